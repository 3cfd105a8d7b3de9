/**
 * What a view is given. A view is a module that exports `view`, and draws the state anew whenever
 * it changes: an address always gives the same screen, whatever was on it before. What another
 * focus leaves as it is may stay (`kept`, `arrange`): that takes a fraction of the time.
 *
 * @typedef {{
 *   graph: import("./graph.js").Graph,
 *   state: import("./state.js").State,
 *   selection: import("./select.js").Selection,
 *   answer: import("./data.js").Answer | null,
 *   map: import("./map.js").Positions | null,
 *   search: import("./search.js").Search,
 *   width: number,
 *   link(change: import("./state.js").Change): string,
 *   go(change: import("./state.js").Change, options?: { replace?: boolean }): void,
 *   say(text: string): void,
 * }} Context
 *   `width` is the room for the view in pixels; `link` the address after a change, for a link that
 *   can be opened elsewhere; `go` takes it at once; `say` tells a screen reader.
 *
 * @typedef {{ command: string, sparql: string, cypher: string, filtered?: boolean, note?: string }} Same
 *   what gives the same elsewhere; a part that there is not is empty; `filtered` where the filters
 *   are in it, and `note` says what it has beyond the screen
 *
 * @typedef {{
 *   name: string,
 *   title: string,
 *   about: string,
 *   needs?: "answer" | "map",
 *   render(context: Context): HTMLElement,
 *   same?(context: Context): Same,
 * }} View
 *   `needs` is what a page must have been made with to offer it
 */

/** The context of what stays through a new focus (`kept`): no link in it takes the focus along. @param {Context} context @returns {Context} */
export function withoutFocus(context) {
  return { ...context, link: (change) => context.link({ id: null, at: null, ...change }) };
}

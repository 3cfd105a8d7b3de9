/** The views, in the order of their tabs. */

import { view as answer } from "./answer.js";
import { view as compare } from "./compare.js";
import { view as lineage } from "./lineage.js";
import { view as map } from "./map.js";
import { view as matrix } from "./matrix.js";
import { view as neighbourhood } from "./neighbourhood.js";
import { view as overview } from "./overview.js";
import { view as paths } from "./paths.js";
import { view as results } from "./results.js";
import { view as table } from "./table.js";
import { view as upset } from "./upset.js";

/** @type {import("../core/context.js").View[]} */
const VIEWS = [
  answer,
  overview,
  table,
  neighbourhood,
  lineage,
  matrix,
  upset,
  paths,
  compare,
  results,
  map,
];

/** Those that a page has what they need for. @param {{ answer: unknown, map: unknown }} page */
export function offered(page) {
  return VIEWS.filter((one) => !one.needs || page[one.needs]);
}

/**
 * The graph in memory: columns of numbers, and the ways from node to fact and from fact to claim.
 *
 * A node and a fact are numbers everywhere in the page; ids are for addresses and commands.
 */

/**
 * @typedef {{ name: string, prefix: string, plural: string, definition: string }} ClassTerm
 * @typedef {{ name: string, relation: boolean, definition: string, under?: string | null,
 *   type?: string, datatype?: string, single?: boolean, unit?: string | null }} Term
 * @typedef {string | number | boolean} Literal
 * @typedef {{ fact: number, source: number, locator: string, via: string, rank: string,
 *   printed: string, reason: string, more: Record<string, Literal> }} Claim
 * @typedef {{ format: number, meta: Record<string, any>,
 *   vocabulary: { classes: ClassTerm[], terms: Term[], via: string[], rank: string[] },
 *   nodes: string[], literals: Literal[],
 *   facts: { count: number[], predicate: number[], object: number[], stated: number[] },
 *   claims: { count: number[], source: number[], locator: number[], via: number[], rank: number[],
 *     printed: number[], reason: number[], more: number[], texts: string[],
 *     qualifiers: Record<string, Literal>[] } }} Payload
 */

export class Graph {
  /** @param {Payload} payload */
  constructor(payload) {
    const { facts, claims, vocabulary } = payload;
    this.meta = payload.meta;
    this.ids = payload.nodes;
    this.size = payload.nodes.length;
    this.classes = vocabulary.classes;
    this.terms = vocabulary.terms;
    this.literals = payload.literals;
    /** @type {Map<string, number>} */
    this._numbers = new Map();
    for (let node = 0; node < this.size; node += 1) this._numbers.set(this.id(node), node);
    /** @type {Map<string, number>} */
    this._terms = new Map(vocabulary.terms.map((term, at) => [term.name, at]));
    this._predicate = new Uint16Array(facts.predicate);
    this._object = new Int32Array(facts.object);
    this._start = starts(facts.count);
    this._subject = owners(this._start, facts.predicate.length);
    this._stated = new Uint8Array(facts.predicate.length);
    for (const fact of facts.stated) this._stated[fact] = 1;
    this._claimStart = starts(claims.count);
    this._claims = claims;
    this._vocabulary = vocabulary;
    this._classOf = this._classes();
    /** @type {number[][]} */
    this._ofClass = this.classes.map(() => []);
    for (let node = 0; node < this.size; node += 1) this._ofClass[this._classOf[node] ?? 255]?.push(node);
    const back = incoming(this._object, this._subject, this.size);
    this._backStart = back.start;
    this._back = back.facts;
  }

  _classes() {
    const prefixes = new Map(this.classes.map((term, at) => [term.prefix, at]));
    const found = new Uint8Array(this.size);
    for (let node = 0; node < this.size; node += 1) {
      const id = /** @type {string} */ (this.ids[node]);
      found[node] = prefixes.get(id.slice(0, id.indexOf(":"))) ?? 255;
    }
    return found;
  }

  /** The node of an id, or -1. @param {string} id */
  node(id) {
    return this._numbers.get(id) ?? -1;
  }

  /** @param {number} node */
  id(node) {
    return this.ids[node] ?? "";
  }

  /** The name of a node's class. @param {number} node */
  classOf(node) {
    return this.classes[this._classOf[node] ?? 255]?.name ?? "Entity";
  }

  /** The nodes of a class. @param {string} name @returns {number[]} */
  ofClass(name) {
    return (this._ofClass[this.classes.findIndex((term) => term.name === name)] ?? []).slice();
  }

  /** The label; a result's is made of its parts. @param {number} node @returns {string} */
  label(node) {
    const own = this.value(node, "label");
    if (own !== undefined) return String(own);
    if (this.classOf(node) === "Result") {
      const [of, on, by] = ["of", "on", "measuredBy"].map((name) => this.objects(node, name)[0]);
      const part = (/** @type {number | undefined} */ at) => (at === undefined ? "?" : this.label(at));
      return `${part(of)} on ${part(on)}: ${part(by)} (${this.value(node, "setting") ?? "?"})`;
    }
    return this.id(node);
  }

  /** The term of a name. @param {string} name @returns {Term | undefined} */
  term(name) {
    return this.terms[this._terms.get(name) ?? -1];
  }

  /** The facts of a node, accepted ones and those that are only stated. @param {number} node @returns {number[]} */
  facts(node) {
    return range(this._start, node);
  }

  /** The facts whose object is this node. @param {number} node @returns {number[]} */
  factsTo(node) {
    return range(this._backStart, node).map((at) => this._back[at] ?? -1);
  }

  /** @param {number} fact */
  subject(fact) {
    return this._subject[fact] ?? -1;
  }

  /** @param {number} fact @returns {string} */
  predicate(fact) {
    return this.terms[this._predicate[fact] ?? -1]?.name ?? "";
  }

  /** The node that a fact leads to, or -1 where its object is a literal. @param {number} fact */
  object(fact) {
    const at = this._object[fact] ?? -1;
    return at < 0 ? -1 : at;
  }

  /** The literal of a fact. @param {number} fact @returns {Literal | undefined} */
  literal(fact) {
    const at = this._object[fact] ?? 0;
    return at < 0 ? this.literals[-1 - at] : undefined;
  }

  /** Whether a default answer believes the fact. @param {number} fact */
  accepted(fact) {
    return this._stated[fact] !== 1;
  }

  /** The accepted objects of a relation, in the graph's order. @param {number} node @param {string} relation @returns {number[]} */
  objects(node, relation) {
    const wanted = this._terms.get(relation);
    const found = [];
    for (let fact = this._start[node] ?? 0; fact < (this._start[node + 1] ?? 0); fact += 1) {
      const object = this._object[fact] ?? -1;
      if (this._predicate[fact] === wanted && object >= 0 && this.accepted(fact)) found.push(object);
    }
    return found;
  }

  /** The subjects of a relation. @param {number} node @param {string} relation @returns {number[]} */
  subjects(node, relation) {
    const wanted = this._terms.get(relation);
    const found = [];
    for (let at = this._backStart[node] ?? 0; at < (this._backStart[node + 1] ?? 0); at += 1) {
      const fact = this._back[at] ?? 0;
      if (this._predicate[fact] === wanted && this.accepted(fact)) found.push(this._subject[fact] ?? -1);
    }
    return found;
  }

  /** The accepted values of an attribute. @param {number} node @param {string} attribute @returns {Literal[]} */
  values(node, attribute) {
    const wanted = this._terms.get(attribute);
    const found = [];
    for (let fact = this._start[node] ?? 0; fact < (this._start[node + 1] ?? 0); fact += 1) {
      if (this._predicate[fact] !== wanted || !this.accepted(fact)) continue;
      const value = this.literal(fact);
      if (value !== undefined) found.push(value);
    }
    return found;
  }

  /** The first value of an attribute. @param {number} node @param {string} attribute @returns {Literal | undefined} */
  value(node, attribute) {
    const wanted = this._terms.get(attribute);
    for (let fact = this._start[node] ?? 0; fact < (this._start[node + 1] ?? 0); fact += 1) {
      if (this._predicate[fact] === wanted && this.accepted(fact)) return this.literal(fact);
    }
    return undefined;
  }

  /**
   * Which accepted relation ties which classes, how often; the most frequent first.
   * @returns {{ from: string, by: string, to: string, count: number }[]}
   */
  ties() {
    /** @type {Map<number, number>} by the numbers of the three, 256 to a place */
    const counts = new Map();
    for (let fact = 0; fact < this._object.length; fact += 1) {
      const object = this._object[fact] ?? -1;
      if (object < 0 || !this.accepted(fact)) continue;
      const from = this._classOf[this._subject[fact] ?? 0] ?? 255;
      const key = (from * 256 + (this._predicate[fact] ?? 0)) * 256 + (this._classOf[object] ?? 255);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const name = (/** @type {number} */ at) => this.classes[at]?.name ?? "Entity";
    return [...counts].sort((a, b) => b[1] - a[1]).map(([key, count]) => ({
      from: name(key >> 16), by: this.terms[(key >> 8) & 255]?.name ?? "", to: name(key & 255), count,
    }));
  }

  /** The fact of these three, or -1. @param {number} s @param {string} p @param {number} o */
  fact(s, p, o) {
    const wanted = this._terms.get(p);
    for (const fact of this.facts(s)) {
      if (this._predicate[fact] === wanted && this._object[fact] === o) return fact;
    }
    return -1;
  }

  /** How many claims stand behind a fact. @param {number} fact */
  claimsOf(fact) {
    return (this._claimStart[fact + 1] ?? 0) - (this._claimStart[fact] ?? 0);
  }

  /** The claims behind a fact, the best-ranked first. @param {number} fact @returns {Claim[]} */
  claims(fact) {
    const all = this._claims;
    const text = (/** @type {number[]} */ column, /** @type {number} */ at) =>
      all.texts[column[at] ?? 0] ?? "";
    return range(this._claimStart, fact).map((at) => ({
      fact,
      source: all.source[at] ?? -1,
      locator: text(all.locator, at),
      via: this._vocabulary.via[all.via[at] ?? 0] ?? "",
      rank: this._vocabulary.rank[all.rank[at] ?? 0] ?? "",
      printed: text(all.printed, at),
      reason: text(all.reason, at),
      more: all.qualifiers[all.more[at] ?? 0] ?? {},
    }));
  }

  /** The way of the best claim behind a fact, or "" where there is none. @param {number} fact */
  bestVia(fact) {
    const [from, to] = [this._claimStart[fact] ?? 0, this._claimStart[fact + 1] ?? 0];
    let best = Infinity;
    for (let at = from; at < to; at += 1) best = Math.min(best, this._claims.via[at] ?? Infinity);
    return this._vocabulary.via[best] ?? "";
  }
}

/** Where each owner's part of a column begins. @param {ArrayLike<number>} counts */
function starts(counts) {
  const found = new Int32Array(counts.length + 1);
  for (let at = 0; at < counts.length; at += 1) found[at + 1] = (found[at] ?? 0) + (counts[at] ?? 0);
  return found;
}

/** @param {Int32Array} start @param {number} size */
function owners(start, size) {
  const found = new Int32Array(size);
  for (let owner = 0; owner + 1 < start.length; owner += 1) {
    found.fill(owner, start[owner], start[owner + 1]);
  }
  return found;
}

/** The facts by the node they lead to. @param {Int32Array} object @param {Int32Array} subject @param {number} nodes */
function incoming(object, subject, nodes) {
  const counts = new Int32Array(nodes);
  for (const at of object) if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  const start = starts(counts);
  const next = start.slice();
  const facts = new Int32Array(start[nodes] ?? 0);
  for (let fact = 0; fact < subject.length; fact += 1) {
    const at = object[fact] ?? -1;
    if (at < 0) continue;
    facts[next[at] ?? 0] = fact;
    next[at] = (next[at] ?? 0) + 1;
  }
  return { start, facts };
}

/** @param {Int32Array} start @param {number} owner */
function range(start, owner) {
  const found = [];
  for (let at = start[owner] ?? 0; at < (start[owner + 1] ?? 0); at += 1) found.push(at);
  return found;
}

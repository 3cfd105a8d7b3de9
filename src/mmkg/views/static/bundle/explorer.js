"use strict";
(() => {
  // src/mmkg/views/static/js/core/graph.js
  var Graph = class {
    /** @param {Payload} payload */
    constructor(payload) {
      const { facts, claims, vocabulary } = payload;
      this.meta = payload.meta;
      this.ids = payload.nodes;
      this.size = payload.nodes.length;
      this.classes = vocabulary.classes;
      this.terms = vocabulary.terms;
      this.literals = payload.literals;
      this.claimCount = claims.source.length;
      this._numbers = /* @__PURE__ */ new Map();
      for (let node = 0; node < this.size; node += 1) this._numbers.set(this.id(node), node);
      this._terms = new Map(vocabulary.terms.map((term, at) => [term.name, at]));
      this._predicate = new Uint8Array(facts.predicate);
      this._object = new Int32Array(facts.object);
      this._start = starts(facts.count);
      this._subject = owners(this._start, facts.predicate.length);
      this._stated = new Uint8Array(facts.predicate.length);
      for (const fact of facts.stated) this._stated[fact] = 1;
      this._claimStart = starts(claims.count);
      this._claims = claims;
      this._vocabulary = vocabulary;
      this._classOf = this._classes();
      this._ofClass = this.classes.map(() => []);
      for (let node = 0; node < this.size; node += 1) this._ofClass[this._classOf[node] ?? 255]?.push(node);
      const back2 = incoming(this._object, this._subject, this.size);
      this._backStart = back2.start;
      this._back = back2.facts;
    }
    _classes() {
      const prefixes = new Map(this.classes.map((term, at) => [term.prefix, at]));
      const found2 = new Uint8Array(this.size);
      for (let node = 0; node < this.size; node += 1) {
        const id = (
          /** @type {string} */
          this.ids[node]
        );
        found2[node] = prefixes.get(id.slice(0, id.indexOf(":"))) ?? 255;
      }
      return found2;
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
      if (own !== void 0) return String(own);
      if (this.classOf(node) === "Result") {
        const [of, on, by] = ["of", "on", "measuredBy"].map((name) => this.objects(node, name)[0]);
        const part = (at) => at === void 0 ? "?" : this.label(at);
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
      return at < 0 ? this.literals[-1 - at] : void 0;
    }
    /** Whether a default answer believes the fact. @param {number} fact */
    accepted(fact) {
      return this._stated[fact] !== 1;
    }
    /** The accepted objects of a relation, in the graph's order. @param {number} node @param {string} relation @returns {number[]} */
    objects(node, relation) {
      const wanted = this._terms.get(relation);
      const found2 = [];
      for (let fact = this._start[node] ?? 0; fact < (this._start[node + 1] ?? 0); fact += 1) {
        const object = this._object[fact] ?? -1;
        if (this._predicate[fact] === wanted && object >= 0 && this.accepted(fact)) found2.push(object);
      }
      return found2;
    }
    /** The subjects of a relation. @param {number} node @param {string} relation @returns {number[]} */
    subjects(node, relation) {
      const wanted = this._terms.get(relation);
      const found2 = [];
      for (let at = this._backStart[node] ?? 0; at < (this._backStart[node + 1] ?? 0); at += 1) {
        const fact = this._back[at] ?? 0;
        if (this._predicate[fact] === wanted && this.accepted(fact)) found2.push(this._subject[fact] ?? -1);
      }
      return found2;
    }
    /** The accepted values of an attribute. @param {number} node @param {string} attribute @returns {Literal[]} */
    values(node, attribute) {
      const wanted = this._terms.get(attribute);
      const found2 = [];
      for (let fact = this._start[node] ?? 0; fact < (this._start[node + 1] ?? 0); fact += 1) {
        if (this._predicate[fact] !== wanted || !this.accepted(fact)) continue;
        const value2 = this.literal(fact);
        if (value2 !== void 0) found2.push(value2);
      }
      return found2;
    }
    /** The first value of an attribute. @param {number} node @param {string} attribute @returns {Literal | undefined} */
    value(node, attribute) {
      const wanted = this._terms.get(attribute);
      for (let fact = this._start[node] ?? 0; fact < (this._start[node + 1] ?? 0); fact += 1) {
        if (this._predicate[fact] === wanted && this.accepted(fact)) return this.literal(fact);
      }
      return void 0;
    }
    /**
     * Which accepted relation ties which classes, how often; the most frequent first.
     * @returns {{ from: string, by: string, to: string, count: number }[]}
     */
    ties() {
      const counts = /* @__PURE__ */ new Map();
      for (let fact = 0; fact < this._object.length; fact += 1) {
        const object = this._object[fact] ?? -1;
        if (object < 0 || !this.accepted(fact)) continue;
        const from = this._classOf[this._subject[fact] ?? 0] ?? 255;
        const key = (from * 256 + (this._predicate[fact] ?? 0)) * 256 + (this._classOf[object] ?? 255);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      const name = (at) => this.classes[at]?.name ?? "Entity";
      return [...counts].sort((a, b) => b[1] - a[1]).map(([key, count]) => ({
        from: name(key >> 16),
        by: this.terms[key >> 8 & 255]?.name ?? "",
        to: name(key & 255),
        count
      }));
    }
    /** The fact of these three, or -1. @param {number} s @param {string} p @param {number} o */
    fact(s2, p, o) {
      const wanted = this._terms.get(p);
      for (const fact of this.facts(s2)) {
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
      const text = (column, at) => all.texts[column[at] ?? 0] ?? "";
      return range(this._claimStart, fact).map((at) => ({
        fact,
        source: all.source[at] ?? -1,
        locator: text(all.locator, at),
        via: this._vocabulary.via[all.via[at] ?? 0] ?? "",
        rank: this._vocabulary.rank[all.rank[at] ?? 0] ?? "",
        printed: text(all.printed, at),
        reason: text(all.reason, at),
        more: all.qualifiers[all.more[at] ?? 0] ?? {}
      }));
    }
    /** The way of the best claim behind a fact, or "" where there is none. @param {number} fact */
    bestVia(fact) {
      const [from, to] = [this._claimStart[fact] ?? 0, this._claimStart[fact + 1] ?? 0];
      let best = Infinity;
      for (let at = from; at < to; at += 1) best = Math.min(best, this._claims.via[at] ?? Infinity);
      return this._vocabulary.via[best] ?? "";
    }
  };
  function starts(counts) {
    const found2 = new Int32Array(counts.length + 1);
    for (let at = 0; at < counts.length; at += 1) found2[at + 1] = (found2[at] ?? 0) + (counts[at] ?? 0);
    return found2;
  }
  function owners(start, size) {
    const found2 = new Int32Array(size);
    for (let owner = 0; owner + 1 < start.length; owner += 1) {
      found2.fill(owner, start[owner], start[owner + 1]);
    }
    return found2;
  }
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
  function range(start, owner) {
    const found2 = [];
    for (let at = start[owner] ?? 0; at < (start[owner + 1] ?? 0); at += 1) found2.push(at);
    return found2;
  }

  // src/mmkg/views/static/js/core/data.js
  async function read(text) {
    const block = JSON.parse(text);
    const payload = block.gzip ? JSON.parse(await inflate(block.gzip)) : block.graph;
    return { graph: new Graph(payload), start: block.start ?? "", answer: block.answer ?? null };
  }
  async function inflate(packed) {
    const raw = atob(packed);
    const bytes = new Uint8Array(raw.length);
    for (let at = 0; at < raw.length; at += 1) bytes[at] = raw.charCodeAt(at);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).text();
  }

  // src/mmkg/views/static/js/core/dom.js
  var SVG = "http://www.w3.org/2000/svg";
  var SAFE = /^(https?:\/\/|#)/i;
  function h(tag, attributes, ...children) {
    return (
      /** @type {any} */
      filled(document.createElement(tag), attributes ?? {}, children)
    );
  }
  function s(tag, attributes, ...children) {
    return (
      /** @type {any} */
      filled(document.createElementNS(SVG, tag), attributes ?? {}, children)
    );
  }
  function outside(url, ...children) {
    const shown = children.length ? children : [url];
    if (!/^https?:\/\//i.test(url)) return h("span", null, ...shown);
    return h("a", { href: url, rel: "noopener noreferrer", target: "_blank", class: "outside" }, ...shown);
  }
  function fill(parent, ...children) {
    parent.replaceChildren();
    append(parent, children);
    return parent;
  }
  function filled(element, attributes, children) {
    for (const [name, value2] of Object.entries(attributes)) {
      if (value2 === null || value2 === void 0 || value2 === false) continue;
      if (name === "on") {
        for (const [event, listener] of Object.entries(value2)) element.addEventListener(event, listener);
      } else if (name === "style") {
        for (const [key, one] of Object.entries(value2)) element.style.setProperty(key, String(one));
      } else if (name === "data") {
        for (const [key, one] of Object.entries(value2)) element.dataset[key] = String(one);
      } else if ((name === "href" || name === "src") && !SAFE.test(String(value2))) {
        continue;
      } else {
        element.setAttribute(name, value2 === true ? "" : String(value2));
      }
    }
    append(element, children);
    return element;
  }
  function append(parent, children) {
    for (const child of children) {
      if (Array.isArray(child)) append(parent, child);
      else if (child instanceof Node) parent.append(child);
      else if (child !== null && child !== void 0 && child !== false) parent.append(String(child));
    }
  }

  // src/mmkg/views/static/js/core/plan.js
  var USUAL = /* @__PURE__ */ new Map([
    ["architecture", "hasArchitecture"],
    ["model", "hasComponent"],
    ["task", "testedOn"],
    ["organization", "releasedBy"],
    ["modality", "accepts"]
  ]);
  function filtersBy(id) {
    const prefix = prefixOf(id);
    return prefix === "objective" || prefix === "dataset" || USUAL.has(prefix);
  }
  function prefixOf(id) {
    return id.slice(0, Math.max(0, id.indexOf(":")));
  }
  function planOf(state) {
    const [since, until] = years(state.y ?? "");
    return { constraints: parseFilters(state.f ?? ""), since, until };
  }
  function parseFilters(text) {
    const found2 = [];
    for (const part of text.split(",")) {
      const constraint = parseOne(part);
      if (constraint) found2.push(constraint);
    }
    return found2;
  }
  function writeFilters(constraints) {
    return constraints.map(writeOne).join(",");
  }
  function years(text) {
    const found2 = /^(\d{4})?-(\d{4})?$/.exec(text);
    if (!found2) return [null, null];
    return [found2[1] ? Number(found2[1]) : null, found2[2] ? Number(found2[2]) : null];
  }
  function withFilter(constraints, id, negated = false) {
    const added = parseOne((negated ? "-" : "") + id);
    if (!added || constraints.some((one) => writeOne(one) === writeOne(added))) return constraints;
    const side2 = added.objective ? "objective" : "dataset";
    const other2 = added.objective ? "dataset" : "objective";
    if (!negated && added[side2]) {
      const lone = constraints.findIndex((one) => !one.negated && one[other2] && !one[side2]);
      if (lone >= 0) return constraints.map((one, at) => at === lone ? { ...one, [side2]: added[side2] } : one);
    }
    return [...constraints, added];
  }
  function split(constraints, at) {
    return constraints.flatMap(
      (one, place2) => place2 === at && one.objective && one.dataset ? [{ objective: one.objective, negated: one.negated }, { dataset: one.dataset, negated: one.negated }] : [one]
    );
  }
  function parseOne(text) {
    const found2 = /^(-)?(?:([A-Za-z]+)=)?([^*=]+:[^*=]+?)(?:\*([^*=]+:[^*=]+))?$/.exec(text.trim());
    if (!found2) return null;
    const [, minus, relation, first = "", second] = found2;
    const negated = minus === "-";
    const prefix = prefixOf(first);
    if (second) {
      const ids = [first, second];
      const objective = ids.find((id) => prefixOf(id) === "objective");
      const dataset = ids.find((id) => prefixOf(id) === "dataset");
      return objective && dataset && !relation ? { objective, dataset, negated } : null;
    }
    if (!relation && prefix === "objective") return { objective: first, negated };
    if (!relation && prefix === "dataset") return { dataset: first, negated };
    const usual = relation ?? USUAL.get(prefix);
    return usual ? { relation: usual, target: first, negated } : null;
  }
  function writeOne(one) {
    const minus = one.negated ? "-" : "";
    if (one.objective && one.dataset) return `${minus}${one.objective}*${one.dataset}`;
    if (one.objective ?? one.dataset) return minus + (one.objective ?? one.dataset);
    const target = one.target ?? "";
    const relation = USUAL.get(prefixOf(target)) === one.relation ? "" : `${one.relation}=`;
    return `${minus}${relation}${target}`;
  }

  // src/mmkg/views/static/js/core/search.js
  var ORDER = [
    "Model",
    "Dataset",
    "Objective",
    "Benchmark",
    "Task",
    "Architecture",
    "Modality",
    "Organization",
    "Paper",
    "Metric",
    "Implementation",
    "Topic",
    "Stage"
  ];
  var ASCII = /^[\x00-\x7f]*$/;
  var Search = class {
    /** @param {Graph} graph */
    constructor(graph) {
      this._graph = graph;
      this._names = null;
    }
    /** Gathers the names, which the first search does else. */
    prepare() {
      this._all();
    }
    /** The entities that fit best, each once. @param {string} text @param {number} [limit] @returns {Found[]} */
    find(text, limit = 12) {
      const wanted = plain(text);
      if (!wanted) return [];
      const short2 = squeezed(wanted);
      const best = /* @__PURE__ */ new Map();
      for (const { node, name, plain: known3, squeezed: bare, weight } of this._all()) {
        const fit = fits(known3, wanted);
        if (fit < 0 && (short2.length < 3 || !bare.includes(short2))) continue;
        const rank = (fit < 0 ? 4 : fit) * 1e3 + weight + Math.min(known3.length, 99) / 100;
        const before = best.get(node);
        if (!before || rank < before.rank) best.set(node, { node, name, rank });
      }
      return [...best.values()].sort((a, b) => a.rank - b.rank).slice(0, limit);
    }
    _all() {
      if (this._names) return this._names;
      const graph = this._graph;
      const names = [];
      for (let node = 0; node < graph.size; node += 1) {
        const weight = this._weight(node);
        if (weight < 0) continue;
        const own = [
          graph.label(node),
          ...graph.values(node, "alias"),
          ...graph.values(node, "ambiguousAlias"),
          ...graph.values(node, "arxiv"),
          graph.id(node)
        ].map(String);
        for (const name of own) {
          const known3 = plain(name);
          names.push({ node, name, plain: known3, squeezed: squeezed(known3), weight });
        }
      }
      this._names = names;
      return names;
    }
    /** @param {number} node */
    _weight(node) {
      const at = ORDER.indexOf(this._graph.classOf(node));
      if (at !== 0) return at;
      return this._graph.value(node, "kind") === "family" ? 0 : 0.5;
    }
  };
  function fits(name, wanted) {
    const at = name.indexOf(wanted);
    if (at < 0) return -1;
    if (at === 0) return name.length === wanted.length ? 0 : 1;
    return /[\s\-_:/.(]/.test(name[at - 1] ?? "") ? 2 : 3;
  }
  function plain(text) {
    if (ASCII.test(text)) return text.toLowerCase().trim();
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
  }
  function squeezed(text) {
    return text.replace(/[\s\-_.]/g, "");
  }

  // src/mmkg/views/static/js/core/once.js
  function once(make) {
    const known3 = /* @__PURE__ */ new WeakMap();
    return (graph) => {
      const found2 = known3.get(graph) ?? { value: make(graph) };
      known3.set(graph, found2);
      return found2.value;
    };
  }

  // src/mmkg/views/static/js/core/select.js
  var COUNTING = /* @__PURE__ */ new Set(["pretrain", "align", "instruction-tune"]);
  var OPEN = /* @__PURE__ */ new Set(["testedOn", "otherCode", "extends", "initialisedFrom", "hasComponent"]);
  var MIXTURE = ["includes", "includesPartOf"];
  function select(graph, plan) {
    const judge = new Judge(graph, plan);
    const families2 = /* @__PURE__ */ new Set();
    const holders = /* @__PURE__ */ new Map();
    const unknown2 = [];
    for (const family of familiesOf(graph)) {
      const found2 = judge.holders(family);
      if (found2.length) {
        families2.add(family);
        holders.set(family, found2);
      } else if (judge.isOpen(family)) {
        unknown2.push(family);
      }
    }
    const filtered = plan.constraints.length > 0 || plan.since !== null || plan.until !== null;
    return { families: families2, holders, unknown: unknown2, filtered };
  }
  var families = once((graph) => graph.ofClass("Model").filter((node) => graph.value(node, "kind") === "family"));
  function familiesOf(graph) {
    return families(graph).slice();
  }
  function stagesOf(graph, model) {
    const own = graph.objects(model, "hasStage");
    const stages = own.length ? own : graph.objects(model, "variantOf").flatMap((one) => graph.objects(one, "hasStage"));
    return stages.filter((stage) => COUNTING.has(String(graph.value(stage, "kind"))));
  }
  function componentsOf(graph, model) {
    const found2 = /* @__PURE__ */ new Set();
    for (const fact of graph.facts(model)) {
      const name = graph.predicate(fact);
      if (name !== "hasComponent" && graph.term(name)?.under !== "hasComponent") continue;
      if (graph.accepted(fact)) found2.add(graph.object(fact));
    }
    return [...found2];
  }
  function below(graph, node, relations2) {
    return closure(node, (at) => relations2.flatMap((name) => graph.subjects(at, name)));
  }
  function above(graph, node, relations2) {
    return closure(node, (at) => relations2.flatMap((name) => graph.objects(at, name)));
  }
  function closure(node, next) {
    const found2 = /* @__PURE__ */ new Set([node]);
    for (const at of found2) for (const one of next(at)) found2.add(one);
    return found2;
  }
  var Judge = class {
    /** @param {Graph} graph @param {Plan} plan */
    constructor(graph, plan) {
      this.graph = graph;
      this.plan = plan;
      this.constraints = plan.constraints.map((one) => new Test(graph, one));
      this.missing = this.constraints.some((one) => one.missing);
    }
    /** Who of a family meets every constraint: the family alone where it does. @param {number} family @returns {number[]} */
    holders(family) {
      if (this.missing) return [];
      const { graph } = this;
      const all = membersOf(graph, family);
      const positive = this.constraints.filter((one) => !one.negated);
      const found2 = all.filter(
        (holder) => this.inYears(holder) && positive.every((one) => one.holdsFor(holder))
      );
      if (!found2.length) return [];
      for (const one of this.constraints) if (one.negated && !one.refuted(family, all)) return [];
      return found2.includes(family) ? [family] : found2;
    }
    /** Whether no constraint is known to be false. @param {number} family */
    isOpen(family) {
      if (this.missing) return false;
      const all = membersOf(this.graph, family);
      if (this.yearRefuted(all)) return false;
      return this.constraints.every(
        (one) => one.negated ? !all.some((member) => one.has(member)) : !one.refuted(family, all)
      );
    }
    /** @param {number} holder */
    inYears(holder) {
      const { since, until } = this.plan;
      if (since === null && until === null) return true;
      const year = yearOf(this.graph, holder);
      return year !== null && within(year, since, until);
    }
    /** A year is stated, and none of those stated is in the range. @param {number[]} members */
    yearRefuted(members) {
      const stated = members.flatMap((one) => this.graph.values(one, "year")).map(Number);
      const { since, until } = this.plan;
      const misses = (low, high) => stated.length > 0 && !stated.some((year) => within(year, low, high));
      return misses(since, null) || misses(null, until);
    }
  };
  var Test = class {
    /** @param {Graph} graph @param {Constraint} constraint */
    constructor(graph, constraint) {
      this.graph = graph;
      this.negated = constraint.negated;
      this.relation = constraint.relation ?? "";
      const node = (id) => id === void 0 ? -1 : graph.node(id);
      this.objective = node(constraint.objective);
      this.dataset = node(constraint.dataset);
      this.target = node(constraint.target);
      const asked2 = [constraint.objective, constraint.dataset, constraint.target];
      this.missing = asked2.some((id) => id !== void 0 && graph.node(id) < 0);
      this.objectives = this.objective < 0 ? null : below(graph, this.objective, ["broader"]);
      this.datasets = this.dataset < 0 ? null : below(graph, this.dataset, MIXTURE);
      this.targets = this.target < 0 ? null : this._targets();
      this.nearObjectives = this.objective < 0 ? null : near(graph, this.objective, ["broader"]);
      this.nearDatasets = this.dataset < 0 ? null : near(graph, this.dataset, [...MIXTURE, "derivedFrom"]);
    }
    _targets() {
      const prefix = this.graph.classOf(this.target);
      if (prefix === "Model") return below(this.graph, this.target, ["variantOf"]);
      return below(this.graph, this.target, ["broader"]);
    }
    /** Whether a model meets it itself. @param {number} model */
    has(model) {
      if (this.targets) return this._values(model).some((value2) => this.targets?.has(value2));
      return stagesOf(this.graph, model).some((stage) => this._inStage(stage));
    }
    /** Whether a model meets it, by its own facts or its family's. @param {number} holder */
    holdsFor(holder) {
      if (!this.targets || this.has(holder)) return this.has(holder);
      return this.graph.objects(holder, "variantOf").some((family) => this.has(family));
    }
    /** Whether it is known to be false of a family and its variants. @param {number} family @param {number[]} members */
    refuted(family, members) {
      const { graph } = this;
      if (!this.targets) {
        if (!graph.values(family, "complete").includes("stages")) return false;
        return members.every((one) => stagesOf(graph, one).every((stage) => this._excluded(stage)));
      }
      if (OPEN.has(this.relation)) return false;
      const scheme = graph.value(this.target, "scheme");
      const others2 = members.flatMap((one) => this._values(one));
      const comparable = this.relation === "hasArchitecture" ? others2.filter((one) => graph.value(one, "scheme") === scheme) : others2;
      return comparable.length > 0 && !members.some((one) => this.has(one));
    }
    /** @param {number} model */
    _values(model) {
      return this.relation === "hasComponent" ? componentsOf(this.graph, model) : this.graph.objects(model, this.relation);
    }
    /** @param {number} stage */
    _inStage(stage) {
      const { graph } = this;
      const meets = (relation, wanted) => !wanted || graph.objects(stage, relation).some((one) => wanted.has(one));
      return meets("withObjective", this.objectives) && meets("onDataset", this.datasets);
    }
    /** @param {number} stage */
    _excluded(stage) {
      const { graph } = this;
      const complete = graph.values(stage, "complete");
      const leavesOut = (side2, relation, around2) => around2 !== null && complete.includes(side2) && !graph.objects(stage, relation).some((one) => around2.has(one));
      return leavesOut("objectives", "withObjective", this.nearObjectives) || leavesOut("datasets", "onDataset", this.nearDatasets);
    }
  };
  function membersOf(graph, family) {
    return [family, ...graph.subjects(family, "variantOf")];
  }
  function yearOf(graph, model) {
    const own = graph.value(model, "year");
    if (own !== void 0) return Number(own);
    const [family] = graph.objects(model, "variantOf");
    return family === void 0 ? null : yearOf(graph, family);
  }
  function near(graph, node, relations2) {
    return /* @__PURE__ */ new Set([...below(graph, node, relations2), ...above(graph, node, relations2)]);
  }
  function within(year, since, until) {
    return (since === null || year >= since) && (until === null || year <= until);
  }

  // src/mmkg/views/static/js/core/state.js
  var SHARED = ["v", "id", "ids", "f", "y", "k", "a"];
  var FIRST_VIEW = "overview";
  function parse(hash) {
    const found2 = /* @__PURE__ */ Object.create(null);
    for (const [key, value2] of new URLSearchParams(hash.replace(/^#/, ""))) {
      if (value2 !== "") found2[key] = value2;
    }
    found2.v ??= FIRST_VIEW;
    return Object.freeze(found2);
  }
  function write(state) {
    const rest2 = Object.keys(state).filter((key) => !SHARED.includes(key)).sort();
    const parts = [];
    for (const key of [...SHARED, ...rest2]) {
      const value2 = state[key];
      if (value2 !== void 0 && value2 !== "") parts.push(`${encode(key)}=${encode(value2)}`);
    }
    return `#${parts.join("&")}`;
  }
  function after(state, change) {
    const next = /* @__PURE__ */ Object.create(null);
    const leaves = change.v !== void 0 && change.v !== state.v;
    for (const [key, value2] of Object.entries(state)) {
      if (!leaves || SHARED.includes(key)) next[key] = value2;
    }
    for (const [key, value2] of Object.entries(change)) {
      if (value2 === void 0) continue;
      if (value2 === null || value2 === "") delete next[key];
      else next[key] = value2;
    }
    next.v ??= FIRST_VIEW;
    return Object.freeze(next);
  }
  function encode(text) {
    return encodeURIComponent(text).replace(
      /%(3A|2F|2C|40|20)/g,
      (all, code) => code === "20" ? "+" : decodeURIComponent(all)
    );
  }

  // src/mmkg/views/static/js/core/evidence.js
  var THROUGH = /* @__PURE__ */ new Map([
    ["usesObjective", "withObjective"],
    ["pretrainedOn", "onDataset"]
  ]);
  function grounds(graph, fact) {
    const relation = THROUGH.get(graph.predicate(fact));
    if (relation) return throughStages(graph, graph.subject(fact), relation, graph.object(fact));
    if (graph.predicate(fact) === "year") {
      return [...graph.facts(graph.subject(fact))].filter(
        (one) => graph.predicate(one) === "released" && graph.accepted(one)
      );
    }
    return [fact];
  }
  function throughStages(graph, model, relation, object) {
    const wanted = relation === "withObjective" ? below(graph, object, ["broader"]) : /* @__PURE__ */ new Set([object]);
    const found2 = [];
    for (const stage of stagesOf(graph, model)) {
      for (const fact of graph.facts(stage)) {
        if (graph.predicate(fact) !== relation || !graph.accepted(fact)) continue;
        if (wanted.has(graph.object(fact))) found2.push(fact);
      }
    }
    return found2;
  }
  function bestVia(graph, fact) {
    const order = ["primary", "official-repo", "harness", "secondary-paper", "survey"];
    const found2 = grounds(graph, fact).map((one) => order.indexOf(graph.bestVia(one))).filter((at) => at >= 0);
    return found2.length ? (
      /** @type {string} */
      order[Math.min(...found2)]
    ) : "";
  }
  function byPredicate(graph, node) {
    const found2 = /* @__PURE__ */ new Map();
    for (const fact of graph.facts(node)) group(found2, graph.predicate(fact), fact);
    return found2;
  }
  function byPredicateTo(graph, node) {
    const found2 = /* @__PURE__ */ new Map();
    for (const fact of graph.factsTo(node)) if (graph.accepted(fact)) group(found2, graph.predicate(fact), fact);
    return found2;
  }
  function group(groups, name, fact) {
    const known3 = groups.get(name);
    if (known3) known3.push(fact);
    else groups.set(name, [fact]);
  }

  // src/mmkg/views/static/js/core/words.js
  var NAMES = /* @__PURE__ */ new Map([
    ["Dataset", ["data set", "data sets"]],
    ["Implementation", ["code", "code"]]
  ]);
  var RELATIONS = {
    describedIn: ["papers", "describes"],
    releasedBy: ["released by", "released"],
    officialCode: ["official code", "official code of"],
    otherCode: ["other code", "code of"],
    hasArchitecture: ["architecture", "models with it"],
    accepts: ["accepts", "accepted by"],
    generates: ["generates", "generated by"],
    hasTextEncoder: ["text encoder", "text encoder of"],
    hasVisionEncoder: ["vision encoder", "vision encoder of"],
    hasAudioEncoder: ["audio encoder", "audio encoder of"],
    hasVideoEncoder: ["video encoder", "video encoder of"],
    hasSensorEncoder: ["sensor encoder", "sensor encoder of"],
    hasFusionModule: ["fusion module", "fusion module of"],
    hasDecoder: ["decoder", "decoder of"],
    hasLanguageModel: ["language model", "language model of"],
    hasConnector: ["connector", "connector of"],
    hasImageTokenizer: ["image tokenizer", "image tokenizer of"],
    hasComponent: ["component", "component of"],
    initialisedFrom: ["initialised from", "initialises"],
    extends: ["extends", "extended by"],
    testedOn: ["tested on", "models tested"],
    variantOf: ["variant of", "variants"],
    hasStage: ["training stages", "stage of"],
    withObjective: ["objectives", "stages with it"],
    onDataset: ["data sets", "stages on it"],
    freezes: ["frozen", "frozen in"],
    tunes: ["tuned", "tuned in"],
    hasModality: ["modality", "data sets"],
    includes: ["includes", "included in"],
    includesPartOf: ["includes a part of", "partly in"],
    derivedFrom: ["derived from", "source of"],
    imagesFrom: ["images from", "gives images to"],
    broader: ["broader", "narrower"],
    inScheme: ["scheme of", "headings"],
    exactMatch: ["same as", "same in a survey"],
    closeMatch: ["close to", "close in a survey"],
    namesModel: ["names models", "named by"],
    namesDataset: ["names data sets", "named by"],
    forTask: ["task", "benchmarks"],
    drawnFrom: ["drawn from", "benchmarks"],
    of: ["model", "results"],
    on: ["benchmark", "results"],
    measuredBy: ["metric", "results"],
    usesObjective: ["objectives", "models that use it"],
    pretrainedOn: ["pre-trained on", "models pre-trained on it"]
  };
  var VIA = /* @__PURE__ */ new Map([
    ["primary", "own paper"],
    ["official-repo", "official repository"],
    ["harness", "evaluation harness"],
    ["secondary-paper", "another paper"],
    ["survey", "survey"]
  ]);
  function className(name, count = 1) {
    const known3 = NAMES.get(name);
    if (known3) return (
      /** @type {string} */
      known3[count === 1 ? 0 : 1]
    );
    const lower = name.toLowerCase();
    if (count === 1) return lower;
    return lower.endsWith("y") ? `${lower.slice(0, -1)}ies` : `${lower}s`;
  }
  function relationName(name, back2 = false) {
    const known3 = Object.hasOwn(RELATIONS, name) ? RELATIONS[name] : void 0;
    return known3 ? known3[back2 ? 1 : 0] : spaced(name) + (back2 ? " of" : "");
  }
  function attributeName(name) {
    return { arxiv: "arXiv", doi: "DOI", url: "page", imageSource: "image source" }[name] ?? spaced(name);
  }
  function viaName(via) {
    return VIA.get(via) ?? via;
  }
  function spaced(name) {
    return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  }
  var NUMBERS = new Intl.NumberFormat("en", { maximumFractionDigits: 4 });
  function number(value2) {
    return NUMBERS.format(value2);
  }
  function short(value2) {
    for (
      const [size, letter] of
      /** @type {[number, string][]} */
      [[1e12, "T"], [1e9, "B"], [1e6, "M"], [1e4, "k"]]
    ) {
      if (value2 < size) continue;
      const scaled = value2 / (letter === "k" ? 1e3 : size);
      return `${scaled >= 100 ? Math.round(scaled) : Number(scaled.toPrecision(3))}${letter}`;
    }
    return number(value2);
  }
  function literalText(value2, term) {
    if (typeof value2 !== "number" || term?.name === "year" || term?.name === "order") return String(value2);
    return number(value2);
  }
  function counted(count, one, more2 = `${one}s`) {
    return `${number(count)} ${count === 1 ? one : more2}`;
  }

  // src/mmkg/views/static/js/views/overview.js
  var view = {
    name: "overview",
    title: "Overview",
    about: "What is in the graph, and how well it is sourced",
    render: (context) => h(
      "section",
      { class: "overview" },
      intro(context),
      h("div", { class: "cards" }, cards(context)),
      begin(context),
      h("div", { class: "pair" }, perYear(context), sourced(context)),
      relations(context)
    ),
    same: () => ({
      command: "mmkg info",
      sparql: "PREFIX mmkg: <https://w3id.org/mmkg/ontology/>\nSELECT ?class (COUNT(?x) AS ?count)\nWHERE { ?x a ?class } GROUP BY ?class ORDER BY DESC(?count)",
      cypher: "MATCH (x:Mmkg) RETURN labels(x) AS class, count(*) AS count ORDER BY count DESC"
    })
  };
  function intro(context) {
    const { graph } = context;
    return h(
      "div",
      { class: "intro" },
      h("h1", null, "What multi-modal models were trained on, with what, and how they did"),
      h(
        "p",
        null,
        `${counted(familiesOf(graph).length, "model family", "model families")} and what they were trained with and tested on: `,
        "data sets, objectives, architectures, results. Every value stands on a source: open the mark beside it to see the paper, the table, the line of code."
      )
    );
  }
  function cards(context) {
    const { graph } = context;
    return graph.classes.map((term) => ({ name: term.name, count: graph.ofClass(term.name).length, about: term.definition })).filter((one) => one.count).map(({ name, count, about }) => h(
      "a",
      { class: "card", href: context.link({ v: "table", t: name }), data: { kind: name }, title: about },
      h("strong", null, number(count)),
      h("span", null, className(name, count))
    ));
  }
  function begin(context) {
    const { graph } = context;
    const { objective, dataset, models: [first, second, third], benchmark } = examples(graph);
    const id = (node) => graph.id(node);
    const label = (node) => graph.label(node);
    const doors = [];
    if (objective !== void 0 && dataset !== void 0) {
      doors.push(door(
        context,
        `Models trained with ${label(objective)} on ${label(dataset)}`,
        "in one and the same stage",
        { v: "table", t: null, f: `${id(objective)}*${id(dataset)}` }
      ));
      doors.push(door(context, "Objectives against data sets", "a matrix, and its empty cells", { v: "matrix" }));
      doors.push(door(context, "Objectives used together", "as sets", { v: "upset" }));
    }
    if (first !== void 0) {
      doors.push(door(context, `What ${label(first)} is tied to`, "its neighbourhood", { v: "neighbourhood", id: id(first) }));
      doors.push(door(context, `Where ${label(first)} comes from`, "its lineage, and what came of it", { v: "lineage", id: id(first) }));
    }
    if (first !== void 0 && second !== void 0) {
      const ids = [first, second, third].filter((one) => one !== void 0).map((one) => id(
        /** @type {number} */
        one
      ));
      doors.push(door(context, `Compare ${ids.map((one) => label(graph.node(one))).join(", ")}`, "row by row", { v: "compare", ids: ids.join(",") }));
      doors.push(door(context, `Between ${label(first)} and ${label(second)}`, "the best paths", { v: "paths", from: id(first), to: id(second) }));
    }
    if (benchmark !== void 0) doors.push(door(context, `Results on ${label(benchmark)}`, "over time, settings apart", { v: "results", b: id(benchmark) }));
    return doors.length ? h("section", { class: "begin" }, h("h2", null, "Begin here"), h("ul", null, doors)) : null;
  }
  var examples = once((graph) => ({
    objective: mostUsed(graph, "Objective", "withObjective"),
    dataset: mostUsed(graph, "Dataset", "onDataset"),
    models: known(graph),
    benchmark: mostUsed(graph, "Benchmark", "on")
  }));
  function door(context, text, what, change) {
    return h("li", null, h("a", { href: context.link(change) }, text), " ", h("span", { class: "soft" }, what));
  }
  function mostUsed(graph, kind, relation) {
    let best;
    let most = 0;
    for (const node of graph.ofClass(kind)) {
      const count = graph.subjects(node, relation).length;
      if (count > most) [best, most] = [node, count];
    }
    return best;
  }
  function known(graph) {
    const score = (node) => graph.objects(node, "hasStage").length && 3 * graph.subjects(node, "extends").length + graph.subjects(node, "namesModel").length + graph.subjects(node, "of").length / 10;
    return familiesOf(graph).map((node) => ({ node, score: score(node) })).filter((one) => one.score > 0).sort((a, b) => b.score - a.score).slice(0, 3).map((one) => one.node);
  }
  function perYear(context) {
    const { graph, selection } = context;
    const counts = /* @__PURE__ */ new Map();
    for (const family of selection.families) {
      const year = yearOf(graph, family);
      if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
    const years2 = [...counts.keys()].sort((a, b) => a - b);
    const most = Math.max(1, ...counts.values());
    return h(
      "section",
      null,
      h("h2", null, "Model families per year"),
      h("ol", { class: "bars" }, years2.map((year) => {
        const count = counts.get(year) ?? 0;
        return h(
          "li",
          null,
          h(
            "a",
            { href: context.link({ y: `${year}-${year}`, v: "table", t: null }) },
            h("span", { class: "at" }, year),
            h("span", { class: "bar", style: { "inline-size": `${60 * count / most}%` } }),
            h("span", { class: "count" }, number(count), h("span", { class: "unseen" }, " model families"))
          )
        );
      }))
    );
  }
  var WAYS = ["primary", "official-repo", "harness", "secondary-paper", "survey"];
  var ways = once((graph) => ["Model", "Stage", "Dataset", "Benchmark", "Result"].map((name) => ({ name, ways: waysOf(graph, name) })).filter((row3) => row3.ways.total));
  function sourced(context) {
    const rows2 = ways(context.graph);
    return h(
      "section",
      null,
      h("h2", null, "On what the facts stand"),
      h("ul", { class: "legend" }, WAYS.map((way) => h("li", null, h("span", { class: "swatch", data: { via: way } }), viaName(way)))),
      h("ol", { class: "stacks" }, rows2.map(({ name, ways: found2 }) => h(
        "li",
        null,
        h("span", { class: "at" }, className(name, 2)),
        h(
          "span",
          { class: "stack", role: "img", "aria-label": WAYS.map((way) => `${viaName(way)} ${share(found2, way)}`).join(", ") },
          WAYS.map((way) => h("span", { data: { via: way }, title: `${viaName(way)}: ${share(found2, way)}`, style: { "inline-size": share(found2, way) } }))
        ),
        h("span", { class: "count" }, counted(found2.total, "fact"))
      )))
    );
  }
  function share(of, way) {
    return `${(100 * (of.by[way] ?? 0) / of.total).toFixed(1)}%`;
  }
  function waysOf(graph, name) {
    const by = {};
    let total = 0;
    for (const node of graph.ofClass(name)) {
      for (const fact of graph.facts(node)) {
        if (!graph.claimsOf(fact) || !graph.accepted(fact)) continue;
        const way = bestVia(graph, fact);
        by[way] = (by[way] ?? 0) + 1;
        total += 1;
      }
    }
    return { total, by };
  }
  var ties = once((graph) => graph.ties());
  function relations(context) {
    return h(
      "section",
      { class: "relations" },
      h("h2", null, "What ties them"),
      h("ul", null, ties(context.graph).map(({ from, by, to, count }) => h(
        "li",
        null,
        h(
          "a",
          { href: context.link({ v: "matrix", rows: from, by, cols: to }) },
          h("span", { class: "entity", data: { kind: from } }, h("span", { class: "dot", "aria-hidden": "true" }), className(from)),
          h("span", { class: "by" }, relationName(by)),
          h("span", { class: "entity", data: { kind: to } }, h("span", { class: "dot", "aria-hidden": "true" }), className(to)),
          h("span", { class: "count" }, number(count))
        )
      )))
    );
  }

  // src/mmkg/views/static/js/views/answer.js
  var view2 = {
    name: "answer",
    title: "Answer",
    about: "The answer that this page was made with",
    needs: "answer",
    render: () => h("p", { class: "soft" }, "Not there yet.")
  };

  // src/mmkg/views/static/js/views/compare.js
  var view3 = {
    name: "compare",
    title: "Compare",
    about: "Two to six entities, side by side",
    render: () => h("p", { class: "soft" }, "Not there yet.")
  };

  // src/mmkg/views/static/js/views/lineage.js
  var view4 = {
    name: "lineage",
    title: "Lineage",
    about: "Where a model comes from, and what came of it",
    needs: "entity",
    render: () => h("p", { class: "soft" }, "Not there yet.")
  };

  // src/mmkg/views/static/js/views/matrix.js
  var view5 = {
    name: "matrix",
    title: "Matrix",
    about: "Any two types against each other: the empty cells too",
    render: () => h("p", { class: "soft" }, "Not there yet.")
  };

  // src/mmkg/views/static/js/core/neighbours.js
  var SHOWN_BY = { of: "on", on: "of", measuredBy: "on" };
  var NO_RENOWN = /* @__PURE__ */ new Set(["of", "on", "measuredBy", "variantOf"]);
  var CLASSES = [
    "Objective",
    "Dataset",
    "Stage",
    "Architecture",
    "Model",
    "Modality",
    "Task",
    "Benchmark",
    "Metric",
    "Paper",
    "Organization",
    "Implementation",
    "Topic"
  ];
  var CLASSES_BACK = ["Model", "Benchmark", "Stage", "Dataset", "Objective", "Architecture", "Task", "Modality", "Paper", "Topic"];
  var RELATIONS2 = [
    "variantOf",
    "initialisedFrom",
    "extends",
    "hasVisionEncoder",
    "hasTextEncoder",
    "hasAudioEncoder",
    "hasVideoEncoder",
    "hasSensorEncoder",
    "hasLanguageModel",
    "hasFusionModule",
    "hasConnector",
    "hasDecoder",
    "hasImageTokenizer",
    "usesObjective",
    "pretrainedOn",
    "accepts",
    "generates",
    "includes",
    "includesPartOf",
    "derivedFrom",
    "imagesFrom"
  ];
  function sidesOf(graph, node, selection, kinds) {
    const out = [...graph.facts(node)].filter((fact) => graph.object(fact) >= 0 && graph.accepted(fact));
    const back2 = graph.factsTo(node).filter((fact) => graph.accepted(fact));
    const outgoing = gathered(graph, out, false);
    const incoming2 = gathered(graph, back2, true);
    for (const group2 of [...outgoing, ...incoming2]) {
      if (group2.kind === "Model" && graph.classOf(node) !== "Model" && group2.back && !isSummed(group2)) ofKinds(graph, group2, kinds);
      for (const item of group2.items) item.out = !answers(graph, selection, item.node);
      group2.items = ordered(graph, group2);
    }
    return { incoming: cards2(incoming2, CLASSES_BACK), outgoing: cards2(outgoing, CLASSES) };
  }
  function keyOf(group2) {
    return (group2.back ? "<" : ">") + group2.relation;
  }
  function isSummed(group2) {
    return group2.items.some((item) => item.fact < 0);
  }
  function answers(graph, selection, node) {
    if (!selection.filtered || graph.classOf(node) !== "Model" || graph.value(node, "kind") === "backbone") return true;
    const [family = node] = graph.objects(node, "variantOf");
    const holders = selection.holders.get(family) ?? [];
    return node === family ? holders.length > 0 : holders.includes(node) || holders.includes(family);
  }
  function filterFor(graph, node, group2) {
    if (!group2.back || group2.kind !== "Model" || group2.relation === "variantOf" || isSummed(group2)) return "";
    const id = graph.id(node);
    return ["usesObjective", "pretrainedOn"].includes(group2.relation) ? id : `${group2.relation}=${id}`;
  }
  function renown(graph, node) {
    return graph.factsTo(node).reduce((sum2, fact) => sum2 + (NO_RENOWN.has(graph.predicate(fact)) ? 0 : 1), 0);
  }
  function mostTied(graph, kind, count) {
    return graph.ofClass(kind).filter((node) => kind !== "Model" || graph.value(node, "kind") === "family").map((node) => ({ node, ties: renown(graph, node) })).filter((one) => one.ties > 0).sort((a, b) => b.ties - a.ties || a.node - b.node).slice(0, count);
  }
  function gathered(graph, facts, back2) {
    const found2 = /* @__PURE__ */ new Map();
    for (const fact of facts) {
      const relation = graph.predicate(fact);
      const { node, summed } = other(graph, fact, back2);
      const kind = graph.classOf(node);
      const key = `${kind} ${relation}`;
      const place2 = found2.get(key) ?? { group: { relation, back: back2, kind, items: [], ties: 0, aside: [] }, items: /* @__PURE__ */ new Map() };
      found2.set(key, place2);
      const item = place2.items.get(node) ?? { node, fact: summed ? -1 : fact, count: 0, out: false };
      place2.items.set(node, item);
      item.count += 1;
      place2.group.ties += 1;
    }
    return [...found2.values()].map(({ group: group2, items }) => ({ ...group2, items: [...items.values()] }));
  }
  function other(graph, fact, back2) {
    const node = back2 ? graph.subject(fact) : graph.object(fact);
    const by = back2 && graph.classOf(node) === "Result" ? SHOWN_BY[graph.predicate(fact)] : void 0;
    const shown = by ? graph.objects(node, by)[0] : void 0;
    return { node: shown ?? node, summed: shown !== void 0 };
  }
  function ofKinds(graph, group2, kinds) {
    const kindOf = (item) => String(graph.value(item.node, "kind") ?? "family");
    const wanted = group2.items.filter((item) => kinds.has(kindOf(item)));
    if (!wanted.length) return;
    group2.aside = group2.items.filter((item) => !kinds.has(kindOf(item))).map(kindOf);
    group2.items = wanted;
  }
  function ordered(graph, group2) {
    const inside = new Set(group2.items.map((item) => item.node));
    const wider = new Set(group2.relation === "usesObjective" && !group2.back ? group2.items.flatMap((item) => graph.objects(item.node, "broader")).filter((node) => inside.has(node)) : []);
    const keyed = group2.items.map((item) => ({
      item,
      wide: wider.has(item.node) ? 1 : 0,
      label: graph.label(item.node),
      weight: weightOf(graph, group2, item)
    }));
    keyed.sort((a, b) => Number(a.item.out) - Number(b.item.out) || a.wide - b.wide || b.weight - a.weight || (a.label < b.label ? -1 : Number(a.label > b.label)));
    return keyed.map((one) => one.item);
  }
  function weightOf(graph, group2, item) {
    if (item.fact < 0) return item.count;
    if (group2.kind !== "Stage") return renown(graph, item.node);
    const counts = graph.subjects(item.node, "hasStage").length > 0;
    return (counts ? 0 : -100) - Number(graph.value(item.node, "order") ?? 0);
  }
  function cards2(groups, classes) {
    const place2 = (list, name) => list.includes(name) ? list.indexOf(name) : list.length;
    const found2 = /* @__PURE__ */ new Map();
    for (const group2 of groups) found2.set(group2.kind, [...found2.get(group2.kind) ?? [], group2]);
    return [...found2].sort((a, b) => place2(classes, a[0]) - place2(classes, b[0])).map(([kind, all]) => ({
      kind,
      groups: all.sort((a, b) => place2(RELATIONS2, a.relation) - place2(RELATIONS2, b.relation))
    }));
  }

  // src/mmkg/views/static/js/ui/entity.js
  function entity(context, node, options = {}) {
    const { graph } = context;
    const kind = graph.classOf(node);
    const label = graph.label(node);
    const change = options.change ?? { id: graph.id(node), at: options.at ?? null };
    return h(
      "a",
      { class: "entity", href: context.link(change), data: { kind }, title: `${label} (${className(kind)})` },
      h("span", { class: "dot", "aria-hidden": "true" }),
      h("span", { class: "name", dir: "auto" }, options.text ?? label)
    );
  }
  function viaMark(via) {
    const said2 = via ? viaName(via) : "no claim of its own";
    return h(
      "span",
      { class: "via", data: { via: via || "none" }, title: said2 },
      h("span", { class: "unseen" }, `source: ${said2}`)
    );
  }
  function more(href, text, title) {
    return h("a", { class: "more", href, title }, text);
  }
  function unknown(text = "unknown") {
    return h("span", { class: "unknown", title: "No source in the graph says." }, text);
  }

  // src/mmkg/views/static/js/ui/filters.js
  var KINDS = ["family", "variant", "backbone"];
  function filterBar(context) {
    const { state, selection } = context;
    const { constraints } = planOf(state);
    const chips = constraints.map((one, at) => chip(context, constraints, one, at));
    const found2 = selection.filtered ? [
      h("strong", null, counted(selection.families.size, "model")),
      " answer",
      selection.unknown.length ? h(
        "a",
        {
          class: "unknown",
          href: context.link({ v: "table", t: "unknown" }),
          title: "The sources leave it open: no constraint is known to be false."
        },
        `, ${number(selection.unknown.length)} unknown`
      ) : null
    ] : [h("strong", null, counted(selection.families.size, "model")), ", no filter"];
    return h(
      "div",
      { class: "filters", role: "group", "aria-label": "Filters" },
      h("span", { class: "found" }, found2),
      chips,
      adder(context, constraints),
      yearRange(context),
      selection.filtered ? h("a", { class: "clear", href: context.link({ f: null, y: null }) }, "clear all") : null
    );
  }
  function kindsOf(state) {
    const asked2 = (state.k ?? "").split(",").filter((kind) => KINDS.includes(kind));
    return new Set(asked2.length ? asked2 : ["family"]);
  }
  function chip(context, constraints, one, at) {
    const without = (next) => context.link({ f: writeFilters(next) || null });
    const flipped = constraints.map((each, place2) => place2 === at ? { ...each, negated: !each.negated } : each);
    const both = one.objective && one.dataset;
    return h(
      "span",
      { class: "chip", data: { not: String(one.negated) } },
      h(
        "a",
        { href: without(flipped), class: "flip", title: one.negated ? "Ask for it instead" : "Ask for the opposite" },
        one.negated ? "not" : "is"
      ),
      h("span", { class: "what", dir: "auto" }, sayConstraint(context, one)),
      both ? h(
        "a",
        { class: "split", href: without(split(constraints, at)), title: "In any stage, each by itself" },
        "in one stage"
      ) : null,
      h("a", {
        class: "close",
        href: without(constraints.filter((_, place2) => place2 !== at)),
        "aria-label": `Remove the filter ${sayConstraint(context, one)}`
      }, "×")
    );
  }
  function sayConstraint(context, one) {
    const label = (id) => {
      const node = context.graph.node(id);
      return node < 0 ? `${id} (not in this graph)` : context.graph.label(node);
    };
    if (one.objective && one.dataset) return `${label(one.objective)} on ${label(one.dataset)}`;
    if (one.objective) return label(one.objective);
    if (one.dataset) return label(one.dataset);
    return `${relationName(one.relation ?? "")}: ${label(one.target ?? "")}`;
  }
  function adder(context, constraints) {
    const choose = (event) => {
      const { value: value2 } = (
        /** @type {HTMLSelectElement} */
        event.target
      );
      if (value2) context.go({ f: writeFilters(withFilter(constraints, value2)) });
    };
    return h(
      "select",
      { class: "add", "aria-label": "Add a filter", on: { change: choose } },
      h("option", { value: "" }, "+ filter"),
      choices(context.graph).map((group2) => group2.cloneNode(true))
    );
  }
  var choices = once((graph) => {
    const groups = (
      /** @type {[string, string, string][]} */
      [
        ["Objective", "Objectives", "usesObjective"],
        ["Dataset", "Data sets", "pretrainedOn"],
        ["Architecture", "Architectures", "hasArchitecture"],
        ["Modality", "Accepts", "accepts"],
        ["Task", "Tested on", "testedOn"],
        ["Organization", "Released by", "releasedBy"]
      ]
    );
    return groups.map(([kind, title, relation]) => h("optgroup", { label: title }, common(graph, kind, relation).map(([node, count]) => h("option", { value: graph.id(node) }, `${graph.label(node)} (${number(count)})`))));
  });
  function common(graph, kind, relation) {
    return graph.ofClass(kind).map((node) => (
      /** @type {[number, number]} */
      [node, graph.subjects(node, relation).length]
    )).filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1] || graph.label(a[0]).localeCompare(graph.label(b[0]))).slice(0, 40);
  }
  function yearRange(context) {
    const [since, until] = years(context.state.y ?? "");
    const box = (name, value2) => h("input", { type: "number", min: 1990, max: 2100, placeholder: name, "aria-label": `Released ${name}`, value: value2 ?? "" });
    const from = box("since", since);
    const to = box("until", until);
    const change = () => {
      const text = `${from.value}-${to.value}`;
      context.go({ y: /^(\d{4})?-(\d{4})?$/.test(text) && text !== "-" ? text : null });
    };
    from.addEventListener("change", change);
    to.addEventListener("change", change);
    return h("span", { class: "years" }, from, "–", to);
  }
  function filteredBy(context, node, negated = false) {
    const next = withFilter(parseFilters(context.state.f ?? ""), context.graph.id(node), negated);
    return { v: "table", t: null, f: writeFilters(next) };
  }

  // src/mmkg/views/static/js/views/curves.js
  var LOWEST = 240;
  function fanned(middle, left, right) {
    const drawing = s("svg", { class: "curves", "aria-hidden": "true" });
    const items = (side2) => side2?.querySelectorAll("li").length ?? 0;
    const fan = h("div", { class: "fan", data: { sides: `${left ? "in" : ""}${right ? "out" : ""}`, heavier: items(left) > items(right) ? "in" : "out" } }, drawing, middle, right, left);
    const draw = () => {
      const stacked = [left, right].some((side2) => side2 && overlap(side2.getBoundingClientRect(), middle.getBoundingClientRect()));
      const room = Math.max(0, fan.clientHeight - middle.offsetHeight) / 2;
      middle.style.setProperty("margin-block-start", stacked ? "0" : `${Math.round(Math.min(room, LOWEST))}px`);
      fill(drawing, stacked ? null : [lines(fan, middle, left, true), lines(fan, middle, right, false)]);
    };
    const observer = new ResizeObserver(() => fan.isConnected ? draw() : observer.disconnect());
    observer.observe(fan);
    return fan;
  }
  function overlap(one, other2) {
    return one.left < other2.right && other2.left < one.right;
  }
  function lines(fan, middle, side2, toLeft) {
    const origin = fan.getBoundingClientRect();
    const from = middle.getBoundingClientRect();
    const groups = [...side2?.querySelectorAll(".group") ?? []];
    const step = (from.height - 36) / Math.max(1, groups.length);
    const middleY = from.top + from.height / 2;
    const farthest = Math.max(1, ...groups.map((group2) => Math.abs(group2.getBoundingClientRect().top - middleY)));
    return groups.map((group2, at) => {
      const head2 = (
        /** @type {Element} */
        group2.querySelector("h3").getBoundingClientRect()
      );
      const card = (
        /** @type {Element} */
        group2.parentElement.getBoundingClientRect()
      );
      const x = (toLeft ? from.left : from.right) - origin.left;
      const y = from.top - origin.top + 18 + step * (at + 0.5);
      const endX = (toLeft ? card.right : card.left) - origin.left;
      const endY = Math.min(head2.top + head2.height / 2, head2.top + 13) - origin.top;
      const turn = x + (endX - x) * (0.72 - 0.5 * (Math.abs(head2.top - middleY) / farthest));
      return s(
        "g",
        { "data-kind": (
          /** @type {HTMLElement} */
          group2.dataset.kind
        ) },
        s("path", { class: "curve", d: `M${x} ${y}C${turn} ${y} ${turn} ${endY} ${endX} ${endY}` }),
        s("path", { class: "head", d: `M${toLeft ? endX : endX - 7} ${endY - 4}l7 4l-7 4z` })
      );
    });
  }

  // src/mmkg/views/static/js/views/neighbourhood.js
  var FEW = 6;
  var MANY = 400;
  var view6 = {
    name: "neighbourhood",
    title: "Neighbourhood",
    about: "What an entity is tied to, one group at a time",
    needs: "entity",
    render(context) {
      const node = context.graph.node(context.state.id ?? "");
      return h("section", { class: "neighbourhood" }, node < 0 ? starts2(context) : around(context, node));
    },
    same({ graph, state }) {
      const node = graph.node(state.id ?? "");
      const id = graph.id(node);
      if (!/^[a-z]+:[\w./-]+$/.test(id)) return { command: "mmkg list Model", sparql: "", cypher: "" };
      const iri2 = `<https://w3id.org/mmkg/id/${id.replace(":", "/")}>`;
      return {
        command: `mmkg show ${id}`,
        sparql: `PREFIX mmkg: <https://w3id.org/mmkg/ontology/>
SELECT ?from ?relation ?to WHERE {
  { BIND(${iri2} AS ?from) ?from ?relation ?to . ?to mmkg:label ?label }
  UNION
  { BIND(${iri2} AS ?to) ?from ?relation ?to . ?from mmkg:label ?label }
}
ORDER BY ?relation ?from ?to`,
        cypher: `MATCH (x:Mmkg {id: '${id}'})-[r]-(other:Mmkg) WHERE NOT other:Claim
RETURN startNode(r).id AS from, type(r) AS relation, endNode(r).id AS to ORDER BY relation, from, to`
      };
    }
  };
  function around(context, node) {
    const { incoming: incoming2, outgoing } = sidesOf(context.graph, node, context.selection, kindsOf(context.state));
    const middle = center(context, node, incoming2, outgoing);
    const left = side(context, node, incoming2, "What leads to it", "in");
    const right = side(context, node, outgoing, "Where it leads", "out");
    if (!left && !right) return h("div", null, middle, h("p", { class: "soft" }, "Nothing in the graph is tied to it."));
    return fanned(middle, left, right);
  }
  function center(context, node, incoming2, outgoing) {
    const { graph } = context;
    const kind = graph.classOf(node);
    const ties2 = [...incoming2, ...outgoing].flatMap((card) => card.groups).reduce((sum2, group2) => sum2 + group2.ties, 0);
    const parameters = Number(graph.value(node, "parameters") ?? 0);
    const facts = [
      graph.value(node, "kind"),
      graph.value(node, "released") ?? graph.value(node, "year"),
      parameters ? `${short(parameters)} parameters` : ""
    ].filter(Boolean).join(" · ");
    return h(
      "article",
      { class: "middle", data: { kind }, "aria-label": "In the middle" },
      h("p", { class: "entity kind", data: { kind } }, h("span", { class: "dot", "aria-hidden": "true" }), className(kind)),
      h("h1", { dir: "auto" }, graph.label(node)),
      facts ? h("p", { class: "soft" }, facts) : null,
      h("p", { class: "soft" }, counted(ties2, "tie")),
      answers(graph, context.selection, node) ? null : h("p", { class: "soft" }, h("em", null, "not among the answers")),
      h("p", null, h("a", { href: context.link({ v: "paths", from: graph.id(node) }) }, "Paths from here"))
    );
  }
  function side(context, node, cards3, title, which) {
    if (!cards3.length) return null;
    return h(
      "div",
      { class: "side", data: { side: which } },
      h("h2", { class: "heading" }, title),
      cards3.map((card) => h(
        "section",
        { class: "tied", data: { kind: card.kind } },
        card.groups.map((group2) => drawn(context, node, group2))
      ))
    );
  }
  function drawn(context, node, group2) {
    const { graph, state } = context;
    const key = keyOf(group2);
    const open2 = state.open === key;
    const limit = open2 ? MANY : group2.items.length > FEW + 1 ? FEW : FEW + 1;
    const shown = group2.items.slice(0, limit);
    const name = relationName(group2.relation, group2.back);
    return h(
      "div",
      { class: "group", data: { kind: group2.kind, open: String(open2) } },
      h(
        "h3",
        { class: "entity", data: { kind: group2.kind }, title: graph.term(group2.relation)?.definition },
        h("span", { class: "dot", "aria-hidden": "true" }),
        h("span", { class: "unseen" }, `${className(group2.kind, 2)}: `),
        name,
        " ",
        h("span", { class: "count" }, sum(context, group2)),
        table(context, node, group2)
      ),
      h("ul", null, shown.map((item, at) => [
        item.out && !shown[at - 1]?.out ? h("li", { class: "parting" }, "not among the answers:") : null,
        line(context, node, group2, item)
      ])),
      h("p", { class: "rest" }, rest(context, group2, key, open2, limit), others(context, group2))
    );
  }
  function sum(context, group2) {
    const count = number(group2.items.length);
    if (isSummed(group2)) return `${number(group2.ties)} ${group2.relation === "on" ? "of" : "on"} ${counted(group2.items.length, className(group2.kind), className(group2.kind, 2))}`;
    if (!context.selection.filtered || group2.kind !== "Model") return count;
    return `${count}, ${number(group2.items.filter((item) => !item.out).length)} answer`;
  }
  function line(context, node, group2, item) {
    const { graph } = context;
    const link = entity(context, item.node, { change: { id: graph.id(item.node), at: null, open: null } });
    return h("li", { data: { out: String(item.out) } }, item.fact < 0 ? results(context, node, item) : source(context, node, group2, item), link);
  }
  function results(context, node, item) {
    const { graph } = context;
    const benchmark = [item.node, node].find((one) => graph.classOf(one) === "Benchmark");
    const text = `×${number(item.count)}`;
    if (benchmark === void 0) return h("span", { class: "count" }, text);
    return more(context.link({ v: "results", b: graph.id(benchmark) }), text, counted(item.count, "result"));
  }
  function source(context, node, group2, item) {
    const { graph } = context;
    if (!grounds(graph, item.fact).some((fact) => graph.claimsOf(fact) > 0)) return h("span", { class: "source", "aria-hidden": "true" }, "·");
    const at = `${group2.back ? "<" : ""}${group2.relation}/${graph.id(item.node)}`;
    return h(
      "a",
      {
        class: "source",
        href: context.link({ id: graph.id(node), at }),
        "aria-current": context.state.at === at ? "true" : null,
        "aria-label": `Sources of ${relationName(group2.relation, group2.back)} ${graph.label(item.node)}`
      },
      viaMark(bestVia(graph, item.fact))
    );
  }
  function rest(context, group2, key, open2, limit) {
    const left = group2.items.length - limit;
    const title = `All ${number(group2.items.length)}: ${relationName(group2.relation, group2.back)}`;
    const id = `${group2.kind}-${group2.relation}-${group2.back ? "in" : "out"}`;
    if (!open2) return left > 0 ? h("a", { class: "more", id, href: context.link({ open: key }), title }, `+${number(left)}`) : null;
    return [
      left > 0 ? h("span", { class: "soft" }, `${number(left)} more are not shown. `) : null,
      group2.items.length > FEW + 1 ? h("a", { class: "more", id, href: context.link({ open: null }) }, "fewer") : null
    ];
  }
  function others(context, group2) {
    if (!group2.aside.length) return null;
    const kinds = [...new Set(group2.aside)].sort();
    const text = kinds.map((kind) => counted(group2.aside.filter((one) => one === kind).length, kind, kind === "family" ? "families" : `${kind}s`));
    return more(context.link({ k: [...kindsOf(context.state), ...kinds].join(",") }), `and ${text.join(", ")}`, "List them too");
  }
  function table(context, node, group2) {
    const { graph } = context;
    if (isSummed(group2) && graph.classOf(node) === "Benchmark") {
      return h("a", { class: "astable", href: context.link({ v: "results", b: graph.id(node) }) }, "over time");
    }
    const filter = filterFor(graph, node, group2);
    if (!filter || group2.items.length <= FEW) return null;
    const known3 = parseFilters(context.state.f ?? "");
    const next = filter.includes("=") ? [...known3, ...parseFilters(filter)] : withFilter(known3, filter);
    return h("a", { class: "astable", href: context.link({ v: "table", t: null, f: writeFilters(next) }) }, "as a table");
  }
  function starts2(context) {
    const { graph, state } = context;
    const columns = ["Model", "Dataset", "Objective"].map((kind) => ({ kind, best: mostTied(graph, kind, 10) })).filter((one) => one.best.length);
    return h(
      "div",
      { class: "starts" },
      state.id ? h("p", null, `There is no ${state.id} in this graph.`) : null,
      h("h1", null, "Which entity shall stand in the middle?"),
      h("p", { class: "soft" }, columns.length ? "Search for it above, or begin with one that much is tied to." : "This graph has no models, data sets or objectives to begin with."),
      h("div", { class: "begins" }, columns.map(({ kind, best }) => h(
        "section",
        { class: "tied", data: { kind } },
        h("h2", null, className(kind, 2)),
        h("ol", null, best.map(({ node, ties: ties2 }) => h(
          "li",
          null,
          entity(context, node, { change: { id: graph.id(node), at: null } }),
          h("span", { class: "count" }, counted(ties2, "tie"))
        )))
      )))
    );
  }

  // src/mmkg/views/static/js/core/network.js
  var WEAKNESS = /* @__PURE__ */ new Map([["primary", 0], ["official-repo", 0.1], ["harness", 0.2], ["", 0.15], ["secondary-paper", 0.7], ["survey", 1.2]]);
  var NEEDS_NO_SOURCE = /* @__PURE__ */ new Set(["broader", "hasStage"]);
  var LEFT_OUT = /* @__PURE__ */ new Set(["Result", "Metric"]);
  var known2 = /* @__PURE__ */ new WeakMap();
  function networkOf(graph, options = {}) {
    const only = new Set(options.only ?? []);
    const key = `${options.all ? "all" : ""} ${[...only].sort().join()}`;
    const before = known2.get(graph) ?? /* @__PURE__ */ new Map();
    known2.set(graph, before);
    const found2 = before.get(key) ?? build(graph, only, options.all ?? false);
    if (before.size > 3) before.clear();
    before.set(key, found2);
    return found2;
  }
  function degree(network, node) {
    return (network.start[node + 1] ?? 0) - (network.start[node] ?? 0);
  }
  function place(network, node, other2) {
    let low = network.start[node] ?? 0;
    let high = (network.start[node + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = low + high >> 1;
      const at = network.to[middle] ?? 0;
      if (at === other2) return middle;
      if (at < other2) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
  function factsBetween(graph, a, b, counts) {
    const ties2 = (from, to) => [...graph.facts(from)].filter((fact) => graph.object(fact) === to && graph.accepted(fact) && counts(graph.predicate(fact)));
    return [...ties2(a, b), ...ties2(b, a)];
  }
  function build(graph, only, all) {
    const inside = new Uint8Array(graph.size);
    for (let node = 0; node < graph.size; node += 1) inside[node] = all || !LEFT_OUT.has(graph.classOf(node)) ? 1 : 0;
    const relations2 = /* @__PURE__ */ new Set();
    const ends2 = (
      /** @type {number[]} */
      []
    );
    const weak = (
      /** @type {number[]} */
      []
    );
    for (let node = 0; node < graph.size; node += 1) {
      if (!inside[node]) continue;
      for (const fact of graph.facts(node)) {
        const object = graph.object(fact);
        if (object < 0 || object === node || !inside[object] || !graph.accepted(fact)) continue;
        const name = graph.predicate(fact);
        relations2.add(name);
        if (only.size && !only.has(name)) continue;
        ends2.push(node, object);
        weak.push(NEEDS_NO_SOURCE.has(name) ? 0 : WEAKNESS.get(graph.bestVia(fact)) ?? 1);
      }
    }
    return { ...rows(ends2, weak, graph.size), relations: [...relations2].sort() };
  }
  function rows(ends2, weak, size) {
    const from = Int32Array.from(ends2);
    const to = from.map((_, at) => ends2[at ^ 1] ?? 0);
    const order = sortedBy(from, sortedBy(to, Int32Array.from(to.keys()), size), size);
    const start = new Int32Array(size + 1);
    const next = new Int32Array(order.length);
    const weakness = new Float32Array(order.length);
    let length = 0;
    let row3 = -1;
    for (const half of order) {
      const node = from[half] ?? 0;
      const other2 = to[half] ?? 0;
      const cost = weak[half >> 1] ?? 0;
      if (node === row3 && next[length - 1] === other2) {
        weakness[length - 1] = Math.min(weakness[length - 1] ?? 0, cost);
        continue;
      }
      while (row3 < node) start[row3 += 1] = length;
      next[length] = other2;
      weakness[length] = cost;
      length += 1;
    }
    while (row3 < size) start[row3 += 1] = length;
    return { start, to: next.slice(0, length), weakness: weakness.slice(0, length) };
  }
  function sortedBy(keys, places, size) {
    const next = new Int32Array(size + 1);
    for (const at of places) next[(keys[at] ?? 0) + 1] = (next[(keys[at] ?? 0) + 1] ?? 0) + 1;
    for (let key = 0; key < size; key += 1) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
    const found2 = new Int32Array(places.length);
    for (const at of places) {
      const key = keys[at] ?? 0;
      found2[next[key] ?? 0] = at;
      next[key] = (next[key] ?? 0) + 1;
    }
    return found2;
  }

  // src/mmkg/views/static/js/core/paths.js
  var HOPS = 5;
  var HUB = 600;
  var TIE = 1e-9;
  var STEPS = 15e5;
  function bestPaths(graph, from, to, options = {}) {
    const { count = 8, only, all, hub = HUB, hops = HOPS } = options;
    if (from < 0 || to < 0 || from === to) return { paths: [], hubs: [], hops: 0, whole: true };
    return new Seeker(networkOf(graph, { only, all }), graph, from, to, hub).seek(count, hops);
  }
  var Seeker = class {
    /** @param {Network} network @param {Graph} graph @param {number} from @param {number} to @param {number} hub */
    constructor(network, graph, from, to, hub) {
      this.network = network;
      this.graph = graph;
      this.from = from;
      this.to = to;
      this.hub = hub;
      this.steps = STEPS;
      this.hubs = /* @__PURE__ */ new Set();
      this.paths = /* @__PURE__ */ new Map();
      this.layers = [this.end()];
    }
    /** @param {number} count @param {number} hops @returns {Found} */
    seek(count, hops) {
      let length = 0;
      while (length < hops && this.paths.size < count && this.steps > 0) {
        this.layers.push(this.farther(
          /** @type {Layer} */
          this.layers[length]
        ));
        length += 1;
        this.takeOfLength(length, count);
      }
      const hubs = [...this.hubs].sort((a, b) => degree(this.network, b) - degree(this.network, a) || a - b);
      return { paths: [...this.paths.values()], hubs, hops: length, whole: this.steps > 0 };
    }
    /** @returns {Layer} */
    end() {
      const least = new Float64Array(this.graph.size).fill(Infinity);
      least[this.to] = 0;
      return { least, nodes: [this.to] };
    }
    /** One hop farther from the end. @param {Layer} nearer @returns {Layer} */
    farther(nearer) {
      const { start, to, weakness } = this.network;
      const least = new Float64Array(this.graph.size).fill(Infinity);
      const nodes = [];
      for (const node of nearer.nodes) {
        if (node === this.from || !this.opens(node)) continue;
        const cost = (nearer.least[node] ?? 0) + this.toll(node);
        this.steps -= degree(this.network, node);
        for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
          const other2 = to[at] ?? 0;
          if (other2 === this.to || this.isDetour(other2, node)) continue;
          const before = least[other2] ?? Infinity;
          if (before === Infinity) nodes.push(other2);
          least[other2] = Math.min(before, cost + (weakness[at] ?? 0));
        }
      }
      return { least, nodes };
    }
    /** Whether going on from one node to the next is a detour, since the one is tied to the end itself. @param {number} one @param {number} next */
    isDetour(one, next) {
      return next !== this.to && one !== this.from && this.tied(one, this.to);
    }
    /** Take the best paths of one length. @param {number} length @param {number} count */
    takeOfLength(length, count) {
      const least = this.layers[length]?.least[this.from] ?? Infinity;
      if (least === Infinity) return;
      const heap = new Heap();
      heap.push({ node: this.from, before: null, length: 0, cost: 0, least });
      while (this.paths.size < count && this.steps > 0) {
        const best = heap.pop();
        if (!best) break;
        if (best.length === length) this.take(best);
        else for (const next of this.onwards(best, length)) heap.push(next);
      }
    }
    /** @param {Beginning} whole */
    take(whole) {
      const nodes = nodesOf(whole);
      if (nodes.some((node, at) => this.isWider(nodes[at - 1], node, nodes[at + 1]))) return;
      const families2 = nodes.map((node) => familyOf(this.graph, node));
      const key = families2.filter((one, at) => one !== families2[at - 1]).join();
      const known3 = this.paths.get(key);
      if (known3) known3.alike = true;
      else this.paths.set(key, { nodes, cost: whole.cost, alike: false });
    }
    /** Whether something narrower ties what stands before and after a node: going through the wider says less. @param {number | undefined} before @param {number} node @param {number | undefined} after */
    isWider(before, node, after2) {
      if (before === void 0 || after2 === void 0) return false;
      return this.graph.subjects(node, "broader").some((one) => this.opens(one) && this.tied(one, before) && this.tied(one, after2));
    }
    /** The beginning of a path with one more node, in every way that can lead to the end. @param {Beginning} beginning @param {number} length */
    onwards(beginning, length) {
      const { start, to, weakness } = this.network;
      const rest2 = this.layers[length - beginning.length - 1]?.least;
      const earlier = nodesOf(beginning);
      const found2 = [];
      this.steps -= degree(this.network, beginning.node);
      for (let at = start[beginning.node] ?? 0; at < (start[beginning.node + 1] ?? 0); at += 1) {
        const node = to[at] ?? 0;
        const after2 = rest2?.[node] ?? Infinity;
        if (after2 === Infinity || !this.opens(node) || !this.continues(earlier, node)) continue;
        const cost = beginning.cost + (weakness[at] ?? 0) + this.toll(node);
        found2.push({ node, before: beginning, length: beginning.length + 1, cost, least: cost + after2 });
      }
      return found2;
    }
    /** Whether a node is new to a path, and tied to none of it but the last; only the ends may be tied. @param {number[]} path @param {number} node */
    continues(path, node) {
      const [last = -1, ...earlier] = path.toReversed();
      if (node === this.to) {
        const isStage = path.length === 2 && this.graph.classOf(last) === "Stage";
        return !(isStage && this.tied(this.from, node));
      }
      return !path.includes(node) && !earlier.some((one) => this.tied(one, node));
    }
    /** What a path pays for going through a node. @param {number} node */
    toll(node) {
      return node === this.to ? 0 : Math.log(1 + degree(this.network, node));
    }
    /** Whether a path may go on from a node. @param {number} node */
    opens(node) {
      if (node === this.to || node === this.from || degree(this.network, node) <= this.hub) return true;
      this.hubs.add(node);
      return false;
    }
    /** @param {number} a @param {number} b */
    tied(a, b) {
      return place(this.network, a, b) >= 0;
    }
  };
  function familyOf(graph, node) {
    const [model = node] = graph.subjects(node, "hasStage");
    const [family = model] = graph.objects(model, "variantOf");
    return family;
  }
  function nodesOf(beginning) {
    const found2 = [];
    for (let at = (
      /** @type {Beginning | null} */
      beginning
    ); at; at = at.before) found2.push(at.node);
    return found2.reverse();
  }
  var Heap = class {
    constructor() {
      this._items = [];
      this._turn = 0;
    }
    /** @param {Beginning} one */
    push(one) {
      const items = this._items;
      let at = items.push({ one, turn: this._turn += 1 }) - 1;
      while (at > 0) {
        const up = at - 1 >> 1;
        if (!this._before(at, up)) return;
        this._swap(at, up);
        at = up;
      }
    }
    /** @returns {Beginning | undefined} */
    pop() {
      const items = this._items;
      if (!items.length) return void 0;
      this._swap(0, items.length - 1);
      const best = items.pop();
      for (let at = 0; ; ) {
        let least = at;
        for (const down of [2 * at + 1, 2 * at + 2]) if (down < items.length && this._before(down, least)) least = down;
        if (least === at) return best?.one;
        this._swap(at, least);
        at = least;
      }
    }
    /** @param {number} a @param {number} b */
    _before(a, b) {
      const [one, other2] = (
        /** @type {any[]} */
        [this._items[a], this._items[b]]
      );
      return one.one.least - other2.one.least < -TIE || one.one.least - other2.one.least <= TIE && one.turn < other2.turn;
    }
    /** @param {number} a @param {number} b */
    _swap(a, b) {
      const items = (
        /** @type {any[]} */
        this._items
      );
      [items[a], items[b]] = [items[b], items[a]];
    }
  };

  // src/mmkg/views/static/js/core/pathquery.js
  var ID = /^[a-z]+:[A-Za-z0-9._/-]+$/;
  var LIMIT = 100;
  function waysOf2(from, to, hops, narrowed = {}) {
    if (!ID.test(from) || !ID.test(to) || hops < 1) return { sparql: "", cypher: "" };
    const between = Array.from({ length: hops - 1 }, (_, at) => `n${at + 1}`);
    const ties2 = Array.from({ length: hops }, (_, at) => `r${at + 1}`);
    return { sparql: sparql(from, to, between, ties2, narrowed), cypher: cypher(from, to, between, ties2, narrowed) };
  }
  function sparql(from, to, between, ties2, { only = [], all }) {
    const stops = [iri(from), ...between.map((name) => `?${name}`), iri(to)];
    const shown = interleaved(ties2, between).map((name) => `?${name}`).join(" ");
    const steps = ties2.map((tie2, at) => `  { ${stops[at]} ?${tie2} ${stops[at + 1]} } UNION { ${stops[at + 1]} ?${tie2} ${stops[at]} }
`);
    const named = between.map((name) => `  ?${name} mmkg:label ?${name}Label .${all ? "" : ` FILTER NOT EXISTS { ?${name} a mmkg:Result }`}
`);
    const counting = only.map((one) => `mmkg:${one.name}`).join(", ");
    const apart = ties2.map((tie2) => counting ? `?${tie2} IN (${counting})` : `?${tie2} != mmkg:hasComponent`).join(" && ");
    return `PREFIX mmkg: <https://w3id.org/mmkg/ontology/>
SELECT ${shown} WHERE {
${steps.join("")}${named.join("")}  FILTER(${apart})
}
ORDER BY ${shown} LIMIT ${LIMIT}`;
  }
  function cypher(from, to, between, ties2, { only = [], all }) {
    const stops = [`(:Mmkg {id: '${from}'})`, ...between.map((name) => `(${name}:Mmkg)`), `(:Mmkg {id: '${to}'})`];
    const pattern = stops.map((stop, at) => at ? `-[${ties2[at - 1]}]-${stop}` : stop).join("");
    const counting = only.map((one) => `'${one.type}'`).join(", ");
    const apart = [
      ...between.map((name) => `NOT ${name}:Claim${all ? "" : ` AND NOT ${name}:Result`}`),
      ...ties2.map((tie2) => counting ? `type(${tie2}) IN [${counting}]` : `type(${tie2}) <> 'HAS_COMPONENT'`)
    ];
    const names = interleaved(ties2.map((tie2) => `type(${tie2}) AS ${tie2}`), between.map((name) => `${name}.id AS ${name}`));
    return `MATCH ${pattern}
WHERE ${apart.join(" AND ")}
RETURN ${names.join(", ")} ORDER BY ${interleaved(ties2, between).join(", ")} LIMIT ${LIMIT}`;
  }
  function interleaved(ties2, between) {
    return ties2.flatMap((tie2, at) => [tie2, between[at] ?? ""]).filter(Boolean);
  }
  function iri(id) {
    return `<https://w3id.org/mmkg/id/${id.replace(":", "/")}>`;
  }

  // src/mmkg/views/static/js/ui/search.js
  function searchBox(now, choose, options = {}) {
    const { name = "", placeholder = "Search models, data sets, objectives …" } = options;
    const { list, input } = elements(name, placeholder);
    let active = -1;
    let nodes = [];
    const close = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
      active = -1;
    };
    const mark = (next) => {
      const items = list.querySelectorAll("[role=option]");
      active = items.length ? (next + items.length) % items.length : -1;
      items.forEach((item2, at) => item2.setAttribute("aria-selected", String(at === active)));
      const item = items[active];
      if (!item) return;
      input.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    };
    const take = (at) => {
      const node = nodes[at];
      if (node === void 0) return;
      input.value = "";
      close();
      choose(node);
    };
    const show = () => {
      const context = now();
      const found2 = context.search.find(input.value);
      nodes = found2.map((one) => one.node);
      fill(list, found2.map((one, at) => option(context, one, `${list.id}-${at}`, () => take(at))));
      if (!found2.length && input.value.trim()) fill(list, h("li", { class: "none" }, "Nothing by that name."));
      list.hidden = !input.value.trim();
      input.setAttribute("aria-expanded", String(!list.hidden));
      context.say(list.hidden ? "" : counted(found2.length, "entity", "entities"));
      mark(0);
    };
    input.addEventListener("input", show);
    input.addEventListener("focus", () => input.value && show());
    input.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && !list.hidden) mark(active + step);
      else if (event.key === "Enter" && active >= 0) take(active);
      else if (event.key === "Escape" && input.value) input.value = "";
      else return;
      event.preventDefault();
      if (event.key === "Escape") close();
    });
    const box = h("div", { class: "search", role: "search" }, input, list);
    box.addEventListener("focusout", (event) => {
      if (!box.contains(
        /** @type {Node | null} */
        event.relatedTarget
      )) close();
    });
    return { box, input };
  }
  function elements(name, placeholder) {
    const list = h("ul", { id: `${name}found`, role: "listbox", "aria-label": "Entities found", hidden: true });
    const input = h("input", {
      id: `${name}search`,
      type: "search",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      placeholder,
      "aria-label": name ? placeholder : "Search",
      "aria-controls": list.id,
      "aria-expanded": "false",
      "aria-autocomplete": "list"
    });
    return { list, input };
  }
  function option(context, found2, id, take) {
    const { graph } = context;
    const kind = graph.classOf(found2.node);
    const label = graph.label(found2.node);
    const also = found2.name === label || found2.name === graph.id(found2.node) ? "" : found2.name;
    return h(
      "li",
      {
        id,
        role: "option",
        "aria-selected": "false",
        class: "entity",
        data: { kind },
        on: { mousedown: (event) => event.preventDefault(), click: take }
      },
      h("span", { class: "dot", "aria-hidden": "true" }),
      h("span", { class: "name", dir: "auto" }, label),
      also && h("span", { class: "also", dir: "auto" }, also),
      h("span", { class: "kind" }, className(kind))
    );
  }

  // src/mmkg/views/static/js/views/paths.js
  var COUNT = 8;
  var HOP = 290;
  var ENTITY = 130;
  var PRESETS = [
    ["training", ["usesObjective", "pretrainedOn", "hasStage", "withObjective", "onDataset", "freezes", "tunes", "broader"]],
    ["lineage", [
      "initialisedFrom",
      "extends",
      "variantOf",
      "hasVisionEncoder",
      "hasTextEncoder",
      "hasAudioEncoder",
      "hasVideoEncoder",
      "hasSensorEncoder",
      "hasLanguageModel",
      "hasFusionModule",
      "hasConnector",
      "hasDecoder",
      "hasImageTokenizer"
    ]],
    ["data sets", ["pretrainedOn", "onDataset", "hasStage", "includes", "includesPartOf", "derivedFrom", "imagesFrom", "drawnFrom"]]
  ];
  var view7 = {
    name: "paths",
    title: "Paths",
    about: "The best ways between two entities, hop by hop",
    render(context) {
      const { from, to } = ends(context);
      const name = (node) => node < 0 ? "…" : context.graph.label(node);
      return h(
        "section",
        { class: "paths" },
        h("h1", { class: "unseen" }, `Paths from ${name(from)} to ${name(to)}`),
        h("div", { class: "ends" }, end(context, "from", "From", from), swap(context), end(context, "to", "To", to)),
        narrowing(context),
        from >= 0 && to >= 0 ? found(context, from, to) : starts3(context, from)
      );
    },
    same(context) {
      const { graph } = context;
      const { from, to } = ends(context);
      const [best] = bestPaths(graph, from, to, { ...searched(context), count: 1 }).paths;
      if (!best) return { command: "", sparql: "", cypher: "" };
      const [one, other2] = [graph.id(from), graph.id(to)];
      const hops = best.nodes.length - 1;
      const only = asked(context).map((name) => ({ name, type: graph.term(name)?.type }));
      return { command: hops === 1 ? `mmkg why ${one} ${other2}` : "", ...waysOf2(one, other2, hops, { only, all: context.state.all === "1" }) };
    }
  };
  function ends({ graph, state }) {
    const from = state.from ?? (state.to ? "" : state.id) ?? "";
    return { from: graph.node(from), to: graph.node(state.to ?? "") };
  }
  function withEnd(context, key, node) {
    const { graph } = context;
    const { from } = ends(context);
    return { from: from < 0 ? null : graph.id(from), [key]: graph.id(node) };
  }
  function asked({ graph, state }) {
    return (state.rel ?? "").split(",").filter((name) => graph.term(name)?.relation);
  }
  function searched(context) {
    const { state } = context;
    return { only: asked(context), all: state.all === "1", hub: state.hubs === "1" ? Infinity : HUB };
  }
  function end(context, key, title, node) {
    const { state } = context;
    const wrong = node < 0 && state[key] ? h("p", { class: "wrong" }, `There is no ${state[key]} in this graph.`) : null;
    const { box } = searchBox(() => context, (chosen) => context.go(withEnd(context, key, chosen)), {
      name: `${key}-`,
      placeholder: node < 0 ? `${title}: search for an entity …` : `${title} another …`
    });
    box.setAttribute("aria-label", title);
    return h(
      "div",
      { class: "end" },
      h("span", { class: "which" }, title),
      node < 0 ? wrong : [h("strong", null, entity(context, node)), outside2(context, node)],
      box
    );
  }
  function swap(context) {
    const { graph } = context;
    const { from, to } = ends(context);
    if (from < 0 || to < 0) return h("span", null);
    return h("a", { class: "swap", href: context.link({ from: graph.id(to), to: graph.id(from) }), "aria-label": "Swap the ends", title: "Swap the ends" }, "⇄");
  }
  function narrowing(context) {
    const { relations: relations2 } = networkOf(context.graph, { all: context.state.all === "1" });
    const only = asked(context);
    const presets = PRESETS.map(([text, names]) => ({ text, rel: names.filter((name) => relations2.includes(name)).join() })).filter((one) => one.rel);
    const own = only.length > 0 && presets.every((one) => one.rel !== only.join());
    return h(
      "div",
      { class: "narrow" },
      h(
        "p",
        null,
        h("span", { class: "which" }, "By way of"),
        [{ text: "any relation", rel: "" }, ...presets].map(({ text, rel }) => choice(context, text, { rel: rel || null }, rel === only.join())),
        h("span", { class: "which" }, "and"),
        flag(context, "all", "results too", "Results and metrics tie nearly everything to everything."),
        flag(context, "hubs", "through hubs too", `What more than ${number(HUB)} others are tied to.`)
      ),
      h("details", { open: own }, h("summary", null, "relation by relation"), h("p", null, toggles(context, relations2, only)))
    );
  }
  function choice(context, text, change, current, title) {
    return h("a", { class: "choice", id: `by-${text.replace(/^✓ /, "").replaceAll(" ", "-")}`, href: context.link(change), "aria-current": current ? "true" : null, title }, text);
  }
  function flag(context, key, text, title) {
    const on = context.state[key] === "1";
    return choice(context, `${on ? "✓ " : ""}${text}`, { [key]: on ? null : "1" }, on, title);
  }
  function toggles(context, relations2, only) {
    const names = relations2.map((name) => relationName(name));
    const said2 = (name) => names.filter((one) => one === relationName(name)).length > 1 ? name : relationName(name);
    return [...relations2].sort((a, b) => said2(a) < said2(b) ? -1 : 1).map((name) => {
      const on = only.includes(name);
      const next = on ? only.filter((one) => one !== name) : [...only, name];
      return choice(context, `${on ? "✓ " : ""}${said2(name)}`, { rel: next.join() || null }, on, context.graph.term(name)?.definition);
    });
  }
  function found(context, from, to) {
    if (from === to) return h("p", { class: "none" }, "Both ends are the same entity: choose another for one of them.");
    const result = bestPaths(context.graph, from, to, { ...searched(context), count: COUNT });
    const lengths = [...new Set(result.paths.map((path) => path.nodes.length - 1))];
    return h(
      "div",
      null,
      lengths.map((hops) => ofLength(context, hops, result.paths.filter((path) => path.nodes.length - 1 === hops))),
      result.paths.length ? null : h("p", { class: "none" }, `No path of up to ${counted(result.hops, "hop")}${asked(context).length ? " by these relations" : ""}.`),
      notes(context, result)
    );
  }
  function ofLength(context, hops, paths) {
    const wide = context.width >= ENTITY + hops * HOP;
    return h(
      "section",
      null,
      h("h2", null, hops === 1 ? "Tied directly" : `${number(hops)} hops`, " ", h("span", { class: "count" }, number(paths.length))),
      h("ol", { class: "ways", data: { wide: String(wide) }, style: wide ? { "--hops": hops } : {} }, paths.map((path) => row(context, path)))
    );
  }
  function row(context, path) {
    const { graph } = context;
    const last = path.nodes.length - 1;
    const label = path.nodes.map((node) => graph.label(node)).join(", ");
    return h(
      "li",
      { class: "way", "aria-label": label },
      path.nodes.map((node, at) => [
        at ? hop(context, path.nodes[at - 1] ?? -1, node) : null,
        h("span", { class: "stop" }, entity(context, node), at > 0 && at < last ? outside2(context, node) : null)
      ]),
      path.alike ? h("p", { class: "alike soft" }, "also by variants or stages of these") : null
    );
  }
  function outside2({ graph, selection }, node) {
    return answers(graph, selection, node) ? null : h("span", { class: "soft" }, " not among the answers");
  }
  function hop(context, a, b) {
    const { graph } = context;
    const only = asked(context);
    const facts = factsBetween(graph, a, b, (name) => !only.length || only.includes(name));
    return h("span", { class: "hop" }, facts.map((fact) => tie(context, fact, graph.subject(fact) === a)));
  }
  function tie(context, fact, forward) {
    const { graph } = context;
    const name = relationName(graph.predicate(fact));
    const standing = standsOn(graph, fact);
    const [claim] = grounds(graph, standing).flatMap((one) => graph.claims(one)).filter((one) => one.via === bestVia(graph, standing));
    const source2 = claim ? `${graph.label(claim.source)}, ${claim.locator}` : "no claim of its own";
    const at = `${graph.predicate(standing)}/${graph.literal(standing) ?? graph.id(graph.object(standing))}`;
    return h(
      "a",
      {
        class: "tie",
        href: context.link({ id: graph.id(graph.subject(fact)), at }),
        "aria-current": context.state.id === graph.id(graph.subject(fact)) && context.state.at === at ? "true" : null,
        data: { forward: String(forward) },
        title: `${graph.label(graph.subject(fact))}, ${name}: ${graph.label(graph.object(fact))}
${source2}`
      },
      h("span", { class: "by" }, forward ? "" : h("span", { class: "unseen" }, "from the next: "), name),
      h("span", { class: "said" }, claim ? viaMark(claim.via) : null, h("span", { class: "where", dir: "auto" }, source2))
    );
  }
  function standsOn(graph, fact) {
    if (graph.classOf(graph.subject(fact)) !== "Result") return fact;
    return [...graph.facts(graph.subject(fact))].find((one) => graph.predicate(one) === "value" && graph.accepted(one)) ?? fact;
  }
  function notes(context, result) {
    const { state } = context;
    const shown = result.hubs.slice(0, 4);
    const left = result.hubs.length - shown.length;
    return h(
      "div",
      { class: "notes soft" },
      h(
        "p",
        null,
        result.paths.length ? `The shortest first, of equally long ones those through rarer things, then the better sourced. Searched up to ${counted(result.hops, "hop")}, ${result.paths.length < COUNT ? "and these are all" : `for the best ${COUNT}`}.` : "",
        result.whole ? "" : " The search was broken off: there may be others.",
        state.all === "1" ? "" : [" Results and metrics do not count. ", more(context.link({ all: "1" }), "Let them count")]
      ),
      shown.length ? h(
        "p",
        null,
        `Not gone through, since more than ${number(HUB)} others are tied to each: `,
        shown.map((node, at) => [at ? ", " : "", entity(context, node)]),
        left > 0 ? ` and ${number(left)} more` : "",
        ". ",
        more(context.link({ hubs: "1" }), "Go through them too")
      ) : null
    );
  }
  function starts3(context, from) {
    const { graph } = context;
    const key = from < 0 ? "from" : "to";
    const columns = ["Model", "Dataset", "Objective"].map((kind) => ({ kind, best: mostTied(graph, kind, 6).filter((one) => one.node !== from) }));
    return h(
      "div",
      { class: "starts" },
      h("p", null, from < 0 ? "Choose two entities, and see by what they are tied." : "Choose the other end."),
      columns.filter((one) => one.best.length).map(({ kind, best }) => h(
        "p",
        null,
        h("span", { class: "which" }, className(kind, 2)),
        " ",
        best.map(({ node }) => h("span", { class: "one" }, entity(context, node, { change: withEnd(context, key, node) }), " "))
      ))
    );
  }

  // src/mmkg/views/static/js/views/results.js
  var view8 = {
    name: "results",
    title: "Results",
    about: "A benchmark's numbers over time and against parameters",
    render: () => h("p", { class: "soft" }, "Not there yet.")
  };

  // src/mmkg/views/static/js/views/table.js
  var view9 = {
    name: "table",
    title: "Table",
    about: "Sort, filter, choose columns, take away",
    render: () => h("p", { class: "soft" }, "Not there yet.")
  };

  // src/mmkg/views/static/js/views/upset.js
  var view10 = {
    name: "upset",
    title: "Sets",
    about: "Which objectives or data sets are used together",
    render: () => h("p", { class: "soft" }, "Not there yet.")
  };

  // src/mmkg/views/static/js/views/registry.js
  var VIEWS = [
    view2,
    view,
    view9,
    view6,
    view4,
    view5,
    view10,
    view7,
    view3,
    view8
  ];

  // src/mmkg/views/static/js/ui/claims.js
  function claimList(context, facts) {
    const claims = facts.flatMap((fact) => context.graph.claims(fact));
    if (!claims.length) return h("p", { class: "noclaims" }, "Follows from other facts, or needs no source.");
    return h("ul", { class: "claims" }, claims.map((claim) => h(
      "li",
      { data: { rank: claim.rank } },
      said(context, claim, facts.length > 1)
    )));
  }
  function said(context, claim, withFact) {
    const { graph } = context;
    const more2 = Object.entries(claim.more).map(([name, value2]) => h("span", { class: "qualifier" }, `${name}: ${literalText(value2)}`));
    return [
      viaMark(claim.via),
      withFact ? h("span", { class: "of" }, entity(context, graph.subject(claim.fact)), ": ") : null,
      entity(context, claim.source),
      h("span", { class: "locator", dir: "auto" }, claim.locator),
      claim.printed ? h("q", { dir: "auto" }, claim.printed) : null,
      more2,
      h("span", { class: "rank" }, claim.rank === "deprecated" ? `not believed by default${claim.reason ? `: ${claim.reason}` : ""}` : viaName(claim.via)),
      sourceLink(context, claim.source)
    ];
  }
  function sourceLink(context, source2) {
    const address = addressOf(context.graph, source2);
    return address ? outside(address, "open") : null;
  }
  function addressOf(graph, node) {
    const arxiv = graph.value(node, "arxiv");
    if (arxiv) return `https://arxiv.org/abs/${encodeURI(String(arxiv))}`;
    const doi = graph.value(node, "doi");
    if (doi) return `https://doi.org/${encodeURI(String(doi))}`;
    const url = String(graph.value(node, "url") ?? "");
    return /^https?:\/\//i.test(url) ? url : "";
  }

  // src/mmkg/views/static/js/ui/detail.js
  var FEW2 = 8;
  var HIDDEN = /* @__PURE__ */ new Set(["label", "alias", "ambiguousAlias", "description", "complete", "undisclosed"]);
  var FIRST = [
    "released",
    "year",
    "kind",
    "variantOf",
    "parameters",
    "describedIn",
    "venue",
    "releasedBy",
    "hasArchitecture",
    "accepts",
    "generates",
    "hasVisionEncoder",
    "hasTextEncoder",
    "hasLanguageModel",
    "hasFusionModule",
    "hasConnector",
    "hasDecoder",
    "hasStage",
    "order",
    "withObjective",
    "onDataset",
    "usesObjective",
    "pretrainedOn",
    "value",
    "setting",
    "of",
    "on"
  ];
  var EXPECTED = {
    Model: ["released", "parameters", "describedIn", "releasedBy", "hasArchitecture", "accepts", "hasStage"],
    Dataset: ["released", "licence", "hasModality", "describedIn"],
    Stage: ["withObjective", "onDataset"],
    Benchmark: ["forTask", "drawnFrom", "split"],
    Paper: ["year", "venue"]
  };
  function detail(context) {
    const { graph, state } = context;
    const node = graph.node(state.id ?? "");
    if (node < 0) return missing(context);
    const kind = graph.classOf(node);
    const groups = byPredicate(graph, node);
    const place2 = (name) => FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length;
    const shown = [...groups].filter(([name]) => !HIDDEN.has(name)).sort((a, b) => place2(a[0]) - place2(b[0]));
    const absent = (EXPECTED[kind] ?? []).filter((name) => !groups.has(name));
    return h(
      "article",
      { class: "detail", data: { kind }, "aria-label": `About ${graph.label(node)}` },
      head(context, node, kind),
      h(
        "dl",
        { class: "facts" },
        shown.map(([name, facts]) => row2(context, name, facts)),
        absent.map((name) => [h("dt", null, nameOf(context, name)), h("dd", null, absentText(context, node, name))])
      ),
      back(context, node)
    );
  }
  function missing(context) {
    return h(
      "article",
      { class: "detail" },
      h("p", null, `There is no ${context.state.id} in this graph.`),
      h("a", { href: context.link({ id: null, at: null }) }, "Close")
    );
  }
  function head(context, node, kind) {
    const { graph } = context;
    const id = graph.id(node);
    const aliases = graph.values(node, "alias").map(String);
    const address = addressOf(graph, node);
    const description = graph.value(node, "description");
    return h(
      "header",
      null,
      h("a", { class: "close", href: context.link({ id: null, at: null }), "aria-label": "Close the detail" }, "×"),
      h("p", { class: "kind entity", data: { kind } }, h("span", { class: "dot", "aria-hidden": "true" }), className(kind)),
      h("h2", { dir: "auto" }, graph.label(node)),
      aliases.length ? h("p", { class: "aliases", dir: "auto" }, `also ${aliases.join(", ")}`) : null,
      description ? h("p", { class: "description", dir: "auto" }, String(description)) : null,
      h("p", { class: "id" }, h("code", null, id), copy(context, id)),
      h(
        "nav",
        { class: "doors", "aria-label": "See it elsewhere" },
        h("a", { href: context.link({ v: "neighbourhood" }) }, "Neighbourhood"),
        kind === "Model" ? h("a", { href: context.link({ v: "lineage" }) }, "Lineage") : null,
        kind === "Benchmark" ? h("a", { href: context.link({ v: "results" }) }, "Results") : null,
        h("a", { href: context.link({ v: "paths", from: id }) }, "Paths"),
        h("a", { href: context.link({ v: "compare", ids: withId(context, id) }) }, "Compare"),
        filtersBy(id) ? h("a", { href: context.link(filteredBy(context, node)) }, "Models with it") : null,
        address ? outside(address, "Open its page") : null
      )
    );
  }
  function withId(context, id) {
    const known3 = (context.state.ids ?? "").split(",").filter(Boolean);
    return [...known3.filter((one) => one !== id), id].slice(-6).join(",");
  }
  function copy(context, text) {
    const button = h("button", { type: "button", class: "copy" }, "copy");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text);
        fill(button, "copied");
        context.say(`Copied ${text}`);
      } catch {
        fill(button, "press Ctrl+C");
        const before = (
          /** @type {Element} */
          button.previousElementSibling ?? button
        );
        window.getSelection()?.selectAllChildren(before);
      }
    });
    return button;
  }
  function nameOf(context, name) {
    return context.graph.term(name)?.relation === false || /^(released|parameters|licence|split|year|venue)$/.test(name) ? attributeName(name) : relationName(name);
  }
  function row2(context, name, facts) {
    const { graph } = context;
    const term = graph.term(name);
    const values = new Set(facts.map((fact) => String(graph.literal(fact) ?? graph.object(fact))));
    const disputed = term?.relation === false && term.single && values.size > 1;
    const whole = wholeList(context, graph.subject(facts[0] ?? -1), name);
    return [
      h(
        "dt",
        { title: term?.definition },
        term?.relation ? relationName(name) : attributeName(name),
        whole ? h("span", { class: "whole" }, whole) : null,
        disputed ? h("span", { class: "disputed" }, "sources differ") : null
      ),
      h("dd", null, limited(facts.map((fact) => value(context, fact, term)), facts.length > 2 * FEW2 ? FEW2 : 2 * FEW2))
    ];
  }
  function wholeList(context, node, name) {
    const side2 = { withObjective: "objectives", onDataset: "datasets", hasStage: "stages" }[name];
    if (!side2) return "";
    return context.graph.values(node, "complete").includes(side2) ? "stated in full" : "";
  }
  function absentText(context, node, name) {
    const side2 = { withObjective: "objectives", onDataset: "datasets" }[name];
    if (side2 && context.graph.values(node, "undisclosed").includes(side2)) return unknown("withheld by its authors");
    if (wholeList(context, node, name)) return h("span", null, "none");
    return unknown();
  }
  function value(context, fact, term) {
    const { graph } = context;
    const object = graph.object(fact);
    const literal = graph.literal(fact);
    const shown = object >= 0 ? entity(context, object) : graph.predicate(fact) === "url" ? outside(String(literal)) : h("span", { class: "literal", dir: "auto" }, literalText(literal ?? "", term));
    const line2 = [
      shown,
      term?.unit && typeof literal === "number" ? h("span", { class: "unit" }, term.unit) : null,
      graph.accepted(fact) ? null : h("span", { class: "disputed" }, "not believed by default")
    ];
    const mark = `${graph.predicate(fact)}/${object >= 0 ? graph.id(object) : literal}`;
    return withClaims(context, fact, line2, mark, object >= 0 ? graph.label(object) : String(literal));
  }
  function withClaims(context, fact, line2, mark, said2) {
    const { graph, state } = context;
    const rest2 = fact < 0 ? [] : grounds(graph, fact);
    if (!rest2.some((one) => graph.claimsOf(one) > 0)) return h("div", { class: "value" }, line2);
    const accepted = graph.accepted(fact);
    const open2 = state.at === mark;
    const summary = h("summary", { "aria-label": `Sources of ${said2}` }, viaMark(bestVia(graph, fact)));
    const disclosure = h("details", { open: open2 }, summary);
    const show = () => disclosure.open && disclosure.childElementCount === 1 && disclosure.append(claimList(context, rest2));
    disclosure.addEventListener("toggle", show);
    show();
    return h("div", { class: accepted ? "value" : "value refused", data: { at: mark } }, line2, disclosure);
  }
  function limited(items, few) {
    if (items.length <= few) return items;
    const rest2 = h("div", { hidden: true }, items.slice(few));
    if (rest2.querySelector("details[open]")) return items;
    const button = h("button", { type: "button", class: "more" }, `+${number(items.length - few)}`);
    button.addEventListener("click", () => {
      rest2.hidden = false;
      button.remove();
    });
    return [items.slice(0, few), rest2, button];
  }
  function back(context, node) {
    const { graph } = context;
    const groups = [...byPredicateTo(graph, node)].filter(([name]) => name !== "inScheme");
    if (!groups.length) return null;
    return h(
      "section",
      { class: "incoming" },
      h("h3", null, "Where it is named"),
      h("dl", { class: "facts" }, groups.map(([name, facts]) => {
        const mark = (fact) => `<${name}/${graph.id(graph.subject(fact))}`;
        const few = facts.filter((fact, at) => at < FEW2 || mark(fact) === context.state.at).map((fact) => withClaims(context, fact, [entity(context, graph.subject(fact))], mark(fact), graph.label(graph.subject(fact))));
        const rest2 = facts.length - few.length;
        return [
          h("dt", null, relationName(name, true), " ", h("span", { class: "count" }, number(facts.length))),
          h("dd", null, few, rest2 > 0 ? more(context.link({ v: "neighbourhood", open: `<${name}` }), `+${number(rest2)}`, "See them all") : null)
        ];
      }))
    );
  }

  // src/mmkg/views/static/js/ui/keys.js
  var KEYS = [
    ["/", "search"],
    ["Tab, Enter", "go from link to link, and follow one"],
    ["↑ ↓", "through what was found; through the rows of a table"],
    ["1 … 9", "the views, in the order of the tabs"],
    ["Esc", "close what is open: the list, this page, the detail"],
    ["Alt + ←", "back to what was on the screen before"],
    ["?", "this page"]
  ];
  function keyboard(app) {
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const target = (
        /** @type {Element} */
        event.target
      );
      if (target.matches("input, select, textarea, [contenteditable]")) return;
      if (act(app, event.key)) event.preventDefault();
    });
  }
  function act(app, key) {
    const views = VIEWS.filter((one) => one.needs !== "answer" || app.answer);
    if (key === "/") app.parts.search.focus();
    else if (key === "?") app.parts.help.showModal();
    else if (key === "Escape" && app.state.id && !app.parts.help.open) app.go({ id: null, at: null });
    else if (/^[1-9]$/.test(key) && views[Number(key) - 1]) app.go({ v: views[Number(key) - 1]?.name ?? null });
    else return false;
    return true;
  }
  function help() {
    const close = h("button", { type: "button" }, "Close");
    const dialog = h(
      "dialog",
      { class: "help", "aria-label": "Keys" },
      h("h2", null, "Keys"),
      h("dl", null, KEYS.map(([key, what]) => [h("dt", null, h("kbd", null, key)), h("dd", null, what)])),
      close
    );
    close.addEventListener("click", () => dialog.close());
    return dialog;
  }

  // src/mmkg/views/static/js/ui/same.js
  function same(view11, context) {
    const found2 = view11.same?.(context);
    const { meta } = context.graph;
    const about = h("p", { class: "about" }, `mmkg ${meta.mmkg ?? ""}, graph ${meta.graph_version ?? ""}. Data CC BY 4.0, code Apache-2.0.`);
    if (!found2 || !Object.values(found2).some(Boolean)) return about;
    const parts = (
      /** @type {[string, string][]} */
      [["Command", found2.command], ["SPARQL", found2.sparql], ["Cypher", found2.cypher]]
    );
    return h(
      "div",
      null,
      h(
        "details",
        { class: "elsewhere" },
        h("summary", null, "The same as a command, in SPARQL and in Cypher"),
        parts.filter(([, text]) => text).map(([name, text]) => h("div", { class: "code", data: { language: name.toLowerCase() } }, h("h3", null, name), h("pre", null, text), copy(context, text)))
      ),
      about
    );
  }

  // src/mmkg/views/static/js/ui/app.js
  var App = class {
    /** @param {HTMLElement} root @param {Graph} graph @param {import("../core/data.js").Answer | null} answer */
    constructor(root, graph, answer) {
      this.graph = graph;
      this.answer = answer;
      this.search = new Search(graph);
      this.state = parse(location.hash);
      this.selected = { key: "", selection: select(graph, planOf(this.state)) };
      this.selected.key = this.planKey();
      this.parts = frame(root, () => this.context(), this);
      window.addEventListener("hashchange", () => this.show());
      let width = window.innerWidth;
      window.addEventListener("resize", () => {
        if (window.innerWidth === width) return;
        width = window.innerWidth;
        this.draw();
      });
      keyboard(this);
      this.draw();
    }
    planKey() {
      return `${this.state.f ?? ""}|${this.state.y ?? ""}`;
    }
    /** @returns {Context} */
    context() {
      const { state } = this;
      return {
        graph: this.graph,
        state,
        answer: this.answer,
        search: this.search,
        selection: this.selected.selection,
        width: this.parts.view.clientWidth || Math.min(window.innerWidth, 1200),
        link: (change) => write(after(state, change)),
        go: (change, options) => this.go(change, options),
        say: (text) => fill(this.parts.status, text)
      };
    }
    /** @param {import("../core/state.js").Change} change @param {{ replace?: boolean }} [options] */
    go(change, options = {}) {
      const hash = write(after(this.state, change));
      if (hash === location.hash) return;
      if (options.replace) {
        history.replaceState(null, "", hash);
        this.show();
      } else {
        location.hash = hash;
      }
    }
    /** The address has changed. */
    show() {
      const before = this.state;
      this.state = parse(location.hash);
      const key = this.planKey();
      if (key !== this.selected.key) this.selected = { key, selection: select(this.graph, planOf(this.state)) };
      this.draw();
      if (this.state.v !== before.v) window.scrollTo(0, 0);
    }
    draw() {
      const { parts, state } = this;
      const views = VIEWS.filter((one) => one.needs !== "answer" || this.answer);
      const view11 = views.find((one) => one.name === state.v) ?? view;
      const focused = keyOfFocus();
      const open2 = state.id !== void 0;
      parts.main.dataset.detail = String(open2);
      parts.main.dataset.view = view11.name;
      const context = this.context();
      fill(parts.tabs, views.map((one) => h(
        "a",
        { href: context.link({ v: one.name }), title: one.about, "aria-current": one === view11 ? "page" : null },
        one.title
      )));
      fill(parts.filters, filterBar(context));
      fill(parts.view, view11.render(context));
      fill(parts.aside, open2 ? detail(context) : null);
      parts.aside.hidden = !open2;
      fill(parts.same, same(view11, context));
      document.title = `${open2 ? `${context.graph.label(context.graph.node(state.id ?? ""))} · ` : ""}${view11.title} · mmkg`;
      focusAgain(focused);
      parts.aside.querySelector("details[open]")?.scrollIntoView({ block: "nearest" });
    }
  };
  function keyOfFocus() {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return "";
    return activeElement.id ? `#${CSS.escape(activeElement.id)}` : activeElement instanceof HTMLAnchorElement ? `a[href="${CSS.escape(activeElement.getAttribute("href") ?? "")}"]` : "";
  }
  function focusAgain(key) {
    if (!key || document.activeElement && document.activeElement !== document.body) return;
    const found2 = document.querySelector(key);
    if (found2 instanceof HTMLElement || found2 instanceof SVGElement) found2.focus({ preventScroll: true });
  }
  function frame(root, now, app) {
    const { box, input } = searchBox(now, (node) => app.go({ id: app.graph.id(node), at: null, v: ["overview", "answer"].includes(app.state.v ?? "") ? "neighbourhood" : app.state.v ?? null }));
    const parts = {
      search: input,
      tabs: h("nav", { class: "tabs", "aria-label": "Views" }),
      filters: h("div", { class: "filterbar" }),
      view: h("div", { class: "view", id: "view" }),
      aside: h("aside", { "aria-label": "Detail", hidden: true }),
      same: h("footer", { class: "same" }),
      status: h("p", { class: "unseen", role: "status" }),
      main: h("main"),
      help: help()
    };
    const helpButton = h("button", { type: "button", class: "helpbutton", title: "Keys (?)", on: { click: () => parts.help.showModal() } }, "?");
    parts.main.append(parts.view, parts.aside);
    fill(
      root,
      h("a", { class: "skip", href: "#view", on: { click: (event) => {
        event.preventDefault();
        parts.view.tabIndex = -1;
        parts.view.focus();
      } } }, "Skip to the view"),
      h("header", { class: "top" }, h("a", { class: "brand", href: "#v=overview" }, "mmkg"), box, helpButton, parts.tabs),
      parts.filters,
      parts.main,
      parts.same,
      parts.status,
      parts.help
    );
    return parts;
  }

  // src/mmkg/views/static/js/main.js
  async function open() {
    const root = (
      /** @type {HTMLElement} */
      document.getElementById("app")
    );
    try {
      const { graph, start, answer } = await read(document.getElementById("data")?.textContent ?? "");
      if (!location.hash && start) history.replaceState(null, "", `#${start}`);
      const app = new App(root, graph, answer);
      app.parts.search.focus();
      performance.mark("mmkg:open");
      (window.requestIdleCallback ?? setTimeout)(() => app.search.prepare());
    } catch (error) {
      fill(root, h(
        "p",
        { class: "loading" },
        `The page cannot be opened: ${error instanceof Error ? error.message : error}. Write it again with mmkg explore, or try a newer browser.`
      ));
      throw error;
    }
  }
  void open();
})();

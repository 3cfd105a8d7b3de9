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
      const found = new Uint8Array(this.size);
      for (let node = 0; node < this.size; node += 1) {
        const id = (
          /** @type {string} */
          this.ids[node]
        );
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
        const value2 = this.literal(fact);
        if (value2 !== void 0) found.push(value2);
      }
      return found;
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
    const found = new Int32Array(counts.length + 1);
    for (let at = 0; at < counts.length; at += 1) found[at + 1] = (found[at] ?? 0) + (counts[at] ?? 0);
    return found;
  }
  function owners(start, size) {
    const found = new Int32Array(size);
    for (let owner = 0; owner + 1 < start.length; owner += 1) {
      found.fill(owner, start[owner], start[owner + 1]);
    }
    return found;
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
    const found = [];
    for (let at = start[owner] ?? 0; at < (start[owner + 1] ?? 0); at += 1) found.push(at);
    return found;
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
  var SAFE = /^(https?:\/\/|#)/i;
  function h(tag, attributes, ...children) {
    return (
      /** @type {any} */
      filled(document.createElement(tag), attributes ?? {}, children)
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
    const found = [];
    for (const part of text.split(",")) {
      const constraint = parseOne(part);
      if (constraint) found.push(constraint);
    }
    return found;
  }
  function writeFilters(constraints) {
    return constraints.map(writeOne).join(",");
  }
  function years(text) {
    const found = /^(\d{4})?-(\d{4})?$/.exec(text);
    if (!found) return [null, null];
    return [found[1] ? Number(found[1]) : null, found[2] ? Number(found[2]) : null];
  }
  function withFilter(constraints, id, negated = false) {
    const added = parseOne((negated ? "-" : "") + id);
    if (!added || constraints.some((one) => writeOne(one) === writeOne(added))) return constraints;
    const side = added.objective ? "objective" : "dataset";
    const other = added.objective ? "dataset" : "objective";
    if (!negated && added[side]) {
      const lone = constraints.findIndex((one) => !one.negated && one[other] && !one[side]);
      if (lone >= 0) return constraints.map((one, at) => at === lone ? { ...one, [side]: added[side] } : one);
    }
    return [...constraints, added];
  }
  function split(constraints, at) {
    return constraints.flatMap(
      (one, place) => place === at && one.objective && one.dataset ? [{ objective: one.objective, negated: one.negated }, { dataset: one.dataset, negated: one.negated }] : [one]
    );
  }
  function parseOne(text) {
    const found = /^(-)?(?:([A-Za-z]+)=)?([^*=]+:[^*=]+?)(?:\*([^*=]+:[^*=]+))?$/.exec(text.trim());
    if (!found) return null;
    const [, minus, relation, first = "", second] = found;
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
      const short = squeezed(wanted);
      const best = /* @__PURE__ */ new Map();
      for (const { node, name, plain: known2, squeezed: bare, weight } of this._all()) {
        const fit = fits(known2, wanted);
        if (fit < 0 && (short.length < 3 || !bare.includes(short))) continue;
        const rank = (fit < 0 ? 4 : fit) * 1e3 + weight + Math.min(known2.length, 99) / 100;
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
          const known2 = plain(name);
          names.push({ node, name, plain: known2, squeezed: squeezed(known2), weight });
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
    const known2 = /* @__PURE__ */ new WeakMap();
    return (graph) => {
      const found = known2.get(graph) ?? { value: make(graph) };
      known2.set(graph, found);
      return found.value;
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
      const found = judge.holders(family);
      if (found.length) {
        families2.add(family);
        holders.set(family, found);
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
    const found = /* @__PURE__ */ new Set();
    for (const fact of graph.facts(model)) {
      const name = graph.predicate(fact);
      if (name !== "hasComponent" && graph.term(name)?.under !== "hasComponent") continue;
      if (graph.accepted(fact)) found.add(graph.object(fact));
    }
    return [...found];
  }
  function below(graph, node, relations2) {
    return closure(node, (at) => relations2.flatMap((name) => graph.subjects(at, name)));
  }
  function above(graph, node, relations2) {
    return closure(node, (at) => relations2.flatMap((name) => graph.objects(at, name)));
  }
  function closure(node, next) {
    const found = /* @__PURE__ */ new Set([node]);
    for (const at of found) for (const one of next(at)) found.add(one);
    return found;
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
      const found = all.filter(
        (holder) => this.inYears(holder) && positive.every((one) => one.holdsFor(holder))
      );
      if (!found.length) return [];
      for (const one of this.constraints) if (one.negated && !one.refuted(family, all)) return [];
      return found.includes(family) ? [family] : found;
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
      const asked = [constraint.objective, constraint.dataset, constraint.target];
      this.missing = asked.some((id) => id !== void 0 && graph.node(id) < 0);
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
      const others = members.flatMap((one) => this._values(one));
      const comparable = this.relation === "hasArchitecture" ? others.filter((one) => graph.value(one, "scheme") === scheme) : others;
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
      const leavesOut = (side, relation, around) => around !== null && complete.includes(side) && !graph.objects(stage, relation).some((one) => around.has(one));
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
    const found = /* @__PURE__ */ Object.create(null);
    for (const [key, value2] of new URLSearchParams(hash.replace(/^#/, ""))) {
      if (value2 !== "") found[key] = value2;
    }
    found.v ??= FIRST_VIEW;
    return Object.freeze(found);
  }
  function write(state) {
    const rest = Object.keys(state).filter((key) => !SHARED.includes(key)).sort();
    const parts = [];
    for (const key of [...SHARED, ...rest]) {
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
    const found = [];
    for (const stage of stagesOf(graph, model)) {
      for (const fact of graph.facts(stage)) {
        if (graph.predicate(fact) !== relation || !graph.accepted(fact)) continue;
        if (wanted.has(graph.object(fact))) found.push(fact);
      }
    }
    return found;
  }
  function bestVia(graph, fact) {
    const order = ["primary", "official-repo", "harness", "secondary-paper", "survey"];
    const found = grounds(graph, fact).map((one) => order.indexOf(graph.bestVia(one))).filter((at) => at >= 0);
    return found.length ? (
      /** @type {string} */
      order[Math.min(...found)]
    ) : "";
  }
  function byPredicate(graph, node) {
    const found = /* @__PURE__ */ new Map();
    for (const fact of graph.facts(node)) group(found, graph.predicate(fact), fact);
    return found;
  }
  function byPredicateTo(graph, node) {
    const found = /* @__PURE__ */ new Map();
    for (const fact of graph.factsTo(node)) if (graph.accepted(fact)) group(found, graph.predicate(fact), fact);
    return found;
  }
  function group(groups, name, fact) {
    const known2 = groups.get(name);
    if (known2) known2.push(fact);
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
    const known2 = NAMES.get(name);
    if (known2) return (
      /** @type {string} */
      known2[count === 1 ? 0 : 1]
    );
    const lower = name.toLowerCase();
    if (count === 1) return lower;
    return lower.endsWith("y") ? `${lower.slice(0, -1)}ies` : `${lower}s`;
  }
  function relationName(name, back2 = false) {
    const known2 = Object.hasOwn(RELATIONS, name) ? RELATIONS[name] : void 0;
    return known2 ? known2[back2 ? 1 : 0] : spaced(name) + (back2 ? " of" : "");
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
  var ways = once((graph) => ["Model", "Stage", "Dataset", "Benchmark", "Result"].map((name) => ({ name, ways: waysOf(graph, name) })).filter((row2) => row2.ways.total));
  function sourced(context) {
    const rows = ways(context.graph);
    return h(
      "section",
      null,
      h("h2", null, "On what the facts stand"),
      h("ul", { class: "legend" }, WAYS.map((way) => h("li", null, h("span", { class: "swatch", data: { via: way } }), viaName(way)))),
      h("ol", { class: "stacks" }, rows.map(({ name, ways: found }) => h(
        "li",
        null,
        h("span", { class: "at" }, className(name, 2)),
        h(
          "span",
          { class: "stack", role: "img", "aria-label": WAYS.map((way) => `${viaName(way)} ${share(found, way)}`).join(", ") },
          WAYS.map((way) => h("span", { data: { via: way }, title: `${viaName(way)}: ${share(found, way)}`, style: { "inline-size": share(found, way) } }))
        ),
        h("span", { class: "count" }, counted(found.total, "fact"))
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

  // src/mmkg/views/static/js/views/neighbourhood.js
  var view6 = {
    name: "neighbourhood",
    title: "Neighbourhood",
    about: "What an entity is tied to, one group at a time",
    needs: "entity",
    render: () => h("p", { class: "soft" }, "Not there yet.")
  };

  // src/mmkg/views/static/js/views/paths.js
  var view7 = {
    name: "paths",
    title: "Paths",
    about: "The best ways between two entities, hop by hop",
    render: () => h("p", { class: "soft" }, "Not there yet.")
  };

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
  function sourceLink(context, source) {
    const address = addressOf(context.graph, source);
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

  // src/mmkg/views/static/js/ui/filters.js
  function filterBar(context) {
    const { state, selection } = context;
    const { constraints } = planOf(state);
    const chips = constraints.map((one, at) => chip(context, constraints, one, at));
    const found = selection.filtered ? [
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
      h("span", { class: "found" }, found),
      chips,
      adder(context, constraints),
      yearRange(context),
      selection.filtered ? h("a", { class: "clear", href: context.link({ f: null, y: null }) }, "clear all") : null
    );
  }
  function chip(context, constraints, one, at) {
    const without = (next) => context.link({ f: writeFilters(next) || null });
    const flipped = constraints.map((each, place) => place === at ? { ...each, negated: !each.negated } : each);
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
        href: without(constraints.filter((_, place) => place !== at)),
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

  // src/mmkg/views/static/js/ui/detail.js
  var FEW = 8;
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
    const place = (name) => FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length;
    const shown = [...groups].filter(([name]) => !HIDDEN.has(name)).sort((a, b) => place(a[0]) - place(b[0]));
    const absent = (EXPECTED[kind] ?? []).filter((name) => !groups.has(name));
    return h(
      "article",
      { class: "detail", data: { kind }, "aria-label": `About ${graph.label(node)}` },
      head(context, node, kind),
      h(
        "dl",
        { class: "facts" },
        shown.map(([name, facts]) => row(context, name, facts)),
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
    const known2 = (context.state.ids ?? "").split(",").filter(Boolean);
    return [...known2.filter((one) => one !== id), id].slice(-6).join(",");
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
  function row(context, name, facts) {
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
      h("dd", null, limited(facts.map((fact) => value(context, fact, term)), facts.length > 2 * FEW ? FEW : 2 * FEW))
    ];
  }
  function wholeList(context, node, name) {
    const side = { withObjective: "objectives", onDataset: "datasets", hasStage: "stages" }[name];
    if (!side) return "";
    return context.graph.values(node, "complete").includes(side) ? "stated in full" : "";
  }
  function absentText(context, node, name) {
    const side = { withObjective: "objectives", onDataset: "datasets" }[name];
    if (side && context.graph.values(node, "undisclosed").includes(side)) return unknown("withheld by its authors");
    if (wholeList(context, node, name)) return h("span", null, "none");
    return unknown();
  }
  function value(context, fact, term) {
    const { graph, state } = context;
    const object = graph.object(fact);
    const literal = graph.literal(fact);
    const mark = `${graph.predicate(fact)}/${object >= 0 ? graph.id(object) : literal}`;
    const shown = object >= 0 ? entity(context, object) : graph.predicate(fact) === "url" ? outside(String(literal)) : h("span", { class: "literal", dir: "auto" }, literalText(literal ?? "", term));
    const rest = fact < 0 ? [] : grounds(graph, fact);
    const claimed = rest.some((one) => graph.claimsOf(one) > 0);
    const accepted = graph.accepted(fact);
    const line = [
      shown,
      term?.unit && typeof literal === "number" ? h("span", { class: "unit" }, term.unit) : null,
      accepted ? null : h("span", { class: "disputed" }, "not believed by default")
    ];
    if (!claimed) return h("div", { class: "value" }, line);
    const open2 = state.at === mark;
    const summary = h("summary", { "aria-label": `Sources of ${object >= 0 ? graph.label(object) : literal}` }, viaMark(bestVia(graph, fact)));
    const disclosure = h("details", { open: open2 }, summary);
    const show = () => disclosure.open && disclosure.childElementCount === 1 && disclosure.append(claimList(context, rest));
    disclosure.addEventListener("toggle", show);
    show();
    return h("div", { class: accepted ? "value" : "value refused", data: { at: mark } }, line, disclosure);
  }
  function limited(items, few) {
    if (items.length <= few) return items;
    const rest = h("div", { hidden: true }, items.slice(few));
    const button = h("button", { type: "button", class: "more" }, `+${number(items.length - few)}`);
    button.addEventListener("click", () => {
      rest.hidden = false;
      button.remove();
    });
    return [items.slice(0, few), rest, button];
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
        const few = facts.slice(0, FEW).map((fact) => h("div", { class: "value" }, entity(context, graph.subject(fact))));
        const rest = facts.length - few.length;
        return [
          h("dt", null, relationName(name, true), " ", h("span", { class: "count" }, number(facts.length))),
          h("dd", null, few, rest > 0 ? more(context.link({ v: "neighbourhood", open: `<${name}` }), `+${number(rest)}`, "See them all") : null)
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
    const found = view11.same?.(context);
    const { meta } = context.graph;
    const about = h("p", { class: "about" }, `mmkg ${meta.mmkg ?? ""}, graph ${meta.graph_version ?? ""}. Data CC BY 4.0, code Apache-2.0.`);
    if (!found) return about;
    const parts = (
      /** @type {[string, string][]} */
      [["Command", found.command], ["SPARQL", found.sparql], ["Cypher", found.cypher]]
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

  // src/mmkg/views/static/js/ui/search.js
  function searchBox(now, choose) {
    const { list, input } = elements();
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
      const found = context.search.find(input.value);
      nodes = found.map((one) => one.node);
      fill(list, found.map((one, at) => option(context, one, at, () => take(at))));
      if (!found.length && input.value.trim()) fill(list, h("li", { class: "none" }, "Nothing by that name."));
      list.hidden = !input.value.trim();
      input.setAttribute("aria-expanded", String(!list.hidden));
      context.say(list.hidden ? "" : counted(found.length, "entity", "entities"));
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
  function elements() {
    const list = h("ul", { id: "found", role: "listbox", "aria-label": "Entities found", hidden: true });
    const input = h("input", {
      id: "search",
      type: "search",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      placeholder: "Search models, data sets, objectives …",
      "aria-label": "Search",
      "aria-controls": "found",
      "aria-expanded": "false",
      "aria-autocomplete": "list"
    });
    return { list, input };
  }
  function option(context, found, at, take) {
    const { graph } = context;
    const kind = graph.classOf(found.node);
    const label = graph.label(found.node);
    const also = found.name === label || found.name === graph.id(found.node) ? "" : found.name;
    return h(
      "li",
      {
        id: `found-${at}`,
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
    const found = document.querySelector(key);
    if (found instanceof HTMLElement || found instanceof SVGElement) found.focus({ preventScroll: true });
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

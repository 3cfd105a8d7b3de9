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
      this._numbers = new Map(payload.nodes.map((id, at) => [id, at]));
      this._terms = new Map(vocabulary.terms.map((term, at) => [term.name, at]));
      this._predicate = Uint8Array.from(facts.predicate);
      this._object = Int32Array.from(facts.object);
      this._start = starts(facts.count);
      this._subject = owners(this._start, facts.predicate.length);
      this._stated = new Set(facts.stated);
      this._claimStart = starts(claims.count);
      this._claims = claims;
      this._vocabulary = vocabulary;
      this._classOf = this._classes();
      const back2 = incoming(this._object, this._subject, this.size);
      this._backStart = back2.start;
      this._back = back2.facts;
    }
    _classes() {
      const prefixes = new Map(this.classes.map((term, at) => [term.prefix, at]));
      const found3 = new Uint8Array(this.size);
      for (let node = 0; node < this.size; node += 1) {
        const id = (
          /** @type {string} */
          this.ids[node]
        );
        found3[node] = prefixes.get(id.slice(0, id.indexOf(":"))) ?? 255;
      }
      return found3;
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
      const wanted = this.classes.findIndex((term) => term.name === name);
      const found3 = [];
      for (let node = 0; node < this.size; node += 1) {
        if (this._classOf[node] === wanted) found3.push(node);
      }
      return found3;
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
    /** The facts of a node, accepted ones and those that are only stated. @param {number} node */
    facts(node) {
      return range(this._start, node);
    }
    /** The facts whose object is this node. @param {number} node @returns {number[]} */
    factsTo(node) {
      return [...range(this._backStart, node)].map((at) => (
        /** @type {number} */
        this._back[at]
      ));
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
      return !this._stated.has(fact);
    }
    /** The accepted objects of a relation, in the graph's order. @param {number} node @param {string} relation @returns {number[]} */
    objects(node, relation) {
      const wanted = this._terms.get(relation);
      const found3 = [];
      for (const fact of this.facts(node)) {
        const object = this._object[fact] ?? -1;
        if (this._predicate[fact] === wanted && object >= 0 && this.accepted(fact)) found3.push(object);
      }
      return found3;
    }
    /** The subjects of a relation. @param {number} node @param {string} relation @returns {number[]} */
    subjects(node, relation) {
      const wanted = this._terms.get(relation);
      const found3 = [];
      for (let at = this._backStart[node] ?? 0; at < (this._backStart[node + 1] ?? 0); at += 1) {
        const fact = this._back[at] ?? 0;
        if (this._predicate[fact] === wanted && this.accepted(fact)) found3.push(this._subject[fact] ?? -1);
      }
      return found3;
    }
    /** The accepted values of an attribute. @param {number} node @param {string} attribute @returns {Literal[]} */
    values(node, attribute) {
      const wanted = this._terms.get(attribute);
      const found3 = [];
      for (const fact of this.facts(node)) {
        if (this._predicate[fact] !== wanted || !this.accepted(fact)) continue;
        const value3 = this.literal(fact);
        if (value3 !== void 0) found3.push(value3);
      }
      return found3;
    }
    /** The first value of an attribute. @param {number} node @param {string} attribute @returns {Literal | undefined} */
    value(node, attribute) {
      const wanted = this._terms.get(attribute);
      for (const fact of this.facts(node)) {
        if (this._predicate[fact] === wanted && this.accepted(fact)) return this.literal(fact);
      }
      return void 0;
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
      const text2 = (column3, at) => all.texts[column3[at] ?? 0] ?? "";
      return [...range(this._claimStart, fact)].map((at) => ({
        fact,
        source: all.source[at] ?? -1,
        locator: text2(all.locator, at),
        via: this._vocabulary.via[all.via[at] ?? 0] ?? "",
        rank: this._vocabulary.rank[all.rank[at] ?? 0] ?? "",
        printed: text2(all.printed, at),
        reason: text2(all.reason, at),
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
  function starts(counts2) {
    const found3 = new Int32Array(counts2.length + 1);
    for (let at = 0; at < counts2.length; at += 1) found3[at + 1] = (found3[at] ?? 0) + (counts2[at] ?? 0);
    return found3;
  }
  function owners(start, size2) {
    const found3 = new Int32Array(size2);
    for (let owner = 0; owner + 1 < start.length; owner += 1) {
      found3.fill(owner, start[owner], start[owner + 1]);
    }
    return found3;
  }
  function incoming(object, subject, nodes) {
    const counts2 = new Array(nodes).fill(0);
    for (const at of object) if (at >= 0) counts2[at] += 1;
    const start = starts(counts2);
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
  function* range(start, owner) {
    for (let at = start[owner] ?? 0; at < (start[owner + 1] ?? 0); at += 1) yield at;
  }

  // src/mmkg/views/static/js/core/data.js
  async function read(text2) {
    const block = JSON.parse(text2);
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
    const shown4 = children.length ? children : [url];
    if (!/^https?:\/\//i.test(url)) return h("span", null, ...shown4);
    return h("a", { href: url, rel: "noopener noreferrer", target: "_blank", class: "outside" }, ...shown4);
  }
  function fill(parent, ...children) {
    parent.replaceChildren();
    append(parent, children);
    return parent;
  }
  function filled(element, attributes, children) {
    for (const [name, value3] of Object.entries(attributes)) {
      if (value3 === null || value3 === void 0 || value3 === false) continue;
      if (name === "on") {
        for (const [event, listener] of Object.entries(value3)) element.addEventListener(event, listener);
      } else if (name === "style") {
        for (const [key, one] of Object.entries(value3)) element.style.setProperty(key, String(one));
      } else if (name === "data") {
        for (const [key, one] of Object.entries(value3)) element.dataset[key] = String(one);
      } else if ((name === "href" || name === "src") && !SAFE.test(String(value3))) {
        continue;
      } else {
        element.setAttribute(name, value3 === true ? "" : String(value3));
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
  function parseFilters(text2) {
    const found3 = [];
    for (const part of text2.split(",")) {
      const constraint = parseOne(part);
      if (constraint) found3.push(constraint);
    }
    return found3;
  }
  function writeFilters(constraints) {
    return constraints.map(writeOne).join(",");
  }
  function years(text2) {
    const found3 = /^(\d{4})?-(\d{4})?$/.exec(text2);
    if (!found3) return [null, null];
    return [found3[1] ? Number(found3[1]) : null, found3[2] ? Number(found3[2]) : null];
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
      (one, place3) => place3 === at && one.objective && one.dataset ? [{ objective: one.objective, negated: one.negated }, { dataset: one.dataset, negated: one.negated }] : [one]
    );
  }
  function parseOne(text2) {
    const found3 = /^(-)?(?:([A-Za-z]+)=)?([^*=]+:[^*=]+?)(?:\*([^*=]+:[^*=]+))?$/.exec(text2.trim());
    if (!found3) return null;
    const [, minus2, relation, first2 = "", second] = found3;
    const negated = minus2 === "-";
    const prefix = prefixOf(first2);
    if (second) {
      const ids = [first2, second];
      const objective = ids.find((id) => prefixOf(id) === "objective");
      const dataset = ids.find((id) => prefixOf(id) === "dataset");
      return objective && dataset && !relation ? { objective, dataset, negated } : null;
    }
    if (!relation && prefix === "objective") return { objective: first2, negated };
    if (!relation && prefix === "dataset") return { dataset: first2, negated };
    const usual = relation ?? USUAL.get(prefix);
    return usual ? { relation: usual, target: first2, negated } : null;
  }
  function writeOne(one) {
    const minus2 = one.negated ? "-" : "";
    if (one.objective && one.dataset) return `${minus2}${one.objective}*${one.dataset}`;
    if (one.objective ?? one.dataset) return minus2 + (one.objective ?? one.dataset);
    const target = one.target ?? "";
    const relation = USUAL.get(prefixOf(target)) === one.relation ? "" : `${one.relation}=`;
    return `${minus2}${relation}${target}`;
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
  var Search = class {
    /** @param {Graph} graph */
    constructor(graph) {
      this._graph = graph;
      this._names = null;
    }
    /** The entities that fit best, each once. @param {string} text @param {number} [limit] @returns {Found[]} */
    find(text2, limit = 12) {
      const wanted = plain(text2);
      if (!wanted) return [];
      const best = /* @__PURE__ */ new Map();
      for (const { node, name, plain: known4, weight } of this._all()) {
        const fit = fits(known4, wanted);
        if (fit < 0) continue;
        const rank2 = fit * 1e3 + weight + Math.min(known4.length, 99) / 100;
        const before = best.get(node);
        if (!before || rank2 < before.rank) best.set(node, { node, name, rank: rank2 });
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
        for (const name of own) names.push({ node, name, plain: plain(name), weight });
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
    if (at < 0) return squeezed(name).includes(squeezed(wanted)) && squeezed(wanted).length > 2 ? 4 : -1;
    if (at === 0) return name.length === wanted.length ? 0 : 1;
    return /[\s\-_:/.(]/.test(name[at - 1] ?? "") ? 2 : 3;
  }
  function plain(text2) {
    return text2.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
  }
  function squeezed(text2) {
    return text2.replace(/[\s\-_.]/g, "");
  }

  // src/mmkg/views/static/js/core/select.js
  var FINETUNE = "finetune";
  var OPEN = /* @__PURE__ */ new Set(["testedOn", "otherCode", "extends", "initialisedFrom", "hasComponent"]);
  var MIXTURE = ["includes", "includesPartOf"];
  var WIDER = /* @__PURE__ */ new Map([
    ["Objective", ["broader"]],
    ["Architecture", ["broader"]],
    ["Task", ["broader"]],
    ["Modality", ["broader"]],
    ["Model", ["variantOf"]],
    ["Dataset", MIXTURE]
  ]);
  function select(graph, plan) {
    const judge = new Judge(graph, plan);
    const families = /* @__PURE__ */ new Set();
    const holders = /* @__PURE__ */ new Map();
    const unknown2 = [];
    for (const family of familiesOf(graph)) {
      const found3 = judge.holders(family);
      if (found3.length) {
        families.add(family);
        holders.set(family, found3);
      } else if (judge.isOpen(family)) {
        unknown2.push(family);
      }
    }
    const filtered = plan.constraints.length > 0 || plan.since !== null || plan.until !== null;
    return { families, holders, unknown: unknown2, filtered };
  }
  function familiesOf(graph) {
    return graph.ofClass("Model").filter((node) => graph.value(node, "kind") === "family");
  }
  function stagesOf(graph, model) {
    const seen = /* @__PURE__ */ new Set([model]);
    for (let level = [model]; level.length; ) {
      const found3 = [...new Set(level.flatMap((one) => ownStages(graph, one)))];
      if (found3.length) return found3;
      level = level.flatMap((one) => graph.objects(one, "variantOf")).filter((one) => !seen.has(one));
      for (const one of level) seen.add(one);
    }
    return [];
  }
  function trainingOf(graph, model) {
    const variants = [...below(graph, model, ["variantOf"])].slice(1);
    return [.../* @__PURE__ */ new Set([...stagesOf(graph, model), ...variants.flatMap((one) => ownStages(graph, one))])];
  }
  function ownStages(graph, model) {
    return graph.objects(model, "hasStage").filter((stage) => {
      const kind = graph.value(stage, "kind");
      return kind !== void 0 && kind !== FINETUNE;
    });
  }
  function componentsOf(graph, model) {
    const found3 = /* @__PURE__ */ new Set();
    for (const fact of graph.facts(model)) {
      const name = graph.predicate(fact);
      if (name !== "hasComponent" && graph.term(name)?.under !== "hasComponent") continue;
      if (graph.accepted(fact)) found3.add(graph.object(fact));
    }
    return [...found3];
  }
  function below(graph, node, relations2) {
    return closure(node, (at) => relations2.flatMap((name) => graph.subjects(at, name)));
  }
  function above(graph, node, relations2) {
    return closure(node, (at) => relations2.flatMap((name) => graph.objects(at, name)));
  }
  function closure(node, next) {
    const found3 = /* @__PURE__ */ new Set([node]);
    for (const at of found3) for (const one of next(at)) found3.add(one);
    return found3;
  }
  var Judge = class {
    /** @param {Graph} graph @param {Plan} plan */
    constructor(graph, plan) {
      this.graph = graph;
      this.plan = plan;
      this.constraints = plan.constraints.map((one) => new Test(graph, one));
      this.years = rangesOf(plan);
      this.missing = this.constraints.some((one) => one.missing);
    }
    /** Who of a family meets every constraint: the family alone where it does. @param {number} family @returns {number[]} */
    holders(family) {
      const found3 = this.meeting(family);
      return found3.includes(family) ? [family] : found3;
    }
    /** All of a family who meet every constraint. @param {number} family @returns {number[]} */
    meeting(family) {
      if (this.missing) return [];
      const { graph } = this;
      const all = membersOf(graph, family);
      const positive = this.constraints.filter((one) => !one.negated);
      const found3 = all.filter(
        (holder) => this.inYears(holder) && positive.every((one) => one.holdsFor(holder))
      );
      if (!found3.length) return [];
      for (const one of this.constraints) if (one.negated && !one.refuted(family, all)) return [];
      return found3;
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
    /** Whether its year is in the range: its own, else its family's. @param {number} holder */
    inYears(holder) {
      if (!this.years.length) return true;
      const own = this.graph.values(holder, "year");
      const stated3 = own.length ? own : this.graph.objects(holder, "variantOf").flatMap((one) => this.graph.values(one, "year"));
      return this.years.every((fits3) => stated3.some((year) => fits3(Number(year))));
    }
    /** A year is stated, and none of those stated is in the range. @param {number[]} members */
    yearRefuted(members) {
      const stated3 = members.flatMap((one) => this.graph.values(one, "year")).map(Number);
      return stated3.length > 0 && this.years.some((fits3) => !stated3.some(fits3));
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
      const asked3 = [constraint.objective, constraint.dataset, constraint.target];
      this.missing = asked3.some((id) => id !== void 0 && graph.node(id) < 0);
      this.objectives = this.objective < 0 ? null : below(graph, this.objective, ["broader"]);
      this.datasets = this.dataset < 0 ? null : below(graph, this.dataset, MIXTURE);
      this.targets = this.target < 0 ? null : this._targets();
      this.nearObjectives = this.objective < 0 ? null : near(graph, this.objective, ["broader"]);
      this.nearDatasets = this.dataset < 0 ? null : near(graph, this.dataset, [...MIXTURE, "derivedFrom"]);
    }
    _targets() {
      const wider = WIDER.get(this.graph.classOf(this.target)) ?? [];
      return below(this.graph, this.target, wider);
    }
    /** Whether a model meets it itself. @param {number} model */
    has(model) {
      if (this.targets) return this._values(model).some((value3) => this.targets?.has(value3));
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
      const schemes = graph.values(this.target, "scheme");
      const others2 = members.flatMap((one) => this._values(one));
      const comparable = this.relation === "hasArchitecture" ? others2.filter((one) => graph.values(one, "scheme").some((scheme) => schemes.includes(scheme))) : others2;
      return comparable.length > 0 && !members.some((one) => this.has(one));
    }
    /** @param {number} model */
    _values(model) {
      return this.relation === "hasComponent" ? componentsOf(this.graph, model) : this.graph.objects(model, this.relation);
    }
    /** @param {number} stage */
    _inStage(stage) {
      const { graph } = this;
      const meets2 = (relation, wanted) => !wanted || graph.objects(stage, relation).some((one) => wanted.has(one));
      return meets2("withObjective", this.objectives) && meets2("onDataset", this.datasets);
    }
    /** @param {number} stage */
    _excluded(stage) {
      const { graph } = this;
      const complete = graph.values(stage, "complete");
      const leavesOut = (side2, relation, around3) => around3 !== null && complete.includes(side2) && !graph.objects(stage, relation).some((one) => around3.has(one));
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
  function rangesOf({ since, until }) {
    if (since !== null && since === until) return [(year) => year === since];
    const found3 = [];
    if (since !== null) found3.push((year) => year >= since);
    if (until !== null) found3.push((year) => year <= until);
    return found3;
  }

  // src/mmkg/views/static/js/core/state.js
  var SHARED = ["v", "id", "ids", "f", "y", "k", "a"];
  var FIRST_VIEW = "overview";
  function parse(hash) {
    const found3 = /* @__PURE__ */ Object.create(null);
    for (const [key, value3] of new URLSearchParams(hash.replace(/^#/, ""))) {
      if (value3 !== "") found3[key] = value3;
    }
    found3.v ??= FIRST_VIEW;
    return Object.freeze(found3);
  }
  function write(state) {
    const rest3 = Object.keys(state).filter((key) => !SHARED.includes(key)).sort();
    const parts = [];
    for (const key of [...SHARED, ...rest3]) {
      const value3 = state[key];
      if (value3 !== void 0 && value3 !== "") parts.push(`${encode(key)}=${encode(value3)}`);
    }
    return `#${parts.join("&")}`;
  }
  function after(state, change) {
    const next = /* @__PURE__ */ Object.create(null);
    const leaves = change.v !== void 0 && change.v !== state.v;
    for (const [key, value3] of Object.entries(state)) {
      if (!leaves || SHARED.includes(key)) next[key] = value3;
    }
    for (const [key, value3] of Object.entries(change)) {
      if (value3 === void 0) continue;
      if (value3 === null || value3 === "") delete next[key];
      else next[key] = value3;
    }
    next.v ??= FIRST_VIEW;
    return Object.freeze(next);
  }
  function encode(text2) {
    return encodeURIComponent(text2).replace(
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
    const found3 = [];
    for (const stage of trainingOf(graph, model)) {
      for (const fact of graph.facts(stage)) {
        if (graph.predicate(fact) !== relation || !graph.accepted(fact)) continue;
        if (wanted.has(graph.object(fact))) found3.push(fact);
      }
    }
    return found3;
  }
  function bestVia(graph, fact) {
    const order = ["primary", "official-repo", "harness", "secondary-paper", "survey"];
    const found3 = grounds(graph, fact).map((one) => order.indexOf(graph.bestVia(one))).filter((at) => at >= 0);
    return found3.length ? (
      /** @type {string} */
      order[Math.min(...found3)]
    ) : "";
  }
  function byPredicate(graph, node) {
    const found3 = /* @__PURE__ */ new Map();
    for (const fact of graph.facts(node)) group(found3, graph.predicate(fact), fact);
    return found3;
  }
  function byPredicateTo(graph, node) {
    const found3 = /* @__PURE__ */ new Map();
    for (const fact of graph.factsTo(node)) if (graph.accepted(fact)) group(found3, graph.predicate(fact), fact);
    return found3;
  }
  function group(groups2, name, fact) {
    const known4 = groups2.get(name);
    if (known4) known4.push(fact);
    else groups2.set(name, [fact]);
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
  function className(name, count2 = 1) {
    const known4 = NAMES.get(name);
    if (known4) return (
      /** @type {string} */
      known4[count2 === 1 ? 0 : 1]
    );
    const lower = name.toLowerCase();
    if (count2 === 1) return lower;
    return lower.endsWith("y") ? `${lower.slice(0, -1)}ies` : `${lower}s`;
  }
  function relationName(name, back2 = false) {
    const known4 = Object.hasOwn(RELATIONS, name) ? RELATIONS[name] : void 0;
    return known4 ? known4[back2 ? 1 : 0] : spaced(name) + (back2 ? " of" : "");
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
  function number(value3) {
    return NUMBERS.format(value3);
  }
  function short(value3) {
    for (
      const [size2, letter] of
      /** @type {[number, string][]} */
      [[1e12, "T"], [1e9, "B"], [1e6, "M"], [1e4, "k"]]
    ) {
      if (value3 < size2) continue;
      const scaled = value3 / (letter === "k" ? 1e3 : size2);
      return `${scaled >= 100 ? Math.round(scaled) : Number(scaled.toPrecision(3))}${letter}`;
    }
    return number(value3);
  }
  function literalText(value3, term) {
    if (typeof value3 !== "number" || term?.name === "year" || term?.name === "order") return String(value3);
    return number(value3);
  }
  function counted(count2, one, more2 = `${one}s`) {
    return `${number(count2)} ${count2 === 1 ? one : more2}`;
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
    return graph.classes.map((term) => ({ name: term.name, count: graph.ofClass(term.name).length, about: term.definition })).filter((one) => one.count).map(({ name, count: count2, about: about2 }) => h(
      "a",
      { class: "card", href: context.link({ v: "table", t: name }), data: { kind: name }, title: about2 },
      h("strong", null, number(count2)),
      h("span", null, className(name, count2))
    ));
  }
  function begin(context) {
    const { graph } = context;
    const objective = mostUsed(graph, "Objective", "withObjective");
    const dataset = mostUsed(graph, "Dataset", "onDataset");
    const models3 = known(graph);
    const [first2, second, third] = models3;
    const benchmark = mostUsed(graph, "Benchmark", "on");
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
    if (first2 !== void 0) {
      doors.push(door(context, `What ${label(first2)} is tied to`, "its neighbourhood", { v: "neighbourhood", id: id(first2) }));
      doors.push(door(context, `Where ${label(first2)} comes from`, "its lineage, and what came of it", { v: "lineage", id: id(first2) }));
    }
    if (first2 !== void 0 && second !== void 0) {
      const ids = [first2, second, third].filter((one) => one !== void 0).map((one) => id(
        /** @type {number} */
        one
      ));
      doors.push(door(context, `Compare ${ids.map((one) => label(graph.node(one))).join(", ")}`, "row by row", { v: "compare", ids: ids.join(",") }));
      doors.push(door(context, `Between ${label(first2)} and ${label(second)}`, "the best paths", { v: "paths", from: id(first2), to: id(second) }));
    }
    if (benchmark !== void 0) doors.push(door(context, `Results on ${label(benchmark)}`, "over time, settings apart", { v: "results", b: id(benchmark) }));
    return doors.length ? h("section", { class: "begin" }, h("h2", null, "Begin here"), h("ul", null, doors)) : null;
  }
  function door(context, text2, what, change) {
    return h("li", null, h("a", { href: context.link(change) }, text2), " ", h("span", { class: "soft" }, what));
  }
  function mostUsed(graph, kind, relation) {
    let best;
    let most = 0;
    for (const node of graph.ofClass(kind)) {
      const count2 = graph.subjects(node, relation).length;
      if (count2 > most) [best, most] = [node, count2];
    }
    return best;
  }
  function known(graph) {
    const score = (node) => graph.objects(node, "hasStage").length && 3 * graph.subjects(node, "extends").length + graph.subjects(node, "namesModel").length + graph.subjects(node, "of").length / 10;
    return familiesOf(graph).map((node) => ({ node, score: score(node) })).filter((one) => one.score > 0).sort((a, b) => b.score - a.score).slice(0, 3).map((one) => one.node);
  }
  function perYear(context) {
    const { graph, selection } = context;
    const counts2 = /* @__PURE__ */ new Map();
    for (const family of selection.families) {
      const year = yearOf(graph, family);
      if (year !== null) counts2.set(year, (counts2.get(year) ?? 0) + 1);
    }
    const years3 = [...counts2.keys()].sort((a, b) => a - b);
    const most = Math.max(1, ...counts2.values());
    return h(
      "section",
      null,
      h("h2", null, "Model families per year"),
      h("ol", { class: "bars" }, years3.map((year) => {
        const count2 = counts2.get(year) ?? 0;
        return h(
          "li",
          null,
          h(
            "a",
            { href: context.link({ y: `${year}-${year}`, v: "table", t: null }) },
            h("span", { class: "at" }, year),
            h("span", { class: "bar", style: { "inline-size": `${60 * count2 / most}%` } }),
            h("span", { class: "count" }, number(count2), h("span", { class: "unseen" }, " model families"))
          )
        );
      }))
    );
  }
  var WAYS = ["primary", "official-repo", "harness", "secondary-paper", "survey"];
  function sourced(context) {
    const { graph } = context;
    const rows3 = ["Model", "Stage", "Dataset", "Benchmark", "Result"].map((name) => ({ name, ways: waysOf(graph, name) })).filter((row5) => row5.ways.total);
    return h(
      "section",
      null,
      h("h2", null, "On what the facts stand"),
      h("ul", { class: "legend" }, WAYS.map((way2) => h("li", null, h("span", { class: "swatch", data: { via: way2 } }), viaName(way2)))),
      h("ol", { class: "stacks" }, rows3.map(({ name, ways }) => h(
        "li",
        null,
        h("span", { class: "at" }, className(name, 2)),
        h(
          "span",
          { class: "stack", role: "img", "aria-label": WAYS.map((way2) => `${viaName(way2)} ${share(ways, way2)}`).join(", ") },
          WAYS.map((way2) => h("span", { data: { via: way2 }, title: `${viaName(way2)}: ${share(ways, way2)}`, style: { "inline-size": share(ways, way2) } }))
        ),
        h("span", { class: "count" }, counted(ways.total, "fact"))
      )))
    );
  }
  function share(ways, way2) {
    return `${(100 * (ways.by[way2] ?? 0) / ways.total).toFixed(1)}%`;
  }
  function waysOf(graph, name) {
    const by = {};
    let total = 0;
    for (const node of graph.ofClass(name)) {
      for (const fact of graph.facts(node)) {
        if (!graph.claimsOf(fact) || !graph.accepted(fact)) continue;
        const way2 = bestVia(graph, fact);
        by[way2] = (by[way2] ?? 0) + 1;
        total += 1;
      }
    }
    return { total, by };
  }
  function relations(context) {
    const { graph } = context;
    const counts2 = /* @__PURE__ */ new Map();
    for (let node = 0; node < graph.size; node += 1) {
      for (const fact of graph.facts(node)) {
        const object = graph.object(fact);
        if (object < 0 || !graph.accepted(fact)) continue;
        const key = `${graph.classOf(node)} ${graph.predicate(fact)} ${graph.classOf(object)}`;
        counts2.set(key, (counts2.get(key) ?? 0) + 1);
      }
    }
    const rows3 = [...counts2].map(([key, count2]) => ({ parts: key.split(" "), count: count2 })).sort((a, b) => b.count - a.count);
    return h(
      "section",
      { class: "relations" },
      h("h2", null, "What ties them"),
      h("ul", null, rows3.map(({ parts: [from = "", by = "", to = ""], count: count2 }) => h(
        "li",
        null,
        h(
          "a",
          { href: context.link({ v: "matrix", rows: from, by, cols: to }) },
          h("span", { class: "entity", data: { kind: from } }, h("span", { class: "dot", "aria-hidden": "true" }), className(from)),
          h("span", { class: "by" }, relationName(by)),
          h("span", { class: "entity", data: { kind: to } }, h("span", { class: "dot", "aria-hidden": "true" }), className(to)),
          h("span", { class: "count" }, number(count2))
        )
      )))
    );
  }

  // src/mmkg/views/static/js/core/answered.js
  function columnName(graph, name) {
    const term = graph.term(name);
    if (term) return term.relation ? relationName(name) : attributeName(name);
    return { dataset: "data set" }[name] ?? name.replaceAll("_", " ");
  }
  function nodeOf(graph, value3) {
    return typeof value3 === "object" ? graph.node(value3.id) : -1;
  }
  function valueText(graph, value3, column3) {
    const node = nodeOf(graph, value3);
    if (node >= 0) return graph.label(node);
    if (typeof value3 === "object") return value3.id;
    if (column3 === "relation") return columnName(graph, String(value3));
    return literalText(value3, graph.term(column3));
  }
  function shownColumns(graph, answer) {
    const all = answer.columns.map((name, place3) => ({
      name,
      place: place3,
      numeric: answer.rows.length > 0 && answer.rows.every((row5) => (row5.cells[place3] ?? []).every((value3) => typeof value3 === "number")) && answer.rows.some((row5) => row5.cells[place3]?.length)
    }));
    return all.filter(({ name, place: place3 }) => name !== "label" || !place3 || answer.rows.some((row5) => {
      const [before, own] = [row5.cells[place3 - 1]?.[0], row5.cells[place3]?.[0]];
      return before === void 0 || own === void 0 || valueText(graph, before, "") !== own;
    }));
  }
  function groundsOf(graph, row5) {
    const told = row5.facts ?? [];
    const found3 = told.flatMap(([s2, p, o]) => {
      const subject = graph.node(s2);
      if (subject < 0) return [];
      const object = typeof o === "string" ? graph.node(o) : -1;
      return [...graph.facts(subject)].filter((fact) => graph.predicate(fact) === p && (graph.object(fact) >= 0 ? graph.object(fact) === object : graph.literal(fact) === o)).slice(0, 1);
    });
    return { facts: found3, missing: told.length - found3.length };
  }
  function answerGrid(graph, answer) {
    const [first2 = "", ...columns] = answer.columns;
    const notes2 = answer.rows.some((row5) => row5.notes?.length);
    return {
      title: answer.title,
      first: columnName(graph, first2),
      columns: [...columns, ...notes2 ? ["note"] : []].map((key) => ({ key, title: columnName(graph, key) })),
      lines: answer.rows.map((row5) => {
        const [name] = row5.cells[0] ?? [];
        const cells = row5.cells.slice(1).map((values, at) => values.map((value3) => {
          const text2 = valueText(graph, value3, columns[at] ?? "");
          return typeof value3 === "object" ? { text: text2, id: value3.id } : { text: text2, value: value3 };
        }));
        return {
          id: typeof name === "object" ? name.id : "",
          label: name === void 0 ? "" : valueText(graph, name, first2),
          cells: notes2 ? [...cells, (row5.notes ?? []).map((text2) => ({ text: text2 }))] : cells
        };
      })
    };
  }

  // src/mmkg/views/static/js/core/values.js
  var LONGEST = 34;
  var WAYS2 = ["primary", "official-repo", "harness", "secondary-paper", "survey"];
  function textOf(graph, value3) {
    if (value3.node >= 0) return graph.label(value3.node);
    return literalText(value3.literal ?? "", graph.term(value3.predicate));
  }
  function shortOf(graph, value3) {
    const text2 = textOf(graph, value3);
    if (value3.node < 0 || graph.classOf(value3.node) !== "Paper") return text2;
    const [head6 = ""] = text2.split(":");
    return head6.length <= LONGEST ? head6 : `${head6.slice(0, head6.lastIndexOf(" ", LONGEST))}…`;
  }
  function viaOf(graph, value3) {
    const found3 = value3.grounds.map((fact) => WAYS2.indexOf(bestVia(graph, fact))).filter((at) => at >= 0);
    return WAYS2[Math.min(...found3)] ?? "";
  }
  function stated(graph, node, name) {
    const found3 = [];
    for (const fact of graph.facts(node)) {
      if (graph.predicate(fact) !== name || !graph.accepted(fact)) continue;
      found3.push({
        subject: node,
        predicate: name,
        node: graph.object(fact),
        literal: graph.literal(fact),
        unit: graph.term(name)?.unit ?? "",
        grounds: [fact]
      });
    }
    return name === "hasArchitecture" ? fusionFirst(graph, found3) : found3;
  }
  function incoming2(graph, node, name) {
    return graph.factsTo(node).filter((fact) => graph.predicate(fact) === name && graph.accepted(fact)).map((fact) => ({ subject: graph.subject(fact), predicate: name, node: graph.subject(fact), grounds: [fact] }));
  }
  function lent(graph, model, own) {
    const found3 = own(model);
    if (found3.length) return found3;
    const others2 = [...graph.objects(model, "variantOf"), ...graph.subjects(model, "variantOf")];
    const each = new Map(others2.flatMap(own).map((value3) => [value3.node < 0 ? `=${value3.literal}` : value3.node, value3]));
    return [...each.values()];
  }
  function fusionFirst(graph, values) {
    const rank2 = (value3) => graph.value(value3.node, "scheme") === "fusion-class" ? 0 : 1;
    return values.sort((a, b) => rank2(a) - rank2(b));
  }

  // src/mmkg/views/static/js/core/grid.js
  function gridOf(graph, title3, first2, rows3, columns) {
    return {
      title: title3,
      first: first2,
      columns: columns.map(({ key, title: name }) => ({ key, title: name })),
      lines: rows3.map((row5) => ({
        id: graph.id(row5),
        label: graph.label(row5),
        cells: columns.map((column3) => cellOf(graph, column3, row5))
      }))
    };
  }
  function cellOf(graph, column3, row5) {
    const values = column3.values(row5);
    if (!values.length) {
      const empty2 = column3.empty(row5);
      return empty2 === "none" ? "none" : empty2 === "blank" ? [] : null;
    }
    return values.map((value3) => {
      const of = value3.subject === row5 || value3.subject === value3.node || column3.key === "size" ? void 0 : graph.label(value3.subject);
      const text2 = textOf(graph, value3);
      return value3.node >= 0 ? { text: text2, id: graph.id(value3.node), of } : { text: value3.unit && value3.unit !== column3.key ? `${text2} ${value3.unit}` : text2, value: value3.literal, of };
    });
  }
  function papersOf(graph, rows3) {
    const found3 = new Set(rows3.flatMap((row5) => describing(graph, row5)));
    return [...found3].map((paper) => {
      const text2 = (name) => {
        const value3 = graph.value(paper, name);
        return value3 === void 0 ? void 0 : String(value3);
      };
      return {
        id: graph.id(paper),
        title: graph.label(paper),
        venue: text2("venue"),
        arxiv: text2("arxiv"),
        doi: text2("doi"),
        url: text2("url"),
        year: text2("year") ?? text2("released")?.slice(0, 4)
      };
    });
  }
  function describing(graph, node) {
    const kind = graph.classOf(node);
    if (kind === "Paper") return [node];
    const owners2 = kind === "Result" ? graph.objects(node, "of") : kind === "Stage" ? graph.subjects(node, "hasStage") : [node];
    return owners2.flatMap((one) => {
      const own = graph.objects(one, "describedIn");
      return own.length ? own : graph.objects(one, "variantOf").flatMap((family) => graph.objects(family, "describedIn"));
    });
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
    const said6 = via ? viaName(via) : "no claim of its own";
    return h(
      "span",
      { class: "via", data: { via: via || "none" }, title: said6 },
      h("span", { class: "unseen" }, `source: ${said6}`)
    );
  }
  function more(href, text2, title3) {
    return h("a", { class: "more", href, title: title3 }, text2);
  }
  function unknown(text2 = "unknown") {
    return h("span", { class: "unknown", title: "No source in the graph says." }, text2);
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
    const more2 = Object.entries(claim.more).map(([name, value3]) => h("span", { class: "qualifier" }, `${name}: ${literalText(value3)}`));
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
  function sourceLink(context, source3) {
    const address2 = addressOf(context.graph, source3);
    return address2 ? outside(address2, "open") : null;
  }
  function addressOf(graph, node) {
    const arxiv = graph.value(node, "arxiv");
    if (arxiv) return `https://arxiv.org/abs/${encodeURI(String(arxiv))}`;
    const doi = graph.value(node, "doi");
    if (doi) return `https://doi.org/${encodeURI(String(doi))}`;
    const url = String(graph.value(node, "url") ?? "");
    return /^https?:\/\//i.test(url) ? url : "";
  }

  // src/mmkg/views/static/js/core/export.js
  var FORMULA = /^'*[=+\-@\t\r]/;
  function toCsv(grid2) {
    const head6 = ["id", grid2.first, ...grid2.columns.map((one) => one.title)];
    const rows3 = grid2.lines.map((line3) => [line3.id, line3.label, ...line3.cells.map(csvCell)]);
    return [head6, ...rows3].map((row5) => `${row5.map(quoted).join(",")}
`).join("");
  }
  function csvCell(cells) {
    return typeof cells === "string" ? cells : (cells ?? []).map(plain2).join(" | ");
  }
  function quoted(text2) {
    const safe = FORMULA.test(text2) && !/^-?\d+(\.\d+)?$/.test(text2) ? `'${text2}` : text2;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }
  function plain2(cell3) {
    const text2 = cell3.value === void 0 ? cell3.text : String(cell3.value);
    return cell3.of ? `${text2} (${cell3.of})` : text2;
  }
  function toJson(grid2) {
    const one = (cell3) => {
      const of = cell3.of ? { of: cell3.of } : null;
      if (cell3.id !== void 0) return { id: cell3.id, label: cell3.text, ...of };
      return of ? { value: cell3.value ?? cell3.text, ...of } : cell3.value ?? cell3.text;
    };
    const rows3 = grid2.lines.map((line3) => ({
      id: line3.id,
      label: line3.label,
      ...Object.fromEntries(grid2.columns.map(({ key }, at) => {
        const cells = line3.cells[at] ?? null;
        return [key, cells === "none" ? [] : cells && cells.map(one)];
      }))
    }));
    return `${JSON.stringify(rows3, null, 2)}
`;
  }
  function toLatex(grid2) {
    const row5 = (texts) => `    ${texts.map(tex).join(" & ")} \\\\
`;
    const head6 = [grid2.first, ...grid2.columns.map((one) => one.title)];
    const lines2 = grid2.lines.map((line3) => row5([line3.label, ...line3.cells.map(latexCell)]));
    return `% \\usepackage{booktabs}
\\begin{table}
  \\centering
  \\caption{${tex(grid2.title)}}
  \\begin{tabular}{${"l".repeat(head6.length)}}
    \\toprule
${row5(head6)}    \\midrule
${lines2.join("")}    \\bottomrule
  \\end{tabular}
\\end{table}
`;
  }
  function latexCell(cells) {
    if (typeof cells === "string") return cells;
    return (cells ?? []).map((cell3) => cell3.of ? `${cell3.text} (${cell3.of})` : cell3.text).join(", ");
  }
  var TEX = {
    "&": "\\&",
    "%": "\\%",
    "$": "\\$",
    "#": "\\#",
    "_": "\\_",
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
    "\\": "\\textbackslash{}",
    "<": "\\textless{}",
    ">": "\\textgreater{}",
    "|": "\\textbar{}"
  };
  function tex(text2) {
    const spaced2 = text2.replace(/[\s\0-\x1f\x7f-\x9f]+/g, " ").trim();
    return spaced2.replace(/[&%$#_{}~^\\<>|]/g, (sign) => TEX[sign] ?? sign).replaceAll("--", "-{}-");
  }
  var JOURNAL = /\b(?:journal|transactions|communications|research|letters|annals|magazine|CACM|IJCV|JAIR|JMLR|PAMI|PNAS|TACL|TIP|TKDE|TMLR|TMM|TNNLS|TOMM|TPAMI)\b/i;
  function toBibtex(papers) {
    return papers.map(entry).join("\n");
  }
  function entry(paper) {
    const place3 = (
      /** @type {"journal" | "booktitle" | ""} */
      paper.venue ? JOURNAL.test(paper.venue) ? "journal" : "booktitle" : ""
    );
    const kind = { journal: "article", booktitle: "inproceedings", "": "misc" }[place3];
    const fields = (
      /** @type {[string, string][]} */
      [
        ["title", `{${tex(paper.title)}}`],
        [place3, tex(paper.venue ?? "")],
        ["year", tex(paper.year ?? "")],
        ["eprint", address(paper.arxiv)],
        ["archiveprefix", paper.arxiv ? "arXiv" : ""],
        ["doi", address(paper.doi)],
        ["url", address(paper.url)]
      ].filter(([name, value3]) => name && value3)
    );
    const lines2 = fields.map(([name, value3]) => `  ${name} = {${value3}},
`).join("");
    return `@${kind}{${paper.id.slice(paper.id.indexOf(":") + 1)},
${lines2}}
`;
  }
  function address(text2 = "") {
    const signs = /[^A-Za-z0-9_.\-~!$&'()*+,;=:@/?#[\]%]/gu;
    return text2.replace(/[\ud800-\udfff]/gu, "").replace(signs, (sign) => encodeURIComponent(sign));
  }

  // src/mmkg/views/static/js/ui/menu.js
  function menu(id, label, panel2) {
    const summary4 = h("summary", { id }, label);
    const found3 = h("details", { class: "menu" }, summary4, panel2);
    found3.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !found3.open) return;
      event.stopPropagation();
      found3.open = false;
      summary4.focus();
    });
    found3.addEventListener("focusout", (event) => {
      const next = event.relatedTarget;
      if (next instanceof Node && !found3.contains(next)) found3.open = false;
    });
    return found3;
  }
  function openAgain(id, chosen2) {
    const found3 = document.getElementById(id)?.parentElement;
    if (!(found3 instanceof HTMLDetailsElement)) return;
    found3.open = true;
    found3.dispatchEvent(new Event("toggle"));
    document.getElementById(chosen2)?.focus();
  }

  // src/mmkg/views/static/js/views/take-away.js
  var FORMATS = [
    ["CSV", "csv", "text/csv", "for a spreadsheet", ({ grid: grid2 }) => toCsv(grid2)],
    ["JSON", "json", "application/json", "for programs, with ids", ({ grid: grid2 }) => toJson(grid2)],
    ["LaTeX", "tex", "application/x-tex", "a booktabs table", ({ grid: grid2 }) => toLatex(grid2)],
    ["BibTeX", "bib", "application/x-bibtex", "the papers of the rows", ({ papers }) => toBibtex(papers)]
  ];
  function takeAway(context, taken2) {
    return menu(
      "take-away",
      "Take away",
      h("ul", { class: "choices" }, FORMATS.map(([name, ending, type2, about2, make]) => {
        const text2 = () => make(taken2());
        const save = () => download(`${taken2().name}.${ending}`, type2, text2());
        const copy2 = async (event) => {
          const button = (
            /** @type {HTMLElement} */
            event.currentTarget
          );
          const done = await copied(text2());
          fill(button, done ? "copied" : "not allowed here");
          context.say(done ? `${name} copied` : `${name} could not be copied`);
        };
        return h(
          "li",
          null,
          h("strong", null, name),
          h("span", { class: "soft" }, about2),
          h("button", { type: "button", on: { click: save }, "aria-label": `Save as ${name}` }, "save"),
          h("button", { type: "button", class: "copy", on: { click: copy2 }, "aria-label": `Copy as ${name}` }, "copy")
        );
      }))
    );
  }
  async function copied(text2) {
    try {
      await navigator.clipboard.writeText(text2);
      return true;
    } catch {
      return false;
    }
  }
  function download(name, type2, text2) {
    const address2 = URL.createObjectURL(new Blob([text2], { type: `${type2};charset=utf-8` }));
    const link2 = h("a", { download: name });
    link2.href = address2;
    link2.click();
    setTimeout(() => URL.revokeObjectURL(address2), 1e3);
  }

  // src/mmkg/views/static/js/views/answer.js
  var [FIRST, STEP, FEW, MOST_UNKNOWN] = [100, 200, 4, 400];
  var view2 = {
    name: "answer",
    title: "Answer",
    about: "The answer that this page was made with",
    needs: "answer",
    render: (context) => {
      const { answer } = context;
      if (!answer) return h("p", { class: "soft" }, "This page was made without a question.");
      return h("section", { class: "answer" }, head(context, answer), answer.rows.length ? sheet(context, answer) : null, unknowns(context, answer));
    },
    same: ({ answer }) => ({ command: answer?.command ?? "", sparql: answer?.sparql ?? "", cypher: answer?.cypher ?? "" })
  };
  function head(context, answer) {
    const source3 = answer.perspective ? context.graph.node(answer.perspective) : -1;
    return h(
      "header",
      null,
      h("h1", { dir: "auto" }, answer.title || "An answer"),
      answer.readAs ? h("p", { class: "read" }, h("span", { class: "soft" }, "read as "), answer.readAs) : null,
      source3 >= 0 ? h("p", null, h("span", { class: "soft" }, "with the eyes of "), entity(context, source3)) : null,
      answer.assumptions?.length ? h("ul", { class: "assumed" }, answer.assumptions.map((one) => h("li", null, one))) : null,
      answer.problem ? h("p", { class: "problem" }, answer.problem) : summary(context, answer)
    );
  }
  function summary(context, answer) {
    const { count: count2, rows: rows3 } = answer;
    const unknown2 = answer.unknown?.length ?? 0;
    const taken2 = () => ({ grid: answerGrid(context.graph, answer), papers: papersOf(context.graph, named(context, answer)), name: "mmkg-answer" });
    return h(
      "div",
      { class: "tools" },
      h(
        "p",
        { class: "said" },
        count2 ? h("strong", { class: "counted" }, counted(count2.value, count2.unit.replace(/s$/, ""), count2.unit)) : h("strong", null, counted(rows3.length, "row")),
        unknown2 ? h("a", { href: context.link({ u: "1" }) }, `${number(unknown2)} unknown`) : null
      ),
      rows3.length ? h("div", { class: "menus" }, takeAway(context, taken2)) : null
    );
  }
  function named(context, answer) {
    return answer.rows.flatMap((row5) => (row5.cells[0] ?? []).map((value3) => nodeOf(context.graph, value3))).filter((node) => node >= 0);
  }
  function sheet(context, answer) {
    const drawn2 = answer.rows.slice(0, Math.max(FIRST, Math.min(2e3, Number(context.state.n) || 0)));
    const left2 = answer.rows.length - drawn2.length;
    const [notes2, facts] = [answer.rows.some((row5) => row5.notes?.length), answer.rows.some((row5) => row5.facts?.length)];
    const columns = shownColumns(context.graph, answer);
    const width = columns.length + Number(notes2) + Number(facts);
    return [
      h("div", { class: "scroll sheet" }, h(
        "table",
        null,
        h("caption", { class: "unseen" }, answer.title),
        h("thead", null, h(
          "tr",
          null,
          columns.map(({ name, numeric }) => h("th", { scope: "col", class: numeric ? "number" : null }, columnName(context.graph, name))),
          notes2 ? h("th", { scope: "col" }, "note") : null,
          facts ? h("th", { scope: "col" }, "evidence") : null
        )),
        h("tbody", null, drawn2.map((row5, at) => rowOf(context, row5, at, { columns, notes: notes2, facts, width })))
      )),
      left2 > 0 ? h(
        "p",
        { class: "rest" },
        `${number(drawn2.length)} of ${number(answer.rows.length)} are shown. `,
        drawn2.length < 2e3 ? h("a", { id: "more-rows", href: context.link({ n: String(drawn2.length + STEP) }) }, `Show ${number(Math.min(STEP, left2))} more`) : null
      ) : null
    ];
  }
  function rowOf(context, row5, at, { columns, notes: notes2, facts, width }) {
    const open2 = context.state.r === String(at);
    const cells = columns.map((one) => cell(context, row5.cells[one.place] ?? [], one));
    const { facts: grounds2, missing: missing2 } = open2 ? groundsOf(context.graph, row5) : { facts: [], missing: 0 };
    return [
      h(
        "tr",
        { "aria-current": open2 ? "true" : null },
        cells,
        notes2 ? h("td", null, (row5.notes ?? []).map((note) => h("div", null, note))) : null,
        facts ? h("td", null, row5.facts?.length ? h("a", {
          id: `why-${at}`,
          class: "why",
          href: context.link({ r: open2 ? null : String(at) }),
          "aria-expanded": String(open2)
        }, open2 ? "hide" : counted(row5.facts.length, "fact")) : "") : null
      ),
      open2 ? h("tr", { class: "because" }, h(
        "td",
        { colspan: width },
        grounds2.map((fact) => because(context, fact)),
        missing2 ? h("p", { class: "soft" }, `${counted(missing2, "fact")} of this row not in the page's graph.`) : null
      )) : null
    ];
  }
  function because(context, fact) {
    const { graph } = context;
    const object = graph.object(fact);
    return h(
      "div",
      { class: "fact" },
      h(
        "p",
        null,
        entity(context, graph.subject(fact)),
        h("span", { class: "soft" }, ` ${columnName(graph, graph.predicate(fact))} `),
        object >= 0 ? entity(context, object) : literalText(graph.literal(fact) ?? "", graph.term(graph.predicate(fact)))
      ),
      claimList(context, [fact])
    );
  }
  function cell(context, values, { name, place: place3, numeric }) {
    const { graph } = context;
    const text2 = (value3) => valueText(graph, value3, name);
    const shown4 = values.slice(0, FEW).map((value3) => {
      const node = nodeOf(graph, value3);
      return h("div", null, node >= 0 ? entity(context, node) : h("span", { dir: "auto" }, text2(value3)));
    });
    const rest3 = values.slice(FEW);
    return h(
      place3 ? "td" : "th",
      { scope: place3 ? null : "row", class: numeric ? "number" : null },
      shown4,
      rest3.length ? h("span", { class: "more", title: rest3.map(text2).join(", ") }, `+${number(rest3.length)}`) : null
    );
  }
  function unknowns(context, answer) {
    const all = answer.unknown ?? [];
    if (!all.length) return null;
    const { graph } = context;
    const listed2 = h(
      "details",
      { class: "unknowns", open: context.state.u === "1" },
      h("summary", null, `${number(all.length)} unknown: the sources leave it open`),
      h("p", { class: "soft" }, "No part of the question is known to be false of them, and something about them is not stated."),
      h("ul", null, all.slice(0, MOST_UNKNOWN).map((id) => {
        const node = graph.node(id);
        return h("li", null, node >= 0 ? entity(context, node) : id);
      })),
      all.length > MOST_UNKNOWN ? h("p", { class: "soft" }, `and ${number(all.length - MOST_UNKNOWN)} more; the command below lists all.`) : null
    );
    return listed2;
  }

  // src/mmkg/views/static/js/core/remember.js
  var known2 = /* @__PURE__ */ new WeakMap();
  function remembered(owner, key, make) {
    const own = known2.get(owner) ?? /* @__PURE__ */ new Map();
    if (!own.has(key)) own.set(key, make());
    known2.set(owner, own);
    return own.get(key);
  }

  // src/mmkg/views/static/js/core/compare.js
  var HIDDEN = /* @__PURE__ */ new Set(["label", "alias", "ambiguousAlias", "description", "complete", "undisclosed", "url", "hasStage", "hasComponent"]);
  var OWN = /* @__PURE__ */ new Set(["kind", "variantOf"]);
  var FIRST2 = [
    "kind",
    "variantOf",
    "released",
    "year",
    "parameters",
    "releasedBy",
    "describedIn",
    "hasArchitecture",
    "accepts",
    "generates",
    "hasVisionEncoder",
    "hasTextEncoder",
    "hasLanguageModel",
    "hasFusionModule",
    "hasConnector",
    "hasDecoder",
    "initialisedFrom",
    "extends",
    "usesObjective",
    "pretrainedOn"
  ];
  var LAST = ["testedOn", "officialCode", "otherCode"];
  var SIDES = /* @__PURE__ */ new Map([["usesObjective", "objectives"], ["withObjective", "objectives"], ["pretrainedOn", "datasets"], ["onDataset", "datasets"]]);
  function rowsOf(graph, nodes) {
    const groups2 = nodes.map((node) => groupsOf(graph, node));
    const names = [...new Set(groups2.flatMap((one) => [...one.keys()]))].filter((name) => !HIDDEN.has(name));
    const shown4 = names.includes("released") ? names.filter((name) => name !== "year") : names;
    const known4 = predicatesOf(graph);
    return shown4.sort((a, b) => place(a) - place(b)).map((name) => {
      const cells = nodes.map((node, at) => {
        const found3 = groups2[at]?.get(name);
        const values = (found3?.facts ?? []).map((fact) => valueOf(graph, fact)).sort(bySize);
        const able = known4.get(graph.classOf(node))?.has(name);
        return { values, absent: values.length ? "" : able ? absence(graph, node, name) : "inapplicable", from: found3?.from ?? "" };
      });
      return judged(
        name,
        0,
        /** @type {Cell[]} */
        cells
      );
    });
  }
  function place(name) {
    const at = FIRST2.indexOf(name);
    return at >= 0 ? at : LAST.includes(name) ? 200 + LAST.indexOf(name) : 100;
  }
  function groupsOf(graph, node) {
    const found3 = /* @__PURE__ */ new Map();
    const take2 = (nodes, from) => {
      for (const [name, facts] of believed(graph, nodes)) {
        if (!found3.has(name) && !(from && OWN.has(name))) found3.set(name, { facts, from });
      }
    };
    take2([node], "");
    if (graph.classOf(node) === "Model") {
      take2(graph.objects(node, "variantOf"), "family");
      take2(graph.subjects(node, "variantOf"), "variants");
    }
    return found3;
  }
  function believed(graph, nodes) {
    const found3 = /* @__PURE__ */ new Map();
    for (const node of nodes) {
      for (const fact of graph.facts(node)) {
        const name = graph.predicate(fact);
        if (!graph.accepted(fact) || name === "usesObjective" && !isNamed(graph, node, graph.object(fact))) continue;
        const known4 = found3.get(name) ?? /* @__PURE__ */ new Map();
        const { key } = valueOf(graph, fact);
        if (!known4.has(key)) known4.set(key, fact);
        found3.set(name, known4);
      }
    }
    return [...found3].map(([name, facts]) => (
      /** @type {[string, number[]]} */
      [name, [...facts.values()]]
    ));
  }
  function isNamed(graph, model, objective) {
    return stagesOf(graph, model).some((stage) => graph.objects(stage, "withObjective").includes(objective));
  }
  function predicatesOf(graph) {
    return remembered(graph, "predicates", () => {
      const found3 = /* @__PURE__ */ new Map();
      for (let node = 0; node < graph.size; node += 1) {
        const kind = graph.classOf(node);
        const known4 = found3.get(kind) ?? /* @__PURE__ */ new Set();
        for (const fact of graph.facts(node)) known4.add(graph.predicate(fact));
        found3.set(kind, known4);
      }
      return found3;
    });
  }
  function valueOf(graph, fact) {
    const node = graph.object(fact);
    const literal2 = graph.literal(fact);
    return { fact, node, literal: literal2, key: node >= 0 ? graph.id(node) : `${typeof literal2}:${literal2}`, shared: false };
  }
  function bySize(a, b) {
    return typeof a.literal === "number" && typeof b.literal === "number" ? a.literal - b.literal : 0;
  }
  function absence(graph, node, name) {
    const side2 = SIDES.get(name);
    if (!side2) return "unknown";
    if (graph.classOf(node) === "Stage") return sideOf(graph, node, side2);
    const stages = stagesOf(graph, node);
    if (stages.some((stage) => graph.values(stage, "undisclosed").includes(side2))) return "withheld";
    const whole3 = stages.length > 0 && graph.values(node, "complete").includes("stages");
    return whole3 && stages.every((stage) => graph.values(stage, "complete").includes(side2)) ? "none" : "unknown";
  }
  function sideOf(graph, stage, side2) {
    if (graph.values(stage, "undisclosed").includes(side2)) return "withheld";
    return graph.values(stage, "complete").includes(side2) ? "none" : "unknown";
  }
  function namedBy(graph, nodes) {
    const groups2 = nodes.map((node) => byPredicateTo(graph, node));
    const names = [...new Set(groups2.flatMap((one) => [...one.keys()]))].filter((name) => name !== "inScheme");
    return names.map((name) => ({ name, counts: groups2.map((one) => one.get(name)?.length ?? 0) })).sort((a, b) => Math.max(...b.counts) - Math.max(...a.counts));
  }
  function stageRows(graph, nodes) {
    const stages = nodes.map((node) => graph.classOf(node) === "Model" ? inOrder(graph, stagesOf(graph, node)) : []);
    const most = Math.max(0, ...stages.map((all) => all.length));
    return Array.from({ length: most }, (_, at) => ["kind", "withObjective", "onDataset", "freezes", "tunes"].map((name) => judged(name, at + 1, nodes.map((node, place3) => stageCell(graph, node, stages[place3]?.[at], name))))).flat().filter((row5) => SIDES.has(row5.name) || row5.cells.some((cell3) => cell3.values.length));
  }
  function stageCell(graph, node, stage, name) {
    if (graph.classOf(node) !== "Model") return { values: [], absent: "inapplicable", from: "" };
    if (stage === void 0) {
      const all = graph.values(node, "complete").includes("stages");
      return { values: [], absent: all ? "beyond" : "unknown", from: "" };
    }
    const values = [...graph.facts(stage)].filter((fact) => graph.predicate(fact) === name && graph.accepted(fact)).map((fact) => valueOf(graph, fact));
    return { values, absent: values.length ? "" : sideOf(graph, stage, SIDES.get(name) ?? ""), from: "" };
  }
  function inOrder(graph, stages) {
    return [...stages].sort((a, b) => Number(graph.value(a, "order") ?? 99) - Number(graph.value(b, "order") ?? 99) || (graph.id(a) < graph.id(b) ? -1 : 1));
  }
  function judged(name, stage, cells) {
    const able = cells.filter((cell3) => cell3.absent !== "inapplicable");
    const known4 = able.filter((cell3) => cell3.values.length || cell3.absent === "none" || cell3.absent === "beyond");
    const sets = known4.map((cell3) => new Set(cell3.values.map((value3) => value3.key)));
    for (const value3 of cells.flatMap((cell3) => cell3.values)) value3.shared = sets.length > 1 && sets.every((set) => set.has(value3.key));
    const differs = sets.some((set) => set.size !== sets[0]?.size || [...set].some((key) => !sets[0]?.has(key)));
    const verdict = able.length < 2 ? "single" : differs ? "differs" : known4.length < able.length ? "open" : "same";
    return { name, stage, cells, verdict };
  }

  // src/mmkg/views/static/js/core/traits.js
  var TRAITS = /* @__PURE__ */ new Map([
    ["Objective", "withObjective"],
    ["Dataset", "onDataset"],
    ["Architecture", "hasArchitecture"],
    ["Modality", "accepts"],
    ["Task", "testedOn"],
    ["Organization", "releasedBy"],
    ["Model", "hasComponent"],
    ["Paper", "describedIn"]
  ]);
  function ofStages(kind) {
    return kind === "Objective" || kind === "Dataset";
  }
  function filterBy(graph, node) {
    const id = graph.id(node);
    const kind = graph.classOf(node);
    return ofStages(kind) || USUAL.has(prefixOf(id)) ? id : `${TRAITS.get(kind)}=${id}`;
  }
  var Traits = class {
    /** @param {Graph} graph */
    constructor(graph) {
      this.graph = graph;
      this._wider = /* @__PURE__ */ new Map();
    }
    /** A thing and all that it counts as too: broader ones, parts of a mixture, the family of a variant. @param {number} node */
    wider(node) {
      const known4 = this._wider.get(node);
      if (known4) return known4;
      const kind = this.graph.classOf(node);
      const ways = kind === "Dataset" ? MIXTURE : kind === "Model" ? ["variantOf"] : ["broader"];
      const found3 = above(this.graph, node, ways);
      this._wider.set(node, found3);
      return found3;
    }
    /** Things, and all that they count as too. @param {Iterable<number>} nodes @returns {Set<number>} */
    widened(nodes) {
      const found3 = /* @__PURE__ */ new Set();
      for (const node of nodes) for (const one of this.wider(node)) found3.add(one);
      return found3;
    }
    /** What a stage has of a class, as its source names it. @param {number} stage @param {string} kind */
    ofStage(stage, kind) {
      return this.graph.objects(stage, TRAITS.get(kind) ?? "");
    }
    /** What a model has of a class itself, as its source names it. @param {number} model @param {string} kind @returns {number[]} */
    own(model, kind) {
      if (ofStages(kind)) return [...new Set(stagesOf(this.graph, model).flatMap((stage) => this.ofStage(stage, kind)))];
      return kind === "Model" ? componentsOf(this.graph, model) : this.graph.objects(model, TRAITS.get(kind) ?? "");
    }
    /** What a model has of a class itself or by its family. @param {number} model @param {string} kind @returns {number[]} */
    of(model, kind) {
      const own = this.own(model, kind);
      if (ofStages(kind)) return own;
      const given = this.graph.objects(model, "variantOf").flatMap((family) => this.own(family, kind));
      return given.length ? [.../* @__PURE__ */ new Set([...own, ...given])] : own;
    }
  };
  function askedOf({ graph, selection, state }) {
    const judge = selection.filtered ? new Judge(graph, planOf(state)) : null;
    return [...selection.families].map((family) => ({ family, members: judge ? judge.meeting(family) : membersOf(graph, family) }));
  }

  // src/mmkg/views/static/js/core/crossquery.js
  var PREFIX = "PREFIX mmkg: <https://w3id.org/mmkg/ontology/>";
  function sparqlOf(pairing, rows3, cols) {
    const where = pairing.way === "models" ? sparqlOfModels(rows3, cols) : pairing.way === "through" ? [`?one a mmkg:${pairing.by} .`, `?one ?to_row ?row . ?row a mmkg:${rows3} .`, `?one ?to_col ?col . ?col a mmkg:${cols} .`] : [
      pairing.back ? `?col mmkg:${pairing.by} ?row .` : `?row mmkg:${pairing.by} ?col .`,
      `?row a mmkg:${rows3} . ?col a mmkg:${cols} .`,
      "BIND(?row AS ?one)"
    ];
    return `${PREFIX}
SELECT ?row ?col (COUNT(DISTINCT ?one) AS ?count) WHERE {
  ${where.join("\n  ")}
}
GROUP BY ?row ?col ORDER BY DESC(?count)`;
  }
  function sparqlOfModels(rows3, cols) {
    const head6 = ['?one mmkg:kind "family" .', "?holder mmkg:inFamily ?one ."];
    if (inOneStage(rows3, cols)) {
      return [...head6, "?holder mmkg:trainedIn ?stage .", `?stage ${stagePath(rows3)} ?row ; ${stagePath(cols)} ?col .`];
    }
    return [...head6, `?holder ${modelPath(rows3)} ?row .`, `?holder ${modelPath(cols)} ?col .`];
  }
  function inOneStage(rows3, cols) {
    return ofStages(rows3) && ofStages(cols) && rows3 !== cols;
  }
  function stagePath(kind) {
    return kind === "Objective" ? "mmkg:withObjective/mmkg:broader*" : "mmkg:onDataset/(mmkg:includes|mmkg:includesPartOf)*";
  }
  function modelPath(kind) {
    if (ofStages(kind)) return `mmkg:trainedIn/${stagePath(kind)}`;
    return `mmkg:variantOf?/mmkg:${TRAITS.get(kind)}/${kind === "Model" ? "mmkg:variantOf*" : "mmkg:broader*"}`;
  }
  function iriOf(id) {
    return `<https://w3id.org/mmkg/id/${id.replace(":", "/").replace(/[<>"{}|^`\\\s]/g, encodeURIComponent)}>`;
  }
  function quoted2(id) {
    return `'${id.replace(/['\\]/g, "")}'`;
  }
  function sparqlOfSets(kind, ids, inStage3) {
    const by = inStage3 ? "?stage" : "?holder";
    const things = ids.map(iriOf).join(" ");
    const path = inStage3 ? `?holder mmkg:trainedIn ?stage . ?stage ${stagePath(kind)} ?thing .` : `?holder ${modelPath(kind)} ?thing .`;
    return `${PREFIX}
SELECT ?together (COUNT(DISTINCT ?one) AS ?count) WHERE {
  { SELECT ?one ${by} (GROUP_CONCAT(DISTINCT ?label; separator=" + ") AS ?together) WHERE {
    { SELECT DISTINCT ?one ${by} ?label WHERE {
      VALUES ?thing { ${things} }
      ?one mmkg:kind "family" . ?holder mmkg:inFamily ?one .
      ${path} ?thing mmkg:label ?label .
    } ORDER BY ?label }
  } GROUP BY ?one ${by} }
}
GROUP BY ?together ORDER BY DESC(?count)`;
  }
  function cypherOfSets(kind, ids, inStage3) {
    const by = inStage3 ? "stage" : "holder";
    const path = inStage3 ? `MATCH (holder)-[:TRAINED_IN]->(stage:Stage)
MATCH (stage)${stageSteps(kind)}(thing:${kind})` : `MATCH (holder)${modelSteps(kind)}(thing:${kind})`;
    return `MATCH (holder:Model)-[:IN_FAMILY]->(one:Model {kind: 'family'})
${path}
WHERE thing.id IN [${ids.map(quoted2).join(", ")}]
WITH DISTINCT one, ${by}, thing.label AS label ORDER BY label
WITH one, ${by}, collect(label) AS labels
WITH one, reduce(text = head(labels), label IN tail(labels) | text + ' + ' + label) AS together
RETURN together, count(DISTINCT one) AS count
ORDER BY count DESC`;
  }
  function cypherOf(pairing, rows3, cols) {
    const match = pairing.way === "models" ? cypherOfModels(rows3, cols) : pairing.way === "through" ? [`MATCH (row:${rows3})--(one:${pairing.by})--(col:${cols})`] : [pairing.back ? `MATCH (col:${cols})-[:${typeOf(pairing.by)}]->(row:${rows3})` : `MATCH (row:${rows3})-[:${typeOf(pairing.by)}]->(col:${cols})`, "WITH row, col, row AS one"];
    return `${match.join("\n")}
RETURN row, col, count(DISTINCT one) AS count
ORDER BY count DESC`;
  }
  function cypherOfModels(rows3, cols) {
    const head6 = ["MATCH (holder:Model)-[:IN_FAMILY]->(one:Model {kind: 'family'})"];
    if (inOneStage(rows3, cols)) {
      return [
        ...head6,
        "MATCH (holder)-[:TRAINED_IN]->(stage:Stage)",
        `MATCH (stage)${stageSteps(rows3)}(row:${rows3})`,
        `MATCH (stage)${stageSteps(cols)}(col:${cols})`
      ];
    }
    return [...head6, `MATCH (holder)${modelSteps(rows3)}(row:${rows3})`, `MATCH (holder)${modelSteps(cols)}(col:${cols})`];
  }
  function stageSteps(kind) {
    return kind === "Objective" ? "-[:WITH_OBJECTIVE]->(:Objective)-[:BROADER*0..]->" : "-[:ON_DATASET]->(:Dataset)-[:INCLUDES|INCLUDES_PART_OF*0..]->";
  }
  function modelSteps(kind) {
    if (ofStages(kind)) return `-[:TRAINED_IN]->(:Stage)${stageSteps(kind)}`;
    const wider = kind === "Model" ? "VARIANT_OF" : "BROADER";
    return `-[:VARIANT_OF*0..1]->(:Model)-[:${typeOf(TRAITS.get(kind) ?? "")}]->(:${kind})-[:${wider}*0..]->`;
  }
  function typeOf(name) {
    return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  }

  // src/mmkg/views/static/js/core/released.js
  var MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  function releasedOf(graph, node) {
    const families = graph.objects(node, "variantOf");
    return stated2(graph, node, "own") ?? first(families, (one) => stated2(graph, one, "family")) ?? first([node, ...families], (one) => printed(graph, one));
  }
  function moment({ year, month }) {
    return month === null ? year + 0.5 : year + (month - 0.5) / 12;
  }
  function releasedText({ year, month, from }) {
    const about2 = from === "own" && month !== null ? "" : "~";
    return about2 + (month === null ? year : `${MONTHS[month - 1]} ${year}`);
  }
  var ABOUT = "A date with ~ is that of the family, the year of the paper, or a year of which the month is not known.";
  function releasedNote({ from }) {
    return { own: "", family: "date of its family", paper: "year of its paper" }[from];
  }
  function stated2(graph, node, from) {
    const text2 = graph.value(node, "released") ?? graph.value(node, "year") ?? "";
    const found3 = /^(\d{4})(?:-(\d{2}))?/.exec(String(text2));
    if (!found3) return null;
    const month = Number(found3[2] ?? 0);
    return { year: Number(found3[1]), month: month >= 1 && month <= 12 ? month : null, from };
  }
  function printed(graph, node) {
    const years3 = graph.objects(node, "describedIn").map((paper) => Number(graph.value(paper, "year"))).filter(Boolean);
    return years3.length ? { year: Math.min(...years3), month: null, from: "paper" } : null;
  }
  function first(nodes, find) {
    for (const node of nodes) {
      const found3 = find(node);
      if (found3 !== null) return found3;
    }
    return null;
  }

  // src/mmkg/views/static/js/core/results.js
  var WAYS3 = ["primary", "official-repo", "harness", "secondary-paper", "survey"];
  function metricsOf(graph, benchmark) {
    return counts(graph.subjects(benchmark, "on").flatMap((result) => graph.objects(result, "measuredBy")[0] ?? []), (one) => one);
  }
  function scoresOn(graph, benchmark, metric) {
    return graph.subjects(benchmark, "on").filter((result) => graph.objects(result, "measuredBy")[0] === metric).flatMap((result) => scoreOf(graph, result) ?? []);
  }
  function scoresOf(graph, model) {
    return [model, ...graph.subjects(model, "variantOf")].flatMap((one) => graph.subjects(one, "of")).flatMap((result) => scoreOf(graph, result) ?? []);
  }
  function scoreOf(graph, result) {
    const [model] = graph.objects(result, "of");
    const [metric] = graph.objects(result, "measuredBy");
    const values = [...graph.facts(result)].filter((fact) => graph.predicate(fact) === "value" && graph.accepted(fact) && typeof graph.literal(fact) === "number").map((fact) => ({ fact, value: Number(graph.literal(fact)), via: graph.bestVia(fact) })).sort((a, b) => rank(a.via) - rank(b.via));
    const [best] = values;
    if (model === void 0 || metric === void 0 || !best) return null;
    const numbers = values.map((one) => one.value);
    return {
      ...best,
      result,
      model,
      metric,
      family: graph.objects(model, "variantOf")[0] ?? model,
      setting: String(graph.value(result, "setting") ?? "setting not stated"),
      low: Math.min(...numbers),
      high: Math.max(...numbers),
      released: releasedOf(graph, model),
      parameters: parametersOf(graph, model)
    };
  }
  function rank(via) {
    return WAYS3.includes(via) ? WAYS3.indexOf(via) : WAYS3.length;
  }
  function parametersOf(graph, model) {
    const value3 = Number(graph.value(model, "parameters"));
    return value3 > 0 ? value3 : null;
  }
  function counts(items, of) {
    const found3 = /* @__PURE__ */ new Map();
    for (const item of items) found3.set(of(item), (found3.get(of(item)) ?? 0) + 1);
    return [...found3].sort((a, b) => b[1] - a[1]);
  }
  function lowerIsBetter(graph, metric) {
    return /lower is better/i.test(String(graph.value(metric, "description") ?? ""));
  }
  function ranked(scores, lower) {
    return [...scores].sort((a, b) => (lower ? a.value - b.value : b.value - a.value) || a.model - b.model);
  }
  function along(axis2, score) {
    if (axis2 === "parameters") return score.parameters;
    return score.released ? moment(score.released) : null;
  }
  function frontier(scores, axis2, lower) {
    const placed3 = ranked(scores, lower).flatMap((score) => {
      const at = along(axis2, score);
      return at === null ? [] : [{ score, at }];
    }).sort((a, b) => a.at - b.at);
    const found3 = [];
    let best = lower ? Infinity : -Infinity;
    for (const { score } of placed3) {
      if (lower ? score.value >= best : score.value <= best) continue;
      best = score.value;
      found3.push(score);
    }
    return found3;
  }
  function ticks(low, high, about2 = 6) {
    const span = high - low;
    if (!(span > 0)) return [low];
    const power = 10 ** Math.floor(Math.log10(span / about2));
    const step2 = power * /** @type {number} */
    [1, 2, 5, 10].find((one) => span / (power * one) <= about2);
    const first2 = Math.ceil(low / step2);
    const count2 = Math.floor(high / step2) - first2 + 1;
    return Array.from({ length: count2 }, (_, at) => Number(((first2 + at) * step2).toPrecision(12)));
  }
  function decades(low, high) {
    const first2 = Math.floor(Math.log10(low));
    const last = Math.max(first2 + 1, Math.ceil(Math.log10(high)));
    return Array.from({ length: last - first2 + 1 }, (_, at) => 10 ** (first2 + at));
  }
  function labelPlaces(wanted, frame2, dots) {
    const taken2 = [];
    const found3 = /* @__PURE__ */ new Map();
    for (const { key, x, y, width, must } of wanted) {
      const boxes = around(x, y).map(([left2 = 0, base = 0, share2 = 0]) => ({ x: left2 - share2 * width, y: base, width })).filter((box2) => inside(box2, frame2) && !taken2.some((one) => meets(one, box2)));
      const hides = (box2) => dots.some((dot) => (dot.x !== x || dot.y !== y) && covers(box2, dot));
      const box = boxes.find((one) => !hides(one)) ?? (must ? boxes[0] : void 0);
      if (!box) continue;
      taken2.push(box);
      found3.set(key, { x: box.x, y: box.y });
    }
    return found3;
  }
  var HEIGHT = 13;
  function around(x, y) {
    const places = [];
    for (const away of [8, 22]) {
      for (const share2 of [0.5, 0, 1]) places.push([x, y - away, share2], [x, y + away + 10, share2]);
    }
    return [...places.slice(0, 6), [x + 9, y + 4, 0], [x - 9, y + 4, 1], ...places.slice(6)];
  }
  function inside({ x, y, width }, { left: left2, right, top, bottom }) {
    return x >= left2 && x + width <= right && y - HEIGHT >= top && y + 3 <= bottom;
  }
  function meets(one, other2) {
    return one.x < other2.x + other2.width + 5 && other2.x < one.x + one.width + 5 && Math.abs(one.y - other2.y) < HEIGHT;
  }
  function covers(box, dot) {
    return dot.x > box.x - 4 && dot.x < box.x + box.width + 4 && dot.y > box.y - HEIGHT && dot.y < box.y + 6;
  }

  // src/mmkg/views/static/js/core/scores.js
  function contests(graph, nodes) {
    const found3 = /* @__PURE__ */ new Map();
    nodes.forEach((node, at) => {
      if (graph.classOf(node) !== "Model") return;
      for (const model of membersOf(graph, node)) {
        for (const result of graph.subjects(model, "of")) take(graph, found3, nodes.length, at, model, result);
      }
    });
    const shared = [...found3.values()].filter((one) => held(one) > 1);
    for (const one of shared) settle(one);
    return shared.sort((a, b) => held(b) - held(a) || graph.label(a.benchmark).localeCompare(graph.label(b.benchmark)) || graph.label(a.metric).localeCompare(graph.label(b.metric)) || (a.setting < b.setting ? -1 : 1));
  }
  function take(graph, found3, width, at, model, result) {
    const [benchmark] = graph.objects(result, "on");
    const [metric] = graph.objects(result, "measuredBy");
    const value3 = Number(graph.value(result, "value"));
    if (benchmark === void 0 || metric === void 0 || !Number.isFinite(value3)) return;
    const setting = String(graph.value(result, "setting") ?? "");
    const key = `${benchmark} ${metric} ${setting}`;
    const contest = found3.get(key) ?? { benchmark, metric, setting, scores: Array.from({ length: width }, () => []), best: null, lower: lowerIsBetter(graph, metric) };
    contest.scores[at]?.push({ result, model, value: value3 });
    found3.set(key, contest);
  }
  function held(one) {
    return one.scores.filter((scores) => scores.length).length;
  }
  function settle(one) {
    const sign = one.lower ? -1 : 1;
    for (const scores of one.scores) scores.sort((a, b) => sign * (b.value - a.value));
    const tops = one.scores.flatMap((scores) => scores.slice(0, 1)).map((score) => score.value);
    one.best = one.lower ? Math.min(...tops) : Math.max(...tops);
  }

  // src/mmkg/views/static/js/ui/search.js
  function searchBox(now, choose3, options = {}) {
    const { name = "", placeholder = "Search models, data sets, objectives …" } = options;
    const { list: list4, input } = elements(name, placeholder);
    let active = -1;
    let nodes = [];
    const close = () => {
      list4.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
      active = -1;
    };
    const mark2 = (next) => {
      const items = list4.querySelectorAll("[role=option]");
      active = items.length ? (next + items.length) % items.length : -1;
      items.forEach((item2, at) => item2.setAttribute("aria-selected", String(at === active)));
      const item = items[active];
      if (!item) return;
      input.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    };
    const take2 = (at) => {
      const node = nodes[at];
      if (node === void 0) return;
      input.value = "";
      close();
      choose3(node);
    };
    const show = () => {
      const context = now();
      const found3 = context.search.find(input.value);
      nodes = found3.map((one) => one.node);
      fill(list4, found3.map((one, at) => option(context, one, `${list4.id}-${at}`, () => take2(at))));
      if (!found3.length && input.value.trim()) fill(list4, h("li", { class: "none" }, "Nothing by that name."));
      list4.hidden = !input.value.trim();
      input.setAttribute("aria-expanded", String(!list4.hidden));
      context.say(list4.hidden ? "" : counted(found3.length, "entity", "entities"));
      mark2(0);
    };
    input.addEventListener("input", show);
    input.addEventListener("focus", () => input.value && show());
    input.addEventListener("keydown", (event) => {
      const step2 = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step2 && !list4.hidden) mark2(active + step2);
      else if (event.key === "Enter" && active >= 0) take2(active);
      else if (event.key === "Escape" && input.value) input.value = "";
      else if (event.key === "Escape") input.blur();
      else return;
      event.preventDefault();
      if (event.key === "Escape") close();
    });
    const box = h("div", { class: "search", role: "search" }, input, list4);
    box.addEventListener("focusout", (event) => {
      if (!box.contains(
        /** @type {Node | null} */
        event.relatedTarget
      )) close();
    });
    return { box, input };
  }
  function elements(name, placeholder) {
    const list4 = h("ul", { id: `${name}found`, role: "listbox", "aria-label": "Entities found", hidden: true });
    const input = h("input", {
      id: `${name}search`,
      type: "search",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      placeholder,
      "aria-label": name ? placeholder : "Search",
      "aria-controls": list4.id,
      "aria-expanded": "false",
      "aria-autocomplete": "list"
    });
    return { list: list4, input };
  }
  function option(context, found3, id, take2) {
    const { graph } = context;
    const kind = graph.classOf(found3.node);
    const label = graph.label(found3.node);
    const also = found3.name === label || found3.name === graph.id(found3.node) ? "" : found3.name;
    return h(
      "li",
      {
        id,
        role: "option",
        "aria-selected": "false",
        class: "entity",
        data: { kind },
        on: { mousedown: (event) => event.preventDefault(), click: take2 }
      },
      h("span", { class: "dot", "aria-hidden": "true" }),
      h("span", { class: "name", dir: "auto" }, label),
      also && h("span", { class: "also", dir: "auto" }, also),
      h("span", { class: "kind" }, className(kind))
    );
  }

  // src/mmkg/views/static/js/views/compare-cell.js
  var FEW2 = 14;
  function verdictText(verdict) {
    return { differs: "differs", same: "alike", open: "not known of all" }[verdict] ?? "";
  }
  function rowName(context, row5) {
    const term = context.graph.term(row5.name);
    const name = term?.relation ? relationName(row5.name) : attributeName(row5.name);
    const said6 = row5.stage ? `stage ${row5.stage}: ${row5.name === "kind" ? "what kind" : name}` : name;
    return h("span", { title: term?.definition }, said6);
  }
  function cellContent(context, node, row5, cell3) {
    if (!cell3.values.length) return absent(context, node, row5, cell3);
    const rest3 = cell3.values.length - FEW2;
    return [
      h("ul", { class: "values" }, cell3.values.slice(0, FEW2).map((value3) => h("li", { class: value3.shared ? "shared" : null }, valueContent(context, value3)))),
      rest3 > 0 ? more(context.link({ id: context.graph.id(node), at: null }), `+${number(rest3)}`, "See them all in the detail") : null,
      cell3.from ? h("span", { class: "soft note" }, `of its ${cell3.from}`) : null
    ];
  }
  function valueContent(context, { fact, node, literal: literal2 }) {
    const { graph } = context;
    if (node >= 0) return [entity(context, node), source(context, fact, graph.label(node))];
    const term = graph.term(graph.predicate(fact));
    const whole3 = literalText(literal2 ?? "", term);
    const large = typeof literal2 === "number" && literal2 >= 1e6;
    const unit2 = term?.unit && typeof literal2 === "number" && term.unit !== term.name ? ` ${term.unit}` : "";
    return [
      h("span", { class: "literal", dir: "auto", title: large ? whole3 : null }, (large ? short(literal2) : whole3) + unit2),
      source(context, fact, whole3)
    ];
  }
  function source(context, fact, label) {
    const { graph } = context;
    const via = bestVia(graph, fact);
    if (!via) return null;
    const object = graph.object(fact);
    const at = `${graph.predicate(fact)}/${object >= 0 ? graph.id(object) : graph.literal(fact)}`;
    return h("a", { class: "source", href: context.link({ id: graph.id(graph.subject(fact)), at }), "aria-label": `Sources of ${label}` }, viaMark(via));
  }
  function absent(context, node, row5, cell3) {
    if (cell3.absent === "none") return h("span", { class: "none", title: "Its source states the list in full." }, row5.stage ? "none" : "none, by a full list");
    if (cell3.absent === "beyond") return h("span", { class: "inapplicable", title: "Its source states all its stages." }, `no stage ${row5.stage}`);
    if (cell3.absent === "withheld") return unknown("withheld by its authors");
    if (cell3.absent === "unknown") return unknown();
    const kind = className(context.graph.classOf(node));
    return h("span", { class: "inapplicable", title: `Nothing like it is said of any ${kind}.` }, "–", h("span", { class: "unseen" }, `not said of a ${kind}`));
  }
  function scoreName(context, contest) {
    return [entity(context, contest.benchmark), h(
      "span",
      { class: "measure soft" },
      context.graph.label(contest.metric),
      `, ${contest.setting || "setting not stated"}`,
      contest.lower ? ", less is better" : ""
    )];
  }
  function scoreContent(context, contest, scores) {
    const { graph } = context;
    const [top] = scores;
    if (!top) return unknown("no result");
    const fact = graph.fact(top.result, "value", -1);
    const best = top.value === contest.best;
    const at = `value/${graph.value(top.result, "value")}`;
    const shown4 = h("a", { href: context.link({ id: graph.id(top.result), at }), title: "The result and its sources" }, number(top.value));
    return h(
      "div",
      { class: best ? "score best" : "score" },
      best ? h("strong", null, shown4, " best") : shown4,
      " ",
      viaMark(bestVia(graph, fact >= 0 ? fact : valueFact(context, top.result))),
      h("span", { class: "soft note" }, graph.label(top.model), scores.length > 1 ? `, of ${counted(scores.length, "result")}` : "")
    );
  }
  function valueFact(context, result) {
    return [...context.graph.facts(result)].find((fact) => context.graph.predicate(fact) === "value" && context.graph.accepted(fact)) ?? -1;
  }

  // src/mmkg/views/static/js/views/compare.js
  var MOST = 6;
  var SCORES = 30;
  var view3 = {
    name: "compare",
    title: "Compare",
    about: "Two to six entities, side by side",
    render(context) {
      const { nodes, missing: missing2 } = chosen(context);
      return h(
        "section",
        { class: "compare" },
        h("h2", null, "Side by side"),
        adder(context, nodes),
        missing2.length ? h("p", { class: "disputed" }, `Not in this graph: ${missing2.join(", ")}.`) : null,
        nodes.length < 2 ? begin2(context, nodes) : shown(context, nodes)
      );
    },
    same(context) {
      const { nodes } = chosen(context);
      const ids = (nodes.length ? nodes : known(context.graph)).map((node) => context.graph.id(node));
      return {
        command: ids.map((id) => `mmkg show ${id}`).join("\n"),
        sparql: `SELECT ?relation ?value (GROUP_CONCAT(STR(?entity); separator=" ") AS ?entities) WHERE {
  VALUES ?entity { ${ids.map(iriOf).join(" ")} }
  ?entity ?relation ?value .
}
GROUP BY ?relation ?value ORDER BY ?relation ?value`,
        cypher: `MATCH (entity:Mmkg)-[r]->(value:Mmkg)
WHERE entity.id IN [${ids.map(quoted2).join(", ")}]
RETURN type(r) AS relation, value, entity
ORDER BY relation, value.id, entity.id`
      };
    }
  };
  function chosen({ graph, state }) {
    const ids = [...new Set((state.ids ?? state.id ?? "").split(",").filter(Boolean))];
    return {
      nodes: ids.map((id) => graph.node(id)).filter((node) => node >= 0).slice(0, MOST),
      missing: ids.filter((id) => graph.node(id) < 0)
    };
  }
  function idsOf(context, nodes) {
    return nodes.map((node) => context.graph.id(node)).join(",") || null;
  }
  function adder(context, nodes) {
    if (nodes.length >= MOST) return h("p", { class: "soft" }, "Six at most: take one out to add another.");
    const add2 = (node) => context.go({ ids: idsOf(context, [.../* @__PURE__ */ new Set([...nodes, node])]) });
    return searchBox(() => context, add2, { name: "compare-", placeholder: "Add one to compare …" }).box;
  }
  function begin2(context, nodes) {
    const { graph } = context;
    const offered = known(graph).filter((node) => !nodes.includes(node));
    const together2 = [...nodes, ...offered].slice(0, 3);
    return h(
      "div",
      { class: "offer" },
      nodes.length ? h("p", null, entity(
        context,
        /** @type {number} */
        nodes[0]
      ), " is there. Add another one by its name above.") : h("p", null, "Add two to six models, data sets or anything else by name above. What they share and where they differ then stands row by row."),
      offered.length ? h(
        "p",
        null,
        "Or begin with ",
        together2.length > 1 ? h("a", { href: context.link({ ids: idsOf(context, together2) }) }, together2.map((node) => graph.label(node)).join(", ")) : "",
        offered.map((node) => [" · ", h("a", { href: context.link({ ids: idsOf(context, [...nodes, node]) }) }, `+ ${graph.label(node)}`)])
      ) : null
    );
  }
  function shown(context, nodes) {
    const onlyDifferent = context.state.d === "1";
    const rows3 = rowsOf(context.graph, nodes);
    const stages = stageRows(context.graph, nodes);
    const kept = (all) => all.filter((row5) => !onlyDifferent || row5.verdict === "differs").map((row5) => lineOf(context, nodes, row5));
    const parts = [
      { title: "What they are", lines: kept(rows3) },
      { title: "Training, stage by stage", about: "the first stage beside the first, and so on", lines: kept(stages) },
      results(context, nodes),
      { title: "Where they are named", lines: onlyDifferent ? [] : naming(context, nodes) }
    ].filter((part) => part.lines.length);
    const narrow = context.width < 150 + 115 * nodes.length;
    return [summary2(context, [...rows3, ...stages], onlyDifferent), narrow ? stacked(context, nodes, parts) : table(context, nodes, parts)];
  }
  function summary2(context, rows3, onlyDifferent) {
    const count2 = (verdict) => rows3.filter((row5) => row5.verdict === verdict).length;
    const [differ, alike, open2] = ["differs", "same", "open"].map(count2);
    return h(
      "p",
      { class: "summary" },
      h("span", null, `${counted(differ ?? 0, "row")} ${differ === 1 ? "differs" : "differ"}, ${alike} alike, ${open2} not known of all. `, h("span", { class: "soft" }, "What all share is grey.")),
      h(
        "a",
        { class: "toggle", id: "differences", href: context.link({ d: onlyDifferent ? null : "1" }), "aria-current": onlyDifferent ? "true" : null },
        h("span", { "aria-hidden": "true" }, onlyDifferent ? "☑ " : "☐ "),
        "differences only"
      )
    );
  }
  function lineOf(context, nodes, row5) {
    return {
      head: rowName(context, row5),
      verdict: row5.verdict,
      said: verdictText(row5.verdict),
      cells: row5.cells.map((cell3, at) => cellContent(
        context,
        /** @type {number} */
        nodes[at],
        row5,
        cell3
      ))
    };
  }
  function results(context, nodes) {
    const all = contests(context.graph, nodes);
    const shownOf2 = context.state.r === "all" ? all : all.slice(0, SCORES);
    const rest3 = all.length - shownOf2.length;
    return {
      title: "Results on shared benchmarks",
      about: "same benchmark, metric and setting only; of each its best model. Training data may still differ.",
      lines: shownOf2.map((one) => ({ head: scoreName(context, one), verdict: "score", said: "", cells: one.scores.map((scores) => scoreContent(context, one, scores)) })),
      more: rest3 > 0 ? h("a", { class: "more", href: context.link({ r: "all" }) }, `+${rest3} results`) : null
    };
  }
  function naming(context, nodes) {
    return namedBy(context.graph, nodes).map(({ name, counts: counts2 }) => ({
      head: relationName(name, true),
      verdict: "count",
      said: "",
      cells: counts2.map((count2, at) => count2 ? h("a", { href: context.link({ v: "neighbourhood", id: context.graph.id(nodes[at] ?? -1), open: `<${name}` }) }, number(count2)) : h("span", { class: "inapplicable" }, "–"))
    }));
  }
  function head2(context, nodes, node) {
    const label = context.graph.label(node);
    return [entity(context, node), h("a", {
      class: "close",
      href: context.link({ ids: idsOf(context, nodes.filter((one) => one !== node)), id: context.state.ids ? void 0 : null }),
      "aria-label": `Take ${label} out`
    }, "×"), h("span", { class: "soft kindname" }, className(context.graph.classOf(node)))];
  }
  function table(context, nodes, parts) {
    return h(
      "table",
      { data: { many: String(nodes.length > 4) } },
      h("caption", { class: "unseen" }, `${nodes.map((node) => context.graph.label(node)).join(", ")} side by side`),
      h("thead", null, h("tr", null, h("td", { style: { "inline-size": nodes.length > 4 ? "130px" : "200px" } }), nodes.map((node) => h("th", { scope: "col" }, head2(context, nodes, node))))),
      parts.map((part) => h(
        "tbody",
        null,
        h("tr", { class: "part" }, h("th", { scope: "rowgroup", colspan: nodes.length + 1 }, part.title, part.about ? h("span", { class: "soft" }, ` ${part.about}`) : null)),
        part.lines.map((line3) => h(
          "tr",
          { data: { verdict: line3.verdict } },
          h("th", { scope: "row" }, line3.head, line3.said ? h("span", { class: "verdict" }, line3.said) : null),
          line3.cells.map((cell3) => h("td", null, cell3))
        )),
        part.more ? h("tr", null, h("td", { colspan: nodes.length + 1 }, part.more)) : null
      ))
    );
  }
  function stacked(context, nodes, parts) {
    return h(
      "div",
      { class: "stacked" },
      h("ul", { class: "who" }, nodes.map((node) => h("li", null, head2(context, nodes, node)))),
      parts.map((part) => h(
        "section",
        null,
        h("h3", { class: "part" }, part.title),
        part.about ? h("p", { class: "soft" }, part.about) : null,
        part.lines.map((line3) => h(
          "section",
          { class: "line", data: { verdict: line3.verdict } },
          h("h4", null, line3.head, line3.said ? h("span", { class: "verdict" }, line3.said) : null),
          h("dl", null, line3.cells.map((cell3, at) => [h("dt", { dir: "auto" }, context.graph.label(nodes[at] ?? -1)), h("dd", null, cell3)]))
        )),
        part.more
      ))
    );
  }

  // src/mmkg/views/static/js/core/lineage.js
  var KINDS = {
    Model: ["variantOf", "initialisedFrom", "extends", "component"],
    Dataset: ["includes", "includesPartOf", "derivedFrom", "imagesFrom"]
  };
  var MOST2 = 60;
  var EVEN_THEN = 600;
  var FIRST_STEP = 40;
  var LATER_STEP = 5;
  function kindsAsked(kind, text2) {
    const all = KINDS[kind] ?? [];
    if (text2 === void 0) return new Set(all);
    if (text2 === "none") return /* @__PURE__ */ new Set();
    const asked3 = text2.split(",").filter((name) => all.includes(name));
    return new Set(asked3.length ? asked3 : all);
  }
  function writeKinds(kind, kinds2) {
    const all = KINDS[kind] ?? [];
    if (all.every((name) => kinds2.has(name))) return null;
    return all.filter((name) => kinds2.has(name)).join(",") || "none";
  }
  function depth(text2, usual = 2) {
    return /^[0-6]$/.test(text2 ?? "") ? Number(text2) : usual;
  }
  function lineage(graph, focus, asked3) {
    const most = asked3.all ? EVEN_THEN : MOST2;
    const steps2 = new Steps(graph, asked3.kinds);
    const members = /* @__PURE__ */ new Map([[focus, { node: focus, level: 0, parent: -1, more: 0 }]]);
    const fronts = /* @__PURE__ */ new Map([[-1, [focus]], [1, [focus]]]);
    for (let step2 = 1; step2 <= Math.max(asked3.up, asked3.down); step2 += 1) {
      const share2 = asked3.all ? EVEN_THEN : step2 === 1 ? FIRST_STEP : LATER_STEP;
      for (
        const side2 of
        /** @type {Side[]} */
        [-1, 1]
      ) {
        if (step2 > (side2 < 0 ? asked3.up : asked3.down)) continue;
        const found3 = (fronts.get(side2) ?? []).flatMap((parent) => firstOf(graph, steps2.from(parent, side2).filter((node) => !members.has(node)), share2).map((node, place3) => ({ node, parent, place: place3 })));
        found3.sort((a, b) => a.place - b.place);
        const next = [];
        for (const { node, parent } of found3) {
          if (members.size >= most || members.has(node)) continue;
          members.set(node, { node, level: side2 * step2, parent, more: 0 });
          next.push(node);
        }
        fronts.set(side2, next);
      }
    }
    for (const member of members.values()) {
      const sides = (
        /** @type {Side[]} */
        member.level === 0 ? [-1, 1] : [Math.sign(member.level)]
      );
      for (const side2 of sides) member.more += steps2.from(member.node, side2).filter((node) => !members.has(node)).length;
    }
    const edges = [...members.keys()].flatMap((node) => steps2.edges(node, -1).filter((edge) => members.has(edge.to)));
    return { members, edges };
  }
  function firstOf(graph, nodes, count2) {
    const weights = nodes.map((node) => ({ node, weight: graph.factsTo(node).length }));
    return weights.sort((a, b) => b.weight - a.weight || a.node - b.node).slice(0, count2).map((one) => one.node);
  }
  var Steps = class {
    /** @param {Graph} graph @param {Set<string>} kinds */
    constructor(graph, kinds2) {
      this.graph = graph;
      this.kindOf = new Map(graph.terms.map((term) => [term.name, kindOf(term)]));
      for (const [name, kind] of this.kindOf) if (!kinds2.has(kind)) this.kindOf.delete(name);
    }
    /** What a node leads to on one side, each once. @param {number} node @param {Side} side */
    from(node, side2) {
      return [...new Set(this.edges(node, side2).map((edge) => side2 < 0 ? edge.to : edge.from))];
    }
    /** @param {number} node @param {Side} side @returns {Edge[]} */
    edges(node, side2) {
      const { graph } = this;
      const found3 = [];
      for (const fact of side2 < 0 ? graph.facts(node) : graph.factsTo(node)) {
        const kind = this.kindOf.get(graph.predicate(fact));
        if (!kind || !graph.accepted(fact)) continue;
        const [from, to] = [graph.subject(fact), graph.object(fact)];
        if (to >= 0 && from !== to && graph.classOf(from) === graph.classOf(to)) found3.push({ fact, kind, from, to });
      }
      return found3;
    }
  };
  function kindOf(term) {
    if (term.name === "hasComponent" || term.under === "hasComponent") return "component";
    return Object.values(KINDS).some((names) => names.includes(term.name)) ? term.name : "";
  }
  function rows({ members }, released) {
    const children = /* @__PURE__ */ new Map();
    for (const member of members.values()) {
      const known4 = children.get(member.parent);
      if (known4) known4.push(member);
      else children.set(member.parent, [member]);
    }
    const time = ({ node }) => {
      const date = released(node);
      return date ? moment(date) : -Infinity;
    };
    const next = (member, side2) => (children.get(member.node) ?? []).filter((one) => Math.sign(one.level) === side2).sort((a, b) => time(a) - time(b) || a.node - b.node);
    const back2 = (member) => [...next(member, -1).flatMap(back2), member];
    const forth = (member) => [member, ...next(member, 1).flatMap(forth)];
    const [focus] = members.values();
    return focus ? [...back2(focus), ...forth(focus).slice(1)] : [];
  }
  function timeScale(marks, left2, width) {
    const times = marks.map((one) => one.time);
    const first2 = Math.floor(Math.min(...times));
    const last = Math.max(first2 + 1, Math.ceil(Math.max(...times)));
    const share2 = (time) => (time - first2) / (last - first2);
    const span = Math.max(60, Math.min(
      width - left2 - 22,
      ...marks.map((one) => (width - left2 - one.room) / Math.max(share2(one.time), 0.01))
    ));
    const place3 = (time) => left2 + span * share2(time);
    const every = [1, 2, 5, 10, 20, 50].find((step2) => span * step2 / (last - first2) >= 38) ?? 100;
    const years3 = [];
    for (let year = Math.ceil(first2 / every) * every; year <= last; year += every) years3.push(year);
    return { place: place3, years: years3 };
  }
  function way(from, to, slip) {
    const END = 8;
    const down = to.y > from.y ? 1 : -1;
    const y = to.y + slip / 2;
    const hook = to.x - END - 8 + slip / 2;
    const beneath = hook >= from.x - 4;
    const trunk = beneath ? Math.min(from.x + slip, hook) : Math.min(hook, from.x - 11);
    const curve = Math.min(6, to.x - END - trunk, Math.abs(y - from.y) / 2);
    const bend = `V${y - down * curve} Q${trunk} ${y} ${trunk + curve} ${y} H${to.x - END}`;
    if (beneath) return `M${trunk} ${from.y + down * 5} ${bend}`;
    return `M${from.x - 5} ${from.y} H${trunk + curve} Q${trunk} ${from.y} ${trunk} ${from.y + down * curve} ${bend}`;
  }

  // src/mmkg/views/static/js/core/belongs.js
  function belongs(graph, selection, node) {
    if (!selection.filtered) return "open";
    const kind = graph.value(node, "kind");
    if (kind === "family") return selection.families.has(node) ? "yes" : "no";
    if (kind !== "variant") return "open";
    const answers2 = graph.objects(node, "variantOf").some((family) => {
      const holders = selection.holders.get(family) ?? [];
      return holders.includes(family) || holders.includes(node);
    });
    return answers2 ? "yes" : "no";
  }

  // src/mmkg/views/static/js/ui/ruler.js
  function ruler(size2) {
    const pen = document.createElement("canvas").getContext("2d");
    const { fontFamily } = getComputedStyle(document.body);
    return (text2, bold = false) => {
      if (!pen) return text2.length * size2 * 0.56;
      pen.font = `${bold ? 600 : 400} ${size2}px ${fontFamily}`;
      return pen.measureText(text2).width;
    };
  }

  // src/mmkg/views/static/js/views/lineage-drawing.js
  var ROW = 25;
  var TOP = 34;
  var LONGEST2 = 34;
  var UNDATED = 34;
  var SLIP = /* @__PURE__ */ new Map([
    ["variantOf", -6],
    ["initialisedFrom", -2],
    ["extends", 2],
    ["component", 6],
    ["includes", -6],
    ["includesPartOf", -2],
    ["derivedFrom", 2],
    ["imagesFrom", 6]
  ]);
  var CALM = 24;
  function dimmed({ graph, selection }, node) {
    return belongs(graph, selection, node) === "no";
  }
  function drawing(context, shown4) {
    const measure = ruler(13);
    const { spots, scale } = placed(context, shown4, measure);
    const height = TOP + spots.size * ROW + 30;
    const edges = shown4.found.edges.map((edge) => ({ edge, element: drawnEdge(context, edge, spots) }));
    const marks = [...spots.values()].map((spot) => drawnSpot(context, spot, measure));
    light(marks.map(({ element, node }) => ({ element, edges: edges.filter(({ edge }) => edge.from === node || edge.to === node).map((one) => one.element) })));
    const all = context.state.x === "all" || edges.length <= CALM;
    return h(
      "figure",
      { class: "timeline", data: { all } },
      s(
        "svg",
        {
          viewBox: `0 0 ${context.width} ${height}`,
          width: context.width,
          height,
          role: "group",
          "aria-label": "Lineage over time; the table beneath says the same"
        },
        grid(scale, height, spots),
        edges.map((one) => one.element),
        marks.map((one) => one.element)
      ),
      h(
        "figcaption",
        { class: "soft" },
        besides(context, edges.map((one) => one.element), all),
        [...spots.values()].some(({ note }) => note.startsWith("~")) ? ` ${ABOUT}` : null,
        [...spots.keys()].some((node) => context.graph.value(node, "kind") === "backbone") ? " A hollow dot is a backbone." : null
      )
    );
  }
  function besides(context, edges, all) {
    const count2 = edges.filter((edge) => edge.dataset.tree === "false").length;
    if (!count2 || edges.length <= CALM) return null;
    return [
      all ? "Every edge is drawn. " : `${counted(count2, "edge")} beside the tree show when you point at one of their ends. `,
      h("a", { href: context.link({ x: all ? null : "all" }) }, all ? "Draw the tree alone" : "Draw every edge"),
      "."
    ];
  }
  function placed(context, shown4, measure) {
    const { graph } = context;
    const undated = shown4.rows.some(({ node }) => !shown4.released(node));
    const left2 = undated ? 128 : 40;
    const texts = shown4.rows.map((member) => {
      const date = shown4.released(member.node);
      const label = shortened(graph.label(member.node));
      const note = date ? releasedText(date) : "";
      const more2 = member.more ? `+${number(member.more)} more` : "";
      return { member, date, label, note, room: 30 + measure(label, member.level === 0) + measure(note) + measure(more2) + (more2 ? 8 : 0) };
    });
    const dated = texts.flatMap(({ date, room }) => date ? [{ time: moment(date), room }] : []);
    const scale = dated.length ? timeScale(dated, left2, context.width) : null;
    const spots = new Map(texts.map(({ member, date, label, note }, at) => [
      member.node,
      /** @type {Spot} */
      {
        member,
        date,
        label,
        note,
        x: date && scale ? scale.place(moment(date)) : UNDATED,
        y: TOP + at * ROW + 14
      }
    ]));
    return { spots, scale };
  }
  function grid(scale, height, spots) {
    const undated = [...spots.values()].some((spot) => !spot.date);
    return s(
      "g",
      { class: "grid", "aria-hidden": "true" },
      undated ? [
        s("rect", { class: "nodate", x: 6, y: 22, width: 92, height: height - 36, rx: 6 }),
        s("text", { x: 12, y: 15 }, "date unknown")
      ] : null,
      scale?.years.map((year) => {
        const x = Math.round(scale.place(year)) + 0.5;
        return [
          s("line", { x1: x, x2: x, y1: 22, y2: height - 18 }),
          s("text", { x, y: 15, "text-anchor": "middle" }, year),
          s("text", { x, y: height - 4, "text-anchor": "middle" }, year)
        ];
      })
    );
  }
  function drawnEdge(context, edge, spots) {
    const { graph } = context;
    const later = (
      /** @type {Spot} */
      spots.get(edge.from)
    );
    const sooner = (
      /** @type {Spot} */
      spots.get(edge.to)
    );
    const slip = SLIP.get(edge.kind) ?? 0;
    const path = way(sooner, later, slip);
    const text2 = `${graph.label(edge.from)}: ${relationName(graph.predicate(edge.fact))} ${graph.label(edge.to)}. Open the sources.`;
    const tree = later.member.parent === edge.to || sooner.member.parent === edge.from;
    return s(
      "a",
      {
        class: "edge",
        href: context.link(claimsOf(context, edge)),
        tabindex: -1,
        "aria-label": text2,
        "data-edge": edge.kind,
        "data-tree": String(tree)
      },
      s("title", null, text2),
      s("path", { class: "hit", d: path }),
      s("path", { class: "line", d: path }),
      s("path", { class: "head", d: `M${later.x - 6.5} ${later.y + slip / 2}l-6.5-3.2v6.4z` })
    );
  }
  function drawnSpot(context, { member, x, y, label, note, date }, measure) {
    const { graph } = context;
    const { node } = member;
    const focus = member.level === 0;
    const kind = graph.classOf(node);
    const about2 = [
      graph.label(node),
      `${graph.value(node, "kind") ?? className(kind)}`,
      date ? [releasedText(date), releasedNote(date)].filter(Boolean).join(", ") : "no date",
      dimmed(context, node) ? "left out by the filters" : ""
    ].filter(Boolean).join("; ");
    const after2 = x + 11 + measure(label, focus) + 8;
    const element = s(
      "g",
      { class: "spot", "data-kind": kind, "data-focus": String(focus), "data-dim": String(dimmed(context, node)), "data-model": graph.value(node, "kind") ?? null },
      date && date.month === null ? s("path", { class: "unsure", d: `M${x - 9} ${y}H${x + 9}` }) : null,
      s(
        "a",
        { href: context.link({ id: graph.id(node), at: null, all: null }), "aria-label": about2, "aria-current": focus ? "true" : null },
        s("title", null, about2),
        focus ? s("circle", { class: "ring", cx: x, cy: y, r: 8.5 }) : null,
        s(kind === "Dataset" ? "rect" : "circle", kind === "Dataset" ? { class: "dot", x: x - 5, y: y - 5, width: 10, height: 10, rx: 2 } : { class: "dot", cx: x, cy: y, r: 5 }),
        s("text", { class: "name", x: x + 11, y: y + 4.5 }, label)
      ),
      s("text", { class: "when", x: after2, y: y + 4.5 }, note),
      member.more ? further(context, member, after2 + measure(note) + (note ? 8 : 0), y) : null
    );
    return { element, node };
  }
  function further(context, member, x, y) {
    const { graph } = context;
    const focus = member.level === 0;
    const about2 = focus ? `${number(member.more)} more are not drawn: draw up to 600` : `${number(member.more)} more beyond ${graph.label(member.node)}: bring it into focus`;
    const href = context.link(focus ? { all: "1" } : { id: graph.id(member.node), at: null, all: null });
    return s("a", { class: "further", href, "aria-label": about2 }, s("title", null, about2), s("text", { x, y: y + 4.5 }, `+${number(member.more)} more`));
  }
  function light(marks) {
    for (const { element, edges } of marks) {
      const set = (on) => edges.forEach((edge) => edge.classList.toggle("lit", on));
      const link2 = element.querySelector("a");
      for (const event of ["pointerenter", "focus"]) link2?.addEventListener(event, () => set(true));
      for (const event of ["pointerleave", "blur"]) link2?.addEventListener(event, () => set(false));
    }
  }
  function shortened(label) {
    return label.length > LONGEST2 ? `${label.slice(0, LONGEST2 - 1).trimEnd()}…` : label;
  }

  // src/mmkg/views/static/js/views/lineage.js
  var WIDE = 640;
  var FEW3 = 30;
  var view4 = {
    name: "lineage",
    title: "Lineage",
    about: "Where a model comes from, and what came of it",
    needs: "entity",
    render(context) {
      const node = rootOf(context);
      const kind = node < 0 ? "" : context.graph.classOf(node);
      return KINDS[kind] ? whole(context, shownOf(context, node, kind)) : choose(context, node);
    },
    same
  };
  function rootOf({ graph, state }) {
    const node = graph.node(state.id ?? "");
    const kind = node < 0 ? "" : graph.classOf(node);
    if (kind === "Result") return graph.objects(node, "of")[0] ?? node;
    if (kind === "Stage") return graph.subjects(node, "hasStage")[0] ?? node;
    return node;
  }
  function shownOf(context, node, kind) {
    const { graph, state } = context;
    const kinds2 = kindsAsked(kind, state.e);
    const [up, down] = [depth(state.up), depth(state.down)];
    const found3 = lineage(graph, node, { up, down, kinds: kinds2, all: state.all === "1" });
    const dates = new Map([...found3.members.keys()].map((one) => [one, releasedOf(graph, one)]));
    const released = (one) => dates.get(one) ?? null;
    return { found: found3, rows: rows(found3, released), kind, kinds: kinds2, up, down, released };
  }
  function whole(context, shown4) {
    const { graph } = context;
    const [focus] = shown4.found.members.values();
    const label = graph.label(focus?.node ?? -1);
    const alone = shown4.found.members.size === 1;
    return h(
      "section",
      { class: "lineage" },
      h(
        "header",
        { class: "viewhead" },
        h("h1", { dir: "auto" }, label),
        h("p", { class: "soft" }, summary3(shown4))
      ),
      controls(context, shown4),
      alone ? h("p", { class: "empty" }, `The graph names nothing that ${label} stands on, or that stands on it, by these kinds of edge.`) : context.width >= WIDE ? drawing(context, shown4) : list(context, shown4),
      alone ? null : table2(context, shown4)
    );
  }
  function summary3({ found: found3, rows: all, kind, released }) {
    const back2 = all.filter((one) => one.level < 0).length;
    const forth = all.filter((one) => one.level > 0).length;
    const undated = all.filter((one) => !released(one.node)).length;
    const left2 = found3.members.values().next().value?.more ?? 0;
    const word = (count2) => counted(count2, className(kind), className(kind, 2));
    return [
      `Stands on ${word(back2)}; ${word(forth)} came of it`,
      counted(found3.edges.length, "edge"),
      undated && `${number(undated)} without a date`,
      left2 && `${number(left2)} direct ones not shown`
    ].filter(Boolean).join("; ");
  }
  function controls(context, shown4) {
    return h(
      "div",
      { class: "settings" },
      steps(context, "up", "Back", shown4.up),
      steps(context, "down", "Forth", shown4.down),
      legend(context, shown4)
    );
  }
  function steps(context, key, title3, now) {
    return h(
      "nav",
      { class: "picks", "aria-label": `Steps ${title3.toLowerCase()}` },
      h("span", { class: "soft" }, title3),
      [0, 1, 2, 3, 4].map((count2) => h("a", {
        href: context.link({ [key]: count2 === 2 ? null : String(count2), all: null }),
        "aria-current": count2 === now ? "true" : null,
        "aria-label": `${title3} ${counted(count2, "step")}`
      }, count2))
    );
  }
  function legend(context, { kind, kinds: kinds2, found: found3 }) {
    return h("nav", { class: "edgekinds", "aria-label": "Kinds of edge" }, (KINDS[kind] ?? []).map((name) => {
      const next = new Set(kinds2);
      if (!next.delete(name)) next.add(name);
      const count2 = found3.edges.filter((edge) => edge.kind === name).length;
      const word = relationName(name === "component" ? "hasComponent" : name);
      return h(
        "a",
        {
          href: context.link({ e: writeKinds(kind, next) }),
          "aria-current": kinds2.has(name) ? "true" : null,
          title: kinds2.has(name) ? `Leave out: ${word}` : `Draw: ${word}`
        },
        s(
          "svg",
          { width: 34, height: 12, "aria-hidden": "true", class: "sample", "data-edge": name },
          s("path", { class: "line", d: "M1 6H26" }),
          s("path", { class: "head", d: "M33 6l-7-3.5v7z" })
        ),
        word,
        " ",
        h("span", { class: "count" }, kinds2.has(name) ? number(count2) : "off")
      );
    }));
  }
  function list(context, shown4) {
    return h("ol", { class: "descent" }, shown4.rows.map((member) => {
      const date = shown4.released(member.node);
      const edges = shown4.found.edges.filter((edge) => tie(edge, member));
      return h(
        "li",
        { data: { level: Math.min(4, Math.abs(member.level)), side: Math.sign(member.level), dim: dimmed(context, member.node) } },
        h("span", { class: "date" }, date ? releasedText(date) : "no date"),
        h(
          "span",
          { class: "who" },
          entity(context, member.node),
          member.more ? [" ", moreLink(context, member)] : null,
          member.level === 0 ? h("span", { class: "bond" }, "in focus") : edges.map((edge) => h(
            "span",
            { class: "bond", data: { edge: edge.kind } },
            said2(context, edge, member),
            " ",
            sourceOf(context, edge)
          ))
        )
      );
    }));
  }
  function tie(edge, member) {
    return edge.from === member.node && edge.to === member.parent || edge.to === member.node && edge.from === member.parent;
  }
  function said2({ graph }, edge, member) {
    const back2 = edge.to === member.node;
    const name = graph.predicate(edge.fact);
    return `${relationName(name, back2)} ${graph.label(member.parent)}`.replace("variants ", "family of ");
  }
  function moreLink(context, member) {
    const { graph } = context;
    const focus = member.level === 0;
    const about2 = focus ? `Draw up to 600` : `${number(member.more)} more beyond ${graph.label(member.node)}: bring it into focus`;
    return h("a", {
      class: "more",
      title: about2,
      "aria-label": about2,
      href: context.link(focus ? { all: "1" } : { id: graph.id(member.node), at: null, all: null })
    }, `+${number(member.more)} more`);
  }
  function sourceOf(context, edge) {
    const { graph } = context;
    const [from, name, to] = [graph.label(edge.from), relationName(graph.predicate(edge.fact)), graph.label(edge.to)];
    return h(
      "a",
      { class: "tosource", href: context.link(claimsOf(context, edge)), "aria-label": `Sources of: ${from} ${name} ${to}` },
      viaMark(bestVia(graph, edge.fact))
    );
  }
  function claimsOf({ graph }, edge) {
    return { id: graph.id(edge.from), at: `${graph.predicate(edge.fact)}/${graph.id(edge.to)}` };
  }
  function table2(context, shown4) {
    const { edges } = shown4.found;
    const summary4 = h("summary", null, `The ${counted(edges.length, "edge")} as a table`);
    const open2 = edges.length <= FEW3;
    const details = h("details", { class: "edges", open: open2 }, summary4, open2 ? rowsOfEdges(context, shown4) : null);
    details.addEventListener("toggle", () => {
      if (details.open && details.childElementCount === 1) details.append(rowsOfEdges(context, shown4));
    });
    return details;
  }
  function rowsOfEdges(context, shown4) {
    const { graph } = context;
    const place3 = new Map(shown4.rows.map((member, at2) => [member.node, at2]));
    const at = (node) => place3.get(node) ?? 0;
    const edges = [...shown4.found.edges].sort((a, b) => at(a.to) - at(b.to) || at(a.from) - at(b.from));
    const when = (node) => {
      const date = shown4.released(node);
      if (!date) return unknown("no date");
      const note = releasedNote(date);
      return [releasedText(date), note ? h("span", { class: "soft" }, ` (${note})`) : null];
    };
    const who = (node) => h("td", { data: { dim: dimmed(context, node) } }, entity(context, node));
    return h("div", { class: "scroll" }, h(
      "table",
      { class: "plain" },
      h("thead", null, h("tr", null, ["this", "released", "is tied by", "to this", "released", "source"].map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", null, edges.map((edge) => h(
        "tr",
        null,
        who(edge.from),
        h("td", { class: "date" }, when(edge.from)),
        h("td", { class: "bond", data: { edge: edge.kind } }, relationName(graph.predicate(edge.fact))),
        who(edge.to),
        h("td", { class: "date" }, when(edge.to)),
        h("td", null, sourceOf(context, edge))
      )))
    ));
  }
  function choose(context, node) {
    const { graph, state } = context;
    const wrong = state.id === void 0 ? null : node < 0 ? `There is no ${state.id} in this graph.` : `${graph.label(node)} is a ${className(graph.classOf(node))}; models and data sets have a lineage.`;
    const most = (kind) => graph.ofClass(kind).map((one) => ({ one, count: lineageDegree(graph, one) })).filter(({ count: count2 }) => count2).sort((a, b) => b.count - a.count).slice(0, 12);
    return h(
      "section",
      { class: "lineage choose" },
      h(
        "header",
        { class: "viewhead" },
        h("h1", null, "Lineage"),
        h("p", { class: "soft" }, wrong ?? "Bring a model or a data set into focus by the search, or begin with one that much came of.")
      ),
      h("div", { class: "pair" }, Object.keys(KINDS).map((kind) => h(
        "section",
        null,
        h("h2", null, `${className(kind, 2)}`),
        h("ul", null, most(kind).map(({ one, count: count2 }) => h("li", null, entity(context, one), " ", h("span", { class: "count" }, number(count2)))))
      )))
    );
  }
  function lineageDegree(graph, node) {
    return ["variantOf", "extends", "initialisedFrom", "includes", "includesPartOf", "derivedFrom", "imagesFrom"].reduce((sum2, name) => sum2 + graph.subjects(node, name).length, 0);
  }
  function same(context) {
    const { graph, state } = context;
    const node = rootOf(context);
    if (node < 0 || !KINDS[graph.classOf(node)]) return { command: "", sparql: "", cypher: "" };
    const id = graph.id(node);
    const data = graph.classOf(node) === "Dataset";
    const names = data ? KINDS.Dataset ?? [] : ["initialisedFrom", "extends", "hasComponent", "variantOf"];
    const path = names.map((name) => `mmkg:${name}`);
    const cypher2 = names.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()).join("|");
    const iri3 = `<https://w3id.org/mmkg/id/${id.replace(":", "/")}>`;
    return {
      command: data ? `mmkg show ${id}` : `mmkg query lineage --param model=${id}`,
      sparql: `PREFIX mmkg: <https://w3id.org/mmkg/ontology/>
SELECT DISTINCT ?from ?relation ?to WHERE {
  { ${iri3} (${path.join("|")})* ?from } UNION { ?from (${path.join("|")})+ ${iri3} }
  ?from ?relation ?to
  FILTER(?relation IN (${path.join(", ")}))
}`,
      cypher: [
        `MATCH (:Mmkg {id: '${id}'})-[:${cypher2}*0..${Math.max(0, depth(state.up) - 1)}]->(a)-[step:${cypher2}]->(b)`,
        "RETURN DISTINCT a, type(step) AS relation, b",
        "UNION",
        `MATCH (a)-[step:${cypher2}]->(b)-[:${cypher2}*0..${Math.max(0, depth(state.down) - 1)}]->(:Mmkg {id: '${id}'})`,
        "RETURN DISTINCT a, type(step) AS relation, b"
      ].join("\n")
    };
  }

  // src/mmkg/views/static/js/core/matrix.js
  var NOBODY = (
    /** @type {Set<number>} */
    /* @__PURE__ */ new Set()
  );
  function gridOf2(graph, units, limit, order, also = { rows: [], cols: [] }) {
    const { allRows, allCols } = remembered(units, `ranked ${limit}`, () => {
      const [first2, second] = [ranked2(graph, units, "rowsNamed", null), ranked2(graph, units, "colsNamed", null)];
      return {
        allRows: ranked2(graph, units, "rowsNamed", new Set(second.slice(0, limit))),
        allCols: ranked2(graph, units, "colsNamed", new Set(first2.slice(0, limit)))
      };
    });
    const rows3 = [.../* @__PURE__ */ new Set([...allRows.slice(0, limit), ...also.rows])];
    const cols = [.../* @__PURE__ */ new Set([...allCols.slice(0, limit), ...also.cols])];
    const cells = crossed(units, new Set(rows3), new Set(cols), graph.size);
    const grid2 = {
      rows: rows3,
      cols,
      allRows: allRows.length,
      allCols: allCols.length,
      rowTotal: totals(units, "rows", rows3),
      colTotal: totals(units, "cols", cols),
      owners: remembered(units, "owners", () => new Set(units.map((unit2) => unit2.owner)).size),
      cell: (row5, col) => cells.get(row5 * graph.size + col) ?? NOBODY
    };
    return { ...grid2, rows: sorted(graph, grid2, rows3, cols, order, false), cols: sorted(graph, grid2, cols, rows3, order, true) };
  }
  function ranked2(graph, units, side2, across) {
    const other2 = side2 === "rowsNamed" ? "colsNamed" : "rowsNamed";
    const meeting = across ? ownersOf(units.filter((unit2) => [...unit2[other2]].some((node) => across.has(node))), side2) : null;
    const found3 = [...ownersOf(units, side2)].map(([node, owners2]) => ({
      node,
      count: owners2.size,
      meets: meeting?.get(node)?.size ?? 0,
      all: graph.factsTo(node).length,
      label: graph.label(node)
    }));
    return found3.sort((a, b) => b.count - a.count || b.meets - a.meets || b.all - a.all || a.label.localeCompare(b.label)).map((one) => one.node);
  }
  function ownersOf(units, side2) {
    const found3 = /* @__PURE__ */ new Map();
    for (const unit2 of units) for (const node of unit2[side2]) add(found3, node, unit2.owner);
    return found3;
  }
  function totals(units, side2, nodes) {
    const owners2 = remembered(units, side2, () => ownersOf(units, side2));
    return new Map(nodes.map((node) => [node, owners2.get(node)?.size ?? 0]));
  }
  function crossed(units, rows3, cols, size2) {
    const found3 = /* @__PURE__ */ new Map();
    for (const unit2 of units) {
      const across = [...unit2.cols].filter((col) => cols.has(col));
      if (!across.length) continue;
      for (const row5 of unit2.rows) if (rows3.has(row5)) for (const col of across) add(found3, row5 * size2 + col, unit2.owner);
    }
    return found3;
  }
  function add(found3, key, owner) {
    const known4 = found3.get(key);
    if (known4) known4.add(owner);
    else found3.set(key, /* @__PURE__ */ new Set([owner]));
  }
  function sorted(graph, grid2, nodes, others2, order, down) {
    const name = (a, b) => graph.label(a).localeCompare(graph.label(b), "en", { numeric: true });
    if (order === "name") return [...nodes].sort(name);
    const total = down ? grid2.colTotal : grid2.rowTotal;
    const byCount = [...nodes].sort((a, b) => (total.get(b) ?? 0) - (total.get(a) ?? 0) || name(a, b));
    return order === "like" ? chained(byCount, (node) => profile(grid2, node, others2, down)) : byCount;
  }
  function profile(grid2, node, others2, down) {
    return others2.map((other2) => (down ? grid2.cell(other2, node) : grid2.cell(node, other2)).size);
  }
  function chained(nodes, profileOf) {
    const profiles = new Map(nodes.map((node) => [node, profileOf(node)]));
    const left2 = nodes.slice(1);
    const found3 = nodes.slice(0, 1);
    while (left2.length) {
      const last = profiles.get(
        /** @type {number} */
        found3.at(-1)
      ) ?? [];
      let best = 0;
      let most = -1;
      left2.forEach((node, at) => {
        const likeness = cosine(last, profiles.get(node) ?? []);
        if (likeness > most) [best, most] = [at, likeness];
      });
      found3.push(...left2.splice(best, 1));
    }
    return found3;
  }
  function cosine(a, b) {
    let [dot, one, other2] = [0, 0, 0];
    a.forEach((value3, at) => {
      const against = b[at] ?? 0;
      dot += value3 * against;
      one += value3 * value3;
      other2 += against * against;
    });
    return dot ? dot / Math.sqrt(one * other2) : 0;
  }
  function gaps(grid2, limit) {
    const found3 = [];
    for (const row5 of grid2.rows) {
      for (const col of grid2.cols) {
        if (grid2.cell(row5, col).size) continue;
        const expected = (grid2.rowTotal.get(row5) ?? 0) * (grid2.colTotal.get(col) ?? 0) / Math.max(1, grid2.owners);
        found3.push({ row: row5, col, expected });
      }
    }
    return found3.sort((a, b) => b.expected - a.expected).slice(0, limit);
  }
  function nearest(grid2, row5, col, limit) {
    const most = (nodes, own, others2, down) => {
      const wanted = profile(grid2, own, others2, down);
      return nodes.filter((one) => one !== own && (down ? grid2.cell(row5, one) : grid2.cell(one, col)).size > 0).map((node) => ({ node, likeness: cosine(wanted, profile(grid2, node, others2, down)) })).sort((a, b) => b.likeness - a.likeness).slice(0, limit).map((one) => one.node);
    };
    return { cols: most(grid2.cols, col, grid2.rows, true), rows: most(grid2.rows, row5, grid2.cols, false) };
  }
  function tint(count2, most) {
    return count2 > 0 ? 0.07 + 0.35 * Math.sqrt(count2 / Math.max(1, most)) : 0;
  }

  // src/mmkg/views/static/js/core/pairing.js
  function schemaOf(graph) {
    return remembered(graph, "schema", () => {
      const found3 = /* @__PURE__ */ new Map();
      for (let node = 0; node < graph.size; node += 1) {
        const from = graph.classOf(node);
        for (const fact of graph.facts(node)) {
          const object = graph.object(fact);
          if (object < 0 || !graph.accepted(fact)) continue;
          const key = `${from} ${graph.classOf(object)}`;
          const counts2 = found3.get(key) ?? /* @__PURE__ */ new Map();
          counts2.set(graph.predicate(fact), (counts2.get(graph.predicate(fact)) ?? 0) + 1);
          found3.set(key, counts2);
        }
      }
      return found3;
    });
  }
  function pairings(graph, rows3, cols) {
    const schema = schemaOf(graph);
    const between2 = (from, to, back2) => [...schema.get(`${from} ${to}`) ?? []].sort((a, b) => b[1] - a[1]).map(([by]) => (
      /** @type {Pairing} */
      { way: "relation", by, back: back2 }
    ));
    const direct = [...between2(rows3, cols, false), ...rows3 === cols ? [] : between2(cols, rows3, true)];
    const traits = TRAITS.has(rows3) && TRAITS.has(cols) && graph.ofClass("Model").length > 0 ? [
      /** @type {Pairing} */
      { way: "models", by: "models", back: false }
    ] : [];
    const first2 = rows3 === "Model" || cols === "Model" ? [...direct, ...traits] : [...traits, ...direct];
    return [...first2, ...classesBetween(graph, rows3, cols).filter((one) => !traits.length || one.by !== "Model")];
  }
  function classesBetween(graph, rows3, cols) {
    const tied = (one, other2) => {
      const both = [`${one} ${other2}`, `${other2} ${one}`].flatMap((key) => [...schemaOf(graph).get(key) ?? []]);
      return both.reduce((sum2, [name, count2]) => sum2 + (name === "inScheme" ? 0 : count2), 0);
    };
    return graph.classes.map(({ name }) => ({ name, weight: Math.min(tied(name, rows3), tied(name, cols)) })).filter(({ name, weight }) => weight > 0 && name !== rows3 && name !== cols).sort((a, b) => b.weight - a.weight).map(({ name }) => ({ way: "through", by: name, back: false }));
  }
  function unitsOf(graph, pairing, rows3, cols, asked3, shown4) {
    if (pairing.way === "models") {
      const traits = new Traits(graph);
      return asked3.flatMap((one) => ofFamily(traits, rows3, cols, one));
    }
    if (pairing.way === "through") return between(graph, pairing.by, rows3, cols, shown4);
    const [from, to] = pairing.back ? [cols, rows3] : [rows3, cols];
    return graph.ofClass(from).filter((node) => from !== "Model" || shown4(node) === node).map((node) => {
      const objects = graph.objects(node, pairing.by).filter((one) => graph.classOf(one) === to);
      return pairing.back ? unit(node, objects, [node]) : unit(node, [node], objects);
    });
  }
  function unit(owner, rows3, cols) {
    return { owner, rows: rows3, cols, rowsNamed: rows3, colsNamed: cols };
  }
  function ofFamily(traits, rows3, cols, { family, members }) {
    const wide = (rowsNamed, colsNamed) => ({ owner: family, rows: traits.widened(rowsNamed), cols: traits.widened(colsNamed), rowsNamed, colsNamed });
    if (ofStages(rows3) && ofStages(cols) && rows3 !== cols) {
      const stages = new Set(members.flatMap((member) => stagesOf(traits.graph, member)));
      return [...stages].map((stage) => wide(traits.ofStage(stage, rows3), traits.ofStage(stage, cols)));
    }
    return members.map((member) => wide(traits.of(member, rows3), traits.of(member, cols)));
  }
  function between(graph, by, rows3, cols, shown4) {
    return graph.ofClass(by).map((node) => {
      const near2 = [...graph.facts(node)].filter((fact) => graph.accepted(fact)).map((fact) => graph.object(fact)).concat(graph.factsTo(node).filter((fact) => graph.accepted(fact)).map((fact) => graph.subject(fact)));
      const of = (kind) => {
        const found3 = near2.filter((one) => one >= 0 && graph.classOf(one) === kind);
        const seen = kind === "Model" ? found3.map(shown4).filter((one) => one >= 0) : found3;
        return [...new Set(seen)];
      };
      return unit(node, of(rows3), of(cols));
    });
  }

  // src/mmkg/views/static/js/ui/filters.js
  var KINDS2 = ["family", "variant", "backbone"];
  function filterBar(context) {
    const { state, selection } = context;
    const { constraints } = planOf(state);
    const chips = constraints.map((one, at) => chip(context, constraints, one, at));
    const found3 = selection.filtered ? [
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
      { class: "filters" },
      h("span", { class: "found" }, found3),
      chips,
      adder2(context, constraints),
      yearRange(context),
      selection.filtered ? h("a", { class: "clear", href: context.link({ f: null, y: null }) }, "clear all") : null
    );
  }
  function kindsOf(state) {
    const asked3 = (state.k ?? "").split(",").filter((kind) => KINDS2.includes(kind));
    return new Set(asked3.length ? asked3 : ["family"]);
  }
  function chip(context, constraints, one, at) {
    const without = (next) => context.link({ f: writeFilters(next) || null });
    const flipped = constraints.map((each, place3) => place3 === at ? { ...each, negated: !each.negated } : each);
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
        href: without(constraints.filter((_, place3) => place3 !== at)),
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
  function adder2(context, constraints) {
    const groups2 = (
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
    const options = groups2.map(([kind, title3, relation]) => h("optgroup", { label: title3 }, common(context, kind, relation).map(([node, count2]) => h("option", { value: context.graph.id(node) }, `${context.graph.label(node)} (${number(count2)})`))));
    const choose3 = (event) => {
      const { value: value3 } = (
        /** @type {HTMLSelectElement} */
        event.target
      );
      if (value3) context.go({ f: writeFilters(withFilter(constraints, value3)) });
    };
    return h(
      "select",
      { class: "add", "aria-label": "Add a filter", on: { change: choose3 } },
      h("option", { value: "" }, "+ filter"),
      options
    );
  }
  function common(context, kind, relation) {
    const { graph } = context;
    return graph.ofClass(kind).map((node) => (
      /** @type {[number, number]} */
      [node, graph.subjects(node, relation).length]
    )).filter(([, count2]) => count2 > 0).sort((a, b) => b[1] - a[1] || graph.label(a[0]).localeCompare(graph.label(b[0]))).slice(0, 40);
  }
  function yearRange(context) {
    const [since, until] = years(context.state.y ?? "");
    const box = (name, value3) => h("input", { type: "number", min: 1990, max: 2100, placeholder: name, "aria-label": `Released ${name}`, value: value3 ?? "" });
    const from = box("since", since);
    const to = box("until", until);
    const change = () => {
      const text2 = `${from.value}-${to.value}`;
      context.go({ y: /^(\d{4})?-(\d{4})?$/.test(text2) && text2 !== "-" ? text2 : null });
    };
    from.addEventListener("change", change);
    to.addEventListener("change", change);
    return h("span", { class: "years" }, from, "–", to);
  }
  function filteredBy(context, node, negated = false) {
    const next = withFilter(parseFilters(context.state.f ?? ""), context.graph.id(node), negated);
    return { v: "table", t: null, f: writeFilters(next) };
  }

  // src/mmkg/views/static/js/ui/roving.js
  var STEPS = (
    /** @type {Record<string, [number, number]>} */
    {
      ArrowRight: [1, 0],
      ArrowLeft: [-1, 0],
      ArrowDown: [0, 1],
      ArrowUp: [0, -1],
      Home: [-Infinity, 0],
      End: [Infinity, 0],
      PageUp: [0, -10],
      PageDown: [0, 10]
    }
  );
  function roving(table6, first2) {
    const places = /* @__PURE__ */ new Map();
    let [width, height] = [0, 0];
    for (
      const link2 of
      /** @type {NodeListOf<HTMLElement>} */
      table6.querySelectorAll("[data-x]")
    ) {
      const { x = "0", y = "0" } = link2.dataset;
      link2.tabIndex = -1;
      places.set(`${x} ${y}`, link2);
      [width, height] = [Math.max(width, Number(x)), Math.max(height, Number(y))];
    }
    let stop = first2 ?? places.get("1 1") ?? [...places.values()][0];
    if (stop) stop.tabIndex = 0;
    const take2 = (link2) => {
      if (stop) stop.tabIndex = -1;
      stop = link2;
      link2.tabIndex = 0;
    };
    table6.addEventListener("focusin", (event) => {
      const link2 = (
        /** @type {HTMLElement} */
        event.target
      );
      if (link2.dataset.x !== void 0) take2(link2);
    });
    table6.addEventListener("keydown", (event) => {
      const step2 = STEPS[event.key];
      const link2 = (
        /** @type {HTMLElement} */
        event.target
      );
      if (!step2 || link2.dataset.x === void 0 || event.ctrlKey || event.metaKey || event.altKey) return;
      const x = within(Number(link2.dataset.x) + step2[0], width);
      const y = within(Number(link2.dataset.y) + step2[1], height);
      const next = places.get(`${x} ${y}`);
      event.preventDefault();
      next?.focus();
      next?.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
  }
  function within(at, most) {
    return Math.max(0, Math.min(most, at));
  }

  // src/mmkg/views/static/js/views/matrix-cell.js
  var FEW4 = 60;
  function cellKey(graph, row5, col) {
    return `${graph.id(row5)}*${graph.id(col)}`;
  }
  function isOpened(cell3, row5, col) {
    return cell3 !== null && cell3[0] === row5 && cell3[1] === col;
  }
  function ownerName(pairing, count2) {
    if (pairing.way === "models") return count2 === 1 ? "model family" : "model families";
    if (pairing.way === "relation") return count2 === 1 ? "fact" : "facts";
    return className(pairing.by, count2);
  }
  function cellChange(context, pairing, row5, col, count2) {
    const { graph } = context;
    if (count2 && pairing.way === "models") return { v: "table", t: null, f: filtersWith(context, row5, col) };
    if (count2 && pairing.way === "relation") {
      const [from, to] = pairing.back ? [col, row5] : [row5, col];
      return { id: graph.id(from), at: `${pairing.by}/${graph.id(to)}` };
    }
    return { cell: cellKey(graph, row5, col) };
  }
  function filtersWith(context, row5, col) {
    const { graph, state } = context;
    const [one, other2] = [row5, col].map((node) => filterBy(graph, node));
    const stage = [row5, col].every((node) => ofStages(graph.classOf(node))) && graph.classOf(row5) !== graph.classOf(col);
    const pair = row5 === col ? one : stage ? `${one}*${other2}` : `${one},${other2}`;
    return writeFilters(parseFilters([state.f, pair].filter(Boolean).join(",")));
  }
  function cellSection(context, pairing, grid2, [row5, col]) {
    const owners2 = [...grid2.cell(row5, col)];
    return h(
      "section",
      { class: "opened", "aria-label": "The cell" },
      h(
        "h3",
        null,
        entity(context, row5),
        h("span", { "aria-label": "with" }, " × "),
        entity(context, col),
        h("a", { class: "close", href: context.link({ cell: null }), "aria-label": "Close the cell" }, "×")
      ),
      owners2.length ? filled2(context, pairing, owners2, row5, col) : empty(context, pairing, grid2, row5, col)
    );
  }
  function filled2(context, pairing, owners2, row5, col) {
    const link2 = pairing.way === "models" ? h("a", { href: context.link(cellChange(context, pairing, row5, col, owners2.length)) }, "As a table") : null;
    const rest3 = owners2.length - FEW4;
    return [
      h("p", null, counted(owners2.length, ownerName(pairing, 1), ownerName(pairing, 2)), ". ", link2),
      h("ul", { class: "owners" }, owners2.slice(0, FEW4).map((node) => h("li", null, entity(context, node)))),
      rest3 > 0 ? more(context.link({ v: "neighbourhood", id: context.graph.id(row5) }), `+${number(rest3)}`, "See what the row is tied to") : null
    ];
  }
  function empty(context, pairing, grid2, row5, col) {
    const near2 = nearest(grid2, row5, col, 4);
    return [
      pairing.way === "models" ? nobody(context, row5, col) : h("p", null, `No ${ownerName(pairing, 1)} in the graph ties them.`),
      near2.cols.length + near2.rows.length === 0 ? null : h("p", { class: "soft" }, "The nearest that are not empty:"),
      h(
        "ul",
        { class: "near" },
        near2.cols.map((other2) => neighbour(context, pairing, grid2, row5, other2)),
        near2.rows.map((other2) => neighbour(context, pairing, grid2, other2, col))
      )
    ];
  }
  function nobody(context, row5, col) {
    const { graph, state, selection } = context;
    const f = filtersWith(context, row5, col);
    const open2 = select(graph, planOf({ ...state, f })).unknown.length;
    const among = selection.filtered ? " among those that the filters leave" : "";
    return h(
      "p",
      null,
      `No model family in the graph is known to have both${among}. `,
      open2 ? ["Of ", h("a", { href: context.link({ v: "table", t: "unknown", f }) }, counted(open2, "family", "families")), " it is unknown: their sources leave it open. "] : "Of none is it unknown: the sources of all others state their lists in full, or say otherwise. "
    );
  }
  function neighbour(context, pairing, grid2, row5, col) {
    const { graph } = context;
    const count2 = grid2.cell(row5, col).size;
    return h(
      "li",
      null,
      h("a", { href: context.link(cellChange(context, pairing, row5, col, count2)) }, `${graph.label(row5)} × ${graph.label(col)}`),
      " ",
      h("span", { class: "count" }, counted(count2, ownerName(pairing, 1), ownerName(pairing, 2)))
    );
  }

  // src/mmkg/views/static/js/views/matrix.js
  var FEW5 = 25;
  var MOST3 = 100;
  var ORDERS = (
    /** @type {[import("../core/matrix.js").Order, string][]} */
    [["count", "count"], ["name", "name"], ["like", "likeness"]]
  );
  var view5 = {
    name: "matrix",
    title: "Matrix",
    about: "Any two types against each other: the empty cells too",
    render(context) {
      const asked3 = askedFor(context);
      const grid2 = asked3.pairing ? gridFor(asked3, asked3.pairing) : null;
      return h(
        "section",
        { class: "matrix" },
        h("h2", null, title(asked3)),
        controls2(asked3),
        grid2 && asked3.pairing && grid2.rows.length && grid2.cols.length ? shown2(asked3, asked3.pairing, grid2) : nothing(asked3)
      );
    },
    same(context) {
      const { rows: rows3, cols, pairing, cell: cell3 } = askedFor(context);
      if (!pairing) return { command: "", sparql: "", cypher: "" };
      const stage = pairing.way === "models" && inOneStage(rows3, cols);
      const [one, other2] = cell3 ? cell3.map((node) => context.graph.id(node)) : [];
      const named2 = "mmkg query models-by-objective-and-dataset";
      const command = !stage ? "mmkg query - < matrix.rq   # the SPARQL below in a file" : one && other2 ? `mmkg ask which models use ${[one, other2].sort().reverse().join(" on ")}` : named2;
      return { command, sparql: sparqlOf(pairing, rows3, cols), cypher: cypherOf(pairing, rows3, cols) };
    }
  };
  function askedFor(context) {
    const { graph, state } = context;
    const known4 = (name, usual) => graph.classes.some((one) => one.name === name) ? (
      /** @type {string} */
      name
    ) : usual;
    const [rows3, cols] = [known4(state.rows, "Objective"), known4(state.cols, "Dataset")];
    const ways = pairings(graph, rows3, cols);
    const limit = Math.round(Number(state.n));
    const nodes = (state.cell ?? "").split("*").map((id) => graph.node(id));
    const fits3 = nodes.length === 2 && graph.classOf(nodes[0] ?? -1) === rows3 && graph.classOf(nodes[1] ?? -1) === cols;
    return {
      context,
      rows: rows3,
      cols,
      ways,
      pairing: ways.find((one) => wayKey(one) === state.by) ?? ways.find((one) => one.by === state.by) ?? ways[0],
      limit: limit > 0 ? Math.min(MOST3, limit) : FEW5,
      order: ORDERS.find(([name]) => name === state.sort)?.[0] ?? "count",
      never: state.never === "1",
      cell: fits3 ? (
        /** @type {[number, number]} */
        nodes
      ) : null
    };
  }
  function wayKey(one) {
    return one.back ? `<${one.by}` : one.by;
  }
  function gridFor({ context, rows: rows3, cols, limit, order, cell: cell3 }, pairing) {
    const { graph, selection, state } = context;
    const kinds2 = kindsOf(state);
    const shown4 = (model) => {
      const family = graph.objects(model, "variantOf")[0] ?? model;
      if (selection.filtered && !selection.families.has(family)) return -1;
      if (kinds2.has(String(graph.value(model, "kind")))) return model;
      return kinds2.has("family") && graph.value(family, "kind") === "family" ? family : -1;
    };
    const units = remembered(
      selection,
      `units ${rows3} ${cols} ${wayKey(pairing)} ${[...kinds2]}`,
      () => unitsOf(graph, pairing, rows3, cols, askedOf(context), shown4)
    );
    const focus = graph.node(state.id ?? "");
    const also = (kind, opened, side2) => [opened ?? -1, units.some((unit2) => [...unit2[side2]].includes(focus)) ? focus : -1].filter((node) => node >= 0 && graph.classOf(node) === kind);
    return gridOf2(graph, units, limit, order, { rows: also(rows3, cell3?.[0], "rows"), cols: also(cols, cell3?.[1], "cols") });
  }
  function title({ rows: rows3, cols }) {
    const plural = (name) => className(name, 2);
    const text2 = `${plural(rows3)} × ${plural(cols)}`;
    return text2[0]?.toUpperCase() + text2.slice(1);
  }
  function controls2({ context, rows: rows3, cols, ways, pairing, order, never }) {
    const { graph } = context;
    const classes2 = graph.classes.filter((one) => graph.ofClass(one.name).length > 0);
    const choice3 = (label, key, options, now) => h("label", null, h("span", null, label), h(
      "select",
      { on: { change: (event) => context.go({ [key]: (
        /** @type {HTMLSelectElement} */
        event.target.value
      ), cell: null, ...key === "by" ? {} : { by: null } }) } },
      options.map(([value3, text2]) => h("option", { value: value3, selected: value3 === now }, text2))
    ));
    const kinds2 = classes2.map((one) => (
      /** @type {[string, string]} */
      [one.name, className(one.name, 2)]
    ));
    return h(
      "div",
      { class: "controls" },
      choice3("Rows", "rows", kinds2, rows3),
      choice3("Columns", "cols", kinds2, cols),
      h("a", { class: "swap", href: context.link({ rows: cols, cols: rows3, by: null, cell: null }), title: "Swap rows and columns" }, "⇄ swap"),
      ways.length > 1 && pairing ? choice3("Tied by", "by", ways.map((one) => [wayKey(one), wayName(one)]), wayKey(pairing)) : null,
      h("span", { class: "choices", role: "group", "aria-label": "Order" }, "order by ", ORDERS.map(([name, text2]) => h("a", { href: context.link({ sort: name === "count" ? null : name }), id: `order-${name}`, "aria-current": name === order ? "true" : null }, text2))),
      h(
        "a",
        { class: "toggle", id: "never", href: context.link({ never: never ? null : "1" }), "aria-current": never ? "true" : null },
        h("span", { "aria-hidden": "true" }, never ? "☑ " : "☐ "),
        "only combinations never tried"
      )
    );
  }
  function wayName(one) {
    if (one.way === "models") return "models that have both";
    return one.way === "through" ? `${className(one.by, 2)} between them` : relationName(one.by, one.back);
  }
  function shown2(asked3, pairing, grid2) {
    const { context, rows: rows3, cols, cell: cell3, never } = asked3;
    const empty2 = grid2.rows.reduce((sum2, row5) => sum2 + grid2.cols.filter((col) => !grid2.cell(row5, col).size).length, 0);
    const all = grid2.rows.length * grid2.cols.length;
    return [
      h(
        "p",
        { class: "soft" },
        said3(pairing, rows3, cols),
        " ",
        `${number(empty2)} of ${number(all)} cells are empty: a dot.`,
        " ",
        left(asked3, grid2)
      ),
      h("div", { class: "scroll" }, table3(asked3, pairing, grid2)),
      cell3 ? cellSection(context, pairing, grid2, cell3) : null,
      never && pairing.way === "models" ? neverTried(context, grid2) : null
    ];
  }
  function said3(pairing, rows3, cols) {
    if (pairing.way === "relation") return `A cell is 1 where the graph states it: ${className(pairing.back ? cols : rows3)}, “${relationName(pairing.by)}”, ${className(pairing.back ? rows3 : cols)}.`;
    if (pairing.way === "through") return `A cell counts the ${className(pairing.by, 2)} that are tied to both.`;
    return `A cell counts model families that have both${inOneStage(rows3, cols) ? " in one training stage" : ""}, themselves or by a variant; narrower ones count too.`;
  }
  function left({ context, limit, rows: rows3, cols }, grid2) {
    const over = [[grid2.allRows, grid2.rows.length, rows3], [grid2.allCols, grid2.cols.length, cols]].map(([all, now, kind]) => ({ count: Number(all) - Number(now), kind: String(kind) })).filter((one) => one.count > 0);
    if (!over.length) return null;
    const text2 = over.map(({ count: count2, kind }) => `+${number(count2)} ${className(kind, count2)}`).join(", ");
    const next = Math.min(MOST3, limit * 2);
    return next > limit ? more(context.link({ n: String(next) }), text2, `Show up to ${next} of each`) : over.map(({ count: count2, kind }) => more(context.link({ v: "table", t: kind }), `+${number(count2)} ${className(kind, count2)} `, "See them all as a table"));
  }
  function table3(asked3, pairing, grid2) {
    const { context, rows: rows3, cols, never, cell: cell3 } = asked3;
    const { graph, state } = context;
    const most = Math.max(1, ...grid2.rows.flatMap((row5) => grid2.cols.filter((col) => col !== row5).map((col) => grid2.cell(row5, col).size)));
    const unitName = ownerName(pairing, 2);
    const total = pairing.way === "models" ? `${unitName} that have it` : `${unitName} in all`;
    const made = h(
      "table",
      { data: { never: String(never) } },
      h("caption", { class: "unseen" }, `${title(asked3)}: ${unitName}. Arrow keys go from cell to cell.`),
      h("thead", null, h(
        "tr",
        null,
        h("td", null, h("span", { class: "corner" }, `${className(rows3, 2)} ↓
${className(cols, 2)} →`)),
        grid2.cols.map((col, x) => h("th", { scope: "col", data: { focus: String(graph.id(col) === state.id) } }, placed2(entity(context, col), x + 1, 0))),
        h("th", { scope: "col", class: "total", title: total }, h("span", null, "all"))
      )),
      h("tbody", null, grid2.rows.map((row5, y) => h(
        "tr",
        null,
        h("th", { scope: "row", data: { focus: String(graph.id(row5) === state.id) } }, placed2(entity(context, row5), 0, y + 1)),
        grid2.cols.map((col, x) => cellOf2(asked3, pairing, grid2, row5, col, most, [x + 1, y + 1])),
        h("td", { class: "total", title: total }, number(grid2.rowTotal.get(row5) ?? 0))
      ))),
      h("tfoot", null, h(
        "tr",
        null,
        h("th", { scope: "row", title: total }, "all"),
        grid2.cols.map((col) => h("td", { class: "total" }, number(grid2.colTotal.get(col) ?? 0))),
        h("td", { class: "total", title: `${unitName} in all` }, number(grid2.owners))
      ))
    );
    const opened = cell3 ? (
      /** @type {HTMLElement | null} */
      made.querySelector("td[data-open=true] a")
    ) : null;
    roving(made, opened ?? void 0);
    crosshair(made);
    return made;
  }
  function placed2(link2, x, y) {
    Object.assign(link2.dataset, { x, y });
    return link2;
  }
  function cellOf2({ context, cell: cell3 }, pairing, grid2, row5, col, most, [x, y]) {
    const { graph } = context;
    const count2 = grid2.cell(row5, col).size;
    const said6 = `${graph.label(row5)}, ${graph.label(col)}: ${count2 ? counted(count2, ownerName(pairing, 1), ownerName(pairing, 2)) : "none"}`;
    const same4 = row5 === col;
    return h("td", {
      data: { empty: String(!count2), open: String(isOpened(cell3, row5, col)), same: String(same4) },
      style: count2 && !same4 ? { "--share": tint(count2, most).toFixed(3) } : {}
    }, h("a", { href: context.link(cellChange(context, pairing, row5, col, count2)), "aria-label": said6, title: said6, id: `cell-${x}-${y}`, data: { x, y } }, count2 ? number(count2) : "·"));
  }
  function crosshair(table6) {
    const light2 = (event) => {
      const link2 = (
        /** @type {Element} */
        event.target.closest("td")?.querySelector("a")
      );
      table6.querySelectorAll(".lit").forEach((head6) => head6.classList.remove("lit"));
      if (!link2) return;
      for (const head6 of [`th [data-x="${link2.dataset.x}"][data-y="0"]`, `th [data-x="0"][data-y="${link2.dataset.y}"]`]) {
        table6.querySelector(head6)?.parentElement?.classList.add("lit");
      }
    };
    table6.addEventListener("mouseover", light2);
    table6.addEventListener("focusin", light2);
    table6.addEventListener("mouseleave", light2);
  }
  function neverTried(context, grid2) {
    const { graph } = context;
    const found3 = gaps(grid2, 10).filter((gap) => gap.expected >= 0.5);
    if (!found3.length) return null;
    return h(
      "section",
      { class: "gaps" },
      h("h3", null, "Empty against all odds"),
      h("p", { class: "soft" }, "If rows and columns had nothing to do with each other, so many families would have both:"),
      h("ol", null, found3.map(({ row: row5, col, expected }) => h(
        "li",
        null,
        h("a", { href: context.link({ cell: cellKey(graph, row5, col) }) }, `${graph.label(row5)} × ${graph.label(col)}`),
        " ",
        h("span", { class: "count" }, `about ${number(Math.round(expected))} expected, none known`)
      )))
    );
  }
  function nothing({ context, rows: rows3, cols, pairing }) {
    const why = !pairing ? `Nothing in this graph ties ${className(rows3, 2)} and ${className(cols, 2)}.` : context.selection.filtered ? "Nothing is left by these filters." : `No ${[.../* @__PURE__ */ new Set([rows3, cols])].map((name) => className(name, 2)).join(" and ")} to show.`;
    const kinds2 = [rows3, cols].includes("Model") && !TRAITS.has(pairing?.by ?? "") ? h("a", { href: context.link({ k: "family,variant,backbone" }) }, "Show variants and backbones too") : null;
    return h("p", { class: "soft" }, why, " ", kinds2);
  }

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
  function sidesOf(graph, node, selection, kinds2) {
    const out = [...graph.facts(node)].filter((fact) => graph.object(fact) >= 0 && graph.accepted(fact));
    const back2 = graph.factsTo(node).filter((fact) => graph.accepted(fact));
    const outgoing = gathered(graph, out, false);
    const incoming3 = gathered(graph, back2, true);
    for (const group2 of [...outgoing, ...incoming3]) {
      if (group2.kind === "Model" && graph.classOf(node) !== "Model" && group2.back && !isSummed(group2)) ofKinds(graph, group2, kinds2);
      for (const item of group2.items) item.out = !answers(graph, selection, item.node);
      group2.items = ordered(graph, group2);
    }
    return { incoming: cards2(incoming3, CLASSES_BACK), outgoing: cards2(outgoing, CLASSES) };
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
  function mostTied(graph, kind, count2) {
    return graph.ofClass(kind).filter((node) => kind !== "Model" || graph.value(node, "kind") === "family").map((node) => ({ node, ties: renown(graph, node) })).filter((one) => one.ties > 0).sort((a, b) => b.ties - a.ties || a.node - b.node).slice(0, count2);
  }
  function gathered(graph, facts, back2) {
    const found3 = /* @__PURE__ */ new Map();
    for (const fact of facts) {
      const relation = graph.predicate(fact);
      const { node, summed } = other(graph, fact, back2);
      const kind = graph.classOf(node);
      const key = `${kind} ${relation}`;
      const place3 = found3.get(key) ?? { group: { relation, back: back2, kind, items: [], ties: 0, aside: [] }, items: /* @__PURE__ */ new Map() };
      found3.set(key, place3);
      const item = place3.items.get(node) ?? { node, fact: summed ? -1 : fact, count: 0, out: false };
      place3.items.set(node, item);
      item.count += 1;
      place3.group.ties += 1;
    }
    return [...found3.values()].map(({ group: group2, items }) => ({ ...group2, items: [...items.values()] }));
  }
  function other(graph, fact, back2) {
    const node = back2 ? graph.subject(fact) : graph.object(fact);
    const by = back2 && graph.classOf(node) === "Result" ? SHOWN_BY[graph.predicate(fact)] : void 0;
    const shown4 = by ? graph.objects(node, by)[0] : void 0;
    return { node: shown4 ?? node, summed: shown4 !== void 0 };
  }
  function ofKinds(graph, group2, kinds2) {
    const kindOf2 = (item) => String(graph.value(item.node, "kind") ?? "family");
    const wanted = group2.items.filter((item) => kinds2.has(kindOf2(item)));
    if (!wanted.length) return;
    group2.aside = group2.items.filter((item) => !kinds2.has(kindOf2(item))).map(kindOf2);
    group2.items = wanted;
  }
  function ordered(graph, group2) {
    const inside2 = new Set(group2.items.map((item) => item.node));
    const wider = new Set(group2.relation === "usesObjective" && !group2.back ? group2.items.flatMap((item) => graph.objects(item.node, "broader")).filter((node) => inside2.has(node)) : []);
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
    const counts2 = graph.subjects(item.node, "hasStage").length > 0;
    return (counts2 ? 0 : -100) - Number(graph.value(item.node, "order") ?? 0);
  }
  function cards2(groups2, classes2) {
    const place3 = (list4, name) => list4.includes(name) ? list4.indexOf(name) : list4.length;
    const found3 = /* @__PURE__ */ new Map();
    for (const group2 of groups2) found3.set(group2.kind, [...found3.get(group2.kind) ?? [], group2]);
    return [...found3].sort((a, b) => place3(classes2, a[0]) - place3(classes2, b[0])).map(([kind, all]) => ({
      kind,
      groups: all.sort((a, b) => place3(RELATIONS2, a.relation) - place3(RELATIONS2, b.relation))
    }));
  }

  // src/mmkg/views/static/js/views/curves.js
  var LOWEST = 240;
  function fanned(middle, left2, right) {
    const drawing3 = s("svg", { class: "curves", "aria-hidden": "true" });
    const items = (side2) => side2?.querySelectorAll("li").length ?? 0;
    const fan = h("div", { class: "fan", data: { sides: `${left2 ? "in" : ""}${right ? "out" : ""}`, heavier: items(left2) > items(right) ? "in" : "out" } }, drawing3, middle, right, left2);
    const draw = () => {
      const stacked2 = [left2, right].some((side2) => side2 && overlap(side2.getBoundingClientRect(), middle.getBoundingClientRect()));
      const room = Math.max(0, fan.clientHeight - middle.offsetHeight) / 2;
      middle.style.setProperty("margin-block-start", stacked2 ? "0" : `${Math.round(Math.min(room, LOWEST))}px`);
      fill(drawing3, stacked2 ? null : [lines(fan, middle, left2, true), lines(fan, middle, right, false)]);
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
    const groups2 = [...side2?.querySelectorAll(".group") ?? []];
    const step2 = (from.height - 36) / Math.max(1, groups2.length);
    const middleY = from.top + from.height / 2;
    const farthest = Math.max(1, ...groups2.map((group2) => Math.abs(group2.getBoundingClientRect().top - middleY)));
    return groups2.map((group2, at) => {
      const head6 = (
        /** @type {Element} */
        group2.querySelector("h3").getBoundingClientRect()
      );
      const card = (
        /** @type {Element} */
        group2.parentElement.getBoundingClientRect()
      );
      const x = (toLeft ? from.left : from.right) - origin.left;
      const y = from.top - origin.top + 18 + step2 * (at + 0.5);
      const endX = (toLeft ? card.right : card.left) - origin.left;
      const endY = Math.min(head6.top + head6.height / 2, head6.top + 13) - origin.top;
      const turn = x + (endX - x) * (0.72 - 0.5 * (Math.abs(head6.top - middleY) / farthest));
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
  var FEW6 = 6;
  var MANY = 400;
  var view6 = {
    name: "neighbourhood",
    title: "Neighbourhood",
    about: "What an entity is tied to, one group at a time",
    needs: "entity",
    render(context) {
      const node = context.graph.node(context.state.id ?? "");
      return h("section", { class: "neighbourhood" }, node < 0 ? starts2(context) : around2(context, node));
    },
    same({ graph, state }) {
      const node = graph.node(state.id ?? "");
      const id = graph.id(node);
      if (!/^[a-z]+:[\w./-]+$/.test(id)) return { command: "mmkg list Model", sparql: "", cypher: "" };
      const iri3 = `<https://w3id.org/mmkg/id/${id.replace(":", "/")}>`;
      return {
        command: `mmkg show ${id}`,
        sparql: `PREFIX mmkg: <https://w3id.org/mmkg/ontology/>
SELECT ?from ?relation ?to WHERE {
  { BIND(${iri3} AS ?from) ?from ?relation ?to . ?to mmkg:label ?label }
  UNION
  { BIND(${iri3} AS ?to) ?from ?relation ?to . ?from mmkg:label ?label }
}
ORDER BY ?relation ?from ?to`,
        cypher: `MATCH (x:Mmkg {id: '${id}'})-[r]-(other:Mmkg) WHERE NOT other:Claim
RETURN startNode(r).id AS from, type(r) AS relation, endNode(r).id AS to ORDER BY relation, from, to`
      };
    }
  };
  function around2(context, node) {
    const { incoming: incoming3, outgoing } = sidesOf(context.graph, node, context.selection, kindsOf(context.state));
    const middle = center(context, node, incoming3, outgoing);
    const left2 = side(context, node, incoming3, "What leads to it", "in");
    const right = side(context, node, outgoing, "Where it leads", "out");
    if (!left2 && !right) return h("div", null, middle, h("p", { class: "soft" }, "Nothing in the graph is tied to it."));
    return fanned(middle, left2, right);
  }
  function center(context, node, incoming3, outgoing) {
    const { graph } = context;
    const kind = graph.classOf(node);
    const ties = [...incoming3, ...outgoing].flatMap((card) => card.groups).reduce((sum2, group2) => sum2 + group2.ties, 0);
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
      h("p", { class: "soft" }, counted(ties, "tie")),
      answers(graph, context.selection, node) ? null : h("p", { class: "soft" }, h("em", null, "not among the answers")),
      h("p", null, h("a", { href: context.link({ v: "paths", from: graph.id(node) }) }, "Paths from here"))
    );
  }
  function side(context, node, cards3, title3, which) {
    if (!cards3.length) return null;
    return h(
      "div",
      { class: "side", data: { side: which } },
      h("h2", { class: "heading" }, title3),
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
    const limit = open2 ? MANY : group2.items.length > FEW6 + 1 ? FEW6 : FEW6 + 1;
    const shown4 = group2.items.slice(0, limit);
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
        table4(context, node, group2)
      ),
      h("ul", null, shown4.map((item, at) => [
        item.out && !shown4[at - 1]?.out ? h("li", { class: "parting" }, "not among the answers:") : null,
        line(context, node, group2, item)
      ])),
      h("p", { class: "rest" }, rest(context, group2, key, open2, limit), others(context, group2))
    );
  }
  function sum(context, group2) {
    const count2 = number(group2.items.length);
    if (isSummed(group2)) return `${number(group2.ties)} ${group2.relation === "on" ? "of" : "on"} ${counted(group2.items.length, className(group2.kind), className(group2.kind, 2))}`;
    if (!context.selection.filtered || group2.kind !== "Model") return count2;
    return `${count2}, ${number(group2.items.filter((item) => !item.out).length)} answer`;
  }
  function line(context, node, group2, item) {
    const { graph } = context;
    const link2 = entity(context, item.node, { change: { id: graph.id(item.node), at: null, open: null } });
    return h("li", { data: { out: String(item.out) } }, item.fact < 0 ? results2(context, node, item) : source2(context, node, group2, item), link2);
  }
  function results2(context, node, item) {
    const { graph } = context;
    const benchmark = [item.node, node].find((one) => graph.classOf(one) === "Benchmark");
    const text2 = `×${number(item.count)}`;
    if (benchmark === void 0) return h("span", { class: "count" }, text2);
    return more(context.link({ v: "results", b: graph.id(benchmark) }), text2, counted(item.count, "result"));
  }
  function source2(context, node, group2, item) {
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
    const left2 = group2.items.length - limit;
    const title3 = `All ${number(group2.items.length)}: ${relationName(group2.relation, group2.back)}`;
    const id = `${group2.kind}-${group2.relation}-${group2.back ? "in" : "out"}`;
    if (!open2) return left2 > 0 ? h("a", { class: "more", id, href: context.link({ open: key }), title: title3 }, `+${number(left2)}`) : null;
    return [
      left2 > 0 ? h("span", { class: "soft" }, `${number(left2)} more are not shown. `) : null,
      group2.items.length > FEW6 + 1 ? h("a", { class: "more", id, href: context.link({ open: null }) }, "fewer") : null
    ];
  }
  function others(context, group2) {
    if (!group2.aside.length) return null;
    const kinds2 = [...new Set(group2.aside)].sort();
    const text2 = kinds2.map((kind) => counted(group2.aside.filter((one) => one === kind).length, kind, kind === "family" ? "families" : `${kind}s`));
    return more(context.link({ k: [...kindsOf(context.state), ...kinds2].join(",") }), `and ${text2.join(", ")}`, "List them too");
  }
  function table4(context, node, group2) {
    const { graph } = context;
    if (isSummed(group2) && graph.classOf(node) === "Benchmark") {
      return h("a", { class: "astable", href: context.link({ v: "results", b: graph.id(node) }) }, "over time");
    }
    const filter = filterFor(graph, node, group2);
    if (!filter || group2.items.length <= FEW6) return null;
    const known4 = parseFilters(context.state.f ?? "");
    const next = filter.includes("=") ? [...known4, ...parseFilters(filter)] : withFilter(known4, filter);
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
        h("ol", null, best.map(({ node, ties }) => h(
          "li",
          null,
          entity(context, node, { change: { id: graph.id(node), at: null } }),
          h("span", { class: "count" }, counted(ties, "tie"))
        )))
      )))
    );
  }

  // src/mmkg/views/static/js/core/network.js
  var WEAKNESS = /* @__PURE__ */ new Map([["primary", 0], ["official-repo", 0.1], ["harness", 0.2], ["", 0.15], ["secondary-paper", 0.7], ["survey", 1.2]]);
  var NEEDS_NO_SOURCE = /* @__PURE__ */ new Set(["broader", "hasStage"]);
  var LEFT_OUT = /* @__PURE__ */ new Set(["Result", "Metric"]);
  var known3 = /* @__PURE__ */ new WeakMap();
  function networkOf(graph, options = {}) {
    const only = new Set(options.only ?? []);
    const key = `${options.all ? "all" : ""} ${[...only].sort().join()}`;
    const before = known3.get(graph) ?? /* @__PURE__ */ new Map();
    known3.set(graph, before);
    const found3 = before.get(key) ?? build(graph, only, options.all ?? false);
    if (before.size > 3) before.clear();
    before.set(key, found3);
    return found3;
  }
  function degree(network, node) {
    return (network.start[node + 1] ?? 0) - (network.start[node] ?? 0);
  }
  function place2(network, node, other2) {
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
  function factsBetween(graph, a, b, counts2) {
    const ties = (from, to) => [...graph.facts(from)].filter((fact) => graph.object(fact) === to && graph.accepted(fact) && counts2(graph.predicate(fact)));
    return [...ties(a, b), ...ties(b, a)];
  }
  function build(graph, only, all) {
    const inside2 = new Uint8Array(graph.size);
    for (let node = 0; node < graph.size; node += 1) inside2[node] = all || !LEFT_OUT.has(graph.classOf(node)) ? 1 : 0;
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
      if (!inside2[node]) continue;
      for (const fact of graph.facts(node)) {
        const object = graph.object(fact);
        if (object < 0 || object === node || !inside2[object] || !graph.accepted(fact)) continue;
        const name = graph.predicate(fact);
        relations2.add(name);
        if (only.size && !only.has(name)) continue;
        ends2.push(node, object);
        weak.push(NEEDS_NO_SOURCE.has(name) ? 0 : WEAKNESS.get(graph.bestVia(fact)) ?? 1);
      }
    }
    return { ...rows2(ends2, weak, graph.size), relations: [...relations2].sort() };
  }
  function rows2(ends2, weak, size2) {
    const from = Int32Array.from(ends2);
    const to = from.map((_, at) => ends2[at ^ 1] ?? 0);
    const order = sortedBy(from, sortedBy(to, Int32Array.from(to.keys()), size2), size2);
    const start = new Int32Array(size2 + 1);
    const next = new Int32Array(order.length);
    const weakness = new Float32Array(order.length);
    let length = 0;
    let row5 = -1;
    for (const half of order) {
      const node = from[half] ?? 0;
      const other2 = to[half] ?? 0;
      const cost = weak[half >> 1] ?? 0;
      if (node === row5 && next[length - 1] === other2) {
        weakness[length - 1] = Math.min(weakness[length - 1] ?? 0, cost);
        continue;
      }
      while (row5 < node) start[row5 += 1] = length;
      next[length] = other2;
      weakness[length] = cost;
      length += 1;
    }
    while (row5 < size2) start[row5 += 1] = length;
    return { start, to: next.slice(0, length), weakness: weakness.slice(0, length) };
  }
  function sortedBy(keys, places, size2) {
    const next = new Int32Array(size2 + 1);
    for (const at of places) next[(keys[at] ?? 0) + 1] = (next[(keys[at] ?? 0) + 1] ?? 0) + 1;
    for (let key = 0; key < size2; key += 1) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
    const found3 = new Int32Array(places.length);
    for (const at of places) {
      const key = keys[at] ?? 0;
      found3[next[key] ?? 0] = at;
      next[key] = (next[key] ?? 0) + 1;
    }
    return found3;
  }

  // src/mmkg/views/static/js/core/paths.js
  var HOPS = 5;
  var HUB = 600;
  var TIE = 1e-9;
  var STEPS2 = 15e5;
  function bestPaths(graph, from, to, options = {}) {
    const { count: count2 = 8, only, all, hub = HUB, hops = HOPS } = options;
    if (from < 0 || to < 0 || from === to) return { paths: [], hubs: [], hops: 0, whole: true };
    return new Seeker(networkOf(graph, { only, all }), graph, from, to, hub).seek(count2, hops);
  }
  var Seeker = class {
    /** @param {Network} network @param {Graph} graph @param {number} from @param {number} to @param {number} hub */
    constructor(network, graph, from, to, hub) {
      this.network = network;
      this.graph = graph;
      this.from = from;
      this.to = to;
      this.hub = hub;
      this.steps = STEPS2;
      this.hubs = /* @__PURE__ */ new Set();
      this.paths = /* @__PURE__ */ new Map();
      this.layers = [this.end()];
    }
    /** @param {number} count @param {number} hops @returns {Found} */
    seek(count2, hops) {
      let length = 0;
      while (length < hops && this.paths.size < count2 && this.steps > 0) {
        this.layers.push(this.farther(
          /** @type {Layer} */
          this.layers[length]
        ));
        length += 1;
        this.takeOfLength(length, count2);
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
    takeOfLength(length, count2) {
      const least = this.layers[length]?.least[this.from] ?? Infinity;
      if (least === Infinity) return;
      const heap = new Heap();
      heap.push({ node: this.from, before: null, length: 0, cost: 0, least });
      while (this.paths.size < count2 && this.steps > 0) {
        const best = heap.pop();
        if (!best) break;
        if (best.length === length) this.take(best);
        else for (const next of this.onwards(best, length)) heap.push(next);
      }
    }
    /** @param {Beginning} whole */
    take(whole3) {
      const nodes = nodesOf(whole3);
      if (nodes.some((node, at) => this.isWider(nodes[at - 1], node, nodes[at + 1]))) return;
      const families = nodes.map((node) => familyOf(this.graph, node));
      const key = families.filter((one, at) => one !== families[at - 1]).join();
      const known4 = this.paths.get(key);
      if (known4) known4.alike = true;
      else this.paths.set(key, { nodes, cost: whole3.cost, alike: false });
    }
    /** Whether something narrower ties what stands before and after a node: going through the wider says less. @param {number | undefined} before @param {number} node @param {number | undefined} after */
    isWider(before, node, after2) {
      if (before === void 0 || after2 === void 0) return false;
      return this.graph.subjects(node, "broader").some((one) => this.opens(one) && this.tied(one, before) && this.tied(one, after2));
    }
    /** The beginning of a path with one more node, in every way that can lead to the end. @param {Beginning} beginning @param {number} length */
    onwards(beginning, length) {
      const { start, to, weakness } = this.network;
      const rest3 = this.layers[length - beginning.length - 1]?.least;
      const earlier = nodesOf(beginning);
      const found3 = [];
      this.steps -= degree(this.network, beginning.node);
      for (let at = start[beginning.node] ?? 0; at < (start[beginning.node + 1] ?? 0); at += 1) {
        const node = to[at] ?? 0;
        const after2 = rest3?.[node] ?? Infinity;
        if (after2 === Infinity || !this.opens(node) || !this.continues(earlier, node)) continue;
        const cost = beginning.cost + (weakness[at] ?? 0) + this.toll(node);
        found3.push({ node, before: beginning, length: beginning.length + 1, cost, least: cost + after2 });
      }
      return found3;
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
      return place2(this.network, a, b) >= 0;
    }
  };
  function familyOf(graph, node) {
    const [model = node] = graph.subjects(node, "hasStage");
    const [family = model] = graph.objects(model, "variantOf");
    return family;
  }
  function nodesOf(beginning) {
    const found3 = [];
    for (let at = (
      /** @type {Beginning | null} */
      beginning
    ); at; at = at.before) found3.push(at.node);
    return found3.reverse();
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
    const between2 = Array.from({ length: hops - 1 }, (_, at) => `n${at + 1}`);
    const ties = Array.from({ length: hops }, (_, at) => `r${at + 1}`);
    return { sparql: sparql(from, to, between2, ties, narrowed), cypher: cypher(from, to, between2, ties, narrowed) };
  }
  function sparql(from, to, between2, ties, { only = [], all }) {
    const stops = [iri(from), ...between2.map((name) => `?${name}`), iri(to)];
    const shown4 = interleaved(ties, between2).map((name) => `?${name}`).join(" ");
    const steps2 = ties.map((tie3, at) => `  { ${stops[at]} ?${tie3} ${stops[at + 1]} } UNION { ${stops[at + 1]} ?${tie3} ${stops[at]} }
`);
    const named2 = between2.map((name) => `  ?${name} mmkg:label ?${name}Label .${all ? "" : ` FILTER NOT EXISTS { ?${name} a mmkg:Result }`}
`);
    const counting = only.map((one) => `mmkg:${one.name}`).join(", ");
    const apart2 = ties.map((tie3) => counting ? `?${tie3} IN (${counting})` : `?${tie3} != mmkg:hasComponent`).join(" && ");
    return `PREFIX mmkg: <https://w3id.org/mmkg/ontology/>
SELECT ${shown4} WHERE {
${steps2.join("")}${named2.join("")}  FILTER(${apart2})
}
ORDER BY ${shown4} LIMIT ${LIMIT}`;
  }
  function cypher(from, to, between2, ties, { only = [], all }) {
    const stops = [`(:Mmkg {id: '${from}'})`, ...between2.map((name) => `(${name}:Mmkg)`), `(:Mmkg {id: '${to}'})`];
    const pattern = stops.map((stop, at) => at ? `-[${ties[at - 1]}]-${stop}` : stop).join("");
    const counting = only.map((one) => `'${one.type}'`).join(", ");
    const apart2 = [
      ...between2.map((name) => `NOT ${name}:Claim${all ? "" : ` AND NOT ${name}:Result`}`),
      ...ties.map((tie3) => counting ? `type(${tie3}) IN [${counting}]` : `type(${tie3}) <> 'HAS_COMPONENT'`)
    ];
    const names = interleaved(ties.map((tie3) => `type(${tie3}) AS ${tie3}`), between2.map((name) => `${name}.id AS ${name}`));
    return `MATCH ${pattern}
WHERE ${apart2.join(" AND ")}
RETURN ${names.join(", ")} ORDER BY ${interleaved(ties, between2).join(", ")} LIMIT ${LIMIT}`;
  }
  function interleaved(ties, between2) {
    return ties.flatMap((tie3, at) => [tie3, between2[at] ?? ""]).filter(Boolean);
  }
  function iri(id) {
    return `<https://w3id.org/mmkg/id/${id.replace(":", "/")}>`;
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
  function end(context, key, title3, node) {
    const { state } = context;
    const wrong = node < 0 && state[key] ? h("p", { class: "wrong" }, `There is no ${state[key]} in this graph.`) : null;
    const { box } = searchBox(() => context, (chosen2) => context.go(withEnd(context, key, chosen2)), {
      name: `${key}-`,
      placeholder: node < 0 ? `${title3}: search for an entity …` : `${title3} another …`
    });
    box.setAttribute("aria-label", title3);
    return h(
      "div",
      { class: "end" },
      h("span", { class: "which" }, title3),
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
    const presets = PRESETS.map(([text2, names]) => ({ text: text2, rel: names.filter((name) => relations2.includes(name)).join() })).filter((one) => one.rel);
    const own = only.length > 0 && presets.every((one) => one.rel !== only.join());
    return h(
      "div",
      { class: "narrow" },
      h(
        "p",
        null,
        h("span", { class: "which" }, "By way of"),
        [{ text: "any relation", rel: "" }, ...presets].map(({ text: text2, rel }) => choice(context, text2, { rel: rel || null }, rel === only.join())),
        h("span", { class: "which" }, "and"),
        flag(context, "all", "results too", "Results and metrics tie nearly everything to everything."),
        flag(context, "hubs", "through hubs too", `What more than ${number(HUB)} others are tied to.`)
      ),
      h("details", { open: own }, h("summary", null, "relation by relation"), h("p", null, toggles(context, relations2, only)))
    );
  }
  function choice(context, text2, change, current, title3) {
    return h("a", { class: "choice", id: `by-${text2.replace(/^✓ /, "").replaceAll(" ", "-")}`, href: context.link(change), "aria-current": current ? "true" : null, title: title3 }, text2);
  }
  function flag(context, key, text2, title3) {
    const on = context.state[key] === "1";
    return choice(context, `${on ? "✓ " : ""}${text2}`, { [key]: on ? null : "1" }, on, title3);
  }
  function toggles(context, relations2, only) {
    const names = relations2.map((name) => relationName(name));
    const said6 = (name) => names.filter((one) => one === relationName(name)).length > 1 ? name : relationName(name);
    return [...relations2].sort((a, b) => said6(a) < said6(b) ? -1 : 1).map((name) => {
      const on = only.includes(name);
      const next = on ? only.filter((one) => one !== name) : [...only, name];
      return choice(context, `${on ? "✓ " : ""}${said6(name)}`, { rel: next.join() || null }, on, context.graph.term(name)?.definition);
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
    return h("span", { class: "hop" }, facts.map((fact) => tie2(context, fact, graph.subject(fact) === a)));
  }
  function tie2(context, fact, forward) {
    const { graph } = context;
    const name = relationName(graph.predicate(fact));
    const standing = standsOn(graph, fact);
    const [claim] = grounds(graph, standing).flatMap((one) => graph.claims(one)).filter((one) => one.via === bestVia(graph, standing));
    const source3 = claim ? `${graph.label(claim.source)}, ${claim.locator}` : "no claim of its own";
    const at = `${graph.predicate(standing)}/${graph.literal(standing) ?? graph.id(graph.object(standing))}`;
    return h(
      "a",
      {
        class: "tie",
        href: context.link({ id: graph.id(graph.subject(fact)), at }),
        "aria-current": context.state.id === graph.id(graph.subject(fact)) && context.state.at === at ? "true" : null,
        data: { forward: String(forward) },
        title: `${graph.label(graph.subject(fact))}, ${name}: ${graph.label(graph.object(fact))}
${source3}`
      },
      h("span", { class: "by" }, forward ? "" : h("span", { class: "unseen" }, "from the next: "), name),
      h("span", { class: "said" }, claim ? viaMark(claim.via) : null, h("span", { class: "where", dir: "auto" }, source3))
    );
  }
  function standsOn(graph, fact) {
    if (graph.classOf(graph.subject(fact)) !== "Result") return fact;
    return [...graph.facts(graph.subject(fact))].find((one) => graph.predicate(one) === "value" && graph.accepted(one)) ?? fact;
  }
  function notes(context, result) {
    const { state } = context;
    const shown4 = result.hubs.slice(0, 4);
    const left2 = result.hubs.length - shown4.length;
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
      shown4.length ? h(
        "p",
        null,
        `Not gone through, since more than ${number(HUB)} others are tied to each: `,
        shown4.map((node, at) => [at ? ", " : "", entity(context, node)]),
        left2 > 0 ? ` and ${number(left2)} more` : "",
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

  // src/mmkg/views/static/js/core/overlap.js
  var HOLDS = ["includes", "includesPartOf", "imagesFrom"];
  function overlapWith(graph, benchmark) {
    const stated3 = graph.objects(benchmark, "imagesFrom");
    const exact = stated3.length ? stated3 : graph.objects(benchmark, "drawnFrom");
    const around3 = [...new Set(exact.flatMap((one) => [...above(graph, one, ["imagesFrom"])]))];
    const known4 = /* @__PURE__ */ new Map();
    const shared = (dataset) => {
      const found3 = known4.get(dataset) ?? sharedBy(graph, dataset, exact, around3);
      known4.set(dataset, found3);
      return found3;
    };
    return (model) => {
      const datasets = new Set(stagesOf(graph, model).flatMap((stage) => graph.objects(stage, "onDataset")));
      if (!datasets.size) return null;
      return [...datasets].flatMap((dataset) => shared(dataset) ?? []).sort((a, b) => Number(a.perhaps) - Number(b.perhaps));
    };
  }
  function sharedBy(graph, dataset, exact, around3) {
    for (const part of above(graph, dataset, ["includes"])) {
      const own = above(graph, part, ["imagesFrom"]);
      const found4 = exact.find((one) => own.has(one));
      if (found4 !== void 0) return { images: found4, through: dataset, perhaps: false };
    }
    const held2 = above(graph, dataset, HOLDS);
    const found3 = around3.find((one) => held2.has(one));
    return found3 === void 0 ? null : { images: found3, through: dataset, perhaps: true };
  }

  // src/mmkg/views/static/js/views/results-table.js
  var MOST4 = 30;
  function standings(context, shown4) {
    const { graph } = context;
    const overlap2 = overlapWith(graph, shown4.benchmark);
    const columns = ["rank", "model", graph.label(shown4.metric), "released", "parameters", "trained on data that may share its images", "source"];
    return h("div", { class: "standings", id: "standings" }, shown4.settings.map((setting) => {
      const rows3 = ranked(setting.shown, shown4.lower);
      const all = context.state.all === setting.name;
      const few = all ? rows3 : rows3.slice(0, MOST4);
      const ranks = ranksOf(rows3);
      return h(
        "section",
        null,
        h("h2", null, setting.name, " ", h(
          "span",
          { class: "count" },
          counted(rows3.length, "result"),
          setting.out.length ? `, +${number(setting.out.length)} filtered out` : ""
        )),
        rows3.length ? h("div", { class: "scroll" }, h(
          "table",
          { class: "plain ranks" },
          h("thead", null, h("tr", null, columns.map((name, at) => h("th", { scope: "col", class: [0, 2, 4].includes(at) ? "number" : null }, name)))),
          h("tbody", null, few.map((score) => row2(context, score, shown4, ranks.get(score.value) ?? 0, overlap2(score.model))))
        )) : null,
        few.length < rows3.length ? h("a", { class: "more", href: context.link({ all: setting.name }) }, `+${number(rows3.length - few.length)} more`) : null
      );
    }));
  }
  function ranksOf(rows3) {
    const found3 = /* @__PURE__ */ new Map();
    rows3.forEach(({ value: value3 }, at) => found3.has(value3) || found3.set(value3, at + 1));
    return found3;
  }
  function row2(context, score, shown4, rank2, overlap2) {
    return h(
      "tr",
      { data: { focus: isFocus(score, shown4.focus) } },
      h("td", { class: "number soft" }, number(rank2)),
      h("th", { scope: "row" }, entity(context, score.model)),
      h("td", { class: "number" }, valueOf2(context, score)),
      h("td", { class: "date" }, dateOf(score)),
      h("td", { class: "number" }, score.parameters === null ? unknown() : h("span", { title: number(score.parameters) }, short(score.parameters))),
      h("td", { class: "overlap" }, overlapOf(context, overlap2)),
      h("td", null, sourceOf2(context, score))
    );
  }
  function isFocus(score, focus) {
    return focus >= 0 && (score.model === focus || score.family === focus);
  }
  function claimsOf2({ graph }, score) {
    return { id: graph.id(score.result), at: `value/${graph.literal(score.fact)}` };
  }
  function valueOf2(context, score) {
    const { low, high, value: value3 } = score;
    return [
      h("a", { class: "claimed", href: context.link(claimsOf2(context, score)) }, number(value3)),
      low < high ? h("span", { class: "disputed", title: `Sources differ: ${number(low)} to ${number(high)}` }, ` or ${number(low === value3 ? high : low)}`) : null
    ];
  }
  function dateOf({ released }) {
    if (!released) return unknown();
    const note = releasedNote(released);
    return h("span", { title: note || null }, releasedText(released));
  }
  function sourceOf2(context, score) {
    return h(
      "a",
      { class: "tosource", href: context.link(claimsOf2(context, score)), "aria-label": `Sources of ${number(score.value)} by ${context.graph.label(score.model)}` },
      viaMark(score.via)
    );
  }
  function overlapOf(context, overlap2) {
    if (overlap2 === null) return unknown("training data unknown");
    const [first2] = overlap2;
    if (!first2) return h("span", { class: "soft" }, "no overlap known");
    const { graph } = context;
    const said6 = ({ images, through, perhaps }) => `${perhaps ? "perhaps " : ""}${graph.label(images)}${images === through ? "" : `, through ${graph.label(through)}`}`;
    return h(
      "span",
      { class: "shares", title: `The same images: ${overlap2.map(said6).join("; ")}` },
      h("span", { class: "flag", "aria-hidden": "true" }, first2.perhaps ? "△ " : "▲ "),
      first2.perhaps ? "perhaps " : "",
      entity(context, first2.through),
      overlap2.length > 1 ? ` +${number(overlap2.length - 1)}` : ""
    );
  }
  function byBenchmark(context, model, chooser3) {
    const { graph, state } = context;
    const scores = scoresOf(graph, model);
    const on = new Map(scores.map((score) => [score, graph.objects(score.result, "on")[0] ?? -1]));
    const label = (score) => graph.label(on.get(score) ?? -1);
    const rows3 = scores.sort((a, b) => label(a).localeCompare(label(b)) || a.metric - b.metric || a.setting.localeCompare(b.setting) || (lowerIsBetter(graph, a.metric) ? a.value - b.value : b.value - a.value));
    const few = state.all ? rows3 : rows3.slice(0, 5 * MOST4);
    return h(
      "section",
      { class: "results" },
      h(
        "header",
        { class: "viewhead" },
        h("h1", { dir: "auto" }, graph.label(model)),
        h("p", { class: "soft" }, rows3.length ? `${counted(rows3.length, "result")} of it and its variants on ${counted(new Set(on.values()).size, "benchmark")}` : "The graph has no result of it or its variants."),
        chooser3
      ),
      rows3.length ? h("div", { class: "scroll" }, h(
        "table",
        { class: "plain ranks" },
        h("thead", null, h("tr", null, ["benchmark", "model", "metric", "setting", "value", "source"].map((name) => h("th", { scope: "col", class: name === "value" ? "number" : null }, name)))),
        h("tbody", null, few.map((score, at) => {
          const benchmark = on.get(score) ?? -1;
          const before = few[at - 1];
          const again = before !== void 0 && on.get(before) === benchmark;
          return h(
            "tr",
            { class: again ? "again" : null },
            h("th", { scope: "row" }, entity(context, benchmark, { change: { b: graph.id(benchmark), m: graph.id(score.metric) } })),
            h("td", null, entity(context, score.model)),
            h("td", null, graph.label(score.metric)),
            h("td", { class: "setting" }, score.setting),
            h("td", { class: "number" }, valueOf2(context, score)),
            h("td", null, sourceOf2(context, score))
          );
        }))
      )) : null,
      few.length < rows3.length ? h("a", { class: "more", href: context.link({ all: "1" }) }, `+${number(rows3.length - few.length)} more`) : null
    );
  }

  // src/mmkg/views/static/js/views/results-plot.js
  var MARKS = ["primary", "official-repo", "harness", "secondary-paper", "survey"];
  var LANE = 56;
  var PANELS = 8;
  var DOTS = 1500;
  function panels(context, shown4) {
    const all = shown4.settings.flatMap((one) => [...one.shown, ...one.out]);
    if (!all.length) return null;
    const columns = context.width >= 820 && shown4.settings.length > 1 ? 2 : 1;
    const width = Math.floor((context.width - (columns - 1) * 24) / columns);
    const frame2 = frameOf(all, shown4.axis, width, columns === 1 && context.width > 600 ? 420 : 330);
    const title3 = `${context.graph.label(shown4.metric)}, ${shown4.lower ? "lower is better" : "higher is better"}; ${shown4.axis === "year" ? "by release" : "by number of parameters"}`;
    return h(
      "div",
      { class: "plots" },
      h("p", { class: "soft axis" }, title3),
      legend2(all, shown4),
      h(
        "div",
        { class: "panels", data: { columns } },
        shown4.settings.slice(0, PANELS).map((setting) => panel(context, shown4, setting, frame2))
      ),
      h(
        "p",
        { class: "soft" },
        `${ABOUT} `,
        h("a", { href: "#standings", on: { click: toTable } }, "The same as a table"),
        " stands below."
      )
    );
  }
  function toTable(event) {
    event.preventDefault();
    document.getElementById("standings")?.scrollIntoView();
  }
  function frameOf(all, axis2, width, height) {
    const places = all.map((score) => along(axis2, score)).filter((at) => at !== null);
    const unknown2 = places.length < all.length;
    const [least, most] = [Math.min(...all.map((one) => one.low)), Math.max(...all.map((one) => one.high))];
    const air = (most - least) * 0.06 || 1;
    const [low, high] = [least - air, most + air];
    const [left2, top, bottom, right] = [44, 14, height - 30, width - 14 - (unknown2 ? LANE : 0)];
    const y = (value3) => bottom - (value3 - low) / (high - low) * (bottom - top);
    const { scale, across } = axis2 === "year" ? overTime(places) : overSize(places);
    const x = (at) => left2 + 8 + scale(at) * (right - left2 - 16);
    return { width, height, left: left2, right, top, bottom, x, y, up: ticks(low, high), unknown: unknown2, across: thinned(across, right - left2), measure: ruler(12) };
  }
  function overTime(places) {
    const first2 = Math.floor(Math.min(...places, 9999));
    const last = Math.max(first2 + 1, Math.ceil(Math.max(...places, 0)));
    const across = places.length ? Array.from({ length: last - first2 + 1 }, (_, at) => ({ at: first2 + at, text: String(first2 + at) })) : [];
    return { scale: (at) => (at - first2) / (last - first2), across };
  }
  function overSize(places) {
    const marks = places.length ? decades(Math.min(...places), Math.max(...places)) : [];
    const [low, high] = [Math.log10(marks[0] ?? 1), Math.log10(marks.at(-1) ?? 10)];
    return { scale: (at) => (Math.log10(at) - low) / (high - low), across: marks.map((at) => ({ at, text: short(at) })) };
  }
  function thinned(marks, room) {
    const every = Math.max(1, Math.ceil(marks.length * 44 / room));
    return marks.filter((_, at) => at % every === 0);
  }
  function panel(context, shown4, setting, frame2) {
    const best = new Set(frontier(setting.shown, shown4.axis, shown4.lower));
    const dots = dotsOf(shown4, setting, frame2, best);
    const about2 = `${setting.name}: ${counted(setting.shown.length, "result")}, best so far ${[...best].map((one) => `${context.graph.label(one.model)} ${number(one.value)}`).join(", ")}`;
    return h(
      "figure",
      { class: "panel" },
      h(
        "figcaption",
        null,
        h("a", { href: context.link({ set: context.state.set ? null : setting.name }), title: context.state.set ? "All settings" : "This setting alone" }, setting.name),
        " ",
        h("span", { class: "count" }, counted(setting.shown.length, "result"), setting.out.length ? `, +${number(setting.out.length)} filtered out` : "")
      ),
      s(
        "svg",
        { viewBox: `0 0 ${frame2.width} ${frame2.height}`, width: frame2.width, height: frame2.height, role: "group", "aria-label": about2 },
        axes(frame2, shown4),
        line2(dots.filter((dot) => dot.best && dot.known).sort((a, b) => a.x - b.x || (shown4.lower ? a.y - b.y : b.y - a.y)), frame2),
        dots.map((dot) => mark(context, dot, frame2)),
        labels(context, dots, frame2)
      )
    );
  }
  function dotsOf(shown4, setting, frame2, best) {
    let lost = 0;
    const dot = (score, out) => {
      const at = along(shown4.axis, score);
      const x = at === null ? frame2.right + 16 + lost++ % 4 * 11 : frame2.x(at);
      return { score, x, y: frame2.y(score.value), known: at !== null, out, best: best.has(score), focus: isFocus(score, shown4.focus) };
    };
    const dots = [...setting.out.map((score) => dot(score, true)), ...setting.shown.map((score) => dot(score, false))];
    const weight = (one) => (one.focus ? 4 : 0) + (one.best ? 2 : 0) + (one.out ? 0 : 1);
    return dots.sort((a, b) => weight(a) - weight(b)).slice(-DOTS);
  }
  function axes({ left: left2, right, top, bottom, x, y, up, across, unknown: unknown2, width }, shown4) {
    return s(
      "g",
      { class: "axes", "aria-hidden": "true" },
      unknown2 ? [
        s("rect", { class: "lane", x: right + 6, y: top, width: LANE, height: bottom - top, rx: 4 }),
        s("text", { x: right + 6 + LANE / 2, y: bottom + 18, "text-anchor": "middle" }, shown4.axis === "year" ? "no date" : "no size")
      ] : null,
      up.map((value3) => [
        s("line", { x1: left2, x2: right, y1: y(value3), y2: y(value3) }),
        s("text", { x: left2 - 7, y: y(value3) + 4, "text-anchor": "end" }, number(value3))
      ]),
      across.map(({ at, text: text2 }) => [
        s("line", { class: "faint", x1: x(at), x2: x(at), y1: top, y2: bottom }),
        s("text", { x: Math.min(x(at), width - 14), y: bottom + 18, "text-anchor": "middle" }, text2)
      ])
    );
  }
  function line2(best, frame2) {
    const [first2] = best;
    if (!first2) return null;
    return s("path", { class: "frontier", "aria-hidden": "true", d: `M${first2.x} ${first2.y}${best.slice(1).map((dot) => `H${dot.x}V${dot.y}`).join("")}H${frame2.right}` });
  }
  function mark(context, dot, frame2) {
    const { score, x, y } = dot;
    const { graph } = context;
    const { released, parameters, low, high } = score;
    const about2 = [
      `${graph.label(score.model)}: ${number(score.value)}`,
      low < high ? `sources differ, ${number(low)} to ${number(high)}` : "",
      released ? [releasedText(released), releasedNote(released)].filter(Boolean).join(", ") : "no date",
      parameters === null ? "parameters unknown" : `${short(parameters)} parameters`,
      score.via ? viaName(score.via) : "",
      dot.out ? "left out by the filters" : ""
    ].filter(Boolean).join("; ");
    return s(
      "a",
      {
        class: "score",
        href: context.link(claimsOf2(context, score)),
        "aria-label": about2,
        "data-out": String(dot.out),
        // The table has a link for each; here the keyboard stops at those that are labelled.
        tabindex: dot.best || dot.focus ? null : -1
      },
      s("title", null, about2),
      dot.focus ? s("circle", { class: "ring", cx: x, cy: y, r: 9 }) : null,
      low < high ? s("path", { class: "range", d: `M${x - 3} ${frame2.y(low)}h6m-3 0V${frame2.y(high)}m-3 0h6` }) : null,
      shape(score.via, x, y)
    );
  }
  function shape(via, x, y) {
    const marked = { class: "mark", "data-via": via || "none" };
    if (via === "official-repo") return s("rect", { ...marked, x: x - 4, y: y - 4, width: 8, height: 8, rx: 1 });
    if (via === "harness") return s("path", { ...marked, d: `M${x} ${y - 5}l5 5l-5 5l-5-5z` });
    if (via === "secondary-paper") return s("g", marked, s("circle", { cx: x, cy: y, r: 4.2, class: "hollow" }), s("path", { d: `M${x} ${y - 4.2}a4.2 4.2 0 0 0 0 8.4z` }));
    return s("circle", { ...marked, cx: x, cy: y, r: 4.4 });
  }
  function labels(context, dots, frame2) {
    const named2 = dots.filter((dot) => (dot.focus || dot.best) && !dot.out).reverse();
    const text2 = (dot) => {
      const label = context.graph.label(dot.score.model);
      return label.length > 28 ? `${label.slice(0, 27).trimEnd()}…` : label;
    };
    const first2 = named2.find((dot) => dot.focus);
    const places = labelPlaces(
      named2.map((dot) => ({ key: dot, x: dot.x, y: dot.y, width: frame2.measure(text2(dot), dot.focus), must: dot === first2 })),
      { left: frame2.left, right: frame2.width, top: 0, bottom: frame2.bottom },
      dots
    );
    return [...places].map(([dot, { x, y }]) => s("text", { class: "label", x, y, "data-focus": String(dot.focus), "aria-hidden": "true" }, text2(dot)));
  }
  function legend2(all, shown4) {
    const ways = MARKS.filter((way2) => all.some((score) => score.via === way2));
    const sample = (...parts) => s("svg", { width: 22, height: 14, "aria-hidden": "true" }, parts);
    return h(
      "ul",
      { class: "legend marks" },
      ways.map((way2) => h("li", null, sample(shape(way2, 11, 7)), viaName(way2))),
      h("li", null, sample(s("path", { class: "frontier", d: "M1 11H11V4H21" })), shown4.axis === "year" ? "best so far" : "best for its size"),
      all.some((score) => score.low < score.high) ? h("li", null, sample(s("path", { class: "range", d: "M8 2h6m-3 0V12m-3 0h6" })), "sources differ") : null,
      all.some((score) => isFocus(score, shown4.focus)) ? h("li", null, sample(s("circle", { class: "ring", cx: 11, cy: 7, r: 6 })), "in focus, and its variants") : null
    );
  }

  // src/mmkg/views/static/js/views/results.js
  var view8 = {
    name: "results",
    title: "Results",
    about: "A benchmark's numbers over time and against parameters",
    render(context) {
      const { graph, state } = context;
      const benchmark = benchmarkOf(context);
      if (benchmark >= 0) return whole2(context, benchmark);
      const wrong = state.b === void 0 ? "" : `There is no benchmark ${state.b} in this graph.`;
      const model = focusOf(context);
      if (wrong || model < 0) return choose2(context, wrong);
      const asked3 = graph.node(state.id ?? "") === model;
      return byBenchmark(context, asked3 ? model : graph.objects(model, "variantOf")[0] ?? model, chooser(context, -1));
    },
    same: same2
  };
  function benchmarkOf({ graph, state }) {
    const node = graph.node(state.b ?? state.id ?? "");
    return node >= 0 && graph.classOf(node) === "Benchmark" ? node : -1;
  }
  function focusOf({ graph, state }) {
    const node = graph.node(state.id ?? "");
    const kind = node < 0 ? "" : graph.classOf(node);
    if (kind === "Result") return graph.objects(node, "of")[0] ?? -1;
    return kind === "Model" ? node : -1;
  }
  function whole2(outer, benchmark) {
    const { graph, state } = outer;
    const context = { ...outer, link: (change) => outer.link({ b: graph.id(benchmark), ...change }) };
    const metrics = metricsOf(graph, benchmark);
    const metric = metrics.find(([one]) => graph.id(one) === state.m)?.[0] ?? metrics[0]?.[0];
    if (metric === void 0) return h(
      "section",
      { class: "results" },
      head3(context, benchmark),
      h("p", { class: "empty" }, "The graph has no result on it.")
    );
    const measured = scoresOn(graph, benchmark, metric);
    const settings = counts(measured, (score) => score.setting);
    const chosen2 = settings.some(([name]) => name === state.set) ? state.set : void 0;
    const shown4 = {
      benchmark,
      metric,
      lower: lowerIsBetter(graph, metric),
      axis: state.x === "parameters" ? "parameters" : "year",
      focus: focusOf(context),
      settings: settings.filter(([name]) => !chosen2 || name === chosen2).map(([name]) => ({ name, ...parted(context, measured.filter((score) => score.setting === name)) }))
    };
    return h(
      "section",
      { class: "results" },
      head3(context, benchmark),
      h(
        "div",
        { class: "settings" },
        choice2("Metric", metrics.map(([one, count2]) => ({ text: graph.label(one), count: count2, href: context.link({ m: graph.id(one), set: null }), now: one === metric }))),
        choice2("Setting", [
          { text: "each apart", count: measured.length, href: context.link({ set: null }), now: !chosen2 },
          ...settings.map(([name, count2]) => ({ text: name, count: count2, href: context.link({ set: name }), now: name === chosen2 }))
        ]),
        choice2("Against", [
          { text: "time", href: context.link({ x: null }), now: shown4.axis === "year" },
          { text: "parameters", href: context.link({ x: "parameters" }), now: shown4.axis === "parameters" }
        ])
      ),
      panels(context, shown4),
      standings(context, shown4)
    );
  }
  function parted({ graph, selection, state }, scores) {
    const kinds2 = kindsOf(state);
    const inside2 = ({ model }) => (!selection.filtered || belongs(graph, selection, model) === "yes") && (state.k === void 0 || kinds2.has(String(graph.value(model, "kind"))));
    return { shown: scores.filter(inside2), out: scores.filter((score) => !inside2(score)) };
  }
  function head3(context, benchmark) {
    const { graph } = context;
    const part = (name, word) => {
      const nodes = graph.objects(benchmark, name);
      return nodes.length ? h("span", null, `${word} `, nodes.map((node, at) => [at ? ", " : "", entity(context, node)])) : null;
    };
    return h(
      "header",
      { class: "viewhead" },
      h("h1", { dir: "auto" }, entity(context, benchmark)),
      h("p", { class: "soft of" }, part("forTask", "task"), part("drawnFrom", "drawn from"), part("imagesFrom", "images from")),
      chooser(context, benchmark)
    );
  }
  function choice2(title3, options) {
    return h(
      "nav",
      { class: "picks", "aria-label": title3 },
      h("span", { class: "soft" }, title3),
      options.map(({ text: text2, count: count2, href, now }) => h(
        "a",
        { href, "aria-current": now ? "true" : null },
        text2,
        count2 === void 0 ? null : [" ", h("span", { class: "count" }, number(count2))]
      ))
    );
  }
  function byTask({ graph }) {
    const found3 = /* @__PURE__ */ new Map();
    for (const node of graph.ofClass("Benchmark")) {
      const count2 = graph.subjects(node, "on").length;
      if (!count2) continue;
      const tasks = graph.objects(node, "forTask").map((task) => graph.label(task));
      for (const task of tasks.length ? tasks : ["task not stated"]) {
        const known4 = found3.get(task);
        if (known4) known4.push({ node, count: count2 });
        else found3.set(task, [{ node, count: count2 }]);
      }
    }
    const sum2 = (all) => all.reduce((total, one) => total + one.count, 0);
    return [...found3].map(([task, benchmarks]) => ({ task, benchmarks: benchmarks.sort((a, b) => b.count - a.count) })).sort((a, b) => sum2(b.benchmarks) - sum2(a.benchmarks));
  }
  function chooser(context, now) {
    const { graph } = context;
    const choose3 = (event) => {
      const { value: value3 } = (
        /** @type {HTMLSelectElement} */
        event.target
      );
      const benchmark = graph.classOf(graph.node(context.state.id ?? "")) === "Benchmark";
      context.go({ b: value3 || null, m: null, set: null, all: null, id: benchmark ? null : context.state.id ?? null });
    };
    return h(
      "select",
      { class: "benchmarks", "aria-label": "Benchmark", on: { change: choose3 } },
      h("option", { value: "" }, now < 0 ? "Choose a benchmark …" : "Choose among all benchmarks"),
      byTask(context).map(({ task, benchmarks }) => h("optgroup", { label: task }, benchmarks.map(({ node, count: count2 }) => h("option", { value: graph.id(node), selected: node === now }, `${graph.label(node)} (${number(count2)})`))))
    );
  }
  function choose2(context, wrong) {
    const { graph } = context;
    const tasks = byTask(context);
    const FEW9 = 6;
    return h(
      "section",
      { class: "results choosing" },
      h(
        "header",
        { class: "viewhead" },
        h("h1", null, "Results"),
        h("p", { class: "soft" }, wrong || "Choose a benchmark: its numbers over time or against parameters, each setting apart."),
        chooser(context, -1)
      ),
      tasks.length ? h("div", { class: "tasks" }, tasks.map(({ task, benchmarks }) => h(
        "section",
        null,
        h("h2", null, task, " ", h("span", { class: "count" }, counted(benchmarks.length, "benchmark"))),
        h(
          "ul",
          null,
          benchmarks.slice(0, context.state.all === task ? Infinity : FEW9).map(({ node, count: count2 }) => h(
            "li",
            null,
            entity(context, node, { change: { b: graph.id(node), id: null } }),
            " ",
            h("span", { class: "count" }, number(count2))
          )),
          benchmarks.length > FEW9 && context.state.all !== task ? h("li", null, h("a", { class: "more", href: context.link({ all: task }) }, `+${number(benchmarks.length - FEW9)} more`)) : null
        )
      ))) : h("p", { class: "empty" }, `There is no ${className("Result")} in this graph.`)
    );
  }
  var VALUES = "UNWIND [x IN coalesce([] + r.value, [r.value]) WHERE x IS NOT NULL] AS value";
  function same2(context) {
    const { graph, state } = context;
    const benchmark = benchmarkOf(context);
    const model = focusOf(context);
    if (benchmark < 0) return model < 0 ? { command: "mmkg list Benchmark", sparql: "", cypher: "" } : ofModel(graph.id(model));
    const id = graph.id(benchmark);
    const asked3 = [["metric", graph.classOf(graph.node(state.m ?? "")) === "Metric" ? state.m : ""], ["setting", /^[a-z-]+$/.test(state.set ?? "") ? state.set : ""]].filter(([, value3]) => value3);
    const iri3 = (one) => `<https://w3id.org/mmkg/id/${one.replace(":", "/")}>`;
    const metric = asked3.find(([name]) => name === "metric")?.[1];
    const setting = asked3.find(([name]) => name === "setting")?.[1];
    return {
      command: ["mmkg query results-by-benchmark", `--param benchmark=${id}`, ...asked3.map(([name, value3]) => `--param ${name}=${value3}`)].join(" "),
      sparql: [
        "PREFIX mmkg: <https://w3id.org/mmkg/ontology/>",
        "SELECT DISTINCT ?model ?metric ?setting ?value WHERE {",
        `  ?result mmkg:on ${iri3(id)} ; mmkg:of ?model ; mmkg:measuredBy ?metric ; mmkg:setting ?setting ; mmkg:value ?value .`,
        metric && `  FILTER(?metric = ${iri3(metric)})`,
        setting && `  FILTER(?setting = "${setting}")`,
        "} ORDER BY ?metric ?setting DESC(?value)"
      ].filter(Boolean).join("\n"),
      cypher: [
        `MATCH (r:Result)-[:ON]->(:Benchmark {id: '${id}'}), (r)-[:OF]->(model:Model), (r)-[:MEASURED_BY]->(metric:Metric)`,
        asked3.length && `WHERE ${[metric && `metric.id = '${metric}'`, setting && `r.setting = '${setting}'`].filter(Boolean).join(" AND ")}`,
        VALUES,
        "RETURN model.label AS model, metric.label AS metric, r.setting AS setting, value ORDER BY metric, setting, value DESC"
      ].filter(Boolean).join("\n")
    };
  }
  function ofModel(id) {
    return {
      command: `mmkg show ${id}`,
      sparql: `PREFIX mmkg: <https://w3id.org/mmkg/ontology/>
SELECT DISTINCT ?benchmark ?metric ?setting ?value WHERE {
  ?model mmkg:variantOf? <https://w3id.org/mmkg/id/${id.replace(":", "/")}> .
  ?result mmkg:of ?model ; mmkg:on ?benchmark ; mmkg:measuredBy ?metric ; mmkg:setting ?setting ; mmkg:value ?value .
} ORDER BY ?benchmark ?metric ?setting`,
      cypher: `MATCH (m:Model)-[:VARIANT_OF*0..1]->(:Model {id: '${id}'}), (r:Result)-[:OF]->(m), (r)-[:ON]->(b:Benchmark), (r)-[:MEASURED_BY]->(metric:Metric)
${VALUES}
RETURN b.label AS benchmark, metric.label AS metric, r.setting AS setting, m.label AS model, value`
    };
  }

  // src/mmkg/views/static/js/core/computed.js
  var COMPUTED = {
    Model: ["objectives", "datasets", "text"],
    Dataset: ["size", "models"],
    Objective: ["models"],
    Architecture: ["models"],
    Task: ["models"],
    Modality: ["models"],
    Organization: ["models"],
    Benchmark: ["results"],
    Metric: ["results"],
    Result: ["size"]
  };
  var SIZES = ["pairs", "images", "videos", "documents", "texts", "questions", "regions", "hours", "tokens"];
  var HAVE = new Map([["objective", "usesObjective"], ["dataset", "pretrainedOn"], ...USUAL]);
  function computed(graph, kind, key, selection) {
    if (!COMPUTED[kind]?.includes(key)) return null;
    const make = { objectives: trained, datasets: trained, text, size, models, results: results3 }[key];
    return make ? make(graph, kind, key, selection) : null;
  }
  function trained(graph, _, key) {
    const [relation, derived, title3] = key === "objectives" ? ["withObjective", "usesObjective", "objectives"] : ["onDataset", "pretrainedOn", "data sets"];
    return {
      key,
      title: title3,
      few: 3,
      numeric: false,
      about: `The ${title3} of its pre-training: of the stages that count.`,
      values: (model) => {
        const found3 = /* @__PURE__ */ new Map();
        for (const stage of stagesHeld(graph, model)) {
          for (const { node, grounds: grounds2 } of stated(graph, stage, relation)) {
            const known4 = found3.get(node);
            if (known4) known4.grounds.push(...grounds2);
            else found3.set(node, { subject: model, predicate: derived, node, grounds: grounds2 });
          }
        }
        return [...found3.values()];
      },
      empty: (model) => {
        const stages = stagesHeld(graph, model);
        if (stages.some((stage) => graph.values(stage, "undisclosed").includes(key))) return "withheld";
        return stages.length && stages.every((stage) => graph.values(stage, "complete").includes(key)) ? "none" : "unknown";
      }
    };
  }
  function stagesHeld(graph, model) {
    const own = stagesOf(graph, model);
    return own.length ? own : trainingOf(graph, model);
  }
  function text(graph) {
    const own = (model) => ["hasTextEncoder", "hasLanguageModel"].flatMap((name) => stated(graph, model, name));
    return {
      key: "text",
      title: "text encoder or LM",
      few: 3,
      numeric: false,
      about: "What reads or writes its text.",
      values: (model) => lent(graph, model, own),
      empty: () => "unknown"
    };
  }
  function size(graph, kind) {
    const base = { key: "size", few: 1, numeric: true, empty: () => (
      /** @type {const} */
      "unknown"
    ) };
    if (kind === "Result") {
      return {
        ...base,
        title: "parameters",
        about: "The parameters of the model that the result is of.",
        values: (result) => graph.objects(result, "of").flatMap((model) => stated(graph, model, "parameters"))
      };
    }
    return {
      ...base,
      title: "size",
      about: `How much is in it, in the first of these that is stated: ${SIZES.join(", ")}.`,
      values: (dataset) => {
        for (const name of SIZES) {
          const found3 = stated(graph, dataset, name);
          if (found3.length) return found3.sort((a, b) => Number(b.literal) - Number(a.literal));
        }
        return [];
      }
    };
  }
  function models(graph, kind, key, selection) {
    const prefix = graph.classes.find((term) => term.name === kind)?.prefix ?? "";
    const relation = HAVE.get(prefix) ?? "";
    return {
      key,
      title: "models",
      few: 1,
      numeric: true,
      empty: () => "blank",
      about: selection.filtered ? "How many of the models that the filters select have it." : "How many model families have it.",
      values: (node) => {
        const found3 = /* @__PURE__ */ new Set();
        for (const one of below(graph, node, WIDER.get(kind) ?? [])) {
          for (const model of graph.subjects(one, relation)) {
            for (const family of [model, ...graph.objects(model, "variantOf")]) if (selection.families.has(family)) found3.add(family);
          }
        }
        return found3.size ? [count(node, found3.size, filtersBy(graph.id(node)) ? "filter" : void 0)] : [];
      }
    };
  }
  function results3(graph, kind, key) {
    const relation = kind === "Metric" ? "measuredBy" : "on";
    return {
      key,
      title: "results",
      few: 1,
      numeric: true,
      empty: () => "blank",
      about: "How many results are in the graph.",
      values: (node) => {
        const found3 = graph.subjects(node, relation).length;
        return found3 ? [count(node, found3, kind === "Benchmark" ? { v: "results", b: graph.id(node) } : void 0)] : [];
      }
    };
  }
  function count(node, many, leads) {
    return { subject: node, predicate: "", node: -1, literal: many, grounds: [], leads };
  }

  // src/mmkg/views/static/js/core/columns.js
  var USUAL2 = {
    Model: [
      "year",
      "releasedBy",
      "hasArchitecture",
      "objectives",
      "datasets",
      "hasVisionEncoder",
      "text",
      "parameters",
      "accepts",
      "describedIn",
      "officialCode"
    ],
    Dataset: ["released", "size", "hasModality", "language", "licence", "availability", "models"],
    Objective: ["broader", "models", "formula"],
    Benchmark: ["forTask", "drawnFrom", "split", "results"],
    Result: ["on", "measuredBy", "value", "setting", "size"],
    Paper: ["year", "venue", "kind", "<describedIn"],
    Architecture: ["scheme", "broader", "models"],
    Task: ["broader", "models", "<forTask"],
    Modality: ["broader", "models", "<hasModality"],
    Organization: ["models", "<releasedBy"],
    Metric: ["results", "description"],
    Implementation: ["<officialCode", "<otherCode", "licence", "url"],
    Stage: ["<hasStage", "order", "kind", "pairing", "withObjective", "onDataset", "freezes"],
    Topic: ["inScheme", "broader", "exactMatch", "namesModel"]
  };
  var FREE = /* @__PURE__ */ new Set([
    "alias",
    "ambiguousAlias",
    "description",
    "label",
    "broader",
    "inScheme",
    "exactMatch",
    "closeMatch",
    "namesModel",
    "namesDataset",
    "complete",
    "undisclosed",
    "variantOf",
    "hasStage",
    "otherCode",
    "formula",
    "freezes",
    "tunes",
    "includes",
    "includesPartOf",
    "derivedFrom",
    "extends",
    "imagesFrom",
    "imageSource",
    "doi",
    "arxiv",
    "url"
  ]);
  function columnsOf(graph, kind, asked3, selection) {
    const keys = [...new Set(asked3.split(",").filter(Boolean))];
    const found3 = keys.map((key) => column(graph, kind, key, selection)).filter((one) => one !== null);
    if (found3.length) return found3;
    return (USUAL2[kind] ?? []).map((key) => column(graph, kind, key, selection)).filter((one) => one !== null);
  }
  function column(graph, kind, key, selection) {
    const made = computed(graph, kind, key, selection);
    if (made) return made;
    const back2 = key.startsWith("<");
    const term = graph.term(back2 ? key.slice(1) : key);
    if (!term || back2 && !term.relation) return null;
    const model = kind === "Model" && !back2 && !FREE.has(key);
    const own = back2 ? (node) => incoming2(graph, node, term.name) : (node) => stated(graph, node, term.name);
    return {
      key,
      about: term.definition,
      title: term.relation ? relationName(term.name, back2) : attributeName(term.name),
      numeric: /^(integer|decimal)$/.test(term.datatype ?? "") || key === "year",
      few: 3,
      values: model ? (node) => lent(graph, node, own) : own,
      empty: () => back2 || FREE.has(key) ? "blank" : "unknown"
    };
  }
  function choices(graph, kind) {
    const attributes = /* @__PURE__ */ new Set();
    const relations2 = /* @__PURE__ */ new Set();
    const back2 = /* @__PURE__ */ new Set();
    for (const node of graph.ofClass(kind)) {
      for (const fact of graph.facts(node)) (graph.object(fact) < 0 ? attributes : relations2).add(graph.predicate(fact));
      for (const fact of graph.factsTo(node)) back2.add(`<${graph.predicate(fact)}`);
    }
    for (const name of ["label", "usesObjective", "pretrainedOn"]) attributes.delete(name) || relations2.delete(name);
    return { computed: COMPUTED[kind] ?? [], attributes: [...attributes], relations: [...relations2], back: [...back2] };
  }
  function keyOf2(graph, column3, node) {
    const values = column3.values(node);
    if (!values.length) return null;
    if (!column3.numeric) return textOf(
      graph,
      /** @type {Value} */
      values[0]
    );
    const numbers = values.map((one) => Number(one.literal)).filter((one) => !Number.isNaN(one));
    return numbers.length ? Math.max(...numbers) : null;
  }

  // src/mmkg/views/static/js/core/rows.js
  var COLLATOR = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  var USUAL_ORDER = { Paper: "-year", Dataset: "-models", Objective: "-models", Benchmark: "-results", Result: "" };
  function classAsked(graph, asked3) {
    return graph.classes.some((term) => term.name === asked3) ? asked3 : "Model";
  }
  function rowsOf2(graph, asked3, selection, kinds2) {
    if (asked3 === "unknown") return selection.unknown;
    const kind = classAsked(graph, asked3);
    if (kind === "Model") return models2(graph, selection, kinds2);
    const nodes = graph.ofClass(kind);
    if (!selection.filtered || !["Result", "Stage"].includes(kind)) return nodes;
    return nodes.filter((node) => ownersOf2(graph, node, kind).some((one) => selection.families.has(one)));
  }
  function models2(graph, selection, kinds2) {
    const found3 = [];
    for (const family of selection.families) {
      if (kinds2.has("family")) found3.push(family);
      if (!kinds2.has("variant")) continue;
      const holders = selection.holders.get(family) ?? [family];
      found3.push(...holders.includes(family) ? graph.subjects(family, "variantOf") : holders);
    }
    if (kinds2.has("backbone") && !selection.filtered) {
      found3.push(...graph.ofClass("Model").filter((node) => graph.value(node, "kind") === "backbone"));
    }
    return found3;
  }
  function ownersOf2(graph, node, kind) {
    const owners2 = kind === "Result" ? graph.objects(node, "of") : graph.subjects(node, "hasStage");
    return owners2.flatMap((one) => [one, ...graph.objects(one, "variantOf")]);
  }
  function found2(graph, nodes, columns, text2) {
    const words = plain3(text2).split(/\s+/).filter(Boolean);
    if (!words.length) return nodes;
    const labels2 = /* @__PURE__ */ new Map();
    const label = (node) => {
      const known4 = labels2.get(node) ?? plain3(graph.label(node));
      labels2.set(node, known4);
      return known4;
    };
    return nodes.filter((node) => {
      const result = graph.classOf(node) === "Result";
      const names = result ? graph.objects(node, "of").map(label) : [label(node), graph.id(node), ...graph.values(node, "alias").map((one) => plain3(String(one)))];
      const cells = columns.flatMap((one) => one.values(node).map((value3) => value3.node >= 0 ? label(value3.node) : plain3(textOf(graph, value3))));
      const all = [...names, ...cells].join("\n");
      return words.every((word) => all.includes(word));
    });
  }
  function orderOf(kind, asked3, columns) {
    const known4 = (text3) => text3.replace(/^-/, "") === "label" || columns.some((one) => one.key === text3.replace(/^-/, ""));
    const usual = USUAL_ORDER[kind] ?? "label";
    const text2 = [asked3, usual].find((one) => one && known4(one)) ?? (usual && "label");
    return { key: text2.replace(/^-/, ""), down: text2.startsWith("-") };
  }
  function sorted2(graph, nodes, columns, order) {
    if (!order.key) return nodes;
    const column3 = columns.find((one) => one.key === order.key);
    const rows3 = nodes.map((node) => ({ node, key: column3 ? keyOf2(graph, column3, node) : graph.label(node), label: "" }));
    if (rows3.length < 5e3) for (const row5 of rows3) row5.label = graph.label(row5.node);
    const sign = order.down ? -1 : 1;
    rows3.sort((a, b) => compare(a.key, b.key, sign) || COLLATOR.compare(a.label, b.label));
    return rows3.map((row5) => row5.node);
  }
  function compare(a, b, sign) {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    if (typeof a === "number" && typeof b === "number") return sign * (a - b);
    return sign * COLLATOR.compare(String(a), String(b));
  }
  function plain3(text2) {
    return text2.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  // src/mmkg/views/static/js/core/sparql.js
  var MIXTURE2 = "(mmkg:includes|mmkg:includesPartOf)*";
  var NEAR = "(mmkg:includes|mmkg:includesPartOf|mmkg:derivedFrom)*";
  var WIDER2 = {
    objective: "mmkg:broader*",
    architecture: "mmkg:broader*",
    task: "mmkg:broader*",
    modality: "mmkg:broader*",
    model: "mmkg:variantOf*",
    dataset: MIXTURE2
  };
  function sparqlOf2(plan) {
    const columns = ["?label", "?model", "?holder"];
    const found3 = [];
    const refuted = [];
    allOf(plan).forEach((one, number2) => {
      if (one.negated) {
        refuted.push(...refutes(
          /** @type {Constraint} */
          one,
          number2
        ));
        return;
      }
      const held2 = holds(one, number2);
      found3.push(...found3.length ? ["{", ...indented(held2), "}"] : held2);
      columns.push(...columnsOf2(one, number2));
    });
    const names = columns.join(" ");
    const lines2 = [...found3, "?holder mmkg:inFamily ?model .", "?model mmkg:label ?label .", ...refuted];
    return `PREFIX mmkg: <https://w3id.org/mmkg/ontology/>
SELECT DISTINCT ${names} WHERE {
${indented(lines2).join("\n")}
}
ORDER BY ${names}
`;
  }
  function allOf(plan) {
    return [...plan.constraints, ...yearsOf(plan)];
  }
  function yearsOf({ since, until }) {
    if (since !== null && since === until) return [{ operator: "=", year: since, negated: false }];
    const found3 = [];
    if (since !== null) found3.push(
      /** @type {Year} */
      { operator: ">=", year: since, negated: false }
    );
    if (until !== null) found3.push(
      /** @type {Year} */
      { operator: "<=", year: until, negated: false }
    );
    return found3;
  }
  function columnsOf2(one, number2) {
    if ("year" in one || one.relation) return [`?h${number2}`, `?v${number2}`];
    return [`?h${number2}`, `?s${number2}`, one.objective && `?o${number2}`, one.dataset && `?d${number2}`].filter((name) => name !== void 0);
  }
  function holds(one, number2) {
    const [value3, owner] = [`?v${number2}`, `?h${number2}`];
    const path = `?holder mmkg:variantOf? ${owner} .`;
    if ("year" in one) {
      return [
        `FILTER(${value3} ${one.operator} ${one.year})`,
        `${owner} mmkg:year ${value3} .`,
        path,
        `FILTER(${owner} = ?holder || NOT EXISTS { ?holder mmkg:year ?own${number2} })`
      ];
    }
    if (one.relation) return [asked2(one, value3), `${owner} mmkg:${one.relation} ${value3} .`, path];
    return [...inStage(one, number2), `${owner} mmkg:hasStage ?s${number2} .`, `?holder mmkg:trainedIn ?s${number2} .`];
  }
  function ownHolds(one, number2) {
    const [value3, owner] = [`?v${number2}`, `?h${number2}`];
    return [asked2(one, value3), `${owner} mmkg:${one.relation} ${value3} .`, `${owner} mmkg:inFamily ?model .`];
  }
  function asked2(one, value3) {
    const target = iri2(one.target);
    const path = WIDER2[prefixOf(one.target ?? "")];
    return path ? `${value3} ${path} ${target} .` : `FILTER(${value3} = ${target})`;
  }
  function inStage(one, number2) {
    const lines2 = [];
    const found3 = (name, path, id) => `{ SELECT DISTINCT ${name} { ${name} ${path} ${iri2(id)} } }`;
    if (one.objective) {
      lines2.push(found3(`?o${number2}`, "mmkg:broader*", one.objective), `?s${number2} mmkg:withObjective ?o${number2} .`);
    }
    if (one.dataset) {
      lines2.push(found3(`?d${number2}`, MIXTURE2, one.dataset), `?s${number2} mmkg:onDataset ?d${number2} .`);
    }
    return lines2;
  }
  function refutes(one, number2) {
    const [holder, other2] = [`?rh${number2}`, `?other${number2}`];
    if (!one.relation) {
      const stage = `?rs${number2}`;
      const whole3 = '?model mmkg:complete "stages" .';
      return [whole3, ...minus([
        whole3,
        `${holder} mmkg:inFamily ?model .`,
        `${holder} mmkg:trainedIn ${stage} .`,
        ...minus(excluded(one, stage, number2))
      ])];
    }
    if (OPEN.has(one.relation)) return ["FILTER(?model != ?model)"];
    const lines2 = [`${holder} mmkg:inFamily ?model .`, `${holder} mmkg:${one.relation} ${other2} .`];
    if (one.relation === "hasArchitecture") {
      lines2.push(...[other2, iri2(one.target)].map((end2) => `${end2} mmkg:scheme ?scheme${number2} .`));
    }
    return [...lines2, ...minus(ownHolds(one, number2))];
  }
  function excluded(one, stage, number2) {
    const sides = (
      /** @type {[string, string, string | undefined, string][]} */
      [
        ["withObjective", "objectives", one.objective, "mmkg:broader*"],
        ["onDataset", "datasets", one.dataset, NEAR]
      ].filter(([, , id]) => id).map(([relation, side2, id, path]) => {
        const listed2 = `?r${relation}${number2}`;
        const either = `{ ${listed2} ${path} ${iri2(id)} } UNION { ${iri2(id)} ${path} ${listed2} }`;
        return [
          `${stage} mmkg:complete "${side2}" .`,
          "MINUS {",
          `  { SELECT DISTINCT ${listed2} { ${either} } }`,
          `  ${stage} mmkg:${relation} ${listed2} .`,
          "}"
        ];
      })
    );
    const [first2 = [], second] = sides;
    return second ? ["{", ...indented(first2), "} UNION {", ...indented(second), "}"] : first2;
  }
  function minus(lines2) {
    return ["MINUS {", ...indented(lines2), "}"];
  }
  function indented(lines2) {
    return lines2.map((line3) => `  ${line3}`);
  }
  function iri2(id = "") {
    return `<https://w3id.org/mmkg/id/${id.replace(":", "/").replace(/[^\w:./@%+-]/g, encodeURIComponent)}>`;
  }

  // src/mmkg/views/static/js/core/cypher.js
  var NEAR2 = "INCLUDES|INCLUDES_PART_OF|DERIVED_FROM";
  var WIDER3 = {
    objective: "BROADER",
    architecture: "BROADER",
    task: "BROADER",
    modality: "BROADER",
    model: "VARIANT_OF",
    dataset: "INCLUDES|INCLUDES_PART_OF"
  };
  function cypherOf2(plan) {
    const columns = [["label", "model.label"], ["model", "model"], ["holder", "holder"]];
    const found3 = [];
    const tests = ["model.label IS NOT NULL"];
    const keys = ["label", "model.id", "holder.id"];
    allOf(plan).forEach((one, number2) => {
      if (one.negated) {
        tests.push(refutes2(
          /** @type {Constraint} */
          one,
          number2
        ));
        return;
      }
      found3.push(...holds2(one, number2, found3.length > 0));
      for (const name of columnsOf3(one, number2)) {
        columns.push([name, name]);
        keys.push(name.startsWith("v") && "year" in one ? name : `${name}.id`);
      }
    });
    const lines2 = [...found3, "MATCH (holder:Model)-[:IN_FAMILY]->(model:Model)", `WHERE ${tests.join("\n  AND ")}`];
    const named2 = columns.map(([name, value3]) => name === value3 ? name : `${value3} AS ${name}`);
    return `${lines2.join("\n")}
RETURN DISTINCT ${named2.join(", ")}
ORDER BY ${keys.join(", ")}
`;
  }
  function columnsOf3(one, number2) {
    if ("year" in one || one.relation) return [`h${number2}`, `v${number2}`];
    return [`h${number2}`, `s${number2}`, one.objective && `o${number2}`, one.dataset && `d${number2}`].filter((name) => name !== void 0);
  }
  function holds2(one, number2, bound) {
    const [owner, value3] = [`h${number2}`, `v${number2}`];
    const path = `MATCH (holder:Model)-[:VARIANT_OF*0..1]->(${owner})`;
    if ("year" in one) {
      const own = `(${owner} = holder OR holder.year IS NULL)`;
      const filtered = [`UNWIND ${yearsAt(owner)} AS ${value3}`, `WITH * WHERE ${value3} ${one.operator} ${one.year}`];
      return bound ? [`${path} WHERE ${own}`, ...filtered] : [`MATCH (${owner}:Model)`, ...filtered, `${path} WHERE ${own}`];
    }
    const lines2 = one.relation ? [reaching(value3, one.target), `MATCH (${owner}:Model)-[:${type(one.relation)}]->(${value3})`, path] : [
      ...inStage2(one, number2),
      `MATCH (${owner}:Model)-[:HAS_STAGE]->(s${number2})`,
      `MATCH (holder:Model)-[:TRAINED_IN]->(s${number2})`
    ];
    return bound ? lines2.reverse() : lines2;
  }
  function inStage2(one, number2) {
    return (
      /** @type {[string, string, string | undefined][]} */
      [
        [`o${number2}`, "WITH_OBJECTIVE", one.objective],
        [`d${number2}`, "ON_DATASET", one.dataset]
      ].filter(([, , id]) => id).flatMap(([name, relation, id]) => [reaching(name, id), `MATCH (s${number2}:Stage)-[:${relation}]->(${name})`])
    );
  }
  function refutes2(one, number2) {
    const [holder, other2] = [`rh${number2}`, `other${number2}`];
    const member = `MATCH (${holder}:Model)-[:IN_FAMILY]->(model)`;
    if (!one.relation) {
      const stage = `rs${number2}`;
      const undecided = [
        member,
        `MATCH (${holder})-[:HAS_STAGE]->(${stage}:Stage)`,
        `WHERE ${stage}.kind <> 'finetune'
  AND NOT ${excluded2(one, stage, number2)}`
      ];
      return `(${states("model", "stages")} AND NOT ${exists(undecided)})`;
    }
    if (OPEN.has(one.relation)) return "false";
    const stated3 = [member, `MATCH (${holder})-[:${type(one.relation)}]->(${other2})`];
    if (one.relation === "hasArchitecture") {
      stated3.push(`MATCH ${nodeOf2(`asked${number2}`, one.target)}`, `WHERE ${other2}.scheme = asked${number2}.scheme`);
    }
    const [owner, value3] = [`h${number2}`, `v${number2}`];
    const has = [
      `MATCH (${owner}:Model)-[:IN_FAMILY]->(model)`,
      `MATCH (${owner})-[:${type(one.relation)}]->(${value3})`,
      reaching(value3, one.target)
    ];
    return `(${exists(stated3)} AND NOT ${exists(has)})`;
  }
  function excluded2(one, stage, number2) {
    const sides = (
      /** @type {[string, string, string | undefined, string][]} */
      [
        ["withObjective", "objectives", one.objective, "BROADER"],
        ["onDataset", "datasets", one.dataset, NEAR2]
      ].filter(([, , id]) => id).map(([relation, side2, id, types]) => {
        const [listed2, wanted] = [`l${relation}${number2}`, nodeOf2(`w${relation}${number2}`, id)];
        const either = [exists([`MATCH (${listed2})-[:${types}*0..]->${wanted}`]), exists([`MATCH (${listed2})<-[:${types}*0..]-${wanted}`])];
        const near2 = [`MATCH (${stage})-[:${type(relation)}]->(${listed2})`, `WHERE ${either.join(" OR ")}`];
        return `(${states(stage, side2)} AND NOT ${exists(near2)})`;
      })
    );
    return `(${sides.join(" OR ")})`;
  }
  function reaching(name, id = "") {
    const steps2 = WIDER3[prefixOf(id)];
    return steps2 ? `MATCH (${name})-[:${steps2}*0..]->${nodeOf2("", id)}` : `MATCH ${nodeOf2(name, id)}`;
  }
  function nodeOf2(name, id = "") {
    const prefix = prefixOf(id);
    const label = `${prefix.charAt(0).toUpperCase()}${prefix.slice(1)}`.replace(/\W/g, "");
    return `(${name}:${label} {id: '${id.replace(/[\\']/g, "\\$&")}'})`;
  }
  function yearsAt(name) {
    return `[x IN coalesce([] + ${name}.year, [${name}.year]) WHERE x IS NOT NULL]`;
  }
  function type(relation) {
    return relation.replace(/[A-Z]/g, "_$&").toUpperCase();
  }
  function states(name, listed2) {
    return `'${listed2}' IN coalesce(${name}.complete, [])`;
  }
  function exists(lines2) {
    return `EXISTS { ${lines2.join(" ")} }`;
  }

  // src/mmkg/views/static/js/core/same.js
  var PREFIX2 = "PREFIX mmkg: <https://w3id.org/mmkg/ontology/>\n";
  var ID2 = /^[a-z]+:[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/;
  var SAID = {
    hasArchitecture: ["whose architecture is", "whose architecture is not"],
    hasComponent: ["that use", "that do not use"],
    testedOn: ["tested on", "not tested on"],
    releasedBy: ["released by", "not released by"],
    accepts: ["that accept", "that do not accept"],
    generates: ["that generate", "that do not generate"]
  };
  function sameList(name) {
    const kind = /^[A-Za-z]+$/.test(name) ? name : "Model";
    return {
      command: `mmkg list ${kind}`,
      sparql: `${PREFIX2}SELECT ?x ?label
WHERE { ?x a mmkg:${kind} ; mmkg:label ?label }
ORDER BY ?label`,
      cypher: `MATCH (x:${kind})
RETURN x.id AS id, x.label AS label
ORDER BY label`
    };
  }
  function sameModels(plan) {
    const ordered3 = { ...plan, constraints: inOrder2(plan.constraints) };
    const sparql2 = sparqlOf2(ordered3);
    const question = questionOf(ordered3);
    return {
      command: question ? `mmkg ask ${quoted3(question)}` : `mmkg query - <<'END'
${sparql2}END`,
      sparql: sparql2,
      cypher: cypherOf2(ordered3)
    };
  }
  function questionOf(plan) {
    const parts = inOrder2(plan.constraints).map(said4);
    const { since, until } = plan;
    if (since !== null && since === until) parts.push(`released in ${since}`);
    else {
      if (since !== null) parts.push(`released since ${since}`);
      if (until !== null) parts.push(`released up to ${until}`);
    }
    if (parts.includes("")) return "";
    return parts.length ? `models ${parts.join(" and ")}` : "all models";
  }
  function quoted3(text2) {
    return /^[\w:./@%+=-]+$/.test(text2) ? text2 : `'${text2.replaceAll("'", "'\\''")}'`;
  }
  function inOrder2(constraints) {
    const rank2 = (one) => (one.relation ? 2 : 0) + (one.negated ? 1 : 0);
    const each = new Map(constraints.map((one) => [JSON.stringify(one), one]));
    return [...each.values()].sort((a, b) => rank2(a) - rank2(b));
  }
  function said4(one) {
    const ids = [one.objective, one.dataset, one.target].filter((id) => id !== void 0);
    if (!ids.every((id) => ID2.test(id))) return "";
    if (!one.relation) {
      const ends2 = [one.objective && `with ${one.objective}`, one.dataset && `on ${one.dataset}`];
      const both = one.objective && one.dataset;
      if (both && one.negated) return `that do not use ${one.objective} on ${one.dataset}`;
      return `${one.negated ? "never trained" : "trained"} ${ends2.filter(Boolean).join(" ")}`;
    }
    const words = Object.hasOwn(SAID, one.relation) ? SAID[one.relation] : void 0;
    return words && fits2(one) ? `${words[one.negated ? 1 : 0]} ${one.target}` : "";
  }
  function fits2(one) {
    const prefix = prefixOf(one.target ?? "");
    return {
      hasArchitecture: "architecture",
      hasComponent: "model",
      testedOn: "task",
      releasedBy: "organization",
      accepts: "modality",
      generates: "modality"
    }[one.relation ?? ""] === prefix;
  }

  // src/mmkg/views/static/js/views/table-body.js
  var OWN2 = { c: null, s: null, q: null, n: null };
  function body(context, { columns }, drawn2) {
    const focus = context.graph.node(context.state.id ?? "");
    const current = drawn2.includes(focus) ? focus : drawn2[0];
    const rows3 = drawn2.map((row5) => h(
      "tr",
      { "aria-current": row5 === focus ? "true" : null },
      h("th", { scope: "row" }, head4(context, row5)),
      columns.map((column3) => h("td", { class: column3.numeric ? "number" : null }, cell2(context, column3, row5)))
    ));
    rows3.forEach((row5, at) => reachable(row5, drawn2[at] === current));
    return h("tbody", { on: { keydown: step, focusin: (event) => enter(rows3, event) } }, rows3);
  }
  function reachable(row5, yes) {
    for (const link2 of row5.querySelectorAll("a")) link2.tabIndex = yes ? 0 : -1;
  }
  function enter(rows3, event) {
    const row5 = (
      /** @type {Element} */
      event.target.closest("tr")
    );
    const before = rows3.find((one) => one.querySelector("a")?.tabIndex === 0);
    if (!row5 || row5 === before) return;
    if (before) reachable(before, false);
    reachable(
      /** @type {HTMLElement} */
      row5,
      true
    );
  }
  function step(event) {
    const row5 = (
      /** @type {Element} */
      event.target.closest("tr")
    );
    const all = row5?.parentElement?.children;
    const next = { ArrowDown: row5?.nextElementSibling, ArrowUp: row5?.previousElementSibling, Home: all?.[0], End: all?.[all.length - 1] }[event.key];
    if (next === void 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    next?.querySelector("a")?.focus();
  }
  function head4(context, row5) {
    const { graph, selection } = context;
    const [model] = graph.classOf(row5) === "Result" ? graph.objects(row5, "of") : [];
    const name = entity(context, row5, model === void 0 ? {} : { text: graph.label(model) });
    const holders = (selection.holders.get(row5) ?? []).filter((one) => one !== row5);
    const kind = graph.value(row5, "kind");
    return [
      name,
      kind === "variant" || kind === "backbone" ? h("span", { class: "about" }, kind) : null,
      holders.length ? h(
        "span",
        { class: "about", title: holders.map((one) => graph.label(one)).join(", ") },
        "by its variant ",
        links(holders.slice(0, 2).map((one) => link(context, { id: graph.id(one), at: null }, graph.label(one)))),
        holders.length > 2 ? ` +${number(holders.length - 2)}` : null
      ) : null
    ];
  }
  function cell2(context, column3, row5) {
    const values = column3.values(row5);
    if (!values.length) return absent2(column3, row5);
    const { graph } = context;
    const rest3 = values.slice(column3.few);
    const lent2 = graph.classOf(row5) === "Model" && values.some((one) => one.subject !== row5 && one.subject !== one.node);
    return [
      values.slice(0, column3.few).map((one) => value(context, row5, one)),
      rest3.length ? [h("a", {
        class: "more",
        href: context.link({ id: graph.id(row5), at: null }),
        title: rest3.slice(0, 40).map((one) => textOf(graph, one)).join(", ")
      }, `+${number(rest3.length)}`)] : null,
      lent2 ? h("span", { class: "about" }, graph.value(row5, "kind") === "variant" ? "of its family" : "of variants") : null
    ];
  }
  function absent2(column3, row5) {
    const empty2 = column3.empty(row5);
    if (empty2 === "unknown") return unknown();
    if (empty2 === "withheld") return unknown("withheld");
    return empty2 === "none" ? h("span", { class: "soft", title: "A source states the whole list." }, "none") : null;
  }
  function value(context, row5, one) {
    const { graph } = context;
    const shown4 = one.node >= 0 ? shortOf(graph, one) : literal(graph, one);
    if (one.leads) {
      const change = one.leads === "filter" ? { ...filteredBy(context, row5), ...OWN2 } : one.leads;
      return h("a", { href: context.link(change), class: "value leads" }, shown4);
    }
    const via = viaOf(graph, one);
    if (!one.predicate || !via && one.node < 0) return h("span", { class: "value", dir: "auto" }, shown4);
    const object = one.node === one.subject ? graph.id(row5) : one.node >= 0 ? graph.id(one.node) : String(one.literal);
    const full = one.node < 0 && typeof one.literal === "number" ? `${literalText(one.literal, graph.term(one.predicate))} ${one.unit ?? ""}`.trim() : textOf(graph, one);
    const of = one.subject === row5 || one.subject === one.node ? "" : ` (of ${graph.label(one.subject)})`;
    return link(context, { id: graph.id(one.subject), at: `${one.predicate}/${object}` }, shown4, `${full}${of}`, via);
  }
  function literal(graph, one) {
    if (typeof one.literal !== "number" || !one.unit) return textOf(graph, one);
    return one.unit === one.predicate && one.predicate === "parameters" ? short(one.literal) : `${short(one.literal)} ${one.unit}`;
  }
  function link(context, change, text2, title3 = text2, via = "") {
    if (!via) return h("a", { class: "value", href: context.link(change), title: title3, dir: "auto" }, text2);
    const [, head6 = "", last = ""] = /^(.*\s)?(\S*)$/s.exec(text2) ?? [];
    return h(
      "a",
      { class: "value", href: context.link(change), title: title3, dir: "auto" },
      head6,
      h("span", { class: "last" }, last, viaMark(via))
    );
  }
  function links(items) {
    return items.map((item, at) => at ? [", ", item] : item);
  }

  // src/mmkg/views/static/js/views/table-tools.js
  var WAIT = 140;
  function toolbar(context, listed2, taken2) {
    return h(
      "div",
      { class: "tools" },
      classes(context, listed2),
      textFilter(context, listed2),
      listed2.kind === "Model" && listed2.asked !== "unknown" ? kinds(context) : null,
      h("div", { class: "menus" }, chooser2(context, listed2), takeAway(context, taken2))
    );
  }
  function classes(context, listed2) {
    const { graph, selection } = context;
    const option2 = (value3, text2) => h("option", { value: value3, selected: value3 === listed2.asked || value3 === listed2.kind && listed2.asked !== "unknown" }, text2);
    const change = (event) => context.go({ t: (
      /** @type {HTMLSelectElement} */
      event.target.value
    ), c: null, s: null, q: null, n: null });
    return h(
      "select",
      { id: "table-class", "aria-label": "What is listed", on: { change } },
      graph.classes.map(({ name }) => ({ name, count: graph.ofClass(name).length })).filter((one) => one.count || one.name === listed2.kind).map(({ name, count: count2 }) => option2(name, `${className(name, 2)} (${number(count2)})`)),
      selection.unknown.length || listed2.asked === "unknown" ? option2("unknown", `models, unknown (${number(selection.unknown.length)})`) : null
    );
  }
  function textFilter(context, { kind }) {
    let waiting;
    const input = h("input", {
      id: "table-text",
      type: "search",
      placeholder: `find among the ${className(kind, 2)}`,
      autocomplete: "off",
      "aria-label": "Only rows that have this text",
      value: context.state.q ?? ""
    });
    const take2 = () => {
      if (!input.isConnected) return;
      const at = input.selectionStart;
      context.go({ q: input.value.trim() ? input.value : null, n: null }, { replace: true });
      const next = document.getElementById("table-text");
      if (next instanceof HTMLInputElement && next === document.activeElement) next.setSelectionRange(at, at);
    };
    input.addEventListener("input", (event) => {
      clearTimeout(waiting);
      if (!/** @type {InputEvent} */
      event.isComposing) waiting = setTimeout(take2, WAIT);
    });
    return input;
  }
  function kinds(context) {
    const shown4 = kindsOf(context.state);
    return h(
      "fieldset",
      { class: "kinds" },
      h("legend", { class: "unseen" }, "Kinds of model"),
      ["family", "variant", "backbone"].map((kind) => {
        const change = () => {
          const next = new Set(shown4);
          if (!next.delete(kind)) next.add(kind);
          context.go({ k: [...next].join(",") || null, n: null });
        };
        return h(
          "label",
          null,
          h("input", { type: "checkbox", id: `kind-${kind}`, checked: shown4.has(kind), on: { change } }),
          kind === "family" ? "families" : `${kind}s`
        );
      })
    );
  }
  function chooser2(context, listed2) {
    const panel2 = h("div", { class: "choices" });
    const found3 = menu("columns", ["Columns ", h("span", { class: "count" }, listed2.columns.length)], panel2);
    const show = () => found3.open && !panel2.childElementCount && fill(panel2, groups(context, listed2));
    found3.addEventListener("toggle", show);
    return found3;
  }
  function groups(context, { kind, columns }) {
    const { graph, selection } = context;
    const chosen2 = columns.map((one) => one.key);
    const all = choices(graph, kind);
    const box = (key) => {
      const made = column(graph, kind, key, selection);
      if (!made) return null;
      const id = `column-${key.replace("<", "back-")}`;
      const change = () => {
        const next = chosen2.includes(key) ? chosen2.filter((one) => one !== key) : [...chosen2, key];
        context.go({ c: next.join(",") || null }, { replace: true });
        openAgain("columns", id);
      };
      return h(
        "label",
        { title: made.about },
        h("input", { type: "checkbox", id, checked: chosen2.includes(key), on: { change } }),
        made.title
      );
    };
    const part = (name, keys) => keys.length ? h("fieldset", null, h("legend", null, name), keys.map(box)) : null;
    const others2 = (keys) => keys.filter((key) => !chosen2.includes(key) && !all.computed.includes(key));
    return [
      part("Shown", chosen2),
      part("Worked out", all.computed.filter((key) => !chosen2.includes(key))),
      part("What it is tied to", others2(all.relations)),
      part("What is stated of it", others2(all.attributes)),
      part("What names it", others2(all.back)),
      context.state.c ? h("p", { class: "links" }, h("a", { href: context.link({ c: null }) }, "The usual columns")) : null
    ];
  }

  // src/mmkg/views/static/js/views/table.js
  var [FIRST3, STEP2, MOST5] = [60, 200, 2e3];
  var WIDTHS = { name: 168, text: 166, numbers: 118, number: 96 };
  var view9 = {
    name: "table",
    title: "Table",
    about: "Sort, filter, choose columns, take away",
    render: (context) => {
      const listed2 = list2(context);
      const drawn2 = listed2.rows.slice(0, Math.min(MOST5, Math.max(FIRST3, Number(context.state.n) || 0)));
      return h(
        "section",
        { class: "table", data: { of: listed2.kind } },
        h("h1", { class: "unseen" }, title2(context, listed2)),
        toolbar(context, listed2, () => taken(context, listed2)),
        listed2.rows.length || listed2.all ? said5(context, listed2) : null,
        listed2.rows.length ? [table5(context, listed2, drawn2), rest2(context, listed2, drawn2.length)] : nothing2(context, listed2)
      );
    },
    same: (context) => {
      const kind = classAsked(context.graph, context.state.t ?? "");
      return kind === "Model" ? sameModels(planOf(context.state)) : sameList(kind);
    }
  };
  function list2(context) {
    const { graph, state, selection } = context;
    const asked3 = state.t ?? "Model";
    const kind = classAsked(graph, asked3);
    const columns = columnsOf(graph, kind, state.c ?? "", selection);
    const order = orderOf(kind, state.s ?? "", columns);
    const all = rowsOf2(graph, asked3, selection, kindsOf(state));
    return { asked: asked3, kind, columns, order, all: all.length, rows: sorted2(graph, found2(graph, all, columns, state.q ?? ""), columns, order) };
  }
  function said5(context, listed2) {
    const { kind, rows: rows3, all, asked: asked3 } = listed2;
    const { selection, state } = context;
    const many = counted(rows3.length, className(kind), className(kind, 2));
    const parts = [rows3.length === all ? many : `${many} of ${number(all)}`];
    if (asked3 === "unknown") parts.push("of which the sources leave it open: no filter is known to be false of them");
    else if (kind === "Model" && selection.filtered && selection.unknown.length) {
      return h(
        "p",
        { class: "said" },
        parts.join(" "),
        "; ",
        h("a", { href: context.link({ t: "unknown", n: null }) }, `${number(selection.unknown.length)} more are unknown`)
      );
    } else if (selection.filtered && ["Result", "Stage"].includes(kind)) parts.push("of the models that the filters select");
    else if (selection.filtered && kind !== "Model") parts.push("; the filters select models, which are counted here");
    if (asked3 !== "unknown" && asked3 !== kind && state.t) parts.push(`; there is no class ${state.t}`);
    return h("p", { class: "said" }, parts.join(" ").replace(" ;", ";"));
  }
  function table5(context, listed2, drawn2) {
    const widths = [WIDTHS.name, ...listed2.columns.map(widthOf)];
    const least = `${widths.reduce((sum2, one) => sum2 + one, 0)}px`;
    return h(
      "div",
      { class: "scroll sheet", tabindex: "-1" },
      h(
        "table",
        { "aria-rowcount": listed2.rows.length + 1, style: { "min-inline-size": least } },
        h("colgroup", null, widths.map((width) => h("col", { style: { width: `${width}px` } }))),
        h("caption", { class: "unseen" }, title2(context, listed2)),
        h("thead", null, h(
          "tr",
          null,
          heading(context, listed2, { key: "label", title: firstTitle(listed2.kind), about: "The name.", numeric: false }),
          listed2.columns.map((one) => heading(context, listed2, one))
        )),
        body(context, listed2, drawn2)
      )
    );
  }
  function widthOf({ key, numeric, few }) {
    if (!numeric) return WIDTHS.text;
    return few > 1 && key !== "year" ? WIDTHS.numbers : WIDTHS.number;
  }
  function firstTitle(kind) {
    return kind === "Result" ? "model" : className(kind);
  }
  function heading(context, { order }, { key, title: name, about: about2, numeric }) {
    const current = order.key === key;
    const down = current ? !order.down : numeric;
    return h(
      "th",
      {
        scope: "col",
        class: numeric ? "number" : null,
        title: about2,
        "aria-sort": current ? order.down ? "descending" : "ascending" : null
      },
      h(
        "a",
        { href: context.link({ s: `${down ? "-" : ""}${key}`, n: null }), id: `sort-${key.replace("<", "back-")}` },
        name,
        current ? h("span", { class: "arrow", "aria-hidden": "true" }, order.down ? " ▼" : " ▲") : null
      )
    );
  }
  function rest2(context, { rows: rows3 }, drawn2) {
    const left2 = rows3.length - drawn2;
    if (!left2) return null;
    const next = Math.min(MOST5, drawn2 + STEP2);
    return h(
      "p",
      { class: "rest" },
      `${number(drawn2)} of ${number(rows3.length)} are shown. `,
      next > drawn2 ? h("a", { id: "more-rows", href: context.link({ n: String(next) }) }, `Show ${number(Math.min(left2, next - drawn2))} more`) : "Filter, or take the whole table away."
    );
  }
  function nothing2(context, { all, kind }) {
    const { state, selection } = context;
    const open2 = kind === "Model" && state.t !== "unknown" && selection.unknown.length;
    return h(
      "p",
      { class: "nothing" },
      state.q && all ? [`Nothing here has “${state.q}” in it. `, h("a", { href: context.link({ q: null }) }, "Show all")] : [
        kind === "Model" && selection.filtered ? "No model in the graph is known to answer. " : `There is no ${className(kind)} here. `,
        open2 ? h("a", { href: context.link({ t: "unknown" }) }, `Of ${counted(open2, "family", "families")} nobody says.`) : null
      ]
    );
  }
  function title2(context, { kind, asked: asked3 }) {
    const plan = planOf(context.state);
    const constraints = plan.constraints.map((one) => `${one.negated ? "not " : ""}${sayConstraint(context, one)}`);
    const what = className(kind, 2);
    const filters = kind === "Model" ? [...constraints, years2(plan)].filter(Boolean) : [];
    const name = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
    return `${asked3 === "unknown" ? "Unknown: " : ""}${name}${filters.length ? `: ${filters.join("; ")}` : ""}`;
  }
  function years2({ since, until }) {
    if (since === null && until === null) return "";
    if (since === until) return `released in ${since}`;
    return `released ${since === null ? "" : `since ${since}`}${until === null ? "" : ` up to ${until}`}`.replace("  ", " ");
  }
  function taken(context, listed2) {
    const { graph } = context;
    return {
      grid: gridOf(graph, title2(context, listed2), firstTitle(listed2.kind), listed2.rows, listed2.columns),
      papers: papersOf(graph, listed2.rows),
      name: `mmkg-${listed2.asked === "unknown" ? "unknown" : className(listed2.kind, 2).replaceAll(" ", "-")}`
    };
  }

  // src/mmkg/views/static/js/core/upset.js
  function holdingsOf(graph, asked3, kind, inStage3) {
    const traits = new Traits(graph);
    const made = (family, named2, whole3) => ({ family, named: named2, has: traits.widened(named2), whole: whole3 });
    return asked3.flatMap(({ family, members }) => {
      if (inStage3 && ofStages(kind)) {
        return [...new Set(members.flatMap((member) => stagesOf(graph, member)))].map((stage) => made(family, traits.ofStage(stage, kind), inFull(graph, stage, kind)));
      }
      return members.map((member) => made(family, traits.of(member, kind), wholeOf(graph, member, kind)));
    }).filter((one) => one.named.length > 0);
  }
  function wholeOf(graph, model, kind) {
    if (!ofStages(kind)) return true;
    const from = graph.objects(model, "hasStage").length ? model : graph.objects(model, "variantOf")[0] ?? model;
    return graph.values(from, "complete").includes("stages") && stagesOf(graph, model).every((stage) => inFull(graph, stage, kind));
  }
  function inFull(graph, stage, kind) {
    return graph.values(stage, "complete").includes(kind === "Objective" ? "objectives" : "datasets");
  }
  function mostNamed(graph, holdings) {
    const found3 = /* @__PURE__ */ new Map();
    for (const { family, named: named2 } of holdings) for (const node of named2) found3.set(node, (found3.get(node) ?? /* @__PURE__ */ new Set()).add(family));
    return [...found3].sort((a, b) => b[1].size - a[1].size || graph.label(a[0]).localeCompare(graph.label(b[0]))).map(([node]) => node);
  }
  function apart(graph, nodes, limit) {
    const traits = new Traits(graph);
    const found3 = [];
    for (const node of nodes) {
      if (found3.length === limit) break;
      if (!found3.some((one) => traits.wider(one).has(node) || traits.wider(node).has(one))) found3.push(node);
    }
    return found3;
  }
  function sizes(holdings, sets) {
    return new Map(sets.map((set) => [set, new Set(holdings.filter((one) => one.has.has(set)).map((one) => one.family)).size]));
  }
  function together(graph, holdings, sets) {
    const found3 = /* @__PURE__ */ new Map();
    for (const { family, has, whole: whole3 } of holdings) {
      const own = sets.filter((set) => has.has(set));
      const key = own.map((set) => graph.id(set)).sort().join("*") || "none";
      const one = found3.get(key) ?? { key, sets: own, whole: /* @__PURE__ */ new Set(), open: /* @__PURE__ */ new Set() };
      (whole3 ? one.whole : one.open).add(family);
      found3.set(key, one);
    }
    for (const { whole: whole3, open: open2 } of found3.values()) for (const family of whole3) open2.delete(family);
    return [...found3.values()];
  }
  function sizeOf(one) {
    return one.whole.size + one.open.size;
  }
  function ordered2(all, order) {
    const bySize2 = (a, b) => sizeOf(b) - sizeOf(a) || a.sets.length - b.sets.length || (a.key < b.key ? -1 : 1);
    return [...all].sort((a, b) => (order === "degree" ? a.sets.length - b.sets.length : 0) || bySize2(a, b));
  }
  function openFamilies(holdings) {
    const whole3 = new Set(holdings.filter((one) => one.whole).map((one) => one.family));
    return new Set(holdings.map((one) => one.family).filter((family) => !whole3.has(family)));
  }

  // src/mmkg/views/static/js/views/upset-drawing.js
  var COLUMN = 28;
  var ROW2 = 27;
  var BARS = 170;
  var NAMES2 = 218;
  var SIZES2 = 110;
  var LEFT = NAMES2 + SIZES2 + 12;
  var HEAD = 34;
  var TOP2 = BARS + HEAD + 10;
  var LETTERS = 31;
  function columnsIn(width) {
    return Math.max(6, Math.floor((width - LEFT - 48) / COLUMN));
  }
  function drawing2(context, { sets, sizes: sizes2, all }) {
    const columns = all.slice(0, columnsIn(context.width));
    const width = LEFT + Math.max(columns.length, 4) * COLUMN + 4;
    const height = TOP2 + sets.length * ROW2 + 4;
    const most = Math.max(1, ...columns.map(sizeOf));
    const scale = (size2) => BARS * size2 / most;
    return s(
      "svg",
      {
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        role: "group",
        "aria-label": `${counted(columns.length, "combination")} of ${counted(sets.length, "set")}; the same is there as a list`
      },
      sets.map((_, at) => at % 2 ? null : s("rect", { class: "stripe", x: 0, y: TOP2 + at * ROW2, width, height: ROW2 })),
      axis(most, width, scale),
      sets.map((set, at) => row3(context, set, sizes2.get(set) ?? 0, Math.max(1, ...sizes2.values()), at)),
      columns.map((one, at) => column2(context, one, sets, at, scale))
    );
  }
  function axis(most, width, scale) {
    const step2 = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((one) => most / one <= 5) ?? Math.ceil(most / 5);
    const lines2 = [];
    for (let at = step2; at <= most; at += step2) {
      const y = HEAD + BARS - scale(at);
      lines2.push(s("line", { class: "grid", x1: LEFT, x2: width, y1: y, y2: y }), s("text", { class: "tick", x: LEFT - 6, y: y + 4, "text-anchor": "end" }, number(at)));
    }
    return [
      s("text", { class: "tick", x: LEFT - 6, y: HEAD + BARS + 4, "text-anchor": "end" }, "0"),
      s("text", { class: "tick", x: LEFT - 6, y: 12, "text-anchor": "end" }, "model families"),
      s("line", { class: "base", x1: LEFT, x2: width, y1: HEAD + BARS, y2: HEAD + BARS }),
      lines2
    ];
  }
  function row3(context, set, size2, most, at) {
    const { graph } = context;
    const middle = TOP2 + at * ROW2 + ROW2 / 2;
    const bar = (SIZES2 - 38) * size2 / most;
    const label = graph.label(set);
    return s(
      "a",
      { class: "set", href: context.link({ id: graph.id(set), at: null }) },
      s("title", null, `${label}: ${counted(size2, "model family", "model families")}`),
      s("rect", { class: "hit", x: 0, y: middle - ROW2 / 2, width: LEFT - 8, height: ROW2 }),
      s("rect", { class: "solid", x: SIZES2 - bar, y: middle - 7, width: bar, height: 14 }),
      s("text", { class: "tick", "aria-hidden": "true", x: SIZES2 - bar - 5, y: middle + 4, "text-anchor": "end" }, number(size2)),
      s("text", { "aria-hidden": "true", x: SIZES2 + 10, y: middle + 5 }, label.length > LETTERS ? `${label.slice(0, LETTERS - 1)}…` : label)
    );
  }
  function column2(context, one, sets, at, scale) {
    const { graph, state } = context;
    const x = LEFT + at * COLUMN + COLUMN / 2;
    const [whole3, open2] = [scale(one.whole.size), scale(one.open.size)];
    const base = HEAD + BARS;
    const places = sets.map((set, place3) => ({ y: TOP2 + place3 * ROW2 + ROW2 / 2, has: one.sets.includes(set) }));
    const own = places.filter((place3) => place3.has).map((place3) => place3.y);
    const said6 = `${one.sets.map((set) => graph.label(set)).join(" + ")}: ${counted(sizeOf(one), "model family", "model families")}${one.open.size ? `, ${one.open.size} of them with incomplete lists` : ""}`;
    const top = base - whole3 - open2;
    return s(
      "a",
      { class: "column", id: `together-${at}`, href: context.link({ pick: one.key }), "aria-current": state.pick === one.key ? "true" : null },
      s("title", null, said6),
      s("rect", { class: "hit", x: x - COLUMN / 2, y: 0, width: COLUMN, height: TOP2 + sets.length * ROW2 }),
      s("rect", { class: "solid", x: x - 8, y: base - whole3, width: 16, height: whole3 }),
      open2 ? s("rect", { class: "hollow", x: x - 7.25, y: top + 0.75, width: 14.5, height: Math.max(1, open2 - 1.5) }) : null,
      one.whole.size ? s("text", { class: "size", "aria-hidden": "true", x, y: top - (open2 ? 17 : 5), "text-anchor": "middle" }, number(one.whole.size)) : null,
      open2 ? s("text", { class: "tick", "aria-hidden": "true", x, y: top - 5, "text-anchor": "middle" }, `+${number(one.open.size)}`) : null,
      places.map(({ y, has }) => s("circle", { class: has ? "in" : "out", cx: x, cy: y, r: has ? 6.5 : 4 })),
      own.length > 1 ? s("line", { class: "tie", x1: x, x2: x, y1: Math.min(...own), y2: Math.max(...own) }) : null
    );
  }

  // src/mmkg/views/static/js/views/upset.js
  var KINDS3 = /* @__PURE__ */ new Map([["objectives", "Objective"], ["datasets", "Dataset"], ["components", "Model"], ["architectures", "Architecture"], ["modalities", "Modality"]]);
  var TITLES = /* @__PURE__ */ new Map([["datasets", "data sets"], ["modalities", "input modalities"]]);
  var FEW7 = 10;
  var MOST6 = 16;
  var LISTED = 40;
  var MOST_LISTED = 400;
  var NARROW = 640;
  var view10 = {
    name: "upset",
    title: "Sets",
    about: "Which objectives or data sets are used together",
    render(context) {
      const asked3 = askedFor2(context);
      return h(
        "section",
        { class: "upset", data: { kind: asked3.kind } },
        h("h2", null, `Which ${titleOf(asked3.of)} are used together`),
        controls3(asked3),
        asked3.sets.length ? [chosenSets(asked3), shown3(asked3)] : h("p", { class: "soft" }, context.selection.filtered ? "Nothing is left by these filters." : `No model in this graph has ${titleOf(asked3.of)}.`)
      );
    },
    same(context) {
      const { kind, sets, inStage: inStage3, of } = askedFor2(context);
      const ids = sets.map((set) => context.graph.id(set));
      return {
        command: of === "objectives" && inStage3 ? "mmkg query co-occurrence-of-objectives" : "mmkg query - < sets.rq   # the SPARQL below in a file",
        sparql: sparqlOfSets(kind, ids, inStage3),
        cypher: cypherOfSets(kind, ids, inStage3)
      };
    }
  };
  function titleOf(of) {
    return TITLES.get(of) ?? of;
  }
  function askedFor2(context) {
    const { graph, state } = context;
    const of = KINDS3.has(state.of ?? "") ? (
      /** @type {string} */
      state.of
    ) : "objectives";
    const kind = (
      /** @type {string} */
      KINDS3.get(of)
    );
    const inStage3 = state.in === "stage" && ofStages(kind);
    const holdings = remembered(context.selection, `holdings ${kind} ${inStage3}`, () => holdingsOf(graph, askedOf(context), kind, inStage3));
    const named2 = mostNamed(graph, holdings);
    const wanted = [...new Set((state.sets ?? "").split(",").map((id) => graph.node(id)))].filter((node) => node >= 0 && graph.classOf(node) === kind).slice(0, MOST6);
    const sets = wanted.length ? wanted : apart(graph, named2, FEW7);
    const size2 = sizes(holdings, sets);
    return {
      context,
      of,
      kind,
      inStage: inStage3,
      holdings,
      named: named2,
      chosen: wanted.length > 0,
      families: context.selection.families.size,
      order: state.sort === "degree" ? "degree" : "size",
      least: Math.max(1, Math.round(Number(state.min)) || 1),
      sets: [...sets].sort((a, b) => (size2.get(b) ?? 0) - (size2.get(a) ?? 0))
    };
  }
  function controls3({ context, of, kind, inStage: inStage3, order, least }) {
    const choice3 = (label, key, options, now) => h("label", null, h("span", null, label), h(
      "select",
      { on: { change: (event) => context.go({ [key]: (
        /** @type {HTMLSelectElement} */
        event.target.value
      ), pick: null, ...key === "of" ? { sets: null, in: null } : {} }) } },
      options.map(([value3, text2]) => h("option", { value: value3, selected: value3 === now }, text2))
    ));
    const switches = (label, key, options, now) => h("span", { class: "choices", role: "group", "aria-label": label }, `${label} `, options.map(([value3, text2]) => h("a", { href: context.link({ [key]: value3, pick: null }), id: `${key}-${value3 ?? "first"}`, "aria-current": value3 === now ? "true" : null }, text2)));
    return h(
      "div",
      { class: "controls" },
      choice3("Sets of", "of", [...KINDS3.keys()].map((name) => [name, titleOf(name)]), of),
      ofStages(kind) ? switches("together in", "in", [[null, "one model"], ["stage", "one stage"]], inStage3 ? "stage" : null) : null,
      switches("order by", "sort", [[null, "size"], ["degree", "number of sets"]], order === "degree" ? "degree" : null),
      choice3("at least", "min", ["1", "2", "3", "5", "10"].map((value3) => [value3, `${value3} ${value3 === "1" ? "family" : "families"}`]), String(least))
    );
  }
  function chosenSets({ context, sets, named: named2, chosen: chosen2, of }) {
    const { graph } = context;
    const ids = sets.map((set) => graph.id(set));
    const rest3 = named2.filter((node) => !sets.includes(node)).slice(0, 60);
    const add2 = (event) => {
      const { value: value3 } = (
        /** @type {HTMLSelectElement} */
        event.target
      );
      if (value3) context.go({ sets: [...ids, value3].join(","), pick: null });
    };
    const title3 = `The ${titleOf(of)} that are looked at`;
    const chips = [
      sets.map((set) => h(
        "span",
        { class: "chip" },
        h("span", { class: "what", dir: "auto" }, graph.label(set)),
        sets.length > 1 ? h("a", {
          class: "close",
          href: context.link({ sets: ids.filter((id) => id !== graph.id(set)).join(","), pick: null }),
          "aria-label": `Without ${graph.label(set)}`
        }, "×") : null
      )),
      rest3.length && sets.length < MOST6 ? h(
        "select",
        { "aria-label": "Add a set", on: { change: add2 } },
        h("option", { value: "" }, "+ set"),
        rest3.map((node) => h("option", { value: graph.id(node) }, graph.label(node)))
      ) : null,
      chosen2 ? h("a", { href: context.link({ sets: null, pick: null }) }, "the usual ones") : null
    ];
    if (context.width >= NARROW) return h("div", { class: "sets", role: "group", "aria-label": title3 }, chips);
    return h("details", null, h("summary", null, `${title3} (${sets.length})`), h("div", { class: "sets" }, chips));
  }
  function shown3(asked3) {
    const { context, holdings, sets, order, least } = asked3;
    const all = together(context.graph, holdings, sets);
    const some = ordered2(all.filter((one) => one.key !== "none"), order);
    const large = some.filter((one) => sizeOf(one) >= least);
    const asList = context.width < NARROW || context.state.show === "list";
    return [
      about(asked3, all),
      asList ? list3(asked3, large) : h("div", { class: "scroll" }, drawing2(context, { sets, sizes: sizes(holdings, sets), all: large })),
      foot(context, some, large, asList),
      picked(asked3, all)
    ];
  }
  function about({ context, kind, inStage: inStage3, holdings, families }, all) {
    const none = all.find((one) => one.key === "none");
    const known4 = new Set(holdings.map((one) => one.family));
    const open2 = openFamilies(holdings).size;
    const silent = families - known4.size;
    return h(
      "p",
      { class: "soft" },
      `Counted are the model families that have, in one and the same ${inStage3 ? "training stage" : "model"}, exactly these of the sets shown. `,
      ofStages(kind) ? [
        h("span", { class: "key" }, h("span", { class: "swatch solid", "aria-hidden": "true" }), "list stated in full "),
        h("span", { class: "key" }, h("span", { class: "swatch hollow", "aria-hidden": "true" }), `incomplete lists: ${counted(open2, "family", "families")}, counted apart (+) since more may be there. `)
      ] : "No source says that such a list is whole: what is not stated counts as not there. ",
      none ? [h("a", { href: context.link({ pick: "none" }) }, counted(sizeOf(none), "family", "families")), " with none of them. "] : null,
      silent > 0 ? `Of ${counted(silent, "family", "families")} nothing is stated. ` : null
    );
  }
  function list3({ context }, all) {
    const { graph, state } = context;
    const most = Math.max(1, ...all.map(sizeOf));
    return h("ol", { class: "combinations" }, all.slice(0, listed(context)).map((one, at) => h(
      "li",
      null,
      h(
        "a",
        { id: `together-${at}`, href: context.link({ pick: one.key }), "aria-current": state.pick === one.key ? "true" : null },
        h("span", { class: "names", dir: "auto" }, one.sets.map((set) => graph.label(set)).join(" + "), ": ", h("strong", null, countText(one))),
        h(
          "span",
          { class: "bars", "aria-hidden": "true" },
          h("span", { class: "solid", style: { "inline-size": `${100 * one.whole.size / most}%` } }),
          one.open.size ? h("span", { class: "hollow", style: { "inline-size": `${100 * one.open.size / most}%` } }) : null
        )
      )
    )));
  }
  function listed(context) {
    return context.state.all === "1" ? MOST_LISTED : LISTED;
  }
  function countText(one) {
    if (!one.open.size) return number(one.whole.size);
    return one.whole.size ? `${number(one.whole.size)} + ${number(one.open.size)} incomplete` : `${number(one.open.size)} incomplete`;
  }
  function foot(context, some, large, asList) {
    const drawn2 = asList ? listed(context) : columnsIn(context.width);
    const small = some.length - large.length;
    const over = large.length - drawn2;
    const parts = [
      over > 0 && (context.state.all === "1" && asList ? `+${number(over)} more; choose fewer sets to see them` : more(context.link({ show: "list", all: "1" }), `+${number(over)} combinations`, "See them all in a list")),
      small > 0 && more(context.link({ min: null }), `+${number(small)} smaller`),
      context.width >= NARROW && (asList ? h("a", { href: context.link({ show: null, all: null }) }, "as a drawing") : h("a", { href: context.link({ show: "list" }) }, "as a list"))
    ].filter(Boolean);
    return h("p", { class: "soft" }, parts.map((part, at) => [at ? " · " : "", part]));
  }
  function picked({ context, kind, inStage: inStage3 }, all) {
    const { graph, state } = context;
    if (!state.pick) return null;
    const one = all.find((each) => each.key === state.pick);
    const close = h("a", { class: "close", href: context.link({ pick: null }), "aria-label": "Close the combination" }, "×");
    if (!one) return h("section", { class: "opened" }, h("h3", null, "Nobody has exactly these.", close));
    const f = writeFilters(parseFilters([state.f, ...one.sets.map((set) => filterBy(graph, set))].filter(Boolean).join(",")));
    const line3 = (family) => h("li", null, entity(context, family));
    return h(
      "section",
      { class: "opened", "aria-label": "The combination" },
      h("h3", null, one.sets.length ? one.sets.map((set, at) => [at ? h("span", null, " + ") : null, entity(context, set)]) : "None of the sets shown", close),
      one.whole.size ? [
        h("p", null, `${counted(one.whole.size, "model family", "model families")}${ofStages(kind) ? ", lists stated in full" : ""}:`),
        h("ul", { class: "owners" }, [...one.whole].map(line3))
      ] : null,
      one.open.size ? [
        h("p", null, `${counted(one.open.size, "model family", "model families")} with incomplete lists:`),
        h("ul", { class: "owners" }, [...one.open].map(line3))
      ] : null,
      one.sets.length ? h("p", null, h("a", { href: context.link({ v: "table", t: null, f }) }, "All models with these, others too, as a table"), inStage3 && one.sets.length > 1 ? h("span", { class: "soft" }, " (in any stage)") : null) : null
    );
  }

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

  // src/mmkg/views/static/js/ui/detail.js
  var FEW8 = 8;
  var HIDDEN2 = /* @__PURE__ */ new Set(["label", "alias", "ambiguousAlias", "description", "complete", "undisclosed"]);
  var FIRST4 = [
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
    const groups2 = byPredicate(graph, node);
    const place3 = (name) => FIRST4.includes(name) ? FIRST4.indexOf(name) : FIRST4.length;
    const shown4 = [...groups2].filter(([name]) => !HIDDEN2.has(name)).sort((a, b) => place3(a[0]) - place3(b[0]));
    const absent3 = (EXPECTED[kind] ?? []).filter((name) => !groups2.has(name));
    return h(
      "article",
      { class: "detail", data: { kind }, "aria-label": `About ${graph.label(node)}` },
      head5(context, node, kind),
      h(
        "dl",
        { class: "facts" },
        shown4.map(([name, facts]) => row4(context, name, facts)),
        absent3.map((name) => [h("dt", null, nameOf(context, name)), h("dd", null, absentText(context, node, name))])
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
  function head5(context, node, kind) {
    const { graph } = context;
    const id = graph.id(node);
    const aliases = graph.values(node, "alias").map(String);
    const address2 = addressOf(graph, node);
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
        ["Model", "Dataset"].includes(kind) ? h("a", { href: context.link({ v: "lineage" }) }, "Lineage") : null,
        kind === "Benchmark" ? h("a", { href: context.link({ v: "results", b: id }) }, "Results") : kind === "Model" ? h("a", { href: context.link({ v: "results", b: null }) }, "Results") : null,
        h("a", { href: context.link({ v: "paths", from: id }) }, "Paths"),
        h("a", { href: context.link({ v: "compare", ids: withId(context, id) }) }, "Compare"),
        filtersBy(id) ? h("a", { href: context.link(filteredBy(context, node)) }, "Models with it") : null,
        address2 ? outside(address2, "Open its page") : null
      )
    );
  }
  function withId(context, id) {
    const known4 = (context.state.ids ?? "").split(",").filter(Boolean);
    return [...known4.filter((one) => one !== id), id].slice(-6).join(",");
  }
  function copy(context, text2) {
    const button = h("button", { type: "button", class: "copy" }, "copy");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text2);
        fill(button, "copied");
        context.say(`Copied ${text2}`);
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
  function row4(context, name, facts) {
    const { graph } = context;
    const term = graph.term(name);
    const values = new Set(facts.map((fact) => String(graph.literal(fact) ?? graph.object(fact))));
    const disputed = term?.relation === false && term.single && values.size > 1;
    const whole3 = wholeList(context, graph.subject(facts[0] ?? -1), name);
    return [
      h(
        "dt",
        { title: term?.definition },
        term?.relation ? relationName(name) : attributeName(name),
        whole3 ? h("span", { class: "whole" }, whole3) : null,
        disputed ? h("span", { class: "disputed" }, "sources differ") : null
      ),
      h("dd", null, limited(facts.map((fact) => value2(context, fact, term)), facts.length > 2 * FEW8 ? FEW8 : 2 * FEW8))
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
  function value2(context, fact, term) {
    const { graph } = context;
    const object = graph.object(fact);
    const literal2 = graph.literal(fact);
    const shown4 = object >= 0 ? entity(context, object) : graph.predicate(fact) === "url" ? outside(String(literal2)) : h("span", { class: "literal", dir: "auto" }, literalText(literal2 ?? "", term));
    const line3 = [
      shown4,
      term?.unit && typeof literal2 === "number" ? h("span", { class: "unit" }, term.unit) : null,
      graph.accepted(fact) ? null : h("span", { class: "disputed" }, "not believed by default")
    ];
    const mark2 = `${graph.predicate(fact)}/${object >= 0 ? graph.id(object) : literal2}`;
    return withClaims(context, fact, line3, mark2, object >= 0 ? graph.label(object) : String(literal2));
  }
  function withClaims(context, fact, line3, mark2, said6) {
    const { graph, state } = context;
    const rest3 = fact < 0 ? [] : grounds(graph, fact);
    if (!rest3.some((one) => graph.claimsOf(one) > 0)) return h("div", { class: "value" }, line3);
    const accepted = graph.accepted(fact);
    const open2 = state.at === mark2;
    const summary4 = h("summary", { "aria-label": `Sources of ${said6}` }, viaMark(bestVia(graph, fact)));
    const disclosure = h("details", { open: open2 }, summary4);
    const show = () => disclosure.open && disclosure.childElementCount === 1 && disclosure.append(claimList(context, rest3));
    disclosure.addEventListener("toggle", show);
    show();
    return h("div", { class: accepted ? "value" : "value refused", data: { at: mark2 } }, line3, disclosure);
  }
  function limited(items, few) {
    if (items.length <= few) return items;
    const rest3 = h("div", { hidden: true }, items.slice(few));
    if (rest3.querySelector("details[open]")) return items;
    const button = h("button", { type: "button", class: "more" }, `+${number(items.length - few)}`);
    button.addEventListener("click", () => {
      rest3.hidden = false;
      button.remove();
    });
    return [items.slice(0, few), rest3, button];
  }
  function back(context, node) {
    const { graph } = context;
    const groups2 = [...byPredicateTo(graph, node)].filter(([name]) => name !== "inScheme");
    if (!groups2.length) return null;
    return h(
      "section",
      { class: "incoming" },
      h("h3", null, "Where it is named"),
      h("dl", { class: "facts" }, groups2.map(([name, facts]) => {
        const mark2 = (fact) => `<${name}/${graph.id(graph.subject(fact))}`;
        const few = facts.filter((fact, at) => at < FEW8 || mark2(fact) === context.state.at).map((fact) => withClaims(context, fact, [entity(context, graph.subject(fact))], mark2(fact), graph.label(graph.subject(fact))));
        const rest3 = facts.length - few.length;
        return [
          h("dt", null, relationName(name, true), " ", h("span", { class: "count" }, number(facts.length))),
          h("dd", null, few, rest3 > 0 ? more(context.link({ v: "neighbourhood", open: `<${name}` }), `+${number(rest3)}`, "See them all") : null)
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
  function same3(view11, context) {
    const found3 = view11.same?.(context);
    const { meta } = context.graph;
    const about2 = h("p", { class: "about" }, `mmkg ${meta.mmkg ?? ""}, graph ${meta.graph_version ?? ""}. Data CC BY 4.0, code Apache-2.0.`);
    if (!found3 || !Object.values(found3).some(Boolean)) return about2;
    const parts = (
      /** @type {[string, string][]} */
      [["Command", found3.command], ["SPARQL", found3.sparql], ["Cypher", found3.cypher]]
    );
    return h(
      "div",
      null,
      h(
        "details",
        { class: "elsewhere" },
        h("summary", null, "The same as a command, in SPARQL and in Cypher"),
        parts.filter(([, text2]) => text2).map(([name, text2]) => h("div", { class: "code", data: { language: name.toLowerCase() } }, h("h3", null, name), h("pre", null, text2), copy(context, text2)))
      ),
      about2
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
        width: roomIn(this.parts.view) || Math.min(window.innerWidth, 1200),
        link: (change) => write(after(state, change)),
        go: (change, options) => this.go(change, options),
        say: (text2) => fill(this.parts.status, text2)
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
      fill(parts.same, same3(view11, context));
      document.title = `${open2 ? `${context.graph.label(context.graph.node(state.id ?? ""))} · ` : ""}${view11.title} · mmkg`;
      focusAgain(focused);
      parts.aside.querySelector("details[open]")?.scrollIntoView({ block: "nearest" });
    }
  };
  function roomIn(element) {
    const { paddingLeft, paddingRight } = getComputedStyle(element);
    return Math.max(0, element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight));
  }
  function keyOfFocus() {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return "";
    const part = [".tabs", ".filterbar", ".view", "aside", ".same"].find((one) => activeElement.closest(one)) ?? "";
    return activeElement.id ? `#${CSS.escape(activeElement.id)}` : activeElement.matches("a[href]") ? `${part} a[href="${CSS.escape(activeElement.getAttribute("href") ?? "")}"]` : "";
  }
  function focusAgain(key) {
    if (!key || document.activeElement && document.activeElement !== document.body) return;
    const found3 = document.querySelector(key);
    if (found3 instanceof HTMLElement || found3 instanceof SVGElement) found3.focus({ preventScroll: true });
  }
  function frame(root, now, app) {
    const { box, input } = searchBox(now, (node) => app.go({ id: app.graph.id(node), at: null, v: ["overview", "answer"].includes(app.state.v ?? "") ? "neighbourhood" : app.state.v ?? null }));
    const parts = {
      search: input,
      tabs: h("nav", { class: "tabs", "aria-label": "Views" }),
      filters: h("section", { class: "filterbar", "aria-label": "Filters" }),
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

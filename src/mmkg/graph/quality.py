"""How good a graph is: what is described, what each fact stands on, and what is left unknown."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from mmkg.build.derive import DERIVED
from mmkg.graph.difference import field_of
from mmkg.model.described import FUSION
from mmkg.model.terms import AttributeTerm, RelationTerm
from mmkg.model.training import SIDES
from mmkg.model.values import Bundle, Cell, Fact, Ref
from mmkg.model.vocabulary import ATTRIBUTES, CLASSES, RELATIONS

FIRST_HAND = ("primary", "official-repo")
"""The kinds of source that introduce what they speak of: its paper, its authors' repository."""

LISTS = ("stages", *SIDES.values())
"""What a source may state completely of a model's training."""

_NAMED = {
    "released": "released",
    "organizations": "releasedBy",
    "parameters": "parameters",
    "papers": "describedIn",
}
_SIZES = [name for name, term in ATTRIBUTES.items() if term.unit and "Dataset" in term.domain]
_COMPONENTS = [name for name, term in RELATIONS.items() if term.under == "hasComponent"]
_CORE = frozenset(("hasStage", *SIDES, *_COMPONENTS))


class Figure(NamedTuple):
    """How many there are, and of how many, where there is such a number."""

    name: str
    have: int
    of: int | None = None

    @property
    def share(self) -> float | None:
        """The part of the whole; nothing where there is no whole."""
        return self.have / self.of if self.of else None


class Family(NamedTuple):
    """A model family, its variants included.

    ``missing`` has what it lacks to be fully described, ``facts`` how many accepted facts there
    are about its stages, their objectives and data sets, and its components, ``first_hand`` how
    many of these its paper or official repository states, ``complete`` the lists that a source
    states in full, ``reviews`` the dates of its second reads.
    """

    id: Ref
    label: str
    missing: tuple[str, ...]
    facts: int
    first_hand: int
    complete: tuple[str, ...]
    reviews: tuple[str, ...]


class Coverage(NamedTuple):
    """How many entities of a class have a field; models are told apart by their kind."""

    type: str
    kind: str | None
    field: str
    have: int
    of: int


class Quality(NamedTuple):
    """How good a graph is.

    >>> quality_of(Bundle({}, (), ())).families
    ()
    """

    figures: tuple[Figure, ...]
    sources: tuple[Figure, ...]
    families: tuple[Family, ...]
    coverage: tuple[Coverage, ...]

    def figure(self, name: str) -> Figure:
        """The figure of this name."""
        return next(figure for figure in self.figures if figure.name == name)


def quality_of(bundle: Bundle, reviews: Mapping[str, Sequence[str]] | None = None) -> Quality:
    """Count a graph through; ``reviews`` has the dates of second reads by entity.

    >>> albef = Ref("model:albef")
    >>> facts = (Fact(albef, "kind", "family"), Fact(albef, "label", "ALBEF"))
    >>> quality_of(Bundle({albef: "Model"}, facts, ())).families[0].missing
    ('papers', 'fusion class', 'accepts', 'components', 'stages')
    """
    graph = _Graph(bundle, reviews or {})
    families = tuple(graph.family(ref) for ref in graph.of_kind("family"))
    ordered = tuple(sorted(families, key=lambda one: (one.label.casefold(), one.id)))
    via = Counter(claim.via for claim in bundle.claims)
    return Quality(
        (*_described(graph, ordered), *_counted(graph), *_supported(graph), *_complete(ordered)),
        tuple(Figure(name, count, len(bundle.claims)) for name, count in via.most_common()),
        ordered,
        tuple(_coverage(graph)),
    )


class _Graph:
    """The facts by predicate and subject, and the sources of each."""

    def __init__(self, bundle: Bundle, reviews: Mapping[str, Sequence[str]]) -> None:
        self.types = bundle.types
        self.reviews = reviews
        self.claimed: defaultdict[Fact, set[Ref]] = defaultdict(set)
        self.first_hand: set[Fact] = set()
        for claim in bundle.claims:
            if claim.rank != "deprecated":
                self.claimed[claim.fact].add(claim.source)
                if claim.via in FIRST_HAND:
                    self.first_hand.add(claim.fact)
        self.by_term: defaultdict[str, defaultdict[Ref, list[Cell]]]
        self.by_term = defaultdict(lambda: defaultdict(list))
        self.core: defaultdict[Ref, list[Fact]] = defaultdict(list)
        for fact in bundle.facts:
            self.by_term[fact.p][fact.s].append(fact.o)
            if fact.p in _CORE:
                self.core[fact.s].append(fact)
        self.accepted = [fact for fact in bundle.facts if fact in self.claimed]
        self._variants: defaultdict[Ref, list[Ref]] = defaultdict(list)
        for variant, ends in self.by_term["variantOf"].items():
            for end in ends:
                self._variants[Ref(str(end))].append(variant)
        schemes = self.by_term["scheme"]
        self._fusion = {ref for ref, held in schemes.items() if FUSION in held}

    def of_kind(self, kind: str) -> list[Ref]:
        """The models of a kind."""
        kinds = self.by_term["kind"]
        return [s for s, held in kinds.items() if kind in held and self.types.get(s) == "Model"]

    def have(self, ref: Ref, term: str) -> bool:
        """Whether an entity has a value of a term."""
        return ref in self.by_term[term]

    def known(self, ref: Ref, term: str) -> bool:
        """Whether a value holds for a model: its own, or what its family or sizes say for it.

        A size has its family's date, paper and organization; a family is as large as its sizes.
        """
        if term == "parameters":
            return any(self.have(one, term) for one in (ref, *self._variants[ref]))
        waiting, seen = [ref], set[Ref]()
        while waiting:
            one = waiting.pop()
            if self.have(one, term):
                return True
            seen.add(one)
            above = self.by_term["variantOf"].get(one, ())
            waiting += (Ref(str(end)) for end in above if end not in seen)
        return False

    def values(self, refs: Iterable[Ref], term: str) -> set[Cell]:
        """The values that any of them has of a term."""
        return {value for ref in refs for value in self.by_term[term].get(ref, ())}

    def family(self, ref: Ref) -> Family:
        """What there is about a family and its variants."""
        kin = [ref, *self._variants[ref]]
        stages = [Ref(str(stage)) for stage in self.values(kin, "hasStage")]
        core = [fact for one in (*kin, *stages) for fact in self.core.get(one, ())]
        training = [Ref(str(stage)) for stage in self.values(kin, "trainedIn")]
        return Family(
            ref,
            str(next(iter(self.by_term["label"].get(ref, (ref,))))),
            tuple(self._missing(kin, training)),
            len(core),
            sum(fact in self.first_hand for fact in core),
            tuple(self._complete(ref, training)),
            tuple(self.reviews.get(ref, ())),
        )

    def _missing(self, kin: list[Ref], training: list[Ref]) -> Iterator[str]:
        """What keeps a family from being fully described; ``described.NEEDED`` has the fields."""
        if not self.values(kin, "describedIn"):
            yield "papers"
        if not self.values(kin, "hasArchitecture") & self._fusion:
            yield "fusion class"
        if not self.values(kin, "accepts"):
            yield "accepts"
        if not self.values(kin, "hasComponent"):
            yield "components"
        if not any(all(self._tells(stage, side) for side in SIDES) for stage in training):
            yield "stages"

    def _tells(self, stage: Ref, side: str) -> bool:
        """Whether a stage lists something, or its source says that it withholds the list."""
        return self.have(stage, side) or SIDES[side] in self.values([stage], "undisclosed")

    def _complete(self, family: Ref, training: list[Ref]) -> Iterator[str]:
        if "stages" in self.values([family], "complete"):
            yield "stages"
        for side in SIDES.values():
            if training and all(side in self.values([one], "complete") for one in training):
                yield side


def _described(graph: _Graph, families: Sequence[Family]) -> Iterator[Figure]:
    whole = [family for family in families if not family.missing]
    yield Figure("fully_described", len(whole), len(families))
    core = sum(family.facts for family in whole)
    yield Figure("fully_described_first_hand", sum(one.first_hand for one in whole), core)
    yield Figure("fully_described_second_read", sum(bool(o.reviews) for o in whole), len(whole))
    known = {family.id for family in whole}
    others = [ref for ref in (*graph.of_kind("family"), *graph.of_kind("backbone"))]
    others = [ref for ref in others if ref not in known]
    yield Figure("others", len(others))
    for field, term in _NAMED.items():
        yield Figure(f"others_{field}", sum(graph.known(ref, term) for ref in others), len(others))
    every = sum(all(graph.known(ref, term) for term in _NAMED.values()) for ref in others)
    yield Figure("others_all_four", every, len(others))


def _counted(graph: _Graph) -> Iterator[Figure]:
    """What there is of each class, and how much of it says how large it is."""
    counts = Counter(graph.types.values())
    refs = defaultdict(list)
    for ref, kind in graph.types.items():
        refs[kind].append(ref)
    sized = sum(any(graph.have(ref, size) for size in _SIZES) for ref in refs["Dataset"])
    counted = sum(graph.have(ref, "parameters") for ref in refs["Model"])
    yield Figure("models_parameters", counted, counts["Model"])
    yield Figure("datasets_size", sized, counts["Dataset"])
    for term in CLASSES.values():
        if term.name not in ("Model", "Dataset", "Claim"):
            yield Figure(term.plural, counts[term.name])


def _supported(graph: _Graph) -> Iterator[Figure]:
    facts = graph.accepted
    yield Figure("facts_first_hand", sum(fact in graph.first_hand for fact in facts), len(facts))
    single = sum(len(graph.claimed[fact]) == 1 for fact in facts)
    yield Figure("facts_single_source", single, len(facts))


def _complete(families: Sequence[Family]) -> Iterator[Figure]:
    for name in LISTS:
        count = sum(name in family.complete for family in families)
        yield Figure(f"complete_{name}", count, len(families))
    every = sum(len(family.complete) == len(LISTS) for family in families)
    yield Figure("complete_all", every, len(families))


def _coverage(graph: _Graph) -> Iterator[Coverage]:
    """Each field that a seed may state, for each class; what all are known by is left out."""
    groups: dict[tuple[str, str], list[Ref]] = {}
    for ref, name in graph.types.items():
        kinds = graph.by_term["kind"].get(ref, ()) if name == "Model" else ()
        groups.setdefault((name, str(next(iter(kinds), ""))), []).append(ref)
    places = {name: place for place, name in enumerate(CLASSES)}
    terms: list[AttributeTerm | RelationTerm] = [*ATTRIBUTES.values(), *RELATIONS.values()]
    for name, kind in sorted(groups, key=lambda group: (places[group[0]], group[1])):
        refs = groups[name, kind]
        for term in terms:
            if name not in term.domain or term.name in DERIVED.get(name, ()):
                continue
            having = sum(graph.have(ref, term.name) for ref in refs)
            if not (term.identity and having == len(refs)):
                yield Coverage(name, kind or None, field_of(term.name), having, len(refs))

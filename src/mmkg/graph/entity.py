"""One entity, whole: its attributes, its relations, and the claims behind each."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from mmkg.errors import UnknownName
from mmkg.graph.evidence import claims_of
from mmkg.graph.facts import STATED_AS, claimed_among, facts_of, labels_of
from mmkg.graph.names import class_of
from mmkg.ids import is_curie
from mmkg.model.training import SIDES
from mmkg.model.values import Cell, Claim, Fact, Language, Ref, Table
from mmkg.model.vocabulary import ATTRIBUTES
from mmkg.query.paths import Steps, ends_of, names_of
from mmkg.stores.protocol import Store


class Path(NamedTuple):
    """A relation as shown: steps of (relation, forward?) from the entity to what it lists."""

    name: str
    steps: Steps


def _out(name: str, *relations: str) -> Path:
    return Path(name, tuple((relation, True) for relation in relations))


def _in(name: str, *relations: str) -> Path:
    return Path(name, tuple((relation, False) for relation in relations))


def _trained(name: str, relation: str) -> tuple[Path, Path]:
    """Through the stages of a model's training; a family's variants count."""
    return (
        _out(name, "trainedIn", relation),
        Path(name, (("inFamily", False), ("trainedIn", True), (relation, True))),
    )


_COMPONENT = "hasComponent"
_WIDER = _out("broader", "broader"), _in("narrower", "broader")
_CONCEPT = *_WIDER, _in("topics", "exactMatch"), _in("topics", "closeMatch")

PATHS: dict[str, tuple[Path, ...]] = {
    "Model": (
        *_trained("objectives", "withObjective"),
        *_trained("datasets", "onDataset"),
        _out("stages", "hasStage"),
        _out("stages", "trainedIn"),
        _out("components", _COMPONENT),
        _out("architectures", "hasArchitecture"),
        _out("modalities", "accepts"),
        _out("modalities", "generates"),
        _out("tasks", "testedOn"),
        _in("results", "of"),
        _in("results", "variantOf", "of"),
        _out("papers", "describedIn"),
        _out("implementations", "officialCode"),
        _out("implementations", "otherCode"),
        _out("organizations", "releasedBy"),
        _out("extends", "extends"),
        _out("initialised_from", "initialisedFrom"),
        _out("variant_of", "variantOf"),
        _in("variants", "variantOf"),
        _in("component_of", _COMPONENT),
        _in("topics", "namesModel"),
    ),
    "Stage": (
        _in("models", "hasStage"),
        _out("objectives", "withObjective"),
        _out("datasets", "onDataset"),
        _out("freezes", "freezes"),
        _out("tunes", "tunes"),
    ),
    "Dataset": (
        Path("models", (("onDataset", False), ("trainedIn", False), ("inFamily", True))),
        _out("modalities", "hasModality"),
        _out("includes", "includes"),
        _out("includes_part_of", "includesPartOf"),
        _in("included_in", "includes"),
        _in("partly_included_in", "includesPartOf"),
        _out("derived_from", "derivedFrom"),
        _in("derived", "derivedFrom"),
        _out("images_from", "imagesFrom"),
        _in("images_in", "imagesFrom"),
        _in("benchmarks", "drawnFrom"),
        _out("papers", "describedIn"),
        _out("organizations", "releasedBy"),
        _in("topics", "namesDataset"),
    ),
    "Objective": (
        Path("models", (("withObjective", False), ("trainedIn", False), ("inFamily", True))),
        *_CONCEPT,
    ),
    "Architecture": (_in("models", "hasArchitecture"), *_CONCEPT),
    "Modality": (
        _in("models", "accepts"),
        _in("models", "generates"),
        _in("datasets", "hasModality"),
        *_CONCEPT,
    ),
    "Task": (
        _in("models", "testedOn"),
        _in("benchmarks", "forTask"),
        *_CONCEPT,
    ),
    "Topic": (
        _out("models", "namesModel"),
        _out("datasets", "namesDataset"),
        _out("exact_match", "exactMatch"),
        _out("close_match", "closeMatch"),
        *_WIDER,
        _out("in_scheme", "inScheme"),
    ),
    "Benchmark": (
        _out("tasks", "forTask"),
        _out("datasets", "drawnFrom"),
        _out("images_from", "imagesFrom"),
        _in("results", "on"),
    ),
    "Metric": (_in("results", "measuredBy"),),
    "Result": (_out("models", "of"), _out("benchmarks", "on"), _out("metrics", "measuredBy")),
    "Paper": (_in("models", "describedIn"), _in("topics", "inScheme")),
    "Organization": (_in("released", "releasedBy"),),
    "Implementation": (_in("models", "officialCode"), _in("models", "otherCode")),
    "Claim": (_out("subject", "subject"), _out("object", "object"), _out("source", "statedIn")),
}


class Link(NamedTuple):
    """An entity that a relation leads to, the facts that say so, the stages between, the claims."""

    id: Ref
    label: str
    facts: tuple[Fact, ...]
    stages: tuple[Ref, ...]
    claims: tuple[Claim, ...]


class Whole(NamedTuple):
    """An entity with everything the graph says of it."""

    id: Ref
    type: str
    label: str
    aliases: tuple[str, ...]
    description: str | None
    attributes: dict[str, Cell | tuple[Cell, ...]]
    attribute_claims: dict[str, tuple[Claim, ...]]
    relations: dict[str, tuple[Link, ...]]


def read_entity(store: Store, ref: Ref) -> Whole:
    """Read an entity whole; raises ``UnknownName`` where the store has none of this id."""
    own = facts_of(store, s=ref)
    if not own:
        raise UnknownName(ref)
    valued = [fact for fact in own if not isinstance(fact.o, Ref) and fact.p in ATTRIBUTES]
    literals: dict[str, list[Cell]] = {}
    for fact in valued:
        literals.setdefault(fact.p, []).append(fact.o)
    kind = class_of(ref)
    ends = _ends(store, own, PATHS.get(kind, ()))
    facts = [fact for found in ends.values() for _, fact in found]
    claims = claims_of(store, [*facts, *valued])
    labels = labels_of(store, {end for found in ends.values() for end, _ in found})
    relations: dict[str, dict[Ref, list[Fact]]] = {}
    for path, found in ends.items():
        links = relations.setdefault(path.name, {})
        for end, fact in found:
            said = links.setdefault(end, [])
            if fact not in said:
                said.append(fact)
    return Whole(
        id=ref,
        type=kind,
        label=str(literals.get("label", [ref])[0]),
        aliases=_aliases(literals),
        description=str(literals["description"][0]) if "description" in literals else None,
        attributes=_attributes(literals),
        attribute_claims=_attribute_claims(valued, claims),
        relations={
            name: tuple(sorted((_link(*one, labels, claims) for one in links.items()), key=_order))
            for name, links in relations.items()
        },
    )


def _aliases(literals: dict[str, list[Cell]]) -> tuple[str, ...]:
    names = ("alias", "ambiguousAlias")
    return tuple(sorted(str(alias) for name in names for alias in literals.get(name, ())))


def _attribute_claims(
    valued: Iterable[Fact], claims: dict[Fact, list[Claim]]
) -> dict[str, tuple[Claim, ...]]:
    """The claims behind each attribute, by its name in the seed."""
    found: dict[str, tuple[Claim, ...]] = {}
    for fact in valued:
        if claims[fact]:
            name = ATTRIBUTES[fact.p].field
            found[name] = (*found.get(name, ()), *claims[fact])
    return found


def _link(
    end: Ref, said: list[Fact], labels: dict[Ref, str], claims: dict[Fact, list[Claim]]
) -> Link:
    stages = dict.fromkeys(fact.s for fact in said if class_of(fact.s) == "Stage")
    told = dict.fromkeys(claim for fact in said for claim in claims[fact])
    return Link(end, labels.get(end, end), tuple(said), tuple(stages), tuple(told))


def _order(link: Link) -> tuple[str, str]:
    return link.label.casefold(), link.id


def _ends(
    store: Store, own: list[Fact], paths: Sequence[Path]
) -> dict[Path, list[tuple[Ref, Fact]]]:
    """Ends of the paths, each with the fact that claims are about.

    That is the last step, or the one between a stage and its objective or data set.
    """
    steps = [path.steps for path in paths]
    ways = _ways(store, own, [*steps, *(one for each in steps for one in _stated_behind(each))])
    facts = [fact for found in ways.values() for _, fact in found]
    about = claimed_among(facts, known=facts)
    return {
        path: [(end, one) for end, fact in ways[path.steps] for one in about[fact]]
        for path in paths
    }


def _stated_behind(steps: Steps) -> Iterator[Steps]:
    """Paths to the facts that those of a path are derived from."""
    *before, (relation, forward) = steps
    for stated in STATED_AS.get(relation, ()):
        if relation == "trainedIn" and forward:
            yield (*steps, (stated, False))  # of any model
        else:
            yield (*before, (stated, forward))


def _ways(
    store: Store, own: list[Fact], paths: Iterable[Steps]
) -> dict[Steps, list[tuple[Ref, Fact]]]:
    """The ways along each path in order: the end of each, and the fact that it shows."""
    found: dict[Steps, list[tuple[Ref, ...]]] = {steps: [] for steps in paths}
    # A step from the entity itself is stated of it.
    asked = [steps for steps in found if len(steps) > 1 or not steps[0][1]]
    for fact in own:
        if isinstance(fact.o, Ref) and ((fact.p, True),) in found:
            found[((fact.p, True),)].append((fact.o,))
    table = store.select(ends_of(own[0].s, asked, store.language)) if asked else Table(())
    names = names_of(asked)
    for name, *ends in table.rows:
        steps = names[str(name)]
        way = tuple(Ref(str(end)) for end in ends[: len(steps)] if _is_id(end, store.language))
        if len(way) == len(steps):
            found[steps].append(way)
    return {
        steps: [(way[-1], _shown(own[0].s, steps, way)) for way in sorted(ways)]
        for steps, ways in found.items()
    }


def _is_id(end: Cell, language: Language) -> bool:
    # In Cypher an id is a string; in RDF no string is an entity, whatever it looks like.
    return isinstance(end, Ref) or (language == "cypher" and is_curie(str(end)))


def _shown(start: Ref, steps: Steps, way: Iterable[Ref]) -> Fact:
    fact = Fact(start, "", start)
    for (relation, forward), end in zip(steps, way, strict=True):
        fact = Fact(start, relation, end) if forward else Fact(end, relation, start)
        if relation in SIDES:
            break
        start = end
    return fact


_NOT_SHOWN = ("label", "alias", "ambiguousAlias", "description")


def _attributes(literals: dict[str, list[Cell]]) -> dict[str, Cell | tuple[Cell, ...]]:
    """Attributes by their name in the seed; one that may have several values is a tuple."""
    shown: dict[str, Cell | tuple[Cell, ...]] = {}
    for name, values in literals.items():
        if name in _NOT_SHOWN:
            continue
        term = ATTRIBUTES[name]
        several = not term.single or len(values) > 1
        shown[term.field] = tuple(sorted(values, key=str)) if several else values[0]
    return shown

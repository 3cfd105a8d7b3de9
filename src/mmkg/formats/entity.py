"""An entity whole, as JSON values and as a page for people."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mmkg.formats.citation import Label, citations
from mmkg.formats.delimited import text_of
from mmkg.formats.grid import Grid, Parts, Row
from mmkg.formats.text import clean, words_of
from mmkg.graph.entity import Link, Whole
from mmkg.graph.evidence import claims_of
from mmkg.graph.names import class_of
from mmkg.model.answer import place_to_dict
from mmkg.model.values import Cell, Claim, Ref
from mmkg.model.vocabulary import ATTRIBUTES, RELATIONS
from mmkg.stores.protocol import Store

# Scripts count on these of a model; its other relations are there when there is something in them.
FIXED = (
    "objectives", "datasets", "stages", "components", "architectures", "modalities", "tasks",
    "results", "papers", "implementations", "organizations", "extends", "variants",
)  # fmt: skip

_UNITS = {term.field: term.unit for term in ATTRIBUTES.values() if term.unit}
_STAGE = ("order", "kind", "pairing")
_RESULT = {
    "value": "value",
    "setting": "setting",
    "on": "benchmark",
    "measuredBy": "metric",
    "of": "model",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a relation: where it leads, details of the link or its end, and the claims."""

    id: Ref
    label: str
    details: tuple[tuple[str, Cell], ...]
    claims: tuple[Claim, ...]

    def to_dict(self) -> dict[str, Any]:
        """The entry as JSON values."""
        claims = [place_to_dict(claim) for claim in self.claims]
        return {"id": self.id, "label": self.label, **dict(self.details), "claims": claims}


def entries(store: Store, whole: Whole) -> dict[str, list[Entry]]:
    """The relations of an entity, each with its entries; those of results carry their values."""
    return {
        name: [_entry(store, link) for link in links]
        for name, links in whole.relations.items()
        if links or (whole.type == "Model" and name in FIXED)
    }


def entity_to_dict(store: Store, whole: Whole) -> dict[str, Any]:
    """The form of ``mmkg show --format json``; ``claims`` are those of the attributes."""
    return {
        "id": whole.id,
        "type": whole.type,
        "label": whole.label,
        "aliases": list(whole.aliases),
        "description": whole.description,
        **whole.attributes,
        "claims": {
            ATTRIBUTES[name].field: [place_to_dict(claim) for claim in claims]
            for name, claims in whole.attribute_claims.items()
        },
        "relations": {
            name: [entry.to_dict() for entry in found]
            for name, found in entries(store, whole).items()
        },
    }


def entity_grid(store: Store, whole: Whole, label: Label) -> Grid:
    """The page of an entity: attributes, then each relation, every line with its sources."""
    rows = [
        Row(((words_of(name),), _values(name, value), citations(_claims(whole, name), label)))
        for name, value in whole.attributes.items()
    ]
    for name, found in entries(store, whole).items():
        title = words_of(name)
        for entry in found:
            details = _details(entry, label)
            line = ((clean(entry.label),), details, citations(entry.claims, label))
            rows.append(Row(line, title))
            title = ""
    return Grid(tuple(rows), faint=frozenset({2}), indent="  ")


def _entry(store: Store, link: Link) -> Entry:
    kind = class_of(link.id)
    if kind == "Result":
        return _result_entry(store, link)
    relation = RELATIONS[link.fact.p]
    details: list[tuple[str, Cell]] = [("relation", relation.field)]
    if link.fact.p in ("withObjective", "onDataset") and class_of(link.fact.s) == "Stage":
        details.append(("stage", link.fact.s))
    if kind == "Stage":
        held = {fact.p: fact.o for fact in store.match(s=link.id)}
        details += [(name, held.get(name)) for name in _STAGE]
    return Entry(link.id, link.label, tuple(details), link.claims)


def _result_entry(store: Store, link: Link) -> Entry:
    """What ties a result to its ends is its key; the claims are about its values."""
    facts = [fact for fact in store.match(s=link.id) if fact.p in _RESULT]
    valued = [fact for fact in facts if fact.p == "value"]
    claims = claims_of(store, valued)
    ends: dict[str, Cell] = {_RESULT[fact.p]: fact.o for fact in facts}
    details: list[tuple[str, Cell]] = [("relation", RELATIONS[link.fact.p].field)]
    details += [(name, ends.get(name)) for name in _RESULT.values()]
    told = tuple(claim for fact in valued for claim in claims[fact])
    return Entry(link.id, link.label, tuple(details), told)


def _claims(whole: Whole, field: str) -> Iterator[Claim]:
    for name, claims in whole.attribute_claims.items():
        if ATTRIBUTES[name].field == field:
            yield from claims


def _values(field: str, value: Cell | tuple[Cell, ...]) -> Parts:
    values = value if isinstance(value, tuple) else (value,)
    unit = _UNITS.get(field)
    return tuple(
        f"{one:,}" if unit and isinstance(one, int) else clean(text_of(one)) for one in values
    )


def _details(entry: Entry, label: Label) -> Parts:
    """What tells apart entries of the same relation, in a few words."""
    details = dict(entry.details)
    stage = details.get("stage")
    if isinstance(stage, Ref):
        return (f"in {stage.partition('/')[2]}",)
    if class_of(entry.id) == "Result":
        return (" ".join(_told(details.get(name), label) for name in ("value", "setting")),)
    if class_of(entry.id) == "Stage":
        return (f"{details['order']}. {details['kind']}, pairing {details['pairing']}",)
    fields = {term.field for term in RELATIONS.values() if term.under or term.name in _SPLIT}
    relation = str(details["relation"])
    return (words_of(relation) if relation in fields else "",)


# Relations that share a heading, so that the line must say which it is.
_SPLIT = ("accepts", "generates", "officialCode", "otherCode")


def _told(value: Cell, label: Label) -> str:
    return clean(label(value) if isinstance(value, Ref) else text_of(value))

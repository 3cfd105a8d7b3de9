"""An entity whole, as JSON values and as a page for people."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

from mmkg.formats.citation import Label, citations
from mmkg.formats.delimited import text_of
from mmkg.formats.grid import Grid, Row
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

A = TypeVar("A")

_PLACES = {term.field: place for place, term in enumerate(ATTRIBUTES.values())}
_COUNTED = frozenset(term.field for term in ATTRIBUTES.values() if term.unit)
# Relations that share a heading, so that each line must say which it is.
_SHARING = ("accepts", "generates", "officialCode", "otherCode")
_TOLD = frozenset(term.field for term in RELATIONS.values() if term.under or term.name in _SHARING)
_STAGE = ("order", "kind", "pairing")
_RESULT = {
    "value": "value",
    "setting": "setting",
    "on": "benchmark",
    "measuredBy": "metric",
    "of": "model",
}


class Entry(NamedTuple):
    """One line of a relation: where it leads, details of the link or its end, and the claims."""

    id: Ref
    label: str
    details: tuple[tuple[str, Any], ...]
    claims: tuple[Claim, ...]

    def to_dict(self) -> dict[str, Any]:
        """The entry as JSON values."""
        claims = [place_to_dict(claim) for claim in self.claims]
        return {"id": self.id, "label": self.label, **dict(self.details), "claims": claims}


def entries(store: Store, whole: Whole) -> dict[str, list[Entry]]:
    """The relations of an entity, each with its entries; a result has one for each value.

    Stages stand in their order, all else by label.
    """
    return {
        name: sorted((entry for link in links for entry in _entries(store, link)), key=_turn)
        for name, links in whole.relations.items()
        if links or (whole.type == "Model" and name in FIXED)
    }


def _turn(entry: Entry) -> int:
    return int(dict(entry.details).get("order") or 0)


def entity_to_dict(store: Store, whole: Whole) -> dict[str, Any]:
    """The form of ``mmkg show --format json``; ``claims`` are those of the attributes."""
    return {
        "id": whole.id,
        "type": whole.type,
        "label": whole.label,
        "aliases": list(whole.aliases),
        "description": whole.description,
        **dict(in_order(whole.attributes)),
        "claims": {
            name: [{"value": claim.fact.o, **place_to_dict(claim)} for claim in claims]
            for name, claims in in_order(whole.attribute_claims)
        },
        "relations": {
            name: [entry.to_dict() for entry in found]
            for name, found in entries(store, whole).items()
        },
    }


def entity_page(store: Store, whole: Whole, label: Label) -> Iterator[Grid]:
    """The page of an entity in parts, each line with the numbers of its sources, then those."""
    notes = _Notes(label)
    rows = []
    for name, value in in_order(whole.attributes):
        claims = whole.attribute_claims.get(name, ())
        for number, one in enumerate(value if isinstance(value, tuple) else (value,)):
            told = notes.numbers(claim for claim in claims if claim.fact.o == one)
            head = "" if number else words_of(name)
            rows.append(Row(((head,), (amount_text(name, one),), (told,))))
    yield _part(rows)
    for name, found in entries(store, whole).items():
        if found:
            rows = [
                Row(
                    (
                        (clean(entry.label),),
                        (_details(entry, whole.id),),
                        (notes.numbers(entry.claims),),
                    ),
                    "" if number else words_of(name),
                )
                for number, entry in enumerate(found)
            ]
            yield _part(rows)
    yield notes.grid()


def _part(rows: Iterable[Row]) -> Grid:
    return Grid(tuple(rows), faint=frozenset({2}), indent="  ")


class _Notes:
    """Sources with their places, numbered as they come."""

    def __init__(self, label: Label) -> None:
        self._label = label
        self._numbers: dict[str, int] = {}

    def numbers(self, claims: Iterable[Claim]) -> str:
        """The numbers of the claims' sources, such as ``[1] [3]``."""
        found = dict.fromkeys(text for claim in claims for text in citations([claim], self._label))
        return " ".join(
            f"[{self._numbers.setdefault(text, len(self._numbers) + 1)}]" for text in found
        )

    def grid(self) -> Grid:
        rows = (
            Row(((f"[{number}]",), (text,)), "" if number > 1 else "sources")
            for text, number in self._numbers.items()
        )
        return Grid(tuple(rows), right=frozenset({0}), faint=frozenset({0, 1}), indent="  ")


def in_order(attributes: Mapping[str, A]) -> Iterator[tuple[str, A]]:
    """Attributes in the vocabulary's order, for a store gives them in any."""
    yield from sorted(attributes.items(), key=lambda item: _PLACES.get(item[0], len(_PLACES)))


def _entries(store: Store, link: Link) -> list[Entry]:
    kind = class_of(link.id)
    if kind == "Result":
        return _result_entries(store, link)
    details: list[tuple[str, Any]] = []
    if link.stages and kind != "Stage":
        details.append(("stages", list(link.stages)))
    if kind == "Stage":
        held = {fact.p: fact.o for fact in store.match(s=link.id)}
        details += [(name, held.get(name)) for name in _STAGE]
    return [
        Entry(link.id, link.label, (("relation", field), *details), claims)
        for field, claims in _by_relation(link)
    ]


def _by_relation(link: Link) -> list[tuple[str, tuple[Claim, ...]]]:
    """The fields that lead to an end, each with its claims; one, where they need not be told."""
    fields = {fact.p: RELATIONS[fact.p].field for fact in link.facts}
    if len(fields) == 1 or not _TOLD.issuperset(fields.values()):
        return [(fields[link.facts[0].p], link.claims)]
    return [
        (field, tuple(claim for claim in link.claims if claim.fact.p == name))
        for name, field in fields.items()
    ]


def _result_entries(store: Store, link: Link) -> list[Entry]:
    """One for each value: where sources disagree, each value has its own claims."""
    facts = [fact for fact in store.match(s=link.id) if fact.p in _RESULT]
    valued = sorted((fact for fact in facts if fact.p == "value"), key=lambda fact: str(fact.o))
    claims = claims_of(store, valued)
    ends: dict[str, Cell] = {_RESULT[fact.p]: fact.o for fact in facts}
    found = []
    for fact in valued:
        details: list[tuple[str, Cell]] = [("relation", RELATIONS[link.facts[0].p].field)]
        details += [(name, (ends | {"value": fact.o}).get(name)) for name in _RESULT.values()]
        found.append(Entry(link.id, link.label, tuple(details), tuple(claims[fact])))
    return found


def amount_text(field: str, value: Cell) -> str:
    """A value of an attribute for people: what is counted has its thousands set apart.

    >>> amount_text("parameters", 210000000), amount_text("year", 2021)
    ('210,000,000', '2021')
    """
    if field in _COUNTED and isinstance(value, int):
        return f"{value:,}"
    return clean(text_of(value))


def _details(entry: Entry, shown: Ref) -> str:
    """What tells apart entries of the same relation, in a few words."""
    details = dict(entry.details)
    if class_of(entry.id) == "Result":
        return text_of(details.get("value"))
    if class_of(entry.id) == "Stage":
        return f"{details['order']}. {details['kind']}, pairing {details['pairing']}"
    if "stages" in details:
        return _stages_text(details["stages"], shown, entry.id)
    relation = text_of(details["relation"])
    return words_of(relation) if relation in _TOLD else ""


_MOST_STAGES = 3


def _stages_text(stages: list[Ref], shown: Ref, end: Ref) -> str:
    """The stages that tie an entry to the entity shown, the first few by name."""
    names = []
    for stage in stages:
        model, _, name = stage.removeprefix("stage:").partition("/")
        if stage != shown:
            names.append(name if f"model:{model}" in (shown, end) else f"{model}/{name}")
    if not names:
        return ""
    more = len(names) - _MOST_STAGES
    listed = ", ".join(names[:_MOST_STAGES])
    return f"in {listed}" + (f" and {more} more" if more > 0 else "")

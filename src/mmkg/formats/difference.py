"""The difference between two graphs, as lines for people and as JSON values."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from mmkg.formats.citation import Label, citations
from mmkg.formats.claims import claim_to_details, remarks
from mmkg.formats.entity import amount_text
from mmkg.formats.grid import Role
from mmkg.formats.lines import Line
from mmkg.formats.text import clean
from mmkg.graph.difference import (
    Difference,
    EntityChange,
    EvidenceChange,
    FieldChange,
    Value,
    field_of,
)
from mmkg.graph.names import class_of
from mmkg.model.property_graph import LABELS
from mmkg.model.values import Claim, Ref
from mmkg.model.vocabulary import ATTRIBUTES, RELATIONS

_SIGNS: dict[str, tuple[str, Role | None]] = {
    "added": ("+", "added"),
    "removed": ("-", "removed"),
    "changed": ("~", None),
}
_CHANGES = ("added", "removed", "changed")
_IDENTITY = {name for name, term in (ATTRIBUTES | RELATIONS).items() if term.identity}


def difference_lines(found: Difference, *, claims: bool = False) -> Iterator[Line]:
    """Entity by entity: each fact that came, went or changed, and the sources that state it.

    With ``claims`` the changed evidence of unchanged facts comes too.
    """

    def label(ref: str) -> str:
        return found.labels.get(Ref(ref), ref)

    for entity in found:
        fields = _shown(entity)
        evidence = entity.evidence if claims else ()
        if fields or evidence or entity.change != "changed":
            sign, role = _SIGNS[entity.change]
            yield Line(f"{sign} {_named(entity.id, label)}", 0, role or "head")
            yield from _field_lines(fields, label)
            yield from _evidence_lines(evidence, label)
            yield Line("")
    yield from map(Line, _summary(found, claims=claims))


def _shown(entity: EntityChange) -> list[FieldChange]:
    """Its fields, first what it is known by; that of a result is in its label."""
    known = [change for change in entity.fields if change.predicate in _IDENTITY]
    others = [change for change in entity.fields if change.predicate not in _IDENTITY]
    return others if class_of(entity.id) == "Result" else known + others


def _field_lines(fields: Iterable[FieldChange], label: Label) -> Iterator[Line]:
    """Each change, those that the same places state above these."""
    for places, held in groupby(fields, key=lambda change: tuple(_places(change, label))):
        for _, members in groupby(held, key=lambda change: (change.predicate, change.change)):
            yield _field_line(list(members), label)
        yield from (Line(place, 6, "faint") for place in places)


def _places(change: FieldChange, label: Label) -> Iterator[str]:
    if change.change != "changed":
        yield from citations(change.claims, label)
        return
    for mark, values in (("-", change.before), ("+", change.after)):
        stated = (claim for claim in change.claims if claim.fact.o in values)
        yield from (f"{mark} {text}" for text in citations(stated, label))


def _field_line(members: list[FieldChange], label: Label) -> Line:
    first = members[0]
    sign, role = _SIGNS[first.change]
    before = [value for one in members for value in one.before]
    after = [value for one in members for value in one.after]
    sides = (
        ", ".join(_value(first.predicate, value, label) for value in side)
        for side in (before, after)
    )
    return Line(f"{sign} {first.field}: {' -> '.join(filter(None, sides))}", 2, role)


def _evidence_lines(evidence: Iterable[EvidenceChange], label: Label) -> Iterator[Line]:
    def places(change: EvidenceChange) -> tuple[str, ...]:
        sides = (("-", change.before), ("+", change.after))
        return tuple(f"{mark} {_claim(one, label)}" for mark, side in sides for one in side)

    for told, held in groupby(evidence, key=places):
        for predicate, members in groupby(held, key=lambda change: change.fact.p):
            values = (_value(predicate, change.fact.o, label) for change in members)
            yield Line(f"= {field_of(predicate)}: {', '.join(values)}", 2)
        yield from (Line(place, 6, "faint") for place in told)


def _claim(claim: Claim, label: Label) -> str:
    cited = citations([claim], label)[0].removesuffix("]")
    return "; ".join((f"{cited}, {claim.rank}]", *remarks(claim)))


def _named(ref: Ref, label: Label) -> str:
    return f"{clean(label(ref))} ({ref})" if label(ref) != ref else ref


def _value(predicate: str, value: Value, label: Label) -> str:
    if isinstance(value, Ref):
        return _named(value, label)
    return amount_text(field_of(predicate), value)


def counts(found: Difference) -> dict[str, dict[str, int]]:
    """How many entities, facts and claims came, went and changed.

    Facts that only follow from others are not counted, those of a result's key neither; claims
    are counted where their fact is the same in both.
    """
    entities: Counter[str] = Counter()
    facts: Counter[str] = Counter()
    evidence: Counter[str] = Counter()
    for entity in found:
        fields = _shown(entity)
        if fields or entity.change != "changed":
            entities[entity.change] += 1
        facts.update(change.change for change in fields)
        evidence["facts"] += len(entity.evidence)
        evidence["added"] += sum(len(change.after) for change in entity.evidence)
        evidence["removed"] += sum(len(change.before) for change in entity.evidence)
    return {
        "entities": {name: entities[name] for name in _CHANGES},
        "facts": {name: facts[name] for name in _CHANGES},
        "evidence": {name: evidence[name] for name in ("facts", "added", "removed")},
    }


def _summary(found: Difference, *, claims: bool) -> Iterator[str]:
    if not found:
        yield "No difference."
        return
    told = counts(found)
    for name in ("entities", "facts"):
        parts = [f"{count:,} {change}" for change, count in told[name].items()]
        yield f"{name.capitalize()}: {', '.join(parts)}."
    evidence = told["evidence"]
    if evidence["facts"]:
        hint = "" if claims else " (--claims shows them)"
        changed = f"{evidence['added']:,} added, {evidence['removed']:,} removed"
        yield f"Claims of {evidence['facts']:,} facts that did not change: {changed}{hint}."
    if not any(any(count.values()) for count in told.values()):
        derived = len(found.added) + len(found.removed)
        yield f"Only facts that follow from others differ: {derived:,}."


def difference_to_dict(found: Difference, *, claims: bool = False) -> dict[str, Any]:
    """The form of ``mmkg diff --format json``."""
    entities = (entity for entity in found if claims or entity.fields or entity.change != "changed")
    return {
        "equal": not found,
        "counts": counts(found),
        "entities": [_entity_to_dict(entity, claims) for entity in entities],
    }


def _entity_to_dict(entity: EntityChange, claims: bool) -> dict[str, Any]:
    evidence: dict[str, Any] = {
        "evidence": [
            {
                "field": field_of(change.fact.p),
                "value": change.fact.o,
                "before": _details(change.before),
                "after": _details(change.after),
            }
            for change in entity.evidence
        ]
    }
    return {
        "id": entity.id,
        "type": LABELS.get(entity.id.partition(":")[0], "Entity"),
        "label": entity.label,
        "change": entity.change,
        "fields": [
            {
                "field": change.field,
                "change": change.change,
                "before": list(change.before),
                "after": list(change.after),
                "claims": _details(change.claims),
            }
            for change in entity.fields
        ],
        **(evidence if claims else {}),
    }


def _details(claims: Iterable[Claim]) -> list[dict[str, Any]]:
    return [claim_to_details(claim) for claim in claims]

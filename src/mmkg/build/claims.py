"""From checked records to nodes, identity facts and claims, which have no rank yet.

A claim is one piece of evidence for one value. Identity (label, alias, broader, ...) is what an
entity is known by; it gives facts that need no claim.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mmkg.build.statements import EvidenceOf, Statement, Subject, always, statements_of
from mmkg.model.values import Claim, Fact, Ref
from mmkg.schema.entities import Entity, Model, Result, Stage
from mmkg.schema.terms import Attribute, Evidence

UNRANKED = ""
"""The rank of a claim whose seed leaves it to ``ranks``; any other is the seed's override."""

_LABEL = Attribute("label", identity=True)


def entity_subjects(entity: Entity) -> Iterator[Subject]:
    """The entity and, of a model, its stages."""
    ref, name = Ref(entity.id), type(entity).__name__
    yield Subject(ref, name, tuple(statements_of(entity, always(entity.evidence))))
    if isinstance(entity, Model):
        for stage in entity.stages:
            evidence = always(stage.evidence or entity.evidence)
            yield stage_subject(stage, ref, entity.label, evidence)


def stage_subject(stage: Stage, model: Ref, label: str, evidence: EvidenceOf) -> Subject:
    """A stage of a model; its label is made of the model's, such as ``ALBEF: pretrain``."""
    name = stage.id.removeprefix(f"stage:{slug_of(model)}/")
    made = Statement(_LABEL, f"{label}: {name}")
    return Subject(Ref(stage.id), "Stage", (made, *statements_of(stage, evidence)))


def result_subject(row: Result, labels: Mapping[Ref, str]) -> Subject:
    """A row of a results table: its id is its key, so that rows with one key are one result.

    The label is made, such as ``ALBEF on VQAv2 test-std, accuracy, fine-tuned``.
    """
    parts = (Ref(row.model), Ref(row.benchmark), Ref(row.metric))
    ref = Ref(f"result:{'/'.join(map(slug_of, parts))}/{row.setting}")
    model, benchmark, metric = (labels.get(part, part) for part in parts)
    label = Statement(_LABEL, f"{model} on {benchmark}, {metric}, {row.setting}")
    evidence = Evidence(
        source=row.source, locator=row.locator, via=row.via, as_printed=row.as_printed
    )
    return Subject(ref, "Result", (label, *statements_of(row, always((evidence,)))))


def slug_of(ref: Ref) -> str:
    """The part of an id after its class.

    >>> slug_of(Ref("implementation:salesforce/albef"))
    'salesforce/albef'
    """
    return ref.partition(":")[2]


def identity_of(subjects: Iterable[Subject]) -> frozenset[Fact]:
    """What the subjects are known by; facts that hold without a claim."""
    return frozenset(
        Fact(subject.id, statement.term.name, statement.value)
        for subject in subjects
        for statement in subject.statements
        if statement.term.identity
    )


def claims_of(subjects: Iterable[Subject]) -> tuple[Claim, ...]:
    """One claim per piece of evidence of every value that is not identity, sorted by id.

    What says the same at the same place is one claim. A value without evidence gives none: such
    a seed has findings and is not compiled.
    """
    claims = (
        _claim(Fact(subject.id, statement.term.name, statement.value), statement, evidence)
        for subject in subjects
        for statement in subject.statements
        if not statement.term.identity
        for evidence in statement.evidence
    )
    kept: dict[Ref, Claim] = {}
    # Of two that differ in their override alone, one that has an override stays.
    for claim in sorted(claims, key=lambda c: (c.id, c.rank, c.reason or ""), reverse=True):
        kept.setdefault(claim.id, claim)
    return tuple(kept[ref] for ref in sorted(kept))


def _claim(fact: Fact, statement: Statement, evidence: Evidence) -> Claim:
    return Claim(
        id=_claim_id(fact, statement, evidence),
        fact=fact,
        source=Ref(evidence.source),
        locator=evidence.locator,
        via=evidence.via,
        rank=evidence.rank or UNRANKED,
        as_printed=evidence.as_printed,
        reason=evidence.reason,
        qualifiers=statement.qualifiers,
    )


def _claim_id(fact: Fact, statement: Statement, evidence: Evidence) -> Ref:
    """A hash of what is said and where; rank and reason are about the claim and not in it."""
    # JSON tells 1 from 1.0 and "1"; a list of its own tells an entity from a text like its id.
    said: list[Any] = [
        fact.s, fact.p, [fact.o] if isinstance(fact.o, Ref) else fact.o,
        evidence.source, evidence.locator, evidence.via, evidence.as_printed,
        statement.qualifiers,
    ]  # fmt: skip
    text = json.dumps(said, ensure_ascii=True, separators=(",", ":"))
    return Ref(f"claim:{hashlib.sha256(text.encode()).hexdigest()[:16]}")

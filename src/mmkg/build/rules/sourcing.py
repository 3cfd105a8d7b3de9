"""Every fact has evidence, and evidence keeps to its form."""

from collections.abc import Iterator

from pydantic import BaseModel

from mmkg.build.findings import FieldPath, Finding
from mmkg.build.rules.blocks import blocks_in, own_fields, records_of, stages_of
from mmkg.build.seed import Located, Seed
from mmkg.schema.entities import Result
from mmkg.schema.terms import Evidence, Relation

MAX_PRINTED = 300


def facts_without_evidence(seed: Seed) -> Iterator[Finding]:
    """A finding for each entity or stage with facts that no evidence stands behind.

    Identity needs none; an item's own evidence, its stage's or its entity's will do.
    """
    for located in seed.entities:
        if not located.record.evidence and not located.has_lost("evidence"):
            yield from _bare(located, located.record, ())
    for model, path, stage in stages_of(seed):
        lost = model.has_lost("evidence") or model.has_lost(*path, "evidence")
        if not (stage.evidence or model.record.evidence or lost):
            yield from _bare(model, stage, path)


def _bare(located: Located[BaseModel], block: BaseModel, base: FieldPath) -> Iterator[Finding]:
    bare: dict[str, FieldPath] = {}
    for field in own_fields(block, base):
        # A stage is stated by its own evidence, and is looked at by itself.
        staged = isinstance(field.term, Relation) and field.term.target == "Stage"
        if field.term.identity or staged:
            continue
        for path, item in field.paths():
            if not getattr(item, "evidence", ()) and not located.has_lost(*path, "evidence"):
                bare.setdefault(str(field.path[-1]), path)
    if bare:
        what = "stage" if base else "entity"
        problem = f"no evidence for {', '.join(bare)}"
        mend = f"add `evidence: [{{source, locator, via}}]` to the {what}, or to each value"
        yield located.finding(next(iter(bare.values())), problem, mend)


def evidence_form(seed: Seed) -> Iterator[Finding]:
    """A finding for each rank without a reason, and for each quotation that is a sentence long."""
    for located, base, record in records_of(seed):
        for path, block in blocks_in(record, base):
            yield from _form(located, path, block)


def _form(located: Located[BaseModel], path: FieldPath, block: BaseModel) -> Iterator[Finding]:
    lost = located.has_lost(*path, "reason") or located.has_lost(*path, "rank")
    if isinstance(block, Evidence) and block.rank and not (block.reason or lost):
        problem = f"the rank is set to {block.rank} without a reason"
        yield located.finding((*path, "rank"), problem, "add `reason: ...`")
    if isinstance(block, Evidence | Result) and len(block.as_printed or "") > MAX_PRINTED:
        problem = f"the text has more than {MAX_PRINTED} characters"
        mend = "keep the cell or the few words that state the value"
        yield located.finding((*path, "as_printed"), problem, mend)

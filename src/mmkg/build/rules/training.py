"""Stages and variants: what a model's training and its place in a family must look like."""

from collections.abc import Iterator

from mmkg.build.findings import Finding
from mmkg.build.rules.blocks import PlacedStage, models_of, stages_of
from mmkg.build.seed import Located, Seed
from mmkg.model.training import SIDES
from mmkg.schema.entities import Model


def stage_sides(seed: Seed) -> Iterator[Finding]:
    """A finding for each stage that ties nothing to anything, or says two things of one side."""
    for placed in stages_of(seed):
        model, path, stage = placed
        lost = any(model.has_lost(*path, side) for side in SIDES.values())
        if not (stage.objectives or stage.datasets or lost):
            problem = "the stage has neither objectives nor datasets"
            mend = "add what the source says of either; a stage of which nothing is known is none"
            yield model.finding((*path, "id"), problem, mend)
        yield from _contradictions(placed)


def _contradictions(placed: PlacedStage) -> Iterator[Finding]:
    model, path, stage = placed
    complete = {stated.value for stated in stage.complete}
    undisclosed = {stated.value for stated in stage.undisclosed}
    for side in SIDES.values():
        listed = getattr(stage, side) or model.has_lost(*path, side)
        if side in complete and side not in undisclosed and not listed:
            problem = f"{side} are said to be complete, and none is listed"
            yield model.finding((*path, "complete"), problem, f"list them, or take {side} out")
        if side not in undisclosed or model.has_lost(*path, "undisclosed"):
            continue
        where = (*path, "undisclosed")
        if getattr(stage, side):
            problem = f"{side} are listed and said to be undisclosed"
            yield model.finding(where, problem, "keep one of the two")
        if side in complete and not model.has_lost(*path, "complete"):
            problem = f"{side} are said to be complete and undisclosed"
            yield model.finding(where, problem, "keep one of the two")


def variants(seed: Seed) -> Iterator[Finding]:
    """A finding for each variant without its family, and each family that is somebody's variant.

    A backbone may be a size of another backbone.
    """
    models = [located for located in models_of(seed) if not located.has_lost("kind")]
    kinds = {located.record.id: located.record.kind for located in models}
    for located in models:
        if located.has_lost("variant_of"):
            continue
        model = located.record
        if model.kind == "variant" and len(model.variant_of) != 1:
            problem = f"a variant has one family, this has {len(model.variant_of)}"
            yield located.finding(("variant_of",), problem, "write `variant_of: model:...`")
        if model.kind == "family" and model.variant_of:
            problem = "a family cannot be a variant of another model"
            mend = "write `kind: variant`, or take variant_of out"
            yield located.finding(("variant_of",), problem, mend)
        for index, member in enumerate(model.variant_of):
            if kinds.get(member.id) == "variant":
                problem = f"{member.id} is a variant itself"
                yield located.finding(("variant_of", index), problem, "name its family")
            if model.kind == "backbone" and kinds.get(member.id) == "family":
                problem = f"{member.id} is a family, no backbone"
                mend = "write `kind: variant`, or name a backbone"
                yield located.finding(("variant_of", index), problem, mend)


def backbones(seed: Seed) -> Iterator[Finding]:
    """A finding for each model in ``backbones.yaml`` that is more than a backbone."""
    for located in models_of(seed):
        lost = located.has_lost("kind") or located.has_lost("variant_of")
        if located.file == "backbones.yaml" and not (lost or _belongs(located)):
            problem = f"a {located.record.kind} stands among backbones"
            yield located.finding(("kind",), problem, "move it to models/")


def _belongs(located: Located[Model]) -> bool:
    return located.record.kind == "backbone" or bool(located.record.variant_of)

"""Checking a seed: reading it, and holding its records against each other."""

from collections.abc import Callable, Iterator
from pathlib import Path

from mmkg.build.findings import Finding, in_order
from mmkg.build.rules.cycles import cycles
from mmkg.build.rules.naming import (
    duplicate_ids,
    file_names,
    labels_of_relations,
    shared_names,
    stage_ids,
)
from mmkg.build.rules.numbers import numbers_in_range
from mmkg.build.rules.references import reference_findings
from mmkg.build.rules.sourcing import evidence_form, facts_without_evidence
from mmkg.build.rules.tables import results_twice, survey_columns, survey_keys
from mmkg.build.rules.training import backbones, stage_sides, variants
from mmkg.build.seed import Seed, read_seed

Rule = Callable[[Seed], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    reference_findings,
    duplicate_ids,
    file_names,
    stage_ids,
    shared_names,
    labels_of_relations,
    facts_without_evidence,
    evidence_form,
    stage_sides,
    variants,
    backbones,
    cycles,
    survey_keys,
    survey_columns,
    numbers_in_range,
    results_twice,
)


def check_seed(root: Path) -> tuple[Seed, tuple[Finding, ...]]:
    """Read a seed and apply every rule: all findings at once, sorted by place.

    Raises UnreadableData where the folder is missing or holds no seed.
    """
    seed, findings = read_seed(root)
    broken = (finding for rule in RULES for finding in rule(seed))
    return seed, in_order((*findings, *broken))

"""Claims side by side: who says a fact, where, as printed, and how it ranks."""

from collections.abc import Iterable
from typing import Any

from mmkg.formats.citation import Label, citations
from mmkg.formats.entity import amount_text
from mmkg.formats.grid import Grid, Row
from mmkg.formats.text import clean, words_of
from mmkg.model.answer import claim_to_dict
from mmkg.model.values import Claim, Fact, Ref, Table

_COLUMNS = (
    "claim", "subject", "predicate", "object", "source", "locator", "via", "rank",
    "as_printed", "reason", "qualifiers",
)  # fmt: skip


def claim_to_details(claim: Claim) -> dict[str, Any]:
    """A claim as JSON values, with its reason and qualifiers."""
    return {
        **claim_to_dict(claim),
        "reason": claim.reason,
        "qualifiers": dict(claim.qualifiers),
    }


def claims_table(claims: Iterable[Claim]) -> Table:
    """One row for each claim."""
    rows = (
        (
            *(claim.id, claim.fact.s, claim.fact.p, claim.fact.o),
            *(claim.source, claim.locator, claim.via, claim.rank),
            *(claim.as_printed, claim.reason, _qualifiers(claim)),
        )
        for claim in claims
    )
    return Table(_COLUMNS, tuple(rows))


def claims_grid(claims: Iterable[Claim], label: Label) -> Grid:
    """The claims under the facts that they are about: rank, source and place, what it printed."""
    rows: list[Row] = []
    before: Fact | None = None
    for claim in claims:
        title = "" if claim.fact == before else _sentence(claim.fact, label)
        before = claim.fact
        cells = ((claim.rank,), (*citations([claim], label), *remarks(claim)))
        rows.append(Row(cells, title))
    return Grid(tuple(rows), faint=frozenset({1}), indent="  ")


def _sentence(fact: Fact, label: Label) -> str:
    end = _named(fact.o, label) if isinstance(fact.o, Ref) else amount_text(fact.p, fact.o)
    return f"{_named(fact.s, label)} — {words_of(fact.p)} — {end}"


def _named(ref: Ref, label: Label) -> str:
    name = clean(label(ref))
    return name if name == ref else f"{name} ({ref})"


def remarks(claim: Claim) -> tuple[str, ...]:
    """What a claim has beside its place: the words printed, counts as used, why it ranks so."""
    found = []
    if claim.as_printed:
        found.append(f"printed “{clean(claim.as_printed)}”")
    if claim.qualifiers:
        found.append(clean(_qualifiers(claim)))
    if claim.reason:
        found.append(f"reason: {clean(claim.reason)}")
    return tuple(found)


def _qualifiers(claim: Claim) -> str:
    return ", ".join(
        f"{words_of(name)} {value:,}" if isinstance(value, int) else f"{words_of(name)} {value}"
        for name, value in claim.qualifiers
    )

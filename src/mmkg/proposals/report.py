"""How each proposal was arrived at, for a person and for a program."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mmkg.build.findings import Finding
from mmkg.errors import shorten
from mmkg.proposals.values import Evidence, Leftover, Proposal, Resolution

_KINDS = {
    "entity": "New entities",
    "value": "Values",
    "relation": "Relations",
    "result": "Results",
}


@dataclass(frozen=True, slots=True)
class Import:
    """What came of reading files: a patch of the seed, and how each part of it was arrived at.

    ``there`` counts what the seed has from this source already, ``repeated`` what the files say
    more than once; ``findings`` are those that the patched seed would have. ``home`` is the folder
    that the patch is applied in.

    >>> import mmkg
    >>> mmkg.Import("bibtex", "implementation:x/y", Path("."), "", (), ()).to_dict()["patch"]
    ''
    """

    format: str
    source: str
    home: Path
    patch: str
    proposals: tuple[Proposal, ...]
    leftovers: tuple[Leftover, ...]
    there: int = 0
    repeated: int = 0
    findings: tuple[Finding, ...] = field(default=())

    def counts(self) -> dict[str, int]:
        """How many accepted proposals there are of each kind, and how many to confirm."""
        kinds = Counter(one.kind for one in self.proposals if one.accepted)
        unsure = sum(not one.accepted for one in self.proposals)
        return {**dict(sorted(kinds.items())), **({"to confirm": unsure} if unsure else {})}

    def to_dict(self) -> dict[str, Any]:
        """The report for a reader that is a program, with the patch."""
        return _to_dict(self)

    def report(self) -> str:
        """The report for a person."""
        return "".join(f"{line}\n" for line in _lines(self))


def _to_dict(done: Import) -> dict[str, Any]:
    """The report as plain values."""
    return {
        "format": done.format,
        "source": done.source,
        "counts": done.counts(),
        "already_there": done.there,
        "repeated": done.repeated,
        "proposals": [_proposal(one) for one in done.proposals],
        "left_over": [_leftover(one) for one in done.leftovers],
        "findings": [finding.to_dict() for finding in done.findings],
        "apply_in": str(done.home),
        "patch": done.patch,
    }


def _summary(done: Import) -> str:
    """What came of it, in a sentence."""
    counts = ", ".join(
        f"{count:,} {kind}" if kind == "to confirm" else _counted(count, kind)
        for kind, count in done.counts().items()
    )
    differ = sum(one.status == "differs" and one.accepted for one in done.proposals)
    parts = [counts or "nothing new"]
    parts += [f"{differ:,} of them differ from what the seed has"] if differ else []
    parts += [f"{done.there:,} there already"] if done.there else []
    parts += [f"{done.repeated:,} said more than once"] if done.repeated else []
    parts += (
        [_counted(len(done.leftovers), "name or column", "names or columns") + " left over"]
        if done.leftovers
        else []
    )
    return f"{done.format} of {done.source}: {'; '.join(parts)}."


def _lines(done: Import) -> Iterator[str]:
    yield _summary(done)
    yield from (f"FINDING {finding}" for finding in done.findings)
    accepted = [one for one in done.proposals if one.accepted]
    yield from _names(accepted)
    for kind, title in _KINDS.items():
        held = [one for one in accepted if one.kind == kind]
        if held:
            yield f"\n{title}"
            yield from (f"  {_told(one)}" for one in held)
    yield from _unsure(one for one in done.proposals if not one.accepted)
    for unnamed, title in ((True, "Names that nothing in the seed has"), (False, "Left over")):
        left = [one for one in done.leftovers if one.unnamed is unnamed]
        if left:
            yield f"\n{title}"
            yield from (f"  {_left(one)}" for one in left)


def _names(proposals: Iterable[Proposal]) -> Iterator[str]:
    """Each name once, with what it was resolved to, how, and for how many proposals."""
    counts: defaultdict[Resolution, int] = defaultdict(int)
    for proposal in proposals:
        for one in proposal.resolved:
            counts[one] += 1
    if counts:
        yield "\nNames"
    for one, count in counts.items():
        how = f"{one.how} {one.score:g}" if one.how == "fuzzy" else one.how
        how += f" {one.by}" if one.how == "name" and one.by != one.printed else ""
        yield f"  {shorten(one.printed)} → {one.ref} ({how}): {_counted(count, 'proposal')}"


def _unsure(proposals: Iterable[Proposal]) -> Iterator[str]:
    """What rests on fuzzy names: each name once, with its values."""
    named: defaultdict[tuple[Resolution, ...], list[Proposal]] = defaultdict(list)
    for proposal in proposals:
        named[tuple(one for one in proposal.resolved if one.how == "fuzzy")].append(proposal)
    if named:
        yield "\nTo confirm: names that are only like known ones (--accept-fuzzy SCORE takes them)"
    for names, held in named.items():
        for one in names:
            like = f"; {', '.join(one.like)}" if len(one.like) > 1 else ""
            count = _counted(len(held), "proposal")
            yield f"  {shorten(one.printed)} → {one.ref} ({one.score:g}{like}): {count}"
        yield from (f"    {_told(one)}" for one in held)


def _told(one: Proposal) -> str:
    if one.kind == "entity":
        return f"{one.subject}: {shorten(one.value)}{_places(one.evidence)}"
    if one.key:
        what = f"{one.subject} on {one.key[0]}, {one.key[1]}, {one.key[2]}: {one.value}"
    else:
        what = f"{one.subject}, {one.field}: {shorten(one.value)}"
    flag = {"new": "", "another source": " [another source]", "differs": ""}[one.status]
    against = f" DIFFERS from {'; '.join(one.against)}" if one.against else ""
    return f"{what}{_places(one.evidence)}{flag}{against}"


def _places(evidence: Iterable[Evidence]) -> str:
    text = "; ".join(map(_place, evidence))
    return f" [{text}]" if text else ""


def _place(one: Evidence) -> str:
    printed = f", printed {shorten(one.as_printed, 60)}" if one.as_printed else ""
    return f"{one.locator}{printed}, {one.via}"


def _left(one: Leftover) -> str:
    count = f" ({one.count:,} times)" if one.count > 1 else ""
    like = f"; like {', '.join(one.like)}" if one.like else ""
    return f"{shorten(one.what, 140)}{count}: {one.why} [{one.place}]{like}"


def _proposal(one: Proposal) -> dict[str, Any]:
    told: dict[str, Any] = {"kind": one.kind, "subject": one.subject}
    if one.key:
        told |= dict(zip(("benchmark", "metric", "setting"), one.key, strict=True))
    elif one.field:
        told["field"] = one.field
    return told | {
        "value": one.value,
        "status": one.status,
        "differs_from": list(one.against),
        "accepted": one.accepted,
        "evidence": [
            {key: value for key, value in said._asdict().items() if value} for said in one.evidence
        ],
        "resolved": [
            {
                "printed": name.printed,
                "id": name.ref,
                "how": name.how,
                "by": name.by,
                "score": name.score,
            }
            for name in one.resolved
        ],
    }


def _leftover(one: Leftover) -> dict[str, Any]:
    return {
        "what": one.what,
        "why": one.why,
        "place": one.place,
        "count": one.count,
        "unnamed": one.unnamed,
        "like": list(one.like),
    }


def _counted(count: int, one: str, several: str = "") -> str:
    """A count with its noun.

    >>> _counted(2, "entity"), _counted(1, "result")
    ('2 entities', '1 result')
    """
    plural = several or (f"{one[:-1]}ies" if one.endswith("y") else f"{one}s")
    return f"{count:,} {one if count == 1 else plural}"

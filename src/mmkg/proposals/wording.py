"""Entities, values and rows as a person would write them into the seed."""

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence

from mmkg.proposals.values import Draft, Evidence, Field, Item

# What may stand without quotes anywhere; the seed's reader takes every such text as text.
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._/()+'-]*(?<! )")
_DECIMAL = re.compile(r"\d+\.\d+")
_ID = re.compile(r"[a-z]+:[a-z0-9._/-]+")


def scalar(text: str) -> str:
    """A text as YAML, quoted where it must be.

    >>> scalar("CIFAR-10 test"), scalar("a: b")
    ('CIFAR-10 test', '"a: b"')
    """
    # To other readers of YAML an arXiv id would be a number.
    plain = _PLAIN.fullmatch(text) and not _DECIMAL.fullmatch(text)
    return text if plain else json.dumps(text, ensure_ascii=False)


def evidence_text(evidence: Evidence) -> str:
    """Evidence on one line.

    >>> evidence_text(Evidence("paper:x", "Table 1", "primary"))
    '{source: "paper:x", locator: Table 1, via: primary}'
    """
    parts = [f"source: {scalar(evidence.source)}", f"locator: {scalar(evidence.locator)}"]
    parts.append(f"via: {evidence.via}")
    if evidence.as_printed:
        parts.append(f"as_printed: {scalar(evidence.as_printed)}")
    return f"{{{', '.join(parts)}}}"


def item_text(value: str, evidence: Iterable[Evidence], key: str) -> str:
    """A value or, where ``key`` is ``id``, a member, with its evidence.

    >>> item_text("MIT", (), "value")
    'MIT'
    >>> item_text("model:x", (Evidence("paper:x", "Table 1", "primary"),), "id")
    '{id: "model:x", evidence: [{source: "paper:x", locator: Table 1, via: primary}]}'
    """
    told = ", ".join(map(evidence_text, evidence))
    if not told:
        return value if _ID.fullmatch(value) else scalar(value)
    return f"{{{key}: {scalar(value)}, evidence: [{told}]}}"


def entity_text(draft: Draft, *, flow: bool = False, item: bool = True) -> str:
    """An entity as a block, or on one line; without a line break at its end.

    >>> print(entity_text(Draft("metric:x", (("label", "X"),))))
    - id: metric:x
      label: X
    >>> print(entity_text(Draft("metric:x", (("label", "X"),)), flow=True))
    - {id: "metric:x", label: X}
    """
    fields = [("id", draft.id), *draft.fields]
    if flow:
        parts = [f"{name}: {_field(value, name, flow=True)}" for name, value in fields]
        if draft.evidence:
            parts.append(f"evidence: [{', '.join(map(evidence_text, draft.evidence))}]")
        return f"- {{{', '.join(parts)}}}"
    lines = [f"{name}: {_field(value, name)}" for name, value in fields]
    if draft.evidence:
        lines.append("evidence:")
        lines += [f"- {evidence_text(evidence)}" for evidence in draft.evidence]
    if not item:
        return "\n".join(lines)
    return "\n".join(f"{'  ' if number else '- '}{line}" for number, line in enumerate(lines))


def row_text(cells: Sequence[str]) -> str:
    """A row of CSV, without a line break.

    >>> row_text(["a", "b, c", ""])
    'a,"b, c",'
    """
    stream = io.StringIO()
    csv.writer(stream, lineterminator="").writerow(cells)
    return stream.getvalue()


def _field(value: Field, name: str, *, flow: bool = False) -> str:
    if isinstance(value, Item):
        return item_text(
            value.value, value.evidence, "id" if _ID.fullmatch(value.value) else "value"
        )
    if isinstance(value, tuple):
        return f"[{', '.join(one if _ID.fullmatch(one) else scalar(one) for one in value)}]"
    if name == "url" and not flow:
        return value if re.fullmatch(r"[!-~]+", value) and "#" not in value else scalar(value)
    return value if _ID.fullmatch(value) and not flow else scalar(value)

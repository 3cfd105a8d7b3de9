"""An answer, whole: what was read, the rows with their evidence, what stays unknown."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any, Literal, NamedTuple

from mmkg.model.values import Cell, Claim, Fact, Language, Ref

Status = Literal["answered", "empty", "not_understood", "ambiguous"]
Kind = Literal["entities", "value", "count", "table", "yes_no", "path", "comparison"]


class Row(NamedTuple):
    """One row: an entity, the cells about it, and the claims behind the facts that support it.

    >>> Row(Ref("model:albef"), "ALBEF").to_dict()["id"]
    Ref('model:albef')
    """

    id: Ref
    label: str
    cells: tuple[tuple[str, Any], ...] = ()
    notes: tuple[str, ...] = ()
    evidence: tuple[Claim, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The row as JSON values."""
        return {
            "id": self.id,
            "label": self.label,
            **dict(self.cells),
            "notes": list(self.notes),
            "evidence": [claim_to_dict(claim) for claim in self.evidence],
        }


# No dataclass: with its import it takes a hundredth of a cold answer.
class Answer(SimpleNamespace):
    """What ``mmkg ask`` gives back, made of its parts by name; ``to_dict`` is its JSON form.

    >>> import mmkg
    >>> answer = mmkg.load().ask("which models use ITM on Conceptual Captions")
    >>> answer.status, "ALBEF" in [row.label for row in answer.rows]
    ('answered', True)
    """

    question: str
    status: Status
    read_as: str | None = None
    assumptions: tuple[str, ...] = ()
    perspective: str | None = None
    kind: Kind = "entities"
    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    value: Cell = None
    unit: str | None = None
    unknown: tuple[Ref, ...] = ()
    suggestions: tuple[str, ...] = ()
    graph_version: str = ""
    plan: object = None
    problem: str | None = None
    query: Callable[[Language], str] | None = None

    @property
    def sparql(self) -> str | None:
        """The query in SPARQL."""
        return self.query("sparql") if self.query else None

    @property
    def cypher(self) -> str | None:
        """The same in Cypher."""
        return self.query("cypher") if self.query else None

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __bool__(self) -> bool:
        return self.status == "answered"

    def to_dict(self) -> dict[str, Any]:
        """The answer as JSON values, every key always there."""
        return {
            "question": self.question,
            "status": self.status,
            "read_as": self.read_as,
            "assumptions": list(self.assumptions),
            "perspective": self.perspective,
            "kind": self.kind,
            "columns": list(self.columns),
            "rows": [row.to_dict() for row in self.rows],
            "value": self.value,
            "unit": self.unit,
            "unknown": list(self.unknown),
            "suggestions": list(self.suggestions),
            "sparql": self.sparql,
            "cypher": self.cypher,
            "graph_version": self.graph_version,
        }


def claim_to_dict(claim: Claim) -> dict[str, Any]:
    """A claim as JSON values."""
    return {"fact": fact_to_dict(claim.fact), **place_to_dict(claim)}


def place_to_dict(claim: Claim) -> dict[str, Any]:
    """A claim as JSON values, without the fact, for where the fact is plain."""
    return {
        "claim": claim.id,
        "source": claim.source,
        "locator": claim.locator,
        "via": claim.via,
        "rank": claim.rank,
        "as_printed": claim.as_printed,
    }


def fact_to_dict(fact: Fact) -> dict[str, Any]:
    """A fact as JSON values."""
    return {"s": fact.s, "p": fact.p, "o": fact.o}

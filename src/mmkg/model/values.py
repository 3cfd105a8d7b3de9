"""Plain frozen values that pass between the layers."""

from typing import Literal, NamedTuple

Via = Literal["primary", "official-repo", "harness", "secondary-paper", "survey"]
Rank = Literal["preferred", "normal", "deprecated"]
Language = Literal["sparql", "cypher"]


class Ref(str):
    """An entity's id, told apart from a string that happens to look like one.

    >>> Ref("model:albef")
    Ref('model:albef')
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return f"Ref({str.__repr__(self)})"


Literal_ = str | int | float | bool
Cell = Ref | str | int | float | bool | None


class Fact(NamedTuple):
    """One statement: a subject, a vocabulary term, and an entity or a literal.

    >>> Fact(Ref("model:albef"), "released", "2021-07").p
    'released'
    """

    s: Ref
    p: str
    o: Ref | Literal_


class Claim(NamedTuple):
    """A source's statement of a fact: who says it, where, as printed, and how it ranks.

    ``id`` is a hash of what it says and where. ``qualifiers`` are pairs such as
    ``("pairs", 2950000)`` that hold for this claim alone.

    >>> import mmkg
    >>> claim = mmkg.load().evidence("ALBEF", "ITM")[0]
    >>> claim.fact
    Fact(s=Ref('stage:albef/pretrain'), p='withObjective', o=Ref('objective:itm'))
    """

    id: Ref
    fact: Fact
    source: Ref
    locator: str
    via: str
    rank: str
    as_printed: str | None = None
    reason: str | None = None
    qualifiers: tuple[tuple[str, Literal_], ...] = ()


class Bundle(NamedTuple):
    """A compiled graph with no engine in it: what is loaded into a store.

    ``types`` maps each entity's id to its class; ``facts`` are the accepted and derived
    facts and the identity (label, alias, ...) of each entity, sorted; ``claims`` are all
    claims, sorted by id.
    """

    types: dict[Ref, str]
    facts: tuple[Fact, ...]
    claims: tuple[Claim, ...]


class Table:
    """Rows under named columns; a cell is an id (``Ref``), a literal, or ``None``.

    >>> Table(("model", "year"), ((Ref("model:albef"), 2021),)).to_dicts()
    [{'model': Ref('model:albef'), 'year': 2021}]
    """

    __slots__ = ("columns", "rows")

    # By hand: a dataclass, with its import, takes a hundredth of a cold answer.
    def __init__(self, columns: tuple[str, ...], rows: tuple[tuple[Cell, ...], ...] = ()) -> None:
        self.columns = columns
        self.rows = rows

    def to_dicts(self) -> list[dict[str, Cell]]:
        """The rows as dictionaries."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def __len__(self) -> int:
        return len(self.rows)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Table):
            return NotImplemented
        return self.columns == other.columns and self.rows == other.rows

    def __hash__(self) -> int:
        return hash((self.columns, self.rows))

    def __repr__(self) -> str:
        return f"Table({self.columns!r}, {self.rows!r})"

"""What queries give: rows that iterate, go to pandas, and show as a table in a notebook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload

from mmkg.errors import MissingDependency
from mmkg.model.answer import Answer
from mmkg.model.values import Cell, Ref, Table

if TYPE_CHECKING:
    import pandas

    from mmkg.graph.reader import Reader


def to_pandas(table: Table) -> pandas.DataFrame:
    """The table as a data frame; raises ``MissingDependency`` without pandas."""
    try:
        import pandas
    except ImportError:
        raise MissingDependency("pandas", "to_pandas()") from None
    return pandas.DataFrame(list(table.rows), columns=list(table.columns))


class Result(Sequence[tuple[Cell, ...]]):
    """The rows of a query.

    >>> result = Result(Table(("n",), ((1,), (2,))))
    >>> [n for n, in result], len(result), result.to_dicts()[0]
    ([1, 2], 2, {'n': 1})
    """

    def __init__(
        self,
        table: Table,
        graph: Reader | None = None,
        query: str = "",
        parameters: Mapping[str, Cell] | None = None,
    ) -> None:
        self.table = table
        self._graph, self._query, self._parameters = graph, query, parameters

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns.

        >>> Result(Table(("n",), ((1,),))).columns
        ('n',)
        """
        return self.table.columns

    @property
    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows as tuples.

        >>> Result(Table(("n",), ((1,),))).rows
        ((1,),)
        """
        return self.table.rows

    def to_dicts(self) -> list[dict[str, Cell]]:
        """The rows as dictionaries.

        >>> Result(Table(("n",), ((1,),))).to_dicts()
        [{'n': 1}]
        """
        return self.table.to_dicts()

    def to_pandas(self) -> pandas.DataFrame:
        """The rows as a data frame; raises ``MissingDependency`` without pandas.

        >>> Result(Table(("n",), ((1,),))).to_pandas().shape
        (1, 1)
        """
        return to_pandas(self.table)

    @overload
    def __getitem__(self, index: int) -> tuple[Cell, ...]: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[tuple[Cell, ...], ...]: ...
    def __getitem__(self, index: int | slice) -> tuple[Cell, ...] | tuple[tuple[Cell, ...], ...]:
        return self.rows[index]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        return iter(self.rows)

    def __repr__(self) -> str:
        return f"<Result {len(self)} rows: {', '.join(self.columns)}>"

    def _repr_html_(self) -> str:
        from mmkg.api.notebook import html_of, shown

        refs = [cell for row in self.rows for cell in row if isinstance(cell, Ref)]
        static = html_of("", self.table)
        return shown(self._graph, refs, {"v": "answer"}, static, self._block)

    def _block(self) -> dict[str, Any]:
        from mmkg.views.answer import result_block

        language = self._graph.store.language if self._graph else "sparql"
        title = "The rows of a query"
        return result_block(title, self.table, "", self._query, language, self._parameters)


def answer_block_of(answer: Answer) -> dict[str, Any]:
    """An answer as the page takes it."""
    from mmkg.views.answer import answer_block

    return answer_block(answer)


class Reply(Answer):
    """An answer that also goes to pandas and shows as a table in a notebook.

    >>> import mmkg
    >>> reply = mmkg.load().ask("which models use ITM on Conceptual Captions")
    >>> reply.to_pandas().columns[0], bool(reply)
    ('id', True)
    """

    __slots__ = ("_graph",)  # beside the parts of an answer, not one of them
    _graph: Reader | None

    @classmethod
    def of(cls, answer: Answer, graph: Reader | None = None) -> Reply:
        """The same answer with what a notebook needs.

        >>> Reply.of(Answer(question="why", status="not_understood")).status
        'not_understood'
        """
        made = cls(**vars(answer))
        made._graph = graph
        return made

    @property
    def table(self) -> Table:
        """The rows with the source and place of the best claim for each fact.

        >>> import mmkg
        >>> mmkg.load().ask("which models use ITM on SBU").table.columns[:2]
        ('id', 'label')
        """
        from mmkg.formats.answer import answer_table

        return answer_table(self)

    def to_pandas(self) -> pandas.DataFrame:
        """The rows as a data frame; raises ``MissingDependency`` without pandas.

        >>> import mmkg
        >>> mmkg.load().ask("which models use ITM on SBU").to_pandas().columns[1]
        'label'
        """
        return to_pandas(self.table)

    def __repr__(self) -> str:
        said = self.read_as or self.problem or ""
        return f"<Reply {self.status}: {said!r}, {len(self)} rows>"

    def _repr_html_(self) -> str:
        from mmkg.api.notebook import html_of, shown

        static = html_of(self.read_as or self.problem or "", self.table)
        refs = [] if self.kind == "count" else [row.id for row in self.rows]
        graph = getattr(self, "_graph", None)
        return shown(graph, refs, {"v": "answer"}, static, lambda: answer_block_of(self))

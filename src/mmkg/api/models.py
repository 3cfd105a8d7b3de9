"""Models that answer what ``kg.models`` was asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, overload

from mmkg.api.entities import Model
from mmkg.api.result import answer_block_of, to_pandas
from mmkg.graph.reader import Reader
from mmkg.model.answer import Answer
from mmkg.model.values import Table

if TYPE_CHECKING:
    import pandas


class ModelList(Sequence[Model]):
    """Models that answer, those that are unknown, and the evidence of each.

    >>> import mmkg
    >>> found = mmkg.load().models(objective="ITM", dataset="CC3M")
    >>> found.read_as
    'models trained with image-text matching on Conceptual Captions in one stage'
    """

    def __init__(self, graph: Reader, answer: Answer) -> None:
        self.answer = answer
        self._graph = graph
        self._models = tuple(Model(graph, row.id) for row in answer.rows)
        self.unknown = tuple(Model(graph, ref) for ref in answer.unknown)

    @property
    def read_as(self) -> str:
        """The constraints in words.

        >>> import mmkg
        >>> mmkg.load().models(year=2021).read_as
        'models released in 2021'
        """
        return self.answer.read_as or ""

    @property
    def table(self) -> Table:
        """Id, label, and where the first claim stands.

        >>> import mmkg
        >>> mmkg.load().models(objective="ITM").table.columns
        ('id', 'label', 'source', 'locator')
        """
        rows = []
        for row in self.answer.rows:
            first = row.evidence[0] if row.evidence else None
            place = (first.source, first.locator) if first else (None, None)
            rows.append((row.id, row.label, *place))
        return Table(("id", "label", "source", "locator"), tuple(rows))

    def to_pandas(self) -> pandas.DataFrame:
        """The models as a data frame; raises ``MissingDependency`` without pandas.

        >>> import mmkg
        >>> mmkg.load().models(objective="ITM").to_pandas().columns[0]
        'id'
        """
        return to_pandas(self.table)

    @overload
    def __getitem__(self, index: int) -> Model: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Model, ...]: ...
    def __getitem__(self, index: int | slice) -> Any:
        return self._models[index]

    def __len__(self) -> int:
        return len(self._models)

    def __repr__(self) -> str:
        return f"<{len(self)} models: {', '.join(model.label for model in self)}>"

    def _repr_html_(self) -> str:
        from mmkg.api.notebook import html_of, shown

        refs = [model.id for model in self]
        static = html_of(self.read_as, self.table)
        return shown(
            self._graph, refs, {"v": "answer"}, static, lambda: answer_block_of(self.answer)
        )

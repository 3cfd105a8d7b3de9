"""From a graph to the page that shows it: on an entity, on an answer, or on the whole."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from mmkg.api.notebook import meta_of
from mmkg.errors import BadParameter, QuestionError
from mmkg.ids import prefix_of
from mmkg.model.values import Cell, Language, Ref, Table

if TYPE_CHECKING:
    from mmkg.api.whole import WholeGraph
    from mmkg.model.answer import Answer
    from mmkg.query.named import NamedQuery
    from mmkg.views.explorer import Explorer

# The view in which an entity of a class says most; all others open on what they are tied to.
_VIEWS = {"benchmark": ("results", "b")}


class Opening(NamedTuple):
    """The state in which a page opens, and the answer that it shows."""

    state: dict[str, str]
    answer: dict[str, Any] | None = None


def explorer_of(graph: WholeGraph, opening: Opening, *, map: bool = False) -> Explorer:
    """The page of a graph."""
    from mmkg.views.explorer import Explorer

    return Explorer(graph.bundle(), meta_of(graph), opening.state, opening.answer, map=map)


def check_start(
    name: object, ask: str | None, query: str | None, parameters: Mapping[str, Cell]
) -> None:
    """A page opens at one thing; raises ``BadParameter``.

    >>> check_start("ALBEF", None, None, {})
    """
    if sum(start is not None for start in (name, ask, query)) > 1:
        raise BadParameter("explore", "give one of a name, a question and a query.")
    if parameters and query is None:
        raise BadParameter(next(iter(parameters)), "only a query takes parameters.")


def on_entity(ref: Ref) -> Opening:
    """The page opens on an entity.

    >>> on_entity(Ref("benchmark:vqav2-test-std")).state["v"]
    'results'
    """
    view, key = _VIEWS.get(prefix_of(ref), ("neighbourhood", "id"))
    return Opening({"v": view, "id": str(ref), key: str(ref)})


def on_answer(answer: Answer) -> Opening:
    """The page opens on the answer to a question; raises ``QuestionError`` where there is none."""
    from mmkg.views.answer import answer_block

    if answer.problem:
        raise QuestionError(answer.problem)
    return Opening({"v": "answer"}, answer_block(answer))


def on_rows(
    query: NamedQuery,
    table: Table,
    given: Mapping[str, Cell],
    bound: Mapping[str, Cell],
    language: Language,
) -> Opening:
    """The page opens on the rows of a named query; ``bound`` is what was given, resolved."""
    from mmkg.views.answer import result_block

    options = (f"-p {shlex.quote(f'{key}={value}')}" for key, value in given.items())
    command = " ".join(("mmkg query", query.name, *options))
    block = result_block(query.summary, table, command, query.text, language, bound)
    return Opening({"v": "answer"}, block)

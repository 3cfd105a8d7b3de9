"""From a graph to the page that shows it: on an entity, on an answer, or on the whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from mmkg.__about__ import __version__
from mmkg.errors import BadParameter, QuestionError
from mmkg.ids import prefix_of
from mmkg.model.values import Cell

if TYPE_CHECKING:
    from mmkg.api.graph import KnowledgeGraph
    from mmkg.api.plans import Named
    from mmkg.views.explorer import Explorer

# The view in which an entity of a class says most; all others open on what they are tied to.
_VIEWS = {"benchmark": ("results", "b")}


def explorer_of(
    graph: KnowledgeGraph,
    name: Named | None,
    question: str | None,
    query: str | None,
    parameters: Mapping[str, Cell],
    *,
    map: bool = False,
) -> Explorer:
    """The page of a graph; ``name``, ``question`` or ``query`` is where it opens."""
    from mmkg.views.explorer import Explorer

    if sum(start is not None for start in (name, question, query)) > 1:
        raise BadParameter("explore", "give one of a name, a question and a query.")
    if parameters and query is None:
        raise BadParameter(next(iter(parameters)), "only a query takes parameters.")
    state, block = _start(graph, name, question, query, parameters)
    meta = {"mmkg": __version__, "graph_version": graph.version, "seen_by": graph.perspective}
    return Explorer(graph.bundle(), meta, state, block, map=map)


def _start(
    graph: KnowledgeGraph,
    name: Named | None,
    question: str | None,
    query: str | None,
    parameters: Mapping[str, Cell],
) -> tuple[dict[str, str], dict[str, Any] | None]:
    if name is not None:
        ref = graph.resolve(name)
        view, key = _VIEWS.get(prefix_of(ref), ("neighbourhood", "id"))
        return {"v": view, "id": str(ref), key: str(ref)}, None
    if question is not None:
        return {"v": "answer"}, _asked(graph, question)
    if query is not None:
        return {"v": "answer"}, _queried(graph, query, parameters)
    return {}, None


def _asked(graph: KnowledgeGraph, question: str) -> dict[str, Any]:
    from mmkg.views.answer import answer_block

    answer = graph.ask(question)
    if answer.problem:
        raise QuestionError(answer.problem)
    return answer_block(answer)


def _queried(graph: KnowledgeGraph, name: str, parameters: Mapping[str, Cell]) -> dict[str, Any]:
    import shlex

    from mmkg.query.named import named_query
    from mmkg.views.answer import result_block

    language = graph.store.language
    found = named_query(name, language)
    given = " ".join(f"-p {shlex.quote(f'{key}={value}')}" for key, value in parameters.items())
    command = f"mmkg query {name} {given}".rstrip()
    table = graph.query(name, **parameters).table
    return result_block(found.summary, table, command, found.text, language)

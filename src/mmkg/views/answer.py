"""An answer, or the rows of a query, as what the explorer's page shows of it.

A cell is a list of values; an entity is ``{"id": "model:albef"}``, so that a text that looks like
an id stays a text. What stands behind a row are facts, whose claims the page has in its graph.
"""

from collections.abc import Iterable, Mapping
from shlex import quote
from typing import Any

from mmkg.model.answer import Answer, Row
from mmkg.model.values import Cell, Language, Ref, Table
from mmkg.views.filters import filters_of

Block = dict[str, Any]

_APART = ("id", "label", "notes", "evidence")


def answer_block(answer: Answer) -> Block:
    """What the page shows of an answer to a question.

    >>> import mmkg
    >>> block = answer_block(mmkg.load().ask("which models use ITM on SBU"))
    >>> block["title"], block["columns"][0], block["rows"][0]["cells"][0][0].keys()
    ('which models use ITM on SBU', 'model', dict_keys(['id']))
    """
    names = [name for name in answer.columns if name not in _APART]
    sparql = answer.sparql
    first = "model" if all(row.id.startswith("model:") for row in answer.rows) else "name"
    return {
        "title": answer.question or answer.read_as or "",
        "readAs": answer.read_as if answer.question else None,
        "problem": answer.problem,
        "suggestions": list(answer.suggestions),
        "assumptions": list(answer.assumptions),
        "perspective": answer.perspective,
        "count": {"value": answer.value, "unit": answer.unit} if answer.kind == "count" else None,
        "columns": [first, *names],
        "rows": [_row(row, names) for row in answer.rows],
        "unknown": list(answer.unknown),
        "filters": filters_of(answer.plan),
        "command": _ask(answer) if answer.question else _query(sparql, "sparql"),
        "sparql": sparql,
        "cypher": answer.cypher,
    }


def result_block(
    title: str,
    table: Table,
    command: str,
    text: str,
    language: Language = "sparql",
    parameters: Mapping[str, Cell] | None = None,
) -> Block:
    """What the page shows of the rows of a query.

    ``command`` gives the same rows in a shell; where there is none, the query itself is run.

    >>> table = Table(("dataset", "models"), ((Ref("dataset:cc3m"), 84),))
    >>> result_block("Most used", table, "mmkg query most-used", "SELECT …")["rows"]
    [{'cells': [[{'id': Ref('dataset:cc3m')}], [84]]}]
    """
    given = {name: value for name, value in (parameters or {}).items() if value is not None}
    if given and language == "sparql":
        text = _alone(text, given)
    return {
        "title": title,
        "parameters": [[name, _values(value)] for name, value in given.items()],
        "columns": list(table.columns),
        "rows": [{"cells": [_values([cell]) for cell in row]} for row in table.rows],
        "command": command or _query(text, language),
        "sparql": text if language == "sparql" else None,
        "cypher": text if language == "cypher" else None,
    }


def _alone(text: str, parameters: Mapping[str, Cell]) -> str:
    """A query that needs no parameters: they stand in it, and no header asks for them."""
    from mmkg.stores.binding import write_in

    lines = text.splitlines(keepends=True)
    return write_in("".join(line for line in lines if not line.startswith("#+")), parameters)


def _row(row: Row, names: Iterable[str]) -> Block:
    cells = dict(row.cells)
    facts = dict.fromkeys(claim.fact for claim in row.evidence)
    return {
        "cells": [[{"id": row.id}], *(_values(cells.get(name, ())) for name in names)],
        "notes": list(row.notes),
        "facts": [[fact.s, fact.p, fact.o] for fact in facts],
    }


def _values(cells: Cell | Iterable[Cell]) -> list[Any]:
    found = cells if isinstance(cells, list | tuple) else [cells]
    return [{"id": one} if isinstance(one, Ref) else one for one in found if one is not None]


def _ask(answer: Answer) -> str:
    source = f" --according-to {quote(answer.perspective)}" if answer.perspective else ""
    # A question that begins with a dash is no option.
    dashed = "-- " if answer.question.startswith("-") else ""
    return f"mmkg ask{source} {dashed}{quote(answer.question)}"


def _query(text: str | None, language: Language) -> str:
    if not text:
        return ""
    lang = "" if language == "sparql" else " --lang cypher"
    end = "END"
    while end in text.splitlines():
        end += "_"  # what stands behind it would be read by the shell
    return f"mmkg query{lang} - <<'{end}'\n{text.rstrip()}\n{end}"

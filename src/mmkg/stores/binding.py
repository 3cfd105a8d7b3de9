"""Parameters of a SPARQL query, written in place.

The standard has no parameters, and engines that do disagree: oxigraph binds only what SELECT
names, rdflib also what a sub-select hides. A value that stands in the text means the same to
every engine and every server.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from mmkg.errors import BadParameter, DataError, shorten
from mmkg.ids import CURIE_PATTERN, to_iri
from mmkg.model.values import Cell, Ref
from mmkg.query.tokens import Token, quote, tokens
from mmkg.stores.rdf import XSD_STRING, to_literal

_ID = re.compile(CURIE_PATTERN)


def write_in(query: str, parameters: Mapping[str, Cell] | None) -> str:
    """The query with each parameter's value in place of its variable, in sub-selects too.

    ``BOUND`` of a parameter is true; one that SELECT names stays a column, whereas ``*`` does not
    name it. A parameter that is ``None`` stays a variable. Raises ``BadParameter`` where the query
    has no such variable, or binds it itself by AS or VALUES.

    >>> write_in("ASK { $s ?p ?o }", {"s": Ref("model:albef")})
    'ASK {  <https://w3id.org/mmkg/id/model/albef>  ?p ?o }'
    """
    given = {
        name: _term(name, value) for name, value in (parameters or {}).items() if value is not None
    }
    return _Writer(query, given).write() if given else query


def _term(name: str, value: Ref | str | int | float | bool) -> str:
    if isinstance(value, Ref):
        if not _ID.fullmatch(value):
            raise BadParameter(name, f"{shorten(value)!r} is not an id such as model:albef.")
        return f"<{to_iri(value)}>"
    try:
        lexical, datatype = to_literal(value)
    except DataError as error:
        raise BadParameter(name, str(error)) from None
    return quote(lexical) if datatype == XSD_STRING else f"{quote(lexical)}^^<{datatype}>"


@dataclass(slots=True)
class _Level:
    """An open bracket, and the clause that is read within it."""

    clause: str = ""
    columns: int = 0
    dropped: list[int] = field(default_factory=list)


_CLAUSES = {
    "SELECT": "select",
    "VALUES": "values",
    "BY": "keys",
    **dict.fromkeys(("WHERE", "FROM", "HAVING", "LIMIT", "OFFSET", "ORDER"), ""),
}


class _Writer:
    """Walks over the tokens of one query; ``pieces`` are what is written for each."""

    def __init__(self, query: str, given: Mapping[str, str]) -> None:
        self.found = [token for token in tokens(query)]
        self.pieces = [token.text for token in self.found]
        self.solid = [at for at, token in enumerate(self.found) if not token.is_blank]
        self.given = given
        self.unused = set(given)
        self.levels = [_Level()]

    def write(self) -> str:
        for place, at in enumerate(self.solid):
            token = self.found[at]
            if token.kind == "variable" and token.text[1:] in self.given:
                self._variable(place, token.text[1:])
            else:
                self._other(token)
        for name in sorted(self.unused):
            raise BadParameter(name, f"the query has no ${name}.")
        return "".join(self.pieces)

    def _other(self, token: Token) -> None:
        level = self.levels[-1]
        if token.kind == "word":
            if token.keyword in _CLAUSES:
                self._end_columns(level)
                level.clause = _CLAUSES[token.keyword]
        elif token.text in ("{", "(", "["):
            level.columns += token.text == "("
            if token.text == "{":
                self._end_columns(level)
                # After the names of VALUES come its data, after anything else a pattern.
                level.clause = ""
            inner = "values" if level.clause == "values" else "expression"
            self.levels.append(_Level("" if token.text == "{" else inner))
        elif token.text in ("}", ")", "]"):
            if len(self.levels) > 1:
                self.levels.pop()
        elif token.kind == "variable" or token.text == "*":
            level.columns += 1

    def _variable(self, place: int, name: str) -> None:
        at, level = self.solid[place], self.levels[-1]
        self.unused.discard(name)
        if self._near(place, -1) == "AS" or level.clause == "values":
            raise BadParameter(name, "the query gives this variable a value itself.")
        if [self._near(place, step) for step in (-2, -1, 1)] == ["BOUND", "(", ")"]:
            self.pieces[self.solid[place - 2]] = ""
            self.pieces[at] = "true"
        elif level.clause == "select" and len(self.levels) == 1:
            self.pieces[at] = f" ({self.given[name]} AS ?{name}) "
        elif level.clause == "select":
            # Outside it has its value anyway, and may not be bound twice.
            self.pieces[at] = ""
            level.dropped.append(at)
        elif level.clause == "keys":
            self.pieces[at] = f" ({self.given[name]}) "
        else:
            self.pieces[at] = f" {self.given[name]} "

    def _near(self, place: int, step: int) -> str:
        place += step
        return self.found[self.solid[place]].keyword if 0 <= place < len(self.solid) else ""

    def _end_columns(self, level: _Level) -> None:
        if level.clause == "select" and level.dropped and not level.columns:
            # A SELECT without columns is an error.
            at = level.dropped[0]
            self.pieces[at] = f" (true AS ?mmkg_nothing_{at}) "
        level.columns, level.dropped = 0, []

"""The named queries: files with a grlc-style ``#+`` header, ``//+`` in Cypher.

``queries/sparql/<name>.rq`` and ``queries/cypher/<name>.cypher`` are twins: the same name,
parameters, columns and rows.

::

    #+ summary: Models that use an objective on a data set in one stage.
    #+ objective: Objective? the objective, or a broader one
    #+ limit: integer? at most so many rows
    #+ example: objective=ITM dataset="Conceptual Captions"

A line but ``summary`` and ``example`` is a parameter: its name, its type, a question mark where
it may be left out, and what it means. The type is a class of the graph (a name of it is resolved
to its id), ``Entity``, ``string``, ``integer``, ``decimal``, or what the vocabulary lists: a
``class``, a ``unit``, a ``term``. In the query it is ``$name``.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from mmkg.errors import BadParameter, UnknownQuery, shorten
from mmkg.model.vocabulary import ATTRIBUTES, CLASSES, RELATIONS
from mmkg.resources import folder

_LINE = re.compile(r"^(?:#|//)\+ (?P<key>[a-z_]+): (?P<text>.+)$")
_PARAMETER = re.compile(r"^(?P<type>\w+)(?P<optional>\??) (?P<meaning>.+)$")
_LITERALS = ("string", "integer", "decimal", "class", "unit", "term")


class Parameter(NamedTuple):
    """A parameter of a named query; ``type`` is a class, ``Entity`` or a literal's type."""

    name: str
    type: str
    optional: bool
    meaning: str

    @property
    def is_entity(self) -> bool:
        """Whether a value names an entity."""
        return self.type not in _LITERALS

    def literal(self, text: str) -> str | int | float:
        """The value of a literal's text; raises ``BadParameter`` where it is not of the type."""
        try:
            if self.type == "integer":
                return int(text)
            if self.type == "decimal":
                return float(text)
        except ValueError:
            raise BadParameter(self.name, f"{text!r} is not of type {self.type}.") from None
        return text if self.type == "string" else self._listed(text)

    def _listed(self, text: str) -> str:
        """The vocabulary's own spelling of a class, unit or term."""
        found = _spellings(self.type)
        if text.casefold() not in found:
            known = ", ".join(sorted(set(found.values())))
            raise BadParameter(
                self.name, f"{shorten(text)!r} is no {self.type}. There are: {known}."
            )
        return found[text.casefold()]


class NamedQuery(NamedTuple):
    """A query with a name, typed parameters and an example of a call."""

    name: str
    summary: str
    parameters: tuple[Parameter, ...]
    example: str
    text: str

    def check(self, given: Mapping[str, object]) -> None:
        """Raise ``BadParameter`` where one is unknown or a needed one is missing."""
        known = {parameter.name for parameter in self.parameters}
        for name in given:
            if name not in known:
                listed = ", ".join(sorted(known)) or "none"
                raise BadParameter(name, f"{self.name} has no such parameter. It has: {listed}.")
        for parameter in self.parameters:
            if not parameter.optional and given.get(parameter.name) is None:
                raise BadParameter(
                    parameter.name,
                    f"{self.name} needs it ({parameter.meaning}). Example: {self.example}",
                )


def names(language: str = "sparql") -> list[str]:
    """The named queries, sorted.

    >>> "lineage" in names()
    True
    """
    return sorted(path.stem for path in _folder(language).glob(f"*{_ENDINGS[language]}"))


def named_query(name: str, language: str = "sparql") -> NamedQuery:
    """The query of this name; raises ``UnknownQuery`` with the nearest names."""
    path = _folder(language) / f"{name}{_ENDINGS[language]}"
    if not re.fullmatch(r"[a-z0-9-]{1,80}", name) or not path.is_file():
        from rapidfuzz import process  # only where a name is wrong

        near = [
            found
            for found, score, _ in process.extract(name[:200], names(language), limit=3)
            if score > 60
        ]
        raise UnknownQuery(name, near)
    return parse(name, path.read_text(encoding="utf-8"))


def has_header(text: str) -> bool:
    """Whether a line of the text starts as those of a header do."""
    return any(line.startswith(("#+", "//+")) for line in text.splitlines())


def parse(name: str, text: str) -> NamedQuery:
    """Read the header of a query; the text stays whole."""
    summary, example, parameters = "", "", []
    for line in text.splitlines():
        match = _LINE.match(line)
        if not match:
            continue
        key, value = match["key"], match["text"].strip()
        if key == "summary":
            summary = value
        elif key == "example":
            example = value
        else:
            parameters.append(_parameter(key, value))
    return NamedQuery(name, summary, tuple(parameters), example, text)


def _spellings(kind: str) -> dict[str, str]:
    """What the vocabulary lists of a kind, by each way that it may be written."""
    if kind == "class":
        terms = CLASSES.values()
        return {form.casefold(): t.name for t in terms for form in (t.name, t.prefix, t.plural)}
    if kind == "unit":
        # Sizes of data sets, whose units are named as they are.
        return {t.name: t.name for t in ATTRIBUTES.values() if t.unit and "Dataset" in t.domain}
    return {name.casefold(): name for name in (*ATTRIBUTES, *RELATIONS)}


def _parameter(name: str, text: str) -> Parameter:
    match = _PARAMETER.match(text)
    if not match or match["type"] not in (*CLASSES, "Entity", *_LITERALS):
        raise BadParameter(name, f"header line {text!r} is not `Type[?] meaning`.")
    return Parameter(name, match["type"], bool(match["optional"]), match["meaning"])


_ENDINGS = {"sparql": ".rq", "cypher": ".cypher"}


def _folder(language: str) -> Path:
    return folder("queries") / language

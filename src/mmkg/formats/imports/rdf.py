"""RDF files: Turtle with and without RDF 1.2, N-Quads and N-Triples, JSON-LD, and their kin."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pyoxigraph as ox

from mmkg.errors import UnreadableData, shorten
from mmkg.model.property_graph import TYPE
from mmkg.model.values import Fact, Ref
from mmkg.stores.rdf import RDF_TYPE, XSD, from_iri, from_literal

_REIFIES = "http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies"
_FORMATS = {"json": ox.RdfFormat.JSON_LD}

# Ids and terms come again and again.
_cell = lru_cache(maxsize=1 << 16)(from_iri)


def read_rdf(path: Path) -> Iterator[Fact]:
    """The statements of a file, whichever graph they stand in; its ending tells its syntax.

    What a claim reifies is left out, for the claim says it in parts as well. Raises
    ``UnreadableData``.
    """
    ending = path.suffix.removeprefix(".").lower()
    form = _FORMATS.get(ending) or ox.RdfFormat.from_extension(ending)
    if form is None:
        raise UnreadableData(str(path), "no syntax of RDF has such an ending")
    try:
        for quad in ox.parse(path=str(path), format=form):
            if quad.predicate.value != _REIFIES:
                yield _fact(str(path), quad)
    except (OSError, SyntaxError, ValueError) as error:
        reason = error.msg if isinstance(error, SyntaxError) else str(error)
        told = f"not readable as {form.name} ({shorten(reason, 160)})"
        raise UnreadableData(str(path), told) from None


def _fact(path: str, quad: ox.Quad) -> Fact:
    subject, value = quad.subject, quad.object
    if not isinstance(subject, ox.NamedNode):
        raise UnreadableData(path, f"{shorten(str(subject))} is not an entity of mmkg's")
    ref = Ref(_cell(subject.value))
    name = quad.predicate.value
    predicate = TYPE if name == RDF_TYPE else str(_cell(name))
    if isinstance(value, ox.NamedNode):
        return Fact(ref, predicate, _cell(value.value))
    if not isinstance(value, ox.Literal):
        raise UnreadableData(path, f"{ref}: {shorten(str(value))} is neither entity nor value")
    lexical, datatype = value.value, value.datatype.value
    if value.language or not datatype.startswith(XSD):
        raise UnreadableData(path, f"{ref}: {shorten(str(value))} is no plain text or number")
    return Fact(ref, predicate, from_literal(lexical, datatype))

"""RDF terms without an engine: a bundle as N-Triples, and terms as cells.

The shape is drawn in docs/architecture.md. Strings are plain (``xsd:string``), whole numbers
``xsd:integer``, other numbers ``xsd:decimal``, truth values ``xsd:boolean``.
"""

import math
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from typing import NamedTuple

from mmkg.errors import DataError, shorten
from mmkg.ids import CURIE_PATTERN, ENTITY_BASE, ONTOLOGY_BASE, to_curie, to_iri
from mmkg.model.property_graph import TYPE, statements_by_subject
from mmkg.model.values import Bundle, Cell, Fact, Literal_, Ref, Table

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
XSD = "http://www.w3.org/2001/XMLSchema#"
XSD_STRING = f"{XSD}string"

TERM_VALUED = frozenset({RDF_TYPE, "predicate"})
"""The predicates whose objects are terms of the vocabulary, which cells show as bare names."""

_INTEGERS = frozenset(
    XSD + name
    for name in (
        *("integer", "long", "int", "short", "byte"),
        *("nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger"),
        *("unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte"),
    )
)
_FLOATS = frozenset({f"{XSD}decimal", f"{XSD}double", f"{XSD}float"})
_TRUTH = {"true": True, "1": True, "false": False, "0": False}

# Control characters and whatever some reader takes for the end of a line.
_ESCAPES = {code: f"\\u{code:04X}" for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)}
_ESCAPES |= {ord(char): f"\\{name}" for char, name in zip('\t\b\n\r\f"\\', 'tbnrf"\\', strict=True)}
_ID = re.compile(CURIE_PATTERN)
_TERM = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


def ntriples(bundle: Bundle) -> Iterator[str]:
    """The bundle's triples as lines of N-Triples, sorted, each ending in a newline.

    Equal bundles give equal lines. Raises ``DataError`` for what no triple can hold: an id or a
    term that is not one, a number that is not finite, half of a surrogate pair.

    >>> model = Ref("model:albef")
    >>> [line] = ntriples(Bundle({model: "Model"}, (), ()))
    >>> line.startswith("<https://w3id.org/mmkg/id/model/albef> <http://www.w3.org/1999/")
    True
    """
    for _, facts in statements_by_subject(bundle, _line_order):
        yield from sorted({_statement_line(fact) for fact in facts})


def _line_order(ref: Ref) -> str:
    """What puts subjects in the order that their lines have: that of their IRIs, with the end."""
    return f"{ref}>".replace(":", "/")


def _statement_line(fact: Fact) -> str:
    s, p, o = fact
    if p == TYPE:
        return _line(s, f"<{RDF_TYPE}>", _term(str(o)))
    return _line(s, _term(p), _term(str(o)) if p == "predicate" else _object(o))


def _line(subject: str, predicate: str, value: str) -> str:
    return f"{_entity(subject)} {predicate} {value} .\n"


@lru_cache(maxsize=1 << 16)
def _entity(ref: str) -> str:
    # The pattern's `$` alone would let a final newline through.
    if not _ID.fullmatch(ref):
        raise DataError(f"{shorten(ref)!r} is not an id such as model:albef.")
    return f"<{to_iri(ref)}>"


@lru_cache(maxsize=1 << 10)
def _term(name: str) -> str:
    if not _TERM.fullmatch(name):
        raise DataError(f"{shorten(name)!r} is not a term of the vocabulary such as hasStage.")
    return f"<{to_iri(name)}>"


def _object(value: Ref | Literal_) -> str:
    if isinstance(value, Ref):
        return _entity(value)
    lexical, datatype = to_literal(value)
    quoted = f'"{lexical.translate(_ESCAPES)}"'
    return quoted if datatype == XSD_STRING else f"{quoted}^^<{datatype}>"


def to_literal(value: Literal_) -> tuple[str, str]:
    """The lexical form and the datatype's IRI of a literal; decimals are exact and shortest.

    >>> to_literal(1e-7)
    ('0.0000001', 'http://www.w3.org/2001/XMLSchema#decimal')
    """
    if isinstance(value, bool):
        return ("true" if value else "false"), f"{XSD}boolean"
    if isinstance(value, int):
        return str(value), f"{XSD}integer"
    if isinstance(value, float):
        if not math.isfinite(value):
            raise DataError(f"{value} is not a number that xsd:decimal has.")
        from decimal import Decimal  # a cold answer needs none

        return canonical_decimal(format(Decimal(repr(value)), "f")), f"{XSD}decimal"
    try:
        value.encode()
    except UnicodeEncodeError:
        raise DataError(f"{shorten(value)!r} has half a surrogate pair, not in UTF-8.") from None
    return value, XSD_STRING


def canonical_decimal(digits: str) -> str:
    """A decimal in XSD's canonical form, which oxigraph gives to every decimal.

    >>> canonical_decimal("76.040"), canonical_decimal("76.0"), canonical_decimal("-0.0")
    ('76.04', '76', '0')
    """
    short = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return "0" if short == "-0" else short


@lru_cache(maxsize=1 << 16)  # a table names the same entities again and again
def from_iri(iri: str) -> Ref | str:
    """The cell of an IRI: an entity's id, a bare term of the vocabulary, any other IRI as it is.

    >>> from_iri("https://w3id.org/mmkg/id/model/albef")
    Ref('model:albef')
    >>> from_iri("https://w3id.org/mmkg/ontology/Model")
    'Model'
    """
    if iri.startswith(ENTITY_BASE):
        curie = to_curie(iri)
        return Ref(curie) if _ID.fullmatch(curie) else iri
    if iri.startswith(ONTOLOGY_BASE):
        return to_curie(iri) or iri
    return iri


def from_literal(lexical: str, datatype: str) -> Literal_:
    """The cell of a literal; one that its datatype does not allow is a string, as written.

    >>> from_literal("76.0", XSD + "decimal"), from_literal("many", XSD + "integer")
    (76.0, 'many')
    """
    if datatype == XSD_STRING:
        return lexical
    try:
        if datatype in _INTEGERS:
            return int(lexical)
        if datatype in _FLOATS:
            return float(lexical)
    except ValueError:
        return lexical
    if datatype == f"{XSD}boolean":
        return _TRUTH.get(lexical, lexical)
    return lexical


class Literal(NamedTuple):
    """A literal as RDF has it."""

    lexical: str
    datatype: str


class Pattern(NamedTuple):
    """A triple in which ``None`` fits anything; a string is an IRI."""

    s: str | None
    p: str | None
    o: str | Literal | None


def patterns(s: Ref | None, p: str | None, o: Cell) -> list[Pattern]:
    """The patterns that together find the facts with these ends; none where no triple can fit.

    >>> [pattern] = patterns(None, "predicate", "hasStage")
    >>> pattern.o
    'https://w3id.org/mmkg/ontology/hasStage'
    """
    if not (_is_id(s) and _is_predicate(p) and (_is_id(o) if isinstance(o, Ref) else True)):
        return []
    subject = None if s is None else to_iri(s)
    predicate = None if p is None else _predicate_iri(p)
    if o is None or isinstance(o, Ref):
        return [Pattern(subject, predicate, None if o is None else to_iri(o))]
    found = []
    if p not in TERM_VALUED:
        with suppress(DataError):
            found.append(Pattern(subject, predicate, Literal(*to_literal(o))))
    if isinstance(o, str) and _TERM.fullmatch(o):
        terms = TERM_VALUED if p is None else TERM_VALUED & {p}
        found += [Pattern(subject, _predicate_iri(term), to_iri(o)) for term in sorted(terms)]
    return found


def _is_id(ref: str | None) -> bool:
    return ref is None or _ID.fullmatch(ref) is not None


def _is_predicate(name: str | None) -> bool:
    return name is None or name == RDF_TYPE or _TERM.fullmatch(name) is not None


def _predicate_iri(name: str) -> str:
    return name if name == RDF_TYPE else to_iri(name)


def triples_table(rows: Iterable[tuple[Cell, ...]]) -> Table:
    """The triples that CONSTRUCT and DESCRIBE make: a set, so each once, in an order of its own."""
    # By type too: 1, 1.0 and true are equal to Python, as are an id and a string that looks so.
    distinct = {tuple((type(cell).__name__, str(cell)) for cell in row): row for row in rows}
    return Table(("s", "p", "o"), tuple(distinct[key] for key in sorted(distinct)))

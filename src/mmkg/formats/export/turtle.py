"""Turtle: a block for each subject and a line for each triple; with RDF 1.2, claims reify.

A block ends in a line with a full stop alone, so that a fact more is a line more.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from mmkg.errors import DataError, shorten
from mmkg.ids import ENTITY_BASE, ONTOLOGY_BASE, is_curie, prefix_of, to_iri
from mmkg.model.property_graph import LABELS, TYPE, statements
from mmkg.model.values import Bundle, Fact, Literal_, Ref
from mmkg.stores.rdf import TERM_VALUED, XSD, to_literal

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_TERM = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
# Control characters, and whatever some reader takes for the end of a line.
_ESCAPES = {code: f"\\u{code:04X}" for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)}
_ESCAPES |= {ord(char): f"\\{name}" for char, name in zip('\t\b\n\r\f"\\', 'tbnrf"\\', strict=True)}


def turtle(bundle: Bundle) -> Iterator[str]:
    """The graph in Turtle 1.1.

    >>> print(*turtle(Bundle({Ref("stage:x/1"): "Stage"}, (), ())), sep="", end="")
    ... # doctest: +ELLIPSIS
    @prefix mmkg: <https://w3id.org/mmkg/ontology/> .
    ...
    stage:x\\/1 a mmkg:Stage ;
    .
    """
    yield from _prefixes({})
    yield from _blocks(statements(bundle), {})


def turtle12(bundle: Bundle) -> Iterator[str]:
    """The graph in Turtle 1.2, where each claim says by ``rdf:reifies`` which triple it states.

    What makes up a claim stays beside it, so that a reader of plain triples loses nothing.
    """
    reified = {
        claim.id: f"rdf:reifies <<( {_entity(claim.fact.s)} {_line(claim.fact)} )>>"
        for claim in bundle.claims
    }
    yield from _prefixes({"rdf": _RDF})
    yield from _blocks(statements(bundle), reified)


def _prefixes(more: dict[str, str]) -> Iterator[str]:
    spaces = {
        "mmkg": ONTOLOGY_BASE,
        **more,
        "xsd": XSD,
        **{prefix: f"{ENTITY_BASE}{prefix}/" for prefix in sorted(LABELS)},
    }
    yield from (f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in spaces.items())


def _blocks(stated: Iterable[Fact], more: dict[Ref, str]) -> Iterator[str]:
    for ref, facts in groupby(sorted(stated, key=_subject), key=_subject):
        lines = {_line(fact) for fact in facts}
        if ref in more:
            lines.add(more[ref])
        body = "".join(f"{line} ;\n    " for line in sorted(lines))
        yield f"\n{_entity(ref)} {body[:-4]}.\n"


def _subject(fact: Fact) -> Ref:
    return fact.s


def _line(fact: Fact) -> str:
    """The predicate and the object."""
    if fact.p == TYPE:
        return f"a {_term(str(fact.o))}"
    value = _term(str(fact.o)) if fact.p in TERM_VALUED else _object(fact.o)
    return f"{_term(fact.p)} {value}"


@lru_cache(maxsize=1 << 16)
def _entity(ref: str) -> str:
    if not is_curie(ref):
        raise DataError(f"{shorten(ref)!r} is not an id such as model:albef.")
    if prefix_of(ref) not in LABELS or ref.endswith("."):
        # rdflib cannot read a full stop that is escaped at the end of a name.
        return f"<{to_iri(ref)}>"
    # A slash in a name has to be escaped.
    return ref.replace("/", "\\/")


@lru_cache(maxsize=1 << 10)
def _term(name: str) -> str:
    if not _TERM.fullmatch(name):
        raise DataError(f"{shorten(name)!r} is not a term of the vocabulary such as hasStage.")
    return f"mmkg:{name}"


def _object(value: Ref | Literal_) -> str:
    if isinstance(value, Ref):
        return _entity(value)
    lexical, datatype = to_literal(value)
    if isinstance(value, str):
        return f'"{lexical.translate(_ESCAPES)}"'
    # A bare 76 would be an integer, and 76.0 is another literal than 76.
    bare = not isinstance(value, float) or "." in lexical
    return lexical if bare else f'"{lexical}"^^xsd:{datatype.removeprefix(XSD)}'

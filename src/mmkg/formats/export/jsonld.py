"""JSON-LD: an object for each subject, its keys sorted, under the context of the ontology."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from mmkg.errors import DataError, shorten
from mmkg.ids import is_curie
from mmkg.model.property_graph import RELATIONSHIPS, Node, nodes_of
from mmkg.model.values import Bundle, Literal_
from mmkg.resources import folder
from mmkg.stores.rdf import XSD, to_literal

_INDENT = "  "
# Readers may take a larger number for a floating-point one.
_EXACT = 2**53


def jsonld(bundle: Bundle) -> Iterator[str]:
    """The graph, with its context inside, so that it is read without a network.

    What may have several values is a list, even of one.
    """
    context = _context()
    yield f'{{\n  "@context": {_indented(context)},\n  "@graph": ['
    separator = "\n"
    for node in nodes_of(bundle):
        yield f"{separator}{_INDENT * 2}{_indented(_subject(node, context), 2)}"
        separator = ",\n"
    yield "\n  ]\n}\n"


@cache
def _context() -> dict[str, Any]:
    whole = json.loads((folder("ontology") / "context.jsonld").read_bytes())
    found: dict[str, Any] = whole["@context"]
    return found


def _indented(value: Any, levels: int = 1) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return text.replace("\n", f"\n{_INDENT * levels}")


def _subject(node: Node, context: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in node.properties.items():
        if isinstance(value, list):
            found[name] = [_value(name, one, context) for one in value]
        else:
            found[name] = _value(name, value, context)
    for label, end in node.links:
        found.setdefault(RELATIONSHIPS[label], []).append(_id(end))
    return {"id": _id(node.id), "type": node.label, **dict(sorted(found.items()))}


def _id(ref: str) -> str:
    if not is_curie(ref):
        raise DataError(f"{shorten(ref)!r} is not an id such as model:albef.")
    return ref


def _value(name: str, value: Literal_, context: Mapping[str, Any]) -> Any:
    """The value as plain JSON where the context reads it right, else with its datatype."""
    term = context[name]
    coerced = term["@type"] if isinstance(term, dict) else None
    lexical, datatype = to_literal(value)
    if coerced == "@vocab":
        return lexical
    if isinstance(value, str):
        return value if coerced is None else {"@value": value}
    short = f"xsd:{datatype.removeprefix(XSD)}"
    plain = not isinstance(value, float) and coerced in (None, short) and abs(value) < _EXACT
    return value if plain else {"@type": short, "@value": lexical}

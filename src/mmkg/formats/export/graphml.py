"""GraphML: entities and their relations for programs that draw and measure graphs.

Claims are left out, as they are in ``to_networkx``: they would be three nodes in four. What may
have several values is a list in JSON, for GraphML has texts and numbers only.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mmkg.model.property_graph import RELATIONSHIPS, Node, Property, nodes_of
from mmkg.model.values import Bundle
from mmkg.model.vocabulary import ATTRIBUTES

_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
"""
_TAIL = """\
  </graph>
</graphml>
"""
_TYPES = {"string": "string", "integer": "long", "decimal": "double", "boolean": "boolean"}
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})
_NO_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class _Key(NamedTuple):
    """A declared attribute: one type has one key, while attributes of one name may share it."""

    id: str
    name: str
    type: str


def graphml(bundle: Bundle) -> Iterator[str]:
    """The graph without claims; networkx reads the relations as the keys of edges.

    A character that XML cannot have is written as an escape such as ``\\u0000``.
    """
    nodes = list(nodes_of(bundle._replace(claims=())))
    keys = {_key(name, value) for node in nodes for name, value in node.properties.items()}
    yield _HEAD
    yield '  <key id="type" for="node" attr.name="type" attr.type="string"/>\n'
    for key in sorted(keys):
        yield f'  <key id="{key.id}" for="node" attr.name="{key.name}" attr.type="{key.type}"/>\n'
    yield '  <key id="relation" for="edge" attr.name="key" attr.type="string"/>\n'
    yield '  <graph edgedefault="directed">\n'
    for node in nodes:
        yield from _node(node)
    for node in nodes:
        yield from _edges(node)
    yield _TAIL


def _key(name: str, value: Property) -> _Key:
    """The key of an attribute; lists and odd values have one of their own, of the same name."""
    term = ATTRIBUTES[name]
    usual = _TYPES[term.datatype] if term.single else "list"
    kind = "list" if isinstance(value, list) else _type_of(value)
    own = name if kind == usual else f"{name}-{kind}"
    return _Key(own, name, "string" if kind == "list" else kind)


def _type_of(value: object) -> str:
    if isinstance(value, bool):
        return "boolean"
    return "long" if isinstance(value, int) else "double" if isinstance(value, float) else "string"


def _node(node: Node) -> Iterator[str]:
    yield f'    <node id="{_text(node.id)}">\n'
    yield f'      <data key="type">{_text(node.label)}</data>\n'
    for name, value in node.properties.items():
        yield f'      <data key="{_key(name, value).id}">{_text(_shown(value))}</data>\n'
    yield "    </node>\n"


def _shown(value: Property) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _edges(node: Node) -> Iterable[str]:
    for label, end in node.links:
        yield (
            f'    <edge source="{_text(node.id)}" target="{_text(end)}">'
            f'<data key="relation">{RELATIONSHIPS[label]}</data></edge>\n'
        )


def _text(text: str) -> str:
    return _NO_XML.sub(_escaped, text).translate(_MARKUP)


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"

"""Neo4j's offline import: CSV files with typed headers, and the line that imports them.

The fastest way into a new database. A column has one type, so nodes of which a value has another
than usual (a claim of a text, an attribute that sources dispute) have a file of their own.
"""

import shlex
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from mmkg.errors import DataError
from mmkg.formats.export.files import File
from mmkg.formats.export.neo4j_state import ID, LABEL, state_of
from mmkg.model.property_graph import Node, Property, nodes_of
from mmkg.model.values import Bundle, Literal_, Ref
from mmkg.model.vocabulary import ATTRIBUTES
from mmkg.stores.compiled import version_for
from mmkg.stores.neo4j.diff import wanted
from mmkg.stores.neo4j.layout import MARK

SCRIPT = "import.sh"
"""The script with the line that imports the files."""

_RELATIONSHIPS = "relationships.csv"
# Between the values of a list, where it is in no text: Neo4j has no escape for it.
_DELIMITERS = "|;\x1f\x1e\x1d\x1c\x01\x02\x03\x04\x05\x06\x07"
_TYPES = {"string": "string", "integer": "long", "decimal": "double", "boolean": "boolean"}
_SCRIPT = """\
#!/bin/sh
# Imports the graph into a database that does not exist yet or is empty, while the server is down:
#   sh {script} [DATABASE] [OPTION]...      such as: sh {script} neo4j --overwrite-destination
# `mmkg load --to` then makes the constraints and indexes, and finds nothing else to change.
set -eu
cd "$(dirname "$0")"
database=${{1:-neo4j}}
[ $# -eq 0 ] || shift
exec "${{NEO4J_ADMIN:-neo4j-admin}}" database import full "$database" \\
{options} "$@"
"""

Types = tuple[tuple[str, str], ...]


def neo4j_admin(bundle: Bundle) -> Iterator[File]:
    """The files: one for the nodes of each class, one for all relationships, and ``import.sh``.

    Raises ``DataError`` for what Neo4j cannot hold.
    """
    nodes = wanted(nodes_of(bundle))
    delimiter = _delimiter(nodes.values())
    groups: defaultdict[tuple[str, Types], list[Node]] = defaultdict(list)
    for node in nodes.values():
        groups[node.label, _unusual(node)].append(node)
    options = [f"--array-delimiter={_character(delimiter)}"]
    if any("\n" in text or "\r" in text for node in nodes.values() for text in _texts(node)):
        options.append("--multiline-fields=true")
    for (label, unusual), found in sorted(groups.items()):
        name = _file_name(label, unusual)
        yield name, _table(_columns(label, unusual), found, delimiter)
        options.append(f"--nodes={f'{MARK}:{label}' if label else MARK}=./{name}")
    state = Node(Ref(ID), LABEL, state_of(version_for(bundle)))
    columns = {name: _type_of(value) for name, value in state.properties.items()}
    yield f"nodes/{LABEL}.csv", _table(columns, [state], delimiter)
    options.append(f"--nodes={LABEL}=./nodes/{LABEL}.csv")
    yield _RELATIONSHIPS, _relationships(nodes.values())
    options.append(f"--relationships=./{_RELATIONSHIPS}")
    shown = " \\\n".join(f"  {shlex.quote(option)}" for option in options)
    yield SCRIPT, [_SCRIPT.format(script=SCRIPT, options=shown)]


def _delimiter(nodes: Iterable[Node]) -> str:
    used = set().union(*(text for node in nodes for text in _texts(node, lists_only=True)))
    free = [char for char in _DELIMITERS if char not in used]
    if not free:
        raise DataError("The texts leave no character to part the values of a list with.")
    return free[0]


def _texts(node: Node, *, lists_only: bool = False) -> Iterator[str]:
    for value in node.properties.values():
        if isinstance(value, list):
            yield from (one for one in value if isinstance(one, str))
        elif isinstance(value, str) and not lists_only:
            yield value


def _character(delimiter: str) -> str:
    return delimiter if delimiter.isprintable() else f"U+{ord(delimiter):04X}"


@lru_cache(maxsize=1 << 10)
def _usual(label: str, name: str) -> str | None:
    """The type that an attribute has in a class, if it belongs there."""
    term = ATTRIBUTES[name]
    if label not in term.domain:
        return None
    return _TYPES[term.datatype] + ("" if term.single else "[]")


def _unusual(node: Node) -> Types:
    """The properties of a node of which the type is not the usual one."""
    types = ((name, _type_of(value)) for name, value in node.properties.items())
    return tuple((name, kind) for name, kind in types if kind != _usual(node.label, name))


def _type_of(value: Property) -> str:
    if isinstance(value, list):
        # A list of an empty text alone is read as no list at all; Neo4j has the text then.
        return _scalar(value[0]) if value == [""] else f"{_scalar(value[0])}[]"
    return _scalar(value)


def _scalar(value: Literal_) -> str:
    if isinstance(value, bool):
        return "boolean"
    return "long" if isinstance(value, int) else "double" if isinstance(value, float) else "string"


def _file_name(label: str, unusual: Types) -> str:
    parts = (f".{name}-{kind.replace('[]', 's')}" for name, kind in unusual)
    return f"nodes/{label or 'named-only'}{''.join(parts)}.csv"


def _columns(label: str, unusual: Types) -> dict[str, str]:
    """The types of a file's columns, in the order of the vocabulary."""
    own = dict(unusual)
    types = {name: own.get(name) or _usual(label, name) for name in ATTRIBUTES}
    return {name: kind for name, kind in types.items() if kind}


def _table(types: Mapping[str, str], nodes: Iterable[Node], delimiter: str) -> Iterator[str]:
    columns = (f"{name}:{kind}" for name, kind in types.items())
    yield f"{','.join(('id:ID', *columns))}\n"
    for node in nodes:
        cells = (_cell(node.properties.get(name), delimiter) for name in types)
        yield f"{','.join((node.id, *cells))}\n"


def _cell(value: Property | None, delimiter: str) -> str:
    """A field; an empty text is quoted, and what is not there is not."""
    if value is None:
        return ""
    if isinstance(value, list):
        return _quoted(delimiter.join(map(_plain, value)))
    return _quoted(value) if isinstance(value, str) else _plain(value)


def _plain(value: Literal_) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value) if isinstance(value, float) else str(value)


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def _relationships(nodes: Iterable[Node]) -> Iterator[str]:
    yield ":START_ID,:TYPE,:END_ID\n"
    for node in nodes:
        yield from (f"{node.id},{kind},{end}\n" for kind, end in dict.fromkeys(node.links))

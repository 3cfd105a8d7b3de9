"""Cypher: a script of statements that make the graph in an empty Neo4j, an entity on each line."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from zlib import crc32

from mmkg.formats.export.neo4j_state import ID, LABEL, state_of
from mmkg.model.property_graph import Node, Property, nodes_of
from mmkg.model.values import Bundle, Literal_, Ref
from mmkg.query.cypher_terms import cypher_literal
from mmkg.resources import folder
from mmkg.stores.compiled import version_for
from mmkg.stores.neo4j.diff import wanted
from mmkg.stores.neo4j.layout import MARK

_HEAD = """\
// A graph of mmkg for an empty Neo4j: cypher-shell --file FILE
// Run again it changes nothing; to change a graph that is there, `mmkg load --to` compares the two.

"""
# About so many rows are in a statement. Where one ends is told by the checksums of the ids in its
# rows, so that a row more moves no other from one statement to the next.
_ROWS = 128
# What would show in an editor as something else, or as nothing.
_CONTROL = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029]")


def cypher(bundle: Bundle) -> Iterator[str]:
    """The statements; each ends in a semicolon and a line end, which stand together nowhere else.

    Constraints come first. Raises ``DataError`` for what Cypher cannot write.
    """
    nodes = wanted(nodes_of(bundle))
    state = state_of(version_for(bundle))
    yield _HEAD
    yield from _schema()
    # As `mmkg load` does: a script that was stopped in the middle leaves no graph to be asked.
    yield _set_state(state | {"complete": False})
    by_label: defaultdict[str, list[Node]] = defaultdict(list)
    links: defaultdict[str, list[tuple[Ref, Ref]]] = defaultdict(list)
    for node in nodes.values():
        by_label[node.label].append(node)
        for kind, end in node.links:
            links[kind].append((node.id, end))
    for label, found in sorted(by_label.items()):
        rows = ((node.id, _map({"id": node.id, **node.properties})) for node in found)
        labels = f"{MARK}:{label}" if label else MARK
        yield from _statements(rows, f"MERGE (n:{labels} {{id: row.id}}) SET n += row")
    ends = f"MATCH (a:{MARK} {{id: row[0]}}), (b:{MARK} {{id: row[1]}})"
    for kind, pairs in sorted(links.items()):
        listed = ((f"{s} {o}", f"[{cypher_literal(s)}, {cypher_literal(o)}]") for s, o in pairs)
        yield from _statements(listed, f"{ends} MERGE (a)-[:{kind}]->(b)")
    yield _set_state({"complete": True})


def _schema() -> Iterator[str]:
    text = (folder("ontology") / "neo4j.cypher").read_text("utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("//"))
    yield from (f"{line}\n" for line in lines)


def _set_state(properties: Mapping[str, Property]) -> str:
    return f"\nMERGE (g:{LABEL} {{id: {cypher_literal(ID)}}}) SET g += {_map(properties)};\n"


def _statements(rows: Iterable[tuple[str, str]], action: str) -> Iterator[str]:
    """The rows, each with the ids in it, in statements that do the same to each."""
    batch: list[str] = []
    for ids, row in rows:
        batch.append(row)
        if crc32(ids.encode()) % _ROWS == 0:
            yield _statement(batch, action)
            batch = []
    if batch:
        yield _statement(batch, action)


def _statement(rows: Iterable[str], action: str) -> str:
    listed = ",\n".join(f"  {row}" for row in rows)
    return f"\nUNWIND [\n{listed}\n] AS row\n{action};\n"


def _map(properties: Mapping[str, Property]) -> str:
    return f"{{{', '.join(f'{name}: {_value(value)}' for name, value in properties.items())}}}"


def _value(value: Property) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    return _literal(value)


def _literal(value: Literal_) -> str:
    return _CONTROL.sub(lambda match: f"\\u{ord(match[0]):04X}", cypher_literal(value))

"""Writing what is generated from the schema into a checkout: ``mmkg schema build``."""

from collections.abc import Callable, Mapping
from pathlib import Path

from mmkg.schema.context import context
from mmkg.schema.json_schema import seed_schema
from mmkg.schema.neo4j import cypher
from mmkg.schema.owl import ontology
from mmkg.schema.shacl import shapes
from mmkg.schema.tables import vocabulary_module

GENERATED: Mapping[str, Callable[[], str]] = {
    "ontology/mmkg.ttl": ontology,
    "ontology/shapes.ttl": shapes,
    "ontology/context.jsonld": context,
    "ontology/seed.schema.json": seed_schema,
    "ontology/neo4j.cypher": cypher,
    "src/mmkg/model/vocabulary.py": vocabulary_module,
}
"""Each generated file, from the checkout's root, and what its text is made by."""


def build_ontology(root: Path) -> list[Path]:
    """Write the generated files of a checkout that are stale, and return them."""
    changed = []
    for path, content in _stale(root):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        changed.append(path)
    return changed


def stale_files(root: Path) -> list[Path]:
    """The generated files of a checkout that are missing or not what the schema makes of them."""
    return [path for path, _ in _stale(root)]


def _stale(root: Path) -> list[tuple[Path, bytes]]:
    made = [(root / name, make().encode()) for name, make in GENERATED.items()]
    return [(path, content) for path, content in made if not _holds(path, content)]


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content

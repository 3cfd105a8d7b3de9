"""The folder of a compiled graph: which version it is, and its content without an engine."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from mmkg.errors import StoreUnavailable, UnreadableData, shorten

if TYPE_CHECKING:
    import pyoxigraph as ox

    from mmkg.model.values import Bundle, Fact

_VERSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


def version_of(compiled: Path) -> str:
    """The version of the graph in the folder; raises ``StoreUnavailable`` where there is none."""
    path = compiled / "meta.json"
    try:
        version = json.loads(path.read_bytes())["graph_version"]
    except OSError:
        raise StoreUnavailable(
            str(compiled), "there is no compiled graph in it; `load(seed=...)` compiles one."
        ) from None
    except (ValueError, KeyError, TypeError):
        raise UnreadableData(str(path), "not the meta.json of a compiled graph") from None
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        raise UnreadableData(str(path), "graph_version is not a version")
    return version


def read_bundle(compiled: Path) -> "Bundle":
    """The graph in the folder, whole; raises ``UnreadableData``."""
    import pyoxigraph as ox

    from mmkg.stores.pauses import no_pauses

    path = compiled / "graph.nq"
    try:
        with no_pauses():
            return bundle_from(_facts(ox.parse(path=str(path), format=ox.RdfFormat.N_TRIPLES)))
    except (OSError, SyntaxError, ValueError, KeyError) as error:
        raise UnreadableData(str(path), f"not a compiled graph ({shorten(str(error))})") from None


def version_for(bundle: "Bundle") -> str:
    """The version that the bundle has as a compiled graph: a hash of its triples.

    >>> from mmkg.model.values import Bundle
    >>> version_for(Bundle({}, (), ()))
    'e3b0c44298fc1c14'
    """
    import hashlib

    from mmkg.stores.rdf import ntriples

    digest = hashlib.sha256()
    for line in ntriples(bundle):
        digest.update(line.encode())
    return digest.hexdigest()[:16]


def bundle_from(stated: "Iterable[Fact]") -> "Bundle":
    """The bundle of statements in any order, such as a store's whole content.

    Raises ``KeyError`` for a term that the vocabulary has not.
    """
    from mmkg.model.property_graph import bundle_of, nodes_from

    return bundle_of(nodes_from(sorted(stated, key=lambda fact: fact.s)))


def _facts(triples: "Iterable[ox.Quad]") -> "Iterator[Fact]":
    import pyoxigraph as ox

    from mmkg.model.property_graph import TYPE
    from mmkg.model.values import Fact, Ref
    from mmkg.stores.rdf import RDF_TYPE, from_iri, from_literal

    entity = lru_cache(maxsize=1 << 16)(from_iri)
    for triple in triples:
        subject, name, value = triple.subject, triple.predicate.value, triple.object
        predicate = TYPE if name == RDF_TYPE else str(entity(name))
        if isinstance(value, ox.Literal):
            cell = from_literal(value.value, value.datatype.value)
        elif isinstance(value, ox.NamedNode):
            cell = entity(value.value)
        else:
            raise ValueError(f"{value} is neither an entity nor a literal")
        if not isinstance(subject, ox.NamedNode):
            raise ValueError(f"{subject} is not an entity")
        yield Fact(Ref(entity(subject.value)), predicate, cell)

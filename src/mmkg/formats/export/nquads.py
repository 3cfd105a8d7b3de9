"""N-Quads: a triple on each line, sorted; the very bytes of a compiled graph."""

from collections.abc import Iterator

from mmkg.model.values import Bundle
from mmkg.stores.rdf import ntriples


def nquads(bundle: Bundle) -> Iterator[str]:
    """The lines; all triples stand in the default graph, so that this is N-Triples as well."""
    return ntriples(bundle)

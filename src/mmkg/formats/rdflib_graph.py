"""The graph as rdflib."""

from typing import TYPE_CHECKING

from mmkg.ids import to_iri
from mmkg.model.values import Cell, Ref
from mmkg.stores.protocol import Store
from mmkg.stores.rdf import TERM_VALUED, XSD_STRING, to_literal

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import IdentifiedNode, Literal


def to_rdflib(store: Store) -> "rdflib.Graph":
    """The whole graph, claims included, triple by triple as it was compiled."""
    import rdflib

    graph = rdflib.Graph()
    graph.bind("mmkg", rdflib.Namespace(to_iri("")))
    for fact in store.match():
        subject = rdflib.URIRef(to_iri(fact.s))
        # rdf:type is no term of the vocabulary: it is given by its IRI.
        predicate = rdflib.URIRef(fact.p if "://" in fact.p else to_iri(fact.p))
        graph.add((subject, predicate, _object(fact.p, fact.o)))
    return graph


def _object(predicate: str, value: Cell) -> "IdentifiedNode | Literal":
    import rdflib

    if isinstance(value, Ref) or predicate in TERM_VALUED:
        return rdflib.URIRef(to_iri(str(value)))
    if value is None:
        raise TypeError(f"the store gave a fact of {predicate} without an object")
    lexical, datatype = to_literal(value)
    # rdflib keeps a plain string apart from one that is typed xsd:string; parsers give the former.
    typed = None if datatype == XSD_STRING else rdflib.URIRef(datatype)
    return rdflib.Literal(lexical, datatype=typed)

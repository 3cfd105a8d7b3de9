"""``ontology/context.jsonld``: JSON whose keys are the terms of the vocabulary, read as RDF."""

from typing import Any

from mmkg.ids import ENTITY_BASE, ONTOLOGY_BASE
from mmkg.schema.json_text import to_text
from mmkg.schema.terms import Relation
from mmkg.schema.turtle import NAMESPACES
from mmkg.schema.walk import Field, by_term, classes


def context() -> str:
    """The text of the context: ids are written as CURIEs, terms by their names, one a line.

    Strings carry no datatype, since JSON-LD reads them as ``xsd:string``. A decimal needs a value
    object, for JSON-LD would write a number such as 76.04 as an ``xsd:double``.
    """
    terms: dict[str, Any] = {
        "@version": 1.1,
        "mmkg": ONTOLOGY_BASE,
        "xsd": NAMESPACES["xsd"],
        "id": "@id",
        "type": "@type",
    }
    terms |= {cls.prefix: f"{ENTITY_BASE}{cls.prefix}/" for cls in classes()}
    terms |= {cls.__name__: f"mmkg:{cls.__name__}" for cls in classes()}
    terms |= {name: _term(held[0]) for name, held in by_term().items()}
    return to_text({"@context": terms}, levels=2)


def _term(field: Field) -> str | dict[str, str]:
    iri = f"mmkg:{field.term.name}"
    if isinstance(field.term, Relation):
        return {"@id": iri, "@type": "@id"}
    if field.names_term:
        return {"@id": iri, "@type": "@vocab"}
    if field.datatype == "integer":
        return {"@id": iri, "@type": "xsd:integer"}
    return iri

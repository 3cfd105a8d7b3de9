"""Turtle as text: the few forms that the ontology and the shapes are written in."""

from collections.abc import Iterable

from mmkg.ids import ONTOLOGY_BASE

NAMESPACES = {
    "mmkg": ONTOLOGY_BASE,
    "shape": "https://w3id.org/mmkg/shapes/",
    "dcterms": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def prefixes(*names: str) -> str:
    """The declarations of these prefixes, one a line."""
    return "".join(f"@prefix {name}: <{NAMESPACES[name]}> .\n" for name in names)


def quote(text: str) -> str:
    """The text as a literal.

    >>> quote('say "hi"')
    '"say \\\\"hi\\\\""'
    """
    return f'"{text.translate(_ESCAPES)}"'


def items(members: Iterable[str]) -> str:
    """An RDF list of what is written in Turtle already.

    >>> items(["mmkg:Paper", "mmkg:Implementation"])
    '( mmkg:Paper mmkg:Implementation )'
    """
    return f"( {' '.join(members)} )"


def node(statements: Iterable[str]) -> str:
    """A blank node with these statements.

    >>> node(["sh:path mmkg:label", "sh:minCount 1"])
    '[ sh:path mmkg:label ; sh:minCount 1 ]'
    """
    return f"[ {' ; '.join(statements)} ]"


def block(subject: str, lines: Iterable[str]) -> str:
    """Statements about a subject, one a line; each ends alike, so that a new one is one line.

    >>> print(block("mmkg:Model", ["a owl:Class", 'rdfs:label "model"']), end="")
    mmkg:Model
        a owl:Class ;
        rdfs:label "model" ;
    .
    """
    return "".join([f"{subject}\n", *(f"    {line} ;\n" for line in lines), ".\n"])

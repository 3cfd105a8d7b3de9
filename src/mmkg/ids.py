"""Identifiers: CURIEs such as ``model:albef`` and the IRIs they stand for.

>>> to_iri("model:albef")
'https://w3id.org/mmkg/id/model/albef'
>>> to_curie("https://w3id.org/mmkg/id/stage/albef/pretrain")
'stage:albef/pretrain'
>>> to_curie("https://w3id.org/mmkg/ontology/withObjective")
'withObjective'
"""

import re

ENTITY_BASE = "https://w3id.org/mmkg/id/"
ONTOLOGY_BASE = "https://w3id.org/mmkg/ontology/"

_SLUG = r"[a-z0-9][a-z0-9._-]*"
CURIE_PATTERN = rf"^[a-z]+:{_SLUG}(?:/{_SLUG})*$"
_CURIE = re.compile(CURIE_PATTERN)


def is_curie(text: str) -> bool:
    """Whether the text has the form of an entity's id.

    >>> is_curie("model:albef"), is_curie("ALBEF"), is_curie("model:../x")
    (True, False, False)
    """
    return _CURIE.fullmatch(text) is not None


def prefix_of(curie: str) -> str:
    """The part before the colon, which names the class.

    >>> prefix_of("dataset:cc3m")
    'dataset'
    """
    return curie.partition(":")[0]


def to_iri(name: str) -> str:
    """The IRI of an entity's CURIE, or of a vocabulary term, which has no colon.

    >>> to_iri("withObjective")
    'https://w3id.org/mmkg/ontology/withObjective'
    """
    prefix, colon, rest = name.partition(":")
    return f"{ENTITY_BASE}{prefix}/{rest}" if colon else f"{ONTOLOGY_BASE}{name}"


def to_curie(iri: str) -> str:
    """The CURIE of an entity's IRI, the bare name of a vocabulary term, any other IRI as it is.

    >>> to_curie("https://example.org/x")
    'https://example.org/x'
    """
    if iri.startswith(ENTITY_BASE):
        prefix, _, rest = iri[len(ENTITY_BASE) :].partition("/")
        return f"{prefix}:{rest}"
    return iri.removeprefix(ONTOLOGY_BASE)

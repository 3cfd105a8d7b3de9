"""KGX: nodes.tsv and edges.tsv, for the Knowledge Graph Exchange's tools.

KGX speaks Biolink: categories and predicates are Biolink's nearest; our own are in ``type`` and
``relations``. It knows one edge for a subject, a predicate and an object, so relations that share
all three share the edge. Claims become the publications behind an edge. None of that leads back to
the whole graph.
"""

import re
import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator

from mmkg.formats.delimited import text_of
from mmkg.formats.export.files import File
from mmkg.model.property_graph import Node, nodes_of
from mmkg.model.values import Bundle, Fact, Ref
from mmkg.model.vocabulary import ATTRIBUTES, RELATIONS

_CATEGORIES = {
    "Dataset": "biolink:Dataset",
    "Paper": "biolink:Publication",
    "Organization": "biolink:Agent",
}
_ANY_CATEGORY = "biolink:NamedThing"
_PREDICATES = {
    "broader": "biolink:subclass_of",
    "closeMatch": "biolink:close_match",
    "derivedFrom": "biolink:derives_from",
    "exactMatch": "biolink:exact_match",
    "hasComponent": "biolink:has_part",
    "imagesFrom": "biolink:derives_from",
    "includes": "biolink:has_part",
}
_ANY_PREDICATE = "biolink:related_to"
_NAMES = {"label": "name", "alias": "synonym"}
_FIRST = ("label", "description", "alias")
_EDGE_COLUMNS = (
    *("id", "subject", "predicate", "object", "category", "relations"),
    *("knowledge_level", "agent_type", "primary_knowledge_source", "publications"),
)
_ASSOCIATION = "biolink:Association"
_ASSERTED = ("knowledge_assertion", "manual_agent")
_DERIVED = ("logical_entailment", "automated_agent")
_SOURCE = "infores:mmkg"

# KGX reads a row as a line, a cell as what is between tabs and a list as what is between bars; it
# has no escapes for them.
_SPACES = re.compile(r"[\0-\x1f\x7f-\x9f\u2028\u2029]+")
_BAR = "¦"


def kgx(bundle: Bundle) -> Iterator[File]:
    """The two tables; a bar in a text becomes a broken one, a line end or tab a space."""
    nodes = list(nodes_of(bundle._replace(claims=())))
    yield "nodes.tsv", _nodes(nodes)
    yield "edges.tsv", _edges(bundle)


def _nodes(nodes: list[Node]) -> Iterator[str]:
    used = {name for node in nodes for name in node.properties}
    names = [*_FIRST, *(name for name in ATTRIBUTES if name in used and name not in _FIRST)]
    columns = (_NAMES.get(name, ATTRIBUTES[name].field) for name in names)
    yield _line(["id", "category", "type", *columns])
    for node in nodes:
        category = _CATEGORIES.get(node.label, _ANY_CATEGORY)
        cells = (_cell(node, name) for name in names)
        yield _line([node.id, category, f"mmkg:{node.label}", *cells])


def _cell(node: Node, name: str) -> str:
    value = node.properties.get(name)
    values = value if isinstance(value, list) else [value]
    return "|".join(_SPACES.sub(" ", text_of(one)).replace("|", _BAR) for one in values)


def _edges(bundle: Bundle) -> Iterator[str]:
    sources: defaultdict[Fact, set[Ref]] = defaultdict(set)
    for claim in bundle.claims:
        sources[claim.fact].add(claim.source)
    together: defaultdict[tuple[Ref, str, Ref], list[Fact]] = defaultdict(list)
    for fact in bundle.facts:
        if isinstance(fact.o, Ref):
            together[fact.s, _predicate(fact.p), fact.o].append(fact)
    yield _line(_EDGE_COLUMNS)
    for (subject, predicate, end), facts in sorted(together.items()):
        found = sorted({source for fact in facts for source in sources.get(fact, ())})
        asserted = found or any(RELATIONS[fact.p].identity for fact in facts)
        yield _line(
            [
                f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{subject} {predicate} {end}')}",
                *(subject, predicate, end, _ASSOCIATION),
                "|".join(sorted(f"mmkg:{fact.p}" for fact in facts)),
                *(_ASSERTED if asserted else _DERIVED),
                *(_SOURCE, "|".join(found)),
            ]
        )


def _predicate(relation: str) -> str:
    wider = RELATIONS[relation].under or relation
    return _PREDICATES.get(wider, _ANY_PREDICATE)


def _line(cells: Iterable[str]) -> str:
    return "\t".join(cells) + "\n"

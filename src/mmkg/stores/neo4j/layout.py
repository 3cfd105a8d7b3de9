"""How the graph lies in Neo4j, and how what is mmkg's is told from what is not.

::

    (:Mmkg:Model {id: "model:albef", label: "ALBEF", …})-[:EXTENDS]->(:Mmkg:Model {…})
    (:MmkgGraph {id: "mmkg", version: "32fce4cc7ef9526b", complete: true, …})

Every node that mmkg has made has the label ``Mmkg`` and an id such as model:albef. On these nodes
the labels, the properties and, from one to another, the types of relationship that the vocabulary
has are mmkg's; all else is somebody else's. Of a node that is gone, and that something of somebody
else's hangs on, its label ``Mmkg`` and its id are left. A node that is only ever pointed at looks
the same.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from mmkg.errors import StoreUnavailable
from mmkg.ids import CURIE_PATTERN, is_curie, prefix_of
from mmkg.model.property_graph import LABELS, RELATIONSHIPS, Node, Property
from mmkg.model.values import Ref
from mmkg.model.vocabulary import ATTRIBUTES, CLASSES

if TYPE_CHECKING:
    import neo4j

    Reader = neo4j.Transaction | neo4j.ManagedTransaction

MARK = "Mmkg"
"""The label of every node that mmkg has made; its name is in ``schema.neo4j`` too."""

GRAPH = "MATCH (g:MmkgGraph {id: 'mmkg'})"
"""A clause that finds the node on which the state of the loading is written."""


class Terms(NamedTuple):
    """The names that mmkg uses in a database."""

    labels: frozenset[str]
    properties: frozenset[str]
    types: frozenset[str]

    def parameters(self) -> dict[str, Any]:
        """The names as the parameters of a query, with the form of an id."""
        lists = {name: sorted(values) for name, values in self._asdict().items()}
        return lists | {"form": CURIE_PATTERN}

    def __or__(self, other: object) -> "Terms":
        if not isinstance(other, Terms):
            return NotImplemented
        return Terms(*(ours | theirs for ours, theirs in zip(self, other, strict=True)))


VOCABULARY = Terms(frozenset(CLASSES), frozenset(ATTRIBUTES), frozenset(RELATIONSHIPS))


class State(NamedTuple):
    """What the database says of its loading; ``step`` counts the transactions of one load.

    ``terms`` are those that loads have used so far, some of which the vocabulary may have lost.
    """

    version: str
    complete: bool
    load: str
    step: int
    terms: Terms


class Found(NamedTuple):
    """A node of mmkg's as it is there: its classes, properties and links, and nothing else."""

    id: Ref
    labels: frozenset[str]
    properties: dict[str, Property]
    links: list[tuple[str, Ref]]

    def node(self) -> Node:
        """It as a node of the graph; its label is empty where it is left over or pointed at."""
        label = LABELS.get(prefix_of(self.id), "")
        if label not in self.labels:
            label = min(self.labels, default="")
        return Node(self.id, label, self.properties, tuple(sorted(set(self.links))))


_NODES = f"""\
MATCH (n:{MARK} WHERE_ID)
RETURN n.id, [l IN labels(n) WHERE l IN $labels],
  [k IN keys(n) WHERE k IN $properties | [k, n[k]]],
  [(n)-[r]->(m:{MARK}) WHERE type(r) IN $types | [type(r), m.id]]
"""


def read_nodes(reader: "Reader", terms: Terms, ref: Ref | None = None) -> Iterator[Found]:
    """The nodes that are mmkg's, or the one with this id, in a stream."""
    query = _NODES.replace(" WHERE_ID", "" if ref is None else " {id: $ref}")
    for record in reader.run(query, terms.parameters() | {"ref": ref}):
        node_id, labels, properties, links = record.values()
        if isinstance(node_id, str) and is_curie(node_id):
            ends = [(kind, Ref(end)) for kind, end in links if _is_id(end)]
            yield Found(Ref(node_id), frozenset(labels), dict(properties), ends)


def _is_id(value: object) -> bool:
    return isinstance(value, str) and is_curie(value)


def read_state(reader: "Reader") -> State | None:
    """The state of the graph, or None where mmkg has never loaded one."""
    record = reader.run(f"{GRAPH} RETURN properties(g)").single()
    if record is None:
        return None
    found = record.value()
    return State(
        version=str(found.get("version", "")),
        complete=found.get("complete") is True,
        load=str(found.get("load", "")),
        step=int(found.get("step", 0)),
        terms=Terms(*(frozenset(found.get(name, ())) for name in Terms._fields)),
    )


def check_complete(url: str, state: State | None) -> State:
    """The state of a graph that is there as a whole; raises ``StoreUnavailable``."""
    if state is None:
        raise StoreUnavailable(url, f"it has no graph of mmkg. Load one: `mmkg load --to {url}`.")
    if not state.complete:
        raise StoreUnavailable(
            url,
            "its graph is being loaded, or was loaded by half. Load it again: "
            f"`mmkg load --to {url}`.",
        )
    return state

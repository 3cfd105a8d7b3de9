"""The graph as networkx."""

import json
from typing import TYPE_CHECKING

from mmkg.graph.names import class_of
from mmkg.model.values import Ref
from mmkg.model.vocabulary import ATTRIBUTES, RELATIONS
from mmkg.stores.protocol import Store

if TYPE_CHECKING:
    import networkx


def to_networkx(store: Store, *, flat: bool = False) -> "networkx.MultiDiGraph[str]":
    """Nodes with ``type`` and attributes, edges keyed by relation; claims are left out.

    An attribute that may have several values is a sorted list; with ``flat`` it is that list as
    JSON, which networkx's writers take where they take no list (GraphML, GEXF, Pajek).
    """
    import networkx

    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for fact in store.match():
        if class_of(fact.s) == "Claim":
            continue
        if isinstance(fact.o, Ref):
            if fact.p in RELATIONS:
                for end in (fact.s, fact.o):
                    graph.add_node(str(end), type=class_of(end))
                graph.add_edge(str(fact.s), str(fact.o), key=fact.p)
        elif fact.p in ATTRIBUTES:
            graph.add_node(str(fact.s), type=class_of(fact.s))
            node = graph.nodes[str(fact.s)]
            if ATTRIBUTES[fact.p].single and fact.p not in node:
                node[fact.p] = fact.o
            else:
                known = node.get(fact.p, [])
                values = known if isinstance(known, list) else [known]
                node[fact.p] = sorted([*values, fact.o], key=str)
    return _flattened(graph) if flat else graph


def _flattened(graph: "networkx.MultiDiGraph[str]") -> "networkx.MultiDiGraph[str]":
    for _, data in graph.nodes(data=True):
        for name, value in data.items():
            if isinstance(value, list):
                data[name] = json.dumps(value, ensure_ascii=False)
    return graph

"""What an export writes so that Neo4j has the graph as ``mmkg load`` would have left it."""

from mmkg.model.property_graph import Property
from mmkg.stores.neo4j.layout import VOCABULARY

LABEL = "MmkgGraph"
"""The label of the node on which the state of the loading is written."""

ID = "mmkg"
"""The id of that node."""


def state_of(version: str) -> dict[str, Property]:
    """The properties of that node for a graph that is whole."""
    terms: dict[str, Property] = {
        name: sorted(values) for name, values in VOCABULARY._asdict().items()
    }
    return {"version": version, "complete": True, "load": "", "step": 0, **terms}

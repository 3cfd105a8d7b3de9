"""Writes a graph as pyvis does, in a process that has pyvis: rows on standard input, a path."""

import json
import sys
from importlib import import_module
from pathlib import Path


def main() -> None:
    """All nodes and edges, with the physics that pyvis has by default."""
    graph = json.load(sys.stdin)
    # Directed as they are; else pyvis compares each edge with all before it.
    network = import_module("pyvis.network").Network(cdn_resources="in_line", directed=True)
    for node, label in graph["nodes"]:
        network.add_node(node, label=label)
    for source, target, label in graph["edges"]:
        network.add_edge(source, target, title=label)
    Path(sys.argv[1]).write_text(network.generate_html(notebook=False), "utf-8")


if __name__ == "__main__":
    main()

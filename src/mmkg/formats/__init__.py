"""Tables and graphs in other shapes: text, CSV, JSON, networkx, rdflib."""

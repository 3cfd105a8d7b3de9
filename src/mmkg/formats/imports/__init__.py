"""Files that carry a whole graph, read back."""

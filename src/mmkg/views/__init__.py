"""The graph as something to look at: the explorer's page, and drawings for notebooks."""

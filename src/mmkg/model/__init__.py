"""Plain values that pass between layers, and the vocabulary as tables."""

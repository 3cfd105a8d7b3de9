"""What must hold between the records of a seed, one module per kind of rule."""

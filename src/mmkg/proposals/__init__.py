"""Public data files about models, read as proposed changes to the seed that a person reviews."""

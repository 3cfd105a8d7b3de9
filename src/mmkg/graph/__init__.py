"""Reading over a store: names, entities, plans, evidence."""

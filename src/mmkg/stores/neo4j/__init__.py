"""A Neo4j over Bolt, as a store and as a target."""

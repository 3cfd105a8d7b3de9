"""grafeo: Cypher without a server, over a file in the cache."""

"""A SPARQL 1.1 server over HTTP, as a store and as a target."""

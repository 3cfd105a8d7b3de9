"""From the seed to the compiled graph: read, check, claim, rank, derive, compile."""

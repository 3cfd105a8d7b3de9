"""How fast each engine is with mmkg, beside the same engine driven by hand.

    python bench/engines.py [--edges 10000] [--engines oxigraph,rdflib]

The graph is made up (``mmkg synth``). Of each engine: the time to load it, the room it takes, and
ten queries. Beside mmkg's time stands that of the bare engine, which is given the same triples, or
the same rows in the same batches, and the text of the same queries, through its own API. The two
take turns, so that a noisy machine is noisy for both. mmkg's own cost may be 15% of a load, and
10% and 2 ms of a query: the bench ends with 1 where it is more, or where answers differ.

Each time has a limit, by the size of the graph: what takes longer is a dash. grafeo is measured by
``.venv-newer`` where this Python is too old. Servers are started, or named by ``MMKG_TEST_NEO4J``
and ``MMKG_TEST_SPARQL``, from which mmkg's graph is removed.

The tables go into ``bench/RESULTS.md`` and ``docs/stores.md``, one for each size. 10,000,000 edges
take hours, 16 GB of memory and some 25 GB of disk.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

if __name__ == "__main__":
    # This mmkg, the other parts of the bench, and the servers that the tests have.
    sys.path[:0] = [str(ROOT / "src"), str(ROOT), str(ROOT / "tests")]
    from bench.engines_run import main

    sys.exit(main())

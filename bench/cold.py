"""How long a cold answer takes, as ratios within one run.

    python bench/cold.py [--runs 15]

1. ``mmkg ask`` and ``mmkg query`` as whole processes with a warm cache, beside a bare
   ``python -c "import typer, pyoxigraph"``. Target: at most 1.8 times, for the wheel as a user
   installs it, which is built and installed for this. A checkout also looks at each file of the
   seed, to see whether it has changed: its ratio is shown, without a target.
2. ``mmkg query`` on a graph padded to 100,000 triples, beside an rdflib script that parses the
   same graph and runs the same SPARQL. Target: at least 8 times less.

The commands take turns, so that a noisy machine is noisy for all; the ratio of medians is kept.
The table is written into ``bench/RESULTS.md``; a target that is missed ends with 1.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))  # the other parts of the bench
    from bench.cold_run import main

    sys.exit(main())

"""How fast the explorer's page is, beside what draws a whole graph: pyvis, cytoscape.js and sigma.

    python bench/explore.py [--turns 5] [--limit 60] [--tools mmkg,pyvis] [--pictures FOLDER]

The graphs are made up (``mmkg synth``): one with evidence and two parts of it, and a large one
without. Each tool gets the same nodes and edges, and is used as its own examples do it. A time
is from the start of the navigation to the end of the frame in which the graph has been drawn:
mmkg's overview, pyvis after its stabilization, cytoscape.js after its layout (cose), sigma after
ForceAtlas2 of 50 iterations. Of mmkg's page also the first paint, a new focus in each view and a
search, each to the end of the frame that shows it; the map, which only some pages have, in a page
of its own.

Each measurement has a browser of its own, and the tools take turns, so that a noisy machine is
noisy for all. What takes longer than the limit is a dash, and not tried again. Budgets are for
medians; the bench ends with 1 where one is missed, and names it.

pyvis and the packages of npm are installed into a temporary folder, for which this needs their
registries; what cannot be had is a dash. The tables go into ``bench/RESULTS.md`` and
``docs/explorer.md``.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

if __name__ == "__main__":
    # Here are the other parts of the bench, and the browser that the tests have.
    sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
    from bench.explore_run import main

    sys.exit(main())

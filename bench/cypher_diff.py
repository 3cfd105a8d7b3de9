"""Whether Cypher without a server answers as Neo4j does: random queries, their rows compared.

    python bench/cypher_diff.py --url bolt://localhost:7687 [--queries 300] [--seed 2026]

The graph is mmkg's own, which is loaded into the Neo4j where it is not there; user and password
come from NEO4J_USERNAME and NEO4J_PASSWORD. Needs Python 3.12 or later. Ends with 1 on a
difference that is not written down: what is refused says so itself (``stores.grafeo.differences``),
and what one of the two does not take is in ``ALLOWED``.
"""

import argparse
import math
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))

from mmkg.build.current import current_graph
from mmkg.errors import MmkgError, QueryRefused, QueryTimeout, shorten
from mmkg.model.property_graph import nodes_of
from mmkg.stores.access import Access
from mmkg.stores.cache import cache_folder
from mmkg.stores.compiled import read_bundle, version_of
from mmkg.stores.content import Held
from mmkg.stores.limited.store import LimitedStore
from mmkg.stores.registry import open_store, open_target

if TYPE_CHECKING:
    from mmkg.model.values import Cell
    from mmkg.stores.protocol import Store

SECONDS = 20.0
MEMORY = 2 << 30
MOST_LATE = 0.02
ALLOWED = {
    # What grafeo says it cannot do, by its message.
    "Variable '\\w+' is not a node, cannot expand": "a pattern comprehension from a list's node",
    "PatternComprehension reached the planner": "a pattern comprehension within an expression",
    # What Neo4j refuses while it runs, where grafeo has null.
    "(?i)requires numbers|Expected a|expected a|can only handle": "a value of another type",
}


class Answer(NamedTuple):
    """The rows, as a bag, or the error in their place."""

    rows: tuple[tuple["Cell", ...], ...] = ()
    error: MmkgError | None = None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--url", required=True, help="a Neo4j: bolt://localhost:7687")
    parser.add_argument("--queries", type=int, default=300)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--show", action="store_true", help="print every query")
    arguments = parser.parse_args()

    compiled = current_graph(None, cache_folder())
    bundle = read_bundle(compiled)
    access = Access(timeout=SECONDS)
    target = open_target(arguments.url)
    try:
        print(f"Loading: {target.load(Held(bundle, version_of(compiled)))}")
    finally:
        target.close()
    reference = open_store(arguments.url, compiled, access)
    opener = "mmkg.stores.grafeo.store:open_free"
    embedded = LimitedStore(
        opener, ("cypher:", compiled), url="cypher:", seconds=SECONDS, memory=MEMORY
    )
    from bench.cypher_expressions import Graph
    from bench.cypher_queries import Author

    graph = Graph(nodes_of(bundle))
    queries = [
        Author(graph, arguments.seed * 1_000_003 + number).query()
        for number in range(arguments.queries)
    ]
    try:
        return compare(queries, reference, embedded, show=arguments.show)
    finally:
        reference.close()
        embedded.close()


def compare(
    queries: list[str], reference: "Store", embedded: "Store", *, show: bool = False
) -> int:
    """Print what came of the queries; 1 where an answer differs, or too few are compared."""
    counts: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    differing: list[str] = []
    started = time.perf_counter()
    for query in queries:
        answer = ask(embedded, query)
        if _is_known(answer.error):
            outcome = "refused"
            construct = str(answer.error).partition(" is refused")[0]
            refused[re.sub(r"\bn\d+\b", "n", construct)] += 1
        else:
            outcome = verdict(ask(reference, query), answer)
        counts[outcome] += 1
        counts["with rows"] += outcome == "same" and bool(answer.rows)
        if outcome == "differs":
            differing.append(query)
        if show or outcome == "differs":
            print(f"{outcome}: {query}")
    print(f"{len(queries)} queries in {time.perf_counter() - started:.0f} s: {_listed(counts)}")
    print(f"Refused, with the reason: {_listed(refused)}")
    late = counts["late"] > MOST_LATE * len(queries)
    few = counts["with rows"] < len(queries) / 5
    return int(bool(differing) or late or few)


def ask(store: "Store", query: str) -> Answer:
    """What a store makes of the query."""
    try:
        return Answer(store.select(query).rows)
    except MmkgError as error:
        return Answer(error=error)


def verdict(reference: Answer, embedded: Answer) -> str:
    """What to call the two answers: same, late, allowed or differs."""
    errors = [answer.error for answer in (reference, embedded) if answer.error]
    if any(isinstance(error, QueryTimeout) for error in errors):
        return "late"
    if len(errors) == 2:
        return "same"
    if errors:
        known = any(re.search(pattern, str(errors[0])) for pattern in ALLOWED)
        if not known:
            print(f"  {shorten(str(errors[0]), 200)}")
        return "allowed" if known else "differs"
    one, other = (sorted(answer.rows, key=_key) for answer in (reference, embedded))
    if len(one) == len(other) and all(map(_alike, one, other)):
        return "same"
    first = next(((a, b) for a, b in zip(one, other, strict=False) if not _alike(a, b)), "")
    print(f"  {len(one)} rows and {len(other)}; {first}")
    return "differs"


def _is_known(error: MmkgError | None) -> bool:
    return isinstance(error, QueryRefused) and "refused without a server" in str(error)


def _key(row: tuple["Cell", ...]) -> str:
    return repr([f"{cell:.9g}" if isinstance(cell, float) else (type(cell), cell) for cell in row])


def _alike(one: tuple["Cell", ...], other: tuple["Cell", ...]) -> bool:
    """Whether rows are equal, decimal numbers up to the order in which they were added up."""
    return all(
        type(a) is type(b)
        and (
            a == b
            if not isinstance(a, float) or not isinstance(b, float)
            else math.isclose(a, b, rel_tol=1e-9) or (math.isnan(a) and math.isnan(b))
        )
        for a, b in zip(one, other, strict=True)
    )


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.most_common() if count)


if __name__ == "__main__":
    sys.exit(main())

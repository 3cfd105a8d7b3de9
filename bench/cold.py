"""How long a cold answer takes, as ratios within one run.

    python bench/cold.py [--runs 15]

1. ``mmkg ask`` and ``mmkg query`` as whole processes with a warm cache, beside a bare
   ``python -c "import typer, pyoxigraph"``. Target: at most 1.8 times.
2. ``mmkg query`` on a graph padded to 100,000 triples, beside an rdflib script that parses the
   same graph and runs the same SPARQL. Target: at least 8 times less.

The commands take turns, so that a noisy machine is noisy for all; the ratio of medians is kept.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from mmkg.build.current import current_graph
from mmkg.query.named import named_query

ROOT = Path(__file__).parent.parent
QUESTION = "which models use ITM on Conceptual Captions"
TRIPLES = 100_000
_PER_MODEL = 110

_MODEL = """\
- id: model:padding-{n}
  label: Padding {n}
  kind: family
  released: 2020-{month:02}
  papers: [paper:arxiv-1909.11740]
  complete: [stages]
  evidence: [{{source: paper:arxiv-1909.11740, locator: "Sec. {n}", via: secondary-paper}}]
  stages:
  - id: stage:padding-{n}/pretrain
    order: 1
    kind: pretrain
    pairing: stated
    complete: [objectives, datasets]
    objectives: [objective:itm, objective:mlm]
    datasets: [dataset:sbu, dataset:visual-genome]
"""

_RDFLIB = """
import sys, rdflib
graph = rdflib.Graph()
graph.parse(sys.argv[1], format="nt")
query = open(sys.argv[2]).read()
for row in graph.query(query):
    print(*row)
"""


def main() -> None:
    """Measure and print the table for ``bench/RESULTS.md``."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder) / "cache"
        environment = {**os.environ, "MMKG_CACHE": str(cache)}
        # Some sandboxes forbid .pyc files; an installed program has them.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        small = _against_imports(runs, environment)
        large = _against_rdflib(Path(folder), cache, max(3, runs // 3), environment)
    print("| what | median s | beside | median s | ratio | target |")
    print("| --- | --- | --- | --- | --- | --- |")
    print("\n".join([*small, large]))


def _against_imports(runs: int, environment: dict[str, str]) -> list[str]:
    bare = [sys.executable, "-c", "import typer, pyoxigraph"]
    commands = {
        "mmkg ask": _mmkg("ask", QUESTION),
        "mmkg query": _mmkg("query", "objectives-of-model", "--param", "model=ALBEF"),
    }
    times = _take_turns({"bare": bare, **commands}, runs, environment)
    base = times["bare"]
    return [
        _row(name, times[name], "import typer, pyoxigraph", base, "at most 1.8")
        for name in commands
    ]


def _against_rdflib(folder: Path, cache: Path, runs: int, environment: dict[str, str]) -> str:
    seed = _padded_seed(folder)
    graph = current_graph(seed, cache) / "graph.nq"
    triples = sum(1 for _ in graph.open(encoding="utf-8"))
    query = folder / "query.rq"
    query.write_text(named_query("models-per-year").text, encoding="utf-8")
    script = folder / "script.py"
    script.write_text(_RDFLIB, encoding="utf-8")
    times = _take_turns(
        {
            "mmkg": _mmkg("query", str(query), "--seed", str(seed), "--format", "tsv"),
            "rdflib": [sys.executable, str(script), str(graph), str(query)],
        },
        runs,
        environment,
    )
    name = f"rdflib script, {triples:,} triples"
    return _row(name, times["rdflib"], "mmkg query", times["mmkg"], "at least 8")


def _padded_seed(folder: Path) -> Path:
    """The real seed with made-up models beside it, until there are enough triples."""
    seed = folder / "seed"
    shutil.copytree(ROOT / "seed", seed)
    have = sum(1 for _ in (current_graph(seed, folder / "count") / "graph.nq").open("rb"))
    count = (TRIPLES - have) // _PER_MODEL + 1
    models = "".join(_MODEL.format(n=n, month=n % 12 + 1) for n in range(max(0, count)))
    (seed / "models" / "padding-0.yaml").write_text(models, encoding="utf-8")
    return seed


def _mmkg(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "mmkg", *arguments]


def _take_turns(
    commands: dict[str, list[str]], runs: int, environment: dict[str, str]
) -> dict[str, float]:
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
            if turn:  # the first turn warms the cache
                times[name].append(time.perf_counter() - start)
    return {name: statistics.median(found) for name, found in times.items()}


def _row(name: str, one: float, beside: str, other: float, target: str) -> str:
    return f"| {name} | {one:.3f} | {beside} | {other:.3f} | {one / other:.2f} | {target} |"


if __name__ == "__main__":
    main()

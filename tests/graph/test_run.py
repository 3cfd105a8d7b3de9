"""Plans give the rows that the rules give, on every engine, on any small graph."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from graph.naive import Naive
from graph.random_graphs import bundles, plans
from mmkg.build.compile import write_compiled
from mmkg.graph.run import run_models
from mmkg.model.values import Bundle
from mmkg.query.plan import Models
from mmkg.stores.oxigraph import OxigraphStore
from mmkg.stores.protocol import Store
from mmkg.stores.rdflib_memory import RdflibStore

# A function's folder serves all of its examples: each writes its graph anew.
PER_EXAMPLE = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


@pytest.mark.parametrize(
    ("open_file", "examples"),
    [(OxigraphStore.from_file, 150), (RdflibStore.from_file, 60)],
    ids=["oxigraph", "rdflib"],
)
def test_rows_and_unknowns_are_those_of_the_rules(
    open_file: Callable[[Path], Store], examples: int, tmp_path: Path
) -> None:
    @settings(max_examples=examples, deadline=None, suppress_health_check=PER_EXAMPLE)
    @given(bundles(), plans)
    def check(bundle: Bundle, plan: Models) -> None:
        write_compiled(bundle, tmp_path)
        store = open_file(tmp_path / "graph.nq")
        outcome = run_models(store, plan)
        store.close()
        found = {match.id for match in outcome.matches}, set(outcome.unknown)
        assert found == Naive(bundle).answers(plan)

    check()

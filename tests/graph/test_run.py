"""Plans give the rows that the rules give, on every engine, on any small graph."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings

from graph.naive import Naive
from graph.random_graphs import bundles, plans
from mmkg.build.compile import write_compiled
from mmkg.graph.run import run_models
from mmkg.model.values import Bundle
from mmkg.query.plan import Models
from stores.engines import EVERY, Servers

EXAMPLES = {"oxigraph from a file": 150, "rdflib in memory": 60, "Neo4j": 15, "SPARQL server": 40}


@pytest.mark.parametrize("engine", EVERY)
@pytest.mark.capability("plans, and what is unknown")
def test_rows_and_unknowns_are_those_of_the_rules(engine: str, servers: Servers) -> None:
    @settings(
        max_examples=EXAMPLES.get(engine, 40),
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(bundles(), plans)
    def check(bundle: Bundle, plan: Models) -> None:
        with TemporaryDirectory() as folder:
            write_compiled(bundle, Path(folder))
            store = servers.open(engine, Path(folder))
            outcome = run_models(store, plan)
            store.close()
        found = {match.id for match in outcome.matches}, set(outcome.unknown)
        assert found == Naive(bundle).answers(plan)

    check()

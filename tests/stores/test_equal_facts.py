"""Whatever graph is loaded, every engine gives back its facts, and servers the graph itself."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings

from formats.random_bundles import bundles
from mmkg.graph.whole import bundle_in
from mmkg.model.values import Bundle, Fact, Ref
from stores.engines import ENGINES, EVERY, Servers
from stores.small_graph import facts_of, typed, write_compiled

LABELLED = Ref("model:labelled")


def with_a_label(bundle: Bundle) -> Bundle:
    """With a name in it, without which a file is not taken for a graph of mmkg's."""
    return Bundle(
        {**bundle.types, LABELLED: "Model"},
        (*bundle.facts, Fact(LABELLED, "label", "x")),
        bundle.claims,
    )


@pytest.mark.parametrize("engine", EVERY)
@pytest.mark.capability("every fact and claim, there and back")
def test_match_gives_back_what_was_loaded(engine: str, servers: Servers) -> None:
    @settings(
        max_examples=12 if ENGINES[engine].server else 30,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(bundles().map(with_a_label))
    def check(bundle: Bundle) -> None:
        facts = facts_of(bundle)
        with TemporaryDirectory() as folder:
            store = servers.open(engine, write_compiled(bundle, Path(folder)))
            found = sorted(map(typed, store.match()), key=repr)
            assert found == sorted(set(map(typed, facts)), key=repr)
            for fact in sorted(facts, key=repr)[:12]:
                for ends in ((fact.s, fact.p, fact.o), (None, None, fact.o), (fact.s, None, None)):
                    assert typed(fact) in set(map(typed, store.match(*ends))), (fact, ends)
            back = bundle_in(store)
            store.close()
        assert (back.types, back.claims) == (dict(sorted(bundle.types.items())), bundle.claims)
        assert set(map(typed, back.facts)) == set(map(typed, bundle.facts))

    check()

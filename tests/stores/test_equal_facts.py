"""Whatever bundle is loaded, every engine gives back its facts."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mmkg.model.values import Bundle, Claim, Fact, Ref
from stores.conftest import ENGINES
from stores.small_graph import SMALL, facts_of, typed, write_compiled

REFS = st.sampled_from([Ref(f"model:m{number}") for number in range(4)] + [Ref("stage:m/x.y-1")])
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
NUMBERS = st.one_of(
    st.integers(-(10**18), 10**18),
    st.decimals(-(10**6), 10**6, places=4).map(float),
    st.booleans(),
)
VALUES = st.one_of(REFS, TEXTS, NUMBERS)
FACTS = st.builds(Fact, REFS, st.sampled_from(["label", "year", "value", "extends"]), VALUES)
CLAIMS = st.builds(
    Claim,
    st.integers(0, 99).map(lambda number: Ref(f"claim:{number}")),
    FACTS,
    REFS,
    TEXTS,
    st.just("primary"),
    st.just("normal"),
    st.none() | TEXTS,
    st.none() | TEXTS,
    st.lists(st.tuples(st.sampled_from(["pairs", "role"]), NUMBERS | TEXTS), max_size=2).map(tuple),
)
BUNDLES = st.builds(
    Bundle,
    st.dictionaries(REFS, st.sampled_from(["Model", "Stage"]), min_size=1),
    st.lists(FACTS, max_size=8).map(tuple),
    st.lists(CLAIMS, max_size=3).map(tuple),
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(BUNDLES)
def test_match_gives_back_what_was_loaded(bundle: Bundle) -> None:
    # A label, so that it is mmkg's shape.
    labelled = Fact(Ref("model:labelled"), "label", "x")
    bundle = Bundle(bundle.types, (*bundle.facts, labelled), bundle.claims)
    facts = facts_of(bundle)
    with TemporaryDirectory() as folder:
        compiled = write_compiled(bundle, Path(folder))
        for name, opener in ENGINES.items():
            store = opener(compiled)
            found = sorted(map(typed, store.match()), key=repr)
            assert found == sorted(set(map(typed, facts)), key=repr), name
            for fact in facts:
                for ends in ((fact.s, fact.p, fact.o), (None, None, fact.o), (fact.s, None, None)):
                    assert typed(fact) in set(map(typed, store.match(*ends))), (name, fact, ends)
            store.close()


def test_the_small_graph_too(tmp_path: Path) -> None:
    compiled = write_compiled(SMALL, tmp_path)
    for opener in ENGINES.values():
        store = opener(compiled)
        assert {typed(fact) for fact in store.match()} == {typed(fact) for fact in facts_of(SMALL)}

"""Two graphs held against each other: what is told, and that it makes the one of the other."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from formats.random_bundles import bundles
from mmkg.build.check import check_seed
from mmkg.build.compile import compile_bundle
from mmkg.build.derive import DERIVED as TERMS
from mmkg.formats.difference import counts, difference_lines, difference_to_dict
from mmkg.formats.lines import lay_lines
from mmkg.formats.text import clean
from mmkg.graph.difference import Difference, difference
from mmkg.model.property_graph import bundle_of, nodes_of
from mmkg.model.values import Bundle, Claim, Fact, Ref
from mmkg.schema.entities import DERIVED
from mmkg.schema.walk import term_of

ALPHA, PAPER = Ref("model:alpha"), Ref("paper:x")


@pytest.fixture(scope="module")
def small(small_seed: Path) -> Bundle:
    return compile_bundle(check_seed(small_seed)[0])


def changed(bundle: Bundle, old: str, new: str | int) -> Bundle:
    """The bundle with one value of the graph written otherwise, in facts and claims."""

    def swap(fact: Fact) -> Fact:
        return fact._replace(o=new) if fact.o == old else fact

    return bundle._replace(
        facts=tuple(map(swap, bundle.facts)),
        claims=tuple(claim._replace(fact=swap(claim.fact)) for claim in bundle.claims),
    )


def text(found: Difference, *, claims: bool = False, width: int | None = None) -> list[str]:
    return list(lay_lines(difference_lines(found, claims=claims), width))


def test_a_graph_does_not_differ_from_itself(small: Bundle) -> None:
    found = difference(small, small)
    assert not found
    assert list(found) == []
    assert text(found) == ["No difference."]
    assert found.apply(small) == small


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.tuples(bundles(), bundles()))
def test_applied_to_the_one_it_gives_the_other(pair: tuple[Bundle, Bundle]) -> None:
    one, other = (bundle_of(nodes_of(bundle)) for bundle in pair)
    found = difference(one, other)
    made = found.apply(one)
    assert (made.types, set(made.facts), set(made.claims)) == (
        other.types, set(other.facts), set(other.claims),
    )  # fmt: skip
    assert bool(found) == (made != one)
    for line in text(found, claims=True, width=60):
        assert clean(line) == " ".join(line.split()), "what steers a terminal is escaped"
    assert difference_to_dict(found, claims=True)["equal"] is not bool(found)


def test_the_terms_that_no_seed_states_are_the_schema_s() -> None:
    for name, cls in DERIVED.items():
        terms = {term_of(info) for info in cls.model_fields.values()}
        assert TERMS[name] == {term.name for term in terms if term}
    assert TERMS.keys() == DERIVED.keys()


def test_a_value_is_told_before_and_after_with_the_places_of_both(small: Bundle) -> None:
    lines = text(difference(small, changed(small, "2021-01", "2021-02")))
    assert lines[:4] == [
        "~ Alpha (model:alpha)",
        "  ~ released: 2021-01 -> 2021-02",
        "      - Alpha (arXiv 2101.00001), Sec. 2 [primary]",
        "      + Alpha (arXiv 2101.00001), Sec. 2 [primary]",
    ]
    assert "Facts: 0 added, 0 removed, 2 changed." in lines  # of the paper too


def test_a_new_entity_has_its_facts_above_their_source(small: Bundle) -> None:
    gone = Ref("model:bravo")
    less = Bundle(
        {ref: kind for ref, kind in small.types.items() if ref != gone},
        tuple(fact for fact in small.facts if fact.s != gone),
        tuple(claim for claim in small.claims if claim.fact.s != gone),
    )
    lines = text(difference(less, small))
    assert lines[0] == "+ Bravo (model:bravo)"
    assert lines.index("  + architectures: dual encoder (architecture:dual-encoder)") < lines.index(
        "      Bravo (arXiv 2102.00002), Sec. 2 [primary]"
    )
    # What follows from others is not told, nor is a model found by what is told of its stages.
    assert not any("used objectives" in line or "year" in line for line in lines)
    back = text(difference(small, less))
    assert back[0] == "- Bravo (model:bravo)"
    assert difference(less, small).apply(less) == small


def test_changed_evidence_is_counted_and_shown_when_asked_for(small: Bundle) -> None:
    moved = small._replace(
        claims=tuple(
            claim._replace(locator="Sec. 99") if claim.locator == "Table 2" else claim
            for claim in small.claims
        )
    )
    found = difference(small, moved)
    assert found
    assert counts(found)["facts"] == {"added": 0, "removed": 0, "changed": 0}
    told = text(found)
    assert told[0] == "Entities: 0 added, 0 removed, 0 changed."
    assert told[-1].endswith("(--claims shows them).")
    lines = text(found, claims=True)
    assert any(line.startswith("      + ") and "Sec. 99" in line for line in lines)
    assert difference_to_dict(found)["entities"] == []
    assert difference_to_dict(found, claims=True)["entities"][0]["evidence"]


def test_rivals_of_one_value_are_told_together() -> None:
    def graph(*values: int) -> Bundle:
        return Bundle({ALPHA: "Model"}, tuple(Fact(ALPHA, "parameters", v) for v in values), ())

    lines = text(difference(graph(1, 2), graph(3)))
    assert lines[1] == "  ~ parameters: 1, 2 -> 3"
    assert text(difference(graph(1), graph(1, 2)))[1] == "  + parameters: 2"


def test_a_claim_that_is_ranked_anew_is_changed_evidence() -> None:
    claim = Claim(
        Ref("claim:1"), Fact(ALPHA, "parameters", 1), PAPER, "Table 1", "survey", "normal"
    )
    facts = {ALPHA: "Model"}, (Fact(ALPHA, "parameters", 1),)
    found = difference(
        Bundle(*facts, (claim,)),
        Bundle(*facts, (claim._replace(rank="deprecated", reason="a slip"),)),
    )
    assert text(found, claims=True)[1:4] == [
        "  = parameters: 1",
        "      - paper:x, Table 1 [survey, normal]",
        "      + paper:x, Table 1 [survey, deprecated]; reason: a slip",
    ]


def test_what_follows_from_others_alone_is_said(small: Bundle) -> None:
    fact = Fact(ALPHA, "inFamily", Ref("model:bravo"))
    found = difference(small, small._replace(facts=(*small.facts, fact)))
    assert found
    assert text(found)[-1] == "Only facts that follow from others differ: 1."

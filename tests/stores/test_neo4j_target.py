"""A graph in Neo4j is made equal to a bundle, and brought back, whatever else is there."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from formats.random_bundles import bundles
from mmkg.errors import DataError, StoreUnavailable
from mmkg.model.values import Bundle, Claim, Fact, Ref
from mmkg.stores.compiled import read_bundle
from mmkg.stores.content import Held
from mmkg.stores.neo4j.diff import UNIT
from mmkg.stores.target import Changes
from stores.neo4j_database import Database, alike, database_fixture  # noqa: F401  # a fixture
from stores.small_graph import (
    ALBEF,
    ALBEF_STAGE,
    BENCHMARK,
    BERT,
    BLIP,
    BLIP_LARGE,
    CC3M,
    COCO,
    HOSTILE,
    ITM,
    MIX,
    PAPER,
    RESULT,
    SMALL,
)

GIT = Ref("model:git")


def changed(bundle: Bundle) -> Bundle:
    """The small graph after a new edition of the seed."""
    gone = {RESULT, BENCHMARK}
    types = {ref: name for ref, name in bundle.types.items() if ref not in gone}
    facts = {fact for fact in bundle.facts if not {fact.s, fact.o} & gone}
    facts -= {Fact(ALBEF, "year", 2021), Fact(MIX, "includes", COCO), Fact(BERT, "alias", "")}
    facts |= {
        *(Fact(ALBEF, "year", 2020), Fact(ALBEF, "parameters", 209_500_000)),
        *(Fact(GIT, "label", "GIT"), Fact(GIT, "extends", BLIP), Fact(BLIP_LARGE, "extends", GIT)),
        *(Fact(BLIP, "extends", BERT), Fact(COCO, "includes", MIX)),
    }
    claims = (claim for claim in bundle.claims if not {claim.fact.s, claim.fact.o} & gone)
    new = Claim(Ref("claim:ff"), Fact(GIT, "extends", BLIP), PAPER, "p. 2", "primary", "preferred")
    return Bundle({**types, GIT: "Model"}, tuple(sorted(facts, key=repr)), (*claims, new))


CHANGED = changed(SMALL)


def count_of(bundle: Bundle) -> int:
    """Nodes and relationships."""
    links = sum(isinstance(fact.o, Ref) for fact in bundle.facts)
    ends = sum(2 + isinstance(claim.fact.o, Ref) for claim in bundle.claims)
    return len(bundle.types) + len(bundle.claims) + links + ends


def test_there_and_back(database: Database) -> None:
    assert database.load(SMALL, "a") == Changes(UNIT, added=count_of(SMALL))
    assert alike(database.dump(), SMALL)


def test_a_second_load_changes_nothing_and_writes_nothing(database: Database) -> None:
    database.load(SMALL, "a")
    before = database.last_write()
    assert database.load(SMALL, "a") == Changes(UNIT)
    assert database.load(SMALL, "a", dry_run=True) == Changes(UNIT)
    assert database.dump().claims
    assert database.last_write() == before
    assert database.load(CHANGED, "a").any
    assert database.last_write() != before


def test_another_version_of_an_equal_graph_is_noted(database: Database) -> None:
    database.load(SMALL, "a")
    assert not database.load(SMALL, "b").any
    store = database.open()
    assert store.version == "b"
    store.close()


def test_a_dry_run_changes_nothing_at_all(database: Database) -> None:
    database.drop_schema()
    before = database.last_write()
    would = database.load(SMALL, "a", dry_run=True)
    assert database.schema() == []
    assert database.last_write() == before
    assert would == database.load(SMALL, "a")
    after = database.last_write()
    would = database.load(CHANGED, "b", dry_run=True)
    assert database.last_write() == after
    assert would == database.load(CHANGED, "b")
    assert would.added
    assert would.updated
    assert would.removed


def test_a_changed_graph_is_changed_where_it_differs(database: Database) -> None:
    database.load(SMALL, "a")
    kept = "MATCH (n:Mmkg)-[r]->(m:Mmkg) RETURN n.id + type(r) + m.id, elementId(r)"
    before = dict(database.run(kept))
    changes = database.load(CHANGED, "b")
    after = dict(database.run(kept))
    assert alike(database.dump(), CHANGED)
    assert all(before[name] == after[name] for name in before.keys() & after.keys())
    # GIT, its claim, their links and three between others; BERT and ALBEF have other properties.
    new = 2 + 5 + 2
    old = len(SMALL.types) + len(SMALL.claims) - (len(CHANGED.types) + len(CHANGED.claims)) + 2
    links = len(before.keys() - after.keys())
    assert changes == Changes(UNIT, added=new, updated=2, removed=old + links)
    assert database.load(CHANGED, "b") == Changes(UNIT)
    assert database.load(SMALL, "a").any
    assert alike(database.dump(), SMALL)


def test_what_somebody_has_done_to_the_graph_is_mended(database: Database) -> None:
    database.load(SMALL)
    database.run("MATCH (n:Model {id: 'model:albef'}) SET n.year = '2021', n.split = 'x'")
    database.run("MATCH (n:Model {id: 'model:blip'}) REMOVE n:Model SET n:Dataset:Task")
    database.run("MATCH (n:Dataset {id: 'dataset:coco'}) DETACH DELETE n")
    database.run("MATCH (a:Model)-[r:EXTENDS]->(b) CREATE (a)-[:EXTENDS]->(b), (b)-[:EXTENDS]->(a)")
    database.run("CREATE (:Mmkg:Model {id: 'model:mine', label: 'Mine'})")
    database.run("DROP INDEX mmkg_model_id")
    assert database.load(SMALL).any
    assert alike(database.dump(), SMALL)
    assert database.run("MATCH (:Model)-[r:EXTENDS]->() RETURN count(r)") == [(1,)]
    assert "mmkg_model_id" in database.schema()
    assert database.load(SMALL) == Changes(UNIT)


def test_terms_that_an_earlier_version_has_used_go(database: Database) -> None:
    """What mmkg once called otherwise is not taken for somebody else's."""
    database.load(SMALL)
    database.run(
        "MATCH (g:MmkgGraph) SET g.labels = g.labels + 'Old`Class', "
        "g.properties = g.properties + 'oldName', g.types = g.types + 'OLD`LINK'"
    )
    database.run("MATCH (n:Model {id: 'model:blip'}) SET n.oldName = 1, n:`Old``Class`")
    database.run("MATCH (a:Model), (b:Dataset) CREATE (a)-[:`OLD``LINK`]->(b)")
    assert alike(database.dump(), SMALL)
    changes = database.load(SMALL)
    assert (changes.updated, changes.removed) == (1, 12)
    assert database.run("MATCH (n) WHERE n.oldName = 1 OR n:`Old``Class` RETURN n") == []
    assert database.load(SMALL) == Changes(UNIT)


def test_the_known_part_of_the_real_graph(database: Database, known_graph: Path) -> None:
    bundle = read_bundle(known_graph)
    told: list[tuple[str, int, int]] = []
    changes = database.load(bundle, "real", progress=lambda *what: told.append(what))
    assert changes.added == count_of(bundle)
    assert alike(database.dump(), bundle)
    done = {what: (number, of) for what, number, of in told}
    nodes = len(bundle.types) + len(bundle.claims)
    links = count_of(bundle) - nodes
    assert done == {"nodes": (nodes, nodes), "relationships": (links, links)}
    told.clear()
    assert not database.load(bundle, "real", progress=lambda *what: told.append(what)).any
    assert [what for what in told if what[0] != "nodes compared"] == []
    assert told[-1] == ("nodes compared", nodes, nodes)


def values(*facts: Fact) -> Bundle:
    claims = tuple(
        Claim(Ref(f"claim:{number:02x}"), fact, PAPER, "", "survey", "normal", "\x00", "")
        for number, fact in enumerate(facts)
    )
    return Bundle({ALBEF: "Model", PAPER: "Paper", RESULT: "Result"}, (), claims)


EXTREMES = (*HOSTILE, 0, 1, -1, 2**63 - 1, -(2**63), 1e-7, 1e300, 5e-324, 76.0, 76.04, True, False)


def test_every_value_of_a_claim_comes_back_with_its_type(database: Database) -> None:
    bundle = values(*(Fact(ALBEF, "reason", value) for value in EXTREMES))
    bundle = bundle._replace(facts=tuple(Fact(ALBEF, "alias", text) for text in HOSTILE))
    database.load(bundle)
    back = database.dump()
    assert alike(back, bundle)
    assert [type(claim.fact.o) for claim in back.claims] == [type(value) for value in EXTREMES]
    assert database.load(bundle) == Changes(UNIT)


def test_an_end_of_which_nothing_is_stated(database: Database) -> None:
    facts = (Fact(MIX, "includes", CC3M), Fact(MIX, "label", "MIX"))
    bundle = Bundle({MIX: "Dataset"}, facts, ())
    database.load(bundle)
    assert alike(database.dump(), bundle)
    assert database.load(bundle) == Changes(UNIT)
    database.load(SMALL)
    assert alike(database.dump(), SMALL)


def test_a_number_that_is_too_long_leaves_everything_as_it_was(database: Database) -> None:
    database.load(SMALL)
    before = database.last_write()
    with pytest.raises(DataError, match="64 bits"):
        database.load(SMALL._replace(facts=(*SMALL.facts, Fact(BLIP, "parameters", 2**63))))
    assert database.last_write() == before


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(one=bundles(), other=bundles())
def test_any_graph_becomes_any_other(database: Database, one: Bundle, other: Bundle) -> None:
    for bundle in (one, other):
        would = database.load(bundle, "x", dry_run=True)
        assert database.load(bundle, "x") == would
        back = database.dump()
        assert (back.types, back.claims) == (dict(sorted(bundle.types.items())), bundle.claims)
        assert alike(back, bundle)
        assert database.load(bundle, "x") == Changes(UNIT)


def test_nothing_and_half_of_it_are_told_apart(database: Database) -> None:
    for find in (database.open, database.dump):
        with pytest.raises(StoreUnavailable, match=r"no graph of mmkg.*`mmkg load --to bolt:"):
            find()
    database.load(SMALL)
    database.run("MATCH (g:MmkgGraph) SET g.complete = false")
    for find in (database.open, database.dump):
        with pytest.raises(StoreUnavailable, match=r"by half.*`mmkg load --to bolt:"):
            find()
    assert not database.load(SMALL).any
    assert alike(database.dump(), SMALL)


def test_closed(database: Database) -> None:
    from mmkg.stores.neo4j.target import neo4j_target

    target = neo4j_target(database.url, database.access)
    target.close()
    target.close()
    with pytest.raises(StoreUnavailable, match="closed"):
        target.load(Held(SMALL, "1"))
    with pytest.raises(StoreUnavailable, match="closed"):
        target.dump()


def test_stages_and_objectives_are_linked_once(database: Database) -> None:
    database.load(SMALL)
    query = "MATCH (:Stage {id: $s})-[r:WITH_OBJECTIVE]->(:Objective {id: $o}) RETURN count(r)"
    assert database.run(query, s=ALBEF_STAGE, o=ITM) == [(1,)]

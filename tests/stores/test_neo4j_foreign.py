"""What is not mmkg's stays as it is, wherever it stands, and is not taken for mmkg's."""

import pytest

from mmkg.errors import StoreUnavailable
from mmkg.model.values import Bundle, Ref
from mmkg.stores.neo4j.diff import UNIT
from mmkg.stores.neo4j.write import Load
from mmkg.stores.target import Changes
from stores.neo4j_database import Database, alike, database_fixture  # noqa: F401  # a fixture
from stores.small_graph import (
    ALBEF,
    BENCHMARK,
    BERT,
    BLIP,
    COCO,
    MIX,
    RESULT,
    SMALL,
    facts_of,
    typed,
)
from stores.test_neo4j_target import CHANGED

# Beside the graph: nodes of our classes, one with an id of ours, two that are equal.
BESIDE = """
CREATE (a:Foreign:Model {id: 'model:albef', label: 'Theirs', year: 1999})
CREATE (b:Foreign:Model {id: 'same'})-[:EXTENDS {by: 'them'}]->(:Foreign:Model {id: 'same'})
CREATE (:Foreign:Claim {id: 7}), (:Foreign {name: 'no class'})
CREATE (a)-[:EXTENDS]->(b)
"""
# On the graph: links to and from our nodes and between them, properties and labels on them.
ON_IT = """
MATCH (albef:Mmkg {id: 'model:albef'}), (blip:Mmkg {id: 'model:blip'})
MATCH (result:Mmkg {id: 'result:albef/vqa/accuracy'}), (benchmark:Mmkg {id: 'benchmark:vqa'})
MATCH (theirs:Foreign:Model {label: 'Theirs'}), (mix:Mmkg {id: 'dataset:mix'})
MATCH (bert:Mmkg {id: 'model:bert-base'})
CREATE (:Foreign {name: 'reader'})-[:FOREIGN_LIKES {since: 1}]->(result)
CREATE (theirs)-[:EXTENDS]->(albef), (blip)-[:EXTENDS]->(theirs)
CREATE (albef)-[:FOREIGN_NEAR {score: 0.5}]->(blip), (benchmark)-[:FOREIGN_NEAR]->(benchmark)
SET albef.foreignScore = 0.25, mix.foreignNote = ['a', 'b'], bert:ForeignFavourite
"""
SCHEMA = (
    "CREATE INDEX foreign_names FOR (n:Foreign) ON (n.name)",
    "CREATE CONSTRAINT foreign_names_unique FOR (n:ForeignFavourite) REQUIRE n.name IS UNIQUE",
    "CREATE INDEX foreign_on_our_class FOR (n:Model) ON (n.year)",
)


def add_foreign(database: Database) -> list[list[str]]:
    for statement in (*SCHEMA, ON_IT):
        database.run(statement)
    before = database.foreign()
    assert [len(part) > 0 for part in before] == [True] * 5
    return before


def test_loads_leave_foreign_data_as_it_is(database: Database) -> None:
    database.run(BESIDE)
    beside = database.foreign()
    database.load(SMALL, "a")
    assert database.foreign() == beside
    before = add_foreign(database)
    assert database.load(SMALL, "a") == Changes(UNIT)
    for bundle, version in ((CHANGED, "b"), (Bundle({}, (), ()), "c"), (SMALL, "d")):
        would = database.load(bundle, version, dry_run=True)
        assert database.foreign() == before
        assert database.load(bundle, version) == would
        assert database.foreign() == before
        assert alike(database.dump(), bundle)
        assert database.load(bundle, version) == Changes(UNIT)


def test_a_node_that_is_gone_stays_for_what_hangs_on_it(database: Database) -> None:
    """Without its class, its properties and its links, so that nothing finds it by these."""
    database.run(BESIDE)
    database.load(SMALL)
    add_foreign(database)
    changes = database.load(Bundle({}, (), ()))
    assert changes.kept == 6
    left = "MATCH (n:Mmkg) RETURN n.id, labels(n), properties(n) ORDER BY n.id"
    assert database.run(left) == [
        (BENCHMARK, ["Mmkg"], {"id": BENCHMARK}),
        (MIX, ["Mmkg"], {"id": MIX, "foreignNote": ["a", "b"]}),
        (ALBEF, ["Mmkg"], {"id": ALBEF, "foreignScore": 0.25}),
        (BERT, ["Mmkg", "ForeignFavourite"], {"id": BERT}),
        (BLIP, ["Mmkg"], {"id": BLIP}),
        (RESULT, ["Mmkg"], {"id": RESULT}),
    ]
    store = database.open()
    assert list(store.match()) == []
    store.close()
    # It takes up its place again; and when nothing hangs on it any more, it goes.
    assert database.load(SMALL).any
    assert database.run("MATCH (n:Mmkg:Dataset {id: $id}) RETURN n.foreignNote", id=MIX) == [
        (["a", "b"],)
    ]
    database.load(Bundle({}, (), ()))
    database.run("MATCH (n:Mmkg {id: 'model:albef'})-[r]-() DELETE r REMOVE n.foreignScore")
    assert database.load(Bundle({}, (), ())) == Changes(UNIT, removed=1)


def test_what_comes_to_hang_on_a_node_just_before_it_goes(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.load(SMALL)
    begin = Load.begin

    def late(load: Load) -> bool:
        monkeypatch.undo()
        database.run("MATCH (n:Mmkg {id: $id}) CREATE (:Foreign)-[:FOREIGN_LIKES]->(n)", id=RESULT)
        return begin(load)

    monkeypatch.setattr(Load, "begin", late)
    with pytest.raises(StoreUnavailable, match="still has relationships"):
        database.load(CHANGED)
    assert database.run("MATCH (:Foreign)-[r]->(:Mmkg) RETURN type(r)") == [("FOREIGN_LIKES",)]
    assert database.load(CHANGED).kept == 1
    assert alike(database.dump(), CHANGED)


def test_the_store_tells_foreign_nodes_from_its_own(database: Database) -> None:
    database.run(BESIDE)
    database.load(SMALL)
    add_foreign(database)
    # A mark alone does not make a node mmkg's: it has no id, or none of that form.
    database.run(
        "MATCH (n:Mmkg {id: 'dataset:coco'}) "
        "CREATE (:Foreign:Mmkg:Model {year: 1})-[:INCLUDES]->(n), (:Foreign:Mmkg {id: 5})"
    )
    # A link that somebody has made a second time is the same fact.
    database.run(
        "MATCH (a:Mmkg)-[:EXTENDS]->(b:Mmkg {id: 'model:albef'}) CREATE (a)-[:EXTENDS]->(b)"
    )
    store = database.open()
    assert sorted(map(typed, store.match()), key=repr) == sorted(
        map(typed, facts_of(SMALL)), key=repr
    )
    for fact in facts_of(SMALL):
        for ends in ((fact.s, fact.p, None), (None, fact.p, fact.o), (None, None, fact.o)):
            same = [one for one in facts_of(SMALL) if all(map(fits, one, ends))]
            assert sorted(map(typed, store.match(*ends)), key=repr) == sorted(
                map(typed, same), key=repr
            )
    cells = [row[0] for row in store.select("MATCH (m:Model) RETURN m").rows]
    ours = [cell for cell in cells if isinstance(cell, Ref)]
    assert sorted(ours) == sorted(ref for ref, name in SMALL.types.items() if name == "Model")
    assert len(cells) == len(ours) + 4
    assert all(str(cell).startswith("_:") for cell in cells if not isinstance(cell, Ref))
    store.close()
    assert database.load(SMALL) == Changes(UNIT, removed=1)
    assert database.load(CHANGED).any
    assert database.load(Bundle({}, (), ())).kept == 5
    theirs = "MATCH (n:Foreign:Mmkg) OPTIONAL MATCH (n)-[r]->(:Mmkg {id: $id}) RETURN type(r)"
    assert sorted(map(str, database.run(theirs, id=COCO))) == ["('INCLUDES',)", "(None,)"]


def fits(value: object, end: object) -> bool:
    return end is None or (type(value), value) == (type(end), end)


@pytest.mark.parametrize(
    "foreign",
    [
        "CREATE (:Foreign:Mmkg {name: 'x'})",
        "CREATE (:Foreign:Mmkg {id: 'model:albef'}), (:Foreign:Mmkg {id: 'model:albef'})",
    ],
)
def test_nodes_with_our_mark_that_we_have_not_made_stop_a_load(
    database: Database, foreign: str
) -> None:
    database.drop_schema()
    database.run(foreign)
    before = database.foreign(), database.last_write()
    for dry_run in (True, False):
        with pytest.raises(StoreUnavailable, match="with the label Mmkg that mmkg has not made"):
            database.load(SMALL, dry_run=dry_run)
    assert (database.foreign(), database.last_write()) == before
    assert database.schema() == []


def test_an_index_in_the_way_stops_a_load(database: Database) -> None:
    database.drop_schema()
    database.run("CREATE INDEX foreign_in_the_way FOR (n:Mmkg) ON (n.id)")
    before = database.foreign()
    with pytest.raises(StoreUnavailable, match=r"mmkg_id cannot be made, and nothing was loaded: "):
        database.load(SMALL)
    assert database.foreign() == before
    assert database.schema() == []
    assert database.run("MATCH (n) WHERE n:Mmkg OR n:MmkgGraph RETURN n") == []


@pytest.mark.parametrize("kind", ["INDEX", "CONSTRAINT"])
def test_an_index_like_ours_is_used(database: Database, kind: str) -> None:
    """Somebody else's is as good, and is not made twice."""
    database.drop_schema()
    what = "ON (n.id)" if kind == "INDEX" else "REQUIRE n.id IS UNIQUE"
    database.run(f"CREATE {kind} foreign_model_id FOR (n:Model) {what}")
    database.load(SMALL)
    assert "mmkg_model_id" not in database.schema()
    assert alike(database.dump(), SMALL)
    assert database.load(SMALL) == Changes(UNIT)


def test_a_constraint_of_somebody_elses_that_the_graph_breaks(database: Database) -> None:
    database.run("CREATE CONSTRAINT foreign_kind FOR (n:Model) REQUIRE n.kind IS UNIQUE")
    with pytest.raises(StoreUnavailable) as caught:
        database.load(SMALL)
    assert "kind" in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1
    with pytest.raises(StoreUnavailable, match="by half"):
        database.open()
    database.drop_schema("foreign")
    database.load(SMALL)
    assert alike(database.dump(), SMALL)


def test_distinct_is_not_lost_beside_our_constraint(database: Database) -> None:
    """Neo4j 2026.08 loses it where the class has a uniqueness constraint: it has an index."""
    database.load(SMALL)
    database.run(
        "UNWIND range(0, 30) AS i CREATE (:Foreign:Model {id: 'model:d' + i, year: 2015 + i % 7})"
    )
    database.run(
        "UNWIND range(1, 30) AS i UNWIND [i / 2, i / 3] AS j "
        "MATCH (a:Model {id: 'model:d' + i}), (b:Model {id: 'model:d' + j}) "
        "CREATE (a)-[:EXTENDS]->(b)"
    )
    query = "MATCH (a:Model {id: $x})-[:EXTENDS*1..3]-(b) RETURN DISTINCT b.year AS year"
    store = database.open()
    found = store.select(query, {"x": Ref("model:d5")}).rows
    store.close()
    assert len(found) == len(set(found)) > 3

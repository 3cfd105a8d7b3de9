import random
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mmkg.errors import BadParameter, MmkgError, QueryRefused, QuerySyntaxError, QuestionError
from mmkg.graph.entity import PATHS
from mmkg.model.values import Fact, Ref
from mmkg.query import cypher_guard
from mmkg.query.claims import claims_of
from mmkg.query.cypher_guard import check_read_only, is_plain_read
from mmkg.query.guard import MAX_DEPTH, MAX_LENGTH, MAX_OPERATORS
from mmkg.query.paths import ends_of
from mmkg.query.statements import statements_of

if TYPE_CHECKING:
    from servers.addresses import Neo4jServer

UPDATES = "CREATE INSERT MERGE DELETE DETACH NODETACH SET REMOVE DROP FOREACH LOAD USE".split()
COMMANDS = "SHOW START STOP TERMINATE GRANT REVOKE DENY ALTER RENAME ENABLE CYPHER EXPLAIN".split()


@pytest.mark.parametrize("word", UPDATES)
@pytest.mark.parametrize(
    "written",
    [
        "MATCH (n) {} n",
        "MATCH (n)\n{}\tn",
        "MATCH (n){}`n`",
        "MATCH (n)/**/{}/**/n",
        "MATCH (n) // '\r{} n",
        "MATCH (n)\xa0{}\u2028n",
        "MATCH (n) WHERE n.x = 1{} n",
        "MATCH (n) WHERE n.x = .5{} n",
        "MATCH (n) WITH n AS as WHERE as {} n",
        "CALL () {{ {} n }} RETURN 1",
        "RETURN [1, 2][1..{} n",
        "RETURN '\\\\' {} n //'",
        "RETURN '\\u0027 {} n //'",
        "RETURN 1 // \\u000a {} n",
        "RETURN 1 /* \\u002a\\u002f {} n /**/",
        "RETURN 1 AS `a\\u0060 {} n //`",
        "RETURN \\u0027a\\u0027 {} n",
        "RETURN [x IN xs | {} n]",
        "{} n",
    ],
)
def test_updates_are_refused(word: str, written: str) -> None:
    escaped = f"\\u{ord(word[0]):04x}{word[1:]}"
    for spelled in (word, word.lower(), word.title(), escaped):
        with pytest.raises(QueryRefused) as caught:
            check_read_only(written.format(spelled))
        assert caught.value.construct == word


@pytest.mark.parametrize("word", [*UPDATES, *COMMANDS, "CALL"])
@pytest.mark.parametrize(
    "written",
    [
        "MATCH (n:{0}) RETURN n",
        "MATCH (n:A|{0}&!{0}) RETURN n",
        "MATCH ()-[r:{0}|{0}*1..2]->() RETURN r",
        "MATCH (n) RETURN n.{0}, n . {0}",
        "MATCH (n) RETURN n {{.{0}, .*}} AS x",
        "MATCH (n {{{0}: 1}}) RETURN n",
        "MATCH (`{0}`) RETURN `{0}` AS `x{0}`",
        "MATCH (n{0}) RETURN n{0}, x_{0}, é{0}",
        "RETURN $`{0}`, '{0}', \"{0}\", 'it\\'s {0}'",
        "RETURN '\\\\u0027 {0} ' AS x",
        "RETURN 1 AS x // {0}",
        "/* {0} */ RETURN 1 AS x;",
        "UNWIND ['\\n{0}'] AS x RETURN x",
    ],
)
def test_what_is_only_called_so_passes(word: str, written: str) -> None:
    check_read_only(written.format(word))
    check_read_only(written.format(word.lower()))


@pytest.mark.parametrize("word", COMMANDS)
def test_commands_are_refused_at_the_beginning_and_are_names_elsewhere(word: str) -> None:
    with pytest.raises(QueryRefused) as caught:
        check_read_only(f"/* */ {word.lower()} DATABASES")
    assert caught.value.construct == word
    check_read_only(f"MATCH ({word.lower()})-[]-(x) RETURN {word.lower()}")


@pytest.mark.parametrize(
    ("query", "construct"),
    [
        ("CALL apoc.load.json('x')", "CALL apoc.load.json"),
        ("CALL db.createLabel('x')", "CALL db.createLabel"),
        ("CALL `db`./**/`createLabel`('x')", "CALL db.createLabel"),
        ("OPTIONAL CALL x.y()", "CALL x.y"),
        ("CALL db.labels() YIELD label CALL dbms.x() RETURN label", "CALL dbms.x"),
        ("RETURN apoc.load.x(1)", "apoc.load.x()"),
        ("RETURN `apoc` . cypher . `runFirst`('CREATE (n)')", "apoc.cypher.runFirst()"),
        ("RETURN `apoc`.`x``y`(1)", "apoc.x`y()"),
        ("RETURN genai.vector.encode('x')", "genai.vector.encode()"),
        ("MATCH (n) WHERE graph.names() = [] RETURN n", "graph.names()"),
        ("RETURN 1; RETURN 2", "A second statement"),
        ("RETURN 1;; ", "A second statement"),
    ],
)
def test_what_leaves_the_graph_is_refused(query: str, construct: str) -> None:
    with pytest.raises(QueryRefused) as caught:
        check_read_only(query)
    assert caught.value.construct == construct


@pytest.mark.parametrize(
    "query",
    [
        "CALL db.labels()",
        "CALL db.labels() YIELD label RETURN label",
        "CALL db . `relationshipTypes`() YIELD *",
        "CALL db.index.fulltext.queryNodes('names', 'albef') YIELD node RETURN node",
        "MATCH (n) CALL (n) { RETURN n.id AS x UNION RETURN 1 AS x } RETURN x",
        "CALL { MATCH (n) RETURN n } RETURN n",
        "RETURN date.truncate('day', date()) AS x, duration.between(date(), date()) AS y",
        "OPTIONAL MATCH (n) WHERE (n.x) IN [(1)] RETURN count(n)",
        "WITH 1 AS x RETURN x;",
    ],
)
def test_reads_pass(query: str) -> None:
    check_read_only(query)


@pytest.mark.parametrize(
    "query", ["", " ", ";", "// MATCH", "SELECT * {}", "foo", "(n)", "RETURN 'a", "RETURN `a", "/*"]
)
def test_what_is_no_query(query: str) -> None:
    with pytest.raises(QuerySyntaxError) as caught:
        check_read_only(query)
    assert len(str(caught.value).splitlines()) == 1


def test_monsters() -> None:
    with pytest.raises(BadParameter, match="characters"):
        check_read_only("x" * (MAX_LENGTH + 1))
    check_read_only(f"RETURN '{'x' * (MAX_LENGTH - 50)}' AS x")
    for opening in ("(", "{", "["):
        with pytest.raises(BadParameter, match="nest"):
            check_read_only(opening * (MAX_DEPTH + 1))
    for repeated in ("+ 1", " AND x", "- 1 - 1", ".a.a", "[0][0]", " IS NULL", " MATCH (n)", "--"):
        with pytest.raises(BadParameter, match="operators"):
            check_read_only("RETURN x" + repeated * (MAX_OPERATORS + 2))
    listed = ", ".join(f"n.x{number} AS y{number}" for number in range(5000))
    check_read_only(f"MATCH (n)-[:A]->(m)-[:B]->(o) WHERE n.x IN [{listed}] RETURN {listed}")


@given(st.text())
@example("\ud800")
@example("RETURN '\\ud800'")
def test_any_text_passes_or_is_refused(text: str) -> None:
    for query in (text, f"RETURN {text}"):
        with suppress(QuestionError):
            check_read_only(query)


WORDS = """MATCH RETURN SET set 1 1_ 0x 0xA 1e5 .5 . .. a.b apoc.x( AND IS NULL - -- = [ ] ( ) { }
CALL USE ON_SET SETS ; 'SET' 'a'""".split()


@settings(max_examples=1000)
@given(st.lists(st.sampled_from([*WORDS, " ", " ", "\n"]), max_size=20).map("".join))
@example(f"RETURN x{'.a' * (MAX_OPERATORS + 2)}")
@example(f"RETURN {'[' * (MAX_DEPTH + 1)}")
def test_what_is_plain_to_see_passes_by_its_tokens_too(text: str) -> None:
    for query in (text, f"RETURN {text}"):
        if is_plain_read(query):
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(cypher_guard, "is_plain_read", lambda _: False)
                check_read_only(query)


def test_what_mmkg_asks_is_plain_to_see() -> None:
    facts = [Fact(Ref("model:load"), "label", "DROP"), Fact(Ref("model:a"), "of", Ref("task:b"))]
    refs = [fact.s for fact in facts]
    assert is_plain_read(claims_of(facts, "cypher"))
    assert is_plain_read(statements_of(refs, "cypher"))
    for kind, paths in PATHS.items():
        steps = [path.steps for path in paths]
        assert is_plain_read(ends_of(Ref(f"{kind.lower()}:a"), steps, "cypher")), kind


WRITES = """CREATE (m:Zz)
MATCH (n:Zz) SET n.a = 1
MATCH (n:Zz) SET n:Yy RETURN n
MATCH (n:Zz) SET n += {a: 1}
MATCH (n:Zz) DETACH DELETE n
MATCH (n:Zz) REMOVE n.a
MERGE (m:Zz)
INSERT (m:Zz)
FOREACH (x IN [1] | CREATE (:Zz))
CALL { CREATE (m:Zz) RETURN m } RETURN m
MATCH (n:Zz) CALL (n) { SET n.a = 1 } RETURN n
RETURN 1 AS x UNION CREATE (m:Zz) RETURN 1 AS x
MATCH (n:Zz) WITH n, true AS as WHERE as SET n.a = 1
MATCH (n:Zz) WHERE EXISTS { (n)--() } SET n.a = [x IN [1] | x]
UNWIND [1] AS x CREATE (:Zz {a: x})
CREATE INDEX zz IF NOT EXISTS FOR (n:Zz) ON (n.a)
CALL db.createLabel('Zz')
LOAD CSV FROM 'file:///x' AS r RETURN r
SHOW USERS""".splitlines()
PIECES = r"""' " ` // /* */ \u0027 \u0022 \u0060 \u002f\u002f \u002a\u002f \u000a \u000d \u005c \ \\
\' \u005c\u0027 \\u0027 : . | & .. 1. .5 1e $ $` `` a AS n. n: x: {x: } { ( ) [ ] ; é
ſ - <""".split()
HEADS = """RETURN 'a|RETURN "a|RETURN `a|RETURN 1 AS a // |RETURN 1 /* |WITH {a:|RETURN a.|MATCH (a:
CYPHER 25 |EXPLAIN |MATCH (q) |WITH * """.replace("\n", "|").split("|")


def _attack(chance: random.Random) -> str:
    """An update in which something is inserted, escaped, quoted or left out."""
    query = chance.choice(WRITES)
    for _ in range(chance.choice((1, 1, 2, 2, 3))):
        at, kind = chance.randrange(len(query)), chance.random()
        if kind < 0.5:
            query = query[:at] + chance.choice([*PIECES, "\n", "\r", "\u2028"]) + query[at:]
        elif kind < 0.75:
            query = f"{query[:at]}\\u{ord(query[at]) & 0xFFFF:04x}{query[at + 1 :]}"
        elif kind < 0.85:
            query = query[:at] + query[at + chance.randrange(6) :]
        else:
            query = chance.choice(HEADS) + query
        query = query or "x"
    return query


@pytest.fixture
def attacks() -> Iterator[str]:
    chance = random.Random(2026)
    return (_attack(chance) for _ in range(2_000))


def test_neo4j_finds_no_update_in_what_passes(
    attacks: Iterator[str], neo4j_server: "Neo4jServer"
) -> None:
    """Neo4j says of each query what it would do, and does not do it."""
    import neo4j

    understood = 0
    login = (neo4j_server.user, neo4j_server.password)
    with (
        neo4j.GraphDatabase.driver(neo4j_server.url, auth=login) as driver,
        driver.session() as session,
    ):
        for query in attacks:
            try:
                check_read_only(query)
            except MmkgError:
                continue
            try:
                plan = session.run(f"EXPLAIN {query}").consume()
            except neo4j.exceptions.ClientError:
                continue
            understood += 1
            assert plan.query_type == "r", query
    assert understood > 10

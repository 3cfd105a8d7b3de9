import pytest
from hypothesis import given
from hypothesis import strategies as st

from mmkg.errors import QueryRefused
from mmkg.model.values import Fact, Ref
from mmkg.query.claims import claims_of
from mmkg.query.named import named_query
from mmkg.query.paths import ends_of
from mmkg.query.statements import statements_of, values_of
from mmkg.stores.grafeo.hiding import may_hide
from mmkg.stores.grafeo.operands import Operands
from mmkg.stores.grafeo.text import column_names, to_grafeo

REF = Ref("model:a")
FACTS = Fact(REF, "year", 2021), Fact(REF, "accepts", Ref("modality:b"))


def _lists(*operands: str) -> str:
    lists = (
        f"CASE WHEN {one} IS NULL THEN null ELSE coalesce([] + {one}, [{one}]) END"
        for one in operands
    )
    return f"({' + '.join(lists)})"


@pytest.mark.parametrize(
    ("query", "written"),
    [
        ("RETURN [] + n.year AS y", f"RETURN {_lists('n.year')} AS y"),
        ("UNWIND [ ]+d[$unit] AS s", f"UNWIND {_lists('d[$unit]')} AS s"),
        ("RETURN []+n.a + f(n.b)[0]", f"RETURN {_lists('n.a', 'f(n.b)[0]')}"),
        ("RETURN [] + (n.a).b, 1", f"RETURN {_lists('(n.a).b')}, 1"),
        ("RETURN [] + CASE WHEN a THEN b END", f"RETURN {_lists('CASE WHEN a THEN b END')}"),
        ("any(v IN [] + n.a WHERE v)", f"any(v IN {_lists('n.a')} WHERE v)"),
        ("RETURN [] + a * 2", "RETURN [] + a * 2"),
        ("RETURN sum(DISTINCT x) / 2", "RETURN coalesce(sum(DISTINCT x), 0) / 2"),
        ("RETURN SUM( sum(x) )", "RETURN coalesce(SUM( coalesce(sum(x), 0) ), 0)"),
        ("RETURN n.sum(x), sum", "RETURN n.sum(x), sum"),
        ("RETURN 1 // sum(x)\r, 2", "RETURN 1           , 2"),
        ("RETURN /* a\nb */\xa01\u2028AS x", "RETURN     \n     1 AS x"),
        (r"RETURN '\u0041\'\b\q', 'it'", r"RETURN 'A\'" + "\b" + r"\\q', 'it'"),
        ("RETURN 1_000, $1, $x", "RETURN 1000, $`1`, $x"),
    ],
)
def test_what_grafeo_is_given(query: str, written: str) -> None:
    assert to_grafeo(query) == written


def test_lists_within_lists_do_not_grow_without_end() -> None:
    query = f"RETURN {'[] + f(' * 90}x{')' * 90}"
    with pytest.raises(QueryRefused):
        to_grafeo(query)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("MATCH (n) RETURN left( n.id,2 ), n . year AS y", ("left( n.id,2 )", "y")),
        ("RETURN DISTINCT n.order, limit, a AS order ORDER BY a", ("n.order", "limit", "order")),
        ("RETURN {a: 1, b: 2}.a // c\n SKIP 1", ("{a: 1, b: 2}.a",)),
        ("RETURN count ( * );", ("count ( * )",)),
        ("RETURN ( x ), ((y)) AS z", ("( x )", "z")),
        ("RETURN a.x UNION RETURN b.y AS z", ("a.x",)),
        ("CALL { RETURN 1 AS x } RETURN `x y`", ("x y",)),
        ("RETURN CASE WHEN a THEN b END", ("CASE WHEN a THEN b END",)),
        ("MATCH (n) RETURN *, 1", ("f(x)",)),
        ("CALL db.labels()", ("f(x)",)),
        ("RETURN 1, 2", ("f(x)",)),
    ],
)
def test_columns_are_called_as_in_neo4j(query: str, names: tuple[str, ...]) -> None:
    assert column_names(query, names if len(names) > 1 else ("f(x)",)) == names


@given(st.text(st.sampled_from("[]()+.{}sumxRETURN ,*'`$1\\|CASEND")))
def test_any_text_is_written_and_has_operands(text: str) -> None:
    try:
        to_grafeo(text)
    except QueryRefused:
        assert text.count("+") > 2
    column_names(f"RETURN {text}", ("x",))
    operands = Operands(text)
    for place in range(-1, len(operands.found) + 1):
        for start, end in (operands.after(place), operands.before(place)):
            assert operands.type(start, end) is not None


@pytest.mark.parametrize(
    ("operand", "kind"),
    [
        ("n.year", "int"),
        ("n.value", "float"),
        ("n.released", "str"),
        ("n.id", "str"),
        ("n.alias", "list"),
        ("n.nothing", ""),
        ("year", ""),
        ("-7", "int"),
        ("0x1F", "int"),
        ("7.5", "float"),
        ("1e3", "float"),
        ("'a'", "str"),
        ("true", "bool"),
        ("[1, 2]", "list"),
        ("xs[0]", ""),
        ("size(n.alias)", "int"),
        ("toFloat(n.year)", "float"),
        ("left(n.id, 2)", "str"),
        ("collect(n)", "list"),
        ("(1)", ""),
        ("$text", "str"),
        ("$number", "int"),
    ],
)
def test_types_of_operands(operand: str, kind: str) -> None:
    operands = Operands(f"RETURN {operand} = {operand}", {"text": "a", "number": 1})
    place = operands.words.index("=")
    assert operands.type(*operands.before(place)) == kind
    assert operands.type(*operands.after(place)) == kind


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (n) RETURN coalesce(n, 1) AS x",
        "MATCH (n) RETURN coalesce(n.year, n) AS x",
        "MATCH (n) RETURN COALESCE /* a */ (n, 1) AS x",
        "MATCH (n) RETURN `coalesce` (n, 1) AS x",
        "MATCH (n) RETURN max(n) AS x",
        "MATCH (n) RETURN nullIf(n, 1) AS x",
        "MATCH (n) RETURN CASE WHEN n.year = 1 THEN n END AS x",
        "MATCH (n) RETURN [m IN [n] | m] AS x",
        "MATCH (n) WITH collect(n) AS xs RETURN xs[0] AS x",
        "MATCH (n) RETURN n AS x UNION ALL RETURN 1 AS x",
        "MATCH (n) RETURN n.year AS x UNION RETURN DISTINCT n AS x",
        "MATCH (x) RETURN x UNION UNWIND keys(n) AS x RETURN x",
        "MATCH (n) WITH n AS x RETURN x UNION WITH n.year AS x RETURN x",
        "MATCH x = (n) RETURN x UNION WITH n.year AS x RETURN x",
        "MATCH (n) WITH {y: n} AS m RETURN m.y AS x UNION RETURN 1 AS x",
        "MATCH (n) RETURN 'UNION RETURN 1', n AS x UNION RETURN 'a', 1 AS x",
        "MATCH (n) RETURN n.`a'b` AS x UNION MATCH (n:`'`) RETURN n AS x",
        "// a \\u000a RETURN coalesce(n, 1)\nRETURN 1 AS x",
        "MATCH (n) // it's\nRETURN coalesce(n, '1') AS x",
        "MATCH ()-[r]->(n) RETURN CASE type(r) WHEN 'OF' THEN n ELSE '' END AS x",
        "MATCH (n) RETURN\tmax\n(n) AS x",
        "MATCH (n) RETURN n AS x UNION MATCH (m) RETURN\tm.x AS x",
        "MATCH (n) RETURN reduce(a = null, m IN [n] | m) AS x",
    ],
)
def test_text_that_may_hide_nodes_is_told(query: str) -> None:
    assert may_hide(query)


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (n:Model {id: $x})-[:VARIANT_OF*0..1]->(m) WHERE NOT (n = m) RETURN DISTINCT n, m",
        "UNWIND [x IN coalesce([] + n.year, [n.year]) WHERE x IS NOT NULL] AS y RETURN y, count(*)",
        "MATCH (n) WHERE 'a' IN coalesce(n.complete, []) AND EXISTS { (n)-->() } RETURN n",
        "MATCH (n) RETURN coalesce(n.year, n.released, 'none', 0) AS x, type(r), size(n.alias)",
        "MATCH (n {id: 'UNION'}) RETURN n",
        "MATCH (n {id: 'a'}) RETURN 0 AS x, n.id AS y UNION ALL MATCH (n) RETURN 1 AS x, null AS y",
        *(named_query(name, "cypher").text for name in ("lineage", "results-by-benchmark")),
        claims_of(FACTS, "cypher"),
        statements_of((REF, Ref("paper:a")), "cypher"),
        values_of((REF, Ref("paper:a")), "label", "cypher"),
        values_of((REF, Ref("paper:a")), "year", "cypher"),
        ends_of(REF, [(("trainedIn", True), ("onDataset", True)), (("of", False),)], "cypher"),
    ],
)
def test_text_through_which_no_node_goes_is_told(query: str) -> None:
    assert not may_hide(query)

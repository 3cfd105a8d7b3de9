"""What every engine that speaks SPARQL does alike."""

import pytest

from mmkg.errors import BadParameter, QueryRefused, QuerySyntaxError
from mmkg.model.values import Cell, Ref
from mmkg.stores.protocol import Store
from stores.small_graph import (
    ALBEF,
    ALBEF_STAGE,
    BERT,
    BLIP,
    BLIP_LARGE,
    HOSTILE,
    ITM,
    RESULT,
)

pytestmark = pytest.mark.capability("SPARQL of your own")


PREFIX = "PREFIX mmkg: <https://w3id.org/mmkg/ontology/> PREFIX id: <https://w3id.org/mmkg/id/>\n"


def rows(store: Store, query: str, **parameters: Cell) -> list[tuple[Cell, ...]]:
    return sorted(store.select(PREFIX + query, parameters).rows, key=repr)


def test_cells_have_their_types(sparql: Store) -> None:
    table = sparql.select(
        PREFIX
        + """SELECT ?model ?class ?year ?value ?released ?nothing ?yes ?other WHERE {
          ?model a ?class ; mmkg:year ?year ; mmkg:released ?released . ?result mmkg:value ?value .
          ?result a mmkg:Result .
          OPTIONAL { ?model mmkg:reason ?nothing } BIND(?year > 2000 AS ?yes)
          BIND(<https://example.org/x> AS ?other) }"""
    )
    assert table.columns == tuple("model class year value released nothing yes other".split())
    [row] = table.rows
    expected = (ALBEF, "Model", 2021, 76.04, "2021-07", None, True, "https://example.org/x")
    assert row == expected
    assert [type(cell) for cell in row] == [type(cell) for cell in expected]


def test_blank_nodes_are_marked(sparql: Store) -> None:
    [[cell]] = sparql.select("SELECT (BNODE() AS ?b) {}").rows
    assert isinstance(cell, str)
    assert cell.startswith("_:")
    assert not isinstance(cell, Ref)


def test_order_and_limits_are_kept(sparql: Store) -> None:
    query = "SELECT ?m ?y { ?m a mmkg:Model ; mmkg:year ?y } ORDER BY DESC(?y) LIMIT 1"
    assert sparql.select(PREFIX + query).rows == ((BLIP, 2022),)


def test_ask(sparql: Store) -> None:
    table = sparql.select("ASK { $s ?p ?o }", {"s": ALBEF})
    assert (table.columns, table.rows) == (("ask",), ((True,),))
    assert sparql.select("ASK { $s ?p ?o }", {"s": Ref("model:none")}).rows == ((False,),)


def test_construct_gives_each_triple_once(sparql: Store) -> None:
    table = sparql.select(
        PREFIX + "CONSTRUCT { ?m mmkg:kind ?k } { ?m a mmkg:Model ; mmkg:kind ?k ; mmkg:label ?x }"
    )
    assert table.columns == ("s", "p", "o")
    assert table.rows == (
        (ALBEF, "kind", "family"),
        (BLIP, "kind", "family"),
        (BLIP_LARGE, "kind", "variant"),
    )


def test_construct_keeps_apart_what_python_takes_for_equal(sparql: Store) -> None:
    query = (
        "CONSTRUCT { id:x mmkg:value 1, 1.0, true, 'model:a', <https://w3id.org/mmkg/id/model/a> }"
    )
    assert len(sparql.select(f"{PREFIX}{query} WHERE {{}}")) == 5


def test_construct_leaves_out_what_is_no_triple(sparql: Store) -> None:
    assert rows(sparql, "CONSTRUCT { ?y mmkg:label ?m } { ?m mmkg:year ?y }") == []


def test_describe(sparql: Store) -> None:
    found = rows(sparql, "DESCRIBE $model", model=BLIP_LARGE)
    assert (BLIP_LARGE, "variantOf", BLIP) in found
    assert {row[0] for row in found} == {BLIP_LARGE}


def test_star_names_what_is_visible_and_nothing_else(sparql: Store) -> None:
    table = sparql.select(
        PREFIX
        + """SELECT * { ?z mmkg:year ?y BIND(1 AS ?k) OPTIONAL { ?z mmkg:extends ?e }
          FILTER EXISTS { ?z mmkg:label ?hidden } MINUS { ?z mmkg:order ?gone } } VALUES ?n { 1 }"""
    )
    assert table.columns == ("e", "k", "n", "y", "z")
    assert len(table) == 2


@pytest.mark.parametrize(
    ("query", "value", "expected"),
    [
        ("SELECT ?s { ?s mmkg:withObjective $x }", ITM, [ALBEF_STAGE, Ref("stage:blip/pretrain")]),
        ("SELECT ?s { ?s mmkg:released $x }", "2021-07", [ALBEF]),
        ("SELECT ?s { ?s mmkg:year $x ; a mmkg:Model }", 2022, [BLIP]),
        ("SELECT ?s { ?s mmkg:value $x ; a mmkg:Result }", 76.04, [RESULT]),
        ("SELECT ?s { ?s mmkg:value $x ; mmkg:predicate mmkg:value ; a mmkg:Result }", 76.0, []),
        ("SELECT ?p { ?s mmkg:pairs ?p FILTER((?p > 2920000) = $x) }", True, [2_950_000]),
        ("SELECT ?p { ?s mmkg:pairs ?p FILTER((?p > 2920000) = $x) }", False, [2_900_000]),
        ("SELECT ?s { ?s mmkg:order ?o FILTER(!BOUND($x)) FILTER(?o = 1) }", 1, []),
        ("SELECT ?s { ?s mmkg:extends ?o FILTER(!BOUND($x) || ?o = $x) }", None, [BLIP]),
        ("SELECT ?s { ?s mmkg:extends ?o FILTER(!BOUND($x) || ?o = $x) }", ALBEF, [BLIP]),
        ("SELECT ?s { ?s mmkg:extends ?o FILTER(!BOUND($x) || ?o = $x) }", BLIP, []),
        ("SELECT ?s { $x mmkg:label ?s }", ALBEF, ["ALBEF"]),
        ("SELECT ?s { ?s mmkg:year ?y FILTER(?y -1 = $x) }", 2021, [BLIP]),
        ("SELECT ?s { ?s mmkg:year ?y FILTER(?y+ $x=2022) FILTER EXISTS{?s a ?c} }", 1, [ALBEF]),
    ],
)
@pytest.mark.capability("parameters of each type")
def test_a_parameter_of_each_type(
    sparql: Store, query: str, value: Cell, expected: list[Cell]
) -> None:
    found = [row[0] for row in rows(sparql, query, x=value)]
    if "mmkg:Model" not in query and "mmkg:year" in query:
        found = [cell for cell in found if str(cell).startswith("model:")]
    assert found == expected


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
@pytest.mark.capability("hostile strings")
def test_a_hostile_string_goes_in_and_comes_out(sparql: Store, text: str) -> None:
    assert rows(sparql, "SELECT ?s ?same { ?s mmkg:alias $x BIND($x AS ?same) }", x=text) == [
        (BERT, text)
    ]
    assert [fact.s for fact in sparql.match(None, "alias", text)] == [BERT]


def test_a_parameter_holds_in_every_scope(sparql: Store) -> None:
    """Where the engines' own bindings of parameters differ."""
    cases: dict[str, list[tuple[Cell, ...]]] = {
        "SELECT ?s { ?s mmkg:kind 'family' FILTER NOT EXISTS { ?s mmkg:extends $x } }": [(ALBEF,)],
        "SELECT ?s ?e { ?s mmkg:kind 'family' OPTIONAL { ?s mmkg:extends ?e FILTER(?e = $x) } }": [
            (ALBEF, None),
            (BLIP, ALBEF),
        ],
        "SELECT ?s { { SELECT ?s { ?s mmkg:extends $x } } }": [(BLIP,)],
        "SELECT ?s $x { { SELECT ?s $x { ?s mmkg:extends $x } } }": [(BLIP, ALBEF)],
        "SELECT ?s { { SELECT $x { ?t mmkg:extends $x } } ?s mmkg:extends $x }": [(BLIP,)],
        "SELECT ?s { ?s mmkg:kind 'family' MINUS { ?s mmkg:extends $x } }": [(ALBEF,)],
        "SELECT $x { { SELECT $x { ?t mmkg:extends $x { SELECT $x { ?u ?p $x } LIMIT 1 } } } }": [
            (ALBEF,)
        ],
        "SELECT (COUNT(?s) AS ?n) { ?s mmkg:extends $x }": [(1,)],
        "SELECT $x (COUNT(?s) AS ?n) { ?s mmkg:extends $x } GROUP BY $x": [(ALBEF, 1)],
        "SELECT $x (COUNT(?s) AS ?n) { ?s mmkg:alias $x } GROUP BY $x": [],
        "SELECT ?s { ?s mmkg:variantOf?/mmkg:extends $x } ORDER BY $x DESC($x)": [
            (BLIP,),
            (BLIP_LARGE,),
        ],
        "SELECT ?s { ?s mmkg:label ?l FILTER(?s IN ($x, id:nothing)) }": [(ALBEF,)],
        "SELECT (BOUND($x) AS ?b) { FILTER BOUND( $x ) }": [(True,)],
        "CONSTRUCT { ?s mmkg:extends $x } { ?s mmkg:extends $x }": [(BLIP, "extends", ALBEF)],
        "ASK { ?s mmkg:extends $x }": [(True,)],
    }
    for query, expected in cases.items():
        assert rows(sparql, query, x=ALBEF) == expected, query


def test_a_parameter_that_is_none_stays_a_variable(sparql: Store) -> None:
    found = rows(sparql, "SELECT ?s $x { ?s mmkg:extends $x }", x=None)
    assert found == [(BLIP, ALBEF)]


@pytest.mark.parametrize(
    ("query", "value"),
    [
        ("ASK { ?s ?p ?o }", 1),
        ("SELECT (1 AS ?x) {}", 1),
        ("SELECT * { VALUES ?x { 1 } }", 1),
        ("SELECT * { VALUES (?y $x) { (1 2) } }", 1),
        ("SELECT * { ?s ?p ?o BIND(1 AS $x) }", 1),
        ("ASK { $x ?p ?o }", Ref("no id")),
        ("ASK { ?s ?p $x }", float("nan")),
        ("ASK { ?s ?p $x }", "half \ud800"),
    ],
)
@pytest.mark.capability("parameters of each type")
def test_parameters_that_cannot_be(sparql: Store, query: str, value: Cell) -> None:
    with pytest.raises(BadParameter) as caught:
        sparql.select(query, {"x": value})
    assert caught.value.parameter == "x"


@pytest.mark.parametrize(
    "query",
    [
        "INSERT DATA { <a:a> <a:b> 1 }",
        "delete where { ?s ?p ?o }",
        "LOAD <http://127.0.0.1:1/>",
        "CLEAR ALL",
        "DROP GRAPH <a:a>",
        "CREATE GRAPH <a:a>",
        "ADD DEFAULT TO <a:a>",
        "MOVE <a:a> TO DEFAULT",
        "COPY <a:a> TO <a:b>",
        "WITH <a:a> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * FROM <http://127.0.0.1:1/> { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://127.0.0.1:1/> { GRAPH ?g { ?s ?p ?o } }",
        "ASK FROM <file:///etc/passwd> { ?s ?p ?o }",
    ],
)
@pytest.mark.capability("updates and fetching refused")
def test_updates_and_fetching_are_refused(sparql: Store, query: str) -> None:
    before = len(list(sparql.match()))
    with pytest.raises(QueryRefused):
        sparql.select(query)
    assert len(list(sparql.match())) == before


@pytest.mark.parametrize(
    "query",
    [
        "",
        "SELECT",
        "SELECT * {",
        "SELECT * { ?s ?p }",
        "SELECT * { ?s ?p 'one\nline' }",
        "SELECT * { unknown:x ?p ?o }",
        "SELECT ?s { ?s ?p ?o } nonsense",
        "MATCH (n) RETURN n",
        "SELECT * { ?s ?p '\\q' }",
        "ASK { ?s ?p '\\ud800' }",
        "ASK { ?s ?p '\ud800' }",
        "ASK { ?s ?p ?o }\x00",
    ],
    ids=ascii,
)
def test_what_cannot_be_parsed(sparql: Store, query: str) -> None:
    with pytest.raises(QuerySyntaxError) as caught:
        sparql.select(query)
    assert len(str(caught.value).splitlines()) == 1
    assert len(str(caught.value)) < 400


def test_a_syntax_error_tells_the_place_and_the_prefix(sparql: Store) -> None:
    with pytest.raises(QuerySyntaxError, match=r"line 2, column \d"):
        sparql.select("SELECT * {\n?s ?p ) }")
    with pytest.raises(QuerySyntaxError, match="unknown"):
        sparql.select("SELECT * { unknown:x ?p ?o }")


def test_escapes_by_code_point_end_no_string(sparql: Store) -> None:
    assert sparql.select(r"SELECT (STRLEN('a\u0022\u0027b') AS ?n) {}").rows == ((4,),)
    assert sparql.select(r'SELECT ("it\'s\t\\u0041" AS ?x) {}').rows == (("it's\t\\u0041",),)
    assert sparql.select("SELECT ('a\tb' AS ?x) {}").rows == (("a\tb",),)
    assert sparql.select(r"SELECT (STR(<http://ex\u0061mple.org/>) AS ?x) {}").rows == (
        ("http://example.org/",),
    )

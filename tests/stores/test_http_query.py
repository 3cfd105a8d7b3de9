"""How a query is written for servers, which read some things differently."""

import pytest

from mmkg.stores.http.query import prepare


@pytest.mark.parametrize(
    ("query", "form", "names_all"),
    [
        ("SELECT * { ?s ?p ?o }", "SELECT", True),
        ("select distinct * { }", "SELECT", True),
        ("SELECT REDUCED* { }", "SELECT", True),
        ("# SELECT *\nPREFIX ask: <a:a> SELECT ?s { { SELECT * { ?s ?p ?o } } }", "SELECT", False),
        ("SELECT (COUNT(*) AS ?n) { }", "SELECT", False),
        ("BASE <a:select> ASK { ?construct ?p 'SELECT *' }", "ASK", False),
        ("CONSTRUCT { ?s ?p ?o } { SELECT * { ?s ?p ?o } }", "CONSTRUCT", False),
        ("DESCRIBE <a:a>", "DESCRIBE", False),
        ("", "", False),
    ],
)
def test_the_form_of_a_query(query: str, form: str, names_all: bool) -> None:
    for text in (query, query.replace("<a:", "<https://example.org/")):
        prepared = prepare(text)
        assert (prepared.form, prepared.all) == (form, names_all)
        assert prepared.is_graph == (form in ("CONSTRUCT", "DESCRIBE"))


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("ASK { ?graph ex:graph 'GRAPH ?g { }' } # graph", None),
        ("ASK { GRAPH ?g { ?s ?p '}' } }", "ASK { GRAPH ?g {{ ?s ?p '}' } FILTER(false)} }"),
        (
            "ASK { graph <a:a> { { ?s ?p ?o } } ?s ?p ?o }",
            "ASK { graph <a:a> {{ { ?s ?p ?o } } FILTER(false)} ?s ?p ?o }",
        ),
        (
            "ASK { GRAPH ?g { GRAPH ?h { ?s ?p ?o } } }",
            "ASK { GRAPH ?g {{ GRAPH ?h {{ ?s ?p ?o } FILTER(false)} } FILTER(false)} }",
        ),
        ("ASK } GRAPH { }", "ASK } GRAPH {{ } FILTER(false)}"),
    ],
)
def test_other_graphs_are_empty(query: str, text: str | None) -> None:
    assert prepare(query).text == (text or query)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        (r"ASK { ?s ?p 'a\u0022\u005C\n' }", r'ASK { ?s ?p "a\"\\\n" }'),
        (r"ASK { ?s ?p '''it's''' , 'it\'s' }", r"""ASK { ?s ?p '''it's''' , "it's" }"""),
        (r"ASK { <a:\u0061> ?p ?o }", "ASK { <a:a> ?p ?o }"),
        (r"ASK { ex:a\-b ?p ?o }", None),
    ],
)
def test_escapes_are_carried_out_where_they_stand(query: str, text: str | None) -> None:
    assert prepare(query).text == (text or query)


DECIMAL = "^^<http://www.w3.org/2001/XMLSchema#decimal>"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("76.04", "76.04"),
        ("76.0400", "76.04"),
        ("076.04", "76.04"),
        ("76.0", f'"76"{DECIMAL}'),
        ("00.0", f'"0"{DECIMAL}'),
        ("(76.0)", f'("76"{DECIMAL})'),
        ("-76.0", "-76.0"),
        ("+ 76.0", '+ "76"' + DECIMAL),
        ("-76.040", "-76.04"),
        ("76", "76"),
        ("76.0e1", "76.0e1"),
        ("7.6E1", "7.6E1"),
        ("?v1.0", "?v1.0"),
        ("ex:a1.0", "ex:a1.0"),
        ("'76.0'", "'76.0'"),
        ("<a:76.0>", "<a:76.0>"),
        ("76 .0", "76 .0"),
    ],
)
def test_decimals_are_written_as_mmkg_writes_them(written: str, text: str) -> None:
    assert prepare(f"ASK {{ ?s ?p {written} }}").text == f"ASK {{ ?s ?p {text} }}"

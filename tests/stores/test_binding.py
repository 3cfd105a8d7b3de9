import pytest
from hypothesis import given
from hypothesis import strategies as st

from mmkg.model.values import Cell, Ref
from mmkg.query.tokens import tokens, unquote
from mmkg.stores.binding import write_in


def test_without_values_the_query_is_as_it_was() -> None:
    assert write_in("ASK { $x ?p ?o }", {"x": None}) == "ASK { $x ?p ?o }"
    assert write_in("ASK { $x ?p ?o }", None) == "ASK { $x ?p ?o }"


@pytest.mark.parametrize(
    ("query", "written"),
    [
        ("ASK { ?s ?p ?x, $x }", "ASK { ?s ?p X , X }"),
        ("SELECT ?x ?y { ?x ?p ?y }", "SELECT (X AS ?x) ?y { X ?p ?y }"),
        ("SELECT DISTINCT $x WHERE { }", "SELECT DISTINCT (X AS ?x) WHERE { }"),
        ("ASK { FILTER BOUND ( $x ) }", "ASK { FILTER ( true ) }"),
        ("ASK { FILTER(!BOUND(?x)) }", "ASK { FILTER(!(true)) }"),
        ("ASK { { SELECT ?x ?y { ?x ?p ?y } } }", "ASK { { SELECT ?y { X ?p ?y } } }"),
        ("SELECT ?y {} GROUP BY ?y ?x", "SELECT ?y {} GROUP BY ?y (X)"),
        ("SELECT ?y {} ORDER BY ?x DESC(?x)", "SELECT ?y {} ORDER BY (X) DESC( X )"),
        ("SELECT ?y {} GROUP BY ?y HAVING (?x > 1)", "SELECT ?y {} GROUP BY ?y HAVING ( X > 1)"),
        ("ASK { ?xx ?p '?x', <?x>, ex:x # ?x\n }", None),
        ("SELECT (?x AS ?y) { }", "SELECT ( X AS ?y) { }"),
        ("SELECT (EXISTS { ?x ?p ?o } AS ?y) { }", "SELECT (EXISTS { X ?p ?o } AS ?y) { }"),
        ("ASK { VALUES ?y { 1 } ?x ?p ?o }", "ASK { VALUES ?y { 1 } X ?p ?o }"),
    ],
)
def test_what_is_written(query: str, written: str | None) -> None:
    if written is None:
        query, written = f"{query} ASK {{ ?x ?p ?o }}", f"{query} ASK {{ X ?p ?o }}"
    found = write_in(query, {"x": Ref("model:x")})
    found = found.replace("<https://w3id.org/mmkg/id/model/x>", "X")
    assert found.split() == written.split() or found.replace(" ", "") == written.replace(" ", "")


@given(st.one_of(st.text(st.characters(exclude_categories=["Cs"])), st.integers(), st.booleans()))
def test_a_value_is_one_term(value: Cell) -> None:
    found = [token for token in tokens(write_in("$x", {"x": value})) if not token.is_blank]
    assert [token.kind for token in found] in (["string"], ["string", "mark", "iri"])
    text = unquote(found[0].text)
    assert text == (value if isinstance(value, str) else str(value).lower())

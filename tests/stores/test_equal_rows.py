"""Engines give the same rows, for the named queries and where one of them is known to stray."""

import random
from collections import Counter
from pathlib import Path

import pytest

from mmkg.errors import QuestionError
from mmkg.model.values import Cell, Ref
from mmkg.query.named import Parameter, named_query, names
from mmkg.stores.protocol import Store
from stores.engines import ENGINES, EVERY, Servers
from stores.small_graph import ALBEF, BENCHMARK, BLIP, CC3M, COCO, ITM, PAPER

PREFIX = "PREFIX mmkg: <https://w3id.org/mmkg/ontology/>\n"
Rows = tuple[tuple[str, ...], Counter[tuple[tuple[str, Cell], ...]]]


@pytest.fixture(scope="module")
def stores(
    compiled: Path, tmp_path_factory: pytest.TempPathFactory, servers: Servers
) -> dict[str, Store]:
    """The engines that speak SPARQL."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MMKG_CACHE", str(tmp_path_factory.mktemp("cache")))
        spoken = [name for name, engine in ENGINES.items() if engine.language == "sparql"]
        return {name: servers.open(name, compiled) for name in spoken}


def outcome(store: Store, query: str, parameters: dict[str, Cell]) -> Rows | str:
    try:
        table = store.select(query, parameters)
    except QuestionError as error:
        return type(error).__name__
    rows = Counter(tuple((type(cell).__name__, cell) for cell in row) for row in table.rows)
    return table.columns, rows


def agreed(stores: dict[str, Store], query: str, parameters: dict[str, Cell]) -> Rows | str:
    found = {name: outcome(store, query, parameters) for name, store in stores.items()}
    first = next(iter(found.values()))
    assert all(one == first for one in found.values()), (query, parameters, found)
    return first


_EXAMPLES: dict[str, tuple[Cell, ...]] = {
    "Model": (ALBEF, BLIP),
    "Objective": (ITM, Ref("objective:matching")),
    "Dataset": (CC3M, COCO),
    "Paper": (PAPER,),
    "Benchmark": (BENCHMARK,),
    "Entity": (ALBEF, CC3M),
    "string": ("fine-tuned", "zero-shot"),
    "class": ("Model", "Result"),
    "unit": ("pairs", "images"),
    "term": ("year", "withObjective"),
    "integer": (1, 2021),
    "decimal": (76.04,),
}


def _values(parameter: Parameter) -> tuple[Cell, ...]:
    return _EXAMPLES.get(parameter.type, (Ref("model:none"),)) + (None,) * parameter.optional


def test_there_are_named_queries() -> None:
    assert len(names()) >= 12


@pytest.mark.parametrize("name", names())
def test_twins_have_one_header(name: str) -> None:
    one, other = (named_query(name, language) for language in ("sparql", "cypher"))
    assert one._replace(text="") == other._replace(text="")


@pytest.mark.parametrize("engine", EVERY)
@pytest.mark.parametrize("name", names())
@pytest.mark.capability("named queries")
def test_named_queries(name: str, engine: str, compiled: Path, servers: Servers) -> None:
    first = servers.open("oxigraph on disk", compiled)
    store = servers.open(engine, compiled)
    query, twin = named_query(name), named_query(name, store.language)
    chance = random.Random(name)
    for _ in range(12):
        parameters = {each.name: chance.choice(_values(each)) for each in query.parameters}
        expected = outcome(first, query.text, parameters)
        assert not isinstance(expected, str)
        assert outcome(store, twin.text, parameters) == expected
    store.close()


@pytest.mark.parametrize(
    "pattern",
    [
        "SELECT ?c { ?m mmkg:year ?y BIND(?y / 2 AS ?c) }",
        "SELECT (AVG(?y) AS ?a) (SUM(?y) AS ?b) { ?m mmkg:year ?y }",
        "SELECT (MIN(?y) AS ?a) (MAX(?y) AS ?b) { ?m mmkg:year ?y }",
        "SELECT (AVG(?v) AS ?a) (SUM(?v) AS ?b) { ?r mmkg:value ?v }",
        "SELECT (COUNT(*) AS ?n) (SUM(?y) AS ?s) (MAX(?y) AS ?m) { ?m mmkg:hours ?y }",
        "SELECT ?m (COUNT(*) AS ?n) { ?m mmkg:hours ?y } GROUP BY ?m",
        "SELECT (COUNT(?s) AS ?n) { ?s mmkg:year ?y } GROUP BY (STR(?y))",
        "SELECT ?k (COUNT(?s) AS ?n) { ?s mmkg:year ?y } GROUP BY (STR(?y) AS ?k)",
        "SELECT (STR(?v) AS ?t) { ?r mmkg:value ?v }",
        "SELECT ?r { ?r mmkg:value 76.040 }",
        'SELECT ?r { ?r mmkg:kind "family"^^<http://www.w3.org/2001/XMLSchema#string> }',
        "SELECT ?g { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * { GRAPH <a:a> { ?s ?p ?o } }",
        "SELECT ?s ?n { ?s mmkg:year ?y { SELECT (COUNT(?s) AS ?n) { ?s mmkg:kind ?k } } }",
        "SELECT ?s ?n { ?s mmkg:year ?y { SELECT ?s (COUNT(?o) AS ?n) { ?s mmkg:extends ?o } "
        "GROUP BY ?s } }",
        "SELECT ?s ?k { ?s mmkg:year ?y OPTIONAL { SELECT ?k { ?s mmkg:kind ?k } } }",
        "SELECT DISTINCT ?s { ?s mmkg:year ?y { SELECT DISTINCT ?y { ?z mmkg:extends ?o ; "
        "mmkg:year ?y } } }",
        "SELECT * { ?s mmkg:variantOf?/mmkg:extends? ?o . ?o mmkg:year ?y }",
        "SELECT ?s { ?s mmkg:year ?y FILTER NOT EXISTS { ?s mmkg:extends ?o FILTER NOT EXISTS "
        "{ ?o mmkg:year ?y } } }",
        "SELECT * { ?s mmkg:year ?y MINUS { ?t mmkg:extends ?s } }",
        "SELECT ?x { ?m mmkg:year ?y BIND(STRLANG('x', 'en') AS ?x) }",
        "SELECT ?s { ?s mmkg:label ?l FILTER(REGEX(?l, '^alb', 'i')) }",
        "SELECT (GROUP_CONCAT(?l ; separator='|') AS ?all) { { SELECT ?l { mmkg:x mmkg:y ?l } } }",
        "SELECT (1/0 AS ?x) (1e0 AS ?y) (1.50 AS ?z) {}",
        "SELECT ?s { ?s mmkg:order ?o } HAVING(?o > 1)",
        "SELECT ?one ?other { ?s mmkg:withObjective ?one, ?other FILTER(STR(?one) < STR(?other)) }",
    ],
)
def test_where_engines_are_known_to_stray(stores: dict[str, Store], pattern: str) -> None:
    agreed(stores, PREFIX + pattern, {})


_TERMS = "hasStage withObjective onDataset includes broader year kind extends label order".split()
_ENDS = ["?a", "?b", "?c", "$x", "'family'", "2021", "<https://w3id.org/mmkg/id/model/albef>"]


def _group(chance: random.Random, depth: int = 0) -> str:
    parts = [_triple(chance)]
    for _ in range(chance.randint(0, 2)):
        kind = chance.choice("tfounsm" if depth < 2 else "tf")
        inner = _group(chance, depth + 1) if depth < 2 else "{}"
        parts.append(
            {
                "t": _triple(chance),
                "f": f"FILTER(!BOUND({chance.choice(_ENDS[:4])}) || ?a != $x)",
                "o": f"OPTIONAL {inner}",
                "u": f"{inner} UNION {{ {_triple(chance)} }}",
                "n": f"FILTER NOT EXISTS {inner}",
                "s": f"{{ SELECT DISTINCT ?a {inner} }}",
                "m": f"MINUS {inner}",
            }[kind]
        )
    return f"{{ {' '.join(parts)} }}"


def _triple(chance: random.Random) -> str:
    path = f"mmkg:{chance.choice(_TERMS)}"
    if chance.random() < 0.3:
        path = f"({path}|mmkg:{chance.choice(_TERMS)})/mmkg:{chance.choice(_TERMS)}"
    return f"{chance.choice(_ENDS[:4])} {path} {chance.choice(_ENDS)} ."


@pytest.mark.parametrize("seed", range(60))
def test_random_queries(stores: dict[str, Store], seed: int) -> None:
    chance = random.Random(seed)
    head = chance.choice(["SELECT *", "SELECT DISTINCT ?a ?b", "SELECT (COUNT(?a) AS ?n)", "ASK"])
    query = f"{PREFIX}{head} {_group(chance)}"
    used = "$x" in query
    agreed(stores, query, {"x": chance.choice([ALBEF, ITM, 2021, "family", None])} if used else {})

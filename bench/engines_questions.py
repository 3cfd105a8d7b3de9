"""The ten queries, each as mmkg asks it, and what it asks of the store in doing so."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from mmkg.graph.entity import Whole, read_entity
from mmkg.graph.evidence import claims_of
from mmkg.model.values import Cell, Fact, Ref, Table
from mmkg.query.named import named_query
from mmkg.query.plan import Models, Uses
from mmkg.query.render import rows_of, unknown_of
from mmkg.stores.protocol import Store

# Neither the rarest nor the most frequent of what `mmkg synth` makes up.
OBJECTIVE, DATASET, OTHER = Ref("objective:dynamo-1"), Ref("dataset:cinder-1"), "dataset:cinder-2"
BENCHMARK = Ref("benchmark:garnet-1")
MODELS = (Ref("model:altair-30"), Ref("model:altair-1"))
"""The first of them that is there."""

_CANONICAL = Models((Uses(OBJECTIVE, DATASET),))
_NOT = Models((Uses(OBJECTIVE), Uses(None, Ref(OTHER), negated=True)))
_FACTS = 200

FREE = {
    "sparql": """\
PREFIX mmkg: <https://w3id.org/mmkg/ontology/>
SELECT ?source (COUNT(?claim) AS ?claims) {
  ?claim mmkg:statedIn ?source ; mmkg:via "survey" ; mmkg:rank "normal"
}
GROUP BY ?source ORDER BY DESC(?claims) ?source LIMIT 20
""",
    "cypher": """\
MATCH (claim:Claim {via: 'survey', rank: 'normal'})-[:STATED_IN]->(source)
RETURN source, count(claim) AS claims ORDER BY claims DESC, source.id LIMIT 20
""",
}

Question = Callable[[Store], object]


def questions(store: Store) -> dict[str, Question]:
    """The queries by name; each returns when all of its answer is there."""
    facts = sorted(store.match(p="withObjective", o=OBJECTIVE))[:_FACTS]
    model = next(ref for ref in MODELS if any(store.match(s=ref, p="label")))
    return {
        "canonical": lambda store: store.select(rows_of(_CANONICAL, store.language)),
        "unknowns": lambda store: store.select(unknown_of(_CANONICAL, store.language)),
        "not": lambda store: store.select(rows_of(_NOT, store.language)),
        "pairs": lambda store: _named(store, "co-occurrence-of-objectives"),
        "lineage": lambda store: _named(store, "lineage", model=model),
        "results": lambda store: _named(store, "results-by-benchmark", benchmark=BENCHMARK),
        "evidence": lambda store: claims_of(store, facts),
        "match": lambda store: list(store.match(s=model)),
        "show": lambda store: read_entity(store, model),
        "free": lambda store: store.select(FREE[store.language]),
    }


def _named(store: Store, name: str, **given: Cell) -> Table:
    query = named_query(name, store.language)
    return store.select(query.text, {one.name: given.get(one.name) for one in query.parameters})


def size_of(answer: object) -> int:
    """How much there is in what a question returns, the same for every engine."""
    if isinstance(answer, Table):
        return len(answer.rows)
    if isinstance(answer, Whole):
        links = [link for listed in answer.relations.values() for link in listed]
        return sum(1 + len(link.facts) + len(link.claims) for link in links)
    if isinstance(answer, dict):
        return sum(map(len, answer.values()))
    assert isinstance(answer, list)
    return len(answer)


class Select(NamedTuple):
    """A query that a store was asked."""

    text: str
    parameters: Mapping[str, Cell]


class Match(NamedTuple):
    """A pattern that a store was asked for."""

    s: Ref | None
    p: str | None
    o: Cell


class Tape:
    """A store that writes down what it is asked, to be asked of the bare engine."""

    def __init__(self, store: Store) -> None:
        self.url, self.language, self.version = store.url, store.language, store.version
        self.shared = False  # so that the queries are written down in their order
        self.calls: list[Select | Match] = []
        self.count = 0
        """Rows and facts that it has given."""
        self._store = store

    def select(self, query: str, parameters: Mapping[str, Cell] | None = None) -> Table:
        """See ``Store.select``."""
        self.calls.append(Select(query, parameters or {}))
        table = self._store.select(query, parameters)
        self.count += len(table.rows)
        return table

    def match(self, s: Ref | None = None, p: str | None = None, o: Cell = None) -> Iterator[Fact]:
        """See ``Store.match``."""
        self.calls.append(Match(s, p, o))
        found = list(self._store.match(s, p, o))
        self.count += len(found)
        return iter(found)

    def close(self) -> None:
        """See ``Store.close``."""
        self._store.close()

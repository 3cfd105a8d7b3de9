"""Made-up graphs have the shape of the real one, at any size, and are the same everywhere."""

import hashlib
import subprocess
import sys
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from mmkg.api.graph import KnowledgeGraph
from mmkg.build.compile import write_compiled
from mmkg.build.derive import RULES
from mmkg.build.links import links, reach
from mmkg.build.ranks import accepted_facts
from mmkg.build.shacl import check_shapes
from mmkg.build.synth import LEAST_EDGES, synthesize
from mmkg.errors import BadParameter
from mmkg.model.property_graph import bundle_of, nodes_of
from mmkg.model.values import Bundle, Cell
from mmkg.model.vocabulary import ATTRIBUTES, CLASSES, RELATIONS
from mmkg.query.named import names
from mmkg.schema.shacl import shapes
from mmkg.stores.rdf import ntriples
from mmkg.stores.registry import open_store

QUERIES: dict[str, dict[str, Cell]] = {
    "classes": {},
    "co-occurrence-of-objectives": {"least": 2},
    "conflicts": {},
    "datasets-by-size": {"unit": "pairs"},
    "datasets-of-model": {"model": "Altair-1"},
    "entities": {"class": "Dataset"},
    "evidence-of-fact": {"subject": "Altair-1", "predicate": "released"},
    "frozen-and-tuned": {},
    "lineage": {"model": "Altair-9"},
    "models-by-objective-and-dataset": {"objective": "Dynamo-0", "dataset": "Cinder-0"},
    "models-of-dataset": {"dataset": "Cinder-0"},
    "models-per-year": {},
    "objectives-of-model": {"model": "Altair-1"},
    "results-by-benchmark": {"benchmark": "Garnet-0"},
    "topics": {"under": "Heron-0"},
}
QUESTIONS = (
    "which models use Dynamo-0 on Cinder-0",
    "which models use Dynamo-0 but not Dynamo-1",
    "which models were trained on Cinder-1",
    "which datasets were used by Altair-1",
    "models by Kestrel-0",
)


def digest(bundle: Bundle) -> str:
    return hashlib.sha256("".join(ntriples(bundle)).encode()).hexdigest()[:16]


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    return synthesize(30_000)


@pytest.fixture(scope="module")
def made_up(bundle: Bundle, tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeGraph]:
    """The graph compiled, and opened in the default engine."""
    folder = tmp_path_factory.mktemp("made-up")
    write_compiled(bundle, folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MMKG_CACHE", str(folder / "cache"))
        store = open_store(None, folder)
    yield KnowledgeGraph(store, folder)
    store.close()


@pytest.mark.parametrize(("edges", "off"), [(LEAST_EDGES, 0.4), (10_000, 0.2), (30_000, 0.1)])
def test_there_are_about_so_many_edges(edges: int, off: float) -> None:
    """The smaller the graph, the more a few throws of the dice matter."""
    for seed in range(3):
        made = synthesize(edges, seed)
        assert sum(len(node.links) for node in nodes_of(made)) == pytest.approx(edges, rel=off)


def test_fewer_edges_than_make_a_graph_are_refused() -> None:
    with pytest.raises(BadParameter, match="edges"):
        synthesize(LEAST_EDGES - 1)


def test_a_seed_gives_the_same_graph_on_every_machine() -> None:
    """The digest is written down, so that another Python or machine is found out.

    A change of what is made up changes it, and so may a new relation of the vocabulary.
    """
    code = (
        "from mmkg.build.synth import synthesize; from mmkg.stores.rdf import ntriples\n"
        "import hashlib; text = ''.join(ntriples(synthesize(1000))).encode()\n"
        "print(hashlib.sha256(text).hexdigest()[:16])"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", f"import sys; sys.path[:] = {sys.path!r}\n{code}"],
            env={"PYTHONHASHSEED": str(seed)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout.strip()
        for seed in (1, 2)
    }
    assert found == {"c199bd6dbde72c53"}
    assert digest(synthesize(1000)) in found
    assert digest(synthesize(1000, seed=1)) not in found


def test_the_bundle_is_in_order_and_goes_both_ways(bundle: Bundle) -> None:
    assert bundle_of(nodes_of(bundle)) == bundle
    assert len(set(bundle.facts)) == len(bundle.facts)
    assert len({claim.id for claim in bundle.claims}) == len(bundle.claims)


def test_every_fact_is_claimed_or_needs_no_claim(bundle: Bundle) -> None:
    identity = {
        name for name, term in (ATTRIBUTES | RELATIONS).items() if getattr(term, "identity", False)
    }
    derived = {fact for rule in RULES for fact in rule(bundle.facts)}
    bare = set(bundle.facts) - accepted_facts(bundle.claims) - derived
    assert derived <= set(bundle.facts)
    assert {fact.p for fact in bare} <= identity
    assert {claim.source for claim in bundle.claims} <= bundle.types.keys()


def test_the_shapes_of_the_schema_fit(small_seed: Path, tmp_path: Path) -> None:
    path = tmp_path / "shapes.ttl"
    path.write_text(shapes(), "utf-8")
    data = "".join(ntriples(synthesize(LEAST_EDGES)))
    with warnings.catch_warnings():
        # pyshacl and its dependencies warn of each other's deprecations, which is not ours to mend.
        warnings.simplefilter("ignore")
        assert check_shapes(small_seed, data, path) == ()


def test_everything_that_an_answer_may_rest_on_is_there(bundle: Bundle) -> None:
    assert set(bundle.types.values()) == CLASSES.keys() - {"Claim"}
    used = {fact.p for fact in bundle.facts}
    assert {term.name for term in RELATIONS.values()} - used == {"subject", "object", "statedIn"}
    assert {claim.rank for claim in bundle.claims} == {"preferred", "normal", "deprecated"}
    kinds = Counter(fact.o for fact in bundle.facts if fact.p == "kind")
    assert {"family", "variant", "backbone", "pretrain", "finetune", "survey"} <= kinds.keys()
    assert any(claim.qualifiers for claim in bundle.claims)


@pytest.mark.parametrize("relation", ["broader", "includes", "includesPartOf", "extends"])
def test_nothing_is_above_itself(bundle: Bundle, relation: str) -> None:
    found = links(bundle.facts, relation)
    assert found
    assert not any(ref in reach(found, ref) for ref in found)


@pytest.mark.parametrize("relation", ["onDataset", "withObjective", "on", "hasVisionEncoder"])
def test_few_have_a_part_in_much(bundle: Bundle, relation: str) -> None:
    degrees = Counter(fact.o for fact in bundle.facts if fact.p == relation)
    ranked = [count for _, count in degrees.most_common()]
    assert ranked[0] >= 4 * ranked[len(ranked) // 2]


def test_named_queries_have_rows(made_up: KnowledgeGraph) -> None:
    assert set(QUERIES) == set(names())
    for name, parameters in QUERIES.items():
        assert len(made_up.query(name, **parameters)) > 0, name


@pytest.mark.parametrize("question", QUESTIONS)
def test_questions_have_answers(made_up: KnowledgeGraph, question: str) -> None:
    reply = made_up.ask(question)
    assert len(reply.rows) > 0

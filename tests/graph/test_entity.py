"""An entity is the same whole on every engine, and takes few questions."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from graph.naive_entity import NaiveEntities
from mmkg.api.graph import KnowledgeGraph
from mmkg.errors import UnknownName
from mmkg.graph.entity import PATHS, read_entity
from mmkg.graph.evidence import claims_about
from mmkg.graph.facts import claimed, claimed_among, facts_of
from mmkg.graph.names import class_of
from mmkg.model.values import Cell, Fact, Ref, Table
from mmkg.stores.cache import open_cached
from mmkg.stores.compiled import read_bundle
from mmkg.stores.protocol import Store

FEW = 4
"""What is stated of it, where its paths lead, the claims, the labels."""

ALBEF, BERT = Ref("model:albef"), Ref("model:bert-base")
COCO, STAGE = Ref("dataset:coco"), Ref("stage:albef/pretrain")
# Of every class, and none with much: rdflib takes seconds for a modality.
SEVERAL = (
    *(ALBEF, BERT, COCO, STAGE, Ref("objective:matching"), Ref("architecture:long-vse")),
    *(Ref("modality:imu"), Ref("task:nlvr"), Ref("benchmark:vqav2-test-std")),
    *(Ref("metric:spice"), Ref("result:albef/vqav2-test-std/accuracy/fine-tuned")),
    *(Ref("paper:arxiv-2107.07651"), Ref("organization:salesforce")),
    Ref("implementation:airsplay/lxmert"),
)


class Counted:
    """A store that counts what it is asked."""

    def __init__(self, store: Store) -> None:
        self.url, self.language, self.version = store.url, store.language, store.version
        self.shared = store.shared
        self.count = 0
        self._store = store

    def select(self, query: str, parameters: Mapping[str, Cell] | None = None) -> Table:
        self.count += 1
        return self._store.select(query, parameters)

    def match(self, s: Ref | None = None, p: str | None = None, o: Cell = None) -> Iterator[Fact]:
        self.count += 1
        return self._store.match(s, p, o)

    def close(self) -> None:
        self._store.close()


@pytest.fixture(scope="module")
def default(real_cache: Path, known_graph: Path) -> Iterator[Store]:
    """The default, on disk, which is held against the facts, and the engines against it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MMKG_CACHE", str(real_cache))
        store = open_cached(known_graph)
    yield store
    store.close()


@pytest.fixture(scope="module")
def naive(known_graph: Path) -> NaiveEntities:
    return NaiveEntities(read_bundle(known_graph))


def test_its_relations_are_what_loops_over_the_facts_find(
    default: Store, naive: NaiveEntities
) -> None:
    assert {class_of(ref) for ref in naive.stated} == PATHS.keys() - {"Claim"}
    for ref in {*SEVERAL, *sorted(naive.stated)[::4]}:
        relations = read_entity(default, ref).relations
        assert relations == naive.relations(ref), ref
        assert list(relations) == list(dict.fromkeys(path.name for path in PATHS[class_of(ref)]))


def test_it_is_the_same_on_every_engine(kg: KnowledgeGraph, default: Store) -> None:
    claim = claims_about(default, ALBEF)[0]
    for ref in (*SEVERAL, claim.id):
        assert repr(read_entity(kg.store, ref)) == repr(read_entity(default, ref)), ref


def test_claims_about_it_are_the_same_on_every_engine(kg: KnowledgeGraph, default: Store) -> None:
    for ref in (ALBEF, COCO, STAGE):
        claims = claims_about(kg.store, ref)
        assert claims
        assert repr(claims) == repr(claims_about(default, ref))


def test_claims_about_it_are_those_of_the_graph(default: Store, known_graph: Path) -> None:
    claims = read_bundle(known_graph).claims
    assert any(claim.qualifiers for claim in claims)
    for subject in (ALBEF, COCO, STAGE):
        stated = {claim for claim in claims if claim.fact.s == subject}
        assert set(claims_about(default, subject)) == stated


def test_how_much_it_asks_does_not_grow_with_what_there_is(kg: KnowledgeGraph) -> None:
    for ref in (ALBEF, BERT, COCO):
        store = Counted(kg.store)
        whole = read_entity(store, ref)
        assert store.count <= FEW, f"{ref}: {sum(map(len, whole.relations.values()))} links"
    store = Counted(kg.store)
    assert len(claims_about(store, ALBEF)) > FEW
    assert store.count == 1


@pytest.mark.parametrize("name", ["model:no-such", "nothing:albef", "model:../albef", "> } #"])
def test_an_id_that_is_not_there(kg: KnowledgeGraph, name: str) -> None:
    with pytest.raises(UnknownName):
        read_entity(kg.store, Ref(name))


def test_the_facts_that_claims_are_about() -> None:
    model, other, stage, part = map(Ref, ("model:b", "model:a", "stage:b/x", "model:bert"))
    has, trained = Fact(model, "hasStage", stage), Fact(other, "trainedIn", stage)
    wide, narrow = Fact(model, "hasComponent", part), Fact(model, "hasTextEncoder", part)
    alone = Fact(other, "hasComponent", part)
    seeing = Fact(model, "hasVisionEncoder", part)
    known = [wide, seeing, narrow, alone, trained, has]
    about = claimed_among([trained, wide, alone, narrow], known)
    assert about == {trained: (has,), wide: (narrow, seeing), alone: (alone,), narrow: (narrow,)}


def test_it_is_the_same_asked_one_by_one(default: Store) -> None:
    for relation in ("hasComponent", "trainedIn", "accepts"):
        facts = facts_of(default, p=relation)[::20]
        known = default.match()
        assert facts
        assert {fact: claimed(default, fact) for fact in facts} == claimed_among(facts, known)

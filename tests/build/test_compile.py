"""The compiled graph as a bundle and as files."""

import hashlib
import json
import os
import random
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mmkg.build.compile import Meta, compile_bundle, compile_folder, write_compiled
from mmkg.build.seed import Seed
from mmkg.errors import SeedError, UnreadableData
from mmkg.model.names import names_of
from mmkg.model.values import Bundle, Fact, Ref
from seed_records import PRIMARY, SECONDARY, entity, result, seed, stage, survey, survey_row

MODEL = Ref("model:x")

ALL = seed(
    entity(
        "model:x",
        aliases=["X-1"],
        components={"vision_encoder": ["model:vit"]},
        released=[
            {"value": "2021-07", "evidence": [PRIMARY]},
            {"value": "2020-12", "evidence": [SECONDARY]},
        ],
        complete=["stages"],
        stages=[
            stage(
                "stage:x/pretrain",
                complete=["objectives"],
                objectives=["objective:itm"],
                datasets=[{"id": "dataset:cc3m", "pairs": "2.95M"}],
            )
        ],
        evidence=[PRIMARY],
    ),
    entity("model:vit", kind="backbone"),
    entity("objective:itm", broader=["objective:matching"], ambiguous_aliases=["M"]),
    entity("objective:matching", ambiguous_aliases=["M"]),
    entity("dataset:cc3m", label="Conceptual Captions", pairs="3.3M", evidence=[PRIMARY]),
    entity("benchmark:vqa-test"),
    entity("metric:accuracy"),
    entity("paper:own"),
    entity("paper:survey"),
    results=[result(), result(value=70.4, source="paper:other", via="secondary-paper")],
    surveys=[
        survey(
            survey_row("model:x", {"objectives": ["objective:mlm", "objective:matching"]}),
            survey_row("dataset:cc3m", {"pairs": "3.1M"}),
        )
    ],
)


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    return compile_bundle(ALL)


def _objects(bundle: Bundle, s: str, p: str) -> list[object]:
    return [fact.o for fact in bundle.facts if fact.s == s and fact.p == p]


def test_every_record_has_its_class(bundle: Bundle) -> None:
    assert bundle.types == {
        "model:x": "Model",
        "model:vit": "Model",
        "stage:x/pretrain": "Stage",
        "stage:x/survey2022": "Stage",
        "objective:itm": "Objective",
        "objective:matching": "Objective",
        "dataset:cc3m": "Dataset",
        "benchmark:vqa-test": "Benchmark",
        "metric:accuracy": "Metric",
        "paper:own": "Paper",
        "paper:survey": "Paper",
        "result:x/vqa-test/accuracy/fine-tuned": "Result",
    }


def test_facts_are_sorted_and_there_once(bundle: Bundle) -> None:
    keys = [(fact.s, fact.p, str(fact.o)) for fact in bundle.facts]
    assert keys == sorted(set(keys))
    assert [claim.id for claim in bundle.claims] == sorted({claim.id for claim in bundle.claims})


def test_of_a_single_value_the_preferred_alone_is_plain(bundle: Bundle) -> None:
    assert _objects(bundle, "model:x", "released") == ["2021-07"]
    assert _objects(bundle, "dataset:cc3m", "pairs") == [3300000]
    assert _objects(bundle, "result:x/vqa-test/accuracy/fine-tuned", "value") == [70.5]
    values = {claim.fact.o for claim in bundle.claims if claim.fact.p == "value"}
    assert values == {70.5, 70.4}


def test_the_year_is_that_of_the_preferred_release(bundle: Bundle) -> None:
    assert _objects(bundle, "model:x", "year") == [2021]


def test_only_accepted_stages_are_linked_and_all_remain(bundle: Bundle) -> None:
    assert _objects(bundle, "model:x", "hasStage") == ["stage:x/pretrain"]
    assert _objects(bundle, "stage:x/survey2022", "withObjective") == ["objective:matching"]
    assert _objects(bundle, "stage:x/survey2022", "pairing") == ["assumed"]


def test_derived_facts_are_there_without_claims(bundle: Bundle) -> None:
    assert _objects(bundle, "model:x", "usesObjective") == ["objective:itm", "objective:matching"]
    assert _objects(bundle, "model:x", "pretrainedOn") == ["dataset:cc3m"]
    assert _objects(bundle, "model:x", "hasComponent") == ["model:vit"]
    derived = {"usesObjective", "pretrainedOn", "hasComponent", "year"}
    assert derived.isdisjoint(claim.fact.p for claim in bundle.claims)


def _stated(facts: Iterable[Fact]) -> Iterator[tuple[Ref, str, str]]:
    return ((s, p, str(o)) for s, p, o in facts)


def test_the_lexicon_has_labels_aliases_and_slugs(bundle: Bundle) -> None:
    found = names_of(_stated(bundle.facts))
    assert found["names"]["x"] == "model:x"
    assert found["names"]["x1"] == "model:x"
    assert found["names"]["m"] == "objective:itm objective:matching"
    assert found["names"]["conceptualcaptions"] == found["names"]["cc3m"] == "dataset:cc3m"
    assert found["labels"][Ref("dataset:cc3m")] == "Conceptual Captions"
    named = {ref for refs in found["names"].values() for ref in refs.split()}
    assert named == set(found["labels"])
    assert not [ref for ref in named if ref.startswith(("stage:", "result:"))]


def test_a_name_of_punctuation_alone_is_left_out() -> None:
    found = names_of([(MODEL, "label", "X"), (MODEL, "alias", "?!")])
    assert found["names"] == {"x": "model:x"}


def test_the_files_tell_of_themselves(bundle: Bundle, tmp_path: Path) -> None:
    meta = write_compiled(bundle, tmp_path / "new" / "folder")
    folder = tmp_path / "new" / "folder"
    assert sorted(path.name for path in folder.iterdir()) == [
        "graph.nq", "meta.json", "names.json",
    ]  # fmt: skip
    graph = (folder / "graph.nq").read_bytes()
    assert meta.graph_version == hashlib.sha256(graph).hexdigest()[:16]
    assert meta.triples == graph.count(b"\n") == len(set(graph.splitlines()))
    assert meta.claims == len(bundle.claims)
    assert meta.counts["Model"] == 2
    assert Meta(**json.loads((folder / "meta.json").read_text("utf-8"))) == meta
    written = json.loads((folder / "names.json").read_text("utf-8"))
    assert written == names_of(_stated(bundle.facts))


def _bytes(seed: Seed, folder: Path) -> dict[str, bytes]:
    write_compiled(compile_bundle(seed), folder)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_seed_is_of_no_effect(
    tmp_path_factory: pytest.TempPathFactory, shuffler: random.Random
) -> None:
    folder = tmp_path_factory.mktemp("compiled")
    shuffled = seed(
        *shuffler.sample([held.record for held in ALL.entities], len(ALL.entities)),
        results=shuffler.sample([held.record for held in ALL.results], len(ALL.results)),
        surveys=[
            type(tables)(
                tables.survey, tuple(shuffler.sample(tables.rows, len(tables.rows))), tables.paths
            )
            for tables in ALL.surveys
        ],
    )
    assert _bytes(shuffled, folder / "one") == _bytes(ALL, folder / "two")


@pytest.mark.parametrize("hash_seed", ["0", "1", "4711"])
def test_equal_seeds_give_equal_bytes_in_every_process(
    hash_seed: str, small_seed: Path, tmp_path: Path
) -> None:
    code = (
        "import sys; from pathlib import Path; from mmkg.build.compile import compile_folder; "
        "compile_folder(Path(sys.argv[1]), Path(sys.argv[2]))"
    )
    environment = {
        **os.environ,
        "PYTHONHASHSEED": hash_seed,
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
    }
    there, here = tmp_path / "there", tmp_path / "here"
    subprocess.run(
        [sys.executable, "-c", code, str(small_seed), str(there)], env=environment, check=True
    )
    compile_folder(small_seed, here)
    assert sorted(path.name for path in there.iterdir()) == sorted(p.name for p in here.iterdir())
    for path in here.iterdir():
        assert path.read_bytes() == (there / path.name).read_bytes()


def test_a_seed_with_findings_is_not_compiled(tmp_path: Path) -> None:
    (tmp_path / "tasks.yaml").write_text("id: task:vqa\nlable: VQA\n", "utf-8")
    with pytest.raises(SeedError) as caught:
        compile_folder(tmp_path, tmp_path / "out")
    assert caught.value.findings
    assert not (tmp_path / "out").exists()


def test_a_missing_seed_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(UnreadableData):
        compile_folder(tmp_path / "nowhere", tmp_path / "out")


def test_compiling_needs_no_engine() -> None:
    # The wheel is built where only pydantic and PyYAML are installed.
    code = "import sys, mmkg.build.compile; print(*sys.modules)"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True
    )
    loaded = set(done.stdout.split())
    assert "pydantic" in loaded
    absent = {"pyoxigraph", "rdflib", "rapidfuzz", "networkx", "typer", "platformdirs", "numpy"}
    assert not loaded & absent


def test_a_paper_is_found_by_its_identifiers() -> None:
    paper, other = Ref("paper:arxiv-2202.10936"), Ref("paper:other")
    stated = [
        (paper, "label", "A Survey"),
        (paper, "arxiv", "2202.10936"),
        (paper, "doi", "10.1007/s11633"),
        (other, "label", "22021 0936"),
    ]
    names = names_of(stated)["names"]
    assert names["101007s11633"] == paper
    assert names["220210936"] == other, "what is called so goes before"
    assert names["arxiv220210936"] == paper

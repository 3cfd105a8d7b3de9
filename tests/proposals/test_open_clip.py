import shutil
from pathlib import Path

import pytest

from mmkg.errors import UnreadableData
from mmkg.proposals.readers.open_clip_columns import COLUMNS, METRICS, SETS
from mmkg.proposals.report import Import
from mmkg.resources import folder
from proposals.conftest import Seeds

RESULTS = """name,pretrained,params (M),FLOPs (B),Average score,ImageNet 1k,EuroSAT,Flickr
ViT-X,tag_a,1.25,3.1,0.5,0.7123,0.1,0.62
ViT-Y-quickgelu,tag_b,3.5,1,0.5,0.8001,0.2,0.63
ViT-Y,tag_b,3.5,1,0.5,0.7001,0.3,0.64
ViT-Z,tag_a,9.5,1,0.5,0.6001,0.4,0.65
ViT-Z,tag_c,9.5,1,0.5,0.6002,0.5,0.66
ViT-W,only,9.25,1,0.5,0.9999,0.6,0.67
"""
OPTIONS = {"source": "implementation:example/alpha"}


def with_aliases(seeds: Seeds, *aliases: str) -> None:
    """Variants of Alpha that are called so."""
    path = seeds.seed / "models/alpha.yaml"
    for number, alias in enumerate(aliases):
        block = f"""- id: model:alpha-{number}
  label: Alpha {number}
  aliases: ["{alias}"]
  kind: variant
  variant_of: model:alpha
"""
        path.write_text(path.read_text("utf-8") + block, "utf-8")


def results(done: Import) -> dict[tuple[str, str, str], str]:
    return {
        (one.subject, one.key[0], one.key[1]): one.value
        for one in done.proposals
        if one.key and one.accepted
    }


def test_rows_become_results_of_checkpoints_that_are_called_so(seeds: Seeds) -> None:
    with_aliases(seeds, "ViT-X tag_a")
    done = seeds.accepted("open_clip", seeds.write("openclip_results.csv", RESULTS), **OPTIONS)
    assert results(done) == {
        ("model:alpha-0", "benchmark:imagenet-1k-val", "metric:accuracy"): "71.23",
        ("model:alpha-0", "benchmark:eurosat-vtab", "metric:accuracy"): "10",
        ("model:alpha-0", "benchmark:flickr30k-retrieval-1k", "metric:mean-recall-at-1"): "62",
    }
    assert seeds.text("results/imagenet-1k-val.csv").splitlines()[1] == (
        "model:alpha-0,metric:accuracy,zero-shot,71.23,implementation:example/alpha,"
        "openclip_results.csv:2 (ImageNet 1k) @ abc1234,harness,0.7123"
    )
    assert "parameters: {value: 1.25M, evidence: [" in seeds.text("models/alpha.yaml")


def test_weights_that_want_quickgelu_are_evaluated_with_it(seeds: Seeds) -> None:
    with_aliases(seeds, "ViT-Y tag_b")
    done = seeds.propose("open_clip", seeds.write("r.csv", RESULTS), **OPTIONS)
    key = ("model:alpha-0", "benchmark:imagenet-1k-val", "metric:accuracy")
    assert results(done)[key] == "80.01"
    assert len(results(done)) == 3
    assert any("QuickGELU" in left.why and left.what == "ViT-Y tag_b" for left in done.leftovers)


def test_an_architecture_alone_names_its_only_checkpoint(seeds: Seeds) -> None:
    with_aliases(seeds, "ViT-Z", "ViT-W")
    done = seeds.propose("open_clip", seeds.write("r.csv", RESULTS), **OPTIONS)
    assert {subject for subject, _, _ in results(done)} == {"model:alpha-1"}


@pytest.mark.parametrize("alias", ["ViT-X tag_A", "ViT-X tag-a", "ViT-X tag_b", "vitxtaga"])
def test_a_tag_that_is_only_like_it_is_another_checkpoint(seeds: Seeds, alias: str) -> None:
    with_aliases(seeds, alias)
    file = seeds.write("r.csv", RESULTS)
    done = seeds.propose("open_clip", file, **OPTIONS, accept_fuzzy=50)
    assert results(done) == {}
    left = next(left for left in done.leftovers if left.what == "ViT-X tag_a")
    assert left.like[0].startswith("model:alpha-0 (")


def test_what_other_sources_say_is_flagged_and_kept(seeds: Seeds) -> None:
    with_aliases(seeds, "ViT-X tag_a")
    seeds.accepted("open_clip", seeds.write("r.csv", RESULTS), **OPTIONS)
    other = {"source": "implementation:other/fork", "commit": "fff0000"}
    changed = seeds.write("r.csv", RESULTS.replace("0.7123", "0.7124"))
    done = seeds.accepted("open_clip", changed, **other)
    told = {one.value: one for one in done.proposals if one.key}
    assert told["71.24"].status == "differs"
    assert told["71.24"].against == ("71.23 (implementation:example/alpha)",)
    assert told["10"].status == "another source"
    assert "DIFFERS from 71.23" in done.report()


def test_a_value_that_the_source_has_rounded_is_left_to_a_person(seeds: Seeds) -> None:
    with_aliases(seeds, "ViT-X tag_a")
    seeds.accepted("open_clip", seeds.write("r.csv", RESULTS), **OPTIONS)
    table = seeds.seed / "results/imagenet-1k-val.csv"
    table.write_text(table.read_text("utf-8").replace("71.23", "71.2"), "utf-8")
    done = seeds.propose("open_clip", seeds.write("r.csv", RESULTS), **OPTIONS)
    assert results(done) == {}
    assert any("rounded" in left.why for left in done.leftovers)


def test_several_files_say_a_thing_once(seeds: Seeds) -> None:
    with_aliases(seeds, "ViT-X tag_a")
    one, two = seeds.write("a.csv", RESULTS), seeds.write("b.csv", RESULTS)
    done = seeds.accepted("open_clip", one, two, **OPTIONS)
    assert (len(results(done)), done.repeated) == (3, 4)


def test_the_sizes_of_an_architecture_are_its_checkpoints(seeds: Seeds) -> None:
    with_aliases(seeds, "ViT-X tag_a", "ViT-X tag_b", "ViT-W")
    file = seeds.write("model_profile.csv", "model,mparams\nViT-X,1.25\nViT-W,2\nViT-Q,3\n")
    done = seeds.accepted("open_clip", file, **OPTIONS)
    sizes = {one.subject: one.value for one in done.proposals}
    assert sizes == {"model:alpha-0": "1.25M", "model:alpha-1": "1.25M", "model:alpha-2": "2M"}
    assert [left.what for left in done.leftovers] == ["ViT-Q"]


def test_cells_and_columns_that_mean_nothing_known_are_left_over(seeds: Seeds) -> None:
    with_aliases(seeds, "ViT-X tag_a")
    file = seeds.write("r.csv", "name,pretrained,EuroSAT,Mars\nViT-X,tag_a,1.2,0.3\n")
    done = seeds.propose("open_clip", file, **OPTIONS)
    whys = {left.what: left.why for left in done.leftovers}
    assert "no share" in whys["ViT-X tag_a, EuroSAT"]
    assert "no column of this name" in whys["column Mars"]
    assert done.patch == ""


def test_every_column_has_its_data_set_and_metric() -> None:
    assert len(COLUMNS) == 35 + 14 + 8 + 12
    for column in COLUMNS.values():
        assert column.dataset in SETS
        assert column.metric in METRICS
    ids = {(one.benchmark, one.label, one.dataset, one.split) for one in COLUMNS.values()}
    assert len({benchmark for benchmark, *_ in ids}) == len({label for _, label, *_ in ids})
    # WinoGAViL of 10 and 12 candidates is in two tables, worded alike.
    assert len({benchmark for benchmark, *_ in ids}) == len({one[:3] for one in ids})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a,b\n1,2\n", "none of OpenCLIP's tables"),
        ("name,pretrained,EuroSAT\nx,y\n", "the row has 2 cells"),
        ("name,name\n", "is there twice"),
        ('name,pretrained\n"x,y\n', "not CSV"),
    ],
)
def test_what_is_no_table_of_it_is_refused(seeds: Seeds, text: str, told: str) -> None:
    with pytest.raises(UnreadableData, match=told):
        seeds.propose("open_clip", seeds.write("r.csv", text), **OPTIONS)


def test_the_projects_seed_takes_it(tmp_path: Path) -> None:
    shutil.copytree(folder("seed"), tmp_path / "seed")
    seeds = Seeds(tmp_path)
    text = "name,pretrained,params (M),MNIST\nViT-B-32,laion2b_e16,151.28,0.1234\n"
    file = seeds.write("openclip_results.csv", text)
    done = seeds.accepted("open_clip", file, source=None, commit="abc1234", folder="docs")
    row = next(one for one in done.proposals if one.key)
    assert row.subject == "model:openclip-vit-b-32-laion2b-e16"
    assert row.evidence[0].locator == "docs/openclip_results.csv:2 (MNIST) @ abc1234"

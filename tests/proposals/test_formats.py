"""Each format on a small file: what it says, applied, passes and is not proposed again."""

import json
import shutil
import sys
from collections.abc import Callable
from typing import Any

import pytest

from mmkg.errors import BadParameter, MissingDependency, MmkgError, SeedError
from mmkg.proposals.report import Import
from proposals.conftest import SOURCE, Seeds

Values = Callable[[Import], set[tuple[str, str, str]]]

BIBTEX = r"""
@inproceedings{alpha, title={{Alpha}: An Example of Matching}, author={Ant, Ann and Bee, Bob},
  booktitle={Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition},
  year={2021}, doi={https://doi.org/10.1000/ALPHA.1}}
@article{new, title={A New {M}ethod f{\"u}r Tests}, author={Cat, Cy},
  journal={arXiv preprint arXiv:2301.00009}, year={2023}}
@article{journal, title={Looking at Journals}, author={Dan D{\'o}g and Eve Elk},
  journal={Journal of Examples (JOE)}, year={2020}}
@misc{bare, title={Nothing But a Title}}
@misc{none, year={2020}}
"""
CARD = """---
license: apache-2.0
library_name: examplelib
language: [en, de]
datasets:
- somebody/captions-a
- unheard/of
base_model: textnet-base
pipeline_tag: image-to-text
model-index:
- name: Alpha-large
  results:
  - task: {type: zero-shot-classification, name: Zero-shot question answering}
    dataset: {name: Example QA, type: eqa, split: test}
    metrics:
    - {type: accuracy, value: 0.4150}
    - {type: wonder, value: 3}
  - task: {type: question-answering}
    dataset: {name: Example QA test, type: eqa}
    metrics: [{type: accuracy, value: 50}]
---
# Model card for Alpha-large

Words.
"""
METAFILE = """Collections:
  - Name: Alpha
    Metadata:
      Training Data: [Captions A, Some Set]
    Paper:
      Title: 'Bravo: An Example of Two Stages'
      URL: https://arxiv.org/abs/2102.00002
Models:
  - Name: alpha-large_3rdparty-finetuned_eqa
    Metadata:
      FLOPs: null
      Parameters: 1200000001
    In Collection: Alpha
    Results:
      - Task: Question Answering
        Dataset: Example QA
        Metrics:
          Accuracy (test): 73.20
          Wonder: 3
  - Name: alpha-large_3rdparty_eqa
    Results:
      - {Task: Question Answering, Dataset: Example QA test, Metrics: {Accuracy: 1}}
  - Name: zzz
    Metadata: {Parameters: 5}
"""
ASSETS = """- type: model
  name: Alpha
  organization: Example Lab, Nobody Known
  created_date: {explanation: the day, value: 2021-02-03}
  size: 1.5B parameters (dense)
  modality: image, text; text
  dependencies: [Captions A, TextNet-base, Mist]
  license: {explanation: '', value: MIT}
- type: dataset
  name: Captions A
  created_date: 2020-05-01
  license: CC BY 4.0
  size: 3 million images
  modality: image, text
- type: application
  name: App
"""
CROISSANT = """{"@context": {}, "@type": "sc:Dataset", "name": "Pictures of Examples",
 "description": "Long words that stay where they are.", "url": "https://example.org/pictures",
 "license": ["https://creativecommons.org/licenses/by/4.0/"], "inLanguage": ["en", "English"],
 "datePublished": "2022-03-04", "citeAs": "@article{x, eprint={arXiv:2102.00002}}",
 "distribution": [{"@type": "cr:FileObject", "contentSize": "12 GB"}]}
"""


def whys(done: Import) -> dict[str, str]:
    return {left.what: left.why for left in done.leftovers}


def test_bibtex_adds_papers_and_what_papers_lack(seeds: Seeds, values: Values) -> None:
    done = seeds.accepted("bibtex", seeds.write("refs.bib", BIBTEX))
    assert {
        ("implementation:somebody/else", "", "somebody/else"),
        ("paper:arxiv-2301.00009", "", "A New Method für Tests"),
        ("paper:dog2020-looking", "", "Looking at Journals"),
        ("paper:arxiv-2101.00001", "doi", "10.1000/ALPHA.1"),
        ("paper:arxiv-2101.00001", "venue", "CVPR"),
    } <= values(done)
    venue = next(one for one in done.proposals if one.field == "venue")
    assert venue.against == ("Example Conference (paper:arxiv-2101.00001)",)
    assert venue.evidence[0].locator == "refs.bib:2 @ abc1234"
    text = seeds.text("papers.yaml")
    assert '  arxiv: "2301.00009"\n  released: 2023-01\n' in text
    assert "  venue:\n  - Example Conference\n  - {value: CVPR, evidence: [" in text
    assert whys(done)["Nothing But a Title"] == "the entry says no more than the title"
    assert "entry none" in whys(done)


def test_a_title_that_is_nearly_known_is_not_added(seeds: Seeds) -> None:
    entry = (
        "@misc{x, title={Alpha, an example of matchings}, author={A B}, year={2020}, journal={J}}"
    )
    done = seeds.propose("bibtex", seeds.write("refs.bib", entry))
    assert done.patch == ""
    assert {one.subject for one in done.proposals} == {"paper:arxiv-2101.00001"}
    assert "To confirm" in done.report()
    taken = seeds.accepted("bibtex", seeds.write("refs.bib", entry), accept_fuzzy=90)
    assert "paper:arxiv-2101.00001" in {one.subject for one in taken.proposals}


def test_a_model_card_speaks_of_its_repository_and_model(seeds: Seeds, values: Values) -> None:
    file = seeds.write("README.md", CARD)
    done = seeds.accepted("model-card", file, source="implementation:somebody/alpha-large")
    assert values(done) == {
        ("implementation:somebody/alpha-large", "", "somebody/alpha-large"),
        ("implementation:somebody/alpha-large", "licence", "apache-2.0"),
        ("implementation:somebody/alpha-large", "framework", "examplelib"),
        ("model:alpha-large", "initialised_from", "model:textnet-base"),
        ("model:alpha-large", "result", "41.50"),
    }
    text = seeds.text("implementations.yaml")
    assert "url: https://huggingface.co/somebody/alpha-large" in text
    assert 'locator: "README.md:2 @ abc1234", via: official-repo' in text
    left = whys(done)
    assert "stage of training" in left["datasets: unheard/of"]
    assert "zero-shot or fine-tuned" in left["Example QA test, accuracy: 50"]
    assert left["wonder"] == "no metric of the seed has this name"


def test_a_metafile_has_sizes_results_and_papers(seeds: Seeds, values: Values) -> None:
    done = seeds.accepted("openmmlab", seeds.write("metafile.yml", METAFILE))
    assert values(done) == {
        (SOURCE, "", "somebody/else"),
        ("model:alpha", "papers", "paper:arxiv-2102.00002"),
        ("model:alpha-large", "parameters", "1200000001"),
        ("model:alpha-large", "result", "73.20"),
    }
    size = next(one for one in done.proposals if one.field == "parameters")
    assert (size.status, size.evidence[0].via) == ("differs", "harness")
    assert size.evidence[0].locator == "metafile.yml:12 @ abc1234"
    left = {one.what: one for one in done.leftovers}
    assert left["Training Data: Captions A"].like == ("dataset:captions-a",)
    assert left["zzz"].unnamed


def test_ecosystem_graphs_have_makers_dates_and_sizes(seeds: Seeds, values: Values) -> None:
    done = seeds.accepted("ecosystem", seeds.write("lab.yaml", ASSETS))
    told = values(done)
    assert {
        ("model:alpha", "parameters", "1.5B"),
        ("dataset:captions-a", "licence", "CC BY 4.0"),
        ("dataset:captions-a", "images", "3M"),
        ("model:alpha", "generates", "modality:text"),
    } <= told
    status = {(one.subject, one.field): one.status for one in done.proposals}
    assert status["model:alpha", "released"] == "differs"
    left = {one.what: one for one in done.leftovers}
    assert left["Alpha depends on Captions A"].like == ("dataset:captions-a",)
    assert left["Nobody Known"].unnamed
    assert "only models and data sets" in left["application App"].why


def test_croissant_describes_a_data_set(seeds: Seeds, values: Values) -> None:
    done = seeds.accepted("croissant", seeds.write("croissant.json", CROISSANT))
    assert ("dataset:pictures-of-examples", "", "Pictures of Examples") in values(done)
    text = seeds.text("datasets/pictures-of-examples.yaml")
    assert "released: 2022-03\n" in text
    assert "languages: [en]\n" in text
    assert "papers: " in text
    assert "Long words" not in done.patch
    left = whys(done)
    assert left["contentSize 12 GB"] == "the seed counts items, not bytes"
    assert "no value of languages" in left["inLanguage: English"]


ALL: list[tuple[str, str]] = [
    ("bibtex", BIBTEX),
    ("model-card", CARD),
    ("openmmlab", METAFILE),
    ("ecosystem", ASSETS),
    ("croissant", CROISSANT),
]


@pytest.mark.parametrize(("form", "text"), ALL, ids=[form for form, _ in ALL])
def test_patch_takes_it_too_and_the_report_is_whole(seeds: Seeds, form: str, text: str) -> None:
    done = seeds.propose(form, seeds.write("file", text))
    seeds.apply(done.patch, by="patch")
    report = done.to_dict()
    assert report["patch"] == done.patch
    assert sum(done.counts().values()) == len(report["proposals"])
    assert all(left["why"] and left["what"] for left in report["left_over"])
    told = done.report()
    for proposal in done.proposals:
        assert proposal.subject in told
    for left in done.leftovers:
        assert left.why in told


HOSTILE = [
    "x" * 5000, "<script>alert(1)</script>", "a: b # c", "[a, {b: c}]", "- a", "'", '"', "\\", "&a",
    "*a", "!!x", "%", "@", "`", "no", "~", "../../etc/passwd", "model:../../x",
    "=cmd|' /C calc'!A0",
    "\u202egnp.exe", "\x1b[31mred", "\ud800", "𝕏" * 50, "数据集", " ", "a\u2028b",
    "--- a/x\n+++ b/y",
]  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_names_break_nothing(seeds: Seeds, name: str) -> None:
    croissant = {"@type": "Dataset", "name": name, "license": name, "url": name, "citeAs": name}
    file = seeds.write("x.json", json.dumps({**croissant, "datePublished": "2020-01"}))
    quoted = json.dumps(name)
    assets = f"- {{type: dataset, name: Captions A, license: {quoted}, organization: {quoted}}}\n"
    bib = "@misc{x, title={%s}, author={%s}, journal={%s}, year={2020}}" % ((name,) * 3)
    for form, place in (
        ("croissant", file),
        ("ecosystem", seeds.write("x.yaml", assets)),
        ("bibtex", seeds.write("x.bib", bib.encode("utf-8", "replace"))),
    ):
        told, done = "", None
        try:
            done = seeds.propose(form, place)
        except MmkgError as error:
            told = str(error)
        assert "\n" not in told
        if done is None:
            continue
        assert done.findings == ()
        assert not any(line.startswith(("+++ b/y", "--- a/x")) for line in done.patch.split("\n"))
        if done.patch:
            seeds.apply(done.patch)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"source": None}, "Parameter 'source': name the paper or repository"),
        ({"source": "model:alpha"}, "is no id of a paper or repository"),
        ({"source": "implementation:../x"}, "is no id of a paper or repository"),
        ({"source": "paper:unheard-of"}, "the seed has no paper:unheard-of: add it first"),
        ({"commit": None}, "Parameter 'commit': name the commit"),
        ({"commit": "a b"}, "is no commit"),
        ({"via": "hearsay"}, "is not one of primary"),
    ],
)
def test_options_that_make_no_source_are_refused(
    seeds: Seeds, options: dict[str, Any], told: str
) -> None:
    with pytest.raises(BadParameter, match=told):
        seeds.propose("bibtex", seeds.write("refs.bib", BIBTEX), **options)
    with pytest.raises(BadParameter, match="'bibtexx' is not one of bibtex, croissant"):
        seeds.propose("bibtexx")


def test_a_paper_of_the_seed_may_be_the_source(seeds: Seeds) -> None:
    options = {"source": "paper:arxiv-2102.00002", "commit": None}
    done = seeds.accepted("bibtex", seeds.write("refs.bib", BIBTEX), **options)
    assert done.proposals[0].subject != "paper:arxiv-2102.00002"
    assert "@" not in next(one for one in done.proposals if one.evidence).evidence[0].locator


def test_a_seed_with_findings_is_mended_first(seeds: Seeds) -> None:
    (seeds.seed / "tasks.yaml").write_text("- id: task:x\n", "utf-8")
    with pytest.raises(SeedError):
        seeds.propose("bibtex", seeds.write("refs.bib", BIBTEX))


def test_the_patch_is_for_the_repository_around_the_seed(seeds: Seeds) -> None:
    file = seeds.write("refs.bib", BIBTEX)
    assert "+++ b/seed/papers.yaml\n" in seeds.propose("bibtex", file).patch
    top = seeds.folder / "top"
    shutil.copytree(seeds.seed, top / "a b/seed")
    (top / ".git").mkdir()
    done = seeds.propose("bibtex", file, seed=top / "a b/seed")
    assert "+++ b/a b/seed/papers.yaml\t\n" in done.patch
    assert done.home == top


def test_files_keep_their_line_ends(seeds: Seeds) -> None:
    path = seeds.seed / "papers.yaml"
    path.write_bytes(path.read_bytes().rstrip(b"\n").replace(b"\n", b"\r\n"))
    seeds.accepted("bibtex", seeds.write("refs.bib", BIBTEX))
    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n")


def test_without_bibtexparser_it_says_how_to_get_it(
    seeds: Seeds, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "bibtexparser.entrypoint", None)
    with pytest.raises(MissingDependency, match="pip install bibtexparser"):
        seeds.propose("bibtex", seeds.write("refs.bib", BIBTEX))

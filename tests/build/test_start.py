"""A model that is started: what is written, what a check then says, what is refused."""

from pathlib import Path

import pytest

from mmkg.build.check import check_seed
from mmkg.build.start import arxiv_number, model_text, paper_text, slug_of_name, start_model
from mmkg.errors import BadParameter, UnreadableData

NUMBER = "2501.12345"
EMPTY = "the value is empty"


def test_a_check_finds_only_what_is_to_be_filled_in(own_seed: Path) -> None:
    started = start_model(own_seed, NUMBER, "Foxtrot 2")
    assert started.model == own_seed / "models" / "foxtrot-2.yaml"
    assert started.papers == own_seed / "papers.yaml"
    seed, findings = check_seed(own_seed)
    assert {finding.problem for finding in findings} == {EMPTY}
    assert sorted((finding.place.file, finding.field) for finding in findings) == [
        ("models/foxtrot-2.yaml", "accepts"),
        ("models/foxtrot-2.yaml", "architectures"),
        ("models/foxtrot-2.yaml", "components"),
        ("models/foxtrot-2.yaml", "evidence.locator"),
        ("models/foxtrot-2.yaml", "stages.datasets"),
        ("models/foxtrot-2.yaml", "stages.evidence.locator"),
        ("models/foxtrot-2.yaml", "stages.objectives"),
        ("models/foxtrot-2.yaml", "stages.pairing"),
        ("papers.yaml", "label"),
    ]
    labels = {held.record.id: held.record.label for held in seed.entities}
    assert labels["model:foxtrot-2"] == "Foxtrot 2"
    assert f"paper:arxiv-{NUMBER}" in labels


def test_filled_in_it_passes(own_seed: Path) -> None:
    started = start_model(own_seed, NUMBER, "Foxtrot")
    text = started.model.read_text("utf-8")
    for name, value in {
        "architectures": "architecture:fusion-encoder",
        "accepts": "modality:image",
        "objectives": "objective:itm",
        "datasets": "dataset:captions-a",
        "locator": "Sec. 3",
        "pairing": "stated",
    }.items():
        text = text.replace(f"{name}:  #", f"{name}: {value}  #")
    text = text.replace("  # text_encoder: [model:...]", "  text_encoder: [model:textnet]")
    started.model.write_text(text, "utf-8")
    papers = own_seed / "papers.yaml"
    papers.write_text(papers.read_text("utf-8").replace("label:  #", "label: Foxtrot  #"), "utf-8")
    assert check_seed(own_seed)[1] == ()


@pytest.mark.parametrize(
    "name", ["A: b # c", "[x]", "{y: z}", "'q\" \\ 1", "x - y", "No", "悟 1", "& 2"]
)
def test_any_name_is_written_so_that_it_is_read_back(own_seed: Path, name: str) -> None:
    start_model(own_seed, NUMBER, name)
    seed, findings = check_seed(own_seed)
    assert {finding.problem for finding in findings} == {EMPTY}
    assert name in {held.record.label for held in seed.entities}


def test_a_paper_that_is_there_is_used(own_seed: Path) -> None:
    before = (own_seed / "papers.yaml").read_bytes()
    started = start_model(own_seed, "2101.00001", "Foxtrot")
    assert started.papers is None
    assert started.entry is None
    assert (own_seed / "papers.yaml").read_bytes() == before
    assert "papers: [paper:arxiv-2101.00001]" in started.model.read_text("utf-8")
    (own_seed / "papers.yaml").write_text(
        before.decode() + f'- {{id: "paper:y2025", label: Y, arxiv: "{NUMBER}"}}\n'
    )
    started = start_model(own_seed, NUMBER, "Golf")
    assert "papers: [paper:y2025]" in started.model.read_text("utf-8")


def test_papers_that_are_no_plain_list_are_left_alone(own_seed: Path) -> None:
    papers = own_seed / "papers.yaml"
    for text in (
        "[]\n",
        "id: paper:x\nlabel: X\n",
        "- {id: 'paper:x', label: X\n",
        "  - {id: 'paper:x'}\n",
    ):
        papers.write_text(text)
        started = start_model(own_seed, NUMBER, "Foxtrot")
        assert started.entry == paper_text(NUMBER), text
        assert papers.read_text() == text
        started.model.unlink()


def test_a_seed_without_papers_gets_some(own_seed: Path) -> None:
    (own_seed / "papers.yaml").unlink()
    started = start_model(own_seed, NUMBER, "Foxtrot")
    assert started.papers == own_seed / "papers.yaml"
    assert started.papers.read_text("utf-8") == paper_text(NUMBER)


def test_nothing_is_written_over(own_seed: Path) -> None:
    before = {path: path.read_bytes() for path in own_seed.rglob("*") if path.is_file()}
    (own_seed / "models" / "stray.yaml").write_text("")
    for name, place in (
        ("Alpha", "models/alpha.yaml:1"),
        ("Alpha-Large", "models/alpha.yaml:"),
        ("TextNet", "backbones.yaml:"),
        ("stray", "models/stray.yaml:1"),
    ):
        with pytest.raises(BadParameter, match="there already") as caught:
            start_model(own_seed, NUMBER, name)
        assert place in str(caught.value)
    assert all(path.read_bytes() == held for path, held in before.items())


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2107.07651", "2107.07651"),
        ("arXiv:2107.07651v3", "2107.07651"),
        ("https://arxiv.org/pdf/0704.0001", "0704.0001"),
        (" 1412.6980 ", "1412.6980"),
    ],
)
def test_numbers_of_arxiv(text: str, number: str) -> None:
    assert arxiv_number(text) == number


@pytest.mark.parametrize(
    "text",
    ["", "x", "2107", "2107.7651", "2113.07651", "2100.07651", "0703.0001", "1501.0001",
     "1412.69800", "2107.07651v", "hep-th/9901001", "2107.07651 2", "٢١٠٧.٠٧٦٥١", "x" * 9999],
)  # fmt: skip
def test_what_is_no_number_of_arxiv(text: str, own_seed: Path) -> None:
    with pytest.raises(BadParameter) as caught:
        start_model(own_seed, text, "Foxtrot")
    assert len(str(caught.value)) < 200
    assert not (own_seed / "models" / "foxtrot.yaml").exists()


@pytest.mark.parametrize("name", ["", " ", "…", "悟", "x" * 101, "a\nb", "a\x1b[31m"])
def test_what_makes_no_slug(name: str) -> None:
    with pytest.raises(BadParameter):
        slug_of_name(name)


def test_what_is_no_seed(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(UnreadableData):
            start_model(folder, NUMBER, "Foxtrot")
    (tmp_path / "stray.csv").write_text("a,b\n")
    with pytest.raises(UnreadableData, match="holds no seed"):
        start_model(tmp_path, NUMBER, "Foxtrot")
    assert [path.name for path in tmp_path.iterdir()] == ["stray.csv"]


def test_equal_beginnings_are_equal() -> None:
    assert model_text("x", "X", "paper:p", "2025-01") == model_text("x", "X", "paper:p", "2025-01")

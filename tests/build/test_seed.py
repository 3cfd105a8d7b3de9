import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mmkg.build.check import check_seed
from mmkg.build.findings import Place
from mmkg.build.seed import read_seed
from mmkg.errors import UnreadableData
from mmkg.schema.entities import Model
from mmkg.schema.surveys import DatasetRow, ModelRow

Change = Callable[..., list[str]]


def test_a_valid_seed_is_read_without_findings(small_seed: Path) -> None:
    seed, findings = check_seed(small_seed)
    assert findings == ()
    assert (len(seed.entities), len(seed.results), len(seed.surveys)) == (38, 5, 1)
    assert seed.unread == {}


def test_every_field_has_its_place(small_seed: Path) -> None:
    seed, _ = read_seed(small_seed)
    alpha = next(held for held in seed.entities if held.record.id == "model:alpha")
    assert isinstance(alpha.record, Model)
    assert str(alpha.place()) == "models/alpha.yaml:1"
    assert str(alpha.place(("stages", 0, "datasets", 0, "pairs"))) == "models/alpha.yaml:26"
    assert str(alpha.place(("components", "vision_encoder", 0, "id"))) == "models/alpha.yaml:14"
    large = next(held for held in seed.entities if held.record.id == "model:alpha-large")
    assert str(large.place(("parameters", 0, "value"))) == "models/alpha.yaml:40"


def test_results_have_the_benchmark_of_their_file_and_their_line(small_seed: Path) -> None:
    seed, _ = read_seed(small_seed)
    row = seed.results[1]
    assert row.place(("value",)) == Place("results/example-qa-test.csv", 3)
    assert (row.record.benchmark, row.record.value) == ("benchmark:example-qa-test", 69.8)
    assert row.record.as_printed == "69.8*"


def test_rows_of_surveys_are_read_by_the_class_of_their_subject(small_seed: Path) -> None:
    [tables] = read_seed(small_seed)[0].surveys
    assert [type(row) for _, row, _ in tables.rows] == [ModelRow, ModelRow, DatasetRow]
    table, row, place = tables.rows[1]
    assert (table.locator, row.subject, place.line) == ("Table 1", "model:delta", 14)
    claimed = (*tables.paths[1], "claims", "datasets", 0)
    assert tables.survey.place(claimed) == Place("surveys/lee2022.yaml", 19)


@pytest.mark.parametrize("name", ["missing", "papers.yaml", "empty"])
def test_a_folder_without_a_seed_is_one_clear_error(name: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "papers.yaml").write_text("")
    with pytest.raises(UnreadableData, match=r"no such folder|holds no seed"):
        read_seed(tmp_path / name)


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("model/x.yaml", "no such file is read"),
        ("models/x.yml", "no such file is read"),
        ("models/old/x.yaml", "no such file is read"),
        ("results/x.yaml", "no such file is read"),
        ("dataset.yaml", "no such file is read"),
    ],
)
def test_data_where_no_data_is_read_is_a_finding(own_seed: Path, file: str, said: str) -> None:
    (own_seed / file).parent.mkdir(exist_ok=True)
    (own_seed / file).write_text("id: model:x\n")
    [found] = check_seed(own_seed)[1]
    assert found.place == Place(file, 1)
    assert said in found.problem


def test_notes_and_hidden_files_are_passed_over(own_seed: Path) -> None:
    for name in ("README.md", "SOURCES.md", "models/.alpha.yaml.swp", "notes.txt", "models/a~"):
        (own_seed / name).write_bytes(b"\xff\x00")
    (own_seed / ".git").mkdir()
    (own_seed / ".git" / "x.yaml").write_text("a: &b c\n")
    assert check_seed(own_seed)[1] == ()


def test_a_link_out_of_the_folder_is_not_read(own_seed: Path, tmp_path: Path) -> None:
    outside = tmp_path / "secret.yaml"
    outside.write_text("id: model:secret\nlabel: Secret\nkind: family\n")
    (own_seed / "models" / "secret.yaml").symlink_to(outside)
    (own_seed / "datasets" / "gone.yaml").symlink_to(tmp_path / "gone.yaml")
    (own_seed / "datasets" / "loop.yaml").symlink_to("loop.yaml")
    (own_seed / "surveys" / "more").symlink_to(tmp_path, target_is_directory=True)
    seed, findings = check_seed(own_seed)
    said = {finding.place.file: finding.problem for finding in findings}
    assert said.pop("datasets/loop.yaml")
    assert said == {
        "models/secret.yaml": "the link leaves the folder",
        "datasets/gone.yaml": "the link leaves the folder",
        "surveys/more": "a linked folder is not read",
    }
    assert all(held.record.id != "model:secret" for held in seed.entities)


def test_a_huge_file_is_refused_by_its_size_alone(own_seed: Path) -> None:
    with (own_seed / "models" / "huge.yaml").open("wb") as stream:
        stream.truncate(100_000_000)
    [found] = check_seed(own_seed)[1]
    assert str(found).startswith("models/huge.yaml:1: the file has 100,000,000 bytes")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_not_waited_for(own_seed: Path) -> None:
    os.mkfifo(own_seed / "models" / "pipe.yaml")
    [found] = check_seed(own_seed)[1]
    assert found.problem == "this is not a regular file"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"id: model:x\nlabel: Caf\xe9\n", "models/x.yaml:2: byte 0xe9 is not UTF-8"),
        ("id: model:x\n".encode("utf-16"), "models/x.yaml:1: byte 0xff is not UTF-8"),
        (b"id: model:x\nlabel: a\x00b\n", "models/x.yaml:2: there is an unprintable character"),
        (b"", "models/x.yaml:1: the file is empty"),
    ],
)
def test_what_is_not_text_is_one_finding(own_seed: Path, raw: bytes, said: str) -> None:
    (own_seed / "models" / "x.yaml").write_bytes(raw)
    [found] = check_seed(own_seed)[1]
    assert str(found).startswith(said)


def test_a_byte_order_mark_does_no_harm(own_seed: Path) -> None:
    tasks = own_seed / "tasks.yaml"
    tasks.write_bytes(b"\xef\xbb\xbf" + tasks.read_bytes())
    assert check_seed(own_seed)[1] == ()


def test_what_names_a_record_with_findings_is_not_blamed_as_well(findings_after: Change) -> None:
    found = findings_after("datasets/captions-a.yaml", "label: Captions A", "labels: Captions A")
    assert [line.partition("; ")[0] for line in found] == [
        "datasets/captions-a.yaml:1: label: the key is missing",
        "datasets/captions-a.yaml:2: labels: unknown key 'labels'",
    ]
    found = findings_after("objectives.yaml", "label: matching\n", "label: [matching\n")
    assert len(found) == 3
    assert any(line.startswith("objectives.yaml:3: ") for line in found)


def test_two_causes_on_one_line_are_one_finding(findings_after: Change) -> None:
    [found] = findings_after("models/delta.yaml", "label: Delta", "label:")
    assert found.startswith("models/delta.yaml:2: label: the value is empty")


ANY_FILE = st.sampled_from(["models/x.yaml", "tasks.yaml", "surveys/x.yaml", "results/x.csv"])
YAMLISH = st.lists(
    st.sampled_from(
        ["id: ", "model:x", "label: ", "stages:", "- ", "  ", "\n", "{", "}", "[", "]", ", ", ": ",
         "&a ", "*a", "!t ", "'", '"', "#", "|\n", ">\n", "? ", "---\n", "...\n", "%YAML 1.1\n",
         "<<: ", "~", "\t", "\\0", "survey: ", "tables:", "rows:", "subject: ", "claims: ",
         "model,metric,setting,value,source,locator,via,as_printed\n", ",", "nan", "9" * 400,
         "value: ", "evidence: ", "\ud7ff", "\u2028", "\x85", "\r", "é"]
    )
).map("".join)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(file=ANY_FILE, raw=st.one_of(st.binary(max_size=200), YAMLISH.map(str.encode)))
def test_no_bytes_raise_anything(file: str, raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, file)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(raw)
        _, findings = check_seed(Path(folder))
    for finding in findings:
        assert finding.place.file == file
        assert 1 <= finding.place.line <= raw.count(b"\n") + raw.count(b"\r") + 2
        assert "\n" not in str(finding)
        str(finding).encode()


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_damage_to_a_valid_file_raises_anything(small_seed: Path, data: st.DataObject) -> None:
    raw = (small_seed / "models" / "alpha.yaml").read_bytes()
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, min(len(raw), start + 40)))
    damaged = raw[:start] + data.draw(st.binary(max_size=4)) + raw[end:]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "models").mkdir()
        (Path(folder) / "models" / "alpha.yaml").write_bytes(damaged)
        check_seed(Path(folder))

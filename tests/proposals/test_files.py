"""Files from anywhere: what is none is refused in one line that says what to do."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mmkg.errors import MmkgError, UnreadableData
from mmkg.proposals.documents import MAX_DEPTH, Cell, parse_json, parse_yaml
from mmkg.proposals.files import read_file, read_rows
from mmkg.proposals.registry import FORMATS
from proposals.conftest import Seeds

BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{new}: &{new} [*{old},*{old},*{old},*{old},*{old},*{old},*{old},*{old},*{old}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
BAD: dict[str, bytes] = {
    "empty": b"",
    "blank": b" \n\n",
    "not UTF-8": b"name: caf\xe9\n",
    "NUL": b"a\0b",
    "words": b"Some words, and more.\n",
    "a number": b"1\n",
    "a list": b"[]",
    "nothing": b"null",
    "YAML bomb": BOMB.encode(),
    "a loop": b"a: &a\n  b: *a\n",
    "no alias": b"a: *b\n",
    "tabs": b"a:\n\t- b\n",
    "deep YAML": b"[" * 2000,
    "deep JSON": b'{"a":' * 100_000,
    "half JSON": b'{"@type": "sc:Dataset", "name": ',
    "two documents": b"a: b\n---\nc: d\n",
    "a tag": b"a: !!python/object/apply:os.system [true]\n",
    "front matter without end": b"---\nlicense: mit\n",
    "front matter that is no mapping": b"---\n- a\n---\n",
    "half an entry": b"@article{x, title={y\n",
    "half a cell": b'name,pretrained\n"x',
    "a list as key": b"? [a, b]\n: c\n",
    "big number": b'{"@type": "Dataset", "name": ' + b"9" * 5000,
}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_in_one_line(seeds: Seeds, form: str, name: str) -> None:
    file = seeds.write("file", BAD[name])
    with pytest.raises(UnreadableData) as caught:
        seeds.propose(form, file)
    told = str(caught.value)
    assert told.startswith(str(file))
    assert "\n" not in told
    assert len(told) < len(str(file)) + 320


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none", tmp_path, Path("/dev/zero"), Path("a\0b")):
        with pytest.raises(UnreadableData, match=r"no such file|not a regular|cannot be read"):
            read_file(path)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as stream:
        os.truncate(stream.fileno(), 100_000_000)
    with pytest.raises(UnreadableData, match="100,000,000 bytes, more than 20,000,000"):
        read_file(path)


def test_lines_and_printed_values_are_kept() -> None:
    node = parse_yaml("# c\na:\n- 0.10\n- 2021-07-01\n- no\n", "x.yml", first=2)
    assert node == {"a": ["0.10", "2021-07-01", "no"]}
    assert isinstance(node, dict)
    held = node[Cell("a")]
    assert [cell.line for cell in held if isinstance(cell, Cell)] == [4, 5, 6]
    assert parse_json('{"a": [1.10, true, null, NaN]}', "x") == {"a": ["1.10", "true", "", "NaN"]}


def test_aliases_are_followed() -> None:
    assert parse_yaml("a: &x [1]\nb: *x\n", "x.yml") == {"a": ["1"], "b": ["1"]}
    with pytest.raises(UnreadableData, match=f"more than {MAX_DEPTH} deep"):
        parse_yaml("[" * 50 + "]" * 50, "x.yml")


@given(st.text(max_size=200))
@settings(max_examples=300)
def test_any_text_is_read_or_refused(text: str) -> None:
    for parse in (parse_yaml, parse_json, read_rows):
        told = ""
        try:
            parse(text, "file")
        except MmkgError as error:
            told = str(error)
        assert "\n" not in told

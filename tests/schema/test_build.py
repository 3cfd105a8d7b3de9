"""What is committed is what the schema makes, byte for byte, and small changes stay small."""

import difflib
import re
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import pytest
from pydantic import create_model

from mmkg.schema import walk
from mmkg.schema.build import GENERATED, build_ontology, stale_files
from mmkg.schema.entities import CLASSES, Dataset
from mmkg.schema.terms import LITERALS, Attribute, Record, Stated, Text

ROOT = Path(__file__).parents[2]


def test_committed_files_are_what_the_schema_makes() -> None:
    stale = [str(path.relative_to(ROOT)) for path in stale_files(ROOT)]
    assert stale == [], "run `python3 dev.py mmkg schema build`"


def test_a_build_writes_every_file_once(tmp_path: Path) -> None:
    expected = [tmp_path / name for name in GENERATED]
    assert stale_files(tmp_path) == expected
    assert build_ontology(tmp_path) == expected
    for name in GENERATED:
        assert (tmp_path / name).read_bytes() == (ROOT / name).read_bytes(), name
    assert stale_files(tmp_path) == []
    assert build_ontology(tmp_path) == []


def test_only_what_is_stale_is_written(tmp_path: Path) -> None:
    build_ontology(tmp_path)
    edited = tmp_path / "ontology" / "mmkg.ttl"
    edited.write_text("edited by hand", encoding="utf-8")
    assert stale_files(tmp_path) == [edited]
    assert build_ontology(tmp_path) == [edited]


@pytest.mark.parametrize("seed", ["0", "1"])
def test_another_process_makes_the_same(seed: str) -> None:
    code = (
        "import hashlib, mmkg.schema.build as b;"
        "text = ''.join(make() for make in b.GENERATED.values());"
        "print(hashlib.sha256(text.encode()).hexdigest())"
    )
    made = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT / "src")},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for hash_seed in (seed, "2")
    ]
    assert made[0] == made[1]


@pytest.mark.parametrize("name", GENERATED)
def test_a_file_ends_with_one_newline_and_has_no_stray_space(name: str) -> None:
    text = GENERATED[name]()
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert not re.search(r"[ \t]\n", text)
    assert "\r" not in text


@pytest.mark.parametrize("name", [*GENERATED, "ontology/alignments.ttl"])
def test_nothing_is_made_equal_and_no_shape_is_closed(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    for forbidden in ("equivalentClass", "equivalentProperty", "sameAs", "sh:closed"):
        assert forbidden not in text


def test_a_new_field_changes_a_handful_of_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    before = {name: make() for name, make in GENERATED.items()}
    licence = Attribute("curation", definition="how its items were chosen")
    wider: type[Record] = create_model(
        "Dataset",
        __base__=Dataset,
        __doc__=Dataset.__doc__,
        curation=(Annotated[tuple[Stated[Text], ...], LITERALS, licence], ()),
    )
    classes = tuple(wider if cls is Dataset else cls for cls in CLASSES)
    monkeypatch.setattr(walk, "CLASSES", classes)
    changed = {
        name: [
            line
            for line in difflib.unified_diff(text.splitlines(), GENERATED[name]().splitlines(), n=0)
            if line[0] in "+-" and not line.startswith(("+++", "---"))
        ]
        for name, text in before.items()
    }
    touched = {name for name, lines in changed.items() if lines}
    assert touched == set(GENERATED) - {"ontology/neo4j.cypher"}
    for lines in changed.values():
        # Nothing goes; the last line of a mapping in JSON gets a comma.
        gone = {line[1:] for line in lines if line.startswith("-")}
        assert {f"+{line}," for line in gone} <= set(lines)
    assert 5 <= sum(map(len, changed.values())) <= 25, changed

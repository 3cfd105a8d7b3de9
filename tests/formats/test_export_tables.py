"""The CSV tables as csv and pandas read them; what is wrong in a table is told with its line."""

import csv
import json
from pathlib import Path

import pandas
import pytest

from mmkg.errors import DataError, UnreadableData
from mmkg.formats.export.registry import export
from mmkg.formats.imports.read import read_graph
from mmkg.model.values import Bundle, Fact, Ref
from mmkg.stores.compiled import read_bundle
from stores.small_graph import SMALL

X = Ref("model:x")


def written(bundle: Bundle, folder: Path) -> Path:
    export(bundle, "csv", folder)
    return folder


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file, strict=True))


def test_there_is_a_table_for_each_class_and_relation(tmp_path: Path) -> None:
    folder = written(SMALL, tmp_path / "out")
    tables = {str(path.relative_to(folder)) for path in folder.rglob("*.csv")}
    assert tables == {
        *(f"{name}.csv" for name in ("models", "stages", "datasets", "objectives", "benchmarks")),
        *(f"{name}.csv" for name in ("results", "papers", "claims")),
        *(f"relations/{fact.p}.csv" for fact in SMALL.facts if isinstance(fact.o, Ref)),
    }
    assert set(json.loads((folder / "mmkg.json").read_bytes())["files"]) == tables


def test_a_plain_row_is_plain(tmp_path: Path) -> None:
    folder = written(SMALL, tmp_path / "out")
    [albef] = [row for row in rows(folder / "models.csv") if row["id"] == "model:albef"]
    assert (albef["label"], albef["year"], albef["parameters"]) == ("ALBEF", "2021", "210000000")
    assert rows(folder / "relations/extends.csv") == [
        {"subject": "model:blip", "object": "model:albef"}
    ]


def test_pandas_joins_the_tables(known_graph: Path, tmp_path: Path) -> None:
    """The README's question without a query language."""
    folder = written(read_bundle(known_graph), tmp_path / "out")
    models = pandas.read_csv(folder / "models.csv").set_index("id")
    assert models.loc["model:albef", "year"] == 2021
    edges = {
        name: pandas.read_csv(folder / f"relations/{name}.csv").set_axis(["s", name], axis=1)
        for name in ("trainedIn", "withObjective", "onDataset")
    }
    stages = edges["withObjective"].merge(edges["onDataset"], on="s").rename(columns={"s": "t"})
    found = edges["trainedIn"].merge(stages, left_on="trainedIn", right_on="t")
    found = found[(found.withObjective == "objective:itm") & (found.onDataset == "dataset:cc3m")]
    assert "model:albef" in set(found.s)


def test_several_values_are_in_one_cell(tmp_path: Path) -> None:
    aliases = (Fact(X, "alias", text) for text in ("a|b", "", "c\\"))
    facts = (*aliases, Fact(X, "year", 2020), Fact(X, "year", 2021))
    folder = written(Bundle({X: "Model"}, facts, ()), tmp_path / "out")
    [row] = rows(folder / "models.csv")
    assert row["alias"] == r"\e|a\|b|c\\"
    assert row["year"] == "2020|2021"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("--span_mask", "'--span_mask"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("'=1", "''=1"),
        ("'tis", "'tis"),
        ("a=1", "a=1"),
    ],
)
def test_no_cell_is_a_formula_and_every_text_comes_back(
    text: str, cell: str, tmp_path: Path
) -> None:
    bundle = Bundle({X: "Model"}, (Fact(X, "label", text), Fact(X, "year", -5)), ())
    folder = written(bundle, tmp_path / "out")
    [row] = rows(folder / "models.csv")
    assert (row["label"], row["year"]) == (cell, "-5")
    assert read_graph(folder) == bundle


def test_a_text_of_any_length_comes_back(tmp_path: Path) -> None:
    bundle = Bundle({X: "Model"}, (Fact(X, "description", "long " * 50_000),), ())
    limit = csv.field_size_limit()
    assert read_graph(written(bundle, tmp_path / "out")) == bundle
    assert csv.field_size_limit() == limit


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        (Fact(X, "year", "soon"), "model:x: year is no number but 'soon'"),
        (Fact(X, "label", 3), "model:x: label is no text but '3'"),
    ],
)
def test_a_value_of_another_type_than_its_column_is_told(
    fact: Fact, told: str, tmp_path: Path
) -> None:
    with pytest.raises(DataError, match=told):
        written(Bundle({X: "Model"}, (fact,), ()), tmp_path / "out")


def test_a_byte_order_mark_and_other_files_are_passed_over(tmp_path: Path) -> None:
    folder = written(SMALL, tmp_path / "out")
    before = read_graph(folder)
    table = folder / "models.csv"
    table.write_bytes(b"\xef\xbb\xbf" + table.read_bytes())
    (folder / "notes.csv").write_text("not,mine\n")
    assert read_graph(folder) == before


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("models.csv", "label\nX\n", r"models.csv: there is no column 'id'"),
        ("models.csv", "", r"models.csv: there is no column 'id'"),
        ("models.csv", "id,label\nmodel:x\n", r"models.csv:2: the row has more or fewer cells"),
        ("models.csv", "id,label\nmodel:x,a,b\n", r"models.csv:2: the row has more or fewer"),
        ("models.csv", "id,year\nmodel:x,soon\n", r"models.csv:2: year: 'soon' is not a number"),
        ("models.csv", "id,colour\nmodel:x,red\n", r"models.csv:2: the column 'colour' is not a"),
        ("models.csv", 'id,label\nmodel:x,"a\n', r"models.csv: not readable as CSV"),
        ("models.csv", "id,label\nmodel:x,a\\nb\n", r"models.csv:2: '\\\\n' stands for nothing"),
        ("models.csv", "id,label\nx,X\n", r"out: 'x' is not an id of mmkg's"),
        ("models.csv", "id,label\ndataset:x,X\n", r"out: dataset:x is of class 'Model', which"),
        ("relations/likes.csv", "subject,object\n", r"likes.csv: no relation has this name"),
        ("relations/extends.csv", "subject\n", r"extends.csv: there is no column 'object'"),
        ("relations/extends.csv", "subject,object\nmodel:x,X\n", r"out: model:x: extends leads"),
    ],
)
def test_what_is_wrong_in_a_table_is_told(name: str, text: str, told: str, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    (folder / name).parent.mkdir(parents=True)
    (folder / "papers.csv").write_text("id,label\npaper:x,X\n")
    (folder / name).write_text(text)
    with pytest.raises(UnreadableData, match=told) as raised:
        read_graph(folder)
    assert "\n" not in str(raised.value)


def test_a_table_that_was_lost_is_missed(tmp_path: Path) -> None:
    folder = written(SMALL, tmp_path / "out")
    (folder / "relations/extends.csv").unlink()
    with pytest.raises(UnreadableData, match=r"extends.csv: missing, though the export wrote it"):
        read_graph(folder)

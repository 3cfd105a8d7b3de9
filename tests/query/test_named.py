"""Named queries: every file has a header that reads, and parameters are checked."""

import re

import pytest

from mmkg.errors import BadParameter, UnknownQuery
from mmkg.model.vocabulary import ATTRIBUTES, CLASSES
from mmkg.query.guard import check_read_only
from mmkg.query.named import NamedQuery, named_query, names, parse

EXPECTED = {
    "co-occurrence-of-objectives", "conflicts", "datasets-by-size", "datasets-of-model",
    "entities", "evidence-of-fact", "frozen-and-tuned", "lineage",
    "models-by-objective-and-dataset", "models-of-dataset", "models-per-year",
    "objectives-of-model", "results-by-benchmark",
}  # fmt: skip


def test_the_expected_are_there() -> None:
    assert set(names()) >= EXPECTED


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_each_has_a_header_and_uses_its_parameters(name: str) -> None:
    query = named_query(name)
    assert query.summary.endswith(".")
    assert query.example
    for parameter in query.parameters:
        assert f"${parameter.name}" in query.text
    assert "ORDER BY" in query.text, "rows come in one order on every engine"
    check_read_only(query.text)


def test_an_unknown_name_offers_the_nearest() -> None:
    with pytest.raises(UnknownQuery) as caught:
        named_query("linage")
    assert caught.value.suggestions == ("lineage",)


@pytest.mark.parametrize("name", ["", "../named", "/etc/passwd", "x" * 10_000, "lineage\0"])
def test_a_name_never_leaves_the_folder(name: str) -> None:
    with pytest.raises(UnknownQuery):
        named_query(name)


def query(header: str) -> NamedQuery:
    return parse("q", f"#+ summary: S.\n{header}\nSELECT * WHERE {{ ?s ?p ?o }}")


def test_missing_and_unknown_parameters_are_named() -> None:
    found = query("#+ model: Model the model\n#+ least: integer? so many")
    with pytest.raises(BadParameter, match="needs it"):
        found.check({})
    with pytest.raises(BadParameter, match="no such parameter"):
        found.check({"model": "x", "modle": "y"})
    found.check({"model": "x"})


def test_a_literal_must_be_of_its_type() -> None:
    least = query("#+ least: integer? so many").parameters[0]
    assert least.literal("3") == 3
    with pytest.raises(BadParameter, match="not of type integer"):
        least.literal("three")


def test_a_header_that_does_not_read_is_refused() -> None:
    with pytest.raises(BadParameter, match="header line"):
        query("#+ model: Mode the model")


def test_the_classes_that_are_counted_are_those_of_the_vocabulary() -> None:
    text = named_query("classes", "cypher").text
    listed = re.search(r"class IN \[(.*?)\]", text, re.DOTALL)
    assert listed
    assert set(re.findall(r"\w+", listed[1])) == set(CLASSES)


def test_what_may_have_several_values_is_no_conflict() -> None:
    several = {one.name for one in ATTRIBUTES.values() if not (one.single or one.identity)}
    for language, listed in (
        ("sparql", r"NOT IN \((.*?)\)"),
        ("cypher", r"predicate IN \[(.*?)\]"),
    ):
        found = re.search(listed, named_query("conflicts", language).text)
        assert found
        assert set(re.findall(r"\w+", found[1])) - {"mmkg"} == several

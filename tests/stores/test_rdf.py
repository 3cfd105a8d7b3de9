import random
from decimal import Decimal

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from mmkg.errors import DataError
from mmkg.model.values import Bundle, Fact, Ref
from mmkg.stores.rdf import XSD, from_iri, from_literal, ntriples, patterns, to_literal
from stores.small_graph import ALBEF, HOSTILE, ITM, SMALL, facts_of, typed

LITERALS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.integers(-(10**30), 10**30),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
)


def _facts(*values: str | float) -> Bundle:
    return Bundle({}, tuple(Fact(ALBEF, "alias", value) for value in values), ())


def test_the_shape_that_the_architecture_draws() -> None:
    lines = "".join(ntriples(SMALL))
    id_, vocabulary = "https://w3id.org/mmkg/id/", "https://w3id.org/mmkg/ontology/"
    assert (
        f"<{id_}stage/albef/pretrain> <{vocabulary}withObjective> <{id_}objective/itm> .\n" in lines
    )
    assert f'<{id_}model/albef> <{vocabulary}year> "2021"^^<{XSD}integer> .\n' in lines
    assert f'<{vocabulary}value> "76.04"^^<{XSD}decimal> .\n' in lines
    assert f"<{vocabulary}predicate> <{vocabulary}withObjective> .\n" in lines
    assert f'<{vocabulary}pairs> "2900000"^^<{XSD}integer> .\n' in lines
    assert f'<{vocabulary}asPrinted> "\\"ITM\\"\\n" .\n' in lines


def test_lines_are_sorted_whole_and_the_same_for_equal_bundles() -> None:
    lines = list(ntriples(SMALL))
    assert lines == sorted(set(lines))
    assert all(line.endswith(" .\n") and len(line.splitlines()) == 1 for line in lines)
    mixed = [*SMALL.facts] * 2
    random.Random(1).shuffle(mixed)
    other = Bundle(dict(reversed(SMALL.types.items())), tuple(mixed), tuple(reversed(SMALL.claims)))
    assert list(ntriples(other)) == lines
    assert len(lines) == len(facts_of(SMALL))


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_a_hostile_string_is_read_back_by_both_parsers(text: str) -> None:
    [line] = ntriples(_facts(text))
    [triple] = ox.parse(line, format=ox.RdfFormat.N_TRIPLES)
    assert triple.object == ox.Literal(text)
    [(_, _, read)] = rdflib.Graph().parse(data=line, format="nt")
    assert read == rdflib.Literal(text)


@given(LITERALS)
def test_every_literal_is_read_back_by_both_parsers(value: str | float) -> None:
    [line] = ntriples(_facts(value))
    [triple] = ox.parse(line, format=ox.RdfFormat.N_TRIPLES)
    assert isinstance(triple.object, ox.Literal)
    read = from_literal(triple.object.value, triple.object.datatype.value)
    assert (type(read), read) == (type(value), value)
    [(_, _, node)] = rdflib.Graph().parse(data=line, format="nt")
    assert isinstance(node, rdflib.Literal)
    assert from_literal(str(node), str(node.datatype or f"{XSD}string")) == value


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_decimal_is_exact_short_and_without_exponent(value: float) -> None:
    lexical, datatype = to_literal(value)
    assert datatype == f"{XSD}decimal"
    assert set(lexical) <= set("-.0123456789")
    assert Decimal(lexical) == Decimal(repr(value))
    assert "." not in lexical or lexical[-1] not in "0."


@pytest.mark.parametrize(
    "bundle",
    [
        _facts(float("nan")),
        _facts(float("inf")),
        _facts("half \ud800"),
        Bundle({Ref("ALBEF"): "Model"}, (), ()),
        Bundle({Ref("model:albef\n"): "Model"}, (), ()),
        Bundle({Ref("model:a> <x"): "Model"}, (), ()),
        Bundle({ALBEF: "Mo del"}, (), ()),
        Bundle({}, (Fact(ALBEF, "has> <stage", 1),), ()),
        Bundle({}, (Fact(ALBEF, "extends", Ref("model:é")),), ()),
    ],
)
def test_what_no_triple_can_hold_is_refused(bundle: Bundle) -> None:
    with pytest.raises(DataError):
        list(ntriples(bundle))


@pytest.mark.parametrize(
    ("iri", "cell"),
    [
        ("https://w3id.org/mmkg/id/stage/albef/pretrain", Ref("stage:albef/pretrain")),
        ("https://w3id.org/mmkg/ontology/hasStage", "hasStage"),
        ("https://example.org/x", "https://example.org/x"),
        ("https://w3id.org/mmkg/id/", "https://w3id.org/mmkg/id/"),
        ("https://w3id.org/mmkg/id/model", "https://w3id.org/mmkg/id/model"),
        ("https://w3id.org/mmkg/id/model/A B", "https://w3id.org/mmkg/id/model/A B"),
        ("https://w3id.org/mmkg/ontology/", "https://w3id.org/mmkg/ontology/"),
    ],
)
def test_iris_as_cells(iri: str, cell: str) -> None:
    found = from_iri(iri)
    assert (type(found), found) == (type(cell), cell)


@pytest.mark.parametrize(
    ("lexical", "datatype", "cell"),
    [
        ("007", "integer", 7),
        ("7", "nonNegativeInteger", 7),
        ("1e3", "double", 1000.0),
        ("76", "decimal", 76.0),
        ("1", "boolean", True),
        ("false", "boolean", False),
        ("many", "integer", "many"),
        ("yes", "boolean", "yes"),
        ("2021-07", "gYearMonth", "2021-07"),
        ("3", "string", "3"),
    ],
)
def test_literals_as_cells(lexical: str, datatype: str, cell: object) -> None:
    found = from_literal(lexical, XSD + datatype)
    assert (type(found), found) == (type(cell), cell)


def test_patterns_of_what_cannot_be_are_none() -> None:
    assert patterns(Ref("no id"), None, None) == []
    assert patterns(ALBEF, "has stage", None) == []
    assert patterns(None, None, float("nan")) == []
    assert len(patterns(None, None, "hasStage")) == 3
    assert len(patterns(None, "label", "hasStage")) == 1
    assert patterns(None, "object", ITM)[0].o == "https://w3id.org/mmkg/id/objective/itm"


def test_typed_facts_tell_numbers_apart() -> None:
    assert len({typed(Fact(ALBEF, "value", value)) for value in (1, 1.0, True)}) == 3

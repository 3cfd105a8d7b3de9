"""What differs, found without a database."""

from typing import Any

import pytest

from mmkg.errors import DataError
from mmkg.model.property_graph import Node, nodes_of
from mmkg.model.values import Bundle, Fact, Ref
from mmkg.stores.neo4j.diff import UNIT, Change, Surplus, difference, wanted
from mmkg.stores.neo4j.layout import Found
from mmkg.stores.target import Changes
from stores.small_graph import ALBEF, BLIP, BLIP_LARGE, MIX, SMALL

NODES = wanted(nodes_of(SMALL))


def as_found(node: Node) -> Found:
    labels = frozenset({node.label} if node.label else ())
    return Found(node.id, labels, dict(node.properties), list(node.links))


def found() -> dict[Ref, Found]:
    return {ref: as_found(node) for ref, node in NODES.items()}


def with_fact(name: str, *values: Any) -> Bundle:
    facts = tuple(Fact(ALBEF, name, value) for value in values)
    return Bundle({ALBEF: "Model"}, facts, ())


def test_all_is_new_where_nothing_is_there() -> None:
    todo = difference(NODES, ())
    assert todo.nodes == list(nodes_of(SMALL))
    links = sum(len(node.links) for node in NODES.values())
    assert todo.changes() == Changes(UNIT, added=len(NODES) + links)
    assert sum(len(ends) for groups in todo.links.values() for _, ends in groups) == links


def test_nothing_differs_from_itself() -> None:
    todo = difference(NODES, found().values())
    assert todo.changes() == Changes(UNIT)
    assert not any((todo.links, todo.unlinked, todo.nodes, todo.changed, todo.gone))


@pytest.mark.parametrize(
    ("there", "given"),
    [
        ({"year": 2020}, {"year": 2021}),
        ({"year": 2021.0}, {"year": 2021}),
        ({"year": True}, {"year": 2021}),
        ({"year": [2021]}, {"year": 2021}),
        ({"year": None}, {"year": 2021}),
        ({"alias": ["ALign BEfore Fuse"]}, {"alias": None}),
    ],
)
def test_a_property_is_set_or_goes(there: dict[str, Any], given: dict[str, Any]) -> None:
    nodes = found()
    properties: dict[str, Any] = nodes[ALBEF].properties | there
    kept = {name: value for name, value in properties.items() if value is not None}
    nodes[ALBEF] = nodes[ALBEF]._replace(properties=kept)
    todo = difference(NODES, nodes.values())
    assert todo.changed == [Change(ALBEF, None, given)]
    assert todo.changes() == Changes(UNIT, updated=1)


@pytest.mark.parametrize("labels", [(), ("Dataset",), ("Model", "Dataset")])
def test_a_class_is_set(labels: tuple[str, ...]) -> None:
    nodes = found()
    nodes[ALBEF] = nodes[ALBEF]._replace(labels=frozenset(labels))
    assert difference(NODES, nodes.values()).changed == [Change(ALBEF, "Model", {})]


def test_links_are_made_once_and_taken_away() -> None:
    nodes = found()
    extends = ("EXTENDS", ALBEF)
    nodes[BLIP] = nodes[BLIP]._replace(links=[*nodes[BLIP].links, extends, extends])
    nodes[BLIP_LARGE] = nodes[BLIP_LARGE]._replace(links=[("EXTENDS", ALBEF)] * 2)
    todo = difference(NODES, nodes.values())
    assert todo.unlinked == {"EXTENDS": [Surplus(BLIP, ALBEF, 1), Surplus(BLIP_LARGE, ALBEF, 0)]}
    assert todo.links == {"VARIANT_OF": [(BLIP_LARGE, [BLIP])]}
    assert todo.changes() == Changes(UNIT, added=1, removed=4)


def test_what_is_gone_goes_or_is_kept_for_what_hangs_on_it() -> None:
    old = Found(Ref("model:old"), frozenset({"Model"}), {"label": "Old"}, [("EXTENDS", ALBEF)])
    bare = Found(Ref("model:bare"), frozenset(), {}, [])
    todo = difference(NODES, [*found().values(), old, bare])
    assert todo.changes() == Changes(UNIT, removed=3)
    todo.keep({Ref("model:old"), Ref("model:bare")})
    assert [node.id for node in todo.stripped] == ["model:old"]
    assert todo.changes() == Changes(UNIT, removed=2, kept=1)


def test_an_end_of_which_nothing_is_stated_has_no_class() -> None:
    bundle = Bundle({MIX: "Dataset"}, (Fact(MIX, "includes", Ref("dataset:none")),), ())
    nodes = wanted(nodes_of(bundle))
    assert nodes[Ref("dataset:none")] == Node(Ref("dataset:none"), "", {})
    there = [as_found(node) for node in nodes.values()]
    assert not difference(nodes, there).changes().any


@pytest.mark.parametrize(
    ("bundle", "reason"),
    [
        (with_fact("parameters", 2**63), "model:albef: parameters is a whole number of more than"),
        (with_fact("parameters", -(2**63) - 1), "64 bits"),
        (with_fact("parameters", 10**5000), "64 bits"),
        (with_fact("value", float("nan")), "not a number"),
        (with_fact("alias", "half \ud800"), "half a surrogate pair"),
        (with_fact("year", 1, 1.5), "several types"),
        (with_fact("year", 1, True), "several types"),
        (with_fact("nonsense", 1), "'nonsense' is not a term"),
        (Bundle({ALBEF: "Mo del"}, (), ()), "'Mo del' is not a class"),
        (Bundle({Ref("model:no id"): "Model"}, (), ()), "'model:no id' is not an id"),
        (Bundle({ALBEF: "Model"}, (Fact(ALBEF, "extends", Ref("é")),), ()), "'é' is not an id"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_neo4j_cannot_hold_is_refused(bundle: Bundle, reason: str) -> None:
    with pytest.raises(DataError, match=reason) as caught:
        wanted(nodes_of(bundle))
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize("value", [2**63 - 1, -(2**63), 0.0, 1e-7, "", "\x00", True])
def test_what_it_can_hold_passes(value: object) -> None:
    assert len(wanted(nodes_of(with_fact("value", value)))) == 1

"""The places on the map: the same each time, each its own."""

from pathlib import Path

import pytest

from mmkg.build.synth import synthesize
from mmkg.model.values import Bundle, Fact, Ref
from mmkg.views.layout import MAPPED, positions
from views.processes import printed


@pytest.fixture(scope="module")
def large() -> Bundle:
    return synthesize(66_000, 0)


def test_each_entity_of_the_map_stands_somewhere_and_no_two_at_one_place(large: Bundle) -> None:
    made = positions(large)
    classes = list(large.types.values())
    mapped = [at for at, name in enumerate(classes) if name in MAPPED]
    assert sorted(made["node"]) == mapped
    assert len(set(zip(made["x"], made["y"], strict=True))) == len(mapped)
    assert sum(made["members"]) + made["isolated"] == len(mapped)
    assert made["members"] == sorted(made["members"], reverse=True)


def test_communities_do_not_overlap_and_hold_their_members(large: Bundle) -> None:
    made = positions(large)
    discs = [
        (complex(x, y), r) for x, y, r in zip(*(made["discs"][name] for name in "xyr"), strict=True)
    ]
    for at, (centre, radius) in enumerate(discs):
        assert all(abs(centre - other) > radius + r for other, r in discs[:at])
    places = [complex(x, y) for x, y in zip(made["x"], made["y"], strict=True)]
    for (centre, radius), count in zip(discs, made["members"], strict=True):
        own, places = places[:count], places[count:]
        assert all(abs(place - centre) < radius for place in own)


def test_the_same_graph_has_the_same_map_in_every_process(small_seed: Path) -> None:
    program = (
        "import sys, mmkg, pathlib; from mmkg.views.layout import positions;"
        "print(positions(mmkg.load(seed=pathlib.Path(sys.argv[1])).bundle()))"
    )
    assert len(printed(program, small_seed)) == 1


def test_what_is_tied_to_nothing_stands_beside_the_rest() -> None:
    tied = [Ref("model:a"), Ref("objective:o")]
    alone = [Ref(f"task:t{number}") for number in range(5)]
    types = {**dict.fromkeys(tied, "Model"), **dict.fromkeys(alone, "Task")}
    made = positions(Bundle(types, (Fact(tied[0], "usesObjective", tied[1]),), ()))
    assert made["node"] == [0, 1, 2, 3, 4, 5, 6]
    assert made["isolated"] == 5
    assert max(made["x"][:2]) < min(made["x"][2:])
    assert len(set(zip(made["x"], made["y"], strict=True))) == 7


def test_an_empty_graph_has_an_empty_map() -> None:
    made = positions(Bundle({}, (), ()))
    assert made["node"] == made["x"] == made["members"] == made["discs"]["r"] == []


def test_only_loners_still_have_places() -> None:
    types = {Ref(f"task:t{number}"): "Task" for number in range(9)}
    made = positions(Bundle(types, (), ()))
    assert len(set(zip(made["x"], made["y"], strict=True))) == 9


def test_a_map_can_be_of_everything(large: Bundle) -> None:
    made = positions(large, set(large.types.values()))
    assert len(made["node"]) == len(large.types) > 3_000

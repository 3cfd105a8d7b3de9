"""A part of the graph in pyvis: where it stands, what it says, and what it refuses."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mmkg.api.graph import KnowledgeGraph
from mmkg.errors import BadParameter, MissingDependency, UnknownName
from mmkg.model.values import Bundle, Fact, Ref
from mmkg.views.pyvis_network import MOST, to_pyvis

if TYPE_CHECKING:
    from playwright.sync_api import Browser

MARKUP = "<img src=x onerror='window.harmed = true'> href"


def bundle_of(count: int) -> Bundle:
    refs = [Ref(f"model:m{number}") for number in range(count)]
    facts = [Fact(ref, "label", MARKUP) for ref in refs]
    facts += [Fact(refs[0], "extends", ref) for ref in refs[1:]]
    return Bundle(dict.fromkeys(refs, "Model"), tuple(facts), ())


@pytest.fixture
def pyvis() -> None:
    pytest.importorskip("pyvis.network")


@pytest.mark.usefixtures("pyvis")
def test_it_is_the_part_that_was_selected_each_at_its_place(small: KnowledgeGraph) -> None:
    network = small.to_pyvis("model:alpha")
    ids = [node["id"] for node in network.nodes]
    assert "model:alpha" in ids
    assert any(one.startswith("stage:alpha/") for one in ids)
    places = {(node["x"], node["y"]) for node in network.nodes}
    assert len(places) == len(ids)
    assert network.options.physics.enabled is False
    assert all(node["physics"] is False for node in network.nodes)
    assert {(edge["from"], edge["title"]) for edge in network.edges} >= {
        ("model:alpha", "hasStage")
    }
    assert {edge["to"] for edge in network.edges} <= set(ids)


@pytest.mark.usefixtures("pyvis")
def test_the_same_part_makes_the_same_page(small: KnowledgeGraph) -> None:
    first, second = (small.to_pyvis("model:alpha").generate_html() for _ in range(2))
    assert first == second


def test_more_than_a_drawing_can_hold_is_refused_in_one_line() -> None:
    with pytest.raises(BadParameter, match=f"{MOST + 1} entities") as caught:
        to_pyvis(bundle_of(MOST + 1))
    assert "force=True" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.usefixtures("pyvis")
def test_it_is_drawn_where_it_is_forced() -> None:
    assert len(to_pyvis(bundle_of(MOST + 1), force=True).nodes) == MOST + 1


def test_who_has_no_pyvis_is_told(small: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyvis.network", None)
    with pytest.raises(MissingDependency, match=r"to_pyvis\(\) needs pyvis: pip install pyvis"):
        small.to_pyvis("model:alpha")


@pytest.mark.usefixtures("pyvis")
def test_a_name_that_is_not_there_is_said(small: KnowledgeGraph) -> None:
    with pytest.raises(UnknownName):
        small.to_pyvis("nosuch")


@pytest.mark.usefixtures("pyvis")
def test_its_page_asks_for_nothing_and_shows_texts_as_they_are(
    tmp_path: Path, browser: "Browser"
) -> None:
    path = tmp_path / "network.html"
    path.write_text(to_pyvis(bundle_of(3)).generate_html(), "utf-8")
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    page.wait_for_function("window.network && network.body.data.nodes.length === 3")
    place = page.evaluate("network.canvasToDOM(network.getPosition('model:m0'))")
    box = page.locator("#mynetwork").bounding_box()
    assert box
    page.mouse.move(box["x"] + place["x"], box["y"] + place["y"])
    page.wait_for_selector(".vis-tooltip", state="visible")
    assert "<img src=x" in page.locator(".vis-tooltip").inner_text()
    assert page.evaluate("window.harmed") is None
    assert asked == [path.as_uri()]
    page.close()

"""The map in the page: only where it is asked for, and the same to those who see no drawing."""

import re
from pathlib import Path

import pytest

from mmkg.api.graph import KnowledgeGraph
from mmkg.model.values import Bundle
from mmkg.views.explorer import Explorer
from views.conftest import NARROW, Open

BUNDLE = Path(__file__).parents[2] / "src" / "mmkg" / "views" / "static" / "bundle"


@pytest.fixture(scope="module")
def map_page(small: KnowledgeGraph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small.explore(map=True).save(tmp_path_factory.mktemp("map") / "map.html")


def test_only_a_page_with_a_map_has_its_script(map_page: Path, small_page: Path) -> None:
    with_map, without = map_page.read_text("utf-8"), small_page.read_text("utf-8")
    script = (BUNDLE / "map.js").read_text("utf-8")
    assert script in with_map
    assert script[:200] not in without
    assert len(re.findall(r"sha256-", with_map)) == len(re.findall(r"sha256-", without)) + 1
    assert "unsafe" not in re.findall(r'Content-Security-Policy" content="([^"]*)"', with_map)[0]


def test_a_page_without_a_map_has_no_tab_for_it(small_page: Path, open_page: Open) -> None:
    page = open_page(small_page, "v=map")
    assert page.locator(".tabs a", has_text="Map").count() == 0
    assert page.locator("#view > *").count() == 1


def test_it_is_drawn_and_the_list_beneath_opens_a_community(
    map_page: Path, open_page: Open
) -> None:
    page = open_page(map_page, "v=map")
    assert page.locator("#drawing canvas").count() >= 3
    assert page.locator(".communities li .entity").count() > 5
    page.locator(".communities h3 a").first.click()
    page.wait_for_function("location.hash.includes('c=0')")
    assert page.locator(".members .entity").count() > 3
    page.locator(".members .entity").first.click()
    page.wait_for_selector("aside article.detail h2")


COUNTED = """window.drawn = 0;
for (const name of ["drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced"]) {
  const draw = WebGL2RenderingContext.prototype[name];
  WebGL2RenderingContext.prototype[name] = function (...all) {
    window.drawn += 1;
    return draw.apply(this, all);
  };
}"""


def test_a_new_focus_is_drawn_over_what_webgl_has_drawn(map_page: Path, open_page: Open) -> None:
    page = open_page(map_page, "v=map&id=model:alpha")
    page.wait_for_timeout(300)
    page.evaluate(f"() => {{ {COUNTED} }}")
    over = page.locator("#drawing > canvas").last
    before = over.screenshot()
    page.evaluate("location.hash = '#v=map&id=model:bravo'")
    page.wait_for_selector("aside h2 >> text=Bravo")
    page.wait_for_timeout(300)
    assert page.evaluate("window.drawn") == 0
    assert over.screenshot() != before
    page.focus("#drawing")
    page.keyboard.press("+")
    page.wait_for_timeout(300)
    assert page.evaluate("window.drawn") > 0


def test_it_is_moved_by_keys_and_is_no_trap(map_page: Path, open_page: Open) -> None:
    page = open_page(map_page, "v=map")
    page.focus("#drawing")
    before = page.locator("#drawing canvas").last.screenshot()
    for key in ("+", "ArrowLeft", "ArrowUp", "-", "+", "+"):
        page.keyboard.press(key)
    page.wait_for_timeout(500)
    assert page.locator("#drawing canvas").last.screenshot() != before
    assert page.evaluate("document.activeElement.id") == "drawing"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") != "drawing"


def test_a_state_is_shown_as_others_are(map_page: Path, open_page: Open) -> None:
    page = open_page(map_page, "v=map&id=model:alpha&c=nonsense", NARROW)
    assert page.locator("aside h2").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_webgl_it_says_so_and_shows_the_list(map_page: Path, open_page: Open) -> None:
    page = open_page(map_page, "v=overview")
    page.evaluate("HTMLCanvasElement.prototype.getContext = () => null")
    page.evaluate("location.hash = '#v=map'")
    assert "WebGL" in page.locator(".nodrawing").inner_text()
    assert page.locator(".communities li .entity").count() > 5


def test_an_empty_graph_has_a_map_too(tmp_path: Path, open_page: Open) -> None:
    path = Explorer(Bundle({}, (), ()), {}, map=True).save(tmp_path / "empty.html")
    assert open_page(path, "v=map").locator("#view > *").count() == 1


def test_what_is_not_ours_is_named_with_its_licence() -> None:
    record = (BUNDLE / "VENDORED.md").read_text("utf-8")
    script = (BUNDLE / "map.js").read_text("utf-8")
    for name, version in re.findall(r"^## (\S+) (\S+)$", record, re.MULTILINE):
        assert f"| {name} | {version} | MIT |" in record
        assert f"{name} {version}" in script.partition("*/")[0]
    assert record.count("Permission is hereby granted") == script.count("Permission is hereby") >= 3

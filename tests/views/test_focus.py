"""Another focus: a view keeps what it does not change, and shows what its address alone would."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from views.conftest import NARROW, WIDE, Open

if TYPE_CHECKING:
    from playwright.sync_api import Page

SMALL = {
    "overview": "v=overview",
    "table": "v=table",
    "neighbourhood": "v=neighbourhood",
    "lineage": "v=lineage",
    "matrix": "v=matrix&n=1",
    "never tried": "v=matrix&never=1&sort=like",
    "one class": "v=matrix&rows=Objective&cols=Objective",
    "upset": "v=upset",
    "paths": "v=paths&from=model:alpha&to=model:bravo",
    "compare": "v=compare&ids=model:alpha,model:bravo",
    "results": "v=results&b=benchmark:example-qa-test",
    "results of the focus": "v=results",
    "filtered": "v=matrix&f=objective:itm",
}
REAL = {
    "matrix": "v=matrix",
    "by likeness": "v=matrix&sort=like&cell=objective:itm*dataset:webvid-2m",
    "results": "v=results&b=benchmark:vqav2-test-std",
}
NOWHERE = "model:there-is-none"
# What a view shows, what it does not, what is not there, and nothing.
SMALL_IDS = (
    "model:alpha", "model:bravo", "objective:itm", "dataset:mixture", "", NOWHERE,
    "benchmark:example-qa-test", "dataset:mixture",
)  # fmt: skip
REAL_IDS = ("objective:itm", "model:albef", "dataset:cc3m", "benchmark:vqav2-test-std")

_GO = """hash => new Promise(resolve => {
    if (location.hash === hash) return resolve();
    addEventListener("hashchange", () => requestAnimationFrame(() => resolve()), { once: true });
    location.hash = hash;
})"""
_SCREEN = """() => [document.title, ...[".filterbar", ".tabs", "#view", "aside", ".same"]
    .map(part => document.querySelector(part).innerHTML)]"""


def _focused(state: str, entity: str) -> str:
    return f"{state}&id={entity}" if entity else state


def _is_the_same(page: "Page", fresh: "Page", state: str, ids: tuple[str, ...]) -> None:
    page.evaluate(_GO, f"#{state}")
    for entity in ids:
        page.evaluate(_GO, f"#{_focused(state, entity)}")
    for entity in (ids[0], *ids[-2:]):
        page.evaluate(_GO, f"#{_focused(state, entity)}")
        fresh.evaluate(
            "hash => history.replaceState(null, '', hash)", f"#{_focused(state, entity)}"
        )
        fresh.reload()
        fresh.wait_for_selector("#view > *")
        assert page.evaluate(_SCREEN) == fresh.evaluate(_SCREEN)


def _further(page: "Page") -> str:
    """A data set that stands in the larger matrix, and not in the usual one."""
    page.evaluate(_GO, "#v=matrix&n=60")
    address = page.locator(".matrix thead th a").nth(40).get_attribute("href") or ""
    page.evaluate(_GO, "#v=matrix")
    return address.partition("&id=")[2].partition("&")[0]


@pytest.mark.parametrize("state", SMALL.values(), ids=SMALL)
def test_what_is_on_the_screen_depends_on_the_address_alone(
    small_page: Path, open_page: Open, state: str
) -> None:
    for size in (WIDE, NARROW):
        _is_the_same(open_page(small_page, size=size), open_page(small_page, size=size), state,
                     SMALL_IDS)  # fmt: skip


@pytest.mark.parametrize("state", REAL.values(), ids=REAL)
def test_so_it_does_where_more_is_kept(real_page: Path, open_page: Open, state: str) -> None:
    page = open_page(real_page)
    ids = (*REAL_IDS, _further(page), "model:coca")
    _is_the_same(page, open_page(real_page), state, ids)


@pytest.mark.parametrize(
    ("state", "kept"),
    [
        ("v=matrix", ".matrix table"),
        ("v=table", ".table tbody"),
        ("v=compare&ids=model:alpha,model:bravo", ".compare table"),
        ("v=results&b=benchmark:example-qa-test", ".ranks"),
        ("v=overview", ".overview"),
        ("v=upset", "#filter"),
    ],
)
def test_another_focus_leaves_what_it_does_not_change(
    small_page: Path, open_page: Open, state: str, kept: str
) -> None:
    page = open_page(small_page, state)
    before = page.query_selector(kept)
    assert before
    for entity in ("model:alpha", "objective:itm", "dataset:mixture"):
        page.evaluate(_GO, f"#{_focused(state, entity)}")
        assert before.evaluate("(one, kept) => document.querySelector(kept) === one", kept)
    page.evaluate(_GO, "#v=lineage&f=objective:itm")
    page.evaluate(_GO, f"#{state}&f=objective:itm")
    assert not before.evaluate("one => one.isConnected")


def test_a_matrix_marks_the_focus_and_shows_it_where_it_was_not(
    real_page: Path, open_page: Open
) -> None:
    page = open_page(real_page, "v=matrix")
    further = _further(page)
    marked = page.locator(".matrix th[data-focus=true]")
    rows, columns = page.locator(".matrix tbody tr"), page.locator(".matrix thead th[scope=col]")
    assert (rows.count(), columns.count(), marked.count()) == (25, 26, 0)
    page.locator(".matrix tbody th a").nth(3).click()
    page.wait_for_selector("aside article.detail")
    name = page.locator("aside h2").inner_text()
    assert marked.all_inner_texts() == [name]
    page.evaluate(_GO, f"#v=matrix&id={further}")
    assert (rows.count(), columns.count()) == (25, 27)
    assert marked.all_inner_texts() == [page.locator("aside h2").inner_text()]
    assert page.locator(".matrix tfoot td").count() == 27
    # Each row has a cell in each column, and a cell leads to what its row and column name.
    assert {row.locator("td").count() for row in rows.all()} == {27}
    place = [one.inner_text() for one in columns.all()].index(marked.inner_text())
    said = rows.nth(5).locator("td").nth(place).locator("a").get_attribute("aria-label") or ""
    assert said.startswith(f"{rows.nth(5).locator('th').inner_text()}, {marked.inner_text()}: ")
    page.evaluate(_GO, "#v=matrix&id=model:albef")
    assert (rows.count(), columns.count(), marked.count()) == (25, 26, 0)


def test_a_cell_leads_to_its_table_from_any_focus(real_page: Path, open_page: Open) -> None:
    page = open_page(real_page, "v=matrix&id=objective:itm")
    page.evaluate(_GO, "#v=matrix&id=dataset:cc3m")
    cell = page.locator(".matrix tbody tr").first.locator("td").first.locator("a")
    count = int(cell.inner_text())
    cell.click()
    page.wait_for_selector(".table .said")
    assert page.locator(".table .said").inner_text().startswith(f"{count} ")


def test_arrows_go_through_a_matrix_after_another_focus(real_page: Path, open_page: Open) -> None:
    page = open_page(real_page, "v=matrix&id=objective:itm")
    further = _further(page)
    page.evaluate(_GO, f"#v=matrix&id={further}")  # one column more
    stops = page.locator('.matrix table [tabindex="0"]')
    assert stops.count() == 1
    stops.focus()

    def place() -> list[int]:
        found: list[int] = page.evaluate(
            """() => { const cell = document.activeElement.closest("td, th");
            return [cell.cellIndex, cell.parentElement.rowIndex]; }"""
        )
        return found

    pressed = {
        "ArrowRight": [2, 1], "ArrowDown": [2, 2], "End": [26, 2], "PageDown": [26, 12],
        "Home": [0, 12], "ArrowLeft": [0, 12], "PageUp": [0, 2], "ArrowUp": [0, 1],
    }  # fmt: skip
    assert place() == [1, 1]
    for key, reached in pressed.items():
        page.keyboard.press(key)
        assert place() == reached, key
        assert page.locator(".matrix th.lit").count() in (1, 2) or reached[0] == 0
    page.keyboard.press("ArrowUp")  # in the corner is no link
    assert place() == [0, 1]
    # A head brings its entity into focus, and the keyboard stays on it.
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelectorAll('.matrix thead th').length === 26")
    assert place() == [0, 1]
    assert stops.count() == 1


def test_an_opened_cell_stays_open(real_page: Path, open_page: Open) -> None:
    page = open_page(real_page, "v=matrix&cell=objective:itm*dataset:webvid-2m")
    opened = page.locator(".matrix td[data-open=true]")
    assert opened.count() == 1
    page.locator(".matrix .opened h3 a.entity").first.click()
    page.wait_for_selector("aside article.detail")
    assert opened.count() == page.locator(".matrix .opened").count() == 1
    page.locator(".matrix .opened .close").click()
    page.wait_for_selector(".matrix .opened", state="detached")
    assert opened.count() == 0
    assert page.locator("aside article.detail").is_visible()

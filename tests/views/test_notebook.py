"""What a notebook shows: a page that runs in a frame of its own, and a table where none can run."""

import re
import subprocess
import sys
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mmkg.api.graph import KnowledgeGraph
from mmkg.stores.registry import open_store
from mmkg.views import notebook

if TYPE_CHECKING:
    from playwright.sync_api import Browser

QUESTION = "which models use ITM on Conceptual Captions"


@pytest.fixture(scope="module")
def real(real_graph: Path) -> KnowledgeGraph:
    return KnowledgeGraph(open_store(None, real_graph), real_graph)


def frames(html: str) -> list[str]:
    return [unescape(text) for text in re.findall(r"srcdoc='([^']*)'", html)]


def test_an_answer_is_a_page_and_beneath_it_a_table(small: KnowledgeGraph) -> None:
    html = small["model:alpha"]._repr_html_()
    [page] = frames(html)
    assert page.startswith("<!doctype html>")
    assert "Content-Security-Policy" in page
    after = html.partition("</iframe>")[2]
    assert after.startswith("<details><summary>")
    assert "<table>" in after
    assert "allow-same-origin" not in html


def test_an_output_stays_small(real: KnowledgeGraph) -> None:
    for shown in (real["ALBEF"], real["ITM"], real["CC3M"], real.models(since=2018)):
        html = shown._repr_html_()
        assert frames(html)
        assert len(html.encode()) < notebook.MOST_BYTES + 60_000


def test_a_page_that_would_be_too_large_is_left_out(
    small: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notebook, "MOST_BYTES", 1_000)
    html = small["model:alpha"]._repr_html_()
    assert "<iframe" not in html
    assert html.startswith("<table>")


def test_rows_that_are_cut_are_said(real: KnowledgeGraph) -> None:
    [page] = frames(real.models(since=2018)._repr_html_())
    assert re.search(r"Here are the first \d+ of \d+ rows\.", page)


def test_what_is_no_entity_is_a_table_alone(real: KnowledgeGraph) -> None:
    for shown in (
        real.ask("how many models use ITM"),
        real.ask("nonsense of no kind"),
        real.query("models-per-year"),
        real.models(objective="ITM", dataset="CC3M", year=1999),
    ):
        assert "<iframe" not in shown._repr_html_()
        assert "<table>" in shown._repr_html_()


def test_rows_and_models_are_pages(real: KnowledgeGraph) -> None:
    for shown in (
        real.ask(QUESTION),
        real.models(objective="ITM", dataset="CC3M"),
        real.query("objectives-of-model", model="ALBEF"),
    ):
        assert len(frames(shown._repr_html_())) == 1


def test_the_page_works_in_its_frame(
    small: KnowledgeGraph, tmp_path: Path, browser: "Browser"
) -> None:
    path = tmp_path / "notebook.html"
    path.write_text(f"<!doctype html><input autofocus>{small['model:alpha']._repr_html_()}")
    page = browser.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
    page.goto(path.as_uri())
    inside = page.frame_locator("iframe")
    inside.locator("aside h2").wait_for()
    assert page.evaluate("document.activeElement.tagName") == "INPUT"
    inside.locator(".tabs a", has_text="Overview").click()
    inside.locator("main[data-view=overview]").wait_for()
    inside.locator("aside .value a.entity").first.click()
    inside.locator("aside .close").click()
    inside.locator("main[data-detail=false]").wait_for()
    inside.locator("#search").fill("alpha")
    inside.locator("#search").press("Enter")
    assert page.url == path.as_uri()
    assert problems == []
    page.close()


def test_who_shows_nothing_does_not_wait_for_the_page() -> None:
    program = (
        "import sys, mmkg; mmkg.load().ask('which models use ITM on SBU');"
        "print([name for name in sys.modules if name.startswith('mmkg.views')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": ":".join(sys.path)}, capture_output=True, check=True, text=True,
    )  # fmt: skip
    assert done.stdout.strip() == "[]"

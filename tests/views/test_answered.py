"""The answer among the other views: it takes their filters, and its question is one of them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mmkg.api.graph import KnowledgeGraph
from mmkg.views.explorer import Explorer
from views.conftest import Open

QUESTION = "models trained with objective:itm on dataset:captions-a"
ROWS = "#view .sheet tbody th .entity .name"


@pytest.fixture(scope="module")
def made(small: KnowledgeGraph, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """A page that opens on an answer."""
    folder = tmp_path_factory.mktemp("answered")

    def make(name: str, **asked: Any) -> Path:
        return small.explore(**asked).save(folder / f"{name}.html")

    return make


def test_the_question_is_filters_in_every_view(made: Callable[..., Path], open_page: Open) -> None:
    page = open_page(made("asked", ask=QUESTION))
    assert "no filter beside the question" in page.locator(".filters .found").inner_text()
    answered = page.locator(ROWS).all_inner_texts()
    assert answered
    doors = page.locator(".asfilters a")
    assert doors.all_inner_texts() == ["table", "lineage", "matrix", "sets", "results"]
    doors.first.click()
    page.wait_for_selector("#view .table")
    assert page.locator(".chip .what").count() == 1
    assert sorted(page.locator(ROWS).all_inner_texts()) == sorted(answered)
    page.locator(".tabs a", has_text="Answer").click()
    page.wait_for_selector("#view .answer")
    assert page.locator(ROWS).all_inner_texts() == answered
    assert not page.locator(".leftout").count()


@pytest.mark.parametrize(
    "asked", [{"ask": QUESTION}, {"query": "models-of-dataset", "dataset": "dataset:captions-a"}]
)
def test_filters_leave_out_rows_and_say_so(
    made: Callable[..., Path], open_page: Open, asked: dict[str, str]
) -> None:
    path = made("narrowed", **asked)
    page = open_page(path)
    every = page.locator(ROWS).all_inner_texts()
    page = open_page(path, "v=answer&y=-1999")
    assert page.locator("#view .said").inner_text().startswith(f"0 of {len(every)} row")
    assert page.locator(".leftout").inner_text().startswith(f"The filters leave out {len(every)}")
    page.click("#all-rows")
    page.wait_for_selector("#view .sheet")
    assert page.locator(ROWS).all_inner_texts() == every


def test_rows_that_are_no_models_stay_and_the_bar_says_so(
    made: Callable[..., Path], open_page: Open
) -> None:
    path = made("objectives", ask="which objectives does model:alpha use")
    every = open_page(path).locator(ROWS).all_inner_texts()
    page = open_page(path, "v=answer&y=-1999")
    assert every
    assert page.locator(ROWS).all_inner_texts() == every
    assert "no models and stay" in page.locator(".filters .found").inner_text()
    assert not page.locator(".asfilters").count()


def test_what_a_cell_has_no_room_for_is_in_the_detail(
    small: KnowledgeGraph, tmp_path: Path, open_page: Open
) -> None:
    answer = {
        "title": "x",
        "columns": ["model", "value"],
        "rows": [{"cells": [[{"id": "model:alpha"}], [1, 2, 3, 4, 5, 6]]}],
        "command": "",
    }
    path = Explorer(small.bundle(), {}, {"v": "answer"}, answer).save(tmp_path / "more.html")
    page = open_page(path)
    more = page.locator("#view .sheet a.more")
    assert (more.inner_text(), more.get_attribute("title")) == ("+2", "5, 6")
    more.click()
    page.wait_for_selector("aside article.detail h2")
    assert "id=model:alpha" in page.url
    assert page.locator("#view .answer").count()

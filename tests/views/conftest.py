"""Pages that are opened in a real browser, with an eye on what they must never do."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from mmkg.api.graph import KnowledgeGraph

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Open = Callable[..., "Page"]

WIDE, NARROW = (1280, 900), (375, 800)


@pytest.fixture
def open_page(browser: "Browser") -> Iterator[Open]:
    """Opens a file in some state and size; fails at the end on an error, a request, a refusal."""
    contexts = []
    problems: list[str] = []

    def open_file(
        path: Path, state: str = "", size: tuple[int, int] = WIDE, **options: Any
    ) -> "Page":
        width, height = size
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        address = path.as_uri()
        page.on("pageerror", lambda error: problems.append(f"error: {error}"))
        page.on(
            "console",
            lambda said: problems.append(f"{said.type}: {said.text}")
            if said.type in ("error", "warning") and "GL Driver Message" not in said.text else None,
        )  # fmt: skip
        page.on(
            "request",
            lambda request: problems.append(f"request: {request.url}")
            if not request.url.startswith((address, "data:", "blob:")) else None,
        )  # fmt: skip
        page.goto(f"{address}#{state}" if state else address)
        page.wait_for_selector("#view > *")
        return page

    yield open_file
    for context in contexts:
        context.close()
    assert not problems


@pytest.fixture(scope="session")
def small_page(small: KnowledgeGraph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the small seed."""
    return small.explore().save(tmp_path_factory.mktemp("page") / "small.html")


@pytest.fixture(scope="session")
def real_page(real_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the project's own graph."""
    from mmkg.stores.compiled import read_bundle, version_of
    from mmkg.views.explorer import Explorer

    meta: Mapping[str, object] = {"graph_version": version_of(real_graph)}
    made = Explorer(read_bundle(real_graph), meta)
    return made.save(tmp_path_factory.mktemp("page") / "real.html")

"""What a page has to be on the project's own graph: legible, within its width, for everybody."""

import os
import re
from pathlib import Path
from typing import Any

import pytest

from mmkg.api.graph import KnowledgeGraph
from mmkg.build.synth import synthesize
from mmkg.stores.registry import open_store
from mmkg.views.explorer import Explorer
from views.conftest import NARROW, WIDE, Open
from views.states import MADE, MORE, OFFERED, REAL

ROOT = Path(__file__).parents[2]
VIEWS = {**REAL, "table of data sets": "v=table&t=Dataset&id=dataset:cc3m"}
# Of each state the page that it is of, and its address.
STATES = {name: ("plain", state) for name, state in VIEWS.items()} | OFFERED | MORE
SIZES = {"wide": WIDE, "narrow": NARROW, "very narrow": (320, 640)}
PAPER = (718, 1_000)  # A4 within margins of 1 cm, at 96 pixels to the inch
MOST_BYTES = 2_500_000


@pytest.fixture(scope="module")
def real_pages(
    real_graph: Path, real_page: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """The page of the project's own graph, and those that were made with something."""
    folder = tmp_path_factory.mktemp("made")
    graph = KnowledgeGraph(open_store(None, real_graph), real_graph)
    pages = {
        name: graph.explore(**options).save(folder / f"{name}.html")
        for name, options in MADE.items()
    }
    return {"plain": real_page, **pages}


@pytest.mark.parametrize("view", STATES)
def test_a_view_fits_its_width(real_pages: dict[str, Path], open_page: Open, view: str) -> None:
    made, state = STATES[view]
    for size in SIZES.values():
        page = open_page(real_pages[made], state, size)
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
        assert len(page.locator("#view").inner_text()) > 100
        page.close()


def test_a_view_fits_the_paper(real_pages: dict[str, Path], open_page: Open) -> None:
    for view, (made, state) in STATES.items():
        page = open_page(real_pages[made], state, PAPER)
        page.emulate_media(media="print")
        assert page.evaluate("document.documentElement.scrollWidth") <= PAPER[0], view
        page.close()


@pytest.fixture(scope="module")
def axe() -> str:
    """The text of axe-core, which `npm ci` brings."""
    path = ROOT / "node_modules" / "axe-core" / "axe.min.js"
    if not path.exists():
        said = "axe-core is not there: python3 dev.py check page"
        pytest.fail(said) if os.environ.get("CI") else pytest.skip(said)
    return path.read_text("utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", STATES)
def test_axe_finds_nothing_serious(
    axe: str, real_pages: dict[str, Path], open_page: Open, view: str, scheme: str
) -> None:
    made, state = STATES[view]
    page = open_page(real_pages[made], state, color_scheme=scheme)
    page.evaluate(axe)
    found: list[dict[str, Any]] = page.evaluate(
        "async () => (await axe.run({ resultTypes: ['violations'] })).violations"
    )
    serious = [
        (one["id"], one["nodes"][0]["html"][:200], one["nodes"][0]["failureSummary"][:300])
        for one in found
        if one["impact"] in ("serious", "critical")
    ]
    assert not serious


def test_texts_do_not_overlap_in_a_drawing(real_page: Path, open_page: Open) -> None:
    for view in ("lineage", "results", "neighbourhood"):
        page = open_page(real_page, VIEWS[view])
        overlaps = page.evaluate(
            """() => {
              const boxes = [...document.querySelectorAll("#view svg text")]
                .map((one) => [one.textContent, one.getBoundingClientRect()])
                .filter(([, box]) => box.width > 0);
              const hits = [];
              for (const [a, p] of boxes) for (const [b, q] of boxes) {
                if (a >= b) continue;
                const x = Math.min(p.right, q.right) - Math.max(p.left, q.left);
                const y = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
                if (x > 2 && y > 4) hits.push([a, b]);
              }
              return hits;
            }"""
        )
        assert overlaps == [], view


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_label_clears_a_band_of_the_edges_beneath_it(
    real_page: Path, open_page: Open, scheme: str
) -> None:
    page = open_page(real_page, "v=lineage&id=dataset:coco", color_scheme=scheme)
    drawn = page.evaluate(
        """() => {
          const ground = getComputedStyle(document.documentElement).backgroundColor;
          const order = [...document.querySelectorAll(".timeline :is(.edge, .spot)")];
          const edges = order.filter((one) => one.matches(".edge")).length;
          return order.slice(0, edges).every((one) => one.matches(".edge")) &&
            [...document.querySelectorAll(".spot text")].map((one) => getComputedStyle(one))
              .every((one) => one.paintOrder.startsWith("stroke") && one.stroke === ground &&
                parseFloat(one.strokeWidth) >= 6);
        }"""
    )
    assert drawn


def test_a_graph_of_20_000_edges_with_evidence_stays_below_its_size(tmp_path: Path) -> None:
    bundle = synthesize(66_000, 0)
    edges = sum(":" in str(fact.o) for fact in bundle.facts)
    assert len(bundle.types) >= 3_000
    assert edges >= 20_000
    assert len(bundle.claims) > 10_000
    page = Explorer(bundle, {}).save(tmp_path / "large.html")
    assert page.stat().st_size < MOST_BYTES


@pytest.mark.parametrize("view", VIEWS)
def test_a_made_up_graph_opens_in_each_view(made_up_page: Path, open_page: Open, view: str) -> None:
    name = re.sub(r"^v=(\w+).*", r"\1", VIEWS[view])
    page = open_page(made_up_page, f"v={name}")
    assert len(page.locator("#view").inner_text()) > 20


@pytest.fixture(scope="module")
def made_up_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a made-up graph of 3,000 nodes and 20,000 edges."""
    path = tmp_path_factory.mktemp("made-up") / "page.html"
    return Explorer(synthesize(66_000, 0), {}).save(path)

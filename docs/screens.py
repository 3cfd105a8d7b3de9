"""Takes the pictures of the explorer that the documents show, on the project's own graph.

    python docs/screens.py [VIEW ...]

Each view in light and dark, wide (1280 pixels) and narrow (375). They are looked at by eye before
they are kept: nothing clipped, nothing on top of something else.
"""

import sys
import tempfile
from pathlib import Path

import mmkg

ROOT = Path(__file__).parent.parent
SCREENS = ROOT / "docs" / "screens"
# What a picture shows in place of a view's own state, or beside the views.
SHOWN = {
    "table": "v=table&f=objective:itm*dataset:cc3m&y=2019-2022",
    "detail": "v=table&id=model:albef&at=hasStage/stage:albef/pretrain",
}
SIZES = {"wide": (1280, 900), "narrow": (375, 812)}


def main(names: list[str]) -> int:
    """Take the pictures of these views, or of all."""
    from servers.browser import chromium
    from views.states import MADE, OFFERED, REAL

    states = REAL | SHOWN | {name: state for name, (_, state) in OFFERED.items()}
    unknown = set(names) - set(states)
    if unknown:
        print(f"No view {', '.join(unknown)}. There are: {', '.join(states)}.")
        return 2
    SCREENS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        graph = mmkg.load()
        pages = {
            made: graph.explore(**options).save(Path(folder, f"{made}.html")).as_uri()
            for made, options in {"plain": {}, **MADE}.items()
        }
        for name in names or states:
            address = pages[OFFERED[name][0] if name in OFFERED else "plain"]
            for size, (width, height) in SIZES.items():
                for scheme in ("light", "dark"):
                    context = browser.new_context(
                        viewport={"width": width, "height": height},
                        color_scheme="light" if scheme == "light" else "dark",
                        reduced_motion="reduce",
                    )
                    page = context.new_page()
                    page.goto(f"{address}#{states[name]}")
                    page.wait_for_selector("#view > *")
                    page.screenshot(path=SCREENS / f"{name}-{size}-{scheme}.png")
                    context.close()
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "tests"))
    sys.exit(main(sys.argv[1:]))

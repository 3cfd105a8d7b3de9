"""One page in a browser of its own: when its graph is shown, and what mmkg's page does then."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Error, Page, TimeoutError, ViewportSize

from servers.browser import chromium

PROBE = Path(__file__).parent / "explore" / "probe.js"
_VIEWPORT = ViewportSize(width=1280, height=900)
_TOLD = "bench:"


class NotShown(Exception):
    """The graph is not shown within the limit, or the page fails; the message is for a cell."""


class Opened:
    """A page whose graph is shown, and its times in seconds from the start of the navigation."""

    def __init__(self, page: Page, told: dict[str, float | None]) -> None:
        self._page = page
        self.times = {name: ms / 1e3 for name, ms in told.items() if ms is not None}

    def focus(self, hashes: Sequence[str]) -> list[float]:
        """Seconds from each change of the address to the end of the frame that shows it."""
        return [self._do("focus", one) / 1e3 for one in hashes]

    def search(self, texts: Sequence[str]) -> list[float]:
        """Seconds from each text in the search box to the end of the frame with what is found."""
        done = [self._do("search", text) for text in texts]
        missing = [text for text, one in zip(texts, done, strict=True) if not one["found"]]
        if missing:
            raise NotShown(f"nothing is found for {', '.join(missing)}")
        return [one["took"] / 1e3 for one in done]

    def picture(self, path: Path) -> None:
        """What is on the screen."""
        self._page.screenshot(path=path)

    def _do(self, name: str, argument: str) -> Any:
        return self._page.evaluate(
            "([name, argument]) => window.bench[name](argument)", [name, argument]
        )


@contextmanager
def opened(path: Path, limit: float, state: str = "") -> Iterator[Opened]:
    """A page that is opened in a new browser and shows its graph; raises ``NotShown``."""
    with chromium() as browser:
        # A page that asks for more than itself has to do without it, and does not wait for it.
        context = browser.new_context(viewport=_VIEWPORT, offline=True)
        context.add_init_script(path=PROBE)
        page = context.new_page()
        problems: list[str] = []
        page.on("pageerror", lambda error: problems.append(str(error).splitlines()[0]))
        address = path.as_uri() + (f"#{state}" if state else "")
        try:
            with page.expect_console_message(
                lambda said: said.text.startswith(_TOLD), timeout=limit * 1e3
            ) as found:
                page.goto(address, wait_until="commit", timeout=limit * 1e3)
        except TimeoutError:
            raise NotShown(problems[0][:80] if problems else f"not in {limit:g} s") from None
        except Error as error:  # such as a page that runs out of memory
            raise NotShown(str(error).splitlines()[0][:80]) from None
        yield Opened(page, json.loads(found.value.text.removeprefix(_TOLD)))


def browser_version() -> str:
    """Which Chromium it is."""
    with chromium() as browser:
        return browser.version

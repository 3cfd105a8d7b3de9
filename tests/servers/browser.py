"""The browser that the tests of pages use: one that the environment names, or the machine's own."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Error, sync_playwright

from servers.once import Unavailable

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# A browser that looks for updates would ask the network, which some machines do not have.
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


@contextmanager
def chromium() -> Iterator[Browser]:
    """A Chromium without a window; raises ``Unavailable``."""
    named = os.environ.get("MMKG_TEST_BROWSER")
    found = named or next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        raise Unavailable(f"there is none of {', '.join(NAMES)} on PATH")
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        except Error as error:
            raise Unavailable(f"{found} does not start: {str(error).splitlines()[0]}") from None
        yield browser
        browser.close()

"""``mmkg explore``: the page, where it goes, and what it says when it cannot."""

from pathlib import Path

import pytest

from cli.running import Mmkg

PAGE = "<!doctype html>"


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch, small_seed: Path, tmp_path: Path) -> None:
    monkeypatch.setenv("MMKG_SEED", str(small_seed))
    monkeypatch.setenv("MMKG_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("asked", "start"),
    [
        ((), '"start":""'),
        (("Alpha",), '"start":"v=neighbourhood&id=model:alpha"'),
        (("--ask", "which models use ITM"), '"start":"v=answer"'),
        (("--query", "models-per-year"), '"start":"v=answer"'),
        (
            ("--query", "objectives-of-model", "-p", "model=Alpha"),
            "objectives-of-model -p model=Alpha",
        ),
    ],
)
def test_the_page_opens_where_it_was_asked(mmkg: Mmkg, asked: tuple[str, ...], start: str) -> None:
    ran = mmkg("explore", *asked, "-o", "page.html")
    assert ran.code == 0
    assert ran.out.startswith("page.html, 0.")
    text = Path("page.html").read_text("utf-8")
    assert text.startswith(PAGE)
    assert start in text


def test_it_goes_to_standard_output_or_to_a_file_of_its_own_name(mmkg: Mmkg) -> None:
    assert mmkg("explore", "-o", "-").out.startswith(PAGE)
    assert not Path("mmkg.html").exists()
    assert mmkg("explore").code == 0
    assert Path("mmkg.html").read_text("utf-8").startswith(PAGE)


def test_a_browser_opens_it(mmkg: Mmkg, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/opened\n')
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(browser))
    assert mmkg("explore", "--open").code == 0
    assert (tmp_path / "opened").read_text().strip() == (tmp_path / "mmkg.html").as_uri()


@pytest.mark.parametrize(
    ("asked", "code", "said"),
    [
        (("Nothing like it",), 2, "No entity is called 'Nothing like it'."),
        (
            ("Alpha", "--ask", "which models use ITM"),
            2,
            "give one of a name, a question and a query.",
        ),
        (("--ask", "what is the weather"), 2, "mmkg: "),
        (("--query", "no-such-query"), 2, "No named query"),
        (("-p", "model=Alpha"), 2, "only a query takes parameters."),
        (("--query", "objectives-of-model"), 2, "model"),
        (("-o", "no/such/folder/page.html"), 5, "No such file or directory"),
        (("-o", "."), 5, "Is a directory"),
        (("-o", "/dev/null/page.html"), 5, "Not a directory"),
    ],
)
def test_what_cannot_be_shown_is_said_in_one_line(
    mmkg: Mmkg, asked: tuple[str, ...], code: int, said: str
) -> None:
    ran = mmkg("explore", *asked)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1
    assert not list(Path().glob("*.html"))

"""Text that is safe to print and measured as a terminal shows it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mmkg.formats.text import clean, columns_of, pad, wrap

HOSTILE = ("\x00", "\x07", "\x1b[2J", "\x9b31m", "\x7f", "\u202e", "\u2066", "\u200f", "\ud800")


@pytest.mark.parametrize("sign", HOSTILE)
def test_what_steers_a_terminal_shows_as_an_escape(sign: str) -> None:
    shown = clean(f"a{sign}b")
    assert sign[0] not in shown
    assert shown.startswith("a\\")
    assert shown.endswith("b")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("  a \n\t b\r\n", "a b"),
        ("a\u2028b\x85c", "a b c"),
        ("悟道 BriVL", "悟道 BriVL"),
        ("👩\u200d💻 é", "👩\u200d💻 é"),
        ("שלום", "שלום"),
    ],
)
def test_other_text_stays(text: str, shown: str) -> None:
    assert clean(text) == shown


@pytest.mark.parametrize(
    ("text", "columns"),
    [("", 0), ("abc", 3), ("悟道", 4), ("e\u0301", 1), ("😀", 2), ("ｱ", 1), ("Ａ", 2)],
)
def test_columns(text: str, columns: int) -> None:
    assert columns_of(text) == columns


@given(st.text(max_size=200), st.integers(1, 40))
def test_wrapping_keeps_to_the_width_and_loses_nothing(text: str, columns: int) -> None:
    line = clean(text)
    lines = wrap(line, columns)
    assert lines
    assert "".join(lines).replace(" ", "") == line.replace(" ", "")
    # One character may be wider than a column of one.
    assert all(columns_of(part) <= max(columns, 2) for part in lines)


@given(st.text(max_size=200))
def test_clean_text_is_clean(text: str) -> None:
    shown = clean(text)
    assert clean(shown) == shown
    assert "\x1b" not in shown
    assert "\n" not in shown


def test_padding_counts_columns() -> None:
    assert pad("悟", 4) == "悟  "
    assert pad("7", 3, right=True) == "  7"
    assert pad("long", 2) == "long"

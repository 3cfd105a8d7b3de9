"""Whatever is typed, nothing prints a traceback, and nothing steers the terminal."""

import json

import pytest

from cli.running import Mmkg
from mmkg.model.vocabulary import CLASSES

HOSTILE = (
    "",
    " ",
    "x" * 10_000,
    "ITM " * 2_500,
    "'", '"', '"""', "\\", "{}", "{0}", "%s", "${x}", "?s ?p ?o }", "<https://x>",
    "</script><script>alert(1)</script>",
    "nul \x00 byte",
    "\x1b[2J\x1b]0;title\x07",
    "😀😀😀",
    "\u202eITM\u200f on \u2066CC3M",
    "שלום",
    "model:", "model:/", "model:../x", ":", "a:b", "model:albef/" * 300,
    "-", "--", "*", "[a-z]+(", "\n\n", "\t", "\ud800",
    "1e999", "nan", "2021-13", "٣",
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
@pytest.mark.parametrize(
    "words",
    [
        ["ask", "{}"],
        ["ask", "which models use {} on Conceptual Captions"],
        ["show", "{}"],
        ["list", "{}"],
        ["search", "{}"],
        ["why", "ALBEF", "{}"],
        ["query", "{}"],
        ["query", "lineage", "--param", "model={}"],
        ["query", "datasets-by-size", "--param", "unit={}"],
        ["query", "lineage", "--param", "{}"],
        ["info", "--store", "{}"],
        ["schema", "show", "{}"],
        ["conflicts", "{}"],
        ["diff", "{}", "{}"],
        ["add", "model", "{}"],
        ["add", "model", "2501.12345", "--seed", "/nowhere", "--name", "{}"],
    ],
    ids=" ".join,
)
def test_no_traceback(mmkg: Mmkg, words: list[str], text: str) -> None:
    # Behind -- a word is no option, whatever it starts with.
    given = [word.replace("{}", text) for word in words]
    if words[-1] == "{}" and words[-2] not in ("--param", "--store", "--name"):
        given.insert(words.index("{}"), "--")
    ran = mmkg(*given, text="")
    assert ran.code in (0, 1, 2, 3, 4)
    assert "Traceback" not in ran.err
    assert "bug" not in ran.err, ran.err
    for sign in ("\x1b", "\x00", "\u202e", "\u200f"):
        assert sign not in ran.out + ran.err
    assert len(ran.err) < 3_000


# Only a process of its own has streams that take half a surrogate pair.
@pytest.mark.parametrize("text", sorted({*HOSTILE} - {"\ud800"}), ids=lambda text: repr(text[:20]))
def test_json_of_a_hostile_question_is_json(mmkg: Mmkg, text: str) -> None:
    ran = mmkg("ask", "--format", "json", "--", text)
    assert ran.json["question"] == text


def test_bytes_that_are_no_text(shell: Mmkg) -> None:
    for words in (["ask", "-f", "json"], ["show"], ["search"]):
        ran = shell(*words, b"\xff\xfe ITM")
        assert ran.code in (0, 1, 2)
        assert "Traceback" not in ran.err
        if "json" in words:
            assert json.loads(ran.out)["question"] == "\udcff\udcfe ITM"


def test_a_terminal_in_another_alphabet(shell: Mmkg) -> None:
    ran = shell("show", "ALBEF", PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert ran.code == 0, ran.err


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_every_class_can_be_listed(mmkg: Mmkg, name: str) -> None:
    assert mmkg("list", name, "--format", "csv").code in (0, 1)

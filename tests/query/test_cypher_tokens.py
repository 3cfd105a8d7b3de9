import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mmkg.query.cypher_tokens import bare, cypher_tokens, name_of, plain, quote, unquote

PIECES = st.lists(
    st.one_of(
        st.sampled_from(["'", '"', "`", "\\", "\\u0027", "//", "/*", "*/", "$", ".."]), st.text()
    )
).map("".join)


@given(PIECES)
def test_every_character_is_in_one_token(text: str) -> None:
    assert "".join(token.text for token in cypher_tokens(text)) == text


@given(st.text())
def test_a_quoted_text_is_one_token_wherever_it_stands_and_comes_back(text: str) -> None:
    quoted = quote(text)
    assert unquote(quoted) == text
    assert plain(quoted) == quoted
    kinds = [token.kind for token in cypher_tokens(f"RETURN {quoted}+1")]
    assert kinds == ["word", "space", "string", "mark", "number"]


@pytest.mark.parametrize(
    ("query", "read"),
    [
        (r"\u0043REATE", "CREATE"),
        (r"'\u0027", "''"),
        (r"\u005c\u005c", "\\\\"),
        (r"'\\u0041'", r"'\\u0041'"),
        (r"'\\\u0041'", r"'\\A'"),
        (r"\u005cu0041", r"\u0041"),
        (r"\uD83D\uDE00", "😀"),
        (r"\uDE00\uD83D", "\ude00\ud83d"),
        (r"\u00zz \U0001F600 \uuu0041", r"\u00zz \U0001F600 \uuu0041"),
        ("// \\u000a x", "// \n x"),
    ],
)
def test_escapes_by_code_point_come_first(query: str, read: str) -> None:
    """As tried on Neo4j 2026.08: everywhere, but not behind an escaped backslash."""
    assert plain(query) == read


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("n.`a``b`", "word mark name"),
        (
            "(n:A)<-[:B*1..2]-()",
            "mark word mark word mark mark mark mark mark word mark number mark "
            "number mark mark mark mark",
        ),
        (
            "1.5e-3 .5 0xFF 0o17 1_000 5.",
            "number space number space number space number space number space number mark",
        ),
        ("1SET", "number word"),
        ("1.SET", "number mark word"),
        ("$x $`a b` $1 $", "parameter space parameter space parameter space mark"),
        (
            "<> <= >= =~ += = ..",
            "mark space mark space mark space mark space mark space mark space mark",
        ),
        ("a€DELETE", "word mark word"),
        ("é名_1", "word"),
        ("// c\rx", "comment space word"),
        ("// c\x0b\x85\u2028x", "comment"),
        ("/* /* */ x", "comment space word"),
        ("/*/ x /**/", "comment"),
        ("/**/x", "comment word"),
        ("a/b//c", "word mark word comment"),
        ("'a\nb' \"it's\" '\\''", "string space string space string"),
        ("x 'a\\", "word space open"),
        ("x `a", "word space open"),
        ("/* 'a'", "open"),
        ("a\xa0b\u3000c\x1cd", "word space word space word space word"),
        ("a\x85b\u200bc", "word mark word mark word"),
    ],
)
def test_kinds(text: str, kinds: str) -> None:
    assert [token.kind for token in cypher_tokens(text)] == kinds.split()


@pytest.mark.parametrize(
    ("string", "text"),
    [
        ("''", ""),
        (r"'\t\b\n\r\f\'\"\\'", "\t\b\n\r\f'\"\\"),
        (r"'\q\\n'", "\\q\\n"),
        ('"it\'s"', "it's"),
    ],
)
def test_unquote(string: str, text: str) -> None:
    assert unquote(string) == text


def test_names() -> None:
    found = [name_of(token) for token in cypher_tokens("n`a``b`$x$`y z`") if token.text != "."]
    assert found == ["n", "a`b", "x", "y z"]


@pytest.mark.parametrize("piece", ["\\'", "'\\", "`", '"', "/*", "*/", "1.", "\\u0027", "$`", "a "])
def test_long_texts_take_no_longer_by_the_square(piece: str) -> None:
    started = time.perf_counter()
    for text in (piece * 40_000, "'" + piece * 40_000):
        assert sum(len(token.text) for token in cypher_tokens(plain(text))) == len(plain(text))
    assert time.perf_counter() - started < 5


QUOTES = (
    "MATCH", "(n)", " ", "\n", "'", '"', "'it\\'s'", "'a // b'", "// end", "/*", "*/", "/", "\\",
    "`a'b`", "`", "''", '"\'"', "1.5", "\\u0027",
)  # fmt: skip


@settings(max_examples=1000)
@given(st.lists(st.sampled_from(QUOTES), max_size=14).map("".join))
def test_where_bare_text_is_plain_to_see_it_is_what_the_tokens_say(query: str) -> None:
    text = bare(query)
    if text is not None:
        found = cypher_tokens(plain(query))
        assert text == "".join("''" if one.kind == "string" else one.text for one in found)

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mmkg.query.tokens import bare, quote, tokens, unquote


@given(st.text())
def test_every_character_is_in_one_token(text: str) -> None:
    assert "".join(token.text for token in tokens(text)) == text


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_quoting_and_back(text: str) -> None:
    quoted = quote(text)
    assert unquote(quoted) == text
    assert [token.kind for token in tokens(quoted)] == ["string"]
    assert (
        len(quoted.splitlines()) <= len(text.replace("\n", "").replace("\r", "").splitlines()) + 1
    )


@pytest.mark.parametrize(
    ("string", "text"),
    [
        ("''", ""),
        ('""""""', ""),
        ("'''it's'''", "it's"),
        (r'"\u00e9\U0001F600\t\\u0041"', "é😀\t\\u0041"),
        ("\"'''\"", "'''"),
        ('\'"""\'', '"""'),
    ],
)
def test_unquote(string: str, text: str) -> None:
    assert unquote(string) == text


@pytest.mark.parametrize("string", [r'"\ud800"', r'"\UFFFFFFFF"'])
def test_what_is_no_character(string: str) -> None:
    with pytest.raises(ValueError, match="no character"):
        unquote(string)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("?x/^ex:a|<a:b>*", "variable mark mark name mark iri mark"),
        ("mmkg:variantOf? ?model", "name mark space variable"),
        ("ex:a.b.c", "name mark word"),
        ("ex:a\\#b%41", "name"),
        ("'x'@en-GB^^ex:y", "string tag mark name"),
        ("1.5e3", "word mark word"),
        ("a<b", "word mark word"),
        ("_:b .", "name space mark"),
        ("# c\r?x", "comment space variable"),
        ("'a\nb'", "mark word space word mark"),
    ],
)
def test_kinds(text: str, kinds: str) -> None:
    assert [token.kind for token in tokens(text)] == kinds.split()


PIECES = (
    "SELECT", "?x", "{", "}", " ", "\n", "<https://example.org/a'b#c>", "<urn:x>", "<", ">", "'",
    '"', "'it''s'", '"a # b"', "# end", "SERVICE", "ex:a", "\\", "'''", '"""', "1.5", "(", "<<",
)  # fmt: skip


@settings(max_examples=1000)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_where_bare_text_is_plain_to_see_it_is_what_the_tokens_say(query: str) -> None:
    text = bare(query)
    if text is not None:
        opaque = ("iri", "string", "comment", "space")
        kept = "".join(token.text for token in tokens(query) if token.kind not in opaque)
        assert "".join(text.split()) == kept

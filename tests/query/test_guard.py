import re

import pyoxigraph as ox
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mmkg.errors import BadParameter, MmkgError, QueryRefused, QuestionError
from mmkg.query.guard import MAX_DEPTH, MAX_LENGTH, MAX_OPERATORS, check_read_only

WORDS = "INSERT DELETE LOAD CLEAR DROP CREATE ADD MOVE COPY WITH SERVICE FROM".split()
ENDPOINT = "http://127.0.0.1:1/"
"""A port that oxigraph refuses to call: it says so only where it means to call."""


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize(
    "written", ["{}", "{} ", "\n{}\t", "}}{}<a:a>", "#x\n{}", "#x\r{}", "1 {}"]
)
def test_keywords_are_refused(word: str, written: str) -> None:
    for spelled in (word, word.lower(), word.title()):
        with pytest.raises(QueryRefused) as caught:
            check_read_only(written.format(spelled))
        assert caught.value.construct == word


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize(
    "written",
    [
        "?{0}",
        "${0}",
        "ex:{0}",
        "ex:x-{0}",
        ":{0}",
        "{0}ing:x",
        "_:{0}",
        "<http://example.org/{0}#{0}>",
        "<urn:{0}>",
        "'{0}'",
        '"{0}"',
        "'''x'{0}\n'''",
        '"""x"{0}\n"""',
        r'"\"{0}"',
        r"'\\' '{0}'",
        "'x'@en '{0}'",
        "# {0}",
        "'#' '{0}'",
        "?a < 2 && ?b > 1 # {0}",
    ],
)
def test_what_is_only_called_so_passes(word: str, written: str) -> None:
    check_read_only("SELECT * { " + written.format(word) + "\n}")
    check_read_only("SELECT * { " + written.format(word.lower()) + "\n}")


STRANGE = [
    "SERVICE:x {",
    "SERVICEex:x {",
    "{ ?s ?p 1SERVICE <a:a> {",
    "{ ?s ?p trueSERVICE <a:a> {",
    "{ ?s ?p ex:a.b.SERVICE <a:a> {",
    "FILTER(1<2)SERVICE:x#>\n{",
    "FILTER(1<2)#>'''\nSERVICE <a:a> {} #'''",
    "FILTER(?a<?b&&'x>'=?c)SERVICE <a:a> { FILTER('a'='a')",
    "VALUES ?x {''''#\\q\n} SERVICE <a:a> {} #'''",
    "VALUES ?x {''''#\\ud800\n} SERVICE <a:a> {} #'''",
    r"S\u0045RVICE <a:a> {",
    r"\U00000053ERVICE <a:a> {",
    r"'\u0027 SERVICE <a:a> {} #'",
    "\u017fERVICE <a:a> {",
    "SERV\u0131CE <a:a> {",
    "' SERVICE <a:a> {",
]


@pytest.mark.parametrize("query", STRANGE, ids=ascii)
def test_what_an_engine_may_read_as_service_is_refused(query: str) -> None:
    with pytest.raises(QueryRefused):
        check_read_only(query)


def test_escapes_in_strings_pass_beside_a_suspicious_word() -> None:
    check_read_only(r"SELECT * { ?service ?p 'caf\u00e9', '\t\"', '\U0001F600' }")


def test_monsters() -> None:
    with pytest.raises(BadParameter, match="characters"):
        check_read_only("x" * 1_000_000)
    check_read_only(f"ASK {{ ?s ?p '{'x' * (MAX_LENGTH - 50)}' }}")
    for opening in ("(", "{", "[", "<< "):
        with pytest.raises(BadParameter, match="nest"):
            check_read_only(opening * (MAX_DEPTH + 1))
    with pytest.raises(BadParameter, match="operators"):
        check_read_only("ASK {" + "{} UNION " * MAX_OPERATORS)
    with pytest.raises(BadParameter, match="operators"):
        check_read_only("SELECT (1" + "+1" * (MAX_OPERATORS + 1))
    rows = "(<https://w3id.org/mmkg/id/model/albef> 'a-b(c' 3)\n" * 5000
    check_read_only(f"SELECT * {{ VALUES (?s ?p ?o) {{ {rows} }} }}")


@given(st.text())
@example("\ud800")
@example("\\UFFFFFFFF \\uD800 SERVICE")
def test_any_text_passes_or_is_refused(text: str) -> None:
    try:
        check_read_only(text)
    except QuestionError:
        assert re.search("|".join([*WORDS, r"\\u"]), text, re.IGNORECASE)


_NAMES = st.sampled_from(WORDS).flatmap(lambda word: st.sampled_from([word, word.lower()]))
_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
_STRINGS = st.builds(lambda *parts: "".join(parts), _TEXTS, _NAMES, _TEXTS).flatmap(
    lambda text: st.sampled_from(
        [
            quote + text.replace("\\", "\\\\").replace(quote[0], f"\\{quote[0]}") + quote
            for quote in ('"', "'", '"""', "'''")
            if len(quote) == 3 or not re.search(r"[\r\n]", text)
        ]
    )
)
_HARMLESS = st.one_of(
    _STRINGS,
    _NAMES.map("?{}".format),
    _NAMES.map("ex:{}".format),
    _NAMES.map("# {}\n".format),
    _NAMES.map("<http://example.org/{}>".format),
    st.sampled_from(["?s", "a", "{", "}", ".", "FILTER", "(", ")", "1", "<", "&&", "OPTIONAL"]),
)


@given(st.lists(_HARMLESS, max_size=12), _NAMES, st.integers(0, 12))
def test_one_keyword_among_namesakes_is_found(parts: list[str], word: str, place: int) -> None:
    check_read_only(" ".join(parts))
    parts.insert(place, word)
    with pytest.raises(QueryRefused):
        check_read_only(" ".join(parts))


_PIECES = st.sampled_from(
    [
        *("?s ?p ?o .", "?s ?p 1", "?s ?p true", "?s ?p _:b.", "?s ?p ep:a.b.", "?s ?p 'x'@en"),
        *("FILTER(1<2)", "FILTER(1<2)#>\n", "FILTER(1<2)#>'''\n", "FILTER(1<2||'>'='>')"),
        *("FILTER(?s<?o||ep:a>1)", "FILTER(?s<?o&&'x>'='y')", "FILTER('a'='a')", "OPTIONAL{}"),
        *("VALUES ?v {'''''' 'a'}", "VALUES ?w {''''#\\q\n}", "VALUES ?x {''''#\\ud800\n}"),
        *('VALUES ?y {""""#\\q\n}', "#'\n", '#"\n', "#'''\n", "{}", "?s ?p 'a\\u0027b' ."),
    ]
)
_SERVICES = st.builds(
    lambda word, end, brace: word + end + brace,
    st.sampled_from(["SERVICE", "service ", "SERVICE#\n", "SERVICE\n"]),
    st.sampled_from([f"<{ENDPOINT}>", "ep:", "ep:x", ":", "SERVICEep:", "Ep:a.b"]),
    st.sampled_from(["{}", " {?q ?w ?e}", "#>\n{}"]),
)


@given(
    st.lists(_PIECES, max_size=3),
    _SERVICES,
    st.lists(_PIECES, max_size=2),
    st.sampled_from(["", " "]),
    st.sampled_from(["}", "}#'''", "}#'", '}#"""', "}#>"]),
)
def test_what_oxigraph_would_call_is_refused(
    before: list[str], service: str, after: list[str], gap: str, end: str
) -> None:
    prefixes = "".join(f"PREFIX {p}: <{ENDPOINT}> " for p in ("", "ep", "Ep", "SERVICEep"))
    query = f"{prefixes}SELECT * {{{gap.join([*before, service, *after])}{end}"
    store = ox.Store()
    store.add(ox.Quad(ox.NamedNode(ENDPOINT), ox.NamedNode("ep:x"), ox.Literal(1)))
    if _calls(store, query):
        with pytest.raises(MmkgError):
            check_read_only(query)


def _calls(store: ox.Store, query: str) -> bool:
    try:
        found = store.query(query)
        if isinstance(found, ox.QuerySolutions):
            list(found)
        return False
    except OSError as error:
        return "port 1" in str(error)
    except (SyntaxError, RuntimeError, ValueError):
        return False

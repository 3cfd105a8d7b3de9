"""Text out of which a node may come as a number in grafeo 0.6; ``grafeo.cells`` says how.

In doubt it may. Told are what mmkg itself asks and most of what is written by hand: where only
properties go through ``coalesce`` and lists, and only values are united, there is no such node.
"""

import re

from mmkg.query.cypher_tokens import bare

# Named queries begin with comments; there no string is open, and no escape may end one.
_HEADER = re.compile(r"(?:[ \t\r\n]*//[^\r\n\\]*[\r\n])*")
# Strings are `''` in all of these.
_AMONG = re.compile(r"\.\w+ IN \[(?:''(?:, )?)+\]")
_PROPERTY = r"\w+(?:\.\w+|\[\$?\w+\])"
_OTHERWISE = rf"\[(?:{_PROPERTY})?\]|{_PROPERTY}|''|\d+"
_COALESCE = rf"coalesce\((?:\[\] \+ )?{_PROPERTY}(?:, (?:{_OTHERWISE}))*\)"
_VALUES = re.compile(rf"\[x IN {_COALESCE} WHERE x IS NOT NULL\]|{_COALESCE}")
_NAMING = re.compile(r"CASE type\(\w+\)(?:\s+WHEN '' THEN '')+\s+ELSE ''\s+END\b")
_COMPREHENDED = re.compile(r"\[\s*\w+\s+[iI][nN]\b")
_CALLED = re.compile(r"[A-Za-z_][\w.]*$")
# Words before a bracket, and functions, that give no node that they were given.
_TELLING = frozenset(
    "match where and or xor not in with return distinct exists all any none single on by as then "
    "count sum avg size type labels keys id elementid exists tolower toupper tostring tointeger "
    "tofloat left right substring trim split replace abs floor ceil sqrt sign range".split()
)
# What of the items that are returned is no node; a map could hold one.
_VALUE = r"\w+\.\w+|type\(\w+\)|keys\(\w+\)|null|\d+|''"
_ITEM = re.compile(rf"\s*(?:{_VALUE}|(?P<name>\w+))(?: AS \w+)?\s*")
_NAMED_VALUE = re.compile(rf"(?:^|\s)(?:{_VALUE}) AS (\w+)")
_SELECTOR = re.compile(r"\{\w+: (?:''|\$\w+|\d+)\}")


def may_hide(query: str) -> bool:
    """Whether a node may come out of the query as a number.

    >>> may_hide("MATCH (n) RETURN n"), may_hide("MATCH (n) RETURN coalesce(n, 1)")
    (False, True)
    """
    header = _HEADER.match(query)
    text = bare(query[header.end() :] if header else query)
    if text is None:  # comments, names in backticks and escapes stand in the way of reading a call
        return True
    text = _NAMING.sub("''", _AMONG.sub(".x", text))
    if "coalesce" in text:
        text = _VALUES.sub("''", text)
    upper = text.upper()
    if "CASE" in upper or _has_list(text) or _called(text) - _TELLING:
        return True
    return "UNION" in upper and not _unites_values(text)


def _has_list(text: str) -> bool:
    """Whether something is indexed, or a list comprehended."""
    before = (piece.rstrip()[-1:] for piece in text.split("[")[:-1])
    return any(char.isalnum() or char == "_" for char in before) or bool(_COMPREHENDED.search(text))


def _called(text: str) -> set[str]:
    """The words before brackets, in small letters."""
    before = {piece.rstrip().rpartition(" ")[2] for piece in text.split("(")[:-1]}
    # Most end in a mark, and a search through them would find nothing.
    words = (one for one in before if one[-1:].isalnum() or one[-1:] in ("_", "."))
    return {match[0].lower() for match in map(_CALLED.search, words) if match}


def _unites_values(text: str) -> bool:
    """Whether what is returned are values in each part of a UNION."""
    if "{" in _SELECTOR.sub("", text):
        return False
    returned = (part.rpartition("RETURN ")[2] for part in text.split("UNION"))
    items = {item for listed in returned for item in listed.removeprefix("DISTINCT ").split(",")}
    found = [_ITEM.fullmatch(item) for item in items]
    if None in found:
        return False
    names = {match["name"] for match in found if match and match["name"]}
    named = _NAMED_VALUE.findall(text) if names else []
    return all(_is_given_only(name, named.count(name), text) for name in names)


def _is_given_only(name: str, times: int, text: str) -> bool:
    """Whether a name that is given to values so many times is given to nothing else."""
    given = re.findall(rf"(?i)[(\[]\s*{name}\b|\bAS\s+{name}\b|\b{name}\s*=", text)
    return 0 < len(given) == times

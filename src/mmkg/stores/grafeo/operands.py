"""Where the operands of a query in Cypher begin and end, and what type the text gives them.

Looking at tokens is enough for that: an operand is a name, a literal, a call or what is in
brackets, with its properties and indices.
"""

from collections.abc import Mapping

from mmkg.model.vocabulary import ATTRIBUTES
from mmkg.query.cypher_guard import is_name
from mmkg.query.cypher_tokens import cypher_tokens, name_of, plain
from mmkg.query.tokens import Token

NAMES = ("word", "name")
NOTHING = Token("mark", "")
_PAIRS = {"(": ")", "[": "]", "{": "}"}
_CLOSING = frozenset(_PAIRS.values())
# Words behind which a value begins: a bracket there is no index and no call.
_BEFORE_A_VALUE = frozenset(
    "RETURN WITH WHERE AND OR XOR NOT IN THEN ELSE WHEN CASE UNWIND BY DISTINCT SKIP LIMIT "
    "CONTAINS STARTS ENDS IS AS MATCH CALL ON UNION ALL".split()
)
_TYPES = {"string": "str", "integer": "int", "decimal": "float"}
_RETURNS = {
    **dict.fromkeys("size count length tointeger id sign char_length".split(), "int"),
    **dict.fromkeys("tofloat avg sqrt exp log log10 rand e pi".split(), "float"),
    **dict.fromkeys(
        "tostring left right substring replace trim ltrim rtrim toupper tolower upper lower "
        "type".split(),
        "str",
    ),
    **dict.fromkeys("collect labels keys nodes relationships split range tail".split(), "list"),
}


class Operands:
    """The tokens of a query that are not blank, by their place.

    >>> found = Operands("RETURN left(n.label, 2) + n.year")
    >>> place = found.words.index("+")
    >>> found.type(*found.before(place)), found.type(*found.after(place))
    ('str', 'int')
    """

    def __init__(self, query: str, bound: Mapping[str, object] | None = None) -> None:
        self.tokens = list(cypher_tokens(plain(query)))
        self.indices = [at for at, token in enumerate(self.tokens) if not token.is_blank]
        self.places = {index: place for place, index in enumerate(self.indices)}
        self.found = [self.tokens[at] for at in self.indices]
        self.words = [
            token.text if token.kind != "word" or is_name(self.found, place) else token.keyword
            for place, token in enumerate(self.found)
        ]
        self.partner = self._partners()
        self._bound = bound or {}

    def _partners(self) -> dict[int, int]:
        partners: dict[int, int] = {}
        opened: list[int] = []
        for place, token in enumerate(self.found):
            if token.text in _PAIRS:
                opened.append(place)
            elif token.text in _CLOSING and opened:
                partners[place] = opened.pop()
                partners[partners[place]] = place
        return partners

    def at(self, place: int) -> str:
        """The word in capitals if it may be a keyword, else the text; nothing beyond the ends."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def kind(self, place: int) -> str:
        """The kind of the token."""
        return self.found[place].kind if 0 <= place < len(self.found) else ""

    def opens(self, place: int) -> bool:
        """Whether a bracket opens here."""
        return self.at(place) in _PAIRS

    def closes(self, place: int) -> bool:
        """Whether a bracket closes here."""
        return self.at(place) in _CLOSING

    def closing(self, opening: int) -> int:
        """The place where the bracket that opens here is closed, or the end of the query."""
        return self.partner.get(opening, len(self.found))

    def around(self, place: int) -> int:
        """The place of the bracket around this one; -1 if there is none."""
        place -= 1
        while place >= 0 and not self.opens(place):
            place = self.partner.get(place, place) - 1 if self.closes(place) else place - 1
        return place

    def called(self, place: int) -> str:
        """The function, in small letters, whose bracket opens here; nothing if it is no call."""
        before = place - 1
        if self.at(place) != "(" or self.kind(before) not in NAMES or self.at(before - 1) == ".":
            return ""
        word = self.at(before)
        return "" if word in _BEFORE_A_VALUE - {"ALL"} else word.lower()

    def is_index(self, place: int) -> bool:
        """Whether the bracket that opens here holds an index, not a list."""
        before = place - 1
        if self.at(before) in _CLOSING or self.kind(before) in ("name", "parameter", "string"):
            return True
        return self.kind(before) == "word" and self.at(before) not in _BEFORE_A_VALUE

    def after(self, place: int) -> tuple[int, int]:
        """The operand behind this place: its first place, and the one behind its last."""
        first = end = place + 1
        while self.at(end) in ("-", "+", "NOT"):
            end += 1
        if self.at(end) in _PAIRS:
            end = self.closing(end) + 1
        elif self.at(end) == "CASE":
            end = self.behind_case(end)
        elif self.kind(end) in NAMES and self.at(end + 1) in ("(", "{"):
            end = self.closing(end + 1) + 1
        else:
            end += 1
        while self.at(end) == "." or (self.at(end) == "[" and self.is_index(end)):
            end = end + 2 if self.at(end) == "." else self.closing(end) + 1
        return first, min(end, len(self.found))

    def behind_case(self, place: int) -> int:
        """The place behind the END of the CASE that is here."""
        depth = 0
        while place < len(self.found):
            depth += (self.at(place) == "CASE") - (self.at(place) == "END")
            place += 1
            if depth == 0:
                break
        return place

    def before(self, place: int) -> tuple[int, int]:
        """The operand before this place, like ``after``."""
        start, end = place, place
        while start > 0:
            start -= 1
            if self.at(start) in _CLOSING:
                start = self.partner.get(start, start)
                if self.called(start):
                    start -= 1
                elif self.at(start) == "[" and self.is_index(start):
                    continue
            if self.at(start - 1) != ".":
                break
            start -= 1
        return start, end

    def type(self, start: int, end: int) -> str:
        """The type of an operand: int, float, str, bool, list, or nothing where it is not told."""
        while self.at(start) in ("-", "+"):
            start += 1
        last = end - 1
        token = self.found[start] if 0 <= start < len(self.found) else NOTHING
        if end - start >= 3 and self.at(last - 1) == "." and self.kind(last) in NAMES:
            return _type_of_property(name_of(self.found[last]))
        if end - start == 1:
            return self._literal(token)
        if self.at(start) == "[" and self.partner.get(start) == last:
            return "list"
        if self.at(start + 1) == "(" and self.partner.get(start + 1) == last:
            return _RETURNS.get(self.called(start + 1), "")
        return ""

    def _literal(self, token: Token) -> str:
        if token.kind == "number":
            is_whole = token.text.isdigit() or token.text[:2].lower() in ("0x", "0o")
            return "int" if is_whole else "float"
        if token.kind == "parameter":
            return type(self._bound.get(name_of(token))).__name__
        if token.keyword in ("TRUE", "FALSE"):
            return "bool"
        return "str" if token.kind == "string" else ""


def _type_of_property(name: str) -> str:
    if name == "id":
        return "str"
    term = ATTRIBUTES.get(name)
    if term is None:
        return ""
    return _TYPES.get(term.datatype, "") if term.single else "list"

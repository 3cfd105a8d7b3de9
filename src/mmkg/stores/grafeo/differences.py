"""What grafeo 0.6 is known to answer otherwise than Neo4j, refused in text of a user's own.

Found by ``bench/cypher_diff.py``; docs/decisions/0012-embedded-cypher.md lists them, and what
tokens cannot tell. Each check looks at one place of the query.
"""

from collections.abc import Callable, Mapping

from mmkg.errors import shorten
from mmkg.model.vocabulary import ATTRIBUTES
from mmkg.query.cypher_tokens import unquote
from mmkg.stores.grafeo.logic import (
    bound_alone,
    differs,
    membership,
    no_return,
    optional_where,
    quantifier,
)
from mmkg.stores.grafeo.operands import Operands

Check = Callable[[Operands, int], None]

_NUMBERS = ("int", "float")
_ORDERED = ("<", "<=", ">", ">=")
_EQUAL = "to grafeo '2021' and 2021 are equal, to Neo4j a text is no number."


def check_same_as_neo4j(query: str, bound: Mapping[str, object]) -> None:
    """Raise ``QueryRefused`` for what is known to be answered otherwise than by Neo4j.

    ``bound`` are the values of the query's parameters.

    >>> check_same_as_neo4j("MATCH (n) WHERE n.released > 2020 RETURN n", {})
    Traceback (most recent call last):
        ...
    mmkg.errors.QueryRefused: released compared with a number is refused without a server: ...
    """
    found = Operands(query, bound)
    no_return(found)
    for place, word in enumerate(found.words):
        check = _CALLS.get(found.called(place)) if word == "(" else _CHECKS.get(word)
        if check:
            check(found, place)


def _comparison(found: Operands, place: int) -> None:
    if _is_arrow(found, place):
        return
    one, other = found.before(place), found.after(place)
    types = found.type(*one), found.type(*other)
    for this, (kind, against) in ((one, types), (other, types[::-1])):
        _check_number(found, this[1] - 1, kind, against)
    if found.at(place) in _ORDERED and ("list" in types or "bool" in types):
        reason = "grafeo has no order for it."
        raise differs("A list or a truth value by < or >", reason, "Compare its elements.")
    if types == ("list", "list"):
        reason = "grafeo takes nulls in them for equal."
        raise differs("A list = a list", reason, "Compare their elements.")


def _is_arrow(found: Operands, place: int) -> bool:
    if found.at(place) == ">":
        return found.at(place - 1) == "-"
    return found.at(place) == "<" and found.at(place + 1) == "-" and found.closes(place - 1)


def _key(found: Operands, place: int) -> None:
    """A property in a pattern, such as ``{released: 2021}``."""
    if found.at(found.around(place)) == "{":
        name = found.found[place - 1].text
        term = ATTRIBUTES.get(name)
        kind = "str" if term and term.datatype == "string" else ""
        _check_number(found, place - 1, kind, found.type(*found.after(place)))


def _check_number(found: Operands, place: int, kind: str, against: str) -> None:
    """Refuse a text, or what may be one, that is compared with a number; ``place`` is its last."""
    if against not in _NUMBERS:
        return
    token = found.found[place]
    if kind == "str" and (token.kind != "string" or _is_number(unquote(token.text))):
        shown = "A text" if found.closes(place) else shorten(token.text, 30)
        mend = "Write the number in quotes, or toInteger(…)."
        raise differs(f"{shown} compared with a number", _EQUAL, mend)
    is_property = found.at(place - 1) == "." or found.at(place + 1) == ":"
    if token.text == "value" and is_property and _may_be_a_claim(found):
        mend = "Write toFloat(c.value), or toString(c.value) = '2021'."
        raise differs("A claim's value compared with a number", _EQUAL, mend)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _may_be_a_claim(found: Operands) -> bool:
    labels = {found.at(at + 1) for at in range(len(found.words)) if found.at(at) == ":"}
    return "Result" not in labels or "Claim" in labels


def _membership(found: Operands, place: int) -> None:
    membership(found, place)
    one, (start, end) = found.before(place), found.after(place)
    if found.at(start) != "[" or found.partner.get(start) != end - 1:
        return
    while start < end - 1:
        element = found.after(start)
        types = found.type(*one), found.type(*element)
        _check_number(found, one[1] - 1, *types)
        _check_number(found, element[1] - 1, *types[::-1])
        start = element[1]
        if found.at(start) != ",":
            return


def _case(found: Operands, place: int) -> None:
    """``CASE x WHEN y``, which compares the two."""
    if found.at(place + 1) == "WHEN":
        return
    one = found.after(place)
    at, end = one[1], found.behind_case(place) - 1
    while at < end:
        if found.at(at) == "WHEN":
            other = found.after(at)
            types = found.type(*one), found.type(*other)
            _check_number(found, one[1] - 1, *types)
            _check_number(found, other[1] - 1, *types[::-1])
        if found.at(at) == "CASE":
            at = found.behind_case(at)
        else:
            at = found.closing(at) + 1 if found.opens(at) else at + 1


def _null(found: Operands, place: int) -> None:
    opening = found.around(place)
    is_element = found.at(place - 1) in ("[", ",") and found.at(place + 1) in (",", "]")
    if found.at(opening) == "[" and not found.is_index(opening) and is_element:
        raise differs("null in a list", "grafeo takes two of them for equal.", "Leave it out.")


def _slice(found: Operands, place: int) -> None:
    opening = found.around(place)
    if found.at(opening) != "[" or not found.is_index(opening):
        return  # the length of a path
    closing = found.partner.get(opening, opening)
    for start, end in ((opening + 1, place), (place + 1, closing)):
        is_told = end - start == 1 and found.type(start, end) == "int"
        if start < end and not is_told:
            raise differs(
                "A slice whose bounds are no whole numbers",
                "grafeo does not count from the end.",
                "Write bounds such as [0..3]; reverse(xs) turns a list round.",
            )


def _plus(found: Operands, place: int) -> None:
    one, other = found.before(place), found.after(place)
    first, second = found.type(*one), found.type(*other)
    if (first == "list") != (second == "list") and not _begins_with_nothing(found, place):
        mend = "Begin with []: [] + xs + x."
        raise differs("A list + an element", "it may be null in grafeo.", mend)
    if first in _NUMBERS and second == "str":
        raise differs("A number + a text", "it is null in grafeo.", "Write toString(n) + text.")
    if {first, second} == {"str", "float"}:
        reason, mend = "grafeo writes 1.0 as 1.", "Return the number by itself."
        raise differs("A text + a decimal number", reason, mend)


def _begins_with_nothing(found: Operands, place: int) -> bool:
    """Whether this is one of the pluses of ``[] + x + y``, which are translated."""
    while found.at(place) == "+":
        start, end = found.before(place)
        if end - start == 2 and found.at(start) == "[":
            return True
        place = start - 1
    return False


def _power(found: Operands, place: int) -> None:
    if found.at(found.after(place)[1]) == "^":
        raise differs("^ after ^", "grafeo begins with the second.", "Put one into brackets.")


def _to_string(found: Operands, opening: int) -> None:
    argument = opening + 1, found.partner.get(opening, opening)
    if found.type(*argument) not in ("int", "str", "bool") and not _is_claimed(found, argument):
        raise differs(
            "toString() of what may be decimal",
            "grafeo writes 1.0 as 1.",
            "Return the number, or write toString(toInteger(x)).",
        )


def _is_claimed(found: Operands, argument: tuple[int, int]) -> bool:
    return found.at(argument[1] - 1) == "value" and found.at(argument[1] + 1) in ("=", "<>")


def _to_integer(found: Operands, opening: int) -> None:
    closing = found.partner.get(opening, opening)
    if found.at(closing - 1) in ("asPrinted", "locator", "value", "label"):
        mend = "Write toInteger(toFloat(x))."
        raise differs("toInteger() of a text with decimals", "it is null in grafeo.", mend)


def _to_boolean(_found: Operands, _opening: int) -> None:
    mend = "Compare, as in x = 'true' or x <> 0."
    raise differs("toBoolean()", "it is null of numbers in grafeo.", mend)


def _round(_found: Operands, _opening: int) -> None:
    reason = "grafeo rounds -2.5 otherwise, and a whole number stays one."
    raise differs("round()", reason, "Write floor(toFloat(x) + 0.5).")


def _floor(found: Operands, opening: int) -> None:
    types = found.type(*found.after(opening)), found.type(*found.before(found.closing(opening)))
    if "float" not in types:
        name = found.called(opening)
        reason, mend = "a whole number stays one in grafeo.", f"Write {name}(toFloat(x))."
        raise differs(f"{name}() of what may be a whole number", reason, mend)


def _split(found: Operands, opening: int) -> None:
    last = found.found[found.closing(opening) - 1]
    if last.kind != "string" or len(last.text) == 2:
        reason = "grafeo puts empty texts at the ends."
        raise differs("split() by what may be nothing", reason, "Write what to split by.")


def _labels(found: Operands, opening: int) -> None:
    is_head = found.called(opening - 2) in ("head", "last")
    if is_head or found.at(found.closing(opening) + 1) == "[":
        mend = "Write [l IN labels(n) WHERE l <> 'Mmkg'][0]."
        raise differs("The first of labels()", "their order is not Neo4j's.", mend)


_CHECKS: dict[str, Check] = {
    "IN": _membership,
    "OPTIONAL": optional_where,
    "MATCH": bound_alone,
    "NULL": _null,
    "CASE": _case,
    "..": _slice,
    ":": _key,
    "+": _plus,
    "^": _power,
    **dict.fromkeys(("=", "<>", *_ORDERED), _comparison),
}
_CALLS: dict[str, Check] = {
    "toboolean": _to_boolean,
    "tointeger": _to_integer,
    "tostring": _to_string,
    "round": _round,
    "floor": _floor,
    "ceil": _floor,
    "split": _split,
    "labels": _labels,
    **dict.fromkeys(("any", "all", "none", "single"), quantifier),
}

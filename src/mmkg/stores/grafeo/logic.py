"""Where grafeo 0.6 takes null for false, or loses rows: checks of ``grafeo_differences``."""

from mmkg.errors import QueryRefused, shorten
from mmkg.stores.grafeo.operands import NAMES, Operands

_CLAUSES = frozenset("MATCH OPTIONAL RETURN WITH UNWIND CALL UNION ORDER SKIP LIMIT ;".split())
_ENDS = _CLAUSES | {"AND", "OR", ")", "]", "}", ",", "|", ""}
_LOOPS = ("any", "all", "none", "single")


def differs(construct: str, reason: str, mend: str) -> QueryRefused:
    """The error for what Neo4j answers otherwise.

    >>> print(differs("round()", "grafeo rounds otherwise.", "Write floor(x + 0.5)."))
    round() is refused without a server: grafeo rounds otherwise. Write floor(x + 0.5).
    """
    error = QueryRefused(construct)
    error.args = (f"{construct} is refused without a server: {reason} {mend}",)
    return error


def no_return(found: Operands) -> None:
    """A query without RETURN: Neo4j does not take it, grafeo answers with numbers of nodes."""
    place = 0
    while place < len(found.words):
        if found.at(place) == "RETURN":
            return
        place = found.partner.get(place, place) + 1 if found.opens(place) else place + 1
    if found.at(0) != "CALL" or found.opens(1):
        raise differs("A query without RETURN", "Neo4j does not take it.", "Add RETURN.")


def membership(found: Operands, place: int) -> None:
    """``null IN []`` is null in grafeo, and false in Neo4j."""
    (first, last), (start, end) = found.before(place), found.after(place)
    is_literal = last - first == 1 and found.kind(first) in ("string", "number")
    is_filled = found.type(start, end) == "list" and end - start > 2
    if is_literal or is_filled or _is_of_a_loop(found, place):
        return
    if not _only_truth_matters(found, first, end):
        raise differs(
            "IN under NOT, or as a value,",
            "in grafeo null IN [] is null, not false.",
            "Write coalesce(x IN xs, false).",
        )


def quantifier(found: Operands, opening: int) -> None:
    """Where its condition is null, a quantifier is what it would be were it false."""
    closing = found.partner.get(opening, opening)
    where = next((at for at in range(opening, closing) if found.at(at) == "WHERE"), closing)
    if found.called(where + 2) == "coalesce" and found.partner.get(where + 2) == closing - 1:
        return
    name = found.called(opening)
    if name in ("any", "all") and _only_truth_matters(found, opening - 1, closing + 1):
        return
    raise differs(
        f"{name}()",
        "grafeo takes a condition that is null for false.",
        "Write its condition as WHERE coalesce(…, false).",
    )


def _is_of_a_loop(found: Operands, place: int) -> bool:
    """Whether this IN belongs to a list comprehension, a quantifier or reduce."""
    if found.kind(place - 1) not in NAMES:
        return False
    before, word = place - 2, found.at(place - 2)
    if word == "[":
        return not found.is_index(before)
    if word == "(":
        return found.called(before) in _LOOPS
    return word == "," and found.called(found.around(before)) == "reduce"


def _only_truth_matters(found: Operands, start: int, end: int) -> bool:
    """Whether null and false come to the same for the expression between these places."""
    while found.at(end) in _ENDS:
        before = _before_operands(found, start)
        if found.at(before) == "WHERE":
            return found.called(found.around(before)) not in ("none", "single", "all")
        if found.at(before) != "(":
            return False
        if found.called(before):
            return found.called(before) == "coalesce" and found.at(end) == ","
        if found.at(end) not in (")", "AND", "OR"):
            return False
        start, end = before, found.partner.get(before, before) + 1
    return False


def _before_operands(found: Operands, start: int) -> int:
    """What stands before all that is joined by AND and OR and ends with the expression here."""
    place = start - 1
    while found.at(place) in ("AND", "OR"):
        place -= 1
        while place >= 0 and found.at(place) not in _STOPS:
            place = found.partner.get(place, place) - 1 if found.closes(place) else place - 1
    return place


_STOPS = frozenset("AND OR XOR NOT WHERE WHEN RETURN WITH THEN ELSE ( [ { , |".split())


def optional_where(found: Operands, place: int) -> None:
    """A pattern in the WHERE of an OPTIONAL MATCH takes away the rows that do not meet it."""
    at = place + 2 if found.at(place + 1) == "MATCH" else len(found.words)
    while found.at(at) not in _CLAUSES and found.at(at) not in ("WHERE", "", "}"):
        at = found.partner.get(at, at) + 1 if found.opens(at) else at + 1
    if found.at(at) != "WHERE":
        return
    while found.at(at) not in _CLAUSES and found.at(at) != "":
        is_subquery = found.at(at) == "{" and found.at(at - 1) in ("EXISTS", "COUNT", "COLLECT")
        if is_subquery or _is_path(found, at):
            raise differs(
                "A pattern in the WHERE of OPTIONAL MATCH",
                "grafeo leaves out the rows that do not meet it.",
                "Put it into the OPTIONAL MATCH itself, or behind it by WITH * WHERE.",
            )
        at += 1


def _is_path(found: Operands, closing: int) -> bool:
    """Whether a relationship follows a node whose bracket closes here."""
    at = closing + 1
    while found.at(at) in ("<", "-"):
        at += 1
    long_enough = at - closing >= (2 if found.at(at) == "[" else 3)
    follows = found.at(at) in ("[", ">", "(") and found.at(at - 1) == "-"
    return found.at(closing) == ")" and long_enough and follows


def bound_alone(found: Operands, place: int) -> None:
    """``MATCH (s)`` of a name that is bound: where it is null, grafeo goes on."""
    known = _names_before(found, place)
    at = place + 1
    while found.at(at) == "(":
        closing = found.partner.get(at, at)
        name = found.found[closing - 1].text
        if closing == at + 2 and found.at(closing + 1) not in ("-", "<") and name in known:
            raise differs(
                f"({shorten(name, 30)}) alone in MATCH, of a name that is bound,",
                "grafeo goes on where it is null.",
                f"Write WITH * WHERE {shorten(name, 30)} IS NOT NULL.",
            )
        while found.at(at) not in _CLAUSES and found.at(at) not in ("WHERE", ",", "", "}"):
            at = found.partner.get(at, at) + 1 if found.opens(at) else at + 1
        at += 1


def _names_before(found: Operands, place: int) -> set[str]:
    """The names in this part of a UNION before the place."""
    names: set[str] = set()
    for at in range(place):
        if found.at(at) == "UNION" and found.around(at) < 0:
            names.clear()
        if found.kind(at) in NAMES:
            names.add(found.found[at].text)
    return names

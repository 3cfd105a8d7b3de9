"""Queries as rdflib's algebra, mended where rdflib departs from the standard.

rdflib expands ``\\u`` escapes before it parses, so that a string may end where it does not; it
names what is hidden in ``SELECT *``; it joins on variables that a sub-select hides; it cannot
group by an expression without a name; and it makes a row of no groups.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import rdflib
from pyparsing import ParseBaseException
from rdflib.namespace import XSD
from rdflib.plugins.sparql import operators, parser
from rdflib.plugins.sparql.algebra import translateQuery, traverse
from rdflib.plugins.sparql.evaluate import evalQuery
from rdflib.plugins.sparql.parserutils import CompValue, Expr
from rdflib.plugins.sparql.sparql import Query
from rdflib.term import Variable

from mmkg.errors import QueryRefused, QuerySyntaxError, shorten
from mmkg.query.tokens import Token, quote, tokens, unescape, unquote
from mmkg.stores.rdf import canonical_decimal
from mmkg.stores.syntax import not_parsed


def parse(query: str) -> Query:
    """The algebra of a query; raises ``QuerySyntaxError`` or ``QueryRefused``."""
    try:
        query.encode()  # half of a surrogate pair is no text
        text = "".join(_written(token) for token in tokens(query))
        parsed = parser.Query.parse_string(text, parse_all=True)
        tree = parsed[1]
        for mend in (_separate, _join_in, _name_groups, _canonical_literal):
            tree = traverse(tree, visitPost=mend)
        names_all = tree.name == "SelectQuery" and not tree.projection
        parsed[1] = tree
        prepared = translateQuery(parsed)
    except ParseBaseException as error:
        raise not_parsed(query, error.lineno, error.column) from None
    except RecursionError:
        raise QuerySyntaxError("The query nests too deep for rdflib.") from None
    except Exception as error:  # the translator raises plain exceptions
        raise QuerySyntaxError(f"The query is not valid: {shorten(str(error), 160)}") from None
    _check_stays_here(prepared.algebra)
    if names_all:
        _name_visible(prepared.algebra)
    for mend in (_without_empty_group, _without_named_graphs):
        traverse(prepared.algebra, visitPost=mend)
    return prepared


def evaluate(graph: rdflib.Graph, query: Query) -> Mapping[str, Any]:
    """What rdflib's evaluator finds: ``type_``, and ``bindings``, ``askAnswer`` or ``graph``."""
    found: Mapping[str, Any] = evalQuery(graph, query)
    return found


def canonical(literal: rdflib.Literal) -> rdflib.Literal:
    """The one of all literals of equal value that mmkg writes."""
    if literal.datatype == XSD.string:
        return rdflib.Literal(str(literal))
    if literal.datatype == XSD.decimal and isinstance(literal.value, Decimal):
        digits = canonical_decimal(format(literal.value, "f"))
        if digits != str(literal):
            return rdflib.Literal(digits, datatype=XSD.decimal, normalize=False)
    return literal


def _written(token: Token) -> str:
    # A tab would become spaces, \' is unknown to rdflib, and escapes are expanded too early.
    if token.kind == "string" and ("\\" in token.text or "\t" in token.text):
        return quote(unquote(token.text))
    return unescape(token.text) if token.kind == "iri" else token.text


def _canonical_literal(node: Any) -> Any:
    if isinstance(node, CompValue) and node.name == "literal" and node.datatype == XSD.string:
        return rdflib.Literal(str(node.string))
    return canonical(node) if isinstance(node, rdflib.Literal) else None


def _separate(node: Any) -> Any:
    """Rename what a sub-select does not show, so that nothing outside joins with it."""
    if not (isinstance(node, CompValue) and node.name == "SubSelect" and node.projection):
        return None
    shown = {column.evar or column.var for column in node.projection}
    mark = f"__{id(node)}"

    def rename(inner: Any) -> Any:
        if isinstance(inner, Variable) and inner not in shown:
            return Variable(f"{inner}{mark}")
        return None

    for key, value in node.items():
        node[key] = traverse(value, visitPost=rename)
    return None


def _join_in(node: Any) -> Any:
    """Put a sub-select of one pattern into the group around it, where it means the same.

    rdflib works it out again for each row that it is joined with, a hundred times as slow.
    """
    if isinstance(node, CompValue) and node.name == "GroupGraphPatternSub":
        node["part"] = [_pattern_in(part) or part for part in node.part or ()]


def _pattern_in(part: CompValue) -> CompValue | None:
    """The one pattern of ``{ SELECT DISTINCT ... { ... } }`` whose variables are all shown."""
    inner = part.graph[0] if part.name == "GroupOrUnionGraphPattern" else None
    if inner is None or len(part.graph) > 1 or set(inner) != {"modifier", "projection", "where"}:
        return None
    blocks: list[CompValue] = list(inner.where.part or ())
    if inner.modifier != "DISTINCT" or [block.name for block in blocks] != ["TriplesBlock"]:
        return None
    [block] = blocks
    pattern, *more = block.triples
    ends = {end for end in pattern if isinstance(end, Variable)}
    is_shown = ends == {column.var for column in inner.projection}
    return block if is_shown and len(pattern) == 3 and not more else None


def _name_groups(node: Any) -> Any:
    """Give ``GROUP BY (expression)`` the name that rdflib takes for granted."""
    if isinstance(node, CompValue) and node.name == "GroupAs" and not node.var:
        node["var"] = Variable(f"__{id(node)}")


def _without_empty_group(node: Any) -> Any:
    """Drop the row that rdflib makes where GROUP BY has nothing to group."""
    if not (isinstance(node, CompValue) and node.name == "AggregateJoin") or node.p.expr is None:
        return None
    size = Variable("__size__")
    node.A.append(CompValue("Aggregate_Count", vars="*", distinct="", res=size))
    has_size = Expr("Builtin_BOUND", operators.Builtin_BOUND, arg=size)
    return CompValue("Filter", expr=has_size, p=node, _vars={size})


def _without_named_graphs(node: Any) -> Any:
    """GRAPH finds nothing where there is one graph; rdflib fails instead."""
    if isinstance(node, CompValue) and node.name == "Graph":
        return CompValue("ToMultiSet", p=CompValue("values", res=[]), _vars=set())
    return None


def _check_stays_here(node: Any) -> None:
    """Refuse what the guard may have missed: this is the tree that is carried out."""
    for part in _parts(node):
        if part.name == "ServiceGraphPattern":
            raise QueryRefused("SERVICE")
        if part.datasetClause:
            raise QueryRefused("FROM")


def _parts(node: Any) -> Iterator[CompValue]:
    if isinstance(node, CompValue):
        yield node
        for value in node.values():
            yield from _parts(value)
    elif isinstance(node, list | tuple):
        for value in node:
            yield from _parts(value)


def _name_visible(query: CompValue) -> None:
    node = query.p
    while node.name != "Project":
        node = node.p
    query["PV"] = node["PV"] = sorted(_visible(node.p))


def _visible(node: CompValue) -> set[Variable]:
    """The variables in scope at the end of a pattern, by section 18.2.1 of SPARQL 1.1."""
    match node.name:
        case "BGP":
            return {end for triple in node.triples for end in triple if isinstance(end, Variable)}
        case "Project":
            return set(node.PV)
        case "values":
            return {name for row in node.res for name in row}
        case "Minus":
            return _visible(node.p1)
        case "Extend":
            return _visible(node.p) | {node.var}
        case "Graph":
            return _visible(node.p) | ({node.term} if isinstance(node.term, Variable) else set())
    ends = (node.p, node.p1, node.p2)
    return {name for end in ends if isinstance(end, CompValue) for name in _visible(end)}

"""Random expressions in Cypher over mmkg's own schema, from a seed.

They are typed, so that most of them mean something: properties belong to the class of their node,
values are taken from the graph, and what is compared is mostly of one type.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from mmkg.ids import prefix_of
from mmkg.model.property_graph import LABELS, Node
from mmkg.model.values import Literal_
from mmkg.model.vocabulary import ATTRIBUTES
from mmkg.query.cypher_terms import cypher_literal

T = TypeVar("T")

_TYPES = {"string": "str", "integer": "int", "decimal": "float"}
_NUMBERS = ("0", "1", "2", "3", "7", "100", "2021")
_TEXTS = ("'a'", "'ITM'", "'B'", "''", "'2021'", "' '", "'e'", '"it\'s"', "'é😀'")
# What is looked for to be replaced: nothing is between the halves of an emoji to Java alone.
_FOUND = ("'a'", "'ITM'", "'e'", "' '")


class Graph:
    """What queries can be about: classes, steps from one to another, values of properties."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self.ids: dict[str, list[str]] = defaultdict(list)
        self.values: dict[tuple[str, str], list[Literal_]] = defaultdict(list)
        lists: set[tuple[str, str]] = set()
        steps: Counter[tuple[str, str, str]] = Counter()
        for node in nodes:
            self.ids[node.label].append(str(node.id))
            for name, value in node.properties.items():
                if isinstance(value, list):
                    lists.add((node.label, name))
                known = self.values[node.label, name]
                if len(known) < 40:
                    known += value if isinstance(value, list) else [value]
            steps.update((node.label, kind, LABELS[prefix_of(end)]) for kind, end in node.links)
        self.classes = sorted(self.ids)
        self.steps = sorted(steps)
        self.sizes = steps
        self._lists = lists

    def properties(self, label: str, kind: str) -> list[str]:
        """The properties of a class whose values are all of the type: int, float, str or list.

        A list is one where every node's is. Of what is a list where sources differ, and of a
        claim's value, which is of any type, ``about`` makes use.
        """
        return sorted(
            name
            for owner, name in self.values
            if owner == label
            and (owner, name) != ("Claim", "value")
            and kind == self._kind(label, name)
        )

    def _kind(self, label: str, name: str) -> str:
        term = ATTRIBUTES[name]
        if not term.single:
            return "list"
        return "" if (label, name) in self._lists else _TYPES.get(term.datatype, "")


class Scope(NamedTuple):
    """What names stand for: nodes with their class, values with their type."""

    nodes: dict[str, str]
    values: dict[str, str]

    def copy(self) -> "Scope":
        return Scope(dict(self.nodes), dict(self.values))


class Expressions:
    """Expressions of a type; ``chance`` is the one source of all that is random."""

    def __init__(self, graph: Graph, chance: random.Random) -> None:
        self.graph = graph
        self.chance = chance
        self._count = 0

    def pick(self, choices: Sequence[T]) -> T:
        return self.chance.choice(choices)

    def maybe(self, probability: float) -> bool:
        return self.chance.random() < probability

    def name(self, stem: str) -> str:
        """A name that nothing in the query has yet."""
        self._count += 1
        return f"{stem}{self._count}"

    def of(self, kind: str, scope: Scope, depth: int = 2) -> str:
        """An expression of this type: int, float, str, bool or list."""
        known = [name for name, its in scope.values.items() if its == kind]
        if known and self.maybe(0.4):
            return self.pick(known)
        simple = self._property(kind, scope) if self.maybe(0.7) else None
        if depth <= 0 or (simple and self.maybe(0.4)):
            return simple or self._literal(kind)
        makers: dict[str, Callable[[Scope, int], str]] = {
            "int": self._int,
            "float": self._float,
            "str": self._str,
            "bool": self.condition,
            "list": self._list,
        }
        return makers[kind](scope, depth - 1)

    def _literal(self, kind: str) -> str:
        return {
            "int": self.pick(_NUMBERS),
            "float": self.pick(("0.5", "76.04", "1e2", "3.0")),
            "str": self.pick(_TEXTS),
            "bool": self.pick(("true", "false", "null")),
            "list": self.pick(
                ("[]", "['a', 'B']", "['ITM', null]", "[2020, 2021]", "[1, 2.5, 'a']")
            ),
        }[kind]

    def _property(self, kind: str, scope: Scope) -> str | None:
        if not scope.nodes:
            return None
        name = self.pick(sorted(scope.nodes))
        if kind == "str" and self.maybe(0.3):
            return f"{name}.id"
        if kind == "list" and self.maybe(0.7):
            stated = [stated for owner, stated in self.graph.values if owner == scope.nodes[name]]
            return f"[] + {name}.{self.pick(sorted(stated))}"
        known = self.graph.properties(scope.nodes[name], kind)
        return f"{name}.{self.pick(known)}" if known else None

    def value_of(self, label: str, name: str) -> str:
        """A value that some node of the class has."""
        return cypher_literal(self.pick(self.graph.values[label, name]))

    def _int(self, scope: Scope, depth: int) -> str:
        one, other = self.of("int", scope, depth), self.of("int", scope, depth)
        return self.pick(
            (
                f"({one} {self.pick('+-*')} {other})",
                f"({one} {self.pick('/%')} {self.pick(('2', '3', '7'))})",
                f"size({self.of('str', scope, depth)})",
                f"size({self.of('list', scope, depth)})",
                f"coalesce({one}, {other})",
                f"toInteger({self.of('float', scope, depth)})",
                f"abs({one})",
                f"CASE WHEN {self.of('bool', scope, depth)} THEN {one} ELSE {other} END",
                f"count {{ {self.step(scope)} }}" if scope.nodes else one,
                f"reduce(sum = 0, i IN [1, 2, 3] | sum + i * {one})",
            )
        )

    def _float(self, scope: Scope, depth: int) -> str:
        one = self.of("float", scope, depth)
        return self.pick(
            (
                f"({one} {self.pick('+-*')} {self.of('int', scope, depth)})",
                f"({one} / {self.pick(('2', '3.0'))})",
                f"toFloat({self.of('int', scope, depth)})",
                f"{self.pick(('round', 'floor', 'ceil', 'abs'))}({one})",
                f"coalesce({one}, {self.of('float', scope, depth)})",
                f"sqrt(abs({one}))",
            )
        )

    def _str(self, scope: Scope, depth: int) -> str:
        one, other = self.of("str", scope, depth), self.of("str", scope, depth)
        return self.pick(
            (
                f"{self.pick(('toUpper', 'toLower', 'trim', 'reverse'))}({one})",
                f"left({one}, {self.pick(_NUMBERS)})",
                f"substring({one}, {self.pick(('0', '1', '4'))}, {self.pick(_NUMBERS)})",
                f"replace({one}, {self.pick(_FOUND)}, {self.pick(_TEXTS)})",
                f"({one} + {other})",
                f"coalesce({one}, {other})",
                f"toString({self.of('int', scope, depth)})",
                f"split({one}, {self.pick(_TEXTS)})[{self.pick(('0', '1', '-1'))}]",
                f"CASE {one} WHEN {other} THEN {self.pick(_TEXTS)} ELSE {one} END",
                f"({one} + {self.of('int', scope, depth)})",
            )
        )

    def _list(self, scope: Scope, depth: int) -> str:
        one = self.of("list", scope, depth)
        item = self.name("i")
        inner = scope.copy()
        inner.values[item] = "any"
        return self.pick(
            (
                f"split({self.of('str', scope, depth)}, {self.pick(_TEXTS)})",
                f"range(0, {self.pick(('0', '3'))})",
                f"[{item} IN {one} WHERE {item} IS NOT NULL]",
                f"[{item} IN {one} | [{item}, {item}]]",
                f"tail({one})",
                f"reverse({one})",
                f"({one})[0..{self.pick(('1', '2', '-1'))}]",
                f"({one} + {self.of('list', scope, depth)})",
                f"[{self.of('int', scope, depth)}, {self.of('str', scope, depth)}]",
                f"coalesce({one}, [])",
            )
        )

    def condition(self, scope: Scope, depth: int = 2) -> str:
        """An expression that is true, false or null."""
        kind = self.pick(("int", "str", "str", "float"))
        one, other = self.of(kind, scope, depth), self.of(kind, scope, depth)
        found = self.of("list", scope, depth)
        item = self.name("i")
        compares = self.pick(("=", "<>", "<", "<=", ">", ">="))
        choices = [
            f"{one} {compares} {other}",
            f"{one} {compares} {other}",
            f"{one} IS {self.pick(('', 'NOT '))}NULL",
            f"{self.of('str', scope, depth)} {self.pick(('STARTS WITH', 'CONTAINS', 'ENDS WITH'))} "
            f"{self.pick(_TEXTS)}",
            f"{self.of('str', scope, depth)} =~ {self.pick(('.*e.*', '[A-Z].*', '(?i)al.*'))!r}",
            f"{one} IN {found}",
            f"{self.pick(('any', 'all', 'none', 'single'))}({item} IN {found} WHERE "
            f"{item} {self.pick(('=', '<>'))} {self._literal(kind)})",
        ]
        if depth > 0:
            yes, no = self.condition(scope, depth - 1), self.condition(scope, depth - 1)
            choices += [
                f"({yes} {self.pick(('AND', 'OR', 'XOR'))} {no})",
                f"({yes} {self.pick(('AND', 'OR'))} {no})",
                f"NOT ({yes})",
            ]
        if scope.nodes:
            choices += [self._about(scope) for _ in range(3)]
            inner = self.step(scope)
            choices += [f"{self.pick(('', 'NOT '))}EXISTS {{ MATCH {inner} }}"]
        return self.pick(choices)

    def _about(self, scope: Scope) -> str:
        """A condition on one property that some nodes meet."""
        name = self.pick(sorted(scope.nodes))
        label = scope.nodes[name]
        known = [owned for owner, owned in self.graph.values if owner == label]
        stated = self.pick(sorted(known))
        value = self.value_of(label, stated)
        return self.pick(
            (
                f"{name}.{stated} = {value}",
                f"{name}.{stated} >= {value}",
                f"{name}.{stated} IN [{value}, {self.value_of(label, stated)}]",
                f"any(v IN [] + {name}.{stated} WHERE v <= {value})",
                f"{name}.{stated} IS NOT NULL",
                f"{name}:{self.pick(self.graph.classes)}",
                f"{self.pick(self.graph.classes)!r} IN labels({name})",
            )
        )

    def step(self, scope: Scope) -> str:
        """A pattern of one step from a node that is bound, or of one that is not."""
        name = self.pick(sorted(scope.nodes))
        label = scope.nodes[name]
        leaving = [(kind, end, True) for start, kind, end in self.graph.steps if start == label]
        coming = [(kind, start, False) for start, kind, end in self.graph.steps if end == label]
        kind, end, forward = self.pick(leaving + coming)
        arrow = f"-[:{kind}]->" if forward else f"<-[:{kind}]-"
        return f"({name}){arrow}(:{end})"

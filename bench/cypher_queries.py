"""Random read-only queries in Cypher over mmkg's own schema, from a seed."""

import random
from collections.abc import Callable, Sequence

from bench.cypher_expressions import Expressions, Graph, Scope

from mmkg.query.cypher_terms import cypher_literal

MOST_ROWS = 1000
"""A query that may have more rows, by the average of its steps, goes no further."""

_CLOSED = ("BROADER", "INCLUDES", "INCLUDES_PART_OF", "EXTENDS", "VARIANT_OF", "DERIVED_FROM")


class Author(Expressions):
    """Writes whole queries; the same seed writes the same."""

    def __init__(self, graph: Graph, seed: int) -> None:
        super().__init__(graph, random.Random(seed))

    def query(self) -> str:
        """A query whose rows are a bag: what is cut off is sorted by every column before."""
        self._count, self._rows = 0, 1.0
        scope = Scope({}, {})
        clauses = [self._match(scope)]
        for _ in range(self.chance.randrange(3)):
            clauses.append(self.pick(self._further_clauses())(scope))
        text = " ".join([*clauses, self._return(scope)])
        if self.maybe(0.08):
            text = f"{text} UNION{self.pick(('', ' ALL'))} {text}"
        return text

    def _further_clauses(self) -> Sequence[Callable[[Scope], str]]:
        often = (self._match, self._optional, self._optional, self._with, self._group, self._call)
        return (*often, self._unwind, self._collect, self._sorted, self._path, self._other_node)

    def _collect(self, scope: Scope) -> str:
        """Nodes gathered in a list and taken out again."""
        node, kept = self.pick(sorted(scope.nodes)), self.pick(sorted(scope.nodes))
        listed, name = self.name("v"), self.name("n")
        label, other = scope.nodes[node], scope.nodes[kept]
        distinct = self.pick(("", "DISTINCT "))
        scope.nodes.clear()
        scope.values.clear()
        scope.nodes.update({name: label, kept: other})
        where = f"WHERE {name}.{self.pick(('id', 'label', 'nothing'))} IS NOT NULL"
        unwound = self.pick((listed, listed, f"[{name} IN {listed} {where}]"))
        return (
            f"WITH {kept}, collect({distinct}{node}) AS {listed} UNWIND {unwound} AS {name} "
            f"WITH {kept}, {name}"
        )

    def _sorted(self, scope: Scope) -> str:
        node = self.pick(sorted(scope.nodes))
        label = scope.nodes[node]
        scope.nodes.clear()
        scope.values.clear()
        scope.nodes[node] = label
        many = self.pick((" LIMIT 3", " SKIP 2", " LIMIT 10", ""))
        return f"WITH DISTINCT {node} ORDER BY {node}.id{self.pick((' DESC', ''))}{many}"

    def _path(self, scope: Scope) -> str:
        path, value, item = self.name("p"), self.name("v"), self.name("i")
        optional = self.pick(("", "OPTIONAL "))
        pattern = self._pattern(scope)
        if "[" not in pattern:
            return f"{optional}MATCH {pattern}"
        measured = self.pick(
            (
                f"length({path})",
                f"size(nodes({path}))",
                f"any({item} IN nodes({path}) WHERE {item}.year > 2020)",
                f"[{item} IN nodes({path}) | {item}.id][0]",
                f"[{item} IN relationships({path}) | type({item})][0]",
                f"size([{item} IN nodes({path}) WHERE {item}.label CONTAINS 'e'])",
            )
        )
        scope.values[value] = "any"
        return f"{optional}MATCH {path} = {pattern} WITH *, {measured} AS {value}"

    def _other_node(self, scope: Scope) -> str:
        """A node that is one or another, which a pattern goes on from."""
        one, other = self.pick(sorted(scope.nodes)), self.pick(sorted(scope.nodes))
        name = self.name("n")
        chosen = self.pick(
            (
                f"coalesce({one}, {other})",
                f"CASE WHEN {self.condition(scope, 1)} THEN {one} ELSE {other} END",
                f"[{one}, {other}][0]",
            )
        )
        if scope.nodes[one] == scope.nodes[other]:
            scope.nodes[name] = scope.nodes[one]
        else:
            scope.values[name] = "any"
        return f"WITH *, {chosen} AS {name}"

    def _match(self, scope: Scope) -> str:
        pattern = self._pattern(scope)
        if self.maybe(0.15):
            pattern = f"{pattern}, {self._pattern(scope)}"
        where = f" WHERE {self.condition(scope)}" if self.maybe(0.6) else ""
        return f"MATCH {pattern}{where}"

    def _optional(self, scope: Scope) -> str:
        return f"OPTIONAL {self._match(scope)}"

    def _pattern(self, scope: Scope) -> str:
        """A path from a bound node or a new one; it binds what it meets."""
        if scope.nodes:
            name = self.pick(sorted(scope.nodes))
            label, text, least = scope.nodes[name], f"({name})", 1
        else:
            name, label = self.name("n"), self.pick(self.graph.classes)
            few = label == "Claim" or self.maybe(0.4)
            known = f" {{id: {cypher_literal(self.pick(self.graph.ids[label]))}}}" if few else ""
            text, least = f"({name}:{label}{known})", 0
            scope.nodes[name] = label
            self._rows *= 1 if few else len(self.graph.ids[label])
        for _ in range(self.pick((least, 1, 1, 1, 2))):
            text, label = self._further(text, label, scope)
        return text

    def _further(self, text: str, label: str, scope: Scope) -> tuple[str, str]:
        steps = [(kind, end, True) for start, kind, end in self.graph.steps if start == label]
        steps += [
            (kind, start, False)
            for start, kind, end in self.graph.steps
            if end == label and start != "Claim"
        ]
        kind, end, forward = self.pick(steps)
        size = self.graph.sizes[(label, kind, end) if forward else (end, kind, label)]
        # No worse than if all that leads here led to the nodes there are already.
        self._rows *= max(1, size / len(self.graph.ids[label]))
        if self._rows > MOST_ROWS:
            return text, label
        kinds = kind
        if kind in _CLOSED and self.maybe(0.6):
            kinds += self.pick(("*0..", "*", "*1..3", "*0..1", "*2"))
        elif self.maybe(0.15):
            kinds += f"|{self.pick(self.graph.steps)[1]}"
        bound = ""
        if "*" not in kinds and self.maybe(0.2):
            bound = self.name("r")
        shown, name = f"[{bound}:{kinds}]", self.name("n")
        arrow = f"-{shown}->" if forward else f"<-{shown}-"
        scope.nodes[name] = end
        return f"{text}{arrow}({name}:{end})", end

    def _unwind(self, scope: Scope) -> str:
        found, name = self.of("list", scope), self.name("v")
        scope.values[name] = "any"
        return f"UNWIND {found} AS {name}"

    def _with(self, scope: Scope) -> str:
        kind, name = self.pick(("int", "str", "bool", "float", "list")), self.name("v")
        text = f"WITH *, {self.of(kind, scope)} AS {name}"
        scope.values[name] = kind
        return text + (f" WHERE {self.condition(scope)}" if self.maybe(0.5) else "")

    def _group(self, scope: Scope) -> str:
        kept = self.pick(sorted(scope.nodes))
        name = self.name("v")
        text = f"WITH {kept}, {self._aggregate(scope)} AS {name}"
        label = scope.nodes[kept]
        scope.nodes.clear()
        scope.values.clear()
        scope.nodes[kept] = label
        scope.values[name] = "any"
        return text + (f" WHERE {name} > 1" if self.maybe(0.3) else "")

    def _aggregate(self, scope: Scope) -> str:
        node = self.pick(sorted(scope.nodes))
        distinct = self.pick(("", "DISTINCT "))
        return self.pick(
            (
                "count(*)",
                f"count({distinct}{node})",
                f"count({distinct}{self.of('str', scope, 1)})",
                f"{self.pick(('min', 'max'))}({self.of(self.pick(('int', 'str')), scope, 1)})",
                f"{self.pick(('sum', 'avg'))}({distinct}size({node}.id))",
                f"sum({self.of('int', scope, 1)})",
                f"size(collect({distinct}{self.of('str', scope, 1)}))",
            )
        )

    def _call(self, scope: Scope) -> str:
        node, name = self.pick(sorted(scope.nodes)), self.name("v")
        inner = Scope({node: scope.nodes[node]}, {})
        match = self._match(inner)
        text = f"CALL ({node}) {{ {match} RETURN {self._aggregate(inner)} AS {name} }}"
        scope.values[name] = "any"
        return text

    def _return(self, scope: Scope) -> str:
        if self.maybe(0.25):
            key = self.pick([*(f"{name}.id" for name in scope.nodes), *scope.values])
            return f"RETURN {key} AS c0, {self._aggregate(scope)} AS c1"
        items = [self._item(scope) for _ in range(self.pick((1, 2, 3)))]
        columns = [f"c{number}" for number in range(len(items))]
        text = ", ".join(f"{item} AS {name}" for item, name in zip(items, columns, strict=True))
        return f"RETURN {self.pick(('', '', 'DISTINCT '))}{text}{self._order(scope, items)}"

    def _order(self, scope: Scope, items: Sequence[str]) -> str:
        """An order by every column; nodes have none, so where one may be hidden there is none."""
        if self.maybe(0.7) or any("coalesce(n" in item or "THEN n" in item for item in items):
            return ""
        keys = [
            f"c{at}.id" if item in scope.nodes else f"c{at}{self.pick(('', ' DESC'))}"
            for at, item in enumerate(items)
        ]
        return f" ORDER BY {', '.join(keys)}{self.pick(('', ' SKIP 1', ' LIMIT 5'))}"

    def _item(self, scope: Scope) -> str:
        one, other = self.pick(sorted(scope.nodes)), self.pick(sorted(scope.nodes))
        choices = [*scope.nodes, f"{one}.id"]
        choices += [self.of(kind, scope) for kind in ("int", "str", "bool", "float")]
        choices += [name for name, kind in scope.values.items() if kind not in ("list", "any")]
        choices.append(f"size([{self.step(scope)} | 1])")
        choices.append(f"coalesce({one}, {other})")
        choices.append(f"CASE WHEN {self.condition(scope, 1)} THEN {one} ELSE {other}.id END")
        return self.pick(choices)

"""Queries for what paths of relations lead to, whatever the engine."""

from collections.abc import Sequence

from mmkg.ids import prefix_of, to_iri
from mmkg.model.values import Language, Ref

Steps = tuple[tuple[str, bool], ...]
"""Relations one after another, each with whether it is followed from its subject."""


def ends_of(start: Ref, paths: Sequence[Steps], language: Language) -> str:
    """The query for all that these paths lead to from one entity; there is one path at least.

    The column ``path`` tells the path by a name, see ``names_of``; ``x1``, ``x2`` and so on are the
    entities that its steps lead to, by their ids in Cypher; a short path leaves the last empty.
    """
    longest = max(map(len, paths))
    if language == "sparql":
        return _sparql(start, paths, longest)
    return _cypher(start, paths, longest)


def names_of(paths: Sequence[Steps]) -> dict[str, Steps]:
    """The paths by what the column ``path`` says as text, whatever the language.

    That is a path's place among them; in Cypher the one step of a path against its direction is
    told by its type.
    """
    from mmkg.model.vocabulary import RELATIONS

    back = {RELATIONS[steps[0][0]].label: steps for steps in paths if _is_back(steps)}
    return back | {str(number): steps for number, steps in enumerate(paths)}


def _sparql(start: Ref, paths: Sequence[Steps], longest: int) -> str:
    from mmkg.query.sparql import PREFIXES

    back = [f"({at} mmkg:{steps[0][0]})" for at, steps in enumerate(paths) if _is_back(steps)]
    parts = []
    if back:
        # Planned faster than a UNION of as many; with more steps oxigraph would read all there is.
        listed = f"VALUES (?path ?relation) {{ {' '.join(back)} }}"
        parts.append(f"{{ {listed} ?x1 ?relation <{to_iri(start)}> }}")
    for number, steps in enumerate(paths):
        if _is_back(steps):
            continue
        here, found = f"<{to_iri(start)}>", ""
        for place, (relation, forward) in enumerate(steps, 1):
            there = f"?x{place}"
            s, o = (here, there) if forward else (there, here)
            found += f"{s} mmkg:{relation} {o} . "
            here = there
        parts.append(f"{{ {found}BIND({number} AS ?path) }}")
    columns = " ".join(f"?x{place}" for place in range(1, longest + 1))
    return f"{PREFIXES}SELECT ?path {columns} WHERE {{\n  " + "\n  UNION ".join(parts) + "\n}\n"


def _is_back(steps: Steps) -> bool:
    return len(steps) == 1 and not steps[0][1]


def _cypher(start: Ref, paths: Sequence[Steps], longest: int) -> str:
    from mmkg.model.property_graph import LABELS
    from mmkg.model.vocabulary import RELATIONS
    from mmkg.query.cypher_terms import cypher_literal

    first = f"MATCH (x0:{LABELS[prefix_of(start)]} {{id: {cypher_literal(start)}}})\n"
    parts = []
    back = [RELATIONS[steps[0][0]].label for steps in paths if _is_back(steps)]
    if back:
        # As many parts of a UNION take longer to read than to answer.
        empty = "".join(f", null AS x{place}" for place in range(2, longest + 1))
        parts.append(
            f"{first}MATCH (x0)<-[r:{'|'.join(back)}]-(x1:Mmkg)\n"
            f"RETURN type(r) AS path, x1.id AS x1{empty}\n"
        )
    for number, steps in enumerate(paths):
        if _is_back(steps):
            continue
        found, shown = first, f"RETURN '{number}' AS path"
        for place, (relation, forward) in enumerate(steps, 1):
            kind = f"[:{RELATIONS[relation].label}]"
            link = f"-{kind}->" if forward else f"<-{kind}-"
            found += f"MATCH (x{place - 1}){link}(x{place}:Mmkg)\n"
        for place in range(1, longest + 1):
            shown += f", x{place}.id AS x{place}" if place <= len(steps) else f", null AS x{place}"
        parts.append(f"{found}{shown}\n")
    return "UNION ALL\n".join(parts)

"""A plan as Cypher; the twin of ``sparql``, with the same columns, rows and names of variables.

Each pattern is a MATCH of its own: within one MATCH no relationship may be used twice, which no
triple pattern forbids. An attribute may be a list (see ``model.property_graph``): in Neo4j
``[] + n.year`` is one in either case; grafeo has null there for a scalar, hence the ``coalesce``.
"""

from collections.abc import Iterable

from mmkg.ids import prefix_of
from mmkg.model.property_graph import LABELS
from mmkg.model.training import FINETUNE, SIDES
from mmkg.model.values import Ref
from mmkg.model.vocabulary import RELATIONS
from mmkg.query.cypher_terms import cypher_literal
from mmkg.query.plan import Compare, Constraint, Has, Models, Related, Uses
from mmkg.query.sparql import OPEN_RELATIONS

MIXTURE = "INCLUDES|INCLUDES_PART_OF"
NEAR = "INCLUDES|INCLUDES_PART_OF|DERIVED_FROM"


def rows_of(plan: Models | Related) -> str:
    """The query whose rows answer the plan; see ``sparql.rows_of``."""
    return _models(plan) if isinstance(plan, Models) else _related(plan)


def unknown_of(plan: Models) -> str:
    """The query for the families of which no constraint is known to be false."""
    tests = []
    for number, constraint in enumerate(plan.constraints):
        refuted = (
            _holds_for(constraint, number, plan.finetune)
            if constraint.negated
            else _refuted(constraint, number, plan.finetune)
        )
        tests.append(f"NOT {refuted}")
    lines = ["MATCH (model:Model {kind: 'family'})", *_where(tests)]
    return _select(lines, {"model": "model"}, "model.id")


def _models(plan: Models) -> str:
    columns = {"label": "model.label", "model": "model", "holder": "holder"}
    found: list[str] = []
    tests = ["model.label IS NOT NULL"]
    for number, constraint in enumerate(plan.constraints):
        if constraint.negated:
            tests.append(_refuted(constraint, number, plan.finetune))
        else:
            found += _holds(constraint, number, plan.finetune, bound=bool(found))
            columns |= {name: name for name in _columns(constraint, number)}
    family = ["MATCH (holder:Model)-[:IN_FAMILY]->(model:Model)", *_where(tests)]
    order = ", ".join(_key(name, plan.constraints) for name in columns)
    return _select([*found, *family], columns, order)


def _key(name: str, constraints: tuple[Constraint, ...]) -> str:
    """What a column is sorted by: a node by its id, a value by itself."""
    is_value = name[0] == "v" and isinstance(constraints[int(name[1:])], Compare)
    return name if name == "label" or is_value else f"{name}.id"


def _columns(constraint: Constraint, number: int) -> list[str]:
    if isinstance(constraint, Uses):
        ends = [("o", constraint.objective), ("d", constraint.dataset)]
        return [f"{name}{number}" for name in ("h", "s", *(name for name, end in ends if end))]
    return [f"h{number}", f"v{number}"]


def _holds(constraint: Constraint, number: int, finetune: bool, *, bound: bool) -> list[str]:
    """Clauses that bind the holder and what supports it, from what is asked to the holder.

    Where the holder is ``bound`` they go from it to what is asked: grafeo carries clauses out as
    they are written.
    """
    one, value = f"h{number}", f"v{number}"
    if isinstance(constraint, Uses):
        stage = f"s{number}"
        trained = "TRAINED_IN|HAS_STAGE" if finetune else "TRAINED_IN"
        lines = [
            *_stage(constraint, number),
            f"MATCH ({one}:Model)-[:HAS_STAGE]->({stage})",
            f"MATCH (holder:Model)-[:{trained}]->({stage})",
        ]
        return lines[::-1] if bound else lines
    path = f"MATCH (holder:Model)-[:VARIANT_OF*0..1]->({one})"
    if isinstance(constraint, Has):
        relation = RELATIONS[constraint.relation].label
        lines = [
            _reaching(value, constraint.relation, constraint.target),
            f"MATCH ({one}:Model)-[:{relation}]->({value})",
            path,
        ]
        return lines[::-1] if bound else lines
    stated = f"{one}.{constraint.attribute}"
    # A value of the variant's own replaces its family's.
    own = f"({one} = holder OR holder.{constraint.attribute} IS NULL)"
    filtered = [
        f"UNWIND {_values(stated)} AS {value}",
        f"WITH * WHERE {value} {constraint.operator} {cypher_literal(constraint.value)}",
    ]
    if bound:
        return [f"{path} WHERE {own}", *filtered]
    return [f"MATCH ({one}:Model)", *filtered, f"{path} WHERE {own}"]


def _stage(constraint: Uses, number: int) -> list[str]:
    """Clauses that bind a stage with its objective and data set."""
    stage = f"s{number}"
    lines = []
    for name, relation, asked in (
        (f"o{number}", "withObjective", constraint.objective),
        (f"d{number}", "onDataset", constraint.dataset),
    ):
        if asked:
            lines.append(_reaching(name, relation, asked))
            lines.append(f"MATCH ({stage}:Stage)-[:{RELATIONS[relation].label}]->({name})")
    return lines


def _holds_for(constraint: Constraint, number: int, finetune: bool) -> str:
    """An expression: the constraint holds for the family ``model`` or a variant of it."""
    one = f"h{number}"
    member = f"MATCH ({one}:Model)-[:IN_FAMILY]->(model)"
    if isinstance(constraint, Uses):
        stage = f"s{number}"
        lines = [member, f"MATCH ({one})-[:HAS_STAGE]->({stage}:Stage)"]
        # From what is bound to what is asked: the other way round grafeo forgets the outer model.
        lines += reversed(_stage(constraint, number))
        return _exists([*lines, *_where([] if finetune else [f"{stage}.kind <> '{FINETUNE}'"])])
    if isinstance(constraint, Has):
        relation = RELATIONS[constraint.relation].label
        asked = _reaching(f"v{number}", constraint.relation, constraint.target)
        return _exists([member, f"MATCH ({one})-[:{relation}]->(v{number})", asked])
    return _exists([f"{member} WHERE {_compares(constraint, one)}"])


def _compares(constraint: Compare, one: str) -> str:
    asked = f"{constraint.operator} {cypher_literal(constraint.value)}"
    return f"any(value IN {_values(f'{one}.{constraint.attribute}')} WHERE value {asked})"


def _values(stated: str) -> str:
    return f"[x IN coalesce([] + {stated}, [{stated}]) WHERE x IS NOT NULL]"


def _refuted(constraint: Constraint, number: int, finetune: bool) -> str:
    """An expression: the constraint is known to be false of the family and its variants."""
    holder, other = f"rh{number}", f"other{number}"
    member = f"MATCH ({holder}:Model)-[:IN_FAMILY]->(model)"
    if isinstance(constraint, Uses):
        stage = f"rs{number}"
        tests = [] if finetune else [f"{stage}.kind <> '{FINETUNE}'"]
        tests.append(f"NOT {_excluded(constraint, stage, number)}")
        undecided = [member, f"MATCH ({holder})-[:HAS_STAGE]->({stage}:Stage)", *_where(tests)]
        return f"({_states('model', 'stages')} AND NOT {_exists(undecided)})"
    if isinstance(constraint, Has) and constraint.relation in OPEN_RELATIONS:
        return "false"  # what is not listed is not known to be absent
    if isinstance(constraint, Compare):
        stated = [f"{member} WHERE {holder}.{constraint.attribute} IS NOT NULL"]
    else:
        relation = RELATIONS[constraint.relation].label
        stated = [member, f"MATCH ({holder})-[:{relation}]->({other})"]
        if constraint.relation == "hasArchitecture":
            # Schemes are orthogonal: a class excludes only the others of its own scheme.
            asked = f"asked{number}"
            stated.append(f"MATCH {_node(asked, constraint.target)}")
            stated += _where([f"{other}.scheme = {asked}.scheme"])
    return f"({_exists(stated)} AND NOT {_holds_for(constraint, number, finetune)})"


def _excluded(constraint: Uses, stage: str, number: int) -> str:
    """An expression: the stage's complete lists leave the constraint out."""
    sides = []
    for relation, asked, types in (
        ("withObjective", constraint.objective, "BROADER"),
        ("onDataset", constraint.dataset, NEAR),
    ):
        if asked:
            listed, wanted = f"l{relation}{number}", f"w{relation}{number}"
            steps = f"[:{types}*0..]"
            either = [
                _exists([f"MATCH ({listed})-{steps}->{_node(wanted, asked)}"]),
                _exists([f"MATCH ({listed})<-{steps}-{_node(wanted, asked)}"]),
            ]
            near = [
                f"MATCH ({stage})-[:{RELATIONS[relation].label}]->({listed})",
                *_where([" OR ".join(either)]),
            ]
            sides.append(f"({_states(stage, SIDES[relation])} AND NOT {_exists(near)})")
    return f"({' OR '.join(sides)})"


def _related(plan: Related) -> str:
    subject = f"MATCH (holder:Model)-[:VARIANT_OF*0..1]->{_node('', plan.subject)}"
    parts = []
    for relation in plan.relations:
        label = RELATIONS[relation].label
        if relation in SIDES:
            trained = "TRAINED_IN|HAS_STAGE" if plan.finetune else "TRAINED_IN"
            found = f"MATCH (holder)-[:{trained}]->(stage:Stage)-[:{label}]->(item)"
            stage = "stage"
        else:
            found, stage = f"MATCH (holder)-[:{label}]->(item)", "null AS stage"
        parts.append(
            f"  {subject}\n  {found} WHERE item.label IS NOT NULL\n"
            f"  RETURN item, '{relation}' AS relation, holder, {stage}"
        )
    columns = {
        name: "item.label" if name == "label" else name
        for name in ("item", "label", "relation", "holder", "stage")
    }
    lines = ["CALL () {", "\n  UNION\n".join(parts), "}"]
    return _select(lines, columns, "relation, label, item.id, holder.id, stage.id")


def steps_of(relation: str) -> str | None:
    """The types of relationship along which a relation's end stands for a wider one."""
    wider = {
        "Objective": "BROADER",
        "Architecture": "BROADER",
        "Task": "BROADER",
        "Modality": "BROADER",
        "Model": "VARIANT_OF",
        "Dataset": MIXTURE,
    }
    return wider.get(RELATIONS[relation].range)


def _reaching(name: str, relation: str, target: Ref) -> str:
    """A clause that binds a node which is the target or stands for it."""
    steps = steps_of(relation)
    if not steps:
        return f"MATCH {_node(name, target)}"
    return f"MATCH ({name})-[:{steps}*0..]->{_node('', target)}"


def _node(name: str, ref: Ref) -> str:
    return f"({name}:{LABELS[prefix_of(ref)]} {{id: {cypher_literal(ref)}}})"


def _states(name: str, listed: str) -> str:
    """An expression, never null: the entity states this list in full."""
    return f"'{listed}' IN coalesce({name}.complete, [])"


def _exists(lines: Iterable[str]) -> str:
    return f"EXISTS {{ {' '.join(lines)} }}"


def _where(tests: Iterable[str]) -> list[str]:
    text = "\n  AND ".join(tests)
    return [f"WHERE {text}"] if text else []


def _select(lines: Iterable[str], columns: dict[str, str], order: str) -> str:
    body = "\n".join(lines)
    named = ", ".join(
        name if name == value else f"{value} AS {name}" for name, value in columns.items()
    )
    return f"{body}\nRETURN DISTINCT {named}\nORDER BY {order}\n"

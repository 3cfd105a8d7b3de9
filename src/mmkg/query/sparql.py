"""A plan as SPARQL: one query for the rows, one for what is unknown.

Names of variables carry the constraint's number, so that constraints do not meet by accident:
``?s0`` is the stage that answers constraint 0, ``?o0`` its objective, ``?d0`` its data set.
"""

from collections.abc import Iterable

from mmkg.ids import ONTOLOGY_BASE, to_iri
from mmkg.model.training import SIDES
from mmkg.model.values import Ref
from mmkg.model.vocabulary import RELATIONS
from mmkg.query.plan import Constraint, Has, Models, Related, Uses
from mmkg.query.terms import literal

PREFIXES = f"PREFIX mmkg: <{ONTOLOGY_BASE}>\n"

# A data set is used by whoever uses a mixture that includes it, whole or in part.
MIXTURE_PATH = "(mmkg:includes|mmkg:includesPartOf)*"

# That a set made out of another one is not that one, no source says.
NEAR_PATH = "(mmkg:includes|mmkg:includesPartOf|mmkg:derivedFrom)*"

# Of these, an entity's list is never stated in full, so that no absence follows from it.
OPEN_RELATIONS = frozenset({"testedOn", "otherCode", "extends", "initialisedFrom", "hasComponent"})


def rows_of(plan: Models | Related) -> str:
    """The query whose rows answer the plan; see ``render.rows_of``."""
    return _models(plan) if isinstance(plan, Models) else _related(plan)


def unknown_of(plan: Models) -> str:
    """The query for the families of which no constraint is known to be false."""
    lines = ['?model mmkg:kind "family" .']
    for number, constraint in enumerate(plan.constraints):
        refutation = (
            _holds(constraint, number, plan.finetune, "?model")
            if constraint.negated
            else _refuted(constraint, number, plan.finetune)
        )
        lines += _minus(refutation)
    return _select("DISTINCT ?model", lines, "?model")


def _models(plan: Models) -> str:
    columns = ["?label", "?model", "?holder"]
    found: list[str] = []
    refuted: list[str] = []
    for number, constraint in enumerate(plan.constraints):
        if constraint.negated:
            refuted += _refuted(constraint, number, plan.finetune)
        else:
            # Every constraint after the first in a group of its own: within one group rdflib
            # orders patterns by a rule that mixes constraints up, for minutes.
            held = _holds(constraint, number, plan.finetune, "?holder", own=False)
            found += held if not found else ["{", *_indent(held), "}"]
            columns += _columns(constraint, number)
    family = ["?holder mmkg:inFamily ?model .", "?model mmkg:label ?label ."]
    names = " ".join(columns)
    return _select(f"DISTINCT {names}", [*found, *family, *refuted], names)


def _columns(constraint: Constraint, number: int) -> list[str]:
    if isinstance(constraint, Uses):
        ends = [("?o", constraint.objective), ("?d", constraint.dataset)]
        names = ["?h", "?s", *(name for name, end in ends if end)]
    else:
        names = ["?h", "?v"]
    return [f"{name}{number}" for name in names]


def _holds(
    constraint: Constraint, number: int, finetune: bool, holder: str, *, own: bool = True
) -> list[str]:
    """Patterns that hold where the constraint does, from what is asked to the holder.

    With ``own`` false the holder's family counts too, since a variant has what its family has;
    with ``own`` true the holder is a family and its variants count.
    """
    if isinstance(constraint, Uses):
        return _holds_in_stage(constraint, number, finetune, holder, own=own)
    value, one = f"?v{number}", f"?h{number}"
    path = [f"{one} mmkg:inFamily {holder} ." if own else f"{holder} mmkg:variantOf? {one} ."]
    if isinstance(constraint, Has):
        closure = closure_of(constraint.relation)
        target = _iri(constraint.target)
        asked = f"{value} {closure} {target} ." if closure else f"FILTER({value} = {target})"
        return [asked, f"{one} mmkg:{constraint.relation} {value} .", *path]
    stated = f"mmkg:{constraint.attribute}"
    if not own:
        # A value of the variant's own replaces its family's.
        path.append(f"FILTER({one} = {holder} || NOT EXISTS {{ {holder} {stated} ?own{number} }})")
    asked = f"FILTER({value} {constraint.operator} {literal(constraint.value)})"
    return [asked, f"{one} {stated} {value} .", *path]


def _holds_in_stage(
    constraint: Uses, number: int, finetune: bool, holder: str, *, own: bool
) -> list[str]:
    # What is asked for comes first, and by itself: it is the least, and an engine that joins it
    # in would walk a path for each stage.
    stage, one = f"?s{number}", f"?h{number}"
    lines = []
    if constraint.objective:
        lines.append(_found_first(f"?o{number}", "mmkg:broader*", constraint.objective))
        lines.append(f"{stage} mmkg:withObjective ?o{number} .")
    if constraint.dataset:
        lines.append(_found_first(f"?d{number}", MIXTURE_PATH, constraint.dataset))
        lines.append(f"{stage} mmkg:onDataset ?d{number} .")
    if own:
        return [*lines, _stage(one, stage, finetune), f"{one} mmkg:inFamily {holder} ."]
    trained = "(mmkg:trainedIn|mmkg:hasStage)" if finetune else "mmkg:trainedIn"
    return [*lines, f"{one} mmkg:hasStage {stage} .", f"{holder} {trained} {stage} ."]


def _found_first(variable: str, path: str, target: Ref) -> str:
    return f"{{ SELECT DISTINCT {variable} {{ {variable} {path} {_iri(target)} }} }}"


def _refuted(constraint: Constraint, number: int, finetune: bool) -> list[str]:
    """Patterns that hold where the constraint is known to be false of family and variants.

    MINUS rather than NOT EXISTS, at every depth: engines work it out once, not again for each
    model. What is left out can then be looked up, if it is found first: a sub-select is.
    """
    holder, other = f"?rh{number}", f"?other{number}"
    if isinstance(constraint, Uses):
        stage = f"?rs{number}"
        whole = '?model mmkg:complete "stages" .'
        undecided = [
            whole,
            f"{holder} mmkg:inFamily ?model .",
            _stage(holder, stage, finetune),
            *_minus(_excluded(constraint, stage, number)),
        ]
        return [whole, *_minus(undecided)]
    if isinstance(constraint, Has) and constraint.relation in OPEN_RELATIONS:
        # Never: what is not listed is not known to be absent. (rdflib lets FILTER(false) pass.)
        return ["FILTER(?model != ?model)"]
    name = constraint.relation if isinstance(constraint, Has) else constraint.attribute
    lines = [f"{holder} mmkg:inFamily ?model .", f"{holder} mmkg:{name} {other} ."]
    if isinstance(constraint, Has) and name == "hasArchitecture":
        # Schemes are orthogonal: a class excludes only the others of its own scheme.
        scheme = f"?scheme{number}"
        lines += [f"{x} mmkg:scheme {scheme} ." for x in (other, _iri(constraint.target))]
    return [*lines, *_minus(_holds(constraint, number, finetune, "?model"))]


def _minus(lines: Iterable[str]) -> list[str]:
    return ["MINUS {", *_indent(lines), "}"]


def _excluded(constraint: Uses, stage: str, number: int) -> list[str]:
    """Patterns that hold where the stage's complete lists leave the constraint out.

    A list that names something broader than the objective asked for, or a part of the mixture
    asked for, does not decide.
    """
    sides = []
    for relation, asked, path in (
        ("withObjective", constraint.objective, "mmkg:broader*"),
        ("onDataset", constraint.dataset, NEAR_PATH),
    ):
        if asked:
            listed, wanted = f"?r{relation}{number}", _iri(asked)
            either = f"{{ {listed} {path} {wanted} }} UNION {{ {wanted} {path} {listed} }}"
            sides.append(
                [
                    f'{stage} mmkg:complete "{SIDES[relation]}" .',
                    "MINUS {",
                    f"  {{ SELECT DISTINCT {listed} {{ {either} }} }}",
                    f"  {stage} mmkg:{relation} {listed} .",
                    "}",
                ]
            )
    if len(sides) == 1:
        return sides[0]
    first, second = sides
    return ["{", *_indent(first), "} UNION {", *_indent(second), "}"]


def _related(plan: Related) -> str:
    blocks = [_related_by(relation, plan) for relation in plan.relations]
    lines = [f"?holder mmkg:variantOf? {_iri(plan.subject)} ."]
    for number, block in enumerate(blocks):
        lines += ["{" if not number else "} UNION {", *_indent(block)]
    lines += ["}", "?item mmkg:label ?label ."]
    columns = "?item ?label ?relation ?holder ?stage"
    return _select(f"DISTINCT {columns}", lines, "?relation ?label ?item ?holder ?stage")


def _related_by(relation: str, plan: Related) -> list[str]:
    bind = f'BIND("{relation}" AS ?relation)'
    if relation in SIDES:
        trained = "(mmkg:trainedIn|mmkg:hasStage)" if plan.finetune else "mmkg:trainedIn"
        return [f"?holder {trained} ?stage .", f"?stage mmkg:{relation} ?item .", bind]
    return [f"?holder mmkg:{relation} ?item .", bind]


def _stage(holder: str, stage: str, finetune: bool) -> str:
    # A variant is trained in its family's stages too: of the family as a whole they are the same.
    return f"{holder} mmkg:{'hasStage' if finetune else 'trainedIn'} {stage} ."


def closure_of(relation: str) -> str | None:
    """The path along which a relation's object stands for a wider one, if there is any.

    >>> closure_of("hasArchitecture"), closure_of("releasedBy")
    ('mmkg:broader*', None)
    """
    wider = {
        "Objective": "mmkg:broader*",
        "Architecture": "mmkg:broader*",
        "Task": "mmkg:broader*",
        "Modality": "mmkg:broader*",
        "Model": "mmkg:variantOf*",
        "Dataset": MIXTURE_PATH,
    }
    return wider.get(RELATIONS[relation].range)


def _select(columns: str, lines: Iterable[str], order: str) -> str:
    body = "\n".join(_indent(lines))
    return f"{PREFIXES}SELECT {columns} WHERE {{\n{body}\n}}\nORDER BY {order}\n"


def _indent(lines: Iterable[str]) -> list[str]:
    return [f"  {line}" for line in lines]


def _iri(ref: Ref) -> str:
    return f"<{to_iri(ref)}>"

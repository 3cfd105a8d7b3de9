"""From a question to an answer with its evidence."""

from functools import partial
from typing import TYPE_CHECKING

from mmkg.ask.parse import Reading, parse
from mmkg.errors import AmbiguousName, NotUnderstood
from mmkg.graph.evidence import claims_of
from mmkg.graph.facts import stated_of
from mmkg.graph.names import Lexicon
from mmkg.graph.run import Outcome, family_of, run_models, run_related
from mmkg.model.answer import Answer, Row
from mmkg.model.training import SIDES
from mmkg.model.values import Ref
from mmkg.query.english import sentence
from mmkg.query.plan import Models, Plan, Related, Uses
from mmkg.query.render import rows_of
from mmkg.stores.protocol import Store

if TYPE_CHECKING:
    from mmkg.graph.reader import Reader


def answer(question: str, graph: "Reader") -> Answer:
    """Answer a question in words; one that is not understood is an answer too, with why."""
    try:
        reading = parse(question, graph.lexicon)
    except NotUnderstood as error:
        return Answer(
            question=question, status="not_understood", suggestions=error.suggestions,
            graph_version=graph.version, problem=str(error),
        )  # fmt: skip
    except AmbiguousName as error:
        return Answer(
            question=question, status="ambiguous", suggestions=error.readings,
            graph_version=graph.version, problem=str(error),
        )  # fmt: skip
    return answer_plan(question, reading, graph)


def answer_plan(question: str, reading: Reading, graph: "Reader") -> Answer:
    """Run a reading's plan and gather the evidence of its rows."""
    store, lexicon = graph.store, graph.lexicon
    plan, assumptions = _closest_holder(reading.plan, store, lexicon)
    outcome = run_models(store, plan) if isinstance(plan, Models) else run_related(store, plan)
    rows = _rows(outcome, store, lexicon)
    return Answer(
        question=question,
        status="answered" if rows or reading.counting else "empty",
        read_as=("number of " if reading.counting else "") + sentence(plan, lexicon.label),
        assumptions=(
            *reading.assumptions,
            *assumptions,
            *_not_counted(plan),
            *_pairing(outcome, store),
        ),
        kind="count" if reading.counting else "entities",
        columns=_columns(rows),
        rows=rows,
        value=len(rows) if reading.counting else None,
        unit=("models" if isinstance(plan, Models) else "entities") if reading.counting else None,
        unknown=tuple(sorted(outcome.unknown, key=lambda ref: (lexicon.label(ref), ref))),
        perspective=graph.perspective,
        graph_version=graph.version,
        plan=plan,
        query=partial(rows_of, plan),
    )


def _closest_holder(plan: Plan, store: Store, lexicon: Lexicon) -> tuple[Plan, tuple[str, ...]]:
    """A variant that has none of what is asked answers with its family's facts, and says so."""
    if isinstance(plan, Models):
        return plan, ()
    family = family_of(store, plan.subject)
    if family is None:
        return plan, ()
    note = f"{lexicon.label(plan.subject)} has none of its own: those of {lexicon.label(family)}"
    if run_related(store, plan).matches:
        inherited = set(plan.relations) <= SIDES.keys() and not any(
            store.match(s=plan.subject, p="hasStage")
        )
        return plan, (note,) if inherited else ()
    return Related(family, plan.relations, plan.finetune), (note,)


def _not_counted(plan: Plan) -> tuple[str, ...]:
    """What *never* leaves out, which a reader of the answer would not guess."""
    if not isinstance(plan, Models) or plan.finetune:
        return ()
    if not any(isinstance(one, Uses) and one.negated for one in plan.constraints):
        return ()
    return ("neither what a model was only fine-tuned with counts nor what it started from saw",)


def _pairing(outcome: Outcome, store: Store) -> tuple[str, ...]:
    """Whether any row rests on a stage whose source does not tie objectives to data."""
    labels = {
        (Ref(str(stage)), match.label)
        for match in outcome.matches
        if {"objective", "dataset"} <= match.cells.keys()
        for stage in match.cells["stage"]
    }
    pairings = stated_of(store, (stage for stage, _ in labels), "pairing")
    untied = {stage for stage, pairing in pairings if pairing == "assumed"}
    assumed = {label for stage, label in labels if stage in untied}
    if not assumed:
        return ()
    return (
        "the source lists objectives and data sets without tying them to each other: "
        + ", ".join(sorted(assumed)),
    )


def _rows(outcome: Outcome, store: Store, lexicon: Lexicon) -> tuple[Row, ...]:
    claims = claims_of(store, (fact for match in outcome.matches for fact in match.facts))
    return tuple(
        Row(
            id=match.id,
            label=match.label,
            cells=tuple((name, list(values)) for name, values in match.cells.items()),
            notes=tuple(_named(note, lexicon) for note in match.notes),
            evidence=tuple(claim for fact in match.facts for claim in claims[fact]),
        )
        for match in outcome.matches
    )


def _named(note: str, lexicon: Lexicon) -> str:
    """A note with the label in place of the id."""
    head, _, ref = note.rpartition(" ")
    return f"{head} {lexicon.label(ref)}"


def _columns(rows: tuple[Row, ...]) -> tuple[str, ...]:
    names = dict.fromkeys(name for row in rows for name, _ in row.cells)
    return ("id", "label", *names, "notes", "evidence")

"""``mmkg ask``: a question in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from mmkg.cli.options import Command, FormatOption
from mmkg.cli.output import Format, end, say, write, write_grid, write_json, write_table, write_text
from mmkg.cli.where import Where

if TYPE_CHECKING:
    from mmkg.formats.citation import Label
    from mmkg.model.answer import Answer

_EXIT = {"answered": 0, "empty": 1, "not_understood": 2, "ambiguous": 2}
_MOST_UNKNOWN = 8


def ask(
    question: Annotated[list[str], typer.Argument(help="The question; quotes are not needed.")],
    form: FormatOption = "table",
    show: Annotated[
        Literal["plan", "sparql", "cypher"] | None,
        typer.Option(help="Show how the question was understood, in place of the answer."),
    ] = None,
    *,
    where: Where,
) -> None:
    """Answer a question in words, each row with its source.

    Ends with 0 for an answer, 1 where no row answers, 2 where the question is not understood.
    """
    graph = where.open()
    answer = graph.ask(" ".join(question))
    if show and answer.plan:
        write(_shown(answer, show))
    else:
        write_answer(answer, graph.lexicon.label, form)
    if answer.problem:
        say(f"mmkg: {answer.problem}")
    end(_EXIT[answer.status])


def _shown(answer: Answer, what: Literal["plan", "sparql", "cypher"]) -> str:
    if what != "plan":
        return (answer.sparql if what == "sparql" else answer.cypher) or ""
    from mmkg.formats.delimited import to_json

    return to_json(_plan_values(answer.plan))


def _plan_values(part: Any) -> Any:
    """A plan as JSON values, each part under the name of its kind."""
    if hasattr(part, "_asdict"):
        values = {name: _plan_values(value) for name, value in part._asdict().items()}
        return {type(part).__name__: values}
    return [_plan_values(one) for one in part] if isinstance(part, tuple) else part


def write_answer(answer: Answer, label: Label, form: Format) -> None:
    """Write an answer; one that was not understood has a form in JSON only."""
    from mmkg.formats.answer import answer_grid, answer_table

    if form == "json":
        write_json(answer.to_dict())
    elif form != "table" and not answer.problem:
        write_table(answer_table(answer), form)
    elif not answer.problem:
        write_text(f"Read as: {answer.read_as}")
        if answer.perspective:
            write_text(f"According to: {label(answer.perspective)}")
        for assumption in answer.assumptions:
            write_text(f"Assuming: {assumption}")
        if answer.kind == "count":
            write_text(f"{answer.value} {answer.unit}")
        if answer.rows:
            write("\n")
            write_grid(answer_grid(answer, label))
        write("\n")
        write_text(_closing(answer, label))


def _closing(answer: Answer, label: Label) -> str:
    """How many answer, and how many more might if their sources said more."""
    count = len(answer.rows)
    found = f"{count or 'No'} {_noun(answer)}{'' if count == 1 else 's'}."
    unknown = answer.unknown
    if not unknown:
        return found
    named = ", ".join(label(ref) for ref in unknown[:_MOST_UNKNOWN])
    more = len(unknown) - _MOST_UNKNOWN
    rest = f" and {more} more (--format json has all)" if more > 0 else ""
    return f"{found} Unknown for {len(unknown)} more, as the sources leave it open: {named}{rest}."


def _noun(answer: Answer) -> str:
    from mmkg.model.vocabulary import RELATIONS
    from mmkg.query.plan import Related

    if not isinstance(answer.plan, Related):
        return "model"
    ends = {RELATIONS[name].range for name in answer.plan.relations}
    return ends.pop().lower() if len(ends) == 1 else "row"


COMMANDS = (
    Command(
        "ask",
        ask,
        (
            "mmkg ask which models use ITM on Conceptual Captions",
            "mmkg ask which models use MLM but not ITM --format csv",
            "mmkg ask what was ALBEF trained on",
            "mmkg ask how many models were released since 2021",
            "mmkg ask which models use ITC --show sparql | mmkg query -",
        ),
    ),
)

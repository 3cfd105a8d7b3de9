"""An answer as a grid for people and as a table for programs."""

from collections.abc import Iterable, Iterator

from mmkg.formats.citation import Label, best_claims, citations
from mmkg.formats.delimited import text_of
from mmkg.formats.grid import Grid, Parts
from mmkg.formats.grid import Row as Line
from mmkg.formats.text import clean, words_of
from mmkg.ids import prefix_of
from mmkg.model.answer import Answer, Row
from mmkg.model.values import Cell, Ref, Table
from mmkg.model.vocabulary import RELATIONS
from mmkg.query.plan import Has, Models, Related, Uses

_JOINED = " | "
_HEADS = {"dataset": "data set", "year": "year"}


def answer_grid(answer: Answer, label: Label) -> Grid:
    """The rows for people: labels, what was used where it differs from what was asked, sources."""
    columns = _columns_shown(answer)
    noted = any(row.notes for row in answer.rows)
    first = "model" if isinstance(answer.plan, Models) else "name"
    head = (first, *(_head(name) for name in columns), *(["note"] if noted else []), "source")
    rows = []
    for row in answer.rows:
        cells = dict(row.cells)
        parts: list[Parts] = [(clean(row.label),)]
        parts += [_parts(cells.get(name, ()), label) for name in columns]
        if noted:
            parts.append(tuple(map(clean, row.notes)) or ("",))
        parts.append(citations(best_claims(row.evidence), label) or ("derived",))
        rows.append(Line(tuple(parts)))
    return Grid(tuple(rows), head, faint=frozenset({len(head) - 1}), below=True)


def answer_table(answer: Answer) -> Table:
    """The rows for programs: ids, with the source and place of the best claim for each fact.

    Several values of a cell are joined by `` | ``, sources and locators in the same order. A count
    is one row with its value and unit.
    """
    if answer.kind == "count":
        return Table(("value", "unit"), ((answer.value, answer.unit),))
    names = [name for name in answer.columns if name not in ("id", "label", "notes", "evidence")]
    rows: list[tuple[Cell, ...]] = []
    for row in answer.rows:
        cells = dict(row.cells)
        places = list(dict.fromkeys((one.source, one.locator) for one in best_claims(row.evidence)))
        rows.append(
            (
                row.id,
                row.label,
                *(_joined(cells.get(name, ())) for name in names),
                _joined(row.notes),
                _joined(source for source, _ in places),
                _joined(locator for _, locator in places),
            )
        )
    return Table(("id", "label", *names, "notes", "source", "locator"), tuple(rows))


def _joined(values: Iterable[Cell]) -> str:
    return _JOINED.join(text_of(value) for value in values)


# A family with many variants has as many stages; --format json has all.
_MOST_VALUES = 3


def _parts(values: Iterable[Cell], label: Label) -> Parts:
    texts = [value_text(value, label) for value in values]
    more = len(texts) - _MOST_VALUES
    if more > 1:
        texts = [*texts[:_MOST_VALUES], f"and {more} more"]
    return tuple(texts) or ("",)


def value_text(value: Cell, label: Label) -> str:
    """A value for people: the label of an entity, the words of a relation.

    >>> value_text(Ref("stage:albef/pretrain"), lambda ref: "ALBEF")
    'ALBEF: pretrain'
    """
    if isinstance(value, Ref):
        if prefix_of(value) == "stage":
            model, _, name = value.removeprefix("stage:").partition("/")
            return f"{clean(label(f'model:{model}'))}: {name}"
        return clean(label(value))
    text = text_of(value)
    return words_of(RELATIONS[text].field).rstrip("s") if text in RELATIONS else clean(text)


def _columns_shown(answer: Answer) -> list[str]:
    """The cells worth a column: not those that repeat in each row what was asked."""
    if isinstance(answer.plan, Related):
        # The name of a stage starts with the variant's.
        hidden = {"variant"} if all("stage" in dict(row.cells) for row in answer.rows) else set()
        hidden |= {"relation"} if len(answer.plan.relations) == 1 else set()
    else:
        hidden = {"stage", *_repeated(answer.rows, set(_asked(answer.plan)))}
        # Where a mixture answers for the data set that was asked for, a note says so.
        hidden |= {"dataset"} if any(row.notes for row in answer.rows) else set()
    shown = [name for name in answer.columns if name not in hidden]
    return [name for name in shown if name not in ("id", "label", "notes", "evidence")]


def _asked(plan: object) -> Iterator[Cell]:
    for constraint in plan.constraints if isinstance(plan, Models) else ():
        if isinstance(constraint, Uses):
            yield from (end for end in (constraint.objective, constraint.dataset) if end)
        elif isinstance(constraint, Has):
            yield constraint.target


def _repeated(rows: Iterable[Row], asked: set[Cell]) -> set[str]:
    values: dict[str, set[Cell]] = {}
    for row in rows:
        for name, found in row.cells:
            values.setdefault(name, set()).update(found)
    return {name for name, found in values.items() if found <= asked}


def _head(name: str) -> str:
    if name in RELATIONS:
        return words_of(RELATIONS[name].field).rstrip("s")
    return _HEADS.get(name, words_of(name))

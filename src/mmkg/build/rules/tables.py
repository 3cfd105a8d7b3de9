"""Tables of surveys and of results: their keys, columns and rows."""

from collections.abc import Iterator

from mmkg.build.findings import FieldPath, Finding, Place
from mmkg.build.seed import Seed, SurveyTables
from mmkg.build.wording import either, nearest
from mmkg.errors import shorten
from mmkg.ids import is_curie, prefix_of
from mmkg.schema.entities import Result
from mmkg.schema.surveys import ROWS


def survey_keys(seed: Seed) -> Iterator[Finding]:
    """A finding for each survey key that cannot name stages, or names another survey's."""
    first: dict[str, Place] = {}
    for tables in seed.surveys:
        survey = tables.survey
        if survey.has_lost("key"):
            continue
        key = survey.record.key
        if not is_curie(f"stage:{key}") or "/" in key:
            problem = f"{shorten(key)!r} cannot be part of an id"
            yield survey.finding(("key",), problem, "write a slug, such as du2022")
        if key in first:
            problem = f"{shorten(key)!r} is the key of another survey, at {first[key]}"
            yield survey.finding(("key",), problem, "give each survey a key of its own")
        first.setdefault(key, survey.place(("key",)))


def survey_columns(seed: Seed) -> Iterator[Finding]:
    """A finding for each column that is mapped to no field, or that no row prints."""
    for tables in seed.surveys:
        for number, table in enumerate(tables.survey.record.tables):
            path: FieldPath = ("tables", number, "columns")
            prefixes, printed = _rows_of(tables, number)
            fields = {name for prefix in prefixes for name in _FIELDS[prefix]}
            for column, field in table.columns.items():
                where = (*path, column)
                if tables.survey.has_lost(*where):
                    continue
                if field not in fields:
                    problem = f"{shorten(field)!r} is no field of a {either(sorted(prefixes))}"
                    likely = nearest(field, fields) or sorted(fields)
                    yield tables.survey.finding(where, problem, f"write {either(likely)}")
                elif printed and column not in printed:
                    problem = f"no row of the table prints a column {shorten(column)!r}"
                    likely = nearest(column, printed) or sorted(printed)
                    mend = f"did you mean {either(shorten(name, 40) for name in likely)}?"
                    yield tables.survey.finding(where, problem, mend)


def results_twice(seed: Seed) -> Iterator[Finding]:
    """A finding for each row of results that says what an earlier one says."""
    first: dict[Result, Place] = {}
    for located in seed.results:
        if located.lost:
            continue
        if located.record in first:
            problem = f"the row is there already, at {first[located.record]}"
            yield Finding(located.place(), problem, "take one out")
        first.setdefault(located.record, located.place())


def _rows_of(tables: SurveyTables, number: int) -> tuple[set[str], set[str]]:
    """The classes that a table's rows are about, and the columns that they print."""
    raw = tables.survey.record.tables[number].rows
    subjects = (prefix_of(str(row.get("subject"))) for row in raw)
    cells = (row.get("printed") for row in raw)
    printed = {str(name) for cell in cells if isinstance(cell, dict) for name in cell}
    return {prefix for prefix in subjects if prefix in ROWS} or set(ROWS), printed


def _fields(prefix: str) -> Iterator[str]:
    claims = ROWS[prefix].model_fields["claims"].annotation
    for name, info in getattr(claims, "model_fields", {}).items():
        inner = getattr(info.annotation, "model_fields", None)
        yield from (f"{name}.{part}" for part in inner) if inner else (name,)


_FIELDS = {prefix: tuple(_fields(prefix)) for prefix in ROWS}

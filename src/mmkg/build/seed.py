"""The seed as records, each with the place of its fields."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from mmkg.build.csv_source import parse_csv
from mmkg.build.findings import FieldPath, Finding, Lines, Located, Place, in_order
from mmkg.build.folder import SeedFile, place_of_class, seed_files
from mmkg.build.standins import readable
from mmkg.build.text_source import read_text
from mmkg.build.wording import either, findings_of, nearest
from mmkg.build.yaml_source import Node, parse_yaml
from mmkg.errors import shorten
from mmkg.ids import CURIE_PATTERN, is_curie, prefix_of
from mmkg.schema.entities import CLASSES, Entity, Result
from mmkg.schema.surveys import ROWS, DatasetRow, ModelRow, PaperRow, Survey, SurveyTable

__all__ = [
    "FieldPath", "Finding", "Lines", "Located", "Place", "Seed", "SurveyTables", "read_seed",
]  # fmt: skip

Row = ModelRow | DatasetRow | PaperRow
M = TypeVar("M", bound=BaseModel)

_ENTITIES: dict[str, type[Entity]] = {cls.prefix: cls for cls in CLASSES if issubclass(cls, Entity)}
_WRITTEN_ID = re.compile(rf"\bid:\s*[\"']?({CURIE_PATTERN.strip('^$')})")


@dataclass(frozen=True, slots=True)
class SurveyTables:
    """A survey with its valid rows; ``paths`` has the path of each row in the survey's file."""

    survey: Located[Survey]
    rows: tuple[tuple[SurveyTable, Row, Place], ...]
    paths: tuple[FieldPath, ...]


@dataclass(frozen=True, slots=True)
class Seed:
    """All records that could be read, if only in part, in the order of files and lines.

    ``unread`` has the ids that are written but whose record could not be read at all, so that
    what names them is not blamed as well.
    """

    root: Path
    entities: tuple[Located[Entity], ...]
    results: tuple[Located[Result], ...]
    surveys: tuple[SurveyTables, ...]
    unread: Mapping[str, Place] = field(default_factory=dict)


def read_seed(root: Path) -> tuple[Seed, tuple[Finding, ...]]:
    """Read every file of a seed: its records, and a finding for all in them that is not valid.

    Raises UnreadableData where the folder is missing or holds no seed.
    """
    files, findings = seed_files(root)
    reading = _Reading(list(findings))
    for held in files:
        reading.read(held)
    seed = Seed(
        root,
        tuple(reading.entities),
        tuple(reading.results),
        tuple(reading.surveys),
        reading.unread,
    )
    return seed, in_order(reading.findings)


class _Reading:
    """What has been read so far."""

    def __init__(self, findings: list[Finding]) -> None:
        self.findings = findings
        self.entities: list[Located[Entity]] = []
        self.results: list[Located[Result]] = []
        self.surveys: list[SurveyTables] = []
        self.unread: dict[str, Place] = {}

    def read(self, held: SeedFile) -> None:
        text = read_text(held.path, held.file)
        if isinstance(text, Finding):
            self.findings.append(text)
            return
        if held.holds == "results":
            self._read_results(text, held.file)
            return
        node, lines, findings = parse_yaml(text, held.file)
        self.findings += findings
        if node is None:
            for found in _WRITTEN_ID.finditer(text):
                self.unread[found[1]] = Place(held.file, text.count("\n", 0, found.start()) + 1)
        elif held.holds == "survey":
            self._read_survey(node, lines, held.file, findings)
        else:
            blocks = node if isinstance(node, list) else [node]
            for index, block in enumerate(blocks):
                base = (index,) if isinstance(node, list) else ()
                self._read_entity(block, lines.under(base), held, findings)

    def _read_entity(
        self, block: Node, lines: Lines, held: SeedFile, before: tuple[Finding, ...]
    ) -> None:
        place = Place(held.file, lines.at())
        if not isinstance(block, dict):
            problem, mend = "an entity is a mapping", "write `id: ...`, `label: ...`"
            self.findings.append(Finding(place, problem, mend))
            return
        name = block.get("id", "")
        prefix = prefix_of(name) if isinstance(name, str) and is_curie(name) else held.prefix
        problem_of_class = _class_finding(name, prefix, held, Place(held.file, lines.at(("id",))))
        if problem_of_class:
            self.findings.append(problem_of_class)
        cls = _ENTITIES.get(prefix, _ENTITIES[held.prefix])
        located = self._validate(cls, block, held.file, lines, before)
        if located:
            lost = located.lost | ({("id",)} if problem_of_class else set())
            self.entities.append(Located(located.record, held.file, lines, lost))
            if ("id",) in lost and lines.base in ((), (0,)):
                # The file's name is its first entity's.
                meant = f"{held.prefix}:{PurePosixPath(held.file).stem}"
                self.unread.setdefault(meant, place)
        elif isinstance(name, str):
            self.unread.setdefault(name, place)
            stages = block.get("stages", [])
            for stage in stages if isinstance(stages, list) else []:
                if isinstance(stage, dict) and isinstance(stage.get("id"), str):
                    self.unread.setdefault(str(stage["id"]), place)

    def _read_results(self, text: str, file: str) -> None:
        rows, findings = parse_csv(text, file)
        self.findings += findings
        benchmark = f"benchmark:{PurePosixPath(file).stem}"
        if not is_curie(benchmark):
            problem = "the file's name is not the slug of a benchmark"
            self.findings.append(Finding(Place(file, 1), problem, "name it <slug>.csv"))
            return
        for row in rows:
            cells = {**row.cells, "benchmark": benchmark}
            lines = Lines({(): row.line, **{(name,): row.line for name in cells}})
            located = self._validate(Result, cells, file, lines, ())
            if located:
                self.results.append(located)

    def _read_survey(
        self, node: Node, lines: Lines, file: str, before: tuple[Finding, ...]
    ) -> None:
        survey = self._validate(Survey, node, file, lines, before)
        if survey is None:
            return
        rows: list[tuple[SurveyTable, Row, Place]] = []
        paths: list[FieldPath] = []
        lost = set(survey.lost)
        for path, raw in _rows(node):
            row = self._read_row(raw, lines.under(path), file, before)
            if row:
                table = survey.record.tables[int(path[1])]
                rows.append((table, row.record, Place(file, lines.at(path))))
                paths.append(path)
                lost |= {(*path, *part) for part in row.lost}
        located = Located(survey.record, file, lines, frozenset(lost))
        self.surveys.append(SurveyTables(located, tuple(rows), tuple(paths)))

    def _read_row(
        self, raw: dict[str, Node], lines: Lines, file: str, before: tuple[Finding, ...]
    ) -> Located[Row] | None:
        subject = raw.get("subject")
        prefix = prefix_of(subject) if isinstance(subject, str) else ""
        if isinstance(subject, str) and is_curie(subject) and prefix not in ROWS:
            kinds = either(f"a {name}" for name in ROWS)
            place = Place(file, lines.at(("subject",)))
            problem = f"{shorten(subject)!r} cannot be the subject of a row"
            self.findings.append(Finding(place, problem, f"name {kinds}", "subject"))
            return None
        return self._validate(ROWS.get(prefix, ModelRow), raw, file, lines, before)

    def _validate(
        self, cls: type[M], block: Any, file: str, lines: Lines, before: tuple[Finding, ...]
    ) -> Located[M] | None:
        """The record, or what can be read of it and its findings, save on lines that have one."""
        try:
            return Located(cls.model_validate(block), file, lines)
        except ValidationError as error:
            blamed = {found.place for found in before}
            found = findings_of(error, cls, file, lines)
            self.findings += (finding for finding in found if finding.place not in blamed)
            record, lost = readable(error, cls, block)
            return Located(record, file, lines, lost) if record else None


def _rows(node: Node) -> Iterator[tuple[FieldPath, dict[str, Node]]]:
    """The rows of a survey's file that are mappings; anything else is the schema's to refuse."""
    tables = node.get("tables") if isinstance(node, dict) else None
    for number, table in enumerate(tables if isinstance(tables, list) else []):
        rows = table.get("rows") if isinstance(table, dict) else None
        for index, row in enumerate(rows if isinstance(rows, list) else []):
            if isinstance(row, dict):
                yield ("tables", number, "rows", index), row


def _class_finding(name: Node, prefix: str, held: SeedFile, place: Place) -> Finding | None:
    if prefix == held.prefix:
        return None
    if prefix not in _ENTITIES:
        likely = nearest(prefix, _ENTITIES) or sorted(_ENTITIES)
        problem = f"no class of entities has ids that start with {shorten(prefix)!r}"
        return Finding(place, problem, f"write {either(f'{name}:' for name in likely)}", "id")
    problem = f"{shorten(str(name))!r} stands among {_ENTITIES[held.prefix].plural}"
    return Finding(place, problem, f"move it to {place_of_class(prefix)}", "id")

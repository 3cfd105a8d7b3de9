"""OpenCLIP's tables of zero-shot results, and of the sizes of its architectures.

A row is a checkpoint: an architecture and a tag of its weights. Which benchmark and metric a
column stands for is in ``open_clip_columns``.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from mmkg.errors import UnreadableData, shorten
from mmkg.model.values import Via
from mmkg.proposals.context import Context
from mmkg.proposals.files import Row, read_rows
from mmkg.proposals.known import in_percent
from mmkg.proposals.readers.open_clip_columns import (
    COLUMNS,
    METRICS,
    SETS,
    TASKLIST,
    TASKLIST_COMMIT,
    Column,
)
from mmkg.proposals.values import (
    Draft,
    Evidence,
    Item,
    Leftover,
    Name,
    Says,
    Scores,
    Spot,
    Statement,
)

_KEYS = (("name", "pretrained"), ("model", "version"))
_QUICK = "-quickgelu"
_MEAN = re.compile(r"avg|Average .*")
_LANGUAGE = re.compile(r"\w+_retrieval_recall@\d+ [a-z]{2,3}$")
_HARNESS: Via = "harness"
_TASKS = {
    "image-classification": ("image classification", "Say which of some classes an image shows."),
    "retrieval": ("image-text retrieval", "Find the images for a text, or the texts for an image."),
}
_MODALITIES = {"modality:image": "image", "modality:text": "text"}


def read(text: str, context: Context) -> Iterator[Statement]:
    """The results and sizes in one of OpenCLIP's tables; raises ``UnreadableData``."""
    header, rows = read_rows(text, context.path)
    if "mparams" in header and "model" in header:
        return _profile(rows, context)
    for keys in _KEYS:
        if set(keys) <= set(header):
            return _results(header, keys, rows, context)
    told = f"none of OpenCLIP's tables: no columns name, pretrained; {shorten(', '.join(header))}"
    raise UnreadableData(f"{context.path}:1", told)


def _results(
    header: Sequence[str], keys: tuple[str, str], rows: Sequence[Row], context: Context
) -> Iterator[Statement]:
    yield from _unmapped(header, keys, context)
    columns = [COLUMNS[name] for name in header if name in COLUMNS]
    names = _names(rows, keys)
    for row in rows:
        name = names[row.line]
        place = f"{context.file}:{row.line}"
        if isinstance(name, str):
            yield Leftover(_checkpoint(row, keys), name, place)
            continue
        size = row.cells.get("params (M)")
        if size:
            yield Says(name, "parameters", f"{size}M", Spot(place, f"{size} (params (M))"))
        for column in columns:
            cell = row.cells[column.name]
            at = Spot(f"{place} ({column.name})", cell)
            value = in_percent(cell)
            if value is None:
                why = f"{shorten(cell, 40)!r} is no share between 0 and 1"
                yield Leftover(f"{_checkpoint(row, keys)}, {column.name}", why, at.place)
            else:
                names_of = (_benchmark(column, context), _metric(column.metric))
                yield Scores(name, *names_of, "zero-shot", value, at)


def _unmapped(header: Sequence[str], keys: tuple[str, str], context: Context) -> Iterator[Leftover]:
    place = f"{context.file}:1"
    for name in header:
        if name in COLUMNS or name in (*keys, "params (M)"):
            continue
        if _MEAN.fullmatch(name):
            why = "a mean over data sets belongs to no benchmark"
        elif _LANGUAGE.search(name):
            name, why = "columns of single languages", "the means over languages are proposed"
        elif "FLOPs" in name:
            why = "the seed has no field for it"
        else:
            why = "no column of this name is known: open_clip_columns.py says what columns measure"
        yield Leftover(f"column {name}" if name in header else name, why, place)


def _checkpoint(row: Row, keys: tuple[str, str]) -> str:
    return " ".join(row.cells[key] for key in keys)


def _names(rows: Sequence[Row], keys: tuple[str, str]) -> dict[int, Name | str]:
    """The name of each row's checkpoint, or why the row is passed over.

    An architecture alone names a checkpoint where the table has it with one tag only. Weights
    that were trained with QuickGELU are evaluated with it and, some, without; the latter is
    another model than was trained, with a drop in accuracy (README.md, on QuickGELU).
    """
    cells = [(row.cells[keys[0]], row.cells[keys[1]], row) for row in rows]
    tags: defaultdict[str, set[str]] = defaultdict(set)
    for architecture, tag, _ in cells:
        tags[architecture].add(tag)
    quick = {(a, tag): row for a, tag, row in cells if a.endswith(_QUICK)}
    names: dict[int, Name | str] = {}
    for architecture, tag, row in cells:
        twin = quick.get((architecture + _QUICK, tag))
        if twin and list(twin.cells.values())[2:] != list(row.cells.values())[2:]:
            names[row.line] = (
                "these weights were trained with QuickGELU: the row of the same name with "
                f"{_QUICK} evaluates them so"
            )
            continue
        others = []
        if architecture.endswith(_QUICK):
            others.append(f"{architecture.removesuffix(_QUICK)} {tag}")
        if len(tags[architecture]) == 1:
            others.append(architecture)
        names[row.line] = Name(f"{architecture} {tag}", "model", tuple(others), exact=True)
    return names


def _profile(rows: Iterable[Row], context: Context) -> Iterator[Statement]:
    """The parameters of an architecture are those of each of its checkpoints."""
    for row in rows:
        model, size = row.cells["model"], row.cells["mparams"]
        place = f"{context.file}:{row.line}"
        aliases = context.names.starting("model", f"{model} ")
        for alias in (model, *(alias for alias in aliases if alias.count(" ") == 1)):
            if alias != model or not aliases:
                name = Name(alias, "model", exact=True)
                yield Says(name, "parameters", f"{size}M", Spot(place, f"{size} (mparams)"))


@lru_cache(maxsize=1 << 10)
def _metric(slug: str) -> Name:
    label, about = METRICS[slug]
    draft = Draft(f"metric:{slug}", (("label", label), ("description", about)))
    return Name(label, "metric", table=draft.id, draft=draft)


@lru_cache(maxsize=1 << 10)
def _benchmark(column: Column, context: Context) -> Name:
    told = Evidence(TASKLIST, f"tasklist.yml:{column.lines} @ {TASKLIST_COMMIT}", _HARNESS)
    header = context.origin.evidence(Spot(f"{context.file}:1 (column {column.name})"))
    split = Item(column.split, (told,) if column.lines else ())
    task, about = _TASKS[column.task]
    draft = Draft(
        f"benchmark:{column.benchmark}",
        (
            ("label", column.label),
            ("tasks", (f"task:{column.task}",)),
            ("datasets", (f"dataset:{column.dataset}",)),
            ("split", split),
        ),
        (header,),
        (
            Draft(f"task:{column.task}", (("label", task), ("description", about))),
            _dataset(column, header),
            _tasklist(),
        ),
    )
    return Name(column.name, "benchmark", table=draft.id, draft=draft)


def _dataset(column: Column, header: Evidence) -> Draft:
    held = SETS[column.dataset]
    told = Evidence(TASKLIST, f"tasklist.yml:{held.lines} @ {TASKLIST_COMMIT}", _HARNESS)
    return Draft(
        f"dataset:{held.id}",
        (("label", held.label), ("description", held.about), ("modalities", held.modalities)),
        (header, *((told,) if held.lines else ())),
        (
            *(Draft(ref, (("label", _MODALITIES[ref]),)) for ref in held.modalities),
            _tasklist(),
        ),
    )


def _tasklist() -> Draft:
    label = TASKLIST.partition(":")[2]
    return Draft(TASKLIST, (("label", label), ("url", f"https://github.com/{label}")))

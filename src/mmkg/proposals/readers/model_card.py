"""Hugging Face model cards: the metadata before the text of a README.md.

A card is of the repository that the import names as its source, and of the model that the
repository, the card's index of results or its first heading is called by.
"""

import re
from collections.abc import Iterator

from mmkg.errors import UnreadableData
from mmkg.proposals.context import Context
from mmkg.proposals.documents import Cell, Document, parse_yaml
from mmkg.proposals.readers.parts import blocks, get, text, texts
from mmkg.proposals.readers.results import in_metric_unit, metric_name, setting_in
from mmkg.proposals.values import Leftover, Name, Says, Scores, Spot, Statement

_START = re.compile(r"---[ \t]*\r?\n")
_END = re.compile(r"^---[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"^#\s+(?:model card (?:for|of)\s+)?(.{1,120}?)\s*#*$", re.MULTILINE | re.I)
_STAGE = "data sets belong to a stage of training: write them there"
_NO_FIELD = {
    "language": "the seed keeps the languages of data sets only",
    "pipeline_tag": "a tag names no task that a paper tests it on",
}


def read(said: str, context: Context) -> Iterator[Statement]:
    """What the metadata of a card say; raises ``UnreadableData``."""
    start = _START.match(said)
    end = _END.search(said, start.end()) if start else None
    if start is None or end is None:
        told = "a model card starts with metadata between two lines of ---"
        raise UnreadableData(context.path, told)
    card = parse_yaml(said[start.end() : end.start()], context.path, first=2)
    if not isinstance(card, dict):
        raise UnreadableData(context.path, "the metadata are no `key: value` lines")
    return _card(card, said[end.end() :], context)


def _card(card: dict[Cell, Document], body: str, context: Context) -> Iterator[Statement]:
    model = _model(card, body, context)
    source = context.origin.source
    repository = Name(source, "implementation", table=source, draft=context.origin.draft)
    licence = text(get(card, "license_name")) or text(get(card, "license"))
    if licence and source.startswith("implementation:"):
        yield Says(repository, "licence", licence, _spot(licence, context))
    library = text(get(card, "library_name"))
    if library and source.startswith("implementation:"):
        yield Says(repository, "framework", library, _spot(library, context))
    relation = text(get(card, "base_model_relation"))
    for base in texts(get(card, "base_model")):
        if relation in (None, "finetune"):
            others = (base.rpartition("/")[2],)
            yield Says(model, "initialised_from", Name(base, "model", others), _spot(base, context))
        else:
            why = f"a model that is a {relation} of another starts from no weights of its own"
            yield Leftover(f"base_model {base}", why, _spot(base, context).place)
    for data in texts(get(card, "datasets")):
        name = Name(data, "dataset", (data.rpartition("/")[2],))
        found = context.names.resolve(name)
        like = (found.ref,) if found.ref else found.like
        yield Leftover(f"datasets: {data}", _STAGE, _spot(data, context).place, like)
    for field, why in _NO_FIELD.items():
        for told in texts(get(card, field)):
            yield Leftover(f"{field}: {told}", why, _spot(told, context).place)
    for index in blocks(get(card, "model-index")):
        for result in blocks(get(index, "results")):
            yield from _result(model, result, context)


def _model(card: dict[Cell, Document], body: str, context: Context) -> Name:
    path = context.origin.source.partition(":")[2]
    heading = _HEADING.search(body)
    indexed = (text(get(index, "name")) for index in blocks(get(card, "model-index")))
    others = [*filter(None, indexed), *([heading[1]] if heading else [])]
    return Name(path.rpartition("/")[2], "model", (path, *map(str, others)))


def _result(model: Name, result: dict[Cell, Document], context: Context) -> Iterator[Statement]:
    data = text(get(result, "dataset", "name")) or text(get(result, "dataset", "type"))
    task = text(get(result, "task", "name")) or text(get(result, "task", "type")) or Cell("")
    kind = text(get(result, "task", "type")) or Cell("")
    split = text(get(result, "dataset", "split")) or text(get(result, "dataset", "config"))
    for metric in blocks(get(result, "metrics")):
        value = text(get(metric, "value"))
        called = text(get(metric, "type")) or text(get(metric, "name"))
        if data is None or value is None or called is None:
            why = "a result needs the name of a data set, a metric and a value"
            yield Leftover("a result", why, context.file)
            continue
        at = _spot(value, context)
        setting = setting_in(f"{task} {kind} {data}")
        if setting is None:
            why = "the card does not say whether it is zero-shot or fine-tuned"
            yield Leftover(f"{data}, {called}: {value}", why, at.place)
            continue
        others = tuple(filter(None, (split and f"{data} {split}", data)))
        benchmark = Name(others[0], "benchmark", others[1:])
        named = metric_name(called, f"{task} {kind}")
        number = in_metric_unit(value, named)
        yield Scores(model, benchmark, named, setting, number, at)


def _spot(cell: Cell, context: Context) -> Spot:
    return Spot(f"{context.file}:{cell.line}", str(cell))

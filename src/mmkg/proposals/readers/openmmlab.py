"""OpenMMLab's metafile.yml: models with their parameters, results and paper."""

import re
from collections.abc import Iterator

from mmkg.errors import UnreadableData
from mmkg.proposals.context import Context
from mmkg.proposals.documents import Cell, Document, parse_yaml
from mmkg.proposals.readers.parts import blocks, get, line_of, text, texts
from mmkg.proposals.readers.results import in_metric_unit, metric_name, setting_in
from mmkg.proposals.values import Leftover, Name, Says, Scores, Spot, Statement

_PARTY = re.compile(r"[_-](?:\d+xb\d+|3rdparty|official|(?:openai|laion)[\w-]*-pre)\b.*", re.I)
_SPLIT = re.compile(r"(.+?)\s*\(([^()]+)\)")
_STAGE = "data sets belong to a stage of training: write them there"


def read(said: str, context: Context) -> Iterator[Statement]:
    """What a metafile says of models; raises ``UnreadableData``."""
    whole = parse_yaml(said, context.path)
    models = list(blocks(get(whole, "Models"))) if isinstance(whole, dict) else []
    if not models:
        raise UnreadableData(context.path, "a metafile has a list of `Models:`, this has none")
    return _metafile(whole, models, context)


def _metafile(
    whole: Document, models: list[dict[Cell, Document]], context: Context
) -> Iterator[Statement]:
    for collection in blocks(get(whole, "Collections")):
        name, paper = text(get(collection, "Name")), text(get(collection, "Paper", "URL"))
        if name and paper:
            title = text(get(collection, "Paper", "Title"))
            known = Name(paper, "paper", (str(title),) if title else ())
            yield Says(Name(name, "model"), "papers", known, _spot(paper, context))
        yield from _training(get(collection, "Metadata", "Training Data"), context)
    for model in models:
        name = text(get(model, "Name"))
        if name is None:
            place = f"{context.file}:{line_of(model)}"
            yield Leftover("a model", "it has no name", place)
        else:
            yield from _model(name, model, context)


def _model(called: Cell, model: dict[Cell, Document], context: Context) -> Iterator[Statement]:
    bare = _PARTY.sub("", called)
    name = Name(called, "model", (bare,) if bare != called else ())
    size = text(get(model, "Metadata", "Parameters"))
    if size:
        yield Says(name, "parameters", size, _spot(size, context))
    yield from _training(get(model, "Metadata", "Training Data"), context)
    for result in blocks(get(model, "Results")):
        data, task = text(get(result, "Dataset")), text(get(result, "Task")) or Cell("")
        metrics = get(result, "Metrics")
        if data is None or not isinstance(metrics, dict):
            place = f"{context.file}:{line_of(result)}"
            yield Leftover(f"a result of {called}", "it has no data set or no metrics", place)
            continue
        for metric, node in metrics.items():
            value = text(node)
            if value is not None:
                yield _result(name, (data, task, metric), value, context)


def _result(name: Name, told: tuple[Cell, Cell, Cell], value: Cell, context: Context) -> Statement:
    data, task, metric = told
    at = Spot(f"{context.file}:{value.line}", str(value))
    setting = setting_in(f"{name.text} {task}")
    if setting is None:
        why = "the file does not say whether it is zero-shot or fine-tuned"
        return Leftover(f"{name.text} on {data}, {metric}: {value}", why, at.place)
    split = _SPLIT.fullmatch(metric)
    called, part = (split[1], split[2]) if split else (str(metric), None)
    benchmark = Name(f"{data} {part}" if part else data, "benchmark")
    known = metric_name(called, task)
    return Scores(name, benchmark, known, setting, in_metric_unit(value, known), at)


def _training(node: Document | None, context: Context) -> Iterator[Leftover]:
    for data in texts(node):
        found = context.names.resolve(Name(data, "dataset"))
        like = (found.ref,) if found.ref else found.like
        yield Leftover(f"Training Data: {data}", _STAGE, f"{context.file}:{data.line}", like)


def _spot(cell: Cell, context: Context) -> Spot:
    return Spot(f"{context.file}:{cell.line}", str(cell))

"""CRFM's Ecosystem Graphs: assets with their makers, dates, sizes, licences and dependencies."""

import re
from collections.abc import Iterator

from mmkg.errors import UnreadableData
from mmkg.proposals.context import Context
from mmkg.proposals.documents import Cell, Document, parse_yaml
from mmkg.proposals.forms import count_in, month_of
from mmkg.proposals.readers.parts import blocks, get, line_of, text, texts
from mmkg.proposals.values import Leftover, Name, Says, Spot, Statement

_UNKNOWN = ("unknown", "n/a", "none", "tbd")
_UNITS = ("images", "pairs", "texts", "videos", "hours", "questions", "tokens", "documents")
_UNIT = re.compile(rf"([\d.,]+\s*\w*)\s+(?:[\w-]+\s+)?({'|'.join(_UNITS)})\b", re.IGNORECASE)


def read(said: str, context: Context) -> Iterator[Statement]:
    """What a file of assets says of models and data sets; raises ``UnreadableData``."""
    assets = list(blocks(parse_yaml(said, context.path)))
    if not any(get(asset, "type") is not None and get(asset, "name") for asset in assets):
        told = "no asset in it: a list of mappings with `type` and `name` is needed"
        raise UnreadableData(context.path, told)
    return _assets(assets, context)


def _assets(assets: list[dict[Cell, Document]], context: Context) -> Iterator[Statement]:
    for asset in assets:
        kind, called = text(get(asset, "type")), text(get(asset, "name"))
        if called is None or kind not in ("model", "dataset"):
            what = f"{kind or 'an asset'} {called or ''}".strip()
            place = f"{context.file}:{line_of(asset)}"
            yield Leftover(what, "only models and data sets with a name are read", place)
            continue
        name = Name(called, str(kind))
        yield from _common(name, asset, context)
        yield from (_model if kind == "model" else _dataset)(name, asset, context)


def _common(name: Name, asset: dict[Cell, Document], context: Context) -> Iterator[Statement]:
    date = _told(get(asset, "created_date"))
    if date:
        month = month_of(date)
        if month:
            yield Says(name, "released", month, _spot(date, context))
        else:
            yield _left(f"{name.text}, created_date: {date}", "it is no date", date, context)
    for maker in texts(get(asset, "organization")):
        for part in re.split(r"\s*,\s*(?!Inc)", maker):
            yield Says(name, "organizations", Name(part, "organization"), _spot(maker, context))
    for need in texts(get(asset, "dependencies")):
        found = [context.names.resolve(Name(need, kind)) for kind in ("model", "dataset")]
        like = tuple(one.ref for one in found if one.ref and one.how != "fuzzy")
        why = "how it depends on it is not said: training data, a component, or first weights"
        yield _left(f"{name.text} depends on {need}", why, need, context, like)


def _model(name: Name, asset: dict[Cell, Document], context: Context) -> Iterator[Statement]:
    size = _told(get(asset, "size"))
    if size:
        count = count_in(size) if "param" in size.lower() else None
        if count:
            yield Says(name, "parameters", count, _spot(size, context))
        else:
            why = "no number of parameters is in it"
            yield _left(f"{name.text}, size: {size}", why, size, context)
    modality = _told(get(asset, "modality"))
    if modality and ";" in modality:
        given, _, made = modality.partition(";")
        yield from _modalities(name, "accepts", given, modality, context)
        yield from _modalities(name, "generates", made, modality, context)
    elif modality:
        why = "what goes in and what comes out is not told apart"
        yield _left(f"{name.text}, modality: {modality}", why, modality, context)
    licence = _told(get(asset, "license"))
    if licence:
        why = "the seed keeps the licences of data sets and repositories only"
        yield _left(f"{name.text}, license: {licence}", why, licence, context)


def _dataset(name: Name, asset: dict[Cell, Document], context: Context) -> Iterator[Statement]:
    licence, size = _told(get(asset, "license")), _told(get(asset, "size"))
    if licence:
        yield Says(name, "licence", licence, _spot(licence, context))
    if size:
        counts = [(count_in(found[1]), found[2].lower()) for found in _UNIT.finditer(size)]
        for count, unit in counts:
            if count:
                yield Says(name, unit, count, _spot(size, context))
        if not counts:
            why = f"it counts none of {', '.join(_UNITS)}"
            yield _left(f"{name.text}, size: {size}", why, size, context)
    modality = _told(get(asset, "modality"))
    if modality:
        yield from _modalities(name, "modalities", modality, modality, context)


def _modalities(
    name: Name, field: str, listed: str, whole: Cell, context: Context
) -> Iterator[Statement]:
    for part in filter(None, (one.strip() for one in re.split("[,;]", listed))):
        yield Says(name, field, Name(part, "modality"), _spot(whole, context))


def _told(node: Document | None) -> Cell | None:
    """A text that says something."""
    said = text(node)
    return None if said is None or said.strip().lower() in _UNKNOWN else said


def _left(
    what: str, why: str, cell: Cell, context: Context, like: tuple[str, ...] = ()
) -> Leftover:
    return Leftover(what, why, f"{context.file}:{cell.line}", like)


def _spot(cell: Cell, context: Context) -> Spot:
    return Spot(f"{context.file}:{cell.line}", str(cell))

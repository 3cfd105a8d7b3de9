"""Ids and names: each is one entity's, unless the entities say that they share it."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePosixPath

from mmkg.build.findings import FieldPath, Finding, Place
from mmkg.build.rules.blocks import stages_of
from mmkg.build.seed import Located, Seed
from mmkg.errors import shorten
from mmkg.ids import prefix_of
from mmkg.model.names import squeeze
from mmkg.model.vocabulary import RELATIONS
from mmkg.schema.entities import Entity


def duplicate_ids(seed: Seed) -> Iterator[Finding]:
    """A finding for each entity and stage whose id an earlier one has."""
    first: dict[str, Place] = {}
    ids: list[tuple[str, Place]] = [
        (located.record.id, located.place(("id",)))
        for located in seed.entities
        if not located.has_lost("id")
    ]
    ids += [
        (stage.id, model.place((*path, "id")))
        for model, path, stage in stages_of(seed)
        if not model.has_lost(*path, "id")
    ]
    for name, place in ids:
        if name in first:
            problem = f"{name!r} is there already, at {first[name]}"
            yield Finding(place, problem, "rename one, or make them one", "id")
        first.setdefault(name, place)


def file_names(seed: Seed) -> Iterator[Finding]:
    """A finding for each file of one entity, or of a family and its variants, named otherwise."""
    for located in seed.entities:
        if located.lines.base not in ((), (0,)) or located.has_lost("id"):
            continue
        path = PurePosixPath(located.file)
        slug = located.record.id.partition(":")[2]
        if len(path.parts) > 1 and path.stem != slug:
            problem = f"the file's first entity is {shorten(located.record.id)!r}"
            mend = f"name the file {shorten(slug)}.yaml, or put its own entity first"
            yield located.finding(("id",), problem, mend)


def stage_ids(seed: Seed) -> Iterator[Finding]:
    """A finding for each stage id that is not made of its model's and a name of its own."""
    surveys = {tables.survey.record.key: tables.survey.place(("key",)) for tables in seed.surveys}
    for model, path, stage in stages_of(seed):
        where: FieldPath = (*path, "id")
        if model.has_lost("id") or model.has_lost(*where):
            continue
        start = f"stage:{model.record.id.partition(':')[2]}/"
        name = stage.id.removeprefix(start)
        if not stage.id.startswith(start):
            problem = f"{shorten(stage.id)!r} is not a stage of {model.record.id}"
            yield model.finding(where, problem, f"start it with {start}")
        elif name.isdigit():
            problem = f"{name!r} numbers the stage by its position"
            yield model.finding(where, problem, f"name it, such as {start}pretrain")
        elif name in surveys:
            problem = f"{name!r} is the name of a survey's stage ({surveys[name]})"
            yield model.finding(where, problem, "name the stage otherwise")


def shared_names(seed: Seed) -> Iterator[Finding]:
    """A finding for each holder of a shared name that does not declare it ambiguous.

    Names are the same where case, spaces and punctuation are all that tells them apart.
    """
    holders: defaultdict[tuple[str, str], dict[str, tuple[Located[Entity], FieldPath, str]]]
    holders = defaultdict(dict)
    for located in seed.entities:
        for path, name in _names(located):
            key = (prefix_of(located.record.id), squeeze(name) or name)
            holders[key].setdefault(located.record.id, (located, path, name))
    for (_, squeezed), found in holders.items():
        for entity, (located, path, name) in found.items() if len(found) > 1 else ():
            declared = {squeeze(alias) or alias for alias in located.record.ambiguous_aliases}
            if squeezed not in declared and not located.has_lost("ambiguous_aliases"):
                others = ", ".join(
                    f"{other} ({held.place(where)})"
                    for other, (held, where, _) in found.items()
                    if other != entity
                )
                problem = f"{shorten(name)!r} is a name of {shorten(others, 160)} too"
                mend = "list it under ambiguous_aliases of each, or take it out of one"
                yield located.finding(path, problem, mend)


def labels_of_relations(seed: Seed) -> Iterator[Finding]:
    """A finding for each label that only case tells from a relationship type."""
    types = {term.label.casefold(): term.label for term in RELATIONS.values()}
    for located in seed.entities:
        clash = types.get(located.record.label.casefold())
        if clash:
            problem = f"this is the relation {clash} when case is ignored"
            yield located.finding(("label",), problem, "word the label otherwise")


def _names(located: Located[Entity]) -> Iterator[tuple[FieldPath, str]]:
    entity = located.record
    names: list[tuple[FieldPath, str]] = [(("label",), entity.label)]
    for field in ("aliases", "ambiguous_aliases"):
        names += [((field, index), name) for index, name in enumerate(getattr(entity, field))]
    yield from ((path, name) for path, name in names if not located.has_lost(*path))

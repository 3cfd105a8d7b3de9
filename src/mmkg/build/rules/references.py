"""Every id that is named exists, and is of the class that its field is about."""

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import BaseModel

from mmkg.build.findings import FieldPath, Finding, Place
from mmkg.build.folder import place_of_class
from mmkg.build.rules.blocks import blocks_in, fields_in, records_of
from mmkg.build.seed import Located, Seed
from mmkg.build.standins import UNREAD
from mmkg.build.wording import either, nearest
from mmkg.errors import shorten
from mmkg.ids import prefix_of
from mmkg.model.names import squeeze
from mmkg.schema.entities import CLASSES, Result
from mmkg.schema.surveys import DatasetRow, ModelRow, PaperRow
from mmkg.schema.terms import Evidence, Member, Relation

_PREFIXES = {cls.__name__: cls.prefix for cls in CLASSES}
_SOURCES = ("paper", "implementation")


class Reference(NamedTuple):
    """An id where it is named, and the classes that it may be of."""

    path: FieldPath
    id: str
    prefixes: tuple[str, ...]


class Known:
    """The ids of a seed by class, and the names by which a person may have meant them."""

    def __init__(self, seed: Seed) -> None:
        self._ids: dict[str, set[str]] = {}
        self._named: dict[tuple[str, str], str] = {}
        for located in seed.entities:
            entity = located.record
            prefix = prefix_of(entity.id)
            self._ids.setdefault(prefix, set()).add(entity.id)
            for name in (entity.label, *entity.aliases):
                self._named.setdefault((prefix, squeeze(name)), entity.id)
        # A record with findings of its own is there; what names it has nothing to mend.
        for unread in seed.unread:
            self._ids.setdefault(prefix_of(unread), set()).add(unread)

    def has(self, entity: str) -> bool:
        """Whether a record with this id is written."""
        return entity in self._ids.get(prefix_of(entity), ())

    def like(self, entity: str, prefixes: tuple[str, ...]) -> list[str]:
        """The ids of these classes that the wrong one may have been meant for."""
        slug = entity.partition(":")[2]
        same = [f"{prefix}:{slug}" for prefix in prefixes if self.has(f"{prefix}:{slug}")]
        meant = [self._named.get((prefix, squeeze(slug))) for prefix in prefixes]
        slugs = {
            known.partition(":")[2]: known
            for prefix in prefixes
            for known in self._ids.get(prefix, ())
        }
        spelt = [slugs[found] for found in nearest(slug, slugs)]
        return list(dict.fromkeys([*same, *filter(None, meant), *spelt]))[:3]


def reference_findings(seed: Seed) -> Iterator[Finding]:
    """A finding for each id that is unknown or of another class than its field's."""
    known = Known(seed)
    for located, base, record in records_of(seed):
        for reference in _references(record, base):
            yield from _judge(known, located, reference)
    for tables in seed.surveys:
        survey = Reference(("survey",), tables.survey.record.survey, ("paper",))
        yield from _judge(known, tables.survey, survey)


def _references(record: BaseModel, base: FieldPath = ()) -> Iterator[Reference]:
    for path, block in blocks_in(record, base):
        for field in fields_in(block, path):
            if isinstance(field.term, Relation) and field.term.target != "Stage":
                prefixes = tuple(_PREFIXES[name] for name in field.term.target.split("|"))
                for place, item in field.paths():
                    name = item.id if isinstance(item, Member) else str(item)
                    yield Reference(place, name, prefixes)
        if isinstance(block, ModelRow | DatasetRow | PaperRow):
            # The subject chose the class of the row when it was read.
            subject = block.subject
            yield Reference((*path, "subject"), subject, (prefix_of(subject),))
        if isinstance(block, Evidence | Result):
            yield Reference((*path, "source"), block.source, _SOURCES)


def _judge(known: Known, located: Located[BaseModel], reference: Reference) -> Iterator[Finding]:
    path, name, prefixes = reference
    if name == UNREAD:
        return
    wanted = either(prefixes)
    if prefix_of(name) not in prefixes:
        article = "an" if wanted[0] in "aio" else "a"
        problem, mend = f"{shorten(name)!r} is no {wanted}", f"name {article} {wanted}"
    elif not known.has(name):
        problem = f"no {prefix_of(name)} has the id {shorten(name)!r}"
        mend = f"correct it, or add it to {either(place_of_class(p) for p in prefixes)}"
    else:
        return
    likely = known.like(name, prefixes)
    mend = f"did you mean {either(likely)}?" if likely else mend
    if isinstance(located.record, Result) and path == ("benchmark",):
        # The benchmark is the file's name, which is wrong once however many rows it has.
        yield Finding(Place(located.file, 1), problem, f"{mend} Its slug names the file")
    else:
        yield located.finding(path, problem, mend)

"""Names to ids and ids to labels."""

import json
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from mmkg.errors import AmbiguousName, UnknownName, UnreadableData
from mmkg.ids import is_curie, prefix_of
from mmkg.model.names import NAMING, names_of, squeeze
from mmkg.model.values import Ref
from mmkg.model.vocabulary import CLASSES
from mmkg.stores.protocol import Store

_PREFIXES = {term.name: term.prefix for term in CLASSES.values()}
_CLASS_OF = {term.prefix: term.name for term in CLASSES.values()}


def class_of(ref: str) -> str:
    """The class of an id.

    >>> class_of("dataset:cc3m")
    'Dataset'
    """
    return _CLASS_OF.get(prefix_of(ref), "Entity")


class Lexicon:
    """The names of a graph: every label, alias and slug, without case and punctuation.

    ``names`` and ``labels`` are those of ``model.names.Names``.
    """

    def __init__(self, names: Mapping[str, str], labels: Mapping[str, str]) -> None:
        self._names = names
        self._labels = labels

    @classmethod
    def from_file(cls, path: Path) -> "Lexicon":
        """Read ``names.json`` of a compiled graph; raises ``UnreadableData``."""
        try:
            raw = json.loads(path.read_text(encoding="utf-8"))
            return cls(raw["names"], raw["labels"])
        except (OSError, ValueError, KeyError) as error:
            raise UnreadableData(str(path), f"not a lexicon ({error}): remove the cache") from error

    @classmethod
    def from_store(cls, store: Store) -> "Lexicon":
        """Collect the names that a store holds."""
        stated = ((fact.s, term, str(fact.o)) for term in NAMING for fact in store.match(p=term))
        found = names_of(stated)
        return cls(found["names"], found["labels"])

    def find(self, name: str, classes: Collection[str] | None = None) -> list[Ref]:
        """Every entity of this name, of these classes if any are given."""
        if is_curie(name):
            refs: Iterable[str] = [name] if name in self._labels else []
        else:
            refs = self._names.get(squeeze(name), "").split()
        return [Ref(ref) for ref in refs if classes is None or class_of(ref) in classes]

    def resolve(self, name: str, classes: Collection[str] | None = None) -> Ref:
        """The one entity of this name; raises ``UnknownName`` or ``AmbiguousName``."""
        found = self.find(name, classes)
        if not found:
            what = " or ".join(sorted(name.lower() for name in classes)) if classes else "entity"
            raise UnknownName(name, self.near(name, classes), what)
        if len(found) > 1:
            raise AmbiguousName(name, found)
        return found[0]

    def near(self, name: str, classes: Collection[str] | None = None, limit: int = 3) -> list[str]:
        """The labels of the entities whose names are most like this one."""
        from rapidfuzz import fuzz, process  # costs 20 ms, and only a wrong name needs it

        asked = squeeze(name[:200])
        if not asked:
            return []
        found = process.extract(
            asked, self._names.keys(), scorer=fuzz.ratio, limit=40, score_cutoff=60
        )
        labels: dict[str, None] = {}
        for key, _, _ in found:
            for ref in self._names[key].split():
                if classes is None or class_of(ref) in classes:
                    labels.setdefault(self._labels[ref])
        return list(labels)[:limit]

    def search(self, text: str) -> list[Ref]:
        """The entities of which a name contains the text, shortest name first."""
        asked = squeeze(text)
        if not asked:
            return []
        hits = sorted((len(name), name) for name in self._names if asked in name)
        return list(
            dict.fromkeys(Ref(ref) for _, name in hits for ref in self._names[name].split())
        )

    def label(self, ref: str) -> str:
        """The label of an entity; its id where it has none.

        >>> Lexicon({}, {"model:albef": "ALBEF"}).label("model:albef")
        'ALBEF'
        """
        return self._labels.get(ref, ref)

    def labels(self) -> list[str]:
        """Every label, sorted.

        >>> Lexicon({}, {"model:albef": "ALBEF"}).labels()
        ['ALBEF']
        """
        return sorted(set(self._labels.values()))

    def of_class(self, name: str) -> list[Ref]:
        """The entities of a class by label."""
        start = f"{_PREFIXES[name]}:"
        refs = [Ref(ref) for ref in self._labels if ref.startswith(start)]
        return sorted(refs, key=lambda ref: (self._labels[ref].casefold(), ref))

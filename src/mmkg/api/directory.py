"""The entities of a graph by name."""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mmkg.api.classes import class_named
from mmkg.errors import UnknownName
from mmkg.graph.names import Lexicon, class_of
from mmkg.ids import is_curie
from mmkg.model.names import NAMES_FILE, UNNAMED
from mmkg.model.values import Ref
from mmkg.stores.protocol import Store
from mmkg.stores.rdf import RDF_TYPE

if TYPE_CHECKING:
    from mmkg.api.entities import Entity
    from mmkg.api.perspective import Perspective
    from mmkg.api.plans import Named

    # Within the class ``list`` is its method.
    Entities = list[Entity]


class Directory:
    """A graph as a directory: what is in it, and by which names it is found.

    >>> import mmkg
    >>> mmkg.load()["albef"].label
    'ALBEF'
    """

    def __init__(
        self,
        store: Store,
        folder: Path,
        *,
        lexicon: Lexicon | None = None,
        seen_by: Perspective | None = None,
        timeout: float | None = None,
    ) -> None:
        self.store = store
        self._folder = folder
        self._lexicon = lexicon
        self._seen_by = seen_by
        self._timeout = timeout

    @cached_property
    def lexicon(self) -> Lexicon:
        """The names of the graph.

        >>> import mmkg
        >>> mmkg.load().lexicon.find("ITM")
        [Ref('objective:itm')]
        """
        if self._lexicon:
            return self._lexicon
        if self._seen_by:
            return self._seen_by.whole.lexicon
        path = self._folder / NAMES_FILE
        own = self.store.version == self.meta["graph_version"]
        return Lexicon.from_file(path) if own else Lexicon.from_store(self.store)

    @cached_property
    def meta(self) -> dict[str, Any]:
        """Version and counts of the compiled graph.

        >>> import mmkg
        >>> "Model" in mmkg.load().meta["counts"]
        True
        """
        found: dict[str, Any] = json.loads((self._folder / "meta.json").read_text("utf-8"))
        return found

    @property
    def version(self) -> str:
        """The graph's version, a hash of its content; nothing of a file, which has none.

        >>> import mmkg
        >>> len(mmkg.load().version)
        16
        """
        return self.store.version

    def close(self) -> None:
        """Let go of files and connections; the graph cannot be read afterwards.

        >>> import mmkg
        >>> mmkg.load().close()
        """
        self.store.close()

    @property
    def perspective(self) -> Ref | None:
        """The source with whose eyes this graph is seen, if it is one's.

        >>> import mmkg
        >>> mmkg.load().perspective
        """
        return self._seen_by.source if self._seen_by else None

    def resolve(self, name: Named, *classes: str) -> Ref:
        """The id of a label, alias, id, or entity.

        >>> import mmkg
        >>> mmkg.load().resolve("ITM")
        Ref('objective:itm')
        """
        name = name if isinstance(name, str) else str(getattr(name, "id", name))
        try:
            return self.lexicon.resolve(name, classes or None)
        except UnknownName:
            # Stages, results and claims have ids and no names.
            asked = is_curie(name) and class_of(name) in (classes or UNNAMED)
            if not asked or next(self.store.match(s=Ref(name)), None) is None:
                raise
            return Ref(name)

    def __getitem__(self, name: str) -> Entity:
        """The entity of this name; raises ``UnknownName`` or ``AmbiguousName``.

        >>> import mmkg
        >>> mmkg.load()["CC3M"].label
        'Conceptual Captions'
        """
        from mmkg.api.entities import entity_of

        return entity_of(self, self.resolve(name))

    def __contains__(self, name: object) -> bool:
        """Whether some entity has this name, however many have it.

        >>> import mmkg
        >>> "ALBEF" in mmkg.load()
        True
        """
        return isinstance(name, str) and bool(self.lexicon.find(name))

    def list(self, kind: str) -> Entities:
        """The entities of a class (``Model``, ``models`` or ``model``), by label.

        >>> import mmkg
        >>> [m.label for m in mmkg.load().list("Modality")][:2]
        ['audio', 'depth']
        """
        from mmkg.api.entities import entity_of

        name = class_named(kind)
        if name not in UNNAMED:
            return [entity_of(self, ref) for ref in self.lexicon.of_class(name)]
        from mmkg.graph.facts import labels_of

        refs = sorted({fact.s for fact in self.store.match(p=RDF_TYPE, o=name)})
        labels = labels_of(self.store, refs)
        return [entity_of(self, ref, labels.get(ref, ref)) for ref in refs]

    def search(self, text: str) -> Entities:
        """The entities of which a name contains the text.

        >>> import mmkg
        >>> mmkg.load().search("albef")[0].label
        'ALBEF'
        """
        from mmkg.api.entities import entity_of

        return [entity_of(self, ref) for ref in self.lexicon.search(text)]

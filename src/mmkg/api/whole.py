"""A graph as a whole: its plain values, and the same in the forms that others read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mmkg.api.directory import Directory

if TYPE_CHECKING:
    from pathlib import Path
    from typing import TextIO

    import networkx
    import rdflib
    from pyvis.network import Network

    from mmkg.model.values import Bundle


class WholeGraph(Directory):
    """A graph as a whole, to be taken elsewhere.

    >>> import mmkg
    >>> isinstance(mmkg.load(), WholeGraph)
    True
    """

    @property
    def _is_compiled(self) -> bool:
        """Whether it is the graph in the folder, seen whole."""
        return self.version == self.meta["graph_version"] and not self._seen_by

    def bundle(self) -> Bundle:
        """The whole graph as plain values, claims included.

        >>> import mmkg
        >>> len(mmkg.load().bundle().claims) > 1_000
        True
        """
        from mmkg.graph.whole import bundle_in
        from mmkg.stores.compiled import read_bundle

        return read_bundle(self._folder) if self._is_compiled else bundle_in(self.store)

    def export(self, form: str, target: Path | TextIO, *selection: str) -> None:
        """Write the graph, or the part around some entities or classes, in another format.

        Raises ``BadParameter`` for a format there is not, ``UnknownName`` for a selection.

        >>> import io, mmkg
        >>> mmkg.load().export("bibtex", stream := io.StringIO(), "ALBEF")
        >>> stream.getvalue()[0]
        '@'
        """
        from mmkg.formats.export.registry import export
        from mmkg.formats.export.select import select

        export(select(self.bundle(), selection), form, target)

    def to_networkx(self) -> networkx.MultiDiGraph[str]:
        """The accepted facts as a networkx graph; literals become attributes of nodes.

        >>> import mmkg
        >>> mmkg.load().to_networkx().nodes["model:albef"]["label"]
        'ALBEF'
        """
        from mmkg.formats.networkx_graph import to_networkx

        return to_networkx(self.store)

    def to_pyvis(self, *selection: str, force: bool = False) -> Network:
        """The part around some entities or classes as a pyvis network, laid out, with no physics.

        Raises ``BadParameter`` above 500 entities unless forced, ``MissingDependency`` without
        pyvis, ``UnknownName`` for a selection.

        >>> import mmkg
        >>> len(mmkg.load().to_pyvis("ALBEF").nodes) > 20
        True
        """
        from mmkg.formats.export.select import select
        from mmkg.views.pyvis_network import to_pyvis

        return to_pyvis(select(self.bundle(), selection), force=force)

    def to_rdflib(self) -> rdflib.Graph:
        """The whole graph, claims included, as an rdflib graph.

        >>> import mmkg
        >>> len(mmkg.load().to_rdflib()) > 10_000
        True
        """
        from mmkg.formats.rdflib_graph import to_rdflib

        return to_rdflib(self.store)

"""Formats by name: a table of strings, whose modules are imported at the first use.

Equal bundles give equal bytes, sorted, so that a diff of two exports is a diff of facts.
"""

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, TextIO

from mmkg.errors import BadParameter
from mmkg.formats.export.files import File, write_folder, write_lines
from mmkg.model.values import Bundle
from mmkg.stores.pauses import no_pauses


class Form(NamedTuple):
    """A format: what it is for, how its file ends, and ``module:function`` that writes and reads.

    One without an ending is a folder of files. One without a reader does not carry the whole graph.
    ``then`` says what takes it further from ``{target}``.
    """

    purpose: str
    ending: str
    writer: str
    reader: str | None = None
    then: str = ""

    @property
    def folder(self) -> bool:
        """Whether it is several files in a folder."""
        return not self.ending

    @property
    def whole(self) -> bool:
        """Whether it carries the whole graph, so that ``mmkg load`` reads it back."""
        return self.reader is not None


_EXPORT, _IMPORTS = "mmkg.formats.export", "mmkg.formats.imports"
_RDF = f"{_IMPORTS}.rdf:read_rdf"

FORMS = {
    "turtle": Form("RDF 1.1, to read and to compare", ".ttl", f"{_EXPORT}.turtle:turtle", _RDF),
    "nquads": Form("RDF 1.1, a triple on each line", ".nq", f"{_EXPORT}.nquads:nquads", _RDF),
    "jsonld": Form("RDF 1.1 as JSON", ".jsonld", f"{_EXPORT}.jsonld:jsonld", _RDF),
    "rdf12": Form(
        "RDF 1.2: each claim reifies its triple", ".ttl", f"{_EXPORT}.turtle:turtle12", _RDF
    ),
    "csv": Form(
        "tables for a spreadsheet or pandas, one for each class and each relation",
        "",
        f"{_EXPORT}.tables:tables",
        f"{_IMPORTS}.tables:read_tables",
    ),
    "graphml": Form(
        "entities and relations for Gephi, yEd or networkx",
        ".graphml",
        f"{_EXPORT}.graphml:graphml",
    ),
    "kgx": Form(
        "nodes.tsv and edges.tsv for the Knowledge Graph Exchange", "", f"{_EXPORT}.kgx:kgx"
    ),
    "bibtex": Form("papers for LaTeX", ".bib", f"{_EXPORT}.bibtex:bibtex"),
    "cypher": Form("statements for an empty Neo4j", ".cypher", f"{_EXPORT}.cypher:cypher"),
    "neo4j-admin": Form(
        "files for Neo4j's offline import",
        "",
        f"{_EXPORT}.neo4j_admin:neo4j_admin",
        then="Import it while the server is down: sh {target}/import.sh neo4j",
    ),
}
"""The formats of ``mmkg export``, by name."""


def export(bundle: Bundle, form: str, target: Path | TextIO) -> None:
    """Write a graph in the format of this name, to a file, a folder or an open stream of text.

    A file is replaced at once when all is written, and so are the files of an earlier export in
    a folder. Raises ``BadParameter`` for a format or target that will not do, ``DataError`` for a
    value that the format cannot hold.

    >>> import io
    >>> from mmkg.model.values import Ref
    >>> stream = io.StringIO()
    >>> export(Bundle({Ref("model:albef"): "Model"}, (), ()), "turtle", stream)
    >>> print(*stream.getvalue().splitlines()[-2:])
    model:albef a mmkg:Model ; .
    """
    known = form_named(form)
    module, _, name = known.writer.partition(":")
    write = getattr(import_module(module), name)
    with no_pauses():
        if not known.folder:
            lines: Callable[[Bundle], Iterable[str]] = write
            write_lines(lines(bundle), target)
        elif isinstance(target, Path):
            files: Callable[[Bundle], Iterable[File]] = write
            write_folder(files(bundle), target, form)
        else:
            raise BadParameter("output", f"{form} is several files: name a folder.")


def form_named(form: str) -> Form:
    """The format of this name; raises ``BadParameter``."""
    if form not in FORMS:
        raise BadParameter("format", f"{form!r} is not one of {', '.join(FORMS)}.")
    return FORMS[form]

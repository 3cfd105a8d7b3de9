"""A graph from a file or folder, whatever format that carries it whole it is in."""

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path

from mmkg.errors import UnreadableData
from mmkg.formats.export.files import read_manifest
from mmkg.formats.export.registry import FORMS, form_named
from mmkg.formats.imports.checked import checked_bundle
from mmkg.model.values import Bundle, Fact
from mmkg.stores.pauses import no_pauses

_ENDINGS = {form.ending: name for name, form in FORMS.items() if form.ending}
# What the reader of RDF takes besides what is exported.
_ENDINGS |= dict.fromkeys((".nt", ".trig", ".json", ".rdf"), "nquads")


def read_graph(path: Path, form: str | None = None) -> Bundle:
    """The graph in a file or folder; its format is told by its name where it is not given.

    Of an exported bundle it is the equal. Raises ``UnreadableData`` for what has no whole graph in
    it, ``BadParameter`` for a format that there is not.
    """
    if not path.exists():
        raise UnreadableData(str(path), "there is no such file or folder")
    name = form or _form_of(path)
    reader = form_named(name).reader
    if reader is None:
        whole = ", ".join(known for known, one in FORMS.items() if one.whole)
        raise UnreadableData(str(path), f"{name} does not carry the whole graph; these do: {whole}")
    module, _, function = reader.partition(":")
    read: Callable[[Path], Iterable[Fact]] = getattr(import_module(module), function)
    with no_pauses():
        return checked_bundle(str(path), read(path))


def _form_of(path: Path) -> str:
    if path.is_dir():
        manifest = read_manifest(path)
        form = "csv" if manifest is None else str(manifest["format"])
        if form not in FORMS:
            raise UnreadableData(str(path), f"no export of this version writes {form!r}")
        return form
    if path.suffix.lower() not in _ENDINGS:
        endings = sorted(ending for ending, form in _ENDINGS.items() if FORMS[form].whole)
        raise UnreadableData(
            str(path), f"no format of a whole graph ends so; known: {', '.join(endings)}"
        )
    return _ENDINGS[path.suffix.lower()]

"""The formats that are read, each with its module, which is imported at first use."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import NamedTuple

from mmkg.errors import BadParameter
from mmkg.model.values import Via
from mmkg.proposals.context import Context
from mmkg.proposals.values import Statement

Reader = Callable[[str, Context], Iterator[Statement]]


class Format(NamedTuple):
    """A format: what it is, its reader, and what its files belong to where nothing else is said.

    ``page`` is where the page of a repository is that the seed lacks.
    """

    purpose: str
    module: str
    via: Via
    source: str | None = None
    page: str = "https://github.com/{name}"


FORMATS = {
    "bibtex": Format("papers of a .bib file", "bibtex", "secondary-paper"),
    "croissant": Format("a data set's Croissant JSON-LD", "croissant", "official-repo"),
    "ecosystem": Format(
        "assets of CRFM's Ecosystem Graphs (YAML)", "ecosystem", "secondary-paper",
        "implementation:stanford-crfm/ecosystem-graphs",
    ),
    "model-card": Format(
        "a Hugging Face model card (README.md)", "model_card", "official-repo",
        page="https://huggingface.co/{name}",
    ),
    "open_clip": Format(
        "OpenCLIP's tables of zero-shot results and sizes (CSV)", "open_clip", "harness",
        "implementation:mlfoundations/open_clip",
    ),
    "openmmlab": Format("OpenMMLab's metafile.yml", "openmmlab", "harness"),
}  # fmt: skip
"""What ``mmkg import`` takes."""


def format_named(name: str) -> Format:
    """The format of this name; raises ``BadParameter``.

    >>> format_named("open_clip").via
    'harness'
    """
    if name not in FORMATS:
        raise BadParameter("format", f"{name[:40]!r} is not one of {', '.join(FORMATS)}.")
    return FORMATS[name]


def reader_of(form: Format) -> Reader:
    """The function that reads a format."""
    reader: Reader = import_module(f"mmkg.proposals.readers.{form.module}").read
    return reader

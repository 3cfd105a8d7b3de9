"""Where the package's own files are: in the wheel, or in the checkout it is run from."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_PACKED = _PACKAGE / "_data"
_CHECKOUT = _PACKAGE.parent.parent


def in_checkout() -> bool:
    """Whether the package runs from a source checkout, where the seed may change under it."""
    return (_CHECKOUT / "seed").is_dir() and (_CHECKOUT / "pyproject.toml").is_file()


def folder(name: str) -> Path:
    """The folder ``seed``, ``queries`` or ``ontology``.

    >>> folder("queries").name
    'queries'
    """
    return (_CHECKOUT if in_checkout() else _PACKED) / name


def compiled() -> Path | None:
    """The compiled graph that the wheel carries; a checkout has none, it compiles its seed."""
    return None if in_checkout() else _PACKED / "graph"

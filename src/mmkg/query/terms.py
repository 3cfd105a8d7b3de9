"""Literals written in SPARQL."""

_ESCAPES = str.maketrans(
    {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
)


def literal(value: str | int | float | bool) -> str:
    """The value as a SPARQL literal.

    >>> literal('say "hi"'), literal(3), literal(0.5), literal(True)
    ('"say \\\\"hi\\\\""', '3', '0.5', 'true')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{value.translate(_ESCAPES)}"'
    if isinstance(value, int):
        return str(value)
    return (
        f'"{value!r}"^^<http://www.w3.org/2001/XMLSchema#decimal>'
        if "e" in repr(value)
        else repr(value)
    )

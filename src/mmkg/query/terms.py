"""Literals written in SPARQL."""

_ESCAPES = str.maketrans(
    {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
)


def literal(value: str | int | float | bool) -> str:
    """The value as a SPARQL literal; a float is a decimal, without exponent.

    >>> literal("two\\nlines"), literal(3), literal(0.5), literal(1e-7), literal(True)
    ('"two\\\\nlines"', '3', '0.5', '0.0000001', 'true')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{value.translate(_ESCAPES)}"'
    if isinstance(value, int):
        return str(value)
    from decimal import Decimal  # few queries have one, and its import is slow

    digits = f"{Decimal(repr(value)):f}"
    return digits if "." in digits else f"{digits}.0"

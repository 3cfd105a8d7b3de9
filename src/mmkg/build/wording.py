"""What pydantic says of a record, as findings for the person who wrote it."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from mmkg.build.findings import FieldPath, Finding, Lines, Place, field_name
from mmkg.errors import shorten
from mmkg.ids import CURIE_PATTERN
from mmkg.schema.entities import CLASSES
from mmkg.schema.terms import Language, Month, Url

_NEAREST = 3
_LIKE = 60


def findings_of(
    error: ValidationError, cls: type[BaseModel], file: str, lines: Lines
) -> Iterator[Finding]:
    """A finding for each thing that pydantic has against a record of this class."""
    for item in error.errors(include_url=False):
        path = item["loc"]
        # A key that is missing or unknown is named even though no line has it.
        named = path if item["type"] in ("missing", "extra_forbidden") else lines.written(path)
        problem, mend = _worded(item, cls)
        yield Finding(Place(file, lines.at(path)), problem, mend, shorten(field_name(named), 60))


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """Up to three known names that are spelt like this one, the likest first.

    >>> nearest("objectivs", ["datasets", "objectives"])
    ['objectives']
    """
    try:
        from rapidfuzz import fuzz, process
    except ImportError:
        # The wheel is built where only pydantic and PyYAML are; a finding there has no suggestion.
        return []
    found = process.extract(
        name, sorted(known), scorer=fuzz.ratio, limit=_NEAREST, score_cutoff=_LIKE
    )
    return [choice for choice, _, _ in found]


def either(names: Iterable[str]) -> str:
    """Names as a choice.

    >>> either(["a", "b", "c"])
    'a, b or c'
    """
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else last


_FIXED = {
    "string_too_short": ("the text is empty", "leave the key out, or fill it"),
    "tuple_type": ("a list is needed here", "write [a, b], or one `- item` per line"),
    "string_type": ("plain text is needed here", "write one value, not a list or a mapping"),
    "int_type": ("a number is needed here", "write one value, not a list or a mapping"),
    "float_type": ("a number is needed here", "write one value, not a list or a mapping"),
    "finite_number": ("a finite number is needed here", "write digits only"),
    "int_parsing": ("{given} is not a whole number", "write digits only"),
    "int_from_float": ("{given} is not a whole number", "write digits only"),
    "int_parsing_size": ("{given} is too large a number", "check its digits"),
    "float_parsing": ("{given} is not a number", "write digits only"),
}


def _worded(item: ErrorDetails, cls: type[BaseModel]) -> tuple[str, str]:
    """What is wrong, and what to do."""
    path = item["loc"]
    given = repr(shorten(item["input"])) if isinstance(item["input"], str) else "this"
    match item["type"]:
        case "extra_forbidden":
            return _unknown_key(str(path[-1]), block_at(cls, path[:-1]))
        case "missing":
            return "the key is missing", "add it"
        case "literal_error":
            return _not_allowed(given, item["input"], item["ctx"]["expected"])
        case "string_pattern_mismatch":
            form, mend = _FORMS.get(item["ctx"]["pattern"], ("in the form needed", "correct it"))
            return f"{given} is not {form}", mend
        case "value_error":
            return _of_validator(str(item["ctx"]["error"]))
        case "string_too_long":
            problem = f"the text is longer than {item['ctx']['max_length']} characters"
            return problem, "say it in fewer words"
        case "model_type" | "model_attributes_type" | "dict_type":
            return _mapping_needed(block_at(cls, path))
        case fixed if fixed in _FIXED:
            problem, mend = _FIXED[fixed]
            return problem.format(given=given), mend
    return shorten(item["msg"], 120), "see docs/seed.md"


def _unknown_key(key: str, block: type[BaseModel] | None) -> tuple[str, str]:
    keys = list(block.model_fields) if block else []
    problem = f"unknown key {shorten(key)!r}"
    likely = nearest(key, keys)
    if likely:
        return problem, f"did you mean {either(likely)}?"
    owners = [owner.plural for owner in CLASSES if key in owner.model_fields]
    elsewhere = f"it is a key of {either(owners)}; " if owners else ""
    return problem, f"{elsewhere}the keys here are {', '.join(keys)}"


def _not_allowed(given: str, raw: object, expected: str) -> tuple[str, str]:
    allowed = _QUOTED.findall(expected)
    likely = nearest(raw, allowed) if isinstance(raw, str) else []
    hint = f"; did you mean {either(likely)}?" if likely else ""
    return f"{given} is not allowed here", f"write {either(allowed)}{hint}"


def _of_validator(said: str) -> tuple[str, str]:
    """The validators of ``schema.terms`` say ``problem: mend``."""
    problem, colon, mend = said.rpartition(": ")
    return (shorten(problem), mend) if colon else (shorten(said), "correct the number")


def _mapping_needed(block: type[BaseModel] | None) -> tuple[str, str]:
    keys = f" with the keys {', '.join(block.model_fields)}" if block else ""
    return "a mapping is needed here", f"write `key: value`{keys}"


def pattern_in(annotated: Any) -> str:
    """The pattern that a text of this type must fit."""
    return str(get_args(annotated)[1].pattern)


_QUOTED = re.compile(r"'([^']*)'")
_FORMS = {
    CURIE_PATTERN: ("an id", "write class:slug in lower case, such as model:albef"),
    pattern_in(Month): ("a month", "write YYYY or YYYY-MM, such as 2021-07"),
    pattern_in(Url): ("a web address", "write https://..."),
    pattern_in(Language): ("a language code", "write ISO 639-1, such as en"),
}


def block_at(cls: type[BaseModel], path: FieldPath) -> type[BaseModel] | None:
    """The model that describes the block at a path, found through the fields' annotations."""
    here: Any = cls
    for step in path:
        if isinstance(step, str):
            block = _model_in(here)
            if block is None or step not in block.model_fields:
                return None
            here = block.model_fields[step].annotation
    return _model_in(here)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in get_args(annotation):
        found = _model_in(part)
        if found:
            return found
    return None

"""Walking the pydantic models: every class, attribute and relation, in the order written."""

from collections.abc import Iterator
from inspect import cleandoc
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from mmkg.model.terms import AttributeTerm, ClassTerm, RelationTerm
from mmkg.schema.entities import CLASSES, DerivedModel
from mmkg.schema.terms import Attribute, Relation, Stated


def class_terms() -> tuple[ClassTerm, ...]:
    """Every class with its prefix, plural and definition."""
    return tuple(
        ClassTerm(cls.__name__, cls.prefix, cls.plural, cleandoc(cls.__doc__ or "").split("\n")[0])
        for cls in CLASSES
    )


def attribute_terms() -> tuple[AttributeTerm, ...]:
    """Every attribute; one that several classes have is one term with all of them as domain."""
    found: dict[str, AttributeTerm] = {}
    for domain, field, term, annotation in _fields():
        if isinstance(term, Attribute):
            datatype = datatype_of(annotation)
            known = found.get(term.name)
            domains = (*known.domain, domain) if known else (domain,)
            # A value is whatever its fact's attribute holds: the claim's is wider than the result's.
            found[term.name] = AttributeTerm(
                term.name, field, known.datatype if known else datatype, domains,
                term.single, term.identity, term.unit,
            )  # fmt: skip
    return tuple(found.values())


def relation_terms() -> tuple[RelationTerm, ...]:
    """Every relation; one that several classes have is one term with all of them as domain."""
    found: dict[str, RelationTerm] = {}
    for domain, field, term, _ in _fields():
        if isinstance(term, Relation):
            known = found.get(term.name)
            domains = (*known.domain, domain) if known else (domain,)
            target = term.target if not known or known.range == term.target else "Entity"
            found[term.name] = RelationTerm(
                term.name, field, label_of(term.name), domains, target, term.under, term.identity
            )
    return tuple(found.values())


def label_of(name: str) -> str:
    """A relation's type in a property graph.

    >>> label_of("hasTextEncoder")
    'HAS_TEXT_ENCODER'
    """
    return "".join(f"_{char}" if char.isupper() else char.upper() for char in name)


def datatype_of(annotation: Any) -> str:
    """The datatype of a field: ``string``, ``integer`` or ``decimal``."""
    kinds = set(_leaves(annotation))
    if kinds == {int}:
        return "integer"
    return "decimal" if kinds == {float} else "string"


def _leaves(annotation: Any) -> Iterator[type]:
    origin = get_origin(annotation)
    if origin is Literal:
        yield str
    elif origin in (Union, UnionType, tuple):
        for part in get_args(annotation):
            if part not in (NoneType, Ellipsis):
                yield from _leaves(part)
    elif origin is not None:
        yield from _leaves(get_args(annotation)[0])
    elif isinstance(annotation, type) and issubclass(annotation, Stated):
        yield from _leaves(annotation.model_fields["value"].annotation)
    elif isinstance(annotation, type):
        yield annotation


def _fields() -> Iterator[tuple[str, str, Attribute | Relation, Any]]:
    for cls in CLASSES:
        yield from _fields_of(cls, cls.__name__)
    yield from _fields_of(DerivedModel, "Model")


def _fields_of(
    cls: type[BaseModel], domain: str
) -> Iterator[tuple[str, str, Attribute | Relation, Any]]:
    for name, info in cls.model_fields.items():
        terms = [term for term in info.metadata if isinstance(term, Attribute | Relation)]
        for term in terms:
            yield domain, name, term, info.annotation
        if (
            not terms
            and isinstance(info.annotation, type)
            and issubclass(info.annotation, BaseModel)
        ):
            yield from _fields_of(info.annotation, domain)

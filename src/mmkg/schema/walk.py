"""Walking the pydantic models: every class, field and term, in the order written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from inspect import cleandoc

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from mmkg.model.terms import AttributeTerm, ClassTerm, RelationTerm
from mmkg.schema.annotations import Leaf, block_in, datatype_of, is_list, leaves_of
from mmkg.schema.entities import CLASSES, DERIVED
from mmkg.schema.terms import TERM_PATTERN, Attribute, Record, Relation


@dataclass(frozen=True)
class Field:
    """A field of a class that the vocabulary has a term for.

    ``path`` is its name in the seed, ``components.text_encoder`` where nested; ``derived`` says
    that build fills it in and nobody writes it.
    """

    owner: type[Record]
    path: str
    term: Attribute | Relation
    info: FieldInfo
    derived: bool

    @property
    def name(self) -> str:
        """Its own name, without those of the blocks around it."""
        return self.path.rpartition(".")[2]

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """The kinds of value it takes."""
        return leaves_of(self.info)

    @property
    def datatype(self) -> str:
        """The datatype of an attribute's values."""
        return datatype_of(self.leaves)

    @property
    def names_term(self) -> bool:
        """Whether the value is the name of a term of the vocabulary, which is an IRI in RDF."""
        return {leaf.pattern for leaf in self.leaves} == {TERM_PATTERN}

    @property
    def scalar(self) -> bool:
        """Whether one block writes at most one value, with no rival beside it."""
        return not is_list(self.info)

    @property
    def required(self) -> bool:
        """Whether every entity of the class has it."""
        return self.info.is_required()


def classes() -> tuple[type[Record], ...]:
    """The classes of the graph."""
    return CLASSES


def class_terms() -> tuple[ClassTerm, ...]:
    """Every class with its prefix, plural and definition."""
    return tuple(
        ClassTerm(cls.__name__, cls.prefix, cls.plural, summary_of(cls)) for cls in classes()
    )


def summary_of(block: type[BaseModel]) -> str:
    """What a block is, in one sentence: the first line of its docstring."""
    return cleandoc(block.__doc__ or "").partition("\n")[0]


def attribute_terms() -> tuple[AttributeTerm, ...]:
    """Every attribute; one that several classes have is one term with all of them as domain."""
    found = []
    for held in by_term().values():
        term = held[-1].term
        if isinstance(term, Attribute):
            # A value is whatever its fact's attribute holds: a claim's is wider than a result's.
            found.append(
                AttributeTerm(
                    term.name, held[-1].name, held[0].datatype, _domain(held),
                    term.single, term.identity, term.unit, "; ".join(definitions(held)),
                )
            )  # fmt: skip
    return tuple(found)


def relation_terms() -> tuple[RelationTerm, ...]:
    """Every relation; one that several classes have is one term with all of them as domain."""
    found = []
    for held in by_term().values():
        term = held[-1].term
        if isinstance(term, Relation):
            found.append(
                RelationTerm(
                    term.name, held[-1].name, label_of(term.name), _domain(held), _range(held),
                    term.under, term.identity, "; ".join(definitions(held)),
                )
            )  # fmt: skip
    return tuple(found)


def by_term() -> dict[str, list[Field]]:
    """The fields that each term stands for, terms in the order of their first field."""
    found: dict[str, list[Field]] = {}
    for field in fields():
        found.setdefault(field.term.name, []).append(field)
    return found


def definitions(held: Iterable[Field]) -> tuple[str, ...]:
    """The different definitions that a term has in its classes."""
    return tuple(dict.fromkeys(field.term.definition for field in held))


def _domain(held: Iterable[Field]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(field.owner.__name__ for field in held))


def _range(held: Iterable[Field]) -> str:
    targets = {field.term.target for field in held if isinstance(field.term, Relation)}
    return targets.pop() if len(targets) == 1 else "Entity"


def fields() -> Iterator[Field]:
    """Every field of every class; those that are derived come last."""
    for cls in classes():
        yield from _fields_in(cls, cls, derived=False)
    for cls in classes():
        if cls.__name__ in DERIVED:
            yield from _fields_in(DERIVED[cls.__name__], cls, derived=True)


def fields_of(cls: type[Record]) -> tuple[Field, ...]:
    """The fields of one class."""
    return tuple(field for field in fields() if field.owner is cls)


def label_of(name: str) -> str:
    """A relation's type in a property graph.

    >>> label_of("hasTextEncoder")
    'HAS_TEXT_ENCODER'
    """
    return "".join(f"_{char}" if char.isupper() else char.upper() for char in name)


def _fields_in(
    block: type[BaseModel], owner: type[Record], *, derived: bool, path: str = ""
) -> Iterator[Field]:
    for name, info in block.model_fields.items():
        term = term_of(info)
        inner = block_in(info.annotation)
        if term:
            yield Field(owner, path + name, term, info, derived)
        elif inner and not is_list(info):
            yield from _fields_in(inner, owner, derived=derived, path=f"{path}{name}.")


def term_of(info: FieldInfo) -> Attribute | Relation | None:
    """The term that a field's annotation carries."""
    return next((item for item in info.metadata if isinstance(item, Attribute | Relation)), None)

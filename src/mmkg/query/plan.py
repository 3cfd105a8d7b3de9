"""The plan: what is asked, as a small frozen value that each engine's language is made from."""

from typing import Literal, NamedTuple

from mmkg.model.values import Ref

Operator = Literal["=", "<", "<=", ">", ">="]


class Uses(NamedTuple):
    """One training stage has this objective and this data set; either may be left open."""

    objective: Ref | None = None
    dataset: Ref | None = None
    negated: bool = False


class Has(NamedTuple):
    """The model has this relation to this entity, such as ``hasArchitecture``."""

    relation: str
    target: Ref
    negated: bool = False


class Compare(NamedTuple):
    """An attribute of the model, such as ``year``, compares with a value."""

    attribute: str
    operator: Operator
    value: int | float | str
    negated: bool = False


Constraint = Uses | Has | Compare


class Models(NamedTuple):
    """The model families that meet every constraint, themselves or through a variant."""

    constraints: tuple[Constraint, ...] = ()
    finetune: bool = False


class Related(NamedTuple):
    """What one model is related to, such as its objectives (``withObjective``)."""

    subject: Ref
    relations: tuple[str, ...]
    finetune: bool = False


Plan = Models | Related

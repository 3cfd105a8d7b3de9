"""The plan: what is asked, as a small frozen value that each engine's language is made from."""

from dataclasses import dataclass
from typing import Literal

from mmkg.model.values import Ref

Operator = Literal["=", "<", "<=", ">", ">="]


@dataclass(frozen=True, slots=True)
class Uses:
    """One training stage has this objective and this data set; either may be left open."""

    objective: Ref | None = None
    dataset: Ref | None = None
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Has:
    """The model has this relation to this entity, such as ``hasArchitecture``."""

    relation: str
    target: Ref
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Compare:
    """An attribute of the model, such as ``year``, compares with a value."""

    attribute: str
    operator: Operator
    value: int | float | str
    negated: bool = False


Constraint = Uses | Has | Compare


@dataclass(frozen=True, slots=True)
class Models:
    """The model families that meet every constraint, themselves or through a variant."""

    constraints: tuple[Constraint, ...] = ()
    finetune: bool = False


@dataclass(frozen=True, slots=True)
class Related:
    """What one model is related to, such as its objectives (``withObjective``)."""

    subject: Ref
    relations: tuple[str, ...]
    finetune: bool = False


Plan = Models | Related

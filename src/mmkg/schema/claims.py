"""What build makes of the seed and nobody writes: claims, and facts that follow from others."""

from typing import Annotated, ClassVar

from mmkg.model.values import Rank, Via
from mmkg.schema.facts import LABEL, YEAR
from mmkg.schema.terms import (
    Attribute,
    Id,
    Members,
    Qualifiers,
    Record,
    Relation,
    Strict,
    TermName,
    Text,
)


class Claim(Record, Qualifiers):
    """A source's statement of a fact, with its place; made of the seed's evidence, never written.

    One of ``object`` and ``value`` is present.
    """

    prefix: ClassVar[str] = "claim"
    plural: ClassVar[str] = "claims"

    subject: Annotated[Id, Relation("subject", "Entity", definition="what the claim is about")]
    predicate: Annotated[
        TermName, Attribute("predicate", definition="the term whose value is claimed")
    ]
    object: Annotated[
        Id | None, Relation("object", "Entity", definition="the value claimed, if an entity")
    ] = None
    value: Annotated[
        Text | int | float | None,
        Attribute("value", definition="the value claimed, if a literal"),
    ] = None
    fact_key: Annotated[
        Text, Attribute("factKey", definition="a short checksum of the fact, to find its claims by")
    ]
    stated_in: Annotated[
        Id, Relation("statedIn", "Paper|Implementation", definition="the source that says so")
    ]
    locator: Annotated[Text, Attribute("locator", definition="the place in the source")]
    via: Annotated[Via, Attribute("via", definition="what the source is to the subject")]
    rank: Annotated[Rank, Attribute("rank", definition="how far a default answer believes it")]
    as_printed: Annotated[
        Text | None, Attribute("asPrinted", definition="the source's own few words or number")
    ] = None
    reason: Annotated[
        Text | None, Attribute("reason", definition="why it has its rank, where that was decided")
    ] = None


class DerivedModel(Strict):
    """What build derives for a model from its accepted facts; it carries no claims."""

    year: Annotated[int | None, YEAR] = None
    in_family: Annotated[
        Members, Relation("inFamily", "Model", definition="the family it is, or is a variant of")
    ] = ()
    trained_in: Annotated[
        Members,
        Relation(
            "trainedIn",
            "Stage",
            definition="a stage of its training, or of its family's if it has none",
        ),
    ] = ()
    has_component: Annotated[
        Members, Relation("hasComponent", "Model", definition="a model that is a part of it")
    ] = ()
    uses_objective: Annotated[
        Members,
        Relation("usesObjective", "Objective", definition="an objective of its pre-training"),
    ] = ()
    pretrained_on: Annotated[
        Members, Relation("pretrainedOn", "Dataset", definition="a data set of its pre-training")
    ] = ()


class DerivedLabel(Strict):
    """The label that build makes for a stage or a result."""

    label: Annotated[Text, LABEL]

"""The classes of the graph, each with its fields; all in ``ontology/`` is made of these."""

from typing import Annotated, ClassVar, Literal

from mmkg.model.values import Via
from mmkg.schema.claims import Claim, DerivedLabel, DerivedModel
from mmkg.schema.facts import (
    COMPLETE,
    IMAGES_FROM,
    LABEL,
    LICENCE,
    Components,
    DatasetFacts,
    ModelFacts,
    PaperFacts,
    Stage,
)
from mmkg.schema.terms import (
    LITERALS,
    SPLIT,
    Attribute,
    Evidence,
    Id,
    Members,
    Record,
    Relation,
    Stated,
    Strict,
    Text,
    Url,
)

__all__ = [
    "CLASSES", "DERIVED", "Architecture", "Benchmark", "Claim", "Components", "Concept", "Dataset",
    "DatasetFacts", "DerivedModel", "Entity", "Implementation", "Metric", "Modality", "Model",
    "ModelFacts", "Objective", "Organization", "Paper", "PaperFacts", "Result", "Review", "Stage",
    "Task", "Topic",
]  # fmt: skip

URL = Attribute("url", identity=True, definition="the address of its page")


def wider(target: str) -> Relation:
    """The relation of a concept to one of its class that is wider."""
    return Relation("broader", target, identity=True, definition="a wider concept")


def alike(name: str, definition: str) -> Relation:
    """A relation of a topic to a concept of the graph, which is our reading of the survey."""
    return Relation(
        name, "Objective|Architecture|Task|Modality", identity=True, definition=definition
    )


class Review(Strict):
    """A second read of an entity from its sources; kept in the seed, not in the graph."""

    date: Text
    changed: Text


class Entity(Record):
    """Anything that has a page of its own in the seed."""

    id: Id
    label: Annotated[Text, LABEL]
    aliases: Annotated[
        tuple[Text, ...],
        Attribute("alias", single=False, identity=True, definition="another name for it"),
    ] = ()
    ambiguous_aliases: Annotated[
        tuple[Text, ...],
        Attribute(
            "ambiguousAlias",
            single=False,
            identity=True,
            definition="an alias that others of its class have too",
        ),
    ] = ()
    description: Annotated[
        Text | None,
        Attribute("description", identity=True, definition="one sentence on it, in our own words"),
    ] = None
    evidence: tuple[Evidence, ...] = ()
    reviews: tuple[Review, ...] = ()


class Concept(Entity):
    """An entity that is a SKOS concept, with wider ones above it."""


class Model(ModelFacts, Entity):
    """A pre-trained model: a family, a variant of one, or a unimodal backbone."""

    prefix: ClassVar[str] = "model"
    plural: ClassVar[str] = "models"

    kind: Annotated[
        Literal["family", "variant", "backbone"],
        Attribute("kind", identity=True, definition="which kind of model it is"),
    ]
    variant_of: Annotated[
        Members,
        Relation("variantOf", "Model", identity=True, definition="the family that it belongs to"),
    ] = ()
    complete: Annotated[tuple[Stated[Literal["stages"]], ...], LITERALS, COMPLETE] = ()
    stages: Annotated[
        tuple[Stage, ...], Relation("hasStage", "Stage", definition="a stage of its training")
    ] = ()


class Dataset(DatasetFacts, Entity):
    """A set of training data, or a corpus of knowledge."""

    prefix: ClassVar[str] = "dataset"
    plural: ClassVar[str] = "datasets"

    url: Annotated[Url | None, URL] = None


class Objective(Concept):
    """What is minimised in pre-training, keyed by what it does."""

    prefix: ClassVar[str] = "objective"
    plural: ClassVar[str] = "objectives"

    broader: Annotated[Members, wider("Objective")] = ()
    formula: Annotated[
        Text | None,
        Attribute("formula", identity=True, definition="what is minimised, in LaTeX"),
    ] = None


class Architecture(Concept):
    """A class of architectures within one scheme, such as fusion class or stream."""

    prefix: ClassVar[str] = "architecture"
    plural: ClassVar[str] = "architectures"

    scheme: Annotated[
        Text,
        Attribute("scheme", identity=True, definition="the scheme of classes that it is one of"),
    ]
    broader: Annotated[Members, wider("Architecture")] = ()


class Modality(Concept):
    """A kind of input or output, such as image or text."""

    prefix: ClassVar[str] = "modality"
    plural: ClassVar[str] = "modalities"

    broader: Annotated[Members, wider("Modality")] = ()


class Task(Concept):
    """What a model is asked to do downstream."""

    prefix: ClassVar[str] = "task"
    plural: ClassVar[str] = "tasks"

    broader: Annotated[Members, wider("Task")] = ()


class Topic(Concept):
    """A heading of one survey's own scheme: a class, a challenge or a direction that it names."""

    prefix: ClassVar[str] = "topic"
    plural: ClassVar[str] = "topics"

    in_scheme: Annotated[
        Members, Relation("inScheme", "Paper", definition="the survey whose scheme has it")
    ]
    broader: Annotated[Members, wider("Topic")] = ()
    exact_match: Annotated[Members, alike("exactMatch", "a concept that says the same")] = ()
    close_match: Annotated[Members, alike("closeMatch", "a concept that says much the same")] = ()
    models: Annotated[
        Members, Relation("namesModel", "Model", definition="a model that the survey names for it")
    ] = ()
    datasets: Annotated[
        Members,
        Relation("namesDataset", "Dataset", definition="a data set that the survey names for it"),
    ] = ()


class Benchmark(Entity):
    """A task on one split of a data set, so that numbers on it may be compared."""

    prefix: ClassVar[str] = "benchmark"
    plural: ClassVar[str] = "benchmarks"

    tasks: Annotated[Members, Relation("forTask", "Task", definition="the task it tests")] = ()
    datasets: Annotated[
        Members, Relation("drawnFrom", "Dataset", definition="the data set its items come from")
    ] = ()
    split: Annotated[tuple[Stated[Text], ...], LITERALS, SPLIT] = ()
    images_from: Annotated[Members, IMAGES_FROM] = ()


class Metric(Entity):
    """What a result measures, and in which unit."""

    prefix: ClassVar[str] = "metric"
    plural: ClassVar[str] = "metrics"


class Paper(PaperFacts, Entity):
    """A publication that describes a model or data set, or a survey."""

    prefix: ClassVar[str] = "paper"
    plural: ClassVar[str] = "papers"

    kind: Annotated[
        Literal["paper", "survey", "report"],
        Attribute("kind", identity=True, definition="which kind of publication it is"),
    ] = "paper"
    arxiv: Annotated[
        Text | None, Attribute("arxiv", identity=True, definition="its arXiv id, without version")
    ] = None
    doi: Annotated[
        Text | None, Attribute("doi", identity=True, definition="its DOI, without resolver")
    ] = None
    url: Annotated[Url | None, URL] = None


class Organization(Entity):
    """A company, university or group that releases models or data."""

    prefix: ClassVar[str] = "organization"
    plural: ClassVar[str] = "organizations"

    url: Annotated[Url | None, URL] = None


class Implementation(Entity):
    """A repository of code."""

    prefix: ClassVar[str] = "implementation"
    plural: ClassVar[str] = "implementations"

    url: Annotated[Url | None, URL] = None
    licence: Annotated[tuple[Stated[Text], ...], LITERALS, LICENCE] = ()
    framework: Annotated[
        tuple[Stated[Text], ...],
        LITERALS,
        Attribute("framework", single=False, definition="a software framework that it uses"),
    ] = ()


class Result(Record):
    """A value that a source reports for a model on a benchmark, by a metric, in a setting."""

    prefix: ClassVar[str] = "result"
    plural: ClassVar[str] = "results"
    merged: ClassVar[bool] = True

    model: Annotated[
        Id, Relation("of", "Model", identity=True, definition="the model that was tested")
    ]
    benchmark: Annotated[
        Id, Relation("on", "Benchmark", identity=True, definition="the benchmark it was tested on")
    ]
    metric: Annotated[
        Id, Relation("measuredBy", "Metric", identity=True, definition="what the value measures")
    ]
    setting: Annotated[
        Literal["zero-shot", "few-shot", "linear-probe", "fine-tuned", "fine-tuned-on-other"],
        Attribute("setting", identity=True, definition="how the model was adapted to the task"),
    ]
    value: Annotated[float, Attribute("value", definition="the number reported")]
    source: Id
    locator: Text
    via: Via
    as_printed: Text | None = None


DERIVED: dict[str, type[Strict]] = {
    "Model": DerivedModel,
    "Stage": DerivedLabel,
    "Result": DerivedLabel,
}

CLASSES: tuple[type[Record], ...] = (
    Model, Stage, Dataset, Objective, Architecture, Modality, Task, Topic, Benchmark, Metric,
    Result, Paper, Organization, Implementation, Claim,
)  # fmt: skip

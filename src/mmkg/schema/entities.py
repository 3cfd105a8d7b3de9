"""The classes of the graph, each with its fields. Everything under ``ontology/`` is made of these."""

from typing import Annotated, ClassVar, Literal

from mmkg.model.values import Rank, Via
from mmkg.schema.terms import (
    LITERALS,
    Attribute,
    Evidence,
    Id,
    Language,
    Members,
    Month,
    Qualifiers,
    Record,
    Relation,
    Stated,
    Strict,
    Text,
    Url,
    count_of,
)

# Counts need one type per unit, so that a wrong unit is an error where it is written.
Parameters = Annotated[int, count_of("parameters")]
Images = Annotated[int, count_of("images")]
Pairs = Annotated[int, count_of("pairs")]
Texts = Annotated[int, count_of("texts")]
Videos = Annotated[int, count_of("videos")]
Hours = Annotated[int, count_of("hours")]
Questions = Annotated[int, count_of("questions")]
Regions = Annotated[int, count_of("regions")]
Tokens = Annotated[int, count_of("tokens")]
Documents = Annotated[int, count_of("documents")]


class Review(Strict):
    """A second read of an entity from its sources; kept in the seed, not in the graph."""

    date: Text
    changed: Text


class Entity(Record):
    """Anything that has a page of its own in the seed."""

    id: Id
    label: Annotated[Text, Attribute("label", identity=True)]
    aliases: Annotated[tuple[Text, ...], Attribute("alias", single=False, identity=True)] = ()
    ambiguous_aliases: Annotated[
        tuple[Text, ...], Attribute("ambiguousAlias", single=False, identity=True)
    ] = ()
    description: Annotated[Text | None, Attribute("description", identity=True)] = None
    evidence: tuple[Evidence, ...] = ()
    reviews: tuple[Review, ...] = ()


class Stage(Record):
    """One block of training: every objective in it is applied to every data set in it."""

    prefix: ClassVar[str] = "stage"
    plural: ClassVar[str] = "stages"

    id: Id
    order: Annotated[int, Attribute("order")]
    kind: Annotated[Literal["pretrain", "align", "instruction-tune", "finetune"], Attribute("kind")]
    pairing: Annotated[Literal["stated", "assumed"], Attribute("pairing")]
    complete: Annotated[
        tuple[Literal["objectives", "datasets"], ...], Attribute("complete", single=False)
    ] = ()
    undisclosed: Annotated[
        tuple[Literal["objectives", "datasets"], ...], Attribute("undisclosed", single=False)
    ] = ()
    objectives: Annotated[Members, Relation("withObjective", "Objective")] = ()
    datasets: Annotated[Members, Relation("onDataset", "Dataset")] = ()
    freezes: Annotated[Members, Relation("freezes", "Model")] = ()
    tunes: Annotated[Members, Relation("tunes", "Model")] = ()
    evidence: tuple[Evidence, ...] = ()


class Components(Strict):
    """Models that are parts of a model."""

    text_encoder: Annotated[Members, Relation("hasTextEncoder", "Model", under="hasComponent")] = ()
    vision_encoder: Annotated[
        Members, Relation("hasVisionEncoder", "Model", under="hasComponent")
    ] = ()
    audio_encoder: Annotated[
        Members, Relation("hasAudioEncoder", "Model", under="hasComponent")
    ] = ()
    video_encoder: Annotated[
        Members, Relation("hasVideoEncoder", "Model", under="hasComponent")
    ] = ()
    sensor_encoder: Annotated[
        Members, Relation("hasSensorEncoder", "Model", under="hasComponent")
    ] = ()
    fusion_module: Annotated[
        Members, Relation("hasFusionModule", "Model", under="hasComponent")
    ] = ()
    decoder: Annotated[Members, Relation("hasDecoder", "Model", under="hasComponent")] = ()
    language_model: Annotated[
        Members, Relation("hasLanguageModel", "Model", under="hasComponent")
    ] = ()
    connector: Annotated[Members, Relation("hasConnector", "Model", under="hasComponent")] = ()
    image_tokenizer: Annotated[
        Members, Relation("hasImageTokenizer", "Model", under="hasComponent")
    ] = ()


class ModelFacts(Strict):
    """What a source may say of a model."""

    released: Annotated[tuple[Stated[Month], ...], LITERALS, Attribute("released")] = ()
    parameters: Annotated[
        tuple[Stated[Parameters], ...], LITERALS, Attribute("parameters", unit="parameters")
    ] = ()
    papers: Annotated[Members, Relation("describedIn", "Paper")] = ()
    organizations: Annotated[Members, Relation("releasedBy", "Organization")] = ()
    code: Annotated[Members, Relation("officialCode", "Implementation")] = ()
    other_code: Annotated[Members, Relation("otherCode", "Implementation")] = ()
    architectures: Annotated[Members, Relation("hasArchitecture", "Architecture")] = ()
    accepts: Annotated[Members, Relation("accepts", "Modality")] = ()
    generates: Annotated[Members, Relation("generates", "Modality")] = ()
    components: Components = Components()
    initialised_from: Annotated[Members, Relation("initialisedFrom", "Model")] = ()
    extends: Annotated[Members, Relation("extends", "Model")] = ()
    tasks: Annotated[Members, Relation("testedOn", "Task")] = ()


class Model(ModelFacts, Entity):
    """A pre-trained model: a family, a variant of one, or a unimodal backbone."""

    prefix: ClassVar[str] = "model"
    plural: ClassVar[str] = "models"

    kind: Annotated[Literal["family", "variant", "backbone"], Attribute("kind", identity=True)]
    variant_of: Annotated[Members, Relation("variantOf", "Model", identity=True)] = ()
    complete: Annotated[tuple[Literal["stages"], ...], Attribute("complete", single=False)] = ()
    stages: Annotated[tuple[Stage, ...], Relation("hasStage", "Stage")] = ()


class DatasetFacts(Strict):
    """What a source may say of a data set."""

    released: Annotated[tuple[Stated[Month], ...], LITERALS, Attribute("released")] = ()
    papers: Annotated[Members, Relation("describedIn", "Paper")] = ()
    organizations: Annotated[Members, Relation("releasedBy", "Organization")] = ()
    modalities: Annotated[Members, Relation("hasModality", "Modality")] = ()
    languages: Annotated[
        tuple[Stated[Language], ...], LITERALS, Attribute("language", single=False)
    ] = ()
    licence: Annotated[tuple[Stated[Text], ...], LITERALS, Attribute("licence")] = ()
    availability: Annotated[
        tuple[Stated[Literal["public", "on-request", "private", "withdrawn"]], ...],
        LITERALS,
        Attribute("availability"),
    ] = ()
    images: Annotated[tuple[Stated[Images], ...], LITERALS, Attribute("images", unit="images")] = ()
    pairs: Annotated[tuple[Stated[Pairs], ...], LITERALS, Attribute("pairs", unit="pairs")] = ()
    texts: Annotated[tuple[Stated[Texts], ...], LITERALS, Attribute("texts", unit="texts")] = ()
    videos: Annotated[tuple[Stated[Videos], ...], LITERALS, Attribute("videos", unit="videos")] = ()
    hours: Annotated[tuple[Stated[Hours], ...], LITERALS, Attribute("hours", unit="hours")] = ()
    questions: Annotated[
        tuple[Stated[Questions], ...], LITERALS, Attribute("questions", unit="questions")
    ] = ()
    regions: Annotated[
        tuple[Stated[Regions], ...], LITERALS, Attribute("regions", unit="regions")
    ] = ()
    tokens: Annotated[tuple[Stated[Tokens], ...], LITERALS, Attribute("tokens", unit="tokens")] = ()
    documents: Annotated[
        tuple[Stated[Documents], ...], LITERALS, Attribute("documents", unit="documents")
    ] = ()
    includes: Annotated[Members, Relation("includes", "Dataset")] = ()
    includes_part_of: Annotated[Members, Relation("includesPartOf", "Dataset")] = ()
    derived_from: Annotated[Members, Relation("derivedFrom", "Dataset")] = ()


class Dataset(DatasetFacts, Entity):
    """A set of training data, or a corpus of knowledge."""

    prefix: ClassVar[str] = "dataset"
    plural: ClassVar[str] = "datasets"

    url: Annotated[Url | None, Attribute("url", identity=True)] = None


class Objective(Entity):
    """What is minimised in pre-training, keyed by what it does."""

    prefix: ClassVar[str] = "objective"
    plural: ClassVar[str] = "objectives"

    broader: Annotated[Members, Relation("broader", "Objective", identity=True)] = ()


class Architecture(Entity):
    """A class of architectures within one scheme, such as fusion class or stream."""

    prefix: ClassVar[str] = "architecture"
    plural: ClassVar[str] = "architectures"

    scheme: Annotated[Text, Attribute("scheme", identity=True)]
    broader: Annotated[Members, Relation("broader", "Architecture", identity=True)] = ()


class Modality(Entity):
    """A kind of input or output, such as image or text."""

    prefix: ClassVar[str] = "modality"
    plural: ClassVar[str] = "modalities"

    broader: Annotated[Members, Relation("broader", "Modality", identity=True)] = ()


class Task(Entity):
    """What a model is asked to do downstream."""

    prefix: ClassVar[str] = "task"
    plural: ClassVar[str] = "tasks"

    broader: Annotated[Members, Relation("broader", "Task", identity=True)] = ()


class Benchmark(Entity):
    """A task on one split of a data set, so that numbers on it may be compared."""

    prefix: ClassVar[str] = "benchmark"
    plural: ClassVar[str] = "benchmarks"

    tasks: Annotated[Members, Relation("forTask", "Task")] = ()
    datasets: Annotated[Members, Relation("drawnFrom", "Dataset")] = ()
    split: Annotated[tuple[Stated[Text], ...], LITERALS, Attribute("split")] = ()


class Metric(Entity):
    """What a result measures, and in which unit."""

    prefix: ClassVar[str] = "metric"
    plural: ClassVar[str] = "metrics"


class PaperFacts(Strict):
    """What a source may say of a paper."""

    released: Annotated[tuple[Stated[Month], ...], LITERALS, Attribute("released")] = ()
    venue: Annotated[tuple[Stated[Text], ...], LITERALS, Attribute("venue")] = ()
    year: Annotated[tuple[Stated[int], ...], LITERALS, Attribute("year")] = ()


class Paper(PaperFacts, Entity):
    """A publication that describes a model or data set, or a survey."""

    prefix: ClassVar[str] = "paper"
    plural: ClassVar[str] = "papers"

    kind: Annotated[Literal["paper", "survey", "report"], Attribute("kind", identity=True)] = (
        "paper"
    )
    arxiv: Annotated[Text | None, Attribute("arxiv", identity=True)] = None
    doi: Annotated[Text | None, Attribute("doi", identity=True)] = None
    url: Annotated[Url | None, Attribute("url", identity=True)] = None


class Organization(Entity):
    """A company, university or group that releases models or data."""

    prefix: ClassVar[str] = "organization"
    plural: ClassVar[str] = "organizations"

    url: Annotated[Url | None, Attribute("url", identity=True)] = None


class Implementation(Entity):
    """A repository of code."""

    prefix: ClassVar[str] = "implementation"
    plural: ClassVar[str] = "implementations"

    url: Annotated[Url | None, Attribute("url", identity=True)] = None
    licence: Annotated[tuple[Stated[Text], ...], LITERALS, Attribute("licence")] = ()
    framework: Annotated[
        tuple[Stated[Text], ...], LITERALS, Attribute("framework", single=False)
    ] = ()


class Result(Record):
    """A value that a source reports for a model on a benchmark, by a metric, in a setting."""

    prefix: ClassVar[str] = "result"
    plural: ClassVar[str] = "results"

    model: Annotated[Id, Relation("of", "Model", identity=True)]
    benchmark: Annotated[Id, Relation("on", "Benchmark", identity=True)]
    metric: Annotated[Id, Relation("measuredBy", "Metric", identity=True)]
    setting: Annotated[
        Literal["zero-shot", "few-shot", "linear-probe", "fine-tuned", "fine-tuned-on-other"],
        Attribute("setting", identity=True),
    ]
    value: Annotated[float, Attribute("value")]
    source: Id
    locator: Text
    via: Via
    as_printed: Text | None = None


class Claim(Record, Qualifiers):
    """A source's statement of a fact, with its place; made of the seed's evidence, never written.

    One of ``object`` and ``value`` is present.
    """

    prefix: ClassVar[str] = "claim"
    plural: ClassVar[str] = "claims"

    subject: Annotated[Members, Relation("subject", "Entity")]
    predicate: Annotated[Text, Attribute("predicate")]
    object: Annotated[Members, Relation("object", "Entity")] = ()
    value: Annotated[Text | int | float | None, Attribute("value")] = None
    stated_in: Annotated[Members, Relation("statedIn", "Paper|Implementation")]
    locator: Annotated[Text, Attribute("locator")]
    via: Annotated[Via, Attribute("via")]
    rank: Annotated[Rank, Attribute("rank")]
    as_printed: Annotated[Text | None, Attribute("asPrinted")] = None
    reason: Annotated[Text | None, Attribute("reason")] = None


class DerivedModel(Strict):
    """What build derives for a model from its accepted facts; it carries no claims."""

    year: Annotated[int, Attribute("year")]
    has_component: Annotated[Members, Relation("hasComponent", "Model")]
    uses_objective: Annotated[Members, Relation("usesObjective", "Objective")]
    pretrained_on: Annotated[Members, Relation("pretrainedOn", "Dataset")]


CLASSES: tuple[type[Record], ...] = (
    Model, Stage, Dataset, Objective, Architecture, Modality, Task, Benchmark, Metric,
    Result, Paper, Organization, Implementation, Claim,
)  # fmt: skip

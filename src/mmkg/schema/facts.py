"""What sources state of models, stages, data sets and papers; the entities are made of these."""

from typing import Annotated, ClassVar, Literal

from mmkg.schema.terms import (
    LITERAL,
    LITERALS,
    Attribute,
    Evidence,
    Id,
    Language,
    Members,
    Month,
    Record,
    Relation,
    Stated,
    Strict,
    Text,
    count_of,
    counted,
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

# Terms that several classes have are written once.
LABEL = Attribute("label", identity=True, definition="the name that it is shown by")
RELEASED = Attribute("released", definition="year or month of its first public release")
LICENCE = Attribute(
    "licence", definition="the licence it is released under, as its source names it"
)
YEAR = Attribute("year", definition="year of its publication or first public release")
COMPLETE = Attribute(
    "complete", single=False, definition="a list of its own that a source states in full"
)
DESCRIBED_IN = Relation("describedIn", "Paper", definition="a paper that introduces it")
WITH_OBJECTIVE = Relation("withObjective", "Objective", definition="an objective minimised in it")
ON_DATASET = Relation("onDataset", "Dataset", definition="a data set trained on in it")
IMAGES_FROM = Relation(
    "imagesFrom", "Dataset", definition="a data set, or a split of one, that its images are from"
)
RELEASED_BY = Relation("releasedBy", "Organization", definition="an organization that released it")


def part(name: str, definition: str) -> Relation:
    """The relation of a model to a model that is a part of it."""
    return Relation(name, "Model", under="hasComponent", definition=definition)


class Stage(Record):
    """One block of training: every objective in it is applied to every data set in it."""

    prefix: ClassVar[str] = "stage"
    plural: ClassVar[str] = "stages"

    id: Id
    order: Annotated[
        Stated[int],
        LITERAL,
        Attribute("order", definition="its place among the stages; those run at once share it"),
    ]
    kind: Annotated[
        Stated[Literal["pretrain", "align", "instruction-tune", "finetune"]],
        LITERAL,
        Attribute("kind", definition="what the stage is for"),
    ]
    pairing: Annotated[
        Stated[Literal["stated", "assumed"]],
        LITERAL,
        Attribute(
            "pairing",
            definition="whether the source ties its objectives to its data sets or only lists both",
        ),
    ]
    complete: Annotated[
        tuple[Stated[Literal["objectives", "datasets"]], ...], LITERALS, COMPLETE
    ] = ()
    undisclosed: Annotated[
        tuple[Stated[Literal["objectives", "datasets"]], ...],
        LITERALS,
        Attribute(
            "undisclosed", single=False, definition="a list that the source says it withholds"
        ),
    ] = ()
    objectives: Annotated[Members, WITH_OBJECTIVE] = ()
    datasets: Annotated[Members, ON_DATASET] = ()
    freezes: Annotated[
        Members, Relation("freezes", "Model", definition="a component that is kept frozen in it")
    ] = ()
    tunes: Annotated[
        Members, Relation("tunes", "Model", definition="a component that is updated in it")
    ] = ()
    evidence: tuple[Evidence, ...] = ()


class Components(Strict):
    """Models that are parts of a model."""

    text_encoder: Annotated[Members, part("hasTextEncoder", "the part that encodes text")] = ()
    vision_encoder: Annotated[
        Members, part("hasVisionEncoder", "the part that encodes images")
    ] = ()
    audio_encoder: Annotated[Members, part("hasAudioEncoder", "the part that encodes audio")] = ()
    video_encoder: Annotated[Members, part("hasVideoEncoder", "the part that encodes video")] = ()
    sensor_encoder: Annotated[
        Members,
        part("hasSensorEncoder", "the part that encodes depth, motion or other sensor data"),
    ] = ()
    fusion_module: Annotated[
        Members, part("hasFusionModule", "the part in which modalities interact")
    ] = ()
    decoder: Annotated[Members, part("hasDecoder", "the part that generates output")] = ()
    language_model: Annotated[
        Members, part("hasLanguageModel", "the language model it is built around")
    ] = ()
    connector: Annotated[
        Members, part("hasConnector", "the part between an encoder and a language model")
    ] = ()
    image_tokenizer: Annotated[
        Members, part("hasImageTokenizer", "the part that turns images into discrete tokens")
    ] = ()


class ModelFacts(Strict):
    """What a source may say of a model."""

    released: Annotated[tuple[Stated[Month], ...], LITERALS, RELEASED] = ()
    parameters: Annotated[tuple[Stated[Parameters], ...], LITERALS, counted("parameters")] = ()
    papers: Annotated[Members, DESCRIBED_IN] = ()
    organizations: Annotated[Members, RELEASED_BY] = ()
    code: Annotated[
        Members, Relation("officialCode", "Implementation", definition="its authors' repository")
    ] = ()
    other_code: Annotated[
        Members, Relation("otherCode", "Implementation", definition="a repository by anybody else")
    ] = ()
    architectures: Annotated[
        Members,
        Relation("hasArchitecture", "Architecture", definition="an architecture that it has"),
    ] = ()
    accepts: Annotated[
        Members, Relation("accepts", "Modality", definition="a modality of its input")
    ] = ()
    generates: Annotated[
        Members, Relation("generates", "Modality", definition="a modality of its output")
    ] = ()
    components: Components = Components()
    initialised_from: Annotated[
        Members,
        Relation("initialisedFrom", "Model", definition="a model whose weights it starts from"),
    ] = ()
    extends: Annotated[
        Members, Relation("extends", "Model", definition="a model whose design it builds on")
    ] = ()
    tasks: Annotated[
        Members, Relation("testedOn", "Task", definition="a task its own paper tests it on")
    ] = ()


class DatasetFacts(Strict):
    """What a source may say of a data set."""

    released: Annotated[tuple[Stated[Month], ...], LITERALS, RELEASED] = ()
    papers: Annotated[Members, DESCRIBED_IN] = ()
    organizations: Annotated[Members, RELEASED_BY] = ()
    modalities: Annotated[
        Members, Relation("hasModality", "Modality", definition="a modality of its data")
    ] = ()
    languages: Annotated[
        tuple[Stated[Language], ...],
        LITERALS,
        Attribute("language", single=False, definition="a language of its texts, as ISO 639 code"),
    ] = ()
    licence: Annotated[tuple[Stated[Text], ...], LITERALS, LICENCE] = ()
    availability: Annotated[
        tuple[Stated[Literal["public", "on-request", "private", "withdrawn"]], ...],
        LITERALS,
        Attribute("availability", definition="who can get it"),
    ] = ()
    images: Annotated[tuple[Stated[Images], ...], LITERALS, counted("images")] = ()
    pairs: Annotated[tuple[Stated[Pairs], ...], LITERALS, counted("pairs")] = ()
    texts: Annotated[tuple[Stated[Texts], ...], LITERALS, counted("texts")] = ()
    videos: Annotated[tuple[Stated[Videos], ...], LITERALS, counted("videos")] = ()
    hours: Annotated[tuple[Stated[Hours], ...], LITERALS, counted("hours")] = ()
    questions: Annotated[tuple[Stated[Questions], ...], LITERALS, counted("questions")] = ()
    regions: Annotated[tuple[Stated[Regions], ...], LITERALS, counted("regions")] = ()
    tokens: Annotated[tuple[Stated[Tokens], ...], LITERALS, counted("tokens")] = ()
    documents: Annotated[tuple[Stated[Documents], ...], LITERALS, counted("documents")] = ()
    includes: Annotated[
        Members, Relation("includes", "Dataset", definition="a data set that is in it whole")
    ] = ()
    includes_part_of: Annotated[
        Members,
        Relation("includesPartOf", "Dataset", definition="a data set that is in it in part"),
    ] = ()
    derived_from: Annotated[
        Members, Relation("derivedFrom", "Dataset", definition="a data set that it is made out of")
    ] = ()
    images_from: Annotated[Members, IMAGES_FROM] = ()
    image_source: Annotated[
        tuple[Stated[Text], ...],
        LITERALS,
        Attribute(
            "imageSource",
            single=False,
            definition="where its images were collected, such as Flickr or web pages",
        ),
    ] = ()


class PaperFacts(Strict):
    """What a source may say of a paper."""

    released: Annotated[tuple[Stated[Month], ...], LITERALS, RELEASED] = ()
    venue: Annotated[
        tuple[Stated[Text], ...],
        LITERALS,
        Attribute("venue", definition="the conference or journal that published it"),
    ] = ()
    year: Annotated[tuple[Stated[int], ...], LITERALS, YEAR] = ()

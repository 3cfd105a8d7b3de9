"""The words that questions are made of, by what they do; ``phrases`` brings others to these."""

from typing import NamedTuple

from mmkg.ask.unread import UNREAD
from mmkg.query.plan import Operator


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


class Slot(NamedTuple):
    """A place for names: the classes that fit, and what to call them."""

    key: str
    classes: tuple[str, ...]
    what: str


_PARTS = ("Objective", "Architecture", "Model")

ON = Slot("on", ("Dataset",), "a data set")
WITH = Slot("with", _PARTS, "an objective or a component")
USE = Slot("with", (*_PARTS, "Dataset"), "an objective, a data set or a component")
BASED = Slot("with", ("Model", "Architecture"), "a component or an architecture")
IS = Slot("is", ("Architecture",), "an architecture")
TEST = Slot("test", ("Task", "Benchmark"), "a task")
BY = Slot("by", ("Organization",), "an organization")
YEAR = Slot("year", (), "a year")
ACCEPT = Slot("accept", ("Modality",), "a modality such as text")
GENERATE = Slot("generate", ("Modality",), "a modality such as text")
BARE = Slot("with", ("Objective", "Architecture"), "an objective or an architecture")
HEAD = Slot("head", ("Objective", "Architecture", "Organization", "Modality"), "an objective")
# Names of which nothing is said but that they hold, or that they do not.
LISTED = Slot("with", ("Objective", "Dataset", "Architecture", "Organization"), "an objective")
LEFT_OUT = Slot("except", (*_PARTS, "Dataset", "Organization"), "an objective")

MODEL_NOUNS = _set(
    "model models who anyone system systems vlps vlms mllms lvlms ptms approach approaches "
    "method methods network networks works anything"
)
MODEL_ADJECTIVES = _set(
    "vlp vlm mllm lvlm ptm visionlanguage multimodal multimodality pretrained pretraining"
)

LEADS = _set(
    "can could would you i we want like to know tell me us show give find get list name names see "
    "which what the all any a of is are was were there do does did how many number count also"
)
AUXILIARIES = _set("do does did is are was were be been being has have had can")
COPULAS = _set("is are was were be been being")

TRAIN_VERBS = _set("trained pretrained train pretrain trains training pretraining learned learn")
USE_VERBS = _set(
    "use uses used apply applies applied employ employs include includes contain contains "
    "minimise minimises minimize minimizes optimise optimises optimize optimizes "
    "minimising minimizing optimising optimizing"
)
TEST_VERBS = _set("tested evaluated benchmarked test evaluate testing evaluating")
RELEASE_VERBS = _set(
    "release releases released publish published make made develop developed create created "
    "introduce introduced propose proposed announce announced"
)
ACCEPT_VERBS = _set("accept accepts accepting take takes taking")
GENERATE_VERBS = _set(
    "generate generates generating produce produces producing output outputs outputting"
)
BASE_VERBS = _set("based built")
FINITE_VERBS = TRAIN_VERBS | USE_VERBS | TEST_VERBS | RELEASE_VERBS | ACCEPT_VERBS | GENERATE_VERBS

ON_WORDS = _set("on over atop")
WITH_WORDS = _set("with using via")
YEAR_WORDS: dict[str, Operator] = {
    "before": "<",
    "until": "<=",
    "after": ">",
    "since": ">=",
    "in": "=",
    "from": "=",
    "of": "=",
    "during": "=",
}
YEAR_TAILS: dict[str, Operator] = {"onwards": ">=", "backwards": "<="}
RANGE_WORDS = _set("to until through")
RELATIVES = _set("that which who")
NEGATIONS = _set("not no never without neither nor except")
DETERMINERS = _set("a an the any both its their of")

# What a question may ask of a model: a noun and the relation that answers it.
NOUNS: dict[str, str] = {
    **dict.fromkeys(("objective", "objectives", "loss", "losses"), "withObjective"),
    **dict.fromkeys(("dataset", "datasets", "data", "corpus", "corpora"), "onDataset"),
    **dict.fromkeys(("architecture", "architectures"), "hasArchitecture"),
    **dict.fromkeys(
        ("component", "components", "encoder", "encoders", "backbone", "backbones"),
        "hasComponent",
    ),
    **dict.fromkeys(("task", "tasks"), "testedOn"),
    **dict.fromkeys(("paper", "papers"), "describedIn"),
    **dict.fromkeys(("code", "repository", "implementation"), "officialCode"),
    **dict.fromkeys(
        (
            "organization", "organizations", "organisation", "organisations", "lab", "labs",
            "company", "companies", "institution", "institutions",
        ),
        "releasedBy",
    ),
    **dict.fromkeys(("stage", "stages"), "hasStage"),
    **dict.fromkeys(("modality", "modalities", "input", "inputs"), "accepts"),
}  # fmt: skip

# The noun that may stand beside a name of a class: "the ITM objective", "data set CC3M".
CLASS_NOUNS: dict[str, tuple[str, ...]] = {
    "Objective": ("withObjective",),
    "Dataset": ("onDataset",),
    "Architecture": ("hasArchitecture",),
    "Model": ("hasComponent",),
    "Modality": ("accepts",),
    "Task": ("testedOn",),
    "Organization": ("releasedBy",),
}

_OTHERS = _set(
    "and but or whose by as at for while between through onestage onwards backwards one single "
    "year years it this these those they behind downstream official describes described whom "
    "about style how much everything"
)
FUNCTION_WORDS = (
    LEADS | AUXILIARIES | ON_WORDS | WITH_WORDS | RELATIVES | NEGATIONS | DETERMINERS
    | frozenset(YEAR_WORDS) | _set("and but or by as for at it so")
)  # fmt: skip
GRAMMAR = (
    FUNCTION_WORDS | MODEL_NOUNS | MODEL_ADJECTIVES | TRAIN_VERBS | USE_VERBS
    | TEST_VERBS | RELEASE_VERBS | ACCEPT_VERBS | GENERATE_VERBS | BASE_VERBS | _OTHERS
    | frozenset(NOUNS) | UNREAD
)  # fmt: skip

"""The words that questions are made of, by what they do."""

from typing import NamedTuple


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


class Slot(NamedTuple):
    """A place for names: the classes that fit, and what to call them."""

    key: str
    classes: tuple[str, ...]
    what: str


ON = Slot("on", ("Dataset",), "a data set")
WITH = Slot("with", ("Objective", "Architecture", "Model"), "an objective or a component")
USE = Slot("with", (*WITH.classes, "Dataset"), "an objective, a data set or a component")
BASED = Slot("with", ("Model", "Architecture"), "a component or an architecture")
IS = Slot("is", ("Architecture",), "an architecture")
TEST = Slot("test", ("Task", "Benchmark"), "a task")
BY = Slot("by", ("Organization",), "an organization")
ACCEPT = Slot("accept", ("Modality",), "a modality such as text")
GENERATE = Slot("generate", ("Modality",), "a modality such as text")
BARE = Slot("bare", ("Objective", "Architecture"), "an objective or an architecture")
HEAD = Slot("head", ("Objective", "Architecture", "Organization", "Modality"), "an objective")

MODEL_NOUNS = _set("model models who anyone system systems vlps approach approaches")
MODEL_ADJECTIVES = _set("vlp visionlanguage multimodal multimodality pretrained pretraining")

LEADS = _set(
    "please can could would you i we want like to know tell me us show give find get list name see "
    "which what the all any a of is are was were there do does did how many number count whats also"
)
POLITE_ENDS = _set("please thanks thank you")
AUXILIARIES = _set("do does did is are was were be been being has have had can")
COPULAS = _set("is are was were be been being")

TRAIN_VERBS = _set("trained pretrained train pretrain trains training pretraining learned learn")
USE_VERBS = _set(
    "use uses used apply applies applied employ employs include includes contain contains "
    "minimise minimises minimize minimizes optimise optimises optimize optimizes "
    "minimising minimizing optimising optimizing"
)
TEST_VERBS = _set("tested evaluated benchmarked test evaluate testing evaluating")
RELEASE_VERBS = _set("released published made developed created introduced proposed announced")
ACCEPT_VERBS = _set("accept accepts accepting take takes taking")
GENERATE_VERBS = _set(
    "generate generates generating produce produces producing output outputs outputting"
)
BASE_VERBS = _set("based built")

ON_WORDS = _set("on over")
WITH_WORDS = _set("with using via")
YEAR_WORDS = {
    "before": "<",
    "until": "<=",
    "after": ">",
    "since": ">=",
    "in": "=",
    "from": "=",
    "of": "=",
    "during": "=",
}
RELATIVES = _set("that which who")
NEGATIONS = _set("not no never without neither nor")
DETERMINERS = _set("a an the both its their of")

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
            "company", "companies",
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

_COMPARATIVE = (
    "only solely exclusively just purely same together jointly simultaneously least most "
    "majority more fewer less than exactly largest biggest smallest large small best worst better "
    "first last newest latest oldest earliest earlier later recent recently new newer old older "
    "popular common commonly often usually mostly mainly partly part half per each every average "
    "percent share shared other another different some few several main typical famous "
    "still already long"
)
_NOT_READ: tuple[tuple[str, str], ...] = (
    (
        "except excluding besides apart aside bar minus other",
        "leaving a model out is not read yet: ask without it",
    ),
    (
        "compare compared comparing comparison versus vs differ differs difference differences "
        "similar like unlike",
        "comparing is not read yet: ask about one model at a time, such as `what does ALBEF use`",
    ),
    (
        "when where why date dates",
        "only what models use is asked in words; `mmkg show ALBEF` has dates and links",
    ),
    (
        "finetuned finetuning finetune finetunes",
        "fine-tuning is not asked in words yet; `mmkg show` lists a model's stages",
    ),
    ("either or", "“or” is not understood yet: ask once for each. “and” and “not” are"),
    (_COMPARATIVE, "it changes what is asked and is not read yet: ask without it"),
)
# Words that have a meaning that no plan has, and what to say.
NOT_READ: dict[str, str] = {}
for _words, _reason in _NOT_READ:
    for _word in _words.split():
        NOT_READ.setdefault(_word, _reason)

_OTHERS = _set(
    "and but or whose by as for between top one single year years it this these those they so far "
    "behind downstream official describes described whom about style how much everything up"
)
FUNCTION_WORDS = (
    LEADS | AUXILIARIES | ON_WORDS | WITH_WORDS | RELATIVES | NEGATIONS | DETERMINERS
    | frozenset(YEAR_WORDS) | _set("and but or by as for at it so")
)  # fmt: skip
GRAMMAR = (
    FUNCTION_WORDS | MODEL_NOUNS | MODEL_ADJECTIVES | POLITE_ENDS | TRAIN_VERBS | USE_VERBS
    | TEST_VERBS | RELEASE_VERBS | ACCEPT_VERBS | GENERATE_VERBS | BASE_VERBS | _OTHERS
    | frozenset(NOUNS) | frozenset(NOT_READ)
)  # fmt: skip

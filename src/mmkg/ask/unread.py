"""Words that have a meaning which no plan has, and what answers such a question today."""

from collections.abc import Collection

_SIZE = (
    "largest biggest smallest large larger big bigger small smaller huge size sizes most least "
    "more fewer less than parameters parameter params"
)
_SETS_BY_SIZE = "`mmkg query datasets-by-size --param unit=pairs` has data sets by size"
_COMPARE = (
    "comparing is not read yet: ask about one model at a time, such as `what does {model} use`"
)
# Beside several models, "common" compares them.
SEVERAL_MODELS = "several models"

# Words, the relation whose noun has to stand beside them, if any, and what to do instead. The first
# row that fits is told; {name}, {model} and {benchmark} are those of the question.
_ROWS: tuple[tuple[str, str, str], ...] = (
    (
        "common shared same",
        SEVERAL_MODELS,
        _COMPARE,
    ),
    (
        _SIZE,
        "onDataset",
        f"rankings are not read yet; {_SETS_BY_SIZE}",
    ),
    (
        "best worst better top outperform outperforms results result score scores accuracy "
        "performance performs perform benchmark benchmarks report reports reported leaderboard "
        "metric metrics",
        "",
        "results are not asked in words yet; "
        "`mmkg query results-by-benchmark --param 'benchmark={benchmark}'` has them, best first, "
        "`mmkg show {model}` those of one model",
    ),
    (
        "newest latest newer new recent recently",
        "",
        "rankings are not read yet; `which models were released since 2022` lists those of the "
        "last years",
    ),
    (
        "oldest earliest older old earlier",
        "",
        "rankings are not read yet; `which models were released before 2020` lists the first ones",
    ),
    (
        "yearly",
        "",
        "`mmkg query models-per-year` counts them; one year is asked so: "
        "`how many models were released in 2021`",
    ),
    (
        "popular common commonly often usually frequent frequently most least",
        "withObjective",
        "rankings are not read yet; `mmkg query co-occurrence-of-objectives` has the objectives "
        "that are used most together",
    ),
    (
        "popular common commonly often usually frequent frequently",
        "",
        "rankings are not read yet; one is counted so: `how many models are trained on COCO`",
    ),
    (
        _SIZE,
        "",
        "sizes and rankings are not asked in words yet; `mmkg show {name}` has what is known, "
        + _SETS_BY_SIZE,
    ),
    (
        "besides apart aside other another",
        "",
        "leaving a model out is not read yet: ask without it; what is not used is asked so: "
        "`models that do not use ITM`",
    ),
    (
        "compare compared comparing comparison versus vs differ differs difference differences "
        "similar like unlike",
        "",
        _COMPARE,
    ),
    (
        "successor successors predecessor predecessors extend extends extended extending "
        "initialized initialised derived lineage ancestors descendants",
        "",
        "what a model starts from is not asked in words yet: "
        "`mmkg query lineage --param model={model}` has it, `which models use {model}` what is "
        "made of it",
    ),
    (
        "role",
        "",
        "roles of components are not read yet: `components of {model}` has all of a model, "
        "`models with {model} as a component` those that use it",
    ),
    (
        "when date dates",
        "",
        "dates are not asked in words yet; `mmkg why {model} released` says when, and who says so",
    ),
    (
        "where why info information details mean means meaning definition define explain stand "
        "stands",
        "",
        "it is not read; `mmkg show {name}` has what is known, with its sources",
    ),
    (
        "cite citation bibtex",
        "",
        "citing is not read; `papers of {model}` has what to cite",
    ),
    (
        "open available license licence weights",
        "",
        "it is not read; `code of {model}` has the official code of one model",
    ),
    (
        "finetuned finetuning finetune finetunes",
        "",
        "fine-tuning is not asked in words yet; `mmkg show {model}` lists a model's stages",
    ),
    (
        "freeze freezes freezing unfrozen",
        "",
        "what is frozen is not asked in words yet: `mmkg query frozen-and-tuned` has it, "
        "`mmkg query frozen-and-tuned --param model={model}` of one model, "
        "`mmkg query frozen-and-tuned --param part={model}` of one part",
    ),
    (
        "either or",
        "",
        "“or” is not understood yet: ask once for each. “and” and “not” are",
    ),
    (
        "non",
        "",
        "say `that do not use ITM`, or `that are not dual encoders`",
    ),
    (
        "only solely exclusively just purely same together jointly simultaneously majority "
        "exactly first last later mostly mainly partly part half per each every average "
        "percent share shared different some few several main typical famous still already long",
        "",
        "it changes what is asked and is not read yet: ask without it",
    ),
)

UNREAD = frozenset(word for words, _, _ in _ROWS for word in words.split())


def why_unread(word: str, relations: Collection[str]) -> str:
    """Why a word is not read beside the nouns of these relations, and what to ask instead.

    >>> why_unread("best", ())[:40]
    'results are not asked in words yet; `mmk'
    """
    return next(
        reason
        for words, beside, reason in _ROWS
        if word in words.split() and (not beside or beside in relations)
    )

"""A question's words: cut, matched against the names of the graph, and the grammar around them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mmkg.graph.names import Lexicon
from mmkg.model.values import Ref

# Longer names than this many words are not looked for.
_LONGEST = 12

_WORD = re.compile(r"[^\W_]+\+?")
_NEGATED_VERB = re.compile(r"n['’]t\b", re.IGNORECASE)

NEGATIONS = frozenset("not no never without except excluding neither nor".split())
ON_WORDS = frozenset("on over from".split())
WITH_WORDS = frozenset("with using use uses used via by minimise minimises optimise".split())
TEST_WORDS = frozenset("tested evaluated benchmarked test evaluate".split())
GENERATE_WORDS = frozenset("generate generates generating produce produces output outputs".split())
BREAKS = (
    ON_WORDS
    | WITH_WORDS
    | TEST_WORDS
    | frozenset(
        "that which who are is were was trained pretrained pre released and-then but train".split()
    )
)
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

# What a question may ask of a model: a noun and the relations that answer it.
NOUNS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("objective", "objectives", "loss", "losses"), ("withObjective",)),
    **dict.fromkeys(
        ("dataset", "datasets", "data", "corpus", "corpora", "set", "sets"), ("onDataset",)
    ),
    **dict.fromkeys(("architecture", "architectures"), ("hasArchitecture",)),
    **dict.fromkeys(
        ("component", "components", "encoder", "encoders", "backbone", "backbones"),
        ("hasComponent",),
    ),
    **dict.fromkeys(("task", "tasks"), ("testedOn",)),
    **dict.fromkeys(("paper", "papers", "described"), ("describedIn",)),
    **dict.fromkeys(("code", "repository", "implementation"), ("officialCode",)),
    **dict.fromkeys(
        ("organization", "organizations", "organisation", "lab", "company", "released", "made"),
        ("releasedBy",),
    ),
    **dict.fromkeys(("stage", "stages"), ("hasStage",)),
    **dict.fromkeys(("modality", "modalities", "input", "inputs"), ("accepts",)),
}

MODEL_NOUNS = frozenset("model models who anyone system systems everything vlp vlps".split())

FILLERS = frozenset(
    """a an the all any every each some which what whose that those these this there is are was
    were be been do does did has have had it its their they of for to as at and or but also both
    list show give me find tell name please can you i want know about get trained training train
    pretrained pretraining pre trains using use uses used via with on over in from by during when
    where how many much number count released release published between since before after until
    under only same stage one together than then so far year years minimise minimises objective's
    optimise architecture type types kind kinds based style designed work works paper's method
    methods approach approaches apply applies applied learn learned learns accept accepts take
    takes input inputs class classes image-text""".split()
)


class Name(NamedTuple):
    """A stretch of words that names entities; more than one reading is resolved by context."""

    text: str
    readings: tuple[Ref, ...]


class Word(NamedTuple):
    """A word of the grammar, lower case."""

    text: str


class Year(NamedTuple):
    """A year."""

    value: int


class Strange(NamedTuple):
    """Words that are neither names nor grammar."""

    text: str


Item = Name | Word | Year | Strange


def read_words(question: str, lexicon: Lexicon) -> list[Item]:
    """The question as names, years and grammar, the longest name first at each place.

    Words with no reading are gathered into ``Strange`` stretches.
    """
    text = _NEGATED_VERB.sub(" not", question)
    words = [match.group() for match in _WORD.finditer(text)]
    items: list[Item] = []
    strange: list[str] = []
    for item in _scan(words, lexicon):
        if isinstance(item, Strange):
            strange.append(item.text)
            continue
        if strange:
            items.append(Strange(" ".join(strange)))
            strange = []
        items.append(item)
    if strange:
        items.append(Strange(" ".join(strange)))
    return items


def _scan(words: list[str], lexicon: Lexicon) -> Iterator[Item]:
    place = 0
    while place < len(words):
        length, readings = _longest(words, place, lexicon)
        if length:
            yield Name(" ".join(words[place : place + length]), readings)
            place += length
            continue
        word = words[place].casefold()
        place += 1
        if re.fullmatch(r"(19|20)\d\d", word):
            yield Year(int(word))
        elif _is_grammar(word):
            yield Word(word)
        else:
            yield Strange(words[place - 1])


def _longest(words: list[str], place: int, lexicon: Lexicon) -> tuple[int, tuple[Ref, ...]]:
    for length in range(min(_LONGEST, len(words) - place), 0, -1):
        if length == 1 and _is_grammar(words[place].casefold()):
            break
        found = lexicon.find("".join(words[place : place + length]))
        if found:
            return length, tuple(found)
    return 0, ()


def _is_grammar(word: str) -> bool:
    return (
        word in FILLERS or word in NEGATIONS or word in NOUNS or word in MODEL_NOUNS
        or word in TEST_WORDS or word in GENERATE_WORDS or word in YEAR_WORDS
    )  # fmt: skip

"""Ways to say a thing, each brought to the words of the grammar before a question is read."""

from collections.abc import Iterator

# The words of the grammar, and the ways to say them. Nothing stands for words without content.
_SAID: tuple[tuple[str, str], ...] = (
    (
        "",
        "hey|hi|hello|dear|please|pls|plz|kindly|ok|okay|btw|by the way|thanks|thanks a lot|"
        "thanks in advance|many thanks|thank you|thank you very much|thank you so much|thx|"
        "cheers|so far|to date|at all|ever|currently|actually|publicly|officially|for me|"
        "i need|i m looking for|i am looking for|looking for|i m searching for|"
        "i am searching for|searching for|search for|i m interested in|i am interested in|"
        "i wonder|i was wondering|i m wondering|wondering|do you know|do you happen to know|"
        "let me know|help me find|help me to find|would like|i d like|we d like|do you have|"
        "kind of|kinds of|type of|types of|in total|link to|links to|where can i find|"
        "where do i find|where to find|where is|where are",
    ),
    ("i", "i m|i am|i d|i ll|i ve"),
    ("is", "is it true that|is it the case that"),
    ("what is", "what s|whats"),
    ("who is", "who s"),
    ("there is", "there s"),
    ("can not", "cannot|can t|cant"),
    # one word, spelled as two
    ("pretrain", "pre train"),
    ("pretrained", "pre trained"),
    ("pretraining", "pre training"),
    ("dataset", "data set"),
    ("datasets", "data sets"),
    ("finetune", "fine tune"),
    ("finetuned", "fine tuned"),
    ("finetuning", "fine tuning"),
    ("multimodal", "multi modal"),
    ("visionlanguage", "vision language|vision and language|visual language|vl|v l|v and l"),
    # years
    ("before", "prior to|previous to|earlier than|older than"),
    (
        "until",
        "till|up to|up until|up to and including|no later than|not later than|no newer than|"
        "not newer than|in or before|before or in|on or before",
    ),
    ("after", "later than|newer than|more recent than|younger than"),
    (
        "since",
        "starting from|starting in|beginning in|in or after|after or in|no earlier than|"
        "not earlier than|no older than|not older than",
    ),
    (
        "onwards",
        "onward|and onward|and onwards|and later|and newer|and up|or later|or newer|or more recent",
    ),
    ("backwards", "or earlier|or older|and earlier|and older"),
    ("by", "as of"),
    (
        "released",
        "came out|came|come out|comes out|coming out|was out|were out|is out|are out|appeared|"
        "appearing|launched|unveiled|presented",
    ),
    # what is not
    (
        "without",
        "w o|w out|without using|without use of|without the use of|lacking|lack|lacks|omitting|"
        "omit|omits|skipping|skip|skips|avoiding|avoid|avoids|free of|free from|devoid of|"
        "exclude|excludes",
    ),
    ("except", "excluding|except for|excepting|with the exception of|with exception of"),
    ("but not", "rather than|instead of|as opposed to|minus"),
    ("never", "never ever"),
    # what is used, and on what
    ("with", "w|having|equipped with|go with|goes with|come with|comes with"),
    (
        "using",
        "making use of|relying on|combining|employing|applying|utilizing|utilising|adopting|"
        "leveraging|including|incorporating|exploiting|containing|by means of|by using",
    ),
    (
        "use",
        "make use of|rely on|combine|adopt|utilize|utilise|leverage|incorporate|exploit",
    ),
    (
        "uses",
        "makes use of|relies on|combines|adopts|utilizes|utilises|leverages|incorporates|exploits",
    ),
    ("used", "made use of|relied on|adopted|utilized|utilised|leveraged|incorporated|exploited"),
    ("trained on", "exposed to|saw|seen"),
    ("train on", "learn from|learns from"),
    ("on", "upon"),
    ("based on", "built from|made of|made up of|composed of|consist of|consists of"),
    ("accept", "process|handle|support|consume"),
    ("accepts", "processes|handles|supports|consumes"),
    ("accepting", "processing|handling|supporting|consuming"),
    (
        "and",
        "plus|as well as|along with|alongside|in combination with|combined with|in addition to",
    ),
    ("both", "all of|all three of|both of"),
    ("either", "at least one of|one of|any one of"),
    ("neither", "none of|neither of"),
    ("learned on", "learnt on|learned from|learnt from"),
    ("atop", "on top of"),
    ("onestage", "in one stage|in a single stage|in the same stage"),
    ("or", "and or"),
    ("whose", "where the|for which the|in which the|of which the"),
    # nouns
    ("anyone", "has anyone|has anybody|does anyone|does anybody|anybody"),
    ("model", "some model|every model|each model"),
    ("models", "some models"),
    ("are there", "exist|exists"),
    ("data", "training set|training sets|pretraining set|pre training set"),
    ("which models", "which ones|what ones"),
    (
        "objectives",
        "pretraining tasks|pre training tasks|pretext tasks|proxy tasks|loss functions|loss terms",
    ),
    (
        "objective",
        "pretraining task|pre training task|pretext task|proxy task|loss function|loss term",
    ),
    ("code", "source code|repo|github|github repo|codebase"),
    (
        "role",
        "text encoder|vision encoder|visual encoder|image encoder|language encoder|"
        "audio encoder|video encoder|text encoders|vision encoders|image encoders|"
        "vision backbone|visual backbone|image backbone|text backbone|language backbone|"
        "language model|text decoder|image decoder|decoder|fusion module|object detector|"
        "object detectors|detector|detectors",
    ),
    ("freeze", "a frozen|the frozen|kept frozen|keep frozen|keeps frozen|is frozen|are frozen"),
    # rankings
    ("newest", "most recent"),
    (
        "best",
        "state of the art|sota|best performing|top performing|top scoring|highest scoring|"
        "most accurate",
    ),
    (
        "popular",
        "do most models|most popular|most used|most common|most commonly used|most widely used|"
        "most frequent|most frequently used|commonly used|frequently used|widely used|used most|"
        "used most often|used the most",
    ),
    ("yearly", "per year|each year|every year|by year|over the years|over time"),
)


def _contractions() -> Iterator[tuple[str, str]]:
    for verb in "is are was were do does did has have had would could".split():
        yield f"{verb} not", f"{verb}n t|{verb}nt"


def _frozen() -> Iterator[tuple[str, str]]:
    """Parts with what is said of them; "frozen" by itself is a model, Frozen in Time."""
    roles = next(variants for form, variants in _SAID if form == "role")
    plain = "encoder|encoders|backbone|backbones|llm|llms|language models|clip|weights|parts"
    for part in f"{roles}|{plain}".split("|"):
        yield "freeze", f"frozen {part}|{part} frozen"


def _table() -> dict[tuple[str, ...], tuple[str, ...]]:
    rows = [*_SAID, *_contractions(), *_frozen()]
    return {
        tuple(variant.split()): tuple(form.split())
        for form, variants in rows
        for variant in variants.split("|")
    }


PHRASES = _table()
_LONGEST = max(map(len, PHRASES))


def phrase_at(words: list[str], place: int) -> tuple[int, tuple[str, ...]]:
    """How many words of a phrase stand at a place, and the words of the grammar that it means.

    >>> phrase_at(["released", "prior", "to", "2021"], 1)
    (2, ('before',))
    """
    for length in range(min(_LONGEST, len(words) - place), 0, -1):
        found = PHRASES.get(tuple(words[place : place + length]))
        if found is not None:
            return length, found
    return 0, ()

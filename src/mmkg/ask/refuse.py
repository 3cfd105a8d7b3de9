"""What is said of a question that cannot be read with certainty: why, and what to ask instead."""

from collections.abc import Callable, Sequence
from typing import NoReturn

from mmkg.ask import grammar as g
from mmkg.ask.gather import Group
from mmkg.ask.unread import SEVERAL_MODELS, UNREAD, why_unread
from mmkg.ask.words import Item, Name, Word
from mmkg.errors import NotUnderstood, shorten
from mmkg.graph.names import Lexicon, class_of
from mmkg.model.names import squeeze
from mmkg.model.vocabulary import RELATIONS

SHAPES = (
    "Ask which models use an objective or a data set, or what a model uses: "
    "`which models use ITM on Conceptual Captions`, `what was ALBEF trained on`."
)
_CALLED = {
    "Dataset": "a data set",
    "Organization": "an organization",
    "Objective": "an objective",
    "Architecture": "an architecture",
}
# How to ask for models by an entity of a class.
_ASKED_AS = {
    "Objective": "which models use {}",
    "Dataset": "which models are trained on {}",
    "Architecture": "which models are {}",
    "Task": "which models are tested on {}",
    "Organization": "which models are released by {}",
    "Modality": "which models accept {}",
    "Model": "which models use {}",
}
# How to ask it of one model.
_OF_ONE = {
    "withObjective": "objectives of ALBEF",
    "onDataset": "data sets of ALBEF",
    "hasArchitecture": "architectures of ALBEF",
    "hasComponent": "components of ALBEF",
    "testedOn": "what tasks was ALBEF tested on",
    "describedIn": "papers of ALBEF",
    "officialCode": "code of ALBEF",
    "releasedBy": "who released ALBEF",
    "hasStage": "stages of ALBEF",
    "accepts": "inputs of ALBEF",
}
# Where a name is in several benchmarks', the one that the field reports most.
_USUAL_BENCHMARKS = (
    "VQAv2 test-std",
    "COCO retrieval 5K test",
    "Flickr30K retrieval 1K test",
    "MSR-VTT retrieval 1K test",
)


def called(kind: str) -> str:
    """A class with its article.

    >>> called("Dataset"), called("Organization"), called("Task")
    ('a data set', 'an organization', 'a task')
    """
    return _CALLED.get(kind, f"a {kind.lower()}")


def asked_as(ref: str, lexicon: Lexicon) -> str:
    """The question for the models of an entity."""
    return _ASKED_AS.get(class_of(ref), "{}").format(shorten(lexicon.label(ref), 40))


def argument(name: Name, lexicon: Lexicon, kind: str = "") -> str:
    """A name as an argument of a command: as it was said, or its id where that is not certain."""
    fitting = [ref for ref in name.readings if class_of(ref) == kind] or [*name.readings]
    found = lexicon.find(name.text, {kind} if kind else None)
    word = name.text if len(found) == 1 else fitting[0]
    return f"'{word}'" if " " in word else word


def refuse_unread(question: str, items: Sequence[Item], lexicon: Lexicon) -> NoReturn:
    """Refuse words that change what is asked and that no plan has; "or" is read under *not*."""
    words = [item.text for item in items if isinstance(item, Word)]
    unread = [word for word in words if word in UNREAD and word != "or"]
    unread.sort(key=lambda word: word == "role")  # what else is said of a part says more
    names = [item for item in items if isinstance(item, Name)]
    things = [one for one in names if class_of(one.readings[0]) != "Modality"]
    models = [one for one in names if any(ref.startswith("model:") for ref in one.readings)]
    beside = [g.NOUNS[word] for word in words if word in g.NOUNS]
    if len(models) > 1:
        beside.append(SEVERAL_MODELS)
    told = why_unread(unread[0], beside).format(
        name=argument(things[0], lexicon) if things else "ALBEF",
        model=argument(models[0], lexicon, "Model") if models else "ALBEF",
        benchmark=_benchmark(names, lexicon),
    )
    # "most recent" has become "newest", which nobody said.
    if unread[0] in squeeze(question):
        told = f"“{unread[0]}”: {told}"
    raise NotUnderstood(question, f"{told[0].upper()}{told[1:]}.", (unread[0],))


def _benchmark(names: list[Name], lexicon: Lexicon) -> str:
    """The benchmark that the names mean; else a usual one that has a name in its label.

    A model's name is not looked for in labels: CLIP is no part of "YouCook2 clip retrieval".
    """
    for name in names:
        benchmarks = lexicon.find(name.text, {"Benchmark"})
        if found := [lexicon.label(ref) for ref in benchmarks]:
            return found[0]
    for name in names:
        if "Model" in map(class_of, name.readings):
            continue
        if held := _labels_with(name.text, ("Benchmark",), lexicon):
            return next((one for one in _USUAL_BENCHMARKS if one in held), held[0])
    return _USUAL_BENCHMARKS[0]


def asked_of_models(question: str, noun: str, names: list[Name], lexicon: Lexicon) -> NoReturn:
    """What is asked for over all models: only models are, or what one of them uses."""
    relation = g.NOUNS[noun]
    said = noun.replace("dataset", "data set")
    told = f"“{said}” are asked of one model only, such as `{_OF_ONE[relation]}`"
    if not names:
        listed = RELATIONS[relation].range.lower()
        told += f"; `mmkg list {listed}` lists what there is"
        raise NotUnderstood(question, f"{told}.", (noun,))
    kinds = [class_of(ref) for ref in names[0].readings]
    kind = "Objective" if relation == "onDataset" and "Objective" in kinds else kinds[0]
    ref = next(one for one in names[0].readings if class_of(one) == kind)
    if {kind, relation} in ({"Objective", "onDataset"}, {"Dataset", "withObjective"}):
        parameter = f"{kind.lower()}={argument(names[0], lexicon, kind)}"
        parameter = f"'{parameter.replace(chr(39), '')}'" if "'" in parameter else parameter
        told += (
            "; `mmkg query models-by-objective-and-dataset --param "
            f"{parameter}` has them, model by model"
        )
    elif kind == "Objective" and relation == "withObjective":
        told += "; `mmkg query co-occurrence-of-objectives` has pairs of them"
    raise NotUnderstood(question, f"{told}; models are asked: `{asked_as(ref, lexicon)}`.", (noun,))


def not_fitting(
    question: str,
    name: Name,
    slot: g.Slot,
    after: str,
    lexicon: Lexicon,
) -> NoReturn:
    """A name of another class than its place asks for; says what it is, and what would fit."""
    ref = name.readings[0]
    kind = class_of(ref)
    text = shorten(name.text, 40)
    head = f"“{text}” is {called(kind)}"
    if kind == "Benchmark":
        reason = (
            f"{head}, and questions about those are not read yet: "
            f"`mmkg query results-by-benchmark --param 'benchmark={lexicon.label(ref)}'`."
        )
        raise NotUnderstood(question, reason, (name.text,))
    if kind == "Topic":
        shown = f"`mmkg query topics --param under={ref}`"
        reason = f"{head} of a survey, and questions about those are not read: {shown}."
        raise NotUnderstood(question, reason, (name.text,))
    if slot is g.TEST:
        similar = similar_labels(name.text, ("Task", "Benchmark"), lexicon)
        reason = (
            f"{head}, and models are tested on tasks, such as visual question answering, or "
            "benchmarks: `mmkg query results-by-benchmark --param "
            f"'benchmark={_benchmark([name], lexicon)}'`."
        )
        raise NotUnderstood(question, reason, (name.text,), similar)
    similar = similar_labels(name.text, slot.classes, lexicon)
    where = f"where {slot.what} is expected" + (f" after “{after}”" if after else "")
    mend = f": ask `{asked_as(ref, lexicon)}`" if kind in _ASKED_AS else ""
    raise NotUnderstood(question, f"{head}, {where}{mend}.", (name.text,), similar)


def similar_labels(text: str, classes: tuple[str, ...], lexicon: Lexicon) -> list[str]:
    """The first few labels of these classes that hold the text."""
    return _labels_with(text, classes, lexicon)[:4]


def _labels_with(text: str, classes: tuple[str, ...], lexicon: Lexicon) -> list[str]:
    """Labels of these classes that hold the text, those that begin with it first."""
    asked = squeeze(text)
    labels = [lexicon.label(ref) for ref in lexicon.search(text) if class_of(ref) in classes]
    labels = [label for label in labels if asked in squeeze(label)]
    return sorted(labels, key=lambda label: not squeeze(label).startswith(asked))


def scopes(
    side: str, before: Group | None, objective: str, dataset: str, label: Callable[[str], str]
) -> tuple[str, str]:
    """The two ways to say a *not* that stands before an objective and a data set.

    ``side`` is the class of what *not* stands before, ``before`` what was said ahead of it.
    """
    left_out = f"do not use {objective} on {dataset}"
    used = " and ".join(map(label, before.objectives)) if before else ""
    on = " and ".join(map(label, before.datasets)) if before else ""
    if used and on:
        first = f"that use {used} on {on}"
        second = {
            "Objective": f"{first} and were trained on {dataset} but without {objective}",
            "Dataset": f"{first} and use {objective} but were not trained on {dataset}",
        }
    elif used:
        first = f"that use {used}"
        second = {
            "Objective": f"{first} on {dataset} and {left_out}",
            "Dataset": f"with {used} and {objective} but not trained on {dataset}",
        }
    elif on:
        first = f"trained on {on}"
        second = {
            "Objective": f"{first} and {dataset} but without {objective}",
            "Dataset": f"that use {objective} on {on} and {left_out}",
        }
    else:
        first = ""
        second = {
            "Objective": f"trained on {dataset} but without {objective}",
            "Dataset": f"with {objective} but not trained on {dataset}",
        }
    return f"{first} and that {left_out}" if first else f"that {left_out}", second[side]

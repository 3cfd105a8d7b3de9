"""What a question asks of one model: its shape has to be one of a few."""

import re
from collections.abc import Sequence
from typing import NoReturn

from mmkg.ask import grammar as g
from mmkg.ask.refuse import argument, asked_as
from mmkg.ask.words import Item, Name, Word
from mmkg.errors import NotUnderstood
from mmkg.graph.names import Lexicon
from mmkg.model.values import Ref
from mmkg.query.plan import Related

_USED = ("withObjective", "onDataset")
_LEAD = (
    r"(?:(?:please|can|could|would|you|i|we|want|like|to|know|tell|me|us|show|give|find|get|list|"
    r"name|see|which|what|how many|count|number|all|any|the|of|is|are|was|were|there|do) )*"
)
_TRAINING = r"(?:pretraining|training|pretrained|trained)"
_ADJECTIVE = rf"(?:(?:{_TRAINING}|official|downstream) )?"
_N = rf"{_ADJECTIVE}N(?: and (?:the |its )?{_ADJECTIVE}N)*"
_M = r"(?:the )?(?:model )?M(?: model)?"
_END = rf"(?: (?:(?:for|in|during) (?:its )?)?{_TRAINING})?(?: use)?"
_TRAINED = rf"(?:been )?{_TRAINING}"
_USE = r"(?:use|have|employ|apply|include|optimi[sz]e|minimi[sz]e)"
_INTRODUCED = r"(?:described|introduced|proposed|published|released)"

# Each shape, and the relations it asks for; None where the nouns say. What a noun may not be
# asked with: "what data sets was ALBEF tested on".
_SHAPES: tuple[tuple[str, tuple[str, ...] | None, tuple[str, ...]], ...] = (
    (_M, _USED, ()),
    (rf"{_N}(?: (?:is|are|was|were))?(?: used| applied)? (?:of|for|in|by|behind) {_M}{_END}",
     None, ()),
    (rf"{_N}(?: (?:is|are|was|were))? used to (?:train|pretrain) {_M}", None, _USED),
    (rf"M {_N}", None, ()),
    (rf"{_N} (?:does|do|did) {_M} {_USE}{_END}", None,
     (*_USED, "hasArchitecture", "hasComponent", "hasStage")),
    (rf"{_N} {_M} (?:{_USE}|uses|has|used){_END}", None,
     (*_USED, "hasArchitecture", "hasComponent", "hasStage")),
    (rf"{_N} (?:does|did) {_M} (?:accept|take)", None, ("accepts",)),
    (rf"{_N} (?:has|have|is|was|were|are) {_M} {_TRAINED} (?:on|over)", None, ("onDataset",)),
    (rf"{_N} {_M} (?:is|was) {_TRAINED} (?:on|over)", None, ("onDataset",)),
    (rf"{_N} (?:is|was|were|are) {_M} {_TRAINED} (?:with|using)", None, _USED),
    (rf"on (?:which |what )?{_N} (?:is|was|has) {_M} {_TRAINED}", None, ("onDataset",)),
    (rf"in (?:which |what )?{_N} (?:is|was) {_M} {_TRAINED}", None, ("hasStage",)),
    (rf"{_M} (?:is|was|has) {_TRAINED} on (?:what|which)", ("onDataset",), ()),
    (rf"{_M} (?:is|was|has) {_TRAINED} on (?:what|which) {_N}", None, ("onDataset",)),
    (rf"{_M} (?:uses|use|used) (?:what|which) {_N}", None,
     (*_USED, "hasArchitecture", "hasComponent")),
    (rf"(?:on )?{_N} (?:is|was) {_M} (?:tested|evaluated|benchmarked)(?: on)?", None,
     ("testedOn",)),
    (rf"{_N} (?:is|was|does) {_M} (?:based|built) on", None, ("hasComponent", "hasArchitecture")),
    (rf"{_N} (?:released|published|made|developed|created|introduced|proposed|describes) {_M}",
     None, ("releasedBy", "describedIn")),
    (rf"{_N} (?:is|was) {_M} {_INTRODUCED} in", None, ("describedIn",)),
    (rf"in (?:which |what )?{_N} (?:is|was) {_M} {_INTRODUCED}", None, ("describedIn",)),
    (rf"{_N} (?:does|do|did) {_M} (?:train|pretrain) on", None, ("onDataset",)),
    (rf"(?:does|do|did) {_M} (?:train|pretrain) on", ("onDataset",), ()),
    (rf"(?:does|do|did) {_M} use{_END}", _USED, ()),
    (rf"{_M} uses{_END}", _USED, ()),
    (rf"(?:has |is |was |were |are )?{_M} (?:has |is |was )?{_TRAINED} (?:on|over)",
     ("onDataset",), ()),
    (rf"{_M} {_TRAINED} with", _USED, ()),
    (rf"{_M} (?:tested|evaluated|benchmarked) on", ("testedOn",), ()),
    (rf"(?:does|did) {_M} (?:accept|take)(?: as input)?", ("accepts",), ()),
    (rf"(?:does|did) {_M} (?:generate|produce|output)", ("generates",), ()),
    (rf"(?:does )?{_M} (?:based|built) on", ("hasComponent",), ()),
    (rf"who (?:released|published|made|developed|created|built) {_M}", ("releasedBy",), ()),
    (rf"(?:by )?who {_M} (?:released|published|made|developed|created) by", ("releasedBy",), ()),
    (rf"{_M} (?:described|introduced|proposed) in", ("describedIn",), ()),
)  # fmt: skip
_ASKS = re.compile(r"\b(which|what|who|how many|show|list|give|find|tell|name|get|count|number)\b")


def related(
    question: str, items: Sequence[Item], lexicon: Lexicon, counting: bool = False
) -> Related:
    """The plan of a question that names one model and asks for no models."""
    model = _model(question, items, lexicon)
    text = " ".join(_sign(item) for item in items)
    text = re.sub(r"\bN (?:N )*outputs?\b|\boutputs?\b(?= N)", "output", text)
    asked = bool(_ASKS.search(text))
    text = re.sub(rf"^{_LEAD}", "", text)
    nouns = [item.text for item in items if isinstance(item, Word) and item.text in g.NOUNS]
    label = lexicon.label(model)
    if not asked and re.match(r"^(is|are|was|were|do|does|did|has|have|had|can)\b", _whole(items)):
        _refuse_yes_no(question, label, "")
    if any(isinstance(item, Word) and item.text in g.NEGATIONS for item in items):
        raise NotUnderstood(
            question,
            f"What {label} does not use is not read: ask `what does {label} use`, "
            "or `which models do not use ITM`.",
            ("not",),
        )
    if Word("year") in items:
        name = next(item for item in items if isinstance(item, Name))
        raise NotUnderstood(
            question,
            f"Years are not asked in words yet; `mmkg why {argument(name, lexicon, 'Model')} "
            "released` says when, and who says so.",
            ("year",),
        )
    if text == "M" and (counting or re.match(r"(what|which|how) ", _whole(items))):
        raise NotUnderstood(
            question,
            f"What is asked of {label} is not said: ask `what does {label} use`; "
            f"`mmkg show {label}` has all.",
        )
    for shape, relations, allowed in _SHAPES:
        if re.fullmatch(shape, text) and not (relations and nouns):
            found = relations or _relations(question, nouns, text, label)
            if allowed and not {*found} <= {*allowed}:
                break
            return Related(model, found)
    raise NotUnderstood(
        question,
        f"What is asked of {label} is not read with certainty: ask `what does {label} use`, "
        f"`what was {label} trained on`, `components of {label}`; `mmkg show {label}` has all.",
    )


def _whole(items: Sequence[Item]) -> str:
    return " ".join(_sign(item) for item in items)


def _sign(item: Item) -> str:
    if isinstance(item, Name):
        return "M"
    if isinstance(item, Word):
        return "N" if item.text in g.NOUNS else item.text
    return "?"


def _relations(question: str, nouns: list[str], text: str, label: str) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(g.NOUNS[noun] for noun in nouns))
    tested = re.search(r"\b(tested|evaluated|benchmarked|downstream)\b", text)
    if "testedOn" in found and not tested:
        raise NotUnderstood(
            question,
            f"“tasks” may be what {label} was trained with or tested on: ask "
            f"`objectives of {label}` or `what tasks was {label} tested on`.",
            ("tasks",),
        )
    return found


def _model(question: str, items: Sequence[Item], lexicon: Lexicon) -> Ref:
    names = [item for item in items if isinstance(item, Name)]
    named = (ref for name in names for ref in name.readings if ref.startswith("model:"))
    models = list(dict.fromkeys(named))
    if len(models) > 1:
        each = ", ".join(f"`what does {lexicon.label(ref)} use`" for ref in models[:3])
        raise NotUnderstood(
            question, f"The question names {len(models)} models; ask about one at a time: {each}."
        )
    others = [name for name in names if models[0] not in name.readings]
    if others:
        one = next(name for name in names if models[0] in name.readings)
        whys = [
            f"`mmkg why {argument(one, lexicon, 'Model')} {argument(other, lexicon)}`"
            for other in others[:2]
        ]
        found = f"{' and '.join(whys)} {'has' if len(whys) == 1 else 'have'} the claims for it; "
        other = others[0].readings[0]
        asked = asked_as(other, lexicon)
        if other.startswith("modality:"):
            verbs = {item.text for item in items if isinstance(item, Word)} & g.GENERATE_VERBS
            asked = f"what does {lexicon.label(models[0])} {'generate' if verbs else 'accept'}"
        _refuse_yes_no(question, lexicon.label(models[0]), asked, found)
    return models[0]


def _refuse_yes_no(question: str, label: str, other: str, found: str = "") -> NoReturn:
    mend = f" or `{other}`" if other else f" or `what was {label} trained on`"
    raise NotUnderstood(
        question,
        f"Whether {label} has one thing is not asked in words yet: "
        f"{found}ask `what does {label} use`{mend}.",
    )

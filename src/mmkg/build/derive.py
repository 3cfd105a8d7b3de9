"""Facts that follow from accepted ones; they carry no claims.

``year``, ``inFamily``, ``trainedIn``, the wider relation beside each narrower one,
``usesObjective`` and ``pretrainedOn``. The last two follow the rules of the canonical question
without ``includes`` (DESIGN), so that they may be read for one side alone and are never joined
with each other.
"""

from collections.abc import Iterable, Iterator

from mmkg.build.links import counting_stages, links, own_or_inherited, reach, training
from mmkg.ids import prefix_of
from mmkg.model.values import Fact
from mmkg.model.vocabulary import RELATIONS


def derive_years(facts: Iterable[Fact]) -> Iterator[Fact]:
    """The year of each release of a model.

    >>> from mmkg.model.values import Ref
    >>> list(derive_years([Fact(Ref("model:x"), "released", "2021-07")]))
    [Fact(s=Ref('model:x'), p='year', o=2021)]
    """
    for s, p, o in facts:
        if p == "released" and prefix_of(s) == "model":
            yield Fact(s, "year", int(str(o)[:4]))


def derive_families(facts: Iterable[Fact]) -> Iterator[Fact]:
    """The family of each family and variant, so that a query finds both by one relation.

    >>> from mmkg.model.values import Ref
    >>> list(derive_families([Fact(Ref("model:x"), "kind", "family")]))
    [Fact(s=Ref('model:x'), p='inFamily', o=Ref('model:x'))]
    """
    known = tuple(facts)
    families = {s for s, p, o in known if p == "kind" and o == "family"}
    for family in families:
        yield Fact(family, "inFamily", family)
    for s, p, o in known:
        if p == "variantOf" and o in families:
            yield Fact(s, "inFamily", o)


def derive_stages(facts: Iterable[Fact]) -> Iterator[Fact]:
    """The stages that count as each model's training.

    A variant without any has those of the nearest family above that has some.
    """
    known = frozenset(facts)
    own = counting_stages(known, links(known, "hasStage"))
    for model, stages in own_or_inherited(own, links(known, "variantOf")).items():
        for stage in stages:
            yield Fact(model, "trainedIn", stage)


def derive_wider(facts: Iterable[Fact]) -> Iterator[Fact]:
    """For a relation that is under another, the same fact with the wider one."""
    for s, p, o in facts:
        if p in RELATIONS and (wider := RELATIONS[p].under):
            yield Fact(s, wider, o)


def derive_training(facts: Iterable[Fact]) -> Iterator[Fact]:
    """What each model uses and was pre-trained on, over the stages that count.

    An objective brings its broader ones; a data set stands for itself alone.
    """
    known = frozenset(facts)
    own = counting_stages(known, links(known, "hasStage"))
    objectives, datasets = links(known, "withObjective"), links(known, "onDataset")
    broader = links(known, "broader")
    for model, stages in training(own, links(known, "variantOf")).items():
        for stage in stages:
            for objective in objectives.get(stage, ()):
                for wider in {objective} | reach(broader, objective):
                    yield Fact(model, "usesObjective", wider)
            for dataset in datasets.get(stage, ()):
                yield Fact(model, "pretrainedOn", dataset)


RULES = (derive_years, derive_families, derive_stages, derive_wider, derive_training)
"""All of them; each is given the accepted facts."""

DERIVED: dict[str, frozenset[str]] = {
    "Model": frozenset(
        ("year", "inFamily", "trainedIn", "hasComponent", "usesObjective", "pretrainedOn")
    ),
    "Stage": frozenset(("label",)),
    "Result": frozenset(("label",)),
}
"""The terms of each class that no seed states: these rules give them, or ``claims`` a label."""

"""The topics of surveys, with the models and data sets that each names and the concepts alike."""

from math import isqrt

from mmkg.build.made_up.draw import Pool
from mmkg.build.made_up.world import World
from mmkg.model.values import Ref


def make_topics(world: World, models: Pool) -> None:
    """Record topics below each other, all in the scheme of one survey."""
    survey, record, draw = world.surveys.refs[0], world.record, world.draw
    refs = [Ref(f"topic:heron-{number}") for number in range(6 + isqrt(len(models.refs)))]
    for number, ref in enumerate(refs):
        record.entity(ref, "Topic", f"Heron-{number}")
        record.claim(ref, "inScheme", survey, survey, "survey")
        if number:
            record.known(ref, "broader", refs[draw.below(number)])
        record.known(ref, ("closeMatch", "exactMatch")[number % 2], draw.popular(world.objectives))
        for p, pool in (("namesModel", models), ("namesDataset", world.datasets)):
            record.claim(ref, p, draw.popular(pool), survey, "survey")

"""Which data sets bring another one with them, whole or in part."""

from typing import NamedTuple

from mmkg.graph.facts import facts_of
from mmkg.model.values import Fact, Ref
from mmkg.stores.protocol import Store


class Mixture(NamedTuple):
    """A data set and, for each mixture that has it, the step towards it."""

    dataset: Ref
    steps: dict[Ref, Fact]

    def chain(self, through: Ref) -> list[Fact]:
        """The facts that lead from a mixture to the data set; none for the data set itself."""
        facts = []
        while through != self.dataset and through in self.steps:
            step = self.steps[through]
            facts.append(step)
            through = Ref(str(step.o))
        return facts

    def note(self, through: Ref) -> str | None:
        """How the data set is reached: *through* a mixture, or *part* of it only."""
        chain = self.chain(through)
        if not chain:
            return None
        part = any(fact.p == "includesPartOf" for fact in chain)
        return f"part, through {through}" if part else f"through {through}"


def mixtures_with(store: Store, dataset: Ref) -> Mixture:
    """Search upwards from a data set; a way through whole inclusions is preferred."""
    steps: dict[Ref, Fact] = {}
    for relations in (("includes",), ("includes", "includesPartOf")):
        queue = [dataset, *steps]
        while queue:
            member = queue.pop(0)
            for relation in relations:
                for fact in facts_of(store, p=relation, o=member):
                    if fact.s not in steps and fact.s != dataset:
                        steps[fact.s] = fact
                        queue.append(fact.s)
    return Mixture(dataset, steps)

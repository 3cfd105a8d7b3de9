"""An entity whole, written a second time in plain Python: loops over a bundle's facts alone."""

from collections.abc import Iterator

from mmkg.graph.entity import PATHS, Link
from mmkg.graph.evidence import by_rank
from mmkg.graph.names import class_of
from mmkg.model.training import SIDES
from mmkg.model.values import Bundle, Claim, Fact, Ref
from mmkg.model.vocabulary import RELATIONS
from mmkg.query.paths import Steps


class NaiveEntities:
    """A bundle's facts by their ends, and its claims by what they say."""

    def __init__(self, bundle: Bundle) -> None:
        self.stated: dict[Ref, list[Fact]] = {}
        self.reaching: dict[Ref, list[Fact]] = {}
        self.claims: dict[Fact, list[Claim]] = {}
        for fact in sorted(bundle.facts, key=lambda fact: (fact.s, fact.p, str(fact.o))):
            self.stated.setdefault(fact.s, []).append(fact)
            if isinstance(fact.o, Ref):
                self.reaching.setdefault(fact.o, []).append(fact)
        for claim in sorted(bundle.claims, key=by_rank):
            short = claim._replace(reason=None, qualifiers=())
            self.claims.setdefault(claim.fact, []).append(short)

    def relations(self, ref: Ref) -> dict[str, tuple[Link, ...]]:
        """What each relation of an entity lists."""
        found: dict[str, dict[Ref, dict[Fact, None]]] = {}
        for path in PATHS[class_of(ref)]:
            links = found.setdefault(path.name, {})
            for end, fact in self._ways(ref, path.steps):
                links.setdefault(end, {})[fact] = None
        return {
            name: tuple(sorted((self._link(*one) for one in links.items()), key=_by_label))
            for name, links in found.items()
        }

    def _link(self, end: Ref, facts: dict[Fact, None]) -> Link:
        stages = dict.fromkeys(fact.s for fact in facts if class_of(fact.s) == "Stage")
        claims = dict.fromkeys(claim for fact in facts for claim in self.claims.get(fact, ()))
        [label] = [str(fact.o) for fact in self.stated[end] if fact.p == "label"]
        return Link(end, label, tuple(facts), tuple(stages), tuple(claims))

    def _ways(self, start: Ref, steps: Steps) -> Iterator[tuple[Ref, Fact]]:
        (relation, forward), *rest = steps
        for fact in (self.stated if forward else self.reaching).get(start, ()):
            end = fact.o if forward else fact.s
            if fact.p != relation or not isinstance(end, Ref):
                continue
            if not rest:
                for one in self._claimed(fact):
                    yield end, one
            for last, shown in self._ways(end, tuple(rest)) if rest else ():
                yield last, fact if relation in SIDES else shown

    def _claimed(self, fact: Fact) -> list[Fact]:
        found = [
            one
            for one in (self.reaching.get(fact.o, ()) if isinstance(fact.o, Ref) else ())
            if (fact.p == "trainedIn" and one.p == "hasStage")
            or (one.s == fact.s and RELATIONS[one.p].under == fact.p)
        ]
        return found or [fact]


def _by_label(link: Link) -> tuple[str, str]:
    return link.label.casefold(), link.id

"""A graph as the columns that the explorer's page reads.

Everything is a number that points into a list: ``facts`` stand node by node, ``claims`` fact by
fact, so that neither repeats what it belongs to. An object is the number of a node, or ``-1 - n``
for the literal ``n``. What the page can work out by itself is left out.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, get_args

from mmkg.model.values import Bundle, Claim, Fact, Rank, Ref, Via
from mmkg.model.vocabulary import ATTRIBUTES, CLASSES, RELATIONS

FORMAT = 1
# The best first.
VIA: tuple[str, ...] = get_args(Via)
RANK: tuple[str, ...] = get_args(Rank)

_VIA_AT = {name: at for at, name in enumerate(VIA)}
_RANK_AT = {name: at for at, name in enumerate(RANK)}

# Who reads the page's columns follows these by one step from what is there.
_LEFT_OUT = frozenset({"inFamily", "trainedIn"})

Payload = dict[str, Any]


class _Pool(list[Any]):
    """Values by number, each once."""

    def __init__(self, *first: object) -> None:
        super().__init__(first)
        self._numbers: dict[object, int] = {value: at for at, value in enumerate(first)}

    def number(self, value: object) -> int:
        """The number of a value; 1, 1.0 and true are three."""
        key = value if isinstance(value, (str, tuple)) else (type(value), value)
        found = self._numbers.setdefault(key, len(self))
        if found == len(self):
            self.append(value)
        return found


def payload(bundle: Bundle, meta: Mapping[str, object]) -> Payload:
    """The columns of a graph; the same graph gives the same columns.

    ``meta`` is what the page tells of the graph, such as its version.

    >>> albef = Ref("model:albef")
    >>> made = payload(Bundle({albef: "Model"}, (Fact(albef, "year", 2021),), ()), {})
    >>> made["nodes"], made["facts"], made["literals"]
    ([Ref('model:albef')], {'count': [1], 'predicate': [0], 'object': [-1], 'stated': []}, [2021])
    """
    nodes = list(bundle.types)
    numbers = {ref: number for number, ref in enumerate(nodes)}
    predicates, literals = _Pool(), _Pool()
    claims = _Claims(bundle, numbers)
    counts: list[int] = []
    named: list[int] = []
    objects: list[int] = []
    stated: list[int] = []
    by_subject = _by_subject(bundle)
    for ref in nodes:
        facts = by_subject.get(ref, ())
        counts.append(len(facts))
        for fact, accepted in facts:
            if not accepted:
                stated.append(len(named))
            named.append(predicates.number(fact.p))
            at = numbers[fact.o] if isinstance(fact.o, Ref) else -1 - literals.number(fact.o)
            objects.append(at)
            claims.take(fact)
    return {
        "format": FORMAT,
        "meta": dict(meta),
        "vocabulary": _vocabulary(predicates),
        "nodes": nodes,
        "literals": list(literals),
        "facts": {"count": counts, "predicate": named, "object": objects, "stated": stated},
        "claims": claims.columns(),
    }


def _by_subject(bundle: Bundle) -> dict[Ref, list[tuple[Fact, bool]]]:
    """The facts of each node, with whether they are accepted; claimed ones that are not follow."""
    found: dict[Ref, list[tuple[Fact, bool]]] = defaultdict(list)
    claimed = dict.fromkeys(claim.fact for claim in bundle.claims)
    for fact in bundle.facts:
        known = fact in claimed
        if fact.p in _LEFT_OUT or (fact.p == "hasComponent" and not known):
            continue
        if fact.p == "label" and bundle.types[fact.s] == "Result":
            continue  # made of what it is of, on, and measured by
        if isinstance(fact.o, Ref) and fact.o not in bundle.types:
            continue
        found[fact.s].append((fact, True))
    accepted = set(bundle.facts)
    refused = (fact for fact in claimed if fact not in accepted)
    for fact in sorted(refused, key=lambda fact: (fact.s, fact.p, str(fact.o))):
        if fact.s in bundle.types and (not isinstance(fact.o, Ref) or fact.o in bundle.types):
            found[fact.s].append((fact, False))
    return found


class _Claims:
    """The claims behind facts, in the order in which the facts are taken."""

    def __init__(self, bundle: Bundle, numbers: Mapping[Ref, int]) -> None:
        self._by_fact: dict[Fact, list[Claim]] = defaultdict(list)
        for claim in bundle.claims:
            if claim.source in numbers:
                self._by_fact[claim.fact].append(claim)
        self._numbers = numbers
        self._texts, self._qualifiers = _Pool(""), _Pool(())
        self._columns: dict[str, list[int]] = {
            name: []
            for name in ("count", "source", "locator", "via", "rank", "printed", "reason", "more")
        }

    def take(self, fact: Fact) -> None:
        """Append those of a fact, the best-ranked first."""
        found = self._by_fact.get(fact)
        column, text = self._columns, self._texts.number
        if found is None:
            column["count"].append(0)
            return
        column["count"].append(len(found))
        if len(found) > 1:
            found = sorted(found, key=lambda one: (_RANK_AT[one.rank], _VIA_AT[one.via]))
        for claim in found:
            column["source"].append(self._numbers[claim.source])
            column["locator"].append(text(claim.locator))
            column["via"].append(_VIA_AT[claim.via])
            column["rank"].append(_RANK_AT[claim.rank])
            column["printed"].append(text(claim.as_printed or ""))
            column["reason"].append(text(claim.reason or ""))
            column["more"].append(self._qualifiers.number(claim.qualifiers))

    def columns(self) -> dict[str, Any]:
        """The columns, and the lists that they point into."""
        qualifiers = [dict(pairs) for pairs in self._qualifiers]
        return {**self._columns, "texts": list(self._texts), "qualifiers": qualifiers}


def _vocabulary(predicates: list[str]) -> dict[str, Any]:
    """What the page has to know of each class, and of each term in the order of its number."""
    terms = []
    for name in predicates:
        if name in RELATIONS:
            relation = RELATIONS[name]
            terms.append(
                {"name": name, "relation": True, "under": relation.under, "type": relation.label,
                 "definition": relation.definition}
            )  # fmt: skip
        else:
            attribute = ATTRIBUTES[name]
            terms.append(
                {"name": name, "relation": False, "datatype": attribute.datatype,
                 "single": attribute.single, "unit": attribute.unit,
                 "definition": attribute.definition}
            )  # fmt: skip
    classes = [
        {"name": term.name, "prefix": term.prefix, "plural": term.plural,
         "definition": term.definition}
        for term in CLASSES.values() if term.name != "Claim"
    ]  # fmt: skip
    return {"classes": classes, "terms": terms, "via": VIA, "rank": RANK}

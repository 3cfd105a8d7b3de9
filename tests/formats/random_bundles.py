"""Random bundles: every attribute and relation of the vocabulary, disputed values, claims."""

from hypothesis import strategies as st

from mmkg.model.property_graph import order
from mmkg.model.values import Bundle, Claim, Fact, Literal_, Ref
from mmkg.model.vocabulary import ATTRIBUTES, CLASSES, RELATIONS
from stores.small_graph import HOSTILE

# What a file in UTF-8 can hold; NUL and every other control character among it.
TEXTS = st.one_of(
    st.sampled_from(
        [*HOSTILE, "a|b", "\\e", "'=1", "=1+1", "-", "@x", "\tx", "'", "]]>", "\ufffe"]
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
)
_VALUES: dict[str, st.SearchStrategy[Literal_]] = {
    "integer": st.integers(-(2**63), 2**63 - 1),
    "decimal": st.floats(-1e9, 1e9).map(lambda number: number + 0.0),
    "string": TEXTS,
}
_ANY_VALUE = st.one_of(*_VALUES.values(), st.booleans())
_SLUGS = st.sampled_from(["a", "b.", "c-d_e", "x/y", "x/y.z/0", "0", "a-b"])
_OWN = frozenset(("value", "predicate", "factKey", "locator", "via", "rank", "asPrinted", "reason"))
_QUALIFIERS = [
    name for name, term in ATTRIBUTES.items() if "Claim" in term.domain and name not in _OWN
]
_OF_ENTITIES = [
    name for name, term in ATTRIBUTES.items() if any(one != "Claim" for one in term.domain)
]
_BETWEEN_ENTITIES = [name for name, term in RELATIONS.items() if term.domain != ("Claim",)]

_refs = st.builds(
    lambda name, slug: Ref(f"{CLASSES[name].prefix}:{slug}"),
    st.sampled_from([name for name in CLASSES if name != "Claim"]),
    _SLUGS,
)


def _values_of(name: str) -> st.SearchStrategy[Literal_]:
    return _VALUES[ATTRIBUTES[name].datatype]


@st.composite
def _claims(draw: st.DrawFn, refs: list[Ref]) -> list[Claim]:
    found = []
    for number in range(draw(st.integers(0, 3))):
        names = draw(st.lists(st.sampled_from(_QUALIFIERS), max_size=2, unique=True))
        value = draw(st.one_of(st.sampled_from(refs), _ANY_VALUE))
        terms = _BETWEEN_ENTITIES if isinstance(value, Ref) else _OF_ENTITIES
        fact = Fact(draw(st.sampled_from(refs)), draw(st.sampled_from(terms)), value)
        found.append(
            Claim(
                Ref(f"claim:{number:x}"),
                fact,
                draw(st.sampled_from(refs)),
                draw(TEXTS),
                draw(st.sampled_from(["primary", "survey"])),
                draw(st.sampled_from(["preferred", "normal", "deprecated"])),
                draw(st.none() | TEXTS),
                draw(st.none() | TEXTS),
                tuple((name, draw(_values_of(name))) for name in sorted(names)),
            )
        )
    return found


@st.composite
def bundles(draw: st.DrawFn) -> Bundle:
    """A graph in which every entity has a class, in the order that mmkg's bundles have."""
    refs = draw(st.lists(_refs, min_size=1, max_size=5, unique=True))
    # By type too: 1, 1.0 and true are equal to Python.
    facts: dict[tuple[object, ...], Fact] = {}
    for _ in range(draw(st.integers(0, 8))):
        subject, name = draw(st.sampled_from(refs)), draw(st.sampled_from(_OF_ENTITIES))
        fact = Fact(subject, name, draw(_values_of(name)))
        facts[order(fact)] = fact
    for _ in range(draw(st.integers(0, 5))):
        subject, end = draw(st.sampled_from(refs)), draw(st.sampled_from(refs))
        fact = Fact(subject, draw(st.sampled_from(_BETWEEN_ENTITIES)), end)
        facts[order(fact)] = fact
    classes = {term.prefix: name for name, term in CLASSES.items()}
    return Bundle(
        types={ref: classes[ref.partition(":")[0]] for ref in sorted(refs)},
        facts=tuple(facts[key] for key in sorted(facts)),
        claims=tuple(draw(_claims(refs))),
    )

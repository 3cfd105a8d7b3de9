"""Small random graphs in mmkg's shape, and random plans over them."""

from hypothesis import strategies as st

from mmkg.build.derive import derive_families, derive_stages
from mmkg.model.values import Bundle, Fact, Ref
from mmkg.query.plan import Compare, Constraint, Has, Models, Uses

FAMILIES = [Ref(f"model:f{i}") for i in range(3)]
VARIANTS = [Ref(f"model:f{i}-v") for i in range(2)]
BACKBONES = [Ref("model:bert"), Ref("model:bert-base")]
OBJECTIVES = [Ref(f"objective:o{i}") for i in range(4)]
DATASETS = [Ref(f"dataset:d{i}") for i in range(4)]
ARCHITECTURES = [Ref(f"architecture:a{i}") for i in range(4)]
CLASSES = {"model": "Model", "objective": "Objective", "dataset": "Dataset",
           "architecture": "Architecture", "stage": "Stage"}  # fmt: skip


def _identity() -> list[Fact]:
    facts = [Fact(ref, "kind", "family") for ref in FAMILIES]
    facts += [Fact(ref, "kind", "variant") for ref in VARIANTS]
    facts += [Fact(ref, "kind", "backbone") for ref in BACKBONES]
    facts += [Fact(v, "variantOf", f) for v, f in zip(VARIANTS, FAMILIES, strict=False)]
    facts += derive_families(facts)
    facts.append(Fact(BACKBONES[1], "variantOf", BACKBONES[0]))
    facts += [
        Fact(ref, "scheme", f"scheme{number % 2}") for number, ref in enumerate(ARCHITECTURES)
    ]
    everything = [*FAMILIES, *VARIANTS, *BACKBONES, *OBJECTIVES, *DATASETS, *ARCHITECTURES]
    return facts + [Fact(ref, "label", ref.partition(":")[2].upper()) for ref in everything]


def _some(items: list[Ref], most: int = 2) -> st.SearchStrategy[list[Ref]]:
    return st.lists(st.sampled_from(items), max_size=most, unique=True)


@st.composite
def bundles(draw: st.DrawFn) -> Bundle:
    """A graph whose hierarchies have no cycles and whose stages have at least one side."""
    facts = _identity()
    for items, relations in (
        (OBJECTIVES, ["broader"]),
        (DATASETS, ["includes", "includesPartOf", "derivedFrom"]),
    ):
        for number, ref in enumerate(items[1:], start=1):
            for end in draw(_some(items[:number], 1)):
                facts.append(Fact(ref, draw(st.sampled_from(relations)), end))
    stages = []
    for model in [*FAMILIES, *VARIANTS]:
        if draw(st.booleans()):
            facts.append(Fact(model, "complete", "stages"))
        facts += [Fact(model, "hasArchitecture", a) for a in draw(_some(ARCHITECTURES))]
        facts += [Fact(model, "hasComponent", b) for b in draw(_some(BACKBONES, 1))]
        facts += [
            Fact(model, "year", y) for y in draw(st.sets(st.integers(2019, 2022), max_size=1))
        ]
        for number in range(draw(st.integers(0, 2))):
            stage = Ref(f"stage:{model.partition(':')[2]}/s{number}")
            stages.append(stage)
            facts += [Fact(model, "hasStage", stage), Fact(stage, "label", f"stage {number}")]
            kind = draw(st.sampled_from(["pretrain", "align", "finetune"]))
            facts += [Fact(stage, "kind", kind), Fact(stage, "pairing", "stated")]
            facts.append(Fact(stage, "order", number))
            facts += [Fact(stage, "withObjective", o) for o in draw(_some(OBJECTIVES))]
            facts += [Fact(stage, "onDataset", d) for d in draw(_some(DATASETS))]
            for side in ("objectives", "datasets"):
                if draw(st.booleans()):
                    facts.append(Fact(stage, "complete", side))
    facts += derive_stages(facts)
    refs = {fact.s for fact in facts}
    types = {ref: CLASSES[ref.partition(":")[0]] for ref in refs}
    return Bundle(types, tuple(sorted(set(facts), key=str)), ())


_UNIONS: st.SearchStrategy[Constraint] = st.one_of(
    st.builds(Uses, st.sampled_from(OBJECTIVES), st.none(), st.booleans()),
    st.builds(Uses, st.none(), st.sampled_from(DATASETS), st.booleans()),
    st.builds(Uses, st.sampled_from(OBJECTIVES), st.sampled_from(DATASETS), st.booleans()),
    st.builds(Has, st.just("hasArchitecture"), st.sampled_from(ARCHITECTURES), st.booleans()),
    st.builds(Has, st.just("hasComponent"), st.sampled_from(BACKBONES), st.booleans()),
    st.builds(
        Compare,
        st.just("year"),
        st.sampled_from(["=", "<", "<=", ">", ">="]),
        st.integers(2019, 2022),
        st.booleans(),
    ),
)  # fmt: skip

plans: st.SearchStrategy[Models] = st.builds(
    Models, st.lists(_UNIONS, min_size=1, max_size=3).map(tuple), st.booleans()
)

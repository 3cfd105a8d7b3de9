"""A part of the project's own graph: some well-known models, their variants and results, and all
that these lead to.

The whole of it has become too large to ask rdflib hundreds of questions about it in a test run.
"""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from mmkg.build.compile import write_compiled
from mmkg.model.values import Bundle, Fact, Ref
from mmkg.stores.compiled import read_bundle

MODELS = (
    *("albef", "align", "beit-3", "blip", "blip-2", "clip", "flamingo", "flava", "imagebind"),
    *("interbert", "llava", "lxmert", "meter", "oscar", "pixel-bert", "simvlm", "unimo"),
    *("uniter", "vilbert", "vilt", "visualbert", "vl-bert", "vl-t5", "vlmo", "xgpt"),
)


def known_part(compiled: Path, folder: Path) -> Path:
    """The compiled graph of the part, in this folder."""
    write_compiled(_part(read_bundle(compiled), (Ref(f"model:{name}") for name in MODELS)), folder)
    return folder


def _part(bundle: Bundle, models: Iterable[Ref]) -> Bundle:
    ends, held = defaultdict(list), defaultdict(list)
    for fact in bundle.facts:
        if isinstance(fact.o, Ref):
            ends[fact.s].append(fact.o)
            if fact.p in ("variantOf", "of"):  # a variant, or a result
                held[fact.o].append(fact.s)
    sources = defaultdict(list)
    for claim in bundle.claims:
        sources[claim.fact.s].append(claim.source)
        if isinstance(claim.fact.o, Ref):  # a stage that a survey alone describes is in no fact
            ends[claim.fact.s].append(claim.fact.o)
    # Topics name many models, most of them of no part of this.
    kept = {ref for ref, name in bundle.types.items() if name == "Topic"}
    waiting = [source for ref in kept for source in sources[ref]]
    for model in models:
        variants = held[model]
        waiting += [model, *variants, *(result for one in variants for result in held[one])]
    while waiting:
        ref = waiting.pop()
        if ref not in kept:
            kept.add(ref)
            waiting += [*ends[ref], *sources[ref]]
    return Bundle(
        types={ref: name for ref, name in bundle.types.items() if ref in kept},
        facts=tuple(fact for fact in bundle.facts if kept.issuperset(_ids(fact))),
        claims=tuple(claim for claim in bundle.claims if kept.issuperset(_ids(claim.fact))),
    )


def _ids(fact: Fact) -> list[Ref]:
    return [end for end in (fact.s, fact.o) if isinstance(end, Ref)]

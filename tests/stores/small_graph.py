"""A graph small enough to know by heart, with what breaks quoting in its strings."""

import hashlib
import json
import zlib
from pathlib import Path

from mmkg.model.values import Bundle, Claim, Fact, Ref
from mmkg.stores.rdf import RDF_TYPE, ntriples

HOSTILE = (
    'say "hi"',
    "it's",
    "{braces} ?s $s <https://example.org/> }",
    "back\\slash \\u0041 \\n",
    "two\nlines\r\n\tand a tab",
    "😀 é",
    "abc \u200f\u202e אבג",
    "</script><!--",
    "nul \x00, escape \x1b, next line \x85\u2028",
    "\"\"\"long\"\"\" '''quotes''' # no comment",
    "SERVICE <http://127.0.0.1:1/> { } INSERT FROM",
    "",
    " spaces ",
    "model:albef",
    "@en ^^xsd:integer",
    "\\",
    '"',
    "3",
    "true",
)

ALBEF, BLIP, BLIP_LARGE = Ref("model:albef"), Ref("model:blip"), Ref("model:blip/large")
BERT = Ref("model:bert-base")
ITM, MATCHING, MLM = Ref("objective:itm"), Ref("objective:matching"), Ref("objective:mlm")
CC3M, COCO, MIX = Ref("dataset:cc3m"), Ref("dataset:coco"), Ref("dataset:mix")
ALBEF_STAGE, BLIP_STAGE = Ref("stage:albef/pretrain"), Ref("stage:blip/pretrain")
PAPER = Ref("paper:arxiv-2107.07651")
RESULT, BENCHMARK = Ref("result:albef/vqa/accuracy"), Ref("benchmark:vqa")

_TYPES = {
    **dict.fromkeys((ALBEF, BLIP, BLIP_LARGE, BERT), "Model"),
    **dict.fromkeys((ITM, MATCHING, MLM), "Objective"),
    **dict.fromkeys((CC3M, COCO, MIX), "Dataset"),
    **dict.fromkeys((ALBEF_STAGE, BLIP_STAGE), "Stage"),
    PAPER: "Paper",
    RESULT: "Result",
    BENCHMARK: "Benchmark",
}

_FACTS = (
    *(Fact(ref, "label", ref.partition(":")[2].upper()) for ref in _TYPES),
    *(Fact(BERT, "alias", text) for text in HOSTILE),
    *(Fact(ref, "kind", "family") for ref in (ALBEF, BLIP)),
    *(Fact(ref, "kind", "pretrain") for ref in (ALBEF_STAGE, BLIP_STAGE)),
    Fact(BLIP_LARGE, "kind", "variant"),
    Fact(BLIP_LARGE, "variantOf", BLIP),
    Fact(ALBEF, "year", 2021),
    Fact(BLIP, "year", 2022),
    Fact(ALBEF, "parameters", 210_000_000),
    Fact(ALBEF, "released", "2021-07"),
    Fact(ALBEF, "hasTextEncoder", BERT),
    Fact(ALBEF, "hasComponent", BERT),
    Fact(BLIP, "extends", ALBEF),
    Fact(ALBEF, "hasStage", ALBEF_STAGE),
    Fact(BLIP, "hasStage", BLIP_STAGE),
    Fact(ALBEF_STAGE, "order", 1),
    Fact(BLIP_STAGE, "order", 1),
    Fact(ALBEF_STAGE, "withObjective", ITM),
    Fact(ALBEF_STAGE, "withObjective", MLM),
    Fact(ALBEF_STAGE, "onDataset", CC3M),
    Fact(BLIP_STAGE, "withObjective", ITM),
    Fact(BLIP_STAGE, "onDataset", MIX),
    Fact(MIX, "includes", COCO),
    Fact(MIX, "includes", CC3M),
    Fact(ITM, "broader", MATCHING),
    Fact(CC3M, "pairs", 2_950_000),
    Fact(RESULT, "of", ALBEF),
    Fact(RESULT, "on", BENCHMARK),
    Fact(RESULT, "value", 76.04),
    Fact(RESULT, "setting", "fine-tuned"),
)


def _claim(fact: Fact, **more: str | None) -> Claim:
    name = hashlib.sha256(repr((fact, more)).encode()).hexdigest()[:16]
    return Claim(
        Ref(f"claim:{name}"),
        fact,
        PAPER,
        more.get("locator") or "Sec. 3",
        more.get("via") or "primary",
        more.get("rank") or "preferred",
        more.get("as_printed"),
        more.get("reason"),
        (("pairs", 2_900_000), ("role", "training")) if fact.p == "onDataset" else (),
    )


SMALL = Bundle(
    types=_TYPES,
    facts=tuple(sorted(set(_FACTS), key=repr)),
    claims=tuple(
        sorted(
            (
                _claim(Fact(ALBEF_STAGE, "withObjective", ITM), as_printed='"ITM"\n'),
                _claim(Fact(ALBEF_STAGE, "onDataset", CC3M)),
                _claim(Fact(ALBEF, "year", 2021), via="survey", locator="Table 1"),
                _claim(Fact(ALBEF, "year", 2020), rank="deprecated", reason="a misprint"),
                _claim(Fact(RESULT, "value", 76.04)),
                _claim(Fact(RESULT, "value", 76.0)),
            ),
            key=lambda claim: claim.id,
        )
    ),
)


def write_compiled(bundle: Bundle, folder: Path) -> Path:
    """The folder that the compiler would write, without the names."""
    folder.mkdir(parents=True, exist_ok=True)
    text = "".join(ntriples(bundle))
    (folder / "graph.nq").write_text(text, "utf-8", newline="\n")
    version = hashlib.sha256(text.encode()).hexdigest()[:16]
    (folder / "meta.json").write_text(json.dumps({"graph_version": version}), "utf-8")
    return folder


def facts_of(bundle: Bundle) -> set[Fact]:
    """All triples of the bundle as facts, claims and classes among them."""
    found = {Fact(ref, RDF_TYPE, name) for ref, name in bundle.types.items()} | set(bundle.facts)
    for claim in bundle.claims:
        pairs = [
            (RDF_TYPE, "Claim"),
            ("subject", claim.fact.s),
            ("predicate", claim.fact.p),
            ("object" if isinstance(claim.fact.o, Ref) else "value", claim.fact.o),
            ("factKey", f"{zlib.crc32(' '.join(map(str, claim.fact)).encode()):08x}"),
            ("statedIn", claim.source),
            ("locator", claim.locator),
            ("via", claim.via),
            ("rank", claim.rank),
            ("asPrinted", claim.as_printed),
            ("reason", claim.reason),
            *claim.qualifiers,
        ]
        found |= {Fact(claim.id, p, o) for p, o in pairs if o is not None}
    return found


def typed(fact: Fact) -> tuple[str, str, str, object]:
    """The fact so that 1, 1.0 and true differ, as they do in RDF."""
    return fact.s, fact.p, type(fact.o).__name__, fact.o

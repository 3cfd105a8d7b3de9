"""The page of sources names each once, with what was taken from it."""

from mmkg.formats.sources import sources_page
from mmkg.model.values import Bundle, Claim, Fact, Ref

PAPER, REPO, MODEL = Ref("paper:arxiv-2101.00001"), Ref("implementation:a/b"), Ref("model:alpha")


def claim(number: int, fact: Fact, source: Ref) -> Claim:
    return Claim(Ref(f"claim:{number}"), fact, source, "Sec. 1", "primary", "preferred")


BUNDLE = Bundle(
    types={PAPER: "Paper", REPO: "Implementation", MODEL: "Model"},
    facts=(
        Fact(PAPER, "label", "Alpha: A | Model"),
        Fact(REPO, "label", "a/B"),
        Fact(REPO, "licence", "MIT"),
    ),
    claims=(
        claim(1, Fact(MODEL, "accepts", Ref("modality:image")), PAPER),
        claim(2, Fact(Ref("stage:alpha/x"), "withObjective", Ref("objective:itm")), PAPER),
        claim(3, Fact(Ref("stage:alpha/x"), "withObjective", Ref("objective:mlm")), PAPER),
        claim(4, Fact(MODEL, "hasTextEncoder", Ref("model:bert")), REPO),
    ),
)


def test_each_source_has_a_line() -> None:
    page = sources_page(BUNDLE)
    lines = page.splitlines()
    taken = "stages (objectives), models (accepts)"
    assert f"| Alpha (arXiv 2101.00001) | not stated here | 3 | {taken} |" in lines
    assert "| a/B | MIT | 1 | models (text encoder) |" in lines
    assert lines.index("## Papers: 1") < lines.index("## Repositories: 1")
    assert "CC BY 4.0" in page

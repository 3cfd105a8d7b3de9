"""What a refusal names to ask or to run instead: it is read, and it runs, on the real graph."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from mmkg.ask.parse import parse
from mmkg.ask.unread import UNREAD
from mmkg.cli.app import app
from mmkg.errors import NotUnderstood, QuestionError
from mmkg.graph.names import Lexicon

# A question, and what its refusal has to name.
NAMED: list[tuple[str, tuple[str, ...]]] = [
    # or
    ("models that use ITM or ITC", ("models that use ITM", "models that use ITC")),
    ("models using either ITM or ITC on COCO",
     ("models using ITM on COCO", "models using ITC on COCO")),
    ("models with ITM, ITC or MLM",
     ("models with ITM", "models with ITC", "models with MLM")),
    ("models trained on COCO or on SBU", ("models trained on COCO", "models trained on SBU")),
    ("models in 2019 or 2020", ("models in 2019", "models in 2020")),
    ("models before 2019 or after 2021", ("models before 2019", "models after 2021")),
    ("models that use ITM or are trained on COCO",
     ("models that use ITM", "models that are trained on COCO")),
    ("models with the ITM loss or the MLM loss",
     ("models with the ITM loss", "models with the MLM loss")),
    ("dual encoder models by Google or OpenAI",
     ("dual encoder models by Google", "dual encoder models by OpenAI")),
    ("models with ITM/ITC", ("models with ITM", "models with ITC")),
    ("objectives of ALBEF or BLIP", ("objectives of ALBEF", "objectives of BLIP")),
    # yes or no
    ("does ALBEF use ITM", ("mmkg why ALBEF ITM",)),
    ("was ALBEF trained on VG?", ("mmkg why ALBEF dataset:visual-genome",)),
    ("is ALBEF a dual encoder", ("mmkg why ALBEF 'dual encoder'",)),
    ("Is CLIP from OpenAI?", ("mmkg why CLIP OpenAI",)),
    ("has BLIP been trained with ITC on COCO", ("mmkg why BLIP ITC", "mmkg why BLIP COCO")),
    ("ALBEF ITM", ("mmkg why ALBEF ITM",)),
    ("is ITM used on COCO", ("which models use image-text matching on COCO Captions",)),
    # rankings, sizes, results, dates
    ("what is the largest data set", ("mmkg query datasets-by-size --param unit=pairs",)),
    ("most recent models", ("which models were released since 2022",)),
    ("the oldest model", ("which models were released before 2020",)),
    ("best model on NLVR2 test-P",
     ("mmkg query results-by-benchmark --param 'benchmark=NLVR2 test-P'",)),
    ("state of the art on VQA",
     ("mmkg query results-by-benchmark --param 'benchmark=VQAv2 test-std'",)),
    ("results of CLIP on ImageNet",
     ("mmkg query results-by-benchmark --param 'benchmark=ImageNet-1K val'", "mmkg show CLIP")),
    ("results of CLIP on NLVR2",
     ("mmkg query results-by-benchmark --param 'benchmark=NLVR2 dev'", "mmkg show CLIP")),
    ("results of BLIP on COCO",
     ("mmkg query results-by-benchmark --param 'benchmark=COCO retrieval 5K test'",)),
    ("results of ALBEF on Flickr30k",
     ("mmkg query results-by-benchmark --param 'benchmark=Flickr30K retrieval 1K test'",)),
    ("models with a frozen ViT-B/16",
     ("mmkg query frozen-and-tuned --param part=ViT-B/16",)),
    ("what does BLIP freeze", ("mmkg query frozen-and-tuned --param model=BLIP",)),
    ("models that keep the vision encoder frozen", ("mmkg query frozen-and-tuned",)),
    ("models tested on NLVR2",
     ("mmkg query results-by-benchmark --param 'benchmark=NLVR2 dev'",)),
    ("which models are knowledge-enhanced",
     ("mmkg query topics --param under=topic:wang2023/knowledge",)),
    ("most used objectives", ("mmkg query co-occurrence-of-objectives",)),
    ("how many models per year", ("mmkg query models-per-year",)),
    ("how big is CC3M", ("mmkg show CC3M",)),
    ("how many parameters has BLIP", ("mmkg show BLIP",)),
    ("when was BLIP released", ("mmkg why BLIP released",)),
    ("what year did CoCa come out", ("mmkg why CoCa released",)),
    ("which models extend BERT",
     ("mmkg query lineage --param model=BERT", "which models use BERT")),
    ("text encoder of METER", ("components of METER",)),
    ("common objectives of UNITER and LXMERT", ("what does UNITER use",)),
    ("objectives of UNITER and LXMERT", ("what does UNITER use", "what does LXMERT use")),
    ("how was ALBEF trained", ("what does ALBEF use",)),
    ("what is ITM", ("mmkg show ITM",)),
    ("how many images are in COCO", ("mmkg show COCO",)),
    # data sets and objectives over all models
    ("which data sets are used with ITM",
     ("mmkg query models-by-objective-and-dataset --param objective=ITM",
      "which models use image-text matching")),
    ("data sets used with image text matching",
     ("mmkg query models-by-objective-and-dataset --param 'objective=image text matching'",)),
    ("objectives used on COCO",
     ("mmkg query models-by-objective-and-dataset --param dataset=COCO",
      "which models are trained on COCO Captions")),
    ("what objectives go with COCO",
     ("mmkg query models-by-objective-and-dataset --param dataset=COCO",)),
    ("objectives used on VG",
     ("mmkg query models-by-objective-and-dataset --param dataset=VG",)),
    ("which data sets do models with ITM use",
     ("mmkg query models-by-objective-and-dataset --param objective=ITM",)),
    ("which objectives are used with ITM", ("mmkg query co-occurrence-of-objectives",)),
    ("which architectures use ITM", ("which models use image-text matching",)),
    ("papers using ITM", ("which models use image-text matching",)),
    ("list all data sets", ("mmkg list dataset",)),
    ("what objectives are there", ("mmkg list objective",)),
    # what a verb leaves open
    ("which models do VQA", ("which models are tested on visual question answering",)),
    ("models trained COCO", ("which models are trained on COCO Captions",)),
    ("COCO models", ("which models are trained on COCO Captions",)),
]  # fmt: skip


@pytest.fixture(scope="module")
def lexicon(real_graph: Path) -> Lexicon:
    return Lexicon.from_file(real_graph / "names.json")


def refusal(question: str, lexicon: Lexicon) -> str:
    with pytest.raises(NotUnderstood) as caught:
        parse(question, lexicon)
    said = str(caught.value)
    assert "\n" not in said
    assert len(said) < 400
    return said


def named(said: str) -> list[str]:
    """What a refusal names, without what shows a shape only: `that use <objective>`."""
    found = re.findall(r"`([^`]+)`", said)
    return [one for one in found if "<" not in one and "..." not in one]


@pytest.mark.parametrize(("question", "instead"), NAMED)
def test_a_refusal_names_what_answers(
    question: str, instead: tuple[str, ...], lexicon: Lexicon
) -> None:
    assert set(instead) <= set(named(refusal(question, lexicon)))


CONTEXTS = (
    "{} models", "{} objectives", "{} data sets", "{} data sets of ALBEF", "{} of COCO and ITM",
    "what is {} of ALBEF and BLIP on NLVR2",
)  # fmt: skip


def test_all_that_is_named_is_read_or_runs(
    lexicon: Lexicon, real_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MMKG_CACHE", str(real_cache))
    words = sorted(UNREAD - {"or", "some"})  # "some models" are models
    questions = [context.format(word) for word in words for context in CONTEXTS]
    questions += [question for question, _ in NAMED]
    instead = {one for question in questions for one in named(refusal(question, lexicon))}
    commands = {one for one in instead if one.startswith("mmkg ")}
    assert len(commands) > 20
    for command in sorted(commands):
        ran = CliRunner().invoke(app(), shlex.split(command)[1:], prog_name="mmkg")
        # A model without a lineage has no rows; what cannot be run ends with 2 and says so.
        assert ran.exit_code in (0, 1), command
        assert not ran.output.startswith("mmkg: "), command
    for question in sorted(instead - commands):
        assert reads(question, lexicon) or reads(f"models {question}", lexicon), question


def reads(question: str, lexicon: Lexicon) -> bool:
    try:
        return parse(question, lexicon).plan is not None
    except QuestionError:
        return False

"""The page's filters against the engine: the same rows, the same unknown ones, the same text."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from mmkg.api.graph import KnowledgeGraph
from mmkg.model.answer import Answer
from mmkg.model.values import Ref
from mmkg.query.plan import Compare, Constraint, Has, Models, Uses
from mmkg.query.render import rows_of
from mmkg.views.payload import payload

pytestmark = pytest.mark.skipif(not shutil.which("node"), reason="node runs the page's own code")

SCRIPT = Path(__file__).parent / "js" / "selected.js"
FILTERING = ("objective", "dataset", "architecture", "model", "task", "organization", "modality")
YEARS = ("", "2020-", "-2020", "2020-2021", "2021-2021", "2019-2019", "2035-", "-1999")
HAND = (
    "",
    "generates=modality:text",
    "-generates=modality:text",
    "hasVisionEncoder=model:patchnet",
    "-hasTextEncoder=model:textnet",
    "objective:itm*dataset:captions-a,objective:itm*dataset:captions-a",
    "objective:itm,dataset:captions-a,-objective:mlm,accepts=modality:image",
    "-objective:itm*dataset:captions-b,-dataset:mixture",
)


def filters_of(ids: Sequence[str]) -> list[tuple[str, str]]:
    """Each entity, each left out, each objective on each data set, pairs, and years."""
    objectives = [one for one in ids if one.startswith("objective:")]
    datasets = [one for one in ids if one.startswith("dataset:")]
    tied = [f"{one}*{other}" for one, other in product(objectives, datasets)]
    single = [*ids, *tied]
    asked = [*HAND, *single, *(f"-{one}" for one in single)]
    few = [*ids[::4], *tied[::5]]
    asked += [f"{one},{sign}{other}" for one, other in product(few, few) for sign in ("", "-")]
    return [(one, "") for one in asked] + list(product(["", *few[::3]], YEARS))


def selected(kg: KnowledgeGraph, filters: list[tuple[str, str]]) -> list[dict[str, Any]]:
    """What the page makes of filters over this graph."""
    given = json.dumps({"graph": payload(kg.bundle(), {}), "filters": filters})
    done = subprocess.run(
        ["node", str(SCRIPT)], input=given, capture_output=True, text=True, check=False
    )
    assert not done.returncode, done.stderr
    return list(json.loads(done.stdout))


def engine_plan(plan: dict[str, Any]) -> Models:
    """The page's plan as the engine's, in the order of a question."""
    found = sorted(map(_constraint, plan["constraints"]), key=_order)
    since, until = plan["since"], plan["until"]
    years = [Compare("year", ">=", since)] if since is not None else []
    years += [Compare("year", "<=", until)] if until is not None else []
    if since is not None and since == until:
        years = [Compare("year", "=", since)]
    return Models(tuple(dict.fromkeys([*found, *years])))


def _constraint(one: dict[str, Any]) -> Constraint:
    if "relation" in one:
        return Has(one["relation"], Ref(one["target"]), one["negated"])
    objective, dataset = (
        Ref(one[side]) if side in one else None for side in ("objective", "dataset")
    )
    return Uses(objective, dataset, one["negated"])


def _order(one: Constraint) -> tuple[bool, bool]:
    return isinstance(one, Has), one.negated


def differences(kg: KnowledgeGraph, page: dict[str, Any]) -> list[str]:
    """In what the page and the engine differ for one plan."""
    plan = engine_plan(page["plan"])
    found = kg.select(plan).answer
    pairs: list[tuple[str, object, object]] = [
        ("families", page["families"], _ids(found)),
        ("unknown", page["unknown"], sorted(found.unknown)),
        ("holders", page["holders"], _holders(kg, page["sparql"])),
        ("SPARQL", page["sparql"], rows_of(plan, "sparql")),
        ("Cypher", page["cypher"], rows_of(plan, "cypher")),
    ]
    if page["question"]:
        asked = kg.ask(page["question"])
        pairs += [
            ("plan", asked.plan, plan),
            ("answer", _ids(asked), page["families"]),
            ("unknown of the answer", sorted(asked.unknown), page["unknown"]),
        ]
    return [f"{name}: {ours} is not {theirs}" for name, ours, theirs in pairs if ours != theirs]


def _ids(answer: Answer) -> list[str]:
    return sorted(row.id for row in answer.rows)


def _holders(kg: KnowledgeGraph, sparql: str) -> dict[str, list[str]]:
    """Who of each family answers: the family alone where it does."""
    found: dict[str, set[str]] = {}
    for row in kg.sparql(sparql).to_dicts():
        found.setdefault(str(row["model"]), set()).add(str(row["holder"]))
    return {family: [family] if family in held else sorted(held) for family, held in found.items()}


def test_the_page_selects_what_the_engine_answers(small: KnowledgeGraph) -> None:
    ids = [ref for ref in small.bundle().types if ref.partition(":")[0] in FILTERING]
    asked = filters_of(ids)
    wrong = {
        filters: found
        for filters, page in zip(asked, selected(small, asked), strict=True)
        if (found := differences(small, page))
    }
    assert not wrong, wrong


def test_the_question_is_quoted_for_a_shell(small: KnowledgeGraph) -> None:
    page, plain = selected(small, [("objective:itm*dataset:captions-a", ""), ("", "")])
    question = "models trained with objective:itm on dataset:captions-a"
    assert page["command"] == f"mmkg ask '{question}'"
    assert plain["command"] == "mmkg ask 'all models'"


def test_what_no_question_says_is_asked_in_sparql(small: KnowledgeGraph) -> None:
    (page,) = selected(small, [("hasVisionEncoder=model:patchnet", "")])
    assert page["question"] == ""
    assert page["command"] == f"mmkg query - <<'END'\n{page['sparql']}END"

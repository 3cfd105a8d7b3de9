"""What the page is given of an answer and of a query's rows."""

import json
import shlex

from mmkg.api.graph import KnowledgeGraph
from mmkg.model.values import Ref, Table
from mmkg.query.plan import Models, Uses
from mmkg.views.answer import answer_block, result_block
from mmkg.views.page import page
from mmkg.views.payload import payload

QUESTION = "models trained with objective:itm on dataset:captions-a"


def test_each_row_has_its_cells_and_the_facts_behind_it(small: KnowledgeGraph) -> None:
    answer = small.ask(QUESTION)
    block = answer_block(answer)
    assert [row["cells"][0] for row in block["rows"]] == [[{"id": row.id}] for row in answer.rows]
    assert {len(row["cells"]) for row in block["rows"]} == {len(block["columns"])}
    graph = set(small.bundle().facts) | {claim.fact for claim in small.bundle().claims}
    told = {(s, p, o) for row in block["rows"] for s, p, o in row["facts"]}
    assert told
    assert told <= {tuple(fact) for fact in graph}


def test_the_unknown_ones_and_how_it_was_read_are_told(small: KnowledgeGraph) -> None:
    answer = small.ask(QUESTION)
    block = answer_block(answer)
    assert block["unknown"] == [*answer.unknown]
    assert block["unknown"]
    assert (block["title"], block["readAs"]) == (QUESTION, answer.read_as)
    assert block["assumptions"] == [*answer.assumptions]
    assert (block["sparql"], block["cypher"]) == (answer.sparql, answer.cypher)


def test_the_command_asks_the_same_question(small: KnowledgeGraph) -> None:
    for question in (QUESTION, "it's “x” $(ls) `id`", "-x", "--help"):
        *words, last = shlex.split(answer_block(small.ask(question))["command"])
        assert (words[:2], last) == (["mmkg", "ask"], question)


def test_the_command_has_the_eyes_of_a_source(small: KnowledgeGraph) -> None:
    survey = "paper:lee2022-survey"
    answer = small.according_to(survey).ask(QUESTION)
    command = shlex.split(answer_block(answer)["command"])
    assert command == ["mmkg", "ask", "--according-to", survey, QUESTION]


def test_a_question_that_is_not_understood_says_why(small: KnowledgeGraph) -> None:
    block = answer_block(small.ask("models of the moon"))
    assert block["problem"]
    assert (block["rows"], block["sparql"]) == ([], None)


def test_a_count_is_told_beside_what_it_counts(small: KnowledgeGraph) -> None:
    block = answer_block(small.ask("how many models use objective:itm"))
    assert block["count"] == {"value": len(block["rows"]), "unit": "models"}


def test_a_plan_without_a_question_is_asked_in_sparql(small: KnowledgeGraph) -> None:
    block = answer_block(small.select(Models((Uses(Ref("objective:itm")),))).answer)
    assert block["title"].startswith("models trained with")
    assert block["readAs"] is None
    assert block["command"] == f"mmkg query - <<'END'\n{block['sparql'].rstrip()}\nEND"


def test_an_entity_is_told_from_a_text_that_looks_like_one() -> None:
    table = Table(("x", "n"), ((Ref("model:a"), 1), ("model:a", None)))
    block = result_block("t", table, "", "MATCH …", "cypher")
    assert [row["cells"] for row in block["rows"]] == [
        [[{"id": "model:a"}], [1]],
        [["model:a"], []],
    ]
    assert block["command"] == "mmkg query --lang cypher - <<'END'\nMATCH …\nEND"
    assert (block["sparql"], block["cypher"]) == (None, "MATCH …")


def test_the_blocks_go_into_a_page(small: KnowledgeGraph) -> None:
    graph = payload(small.bundle(), {})
    result = small.query("classes")
    for block in (answer_block(small.ask(QUESTION)), result_block("c", result.table, "mmkg", "")):
        assert json.loads(json.dumps(block)) == block
        assert "<!doctype html>" in page(graph, "v=answer", block)


def test_no_line_of_a_query_ends_it_for_the_shell() -> None:
    block = result_block("t", Table((), ()), "", "CASE\nEND\nrm -r x", "cypher")
    assert block["command"] == "mmkg query --lang cypher - <<'END_'\nCASE\nEND\nrm -r x\nEND_"


def test_a_query_with_parameters_is_given_with_them_in_it(small: KnowledgeGraph) -> None:
    result = small.query("objectives-of-model", model="Alpha")
    block = small.explore(query="objectives-of-model", model="Alpha")._answer
    assert block is not None
    assert block["parameters"] == [["model", [{"id": "model:alpha"}]]]
    assert small.sparql(block["sparql"]).rows == result.rows
    assert "$model" not in block["sparql"]
    assert "#+" not in block["sparql"]

"""An answer for people and for programs."""

import mmkg
from mmkg.formats.answer import answer_grid, answer_table
from mmkg.formats.grid import lay_out


def lines(graph: mmkg.KnowledgeGraph, question: str) -> list[str]:
    answer = graph.ask(question)
    assert answer.status == "answered", answer.problem
    return list(lay_out(answer_grid(answer, graph.lexicon.label)))


def test_each_row_has_a_source(graph: mmkg.KnowledgeGraph) -> None:
    head, *rows = lines(graph, "which models use image-text matching on Captions A")
    assert head.split() == ["MODEL", "SOURCE"]
    assert [row.split()[0] for row in rows] == ["Alpha", "Delta"]
    assert rows[0].endswith("Sec. 3 [primary]")
    assert rows[1].endswith("[survey]")


def test_a_mixture_is_told_by_a_note(graph: mmkg.KnowledgeGraph) -> None:
    head, row = lines(graph, "which models use multimodal matching on Captions B")
    assert head.split() == ["MODEL", "NOTE", "SOURCE"]
    assert "part, through Example Mixture" in row


def test_what_is_narrower_than_asked_is_a_column(graph: mmkg.KnowledgeGraph) -> None:
    head, *rows = lines(graph, "which models use matching")
    assert head.split() == ["MODEL", "OBJECTIVE", "SOURCE"]
    assert "image-text matching" in next(row for row in rows if row.startswith("Alpha"))


def test_what_repeats_the_question_is_no_column(graph: mmkg.KnowledgeGraph) -> None:
    head, *_ = lines(graph, "which models use masked language modeling")
    assert "DATA SET" not in head


def test_what_a_model_uses_is_told_by_stage(graph: mmkg.KnowledgeGraph) -> None:
    head, *rows = lines(graph, "which objectives does Bravo use")
    assert head.split() == ["NAME", "STAGE", "SOURCE"]
    assert any("Bravo: matching" in row for row in rows)


def test_a_table_has_ids_sources_and_locators(graph: mmkg.KnowledgeGraph) -> None:
    answer = graph.ask("which models use image-text matching on Captions A")
    table = answer_table(answer)
    assert table.columns[:2] == ("id", "label")
    assert table.columns[-3:] == ("notes", "source", "locator")
    for row in table.to_dicts():
        assert str(row["source"]).count(" | ") == str(row["locator"]).count(" | ")
        assert row["source"]


def test_a_count_is_one_value(graph: mmkg.KnowledgeGraph) -> None:
    table = answer_table(graph.ask("how many models use image-text matching"))
    assert table.columns == ("value", "unit")
    assert len(table) == 1
    assert table.rows[0][1] == "models"

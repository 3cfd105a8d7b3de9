from mmkg.build.findings import Finding, Lines, Place, in_order


def test_a_finding_is_one_line_for_people_and_a_mapping_for_programs() -> None:
    finding = Finding(Place("models/x.yaml", 7), "wrong unit 'hours'", "count pairs", "pairs")
    assert str(finding) == "models/x.yaml:7: pairs: wrong unit 'hours'; count pairs"
    assert finding.to_dict() == {
        "file": "models/x.yaml",
        "line": 7,
        "field": "pairs",
        "problem": "wrong unit 'hours'",
        "mend": "count pairs",
    }


def test_findings_are_in_the_order_of_places_and_each_once() -> None:
    late, early = (Finding(Place("a.yaml", line), "x", "y") for line in (10, 9))
    assert in_order([late, early, late]) == (early, late)


def test_a_path_that_is_not_written_has_the_line_of_the_block_around_it() -> None:
    table = {(): 1, ("stages",): 4, ("stages", 0): 5, ("stages", 0, "order"): 6}
    lines = Lines(table)
    assert lines.at(("stages", 0, "order")) == 6
    assert lines.at(("stages", 0, "evidence", 0, "source")) == 5
    assert lines.at(("papers", 0)) == 1
    assert lines.under(("stages", 0)).at(("order",)) == 6
    assert lines.under(("stages", 0)).at() == 5


def test_the_index_of_a_list_that_nobody_wrote_is_passed_over() -> None:
    lines = Lines({(): 1, ("released",): 2, ("released", "evidence"): 3, ("papers",): 4})
    assert lines.at(("released", 0, "evidence", 0)) == 3
    assert lines.at(("papers", 0, "id")) == 4

import pytest

from mmkg.build.csv_source import COLUMNS, parse_csv

HEAD = ",".join(COLUMNS) + "\n"


def test_rows_have_their_lines_and_no_empty_cells() -> None:
    text = HEAD + '\nmodel:a,m,fine-tuned,1,s,"Table 1,\nrow 2",primary,\nmodel:b,m,,1,s,l,v,1*\n'
    rows, findings = parse_csv(text, "x.csv")
    assert findings == ()
    assert [row.line for row in rows] == [3, 5]
    assert rows[0].cells["locator"] == "Table 1,\nrow 2"
    assert "as_printed" not in rows[0].cells
    assert "setting" not in rows[1].cells


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("", 1, "the file is empty"),
        (HEAD.replace("setting,", ""), 1, "the column 'setting' is missing"),
        (HEAD.replace("setting", "settings"), 1, "there is no column 'settings'"),
        (HEAD.replace("metric", "model"), 1, "the column 'model' is there twice"),
        (HEAD + "a,b\n", 2, "the row has 2 cells, the header has 8"),
        (HEAD + ",,,,,,,\n" + '"a\n', 3, "the row cannot be read"),
    ],
)
def test_the_form_of_the_table_is_checked(text: str, line: int, said: str) -> None:
    found = [str(finding) for finding in parse_csv(text, "x.csv")[1]]
    assert any(f.startswith(f"x.csv:{line}: ") and said in f for f in found), found


def test_as_printed_may_be_left_out() -> None:
    rows, findings = parse_csv(HEAD.replace(",as_printed", "") + "a,b,c,d,e,f,g\n", "x.csv")
    assert (len(rows), findings) == (1, ())

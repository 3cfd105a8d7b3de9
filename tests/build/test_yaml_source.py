import time
from itertools import pairwise

import pytest
import yaml

from mmkg.build import yaml_source
from mmkg.build.yaml_source import MAX_DEPTH, parse_yaml


@pytest.fixture(params=["CBaseLoader", "BaseLoader"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if not hasattr(yaml, request.param):
        pytest.skip("PyYAML was built without libyaml")
    monkeypatch.setattr(yaml_source, "_LOADER", getattr(yaml, request.param))


def problems(text: str) -> list[str]:
    return [str(finding) for finding in parse_yaml(text, "x.yaml")[2]]


def test_plain_scalars_stay_text() -> None:
    text = "{a: no, b: 1e3, c: 2021-07, d: ~, e: 0x1F, f: 'q', g: [], h: {}}"
    node, _, findings = parse_yaml(text, "x.yaml")
    assert node == dict(a="no", b="1e3", c="2021-07", d="~", e="0x1F", f="q", g=[], h={})
    assert findings == ()


def test_every_key_and_item_has_its_line() -> None:
    text = "# comment\n- id: a\n  list:\n  - x\n  - {k: v,\n     l: w}\n- id: b\n"
    node, lines, findings = parse_yaml(text, "x.yaml")
    assert findings == ()
    assert node == [{"id": "a", "list": ["x", {"k": "v", "l": "w"}]}, {"id": "b"}]
    assert lines.table == {
        (): 2, (0,): 2, (0, "id"): 2, (0, "list"): 3, (0, "list", 0): 4, (0, "list", 1): 5,
        (0, "list", 1, "k"): 5, (0, "list", 1, "l"): 6, (1,): 7, (1, "id"): 7,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("", 1, "the file is empty"),
        ("# only a comment\n", 1, "the file is empty"),
        ("a: 1\nb:\nc: 2\n", 2, "b: the value is empty"),
        ("a: 1\nb: {c, d: 1}\n", 2, "b.c: the value is empty"),
        ("a: 1\nb: 2\na: 3\n", 3, "a: the key is written twice, first on line 1"),
        ("a: &x 1\nb: 2\n", 1, "anchors and aliases are not allowed (&x)"),
        ("a: 1\nb: *x\n", 2, "anchors and aliases are not allowed (*x)"),
        ("a: 1\n*x : 2\n", 2, "anchors and aliases are not allowed (*x)"),
        ("a: 1\nb: !!python/object:os.system {}\n", 2, "tags are not allowed"),
        ("a: 1\nb: ! x\n", 2, "tags are not allowed"),
        ("a: 1\n---\nb: 2\n", 2, "a second document starts here"),
        ("a: 1\n? [b]\n: c\n", 2, "a key is not plain text"),
        ("a: 1\nb: x: y\n", 2, "a colon stands inside unquoted text"),
        ("a:\n\t- b\n", 2, "a tab is used to indent"),
        ("a: 1\nb: @c\n", 2, "a character may not start a value"),
        ("a: 1\nb: 'c\n", 3, "a quote is not closed"),
        ("a: 1\nb: [c\nd: e\n", 3, "a [list] lacks a comma or its end"),
        ('a: 1\nb: "\\0"\n', 2, "b: the text has an unprintable character"),
    ],
)
def test_what_a_seed_does_not_allow_is_one_finding_at_its_line(
    text: str, line: int, said: str
) -> None:
    [found] = problems(text)
    assert found.startswith(f"x.yaml:{line}: ")
    assert said in found
    assert "; " in found


def test_a_bomb_of_aliases_is_refused_before_it_grows() -> None:
    names = "abcdefghi"
    bomb = f"a: &a [{', '.join(['lol'] * 9)}]\n"
    for before, name in pairwise(names):
        bomb += f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    assert problems(bomb) == [
        "x.yaml:1: anchors and aliases are not allowed (&a); write the value out, or quote the text"
    ]


def test_deep_blocks_are_refused_before_they_are_built() -> None:
    inside = "[" * MAX_DEPTH + "x" + "]" * MAX_DEPTH
    assert problems(inside) == []
    assert "nested more than 20 deep" in problems(f"[{inside}]")[0]
    start = time.perf_counter()
    assert "nested more than 20 deep" in problems("[" * 500_000)[0]
    assert "nested more than 20 deep" in problems("{a: " * 300_000)[0]
    assert "nested more than 20 deep" in problems("- " * 300_000)[0]
    assert time.perf_counter() - start < 20


def test_what_can_be_read_is_read_beside_its_findings() -> None:
    node, _, findings = parse_yaml("a:\nb: 1\nb: 2\nc: 3\n", "x.yaml")
    assert node == {"a": "", "b": "1", "c": "3"}
    assert [finding.place.line for finding in findings] == [1, 3]

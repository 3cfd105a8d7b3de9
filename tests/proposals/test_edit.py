"""What is written by hand stays, whatever is put in beside it."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mmkg.build.yaml_source import parse_yaml
from mmkg.proposals.edit import NoPlace, add_entity, add_value, holds_lines
from mmkg.proposals.values import Draft, Evidence, Item
from mmkg.proposals.wording import entity_text, item_text, row_text, scalar

WRITTEN = """\
# a list of two
- id: model:x   # the first
  label: "X: é"
  parameters: 1M
  tasks: [task:a, task:b]  # why
  components:
    text_encoder: model:t
  code:
  - a
  # between
  - {id: b, evidence: []}
  released:
    value: 2021
    evidence:
    - {source: "paper:p", locator: "Sec. 1"}
  description: |
    Two
    lines.
  evidence: [{source: "paper:p", locator: L, via: primary}]

- {id: "model:y", label: Y, parameters: 2M}
"""


def read(text: str) -> Any:
    return yaml.load(text, Loader=yaml.BaseLoader)


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


@pytest.mark.parametrize("entity", [0, 1])
@pytest.mark.parametrize(
    "path",
    ["parameters", "tasks", "code", "released", "description", "venue", "components.text_encoder",
     "components.decoder", "components.vision_encoder"],
)  # fmt: skip
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_value_is_added_and_nothing_else_changes(entity: int, path: str, newline: str) -> None:
    before = WRITTEN.replace("\n", newline)
    steps = path.split(".")
    after = add_value(before, f"model:{'xy'[entity]}", steps, '{value: new, evidence: ["e: 1"]}')
    expected, got = read(before), read(after)
    block = expected[entity]
    for step in steps[:-1]:
        block = block.setdefault(step, {})
    had = as_list(block.get(steps[-1]))
    new = {"value": "new", "evidence": ["e: 1"]}
    whole = got[entity]
    for step in steps[:-1]:
        whole = whole[step]
    assert as_list(whole.pop(steps[-1])) == [*had, new]
    block.pop(steps[-1], None)
    for step in steps[:-1]:
        if not expected[entity][step]:
            del expected[entity][step], got[entity][step]
    assert got == expected
    # Every line of before is in after, save the one that becomes a list.
    gone = [line for line in before.split(newline) if line not in after.split(newline)]
    assert len(gone) <= 1
    assert "\n" not in after.replace(newline, "")


def test_a_new_field_stands_before_the_evidence() -> None:
    lines = add_value(WRITTEN, "model:x", ["venue"], "V").splitlines()
    assert lines[lines.index("  venue: V") + 1].startswith("  evidence:")


@pytest.mark.parametrize(
    ("text", "path", "told"),
    [
        ("id: model:x\ncomponents: [a]\n", "components.decoder", "no mapping"),
        ("id: model:x\nlabel: # why\n  X\n", "label", "a comment stands"),
        ("id: model:y\n", "label", "is not in the file"),
        ("id: model:x\nlabel:\n value: X\n", "label", "one space"),
    ],
)
def test_where_there_is_no_place_it_says_so(text: str, path: str, told: str) -> None:
    with pytest.raises(NoPlace, match=told):
        add_value(text, "model:x", path.split("."), "v")


SCALARS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Cn"], exclude_characters="\ufeff"),
    min_size=1,
    max_size=30,
).map(str.strip).filter(bool)  # fmt: skip
NODES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from("abcdef"), inner, min_size=1, max_size=3)
    ),
    max_leaves=6,
)


@given(
    st.lists(st.dictionaries(st.sampled_from("pqrs"), NODES, max_size=4), min_size=1, max_size=3),
    st.integers(0, 2),
    st.sampled_from("pqrst"),
    SCALARS,
    st.sampled_from([None, True, False]),
    st.integers(2, 6),
    st.booleans(),
)
def test_any_block_takes_a_value(
    blocks: list[dict[str, Any]], index: int, field: str, value: str,
    flow: bool | None, indent: int, unicode: bool,
) -> None:  # fmt: skip
    entities = [{"id": f"model:{number}", **block} for number, block in enumerate(blocks)]
    target = entities[index % len(entities)]
    text = yaml.safe_dump(
        entities, default_flow_style=flow, indent=indent, allow_unicode=unicode, sort_keys=False
    )
    after = add_value(text, target["id"], [field], scalar(value))
    before = read(text)
    found = next(block for block in before if block["id"] == target["id"])
    had = found.get(field)
    expected = [*as_list(had), value] if had is not None else value
    found[field] = expected
    assert read(after) == before


@given(SCALARS)
def test_a_text_is_written_so_that_the_seed_reads_it_back(text: str) -> None:
    for written in (
        f"a: {scalar(text)}\n",
        f"a: [{scalar(text)}]\n",
        f"a: {{b: {scalar(text)}}}\n",
    ):
        node, _, findings = parse_yaml(written, "x.yaml")
        assert findings == ()
        assert isinstance(node, dict)
        held = node["a"]
        held = held[0] if isinstance(held, list) else held
        assert (held["b"] if isinstance(held, dict) else held) == text


@given(SCALARS, SCALARS, st.booleans(), st.booleans())
def test_an_entity_is_read_back(label: str, printed: str, flow: bool, item: bool) -> None:
    evidence = Evidence("paper:x", "refs.bib:2 @ abc", "primary", printed)
    fields = (("label", label), ("tasks", ("task:a", label)), ("split", Item(label, (evidence,))))
    written = entity_text(Draft("task:x", fields, (evidence,)), flow=flow, item=item or flow)
    node, _, findings = parse_yaml(written, "x.yaml")
    assert findings == ()
    block = node[0] if isinstance(node, list) else node
    assert isinstance(block, dict)
    assert (block["id"], block["label"], block["tasks"]) == ("task:x", label, ["task:a", label])
    said = {"source": "paper:x", "locator": "refs.bib:2 @ abc", "via": "primary"}
    assert block["evidence"] == [{**said, "as_printed": printed}]
    assert block["split"] == {"value": label, "evidence": [{**said, "as_printed": printed}]}


def test_lists_grow_in_their_own_style() -> None:
    assert holds_lines("- id: a\n- {id: b}\n")
    assert not holds_lines("- {id: b}\n- id: a\n")
    assert not holds_lines("id: a\n")
    assert add_entity("- id: a", "- id: b\n  c: d") == "- id: a\n- id: b\n  c: d\n"
    assert add_entity("- id: a\r\n", "- id: b\n  c: d") == "- id: a\r\n- id: b\r\n  c: d\r\n"
    assert add_entity("", "- id: b") == "- id: b\n"
    assert item_text("paper:x", (), "id") == "paper:x"
    assert row_text(['a"b', "c,d"]) == '"a""b","c,d"'

"""What the explorer says gives the same elsewhere gives it: a command, SPARQL, and Cypher."""

import json
import shlex
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from cli.running import Mmkg
from mmkg.api.graph import KnowledgeGraph
from mmkg.build.current import current_graph
from mmkg.model.vocabulary import RELATIONS
from mmkg.stores.registry import open_store
from mmkg.views.answer import answer_block
from mmkg.views.payload import payload
from stores.engines import Servers

pytestmark = [
    pytest.mark.skipif(not shutil.which("node"), reason="node runs the page's own code"),
    pytest.mark.neo4j,
]

SCRIPT = Path(__file__).parents[1] / "views" / "js" / "screens.js"
QUESTION = "models trained with objective:itm on dataset:captions-a"
Row = Mapping[str, Any]

# An address, and how a row of its queries reads in the page's list. Where the screen has all that
# the queries have it says so by "=", else the queries have more.
SCREENS = {
    "v=overview": "class",
    "v=table": "= id",
    "v=table&f=objective:itm*dataset:captions-a": "= id",
    "v=table&f=-objective:itm*dataset:captions-b": "= id",
    "v=table&f=objective:itm&y=2021-2021": "= id",
    "v=table&f=hasVisionEncoder=model:patchnet": "= id",
    "v=table&k=variant,backbone": "= id",
    "v=table&t=Dataset": "= id",
    "v=table&t=Objective": "= id",
    "v=table&t=Result": "= id",
    "v=table&t=Stage": "= id",
    "v=table&t=Stage&f=objective:itm": "= id",
    "v=table&t=Result&f=-objective:itm*dataset:captions-b": "= id",
    "v=table&t=Result&y=2021-2021": "= id",
    "v=neighbourhood&id=model:alpha": "edge",
    "v=neighbourhood&id=objective:itm": "= edge",
    "v=neighbourhood&id=dataset:captions-a": "= edge",
    "v=lineage&id=model:alpha": "= edge",
    "v=lineage&id=model:textnet": "= edge",
    "v=lineage&id=model:alpha&up=1&down=0": "= edge",
    "v=lineage&id=model:alpha-large&e=variantOf": "= edge",
    "v=lineage&id=dataset:captions-a": "= edge",
    "v=lineage&id=dataset:recaptioned-a&down=0": "= edge",
    "v=matrix": "cell",
    "v=matrix&cell=objective:itm*dataset:captions-a": "= id",
    "v=matrix&rows=Objective&cols=Objective": "cell",
    "v=matrix&rows=Architecture&cols=Objective": "cell",
    "v=matrix&rows=Architecture&cols=Objective&cell=architecture:fusion-encoder*objective:itm": (
        "= id"
    ),
    "v=matrix&rows=Benchmark&cols=Task": "= cell",
    "v=matrix&rows=Task&cols=Benchmark": "= cell",
    "v=matrix&rows=Model&cols=Stage": "= cell",
    "v=matrix&rows=Model&cols=Benchmark&by=Result": "= cell",
    "v=matrix&rows=Model&cols=Benchmark&by=Result&k=variant": "= cell",
    "v=matrix&rows=Model&cols=Objective&by=Stage": "= cell",
    "v=matrix&f=objective:itm*dataset:captions-a": "cell",
    "v=matrix&rows=Architecture&cols=Objective&f=-objective:itm*dataset:captions-b": "cell",
    "v=matrix&rows=Model&cols=Stage&f=objective:itm": "= cell",
    "v=matrix&rows=Model&cols=Benchmark&by=Result&f=objective:itm&y=2021-2021": "= cell",
    "v=matrix&rows=Model&cols=Benchmark&by=Result&k=variant&f=objective:itm": "= cell",
    "v=upset&f=objective:itm": "= sets",
    "v=upset&in=stage&of=datasets&f=objective:itm&y=2021-": "= sets",
    "v=upset": "= sets",
    "v=upset&in=stage": "= sets",
    "v=upset&of=datasets": "= sets",
    "v=upset&of=components": "= sets",
    "v=upset&of=architectures": "= sets",
    "v=paths&from=model:alpha&to=model:bravo": "way",
    "v=paths&from=model:alpha&to=objective:itm": "way",
    "v=paths&from=stage:alpha/pretrain&to=objective:itm": "way",
    "v=compare&ids=model:alpha,model:bravo": "value",
    "v=compare&ids=dataset:captions-a,dataset:mixture": "value",
    "v=results": "= id",
    "v=results&b=benchmark:example-qa-test": "result",
    "v=results&b=benchmark:example-qa-test&set=fine-tuned": "result",
    "v=results&b=benchmark:example-qa-test&f=objective:itm": "result",
    "v=results&b=benchmark:example-qa-test&k=variant&set=fine-tuned": "result",
    "v=results&id=model:alpha": "result",
    "v=answer": "= id",
}


class Elsewhere:
    """A graph by the command line, on the embedded engine, and on a Neo4j."""

    def __init__(
        self, mmkg: Mmkg, env: dict[str, str], ours: KnowledgeGraph, neo4j: KnowledgeGraph
    ):
        self._mmkg, self._env, self.graph, self._neo4j = mmkg, env, ours, neo4j

    def sparql(self, text: str) -> Sequence[Row]:
        return self.graph.sparql(text).to_dicts()

    def cypher(self, text: str) -> Sequence[Row]:
        return self._neo4j.cypher(text).to_dicts()

    def command(self, text: str) -> Any:
        """What a command prints as JSON."""
        line, _, typed = text.partition("\n")
        words = shlex.split(line.removesuffix(" <<'END'"))
        assert words[0] == "mmkg"
        ran = self._mmkg(
            *words[1:], "--format", "json", text=typed.removesuffix("\nEND"), **self._env
        )
        assert ran.code in (0, 1), ran.err
        return ran.json


def screens(graph: KnowledgeGraph, states: Iterable[str], question: str) -> list[dict[str, Any]]:
    """What the page lists in each state, and what it says gives the same."""
    answer = answer_block(graph.ask(question))
    asked = [{"state": one, "answer": answer if one == "v=answer" else None} for one in states]
    given = json.dumps({"graph": payload(graph.bundle(), {}), "screens": asked})
    done = subprocess.run(
        ["node", str(SCRIPT)], input=given, capture_output=True, text=True, check=False
    )
    assert not done.returncode, done.stderr
    return list(json.loads(done.stdout))


def _id(row: Row) -> str:
    return str(next(row[name] for name in ("model", "x", "id", "cell") if name in row))


def _class(row: Row) -> str:
    names = row["class"] if isinstance(row["class"], (list, tuple)) else [row["class"]]
    [name] = (str(one).rpartition("/")[2] for one in names if one != "Mmkg")
    return f"{name} {row['count']}"


def _edge(row: Row) -> str:
    return f"{row['from']} {_name(row['relation'])} {row['to']}"


def _name(relation: object) -> str:
    """A relation as the vocabulary has it; Cypher has `HAS_STAGE` for `hasStage`."""
    name = str(relation).rpartition("/")[2]
    if not name.isupper():
        return name
    first, *others = name.lower().split("_")
    return first + "".join(one.capitalize() for one in others)


def _cell(row: Row) -> str:
    return f"{row['row']} {row['col']} {row['count']}"


def _sets(row: Row) -> str:
    return f"{' + '.join(sorted(row['together'].split(' + ')))} {row['count']}"


def _value(row: Row) -> str:
    return f"{row['entity']} {_name(row['relation'])} {_text(row['value'])}"


def _result(row: Row) -> str:
    return f"{row['result']} {_text(row['value'])}"


def _text(value: Any) -> str:
    """A value as JavaScript writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    number = isinstance(value, (int, float)) or hasattr(value, "is_integer")
    return f"{float(value):.15g}" if number else str(value)


PARTS = {name for name, relation in RELATIONS.items() if relation.under == "hasComponent"}
READS: dict[str, Callable[[Row], str]] = {
    "id": _id, "class": _class, "edge": _edge, "cell": _cell, "sets": _sets, "value": _value,
    "result": _result,
}  # fmt: skip


def differences(found: dict[str, Any], kind: str, state: str, elsewhere: Elsewhere) -> list[str]:
    """In what the three and the screen differ."""
    whole, name = kind.startswith("= "), kind.removeprefix("= ")
    by = {
        "SPARQL": _keys(name, elsewhere.sparql(found["sparql"]), state),
        "Cypher": _keys(name, elsewhere.cypher(found["cypher"]), state),
    }
    by["command"] = _of_command(found["command"], name, by["SPARQL"], state, elsewhere)
    listed = set(found["listed"])
    if name == "value":
        listed = {_rounded(one) for one in listed}
    said = []
    if by["SPARQL"] != by["Cypher"]:
        said.append(_said("SPARQL and Cypher", by["SPARQL"], by["Cypher"]))
    for one, has in by.items():
        if not listed <= has or (whole and has != listed):
            said.append(_said(f"the screen and {one}", listed, has))
    return said


def _rounded(line: str) -> str:
    entity, relation, value = line.split(" ", 2)
    try:
        return f"{entity} {relation} {float(value):.15g}"
    except ValueError:
        return line


def _said(names: str, one: set[str], other: set[str]) -> str:
    return f"{names}: only {sorted(one - other)[:5]}, only {sorted(other - one)[:5]}"


def _keys(name: str, rows: Iterable[Row], state: str) -> set[str]:
    if name == "way":
        return {_way(row, state) for row in rows}
    if name == "value":
        rows = _each_entity(rows)
    found = {READS[name](row) for row in rows}
    return {_rounded(one) for one in found} if name == "value" else _without_wider(found)


def _way(row: Row, state: str) -> str:
    ends = dict(one.split("=", 1) for one in state.split("&"))
    between = [str(value) for name, value in row.items() if name.startswith("n")]
    return " ".join([ends["from"], *between, ends["to"]])


def _each_entity(rows: Iterable[Row]) -> Iterator[Row]:
    """A row for each entity, which SPARQL has as IRIs in one text."""
    for row in rows:
        if "entities" not in row:
            yield row
            continue
        for iri in row["entities"].split():
            prefix, _, name = iri.removeprefix("https://w3id.org/mmkg/id/").partition("/")
            yield {**row, "entity": f"{prefix}:{name}"}


def _without_wider(found: set[str]) -> set[str]:
    """Without the wider relation that accompanies a part of some sort: the page has it not."""
    narrower = {
        (subject, end)
        for subject, relation, end in map(str.split, (x for x in found if " has" in x))
        if relation in PARTS
    }
    return {
        one for one in found
        if " hasComponent " not in one or tuple(one.split()[::2]) not in narrower
    }  # fmt: skip


def _of_command(text: str, name: str, same: set[str], state: str, elsewhere: Elsewhere) -> set[str]:
    if "mmkg show" in text:
        for line in text.splitlines():
            _is_shown(elsewhere.command(line), line.split()[-1], name, same)
        return same
    if "mmkg why" in text:
        assert all(elsewhere.command(line) for line in text.splitlines())
        return same
    printed = elsewhere.command(text)
    if "mmkg info" in text:
        return {f"{kind} {count}" for kind, count in printed["counts"].items()}
    rows = printed["rows"] if isinstance(printed, dict) else printed
    return _keys(name, rows, state)


def _is_shown(page: Any, subject: str, name: str, same: set[str]) -> None:
    """Whether what an entity leads to, as the queries have it, is on its page of `mmkg show`."""
    told = json.dumps(page)
    for line in same:
        entity, relation, end = line.split(" ", 2)
        if entity != subject or relation in {"hasComponent", "type", "usesObjective"}:
            continue
        assert json.dumps(end)[1:-1] in told or name == "value", (line, subject)


@pytest.fixture
def elsewhere(
    mmkg: Mmkg, small: KnowledgeGraph, small_seed: Path, servers: Servers, tmp_path: Path
) -> Iterator[Elsewhere]:
    """The small graph in all three."""
    compiled = current_graph(small_seed, tmp_path)
    neo4j = KnowledgeGraph(open_store(*servers.place("Neo4j", compiled)), compiled)
    yield Elsewhere(mmkg, {"MMKG_SEED": str(small_seed)}, small, neo4j)
    neo4j.close()


def test_the_three_give_what_is_on_the_screen(elsewhere: Elsewhere) -> None:
    found = screens(elsewhere.graph, SCREENS, QUESTION)
    assert [state for state, one in zip(SCREENS, found, strict=True) if not one["listed"]] == []
    wrong = {
        state: said
        for (state, kind), one in zip(SCREENS.items(), found, strict=True)
        if (said := differences(one, kind, state, elsewhere))
    }
    assert not wrong, json.dumps(wrong, indent=1)

"""GraphML, read by networkx: what ``to_networkx`` has, with lists as JSON."""

import io
import json
from pathlib import Path
from typing import Any

import networkx
import pytest
from hypothesis import given, settings

from formats.random_bundles import bundles
from mmkg.formats.export.registry import export
from mmkg.formats.networkx_graph import to_networkx
from mmkg.model.property_graph import RELATIONSHIPS, nodes_of
from mmkg.model.values import Bundle, Fact, Ref
from mmkg.stores.compiled import read_bundle
from mmkg.stores.registry import open_store
from stores.small_graph import SMALL, write_compiled

NO_XML = "\ufffe\uffff"
X, Y = Ref("model:x"), Ref("model:y")


def read(bundle: Bundle) -> Any:
    stream = io.StringIO()
    export(bundle, "graphml", stream)
    return networkx.parse_graphml(stream.getvalue(), force_multigraph=True)


def shown(text: str) -> str:
    """What XML has no character for is an escape."""
    return "".join(
        f"\\u{ord(char):04x}" if (char < " " and char not in "\t\n\r") or char in NO_XML else char
        for char in text
    )


def flat(value: object) -> object:
    if isinstance(value, list):
        return shown(json.dumps(value, ensure_ascii=False))
    return shown(value) if isinstance(value, str) else value


def check(bundle: Bundle) -> None:
    graph = read(bundle)
    nodes = list(nodes_of(bundle._replace(claims=())))
    assert repr({ref: dict(sorted(data.items())) for ref, data in graph.nodes(data=True)}) == repr(
        {
            str(node.id): dict(
                sorted(
                    {name: flat(value) for name, value in node.properties.items()}.items()
                    | {"type": node.label}.items()
                )
            )
            for node in nodes
        }
    )
    links = {(n.id, end, RELATIONSHIPS[label]) for n in nodes for label, end in n.links}
    assert set(graph.edges(keys=True)) == links


def test_networkx_reads_hostile_strings() -> None:
    check(SMALL)


def test_networkx_reads_a_part_of_the_real_graph(known_graph: Path) -> None:
    check(read_bundle(known_graph))


@settings(max_examples=60, deadline=None)
@given(bundle=bundles())
def test_networkx_reads_any_graph(bundle: Bundle) -> None:
    check(bundle)


def test_it_is_the_graph_that_to_networkx_gives(tmp_path: Path) -> None:
    """Written by networkx itself once lists are text, it reads the same."""
    folder = write_compiled(SMALL, tmp_path / "compiled")
    store = open_store(str(folder / "graph.nq"), folder)
    graph = to_networkx(store, flat=True)
    read_back = read(SMALL)
    assert set(graph.edges(keys=True)) == set(read_back.edges(keys=True))
    assert {ref: {k: flat(v) for k, v in data.items()} for ref, data in graph.nodes.items()} == {
        ref: dict(data) for ref, data in read_back.nodes.items()
    }


def test_a_disputed_year_is_a_list_and_an_undisputed_one_a_number() -> None:
    facts = (Fact(X, "year", 2020), Fact(X, "year", 2021), Fact(Y, "year", 2022))
    graph = read(Bundle({X: "Model", Y: "Model"}, facts, ()))
    assert graph.nodes[X]["year"] == "[2020, 2021]"
    assert graph.nodes[Y]["year"] == 2022


@pytest.mark.parametrize(("text", "kept"), [("nul \0", r"nul \u0000"), ("a\r\nb", "a\r\nb")])
def test_what_xml_has_no_character_for_is_an_escape(text: str, kept: str) -> None:
    graph = read(Bundle({X: "Model"}, (Fact(X, "label", text),), ()))
    assert graph.nodes[X]["label"] == kept

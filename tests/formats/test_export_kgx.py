"""KGX's tables as its own reader takes them: split at tabs and bars, with no quoting.

The package ``kgx`` is heavy and needs a network, so it is not among the tools; what its validator
said of an export is in docs/decisions/0014-formats.md.
"""

from pathlib import Path

import pandas
from hypothesis import HealthCheck, given, settings

from formats.random_bundles import bundles
from mmkg.formats.export.registry import export
from mmkg.model.values import Bundle, Fact, Ref
from mmkg.stores.compiled import read_bundle
from stores.small_graph import SMALL

NODES = ["id", "category", "type", "name", "description", "synonym"]
EDGES = (
    "id subject predicate object category relations knowledge_level agent_type "
    "primary_knowledge_source publications"
).split()


def tables(bundle: Bundle, folder: Path) -> tuple[pandas.DataFrame, pandas.DataFrame]:
    """As ``kgx.source.tsv_source`` reads them."""
    export(bundle, "kgx", folder)
    nodes, edges = (
        pandas.read_csv(
            folder / name,
            dtype=str,
            low_memory=False,
            keep_default_na=False,
            delimiter="\t",
            lineterminator="\n",
            quoting=3,
        )
        for name in ("nodes.tsv", "edges.tsv")
    )
    return nodes, edges


def test_the_columns_are_those_that_kgx_wants(tmp_path: Path) -> None:
    nodes, edges = tables(SMALL, tmp_path)
    assert list(nodes.columns)[:6] == NODES
    assert list(edges.columns) == EDGES


def test_a_part_of_the_real_graph(known_graph: Path, tmp_path: Path) -> None:
    bundle = read_bundle(known_graph)
    nodes, edges = tables(bundle, tmp_path)
    assert set(nodes.id) == set(bundle.types)
    assert set(nodes.category) == {
        *("biolink:NamedThing", "biolink:Dataset", "biolink:Publication", "biolink:Agent"),
    }
    albef = nodes.set_index("id").loc["model:albef"]
    assert (albef["name"], albef["type"], albef.year) == ("ALBEF", "mmkg:Model", "2021")
    assert albef.synonym.split("|") == ["ALign BEfore Fuse", "Align before Fuse"]
    assert {edge for edge in edges.predicate} == {
        *("biolink:related_to", "biolink:has_part", "biolink:subclass_of", "biolink:derives_from"),
        *("biolink:close_match", "biolink:exact_match"),
    }
    # One edge for a subject, a predicate and an object, and every fact in one.
    assert not edges.duplicated(["subject", "predicate", "object"]).any()
    assert edges.id.is_unique
    links = {
        (row.subject, relation.removeprefix("mmkg:"), row.object)
        for row in edges.itertuples()
        for relation in row.relations.split("|")
    }
    assert links == {(s, p, o) for s, p, o in bundle.facts if isinstance(o, Ref)}


def test_an_edge_has_the_publications_that_state_it(tmp_path: Path) -> None:
    _, edges = tables(SMALL, tmp_path)
    by_ends = edges.set_index(["subject", "object"])
    stated = by_ends.loc[("stage:albef/pretrain", "objective:itm")]
    assert stated.publications == "paper:arxiv-2107.07651"
    assert (stated.knowledge_level, stated.agent_type) == ("knowledge_assertion", "manual_agent")
    derived = by_ends.loc[("model:albef", "model:bert-base")]
    assert (derived.publications, derived.knowledge_level) == ("", "logical_entailment")


def test_a_bar_in_a_text_is_no_list(tmp_path: Path) -> None:
    model = Ref("model:x")
    facts = (Fact(model, "alias", "a|b\tc\nd"), Fact(model, "label", 'say "x'))
    nodes, _ = tables(Bundle({model: "Model"}, facts, ()), tmp_path)
    assert (nodes.synonym[0], nodes.name[0]) == ("a¦b c d", 'say "x')


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(bundle=bundles())
def test_no_text_breaks_a_row(bundle: Bundle, tmp_path: Path) -> None:
    nodes, edges = tables(bundle, tmp_path)
    assert list(nodes.id) == list(bundle.types)
    assert set(edges.subject) | set(edges.object) <= set(bundle.types)

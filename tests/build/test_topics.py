"""The topics of the seed are trees, each of one survey, and each heading has its place."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mmkg import resources
from mmkg.build.links import links, reach
from mmkg.model.values import Bundle, Ref
from mmkg.stores.compiled import read_bundle


@pytest.fixture(scope="module")
def bundle(real_graph: Path) -> Bundle:
    return read_bundle(real_graph)


def topics(bundle: Bundle) -> Iterator[Ref]:
    return (ref for ref, name in bundle.types.items() if name == "Topic")


def test_each_has_the_place_where_its_survey_has_it(bundle: Bundle) -> None:
    stated = {claim.fact.s: claim for claim in bundle.claims if claim.fact.p == "inScheme"}
    for ref in topics(bundle):
        claim = stated[ref]
        assert claim.source == claim.fact.o, ref
        assert claim.locator, ref
        assert claim.as_printed, ref


def test_each_is_below_the_root_of_its_own_tree(bundle: Bundle) -> None:
    broader, schemes = links(bundle.facts, "broader"), links(bundle.facts, "inScheme")
    for ref in topics(bundle):
        root = Ref(ref.partition("/")[0])
        assert (root in reach(broader, ref)) == (ref != root), ref
        assert schemes[ref] == schemes[root], ref


def test_what_is_exactly_alike_is_one_concept_of_a_class(bundle: Bundle) -> None:
    for ref, ends in links(bundle.facts, "exactMatch").items():
        assert len({end.partition(":")[0] for end in ends}) == len(ends) == 1, ref


def test_the_page_of_sources_is_no_part_of_the_seed() -> None:
    from mmkg.build.folder import seed_files

    root = resources.folder("seed")
    files, findings = seed_files(root)
    assert (root / "SOURCES.md").is_file()
    assert not findings
    assert "SOURCES.md" not in {held.file for held in files}

"""The statements for Neo4j keep to what the Community edition has, and bind nobody else's data."""

import re

from mmkg.model.vocabulary import ATTRIBUTES, CLASSES
from mmkg.schema.neo4j import MARK, cypher
from mmkg.stores.neo4j import layout as neo4j_layout


def statements() -> list[str]:
    lines = [line for line in cypher().splitlines() if line and not line.startswith("//")]
    assert all(line.endswith(";") for line in lines)
    return lines


def test_ids_are_unique_among_what_mmkg_has_made_and_nowhere_else() -> None:
    constraints = [line for line in statements() if "CONSTRAINT" in line]
    found = [re.search(r"FOR \(n:(\w+)\) REQUIRE n\.id IS UNIQUE", line) for line in constraints]
    assert [match[1] for match in found if match] == [MARK, "MmkgGraph"]
    assert len(constraints) == 2


def test_the_mark_is_the_one_that_the_stores_know() -> None:
    assert MARK == neo4j_layout.MARK
    assert f":{MARK}Graph " in neo4j_layout.GRAPH


def test_ids_have_an_index_in_each_class() -> None:
    found = [re.search(r" INDEX .* FOR \(n:(\w+)\) ON \(n\.id\)", line) for line in statements()]
    assert [match[1] for match in found if match] == list(CLASSES)


def test_names_are_indexed_where_there_are_aliases() -> None:
    [index] = [line for line in statements() if "FULLTEXT" in line]
    labels = re.search(r"\(n:([\w|]+)\) ON EACH \[n\.label, n\.alias\]", index)
    assert labels
    assert tuple(labels[1].split("|")) == ATTRIBUTES["alias"].domain


def test_running_it_again_does_no_harm() -> None:
    assert all(" IF NOT EXISTS " in line for line in statements())


def test_nothing_needs_the_enterprise_edition() -> None:
    for line in statements():
        assert not re.search(r"NODE KEY|IS NOT NULL|IS TYPED|IS ::", line)


def test_every_name_is_mmkgs_own_and_given_once() -> None:
    names = [line.partition(" IF NOT EXISTS ")[0].split()[-1] for line in statements()]
    assert len(set(names)) == len(names) == len(CLASSES) + 3
    assert all(name.startswith("mmkg_") for name in names)

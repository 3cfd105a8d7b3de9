"""The statements for Neo4j keep to what the Community edition has."""

import re

from mmkg.model.vocabulary import ATTRIBUTES, CLASSES
from mmkg.schema.neo4j import cypher


def statements() -> list[str]:
    lines = [line for line in cypher().splitlines() if line and not line.startswith("//")]
    assert all(line.endswith(";") for line in lines)
    return lines


def test_ids_are_unique_in_each_class() -> None:
    found = [re.search(r"FOR \(n:(\w+)\) REQUIRE n\.id IS UNIQUE", line) for line in statements()]
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


def test_no_name_is_given_twice() -> None:
    names = [line.split()[2] for line in statements() if "FULLTEXT" not in line]
    assert len(set(names)) == len(names) == len(CLASSES)

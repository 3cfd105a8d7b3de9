import pytest

import mmkg


@pytest.fixture(scope="session")
def graph(small: mmkg.KnowledgeGraph) -> mmkg.KnowledgeGraph:
    """The graph of the small seed."""
    return small

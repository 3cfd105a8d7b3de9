from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def small_seed() -> Path:
    """The folder of a small valid seed; what is in it and why is in its README.md."""
    return Path(__file__).parent / "seed_small"

"""What people import: explicit, sorted, documented, and nothing happens on import."""

import subprocess
import sys
from pathlib import Path

import pytest

import mmkg

HEAVY = ("pydantic", "rdflib", "networkx", "rich", "yaml", "pandas", "rapidfuzz", "pyoxigraph")


def modules_after(code: str, tmp_path: Path) -> set[str]:
    listing = "print('\\n'.join(sys.modules), file=sys.stderr)"
    ran = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\n{listing}"],
        capture_output=True, text=True, check=True, cwd=tmp_path,
    )  # fmt: skip
    return {name.partition(".")[0] for name in ran.stderr.split()}


def test_public_names_are_sorted_and_resolve() -> None:
    assert mmkg.__all__ == sorted(mmkg.__all__)
    assert set(mmkg.__all__) == set(mmkg._HOMES)
    for name in mmkg.__all__:
        assert getattr(mmkg, name) is not None
    with pytest.raises(AttributeError, match="nothing"):
        mmkg.nothing  # noqa: B018  # the point of the test


def test_public_names_have_docstrings_with_a_running_example() -> None:
    for name in mmkg.__all__:
        if name != "__version__":
            assert ">>> " in (getattr(mmkg, name).__doc__ or ""), name


@pytest.mark.parametrize("name", ["KnowledgeGraph", "ModelList", "Reply", "Result"])
def test_public_methods_and_properties_have_one(name: str) -> None:
    members = {
        key: member
        for key, member in vars(getattr(mmkg, name)).items()
        if not key.startswith("_") and (callable(member) or hasattr(member, "__get__"))
    }
    bare = [key for key, member in members.items() if ">>> " not in (member.__doc__ or "")]
    assert members
    assert bare == []


def test_importing_does_nothing(tmp_path: Path) -> None:
    assert modules_after("import mmkg", tmp_path) & set(HEAVY) == set()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask", "which models use ITM on Conceptual Captions"],
        ["ask", "which models use ITM on Conceptual Captions", "--format", "json"],
        ["query", "objectives-of-model", "--param", "model=ALBEF"],
        ["show", "ALBEF"],
    ],
)
def test_the_answer_path_imports_little(arguments: list[str], tmp_path: Path) -> None:
    code = f"""
sys.argv = ["mmkg", *{arguments!r}]
from mmkg.cli.main import run
try:
    run()
except SystemExit as stop:
    assert stop.code in (0, None), stop.code
"""
    modules_after(code, tmp_path)  # the first time the seed may have to be compiled
    heavy = modules_after(code, tmp_path) & {
        "pydantic",
        "rdflib",
        "networkx",
        "rich",
        "yaml",
        "rapidfuzz",
    }
    assert heavy == set()

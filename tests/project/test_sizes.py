"""No module that never stops growing.

The running examples that public names must have are not counted.
"""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src" / "mmkg").rglob("*.py"))
GENERATED = ROOT / "src/mmkg/model/vocabulary.py"
MOST_LINES = 300
MOST_LINES_OF_A_FUNCTION = 60


def test_there_are_sources() -> None:
    assert len(SOURCES) > 40


def _lines_of_examples(tree: ast.AST) -> int:
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    texts = [ast.get_docstring(node) for node in ast.walk(tree) if isinstance(node, documented)]
    # From the first prompt to the end, with the empty line before it.
    return sum(
        len(f">>> {text.partition('>>> ')[2]}".splitlines()) + 1
        for text in texts
        if text and ">>> " in text
    )


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_modules_and_functions_stay_small(path: Path) -> None:
    text = path.read_text("utf-8")
    if path != GENERATED:
        assert len(text.splitlines()) - _lines_of_examples(ast.parse(text)) <= MOST_LINES
    long = [
        f"{node.name} ({node.end_lineno - node.lineno + 1} lines)"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= MOST_LINES_OF_A_FUNCTION
    ]
    assert long == []

"""The hook that puts a compiled graph into the wheel."""

import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest

from mmkg.build.compile import compile_folder
from mmkg.build.current import FILES
from mmkg.errors import SeedError

pytest.importorskip("hatchling")

HOOK = Path(__file__).parents[2] / "packaging" / "compile_graph.py"


def _included(root: Path, target: str, version: str) -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("compile_graph", HOOK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    nothing: Any = None
    hook = module.CompileGraph(str(root), {}, nothing, nothing, str(root / "dist"), target)
    included: dict[str, str] = {}
    hook.initialize(version, {"force_include": included})
    return included


def test_a_standard_wheel_gets_the_compiled_seed(own_seed: Path, tmp_path: Path) -> None:
    before = list(sys.path)
    [(folder, place)] = _included(own_seed.parent, "wheel", "standard").items()
    assert place == "mmkg/_data/graph"
    compile_folder(own_seed, tmp_path / "expected")
    for name in FILES:
        assert (Path(folder) / name).read_bytes() == (tmp_path / "expected" / name).read_bytes()
    assert sys.path == before


@pytest.mark.parametrize(("target", "version"), [("wheel", "editable"), ("sdist", "standard")])
def test_anything_else_gets_none(own_seed: Path, target: str, version: str) -> None:
    assert _included(own_seed.parent, target, version) == {}


def test_a_seed_with_findings_stops_the_build(own_seed: Path) -> None:
    (own_seed / "tasks.yaml").write_text("id: task:vqa\n", "utf-8")
    with pytest.raises(SeedError):
        _included(own_seed.parent, "wheel", "standard")

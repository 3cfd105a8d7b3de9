"""The wheel carries all it needs: installed alone, elsewhere, it answers."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(ROOT)],
        check=True, capture_output=True,
    )  # fmt: skip
    [found] = folder.glob("*.whl")
    return found


def test_it_holds_seed_ontology_queries_and_graph(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    shipped = ("seed/objectives.yaml", "seed/topics/wang2023.yaml", "seed/SOURCES.md")
    for kind in (*shipped, "ontology/mmkg.ttl", "queries/sparql/lineage.rq"):
        assert f"mmkg/_data/{kind}" in names
    for file in ("graph.nq", "names.json", "meta.json"):
        assert f"mmkg/_data/graph/{file}" in names
    for file in ("page.html", "css/base.css", "bundle/explorer.js", "bundle/map.js"):
        assert f"mmkg/views/static/{file}" in names
    assert "mmkg/py.typed" in names


def test_it_answers_and_shows_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "environment"
    venv.create(home, with_pip=True)
    python = str(home / "bin" / "python")
    subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel)],
        check=True, cwd=tmp_path,
    )  # fmt: skip
    environment = {**os.environ, "MMKG_CACHE": str(tmp_path / "cache"), "PYTHONPATH": ""}
    ran = subprocess.run(
        [str(home / "bin" / "mmkg"), "ask", "which models use ITM on Conceptual Captions"],
        capture_output=True, text=True, check=True, cwd=tmp_path, env=environment,
    )  # fmt: skip
    assert "ALBEF" in ran.stdout
    assert ran.stderr == ""
    page = subprocess.run(
        [str(home / "bin" / "mmkg"), "explore", "ALBEF", "--output", "-"],
        capture_output=True, text=True, check=True, cwd=tmp_path, env=environment,
    )  # fmt: skip
    assert page.stdout.startswith("<!doctype html>")
    missing = subprocess.run([python, "-c", "import pyshacl"], capture_output=True, check=False)
    assert missing.returncode != 0, "no dev extras"

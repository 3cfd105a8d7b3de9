"""The pages of what draws a whole graph: cytoscape.js, sigma and pyvis, with the same edges."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import distributions
from pathlib import Path
from string import Template
from typing import NamedTuple

from bench.explore_graphs import Shown

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "bench" / "explore"

_PACKAGES = ("cytoscape", "sigma", "graphology", "graphology-layout-forceatlas2")
_OF_A_PAGE = {"cytoscape.js": "cytoscape", "sigma": "sigma"}
_PATIENCE = 600.0


class Rival(NamedTuple):
    """A tool beside mmkg: how it is called with its version, and what writes its page."""

    name: str
    version: str
    write: Callable[[Shown, Path], None]


class CannotBeHad(Exception):
    """A tool cannot be installed on this machine; the message says why."""


def rival(name: str, folder: Path) -> Rival:
    """A tool, installed into a folder of this run; raises ``CannotBeHad``."""
    if name == "pyvis":
        return _pyvis(folder / "pip")
    return _of_a_script(name, folder / "npm")


def _of_a_script(name: str, folder: Path) -> Rival:
    module = _OF_A_PAGE[name]
    _npm(folder)
    esbuild = ROOT / "node_modules" / ".bin" / "esbuild"
    if not esbuild.exists():
        raise CannotBeHad("no esbuild: npm ci")
    bundled = folder / f"{module}.bundle.js"
    command = [
        str(esbuild), str(FOLDER / f"{module}.js"), "--bundle", "--minify", "--format=iife",
        f"--outfile={bundled}", "--log-level=error",
    ]  # fmt: skip
    modules = str(folder / "node_modules")
    _run(command, "esbuild fails", env={**os.environ, "NODE_PATH": modules})
    # Not within the script element: what would end it.
    script = bundled.read_text("utf-8").replace("</script", "<\\/script")
    template = Template((FOLDER / "rival.html").read_text("utf-8"))

    def write(shown: Shown, path: Path) -> None:
        graph = json.dumps(rows(shown)).replace("<", "\\u003c")
        path.write_text(template.substitute(tool=name, graph=graph, script=script), "utf-8")

    return Rival(name, _version_of(folder, name, module), write)


def _version_of(folder: Path, name: str, module: str) -> str:
    def version(package: str) -> str:
        text = (folder / "node_modules" / package / "package.json").read_text("utf-8")
        return str(json.loads(text)["version"])

    if module == "sigma":
        layout = version("graphology-layout-forceatlas2")
        return f"sigma {version('sigma')} with graphology-layout-forceatlas2 {layout}"
    return f"{name} {version(module)}"


def _npm(folder: Path) -> None:
    """The packages of npm, once for all that are made of them."""
    if (folder / "node_modules").is_dir():
        return
    npm = shutil.which("npm")
    if npm is None:
        raise CannotBeHad("no npm")
    options = ("--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--silent")
    _run([npm, "install", *options, "--prefix", str(folder), *_PACKAGES], "npm install fails")


def _pyvis(folder: Path) -> Rival:
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    _run([*pip, "--target", str(folder), "pyvis"], "pip install fails")
    versions = {one.name: one.version for one in distributions(path=[str(folder)])}
    script = (FOLDER / "pyvis.js").read_text("utf-8")

    def write(shown: Shown, path: Path) -> None:
        # A process of its own, since what pyvis needs may be here in another version.
        _run(
            [sys.executable, "-m", "bench.explore_pyvis", str(path)], "pyvis fails",
            env={**os.environ, "PYTHONPATH": os.pathsep.join((str(folder), str(ROOT)))},
            given=json.dumps(rows(shown)),
        )  # fmt: skip
        page = path.read_text("utf-8")
        before, end, after = page.rpartition("</body>")
        path.write_text(f"{before}<script>{script}</script>{end}{after}", "utf-8")

    return Rival("pyvis", f"pyvis {versions['pyvis']}", write)


def rows(shown: Shown) -> dict[str, list[list[str]]]:
    """Nodes with their labels, and edges with what they say."""
    labels = {fact.s: str(fact.o) for fact in shown.bundle.facts if fact.p == "label"}
    return {
        "nodes": [[ref, labels.get(ref, ref)] for ref in shown.bundle.types],
        "edges": [[fact.s, str(fact.o), fact.p] for fact in shown.edges],
    }


def _run(
    command: list[str], failed: str, *, env: dict[str, str] | None = None, given: str | None = None
) -> None:
    try:
        done = subprocess.run(
            command, env=env, input=given, capture_output=True, text=True, timeout=_PATIENCE
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CannotBeHad(f"{failed}: {error}") from None
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines()
        print(done.stderr, file=sys.stderr)
        raise CannotBeHad(f"{failed}: {lines[-1][:80] if lines else done.returncode}")

"""Everything a clone needs, in one file with no dependencies.

python3 dev.py mmkg ask "which models use ITM on Conceptual Captions"
python3 dev.py check            every check and test
python3 dev.py check lint types only these steps
"""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent
BIN = "Scripts" if os.name == "nt" else "bin"
VENV = ROOT / ".venv"
PYTHON = str(VENV / BIN / "python")

# One of the stores needs a newer Python than mmkg does: what stores share is tested on both.
NEWER = (3, 12)
NEWER_VENV = ROOT / ".venv-newer"
NEWER_TESTS = ["tests/stores", "tests/query", "tests/model", "tests/graph", "tests/api"]

_LINT = "from importlinter.cli import lint_imports_command"
PYTEST = ["-m", "pytest", "-q", "-n", "auto", "--dist", "loadgroup"]
CHECKS = {
    "format": ["-m", "ruff", "format", "--check", "--quiet", "."],
    "lint": ["-m", "ruff", "check", "--quiet", "."],
    "types": ["-m", "mypy"],
    # Without its cache, which knows modules that have moved since.
    "layers": ["-c", f"{_LINT}; lint_imports_command()", "--no-cache"],
    "ontology": ["-m", "mmkg", "schema", "build", "--check"],
    "seed": ["-m", "mmkg", "check", "--shacl"],
    "docs": ["docs/generate.py", "--check"],
    "page": ["check"],
    "doctests": ["-m", "pytest", "-q", "--doctest-modules", "src/mmkg"],
    "tests": PYTEST,
    "newer": [*PYTEST, "--grid", "check", *NEWER_TESTS],
}


def main(arguments: list[str]) -> int:
    """Run the command; what is missing is installed first."""
    if sys.version_info < (3, 11):
        print(f"mmkg needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
        return 2
    if not arguments or arguments[0] not in ("mmkg", "check"):
        print(__doc__)
        return 2
    command, *rest = arguments
    if command == "mmkg":
        install("")
        return subprocess.call([str(VENV / BIN / "mmkg"), *rest])
    unknown = [name for name in rest if name not in CHECKS]
    if unknown:
        print(f"No check {', '.join(unknown)}. There are: {', '.join(CHECKS)}.")
        return 2
    install("[dev]")
    return check(rest or list(CHECKS))


def install(extras: str, home: Path = VENV, base: str = sys.executable) -> None:
    """Make an environment and install the package into it, again only when its needs change."""
    needs = (ROOT / "pyproject.toml").read_bytes() + extras.encode()
    stamp, wanted = home / f"installed{extras}", hashlib.sha256(needs).hexdigest()
    python = str(home / BIN / "python")
    if stamp.is_file() and stamp.read_text() == wanted and _runs(python, "mmkg"):
        return
    print(f"installing mmkg into {home.name} (once) ...", file=sys.stderr)
    if not _runs(python, "pip"):
        made = _try([base, "-m", "venv", "--clear", str(home)])
        if made.returncode:
            mend = f"remove {home.name}; on Debian and Ubuntu, apt install python3-venv first"
            reason = " ".join((made.stderr or made.stdout).split())[:120]
            raise SystemExit(f"dev.py: {home.name} cannot be made ({reason}): {mend}.")
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = _try([*pip, "-e", f".{extras}"])
    if done.returncode:
        said = [line.partition("ERROR: ")[2] for line in done.stderr.splitlines()]
        reason = next(filter(None, reversed(said)), f"exit {done.returncode}")[:120]
        mend = "see that PyPI, or the index that PIP_INDEX_URL names, can be reached; run it again"
        raise SystemExit(f"dev.py: pip install failed ({reason}): {mend}.")
    stamp.write_text(wanted)


def _runs(python: str, module: str) -> bool:
    """Whether an environment has this module; one that was interrupted has a Python at most."""
    find = f"from importlib.util import find_spec; raise SystemExit(find_spec({module!r}) is None)"
    return _try([python, "-c", find]).returncode == 0


def _try(command: list[str]) -> "subprocess.CompletedProcess[str]":
    """What came of the command; one that cannot even start is like one that fails."""
    try:
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    except OSError as error:
        return subprocess.CompletedProcess(command, 127, "", str(error))


def page(_: str, scripts: list[str]) -> int:
    """Check what the explorer's page is made of, with the tools of its package.json."""
    npm = shutil.which("npm")
    if npm is None:
        print("   not run: no npm on PATH; Node.js 20 or newer has it")
        return 1 if os.environ.get("CI") else 0
    stamp = ROOT / "node_modules" / "installed"
    wanted = hashlib.sha256((ROOT / "package-lock.json").read_bytes()).hexdigest()
    if not stamp.is_file() or stamp.read_text() != wanted:
        made = _try([npm, "ci", "--ignore-scripts", "--silent"])
        if made.returncode:
            print(f"   npm ci failed: {' '.join((made.stderr or made.stdout).split())[:200]}")
            return 1
        stamp.write_text(wanted)
    return max(subprocess.call([npm, "run", "--silent", name], cwd=ROOT) for name in scripts)


def newer(python: str, arguments: list[str]) -> int:
    """Run a check on a newer Python as well, where ``python`` is too old for all of it."""
    if _version(python) >= NEWER:
        print("   this Python is new enough: nothing is left to run")
        return 0
    base = find_newer()
    if base is None:
        wanted = ".".join(map(str, NEWER))
        print(f"   not run: no Python {wanted} or newer on PATH, in pyenv or known to uv")
        return 1 if os.environ.get("CI") else 0
    try:
        install("[dev]", NEWER_VENV, base)
    except SystemExit as error:
        print(error)
        return 1
    return _run(str(NEWER_VENV / BIN / "python"), arguments)


def find_newer() -> str | None:
    """A Python of this machine that is new enough for every store, if there is one."""
    return next((found for found in _pythons() if _version(found) >= NEWER), None)


def _pythons() -> Iterator[str]:
    """Commands that may be Pythons; pyenv's shims are on PATH where they do not run."""
    for name in ("python3", "python3.12", "python3.13", "python3.14"):
        yield shutil.which(name) or name
    root = _try(["pyenv", "root"]).stdout.strip()
    if root:
        yield from map(str, sorted(Path(root, "versions").glob("3.*/bin/python")))
    yield _try(["uv", "python", "find", ">=" + ".".join(map(str, NEWER))]).stdout.strip()


def _version(python: str) -> tuple[int, ...]:
    said = _try([python, "-c", "import sys; print(*sys.version_info[:2])"])
    return () if said.returncode else tuple(map(int, said.stdout.split()))


def _run(python: str, arguments: list[str]) -> int:
    return subprocess.call([python, *arguments], cwd=ROOT)


def check(names: list[str]) -> int:
    """Run the checks one after the other; the first that fails does not stop the rest."""
    failed = []
    for name in names:
        start = time.monotonic()
        print(f"── {name}", flush=True)
        status = {"newer": newer, "page": page}.get(name, _run)(PYTHON, CHECKS[name])
        verdict = "FAILED" if status else "ok"
        print(f"   {verdict} ({time.monotonic() - start:.1f} s)", flush=True)
        if status:
            failed.append(name)
    print(f"failed: {', '.join(failed)}" if failed else "all checks pass", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)

"""Everything a clone needs, in one file with no dependencies.

python3 dev.py mmkg ask "which models use ITM on Conceptual Captions"
python3 dev.py check            every check and test
python3 dev.py check lint types only these steps
"""

import hashlib
import os
import subprocess
import sys
import time
import venv
from pathlib import Path

ROOT = Path(__file__).parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = str(BIN / "python")

CHECKS = {
    "format": ["-m", "ruff", "format", "--check", "--quiet", "."],
    "lint": ["-m", "ruff", "check", "--quiet", "."],
    "types": ["-m", "mypy"],
    "layers": ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
    "ontology": ["-m", "mmkg", "schema", "build", "--check"],
    "seed": ["-m", "mmkg", "check", "--shacl"],
    "docs": ["docs/generate.py", "--check"],
    "doctests": ["-m", "pytest", "-q", "--doctest-modules", "src/mmkg"],
    "tests": ["-m", "pytest", "-q", "-n", "auto"],
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
        return subprocess.call([str(BIN / "mmkg"), *rest])
    unknown = [name for name in rest if name not in CHECKS]
    if unknown:
        print(f"No check {', '.join(unknown)}. There are: {', '.join(CHECKS)}.")
        return 2
    install("[dev]")
    return check(rest or list(CHECKS))


def install(extras: str) -> None:
    """Make ``.venv`` and install the package into it, again only when its needs change."""
    needs = (ROOT / "pyproject.toml").read_bytes() + extras.encode()
    stamp, wanted = VENV / f"installed{extras}", hashlib.sha256(needs).hexdigest()
    if stamp.is_file() and stamp.read_text() == wanted and _runs("mmkg"):
        return
    print("installing mmkg into .venv (once) ...", file=sys.stderr)
    if not _runs("pip"):
        try:
            venv.create(VENV, with_pip=True, clear=True)
        except (OSError, subprocess.CalledProcessError) as error:
            mend = "remove .venv; on Debian and Ubuntu, apt install python3-venv first"
            raise SystemExit(f"dev.py: .venv cannot be made ({_short(error)}): {mend}.") from None
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run([*pip, "-e", f".{extras}"], cwd=ROOT, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        said = [line.partition("ERROR: ")[2] for line in done.stderr.splitlines()]
        reason = next(filter(None, reversed(said)), f"exit {done.returncode}")[:120]
        mend = "see that PyPI, or the index that PIP_INDEX_URL names, can be reached; run it again"
        raise SystemExit(f"dev.py: pip install failed ({reason}): {mend}.")
    stamp.write_text(wanted)


def _runs(module: str) -> bool:
    """Whether the environment has this module; one that was interrupted has a Python at most."""
    find = f"from importlib.util import find_spec; raise SystemExit(find_spec({module!r}) is None)"
    try:
        return subprocess.run([PYTHON, "-c", find], stderr=subprocess.DEVNULL).returncode == 0
    except OSError:
        return False


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:120]


def check(names: list[str]) -> int:
    """Run the checks one after the other; the first that fails does not stop the rest."""
    failed = []
    for name in names:
        start = time.monotonic()
        print(f"── {name}", flush=True)
        status = subprocess.call([PYTHON, *CHECKS[name]], cwd=ROOT)
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

"""The compiled graph of a seed as it is in git, at any revision."""

import io
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from mmkg.build.current import compile_as, compiler_stamp, known_graph
from mmkg.errors import UnreadableData, shorten


def revision_graph(name: str, cache: Path) -> Path:
    """The folder with the compiled graph of a folder in git, named as git does: ``HEAD~3:seed``.

    A tree's content has one name in git, so it is compiled once. Raises ``UnreadableData`` where
    git has no such folder, SeedError for a seed with findings.
    """
    tree = _tree(name)
    stamp = f"git-{tree}-{compiler_stamp()}"
    known = known_graph(stamp, cache)
    if known:
        return known
    with TemporaryDirectory(prefix="mmkg-") as folder:
        root = Path(folder, "seed")
        ZipFile(io.BytesIO(_git(name, "archive", "--format=zip", tree))).extractall(root)
        root.mkdir(exist_ok=True)  # an empty tree makes none
        try:
            return compile_as(stamp, root, cache, lambda: True)
        except UnreadableData as error:
            # The folder that it lay in for a moment says nothing to anybody.
            raise UnreadableData(
                shorten(name), str(error).removeprefix(f"{error.path}: ")
            ) from None


def _tree(name: str) -> str:
    found = _git(name, "rev-parse", "--verify", "--end-of-options", name).decode().strip()
    if _git(name, "cat-file", "-t", found).strip() != b"tree":
        raise UnreadableData(shorten(name), "this is no folder in git; write REVISION:FOLDER")
    return found


def _git(name: str, *words: str) -> bytes:
    try:
        ran = subprocess.run(["git", *words], capture_output=True, check=False)
    except (OSError, ValueError) as error:
        raise UnreadableData(shorten(name), f"git cannot be run ({shorten(str(error))})") from None
    if ran.returncode:
        said = shorten(ran.stderr.decode("utf-8", "replace").removeprefix("fatal: "), 160)
        # What git says of a revision or path that it does not know is about its own options.
        known = said.replace("Needed a single revision", "`git ls-tree REVISION` lists what it has")
        raise UnreadableData(shorten(name), f"git has no such folder ({known})")
    return ran.stdout

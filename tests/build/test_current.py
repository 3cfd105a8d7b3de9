"""The compiled graph of a seed as it is now: cached, cheap to find, safe to share."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from mmkg import resources
from mmkg.build import compile as compiling
from mmkg.build.current import FILES, current_graph, stamp_of
from mmkg.errors import SeedError, UnreadableData

ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


@pytest.fixture
def seed(own_seed: Path) -> Path:
    return own_seed


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def no_compiling(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Calling it forbids to compile from then on."""

    def forbid() -> None:
        def refuse(*_: object) -> None:
            raise AssertionError("compiled again")

        monkeypatch.setattr(compiling, "compile_folder", refuse)

    return forbid


def _version(folder: Path) -> str:
    return str(json.loads((folder / "meta.json").read_text("utf-8"))["graph_version"])


def _add_task(seed: Path, slug: str) -> None:
    with (seed / "tasks.yaml").open("a", encoding="utf-8") as file:
        file.write(f"- {{id: 'task:{slug}', label: {slug}}}\n")


def test_a_seed_is_compiled_once(seed: Path, cache: Path, no_compiling: Any) -> None:
    folder = current_graph(seed, cache)
    assert folder.parent == cache / "compiled"
    assert folder.name == _version(folder)
    assert sorted(path.name for path in folder.iterdir()) == sorted(FILES)
    assert (cache / "seeds" / stamp_of(seed)).read_text() == folder.name
    no_compiling()
    assert current_graph(seed, cache) == folder


def test_a_change_is_seen_and_a_return_is_the_old_version(seed: Path, cache: Path) -> None:
    before = current_graph(seed, cache)
    written = (seed / "tasks.yaml").read_bytes()
    _add_task(seed, "juggling")
    after = current_graph(seed, cache)
    assert after != before
    assert b"juggling" in (after / "graph.nq").read_bytes()
    (seed / "tasks.yaml").write_bytes(written)
    assert current_graph(seed, cache) == before


def test_what_changes_a_stamp(seed: Path, tmp_path: Path) -> None:
    stamps = [stamp_of(seed)]
    os.utime(seed / "papers.yaml", ns=(1, 1))
    stamps.append(stamp_of(seed))
    (seed / "models" / "foxtrot.yaml").write_text("id: model:foxtrot\n")
    stamps.append(stamp_of(seed))
    (seed / "models" / "foxtrot.yaml").rename(seed / "models" / "golf.yaml")
    stamps.append(stamp_of(seed))
    stamps.append(stamp_of(Path(shutil.copytree(seed, tmp_path / "other"))))
    assert len(set(stamps)) == len(stamps)


def test_what_does_not_change_a_stamp(seed: Path) -> None:
    before = stamp_of(seed)
    (seed / ".tasks.yaml.swp").write_text("x")
    (seed / ".git").mkdir()
    (seed / ".git" / "config").write_text("x")
    assert stamp_of(seed) == before


def test_a_changed_compiler_compiles_anew(
    seed: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = stamp_of(seed)
    package = tmp_path / "package"
    (package / "build").mkdir(parents=True)
    (package / "build" / "ranks.py").write_text("")
    monkeypatch.setattr("mmkg.build.current._PACKAGE", package)
    other = stamp_of(seed)
    assert other != before
    (package / "build" / "cached.pyc").write_text("")
    assert stamp_of(seed) == other
    (package / "build" / "ranks.py").write_text("# other rules")
    assert stamp_of(seed) != other
    other = stamp_of(seed)
    (package / "ids.py").write_text("# other ids")
    assert stamp_of(seed) != other


def test_a_wheel_brings_its_graph(
    cache: Path, seed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = tmp_path / "graph"
    compiling.compile_folder(seed, packed)
    monkeypatch.setattr(resources, "compiled", lambda: packed)
    assert current_graph(None, cache) == packed
    assert not cache.exists()


@pytest.mark.parametrize("compiled", [None, Path("nowhere")])
def test_without_one_the_packages_seed_is_compiled(
    cache: Path, seed: Path, monkeypatch: pytest.MonkeyPatch, compiled: Path | None
) -> None:
    monkeypatch.setattr(resources, "compiled", lambda: compiled)
    monkeypatch.setattr(resources, "folder", lambda name: {"seed": seed}[name])
    assert current_graph(None, cache).parent == cache / "compiled"


@pytest.mark.parametrize("damage", ["", "../../../etc", "0123456789abcdef", "\udcff"])
def test_a_damaged_stamp_is_written_anew(seed: Path, cache: Path, damage: str) -> None:
    folder = current_graph(seed, cache)
    stamp = cache / "seeds" / stamp_of(seed)
    stamp.write_text(damage, "utf-8", "surrogateescape")
    assert current_graph(seed, cache) == folder
    assert stamp.read_text() == folder.name


@pytest.mark.parametrize("name", FILES)
def test_a_damaged_graph_is_written_anew(seed: Path, cache: Path, name: str) -> None:
    folder = current_graph(seed, cache)
    written = (folder / name).read_bytes()
    (folder / name).unlink()
    assert current_graph(seed, cache) == folder
    assert (folder / name).read_bytes() == written
    (folder / name).write_bytes(b"")
    assert current_graph(seed, cache) == folder
    assert (folder / name).read_bytes() == written


def test_names_from_an_older_compiler_are_replaced(seed: Path, cache: Path) -> None:
    folder = current_graph(seed, cache)
    (folder / "names.json").write_text("{}")
    (cache / "seeds" / stamp_of(seed)).unlink()
    assert current_graph(seed, cache) == folder
    assert "names" in json.loads((folder / "names.json").read_text("utf-8"))


def test_a_seed_edited_while_it_is_compiled_gets_no_stamp(
    seed: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = stamp_of(seed)
    real = compiling.compile_folder

    def edited(root: Path, folder: Path) -> compiling.Meta:
        _add_task(root, "juggling")
        return real(root, folder)

    monkeypatch.setattr(compiling, "compile_folder", edited)
    current_graph(seed, cache)
    assert not (cache / "seeds" / before).exists()


def test_a_cache_that_cannot_be_written_is_done_without(
    seed: Path, cache: Path, no_compiling: Any
) -> None:
    cache.write_text("a file is in the way")
    folder = current_graph(seed, cache)
    assert sorted(path.name for path in folder.iterdir()) == sorted(FILES)
    assert cache.read_text() == "a file is in the way"
    no_compiling()
    assert current_graph(seed, cache) == folder


def test_a_temporary_graph_goes_with_the_process(seed: Path, cache: Path) -> None:
    cache.write_text("a file is in the way")
    code = (
        "import sys; from pathlib import Path; from mmkg.build.current import current_graph; "
        "folder = current_graph(Path(sys.argv[1]), Path(sys.argv[2])); "
        "print(folder, (folder / 'graph.nq').is_file())"
    )
    done = _python(code, seed, cache)
    folder, there = done.stdout.split()
    assert there == "True"
    assert not Path(folder).exists()


def test_a_seed_with_findings_leaves_nothing_behind(seed: Path, cache: Path) -> None:
    _add_task(seed, "no such slug")
    with pytest.raises(SeedError):
        current_graph(seed, cache)
    assert list((cache / "compiled").iterdir()) == []
    assert not (cache / "seeds").exists()


@pytest.mark.parametrize("name", ["nowhere", "seed/tasks.yaml"])
def test_a_seed_that_is_no_folder(seed: Path, cache: Path, name: str) -> None:
    with pytest.raises(UnreadableData, match="no such folder"):
        current_graph(seed.parent / name, cache)


def test_old_graphs_go_where_a_new_one_is_written(seed: Path, cache: Path) -> None:
    long_ago = time.time() - 86_400
    for kind in ("compiled", "seeds"):
        for number in range(9):
            path = cache / kind / f"{number:016x}"
            path.mkdir(parents=True)
            os.utime(path, (long_ago + number, long_ago + number))
        (cache / kind / ".new-1-crash").mkdir()
        os.utime(cache / kind / ".new-1-crash", (long_ago, long_ago))
        (cache / kind / ".new-2-young").mkdir()
    (cache / "seeds" / "0000000000000000").rmdir()
    (cache / "seeds" / "0000000000000000").write_text("0000000000000000")
    os.utime(cache / "seeds" / "0000000000000000", (long_ago, long_ago))
    folder = current_graph(seed, cache)
    young = [f"{number:016x}" for number in range(4, 9)]
    for kind, new in (("compiled", folder.name), ("seeds", stamp_of(seed))):
        names = {path.name for path in (cache / kind).iterdir()}
        assert names == {".new-2-young", new, *young}


def test_young_graphs_stay(seed: Path, cache: Path) -> None:
    for number in range(9):
        (cache / "compiled" / f"{number:016x}").mkdir(parents=True)
    current_graph(seed, cache)
    assert len(list((cache / "compiled").iterdir())) == 10


def test_a_graph_is_compiled_without_a_word(
    seed: Path, cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    current_graph(seed, cache)
    assert capsys.readouterr() == ("", "")


def _python(code: str, *arguments: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(command, env=ENVIRONMENT, check=True, capture_output=True, text=True)


def test_processes_that_start_at_once_share_one_graph(seed: Path, cache: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from mmkg.build.current import current_graph; "
        "print(current_graph(Path(sys.argv[1]), Path(sys.argv[2])))"
    )
    command = [sys.executable, "-c", code, str(seed), str(cache)]
    running = [
        subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    folders = {process.communicate()[0].strip() for process in running}
    assert [process.returncode for process in running] == [0] * 4
    assert len(folders) == 1
    assert [str(path) for path in (cache / "compiled").iterdir()] == list(folders)
    assert len(list((cache / "seeds").iterdir())) == 1


def test_finding_a_graph_loads_nothing_heavy(seed: Path, cache: Path) -> None:
    current_graph(seed, cache)
    code = (
        "import sys; from pathlib import Path; from mmkg.build.current import current_graph; "
        "current_graph(Path(sys.argv[1]), Path(sys.argv[2])); print(*sys.modules)"
    )
    loaded = set(_python(code, seed, cache).stdout.split())
    assert "mmkg.build.current" in loaded
    heavy = {"pydantic", "yaml", "rdflib", "networkx", "rapidfuzz", "pyoxigraph", "json"}
    assert not loaded & heavy
    ours = {name for name in loaded if name.startswith("mmkg.build.")}
    assert ours == {"mmkg.build.current"}

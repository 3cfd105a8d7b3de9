import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import platformdirs
import pytest

from mmkg.errors import StoreUnavailable, UnreadableData
from mmkg.model.values import Bundle, Fact, Ref
from mmkg.stores import cache as cache_module
from mmkg.stores.cache import STORAGE_FORMAT, cache_folder, open_cached
from mmkg.stores.protocol import Store
from stores.small_graph import SMALL, facts_of, typed, write_compiled


def whole(store: Store) -> bool:
    return {typed(fact) for fact in store.match()} == {typed(fact) for fact in facts_of(SMALL)}


def folder_of(cache: Path, compiled: Path) -> Path:
    version = json.loads((compiled / "meta.json").read_text())["graph_version"]
    return cache / "stores" / f"{version}-{STORAGE_FORMAT}"


def test_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MMKG_CACHE", str(tmp_path))
    assert cache_folder() == tmp_path
    monkeypatch.delenv("MMKG_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cache_folder().name == "mmkg"


def test_it_is_loaded_once_and_opened_from_then_on(
    cache: Path, compiled: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first = open_cached(compiled)
    assert whole(first)
    assert first.url == str(folder_of(cache, compiled))
    assert [path.name for path in (cache / "stores").iterdir()] == [folder_of(cache, compiled).name]
    assert not list(folder_of(cache, compiled).glob("LOG*"))

    def refuse(*_: object) -> None:
        raise AssertionError("loaded again")

    monkeypatch.setattr(cache_module, "_load", refuse)
    assert whole(open_cached(compiled))
    assert whole(first)
    assert capsys.readouterr().err == ""


def test_a_new_version_has_a_folder_of_its_own(cache: Path, compiled: Path, tmp_path: Path) -> None:
    old = open_cached(compiled)
    other = write_compiled(
        Bundle({Ref("model:new"): "Model"}, (Fact(Ref("model:new"), "label", "New"),), ()),
        tmp_path / "other",
    )
    new = open_cached(other)
    assert len(list((cache / "stores").iterdir())) == 2
    assert [fact.o for fact in new.match(p="label")] == ["New"]
    assert whole(old)


_FILES = ["CURRENT", "MANIFEST-*", "*.sst", "complete"]


@pytest.mark.parametrize("pattern", _FILES)
@pytest.mark.parametrize("harm", ["missing", "cut short", "garbled", "empty"])
def test_rebuilt_after_corruption(cache: Path, compiled: Path, pattern: str, harm: str) -> None:
    open_cached(compiled).close()
    folder = folder_of(cache, compiled)
    for path in [*folder.glob(pattern)][:1]:
        content = path.read_bytes()
        path.unlink()
        if harm == "cut short":
            path.write_bytes(content[: len(content) // 2])
        elif harm == "garbled":
            path.write_bytes(bytes(byte ^ 0x55 for byte in content))
        elif harm == "empty":
            path.touch()
    assert whole(open_cached(compiled))
    assert whole(open_cached(compiled))
    assert [path.name for path in (cache / "stores").iterdir()] == [folder.name]


def test_rebuilt_where_something_else_is_in_the_way(cache: Path, compiled: Path) -> None:
    folder = folder_of(cache, compiled)
    folder.mkdir(parents=True)
    (folder / "something").write_text("else")
    assert whole(open_cached(compiled))
    shutil.rmtree(folder)
    folder.write_text("a file")
    store = open_cached(compiled)
    assert whole(store)
    assert store.url == str(folder)


def test_removed_at_any_time(cache: Path, compiled: Path) -> None:
    store = open_cached(compiled)
    shutil.rmtree(cache)
    assert whole(store)
    assert whole(open_cached(compiled))


@pytest.mark.parametrize("place", ["cache", "stores"])
def test_a_cache_that_cannot_be_written(
    cache: Path, compiled: Path, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = cache if place == "cache" else cache / "stores"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("a file where the folder should be")
    assert whole(open_cached(compiled))
    store = open_cached(compiled)
    assert whole(store)
    assert store.version
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert told.startswith("mmkg: no cache in ")


def test_a_disk_that_is_full(
    cache: Path,
    compiled: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(cache_module, "_put", full)
    assert whole(open_cached(compiled))
    assert "No space left on device" in capsys.readouterr().err
    assert list((cache / "stores").iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "seteuid") or os.geteuid() != 0, reason="needs to change user")
def test_a_cache_that_is_only_readable(cache: Path, compiled: Path) -> None:
    open_cached(compiled).close()
    folder = folder_of(cache, compiled)
    before = sorted(path.name for path in folder.iterdir())
    for path in (*folder.iterdir(), folder):
        path.chmod(0o555)
    code = (
        "import os, sys; from pathlib import Path\n"
        "import pyoxigraph; from mmkg.stores.oxigraph import OxigraphStore\n"
        "os.chdir(sys.argv[1]); os.setegid(65534); os.seteuid(65534)\n"
        "store = OxigraphStore.on_disk(Path('.'))\n"
        "print(len(list(store.match())), os.access('.', os.W_OK, effective_ids=True))"
    )
    run = _run(code, str(folder))
    assert run.stdout == f"{len(facts_of(SMALL))} False\n", run.stderr
    assert sorted(path.name for path in folder.iterdir()) == before


def test_processes_that_start_at_once(cache: Path, compiled: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from mmkg.stores.cache import open_cached\n"
        "print('ready', flush=True); sys.stdin.readline()\n"
        f"store = open_cached(Path({str(compiled)!r}))\n"
        "print(len(list(store.match())), store.url)"
    )
    for _ in range(3):
        shutil.rmtree(cache, ignore_errors=True)
        starting = [
            subprocess.Popen(
                [sys.executable, "-c", code],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                env=_environment(),
            )
            for _ in range(4)
        ]
        for process in starting:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        for process in starting:
            assert process.stdin is not None
            process.stdin.write("\n")
            process.stdin.flush()
        ends = {process.communicate(timeout=60) for process in starting}
        folder = folder_of(cache, compiled)
        assert ends == {(f"{len(facts_of(SMALL))} {folder}\n", "")}
        assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_what_a_crash_left_and_old_versions_are_removed(cache: Path, compiled: Path) -> None:
    stores = cache / "stores"
    long_ago = time.time() - 86_400
    for name in [".new-1-old", ".old-1-old", *(f"version{number}-1" for number in range(9))]:
        (stores / name).mkdir(parents=True)
        os.utime(stores / name, (long_ago, long_ago))
    (stores / ".new-2-young").mkdir()
    open_cached(compiled)
    names = {path.name for path in stores.iterdir()}
    assert ".new-2-young" in names
    assert not {".new-1-old", ".old-1-old"} & names
    assert folder_of(cache, compiled).name in names
    assert len(names) <= 7


def test_no_compiled_graph(cache: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="no compiled graph"):
        open_cached(tmp_path)
    assert not cache.exists()
    for text in ("", "[]", "{}", '{"graph_version": "../x"}', '{"graph_version": 3}'):
        (tmp_path / "meta.json").write_text(text)
        with pytest.raises(UnreadableData):
            open_cached(tmp_path)


def test_a_compiled_graph_without_its_quads(
    cache: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "meta.json").write_text('{"graph_version": "x"}')
    with pytest.raises(StoreUnavailable, match=r"graph\.nq"):
        open_cached(tmp_path)
    assert list((cache / "stores").iterdir()) == []
    assert capsys.readouterr().err == ""


def _run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        env=_environment(),
    )


def _environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}


@pytest.mark.parametrize("named", ["", " ", "{here}", " {here}", "relative"])
def test_the_cache_is_where_platformdirs_says(
    named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MMKG_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", named.format(here=tmp_path))
    assert cache_folder() == platformdirs.user_cache_path("mmkg", appauthor=False)

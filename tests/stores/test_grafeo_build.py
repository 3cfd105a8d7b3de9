"""The files of grafeo's in the cache, which may be removed or damaged at any time."""

import subprocess
import sys
from pathlib import Path

import pytest

from mmkg.errors import MissingDependency, StoreUnavailable
from mmkg.stores.grafeo import build as grafeo_build
from mmkg.stores.grafeo.build import PLAIN, first_number
from mmkg.stores.grafeo.cells import MARKED
from mmkg.stores.grafeo.store import GrafeoStore
from stores.small_graph import ALBEF, SMALL, write_compiled

pytestmark = pytest.mark.skipif(sys.version_info < (3, 12), reason="grafeo needs Python 3.12")

QUERY = "MATCH (m:Model {year: 2021}) RETURN coalesce(m, 1) AS m"


def _answers(compiled: Path) -> None:
    store = GrafeoStore(compiled)
    assert store.select(QUERY).rows == ((ALBEF,),)
    store.close()


def test_it_is_built_once_and_opened_again(compiled: Path, cache: Path) -> None:
    _answers(compiled)
    written = {path: path.stat().st_mtime_ns for path in (cache / "grafeo").iterdir()}
    assert len(written) == 3
    _answers(compiled)
    assert {path: path.stat().st_mtime_ns for path in (cache / "grafeo").iterdir()} == written


def test_a_graph_that_changed_has_another_file(compiled: Path, cache: Path, tmp_path: Path) -> None:
    _answers(compiled)
    facts = tuple(fact for fact in SMALL.facts if (fact.s, fact.p) != (ALBEF, "year"))
    other = GrafeoStore(write_compiled(SMALL._replace(facts=facts), tmp_path / "other"))
    assert other.select(QUERY).rows == ()
    assert len(list((cache / "grafeo").iterdir())) == 5


@pytest.mark.parametrize("damage", ["cut off", "zeros", "empty", "gone"])
def test_a_damaged_file_is_written_anew(compiled: Path, cache: Path, damage: str) -> None:
    _answers(compiled)
    for path in (cache / "grafeo").iterdir():
        content = path.read_bytes()
        half = len(content) // 2
        if damage == "gone":
            path.unlink()
        else:
            kept = {"cut off": content[:half], "zeros": content[:half] + bytes(half), "empty": b""}
            path.write_bytes(kept[damage])
    _answers(compiled)


def test_several_processes_may_start_at_once(compiled: Path, cache: Path) -> None:
    code = (
        f"import sys; sys.path[:0] = {sys.path!r}\n"
        "from pathlib import Path; from mmkg.stores.grafeo.store import GrafeoStore\n"
        "print('ready', flush=True); sys.stdin.readline()\n"
        f"print(GrafeoStore(Path({str(compiled)!r})).select({QUERY!r}).rows)"
    )
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(4)
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    answers = {process.communicate(timeout=60)[0] for process in processes}
    assert answers == {"((Ref('model:albef'),),)\n"}
    names = [path.name for path in (cache / "grafeo").iterdir()]
    assert len(names) == 3
    assert not any(name.startswith(".") for name in names)


def test_without_a_cache_it_is_built_in_memory(
    compiled: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setenv("MMKG_CACHE", str(blocked))
    monkeypatch.setattr(grafeo_build, "_told", False)
    _answers(compiled)
    _answers(compiled)
    told = capsys.readouterr().err
    assert told.count("the graph is built each time") == 1
    assert len(told.splitlines()) == 1


def test_what_a_crash_left_is_removed_after_a_while(compiled: Path, cache: Path) -> None:
    import os

    left = cache / "grafeo" / ".new-1-abc"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"half")
    os.utime(left, (0, 0))
    _answers(compiled)
    assert not left.exists()


def test_another_grafeo_is_told(compiled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import grafeo

    monkeypatch.setattr(grafeo, "__version__", "0.7.0")
    with pytest.raises(StoreUnavailable, match=r"grafeo 0\.6.*0\.7\.0 is installed"):
        GrafeoStore(compiled)


def test_no_grafeo_is_told(compiled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "grafeo", None)
    with pytest.raises(MissingDependency, match=r"bolt://.*pip install grafeo"):
        GrafeoStore(compiled)


@pytest.mark.parametrize("nodes", [1, 65_536, 65_537, 600_000])
def test_numberings_have_no_number_in_common(nodes: int) -> None:
    first, second = (first_number(nodes, numbering) for numbering in MARKED)
    assert first_number(nodes, PLAIN) + nodes <= first
    assert first + nodes <= second

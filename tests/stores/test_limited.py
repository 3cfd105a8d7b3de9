"""A query that takes too long, or breaks its engine, is an error of one line and nothing more."""

import gc
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from mmkg.errors import BadParameter, MmkgError, QueryTimeout, StoreUnavailable
from mmkg.model.values import Cell, Fact, Ref
from mmkg.stores.limited.child import BATCH, error_of, parts_of
from mmkg.stores.limited.store import LimitedStore
from mmkg.stores.registry import open_store
from stores.awkward_engine import ERRORS
from stores.small_graph import ALBEF, HOSTILE, SMALL, facts_of, typed

MARGIN = 5.0
"""Seconds that a busy machine may add to a limit."""

PREFIX = "PREFIX mmkg: <https://w3id.org/mmkg/ontology/> PREFIX id: <https://w3id.org/mmkg/id/>\n"
QUERIES = (
    "SELECT ?s ?p ?o { ?s ?p ?o }",
    "SELECT ?m ?y { ?m a mmkg:Model OPTIONAL { ?m mmkg:year ?y } }",
    "SELECT ?s { ?s mmkg:none ?o }",
    "CONSTRUCT { ?m mmkg:kind ?k } { ?m mmkg:kind ?k }",
    "DESCRIBE <https://w3id.org/mmkg/id/model/albef>",
    "ASK { ?s mmkg:year 2021 }",
)
SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"
HUGE = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o } ORDER BY ?o ?a"

Make = Callable[..., LimitedStore]


def limited(opener: str, *arguments: object, seconds: float = 60, **more: Any) -> LimitedStore:
    return LimitedStore(opener, arguments, url="limited", seconds=seconds, **more)


@pytest.fixture(params=[None, "graph.nq", "memory:"])
def url(request: pytest.FixtureRequest, compiled: Path) -> str | None:
    """The URL of the small graph in each engine that cannot be cancelled."""
    return str(compiled / request.param) if request.param == "graph.nq" else request.param


@pytest.fixture
def make() -> Iterator[Make]:
    """Makes limited stores with an awkward engine, opened after some deeds, and closes them."""
    made = []

    def make(*deeds: str, **options: Any) -> LimitedStore:
        made.append(limited("stores.awkward_engine:open_awkward", *deeds, **options))
        return made[-1]

    yield make
    for store in made:
        store.close()


def does(store: LimitedStore, deed: str, **parameters: Cell) -> Cell:
    [[cell]] = store.select(deed, parameters).rows
    return cell


def is_there(pid: Cell) -> bool:
    try:
        os.kill(int(str(pid)), 0)
    except ProcessLookupError:
        return False
    return True


def is_gone_soon(pid: Cell) -> bool:
    end = time.monotonic() + MARGIN
    while is_there(pid) and time.monotonic() < end:
        time.sleep(0.02)
    return not is_there(pid)


def script(code: str) -> list[str]:
    """A command that runs code in a Python of its own, warnings being errors."""
    return [
        *(sys.executable, "-W", "error", "-X", "dev", "-c"),
        f"import sys; sys.path[:0] = {[str(Path(__file__).parents[1]), *sys.path]!r}\n"
        "from mmkg.stores.limited.store import LimitedStore\n"
        "opener = 'stores.awkward_engine:open_awkward'\n"
        "store = LimitedStore(opener, url='a', seconds=60)\n"
        "pid = store.select('pid').rows[0][0]\n"
        f"{code}",
    ]


# The same answers


def test_rows_and_facts_are_those_of_the_store_without_a_limit(
    url: str | None, compiled: Path
) -> None:
    with (
        closing(open_store(url, compiled)) as plain,
        closing(limited("mmkg.stores.registry:open_store", url, compiled)) as store,
    ):
        assert (store.url, store.language, store.version) == (
            plain.url,
            plain.language,
            plain.version,
        )
        for query in QUERIES:
            expected, found = plain.select(PREFIX + query), store.select(PREFIX + query)
            assert found.columns == expected.columns
            assert sorted(map(repr, found.rows)) == sorted(map(repr, expected.rows)), query
        for text in HOSTILE:
            assert store.select("SELECT ($x AS ?y) {}", {"x": text}).rows == ((text,),)
        assert {typed(fact) for fact in store.match()} == set(map(typed, facts_of(SMALL)))
        for ends in ((ALBEF, None, None), (None, "year", 2021), (None, "alias", HOSTILE[0])):
            facts = set(store.match(*ends))
            assert facts == set(plain.match(*ends)) != set()


@pytest.mark.parametrize("ending", ["closed", "killed", "dropped"])
def test_temporary_files_of_the_engine_go_with_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ending: str
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    store = limited("stores.awkward_engine:open_awkward")
    [[made]] = store.select("temporary").rows
    assert Path(str(made)).is_file()
    assert Path(str(made)).is_relative_to(tmp_path)
    if ending == "killed":
        [[pid]] = store.select("pid").rows
        os.kill(int(str(pid)), signal.SIGKILL)
    if ending == "dropped":
        del store
    else:
        store.close()
    assert list(tmp_path.iterdir()) == []


def test_every_error_of_the_tree_crosses_unchanged(make: Make) -> None:
    def tree(kind: type[MmkgError]) -> set[type[MmkgError]]:
        below = (k for k in kind.__subclasses__() if k.__module__ == MmkgError.__module__)
        return {kind}.union(*map(tree, below))

    assert {type(error) for error in ERRORS} == tree(MmkgError)
    store = make()
    pid = does(store, "pid")
    for number, error in enumerate(ERRORS):
        with pytest.raises(MmkgError) as caught:
            store.select("raise", {"number": number})
        found = caught.value
        assert type(found) is type(error)
        assert (str(found), found.args, vars(found)) == (str(error), error.args, vars(error))
    assert does(store, "pid") == pid


def test_an_error_of_an_engine_is_the_one_of_the_tree_above_it(make: Make) -> None:
    with pytest.raises(StoreUnavailable, match=r"quota is exceeded") as caught:
        make().select("exceed quota")
    assert type(caught.value) is StoreUnavailable
    assert type(error_of(parts_of(caught.value))) is StoreUnavailable


def test_what_is_larger_than_a_pipe_passes(make: Make) -> None:
    store = make()
    table = store.select("rows", {"count": 50_000})
    assert len(table) == 50_000
    assert table.rows[-1] == (49_999, Ref("model:49999"), "x" * 30)
    assert type(table.rows[-1][1]) is Ref
    assert does(store, "echo", value="é" * 1_000_000) == "é" * 1_000_000


def test_what_the_engine_prints_and_reads_is_not_ours(
    make: Make, capfd: pytest.CaptureFixture[str]
) -> None:
    store = make()
    assert does(store, "print and read") == ""
    assert does(store, "echo", value=1) == 1
    assert capfd.readouterr() == ("", "")


def test_matches_are_read_piece_by_piece_and_within_each_other(make: Make) -> None:
    store = make()
    for count in (0, 1, BATCH - 1, BATCH, BATCH + 1, 3 * BATCH):
        assert [fact.o for fact in store.match(o=count)] == list(range(count))
    outer = store.match(Ref("model:a"), o=2 * BATCH)
    seen = 0
    for fact in outer:
        seen += 1
        if isinstance(fact.o, int) and fact.o % 500 == 0:
            assert next(store.match(Ref("model:b"), o=10**9)).s == "model:b"
    assert seen == 2 * BATCH
    assert type(fact) is Fact
    assert type(fact.s) is Ref


# Limits


def test_a_slow_query_is_ended_and_the_next_is_answered(url: str | None, compiled: Path) -> None:
    store = limited("mmkg.stores.registry:open_store", url, compiled, seconds=0.5)
    with closing(store):
        for _ in range(2):
            start = time.monotonic()
            with pytest.raises(QueryTimeout) as caught:
                store.select(SLOW)
            assert 0.5 <= time.monotonic() - start < 0.5 + MARGIN
            assert (caught.value.url, caught.value.seconds) == (store.url, 0.5)
            store._seconds = 30
            assert store.select("ASK { ?s ?p ?o }").rows == ((True,),)
            store._seconds = 0.5


def test_a_slow_match_is_ended_where_it_stands(make: Make) -> None:
    store = make(seconds=0.5)
    facts = store.match(p="sleep", o=BATCH)
    assert [next(facts).o for _ in range(BATCH)] == list(range(BATCH))
    with pytest.raises(QueryTimeout):
        next(facts)
    assert list(store.match(o=1)) == [Fact(Ref("model:x"), "year", 0)]


def test_the_limit_is_not_for_opening_which_has_its_own(make: Make) -> None:
    store = make("nap", seconds=0.4)
    with pytest.raises(QueryTimeout):
        store.select("sleep")
    assert does(store, "echo", value=1) == 1
    start = time.monotonic()
    with pytest.raises(StoreUnavailable, match=r"could not be opened within 0\.5 s"):
        make("sleep", opening=0.5)
    assert time.monotonic() - start < 0.5 + MARGIN


@pytest.mark.parametrize("seconds", [0, -1, float("nan")])
def test_a_limit_is_above_nothing(make: Make, seconds: float) -> None:
    with pytest.raises(BadParameter, match="timeout"):
        make(seconds=seconds)


def test_a_limit_may_be_longer_than_any_clock_allows(make: Make) -> None:
    assert does(make(seconds=1e300), "echo", value=1) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits memory so")
def test_memory_is_limited(make: Make) -> None:
    store = make(memory=300 * 2**20)
    assert does(store, "eat", megabytes=100) == 100 * 2**20
    for deed in ("eat", "fail to allocate"):
        with pytest.raises(StoreUnavailable, match=r"more memory than the 300 MB that it may\."):
            store.select(deed)
    assert does(store, "eat", megabytes=100) == 100 * 2**20
    with pytest.raises(StoreUnavailable, match=r"more memory than there is\."):
        make().select("fail to allocate")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits memory so")
@pytest.mark.parametrize("url", [None, "graph.nq"], indirect=True)
def test_memory_of_a_real_engine_is_limited(url: str | None, compiled: Path) -> None:
    store = limited("mmkg.stores.registry:open_store", url, compiled, memory=200 * 2**20)
    with closing(store):
        with pytest.raises(StoreUnavailable, match="more memory than the 200 MB"):
            store.select(HUGE)
        assert store.select("ASK { ?s ?p ?o }").rows == ((True,),)


# What breaks


@pytest.mark.parametrize(
    ("deed", "message"),
    [
        ("abort", r"its process ended \(SIGABRT\)"),
        ("segfault", r"its process ended \(SIGSEGV\)"),
        ("kill", r"its process ended \(SIGKILL\)"),
        ("leave", r"its process ended \(exit code 9\): sorry: nothing works"),
        ("panic", r"the engine fails \(PanicException: index out of bounds\)"),
        ("exit", r"the engine fails \(SystemExit: \)"),
        ("stumble", r"the engine fails \(ZeroDivisionError: division by zero\)"),
        ("odd cell", r"the engine fails \(it answers with pathlib\."),
        ("unsendable", r"its process ended \(exit code 1\): .*(pickle|local object)"),
        ("no such deed", r"the engine fails \(KeyError: 'no such deed'\)"),
    ],
)
def test_an_engine_that_breaks_is_an_error_of_one_line(
    make: Make, deed: str, message: str, capfd: pytest.CaptureFixture[str]
) -> None:
    store = make()
    pid = does(store, "pid")
    with pytest.raises(StoreUnavailable, match=message) as caught:
        store.select(deed)
    assert caught.value.url == "awkward:"
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
    assert len(str(caught.value).splitlines()) == 1
    assert not is_there(pid)
    assert does(store, "echo", value=1) == 1
    assert capfd.readouterr() == ("", "")


def test_a_process_that_ended_while_nobody_asked_is_started_again(make: Make) -> None:
    store = make()
    pid = int(str(does(store, "pid")))
    os.kill(pid, signal.SIGKILL)
    time.sleep(0.2)
    assert does(store, "pid") != pid


def test_a_match_does_not_outlive_its_process(make: Make) -> None:
    store = make()
    facts = store.match(o=2 * BATCH)
    next(facts)
    with pytest.raises(StoreUnavailable, match="SIGABRT"):
        store.select("abort")
    with pytest.raises(StoreUnavailable, match="its process has ended, and this match"):
        list(facts)
    facts = store.match(o=2 * BATCH)
    next(facts)
    os.kill(int(str(does(store, "pid"))), signal.SIGKILL)
    time.sleep(0.2)
    with pytest.raises(StoreUnavailable, match="its process has ended, and this match"):
        list(facts)


@pytest.mark.parametrize("deed", ["abort", "panic", "kill", "stumble"])
def test_an_engine_that_cannot_be_opened(make: Make, deed: str) -> None:
    with pytest.raises(StoreUnavailable, match=r"^Store limited: it cannot be opened: ") as caught:
        make(deed)
    assert len(str(caught.value).splitlines()) == 1


def test_errors_of_opening_are_those_of_the_store(compiled: Path, tmp_path: Path) -> None:
    opener = "mmkg.stores.registry:open_store"
    for url, folder in (("nonsense:", compiled), (None, tmp_path), (str(tmp_path), compiled)):
        with pytest.raises(MmkgError) as expected:
            open_store(url, folder)
        with pytest.raises(type(expected.value), match=re.escape(str(expected.value))):
            limited(opener, url, folder)


@pytest.mark.parametrize("executable", ["", None, "/no/such/python", "/bin/false"])
def test_without_a_python_there_is_no_limit(
    make: Make, executable: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", executable)
    with pytest.raises(StoreUnavailable, match=r"it cannot be opened: "):
        make()


def test_a_frozen_program_is_not_started_again(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(StoreUnavailable, match="needs a Python"):
        make()


def test_what_opening_says_is_said_once(make: Make, capsys: pytest.CaptureFixture[str]) -> None:
    store = make("warn")
    with pytest.raises(StoreUnavailable):
        store.select("abort")
    assert does(store, "echo", value=1) == 1
    assert capsys.readouterr().err == "awkward: it is said\n"


def test_relative_names_stay_where_they_were(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = make()
    before = does(store, "where")
    with pytest.raises(StoreUnavailable):
        store.select("abort")
    monkeypatch.chdir(tmp_path)
    assert does(store, "where") == before


# What stays


def test_nothing_stays_after_close(make: Make) -> None:
    make().close()
    files = set(os.listdir("/dev/fd"))  # noqa: PTH208
    for deeds in ((), ("abort",), ("sleep",)):
        try:
            store = make(*deeds, opening=0.5)
        except StoreUnavailable:
            continue
        pid = does(store, "pid")
        with pytest.raises(StoreUnavailable):
            store.select("abort")
        last = does(store, "pid")
        store.close()
        store.close()
        assert not is_there(pid)
        assert not is_there(last)
        with pytest.raises(StoreUnavailable, match="closed"):
            store.select("pid")
        with pytest.raises(StoreUnavailable, match="closed"):
            store.match()
    gc.collect()
    assert set(os.listdir("/dev/fd")) <= files  # noqa: PTH208


def test_a_store_that_is_forgotten_is_ended() -> None:
    store = limited("stores.awkward_engine:open_awkward")
    pid = does(store, "pid")
    facts = store.match(o=2 * BATCH)
    next(facts)
    del store, facts
    gc.collect()
    assert not is_there(pid)


def test_a_program_that_closes_nothing_ends_quietly() -> None:
    ran = subprocess.run(script("print(pid)"), capture_output=True, text=True, timeout=60)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert is_gone_soon(ran.stdout)


@pytest.mark.parametrize("deed", ["pid", "sleep"])
def test_a_program_that_is_killed_takes_its_engine_along(deed: str) -> None:
    code = f"print(pid, flush=True); store.select({deed!r}); sys.stdin.read()"
    with subprocess.Popen(
        script(code), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout
        pid = program.stdout.readline()
        time.sleep(0.2)
        assert is_there(pid)
        program.kill()
        assert is_gone_soon(pid)


def test_ctrl_c_ends_both_quietly() -> None:
    """The terminal sends the signal to the whole group of processes."""
    code = """
print(pid, flush=True)
try:
    store.select("sleep")
except KeyboardInterrupt:
    print(store.select("pid").rows[0][0] != pid)
"""
    with subprocess.Popen(
        script(code),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        process_group=0,
    ) as program:
        assert program.stdout
        pid = program.stdout.readline()
        time.sleep(0.3)
        os.killpg(program.pid, signal.SIGINT)
        assert program.communicate(timeout=30) == ("True\n", "")
        assert program.returncode == 0
    assert is_gone_soon(pid)


def test_a_fork_has_a_process_of_its_own() -> None:
    code = """
import os
if os.fork() == 0:
    assert store.select("pid").rows[0][0] != pid
    assert len(list(store.match(o=5000))) == 5000
    sys.exit()
assert os.wait()[1] == 0
assert store.select("pid").rows[0][0] == pid
if os.fork() == 0:
    store.close()
    sys.exit()
assert os.wait()[1] == 0
assert store.select("pid").rows[0][0] == pid
"""
    ran = subprocess.run(script(code), capture_output=True, text=True, timeout=60)
    assert (ran.returncode, ran.stderr) == (0, "")


# Threads


def test_threads_take_turns(make: Make) -> None:
    store = make()
    found: list[tuple[int, Cell, int]] = []

    def ask(number: int) -> None:
        for _ in range(20):
            facts = len(list(store.match(Ref(f"model:{number}"), o=BATCH + number)))
            found.append((number, does(store, "echo", value=number), facts))

    threads = [Thread(target=ask, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 80
    assert all(cell == number and facts == BATCH + number for number, cell, facts in found)


def test_waiting_for_another_thread_is_not_counted(make: Make) -> None:
    store = make(seconds=1.0)
    thread = Thread(target=does, args=(store, "nap"))
    thread.start()
    for _ in range(3):
        assert does(store, "nap") == 0.7
    thread.join()


def test_close_ends_what_another_thread_waits_for(make: Make) -> None:
    store = make()
    raised = []

    def ask() -> None:
        with pytest.raises(StoreUnavailable, match="it is closed") as caught:
            store.select("sleep")
        raised.append(caught.value)

    thread = Thread(target=ask)
    thread.start()
    time.sleep(0.3)
    start = time.monotonic()
    store.close()
    thread.join()
    assert time.monotonic() - start < MARGIN
    assert len(raised) == 1

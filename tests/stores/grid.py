"""What each engine can do, as the tests that ran say: the capability grid of docs/stores.md.

    pytest --grid check     fail where the page says otherwise
    pytest --grid write     write the page

A test says what it stands for by ``pytest.mark.capability``; its engine is a parameter. An engine
has a capability if each test of it ran and passed.
"""

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "stores.md"
_PLACE = re.compile(r"(<!-- grid: start -->\n)(.*?)(<!-- grid: end -->)", re.DOTALL)
_PARAMETERS = ("engine", "store", "sparql", "cypher", "embedded", "kg")
_NAMES = (
    "oxigraph on disk",
    "oxigraph from a file",
    "rdflib in memory",
    "SPARQL server",
    "Neo4j",
    "grafeo",
)

Outcomes = dict[str, dict[str, list[bool]]]
_OUTCOMES = pytest.StashKey[Outcomes]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """The option that asks for the grid."""
    parser.addoption("--grid", choices=["check", "write"], help="the grid of docs/stores.md")


def pytest_configure(config: pytest.Config) -> None:
    """Start with nothing known."""
    config.addinivalue_line("markers", "capability(name): what of docs/stores.md it stands for")
    outcomes: Outcomes = defaultdict(lambda: defaultdict(list))
    config.stash[_OUTCOMES] = outcomes


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Say in the test's report, which crosses processes, what it stands for."""
    callspec: Any = getattr(item, "callspec", None)
    given = callspec.params if callspec else {}
    engine = next((given[name] for name in _PARAMETERS if given.get(name) in _NAMES), None)
    for mark in item.iter_markers("capability"):
        if engine:
            item.user_properties.append(("capability", (mark.args[0], engine)))


class Collector:
    """Gathers outcomes in the process that starts the others."""

    def __init__(self, outcomes: Outcomes) -> None:
        self.outcomes = outcomes

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" or report.outcome != "passed":
            for name, value in report.user_properties:
                if name == "capability":
                    stands_for: Any = value  # as written above; a list where it crossed processes
                    capability, engine = stands_for
                    self.outcomes[capability][engine].append(report.outcome == "passed")


def pytest_sessionstart(session: pytest.Session) -> None:
    """Gather, save in the processes of pytest-xdist."""
    config = session.config
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Collector(config.stash[_OUTCOMES]), "capability-grid")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write the grid or compare it."""
    asked = session.config.getoption("--grid")
    if not asked or hasattr(session.config, "workerinput"):
        return
    text = PAGE.read_text("utf-8")
    table = grid(session.config.stash[_OUTCOMES])
    made = _PLACE.sub(lambda match: f"{match[1]}{table}{match[3]}", text)
    if asked == "write":
        PAGE.write_text(made, "utf-8")
    elif made != text:
        print(f"\ndocs/stores.md has another grid than the tests:\n{table}")  # noqa: T201
        print("Run pytest with --grid write on all engines.")  # noqa: T201
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def grid(outcomes: Outcomes) -> str:
    """The table in Markdown: a line for each capability, a column for each engine."""
    lines = [f"| | {' | '.join(_NAMES)} |", f"| --- {'| --- ' * len(_NAMES)}|"]
    for capability in sorted(outcomes):
        found = outcomes[capability]
        cells = ("yes" if found.get(name) and all(found[name]) else "–" for name in _NAMES)
        lines.append(f"| {capability} | {' | '.join(cells)} |")
    return "".join(f"{line}\n" for line in lines)

"""A small part of the graph as a pyvis network, for notebooks that already use pyvis."""

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from mmkg.errors import BadParameter, MissingDependency
from mmkg.model.values import Bundle
from mmkg.model.vocabulary import RELATIONS
from mmkg.views.layout import DERIVED, positions

if TYPE_CHECKING:
    from pyvis.network import Network

# What more looks like is in bench/RESULTS.md: a ball of hair, some seconds later.
MOST = 500
_APART = 4
_SHAPES = {"Dataset": "square", "Benchmark": "square", "Objective": "diamond", "Task": "diamond"}
# What pyvis's template loads from elsewhere even where it is told that all has to be inside.
_FROM_ELSEWHERE = re.compile(r"<link[^>]*\"https?:[^>]*/>|<script[^>]*\"https?:[^>]*></script>")


def to_pyvis(bundle: Bundle, *, force: bool = False) -> "Network":
    """The entities of a part and the accepted facts between them, each at its place.

    Raises ``BadParameter`` above 500 entities unless forced, ``MissingDependency`` without pyvis.
    """
    count = len(bundle.types)
    if count > MOST and not force:
        raise BadParameter(
            "selection",
            f"it has {count:,} entities, and a drawing of more than {MOST} says nothing: "
            "select fewer, write `mmkg explore`, or give force=True.",
        )
    network = _network()
    labels = {fact.s: str(fact.o) for fact in bundle.facts if fact.p == "label"}
    made = positions(bundle, frozenset(bundle.types.values()))
    refs = list(bundle.types)
    for number, x, y in zip(made["node"], made["x"], made["y"], strict=True):
        ref = refs[number]
        kind, label = bundle.types[ref], labels.get(ref, ref)
        network.add_node(
            str(ref),
            label=label,
            title=_plain(f"{label}\n{kind}\n{ref}"),
            shape=_SHAPES.get(kind, "dot"),
            color=_colours().get(kind.lower(), "#5a6473"),
            size=12,
            x=x * _APART,
            y=-y * _APART,
            physics=False,
        )
    for fact in bundle.facts:
        drawn = fact.p in RELATIONS and fact.p not in DERIVED
        if drawn and fact.s in bundle.types and fact.o in bundle.types:
            network.add_edge(str(fact.s), str(fact.o), title=_plain(fact.p), color="#8b94a1")
    return network


def _network() -> "Network":
    try:
        from pyvis.network import Network
    except ImportError:
        raise MissingDependency("pyvis", "to_pyvis()") from None

    class Alone(Network):  # type: ignore[misc]
        """A network whose page asks for nothing outside."""

        def generate_html(self, *args: Any, **options: Any) -> str:
            """The page as text."""
            self.html: str = _FROM_ELSEWHERE.sub("", super().generate_html(*args, **options))
            return self.html

    made = Alone(directed=True, notebook=True, cdn_resources="in_line")
    made.toggle_physics(False)
    return made


def _plain(text: str) -> str:
    """A text that pyvis shows as it is: with an ``href`` in one, it takes them all for markup."""
    return text.replace("href", "hre\u200bf")


@cache
def _colours() -> dict[str, str]:
    """The colours of the explorer's page on a light ground, by class."""
    text = files("mmkg.views").joinpath("static", "css", "tokens.css").read_text("utf-8")
    light, _, _ = text.partition("@media")
    return dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", light))

"""The explorer's page: one HTML file with everything in it, which asks for nothing outside.

The page carries a Content-Security-Policy that names its own script and style by their hashes and
allows nothing else. The data stand in a JSON block, in which no ``<`` is left.
"""

import gzip
import json
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from string import Template
from typing import Any

from mmkg.views.payload import Payload

# Below this, readable data are worth more than a smaller page.
_PLAIN = 64_000

# What stands later may lean on what stands before.
_STYLES = ("tokens.css", "base.css", "shell.css")


def page(
    graph: Payload,
    start: str = "",
    answer: Mapping[str, Any] | None = None,
    positions: Mapping[str, Any] | None = None,
) -> str:
    """The page as text.

    ``start`` is the state it opens in, such as ``v=table&id=model:albef``; ``answer`` a question
    or query with its rows, which it then shows; ``positions`` the places of ``layout.positions``,
    with which it has a map.

    >>> made = page({"format": 1, "nodes": ["model:</script>"]})
    >>> "model:</script>" in made, "model:\\\\u003c/script>" in made
    (False, True)
    """
    style = _style()
    script = _file("bundle", "explorer.js")
    drawing = _file("bundle", "map.js") if positions is not None else ""
    scripts = " ".join(_source(one) for one in (drawing, script) if one)
    if positions is not None:
        graph = {**graph, "positions": dict(positions)}
    data: dict[str, Any] = {"graph": graph}
    text = _compact(graph)
    if len(text) > _PLAIN:
        # Without a time in it, so that the same graph makes the same page.
        # The last two levels take two and three times as long, for a hundredth of the size.
        packed = gzip.compress(text.encode("ascii"), 7, mtime=0)
        data = {"gzip": b64encode(packed).decode("ascii")}
    policy = (
        f"default-src 'none'; script-src {scripts}; style-src {_source(style)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    return Template(_file("page.html")).substitute(
        policy=policy,
        style=style,
        map=f"<script>{drawing}</script>\n" if drawing else "",
        script=script,
        data=_json({**data, "start": start, "answer": answer}),
    )


def _style() -> str:
    found = (one.name for one in _static().joinpath("css", "views").iterdir())
    own = sorted(name for name in found if name.endswith(".css"))
    return "".join(
        (*(_file("css", name) for name in _STYLES), *(_file("css", "views", n) for n in own))
    )


def _static() -> Traversable:
    return files("mmkg.views").joinpath("static")


def _file(*path: str) -> str:
    return _static().joinpath(*path).read_text("utf-8")


def _source(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode('ascii')}'"


def _json(value: object) -> str:
    return _compact(value).replace("<", "\\u003c")


def _compact(value: object) -> str:
    # Half a sign, which no encoding takes, stands in it as an escape.
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))

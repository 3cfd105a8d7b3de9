"""Each view on the project's own graph, as it stands in an address."""

from typing import Any

REAL = {
    "overview": "v=overview",
    "table": "v=table&f=objective:itm*dataset:cc3m",
    "neighbourhood": "v=neighbourhood&id=model:albef",
    "lineage": "v=lineage&id=model:blip-2",
    "matrix": "v=matrix",
    "upset": "v=upset",
    "paths": "v=paths&from=model:albef&to=model:llava",
    "compare": "v=compare&ids=model:albef,model:blip,model:coca",
    "results": "v=results&b=benchmark:vqav2-test-std",
}

# These stand in a page that was made with them: how it is made, and the state in it.
MADE: dict[str, dict[str, Any]] = {
    "asked": {"ask": "which models use ITM on Conceptual Captions", "map": True},
    "queried": {"query": "results-by-benchmark", "benchmark": "VQAv2 test-std"},
}
OFFERED = {
    "answer": ("asked", "v=answer"),
    "map": ("asked", "v=map"),
}
MORE = {
    "answer, opened": ("asked", "v=answer&r=0&u=1"),
    "answer, filtered": ("asked", "v=answer&y=2021-&f=architecture:fusion-encoder"),
    "answer by a query": ("queried", "v=answer&y=2021-"),
    "map on a model": ("asked", "v=map&c=0&id=model:albef"),
}

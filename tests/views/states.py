"""Each view on the project's own graph, as it stands in an address."""

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

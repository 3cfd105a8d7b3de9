"""What ``mmkg check`` does with a seed, and how it sums up."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from mmkg import resources
from mmkg.build.check import check_seed
from mmkg.build.findings import Finding
from mmkg.build.seed import Seed
from mmkg.model.vocabulary import CLASSES


def checked(root: Path, *, shacl: bool) -> tuple[Sequence[Finding], str]:
    """The findings in a seed, and a line that sums up.

    Shapes are for the compiled graph, and what has findings is not compiled.
    """
    seed, findings = check_seed(root)
    if findings:
        files = len({finding.place.file for finding in findings})
        left = " The shapes come after these are mended." if shacl else ""
        return findings, f"{_counted(len(findings), 'finding')} in {_counted(files, 'file')}.{left}"
    if shacl:
        findings = tuple(_by_shapes(seed))
    found = _counted(len(findings), "finding") if findings else "no findings"
    return findings, f"{_contents(seed)}: {found}{' by the shapes' if shacl else ''}."


def _by_shapes(seed: Seed) -> Sequence[Finding]:
    from mmkg.build.compile import compile_bundle
    from mmkg.build.shacl import check_shapes
    from mmkg.stores.rdf import ntriples

    triples = "".join(ntriples(compile_bundle(seed)))
    return check_shapes(seed, triples, resources.folder("ontology") / "shapes.ttl")


def _contents(seed: Seed) -> str:
    counts = Counter(type(held.record).__name__ for held in seed.entities)
    counts["Result"] = len(seed.results)
    return ", ".join(
        _counted(counts[term.name], term.name.lower(), term.plural)
        for term in CLASSES.values()
        if counts[term.name]
    )


def _counted(count: int, one: str, several: str = "") -> str:
    return f"{count:,} {one if count == 1 else several or f'{one}s'}"

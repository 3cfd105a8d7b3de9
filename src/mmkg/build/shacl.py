"""Holding the compiled graph against SHACL shapes, each violation at its line of the seed."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mmkg.build.findings import FieldPath, Finding, Lines, Place, field_name, in_order
from mmkg.build.rules.blocks import stages_of
from mmkg.build.seed import Seed, read_seed
from mmkg.errors import MissingDependency, UnreadableData, shorten
from mmkg.ids import to_curie, to_iri
from mmkg.model.vocabulary import ATTRIBUTES, RELATIONS
from mmkg.schema.surveys import ModelRow

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node


class _Written(NamedTuple):
    """Where a node of the graph stands in the seed."""

    file: str
    lines: Lines
    path: FieldPath = ()


# What nobody wrote, such as a class or a blank node, has the folder for its place.
_NOWHERE = _Written(".", Lines())
_Places = dict[str, _Written]


def check_shapes(seed: Seed | Path, data: "Graph | str", shapes: Path) -> tuple[Finding, ...]:
    """A finding for each result of validating the graph, sorted by place.

    ``seed`` (or its folder) is what the graph was compiled from; ``data`` a graph or its
    N-Triples; ``shapes`` a Turtle file. Raises MissingDependency without pyshacl, and
    UnreadableData where the shapes or the triples cannot be parsed.
    """
    try:
        from pyshacl import validate
    except ImportError:
        raise MissingDependency("pyshacl", "Checking shapes") from None
    from rdflib import RDF, SH

    if not isinstance(seed, Seed):
        seed, _ = read_seed(seed)
    graph = _parse(data, "nt", "the compiled graph") if isinstance(data, str) else data
    rules = _parse(shapes, "turtle", str(shapes))
    _aim(rules)
    _, report, said = validate(graph, shacl_graph=rules, inplace=True, inference="none")
    if isinstance(report, Exception) or not hasattr(report, "subjects"):
        raise UnreadableData(str(shapes), shorten(str(said)))
    places = _places(seed)
    results = report.subjects(RDF.type, SH.ValidationResult)
    return in_order(_finding(report, result, graph, places, shapes.name) for result in results)


def _parse(source: str | Path, form: str, what: str) -> "Graph":
    from rdflib import Graph

    try:
        text = source if isinstance(source, str) else source.read_text(encoding="utf-8")
        return Graph().parse(data=text, format=form)
    # A parser of rdflib may raise anything from SyntaxError to AttributeError.
    except Exception as error:
        raise UnreadableData(what, f"cannot be parsed ({shorten(str(error))})") from error


def _aim(rules: "Graph") -> None:
    """Give each property's shape the target of the node's shape that it belongs to.

    It means the same, and pyshacl then holds all nodes of a class against a property at once,
    in a tenth of the time that it takes node by node.
    """
    from rdflib import SH

    for shape, part in list(rules.subject_objects(SH.property)):
        targets = list(rules.objects(shape, SH.targetClass))
        for target in targets:
            rules.add((part, SH.targetClass, target))
        if targets:
            rules.remove((shape, SH.property, part))


def _finding(
    report: "Graph", result: "Node", graph: "Graph", places: _Places, shapes: str
) -> Finding:
    from rdflib import SH

    focus = report.value(result, SH.focusNode)
    term = to_curie(str(report.value(result, SH.resultPath) or ""))
    messages = sorted(str(text) for text in report.objects(result, SH.resultMessage))
    value = report.value(result, SH.value)
    given = f" (value {shorten(to_curie(str(value)), 60)!r})" if value is not None else ""
    subject = to_curie(str(focus))
    problem = f"{shorten(subject)}: {shorten('; '.join(messages) or 'does not fit', 160)}{given}"
    claimed = _claimed(graph, focus)
    place, field = _locate(*(claimed or (subject, term)), places)
    return Finding(place, problem, f"correct the seed, or the shape in {shapes}", field)


def _claimed(graph: "Graph", focus: "Node | None") -> tuple[str, str] | None:
    """The entity and the term that the focus node speaks of, where it is a claim."""
    from rdflib import URIRef

    said = [graph.value(focus, URIRef(to_iri(name))) for name in ("subject", "predicate")]
    return (to_curie(str(said[0])), to_curie(str(said[1] or ""))) if said[0] else None


def _locate(subject: str, term: str, places: _Places) -> tuple[Place, str]:
    file, lines, base = places.get(subject, _NOWHERE)
    known = ATTRIBUTES.get(term) or RELATIONS.get(term)
    field = known.field if known else term
    if not field:
        return Place(file, lines.at(base)), ""
    candidates: tuple[FieldPath, ...] = ((*base, field), (*base, "components", field))
    path = max(candidates, key=lambda candidate: len(lines.written(candidate)))
    return Place(file, lines.at(path)), field_name((field,))


def _places(seed: Seed) -> _Places:
    """Where each node of the graph is written: entities, stages, results, stages of surveys."""
    return dict(_written(seed))


def _written(seed: Seed) -> Iterator[tuple[str, _Written]]:
    for tables in seed.surveys:
        survey = tables.survey
        for (_, row, _), path in zip(tables.rows, tables.paths, strict=True):
            if isinstance(row, ModelRow):
                stage = f"stage:{_slug(row.subject)}/{survey.record.key}"
                yield stage, _Written(survey.file, survey.lines, (*path, "claims"))
    for located in seed.results:
        result = located.record
        parts = "/".join(map(_slug, (result.model, result.benchmark, result.metric)))
        yield f"result:{parts}/{result.setting}", _Written(located.file, located.lines)
    for entity in seed.entities:
        yield entity.record.id, _Written(entity.file, entity.lines)
    for model, path, written in stages_of(seed):
        yield written.id, _Written(model.file, model.lines, path)


def _slug(name: str) -> str:
    return name.partition(":")[2]

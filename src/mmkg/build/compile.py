"""From the seed to a compiled graph: a folder with the triples, the names and the counts."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from mmkg.build.check import check_seed
from mmkg.build.claims import claims_of, entity_subjects, identity_of, result_subject
from mmkg.build.derive import RULES
from mmkg.build.ranks import plain_facts, rank_claims
from mmkg.build.seed import Seed
from mmkg.build.statements import Subject
from mmkg.build.surveys import row_subjects
from mmkg.errors import SeedError
from mmkg.model.names import NAMES_FILE, names_of
from mmkg.model.property_graph import order
from mmkg.model.values import Bundle, Ref
from mmkg.stores.rdf import ntriples


@dataclass(frozen=True, slots=True)
class Meta:
    """What ``meta.json`` tells: the graph's version, entities by class, claims, triples.

    ``graph_version`` is a hash of ``graph.nq``: equal versions are equal graphs. ``reviews`` has
    the dates of second reads, which are the seed's and not the graph's.
    """

    graph_version: str
    counts: dict[str, int]
    claims: int
    triples: int
    reviews: dict[str, list[str]] = field(default_factory=dict)


def compile_bundle(seed: Seed) -> Bundle:
    """The graph that a seed without findings states; the order of its records is of no effect."""
    subjects = tuple(_subjects(seed))
    identity = identity_of(subjects)
    claims = rank_claims(claims_of(subjects), identity)
    facts = identity | plain_facts(claims)
    derived = {fact for rule in RULES for fact in rule(facts)}
    types = {subject.id: subject.type for subject in subjects}
    return Bundle(
        types={ref: types[ref] for ref in sorted(types)},
        facts=tuple(sorted(facts | derived, key=order)),
        claims=claims,
    )


def _subjects(seed: Seed) -> Iterator[Subject]:
    labels = {Ref(held.record.id): held.record.label for held in seed.entities}
    for held in seed.entities:
        yield from entity_subjects(held.record)
    for row in seed.results:
        yield result_subject(row.record, labels)
    for tables in seed.surveys:
        for table, survey_row, _ in tables.rows:
            yield from row_subjects(tables.survey.record, table, survey_row, labels)


def reviews_of(seed: Seed) -> dict[str, list[str]]:
    """The dates of the second reads of each entity that had some."""
    return {
        held.record.id: [review.date for review in held.record.reviews]
        for held in seed.entities
        if held.record.reviews
    }


def write_compiled(
    bundle: Bundle, folder: Path, reviews: Mapping[str, Sequence[str]] | None = None
) -> Meta:
    """Write ``graph.nq``, ``names.json`` and ``meta.json``; equal bundles give equal bytes.

    Raises DataError where a value cannot be a triple, OSError where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    version, triples = _write_lines(ntriples(bundle), folder / "graph.nq")
    counts = Counter(bundle.types.values())
    dates = {ref: list(held) for ref, held in sorted((reviews or {}).items())}
    meta = Meta(version, dict(sorted(counts.items())), len(bundle.claims), triples, dates)
    names = names_of((s, p, str(o)) for s, p, o in bundle.facts)
    _write_json(names, folder / NAMES_FILE)
    _write_json(asdict(meta), folder / "meta.json")
    return meta


def _write_lines(lines: Iterable[str], path: Path) -> tuple[str, int]:
    digest = hashlib.sha256()
    count = 0
    with path.open("wb") as file:
        for count, line in enumerate(lines, start=1):  # noqa: B007
            raw = line.encode()
            digest.update(raw)
            file.write(raw)
    return digest.hexdigest()[:16], count


def _write_json(value: Any, path: Path) -> None:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    path.write_bytes(f"{text}\n".encode())


def compile_folder(seed_root: Path, folder: Path) -> Meta:
    """Check a seed, compile it and write the compiled graph into a folder.

    Raises SeedError with all findings where there is one, UnreadableData where there is no seed.
    """
    seed, findings = check_seed(seed_root)
    if findings:
        raise SeedError(findings)
    return write_compiled(compile_bundle(seed), folder, reviews_of(seed))

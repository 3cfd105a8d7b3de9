"""Walking a record with the path of everything in it, so that a finding has its line."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel

from mmkg.build.findings import FieldPath
from mmkg.build.seed import Located, Seed
from mmkg.schema.entities import Model, Stage
from mmkg.schema.terms import Attribute, Relation


class Field(NamedTuple):
    """A field that is filled: where, its term in the vocabulary, and what it holds."""

    path: FieldPath
    term: Attribute | Relation
    held: Any

    def paths(self) -> Iterator[tuple[FieldPath, Any]]:
        """Each value with its own path."""
        if isinstance(self.held, tuple):
            return (((*self.path, index), item) for index, item in enumerate(self.held))
        return iter([(self.path, self.held)])


class PlacedStage(NamedTuple):
    """A stage with its model and its path in the model's record."""

    model: Located[Model]
    path: FieldPath
    stage: Stage


def models_of(seed: Seed) -> Iterator[Located[Model]]:
    """The models of the seed."""
    for located in seed.entities:
        if isinstance(located.record, Model):
            yield Located(located.record, located.file, located.lines, located.lost)


def stages_of(seed: Seed) -> Iterator[PlacedStage]:
    """The stages that models are written with."""
    for located in models_of(seed):
        for index, stage in enumerate(located.record.stages):
            yield PlacedStage(located, ("stages", index), stage)


def blocks_in(value: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, BaseModel]]:
    """The record itself and every block inside it, at any depth."""
    if isinstance(value, BaseModel):
        yield path, value
        for name in type(value).model_fields:
            yield from blocks_in(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from blocks_in(item, (*path, index))


def records_of(seed: Seed) -> Iterator[tuple[Located[BaseModel], FieldPath, BaseModel]]:
    """Every record with where it is written: entities, results, and the rows of surveys."""
    for located in (*seed.entities, *seed.results):
        yield located, (), located.record
    for tables in seed.surveys:
        for (_, row, _), path in zip(tables.rows, tables.paths, strict=True):
            yield tables.survey, path, row


def fields_in(block: BaseModel, path: FieldPath = ()) -> Iterator[Field]:
    """The filled fields of one block that the vocabulary has a term for, each in its own place."""
    for name, info in type(block).model_fields.items():
        held = getattr(block, name)
        term = next((t for t in info.metadata if isinstance(t, Attribute | Relation)), None)
        if term and held not in ((), None):
            yield Field((*path, name), term, held)


def own_fields(block: BaseModel, path: FieldPath = ()) -> Iterator[Field]:
    """The filled fields of a node of the graph: its own and those of blocks that are no nodes."""
    yield from fields_in(block, path)
    if isinstance(block, Model):
        yield from fields_in(block.components, (*path, "components"))

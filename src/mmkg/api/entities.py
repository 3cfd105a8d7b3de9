"""Typed views of entities: what they are is read from the store when it is asked for."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from functools import cached_property
from typing import TypeVar

from mmkg.graph.entity import Link, Whole, read_entity
from mmkg.graph.names import class_of
from mmkg.graph.reader import Reader
from mmkg.model.values import Cell, Claim, Ref, Table

E = TypeVar("E", bound="Entity")


class Entity:
    """Anything in the graph.

    >>> import mmkg
    >>> mmkg.load()["Conceptual Captions"]
    <Dataset dataset:cc3m 'Conceptual Captions'>
    """

    def __init__(self, graph: Reader, ref: Ref, label: str | None = None) -> None:
        self.graph = graph
        self.id = ref
        self._label = label

    @property
    def type(self) -> str:
        """The class, such as ``Model``."""
        return class_of(self.id)

    @property
    def label(self) -> str:
        """The name."""
        if self._label is None:
            label = self.graph.lexicon.label(self.id)
            self._label = self.whole.label if label == self.id else label
        return self._label

    @cached_property
    def whole(self) -> Whole:
        """Everything the graph says of it, claims included."""
        return read_entity(self.graph.store, self.id)

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names."""
        return self.whole.aliases

    @property
    def description(self) -> str | None:
        """What it is, in a sentence."""
        return self.whole.description

    @property
    def attributes(self) -> dict[str, Cell | tuple[Cell, ...]]:
        """Literal values by field."""
        return self.whole.attributes

    @property
    def evidence(self) -> list[Claim]:
        """The claims about it, its stages included."""
        links = [link for found in self.whole.relations.values() for link in found]
        claims = [claim for link in links for claim in link.claims]
        claims += [claim for found in self.whole.attribute_claims.values() for claim in found]
        return list(dict.fromkeys(claims))

    def links(self, relation: str) -> tuple[Link, ...]:
        """What a relation leads to, each with its claims."""
        return self.whole.relations.get(relation, ())

    def related(self, relation: str) -> list[Entity]:
        """The entities that a relation leads to, each once."""
        refs = dict.fromkeys(link.id for link in self.links(relation))
        return [entity_of(self.graph, ref) for ref in refs]

    def _typed(self, relation: str, kind: builtins.type[E]) -> list[E]:
        return [entity for entity in self.related(relation) if isinstance(entity, kind)]

    def _repr_html_(self) -> str:
        from mmkg.api.notebook import html_of, shown

        static = html_of(self.label, _table(self.whole))
        return shown(self.graph, [self.id], {"v": "neighbourhood", "id": self.id}, static)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Entity) and other.id == self.id

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"<{self.type} {self.id} {self.label!r}>"


class Model(Entity):
    """A model family, a variant of one, or a unimodal backbone.

    >>> import mmkg
    >>> mmkg.load()["ALBEF"].year
    2021
    """

    @property
    def kind(self) -> str:
        """``family``, ``variant`` or ``backbone``."""
        return str(self.attributes["kind"])

    @property
    def released(self) -> str | None:
        """The month of the first release."""
        value = self.attributes.get("released")
        return str(value) if isinstance(value, str) else None

    @property
    def year(self) -> int | None:
        """The year of the first release."""
        value = self.attributes.get("year")
        return value if isinstance(value, int) else None

    @property
    def parameters(self) -> int | None:
        """How many parameters, where the sources agree on one number."""
        value = self.attributes.get("parameters")
        return value if isinstance(value, int) else None

    @property
    def stages(self) -> list[Stage]:
        """The training stages, in their order."""
        return sorted(
            _only(Stage, self.related("stages")), key=lambda stage: (stage.order, stage.id)
        )

    @property
    def objectives(self) -> list[Entity]:
        """The objectives of its pre-training, a family's variants included."""
        return self.related("objectives")

    @property
    def datasets(self) -> list[Dataset]:
        """The data sets of its pre-training, a family's variants included."""
        return _only(Dataset, self.related("datasets"))

    @property
    def architectures(self) -> list[Entity]:
        """The classes of architecture, each in its scheme."""
        return self.related("architectures")

    @property
    def components(self) -> list[Model]:
        """The models that are parts of it."""
        return _only(Model, self.related("components"))

    @property
    def variants(self) -> list[Model]:
        """The variants of a family."""
        return _only(Model, self.related("variants"))

    @property
    def results(self) -> list[Measurement]:
        """What was measured of it."""
        return _only(Measurement, self.related("results"))


class Stage(Entity):
    """One block of training: every objective in it is applied to every data set in it.

    >>> import mmkg
    >>> [objective.label for objective in mmkg.load()["ALBEF"].stages[0].objectives][:1]
    ['image-text contrastive learning']
    """

    @property
    def order(self) -> int:
        """Its place; stages that run at once share it."""
        value = self.attributes.get("order")
        return value if isinstance(value, int) else 0

    @property
    def kind(self) -> str:
        """``pretrain``, ``align``, ``instruction-tune`` or ``finetune``."""
        return str(self.attributes.get("kind"))

    @property
    def objectives(self) -> list[Entity]:
        """The objectives."""
        return self.related("objectives")

    @property
    def datasets(self) -> list[Dataset]:
        """The data sets."""
        return _only(Dataset, self.related("datasets"))


class Dataset(Entity):
    """A set of training data, or a corpus of knowledge.

    >>> import mmkg
    >>> "ALBEF" in [model.label for model in mmkg.load()["CC3M"].models]
    True
    """

    @property
    def models(self) -> list[Model]:
        """The models of which a stage names it."""
        return _only(Model, self.related("models"))


class Measurement(Entity):
    """What a source measured of a model on a benchmark, by a metric, in a setting.

    >>> import mmkg
    >>> found = mmkg.load()["ViLT"].results[0]
    >>> isinstance(found.value, float), found.setting in ("fine-tuned", "zero-shot")
    (True, True)
    """

    @property
    def value(self) -> float | None:
        """The number, in the metric's own unit; ``None`` where sources disagree."""
        value = self.attributes.get("value")
        return float(value) if isinstance(value, int | float) else None

    @property
    def setting(self) -> str:
        """``zero-shot``, ``fine-tuned`` ..."""
        return str(self.attributes.get("setting"))

    @property
    def benchmark(self) -> Entity:
        """What it was measured on."""
        return self.related("benchmarks")[0]

    @property
    def metric(self) -> Entity:
        """What was measured."""
        return self.related("metrics")[0]


def _table(whole: Whole) -> Table:
    """What is said of an entity, a line each, with the place of the best claim."""
    rows: list[tuple[Cell, ...]] = []
    for name, value in whole.attributes.items():
        claims = whole.attribute_claims.get(name, ())
        values = value if isinstance(value, tuple) else (value,)
        rows += [(name, one, *_place(claims)) for one in values]
    for name, links in whole.relations.items():
        rows += [(name, link.id, *_place(link.claims)) for link in links]
    return Table(("field", "value", "source", "locator"), tuple(rows))


def _place(claims: Sequence[Claim]) -> tuple[Cell, Cell]:
    return (claims[0].source, claims[0].locator) if claims else (None, None)


def _only(kind: type[E], entities: list[Entity]) -> list[E]:
    return [entity for entity in entities if isinstance(entity, kind)]


_VIEWS: dict[str, type[Entity]] = {
    "Model": Model,
    "Stage": Stage,
    "Dataset": Dataset,
    "Result": Measurement,
}


def entity_of(graph: Reader, ref: Ref, label: str | None = None) -> Entity:
    """The view that fits the class of an id; a label that is known need not be looked up."""
    return _VIEWS.get(class_of(ref), Entity)(graph, ref, label)

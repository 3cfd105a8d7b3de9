"""The graph as people use it in Python; everything is delegated to the layers below.

What only some methods need is imported in them: a cold answer should not wait for the rest.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mmkg.api.classes import class_named
from mmkg.ask.answer import answer, answer_plan
from mmkg.ask.parse import Reading
from mmkg.errors import BadParameter, UnknownName
from mmkg.graph.names import Lexicon, class_of
from mmkg.ids import is_curie
from mmkg.model.names import UNNAMED
from mmkg.model.values import Cell, Claim, Ref
from mmkg.query.plan import Compare, Constraint, Has, Models, Operator, Uses
from mmkg.stores.protocol import Store
from mmkg.stores.rdf import RDF_TYPE

if TYPE_CHECKING:
    import networkx
    import rdflib

    from mmkg.api.entities import Entity
    from mmkg.api.result import ModelList, Reply, Result
    from mmkg.graph.entity import Whole
    from mmkg.query.named import NamedQuery, Parameter

    # Within the class ``list`` is its method.
    Entities = list[Entity]
    Named = str | Entity
    Claims = list[Claim]


class KnowledgeGraph:
    """A graph of models, what they were trained with, and what they were tested on.

    >>> import mmkg
    >>> kg = mmkg.load()
    >>> kg["albef"].label
    'ALBEF'
    """

    def __init__(self, store: Store, folder: Path) -> None:
        self.store = store
        self._folder = folder

    @cached_property
    def lexicon(self) -> Lexicon:
        """The names of the graph.

        >>> import mmkg
        >>> mmkg.load().lexicon.find("ITM")
        [Ref('objective:itm')]
        """
        path = self._folder / "lexicon.json"
        own = self.store.version == self.meta["graph_version"]
        return Lexicon.from_file(path) if own else Lexicon.from_store(self.store)

    @cached_property
    def meta(self) -> dict[str, Any]:
        """Version and counts of the compiled graph.

        >>> import mmkg
        >>> "Model" in mmkg.load().meta["counts"]
        True
        """
        found: dict[str, Any] = json.loads((self._folder / "meta.json").read_text("utf-8"))
        return found

    @property
    def version(self) -> str:
        """The graph's version, a hash of its content; nothing of a file, which has none.

        >>> import mmkg
        >>> len(mmkg.load().version)
        16
        """
        return self.store.version

    def resolve(self, name: Named, *classes: str) -> Ref:
        """The id of a label, alias, id, or entity.

        >>> import mmkg
        >>> mmkg.load().resolve("ITM")
        Ref('objective:itm')
        """
        name = name if isinstance(name, str) else str(getattr(name, "id", name))
        try:
            return self.lexicon.resolve(name, classes or None)
        except UnknownName:
            # Stages, results and claims have ids and no names.
            asked = is_curie(name) and class_of(name) in (classes or UNNAMED)
            if not asked or next(self.store.match(s=Ref(name)), None) is None:
                raise
            return Ref(name)

    def __getitem__(self, name: str) -> Entity:
        """The entity of this name; raises ``UnknownName`` or ``AmbiguousName``.

        >>> import mmkg
        >>> mmkg.load()["CC3M"].label
        'Conceptual Captions'
        """
        from mmkg.api.entities import entity_of

        return entity_of(self, self.resolve(name))

    def __contains__(self, name: object) -> bool:
        """Whether some entity has this name, however many have it.

        >>> import mmkg
        >>> "ALBEF" in mmkg.load()
        True
        """
        return isinstance(name, str) and bool(self.lexicon.find(name))

    def models(
        self,
        objective: Named | None = None,
        dataset: Named | None = None,
        *,
        without_objective: Named | None = None,
        without_dataset: Named | None = None,
        architecture: Named | None = None,
        component: Named | None = None,
        task: Named | None = None,
        organization: Named | None = None,
        year: int | None = None,
        since: int | None = None,
        until: int | None = None,
        finetune: bool = False,
    ) -> ModelList:
        """The model families that meet every constraint, themselves or through a variant.

        An objective and a data set hold in the same training stage. ``unknown`` of the result are
        the families about which the sources leave something undecided.

        >>> import mmkg
        >>> kg = mmkg.load()
        >>> "METER" in [m.label for m in kg.models(objective="ITM", dataset="CC3M")]
        True
        >>> "METER" in [m.label for m in kg.models(without_dataset="SBU Captions")]
        False
        """
        constraints: list[Constraint] = []
        for negated, one, other in (
            (False, objective, dataset),
            (True, without_objective, None),
            (True, None, without_dataset),
        ):
            ends = self._end(one, "Objective"), self._end(other, "Dataset")
            if any(ends):
                constraints.append(Uses(*ends, negated))
        for relation, name, kind in (
            ("hasArchitecture", architecture, "Architecture"),
            ("hasComponent", component, "Model"),
            ("testedOn", task, "Task"),
            ("releasedBy", organization, "Organization"),
        ):
            if end := self._end(name, kind):
                constraints.append(Has(relation, end))
        years: tuple[tuple[Operator, int | None], ...] = (("=", year), (">=", since), ("<=", until))
        for operator, value in years:
            if value is not None:
                if not isinstance(value, int):
                    raise BadParameter("year", f"{value!r} is not a whole number.")
                constraints.append(Compare("year", operator, value))
        return self.select(Models(tuple(constraints), finetune))

    def _end(self, name: Named | None, kind: str) -> Ref | None:
        if name is None:
            return None
        return self.resolve(name, kind)

    def select(self, plan: Models) -> ModelList:
        """The families that a plan asks for.

        >>> import mmkg
        >>> mmkg.load().select(Models((Compare("year", "=", 2021),))).read_as
        'models released in 2021'
        """
        from mmkg.api.result import ModelList

        found = answer_plan("", Reading(plan, False, ()), self.store, self.lexicon, self.version)
        return ModelList(self, found)

    def ask(self, question: str) -> Reply:
        """Answer a question in words; one that is not understood says why.

        >>> import mmkg
        >>> mmkg.load().ask("which models use ITM on Conceptual Captions").read_as
        'models trained with image-text matching on Conceptual Captions in one stage'
        """
        from mmkg.api.result import Reply

        return Reply.of(answer(question, self.store, self.lexicon, self.version))

    def query(self, name: str, /, **parameters: Cell) -> Result:
        """Run a named query; names of entities are resolved.

        >>> import mmkg
        >>> mmkg.load().query("objectives-of-model", model="ALBEF").columns[:2]
        ('objective', 'label')
        """
        from mmkg.query.named import named_query

        return self.run(named_query(name, self.store.language), parameters)

    def run(self, query: NamedQuery, parameters: Mapping[str, Cell]) -> Result:
        """Run a query that has a header.

        >>> import mmkg
        >>> from mmkg.query.named import named_query
        >>> mmkg.load().run(named_query("models-per-year"), {}).columns
        ('year', 'models')
        """
        from mmkg.api.result import Result

        query.check(parameters)
        bound = {
            parameter.name: self._bound(parameter, parameters.get(parameter.name))
            for parameter in query.parameters
        }
        return Result(self.store.select(query.text, bound))

    def _bound(self, parameter: Parameter, value: Cell) -> Cell:
        if value is None:
            return None
        if parameter.is_entity:
            classes = () if parameter.type == "Entity" else (parameter.type,)
            return self.resolve(
                value if isinstance(value, str) else str(getattr(value, "id", value)), *classes
            )
        if isinstance(value, str):
            return parameter.literal(value)
        if isinstance(value, bool) or parameter.type == "string":
            raise BadParameter(parameter.name, f"{value!r} is not of type {parameter.type}.")
        return value

    def sparql(self, text: str, /, **parameters: Cell) -> Result:
        """Run a read-only SPARQL query; parameters are bound to the variables of their names.

        >>> import mmkg
        >>> kg = mmkg.load()
        >>> kg.sparql("SELECT ?l WHERE { $m <https://w3id.org/mmkg/ontology/label> ?l }",
        ...           m=kg.resolve("ALBEF")).rows
        (('ALBEF',),)
        """
        from mmkg.api.result import Result

        return Result(self.store.select(text, parameters))

    def show(self, name: str) -> Whole:
        """An entity whole, with the claims behind each of its facts.

        >>> import mmkg
        >>> mmkg.load().show("ALBEF").type
        'Model'
        """
        from mmkg.graph.entity import read_entity

        return read_entity(self.store, self.resolve(name))

    def list(self, kind: str) -> Entities:
        """The entities of a class (``Model``, ``models`` or ``model``), by label.

        >>> import mmkg
        >>> [m.label for m in mmkg.load().list("Modality")][:2]
        ['audio', 'depth']
        """
        from mmkg.api.entities import entity_of

        return [entity_of(self, ref) for ref in self._of_class(class_named(kind))]

    def _of_class(self, name: str) -> Iterable[Ref]:
        if name not in UNNAMED:
            return self.lexicon.of_class(name)
        return sorted({fact.s for fact in self.store.match(p=RDF_TYPE, o=name)})

    def search(self, text: str) -> Entities:
        """The entities of which a name contains the text.

        >>> import mmkg
        >>> mmkg.load().search("albef")[0].label
        'ALBEF'
        """
        from mmkg.api.entities import entity_of

        return [entity_of(self, ref) for ref in self.lexicon.search(text)]

    def evidence(self, subject: Named, object: Named | None = None) -> Claims:
        """The claims about a subject, or those that tie it to an object.

        For a model and an objective or data set these are the claims of its stages; a variant
        without stages of its own has its family's.

        >>> import mmkg
        >>> mmkg.load().evidence("ALBEF", "ITM")[0].fact.p
        'withObjective'
        """
        from mmkg.graph.evidence import claims_about

        ref = self.resolve(subject)
        if object is None:
            return claims_about(self.store, ref)
        end = self.resolve(object)
        subjects = [ref]
        if class_of(ref) == "Model":
            holders = [ref, *(fact.s for fact in self.store.match(p="variantOf", o=ref))]
            stages = {fact.o for one in holders for fact in self.store.match(s=one, p="trainedIn")}
            owners = {
                fact.s for stage in stages for fact in self.store.match(p="hasStage", o=stage)
            }
            links = [
                claim
                for holder in dict.fromkeys([*holders, *sorted(owners)])
                for claim in claims_about(self.store, holder)
                if claim.fact.p == "hasStage"
            ]
            # Stages that answer come before those that a survey alone describes.
            links.sort(key=lambda claim: claim.rank == "deprecated")
            subjects += [claim.fact.o for claim in links if isinstance(claim.fact.o, Ref)]
        return [
            claim
            for one in dict.fromkeys(subjects)
            for claim in claims_about(self.store, one)
            if claim.fact.o == end
        ]

    def to_networkx(self) -> networkx.MultiDiGraph[str]:
        """The accepted facts as a networkx graph; literals become attributes of nodes.

        >>> import mmkg
        >>> mmkg.load().to_networkx().nodes["model:albef"]["label"]
        'ALBEF'
        """
        from mmkg.formats.networkx_graph import to_networkx

        return to_networkx(self.store)

    def to_rdflib(self) -> rdflib.Graph:
        """The whole graph, claims included, as an rdflib graph.

        >>> import mmkg
        >>> len(mmkg.load().to_rdflib()) > 10_000
        True
        """
        from mmkg.formats.rdflib_graph import to_rdflib

        return to_rdflib(self.store)

    def __repr__(self) -> str:
        models = self.meta["counts"].get("Model", 0)
        return f"<mmkg graph {self.version}: {models} models, {self.store.url or 'cache'}>"

"""The graph as people use it in Python; everything is delegated to the layers below.

What only some methods need is imported in them: a cold answer should not wait for the rest.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from mmkg.api.whole import WholeGraph
from mmkg.ask.answer import answer, answer_plan
from mmkg.ask.parse import Reading
from mmkg.errors import BadParameter, WrongLanguage
from mmkg.model.values import Cell, Claim
from mmkg.query.plan import Models
from mmkg.stores.protocol import Store
from mmkg.stores.registry import open_free_cypher

if TYPE_CHECKING:
    from mmkg.api.models import ModelList
    from mmkg.api.plans import Named
    from mmkg.api.result import Reply, Result
    from mmkg.graph.conflicts import Conflict
    from mmkg.graph.entity import Whole
    from mmkg.graph.quality import Quality
    from mmkg.query.named import NamedQuery, Parameter
    from mmkg.views.explorer import Explorer


class KnowledgeGraph(WholeGraph):
    """A graph of models, what they were trained with, and what they were tested on.

    >>> import mmkg
    >>> kg = mmkg.load()
    >>> kg["albef"].label
    'ALBEF'
    """

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
        from mmkg.api.plans import Asked, models_plan

        asked = (
            Asked("withObjective", objective),
            Asked("onDataset", dataset),
            Asked("withObjective", without_objective, negated=True),
            Asked("onDataset", without_dataset, negated=True),
            Asked("hasArchitecture", architecture),
            Asked("hasComponent", component),
            Asked("testedOn", task),
            Asked("releasedBy", organization),
        )
        years = year, since, until
        return self.select(models_plan(self.resolve, asked, years, finetune=finetune))

    def select(self, plan: Models) -> ModelList:
        """The families that a plan asks for.

        >>> import mmkg
        >>> from mmkg.query.plan import Compare
        >>> mmkg.load().select(Models((Compare("year", "=", 2021),))).read_as
        'models released in 2021'
        """
        from mmkg.api.models import ModelList

        found = answer_plan("", Reading(plan, False, ()), self)
        return ModelList(self, found)

    def ask(self, question: str) -> Reply:
        """Answer a question in words; one that is not understood says why.

        >>> import mmkg
        >>> mmkg.load().ask("which models use ITM on Conceptual Captions").read_as
        'models trained with image-text matching on Conceptual Captions in one stage'
        """
        from mmkg.api.result import Reply

        return Reply.of(answer(question, self), self)

    def query(self, name: str, /, **parameters: Cell) -> Result:
        """Run a named query; names of entities are resolved.

        >>> import mmkg
        >>> mmkg.load().query("objectives-of-model", model="ALBEF").columns[:2]
        ('objective', 'label')
        """
        from mmkg.query.named import named_query

        return self._run(self.store, named_query(name, self.store.language), parameters)

    def run(self, query: NamedQuery, parameters: Mapping[str, Cell]) -> Result:
        """Run a query of your own that has a header, in the language of the store.

        >>> import mmkg
        >>> from mmkg.query.named import named_query
        >>> mmkg.load().run(named_query("models-per-year"), {}).columns
        ('year', 'models')
        """
        store = self._free_cypher if self.store.language == "cypher" else self.store
        return self._run(store, query, parameters)

    def _run(self, store: Store, query: NamedQuery, parameters: Mapping[str, Cell]) -> Result:
        from mmkg.api.result import Result

        query.check(parameters)
        bound = self._all_bound(query, parameters)
        return Result(store.select(query.text, bound), self, query.text, bound)

    def _all_bound(self, query: NamedQuery, parameters: Mapping[str, Cell]) -> dict[str, Cell]:
        return {one.name: self._bound(one, parameters.get(one.name)) for one in query.parameters}

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
        if isinstance(value, bool) or parameter.type not in ("integer", "decimal"):
            raise BadParameter(parameter.name, f"{value!r} is not of type {parameter.type}.")
        return value

    def sparql(self, text: str, /, **parameters: Cell) -> Result:
        """Run a read-only SPARQL query; parameters are bound to the variables of their names.

        Raises ``WrongLanguage`` where the store speaks Cypher.

        >>> import mmkg
        >>> kg = mmkg.load()
        >>> kg.sparql("SELECT ?l WHERE { $m <https://w3id.org/mmkg/ontology/label> ?l }",
        ...           m=kg.resolve("ALBEF")).rows
        (('ALBEF',),)
        """
        from mmkg.api.result import Result

        if self.store.language != "sparql":
            raise WrongLanguage("sparql", self.store.url)
        return Result(self.store.select(text, parameters), self, text, parameters)

    def cypher(self, text: str, /, **parameters: Cell) -> Result:
        """Run a read-only Cypher query; parameters are bound by name, a node is given as its id.

        Where the store speaks SPARQL, the graph of the package or of a seed is asked in the engine
        for Cypher without a server, which needs Python 3.12; others raise ``WrongLanguage``.

        >>> import mmkg
        >>> mmkg.load().cypher(
        ...     "MATCH (m:Model {id: $m}) RETURN m.label AS label", m="model:albef"
        ... ).rows  # doctest: +SKIP
        (('ALBEF',),)
        """
        from mmkg.api.result import Result

        return Result(self._free_cypher.select(text, parameters), self, text)

    @cached_property
    def _free_cypher(self) -> Store:
        """Where Cypher that somebody has written runs."""
        if self.store.language == "cypher" and not self.store.url.startswith("cypher:"):
            return self.store
        if self._seen_by:
            raise BadParameter("perspective", "with one source's eyes, ask in SPARQL.")
        if self.version != self.meta["graph_version"]:
            raise WrongLanguage("cypher", self.store.url)
        return open_free_cypher(self._folder, self._timeout)

    def according_to(self, source: Named) -> KnowledgeGraph:
        """The graph with the eyes of one paper or repository: what it states, and nothing else.

        >>> import mmkg
        >>> du = mmkg.load().according_to("Du et al. 2022")
        >>> [claim.locator for claim in du.evidence("ALBEF", "MLM")]
        ['Table 1, row 15']
        """
        from mmkg.api.perspective import Perspective

        whole = self._seen_by.whole if self._seen_by else self
        seen_by = Perspective(whole, self.resolve(source, "Paper", "Implementation"))
        return KnowledgeGraph(seen_by.store(), self._folder, seen_by=seen_by)

    def show(self, name: str) -> Whole:
        """An entity whole, with the claims behind each of its facts.

        >>> import mmkg
        >>> mmkg.load().show("ALBEF").type
        'Model'
        """
        from mmkg.graph.entity import read_entity

        return read_entity(self.store, self.resolve(name))

    def evidence(self, subject: Named, object: Named | None = None) -> list[Claim]:
        """The claims about a subject, or those that tie it to an object.

        For a model and an objective or data set these are the claims of its stages; a variant
        without stages of its own has its family's.

        >>> import mmkg
        >>> mmkg.load().evidence("ALBEF", "ITM")[0].fact.p
        'withObjective'
        """
        from mmkg.graph.evidence import claims_about, claims_between

        ref = self.resolve(subject)
        if object is None:
            return claims_about(self.store, ref)
        return claims_between(self.store, ref, self.resolve(object))

    def explore(
        self,
        name: Named | None = None,
        /,
        *,
        ask: str | None = None,
        query: str | None = None,
        map: bool = False,
        **parameters: Cell,
    ) -> Explorer:
        """The graph as one HTML page that works without a network: on an entity, an answer, or all.

        With ``map`` it has a map of the whole graph as well, which makes it larger. Raises
        ``UnknownName``, ``BadParameter``, ``QuestionError`` for a question not understood.

        >>> import mmkg
        >>> mmkg.load().explore("ALBEF").state
        {'v': 'neighbourhood', 'id': 'model:albef'}
        """
        from mmkg.api import exploring
        from mmkg.query.named import named_query

        exploring.check_start(name, ask, query, parameters)
        opening = exploring.Opening({})
        if name is not None:
            opening = exploring.on_entity(self.resolve(name))
        elif ask is not None:
            opening = exploring.on_answer(self.ask(ask))
        elif query is not None:
            language = self.store.language
            named = named_query(query, language)
            table = self._run(self.store, named, parameters).table
            bound = self._all_bound(named, parameters)
            opening = exploring.on_rows(named, table, parameters, bound, language)
        return exploring.explorer_of(self, opening, map=map)

    def conflicts(self, entity: Named | None = None) -> list[Conflict]:
        """Where sources disagree about an entity, or about any: the sides, and what settles it.

        >>> import mmkg
        >>> one = mmkg.load().conflicts("Conceptual Captions")[0]
        >>> one.predicate, one.is_open, len(one.sides) > 1
        ('pairs', True, True)
        """
        from mmkg.graph.conflicts import conflicts_in

        given = {} if entity is None else {"entity": self.resolve(entity)}
        return conflicts_in(self.store, self.query("conflicts", **given).to_dicts())

    def quality(self) -> Quality:
        """How good the graph is: what is described, and what each fact stands on.

        >>> import mmkg
        >>> quality = mmkg.load().quality()
        >>> quality.figure("fully_described").of == len(quality.families)
        True
        """
        from mmkg.graph.quality import quality_of

        return quality_of(self.bundle(), self.meta.get("reviews") if self._is_compiled else None)

    def __repr__(self) -> str:
        models = self.meta["counts"].get("Model", 0)
        return f"<mmkg graph {self.version}: {models} models, {self.store.url or 'cache'}>"

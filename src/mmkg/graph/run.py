"""Running a plan on a store: its rows, the facts that support each, and what stays unknown."""

from collections.abc import Callable, Iterable, Mapping, Set

from mmkg.graph.facts import claimed, facts_of
from mmkg.graph.mixtures import Mixture, mixtures_with
from mmkg.later import Later
from mmkg.model.training import SIDES
from mmkg.model.values import Cell, Fact, Ref, Table
from mmkg.query.plan import Compare, Constraint, Has, Models, Related, Uses
from mmkg.query.render import rows_of, unknown_of
from mmkg.stores.protocol import Store

Solution = Mapping[str, Cell]


class Match:
    """An entity that answers, with the facts that support it, by the constraint they are for."""

    def __init__(self, ref: Ref, label: str) -> None:
        self.id = ref
        self.label = label
        self.cells: dict[str, list[Cell]] = {}
        self.notes: list[str] = []
        self.facts: list[Fact] = []

    def add(self, name: str, value: Cell) -> None:
        """Put a value into a cell, once."""
        values = self.cells.setdefault(name, [])
        if value not in values:
            values.append(value)

    def support(self, *facts: Fact) -> None:
        """Add supporting facts, each once."""
        for fact in facts:
            if fact not in self.facts:
                self.facts.append(fact)

    def remark(self, note: str) -> None:
        """Add a note, once."""
        if note not in self.notes:
            self.notes.append(note)


class Outcome:
    """The rows of a plan, and the ids of those about which something is undecided.

    The unknown ones may still be searched for: who reads them waits.
    """

    def __init__(
        self, matches: tuple[Match, ...], unknown: Callable[[], tuple[Ref, ...]] = tuple
    ) -> None:
        self.matches = matches
        self._unknown = unknown

    @property
    def unknown(self) -> tuple[Ref, ...]:
        """The ids, sorted."""
        return self._unknown()


def run_models(store: Store, plan: Models) -> Outcome:
    """The families that meet every constraint, and those of which none is known to be false."""
    unknown = _meanwhile(store, unknown_of(plan, store.language))
    solutions = store.select(rows_of(plan, store.language)).to_dicts()
    mixtures = {
        constraint.dataset: mixtures_with(store, constraint.dataset)
        for constraint in plan.constraints
        if isinstance(constraint, Uses) and constraint.dataset
    }
    matches = []
    for rows in _by_model(solutions):
        match = Match(_ref(rows[0]["model"]), str(rows[0]["label"]))
        if not plan.constraints:
            match.support(*facts_of(store, s=match.id, p="describedIn"))
        for row in _closest(rows, match.id):
            _explain(store, match, row, plan.constraints, mixtures)
        matches.append(match)
    _explain_negated(store, matches, plan)
    answered = {match.id for match in matches}
    return Outcome(tuple(matches), lambda: _others(unknown(), answered))


def _others(possible: Table, answered: Set[Ref]) -> tuple[Ref, ...]:
    return tuple(ref for (ref,) in possible.rows if isinstance(ref, Ref) and ref not in answered)


def _meanwhile(store: Store, query: str) -> Callable[[], Table]:
    """What gives the rows of a query, asked while something else is if the store allows that."""
    if store.shared:
        return Later(store.select, query).result
    found = store.select(query)
    return lambda: found


def run_related(store: Store, plan: Related) -> Outcome:
    """What the model is related to; a variant with no facts of its own has its family's."""
    solutions = store.select(rows_of(plan, store.language)).to_dicts()
    matches: dict[Ref, Match] = {}
    for row in solutions:
        item, holder = _ref(row["item"]), _ref(row["holder"])
        match = matches.setdefault(item, Match(item, str(row["label"])))
        relation = str(row["relation"])
        match.add("relation", relation)
        if holder != plan.subject:
            match.add("variant", holder)
        if relation in SIDES:
            stage = _ref(row["stage"])
            match.add("stage", stage)
            match.support(Fact(stage, relation, item))
        else:
            match.support(*claimed(store, Fact(holder, relation, item)))
    return Outcome(tuple(matches.values()))


def family_of(store: Store, model: Ref) -> Ref | None:
    """The family that a variant belongs to."""
    return next((_ref(fact.o) for fact in facts_of(store, s=model, p="variantOf")), None)


def _by_model(solutions: Iterable[Solution]) -> list[list[Solution]]:
    groups: dict[Cell, list[Solution]] = {}
    for solution in solutions:
        groups.setdefault(solution["model"], []).append(solution)
    return list(groups.values())


def _closest(rows: list[Solution], family: Ref) -> list[Solution]:
    """The rows that the family itself supports, else those of its variants."""
    own = [row for row in rows if row["holder"] == family]
    return own or rows


def _explain(
    store: Store,
    match: Match,
    row: Solution,
    constraints: Iterable[Constraint],
    mixtures: Mapping[Ref, Mixture],
) -> None:
    for number, constraint in enumerate(constraints):
        if constraint.negated:
            continue
        holder = _ref(row[f"h{number}"])
        if holder != match.id:
            match.add("variant", holder)
        if isinstance(constraint, Uses):
            _explain_stage(match, row, number, holder, constraint, mixtures)
        elif isinstance(constraint, Has):
            value = _ref(row[f"v{number}"])
            match.add(constraint.relation, value)
            match.support(*claimed(store, Fact(holder, constraint.relation, value)))
        else:
            match.add(constraint.attribute, row[f"v{number}"])
            name = _stated(constraint)
            stated = facts_of(store, s=holder, p=name)
            match.support(*stated)
            if len(stated) > 1:
                values = ", ".join(str(fact.o) for fact in stated)
                match.remark(f"{name} is disputed: {values}")


def _explain_stage(
    match: Match,
    row: Solution,
    number: int,
    holder: Ref,
    constraint: Uses,
    mixtures: Mapping[Ref, Mixture],
) -> None:
    stage = _ref(row[f"s{number}"])
    match.add("stage", stage)
    match.support(Fact(holder, "hasStage", stage))
    if constraint.objective:
        objective = _ref(row[f"o{number}"])
        match.add("objective", objective)
        match.support(Fact(stage, "withObjective", objective))
    if constraint.dataset:
        dataset = _ref(row[f"d{number}"])
        match.add("dataset", dataset)
        match.support(Fact(stage, "onDataset", dataset))
        mixture = mixtures[constraint.dataset]
        match.support(*mixture.chain(dataset))
        note = mixture.note(dataset)
        if note:
            match.remark(note)


def _explain_negated(store: Store, matches: Iterable[Match], plan: Models) -> None:
    """Of a *not*, the support is what the sources do state.

    For objectives and data sets that their lists are complete, for all else the other values.
    """
    negated = [constraint for constraint in plan.constraints if constraint.negated]
    if not negated:
        return
    for match in matches:
        holders = [match.id, *(fact.s for fact in facts_of(store, p="variantOf", o=match.id))]
        for constraint in negated:
            if isinstance(constraint, Uses):
                match.support(*_completeness(store, match.id, holders, constraint))
            else:
                name = constraint.relation if isinstance(constraint, Has) else _stated(constraint)
                for holder in holders:
                    match.support(*facts_of(store, s=holder, p=name))


def _completeness(
    store: Store, family: Ref, holders: Iterable[Ref], constraint: Uses
) -> Iterable[Fact]:
    yield Fact(family, "complete", "stages")
    ends = (("objectives", constraint.objective), ("datasets", constraint.dataset))
    sides = [side for side, end in ends if end]
    for holder in holders:
        for link in facts_of(store, s=holder, p="trainedIn"):
            yield from (Fact(_ref(link.o), "complete", side) for side in sides)


def _stated(constraint: Compare) -> str:
    """The attribute that claims are about: a year is derived from the release."""
    return "released" if constraint.attribute == "year" else constraint.attribute


def _ref(value: Cell) -> Ref:
    if not isinstance(value, Ref):
        raise TypeError(f"{value!r} is not an entity: the store's data has another shape")
    return value

"""The constraints of a question, gathered as its words are read."""

from collections.abc import Iterator

from mmkg.graph.names import class_of
from mmkg.model.values import Ref
from mmkg.query.plan import Compare, Constraint, Has, Operator, Uses

_RELATIONS = {
    "Architecture": "hasArchitecture",
    "Organization": "releasedBy",
    "Task": "testedOn",
    "Model": "hasComponent",
}


class Group:
    """Objectives and data sets that stand together, with what is said of them."""

    def __init__(self, negated: bool, implicit: bool = False) -> None:
        self.negated = negated
        self.implicit = implicit
        self.objectives: list[Ref] = []
        self.datasets: list[Ref] = []
        self.last = ""
        self.after: Group | None = None

    @property
    def full(self) -> bool:
        """Whether both sides have been named."""
        return bool(self.objectives and self.datasets)

    def uses(self) -> Iterator[Uses]:
        """One stage for each objective with each data set."""
        objectives: list[Ref | None] = [*self.objectives] or [None]
        datasets: list[Ref | None] = [*self.datasets] or [None]
        for objective in objectives:
            for dataset in datasets:
                yield Uses(objective, dataset, self.negated)


class Gathered:
    """What has been said so far; ``group`` is the one that the next name joins."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self.others: list[Constraint] = []
        self.group: Group | None = None
        self.behind: Group | None = None  # the group that the next one is joined to

    def last(self) -> Group | None:
        """The group named last, where it is not left out."""
        held = [group for group in self.groups if not group.negated]
        return held[-1] if held else None

    def part(self) -> None:
        """End the group: what follows is said of any stage of the model."""
        self.group = self.behind = None

    def join(self) -> None:
        """Begin a group without a verb of its own: "with ITM *and with* MLM on COCO"."""
        group = self.group
        self.part()
        self.behind = group

    def add(self, ref: Ref, negated: bool, generates: bool = False) -> None:
        """Take a name by its class."""
        kind = class_of(ref)
        if kind in ("Objective", "Dataset"):
            self._use(ref, kind, negated)
        elif kind == "Modality":
            self.others.append(Has("generates" if generates else "accepts", ref, negated))
        else:
            self.others.append(Has(_RELATIONS[kind], ref, negated))

    def year(self, operator: Operator, value: int, negated: bool = False) -> None:
        """Take a year of release."""
        self.others.append(Compare("year", operator, value, negated))

    def _use(self, ref: Ref, kind: str, negated: bool) -> None:
        group = self.group
        full = group is not None and group.full and group.last != kind
        if group is None or group.negated != negated or full:
            # "ITM on COCO, MLM on SBU": both sides are full and a third run begins.
            group = self.group = Group(negated, implicit=full)
            group.after, self.behind = self.behind, None
            self.groups.append(group)
        (group.objectives if kind == "Objective" else group.datasets).append(ref)
        group.last = kind

    def constraints(self) -> tuple[Constraint, ...]:
        """All, each once: first what a stage uses."""
        uses = [use for group in self.groups for use in group.uses()]
        return tuple(dict.fromkeys([*uses, *self.others]))

    def parted(self) -> bool:
        """Whether an objective and a data set were said apart, so that stages may differ."""
        open_groups = [one for one in self.groups if not one.negated and not one.full]
        return any(one.objectives for one in open_groups) and any(
            one.datasets for one in open_groups
        )

    def loose(self) -> list[Ref]:
        """Names that may belong to the stage that is told behind them, and are read as not."""
        joined = [one.after for one in self.groups if one.after and one.full and not one.negated]
        return [ref for one in joined if not one.full for ref in (*one.objectives, *one.datasets)]

    def impossible(self) -> bool:
        """Whether two different years of release are asked for at once."""
        years = {
            one.value
            for one in self.others
            if isinstance(one, Compare) and one.operator == "=" and not one.negated
        }
        return len(years) > 1

"""Backbones, families with their variants, the stages of their training, and their results."""

from mmkg.build.made_up.draw import Pool
from mmkg.build.made_up.world import World
from mmkg.model.values import Literal_, Ref
from mmkg.model.vocabulary import RELATIONS

_KINDS = ("pretrain", "align", "instruction-tune", "finetune")
_PARTS = tuple(term.name for term in RELATIONS.values() if term.under == "hasComponent")
_SETTINGS = ("fine-tuned", "fine-tuned", "fine-tuned", "zero-shot", "few-shot", "linear-probe")
_VARIANTS = ("Large", "Base", "Tiny")


class Models:
    """The models of a world, which are recorded there."""

    def __init__(self, world: World, families: int) -> None:
        self._world, self._record, self._draw = world, world.record, world.draw
        backbones = [Ref(f"model:bedrock-{number}") for number in range(8 + families // 2)]
        for number, ref in enumerate(backbones):
            self._record.entity(ref, "Model", f"Bedrock-{number}", kind="backbone")
            paper = world.paper(f"Bedrock-{number}")
            self._record.claim(ref, "describedIn", paper, paper)
            self._record.claim(ref, "released", world.month(), paper)
        self._backbones = Pool(backbones)
        self.families = Pool([Ref(f"model:altair-{number}") for number in range(families)])
        for number in range(families):
            self._family(number)

    def _family(self, number: int) -> None:
        ref, draw, claim = self.families.refs[number], self._draw, self._record.claim
        name = f"Altair-{number}"
        self._record.entity(ref, "Model", name, kind="family")
        if draw.chance(0.3):
            self._record.known(ref, "alias", f"AL{number}")
        paper = self._world.paper(name)
        owner = draw.popular(self._world.organizations)
        claim(ref, "describedIn", paper, paper)
        claim(ref, "releasedBy", owner, paper)
        claim(ref, "released", self._world.month(), paper)
        if draw.chance(0.5):
            code = self._world.repository(owner, name.lower())
            claim(ref, "officialCode", code, code, "official-repo")
            if number and draw.chance(0.2):
                claim(draw.popular(self.families, number), "otherCode", code, code, "official-repo")
        self._parameters(ref, paper)
        self._design(number, paper)
        self._stages(ref, name, paper)
        self._survey_stages(ref, name)
        self._results(ref, name, paper, 8)
        for word in _VARIANTS[: draw.below(len(_VARIANTS) + 1)]:
            self._variant(ref, name, word, paper)

    def _variant(self, family: Ref, name: str, word: str, paper: Ref) -> None:
        ref, label = Ref(f"{family}-{word.lower()}"), f"{name} {word}"
        self._record.entity(ref, "Model", label, kind="variant")
        self._record.known(ref, "variantOf", family)
        self._parameters(ref, paper)
        if self._draw.chance(0.3):
            self._stages(ref, label, paper)
        self._results(ref, label, paper, 4)

    def _parameters(self, ref: Ref, paper: Ref) -> None:
        size = 10**6 * (20 + self._draw.below(980))
        self._record.claim(ref, "parameters", size, paper)
        if self._draw.chance(0.08):
            survey = self._draw.popular(self._world.surveys)
            self._record.claim(ref, "parameters", size + 10**6, survey, "survey")

    def _design(self, number: int, paper: Ref) -> None:
        """What a family is built of and on, and what it takes in and gives out."""
        ref, draw, world = self.families.refs[number], self._draw, self._world
        for p, pool, most in (
            ("hasArchitecture", world.architectures, 4),
            ("accepts", world.modalities, 3),
            ("testedOn", world.tasks, 6),
        ):
            for end in draw.several(pool, most):
                self._told(ref, p, end, paper)
        if draw.chance(0.3):
            self._told(ref, "generates", draw.popular(world.modalities), paper)
        for place, part in enumerate(_PARTS):
            if draw.chance(1 / (place + 1.5)):
                self._told(ref, part, draw.popular(self._backbones), paper)
        if draw.chance(0.3):
            self._told(ref, "initialisedFrom", draw.popular(self._backbones), paper)
        if number and draw.chance(0.5):
            self._told(ref, "extends", draw.popular(self.families, number), paper)

    def _stages(self, model: Ref, name: str, paper: Ref) -> None:
        """The stages that the model's own paper tells."""
        draw, claim = self._draw, self._record.claim
        if draw.chance(0.5):
            claim(model, "complete", "stages", paper)
        for order, kind in enumerate(_KINDS[: 1 + min(draw.below(5), draw.below(5))], start=1):
            stage = self._stage(model, name, kind)
            claim(model, "hasStage", stage, paper)
            claim(stage, "kind", kind, paper)
            claim(stage, "order", order, paper)
            claim(stage, "pairing", "stated" if draw.chance(0.8) else "assumed", paper)
            for objective in draw.several(self._world.objectives, 5):
                self._told(stage, "withObjective", objective, paper)
            if draw.chance(0.05):
                claim(stage, "undisclosed", "datasets", paper)
            else:
                for dataset in draw.several(self._world.datasets, 6):
                    self._told(stage, "onDataset", dataset, paper, counted=True)
            for side in ("objectives", "datasets"):
                if draw.chance(0.6):
                    claim(stage, "complete", side, paper)
            for relation in ("freezes", "tunes"):
                if draw.chance(0.3):
                    claim(stage, relation, draw.popular(self._backbones), paper)

    def _survey_stages(self, model: Ref, name: str) -> None:
        """What surveys list of the model, which stands back where its own paper tells stages."""
        draw = self._draw
        for survey in draw.several(self._world.surveys, 2) if draw.chance(0.4) else ():
            stage = self._stage(model, name, f"survey-{self._world.surveys.refs.index(survey)}")
            said: list[tuple[Ref, str, Ref | Literal_]] = [
                (model, "hasStage", stage),
                (stage, "kind", "pretrain"),
                (stage, "order", 1),
                (stage, "pairing", "assumed"),
            ]
            for objective in draw.several(self._world.objectives, 4):
                said.append((stage, "withObjective", objective))
            for dataset in draw.several(self._world.datasets, 4):
                said.append((stage, "onDataset", dataset))
            for s, p, o in said:
                self._record.claim(s, p, o, survey, "survey")

    def _stage(self, model: Ref, name: str, what: str) -> Ref:
        stage = Ref(f"stage:{model.partition(':')[2]}/{what}")
        self._record.entity(stage, "Stage", f"{name}: {what}")
        return stage

    def _told(self, s: Ref, p: str, o: Ref, paper: Ref, *, counted: bool = False) -> None:
        """A paper's own claim, which a survey or another paper may repeat."""
        draw, claim = self._draw, self._record.claim
        pairs = (("pairs", 10**4 * (1 + draw.below(9999))),) if counted and draw.chance(0.3) else ()
        claim(s, p, o, paper, qualifiers=pairs)
        if draw.chance(0.2):
            claim(s, p, o, draw.popular(self._world.surveys), "survey")

    def _results(self, model: Ref, name: str, paper: Ref, most: int) -> None:
        """Numbers by the model's own paper, some of which another paper prints differently."""
        draw, world, record = self._draw, self._world, self._record
        for benchmark in draw.several(world.benchmarks, most):
            metric, setting = draw.popular(world.metrics), draw.of(_SETTINGS)
            slugs = "/".join(ref.partition(":")[2] for ref in (model, benchmark, metric))
            ref = Ref(f"result:{slugs}/{setting}")
            label = f"{name} on {slugs.split('/')[1]}, {slugs.split('/')[2]}, {setting}"
            record.entity(ref, "Result", label, setting=setting)
            for p, o in (("of", model), ("on", benchmark), ("measuredBy", metric)):
                record.known(ref, p, o)
            tenths = 200 + draw.below(790)
            record.claim(ref, "value", tenths / 10, paper)
            if draw.chance(0.15):
                other = draw.popular(world.surveys)
                record.claim(
                    ref, "value", (tenths + draw.below(9) - 4) / 10, other, "secondary-paper"
                )

"""What models are made of and tested on: concepts, data sets, benchmarks, papers, repositories."""

from collections.abc import Callable
from math import isqrt

from mmkg.build.made_up.draw import Draw, Pool
from mmkg.build.made_up.record import Record
from mmkg.model.values import Ref

_MODALITIES = ("image", "text", "video", "audio", "depth", "thermal", "imu")
_METRICS = ("accuracy", "cider", "bleu-4", "recall-at-1", "recall-at-5", "map", "f1", "vqa-score")
_SCHEMES = ("fusion-class", "stream", "interaction-model", "vision-encoding", "text-encoding")
_COUNTS = ("images", "pairs", "texts", "videos", "tokens")
_AVAILABILITY = ("public", "public", "public", "on-request", "private")
_VENUES = ("CVPR", "ICCV", "ACL", "NeurIPS", "ICML", "EMNLP")
_SURVEYS = 5


class World:
    """Everything but models, as much of it as goes with so many families of models."""

    def __init__(self, draw: Draw, families: int) -> None:
        self.draw = draw
        self.record = Record(draw)
        self._papers = 0
        self.surveys = Pool([self.paper(f"Survey {n}", kind="survey") for n in range(_SURVEYS)])
        self.modalities = self._named("modality", "Modality", _MODALITIES)
        self.metrics = self._named("metric", "Metric", _METRICS)
        self.organizations = self._numbered("organization", "Kestrel", 4 + families // 3)
        # There are ever fewer new ideas among as many models.
        ideas = isqrt(families)
        self.objectives = self._concepts("objective", "Dynamo", 8 + 4 * ideas)
        self.architectures = self._concepts("architecture", "Ember", 8 + 2 * ideas)
        self.tasks = self._concepts("task", "Fjord", 6 + 2 * ideas)
        self.datasets = self._numbered("dataset", "Cinder", 8 + families, self._dataset)
        self.benchmarks = self._numbered("benchmark", "Garnet", 4 + families // 5, self._benchmark)

    def month(self) -> str:
        """A month, more often a late one."""
        year = 2015 + max(self.draw.below(12), self.draw.below(12))
        return f"{year}-{1 + self.draw.below(12):02}"

    def paper(self, about: str, kind: str = "paper") -> Ref:
        """A new paper, which says itself when it came out."""
        number, month = self._papers, self.month()
        self._papers += 1
        arxiv = f"{month[2:4]}{month[5:]}.{number:05}"
        ref = Ref(f"paper:arxiv-{arxiv}")
        url = f"https://arxiv.org/abs/{arxiv}"
        self.record.entity(ref, "Paper", f"{about}, Explained", kind=kind, arxiv=arxiv, url=url)
        self.record.claim(ref, "released", month, ref)
        if self.draw.chance(0.6):
            self.record.claim(ref, "venue", self.draw.of(_VENUES), ref)
            self.record.claim(ref, "year", int(month[:4]) + self.draw.below(2), ref)
        return ref

    def repository(self, owner: Ref, name: str) -> Ref:
        """A new repository of an organization."""
        path = f"{owner.partition(':')[2]}/{name}"
        ref = Ref(f"implementation:{path}")
        self.record.entity(ref, "Implementation", path, url=f"https://github.com/{path}")
        if self.draw.chance(0.5):
            self.record.claim(ref, "framework", "PyTorch", ref, "official-repo")
        return ref

    def _named(self, prefix: str, type_: str, names: tuple[str, ...]) -> Pool:
        refs = [Ref(f"{prefix}:{name}") for name in names]
        for ref, name in zip(refs, names, strict=True):
            self.record.entity(ref, type_, name)
        return Pool(refs)

    def _numbered(
        self, prefix: str, word: str, count: int, more: Callable[[Pool, int], None] | None = None
    ) -> Pool:
        """So many entities; ``more`` says what there is to say of the one at a place."""
        pool = Pool([Ref(f"{prefix}:{word.lower()}-{number}") for number in range(count)])
        for number, ref in enumerate(pool.refs):
            self.record.entity(ref, prefix.capitalize(), f"{word}-{number}")
            if more:
                more(pool, number)
        return pool

    def _concepts(self, prefix: str, word: str, count: int) -> Pool:
        """Concepts below each other: a few at the top, and ever more further down."""

        def more(pool: Pool, number: int) -> None:
            ref, known = pool.refs[number], self.record.known
            known(ref, "description", f"Made up, of the {prefix} kind.")
            if self.draw.chance(0.3):
                known(ref, "alias", f"{word[:2].upper()}{number}")
            if prefix == "architecture":
                known(ref, "scheme", _SCHEMES[number % len(_SCHEMES)])
            if number >= 4 and self.draw.chance(0.9):
                known(ref, "broader", pool.refs[self.draw.below(number)])

        return self._numbered(prefix, word, count, more)

    def _dataset(self, pool: Pool, number: int) -> None:
        ref, draw, claim = pool.refs[number], self.draw, self.record.claim
        paper = self.paper(f"Cinder-{number}")
        if draw.chance(0.3):
            self.record.known(ref, "alias", f"CI{number}")
        claim(ref, "released", self.month(), paper)
        claim(ref, "describedIn", paper, paper)
        claim(ref, "releasedBy", draw.popular(self.organizations), paper)
        claim(ref, "availability", draw.of(_AVAILABILITY), paper)
        for modality in draw.several(self.modalities, 3):
            claim(ref, "hasModality", modality, paper)
            if draw.chance(0.3):
                claim(ref, "hasModality", modality, draw.popular(self.surveys), "survey")
        unit, count = draw.of(_COUNTS), 10 ** (3 + draw.below(6))
        claim(ref, unit, count * (1 + draw.below(99)), paper)
        if draw.chance(0.1):
            claim(ref, unit, count * (1 + draw.below(99)), draw.popular(self.surveys), "survey")
        if number and draw.chance(0.12):
            for part in draw.several(pool, 6, number):
                claim(ref, "includesPartOf" if draw.chance(0.3) else "includes", part, paper)
        elif number and draw.chance(0.15):
            claim(ref, "derivedFrom", draw.popular(pool, number), paper)

    def _benchmark(self, pool: Pool, number: int) -> None:
        ref, draw, claim = pool.refs[number], self.draw, self.record.claim
        dataset = draw.popular(self.datasets)
        paper = self.paper(f"Garnet-{number}")
        claim(ref, "forTask", draw.popular(self.tasks), paper)
        claim(ref, "drawnFrom", dataset, paper)
        claim(ref, "split", draw.of(("test", "validation", "test-dev")), paper)
        claim(ref, "imagesFrom", dataset, paper)

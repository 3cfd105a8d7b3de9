"""Which entity of the seed a name in a file means, and how sure that is."""

import re
from collections import defaultdict
from collections.abc import Iterator

from mmkg.build.seed import Seed
from mmkg.ids import is_curie, prefix_of
from mmkg.model.names import squeeze
from mmkg.proposals.values import How, Name, Resolution

_LIKE = 70.0
_SAME = 92.0
_MOST = 3
_LONGEST = 200

_ARXIV = re.compile(
    r"(?:^|arxiv\.org/(?:abs|pdf|html)/|arxiv[:.])(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?$",
    re.IGNORECASE,
)
_DOI = re.compile(r"(?:^|doi\.org/|doi:\s*)(10\.\d{4,9}/\S+)$", re.IGNORECASE)
_URL = re.compile(r"https?://(?:www\.)?(.+?)(?:\.git)?/*$", re.IGNORECASE)


def identifier_of(text: str) -> str | None:
    """The arXiv id, DOI or address that a text is, in one spelling.

    >>> identifier_of("https://arxiv.org/abs/2103.00020v1"), identifier_of("10.1000/XYZ")
    ('arxiv:2103.00020', 'doi:10.1000/xyz')
    >>> identifier_of("https://github.com/openai/CLIP/"), identifier_of("CLIP")
    ('url:github.com/openai/clip', None)
    """
    told = text.strip()[:_LONGEST]
    for pattern, kind in ((_ARXIV, "arxiv"), (_DOI, "doi"), (_URL, "url")):
        found = pattern.search(told)
        if found:
            return f"{kind}:{found[1].casefold()}"
    return None


class Names:
    """The ids, names and identifiers of a seed's entities."""

    def __init__(self, seed: Seed) -> None:
        self._ids: set[str] = set()
        self._exact: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._squeezed: defaultdict[str, dict[str, set[str]]] = defaultdict(dict)
        self._identifiers: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self._found: dict[Name, Resolution] = {}
        slugs: list[tuple[str, str]] = []
        for located in seed.entities:
            entity = located.record
            prefix = prefix_of(entity.id)
            self._ids.add(entity.id)
            slugs.append((prefix, entity.id))
            for text in (entity.label, *entity.aliases, *entity.ambiguous_aliases):
                self._exact[prefix, text].add(entity.id)
                self._squeezed[prefix].setdefault(squeeze(text), set()).add(entity.id)
            for field in ("arxiv", "doi", "url"):
                told = getattr(entity, field, None)
                identifier = identifier_of(told) if isinstance(told, str) else None
                if identifier:
                    self._identifiers[prefix, identifier].add(entity.id)
        # An id's slug is a name only where nothing else is called so.
        for prefix, ref in slugs:
            self._squeezed[prefix].setdefault(squeeze(ref.partition(":")[2]), {ref})
        for known in self._squeezed.values():
            known.pop("", None)

    def has(self, ref: str) -> bool:
        """Whether the seed has an entity of this id."""
        return ref in self._ids

    def starting(self, prefix: str, text: str) -> tuple[str, ...]:
        """The labels and aliases of a class that start with a text, sorted."""
        found = (name for kind, name in self._exact if kind == prefix and name.startswith(text))
        return tuple(sorted(found))

    def resolve(self, name: Name) -> Resolution:
        """The entity that is meant, by id, identifier or name; else the likest ones."""
        if name not in self._found:
            self._found[name] = self._resolve(name)
        return self._found[name]

    def _resolve(self, name: Name) -> Resolution:
        if name.table and self.has(name.table):
            return Resolution(name.text, name.table, "table", name.table)
        texts = (name.text, *name.others)
        if name.table and name.draft:
            # What a format calls EuroSAT is not any benchmark of that name: it fixes the split.
            texts = tuple(str(value) for field, value in name.draft.fields if field == "label")
        for how, text, refs in self._readings(name, texts):
            if len(refs) > 1:
                return Resolution(name.text, None, "ambiguous", like=tuple(sorted(refs)))
            if refs:
                return Resolution(name.text, next(iter(refs)), how, text)
        like = self._like(name) if not (name.table and name.draft) else None
        # One that is so like a known one may be it, written otherwise: nobody wants it twice.
        if name.draft and not (like and like.ref and like.score >= _SAME):
            return Resolution(name.text, name.draft.id, "new", name.draft.id)
        return like or Resolution(name.text, None, "none")

    def _readings(self, name: Name, texts: tuple[str, ...]) -> Iterator[tuple[How, str, set[str]]]:
        for text in texts:
            if is_curie(text) and prefix_of(text) == name.prefix and self.has(text):
                yield "id", text, {text}
        for text in texts:
            identifier = identifier_of(text)
            if identifier:
                yield "identifier", text, self._identifiers.get((name.prefix, identifier), set())
        for text in texts:
            yield "name", text, self._exact.get((name.prefix, text), set())
            if not name.exact:
                yield "name", text, self._squeezed[name.prefix].get(squeeze(text), set())

    def _like(self, name: Name) -> Resolution:
        from rapidfuzz import fuzz, process

        best: dict[str, float] = {}
        for text in (name.text,) if name.exact else (name.text, *name.others):
            asked = squeeze(text[:_LONGEST])
            if not asked:
                continue
            found = process.extract(
                asked, self._squeezed[name.prefix].keys(),
                scorer=fuzz.ratio, limit=4 * _MOST, score_cutoff=_LIKE,
            )  # fmt: skip
            for key, score, _ in found:
                for ref in self._squeezed[name.prefix][key]:
                    best[ref] = max(best.get(ref, 0.0), score)
        ranked = sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST]
        like = tuple(f"{ref} ({score:.0f})" for ref, score in ranked)
        if not ranked or name.exact:
            return Resolution(name.text, None, "none", like=like)
        if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
            return Resolution(name.text, None, "ambiguous", like=like)
        ref, score = ranked[0]
        return Resolution(name.text, ref, "fuzzy", score=round(score, 1), like=like)

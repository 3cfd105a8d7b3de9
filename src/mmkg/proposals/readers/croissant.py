"""Croissant: JSON-LD that describes one data set. Its description is nobody's to copy."""

import re
from collections.abc import Iterator

from mmkg.errors import UnreadableData, shorten
from mmkg.ids import is_curie
from mmkg.proposals.context import Context
from mmkg.proposals.documents import Document, parse_json
from mmkg.proposals.forms import clean, month_of, problem_of, slug_of
from mmkg.proposals.names import identifier_of
from mmkg.proposals.readers.parts import blocks, get, text, texts
from mmkg.proposals.values import Draft, Field, Leftover, Name, Says, Spot, Statement

_IDENTIFIER = re.compile(
    r"(?:arxiv[.:/ ]\s*(?:abs/|pdf/)?\d{4}\.\d{4,5})|10\.\d{4,9}/[^\s,}\"]+", re.I
)


def read(said: str, context: Context) -> Iterator[Statement]:
    """What a Croissant file says of its data set; raises ``UnreadableData``."""
    whole = parse_json(said, context.path)
    kinds = [kind.rpartition(":")[2].rpartition("/")[2] for kind in texts(get(whole, "@type"))]
    called = text(get(whole, "name")) or text(get(whole, "alternateName"))
    if "Dataset" not in kinds or called is None:
        told = "no Croissant: an object with `@type` sc:Dataset and `name` is needed"
        raise UnreadableData(context.path, told)
    return _dataset(whole, clean(called), context)


def _dataset(whole: Document, called: str, context: Context) -> Iterator[Statement]:
    said: list[tuple[str, str, Spot]] = []
    left: list[Leftover] = []
    for field, value, key, printed in _values(whole):
        place = f"{context.file}, $.{key}"
        problem = problem_of(field, value)
        if problem:
            left.append(Leftover(f"{key}: {shorten(value, 60)}", problem, place))
        else:
            said.append((field, value, Spot(place, printed if printed != value else None)))
    name = _name(whole, called, said, context)
    for field, value, at in said:
        yield Says(name, field, value, at)
    if not said:
        yield Leftover(called, "the file says nothing that the seed keeps", f"{context.file}, $")
    yield from left
    for key in ("citeAs", "citation", "identifier"):
        for cited in texts(get(whole, key)):
            for found in dict.fromkeys(_IDENTIFIER.findall(cited)):
                at = Spot(f"{context.file}, $.{key}", found)
                yield Says(name, "papers", Name(found.rstrip("."), "paper"), at)
    for number, part in enumerate(blocks(get(whole, "distribution"))):
        size = text(get(part, "contentSize"))
        if size:
            why = "the seed counts items, not bytes"
            place = f"{context.file}, $.distribution[{number}].contentSize"
            yield Leftover(f"contentSize {shorten(size, 40)}", why, place)


def _values(whole: Document) -> Iterator[tuple[str, str, str, str]]:
    """Field, value, key and what is printed, for all that is a literal."""
    for key, field in (("url", "url"), ("license", "licence"), ("inLanguage", "languages")):
        for told in _labels(get(whole, key)):
            yield field, clean(told), key, told
    date = text(get(whole, "datePublished"))
    if date:
        yield "released", month_of(date) or clean(date), "datePublished", date


def _labels(node: Document | None) -> Iterator[str]:
    """Texts, and of objects such as a licence their address or name."""
    for item in node if isinstance(node, list) else [node]:
        if isinstance(item, dict):
            item = text(get(item, "url")) or text(get(item, "@id")) or text(get(item, "name"))
        told = text(item)
        if told:
            yield str(told)


def _name(
    whole: Document, called: str, said: list[tuple[str, str, Spot]], context: Context
) -> Name:
    url = next((value for field, value, _ in said if field == "url"), None)
    others = [text(get(whole, "alternateName")), url if url and identifier_of(url) else None]
    ref = f"dataset:{slug_of(called)}"
    draft = None
    if is_curie(ref) and not problem_of("label", called):
        fields: list[tuple[str, Field]] = [("label", called)]
        fields += [("url", url)] if url else []
        places = [at.place.rpartition(" ")[2] for field, _, at in said if field != "url"]
        place = f"{context.file}, {', '.join(dict.fromkeys(places))}"
        evidence = (context.origin.evidence(Spot(place)),) if places else ()
        for field in ("licence", "languages", "released"):
            held = tuple(dict.fromkeys(value for name, value, _ in said if name == field))
            if held:
                fields.append((field, held if field == "languages" else held[0]))
        draft = Draft(ref, tuple(fields), evidence)
    return Name(called, "dataset", tuple(str(one) for one in others if one), draft=draft)

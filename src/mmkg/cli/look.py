"""Looking things up: ``show``, ``list``, ``search`` and ``why``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mmkg.cli.options import (
    Command,
    FormatOption,
    PageFormatOption,
    complete_class,
    complete_name,
)
from mmkg.cli.output import (
    Format,
    end,
    say,
    write,
    write_grid,
    write_json,
    write_shape,
    write_table,
    write_text,
)
from mmkg.cli.where import Where

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mmkg.api.entities import Entity
    from mmkg.api.graph import KnowledgeGraph
    from mmkg.model.values import Claim


def show(
    name: Annotated[
        str, typer.Argument(help="A label, alias or id.", autocompletion=complete_name)
    ],
    form: PageFormatOption = "table",
    *,
    where: Where,
) -> None:
    """Show an entity whole, with the source of each fact."""
    from mmkg.formats.entity import entity_page, entity_to_dict

    graph = where.open()
    whole = graph.show(name)
    if form == "json":
        write_json(entity_to_dict(graph.store, whole))
        return
    write_text(whole.label, "head")
    also = f", also {', '.join(whole.aliases)}" if whole.aliases else ""
    write_text(f"{whole.type} {whole.id}{also}")
    if whole.description:
        write_text(whole.description)
    write("\n")
    for grid in entity_page(graph.store, whole, graph.lexicon.label):
        write_grid(grid)


def list_entities(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="TYPE",
            help="A class, such as Model, models or model.",
            autocompletion=complete_class,
        ),
    ],
    form: FormatOption = "table",
    *,
    where: Where,
) -> None:
    """List the entities of a class.

    Ends with 1 where there are none.
    """
    found = where.open().list(kind)
    _write_entities(found, form)


def search(
    text: Annotated[list[str], typer.Argument(help="A part of a name.")],
    form: FormatOption = "table",
    limit: Annotated[int, typer.Option(min=0, help="At most so many; 0 for all.")] = 50,
    *,
    where: Where,
) -> None:
    """Find entities by a part of a label, alias or id.

    Ends with 1 where there are none.
    """
    found = where.open().search(" ".join(text))
    if limit and len(found) > limit:
        say(f"{len(found)} found, the first {limit} shown (--limit 0 shows all).")
        found = found[:limit]
    _write_entities(found, form)


def _write_entities(found: Iterable[Entity], form: Format) -> None:
    from mmkg.model.values import Table

    rows = tuple((entity.id, entity.type, entity.label) for entity in found)
    write_table(Table(("id", "type", "label"), rows), form)
    end(0 if rows else 1)


def why(
    subject: Annotated[
        str, typer.Argument(help="A label, alias or id.", autocompletion=complete_name)
    ],
    object_: Annotated[
        str | None,
        typer.Argument(
            metavar="[OBJECT]",
            help="What it is tied to, or an attribute or relation of it.",
            autocompletion=complete_name,
        ),
    ] = None,
    form: FormatOption = "table",
    *,
    where: Where,
) -> None:
    """Show the claims behind a fact: who says so, where, and how each claim ranks.

    For a model, the claims of its training stages count. Without an object, all claims about the
    subject are shown. Ends with 1 where there are none.
    """
    from mmkg.formats.claims import claim_to_details, claims_grid, claims_table

    graph = where.open()
    claims = claims_between(graph, subject, object_)
    if claims or form != "table":
        details = [claim_to_details(claim) for claim in claims]
        label = graph.lexicon.label
        write_shape(form, details, lambda: claims_table(claims), lambda: claims_grid(claims, label))
    if not claims:
        say(f"No claim ties {subject} to {object_}." if object_ else f"No claim about {subject}.")
    end(0 if claims else 1)


def claims_between(graph: KnowledgeGraph, subject: str, end: str | None) -> list[Claim]:
    """The claims that tie a subject to an entity, or those about one of its fields.

    A field that the subject has goes before an entity of that name: "images" is a modality too.
    """
    from mmkg.errors import UnknownName
    from mmkg.model.names import squeeze

    asked = squeeze(end or "")
    terms = _terms(asked)
    own = _claims_of_field(graph, subject, asked, terms)
    if own:
        return own
    try:
        return graph.evidence(subject, end)
    except UnknownName:
        if not terms:
            raise
        return []


def _claims_of_field(
    graph: KnowledgeGraph, subject: str, asked: str, terms: set[str]
) -> list[Claim]:
    """The claims of these terms, else those of the relation that ``show`` calls so."""
    from mmkg.model.names import squeeze

    own = [claim for claim in graph.evidence(subject) if claim.fact.p in terms] if terms else []
    if own or asked not in _shown():
        return own
    relations = graph.show(subject).relations
    links = [link for name, found in relations.items() if squeeze(name) == asked for link in found]
    return list(dict.fromkeys(claim for link in links for claim in link.claims))


def _shown() -> set[str]:
    """The names under which ``show`` has relations, of any class."""
    from mmkg.graph.entity import PATHS
    from mmkg.model.names import squeeze

    return {squeeze(path.name) for paths in PATHS.values() for path in paths}


def _terms(asked: str) -> set[str]:
    """The attributes and relations of this name."""
    from mmkg.model.names import squeeze
    from mmkg.model.vocabulary import ATTRIBUTES, RELATIONS

    fields = {term.name: term.field for term in ATTRIBUTES.values()}
    fields |= {term.name: term.field for term in RELATIONS.values()}
    found = {name for name, field in fields.items() if asked in (squeeze(name), squeeze(field))}
    # A model's year is derived from its release, which is what sources state.
    return found | {"released"} if "year" in found else found


COMMANDS = (
    Command(
        "show",
        show,
        ("mmkg show ALBEF", "mmkg show CC3M", "mmkg show model:albef --format json"),
    ),
    Command(
        "list",
        list_entities,
        ("mmkg list models", "mmkg list Dataset --format csv", "mmkg list objective"),
    ),
    Command("search", search, ("mmkg search captions", "mmkg search contrastive --format json")),
    Command(
        "why",
        why,
        ("mmkg why ALBEF ITM", "mmkg why ALBEF CC3M", "mmkg why ALBEF released --format json"),
    ),
)

"""Records of a seed in few words, for tests of what is made of them."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mmkg.build.claims import claims_of, entity_subjects, identity_of
from mmkg.build.findings import Lines, Located, Place
from mmkg.build.ranks import rank_claims
from mmkg.build.seed import Seed, SurveyTables
from mmkg.build.statements import Subject
from mmkg.build.surveys import row_subjects
from mmkg.model.values import Claim, Fact, Ref
from mmkg.schema.entities import CLASSES, Entity, Result
from mmkg.schema.surveys import ROWS, Survey, SurveyTable

PRIMARY = {"source": "paper:own", "locator": "Sec. 3", "via": "primary"}
REPOSITORY = {"source": "implementation:own/code", "locator": "README.md:1", "via": "official-repo"}
SECONDARY = {"source": "paper:other", "locator": "Table 9", "via": "secondary-paper"}
SURVEY = {"source": "paper:survey", "locator": "Fig. 1", "via": "survey"}

_ENTITIES = {cls.prefix: cls for cls in CLASSES if issubclass(cls, Entity)}
_TABLE = {
    "locator": "Table 1",
    "columns": {"Text encoder": "components.text_encoder", "Tasks": "objectives"},
}


def entity(id: str, **fields: Any) -> Entity:
    """An entity of the class of its id; its label is made where none is given."""
    prefix, _, slug = id.partition(":")
    block = {"id": id, "label": slug.upper(), **fields}
    if prefix == "model":
        block.setdefault("kind", "variant" if "variant_of" in block else "family")
    return _ENTITIES[prefix].model_validate(block)


def stage(id: str, **fields: Any) -> dict[str, Any]:
    """The block of a stage."""
    return {"id": id, "order": 1, "kind": "pretrain", "pairing": "stated", **fields}


def survey_row(subject: str, claims: dict[str, Any], **printed: str) -> dict[str, Any]:
    """The block of a survey's row."""
    return {"subject": subject, "locator": "row 1", "printed": printed, "claims": claims}


def survey(*rows: dict[str, Any], key: str = "survey2022") -> SurveyTables:
    """A survey of one table."""
    table = SurveyTable.model_validate({**_TABLE, "rows": [dict(row) for row in rows]})
    record = Survey(survey="paper:survey", key=key, tables=(table,))
    valid = tuple(
        (table, ROWS[row["subject"].partition(":")[0]].model_validate(row), Place("s.yaml", line))
        for line, row in enumerate(rows, start=1)
    )
    paths = tuple(("tables", 0, "rows", index) for index in range(len(rows)))
    return SurveyTables(Located(record, "s.yaml", Lines()), valid, paths)


def result(**fields: Any) -> Result:
    """A row of a results table."""
    block = {
        "model": "model:x", "benchmark": "benchmark:vqa-test", "metric": "metric:accuracy",
        "setting": "fine-tuned", "value": 70.5, "source": "paper:own", "locator": "Table 2",
        "via": "primary",
    }  # fmt: skip
    return Result.model_validate(block | fields)


def seed(
    *entities: Entity, results: Iterable[Result] = (), surveys: Iterable[SurveyTables] = ()
) -> Seed:
    """A seed that holds these records."""
    return Seed(
        Path("seed"),
        tuple(Located(record, "e.yaml", Lines()) for record in entities),
        tuple(Located(record, "r.csv", Lines()) for record in results),
        tuple(surveys),
    )


def subjects(*entities: Entity, surveys: Iterable[SurveyTables] = ()) -> tuple[Subject, ...]:
    """What the entities and the surveys state."""
    labels = {Ref(record.id): record.label for record in entities}
    found = [subject for record in entities for subject in entity_subjects(record)]
    for tables in surveys:
        for table, row, _ in tables.rows:
            found += row_subjects(tables.survey.record, table, row, labels)
    return tuple(found)


def ranked(*entities: Entity, rows: Iterable[dict[str, Any]] = ()) -> tuple[Claim, ...]:
    """The ranked claims of the entities and of one survey's rows."""
    stated = subjects(*entities, surveys=(survey(*rows),))
    return rank_claims(claims_of(stated), identity_of(stated))


def claims_for(claims: Iterable[Claim], s: str, p: str, o: Any) -> list[Claim]:
    """The claims of one fact."""
    return [claim for claim in claims if claim.fact == Fact(Ref(s), p, o)]


def ranks_of(claims: Iterable[Claim], s: str, p: str, o: Any) -> set[str]:
    """The ranks of one fact's claims."""
    return {claim.rank for claim in claims_for(claims, s, p, o)}

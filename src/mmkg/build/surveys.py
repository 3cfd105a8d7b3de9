"""A survey's rows as subjects: what it says of models, data sets and papers, as printed."""

from collections.abc import Iterable, Iterator, Mapping

from mmkg.build.claims import slug_of, stage_subject
from mmkg.build.statements import EvidenceOf, Statement, Subject, statements_of
from mmkg.model.values import Ref
from mmkg.schema.entities import CLASSES, Model, Stage
from mmkg.schema.surveys import DatasetRow, ModelClaims, ModelRow, PaperRow, Survey, SurveyTable
from mmkg.schema.terms import Evidence, Relation

_NAMES = {cls.prefix: cls.__name__ for cls in CLASSES}
_ON_STAGE = tuple(name for name in ModelClaims.model_fields if name in Stage.model_fields)
_HAS_STAGE = next(
    term for term in Model.model_fields["stages"].metadata if isinstance(term, Relation)
)
_UNREAD = "unread"


def row_subjects(
    survey: Survey,
    table: SurveyTable,
    row: ModelRow | DatasetRow | PaperRow,
    labels: Mapping[Ref, str],
) -> Iterator[Subject]:
    """What a row says of its subject and, of a model's training, of the survey's stage of it.

    That stage is assumed to pair each objective with each data set, since a table only lists
    both (DESIGN: "A survey's row that lists objectives or datasets becomes a stage").
    """
    ref = Ref(row.subject)
    evidence = _evidence_of(survey, table, row)
    name = _NAMES[ref.partition(":")[0]]
    if not isinstance(row, ModelRow):
        yield Subject(ref, name, tuple(statements_of(row.claims, evidence)))
        return
    stage = _stage_of(ref, survey.key, row.claims)
    on_model = row.claims.model_copy(update=dict.fromkeys(_ON_STAGE, ()))
    statements = tuple(statements_of(on_model, evidence))
    if any(getattr(stage, field) for field in _ON_STAGE):
        statements += (Statement(_HAS_STAGE, Ref(stage.id), evidence("stages")),)
        yield stage_subject(stage, ref, labels.get(ref, ref), evidence)
    yield Subject(ref, name, statements)


def _stage_of(model: Ref, key: str, claims: ModelClaims) -> Stage:
    # The members are read already; as a list they pass the schema's reading of YAML unchanged.
    members = {field: list(getattr(claims, field)) for field in _ON_STAGE}
    return Stage.model_validate(
        {
            "id": f"stage:{slug_of(model)}/{key}",
            "order": 1,
            "kind": "pretrain",
            "pairing": "assumed",
            **members,
        }
    )


def _evidence_of(
    survey: Survey, table: SurveyTable, row: ModelRow | DatasetRow | PaperRow
) -> EvidenceOf:
    def evidence(field: str) -> tuple[Evidence, ...]:
        columns = (column for column, mapped in table.columns.items() if mapped == field)
        return (
            # Made of parts that were validated; together they may be longer than one may be.
            Evidence.model_construct(
                source=survey.survey,
                locator=f"{table.locator}, {row.locator}",
                via="survey",
                as_printed=_printed(row.printed, columns),
            ),
        )

    return evidence


def _printed(printed: Mapping[str, str], columns: Iterable[str]) -> str | None:
    """The cells that speak of a field, in the order of the columns; no unread one."""
    cells = (printed.get(column, _UNREAD) for column in columns)
    return "; ".join(cell for cell in cells if cell and cell != _UNREAD) or None

"""A survey's tables, row by row: what is printed, and what it says once mapped to ids."""

from typing import Annotated

from pydantic import Field

from mmkg.schema.facts import (
    ON_DATASET,
    WITH_OBJECTIVE,
    DatasetFacts,
    ModelFacts,
    PaperFacts,
)
from mmkg.schema.terms import Id, Members, Strict, Text


class ModelClaims(ModelFacts):
    """A row about a model; its objectives and data sets go to the survey's stage of it."""

    objectives: Annotated[Members, WITH_OBJECTIVE] = ()
    datasets: Annotated[Members, ON_DATASET] = ()


class ModelRow(Strict):
    """One row about a model, its cells as printed beside what they claim."""

    subject: Id
    locator: Text
    printed: dict[Text, Text]
    claims: ModelClaims = ModelClaims()


class DatasetRow(Strict):
    """One row about a data set."""

    subject: Id
    locator: Text
    printed: dict[Text, Text]
    claims: DatasetFacts = DatasetFacts()


class PaperRow(Strict):
    """One row about a paper."""

    subject: Id
    locator: Text
    printed: dict[Text, Text]
    claims: PaperFacts = PaperFacts()


ROWS: dict[str, type[ModelRow] | type[DatasetRow] | type[PaperRow]] = {
    "model": ModelRow,
    "dataset": DatasetRow,
    "paper": PaperRow,
}


class SurveyTable(Strict):
    """One table; ``columns`` maps a printed column to the seed field its cells speak of.

    A field under ``components`` is written ``components.text_encoder``. Rows are validated one by
    one by the class of their subject (``ROWS``), so that each finding has its own line.
    """

    locator: Text
    columns: dict[Text, Text] = Field(default_factory=dict)
    rows: tuple[dict[str, object], ...] = ()


class Survey(Strict):
    """One survey: its paper, the key that names its stages, and its tables."""

    survey: Id
    key: Text
    tables: tuple[SurveyTable, ...] = ()

"""A knowledge graph of multi-modal pre-trained models, every fact with its source.

>>> import mmkg
>>> kg = mmkg.load()
>>> "ALBEF" in [model.label for model in kg.models(objective="ITM", dataset="Conceptual Captions")]
True
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mmkg.__about__ import __version__
    from mmkg.api.diff import diff
    from mmkg.api.entities import Dataset, Entity, Model, Stage
    from mmkg.api.graph import KnowledgeGraph
    from mmkg.api.load import load
    from mmkg.api.models import ModelList
    from mmkg.api.result import Reply, Result
    from mmkg.errors import (
        AmbiguousName,
        BadParameter,
        DataError,
        MissingDependency,
        MmkgError,
        NotUnderstood,
        QueryRefused,
        QuerySyntaxError,
        QueryTimeout,
        QuestionError,
        SeedError,
        StoreError,
        StoreUnavailable,
        UnknownName,
        UnknownQuery,
        UnknownStore,
        UnreadableData,
        WrongLanguage,
    )
    from mmkg.model.answer import Answer, Row
    from mmkg.model.values import Claim, Fact, Ref
    from mmkg.proposals.report import Import
    from mmkg.proposals.run import propose
    from mmkg.stores.access import Access

# Where each public name lives: importing mmkg imports none of them until one is asked for.
_HOMES = {
    "Access": "stores.access",
    "AmbiguousName": "errors",
    "Answer": "model.answer",
    "BadParameter": "errors",
    "Claim": "model.values",
    "DataError": "errors",
    "Dataset": "api.entities",
    "Entity": "api.entities",
    "Fact": "model.values",
    "Import": "proposals.report",
    "KnowledgeGraph": "api.graph",
    "MissingDependency": "errors",
    "MmkgError": "errors",
    "Model": "api.entities",
    "ModelList": "api.models",
    "NotUnderstood": "errors",
    "QueryRefused": "errors",
    "QuerySyntaxError": "errors",
    "QueryTimeout": "errors",
    "QuestionError": "errors",
    "Ref": "model.values",
    "Reply": "api.result",
    "Result": "api.result",
    "Row": "model.answer",
    "SeedError": "errors",
    "Stage": "api.entities",
    "StoreError": "errors",
    "StoreUnavailable": "errors",
    "UnknownName": "errors",
    "UnknownQuery": "errors",
    "UnknownStore": "errors",
    "UnreadableData": "errors",
    "WrongLanguage": "errors",
    "__version__": "__about__",
    "diff": "api.diff",
    "load": "api.load",
    "propose": "proposals.run",
}

__all__ = [
    "Access",
    "AmbiguousName",
    "Answer",
    "BadParameter",
    "Claim",
    "DataError",
    "Dataset",
    "Entity",
    "Fact",
    "Import",
    "KnowledgeGraph",
    "MissingDependency",
    "MmkgError",
    "Model",
    "ModelList",
    "NotUnderstood",
    "QueryRefused",
    "QuerySyntaxError",
    "QueryTimeout",
    "QuestionError",
    "Ref",
    "Reply",
    "Result",
    "Row",
    "SeedError",
    "Stage",
    "StoreError",
    "StoreUnavailable",
    "UnknownName",
    "UnknownQuery",
    "UnknownStore",
    "UnreadableData",
    "WrongLanguage",
    "__version__",
    "diff",
    "load",
    "propose",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'mmkg' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"mmkg.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)

"""A plan as a query in the language that a store speaks."""

from types import ModuleType

from mmkg.model.values import Language
from mmkg.query.plan import Models, Related


def rows_of(plan: Models | Related, language: Language) -> str:
    """The query whose rows answer the plan, each with the facts' ends that support it.

    For ``Models`` the columns are ``label``, ``model``, ``holder`` (the family itself or the
    variant that meets the constraints), then ``s<i>``, ``o<i>``, ``d<i>`` or ``h<i>``, ``v<i>``
    for each constraint that is not negated. For ``Related``: ``item``, ``label``, ``relation``,
    ``holder`` and, through a stage, ``stage``.
    """
    return str(_renderer(language).rows_of(plan))


def unknown_of(plan: Models, language: Language) -> str:
    """The query for the families of which no constraint is known to be false.

    Those of them that are not among the rows are unknown: something about them is undecided. The
    column is ``model``.
    """
    return str(_renderer(language).unknown_of(plan))


def _renderer(language: Language) -> ModuleType:
    # Imported here: an answer needs one of the two.
    if language == "sparql":
        from mmkg.query import sparql

        return sparql
    from mmkg.query import cypher

    return cypher

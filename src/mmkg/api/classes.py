"""Classes by whatever people call them."""

from mmkg.errors import UnknownName
from mmkg.model.names import squeeze
from mmkg.model.vocabulary import CLASSES


def class_named(name: str) -> str:
    """The class of this name, plural or prefix, in any case; raises ``UnknownName``.

    >>> class_named("datasets"), class_named("MODEL"), class_named("data set")
    ('Dataset', 'Model', 'Dataset')
    """
    known = {
        squeeze(word): term.name
        for term in CLASSES.values()
        for word in (term.name, term.plural, term.prefix)
    }
    asked = squeeze(name)
    if asked in known:
        return known[asked]
    from rapidfuzz import process  # only where a name is wrong

    near = process.extract(asked[:200], known.keys(), limit=3, score_cutoff=60)
    labels = list(dict.fromkeys(known[key] for key, _, _ in near)) or list(CLASSES)
    raise UnknownName(name, labels, "class")

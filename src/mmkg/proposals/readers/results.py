"""Metrics and settings as result files name them."""

import re

from mmkg.proposals.known import in_percent
from mmkg.proposals.values import Name

_SETTINGS = (
    (r"zero[-_ ]?shot", "zero-shot"),
    (r"few[-_ ]?shot", "few-shot"),
    (r"linear[-_ ]?prob", "linear-probe"),
    (r"fine[-_ ]?tun", "fine-tuned"),
)
_METRICS = (
    (r"(top[-_ ]?1[-_ ]?)?acc(uracy)?(@1|1)?([-_ ]?top[-_ ]?1)?", "accuracy"),
    (r"bleu[-_ ]?4?", "bleu-4"),
    (r"cider([-_ ]?d)?", "cider"),
    (r"spice", "spice"),
    (r"meteor", "meteor"),
    (r"m(ean[-_ ]?)?iou", "miou"),
    (r"(mean[-_ ]average[-_ ]precision|map)", "map"),
)
_RECALL = re.compile(r"(?:recall|r)[-_ ]?@?[-_ ]?(1|5|10)", re.IGNORECASE)
# Of these a number up to 1 is a share: nobody reports less than one percent.
_SHARES = frozenset(("metric:accuracy", "metric:miou", "metric:map")) | {
    f"metric:{way}-recall-at-{k}" for way in ("text", "image") for k in (1, 5, 10)
}


def setting_in(text: str) -> str | None:
    """The setting that a text speaks of.

    >>> setting_in("blip2_3rdparty-zeroshot_vqa"), setting_in("Image Classification")
    ('zero-shot', None)
    """
    found = (setting for pattern, setting in _SETTINGS if re.search(pattern, text, re.I))
    return next(found, None)


def metric_name(text: str, task: str = "") -> Name:
    """The metric that a file calls so; a recall is told apart by the direction of the task.

    >>> metric_name("Top 1 Accuracy").table
    'metric:accuracy'
    >>> metric_name("Recall@1", "Image-To-Text Retrieval").table
    'metric:text-recall-at-1'
    """
    called = text.strip()
    for pattern, slug in _METRICS:
        if re.fullmatch(pattern, called, re.IGNORECASE):
            return Name(called, "metric", table=f"metric:{slug}")
    recall = _RECALL.fullmatch(called)
    to = re.search(r"to[-_ ](text|image)", task, re.IGNORECASE)
    if recall and to:
        return Name(called, "metric", table=f"metric:{to[1].lower()}-recall-at-{recall[1]}")
    return Name(called, "metric", exact=bool(recall))


def in_metric_unit(value: str, metric: Name) -> str:
    """The value in the unit of its metric, which is percent for shares.

    >>> in_metric_unit("0.815", metric_name("accuracy")), in_metric_unit("81.5", metric_name("acc"))
    ('81.5', '81.5')
    """
    told = value.strip().removesuffix("%").strip()
    share = in_percent(told) if metric.table in _SHARES and "%" not in value else None
    return share or told

"""The forms that values take in the seed, and how printed ones are brought into them."""

import re
import unicodedata

from mmkg.build.text_source import unprintable
from mmkg.proposals.known import COUNTED, count_of

LONGEST = 300

_FORMS = {
    "released": re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?"),
    "url": re.compile(r'https?://[^\s<>"]+'),
    "languages": re.compile(r"[a-z]{2,3}(-[A-Za-z]+)?"),
    "year": re.compile(r"\d{4}"),
    "availability": re.compile("public|on-request|private|withdrawn"),
}
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_COUNT = re.compile(r"(\d+(?:[.,]\d+)*)\s*(K|M|B|T|thousand|million|billion|trillion)?\b", re.I)
_WORDS = {"thousand": "K", "million": "M", "billion": "B", "trillion": "T"}


def problem_of(field: str, value: str) -> str | None:
    """What keeps a text out of a field.

    >>> problem_of("released", "2021-07"), problem_of("released", "soon")
    (None, "'soon' is no value of released")
    """
    if not value.strip() or unprintable(value) is not None:
        return "it is empty or has an unprintable character"
    if len(value) > LONGEST:
        return f"it has more than {LONGEST} characters"
    form = _FORMS.get(field)
    if (form and not form.fullmatch(value)) or (field in COUNTED and count_of(value) is None):
        return f"{value[:60]!r} is no value of {field}"
    return None


def month_of(text: str) -> str | None:
    """The month, or the year, of a date.

    >>> month_of("2021-07-15"), month_of("July 2021"), month_of("2021"), month_of("soon")
    ('2021-07', '2021-07', '2021', None)
    """
    found = re.match(r"\s*(\d{4})(?:[-/](\d{1,2}))?(?![\d])", text)
    if found:
        month = int(found[2] or 0)
        return f"{found[1]}-{month:02}" if 1 <= month <= 12 else found[1]
    year = re.search(r"\b(?:19|20)\d\d\b", text)
    words = (word[:3].lower() for word in re.findall("[A-Za-z]{3,}", text))
    months = (_MONTHS.index(word) + 1 for word in words if word in _MONTHS)
    month = next(months, 0)
    return f"{year[0]}-{month:02}" if year and month else year[0] if year else None


def count_in(text: str) -> str | None:
    """The first count in a text, as the seed writes it.

    >>> count_in("175B parameters (dense)"), count_in("12 million images"), count_in("unknown")
    ('175B', '12M', None)
    """
    found = _COUNT.search(text)
    if not found:
        return None
    scale = found[2] or ""
    return found[1].replace(",", "") + (_WORDS.get(scale.lower()) or scale.upper())


def slug_of(text: str) -> str:
    """A text as the last part of an id; empty where nothing of it may stand there.

    >>> slug_of("Conceptual 12M (v1.0)"), slug_of("数据")
    ('conceptual-12m-v1.0', '')
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9._]+", "-", plain).strip("-._")[:80].strip("-._")


def clean(text: str) -> str:
    """A text on one line.

    >>> clean(" a\\n b ")
    'a b'
    """
    return " ".join(text.split())

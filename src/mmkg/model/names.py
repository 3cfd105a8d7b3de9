"""When two names are the same name."""

import unicodedata


def squeeze(name: str) -> str:
    """The name without case, spaces and punctuation, which people write as they please.

    A plus sign stays, for it tells names apart.

    >>> squeeze("VL-BERT") == squeeze("vl bert") == squeeze("VLBert")
    True
    >>> squeeze("RefCOCO+") == squeeze("RefCOCO")
    False
    """
    folded = unicodedata.normalize("NFKC", name).casefold()
    return "".join(char for char in folded if char.isalnum() or char == "+")

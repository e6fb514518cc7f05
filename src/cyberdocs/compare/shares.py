"""Tell whether two wordings speak of parts of a kind, which need not be the same. Reads wordings; returns yes or no."""

import re

# Some of a kind, as what the sentence is about: "some", "others", "a few"; and most of it.
WEAK_SHARE = re.compile(
    r"(?:^|,\s)[“‘(]?(?:some|several|certain|others?|a few|a number of|a minority of|a handful of|half of|not all"
    r"|not every)\s"
    r"|\bin (?:some|other|certain|several) (?:respects|cases|areas|fields|ways)\b",
    re.IGNORECASE,
)
STRONG_SHARE = re.compile(r"(?:^|,\s)[“‘(]?(?:most|many|(?:the|a) majority of|the bulk of)\s", re.IGNORECASE)
# "Not every X is Y" leaves room for "Xs are Y" said in general; not for "every X is Y".
NOT_EVERY = re.compile(r"^\W*not (?:every|all|each)\b|\bnot (?:always|necessarily|everywhere)\b", re.IGNORECASE)
EVERY = re.compile(r"\b(?:every\w*|all|always|each|any|none|no|never|only|without exception)\b", re.IGNORECASE)
# "The full range of crimes is not covered" leaves room for those that are; not for "all are covered".
_RANGE = r"the (?:full|whole|entire|complete) (?:range|spectrum|set|extent|gamut|variety|breadth|body)\b"
NOT_WHOLE = re.compile(
    rf"{_RANGE}[^.;]{{0,80}}?(?:\b(?:not|never|hardly|nor)\b|n['’]t\b)"
    rf"|(?:\b(?:not|never|hardly|nor|fails? to|without)\b|n['’]t\b)[^.;]{{0,40}}?{_RANGE}",
    re.IGNORECASE,
)
WHOLE = re.compile(
    r"\b(?:full|fully|whole|wholly|entire\w*|complete\w*|comprehensive\w*|exhaustive\w*)\b", re.IGNORECASE
)
# One of a kind stands for itself: "one large company"; not "one of the challenges".
ONE = re.compile(
    r"^\W*(?:one|a single)\s(?!of\b|such\b|hand\b|another\b|(?:\w+\s)?(?:recommendation|reason|challenge"
    r"|problem|way|aspect|issue|step)\b)",
    re.IGNORECASE,
)
# "Of the delegations, 41 could not sign": what is denied of so many leaves the others.
COUNTED_PART = re.compile(
    r"(?:^|[;,]\s)(?:out\s)?of\s(?:the|its|these|those|their|all)\s[^,.;]{2,60},\s(?:only\s|some\s|about\s|just\s)?"
    r"(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?)\b)",
    re.IGNORECASE,
)


def shares_apart(left: str, right: str) -> bool:
    """Tell whether two wordings speak of parts of a kind that need not be the same: "some", "others", "a few"."""
    for one, other in ((left, right), (right, left)):
        if NOT_EVERY.search(one) and not EVERY.search(other):
            return True
        if NOT_WHOLE.search(one) and not (EVERY.search(other) or WHOLE.search(other)):
            return True
    ours, theirs = bool(WEAK_SHARE.search(left)), bool(WEAK_SHARE.search(right))
    if (ours and theirs) or bool(ONE.search(left)) != bool(ONE.search(right)):
        return True
    return (ours and bool(STRONG_SHARE.search(right))) or (theirs and bool(STRONG_SHARE.search(left)))


def counted_apart(left: str, right: str) -> bool:
    """Tell whether one wording speaks of so many of a kind, and the other not of all or none of it."""
    for one, other in ((left, right), (right, left)):
        if COUNTED_PART.search(one) and not COUNTED_PART.search(other) and not EVERY.search(other):
            return True
    return False

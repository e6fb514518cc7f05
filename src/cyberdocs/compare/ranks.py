"""Read a denied rank: "is not the first", "is by no means the world's largest", "is not the only". Pure string work.

Such a denial is of the rank alone. Whether the thing is what the noun and its modifiers call it, and how good it is,
"not the only binding treaty" leaves open; "not only binding" denies nothing.
"""

import re
from bisect import bisect_left
from functools import lru_cache

# Words that end as superlatives do and are none.
_NO_SUPERLATIVE = (
    r"(?:interest|request|protest|contest|forest|harvest|honest|modest|arrest|unrest|invest|conquest|digest|suggest"
    r"|earnest|manifest|attest|midwest|northwest|southwest|inquest|bequest|behest|tempest|retest|divest|congest)"
)
_SUPERLATIVE = rf"(?!{_NO_SUPERLATIVE}\b)[a-z]{{3,12}}est"
_RANK = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|only|sole|single|unique|lone|main|chief"
    rf"|principal|primary|foremost|final|best|worst|most|least|{_SUPERLATIVE})"
)
_OWNER = r"(?:[\w-]+\s){0,2}[\w-]+['’]s?\s"
_DENIED_RANK = re.compile(
    r"(?:\b(?:not|never|hardly|scarcely|neither|nor|no longer|by no means|in no way|cannot|far from|anything but)"
    r"|(?<=\w)n['’]t)\b"
    r"(?:,[^,.;:]{1,50},)?"
    # Only what joins a subject to what it is: "did not ratify the first protocol" denies a deed.
    r"(?:\s(?:be|been|being|become|became|even|ever|really|necessarily|actually|yet|quite|at all|in fact|by any means"
    r"|called|regarded|seen|considered|described|deemed|known|counted|as|to be|one of|thus|therefore|itself)){0,4}"
    rf"\s(?:(?:the|its|their|his|her|our)\s(?:{_OWNER})?|(?-i:(?=[A-Z])){_OWNER})"
    rf"(?:(?:very|far|by|two|three|second|third|single)\s){{0,2}}(?P<rank>{_RANK})\b",
    re.IGNORECASE,
)
NOT_ONLY = re.compile(r"\bnot\s(?:only|merely|just|solely|simply)\b(?!\s(?:if|when|after|because)\b)", re.IGNORECASE)
# Where what is ranked ends: a comma or the like, a contrast, another statement.
_END = re.compile(
    r"[;:,.]|\b(?:but|although|though|while|whereas|because|nor"
    r"|and\s(?:it|they|is|are|was|were|ha[sd]|have|do|does|did|can|may|will|must))\b"
)
# What says of a thing how it stands beside others of its kind.
_ANY_RANK = re.compile(
    rf"\b(?:{_RANK}|other|others|another|alone|exclusive|exclusively|unrivalled|unparalleled|no|none|several|before"
    r"|earlier|previous|previously|predecessors?|preced\w{1,4}|new|unprecedented|pioneer\w{0,3})\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=10_000)
def denied_ranks(text: str) -> tuple[tuple[int, int, int], ...]:
    """List the denied ranks of a text, ascending: where the denial begins, where its rank does, where the ranked ends.

    "Is not the first treaty on ports, and weak": from "not" to the comma.
    """
    found = list(_DENIED_RANK.finditer(text))
    ends = [*(match.start() for match in found), len(text)][1:]
    places = []
    for match, following in zip(found, ends, strict=True):
        end = _END.search(text, match.end(), following)
        places.append((match.start(), match.start("rank"), end.start() if end is not None else following))
    return tuple(places)


def is_ranked(text: str, start: int) -> bool:
    """Tell whether the words at `start` stand behind a denied rank, so that they are neither affirmed nor denied."""
    ranks = denied_ranks(text)
    at = bisect_left(ranks, start, key=lambda one: one[1]) - 1
    return at >= 0 and start < ranks[at][2]


def speaks_of_rank(text: str) -> bool:
    """Tell whether a text ranks anything, or speaks of others of a kind, so that a denied rank may be of it."""
    return _ANY_RANK.search(text) is not None

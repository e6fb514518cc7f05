"""Tell whether one statement says that a problem is dealt with and another that it lasts: reads two wordings.

"The office effectively tackles delays in payment" beside "delays in payment remain common". Both can be right, for one
body and for the whole, or for one year and the next; no reader should miss that they pull apart.
"""

import re
from functools import lru_cache

from cyberdocs.compare.words import STOP_WORDS, stem, words_of

NOUN = (
    r"(?:challenges?|issues?|problems?|obstacles?|limitations?|gaps?|barriers?|disputes?|constraints?|difficult(?:y|ies)"
    r"|shortages?|delays?|hurdles?|deficits?)"
)
# "effectively addresses the challenges of jurisdictional disputes and resource limitations"
SOLVED = re.compile(
    r"\b(?:effectively|successfully)\s(?:address|tackl|overcom|handl|resolv|deal|manag)\w*\b"
    r"|\b(?:has|have|had)\s(?:largely\s|successfully\s)?(?:overcome|solved|resolved|removed|eliminated|closed)\b"
    r"|\b(?:overcomes|solves|resolves|removes|eliminates)\b",
    re.IGNORECASE,
)
SOLVED_REACH = 140  # characters behind the verb in which its problems are named
# "jurisdictional issues pose significant challenges", "challenges remain, including ...", "face resource limitations"
LASTS = re.compile(
    rf"\b{NOUN}\b[^.;]{{0,60}}?\b(?:remains?|persists?|poses?|hinders?|hampers?|worsen\w*|continues?|unsolved|unresolved"
    rf"|limits?|complicates?|imped\w+)\b"
    rf"|\b(?:faces?|encounters?|suffers? from|plagued by|struggles? with)\b[^.;]{{0,60}}?\b{NOUN}\b",
    re.IGNORECASE,
)
DENIED = re.compile(r"\b(?:not|never|cannot|hardly|no longer)\b|n['’]t\b", re.IGNORECASE)
# Words of nearly every problem of the field; sharing only these is sharing no problem.
_COMMON = """
    cyber cybercrime crime crimes international significant challenge challenges issue issues problem problems legal
    obstacle obstacles limitation limitations gap gaps barrier barriers dispute disputes constraint constraints
    difficulty difficulties shortage shortages delay delays hurdle hurdles deficit deficits
"""
COMMON = frozenset(stem(word) for word in _COMMON.split())


def lasting_problem(left: str, right: str) -> str:
    """Give the stem of a problem that one wording calls dealt with and the other lasting, "" for none."""
    for one, other in ((left, right), (right, left)):
        shared = sorted(_solved(one) & _lasting(other))
        if shared and not _solved(other):
            return shared[0]
    return ""


@lru_cache(maxsize=20_000)
def _solved(text: str) -> frozenset[str]:
    found = SOLVED.search(text)
    if found is None or DENIED.search(text[max(0, found.start() - 30) : found.start()]):
        return frozenset()
    behind = text[found.end() : found.end() + SOLVED_REACH]
    return _stems(behind) if re.search(rf"\b{NOUN}\b", behind, re.IGNORECASE) else frozenset()


@lru_cache(maxsize=20_000)
def _lasting(text: str) -> frozenset[str]:
    return _stems(text) if LASTS.search(text) and not DENIED.search(text) else frozenset()


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words_of(text) if word not in STOP_WORDS and len(word) > 4) - COMMON

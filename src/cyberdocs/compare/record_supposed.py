"""Tell what a wording only supposes or wishes of an entry: "if it were a treaty", "that it be made binding"."""

import re
from functools import lru_cache

from cyberdocs.compare.sides import Side
from cyberdocs.records import Aspect, AspectValue, ClaimOrigin

SUPPOSED = re.compile(
    r"(?:^|[,;:]\s)(?:even\s)?(?:if|suppos(?:e|ing)|were|had)\s(?:[^.;]{0,160}?\b(?:were|had|was)\b)?[^.;]{0,160}?\b(?:would|could|might)\b"
    r"|\b(?:would|could|might)\b[^.;]{0,120}?\bif\b[^.;]{0,120}?\b(?:were|had|was)\b|\bas (?:if|though)\b",
    re.IGNORECASE,
)
# "Demand that it be made binding": the bare verb behind "that" wishes; "must be" and "to be" do not stand alone.
WISHED = re.compile(
    r"\bthat\b[^.;]{0,120}?(?<!\bto)(?<!\bmust)(?<!\bshall)(?<!\bwill)(?<!\bcan)(?<!\bnot)(?<!\bmay)(?<!\bwould)(?<!\bshould)"
    r"\s(?:be|become)\s(?:[\w-]+\s){0,4}$",
    re.IGNORECASE,
)
# "Calls on States to join binding treaties": the force of other texts, where nothing says that the entry is one.
OTHER_TEXTS = re.compile(
    r"(?:legally[\s-])?(?:binding|enforceable|obligatory)\s(?:[\w-]+\s){0,3}?(?:treat(?:y|ies)|conventions?|instruments?|agreements?|laws?)\b",
    re.I,
)
# "Parts of it have become binding", "binding as custom": not the text as such.
NOT_AS_SUCH = re.compile(
    r"\bcustom(?:ary)?\b|\bjus cogens\b|\b(?:parts?|some|many|most|several|certain|elements?|provisions|articles) of\b"
    r"|\b(?:seen|regarded|viewed|considered|treated|accepted)\s(?:\w+\s)?(?:as|by)\b",
    re.IGNORECASE,
)
SAID_TO_BE = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|remains?|remained|became|becomes?|as|constitutes?|represents?)\s|[,(–—]\s?)"
    r"(?:[\w’'-]+\s){0,6}$",
    re.IGNORECASE,
)
REACH = 160  # characters before a cue that are looked at


@lru_cache(maxsize=50_000)
def is_supposed(text: str) -> bool:
    """Tell whether a wording says what would be the case, were things otherwise."""
    return SUPPOSED.search(text) is not None


def is_wished(side: Side, value: AspectValue) -> bool:
    """Tell whether a value is what somebody wishes for the entry, or the force of texts to which it only points."""
    claim = side.claim
    if claim.origin is ClaimOrigin.REFERENCE:
        return False
    at = value.cue.start - claim.span.start
    if value.aspect is Aspect.FORCE and NOT_AS_SUCH.search(claim.quote):
        return True
    before, behind = claim.quote[max(0, at - REACH) : max(0, at)], claim.quote[max(0, at) :]
    if value.aspect is Aspect.FORCE and OTHER_TEXTS.match(behind) and not SAID_TO_BE.search(before):
        return True
    return WISHED.search(before) is not None

"""Tell in which role an amount stands: as a count, as what is needed, as a part, as time spent, or as not said.

Reads a sentence's words and the amount; returns the role, "" for what is said to be so.
"""

import re

from cyberdocs.claim.amount_context import Words
from cyberdocs.claim.amount_kinds import Amount
from cyberdocs.claim.joined import has_joined
from cyberdocs.records import Span

_BY_RULE = re.compile(
    r"\b(?:into\s(?:force|effect)|in\sforce|(?:take|takes|took|taking)\seffect|effective|operative|be\sadopted|to\sadopt"
    r"|enters?|amend\w*|quorum)\b", re.I)  # fmt: skip
_CONDITION = re.compile(
    r"\b(?:requires?|required|requiring|needs?|needed|necessary|unless|once|as\ssoon\sas|until|following|upon|after"
    r"|when|before|threshold|condition|enough|suffic\w+|must|ha[sd]\sto|have\sto)\b", re.I)  # fmt: skip
_NOT_SAID = re.compile(
    r"\b(?:would|should|could|might|may(?=\s[a-z]+\b)(?!\s\d)|propos(?:ed|es|al)|draft|plan(?:s|ned)?|want(?:s|ed)?|sought|asked\sfor|argued\sfor"
    r"|aims?|goal|(?:is|are|was|were|been)\sexpected|hop(?:es|ed)|whether|if|recommend(?:s|ed)?|call(?:s|ed)\sfor|will|rumou?rs?|alleged(?:ly)?"
    r"|supposed(?:ly)?|myth|wrong(?:ly)?|mistaken(?:ly)?|false(?:ly)?|forecast|predict(?:s|ed)?|fail(?:s|ed)\sto)\b"
    r"|\?",
    re.I,
)
# "It was proposed that thirty or sixty ratifications be required": no threshold of anything yet.
_PROPOSED = re.compile(
    r"\b(?:propos(?:ed|es|als?|ing)|suggest(?:ed|s|ions?|ing)|argued\sfor|called\sfor|favou?red|wanted|demanded|debated"
    r"|options?|alternatives?)\b", re.I)  # fmt: skip
# "It needs forty ratifications before it applies": a threshold whatever else the sentence says.
_JOININGS = re.compile(r"\s(?:\w+\s){0,2}(?:ratifications?|accessions?|instruments?|signatures?)\b", re.IGNORECASE)
_NEEDS = re.compile(r"\b(?:requires?|required|needs?|needed|necessary|must\shave|takes)\b", re.IGNORECASE)
_ALLOWED = re.compile(r"\bmay\s(?:be\s)?(?:kept|stored|retained|held|serve|remain|last)\b", re.I)
_PART_BEFORE = re.compile(
    r"\b(?:including|among\s(?:them|which|whom)|of\s(?:which|them|these|those|whom)|alone|another|further|additional"
    r"|other|of\swhich)\s?,?\s?(?:about\s|some\s|over\s)?$", re.I)  # fmt: skip
_PART_AFTER = re.compile(
    r"\s(?:of\s(?:them|these|those|which|whom)|more|others?|further|additional|alone|in\s[\w\s]{2,20}alone)\b", re.I
)
_NARROWED = re.compile(
    r"\b(?:alone|only\sin|especially|in\sparticular)\b(?:,|\s|$)"
    r"|\b(?:first|second|third|last|next|opening)\s(?:\w+\s)?(?:weeks?|months?|days|phase|round|stage|wave|half|quarter)\b"
    r"|^\W*(?:among|of)\s[^,;]{4,60},",
    re.I,
)
_SPENT = re.compile(
    r"\b(?:took|takes|taken|needed|needs|spent)\b[^,;]{0,60}$", re.IGNORECASE
)  # "took two years to draft"
_REACH = 44  # code points around an amount in which a threshold or a part is told
_STOPS = re.compile(r"[;:]|,\s(?=(?:and|but|which|who|while|although|though|whereas|as)\b)")
_AND = re.compile(r"\s(?:and|but)\s")
_SOME = re.compile(r"\b(?:some|certain|several|many|individual)\s(?:of\s)?(?:the\s)?[a-z]", re.IGNORECASE)


def _segment(text: str, span: Span) -> str:
    """Give the words around an amount up to the stops that part clauses."""
    start = max((stop.end() for stop in _STOPS.finditer(text, 0, span.start)), default=0)
    stop = _STOPS.search(text, span.end)
    return text[start : stop.start() if stop else len(text)]


def role_of(amount: Amount, words: Words) -> str:
    """Give "needed", "part", "spent" or "not said", "" for a plain count."""
    text, span = words.text, amount.span
    near = text[max(0, span.start - _REACH) : span.end + _REACH + 16]
    before, after = text[max(0, span.start - 30) : span.start], text[span.end : span.end + 30]
    places = words.place(span)
    joined = bool(places) and has_joined(words, places[0])
    if not joined:
        if _PROPOSED.search(text[: span.start]) and _CONDITION.search(near):
            return "not said"
        if _BY_RULE.search(text) and _CONDITION.search(near) and amount.kind in ("count", "rank", "share"):
            return "needed"
        if amount.kind in ("count", "rank") and _JOININGS.match(after) and _NEEDS.search(near):
            return "needed"
    if _PART_BEFORE.search(before) or _PART_AFTER.match(after) or _NARROWED.search(text):
        return "part"
    if amount.kind == "duration" and _SOME.search(text[: span.start]):
        return "part"
    if re.match(r"\sof\s(?:the|its|their)\b", after) and amount.kind == "count":
        return "part"
    if amount.kind == "duration" and _SPENT.search(text[: span.start]) and re.match(r"\sto\s[a-z]", after):
        return "spent"
    said = _segment(text, span)
    if joined and (more := _AND.search(text, span.end)):
        said = said[: more.start() - text.index(said)]  # "signed by 74 States | and will enter into force"
    if _NOT_SAID.search(_ALLOWED.sub("", said)) or text.rstrip().endswith("?"):
        return "not said"
    return ""

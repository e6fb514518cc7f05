"""Tell a denied obligation about one matter from the force of the whole. Reads a `Reading` and the place of a cue.

"It binds no one to refuse a request" and "does not oblige States to hand over data" are rules of a text that may bind;
"binds no one", "obliges nobody to follow it" and "to do anything" tell of the whole.
"""

import re
from itertools import pairwise

from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.sentences import Reading
from cyberdocs.records import Span, Token

_OBLIGING = re.compile(r"\b(?:oblig\w+|dut(?:y|ies)|binds?|bound|commit\w*|legally\srequired|leaves?)\b", re.IGNORECASE)
_HAS_VERB = frozenset({"VERB", "AUX", "PUNCT", "CCONJ", "SCONJ"})
# "No duty of disclosure", "no obligations regarding evidence"; not "of any kind".
_ON_ONE = re.compile(
    r"\s(?:of\s(?!(?:any|its|their|whatever|a|an|the|international|law|all|legal|states?|parties|members)\b)[a-z]"
    r"|(?:regarding|concerning|as\sregards|with\s(?:regard|respect)\sto|in\s(?:respect|matters)\sof)\s)"
)
_COMPLYING = frozenset(
    {"follow", "apply", "obey", "comply", "respect", "observe", "honour", "honor", "heed", "implement", "accept",
     "abide", "act", "adhere", "ignore", "disregard", "depart", "reject", "conform"}
)  # fmt: skip
_THE_WHOLE = re.compile(
    r"\s?(?:(?:with|by|to|from|on|upon)\s?)?(?:$|[.,;:)]|(?:it|them|this|that|anything|any\sof\s(?:it|them)|its?|their|or|and|such"
    r"|(?:(?:the|these|those|this|any\sof\sthe)\s)?(?:text|rules?|norms?|provisions?|recommendations?|principles?|treaty|convention"
    r"|agreement|resolution|declaration|instrument|call|code|guidelines?|framework|manual|directive|protocol)s?)\b)",
    re.IGNORECASE,
)
_ANYTHING = re.compile(r"\s(?:anything|so|as|what(?:ever)?|nothing|something|this|that|it|without)\b", re.IGNORECASE)


def is_about_one_matter(reading: Reading, clause: Clause, cue: Span) -> bool:
    """Tell "binds no one to refuse", "creates no duty to report" from "binds no one" and "no duty to follow it"."""
    if not _OBLIGING.search(reading.quote(cue)):
        return False
    behind = reading.between(cue.end, reading.span.end)
    if re.search(r"(?:oblig\w+|dut(?:y|ies)|commitments?)$", reading.quote(cue), re.I) and _ON_ONE.match(behind):
        return True
    verb = _verb_behind(reading, cue)
    if verb is None or verb.span.start >= max(clause.rest.end, clause.span.end):
        return False
    behind = reading.between(verb.span.end, reading.span.end)
    if verb.lemma.lower() in ("do", "act"):
        return _ANYTHING.match(behind) is None
    if verb.lemma.lower() not in _COMPLYING:
        return True
    texts = [target.span.start for target in reading.targets if target.kind == "law"]
    named = any(re.fullmatch(r"\s(?:\w+\s)?(?:the\s)?", reading.between(verb.span.end, start)) for start in texts)
    return not named and _THE_WHOLE.match(behind) is None


def _verb_behind(reading: Reading, cue: Span) -> Token | None:
    """Give the verb of the first "to ..." behind a cue, where no other verb and no comma stand between."""
    tokens = [token for token in reading.tokens if token.span.start >= cue.end]
    for token, verb in pairwise(tokens):
        if reading.quote(token.span).lower() == "to" and verb.pos in ("VERB", "AUX"):
            return verb
        if token.pos in _HAS_VERB:
            return None
    return None

"""Tell what a claim asserts from what it demands, foretells or aims at: reads a side, returns its modality.

What "may" or "can" be in a side remark makes no chance of the sentence, and what a rule allows is so.
"""

import re

from cyberdocs.compare.sides import Side
from cyberdocs.records import Modality

# A need shows that the thing is not there yet, or says nothing of whether it is.
DEMANDS = re.compile(
    r"\b(?:needs? (?:to|for|of)|in need|needed|necessity|necessary|necessitates?|requires?|required|imperative"
    r"|paramount|essential (?:for|to)|crucial (?:for|to)|vital (?:for|to)|should|must|ought to|call(?:s|ed|ing)? for"
    r"|urg(?:e|es|ed)|recommend(?:s|ed)?|would benefit|important (?:for|to)|necessitate|demand(?:s|ed)?"
    r"|remains? to be)\b",
    re.IGNORECASE,
)
AIMS = re.compile(
    r"\b(?:aim(?:s|ed|ing)? (?:to|at)|seek(?:s|ing)? to|sought to|intend(?:s|ed)? to|designed to|in order to|so as to"
    r"|strives? to|attempts? to|tries to|try to|goal|objective|purpose|potential|could|may|might|can)\b",
    re.IGNORECASE,
)
# What a rule allows or denies is so, and "no need for a law" asks for none.
NO_WISH = re.compile(
    r"\bmay\s(?:not\s|also\s|only\s|freely\s)*(?:arrest|search|seize|detain|fine|inspect|compel|join|accede|sign|vote)\b"
    r"|\b(?:no|without(?:\sany|\sthe)?|nor\sany)\sneed\b(?:\s(?:for|to|of))?",
    re.IGNORECASE,
)
# A side remark behind the main clause: what may be said there is not what the sentence says.
SIDE_REMARK = re.compile(
    r"[;:]\s|,\s(?:(and|or|for|as)|but|so|since|because|although|though|while|whereas|which|who|where)\s",
    re.IGNORECASE,
)
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|do|did|will|must|shall|should|remains?|becomes?|became)\b", re.IGNORECASE
)
MAIN_WORDS = 5  # a main clause of fewer words may be an opening, as in "In practice, and ..."
CHANCE = re.compile(r"\b(?:may|might|can|could|would|possibl[ey]|perhaps|potential(?:ly)?|likely)\b", re.IGNORECASE)
TO_COME = re.compile(r"\b(?:will|shall|would|going to|likely|expected|due to)\b|['’]ll\b", re.IGNORECASE)
# In legal prose "must" mostly tells what the law is, and not what it should be: REQUIRED counts as an assertion.
NORMATIVE = frozenset({Modality.RECOMMENDED})


def modality_class(side: Side) -> str:
    modality = side.claim.modality
    if modality in NORMATIVE:
        is_threshold = any(one.role == "needed" for one in side.claim.quantities)
        return "assertion" if is_threshold else "demand"  # "forty ratifications are necessary" tells a rule
    words = {Modality.POSSIBLE: CHANCE, Modality.PREDICTED: TO_COME}.get(modality)
    if words is None:
        return "assertion"
    main, remark = _main_clause(side.claim.text)
    return "assertion" if remark and words.search(remark) and not words.search(main) else "possibility"


def _main_clause(text: str) -> tuple[str, str]:
    """Divide a wording into its main clause and what is remarked behind it, "" for nothing."""
    for found in SIDE_REMARK.finditer(text):
        main = text[: found.start()]
        # "Clear rules, common standards, and training may help" is one clause: its subject is a list.
        joins_clauses = found.group(1) is None or FINITE.search(main)
        if text.count(" ", 0, found.start()) + 1 >= MAIN_WORDS and joins_clauses:
            return main, text[found.start() :]
    return text, ""


def is_wish(side: Side) -> bool:
    text = NO_WISH.sub("", side.claim.text)
    return bool(AIMS.search(_main_clause(text)[0]) or DEMANDS.search(text))

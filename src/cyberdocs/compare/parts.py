"""Tell whether a value is said of an instrument itself: reads a side, a value and the catalogue's entry.

What is said of an amending protocol, a committee, a safeguard or another text in the same clause is not said of the
instrument; nor is what a paper only repeats in order to reject it.
"""

import re
from functools import lru_cache

from cyberdocs.compare.hearsay import is_common_talk, is_refused
from cyberdocs.compare.sides import Side
from cyberdocs.records import AspectValue, ClaimOrigin, Entry

# Things that belong to an instrument or go beside it and have a nature, a force and a date of their own.
PART = (
    r"(?:protocols?|annex(?:es)?|amendments?|committees?|secretariat|programmes?|projects?|safeguards?|offices?|networks?"
    r"|guidelines?|guidance|report|reports|resolutions?|working groups?|conference|commentar(?:y|ies)|drafts?"
    r"|proposals?|predecessors?|successors?|implementing (?:law|act|decree)s?|contact points?)"
)
LINK = r"\s(?:to|of|on|under|for|amending|supplementing|modernising|modernizing|implementing|accompanying)\s(?:the\s)?"
ITS_PART = re.compile(rf"\b(?:its|their)\s(?:[\w-]+\s){{0,3}}{PART}\b", re.IGNORECASE)
# "Like its predecessor it is a directive" speaks of the act.
LIKE_ANOTHER = re.compile(
    r"\b(?:un)?like\s(?:its|their)\s(?:[\w-]+\s){0,3}(?:predecessors?|successors?)\b", re.IGNORECASE
)
# A protocol, an amendment: the subject of its own clause, whatever it is said to amend.
A_PART = re.compile(
    r"\b(?:an?|the|its|this|that)\s(?:[\w-]+\s){0,2}(?:amending|additional|optional|modernising|second|first)\s"
    r"(?:[\w-]+\s)?(?:protocol|act|annex|text)\b",
    re.IGNORECASE,
)
CLAUSE_END = re.compile(
    r"[;:]|,\s(?=(?:and|but|while|whereas|which|whose)\b)|\s(?=(?:but|while|whereas)\s)", re.IGNORECASE
)
MAX_NAMES = 12  # names of an entry that are looked for; the longest say most


def is_rejected(side: Side) -> bool:
    """Tell whether the paper tells the statement in order to reject it, or as what is commonly said."""
    return is_refused(side.claim.text) or is_common_talk(side.claim.text)


def is_said_of(side: Side, value: AspectValue, entry: Entry) -> bool:
    """Tell whether the clause of the cue surely speaks of the entry itself, and not of a part of it or of another."""
    claim = side.claim
    if claim.origin is ClaimOrigin.REFERENCE:
        return claim.entity_ids[:1] == (entry.entity_id,)
    if is_of_part(side, entry):
        return False
    names = _names(entry)
    return (
        claim.entity_ids[:1] == (entry.entity_id,)
        or _is_named(_clause(side, value), names)
        or _is_relative_to(side, value, names)
    )


def _is_relative_to(side: Side, value: AspectValue, names: tuple[str, ...]) -> bool:
    """Tell whether the cue stands in a "which ..." clause right behind the entry's name."""
    clause = _clause(side, value)
    if not clause.lstrip(" ,").lower().startswith("which "):
        return False
    before = side.claim.quote.partition(clause)[0].rstrip(" ,").lower()
    return any(before.endswith(name.lower()) for name in names)


def is_of_part(side: Side, entry: Entry) -> bool:
    """Tell whether a claim speaks of a part of the entry, or of something made for it: its protocol, its committee."""
    if side.claim.origin is ClaimOrigin.REFERENCE:
        return False
    names, kind = _names(entry), entry.kind.lower()
    return _speaks_of_part(side.claim.text, names, kind) or _speaks_of_part(side.claim.quote, names, kind)


@lru_cache(maxsize=4096)  # asked again for every pair of a claim
def _speaks_of_part(text: str, names: tuple[str, ...], kind: str) -> bool:
    if "protocol" not in kind and (ITS_PART.search(LIKE_ANOTHER.sub(" ", text)) or A_PART.search(text)):
        return True
    lowered = text.lower()
    for name in names:
        at = lowered.find(name.lower())
        while at >= 0:
            before, after = text[max(0, at - 60) : at], text[at + len(name) : at + len(name) + 50]
            part = re.search(rf"\b({PART}){LINK}$", before, re.IGNORECASE)
            if part is None:
                part = re.match(rf"['’]s?\s(?:[\w-]+\s){{0,3}}?({PART})\b", after, re.IGNORECASE)
            if part is None:
                part = re.match(rf"\s(?:amending|additional|supplementary|optional)\s({PART})\b", after, re.IGNORECASE)
            if part is not None and part.group(1).lower().rstrip("s") not in kind:
                return True
            at = lowered.find(name.lower(), at + len(name))
    return False


def _clause(side: Side, value: AspectValue) -> str:
    quote, at = side.claim.quote, value.cue.start - side.claim.span.start
    start = max((found.end() for found in CLAUSE_END.finditer(quote) if found.end() <= at), default=0)
    end = min((found.start() for found in CLAUSE_END.finditer(quote) if found.start() >= at), default=len(quote))
    return quote[start:end]


def _is_named(words: str, names: tuple[str, ...]) -> bool:
    lowered = words.lower()
    return any(name.lower() in lowered for name in names)


def _names(entry: Entry) -> tuple[str, ...]:
    named = {entry.canonical, *entry.aliases, *entry.context_aliases}
    return tuple(sorted((name for name in named if len(name) > 3), key=lambda name: (-len(name), name))[:MAX_NAMES])

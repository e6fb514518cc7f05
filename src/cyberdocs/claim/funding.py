"""Tell who pays for a body or its work: whether members must, or whoever wishes to. Reads a `Reading` and its cues.

"Is financed from", "lives on", "relies on", "its budget comes from"; "the Office finances its programme out of" tells
of the programme, as "programme: voluntary contributions". A part of the money decides nothing.
"""

import re
from collections.abc import Sequence

from cyberdocs.claim.cues import Match
from cyberdocs.claim.predication import innermost
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import Target, within
from cyberdocs.records import Aspect, AspectTerm, AspectValue, Modality, Span

_ALL = (
    r"(?:(?:almost|nearly|entirely|wholly|mainly|mostly|chiefly|largely|only|solely|exclusively|primarily|essentially"
    r"|still)\s)*"
)
_OF = r"(?:(?:the|its|their|one|a|such|of|UN|voluntary)\s)*(?:[\w’'-]+\s){0,2}?$"
# From the verb to the words for the money.
_PAID = re.compile(
    rf"\b(?:financ|fund|paid|sustain|support|cover|bankroll)(?:ed)?\s(?:for\s)?{_ALL}(?:by|from|out\sof|through|with|via)\s{_OF}",
    re.I,
)
_LIVES = re.compile(
    rf"\b(?:liv|run|exist|surviv|rel|depend|draw|operat)(?:s|es|e|ed|ing|y|ies)?\s{_ALL}(?:from|on|off|out\sof|by|upon)\s{_OF}",
    re.I,
)
_COMES = re.compile(
    rf"\b(?:comes?|came|stems?|stemmed|drawn|raised|met|made\sup|consists?|derives?)\s{_ALL}(?:from|by|out\sof|of|through)\s{_OF}",
    re.I,
)
_FINANCES = re.compile(
    rf"\b(?:financ|fund|pay)(?:s|es|e|ed)?\s(?:for\s)?(?P<what>[^.;:]{{2,60}}?)\s{_ALL}(?:from|out\sof|through|with)\s{_OF}",
    re.I,
)
_MONEY = re.compile(r"\b(?:budget|money|funds|funding|means|resources|income|costs?|expenses|finances)$", re.IGNORECASE)
_WORK = re.compile(
    r"\b(programme|program|project|fund|training|secretariat|mission|office|activit|staff)", re.IGNORECASE
)
# Words by which the source is all of the money or nearly so; without them another source may stand beside it.
_WHOLE = re.compile(
    r"\b(?:almost|nearly|entirely|wholly|mainly|mostly|chiefly|largely|only|solely|exclusively|primarily|essentially"
    r"|liv(?:es?|ing))\b",
    re.IGNORECASE,
)
WHOLE = "whole"
_IN_PART = re.compile(
    r"\b(?:partly|partially|in\spart|also|some|half|a\s(?:third|quarter|fifth)|both|as\swell|besides|once|until|was|were|had|used\sto"
    r"|originally|initially|first|per\scent|percent|no\slonger)\b|%",
    re.IGNORECASE,
)
_UNSURE = frozenset({Modality.RECOMMENDED, Modality.PREDICTED, Modality.POSSIBLE})


def funding(reading: Reading, cues: Sequence[Match[AspectTerm]], modality: Modality) -> list[AspectValue]:
    """Give how a body, or a part of its work, is paid for; nothing where a clause tells of two sources.

    Args:
        cues: words of the value table for sources of money, ascending.
    """
    if modality in _UNSURE:
        return []
    for cue in cues:
        index = innermost(reading, cue.span)
        clause = reading.clauses[index]
        beside = {one.payload.value for one in cues if innermost(reading, one.span) == index}
        words = reading.between(clause.span.start, cue.span.start)
        in_part = _IN_PART.search(words) or _IN_PART.search(_behind(reading, cue.span))
        if len(beside) > 1 or clause.negated or in_part:
            continue
        owner = _owner(reading, index, words)
        if owner is not None:
            body, part = owner
            value = f"{part}: {cue.payload.value}" if part else cue.payload.value
            event = WHOLE if _WHOLE.search(words) else ""
            return [
                AspectValue(entity_id=body.entity_id, aspect=Aspect.FUNDING, value=value, cue=cue.span, event=event)
            ]
    return []


def _behind(reading: Reading, cue: Span) -> str:
    return re.split(r"[,;.]", reading.between(cue.end, reading.span.end))[0]


def _owner(reading: Reading, index: int, words: str) -> tuple[Target, str] | None:
    """Give the body, and the part of its work that is paid for, "" for the whole."""
    clause, subject = reading.clauses[index], reading.subjects[index]
    bodies = [target for target in subject.targets if target.kind == "org"]
    if len({body.entity_id for body in bodies}) != 1:
        return None
    body = bodies[0]
    if (found := _FINANCES.search(words)) and not clause.passive:
        start = clause.span.start + found.start("what")
        named = within(reading.targets, Span(start=start, end=start + len(found.group("what"))))
        if others := [target for target in named if target.kind == "org"]:
            return others[0], ""
        part = _WORK.search(found.group("what"))
        return (body, _named(part.group(1))) if part is not None else None
    if not any(pattern.search(words) for pattern in (_PAID, _LIVES, _COMES)):
        return None
    head = clause.subject_head
    inside = clause.subject is not None and body in within(reading.targets, clause.subject)
    told = reading.quote(head) if head is not None and reading.span.contains(head) else ""
    if _MONEY.search(told) or (head is not None and inside and body.span.overlaps(head)):
        return body, ""
    if (part := _WORK.match(told)) is not None:
        return body, _named(part.group(1))
    return (body, "") if not inside else None


def _named(word: str) -> str:
    word = word.lower()
    return {"program": "programme", "activit": "activity"}.get(word, word)

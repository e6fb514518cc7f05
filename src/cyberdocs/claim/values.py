"""Dates and issuers of named instruments, founding years of bodies. Reads a `Reading` and the values found so far."""

import re
from collections.abc import Sequence

from cyberdocs.claim.dates import Dated
from cyberdocs.claim.endings import ENDED, ended_on
from cyberdocs.claim.issuers import issuers
from cyberdocs.claim.owners import is_replaced, replacer
from cyberdocs.claim.predication import innermost, is_of_either, is_told_of
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import Target, only_id
from cyberdocs.records import Aspect, AspectValue, Span

_SINCE = re.compile(r"\bsince\s(?:the\s)?(?:\w+\s)?$", re.IGNORECASE)
_DONE = re.compile(r"(?:founded|established|created|launched|inaugurated|formed|set\sup)\b", re.IGNORECASE)
_BEGAN = re.compile(
    r"(?:(?:founded|established|created|launched|inaugurated|formed|set\sup)\b|dates?\s(?:back\s)?|existed|in\sexistence"
    r"|(?:began|started)(?=\s(?:in|on)\b))"
    r"[^,;:]{0,60}?\s?(?:in|on|from|to|since|of)\s(?:the\s)?(?:year\s|early\s|late\s)?",
    re.IGNORECASE,
)
# A body may be at work years after it was founded: an event of its own.
_AT_WORK = re.compile(
    r"(?:(?:began|started|took\sup)\s(?:its\s)?(?:work|operations)|(?:been|became|become|went)\s(?:fully\s)?(?:operational|active"
    r"|at\swork|live)|(?:been\s)?(?:running|operating|in\s(?:operation|service|business)|open)(?=\ssince\b)|opened(?:\sits\sdoors|(?=\s(?:in|at)\s(?:the\s)?[a-z][\w-]+\s(?:in|on)\s)|(?=\s(?:in|on)\s\w+\s?\d)|(?=\son\s\d)|(?=\sin\s\d)))"
    r"[^,;:]{0,60}?\s?(?:in|on|from|since)\s(?:the\s)?(?:year\s|early\s|late\s)?",
    re.IGNORECASE,
)
# "The Council set up the Office in 2004": what is begun stands right behind the verb.
_BEGUN = re.compile(
    r"\s(?:up\s)?(?:(?:the\s)?(?:mandate|office|post|function)\sof\s)?(?:(?:the|an?|its|their)\s)?(?:(?:new|first)\s)?$",
    re.IGNORECASE,
)
_BEGINNING = frozenset({"found", "establish", "create", "launch", "inaugurate", "form", "set"})
_KIND_OF_BODY = re.compile(
    r"(?:project|programme|program|initiative|network|agency|cent(?:re|er)|unit|office|forum)\b", re.IGNORECASE
)
_BESIDE = 3  # code points: " (" or "s "
_DATE_REACH = 80  # code points between an instrument and its date without a clause of its own


def dates_and_issuers(reading: Reading, found: Sequence[AspectValue]) -> list[AspectValue]:
    """Give the date and the issuer of instruments, where the words give them."""
    values: list[AspectValue] = []
    laws = [target for target in reading.targets if target.kind == "law"]
    subjects = [target for subject in reading.subjects for target in subject.targets if target.kind == "law"]
    for dated in reading.dates:
        owner = _dated_owner(reading, dated, laws, subjects)
        if owner is None:
            continue
        if (
            dated.role == "as_of"
            and dated.event != "applied"
            and not _SINCE.search(reading.between(reading.span.start, dated.span.start))
        ):
            continue  # "as of September 2026 it was not in force" dates the statement
        event = dated.event if dated.event is not None else _event_of(reading, dated.span, owner, found)
        if _is_of(reading, dated, owner):
            event = ""  # "the Convention of 2001 entered into force": its year, not that event's
        elif not event and not _is_beside(dated, owner):
            continue  # "had 75 parties in June 2024" dates the statement, not the text
        values.append(
            AspectValue(entity_id=owner.entity_id, aspect=Aspect.DATE, value=dated.iso, cue=dated.span, event=event)
        )
    values.extend(_foundings(reading))
    values.extend(issuers(reading))
    return values


def _foundings(reading: Reading) -> list[AspectValue]:
    """Give the year in which a body began: "was set up in 2004", "dates from 1997", "has existed since 2013"."""
    values = []
    for dated in reading.dates:
        index = innermost(reading, dated.span)
        clause = reading.clauses[index]
        if (begun := _begun(reading, index, dated)) is not None:
            values.append(_founded(begun, dated, "founded"))
            continue
        subject = reading.subjects[index]
        bodies = [target for target in subject.targets if target.kind == "org"]
        if len({body.entity_id for body in bodies}) != 1 or clause.negated or dated.span.start < clause.verb.start:
            continue
        head = clause.subject_head
        # "The GLACY project" is named by its kind, and owns nothing.
        of_kind = head is not None and _KIND_OF_BODY.match(reading.quote(head)) and head.start == bodies[0].span.end + 1
        # "It helps victims; it was launched in 2020": the pronoun is the body, whose name stands before it.
        pronoun = subject.words is not None and not subject.possessive and subject.words == clause.subject
        itself = head is None or of_kind or pronoun or clause.kind == "relative" or bodies[0].span.overlaps(head)
        if not itself and reading.span.contains(bodies[0].span):
            continue  # "the network of the Group dates from 1997"
        told = reading.between(clause.verb.start, dated.span.start)
        founded = _BEGAN.fullmatch(told) and (clause.passive or not _DONE.match(told))
        if founded or (_AT_WORK.fullmatch(told) and not (told.startswith("opened") and reading.numbers)):
            values.append(_founded(bodies[0].entity_id, dated, "founded" if founded else "at work"))
    return values


def _founded(entity_id: str, dated: Dated, event: str) -> AspectValue:
    return AspectValue(entity_id=entity_id, aspect=Aspect.DATE, value=dated.iso, cue=dated.span, event=event)


def _begun(reading: Reading, index: int, dated: Dated) -> str | None:
    """Give the body that a clause tells of as begun by another on the only date of its sentence."""
    clause = reading.clauses[index]
    if clause.lemma not in _BEGINNING or clause.passive or clause.negated or len(reading.dates) != 1:
        return None
    begun = {
        target.entity_id
        for target in reading.targets
        if target.kind == "org" and _BEGUN.fullmatch(reading.between(clause.verb.end, target.span.start))
    }
    return only_id(begun) if dated.role == "in" else None


def with_dates(values: Sequence[AspectValue], dates: Sequence[AspectValue]) -> tuple[AspectValue, ...]:
    """Give statuses the dates that their events have."""
    by_event = {
        (value.entity_id, value.event): value.value for value in dates if value.aspect is Aspect.DATE and value.event
    }
    return tuple(
        AspectValue(
            entity_id=value.entity_id,
            aspect=value.aspect,
            value=value.value,
            cue=value.cue,
            negated=value.negated,
            event=value.event,
            date=by_event.get((value.entity_id, value.value), value.date),
        )
        if value.aspect is Aspect.STATUS
        else value
        for value in values
    )


def _dated_owner(reading: Reading, dated: Dated, laws: Sequence[Target], subjects: Sequence[Target]) -> Target | None:
    """Tell which instrument a date is of: the one right beside it, else the clause's subject, else the only one."""
    beside = [law for law in laws if _is_beside(dated, law) or _is_of(reading, dated, law)]
    if beside:
        return beside[0]
    if not dated.role:
        return None
    if dated.event in ENDED and (texts := ended_on(reading, dated.span)) is not None:
        return texts[0] if texts else None  # "the Act repealed the Order in 2019" is of the Order
    index = innermost(reading, dated.span)
    clause = reading.clauses[index]
    if is_of_either(reading, clause, dated.span):
        return None
    if dated.event and dated.event not in ENDED and is_replaced(reading, clause, dated.span.start):
        return replacer(reading, clause, dated.span.start)
    if own := [target for target in reading.subjects[index].targets if target.kind == "law"]:
        return own[0] if is_told_of(reading, dated.span, own[0]) else None
    if clause.passive and any(target.kind == "org" for target in reading.subjects[index].targets):
        return None  # "the agency was established in 2004 and strengthened by the Act"
    if clause.kind == "relative":  # "was repealed by the Act, which was adopted in 2022"
        before = [law for law in laws if law.span.end <= clause.verb.start]
        return before[-1] if before and is_told_of(reading, dated.span, before[-1]) else None
    if subjects:
        return subjects[0]
    near = [
        law
        for law in laws
        if min(abs(dated.span.start - law.span.end), abs(law.span.start - dated.span.end)) <= _DATE_REACH
        if is_told_of(reading, dated.span, law)
    ]
    return near[0] if near else None


def _is_beside(dated: Dated, law: Target) -> bool:
    """Tell "Resolution 55/63 (2000)" and "the 2016 takedown"."""
    return 0 <= dated.span.start - law.span.end <= _BESIDE or 0 <= law.span.start - dated.span.end <= _BESIDE


def _is_of(reading: Reading, dated: Dated, law: Target) -> bool:
    """Tell "the Convention of 2001"."""
    return reading.between(law.span.end, dated.span.start) == " of "


def _event_of(reading: Reading, span: Span, owner: Target, found: Sequence[AspectValue]) -> str:
    """Name the event that a date follows most closely, else the first behind it; "" when the words tell none."""
    before = [
        value
        for value in found
        if value.aspect is Aspect.STATUS and value.entity_id == owner.entity_id and value.cue.end <= span.start
    ]
    if before:
        told = max(before, key=lambda value: (value.cue.end, value.value))
        between = [
            dated for dated in reading.dates if told.cue.end <= dated.span.start and dated.span.end <= span.start
        ]
        # "Adopted in May, and in force for one State in June": a second date is not that of the first verb.
        return "" if between else told.value
    if _ends_other_clause(reading, span, found):
        return ""
    statuses = [value for value in found if value.aspect is Aspect.STATUS and value.entity_id == owner.entity_id]
    nearest = sorted(
        statuses, key=lambda value: (min(abs(value.cue.start - span.end), abs(span.start - value.cue.end)), value.cue)
    )
    return nearest[0].value if nearest else ""


def _ends_other_clause(reading: Reading, span: Span, found: Sequence[AspectValue]) -> bool:
    """Tell "the group finished in July, and the Assembly endorsed X": the date is of the clause before."""
    own = reading.clauses[innermost(reading, span)]
    if own.kind not in ("main", "conj") or not own.finite or span.start < own.verb.start:
        return False
    return any(
        value.aspect is Aspect.STATUS and value.cue.start >= own.span.end and not own.span.contains(value.cue)
        for value in found
    )

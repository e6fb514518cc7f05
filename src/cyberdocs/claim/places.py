"""Tell where a body sits and where a text was signed or adopted. Reads a `Reading` and the places named in it.

A body has one seat and may have offices anywhere: only words for the seat, or for the whole body ("is based in", "sits
in"), tell it. Of a text the place is of one event: "signed in" and "adopted in" may be two cities.
"""

import re
from collections.abc import Iterable, Sequence

from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.cues import Match
from cyberdocs.claim.predication import innermost
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import Target
from cyberdocs.records import Aspect, AspectTerm, AspectValue, Modality, Span

SEAT, SIGNED, ADOPTED = "seat", "signed", "adopted"
_SEAT = r"(?:seats?|headquarters|head\s(?:office|quarters)|(?:permanent\s|general\s)?secretariat|home)"
_OWN = r"(?:(?:own|main|permanent|official|global|world|current|new)\s)?"
_AT = r"\s(?:in|at)\s(?:the\s(?:city|town|capital)\sof\s)?$"
# "Is still located", "lies".
_IS = r"(?:\s(?:is|are|lies?|stands?|remains?)(?P<not>\snot)?(?:\s(?:located|situated|based|now|still|today))*)"
# Words for the whole body, right before the place.
_SITS = re.compile(
    r"\b(?:(?:is|are|being|remains?)\s(?P<not>not\s)?(?:(?:now|still|today|currently|also)\s)?"
    r"(?:headquartered|based|seated|domiciled|located|situated|housed)"
    r"|(?<=,\s)(?:headquartered|based|seated|domiciled|located)|(?:is|are)(?P<isnot>\snot)?|sits?|resides?"
    rf"|(?:(?:has|have|having|keeps?|maintains?)|(?:moved|moves|relocated)\s(?:in)?to)\s(?:its|their)\s{_OWN}{_SEAT}|with\s(?:(?:its|their|the)\s)?{_OWN}{_SEAT}"
    rf"|whose\s{_OWN}{_SEAT}\s(?:is|are|lies?|stands?)(?:\s(?:located|situated|based))?){_AT}"
    r"|\b(?:works?|operates?)\s(?:from|out\sof)\s$",
    re.IGNORECASE,
)
# "Its headquarters are in", "from its seat in", "the Agency's headquarters in", "the seat of the Agency is in".
_SEAT_IN = re.compile(
    rf"(?:\b(?P<its>(?:its|their)\s)|['’]s?\s){_OWN}{_SEAT}{_IS}?{_AT}",
    re.IGNORECASE,
)
_SEAT_OF = re.compile(rf"\b(?:the\s)?{_OWN}{_SEAT}\sof\s(?:the\s)?$", re.IGNORECASE)
_SEAT_ALONE = re.compile(_SEAT, re.IGNORECASE)
_OF_A_WHOLE = re.compile(r"\b(?:of|at|in|within|under|by|for|from|to)\s(?:the\s)?$", re.IGNORECASE)
_OF_SEAT = re.compile(rf"(?:{_IS}?{_AT}|\sis\s$)", re.IGNORECASE)
_HOSTS = re.compile(rf"(?:,|\sis|\shosts|\shouses)\s(?:the\s)?{_SEAT}\sof\s(?:the\s)?", re.IGNORECASE)
_BASED = re.compile(r"-based\s", re.IGNORECASE)
# "The Bangkok-based Office team": the team is there.
_ITS_PART = re.compile(
    r"['’]s?\s|\s(?:regional\s|country\s|field\s|liaison\s|training\s)?(?:office|officers?|officials?|team|experts?|staff|units?"
    r"|branch|cent(?:re|er)|programme|project|analysts?|advis[eo]rs?|desk|bureau|investigators?|trainers?|lab)\b",
    re.IGNORECASE,
)
# Between a name and what is told of it: brackets, "which", what kind of body it is.
_LINK = re.compile(
    r"(?:\s\([^()]{1,40}\))?,?\s?(?:(?:which|that|and|now|today|still|also|itself|is|an?|the|independent|regional"
    r"|intergovernmental|international|specialised|agency|body|organi[sz]ation|office|unit|network|cent(?:re|er)|programme"
    r"|mechanism|institution|forum|association|foundation)\s|,\s)*(?:,\s)?",
    re.IGNORECASE,
)
STAYING = frozenset(
    {"be", "have", "keep", "maintain", "sit", "reside", "work", "operate", "base", "headquarter", "locate", "remain",
     "lie", "stand", "situate", "house", "seat", "move"}
)  # fmt: skip
# A seat of former or of coming days, or of a part.
_NOT_NOW = re.compile(
    r"\b(?:was|were|had|until|till|former(?:ly)?|original(?:ly)?|initially|at\sfirst|temporar\w+|provisional\w*"
    r"|previous(?:ly)?|once|will|would|should|plans?|planned|proposed|to\s(?:be|have)|moved\sfrom|no\slonger|if|regional"
    r"|branch|liaison|field|partly|part\sof)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"(?:,\s[A-Z][\w-]+)?(?:,)?\s(?:and|or|as\swell\sas)\s(?:also\s)?(?:in\s|at\s)?$")
# What was done with a text, and where; nothing between them that brings in another event.
_EVENT = re.compile(
    r"\b(?:(?P<signed>opened\sfor\ssignature|signed|concluded|signing|signature)|(?P<adopted>adopted|approved))\b"
    r"(?P<gap>[^.;:()]{0,70}?)(?:\sin|\sat)\s(?:the\s(?:city|capital)\sof\s|an?\s|the\s)?$",
    re.IGNORECASE,
)
_REACH, _REACH_OF_BE = 30, 140  # code points from a verb to the words for a seat
_EVENT_REACH = 120  # code points: "opened for signature at a ceremony of the ministers in the city of "
_DATE_REACH = 12  # code points: " in December", " on the eve of"
_FURTHER = re.compile(
    r"\b(?:which|that|who|whose|where|when|while|after|before|to|and|but|or|than|signed|adopted|opened|ratified|held|meeting"
    r"|based|office|parliament|report|model|entered)\b",
    re.IGNORECASE,
)
_ASSEMBLY = re.compile(
    r"\s(?:[\w-]+\s)?(?:summit|conference|meeting|session|ceremony|assembly|congress)\b", re.IGNORECASE
)
_THE = re.compile(r"\b(?:an?|the)\s$", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:not|never)\s(?:\w+\s)?$|n['’]t\s(?:\w+\s)?$", re.IGNORECASE)
_TO_BE = re.compile(
    r"\b(?:will|would|should|shall|may|might|could|can|to|if|not)\s(?:be\s|have\sbeen\s)?$", re.IGNORECASE
)
# Which statuses tell of which event.
_OF_STATUS = {"opened for signature": SIGNED, "signed": SIGNED, "adopted": ADOPTED, "agreed": ADOPTED}
_UNSURE = frozenset({Modality.RECOMMENDED, Modality.PREDICTED, Modality.POSSIBLE})

Place = Match[AspectTerm]


def places(
    reading: Reading, named: Sequence[Place], found: Iterable[AspectValue], modality: Modality
) -> list[AspectValue]:
    """Give the seats of bodies and the places of events of texts.

    Args:
        named: places in the sentence, ascending.
        found: the values found so far, whose statuses tell whose event it is.
    """
    here = [one for one in named if reading.quote(one.span)[:1].isupper()]
    if not here:
        return []
    values = [] if modality in _UNSURE else [told for one in here for told in _seats(reading, one, here)]
    told_of = [one for one in found if _names_event(one) and not one.negated]
    for one in here:
        if (told := _event(reading, one, told_of)) is not None:
            values.append(told)
    return values


def _names_event(value: AspectValue) -> bool:
    return (value.aspect is Aspect.STATUS and value.value in _OF_STATUS) or (
        value.aspect is Aspect.DATE and value.event in _OF_STATUS
    )


def _seats(reading: Reading, place: Place, here: Sequence[Place]) -> list[AspectValue]:
    """Give the body that sits at a place, none where the sentence speaks of several places, or of other days."""
    clause = reading.clauses[innermost(reading, place.span)]
    around = reading.between(max(clause.span.start, place.span.start - 70), place.span.start)
    if _NOT_NOW.search(around) or _is_one_of_several(reading, place, here):
        return []
    told = _owner(reading, place)
    if told is None:
        return []
    owner, negated = told
    return [_value(owner, place, SEAT, negated=negated)]


def _owner(reading: Reading, place: Place) -> tuple[str, bool] | None:
    before = reading.between(reading.span.start, place.span.start)
    bodies = [target for target in reading.targets if target.kind == "org"]
    if found := _SEAT_IN.search(before):
        at = reading.span.start + found.start()
        negated = found.group("not") is not None
        near = [body for body in bodies if body.span.end == at]
        if near and not found.group("its"):
            return near[0].entity_id, negated
        if found.group("its") and (told := _of_clause(reading, at, negated=negated)) is not None:
            return told
    if found := _SITS.search(before):
        at = reading.span.start + found.start()
        negated = found.group("not") is not None or found.group("isnot") is not None
        near = [b for b in bodies if b.span.end <= at and _LINK.fullmatch(reading.between(b.span.end, at))]
        if near:
            clause = reading.clauses[innermost(reading, Span(start=at, end=at + 1))]
            return None if _is_of_a_part(reading, clause, near[-1]) else (near[-1].entity_id, negated)
        return _of_clause(reading, at, negated=negated)
    for body in bodies:
        opening = reading.between(reading.span.start, body.span.start)
        behind = _OF_SEAT.fullmatch(reading.between(body.span.end, place.span.start))
        if behind and _SEAT_OF.search(opening):
            return body.entity_id, behind.group("not") is not None
        gap = reading.between(place.span.end, body.span.start)
        based = _BASED.fullmatch(gap) and not _ITS_PART.match(reading.between(body.span.end, reading.span.end))
        if gap and (_HOSTS.fullmatch(gap) or based):
            return body.entity_id, False
    return None


def _of_clause(reading: Reading, at: int, *, negated: bool) -> tuple[str, bool] | None:
    """Give the one body that the clause is about whose words for a seat begin at `at`."""
    index = innermost(reading, Span(start=at, end=at + 1))
    clause, subject = reading.clauses[index], reading.subjects[index]
    owners = {target.entity_id for target in subject.targets if target.kind == "org"}
    reach = (
        _REACH_OF_BE if clause.lemma == "be" else _REACH
    )  # "is a body of the Union, with its seat in": the subject's
    if len(owners) != 1 or (clause.lemma and clause.lemma not in STAYING) or at - clause.verb.end > reach:
        return None
    owner = next(target for target in subject.targets if target.kind == "org")
    if _is_of_a_part(reading, clause, owner):
        return None
    return owner.entity_id, negated or clause.negated


def _is_of_a_part(reading: Reading, clause: Clause, body: Target) -> bool:
    """Tell "the African branch of the Bureau sits in Harare": the subject is of the body, and not the body."""
    head = clause.subject_head
    if head is None or clause.subject is None or not reading.span.contains(body.span) or body.span.overlaps(head):
        return False
    if not clause.subject.contains(body.span) or _SEAT_ALONE.fullmatch(reading.quote(head)):
        return False
    # "The Office, known as Pharos, is in": another name of it
    return body.span.start < head.start or _OF_A_WHOLE.search(reading.between(head.end, body.span.start)) is not None


def _is_one_of_several(reading: Reading, place: Place, here: Sequence[Place]) -> bool:
    """Tell "in Geneva and New York": more than one place, none of which is the seat alone."""
    at = here.index(place)
    front, behind = (
        here[max(0, at - 2) : at],
        here[at + 1 : at + 3],
    )  # two, for a State may stand between: "Bern, Switzerland"
    pairs = [*((other, place) for other in front), *((place, other) for other in behind)]
    return any(_ANOTHER.fullmatch(reading.between(first.span.end, second.span.start)) for first, second in pairs)


def _event(reading: Reading, place: Place, told_of: Sequence[AspectValue]) -> AspectValue | None:
    """Give the text that was signed or adopted at a place."""
    before = reading.between(reading.span.start, place.span.start)
    found = _EVENT.search(before, max(0, len(before) - _EVENT_REACH))
    if found is None or _FURTHER.search(found.group("gap")):
        return None
    if _THE.search(before) and not _ASSEMBLY.match(reading.between(place.span.end, reading.span.end)):
        return None  # "signed at the Vienna office"
    if _TO_BE.search(before[: found.start()]):
        return None
    event = SIGNED if found.group("signed") else ADOPTED
    at = reading.span.start + found.start()
    verb = Span(start=at, end=at + len(found.group("signed") or found.group("adopted")))
    owners = {
        one.entity_id
        for one in told_of
        if _OF_STATUS[one.event or one.value] == event
        and (one.cue.overlaps(verb) or 0 < one.cue.start - place.span.end <= _DATE_REACH)
    }
    owners = owners or _done(reading, verb)
    return _value(owners.pop(), place, event) if len(owners) == 1 else None


def _done(reading: Reading, verb: Span) -> set[str]:
    """Give the text right in front of a participle, or that a passive clause is about."""
    front: list[Target] = [t for t in reading.targets if t.kind == "law" and 0 <= verb.start - t.span.end <= len(", ")]
    if front:
        return {front[-1].entity_id}
    index = innermost(reading, verb)
    clause = reading.clauses[index]
    if not clause.passive or not clause.verb.overlaps(verb) or clause.negated:
        return set()
    return {target.entity_id for target in reading.subjects[index].targets if target.kind == "law"}


def _value(entity_id: str, place: Place, event: str, *, negated: bool = False) -> AspectValue:
    return AspectValue(
        entity_id=entity_id,
        aspect=Aspect.PLACE,
        value=place.payload.value,
        cue=place.span,
        negated=negated,
        event=event,
    )

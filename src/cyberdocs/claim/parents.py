"""Tell whose body a body is. Reads a `Reading`; returns issuer values of bodies, with the event "belongs" or "created".

"Is an institution of the Union", "INTERPOL's regional office", "answers to the Council" tell where it belongs; "was
set up by the Assembly", "which the Union created" who made it. Partners, members and hosts own nothing.
"""

import re
from collections.abc import Iterator

from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import Target
from cyberdocs.records import Aspect, AspectValue

BELONGS, CREATED = "belongs", "created"
_UNITED_NATIONS, _UN_BODY = "org:un", "specialised agency"
_ADJECTIVES = r"(?:(?!(?:former|partner|like|joint|independent|candidate|future|would-be)\b)[\w-]+\s){0,3}?"
_KIND = (
    r"(?:agency|body|organ|institution|court|committee|unit|office|commission|department|division|branch|arm|wing"
    r"|subsidiary|centre|center|part|section|outpost|bureau|secretariat|creation|creature|mechanism|outlet|offshoot)"
)
_A = r"(?:an?|the|one\sof\sthe|itself\san?)\s"
_NO = r"(?P<no>not\s(?:itself\s)?|no\s|no\slonger\s|never\s)?"
_ADVERBS = (
    r"(?:(?:in\struth|in\sfact|really|formally|legally|simply|only|also|merely|just|now|today|still|directly"
    r"|entirely)\s)*"
)
_IS = rf"(?:is|was|are|were|remains|remained|became|forms|formed|constitutes)\s{_ADVERBS}"
_MADE = r"(?:created|founded|established|set\sup|launched|instituted|brought\sinto\sbeing)"
# From the verb to the owner.
_BELONGS_TO = re.compile(
    rf"""(?:{_IS}{_NO}(?:{_A})?{_ADJECTIVES}{_KIND}\ (?:of|within|in|inside|under)\ (?:the\ )?
      |{_ADVERBS}(?:(?P<nor>(?:does|did|do)\ not\s|never\s))?(?:belongs?|belonged|answers?|answered|reports?
          |reported|is\ answerable
         |is\ subordinate|is\ accountable|is\ attached)\ (?:only\ |directly\ |solely\ )?to\ (?:the\ )?
      |{_ADVERBS}(?:takes?|took)\ (?:its\ )?(?:orders|instructions)\ from\ (?:the\ )?
      |{_ADVERBS}does\ (?:\w+\ )?what\ (?:the\ )?)""".replace(r"\s", r"\ "),
    re.IGNORECASE | re.VERBOSE,
)
_TOLD = re.compile(r"\s(?:tells|orders|says)\b", re.IGNORECASE)
_CREATED_BY = re.compile(
    rf"(?:(?:is|was|were|been)\s)?{_ADVERBS}(?P<no>not\s|never\s)?{_MADE}\s[^,;:.]{{0,40}}?\bby\s(?:the\s)?",
    re.IGNORECASE,
)
# "INTERPOL's African branch", "an African Union institution": behind the owner.
_OWNED_KIND = re.compile(rf"['’]s?\s{_ADJECTIVES}{_KIND}\b", re.IGNORECASE)
_KIND_AFTER = re.compile(rf"\s{_ADJECTIVES}{_KIND}\b(?!\s(?:partner|member))", re.IGNORECASE)
_IS_THE = re.compile(rf"{_IS}{_NO}(?:the\s|one\sof\s(?:the\s)?)?", re.IGNORECASE)
_IS_A = re.compile(rf"{_IS}{_NO}an?\s", re.IGNORECASE)
_STANDS_FOR_IT = re.compile(
    r"it|which|that|this|body|agency|cent(?:re|er)|office|group|unit|organi[sz]ation", re.IGNORECASE
)
# Between the two names.
_APPOSED_OF = re.compile(
    rf"(?:,|\s\(|\s–|\s—)\s?{_A}{_ADJECTIVES}{_KIND}\s(?:of|within|under)\s(?:the\s)?", re.IGNORECASE
)
_APPOSED = re.compile(r"(?:,|\s–|\s—)\s(?:the\s)?", re.IGNORECASE)
_APPOSED_A = re.compile(r"(?:,|\s–|\s—)\san?\s", re.IGNORECASE)
_WHICH = re.compile(r",?\s(?:which|that)\s(?:the\s)?", re.IGNORECASE)
_MADE_IT = re.compile(rf"\s(?:has\s|had\s|itself\s)?{_MADE}\b", re.IGNORECASE)
_MAKES = re.compile(
    rf"\s(?:has\s|had\s|itself\s|then\s)?(?P<no>never\s)?{_MADE}\s(?:in\s\d{{4}}\s)?(?:(?:the|its|an?)\s)?"
    r"(?:(?:mandate|office|post|position|function)\sof\s(?:the\s|an?\s)?)?",
    re.IGNORECASE,
)
_JOINTLY = re.compile(
    r"^(?:,\s|\s(?:and|together\swith|with|jointly)\s)(?!(?:is|has|was|which|who|it)\b)", re.IGNORECASE
)
_MORE_OF_A_NAME = re.compile(
    r"\s(?:fund|fellowship|prize|award|register|database|project|strategy|day|week)\b", re.IGNORECASE
)


def parents(reading: Reading) -> list[AspectValue]:
    """Give each body that a sentence gives to another, ascending by place."""
    orgs = [target for target in reading.targets if target.kind == "org"]
    found = [*_by_predicate(reading), *_by_neighbours(reading, orgs)]
    return [
        *found,
        *(_as_nature(value) for value in found if value.value == _UNITED_NATIONS and value.event == BELONGS),
    ]


def _as_nature(value: AspectValue) -> AspectValue:
    """Give what a body of the United Nations is, beside whose it is."""
    return AspectValue(
        entity_id=value.entity_id, aspect=Aspect.NATURE, value=_UN_BODY, cue=value.cue, negated=value.negated
    )


def _value(body: Target, whole: Target, event: str, *, negated: bool = False) -> AspectValue:
    return AspectValue(
        entity_id=body.entity_id,
        aspect=Aspect.ISSUER,
        value=whole.entity_id,
        cue=whole.span,
        negated=negated,
        event=event,
    )


def _by_predicate(reading: Reading) -> Iterator[AspectValue]:
    for clause, subject in zip(reading.clauses, reading.subjects, strict=True):
        bodies = [target for target in subject.targets if target.named]
        if len(bodies) != 1 or bodies[0].kind != "org" or _owns_subject(reading, clause, bodies[0]):
            continue
        start = _start(reading, clause)
        for whole in reading.targets:
            inside = clause.verb.start <= whole.span.start and whole.span.end <= clause.rest.end + 1
            if whole.kind != "org" or not inside or whole.entity_id == bodies[0].entity_id:
                continue
            if (told := _told(reading, start, whole)) is not None:
                event, negated = told
                yield _value(bodies[0], whole, event, negated=negated or clause.negated)
                break


def _start(reading: Reading, clause: Clause) -> int:
    subject = clause.subject
    if subject is not None and reading.span.contains(subject) and subject.end <= clause.verb.start:
        words = reading.between(subject.end, clause.rest.end)
        return subject.end + len(words) - len(words.lstrip(" ,"))
    return clause.verb.start


def _told(reading: Reading, start: int, whole: Target) -> tuple[str, bool] | None:
    """Tell what the words from the verb to the owner say: it belongs there or was made there, and whether denied."""
    before = reading.between(start, whole.span.start)
    after = reading.between(whole.span.end, reading.span.end)
    if found := _BELONGS_TO.fullmatch(before):
        if before.lower().endswith(("what ", "what the ")) and not _TOLD.match(after):
            return None
        if after.startswith(("'s", "’s")) and _KIND_AFTER.match(after[2:]) is None and "belong" in before:
            return None
        return BELONGS, bool(found.group("no") or found.group("nor"))
    if found := _CREATED_BY.fullmatch(before):
        return (CREATED, bool(found.group("no"))) if not _JOINTLY.match(after) else None
    if (found := _IS_THE.fullmatch(before)) and _OWNED_KIND.match(after):
        return BELONGS, bool(found.group("no"))
    if (found := _IS_A.fullmatch(before)) and _KIND_AFTER.match(after):
        return BELONGS, bool(found.group("no"))
    return None


def _owns_subject(reading: Reading, clause: Clause, body: Target) -> bool:
    """Tell "the Agency's budget belongs to the Union" from the Agency."""
    subject, head = clause.subject, clause.subject_head
    if subject is None or not reading.span.contains(subject) or head is None or clause.kind == "relative":
        return False
    if not subject.contains(body.span):
        return _STANDS_FOR_IT.fullmatch(reading.quote(head)) is None
    return not body.span.overlaps(head) and head.start != body.span.end + 1


def _by_neighbours(reading: Reading, orgs: list[Target]) -> Iterator[AspectValue]:
    for place, first in enumerate(orgs[:-1]):
        second = orgs[place + 1]
        if first.entity_id == second.entity_id:
            continue
        gap = reading.between(first.span.end, second.span.start)
        after = reading.between(second.span.end, reading.span.end)
        if (
            _APPOSED_OF.fullmatch(gap)
            or (_APPOSED.fullmatch(gap) and _OWNED_KIND.match(after))
            or (_APPOSED_A.fullmatch(gap) and _KIND_AFTER.match(after))
        ):
            yield _value(first, second, BELONGS)
        elif _WHICH.fullmatch(gap) and _MADE_IT.match(after):
            yield _value(first, second, CREATED)
        elif (found := _MAKES.fullmatch(gap)) and not _MORE_OF_A_NAME.match(after) and not _with_others(reading, first):
            yield _value(second, first, CREATED, negated=found.group("no") is not None)


def _with_others(reading: Reading, maker: Target) -> bool:
    """Tell "the Council and the Union created it": of several makers none is the issuer."""
    return re.search(r"(?:\band|,)\s(?:the\s)?$", reading.between(reading.span.start, maker.span.start)) is not None

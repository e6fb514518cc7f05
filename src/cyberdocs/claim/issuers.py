"""Tell who made an instrument. Reads a `Reading`; returns issuer values of its instruments.

By the verb ("adopted by", "drawn up within"), in apposition ("the Convention, a Council treaty"), by a noun ("the work
of", "the author of"), by possession ("the Council's Convention"). "Is no Council treaty" denies it.
"""

import re
from collections.abc import Sequence

from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.predication import acts_on
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import Target, within
from cyberdocs.records import Aspect, AspectValue, Label, Span

MAKING = re.compile(
    r"\b(?:adopt|draft|prepar|issu|publish|establish|creat|launch|craft|develop|introduc|elaborat|produc|sponsor"
    r"|propos|initiat|found|conclud|negotiat"
    r"|design|draw|drew|author(?!i)|releas|passed|enact)\w*\b",
    re.IGNORECASE,
)
_NOUN = (
    r"(?:treaty|treaties|conventions?|instruments?|agreements?|directives?|regulations?|resolutions?|stud(?:y|ies)|protocols?"
    r"|declarations?|texts?|documents?|acts?|laws?|reports?|manuals?|recommendations?|handbooks?|statutes?)"
)
_TEXT_NOUN = re.compile(rf"(?:['’]s)?\s(?:[\w-]+\s){{0,3}}?{_NOUN}\b", re.IGNORECASE)
_OWNED_NOUN = re.compile(
    rf"['’]s?\s(?:[\w-]+\s){{0,4}}?(?:{_NOUN}|answer|response|work|product|creation)\b", re.IGNORECASE
)
# Between an instrument and its body.
_TEXT_OF = re.compile(
    rf"(?:not\s|no\s|merely\s)*(?:(?:an?|the|one)\s)?(?:[\w-]+\s){{0,4}}?(?:{_NOUN}|product|work|creation|creature|achievement|child)"
    r"\s(?:(?:drawn up|drafted|adopted|made|written|negotiated|issued|produced)\s)?(?:of|by|from|within)\s(?:the\s)?",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"(?:not\s|no\s)*(?:an?|the)\s(?:(?:binding|regional|official|formal|main|landmark|older)\s)?", re.IGNORECASE
)
_INDEFINITE = re.compile(r"(?:not\s|itself\s)?an?\s", re.IGNORECASE)
_LISTING = re.compile(r",|\b(?:and|or)\b")
_NO_ARTICLE = re.compile(r"(?:not\s|no\s)*", re.IGNORECASE)
_COMES_FROM = re.compile(
    r"\s(?:comes|came|stems|stemmed|originates|originated|emanates|emanated|issues|issued|hails)\s(?:from|in|within)\s(?:the\s)?"
    r"|\sowes\sits\s(?:existence|origin|text)\sto\s(?:the\s)?|\s(?:was|is)\sborn\s(?:in|within)\s(?:the\s)?",
    re.IGNORECASE,
)
_MADE_IN = re.compile(
    r"\b(?:within|inside|in\sthe\sframework\sof|under\sthe\s(?:auspices|aegis|roof|umbrella)\sof|under)\s(?:the\s)?$",
    re.IGNORECASE,
)
# Between a body and its instrument.
_AUTHOR_OF = re.compile(
    r"\s(?:is|was|are|were)\s(?:also\s)?(?:the\s)?(?:authors?|makers?|drafters?|source|originators?|initiators?|issuer)\sof\s"
    r"(?:the\s)?"
    r"|\s(?:is|was|are|were|stands|stood)\sbehind\s(?:the\s)?"
    r"|['’]s?\s(?:adoption|publication|launch|release|drafting|elaboration)\sof\s(?:the\s)?"
    r"|\sopened\s(?:the\s)?",
    re.IGNORECASE,
)
_OPENED = re.compile(r"\sopened\s", re.IGNORECASE)
_FOR_SIGNATURE = re.compile(r"\sfor\ssignature\b", re.IGNORECASE)
_OWNED = re.compile(r"['’]s?\s(?:[\w’'-]+\s){0,4}", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\b(?:for|on|to|of|with|in|against|over|about|under|from|by|towards|concerning|regarding|around)\b", re.IGNORECASE
)
_OWNED_APPOSED = re.compile(rf"['’]s?\s(?:[\w-]+\s){{0,4}}?{_NOUN},\s(?:the\s)?", re.IGNORECASE)
_OF = re.compile(r"\s(?:of|from|by)\s(?:the\s)?")
_ONE_LIST = re.compile(r"[,\s]*(?:(?:and|or|like|as well as|both)\s)?(?:the\s|its\s)?", re.IGNORECASE)
_BY = re.compile(r"\bby\s(?:the\s)?$")
_MAKER_REACH = 80  # code points from the verb to the instrument: "adopted, after long talks in Vienna, the Convention"


def issuers(reading: Reading) -> list[AspectValue]:
    """Give the issuer of every instrument of the sentence whose words tell it, at most one each."""
    laws = [target for target in reading.targets if target.kind == "law"]
    subjects = [target for subject in reading.subjects for target in subject.targets if target.kind == "law"]
    values = _in_names(reading, laws)
    for law in dict.fromkeys([*laws, *(target for target in subjects if not reading.span.contains(target.span))]):
        found = _issuer_of(reading, law)
        if found is not None:
            org, negated = found
            values.append(
                AspectValue(
                    entity_id=law.entity_id, aspect=Aspect.ISSUER, value=org.entity_id, cue=org.span, negated=negated
                )
            )
    return values


def _in_names(reading: Reading, laws: Sequence[Target]) -> list[AspectValue]:
    """Read "this United Nations resolution", "the Council of Europe Convention": the body inside the name."""
    return [
        AspectValue(entity_id=law.entity_id, aspect=Aspect.ISSUER, value=mention.entity_id, cue=mention.span)
        for law in laws
        for mention in reading.mentions
        if mention.label is Label.ORG
        and law.anaphoric  # a full name's parts are no statement: "United Nations Convention"
        and mention.entity_id
        and mention.span != law.span
        and law.span.contains(mention.span)
    ]


def _issuer_of(reading: Reading, law: Target) -> tuple[Target, bool] | None:
    """Tell who made an instrument, and whether that is denied."""
    orgs = [target for target in reading.targets if target.kind == "org"]
    if reading.span.contains(law.span):
        for org in orgs:
            if org.span.end <= law.span.start and _before(reading, org, law):
                return org, False
            if law.span.end <= org.span.start and _behind(reading, law, org):
                return org, False
    for clause, subject in zip(reading.clauses, reading.subjects, strict=True):
        told = law in subject.targets
        if clause.lemma == "be" and told and (maker := _named_maker(reading, clause)) is not None:
            return maker, clause.negated or _is_denied(reading, clause, maker)
        if told and (maker := _maker_in(reading, clause)) is not None:
            return maker, clause.negated
        made = MAKING.match(reading.quote(clause.verb)) or (
            not clause.lemma and MAKING.search(reading.between(clause.verb.start, law.span.start))
        )
        if not made or clause.passive or law not in within(reading.targets, clause.rest):
            continue
        makers = [target for target in subject.targets if target.kind == "org"]
        near = law.span.start - clause.verb.end <= _MAKER_REACH
        if makers and near and acts_on(reading, clause.verb, law):
            return makers[0], clause.negated
    return None


def _another_between(reading: Reading, law: Target, org: Target) -> bool:
    """Tell whether another text stands between an instrument and a body, other than in one list with it."""
    return any(
        not _ONE_LIST.fullmatch(reading.between(law.span.end, other.span.start))
        for other in reading.targets
        if other.kind == "law" and other.entity_id != law.entity_id
        if law.span.end <= other.span.start and other.span.end <= org.span.start
    )


def _before(reading: Reading, org: Target, law: Target) -> bool:
    """Read a body in front of its instrument: "the Council's Convention", "the Council is behind the Convention"."""
    gap = reading.between(org.span.end, law.span.start)
    if (_OWNED.fullmatch(gap) and not _PREPOSITION.search(gap)) or _OWNED_APPOSED.fullmatch(gap):
        return True  # not "the Council's support for the Convention"
    if not _AUTHOR_OF.fullmatch(gap):
        return False
    return not _OPENED.match(gap) or bool(_FOR_SIGNATURE.match(reading.between(law.span.end, reading.span.end)))


def _behind(reading: Reading, law: Target, org: Target) -> bool:
    """Read a body behind its instrument: "adopted by the Council", ", a Council treaty", "a treaty of the Council"."""
    gap = reading.between(law.span.end, org.span.start)
    if _OF.fullmatch(gap):
        return True
    if _BY.search(gap) and (made := MAKING.search(gap)):
        verb = Span(start=law.span.end + made.start(), end=law.span.end + made.end())
        return ";" not in gap and not _another_between(reading, law, org) and acts_on(reading, verb, law)
    after = reading.between(org.span.end, reading.span.end)
    if gap.startswith((", ", " (", " – ", " — ")):
        inner = gap.lstrip(" ,(–—")
        if MAKING.match(inner):
            return bool(_MADE_IN.search(inner))
        if not _INDEFINITE.match(inner) or _LISTING.search(inner):
            return False  # "the Call, the Union's convention and the Code" is a list
        if _TEXT_OF.fullmatch(inner) or (_ARTICLE.fullmatch(inner) and _TEXT_NOUN.match(after)):
            return True
    return False


def _named_maker(reading: Reading, clause: Clause) -> Target | None:
    """Read "is a treaty of the Council", "is a Council treaty", "is the Council's work"."""
    for org in (target for target in within(reading.targets, clause.rest) if target.kind == "org"):
        before = reading.between(clause.verb.end, org.span.start).lstrip()
        after = reading.between(org.span.end, clause.rest.end)
        if _TEXT_OF.fullmatch(before):
            return org
        if _ARTICLE.fullmatch(before) and (_TEXT_NOUN.match(after) or _OWNED_NOUN.match(after)):
            return org
        if _NO_ARTICLE.fullmatch(before) and _OWNED_NOUN.match(after):
            return org
    return None


def _maker_in(reading: Reading, clause: Clause) -> Target | None:
    """Read "was negotiated within the Council", "comes from the Council"."""
    for org in (target for target in within(reading.targets, clause.rest) if target.kind == "org"):
        gap = reading.between(clause.verb.end, org.span.start)
        if _COMES_FROM.fullmatch(" " + reading.quote(clause.verb) + gap):
            return org
        if clause.passive and MAKING.match(reading.quote(clause.verb)) and (_MADE_IN.search(gap) or _BY.search(gap)):
            return org
    return None


def _is_denied(reading: Reading, clause: Clause, maker: Target) -> bool:
    return bool(re.match(r"\s(?:not|no)\b", reading.between(clause.verb.end, maker.span.start)))

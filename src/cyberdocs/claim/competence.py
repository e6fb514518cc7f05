"""Tell what lies within a body's competence, and what does not. Reads a `Reading`; returns mandate values.

"Cybercrime falls within its jurisdiction", "has no competence in criminal matters", "cannot try a fraud": what is told
to be within it is named by its class, "competence: crime", so that two papers can be laid side by side. What is within
it on a condition ("where it amounts to aggression") is told by neither word.
"""

import re

from cyberdocs.claim.predication import innermost
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import Target, only_id
from cyberdocs.records import Aspect, AspectValue, Modality, Span

_POWER = r"(?:jurisdiction|mandate|competences?|competenc(?:y|ies)|remit|purview|authority)"
# "... falls within its jurisdiction", "... lies outside the mandate of the Office".
_FALLS = re.compile(
    rf"\b(?:falls?|fell|comes?|lies?|is|are|remains?|stands?)\s(?:now\s|also\s|squarely\s|clearly\s|well\s|entirely\s)*(?P<not>not\s)?"
    rf"(?:(?P<in>(?:with)?in|inside|under|part\sof|covered\sby)|(?P<out>outside|beyond|out\sof))\s"
    rf"(?P<owner>(?:its|their|the|that)\s|(?:the\s)?[\w’'. -]{{2,60}}?['’]s?\s){_POWER}\b(?P<of>\sof\s)?",
    re.IGNORECASE,
)
_HAS = re.compile(
    rf"\b(?:has|have|had|enjoys?|exercises?|possess(?:es)?|holds?|(?P<lacks>lacks?))\s(?P<no>no\s)?"
    rf"(?:(?:any|full|exclusive|own|general|such|the|a|an|some|clear|legal|formal|whatsoever)\s)*{_POWER}\s"
    r"(?:in|over|for|to|with\sregard\sto|concerning|as\sto|regarding|of)\s(?P<what>[^.;:]{3,80})",
    re.IGNORECASE,
)
_CONFERRED = re.compile(
    rf"\bno\s(?:\w+\s)?{_POWER}\s(?:in|over|for|concerning|regarding)\s(?P<what>[^.;:,]{{3,60}}?)\s(?:has|have|was|were|is)\s"
    r"(?:ever\s|yet\s)?(?:been\s)?(?:conferred|given|granted|bestowed|assigned|transferred)",
    re.IGNORECASE,
)
_TRYING = frozenset({"try", "judge", "adjudicate", "hear"})
# What a competence is of. Core crimes of the world's courts are no ordinary ones.
_CORE = re.compile(
    r"\b(?:war\s(?:and\s)?crimes?|aggression|genocide|humanity|core\s(?:international\s)?crimes?|international\scrimes?|atrocit"
    r"|four\scrimes|most\sserious)\b",
    re.IGNORECASE,
)
_CLASSES = (
    ("crime", re.compile(
        r"\b(?:cyber[\s-]?crimes?|cyber[\s-]?criminals?|crimes?|offences?|criminal\s(?:matters?|cases?|law|investigations?)|criminals?"
        r"|frauds?|intrusions?|hack(?:ing|ers?)|computer\s(?:crimes?|offences?))\b", re.IGNORECASE)),
    ("content", re.compile(r"\b(?:online\s)?(?:content|speech)\b", re.IGNORECASE)),
    ("defence", re.compile(r"\b(?:defence|military\s(?:matters|operations))\b", re.IGNORECASE)),
    ("national security", re.compile(r"\b(?:national|state)\ssecurity\b", re.IGNORECASE)),
    ("cybersecurity", re.compile(r"\b(?:cyber|network|information)[\s-]?security\b", re.IGNORECASE)),
    ("internet governance", re.compile(r"\binternet\s(?:governance|policy)\b", re.IGNORECASE)),
)  # fmt: skip
_CONDITION = re.compile(
    r"\b(?:if|when|where|unless|only|provided|as\slong\sas|insofar|amount(?:s|ing)?\sto|once|until|some|certain|limited|partly"
    r"|except|other\sthan|alone|beyond|by\sthe\sUnited|in\sprinciple)\b",
    re.IGNORECASE,
)
_UNSURE = frozenset({Modality.RECOMMENDED, Modality.PREDICTED, Modality.REQUIRED})


def competence(reading: Reading, modality: Modality) -> list[AspectValue]:
    """Give "competence: crime", affirmed or denied, for every body of whose competence a clause tells."""
    if modality in _UNSURE:
        return []
    values = [*_falling(reading), *_having(reading), *_conferring(reading), *_trying(reading)]
    return list({(value.entity_id, value.value, value.negated): value for value in values}.values())


def _falling(reading: Reading) -> list[AspectValue]:
    values = []
    for found in _FALLS.finditer(reading.text):
        index = innermost(reading, reading.span_of(*found.span()))
        clause = reading.clauses[index]
        before = reading.text[max(0, clause.span.start - reading.span.start) : found.start()]
        kind = _class_of(before)
        owner = _whose(reading, found)
        if not kind or owner is None or _CONDITION.search(reading.between(clause.span.start, clause.span.end)):
            continue
        denied = (found.group("not") is not None or clause.negated or _NOT.search(before) is not None) != (
            found.group("out") is not None
        )
        values.append(_value(owner, kind, reading.span_of(*found.span()), negated=denied))
    return values


_NOT = re.compile(r"\b(?:not|never)\s(?:\w+\s)?$|n['’]t\s(?:\w+\s)?$", re.IGNORECASE)


def _whose(reading: Reading, found: re.Match[str]) -> str | None:
    """Tell whose competence it is: named in it, behind "of", or the one body that "its" can mean."""
    at = reading.span.start + found.start("owner")
    orgs = [target for target in reading.targets if target.kind == "org"]
    inside = [org for org in orgs if at <= org.span.start and org.span.end <= reading.span.start + found.end("owner")]
    if inside:
        return inside[-1].entity_id
    if found.group("of"):
        end = reading.span.start + found.end()
        behind = [org for org in orgs if 0 <= org.span.start - end <= len("the ")]
        return behind[0].entity_id if behind else None
    if found.group("owner").lower().strip() not in ("its", "their"):
        return None
    before = {org.entity_id for org in orgs if org.span.end <= reading.span.start + found.start()}
    return only_id(before) or only_id({target.entity_id for target in reading.background if target.kind == "org"})


def _having(reading: Reading) -> list[AspectValue]:
    values = []
    for found in _HAS.finditer(reading.text):
        span = reading.span_of(found.start(), found.start("what"))
        index = innermost(reading, span)
        what = found.group("what")
        owner = _subject(reading, index)
        if owner is None or not (kind := _class_of(what)) or _CONDITION.search(what):
            continue
        clause = reading.clauses[index]
        denied = found.group("no") is not None or found.group("lacks") is not None
        denied = denied or clause.negated or _NOT.search(reading.text[: found.start()]) is not None
        values.append(_value(owner, kind, span, negated=denied))
    return values


def _conferring(reading: Reading) -> list[AspectValue]:
    found = _CONFERRED.search(reading.text)
    owner = only_id({target.entity_id for target in reading.targets if target.kind == "org"})
    if found is None or owner is None or not (kind := _class_of(found.group("what"))):
        return []
    return [_value(owner, kind, reading.span_of(*found.span()), negated=True)]


def _trying(reading: Reading) -> list[AspectValue]:
    """Read "cannot try a fraud": what a court judges, and what it does not."""
    values = []
    for index, clause in enumerate(reading.clauses):
        words = reading.between(clause.verb.end, min(clause.rest.end, clause.verb.end + 60))
        owner = _subject(reading, index)
        if clause.lemma not in _TRYING or clause.passive or owner is None:
            continue
        kind = _class_of(re.split(r"[,;]", words)[0])
        if kind and not _CONDITION.search(words):
            values.append(_value(owner, kind, clause.verb, negated=clause.negated))
    return values


def _subject(reading: Reading, index: int) -> str | None:
    """Give the one body that a clause is about, not a part of it."""
    clause, subject = reading.clauses[index], reading.subjects[index]
    bodies: dict[str, Target] = {target.entity_id: target for target in subject.targets if target.kind == "org"}
    if len(bodies) != 1:
        return None
    body = next(iter(bodies.values()))
    head = clause.subject_head
    if head is not None and reading.span.contains(body.span) and not body.span.overlaps(head):
        return None
    return body.entity_id


def _class_of(words: str) -> str:
    """Name the class of what is told of, "" for core crimes and for what has no class."""
    if _CORE.search(words):
        return ""
    return next((name for name, pattern in _CLASSES if pattern.search(words)), "")


def _value(entity_id: str, kind: str, cue: Span, *, negated: bool) -> AspectValue:
    return AspectValue(
        entity_id=entity_id, aspect=Aspect.MANDATE, value=f"competence: {kind}", cue=cue, negated=negated
    )

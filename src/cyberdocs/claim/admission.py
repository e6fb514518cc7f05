"""Tell whether a cue can be said of a thing in its place. Reads a `Reading`, a clause, an owner and a match.

A kind word counts only where it is said of the thing ("is a treaty", "a landmark agreement"), what a treaty needs to
enter into force has not happened, and what States leave undone is no status of the text.
"""

import re

from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.cues import Match
from cyberdocs.claim.owners import APPOSED, COPULA, OF, is_listed, names_what_precedes
from cyberdocs.claim.powers import is_contrasted
from cyberdocs.claim.predication import asserts, is_near, only_owns
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import Target
from cyberdocs.records import Aspect, AspectTerm, Span

_GIVING = frozenset(
    [
        "provide",
        "offer",
        "contain",
        "present",
        "give",
        "supply",
        "propose",
        "comprise",
        "include",
        "deliver",
        "establish",
    ]
)
# "Serves as a guideline" says what it is; "as well as a roadmap" adds one, and "use it as a guideline" makes it one.
_ROLE_AS = r"(?<!\bwell\s)(?<!\bsuch\s)(?<!\bmuch\s)(?<!\bfar\s)(?<!\bsoon\s)(?<!\blong\s)(?<!\bsame\s)\bas"
_PREDICATED = re.compile(
    r"\b(?:is|are|was|were|be|been|remains?|remained|becomes?|became|constitutes?|represents?|serves? as|served "
    rf"as|acts? as|functions? as|{_ROLE_AS})\s"
    r"(?:[\w’'-]+\s){0,6}$",
    re.IGNORECASE,
)
# "Is in operation", "is under study", "holds by convention" call nothing an operation, a study or a convention.
_STATE_BEFORE = re.compile(r"\b(?:in|into|under|by|out\sof)\s(?:(?!an?\b|the\b|its\b|this\b)\w+\s)?$", re.IGNORECASE)
_ROLE_BEFORE = re.compile(rf"{_ROLE_AS}\s(?:an?|the)\s(?:[\w’'-]+\s){{0,4}}$", re.IGNORECASE)
_PUT_TO_USE = re.compile(
    r"\b(?:us(?:e|es|ed|ing)|employ\w*|tak(?:e|es|en|ing)|treat\w*|invok\w*)\b[^.;]{0,80}$", re.IGNORECASE
)
JUDGED = frozenset({"effectiveness", "importance"})
_BECAME = re.compile(r"\b(?:became|becomes?|becoming)\s$", re.IGNORECASE)
_JUDGING = frozenset(
    {"play", "have", "assume", "persist", "work", "feel", "find", "deem", "regard", "consider", "carry", "take"}
)
_REACHING = frozenset({"involve", "extend", "reach", "go", "operate", "transcend", "cross", "know"})
_REACHES = frozenset({"reach of a problem", "access"})
_ACTORS = re.compile(r"(?:states?|countries|nations|governments|authorities|sector|members)$", re.IGNORECASE)
_PLAIN = re.compile(r"(?:enter|come)\sinto|take\seffect|become\slaw", re.IGNORECASE)
_TO_DO = re.compile(r"(?:ratify|accede|sign)\b", re.IGNORECASE)
_EVERY_ONE = re.compile(r"\b(?:all|every|each|any)\s(?:of\s)?(?:(?:the|its|their)\s)?$", re.IGNORECASE)
_UNDONE = re.compile(r"\b(?:not|never|refused to|declined to)\s(?:\w+\s)?adopt\b", re.IGNORECASE)
_MODAL = re.compile(
    r"\b(?:may|can|could|should|must|will|would|might|to|cannot)\s(?:not\s)?(?:\w+ly\s|also\s|only\s)?$", re.IGNORECASE
)
_DID = re.compile(r"\b(?:did|does|do)\b(?:\snot|n['’]t)?\s(?:\w+\s)?$", re.IGNORECASE)
_OF_THE_WHOLE = frozenset(
    {Aspect.NATURE, Aspect.FORCE, Aspect.STATUS, Aspect.EXCLUSIVITY, Aspect.EFFECT, Aspect.SCOPE, Aspect.COHERENCE}
)
_PREDICATE_NOUN = re.compile(r"\s(?:\w+\s)?(?:an?|the\s(?:only|sole|first))\s(?:[\w-]+\s){0,3}", re.IGNORECASE)


def left_undone_by_states(reading: Reading, index: int, owner: Target, value: str, *, negated: bool) -> bool:
    """Tell "four States have not ratified it", "India refused to adopt it": what States leave undone is theirs."""
    clause, subject = reading.clauses[index], reading.subjects[index]
    if clause.passive or owner in subject.targets:
        return False
    if value == "not adopted" and not any(target.kind == "org" for target in subject.targets):
        return bool(_UNDONE.search(reading.quote(clause.span)))
    return negated and value in ("signed", "ratified")


def admits(reading: Reading, clause: Clause, owner: Target, match: Match[AspectTerm], before: str) -> bool:
    """Tell whether this kind of cue can be said of this kind of thing in this place."""
    term, span = match.payload, match.span
    if is_contrasted(reading.between(reading.span.start, owner.span.start)):
        return False  # "it is for the police, and not for the Agency, to arrest"
    if (
        owner.kind == "concept"
        and clause.lemma == "be"
        and _PREDICATE_NOUN.fullmatch(reading.between(clause.verb.end, owner.span.start))
    ):
        return False  # "it is a binding treaty" speaks of it, and not of treaties
    if term.aspect in _OF_THE_WHOLE and only_owns(reading, clause, owner, span):
        return False
    if term.aspect is Aspect.NATURE:
        if owner.kind == "org" and term.group == "kind of document":
            return False  # a body is no declaration
        return _is_said(reading, clause, owner, match)
    if term.aspect is Aspect.STATUS:
        if _TO_DO.match(reading.quote(span)) and _MODAL.search(reading.between(clause.span.start, span.start)):
            return False  # "any State may accede" tells of no accession
        if reading.quote(span).lower().startswith("signator") and _EVERY_ONE.search(before):
            return False  # "ratified by all its signatories" tells of the ratification
        if _PLAIN.match(reading.quote(span)) and not _DID.search(reading.between(clause.span.start, span.start)):
            return False  # "will enter into force", "needs forty States to enter into force"
        return owner.kind == "law" or (owner.kind == "concept" and term.group == "existence")
    if term.aspect is Aspect.EFFECT:
        if term.group in JUDGED and not _is_judgement(reading, clause, span):
            return False
        if _comes_into_effect(reading, span):
            return False
        if owner.kind == "org":
            return term.group in ("effectiveness", "importance") and term.value != "important"
        return True
    if term.aspect is Aspect.SCOPE:
        if owner.kind == "org":
            return False
        if any(target.span.overlaps(span) for target in reading.targets if target is not owner and target.named):
            return False
        if owner.kind == "concept":
            if term.group == "reach" and match.last - match.first > 1:
                return True  # "lack the global reach"
            if OF.fullmatch(reading.between(span.end, owner.span.start)):
                return term.group in _REACHES
            index = reading.clauses.index(clause)
            said = span.overlaps(clause.verb) or clause.lemma in COPULA | _REACHING or not clause.lemma
            return said and term.group in _REACHES and asserts(reading, index) and is_near(reading, clause, span)
        said = clause.lemma in COPULA or bool(_PREDICATED.search(before))
        return span.start >= clause.verb.start and said and is_near(reading, clause, span)
    if term.aspect is Aspect.EXCLUSIVITY:
        # "The first part looks at the treaty" singles out no treaty.
        if owner.span.start - span.end == 1:
            return False  # "the first NIS Directive" tells which, not that it was the first
        singled = clause.lemma in COPULA or _PREDICATED.search(before)
        apposed = APPOSED.match(reading.between(owner.span.end, span.start))
        named = names_what_precedes(reading, owner, span)
        return owner.kind != "org" and bool(singled or apposed or named)
    if term.aspect is Aspect.FORCE:
        return owner.kind != "org" and not _ACTORS.search(owner.words)
    if term.aspect is Aspect.MANDATE:
        # "Arrests rose" and "the arrests were made": a single word counts as a deed only where it is the verb.
        deed = match.first < match.last or span.overlaps(clause.verb)
        subject = reading.subjects[reading.clauses.index(clause)]
        done = deed and (match.first == match.last) and clause.passive
        if term.group == "powers" and clause.subject is not None and reading.tokens and owner not in subject.targets:
            return False  # "raids in which police arrested forty people" tell of the police
        if term.group == "tasks" and not (owner.kind == "org" and is_near(reading, clause, span)):
            return False
        return owner.kind != "law" and deed and not done and (owner.named or owner in subject.targets)
    return True


def _is_judgement(reading: Reading, clause: Clause, span: Span) -> bool:
    """Tell "is vital", "plays a vital role", "effectively answers" from "shares vital intelligence"."""
    if span.overlaps(clause.verb) or clause.lemma in COPULA | _JUDGING or not clause.lemma:
        return True
    words = reading.quote(span).lower()
    return words.endswith("ly") or " " in words


def _comes_into_effect(reading: Reading, span: Span) -> bool:
    """Tell "the Convention became effective in July", which tells its status and not its worth."""
    return reading.quote(span).lower() == "effective" and bool(
        _BECAME.search(reading.between(reading.span.start, span.start))
    )


def _is_said(reading: Reading, clause: Clause, owner: Target, match: Match[AspectTerm]) -> bool:
    """Tell whether a kind word is said of `owner`: behind a copula, in apposition, "as a ...", or given by it."""
    span, term = match.span, match.payload
    before = reading.between(reading.span.start, span.start)
    after = reading.between(span.end, reading.span.end)
    if re.match(r"[\s-](?:of|for|to)?\s?(?:law|making|building|sharing|enforcement)\b", after) or re.match(
        r"['’]s\b", after
    ):
        return False
    if _STATE_BEFORE.search(before) and not term.value.startswith("draft"):
        return False
    between = reading.between(owner.span.end, span.start)
    if APPOSED.match(between):
        return not is_listed(reading, span, between)
    if role := _ROLE_BEFORE.search(before):
        return owner.named and not _PUT_TO_USE.search(before[: role.start()])
    if span.start < clause.verb.start:
        return False
    if clause.lemma in COPULA or (not clause.lemma and _PREDICATED.search(before)):
        return bool(_PREDICATED.search(before)) and (owner.named or term.value in {"threat", "framework"})
    # "provides states with a model law": giving a kind of text of two words or more tells what it is.
    if owner.kind == "org":
        return clause.lemma == "provide" and match.last > match.first and term.value == "forum"
    return owner.kind == "law" and clause.lemma in (_GIVING | {""}) and match.last > match.first and bool(term.group)

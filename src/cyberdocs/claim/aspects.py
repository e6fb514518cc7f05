"""What a sentence says about which aspect of which entity. Reads a `Reading` and the value table.

Every cue of the table is given to the entity that the clause is about, or to the noun phrase in which it
stands; clauses whose verb says more than the table gets their own words (`own_words`). A kind word counts
only where it is said of the entity ("is a treaty", "a landmark agreement"), never inside a name.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from cyberdocs.claim.access import access
from cyberdocs.claim.beside import beside
from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.counts import memberships, party_counts
from cyberdocs.claim.cues import CueIndex, Match, longest
from cyberdocs.claim.ellipsis import left_out
from cyberdocs.claim.kinds import kinds
from cyberdocs.claim.outcomes import outcomes
from cyberdocs.claim.own_words import own_values, without_shadows
from cyberdocs.claim.owners import APPOSED, COPULA, OF, PREDICATED_ONLY, SUFFERED, acts, is_listed, owners
from cyberdocs.claim.parents import parents
from cyberdocs.claim.powers import is_contrasted, powers
from cyberdocs.claim.predication import asserts, innermost, is_near, is_wish, only_owns
from cyberdocs.claim.products import product_of
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.single_states import left_to_states, single_states
from cyberdocs.claim.supposed import denied_by_speaker, without_supposed
from cyberdocs.claim.targets import Target
from cyberdocs.claim.trends import trends
from cyberdocs.claim.values import dates_and_issuers
from cyberdocs.records import Aspect, AspectTerm, AspectValue, Modality, Span

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
_ROLE_BEFORE = re.compile(rf"{_ROLE_AS}\s(?:an?|the)\s(?:[\w’'-]+\s){{0,4}}$", re.IGNORECASE)
_PUT_TO_USE = re.compile(
    r"\b(?:us(?:e|es|ed|ing)|employ\w*|tak(?:e|es|en|ing)|treat\w*|invok\w*)\b[^.;]{0,80}$", re.IGNORECASE
)
_NEGATED_BEFORE = re.compile(
    r"\b(?:not|never|no|neither|nor|without|hardly|cannot|\w+n['’]t|no longer|lacks?|lacked|lacking|absence of"
    r"|lack of|far from|fail(?:s|ed)? to"
    r"|rather than|instead of|in the absence of|devoid of|nothing|anything but|(?<!no\s)(?<!or\s)less"
    r"|barely|scarcely)\s(?:[\w’'-]+\s){0,3}$",
    re.IGNORECASE,
)
_NEGATOR = re.compile(
    r"\b(?:not|no|never|non|none|nobody|without|lacks?|absence|yet to|cannot|outside)\b", re.IGNORECASE
)
_SINGLING = re.compile(r"\b(?:only|sole|first|unique|most|same)\b", re.IGNORECASE)
# "Nothing more than a recommendation" affirms, as "no more than" and "little more than" do.
_ALL_IT_IS = re.compile(
    r"\b(?:nothing|no|not|little|hardly|scarcely)\s(?:(?:more|other|else)\sthan|but)\s(?:[\w’'-]+\s){0,3}$",
    re.IGNORECASE,
)
_BUT = re.compile(
    r"[\s,]but\s(?!also\b|not\b)(?:rather\s|only\s|merely\s|just\s)?(?:an?\s|the\s)?(?:[\w-]+\s){0,3}$", re.IGNORECASE
)
_NOT_ONLY = re.compile(r"\bnot\s(?:only|merely|just|simply)\s(?:[\w’'-]+\s){0,3}$", re.IGNORECASE)
_ONE_OF = re.compile(r"\b(?:one|some|two|three|many|among|several)\s(?:of\s)?$", re.IGNORECASE)
_CLASS_NOUN = re.compile(
    r"(?:[\s-][\w’'-]+){0,5}?[\s-](?:instruments?|treat(?:y|ies)|agreements?|conventions?|strateg(?:y|ies)|frameworks?"
    r"|texts?|laws?|documents?|bod(?:y|ies)|organi[sz]ations?|agenc(?:y|ies)|acts?|standards?|forums?|platforms?"
    r"|elements?)\b",
    re.IGNORECASE,
)
_IS_NOT_WISHED = frozenset({Aspect.EFFECT, Aspect.STATUS, Aspect.NATURE, Aspect.FORCE, Aspect.COHERENCE})
_JUDGED = frozenset({"effectiveness", "importance"})
_BECAME = re.compile(r"\b(?:became|becomes?|becoming)\s$", re.IGNORECASE)
_JUDGING = frozenset(
    {"play", "have", "assume", "persist", "work", "feel", "find", "deem", "regard", "consider", "carry", "take"}
)
_REACHING = frozenset({"involve", "extend", "reach", "go", "operate", "transcend", "cross", "know"})
_REACHES = frozenset({"reach of a problem", "access"})
_ACTORS = re.compile(r"(?:states?|countries|nations|governments|authorities|sector|members)$", re.IGNORECASE)
# "It was not adopted until 2014": it was.
_UNTIL = re.compile(r"(?:\s\w+){0,4}?\s(?:until|before)\s[^.;]{0,24}\d", re.IGNORECASE)
_HAPPENED = {"not adopted": "adopted", "not in force": "in force"}
_PLAIN = re.compile(r"(?:enter|come)\sinto|take\seffect|become\slaw", re.IGNORECASE)
_TO_DO = re.compile(r"(?:ratify|accede|sign)\b", re.IGNORECASE)
_MODAL = re.compile(
    r"\b(?:may|can|could|should|must|will|would|might|to|cannot)\s(?:not\s)?(?:\w+ly\s|also\s|only\s)?$", re.IGNORECASE
)
_DID = re.compile(r"\b(?:did|does|do)\b(?:\snot|n['’]t)?\s(?:\w+\s)?$", re.IGNORECASE)
_OF_THE_WHOLE = frozenset(
    {Aspect.NATURE, Aspect.FORCE, Aspect.STATUS, Aspect.EXCLUSIVITY, Aspect.EFFECT, Aspect.SCOPE, Aspect.COHERENCE}
)
_SUFFERING = frozenset({"face", "encounter", "experience", "suffer", "confront", "meet"})
_GAINING = frozenset({"benefit", "profit", "gain"})
# "Is expected to be adopted", "would be much more effective": not so yet. "The need for unified action": not there.
_TO_COME = re.compile(
    r"\b(?:(?:expected|due|set|scheduled|likely|planned|hoped|poised|bound)\sto\s(?:be\s)?"
    r"|(?:will|would)\s(?:(?:soon|then|one\sday|\w+ly)\s)?(?:be|become|have\sbeen)\s)(?:(?:much|far|more|even|soon|then|only|so|\w+ly)\s){0,3}$",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    r"\b(?:need|needs|necessity|demands?|pleas?|push|quest|search)\sfor\s(?:(?:an?|the|more)\s)?(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_PREDICATE_NOUN = re.compile(r"\s(?:\w+\s)?(?:an?|the\s(?:only|sole|first))\s(?:[\w-]+\s){0,3}", re.IGNORECASE)
Index = CueIndex[AspectTerm]


def term_index(terms: Sequence[AspectTerm]) -> Index:
    """Index the cues of the value table, once a document."""
    return CueIndex((cue, term) for term in terms for cue in term.cues)


def find_aspects(reading: Reading, index: Index, *, modality: Modality, max_own_words: int) -> tuple[AspectValue, ...]:
    """Give what the sentence says about its entities, ascending by entity, aspect and cue."""
    found: list[AspectValue] = []
    # A cue that reaches into a name is none: "agency of the United Nations" leaves "agency".
    found_cues = [
        match
        for match in index.find(reading.words)
        if not any(match.span.overlaps(mention.span) for mention in reading.mentions)
    ]
    for aspect in Aspect:
        matches = longest(match for match in found_cues if match.payload.aspect is aspect)
        for match in matches:
            found.extend(_place(reading, match, modality))
    found.extend(left_out(reading, found))
    by_states = single_states(reading)
    found = [
        *left_to_states(found, by_states),
        *by_states,
        *kinds(reading),
        *parents(reading),
        *outcomes(reading),
        *beside(reading),
    ]
    found = denied_by_speaker(reading, found)
    found.extend(dates_and_issuers(reading, tuple(found)))
    found.extend(party_counts(reading))
    found.extend(memberships(reading))
    found.extend(access(reading))
    found.extend(powers(reading, modality))
    moving = trends(reading)
    found = [value for value in found if not any(_is_same_cue(value, trend) for trend in moving)] + moving
    found = without_supposed(reading, without_shadows(reading, _without_maker_denial(found)))
    found.extend(own_values(reading, tuple(found), modality=modality, max_words=max_own_words))
    found = without_supposed(reading, found)
    unique = {(value.entity_id, value.aspect, value.value, value.negated): value for value in reversed(found)}
    return tuple(sorted(unique.values(), key=lambda value: (value.entity_id, value.aspect, value.cue, value.value)))


def _without_maker_denial(found: Sequence[AspectValue]) -> list[AspectValue]:
    """Keep "is not a treaty of the Union" from denying that it is a treaty."""
    denied = {value.entity_id for value in found if value.aspect is Aspect.ISSUER and value.negated}
    return [
        value for value in found if not (value.aspect is Aspect.NATURE and value.negated and value.entity_id in denied)
    ]


def _is_same_cue(value: AspectValue, trend: AspectValue) -> bool:
    """Tell "has increased", which the table reads as a deed, from the trend that it is."""
    return value.entity_id == trend.entity_id and value.aspect is trend.aspect and value.cue.overlaps(trend.cue)


def _place(reading: Reading, match: Match[AspectTerm], modality: Modality) -> list[AspectValue]:
    """Give a cue to the entities that it speaks of; to none where it is part of a name or said of something else."""
    term = match.payload
    before = reading.between(reading.span.start, match.span.start)
    if term.aspect is Aspect.EXCLUSIVITY and _ONE_OF.search(re.sub(r"\bthe\s$", "", before)):
        return []  # "one of the most ..."
    if is_wish(reading, modality) and (term.aspect in _IS_NOT_WISHED or term.group == "powers"):
        return []  # what should be is not what is
    if term.aspect in _IS_NOT_WISHED and (_TO_COME.search(before[-60:]) or _NEEDED.search(before[-60:])):
        return []
    index = innermost(reading, match.span)
    clause = reading.clauses[index]
    if term.aspect in PREDICATED_ONLY and not (asserts(reading, index) and is_near(reading, clause, match.span)):
        return []
    negated = _is_negated(reading, clause, match.span, before)
    if term.aspect is Aspect.FORCE and (product := product_of(reading, index, match.span)) is not None:
        body, work = product
        value = f"{work}: {term.value}"
        return [AspectValue(entity_id=body, aspect=Aspect.FORCE, value=value, cue=match.span, negated=negated)]
    late = term.aspect is Aspect.STATUS and _UNTIL.match(reading.between(match.span.end, clause.rest.end)) is not None
    if late and (negated or term.value in _HAPPENED):
        term, negated = replace(term, value=_HAPPENED.get(term.value, term.value)), False
    cue = _with_class(reading, match.span) if term.aspect is Aspect.EXCLUSIVITY else match.span
    # Who is hindered does not hinder: in the passive, and where the one named is what is acted on.
    suffers = term.aspect is Aspect.EFFECT and (clause.passive or not reading.subjects[index].targets)
    value = SUFFERED.get(term.value, term.value) if suffers and acts(clause, match.span) else term.value
    if term.aspect is Aspect.EFFECT and clause.lemma in _SUFFERING | _GAINING and reading.subjects[index].targets:
        value = SUFFERED.get(value, value)  # who faces obstacles is hindered, who benefits is strengthened
    return [
        AspectValue(entity_id=owner.entity_id, aspect=term.aspect, value=value, cue=cue, negated=negated)
        for owner in owners(reading, index, match)
        if _admits(reading, clause, owner, match, before)
    ]


def _admits(reading: Reading, clause: Clause, owner: Target, match: Match[AspectTerm], before: str) -> bool:
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
        if _PLAIN.match(reading.quote(span)) and not _DID.search(reading.between(clause.span.start, span.start)):
            return False  # "will enter into force", "needs forty States to enter into force"
        return owner.kind == "law" or (owner.kind == "concept" and term.group == "existence")
    if term.aspect is Aspect.EFFECT:
        if term.group in _JUDGED and not _is_judgement(reading, clause, span):
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
        return owner.kind != "org" and bool(singled or APPOSED.match(reading.between(owner.span.end, span.start)))
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


def _is_negated(reading: Reading, clause: Clause, span: Span, before: str) -> bool:
    """Tell whether a cue is denied, by the verb of its clause or by the words right before it.

    "Not in force" is a value of its own; in "not the only binding treaty" the "only" is denied, not the "binding".
    """
    if _NOT_ONLY.search(before) or _ALL_IT_IS.search(before) or _NEGATOR.search(reading.quote(span)):
        return False
    if found := _NEGATED_BEFORE.search(before[-60:]):
        return _SINGLING.search(found.group()) is None
    if not clause.negated or span.start < clause.verb.start:
        return False
    if _BUT.search(reading.between(clause.verb.start, span.start)):
        return False  # "is not a regulation but a directive"
    return _SINGLING.search(reading.between(clause.verb.start, span.start)) is None


def _with_class(reading: Reading, span: Span) -> Span:
    """Widen "sole" to "sole binding international agreement", so that the class stands in the cue."""
    found = _CLASS_NOUN.match(reading.between(span.end, min(reading.span.end, span.end + 90)))
    return Span(start=span.start, end=span.end + found.end()) if found else span

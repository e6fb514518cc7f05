"""What a sentence says about which aspect of which entity. Reads a `Reading` and the value table.

Every cue of the table is given to the entity that the clause is about, or to the noun phrase in which it
stands; clauses whose verb says more than the table gets their own words (`own_words`). A kind word counts
only where it is said of the entity ("is a treaty", "a landmark agreement"), never inside a name.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from cyberdocs.claim.access import access
from cyberdocs.claim.admission import JUDGED, admits, left_undone_by_states
from cyberdocs.claim.beside import beside
from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.competence import competence
from cyberdocs.claim.counts import memberships, party_counts
from cyberdocs.claim.cues import CueIndex, Match, longest
from cyberdocs.claim.ellipsis import left_out
from cyberdocs.claim.funding import funding
from cyberdocs.claim.kinds import kinds
from cyberdocs.claim.lifetimes import lifetimes
from cyberdocs.claim.obligations import is_about_one_matter
from cyberdocs.claim.outcomes import outcomes
from cyberdocs.claim.own_words import own_values
from cyberdocs.claim.owners import COPULA, PREDICATED_ONLY, SUFFERED, acts, owners
from cyberdocs.claim.parents import parents
from cyberdocs.claim.places import places
from cyberdocs.claim.powers import powers
from cyberdocs.claim.predication import asserts, innermost, is_near, is_of_either, is_wish
from cyberdocs.claim.products import part_of_text, product_of
from cyberdocs.claim.prospects import without_prospects
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.single_states import left_to_states, single_states
from cyberdocs.claim.supposed import denied_by_speaker, without_supposed
from cyberdocs.claim.thresholds import thresholds
from cyberdocs.claim.told_values import without_shadows
from cyberdocs.claim.trends import trends
from cyberdocs.claim.values import dates_and_issuers
from cyberdocs.claim.votes import votes
from cyberdocs.records import Aspect, AspectTerm, AspectValue, Modality, Span

_NEGATED_BEFORE = re.compile(
    r"\b(?:not|never|no|neither|nor|without|hardly|cannot|\w+n['’]t|no longer|lacks?|lacked|lacking|absence of"
    r"|lack of|far from|fail(?:s|ed)? to"
    r"|rather than|instead of|in the absence of|devoid of|nothing|anything but|(?<!no\s)(?<!or\s)less"
    r"|barely|scarcely)\s(?:[\w’'-]+\s){0,3}$",
    re.IGNORECASE,
)
# "Find it difficult to develop a uniform approach", "struggle to build": there is none yet.
_NOT_ACHIEVED = re.compile(
    r"\b(?:difficult(?:y|ies)?|hard(?:er)?|impossible|unable|struggl(?:e[sd]?|ing))\s(?:for\s(?:[\w-]+\s){1,4})?(?:to|in)\s"
    r"\w+\s(?:an?\s|the\s|more\s)*(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
_NEGATOR = re.compile(
    r"\b(?:not|no|never|non|none|nobody|without|lacks?|absence|yet to|cannot|outside)\b", re.IGNORECASE
)
_SINGLING = re.compile(
    r"\b(?:only|sole|lone|first|unique|most|least|same|second|third|fourth|fifth|main|principal|best|worst"
    r"|(?:lat|earli|old|new|young|larg|bigg|great|small|high|low|wid|broad|strong|weak|strict|long|short|fast)est)\b",
    re.IGNORECASE,
)
_KIND_DENIED = re.compile(
    r"(?:\b(?:not|no|never|neither|nor|hardly|scarcely|rather than|instead of|far from|anything but|lacks|without"
    r"|cannot)|n['’]t)\s"
    r"(?:(?:an?|the|any|be|being|been|yet|itself|really|truly|even|strictly|formally|legally|technically|speaking|in|truth|fact"
    r"|law|real|true|proper|genuine|actual|at|all|such|as|therefore|thus|however|of course|itself)\s)*$",
    re.IGNORECASE,
)
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
# "It was not adopted until 2014": it was.
_UNTIL = re.compile(r"(?:\s\w+){0,4}?\s(?:until|before)\s[^.;]{0,24}\d", re.IGNORECASE)
_HAPPENED = {"not adopted": "adopted", "not in force": "in force"}
_SUFFERING = frozenset({"face", "encounter", "experience", "suffer", "confront", "meet"})
_GAINING = frozenset({"benefit", "profit", "gain"})
# "Is expected to be adopted", "would be much more effective": not so yet. "The need for unified action": not there.
_TO_COME = re.compile(
    r"\b(?:(?:expected|due|set|scheduled|likely|planned|hoped|poised|bound)\sto\s(?:be\s)?"
    r"|(?:will|would)\s(?:(?:soon|then|one\sday|\w+ly)\s)?(?:be|become|have\sbeen)\s)(?:(?:much|far|more|even|soon|then|only|so|\w+ly)\s){0,3}$",
    re.IGNORECASE,
)
# "Must be ratified by all", "is to be adopted": a rule or a plan.
_LAID_DOWN = re.compile(
    r"\b(?:must|shall|should|may|might|can|could|cannot|ought\sto|(?:ha[sd]|have|is|are|was|were)\sto|needs?\sto)\s(?:not\s|also\s|only\s)?"
    r"(?:\w+ly\s|first\s|then\s)?(?:be|have\sbeen)\s(?:\w+ly\s|first\s|both\s){0,2}$",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    r"\b(?:need|needs|necessity|demands?|pleas?|push|quest|search)\sfor\s(?:(?:an?|the|more)\s)?(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
# Their words tell nothing by themselves: each has a module that reads the phrase around them.
_READ_APART = frozenset({Aspect.PLACE, Aspect.VOTE, Aspect.FUNDING})
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
    told = {aspect: longest(one for one in found_cues if one.payload.aspect is aspect) for aspect in Aspect}
    for aspect in Aspect:
        for match in told[aspect] if aspect not in _READ_APART else ():
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
    found.extend(competence(reading, modality))
    found.extend(lifetimes(reading, modality))
    found.extend(thresholds(reading))
    found.extend(places(reading, told[Aspect.PLACE], found, modality))
    found.extend(votes(reading, found, modality))
    found.extend(funding(reading, told[Aspect.FUNDING], modality))
    moving = trends(reading)
    found = [value for value in found if not any(_is_same_cue(value, trend) for trend in moving)] + moving
    found = without_supposed(reading, without_shadows(reading, _without_maker_denial(found)))
    found.extend(own_values(reading, tuple(found), modality=modality, max_words=max_own_words))
    found = without_prospects(reading, without_supposed(reading, found))
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
    if term.aspect is Aspect.STATUS and _LAID_DOWN.search(before[-60:]):
        return []
    if term.aspect in PREDICATED_ONLY and not (asserts(reading, index) and is_near(reading, clause, match.span)):
        return []
    if term.aspect is Aspect.STATUS and is_of_either(reading, clause, match.span):
        return []
    negated = _is_negated(reading, clause, match.span, before)
    if term.aspect is Aspect.COHERENCE and _NOT_ACHIEVED.search(before[-80:]):
        negated = not negated
    if negated and term.aspect is Aspect.NATURE and not _KIND_DENIED.search(before):
        return []  # "not a purely European treaty" denies no treaty
    unbinding = term.aspect is Aspect.FORCE and (term.value == "non-binding") != negated
    if unbinding and is_about_one_matter(reading, clause, match.span):
        return []
    if (of_part := _of_a_part(reading, index, match, negated=negated)) is not None:
        return [of_part]
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
        if admits(reading, clause, owner, match, before)
        and not (left_undone_by_states(reading, index, owner, value, negated=negated))
    ]


def _of_a_part(reading: Reading, index: int, match: Match[AspectTerm], *, negated: bool) -> AspectValue | None:
    """Give what is said of a body's notes or of a text's safeguards, as "note: binding" or "safeguard: ineffective"."""
    term, clause, told = match.payload, reading.clauses[index], None
    if term.aspect is Aspect.FORCE:
        told = product_of(reading, index, match.span)
    elif term.group in JUDGED and clause.lemma in COPULA and is_near(reading, clause, match.span):
        told = part_of_text(reading, index)
    if told is None:
        return None
    whole, part = told
    value = f"{part}: {term.value}"
    return AspectValue(entity_id=whole, aspect=term.aspect, value=value, cue=match.span, negated=negated)


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

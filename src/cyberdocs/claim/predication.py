"""What a clause asserts and what it predicates. Reads a `Reading`; for the table's cues and the claim's own words."""

import re
from collections.abc import Sequence

from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import Target
from cyberdocs.claim.tree import way_up
from cyberdocs.records import Modality, Span

SAYING = frozenset(
    {"argue", "conclude", "underscore", "highlight", "emphasize", "emphasise", "show", "demonstrate", "find", "note",
     "stress", "suggest", "posit", "claim", "contend", "reveal", "hold", "indicate", "maintain", "state", "warn"}
)  # fmt: skip
EXISTING = frozenset({"persist", "remain", "exist", "continue", "prevail", "abound", "arise"})
_NEAR_WORDS = 6  # words between a verb and what it predicates: "remains fragmented and largely dependent on soft law"
_WANT = re.compile(r"(?:lack|absence) of\b", re.IGNORECASE)  # "the lack of consensus complicates": there is none
_COULD = re.compile(r"\b(?:could|might|would|perhaps|possibly)\b", re.IGNORECASE)
_TURN = re.compile(
    r"[;:]|,\s\w+ing\b|\b\w+ing\s(?:the|an?|its|their)\b|\b(?:which|that|who|whose|where|by|through|because|since"
    r"|while|although|when|as well as"
    r"|in order|such as|including|so that|for|given|due to|despite|in light of)\b",
    re.IGNORECASE,
)
# "The lack of consensus on laws complicates ...": what is missing acts, not what it is about.
_MISSING = re.compile(
    r"\b(?:lack|absence|shortage|dearth|scarcity|disparit(?:y|ies)|differences?|inconsistenc(?:y|ies)|gaps?|divergences?"
    r"|multiplicity|failures?|complexit(?:y|ies)|limits|limitations|weakness(?:es)?)\s(?:of|in|on|between|among)\s",
    re.IGNORECASE,
)
# "The good news is that it fell": what the words before it announce is asserted.
_IT_IS_THAT = re.compile(
    r"\b(?:news|fact|truth|reality|point|result|finding|conclusion|upshot|consequence)\s(?:is|was|remains)\s(?:that\s?)$",
    re.IGNORECASE,
)
_OWNER = re.compile(r"['’]s?\s")
_ITS = re.compile(r"(?:its|their)\s", re.IGNORECASE)
_STANDS_FOR_WHOLE = re.compile(
    r"roles?|impact|influence|effects?|effectiveness|engagement|importance|success|text|scope|reach|nature|status"
    r"|efforts?|work|contribution|participation|membership|provisions|adoption|entry",
    re.IGNORECASE,
)
# Between a text and what stands loosely behind it, with or without the word that tells what a date is of.
_APPOSED = re.compile(r",\s(?:now\s|still\s|itself\s)?(?:in\sforce\s(?:since|from|until)\s(?:the\s)?)?", re.IGNORECASE)
_CONCESSION = re.compile(r"\W*(?:while|although|though|whereas|even though|as)\b", re.IGNORECASE)

# What stands between a verb's object and a text that it does nothing to.
_ASIDE = frozenset(
    {"over", "about", "under", "against", "for", "with", "concerning", "regarding", "towards", "beyond",
     "beside", "around", "pursuant", "following", "like"}
)  # fmt: skip
# "Signed pursuant to X", "according to X".
_ASIDE_BEFORE_TO = frozenset(
    {"pursuant", "according", "contrary", "subject", "prior", "similar", "parallel", "thanks", "due"}
)
# Behind a noun alone: "acceded to X", "agreed on X" and "adopted in May" are done to X.
_BESIDE = frozenset({"to", "on", "in", "at", "before", "after", "during", "within", "from"})
# "Guidance notes", of which a parse takes "notes" for a verb, stand where nouns do.
_NOUN_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr"})
# Who adopts the text of X adopts X; who launches the implementation of X does not launch it.
_SUBSTANCE = frozenset({"text", "draft", "version", "wording", "body", "whole", "provision", "package", "entirety"})
_NAMED_BEHIND = re.compile(r"(?:,|\d)\s(?:the\s)?$", re.IGNORECASE)  # ", the Convention", "in 2024 the Convention"
_EMBEDDED = frozenset({"xcomp", "advcl", "relcl", "acl", "ccomp", "pcomp"})
_NAMING = frozenset({"know", "call", "name", "entitle", "title", "dub", "term", "refer", "include"})


def asserts(reading: Reading, index: int) -> bool:
    """Tell whether a clause asserts: the main ones, concessions, ", which ..." with a verb, and what is said that."""
    clause = reading.clauses[index]
    if clause.kind in ("main", "conj"):
        return True
    if clause.kind == "embedded":
        return clause.finite
    if clause.kind == "relative":
        return (clause.finite or clause.passive) and any(target.named for target in reading.subjects[index].targets)
    if clause.kind == "adverbial":
        return bool(_CONCESSION.match(reading.quote(clause.span)))
    if clause.subject is None or not clause.span.contains(clause.subject):
        return False
    if _IT_IS_THAT.search(reading.between(reading.span.start, clause.span.start + len("that "))):
        return True
    return any(
        other.lemma in SAYING and other.span.contains(clause.span) for other in reading.clauses if other is not clause
    )


def is_near(reading: Reading, clause: Clause, span: Span) -> bool:
    """Tell whether a cue is what the clause predicates: its verb or adverb, or the head of what follows it."""
    if clause.subject is not None and clause.subject.contains(span):
        return clause.lemma in EXISTING or bool(_WANT.match(reading.quote(span)))  # "disparities persist"
    if span.overlaps(clause.verb) or span.end <= clause.verb.start <= span.end + 2:
        return True
    if span.end <= clause.verb.start:
        return clause.subject is not None and clause.subject.end <= span.start
    gap = reading.between(clause.verb.end, span.start)
    return len(gap.split()) <= _NEAR_WORDS and not _TURN.search(gap)


def is_wish(reading: Reading, modality: Modality) -> bool:
    """Tell what should or could be from what is, may be and can be."""
    return modality is Modality.RECOMMENDED or (
        modality is Modality.POSSIBLE and _COULD.search(reading.text) is not None
    )


def innermost(reading: Reading, span: Span) -> int:
    """Give the index of the smallest clause around `span`; the first when none is."""
    around = [(len(clause.span), place) for place, clause in enumerate(reading.clauses) if clause.span.contains(span)]
    return min(around)[1] if around else 0


def is_missing(reading: Reading, clause: Clause, span: Span) -> bool:
    """Tell whether a subject is the want of something, or a difference in it, and not the thing at `span` itself."""
    if clause.subject is None or not reading.span.contains(clause.subject):
        return False
    missing = _MISSING.search(reading.quote(clause.subject))
    return missing is not None and span.start >= clause.subject.start + missing.end()


def only_owns(reading: Reading, clause: Clause, owner: Target, span: Span) -> bool:
    """Tell "its safeguards are weak" and "the Convention's network is global": said of a part, not of the whole."""
    subject = clause.subject
    if subject is None or not reading.span.contains(subject) or span.start < clause.verb.start:
        return False
    words = reading.quote(subject).strip()
    if not words:
        return False
    head = reading.quote(clause.subject_head) if clause.subject_head is not None else words.split()[-1]
    if _STANDS_FOR_WHOLE.fullmatch(head):
        return False
    if owner.named and subject.contains(owner.span):
        return bool(_OWNER.match(reading.between(owner.span.end, subject.end)))
    return owner.named and bool(_ITS.match(words))


def is_of_either(reading: Reading, clause: Clause, span: Span) -> bool:
    """Tell "the Act replaced the Pact, in force since 2006": said of the second text rather than of the first.

    Which of the two is meant the words do not tell for certain, so that it is told of neither.
    """
    texts = [target for target in reading.targets if target.kind == "law"]
    behind = [
        text
        for text in texts
        if text.span.start >= clause.verb.end and _APPOSED.fullmatch(reading.between(text.span.end, span.start))
    ]
    front = {text.entity_id for text in texts if text.span.end <= clause.verb.start}
    return bool(behind) and not clause.passive and bool(front - {text.entity_id for text in behind})


def acts_on(reading: Reading, verb: Span, target: Target) -> bool:
    """Tell whether what a verb tells is done to `target`: "adopted the text of X", not "adopted a note under X".

    By the parse: between the two may stand no verb ("a programme to promote X") and no word of place or aim ("a
    protocol to X", "notes on X were adopted"), but for what X only names ("a treaty on crime, X"). "A note adopted in
    May" speaks of the note. True where there is no parse, or where it does not join them.
    """
    tokens = reading.tokens
    inside = [place for place, token in enumerate(tokens) if token.span.overlaps(target.span)]
    first = next((place for place in inside if tokens[place].head_index not in inside), None)
    told = next((place for place, token in enumerate(tokens) if token.span.overlaps(verb)), None)
    if first is None or told is None or told in inside:
        return True
    if _tells_of_a_noun(reading, told, inside):
        return False
    if _NAMED_BEHIND.search(reading.between(verb.end, target.span.start)):
        return True
    way = way_up(tokens, first)
    if told not in way:
        return True
    for place in way[: way.index(told)]:
        token, above = tokens[place], tokens[tokens[place].head_index]
        lemma = token.lemma.lower()
        if token.dependency in ("conj", "appos") or lemma in _NAMING:
            return True
        of_noun = above.pos in ("NOUN", "PROPN") or above.dependency in _NOUN_PLACES
        aside = lemma in _ASIDE or above.lemma.lower() in _ASIDE_BEFORE_TO
        if token.dependency == "prep" and (aside or (of_noun and lemma in _BESIDE)):
            return False
        if token.dependency == "prep" and of_noun and lemma == "of" and above.lemma.lower() not in _SUBSTANCE:
            return False
        if token.dependency in _EMBEDDED:
            return False
    return True


def is_told_of(reading: Reading, span: Span, target: Target) -> bool:
    """Tell whether the nearest verb on which the words at `span` hang, a date, acts on `target`; True without one."""
    tokens = reading.tokens
    place = next((place for place, token in enumerate(tokens) if token.span.overlaps(span)), None)
    way = way_up(tokens, place) if place is not None else []
    verb = next((tokens[one].span for one in way if tokens[one].pos in ("VERB", "AUX")), None)
    return verb is None or acts_on(reading, verb, target)


def _tells_of_a_noun(reading: Reading, told: int, inside: Sequence[int]) -> bool:
    """Tell "replaced a note | adopted in May": a participle right behind another object."""
    token = reading.tokens[told]
    head = reading.tokens[token.head_index]
    if token.dependency != "acl" or token.head_index in inside or head.dependency not in ("dobj", "pobj"):
        return False
    return head.pos == "NOUN" and not re.search(r"[,(]", reading.between(head.span.end, token.span.start))

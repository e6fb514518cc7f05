"""Values in the claim's own words, for what no table can list: what a body does, what a text provides, how
something is defined, what it brings about. Reads a `Reading` and the values found so far.

The kind of thing decides where the verb leaves it open: a body's doing is its mandate, a text's is its content,
an idea's is its effect; what a copula adds to an idea is its nature.
"""

import re
from collections.abc import Sequence

from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.own_aspects import INTENDING, aspect_of
from cyberdocs.claim.places import STAYING
from cyberdocs.claim.predication import SAYING, asserts, innermost, is_missing, is_wish, only_owns
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import Target
from cyberdocs.records import Aspect, AspectValue, Modality, Span

_LISTED_EFFECTS = re.compile(
    r"\b(?:impacts?|effects?|challenges?|benefits?|advantages?|consequences?|results?|problems?|obstacles?|weaknesses|strengths"
    r"|limits|limitations|achievements?|outcomes?|risks?)\b",
    re.IGNORECASE,
)
_SHOWING = frozenset({"reflect", "mean", "prove", "confirm", "suggest"})
_CUT = re.compile(
    r",\s(?:which|who|where|while|whereas|although|thereby|thus|hence|as|because)\b|;|\s[–—]\s|\s\(", re.IGNORECASE
)
_ONE_OF = re.compile(r"^\S+\s(?:as\s)?one of\b", re.IGNORECASE)
_CONTENT_WORDS = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
_FULL_ALONE = frozenset({"work", "fail", "succeed", "matter", "lag", "exist", "help", "suffer", "vary", "struggle"})
_COMPLEMENTS = frozenset(
    {"dobj", "attr", "acomp", "xcomp", "ccomp", "prep", "agent", "oprd", "dative", "conj", "prt"}
)  # fmt: skip
_BINDING = frozenset({"bind", "impose", "leave", "carry", "rest"})  # "obliges parties to keep data" tells more
_OWNER = re.compile(r"['’]s?\s")
_ITS = re.compile(r"(?:its|their)\s", re.IGNORECASE)
_WOULD = re.compile(r"\bwould\s(?:\w+\s){0,2}$", re.IGNORECASE)
_COUNTING = frozenset({"have", "count", "number", "comprise", "unite"})
_MIN_KEPT = 5  # words; a shorter value says too little
_OPENS_PHRASE = re.compile(
    r"(?:that|which|who|where|when|while|of|by|in|on|for|to|through|with|among|across|because|as|and|or|but|from)",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"(?:the|an?|of|to|in|on|for|by|with|and|or|but|from|as|at|its|their|his|her|this|these|those|that|which|who|not|either"
    r"|both|between|among|into|is|are|was|were|be|has|have|more|most|such|no|through|ensuring|including|where|when|while)",
    re.IGNORECASE,
)
_STRONGER = frozenset(
    {Aspect.COHERENCE, Aspect.SCOPE, Aspect.FORCE, Aspect.EXCLUSIVITY, Aspect.MANDATE, Aspect.DEFINITION}
)
_PREDICATES = frozenset(
    {Aspect.EFFECT, Aspect.COHERENCE, Aspect.CONTENT, Aspect.MANDATE, Aspect.DEFINITION, Aspect.NATURE, Aspect.FORCE,
     Aspect.EXCLUSIVITY, Aspect.STATUS, Aspect.SCOPE}
)  # fmt: skip


def own_values(
    reading: Reading, found: Sequence[AspectValue], *, modality: Modality, max_words: int
) -> list[AspectValue]:
    """Give one value a clause that asserts and its subject, where the table gave it none of that sort."""
    values: list[AspectValue] = []
    wish = is_wish(reading, modality) or modality is Modality.REQUIRED
    for index, clause in enumerate(reading.clauses):
        if not _speaks(reading, index):
            continue
        if not _has_complement(reading, clause):
            continue  # "has spoken many times" tells nothing to compare
        for target in reading.subjects[index].targets:
            aspect = aspect_of(reading, clause, target)
            part = _owned_part(reading, clause, target)
            if part is not None and aspect is None:
                aspect = Aspect.CONTENT  # "its safeguards are weak" tells what it holds
            if aspect is None or _has_value(target, aspect, clause, reading, [*found, *values]):
                continue
            if target.kind == "org" and is_wish(reading, modality):
                continue  # what a body should do or should not have done is not its mandate
            if not target.named and _says_who_joins(reading, index, found):
                continue  # "States and companies may join it" tells of what they join
            if not target.named and _WOULD.search(reading.between(clause.span.start, clause.verb.start)):
                continue  # "would be much more effective"
            if not target.named and is_missing(reading, clause, target.span):
                continue
            if not target.named and _said_enough(aspect, target, [*found, *values], wish=wish):
                continue
            if target.kind == "law" and aspect is Aspect.CONTENT and _told(target, clause, found):
                continue
            if target.kind == "org" and (_made_a_text(target, clause, found) or _judged(target, clause, found)):
                continue
            words = _words(reading, clause, max_words, start=part)
            if words is None:
                continue
            values.append(
                AspectValue(
                    entity_id=target.entity_id,
                    aspect=aspect,
                    value=reading.quote(words),
                    cue=words,
                    negated=clause.negated,
                )
            )
    return values


def _says_who_joins(reading: Reading, index: int, found: Sequence[AspectValue]) -> bool:
    """Tell a clause whose point is the text that is joined."""
    return any(
        value.aspect is Aspect.SCOPE
        and not value.entity_id.startswith("concept:")
        and innermost(reading, value.cue) == index
        for value in found
    )


def _has_value(target: Target, aspect: Aspect, clause: Clause, reading: Reading, values: Sequence[AspectValue]) -> bool:
    """Tell whether a clause has its value; a body may have one for each thing that it does, all else one a sentence."""
    told = [value for value in values if value.entity_id == target.entity_id and value.aspect is aspect]
    if target.kind != "org" or aspect is not Aspect.MANDATE:
        return bool(told)
    return any(reading.clauses[innermost(reading, value.cue)] == clause for value in told)


def _has_complement(reading: Reading, clause: Clause) -> bool:
    """Tell whether a predicate says more than its verb and when or how often."""
    verb = next((place for place, token in enumerate(reading.tokens) if token.span == clause.verb), None)
    if verb is None or clause.lemma in _FULL_ALONE:
        return True
    if not any(token.head_index == verb and token.dependency in _COMPLEMENTS for token in reading.tokens):
        return False
    # "reported in 2010", "ratified it": dates and pronouns alone are nothing to compare.
    return any(
        token.pos in _CONTENT_WORDS and clause.rest.contains(token.span) and not _is_dated(reading, token.span)
        for token in reading.tokens[verb + 1 :]
    )


def _is_dated(reading: Reading, span: Span) -> bool:
    return any(dated.span.overlaps(span) for dated in reading.dates)


def item_value(reading: Reading, lead_in: str, subjects: Sequence[Target], *, max_words: int) -> AspectValue | None:
    """Give what a list item without a verb says of its lead-in's subject: "The impact of treaties includes: ...".

    Impacts, challenges and benefits are effects; what else a list holds is content.
    """
    if not subjects or any(clause.finite and clause.kind == "main" for clause in reading.clauses):
        return None
    pieces = list(re.finditer(r"\S+", reading.text))
    if not pieces:
        return None
    words = reading.text[: pieces[min(len(pieces), max_words) - 1].end()].rstrip(" ,.;:()")
    aspect = Aspect.EFFECT if _LISTED_EFFECTS.search(lead_in) else Aspect.CONTENT
    cue = Span(start=reading.span.start, end=reading.span.start + len(words))
    return AspectValue(entity_id=subjects[0].entity_id, aspect=aspect, value=words, cue=cue)


def without_shadows(reading: Reading, found: Sequence[AspectValue]) -> list[AspectValue]:
    """Drop an idea's effect where its clause says more: "has shaped a more cohesive framework" is about coherence.

    "Aims to enhance" tells what an idea contains; "one of the most significant consequences" what it is.
    """
    kept = []
    for value in found:
        if any(other.cue != value.cue and other.cue.contains(value.cue) for other in found if _rivals(value, other)):
            continue  # "platform" inside "central platform"
        clause = reading.clauses[innermost(reading, value.cue)]
        if value.aspect in (Aspect.EFFECT, Aspect.COHERENCE) and clause.lemma in INTENDING:
            continue  # what it aims at is its content, not yet its effect
        if value.aspect is Aspect.EFFECT and value.entity_id.startswith("concept:"):
            beside = [
                other
                for other in found
                if (other.entity_id == value.entity_id or other.aspect is Aspect.COHERENCE)
                and other.aspect in _STRONGER
                and clause.span.contains(other.cue)
            ]
            if (
                beside
                or clause.lemma in INTENDING
                or _ONE_OF.match(reading.between(clause.verb.start, clause.rest.end))
            ):
                continue
        kept.append(value)
    return kept


def _rivals(value: AspectValue, other: AspectValue) -> bool:
    """Tell two table values of one entity whose cues may lie in each other."""
    table = (Aspect.NATURE, Aspect.MANDATE, Aspect.EFFECT, Aspect.COHERENCE)
    return (
        value.entity_id == other.entity_id
        and value.aspect is not other.aspect
        and {value.aspect, other.aspect} <= set(table)
    )


def _speaks(reading: Reading, index: int) -> bool:
    """Tell the clauses whose predicate is worth its own words; a participle only of a name."""
    clause = reading.clauses[index]
    if not asserts(reading, index) or (reading.tokens and not clause.verb):
        return False
    if clause.kind in ("relative", "embedded"):
        return clause.finite and any(target.named for target in reading.subjects[index].targets)
    if clause.kind == "adverbial":
        return clause.finite or any(target.named for target in reading.subjects[index].targets)
    carries = any(o.kind == "complement" and o.finite and clause.span.contains(o.span) for o in reading.clauses)
    return clause.lemma not in SAYING | _SHOWING or not carries


def _said_enough(aspect: Aspect, target: Target, found: Sequence[AspectValue], *, wish: bool) -> bool:
    """Tell whether an idea needs no value of its own words: the table spoke of it in this clause, or it is a wish."""
    if aspect is Aspect.DEFINITION:
        return False
    if wish:
        return True
    return any(
        (value.entity_id == target.entity_id and value.aspect in _PREDICATES) or value.aspect is Aspect.COHERENCE
        for value in found
    )


def _made_a_text(target: Target, clause: Clause, found: Sequence[AspectValue]) -> bool:
    """Tell "the Council adopted the Convention": that is the Convention's issuer, not the Council's mandate."""
    return any(
        (value.aspect is Aspect.ISSUER and value.value == target.entity_id and clause.span.contains(value.cue))
        or (value.aspect is Aspect.STATUS and value.cue.overlaps(clause.verb))
        for value in found
    )


def _told(target: Target, clause: Clause, found: Sequence[AspectValue]) -> bool:
    """Tell "entered into force in 2004", "had 75 parties", "binds nobody": events, counts and force are no content."""
    plain = clause.lemma in _BINDING
    return any(
        value.entity_id == target.entity_id
        and (value.aspect in (Aspect.STATUS, Aspect.SCOPE) or (plain and value.aspect is Aspect.FORCE))
        and clause.rest.overlaps(value.cue)
        for value in found
    )


def _judged(target: Target, clause: Clause, found: Sequence[AspectValue]) -> bool:
    """Tell "effectively addresses", "provides a neutral forum": the table's value says it, own words say it twice."""
    return any(
        (value.aspect in (Aspect.EFFECT, Aspect.NATURE, Aspect.DATE) or _is_predicated(clause, value))
        and value.entity_id == target.entity_id
        and clause.span.contains(value.cue)
        and (value.aspect is not Aspect.NATURE or value.cue.start >= clause.verb.start)
        for value in found
    )


def _is_predicated(clause: Clause, value: AspectValue) -> bool:
    """Tell "has 40 members", "has its seat in Lyon", "lives on donations": all that the clause says is in the value."""
    if value.aspect is Aspect.FUNDING:
        return value.cue.start > clause.verb.start
    told = (value.aspect is Aspect.SCOPE and clause.lemma in _COUNTING) or (
        value.aspect is Aspect.PLACE and clause.lemma in STAYING
    )
    return told and value.cue.start > clause.verb.start


def _owned_part(reading: Reading, clause: Clause, target: Target) -> int | None:
    """Give where the owned noun of "its safeguards are weak" begins; None where the text itself is spoken of."""
    subject = clause.subject
    if target.kind != "law" or clause.lemma not in ("be", "remain") or clause.passive or subject is None:
        return None
    if not reading.span.contains(subject) or subject.end > clause.verb.start or clause.kind not in ("main", "conj"):
        return None
    if not only_owns(reading, clause, target, clause.verb):
        return None
    owner = _OWNER.match(reading.between(target.span.end, subject.end)) if subject.contains(target.span) else None
    if owner is not None:
        return target.span.end + owner.end()
    its = _ITS.match(reading.quote(subject))
    return subject.start + its.end() if its is not None else None


def _words(reading: Reading, clause: Clause, max_words: int, *, start: int | None = None) -> Span | None:
    """Give the predicate's words, trimmed at the first turn of the sentence, a note mark, and `max_words`.

    Args:
        start: where an owned noun begins that belongs to the predicate; None for the verb.
    """
    start = clause.verb.start if start is None else start
    end = min([clause.rest.end, *(mark.start for mark in reading.marks if mark.start > start)])
    text = reading.between(start, end)
    if cut := _CUT.search(text, min(len(text), 12)):
        text = text[: cut.start()]
    pieces = list(re.finditer(r"\S+", text))
    if len(pieces) < 2:
        return None
    trimmed = cut_at_boundary(text, max_words).rstrip(' ,.;:()“”"')
    return Span(start=start, end=start + len(trimmed)) if trimmed else None


def cut_at_boundary(words: str, max_words: int) -> str:
    """Cut a text of more than `max_words` words where a phrase ends, never behind an article or a preposition."""
    pieces = list(re.finditer(r"\S+", words))
    if len(pieces) <= max_words:
        return words
    end = max_words
    for place in range(max_words, max(_MIN_KEPT, max_words // 2), -1):
        if pieces[place - 1].group().endswith((",", ";", ":")) or _OPENS_PHRASE.fullmatch(pieces[place].group()):
            end = place
            break
    while end > 2 and _LOOSE.fullmatch(pieces[end - 1].group().strip(",;:")):
        end -= 1
    return words[: pieces[end - 1].end()].rstrip(" ,;:")

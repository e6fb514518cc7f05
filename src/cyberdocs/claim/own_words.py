"""Values in the claim's own words, for what no table can list: what a body does, what a text provides, how
something is defined, what it brings about. Reads a `Reading` and the values found so far.

The kind of thing decides where the verb leaves it open: a body's doing is its mandate, a text's is its content,
an idea's is its effect; what a copula adds to an idea is its nature.
"""

import re
from collections.abc import Sequence

from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.own_aspects import aspect_of
from cyberdocs.claim.predication import SAYING, asserts, is_missing, is_wish, only_owns
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import Target
from cyberdocs.claim.told_values import has_value, is_judged, is_said_enough, is_told, made_a_text, says_who_joins
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
_CONTENT_WORDS = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
_FULL_ALONE = frozenset({"work", "fail", "succeed", "matter", "lag", "exist", "help", "suffer", "vary", "struggle"})
_COMPLEMENTS = frozenset(
    {"dobj", "attr", "acomp", "xcomp", "ccomp", "prep", "agent", "oprd", "dative", "conj", "prt"}
)  # fmt: skip
_OWNER = re.compile(r"['’]s?\s")
_ITS = re.compile(r"(?:its|their)\s", re.IGNORECASE)
_WOULD = re.compile(r"\bwould\s(?:\w+\s){0,2}$", re.IGNORECASE)
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
            if aspect is None or has_value(target, aspect, clause, reading, [*found, *values]):
                continue
            if target.kind == "org" and is_wish(reading, modality):
                continue  # what a body should do or should not have done is not its mandate
            if not target.named and says_who_joins(reading, index, found):
                continue  # "States and companies may join it" tells of what they join
            if not target.named and _WOULD.search(reading.between(clause.span.start, clause.verb.start)):
                continue  # "would be much more effective"
            if not target.named and is_missing(reading, clause, target.span):
                continue
            if not target.named and is_said_enough(aspect, target, [*found, *values], wish=wish):
                continue
            if target.kind == "law" and aspect is Aspect.CONTENT and is_told(target, clause, found):
                continue
            if target.kind == "org" and (made_a_text(target, clause, found) or is_judged(target, clause, found)):
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

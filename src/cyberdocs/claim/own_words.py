"""Values in the claim's own words, for what no table can list: what a body does, what a text provides, how
something is defined, what it brings about. Reads a `Reading` and the values found so far.

The kind of thing decides where the verb leaves it open: a body's doing is its mandate, a text's is its content, an idea's
is its effect.
"""

import re
from collections.abc import Sequence

from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import Target
from cyberdocs.records import Aspect, AspectValue, Modality, Span

_DEFINING = re.compile(
    r"^(?:refers? to|referred to|(?:is|are|was|can be|may be|could be) (?:defined|understood|described|classified|categori[sz]ed|divided|conceived|grouped)"
    r"\b|means?\b|denotes?\b|encompass(?:es)?\b|comprises?\b|consists? of|distinguish(?:es)?\b|covers?\b|involves?\b(?= (?:any|all|offences|crimes|acts)))",
    re.IGNORECASE,
)
_STRESSING = frozenset(
    [
        "emphasize",
        "emphasise",
        "highlight",
        "underscore",
        "stress",
        "underline",
        "encourage",
        "recommend",
        "advocate",
        "urge",
        "address",
        "focus",
        "aim",
        "seek",
        "intend",
        "promote",
        "advise",
        "acknowledge",
        "recognize",
        "recognise",
        "affirm",
        "reaffirm",
        "list",
        "mention",
        "cover",
        "contain",
        "include",
        "comprise",
        "require",
        "oblige",
        "prohibit",
        "criminalise",
        "criminalize",
        "define",
        "stipulate",
        "lay",
        "set",
        "concern",
        "deal",
        "prescribe",
        "call",
        "invite",
        "request",
        "note",
    ]
)
_CONTENT_OF_IDEA = frozenset(
    [
        "include",
        "involve",
        "aim",
        "seek",
        "design",
        "establish",
        "encourage",
        "emphasize",
        "emphasise",
        "provide",
        "comprise",
        "contain",
        "intend",
        "enable",
        "apply",
        "introduce",
    ]
)
_ACHIEVING = frozenset(
    [
        "enhance",
        "strengthen",
        "improve",
        "bridge",
        "reduce",
        "help",
        "ensure",
        "bolster",
        "reinforce",
        "shape",
        "transform",
        "mitigate",
        "solve",
        "resolve",
        "achieve",
        "overcome",
        "hinder",
        "impede",
        "undermine",
        "weaken",
        "complicate",
        "limit",
        "fail",
        "succeed",
        "prove",
        "struggle",
        "contribute",
        "deepen",
        "increase",
        "suffer",
        "lack",
        "face",
        "encounter",
        "depend",
        "rely",
        "allow",
        "enable",
    ]
)
_COPULA = frozenset(["be", "remain", "become", "constitute", "represent"])
_ABSTRACT = re.compile(
    r"\b(?:role|impact|influence|effect|effectiveness|engagement|efforts?|importance|success)\b", re.IGNORECASE
)
_MAIN = frozenset({"main", "conj"})
_SAYING = frozenset(
    [
        "argue",
        "conclude",
        "underscore",
        "highlight",
        "emphasize",
        "emphasise",
        "show",
        "demonstrate",
        "find",
        "note",
        "stress",
        "suggest",
        "posit",
        "claim",
        "contend",
        "reveal",
        "hold",
    ]
)
_CUT = re.compile(r",\s(?:which|who|where|while|whereas|although|thereby|thus|hence|as|because)\b|;|\s[–—]\s|\s\(")


def own_values(
    reading: Reading, found: Sequence[AspectValue], *, modality: Modality, max_words: int
) -> list[AspectValue]:
    """Give one value a main clause and subject, where the table gave its entity none of the same sort."""
    values: list[AspectValue] = []
    have = {(value.entity_id, value.aspect) for value in found}
    for index, (clause, subject) in enumerate(zip(reading.clauses, reading.subjects, strict=True)):
        if not _speaks(reading, index):
            continue
        for target in subject.targets:
            aspect = _aspect_of(reading, clause, target)
            if aspect is None or (target.entity_id, aspect) in have:
                continue
            if not target.named and _said_enough(aspect, target, found, modality):
                continue
            words = _words(reading, clause, aspect, max_words)
            if words is None:
                continue
            have.add((target.entity_id, aspect))
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


def _speaks(reading: Reading, index: int) -> bool:
    """Tell the clauses that assert: main ones, ", which ..." about a name, and what "the study argues that" carries."""
    clause = reading.clauses[index]
    if clause.kind in _MAIN:
        return clause.lemma not in _SAYING or bool(reading.subjects[index].targets)
    if clause.kind == "relative":
        return clause.finite and any(target.named for target in reading.subjects[index].targets)
    if clause.kind == "adverbial" or not clause.finite:
        return clause.finite and bool(
            re.match(r"(?:while|although|though|whereas)\b", reading.quote(clause.span), re.IGNORECASE)
        )
    return any(
        other.lemma in _SAYING and other.span.contains(clause.span) for other in reading.clauses if other is not clause
    )


def _said_enough(aspect: Aspect, target: Target, found: Sequence[AspectValue], modality: Modality) -> bool:
    """Tell whether an idea needs no value of its own words: the table spoke of it, or the claim only wishes."""
    if aspect is Aspect.DEFINITION:
        return False
    if modality in (Modality.RECOMMENDED, Modality.REQUIRED):
        return True
    return any(
        value.entity_id == target.entity_id and value.aspect not in (Aspect.SCOPE, Aspect.DATE) for value in found
    )


def _aspect_of(reading: Reading, clause: Clause, target: Target) -> Aspect | None:
    """Tell which aspect a predicate speaks of."""
    predicate = reading.between(clause.verb.start, clause.rest.end)
    with_auxiliary = reading.between(
        clause.subject.end if clause.subject else clause.verb.start, clause.rest.end
    ).strip()
    if _DEFINING.match(predicate) or _DEFINING.match(with_auxiliary):
        return Aspect.DEFINITION if target.kind == "concept" else Aspect.CONTENT
    lemma = clause.lemma or _first_lemma(predicate)
    if lemma in _COPULA:
        return None if target.kind != "concept" else Aspect.EFFECT
    abstract = clause.subject is not None and _ABSTRACT.search(reading.quote(clause.subject))
    if target.kind == "org":
        if lemma in _STRESSING and lemma not in {
            "address",
            "focus",
            "aim",
            "seek",
            "promote",
            "set",
            "deal",
            "recognize",
            "recognise",
        }:
            return Aspect.CONTENT
        return Aspect.EFFECT if lemma in _ACHIEVING else Aspect.MANDATE
    if target.kind == "law":
        return Aspect.EFFECT if lemma in _ACHIEVING or abstract else Aspect.CONTENT
    if lemma in _CONTENT_OF_IDEA and not abstract:
        return Aspect.CONTENT
    return Aspect.EFFECT


def _first_lemma(predicate: str) -> str:
    """Guess the verb without a parse: the first word behind auxiliaries, its ending cut."""
    words = [
        word
        for word in re.findall(r"[a-z]+", predicate.lower()[:80])
        if word not in {"has", "have", "had", "also", "been", "will", "may", "can", "could"}
    ]
    if not words:
        return ""
    first = words[0]
    if first in {"is", "are", "was", "were"}:
        return "be"
    return re.sub(r"(?:e?s|ed|ing)$", "", first)


def _words(reading: Reading, clause: Clause, aspect: Aspect, max_words: int) -> Span | None:
    """Give the predicate's words, trimmed at the first turn of the sentence and at `max_words`."""
    start, end = clause.verb.start, clause.rest.end
    text = reading.between(start, end)
    if cut := _CUT.search(text, min(len(text), 12)):
        text = text[: cut.start()]
    pieces = list(re.finditer(r"\S+", text))
    if len(pieces) < 2:
        return None
    last = pieces[min(len(pieces), max_words) - 1]
    trimmed = text[: last.end()].rstrip(' ,.;:()“”"¹²³⁰⁴⁵⁶⁷⁸⁹')
    for mark in sorted(reading.marks, reverse=True):
        if mark.end >= start + len(trimmed) > mark.start:
            trimmed = text[: max(0, mark.start - start)].rstrip(" ,.;:")
    return Span(start=start, end=start + len(trimmed)) if trimmed else None

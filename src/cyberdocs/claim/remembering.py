"""Keep what a sentence was about for the pronouns behind it. Reads its clause, words and targets; returns a `Memory`.

A thing stays only where its noun phrase is short and says itself what it is; objects, agents and what a subject
brought out stay beside it, since the next sentence may take them up.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cyberdocs.claim.antecedents import Antecedent, Made, Memory, distinct
from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.plurals import is_plural, looks_plural
from cyberdocs.claim.rivals import others_in, owners_of
from cyberdocs.claim.targets import Target
from cyberdocs.records import Span, Token

_TOPIC_WORDS = 9  # of a sentence that only names what is spoken of next
_PUTS_TOPIC = re.compile(
    r"(?:[A-Z]{1,3}:\s)?(?:(?:and|but|now|then|next|first|finally|so|what|how)\b[\s,]?){1,2}(?:(?:to|for|about|of)\s)?(?:the\s)?[A-Z\d]",
    re.IGNORECASE,
)
_MAX_PHRASE = 8  # words of a noun phrase that is written in place of a pronoun; a longer one buries the claim
_BRINGING_OUT = frozenset(
    {"provide", "offer", "contain", "establish", "present", "propose", "create", "introduce", "develop", "launch",
     "publish", "issue", "run", "adopt", "implement", "comprise", "lay", "set", "give"}
)  # fmt: skip
_AND = re.compile(
    r"(?:\s\([^()]{1,30}\))?(?:\s(?:of|from)\s[\w\s]{1,24})?\s?(?:,|\band|,\sand|\bas well as)\s(?:the\s)?",
    re.IGNORECASE,
)
_OPENING_ARTICLE = re.compile(r"^(?:an?|its|their|several|some|two|three)\s", re.IGNORECASE)
_POINTING = re.compile(r"\b(?:it|its|they|their|them|this|these|those|such|which|who|he|she|his|her)\b", re.IGNORECASE)
# "Every State took part. Its report ...": what is said of each is no one thing to point at.
_QUANTIFIED = re.compile(r"^(?:every|each|no|any|none|few|some|many|most|several|all|one|another)\b", re.IGNORECASE)
_IS_CALLED = re.compile(
    r"The\s(?:\w+\s)?(?:act|law|treaty|convention|agreement|directive|regulation|resolution|body|agency|organi[sz]ation|text"
    r"|instrument|statute|protocol|strategy|report|study|declaration|centre|office)(?:\s(?:of|from)\s[\w\s]{1,24})?,\s(?:the\s)?",
    re.IGNORECASE,
)
_IS_JUST = re.compile(r"\s(?:still\s|now\s|simply\s)?(?:the\s)?", re.IGNORECASE)
_EXAMPLES = re.compile(r",?\s(?:such as|like|including)\s(?:the\s)?$", re.IGNORECASE)
# What a text or a body has of its own nature, and what does nothing by itself.
_NATURE = frozenset(
    {"heart", "core", "aim", "purpose", "goal", "objective", "essence", "crux", "focus", "spirit", "ambition",
     "novelty", "strength", "weakness", "virtue", "merit", "flaw", "appeal", "rationale", "origin", "cornerstone",
     "centrepiece", "centerpiece", "backbone", "point", "title", "name", "hallmark", "idea", "drawback", "advantage",
     "thrust"}
)  # fmt: skip
_OF_THE = re.compile(r"\s(?:of|behind|in)\s(?:(?:the|this|that)\s)?", re.IGNORECASE)
_PHRASE_END = re.compile(r",|;|\s[–—]|\s\(|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]")


def remember(
    *,
    text: str,
    offset: int,
    clause: Clause | None,
    tokens: Sequence[Token],
    targets: Sequence[Target],
    subject: Antecedent | None,
    subjects: Sequence[Target],
    told: Sequence[tuple[Clause, tuple[Target, ...]]] = (),
    before: Memory | None = None,
    owner: Sequence[Target] = (),
) -> Memory:
    """Keep what the sentence `text` was about.

    Args:
        clause: its main clause.
        told: every clause with what it is about.
        before: what the sentences before it left; its paragraph goes on.
        owner: what the "its" of its subject stands for.
        subject: what its subject stands for, where that was a pronoun or is the paper; None to read it off the clause.
    """
    if subject is None and clause is not None and clause.subject is not None:
        subject = _subject(text, offset, clause, tokens, tuple(subjects))
        if subject is not None and not subject.targets:
            subject = replace(subject, whose=_whose(text, offset, clause, targets))
    if subject is None and (clause is None or clause.subject is None):
        subject = _topic(text, tokens, targets)
    phrase = clause.subject if clause is not None else None
    return Memory(
        subject=subject,
        others=(*owners_of(owner), *others_in(text, offset, phrase, tokens, targets, before)),
        subjects=distinct(subjects),
        mentioned=tuple(targets) or tuple(subjects),
        nouns=_nouns(tokens, targets),
        paragraph=distinct(
            (*(before.paragraph if before is not None else ()), *(target for target in targets if target.named))
        ),
        made=_made(text, offset, tokens, told),
    )


def _topic(text: str, tokens: Sequence[Token], targets: Sequence[Target]) -> Antecedent | None:
    """Give the name that "And the Treaty?", "What about the Treaty?", "Now the Treaty." only put before the reader."""
    named = distinct(tuple(target for target in targets if target.named))
    if len(named) != 1 or any(token.pos in ("VERB", "AUX") for token in tokens):
        return None
    words = text.split()
    put = len(words) <= _TOPIC_WORDS and _PUTS_TOPIC.match(text) is not None
    return Antecedent(targets=named, kind=named[0].kind) if put else None


def _made(
    text: str, offset: int, tokens: Sequence[Token], told: Sequence[tuple[Clause, tuple[Target, ...]]]
) -> dict[str, Made]:
    """List what one named subject brings out: "the Study, which provides states with a model framework"."""
    found: dict[str, Made] = {}
    for clause, subjects in told:
        named = distinct(tuple(target for target in subjects if target.named))
        if len(named) != 1 or clause.lemma not in _BRINGING_OUT or clause.passive or clause.negated:
            continue
        for index, token in enumerate(tokens):
            if token.pos != "NOUN" or not clause.rest.contains(token.span):
                continue
            head = tokens[token.head_index]
            held = head.span == clause.verb or (
                token.dependency == "pobj" and head.lemma == "with" and tokens[head.head_index].span == clause.verb
            )
            if not held or token.dependency not in ("dobj", "pobj"):
                continue
            start = min([token.span.start, *(other.span.start for other in tokens if other.head_index == index)])
            words = text[start - offset : token.span.end - offset]
            many = len(token.span) > len(token.lemma)
            if _OPENING_ARTICLE.match(words) or (many and not re.match(r"(?:the|all|these|those)\s", words, re.I)):
                plain = _OPENING_ARTICLE.sub("", words)
                noun = text[token.span.start - offset : token.span.end - offset].lower()
                found.setdefault(noun, Made(named[0], plain))
    return found


def _subject(
    text: str, offset: int, clause: Clause, tokens: Sequence[Token], subjects: tuple[Target, ...]
) -> Antecedent | None:
    """Read the subject of a main clause; None when it is itself a pronoun."""
    span = clause.subject
    if span is None:
        return None
    phrase = text[span.start - offset : span.end - offset]
    if cut := _PHRASE_END.search(phrase):
        phrase = phrase[: cut.start()]
    phrase = phrase.strip(" “”\"'’")
    if (
        not phrase
        or _QUANTIFIED.match(phrase)
        or re.fullmatch(_POINTING.pattern, phrase, re.IGNORECASE)
        or phrase.lower() == "there"
    ):
        return None
    opening = next((token for token in tokens if token.span.start >= span.start), None)
    if opening is not None and opening.pos != "PROPN" and not phrase[1:2].isupper():
        phrase = phrase[:1].lower() + phrase[1:]  # a capital only because it opened its sentence
    head = next((index for index, token in enumerate(tokens) if token.span == clause.subject_head), None)
    many = is_plural(tokens, head) if head is not None else looks_plural(phrase, subjects)
    named = distinct(tuple(target for target in subjects if target.named and span.contains(target.span)))
    joined = len(named) > 1 and _are_joined(text, offset, span, named)
    if named and (head is None or joined or all(_heads(tokens, head, target) for target in named)):
        return Antecedent(targets=named, many=len(named) > 1, kind=named[0].kind)
    if named and (example := _EXAMPLES.search(text[span.start - offset : named[0].span.start - offset])):
        # "Bodies such as A and B ...": who goes on about "these bodies" goes on about those named.
        kind_words = text[span.start - offset : span.start - offset + example.start()].strip(" ,")
        return Antecedent(targets=named, many=True, kind=named[0].kind, words=kind_words[:1].lower() + kind_words[1:])
    if (told := _told_by_copula(text, offset, clause, subjects)) is not None:
        return Antecedent(targets=(told,), kind=told.kind)
    if (called := _called(text, offset, clause, subjects)) is not None:
        return Antecedent(targets=(called,), kind=called.kind)
    standing = not _POINTING.search(phrase) and len(phrase.split()) <= _MAX_PHRASE
    inside = tuple(target for target in subjects if span.contains(target.span) and not target.named)[:1]
    at_head = bool(inside) and clause.subject_head is not None and inside[0].span.overlaps(clause.subject_head)
    if named and not standing:
        return None
    if not standing and not at_head:
        return None
    return Antecedent(
        targets=named[:0] or inside,
        many=many,
        kind="concept" if inside else "thing",
        words=phrase if standing else "",
        head=text[tokens[head].span.start - offset : tokens[head].span.end - offset].lower()
        if head is not None
        else "",
    )


def _whose(text: str, offset: int, clause: Clause, targets: Sequence[Target]) -> tuple[Target, ...]:
    """Give the name behind "the heart of", "the overall aim of"."""
    head, span = clause.subject_head, clause.subject
    if head is None or span is None:
        return ()
    named = tuple(target for target in targets if target.named and span.contains(target.span))
    if len(named) != 1 or named[0].span.end < span.end:
        return ()
    noun = text[head.start - offset : head.end - offset].lower()
    between = text[head.end - offset : max(head.end, named[0].span.start) - offset]
    return named if noun in _NATURE and _OF_THE.fullmatch(between) else ()


def _told_by_copula(text: str, offset: int, clause: Clause, subjects: tuple[Target, ...]) -> Target | None:
    """Give the name in "the body that looks after it is the Committee", which the phrase before it stands for."""
    behind = [target for target in subjects if target.named and target.span.start > clause.verb.end]
    if clause.lemma != "be" or len(behind) != 1 or len(subjects) != 1:
        return None
    return behind[0] if _IS_JUST.fullmatch(text, clause.verb.end - offset, behind[0].span.start - offset) else None


def _called(text: str, offset: int, clause: Clause, subjects: tuple[Target, ...]) -> Target | None:
    """Give the name in "The act of 2023, Regulation 7/2023, applies", which is what the phrase before it stands for."""
    start = clause.subject.start if clause.subject is not None else clause.verb.start
    named = distinct(tuple(t for t in subjects if t.named and start < t.span.start < clause.verb.start))
    if len(named) != 1 or text[named[0].span.end - offset : named[0].span.end - offset + 1] != ",":
        return None
    return named[0] if _IS_CALLED.fullmatch(text, start - offset, named[0].span.start - offset) else None


def _are_joined(text: str, offset: int, span: Span, named: tuple[Target, ...]) -> bool:
    """Tell "A of 2000 and B of 2001" by its words; parses lose such a list among its dates."""
    if named[0].span.start - span.start > len("the "):
        return False
    return all(
        _AND.fullmatch(text, one.span.end - offset, other.span.start - offset) is not None
        for one, other in pairwise(named)
    )


def _heads(tokens: Sequence[Token], head: int, target: Target) -> bool:
    """Tell a name that is the subject, alone or joined by "and", from one inside it ("parties of the Convention")."""
    index = head
    seen = {head}
    while True:
        if tokens[index].span.overlaps(target.span):
            return True
        joined = [
            place
            for place, token in enumerate(tokens)
            if token.head_index == index and token.dependency == "conj" and place not in seen
        ]
        if not joined:
            return False
        index = joined[0]
        seen.add(index)


def _nouns(tokens: Sequence[Token], targets: Sequence[Target]) -> frozenset[str]:
    return frozenset(
        token.lemma.lower()
        for token in tokens
        if token.pos == "NOUN" and not any(target.span.overlaps(token.span) for target in targets if target.named)
    )

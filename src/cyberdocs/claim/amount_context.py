"""Read what stands around an amount: its verb, the nouns and names of its clause, what narrows them, and when.

Reads a sentence's parse and names; returns lemmas, ids and dates for `quantities`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.tree import below, children_of, way_up
from cyberdocs.records import Span, Token

_CONTENT = frozenset({"NOUN", "PROPN", "VERB"})
# Verbs that only carry a number.
_LIGHT_WORDS = """
    be have do make number count total amount come reach stand take put find show estimate say lead get give let set lay
    remain see include accord become know note state end follow bring go run hold keep
"""
_LIGHT = frozenset(_LIGHT_WORDS.split())
# Nouns that name the source, the occasion or the form of a statement, and none of what is counted.
_FRAME_WORDS = """
    survey study paper author figure number total average year month day week hour time course end start
    beginning part share percentage rate per cent percent proportion majority amount sum case order fact example
    addition estimate spot occasion place january february march april may june july august september october november
    december
"""
_FRAME = frozenset(_FRAME_WORDS.split())
# What leaves or grants a time leaves it for a deed: "leaves a provider ten days to answer".
_GRANTING = frozenset({"leave", "allow", "grant", "afford"})
# "the last time in April 2021" dates one of those that are counted.
_ONE_OF_THEM = re.compile(
    r"\bthe\s(?:first|second|third|last|latest|most\srecent|final)\s(?:time\s|one\s|of\sthem\s|of\sthese\s)?(?:in|on)\s(?:the\s)?$",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[^\w-]+$|[.,;]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+$")  # "signed.⁴"
_FEW = 2  # names of a paragraph of which a sentence without a name may still speak
_SAME_PAST = frozenset({"cost", "put", "set", "cut", "hit", "let", "spread", "read"})


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence as the parse sees it, in offsets of its text."""

    text: str
    offset: int
    tokens: Sequence[Token]

    def place(self, span: Span) -> list[int]:
        low, high = span.start + self.offset, span.end + self.offset
        return [place for place, token in enumerate(self.tokens) if token.span.start < high and low < token.span.end]

    def word(self, place: int) -> str:
        span = self.tokens[place].span
        return self.text[span.start - self.offset : span.end - self.offset]


def governing_verb(words: Words, place: int) -> int | None:
    """Give the nearest verb at or above a word."""
    return next((one for one in way_up(words.tokens, place) if words.tokens[one].pos in ("VERB", "AUX")), None)


def tense_of(words: Words, place: int) -> str:
    verb = governing_verb(words, place)
    if verb is None:
        return ""
    helpers = [words.word(at).lower() for at, one in enumerate(words.tokens)
               if one.head_index == verb and one.dependency in ("aux", "auxpass")]  # fmt: skip
    word = words.word(verb).lower()
    if {"has", "have", "’ve"} & set(helpers):
        return "perfect"
    if {"had", "was", "were", "did"} & set(helpers) or word in ("was", "were", "had"):
        return "past"
    lemma = words.tokens[verb].lemma.lower()
    if not helpers and word == lemma and lemma in _SAME_PAST:
        return ""
    if helpers or word in (lemma, lemma + "s", lemma + "es", "is", "are", "has"):
        return "present"
    return "past" if not word.endswith("ing") and word != lemma else ""


def words_around(reading: Reading, words: Words, clause: range, taken: set[int]) -> list[tuple[str, bool]]:
    """List what the clause speaks of, names as the ids that they are linked to, and of each whether it is a verb."""
    found: set[tuple[str, bool]] = set()
    named: set[int] = set()
    for mention in reading.mentions:
        span = Span(start=mention.span.start - words.offset, end=mention.span.end - words.offset)
        inside = [place for place in words.place(span) if place in clause]
        if inside and mention.entity_id is not None and "~" not in mention.entity_id:
            found.add((mention.entity_id, False))
            named.update(inside)
    for index, subject in enumerate(reading.subjects):
        if subject.words is not None and any(place in clause for place in _at(words, reading.clauses[index].verb)):
            found.update((target.entity_id, False) for target in subject.targets)
    for place in clause:
        token = words.tokens[place]
        lemma = _MARKS.sub("", token.lemma if token.pos == "PROPN" else token.lemma.lower())
        if place in taken or place in named or token.pos not in _CONTENT or len(lemma) < 3:
            continue
        if lemma.lower() in (_LIGHT if token.pos == "VERB" else _FRAME):
            continue
        found.add((lemma, token.pos == "VERB"))
    return sorted(found)


def setting_of(reading: Reading) -> tuple[str, ...]:
    """Give the names of the sentence, else the few that its paragraph has brought before it."""
    subjects = (target for subject in reading.subjects for target in subject.targets)
    own = {target.entity_id for target in (*reading.targets, *subjects) if target.kind in ("law", "org")}
    before = {target.entity_id for target in reading.background if target.kind in ("law", "org")}
    return tuple(sorted(own or (before if len(before) <= _FEW else set())))


def _at(words: Words, span: Span) -> list[int]:
    return words.place(Span(start=max(0, span.start - words.offset), end=max(1, span.end - words.offset)))


def deed_of(words: Words, place: int) -> str:
    """Name the verb that the amount hangs on, "" for one that only carries it."""
    verb = governing_verb(words, place)
    if verb is None or _goes_with(words, place, verb):
        return ""
    verb = _purpose(words, place, verb)
    lemma = _MARKS.sub("", words.tokens[verb].lemma.lower())
    if any(one.dependency == "prt" and one.head_index == verb for one in words.tokens):
        return f"{lemma} up"  # "set up", "carry out"
    return "" if lemma in _LIGHT else f"not {lemma}" if _denied(words, verb) else lemma


def _purpose(words: Words, place: int, verb: int) -> int:
    """Give the verb behind a light one: "have 48 hours to report"."""
    lemma = words.tokens[verb].lemma.lower()
    if lemma not in _LIGHT | _GRANTING:
        return verb
    heads = {verb, place, words.tokens[place].head_index}
    behind = (
        at
        for at in range(place + 1, len(words.tokens))
        if words.tokens[at].pos == "VERB"
        and words.tokens[at].dependency in ("acl", "xcomp", "advcl", "relcl")
        and words.tokens[at].head_index in heads
        and not (words.tokens[at].dependency == "advcl" and _has_subject(words, at))  # "since Norland joined"
    )
    return next(behind, verb)


def _has_subject(words: Words, verb: int) -> bool:
    return any(one.head_index == verb and one.dependency in ("nsubj", "nsubjpass") for one in words.tokens)


def relative_clause(words: Words, place: int) -> tuple[int, int] | None:
    """Give the range of the relative clause in which an amount stands, from its antecedent; None for none."""
    verb = governing_verb(words, place)
    if verb is None or words.tokens[verb].dependency != "relcl":
        return None
    inside = below(children_of(words.tokens), verb)
    antecedent = words.tokens[verb].head_index
    return (min(inside[0], antecedent), inside[-1] + 1) if inside[0] <= place <= inside[-1] else None


def goes_with(words: Words, place: int) -> bool:
    """Tell "the Council, with its 32 members, ...": the amount goes with its owner, whatever that does."""
    return place > 1 and [words.word(at).lower() for at in (place - 2, place - 1)] in (
        ["with", "its"],
        ["with", "their"],
    )


def _goes_with(words: Words, place: int, verb: int) -> bool:
    """Tell "with its 32 articles": the amount goes with the subject, whatever that does."""
    seen = 0
    while place != verb and seen < len(words.tokens):
        if words.word(place).lower() == "with":
            return True
        place, seen = words.tokens[place].head_index, seen + 1
    return False


def _denied(words: Words, verb: int) -> bool:
    return any(one.dependency == "neg" and one.head_index == verb for one in words.tokens)


def limits_in(words: Words, clause: range, taken: set[int]) -> tuple[str, ...]:
    return tuple(sorted(set(_narrowing(words, clause, taken))))


def _narrowing(words: Words, clause: range, taken: set[int]) -> Iterator[str]:
    """List what narrows a noun: its adjectives and nouns before it, whose it is, and what it is a part of."""
    for place in clause:
        token = words.tokens[place]
        head = words.tokens[token.head_index]
        lemma, above = token.lemma.lower(), head.lemma.lower()
        if place in taken or token.head_index in taken or above in _FRAME:
            continue
        if token.dependency in ("amod", "compound", "nmod") and token.pos in ("ADJ", "NOUN", "VERB") and lemma != above:
            yield f"{above}<{lemma}"
        elif token.dependency == "pobj" and words.word(token.head_index).lower() == "of":
            owner = words.tokens[head.head_index]
            if head.head_index in taken:
                continue
            if owner.pos in ("NOUN", "PROPN"):
                yield f"{lemma}/{owner.lemma.lower()}"
        elif token.dependency == "poss" and token.pos in ("NOUN", "PROPN"):
            yield f"{lemma}/{above}"


def dates_in(reading: Reading, words: Words, low: int, high: int, *, relative: bool) -> tuple[str, ...]:
    """Give the dates of an amount's clause, else those of its sentence.

    Args:
        relative: it stands in a relative clause: "the project, which cost a million, ended in 2020" dates the end, and
            only a date in front of both is of both.
    """
    start, end = words.tokens[low].span.start, words.tokens[high - 1].span.end
    dates = [
        one for one in reading.dates if not _ONE_OF_THEM.search(reading.between(reading.span.start, one.span.start))
    ]
    first = [one.iso for one in dates if start <= one.span.start < end]
    whole = first or [one.iso for one in dates if not relative or one.span.start < start]
    return tuple(sorted(set(whole)))

"""Find what a sentence says besides: ", which was announced in 2024, ". Reads a `Reading`, returns parts with subjects.

A clause between commas adds a statement of its own on the name before it, whatever the sentence says of that name. It
is only told apart where the parse leaves no doubt on what it is about: the name stands right before the comma, has a
target, and hangs on no other noun ("the treaty of the Council, which ..." may speak of either).
"""

from cyberdocs.claim.antecedents import Subject
from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.splitting import Part
from cyberdocs.claim.standing import stands_alone
from cyberdocs.records import Span

_PRONOUNS = frozenset({"which", "who"})
_MIN_WORDS = 3  # words behind "which"; "which is so" says nothing alone
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})


def find_asides(reading: Reading) -> tuple[tuple[Part, Subject], ...]:
    """Give the clauses told besides, in order, each with what it is about."""
    found = []
    for clause, subject in zip(reading.clauses, reading.subjects, strict=True):
        part = _aside(reading, clause, subject)
        if part is not None:
            found.append((part, subject))
    return tuple(found)


def _aside(reading: Reading, clause: Clause, subject: Subject) -> Part | None:
    if clause.kind != "relative" or not clause.finite or clause.subject is None or clause.subject_head is None:
        return None
    if len(subject.targets) != 1 or not subject.targets[0].named or not _is_the_name(reading, clause, subject):
        return None
    begin = _behind_pronoun(reading, clause)
    if begin is None or _hangs_on_noun(reading, clause.subject_head):
        return None
    words = reading.between(begin, clause.span.end).rstrip(" ,;:.–—")
    span = Span(start=begin, end=begin + len(words))
    if len(words.split()) < _MIN_WORDS or not stands_alone(reading, span, ()):
        return None
    return Part(span, clause.subject)


def _is_the_name(reading: Reading, clause: Clause, subject: Subject) -> bool:
    """Tell whether the words before the comma are the name itself: "the Hague office of Europol, which" are not."""
    assert clause.subject is not None
    inside = [target for target in reading.targets if clause.subject.contains(target.span)]
    named = [target for target in inside if target.named]
    return (
        len(named) == 1
        and named[0].entity_id == subject.targets[0].entity_id
        and (clause.subject_head is not None and named[0].span.overlaps(clause.subject_head))
    )


def _behind_pronoun(reading: Reading, clause: Clause) -> int | None:
    """Give where the words behind ", which" begin; None where no comma and pronoun stand right behind the subject."""
    assert clause.subject is not None
    behind = [token for token in reading.tokens if token.span.start >= clause.subject.end][:2]
    if len(behind) < 2 or reading.quote(behind[0].span) != "," or reading.quote(behind[1].span) not in _PRONOUNS:
        return None
    start = behind[1].span.end
    blank = len(reading.between(start, clause.span.end)) - len(reading.between(start, clause.span.end).lstrip())
    return start + blank


def _hangs_on_noun(reading: Reading, head: Span) -> bool:
    """Tell whether the noun at `head` is the object of a preposition that belongs to another noun."""
    place = next((index for index, token in enumerate(reading.tokens) if token.span == head), None)
    if place is None:
        return True
    token = reading.tokens[place]
    while token.dependency in ("conj", "appos"):
        if token.dependency == "conj":
            return True  # "A and B, which ..." may speak of both
        token = reading.tokens[token.head_index]
    if token.dependency != "pobj":
        return False
    preposition = reading.tokens[token.head_index]
    return reading.tokens[preposition.head_index].pos in _NOUNS

"""Divide a sentence into its minimal claims. Reads a `Reading`, returns parts in order; the whole sentence stays.

"While A, B", "A, and B", where each part has a subject and a finite verb of its own, and "A does X and does Y", where
the second part takes over the subject. Spans are exact, contiguous words. A part that leans on the rest of its
sentence (a pronoun, a condition, a date or a speaker in front) is not made, and then none is but across a semicolon.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from cyberdocs.claim.antecedents import Subject
from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.plurals import is_plural
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.standing import stands_alone
from cyberdocs.records import Span

_CONCESSION = re.compile(r"^\W*(?:while|although|though|whereas|even though)\s", re.IGNORECASE)
_JOINT = re.compile(r"(?:,|;|:|\s[–—])?\s(?:and|but|yet|while|whereas)\s$|[;:]\s$|[,;]\s$", re.IGNORECASE)
_JOINED = re.compile(r",?\s(?:and|but)\s(?:(?:also|then|thus|thereby|therefore|further)\s)?$|,\s$", re.IGNORECASE)
# What stands in front of a first clause and holds for the second as well: conditions, dates, speakers, limits.
_IN_FRONT = re.compile(
    r"^\W*(?:if|when|unless|once|until|because|since|as|where|whether|so long|provided)\b", re.IGNORECASE
)
_LOOSE_END = re.compile(r"[\s,;:–—]+(?:and|but|or|thus|so|then|while|whereas|hence|therefore)?$", re.IGNORECASE)
_CLOSING_MARKS = re.compile(r"[\"”’»]+(?=\s)")
_OPENS_RELATIVE = re.compile(r"\b(?:that|which|who|whom|whose)\b", re.IGNORECASE)
_AUXILIARIES = frozenset({"aux", "auxpass", "neg"})
_COMPLEMENTS = frozenset(
    {"dobj", "attr", "acomp", "prep", "xcomp", "ccomp", "advmod", "oprd", "agent", "dative", "prt", "npadvmod"}
)
_MIN_WORDS = 4  # words a part; "it does" says nothing alone
_MAX_PARTS = 4  # predicates of one subject; a longer chain is a list


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a sentence.

    Args:
        subject: the words that it takes over from the clause before it, None when it has its own.
    """

    span: Span
    subject: Span | None = None


def split_parts(reading: Reading) -> tuple[Part, ...]:
    """Give the parts of a sentence, or nothing where they are not clear."""
    main = [index for index, clause in enumerate(reading.clauses) if clause.kind == "main" and clause.finite]
    if len(main) != 1 or not reading.tokens or _IN_FRONT.match(reading.text):
        return ()
    clause = reading.clauses[main[0]]
    concession = _concession(reading, clause)
    if not concession and clause.subject is not None and _has_front(reading, clause.subject.start):
        return ()
    parts = concession or _coordination(reading, clause) or _predicates(reading, clause)
    if any(len(reading.quote(part.span).split()) < _MIN_WORDS - (part.subject is not None) for part in parts):
        return ()
    clear = tuple(part for part in parts if _is_clear(reading, part, main[0]))
    if len(clear) < len(parts) and all(
        re.search(r"[;:]", reading.between(one.span.end, other.span.start)) for one, other in pairwise(parts)
    ):
        return clear  # a semicolon or colon parts sentences that could stand apart
    return clear if len(clear) == len(parts) else ()


def subject_within(reading: Reading, part: Part, main: Subject) -> Subject:
    """Give the subject of a part: that of its first full clause, or the one that it takes over."""
    if part.subject is not None:
        return main
    for clause, subject in zip(reading.clauses, reading.subjects, strict=True):
        if (
            clause.kind in ("main", "conj", "adverbial")
            and part.span.contains(clause.verb)
            and clause.subject
            and part.span.contains(clause.subject)
        ):
            return subject
    return main


def _is_clear(reading: Reading, part: Part, main: int) -> bool:
    """Tell whether a part needs nothing outside it but the subject that it takes over."""
    subject = subject_within(reading, part, reading.subjects[main])
    opens = part.span.start == reading.span.start
    if subject.words is None or not (subject.targets or subject.wording):
        open_pronoun = subject.words is not None and part.span.contains(subject.words)
        return (not open_pronoun or opens) and stands_alone(reading, part.span, (), opens=opens)
    return stands_alone(reading, part.span, (subject.words,), opens=opens)


def _has_front(reading: Reading, start: int) -> bool:
    """Tell whether something stands before the first subject that the later parts would lose."""
    front = reading.between(reading.span.start, start).strip(" “\"'(‘")
    return "," in front or len(front.split()) > 1


def _concession(reading: Reading, main: Clause) -> tuple[Part, ...]:
    """Divide "While A, B" at the comma before B's subject."""
    opening = _CONCESSION.match(reading.text)
    if opening is None or main.subject is None:
        return ()
    begin = reading.span.start + opening.end()
    first = [
        clause
        for clause in reading.clauses
        if clause.kind == "adverbial" and clause.subject is not None and begin <= clause.verb.start < main.subject.start
    ]
    if not first:
        return ()
    between = reading.between(first[0].verb.start, main.subject.start)
    comma = between.rfind(",")
    if comma < 0:
        return ()
    end = first[0].verb.start + comma
    return (Part(_trimmed(reading, begin, end)), Part(_trimmed(reading, end + 1, reading.span.end)))


def _coordination(reading: Reading, main: Clause) -> tuple[Part, ...]:
    """Divide "A, and B; C" before each clause that brings its own subject."""
    cuts: list[tuple[int, int]] = []
    for clause in sorted(reading.clauses, key=lambda one: one.verb):
        if (
            clause.kind != "conj"
            or not clause.finite
            or clause.subject is None
            or clause.subject.start <= (cuts[-1][1] if cuts else main.verb.end)
        ):
            continue
        start = clause.subject.start
        verb = next((place for place, token in enumerate(reading.tokens) if token.span == clause.verb), None)
        if verb is None or not (clause.passive or _has_complement(reading, verb, reading.span.end)):
            continue  # "they should not try"
        joint = _JOINT.search(reading.between(reading.span.start, start))
        if joint is None or not re.search(r"[,;:–—]", joint.group()):
            continue  # without a comma the parse is less sure
        if joint.group().startswith(":") and _OPENS_RELATIVE.search(reading.between(start, clause.verb.start)):
            continue  # ": the contact points that the group keeps on duty" has no verb of its own
        cuts.append((reading.span.start + joint.start(), start))
    if not cuts or len(cuts) >= _MAX_PARTS:
        return ()
    starts = [reading.span.start, *(start for _, start in cuts)]
    ends = [*(end for end, _ in cuts), reading.span.end]
    return tuple(Part(_trimmed(reading, start, end)) for start, end in zip(starts, ends, strict=True))


def _predicates(reading: Reading, main: Clause) -> tuple[Part, ...]:
    """Divide "A does X and does Y": every verb has words of its own behind it, and the later ones are finite."""
    if main.subject is None:
        return ()
    tokens = reading.tokens
    root = next((place for place, token in enumerate(tokens) if token.span == main.verb), None)
    if root is None or tokens[root].dependency != "ROOT" or main.subject.end > main.verb.start:
        return ()
    if not _agrees(reading, main, root):
        return ()
    verbs = [root]
    while len(verbs) <= _MAX_PARTS:
        after = [i for i, token in enumerate(tokens) if token.head_index == verbs[-1] and token.dependency == "conj"]
        if len(after) != 1 or not _may_part(reading, root, after[0]):
            break
        verbs.append(after[0])
    if len(verbs) < 2 or len(verbs) > _MAX_PARTS or any(_is_joined_again(reading, verb) for verb in verbs[-1:]):
        return ()
    starts = [_begin(reading, verb) for verb in verbs[1:]]
    ends = []
    for start in starts:
        joint = _JOINED.search(reading.between(reading.span.start, start))
        if joint is None:
            return ()
        ends.append(reading.span.start + joint.start())
    bounds = list(zip([reading.span.start, *starts], [*ends, reading.span.end], strict=True))
    if not all(_has_complement(reading, verb, end) for verb, (_, end) in zip(verbs, bounds, strict=True)):
        return ()
    return tuple(
        Part(_trimmed(reading, start, end), main.subject if place else None)
        for place, (start, end) in enumerate(bounds)
    )


def _may_part(reading: Reading, root: int, verb: int) -> bool:
    """Tell whether a later verb is finite by itself: its own auxiliary, or the form that the first verb has."""
    tokens = reading.tokens
    if tokens[verb].pos not in ("VERB", "AUX"):
        return False
    children = [token for token in tokens if token.head_index == verb and token.span != tokens[verb].span]
    if any(child.dependency.startswith(("nsubj", "expl", "mark")) for child in children):
        return False
    if any(
        token.dependency == "cc" and token.head_index in (root, verb) and token.lemma.lower() not in ("and", "but")
        for token in tokens
    ):
        return False
    own = any(child.dependency in _AUXILIARIES for child in children)
    led = any(
        token.head_index == root and token.dependency in _AUXILIARIES and i < root for i, token in enumerate(tokens)
    )
    form, first = reading.quote(tokens[verb].span).lower(), reading.quote(tokens[root].span).lower()
    if form.endswith("ing") and not own:
        return False
    third = form.endswith("s") and len(form) > len(tokens[verb].lemma)
    if own or third:
        return True
    if led:
        return False  # "has adopted and implemented", "may sign and ratify"
    return first.endswith("s") == form.endswith("s") and first.endswith("ed") == form.endswith("ed")


def _agrees(reading: Reading, main: Clause, root: int) -> bool:
    """Check a parse by number: in "these bodies help | trade provide" a plural verb has a singular subject."""
    head = next((i for i, token in enumerate(reading.tokens) if token.span == main.subject_head), None)
    verb = reading.tokens[root]
    form = reading.quote(verb.span).lower()
    led = any(token.head_index == root and token.dependency in ("aux", "auxpass") for token in reading.tokens)
    if head is None or led or form != verb.lemma.lower():
        return head is not None
    return is_plural(reading.tokens, head) or reading.tokens[head].pos in ("PRON", "PROPN")


def _begin(reading: Reading, verb: int) -> int:
    """Where a predicate begins: at its auxiliary or adverb, if one stands before it."""
    tokens = reading.tokens
    before = [
        token.span.start
        for place, token in enumerate(tokens)
        if token.head_index == verb and place < verb and token.dependency in {*_AUXILIARIES, "advmod"}
    ]
    return min([tokens[verb].span.start, *before])


def _has_complement(reading: Reading, verb: int, end: int) -> bool:
    """Tell whether a verb has an object or the like of its own within its part: not "drafts and adopts treaties"."""
    return any(
        token.head_index == verb and place > verb and token.dependency in _COMPLEMENTS and token.span.end <= end
        for place, token in enumerate(reading.tokens)
    )


def _is_joined_again(reading: Reading, verb: int) -> bool:
    return any(token.head_index == verb and token.dependency == "conj" for token in reading.tokens)


def _closing_marks(words: str) -> int:
    """Count the characters that close a quotation at the beginning of `words`: a mark with a blank behind it."""
    found = _CLOSING_MARKS.match(words)
    return found.end() if found is not None else 0


def _trimmed(reading: Reading, start: int, end: int) -> Span:
    """Cut blanks at both ends and a conjunction left over at the end ("..., and thus").

    A mark that closes a quotation goes with the words that it closes: "a study of “cybercrime,” | it reaches further".
    """
    start += _closing_marks(reading.between(start, end))
    if end < reading.span.end:
        further = _closing_marks(reading.between(end + 1, reading.span.end))
        end += 1 + further if further else 0
    words = reading.between(start, end)
    kept = words.rstrip()
    if end < reading.span.end:
        while (cut := _LOOSE_END.search(kept)) is not None and cut.group():
            kept = kept[: cut.start()]
    return Span(
        start=start + len(words) - len(words.lstrip()), end=start + max(len(kept), len(words) - len(words.lstrip()))
    )

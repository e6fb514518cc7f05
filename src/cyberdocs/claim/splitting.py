"""Divide a sentence of two full clauses into its two claims. Reads a `Reading`, returns spans in order.

"While A, B" and "A, and B", where each half has a subject and a finite verb of its own: the halves are exact,
contiguous words of the sentence. Anything less clear stays whole.
"""

import re

from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.sentences import Reading
from cyberdocs.records import Span

_CONCESSION = re.compile(r"^\W*(?:while|although|though|whereas|even though)\s", re.IGNORECASE)
_JOINT = re.compile(r"(?:,|;|\s[–—])?\s(?:and|but|yet|while|whereas)\s$|;\s$|[,;]\s$", re.IGNORECASE)
_MIN_WORDS = 4  # words a half; "it does" says nothing alone


def split_spans(reading: Reading) -> tuple[Span, ...]:
    """Give the two halves of a sentence of two full clauses, or nothing."""
    main = [index for index, clause in enumerate(reading.clauses) if clause.kind == "main" and clause.finite]
    if len(main) != 1 or not reading.tokens:
        return ()
    halves = _concession(reading, reading.clauses[main[0]]) or _coordination(reading, reading.clauses[main[0]])
    if any(len(reading.quote(half).split()) < _MIN_WORDS for half in halves):
        return ()
    return halves


def _concession(reading: Reading, main: Clause) -> tuple[Span, ...]:
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
    start = end + 1 + len(between[comma + 1 :]) - len(between[comma + 1 :].lstrip())
    return (Span(start=begin, end=end), _trimmed(reading, start, reading.span.end))


def _coordination(reading: Reading, main: Clause) -> tuple[Span, ...]:
    """Divide "A, and B" where B brings its own subject."""
    for clause in reading.clauses:
        if (
            clause.kind != "conj"
            or not clause.finite
            or clause.subject is None
            or clause.subject.start <= main.verb.end
        ):
            continue
        start = clause.subject.start
        joint = _JOINT.search(reading.between(reading.span.start, start))
        if joint is None or not re.search(r"[,;–—]", joint.group()):
            continue  # without a comma the parse is less sure
        return (
            _trimmed(reading, reading.span.start, reading.span.start + joint.start()),
            _trimmed(reading, start, reading.span.end),
        )
    return ()


def _trimmed(reading: Reading, start: int, end: int) -> Span:
    words = reading.between(start, end)
    return Span(start=start + len(words) - len(words.lstrip()), end=end - (len(words) - len(words.rstrip())))

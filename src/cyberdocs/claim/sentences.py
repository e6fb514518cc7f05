"""One sentence with all that was found in it: what the rules of this stage read."""

from dataclasses import dataclass

from cyberdocs.claim.antecedents import Subject
from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.cues import Word
from cyberdocs.claim.dates import Dated
from cyberdocs.claim.targets import Target
from cyberdocs.records import Citation, Mention, Number, Span, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A sentence, read.

    Args:
        span: its place; all spans here are the document's.
        text: its words.
        clauses: in order, with `subjects` parallel to them.
        marks: note marks inside it, which are no words.
        background: the names that its paragraph has brought before it.
        opening: code points at its beginning that are not the document's ("It was " before "Adopted in 2014").
    """

    span: Span
    text: str
    words: tuple[Word, ...]
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    targets: tuple[Target, ...]
    clauses: tuple[Clause, ...]
    subjects: tuple[Subject, ...]
    citations: tuple[Citation, ...]
    dates: tuple[Dated, ...]
    numbers: tuple[Number, ...]
    marks: tuple[Span, ...]
    background: tuple[Target, ...] = ()
    opening: int = 0

    def span_of(self, start: int, end: int) -> Span:
        """Give the place of what stands from `start` to `end` in `text`."""
        return Span(start=self.span.start + start, end=self.span.start + end)

    def quote(self, span: Span) -> str:
        """Give the words at `span`."""
        return self.text[span.start - self.span.start : span.end - self.span.start]

    def between(self, start: int, end: int) -> str:
        """Give the words from `start` to `end`, "" when they are out of order."""
        return self.text[max(0, start - self.span.start) : max(0, end - self.span.start)]

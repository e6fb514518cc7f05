"""Find the places of the body that may call a note.

Reads the words of one block; returns marks with their labels. Which of them call a note, and which, is
`footnotes`' question.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cyberdocs.records import Document, Span
from cyberdocs.structure.labels import plain_label

_RAISED = re.compile(r"(?<=[^\s⁰¹²³⁴-⁹])[⁰¹²³⁴-⁹]{1,4}(?![⁰¹²³⁴-⁹])")
_POWER = re.compile(r"(?:\b(?:k|c|m|d|n|µ)?m|\bft|\bmi|\bsq|\b10|\bCO|\bR|\bχ)$")  # km², 10⁶, R²
_IN_BRACKETS = re.compile(r"\[\^?(\w{1,8}|[*†‡§]{1,3})\]")
_SYMBOL = re.compile(r"(?<=[^\s*∗†‡§¶])\s?(?P<symbol>[∗†‡¶]{1,3}|(?<![*\\\s])\*{1,3}(?=[\s.,;:)]|$))")
# Digits that lost their raised type: "overreach.12 The", "courts”7"; only where a note waits for them.
PLAIN_DIGITS = re.compile(r"(?<=[^\W\d_]|[.,;:?!\"'”’)\]])(?<!\d[.,])(?P<label>\d{1,3})(?=[\s.,;:)”\"]|$)")
# "the harbour (12)", only where the notes print their labels so.
ROUND_BRACKETS = re.compile(r"(?<=\S)\s?(\((?P<label>\d{1,3})\))")


@dataclass(frozen=True, slots=True, kw_only=True)
class Callout:
    """A place that may call a note."""

    span: Span
    label: str
    page: int


def printed_callouts(document: Document, span: Span) -> Iterable[Callout]:
    """Find raised digits, labels in square brackets and symbols behind a word, in one block."""
    text = document.text
    found: list[tuple[int, int, str]] = []
    for match in _RAISED.finditer(text, span.start, span.end):
        if not _POWER.search(text, max(span.start, match.start() - 4), match.start()):
            found.append((match.start(), match.end(), match[0]))
    found.extend((match.start(), match.end(), match[1]) for match in _IN_BRACKETS.finditer(text, span.start, span.end))
    found.extend((m.start(1), m.end(1), m[1]) for m in _SYMBOL.finditer(text, span.start, span.end))
    for start, end, label in sorted(found):
        yield Callout(span=Span(start=start, end=end), label=plain_label(label), page=document.page_of(start))


def doubtful_callouts(pattern: re.Pattern[str], document: Document, span: Span) -> Iterable[Callout]:
    """Find what may well be something else, in one block: `PLAIN_DIGITS` or `ROUND_BRACKETS`."""
    for match in pattern.finditer(document.text, span.start, span.end):
        yield Callout(
            span=Span(start=match.start(1), end=match.end(1)),
            label=match["label"],
            page=document.page_of(match.start(1)),
        )

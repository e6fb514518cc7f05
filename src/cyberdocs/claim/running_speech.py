"""Give a quotation that runs over several sentences to one speaker.

Reads claims and the sentences of the document; returns the claims, those within such a quotation attributed to whom
its first or last sentence names: “The law is old. It has no teeth,” said the minister. Without a name the words are
still another's. A quotation that does not close within its paragraph is none.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cyberdocs.records import Attribution, Claim, Document, Holder, Sentence, Span

_OPENING = re.compile(r"[“«]|(?<![\w\".,;:!?…)])\"(?=[\w‘'(\[])")
_CLOSING = re.compile(r"[”»]|(?<=[\w.,;:!?…)’'])\"(?!\w)")
_LONGEST = 8  # sentences; what runs on further has lost its closing mark
_HEARD = frozenset({Holder.REPORTED, Holder.QUOTED})
_OWN_VOICE = frozenset({Holder.AUTHOR, Holder.CITED})


@dataclass(frozen=True, slots=True)
class _Run:
    """A quotation over several sentences.

    Args:
        first, last: number of the sentences in which it opens and closes.
        inside: from its opening mark to behind its closing mark.
    """

    first: int
    last: int
    inside: Span


def attribute_runs(claims: Sequence[Claim], sentences: Sequence[Sentence], document: Document) -> list[Claim]:
    """Attribute the claims within quotations of several sentences; all others are returned as they are.

    Args:
        claims: ascending by where they begin, as the sentences that they are made of.
        sentences: ascending, each with the number of its paragraph.
    """
    given = list(claims)
    starts = [claim.span.start for claim in given]
    for run in _runs(sentences, document.text):
        ends = (sentences[run.first].span, sentences[run.last].span)
        near = slice(bisect_left(starts, ends[0].start), bisect_left(starts, ends[1].end))
        heard = [
            claim.attribution
            for end in ends
            for claim in given[near]
            if claim.attribution.kind in _HEARD and claim.attribution.holder and end.contains(claim.span)
        ]
        cited = [
            claim.attribution
            for claim in given[near]
            if claim.attribution.kind is Holder.CITED and ends[1].contains(claim.span)
        ]
        quoted = replace(next(iter([*heard, *cited]), Attribution()), kind=Holder.QUOTED)
        given[near] = [
            replace(claim, attribution=quoted)
            if claim.attribution.kind in _OWN_VOICE and _lies_within(claim.span, run.inside)
            else claim
            for claim in given[near]
        ]
    return given


def _lies_within(span: Span, inside: Span) -> bool:
    """Tell whether most of a claim's words are within a quotation."""
    return 2 * (min(span.end, inside.end) - max(span.start, inside.start)) > len(span)


def _runs(sentences: Sequence[Sentence], text: str) -> Iterator[_Run]:
    opened: tuple[int, int] | None = None  # number of the sentence, place of the mark
    for number, sentence in enumerate(sentences):
        if opened is not None:
            first, place = opened
            if sentence.paragraph_index != sentences[first].paragraph_index or number - first >= _LONGEST:
                opened = None
        if opened is not None:
            closed = _CLOSING.search(text, sentence.span.start, sentence.span.end)
            again = _OPENING.search(text, sentence.span.start, closed.start() if closed else sentence.span.end)
            if again is not None:
                opened = None  # its closing mark was lost
            elif closed is None:
                continue
            else:
                yield _Run(first, number, Span(start=place, end=closed.end()))
                opened = None
        opened = _left_open(text, sentence.span, number)


def _left_open(text: str, span: Span, number: int) -> tuple[int, int] | None:
    """Find the mark that opens a quotation which its sentence does not close."""
    marks = sorted(
        [(found.start(), True) for found in _OPENING.finditer(text, span.start, span.end)]
        + [(found.start(), False) for found in _CLOSING.finditer(text, span.start, span.end)]
    )
    if not marks or not marks[-1][1]:
        return None
    return number, marks[-1][0]

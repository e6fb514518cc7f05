"""Read one sentence: words, clauses, targets, subjects, dates, numbers. The stage's one place that asks the parser."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cyberdocs.claim.clauses import Clause, clauses_of
from cyberdocs.claim.cues import CueIndex, words_of
from cyberdocs.claim.dates import find_dates
from cyberdocs.claim.numbers import find_numbers
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.settings import Parser
from cyberdocs.claim.subjects import Memory, Subject, subject_of
from cyberdocs.claim.targets import Target, find_targets, within
from cyberdocs.records import Citation, Mention, Mentions, Sentence, Span, Token

_ENTRY = re.compile(r"^\s?(?:\([^()]{1,40}\))?\s?[:–—]\s")
_EMPTY_IT = re.compile(
    r"^it (?:is|was|has been|can be|could be|may be|should be|must be|remains|seems|appears"
    r"|becomes)\b[^,;]{0,60}\b(?:that|to|whether|how|why)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Places:
    """What stands where in a document, sorted for look-up by sentence."""

    mentions: tuple[Mention, ...]
    citations: tuple[Citation, ...]
    callouts: tuple[Span, ...]

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """Give the mentions that lie in `span`."""
        low = bisect_left(self.mentions, span.start, key=lambda mention: mention.span.start)
        high = bisect_left(self.mentions, span.end, key=lambda mention: mention.span.start)
        return tuple(mention for mention in self.mentions[low:high] if mention.span.end <= span.end)

    def citations_in(self, span: Span, reach: int) -> tuple[Citation, ...]:
        """Give the citations in `span` or up to `reach` behind it (a mark behind the full stop)."""
        low = bisect_left(self.citations, span.start, key=lambda citation: citation.span.start)
        high = bisect_right(self.citations, span.end + reach, key=lambda citation: citation.span.start)
        return self.citations[low:high]

    def callouts_in(self, span: Span) -> tuple[Span, ...]:
        """Give the note marks in `span`."""
        low = bisect_left(self.callouts, span.start, key=lambda mark: mark.start)
        high = bisect_left(self.callouts, span.end, key=lambda mark: mark.start)
        return self.callouts[low:high]


def places_of(mentions: Mentions) -> Places:
    """Sort a document's mentions, citations and note marks; a note that cites without a `Citation` gets one."""
    outline = mentions.outline
    known = {citation.span for citation in outline.citations}
    citations = list(outline.citations)
    callouts: set[Span] = set()
    for note in outline.footnotes:
        for mark in note.callouts:
            callouts.add(mark)
            if mark not in known and note.reference_ids:
                citations.append(Citation(citation_id="", span=mark, reference_id=note.reference_ids[0]))
    return Places(
        mentions=tuple(sorted(mentions.mentions, key=lambda mention: mention.span)),
        citations=tuple(sorted(citations, key=lambda citation: citation.span)),
        callouts=tuple(sorted(callouts)),
    )


def read_sentence(
    text: str,
    sentence: Sentence,
    places: Places,
    concepts: CueIndex[str],
    memory: Memory,
    parser: Parser | None,
    *,
    next_start: int,
) -> Reading:
    """Read the sentence whose words are `text`.

    Args:
        next_start: where the next sentence begins; a note mark before it belongs to this one.
    """
    span = sentence.span
    offset = span.start
    mentions = places.mentions_in(span)
    citations = places.citations_in(span, max(0, min(2, next_start - span.end - 1)))
    marks = places.callouts_in(span)
    words = words_of(text, offset)
    # An author's name in "Chang (2020)" is a citation, whatever it looks like to a recogniser of names.
    named = tuple(mention for mention in mentions if not any(mention.span.overlaps(c.span) for c in citations))
    targets = find_targets(named, concepts, words)
    tokens = _tokens(text, offset, parser)
    clauses = clauses_of(text, offset, tokens)
    subjects = _subjects(text, offset, clauses, targets, memory)
    names = [mention.span for mention in mentions] + [citation.span for citation in citations] + list(marks)
    return Reading(
        span=span,
        text=text,
        words=words,
        tokens=tokens,
        mentions=mentions,
        targets=targets,
        clauses=clauses,
        subjects=subjects,
        citations=citations,
        dates=find_dates(text, offset, names),
        numbers=find_numbers(text, offset, names),
        marks=marks,
    )


def _tokens(text: str, offset: int, parser: Parser | None) -> tuple[Token, ...]:
    """Parse, and move the words to their place in the document."""
    if parser is None:
        return ()
    return tuple(
        replace(token, span=Span(start=token.span.start + offset, end=token.span.end + offset))
        for token in parser.parse(text)
    )


def _subjects(
    text: str, offset: int, clauses: Sequence[Clause], targets: Sequence[Target], memory: Memory
) -> tuple[Subject, ...]:
    """Give every clause its subject; "Resolution 60/45 (2005): Focused on ..." has it before the colon."""
    entry = next(
        (
            target
            for target in targets[:1]
            if not text[: target.span.start - offset].strip(" “\"'*") and _ENTRY.match(text[target.span.end - offset :])
        ),
        None,
    )
    subjects = []
    for clause in clauses:
        if _EMPTY_IT.match(text[clause.subject.start - offset :] if clause.subject else ""):
            subjects.append(Subject())
            continue
        first = min((c.subject.start for c in clauses if c.subject is not None), default=offset)
        leads = clause.subject is not None and clause.subject.start <= first
        before = next((found.targets for found in reversed(subjects) if found.targets), ())
        subject = subject_of(clause, text, offset, targets, memory, leads=leads, before=before)
        if (
            entry is not None
            and clause.kind in ("main", "conj")
            and not any(target.named for target in within(targets, clause.subject))
        ):
            subject = Subject(targets=(entry,))
        subjects.append(subject)
    return tuple(subjects)

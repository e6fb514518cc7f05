"""Look up what stands where in a document: reads its mentions, citations and note marks, returns those of a span.

Sorted once a document, so that a sentence costs a search and no walk.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from cyberdocs.records import Citation, Mention, Mentions, Span


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

    def only_in(self, span: Span, next_start: int) -> "Places":
        """Give what stands in `span`, and a citation right behind it."""
        reach = max(0, min(2, next_start - span.end - 1))
        return Places(self.mentions_in(span), self.citations_in(span, reach), self.callouts_in(span))


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

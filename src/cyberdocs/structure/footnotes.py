"""Join notes to their callouts.

Reads the note blocks and the marks of the body; returns, for every note, the places that call it. Markup
is believed; otherwise labels are matched in the order of text, so that labels may restart on every page or
in every chapter, and a stray raised figure ("10⁶") finds no partner. A note that nothing calls keeps none.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cyberdocs.records import BlockKind, Document, Span
from cyberdocs.structure.callouts import (
    PLAIN_DIGITS,
    ROUND_BRACKETS,
    Callout,
    doubtful_callouts,
    printed_callouts,
)
from cyberdocs.structure.labels import note_label, plain_label
from cyberdocs.structure.settings import StructureSettings

# Shares of the waiting notes that such marks must find, or else they are figures and none counts. OCR of a 1978 journal
# lost 10 of 23 round marks; digits without brackets are common enough to be all there or none.
ROUND_MIN_SHARE = 0.4
DIGITS_MIN_SHARE = 0.6
# Notes of one label, before and behind, among which a callout's own is looked for: stray marks shift ranks a little.
RANK_WINDOW = 60

_CALLING = frozenset(
    {
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.QUOTATION,
        BlockKind.HEADING,
        BlockKind.TITLE,
        BlockKind.FRONT,
        BlockKind.TABLE,
        BlockKind.CAPTION,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note block: its label and where its words begin."""

    block_index: int
    label: str
    span: Span
    words_start: int
    page: int


def join_notes(
    document: Document, kinds: Sequence[BlockKind], settings: StructureSettings
) -> tuple[tuple[Note, ...], tuple[tuple[Span, ...], ...]]:
    """Give the notes in the order of the text and, parallel, their callouts."""
    notes = find_notes(document, kinds)
    callouts = join_callouts(document, kinds, notes, settings)
    whole = _rejoined(notes, callouts)
    if len(whole) < len(notes):
        notes, callouts = whole, join_callouts(document, kinds, whole, settings)
    return notes, callouts


def _rejoined(notes: Sequence[Note], callouts: Sequence[tuple[Span, ...]]) -> tuple[Note, ...]:
    """Join a note that is none to the one before it.

    A line inside note 7 that begins "14(1): 1-8" was taken for note 14: nothing calls it, and without it the
    numbers count on.
    """
    kept: list[Note] = []
    for position, note in enumerate(notes):
        following = notes[position + 1] if position + 1 < len(notes) else None
        if (
            kept
            and not callouts[position]
            and kept[-1].label.isdigit()
            and note.label.isdigit()
            and int(note.label) != int(kept[-1].label) + 1
            and callouts[position - 1]
            and following is not None
            and following.label == str(int(kept[-1].label) + 1)
        ):
            kept[-1] = replace(kept[-1], span=Span(start=kept[-1].span.start, end=note.span.end))
        else:
            kept.append(note)
    return tuple(kept)


def find_notes(document: Document, kinds: Sequence[BlockKind]) -> tuple[Note, ...]:
    """List the notes in the order of the text; a note without a label has ""."""
    notes = []
    for index, (kind, block) in enumerate(zip(kinds, document.blocks, strict=True)):
        if kind is not BlockKind.NOTE:
            continue
        label, begin = note_label(document.quote(block.span), block) or ("", 0)
        notes.append(
            Note(
                block_index=index,
                label=label,
                span=block.span,
                words_start=min(block.span.start + begin, block.span.end),
                page=block.page,
            )
        )
    return tuple(notes)


def join_callouts(
    document: Document, kinds: Sequence[BlockKind], notes: Sequence[Note], settings: StructureSettings
) -> tuple[tuple[Span, ...], ...]:
    """Give every note its callouts, parallel to `notes`, ascending.

    Surer marks first: what markup joins, what layout marks, what is printed raised or in brackets; last, and only
    for notes still waiting, what may be a figure.
    """
    calling = [
        block.span for kind, block in zip(kinds, document.blocks, strict=True) if kind in _CALLING and len(block.span)
    ]
    joining = _Joining(notes, settings)
    joining.match(joining.believe_markup(document, calling))
    taken = {mark.span.start for mark in document.marks}
    if not joining.done():
        joining.match(
            callout
            for span in calling
            for callout in printed_callouts(document, span)
            if callout.span.start not in taken and callout.span.start + 1 not in taken
        )
    doubtful: list[tuple[re.Pattern[str], float]] = [(PLAIN_DIGITS, DIGITS_MIN_SHARE)]
    if any(document.text.startswith("(", note.span.start) for note in notes):
        doubtful.insert(0, (ROUND_BRACKETS, ROUND_MIN_SHARE))
    for pattern, min_share in doubtful:
        if not joining.done():
            found = [callout for span in calling for callout in doubtful_callouts(pattern, document, span)]
            joining.match_if_most(found, min_share)
    return tuple(tuple(sorted(spans)) for spans in joining.joined)


def _family(label: str) -> str:
    """Tell digits, letters and symbols apart."""
    return "digits" if label.isdigit() else "letters" if label.isalpha() else "symbols"


class _Joining:
    """Notes and the callouts found for them so far."""

    def __init__(self, notes: Sequence[Note], settings: StructureSettings) -> None:
        self.notes = notes
        self.settings = settings
        self.joined: list[set[Span]] = [set() for _ in notes]

    def done(self) -> bool:
        """Tell whether every note has a callout."""
        return all(self.joined)

    def believe_markup(self, document: Document, calling: Sequence[Span]) -> list[Callout]:
        """Join the marks whose note markup names; give the other marks of the body."""
        position_of = {note.block_index: position for position, note in enumerate(self.notes)}
        starts = [span.start for span in calling]
        loose: list[Callout] = []
        for mark in document.marks:
            position = None if mark.note_index is None else position_of.get(mark.note_index)
            at = bisect_left(starts, mark.span.start + 1) - 1
            if position is not None:
                self.joined[position].add(mark.span)
            elif at >= 0 and calling[at].contains(mark.span):
                page = document.page_of(mark.span.start)
                loose.append(Callout(span=mark.span, label=plain_label(mark.label), page=page))
        return loose

    def match(self, callouts: Iterable[Callout]) -> None:
        """Join callouts to the notes that have none, by label, in the order of both.

        Digits, letters and symbols are counted each for itself: endnotes i, ii stand behind all footnotes 1, 2.
        """
        by_family: dict[str, list[Callout]] = {}
        for callout in callouts:
            by_family.setdefault(_family(callout.label), []).append(callout)
        for family in sorted(by_family):
            self._match_family(family, by_family[family])

    def _match_family(self, family: str, callouts: Sequence[Callout]) -> None:
        """Join the callouts of one family of labels.

        The longest series of pairs that ascends in text and notes at once wins (Hunt & Szymanski 1977), so a
        label may occur many times.
        """
        waiting: dict[str, list[int]] = {}
        for position, note in enumerate(self.notes):
            if note.label and not self.joined[position]:
                waiting.setdefault(note.label, []).append(position)
        bounds = self._bounds(family)
        # tails[k]: the smallest note position that ends an ascending series of k + 1 pairs; links walk back.
        tails: list[int] = []
        ends: list[tuple[Callout, int, int | None]] = []  # (callout, note position, index of the pair before)
        at_tail: list[int] = []
        seen: Counter[str] = Counter()
        for callout in callouts:
            # The n-th callout of a label calls about the n-th note of that label, however often it restarts.
            rank = seen[callout.label]
            seen[callout.label] += 1
            positions = waiting.get(callout.label, [])[max(0, rank - RANK_WINDOW) : rank + RANK_WINDOW]
            for position in reversed(self._eligible(callout, positions, bounds)):
                k = bisect_left(tails, position)
                ends.append((callout, position, at_tail[k - 1] if k else None))
                if k == len(tails):
                    tails.append(position)
                    at_tail.append(len(ends) - 1)
                else:
                    tails[k] = position
                    at_tail[k] = len(ends) - 1
        step: int | None = at_tail[-1] if at_tail else None
        while step is not None:
            callout, position, step = ends[step]
            self.joined[position].add(callout.span)

    def match_if_most(self, callouts: Sequence[Callout], min_share: float) -> None:
        """Match, and keep it only when at least `min_share` of the waiting notes find a callout."""
        waiting = [at for at, spans in enumerate(self.joined) if not spans and self.notes[at].label.isdigit()]
        labels = {self.notes[at].label for at in waiting}
        before = [set(spans) for spans in self.joined]
        self.match(callout for callout in callouts if callout.label in labels)
        if sum(bool(self.joined[at]) for at in waiting) < min_share * len(waiting):
            self.joined = before

    def _eligible(self, callout: Callout, positions: Sequence[int], bounds: Sequence[tuple[int, int]]) -> list[int]:
        """Keep the notes between whose joined neighbours the callout stands, on its page where labels restart."""
        between = [at for at in positions if bounds[at][0] <= callout.span.start < bounds[at][1]]
        if len(positions) < 2:
            return between
        pages = self.settings.max_callout_pages
        near = [at for at in between if 0 <= self.notes[at].page - callout.page <= pages]
        return near or between

    def _bounds(self, family: str) -> list[tuple[int, int]]:
        """Give, for every note, between which offsets its callout must stand among those of its family."""
        joined = [
            spans if _family(note.label) == family else set()
            for note, spans in zip(self.notes, self.joined, strict=True)
        ]
        far = 1 << 62
        lower: list[int] = []
        reached = 0
        for spans in joined:
            lower.append(reached)
            if spans:
                reached = max(reached, min(spans).end)
        upper: list[int] = []
        reached = far
        for spans in reversed(joined):
            upper.append(reached)
            if spans:
                reached = min(reached, min(spans).start)
        upper.reverse()
        return list(zip(lower, upper, strict=True))

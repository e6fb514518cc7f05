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
from cyberdocs.structure.labels import note_label, plain_label
from cyberdocs.structure.settings import StructureSettings

_RAISED = re.compile(r"(?<=[^\s⁰¹²³⁴-⁹])[⁰¹²³⁴-⁹]{1,4}(?![⁰¹²³⁴-⁹])")
_POWER = re.compile(r"(?:\b(?:k|c|m|d|n|µ)?m|\bft|\bmi|\bsq|\b10|\bCO|\bR|\bχ)$")  # km², 10⁶, R²
_IN_BRACKETS = re.compile(r"\[\^?(\w{1,8}|[*†‡§]{1,3})\]")
_SYMBOL = re.compile(r"(?<=[^\s*∗†‡§¶])\s?(?P<symbol>[∗†‡¶]{1,3}|(?<![*\\\s])\*{1,3}(?=[\s.,;:)]|$))")
# Digits that lost their raised type: "overreach.12 The", "courts”7"; only where a note waits for them.
_PLAIN_DIGITS = re.compile(r"(?<=[^\W\d_]|[.,;:?!\"'”’)\]])(?<!\d[.,])(?P<label>\d{1,3})(?=[\s.,;:)”\"]|$)")
# "the harbour (12)", only where the notes print their labels so.
_ROUND = re.compile(r"(?<=\S)\s?(\((?P<label>\d{1,3})\))")
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Callout:
    """A place that may call a note."""

    span: Span
    label: str
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
    """Give every note its callouts, parallel to `notes`, ascending."""
    joined: list[set[Span]] = [set() for _ in notes]
    position_of = {note.block_index: position for position, note in enumerate(notes)}
    calling = [
        block.span for kind, block in zip(kinds, document.blocks, strict=True) if kind in _CALLING and len(block.span)
    ]
    starts = [span.start for span in calling]

    def in_body(span: Span) -> bool:
        at = bisect_left(starts, span.start + 1) - 1
        return at >= 0 and calling[at].contains(span)

    loose: list[Callout] = []
    for mark in document.marks:
        position = None if mark.note_index is None else position_of.get(mark.note_index)
        if position is not None:
            joined[position].add(mark.span)
        elif in_body(mark.span):
            loose.append(Callout(span=mark.span, label=plain_label(mark.label), page=document.page_of(mark.span.start)))
    _match(loose, notes, joined, settings)
    taken = {mark.span.start for mark in document.marks}
    if not all(joined):
        printed = [
            callout
            for span in calling
            for callout in printed_callouts(document, span)
            if callout.span.start not in taken and callout.span.start + 1 not in taken
        ]
        _match(printed, notes, joined, settings)
    if not all(joined) and any(document.text.startswith("(", note.span.start) for note in notes):
        _match_sparingly(_ROUND, ROUND_MIN_SHARE, document, calling, notes, joined, settings)
    if not all(joined):
        _match_sparingly(_PLAIN_DIGITS, DIGITS_MIN_SHARE, document, calling, notes, joined, settings)
    return tuple(tuple(sorted(spans)) for spans in joined)


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


def _match(
    callouts: Sequence[Callout], notes: Sequence[Note], joined: list[set[Span]], settings: StructureSettings
) -> None:
    """Join callouts to the notes that have none, by label, in the order of both.

    The longest series of pairs that ascends in text and notes at once wins (Hunt & Szymanski 1977), so a
    label may occur many times.
    """
    waiting: dict[str, list[int]] = {}
    for position, note in enumerate(notes):
        if note.label and not joined[position]:
            waiting.setdefault(note.label, []).append(position)
    bounds = _bounds(notes, joined)
    # tails[k]: the smallest note position that ends an ascending series of k + 1 pairs; links walk back.
    tails: list[int] = []
    ends: list[tuple[Callout, int, int | None]] = []  # (callout, note position, index of the pair before)
    at_tail: list[int] = []
    seen: Counter[str] = Counter()
    for callout in callouts:
        positions = waiting.get(callout.label, [])
        rank = seen[callout.label]
        seen[callout.label] += 1
        # The n-th callout of a label calls about the n-th note of that label, however often it restarts.
        positions = positions[max(0, rank - RANK_WINDOW) : rank + RANK_WINDOW]
        for position in reversed(_eligible(callout, positions, notes, bounds, settings)):
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
        joined[position].add(callout.span)


def _eligible(
    callout: Callout,
    positions: Sequence[int],
    notes: Sequence[Note],
    bounds: Sequence[tuple[int, int]],
    settings: StructureSettings,
) -> list[int]:
    """Keep the notes between whose joined neighbours the callout stands, on its page where labels restart."""
    between = [at for at in positions if bounds[at][0] <= callout.span.start < bounds[at][1]]
    if len(positions) < 2:
        return between
    near = [at for at in between if 0 <= notes[at].page - callout.page <= settings.max_callout_pages]
    return near or between


def _bounds(notes: Sequence[Note], joined: Sequence[set[Span]]) -> list[tuple[int, int]]:
    """Give, for every note, between which offsets its callout must stand."""
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


def _match_sparingly(
    pattern: re.Pattern[str],
    min_share: float,
    document: Document,
    calling: Sequence[Span],
    notes: Sequence[Note],
    joined: list[set[Span]],
    settings: StructureSettings,
) -> None:
    """Try marks that may well be something else, for notes that are still waiting."""
    waiting = [position for position, spans in enumerate(joined) if not spans and notes[position].label.isdigit()]
    if len(waiting) < 1:
        return
    labels = {notes[position].label for position in waiting}
    callouts = [
        Callout(
            span=Span(start=match.start(1), end=match.end(1)),
            label=match["label"],
            page=document.page_of(match.start(1)),
        )
        for span in calling
        for match in pattern.finditer(document.text, span.start, span.end)
        if match["label"] in labels
    ]
    trial: list[set[Span]] = [set(spans) for spans in joined]
    _match(callouts, notes, trial, settings)
    found = [position for position in waiting if trial[position]]
    if len(found) >= min_share * len(waiting):
        for position in found:
            joined[position] = trial[position]

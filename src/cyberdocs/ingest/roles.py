"""Tell what a passage is by its shape and place: notes, headings, references, note marks.

Reads passages in order and sets their kind; text without markup and documents whose markup is silent use it.
"""

import re
from collections.abc import Iterable, Set
from dataclasses import replace

from cyberdocs.ingest.canonical import Draft, DraftMark
from cyberdocs.ingest.headings import (
    NOTE_HEADINGS,
    REFERENCE_HEADINGS,
    bare_heading,
    could_be_heading,
    heading_name,
    is_known_heading,
    is_numbered,
    is_strong_heading,
)
from cyberdocs.ingest.passages import LIST_MARKER, Passage, begins_lower, ends_sentence, is_prose
from cyberdocs.ingest.superscripts import RAISED_DIGITS, lowered, raised
from cyberdocs.records import BlockKind

_RAISED_NOTE = re.compile(r"(?P<mark>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})[.)]?\s*(?=\S)")
_BRACKET_NOTE = re.compile(r"\[(?P<label>\d{1,4})\]:?\s+(?=\S)")
_MARKDOWN_NOTE = re.compile(r"\[\^(?P<label>[\w-]{1,30})\]:\s*(?=\S)")
_PLAIN_NOTE = re.compile(r"(?P<label>\d{1,3})[.)]?\s+(?=\S)")
_BRACKET_CALLOUT = re.compile(r"\[(\d{1,4})\]")
_MARKDOWN_CALLOUT = re.compile(r"\[\^([\w-]{1,30})\](?!:)")
# m², km³, 10⁶: a unit or a power, no note.
_SYMBOL_NOTE = re.compile(r"(?P<label>[*†‡§¶‖]{1,4})\s*(?=[^\s*])")
_SYMBOL_CALLOUT = re.compile(r"(?<=[\w.,;:)”’])([*†‡§¶‖]{1,4})(?![\w*])")
_EMPHASIS_OPENS = re.compile(r"(?<![\w.,;:)”’*])\*{1,3}(?=[^\s*])")
_MIN_BRACKETED = 3  # labels in brackets that ask for a list of notes; fewer may be anything
MAX_FRONT_LINES = 40  # passages from the head in which bylines stand
_UNIT_BEFORE = re.compile(r"(?:(?<![^\W\d_])(?:[kcdmµ]?m|ft|in|sq)|\d)$")
_SOURCE_CUE = re.compile(
    r"\b(?:19|20)\d\d\b|https?://|\b(?:id|ibid|supra|infra|see|cf|op|n|p|pp|vol|no|art|at)\b\.?", re.I
)
# What notes name and items of a list seldom do: a year in brackets or at the end, pages, an address, an earlier note.
_WORK_CUE = re.compile(
    r"https?://|\bdoi\b|\b(?:ibid|supra|et al|op\. ?cit|eds?\.|vol\.)|\bp{1,2}\. ?\d"
    r"|\((?:[^()]{0,40}\s)?(?:19|20)\d\d[a-z]?\)|\b(?:19|20)\d\d\)?\.?$|\b(?:doc|res|arts?|paras?|no)\. ?[A-Z\d]"
    r"|\b(?:interview|e-?mail|conversation) (?:with|to|from)\b|^\d+[.)]? (?:id|see|cf)\b",
    re.I,
)


def mark_notes(passages: list[Passage]) -> None:
    """Mark passages that are notes: by a raised number, "[^1]:", or "[12]" / "12." where the text calls for it."""
    section = ""
    brackets: set[str] = set()  # labels called for so far
    raised: list[str] = []
    bracketed: list[str] = []
    found_raised = found_bracketed = False
    for passage in passages:
        heading = passage.kind is BlockKind.HEADING
        listed = (
            passage.kind is BlockKind.LIST_ITEM and section == "notes" and (passage.label or "").rstrip(".)").isdigit()
        )
        if listed and passage.label:
            _make_note(passage, passage.label.rstrip(".)"))
        if not (passage.open or heading) or passage.reason:
            continue
        text = passage.text
        if passage.lines == 1 and len(text) <= 60:
            name = heading_name(text)
            if name in NOTE_HEADINGS:
                section = "notes"
            elif name in REFERENCE_HEADINGS:
                section = "references"
            elif is_known_heading(text):
                section = ""
        if heading:
            continue
        note = _MARKDOWN_NOTE.match(text) or _RAISED_NOTE.match(text)
        if note is not None:
            found_raised = True
            _make_note(passage, note.groupdict().get("label") or lowered(note["mark"]))
            continue
        bracket = _BRACKET_NOTE.match(text)
        if bracket is not None and section != "references" and (section == "notes" or bracket["label"] in brackets):
            found_bracketed = True
            _make_note(passage, bracket["label"])
            continue
        if section == "notes" and (plain := _PLAIN_NOTE.match(text)):
            _make_note(passage, plain["label"])
            found_bracketed = True
            continue
        if section != "references":
            bracketed += _BRACKET_CALLOUT.findall(text)
        brackets.update(_BRACKET_CALLOUT.findall(text))
        raised += [lowered(mark) for mark in RAISED_DIGITS.findall(text)]
    if raised and not found_raised:
        _mark_plain_notes(passages, raised)
    elif len(set(bracketed)) >= _MIN_BRACKETED and not found_bracketed and not found_raised:
        _mark_plain_notes(passages, bracketed)
    _mark_symbol_notes(passages)


def _mark_symbol_notes(passages: list[Passage]) -> None:
    """Mark "* Professor of Law" and "† Words" as notes where a word before them carries the symbol ("Stone*").

    An asterisk counts behind a name near the head, and elsewhere where none in the passage opens emphasis.
    """
    called: set[str] = set()
    for index, passage in enumerate(passages):
        if passage.reason:
            continue
        text = passage.text
        note = _SYMBOL_NOTE.match(text)
        beside = (passages[other].text[:2] for other in (index - 1, index + 1) if 0 <= other < len(passages))
        bulleted = text.startswith("* ") and "* " in beside
        if passage.open and note is not None and note["label"] in called and not bulleted:
            _make_note(passage, note["label"])
            continue
        emphasis = _EMPHASIS_OPENS.search(text) and not (index < MAX_FRONT_LINES and len(text) <= 200)
        called |= {mark for mark in _SYMBOL_CALLOUT.findall(text) if not emphasis or "*" not in mark}


def _make_note(passage: Passage, label: str) -> None:
    passage.kind = BlockKind.NOTE
    passage.label = label


def _mark_plain_notes(passages: list[Passage], called: list[str]) -> None:
    """Mark "7. Words" as a note where callouts ask for it, in their order; a heading "7. Words" stays.

    Under "References" such a line is an entry of the list that "[7]" cites; a numbered list of the body stays, too.
    """
    wanted = iter(dict.fromkeys(called))
    label = next(wanted, None)
    seen: set[str] = set()
    judged = 0  # where the run of numbered passages ends that was met last
    listed = False  # whether that run is a list
    for index, passage in enumerate(passages):
        if not passage.open:
            continue
        if passage.lines == 1 and heading_name(passage.text) in REFERENCE_HEADINGS:
            break
        plain = _PLAIN_NOTE.match(passage.text)
        rest = passage.text[plain.end() :] if plain else ""
        if plain and plain["label"] == label and label in seen and (_SOURCE_CUE.search(rest) or ends_sentence(rest)):
            if index >= judged:
                begin, judged = _run_of_numbers(passages, index)
                listed = _is_list(passages, begin, judged)
            if not listed:
                _make_note(passage, plain["label"])
                label = next(wanted, None)
                continue
        seen.update(lowered(mark) for mark in RAISED_DIGITS.findall(passage.text))
        seen.update(_BRACKET_CALLOUT.findall(passage.text))


def _run_of_numbers(passages: list[Passage], index: int) -> tuple[int, int]:
    """Give the first and the end of the passages around one that are numbered one after the other."""
    first, end = index, index + 1
    while first and passages[first - 1].open and _follows(passages[first - 1], passages[first]):
        first -= 1
    while end < len(passages) and passages[end].open and _follows(passages[end - 1], passages[end]):
        end += 1
    return first, end


def _is_list(passages: list[Passage], first: int, end: int) -> bool:
    """Tell a numbered list of the body from notes.

    Passages that name works are notes, and so are those behind a rule or with no prose of the body behind them on their
    page. "The paper recommends, in particular:" and a heading that names no notes stand before a list.
    """
    before = passages[first - 1] if first else None
    if before is None or before.reason == "ornament":
        return False
    works = sum(_WORK_CUE.search(passage.text) is not None for passage in passages[first:end])
    page = passages[end - 1].page
    goes_on = any(
        passage.open and passage.page == page and is_prose(passage.text) and not _PLAIN_NOTE.match(passage.text)
        for passage in passages[end:]
    )
    heads = before.kind is BlockKind.HEADING or (before.open and before.lines == 1 and could_be_heading(before.text))
    if heads or before.text.endswith(":"):
        return goes_on or works < end - first
    return goes_on and 2 * works < end - first


def _follows(before: Passage, after: Passage) -> bool:
    """Tell whether two passages are numbered one after the other."""
    one, two = (_PLAIN_NOTE.match(passage.text) for passage in (before, after))
    return one is not None and two is not None and int(two["label"]) == int(one["label"]) + 1


def mark_headings(passages: list[Passage]) -> None:
    """Mark lone short lines that head what follows."""
    body = [passage for passage in passages if not passage.reason and passage.kind is not BlockKind.NOTE]
    for index, passage in enumerate(body):
        if passage.kind is not None or passage.lines > 3:
            continue
        following = body[index + 1] if index + 1 < len(body) else None
        previous = body[index - 1] if index else None
        if _is_heading(passage, previous, following):
            passage.kind = BlockKind.HEADING
            bare, passage.bold = bare_heading(passage.text)
            passage.parts = [(bare, passage.page)]


def _is_heading(passage: Passage, previous: Passage | None, following: Passage | None) -> bool:
    text = passage.text
    if not could_be_heading(text) or following is None:
        return False
    listed = LIST_MARKER.match(text) is not None
    in_list = listed and _is_listed_beside(passage, previous, following)
    if in_list or (previous is not None and previous.open and previous.text.endswith(":") and listed):
        return False
    if is_known_heading(text):
        return True
    if begins_lower(following.text) and following.kind is None and not is_numbered(text):
        return False  # the line goes on below: "In this parlance, the concern" | "becomes a charge"
    if listed and not is_numbered(text) and not bare_heading(text)[1]:
        return False
    heads = is_prose(following.text) or following.kind is BlockKind.HEADING
    heads = heads or could_be_heading(following.text) or ends_sentence(following.text)
    heads = heads or LIST_MARKER.match(following.text) is not None
    if is_strong_heading(text):
        return heads and (passage.alone or is_prose(following.text, min_chars=40))
    after_sentence = previous is None or previous.kind is not None or ends_sentence(previous.text)
    return passage.alone and after_sentence and len(text.split()) <= 10 and is_prose(following.text)


def _is_listed_beside(passage: Passage, previous: Passage | None, following: Passage) -> bool:
    """Tell whether a marked line stands directly above or below another marked line: a list, not headings."""
    return any(
        other is not None and other.run == passage.run and LIST_MARKER.match(other.text) is not None
        for other in (previous, following)
    )


def mark_references(passages: list[Passage]) -> None:
    """Mark every passage under "References" and its like as one reference, up to the next other heading."""
    inside = False
    for passage in passages:
        if passage.reason or passage.kind is BlockKind.NOTE:
            continue
        if passage.kind is BlockKind.HEADING:
            name = heading_name(passage.text)
            if name in REFERENCE_HEADINGS:
                inside = True
            elif is_known_heading(passage.text) or is_numbered(passage.text):
                inside = False
        elif inside and passage.kind is None and _SOURCE_CUE.search(passage.text):
            passage.kind = BlockKind.REFERENCE
            marker = re.match(r"\[\d{1,4}\]|\(?\d{1,4}[.)](?=\s)|[•●▪–—-](?=\s)", passage.text)
            passage.label = marker[0] if marker else None


def find_marks(text: str, labels: Set[str | None]) -> Iterable[DraftMark]:
    """Find note marks: raised digits that are no power or unit, and bracketed labels that a note has."""
    found: list[DraftMark] = []
    for mark in RAISED_DIGITS.finditer(text):
        label = lowered(mark[0])
        if (labels and label not in labels) or _UNIT_BEFORE.search(text[max(0, mark.start() - 3) : mark.start()]):
            continue
        found.append(DraftMark(start=mark.start(), end=mark.end(), label=label))
    for pattern in (_BRACKET_CALLOUT, _MARKDOWN_CALLOUT, _SYMBOL_CALLOUT):
        for mark in pattern.finditer(text):
            if mark[1] in labels:
                found.append(DraftMark(start=mark.start(), end=mark.end(), label=mark[1]))
    return sorted(found, key=lambda mark: mark.start)


def with_marks(draft: Draft, labels: set[str]) -> Draft:
    """Add the marks of notes typed by hand; a place that has a mark already keeps it."""
    if not labels or draft.kind is BlockKind.NOTE:
        return draft
    pieces = []
    for piece in draft.pieces:
        taken = {mark.start for mark in piece.marks}
        found = [mark for mark in find_marks(piece.text, set(labels)) if mark.start not in taken]
        marks = sorted((*piece.marks, *found), key=lambda mark: mark.start)
        pieces.append(replace(piece, marks=tuple(marks)))
    return replace(draft, pieces=tuple(pieces))


def as_note(draft: Draft, label: str, key: str) -> Draft:
    """Turn a draft into a note; a label that only the list's numbering showed is written out."""
    first, *others = draft.pieces
    text = first.text.lstrip()
    if not re.match(rf"\W{{0,3}}(?:{re.escape(label)}|{re.escape(raised(label))})(?!\w)", text):
        shift = len(raised(label)) + 1 - (len(first.text) - len(text))
        marks = tuple(replace(mark, start=mark.start + shift, end=mark.end + shift) for mark in first.marks)
        first = replace(first, text=f"{raised(label)} {text}", marks=marks)
    return replace(draft, kind=BlockKind.NOTE, pieces=(first, *others), level=None, label=label, key=key)

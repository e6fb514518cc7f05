"""Read plain text: paragraphs, headings, lists, notes, references; undo hard line breaks and page breaks.

Reads decoded text; returns a `Reading`. Text has no markup, so everything here is told by shape, order and place.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from cyberdocs.ingest.boilerplate import (
    mark_link_lines,
    mark_offers,
    mark_repeated_title,
    mark_running_heads,
    mark_widgets,
)
from cyberdocs.ingest.canonical import Draft, DraftMark, Piece, Reading
from cyberdocs.ingest.front import Front, as_metadata, find_title, mark_front
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
from cyberdocs.ingest.metadata import genre_of, iso_date_in, language_of
from cyberdocs.ingest.passages import LIST_MARKER, Passage, begins_lower, cut_passages, ends_sentence, is_prose
from cyberdocs.ingest.settings import IngestSettings
from cyberdocs.ingest.superscripts import RAISED_DIGITS, lowered
from cyberdocs.records import BlockKind, Dropped, Metadata

_RAISED_NOTE = re.compile(r"(?P<mark>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})[.)]?\s*(?=\S)")
_BRACKET_NOTE = re.compile(r"\[(?P<label>\d{1,4})\]:?\s+(?=\S)")
_MARKDOWN_NOTE = re.compile(r"\[\^(?P<label>[\w-]{1,30})\]:\s*(?=\S)")
_PLAIN_NOTE = re.compile(r"(?P<label>\d{1,3})[.)]?\s+(?=\S)")
_BRACKET_CALLOUT = re.compile(r"\[(\d{1,4})\]")
_MARKDOWN_CALLOUT = re.compile(r"\[\^([\w-]{1,30})\](?!:)")
# m², km³, 10⁶: a unit or a power, no note.
_UNIT_BEFORE = re.compile(r"(?:(?<![^\W\d_])(?:[kcdmµ]?m|ft|in|sq)|\d)$")
_SOURCE_CUE = re.compile(
    r"\b(?:19|20)\d\d\b|https?://|\b(?:id|ibid|supra|infra|see|cf|op|n|p|pp|vol|no|art|at)\b\.?", re.I
)
_LOWER_WORD = re.compile(r"(?<![^\W\d_])[a-zà-öø-ÿ]{3,}(?![^\W\d_])")
_TABLE_GAP = re.compile(r"\t+|\s{3,}|\s*\|\s*")


def read_plain(text: str, settings: IngestSettings) -> Reading:
    """Read the text of one file."""
    passages = cut_passages(text)
    page_count = passages[-1].page if passages else 0
    title_index: int | None = None
    if settings.drop_boilerplate:
        mark_running_heads(passages, page_count)
        title_index = find_title(passages)
        if title_index is not None:
            mark_repeated_title(passages, title_index)
        mark_link_lines(passages)
        mark_widgets(passages, title_index)
        mark_offers(passages)
    mark_notes(passages)
    title_index = find_title(passages)
    front = mark_front(passages, title_index, frozenset(_LOWER_WORD.findall(text)))
    mark_headings(passages)
    mark_references(passages)
    mark_rest(passages)
    passages = join_cut_paragraphs(passages)
    drafts = list(drafts_of(passages))
    return Reading(
        drafts=tuple(drafts),
        metadata=_metadata(passages, front),
        dropped=tuple(
            Dropped(span=None, quote=passage.text, stage="ingest", reason=passage.reason, page=passage.page)
            for passage in passages
            if passage.reason
        ),
        reader="cyberdocs plain text",
    )


def mark_notes(passages: list[Passage]) -> None:
    """Mark passages that are notes: by a raised number, "[^1]:", or "[12]" / "12." where the text calls for it."""
    section = ""
    brackets: set[str] = set()  # labels called for so far
    raised: list[str] = []
    found_raised = False
    for index, passage in enumerate(passages):
        if not passage.open:
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
        note = _MARKDOWN_NOTE.match(text) or _RAISED_NOTE.match(text)
        if note is not None:
            found_raised = True
            _make_note(passage, note.groupdict().get("label") or lowered(note["mark"]))
            continue
        bracket = _BRACKET_NOTE.match(text)
        if bracket is not None and section != "references" and (section == "notes" or bracket["label"] in brackets):
            _make_note(passage, bracket["label"])
            continue
        if section == "notes" and (plain := _PLAIN_NOTE.match(text)):
            _make_note(passage, plain["label"])
            continue
        brackets.update(_BRACKET_CALLOUT.findall(text))
        raised += [lowered(mark) for mark in RAISED_DIGITS.findall(text)]
    if raised and not found_raised:
        _mark_plain_notes(passages, raised)


def _make_note(passage: Passage, label: str) -> None:
    passage.kind = BlockKind.NOTE
    passage.label = label


def _mark_plain_notes(passages: list[Passage], called: list[str]) -> None:
    """Mark "7. Words" as a note where raised callouts ask for it, in their order; a heading "7. Words" stays."""
    wanted = iter(dict.fromkeys(called))
    label = next(wanted, None)
    seen: set[str] = set()
    for passage in passages:
        if not passage.open:
            continue
        plain = _PLAIN_NOTE.match(passage.text)
        rest = passage.text[plain.end() :] if plain else ""
        if plain and plain["label"] == label and label in seen and (_SOURCE_CUE.search(rest) or ends_sentence(rest)):
            _make_note(passage, plain["label"])
            label = next(wanted, None)
            continue
        seen.update(lowered(mark) for mark in RAISED_DIGITS.findall(passage.text))


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


def mark_rest(passages: list[Passage]) -> None:
    """Give every passage that is still open its kind: list item, quotation, table or paragraph."""
    for passage in passages:
        if not passage.open:
            continue
        marker = LIST_MARKER.match(passage.text)
        if passage.text.startswith("> "):
            passage.kind = BlockKind.QUOTATION
            passage.parts = [(re.sub(r"^>\s?", "", words), page) for words, page in passage.parts]
        elif marker is not None and not re.match(r"[A-Z]\.\s", passage.text):
            passage.kind = BlockKind.LIST_ITEM
            passage.label = marker["marker"]
        else:
            passage.kind = BlockKind.PARAGRAPH


def join_cut_paragraphs(passages: list[Passage]) -> list[Passage]:
    """Join a paragraph that a page break or page-foot notes cut in two: no end before, lower case behind.

    With notes or a page break in between, long prose that ends without a stop goes on with a capital as well
    ("... the United" | notes | "Nations ...").
    """
    joined: list[Passage] = []
    last: Passage | None = None  # the last one of the body
    parted = False  # by notes or a page since then
    for passage in passages:
        if passage.reason or passage.kind is BlockKind.NOTE:
            parted = parted or passage.kind is BlockKind.NOTE or passage.reason in {"running_head", "page_number"}
            joined.append(passage)
            continue
        if last is not None and _is_cut(last, passage, parted=parted or last.parts[-1][1] != passage.page):
            words, page = last.parts[-1]
            last.parts[-1] = (words + " ", page)
            last.parts += passage.parts
        else:
            joined.append(passage)
            last = passage
        parted = False
    return joined


def _is_cut(before: Passage, after: Passage, *, parted: bool) -> bool:
    if after.kind is not BlockKind.PARAGRAPH or before.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}:
        return False
    head = before.text
    if len(head) < 40 or head.count(" ") < 6 or ends_sentence(head):
        return False
    if begins_lower(after.text):
        return True
    return parted and is_prose(head, min_chars=200) and is_prose(after.text, min_chars=120)


def drafts_of(passages: Iterable[Passage]) -> Iterable[Draft]:
    """Turn the passages that stay into drafts, with their note marks."""
    kept = [passage for passage in passages if not passage.reason]
    # A label that returns ("1" in the next chapter) keeps its own key; which callout means which is structure's question.
    labels = {passage.label for passage in kept if passage.kind is BlockKind.NOTE}
    for index, passage in enumerate(kept):
        note = passage.kind is BlockKind.NOTE
        yield Draft(
            kind=passage.kind or BlockKind.PARAGRAPH,
            pieces=tuple(
                Piece(text=words, page=page, marks=() if note else tuple(find_marks(words, labels)))
                for words, page in passage.parts
            ),
            level=passage.level,
            label=passage.label,
            bold=passage.bold,
            key=f"note-{index}" if note else None,
        )


def find_marks(text: str, labels: set[str | None]) -> Iterable[DraftMark]:
    """Find note marks: raised digits that are no power or unit, and bracketed labels that a note has."""
    found: list[DraftMark] = []
    for mark in RAISED_DIGITS.finditer(text):
        label = lowered(mark[0])
        if (labels and label not in labels) or _UNIT_BEFORE.search(text[max(0, mark.start() - 3) : mark.start()]):
            continue
        found.append(DraftMark(start=mark.start(), end=mark.end(), label=label))
    for pattern in (_BRACKET_CALLOUT, _MARKDOWN_CALLOUT):
        for mark in pattern.finditer(text):
            if mark[1] in labels:
                found.append(DraftMark(start=mark.start(), end=mark.end(), label=mark[1]))
    return sorted(found, key=lambda mark: mark.start)


def _metadata(passages: list[Passage], front: Front) -> Metadata:
    title = next((passage.text for passage in passages if passage.kind is BlockKind.TITLE), "")
    metadata = as_metadata(front, title)
    widgets = [passage.text for passage in passages if passage.reason == "page_widget"]
    published = metadata.published or next(filter(None, map(_full_date, widgets)), "")
    body = " ".join(passage.text for passage in passages if passage.kind is BlockKind.PARAGRAPH)
    headings = [passage.text for passage in passages if passage.kind is BlockKind.HEADING]
    names = {heading_name(heading) for heading in headings}
    notes = any(passage.kind is BlockKind.NOTE for passage in passages)
    reasons = {passage.reason for passage in passages}
    return replace(
        metadata,
        published=published,
        year=int(published[:4]) if published else None,
        language=language_of(body),
        genre=genre_of(
            headings,
            body,
            web_page=bool(reasons & {"see_also", "breadcrumb", "site_navigation", "social_links", "newsletter"}),
            journal=bool(metadata.doi) or ("abstract" in names and (bool(front.keywords) or notes)),
            shop=bool(reasons & {"order_form", "page_widget"}),
        ),
    )


def _full_date(text: str) -> str:
    """Give the date of a widget line, but no bare year: "1608 words" holds none."""
    return iso_date_in(text) if re.search(r"\d{1,2}[./ -]\w{1,9}[./ ,-]+\d{2,4}", text) else ""

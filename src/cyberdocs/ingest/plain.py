"""Read plain text: paragraphs, headings, lists, notes, references; undo hard line breaks and page breaks.

Reads decoded text; returns a `Reading`. Text has no markup, so everything here is told by shape, order and place.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cyberdocs.ingest.boilerplate import (
    mark_contents,
    mark_furniture,
    mark_link_lines,
    mark_repeated_title,
    mark_running_heads,
    mark_tail,
)
from cyberdocs.ingest.canonical import Draft, Piece, Reading
from cyberdocs.ingest.flattened import raise_behind_ends, raise_flattened
from cyberdocs.ingest.front import MAX_FRONT, Front, as_metadata, mark_front
from cyberdocs.ingest.headings import heading_name, is_caption, is_known_heading
from cyberdocs.ingest.metadata import doi_in, genre_of, iso_date_in, language_of
from cyberdocs.ingest.offers import mark_offers, mark_widgets
from cyberdocs.ingest.page_edges import mark_page_edges
from cyberdocs.ingest.passages import LIST_MARKER, Passage, begins_lower, cut_passages, ends_sentence, is_prose
from cyberdocs.ingest.publication import publication_date
from cyberdocs.ingest.roles import find_marks, mark_headings, mark_notes, mark_references
from cyberdocs.ingest.scattered import join_single_words, mark_scattered
from cyberdocs.ingest.settings import IngestSettings
from cyberdocs.ingest.superscripts import RAISED_DIGITS
from cyberdocs.ingest.text_columns import close_lines, undo_columns
from cyberdocs.ingest.title import find_title
from cyberdocs.records import BlockKind, Dropped, Metadata

_DAY = re.compile(r"\b\d{1,2}[./ -]\w{1,9}[./ ,-]+\d{4}\b|\b[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}\b")
_ABSTRACT = re.compile(r"[*_]{0,2}abstract[*_]{0,2}\s?[.:—–-]", re.I)
_DOI_LINE = re.compile(r"\W*(?:doi\b|https?://(?:dx\.)?doi\.org/10\.)\S*\s*\S*\W*$", re.I)
_MARGINS = frozenset({"running_head", "page_number", "legal_footer"})
_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION})
_RULE = re.compile(r"[^\w\s](?:[\s]?[^\w\s]){2,}")
_UNDERLINE_SLACK = 3  # characters by which an underline may be off
MIN_CUT_CHARS = 15  # characters before a cut; fewer are a label of their own
MAX_NOTE_PART = 800  # characters of a further paragraph of a page-foot note
_FLATTENED = "its note marks stood level with the words; {} notes were told by their numbers in sequence"
_LOWER_WORD = re.compile(r"(?<![^\W\d_])[a-zà-öø-ÿ]{3,}(?![^\W\d_])")


def read_plain(text: str, settings: IngestSettings) -> Reading:
    """Read the text of one file."""
    text, flattened = raise_flattened(close_lines(undo_columns(text)))
    passages = cut_passages(raise_behind_ends(text))
    page_count = passages[-1].page if passages else 0
    mark_rules(passages)
    title_index: int | None = None
    if settings.drop_boilerplate:
        mark_running_heads(passages, page_count)
        mark_page_edges(passages)
        mark_contents(passages)
        title_index = find_title(passages)
        if title_index is not None:
            mark_repeated_title(passages, title_index)
        mark_link_lines(passages)
        mark_furniture(passages)
        mark_widgets(passages, title_index)
        mark_offers(passages)
        mark_tail(passages)
    mark_notes(passages)
    passages = join_single_words(passages)
    mark_scattered(passages)
    body_words = frozenset(_LOWER_WORD.findall(text))
    title_index = find_title(passages, body_words)
    front = mark_front(passages, title_index, body_words)
    if page_count > 1:
        passages = join_note_continuations(passages)
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
        warnings=(_FLATTENED.format(flattened),) if flattened else (),
        reader="cyberdocs plain text",
    )


def mark_rules(passages: list[Passage]) -> None:
    """Leave out lines that are drawn with characters ("=====", "* * *"); a line underlined so stands alone."""
    for index, passage in enumerate(passages):
        if not _RULE.fullmatch(passage.text):
            continue
        passage.reason = "ornament"
        above = passages[index - 1] if index else None
        underlines = above is not None and above.run == passage.run and above.lines == 1
        if above is not None and underlines and abs(len(above.text) - len(passage.text)) <= _UNDERLINE_SLACK:
            above.alone = True


def mark_rest(passages: list[Passage]) -> None:
    """Give every passage that is still open its kind: list item, quotation, table or paragraph."""
    for passage in passages:
        if not passage.open:
            continue
        marker = LIST_MARKER.match(passage.text)
        if is_caption(passage.text):
            passage.kind = BlockKind.CAPTION
        elif passage.text.startswith("> "):
            passage.kind = BlockKind.QUOTATION
            passage.parts = [(re.sub(r"^>\s?", "", words), page) for words, page in passage.parts]
        elif marker is not None and not re.match(r"[A-Z]\.\s", passage.text):
            passage.kind = BlockKind.LIST_ITEM
            passage.label = marker["marker"]
        else:
            passage.kind = BlockKind.PARAGRAPH


def join_note_continuations(passages: list[Passage]) -> list[Passage]:
    """Join what stands below a note on the same page with it: the foot of a page holds nothing but notes.

    A stretch with a callout of its own, or a long one, is the body again (a second column).
    """
    joined: list[Passage] = []
    note: Passage | None = None
    for passage in passages:
        if passage.kind is BlockKind.NOTE:
            note = passage
        elif note is not None and (passage.page != note.page or not passage.open or not _is_foot(passage.text)):
            note = None if passage.open else note
        elif note is not None:
            words, page = note.parts[-1]
            note.parts[-1] = (words + " ", page)
            note.parts += passage.parts
            continue
        joined.append(passage)
    return joined


def _is_foot(text: str) -> bool:
    return len(text) <= MAX_NOTE_PART and not RAISED_DIGITS.search(text) and not is_known_heading(text)


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
    if len(head) < MIN_CUT_CHARS or head.count(" ") < 2 or ends_sentence(head):
        return False
    if begins_lower(after.text):
        return True
    return parted and is_prose(head, min_chars=200) and is_prose(after.text, min_chars=120)


def drafts_of(passages: Iterable[Passage]) -> Iterable[Draft]:
    """Turn the passages that stay into drafts, with their note marks."""
    kept = [passage for passage in passages if not passage.reason]
    # A label may return ("1" in the next chapter); which callout means which is structure's question.
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


def _metadata(passages: list[Passage], front: Front) -> Metadata:
    title = next((passage.text for passage in passages if passage.kind is BlockKind.TITLE), "")
    metadata = as_metadata(front, title)
    widgets = [passage.text for passage in passages if passage.reason == "page_widget"]
    head = head_lines(passages)
    published = publication_date(head, title) or next(filter(None, map(_full_date, widgets)), "")
    body = " ".join(passage.text for passage in passages if passage.kind is BlockKind.PARAGRAPH)
    headings = [passage.text for passage in passages if passage.kind is BlockKind.HEADING]
    names = {heading_name(heading) for heading in headings}
    if any(_ABSTRACT.match(passage.text) for passage in passages[:40]):
        names.add("abstract")
    notes = any(passage.kind is BlockKind.NOTE for passage in passages)
    reasons = {passage.reason for passage in passages}
    return replace(
        metadata,
        published=published,
        year=int(published[:4]) if published else None,
        doi=metadata.doi or next(filter(None, map(doi_in, head)), ""),
        language=language_of(body) or language_of(" ".join(passage.text for passage in passages)),
        genre=genre_of(
            headings,
            body,
            web_page=bool(reasons & {"see_also", "breadcrumb", "site_navigation", "social_links", "newsletter"}),
            journal=bool(metadata.doi) or ("abstract" in names and (bool(front.keywords) or notes)),
            shop=bool(reasons & {"order_form", "page_widget"}),
            head=head,
        ),
    )


def head_lines(passages: Sequence[Passage]) -> list[str]:
    """Give the lines above the first prose and in the margins of the first two pages, without the title."""
    lines: list[str] = []
    above = True
    for passage in passages[: 4 * MAX_FRONT]:
        furniture = passage.reason in _MARGINS and passage.page <= 2
        above = above and not (passage.kind in _BODY and is_prose(passage.text))
        told = passage.page <= 2 and _DOI_LINE.match(passage.text) is not None
        if furniture or told or (above and passage.kind is not BlockKind.TITLE) or passage.kind is BlockKind.FRONT:
            lines.append(passage.text)
    return lines


def _full_date(text: str) -> str:
    """Give the date of a widget line, but no bare year: "1608 words" holds none."""
    return iso_date_in(text) if _DAY.search(text) else ""

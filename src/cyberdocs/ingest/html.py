"""Read a web page: its notes first, then its main text, with what stood around it listed as left out.

Reads decoded HTML; returns a `Reading`. trafilatura chooses which words are the article; our own walk over the
elements reads them, so that heading levels, notes and exact words survive the choice.
"""

import copy
import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

import trafilatura
from lxml import etree

from cyberdocs.ingest.boilerplate import furniture_reason, mark_furniture, mark_link_lines
from cyberdocs.ingest.canonical import Draft, Reading
from cyberdocs.ingest.headings import NOTE_HEADINGS, REFERENCE_HEADINGS, heading_name
from cyberdocs.ingest.html_blocks import HtmlBlock, cut_blocks, note_pieces
from cyberdocs.ingest.html_empty import refuse_empty
from cyberdocs.ingest.html_metadata import page_metadata
from cyberdocs.ingest.html_notes import MARK_TAG, NoteElement, collect_notes
from cyberdocs.ingest.html_reasons import FURNITURE, office_reason, reason_of
from cyberdocs.ingest.markup import parse_html, remove_element
from cyberdocs.ingest.markup_gaps import words_of
from cyberdocs.ingest.metadata import genre_of, language_of
from cyberdocs.ingest.offers import mark_offers
from cyberdocs.ingest.passages import Passage, is_prose
from cyberdocs.ingest.publication import publication_date
from cyberdocs.ingest.roles import as_note, mark_notes, with_marks
from cyberdocs.ingest.settings import IngestSettings
from cyberdocs.records import BlockKind, Dropped, Metadata

MIN_SHARE = 0.6  # of a block's five-word runs that must stand in trafilatura's text; one cut link must not lose it
MIN_LONG = 25  # letters and digits from which a block is known by its words alone; shorter ones also by place
MIN_ARTICLE_CHARS = 250  # characters; below, trafilatura has missed the article and everything but furniture is kept
NEAR = 2  # elements around a short block that may call it furniture although trafilatura kept it
_KEY = re.compile(r"[\W_]+")
_WORD = re.compile(r"\w+")
_MAX_HEAD_LINES = 8  # between the title and the text


def read_html(text: str, settings: IngestSettings) -> Reading:
    """Read one saved page.

    Raises:
        SourceError: it holds no words, or nests too deep.
    """
    root = parse_html(text, settings)
    metadata, journal = page_metadata(root)
    notes = collect_notes(root)
    blocks = cut_blocks(root)
    typed = _typed_notes(blocks)
    kept = _choose(root, blocks) if settings.drop_boilerplate else [True] * len(blocks)
    kept = [
        keep or (index in typed and reason_of(blocks[index].element) not in FURNITURE)
        for index, keep in enumerate(kept)
    ]
    title_index = _title_index(blocks, metadata.title)
    if title_index is not None and not metadata.title:
        metadata = replace(metadata, title=" ".join(blocks[title_index].text.split()))
    reasons = ["" if keep else reason_of(block.element) for block, keep in zip(blocks, kept, strict=True)]
    _keep_front(blocks, reasons, title_index, metadata.authors)
    _mark_empty_headings(blocks, reasons, typed, has_notes=bool(notes or typed))
    if settings.drop_boilerplate:
        _mark_offers(blocks, reasons)
    drafts = [
        _kind_of(block.draft, index == title_index, reason, typed.get(index, ""), index)
        for index, (block, reason) in enumerate(zip(blocks, reasons, strict=True))
    ]
    drafts = [with_marks(draft, set(typed.values())) for draft in drafts]
    body = [draft for draft, reason in zip(drafts, reasons, strict=True) if not reason or draft.kind is BlockKind.FRONT]
    body = list(mark_reference_lists(body))
    words = sum(len(block.text.split()) for block, reason in zip(blocks, reasons, strict=True) if not reason)
    if not notes:
        first = "".join(piece.text for piece in body[0].pieces) if body else ""
        refuse_empty(metadata.title or first, words, scripted=root.find(".//script") is not None)
    drafts_of_notes = [draft for note in notes if (draft := note_draft(note))]
    return Reading(
        drafts=(*body, *drafts_of_notes),
        metadata=_with_guesses(metadata, root, body, _head_lines(blocks, reasons, title_index), journal=journal),
        dropped=tuple(
            Dropped(span=None, quote=block.text, stage="ingest", reason=reason, page=1)
            for block, draft, reason in zip(blocks, drafts, reasons, strict=True)
            if reason and draft.kind is not BlockKind.FRONT
        ),
        reader=f"trafilatura {trafilatura.__version__}",
    )


def _choose(root: etree._Element, blocks: Sequence[HtmlBlock]) -> list[bool]:
    """Tell which blocks are the article: those whose words trafilatura returns."""
    tree = copy.deepcopy(root)
    for mark in list(tree.iter(MARK_TAG)):
        remove_element(mark)
    chosen = trafilatura.extract(tree, include_comments=False, include_tables=True) or ""
    if len(chosen) < MIN_ARTICLE_CHARS and sum(len(block.text) for block in blocks) > len(chosen):
        return [reason_of(block.element) not in FURNITURE for block in blocks]
    whole = _key(chosen)
    lines = {_key(line.lstrip("- ")) for line in chosen.split("\n")}
    runs = _runs_of(_WORD.findall(chosen.casefold()))
    keys = [_key(_bare(block)) for block in blocks]
    kept = [
        len(key) >= MIN_LONG and (key in whole or _share(_bare(block), runs) >= MIN_SHARE)
        for key, block in zip(keys, blocks, strict=True)
    ]
    places = [index for index, keep in enumerate(kept) if keep]
    if not places:
        return [reason_of(block.element) not in FURNITURE for block in blocks]
    for index in range(max(0, places[0] - 2), places[-1] + 1):
        kept[index] = kept[index] or (bool(keys[index]) and (keys[index] in lines))
    _keep_gaps(blocks, kept, places)
    return [
        keep and (is_prose(_bare(block)) or reason_of(block.element, steps=NEAR) not in FURNITURE)
        for keep, block in zip(kept, blocks, strict=True)
    ]


def _keep_gaps(blocks: Sequence[HtmlBlock], kept: list[bool], places: list[int]) -> None:
    """Keep headings over kept text, and prose that stands among kept prose in one element: the choice errs there."""
    for index in range(places[-1] - 1, places[0] - 1, -1):
        block = blocks[index]
        if kept[index] or reason_of(block.element) in FURNITURE:
            continue
        if block.draft.kind is BlockKind.HEADING and block.draft.level is not None:
            kept[index] = kept[index + 1]
            continue
        parent = block.element.getparent()
        beside = [
            kept[other] and blocks[other].element.getparent() is parent
            for other in (index - 1, index + 1)
            if 0 <= other < len(blocks)
        ]
        if beside and all(beside) and (is_prose(_bare(block)) or block.draft.kind is BlockKind.TABLE):
            kept[index] = True


def _bare(block: HtmlBlock) -> str:
    """Give a block's words without its note marks."""
    parts: list[str] = []
    for piece in block.draft.pieces:
        done = 0
        for mark in piece.marks:
            parts.append(piece.text[done : mark.start])
            done = mark.end
        parts.append(piece.text[done:])
    return "".join(parts)


def _key(text: str) -> str:
    return _KEY.sub("", text.casefold())


def _runs_of(words: list[str]) -> Counter[tuple[str, ...]]:
    return Counter(zip(*(words[place:] for place in range(5)), strict=False))


def _share(text: str, runs: Counter[tuple[str, ...]]) -> float:
    own = _runs_of(_WORD.findall(text.casefold()))
    return sum(run in runs for run in own) / len(own) if own else 0.0


def _title_index(blocks: Sequence[HtmlBlock], title: str) -> int | None:
    """Give the block that prints the title: a heading that says what the metadata say, else the only h1."""
    wanted = _key(title)
    first_level = [index for index, block in enumerate(blocks) if block.draft.level == 1]
    for index, block in enumerate(blocks):
        words = _key(block.text)
        if (
            block.draft.kind is BlockKind.HEADING
            and words
            and wanted
            and (words == wanted or (len(words) > 15 and words in wanted))
        ):
            return index
    if len(first_level) == 1:
        return first_level[0]
    return None if title else _bold_title(blocks)


def _bold_title(blocks: Sequence[HtmlBlock]) -> int | None:
    """Give the bold line above the first heading of a page that a word processor saved: such pages name no title."""
    for index, block in enumerate(blocks[:_MAX_HEAD_LINES]):
        if block.draft.level is not None or is_prose(block.text):
            return None
        if block.draft.kind is BlockKind.HEADING and not office_reason(block.element):
            return index
    return None


def _keep_front(
    blocks: Sequence[HtmlBlock], reasons: list[str], title_index: int | None, authors: Sequence[str]
) -> None:
    """Keep the title, and mark the byline between it and the text as front matter."""
    if title_index is None:
        return
    reasons[title_index] = ""
    for index in range(title_index + 1, min(len(blocks), title_index + 8)):
        text = " ".join(blocks[index].text.split())
        if is_prose(text):
            break
        named = any(author in text for author in authors) and len(text) <= 20 + sum(map(len, authors))
        if furniture_reason(text):
            reasons[index] = furniture_reason(text)
        elif len(text) <= 200 and (named or reason_of(blocks[index].element) == "byline"):
            reasons[index] = "front"


def _mark_empty_headings(
    blocks: Sequence[HtmlBlock], reasons: list[str], typed: Container[int], *, has_notes: bool
) -> None:
    """Leave out headings with nothing under them: the last ones, and "Notes" whose notes were taken out."""
    stays = [index for index, reason in enumerate(reasons) if not reason]
    while stays and blocks[stays[-1]].draft.kind is BlockKind.HEADING and len(stays) > 1:
        reasons[stays.pop()] = "empty_heading"  # it headed something that is not the article
    if not has_notes:
        return
    for place, index in enumerate(stays):
        block = blocks[index]
        if (
            block.draft.kind is not BlockKind.HEADING
            or heading_name(block.text) not in NOTE_HEADINGS | REFERENCE_HEADINGS
        ):
            continue
        later = (blocks[other] for other in stays[place + 1 :] if other not in typed)
        following = next(later, None)
        if following is None or following.draft.kind is BlockKind.HEADING:
            reasons[index] = "empty_heading"


def _mark_offers(blocks: Sequence[HtmlBlock], reasons: list[str]) -> None:
    """Apply the rules for link lines and advertisements that plain text has."""
    passages = [
        Passage(parts=[(" ".join(block.text.split()), 1)], run=index, reason=reason)
        for index, (block, reason) in enumerate(zip(blocks, reasons, strict=True))
    ]
    mark_link_lines(passages)
    mark_furniture(passages)
    mark_offers(passages)
    for index, passage in enumerate(passages):
        if blocks[index].draft.kind is not BlockKind.TABLE:
            reasons[index] = passage.reason


def _typed_notes(blocks: Sequence[HtmlBlock]) -> dict[int, str]:
    """Find notes that the page types by hand, with no link: block index -> label."""
    passages = [
        Passage(
            parts=[(" ".join(block.text.split()), 1)], run=index, kind=_known_kind(block.draft), label=block.draft.label
        )
        for index, block in enumerate(blocks)
    ]
    mark_notes(passages)
    return {
        index: passage.label or ""
        for index, passage in enumerate(passages)
        if passage.kind is BlockKind.NOTE and blocks[index].draft.kind is not BlockKind.NOTE
    }


def _known_kind(draft: Draft) -> BlockKind | None:
    return None if draft.kind is BlockKind.PARAGRAPH else draft.kind


def _kind_of(draft: Draft, is_title: bool, reason: str, note_label: str, index: int) -> Draft:
    if is_title:
        return replace(draft, kind=BlockKind.TITLE, level=None)
    if note_label and not reason:
        return as_note(draft, note_label, f"typed-{index}")
    return replace(draft, kind=BlockKind.FRONT, level=None, label=None) if reason == "front" else draft


def mark_reference_lists(drafts: Iterable[Draft]) -> Iterable[Draft]:
    """Make every block under "References" and its like a reference, up to the next heading."""
    inside = False
    for draft in drafts:
        if draft.kind is BlockKind.HEADING:
            inside = heading_name("".join(piece.text for piece in draft.pieces)) in REFERENCE_HEADINGS
        if inside and draft.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}:
            draft = replace(draft, kind=BlockKind.REFERENCE)
        yield draft


def note_draft(note: NoteElement) -> Draft | None:
    """Give a note as a draft; None when it has no words."""
    pieces = note_pieces(note.element, note.label)
    return Draft(kind=BlockKind.NOTE, pieces=pieces, label=note.label or None, key=note.key) if pieces else None


def _head_lines(blocks: Sequence[HtmlBlock], reasons: Sequence[str], title_index: int | None) -> list[str]:
    """Give the lines between the title and the first prose, those that are left out as well: dates stand there."""
    lines: list[str] = []
    for block, reason in zip(blocks[(title_index or 0) + 1 :], reasons[(title_index or 0) + 1 :], strict=True):
        if is_prose(block.text) or len(lines) == _MAX_HEAD_LINES or reason in FURNITURE:
            break
        lines.append(block.text)
    return lines


def _with_guesses(
    metadata: Metadata, root: etree._Element, body: Sequence[Draft], head: Sequence[str], *, journal: bool
) -> Metadata:
    """Add the language and the genre, which need the text."""
    prose = " ".join(words_of(body, BlockKind.PARAGRAPH))
    headings = words_of(body, BlockKind.HEADING)
    printed = words_of(body, BlockKind.FRONT)
    published = metadata.published or publication_date([*head, *printed])
    declared = (root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "")[:2].casefold()
    return replace(
        metadata,
        published=published,
        year=int(published[:4]) if published else None,
        language=language_of(prose) or (declared if declared.isalpha() else ""),
        genre=genre_of(headings, prose, web_page=True, journal=journal, shop=False),
    )

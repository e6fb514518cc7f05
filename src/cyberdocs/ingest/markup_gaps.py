"""Tell what a file's markup left untold: a title without style, bold lines as headings, notes typed by hand.

Reads the drafts of DOCX, ODT, RTF, EPUB or Markdown; returns them with kinds and marks completed, and the metadata
of the first page. What markup says is never overruled.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cyberdocs.ingest.boilerplate import mark_link_lines
from cyberdocs.ingest.canonical import Draft
from cyberdocs.ingest.front import Front, as_metadata, mark_front
from cyberdocs.ingest.headings import NOTE_HEADINGS, heading_name, is_caption
from cyberdocs.ingest.metadata import genre_of, language_of
from cyberdocs.ingest.passages import Passage
from cyberdocs.ingest.roles import as_note, mark_headings, mark_notes, mark_references, with_marks
from cyberdocs.ingest.settings import IngestSettings
from cyberdocs.ingest.title import find_title
from cyberdocs.records import BlockKind, Dropped, Metadata

_UNTOLD = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_LOWER_WORD = re.compile(r"(?<![^\W\d_])[a-zà-öø-ÿ]{3,}(?![^\W\d_])")
# A title that a program made up: "Microsoft Word - Draft3.docx", "untitled", "Document1".
_NO_TITLE = re.compile(r"microsoft word\b.*|.*\.(?:docx?|odt|rtf|pdf|tex|indd)|untitled.*|document\s?\d*|title", re.I)
_NO_AUTHOR = re.compile(
    r"(?:python-docx|microsoft.*|user|admin\w*|owner|author|unknown|windows.*|dell|hp|lenovo|-+|un-named)", re.I
)


def complete(
    drafts: Sequence[Draft],
    stated: Metadata,
    settings: IngestSettings,
    *,
    web_page: bool = False,
    journal: bool = False,
) -> tuple[list[Draft], list[Dropped], Metadata]:
    """Complete the drafts of one document and say what its first page tells.

    Args:
        drafts: in reading order, notes anywhere.
        stated: what the file's own properties say.

    Returns:
        The drafts in the same order, what was left out, and the metadata.
    """
    drafts = _with_title(list(drafts))
    passages = [_passage(draft, run) for run, draft in enumerate(drafts)]
    if settings.drop_boilerplate:
        mark_link_lines(passages)
    mark_notes(passages)
    has_title = any(draft.kind is BlockKind.TITLE for draft in drafts)
    body_words = frozenset(word for passage in passages for word in _LOWER_WORD.findall(passage.text))
    title_index = _title_place(passages, drafts) if has_title else find_title(passages)
    front = mark_front(passages, title_index, body_words)
    for passage in passages:
        if passage.open and is_caption(passage.text):
            passage.kind = BlockKind.CAPTION
    _mark_bold_headings(passages, drafts)
    mark_references(passages)
    _mark_empty_note_headings(passages)
    labels = {passage.label or "" for passage in passages if passage.kind is BlockKind.NOTE and passage.key is None}
    kept = [
        _completed(draft, passage, labels)
        for draft, passage in zip(drafts, passages, strict=True)
        if not passage.reason
    ]
    dropped = [
        Dropped(span=None, quote=passage.text, stage="ingest", reason=passage.reason, page=passage.page)
        for passage in passages
        if passage.reason
    ]
    return kept, dropped, _metadata(kept, front, stated, web_page=web_page, journal=journal)


def _with_title(drafts: list[Draft]) -> list[Draft]:
    """Take the only heading of first level at the head of a document as its title."""
    if any(draft.kind is BlockKind.TITLE for draft in drafts):
        return drafts
    headings = [index for index, draft in enumerate(drafts) if draft.kind is BlockKind.HEADING]
    first_level = [index for index in headings if drafts[index].level == 1]
    if len(first_level) == 1 and first_level[0] <= 2 and headings[0] == first_level[0]:
        drafts[headings[0]] = replace(drafts[headings[0]], kind=BlockKind.TITLE, level=None)
    return drafts


def _passage(draft: Draft, run: int) -> Passage:
    parts = [(piece.text, piece.page) for piece in draft.pieces]
    first = parts[0]
    parts[0] = (first[0].lstrip(), first[1])
    passage = Passage(parts=parts, run=run, label=draft.label, level=draft.level, bold=draft.bold, key=draft.key)
    passage.kind = None if draft.kind is BlockKind.PARAGRAPH else draft.kind
    return passage


def _title_place(passages: Sequence[Passage], drafts: Sequence[Draft]) -> int | None:
    for index, draft in enumerate(drafts[:12]):
        if draft.kind is BlockKind.TITLE:
            passages[index].kind = BlockKind.TITLE
            return index
    return None


def _mark_bold_headings(passages: list[Passage], drafts: Sequence[Draft]) -> None:
    """Mark headings where styles show none: by their looks; where styles show some, only lines wholly in bold."""
    styled = any(draft.kind is BlockKind.HEADING for draft in drafts)
    before = [passage.kind for passage in passages]
    mark_headings(passages)
    for passage, kind, draft in zip(passages, before, drafts, strict=True):
        if kind is None and passage.kind is BlockKind.HEADING and styled and not draft.bold:
            passage.kind = None
        passage.bold = draft.bold


def _mark_empty_note_headings(passages: Sequence[Passage]) -> None:
    """Leave out a heading "Notes" with nothing but notes under it: they stand behind the body without it."""
    body = [passage for passage in passages if passage.kind is not BlockKind.NOTE and not passage.reason]
    for place, passage in enumerate(body):
        following = body[place + 1] if place + 1 < len(body) else None
        empty = following is None or following.kind is BlockKind.HEADING
        if passage.kind is BlockKind.HEADING and empty and heading_name(passage.text) in NOTE_HEADINGS:
            passage.reason = "empty_heading"


def _completed(draft: Draft, passage: Passage, labels: set[str]) -> Draft:
    """Give a draft the kind and label found, and marks where notes were typed by hand."""
    kind = passage.kind or BlockKind.PARAGRAPH
    if kind is BlockKind.NOTE and draft.kind is not BlockKind.NOTE:
        return as_note(draft, passage.label or "", f"typed-{passage.run}")
    draft = with_marks(draft, labels)
    if kind is draft.kind:
        return draft
    label = passage.label if kind in {BlockKind.REFERENCE, BlockKind.LIST_ITEM} else None
    return replace(draft, kind=kind, label=label)


def words_of(drafts: Iterable[Draft], kind: BlockKind) -> list[str]:
    """Give the words of every draft of one kind."""
    return [" ".join("".join(piece.text for piece in draft.pieces).split()) for draft in drafts if draft.kind is kind]


def _metadata(drafts: Sequence[Draft], front: Front, stated: Metadata, *, web_page: bool, journal: bool) -> Metadata:
    titles = words_of(drafts, BlockKind.TITLE)
    printed = as_metadata(front, titles[0] if titles else "")
    title = "" if _NO_TITLE.fullmatch(stated.title) else stated.title
    authors = tuple(name for name in stated.authors if not _NO_AUTHOR.fullmatch(name))
    headings = words_of(drafts, BlockKind.HEADING)
    prose = " ".join(words_of(drafts, BlockKind.PARAGRAPH))
    names = {heading_name(heading) for heading in headings}
    notes = any(draft.kind is BlockKind.NOTE for draft in drafts)
    doi = stated.doi or printed.doi
    keywords = stated.keywords or printed.keywords
    dated = printed if printed.published else stated
    return Metadata(
        title=printed.title or title,
        authors=printed.authors or authors,
        year=dated.year,
        published=dated.published,
        doi=doi,
        keywords=keywords,
        language=language_of(prose) or stated.language,
        genre=genre_of(
            headings,
            prose,
            web_page=web_page,
            journal=journal or bool(doi) or ("abstract" in names and (bool(keywords) or notes)),
            shop=False,
        ),
    )

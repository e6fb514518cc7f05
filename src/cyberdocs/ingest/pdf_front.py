"""Settle titles, headings, front matter and reference lists among a PDF's blocks, and read its metadata.

Reads `LineBlock`s in order, changes their kind and level, and returns what the first page and the file say of
the paper.
"""

import re
from collections.abc import Sequence

from cyberdocs.ingest.pdf_blocks import REFERENCE_HEADING, LineBlock
from cyberdocs.ingest.pdf_body import Body
from cyberdocs.ingest.pdf_headings import is_heading_style
from cyberdocs.ingest.pdf_levels import Style, guess_levels
from cyberdocs.ingest.pdf_metadata import KEYWORDS, Sources, read_metadata
from cyberdocs.records import BlockKind, Metadata

_ABSTRACT = re.compile(r"(?:abstract|summary|zusammenfassung|résumé|resumen|riassunto|sažetak|abstrakt)\b", re.I)
_OPENING = re.compile(r"(?:[1IA0]\.?\s+)?(?:introduction|einleitung|introducción|introduzione|background)\b", re.I)
_AFTER_REFERENCES = re.compile(
    r"\W*(?:appendi|annex|acknowledg|about\s|abstract|summary|(?:end)?notes?\b|biograph)", re.I
)
_NOTES = re.compile(r"(?:end\s?|foot\s?)?notes?|anmerkungen|endnoten|fu(?:ß|ss)noten", re.I)
_NOTE_LABEL = re.compile(r"[\[(]?(\d{1,4}|[⁰¹²³⁴-⁹]{1,4}|[*†‡§]{1,3})[\]).]{0,2}\s*(?=\S)")
_BRACKETED = re.compile(r"[(\[](\d{1,3})[)\]]\s*\S")
_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_CALLED_NUMBER = re.compile(r"[(\[](\d{1,3})[)\]]")
_MIN_ENDNOTES = 5
_CALLED = 0.35  # of the notes; OCR loses many marks
_PLAIN_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_DEPTH = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s+\S")
_FRONT_PAGES = 2
_LONG = 220  # characters: a front-matter line is shorter, a first paragraph longer


def settle(blocks: list[LineBlock], body: Body, texts: Sequence[str], sources: Sources) -> Metadata:
    """Name the title, front matter, levels and reference entries, and read the metadata.

    Args:
        texts: the running text of each block.
        sources: where else the paper's metadata may stand.
    """
    title = _find_title(blocks, body, texts, sources.facts)
    end = _front_end(blocks, texts, title)
    # A heading directly above the first paragraph is the paper's first, if later headings look like it.
    if title is not None and title < end - 1 and end < len(blocks) and blocks[end].kind is not BlockKind.HEADING:
        end -= _has_twin(blocks, texts, end - 1)
    before = sum(len(text) for text in texts[:title])
    for index in range(title or 0 if before > 2 * _LONG else 0, end):
        if index == title:
            blocks[index].kind = BlockKind.TITLE
        elif blocks[index].kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and len(texts[index]) <= _LONG:
            blocks[index].kind = BlockKind.FRONT
    last_front = (blocks[0].first.page if blocks else 1) + _FRONT_PAGES - 1  # cover pages are gone
    for block, text in zip(blocks, texts, strict=True):
        if KEYWORDS.match(text) and block.first.page <= last_front and block.kind is not BlockKind.TITLE:
            block.kind = BlockKind.FRONT
        elif _ABSTRACT.fullmatch(text.strip(" .:")) and block.first.page <= last_front:
            block.kind = BlockKind.HEADING
    _level(blocks, texts)
    _name_references(blocks, texts)
    _name_endnotes(blocks, texts)
    return read_metadata(blocks, texts, title, sources)


def _find_title(blocks: Sequence[LineBlock], body: Body, texts: Sequence[str], facts: dict[str, str]) -> int | None:
    """Find the title: the file's own where it is printed, else the largest type near the start."""
    known = _squeeze(facts.get("Title", ""))
    best: tuple[float, int] | None = None
    seen = 0
    first_page = blocks[0].first.page if blocks else 1
    for index, block in enumerate(blocks):
        if block.first.page > first_page + 1 or seen > 3000:
            break
        text = texts[index]
        seen += len(text) if block.kind is BlockKind.PARAGRAPH else 0
        letters = sum(character.isalpha() for character in text)
        if letters < 6 or len(text) > 400 or _ABSTRACT.fullmatch(text.strip(" .:")) or _OPENING.match(text):
            continue
        if len(known) > 12 and _squeeze(text)[:60] and (known.startswith(_squeeze(text)[:60]) and letters > 12):
            return index
        styled = block.kind is BlockKind.HEADING or is_heading_style(block.first, body)
        if (
            styled
            and block.first.page == first_page
            and (best is None or block.size > best[0] * 1.04)
            and " " in text.strip()
        ):
            best = (block.size, index)
    return best[1] if best else None


def _squeeze(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold())


def _front_end(blocks: Sequence[LineBlock], texts: Sequence[str], title: int | None) -> int:
    """Give the index of the first block that is prose of the paper itself."""
    if title is None:
        return 0
    for index in range(title + 1, len(blocks)):
        block, text = blocks[index], texts[index]
        if block.first.page - blocks[title].first.page >= _FRONT_PAGES:
            return index
        if _ABSTRACT.match(text) or _OPENING.match(text) or len(text) > _LONG:
            return index
        if block.kind is BlockKind.HEADING and _DEPTH.match(text):
            return index
    return title + 1


def _has_twin(blocks: Sequence[LineBlock], texts: Sequence[str], index: int) -> bool:
    if blocks[index].kind is not BlockKind.HEADING:
        return False
    style = _style(blocks[index], texts[index])
    later = zip(blocks[index + 1 :], texts[index + 1 :], strict=True)
    return any(block.kind is BlockKind.HEADING and _style(block, text) == style for block, text in later)


def _level(blocks: Sequence[LineBlock], texts: Sequence[str]) -> None:
    """Give every heading its level."""
    headings = [index for index, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    levels = guess_levels([(_style(blocks[index], texts[index]), texts[index]) for index in headings])
    for index, level in zip(headings, levels, strict=True):
        blocks[index].level = level


def _style(block: LineBlock, text: str) -> Style:
    return round(block.size * 2) / 2, block.first.bold, text.isupper()


def _name_references(blocks: Sequence[LineBlock], texts: Sequence[str]) -> None:
    """Name the entries under a reference heading, its subheadings ("Legal acts") included, and notes at the end."""
    inside: BlockKind | None = None
    for block, text in zip(blocks, texts, strict=True):
        heading = text.strip()
        if REFERENCE_HEADING.fullmatch(heading) or (_NOTES.fullmatch(heading) and block.kind is not BlockKind.TITLE):
            inside = BlockKind.REFERENCE if REFERENCE_HEADING.fullmatch(heading) else BlockKind.NOTE
            block.kind, block.level = BlockKind.HEADING, block.level or 1
        elif block.kind is BlockKind.HEADING:
            if inside is BlockKind.NOTE or _AFTER_REFERENCES.match(text):
                inside = None
        elif block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            continue
        elif inside is BlockKind.REFERENCE and len(text) > 15:
            block.kind = BlockKind.REFERENCE
        elif inside is BlockKind.NOTE and (found := _NOTE_LABEL.match(text)):
            block.kind, block.label = BlockKind.NOTE, found.group(1).translate(_PLAIN_DIGITS)


def _name_endnotes(blocks: Sequence[LineBlock], texts: Sequence[str]) -> None:
    """Name notes that close the paper without a heading: numbers that count from 1 and stand in the text before."""
    if any(block.kind is BlockKind.NOTE for block in blocks):
        return
    labels = [_BRACKETED.match(text) if blocks[i].kind in _PROSE else None for i, text in enumerate(texts)]
    for first in [i for i, label in enumerate(labels) if label is not None and int(label.group(1)) == 1][-3:]:
        run: list[int] = []
        for index in range(first, len(blocks)):
            label = labels[index]
            if label is not None and int(label.group(1)) == len(run) + 1:
                run.append(index)
            elif blocks[index].kind not in _PROSE and run and index - run[-1] > 2:
                break
        before = " ".join(texts[:first])
        called = len({int(number) for number in _CALLED_NUMBER.findall(before)} & set(range(1, len(run) + 1)))
        if len(run) >= _MIN_ENDNOTES and called >= _CALLED * len(run) and len(before) > 2000:
            _close_endnotes(blocks, texts, run)
            return


def _close_endnotes(blocks: Sequence[LineBlock], texts: Sequence[str], run: Sequence[int]) -> None:
    for number, index in enumerate(run, start=1):
        blocks[index].kind, blocks[index].label = BlockKind.NOTE, str(number)
    # What follows the last note, up to a heading, is no longer a note unless it goes on in its middle.
    for index in range(run[-1] + 1, len(blocks)):
        if blocks[index].kind is BlockKind.PARAGRAPH and not texts[index][:1].islower():
            blocks[index].kind = BlockKind.FRONT
            return

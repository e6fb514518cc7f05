"""Set apart what is not body prose: entries of reference lists, endnotes given as paragraphs, front matter.

Reads the blocks with the headings among them; returns the kind of every block and what was dropped.
"""

import re
from collections.abc import Sequence

from cyberdocs.records import BlockKind, Document, Dropped, Role
from cyberdocs.structure.heading import Heading
from cyberdocs.structure.heading_series import PROSE
from cyberdocs.structure.heading_signs import reads_as_entry
from cyberdocs.structure.headings import Division
from cyberdocs.structure.labels import RAISED_LABEL, note_label

_KEYWORDS = re.compile(
    r"[*_\s]*(?:key ?words?|index terms|jel(?: codes?| classification)?)\b[*_\s]*[:—–-]", re.IGNORECASE
)
# "SUMMARY: 1. Introduction; 2. Courts", on one line.
_CONTENTS = re.compile(
    r"[*_\s]*(?:table of contents|contents|summary|sommario|sumario|outline)[*_\s]*[:.—–-]*\s*(?:1|I|A)\.",
    re.IGNORECASE,
)
# Its next line, where a page sets it in several blocks: "– 4.1. Harbours. – 4.2. Quays."
_MORE_CONTENTS = re.compile(
    r"\s*[–—-]\s*\d{1,2}(?:\.\d{1,2})*\.\s|\s*\d{1,2}(?:\.\d{1,2})*\.\s[^–—]{3,200}[–—]\s*\d{1,2}\."
)
_ENDED = re.compile(r"[.?!:;][\"'”’)\]*_⁰¹²³⁴-⁹]*$")
_STOPPED = re.compile(r"[.!][\"'”’)\]*_⁰¹²³⁴-⁹]*$")
_ENTRY = re.compile(r"\d{4}|https?:|doi|\bsupra\b|\bv\.|\d+\s*\(\d+\)", re.IGNORECASE)
_NO_OTHER = frozenset({Role.BODY, Role.REFERENCES})
# Words up to which a line before the paper's first paragraph is a byline; affiliations run to about 30.
BYLINE_WORDS = 30
SENTENCE_WORDS = 4  # of a line of front matter that ends with a stop


def set_apart(document: Document, division: Division) -> tuple[tuple[BlockKind, ...], tuple[Dropped, ...]]:
    """Correct the kinds of prose blocks that stand in reference lists, note sections and the front."""
    kinds = list(division.kinds)
    texts = [document.quote(block.span) for block in document.blocks]
    dropped: list[Dropped] = []
    regions = _regions(kinds, division.headings)
    for index, kind in enumerate(kinds):
        # What was read as front matter is told where it ends like a sentence, should it have been one.
        ended = len(texts[index].split()) >= SENTENCE_WORDS and _STOPPED.search(texts[index]) is not None
        if kind is BlockKind.FRONT and ended and not _KEYWORDS.match(texts[index]):
            dropped.append(_dropped(document, index, texts[index], "front_matter"))
    for index in _front(kinds, texts):
        kinds[index] = BlockKind.FRONT
        dropped.append(_dropped(document, index, texts[index], "front_matter"))
    callouts = _raised_in_body(kinds, texts)
    contents = -1
    for index, region in enumerate(regions):
        if kinds[index] is BlockKind.REFERENCE and region is not Role.REFERENCES and Role.REFERENCES in regions:
            # Prose of an appendix behind the list.
            kinds[index] = kinds[index] if reads_as_entry(texts[index]) else BlockKind.PARAGRAPH
        if kinds[index] not in PROSE:
            continue
        if _KEYWORDS.match(texts[index]):
            kinds[index] = BlockKind.FRONT
            dropped.append(_dropped(document, index, texts[index], "keywords"))
        elif _CONTENTS.match(texts[index]) or (contents == index - 1 >= 0 and _MORE_CONTENTS.match(texts[index])):
            contents = index
            kinds[index] = BlockKind.FRONT
            dropped.append(_dropped(document, index, texts[index], "contents"))
        elif region is Role.REFERENCES:
            if _ENTRY.search(texts[index]) or kinds[index] is BlockKind.LIST_ITEM:
                kinds[index] = BlockKind.REFERENCE
            else:
                kinds[index] = BlockKind.FRONT
                dropped.append(_dropped(document, index, texts[index], "in_reference_list"))
        elif region is Role.NOTES and (kinds[index] is BlockKind.LIST_ITEM or note_label(texts[index], None)):
            kinds[index] = BlockKind.NOTE
        elif kinds[index] is BlockKind.PARAGRAPH:
            label = RAISED_LABEL.match(texts[index])
            if label and label[0].strip() in callouts:
                kinds[index] = BlockKind.NOTE
    return tuple(kinds), tuple(dropped)


def _dropped(document: Document, index: int, text: str, reason: str) -> Dropped:
    block = document.blocks[index]
    return Dropped(span=block.span, quote=text, stage="structure", reason=reason, page=block.page)


def _regions(kinds: Sequence[BlockKind], headings: Sequence[Heading]) -> list[Role]:
    """Give the role of the heading above each block; a bibliography goes on below "Books", "Articles".

    A title behind a reference list begins another paper, set on the same page.
    """
    count = len(kinds)
    roles = [Role.BODY] * count
    current = Role.BODY
    opened = {heading.block_index: heading for heading in headings}
    for index in range(count):
        heading = opened.get(index)
        if kinds[index] is BlockKind.TITLE:
            current = Role.BODY
        if heading is not None:
            goes_on = current is Role.REFERENCES and heading.lists_works and heading.role in _NO_OTHER
            current = Role.REFERENCES if goes_on else heading.role
        roles[index] = current
    return roles


def _front(kinds: Sequence[BlockKind], texts: Sequence[str]) -> list[int]:
    """Find the short lines without a full stop before the first heading or real paragraph: names, addresses."""
    found = []
    for index, kind in enumerate(kinds):
        if kind is BlockKind.HEADING:
            break
        if kind is not BlockKind.PARAGRAPH:
            continue
        text = texts[index].strip()
        count = len(text.split())
        ended = _ENDED.search(text) is not None
        if count >= BYLINE_WORDS or (ended and count >= 6):
            break
        if not ended and count < BYLINE_WORDS and (count < 8 or _mostly_names(text)):
            found.append(index)
    # A text that is short lines throughout has no front.
    return found if any(kind in PROSE for kind in kinds[(found[-1] + 1 if found else 0) :]) else []


def _mostly_names(text: str) -> bool:
    """Tell a byline or address from a sentence that lacks its full stop: half of its words begin with capitals."""
    words = [word for word in text.split() if any(character.isalnum() for character in word)]
    return 2 * sum(not word[0].islower() for word in words) >= len(words)


def _raised_in_body(kinds: Sequence[BlockKind], texts: Sequence[str]) -> frozenset[str]:
    """Collect the raised numbers that stand behind a word of the prose: "life¹"."""
    found: set[str] = set()
    for kind, text in zip(kinds, texts, strict=True):
        if kind in PROSE:
            found.update(match[1] for match in re.finditer(r"(?<=[^\s⁰¹²³⁴-⁹])([⁰¹²³⁴-⁹]{1,4})(?![⁰¹²³⁴-⁹])", text))
    return frozenset(found)

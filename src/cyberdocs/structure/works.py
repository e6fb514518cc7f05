"""Collect the works that notes and reference lists describe.

Reads notes and entries of reference lists; returns what `references` parsed from each, in the order of the
text, with the note or the list number that it stands under.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cyberdocs.records import BlockKind, Document, Name
from cyberdocs.structure.footnotes import Note
from cyberdocs.structure.labels import plain_label
from cyberdocs.structure.lists import split_entries
from cyberdocs.structure.reference_names import SAME_AUTHOR
from cyberdocs.structure.references import ParsedReference, ReferenceTagger, parse_references

_ENTRY_MARK = re.compile(r"\s*(?:\[(?P<bracket>\d{1,4})\]|(?P<digits>\d{1,4})[.)](?=\s)|[-*•▪–](?=\s))\s*")
# "2 Wroe D. Courts ...": a number without a point, as Vancouver lists print it.
_BARE_NUMBER = re.compile(r"\s*(?P<digits>\d{1,3})\s+(?=[^\W\d_a-z]|[\"“‘'(]|https?:)")
# Share of a list's entries that begin so, from which it is numbered so.
BARE_MIN_SHARE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One description of a work.

    Args:
        reference_id: "r1", "r2"... in the order of the text.
        note_position: into the notes, or None for an entry of a reference list.
        number: of the entry in a numbered list, or "".
    """

    reference_id: str
    parsed: ParsedReference
    note_position: int | None
    number: str = ""


def _opens_with_same_author(text: str, work: ParsedReference) -> bool:
    """Tell "Idem, Tides of Law": the author is that of the work before."""
    first = re.match(r"[^,.;]{2,16}", text[work.span.start : work.span.end])
    return first is not None and SAME_AUTHOR.fullmatch(first[0]) is not None


def collect_works(
    document: Document,
    kinds: Sequence[BlockKind],
    notes: Sequence[Note],
    tagger: ReferenceTagger | None = None,
) -> tuple[Work, ...]:
    """Parse every note and every entry of a reference list, ascending by span."""
    found: list[tuple[ParsedReference, int | None, str]] = []
    listed = [block for kind, block in zip(kinds, document.blocks, strict=True) if kind is BlockKind.REFERENCE]
    bare = sum(bool(_BARE_NUMBER.match(document.text, b.span.start)) for b in listed) > BARE_MIN_SHARE * len(listed)
    for block in listed:
        text = document.quote(block.span)
        for start, end in split_entries(text):
            mark = _ENTRY_MARK.match(text, start, end) or (bare and _BARE_NUMBER.match(text, start, end)) or None
            begin = mark.end() if mark else start
            number = (mark.groupdict().get("bracket") or mark["digits"] or "") if mark else ""
            if not number and start == 0 and block.label:
                number = plain_label(block.label) if plain_label(block.label).isdigit() else ""
            parsed = parse_references(text[begin:end], block.span.start + begin, in_note=False, tagger=tagger)
            found.extend((one, None, number) for one in parsed)
    last: tuple[Name, ...] = ()
    names: dict[str, None] = {}  # announced so far, in their order
    for position, note in enumerate(notes):
        text = document.text[note.words_start : note.span.end]
        parsed = parse_references(text, note.words_start, in_note=True, tagger=tagger, short_names=tuple(names))
        for one in parsed:
            if not one.short_form and not one.csl.author and _opens_with_same_author(document.text, one):
                one = replace(one, csl=replace(one.csl, author=last))
            last = one.csl.author or last
            found.append((one, position, ""))
        names.update((one.hereinafter, None) for one in parsed if one.hereinafter)
    found.sort(key=lambda item: item[0].span)
    return tuple(
        Work(reference_id=f"r{index}", parsed=parsed, note_position=position, number=number)
        for index, (parsed, position, number) in enumerate(found, 1)
    )

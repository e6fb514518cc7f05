"""Divide a document: the stage's one function, step by step.

Reads a `Document`; returns its `Outline`.
"""

from collections.abc import Mapping, Sequence

from cyberdocs.records import (
    BlockKind,
    Document,
    Dropped,
    Footnote,
    Format,
    Outline,
    Paragraph,
    Reference,
    Sentence,
    Span,
)
from cyberdocs.structure.citations import find_citations
from cyberdocs.structure.entries import Entry, list_entries, read_short_works
from cyberdocs.structure.footnotes import Note, join_notes
from cyberdocs.structure.heading import Heading
from cyberdocs.structure.heading_series import PROSE
from cyberdocs.structure.headings import find_headings
from cyberdocs.structure.levels import infer_levels
from cyberdocs.structure.references import ReferenceTagger
from cyberdocs.structure.regions import set_apart
from cyberdocs.structure.resolve import resolve_short_forms
from cyberdocs.structure.same_work import same_work
from cyberdocs.structure.sections import build_sections, section_of_blocks
from cyberdocs.structure.sentences import item_start, prose_start, split_sentences
from cyberdocs.structure.settings import StructureSettings
from cyberdocs.structure.works import Work, collect_works


def structure(document: Document, settings: StructureSettings, tagger: ReferenceTagger | None = None) -> Outline:
    """Divide a document into sections, sentences, footnotes, references and citations.

    Args:
        tagger: labels the words of list entries that no rule knows; None is rules only.

    Returns:
        All tuples in the order of the text. What a note or citation leaves open stays None or empty.
    """
    division = find_headings(document, settings)
    kinds, apart = set_apart(document, division)
    headings = division.headings
    levels = infer_levels(
        headings, _lead_texts(document, kinds, headings), from_markup=document.format is not Format.PDF
    )
    sections = build_sections(document, kinds, headings, levels)
    paragraphs, sentences, wordless = _divide_prose(
        document, kinds, section_of_blocks(document, kinds, headings), settings
    )
    notes, callouts = join_notes(document, kinds, settings)
    works = collect_works(document, kinds, notes, tagger)
    works, references, entries = _references(document, works, notes)
    footnotes = _footnotes(notes, callouts, works)
    return Outline(
        document=document,
        sections=sections,
        paragraphs=paragraphs,
        sentences=sentences,
        footnotes=footnotes,
        references=references,
        citations=find_citations(document, kinds, works, references, footnotes, entries),
        dropped=tuple(
            sorted((*division.dropped, *apart, *wordless), key=lambda dropped: dropped.span or Span(start=0, end=0))
        ),
    )


def _lead_texts(document: Document, kinds: Sequence[BlockKind], headings: Sequence[Heading]) -> list[str]:
    """Give the prose between each heading and the next."""
    ends = [heading.block_index for heading in headings[1:]] + [len(kinds)]
    return [
        "\n".join(
            document.quote(document.blocks[index].span)
            for index in range(heading.block_index + 1, end)
            if kinds[index] in PROSE
        )
        for heading, end in zip(headings, ends, strict=False)  # without a heading there is one end too many
    ]


def _divide_prose(
    document: Document,
    kinds: Sequence[BlockKind],
    section_ids: Sequence[str | None],
    settings: StructureSettings,
) -> tuple[tuple[Paragraph, ...], tuple[Sentence, ...], list[Dropped]]:
    """Make paragraphs of prose blocks and split them; a block without a word is dropped."""
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    dropped: list[Dropped] = []
    for kind, block, section_id in zip(kinds, document.blocks, section_ids, strict=True):
        if kind not in PROSE:
            continue
        text = document.quote(block.span)
        begin = item_start(text, block.label) if kind is BlockKind.LIST_ITEM else prose_start(text)
        spans = split_sentences(text[begin:], settings)
        if not spans:
            dropped.append(Dropped(span=block.span, quote=text, stage="structure", reason="no_words", page=block.page))
            continue
        offset = block.span.start + begin
        sentences.extend(
            Sentence(
                span=Span(start=offset + span.start, end=offset + span.end),
                paragraph_index=len(paragraphs),
                section_id=section_id,
            )
            for span in spans
        )
        paragraphs.append(Paragraph(span=block.span, kind=kind, section_id=section_id))
    return tuple(paragraphs), tuple(sentences), dropped


def _references(
    document: Document, works: Sequence[Work], notes: Sequence[Note]
) -> tuple[tuple[Work, ...], tuple[Reference, ...], tuple[Entry, ...]]:
    """Make references, with short forms resolved and repeated works joined."""

    def made(works: Sequence[Work], resolved: Mapping[str, str], same_as: Mapping[str, str]) -> tuple[Reference, ...]:
        return tuple(
            Reference(
                reference_id=work.reference_id,
                span=work.parsed.span,
                kind=work.parsed.kind,
                csl=work.parsed.csl,
                pin=work.parsed.pin,
                note_id=None if work.note_position is None else f"n{work.note_position + 1}",
                resolved_from=resolved.get(work.reference_id),
                same_work_as=same_as.get(work.reference_id),
            )
            for work in works
        )

    same_as = same_work(made(works, {}, {}))
    entries = list_entries(document, works, same_as)
    works, meant = read_short_works(document, works, entries)
    same_as = {repeated: first for repeated, first in same_as.items() if repeated not in meant and first not in meant}
    resolved = resolve_short_forms(document, works, notes, same_as, meant)
    return works, made(works, resolved, same_as), entries


def _footnotes(
    notes: Sequence[Note], callouts: Sequence[tuple[Span, ...]], works: Sequence[Work]
) -> tuple[Footnote, ...]:
    """Join notes, callouts and works."""
    ids: dict[int, list[str]] = {}
    for work in works:
        if work.note_position is not None:
            ids.setdefault(work.note_position, []).append(work.reference_id)
    return tuple(
        Footnote(
            note_id=f"n{position + 1}",
            label=note.label,
            span=note.span,
            callouts=callouts[position],
            reference_ids=tuple(ids.get(position, ())),
        )
        for position, note in enumerate(notes)
    )

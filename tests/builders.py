"""Small documents and outlines made by hand, for tests that start behind ingest or structure.

    document = make_document(heading("Introduction"), "One sentence. Another¹.", note("1", "Marks, *A Book* (2001)."))
    outline = make_outline(heading("Introduction"), ("One sentence.", "Another¹."), note("1", "Marks (2001)."))

A plain `str` is a paragraph; in `make_outline` a tuple is a paragraph given sentence by sentence.
"""

import hashlib
from dataclasses import dataclass

from cyberdocs.records import (
    Block,
    BlockKind,
    Citation,
    Csl,
    Document,
    Footnote,
    Format,
    Mark,
    Metadata,
    Outline,
    Page,
    Paragraph,
    Reference,
    ReferenceKind,
    Role,
    Section,
    Sentence,
    Span,
)

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One block to be, with what an outline needs to know about it.

    Args:
        sentences: joined by single spaces they are the block's text.
        role: of the section that a heading opens.
        csl, reference_kind, pin: the work that a note or reference describes.
    """

    kind: BlockKind
    sentences: tuple[str, ...]
    page: int = 1
    level: int | None = None
    label: str | None = None
    size: float | None = None
    bold: bool = False
    role: Role = Role.BODY
    csl: Csl | None = None
    reference_kind: ReferenceKind = ReferenceKind.DOCUMENT
    pin: str = ""

    @property
    def text(self) -> str:
        """The block's words."""
        return " ".join(self.sentences)


def heading(
    title: str,
    *,
    level: int | None = None,
    role: Role = Role.BODY,
    page: int = 1,
    size: float | None = None,
    bold: bool = False,
) -> Part:
    """Make a heading."""
    return Part(kind=BlockKind.HEADING, sentences=(title,), level=level, role=role, page=page, size=size, bold=bold)


def block(kind: BlockKind, text: str, *, label: str | None = None, page: int = 1, bold: bool = False) -> Part:
    """Make a block of any kind: list item, quotation, table, front matter..."""
    return Part(kind=kind, sentences=(text,), label=label, page=page, bold=bold)


def note(
    label: str,
    text: str,
    *,
    page: int = 1,
    csl: Csl | None = None,
    reference_kind: ReferenceKind = ReferenceKind.DOCUMENT,
    pin: str = "",
) -> Part:
    """Make a note; its printed label, raised when it is a number, comes before `text`."""
    return Part(
        kind=BlockKind.NOTE,
        sentences=(f"{label.translate(SUPERSCRIPTS)} {text}",),
        label=label,
        page=page,
        csl=csl,
        reference_kind=reference_kind,
        pin=pin,
    )


def reference(
    text: str,
    *,
    csl: Csl | None = None,
    reference_kind: ReferenceKind = ReferenceKind.DOCUMENT,
    label: str | None = None,
) -> Part:
    """Make an entry of a reference list."""
    return Part(kind=BlockKind.REFERENCE, sentences=(text,), label=label, csl=csl, reference_kind=reference_kind)


def _part(given: "str | tuple[str, ...] | Part") -> Part:
    if isinstance(given, Part):
        return given
    return Part(kind=BlockKind.PARAGRAPH, sentences=given if isinstance(given, tuple) else (given,))


def make_document(
    *parts: "str | tuple[str, ...] | Part",
    path: str = "paper.txt",
    title: str = "",
    year: int | None = None,
    file_format: Format = Format.TEXT,
    marks: tuple[Mark, ...] = (),
) -> Document:
    """Join parts into a document: body first, notes behind it, blank lines between, as ingest does."""
    made = [_part(given) for given in parts]
    made = [part for part in made if part.kind is not BlockKind.NOTE] + [
        part for part in made if part.kind is BlockKind.NOTE
    ]
    blocks: list[Block] = []
    pages: list[Page] = []
    texts: list[str] = []
    offset = 0
    for part in made:
        offset += 2 if texts else 0
        texts.append(part.text)
        span = Span(start=offset, end=offset + len(part.text))
        blocks.append(
            Block(
                kind=part.kind,
                span=span,
                page=part.page,
                level=part.level,
                label=part.label,
                size=part.size,
                bold=part.bold,
            )
        )
        if pages and pages[-1].page == part.page:
            span = Span(start=pages.pop().span.start, end=span.end)
        pages.append(Page(page=part.page, span=span))
        offset += len(part.text)
    text = "\n\n".join(texts)
    digest = hashlib.sha256(f"{path}\0{text}".encode()).hexdigest()
    return Document(
        doc_id=f"d-{digest[:12]}",
        path=path,
        sha256=digest,
        format=file_format,
        size_bytes=len(text.encode()),
        metadata=Metadata(title=title, year=year, language="en"),
        text=text,
        pages=tuple(pages),
        blocks=tuple(blocks),
        marks=marks,
        reader="by hand",
    )


def make_outline(
    *parts: "str | tuple[str, ...] | Part", path: str = "paper.txt", title: str = "", year: int | None = None
) -> Outline:
    """Make an outline whose sentences are the given ones; nothing is inferred but this:

    a note's callout is the first raised label of its number in the body, every note and reference part
    describes one work ("r1", "r2"...), and every callout is a citation of its note's work.
    """
    document = make_document(*parts, path=path, title=title, year=year)
    made = [_part(given) for given in parts]
    made = [part for part in made if part.kind is not BlockKind.NOTE] + [
        part for part in made if part.kind is BlockKind.NOTE
    ]
    sections: list[Section] = []
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    footnotes: list[Footnote] = []
    references: list[Reference] = []
    citations: list[Citation] = []
    body_end = max((b.span.end for b in document.blocks if b.kind is not BlockKind.NOTE), default=0)
    for part, made_block in zip(made, document.blocks, strict=True):
        section_id = sections[-1].section_id if sections else None
        if part.kind is BlockKind.HEADING:
            level = part.level or 1
            above = [section for section in sections if section.level < level]
            sections.append(
                Section(
                    section_id=f"s{len(sections) + 1}",
                    title=part.text,
                    level=level,
                    number="",
                    role=part.role,
                    heading=made_block.span,
                    span=Span(start=made_block.span.start, end=body_end),
                    parent_id=above[-1].section_id if above else None,
                )
            )
        elif part.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION):
            paragraphs.append(Paragraph(span=made_block.span, kind=part.kind, section_id=section_id))
            start = made_block.span.start
            for sentence in part.sentences:
                span = Span(start=start, end=start + len(sentence))
                sentences.append(Sentence(span=span, paragraph_index=len(paragraphs) - 1, section_id=section_id))
                start = span.end + 1
        elif part.kind in (BlockKind.NOTE, BlockKind.REFERENCE):
            note_id = f"n{len(footnotes) + 1}" if part.kind is BlockKind.NOTE else None
            made_reference = Reference(
                reference_id=f"r{len(references) + 1}",
                span=Span(
                    start=made_block.span.start + (len(part.label or "") + 1 if note_id else 0), end=made_block.span.end
                ),
                kind=part.reference_kind,
                csl=part.csl or Csl(),
                pin=part.pin,
                note_id=note_id,
            )
            references.append(made_reference)
            if note_id is None:
                continue
            mark = (part.label or "").translate(SUPERSCRIPTS)
            at = document.text.find(mark, 0, body_end) if mark else -1
            callouts = (Span(start=at, end=at + len(mark)),) if at >= 0 else ()
            footnotes.append(
                Footnote(
                    note_id=note_id,
                    label=part.label or "",
                    span=made_block.span,
                    callouts=callouts,
                    reference_ids=(made_reference.reference_id,),
                )
            )
            citations.extend(
                Citation(
                    citation_id=f"c{len(citations) + 1}",
                    span=callout,
                    reference_id=made_reference.reference_id,
                    pin=part.pin,
                )
                for callout in callouts
            )
    closed = [
        Section(
            section_id=section.section_id,
            title=section.title,
            level=section.level,
            number=section.number,
            role=section.role,
            heading=section.heading,
            span=Span(
                start=section.span.start,
                end=next(
                    (later.heading.start - 2 for later in sections[index + 1 :] if later.level <= section.level),
                    section.span.end,
                ),
            ),
            parent_id=section.parent_id,
        )
        for index, section in enumerate(sections)
    ]
    return Outline(
        document=document,
        sections=tuple(closed),
        paragraphs=tuple(paragraphs),
        sentences=tuple(sentences),
        footnotes=tuple(footnotes),
        references=tuple(references),
        citations=tuple(citations),
    )

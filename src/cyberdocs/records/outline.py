"""What `structure` gives: sections, paragraphs, sentences, footnotes, references, citations."""

from dataclasses import dataclass
from enum import StrEnum

from cyberdocs.records.document import BlockKind, Document
from cyberdocs.records.span import Dropped, Span


class Role(StrEnum):
    """What a section is for."""

    ABSTRACT = "abstract"
    INTRODUCTION = "introduction"
    BACKGROUND = "background"
    METHOD = "method"
    FRAMEWORK = "framework"
    BODY = "body"
    DISCUSSION = "discussion"
    CONCLUSION = "conclusion"
    NOTES = "notes"
    REFERENCES = "references"
    ACKNOWLEDGEMENTS = "acknowledgements"
    APPENDIX = "appendix"


class ReferenceKind(StrEnum):
    """The kind of work that a reference describes; close to CSL's types."""

    ARTICLE_JOURNAL = "article-journal"
    BOOK = "book"
    CHAPTER = "chapter"
    REPORT = "report"
    LEGISLATION = "legislation"  # treaties, resolutions, acts
    CASE = "legal_case"
    WEBPAGE = "webpage"
    THESIS = "thesis"
    NEWS = "article-newspaper"
    DOCUMENT = "document"  # none of the above could be told
    SHORT_FORM = "short_form"  # Id., ibid., supra: see `resolved_from`


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and all that stands under it.

    Args:
        section_id: "s1", "s2"... in the order of the text, so that a researcher can name it.
        title: the heading as printed, with its number; list and bold marks are left out.
        level: 1 for the highest.
        number: as printed ("2", "IV", "3.1") or "".
        heading: the heading's own span. `span` runs from it to the next heading of its level or higher.
    """

    section_id: str
    title: str
    level: int
    number: str
    role: Role
    heading: Span
    span: Span
    parent_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A block of prose, with the section in which it stands."""

    span: Span
    kind: BlockKind
    section_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of body prose or one list item; never a heading, note or reference.

    Args:
        paragraph_index: into `Outline.paragraphs`.
    """

    span: Span
    paragraph_index: int
    section_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """A footnote or endnote.

    Args:
        note_id: "n1", "n2"... in the order of the notes; labels may restart, ids do not.
        span: label and text.
        callouts: the marks in the body that point at it; empty when none was found.
        reference_ids: the works cited in it, in order.
    """

    note_id: str
    label: str
    span: Span
    callouts: tuple[Span, ...]
    reference_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person or body as author, in CSL's parts. A body stands in `literal` alone."""

    family: str = ""
    given: str = ""
    literal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Csl:
    """A work's description, in the field names of CSL-JSON; "" or None where not printed.

    `date` holds an ISO date as far as printed; `symbol` goes to CSL's `number` (A/RES/75/240, CETS 185).
    `status` is how far the work had come when it was cited: "draft", "forthcoming", "unpublished" or "".
    """

    type: str = ""
    author: tuple[Name, ...] = ()
    title: str = ""
    container_title: str = ""
    publisher: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    edition: str = ""
    year: int | None = None
    date: str = ""
    doi: str = ""
    url: str = ""
    symbol: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A description of a work, in a note or in a reference list.

    Args:
        reference_id: "r1", "r2"... in the order of the text.
        span: its exact words, without a list marker or note label.
        kind: SHORT_FORM for Id., ibid., supra and the like.
        pin: pages or paragraphs pointed at ("17–19"), as printed.
        note_id: the note in which it stands, or None for a reference list.
        resolved_from: for a short form, the id of the reference that it repeats; None when that is
            ambiguous or unknown (an `Id.` after a note with two works).
        same_work_as: the first reference of this document to the same work, or None.
    """

    reference_id: str
    span: Span
    kind: ReferenceKind
    csl: Csl
    pin: str = ""
    note_id: str | None = None
    resolved_from: str | None = None
    same_work_as: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A place in the text that points at a work.

    Args:
        citation_id: "c1", "c2"... in the order of the text.
        span: "Chang, 2020", "Wicki-Birchler (2020)", or a note's callout. Outer brackets are left out.
        reference_id: the work, or None when it cannot be told.
    """

    citation_id: str
    span: Span
    reference_id: str | None
    pin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """One document, divided. All tuples are in the order of the text."""

    document: Document
    sections: tuple[Section, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    references: tuple[Reference, ...] = ()
    citations: tuple[Citation, ...] = ()
    dropped: tuple[Dropped, ...] = ()

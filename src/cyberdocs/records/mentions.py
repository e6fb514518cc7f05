"""What `tag` gives: who and what is named where, and what each paragraph is about."""

from dataclasses import dataclass
from enum import StrEnum

from cyberdocs.records.outline import Outline
from cyberdocs.records.span import Dropped, Span


class Label(StrEnum):
    """ORG and LAW as in OntoNotes; THEME is ours."""

    ORG = "ORG"
    LAW = "LAW"
    THEME = "THEME"


class Form(StrEnum):
    """How an entity is named at one place."""

    NAME = "name"
    ACRONYM = "acronym"
    IDENTIFIER = "identifier"  # A/RES/75/240, CETS 185
    ANAPHORIC = "anaphoric"  # "the Convention", "this treaty"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that name an entity.

    Args:
        mention_id: "m1", "m2"... in the order of the text.
        entity_id: the catalogue's id, `org:~slug` / `law:~symbol` for what it does not hold, or None
            when the name is ambiguous and nothing decides it.
        canonical: the entity's name, "" when unlinked.
        candidates: the entity ids among which it could not be decided, ascending.
        producer: what found it: "lexicon", "identifier:un", "acronym", "anaphora", "ner:<model>".
        provision: the article beside an instrument's name, "art. 32(b)"; "" where there is none or are several.
    """

    mention_id: str
    label: Label
    form: Form
    span: Span
    entity_id: str | None
    canonical: str
    producer: str
    candidates: tuple[str, ...] = ()
    provision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A challenge theme of one paragraph.

    Args:
        theme_id: `theme:<id>`.
        score: 0 to 1, rounded; a similarity or a classifier's output, not a calibrated probability.
        producer: "keywords" or "classifier:<model>".
        cues: the words that fired.
        sentence: what of the paragraph speaks most for it, None where keywords alone decided.
    """

    theme_id: str
    span: Span
    score: float
    producer: str
    cues: tuple[Span, ...] = ()
    sentence: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceLink:
    """A reference whose work the catalogue knows, or that an identifier names."""

    reference_id: str
    entity_id: str
    canonical: str
    producer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A citation that cannot be right as printed: a resolution with a year that its number excludes.

    Args:
        quote: the words at `span`.
        page: 1-based.
        why: in plain words.
    """

    span: Span
    quote: str
    page: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """One document, tagged. Tuples ascend by span."""

    outline: Outline
    mentions: tuple[Mention, ...] = ()
    themes: tuple[Theme, ...] = ()
    reference_links: tuple[ReferenceLink, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    dropped: tuple[Dropped, ...] = ()

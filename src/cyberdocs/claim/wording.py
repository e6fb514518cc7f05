"""Wording that stands alone: the claim's words with its subject named. Reads words and replacements.

No word enters that the document or the catalogue does not hold: a pronoun gives way to the name as the
document prints it, a list item gets its lead-in before it, note marks leave. Everything else stays as printed.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cyberdocs.claim.antecedents import PAPER, Subject
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.standing import stands_alone
from cyberdocs.claim.targets import Target
from cyberdocs.records import Document, Form, Mentions, Span

# "This article argues that X" says X; a "suggests that" would lose its doubt and stays.
_INDEFINITE = re.compile(r"\ban?\s$", re.IGNORECASE)
_ORDINAL = re.compile(r"\b(?:First|Second|Third|Fourth|Fifth|New|Draft)\s$")
_AND_THAT = re.compile(r"[,;]?\s(?:and|but)\s(?P<that>that\s)(?=(?:the|an?|[a-z]+s|it|they|there|no)\b)")
_FRAME = re.compile(
    r"^\W*(?:[^.;:]{0,120},\s)?(?:\w+\s){1,4}?(?:(?:also|further|then|thus|therefore|finally)\s)?(?:argu(?:es?|ed)"
    r"|conclud(?:es?|ed)|finds?|found|holds?|held|shows?|showed|demonstrat(?:es?|ed)|contends?|contended|maintain(?:s|ed)?"
    r"|claim(?:s|ed)?|submits?|reveal(?:s|ed)?|underscor(?:es?|ed)|emphasi[sz](?:es?|ed)|stress(?:es|ed)?"
    r"|highlight(?:s|ed)?|confirm(?:s|ed)?)\s(?:also\s)?that\s",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A name as the document prints it, and whether it takes an article."""

    words: str
    article: bool


def printed_names(mentions: Mentions) -> dict[str, PrintedName]:
    """Give every entity's first full name in the document; its acronym where no name is printed."""
    document = mentions.outline.document
    names: dict[str, PrintedName] = {}
    for form in (Form.NAME, Form.IDENTIFIER, Form.ACRONYM):
        for mention in mentions.mentions:
            if mention.form is not form or not mention.entity_id or mention.entity_id in names:
                continue
            # "It concluded an agreement on data", "the strategy that it adopted in 2004": no name to write elsewhere.
            if document.quote(mention.span).islower():
                continue
            if not _INDEFINITE.search(document.text[max(0, mention.span.start - 4) : mention.span.start]):
                names[mention.entity_id] = _as_printed(document, mention.span)
    # A title or a heading drops the article that running text has.
    with_article = {
        (mention.entity_id, document.quote(mention.span).split()[-1].lower())
        for mention in mentions.mentions
        if mention.form is Form.NAME and mention.entity_id and _as_printed(document, mention.span).article
    }
    return {
        entity_id: replace(name, article=True) if (entity_id, name.words.split()[-1].lower()) in with_article else name
        for entity_id, name in names.items()
    }


def _as_printed(document: Document, span: Span) -> PrintedName:
    """Read a name with what belongs to it in front: "the" and an ordinal ("the Second Additional Protocol")."""
    if ordinal := _ORDINAL.search(document.text[max(0, span.start - 12) : span.start]):
        span = Span(start=span.start - len(ordinal.group()), end=span.end)
    return PrintedName(document.quote(span), _has_article(document, span))


def _has_article(document: Document, span: Span) -> bool:
    words = document.quote(span)
    before = document.text[max(0, span.start - 5) : span.start]
    return not words.lower().startswith("the ") and bool(re.search(r"(?:^|\W)the\s$", before, re.IGNORECASE))


def self_contained(
    reading: Reading,
    span: Span,
    *,
    subject: Subject,
    names: Mapping[str, PrintedName],
    concept_words: Mapping[str, str],
    lead_in: str = "",
    taken_over: Span | None = None,
) -> str:
    """Give the words at `span` with the subject named.

    Args:
        subject: the main clause's, with the words that it resolves, if any.
        concept_words: concept id to the words last printed for it.
        lead_in: the sentence that opens the list in which this item stands, without its colon.
        taken_over: the words of the subject that a part of a sentence shares with the part before it.
    """
    if taken_over is not None:
        before = self_contained(reading, taken_over, subject=subject, names=names, concept_words=concept_words)
        behind = self_contained(reading, span, subject=Subject(), names=names, concept_words=concept_words)
        return f"{before[:1].upper()}{before[1:]} {behind}"
    framed: list[tuple[Span, str]] = []
    if subject.stands_for is PAPER and (said := _said(reading, span)) is not None:
        span = said
        # "..., and that B" loses its "that" with the frame.
        for found in _AND_THAT.finditer(reading.between(span.start, span.end)):
            that = Span(start=span.start + found.start("that"), end=span.start + found.end("that"))
            framed.append((that, ""))
    edits: list[tuple[Span, str]] = framed + [(mark, "") for mark in reading.marks if span.contains(mark)]
    named = subject.wording or names_of(subject.targets, names, concept_words)
    whole = span == reading.span
    if named and subject.words is not None and span.contains(subject.words) and not (subject.inner and whole):
        edits.append((subject.words, _fitted(named, reading, subject, span)))
    taken = [place for place, _ in edits]
    edits.extend(
        (place, words)
        for place, words in _anaphora(reading, span, names)
        if not any(place.overlaps(other) for other in taken)
    )
    text = reading.between(span.start, span.end)
    for place, words in sorted(edits, key=lambda edit: edit[0], reverse=True):
        text = text[: place.start - span.start] + words + text[place.end - span.start :]
    text = text.strip()
    if span.start > reading.span.start and subject.stands_for is PAPER:
        text = text[:1].upper() + text[1:]
    return f"{lead_in}: {text}" if lead_in else text


def _said(reading: Reading, span: Span) -> Span | None:
    """Give what the paper says of the world: the words behind "this article argues that", where they stand alone."""
    found = _FRAME.match(reading.between(span.start, span.end))
    if found is None or span != reading.span:
        return None
    inside = Span(start=span.start + found.end(), end=span.end)
    return inside if stands_alone(reading, inside, ()) else None


def names_of(targets: Sequence[Target], names: Mapping[str, PrintedName], concept_words: Mapping[str, str]) -> str:
    """List the names of `targets`; "" when one of them was never named."""
    parts = []
    for target in targets:
        if target.kind == "concept":
            words = concept_words.get(target.entity_id, "")
        else:
            printed = names.get(target.entity_id)
            words = "" if printed is None else f"the {printed.words}" if printed.article else printed.words
        if not words:
            return ""
        parts.append(words)
    if len(parts) == 1:
        return parts[0]
    return ", ".join(parts[:-1]) + " and " + parts[-1] if parts else ""


def _fitted(named: str, reading: Reading, subject: Subject, span: Span) -> str:
    """Fit a name into its place: the possessive, and a capital at the beginning."""
    if subject.possessive:
        named += "’" if named.endswith("s") else "’s"
    words = subject.words
    if words is not None and reading.between(span.start, words.start).strip(" “\"'(‘") == "":
        return named[:1].upper() + named[1:]
    if not subject.wording and subject.targets[0].kind == "concept" and not named[1:2].isupper():
        named = named[:1].lower() + named[1:]  # printed with a capital because it opened its sentence
    return named


def _anaphora(reading: Reading, span: Span, names: Mapping[str, PrintedName]) -> list[tuple[Span, str]]:
    """Replace "the Convention" and "this treaty", as the tag stage linked them."""
    edits = []
    told: set[str | None] = set()
    for mention in reading.mentions:
        if mention.entity_id is None or not span.contains(mention.span) or mention.entity_id in told:
            continue
        told.add(mention.entity_id)  # named once in the claim, it needs no name again
        if mention.form is not Form.ANAPHORIC:
            continue
        printed = names.get(mention.entity_id)
        if printed is None:
            continue
        words = reading.quote(mention.span)
        article = bool(re.match(r"(?:the|this|that)\s", words, re.IGNORECASE))
        noun = words.split()[-1].lower()
        # "The study" for "its Comprehensive Study" keeps its own; "this resolution" for "Resolution 55/63" has none.
        numbered = any(letter.isdigit() for letter in printed.words)
        takes = printed.article or (not numbered and noun in printed.words.lower().split())
        named = f"the {printed.words}" if takes and article else printed.words
        if re.search(r"['’]s?$", words):
            named += "’s"
        if reading.between(span.start, mention.span.start).strip(" “\"'(‘") == "":
            named = named[:1].upper() + named[1:]
        edits.append((mention.span, named))
    return edits

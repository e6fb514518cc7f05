"""The stage's door: from an `Outline` to its `Mentions`.

The finders run in the order of their certainty: identifiers, the catalogue's names, what the document defines,
references, grammar, recogniser, anaphora. Longest match wins within a label; bodies inside a law's name stay.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cyberdocs.records import (
    BlockKind,
    Document,
    Doubt,
    Dropped,
    Form,
    Label,
    Lexicon,
    Mention,
    Mentions,
    Outline,
    Span,
)
from cyberdocs.tag.adoption import adopt, adopt_from_brackets
from cyberdocs.tag.anaphora import find_anaphora
from cyberdocs.tag.articles import find_provision
from cyberdocs.tag.catalogue import Catalogue, build_catalogue
from cyberdocs.tag.counted import find_counted
from cyberdocs.tag.defined import find_defined_bodies
from cyberdocs.tag.described import find_described
from cyberdocs.tag.described_bodies import find_described_bodies
from cyberdocs.tag.evidence import gather_evidence
from cyberdocs.tag.found import Found, Places, keep_longest
from cyberdocs.tag.identifiers import find_identifiers
from cyberdocs.tag.indefinite import without_descriptions
from cyberdocs.tag.linking import leave_open, link
from cyberdocs.tag.matcher import find_occurrences
from cyberdocs.tag.models import TagModels
from cyberdocs.tag.name_grammar import find_unknown_bodies, find_unknown_laws
from cyberdocs.tag.national import place_national
from cyberdocs.tag.organs import place_organs
from cyberdocs.tag.placed import find_placed
from cyberdocs.tag.recalled import find_recalled
from cyberdocs.tag.recognised import RecogniserSettings, take_recognised
from cyberdocs.tag.references import ReferenceSettings, link_references
from cyberdocs.tag.short_forms import find_short_form_places, join_short_forms
from cyberdocs.tag.themes import ThemeSettings, find_themes
from cyberdocs.tag.told_by_act import find_of_year, find_told_by_act
from cyberdocs.tag.undertakings import find_operations, find_projects
from cyberdocs.tag.words import fold_name, head_of, read_words

# In front of a title that is the subject of a body's work; its short form may stand between.
_WORKS_ON = re.compile(
    r"\b(?:Experts|Group|Committee|Commission|Conference|Panel|Forum)\s(?:\([^()]{2,14}\)\s)?on\s(?:the\s)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TagSettings:
    """The `[tag]` table of a pipeline."""

    references: ReferenceSettings = ReferenceSettings()
    themes: ThemeSettings = ThemeSettings()
    unknown_by_grammar: bool = True  # name laws and bodies that the catalogue does not hold by their head noun
    recogniser: RecogniserSettings = RecogniserSettings()
    anaphora: bool = True  # resolve "the Convention", "the organization"


def tag(outline: Outline, lexicon: Lexicon, models: TagModels, settings: TagSettings) -> Mentions:
    """Find organisations, instruments and themes of one document.

    Args:
        outline: sentences and references are used where there are any.
        models: a recogniser for unknown bodies, a classifier for themes; both may be None.

    Returns:
        Mentions ascending by place; an ambiguous one has no entity id, but candidates.
    """
    text = outline.document.text
    catalogue = build_catalogue(lexicon)
    identified = find_identifiers(text, catalogue)
    occurrences = find_occurrences(text, read_words(text), catalogue)
    evidence = gather_evidence(occurrences, identified, catalogue)
    first = link(occurrences, evidence, {}, catalogue, text)
    grammar = _by_grammar(outline, settings)
    known = (*first, *identified)
    definitions = join_short_forms(text, (*known, *adopt(grammar, known, catalogue, text)))
    linked = _outside_bodies(link(occurrences, evidence, definitions, catalogue, text), text)
    named = [*identified, *_outside_numbers(linked, identified, text)]
    named += find_short_form_places(text, definitions, named, catalogue)
    named += _by_description(text, tuple(named), catalogue)

    spans, dropped = _recognised(outline, models, settings)
    grammar = _outside_laws(adopt(grammar, named, catalogue, text), grammar)
    spans = _outside_laws(adopt(spans, named, catalogue, text), (*named, *grammar))
    unknown = leave_open((*grammar, *spans), catalogue)
    places = place_organs(keep_longest([*named, *unknown], text), text, catalogue)
    places = adopt_from_brackets(place_national(keep_longest(places, text), text, catalogue), text, catalogue)
    places = without_descriptions(_without_parts(keep_longest(places, text)), text)
    links, titles = link_references(outline, places, catalogue, settings.references)
    places = _without_parts(keep_longest([*titles, *places], text))
    if settings.anaphora:
        places = _with_anaphora(outline, places, catalogue)
    return Mentions(
        outline=outline,
        mentions=_number(places, text),
        themes=find_themes(text, outline.paragraphs, lexicon.themes, models.theme_classifier, settings.themes),
        reference_links=links,
        doubts=_doubts(outline.document, identified),
        dropped=dropped,
    )


def _by_description(text: str, named: Sequence[Found], catalogue: Catalogue) -> list[Found]:
    """Find what is told by owner, kind, subject, place, time or number instead of a name."""
    found = [*find_described(text, named, catalogue), *find_placed(text, catalogue)]
    found += find_described_bodies(text, named, catalogue)
    found += find_told_by_act(text, named, catalogue)
    found += find_of_year(text, named, catalogue)
    return [*found, *find_counted(text, (*named, *found), catalogue)]


def _outside_numbers(places: Iterable[Found], identified: Iterable[Found], text: str) -> list[Found]:
    """Drop what is only a part of a number: the EU of "Directive 2013/40/EU" names nobody."""
    numbers = Places(identified)
    return [
        place
        for place in places
        if text[place.start - 1 : place.start] not in ("/", "(") or not numbers.overlapping(place.start, place.end)
    ]


def _outside_bodies(places: Iterable[Found], text: str) -> list[Found]:
    """Drop a title that tells what a body works on: "the Group of Experts (GE) on Safety in the Field of Wires"."""
    return [
        place
        for place in places
        if place.label is not Label.LAW or _WORKS_ON.search(text[max(0, place.start - 40) : place.start]) is None
    ]


def _with_anaphora(outline: Outline, places: Sequence[Found], catalogue: Catalogue) -> tuple[Found, ...]:
    """Add anaphors; for "the Court" what stands before it in the text outweighs what the catalogue calls so."""
    text = outline.document.text
    nouns = [place for place in places if place.form is Form.ANAPHORIC and place.producer == "lexicon"]
    named = [place for place in places if place not in nouns]
    anaphors = find_anaphora(outline, named, catalogue)
    anaphors = (*anaphors, *find_recalled(text, (*named, *anaphors), catalogue))
    resolved = Places(anaphors)
    nouns = [place for place in nouns if not resolved.overlapping(place.start, place.end)]
    nouns = _unless_another_is_nearer(nouns, named, text, catalogue)
    return keep_longest([*named, *nouns, *anaphors], text)


def _unless_another_is_nearer(
    nouns: Sequence[Found], named: Sequence[Found], text: str, catalogue: Catalogue
) -> list[Found]:
    """Open the link of "the Court" where the last court that was named before it is another."""
    by_head: dict[str, list[Found]] = {}
    for place in sorted(named, key=lambda place: place.end):
        for head in _heads(place, catalogue) if place.label is Label.ORG else ():
            by_head.setdefault(head, []).append(place)
    checked = []
    for noun in nouns:
        same = by_head.get(fold_name(text[noun.start : noun.end]).removeprefix("the "), [])
        at = bisect_right(same, noun.start, key=lambda place: place.end)
        other = same[at - 1].entity_id if at else noun.entity_id
        if noun.entity_id is not None and other != noun.entity_id:
            ids = tuple(sorted({noun.entity_id, *same[at - 1].candidates, *([other] if other else [])}))
            noun = replace(noun, entity_id=None, canonical="", candidates=ids)
        checked.append(noun)
    return checked


def _heads(place: Found, catalogue: Catalogue) -> frozenset[str]:
    return catalogue.heads.get(place.entity_id or "") or frozenset({head_of(place.canonical)})


def _by_grammar(outline: Outline, settings: TagSettings) -> tuple[Found, ...]:
    """Unknown laws and bodies in prose and notes; headings capitalise everything, and are left out."""
    if not settings.unknown_by_grammar:
        return ()
    blocked = Places(_quiet_places(outline))
    text = outline.document.text
    return tuple(
        place
        for place in (
            *find_unknown_laws(text),
            *find_operations(text),
            *find_projects(text),
            *find_unknown_bodies(text),
            *find_defined_bodies(text),
        )
        if not blocked.overlapping(place.start, place.end)
    )


def _quiet_places(outline: Outline) -> tuple[Span, ...]:
    """Where capitals mean nothing: headings, title, bylines, reference lists."""
    quiet = [
        block.span
        for block in outline.document.blocks
        if block.kind in (BlockKind.TITLE, BlockKind.HEADING, BlockKind.FRONT, BlockKind.REFERENCE)
    ]
    quiet += [section.heading for section in outline.sections]
    quiet += [reference.span for reference in outline.references]
    return tuple(sorted(quiet))


def _recognised(
    outline: Outline, models: TagModels, settings: TagSettings
) -> tuple[tuple[Found, ...], tuple[Dropped, ...]]:
    if models.recogniser is None:
        return (), ()
    text = outline.document.text
    quiet = (*_quiet_places(outline), *(citation.span for citation in outline.citations))
    return take_recognised(text, models.recogniser.recognise(text), models.recogniser.name, quiet, settings.recogniser)


def _outside_laws(bodies: Iterable[Found], places: Iterable[Found]) -> tuple[Found, ...]:
    """Drop unknown bodies that are, or stand in, the name of a law."""
    laws = Places(place for place in places if place.label is Label.LAW)
    return tuple(body for body in bodies if body.label is Label.LAW or not laws.overlapping(body.start, body.end))


def _without_parts(places: Sequence[Found]) -> tuple[Found, ...]:
    """Drop a law inside a body's longer name: the expert group is called after the study, and is not it."""
    bodies = Places(place for place in places if place.label is Label.ORG and place.entity_id)
    return tuple(
        place
        for place in places
        if place.label is not Label.LAW
        or not any(
            body.start <= place.start and place.end <= body.end and (body.start, body.end) != (place.start, place.end)
            for body in bodies.overlapping(place.start, place.end)
        )
    )


def _number(places: Iterable[Found], text: str) -> tuple[Mention, ...]:
    ordered = sorted(places, key=lambda place: (place.start, place.end, place.label))
    return tuple(
        Mention(
            mention_id=f"m{number}",
            label=place.label,
            form=place.form,
            span=Span(start=place.start, end=place.end),
            entity_id=place.entity_id,
            canonical=place.canonical,
            producer=place.producer,
            candidates=place.candidates,
            provision=find_provision(text, place.start, place.end) if place.label is Label.LAW else "",
        )
        for number, place in enumerate(ordered, start=1)
    )


def _doubts(document: Document, identified: Iterable[Found]) -> tuple[Doubt, ...]:
    return tuple(
        Doubt(
            span=Span(start=place.start, end=place.end),
            quote=document.text[place.start : place.end],
            page=document.page_of(place.start),
            why=place.doubt,
        )
        for place in identified
        if place.doubt
    )

"""Link the outline's references to catalogue entries: by identifier, or by title with issuer or year agreeing.

Reads references, the places found in them and the catalogue; returns `ReferenceLink`s, and the titles as places.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from cyberdocs.records import Form, Label, Outline, Reference, ReferenceKind, ReferenceLink
from cyberdocs.tag.catalogue import Catalogue
from cyberdocs.tag.found import Found, Places
from cyberdocs.tag.titles import words_of_weight
from cyberdocs.tag.words import SMALL_WORDS, fold_name, slug


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceSettings:
    """When a title is a catalogue title."""

    min_title_score: float = 90.0  # rapidfuzz token_sort_ratio, 0 to 100: "Comprehensive Study on Cyber Crime" stays in
    min_prefix_words: int = 6  # a shortened title must keep so many words of weight of the full one


_ONE_AGREES = 6.0  # points beside the title's score, for issuer and for year
_BOTH_AGREE = 12.0
_MIN_WORDS_OF_SHORTENED = 4  # and then issuer and year must both agree


def link_references(
    outline: Outline, found: Sequence[Found], catalogue: Catalogue, settings: ReferenceSettings
) -> tuple[tuple[ReferenceLink, ...], tuple[Found, ...]]:
    """Link every reference that an identifier or its title decides; short forms follow what they repeat.

    Returns:
        Links in the order of the references, and the titles that were recognised as places in the text.
    """
    text = outline.document.text
    links: dict[str, ReferenceLink] = {}
    places: list[Found] = []
    named = Places(found)
    for reference in outline.references:
        inside = named.found(reference.span.start, reference.span.end)
        link = _by_repeat(reference, links) or _by_identifier(reference, inside)
        if link is None and reference.csl.title:
            link = _by_title(reference, inside, catalogue, settings)
        if link is not None:
            links[reference.reference_id] = link
        place = _title_place(text, reference, link, inside)
        if place is not None:
            places.append(place)
    return tuple(links.values()), tuple(places)


def _by_repeat(reference: Reference, links: dict[str, ReferenceLink]) -> ReferenceLink | None:
    first = links.get(reference.resolved_from or "") or links.get(reference.same_work_as or "")
    if first is None:
        return None
    return ReferenceLink(
        reference_id=reference.reference_id,
        entity_id=first.entity_id,
        canonical=first.canonical,
        producer=first.producer,
    )


def _by_identifier(reference: Reference, found: Sequence[Found]) -> ReferenceLink | None:
    """Take the identifier inside the reference when it names one work only."""
    if reference.kind in (
        ReferenceKind.ARTICLE_JOURNAL,
        ReferenceKind.BOOK,
        ReferenceKind.CHAPTER,
        ReferenceKind.THESIS,
    ):
        return None  # an article about Directive 2013/40/EU is not the directive
    inside = [
        place
        for place in found
        if place.form is Form.IDENTIFIER and reference.span.start <= place.start and place.end <= reference.span.end
    ]
    ids = {place.entity_id for place in inside if place.entity_id}
    if len(ids) != 1:
        return None
    place = inside[0]
    return ReferenceLink(
        reference_id=reference.reference_id,
        entity_id=str(place.entity_id),
        canonical=place.canonical,
        producer=place.producer,
    )


def _by_title(
    reference: Reference, found: Sequence[Found], catalogue: Catalogue, settings: ReferenceSettings
) -> ReferenceLink | None:
    title = fold_name(reference.csl.title)
    weight = len(words_of_weight(title))
    authors = _author_ids(reference, found)
    scored: dict[str, float] = {}
    for candidate, entity_id in catalogue.titles.candidates(title):
        score = _similarity(title, candidate, weight, settings)
        agreement = _agreement(reference, entity_id, authors, catalogue)
        if score < settings.min_title_score and agreement == _BOTH_AGREE and _is_shortened(title, candidate):
            score = settings.min_title_score
        if score >= settings.min_title_score and agreement is not None:
            scored[entity_id] = max(scored.get(entity_id, 0.0), score + agreement)
    if not scored:
        return None
    ranked = sorted(scored.items(), key=lambda item: (-item[1], item[0]))
    if len(ranked) > 1 and ranked[1][1] > ranked[0][1] - 5:
        return None  # two editions, or resolutions of one title: the year or number must decide
    entity_id = ranked[0][0]
    return ReferenceLink(
        reference_id=reference.reference_id,
        entity_id=entity_id,
        canonical=catalogue.canonical(entity_id),
        producer="title",
    )


def _is_shortened(title: str, candidate: str) -> bool:
    """Tell whether every word of weight of a title stands in a longer one."""
    words = {word for word in title.split() if word not in SMALL_WORDS}
    return len(words) >= _MIN_WORDS_OF_SHORTENED and words <= set(candidate.split())


def _similarity(title: str, candidate: str, weight: int, settings: ReferenceSettings) -> float:
    if title == candidate:
        return 100.0
    if weight >= settings.min_prefix_words and (candidate.startswith(title + " ") or title.startswith(candidate + " ")):
        return 95.0
    return float(fuzz.token_sort_ratio(title, candidate))


def _author_ids(reference: Reference, found: Sequence[Found]) -> set[str]:
    """The bodies named in the reference before its title."""
    return {
        place.entity_id
        for place in found
        if place.label is Label.ORG
        and place.entity_id
        and reference.span.start <= place.start
        and place.end <= reference.span.end
    }


def _agreement(reference: Reference, entity_id: str, authors: set[str], catalogue: Catalogue) -> float | None:
    """Weigh issuer and year; None where a person wrote it, or nothing agrees."""
    entry = catalogue.entries[entity_id]
    if "resolution" in entry.kind and reference.kind is not ReferenceKind.LEGISLATION and not reference.csl.symbol:
        return None  # a report that bears a resolution's title is another text
    persons = [name for name in reference.csl.author if name.family]
    above = {entry.issuer_id, *catalogue.parents[entity_id]} - {""}
    issuer_agrees = bool(authors & above) or (not entry.issuer_id and not persons)
    year = reference.csl.year
    known_years = catalogue.years[entity_id]
    year_agrees = year is not None and year in known_years
    if persons and not issuer_agrees:
        return None
    if not issuer_agrees and not year_agrees:
        return None if authors or year is not None else 0.0
    return _ONE_AGREES * issuer_agrees + _ONE_AGREES * year_agrees


def _title_place(text: str, reference: Reference, link: ReferenceLink | None, found: Sequence[Found]) -> Found | None:
    """Give the title's own place: of a linked work, or of a report whose author is a body."""
    title = reference.csl.title
    if not title or reference.kind is ReferenceKind.SHORT_FORM:
        return None
    start = text.find(title, reference.span.start, reference.span.end)
    if start < 0:
        return None
    end = start + len(title)
    if link is not None:
        if link.producer != "title":
            return None
        return Found(
            start=start,
            end=end,
            label=Label.LAW,
            form=Form.NAME,
            producer="reference",
            entity_id=link.entity_id,
            canonical=link.canonical,
        )
    paged = reference.kind is ReferenceKind.DOCUMENT and bool(reference.pin)  # a web page has no pages to point at
    if not (reference.kind is ReferenceKind.REPORT or paged) or any(name.family for name in reference.csl.author):
        return None
    if any(place.label is Label.LAW and place.entity_id and place.start < end and start < place.end for place in found):
        return None
    issuers = [
        place
        for place in found
        if place.label is Label.ORG and place.entity_id and reference.span.start <= place.start < start
    ]
    if not issuers:
        return None
    body = str(issuers[0].entity_id).removeprefix("org:").removeprefix("~").replace("_", " ")
    return Found(
        start=start,
        end=end,
        label=Label.LAW,
        form=Form.NAME,
        producer="reference",
        entity_id=f"law:~{slug(body + ' ' + title)}",
        canonical=title,
    )

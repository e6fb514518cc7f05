"""What a document says of a work by citing it. Reads references and their links, returns claims in order.

"U.N. Office on Drugs & Crime, Comprehensive Study on Cybercrime 17-19 (2013)" is an account of that work: a
finished report of 2013, by that office, with pages. The wording of such a claim is ours and says so.
"""

import re
from collections.abc import Mapping, Sequence

from cyberdocs.claim.cited_kinds import DRAFT, has_appeared, is_asserted, kind_of, pages_of
from cyberdocs.records import (
    Aspect,
    AspectValue,
    Attribution,
    Citation,
    Claim,
    ClaimOrigin,
    Document,
    Holder,
    Label,
    Mention,
    Mentions,
    Reference,
    ReferenceKind,
    Span,
)

PREFIX = "Cited as: "


def reference_claims(mentions: Mentions) -> tuple[Claim, ...]:
    """Make one claim a reference that has a title or a symbol; short forms repeat another and make none."""
    outline = mentions.outline
    links = {link.reference_id: link.entity_id for link in mentions.reference_links}
    citing: dict[str, list[str]] = {}
    for citation in outline.citations:
        if citation.reference_id is not None:
            citing.setdefault(citation.reference_id, []).append(citation.citation_id)
    claims = []
    for reference in outline.references:
        if reference.kind is ReferenceKind.SHORT_FORM or not (reference.csl.title or reference.csl.symbol):
            continue
        inside = [mention for mention in mentions.mentions if reference.span.contains(mention.span)]
        claims.append(
            _claim(
                outline.document,
                reference,
                links.get(reference.reference_id),
                inside,
                tuple(citing.get(reference.reference_id, ())),
            )
        )
    return tuple(claims)


def authors_of(mentions: Mentions) -> dict[str, tuple[str, str | None]]:
    """Give every reference's author as printed, and its entity id where it is a known body.

    A short form has the author of the work that it repeats.
    """
    document = mentions.outline.document
    authors: dict[str, tuple[str, str | None]] = {}
    for reference in mentions.outline.references:
        inside = [mention for mention in mentions.mentions if reference.span.contains(mention.span)]
        issuer, issuer_id, _ = _issuer(document, reference, inside, None)
        authors[reference.reference_id] = (issuer or _people(reference), issuer_id)
        repeated = authors.get(reference.resolved_from or "")
        if repeated is not None and not authors[reference.reference_id][0]:
            authors[reference.reference_id] = repeated
    return authors


def _people(reference: Reference) -> str:
    """List the authors of a work."""
    names = reference.csl.author
    return ", ".join(" ".join(part for part in (n.given, n.family) if part) or n.literal for n in names)


def supported_content(citations: Sequence[Citation], works: Mapping[str, str], words: str) -> list[AspectValue]:
    """Give what the citing sentence makes of each work that it cites: its own words, with the callout as cue.

    Args:
        works: reference id to the entity id of the cited work.
    """
    return [
        AspectValue(entity_id=works[citation.reference_id], aspect=Aspect.CONTENT, value=words, cue=citation.span)
        for citation in citations
        if citation.reference_id is not None and citation.reference_id in works
    ]


def _claim(
    document: Document,
    reference: Reference,
    entity_id: str | None,
    inside: Sequence[Mention],
    citation_ids: tuple[str, ...],
) -> Claim:
    quote = document.quote(reference.span)
    pages = pages_of(reference, quote)
    nature = kind_of(reference, quote, pages)
    draft = DRAFT.search(quote) is not None
    issuer, issuer_id, issuer_span = _issuer(document, reference, inside, entity_id)
    aspects: list[AspectValue] = []
    if entity_id is not None:
        aspects = _aspects(reference, quote, entity_id, nature, pages, draft=draft)
        if issuer:
            aspects.append(
                AspectValue(entity_id=entity_id, aspect=Aspect.ISSUER, value=issuer_id or issuer, cue=issuer_span)
            )
    entity_ids = [found for found in (entity_id, issuer_id) if found]
    return Claim(
        claim_id=f"{document.doc_id}:{reference.span.start}-{reference.span.end}",
        doc_id=document.doc_id,
        span=reference.span,
        quote=quote,
        text=_wording(reference, nature, issuer, pages, draft=draft),
        origin=ClaimOrigin.REFERENCE,
        section_id=None,
        page=document.page_of(reference.span.start),
        entity_ids=tuple(dict.fromkeys(entity_ids)),
        aspects=tuple(sorted(aspects, key=lambda value: (value.entity_id, value.aspect, value.cue, value.value))),
        attribution=Attribution(kind=Holder.AUTHOR, reference_id=reference.reference_id),
        citation_ids=citation_ids,
    )


def _aspects(
    reference: Reference, quote: str, entity_id: str, nature: str, pages: str, *, draft: bool
) -> list[AspectValue]:
    """Give nature, status and date, each with the words that show it.

    A bare "Body, Title (date)" tells a date; what kind of thing it is, and whether it was published, it does not.
    """
    whole, start = reference.span, reference.span.start
    title = _find(quote, reference.csl.title, start) or whole
    pin = _find(quote, pages, start) if pages else None
    year = str(reference.csl.year) if reference.csl.year else ""
    year_span = (_find(quote, year, start) if year else None) or whole
    date = reference.csl.date or year
    aspects = []
    if nature and is_asserted(reference, nature):
        aspects.append(AspectValue(entity_id=entity_id, aspect=Aspect.NATURE, value=nature, cue=pin or title))
    if not year:
        return aspects
    appeared = has_appeared(reference, quote, nature, pages)
    event = "published" if appeared and not draft else ""
    aspects.append(AspectValue(entity_id=entity_id, aspect=Aspect.DATE, value=date, cue=year_span, event=event))
    if draft or appeared:
        status = "drafted" if draft else "published"
        aspects.append(AspectValue(entity_id=entity_id, aspect=Aspect.STATUS, value=status, cue=year_span, date=date))
    return aspects


def _issuer(
    document: Document, reference: Reference, inside: Sequence[Mention], entity_id: str | None
) -> tuple[str, str | None, Span]:
    """Give the body that is named as author: as printed, its entity id where it is known, its words."""
    literal = next((name.literal for name in reference.csl.author if name.literal), "")
    bodies = [
        mention
        for mention in inside
        if mention.label is Label.ORG and mention.entity_id and mention.entity_id != entity_id
    ]
    quote = document.quote(reference.span)
    if literal:
        place = _find(quote, literal, reference.span.start)
        for mention in bodies:
            if place is not None and mention.span.overlaps(place):
                return literal, mention.entity_id, mention.span
        return literal, None, place or reference.span
    title = _find(quote, reference.csl.title, reference.span.start)
    for mention in bodies:
        if not reference.csl.author and (title is None or mention.span.end <= title.start):
            return document.quote(mention.span), mention.entity_id, mention.span
    return "", None, reference.span


def _wording(reference: Reference, nature: str, issuer: str, pages: str, *, draft: bool) -> str:
    """Say in plain words how the work is cited."""
    csl = reference.csl
    kind = nature or "work"
    finished = "finished " if kind == "report" and csl.year and not draft else ""
    article = "an" if (finished or kind)[0] in "aeiou" else "a"
    parts = [f"{article} {finished}{kind}"]
    if csl.year:
        parts.append(f"of {csl.year}")
    author = issuer or _people(reference)
    if author:
        parts.append(f"by {author}")
    words = PREFIX + " ".join(parts)
    if title := (csl.title or csl.symbol):
        words += f", “{title}”"
    # The volume of a treaty series is no place in the text.
    pin = pages or ("" if re.fullmatch(r"[\d\s–—,-]*", reference.pin) else reference.pin)
    return f"{words}, at {pin}" if pin else words


def _find(quote: str, words: str, start: int) -> Span | None:
    """Find `words` in the reference; None when they are not printed there in this form."""
    place = quote.find(words) if words else -1
    return Span(start=start + place, end=start + place + len(words)) if place >= 0 else None

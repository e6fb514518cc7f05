"""What a document says of a work by citing it. Reads references and their links, returns claims in order.

"U.N. Office on Drugs & Crime, Comprehensive Study on Cybercrime 17-19 (2013)" is an account of that work: a
finished report of 2013, by that office, with pages. The wording of such a claim is ours and says so.
"""

import re
from collections.abc import Mapping, Sequence

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
_KINDS = {
    ReferenceKind.ARTICLE_JOURNAL: "journal article",
    ReferenceKind.BOOK: "book",
    ReferenceKind.CHAPTER: "book chapter",
    ReferenceKind.REPORT: "report",
    ReferenceKind.WEBPAGE: "web page",
    ReferenceKind.THESIS: "thesis",
    ReferenceKind.NEWS: "news article",
    ReferenceKind.CASE: "judgment",
}
# A legal text says in its title or symbol what it is; the first that fits.
_LEGAL = (
    ("resolution", re.compile(r"\b(?:res(?:olution)?\b|/RES/)", re.IGNORECASE)),
    ("protocol", re.compile(r"\bprotocol\b", re.IGNORECASE)),
    ("convention", re.compile(r"\bconvention\b", re.IGNORECASE)),
    ("directive", re.compile(r"\bdirective\b", re.IGNORECASE)),
    ("regulation", re.compile(r"\bregulation\b", re.IGNORECASE)),
    ("treaty", re.compile(r"\b(?:treaty|agreement|covenant|statute)\b", re.IGNORECASE)),
    ("declaration", re.compile(r"\bdeclaration\b", re.IGNORECASE)),
)
# Kinds that a reference gets for want of better: a title that names a treaty tells more.
_UNTOLD = frozenset({ReferenceKind.DOCUMENT, ReferenceKind.REPORT, ReferenceKind.WEBPAGE})
# Words by which a work calls itself a piece of writing about something.
_GENRE = re.compile(
    r"\b(?:reports?|study|studies|commentary|guides?|manual|handbook|review|toolkit|roadmap|notes?|survey|(?:working|policy"
    r"|issue|discussion|background|research|white|green|occasional)\spapers?|assessment|monograph|briefing|bulletin|yearbook)\b",
    re.IGNORECASE,
)
# What is no piece of writing, or one that binds or models: never a report, whatever the reference looks like.
_OWN_GENRE = re.compile(r"\b(?:guides?|manual|handbook|toolkit|roadmap|commentary|yearbook)\b", re.IGNORECASE)
_NO_REPORT = re.compile(
    r"\b(?:convention|treaty|protocol|covenant|charter|statute|agreement|resolution|declaration|directive|regulation|operation"
    r"|model\s(?:law|act|code|legislation)|act|code\sof|bill|decree|accord|compact|pledge|initiative|strategy|agenda|action\splan)\b",
    re.IGNORECASE,
)
# Series of treaties and gazettes: their figures are volumes and numbers, not pages that are pointed at.
_SERIES = re.compile(
    r"\b(?:UNTS|CETS|ETS|TIAS|ILM|OJ|OAU|OASTS|SEV|BGBl|GAOR|LNTS|(?:United\sNations|U\.\s?N\.)\sTreaty\sSeries"
    r"|Official\sJournal|Treaty\s(?:Series\s)?(?:No|Doc))\b|\b(?:U\.N\.T\.S|O\.J|I\.L\.M|E\.T\.S|C\.E\.T\.S|T\.I\.A\.S|L\.N\.T\.S)\.",
)
_PAGES_BEFORE = re.compile(r"(?:\b(?:at|pp?\.?|pages?|S\.)\s?)$", re.IGNORECASE)
_PAGES = re.compile(r"(?:pp?\.?\s?|pages?\s)?\d{1,4}(?:\s?[-–—]\s?\d{1,4})?(?:,\s?\d{1,4}(?:\s?[-–—]\s?\d{1,4})?)*")
_LEGAL_KINDS = frozenset(value for value, _ in _LEGAL)
# A page on the web and a leaf in the news may be the place where any text was read: no account of the text's kind.
_UNASSERTED = frozenset({ReferenceKind.WEBPAGE, ReferenceKind.NEWS})
_PUBLISHED_KINDS = frozenset(
    {ReferenceKind.ARTICLE_JOURNAL, ReferenceKind.BOOK, ReferenceKind.CHAPTER, ReferenceKind.THESIS, ReferenceKind.NEWS}
)
_DRAFT = re.compile(r"\b(?:draft|forthcoming|in press|preliminary|work in progress)\b", re.IGNORECASE)


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
    pages = _pages(reference, quote)
    nature = _nature(reference, quote, pages)
    draft = _DRAFT.search(quote) is not None
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
    if nature and (reference.kind not in _UNASSERTED or nature != _KINDS.get(reference.kind)):
        aspects.append(AspectValue(entity_id=entity_id, aspect=Aspect.NATURE, value=nature, cue=pin or title))
    if not year:
        return aspects
    appeared = _appeared(reference, quote, nature, pages)
    event = "published" if appeared and not draft else ""
    aspects.append(AspectValue(entity_id=entity_id, aspect=Aspect.DATE, value=date, cue=year_span, event=event))
    if draft or appeared:
        status = "drafted" if draft else "published"
        aspects.append(AspectValue(entity_id=entity_id, aspect=Aspect.STATUS, value=status, cue=year_span, date=date))
    return aspects


def _appeared(reference: Reference, quote: str, nature: str, pages: str) -> bool:
    """Tell whether the reference shows a publication: a word for its genre, pages, or a journal or book around it."""
    if reference.kind is ReferenceKind.LEGISLATION or nature in _LEGAL_KINDS or _is_no_report(reference, quote):
        return False
    return bool(pages or _GENRE.search(reference.csl.title)) or reference.kind in _PUBLISHED_KINDS


def _is_no_report(reference: Reference, quote: str) -> bool:
    """Tell texts that bind or model, operations, and whatever is cited by a treaty series or a symbol of its own."""
    title = reference.csl.title
    return (
        reference.kind is ReferenceKind.LEGISLATION
        or _SERIES.search(quote) is not None
        or (_NO_REPORT.search(title) is not None and not _GENRE.search(title))
        or "/RES/" in quote
    )


def _pages(reference: Reference, quote: str) -> str:
    """Give the pages pointed at, "" where the pin is a volume, an article or a paragraph."""
    pin = reference.pin.strip()
    if not pin or not _PAGES.fullmatch(pin):
        return ""
    place = quote.rfind(pin)
    said = place >= 0 and _PAGES_BEFORE.search(quote[:place]) is not None
    if said or pin.lower().startswith("p"):
        return reference.pin
    return (
        "" if _SERIES.search(quote) or re.search(rf"\b(?:arts?|paras?)\.?\s?{re.escape(pin)}", quote) else reference.pin
    )


def _nature(reference: Reference, quote: str, pages: str) -> str:
    """Say what kind of work it is cited as, "" when the words do not tell."""
    if _DRAFT.search(quote):
        return "draft study" if re.search(r"\bstudy\b", quote, re.IGNORECASE) else "draft"
    genre = _GENRE.search(reference.csl.title) is not None
    if reference.kind is ReferenceKind.LEGISLATION or reference.csl.symbol or (reference.kind in _UNTOLD and not genre):
        for value, pattern in _LEGAL:
            if pattern.search(reference.csl.title):
                return value
        if (reference.csl.title and reference.csl.symbol) or (_SERIES.search(quote) and "/RES/" in quote):
            return ""  # a text found by the symbol of the resolution that carries it
        if reference.kind is ReferenceKind.LEGISLATION or reference.csl.symbol:
            for value, pattern in _LEGAL:
                if pattern.search(quote) or pattern.search(reference.csl.symbol):
                    return value
    if _is_no_report(reference, quote):
        return _KINDS[reference.kind] if reference.kind is ReferenceKind.CASE else ""
    if reference.kind in (ReferenceKind.REPORT, ReferenceKind.DOCUMENT):
        # "Body, Title (date)" may be an event or a text of any sort.
        shown = genre or bool(pages or reference.csl.page)
        # "Report to the Convention" is neither; a manual without pages has its kind in its name.
        unsure = genre and (
            _NO_REPORT.search(reference.csl.title) or (_OWN_GENRE.search(reference.csl.title) and not pages)
        )
        return "report" if shown and reference.csl.title and not unsure else ""
    return _KINDS.get(reference.kind, "")


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

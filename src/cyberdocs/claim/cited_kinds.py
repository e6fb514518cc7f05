"""Tell what kind of work a reference shows: reads a reference and its words, returns kind, pages, whether it appeared.

A kind is told only where title, symbol, pages or type show it; a text that binds or models is never a report, and a
page on the web may be where any text was read.
"""

import re

from cyberdocs.records import Reference, ReferenceKind

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
DRAFT = re.compile(r"\b(?:draft|forthcoming|in press|preliminary|work in progress)\b", re.IGNORECASE)


def is_asserted(reference: Reference, kind: str) -> bool:
    """Tell a kind that the words show from one that only says where the text was read: "web page", "news article"."""
    return reference.kind not in _UNASSERTED or kind != _KINDS.get(reference.kind)


def has_appeared(reference: Reference, quote: str, nature: str, pages: str) -> bool:
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


def pages_of(reference: Reference, quote: str) -> str:
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


def kind_of(reference: Reference, quote: str, pages: str) -> str:
    """Say what kind of work it is cited as, "" when the words do not tell."""
    if DRAFT.search(quote):
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

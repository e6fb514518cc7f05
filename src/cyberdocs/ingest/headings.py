"""Tell headings of plain text by their shape: short, unpunctuated, numbered, capitalised or bold, prose below."""

import re
from functools import lru_cache

from cyberdocs.ingest.metadata import MONTH_NAMES

KNOWN_HEADINGS = frozenset(
    {
        "abstract", "summary", "executive summary", "keywords", "introduction", "background", "preface", "foreword",
        "literature review", "related work", "theoretical framework", "conceptual framework", "methodology", "methods",
        "method", "research methodology", "data", "results", "findings", "analysis", "discussion", "limitations",
        "recommendations", "conclusion", "conclusions", "concluding remarks", "conclusion and recommendations",
        "outlook",
        "future work", "acknowledgement", "acknowledgements", "acknowledgments", "acknowledgment", "references",
        "bibliography", "works cited", "reference list", "list of references", "literature", "literature cited",
        "sources", "notes", "endnotes", "footnotes", "appendix", "annex", "table of contents", "contents", "funding",
        "conflict of interest", "conflicts of interest", "disclosure statement", "about the author",
        "about the authors",
        "further reading", "selected bibliography", "preamble",
    }
)  # fmt: skip
REFERENCE_HEADINGS = frozenset(
    {
        "references", "bibliography", "works cited", "reference list", "list of references", "literature",
        "literature cited", "sources", "selected bibliography", "references and further reading", "cited works",
        "references cited",
    }
)  # fmt: skip
NOTE_HEADINGS = frozenset({"notes", "endnotes", "footnotes", "end notes", "foot notes"})

MAX_CHARS = 160  # characters; the longest heading of the papers at hand has 80
MAX_WORDS = 20

# "1.", "2.3", "IV.", "A.", "Chapter 3", "Part II:", "§ 4", "Article 5"
NUMBER = re.compile(
    r"(?:(?i:Chapter|Part|Section|Title|Article|Annex|Appendix|Schedule)\s+(?:\d{1,3}|[IVXLC]{1,6}|[A-Z])\b[.:)]?"
    r"|§\s?\d{1,4}[.:]?"
    r"|\d{1,2}(?:\.\d{1,2}){0,4}[.)]?(?=\s)"
    r"|(?:[IVXLC]{1,6}|[A-Z])[.)](?=\s))\s*[-–—:]?\s*"
)
# "27 October 2025" counts days, and is no 27th section.
_DAY = re.compile(rf"\d{{1,2}}\s+(?:of\s+|de\s+)?(?:{MONTH_NAMES})\b\.?,?\s+(?:de\s+)?(?:19|20)\d\d\b", re.I)
# "40 countries pledge", "5 ways in which": a bare number and a word in lower case count what the line speaks of; "1 a",
# "7 see above" are marks of a list or a note.
_COUNT = re.compile(r"\d{1,2}\s+(?!(?:see|cf|ibid|supra|infra|also|e\.g|id)\b)(?=[^\W\d_A-Z]{2})")
# "10 Years of the Convention", "65 EU Member States Sign": in Title Case a plural near it tells what a number counts.
_COUNT_IN_TITLE_CASE = re.compile(
    r"(?!1\s)\d{1,2}\s+(?:(?!(?:and|of|in|for|on|the|to)\s)[^\W\d_]+(?:-[^\W\d_]+)*\s+){0,2}?[^\W\d_]*[^\W\d_aiosu]s\b"
)
# "Article 5", "PART II": treaties and statutes head their provisions so.
PROVISION = re.compile(
    r"(?:article|art\.|section|chapter|part|rule|regulation|annex|schedule|title)\s(?:\d{1,3}(?:\s?(?:bis|ter)|[A-Z])?|[IVXLC]{1,7})\.?",
    re.I,
)
# "Figure 1: Flow of files", "Table II. Ports", "Tab. 3 – Dues"; not "Table 3 shows that".
_CAPTION = re.compile(
    r"(?:figure|fig\.|table|tab\.|box|chart|graph|map|diagram|exhibit|plate|abbildung|abb\.|tabelle|tableau|cuadro|tabla"
    r"|figura|tabella)\s?(?:\d{1,3}(?:[.-]\d{1,3})?[a-z]?|[IVX]{1,5}|[A-Z]\.?\d{1,2})\s?(?:[.:|]|\s[–—-])\s+\S",
    re.I,
)
MAX_CAPTION = 400  # characters; longer is a paragraph that begins so
_BULLET = re.compile(r"[•●▪■◦‣·*+–—-]\s+")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,400}?)(?<=\S)\1[:.]?")
_ITALIC = re.compile(r"(?<!\*)(\*|_)(?=[^\s*_])([^*\n]{1,400}?)(?<=[^\s*_])\1(?!\*)")
_UNLIKELY = re.compile(r"https?://|www\.|\S@\S|\bdoi\b|\(\d{4}[a-z]?\)|[=<>|{}\\]|\.{4,}", re.I)
_SMALL = frozenset(  # words that Title Case leaves small
    {
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "its", "nor", "of", "off",
        "on", "onto", "or", "over", "per", "the", "their", "to", "under", "up", "upon", "v", "via", "vs",
        "versus", "with", "within", "without", "between", "among", "against", "towards", "toward", "through",
        "before", "after", "beyond", "during", "since", "until", "above", "below", "behind", "across",
        "de", "du", "la", "le", "und", "der", "die", "das", "et",
    }
)  # fmt: skip
_OPEN_ENDS = frozenset({"like", "that", "which", "who", "is", "are", "was", "were", "be", "been", "has", "have", "had"})
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")


@lru_cache(maxsize=4096)  # the same lines are asked about by every rule
def bare_heading(text: str) -> tuple[str, bool]:
    """Take list and emphasis marks off a line, and tell whether all of it was bold: "- **UN**" -> ("UN", True)."""
    bare = text.strip()
    bullet = _BULLET.match(bare)
    inner = bare[bullet.end() :] if bullet else bare
    bold = _BOLD.fullmatch(inner)
    if bold is not None:
        return bold[2].strip(), True
    italic = _ITALIC.fullmatch(inner)
    if italic is not None:
        return italic[2].strip(), False
    return bare, False


def is_caption(text: str) -> bool:
    """Tell the line that names a figure or table by its number."""
    bare, _ = bare_heading(text)
    return len(bare) <= MAX_CAPTION and _CAPTION.match(bare) is not None


@lru_cache(maxsize=4096)
def heading_name(text: str) -> str:
    """Give a heading in the form of the name lists: without number, marks, capitals or end punctuation."""
    bare, _ = bare_heading(text)
    number = NUMBER.match(bare)
    if number is not None and number.end() < len(bare):
        bare = bare[number.end() :]
    return " ".join(bare.rstrip(" .:-–—").casefold().split())


def is_known_heading(text: str) -> bool:
    """Tell the headings that every discipline knows, whatever stands around them."""
    return len(text) <= 60 and heading_name(text) in KNOWN_HEADINGS


def is_numbered(text: str) -> bool:
    """Tell whether a line begins with a section number and goes on with a capital."""
    number = NUMBER.match(text)
    rest = text[number.end() :] if number else ""
    return bool(rest) and not rest[0].islower() and _DAY.match(text) is None


def counts(text: str, *, title_case: bool = False) -> bool:
    """Tell whether the number that a line begins with counts something: "40 countries pledge", no section 40.

    Args:
        title_case: ask about "10 Years of the Convention" as well; only where no section can begin, at the head.
    """
    if _DAY.match(text):
        return False
    return _COUNT.match(text) is not None or (title_case and _COUNT_IN_TITLE_CASE.match(text) is not None)


def is_title_case(text: str) -> bool:
    """Tell capitals or Title Case: nearly every word but the small ones begins with a capital."""
    words = [word for word in _WORD.findall(text) if word.casefold() not in _SMALL]
    if not words:
        return False
    capital = sum(word[0].isupper() for word in words)
    return capital >= 0.8 * len(words) and (len(words) > 1 or len(words[0]) > 2)


@lru_cache(maxsize=4096)
def could_be_heading(text: str) -> bool:
    """Tell whether a line has nothing that a heading does not have; what stands around it decides further."""
    bare, bold = bare_heading(text)
    if not bare or len(bare) > MAX_CHARS or len(bare.split()) > MAX_WORDS or is_caption(text):
        return False
    if is_known_heading(text) or PROVISION.fullmatch(bare):
        return True
    number = None if counts(bare) else NUMBER.match(bare)
    words = bare[number.end() :] if number else bare
    first = next((character for character in words if character.isalnum()), "")
    if not first.isupper() and not (first.isdigit() and number is None and len(words.split()) > 2):
        return False
    if words[-1] in ".,;!…" or (words[-1] == ":" and not (bold or number)) or words[-1] in "-–—&":
        return False
    if words.split()[-1].casefold() in _SMALL | _OPEN_ENDS:
        return False
    letters = sum(character.isalpha() for character in words)
    return letters >= 0.6 * len(words.replace(" ", "")) and not _UNLIKELY.search(words)


def is_strong_heading(text: str) -> bool:
    """Tell a heading by its own looks: known, bold, numbered, capitals or Title Case."""
    bare, bold = bare_heading(text)
    if is_known_heading(text) or bold or PROVISION.fullmatch(bare):
        return True
    if is_numbered(bare):
        return len(bare.split()) <= 14
    return is_title_case(bare)

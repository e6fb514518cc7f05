"""Read single fields of a reference: dates, pages, volumes, addresses, identifiers.

Reads the printed words of one field; returns its value as `Csl` holds it. Nothing here searches a whole note.
"""

import re
from typing import NamedTuple

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january janvier januar enero",
            "feb february février fevrier februar febrero",
            "mar march mars märz marzo",
            "apr april avril abril",
            "may mai mayo",
            "jun june juin juni junio",
            "jul july juillet juli julio",
            "aug august août aout agosto",
            "sep sept september septembre septiembre",
            "oct october octobre oktober octubre",
            "nov november novembre noviembre",
            "dec december décembre decembre dezember diciembre",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH_WORD = "|".join(word.capitalize() for word in sorted(MONTHS, key=len, reverse=True))
_MONTH = MONTH_WORD
DASH = r"\-‐‑‒–—−"  # for use inside a character class
YEAR = r"(?:1[4-9]|20)\d\d"

_YEAR = re.compile(rf"(?<![\d/.])(?<!\d[A-Z])({YEAR})(?![\d])")  # not: CELEX 32023R1543
# "Dec. 31, 2020" · "31 December 2020" · "31st of December, 2020" · "December 2020"
# "2020, December 31" · 2020-12-31 · 14.8.2013
_MONTH_DAY = re.compile(rf"\b({_MONTH})\b\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+({YEAR})\b", re.IGNORECASE)
_DAY_MONTH = re.compile(
    rf"(?<!\d)(\d{{1,2}})\.?(?:st|nd|rd|th)?\s+(?:of\s+)?({_MONTH})\b\.?,?\s+({YEAR})\b", re.IGNORECASE
)
_MONTH_YEAR = re.compile(rf"\b({_MONTH})\b\.?,?\s+({YEAR})\b", re.IGNORECASE)
_YEAR_MONTH = re.compile(rf"({YEAR})[a-z]?,?\s+({_MONTH})\b\.?(?:\s+(\d{{1,2}})(?!\d))?", re.IGNORECASE)
_ISO = re.compile(rf"(?<!\d)({YEAR})-(\d\d)-(\d\d)(?!\d)")
_DOTTED = re.compile(rf"(?<![\d.])(\d{{1,2}})[./](\d{{1,2}})[./]({YEAR})(?!\d)")

_DOI = re.compile(r"10\.\d{4,9}/[^\s\"<>“”]+", re.IGNORECASE)
_URL = re.compile(r"(?:https?://|www\.)[^\s<>“”\"]+", re.IGNORECASE)
_HANDLE = re.compile(r"(?:hdl\.handle\.net/|\bhdl:\s?)[^\s<>“”\"]+", re.IGNORECASE)
# What landing pages put behind a DOI: /10.1007/978-3_6/fulltext.pdf?x=1
_LANDING_TAIL = re.compile(
    r"(?:[?#].*|/(?:full(?:text)?|abstract|pdf|epub|meta|html?|summary)(?:[/.].*)?|\.pdf|\.html?)$", re.I
)
_PAGE_WORD = re.compile(r"^(?:pp?|pgs?|pages?|seiten?|ss?|at|págs?)\b\.?\s*:?\s*|^:\s*", re.IGNORECASE)
_VOLUME_WORD = r"(?:vol(?:ume|s)?|bd|band|tome|t|v|jg)\b\.?"
_ISSUE_WORD = r"(?:nos?|nr|n°|nº|num(?:ber)?|issues?|heft|iss|is|fasc|suppl(?:ement)?|part|pt)\b\.?"
_ORDINAL = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th|d|e|ème|\.|\.?ª|a)?(?=\W|$)")
_ORDINAL_WORDS = {
    word: str(number)
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
        ],
        start=1,
    )
}


class PrintedDate(NamedTuple):
    """An ISO date as far as printed, its year, and where it stood in the words given."""

    date: str
    year: int | None
    start: int
    end: int


NO_DATE = PrintedDate("", None, -1, -1)


def _iso(year: str, month: int | str, day: str | None = None) -> str:
    number = MONTHS[month.lower().rstrip(".")] if isinstance(month, str) else month
    if not 1 <= number <= 12 or (day is not None and not 1 <= int(day) <= 31):
        return year
    return f"{year}-{number:02d}" + (f"-{int(day):02d}" if day else "")


def find_date(text: str) -> PrintedDate:
    """Find the fullest date in `text`; the first year where there is no month."""
    if match := _ISO.search(text):
        return PrintedDate(match.group(), int(match[1]), *match.span())
    if match := _MONTH_DAY.search(text):
        return PrintedDate(_iso(match[3], match[1], match[2]), int(match[3]), *match.span())
    if match := _DAY_MONTH.search(text):
        return PrintedDate(_iso(match[3], match[2], match[1]), int(match[3]), *match.span())
    if match := _YEAR_MONTH.search(text):
        return PrintedDate(_iso(match[1], match[2], match[3]), int(match[1]), *match.span())
    if match := _MONTH_YEAR.search(text):
        return PrintedDate(_iso(match[2], match[1]), int(match[2]), *match.span())
    if match := _DOTTED.search(text):  # day first, as in the Official Journal; month first is not told apart
        return PrintedDate(_iso(match[3], int(match[2]), match[1]), int(match[3]), *match.span())
    if match := _YEAR.search(text):
        return PrintedDate(match[1], int(match[1]), *match.span())
    return NO_DATE


def find_doi(text: str) -> str:
    """Give the DOI in lower case, also from a landing page's address; "" if none stands there."""
    match = _DOI.search(text)
    if match is None:
        return ""
    doi = trim_address(match.group())
    before = text[max(0, match.start() - 60) : match.start()].lower()
    if "://" in before and "doi.org" not in before:
        doi = _LANDING_TAIL.sub("", doi)
    return doi.lower()


def find_url(text: str) -> tuple[str, int, int]:
    """Give the first address with its place; ("", -1, -1) if there is none."""
    match = _URL.search(text) or _HANDLE.search(text)
    if match is None:
        return "", -1, -1
    url = trim_address(match.group())
    return url, match.start(), match.start() + len(url)


def trim_address(address: str) -> str:
    """Cut the sentence's own punctuation off the end of an address; brackets that it opened stay."""
    while address:
        last = address[-1]
        if (
            last in ".,;:'’\"*>]}"
            or (last == ")" and address.count("(") < address.count(")"))
            or (last == "(" or last == "[")
        ):
            address = address[:-1]
        else:
            break
    return address


def read_pages(text: str) -> str:
    """Give pages as printed, without "pp." and closing punctuation."""
    text = text.strip(" \t,;.()[]:")
    return _PAGE_WORD.sub("", text).strip(" ,;.:")


def read_volume(text: str) -> tuple[str, str]:
    """Split "15(4)", "vol. 36, no. 9", "XIX, No. 3" or "86, (4)" into volume and issue."""
    text = text.strip(" ,;.:")
    issue = ""
    if match := re.search(rf"\b{_ISSUE_WORD}\s*([\w{DASH}/.]+)", text, re.IGNORECASE):
        issue = match[1].strip(".,")
        text = (text[: match.start()] + " " + text[match.end() :]).strip(" ,;.:(")
    elif match := re.search(r"\(\s*([^()]{1,20}?)\s*\)", text):
        issue = re.sub(rf"^{_ISSUE_WORD}\s*", "", match[1], flags=re.IGNORECASE)
        text = (text[: match.start()] + " " + text[match.end() :]).strip(" ,;.:(")
    elif match := re.fullmatch(r"(\d+)[/.](\d+)", text):
        return match[1], match[2]
    text = re.sub(rf"^[(\[]?\s*{_VOLUME_WORD}\s*", "", text, flags=re.IGNORECASE)
    return text.strip(" ,;.:()[]"), issue


def read_edition(text: str) -> str:
    """Give an edition's number ("2d ed." is "2"), else its words."""
    lowered = text.lower()
    for word, number in _ORDINAL_WORDS.items():
        if word in lowered:
            return number
    match = _ORDINAL.search(text)
    return match[1] if match else text.strip(" ().,;:")


def tidy(text: str) -> str:
    """Give a field's words without emphasis marks, outer quotation marks and closing punctuation."""
    text = " ".join(text.replace("*", " ").split())
    before = None
    while before != text:
        before = text
        text = text.strip(" ,;:").strip()
        abbreviated = re.search(r"\b[A-Z][a-z]{0,5}\.$", text) or re.search(r"\.\s+\S*[A-Z]{1,6}\.$", text)
        if text.endswith(".") and not abbreviated:
            text = text[:-1]
        if len(text) > 1 and text[0] in "“\"‘«„'" and text[-1] in "”\"’»“'":
            text = text[1:-1]
        elif text and text[0] in "“«„" and not any(mark in text for mark in "”»"):
            text = text[1:]
        elif text and text[-1] in "”»" and not any(mark in text for mark in "“«„"):
            text = text[:-1]
    return re.sub(r"\s+([,.;:?!)])", r"\1", text)

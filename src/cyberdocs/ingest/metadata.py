"""Read single facts of metadata: dates, DOIs, names, keywords, the language, the genre.

Pure functions over strings; each format's reader says where to look. What cannot be told is "" or None.
"""

import re
from collections.abc import Sequence

import py3langid

MIN_LANGUAGE_CHARS = 120  # letters; below, language identification errs on names and acronyms
MAX_HEAD_LINE = 160  # characters of a line that tells the genre
MAX_LANGUAGE_CHARS = 20_000  # characters read; more does not change the answer

# English, German, French, Spanish, Italian and Portuguese names; "März 2022", "septembre 2012", "junio de 2016".
_MONTH_WORDS = (
    "january|jan|januar|jänner|janvier|enero|gennaio|janeiro",
    "february|feb|februar|février|febrero|febbraio|fevereiro",
    "march|mar|märz|mars|marzo|março",
    "april|apr|avril|abril|aprile",
    "may|mai|mayo|maggio|maio",
    "june|jun|juni|juin|junio|giugno|junho",
    "july|jul|juli|juillet|julio|luglio|julho",
    "august|aug|août|agosto",
    "september|sept|sep|septembre|septiembre|settembre|setembro",
    "october|oct|oktober|okt|octobre|octubre|ottobre|outubro",
    "november|nov|novembre|noviembre|novembro",
    "december|dec|dezember|dez|décembre|diciembre|dicembre|dezembro",
)
_NUMBER_OF_MONTH = {name: number for number, names in enumerate(_MONTH_WORDS, 1) for name in names.split("|")}
MONTH_NAMES = "|".join(sorted(_NUMBER_OF_MONTH, key=lambda name: (-len(name), name)))
_MONTH = rf"(?P<month>{MONTH_NAMES})\b\.?"
_DATES = (
    re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<number>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?(?![\d-])"),
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?:of\s+|de\s+)?{_MONTH},?\s+(?:de\s+)?(?P<year>(?:19|20)\d\d)\b",
        re.I,
    ),
    re.compile(rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)\b", re.I),
    re.compile(rf"\b{_MONTH},?\s+(?:de\s+)?(?P<year>(?:19|20)\d\d)\b", re.I),
    re.compile(r"\b\d{1,2}[./]\d{1,2}[./](?P<year>(?:19|20)\d\d)\b"),  # day and month cannot be told apart
    re.compile(r"\b(?P<year>(?:19|20)\d\d)\b"),
)
_WORDS = re.compile(r"[^\W\d_]{2,}")  # single letters are initials and rubble
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"'<>{}|\\^`\]]+", re.I)
_NAME_SEPARATOR = re.compile(r"\s*(?:;|,(?!\s*(?:Jr|Sr|Ph\.?D|LL\.?[MBD]|M\.?D|Esq|I{2,3})\b)|\s&\s|\band\b)\s*")
_NAME_DIRT = re.compile(r"[\s*†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹\d]+$|^[*†‡§¶]+")
_TRAILING_ETC = re.compile(r"(?:,?\s*(?:and\s+)?etc\.?)+\s*$", re.I)


def iso_date_in(text: str) -> str:
    """Give the first date as an ISO date as far as it is told: "3 May 2021" -> "2021-05-03", "04.02.2026" -> "2026"."""
    for pattern in _DATES:
        found = pattern.search(text)
        if found is None:
            continue
        parts = found.groupdict()
        year, day = parts["year"], parts.get("day")
        number = parts.get("number")
        if number is None and parts.get("month"):
            number = f"{_NUMBER_OF_MONTH[parts['month'].casefold()]:02d}"
        if number is None:
            return year
        return f"{year}-{number}-{int(day):02d}" if day and 1 <= int(day) <= 31 else f"{year}-{number}"
    return ""


def doi_in(text: str) -> str:
    """Give the first DOI in lower case, without the punctuation behind it, or ""."""
    found = _DOI.search(text)
    if found is None:
        return ""
    doi = found[0].rstrip(".,;:)*_").lower()
    return doi + ")" if doi.count("(") > doi.count(")") else doi


def split_names(line: str) -> list[str]:
    """Part a line of authors into names as printed, without note marks."""
    names = (_NAME_DIRT.sub("", name.strip()).strip(" ,") for name in _NAME_SEPARATOR.split(line))
    return [name for name in names if len(name) > 1]


def split_keywords(line: str) -> tuple[str, ...]:
    """Part a line of keywords; "etc." is none."""
    bare = _TRAILING_ETC.sub("", line.strip().strip("*_. "))
    separator = ";" if ";" in bare else "," if "," in bare else "·" if "·" in bare else "•" if "•" in bare else "|"
    words = (word.strip(" .*_\n\t") for word in bare.split(separator))
    return tuple(dict.fromkeys(word for word in words if word))


def language_of(text: str) -> str:
    """Give the ISO 639-1 code of the language, "" where the text is too short to tell."""
    sample = text[:MAX_LANGUAGE_CHARS]
    letters = sum(map(len, _WORDS.findall(sample)))
    if letters < MIN_LANGUAGE_CHARS and not (letters > 40 and not sample.isascii()):
        return ""
    language, _ = py3langid.classify(sample)
    return str(language)


_TREATY = re.compile(r"\b(?:have agreed as follows|the (?:states|high contracting) parties|agree as follows)\b", re.I)
_ENACTS = re.compile(
    r"\b(?:be it enacted|have adopted this (?:directive|regulation|decision)|hereby (?:enact|order)s?"
    r"|adopts the following|h(?:as|ave) adopted this (?:act|law|regulation))",
    re.I,
)
# A resolution opens with its organ: "The General Assembly, Recalling..."; an article only mentions it.
_RESOLVES = re.compile(
    r"\W*the (?:general assembly|security council"
    r"|(?:[\w’'-]+ ){1,6}(?:council|commission|committee|conference|assembly)),",
    re.I,
)
_THESIS = re.compile(r"\b(?:thesis|dissertation|doctor of philosophy|master of laws|doktorarbeit|thèse|tesis)\b", re.I)
_REPORT = re.compile(
    r"\b(?:working|discussion|policy|occasional|white|position|briefing|issue|green) (?:paper|brief|note)s?\b"
    r"|\breport (?:of|by|on|no|prepared|submitted)\b|\b(?:research|technical|annual|final|country|thematic) report\b"
    r"|\bpolicy brief|\barbeitspapier\b|\bdiskussionspapier\b|\brapport\b|\binforme\b|\bexecutive summary\b",
    re.I,
)
_NEWSPAPER = re.compile(
    r"\b(?:times|post|herald|gazette|tribune|courier|telegraph|chronicle|observer|daily|news|zeitung|monde|país)\W*$",
    re.I,
)
_JOURNAL = re.compile(
    r"\b(?:journal|law review|review of|quarterly|yearbook|zeitschrift|revue|revista|rivista)\b"
    r"|\bvol(?:ume)?\.?\s?\d+\b.{0,40}\b(?:no|issue)\.?\s?\d|\barticle history\b|\baccepted:?\s+\d"
    r"|\b(?:19|20)\d\d; ?\d+ ?\(\d|\b\d{1,3} \((?:19|20)\d\d\),? \d|\b(?:spring|summer|autumn|winter) (?:19|20)\d\d\b",
    re.I,
)
_ARTICLE = re.compile(r"^(?:Article|Art\.|Section|§)\s*\d+", re.I | re.M)


def genre_of(
    headings: list[str], text: str, *, web_page: bool, journal: bool, shop: bool, head: Sequence[str] = ()
) -> str:
    """Tell the genre by plain cues.

    Args:
        headings: as printed.
        text: the body.
        web_page: it came as a web page or carries a page's furniture.
        journal: the file or its first page names a journal, or it has both an abstract and keywords or notes.
        shop: the furniture was that of an essay shop.
        head: lines of the front matter and the margins.
    """
    names = {heading.casefold().strip(" .:") for heading in headings}
    articles = sum(bool(_ARTICLE.match(heading)) for heading in headings) or len(_ARTICLE.findall(text[:200_000]))
    if articles >= 5 and _TREATY.search(text[:20_000]):
        return "treaty_text"
    if articles >= 8 or _RESOLVES.match(text) or (_ENACTS.search(text[:5_000]) and articles > 3):
        return "legal_text"
    lines = [line for line in head if len(line) <= MAX_HEAD_LINE]
    if any(map(_THESIS.search, lines)):
        return "thesis"
    if any(map(_REPORT.search, lines)) and not journal:
        return "report"
    if journal or any(map(_JOURNAL.search, lines)):
        return "journal_article"
    if shop:
        return "essay"
    if names & {"executive summary", "terms of reference", "key recommendations", "key findings"}:
        return "report"
    if web_page:
        return "web_page"
    if lines and _NEWSPAPER.search(lines[0]) and any(len(iso_date_in(line)) == len("2024-01-01") for line in lines):
        return "news_article"
    return "essay" if names & {"references", "works cited", "bibliography"} else ""

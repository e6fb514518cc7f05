"""Read references to cases and statutes.

Reads folded words of one citation; returns the work, or None when it is another kind of work.
"""

import re

from cyberdocs.records import Csl, ReferenceKind
from cyberdocs.structure.reference_fields import DASH, YEAR, find_date, find_doi, find_url, tidy
from cyberdocs.structure.reference_identifiers import Identifier
from cyberdocs.structure.reference_short import PIN
from cyberdocs.structure.reference_work import Work

# "Balfour v. Balfour [1919] 2 K.B. 571", "K.U. v. Finland, App. No. 2872/02": parties end at a comma, bracket, number.
_PARTIES = re.compile(
    r"(?P<title>[A-Z(][^;\"“]{1,90}?\sv\.?\s(?:[A-Z][^;,(\[\d\"“]{0,80}?))(?=\s*(?:[,(\[;]|\d|App\b|No\b|$|\.\s*$))"
)
_ALONE = re.compile(r"(?P<title>(?:In re|Ex parte|Re|Matter of)\s[A-Z][^;,(\[\d]{1,80}?)(?=\s*[,(\[]|\s\d)")
_BARE = re.compile(rf"\s*[(\[]{YEAR}[)\]]\s+(?:\d{{1,4}}\s+)?[A-Z][A-Za-z.]+\s")
# "[1919] 2 K.B. 571", "103 A.L.R. 577", "83 U.S. (16 Wall) 130"
_REPORTER = re.compile(
    rf"(?:[(\[]({YEAR})[)\]]\s+)?(\d{{1,4}})?\s*\b([A-Z](?:[A-Za-z.'’]|\s(?=[A-Z\d])){{0,30}})\s+(?:\(\d{{1,2}}\s\w+\.?\)\s+)?(\d{{1,5}})\b(?!/)"
)
_NUMBER_WORDS = re.compile(
    r"^(?:Joined\s+)?Cases?\s+[CTF]\W\d+/\d\d\s*,?\s*|\s*,?\s*\b(?:App(?:lication|l)?|Case)\b\.?\s+[Nn]os?\.?.*$"
)
_PARAGRAPH = re.compile(r"(?:¶+|paras?\b\.?|\[(?=\d{1,3}\]))\s*(\d{1,4}(?:[\-–]\d{1,4})?)")
_PERSON = re.compile(r"[A-Z]\.\s?[A-Z]|^[A-Z][\w'’\-]+,\s[A-Z]\.")
_COURT = re.compile(r"\b(?:Eur\.?\s?Ct|ECtHR|ECHR|CJEU|ECJ|ICJ|I\.C\.J|H\.L|UKSC|App\.? No|Grand Chamber)")

# "Computer Misuse Act 1990 (UK)", "Cybercrimes Act, 2020"
_ACT = re.compile(
    rf"(?P<title>(?:The\s+)?[A-Z(][^;\"“”\[\]]{{2,140}}?\b(?:Act|Code|Ordinance|Regulations?|Decree|Law|Bill)\b)"
    rf"(?:,?\s+(?:No\.?\s*\d+\s+of\s+)?({YEAR}))?(?:\s*\(([^()]{{1,30}})\))?"
)
_OFFENCES = re.compile(rf"(?P<title>[A-Z][^;\"“”\[\],]{{4,80}}?)\s+({YEAR})\s+\((?:[A-Z][\w.]{{0,8}}\s?){{1,2}}\)")
_US_CODE = re.compile(r"\b(\d{1,2})\s+(U\.?S\.?C\.?A?|C\.?F\.?R)\.?\s*(?:§+|ss?\.)\s*([\w\-–.()]+)")
_PUBLIC_LAW = re.compile(r"\bPub(?:lic|\.)\s*L(?:aw|\.)\s*(?:No\.?\s*)?(\d+[-–]\d+)")
_SECTION = re.compile(rf"\b(?:ss?\b\.?|sec(?:tion)?s?\b\.?|arts?\b\.?)\s*\d[\w()]*(?:[{DASH}]\d+)?|§+\s*\d[\w()]*")


def read_case(plain: str, identifiers: tuple[Identifier, ...]) -> Work | None:
    """Read a case by its parties, its court's number or its place in a report series."""
    plain = plain.strip()
    number = next((item for item in identifiers if item.family in ("ecli", "case")), None)
    bare = _BARE.match(plain)
    match = None if bare else _PARTIES.match(plain) or _ALONE.match(plain)
    if match is None and bare is None and (number is None or number.start > 20):
        return None
    if match is not None and _is_other(match["title"]):
        return None
    title = match["title"] if match else ""
    if not title and number is not None and number.family == "case":
        named = re.match(r"[\s,:]*([A-Z][^\[(;,]{3,100}?)(?=\s*[\[(;,]|\s+ECLI|\s*$)", plain[number.end :])
        title = named[1] if named else ""
    start = plain.find(title) + len(title) if title else 0
    reporter = _REPORTER.search(plain, start)
    if reporter and (_COURT.search(reporter[3]) or find_date(reporter.group()).date.count("-")):
        reporter = None
    date = find_date(plain[start:])
    pin = re.match(rf"\s*,?\s*(?:at\s+)?({PIN})", plain[reporter.end() :]) if reporter else None
    pin = pin or _PARAGRAPH.search(plain, start)
    csl = Csl(
        type="legal_case",
        title=tidy(_NUMBER_WORDS.sub("", title)),
        container_title=reporter[3].strip(" ,") if reporter else "",
        volume=reporter[2] or "" if reporter else "",
        page=reporter[4] if reporter else "",
        year=date.year,
        date=date.date,
        symbol=number.symbol if number else "",
        url=find_url(plain)[0],
        doi=find_doi(plain),
    )
    return Work(ReferenceKind.CASE, csl, pin[1] if pin else "")


def _is_other(title: str) -> bool:
    """An article about a case has an author or quotation marks before the parties."""
    if re.search(r"[\"“‘]", title):
        return True
    before = title.split(" v")[0]
    return bool(_PERSON.match(before)) and "," in title


def read_statute(plain: str) -> Work | None:
    """Read a national act or code section."""
    plain = plain.strip()
    code = _US_CODE.search(plain)
    if code and code.start() < 80:
        symbol = f"{code[1]} {code[2].replace('.', '')} § {code[3].rstrip('.,)')}"
        year = find_date(plain[code.end() :]).year
        csl = Csl(type="legislation", title=tidy(plain[: code.start()]) or symbol, symbol=symbol, year=year)
        return Work(ReferenceKind.LEGISLATION, csl, f"§ {code[3]}".rstrip(".,"))
    public = _PUBLIC_LAW.search(plain)
    match = _ACT.match(plain)
    if match is None or (match[2] is None and public is None):
        match = _OFFENCES.match(plain)
    if match is None or _PERSON.match(match["title"]):
        return None
    if re.search(r",\s|\d", match["title"]) and not re.search(r"\bAct\b", match["title"]):
        return None
    year = int(match[2]) if match[2] else find_date(plain[match.end() :]).year
    pin = _SECTION.search(plain, match.end())
    csl = Csl(
        type="legislation",
        title=tidy(match["title"]),
        year=year,
        date=str(year or ""),
        symbol=f"Pub. L. {public[1]}" if public else "",
    )
    return Work(ReferenceKind.LEGISLATION, csl, pin.group() if pin else "")

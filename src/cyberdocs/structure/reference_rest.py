"""Read what stands behind the title of a work cited in a note.

Reads folded words from the title's end on; returns fields by name: "journal", "container", "volume", "issue", "page",
"pin", "date", "edition", "publisher", "symbol", "news".
"""

import re

from cyberdocs.structure.reference_fields import DASH, MONTH_WORD, YEAR, find_date, read_volume
from cyberdocs.structure.reference_shapes import CAPITAL
from cyberdocs.structure.reference_short import PIN

_RANGE = rf"(?:\s?[{DASH}]\s?\d{{1,5}})?"
# ", 110 Am. J. Int'l L. 425, 440-42 (2016)" · "1 Global Governance 13, 15-17 (1995)" · "11:00 Am. J. Int'l L. 425, ..."
BLUEBOOK = re.compile(
    rf"""(?:^|[,."”’)]|\s)\s*(?P<volume>\d{{1,4}}(?::\d\d)?)(?:\((?P<issue>\d{{1,3}})\))?
        \s+(?P<journal>{CAPITAL}[^\d()\[\]"“”]{{2,80}}?)\s+(?P<page>\d{{1,5}}){_RANGE}
        (?:\s*,\s*(?:at\s+)?(?P<pin>{PIN}))?\s*,?\s*\((?P<date>[^()]{{0,40}}{YEAR})\)""",
    re.VERBOSE,
)
# "(1979) 27 Political Studies 183, 190" · "[2010] CLJ 470 at 485" · "(2012) 75(3) MLR 1"
_OSCOLA = re.compile(
    rf"""\s*,?\s*[(\[](?P<date>{YEAR})(?:[/{DASH}]\d{{2,4}})?[)\]]\s*
        (?P<volume>\d{{1,4}}|[IVXLC]{{1,7}}(?=\s))?\s*(?:\((?P<issue>[\w/{DASH}]{{1,8}})\))?\s*
        (?P<journal>{CAPITAL}[^\d()\[\]]{{1,80}}?),?\s+(?:pp?\.?\s*)?(?P<page>\d{{1,5}}){_RANGE}
        (?:\s*,?\s*(?:at\s+)?(?P<pin>{PIN}))?""",
    re.VERBOSE,
)
# "International Law Studies 94, no. 2 (2018): 89-98" · "Bulletin, no. 2 (2017): 287" · "Journal, 12(3), 2010, pp. 3-9"
_CHICAGO = re.compile(
    rf"""\s*,?\s*(?P<journal>{CAPITAL}[^\d()\[\]]{{2,90}}?),?\s+
        (?:(?:[Vv]ol(?:ume)?\.?\s*)?(?P<volume>\d{{1,4}}))?
        (?:\s*,?\s*(?:[Nn]o|[Ii]ssue|[Ii]ss)\.?\s*(?P<issue>[\w{DASH}/]{{1,8}})|\s?\((?P<issue2>(?!{YEAR})[\w{DASH}/]{{1,8}})\))?
        (?:\s*,?\s*\(?(?P<date>[^()\d]{{0,20}}{YEAR})\)?)?
        \s*[:,]\s*(?:pp?\.?\s*)?(?P<page>\d{{1,5}}{_RANGE})""",
    re.VERBOSE,
)
# Journals paged by issue: ", J. CONFLICT & SEC. L., Winter 2016, at 475" · ", N.Y. Times, July 6, 2017, at A1"
DATED_ISSUE = re.compile(
    rf"""\s*,\s+(?P<journal>(?:The\s+)?{CAPITAL}[^,\d()\[\]]{{1,60}}(?:,\s(?:L|Soc)\.)?),
        \s+(?P<date>(?:(?:Spring|Summer|Fall|Autumn|Winter|{MONTH_WORD})\b[./\-–\w]{{0,12}}\s+)(?:\d{{1,2}},\s+)?{YEAR})
        ,\s+at\s+(?P<page>[A-Z]?\d{{1,5}})(?:\s*,\s*(?P<pin>{PIN}))?""",
    re.VERBOSE,
)
_YEAR_GROUP = re.compile(rf"[(\[](?P<inner>[^()\[\]]{{0,120}}?(?<!\d){YEAR}[a-z]?(?!\d)[^()\[\]]{{0,40}})[)\]]")
_IN = re.compile(r"[\s,.]*\b(?:in|in:|In)\b:?\s+(?=[A-Z“‘\"(*\s])")
_EDITORS = re.compile(r"[^()\[\]\d]{3,120}?\s*(?:\((?:eds?|editors?)\.?\)|,?\s*\beds?\b\.?),\s*", re.IGNORECASE)
_EDITED = re.compile(r"\s*,?\s*\b(?:eds?\.|edited by|ed\. by|hrsg\. von)\s+[^()\[\]\d]{3,120}?\s*(?=[(\[,]|$)")
_BLUE_EDITORS = re.compile(r"[^()\d]{3,100}?\s*\beds?\b\.,?", re.IGNORECASE)
_EDITION = re.compile(
    r"\b(?:(?:\d{1,2}(?:st|nd|rd|th|d)|first|second|third|fourth|fifth|sixth|revised|rev\.)\s+)(?:revised\s+)?(?:edn?\b\.?|edition\b)",
    re.IGNORECASE,
)
_CONTAINER_PAGE = re.compile(
    rf"[\s,]+(?:at\s+|pp?\.\s*)?(?P<page>\d{{1,5}}{_RANGE})(?:\s*,\s*(?:at\s+)?(?P<pin>{PIN}))?\s*,?\s*$"
)
_STATE = re.compile(
    r"\b(?:trans|translated by|tr)\b\.?[^,;]*[,;]?|\brev\.|\bforthcoming\b|\bunpublished\b"
    r"|\b(?:final\s+|advance\s+)?drafts?\b|\bhereinafter\b.*",
    re.IGNORECASE,
)
_NO_PUBLISHER = re.compile(r"(?:at|on|of|no|last visited|accessed|vol)\b.*", re.IGNORECASE)
NEWS = re.compile(
    r"\b(?:Times|Post|Guardian|News|Herald|Tribune|Telegraph|Economist|Reuters|Gazette|Observer|Daily|Age|Register|Wired|"
    r"Zeitung|Monde|Spiegel|BBC|CNN|Bloomberg"
    r"Wall St(?:reet|\.) J(?:ournal|\.)|POL['’]Y|Lawfare|Just Security|Politico|Blog)\b"
)


def read_rest(rest: str, *, quoted: bool) -> dict[str, str]:
    """Read everything behind the title.

    Args:
        rest: folded words from the title's end on.
        quoted: whether marks showed where the title ends; without them a bare word is no journal.
    """
    if issue := DATED_ISSUE.match(rest):
        dated = {key: value for key, value in issue.groupdict().items() if value}
        if NEWS.search(dated["journal"]):
            dated.update(container=dated.pop("journal"), pin=dated.pop("page"), news="yes")
        return dated
    journal = _read_journal(rest, quoted=quoted)
    if journal:
        return journal
    found: dict[str, str] = {}
    container = _IN.match(rest) if quoted else re.match(r"[,\s]+in:?\s+(?=[A-Z])", rest)
    group = _last_year_group(rest)
    if container is not None:
        _read_container(rest[container.end() : group.start() if group else len(rest)], found)
    if group is not None:
        found.update(_read_group(group["inner"]))
        behind = re.match(rf"\s*[,:]?\s*(?:at\s+)?({PIN})", rest[group.end() :])
        ahead = (
            re.search(rf"(?:^|[\s,])(?:at\s+)?({PIN})\s*,?\s*$", rest[: group.start()]) if container is None else None
        )
        if behind:
            found["pin"] = behind[1]
        elif ahead and not re.fullmatch(YEAR, ahead[1].strip()):
            found["pin"] = ahead[1]
    elif container is None:
        _read_open_rest(rest, found)
    if quoted and container is None:
        _read_newspaper(rest, found)
    return found


def _read_journal(rest: str, *, quoted: bool) -> dict[str, str]:
    for pattern in (BLUEBOOK, _OSCOLA, _CHICAGO):
        if pattern is _CHICAGO and not quoted:
            continue
        match = pattern.search(rest[:160]) if pattern is BLUEBOOK else pattern.match(rest)
        if match is None or re.match(r"(?:in|at|eds?)\b", match["journal"], re.IGNORECASE):
            continue
        found = {key: value.strip() for key, value in match.groupdict().items() if value}
        if "issue2" in found:
            found["issue"] = found.pop("issue2")
        if pattern is _CHICAGO:
            if "volume" not in found and "issue" not in found:
                continue
            if "date" not in found and not find_date(rest[match.end() :]).year:
                continue
            if pin := re.match(rf"\s*,\s*(?:at\s+)?({PIN})", rest[match.end() :]):
                found["pin"] = pin[1]
        if "volume" in found and ":" not in found["volume"]:
            found["volume"], _ = read_volume(found["volume"])
        return found
    return {}


def _read_container(words: str, found: dict[str, str]) -> None:
    """Read "Christopher Millard (ed), Cloud Computing Law", "SEA LAW 167, 170", "Citizenship, ed. G. Andrews"."""
    if editors := _EDITORS.match(words):
        words = words[editors.end() :]
    if edited := _EDITED.search(words):
        words = words[: edited.start()]
    if place := _CONTAINER_PAGE.search(words):
        found.update({key: value for key, value in place.groupdict().items() if value})
        words = words[: place.start()]
    found["container"] = words.strip(" ,.")


def _last_year_group(rest: str) -> re.Match[str] | None:
    """Give the bracket with the work's year: the first that closes the citation, else the last."""
    last = None
    for match in _YEAR_GROUP.finditer(rest):
        last = match
        if re.match(rf"\s*(?:[,:]?\s*{PIN}\s*)?[\[(.]?$", rest[match.end() :]):
            break
    return last


def _read_group(inner: str) -> dict[str, str]:
    """Read "2d ed. 2010", "Philip Alston ed., 2010", "OUP 2010", "New York: Norton, 1986", "Dec. 31, 2020"."""
    date = find_date(inner)
    found = {"date": inner[date.start : date.end] if date.start >= 0 else inner}
    words = (inner[: date.start] + inner[date.end :]).strip(" ,;") if date.start >= 0 else inner
    if edition := _EDITION.search(words):
        found["edition"] = edition.group()
        words = (words[: edition.start()] + words[edition.end() :]).strip(" ,;")
    if symbol := re.search(r"\bCm(?:n?d?)?\.?\s*\d+", words):
        found["symbol"] = symbol.group()
        words = words.replace(symbol.group(), "").strip(" ,;")
    if re.search(r"\beds?\b\.?", words):
        words = _BLUE_EDITORS.sub("", words)
    words = _STATE.sub("", words).strip(" ,;")
    words = words.split(":", 1)[-1].strip(" ,;.")
    if len(words) > 1 and any(char.isalpha() for char in words) and not _NO_PUBLISHER.fullmatch(words):
        found["publisher"] = words
    return found


def _read_open_rest(rest: str, found: dict[str, str]) -> None:
    """Read a rest without brackets: ", Oxford University Press, 2010, p. 12"."""
    date = find_date(rest)
    if date.start < 0:
        if pin := re.match(rf"[\s,]*(?:at\s+)?({PIN})\s*\.?\s*$", rest):
            found["pin"] = pin[1]
        return
    found["date"] = rest[date.start : date.end]
    if pin := re.match(rf"\s*,\s*(?:at\s+)?({PIN})", rest[date.end :]):
        found["pin"] = pin[1]
    words = rest[: date.start].strip(" ,.;")
    if edition := _EDITION.search(words):
        found["edition"] = edition.group()
        words = words.replace(edition.group(), "").strip(" ,.;")
    if words and words[0].isupper() and not NEWS.search(words):
        found["publisher"] = words.split(":", 1)[-1].strip()


def _read_newspaper(rest: str, found: dict[str, str]) -> None:
    """Read "The Age, 26 April 1997", "The Guardian (London, 3 May 2017)", "N.Y. Times, Mar. 4, 2019, at A1"."""
    match = re.match(rf"[\s,.]*(?P<name>(?:The\s+)?{CAPITAL}[^,(\[\d]{{1,60}}?)\s*(?:,|\(|\[|$)", rest)
    if match is None or found.get("symbol"):
        return
    behind = rest[match.end("name") :]
    date = find_date(behind)
    if date.date.count("-") == 2 or (NEWS.search(match["name"]) and date.year):
        found.update(container=match["name"], news="yes", date=behind[date.start : date.end])
        found.pop("publisher", None)
    elif not found.get("publisher") and match["name"].strip():
        found["container"] = match["name"]

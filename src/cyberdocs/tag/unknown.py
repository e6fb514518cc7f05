"""Name what the catalogue does not hold: laws and bodies by the grammar of their names, bodies by the recogniser.

Reads text, what is found already and the recogniser's spans; returns `Found` places with ids of the form
`law:~slug` and `org:~slug`, and what was rejected, with its reason.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from cyberdocs.records import Dropped, Form, Label, NamedSpan, Span
from cyberdocs.tag.catalogue import Catalogue
from cyberdocs.tag.found import Found
from cyberdocs.tag.words import slug, word_set

_CAP = r"[A-Z][\w’'&.-]{0,30}"
_LINK = r"(?:of|on|and|for|the|in|to|against|&|de|concerning|with|from)"
_GAP = r"[ \u00a0]"
# A law by name and year, or by a head noun: "Computer Misuse Act 1990", "Information Technology Act, 2000",
# "Vienna Convention on the Law of Treaties". Must not take "Act" or "the Act" alone.
_ACT = re.compile(
    rf"""(?<![\w.])(?P<name>{_CAP}(?:{_GAP}(?:\([A-Z][\w\ ]{{0,30}}\)|{_LINK}|{_CAP})){{0,9}}?{_GAP}
         (?P<head>Act|Ordinance|Bill|Code|Decree|Law|Proclamation))
         (?:,?{_GAP}(?:No\.?{_GAP}\d+{_GAP})?(?:of{_GAP})?(?P<year>(?:18|19|20)\d\d))?(?!\w)""",
    re.VERBOSE,
)
_TREATY = re.compile(
    rf"""(?<![\w.])(?P<name>(?:{_CAP}{_GAP}){{0,6}}?
         (?P<head>Convention|Protocol|Treaty|Covenant|Directive|Declaration|Charter|Agreement|Pact|Guidelines
           |Framework\ Decision|Explanatory\ Report|Recommendation)
         (?P<tail>{_GAP}(?:on|against|concerning|for|relating{_GAP}to|to|regarding){_GAP}(?:the{_GAP})?{_CAP}
           (?:{_GAP}(?:{_LINK}{_GAP}(?:the{_GAP})?)?{_CAP}){{0,10}})?)(?!\w)""",
    re.VERBOSE,
)
_PROGRAMME = re.compile(
    rf"(?<![\w.])(?P<name>(?:{_CAP}{_GAP}){{2,6}}?(?P<head>Programme|Program|Strategy|Agenda|Action Plan|Roadmap))"
    r"(?![\w’'-])"
)
# A body by its head noun: "Computer Crime and Intellectual Property Section", "National Cyber Security Centre".
_BODY = re.compile(
    rf"""(?<![\w.])(?P<name>(?:{_CAP}{_GAP}(?:(?:of|and|for|on|&){_GAP}(?:the{_GAP})?)?){{1,6}}?
         (?P<head>Units?|Cent(?:re|er)|Agency|Directorate|Authority|Bureau|Department|Ministry|Institute|Task{_GAP}Force
           |Council|Commission|Committee|Tribunal|Court|Association|Federation|Foundation|Alliance|Initiative|Network
           |Organi[sz]ation|Secretariat|University))(?![\w’'-])""",
    re.VERBOSE,
)
_MINISTRY = re.compile(
    rf"(?<![\w.])(?P<name>(?:Ministry|Department|Bureau|University|Institute|Office){_GAP}(?:of|for){_GAP}(?:the{_GAP})?{_CAP}(?:{_GAP}(?:(?:and|of|&){_GAP}(?:the{_GAP})?)?{_CAP}){{0,4}})(?!\w)"
)
_OPENERS = word_set(
    "the this that these those a an in on at by for of to from and but or if as it its their our his her while"
    " when although however under with through see since after before during despite first second third article"
    " section such many most some all each every any no both other another new national international key role"
    " why how what according article articles chapter part annex"
)
_GENERIC_HEADS = word_set(
    "act law code bill treaty convention protocol directive declaration agreement charter framework"
)
_HEADS_WITH_YEAR = frozenset(
    {"Law", "Code", "Bill", "Decree"}
)  # "Criminal Law" is a field; "Anti-Cybercrime Law 2007" is a law
# What small recognisers take for bodies: section words, statistics, months, common abbreviations of papers.
_RUBBLE = re.compile(
    r"^(?:abstract|introduction|conclusions?|keywords?|references?|bibliography|table|figure|fig|section|chapter|appendix|annex"
    r"|article|art|vol|no|pp?|ibid|id|supra|infra|et al|ict|icts|it|ai|iot|vpn|dns"
    r"|ip|isps?|ngos?|igos?|ios|mlats?|mla|cbms?|ddos"
    r"|cyber\w*|internet|web|covid.*|gdp|usd|eur|doi|isbn|issn|phd|llm|prof|dr|states?|member states?|parties|party"
    r"|governments?|parliament|court|council|committee|commission|assembly|board|university|press)$",
    re.IGNORECASE,
)
_JOURNAL_OR_PRESS = re.compile(
    r"\b(?:journal|review|press|publish\w*|quarterly|bulletin|j\.|l\. ?rev|rev\.|stud\."
    r"|oxford|cambridge|springer|routledge|elsevier|brill|wiley|proceedings|yearbook|magazine)\b",
    re.IGNORECASE,
)
_LAW_WORD = re.compile(
    r"\b(?:Act|Convention|Treaty|Protocol|Directive|Regulation|Resolution|Covenant|Statute|Code|Article|Charter|Manual|Declaration|Strategy|Study|Report)s?\b"
)
MAX_BODY_WORDS = 12


def find_unknown_laws(text: str, floor: int = 0) -> Iterator[Found]:
    """Find laws by the grammar of their names."""
    for pattern, producer in ((_ACT, "grammar:act"), (_TREATY, "grammar:treaty"), (_PROGRAMME, "grammar:programme")):
        for match in pattern.finditer(text):
            start = _skip_openers(text, match.start("name"), match.end("name"))
            name = text[start : match.end("name")]
            words = name.split()
            if len(words) < 2 and not match.groupdict().get("tail"):
                continue
            if words[0].lower() in _GENERIC_HEADS and not match.groupdict().get("tail"):
                continue
            if not match.groupdict().get("tail") and producer == "grammar:treaty" and len(words) < 2:
                continue
            year = match.groupdict().get("year")
            if name.isupper() or (year is None and match["head"] in _HEADS_WITH_YEAR):
                continue
            title = f"{name} {year}" if year else name
            end = match.end("year") if year else match.end("name")
            yield Found(
                start=start,
                end=end,
                label=Label.LAW,
                form=Form.NAME,
                producer=producer,
                entity_id=f"law:~{slug(title)}",
                canonical=title,
            )


def find_unknown_bodies(text: str) -> Iterator[Found]:
    """Find bodies by the grammar of their names."""
    for pattern in (_BODY, _MINISTRY):
        for match in pattern.finditer(text):
            start = _skip_openers(text, match.start("name"), match.end("name"))
            name = text[start : match.end("name")]
            if len(name.split()) < 2 or name.isupper():
                continue
            yield _body(start, match.end("name"), name, "grammar:body")


def from_recogniser(
    text: str, spans: Sequence[NamedSpan], model: str, blocked: Sequence[Span], catalogue: Catalogue
) -> tuple[tuple[Found, ...], tuple[Dropped, ...]]:
    """Take the recogniser's organisations, without its usual rubble.

    Args:
        blocked: where bodies are not looked for: headings, bylines, authors of references.

    Returns:
        Places, and what was rejected with the rule that did it.
    """
    places: list[Found] = []
    dropped: list[Dropped] = []
    for named in spans:
        if named.label != "ORG":
            continue
        start, end = _trim(text, named.span.start, named.span.end)
        name = text[start:end]
        reason = _rubble(name, start, end, blocked)
        if reason:
            dropped.append(
                Dropped(
                    span=named.span,
                    quote=text[named.span.start : named.span.end],
                    stage="tag",
                    reason=f"recogniser_{reason}",
                )
            )
            continue
        places.append(_body(start, end, name, f"ner:{model}"))
    return tuple(places), tuple(dropped)


def _body(start: int, end: int, name: str, producer: str) -> Found:
    return Found(
        start=start,
        end=end,
        label=Label.ORG,
        form=Form.NAME,
        producer=producer,
        entity_id=f"org:~{slug(name)}",
        canonical=name,
    )


def _skip_openers(text: str, start: int, end: int) -> int:
    """Move the start over words that only happen to be capitalised: "Under the Computer Misuse Act"."""
    while start < end:
        word = re.match(r"[\w’'&.-]+[ \u00a0]+", text[start:end])
        if word is None or word.group().strip().lower() not in _OPENERS:
            return start
        start += word.end()
    return start


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out a leading article, a possessive s, and marks at the edges."""
    article = re.match(r"(?:the|The|THE|a|an)\s+", text[start:end])
    if article:
        start += article.end()
    while (
        end > start
        and (text[end - 1] in " \u00a0,;:.\"'’“”([-–*" or text[end - 1].isspace())
        and not text[end - 2 : end - 1].isupper()
    ):
        end -= 1
    for ending in ("'s", "’s"):
        if text[start:end].endswith(ending):
            end -= 2
    while start < end and text[start] in "\"'“”‘’([*":
        start += 1
    return start, end


def _rubble(name: str, start: int, end: int, blocked: Iterable[Span]) -> str:
    """Give the name of the rule that rejects a span, "" when none does."""
    words = name.split()
    if not name or not any(sign.isalpha() for sign in name) or len(name) < 3:
        return "too_short"
    if "\n" in name or len(words) > MAX_BODY_WORDS:
        return "too_long"
    if name.islower() or not any(word[:1].isupper() for word in words):
        return "no_capital"
    if len(words) >= 3 and name.isupper():
        return "all_capitals"
    if _RUBBLE.match(name):
        return "common_word"
    if _JOURNAL_OR_PRESS.search(name):
        return "publication"
    if _LAW_WORD.search(name):
        return "law"
    if any(sign in name for sign in "@/[]{}<>=|*"):
        return "marks"
    if re.search(r"\d{3,}|^\d", name):
        return "number"
    if any(span.start < end and start < span.end for span in blocked):
        return "place"
    return ""

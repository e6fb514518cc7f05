"""Read one amount by its kind: money, share, count, duration, rank. Reads a match of `AMOUNT`, returns an `Amount`.

"One in ten" and "10 per cent" are one share, "a third" has room on both sides, and "all", "none", "most" and "few" are
shares too. None where the words are no amount: "the past ten years", "a third party", "at all".
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from cyberdocs.claim.number_words import DIGITS, FIGURE, ORDINALS, SCALES, WORDS, read_cardinal
from cyberdocs.records import Span

# Share of the value that "about", "some", "nearly" leave open, and that a round fraction ("a third") does.
ABOUT = Decimal("0.12")
FRACTION = Decimal("0.1")
ONE_HUNDRED = Decimal(100)
_UNITS = {"second": "0.000278", "minute": "0.0167", "hour": "1", "day": "24", "week": "168", "month": "730",
          "year": "8760", "decade": "87600"}  # fmt: skip  # hours
_CURRENCY = {"$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD", "€": "EUR", "eur": "EUR", "euro": "EUR",
             "£": "GBP", "gbp": "GBP", "pound": "GBP"}  # fmt: skip
_SCALES = "|".join(word for word in SCALES if len(word) > 1 and word != "hundred")
_PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
          "eighth": 8, "ninth": 9, "tenth": 10}  # fmt: skip
_PART = "|".join(_PARTS)
_TIME_UNIT = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)"
_COUNTED = (
    r"(?:states?|countr(?:y|ies)|nations?|governments?|part(?:y|ies)|signator(?:y|ies)|ratifications?|accessions?"
    r"|members?|instruments?|body)"
)
# Behind "four firms in five": "three firms in ten cities" is no share.
_VERB = (
    r"(?:have|has|had|are|is|were|was|do|does|did|can(?:not)?|could|now|still|never|lack|report|use|say|said|paid?|pays?"
    r"|knew|know|[a-z]{2,12}ed)"
)
AMOUNT = re.compile(
    rf"""
    (?<![\w/.§])(?:(?<!-)|(?<=\d-)(?=\d[\d.]*(?:\s?%|\sper\s?cent|[\s-]{_TIME_UNIT}\b)))(?:
      (?P<money>(?:US\$|USD\s?|EUR\s?|GBP\s?|[$€£])\s?
          (?:(?P<m0>{DIGITS})(?:[–-]|\sto\s(?={DIGITS}\s(?:{_SCALES})\b)))?(?P<m1>{DIGITS})(?:\s?(?P<s1>{_SCALES}|[kmb])\b)?
         |(?P<m2>{FIGURE})(?:\s?(?P<s2>{_SCALES}|[km]))?\s
          (?:(?:U\.?S\.?|American|British|pounds?)\s)?(?P<c2>dollars?|euros?|pounds?|USD|EUR|GBP)\b)
     |(?P<percent>(?P<p1>{FIGURE})(?:\s?%|\s(?:per\s?cent|percent|percentage\spoints)\b))
     |(?P<ratio>(?P<r1>{FIGURE})\s(?:in|out\sof)\s(?:every\s)?(?P<r2>{WORDS}|\d{{1,3}})\b(?=\s[a-z]))
     |(?P<ratio2>(?P<r3>{FIGURE})\s[a-z]{{3,20}}\s(?:in|out\sof)\s(?:every\s)?(?P<r4>{WORDS}|\d{{1,3}})\b(?=\s{_VERB}\b))
     |(?P<every>every\s(?:(?P<e1>{ORDINALS})|other))\b(?=\s[a-z])
     |(?P<fraction>(?:(?P<f1>an?|one|two|three|four|five|six|seven|eight|nine)[\s-](?P<f2>(?:{_PART})s?)(?=\s|[.,;])
         |half(?=\s(?:of|the|its|all|their)\b)))
     |(?P<partof>(?P<o1>{FIGURE})\s(?:out\s)?of\s(?:(?:the|its|all|their|our)\s)?(?P<o2>{FIGURE})\b(?=\s[a-z]))
     |(?P<duration>(?P<d1>{FIGURE}|an?)(?:\s|-)(?P<d2>{_TIME_UNIT})\b(?!\s(?:ago|earlier|later|old|apart)\b))
     |(?P<rank>(?:the\s)?(?P<k1>{ORDINALS}|\d{{1,3}}(?:st|nd|rd|th))(?=\s(?:(?:member|contracting)\s)?{_COUNTED}\b))
     |(?P<times>doubled|tripled|trebled|quadrupled|halved)
     |(?P<quantifier>(?:all|every|each|most|none|few|no)(?=\s[a-z])|(?:an?|the)\s(?:(?:vast|great|large|small|simple|absolute)\s)?(?:majority|minority)\sof\b)
     |(?P<often>(?P<t1>{FIGURE})\stimes|once|twice|thrice)\b
     |(?P<count>{FIGURE})(?:\s(?P<s3>thousand|million|billion|dozen))?
    )(?![\w/])(?!\.\d)(?![–-]\d)(?!-(?:{ORDINALS})\b)   # not "twenty-first"
    """,
    re.VERBOSE | re.IGNORECASE,
)
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\.?"
_AFTER_MONTH = re.compile(r"(?:st|nd|rd|th)?\s(?:of\s)?" + MONTH + r"(?!\w)", re.IGNORECASE)
# "In the past ten years", "for many of those two years": a stretch of time that frames the sentence; "every 12 to 18
# months": a rhythm.
_FRAME = re.compile(
    rf"\b(?:past|last|next|first|coming|previous|following|these|those|recent|every)\s(?:{FIGURE}\s(?:to|or)\s)?$",
    re.IGNORECASE,
)
# Behind a number that counts units of time, alone or as the lower end of a range.
_OF_TIME = re.compile(rf"[\s-](?:(?:to|or)\s{FIGURE}[\s-])?{_TIME_UNIT}\b")
_RHYTHM = re.compile(rf"\s(?:{_TIME_UNIT}\b|{FIGURE}{_OF_TIME.pattern}|other\b|time\b)")  # behind "every"
_AT_ALL = re.compile(r"\b(?:at|above|after|not|once and for|first of)\s$", re.IGNORECASE)
_LITTLE = re.compile(r"\b(?:a|the|these|those|last|first|next)\s(?:\w+\s)?$", re.IGNORECASE)
_TIMES_WORD = {"doubled": 100, "tripled": 200, "trebled": 200, "quadrupled": 300, "halved": -50}


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as an interval.

    Args:
        kind: "count", "share", "money", "duration", "rank", "change", "times".
        low, high: bounds, None open; of a share per cent, of a duration hours.
        share: per cent of the whole that a count is of ("15 of the 55"), None when it is no part.
        unit: of money its currency, of a duration its word.
        fuzzy: the words leave room.
    """

    kind: str
    low: Decimal | None
    high: Decimal | None
    span: Span
    unit: str = ""
    share: Decimal | None = None
    fuzzy: bool = False


def read_amount(match: re.Match[str], span: Span, before: str, after: str) -> Amount | None:
    """Read a match of `AMOUNT` with the words around it, None where they are no amount."""
    part = match.groupdict()
    kind = next((name for name in _READERS if part[name]), "")
    return _READERS[kind](part, span, before, after)


def _money(part: dict[str, str | None], span: Span, before: str, after: str) -> Amount | None:
    figure = read_cardinal(part["m1"] or part["m2"] or "")
    if figure is None:
        return None
    symbol = re.match(r"US\$|[$€£]|[A-Z]{3}", part["money"] or "")
    name = (part["c2"] or (symbol.group() if symbol else "")).lower().rstrip("s")
    scale = _scale(part["s1"] or part["s2"])
    if figure >= 1_000_000 and not (part["m1"] or part["m2"] or "0")[0].isdigit():
        figure, scale = figure / 1_000_000, Decimal(1_000_000)  # "ten million" in words
    rate = re.match(r"\s(?:a|per|each|every)\s(?:year|month|day)\b|\s(?:annually|yearly)\b", after)
    low, high = _rounded(part["m1"] or part["m2"] or "", figure, scale)
    if part["m0"]:  # "$10–20 million"
        least = read_cardinal(part["m0"])
        if least is None or least >= figure:
            return None
        low = _rounded(part["m0"], least, scale)[0]
    return Amount("money", low, high, span, unit=_CURRENCY.get(name, name.upper()) + (" a year" if rate else ""))


def _percent(part: dict[str, str | None], span: Span, before: str, after: str) -> Amount | None:
    figure = read_cardinal(part["p1"] or "")
    if figure is None:
        return None
    low, high = _rounded(part["p1"] or "", figure, Decimal(1))
    return Amount("share", low, high, span, unit="%")


def _ratio(part: dict[str, str | None], span: Span, before: str, after: str) -> Amount | None:
    figure, whole = read_cardinal(part["r1"] or ""), read_cardinal(part["r2"] or "")
    return _share(figure, whole, span) if figure is not None and whole and figure <= whole else None


def _ratio_of(part: dict[str, str | None], span: Span, before: str, after: str) -> Amount | None:
    return _ratio({"r1": part["r3"], "r2": part["r4"]}, span, before, after)


def _every(part: dict[str, str | None], span: Span, before: str, after: str) -> Amount | None:
    if re.match(rf"\s{_TIME_UNIT}\b", after):
        return None  # "every second year"
    whole = read_cardinal(part["e1"]) if part["e1"] else Decimal(2)
    return _share(Decimal(1), whole, span) if whole and whole > 1 else None


def _fraction(part: dict[str, str | None], span: Span, before: str, after: str) -> Amount | None:
    if part["f2"] is None:
        return _share(Decimal(1), Decimal(2), span)
    word, count = part["f2"].lower(), (part["f1"] or "").lower()
    whole = Decimal(_PARTS.get(word, _PARTS.get(word.rstrip("s"), 0)))
    figure = Decimal(1) if count in ("a", "an", "one") else read_cardinal(count)
    # "a third party", "one fifth column": one part needs its "of"; "two thirds" do not.
    if not whole or figure is None or figure >= whole or (figure == 1 and not re.match(r"\s(?:of|in)\b|[.,;]", after)):
        return None
    return _share(figure, whole, span)


def _partof(part: dict[str, str | None], span: Span, before: str, after: str) -> Amount | None:
    figure, whole = read_cardinal(part["o1"] or ""), read_cardinal(part["o2"] or "")
    if figure is None or not whole or figure > whole:
        return None
    return Amount("count", figure, figure, span, share=figure * 100 / whole)


def _duration(part: dict[str, str | None], span: Span, before: str, after: str) -> Amount | None:
    word = (part["d1"] or "").lower()
    figure = Decimal(1) if word in ("a", "an") else read_cardinal(word)
    if figure is None or _FRAME.search(before):
        return None
    if word in ("a", "an", "one") and not re.search(r"\b(?:within|under|than|for|after|of|in)\s$", before):
        return None
    unit = (part["d2"] or "").lower().rstrip("s")
    hours = figure * Decimal(_UNITS[unit])
    return Amount("duration", hours, hours, span, unit=unit)


def _rank(part: dict[str, str | None], span: Span, before: str, after: str) -> Amount | None:
    figure = read_cardinal(part["k1"] or "")
    return Amount("rank", figure, figure, span) if figure is not None and figure > 1 else None


def _times(part: dict[str, str | None], span: Span, before: str, after: str) -> Amount | None:
    figure = Decimal(_TIMES_WORD[(part["times"] or "").lower()])
    low, high = sorted((figure * (1 - ABOUT), figure * (1 + ABOUT)))
    return Amount("change", low, high, span, unit="%", fuzzy=True)


def _quantifier(part: dict[str, str | None], span: Span, before: str, after: str) -> Amount | None:
    word = (part["quantifier"] or "").lower()
    if word in ("all", "none", "no") and _AT_ALL.search(before):
        return None
    if word in ("every", "each") and _RHYTHM.match(after):
        return None
    if word == "no" and re.match(r"\s(?:longer|more|fewer|less|doubt|one\sknows)\b", after):
        return None
    if word in ("few", "most") and _LITTLE.search(before):
        word = "" if word == "most" or not re.search(r"\b(?:only|just|but)\sa\s$", before) else word
    if word in ("all", "every", "each"):
        return Amount("share", ONE_HUNDRED, ONE_HUNDRED, span, unit="all")
    if word in ("none", "no"):
        return Amount("share", Decimal(0), Decimal(0), span, unit="none")
    if "simple" in word or "absolute" in word:
        return Amount("share", Decimal("50.01"), Decimal("50.01"), span, unit="%")
    if word == "most" or "majority" in word:
        return Amount("share", Decimal("50.01"), ONE_HUNDRED, span, unit="most", fuzzy=True)
    if word == "few" or "minority" in word:
        return Amount(
            "share", Decimal("0.01"), Decimal("49.99" if "minority" in word else "30"), span, unit="few", fuzzy=True
        )
    return None


def _often(part: dict[str, str | None], span: Span, before: str, after: str) -> Amount | None:
    words = {"once": Decimal(1), "twice": Decimal(2), "thrice": Decimal(3)}
    figure = words.get((part["often"] or "").lower()) or read_cardinal(part["t1"] or "")
    if figure is None or figure == 1 or re.match(r"\s(?:a|as|more|higher|the)\b", after):
        return None
    return Amount("times", figure, figure, span)


def _count(part: dict[str, str | None], span: Span, before: str, after: str) -> Amount | None:
    words = part["count"] or ""
    figure = read_cardinal(words)
    if figure is None or words.lower() == "one":
        return None
    if words.lower() in ("hundred", "thousand", "million", "billion", "dozen"):
        if not re.search(r"\ban?\s$", before) or re.match(rf"[\s-]{_TIME_UNIT}\b", after):
            return None
        if re.search(r"\bhalf\san?\s$", before, re.IGNORECASE):
            figure /= 2
        return Amount("count", figure * (1 - ABOUT), figure * (1 + ABOUT), span, fuzzy=True)  # "a thousand"
    if _AFTER_MONTH.match(after) or (words.isdigit() and len(words) == 4 and 1400 <= int(words) <= 2199):
        return None
    if _OF_TIME.match(after):
        return None  # "ten years ago", "the past ten years", "two to three years"
    scale = _scale(part["s3"])
    # "3 dozen" are 36, "3 million" have room.
    low, high = _rounded(words, figure, scale) if scale > 12 else (figure * scale, figure * scale)
    return Amount("count", low, high, span)


_READERS = {
    "money": _money,
    "percent": _percent,
    "ratio": _ratio,
    "ratio2": _ratio_of,
    "every": _every,
    "fraction": _fraction,
    "partof": _partof,
    "duration": _duration,
    "rank": _rank,
    "times": _times,
    "quantifier": _quantifier,
    "often": _often,
    "count": _count,
}


def _share(figure: Decimal | None, whole: Decimal | None, span: Span) -> Amount | None:
    if figure is None or not whole:
        return None
    value = figure * 100 / whole
    return Amount("share", value * (1 - FRACTION), min(value * (1 + FRACTION), ONE_HUNDRED), span, unit="%", fuzzy=True)


def _scale(word: str | None) -> Decimal:
    if (word or "").lower() == "dozen":
        return Decimal(12)
    return Decimal(10) ** SCALES[word.lower()] if word else Decimal(1)


def _rounded(words: str, figure: Decimal, scale: Decimal) -> tuple[Decimal, Decimal]:
    """Give the room that the printed digits leave: 3.7 billion is 3.65 to 3.75 billion."""
    half = Decimal(5) / Decimal(10) ** (len(words.partition(".")[2]) + 1)
    return (figure - half) * scale, (figure + half) * scale

"""Find how many, when and what share a sentence says, each as an interval.

Reads a sentence; returns the places of its dates, shares and counts, and what they allow. "More than 60" allows all above
60, "in the 1990s" ten years, "most" more than a half.
"""
# ruff: noqa: E501 - patterns and lists of words read better in long lines

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["date", "share", "count"]
KINDS: tuple[Kind, ...] = ("date", "share", "count")
FAR = 1e12
STAND_IN = {"date": "2001", "share": "the", "count": "40"}

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (1, 12)}
CENTURIES = {
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "twenty-first": 21,
    "18th": 18,
    "19th": 19,
    "20th": 20,
    "21st": 21,
}
UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
SMALL = {**{word: number for number, word in enumerate(UNITS)}, **TENS}
LARGE = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
FRACTIONS = {
    "half": 1 / 2, "a third": 1 / 3, "one third": 1 / 3, "two thirds": 2 / 3, "a quarter": 1 / 4, "one quarter": 1 / 4,
    "three quarters": 3 / 4, "a fifth": 1 / 5, "one fifth": 1 / 5, "a tenth": 1 / 10, "one tenth": 1 / 10,
}  # fmt: skip
# What each determiner allows of a group. Few: at most three in ten; most: more than half.
SHARES: dict[str, tuple[float, float]] = {
    "all but a few": (0.75, 0.999), "all of the": (1, 1), "all the": (1, 1), "all": (1, 1), "every single": (1, 1), "each and every": (1, 1), "every one of the": (1, 1),
    "every": (1, 1), "each of the": (1, 1), "each": (1, 1), "almost all": (0.75, 0.999), "nearly all": (0.75, 0.999), "nearly every": (0.75, 0.999), "almost every": (0.75, 0.999), "virtually all": (0.75, 0.999),
    "the vast majority of": (0.6, 0.999), "the great majority of": (0.6, 0.999), "the overwhelming majority of": (0.6, 0.999), "the majority of": (0.501, 1), "a majority of": (0.501, 1), "most of the": (0.501, 1), "most": (0.501, 1),
    "the bulk of": (0.501, 1), "the greater part of": (0.501, 1), "at least some": (0.001, 1), "at least one": (0.001, 1), "one or more": (0.001, 1), "some of the": (0.001, 1), "some": (0.001, 1), "certain": (0.001, 1),
    "several": (0.001, 1), "a number of": (0.001, 1), "various": (0.001, 1), "many of the": (0.05, 1), "many": (0.05, 1), "very few": (0.001, 0.3), "only a few": (0.001, 0.3), "a few": (0.001, 0.5), "few of the": (0.001, 0.3),
    "few": (0.001, 0.3), "only a handful of": (0.001, 0.3), "a handful of": (0.001, 0.3), "hardly any of the": (0.001, 0.3), "hardly any": (0.001, 0.3), "scarcely any of the": (0.001, 0.3), "scarcely any": (0.001, 0.3),
    "only a small minority of": (0.001, 0.3), "a small minority of": (0.001, 0.3), "only a minority of": (0.001, 0.499), "a minority of": (0.001, 0.499), "not a single one of the": (0, 0), "not a single": (0, 0), "not one of the": (0, 0),
    "not one": (0, 0), "none of the": (0, 0), "no": (0, 0), "not all of the": (0, 0.999), "not all": (0, 0.999), "not every": (0, 0.999), "not each": (0, 0.999),
}  # fmt: skip

YEAR = r"(?:1[5-9]\d\d|20\d\d)"
MONTH = r"(?:" + "|".join(MONTHS) + ")"
BOUND = r"before|prior to|earlier than|until|till|by|no later than|not later than|after|later than|following|since|not before|as of|from"
DATE = re.compile(
    rf"\b(?:(?P<bound>{BOUND}) )?(?P<at>(?:in|on|at|during|of|throughout) )?(?P<lead>the course of |the year |the early |the late )?"
    rf"(?:between (?P<y1>{YEAR}) and (?P<y2>{YEAR})|(?P<d1>\d{{1,2}}) (?P<m1>{MONTH}),? (?P<y3>{YEAR})"
    rf"|(?P<m2>{MONTH}) (?P<d2>\d{{1,2}}),? (?P<y4>{YEAR})|(?P<m3>{MONTH})(?: of|,)? (?P<y5>{YEAR})"
    rf"|the (?P<half>first|second) half of (?P<y6>{YEAR})|(?:the )?(?P<season>spring|summer|autumn|fall|winter)(?: of)? (?P<y7>{YEAR})"
    rf"|(?P<part>early|late)(?: in)? (?P<y8>{YEAR})|(?:the )?(?P<decade>1[5-9]\d|20\d)0s"
    rf"|the (?P<century>{'|'.join(CENTURIES)}) century|(?P<y9>{YEAR})(?![\w/%]|[.,]\d|-\w))(?!-[a-z])",
    re.IGNORECASE,
)
WORDS = rf"(?:{'|'.join((*SMALL, *LARGE))})"
FIGURE = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
AMOUNT = rf"(?:{FIGURE})(?: (?:thousand|million|billion))?|(?:a |half a )?(?:dozen)|half a million|{WORDS}(?:(?:[ -]| and ){WORDS}){{0,7}}"
EXCEEDS = "more than|over|above|upwards of|in excess of|exceeding|greater than"
AT_LEAST = "at least|no fewer than|no less than|not fewer than|not less than|a minimum of"
BELOW = "fewer than|less than|under|below|not even"
AT_MOST = "at most|no more than|not more than|up to|a maximum of"
NEARLY = "nearly|almost|just under|just short of|close to"
ABOUT = "about|around|roughly|approximately|some|circa"
COUNT = re.compile(
    rf"(?<![\w/.,-])(?:(?P<word>{EXCEEDS}|{AT_LEAST}|{BELOW}|{AT_MOST}|{NEARLY}|{ABOUT}|just over|exactly|precisely|a total of|only|as many as|no fewer and no more than) )?"
    rf"(?:(?P<range>between|from) (?P<low>{AMOUNT}) (?:and|to) (?P<high>{AMOUNT})|(?P<number>{AMOUNT})(?P<tail> or more| or fewer| or less)?|(?P<vague>dozens|hundreds|thousands) of)"
    r"(?P<percent> per ?cent|%)?(?! ?[/%]|-\w|\.\d|,\d|\w)",
    re.IGNORECASE,
)
# "No" in "no later than", "most" and "all" in "most important", "all over": not determiners.
NO_SHARE = r"(?<!\bno(?= (?:fewer|less|more|later|longer|doubt|one|matter|other)\b))(?<!\bmost(?= \w+ly\b))(?<!\ball(?= over\b))"
SHARE = re.compile(
    rf"(?<![\w-])(?:(?P<fixed>{'|'.join(sorted(SHARES, key=len, reverse=True))})"
    rf"|(?P<bound>more than|over|at least|less than|fewer than|about|roughly|nearly|exactly|up to|at most|under)? ?(?:(?P<fraction>{'|'.join(FRACTIONS)})(?: of)?(?: the| all)?"
    rf"|(?P<part>{AMOUNT}) (?:in|out of|of|of every) (?P<whole>{AMOUNT})|(?P<figure>{AMOUNT})(?: per ?cent|%) of(?: the| all)?))(?![\w-]){NO_SHARE}",
    re.IGNORECASE,
)
NAME_BEFORE = re.compile(
    r"(?:[A-Z][\w.]*|[Aa]rticle|[Ss]ection|[Cc]hapter|[Pp]aragraph|[Pp]age|[Nn]o\.|[Rr]esolution) $"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """Where it stands in the sentence, what it allows, and what is said in its place."""

    start: int
    end: int
    low: float
    high: float
    stand_in: str


def find_dates(text: str) -> list[Quantity]:
    """Days, months, seasons, years, decades, centuries, and bounds on them; in days."""
    found = []
    for match in DATE.finditer(text):
        if match["y9"] and not (match["bound"] or match["at"] or match["lead"]) and not _reads_as_year(text, match):
            continue
        low, high = _days(match)
        bound = (match["bound"] or "").lower()
        if bound in {"before", "prior to", "earlier than"}:
            low, high = 0, low - 1
        elif bound in {"until", "till", "by", "no later than", "not later than"}:
            low = 0
        elif bound in {"after", "later than", "following"}:
            low, high = high + 1, FAR
        elif bound in {"since", "not before", "as of", "from"}:
            high = FAR
        of = (match["at"] or "").lower() == "of " and not bound
        start = match.start() + (3 if of else 0)
        plain = (
            STAND_IN["date"]
            if of or not (bound or match["at"] or match["part"] or match["y1"])
            else "in " + STAND_IN["date"]
        )
        found.append(Quantity(start, match.end(), low, high, plain))
    return found


def _reads_as_year(text: str, match: re.Match[str]) -> bool:
    """A bare number of four digits: a year in brackets or behind a comma, not "2000 people"."""
    before = text[max(0, match.start() - 2) : match.start()]
    return before.endswith("(") or (before == ", " and not text[match.end() : match.end() + 2].strip().isalpha())


def _days(match: re.Match[str]) -> tuple[float, float]:
    if match["y1"]:
        return _span(int(match["y1"]), 1, int(match["y2"]), 12)
    for day, month, year in (("d1", "m1", "y3"), ("d2", "m2", "y4")):
        if match[year]:
            at = _span(int(match[year]), _month(match[month]), int(match[year]), _month(match[month]))[0]
            exact = at + int(match[day]) - 1
            return exact, exact
    if match["y5"]:
        return _span(int(match["y5"]), _month(match["m3"]), int(match["y5"]), _month(match["m3"]))
    if match["y6"]:
        first = match["half"].lower() == "first"
        return _span(int(match["y6"]), 1 if first else 7, int(match["y6"]), 6 if first else 12)
    if match["y7"]:
        low, high = SEASONS[match["season"].lower()]
        return _span(int(match["y7"]), low, int(match["y7"]), high)
    if match["y8"]:
        early = match["part"].lower() == "early"
        return _span(int(match["y8"]), 1 if early else 9, int(match["y8"]), 4 if early else 12)
    if match["century"]:
        century = CENTURIES[match["century"].lower()]
        return _span(100 * (century - 1) + 1, 1, 100 * century, 12)
    if match["decade"]:
        decade = int(match["decade"] + "0")
        return _span(decade, 1, decade + 9, 12)
    return _span(int(match["y9"]), 1, int(match["y9"]), 12)


def _month(name: str) -> int:
    return MONTHS.index(name.lower()) + 1


def _span(year: int, month: int, last_year: int, last_month: int) -> tuple[float, float]:
    """From the first day of the one month to the last of the other."""
    after = date(last_year + last_month // 12, last_month % 12 + 1, 1)
    return date(year, month, 1).toordinal(), after.toordinal() - 1


def find_counts(text: str) -> list[Quantity]:
    """Numbers in figures and words, with what bounds or rounds them; not years, not numbers of articles."""
    dated = [(found.start, found.end) for found in find_dates(text)]
    found = []
    for match in COUNT.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in dated):
            continue
        if NAME_BEFORE.search(text[max(0, match.start() - 30) : match.start()]) and not match["word"]:
            continue
        limits = _limits(match)
        if limits is not None and not (limits == (1, 1) and not match["percent"]):
            found.append(Quantity(match.start(), match.end() - len(match["percent"] or ""), *limits, STAND_IN["count"]))
    return found


def _limits(match: re.Match[str]) -> tuple[float, float] | None:
    if match["vague"]:
        return {"dozens": (24, 99), "hundreds": (200, 999), "thousands": (2_000, 99_999)}[match["vague"].lower()]
    if match["range"]:
        low, high = number_of(match["low"]), number_of(match["high"])
        return None if low is None or high is None else (low, high)
    number = number_of(match["number"])
    if number is None:
        return None
    word, tail = (match["word"] or "").lower(), (match["tail"] or "").lower().strip()
    margin = max(1.0, 0.08 * number)
    for words, limits in (
        (EXCEEDS, (number + 1e-6, FAR)),
        (AT_LEAST, (number, FAR)),
        (BELOW, (0, number - 1e-6)),
        (AT_MOST, (0, number)),
        (NEARLY, (number - margin, number - 1e-6)),
        (ABOUT, (number - margin, number + margin)),
        ("just over", (number + 1e-6, number + margin)),
    ):
        if word and word in words.split("|"):
            return limits
    if tail:
        return (number, FAR) if tail == "or more" else (0, number)
    return number, number


def number_of(text: str) -> float | None:
    """The number that figures or words stand for: "1,200", "1.2 million", "seventy-three", "a dozen"."""
    said = text.lower().replace(",", "")
    if said == "half a million":
        return 500_000
    if "dozen" in said:
        return 6 if said.startswith("half") else 12
    total, current = 0.0, 0.0
    for word in re.split(r"[ -]", said):
        if word in SMALL:
            current += SMALL[word]
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in LARGE:
            total, current = total + max(current, 1) * LARGE[word], 0.0
        elif word != "and":
            try:
                current += float(word)
            except ValueError:
                return None
    return total + current


def find_shares(text: str) -> list[Quantity]:
    """What share of a group: all, most, some, few, no, half of, 40 per cent of, nine in ten."""
    found = []
    for match in SHARE.finditer(text):
        limits = SHARES.get((match["fixed"] or "").lower()) if match["fixed"] else _fraction(match)
        if limits is not None:
            start = match.start() + (1 if text[match.start()] == " " else 0)
            found.append(Quantity(start, match.end(), *limits, STAND_IN["share"]))
    return found


def _fraction(match: re.Match[str]) -> tuple[float, float] | None:
    if match["fraction"]:
        value = FRACTIONS[match["fraction"].lower()]
    elif match["figure"]:
        value = (number_of(match["figure"]) or 0.0) / 100
    else:
        part, whole = number_of(match["part"]), number_of(match["whole"])
        if part is None or not whole or part > whole:
            return None
        value = part / whole
    bound = (match["bound"] or "").lower()
    if bound in {"more than", "over"}:
        return value + 0.001, 1
    if bound == "at least":
        return value, 1
    if bound in {"less than", "fewer than", "under"}:
        return 0, value - 0.001
    if bound in {"up to", "at most"}:
        return 0, value
    margin = 0.05 if bound in {"about", "roughly", "nearly"} else 0.005
    return max(0.0, value - margin), min(1.0, value + margin)


FINDERS: dict[Kind, Callable[[str], list[Quantity]]] = {"date": find_dates, "count": find_counts, "share": find_shares}

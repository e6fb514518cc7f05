"""Numbers with what they count. Reads one claim's words, returns `Number`s in order.

Years, dates, resolution symbols ("55/63"), note marks, article and section numbers are no quantities and
are left out: a year belongs to `dates`, an identifier to the tag stage.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from cyberdocs.claim.number_words import NUMBER_WORDS, ORDINALS, SCALES, WORDS, read_cardinal
from cyberdocs.records import Number, Span, Token

_CURRENCIES = {
    "$": "USD", "us$": "USD", "usd": "USD", "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP",
}  # fmt: skip
_NUMBER = re.compile(
    rf"""
    (?<![\w/.,:–-])                                     # not inside 55/63, A.5, 2001-11-23
    (?P<currency>US\$|USD\s?|EUR\s?|GBP\s?|[$€£])?
    (?:(?P<digits>\d{{1,3}}(?:[, ]\d{{3}})+(?!\d)(?:\.\d{{1,4}})?|\d{{1,15}}(?:\.\d{{1,4}})?)
      |(?P<word>(?>(?:{WORDS})\b)(?!-(?:{ORDINALS})\b)))  # "two dozen", "sixty-one", not "twenty-first"
    (?:[\s -]?(?P<scale>hundred|thousand|million|billion|trillion|bn|mn|trn|dozen
      |(?(currency)(?:tn|[kmb])|[km](?=\s(?:dollars|euros|pounds|USD|EUR|GBP)\b)))(?!\w))?  # "$120m", not "120m deep"
    (?P<percent>\s?%|\s(?:per\s?cent|percent)(?!\w))?
    (?![\w/])(?!\.\d)(?![–-]\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BARE_SCALE = re.compile(r"(?:dozen|hundred|thousand|million|billion)\b", re.IGNORECASE)
_VAGUE = re.compile(r"\b(?:several|few|many|couple(?:\sof)?)\s$", re.IGNORECASE)  # "several hundred"
_HALF = re.compile(r"\bhalf(?:\san?\s|-)$", re.IGNORECASE)  # "half a dozen"
_NUMBER_WORDS = frozenset(NUMBER_WORDS.split("|"))
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_BEFORE_NOT = re.compile(
    r"(?:\b(?:no|nos|number|art|arts|article|articles|section|sections|chapter|para|paragraph|paragraphs|page"
    r"|pages|pp?"
    r"|vol|volume|recommendations?|principles?|goals?|rules?|phase|convention|resolution|res|cets|ets|note|notes|part|table|figure|annex|protocol|title|§|¶"
    r"|" + _MONTH + r")\.?\s?"
    r"|[§¶]\s?)$",
    re.IGNORECASE,
)
_AFTER_MONTH = re.compile(r"(?:\s(?:and|to|or)\s\d{1,2})?\s" + _MONTH + r"(?!\w)", re.IGNORECASE)
_NAME_BEFORE = re.compile(r"\b[A-Z]{2,}\s$")  # "NIS 2" is a name
_PRONOUNS = frozenset({"them", "these", "those", "us", "which", "whom", "you"})
_APPROXIMATE = re.compile(
    r"\b(?:about|around|approximately|roughly|nearly|almost|over|under|some|at least|at most|more than|fewer than"
    r"|less than|up to|an estimated|estimated(?: at)?|close to|circa|ca\.?|above|below|exceed(?:s|ed|ing)?"
    r"|in excess of)\s(?:an?\s|the\s)?$",
    re.IGNORECASE,
)
_RATE = re.compile(r"\b(?:(?:a|per|each|every)\s(year|month|day|week|annum|second)|(annually|yearly|daily))\b", re.I)
_DOLLARS = re.compile(r"^(?:(?:u\.?s\.?|american)\s)?dollars?\b|^usd\b", re.IGNORECASE)
_EUROS = re.compile(r"^euros?\b|^eur\b", re.IGNORECASE)
_POUNDS = re.compile(r"^(?:british\s)?pounds?\b|^gbp\b", re.IGNORECASE)
_MODIFIERS = frozenset({"amod", "compound", "nmod"})
_STOP_UNIT = frozenset(
    {"the", "a", "an", "of", "and", "or", "in", "on", "at", "to", "by", "for", "from", "with", "as", "is", "are",
     "was", "were", "be", "been", "has", "have", "had", "that", "which", "who", "this", "these", "those", "it",
     "its", "their", "there", "than", "then", "when", "while", "although", "because", "but", "not", "also",
     "only", "more", "most", "less", "year", "years"}
)  # fmt: skip
# Adjectives and the like between a number and what it counts; the unit is the noun behind them.
_SKIP_UNIT = frozenset(
    {"different", "other", "separate", "key", "main", "major", "new", "additional", "further", "such",
     "sovereign", "developing", "developed", "participating", "binding", "regional", "international", "national",
     "non", "consecutive", "out", "percent", "contracting", "signatory", "european", "african", "asian",
     "american", "arab", "criminal", "stolen", "full", "official", "leading", "small", "large", "distinct",
     "affected", "reported", "known"}
)  # fmt: skip
_COMPOUND = re.compile(r"\s([a-z]{3,20}[a-rt-z]s)\b(?!['’])", re.IGNORECASE)
_NO_UNIT = frozenset({"has", "was", "does", "makes", "gives", "takes", "says", "shows", "remains", "includes", "needs"})


def find_numbers(text: str, offset: int = 0, skip: Sequence[Span] = ()) -> tuple[Number, ...]:
    """Give the quantities of `text`, in order.

    Args:
        offset: of `text` in the document; spans are the document's.
        skip: document spans in which digits are names or marks (mentions, citations, callouts).
    """
    found = []
    for match in _NUMBER.finditer(text):
        span = Span(start=offset + match.start(), end=offset + match.end())
        if any(span.overlaps(other) for other in skip):
            continue
        number = _read(text, match, span)
        if number is not None:
            found.append(number)
    return tuple(found)


def _read(text: str, match: re.Match[str], span: Span) -> Number | None:
    """Turn a match into a number, or None when it is a year, a date, a label or an ordinary word."""
    before, after = text[max(0, match.start() - 24) : match.start()], text[match.end() : match.end() + 120]
    value = _value(match, before)
    if value is None:
        return None
    if match.group("digits") and _NAME_BEFORE.search(before):
        return None
    if _BEFORE_NOT.search(before) or _AFTER_MONTH.match(after):
        return None
    unit, unit_end = _unit(match, after)
    plain = match.group("digits") is not None and not (match.group("scale") or match.group("currency"))
    if plain and not match.group("percent") and _looks_like_year(match.group("digits"), unit):
        return None
    if not unit and (match.group("word") or before.rstrip().endswith("(")):
        return None
    return Number(
        value=value,
        unit=unit,
        span=Span(start=span.start, end=span.end + unit_end),
        approximate=bool(_APPROXIMATE.search(_HALF.sub("", before))),
    )


def _value(match: re.Match[str], before: str) -> str | None:
    """Give plain digits, the scale multiplied out exactly."""
    digits, word = match.group("digits"), match.group("word") or ""
    amount = read_cardinal(digits.replace(" ", "") if digits else word)
    if amount is None or (word.lower() == "one" and not match.group("scale")):
        return None
    if _BARE_SCALE.match(word):
        if _VAGUE.search(before):
            return None
        amount = amount / 2 if _HALF.search(before) else amount
    if scale := (match.group("scale") or "").lower():
        amount *= 12 if scale == "dozen" else Decimal(10) ** SCALES[scale]
    plain = format(amount, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _unit(match: re.Match[str], after: str) -> tuple[str, int]:
    """Give the unit and how far it runs behind the number."""
    if match.group("percent"):
        return "%", 0
    currency = (match.group("currency") or "").strip().lower()
    unit = _CURRENCIES.get(currency, "")
    end = 0
    rest = after.lstrip(" \u00a0")
    lead = len(after) - len(rest)
    if not unit:
        for pattern, name in ((_DOLLARS, "USD"), (_EUROS, "EUR"), (_POUNDS, "GBP")):
            if money := pattern.match(rest):
                unit, end = name, lead + money.end()
    if unit:
        rate = _RATE.search(after[: end + 24])
        return (f"{unit} a {rate.group(1)}" if rate and rate.group(1) else f"{unit} a year" if rate else unit), end
    return _counted(after)


def _counted(after: str) -> tuple[str, int]:
    """Give the noun that is counted: the first word behind the number that is no adjective of our list."""
    position = 0
    for piece in re.finditer(r"[\s -]{0,2}([\w'’-]{1,40})", after[:90]):
        if piece.start() != position:
            break  # punctuation in between
        position = piece.end()
        word = piece.group(1).lower().strip("-'’")
        if not word:
            return "", 0  # "the other 2 - Japan and Serbia"
        if word in {"of"} and piece.start() == 0:
            continue
        if word in {"the", "its", "all", "our"} and position < 16 and after[: piece.start()].strip() == "of":
            continue
        if word in _SKIP_UNIT or (
            piece.start() == 0 and word in {"member", "state"} and _next_is_noun(after[position:])
        ):
            continue
        if word in _PRONOUNS:
            return "", 0
        if all(part in _NUMBER_WORDS for part in word.split("-")):
            continue  # "seven of eleven ministries" counts ministries
        if word in _STOP_UNIT and word not in {"years", "year"}:
            return "", 0
        if not word[0].isalpha() or word.endswith("ly"):
            return "", 0
        behind = _COMPOUND.match(after[position:])
        if behind is not None and not word.endswith("s") and behind.group(1).lower() not in _NO_UNIT:
            return behind.group(1).lower(), position + behind.end()  # "three training courses"
        return piece.group(1).lower(), position
    return "", 0


def _next_is_noun(rest: str) -> bool:
    return bool(re.match(r"\s(?:states|countries|parties|nations|governments|agencies|bodies)\b", rest, re.IGNORECASE))


def _looks_like_year(digits: str, unit: str) -> bool:
    """Tell whether four digits are a year: "in 2001", "the 2013 study", but not "2,001 cases" nor "1900 states"."""
    if len(digits) != 4 or not digits.isdigit() or not 1400 <= int(digits) <= 2199:
        return False
    return unit not in {"states", "parties", "countries", "cases", "victims", "people", "officers", "participants"}


def with_nouns(numbers: Sequence[Number], text: str, offset: int, tokens: Sequence[Token]) -> tuple[Number, ...]:
    """Give each number the noun that it counts by the parse: "65 cyber analytical reports" counts reports.

    A plural unit stays ("70 States Parties"), so does one that modifies no plural behind it ("34 staff").
    """
    at_end = {token.span.end: place for place, token in enumerate(tokens)}
    made = []
    for number in numbers:
        place = at_end.get(number.span.end)
        if place is None or text[tokens[place].span.start - offset : number.span.end - offset].lower() != number.unit:
            made.append(number)
            continue
        noun = place
        while tokens[noun].dependency in _MODIFIERS and tokens[noun].head_index > noun:
            noun = tokens[noun].head_index
        end = tokens[noun].span.end
        word = text[tokens[noun].span.start - offset : end - offset].lower()
        is_other = noun != place and tokens[place].lemma.lower() == number.unit and tokens[noun].lemma.lower() != word
        if is_other and not any(one.pos == "PUNCT" for one in tokens[place:noun]):
            number = replace(number, unit=word, span=Span(start=number.span.start, end=end))
        made.append(number)
    return tuple(made)

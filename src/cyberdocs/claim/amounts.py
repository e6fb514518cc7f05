"""Find amounts as intervals: counts, shares, money, durations, ranks. Reads words, returns `Amount`s in order.

"Over 70" is open upwards, "about 70" has room on both sides, "12 to 18 months" is one term. Years, dates, articles and
numbered names are no amounts.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from cyberdocs.claim.amount_kinds import ABOUT, AMOUNT, MONTH, ONE_HUNDRED, Amount, read_amount
from cyberdocs.claim.number_words import FIGURE, lower_end, read_cardinal
from cyberdocs.records import Span

_LABEL = re.compile(
    r"(?:\b(?:no|nos|number|arts?|articles?|sections?|chapters?|para|paragraphs?|pages?|pp?|vol|volume|recommendations?"
    r"|principles?|goals?|rules?|phase|convention|resolution|res|cets|ets|notes?|part|table|figure|annex|protocol"
    r"|title|version|group|operation|age|aged|under|over(?=\s\d\d,))\.?\s?|\b" + MONTH + r"\s?|[§¶]\s?|\b[A-Z]{2,}\s)$"
)
_LABEL_I = re.compile(_LABEL.pattern.replace(r"|\b[A-Z]{2,}\s", ""), re.IGNORECASE)
_LOWER = re.compile(
    r"\b(?:over|more\sthan|at\sleast|in\sexcess\sof|above|exceed(?:s|ed|ing)?|upwards\sof|no\s(?:fewer|less)\sthan|beyond)"
    r"\s(?:the\s|an?\s)?$", re.I)  # fmt: skip
_UPPER = re.compile(
    r"\b(?:under|fewer\sthan|less\sthan|at\smost|up\sto|no\smore\sthan|not\smore\sthan|below|a\smaximum\sof|maximum\sof)"
    r"\s(?:the\s|an?\s)?$", re.I)  # fmt: skip
_ABOUT = re.compile(
    r"\b(?:about|around|approximately|roughly|nearly|almost|some|close\sto|circa|ca\.?|an?\sestimated|estimated(?:\sat)?)"
    r"\s(?:the\s|an?\s)?$", re.I)  # fmt: skip
_NOT = re.compile(r"\b(?:not|nor|never|instead\sof|rather\sthan)\s(?:just\s|only\s|merely\s)?$", re.IGNORECASE)
_RANGED = frozenset({"count", "share", "money", "duration", "times"})
_DASHED = re.compile(r"\d[–-]\Z")  # "2013–14": the end of what is no range
_BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)
_OUT_OF = re.compile(rf"{FIGURE}\s(?:in|out\sof)\s(?:every\s)?$", re.IGNORECASE)
_RANGE_REACH = 60  # code points before the upper end in which the lower one stands
_FIGURE = re.compile(FIGURE, re.IGNORECASE)


def find_amounts(text: str, skip: Sequence[Span] = ()) -> tuple[Amount, ...]:
    """Give the amounts of `text` in order, with spans in it.

    Args:
        skip: spans in which digits are names or marks, ascending or not.
    """
    return tuple(_ranges(text, _found(text, skip)))


def _found(text: str, skip: Sequence[Span]) -> Iterator[Amount]:
    for match in AMOUNT.finditer(text):
        span = Span(start=match.start(), end=match.end())
        if any(span.overlaps(other) for other in skip):
            continue
        before, after = text[max(0, span.start - 40) : span.start], text[span.end : span.end + 24]
        if _is_labelled(before) or _NOT.search(before):
            continue
        made = read_amount(match, span, before, after)
        if made is not None:
            yield _bounded(made, before)


def _is_labelled(before: str) -> bool:
    """Tell whether a figure behind these words numbers something: an article, a page, a day."""
    return bool(_LABEL.search(before) or _LABEL_I.search(before))


def _ranges(text: str, amounts: Iterable[Amount]) -> Iterator[Amount]:
    """Join the two ends of a range: "between 12 and 18 months" is one term, "three or four officers" one count."""
    last: Amount | None = None
    for amount in amounts:
        joined, replaced = _range(text, amount, last)
        if last is not None and not replaced:
            yield last
        last = joined
    if last is not None:
        yield last


def _range(text: str, amount: Amount, last: Amount | None) -> tuple[Amount | None, bool]:
    """Give the range that ends with `amount`, or `amount` as it is, and whether `last` was its lower end."""
    begin = max(0, amount.span.start - _RANGE_REACH)
    if last is not None and last.kind == amount.kind and last.low is not None and amount.high is not None:
        before = text[max(0, last.span.start - 40) : last.span.start]
        is_between = _BETWEEN.search(before) and text[last.span.end : amount.span.start] in (" and ", " to ")
        if is_between and amount.kind == "money" and last.low * 1000 < amount.high:
            return None, True  # "between $10 and $20 million": ten dollars, or ten million
        if is_between and last.low < amount.high:
            return replace(amount, low=last.low, span=Span(start=last.span.start, end=amount.span.end)), True
    lower = lower_end(text[begin : amount.span.start]) if amount.kind in _RANGED else None
    upper = _FIGURE.search(text, amount.span.start, amount.span.end) if lower else None
    high = read_cardinal(upper.group()) if upper else None
    if lower is None or not high or lower[0] >= high or amount.low is None:
        return (None if _DASHED.search(text, begin, amount.span.start) else amount), False
    start, end = begin + lower[1], begin + lower[2]
    before = text[max(0, start - 40) : start]
    replaced = last is not None and last.span.end == end
    is_other = amount.kind == "count" and before.endswith(("$", "€", "£"))
    if is_other or _is_labelled(before) or _OUT_OF.search(before):
        return None, replaced  # "Articles 2 to 5", "one in three or four", "$10 or 20"
    joined = replace(amount, low=amount.low * lower[0] / high, span=Span(start=start, end=amount.span.end))
    return _bounded(joined, before), replaced


def _bounded(amount: Amount, before: str) -> Amount:
    """Open an amount by the words before it."""
    low, high = amount.low, amount.high
    if amount.kind == "change" or low is None or high is None or amount.unit in ("most", "few"):
        return amount
    middle = (low + high) / 2 if amount.fuzzy else None  # "fewer than half": a bound has no room of its own
    if _LOWER.search(before):
        top = ONE_HUNDRED if amount.kind == "share" else None
        return replace(amount, low=low if middle is None else middle, high=top, fuzzy=True)
    if _UPPER.search(before):
        return replace(amount, low=Decimal(0), high=high if middle is None else middle, fuzzy=True)
    if _ABOUT.search(before) and middle is None:
        return replace(amount, low=low * (1 - ABOUT), high=high * (1 + ABOUT), fuzzy=True)
    return amount

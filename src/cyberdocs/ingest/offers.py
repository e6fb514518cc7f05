"""Find what a shop puts around the papers that it sells: widgets of figures, advertisements, notices.

Reads the passages of a text and sets `reason` on those that sell. What could be a paper's own prose stays: an
advertisement must speak to "you" of "our" trade, a widget must be a run of short lines with figures and labels.
"""

import re

from cyberdocs.ingest.boilerplate import cites, stretches_of
from cyberdocs.ingest.headings import is_known_heading, is_numbered
from cyberdocs.ingest.passages import LIST_MARKER, Passage, ends_sentence, is_prose

MAX_OFFER_CHARS = 450  # characters of one passage of an advertisement
MIN_WIDGET_LINES = 4  # lines in a row before they count as a widget

_TRADE = re.compile(
    r"\b(?:order(?:s|ing)?|hire|buy|purchase|checkout|cart|price|pricing|pay|discount|promo|refund|deadlines?|delivery"
    r"|delivered|delegate|assignments?|homework|essays?|coursework|writers?|tutors?|experts?|samples?|drafts?|quotes?"
    r"|offload|plagiari\w+|free trial|subscription|subscribe|download|reviews?|ratings?|customers?|on[- ]time"
    r"|satisf\w+|custom|certified|original|originality|\d+\+? hours)\b",
    re.I,
)
_YOU = re.compile(r"\byou(?:r|rs|rself)?\b", re.I)
_WE = re.compile(r"\b(?:we(?:['’](?:ll|re|ve))?|our|us)\b", re.I)
_CALL = re.compile(
    r"(?:order|hire|buy|get|download|subscribe|sign up|join|try|contact|click|match|start|request|book|call|delegate"
    r"|offload|leave|let|need|want|save|view|place|chat|ask|find|learn|check|claim|register|apply|shop|donate|write"
    r"|don['’]t|stop|new!)\b",
    re.I,
)
# What a shop says of a paper that it shows: "This essay was written by a student".
_NOTICE = re.compile(
    r"\bthis (?:essay|sample|paper|example|work|dissertation|assignment)\b.{0,80}"
    r"\b(?:written|submitted|uploaded|donated)"
    r"(?: and submitted)? by (?:an? |our )?(?:\w+ )?(?:student|user|tutor|writer)\b"
    r"|\bthis is (?:only|just) an? (?:sample|example|excerpt)\b",
    re.I,
)
_FIGURE = re.compile(
    r"[\W\d]+|(?:[\w -]{1,20}:\s*)?[\d.,]+\s?(?:%|\+|k|words?|pages?|min(?:utes)?(?: read)?|views?)?", re.I
)
_COUNT = re.compile(
    r"\b\d+(?:[.,]\d+)?\s?(?:%|(?:words?|pages?|min(?:ute)?s? read|views?|reviews?|shares?|likes?|downloads?)\b)"
    r"|\b(?:words|pages|downloads?|views|reviews|rating|likes)\s*:\s*\d",
    re.I,
)
_WIDGET_LABEL = re.compile(
    r"(?:download|reviews?|views?|rating|highlights?|share|price|likes?|comments?|posted|published|updated|reading time"
    r"|words?|pages?|author|writer|category|topics?|tags?|tutor)\b",
    re.I,
)


def mark_widgets(passages: list[Passage], title_index: int | None) -> None:
    """Leave out runs of short lines that hold figures, labels and offers: bylines of a shop, counters, share bars."""
    for start, end in stretches_of(passages, _is_widget_line):
        if title_index is not None and start <= title_index < end:
            start = title_index + 1
        # Bylines and affiliations set apart by blank lines, with no sign of a widget among them, stay.
        signed = [passage.run for passage in passages[start:end] if _widget_sign(passage.text)]
        if not signed:
            continue
        run = [passage for passage in passages[start:end] if signed[0] <= passage.run <= signed[-1]]
        trade = sum(len(_TRADE.findall(passage.text)) + len(_COUNT.findall(passage.text)) for passage in run)
        if len(run) >= MIN_WIDGET_LINES and len(signed) >= max(3, 0.25 * len(run)) and trade >= 2:
            for passage in run:
                passage.reason = "page_widget"


def _is_widget_line(passage: Passage) -> bool:
    text = passage.text
    stopped = ends_sentence(text) and len(text.split()) > 3  # "Anna S." is a name, not a sentence
    return passage.open and len(text) <= 90 and not stopped and not is_known_heading(text)


def _widget_sign(text: str) -> bool:
    return bool(_FIGURE.fullmatch(text) or _COUNT.search(text) or _WIDGET_LABEL.match(text)) or _is_button(text)


def mark_offers(passages: list[Passage]) -> None:
    """Leave out advertisements between paragraphs: a headline, a pitch to "you" about "our" trade, a button."""
    for passage in passages:
        if passage.open and len(passage.text) <= MAX_OFFER_CHARS and _NOTICE.search(passage.text):
            passage.reason = "sample_notice"
    for start, end in stretches_of(passages, lambda passage: passage.open and not _is_paper(passage.text)):
        pitches = [index for index in range(start, end) if _is_pitch(passages[index].text)]
        strong = sorted({*pitches, *(index for index in range(start, end) if _is_offer(passages[index].text))})
        if not pitches and len(strong) < 2 and not any(_is_boast(passages[index].text) for index in strong):
            continue
        first, last = strong[0], strong[-1]
        if first > start and _is_headline(passages[first - 1].text):
            first -= 1
        while last + 1 < end and _is_headline(passages[last + 1].text):
            last += 1
        for passage in passages[first : last + 1]:
            passage.reason = "order_form"


def _is_paper(text: str) -> bool:
    """Tell what no advertisement holds: prose that sells nothing, citations, numbered or known headings."""
    if len(text) > MAX_OFFER_CHARS or is_known_heading(text) or cites(text):
        return True
    if is_numbered(text) and not LIST_MARKER.match(text):
        return True
    sells = _TRADE.search(text) is not None and (_YOU.search(text) is not None or _WE.search(text) is not None)
    return (is_prose(text) or text.endswith(".")) and not sells and not _CALL.match(text)


def _is_pitch(text: str) -> bool:
    """Tell a passage that speaks to "you" of what "we" sell: at least two words of the trade, or one and a call."""
    if len(text) > MAX_OFFER_CHARS or not _YOU.search(text) or not _WE.search(text):
        return False
    trade = {word.casefold() for word in _TRADE.findall(text)}
    return len(trade) >= 2 or (len(trade) == 1 and _CALL.match(text) is not None)


def _is_button(text: str) -> bool:
    """Tell a few words that bid the reader do something: "Order now"."""
    return len(text.split()) <= 5 and _CALL.match(text) is not None and not text.endswith((".", ":", ";"))


def _is_offer(text: str) -> bool:
    """Tell a short line that sells: a button or call of the trade, or a bare boast ("350+ experts")."""
    if len(text.split()) > 12 or text.endswith(":"):
        return False
    trade = {word.casefold() for word in _TRADE.findall(text)}
    called = _CALL.match(text) is not None and (len(trade) >= 2 or (_is_button(text) and bool(trade)))
    spoken = bool(trade) and not text.endswith(".") and (_YOU.search(text) is not None or text[:1].isdigit())
    return called or spoken or (_is_button(text) and len(text.split()) <= 3)


def _is_boast(text: str) -> bool:
    """Tell a number of people or goods of the trade: "800 certified writers online"."""
    return text[:1].isdigit() and len({word.casefold() for word in _TRADE.findall(text)}) >= 2


def _is_headline(text: str) -> bool:
    """Tell the line over or under a pitch: short, and it calls, shouts, asks or names the trade."""
    if len(text.split()) > 12 or text.endswith("."):
        return False
    return bool(text.endswith(("!", "?")) or _CALL.match(text) or _TRADE.search(text) or _YOU.search(text))

"""Find what a web page or a printer put around a paper: links, forms, widgets, running heads, page numbers.

Reads the passages of a plain text and sets `reason` on those that do not belong to the paper. Precision comes
first: a passage that could be prose stays. No rule knows the wording of one site; each rests on shape (short
lines, repetition, place) together with the vocabulary of selling, linking or sharing.
"""

import re
from collections import defaultdict
from collections.abc import Callable
from itertools import pairwise

from cyberdocs.ingest.headings import is_known_heading, is_numbered, is_title_case
from cyberdocs.ingest.passages import LIST_MARKER, Passage, ends_sentence, is_prose

MAX_LINK_WORDS = 24  # words of a "see also" line; the title it names is rarely longer
MAX_LINE_CHARS = 300  # characters; longer passages are no lines of a page's furniture
MAX_OFFER_CHARS = 450  # characters of one passage of an advertisement
MIN_WIDGET_LINES = 4  # lines in a row before they count as a widget
MIN_RUNNING_PAGES = 3  # pages that must show a line before it counts as running head

# A line that only points elsewhere: "See also  Another Page's Title". A sentence ("See also Schmitt (2018).") stays.
_LINK_LINE = re.compile(
    r"(?:see also|see more|read also|also read|read more|read next|learn more|related(?: articles?| posts?| content)?"
    r"|you (?:may|might) also (?:like|be interested in)|recommended(?: for you| reading)?|more (?:from|on|about)"
    r"|continue reading|next (?:article|post)|previous (?:article|post))\b\s*[:–—›»-]?\s*(?P<target>.*)",
    re.I,
)
_CITES = re.compile(r"\(\d{4}[a-z]?\)|\bv\.\s|\bsupra\b|\bibid\b|\bnote \d|\b\d{4}\b.*\bp{1,2}\. ?\d", re.I)
# Whole lines that only a web page has.
_PAGE_FURNITURE = (
    ("site_navigation", re.compile(
        r"(?:skip to (?:main )?(?:content|navigation)|(?:main )?menu|toggle (?:navigation|menu)|home(?:page)?|site ?map"
        r"|search(?: this site)?\.*|back to top|log ?in|sign ?in|log ?out|register|contact(?: us)?|about us"
        r"|(?:previous|next)(?: page| post| article)?|print(?: this page)?|close|share|table of contents)"
        r"[^\w.]*", re.I)),
    ("legal_footer", re.compile(
        r"(?:privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions)|cookie (?:policy|settings)"
        r"|disclaimer|all rights reserved|(?:copyright\s*)?(?:©|\(c\))\s?(?:copyright\s*)?\d{4}.{0,100}"
        r"|copyright \d{4}.{0,100})"
        r"\W*", re.I)),
    ("advertisement", re.compile(r"(?:advertisements?|sponsored(?: content)?|ad)\W*", re.I)),
    ("social_links", re.compile(
        r"(?:(?:share|follow|like|tweet|pin|post)\b.{0,40}\b(?:facebook|twitter|linkedin|whatsapp|instagram|x|reddit|us"
        r"|this(?: article| post| page)?|on social media)"
        r"|(?:facebook|twitter|linkedin|whatsapp|e-?mail|reddit|telegram)"
        r"(?:\s*[|/·,•]?\s*(?:facebook|twitter|linkedin|whatsapp|e-?mail|reddit|telegram|print|share))*)\W*", re.I)),
    ("comments", re.compile(
        r"(?:leave a (?:reply|comment)|\d{0,4} ?comments?(?: \(\d+\))?|post a comment|no comments(?: yet)?"
        r"|your email address will not be published.{0,80})\W*", re.I)),
    ("newsletter", re.compile(
        r"(?:click here to )?(?:subscribe|sign up)\b.{0,60}\b(?:newsletter|updates|e-?mails?|mailing list|alerts)\b"
        r".{0,60}", re.I)),
)  # fmt: skip
_COOKIES = re.compile(r"\b(?:we|this (?:web)?site|our (?:web)?site)\b[^.]{0,60}\buses?\b[^.]{0,30}\bcookies\b", re.I)

# The trade that sells papers, lessons and goods beside an article.
_TRADE = re.compile(
    r"\b(?:order(?:s|ing)?|hire|buy|purchase|checkout|cart|price|pricing|discount|promo|refund|deadlines?|delivery"
    r"|delegate|assignments?|homework|essays?|coursework|writers?|tutors?|experts?|samples?|drafts?|quotes?|offload"
    r"|plagiarism|free trial|subscription|subscribe|download|reviews?|ratings?|customers?|on[- ]time|satisfaction)\b",
    re.I,
)
_YOU = re.compile(r"\byou(?:r|rs|rself)?\b", re.I)
_WE = re.compile(r"\b(?:we(?:['’](?:ll|re|ve))?|our|us)\b", re.I)
_CALL = re.compile(
    r"(?:order|hire|buy|get|download|subscribe|sign up|join|try|contact|click|match|start|request|book|call|delegate"
    r"|offload|leave|let|need|want|save|view|place|chat|ask|find|learn|check|claim|register|apply|shop|donate)\b",
    re.I,
)
_FIGURE = re.compile(
    r"[\W\d]+|(?:[\w -]{1,20}:\s*)?[\d.,]+\s?(?:%|\+|k|words?|pages?|min(?:utes)?(?: read)?|views?)?", re.I
)
_WIDGET_LABEL = re.compile(
    r"(?:download|reviews?|views?|rating|highlights?|share|price|likes?|comments?|posted|updated|reading time|words?"
    r"|pages?|author|writer|category|tags?|tutor)\b",
    re.I,
)
_PAGE_NUMBER = re.compile(r"[-–—|\s]*(?:page\s+)?(\d{1,4}|[ivxl]{1,7})(?:\s*(?:of|/)\s*\d{1,4})?[-–—|\s]*", re.I)
_DIGITS = re.compile(r"\d+")


def mark_link_lines(passages: list[Passage]) -> None:
    """Leave out lines that only point at another page ("See also  Another Page")."""
    for index, passage in enumerate(passages):
        link = _LINK_LINE.fullmatch(passage.text) if passage.open and len(passage.text) <= MAX_LINE_CHARS else None
        if link is not None and _is_link_line(link["target"], passages, index):
            passage.reason = "see_also"


def furniture_reason(line: str) -> str:
    """Give the reason why a whole line is a web page's furniture, or ""."""
    return next((reason for reason, furniture in _PAGE_FURNITURE if furniture.fullmatch(line)), "")


def mark_furniture(passages: list[Passage]) -> None:
    """Leave out whole lines that only web pages have: menus, share bars, cookie notices, copyright lines."""
    for passage in passages:
        text = passage.text
        if not passage.open or len(text) > MAX_LINE_CHARS:
            continue
        passage.reason = furniture_reason(text)
        if not passage.reason and _COOKIES.search(text) and (_YOU.search(text) or "accept" in text.casefold()):
            passage.reason = "cookie_notice"


def _is_link_line(target: str, passages: list[Passage], index: int) -> bool:
    words = target.split()
    if not words:
        return passages[index].alone and index > 0 and is_prose(passages[index - 1].text)
    if len(words) > MAX_LINK_WORDS or target[-1] in ".;:," or _CITES.search(target):
        return False
    return is_title_case(target) and len(words) >= 2


def mark_repeated_title(passages: list[Passage], title_index: int) -> None:
    """Leave out a breadcrumb above the title and the title's repetitions before the first prose."""
    title = _plain(passages[title_index].text)
    if len(title) < 8:
        return
    for passage in passages[:title_index]:
        if _plain(passage.text).endswith(title) or re.search(r"[›»>/|]", passage.text):
            passage.reason = passage.reason or "breadcrumb"
    for passage in passages[title_index + 1 :]:
        if is_prose(passage.text):
            break
        if passage.open and _plain(passage.text) == title:
            passage.reason = "repeated_title"


def mark_widgets(passages: list[Passage], title_index: int | None) -> None:
    """Leave out runs of short lines that hold figures, labels and offers: bylines of a shop, counters, share bars."""
    for start, end in _runs(passages, _is_widget_line):
        if title_index is not None and start <= title_index < end:
            start = title_index + 1
        signs = [_widget_sign(passage.text) for passage in passages[start:end]]
        stretches = [passage.run for passage in passages[start:end]]
        # Bylines and affiliations set apart by blank lines, with no sign of a widget among them, stay.
        signed = [run for run, sign in zip(stretches, signs, strict=True) if sign]
        if not signed:
            continue
        run = [passage for passage in passages[start:end] if signed[0] <= passage.run <= signed[-1]]
        trade = sum(len(_TRADE.findall(passage.text)) for passage in run)
        if len(run) >= MIN_WIDGET_LINES and len(signed) >= max(3, 0.25 * len(run)) and trade >= 2:
            for passage in run:
                passage.reason = "page_widget"


def _is_widget_line(passage: Passage) -> bool:
    text = passage.text
    stopped = ends_sentence(text) and len(text.split()) > 3  # "Anna S." is a name, not a sentence
    return passage.open and len(text) <= 90 and not stopped and not is_known_heading(text)


def _widget_sign(text: str) -> bool:
    return bool(_FIGURE.fullmatch(text)) or bool(_WIDGET_LABEL.match(text)) or _is_button(text)


def mark_offers(passages: list[Passage]) -> None:
    """Leave out advertisements between paragraphs: a headline, a pitch to "you" about "our" trade, a button."""
    for start, end in _runs(passages, lambda passage: passage.open and not _is_paper(passage.text)):
        strong = [
            index for index in range(start, end) if _is_pitch(passages[index].text) or _is_offer(passages[index].text)
        ]
        if not strong or not (any(_is_pitch(passages[index].text) for index in strong) or len(strong) >= 3):
            continue
        first, last = strong[0], strong[-1]
        if first > start and _is_headline(passages[first - 1].text):
            first -= 1
        if last + 1 < end and _is_button(passages[last + 1].text):
            last += 1
        if all(_may_be_offer(passage.text) for passage in passages[first : last + 1]):
            for passage in passages[first : last + 1]:
                passage.reason = "order_form"


def _is_paper(text: str) -> bool:
    """Tell what no advertisement holds: long prose, citations, numbered or known headings."""
    if len(text) > MAX_OFFER_CHARS or is_known_heading(text) or _CITES.search(text):
        return True
    return is_numbered(text) and not LIST_MARKER.match(text)


def _is_pitch(text: str) -> bool:
    """ "Give your paper to our experts; we'll deliver a draft by your deadline": you, we, and the words of a trade."""
    if len(text) > MAX_OFFER_CHARS or not _YOU.search(text) or not _WE.search(text):
        return False
    return len({word.casefold() for word in _TRADE.findall(text)}) >= 2 or (
        bool(_TRADE.search(text)) and _CALL.match(text) is not None
    )


def _is_button(text: str) -> bool:
    """A few words that bid the reader do something: "Order now"."""
    return len(text.split()) <= 5 and _CALL.match(text) is not None and not text.endswith((".", ":", ";"))


def _is_offer(text: str) -> bool:
    """A short line that sells: a button of the trade, or a bare boast ("350+ experts")."""
    return len(text.split()) <= 12 and not text.endswith((".", ":")) and (
        (_is_button(text) and (_TRADE.search(text) is not None or len(text.split()) <= 3))
        or (_TRADE.search(text) is not None and (_YOU.search(text) is not None or re.match(r"\d", text) is not None))
    )  # fmt: skip


def _is_headline(text: str) -> bool:
    """The line over a pitch: short, and it calls, shouts, asks or names the trade."""
    if len(text.split()) > 12 or is_numbered(text):
        return False
    return bool(text.endswith(("!", "?")) or _CALL.match(text) or _TRADE.search(text) or _YOU.search(text))


def _may_be_offer(text: str) -> bool:
    return len(text) <= MAX_OFFER_CHARS and not _is_paper(text)


def mark_running_heads(passages: list[Passage], page_count: int) -> None:
    """Leave out page numbers, and lines that return at the head or foot of page after page."""
    numbers = [index for index, passage in enumerate(passages) if _is_page_number(passage)]
    values = [
        int(value[1])
        for index in numbers
        if (value := _PAGE_NUMBER.fullmatch(passages[index].text)) and value[1].isdigit()
    ]
    ascending = len(values) >= 3 and all(later > earlier for earlier, later in pairwise(values))
    if ascending or page_count >= 2:
        for index in numbers:
            passages[index].reason = "page_number"
    if page_count < MIN_RUNNING_PAGES:
        return
    edges: dict[str, list[Passage]] = defaultdict(list)
    by_page: dict[int, list[Passage]] = defaultdict(list)
    for passage in passages:
        if passage.open:
            by_page[passage.page].append(passage)
    for on_page in by_page.values():
        for passage in [*on_page[:2], *on_page[2:][-2:]]:
            if len(passage.text) <= 120 and not ends_sentence(passage.text):
                edges[_DIGITS.sub("#", _plain(passage.text))].append(passage)
    for lines in edges.values():
        if len({passage.page for passage in lines}) >= MIN_RUNNING_PAGES:
            for passage in lines:
                passage.reason = "running_head"


def _is_page_number(passage: Passage) -> bool:
    return passage.open and passage.alone and len(passage.text) <= 24 and bool(_PAGE_NUMBER.fullmatch(passage.text))


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", text).casefold().split())


def _runs(passages: list[Passage], belongs: Callable[[Passage], bool]) -> list[tuple[int, int]]:
    """Give the longest stretches of passages that all belong, as half-open index pairs."""
    runs: list[tuple[int, int]] = []
    start = 0
    for index in range(len(passages) + 1):
        if index == len(passages) or not belongs(passages[index]):
            if index > start:
                runs.append((start, index))
            start = index + 1
    return runs

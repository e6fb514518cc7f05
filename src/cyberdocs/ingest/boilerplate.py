"""Find what a web page or a printer put around a paper: links, menus, forms, running heads, page numbers.

Reads the passages of a plain text and sets `reason` on those that do not belong to the paper. Precision comes
first: a passage that could be prose stays. No rule knows the wording of one site; each rests on shape (short
lines, repetition, place) together with the vocabulary of selling, linking or sharing.
"""

import re
from collections import defaultdict
from collections.abc import Callable
from itertools import pairwise

from cyberdocs.ingest.headings import is_title_case
from cyberdocs.ingest.passages import NOTE_OPENING, Passage, ends_sentence, is_prose

MAX_LINK_WORDS = 24  # words of a "see also" line; the title it names is rarely longer
MAX_LINE_CHARS = 300  # characters; longer passages are no lines of a page's furniture
MIN_CONTENTS = 3  # lines of a table of contents; two may return by chance
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
    ("reading_time", re.compile(r"(?:reading time\W*)?\d{1,3}[ -]?min(?:ute)?s?(?: read| to read)?\W*", re.I)),
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

_PAGE_NUMBER = re.compile(r"[-–—|\s]*(?:page\s+)?(\d{1,4}|[ivxl]{1,7})(?:\s*(?:of|/)\s*\d{1,4})?[-–—|\s]*", re.I)
_DIGITS = re.compile(r"\d+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CONTENTS = re.compile(r"(?:table of )?contents\W*", re.I)
_LEADERS = re.compile(r"[\s.…·_]{2,}\d{1,4}$|\s\d{1,4}$|\s*\.{3,}$")
_TAIL_OPENERS = (
    ("see_also", re.compile(
        r"(?:related|similar|more|popular|recent|other|further|latest) (?:\w+ )?"
        r"(?:articles?|posts?|essays?|papers?|stories|topics|reading|samples)\b.{0,60}"
        r"|(?:you (?:may|might) also|readers also) .{0,60}|what to read next\W*", re.I)),
    ("comments", re.compile(r"(?:leave a (?:reply|comment)|post (?:a )?comment|comments?|\d+ comments?)\W*", re.I)),
    ("tags", re.compile(r"(?:tags?|filed under|categor(?:y|ies)|posted in|labels?)\b\s*:?.{0,120}", re.I)),
    ("social_links", re.compile(r"(?:share|follow us|share this.{0,30})\W*", re.I)),
    ("cite_widget", re.compile(r"cite this (?:essay|paper|article|work|page|post)\W*|copy to clipboard\W*", re.I)),
    ("byline", re.compile(r"about the authors?\W*|written by\W*", re.I)),
    ("order_form", re.compile(r"let us .{0,80}|get (?:a )?custom .{0,60}", re.I)),
)  # fmt: skip


def mark_link_lines(passages: list[Passage]) -> None:
    """Leave out lines that only point at another page ("See also  Another Page")."""
    for index, passage in enumerate(passages):
        link = _LINK_LINE.fullmatch(passage.text) if passage.open and len(passage.text) <= MAX_LINE_CHARS else None
        if link is not None and _is_link_line(link["target"], passages, index):
            passage.reason = "see_also"


def furniture_reason(line: str) -> str:
    """Give the reason why a whole line is a web page's furniture, or ""; parts between bars are asked one by one."""
    found = [_part_reason(part) for part in re.split(r"\s*[|·•]\s*", line) if part.strip()]
    return found[0] if found and all(found) else ""


def _part_reason(part: str) -> str:
    return next((reason for reason, furniture in _PAGE_FURNITURE if furniture.fullmatch(part)), "")


def is_breadcrumb(line: str) -> bool:
    """Tell a path through a site: "Home > News > Cybercrime"."""
    parts = re.split(r"\s+[>›»→/]\s+", line.strip())
    if len(parts) < 2 or len(line) > MAX_LINE_CHARS:
        return False
    return parts[0].casefold() in {"home", "start", "homepage"} or (
        len(parts) >= 3 and all(len(part.split()) <= 4 for part in parts)
    )


def mark_furniture(passages: list[Passage]) -> None:
    """Leave out whole lines that only web pages have: menus, share bars, cookie notices, copyright lines."""
    for passage in passages:
        text = passage.text
        if not passage.open or len(text) > MAX_LINE_CHARS:
            continue
        passage.reason = furniture_reason(text) or ("breadcrumb" if is_breadcrumb(text) else "")
        if not passage.reason and _COOKIES.search(text) and re.search(r"\byou|accept", text, re.I):
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


def mark_contents(passages: list[Passage]) -> None:
    """Leave out a table of contents: a run of lines, each of which returns below as a line of its own."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, passage in enumerate(passages):
        if passage.open and len(passage.text) <= MAX_LINE_CHARS:
            places[_entry(passage.text)].append(index)
    for start, end in stretches_of(passages, _is_line):
        last = {index: places[_entry(passages[index].text)][-1] for index in range(start, end)}
        listed = [index for index in range(start, end) if last[index] > index]
        listed = [index for index in listed if last[index] > listed[-1]]
        if len(listed) < MIN_CONTENTS or len(listed) < 0.7 * (listed[-1] - listed[0] + 1):
            continue
        for index in range(listed[0], listed[-1] + 1):
            passages[index].reason = "table_of_contents"
        before = passages[listed[0] - 1] if listed[0] else None
        if before is not None and _CONTENTS.fullmatch(before.text):
            before.reason = "table_of_contents"


def _is_line(passage: Passage) -> bool:
    return passage.open and len(passage.text) <= MAX_LINE_CHARS and not is_prose(passage.text)


def _entry(line: str) -> str:
    """Give a line of a table of contents without its leaders and page: "1. Scope ..... 3" -> "1 scope"."""
    return _plain(_LEADERS.sub("", line))


def mark_tail(passages: list[Passage]) -> None:
    """Leave out what follows the last prose of a page from the first line that only web pages have there."""
    last = len(passages)
    while last and _is_tail_line(passages[last - 1]):
        last -= 1
    opener = ""
    for passage in passages[last:]:
        opener = next((reason for reason, pattern in _TAIL_OPENERS if pattern.fullmatch(passage.text)), opener)
        passage.reason = passage.reason or opener


def _is_tail_line(passage: Passage) -> bool:
    text = passage.text
    if passage.reason:
        return True
    return passage.open and len(text) <= 160 and not _YEAR.search(text) and not NOTE_OPENING.match(text)


def cites(text: str) -> bool:
    """Tell whether a passage cites: no link line or advertisement does."""
    return _CITES.search(text) is not None


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", text).casefold().split())


def stretches_of(passages: list[Passage], belongs: Callable[[Passage], bool]) -> list[tuple[int, int]]:
    """Give the longest stretches of passages that all belong, as half-open index pairs."""
    runs: list[tuple[int, int]] = []
    start = 0
    for index in range(len(passages) + 1):
        if index == len(passages) or not belongs(passages[index]):
            if index > start:
                runs.append((start, index))
            start = index + 1
    return runs

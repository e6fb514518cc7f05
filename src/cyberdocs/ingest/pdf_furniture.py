"""Find what belongs to the page and not to the paper: running heads, folios, line numbers, watermarks, cover pages.

Reads every page's segments, returns for each segment that goes the reason. What decides is repetition at one
place over pages and numbers that count with the pages; on a single page only plain signs are trusted.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cyberdocs.ingest.pdf_issue import count_issue_pages
from cyberdocs.ingest.pdf_line_numbers import take_line_numbers
from cyberdocs.ingest.pdf_lines import Segment

_EDGE_ROWS = 3  # rows at the head and at the foot of a page that may be furniture
_HEAD_ZONE = 0.16  # of the page's height
_FOOT_ZONE = 0.84
_SAME_PLACE = 7.0  # points by which a running head may move between pages
_FEW_PAGES = 6  # up to which one twin is enough, and chance twins among notes are possible
_RAISED_LABEL = 0.87  # of the row's size
_LARGE = 1.5  # of the usual size: a watermark's type
_ROW = 3.0  # points
_APART = 1.5  # type sizes between a foot row and the text above it; lines of one note are 1.1 to 1.3 apart
_NEAR = 1.2
_FOLIO_SHARE = 0.3  # of the pages must carry the number; journals leave it out on first and blank pages
_FOLIO = re.compile(
    r"[\[(–—\-|·• ]{0,4}(?:p(?:age|\.)?\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of)\s*\d{1,4})?[\])–—\-|·•. ]*", re.I
)
_LEADING = 24  # pages at the front in which the pages of an issue are looked for
_NUMBER = re.compile(r"(?<![\d.,:/])\d{1,4}(?![\d,:/])")
_PLAIN_SIGNS = re.compile(
    r"""
    \bISSN\b | \bISBN\b | ©\s*(?:\d{4}|the|by) | ^https?://\S+$ | ^(?:https?://)?(?:dx\.)?doi\.org/\S+$
  | ^doi:?\s*10\.\S+$
  | \bdownloaded\s(?:from|by|on|at)\b | ^download\sdate\b | ^published\sby\b | ^digiti[sz]ed\sby\b | ^www\.\S+$
  | ^electronic\scopy\savailable\sat\b | ^this\scontent\sdownloaded\b
  | \ball\suse\ssubject\sto\b | \bvol(?:ume)?\.?\s?\d+\b.{0,40}\b(?:no|issue|number)\b
    """,
    re.I | re.X,
)
_SURE_SIGNS = re.compile(r"\bdownloaded\s(?:from|by)\s\S+|^download\sdate\b|^this\scontent\sdownloaded\b", re.I)
_COVER_SIGNS = re.compile(
    r"""
    \bJSTOR\sis\sa\snot-for-profit\b | \byour\suse\sof\sthe\sJSTOR\b | \bsuggested\scitation\b
  | \bpeer-reviewed\sversion\b | \brecommended\scitation\b | \bfollow\sthis\sand\sadditional\sworks\b
  | \bbrought\sto\syou\s(?:for\sfree\s)?and\s(?:open|by)\b | \bthis\sversion\sis\savailable\sat\b | \bhal\sid\b
  | \bterms\sof\suse\b | \bnutzungsbedingungen\b | \bhttps?://hdl\.handle\.net/ | \bempfohlene\szitierung\b
  | \bpostprint\b | \bpreprint\sversion\b | \brepository\b | \bdigital\scommons\b | \baccepted\smanuscript\b
  | \bdownloaded\sfrom\b | \bmulti-disciplinary\sopen\saccess\sarchive\b
    """,
    re.I | re.X,
)


@dataclass(slots=True)
class PageSegments:
    """One page before its columns are known."""

    page: int
    width: float
    height: float
    segments: list[Segment]


@dataclass(frozen=True, slots=True)
class Leaving:
    """A segment that leaves the text."""

    page: int
    text: str
    reason: str


def take_furniture(pages: Sequence[PageSegments]) -> list[Leaving]:
    """Remove furniture from `pages` in place and give what left, in the order of the pages."""
    reasons: dict[int, str] = {}  # by identity of the segment
    reasons.update((id(segment), "line_number") for segment in take_line_numbers([page.segments for page in pages]))
    rows = {page.page: _edge_rows(page, reasons) for page in pages}
    own = _own_offset(rows)
    reasons.update(_repeated(pages, rows, own))
    reasons.update(_folios(rows, own, reasons))
    for page in pages:
        reasons.update(_plain_signs(rows[page.page]))
        reasons.update(_layout_signs(page, rows[page.page]))
        reasons.update(_last_number(page, reasons))
    reasons.update(_watermarks(pages, reasons))
    cover = _cover_page(pages)
    issue = {page.page for page in pages[: count_issue_pages([_row_texts(page) for page in pages[:_LEADING]])]}
    leaving: list[Leaving] = []
    for page in pages:
        kept = []
        for segment in page.segments:
            reason = "cover_page" if page.page == cover else reasons.get(id(segment))
            reason = "issue_matter" if page.page in issue else reason
            if reason is None:
                kept.append(segment)
            else:
                leaving.append(Leaving(page.page, segment.text, reason))
        page.segments = kept
    return leaving


@dataclass(slots=True)
class _Row:
    """A row at a page's edge, across all columns."""

    page: int
    y: float
    head: bool
    segments: list[Segment]
    gap: float = 0.0  # to the next row towards the middle of the page, in type sizes
    rank: int = 0  # 0 is the outermost

    @property
    def text(self) -> str:
        return " ".join(segment.text for segment in sorted(self.segments, key=lambda segment: segment.x0))


def _edge_rows(page: PageSegments, reasons: dict[int, str]) -> list[_Row]:
    rows: list[_Row] = []
    for segment in page.segments:
        if id(segment) in reasons:
            continue
        if rows and abs(rows[-1].y - segment.y) <= max(_ROW, 0.45 * max(segment.size, rows[-1].segments[0].size)):
            rows[-1].segments.append(segment)
        else:
            rows.append(_Row(page=page.page, y=segment.y, head=True, segments=[segment]))
    edges = [row for row in rows[:_EDGE_ROWS] if row.y < _HEAD_ZONE * page.height]
    for index, row in enumerate(edges):
        row.rank = index
        row.gap = (rows[index + 1].y - row.y) / max(1.0, row.segments[0].size) if index + 1 < len(rows) else 99.0
    tail = [row for row in rows[-_EDGE_ROWS:] if row.y > _FOOT_ZONE * page.height and row not in edges]
    for index, row in enumerate(reversed(tail)):
        row.head, row.rank = False, index
        position = len(rows) - 1 - index
        row.gap = (row.y - rows[position - 1].y) / max(1.0, row.segments[0].size) if position else 99.0
    return edges + tail


def _key(text: str) -> str:
    """Reduce a row to what stays the same from page to page."""
    return re.sub(r"[\W_]+", "", re.sub(r"\d+|\b[ivxlc]+\b", "#", text.casefold()))


def _repeated(pages: Sequence[PageSegments], rows: dict[int, list[_Row]], own: int | None) -> Iterator[tuple[int, str]]:
    """Find rows that stand at one place on several pages."""
    places: dict[tuple[bool, str], list[_Row]] = defaultdict(list)
    for page in pages:
        for row in rows[page.page]:
            key = _key(row.text)
            if key.strip("#"):
                places[(row.head, key)].append(row)
            for segment in row.segments if len(row.segments) > 1 else ():
                part = _key(segment.text)
                if len(part) >= 6:
                    places[(row.head, part)].append(row)
    for (head, _), found in sorted(places.items()):
        near: dict[int, set[int]] = defaultdict(set)  # pages by place
        for row in found:
            near[round(row.y / _SAME_PLACE)].add(row.page)
        for row in found:
            place = round(row.y / _SAME_PLACE)
            twins = len(near[place] | near.get(place - 1, set()) | near.get(place + 1, set())) - 1
            # "See id. at 54" may close the notes of several pages: at the foot a row must also stand apart.
            apart = head or (
                not _has_raised_label(row)
                and (
                    (row.gap > _APART and not _begins_like_note(row, own))
                    or (twins > 0.3 * len(pages) and len(pages) > _FEW_PAGES)
                )
            )
            if apart and twins >= (1 if len(pages) <= _FEW_PAGES or row.gap > _APART else 2):
                for segment in row.segments:
                    yield id(segment), "running_head" if head else "running_foot"


def _folios(rows: dict[int, list[_Row]], own: int | None, reasons: dict[int, str]) -> Iterator[tuple[int, str]]:
    """Find rows whose number counts with the pages, or that are nothing but a number at the page's edge."""
    for page, edge in rows.items():
        for row in edge:
            text = row.text.strip()
            counted = own is not None and any(int(number) - page == own for number in _edge_numbers(row))
            if _FOLIO.fullmatch(text) and (counted or row.gap > _NEAR):
                reason = "page_number"
            elif counted and len(text) <= 160 and (row.head or row.gap > _APART) and _is_outermost(row, edge, reasons):
                reason = "running_head" if row.head else "running_foot"
            else:
                continue
            for segment in row.segments:
                yield id(segment), reason


def _has_raised_label(row: _Row) -> bool:
    """Tell whether a row begins with small type, as the label of a note is set."""
    first = min(row.segments, key=lambda segment: segment.x0).atoms[0]
    return first.size < _RAISED_LABEL * max(atom.size for segment in row.segments for atom in segment.atoms)


def _own_offset(rows: dict[int, list[_Row]]) -> int | None:
    """Find by how much the paper's folios differ from the file's pages."""
    offsets: Counter[int] = Counter()
    for page, edge in rows.items():
        offsets.update({int(number) - page for row in edge for number in _edge_numbers(row) if row.rank < 2})
    # One offset is the paper's own; others count with a few pages by chance, as note numbers do.
    needed = max(2, _FOLIO_SHARE * len(rows))
    return next((offset for offset, count in offsets.most_common(1) if count >= needed), None)


def _begins_like_note(row: _Row, own: int | None) -> bool:
    """Tell whether a row begins with a number that is not the folio, as a note does."""
    found = re.match(r"\d{1,4}(?=\W*[^\W\d])", row.text.strip())
    return found is not None and (own is None or int(found.group()) - row.page != own)


def _is_outermost(row: _Row, edge: Sequence[_Row], reasons: dict[int, str]) -> bool:
    """Tell whether only furniture stands between a row and the page's edge."""
    outside = [other for other in edge if other.head == row.head and other.rank < row.rank]
    return all(id(other.segments[0]) in reasons or _FOLIO.fullmatch(other.text.strip()) for other in outside)


def _edge_numbers(row: _Row) -> list[str]:
    """Give the numbers with which a row begins and ends: only there do folios stand."""
    ordered = sorted(row.segments, key=lambda segment: segment.x0)
    texts = [segment.text.strip() for segment in ordered]
    if _has_raised_label(row):
        texts[0] = ""
    words = [texts[0].split()[:1], texts[-1].split()[-1:]]
    return [word[0].strip("|–—-[]().") for word in words if word and _NUMBER.fullmatch(word[0].strip("|–—-[]()."))]


def _last_number(page: PageSegments, reasons: dict[int, str]) -> Iterator[tuple[int, str]]:
    """Find a folio that closes a page which is not full."""
    rest = [segment for segment in page.segments if id(segment) not in reasons]
    if len(rest) < 4 or rest[-1].y < 0.5 * page.height:
        return
    last, before = rest[-1], rest[-2]
    if last.y - before.y > _APART * last.size and re.fullmatch(r"[-–— ]*\d{1,4}[-–— ]*", last.text):
        yield id(last), "page_number"


def _plain_signs(edge: Iterable[_Row]) -> Iterator[tuple[int, str]]:
    for row in edge:
        text = row.text.strip()
        if _SURE_SIGNS.search(text) or (row.gap > _APART and len(text) < 200 and _PLAIN_SIGNS.search(text)):
            for segment in row.segments:
                yield id(segment), "running_head" if row.head else "running_foot"


def _layout_signs(page: PageSegments, edge: Iterable[_Row]) -> Iterator[tuple[int, str]]:
    """Find an outermost row that is laid out as furniture: three parts across the page, or a folio and a title."""
    for row in edge:
        if row.rank > 1 or row.gap < _NEAR or len(row.text) > 160:
            continue
        ordered = sorted(row.segments, key=lambda segment: segment.x0)
        gaps = [after.x0 - before.x1 for before, after in pairwise(ordered)]
        wide = sum(1 for gap in gaps if gap > 0.06 * page.width)
        spans = ordered[-1].x1 - ordered[0].x0 > 0.6 * page.width
        folio = any(_FOLIO.fullmatch(segment.text.strip()) for segment in (ordered[0], ordered[-1]))
        if spans and ((wide >= 2 and row.gap > _APART) or (wide and folio)):
            for segment in row.segments:
                yield id(segment), "running_head" if row.head else "running_foot"


def _watermarks(pages: Sequence[PageSegments], reasons: dict[int, str]) -> Iterator[tuple[int, str]]:
    """Find a short text in large type at one place on most pages: "DRAFT", "CONFIDENTIAL"."""
    if len(pages) < 3:
        return
    places: dict[tuple[str, int], list[Segment]] = defaultdict(list)
    sizes = sorted(segment.size for page in pages for segment in page.segments)
    usual = sizes[len(sizes) // 2] if sizes else 0.0
    for page in pages:
        for segment in page.segments:
            edge = not _HEAD_ZONE * page.height < segment.y < _FOOT_ZONE * page.height
            if segment.chars <= 80 and id(segment) not in reasons and (edge or segment.size > _LARGE * usual):
                places[(segment.text, round(segment.y / _SAME_PLACE))].append(segment)
    for _, found in sorted(places.items(), key=lambda entry: entry[0]):
        if len(found) >= max(3, 0.5 * len(pages)):
            for segment in found:
                yield id(segment), "running_head" if segment.y < _HEAD_ZONE * pages[0].height else "watermark"


def _row_texts(page: PageSegments) -> list[str]:
    """Give the words of a page row by row."""
    rows: list[tuple[float, list[Segment]]] = []
    for segment in page.segments:
        if rows and abs(rows[-1][0] - segment.y) <= _ROW:
            rows[-1][1].append(segment)
        else:
            rows.append((segment.y, [segment]))
    return [" ".join(part.text for part in sorted(row, key=lambda part: part.x0)) for _, row in rows]


def _cover_page(pages: Sequence[PageSegments]) -> int | None:
    """Find a first page that a repository put before the paper."""
    if len(pages) < 2:
        return None
    text = " ".join(segment.text for segment in pages[0].segments)
    signs = {match.group(0).casefold() for match in _COVER_SIGNS.finditer(text)}
    return pages[0].page if len(signs) >= 2 and len(text) < 4000 else None

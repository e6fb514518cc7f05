"""Find the notes at the foot of pages and columns.

Reads each page's lines in reading order, returns the notes (with the lines of later pages that continue them)
and the lines that remain. A note zone is small type at the bottom of a column that begins with a label, or that
goes on from a note of the page before. Notes in the body's own type size are taken only where their raised
labels count on from the last note.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from cyberdocs.ingest.pdf_blocks import REFERENCE_HEADING
from cyberdocs.ingest.pdf_lines import Line, cut
from cyberdocs.ingest.pdf_text import is_raised

_SMALL = 0.945  # of the body's size; 9.5 on 10 pt still is a note size, 10 on 10.5 is not surely one
_LABEL = re.compile(
    r"(?:[\[(]?(\d{1,4})(?:[.)\]]{1,2}(?=\s|$|[^\W\d_])|(?=\s*[^\W\d_\s(]|\s*[“\"‘'«(]|\s*$)))|([*†‡∗‖∥]{1,4}|§(?=\s+[A-Z]))(?=\s*\S)"
)
_IMPRINT = re.compile(
    r"""
    © | \(c\)\s | copyright\b | published\s(?:by|online)\b | licensed\sunder\b | creative\scommons\b | issn\b
  | this\s(?:is\san\sopen | (?:article|work|paper)\sis\s(?:released|licensed|distributed|published|an\sopen))
  | proceedings\sof\sthe\s\d | doi:?\s
    """,
    re.I | re.X,
)
_CONTIGUOUS = 1.4  # of the notes' leading: a wider gap above parts a quotation in small type from the notes
_MAX_STEP = 3  # labels that may be missing between two notes (unread marks)


@dataclass(slots=True)
class Note:
    """One note: its label and lines, the lines of later pages included."""

    label: str
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class NoteFinder:
    """Goes through the pages in order, for labels count on from page to page."""

    body_size: float
    notes: list[Note] = field(default_factory=list)
    note_sizes: Counter[float] = field(default_factory=Counter)
    _raised: frozenset[str] = frozenset()  # raised marks on the page at hand
    _called: frozenset[str] = frozenset()  # those in its text of the body's size
    imprint: list[Line] = field(default_factory=list)  # licence and journal lines among the first page's notes
    _in_references: bool = False
    _raised_labels: int = 0
    _last: int = 0  # number of the last numbered note
    _plain_labels: int = 0
    _body_above: bool = False  # whether the page at hand has text of the body's size

    def take(self, lines: Sequence[Line]) -> list[Line]:
        """Take one page's notes; give the lines that remain, in order."""
        kept: list[Line] = []
        regions: dict[int, list[Line]] = {}
        for line in lines:
            regions.setdefault(line.region, []).append(line)
        self._raised = frozenset(atom.text for line in lines for atom in line.atoms[1:] if is_raised(atom, line))
        self._called = frozenset(
            atom.text for line in lines if not self._is_small(line) for atom in line.atoms if is_raised(atom, line)
        )
        self._body_above = any(not self._is_small(line) and line.chars > 20 for line in lines)
        for number, region in regions.items():
            self._in_references |= any(REFERENCE_HEADING.fullmatch(line.raw.strip()) for line in region)
            below = [line for line in lines if line.region > number and _beneath(line, region)]
            if any(line.size > _SMALL * self.body_size and line.chars > 20 for line in below):
                kept += region
                continue
            start = self._zone(region)
            kept += region[:start]
            self._divide(region[start:])
        return kept

    def _zone(self, region: list[Line]) -> int:
        """Give the index at which a column's note zone begins; its length where it has none."""
        start = len(region)
        while start and self._is_small(region[start - 1]) and not REFERENCE_HEADING.fullmatch(region[start - 1].raw):
            start -= 1
        labelled = next((i for i in range(start, len(region)) if self._label(region[i], None)), None)
        if labelled is None:
            if start == len(region):
                return self._same_size_zone(region)
            return start if self._continues(region[start:], start == 0) else self._same_size_zone(region)
        if not self._body_above and not is_raised(region[labelled].atoms[0], region[labelled]):
            # A page wholly in small type (a syllabus, an annex) numbers its paragraphs too.
            label = self._label(region[labelled], None) or ""
            if not self.notes or not label.isdigit() or int(label) <= self._last_number():
                return len(region)
        # Small lines above the first label: contiguous ones go on from the page before, others are a quotation.
        top = labelled
        leading = 1.25 * region[labelled].size
        while top > start and region[top].y - region[top - 1].y <= _CONTIGUOUS * leading:
            top -= 1
        if top < labelled and not (self.notes and self._is_note_size(region[top])):
            top = labelled
        return top

    def _is_small(self, line: Line) -> bool:
        return line.size <= _SMALL * self.body_size

    def _is_note_size(self, line: Line) -> bool:
        return not self.note_sizes or any(abs(line.size - size) <= 0.3 for size, _ in self.note_sizes.most_common(2))

    def _continues(self, zone: list[Line], whole_column: bool) -> bool:
        """Tell whether unlabelled small lines at a column's foot go on from the last note."""
        if not self.notes or not self.note_sizes or not self._is_note_size(zone[0]):
            return False
        last = self.notes[-1].lines[-1] if self.notes[-1].lines else None
        if last is None or zone[0].page - last.page > 1 or zone[0].cells > 2:
            return False
        unfinished = not last.raw.rstrip().endswith((".", "”", '"', ")"))
        return (
            unfinished
            or zone[0].raw[:1].islower()
            or (not whole_column and len(zone) <= 12 and zone[0].page != last.page)
        )

    def _same_size_zone(self, region: list[Line]) -> int:
        """Find notes in body type at a column's foot by a raised label that counts on from the last note."""
        expected = self._last_number() + 1
        for index, line in enumerate(region):
            raised = line.atoms[0] is not None and is_raised(line.atoms[0], line)
            if not raised or not line.atoms[0].text.isdigit() or int(line.atoms[0].text) != expected:
                continue
            gap = line.y - region[index - 1].y if index else 0.0
            if index and gap > 1.25 * _leading(region):
                return index
        return len(region)

    def _last_number(self) -> int:
        return self._last

    def _label(self, line: Line, previous: int | None) -> str | None:
        """Give the label with which a line of a zone begins, if it counts on from the note before."""
        if is_raised(line.atoms[0], line):
            return line.atoms[0].text.strip("().[] ")
        found = _LABEL.match(line.raw)
        if found is None:
            return None
        if found.group(2):
            return found.group(2)
        if self._raised_labels > 3 * self._plain_labels + 1:
            return None  # this paper raises its labels: a number at a line's start is a number
        number = int(found.group(1))
        before = self._last_number() if previous is None else previous
        follows = 0 < number - before <= _MAX_STEP
        if self._in_references:  # numbered entries of the list are no notes
            return str(number) if follows and before else None
        # "1" begins anew on a page or in a chapter; another first number must be a mark in the text above.
        restarts = previous is None and (number == 1 or (not self.notes and str(number) in self._raised))
        return str(number) if follows or restarts else None

    def _divide(self, zone: list[Line]) -> None:
        """Cut a zone into notes at its labels."""
        previous: int | None = None
        edge = _label_edge(zone, self)
        imprint = False
        for line in self._parted(zone):
            label = self._label(line, previous)
            imprint = label is None and (imprint or (line.page == 1 and _IMPRINT.match(line.raw) is not None))
            if imprint:
                self.imprint.append(line)
                continue
            if label is not None and (
                is_raised(line.atoms[0], line) or edge is None or abs(line.x0 - edge) < 1.2 * line.size
            ):
                self.notes.append(Note(label=label, lines=[line]))
                self._raised_labels += is_raised(line.atoms[0], line)
                self._plain_labels += not is_raised(line.atoms[0], line)
                if label.isdigit():
                    previous = self._last = int(label)
            elif self.notes:
                self.notes[-1].lines.append(line)
            else:
                self.notes.append(Note(label="", lines=[line]))
            self.note_sizes[line.size] += line.chars

    def _parted(self, zone: list[Line]) -> Iterator[Line]:
        """Give a zone's lines, cut where a note begins in the middle of one: notes that run on in one paragraph.

        Such a label counts on from the label before, is called in the text above, and begins no line of the zone.
        """
        leading = {line.atoms[0].text for line in zone if is_raised(line.atoms[0], line)}
        last = str(self._last)
        for line in zone:
            rest = line
            last = _digits(rest) or last
            position = 1
            while position < len(rest.atoms):
                mark = rest.atoms[position].text
                follows = mark.isdecimal() and int(mark) == int(last) + 1 and mark in self._called
                if follows and mark not in leading and is_raised(rest.atoms[position], rest):
                    yield cut(rest, 0, position)
                    rest, last, position = cut(rest, position, len(rest.atoms)), mark, 0
                position += 1
            yield rest


def _digits(line: Line) -> str:
    """Give the raised number with which a line begins, or ""."""
    first = line.atoms[0]
    return first.text if first.text.isdecimal() and is_raised(first, line) else ""


def _label_edge(zone: list[Line], finder: NoteFinder) -> float | None:
    """Give the place at which the zone's labels stand, from its raised or counting ones."""
    places = Counter(round(line.x0) for line in zone if finder._label(line, None))
    return float(places.most_common(1)[0][0]) if places else None


def _beneath(line: Line, region: list[Line]) -> bool:
    left, right = region[0].left, region[0].right
    return line.y > region[-1].y and min(right, line.x1) - max(left, line.x0) > 0.3 * (line.x1 - line.x0)


def _leading(region: Sequence[Line]) -> float:
    gaps = sorted(b.y - a.y for a, b in pairwise(region) if b.y > a.y)
    return gaps[len(gaps) // 2] if gaps else 12.0

"""Turn a page's atoms into lines in reading order: rows within columns, columns within bands.

Reads a `GlyphPage`, returns `Line` records; what stands on a slant (watermarks, stamps in the margin) is
returned apart. Columns are found by gutters that no line crosses, not by a grid, so two and three columns,
full-width titles above them and boxes between them come in the order in which they are read.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cyberdocs.ingest.pdf_glyphs import Atom, GlyphPage

_SAME_LINE = 0.5  # of the type size: a raised mark stands 0.3 to 0.45 above its line, the next line at least 0.9 below
_WORD_GAP = 1.0  # of the type size: wider gaps may be a gutter or a table and are joined only once columns are known
_SPACE = 0.17  # of the type size: spaces of tightly set lines are 0.2 wide, kerned letters stand 0.1 apart
CELL_GAP = 1.6  # of the type size: inside one line only tables and running heads leave such gaps
_MIN_GUTTER = 5.0  # points; the narrowest gutters of printed journals are about 10
_MIN_COLUMN_LINES = 3
_MIN_COLUMN_CHARS = 14  # a line's mean; columns of prose have 30 and more, cells of tables fewer
_PROSE_LINES = 8
_MIN_ENTRY_CHARS = 5  # a line's mean in a box beside the text
_MAX_GUTTER_CANDIDATES = 8
_MAX_NEIGHBOURS = 60  # segments looked at to each side; no row of print has more
_ROW_MEMBERS = 16
_MAX_DEPTH = 6
_MAX_HEAD_ROWS = 5  # names, offices and addresses above the columns
_HEAD_GAP = 1.9  # type sizes of white below them
_MIN_SIZE = 1.0  # points; type of no size is a trick of search engines, not print


@dataclass(slots=True)
class Line:
    """One line of one column.

    Args:
        y: baseline, points from the top; `size` the type size of most of its characters.
        region: which stretch of the page it belongs to; lines of one region are one column.
        left, right: the edges of its column.
        cells: number of stretches with wide gaps between them, 1 in prose.
    """

    page: int
    atoms: list[Atom]
    x0: float = 0.0
    x1: float = 0.0
    y: float = 0.0
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    region: int = 0
    left: float = 0.0
    right: float = 0.0
    cells: int = 1
    chars: int = 0
    face: str = ""
    raw: str = field(default="")
    run_in: bool = False  # a heading cut off the paragraph into which it runs
    letter_marks: bool = False  # this paper's notes have raised letters for labels

    def settle(self) -> "Line":
        """Derive place, size and style from the atoms, once they are complete."""
        self.atoms.sort(key=lambda atom: atom.x0)
        self.x0 = self.atoms[0].x0
        self.x1 = max(atom.x1 for atom in self.atoms)
        sizes: Counter[float] = Counter()
        faces: Counter[str] = Counter()
        bold = italic = total = 0
        largest = max(self.atoms, key=lambda atom: atom.size)
        for atom in self.atoms:
            length = len(atom.text)
            total += length
            faces[atom.face.name] += length
            # Small capitals drawn as smaller capitals are not small type.
            capitals = (
                abs(atom.y - largest.y) < 0.1 * largest.size and 0.6 * largest.size < atom.size and atom.text.isupper()
            )
            sizes[round(largest.size if capitals else atom.size, 1)] += length
            bold += length if atom.face.bold else 0
            italic += length if atom.face.italic else 0
        self.chars = total
        self.size = max(sizes.items(), key=lambda entry: (entry[1], entry[0]))[0]
        main = [atom for atom in self.atoms if abs(atom.size - self.size) <= 0.11]
        self.y = (main or self.atoms)[0].y
        self.face = max(faces.items(), key=lambda entry: (entry[1], entry[0]))[0]
        # A heading that runs into its paragraph is bold only at the start: the last word decides too.
        ending = next(
            (atom.face for atom in reversed(self.atoms) if any(map(str.isalpha, atom.text))), self.atoms[-1].face
        )
        self.bold, self.italic = bold > 0.8 * total and ending.bold, italic > 0.8 * total and ending.italic
        self.cells = 1 + sum(
            1
            for before, after in zip(self.atoms, self.atoms[1:], strict=False)
            if after.x0 - before.x1 > CELL_GAP * max(self.size, 1.0)
        )
        self.raw = plain(self.atoms)
        return self


def cut(line: Line, start: int, end: int) -> Line:
    """Give the atoms from `start` to before `end` as a line of their own, in the same column."""
    part = Line(page=line.page, atoms=line.atoms[start:end]).settle()
    part.region, part.left, part.right, part.letter_marks = line.region, line.left, line.right, line.letter_marks
    return part


def plain(atoms: Sequence[Atom]) -> str:
    """Join atoms of one line as they are printed."""
    parts: list[str] = []
    last: Atom | None = None
    for atom in atoms:
        if last is not None and needs_space(last, atom):
            parts.append(" ")
        parts.append(atom.text)
        last = atom
    return "".join(parts)


def needs_space(before: Atom, after: Atom) -> bool:
    """Tell whether two neighbours of one line are two words."""
    gap = after.x0 - before.x1
    size = max(before.size, after.size)
    return gap > _SPACE * size or (after.spaced and gap > -0.2 * size)


def upright(page: GlyphPage) -> tuple[list[Atom], list[Atom], float, float]:
    """Turn the page so that most of its text is upright.

    Returns:
        The upright atoms, those on a slant, and the page's width and height after turning.
    """
    visible = [atom for atom in page.atoms if atom.size >= _MIN_SIZE and atom.text]
    weights: Counter[int] = Counter()
    for atom in visible:
        weights[atom.angle] += len(atom.text)
    main = weights.most_common(1)[0][0] if weights else 0
    width, height = page.width, page.height
    if main not in (90, 180, 270):
        straight = [atom for atom in visible if atom.angle in (0, 1, 359)]
        return straight, [atom for atom in visible if atom.angle not in (0, 1, 359)], width, height
    straight = []
    for atom in visible:
        if atom.angle != main:
            continue
        x, y = {
            90: (height - atom.y, atom.x0),
            180: (width - atom.x0, height - atom.y),
            270: (atom.y, width - atom.x0),
        }[main]
        straight.append(atom._replace(x0=x, x1=x + atom.x1 - atom.x0, y=y, angle=0))
    slanted = [atom for atom in visible if atom.angle != main]
    return straight, slanted, *((height, width) if main in (90, 270) else (width, height))


@dataclass(slots=True)
class Segment:
    """Atoms on one baseline without a wide gap: what surely belongs to one line."""

    atoms: list[Atom]
    x0: float
    x1: float
    y: float
    size: float
    chars: int

    @property
    def text(self) -> str:
        """Its characters as printed."""
        return plain(self.atoms)


def find_segments(atoms: Iterable[Atom]) -> list[Segment]:
    """Group atoms by the order of the file, which keeps a raised mark with its word."""
    segments: list[Segment] = []
    current: Segment | None = None
    for atom in atoms:
        if current is not None:
            size = max(atom.size, current.size)
            gap = atom.x0 - current.x1
            if abs(atom.y - current.y) < _SAME_LINE * size and -0.4 * size < gap < _WORD_GAP * size:
                current.atoms.append(atom)
                current.x1 = max(current.x1, atom.x1)
                current.chars += len(atom.text)
                if atom.size > current.size * 1.05 and not _is_drop_cap(atom, current):
                    current.size, current.y = atom.size, atom.y
                continue
        current = Segment([atom], atom.x0, atom.x1, atom.y, atom.size, len(atom.text))
        segments.append(current)
    segments.sort(key=lambda segment: (segment.y, segment.x0))
    return segments


def _is_drop_cap(atom: Atom, segment: Segment) -> bool:
    return len(atom.text) == 1 and atom.size > 2 * segment.size


def find_lines(segments: list[Segment], page: int) -> list[Line]:
    """Order segments into regions (one column each) and join each region's rows into lines."""
    lines: list[Line] = []
    for number, region in enumerate(_split(segments, 0)):
        rows = _rows(region, page)
        if not rows:
            continue
        left = _edge([line.x0 for line in rows], low=True)
        right = _edge([line.x1 for line in rows], low=False)
        for line in rows:
            line.region, line.left, line.right = number, left, right
        lines.extend(rows)
    return lines


def _edge(values: list[float], *, low: bool) -> float:
    """Find a column's edge: the outermost place at which a fair share of lines begin or end."""
    counts: Counter[int] = Counter(round(value / 3) for value in values)
    needed = max(2, 0.15 * len(values)) if len(values) > 2 else 1
    for place in sorted(counts, reverse=not low):
        if counts[place] + counts[place + 1] + counts[place - 1] >= needed:
            near = [value for value in values if abs(value - place * 3) <= 4.5]
            return min(near) if low else max(near)
    return min(values) if low else max(values)


def _rows(segments: list[Segment], page: int) -> list[Line]:
    """Join segments of one region that share a baseline."""
    groups: list[list[Segment]] = []
    for segment in segments:
        for group in reversed(groups[-3:]):
            lead = max(group[:_ROW_MEMBERS], key=lambda member: member.chars)
            size = max(lead.size, segment.size)
            if abs(lead.y - segment.y) < _SAME_LINE * min(size, 1.5 * min(lead.size, segment.size)) and not any(
                min(member.x1, segment.x1) - max(member.x0, segment.x0) > 0.6 * size for member in group[-_ROW_MEMBERS:]
            ):
                group.append(segment)
                break
        else:
            groups.append([segment])
    lines = [Line(page=page, atoms=[atom for member in group for atom in member.atoms]).settle() for group in groups]
    lines.sort(key=lambda line: (line.y, line.x0))
    return lines


def _split(segments: list[Segment], depth: int) -> list[list[Segment]]:
    """Cut a stretch of the page at its best gutter, again and again; give columns in reading order."""
    if len(segments) < 2 * _MIN_COLUMN_LINES or depth >= _MAX_DEPTH:
        return [segments]
    best_score, best_bands = 0, []
    for gutter in _gutters(segments):
        score, bands = _bands(segments, gutter)
        if score > best_score:
            best_score, best_bands = score, bands
    if not best_bands:
        return [segments]
    regions: list[list[Segment]] = []
    for left, right in best_bands:
        regions += _split(left, depth + 1) if len(best_bands) > 1 or right else [left]
        if right:
            regions += _split(right, depth + 1)
    return regions


def _gutters(segments: Sequence[Segment]) -> list[float]:
    """Propose gutters: the places between neighbours that occur on most rows."""
    places: Counter[int] = Counter()
    for index, segment in enumerate(segments):
        nearest: float | None = None
        for other in _neighbours(segments, index):
            if other.x0 - segment.x1 >= _MIN_GUTTER and (nearest is None or other.x0 < nearest):
                nearest = other.x0
        if nearest is not None:
            # A short last line leaves a wide gap; the column's own edge is what counts, so take the right side.
            places[round((nearest - 3.0) / 4)] += 1
    ranked = sorted(places.items(), key=lambda entry: (-entry[1], entry[0]))
    return [4.0 * place for place, count in ranked[:_MAX_GUTTER_CANDIDATES] if count >= 2]


def _neighbours(segments: Sequence[Segment], index: int) -> Iterable[Segment]:
    own = segments[index]
    for step in (-1, 1):
        position = index + step
        while (
            abs(position - index) <= _MAX_NEIGHBOURS
            and 0 <= position < len(segments)
            and abs(segments[position].y - own.y) < 0.9 * own.size
        ):
            yield segments[position]
            position += step


def _bands(segments: Sequence[Segment], gutter: float) -> tuple[int, list[tuple[list[Segment], list[Segment]]]]:
    """Divide a stretch at a gutter: bands that it divides, and bands that lines cross.

    Returns:
        A score (characters on the thinner side of divided bands) and the bands from the top: (left, right), or
        (all, []) where lines cross.
    """
    runs: list[tuple[bool, list[Segment]]] = []
    for segment in segments:
        crossing = segment.x0 < gutter - 1.5 and segment.x1 > gutter + 1.5
        if runs and runs[-1][0] == crossing:
            runs[-1][1].append(segment)
        else:
            runs.append((crossing, [segment]))
    score = 0
    bands: list[tuple[list[Segment], list[Segment]]] = []
    for crossing, run in runs:
        left = [segment for segment in run if segment.x1 <= gutter + 1.5]
        right = [segment for segment in run if segment.x1 > gutter + 1.5]
        top = _heads(left, right) if not crossing and bands else 0.0
        if top:  # names and addresses beside each other, under a title across the page
            bands.append(([part for part in left if part.y < top], [part for part in right if part.y < top]))
            left, right = [part for part in left if part.y > top], [part for part in right if part.y > top]
        if not crossing and _are_columns(left, right):
            score += min(sum(segment.chars for segment in left), sum(segment.chars for segment in right))
            bands.append((left, right))
        elif bands and not bands[-1][1]:
            bands[-1][0].extend(run)
        else:
            bands.append((list(run), []))
    return score, bands if score else []


def _heads(left: Sequence[Segment], right: Sequence[Segment]) -> float:
    """Give the place below a few larger or apart rows with which both columns begin; 0 where there are none."""
    if len(left) < _MIN_COLUMN_LINES + 1 or len(right) < _MIN_COLUMN_LINES + 1:
        return 0.0
    for count in range(1, _MAX_HEAD_ROWS + 1):
        below = min(_first_below(left, count), _first_below(right, count))
        above = max(_last_above(left, below), _last_above(right, below))
        size = left[0].size
        if below == math.inf:
            return 0.0
        if below - above > _HEAD_GAP * size and above - min(left[0].y, right[0].y) < _MAX_HEAD_ROWS * 1.5 * size:
            return above + 0.5 * (below - above) if _stand_beside(left, right, below) else 0.0
    return 0.0


def _first_below(side: Sequence[Segment], count: int) -> float:
    return side[count].y if count < len(side) else math.inf


def _last_above(side: Sequence[Segment], below: float) -> float:
    return max((part.y for part in side if part.y < below - 1.0), default=0.0)


def _stand_beside(left: Sequence[Segment], right: Sequence[Segment], below: float) -> bool:
    """Tell whether both columns have rows above a place, and none of them is as wide as its column."""
    heads = [[part for part in side if part.y < below - 1.0] for side in (left, right)]
    widest = max(part.x1 - part.x0 for part in (*left, *right))
    return all(heads) and all(part.x1 - part.x0 < 0.8 * widest for side in heads for part in side)


def _is_prose(side: Sequence[Segment]) -> bool:
    """Tell running text beside a box of short entries: long lines, most of which begin inside a sentence."""
    inside = sum(1 for segment in side if segment.atoms[0].text[:1].islower())
    return len(side) >= _PROSE_LINES and sum(part.chars for part in side) >= 30 * len(side) and inside > 0.4 * len(side)


def _are_columns(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Tell prose in two columns from the cells of a table and from a chance gap."""
    if len(left) < _MIN_COLUMN_LINES or len(right) < _MIN_COLUMN_LINES:
        return False
    narrow = [side for side in (left, right) if sum(part.chars for part in side) < _MIN_COLUMN_CHARS * len(side)]
    if len(narrow) == 2 or (narrow and not _is_prose(left if narrow[0] is right else right)):
        return False
    if narrow and narrow[0] is left and sum(part.chars for part in left) < _MIN_ENTRY_CHARS * len(left):
        return False  # labels of notes or items beside their text
    top, bottom = max(left[0].y, right[0].y), min(left[-1].y, right[-1].y)
    shorter = min(left[-1].y - left[0].y, right[-1].y - right[0].y)
    return bottom - top > 0.4 * shorter

"""Give every heading its level.

Reads headings in the order of the text; returns their levels, 1 for the highest. Levels from markup are
kept in their order; where there are none, runs of numbers, type, capitals and the names of usual sections
tell which heading stands under which.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from cyberdocs.records import Role
from cyberdocs.structure.heading import Heading
from cyberdocs.structure.numbering import NumberKind
from cyberdocs.structure.roles import LEAVES, OUTERMOST, plain, whole_role
from cyberdocs.structure.runs import Run, find_runs

# Relative type size at which two headings are set differently; below, rounding of fonts in PDFs.
SIZE_STEP = 0.06
# Share of headings whose level markup gives, from which it is believed for the whole document.
MOST = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Open:
    """A heading under which the next one may stand."""

    index: int
    level: int
    run: Run | None


def infer_levels(headings: Sequence[Heading], lead_texts: Sequence[str], *, from_markup: bool) -> tuple[int, ...]:
    """Give each heading its level.

    Args:
        lead_texts: parallel to `headings`: the prose between a heading and the next.
        from_markup: the headings' own levels are an author's (styles, h1 to h6), not a reader's guess from type.
    """
    if not headings:
        return ()
    given = [heading.level for heading in headings if heading.level is not None]
    runs = find_runs(headings)
    if from_markup and len(given) >= MOST * len(headings):
        return _from_given(headings, runs)
    return _Inference(headings, runs, lead_texts).levels()


def _from_given(headings: Sequence[Heading], runs: Sequence[Run | None]) -> tuple[int, ...]:
    """Keep the order of given levels, without gaps; headings without one stand under the last that has one."""
    ranks = {level: rank for rank, level in enumerate(sorted({h.level for h in headings if h.level is not None}), 1)}
    levels: list[int] = []
    last_given = 0
    of_prefix: dict[tuple[int, ...], int] = {}
    for heading, run in zip(headings, runs, strict=True):
        if heading.level is not None:
            level = last_given = ranks[heading.level]
        elif whole_role(heading.words) in OUTERMOST:
            level = 1
        else:
            level = last_given + 1
        if run is not None and run.kind is NumberKind.DECIMAL:
            # "2.1" set in the type of "2" still stands under it.
            if run.prefix in of_prefix and level <= of_prefix[run.prefix]:
                level = of_prefix[run.prefix] + 1
            of_prefix[(*run.prefix, run.last if heading.numbering is None else _own_value(heading, run))] = level
        levels.append(level)
    return tuple(levels)


def _own_value(heading: Heading, run: Run) -> int:
    """Give the last number of the reading that belongs to the run."""
    readings = heading.numbering.readings if heading.numbering else ()
    return next((r.values[-1] for r in readings if r.kind is run.kind), 0)


class _Inference:
    """One pass over headings without levels, with the headings still open at each point."""

    def __init__(self, headings: Sequence[Heading], runs: Sequence[Run | None], lead_texts: Sequence[str]) -> None:
        self.headings = headings
        self.runs = runs
        self.leads = [plain(text) for text in lead_texts]
        self.caps_rank = self._caps_tell()
        self.open: list[_Open] = []
        self.level_of_run: dict[int, int] = {}
        self.level_of_kind: dict[tuple[NumberKind, int], int] = {}

    def levels(self) -> tuple[int, ...]:
        """Give the levels in order."""
        result = []
        for index in range(len(self.headings)):
            run = self.runs[index]
            level = self._unnumbered(index) if run is None else self._numbered(index, run)
            while self.open and self.open[-1].level >= level:
                self.open.pop()
            level = self.open[-1].level + 1 if self.open and self.open[-1].level + 1 < level else level
            level = 1 if not self.open else level
            self.open.append(_Open(index=index, level=level, run=run))
            result.append(level)
        return tuple(result)

    def _caps_tell(self) -> bool:
        """Tell whether capitals mark the higher level: not where "Conclusion" is set in small letters."""
        unnumbered = [h for h, run in zip(self.headings, self.runs, strict=True) if run is None and not h.acronym]
        outer = [h for h in unnumbered if h.role in OUTERMOST]
        return any(h.caps for h in self.headings) and all(h.caps for h in outer if whole_role(h.words) is not None)

    def _weight(self, index: int) -> tuple[int, bool, bool]:
        """Rank a heading's type: larger, then capitals, then no list mark, is higher."""
        heading = self.headings[index]
        size = 0 if heading.size is None else round(heading.size / SIZE_STEP)
        return (size, heading.caps and self.caps_rank, not heading.listed)

    def _outranks(self, above: int, below: int) -> bool:
        """Tell whether one heading is set in higher type than another; within rounding they are equal."""
        a, b = self._weight(above), self._weight(below)
        if abs(a[0] - b[0]) > 1:
            return a[0] > b[0]
        if a[1] != b[1] and not self.headings[above].acronym and not self.headings[below].acronym:
            return a[1] > b[1]
        bold_a, bold_b = self.headings[above].bold, self.headings[below].bold
        if a[2] != b[2]:
            return a[2] > b[2]
        hint_a, hint_b = self.headings[above].level, self.headings[below].level
        if hint_a is not None and hint_b is not None and self.runs[above] is None and self.runs[below] is None:
            return hint_a < hint_b
        return bold_a and not bold_b and self.headings[above].size is not None

    def _numbered(self, index: int, run: Run) -> int:
        """Place a numbered heading: with its run, with runs of its kind, or under what stands open."""
        key = (run.kind, len(run.prefix))
        if id(run) in self.level_of_run:
            return self.level_of_run[id(run)]
        level = self._place_of_run(index, run, key)
        self.level_of_run[id(run)] = level
        self.level_of_kind.setdefault(key, level)
        return level

    def _place_of_run(self, index: int, run: Run, key: tuple[NumberKind, int]) -> int:
        listing = [o for o in self.open if self.headings[o.index].role is Role.REFERENCES]
        if self.headings[index].lists_works and listing:
            return listing[0].level + 1
        if run.kind is NumberKind.DECIMAL and run.prefix:
            for entry in reversed(self.open):
                heading = self.headings[entry.index]
                values = heading.numbering.readings[0].values if heading.numbering else ()
                if values == run.prefix:
                    return entry.level + 1
        # A run that goes on behind this heading holds it, whatever stood where before.
        floor = max((entry.level for entry in self.open if self._goes_on(entry, index)), default=0)
        if self.level_of_kind.get(key, 0) > floor:
            return self.level_of_kind[key]
        for entry in reversed(self.open):
            above = self.headings[entry.index]
            if entry.run is not None:
                if self._outranks(index, entry.index):
                    continue
                return entry.level + 1 if entry.run.kind is not run.kind else entry.level
            outer = run.kind in (NumberKind.PART, NumberKind.CHAPTER)
            if above.role in LEAVES or above.lists_works or outer or self._outranks(index, entry.index):
                continue
            if self._covers(run) and not self._larger(entry.index, index):
                return entry.level
            return entry.level + 1
        return 1

    def _goes_on(self, entry: _Open, index: int) -> bool:
        return entry.run is not None and entry.run.first_index < index < entry.run.last_index

    def _larger(self, above: int, below: int) -> bool:
        return self._weight(above)[0] - self._weight(below)[0] > 1

    def _covers(self, run: Run) -> bool:
        """Tell whether a run numbers the whole paper: it never restarts, and it holds the conclusion or leaves
        none but usual sections outside.
        """
        if any(other is not None and other.kind is run.kind and other.restarted for other in self.runs):
            return False
        members = [index for index, other in enumerate(self.runs) if other is run]
        if any(self.headings[index].role is Role.CONCLUSION for index in members):
            return True
        outside = [
            heading
            for index, heading in enumerate(self.headings)
            if self.runs[index] is None
            and not run.first_index < index < run.last_index
            and not self._outranks(run.first_index, index)
        ]
        return len(members) > 1 and all(heading.role in OUTERMOST for heading in outside)

    def _unnumbered(self, index: int) -> int:
        """Place a heading without a number by its name, its type, and the runs that go on around it."""
        heading = self.headings[index]
        level = self.open[-1].level + 1 if self.open else 1
        by_name = whole_role(heading.words) in OUTERMOST
        for entry in reversed(self.open):
            if self._goes_on(entry, index) and not self._larger(index, entry.index):
                break
            if heading.lists_works and self.headings[entry.index].role is Role.REFERENCES:
                outer = [o for o in self.open if self.headings[o.index].role is Role.REFERENCES]
                level = outer[0].level + 1
                break
            if by_name and not self._larger(entry.index, index):
                level = entry.level
                continue
            if self._outranks(entry.index, index) and self.headings[entry.index].role not in LEAVES:
                break
            if self._opens(entry, index):
                break
            if entry.run is None and self._announced(entry.index, index):
                break
            if entry.run is None and self._one_of_several(entry, index):
                level = entry.level
                break
            level = entry.level
        return level

    def _announced(self, above: int, below: int) -> bool:
        """Tell whether the prose under a heading names the next heading's title in so many words.

        "The obstacles are weak courts and old statutes." -> "Old Statutes" stands below. An introduction
        announces the whole paper, so it does not count.
        """
        title = plain(self.headings[below].words)
        if self.headings[above].role is not Role.BODY or not 2 <= len(title.split()) <= 5:
            return False
        return title in self.leads[above]

    def _opens(self, entry: _Open, index: int) -> bool:
        """Tell a heading that opens a list of others: the next follows at once and is set differently."""
        above, below = self.headings[entry.index], self.headings[index]
        follows = below.stacked and entry.index == index - 1
        return follows and above.role not in OUTERMOST and (above.bold, above.caps) != (below.bold, below.caps)

    def _one_of_several(self, entry: _Open, index: int) -> bool:
        """Tell an acronym that follows a subheading: both name bodies under the heading that opened the list."""
        opener = entry.level > 1 and self.headings[entry.index].stacked
        return opener and self.headings[index].acronym

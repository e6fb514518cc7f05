"""Score what was read of a made paper against its truth: links, headings, levels, paragraphs, running heads.

Reads outlines and truths; gives counts that add up over papers, and figures from the sums.
"""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field, fields

from cyberdocs.records import BlockKind, Outline
from tests.quality.figures import Figure

_AUTHOR = re.compile(r"Ada (\w+),")
_LAST_WORD = re.compile(r"([A-Za-zÀ-ɏ]+)[^A-Za-z]*$")
_PROSE = (BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM)
_MIN_WORDS = 6  # shorter blocks are captions' ends and cells, not paragraphs
_BULLET = re.compile(r"^[•–*·-]\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What a reader should find in one file.

    Args:
        headings: (heading with its number, level).
        maybe_headings: headings that may be read or not: "Abstract", "Contents".
        links: (last word before the callout, author in the note).
        paragraphs: word for word, note marks aside.
        maybe_paragraphs: paragraphs that may be read or not.
        never: phrases that must not stand in the text: running heads, deleted words.
    """

    headings: tuple[tuple[str, int], ...]
    links: frozenset[tuple[str, str]]
    paragraphs: tuple[str, ...]
    maybe_headings: frozenset[str] = frozenset({"Abstract", "Contents", "Notes", "References"})
    maybe_paragraphs: frozenset[str] = frozenset()
    never: tuple[str, ...] = ()


@dataclass(slots=True)
class Count:
    """How many are right, found and wanted."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, other: "Count") -> None:
        """Add another paper's count."""
        self.right += other.right
        self.found += other.found
        self.wanted += other.wanted

    @property
    def f1(self) -> float:
        """The F1 score; 1.0 where nothing was wanted or found."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 1.0


@dataclass(slots=True)
class Score:
    """Counts of one or several papers; `levels` counts among the headings that were found."""

    links: Count = field(default_factory=Count)
    headings: Count = field(default_factory=Count)
    levels: Count = field(default_factory=Count)
    paragraphs: Count = field(default_factory=Count)
    clean: Count = field(default_factory=Count)  # files without any phrase that must not stand in the text

    def add(self, other: "Score") -> None:
        """Add another paper's counts."""
        for part in fields(self):
            getattr(self, part.name).add(getattr(other, part.name))


@dataclass(slots=True)
class Mistakes:
    """What went wrong in one file, for whoever mends the reader."""

    lines: list[str] = field(default_factory=list)

    def note(self, what: str, found: Iterable[object]) -> None:
        """Keep up to six examples."""
        examples = sorted(map(str, found))
        if examples:
            shown = " | ".join(f"{one[:50]}...{one[-60:]}" if len(one) > 115 else one for one in examples[:8])
            self.lines.append(f"    {what} ({len(examples)}): {shown}")


def score(outline: Outline, truth: Truth) -> tuple[Score, Mistakes]:
    """Score one outline."""
    result, mistakes = Score(), Mistakes()
    links = set(find_links(outline))
    _count(result.links, links, set(truth.links), "links", mistakes)
    # Small capitals come as capitals, and headings that run into their paragraph end with a stop.
    titles = [(section.title.casefold().rstrip("."), section.level) for section in outline.sections]
    levelled = {(title.casefold(), level) for title, level in truth.headings}
    wanted = {title for title, _ in levelled}
    maybe = {title.casefold() for title in truth.maybe_headings}
    found = {title for title, _ in titles if title in wanted or title not in maybe}
    _count(result.headings, found, wanted, "headings", mistakes)
    right = set(titles) & levelled
    result.levels = Count(right=len(right), found=len(found & wanted), wanted=len(found & wanted))
    mistakes.note("levels", (one for one in titles if one[0] in wanted and one not in right))
    read = {text for text in _paragraphs(outline) if text not in truth.maybe_paragraphs}
    _count(result.paragraphs, read, set(truth.paragraphs), "paragraphs", mistakes)
    leaks = [phrase for phrase in truth.never if phrase in outline.document.text]
    mistakes.note("leaked", leaks)
    result.clean = Count(right=int(not leaks), found=1, wanted=1)
    return result, mistakes


def figures(name: str, total: Score, note: str) -> Iterator[Figure]:
    """Give the figures of summed counts."""
    for part in ("links", "headings", "paragraphs"):
        count: Count = getattr(total, part)
        yield Figure(name=f"{name}.{part}.f1", value=round(count.f1, 4), n=count.wanted, note=note)
    yield Figure(name=f"{name}.levels_right", value=round(total.levels.f1, 4), n=total.levels.wanted, note=note)
    yield Figure(name=f"{name}.clean", value=round(total.clean.f1, 4), n=total.clean.wanted, note=note)


def line_of(name: str, result: Score) -> str:
    """Give one file's scores in a line."""
    parts = (f"{part.name} {getattr(result, part.name).f1:.3f}" for part in fields(result))
    return f"{name:<44} " + "  ".join(parts) + f"  ({result.links.wanted} links, {result.headings.wanted} headings)"


def _count(count: Count, found: Set[object], wanted: Set[object], what: str, mistakes: Mistakes) -> None:
    count.right, count.found, count.wanted = len(found & wanted), len(found), len(wanted)
    mistakes.note(f"missed {what}", wanted - found)
    mistakes.note(f"extra {what}", found - wanted)


def find_links(outline: Outline) -> Iterator[tuple[str, str]]:
    """Give each callout's word before it with the author in its note."""
    for note in outline.footnotes:
        author = _AUTHOR.search(outline.document.quote(note.span))
        for callout in note.callouts:
            word = _LAST_WORD.search(outline.document.text[max(0, callout.start - 40) : callout.start])
            yield word[1] if word else "", author[1] if author else ""


def _paragraphs(outline: Outline) -> Iterator[str]:
    """Give every block of prose without its note marks."""
    document = outline.document
    gone = sorted(callout for note in outline.footnotes for callout in note.callouts)
    gone += [mark.span for mark in document.marks]
    cut = {position for span in gone for position in range(span.start, span.end)}
    # The comma between two marks is raised as they are.
    cut |= {end for end in {span.end for span in gone} if document.text[end : end + 1] == "," and end + 1 in cut}
    for block in document.blocks:
        if block.kind not in _PROSE:
            continue
        kept = "".join(
            document.text[position] for position in range(block.span.start, block.span.end) if position not in cut
        )
        text = _BULLET.sub("", " ".join(kept.replace("⁾", "").split()))
        if len(text.split()) >= _MIN_WORDS:
            yield text

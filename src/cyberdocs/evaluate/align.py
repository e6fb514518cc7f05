"""Find labelled quotes in a document's text by their letters and digits alone.

Labels are made on the file as it is; our text has notes moved, lines joined, boilerplate out. White space, marks and
note numbers therefore do not count.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from cyberdocs.records import Span

SUPERSCRIPTS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
HEAD, TAIL = 40, 25  # letters at both ends that find a quote which notes cut in two
ROOM = 200  # letters by which such a quote may differ in length


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters and digits of a text, lower case, with the offset of each."""

    text: str
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Letters":
        """Fold a text."""
        kept = [
            (folded, index)
            for index, character in enumerate(text)
            if character.isalnum() and character not in SUPERSCRIPTS
            for folded in character.lower()
        ]
        return cls("".join(character for character, _ in kept), tuple(index for _, index in kept))

    def find(self, quote: str, *, near: int | None = None) -> Span | None:
        """Find a quote.

        Args:
            near: about where it stands; of several places the nearest is taken, without it the first.
        """
        wanted = Letters.of(quote).text
        if not wanted:
            return None
        at = self._nearest(wanted, near)
        if at is not None:
            return self._span(at, at + len(wanted))
        if len(wanted) > HEAD + TAIL:
            head = self._nearest(wanted[:HEAD], near)
            if head is not None:
                tail = self.text.find(wanted[-TAIL:], head, head + len(wanted) + ROOM)
                return self._span(head, tail + TAIL if tail >= 0 else head + HEAD)
        return None

    def count(self, quote: str) -> int:
        """Tell how often a quote stands in the text, overlaps not counted."""
        return self.text.count(Letters.of(quote).text)

    def _nearest(self, wanted: str, near: int | None) -> int | None:
        places, at = [], self.text.find(wanted)
        while at >= 0:
            places.append(at)
            at = self.text.find(wanted, at + 1)
        if near is None:
            return places[0] if places else None
        return min(places, key=lambda place: abs(self.offsets[place] - near), default=None)

    def _span(self, start: int, end: int) -> Span:
        return Span(start=self.offsets[start], end=self.offsets[end - 1] + 1)


@dataclass(frozen=True, slots=True)
class Alignment:
    """Where places of the labelled file stand in our text, told from labels that are long and stand only once.

    Args:
        anchors: (start in the labelled file, start in our text), ascending by the first.
    """

    anchors: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, labels: Iterable[tuple[int, str]], letters: Letters) -> "Alignment":
        """Make one from (start, quote) pairs."""
        anchors = []
        for start, quote in labels:
            if len(quote) >= HEAD and letters.count(quote) == 1:
                span = letters.find(quote)
                if span is not None:
                    anchors.append((start, span.start))
        return cls(tuple(sorted(anchors)))

    def expect(self, start: int) -> int | None:
        """Tell about where in our text a place of the labelled file stands; None without any anchor."""
        if not self.anchors:
            return None
        at, ours = min(self.anchors, key=lambda anchor: abs(anchor[0] - start))
        return ours + start - at

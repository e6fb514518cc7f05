"""Collect the words and note marks of one block while a tree is walked."""

from cyberdocs.ingest.canonical import DraftMark, Piece
from cyberdocs.ingest.superscripts import raised


class PieceWriter:
    """Takes words, marks and page breaks in order; gives the pieces of a draft."""

    def __init__(self, page: int = 1) -> None:
        self.page = page
        self._parts: list[str] = []
        self._length = 0
        self._marks: list[DraftMark] = []
        self._pieces: list[Piece] = []
        self._page_of_piece = page

    def write(self, words: str | None) -> None:
        """Add words as they are."""
        if words:
            if not self._parts:
                self._page_of_piece = self.page
            self._parts.append(words)
            self._length += len(words)

    def mark(self, label: str, note_key: str | None) -> None:
        """Add a note mark, raised above the line."""
        shown = raised(label)
        start = self._length
        self.write(shown)
        self._marks.append(DraftMark(start=start, end=self._length, label=label, note_key=note_key))

    def turn_page(self, page: int) -> None:
        """Go on on another page, perhaps in the middle of the block; a heading's number goes with its words."""
        if any(character.isalpha() for part in self._parts for character in part):
            self._close_piece()
        self.page = self._page_of_piece = page

    def take(self) -> tuple[Piece, ...]:
        """Give what was written since the last time, and begin a new block; empty when that was only white space."""
        self._close_piece()
        pieces, self._pieces = tuple(self._pieces), []
        return pieces if any(not piece.text.isspace() for piece in pieces) else ()

    def _close_piece(self) -> None:
        if self._parts:
            self._pieces.append(Piece(text="".join(self._parts), page=self._page_of_piece, marks=tuple(self._marks)))
        self._parts, self._marks, self._length = [], [], 0

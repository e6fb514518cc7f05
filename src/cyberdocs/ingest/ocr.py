"""Read the pages of a PDF that have no text layer: draw them, have them recognised, give them back as glyph pages.

Reads `GlyphPage`s and the file's bytes, returns the pages with those that held no words replaced by what the
recogniser saw; columns, notes and paragraphs are then found as on any page. A page that the recogniser itself
is unsure of is left out and listed. Off unless `IngestSettings.ocr`; the recogniser is the extra `cyberdocs[ocr]`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray

from cyberdocs.errors import UnsupportedFormat
from cyberdocs.ingest.ocr_atoms import RecognisedLine, lay_out
from cyberdocs.ingest.pdf_glyphs import GlyphPage
from cyberdocs.ingest.pdf_lines import plain
from cyberdocs.ingest.pdf_rubble import illegible
from cyberdocs.ingest.settings import IngestSettings
from cyberdocs.records import Dropped

EXTRA_HINT = "pip install 'cyberdocs[ocr]', then run again"
SWITCH_HINT = "pip install 'cyberdocs[ocr]' and set ocr = true in the [ingest] table, then run again"
_POINTS_AN_INCH = 72
_SHORTEST, _LONGEST = 1600, 2800  # pixels of a page's longer side: A4 has 2,340 at 200 dots an inch; 4,000 took 2.6 GB
_BLANK = 40  # of 255 grey levels between the lightest and darkest pixel: no print is fainter
_LABEL_CHARS = 40  # a page may carry a stamp ("Downloaded from ...") and still be a scan
_QUOTE = 2_000  # characters of a page that is left out


class PageRecogniser(Protocol):
    """An OCR engine behind one door."""

    name: str  # library and version

    def recognise(self, image: NDArray[np.uint8]) -> tuple[RecognisedLine, ...]:
        """Read a page drawn in grey levels, shape (height, width), 0 black.

        Returns:
            Its lines from the top, unsure and unread ones included. Empty for a page without print.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Scans:
    """What reading the pages without text gave.

    Args:
        pages: all pages that are left, ascending.
        reader: the recogniser's name, "" when no page was read by it.
        whole: whether every page with words was read by it.
    """

    pages: tuple[GlyphPage, ...]
    dropped: tuple[Dropped, ...] = ()
    warnings: tuple[str, ...] = ()
    reader: str = ""
    whole: bool = False


def read_scans(
    pages: Sequence[GlyphPage], content: bytes, settings: IngestSettings, recogniser: PageRecogniser | None = None
) -> Scans:
    """Replace pages without legible words by what a recogniser sees on them.

    Args:
        content: of the PDF.
        recogniser: the installed extra when None.

    Raises:
        UnsupportedFormat: no page has words, and the extra is not installed. With words on some pages
            the others are named in a warning instead.
    """
    texts = ((page.page, plain(page.atoms)) for page in pages)
    wanted = {number for number, text in texts if is_wordless(text, settings) or illegible(text)}
    if not wanted:
        return Scans(pages=tuple(pages))
    recogniser = recogniser or installed_recogniser()
    if recogniser is None:
        if len(wanted) == len(pages):
            raise UnsupportedFormat("a scan, and the extra that reads scans is not installed", hint=EXTRA_HINT)
        return Scans(pages=tuple(pages), warnings=(f"pages without words stay unread: {EXTRA_HINT}",))
    try:
        book = pdfium.PdfDocument(content)
    except pdfium.PdfiumError:
        return Scans(pages=tuple(pages), warnings=("pages without words stay unread: they cannot be drawn",))
    try:
        return _replace(pages, wanted, book, (recogniser, settings))
    finally:
        book.close()


def is_wordless(text: str, settings: IngestSettings) -> bool:
    """Tell a page whose text layer is missing, or holds no more than a stamp."""
    return sum(map(str.isalpha, text)) < settings.pdf_min_letters_a_page and len(text) < _LABEL_CHARS


def installed_recogniser() -> PageRecogniser | None:
    """Give the recogniser of the extra `ocr`, or None where it is not installed."""
    from cyberdocs.ingest.ocr_rapid import load_rapid

    return load_rapid()


def _replace(
    pages: Sequence[GlyphPage], wanted: set[int], book: Any, means: tuple[PageRecogniser, IngestSettings]
) -> Scans:
    recogniser, settings = means
    kept: list[GlyphPage] = []
    dropped: list[Dropped] = []
    warnings: list[str] = []
    read: set[int] = set()
    for page in pages:
        image, scale = _draw(book, page.page - 1, settings.ocr_dpi) if page.page in wanted else (None, 1.0)
        sight = _see(image, recogniser, settings.ocr_min_page_score) if image is not None else None
        if sight is None:
            kept.append(page)  # blank, or not to be drawn: reported with the pages that hold no words
            continue
        seen = f"mean score {sight.score:.2f} of 1"
        if sight.score < settings.ocr_min_page_score:
            dropped.append(_rubble("\n".join(line.text for line in sight.lines if line.text)[:_QUOTE], page.page))
            warnings.append(f"page {page.page} was left out: OCR could not make it out ({seen})")
            continue
        sure = [line for line in sight.lines if line.score >= settings.ocr_min_line_score]
        unsure = [line for line in sight.lines if line.score < settings.ocr_min_line_score]
        dropped += [_rubble(line.text, page.page) for line in unsure if line.text.strip()]
        height, width = sight.image.shape[0] / scale, sight.image.shape[1] / scale
        kept.append(GlyphPage(page=page.page, width=width, height=height, atoms=lay_out(sure, sight.image, scale)))
        read.add(page.page)
        left = f"; {len(unsure)} unsure line{'s' if len(unsure) > 1 else ''} left out" if unsure else ""
        warnings.append(f"page {page.page} was read by OCR: words may be wrong ({seen}{left})")
    whole = bool(read) and all(page.page in read for page in kept if page.atoms)
    name = recogniser.name if read else ""
    return Scans(pages=tuple(kept), dropped=tuple(dropped), warnings=tuple(warnings), reader=name, whole=whole)


@dataclass(frozen=True, slots=True)
class _Sight:
    """What was seen on a page, held in the way in which it read best."""

    score: float
    lines: tuple[RecognisedLine, ...]
    image: NDArray[np.uint8]


def _see(image: NDArray[np.uint8], recogniser: PageRecogniser, enough: float) -> _Sight | None:
    """Recognise a page; one that reads badly was perhaps laid sideways or upside down. None without print."""
    best = _look(image, recogniser)
    if best is None or best.score >= enough:
        return best
    quarters = (1, 3) if sum(map(_is_tall, best.lines)) > len(best.lines) / 2 else (2,)
    for quarter in quarters:
        turned = _look(np.ascontiguousarray(np.rot90(image, quarter)), recogniser)
        if turned is not None and turned.score > best.score:
            best = turned
        if best.score >= enough:
            break
    return best


def _look(image: NDArray[np.uint8], recogniser: PageRecogniser) -> _Sight | None:
    lines = recogniser.recognise(image)
    return _Sight(_mean_score(lines), lines, image) if lines else None


def _is_tall(line: RecognisedLine) -> bool:
    across = [x for x, _ in line.corners]
    down = [y for _, y in line.corners]
    return max(down) - min(down) > max(across) - min(across)


def _draw(book: Any, index: int, dpi: int) -> tuple[NDArray[np.uint8] | None, float]:
    """Draw a page as it is shown; gives its grey levels and pixels a point, None when there is nothing to see."""
    try:
        page = book[index]
    except pdfium.PdfiumError:
        return None, 1.0
    try:
        longer = max(1.0, *page.get_size())
        scale = min(max(dpi / _POINTS_AN_INCH, _SHORTEST / longer), _LONGEST / longer)
        bitmap = page.render(scale=scale, grayscale=True)
        image = np.array(bitmap.to_numpy(), dtype=np.uint8)
        bitmap.close()
    except pdfium.PdfiumError:
        return None, 1.0
    finally:
        page.close()
    image = image.reshape(image.shape[0], image.shape[1], -1)[:, :, 0]
    return (image if int(image.max()) - int(image.min()) > _BLANK else None), scale


def _mean_score(lines: Sequence[RecognisedLine]) -> float:
    """Average the lines' scores by their characters: a stray sign in a margin weighs little."""
    return sum(line.score * line.weight for line in lines) / sum(line.weight for line in lines)


def _rubble(quote: str, page: int) -> Dropped:
    return Dropped(span=None, quote=quote, stage="ingest", reason="ocr_rubble", page=page)

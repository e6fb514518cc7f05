"""Scans: pages drawn as pictures, read by a recogniser of the test's own and once by the real one."""

import io
from collections.abc import Callable
from importlib.util import find_spec

import numpy as np
import pypdfium2 as pdfium
import pytest
from numpy.typing import NDArray
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from cyberdocs.errors import NoText, UnsupportedFormat
from cyberdocs.ingest import IngestSettings, ingest, ocr
from cyberdocs.ingest.ocr_atoms import RecognisedLine, width_of
from cyberdocs.records import BlockKind, Document
from tests.ingest.pdf_paper import HEIGHT, LEFT, MORE, PROSE, RIGHT, WIDTH, Paper, source_of

OCR = IngestSettings(ocr=True)


def written(*texts: str) -> bytes:
    """Set one page a text; "" leaves the page blank."""
    paper = Paper()
    for index, text in enumerate(texts):
        if index:
            paper.page()
        if text:
            paper.block(90, text)
    return paper.content()


def scanned(content: bytes, *, dpi: int = 200, quarter_turns: int = 0) -> bytes:
    """Draw every page and set the pictures as a PDF without text."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), invariant=1)
    book = pdfium.PdfDocument(content)
    for page in book:
        picture = page.render(scale=dpi / 72, grayscale=True).to_pil().rotate(90 * quarter_turns, expand=True)
        wide, high = (HEIGHT, WIDTH) if quarter_turns % 2 else (WIDTH, HEIGHT)
        canvas.setPageSize((wide, high))
        canvas.drawImage(ImageReader(picture), 0, 0, wide, high)
        canvas.showPage()
    book.close()
    canvas.save()
    return buffer.getvalue()


def boxed(text: str, y: float, *, score: float = 0.98, size: float = 11.0, x: float = LEFT) -> RecognisedLine:
    """Place a line at 200 dots an inch; `y` is its middle in points from the page's top."""
    scale = 200 / 72
    far = x + size * (width_of(text) + 0.3)
    corners = ((x, y - 0.6 * size), (far, y - 0.6 * size), (far, y + 0.6 * size), (x, y + 0.6 * size))
    return RecognisedLine(text=text, score=score, corners=tuple((scale * a, scale * b) for a, b in corners))


def page_of_lines(score: float = 0.98) -> tuple[RecognisedLine, ...]:
    words = f"{PROSE} {MORE}".split()
    texts = [" ".join(words[start : start + 14]) for start in range(0, len(words), 14)]
    return tuple(boxed(text, 90 + 14 * index, score=score) for index, text in enumerate(texts))


class Reciter:
    """Says the same lines of every page that it is shown, after what it is told to say first."""

    name = "reciter 1"

    def __init__(self, *answers: tuple[RecognisedLine, ...]) -> None:
        self.answers = list(answers)
        self.shown: list[tuple[int, int]] = []

    def recognise(self, image: NDArray[np.uint8]) -> tuple[RecognisedLine, ...]:
        self.shown.append((image.shape[0], image.shape[1]))
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


Install = Callable[[Reciter | None], None]


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Install:
    """Put a recogniser, or None, in the place of the extra."""
    return lambda recogniser: monkeypatch.setattr(ocr, "installed_recogniser", lambda: recogniser)


def read(content: bytes, settings: IngestSettings = OCR) -> Document:
    return ingest(source_of(content), settings)


def test_a_scan_is_read_into_paragraphs_and_says_so(install: Install) -> None:
    install(Reciter(page_of_lines()))
    document = read(scanned(written(PROSE)))
    assert f"{PROSE} {MORE}" in document.text
    assert document.reader == "reciter 1"
    assert document.warnings == ("page 1 was read by OCR: words may be wrong (mean score 0.98 of 1)",)


def test_only_pages_without_words_are_read_by_ocr(install: Install) -> None:
    reciter = Reciter(page_of_lines())
    install(reciter)
    mixed = pdfium.PdfDocument.new()
    for part in (written(PROSE), scanned(written(MORE))):
        mixed.import_pages(pdfium.PdfDocument(part))
    buffer = io.BytesIO()
    mixed.save(buffer)
    document = read(buffer.getvalue())
    assert len(reciter.shown) == 1
    assert document.reader.startswith("pypdfium2") and document.reader.endswith(", reciter 1")
    assert document.page_of(document.text.index("A second line of inquiry")) == 2
    assert [warning.split(":")[0] for warning in document.warnings] == ["page 2 was read by OCR"]


def test_a_page_below_the_floor_is_left_out_with_its_words(install: Install) -> None:
    install(Reciter(page_of_lines(), page_of_lines(score=0.5)))
    document = read(scanned(written(PROSE, MORE)))
    rubble = [item for item in document.dropped if item.reason == "ocr_rubble"]
    assert [(item.page, item.stage) for item in rubble] == [(2, "ingest")]
    assert rubble[0].quote.startswith("The committee met twice")
    assert "page 2 was left out: OCR could not make it out (mean score 0.50 of 1)" in document.warnings


def test_an_unsure_line_is_left_out_and_counted(install: Install) -> None:
    lines = (*page_of_lines(), boxed("8vev akamvakv cvake", 400, score=0.4))
    install(Reciter(lines))
    document = read(scanned(written(PROSE)))
    assert "cvake" not in document.text
    assert [item.quote for item in document.dropped] == ["8vev akamvakv cvake"]
    assert "; 1 unsure line left out" in document.warnings[0]


def test_a_page_of_lines_seen_but_not_read_is_left_out_and_not_silently_empty(install: Install) -> None:
    lines = [RecognisedLine(text="", score=0.0, corners=line.corners) for line in page_of_lines()]
    install(Reciter((*lines, boxed("www.archive.example", 400))))
    with pytest.raises(NoText) as caught:
        read(scanned(written(PROSE)))
    assert caught.value.reason == "no legible words in it"


def test_a_page_that_reads_badly_is_tried_upside_down(install: Install) -> None:
    reciter = Reciter(page_of_lines(score=0.6), page_of_lines())
    install(reciter)
    assert "forty witnesses" in read(scanned(written(PROSE))).text
    assert len(reciter.shown) == 2


def test_a_page_of_tall_boxes_is_tried_sideways(install: Install) -> None:
    tall = tuple(
        RecognisedLine(text=line.text, score=0.6, corners=tuple((b, a) for a, b in line.corners))
        for line in page_of_lines()
    )
    reciter = Reciter(tall, page_of_lines())
    install(reciter)
    assert "forty witnesses" in read(scanned(written(PROSE))).text
    assert reciter.shown[1] == reciter.shown[0][::-1]


def test_blank_pages_are_not_shown_to_the_recogniser_and_are_named(install: Install) -> None:
    reciter = Reciter(page_of_lines())
    install(reciter)
    document = read(scanned(written("", "", PROSE)))
    assert len(reciter.shown) == 1
    assert "hardly a word on pages 1-2 (OCR found none either)" in document.warnings


def test_small_print_below_is_a_note_and_its_last_words_go_with_it(install: Install) -> None:
    notes = (
        boxed("1 P. Quill, Borders of Evidence (3rd edn, 2019) 44, with the tables that the second", 700, size=8.5),
        boxed("edition left out.", 711, size=8.5),
        boxed("2 Ibid. at 51.", 722, size=8.5),
    )
    install(Reciter((*page_of_lines(), *notes)))
    document = read(scanned(written(PROSE)))
    found = [document.quote(block.span) for block in document.blocks if block.kind is BlockKind.NOTE]
    assert [note.split()[0] for note in found] == ["1", "2"]
    assert found[0].endswith("the second edition left out.")


def test_digits_that_stand_high_in_the_ink_become_marks(install: Install) -> None:
    text = (
        "The treaty is silent on life{12} and limb,{13} which in 2019 were G7 affairs of every state that had signed."
    )
    plain_text = text.replace("{", "").replace("}", "")
    paper = Paper()
    end = paper.line(LEFT, 90, text)
    paper.block(120, PROSE)
    box = ((LEFT, 80.0), (end, 80.0), (end, 93.0), (LEFT, 93.0))
    corners = tuple((x * 200 / 72, y * 200 / 72) for x, y in box)
    first = RecognisedLine(text=plain_text, score=0.98, corners=corners)
    install(Reciter((first, *(boxed(line.text, 116 + 14 * i) for i, line in enumerate(page_of_lines())))))
    document = read(scanned(paper.content()))
    assert "life¹² and limb,¹³ which in 2019 were G7 affairs" in document.text
    assert [mark.label for mark in document.marks] == ["12", "13"]


def test_two_columns_are_read_one_after_the_other(install: Install) -> None:
    left = [boxed(f"left column line {index} of the old report,", 100 + 14 * index) for index in range(12)]
    right = [boxed(f"right column line {index} of the report,", 100 + 14 * index, x=310) for index in range(12)]
    install(Reciter(tuple(line for pair in zip(left, right, strict=True) for line in pair)))
    text = read(scanned(written(PROSE))).text
    assert text.index("left column line 11") < text.index("right column line 0")


def test_without_ocr_a_scan_is_no_text_and_the_hint_names_the_extra_and_the_setting() -> None:
    with pytest.raises(NoText) as caught:
        read(scanned(written(PROSE), dpi=60), IngestSettings())
    assert "cyberdocs[ocr]" in caught.value.hint and "ocr = true" in caught.value.hint


def test_without_ocr_pages_without_words_are_named() -> None:
    document = read(written(PROSE, "", MORE), IngestSettings())
    assert [warning.split(" (")[0] for warning in document.warnings] == ["hardly a word on page 2"]


def test_a_scan_with_nothing_but_a_stamp_is_never_silently_read() -> None:
    document = read(written("Copy of the archive"), IngestSettings())
    assert document.warnings and "page 1" in document.warnings[0]


def test_ocr_without_the_extra_is_refused_with_the_way_to_install_it(install: Install) -> None:
    install(None)
    with pytest.raises(UnsupportedFormat) as caught:
        read(scanned(written(PROSE), dpi=60))
    assert caught.value.hint == "pip install 'cyberdocs[ocr]', then run again"


def test_ocr_without_the_extra_still_reads_a_paper_with_one_blank_page(install: Install) -> None:
    install(None)
    document = read(written(PROSE, "", MORE))
    assert any("cyberdocs[ocr]" in warning for warning in document.warnings)


def test_a_paper_with_words_on_every_page_asks_for_no_recogniser(install: Install) -> None:
    install(None)
    assert read(written(PROSE, MORE)) == read(written(PROSE, MORE), IngestSettings())


@pytest.mark.models
@pytest.mark.skipif(find_spec("rapidocr") is None, reason="the extra cyberdocs[ocr] is not installed")
@pytest.mark.parametrize("quarter_turns", [0, 2])
def test_the_real_recogniser_reads_a_scan_with_its_notes(quarter_turns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError("OCR must not reach for the network")

    monkeypatch.setattr("socket.socket.connect", refuse)
    paper = Paper()
    y = paper.block(90, f"No court has ruled on the matter.{{7}} {PROSE}", right=RIGHT)
    paper.block(y, MORE, indent=12)
    paper.line(LEFT, 700, "{7} P. Quill, Borders of Evidence (3rd edn, 2019) 44, to which nothing was added.", 8.5)
    document = read(scanned(paper.content(), quarter_turns=quarter_turns))
    assert f"No court has ruled on the matter.⁷ {PROSE}" in document.text
    assert MORE in document.text
    note = next(block for block in document.blocks if block.kind is BlockKind.NOTE)
    assert document.quote(note.span).startswith("⁷ P. Quill, Borders of Evidence (3rd edn, 2019) 44")
    assert document.reader.startswith("rapidocr 3.")

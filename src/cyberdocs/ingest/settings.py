"""The limits and choices of reading: the `[ingest]` table of a pipeline."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestSettings:
    """How much one file may ask of us, and what is kept of it."""

    max_bytes: int = 200_000_000  # bytes of the file itself; the largest law-journal scans seen are about 80 MB
    max_pages: int = 3_000  # pages of a PDF; the longest treaty commentaries run to about 2,000
    max_text_chars: int = 20_000_000  # code points of canonical text, about 8,000 pages
    max_decompressed_bytes: int = 300_000_000  # bytes of one zip's members together: a bomb stops here
    max_member_bytes: int = 100_000_000  # bytes of one member of a zip (document.xml of a long book: about 20 MB)
    max_compression_ratio: int = 200  # of one member above 1 MB; Word's own XML compresses about 10 to 30 times
    max_archive_entries: int = 10_000  # members of a zip; illustrated e-books have about 2,000
    max_nesting: int = 200  # elements inside elements; lxml itself stops at 256 without huge_tree
    drop_boilerplate: bool = True  # navigation, "see also" lines, order forms leave the text (and are listed)
    pdf_reader: str = "pypdfium2"  # tried first; the other of "pypdfium2" and "pdfminer" takes over when it fails
    pdf_min_letters_a_page: int = 20  # letters below which a page counts as empty (a scan)
    ocr: bool = False  # read scanned pages with the extra `ocr`: 3 to 13 s and 1 to 1.4 GB a process, so see [limits]
    # Dots an inch at which a page is drawn. On a worn page of ours 150, 200 and 250 gave 0.974, 0.974 and 0.983
    # of the characters in 0.8, 1.2 and 2.7 s; 200 leaves dots to tell raised marks by.
    ocr_dpi: int = 200
    # Scores of the recogniser, 0 to 1. On worn prints of a page of ours (85 to 200 dots an inch, blur, noise) lines
    # below 0.8 agreed with the print in at most 82 of 100 characters, lines above 0.9 in 87 to 100. Pages of print
    # scored 0.91 to 0.99, handwriting 0.80 and 0.83, a page upside down 0.62, print at 85 dots an inch 0.53.
    ocr_min_page_score: float = 0.85  # mean of a page's lines; below it the page is left out
    ocr_min_line_score: float = 0.8  # of one line; below it the line is left out

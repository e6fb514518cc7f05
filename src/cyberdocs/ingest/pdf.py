"""Read a PDF into drafts: body in reading order, notes apart, page furniture left out with its reason.

Two libraries can give the glyphs; the one that `settings.pdf_reader` names goes first, the other takes over when
it fails or finds no words. Everything from lines to blocks is ours and the same for both, and for pages read by OCR.
"""

from cyberdocs.errors import Encrypted, LimitExceeded, NoText, SourceError, Unreadable
from cyberdocs.ingest.canonical import Reading
from cyberdocs.ingest.ocr import SWITCH_HINT, Scans, is_wordless, read_scans
from cyberdocs.ingest.pdf_drafts import compose
from cyberdocs.ingest.pdf_glyphs import GlyphPage, GlyphReader
from cyberdocs.ingest.pdf_lines import plain
from cyberdocs.ingest.pdf_pdfium import PdfiumReader
from cyberdocs.ingest.pdf_pdfminer import PdfminerReader
from cyberdocs.ingest.pdf_rubble import illegible
from cyberdocs.ingest.settings import IngestSettings
from cyberdocs.records import Dropped, SourceFile

_READERS: dict[str, type[PdfiumReader] | type[PdfminerReader]] = {"pypdfium2": PdfiumReader, "pdfminer": PdfminerReader}
_SCAN_HINT = f"if it is a scan, read it by OCR: {SWITCH_HINT}; or make it searchable first"
_OCR_HINT = "OCR found no words either; look whether the pages are blank, turned or handwritten"


def read_pdf(source: SourceFile, settings: IngestSettings) -> Reading:
    """Read a PDF.

    Raises:
        Encrypted: it needs a password.
        Unreadable: neither reader can make sense of it.
        NoText: it opens, but has no legible words (a scan, a broken character map).
        UnsupportedFormat: it is a scan, and `settings.ocr` asks for an extra that is not installed.
        LimitExceeded: more pages than `settings.max_pages`, or pages that draw without end.
    """
    names = sorted(_READERS, key=lambda name: name != settings.pdf_reader)
    first, second = _READERS[names[0]], _READERS[names[1]]
    try:
        return _read_with(first(), source, settings)
    except (Encrypted, LimitExceeded):
        raise
    except (Unreadable, NoText) as error:
        failure = error
    try:
        reading = _read_with(second(), source, settings)
    except SourceError:
        raise failure from None
    warning = f"{first.name} could not read it ({failure.reason}); read by {second.name}"
    return Reading(
        drafts=reading.drafts, metadata=reading.metadata, dropped=reading.dropped,
        warnings=(warning, *reading.warnings), reader=reading.reader,
    )  # fmt: skip


def _read_with(reader: GlyphReader, source: SourceFile, settings: IngestSettings) -> Reading:
    book = reader.open(source.content)
    try:
        if book.page_count > settings.max_pages:
            raise LimitExceeded(
                f"{book.page_count} pages, more than the limit of {settings.max_pages}",
                hint="split the file, or raise max_pages in the [ingest] table",
            )
        found = tuple(book.pages())
        scans = read_scans(found, source.content, settings) if settings.ocr else Scans(pages=found)
        pages, dropped, warnings = _legible(scans, settings)
        facts = dict(book.facts)
    finally:
        book.close()
    if not any(page.atoms for page in pages):
        reason = "no legible words in it" if dropped else "no words in it"
        raise NoText(reason, hint=_OCR_HINT if settings.ocr else _SCAN_HINT)
    drafts, metadata, left = compose(pages, facts)
    if not drafts:
        raise NoText("nothing but page furniture in it", hint=_OCR_HINT if settings.ocr else _SCAN_HINT)
    names = [scans.reader] if scans.whole else [reader.name, scans.reader]
    return Reading(
        drafts=drafts, metadata=metadata, dropped=(*dropped, *left), warnings=tuple(warnings),
        reader=", ".join(filter(None, names)),
    )  # fmt: skip


def _legible(scans: Scans, settings: IngestSettings) -> tuple[list[GlyphPage], list[Dropped], list[str]]:
    """Keep the pages whose characters are words; report the others."""
    kept: list[GlyphPage] = []
    dropped = list(scans.dropped)
    warnings = list(scans.warnings)
    empty: list[int] = []
    for page in scans.pages:
        text = plain(page.atoms)
        if is_wordless(text, settings):
            empty.append(page.page)
        reason = illegible(text)
        if reason:
            dropped.append(
                Dropped(span=None, quote=text[:2000], stage="ingest", reason="illegible_page", page=page.page)
            )
            warnings.append(f"page {page.page} was left out: {reason}")
        else:
            kept.append(page)
    if empty:
        cause = "OCR found none either" if settings.ocr else f"blank, or a scan: {SWITCH_HINT}"
        warnings.append(f"hardly a word on page{'s' if len(empty) > 1 else ''} {_ranges(empty)} ({cause})")
    return kept, dropped, warnings


def _ranges(numbers: list[int]) -> str:
    """Write page numbers as 3, 5-7."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and parts[-1][-1] == number - 1:
            parts[-1] = [parts[-1][0], number]
        else:
            parts.append([number])
    return ", ".join("-".join(str(number) for number in part) for part in parts)

"""The door of the stage: bytes of one file in, `Document` out."""

from dataclasses import replace

from cyberdocs.errors import LimitExceeded
from cyberdocs.ingest.canonical import Reading, assemble
from cyberdocs.ingest.encoding import decode
from cyberdocs.ingest.settings import IngestSettings
from cyberdocs.ingest.sniff import sniff
from cyberdocs.records import Document, Format, SourceFile


def ingest(source: SourceFile, settings: IngestSettings) -> Document:
    """Read one file, going by its bytes and not by its name.

    Raises:
        SourceError: it cannot be read; the kind and the reason say why.
    """
    if len(source.content) > settings.max_bytes:
        raise LimitExceeded(
            f"larger than the limit of {settings.max_bytes // 1_000_000} MB",
            hint="raise max_bytes in the [ingest] table, or split the file",
        )
    file_format = sniff(source.content)
    reading = _read(source, file_format, settings)
    document = assemble(source, file_format, reading)
    if len(document.text) > settings.max_text_chars:
        raise LimitExceeded(
            f"its text is longer than {settings.max_text_chars:,} characters",
            hint="raise max_text_chars in the [ingest] table, or split the file",
        )
    lost = document.text.count("\ufffd")
    if lost:
        document = replace(
            document, warnings=(*document.warnings, f"{lost} characters could not be decoded and read as \ufffd")
        )
    return document


def _read(source: SourceFile, file_format: Format, settings: IngestSettings) -> Reading:
    """Hand the bytes to their reader; each is imported when first needed, so that a text file loads no PDF library."""
    match file_format:
        case Format.PDF:
            from cyberdocs.ingest.pdf import read_pdf

            return read_pdf(source, settings)
        case Format.DOCX:
            from cyberdocs.ingest.docx import read_docx

            return read_docx(source, settings)
        case Format.HTML:
            from cyberdocs.ingest.html import read_html

            return read_html(decode(source.content), settings)
        case Format.ODT:
            from cyberdocs.ingest.odt import read_odt

            return read_odt(source, settings)
        case Format.EPUB:
            from cyberdocs.ingest.epub import read_epub

            return read_epub(source, settings)
        case Format.JATS:
            from cyberdocs.ingest.jats import read_jats

            return read_jats(source, settings)
        case Format.RTF:
            from cyberdocs.ingest.rtf import read_rtf

            return read_rtf(source, settings)
        case Format.MARKDOWN:
            from cyberdocs.ingest.markdown import read_markdown

            return read_markdown(decode(source.content), settings)
        case Format.TEXT:
            from cyberdocs.ingest.plain import read_plain

            return read_plain(decode(source.content), settings)

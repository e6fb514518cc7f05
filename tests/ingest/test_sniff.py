import gzip

import pytest

from cyberdocs.errors import Encrypted, NoText, SourceError, Unreadable, UnsupportedFormat
from cyberdocs.ingest.encoding import decode
from cyberdocs.ingest.sniff import sniff
from cyberdocs.records import Format
from tests.ingest.containers import make_docx, make_epub, make_odt, make_zip, paragraph

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"%PDF-1.7\n...", Format.PDF),
        (b"\n\n%PDF-1.4\n...", Format.PDF),
        (make_docx(paragraph("Words.")), Format.DOCX),
        (make_odt("<text:p>Words.</text:p>"), Format.ODT),
        (make_epub({"one": "<p>Words.</p>"}), Format.EPUB),
        (b"<!DOCTYPE html><html><body><p>Words.</p></body></html>", Format.HTML),
        (b"\xef\xbb\xbf<html><body>Words.</body></html>", Format.HTML),
        (b"<!-- saved page --><HTML><BODY>Words.</BODY></HTML>", Format.HTML),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', Format.HTML),
        (b'<?xml version="1.0"?><article><front><article-meta/></front></article>', Format.JATS),
        (b"{\\rtf1\\ansi Words.\\par}", Format.RTF),
        (b"# Title\n\nWords.\n\n## Part\n\nMore words.", Format.MARKDOWN),
        (b"Words.[^1]\n\n[^1]: A note.", Format.MARKDOWN),
        (b"Plain words.\n\n# one line that only looks like it", Format.TEXT),
        (b"if a < b and c > d the text is plain", Format.TEXT),
    ],
)
def test_format_is_told_from_the_bytes(content: bytes, expected: Format) -> None:
    assert sniff(content) is expected


@pytest.mark.parametrize(
    ("content", "error", "says"),
    [
        (b"", NoText, "empty"),
        (b" \n\t\x00", NoText, "empty"),
        (OLE + "WordDocument".encode("utf-16-le"), UnsupportedFormat, "old Word file"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), Encrypted, "password"),
        (gzip.compress(b"words"), UnsupportedFormat, "gzip"),
        (make_zip({"paper.pdf": "x"}), UnsupportedFormat, "ZIP archive"),
        (make_zip({"xl/workbook.xml": "x"}), UnsupportedFormat, "Excel"),
        (make_docx(paragraph("Words."), styles="<w:style/>")[:-60], Unreadable, "DOCX file that is damaged"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), UnsupportedFormat, "PNG image"),
        (b"From: a@example.org\nTo: b@example.org\nSubject: Drafts\n\nHello.", UnsupportedFormat, "e-mail"),
        (bytes(range(256)) * 4, UnsupportedFormat, "binary"),
        (b"\\documentclass{article}\n\\begin{document}", UnsupportedFormat, "LaTeX"),
        (b'<?xml version="1.0"?><invoice><sum>1</sum></invoice>', UnsupportedFormat, "<invoice>"),
    ],
)
def test_what_is_not_read_is_refused_with_a_reason(content: bytes, error: type[SourceError], says: str) -> None:
    with pytest.raises(error) as caught:
        sniff(content)
    assert says in caught.value.reason
    assert caught.value.hint


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
def test_unicode_is_told_with_or_without_a_mark(encoding: str) -> None:
    text = "The committee’s draft was never adopted, and nobody minded."
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Das Übereinkommen über Computerkriminalität wurde in Budapest geöffnet; déjà vu.", "latin-1"),
        ("The “draft” – it’s said – was never adopted, though many had wished for it.", "cp1252"),
        ("サイバー犯罪に関する条約は、ブダペストで採択された。多くの国が署名した。", "shift_jis"),
        ("Конвенция о преступности в сфере компьютерной информации была открыта в Будапеште.", "cp1251"),
    ],
)
def test_old_encodings_are_told_by_their_letters(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_line_ends_become_one_kind() -> None:
    assert decode(b"one\r\ntwo\rthree\n") == "one\ntwo\nthree\n"


def test_encoding_that_a_page_declares_is_used() -> None:
    page = '<html><head><meta charset="windows-1250"></head><body>Příliš žluťoučký kůň</body></html>'
    assert "žluťoučký" in decode(page.encode("cp1250"))

import gzip

import pytest

from cyberdocs.errors import Encrypted, NoText, SourceError, Unreadable, UnsupportedFormat
from cyberdocs.ingest import IngestSettings, ingest
from cyberdocs.ingest.encoding import decode
from cyberdocs.ingest.sniff import sniff
from cyberdocs.records import Format, SourceFile
from tests.ingest.containers import make_docx, make_epub, make_odt, make_zip, paragraph

PROSE = "The harbour council adopted a common rule in 2019, and every member applied it within a year. " * 3
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
        (b"# Old Quays\n\n*Ada Stone*\n\nWords.", Format.MARKDOWN),
        (b"# 12 ports sign\nBy Ada Stone\n\nWords.", Format.MARKDOWN),
        (b"*Opinion*\n\n# Old Quays\n\nWords.", Format.MARKDOWN),
        (b"#1 of all ports\n\nWords.", Format.TEXT),
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
        (b'<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title></feed>', UnsupportedFormat, "<feed>"),
        (b"<!-- nothing but a remark -->", NoText, "markup"),
        (b"From: Ada <a@example.org>\nSubject: Quays\n\nDear Bo,", UnsupportedFormat, "e-mail"),
        (b'{"title": "Quays", "body": "The council met."}', UnsupportedFormat, "JSON"),
        (b'{"id": 1, "text": "One."}\n{"id": 2, "text": "Two."}\n', UnsupportedFormat, "JSON"),
        (b"id,name,year\n1,Quay,2001\n2,Weir,2002\n3,Lock,2003\n4,Mole,2004\n", UnsupportedFormat, "CSV"),
        (b"id\tname\tyear\n1\tQuay\t2001\n2\tWeir\t2002\n3\tLock\t2003\n4\tM\t2004", UnsupportedFormat, "CSV"),
        (b"\\section{Quays}\nWords \\cite{doe} and\n\\footnote{a note}.", UnsupportedFormat, "LaTeX"),
        (b"@book{doe,\n  title={Quays},\n  year={2001}\n}", UnsupportedFormat, "BibTeX"),
        (b"TY  - JOUR\nTI  - Quays\nER  - \n", UnsupportedFormat, "RIS"),
        (b"import os\n\ndef main(argv):\n    print(argv)\n    return 0\n", UnsupportedFormat, "source code"),
        (
            b"1\n00:00:01,000 --> 00:00:04,000\nWe met.\n\n2\n00:00:05,000 --> 00:00:09,000\nWe left.",
            UnsupportedFormat,
            "subtitles",
        ),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:4d\nsize 9", UnsupportedFormat, "Git LFS"),
        (b"https://example.org/paper.pdf\n", UnsupportedFormat, "addresses"),
        (b"name: quay\nversion: 1.0\nscripts:\n  run: go\n  test: check\n", UnsupportedFormat, "settings"),
    ],
)
def test_what_is_not_read_is_refused_with_a_reason(content: bytes, error: type[SourceError], says: str) -> None:
    with pytest.raises(error) as caught:
        sniff(content)
    assert says in caught.value.reason
    assert caught.value.hint


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{An aside of the editor.} " + PROSE, "braces alone are no JSON"),
        ("[The speaker rose.]\n\n" + PROSE, "nor are brackets"),
        ("From: The Registrar\nTo: All members\nSubject: Quays\nDate: 3 May 2021\n\n" + PROSE, "a memorandum"),
        (PROSE + "\n\nYear,Ports\n2019,4\n2020,5\n2021,6\n2022,7\n\n" + PROSE, "prose with a table"),
        (PROSE + "\n\n    import os\n    os.exit(1);\n\n" + PROSE, "prose with code"),
        (
            "The parties shall:\n(a) keep the quays;\n(b) mend the locks;\n(c) report each year;\n(d) pay.",
            "a treaty's list",
        ),
        ("2019-02-03 The council met.\n2019-02-04 It adopted the rule.\n" * 4, "a chronology"),
        ("Contents\nQuays\t1\nLocks\t4\nWeirs\t9\nMoles\t12\nPiers\t20\n", "a list of contents"),
        ("Q: Who keeps the quays?\nA: The council does, as it has since the first war.\n" * 5, "an interview"),
        ("Doe, Ann, Quays, 2001\nRoe, Bo, Locks and Weirs, 2002\n" * 4, "a list of works"),
    ],
)
def test_papers_that_look_like_data_stay_text(text: str, why: str) -> None:
    assert sniff(text.encode()) is Format.TEXT, why


@pytest.mark.parametrize(
    "page",
    [
        "<!doctype html><html></html>",
        "<!DOCTYPE html>",
        "<html><head><title>Quays</title></head><body></body></html>",
        "<html><body><script>go()</script></body></html>",
        "<html><head><title>404 Not Found</title></head><body><p>It was not found on this server.</p></body></html>",
        "<html><head><title>Just a moment...</title></head><body><p>Checking your browser.</p></body></html>",
    ],
)
def test_page_without_an_article_has_no_text(page: str) -> None:
    content = page.encode()
    source = SourceFile(path="page.html", sha256="0" * 64, content=content)
    with pytest.raises(NoText) as caught:
        ingest(source, IngestSettings())
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

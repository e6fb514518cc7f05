"""Build small files of every format for the tests of reading, from the words that a test needs."""

import hashlib
import io
import zipfile
from collections.abc import Mapping

from cyberdocs.ingest import IngestSettings, ingest
from cyberdocs.records import Block, BlockKind, Document, SourceFile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STRICT_W = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'


def make_source(content: bytes | str, path: str = "paper") -> SourceFile:
    """Wrap bytes as a file that was received."""
    raw = content.encode("utf-8") if isinstance(content, str) else content
    return SourceFile(path=path, sha256=hashlib.sha256(raw).hexdigest(), content=raw)


def read(content: bytes | str, path: str = "paper", settings: IngestSettings | None = None) -> Document:
    """Read bytes as the stage does."""
    return ingest(make_source(content, path), settings or IngestSettings())


def words(document: Document, kind: BlockKind) -> list[str]:
    """Give the words of every block of one kind."""
    return [document.quote(block.span) for block in document.blocks if block.kind is kind]


def blocks(document: Document, kind: BlockKind) -> list[Block]:
    """Give the blocks of one kind."""
    return [block for block in document.blocks if block.kind is kind]


def callouts(document: Document) -> list[tuple[str, str]]:
    """Give every mark as (label, first words of the note that it points at)."""
    found = []
    for mark in document.marks:
        note = document.blocks[mark.note_index] if mark.note_index is not None else None
        found.append((mark.label, document.quote(note.span)[:24] if note else ""))
    return found


def reasons(document: Document) -> set[str]:
    """Give the reasons for which words were left out."""
    return {dropped.reason for dropped in document.dropped}


def make_zip(members: Mapping[str, str | bytes]) -> bytes:
    """Pack members into a ZIP container."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def make_docx(body: str, *, namespace: str = W, **parts: str) -> bytes:
    """Pack a DOCX from the XML inside `w:body`; `footnotes`, `endnotes`, `styles`, `settings` likewise."""
    members = {"word/document.xml": f"<w:document {namespace}><w:body>{body}</w:body></w:document>"}
    roots = {
        "footnotes": "footnotes",
        "endnotes": "endnotes",
        "styles": "styles",
        "numbering": "numbering",
        "header1": "hdr",
        "settings": "settings",
    }
    for name, content in parts.items():
        members[f"word/{name}.xml"] = f"<w:{roots[name]} {namespace}>{content}</w:{roots[name]}>"
    return make_zip(members)


def paragraph(text: str, *, style: str = "", inside: str = "") -> str:
    """Give a WordprocessingML paragraph; `inside` stands behind the text as XML."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{text}</w:t></w:r>{inside}</w:p>'


def footnote(note_id: int, text: str) -> str:
    """Give a WordprocessingML footnote."""
    return (
        f'<w:footnote w:id="{note_id}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> {text}</w:t></w:r></w:p></w:footnote>'
    )


def called(note_id: int, kind: str = "footnote") -> str:
    """Give a WordprocessingML run that calls a note."""
    return f'<w:r><w:{kind}Reference w:id="{note_id}"/></w:r>'


def make_odt(body: str, styles: str = "") -> bytes:
    """Pack an ODT from the XML inside `office:text`."""
    names = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in (("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"))
    )
    content = (
        f"<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return make_zip({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def make_epub(chapters: Mapping[str, str], metadata: str = "") -> bytes:
    """Pack an EPUB from the bodies of its chapters."""
    items = "".join(f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>' for name in chapters)
    spine = "".join(f'<itemref idref="{name}"/>' for name in chapters)
    package = (
        f'<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata>{metadata}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    members = {"mimetype": "application/epub+zip", "META-INF/container.xml": container, "OEBPS/book.opf": package}
    for name, body in chapters.items():
        members[f"OEBPS/{name}.xhtml"] = (
            f'<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>{body}</body></html>'
        )
    return make_zip(members)

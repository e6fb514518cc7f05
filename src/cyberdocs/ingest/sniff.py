"""Tell what the bytes of a file are, whatever its name says."""

import io
import re
import zipfile

from cyberdocs.errors import Encrypted, NoText, Unreadable, UnsupportedFormat
from cyberdocs.ingest.encoding import decode, is_wide
from cyberdocs.ingest.text_kinds import refuse_other_text
from cyberdocs.records import Format

_HEAD_CHARS = 65_536  # of a text file: enough to see what it begins with

_SAVE_AS = "save it as DOCX, PDF or plain text and run again"
_UNPACK = "unpack it and give the papers inside"
_OCR = "make a searchable PDF of it (OCR) and run again"
# (offset, signature, what it is, what to do)
_SIGNATURES = (
    (0, b"\x1f\x8b", "a gzip archive", _UNPACK),
    (0, b"BZh", "a bzip2 archive", _UNPACK),
    (0, b"\xfd7zXZ\x00", "an xz archive", _UNPACK),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    (0, b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (0, b"\x28\xb5\x2f\xfd", "a Zstandard archive", _UNPACK),
    (257, b"ustar", "a tar archive", _UNPACK),
    (0, b"\x89PNG\r\n", "a PNG image", _OCR),
    (0, b"\xff\xd8\xff", "a JPEG image", _OCR),
    (0, b"GIF8", "a GIF image", _OCR),
    (0, b"II*\x00", "a TIFF image", _OCR),
    (0, b"MM\x00*", "a TIFF image", _OCR),
    (8, b"WEBP", "a WebP image", _OCR),
    (4, b"ftypheic", "an HEIC image", _OCR),
    (0, b"AT&TFORM", "a DjVu scan", _OCR),
    (0, b"%!PS", "a PostScript file", "convert it to PDF (ps2pdf) and run again"),
    (0, b"SQLite format 3\x00", "an SQLite database", "give the papers themselves"),
    (0, b"\x7fELF", "a program", "give the papers themselves"),
    (0, b"MZ\x90\x00", "a program", "give the papers themselves"),
    (0, b"wOFF", "a font", "give the papers themselves"),
    (4, b"ftyp", "a video", "give its transcript as a text file"),
    (0, b"ID3", "a sound recording", "give its transcript as a text file"),
    (0, b"OggS", "a sound recording", "give its transcript as a text file"),
    (0, b"RIFF", "a sound or video recording", "give its transcript as a text file"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LEADING_XML = re.compile(r"\A(?:\s|<\?xml[^>]{0,200}\?>|<!--.{0,4000}?-->|<\?[^>]{0,400}\?>)+", re.S)
_DOCTYPE = re.compile(r"<!DOCTYPE\s+([\w:.-]+)([^>\[]{0,400})", re.I)
_ROOT = re.compile(r"<([A-Za-z][\w:.-]*)([^>]{0,2000})>?")
_HTML_TAG = re.compile(
    r"<(?:p|div|a|span|h[1-6]|ul|ol|li|body|head|script|table|br|title|meta|link|article|section)\b", re.I
)
_CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MARKDOWN_SIGNS = (
    re.compile(r"^ {0,3}#{1,6} +\S", re.M),  # a heading: # Title
    re.compile(r"(?<=\S)[ \t]{0,9}\n {0,3}(?:={3,}|-{3,})[ \t]*$", re.M),  # a heading underlined by === or ---
    re.compile(r"(?<![\w!])\[[^\]\n]{1,200}\]\((?:https?:|/|#|\.|mailto:)[^)\s]{0,300}\)"),  # a link: [words](address)
    re.compile(r"^\[\^[\w-]{1,30}\]:", re.M),  # a note: [^1]: words
    re.compile(r"^(?:```|~~~)", re.M),  # fenced code
    re.compile(r"\|[ \t]{0,9}\n\|[ :|-]{3,400}$", re.M),  # a table
)
# One heading is enough where the file begins with it, or where a whole line is set in emphasis as well.
_TITLE_FIRST = re.compile(r"\A\ufeff?\s*# +\S[^\n]*[^\s#][ \t]+[^\s#]")
_EMPHASISED_LINE = re.compile(r"^(\*{1,3}|_{1,3})[^\s*_](?:[^\n*_]{0,300}[^\s*_])?\1[ \t]*$", re.M)


def sniff(content: bytes) -> Format:
    """Tell the format of a file from its bytes.

    Raises:
        NoText: no bytes at all.
        UnsupportedFormat: it is known and not read, or an unknown binary.
        Unreadable: the start of a format that goes wrong at once (a cut ZIP container).
        Encrypted: an Office file under a password.
    """
    if not content.strip(b"\x00 \t\r\n"):
        raise NoText("the file is empty", hint="fetch or export it again")
    if b"%PDF-" in content[:1024]:
        return Format.PDF
    if content.startswith(b"PK\x03\x04"):
        return _zip_format(content)
    if content.startswith(_OLE):
        raise _ole_error(content)
    if content[:64].lstrip().startswith(b"{\\rtf"):
        return Format.RTF
    for offset, signature, what, hint in _SIGNATURES:
        if content.startswith(signature, offset):
            raise UnsupportedFormat(f"{what}, which is not read", hint=hint)
    if content.startswith((b"PK\x05\x06", b"PK\x07\x08")):
        raise UnsupportedFormat("an empty or split ZIP archive", hint=_UNPACK)
    return _text_format(content)


def _zip_format(content: bytes) -> Format:
    """Tell DOCX, ODT and EPUB by what the ZIP container holds."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            kind = b""
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                kind = archive.read("mimetype").strip()
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
        ValueError,
    ) as error:
        inside = "a DOCX file" if b"word/" in content[:65536] else "a ZIP container (DOCX, ODT, EPUB...)"
        raise Unreadable(
            f"{inside} that is damaged or cut short ({error})",
            hint="fetch it again, or open and save it in its program",
        ) from error
    if "word/document.xml" in names or any(re.fullmatch(r"word/document\d*\.xml", name) for name in names):
        return Format.DOCX
    if kind.startswith(b"application/vnd.oasis.opendocument.text"):
        return Format.ODT
    if kind == b"application/epub+zip" or "META-INF/container.xml" in names:
        return Format.EPUB
    if kind.startswith(b"application/vnd.oasis.opendocument"):
        raise UnsupportedFormat("an OpenDocument file that is no text (a table, slides, a drawing)", hint=_SAVE_AS)
    if any(name.startswith("xl/") for name in names):
        raise UnsupportedFormat("an Excel workbook, which is not read", hint="give the papers themselves")
    if any(name.startswith("ppt/") for name in names):
        raise UnsupportedFormat("PowerPoint slides, which are not read", hint="export them as PDF and run again")
    if any(name.startswith("Index/") for name in names):
        raise UnsupportedFormat("an Apple Pages file, which is not read", hint=_SAVE_AS)
    raise UnsupportedFormat("a ZIP archive, which is not read", hint=_UNPACK)


def _ole_error(content: bytes) -> UnsupportedFormat | Encrypted:
    """Say what an old Office container holds: its stream names stand in it as UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return Encrypted("an Office file that needs a password", hint="open it in Word, remove the password, save it")
    if "WordDocument".encode("utf-16-le") in content:
        return UnsupportedFormat("an old Word file (.doc, before 2007), which is not read", hint=_SAVE_AS)
    return UnsupportedFormat("an old Office or Outlook file, which is not read", hint=_SAVE_AS)


def _text_format(content: bytes) -> Format:
    """Tell HTML, JATS, Markdown and plain text apart by their first characters."""
    sample = content[: 4 * _HEAD_CHARS]
    if not is_wide(sample) and len(_CONTROL_BYTES.findall(sample)) > 0.02 * len(sample):
        raise UnsupportedFormat("a binary file of an unknown kind", hint="give the paper as PDF, DOCX, HTML or text")
    head = decode(sample)[:_HEAD_CHARS]
    control = sum(character < " " and character not in "\t\n\f\v\x1b" for character in head)
    if control > 0.02 * len(head) or "\x00" in head[:1000]:
        raise UnsupportedFormat("a binary file of an unknown kind", hint="give the paper as PDF, DOCX, HTML or text")
    start = _LEADING_XML.sub("", head[:8000], count=1) if head[:1].isspace() or head.startswith("<") else head
    if not start.strip():
        raise NoText("markup without a word in it", hint="fetch or export it again")
    if start.startswith("<"):
        return _markup_format(head, start)
    refuse_other_text(head)
    if len(_HTML_TAG.findall(head)) > max(20, len(head) / 400):
        return Format.HTML
    signs = [len(sign.findall(head)) for sign in _MARKDOWN_SIGNS]
    if signs[0] == 1 and (_TITLE_FIRST.match(head) or _EMPHASISED_LINE.search(head)):
        return Format.MARKDOWN
    if signs[0] >= 2 or sum(count > 0 for count in signs) >= 2 or signs[3] >= 1:
        return Format.MARKDOWN
    return Format.TEXT


def _markup_format(head: str, start: str) -> Format:
    doctype = _DOCTYPE.match(start)
    if doctype is not None:
        name, identifier = doctype[1].lower(), doctype[2].lower()
        if name == "html":
            return Format.HTML
        if name in {"article", "book"} and ("jats" in identifier or "nlm" in identifier or "ncbi" in identifier):
            return Format.JATS
        start = start[doctype.end() :].lstrip("]> \n\t")
    root = _ROOT.match(start)
    if root is None:
        return Format.HTML if doctype is not None or _HTML_TAG.search(head) else Format.TEXT
    name = root[1].lower().rpartition(":")[2]
    if name == "html" or "http://www.w3.org/1999/xhtml" in root[2]:
        return Format.HTML
    if name == "article" and re.search(r"<(?:front|article-meta|journal-meta|body)\b", head):
        return Format.JATS
    if name in {"article", "main"} or _HTML_TAG.match(start) or len(_HTML_TAG.findall(head)) >= 3:
        return Format.HTML
    if name == "tei":
        raise UnsupportedFormat("a TEI file, which is not read", hint="give the HTML or PDF of the same text")
    if head.lstrip().startswith("<?xml") or root[0].endswith(">"):
        raise UnsupportedFormat(
            f"XML of a kind that is not read (<{root[1]}>)", hint="give the paper as PDF, DOCX or HTML"
        )
    return Format.TEXT

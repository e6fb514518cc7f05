"""Read EPUB: the chapters of the spine in their order, notes from any chapter joined to their callouts.

Reads bytes; returns a `Reading`.
"""

import posixpath
from importlib.metadata import version
from urllib.parse import unquote

from lxml import etree

from cyberdocs.errors import Encrypted, Unreadable
from cyberdocs.ingest.archive import Archive
from cyberdocs.ingest.canonical import Reading
from cyberdocs.ingest.encoding import decode
from cyberdocs.ingest.html import note_draft
from cyberdocs.ingest.html_blocks import cut_blocks
from cyberdocs.ingest.html_notes import collect_notes
from cyberdocs.ingest.markup import local_name, parse_html, parse_xml, text_of
from cyberdocs.ingest.markup_gaps import complete
from cyberdocs.ingest.metadata import doi_in, iso_date_in
from cyberdocs.ingest.settings import IngestSettings
from cyberdocs.records import Metadata, SourceFile

_CONTAINER = "META-INF/container.xml"
_CHAPTER_TYPES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})


def read_epub(source: SourceFile, settings: IngestSettings) -> Reading:
    """Read one EPUB file.

    Raises:
        SourceError: it is damaged, protected or beyond the limits.
    """
    archive = Archive(source.content, settings)
    if archive.has("META-INF/rights.xml") or _is_locked(archive, settings):
        raise Encrypted("an e-book under copy protection", hint="give a copy without it, or the PDF")
    container = parse_xml(archive.read(_CONTAINER), settings, what=_CONTAINER)
    opf = next((found.get("full-path") for found in container.iter() if local_name(found) == "rootfile"), None)
    if opf is None:
        raise Unreadable("an e-book without a table of its parts", hint="save it anew from an e-book program")
    package = parse_xml(archive.read(opf), settings, what=opf)
    book = etree.Element("body")
    for chapter in _chapters(package, posixpath.dirname(opf)):
        if archive.has(chapter):
            book.append(_chapter(archive.read(chapter), chapter, settings))
    notes = collect_notes(book)
    drafts = [block.draft for block in cut_blocks(book)]
    drafts += [draft for note in notes if (draft := note_draft(note))]
    drafts, dropped, metadata = complete(drafts, _metadata(package), settings)
    return Reading(
        drafts=tuple(drafts),
        metadata=metadata,
        dropped=tuple(dropped),
        reader=f"cyberdocs EPUB (lxml {version('lxml')})",
    )


def _is_locked(archive: Archive, settings: IngestSettings) -> bool:
    """Tell copy protection from fonts that are only obfuscated."""
    name = "META-INF/encryption.xml"
    if not archive.has(name):
        return False
    root = parse_xml(archive.read(name), settings, what=name)
    return any((element.get("URI") or "").endswith(("html", "htm", "xml")) for element in root.iter())


def _chapters(package: etree._Element, folder: str) -> list[str]:
    """Give the member names of the spine's chapters, without the navigation page."""
    items: dict[str, str] = {}
    for item in package.iter():
        if local_name(item) != "item" or item.get("media-type") not in _CHAPTER_TYPES:
            continue
        if "nav" not in (item.get("properties") or "").split():
            items[item.get("id") or ""] = posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))
    spine = [found.get("idref") or "" for found in package.iter() if local_name(found) == "itemref"]
    return [items[name] for name in dict.fromkeys(spine) if name in items]


def _chapter(content: bytes, name: str, settings: IngestSettings) -> etree._Element:
    """Parse a chapter; its ids and links carry its name, so that those of two chapters do not mix."""
    root = parse_html(decode(content), settings)
    body = root.find("body")
    chapter = body if body is not None else root
    chapter.tag = "div"
    chapter.tail = None
    for element in chapter.iter():
        for attribute in ("id", "name"):
            value = element.get(attribute)
            if value is not None:
                element.set(attribute, f"{name}#{value}")
        href = element.get("href")
        if href is not None and "#" in href and ":" not in href:
            path, _, fragment = href.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(path))) if path else name
            element.set("href", f"#{target}#{fragment}")
    return chapter


def _metadata(package: etree._Element) -> Metadata:
    values: dict[str, list[str]] = {}
    for element in package.iter():
        words = text_of(element) if len(element) == 0 and isinstance(element.tag, str) else ""
        if words:
            values.setdefault(local_name(element), []).append(words)
    published = next(filter(None, map(iso_date_in, values.get("date", ()))), "")
    language = (values.get("language") or [""])[0][:2].casefold()
    return Metadata(
        title=(values.get("title") or [""])[0],
        authors=tuple(dict.fromkeys(values.get("creator", ()))),
        year=int(published[:4]) if published else None,
        published=published,
        doi=next(filter(None, map(doi_in, values.get("identifier", ()))), ""),
        keywords=tuple(dict.fromkeys(values.get("subject", ()))),
        language=language if language.isalpha() else "",
    )

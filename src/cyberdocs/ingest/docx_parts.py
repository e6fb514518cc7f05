"""Open the parts of a DOCX file: main text, notes, styles, numbering, core properties.

Reads bytes; returns parsed parts with strict OOXML namespaces turned into the usual ones.
"""

import posixpath
import re
from dataclasses import dataclass, field

from lxml import etree

from cyberdocs.ingest.archive import Archive
from cyberdocs.ingest.docx_labels import NoteFormat, read_formats
from cyberdocs.ingest.markup import local_name, parse_xml, text_of
from cyberdocs.ingest.metadata import iso_date_in, split_keywords, split_names
from cyberdocs.ingest.settings import IngestSettings
from cyberdocs.records import Metadata

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships",
     b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
)  # fmt: skip
_REL_TYPE = re.compile(r"/(officeDocument|footnotes|endnotes|styles|numbering|settings|core-properties|comments)$")
_HEADING_NAME = re.compile(r"(?:heading|überschrift|titre|título|titolo|kop|rubrik)\s*([1-9])", re.I)
_DEEPEST_BASED_ON = 12  # styles; a chain that is longer goes in a circle


@dataclass(slots=True)
class Style:
    """What a paragraph style says, its ancestors asked."""

    name: str = ""
    based_on: str = ""
    level: int | None = None  # of a heading, 1 the highest
    number: tuple[str, str] | None = None  # (list, level) of its numbering
    bold: bool = False


@dataclass(slots=True)
class DocxParts:
    """The parts of one file; notes by id."""

    body: etree._Element
    footnotes: dict[str, etree._Element] = field(default_factory=dict)
    endnotes: dict[str, etree._Element] = field(default_factory=dict)
    styles: dict[str, Style] = field(default_factory=dict)
    number_formats: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)  # (num, level) -> (kind, text)
    metadata: Metadata = Metadata()
    note_formats: dict[str, NoteFormat] = field(default_factory=dict)  # by kind of note
    furniture: tuple[str, ...] = ()  # words of headers and footers


def open_parts(content: bytes, settings: IngestSettings) -> DocxParts:
    """Open a DOCX file's parts.

    Raises:
        SourceError: it is damaged, too large, or has no main text.
    """
    archive = Archive(content, settings)
    main = _related(archive, "", settings).get("officeDocument", "word/document.xml")
    if not archive.has(main):
        main = next((name for name in archive.names if re.fullmatch(r"word/document\d*\.xml", name)), main)
    related = _related(archive, main, settings)
    root = _parse(archive, main, settings)
    body = root.find(f"{W}body")
    parts = DocxParts(body=body if body is not None else root)
    for kind, notes in (("footnotes", parts.footnotes), ("endnotes", parts.endnotes)):
        name = related.get(kind, f"word/{kind}.xml")
        if archive.has(name):
            for note in _parse(archive, name, settings):
                if (note.get(f"{W}type") or "normal") == "normal":
                    notes[note.get(f"{W}id") or ""] = note
    styles = related.get("styles", "word/styles.xml")
    if archive.has(styles):
        parts.styles = _styles(_parse(archive, styles, settings))
    numbering = related.get("numbering", "word/numbering.xml")
    if archive.has(numbering):
        parts.number_formats = _number_formats(_parse(archive, numbering, settings))
    settings_part = related.get("settings", "word/settings.xml")
    holders = [_parse(archive, settings_part, settings)] if archive.has(settings_part) else []
    parts.note_formats = read_formats([*holders, *parts.body.iter(f"{W}sectPr")], W)
    join_deleted_marks(parts.body)
    core = _related(archive, "", settings).get("core-properties", "docProps/core.xml")
    if archive.has(core):
        parts.metadata = _core_properties(_parse(archive, core, settings))
    heads = [name for name in archive.names if re.fullmatch(r"word/(?:header|footer)\d*\.xml", name)]
    words = (text_of(_parse(archive, name, settings)) for name in heads)
    parts.furniture = tuple(dict.fromkeys(word for word in words if word))
    return parts


def join_deleted_marks(body: etree._Element) -> None:
    """Join every paragraph whose mark a tracked change deleted to the one behind it, whose looks it takes."""
    for paragraph in list(body.iter(f"{W}p")):
        marks = paragraph.find(f"{W}pPr/{W}rPr")
        after = paragraph.getnext()
        gone = marks is not None and (marks.find(f"{W}del") is not None or marks.find(f"{W}moveFrom") is not None)
        if not gone or after is None or after.tag != f"{W}p":
            continue
        place = 1 if after.find(f"{W}pPr") is not None else 0
        for child in [child for child in paragraph if child.tag != f"{W}pPr"]:
            after.insert(place, child)
            place += 1
        body_of = paragraph.getparent()
        if body_of is not None:
            body_of.remove(paragraph)


def _parse(archive: Archive, name: str, settings: IngestSettings) -> etree._Element:
    content = archive.read(name)
    for strict, usual in _STRICT:
        content = content.replace(strict, usual)
    return parse_xml(content, settings, what=name)


def _related(archive: Archive, part: str, settings: IngestSettings) -> dict[str, str]:
    """Map the kinds of a part's relationships to member names; targets outside the file are left alone."""
    folder, name = posixpath.split(part)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    if not archive.has(rels):
        return {}
    found: dict[str, str] = {}
    for relationship in parse_xml(archive.read(rels), settings, what=rels):
        kind = _REL_TYPE.search(relationship.get("Type") or "")
        target = relationship.get("Target") or ""
        if kind is None or (relationship.get("TargetMode") or "").casefold() == "external":
            continue
        target = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found.setdefault(kind[1], target)
    return found


def _styles(root: etree._Element) -> dict[str, Style]:
    styles: dict[str, Style] = {}
    for element in root.iter(f"{W}style"):
        name = element.find(f"{W}name")
        based_on = element.find(f"{W}basedOn")
        style = Style(
            name=(name.get(f"{W}val") or "") if name is not None else "",
            based_on=(based_on.get(f"{W}val") or "") if based_on is not None else "",
            number=_numbering(element),
            bold=is_on(element.find(f"{W}rPr/{W}b")),
        )
        heading = _HEADING_NAME.fullmatch(style.name)
        outline = element.find(f"{W}pPr/{W}outlineLvl")
        if heading is not None:
            style.level = int(heading[1])
        elif outline is not None and (outline.get(f"{W}val") or "").isdigit() and int(outline.get(f"{W}val") or 9) < 9:
            style.level = int(outline.get(f"{W}val") or 0) + 1
        styles[element.get(f"{W}styleId") or ""] = style
    for style in styles.values():
        above, steps = styles.get(style.based_on), 0
        while above is not None and steps < _DEEPEST_BASED_ON:
            style.level = style.level if style.level is not None else above.level
            style.number = style.number or above.number
            above, steps = styles.get(above.based_on), steps + 1
    return styles


def _numbering(style: etree._Element) -> tuple[str, str] | None:
    number, level = style.find(f"{W}pPr/{W}numPr/{W}numId"), style.find(f"{W}pPr/{W}numPr/{W}ilvl")
    if number is None:
        return None
    return number.get(f"{W}val") or "", (level.get(f"{W}val") or "0") if level is not None else "0"


def is_on(toggle: etree._Element | None) -> bool:
    """Tell whether a toggle property such as `w:b` is set."""
    return toggle is not None and (toggle.get(f"{W}val") or "1").casefold() not in {"0", "false", "off", "none"}


def _number_formats(root: etree._Element) -> dict[tuple[str, str], tuple[str, str]]:
    abstract: dict[str, dict[str, tuple[str, str]]] = {}
    for definition in root.iter(f"{W}abstractNum"):
        levels: dict[str, tuple[str, str]] = {}
        for level in definition.iter(f"{W}lvl"):
            kind, words = level.find(f"{W}numFmt"), level.find(f"{W}lvlText")
            levels[level.get(f"{W}ilvl") or "0"] = (
                (kind.get(f"{W}val") or "decimal") if kind is not None else "decimal",
                (words.get(f"{W}val") or "") if words is not None else "",
            )
        abstract[definition.get(f"{W}abstractNumId") or ""] = levels
    formats: dict[tuple[str, str], tuple[str, str]] = {}
    for number in root.iter(f"{W}num"):
        reference = number.find(f"{W}abstractNumId")
        levels = abstract.get(reference.get(f"{W}val") or "", {}) if reference is not None else {}
        for depth, shown in levels.items():
            formats[number.get(f"{W}numId") or "", depth] = shown
    return formats


def _core_properties(root: etree._Element) -> Metadata:
    values = {local_name(element): text_of(element) for element in root}
    published = iso_date_in(values.get("created", ""))
    language = values.get("language", "")[:2].casefold()
    return Metadata(
        title=values.get("title", ""),
        authors=tuple(split_names(values.get("creator", ""))),
        year=int(published[:4]) if published else None,
        published=published,
        keywords=split_keywords(values.get("keywords", "")),
        language=language if language.isalpha() else "",
    )

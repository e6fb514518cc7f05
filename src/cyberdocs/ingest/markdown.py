"""Read Markdown: rendered by markdown-it, notes saved first, then read like a page without furniture.

Reads decoded text; returns a `Reading`. "[^1]" becomes a raised number, as renderers show it.
"""

import re
from importlib.metadata import version

from lxml import etree
from markdown_it import MarkdownIt

from cyberdocs.ingest.canonical import Draft, Reading
from cyberdocs.ingest.html_blocks import cut_blocks, note_pieces
from cyberdocs.ingest.html_notes import MARK_TAG
from cyberdocs.ingest.markup import parse_html
from cyberdocs.ingest.markup_gaps import complete
from cyberdocs.ingest.metadata import iso_date_in, split_keywords, split_names
from cyberdocs.ingest.passages import begins_lower, ends_sentence
from cyberdocs.ingest.publication import is_date_line
from cyberdocs.ingest.settings import IngestSettings
from cyberdocs.records import BlockKind, Metadata

_NOTE = re.compile(r"^ {0,3}\[\^(?P<name>[^\]\s]{1,60})\]:[ \t]*(?P<words>.*)$")
_CALLOUT = re.compile(r"\[\^([^\]\s]{1,60})\](?!:)")
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<lines>(?:[^\n]*\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"^(?P<name>[A-Za-z_-]+):[ \t]*(?P<value>.*)$")
_HEADING = re.compile(r"^ {0,3}# +\S.*$", re.M)
_BY = re.compile(r"[*_]*by\s+[*_]*[^\W\d_]", re.I)
MAX_HEAD_LINES = 5  # below a title
MAX_HEAD_LINE = 100  # characters


def read_markdown(text: str, settings: IngestSettings) -> Reading:
    """Read the text of one Markdown file."""
    text, stated = _take_front_matter(text)
    body, notes = _take_notes(_part_head(text))
    labels: dict[str, str] = {}  # name of a note -> its number, or its place among the callouts
    marked = _CALLOUT.sub(lambda callout: _mark(callout, notes, labels), body)
    drafts = [block.draft for block in cut_blocks(_rendered(marked, settings))]
    for name in notes:
        labels.setdefault(name, name if name.isdecimal() else str(len(labels) + 1))
    for name, label in sorted(labels.items(), key=lambda item: int(item[1])):
        pieces = note_pieces(_rendered(notes[name], settings), label)
        if pieces:
            drafts.append(Draft(kind=BlockKind.NOTE, pieces=pieces, label=label, key=f"note-{name}"))
    drafts, dropped, metadata = complete(drafts, stated, settings)
    return Reading(
        drafts=tuple(drafts),
        metadata=metadata,
        dropped=tuple(dropped),
        reader=f"markdown-it-py {version('markdown-it-py')}",
    )


def _part_head(text: str) -> str:
    """Set lines of names and dates below the title apart: Markdown would join "By Ada Stone" and "May 21, 2026"."""
    title = _HEADING.search(text)
    if title is None:
        return text
    head, *blocks = re.split(r"\n[ \t]*\n", text[title.end() :].lstrip("\n"), maxsplit=1)
    lines = head.split("\n")
    short = len(lines) <= MAX_HEAD_LINES and all(len(line) <= MAX_HEAD_LINE for line in lines)
    front = short and not any(ends_sentence(line) or begins_lower(line) for line in lines)
    if not front or not any(is_date_line(line) or _BY.match(line) for line in lines):
        return text
    return "\n\n".join([text[: title.end()], *lines, *blocks])


def _rendered(markdown: str, settings: IngestSettings) -> etree._Element:
    renderer = MarkdownIt("commonmark", {"html": True, "maxNesting": 50}).enable("table")
    return parse_html(f"<body>{renderer.render(markdown)}</body>", settings)


def _mark(callout: re.Match[str], notes: dict[str, str], labels: dict[str, str]) -> str:
    """Give the element that stands for a callout; one without a note stays as printed."""
    name = callout[1]
    if name not in notes:
        return callout[0]
    label = labels.setdefault(name, name if name.isdecimal() else str(len(labels) + 1))
    return f'<{MARK_TAG} label="{label}" key="note-{_escaped(name)}"></{MARK_TAG}>'


def _escaped(name: str) -> str:
    return name.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


def _take_notes(text: str) -> tuple[str, dict[str, str]]:
    """Part the notes ("[^1]: words", indented lines behind it belong to it) from the body."""
    body: list[str] = []
    notes: dict[str, list[str]] = {}
    current: list[str] | None = None
    blank = False
    for line in text.split("\n"):
        opening = _NOTE.match(line)
        if opening is not None:
            current = notes.setdefault(opening["name"], [])
            current.append(opening["words"])
            blank = False
        elif current is not None and not line.strip():
            blank = True
            body.append(line)
        elif current is not None and (line.startswith(("    ", "\t")) or not blank):
            current += ["", line.strip()] if blank else [line.strip()]
            blank = False
        else:
            current = None
            body.append(line)
    return "\n".join(body), {name: "\n".join(lines) for name, lines in notes.items()}


def _take_front_matter(text: str) -> tuple[str, Metadata]:
    """Part the "---" block at the head, which holds title, author and date by name, from the text."""
    found = _FRONT_MATTER.match(text)
    fields = {
        match["name"].casefold(): match["value"].strip().strip("\"'[]")
        for line in (found["lines"].split("\n") if found else ())
        if (match := _FIELD.match(line))
    }
    if found is None or not fields:
        return text, Metadata()
    published = iso_date_in(fields.get("date", ""))
    metadata = Metadata(
        title=fields.get("title", ""),
        authors=tuple(split_names(fields.get("author") or fields.get("authors") or "")),
        year=int(published[:4]) if published else None,
        published=published,
        keywords=split_keywords(fields.get("keywords") or fields.get("tags") or ""),
        doi=fields.get("doi", ""),
    )
    return text[found.end() :], metadata

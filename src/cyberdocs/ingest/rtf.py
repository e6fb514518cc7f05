"""Read RTF through striprtf (optional extra `formats`); its notes are saved first.

Reads bytes; returns a `Reading`. striprtf gives words without styles, so headings are told by their looks.
"""

import re
from importlib.metadata import version

from cyberdocs.errors import Unreadable, UnsupportedFormat
from cyberdocs.ingest.canonical import Draft, DraftMark, Piece, Reading
from cyberdocs.ingest.markup_gaps import complete
from cyberdocs.ingest.settings import IngestSettings
from cyberdocs.ingest.superscripts import raised
from cyberdocs.records import BlockKind, Metadata, SourceFile

_NOTE_GROUP = re.compile(r"\{\s*(?:\\\*)?\s*\\footnote\b")
_CALLOUT_CODE = re.compile(r"\\chftn\b ?")
_TOKEN = re.compile(r"\u27e6(\d{1,5})\u27e7")  # ⟦1⟧: stands for a callout while the words are converted
_DELETED = re.compile(r"\{\s*\\deleted\b")
_CODE_PAGE = re.compile(rb"\\ansicpg(\d{3,5})")


def read_rtf(source: SourceFile, settings: IngestSettings) -> Reading:
    """Read one RTF file.

    Raises:
        UnsupportedFormat: striprtf is not installed.
        Unreadable: it is damaged.
    """
    try:
        from striprtf.striprtf import rtf_to_text
    except ImportError as error:
        raise UnsupportedFormat(
            "an RTF file; reading it needs an optional library",
            hint="pip install 'cyberdocs[formats]', or save it as DOCX",
        ) from error
    code_page = _CODE_PAGE.search(source.content[:2000])
    encoding = f"cp{code_page[1].decode('ascii')}" if code_page else "cp1252"
    body, note_groups = _take_notes(_without_deletions(source.content.decode("latin-1")))
    try:
        words = rtf_to_text(body, encoding=encoding, errors="ignore")
        notes = [rtf_to_text("{\\rtf1 " + group + "}", encoding=encoding, errors="ignore") for group in note_groups]
    except (UnicodeError, LookupError, ValueError, IndexError, KeyError, TypeError) as error:
        raise Unreadable(
            f"a damaged RTF file ({error})", hint="open it in a word processor and save it as DOCX"
        ) from error
    drafts = [_paragraph(line) for line in words.split("\n") if line.strip()]
    for number, note in enumerate(notes, start=1):
        text = f"{raised(str(number))} {' '.join(note.split())}"
        drafts.append(Draft(kind=BlockKind.NOTE, pieces=(Piece(text=text),), label=str(number), key=f"note-{number}"))
    drafts, dropped, metadata = complete(drafts, Metadata(), settings)
    return Reading(
        drafts=tuple(drafts), metadata=metadata, dropped=tuple(dropped), reader=f"striprtf {version('striprtf')}"
    )


def _without_deletions(rtf: str) -> str:
    """Cut the words that tracked changes deleted."""
    parts: list[str] = []
    done = 0
    for opening in _DELETED.finditer(rtf):
        if opening.start() >= done:
            parts.append(rtf[done : opening.start()])
            done = _group_end(rtf, opening.start())
    parts.append(rtf[done:])
    return "".join(parts)


def _take_notes(rtf: str) -> tuple[str, list[str]]:
    """Cut the note groups out and leave a numbered token at each callout."""
    parts: list[str] = []
    notes: list[str] = []
    done = 0
    for opening in _NOTE_GROUP.finditer(rtf):
        if opening.start() < done:
            continue
        end = _group_end(rtf, opening.start())
        notes.append(_CALLOUT_CODE.sub("", rtf[opening.end() : end - 1]))
        before = _CALLOUT_CODE.sub("", rtf[done : opening.start()])
        parts += (before, f"\\u10214?{len(notes)}\\u10215?")
        done = end
    parts.append(rtf[done:])
    return "".join(parts), notes


def _group_end(rtf: str, start: int) -> int:
    """Give the offset behind the group that opens at `start`; a group that never closes ends the file."""
    depth = 0
    for brace in re.compile(r"\\[\\{}]|[{}]").finditer(rtf, start):
        if brace[0] == "{":
            depth += 1
        elif brace[0] == "}":
            depth -= 1
            if depth == 0:
                return brace.end()
    return len(rtf)


def _paragraph(line: str) -> Draft:
    """Give a line as a paragraph, its tokens as raised marks; a line with tabs between words is a table's row."""
    parts: list[str] = []
    marks: list[DraftMark] = []
    done = length = 0
    for token in _TOKEN.finditer(line):
        before, shown = line[done : token.start()], raised(token[1])
        parts += (before, shown)
        length += len(before) + len(shown)
        marks.append(DraftMark(start=length - len(shown), end=length, label=token[1], note_key=f"note-{token[1]}"))
        done = token.end()
    parts.append(line[done:])
    return Draft(kind=BlockKind.PARAGRAPH, pieces=(Piece(text="".join(parts), marks=tuple(marks)),))

"""Tell text files that hold no paper: data, code, settings, mail, lists of references, pointers to a file elsewhere.

Reads the beginning of a text file; raises for what it knows and returns nothing for the rest. Precision comes first:
most lines of the file have to be of the kind, so that a paper that prints a table, code or addresses stays a paper.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from cyberdocs.errors import UnsupportedFormat

_PAPERS = "give the papers themselves, as PDF, DOCX, HTML or text"
_SAVE_MAIL = "save its text or attachment as a file of its own"
_LATEX = "give the PDF made from it"
_FETCH = "give the file or page that it points to"
# What a file begins with, what it is, what to do.
_OPENINGS = (
    (re.compile(r"version https://git-lfs\.github\.com/spec/"), "a pointer of Git LFS to a file elsewhere", _FETCH),
    (re.compile(r"\[InternetShortcut\]"), "a shortcut to a web page", _FETCH),
    (re.compile(r"WEBVTT\b"), "subtitles", "give the transcript as running text"),
    (re.compile(r"-----BEGIN [A-Z ]+-----"), "a key or certificate", _PAPERS),
    (re.compile(r"BEGIN:V(?:CARD|CALENDAR)\b"), "an address or calendar entry", _PAPERS),
    (re.compile(r"%?\w*\s*@\w{3,20}\s*\{[^\n]{0,200},?\s*$", re.M), "a list of references (BibTeX)", _PAPERS),
    (re.compile(r"TY {2}- "), "a list of references (RIS)", _PAPERS),
    (re.compile(r"%0 [A-Z][\w ]{2,40}\n%\w "), "a list of references (EndNote)", _PAPERS),
    (re.compile(r"(?:diff --git |--- \S+\n\+\+\+ \S+\n@@ )"), "a list of changes to source code", _PAPERS),
    (re.compile(r"#!\s?/\S+|<\?php\b"), "a program's source code", _PAPERS),
)
# '{"title": ...', '[{"a": ...', '[1, 2' but not "[The speaker rose.]" and not "{An aside.}"
_JSON = re.compile(
    r"\{\s*\"[^\"\n]{0,120}\"\s*:|\[\s*(?:\{\s*\"|\[\s*[\[\d\"{]|\"[^\"\n]{0,200}\"\s*,|-?\d+(?:\.\d+)?\s*,)"
)
_LATEX_SIGN = re.compile(
    r"\\(?:(?:sub){0,2}section\*?|chapter\*?|paragraph|begin|end|usepackage|(?:re)?newcommand|documentclass|footnote"
    r"|cite[a-z]{0,6}|label|ref|emph|textbf|textit|input|ProvidesPackage|NeedsTeXFormat)\s*[\[{]"
)
_MIN_LATEX_SIGNS = 3
_MAIL_HEADER = re.compile(
    r"^(?:From|To|Cc|Subject|Date|Sent|Message-ID|MIME-Version|Received|Content-Type|Return-Path|Reply-To|X-[\w-]+):\s",
    re.I | re.M,
)
# What no memorandum between offices has: an address, or the words of a mail server.
_MAIL_SIGN = re.compile(
    r"^(?:From|To|Reply-To|Return-Path):[^\n]{0,200}\S@\S|^(?:Message-ID|MIME-Version|Received|Content-Type|X-[\w-]+):",
    re.I | re.M,
)
_ADDRESS = re.compile(r"\s*(?:https?://|www\.)\S+\s*")
_STAMP = re.compile(r"\s*\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d")  # of a log; a chronology gives no minutes
_CUE = re.compile(r"\s*\d{1,2}:\d\d(?::\d\d)?[.,]\d{1,3}\s+-->\s")
_ENCODED = re.compile(r"[A-Za-z0-9+/=_-]{56,}")  # base64 is set in lines of 60, 64 or 76
_CODE = re.compile(
    r"""\s*(?:
      .{0,400}(?:[{}]|\)\s*;|\*/)\s*[;,)]*\s*$                           # "} ;"  "go(x);"
    | (?:import|package)\s[\w.*,\s]+;?$ | from\s\S+\simport\s | \#include\b | \#define\b
    | (?:async\s)?def\s\w+\(.* | class\s\w+.*[:{]$ | (?:public|private|static|function|func|fn)\s.*[({]
    | (?:const|let|var)\s\w+\s*=.* | (?:if|elif|for|while|with|except)\b.*:$ | (?:else|try|finally):$
    | return\b[^.]{0,60}$ | (?:fi|done|esac|end)$ | echo\s.* | set\s-.* | (?://|/\*|\#\s?).{0,120}
    | (?:CREATE|INSERT|DROP|ALTER|UPDATE)\s(?:TABLE|INTO|INDEX|VIEW)\b.* | SELECT\s.*\sFROM\s.*
    | [\w.\[\]"']{1,60}\s*[-+*/:]?=\s*\S.*
    | [\w-]{2,30}:\s*\S[^.]{0,80};$                                       # "margin: 0;"
    )""",
    re.X,
)
_SURE_CODE = re.compile(r".{0,400}(?:[{};]|\)|:)\s*$|\s*(?:import|#include|from)\s")
_SETTING = re.compile(r"\s*(?:\[[\w.\" -]{1,60}\]|[\w.-]{1,40}\s*(?::|=)(?:\s*\S+){0,3}|-\s+\S+(?:\s\S+)?)\s*")
_MIN_LINES = 5  # from which the shape of lines tells a kind
_ROWS = 200  # rows of a table that are looked at


def refuse_other_text(head: str) -> None:
    """Raise for a text file that is no paper.

    Args:
        head: its beginning, 65,536 characters or all of it.

    Raises:
        UnsupportedFormat: it is of a kind that this module knows.
    """
    start = head.lstrip("\ufeff \t\n")
    for opening, what, hint in _OPENINGS:
        if opening.match(start):
            raise UnsupportedFormat(f"{what}, which is not read", hint=hint)
    if _JSON.match(start):
        raise UnsupportedFormat("JSON, which is not read", hint=_PAPERS)
    _refuse_mail(start)
    if len(_LATEX_SIGN.findall(head)) >= _MIN_LATEX_SIGNS or re.search(r"^\s*\\documentclass\b", head, re.M):
        raise UnsupportedFormat("LaTeX source, which is not read", hint=_LATEX)
    lines = [line for line in head.split("\n") if line.strip()]
    what, hint = _kind_of_lines(lines)
    if what:
        raise UnsupportedFormat(f"{what}, which is not read", hint=hint)


def _refuse_mail(start: str) -> None:
    """Refuse mail; a memorandum ("From:", "To:", "Subject:") without addresses is a paper."""
    top = start[:4000].split("\n\n", 1)[0]
    top = top.split("\n", 1)[-1] if re.match(r"From \S+@\S+ ", top) else top  # a mailbox
    if len(_MAIL_HEADER.findall(top)) < 2 or not _MAIL_HEADER.match(top) or not _MAIL_SIGN.search(top):
        return
    if re.search(r"^Content-Type:\s*multipart/related", top, re.I | re.M):
        raise UnsupportedFormat("a web archive (MHTML), which is not read", hint="save the page as HTML and run again")
    raise UnsupportedFormat("an e-mail, which is not read", hint=_SAVE_MAIL)


def _kind_of_lines(lines: Sequence[str]) -> tuple[str, str]:
    """Name what most lines are, with what to do; "" where they are words."""
    if lines and all(map(_ADDRESS.fullmatch, lines)):
        return "a list of web addresses", _FETCH
    if sum(map(bool, map(_CUE.match, lines))) >= 2:
        return "subtitles", "give the transcript as running text"
    if len(lines) >= _MIN_LINES:
        if _share(_STAMP, lines) >= 0.8:
            return "a program's log", _PAPERS
        if _is_table(lines[:_ROWS]):
            return "a table (CSV)", _PAPERS
        if sum(map(bool, map(_SETTING.fullmatch, lines))) >= 0.9 * len(lines) and any(
            "=" in x or ": " in x for x in lines
        ):
            return "a program's settings", _PAPERS
    tokens = " ".join(lines).split()
    if sum(len(token) for token in tokens if _ENCODED.fullmatch(token)) > 0.8 * sum(map(len, tokens)):
        return "an encoded file (base64)", _FETCH
    if len(lines) >= 3 and _share(_CODE, lines) >= 0.6 and _share(_SURE_CODE, lines) >= 0.4:
        return "a program's source code", _PAPERS
    return "", ""


def _share(pattern: re.Pattern[str], lines: Sequence[str]) -> float:
    return sum(map(bool, map(pattern.match, lines))) / len(lines)


def _is_table(rows: Sequence[str]) -> bool:
    """Tell rows that all have the same number of cells; prose sets a space behind its commas, a table does not."""
    for separator in ("\t", ";", ",", "|"):
        if separator not in rows[0]:
            continue
        bare = [re.sub(r'"[^"]{0,20000}"', "x", row) for row in rows]
        counts = {row.count(separator) for row in bare}
        tight = sum(row.count(separator) - row.count(separator + " ") for row in bare)
        header = all(len(cell.split()) <= 6 for cell in bare[0].split(separator))
        if len(counts) == 1 and header and tight >= 0.9 * sum(row.count(separator) for row in bare):
            return not _counts_pages(rows)
    return False


def _counts_pages(rows: Sequence[str]) -> bool:
    """Tell a list of contents, whose second and last cells count pages."""
    pages = [int(cells[1]) for row in rows if len(cells := row.split("\t")) == 2 and cells[1].strip().isdigit()]
    return len(pages) >= max(3, len(rows) - 1) and all(a <= b for a, b in pairwise(pages))

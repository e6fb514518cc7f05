"""Find the pages of a journal's issue that were bound before a paper: cover, editorial board, contents of the issue.

Reads the words of a PDF's pages in order; returns how many at the front are the issue's and not the paper's.
"""

import re
from collections.abc import Sequence

_MAX_LEADING = 10  # pages looked at; an issue's own matter took 4 in the one labelled paper that has it
_SPARSE_WORDS = 60  # a cover, a half-title, a blank
_MIN_BOARDS = 2  # "Editorial Board" alone may head an acknowledgement
_MIN_ENTRIES = 4
_BOARD = re.compile(
    r"""
    \b(?: (?:editorial|advisory|scientific|review(?:ers['’]?)?|international)\s+(?:advisory\s+)?
        (?:board|committee|council)
      | board\s+of\s+(?:editors|advisors|advisers|referees) | editors?[-\s]in[-\s]chief | managing\s+editors?
      | associate\s+editors? | consiglio\s+scientifico
      | comitato\s+(?:editoriale|scientifico|dei\s+referees|di\s+redazione)
      | direttor[ei]\s+responsabile | consejo\s+(?:editorial|asesor|de\s+redacci[oó]n)
      | comit[eé]\s+(?:editorial|cient[ií]fico)
      | comité\s+(?:de\s+rédaction|scientifique|éditorial) | wissenschaftlicher\s+beirat | herausgeberbeirat
    )\b
    """,
    re.I | re.X,
)
# "Harbours and Quays p. 86", "Tides of Law ........ 12"
_ENTRY = re.compile(r"(?:\bpp?\.\s?\d{1,4}|\.{3,}\s*\d{1,4}|[^\d\s]\s{1,}\d{1,4})\s*$|^\s*pp?\.\s?\d{1,4}\b")


def count_issue_pages(pages: Sequence[Sequence[str]]) -> int:
    """Give how many leading pages belong to the issue; 0 where no page names its boards.

    Args:
        pages: for each page its lines.

    A paper's own title page is never counted: the run ends with a page of boards or contents, and at least as many
    pages have to follow.
    """
    end, boards = 0, 0
    for index, lines in enumerate(pages[:_MAX_LEADING]):
        text = " ".join(lines)
        named = len({match[0].casefold() for match in _BOARD.finditer(text)})
        if named >= _MIN_BOARDS:
            boards += named
            end = index + 1
        elif boards and sum(bool(_ENTRY.search(line)) for line in lines) >= _MIN_ENTRIES:
            end = index + 1
        elif len(text.split()) >= _SPARSE_WORDS:
            break
    return end if boards and len(pages) - end >= max(end, 2) else 0

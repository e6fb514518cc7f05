"""Read a PDF's metadata: what its first pages print, then what the file's own fields say.

Reads the named blocks, their texts, the words left in the margins and the file's fields; returns `Metadata`. Office
software fills the author's field with its user's name (in 3 of 11 law articles a stranger's), so it is believed only
where the paper prints the name too.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cyberdocs.ingest.metadata import doi_in, genre_of, language_of, split_keywords, split_names
from cyberdocs.ingest.passages import is_prose
from cyberdocs.ingest.pdf_blocks import LineBlock
from cyberdocs.ingest.publication import publication_date
from cyberdocs.records import BlockKind, Metadata

KEYWORDS = re.compile(
    r"""
    (?: key\s?-?words? | index\sterms | schlüsselwörter | schlagwörter | mots[- ]clés | palabras\sclave
      | parole\schiave )
    \s*[:.—–-]?\s*
    """,
    re.I | re.X,
)
_MAX_KEYWORDS = 600  # characters; longer blocks that begin so are prose
_OPENING = 3_000  # characters of the first pages in which authors and dates are looked for
_YEAR = re.compile(r"(?<![\d./-])(?:19[5-9]\d|20[0-4]\d)(?![\d/])")
_NOT_A_TITLE = re.compile(
    r"microsoft word|untitled|\.(?:docx?|pdf|tex|indd|dvi|qxd|rtf|odt)\b|^layout 1$|^title$|^\W*$|^document\d*$", re.I
)
_NO_NAME = re.compile(
    r"""
    \b(?: universit\w* | college | institut\w* | dep(?:artmen)?t | faculty | school | cent(?:re|er) | academy | law
      | professor | lecturer | fellow | student | candidate | ph\.?d | journal | review | volume | issue | abstract
      | introduction | ministry | office | council | commission | nations | committee | vol | no | page | the | of
      | article | paper | report | study | press | research | received | accepted | published | contents | doi
      | general | assembly
      | foundation | brief | evening | daily | times | post | courier | herald | gazette | chronicle | tribune )\b
    | [@/\d:]
    """,
    re.I | re.X,
)
_NAME_WORD = re.compile(r"(?:[A-ZÀ-ÖØ-ÞŁŚŻČŠŽĆĐ][\w'’.-]*|de|van|von|der|den|la|le|da|di|bin|al|el|ter|y|e|del|dos)$")
_NAME_DIRT = re.compile(r"[*∗†‡§¶‖⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_BY = re.compile(r"^(?:written\s)?by:?\s+|^authors?:\s*", re.I)
_HISTORY = re.compile(r"\b(?:received|accepted|revised)\b", re.I)
_OTHER_DATE = re.compile(r"\b(?:download|received|accepted|revised|submitted|accessed|visited)", re.I)
_PUBLISHED = re.compile(
    r"©|\(c\)|\bcopyright\b|\bpublished\b|\bvol|\bissue\b|\bjournal\b|\breview\b|\bno\.|\bt\.\s\d", re.I
)
_STALE = 1  # years between the newest year that a paper names and the file's making; more, and it is a late scan
_JOURNAL = re.compile(
    r"\bissn\b|\bjournal\b|\blaw review\b|\brivista\b|\brevista\b|\brevue\b|\bzeitschrift\b|\bvol(?:ume)?\.?\s?\d+\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Sources:
    """Where facts may stand: the file's fields, and the margins of the first two pages."""

    facts: dict[str, str]
    margin: str


def read_metadata(blocks: Sequence[LineBlock], texts: Sequence[str], title: int | None, sources: Sources) -> Metadata:
    """Join what is printed with what the file says.

    Args:
        texts: the running text of each block.
        title: index of the title's block, None where there is none.
    """
    facts = sources.facts
    first_page = blocks[0].first.page if blocks else 1
    opening = "\n".join(text for block, text in zip(blocks, texts, strict=True) if block.first.page <= first_page + 1)
    stated = facts.get("Title", "").strip()
    usable = len(stated.split()) >= 2 and not _NOT_A_TITLE.search(stated)
    printed = _NAME_DIRT.sub("", texts[title]).strip() if title is not None else ""
    keywords = _keywords(texts, facts.get("Keywords", ""))
    front = "\n".join(text for block, text in zip(blocks, texts, strict=True) if block.kind is BlockKind.FRONT)
    body = "\n".join(text for block, text in zip(blocks, texts, strict=True) if block.kind is BlockKind.PARAGRAPH)
    headings = [text for block, text in zip(blocks, texts, strict=True) if block.kind is BlockKind.HEADING]
    doi = doi_in(sources.margin) or doi_in(opening[:_OPENING]) or doi_in(" ".join(facts.values()))
    head = (*_head_lines(blocks, texts, title), *sources.margin.split("\n"))
    published = publication_date(head, printed)
    year = int(published[:4]) if published else _year(facts, sources.margin, front, body)
    return Metadata(
        title=printed or (stated if usable else ""),
        authors=_printed_authors(blocks, texts, title) or _stated_authors(facts.get("Author", ""), opening),
        year=year,
        published=published if len(published) > len("2024") else "",
        doi=doi,
        keywords=keywords,
        language=language_of(body) or language_of(opening),
        genre=genre_of(
            headings,
            body[:200_000],
            web_page=False,
            journal=bool(doi or keywords or _JOURNAL.search(sources.margin) or _JOURNAL.search(front)),
            shop=False,
            head=head,
        ),
    )


def _head_lines(blocks: Sequence[LineBlock], texts: Sequence[str], title: int | None) -> list[str]:
    """Give the front matter and what stands above the first prose, line by line and block by block."""
    lines: list[str] = []
    above = True
    for index, (block, text) in enumerate(zip(blocks, texts, strict=True)):
        above = above and block.first.page == blocks[0].first.page and not is_prose(text)
        if block.kind is BlockKind.FRONT or (above and index != title):
            # "Received 8 May; accepted" | "3 June": a second line alone would read as a date of its own.
            lines += (text,) if _HISTORY.search(text) else (*(line.raw for line in block.lines), text)
    return lines


def _printed_authors(blocks: Sequence[LineBlock], texts: Sequence[str], title: int | None) -> tuple[str, ...]:
    """Read the byline: short lines near the title that hold nothing but names, those behind it first."""
    if title is None:
        return ()
    near = [*range(title + 1, min(len(blocks), title + 6)), *range(title - 1, max(-1, title - 6), -1)]
    for index in near:
        if blocks[index].kind is not BlockKind.FRONT and not _byline_as_heading(blocks, index, title):
            continue
        names: list[str] = []
        for line in blocks[index].lines:
            found = [_NAME_DIRT.sub("", name).strip(" ,.") for name in split_names(_BY.sub("", line.raw))]
            if not found or not all(map(_is_name, found)):
                break
            names += found
        if names:
            return tuple(name.title() if name.isupper() else name for name in names)
    return ()


def _byline_as_heading(blocks: Sequence[LineBlock], index: int, title: int) -> bool:
    """Tell a byline that its size made a heading: "By Ada Marks", or a line between the title and another heading."""
    if blocks[index].kind is not BlockKind.HEADING:
        return False
    following = blocks[index + 1].kind if index + 1 < len(blocks) else BlockKind.PARAGRAPH
    between = index == title + 1 and following is not BlockKind.PARAGRAPH
    return between or _BY.match(blocks[index].lines[0].raw) is not None


def _is_name(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= 5 and not _NO_NAME.search(text) and all(map(_NAME_WORD.match, words))


def _stated_authors(stated: str, opening: str) -> tuple[str, ...]:
    """Take the file's own authors where the paper prints their last names."""
    printed = opening.casefold()
    return tuple(
        name
        for name in split_names(stated)
        if len(name.split()) >= 2 and len(name) < 60 and name.split()[-1].casefold() in printed
    )


def _keywords(texts: Sequence[str], stated: str) -> tuple[str, ...]:
    """Read the printed keywords, in the block of their heading or in the next; else the file's own."""
    for index, text in enumerate(texts[:40]):
        found = KEYWORDS.match(text)
        if found is None or len(text) >= _MAX_KEYWORDS:
            continue
        words = text[found.end() :] or (texts[index + 1] if index + 1 < len(texts) else "")
        if 0 < len(words) < _MAX_KEYWORDS:
            return split_keywords(re.sub(r"\s[–—]\s", "; ", words))
    return split_keywords(stated)


def _year(facts: dict[str, str], margin: str, front: str, body: str) -> int | None:
    """Guess the year where the page prints no date of its own, by the day on which the file was made.

    A line that names a licence, volume or publisher holds it if the file was made then; else the file's year counts
    where the text names a year just before it.
    """
    made = _YEAR.search(facts.get("CreationDate", "")[2:6])
    if made is None:
        return None
    created = int(made.group())
    lines = [line for line in (*margin.split("\n"), *front.split("\n")) if not _OTHER_DATE.search(line)]
    for line in lines:
        years = [int(year) for year in _YEAR.findall(line)] if _PUBLISHED.search(line) else []
        if close := [year for year in years if abs(year - created) <= 1]:
            return close[0]
    named = [int(year) for year in _YEAR.findall(body) if int(year) <= created]
    return created if named and created - max(named) <= _STALE else None

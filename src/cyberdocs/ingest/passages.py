"""Cut plain text into passages: paragraphs, list items, lone lines, with hard line breaks undone.

Reads decoded text; returns `Passage`s in order. What each passage is (heading, note, boilerplate) is told later.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

from cyberdocs.ingest.headings import could_be_heading, is_strong_heading
from cyberdocs.records import BlockKind

# "1.", "(a)", "iv)", "•", "-" and the like, followed by words.
LIST_MARKER = re.compile(
    r"(?P<marker>[•●▪■◦‣·∙○*+–—-]|\((?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})\)|(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})[.)])"
    r"[ \t\u00a0]+(?=\S)"
)
# A line that opens a note: "¹² Words", "[12] Words", "[^1]: words", "† Words".
NOTE_OPENING = re.compile(
    r"(?:[†‡§¶‖]{1,4}[ \t]*|\*{1,4}[ \t]+|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}[.)]?[ \t\u00a0]*|\[\^?[\w-]{1,20}\]:?[ \t\u00a0]+)(?=\S)"
)
_TERMINAL = re.compile(r"[.!?…:;][\"'”’»)\]*_†‡§¶‖⁰¹²³⁴⁵⁶⁷⁸⁹]*$|[.!?…:;][\"'”’»)\]*_]*\s?\[\^?[\w-]{1,20}\]$")
_LOWER_START = re.compile(r"[\"'“‘(\[*_]*[a-zà-öø-ÿ]")
_HYPHEN_END = re.compile(r"([A-Za-zÀ-ÖØ-öø-ÿ]+)[-‐]$")
_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]+(?:[-‐][A-Za-zÀ-ÖØ-öø-ÿ]+)*")

# First parts that are written with a hyphen more often than not; asked only when the document itself does not tell.
_KEEPS_HYPHEN = frozenset(
    {
        "non", "self", "cross", "cyber", "co", "ex", "anti", "pre", "post", "semi", "quasi", "multi", "well",
        "long", "short", "high", "low", "state", "law", "decision", "policy", "half", "soft", "hard", "first",
        "second", "third", "two", "three", "real", "peer", "fact", "norm", "capacity", "confidence", "treaty",
        "rule", "evidence", "data", "user", "rights", "human", "public", "private",
        "one", "four", "five", "six", "seven", "eight", "nine", "ten",
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    }
)  # fmt: skip
MIN_OWN_WIDTH_LINES = 4  # lines from which a block shows its own width
MIN_WRAP = 40  # characters; narrower "lines" are lists and verse
MAX_WRAP = 170  # characters of printed lines: notes in small type run to about 140; paragraphs vary far more


@dataclass(slots=True)
class Passage:
    """A stretch of text under decision.

    Args:
        parts: its words by page; joined by nothing.
        lines: how many lines it had in the file.
        run: number of the stretch between blank lines in which it stands.
        alone: whether it is the only passage of its run.
        indent: columns before its first line.
        reason: why it is left out, "" while it stays.
    """

    parts: list[tuple[str, int]]
    lines: int = 1
    run: int = 0
    alone: bool = True
    indent: int = 0
    kind: BlockKind | None = None
    level: int | None = None
    label: str | None = None
    key: str | None = None
    bold: bool = False
    reason: str = ""
    marks: list[object] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.parts[0][0] if len(self.parts) == 1 else "".join(words for words, _ in self.parts)

    @property
    def page(self) -> int:
        return self.parts[0][1]

    @property
    def open(self) -> bool:
        """Whether it still stands in the body and has no kind yet."""
        return self.kind is None and not self.reason


def ends_sentence(text: str) -> bool:
    """Tell whether a passage ends like a sentence, closing quotes and note marks aside."""
    return _TERMINAL.search(text[-40:].rstrip()) is not None


def begins_lower(text: str) -> bool:
    """Tell whether a passage begins in lower case."""
    return _LOWER_START.match(text) is not None


def is_prose(text: str, *, min_chars: int = 80) -> bool:
    """Tell running text from lines of a page: long enough, mostly lower case, with the punctuation of a sentence."""
    if len(text) < min_chars or text.count(" ") < 9:
        return False
    letters = [character for character in text[:2000] if character.isalpha()]
    if not letters or sum(character.islower() for character in letters) < 0.7 * len(letters):
        return not letters or any("\u3040" <= character <= "\u9fff" for character in letters[:50])
    return len(text) >= 200 or ends_sentence(text) or ", " in text


def cut_passages(text: str) -> list[Passage]:
    """Cut `text` into passages; a form feed begins a new page."""
    width = _wrap_width(text)
    words = Counter(word.casefold() for word in _WORD.findall(text)) if width else Counter()
    passages: list[Passage] = []
    run = 0
    for page, page_text in enumerate(text.split("\f"), start=1):
        block: list[str] = []
        for line in [*page_text.split("\n"), ""]:
            if line.strip():
                block.append(line.expandtabs(4) if "\t" in line[: len(line) - len(line.lstrip())] else line)
            elif block:
                run += 1
                found = _from_block(block, page, run, width, words)
                for passage in found:
                    passage.alone = len(found) == 1
                passages += found
                block = []
    return passages


def _wrap_width(text: str) -> int:
    """Tell the column at which lines were broken by hand or machine; 0 where each line is a paragraph."""
    inner: list[int] = []  # lengths of lines that another line of the same block follows
    total = 0
    goes_on = 0  # lines behind them that begin in lower case
    block: list[str] = []
    for line in [*map(str.strip, text.replace("\f", "\n\n").split("\n")), ""]:
        total += len(line)
        if line:
            goes_on += bool(block) and begins_lower(line)
            block.append(line)
        else:
            inner += map(len, block[:-1])
            block = []
    if len(inner) < 3 or sum(inner) < 0.4 * total:
        return 0
    inner.sort()
    width = inner[int(0.9 * (len(inner) - 1))]
    full = sum(length >= 0.7 * width for length in inner) / len(inner)
    broken = full >= 0.6 or (full >= 0.4 and goes_on >= 0.2 * len(inner))
    return width if MIN_WRAP <= width <= MAX_WRAP and broken else 0


def _from_block(lines: list[str], page: int, run: int, width: int, words: Counter[str]) -> list[Passage]:
    """Join the lines of one block that a hard break parted, and keep the others apart."""
    passages: list[Passage] = []
    base = min(len(line) - len(line.lstrip()) for line in lines)
    width = _own_width(lines, width)
    previous = ""
    for line in lines:
        indent = len(line) - len(line.lstrip())
        text = line.strip()
        if passages and width and _goes_on(previous, text, indent - base, width):
            last = passages[-1]
            joined = join_lines(last.parts[0][0], text, words)
            last.parts = [(joined, page)]
            last.lines += 1
        else:
            passages.append(Passage(parts=[(text, page)], run=run, indent=indent))
        previous = text
    return passages


def _goes_on(previous: str, line: str, indent: int, width: int) -> bool:
    """Tell whether `line` goes on with the paragraph of the line before."""
    if NOTE_OPENING.match(line):
        return False
    if LIST_MARKER.match(line) and (ends_sentence(previous) or not begins_lower(line)):
        return False
    first_word = line.split(None, 1)[0]
    full = len(previous) + 1 + len(first_word) > 0.88 * width
    if ends_sentence(previous):
        return full and indent < 2
    if full or begins_lower(line):
        return True
    return len(previous) >= 0.5 * width and not (could_be_heading(previous) and is_strong_heading(previous))


def _own_width(lines: list[str], width: int) -> int:
    """Give the width of one block: notes are often set wider or narrower than the body."""
    if not width or len(lines) < MIN_OWN_WIDTH_LINES:
        return width
    inner = sorted(len(line.strip()) for line in lines[:-1])
    return max(MIN_WRAP, min(width, inner[int(0.9 * (len(inner) - 1))]))


def join_lines(before: str, after: str, words: Counter[str]) -> str:
    """Join two lines of one paragraph, taking a hyphen back where the document writes the word without it.

    "inter-" + "national" -> "international"; "cyber-" + "enabled" stays "cyber-enabled" when so written elsewhere.
    """
    broken = _HYPHEN_END.search(before)
    follows = _WORD.match(after)
    if broken is None or follows is None or not after[0].islower():
        return f"{before} {after}"
    head, tail = broken[1].casefold(), follows[0].casefold()
    hyphenated = words[f"{head}-{tail}"]
    if hyphenated > words[head + tail] or (hyphenated == words[head + tail] == 0 and head in _KEEPS_HYPHEN):
        return before + after
    return before[:-1] + after

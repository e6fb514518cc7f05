"""Read the marked-up words of `words/`: blocks, notes, and the sentences that labels speak of.

`=field: value` is metadata, `# ` and `## ` begin headings, `[^...]` is a note, `{{7|...}}` is a sentence with its
number, `{{7!kind|...}}` one that is a trap of that kind.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

TOKEN = re.compile(r"\{\{(\d+)(?:!(\w+))?\||\}\}|\[\^|\]")


@dataclass(frozen=True, slots=True)
class Words:
    """One paper.

    Args:
        blocks: paragraphs and headings in order; `{}` marks where a note is called.
        sentences: the marked sentences by number, as printed, without note marks.
        traps: kind by number.
    """

    name: str
    fields: Mapping[str, str]
    blocks: tuple[str, ...]
    notes: tuple[str, ...]
    sentences: Mapping[str, str]
    traps: Mapping[str, str]

    @property
    def title(self) -> str:
        """The title."""
        return self.fields["title"]

    @property
    def authors(self) -> tuple[str, ...]:
        """The authors."""
        return tuple(self.fields["authors"].split("; "))


def read_words(path: Path) -> Words:
    """Read one file."""
    fields: dict[str, str] = {}
    notes: list[str] = []
    sentences: dict[str, str] = {}
    traps: dict[str, str] = {}
    blocks = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("=") and ": " in line:
            key, _, value = line[1:].partition(": ")
            fields[key] = value
        elif line.strip():
            blocks.append(_read_block(line.strip(), notes, sentences, traps))
    return Words(path.stem, fields, tuple(blocks), tuple(notes), sentences, traps)


def _read_block(line: str, notes: list[str], sentences: dict[str, str], traps: dict[str, str]) -> str:
    out: list[str] = [""]  # the text of the block, and of the note inside it while one is open
    opened: list[tuple[str, int, int]] = []  # number, level and start of a marked sentence
    at = 0
    for token in TOKEN.finditer(line):
        out[-1] += line[at : token.start()]
        at = token.end()
        if token.group(1):
            opened.append((token.group(1), len(out), len(out[-1])))
            if token.group(2):
                traps[token.group(1)] = token.group(2)
        elif token.group() == "}}":
            number, level, start = opened.pop()
            if level != len(out) or number in sentences:
                raise ValueError(f"sentence {number}: {line[:60]}")
            sentences[number] = out[-1][start:].replace("{}", "")
        elif token.group() == "[^":
            out[-1] += "{}"
            out.append("")
        elif len(out) > 1:
            notes.append(out.pop())
        else:
            out[-1] += "]"
    out[-1] += line[at:]
    if opened or len(out) > 1:
        raise ValueError(f"not closed: {line[:60]}")
    return out[0]

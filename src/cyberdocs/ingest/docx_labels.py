"""Count the labels that Word prints for footnotes and endnotes without writing them into the file.

Reads what settings and sections say of each kind: the kind of number, and where it begins anew; gives the next label.
"""

from collections import Counter
from dataclasses import dataclass

from lxml import etree

from cyberdocs.ingest.counting import printed


@dataclass(frozen=True, slots=True)
class NoteFormat:
    """How notes of one kind are counted; `kind` is "" where the file does not say."""

    kind: str = ""
    restart: str = ""  # "eachPage", "eachSect" or ""
    start: int = 1


class NoteLabels:
    """Counts on note by note."""

    def __init__(self, formats: dict[str, NoteFormat], *, both: bool) -> None:
        """Take the formats by kind ("footnote", "endnote"); `both` says that the file has notes of both kinds."""
        self._formats = formats
        self._both = both
        self._called: Counter[str] = Counter()

    def next_label(self, kind: str) -> str:
        """Give the next note's label: in digits where the file does not say, endnotes beside footnotes in "i", "ii"."""
        found = self._formats.get(kind, NoteFormat())
        number = found.start + self._called[kind]
        self._called[kind] += 1
        return printed(number, found.kind or ("lowerRoman" if kind == "endnote" and self._both else "decimal"))

    def turn(self, what: str) -> None:
        """Begin anew where a page ("eachPage") or section ("eachSect") ends, if the notes do."""
        for kind, found in self._formats.items():
            if found.restart == what:
                self._called[kind] = 0


def read_formats(holders: list[etree._Element], w: str) -> dict[str, NoteFormat]:
    """Read the formats from settings and section properties; later ones have the last word.

    Args:
        w: the namespace of WordprocessingML in braces.
    """
    formats: dict[str, NoteFormat] = {}
    for holder in holders:
        for kind in ("footnote", "endnote"):
            properties = holder.find(f"{w}{kind}Pr")
            if properties is None:
                continue
            values = {}
            for name in ("numFmt", "numRestart", "numStart"):
                found = properties.find(f"{w}{name}")
                values[name] = (found.get(f"{w}val") or "") if found is not None else ""
            before = formats.get(kind, NoteFormat())
            restart = {"": before.restart, "continuous": ""}.get(values["numRestart"], values["numRestart"])
            start = int(values["numStart"]) if values["numStart"].isdecimal() else before.start
            formats[kind] = NoteFormat(values["numFmt"] or before.kind, restart, start)
    return formats

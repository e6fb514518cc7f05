"""Measure the identifier grammar on the hand-corrected texts of Security Council resolutions.

Gold is built from the collection itself, without our grammar: a number and a year in brackets are a mention when the
year lies between the years of the collection's next lower and next higher resolution. A text's own number in its
first line is a heading and no mention, unless the word stands before it. `measure(shared)` gives precision and
recall of "resolution N (YYYY)" mentions.
"""

import re
import tarfile
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from pathlib import Path

from cyberdocs.tag.un import find_un
from tests.quality.figures import Figure

_MENTION = re.compile(r"(?<![\d/.])(\d{1,4}) ?\((\d{4})\)")
_FIRST_LINE = 60  # characters
_FILE = re.compile(r"S_RES_(\d{4})_(\d{4})_EN_GOLD\.txt$")


def measure(shared: Path | None) -> Iterable[Figure]:
    """Count mentions found, missed and invented."""
    archive = shared / "data" / "gaz_unsc_resolutions" / "res_en_gold.tar.xz" if shared else None
    if archive is None or not archive.exists():
        return
    texts = _read(archive)
    hits = misses = inventions = 0
    for text in texts.values():
        gold = _gold(text, sorted(texts))
        found = {
            identifier.end
            for identifier in find_un(text)
            if identifier.value.startswith("S/RES/") and identifier.year is not None
        }
        hits += len(gold & found)
        misses += len(gold - found)
        inventions += len(found - gold)
    note = f"{len(texts)} resolutions of the Security Council, 'resolution N (YYYY)'"
    yield Figure(
        name="tag.identifiers.unsc.precision", value=hits / (hits + inventions), n=hits + inventions, note=note
    )
    yield Figure(name="tag.identifiers.unsc.recall", value=hits / (hits + misses), n=hits + misses, note=note)


def _gold(text: str, known: Sequence[tuple[int, int]]) -> set[int]:
    """Give the offsets behind the numbers of all mentions."""
    places: set[int] = set()
    for match in _MENTION.finditer(text):
        number, year = int(match[1]), int(match[2])
        index = bisect_left(known, (number, 0))
        after = known[min(index, len(known) - 1)][1] if index < len(known) else 2100
        before = known[index - 1][1] if index else 1946
        heading = (
            match.start() < _FIRST_LINE and "resolution" not in text[max(0, match.start() - 12) : match.start()].lower()
        )
        if before <= year <= after and not heading:
            places.add(match.end(1))
    return places


def _read(archive: Path) -> dict[tuple[int, int], str]:
    """Give the texts by number and year, whitespace joined as in canonical text."""
    texts: dict[tuple[int, int], str] = {}
    with tarfile.open(archive) as tar:
        for member in sorted(tar.getmembers(), key=lambda one: one.name):
            name = _FILE.search(member.name)
            file = tar.extractfile(member) if name else None
            if name and file:
                texts[int(name[1]), int(name[2])] = " ".join(file.read().decode("utf-8", "replace").split())
    return texts

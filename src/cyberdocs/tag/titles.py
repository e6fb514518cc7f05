"""Titles of instruments by their words, so that a reference's title is compared with a few candidates only.

Reads entries, returns a `TitleIndex`; built once with the catalogue.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from cyberdocs.records import Entry
from cyberdocs.tag.words import SMALL_WORDS, fold_name

# A word that stands in more titles than this tells nothing ("convention", "cybercrime"), unless no rarer one is there.
MAX_TITLES_A_WORD = 500


@dataclass(frozen=True, slots=True)
class TitleIndex:
    """Folded titles with their entity ids, and for each word of weight the titles that hold it."""

    titles: tuple[tuple[str, str], ...] = ()
    by_word: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def candidates(self, title: str) -> list[tuple[str, str]]:
        """Give the titles that share at least half of the words of weight of a folded title."""
        words = words_of_weight(title)
        rare = [word for word in words if len(self.by_word.get(word, ())) <= MAX_TITLES_A_WORD]
        counted = rare or words
        shared: dict[int, int] = {}
        for word in counted:
            for place in self.by_word.get(word, ()):
                shared[place] = shared.get(place, 0) + 1
        return [self.titles[place] for place in sorted(shared) if shared[place] * 2 >= len(counted)]


def build_title_index(entries: Iterable[Entry]) -> TitleIndex:
    """Index the names of all instruments by word; names of a single word are left out."""
    titles: list[tuple[str, str]] = []
    by_word: dict[str, list[int]] = {}
    for entry in entries:
        if not entry.entity_id.startswith("law:"):
            continue
        for name in dict.fromkeys((entry.canonical, *entry.aliases, *entry.context_aliases)):
            title = fold_name(name)
            if len(title.split()) < 2:
                continue
            for word in words_of_weight(title):
                by_word.setdefault(word, []).append(len(titles))
            titles.append((title, entry.entity_id))
    return TitleIndex(tuple(titles), {word: tuple(places) for word, places in by_word.items()})


def words_of_weight(title: str) -> list[str]:
    """Give the different words of a folded title that are longer than two letters and no link words."""
    return list(dict.fromkeys(word for word in title.split() if word not in SMALL_WORDS and len(word) > 2))

"""Find the catalogue's names in a text: longest match on folded words, with the case that each name needs.

Reads words and a catalogue, returns occurrences: which names may stand at a place. Which entity is meant is
`linking`'s question.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cyberdocs.records import Label
from cyberdocs.tag.catalogue import Catalogue, Name
from cyberdocs.tag.words import SMALL_WORDS, Words, word_set

# A name of so many words of weight may stand in small letters throughout ("directive on attacks against
# information systems"); shorter ones ("first protocol", "world bank") are then common words.
_MIN_WORDS_IN_SMALL_LETTERS = 4
# "GLACY+" is not GLACY, nor "ASEAN+3" ASEAN; "EU-27" is the Union.
_SUCCESSOR = re.compile(r"\+|[-–‑][2-9](?![\w.])")
_MIN_LETTERS_AS_A_WORD = 5  # an acronym so long may be printed like a word: "Unesco"


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """Words that may name one or more entries.

    Args:
        start, end: offsets into the text.
        names: all of one label, in the order of their ids.
    """

    start: int
    end: int
    label: Label
    names: tuple[Name, ...]


def find_occurrences(text: str, words: Words, catalogue: Catalogue) -> tuple[Occurrence, ...]:
    """Find every place where a name stands in a fitting case, overlaps included, ascending."""
    return tuple(sorted(_occurrences(text, words, catalogue), key=lambda found: (found.start, -found.end, found.label)))


def _occurrences(text: str, words: Words, catalogue: Catalogue) -> Iterator[Occurrence]:
    if not words.keys or not catalogue.names:
        return
    shadow = " " + " ".join(words.keys) + " "
    word_at: dict[int, int] = {}  # position of the space before a word, to its index
    position = 0
    for index, key in enumerate(words.keys):
        word_at[position] = index
        position += len(key) + 1
    word_at[position] = len(words.keys)
    for last, (name_index, reach) in catalogue.automaton.iter(shadow):
        names = catalogue.names[name_index]
        behind = word_at.get(last)
        first = word_at.get(last - reach)
        if first is None or behind is None:
            continue
        start, end = words.starts[first], words.ends[behind - 1]
        if text[end - 1] != "+" and _SUCCESSOR.match(text, end):
            continue
        printed = text[start:end]
        all_capitals = _in_capitals(text, start, end)
        fitting = [
            name
            for name in names
            if _case_fits(name, printed, all_capitals) and (not name.article or words.articles[first] >= 0)
        ]
        if any(not name.in_context for name in fitting):
            # "ECHR" is the Convention by itself; the Court, of the other label, only where a document says so.
            sure = {name.label for name in fitting if not name.in_context}
            fitting = [name for name in fitting if name.label in sure]
        for label in (Label.ORG, Label.LAW):
            of_label = tuple({name.entity_id: name for name in reversed(fitting) if name.label is label}.values())[::-1]
            if of_label:
                if words.articles[first] >= 0 and all(name.article or _opens_with_article(name) for name in of_label):
                    start = words.articles[first]
                yield Occurrence(start=start, end=end, label=label, names=of_label)


def _opens_with_article(name: Name) -> bool:
    """Tell whether "The" is part of a title ("The right to privacy in the digital age")."""
    return not name.in_context and name.printed[:4].lower() == "the "


def _case_fits(name: Name, printed: str, all_capitals: bool) -> bool:
    """Tell whether the printed words may be this name, by their capitals.

    "WHO" is the agency and "who" is not; in a heading all in capitals an acronym that is a common word
    ("WHO", "FIRST") is taken for the word.
    """
    if name.is_acronym:
        letters = _letters(printed)
        same = letters == _letters(name.printed)
        if all_capitals and letters.lower() in _COMMON_WORDS:
            return False
        word_like = len(letters) >= _MIN_LETTERS_AS_A_WORD and not name.in_context
        if word_like and letters == _letters(name.printed).capitalize():
            return True  # "Moneyval", "Unesco"
        return same or (
            letters.isupper() and letters == _letters(name.printed).upper() and letters.lower() not in _COMMON_WORDS
        )
    if name.printed.isupper():
        return printed.isupper() and not all_capitals  # ARTICLE 19 is a body, "Article 19" is not
    wanted = [word for word in _split(name.printed) if word.lower() not in SMALL_WORDS]
    found = [word for word in _split(printed) if word.lower() not in SMALL_WORDS]
    if not found:
        return False
    if not any(word[:1].isupper() for word in found):
        return len(found) >= _MIN_WORDS_IN_SMALL_LETTERS
    if len(found) == len(wanted) >= _MIN_WORDS_IN_SMALL_LETTERS:
        return True  # "first additional protocol to the Convention on Cybercrime"
    if not found[0][:1].isupper() and not found[0][:1].isdigit() and wanted and wanted[0][:1].isupper():
        return False
    if len(wanted) != len(found):
        return found[-1][:1].isupper() or len(found) >= _MIN_WORDS_IN_SMALL_LETTERS
    if sum(sign.isupper() for sign in found[0]) >= 2 and found[0] == wanted[0] and found[-1].lower() in _HEAD_NOUNS:
        return True  # "SADC model law", "UN cybercrime convention": who issued it makes a name of the rest
    short = len(found) <= 3
    misses = sum(
        1
        for want, have in zip(wanted, found, strict=True)
        if want[:1].isupper() and have[:1].islower() and have.lower() not in _HEAD_NOUNS
    )
    return misses == 0 if short else misses <= len(found) // 2


# Nouns that authors print small behind a capitalised name: "the Budapest convention", "United Nations organization".
_HEAD_NOUNS = word_set(
    "convention treaty protocol agreement directive regulation act charter statute declaration organization"
    " organisation system secretariat resolution report strategy manual guidelines commission committee council"
    " court agency law"
)
# Acronyms of the catalogue that are English words when a whole line stands in capitals.
_COMMON_WORDS = word_set("who first it led cra pace care act us aids dora can sat as is so un")


def _split(printed: str) -> list[str]:
    return printed.replace("-", " ").replace("/", " ").split()


def _letters(printed: str) -> str:
    return "".join(sign for sign in printed if sign.isalnum() or sign in "³²¹")


def _in_capitals(text: str, start: int, end: int) -> bool:
    """Tell whether the words around a place are set in capitals throughout."""
    around = text[max(0, start - 40) : start].rpartition("\n")[2] + text[end : end + 40].partition("\n")[0]
    letters = [sign for sign in around if sign.isalpha()]
    return len(letters) >= 8 and sum(sign.isupper() for sign in letters) > 0.9 * len(letters)

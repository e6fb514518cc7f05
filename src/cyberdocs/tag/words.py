"""Read text as words in a folded spelling, so that one key matches every way of printing a name.

Reads a string, returns its words with their offsets. Folding, for text and catalogue alike: dots inside
capitals go (U.N.O.D.C. is UNODC), "&" is "and", "the" is skipped, hyphens inside words are like spaces,
-ize is -ise, "center" is "centre", "cyber crime" is "cybercrime", "Int'l Telecomm." is written out.
The words themselves stay in the text; only the keys are folded.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

# Superscript and subscript digits are note marks, not letters: "life¹" is the word "life".
_LETTER = r"[^\W_⁰¹²³⁴-⁹₀-₉]"
_TOKEN = re.compile(
    rf"""(?P<dotted>(?:[A-Z]\.){{2,}}(?:[A-Z](?![^\W\d_]))?)   # U.N.O.D.C.  G.A  E.U.
      | (?P<word>{_LETTER}+(?:['’ʼ]{_LETTER}+)?)                # Office  G20  Int'l  INTERPOL’s
      | (?P<space>\s+)
      | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_HYPHENS = frozenset("-‐‑–")
# What begins a time, and no name: "the Convention on October 25", "on Oct. 25", "on Monday", "on Christmas Eve".
TIME_WORD = (
    r"(?:(?:(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|Spring|Summer|Autumn|Winter"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Christmas|New[ \u00a0]Year|Easter)\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?[ \u00a0]\d)"
)
_BREAK = "\n"  # a key of its own between blocks: no name runs over a blank line

# Bluebook and house abbreviations, written with a closing full stop or an apostrophe.
_ABBREVIATIONS = {
    "int'l": "international",
    "nat'l": "national",
    "comm'n": "commission",
    "ass'n": "association",
    "gov't": "government",
    "dep't": "department",
    "sec'y": "secretary",
    "telecomm.": "telecommunication",
    "telecomms.": "telecommunication",
    "org.": "organisation",
    "comm.": "committee",
    "dept.": "department",
    "univ.": "university",
    "inst.": "institute",
    "ctr.": "centre",
    "parl.": "parliament",
    "eur.": "european",
    "afr.": "african",
    "ct.": "court",
    "conv.": "convention",
    "prot.": "protocol",
    "gen.": "general",
    "assemb.": "assembly",
    "sess.": "session",
    "dev.": "development",
    "coop.": "cooperation",
}
_SPELLINGS = {
    "center": "centre",
    "centers": "centres",
    "program": "programme",
    "programs": "programmes",
    "defense": "defence",
    "offense": "offence",
    "offenses": "offences",
    "behavior": "behaviour",
    "labor": "labour",
    "combatting": "combating",
    "telecommunications": "telecommunication",
    "roadmap": "road map",
}
_CYBER_NOUNS = re.compile(
    r"(?:crime|crimes|criminal|criminals|criminality|security|space|defence|defense|offence|offences|offense|offenses"
    r"|attack|attacks|terrorism|terrorist|terrorists|warfare|war|peace|law|laws|threat|threats|governance)$"
)
_BEHIND_HEAD = re.compile(r"\s(?:of|for|on|against|in|to)\s|[(,]")
_IZE = re.compile(r"(?<=[a-z]{3})iz(?=(?:e|es|ed|er|ers|ing|ation|ations|ational)$)")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text.

    Args:
        starts, ends: offsets into the text, parallel to `keys`.
        keys: folded spelling; punctuation marks are words of their own, a blank line is "\\n".
        articles: where a skipped "the" before the word begins, -1 where there is none.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    keys: tuple[str, ...]
    articles: tuple[int, ...]


def read_words(text: str) -> Words:
    """Split `text` into folded words. Linear in its length."""
    starts: list[int] = []
    ends: list[int] = []
    keys: list[str] = []
    articles: list[int] = []
    article = -1
    glue = False  # the last character was a hyphen inside a word

    def put(start: int, end: int, key: str) -> None:
        nonlocal article
        starts.append(start)
        ends.append(end)
        keys.append(key)
        articles.append(article)
        article = -1

    for token in _TOKEN.finditer(text):
        start, end = token.span()
        kind = token.lastgroup
        if kind == "space":
            glue = False
            if "\n\n" in token.group():
                article = -1
                put(start, end, _BREAK)
        elif kind == "other":
            mark = token.group()
            if keys and start < ends[-1]:
                continue  # the full stop of an abbreviation, read with it
            if mark in _HYPHENS and keys and ends[-1] == start and text[end : end + 1].isalnum():
                glue = True
                continue
            glue = False
            put(start, end, "and" if mark == "&" else "'" if mark in "’ʼ" else mark)
        elif kind == "dotted":
            glue = False
            put(start, end, token.group().replace(".", "").lower())
        else:
            word = token.group()
            key, length = _fold_word(word, text[end : end + 1] == ".")
            if key == "the" and not glue:
                article = start
                continue
            if keys and _joins(keys[-1], key, glue, text[ends[-1] : start]):
                keys[-1] += key
                ends[-1] = start + length
                glue = False
                continue
            glue = False
            if key.endswith("'s"):
                put(start, start + length - 2, key[:-2])
                put(start + length - 2, start + length, "'s")
                continue
            for part in key.split(" "):  # "roadmap" is two words with one place
                put(start, start + length, part)
    return Words(tuple(starts), tuple(ends), tuple(keys), tuple(articles))


@lru_cache(maxsize=1 << 18)  # the names of a catalogue of 50,000 entries, asked again by every document
def fold_name(name: str) -> str:
    """Give the key of a name, its words joined by single spaces."""
    return " ".join(read_words(name).keys)


@lru_cache(maxsize=65536)
def head_of(name: str) -> str:
    """Give the head noun of a body's name, folded: "council" of "Council of Europe"."""
    words = fold_name(_BEHIND_HEAD.split(name, maxsplit=1)[0]).split()
    return words[-1] if words else ""


def word_set(listed: str) -> frozenset[str]:
    """Give the words of a list that is written as one text."""
    return frozenset(listed.split())


# Words that carry no weight when a name's capitals or length are judged.
SMALL_WORDS = word_set(
    "a an and as at by for from in into of on or the to with de la des du against within concerning between"
)


def slug(name: str) -> str:
    """Make an id's tail of a name: folded words joined by hyphens, at most 80 characters."""
    words = ["plus" if key == "+" else re.sub(r"\W+", "", key) for key in read_words(name).keys if key != "'s"]
    return "-".join(word for word in words if word)[:80].strip("-")


@lru_cache(maxsize=65536)
def _fold_word(word: str, dot_follows: bool) -> tuple[str, int]:
    """Fold one word; also give how many characters it takes, its full stop included where it abbreviates."""
    key = word.lower().replace("’", "'").replace("ʼ", "'")
    if key in _ABBREVIATIONS:
        return _ABBREVIATIONS[key], len(word) + dot_follows
    if dot_follows and key + "." in _ABBREVIATIONS and word[:1].isupper():
        return _ABBREVIATIONS[key + "."], len(word) + 1
    return _IZE.sub("is", _SPELLINGS.get(key, key)), len(word)


def _joins(last: str, key: str, glue: bool, between: str) -> bool:
    """Tell whether two words are one: "cyber crime", "cyber-crime", "co-operation"."""
    if last == "cyber" and (glue or between == " ") and _CYBER_NOUNS.match(key):
        return True
    return last == "co" and glue and key.startswith(("op", "ord"))

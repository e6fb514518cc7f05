"""Small, fast reading of a claim's words: stems, negators, content words. Pure string work, linear in the text."""

import re
from collections.abc import Iterable
from functools import lru_cache

from cyberdocs.compare.ranks import NOT_ONLY

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Function words and the words of every paper of a field; they show no topic.
_STOP_WORDS = """
    a an the of in on at to by for from with without within into onto over under between among through across and or
    but nor so yet if as than that this these those it its it they them their he she his her we our us you your i is
    are was were be been being am do does did has have had having will would shall should can could may might must not
    no also often still only such other others more most many some any each all both either neither own same which
    who whom whose what when where why how there here very just even while although though because since until upon
    about against during per via one two however therefore thus moreover furthermore additionally including include
    includes according based made make makes use used using well new
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
# Words that turn what follows them into its opposite. "lack of harmonisation" denies harmonisation.
NEGATORS = re.compile(
    r"\b(?:not|no|never|neither|nor|without|cannot|hardly|scarcely|seldom|rarely|none|nothing|little|few|insufficient"
    r"|inadequate|lacks?|lacked|lacking|absence|absent|fails?|failed|failing|failure|unable|inability|far from"
    r"|devoid|remains? to be|yet to|impossible|unlikely|struggles? to|struggled to|falls? short|lag(?:s|ging)?)\b"
    r"|n['’]t\b|\b(?:difficult\w{0,4}|complications?|hard to|(?:obstacles?|barriers?|challenges?) (?:of|in|to)"
    r"|hinder\w{0,3}|imped\w{0,3}|hamper\w{0,3}|complicat\w{0,3})\b",
    re.IGNORECASE,
)
# Verbs that take a bad thing away: "bridging disparities" speaks for, not against.
REMOVERS = re.compile(
    r"\b(?:reduc|overcom|bridg|eliminat|mitigat|remov|remed|resolv|avoid|prevent|diminish|minimi[sz]|narrow)\w{0,4}\s"
    r"(?:[\w-]+\s){0,3}$",
    re.IGNORECASE,
)
# "states with divergent interests" does not say that anything diverges.
ATTRIBUTIVE = re.compile(
    r"\b(?:with|between|among|amongst|across|of|from|for|through)\s(?:[\w-]+ly\s)?$", re.IGNORECASE
)
SUFFIXES = (
    ("ization", "ise"), ("isation", "ise"), ("izing", "ise"), ("ising", "ise"), ("ized", "ise"), ("ised", "ise"),
    ("izes", "ise"), ("ises", "ise"), ("ize", "ise"), ("iveness", ""), ("fulness", ""), ("ations", ""), ("ation", ""),
    ("ments", ""), ("ment", ""), ("ities", ""), ("ity", ""), ("ings", ""), ("ing", ""), ("edly", ""), ("ively", ""),
    ("ive", ""), ("ions", ""), ("ion", ""), ("ally", ""), ("al", ""), ("ies", ""), ("ied", ""), ("ed", ""),
    ("es", ""), ("ly", ""), ("s", ""), ("y", ""), ("e", ""),
)  # fmt: skip
SHORTEST_STEM = 4


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Cut a word to a rough stem: harmonise, harmonised and harmonisation meet; crude, never meant to be read."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    for suffix, ending in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST_STEM:
            return word[: len(word) - len(suffix)] + ("is" if ending else "")
    return word


def words_of(text: str) -> list[str]:
    """List the words of `text`, lower case."""
    return [word.lower() for word in WORD.findall(text)]


def content_stems(text: str) -> tuple[str, ...]:
    """List the stems of content words, ascending, each once."""
    return tuple(sorted({stem(word) for word in words_of(text) if word not in STOP_WORDS and len(word) > 2}))


def is_denied(text: str, start: int, reach: int = 40) -> bool:
    """Tell whether a negator stands shortly before `start`, in the same clause; "not only" is none.

    Args:
        reach: characters looked back over; "does not yet provide a fully effective" has 27.
    """
    before = text[max(0, start - reach) : start]
    clause = re.split(r"[;:,.]|\bbut\b|\balthough\b|\bwhile\b", before)[-1]
    return len(NEGATORS.findall(NOT_ONLY.sub("", clause))) % 2 == 1


def is_removed(text: str, start: int) -> bool:
    """Tell whether the words at `start` are what a verb of removal takes away."""
    return bool(REMOVERS.search(text[max(0, start - 60) : start]))


def is_attribute(text: str, start: int, end: int) -> bool:
    """Tell whether the words only mark a noun behind a preposition, and so assert nothing."""
    behind = text[end : end + 1] == " " and text[end + 1 : end + 2].isalpha()
    return behind and bool(ATTRIBUTIVE.search(text[max(0, start - 40) : start]))


def cue_pattern(cues: Iterable[str]) -> re.Pattern[str] | None:
    """Compile cues into one pattern; a trailing * stands for any ending. None when there are no cues."""
    parts = sorted({cue.strip().lower() for cue in cues if cue.strip()}, key=lambda cue: (-len(cue), cue))
    if not parts:
        return None
    bodies = [re.escape(part.removesuffix("*")) + (r"\w*" if part.endswith("*") else "") for part in parts]
    return re.compile(r"\b(?:" + "|".join(body.replace(r"\ ", r"[\s-]+") for body in bodies) + r")\b", re.IGNORECASE)

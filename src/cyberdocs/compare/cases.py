"""Tell whether two opposed statements are aimed at different things or speak of different cases: reads two wordings.

A case is what stands behind a preposition, before a shared noun, or is a name: "traffic data" beside "subscriber data".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from cyberdocs.compare.tokens import (
    AUXILIARIES,
    BREAKS,
    PREPOSITIONS,
    QUANTIFIERS,
    TOKEN,
    content_of,
    tokens_of,
)
from cyberdocs.compare.words import STOP_WORDS, stem

# Prepositions that set a case: two opposed statements behind one of them with other words speak of two cases.
CASE_PREPOSITIONS = frozenset(("of", "on", "in", "for", "against", "among", "within", "between", "to", "with", "under"))
FUNCTION_WORDS = STOP_WORDS | PREPOSITIONS | AUXILIARIES
NO_MODIFIERS = FUNCTION_WORDS | QUANTIFIERS | BREAKS
ENDS_OF_PHRASE = PREPOSITIONS | AUXILIARIES | BREAKS
PASSED_OVER = STOP_WORDS | QUANTIFIERS
# What tells one print or one making of a thing from another: "the 2004 code", "the third edition".
_WHICH = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|earlier|later|previous|former|current|present"
    r"|original|revised|old|new|last|latest|next|(?:1[89]|20)\d\d)"
)
VERSION = re.compile(rf"\b({_WHICH})\s(?!and\b|or\b|of\b|to\b|in\b|when\b|time\b)([a-z][\w-]{{2,}})", re.IGNORECASE)
TARGET_WORDS = 5  # words behind a verb that are taken for its target


def targets_differ(left: str, right: str, left_words: str, right_words: str, *, verbs: bool) -> bool:
    """Tell whether two opposed words are aimed at different things: "strengthens trade", "weakens the courts".

    Args:
        verbs: whether the words are verbs with an object; other words are aimed at something by a preposition only.
    """
    ours, theirs = _target(left, left_words, verbs=verbs), _target(right, right_words, verbs=verbs)
    return bool(ours) and bool(theirs) and not ours & theirs


def cases_differ(left: str, right: str, opposed: Iterable[str]) -> str:
    """Name the two cases of which two parallel wordings speak, "" for none: "traffic data / subscriber data".

    Args:
        opposed: stems that are opposed, of both wordings; they set no case.
    """
    aside = {*opposed}
    ours, theirs = tokens_of(left), tokens_of(right)
    our_stems, their_stems = content_of(ours), content_of(theirs)
    return _modifiers(ours, theirs, our_stems | aside, their_stems | aside, aside) or _behind_prepositions(
        ours, theirs, our_stems, their_stems, aside
    )


def modifiers_differ(left: str, right: str) -> str:
    """Name two words before one shared noun that tell two of its kind apart, "" for none."""
    ours, theirs = tokens_of(left), tokens_of(right)
    found = _modifiers(ours, theirs, content_of(ours), content_of(theirs), set())
    return found if found.islower() else ""  # another name may be the very point of dispute


def versions_differ(left: str, right: str) -> str:
    """Name two makings of one kind of thing, "" for none: "2004 code / 2019 code", "first edition / third edition"."""
    ours = {stem(noun): which for which, noun in VERSION.findall(left)}
    theirs = {stem(noun): which for which, noun in VERSION.findall(right)}
    for noun in sorted(ours.keys() & theirs.keys()):
        if ours[noun].lower() != theirs[noun].lower():
            return f"{ours[noun]} / {theirs[noun]}"
    return ""


def is_named_apart(left: str, right: str) -> bool:
    """Tell whether either wording holds a proper name that the other lacks."""
    left_stems, right_stems = {stem(word) for word in tokens_of(left)}, {stem(word) for word in tokens_of(right)}
    ours = any(stem(word) not in right_stems for word in _names(left))
    return ours or any(stem(word) not in left_stems for word in _names(right))


def names_differ(left: str, right: str, shared: Iterable[str]) -> str:
    """Name the proper names by which each of two wordings goes beside the other, "" where one of them has none.

    Args:
        shared: names of things that both speak of, in any spelling; they tell nothing apart.
    """
    known = {stem(word) for name in shared for word in TOKEN.findall(name)}
    ours = [word for word in _names(left) if stem(word) not in known]
    theirs = [word for word in _names(right) if stem(word) not in known]
    left_stems, right_stems = {stem(word) for word in tokens_of(left)}, {stem(word) for word in tokens_of(right)}
    only_ours = [word for word in ours if stem(word) not in right_stems]
    only_theirs = [word for word in theirs if stem(word) not in left_stems]
    return f"{only_ours[0]} / {only_theirs[0]}" if only_ours and only_theirs else ""


def _names(text: str) -> Iterator[str]:
    """Give words with a capital that do not open a sentence, or that open it and are no common word."""
    words = tokens_of(text)
    for index, word in enumerate(words):
        if not word[0].isupper() or word.lower() in STOP_WORDS or word.lower() in PREPOSITIONS:
            continue
        if (
            (index and words[index - 1] != ".")
            or (word.isupper() and len(word) > 1)
            or (len(words) > index + 1 and words[index + 1][0].isupper())
        ):
            yield word


def _target(text: str, cue: str, *, verbs: bool) -> frozenset[str]:
    """Give the content words right behind a cue, in its clause."""
    cue = cue.removeprefix("not ")
    at = text.lower().find(cue.lower())
    if at < 0 or not cue:
        return frozenset()
    behind: list[str] = []
    following = TOKEN.findall(text[at + len(cue) : at + len(cue) + 120])[: TARGET_WORDS + 2]
    if not verbs and (not following or following[0].lower() not in ("against", "for", "to")):
        return frozenset()
    for word in following:
        lower = word.lower()
        if not word[0].isalnum() or lower in BREAKS or lower in AUXILIARIES:
            break
        if lower in PREPOSITIONS and lower not in ("of", "against", "for", "to", "in", "on", "between", "among"):
            break
        behind.append(word)
    return content_of(word for word in behind[:TARGET_WORDS] if word.lower() not in QUANTIFIERS)


def _modifiers(
    ours: Sequence[str],
    theirs: Sequence[str],
    our_stems: Iterable[str],
    their_stems: Iterable[str],
    aside: set[str],
) -> str:
    """Find two words that stand before one shared noun and tell two of its kind apart."""
    mine, other = _before_nouns(ours), _before_nouns(theirs)
    for head in sorted(mine.keys() & other.keys()):
        first, second = mine[head], other[head]
        if stem(first) in their_stems or stem(second) in our_stems or {stem(first), stem(second), head} & aside:
            continue
        return f"{first} / {second}"
    return ""


def _before_nouns(words: Sequence[str]) -> dict[str, str]:
    """Give for each content word the word right before it, where that one can modify it."""
    found: dict[str, str] = {}
    for before, word in pairwise(words):
        is_modifier = before.lower() not in NO_MODIFIERS and not before.lower().endswith("ly")
        if is_modifier and word.lower() not in FUNCTION_WORDS and _is_word(before) and _is_word(word):
            found.setdefault(stem(word), before)
    return found


def _is_word(token: str) -> bool:
    return token[0].isalpha() and len(token) > 2


def _behind_prepositions(
    ours: Sequence[str], theirs: Sequence[str], our_stems: frozenset[str], their_stems: frozenset[str], aside: set[str]
) -> str:
    """Find one preposition behind one shared or opposed word that has other things behind it on each side."""
    mine, other = _phrases(ours), _phrases(theirs)
    for (before, preposition), phrase in sorted(mine.items()):
        for (their_before, their_preposition), their_phrase in sorted(other.items()):
            if preposition != their_preposition:
                continue
            if before != their_before and not {before, their_before} <= aside:
                continue
            first = [word for word in phrase if stem(word) not in their_stems | aside]
            second = [word for word in their_phrase if stem(word) not in our_stems | aside]
            if first and second:
                return f"{first[0]} / {second[0]}"
    return ""


def _phrases(words: Sequence[str]) -> dict[tuple[str, str], tuple[str, ...]]:
    """Give by the word before it and itself what stands behind each case preposition: up to four content words."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for index, word in enumerate(words):
        if word.lower() not in CASE_PREPOSITIONS or not index:
            continue
        phrase = []
        for follower in words[index + 1 : index + 6]:
            lower = follower.lower()
            if not follower[0].isalnum() or lower in ENDS_OF_PHRASE:
                break
            if lower not in PASSED_OVER and len(follower) > 2:
                phrase.append(follower)
        if phrase:
            found.setdefault((stem(words[index - 1]), word.lower()), tuple(phrase))
    return found

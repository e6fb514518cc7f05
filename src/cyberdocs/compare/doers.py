"""Tell whether what one statement denies is told of another doer in the other: reads two wordings.

There is no parse: the doer is the head of what stands before the verb, or behind the "by" of a passive.
"""

from collections.abc import Iterable, Sequence

from cyberdocs.compare.opposition import DENIERS, read_denials
from cyberdocs.compare.tokens import (
    AUXILIARIES,
    BREAKS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    TOKEN,
    content_of,
    tokens_of,
)
from cyberdocs.compare.words import STOP_WORDS, stem

# Words for a thing that may have been named before: they do not tell two doers apart.
KIND_WORDS = frozenset(
    stem(word)
    for word in ("treaty", "convention", "instrument", "agreement", "organisation", "organization", "body", "agency",
                 "forum", "text", "act", "law", "regulation", "document", "protocol", "directive", "institution",
                 "framework", "regime", "initiative", "programme", "network")
)  # fmt: skip
# A body is one thing, and those who belong to it are others.
MEMBERS = frozenset(stem(word) for word in ("member", "state", "country", "government", "party", "signatory"))
PASSED_OVER = frozenset({"itself", "themselves", "however"})
NO_NOUNS = PREPOSITIONS | AUXILIARIES | STOP_WORDS | BREAKS
BEING = frozenset({"is", "are", "was", "were", "been", "be", "being"})
SUBJECT_WORDS = 14  # words before a verb among which its doer is sought


def doers_differ(left: str, right: str, crossed: Sequence[str], subjects: tuple[str, str]) -> bool:
    """Tell whether what one wording denies is denied of another doer than the one of whom the other affirms it.

    "The agency cannot arrest anyone" beside "the police arrested nine people with the help of the agency".

    Args:
        subjects: what the two are about by name, for "it" and "they"; "" where it has none.
    """
    named = {left: subjects[0], right: subjects[1]}
    for denier, affirmer in ((left, right), (right, left)):
        denied = read_denials(denier).denied & set(crossed) & read_denials(affirmer).affirmed
        ours = _denied_doer(denier, named[denier])
        theirs, sure = _doer(affirmer, denied, named[affirmer])
        if not denied or not ours or not theirs:
            continue
        if bool(ours & MEMBERS) != bool(theirs & MEMBERS) and ours & theirs:
            return True  # "the Union cannot sign it" beside "13 member states of the Union signed it"
        if ours & theirs:
            continue
        if ours <= KIND_WORDS or theirs <= KIND_WORDS or (not sure and _acts_in(ours, affirmer)):
            continue
        return True
    return False


def _acts_in(doer: frozenset[str], text: str) -> bool:
    """Tell whether a doer stands in a text, and not only behind a preposition or as an owner ("the agency's help")."""
    words = tokens_of(text)
    for index, word in enumerate(words):
        if stem(word) not in doer or word.lower().endswith(("'s", "’s", "s'", "s’")):
            continue
        if any(stem(one) in MEMBERS for one in words[index + 1 : index + 3]):
            continue  # "13 Union member states"
        before = [one.lower() for one in words[max(0, index - 4) : index]]
        if not any(one in PREPOSITIONS for one in before):
            return True
    return False


def _denied_doer(text: str, subject: str) -> frozenset[str]:
    """Give the head of what stands before the first negator."""
    words = tokens_of(text)
    for index, word in enumerate(words):
        if word.lower() in DENIERS or word.lower().endswith(("n't", "n’t")):
            if _is_passive(words, index):  # "was never adopted": by whom stands behind, where it is told
                return _by_whom(words[index + 1 : index + 1 + SUBJECT_WORDS], subject)
            return _head(words[max(0, index - SUBJECT_WORDS) : index], subject)
    return frozenset()


def _is_passive(words: Sequence[str], index: int) -> bool:
    """Tell whether the negator at `index` denies a passive: "was never adopted", "wasn't adopted", "has not been"."""
    after = [word.lower() for word in words[index + 1 : index + 3]]
    own = words[index].lower()[:-3]  # "was" of "wasn't"
    has_be = own in BEING or (index > 0 and words[index - 1].lower() in BEING)
    if after[:1] == ["been"]:
        has_be, after = True, after[1:]
    return has_be and bool(after) and after[0].endswith("ed")


def _by_whom(after: Sequence[str], subject: str) -> frozenset[str]:
    at = next((place for place, one in enumerate(after) if one.lower() == "by"), None)
    return frozenset() if at is None else _head(after[at + 1 :], subject)


def _doer(text: str, verbs: Iterable[str], subject: str) -> tuple[frozenset[str], bool]:
    """Give the head of what stands before the first of `verbs`, and whether the words surely say that it does it.

    Sure are the "by" of a passive and the noun before a "which"; else the verb may be a noun of the same stem.
    """
    wanted, words = set(verbs), tokens_of(text)
    for index, word in enumerate(words):
        if stem(word) not in wanted:
            continue
        found, sure = _doer_at(words, index, subject)
        if found:
            return found, sure
    return frozenset(), False


def _doer_at(words: Sequence[str], index: int, subject: str) -> tuple[frozenset[str], bool]:
    before = words[max(0, index - SUBJECT_WORDS) : index]
    if before and before[-1].lower() in BEING and words[index][-2:] == "ed":
        return _by_whom(words[index + 1 : index + 1 + SUBJECT_WORDS], subject), True
    start = max((place for place, one in enumerate(before) if one.lower() in BREAKS), default=-1)
    if start >= 0 and before[start].lower() in ("which", "who"):
        return _antecedent(before[:start]), True
    return _head(before, subject), False


def _head(words: Sequence[str], subject: str) -> frozenset[str]:
    """Give the stems of the head of a phrase: what stands before its first preposition, participle or verb."""
    for place in range(len(words) - 1, -1, -1):
        is_joined = words[place].lower() == "and" and place > 0 and words[place - 1] == ","  # ", and the bureau ..."
        if words[place].lower() in BREAKS or is_joined:
            words = words[place + 1 :]
            break
    while words and words[0].lower() in PREPOSITIONS | PASSED_OVER and "," in words:
        words = words[words.index(",") + 1 :]  # "In practice, ...", "However, ..."
    found = []
    for place, word in enumerate(words):
        lower = word.lower()
        if lower in PASSED_OVER:
            continue
        if lower in PRONOUNS:
            return content_of(TOKEN.findall(subject)) if lower in ("it", "they") else frozenset()
        if lower in PREPOSITIONS or lower in AUXILIARIES or lower in (",", ".", "(", ")"):
            break
        if lower.endswith("ed") and place + 1 < len(words) and words[place + 1].lower() in PREPOSITIONS:
            break
        if lower not in STOP_WORDS and lower not in QUANTIFIERS and not lower.isdigit():
            found.append(stem(word))
    return frozenset(found)


def _antecedent(words: Sequence[str]) -> frozenset[str]:
    """Give the stems of the noun that a "which" or "who" behind `words` takes up: "police forces, which make"."""
    found: list[str] = []
    for word in reversed([one for one in words if one != ","]):
        if not word[0].isalnum() or word.lower() in NO_NOUNS:
            break
        found.append(stem(word))
    return frozenset(found[:3])

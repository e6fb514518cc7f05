"""Tell whether two titles name one treaty, which usually goes by several names.

Reads two titles; continents and numbered instruments have one convention each, so their names stay apart.
"""

from cyberdocs.structure.work_words import NUMBER_WORDS, title_words

TREATY_WORDS = frozenset(
    ["convention", "treaty", "protocol", "charter", "covenant", "constitution", "statute", "agreement", "pact"]
)
_REGIONS = frozenset(
    {
        "european", "american", "inter", "interamerican", "african", "arab", "asian", "additional", "optional",
        "framework", "draft", "model", "new", "protocol",
    }
)  # fmt: skip


def same_treaty(a: str, b: str) -> bool:
    """Match a treaty's title with its usual names.

    "Convention on Cybercrime", "Budapest Convention on Cybercrime" and "Budapest Convention" are one; "European
    Convention on Human Rights" and "Convention on Human Rights" are not, since continents have one each.
    """
    short, long = sorted((title_words(a), title_words(b)), key=len)
    if short == long or not any(word in TREATY_WORDS for word in short):
        return False
    if len(short) == 2 and short[1] in TREATY_WORDS and long[:2] == short:
        return short[0] not in _REGIONS | NUMBER_WORDS
    before = long[: len(long) - len(short)]
    if short[0] not in TREATY_WORDS or long[len(before) :] != short or len(short) < 2:
        return False
    if before in (("council", "europe"), ("united", "nations"), ("un",)):
        return True
    return len(before) == 1 and before[0] not in _REGIONS | NUMBER_WORDS | TREATY_WORDS

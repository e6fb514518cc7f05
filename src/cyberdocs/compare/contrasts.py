"""Find the words by which two statements speak of different parts, cases or years: reads two wordings.

"In small firms ..." beside "In large firms ..." both hold; so do statements on "some products" and "certain products".
"""

import re

from cyberdocs.compare.words import STOP_WORDS, words_of

# Opposite ends of one scale of scope: two statements about the two ends can both hold.
CONTRASTS = (
    ("small", "large"), ("small", "big"), ("small", "great"), ("minor", "major"), ("short", "long"), ("new", "old"),
    ("rich", "poor"), ("wealthy", "poor"), ("developed", "developing"), ("northern", "southern"),
    ("western", "eastern"), ("urban", "rural"), ("public", "private"), ("civil", "criminal"),
    ("civilian", "military"), ("peace", "war"), ("peacetime", "wartime"), ("peacetime", "conflict"),
    ("theory", "practice"), ("paper", "practice"), ("principle", "practice"), ("domestic", "foreign"),
    ("national", "international"), ("regional", "global"), ("regional", "worldwide"), ("local", "global"),
    ("substantive", "procedural"), ("technical", "political"), ("technical", "legal"), ("legal", "political"),
    ("allies", "rivals"), ("friendly", "hostile"), ("urgent", "ordinary"), ("emergency", "ordinary"),
    ("emergencies", "ordinary"), ("before", "after"), ("before", "since"), ("early", "later"), ("first", "second"),
    ("within", "outside"), ("within", "between"), ("members", "third"), ("inside", "outside"),
    ("amateurs", "professional"), ("professionals", "amateurs"), ("individual", "organised"),
    ("offences", "procedural"), ("offences", "penalties"), ("definitions", "penalties"),
    ("adoption", "implementation"), ("law", "practice"), ("europe", "africa"), ("europe", "asia"),
    ("africa", "asia"), ("america", "europe"), ("america", "africa"), ("european", "african"),
    ("european", "asian"), ("western", "asian"), ("north", "south"), ("east", "west"), ("some", "others"),
    ("most", "few"), ("simple", "complex"), ("content", "subscriber"), ("content", "metadata"),
)  # fmt: skip
# "In ordinary cases, ..." beside "In urgent cases, ...": each side sets its own frame.
FRAME = re.compile(
    r"^(?:in|for|within|on|at|under|during|between|among|before|since|outside|after|across|inside|by|with)"
    r"\s([^,;.]{3,70}),\s",
    re.IGNORECASE,
)
# "For almost nine years it had ..." beside "In its first five years it had ...": each speaks of a stretch of its own.
STRETCH = re.compile(
    r"^(?:(?:for|in|during|within|over|after)\s)((?:\w+[\s-]){1,4}?(?:days?|weeks?|months?|years?|decades?))\b",
    re.IGNORECASE,
)
# "For small enterprises, ..." sets a part apart even where the other side names none.
ONE_SIDED_FRAME = re.compile(
    r"^(?:for|between|among|outside|only in|on paper|in practice|in theory|in principle)\b"
    r"(?!\s(?:example|instance|this|these|that|the same)\b)\s?([^,;.]{0,70}),\s",
    re.IGNORECASE,
)
# "in 2021", "by 2025"; years in brackets cite, and years in names are no dates.
YEAR = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Dd]uring|[Uu]ntil|[Ff]rom|of|[Bb]efore|[Aa]fter)\s(?:[A-Z][a-z]+\s)?((?:19|20)\d\d)\b"
)
QUANTIFIED = re.compile(r"\b(?:some|certain|most|many|several|a few|few|selected|particular)\s", re.IGNORECASE)


def find_contrast(left: str, right: str) -> str:
    """Give the words by which two statements speak of opposite ends of one scale, "" when they do not."""
    ours, theirs = set(words_of(left)), set(words_of(right))
    for one, other in CONTRASTS:
        if one in ours - theirs and other in theirs - ours:
            return f"{one} / {other}"
        if other in ours - theirs and one in theirs - ours:
            return f"{other} / {one}"
    our_years, their_years = set(YEAR.findall(left)), set(YEAR.findall(right))
    if our_years and their_years and not our_years & their_years:
        return f"{min(our_years)} / {min(their_years)}"
    for pattern in (FRAME, STRETCH):
        ours_set, theirs_set = pattern.match(left), pattern.match(right)
        if ours_set is not None and theirs_set is not None and ours_set.group(1).lower() != theirs_set.group(1).lower():
            return f"{ours_set.group(1)} / {theirs_set.group(1)}"
    for one, other in ((left, right), (right, left)):
        frame = ONE_SIDED_FRAME.match(one)
        if frame is not None and not set(words_of(frame.group())) & set(words_of(other)) - STOP_WORDS:
            return f"{frame.group().strip(' ,')} / in general"
    return ""


def both_quantified(left: str, right: str) -> bool:
    """Tell whether both statements are about some of a kind: "most products", "certain products"."""
    return bool(QUANTIFIED.search(left)) and bool(QUANTIFIED.search(right))

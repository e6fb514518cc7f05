"""Ask whether two claims can be compared at all: reads two sides, returns what differs and what is missing.

Most apparent contradictions of this field are differences of date, scope word, event or speaker; the gate names
them before any verdict.
"""

import re
from dataclasses import dataclass

from cyberdocs.compare.contrasts import find_contrast
from cyberdocs.compare.dates import ISO_DATE, fits, is_before
from cyberdocs.compare.modality import is_wish, modality_class
from cyberdocs.compare.sides import Side
from cyberdocs.compare.values import fold_value
from cyberdocs.compare.words import stem, words_of
from cyberdocs.records import Aspect, Holder

# Aspects that one event can turn over from one day to the next; evaluations drift too slowly for a date to explain.
DATED_ASPECTS = frozenset({Aspect.STATUS, Aspect.FORCE, Aspect.SCOPE, Aspect.EXCLUSIVITY, Aspect.FUNDING})
# Words that limit a statement to a part; "often hindered" leaves room for "effective".
PARTIAL = re.compile(
    r"\b(?:some|several|many|most|often|sometimes|at times|partly|partially|largely|mainly|mostly|generally|in part"
    r"|to some extent|occasionally|usually|certain|various|potentially|relatively|frequently|particularly|typically"
    r"|especially|in principle|in practice)\b",
    re.IGNORECASE,
)
# What holds only until something happens: it is true on the day on which it is said, whatever came later.
NOT_YET = re.compile(
    r"\b(?:not|n['’]t|never)\b[^.;]{0,30}\byet\b(?!\s+(?:another|more|again)\b)"
    r"|\byet to\b|\bstill (?:not|awaits?|pending|lacks?)\b"
    r"|\bawait(?:s|ing)?\b|\bpending\b"
    r"|\b(?:has|have|had)(?: still)? not (?:\w+ )?"
    r"(?:entered|come|taken effect|been (?:adopted|ratified|signed|applied|agreed|put))\b"
    r"|\b(?:is|are) (?:expected|due|scheduled|set) to\b",
    re.IGNORECASE,
)
NOT_YET_VALUES = frozenset({"not in force", "not adopted"})
# What a claim is restricted to: places, fields, kinds of members.
QUALIFIERS = re.compile(
    r"\b(?:global|globally|worldwide|universal|international|multilateral|regional|regionally|national|domestic"
    r"|european|african|asian|arab|american|comprehensive|specific|sectoral|legal|technical|operational|political"
    r"|developing|developed|industrialised|industrialized|member states|private sector|civil|criminal|military)\b",
    re.IGNORECASE,
)
# What is said not to be there, with the words that limit it: "no comprehensive international treaty".
_LIMITED = r"((?:(?!(?:of|on|in|for|among)\b)[\w-]+\s){1,3}(?!(?:of|on|in|for|among)\b)[\w-]+)"
DENIED_KIND = re.compile(
    rf"\b(?:there (?:is|are|was|were)|exists?) no\s{_LIMITED}|\b(?:absence|lack) of (?:an?\s|any\s)?{_LIMITED}",
    re.IGNORECASE,
)
# A gap in the literature is no gap in the world.
RESEARCH = re.compile(
    r"\b(?:research|examination|scholarship|scholars|literature|existing studies|stud(?:y|ies) (?:of|on))\b", re.I
)
# "has applied since 2014" holds from then until it is written.
SINCE = re.compile(r"\b(?:ever\s)?since\s(?:[^,;]{1,24}?\s)?((?:19|20)\d\d)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """What stands between two claims and a verdict.

    Args:
        times: 0 same or near, 1 apart, None when a date is missing.
        missing: what the texts do not tell and a verdict would need.
        scope_differs: scope words of one side that the other lacks, ascending.
        modality_differs: a demand or possibility on one side, an assertion on the other.
        aim_differs: an aim, need or potential on one side, a result on the other.
        partial: one side limits itself to a part ("often", "some").
        wishes: both sides speak of aims, needs or potentials.
        research_differs: one side speaks of research on the matter, the other of the matter.
        contrast: opposite ends of a scale of scope on the two sides ("small / large"), "" for none.
        series: how "not yet" on one side stands to the other: "later" when the other tells of a later time, "open" when
            the dates do not tell, "" when neither side says "not yet" or it was said after the event.
    """

    times: int | None
    missing: tuple[str, ...]
    scope_differs: tuple[str, ...]
    modality_differs: bool
    aim_differs: bool
    partial: bool
    wishes: bool
    research_differs: bool
    contrast: str
    series: str
    reported: bool
    subject_unclear: bool


def check_comparable(left: Side, right: Side, aspect: Aspect | None, years_apart: int) -> Gate:
    """List what differs and what is missing for a verdict on one aspect."""
    missing: list[str] = []
    times = _times(left, right, years_apart)
    if aspect in DATED_ASPECTS and times is None:
        missing.extend(f"date of {side.name}" for side in (left, right) if side.year is None)
    for side in (left, right):
        if not side.claim.subject_resolved:
            missing.append(f"what “{_first_words(side.claim.text)}” in {side.name} refers to")
    scopes = tuple(sorted(scope_words(left) ^ scope_words(right)))
    return Gate(
        times=times,
        missing=tuple(missing),
        scope_differs=scopes,
        modality_differs=modality_class(left) != modality_class(right),
        aim_differs=is_wish(left) != is_wish(right),
        partial=bool(PARTIAL.search(left.claim.text)) or bool(PARTIAL.search(right.claim.text)),
        wishes=is_wish(left) and is_wish(right),
        research_differs=bool(RESEARCH.search(left.claim.text)) != bool(RESEARCH.search(right.claim.text)),
        contrast=find_contrast(left.claim.text, right.claim.text),
        series=find_series(left, right),
        reported=not (left.speaks_itself and right.speaks_itself),
        subject_unclear=not (left.claim.subject_resolved and right.claim.subject_resolved),
    )


def find_series(left: Side, right: Side) -> str:
    """Tell whether one side says "not yet" of what the other tells of a later time: "later", "open" or ""."""
    for early, other in ((left, right), (right, left)):
        if not says_not_yet(early) or says_not_yet(other):
            continue
        event = _event_date(other)
        when = event or other.time
        if not early.time and event and is_before(event, early.not_before):
            continue  # an undated paper that tells of later things
        if not early.time or not when:
            return "open"
        if when and is_before(early.time, when):
            return "later"
        if event and fits(early.time, event):
            return "open"  # "2024" may lie before or after December 2024
    return ""


def says_not_yet(side: Side) -> bool:
    """Tell whether a claim holds only until something happens: "has not yet entered into force"."""
    if NOT_YET.search(side.claim.text):
        return True
    status = [value for value in side.claim.aspects if value.aspect is Aspect.STATUS]
    return any(value.negated != (fold_value(value.value) in NOT_YET_VALUES) for value in status)


def _event_date(side: Side) -> str:
    """Give the latest date of an event that a claim tells of, "" when it dates none."""
    dates = [value.date for value in side.claim.aspects if value.aspect is Aspect.STATUS]
    dates += [value.value for value in side.claim.aspects if value.aspect is Aspect.DATE]
    return max((date for date in dates if ISO_DATE.fullmatch(date)), default="")


def limited_denial(left: str, right: str) -> str:
    """Give the word of scope by which one statement limits what it denies, and which the other lacks, "" for none.

    "There is no global treaty" leaves room for a treaty of a region.
    """
    for denial, other in ((left, right), (right, left)):
        for found in DENIED_KIND.finditer(denial):
            denied = words_of(found.group(1) or found.group(2))
            told = {stem(word) for word in words_of(other)}
            limits = [word for word in denied if QUALIFIERS.fullmatch(word) and stem(word) not in told]
            if limits and stem(denied[-1]) in told:  # the other side speaks of such a thing
                return limits[0]
    return ""


def scope_words(side: Side) -> frozenset[str]:
    """Give the words that limit a claim: the claim stage's scope and the qualifiers in its wording."""
    found = {word.lower() for word in QUALIFIERS.findall(side.claim.text)}
    return frozenset(found | {word.lower() for word in side.claim.scope})


def _times(left: Side, right: Side, years_apart: int) -> int | None:
    if _holds_since(left) or _holds_since(right):
        (start, end), (other_start, other_end) = _stretch(left), _stretch(right)
        if start and other_start and (is_before(end, other_start) or is_before(other_end, start)):
            return 1
        return 0 if start and other_start and end and other_end else None
    if left.time_stated and right.time_stated:  # both say when: compare as exactly as both are
        shared = min(len(left.time), len(right.time))
        if left.time[:shared] != right.time[:shared]:
            return 1
        return 0 if len(left.time) == len(right.time) else None  # "2024" may be January or June
    if left.year is None or right.year is None:
        return None
    return int(abs(left.year - right.year) >= max(years_apart, 1))


def _holds_since(side: Side) -> bool:
    return side.time_stated and any(year == side.time[:4] for year in SINCE.findall(side.claim.text))


def _stretch(side: Side) -> tuple[str, str]:
    """Give the first and the last date for which a claim speaks: one day, unless it tells since when it holds."""
    return (side.time, side.published or side.not_before) if _holds_since(side) else (side.time, side.time)


def _first_words(text: str, count: int = 3) -> str:
    return " ".join(text.split()[:count])


def speaker(side: Side) -> str:
    """Name who says it, for the reader."""
    attribution = side.claim.attribution
    if attribution.kind in (Holder.REPORTED, Holder.QUOTED) and attribution.holder:
        return f"{side.name}, reporting {attribution.holder}"
    return side.name

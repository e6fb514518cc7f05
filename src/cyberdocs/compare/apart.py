"""Find what sets two opposed statements apart, so that both can hold: reads two sides, returns it in words.

Asked only after a rule or the model found a conflict. Each check is about how statements are made, never about their
subject: another time, another case, a part, another doer or target, a condition, a plan, hearsay, a proposal.
"""

import re
from dataclasses import dataclass

from cyberdocs.compare.cases import cases_differ, modifiers_differ, names_differ, targets_differ, versions_differ
from cyberdocs.compare.constants import is_constant, is_lifetime
from cyberdocs.compare.doers import doers_differ
from cyberdocs.compare.evidence import Evidence
from cyberdocs.compare.frames import contributes, frame_apart, part_head, practice_apart, times_apart
from cyberdocs.compare.gate import limited_denial
from cyberdocs.compare.hearsay import is_common_talk, is_partisan, is_refused
from cyberdocs.compare.shares import counted_apart, shares_apart
from cyberdocs.compare.sides import Side
from cyberdocs.compare.words import content_stems
from cyberdocs.records import Aspect, Polarity, RelationKind

# Share of the other words in common from which two opposed sentences are parallel, so that what differs sets the case;
# and from which two sets of names are told apart.
PARALLEL, NAMED = 0.5, 0.3
# Years between two papers in which what was not so may have come; what a thing is by nature does not come in time.
YEARS_OF_CHANGE = 2
IS_NO = re.compile(
    r"\b(?:is|are|was|were)\s(?:not|no|neither|never)\s(?!(?:an?\s|the\s)?(?:part(?:y|ies)|members?|in force|yet)\b)",
    re.IGNORECASE,
)
LOOKED_UP = frozenset({"values", "dates"})
# What is told of one body or text, so that two of them need not have it alike.
TOLD_OF_ONE = (Aspect.PLACE, Aspect.VOTE, Aspect.FUNDING)
SEAT = re.compile(r"\b(?:seat|headquarter(?:s|ed)|based)\b", re.IGNORECASE)
OFFICE = re.compile(
    r"\b(?:regional|country|field|liaison|branch|local|project)\s(?:offices?|bureaus?|bureaux|headquarters|hubs?|cent(?:re|er)s?)\b",
    re.IGNORECASE,
)
# "Five years before that, ..." places one event beside another; "before that, it was voluntary" tells of former days.
PLACED = re.compile(r"\b[\w-]+\s(?:years?|months?|weeks?|days?)\s(?:before|prior to|after)\s(?:that|this|the)\b", re.I)
# "X, launched in 2017, is mentioned once": what is mentioned may be told of beside.
MENTIONED = re.compile(r"\b(?:is|are|was|were|be|been)\s(?:\w+\s){0,2}(?:mentioned|listed|spoken of)\b", re.IGNORECASE)
SCOPE, OPEN = RelationKind.SCOPE_DIFFERENCE, RelationKind.NOT_COMPARABLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """Why two opposed statements can both hold.

    Args:
        kind: what is left of the conflict: a difference of scope, or nothing that can be compared.
        check: its name, for measuring.
        why: plain words for the reader.
        missing: what the texts do not tell and would settle it.
    """

    kind: RelationKind
    check: str
    why: str
    missing: tuple[str, ...] = ()


def find_apart(left: Side, right: Side, evidence: Evidence, ground: str) -> Apart | None:
    """Give the first thing that sets two statements apart, None when nothing does.

    Args:
        ground: on what the conflict rests; values and dates are of one named thing, of which both surely speak.
    """
    ours, theirs = left.claim.text, right.claim.text
    found = (
        _by_speaker(ours, theirs, evidence, ground)
        or _by_frame(ours, theirs, evidence, ground)
        or _by_time(left, right, evidence, of_dates=ground == "dates")
        or _by_part(ours, theirs)
    )
    if found is not None or ground in LOOKED_UP:
        return found
    return (
        _by_owner(left, right, evidence)
        or _by_share(ours, theirs, of_amounts=ground == "quantities")
        or _by_contribution(left, right, evidence)
        or _by_case(left, right, evidence)
    )


def _by_speaker(left: str, right: str, evidence: Evidence, ground: str) -> Apart | None:
    told = is_common_talk(left) != is_common_talk(right)
    # A refusal that has been read as such ("it is no myth that ...": not binding) takes part in the dispute.
    read = ground in LOOKED_UP and evidence.meeting is not None and evidence.meeting.negated
    if told or (is_refused(left) != is_refused(right) and not read):
        return Apart(
            kind=OPEN, check="hearsay", why="one side tells what is said by others, and does not hold it itself",
            missing=("whether the paper shares what it tells",),
        )  # fmt: skip
    if is_partisan(left) != is_partisan(right):
        return Apart(
            kind=OPEN, check="partisan", why="one side gives the words of a party, the other its own view",
            missing=("whether the paper shares the view that it reports",),
        )  # fmt: skip
    return None


def _by_frame(left: str, right: str, evidence: Evidence, ground: str) -> Apart | None:
    if ground in LOOKED_UP:  # the value is told beside the mention, and not mentioned
        left, right = MENTIONED.sub("", left), MENTIONED.sub("", right)
    name, why = frame_apart(left, right)
    status = evidence.meeting is not None and evidence.meeting.left.aspect in (Aspect.STATUS, Aspect.NATURE)
    if not name or (name == "proposal" and status):  # "a draft" beside "adopted" is what they disagree on
        return None
    return Apart(kind=OPEN, check=name, why=why)


def _by_time(left: Side, right: Side, evidence: Evidence, *, of_dates: bool) -> Apart | None:
    if of_dates or (evidence.meeting is not None and evidence.meeting.left.aspect is Aspect.DATE):
        return None
    if evidence.meeting is not None and (is_constant(evidence.meeting.left) or is_lifetime(evidence.meeting.left)):
        return None  # whether a date explains it was asked before
    if times_apart(PLACED.sub("", left.claim.text), PLACED.sub("", right.claim.text)):
        return Apart(kind=SCOPE, check="former", why="one side tells of former days, the other of a later time")
    if evidence.gate.times != 1 or left.year is None or right.year is None:
        return None
    earlier, later = (left, right) if left.year < right.year else (right, left)
    if later.year - earlier.year < YEARS_OF_CHANGE or IS_NO.search(earlier.claim.text):  # type: ignore[operator]
        return None
    judged = any(evidence.features[f"opposed_{name}"] for name in ("coherence", "effectiveness", "definition"))
    came = earlier.claim.polarity is Polarity.NEGATIVE and later.claim.polarity is not Polarity.NEGATIVE
    if judged or not (came or evidence.features["numbers_differ"]):
        return None
    why = f"{earlier.year} on one side, {later.year} on the other: what was not so then may have come since"
    return Apart(kind=SCOPE, check="years", why=why)


def _by_part(left: str, right: str) -> Apart | None:
    ours, theirs = part_head(left), part_head(right)
    if ours == theirs:
        return None
    part = " / ".join(f"“{one}”" for one in (ours, theirs) if one)
    return Apart(kind=SCOPE, check="part", why=f"one side speaks of a part only ({part})")


def _by_owner(left: Side, right: Side, evidence: Evidence) -> Apart | None:
    """Two votes, seats or purses of two things; a body beside its office; a text beside what one State did with it."""
    for aspect in TOLD_OF_ONE:
        ours, theirs = ({v.entity_id for v in side.claim.aspects if v.aspect is aspect} for side in (left, right))
        if ours and theirs and not ours & theirs:
            return Apart(kind=OPEN, check="owner", why="each side tells it of another body or text")
    if any(SEAT.search(one) and OFFICE.search(two) and not OFFICE.search(one) for one, two in _both(left, right)):
        return Apart(kind=SCOPE, check="office", why="one side tells of a seat, the other of an office elsewhere")
    meeting = evidence.meeting
    if meeting is not None and meeting.left.aspect is Aspect.STATUS:
        values = sorted((meeting.left.value, meeting.right.value), key=len)
        if values[1].startswith(f"{values[0]} by "):
            return Apart(
                kind=OPEN, check="one State", why="one side tells what became of a text, the other of one State"
            )
    return None


def _both(left: Side, right: Side) -> tuple[tuple[str, str], tuple[str, str]]:
    return (left.claim.text, right.claim.text), (right.claim.text, left.claim.text)


def _by_share(left: str, right: str, *, of_amounts: bool) -> Apart | None:
    # Where the numbers themselves are at odds, how many of a kind is what the dispute is of.
    if shares_apart(left, right) or (not of_amounts and counted_apart(left, right)):
        return Apart(kind=SCOPE, check="share", why="the two speak of some of a kind, which need not be the same ones")
    if practice_apart(left, right):
        return Apart(kind=SCOPE, check="practice", why="one side says what is laid down, the other what is done")
    return None


def _by_contribution(left: Side, right: Side, evidence: Evidence) -> Apart | None:
    """A help towards a state is not the state: "helps unify efforts" beside "efforts are fragmented"."""
    ours = [one.left for one in evidence.oppositions if one.opposed]
    theirs = [one.right for one in evidence.oppositions if one.opposed]
    if evidence.fits is not None:
        ours, theirs = [*ours, evidence.fits[0].words], [*theirs, evidence.fits[1].words]
    if evidence.meeting is not None and evidence.features["values_opposed_squarely"]:
        ours = [*ours, _cue(left, evidence.meeting.left.cue.start, evidence.meeting.left.cue.end)]
        theirs = [*theirs, _cue(right, evidence.meeting.right.cue.start, evidence.meeting.right.cue.end)]
    mine, other = (
        {*content_stems(" ".join(ours)), *evidence.denied},
        {*content_stems(" ".join(theirs)), *evidence.denied},
    )
    if contributes(left.claim.text, mine) == contributes(right.claim.text, other):
        return None
    return Apart(
        kind=OPEN, check="contribution", why="one side tells of a help towards it, the other of how things are"
    )


def _cue(side: Side, start: int, end: int) -> str:
    at = side.claim.span.start
    return side.claim.quote[max(start - at, 0) : max(end - at, 0)]


def _by_case(one: Side, other: Side, evidence: Evidence) -> Apart | None:
    features, left, right = evidence.features, one.claim.text, other.claim.text
    if evidence.denied and doers_differ(left, right, evidence.denied, evidence.subjects):
        return Apart(kind=OPEN, check="doer", why="what one side denies of one body, the other tells of another")
    versions = versions_differ(left, right)
    if versions:
        return Apart(kind=SCOPE, check="version", why=f"each side speaks of another one of its kind ({versions})")
    opposed = [one for one in evidence.oppositions if one.opposed]
    verbs = bool(features["opposed_effect_on_others"])
    if opposed and all(targets_differ(left, right, one.left, one.right, verbs=verbs) for one in opposed):
        return Apart(kind=OPEN, check="target", why="the opposed words are said of different things")
    word = limited_denial(left, right)
    if word:
        return Apart(
            kind=SCOPE, check="limited denial", why=f"one side denies it only with the word “{word}”",
            missing=(f"whether what the other side speaks of counts as “{word}”",),
        )  # fmt: skip
    if not features["opposed"]:
        cases = modifiers_differ(left, right) if evidence.overlap >= PARALLEL else ""
        return Apart(kind=SCOPE, check="case", why=f"each side speaks of another case ({cases})") if cases else None
    rest = features["opposed_rest_shared"]
    names = names_differ(left, right, evidence.shared_names) if rest >= NAMED else ""
    if names:
        return Apart(kind=OPEN, check="names", why=f"each side speaks of another one ({names})")
    aside = {*evidence.denied, *content_stems(" ".join(f"{one.left} {one.right}" for one in opposed))}
    cases = cases_differ(left, right, aside) if rest >= PARALLEL else ""
    if cases:
        return Apart(kind=SCOPE, check="case", why=f"each side speaks of another case ({cases})")
    return None

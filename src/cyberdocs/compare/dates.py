"""Compare dates of events: reads DATE values of two claims, returns how they stand.

Agreed, adopted, opened, signed and in force are different events; two dates clash only when they date the same one.
"""

import re
from dataclasses import dataclass
from datetime import date

from cyberdocs.compare.values import Stand, Standing, fold_value
from cyberdocs.records import Aspect, AspectValue, Claim, ClaimOrigin

ISO_DATE = re.compile(r"(?<!\d)(1[4-9]\d\d|20\d\d|21\d\d)(?:-(\d\d)(?:-(\d\d))?)?(?!\d)")
YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
RECENT_YEAR = re.compile(r"\b(?:19|20)\d\d\b")  # of a body or an operation, standing as a word of its own
# Families of event words, the most telling first; "established" dates no event of a treaty.
EVENTS = (
    ("in force", ("in force", "entry into force", "into force", "came into force", "effective", "took effect")),
    ("applied", ("applied since", "applied from", "applies from", "apply from", "apply as", "applicable")),
    ("at work", ("operational", "at work", "operations", "been active", "became active", "opened its doors")),
    ("opened", ("opened for sign", "open for sign", "opened to sign", "open to sign", "opened")),
    ("signed", ("signed", "signing", "signature", "signs")),
    ("adopted", ("adopt", "pass")),
    ("endorsed", ("endors",)),  # by those to whom a group reports what it adopted
    ("agreed", ("agreed", "approv", "finalis", "finaliz", "completed", "concluded")),
    ("ratified", ("ratif", "acced", "accession")),
    ("published", ("publish", "issue", "release", "launch", "announce")),
    ("founded", ("found", "creat", "establish", "set up")),
    ("proposed", ("propos", "draft", "tabled")),
)
# Where one event ends and the next begins, and how far around a date is looked, in characters.
CLAUSE = re.compile(r"[;,]|\b(?:and|but|while|before|after|until|then|which)\b")
REACH = 90
# A committee's or a ministers' meeting's yes comes before the act itself; the Committee of Ministers acts for a body.
BEFORE_THE_ACT = re.compile(
    r"\b(?:(?:sub)?committee(?! of ministers)|working group|negotiators|meeting|political agreement|trilogue)\b",
    re.IGNORECASE,
)
# "was signed in Rome" dates the text; "Japan signed it" dates what one State did.
SIGNED_AS_A_WHOLE = re.compile(
    r"\b(?:was|were|been|be)\s(?:\w+\s)?signed\b|^signed\b|,\ssigned\b|\bopened\b|signing ceremony", re.IGNORECASE
)
# A law may begin to apply in steps: what a part of it does dates neither the whole nor another part.
APPLIED_PART = re.compile(
    r"\b(?:provisions?|obligations?|rules?|dut(?:y|ies)|requirements?|chapters?|articles?|titles?|parts?|prohibitions?|bulk)\b",
    re.IGNORECASE,
)
APPLIED_FULL = re.compile(r"\b(?:full(?:y)?|entire(?:ly)?|in its entirety|all (?:its|the|of its))\b", re.IGNORECASE)
# Days by which the date on a document and the day of its adoption may lie apart.
NEAR_DAYS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDate:
    """A date and, where the words tell, its event ("" unknown)."""

    date: str
    event: str


def read_event(value: AspectValue, claim: Claim) -> EventDate | None:
    """Read a DATE value and the event that it dates, "" where the words around it do not tell."""
    found = ISO_DATE.search(value.value)
    if found is None:
        return None
    return EventDate(date=found.group(), event=event_at(value, claim))


def event_at(value: AspectValue, claim: Claim) -> str:
    """Give the event that a DATE value dates.

    Each date has the event of its own clause; of several dates in one claim, one whose clause names no event dates
    none that could be told.
    """
    if fold_value(value.event).startswith("not "):
        return ""  # the day on which something was not so dates no event
    named = fold_value(value.event)
    told = named if named in dict(EVENTS) else event_of(named) or event_of(fold_value(value.value))
    if value.entity_id.startswith("org:") and told in ("founded", "at work"):
        return told  # a body that was "launched" was founded; nobody published it
    if claim.origin is ClaimOrigin.REFERENCE:
        return told
    clause = _clause_around(claim.quote, value.cue.start - claim.span.start, value.cue.end - claim.span.start)
    around = events_in(clause.lower())
    # "(2003, in force 2006)" names an event of another date than the first.
    alone = sum(one.aspect is Aspect.DATE for one in claim.aspects) == 1 and len(set(YEAR.findall(claim.quote))) < 2
    if told and (told in around or (alone and not around)):
        return _closer(told, clause)
    if event_of(clause.lower()):
        return _closer(event_of(clause.lower()), clause)
    return _closer(event_of(claim.text.lower()), claim.text) if alone and not around else ""


def _clause_around(text: str, start: int, end: int) -> str:
    """Give the clause that holds the words at [start, end)."""
    before = CLAUSE.split(text[max(0, start - REACH) : max(0, start)])[-1]
    after = CLAUSE.split(text[max(0, end) : max(0, end) + REACH])[0]
    return f"{before} {after}"


def event_of(words: str) -> str:
    """Name the event that some words speak of, "" when they name none or more than one."""
    named = events_in(words)
    return named[0] if len(named) == 1 else ""


def events_in(words: str) -> tuple[str, ...]:
    """List all events that some words speak of, the most telling first."""
    named = tuple(event for event, stems in EVENTS if any(stem in words for stem in stems))
    opened = "opened" in named  # "opened for signature" is one event
    return tuple(event for event in named if not (opened and event == "signed"))


def _closer(event: str, words: str) -> str:
    """Tell adoption from what came before it, and the signing of a text from one State's signature."""
    lowered = words.lower()
    if event in ("adopted", "agreed"):
        early = BEFORE_THE_ACT.search(words) or ("agreed" in events_in(lowered) and "adopt" not in lowered)
        return "agreed" if early else event
    if event == "applied":
        whole, part = APPLIED_FULL.search(words), APPLIED_PART.search(words)
        return "applied in full" if whole else "applied in part" if part else event
    if event == "signed" and not SIGNED_AS_A_WHOLE.search(words):
        return "signed by one"
    return event


def compare_dates(left: EventDate, right: EventDate) -> Standing:
    """Tell how two dates stand; a month refines its year."""
    same = fits(left.date, right.date)
    if {left.event, right.event} == {"applied in full", "applied in part"}:
        whole, part = (left, right) if left.event == "applied in full" else (right, left)
        if is_before(whole.date, part.date):
            return Standing(
                stand=Stand.EXCLUSIVE,
                why=f"what applies in full since {whole.date} has no part that applies from {part.date} only",
                settles="the provision on application",
            )
    if left.event == right.event == "applied in part" and not same:
        return Standing(stand=Stand.COMPATIBLE, why="each part has a date of its own")
    if left.event and right.event and left.event != right.event:
        return Standing(
            stand=Stand.COMPATIBLE, why=f"{left.date} dates “{left.event}”, {right.date} dates “{right.event}”"
        )
    if same and len(left.date) == len(right.date):
        return Standing(stand=Stand.EQUAL, why=f"both give {left.date}")
    if same:
        return Standing(stand=Stand.REFINING, why=f"{max(left.date, right.date, key=len)} is the closer date")
    if "ratified" in (left.event, right.event) or "signed by one" in (left.event, right.event):
        return Standing(stand=Stand.COMPATIBLE, why="each State has a date of its own")
    if left.event and left.event == right.event:
        return Standing(
            stand=Stand.EXCLUSIVE,
            why=f"two dates of one event ({left.event}): {left.date} and {right.date}",
            settles="the official record of the event",
        )
    if is_near(left.date, right.date):
        return Standing(stand=Stand.REFINING, why=f"{left.date} and {right.date}: a document and its event, days apart")
    return Standing(stand=Stand.OPEN, why=f"{left.date} and {right.date}; which event each dates is not told")


def fits(one: str, other: str) -> bool:
    """Tell whether two ISO dates can be the same day, each at its own precision."""
    shared = min(len(one), len(other))
    return bool(shared) and one[:shared] == other[:shared]


def is_before(one: str, other: str) -> bool:
    """Tell whether `one` is certainly before `other`; the same year or month is not."""
    shared = min(len(one), len(other))
    return bool(shared) and one[:shared] < other[:shared]


def is_near(one: str, other: str) -> bool:
    """Tell whether two full dates lie at most `NEAR_DAYS` apart."""
    days = _day(one), _day(other)
    return days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) <= NEAR_DAYS


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso) if len(iso) == 10 else None
    except ValueError:
        return None

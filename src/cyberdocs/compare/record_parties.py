"""Hold what a claim says of parties and signatories against dated counts of the record, and of who is no party.

Reads a side and an entry; returns differences.
"""

import re
from collections.abc import Iterable, Iterator

from cyberdocs.compare.dates import fits, is_before
from cyberdocs.compare.difference import Difference, source_of, trusted
from cyberdocs.compare.numbers import same_number, unit_class
from cyberdocs.compare.sides import Side
from cyberdocs.records import Aspect, ClaimOrigin, Entry, Fact, Number, Span

NUMBER = re.compile(r"(?<![\w.-])(\d+)\s+([^\W\d_]+)")
# Share by which a count may lie above a later one: some count territories, signatories or pending instruments too.
COUNT_MARGIN = 1.2
# "Has 75 parties", "75 States have ratified it", "was ratified by 75 States": a count of all, and nothing taken out.
COUNT_OF_ALL = re.compile(
    r"\b(?:has|had|have|counts?|counted|numbers?|numbered|with|reached|attracted|gathered)\s(?:[\w-]+\s){0,4}?"
    r"\d+\s(?:\w+\s)?(?:part(?:y|ies)|signator(?:y|ies)|signatures|ratifications)\b"
    r"|\b\d+\s(?:\w+\s)?(?:states|countries)\s(?:had\s|have\s)?(?:ratified|joined)\b"
    r"|\b(?:ratified|joined) by\s(?:\w+\s)?\d+\s(?:states|countries)\b",
    re.IGNORECASE,
)
YEARS = range(1900, 2101)  # "by 2010 thirty States": a year is no count
NOT_PARTIES = "not parties: "
# "Russia is a party to", "China and Russia have ratified": the State is the subject, alone or in a list of States.
JOINED = (
    r"\b{state}(?:(?:,\s(?:and\s)?|\sand\s)[A-Z]\w+){{0,4}}"
    r"\s(?:(?:is|are|was|became|has become|has been)\s(?:also\s|now\s)?(?:an?\s)?(?:full\s)?(?:[Ss]tate\s)?"
    r"(?:party|parties|members?)\s(?:to|of)|(?:has\s|have\s)?(?:ratified|acceded\sto|joined))\s(?:the\s)?(?:{names})"
)
EXCEPTED = re.compile(r"\b(?:unlike|neither|nor|not|no|except|than|without|whether|if|would|until)\b", re.IGNORECASE)
OTHER_NAMES = {
    "Russia": "(?:Russia|(?:the )?Russian Federation)",
    "China": "(?:China|(?:the )?People['’]s Republic of China)",
}


def differ_in_numbers(side: Side, entry: Entry) -> Iterable[Difference]:
    for number in side.claim.numbers:
        unit = unit_class(number.unit)
        if not unit or not (side.claim.entity_ids[:1] == (entry.entity_id,) or _is_counted_for(side, entry)):
            continue
        counts = [
            (fact, int(found.group(1)))
            for fact in entry.facts
            if fact.aspect is Aspect.SCOPE
            and (found := NUMBER.search(fact.value)) is not None
            and unit_class(found.group(2)) == unit
        ]
        same_day = [(fact, count) for fact, count in counts if fact.certain and _same_day(side, fact)]
        if any(same_number(number, _as_number(count)) for _, count in counts):
            continue
        if not same_day:
            yield from _differ_by_growth(side, number, counts)
            continue
        fact, _ = same_day[0]
        yield Difference(
            aspect=Aspect.SCOPE,
            said=f"{number.value} {number.unit}",
            recorded=fact.value,
            strength=0.8,
            why=f"The record for {fact.as_of}: {fact.statement}",
            source=source_of(fact),
        )


def _is_counted_for(side: Side, entry: Entry) -> bool:
    """Tell "130 States have ratified the Convention": counted for the entry, though the States are the subject."""
    if entry.entity_id not in side.claim.entity_ids:
        return False
    counted = list(COUNT_OF_ALL.finditer(side.claim.text))
    behind = side.claim.text[counted[-1].end() :] if counted else ""
    named = sorted({entry.canonical, *entry.aliases})
    return any(re.match(rf"\s(?:to\s)?(?:the\s)?{re.escape(name)}\b(?!\s(?:or|and)\b)", behind) for name in named)


def _differ_by_growth(side: Side, number: Number, counts: list[tuple[Fact, int]]) -> Iterator[Difference]:
    """Tell a count of parties or signatories that was never reached by its date, or long passed.

    Both only grow, but for the odd denunciation: a later count bounds an earlier one from above. A lower count is held
    only against its own stated date, and a part of the parties ("five States of the region") against nothing.
    """
    counted = [found.group() for found in COUNT_OF_ALL.finditer(side.claim.text)]
    if not number.value.isdigit() or int(number.value) in YEARS or not side.time or len(counted) != 1:
        return
    if number.value not in re.findall(r"\d+", counted[0]):
        return
    said = int(number.value)
    for fact, count in sorted(counts, key=lambda item: (item[0].as_of, item[1])):
        if not fact.certain or not fact.as_of:
            continue
        room = count * COUNT_MARGIN + 2
        early = is_before(side.time, fact.as_of) or fits(side.time, fact.as_of)
        if early and said > room * (1 if is_before(side.time, fact.as_of) else COUNT_MARGIN):
            why = f"It cannot have had more by {side.time} than later. The record for {fact.as_of}: {fact.statement}"
        elif side.time_stated and not number.approximate and is_before(fact.as_of, side.time) and said * 2 < count:
            why = f"It had more before {side.time}. The record for {fact.as_of}: {fact.statement}"
        else:
            continue
        yield Difference(
            aspect=Aspect.SCOPE,
            said=f"{number.value} {number.unit}",
            recorded=fact.value,
            strength=trusted(side, 0.75),
            why=why,
            source=source_of(fact),
        )
        return


def _same_day(side: Side, fact: Fact) -> bool:
    """A count can only be held against a count of the same date, as exactly as the claim states one."""
    return side.time_stated and len(fact.as_of) >= len(side.time) >= 7 and fact.as_of.startswith(side.time)


def _as_number(count: int) -> Number:
    return Number(value=str(count), unit="", span=Span(start=0, end=0))


def differ_in_membership(side: Side, entry: Entry) -> Iterator[Difference]:
    """Tell a State called a party that the record lists, for that time or a later one, as none."""
    claim = side.claim
    if entry.entity_id not in claim.entity_ids or claim.origin is ClaimOrigin.REFERENCE or not side.time:
        return
    names = "|".join(re.escape(name) for name in sorted({entry.canonical, *entry.aliases}, key=len, reverse=True))
    for fact in entry.facts:
        if fact.aspect is not Aspect.SCOPE or not fact.certain or not fact.value.startswith(NOT_PARTIES):
            continue
        if not (is_before(side.time, fact.as_of) or fits(side.time, fact.as_of)):
            continue
        for state in fact.value.removeprefix(NOT_PARTIES).split(", "):
            found = re.search(JOINED.format(state=OTHER_NAMES.get(state, state), names=names), claim.text)
            if found is not None and not EXCEPTED.search(claim.text[: found.start()]):
                yield Difference(
                    aspect=Aspect.SCOPE,
                    said=f"{state} is a party",
                    recorded=f"{state} is no party",
                    strength=trusted(side, 0.8),
                    why=f"The record: {fact.statement}",
                    source=source_of(fact),
                )
                return

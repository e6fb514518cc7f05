"""Hold what a claim says of a body against its record: whose body it is, and when it began.

Reads a side, a body's entry and the catalogue; returns differences. A body without a parent in the catalogue may have
one: only those that the record calls an organisation of its own are held to be nobody's.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from cyberdocs.compare.dates import ISO_DATE, RECENT_YEAR, is_near
from cyberdocs.compare.difference import Difference, source_of, trusted
from cyberdocs.compare.issuers import is_part_of
from cyberdocs.compare.sides import Side
from cyberdocs.records import Aspect, ClaimOrigin, Entry, Fact

# Organisations whose agencies and bodies papers mix up.
WHOLES = (
    "org:eu", "org:un", "org:coe", "org:au", "org:nato", "org:oas", "org:oecd", "org:osce", "org:ecowas",
    "org:asean", "org:las", "org:interpol", "org:europol", "org:g7", "org:commonwealth", "org:cis", "org:sco",
)  # fmt: skip
OF_ITS_OWN = "organisation of its own"
# Joint projects, networks and meetings may be of two organisations at once.
SHARED_KINDS = frozenset({"programme", "network", "informal_forum", "technical", "un_process", "private_forum", "ngo"})
KIND = (
    r"(?:agency|agencies|body|organ|institution|court|committee|unit|office|commission|department|division|branch|arm"
    r"|organi[sz]ation|centre|center|part|section|subsidiary)"
)
ADJECTIVES = r"(?:(?!(?:former|partner|like|co-operation|joint|independent|de\sfacto|candidate)\b)[\w-]+\s){0,2}?"
# What ends an operation; when one was planned or began nobody tells alike.
TOOK_PLACE = re.compile(
    r"\b(?:took place|(?:was|were) (?:carried out|conducted|completed|concluded)|took down|taken down|brought down"
    r"|dismantled|shut down|seized)\b[^.;]{0,80}?\bin\s(?:\w+\s)?((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# "The EU's Council of Europe partners": the body's name goes with the next noun.
OF_BODY = (
    r"(?:partners?|members?|states?|countr(?:y|ies)|colleagues?|counterparts?|conventions?|treat(?:y|ies)|projects?"
    r"|programmes?|standards?|liaison|officials?|membership|delegation|representatives?|contacts?|channels?)\b"
)
BEGUN = re.compile(
    r"(?:founded|created|established|set up|launched)\s(?:as\s[^,]{3,40}\s)?in\s"
    r"(?:\w+\s)?((?:18|19|20)\d\d),\s(?:the\s)?",
    re.IGNORECASE,
)
FOUNDED, AT_WORK = "founded", "at work"
YEARS_BETWEEN_STAGES = 2  # a decision, an opening and the first day of work lie that near to each other


def differ_in_body(side: Side, entry: Entry, entries: Mapping[str, Entry]) -> Iterator[Difference]:
    """Tell a body that is given to another organisation, or begun in another year, than the record has it."""
    claim = side.claim
    if claim.origin is ClaimOrigin.REFERENCE:
        return
    if entry.kind == "operation":
        yield from _differ_in_time(side, entry)
    if not entry.entity_id.startswith("org:"):
        return
    yield from _differ_in_parent(side, entry, entries)
    yield from _differ_in_beginning(side, entry)


def _differ_in_parent(side: Side, entry: Entry, entries: Mapping[str, Entry]) -> Iterator[Difference]:
    own = next((fact for fact in entry.facts if fact.aspect is Aspect.NATURE and fact.value == OF_ITS_OWN), None)
    if entry.kind in SHARED_KINDS or not (entry.parent_id or own):
        return
    for whole_id in WHOLES:
        whole = entries.get(whole_id)
        if whole is None or whole_id == entry.entity_id or whole_id not in side.claim.entity_ids:
            continue
        if is_part_of(entry.entity_id, whole_id, entries) or is_part_of(whole_id, entry.entity_id, entries):
            continue
        if not _belonging(_names(entry), _names(whole)).search(side.claim.text):
            continue
        parent = entries.get(_top(entry, entries))
        recorded = OF_ITS_OWN if own is not None or parent is None else parent.canonical
        why = own.statement if own is not None else f"It belongs to: {recorded}."
        yield Difference(
            aspect=Aspect.ISSUER,
            said=whole.canonical,
            recorded=recorded,
            strength=trusted(side, 0.8),
            why=f"The record: {why}",
            source=source_of(own) if own is not None else entry.source,
        )
        return


def _top(entry: Entry, entries: Mapping[str, Entry]) -> str:
    """Give the outermost organisation that a body belongs to."""
    seen, here = {entry.entity_id}, entry.parent_id
    while here in entries and entries[here].parent_id and here not in seen:
        seen.add(here)
        here = entries[here].parent_id
    return here


def _names(entry: Entry) -> tuple[str, ...]:
    return tuple(sorted({entry.canonical, *entry.aliases}, key=lambda name: (-len(name), name)))


@lru_cache(maxsize=1024)
def _belonging(names: tuple[str, ...], wholes: tuple[str, ...]) -> re.Pattern[str]:
    """Read "X is an EU agency", "X, a body of the Union", "X belongs to the Union", "the Union's X"."""
    body, whole = (rf"(?:{'|'.join(re.escape(name) for name in group)})" for group in (names, wholes))
    article = r"(?:an?|the|one of the)\s"
    of_whole = rf"{ADJECTIVES}{KIND}\s(?:of|within)\s(?:the\s)?{whole}\b"
    what = rf"{article}(?:{ADJECTIVES}{whole}(?:['’]s)?\s{ADJECTIVES}{KIND}\b|{of_whole})"
    is_what = rf"\b{body}(?:\s\([^)]{{1,20}}\))?(?:\s(?:is|was|remains|became)\s|,\s){what}"
    belongs = rf"\b{body}(?:\s\([^)]{{1,20}}\))?\s(?:belongs to|is (?:a\s)?part of)\s(?:the\s)?{whole}\b(?!['’])"
    owned = rf"\b{whole}['’]s?\s(?:own\s)?{body}\b(?!\s{OF_BODY})"
    return re.compile(rf"{is_what}(?!\spartner)|{belongs}|{owned}")


def _differ_in_beginning(side: Side, entry: Entry) -> Iterator[Difference]:
    recorded = [fact for fact in entry.facts if fact.aspect is Aspect.DATE and fact.certain]
    if not recorded:
        return
    for said, event in _beginnings(side, entry):
        if any(_is_by(said, fact.value) for fact in recorded):
            continue
        best = _of_event(recorded, event) or min(recorded, key=lambda fact: (_years(said, fact.value), fact.value))
        yield Difference(
            aspect=Aspect.DATE,
            said=said,
            recorded=best.value,
            strength=trusted(side, 0.75),
            why=f"The record: {' '.join(fact.statement for fact in recorded)}",
            source=source_of(best),
        )
        return


def _beginnings(side: Side, entry: Entry) -> Iterator[tuple[str, str]]:
    """Give the dates at which a claim lets a body begin, each with what began; "Founded in 1989, the Agency" too."""
    for value in side.claim.aspects:
        if value.entity_id == entry.entity_id and value.aspect is Aspect.DATE and not value.negated:
            found = ISO_DATE.search(value.value)
            if found is not None and value.event in (FOUNDED, AT_WORK):
                yield found.group(), value.event
    opening = BEGUN.match(side.claim.text)
    if opening is not None and side.claim.text[opening.end() :].startswith(_names(entry)):
        yield opening.group(1), FOUNDED


def _of_event(recorded: list[Fact], event: str) -> Fact | None:
    """Give the first fact that dates the founding; None for work, which begins in stages."""
    words = ("founded", "launched") if event == FOUNDED else ("at work", "operational", "opened")
    return next((fact for fact in recorded if any(word in fact.statement for word in words)), None)


def _is_by(said: str, recorded: str) -> bool:
    """Tell whether a date is one of the record's, or so near to it that it may be another stage of the same."""
    return _years(said, recorded) < YEARS_BETWEEN_STAGES or is_near(said, recorded)


def _years(one: str, other: str) -> int:
    return abs(int(one[:4]) - int(other[:4]))


def _differ_in_time(side: Side, entry: Entry) -> Iterator[Difference]:
    """Tell an operation that took place years before the record has it; later rounds may have followed it."""
    text = side.claim.text
    told = TOOK_PLACE.search(text)
    if told is None or not entry.adopted or len(set(RECENT_YEAR.findall(text))) != 1:
        return
    if int(told.group(1)) > int(entry.adopted[:4]) - YEARS_BETWEEN_STAGES:
        return
    if not any(re.search(rf"\b{re.escape(name)}\b", text) for name in _names(entry)):
        return
    yield Difference(
        aspect=Aspect.DATE,
        said=told.group(1),
        recorded=entry.adopted,
        strength=trusted(side, 0.75),
        why=f"The record has it for {entry.adopted}.",
        source=entry.source,
    )

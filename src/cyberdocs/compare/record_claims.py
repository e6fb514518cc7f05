"""Hold what a claim says of an instrument against its record: the only one, the first, how it is cited, its subject."""

import re
from collections.abc import Iterable

from cyberdocs.compare.difference import Difference, source_of
from cyberdocs.compare.exclusivity import (
    FIELD_FAMILIES,
    FIRST_VALUES,
    counter_entries,
    in_force_since,
    is_only,
    is_treaty,
)
from cyberdocs.compare.instruments import Instruments
from cyberdocs.compare.record_values import UNFINISHED
from cyberdocs.compare.sides import Side
from cyberdocs.compare.subjects import SubjectIndex, families
from cyberdocs.records import Aspect, Entry, Holder

# "The first international treaty" is saved by its word of scope where the older one is of a region.
SAVING_WORDS = ("global", "universal", "united nations", " un ", "region", "international", "multilateral")
# "The only binding treaty on data protection": the kind of text, and the field to which the word is limited.
ONLY_TEXT = re.compile(
    r"\b(?:only|sole|single|unique)\s+(?:[\w'’-]+\s+){0,6}?(?:treat(?:y|ies)|conventions?|instruments?|agreements?)\b"
    r"(?:\s(?:[\w'’-]+\s){0,4}?(?:on|about|against|for|with|governing|covering|regulating)\s(?P<field>[^,.;()]{1,80}))?",
    re.IGNORECASE,
)
# "The first treaty on cybercrime": the field in which it is said to be the first, where it is named.
FIRST_TEXT = re.compile(
    r"\bfirst\s(?:[\w'’-]+\s){0,4}?(?:treaty|convention|instrument|agreement)\s(?:on|about|against)\s(?P<field>[^,.;()]{1,60})",
    re.IGNORECASE,
)
REGION = re.compile(r"\b(?:continental|regional|continent|region|africa\w*|asia\w*|europe\w*|arab|america\w*)\b", re.I)
NOT_FIRST = re.compile(
    r"\b(?:not|never|no longer|hardly|neither|nor)\s+(?:\w+\s+){0,2}?(?:first|earliest)\b", re.IGNORECASE
)
UNPAGED = ("platform", "online workspace", "programme")


def differ_in_exclusivity(side: Side, entry: Entry, instruments: Instruments) -> Iterable[Difference]:
    claim = side.claim
    if entry.entity_id not in claim.entity_ids[:1] or not is_treaty(entry):
        return
    subject = frozenset(entry.subjects)
    text = claim.text.lower()
    sole = ONLY_TEXT.search(claim.text) if is_only(claim) else None
    if sole is not None and not REGION.search(sole.group()):
        others = counter_entries(entry, instruments.entries.values(), side.time, subject)
        others = tuple(other for other in others if _is_of_the_field(other, sole.group("field")))
        if others and not any(other.entity_id in claim.entity_ids for other in others):
            named = "; ".join(f"{other.canonical} ({_since_in_words(other)})" for other in others[:4])
            yield Difference(
                aspect=Aspect.EXCLUSIVITY,
                said="only",
                recorded="one of several",
                strength=0.85,
                why=f"The record has other binding instruments on the subject in force: {named}. "
                "A word of scope (open to all states, global) may save the statement",
                source=others[0].source,
            )
    firsts = [value for value in claim.aspects if value.aspect is Aspect.EXCLUSIVITY and value.value in FIRST_VALUES]
    if firsts and not firsts[0].negated and not NOT_FIRST.search(claim.text) and entry.adopted:
        told = FIRST_TEXT.search(claim.text)
        field = (
            families(told.group("field")) & FIELD_FAMILIES if told and not REGION.search(told.group()) else frozenset()
        )
        older = sorted(
            (other.adopted, other.entity_id, other)
            for other in instruments.entries.values()
            if other.entity_id != entry.entity_id
            and is_treaty(other)
            and other.adopted
            and other.adopted < entry.adopted
            and "protocol" not in other.kind
            and (
                (told is None and subject & frozenset(other.subjects))
                or (len(field) > 1 and field <= families(f"{other.canonical} {' '.join(other.subjects)}"))
            )
        )
        if older and not any(word in text for word in SAVING_WORDS):
            date, _, other = older[0]
            yield Difference(
                aspect=Aspect.EXCLUSIVITY,
                said="first",
                recorded="not the first",
                strength=0.7,
                why=f"The record has an older one: {other.canonical} ({date}). A word of scope may save the statement",
                source=other.source,
            )


def _is_of_the_field(other: Entry, field: str | None) -> bool:
    """Tell whether another text is of the field to which an "only" is limited; an unread limit admits nothing."""
    if not field:
        return True
    wanted = families(field) & FIELD_FAMILIES
    return bool(wanted) and wanted <= families(f"{other.canonical} {' '.join(other.subjects)}")


def _since_in_words(entry: Entry) -> str:
    since = in_force_since(entry)
    certain = since == entry.in_force or any(fact.since == since and fact.certain for fact in entry.facts)
    return f"in force since {since}" if certain else f"in force since {since} by most accounts"


def differ_in_kind_of_citation(side: Side, entry: Entry) -> Iterable[Difference]:
    """A draft, cited with its year and pages and without the word, is presented as a finished publication."""
    natures = [fact for fact in entry.facts if fact.aspect is Aspect.NATURE and fact.certain]
    text = side.claim.text.lower()
    for fact in natures:
        if fact.value.startswith(UNFINISHED) and not re.search(r"\bdrafts?\b|\bunpublished\b|\bprovisional\b", text):
            if any(value.aspect is Aspect.NATURE and value.value.startswith("draft") for value in side.claim.aspects):
                return
            yield Difference(
                aspect=Aspect.STATUS,
                said="cited as a finished publication",
                recorded=fact.value,
                strength=0.85,
                why=f"It is cited without a word on its being a draft. The record: {fact.statement}",
                source=source_of(fact),
            )
            return
        if fact.value in UNPAGED and re.search(r"\b(?:at|pp?\.)\s*\d", side.claim.quote):
            yield Difference(
                aspect=Aspect.NATURE,
                said="cited by page",
                recorded=fact.value,
                strength=0.45,  # a programme may have a paper of the same name
                why=f"It is cited by page, as a document. The record: {fact.statement}",
                source=source_of(fact),
            )
            return


def differ_in_subject(side: Side, entry: Entry, subjects: SubjectIndex) -> Iterable[Difference]:
    claim = side.claim
    if claim.entity_ids[:1] != (entry.entity_id,) or claim.attribution.kind is Holder.QUOTED:
        return
    if is_treaty(entry):  # a treaty holds far more than its title says
        return
    mismatch = subjects.mismatch(claim.text, entry)
    if mismatch is None:
        return
    yield Difference(
        aspect=Aspect.CONTENT,
        said=mismatch.said,
        recorded=entry.canonical,
        strength=mismatch.strength,
        why=mismatch.why,
        source=entry.source,
    )

"""Hold against the record what a claim says of a text's standing: in force too early, yet to come, or still current.

Reads a side and an entry; returns differences. What was true when it was written is none: every rule needs the day of
the event in the record, the date of the claim, and a whole period between the two.
"""

import re
from collections.abc import Iterable, Iterator

from cyberdocs.compare.dates import is_before
from cyberdocs.compare.difference import Difference, source_of
from cyberdocs.compare.exclusivity import in_force_since, is_treaty
from cyberdocs.compare.parts import is_of_part
from cyberdocs.compare.sides import Side
from cyberdocs.compare.values import fold_value
from cyberdocs.records import Aspect, AspectValue, ClaimOrigin, Entry, Fact, Holder, Modality, Polarity

ENDED = frozenset({"repealed", "superseded", "annulled"})
# "Is in force", "remains in force", "entered into force": said of the text as a fact, whole.
IS_IN_FORCE = re.compile(
    r"\b(?:is|remains|stays|has been|being)\s(?:\w+\s){0,2}in force\b"
    r"|\b(?:has|had)?\s?(?:entered|come|came)\sinto\s(?:force|effect)\b|\bhas\staken\seffect\b|\btook\seffect\b",
    re.IGNORECASE,
)
# "Will enter into force once ...": still to come when it was written; "shall" is how a text itself puts it.
WILL_BE = re.compile(
    r"\b(?:will|is (?:due|expected|set|about|likely) to|has (?:still|yet) to|is (?:still|yet) to)\s"
    r"(?:only\s|then\s|soon\s)?(?:enter|come)\sinto\s(?:force|effect)\b",
    re.IGNORECASE,
)
GOVERNS = (
    r"(?:govern|regulat|appl(?:ies|y)|bind|obliges?|requires?|is in (?:force|effect)"
    r"|(?:is|remains) (?:the )?(?:law|valid|applicable))"
)
NOW = r"(?:today|currently|at present|presently|to this day|nowadays|still|as we write)"
CURRENT = re.compile(
    rf"^(?:today|at present|currently),?\s[^.;,]{{3,90}}\s(?:governs|regulates|applies|binds|obliges|requires)\b"
    rf"|\b{NOW}\s{GOVERNS}\w*|\b(?:govern|regulat|bind)\w*\b[^.;,]{{0,80}}\b(?:today|to this day|at present|nowadays)\b"
    rf"|\b(?:is|remains)\s(?:still\s|currently\s|presently\s)?(?:in force|in effect|valid law)\b"
    rf"|\bremains\s(?:the\s)?(?:law|applicable|valid)\b",
    re.IGNORECASE,
)
# What makes the standing that of a part, of one State, or of another time.
LIMITED = re.compile(
    r"\b(?:if|once|when|until|unless|before|after|while|as long as|had it|provided that|insofar|in so far|partly"
    r"|partially|provisionally|in part)\b"
    r"|\bin force (?:for|in respect of|between)\b|\binto (?:force|effect) (?:for|in respect of|between)\b"
    r"|\b(?:articles?|chapters?|sections?|provisions?|paragraphs?|declarations?|reservations?|amendments?)\b",
    re.IGNORECASE,
)
FOR_ONE = re.compile(r"\binto (?:force|effect) (?:for|in respect of|between|in)\b", re.IGNORECASE)
DENIED = re.compile(r"\b(?:not|no|never|no longer|nor|neither|hardly|yet to|ceased|cannot)\b|n['’]t\b", re.IGNORECASE)


def differ_in_standing(side: Side, entry: Entry) -> Iterable[Difference]:
    """Tell a text called in force before its time, to come after it, or current after its end."""
    claim = side.claim
    if (
        claim.origin is ClaimOrigin.REFERENCE
        or claim.entity_ids[:1] != (entry.entity_id,)
        or claim.attribution.kind is not Holder.AUTHOR
        or claim.hedged
        or not side.time
        or '"' in claim.quote
        or "“" in claim.quote
        or is_of_part(side, entry)
    ):
        return
    if claim.modality is Modality.PREDICTED:
        yield from _still_to_come(side, entry)
    elif claim.modality is Modality.ASSERTED:
        yield from _too_early(side, entry)
        yield from _called_current(side, entry)


def _still_to_come(side: Side, entry: Entry) -> Iterator[Difference]:
    """A treaty in force since some day, said later to be about to enter into force."""
    since = in_force_since(entry)
    text = side.claim.text
    said = WILL_BE.search(text)
    if not said or not is_treaty(entry) or not since or not _is_certain(entry, since):
        return
    if not is_before(since, side.time) or FOR_ONE.search(text) or DENIED.search(text[: said.start()]):
        return
    yield Difference(
        aspect=Aspect.STATUS,
        said="still to enter into force",
        recorded="in force",
        strength=0.85,
        why=f"The record has it in force since {since}; the statement is of {side.time}",
        source=entry.source,
    )


def _too_early(side: Side, entry: Entry) -> Iterator[Difference]:
    """A treaty said to be in force in a year before the one in which it entered into force."""
    since = in_force_since(entry)
    said = IS_IN_FORCE.search(side.claim.text)
    if said is None or not is_treaty(entry) or not since or not is_before(side.time, since):
        return
    if not _is_certain(entry, since) or not _affirms_force(side, entry):
        return
    if LIMITED.search(side.claim.text) or DENIED.search(side.claim.text):
        return
    yield Difference(
        aspect=Aspect.STATUS,
        said="in force",
        recorded=f"in force since {since}",
        strength=0.8,
        why=f"The record has it in force only since {since}; the statement is of {side.time}",
        source=entry.source,
    )


def _called_current(side: Side, entry: Entry) -> Iterator[Difference]:
    """A text that had ended by the date of the statement, told as one that governs today."""
    fact = _ended_before(entry, side.time)
    said = CURRENT.search(side.claim.text)
    if fact is None or said is None or side.claim.polarity is Polarity.NEGATIVE:
        return
    if LIMITED.search(side.claim.text) or DENIED.search(side.claim.text):
        return
    yield Difference(
        aspect=Aspect.STATUS,
        said=said.group().lower(),
        recorded=fact.value,
        strength=0.8,
        why=f"The statement is of {side.time}. The record: {fact.statement}",
        source=source_of(fact),
    )


def _ended_before(entry: Entry, time: str) -> Fact | None:
    for fact in entry.facts:
        if fact.aspect is Aspect.STATUS and fact.certain and fold_value(fact.value) in ENDED:
            return fact if fact.since and is_before(fact.since, time) else None
    return None


def _is_certain(entry: Entry, since: str) -> bool:
    return since == entry.in_force or any(fact.certain and fact.since == since for fact in entry.facts)


def _affirms_force(side: Side, entry: Entry) -> bool:
    """Tell whether the claim's own value for the entry is "in force", undated: a dated one is held by its date."""
    told: list[AspectValue] = [
        value
        for value in side.claim.aspects
        if value.entity_id == entry.entity_id
        and value.aspect is Aspect.STATUS
        and fold_value(value.value) == "in force"
    ]
    return bool(told) and not any(value.negated or value.date for value in told)

"""Test "the only", "the first", "there is none" against counter-examples: in another paper or in the catalogue.

Reads claims and the catalogue; returns what stands against an exclusive claim, and which scope word could save it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cyberdocs.compare.dates import is_before
from cyberdocs.compare.gate import scope_words
from cyberdocs.compare.sides import Side
from cyberdocs.compare.subjects import families
from cyberdocs.records import Aspect, Claim, ClaimOrigin, Entry

ONLY_VALUES = frozenset({"only", "sole", "solely", "exclusive", "single", "unique"})
FIRST_VALUES = frozenset({"first", "earliest"})
# "the sole binding international agreement"; not "only recently", "only if", "not only".
ONLY = re.compile(
    r"(?<!not )\b(?:the|its|their|is|remains|as|still|a)\s+(?:world['’]s\s+|so\s+far\s+)?"
    r"(?:only|sole|single|unique)\s+"
    r"(?!(?:if|when|after|because|way|recently|partly|one of)\b)",
    re.IGNORECASE,
)
KIND_OF_TEXT = r"(?:treat(?:y|ies)|conventions?|instruments?|agreements?)"
FIRST = re.compile(
    rf"(?<!not )\b(?:the|its|a)\s+(?:world['’]s\s+)?(?:very\s+)?first(?:-ever|\s+ever)?\s+"
    rf"(?P<narrowed>(?:[\w-]+,?\s+){{0,5}}?){KIND_OF_TEXT}\b",
    re.IGNORECASE,
)
# What takes an "only" back or puts it in another's mouth: "no longer the sole", "often called the only".
NOT_ONLY = re.compile(
    r"\b(?:no longer|not|never|hardly|neither|nor|far from|ceased? to be|called|described as|said to be|regarded as"
    r"|known as|considered(?: to be)?|presented as|once)\s+(?:the\s+|its\s+|a\s+|an\s+|as\s+)*"
    r"(?:world['’]s\s+)?(?:only|sole|single|unique)\b",
    re.IGNORECASE,
)
BETWEEN = r"((?:[\w-]+\s+){0,5}?)"
# That there is none is said by "there is no ...", "the absence of ...", "no ... exists", "the field lacks a ...".
# "Without a treaty" and "rests on no treaty" say how something is done and deny no treaty.
ABSENCES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bthere\s+(?:is|are|exists?|remains?|has been|was|were)\s+(?:still\s+|as yet\s+|currently\s+)?no\s+"
        rf"{BETWEEN}{KIND_OF_TEXT}\b",
        rf"\bthe\s+(?:\w+\s+)?(?:absence|lack|non-existence)\s+of\s+(?:any\s+|an?\s+|such\s+)?{BETWEEN}{KIND_OF_TEXT}\b",
        rf"(?:^|[;,]\s)no\s+{BETWEEN}{KIND_OF_TEXT}\s+(?:[\w-]+\s+){{0,4}}?(?:exists?|governs?|regulates?|covers?|applies|binds?"
        rf"|has been (?:adopted|concluded|agreed)|is in force|deals)\b",
        rf"\b(?:still\s+)?(?:lacks|lack|lacked)\s+(?:any\s+|an?\s+|such\s+)?{BETWEEN}{KIND_OF_TEXT}\b",
    )
)
BINDING_WORD = re.compile(r"\b(?:legally[\s-]+binding|binding|treaty|treaties|conventions?)\b", re.IGNORECASE)
TREATY_KINDS = ("convention", "treaty", "protocol", "agreement", "statute", "covenant")
# Words that narrow "the only binding ...": with one of them unmatched, both sides can be right.
_NARROWING_WORDS = """
    comprehensive global universal worldwide regional specific dedicated exclusively exclusive
"""
NARROWING = frozenset(_NARROWING_WORDS.split())
# Words of a denial that narrow nothing.
PLAIN_WORDS = frozenset(
    (
        "binding",
        "legally",
        "international",
        "multilateral",
        "such",
        "any",
        "single",
        "one",
        "yet",
        "formal",
        "of",
        "and",
    )
)
# Cosine below which two statements on treaties are of different subjects.
SAME_SUBJECT_COSINE = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterExample:
    """Something that stands against an exclusive claim.

    Args:
        ground: "absence" (there is none), "only" or "first": what is claimed.
        words: id of the instrument that stands against it.
        open_scope: scope words on which it depends, ascending; empty when nothing narrows the claim.
        since: ISO date from which there is such a thing where that is after the claim was made, else "".
    """

    ground: str
    words: str
    open_scope: tuple[str, ...]
    since: str = ""


# Subject words that tell a field when two of them come together: crime and information make cybercrime.
FIELD_FAMILIES = frozenset({"crime", "information", "security", "privacy"})


def is_only(claim: Claim) -> bool:
    """Tell whether the claim itself says that its subject is the only one of its kind."""
    if NOT_ONLY.search(claim.text):
        return False
    for value in claim.aspects:
        if value.aspect is Aspect.EXCLUSIVITY and not value.negated and _first_word(value.value) in ONLY_VALUES:
            return True
    return bool(ONLY.search(claim.text))


def absence(claim: Claim) -> str | None:
    """Give the words between "no" and "treaty" when the claim says that there is no binding instrument, else None."""
    if claim.origin is ClaimOrigin.REFERENCE:  # a title asserts nothing
        return None
    for pattern in ABSENCES:
        found = pattern.search(claim.text)
        if found is not None and BINDING_WORD.search(found.group()):
            return found.group(1).strip().lower()
    return None


def asserts_binding(claim: Claim) -> bool:
    """Tell whether the claim names an instrument and affirms that it is binding."""
    if claim.origin is ClaimOrigin.REFERENCE or absence(claim) is not None:
        return False
    laws = [entity_id for entity_id in claim.entity_ids[:1] if entity_id.startswith("law:")]
    for value in claim.aspects:
        if value.aspect is Aspect.FORCE and value.entity_id.startswith("law:") and value.value.endswith("binding"):
            return not value.negated and not value.value.startswith("non")
    return bool(laws) and bool(re.search(r"(?<!non-)(?<!not )\b(?:legally )?binding\b", claim.text, re.IGNORECASE))


def against_absence(left: Side, right: Side, entries: Mapping[str, Entry]) -> CounterExample | None:
    """Set "there is no binding treaty" against a claim that names one of the same field; symmetric.

    Args:
        entries: the catalogue by id, which may know that the one named came later.
    """
    for denial, example in ((left, right), (right, left)):
        narrowing = absence(denial.claim)
        if narrowing is None or not asserts_binding(example.claim) or not _of_one_field(denial, example):
            continue
        words = set(re.findall(r"[\w-]+", narrowing)) - PLAIN_WORDS
        ours = {word.lower() for word in re.findall(r"[\w-]+", example.claim.text)}
        if any(word not in ours and word not in NARROWING and not families(word) for word in words):
            continue  # another kind or region: "no continental treaty" is not refuted by a universal one
        named = next(
            one for one in (*(value.entity_id for value in example.claim.aspects), *example.claim.entity_ids)
            if one.startswith("law:")
        )  # fmt: skip
        since = _later_than(denial, entries.get(named))
        narrowed = tuple(sorted(words & NARROWING - ours))
        return CounterExample(ground="absence", words=named, open_scope=narrowed, since=since)
    return None


def _of_one_field(general: Side, example: Side) -> bool:
    """Tell whether an example is of the field that a general statement speaks of, by subject words and by nearness."""
    field = families(general.claim.text) & FIELD_FAMILIES
    if not field or not field <= families(example.claim.text):
        return False
    if not general.vector.size or not example.vector.size:
        return True
    return float(general.vector @ example.vector) >= SAME_SUBJECT_COSINE


def against_only(left: Side, right: Side, entries: Mapping[str, Entry]) -> CounterExample | None:
    """Set "the only binding instrument" on one thing against the same of another thing; symmetric.

    Args:
        entries: as in `against_absence`.
    """
    for sole, other in ((left, right), (right, left)):
        if not is_only(sole.claim) or not _of_one_field(sole, other):
            continue
        ours = {entity_id for entity_id in sole.claim.entity_ids if entity_id.startswith("law:")}
        theirs = [
            entity_id
            for entity_id in other.claim.entity_ids[:1]
            if entity_id.startswith("law:") and entity_id not in sole.claim.entity_ids
        ]
        if ours and theirs and asserts_binding(other.claim) and "binding" in sole.claim.text.lower():
            narrowing = scope_words(sole) - scope_words(other)
            since = _later_than(sole, entries.get(theirs[0]))
            narrowed = tuple(sorted(narrowing & NARROWING))
            return CounterExample(ground="only", words=theirs[0], open_scope=narrowed, since=since)
    return None


def against_first(left: Side, right: Side) -> CounterExample | None:
    """Set "the first treaty on crime online" against the same of another treaty; symmetric.

    Words that only one side has ("first global treaty") leave room for both; those of a kind or a region of its own
    ("first criminal justice treaty", "first African treaty") are of another matter.
    """
    ours, theirs = first_of(left.claim), first_of(right.claim)
    if (
        ours is None
        or theirs is None
        or {ours[0], theirs[0]} <= set(left.claim.entity_ids) & set(right.claim.entity_ids)
    ):
        return None
    if ours[0] == theirs[0] or not (_of_one_field(left, right) and _of_one_field(right, left)):
        return None
    apart = ours[1] ^ theirs[1]
    if apart - NARROWING:
        return None
    return CounterExample(ground="first", words=min(ours[0], theirs[0]), open_scope=tuple(sorted(apart)))


def first_of(claim: Claim) -> tuple[str, frozenset[str]] | None:
    """Give the instrument that a claim calls the first of its kind, and the words that narrow the kind; else None."""
    found = FIRST.search(claim.text)
    named = [
        value.entity_id
        for value in claim.aspects
        if value.aspect is Aspect.EXCLUSIVITY and value.value in FIRST_VALUES and not value.negated
    ]
    if found is None or len(named) != 1 or not named[0].startswith("law:"):
        return None
    return named[0], frozenset(re.findall(r"[\w-]+", found["narrowed"].lower())) - PLAIN_WORDS


def _later_than(side: Side, entry: Entry | None) -> str:
    """Give the date from which there is an instrument, "" unless it is known to be after a statement was made."""
    begun = min(filter(None, (entry.adopted, entry.opened, entry.in_force)), default="") if entry is not None else ""
    return begun if side.time and begun and is_before(side.time, begun) else ""


def counter_entries(entry: Entry, entries: Iterable[Entry], date: str, subject: frozenset[str]) -> tuple[Entry, ...]:
    """List other binding treaties of the catalogue on the same subject that were in force at `date`.

    Args:
        date: ISO date at which the exclusive claim holds; "" takes the catalogue as it stands.
        subject: subjects of which the other must share one.

    Returns:
        Ascending by date of entry into force. Protocols of the same treaty are left out: they are part of it.
    """
    found = []
    for other in entries:
        if other.entity_id == entry.entity_id or other.parent_id == entry.entity_id:
            continue
        if other.issuer_id == entry.issuer_id and "protocol" in other.kind.lower():
            continue
        if not is_treaty(other) or not other.force.startswith("binding"):
            continue
        since = in_force_since(other)
        if not since or (date and since[: len(date)] > date):
            continue
        if subject & frozenset(other.subjects) or _same_field(entry, other):
            found.append((since, other.entity_id, other))
    return tuple(other for _, _, other in sorted(found, key=lambda item: item[:2]))


def _same_field(entry: Entry, other: Entry) -> bool:
    """Tell whether two titles name the same field, by every family of subject words that tells one."""
    ours = families(f"{entry.canonical} {' '.join(entry.subjects)}") & FIELD_FAMILIES
    theirs = families(f"{other.canonical} {' '.join(other.subjects)}") & FIELD_FAMILIES
    return len(ours & theirs) > 1


def in_force_since(entry: Entry) -> str:
    """Give the ISO date from which an instrument is in force, by its field or a fact; "" when none is known."""
    if entry.in_force:
        return entry.in_force
    dates = [
        fact.since
        for fact in entry.facts
        if fact.aspect is Aspect.STATUS and fact.value.replace("_", " ").lower() == "in force" and fact.since
    ]
    return min(dates, default="")


def is_treaty(entry: Entry) -> bool:
    """Tell whether an entry is a treaty between States."""
    return any(kind in entry.kind.lower() for kind in TREATY_KINDS)


def _first_word(value: str) -> str:
    return value.replace("_", " ").split(" ")[0].lower() if value else ""

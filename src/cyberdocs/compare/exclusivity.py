"""Test "the only", "the first", "there is none" against counter-examples: in another paper or in the catalogue.

Reads claims and the catalogue; returns what stands against an exclusive claim, and which scope word could save it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cyberdocs.compare.gate import scope_words
from cyberdocs.compare.sides import Side
from cyberdocs.compare.subjects import families
from cyberdocs.records import Aspect, Claim, Entry

ONLY_VALUES = frozenset({"only", "sole", "solely", "exclusive", "single", "unique"})
FIRST_VALUES = frozenset({"first", "earliest"})
# "the sole binding international agreement"; not "only recently", "only if", "not only".
ONLY = re.compile(
    r"(?<!not )\b(?:the|its|their|is|remains|as|still|a)\s+(?:world['’]s\s+|so\s+far\s+)?"
    r"(?:only|sole|single|unique)\s+"
    r"(?!(?:if|when|after|because|way|recently|partly|one of)\b)",
    re.IGNORECASE,
)
# "in the absence of comprehensive binding treaties", "there is no binding instrument", "no treaty ... exists".
ABSENCE = re.compile(
    r"\b(?:absence of|lack of|without|no|lacks?|lacking|non-existence of|nor any)\s+"
    r"(?:(?:any|a|an|the|single|such)\s+)?((?:[\w-]+\s+){0,4}?)(?:treat(?:y|ies)|conventions?|instruments?|agreements?|frameworks?|regimes?)\b",
    re.IGNORECASE,
)
BINDING_WORD = re.compile(r"\b(?:legally[\s-]+binding|binding|treaty|treaties|conventions?)\b", re.IGNORECASE)
TREATY_KINDS = ("convention", "treaty", "protocol", "agreement", "statute", "covenant")
NATIONAL_KINDS = ("EU ", "regional")
# Words that narrow "the only binding ...": with one of them unmatched, both sides can be right.
_NARROWING_WORDS = """
    comprehensive global universal worldwide regional specific dedicated exclusively exclusive
"""
NARROWING = frozenset(_NARROWING_WORDS.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterExample:
    """Something that stands against an exclusive claim.

    Args:
        words: what it is, for the reader.
        open_scope: scope words on which it depends, ascending; empty when nothing narrows the claim.
    """

    words: str
    open_scope: tuple[str, ...]


# Subject words that tell a field when two of them come together: crime and information make cybercrime.
FIELD_FAMILIES = frozenset({"crime", "information", "security", "privacy"})


def is_only(claim: Claim) -> bool:
    """Tell whether the claim says that its subject is the only one of its kind."""
    for value in claim.aspects:
        if value.aspect is Aspect.EXCLUSIVITY and not value.negated and _first_word(value.value) in ONLY_VALUES:
            return True
    return bool(ONLY.search(claim.text))


def absence(claim: Claim) -> str | None:
    """Give the words between "no" and "treaty" when the claim says that there is no binding instrument, else None."""
    found = ABSENCE.search(claim.text)
    if found is None or not BINDING_WORD.search(found.group()):
        return None
    return found.group(1).strip().lower()


def asserts_binding(claim: Claim) -> bool:
    """Tell whether the claim names an instrument and affirms that it is binding."""
    if absence(claim) is not None or not any(entity_id.startswith("law:") for entity_id in claim.entity_ids):
        return False
    for value in claim.aspects:
        if value.aspect is Aspect.FORCE and "binding" in value.value and not value.negated:
            return not value.value.startswith("non")
    return bool(re.search(r"(?<!non-)(?<!not )\b(?:legally )?binding\b", claim.text, re.IGNORECASE))


def against_absence(left: Side, right: Side) -> CounterExample | None:
    """Set "there is no binding treaty" against a claim that names one; symmetric."""
    for denial, example in ((left, right), (right, left)):
        narrowing = absence(denial.claim)
        if narrowing is None or not asserts_binding(example.claim):
            continue
        words = set(re.findall(r"[\w-]+", narrowing)) - {"binding", "legally", "international", "multilateral"}
        ours = {word.lower() for word in re.findall(r"[\w-]+", example.claim.text)}
        open_scope = tuple(sorted(word for word in words if word not in ours and (word in NARROWING or len(word) > 5)))
        named = next(entity_id for entity_id in example.claim.entity_ids if entity_id.startswith("law:"))
        return CounterExample(words=named, open_scope=open_scope)
    return None


def against_only(left: Side, right: Side) -> CounterExample | None:
    """Set "the only binding instrument" on one thing against the same of another thing; symmetric."""
    for sole, other in ((left, right), (right, left)):
        if not is_only(sole.claim):
            continue
        ours = {entity_id for entity_id in sole.claim.entity_ids if entity_id.startswith("law:")}
        theirs = [
            entity_id
            for entity_id in other.claim.entity_ids
            if entity_id.startswith("law:") and entity_id not in sole.claim.entity_ids
        ]
        if ours and theirs and asserts_binding(other.claim) and "binding" in sole.claim.text.lower():
            narrowing = scope_words(sole) - scope_words(other)
            return CounterExample(words=theirs[0], open_scope=tuple(sorted(narrowing & NARROWING)))
    return None


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

"""Hold the kind of text that a claim makes of an entry against its record, where the value table has no rule.

A treaty is no programme, report or policy; an act of the European Union is a directive, a regulation or a decision,
and each has its own way into national law. Reads a side and an entry; returns differences.
"""

import re
from collections.abc import Iterable, Iterator

from cyberdocs.compare.difference import Difference, source_of, trusted
from cyberdocs.compare.sides import Side
from cyberdocs.compare.values import fold_value
from cyberdocs.records import Aspect, AspectValue, ClaimOrigin, Entry, Fact, Modality

# Kinds of entry, by their last word, that no looser word makes a treaty or an act of the Union.
NO_TREATY = frozenset(
    {
        "programme", "policy", "communication", "report", "guide", "manual", "platform", "strategy", "scheme",
        "framework", "proposal", "plan of action", "principles", "decision", "law", "study", "incident", "operation",
    }
)  # fmt: skip
TREATY_VALUES = frozenset({"treaty", "convention", "protocol"})
ACT_VALUES = frozenset({"directive", "regulation"})
# "An agreement", "a pact": also used of what governments only promise.
LOOSE = re.compile(r"\b(?:agreement|pact|accord)s?\b", re.IGNORECASE)
TREATY_WORD = re.compile(r"\b(?:treat(?:y|ies)|conventions?|protocols?|binding)\b", re.IGNORECASE)
# How an act reaches national law, with the act as the subject; nothing between may name another act.
TRANSPOSED = re.compile(
    r"^(?:(?!\b(?:not|never|no|nor|directives?|replac|repeal|amend|supplement|law that|unlike|than)\b).){0,80}?"
    r"\b(?:must be|has to be|had to be|needs to be|is to be|was to be)"
    r"\s(?:\w+\s)?(?:transpos(?:ed|ition)|transpose)\b(?!\s(?:deadline|period))"
    r"|^(?:(?!\b(?:not|never|no|nor|directives?|replac|repeal|amend|supplement|unlike|than)\b).){0,60}?"
    r"\b(?:which|that)\s(?:the\s)?(?:member states|states|national parliaments|parliaments|legislatures)\s"
    r"(?:must|have to|had to|shall|should|need to)?\s?transposed?\b",
    re.IGNORECASE | re.DOTALL,
)
DIRECTLY = re.compile(
    r"^(?:(?!\b(?:not|never|no|nor|regulations?|unlike|than|provisions?|articles?)\b).){0,60}?"
    r"\b(?:is directly applicable|applies directly|is directly binding on (?:individuals|citizens|companies))\b",
    re.IGNORECASE | re.DOTALL,
)


def differ_in_kind(side: Side, value: AspectValue, entry: Entry) -> Iterable[Difference]:
    """Tell a treaty, a directive or a regulation said of what the record knows to be another kind of text."""
    said, kind = fold_value(value.value), entry.kind.lower()
    if value.aspect is not Aspect.NATURE or value.negated or side.claim.origin is ClaimOrigin.REFERENCE:
        return
    fact = _kind_fact(entry)
    if fact is None or not entry.entity_id.startswith("law:"):
        return
    if is_loose(side, value):
        return
    head = kind if kind in NO_TREATY else kind.split(" ")[-1]
    if said in TREATY_VALUES | ACT_VALUES and head in NO_TREATY:
        yield Difference(
            aspect=Aspect.NATURE,
            said=value.value,
            recorded=entry.kind,
            strength=trusted(side, 0.85),
            why=f"A {entry.kind} is no {said}. The record: {fact.statement}",
            source=source_of(fact),
        )


def is_loose(side: Side, value: AspectValue) -> bool:
    """Tell whether a "treaty" is only an agreement or a pact, as what governments promise is called too."""
    cue = side.claim.quote[max(0, value.cue.start - side.claim.span.start) :][: len(value.cue)]
    return value.aspect is Aspect.NATURE and LOOSE.search(cue) is not None and TREATY_WORD.search(cue) is None


def differ_in_way_into_law(side: Side, entry: Entry) -> Iterator[Difference]:
    """Tell a regulation that is said to be transposed, and a directive that is said to apply directly."""
    claim = side.claim
    kind = entry.kind.lower()
    if kind not in ("eu regulation", "eu directive") or claim.origin is ClaimOrigin.REFERENCE:
        return
    if claim.entity_ids[:1] != (entry.entity_id,) or claim.modality not in (Modality.ASSERTED, Modality.REQUIRED):
        return
    fact = _kind_fact(entry)
    behind = _behind_name(claim.text, entry)
    if fact is None or behind is None:
        return
    said = ""
    if kind == "eu regulation" and TRANSPOSED.search(behind):
        said, why = "to be transposed into national law", "A regulation applies by itself; a directive is transposed"
    elif kind == "eu directive" and DIRECTLY.search(behind):
        said, why = "directly applicable", "A directive is transposed into national law; a regulation applies directly"
    if said:
        yield Difference(
            aspect=Aspect.NATURE,
            said=said,
            recorded=entry.kind,
            strength=trusted(side, 0.75),
            why=f"{why}. The record: {fact.statement}",
            source=source_of(fact),
        )


def _kind_fact(entry: Entry) -> Fact | None:
    return next((fact for fact in entry.facts if fact.aspect is Aspect.NATURE and fact.certain), None)


def _behind_name(text: str, entry: Entry) -> str | None:
    """Give the words behind the entry's name in a claim whose subject it is, None where the name does not open it."""
    for name in sorted({entry.canonical, *entry.aliases}, key=lambda one: (-len(one), one)):
        found = re.match(rf"(?:the\s|[\w\s]{{1,40}},\sthe\s)?{re.escape(name)}\b", text, re.IGNORECASE)
        if found is not None:
            return text[found.end() :]
    return None

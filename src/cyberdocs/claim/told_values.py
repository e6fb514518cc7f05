"""Tell what a clause's values say already, so that no other need say it twice: reads values found, a clause, a target.

"The Council adopted the Convention" is the Convention's issuer and not the Council's mandate; "had 75 parties" is no
content; "has shaped a more cohesive framework" is about coherence and no plain effect.
"""

import re
from collections.abc import Sequence

from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.own_aspects import INTENDING
from cyberdocs.claim.places import STAYING
from cyberdocs.claim.predication import innermost
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import Target
from cyberdocs.records import Aspect, AspectValue

_ONE_OF = re.compile(r"^\S+\s(?:as\s)?one of\b", re.IGNORECASE)
_BINDING = frozenset({"bind", "impose", "leave", "carry", "rest"})  # "obliges parties to keep data" tells more
_COUNTING = frozenset({"have", "count", "number", "comprise", "unite"})
_STRONGER = frozenset(
    {Aspect.COHERENCE, Aspect.SCOPE, Aspect.FORCE, Aspect.EXCLUSIVITY, Aspect.MANDATE, Aspect.DEFINITION}
)
_PREDICATES = frozenset(
    {Aspect.EFFECT, Aspect.COHERENCE, Aspect.CONTENT, Aspect.MANDATE, Aspect.DEFINITION, Aspect.NATURE, Aspect.FORCE,
     Aspect.EXCLUSIVITY, Aspect.STATUS, Aspect.SCOPE}
)  # fmt: skip


def says_who_joins(reading: Reading, index: int, found: Sequence[AspectValue]) -> bool:
    """Tell a clause whose point is the text that is joined."""
    return any(
        value.aspect is Aspect.SCOPE
        and not value.entity_id.startswith("concept:")
        and innermost(reading, value.cue) == index
        for value in found
    )


def has_value(target: Target, aspect: Aspect, clause: Clause, reading: Reading, values: Sequence[AspectValue]) -> bool:
    """Tell whether a clause has its value; a body may have one for each thing that it does, all else one a sentence."""
    told = [value for value in values if value.entity_id == target.entity_id and value.aspect is aspect]
    if target.kind != "org" or aspect is not Aspect.MANDATE:
        return bool(told)
    return any(reading.clauses[innermost(reading, value.cue)] == clause for value in told)


def without_shadows(reading: Reading, found: Sequence[AspectValue]) -> list[AspectValue]:
    """Drop an idea's effect where its clause says more: "has shaped a more cohesive framework" is about coherence.

    "Aims to enhance" tells what an idea contains; "one of the most significant consequences" what it is.
    """
    kept = []
    for value in found:
        if any(other.cue != value.cue and other.cue.contains(value.cue) for other in found if _rivals(value, other)):
            continue  # "platform" inside "central platform"
        clause = reading.clauses[innermost(reading, value.cue)]
        if value.aspect in (Aspect.EFFECT, Aspect.COHERENCE) and clause.lemma in INTENDING:
            continue  # what it aims at is its content, not yet its effect
        if value.aspect is Aspect.EFFECT and value.entity_id.startswith("concept:"):
            beside = [
                other
                for other in found
                if (other.entity_id == value.entity_id or other.aspect is Aspect.COHERENCE)
                and other.aspect in _STRONGER
                and clause.span.contains(other.cue)
            ]
            if (
                beside
                or clause.lemma in INTENDING
                or _ONE_OF.match(reading.between(clause.verb.start, clause.rest.end))
            ):
                continue
        kept.append(value)
    return kept


def _rivals(value: AspectValue, other: AspectValue) -> bool:
    """Tell two table values of one entity whose cues may lie in each other."""
    table = (Aspect.NATURE, Aspect.MANDATE, Aspect.EFFECT, Aspect.COHERENCE)
    return (
        value.entity_id == other.entity_id
        and value.aspect is not other.aspect
        and {value.aspect, other.aspect} <= set(table)
    )


def is_said_enough(aspect: Aspect, target: Target, found: Sequence[AspectValue], *, wish: bool) -> bool:
    """Tell whether an idea needs no value of its own words: the table spoke of it in this clause, or it is a wish."""
    if aspect is Aspect.DEFINITION:
        return False
    if wish:
        return True
    return any(
        (value.entity_id == target.entity_id and value.aspect in _PREDICATES) or value.aspect is Aspect.COHERENCE
        for value in found
    )


def made_a_text(target: Target, clause: Clause, found: Sequence[AspectValue]) -> bool:
    """Tell "the Council adopted the Convention": that is the Convention's issuer, not the Council's mandate."""
    return any(
        (value.aspect is Aspect.ISSUER and value.value == target.entity_id and clause.span.contains(value.cue))
        or (value.aspect is Aspect.STATUS and value.cue.overlaps(clause.verb))
        for value in found
    )


def is_told(target: Target, clause: Clause, found: Sequence[AspectValue]) -> bool:
    """Tell "entered into force in 2004", "had 75 parties", "binds nobody": events, counts and force are no content."""
    plain = clause.lemma in _BINDING
    return any(
        value.entity_id == target.entity_id
        and (value.aspect in (Aspect.STATUS, Aspect.SCOPE) or (plain and value.aspect is Aspect.FORCE))
        and clause.rest.overlaps(value.cue)
        for value in found
    )


def is_judged(target: Target, clause: Clause, found: Sequence[AspectValue]) -> bool:
    """Tell "effectively addresses", "provides a neutral forum": the table's value says it, own words say it twice."""
    return any(
        (value.aspect in (Aspect.EFFECT, Aspect.NATURE, Aspect.DATE) or _is_predicated(clause, value))
        and value.entity_id == target.entity_id
        and clause.span.contains(value.cue)
        and (value.aspect is not Aspect.NATURE or value.cue.start >= clause.verb.start)
        for value in found
    )


def _is_predicated(clause: Clause, value: AspectValue) -> bool:
    """Tell "has 40 members", "has its seat in Lyon", "lives on donations": all that the clause says is in the value."""
    if value.aspect is Aspect.FUNDING:
        return value.cue.start > clause.verb.start
    told = (value.aspect is Aspect.SCOPE and clause.lemma in _COUNTING) or (
        value.aspect is Aspect.PLACE and clause.lemma in STAYING
    )
    return told and value.cue.start > clause.verb.start

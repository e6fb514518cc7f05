"""Read what a clause leaves to the one before it: "X is binding, whereas Y is not". Reads a `Reading` and its values.

Only a bare "is" or "is not" behind a clause with "is" takes over, and only what that clause predicates of its subject.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.sentences import Reading
from cyberdocs.records import Aspect, AspectValue, Span

_BE = frozenset({"be", "remain"})
_TAKEN_OVER = frozenset({Aspect.FORCE, Aspect.STATUS, Aspect.SCOPE, Aspect.NATURE, Aspect.EXCLUSIVITY})
# A denied word of the table and what it denies.
_POSITIVE = {
    "non-binding": "binding",
    "not in force": "in force",
    "not adopted": "adopted",
    "not inclusive": "inclusive",
}
_BARE = re.compile(r"\w+(?:\s(?:not|too|also|either|as\swell))?|\w+n['’]t", re.IGNORECASE)


def left_out(reading: Reading, found: Sequence[AspectValue]) -> list[AspectValue]:
    """Give the values of clauses that end at their "is" or "is not"."""
    values: list[AspectValue] = []
    order = sorted(range(len(reading.clauses)), key=lambda index: reading.clauses[index].verb)
    for place, index in enumerate(order[1:], start=1):
        clause = reading.clauses[index]
        if clause.lemma not in _BE or not _BARE.fullmatch(reading.quote(clause.rest).strip(" .,;")):
            continue
        before = next((i for i in reversed(order[:place]) if reading.clauses[i].lemma in _BE), None)
        if before is None:
            continue
        ids = {target.entity_id for target in reading.subjects[before].targets if target.named}
        cues = [value for value in found if value.entity_id in ids and value.aspect in _TAKEN_OVER]
        cues = [value for value in cues if _is_predicated(reading.clauses[before], clause, value.cue)]
        for target in reading.subjects[index].targets:
            if target.named and target.entity_id not in ids:
                values += [_said_of(value, target.entity_id, clause) for value in cues]
    return values


def _is_predicated(source: Clause, clause: Clause, cue: Span) -> bool:
    return source.verb.end <= cue.start and cue.end <= clause.span.start


def _said_of(value: AspectValue, entity_id: str, clause: Clause) -> AspectValue:
    """Turn a value into what "is" or "is not" makes of it."""
    base = _POSITIVE.get(value.value, value.value)
    return replace(value, entity_id=entity_id, value=base, negated=clause.negated, cue=clause.verb)

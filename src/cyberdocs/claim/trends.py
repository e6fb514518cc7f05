"""Tell what grows or shrinks, improves or worsens by itself. Reads a `Reading`; returns effect values of its subjects.

"Cybercrime has increased" strengthens nothing: without an object these verbs tell a trend of their subject.
"""

import re

from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.predication import asserts, is_missing
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import Target, within
from cyberdocs.records import Aspect, AspectValue, Span

RISING, FALLING, STEADY, BETTER, WORSE = "rising", "falling", "steady", "strengthened", "hindered"
_VERBS = {
    RISING: frozenset({"increase", "rise", "grow", "surge", "soar", "climb", "multiply", "proliferate", "escalate",
                       "spread", "double", "triple"}),
    FALLING: frozenset({"decline", "decrease", "fall", "drop", "shrink", "dwindle", "recede", "diminish", "subside"}),
    STEADY: frozenset({"plateau", "stabilise", "stabilize"}),
    BETTER: frozenset({"improve", "recover"}),
    WORSE: frozenset({"deteriorate", "worsen", "stagnate"}),
}  # fmt: skip
_PHRASES = (
    (RISING, ("on the rise", "on the increase", "ever more frequent")),
    (FALLING, ("in decline", "on the decline", "on the wane")),
)
# "Remained stable", "has stayed flat".
_STAYING = frozenset({"remain", "stay", "hold", "keep"})
_AS_BEFORE = re.compile(r"\s(?:\w+ly\s)?(?:the\ssame|stable|flat|constant|unchanged|steady|level)\b(?!\s[a-z-]+ness)")
# "Went up in 2024".
_GOING = frozenset({"go", "come"})
_UP, _DOWN = re.compile(r"\s(?:\w+ly\s)?up\b"), re.compile(r"\s(?:\w+ly\s)?down\b")
_OBJECTS = frozenset({"dobj", "xcomp", "ccomp", "oprd"})
# What is counted of a thing and may fall while it rises: "payments fell" is told as "payments: falling".
_PARTS = frozenset(
    {"payment", "loss", "report", "conviction", "complaint", "case", "prosecution", "arrest", "demand", "damage",
     "cost", "price", "budget", "investigation", "extradition", "request", "revenue", "ransom"}
)  # fmt: skip
# What may stand for the thing itself: "the number of attacks rises".
_AMOUNTS = frozenset({"number", "amount", "volume", "share", "rate", "frequency", "use", "level", "scale", "incidence"})
_NEAR = 30  # code points between the verb and the phrase: "has long been on the rise"


def trends(reading: Reading) -> list[AspectValue]:
    """Give the trend of every named or known subject that a clause tells without an object."""
    values = []
    for index, (clause, subject) in enumerate(zip(reading.clauses, reading.subjects, strict=True)):
        if clause.passive or not asserts(reading, index):
            continue
        told = _trend(reading, clause)
        if told is None:
            continue
        value, cue = told
        values += [
            AspectValue(entity_id=target.entity_id, aspect=Aspect.EFFECT, value=value, cue=cue, negated=clause.negated)
            for target in subject.targets
            if target.kind == "concept" and _is_itself(reading, clause, target)
        ]
        values += _of_parts(reading, clause, value, cue)
    return values


def _trend(reading: Reading, clause: Clause) -> tuple[str, Span] | None:
    rest = reading.between(clause.verb.end, min(clause.rest.end, clause.verb.end + _NEAR + 20)).lower()
    if clause.lemma in _STAYING and (same := _AS_BEFORE.match(rest)):
        return STEADY, Span(start=clause.verb.start, end=clause.verb.end + same.end())
    if clause.lemma == "be":
        for value, phrases in _PHRASES:
            for phrase in phrases:
                if 0 <= (at := rest.find(phrase)) <= _NEAR:
                    start = clause.verb.end + at
                    return value, Span(start=start, end=start + len(phrase))
        return None
    verb = next((place for place, token in enumerate(reading.tokens) if token.span == clause.verb), None)
    lemma, cue = clause.lemma, clause.verb
    if verb is not None and lemma in ("continue", "keep", "begin", "start"):
        after = next((t for t in reading.tokens if t.head_index == verb and t.dependency in ("xcomp", "ccomp")), None)
        if after is None:
            return None
        verb = reading.tokens.index(after)
        lemma, cue = after.lemma.lower(), after.span
    told = next((value for value, verbs in _VERBS.items() if lemma in verbs), None)
    if lemma in _GOING:
        told = RISING if _UP.match(rest) else FALLING if _DOWN.match(rest) else None
    if told is None or verb is None:
        return None
    if any(token.head_index == verb and token.dependency in _OBJECTS for token in reading.tokens):
        return None  # "increases trust" acts on something
    return told, cue


def _is_itself(reading: Reading, clause: Clause, target: Target) -> bool:
    """Tell the thing, or an amount of it, from what only stands beside it: "disparities in laws"."""
    if is_missing(reading, clause, target.span):
        return False
    head = clause.subject_head
    if head is None or not reading.span.contains(target.span):
        return True
    return target.span.overlaps(head) or reading.quote(head).lower() in _AMOUNTS


def _of_parts(reading: Reading, clause: Clause, value: str, cue: Span) -> list[AspectValue]:
    """Give the trend of what is counted of a thing: "payments to gangs fell" beside "ransomware rose"."""
    head, subject = clause.subject_head, clause.subject
    if head is None or subject is None or not reading.span.contains(subject):
        return []
    word = reading.quote(head).lower()
    part = word if word in _PARTS else {"losses": "loss"}.get(word, word.removesuffix("s"))
    if part not in _PARTS:
        return []
    about = [target for target in within(reading.targets, subject) if target.kind == "concept"]
    if any(target.span.overlaps(head) for target in about):
        return []  # "ransom payments" are a concept of their own
    return [
        AspectValue(
            entity_id=target.entity_id, aspect=Aspect.EFFECT, value=f"{part}: {value}", cue=cue, negated=clause.negated
        )
        for target in about[:1]
    ]

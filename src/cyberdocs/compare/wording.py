"""Say in plain words what was found: reads sides, evidence and verdict, returns reasons and summary."""

from collections.abc import Mapping

from cyberdocs.compare.evidence import Evidence
from cyberdocs.compare.gate import speaker
from cyberdocs.compare.quantities import settles_amount
from cyberdocs.compare.sides import Side
from cyberdocs.compare.values import Stand
from cyberdocs.compare.verdict import Verdict
from cyberdocs.records import Aspect, Entry, Reason, RelationKind

ASPECT_WORDS: Mapping[Aspect, str] = {
    Aspect.NATURE: "what kind of thing it is",
    Aspect.FORCE: "whether it binds",
    Aspect.STATUS: "how far it has come",
    Aspect.DATE: "when it happened",
    Aspect.ISSUER: "who issued it",
    Aspect.SCOPE: "whom and how much it covers",
    Aspect.EXCLUSIVITY: "whether it is the only or first one",
    Aspect.MANDATE: "what it may do",
    Aspect.CONTENT: "what it contains",
    Aspect.EFFECT: "how well it works",
    Aspect.COHERENCE: "how well its parts fit together",
    Aspect.DEFINITION: "how it is defined",
}
EVALUATION_SETTLES = "nothing settles an evaluation; ask each side for its measure and its date"
SETTLES: Mapping[Aspect | None, str] = {
    Aspect.NATURE: "the title page and the preface of the document itself",
    Aspect.FORCE: "the final clauses of the text and its list of ratifications, with a date",
    Aspect.STATUS: "the depositary's status list for the date of each statement",
    Aspect.DATE: "the official record of the event that each side dates",
    Aspect.ISSUER: "the title page or the official register",
    Aspect.SCOPE: "the list of members or parties for the date of each statement",
    Aspect.EXCLUSIVITY: "a dated list of the instruments of that kind, with their force and reach",
    Aspect.MANDATE: "the founding document of the body",
    Aspect.CONTENT: "the text itself",
    Aspect.EFFECT: EVALUATION_SETTLES,
    Aspect.COHERENCE: EVALUATION_SETTLES,
    Aspect.DEFINITION: "the definitions themselves, side by side",
    None: "reading both passages in their context",
}
KIND_WORDS: Mapping[RelationKind, str] = {
    RelationKind.AGREEMENT: "say the same",
    RelationKind.REFINEMENT: "agree, and one says more",
    RelationKind.SCOPE_DIFFERENCE: "differ, and both can be right",
    RelationKind.CONTRADICTION: "contradict each other",
    RelationKind.ATTRIBUTION_CONFLICT: "describe the same source differently",
    RelationKind.NOT_COMPARABLE: "look opposed but cannot be compared",
    RelationKind.RECORD_DIFFERENCE: "differs from the record",
    RelationKind.CITATION_VARIANT: "cite the same work differently",
}
OPPOSED_STANDS = (Stand.EXCLUSIVE, Stand.DENIED, Stand.OPPOSED)


def reasons_of(left: Side, right: Side, evidence: Evidence, verdict: Verdict) -> tuple[Reason, ...]:
    """List what each detector found, the weightiest first."""
    reasons: list[Reason] = []
    meeting = evidence.meeting
    if evidence.absence is not None or evidence.only is not None:
        reasons.append(Reason(detector="exclusivity", summary=_exclusivity_words(evidence)))
    if meeting is not None and meeting.standing.why:
        about = "" if meeting.same_entity else " (of two things that are near each other)"
        words = ASPECT_WORDS[meeting.left.aspect]
        reasons.append(Reason(detector="aspect_values", summary=f"On {words}{about}: {meeting.standing.why}."))
    for opposition in evidence.oppositions:
        if opposition.opposed and verdict.kind is not RelationKind.AGREEMENT:
            summary = f"Opposed words: “{opposition.left}” on one side, “{opposition.right}” on the other."
            reasons.append(Reason(detector="antonyms", summary=summary))
    if evidence.denied and verdict.kind in (RelationKind.CONTRADICTION, RelationKind.SCOPE_DIFFERENCE):
        summary = f"One side denies what the other affirms: {', '.join(f'“{word}…”' for word in evidence.denied[:3])}."
        reasons.append(Reason(detector="negation", summary=summary))
    if verdict.ground == "quantities" and evidence.quantities is not None:
        reasons.append(Reason(detector="numbers", summary=f"{_capital(evidence.quantities.why)}."))
    for number in evidence.numbers if verdict.ground != "quantities" else ():
        same = "the same number" if number.equal else "different numbers"
        summary = f"Both count {number.unit or 'something'}, {same}: {number.left} and {number.right}."
        reasons.append(Reason(detector="numbers", summary=summary))
    reasons.extend(_entailment_reasons(evidence))
    if verdict.explained:
        reasons.append(Reason(detector="gate", summary=f"{_capital(verdict.explained)}."))
    reasons.extend(_gate_reasons(left, right, evidence))
    if evidence.cosine:
        summary = "How near the two wordings are, from 0 (nothing in common) to 1 (the same words)."
        reasons.append(Reason(detector="similarity", summary=summary, score=evidence.cosine))
    return tuple(reasons)


def _exclusivity_words(evidence: Evidence) -> str:
    if evidence.absence is not None:
        return "One side says that there is no such instrument, the other names one."
    return "One side says that there is only one, the other speaks of another of that kind."


def _entailment_reasons(evidence: Evidence) -> list[Reason]:
    if evidence.entailment is None:
        return []
    forth, back = evidence.entailment
    contradicted = round((forth[2] + back[2]) / 2, 4)
    entailed = round(max(forth[0], back[0]), 4)
    if contradicted >= entailed:
        return [
            Reason(
                detector="entailment",
                summary="The language model's probability that the two cannot both be true (mean of both directions).",
                score=contradicted,
            )
        ]
    summary = "The language model's probability that one follows from the other (the better direction)."
    return [Reason(detector="entailment", summary=summary, score=entailed)]


def _gate_reasons(left: Side, right: Side, evidence: Evidence) -> list[Reason]:
    gate = evidence.gate
    reasons = []
    if gate.times == 1:
        summary = f"They speak at different dates: {_when(left)} and {_when(right)}."
        reasons.append(Reason(detector="gate", summary=summary))
    if gate.modality_differs:
        reasons.append(Reason(detector="gate", summary="One side says what is, the other what should or may be."))
    if gate.contrast:
        reasons.append(Reason(detector="gate", summary=f"They speak of opposite ends of one scale: {gate.contrast}."))
    if gate.scope_differs:
        words = ", ".join(f"“{word}”" for word in gate.scope_differs[:5])
        reasons.append(Reason(detector="gate", summary=f"Words of scope that only one side has: {words}."))
    for side in (left, right):
        if not side.speaks_itself and side.claim.attribution.holder:
            summary = f"{side.name} reports what {side.claim.attribution.holder} says; it is not the paper's own claim."
            reasons.append(Reason(detector="gate", summary=summary))
    shared = sorted(set(left.cited_works) & set(right.cited_works))
    if shared and left.claim.doc_id != right.claim.doc_id:
        summary = f"Both lean on the same cited work, {shared[0]}: an echo is not independent support."
        reasons.append(Reason(detector="gate", summary=summary))
    return reasons


def _when(side: Side) -> str:
    return f"{side.time} ({'stated' if side.time_stated else 'year of publication'})"


def summary_of(left: Side, right: Side, evidence: Evidence, verdict: Verdict, entry: Entry | None, label: str) -> str:
    """Give one sentence for the reader."""
    subject = entry.canonical if entry is not None else label
    about = f"On {subject}" if subject else "On one point"
    if verdict.aspect is not None:
        about += f", {ASPECT_WORDS[verdict.aspect]}"
    same_paper = left.claim.doc_id == right.claim.doc_id
    who = f"two passages of {left.name}" if same_paper else f"{speaker(left)} and {speaker(right)}"
    sentence = f"{about}: {who} {KIND_WORDS[verdict.kind]}"
    if verdict.ground == "quantities" and evidence.quantities is not None:
        return f"{about}: {who} {KIND_WORDS[verdict.kind]}: {evidence.quantities.why}."
    if verdict.explained:
        sentence += f": {verdict.explained}"
    elif evidence.meeting is not None and evidence.meeting.standing.stand in OPPOSED_STANDS:
        sentence += f": {evidence.meeting.standing.why}"
    return f"{sentence}."


def settles_of(evidence: Evidence, verdict: Verdict) -> str:
    """Say what would settle it; "" where nothing is open."""
    if verdict.kind in (RelationKind.AGREEMENT, RelationKind.REFINEMENT):
        return ""
    if verdict.ground == "quantities" and evidence.quantities is not None:
        return settles_amount(evidence.quantities)
    meeting = evidence.meeting
    if meeting is not None and meeting.left.aspect is verdict.aspect and meeting.standing.settles:
        return meeting.standing.settles
    return SETTLES[verdict.aspect]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

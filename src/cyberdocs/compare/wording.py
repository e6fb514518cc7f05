"""Say in plain words what was found: reads sides, evidence and verdict, returns reasons and summary."""

from collections.abc import Mapping

from cyberdocs.compare.evidence import Evidence
from cyberdocs.compare.gate import speaker
from cyberdocs.compare.meetings import Meeting
from cyberdocs.compare.quantities import settles_amount
from cyberdocs.compare.sides import Side
from cyberdocs.compare.values import Stand
from cyberdocs.compare.verdict import Verdict
from cyberdocs.compare.words import stem, words_of
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
    Aspect.PLACE: "where it sits or was made",
    Aspect.VOTE: "how it was agreed on",
    Aspect.FUNDING: "who pays for it",
}
EVALUATION_SETTLES = "no document settles a judgement: ask what each side measured, where and when"
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
    Aspect.PLACE: "the founding document of the body, or the closing words of the text",
    Aspect.VOTE: "the record of the meeting",
    Aspect.FUNDING: "the budget and the annual report of the body",
    None: "both passages, read in their context",
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
COUNTERED = {
    "absence": "One side says that there is no such instrument, the other names one.",
    "only": "One side says that there is only one, the other speaks of another of that kind.",
    "first": "Each side calls another instrument the first of its kind.",
}
JUDGED = (Aspect.EFFECT, Aspect.COHERENCE)
TELLING = 0.3  # probability from which a reader is told what the language model found
MOST_WORDS = 3  # denied words that are named
OPPOSED_STANDS = (Stand.EXCLUSIVE, Stand.DENIED, Stand.OPPOSED)


def reasons_of(left: Side, right: Side, evidence: Evidence, verdict: Verdict) -> tuple[Reason, ...]:
    """List what each detector found, the weightiest first."""
    reasons: list[Reason] = []
    meeting = evidence.meeting
    if evidence.counter is not None:
        reasons.append(Reason(detector="exclusivity", summary=COUNTERED[evidence.counter.ground]))
    if meeting is not None and meeting.standing.why:
        reasons.append(Reason(detector="aspect_values", summary=_meeting_words(meeting)))
    alike = verdict.kind in (RelationKind.AGREEMENT, RelationKind.REFINEMENT)
    for opposition in evidence.oppositions if not alike else ():
        if opposition.opposed:
            summary = f"Opposed words: “{opposition.left}” on one side, “{opposition.right}” on the other."
            reasons.append(Reason(detector="antonyms", summary=summary))
    if evidence.denied and verdict.kind in (RelationKind.CONTRADICTION, RelationKind.SCOPE_DIFFERENCE):
        words = ", ".join(f"“{word}”" for word in denied_words(left, right, evidence))
        reasons.append(Reason(detector="negation", summary=f"One side denies what the other affirms: {words}."))
    if verdict.ground == "quantities" and evidence.quantities is not None:
        reasons.append(Reason(detector="numbers", summary=f"{_capital(evidence.quantities.why)}."))
    for number in evidence.numbers if verdict.ground != "quantities" else ():
        same = "the same number" if number.equal else "different numbers"
        summary = f"Both count {number.unit or 'something'}, {same}: {number.left} and {number.right}."
        reasons.append(Reason(detector="numbers", summary=summary))
    reasons.extend(_entailment_reasons(evidence, alike=alike))
    if verdict.explained:
        reasons.append(Reason(detector="gate", summary=f"{_capital(verdict.explained)}."))
    reasons.extend(_gate_reasons(left, right, evidence))
    if evidence.cosine:
        summary = "How near the two wordings are, from 0 (nothing in common) to 1 (the same words)."
        reasons.append(Reason(detector="similarity", summary=summary, score=evidence.cosine))
    return tuple(reasons)


def _meeting_words(meeting: Meeting) -> str:
    """Say how two values stand, and under which names where the two things are named differently."""
    ours, theirs = meeting.left, meeting.right
    about = f"On {ASPECT_WORDS[ours.aspect]}"
    if not meeting.same_entity:
        about += f" (of “{_name(ours.entity_id)}” here, of “{_name(theirs.entity_id)}” there)"
    if ours.aspect in JUDGED and meeting.standing.stand in OPPOSED_STANDS:
        first, second = (f"not {one.value}" if one.negated else one.value for one in (ours, theirs))
        return f"{about}: “{first}” on one side, “{second}” on the other."
    return f"{about}: {meeting.standing.why}."


def _name(entity_id: str) -> str:
    return entity_id.partition(":")[2].lstrip("~").replace("-", " ").replace("_", " ")


def denied_words(left: Side, right: Side, evidence: Evidence) -> tuple[str, ...]:
    """Give the words, as printed, that one side denies and the other affirms; three at most."""
    printed = {stem(word): word for word in (*words_of(left.claim.text), *words_of(right.claim.text))}
    return tuple(printed.get(one, one) for one in evidence.denied[:MOST_WORDS])


def _entailment_reasons(evidence: Evidence, *, alike: bool) -> list[Reason]:
    """Say what the language model found, of the question that the verdict turns on; silent where it found nothing."""
    if evidence.entailment is None:
        return []
    forth, back = evidence.entailment
    contradicted = round((forth[2] + back[2]) / 2, 4)
    entailed = round(max(forth[0], back[0]), 4)
    if alike or entailed > contradicted:
        summary = "How sure the language model is that one follows from the other, from 0 to 1."
        return [Reason(detector="entailment", summary=summary, score=entailed)] if entailed >= TELLING else []
    summary = "How sure the language model is that the two cannot both be true, from 0 to 1."
    return [Reason(detector="entailment", summary=summary, score=contradicted)] if contradicted >= TELLING else []


def _gate_reasons(left: Side, right: Side, evidence: Evidence) -> list[Reason]:
    gate = evidence.gate
    reasons = []
    if left.time or right.time:
        opening = "They speak at different dates" if gate.times == 1 else "When they speak"
        summary = f"{opening}: {left.name}: {_when(left)}; {right.name}: {_when(right)}."
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
    if not side.time:
        return "not known"
    return f"{side.time}, as the text says" if side.time_stated else f"published {side.time}"


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
    elif verdict.kind in (RelationKind.CONTRADICTION, RelationKind.ATTRIBUTION_CONFLICT):
        sentence += _conflict_in_words(left, right, evidence)
    return f"{sentence}."


def _conflict_in_words(left: Side, right: Side, evidence: Evidence) -> str:
    """Say what stands against what, as the tail of a sentence; "" where only the passages themselves show it."""
    meeting = evidence.meeting
    if meeting is not None and meeting.standing.stand in OPPOSED_STANDS:
        if meeting.left.aspect in JUDGED:
            first, second = (f"not {one.value}" if one.negated else one.value for one in (meeting.left, meeting.right))
            return f": “{first}” against “{second}”"
        return f": {meeting.standing.why}"
    if evidence.fits is not None:
        return f": “{evidence.fits[0].words}” against “{evidence.fits[1].words}”"
    opposed = evidence.squared or next((one for one in evidence.oppositions if one.opposed), None)
    if opposed is not None:
        return f": “{opposed.left}” against “{opposed.right}”"
    words = denied_words(left, right, evidence)
    return f": one denies “{words[0]}”, the other affirms it" if words else ""


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

"""Weigh the evidence on one pair: reads two sides and `Evidence`, returns a `Verdict`.

Plain rules decide where values of a named thing exclude each other (`facts`) or judgements meet squarely
(`judgements`); the joint model (`joint`) decides where claims describe or demand. A verdict that rests on something
the texts do not tell is `not_comparable`, with what is missing.
"""

from dataclasses import replace

from cyberdocs.compare.evidence import Evidence
from cyberdocs.compare.facts import by_citation, by_counter_example, by_equal_values, by_numbers, by_values
from cyberdocs.compare.gate import DATED_ASPECTS, says_not_yet
from cyberdocs.compare.joint import by_model, predict
from cyberdocs.compare.judgements import by_fit, by_judgement, by_name, by_square_words
from cyberdocs.compare.sides import Side
from cyberdocs.compare.verdict import Verdict
from cyberdocs.records import Aspect, RelationKind


def decide(left: Side, right: Side, evidence: Evidence) -> Verdict:
    """Give one verdict on one pair; symmetric in the two sides."""
    probabilities = predict(evidence.features)
    verdict = (
        by_counter_example(left, right, evidence, probabilities)
        or by_values(left, right, evidence, probabilities)
        or by_numbers(left, right, evidence, probabilities)
        or by_equal_values(left, right, evidence, probabilities)
        or by_judgement(evidence, probabilities)
        or by_fit(evidence, probabilities)
        or by_square_words(left, right, evidence, probabilities)
        or by_name(evidence, probabilities)
        or by_citation(left, right, evidence, probabilities)
        or by_model(left, right, evidence, probabilities)
    )
    return _in_time(verdict, left, right, evidence)


def _in_time(verdict: Verdict, left: Side, right: Side, evidence: Evidence) -> Verdict:
    """Take a conflict back where one side says "not yet" and nothing shows that it said so after the event."""
    series = evidence.gate.series
    if not series or verdict.kind not in (RelationKind.CONTRADICTION, RelationKind.ATTRIBUTION_CONFLICT):
        return verdict
    timed = verdict.aspect in DATED_ASPECTS or verdict.aspect is Aspect.DATE
    if verdict.ground != "model" and not (verdict.ground == "values" and timed):
        return verdict
    if series == "later":
        why = "“not yet” was true when it was written; the other tells of a later time: a series, not a conflict"
        return replace(verdict, kind=RelationKind.SCOPE_DIFFERENCE, strength=0.6, explained=why)
    early = left if says_not_yet(left) else right
    missing = (*verdict.missing, f"{'closer date' if early.time else 'date'} of {early.name}")
    why = "one side says “not yet”, and its date does not tell whether that was before the event"
    return replace(verdict, kind=RelationKind.NOT_COMPARABLE, strength=0.6, explained=why, missing=missing)

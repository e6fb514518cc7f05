"""Weigh the evidence on one pair: reads two sides and `Evidence`, returns a `Verdict`.

Plain rules decide where values of a named thing exclude each other (`fact_values`) or judgements meet squarely
(`judgements`); the joint model (`joint`) decides where claims describe or demand. A verdict that rests on something
the texts do not tell is `not_comparable`, with what is missing.
"""

from dataclasses import replace

from cyberdocs.compare.apart import find_apart
from cyberdocs.compare.evidence import Evidence
from cyberdocs.compare.fact_values import by_equal_values, by_values
from cyberdocs.compare.facts import by_citation, by_counter_example, by_numbers, by_one_date
from cyberdocs.compare.gate import DATED_ASPECTS, says_not_yet
from cyberdocs.compare.joint import by_model, predict
from cyberdocs.compare.judgements import by_fit, by_judgement, by_name, by_parallel, by_problem, by_square_words
from cyberdocs.compare.quantities import amounts_differ, by_quantities
from cyberdocs.compare.sides import Side
from cyberdocs.compare.verdict import Verdict
from cyberdocs.records import Aspect, RelationKind

CONFLICTS = frozenset({RelationKind.CONTRADICTION, RelationKind.ATTRIBUTION_CONFLICT})
# "The only one", "there is none" and amounts are tested against limits and times of their own.
COUNTER_EXAMPLES = frozenset({"absence", "only", "first", "quantities"})
# A difference that nothing explains; words for two cases explain it in sentences with this share of common words.
UNEXPLAINED_FACTOR, SAME_MATTER = 0.6, 0.3
UNEXPLAINED_MOST = 0.49  # below what ranking calls sure: four of four on a first page were wrong
APART_STRENGTH = 0.6  # of a difference that was first taken for a conflict


def decide(left: Side, right: Side, evidence: Evidence) -> Verdict:
    """Give one verdict on one pair; symmetric in the two sides."""
    probabilities = predict(evidence.features)
    verdict = (
        by_counter_example(left, right, evidence, probabilities)
        or by_values(left, right, evidence, probabilities)
        or by_quantities(evidence.quantities, evidence.cosine, evidence.gate.reported, probabilities)
        or by_numbers(left, right, evidence, probabilities)
        or by_one_date(left, right, evidence, probabilities)
        or by_equal_values(left, right, evidence, probabilities)
        or by_judgement(evidence, probabilities)
        or by_fit(evidence, probabilities)
        or by_square_words(left, right, evidence, probabilities)
        or by_name(evidence, probabilities)
        or by_problem(left, right, evidence, probabilities)
        or by_parallel(left, right, evidence, probabilities)
        or by_citation(left, right, evidence, probabilities)
        or by_model(left, right, evidence, probabilities)
    )
    verdict = _of_amounts(_in_time(verdict, left, right, evidence), left, right)
    return _explain(_set_apart(verdict, left, right, evidence), left, right, evidence)


def _of_amounts(verdict: Verdict, left: Side, right: Side) -> Verdict:
    """Decide nothing by words alone where two like sentences give amounts that do not meet, of what need not be one."""
    if verdict.ground not in ("model", "parallel") or not amounts_differ(left, right):
        return verdict
    if verdict.kind is not RelationKind.AGREEMENT and verdict.kind not in CONFLICTS:
        return verdict
    strength = round(verdict.strength * UNEXPLAINED_FACTOR, 4)
    return replace(verdict, kind=RelationKind.SCOPE_DIFFERENCE, strength=strength, explained="they give other amounts")


def _explain(verdict: Verdict, left: Side, right: Side, evidence: Evidence) -> Verdict:
    """Say why both can be right; where nothing says it, the model alone does, and its verdict is worth less."""
    if verdict.kind is not RelationKind.SCOPE_DIFFERENCE or verdict.explained:
        return verdict
    found = find_apart(left, right, evidence, verdict.ground)
    if found is not None and found.kind is RelationKind.SCOPE_DIFFERENCE:
        return replace(verdict, explained=found.why)
    if evidence.gate.contrast and evidence.features["opposed_rest_shared"] >= SAME_MATTER:
        return replace(verdict, explained=f"they speak of two cases or times ({evidence.gate.contrast})")
    return replace(verdict, strength=min(round(verdict.strength * UNEXPLAINED_FACTOR, 4), UNEXPLAINED_MOST))


def _set_apart(verdict: Verdict, left: Side, right: Side, evidence: Evidence) -> Verdict:
    """Take a conflict back where the way in which the two are said leaves room for both."""
    if verdict.kind not in CONFLICTS or verdict.ground in COUNTER_EXAMPLES:
        return verdict
    found = find_apart(left, right, evidence, verdict.ground)
    if found is None:
        return verdict
    return replace(
        verdict, kind=found.kind, strength=min(verdict.strength, APART_STRENGTH), explained=found.why,
        missing=(*verdict.missing, *found.missing),
    )  # fmt: skip


def _in_time(verdict: Verdict, left: Side, right: Side, evidence: Evidence) -> Verdict:
    """Take a conflict back where one side says "not yet" and nothing shows that it said so after the event."""
    series = evidence.gate.series
    if not series or verdict.kind not in CONFLICTS:
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

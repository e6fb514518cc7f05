"""Score verdicts end to end: labelled pairs of quotes, statements against the record, citations of one work.

`pairs*.jsonl`: `a` and `b` with `paper` and `quote`, `verdict`, and where known `also_acceptable`, `strength`,
`tempting_wrong_verdict`. `record*.jsonl`: `paper`, `quote`, `entity_id`, `verdict` (agrees, differs_from_record,
not_in_catalogue), and where known the `field` or `aspect` that it is about.
`citation_variants*.jsonl`: `a`, `b` and `verdict` (same_work, different_work).
"""

from collections.abc import Mapping, Sequence

from cyberdocs.evaluate.finished import Fields, Finished
from cyberdocs.evaluate.scores import (
    Outcome,
    Score,
    average_precision,
    calibration_error,
    score_f1,
    score_list,
    score_share,
)

# The verdicts that a reader would call a conflict; which of the two words is used is a matter of who speaks.
CONFLICT = frozenset({"contradiction", "attribution_conflict"})
SILENT = frozenset({"not_comparable", "unrelated", "none"})
# Verdicts under which a reader sees two opposed passages side by side, though the run accuses nobody.
SHOWN = frozenset({"not_comparable", "scope_difference"})
SCORED = ("contradiction", "agreement", "refinement", "scope_difference")
DEPTHS = (5, 10, 20)
DIFFERS = "differs_from_record"
NAMED_LETTERS = 40  # of a statement's beginning, by which another finding names it
# What labels call the fields of a catalogue entry, and the aspects under which a run tells of them.
ASPECTS_OF_FIELD: Mapping[str, tuple[str, ...]] = {
    "adopted": ("date",),
    "existence": ("exclusivity", "content"),
    "identifiers": ("content",),
    "kind": ("nature",),
    "official_title": ("content",),
    "type": ("nature", "content"),
    "type of the body": ("nature", "content"),
}
# Aspects that a catalogue entry can hold; of others, the record is silent.
RECORDED = frozenset({"nature", "force", "status", "date", "issuer", "scope", "exclusivity", "content", "mandate"})


def score_pairs(labels: Sequence[Fields], finished: Finished) -> list[Score]:
    """Score the verdicts on labelled pairs; a pair of which the run says nothing counts as "none"."""
    told = _told(finished)
    found = [(label, _verdict(label, finished, told)) for label in labels]
    scores: list[Score] = []
    for kind in SCORED:
        scores.extend(score_f1(f"pairs.{kind}", [_outcome(label, verdict, kind) for label, verdict in found]))
    grave = [
        (label, verdict)
        for label, verdict in found
        if label["verdict"] == "attribution_conflict"
        or (label["verdict"] == "contradiction" and label.get("strength", "direct") == "direct")
    ]
    scores.append(
        score_share(
            "pairs.direct_conflicts.recall",
            [
                _fold(verdict) == "contradiction" or verdict in label.get("also_acceptable", ())
                for label, verdict in grave
            ],
            note="direct contradictions and attribution conflicts found end to end",
        )
    )
    scores.append(
        score_share(
            "pairs.direct_conflicts.shown",
            [_fold(verdict) == "contradiction" or verdict in SHOWN for _, verdict in grave],
            note="those, and what the run puts side by side without a verdict or with what sets it apart",
        )
    )
    hard = [
        verdict
        for label, verdict in found
        if "contradiction" not in _accepted(label)
        and (label.get("tempting_wrong_verdict") or label["verdict"] in ("not_comparable", "unrelated"))
    ]
    scores.append(
        score_share(
            "pairs.hard_negatives.flagged",
            [_fold(verdict) == "contradiction" for verdict in hard],
            note="share of hard negatives called a contradiction; lower is better",
        )
    )
    return [*scores, *_ranking(labels, finished)]


def _ranking(labels: Sequence[Fields], finished: Finished) -> list[Score]:
    """Score the list of conflicts as a reader meets it, on those of which a label speaks."""
    spans = [(label, _claims_of(label["a"], finished), _claims_of(label["b"], finished)) for label in labels]
    right, confidences = [], []
    for relation in finished.relations:
        if relation["kind"] not in CONFLICT:
            continue
        first, second = relation["claim_ids"]
        judged = [
            label
            for label, ours, theirs in spans
            if (first in ours and second in theirs) or (first in theirs and second in ours)
        ]
        if judged:
            right.append(any("contradiction" in _accepted(label) for label in judged))
            confidences.append(relation["confidence"])
    note = "conflicts in the order of relations.json, those that are labelled"
    scores = [score_list("pairs.conflicts.average_precision", right, average_precision, note=note)]
    for depth in DEPTHS:
        scores.append(score_share(f"pairs.conflicts.precision_at_{depth}", right[:depth]))
    if right and all(confidence is not None for confidence in confidences):
        pairs = list(zip(confidences, right, strict=True))
        scores.append(score_list("pairs.conflicts.calibration_error", pairs, _miscalibration, note="lower is better"))
    return scores


def _miscalibration(pairs: Sequence[tuple[float, bool]]) -> float:
    return calibration_error([confidence for confidence, _ in pairs], [right for _, right in pairs])


def score_record(labels: Sequence[Fields], finished: Finished, known: frozenset[str]) -> list[Score]:
    """Score statements against the record.

    A label with a `field` (or `aspect`) asks about that alone: one sentence may have the date right and the issuer
    wrong. Doubtful labels without a second acceptable verdict are left out.

    Args:
        known: the ids that the catalogue holds.
    """
    differs = [one for one in finished.relations if one["kind"] == "record_difference"]
    right = []
    outcomes = []
    for label in labels:
        if label.get("doubtful") and not label.get("also_acceptable"):
            continue
        verdict = _record_verdict(label, finished, differs, known)
        accepted = (label["verdict"], *label.get("also_acceptable", ()))
        right.append(verdict in accepted)
        told, wanted = verdict == DIFFERS, label["verdict"] == DIFFERS
        outcomes.append(
            Outcome(
                hits=int(told and DIFFERS in accepted),
                alarms=int(told and DIFFERS not in accepted),
                missed=int(wanted and verdict not in accepted),
            )
        )
    note = "statement by statement and field by field; doubtful labels left out"
    return [score_share("record.accuracy", right, note=note), *score_f1("record.differs", outcomes)]


def _record_verdict(label: Fields, finished: Finished, differs: Sequence[Fields], known: frozenset[str]) -> str:
    entity_id = label["entity_id"] or ""
    field = label.get("field") or label.get("aspect") or ""
    aspects = {aspect for part in field.split("/") for aspect in ASPECTS_OF_FIELD.get(part, (part,))}
    claims = [claim for claim in _claims_at(label, finished) if _is_of_unit(claim, label)]
    told = {
        one["aspect"] or ""
        for one in differs
        if one["entity_id"] == entity_id and any(_speaks_of(one, claim) for claim in claims)
    }
    if told and (not field or told & aspects):
        return DIFFERS
    is_held = entity_id in known and (not field or bool(aspects & RECORDED))
    return "agrees" if is_held else "not_in_catalogue"


def _speaks_of(relation: Fields, claim: Fields) -> bool:
    """Tell whether a difference is told of a claim, or names its words among what else the paper says so."""
    first = relation["claim_ids"][0]
    if first == claim["claim_id"]:
        return True
    same_paper = first.partition(":")[0] == claim["claim_id"].partition(":")[0]
    beginning = claim.get("quote", "")[:NAMED_LETTERS]
    return same_paper and bool(beginning) and any(beginning in one["summary"] for one in relation.get("reasons", ()))


def _is_of_unit(claim: Fields, label: Fields) -> bool:
    """Tell whether a claim is of the kind that a label speaks of: a note or reference (n7, r3), or a sentence (s40)."""
    unit = str(label.get("unit_id", ""))[:1]
    return not unit or (claim["origin"] == "reference") == (unit in ("n", "r"))


def score_variants(labels: Sequence[Fields], finished: Finished) -> list[Score]:
    """Score which citations are told to be of one work."""
    variants = {frozenset(one["claim_ids"]) for one in finished.relations if one["kind"] == "citation_variant"}
    outcomes = []
    for label in labels:
        same = _is_one_work(label, finished, variants)
        wanted = label["verdict"] == "same_work"
        outcomes.append(
            Outcome(hits=int(same and wanted), alarms=int(same and not wanted), missed=int(wanted and not same))
        )
    return list(score_f1("citation_variants", outcomes))


def _is_one_work(label: Fields, finished: Finished, variants: set[frozenset[str]]) -> bool:
    entities: list[set[str]] = []
    works: list[set[str]] = []
    claims: list[set[str]] = []
    for side in (label["a"], label["b"]):
        paper = finished.paper(side["paper"])
        span = paper.find(side) if paper else None
        if paper is None or span is None:
            return False
        laws = {one for one in paper.entities_at(span) if one.startswith("law:")}
        entities.append(laws)
        claims.append({one["claim_id"] for one in paper.claims_at(span)})
        works.append(
            {
                f"{paper.doc_id}:{one['same_work_as'] or one['resolved_from'] or one['reference_id']}"
                for one in paper.fields["references"]
                if one["start"] < span.end and span.start < one["end"]
            }
        )
    if works[0] & works[1]:
        return True
    if any(frozenset((first, second)) in variants for first in claims[0] for second in claims[1]):
        return True
    return bool(entities[0]) and entities[0] == entities[1]


def _told(finished: Finished) -> Mapping[frozenset[str], str]:
    """Give the gravest kind that the run tells of each pair of claims."""
    order = ("attribution_conflict", "contradiction", "scope_difference", "refinement", "agreement", "not_comparable")
    told: dict[frozenset[str], str] = {}
    for relation in finished.relations:
        kind = relation["kind"]
        if kind in order:
            pair = frozenset(relation["claim_ids"])
            if pair not in told or order.index(kind) < order.index(told[pair]):
                told[pair] = kind
    return told


def _verdict(label: Fields, finished: Finished, told: Mapping[frozenset[str], str]) -> str:
    ours, theirs = _claims_of(label["a"], finished), _claims_of(label["b"], finished)
    found = [told[pair] for one in ours for other in theirs if (pair := frozenset((one, other))) in told]
    accepted = _accepted(label)
    return next((kind for kind in found if _fold(kind) in accepted), found[0] if found else "none")


def _claims_of(side: Fields, finished: Finished) -> list[str]:
    return [str(one["claim_id"]) for one in _claims_at(side, finished)]


def _claims_at(side: Fields, finished: Finished) -> list[Fields]:
    paper = finished.paper(side["paper"])
    span = paper.find(side) if paper else None
    return paper.claims_at(span) if paper is not None and span is not None else []


def _fold(verdict: str) -> str:
    """Fold the two words for a conflict into one, and all silence into one."""
    if verdict in CONFLICT:
        return "contradiction"
    return "none" if verdict in SILENT else verdict


def _accepted(label: Fields) -> frozenset[str]:
    return frozenset(_fold(verdict) for verdict in (label["verdict"], *label.get("also_acceptable", ())))


def _outcome(label: Fields, verdict: str, kind: str) -> Outcome:
    accepted, found = _accepted(label), _fold(verdict)
    if found == kind:
        return Outcome(hits=int(kind in accepted), alarms=int(kind not in accepted))
    return Outcome(missed=int(_fold(label["verdict"]) == kind and found not in accepted))

"""Gather all that the detectors find on two claims: reads two sides, returns `Evidence` with named features.

Nothing is decided here; `verdict` weighs.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from cyberdocs.compare.amount_times import Meet
from cyberdocs.compare.coherence import Stance
from cyberdocs.compare.exclusivity import CounterExample, against_absence, against_first, against_only
from cyberdocs.compare.features import crossed_features, entailment_features, judgement_features, single_features
from cyberdocs.compare.gate import Gate, check_comparable
from cyberdocs.compare.instruments import Instruments
from cyberdocs.compare.meetings import Meeting, gravest_meeting, judges_what_is_ranked
from cyberdocs.compare.numbers import NumberMatch, compare_numbers
from cyberdocs.compare.opposition import Opposition, denied_in_one, find_oppositions, negation_differs
from cyberdocs.compare.quantities import QuantityMatch, match_quantities
from cyberdocs.compare.sides import Side
from cyberdocs.records import Aspect, ClaimOrigin, Entry

# Last words of the kinds of work that report findings; an "explanatory report" is read with its treaty.
STUDIES = frozenset({"report", "study", "manual", "guide", "guidance", "restatement"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Everything found on one pair.

    Args:
        entailment: probabilities of entailment, neutral, contradiction, left to right and right to left; None
            where there is no model.
        fits: how left and right judge the fit of a whole, where the two judge in opposite directions.
        denied_left: stems that the left claim denies; `denied_right` those that the right one denies.
        squared: opposed words whose two sides cannot both hold of one thing.
        subjects: names of what left and right are about first, "" for none or for what has no name of its own.
        shared_names: names of the catalogue's things that both speak of, in all spellings.
        cited_studies: ids of the reports and studies that either side leans on: what they say is told by accounts,
            while a legal text and what it is can be looked up.
        ranked_apart: one denies a rank that the other gives, or ranks what the other judges otherwise, so that the
            two do not say the same.
    """

    meeting: Meeting | None
    gate: Gate
    cosine: float
    overlap: float
    oppositions: tuple[Opposition, ...]
    numbers: tuple[NumberMatch, ...]
    quantities: QuantityMatch | None
    negation: bool
    denied: tuple[str, ...]
    denied_left: frozenset[str]
    denied_right: frozenset[str]
    counter: CounterExample | None
    entailment: tuple[tuple[float, float, float], tuple[float, float, float]] | None
    fits: tuple[Stance, Stance] | None
    squared: Opposition | None
    subjects: tuple[str, str]
    shared_names: tuple[str, ...]
    cited_studies: frozenset[str]
    ranked_apart: bool
    features: Mapping[str, float]


def gather(
    left: Side,
    right: Side,
    instruments: Instruments,
    entailment: tuple[tuple[float, float, float], tuple[float, float, float]] | None = None,
) -> Evidence:
    """Ask every detector about one pair."""
    meeting = gravest_meeting(left, right, instruments)
    aspect = meeting.left.aspect if meeting is not None else None
    gate = check_comparable(left, right, aspect, instruments.settings.years_apart)
    cosine = round(float(left.vector @ right.vector), 4) if left.vector.size and right.vector.size else 0.0
    oppositions = find_oppositions(instruments.stances(left.claim.text), instruments.stances(right.claim.text))
    quantities = match_quantities(left, right, cosine)
    numbers = compare_numbers(left.claim, right.claim)
    if left.claim.quantities and right.claim.quantities and not (quantities and quantities.meet is Meet.CONFLICT):
        numbers = tuple(one for one in numbers if one.equal)  # two numbers of one unit need not be of one thing
    negation = negation_differs(left.claim.text, right.claim.text)
    ours, theirs = instruments.denials(left.claim.text), instruments.denials(right.claim.text)
    denied = denied_in_one(ours, theirs)
    # "Not the first" against "the first" denies all that it could: the noun is not in dispute.
    squarely = bool((ours.ranks | theirs.ranks).intersection(denied))
    counter = (
        against_absence(left, right, instruments.entries)
        or against_only(left, right, instruments.entries)
        or against_first(left, right)
    )
    overlap = _overlap(left.stems, right.stems)
    features = single_features(left, right, meeting, gate, oppositions, numbers)
    features |= {
        "cosine": cosine,
        "word_overlap": overlap,
        "negation_differs": float(negation),
        "word_denied": float(min(len(denied) + squarely, 2)),
        "contrast": float(bool(gate.contrast)),
        "counter_example": float(counter is not None),
    }
    judged = find_oppositions(instruments.judged(left.claim.text), instruments.judged(right.claim.text))
    features |= judgement_features(judged, instruments.judgement_names)
    features["existence_denied"] = float(_denies_existence(left, right) or _denies_existence(right, left))
    features |= crossed_features(features, left, right, oppositions, denied)
    features |= entailment_features(entailment, features)
    return Evidence(
        meeting=meeting,
        gate=gate,
        cosine=cosine,
        overlap=overlap,
        oppositions=oppositions,
        numbers=numbers,
        quantities=quantities,
        negation=negation,
        denied=denied,
        denied_left=ours.denied,
        denied_right=theirs.denied,
        counter=counter,
        entailment=entailment,
        fits=_opposed_fits(left, right, instruments),
        squared=next((one for one in oppositions if instruments.is_square(one)), None),
        subjects=(_subject(left, instruments), _subject(right, instruments)),
        shared_names=_shared_names(left, right, instruments),
        cited_studies=frozenset(
            one for one in (*left.cited_entities, *right.cited_entities) if _is_study(instruments.entries.get(one))
        ),
        ranked_apart=squarely or judges_what_is_ranked(left, right, instruments),
        features=dict(sorted(features.items())),
    )


def _subject(side: Side, instruments: Instruments) -> str:
    first = side.claim.entity_ids[:1]
    entry = instruments.entries.get(first[0]) if first else None
    return min((entry.canonical, *entry.aliases), key=lambda name: (len(name), name)) if entry is not None else ""


def _is_study(entry: Entry | None) -> bool:
    natures = [fact.value for fact in entry.facts if fact.aspect is Aspect.NATURE] if entry is not None else []
    return any(nature.split()[-1] in STUDIES for nature in natures)


def _shared_names(left: Side, right: Side, instruments: Instruments) -> tuple[str, ...]:
    shared = [one for one in left.claim.entity_ids if one in right.claim.entity_ids and one in instruments.entries]
    entries = [instruments.entries[one] for one in shared]
    return tuple(name for entry in entries for name in (entry.canonical, *entry.aliases, *entry.context_aliases))


def _opposed_fits(left: Side, right: Side, instruments: Instruments) -> tuple[Stance, Stance] | None:
    ours, theirs = instruments.fit(left.claim.text), instruments.fit(right.claim.text)
    if ours is None or theirs is None or ours.sign == theirs.sign:
        return None
    if ClaimOrigin.REFERENCE in (left.claim.origin, right.claim.origin):  # words of a title judge nothing
        return None
    return ours, theirs


def _denies_existence(denial: Side, other: Side) -> bool:
    """Tell whether one claim says that a thing is absent of which the other says what it is or does."""
    absent = {
        value.entity_id
        for value in denial.claim.aspects
        if value.aspect is Aspect.STATUS and value.value == "absent" and not value.negated
    }
    return any(
        entity_id in absent
        for entity_id in (*other.claim.entity_ids[:2], *(one.entity_id for one in other.claim.aspects))
    ) and not any(value.value == "absent" for value in other.claim.aspects)


def _overlap(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """Share of content words in common, of the shorter claim."""
    if not left or not right:
        return 0.0
    return round(len(set(left) & set(right)) / min(len(left), len(right)), 4)

"""Gather all that the detectors find on two claims: reads two sides, returns `Evidence` with named features.

Nothing is decided here; `verdict` weighs.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from cyberdocs.compare.amount_times import Meet
from cyberdocs.compare.coherence import CoherenceReader, Stance
from cyberdocs.compare.constants import stand_of_constants
from cyberdocs.compare.dates import compare_dates, read_event
from cyberdocs.compare.exclusivity import CounterExample, against_absence, against_only
from cyberdocs.compare.gate import Gate, check_comparable
from cyberdocs.compare.issuers import stand_of_issuers
from cyberdocs.compare.numbers import NumberMatch, compare_numbers
from cyberdocs.compare.opposition import (
    Antonyms,
    Denials,
    Opposition,
    denied_in_one,
    find_oppositions,
    negation_differs,
    read_denials,
)
from cyberdocs.compare.parts import is_of_part
from cyberdocs.compare.places import stand_of_places
from cyberdocs.compare.quantities import QuantityMatch, match_quantities
from cyberdocs.compare.ranks import is_ranked
from cyberdocs.compare.settings import CompareSettings
from cyberdocs.compare.sides import Side
from cyberdocs.compare.values import Stand, Standing, ValueTable, fold_value
from cyberdocs.compare.words import content_stems
from cyberdocs.records import Aspect, AspectTerm, AspectValue, ClaimOrigin, Entry, Lexicon

# Gravest first: what a reader should hear of when two claims meet in several aspects.
GRAVITY = (
    Stand.EXCLUSIVE, Stand.DENIED, Stand.OPPOSED, Stand.EQUAL, Stand.REFINING, Stand.COMPATIBLE, Stand.OPEN,
)  # fmt: skip
# Groups of judgements (aspects.toml) that are features of their own; the names are part of the weights.
JUDGED_GROUPS = ("coherence", "definition", "effect on others", "effectiveness", "importance")
COHERENCE = "coherence"
# What nearly every claim of the field is about in some way: sharing only these is sharing no topic.
OBJECTS = frozenset(
    ("concept:~cybercrime", "concept:~states", "concept:~cyberspace", "concept:~cybersecurity",
     "concept:~digitalisation", "concept:~law-enforcement", "org:un")
)  # fmt: skip
# What a thing does to others: two of these clash only when it is done to the same other thing.
EFFECTS_ON_OTHERS = frozenset({"strengthens", "hinders", "strengthened", "hindered"})
# A pin or pages in a citation; and series in which treaties and resolutions are numbered, not paged.
PAGED = re.compile(r"\b(?:at|pp?\.|pages?)\s*\d")
TREATY_SERIES = re.compile(
    r"\b(?:u\.?n\.?t\.?s|i\.?l\.?m|c\.?e\.?t\.?s|e\.?t\.?s|t\.?i\.?a\.?s|o\.?j|a/res|s/res|celex)\b|\bres\."
)
# What two values of things that are only near each other may still show.
NEAR_STANDS = (Stand.OPPOSED, Stand.DENIED, Stand.EQUAL, Stand.COMPATIBLE)
PARTS_DIFFER_IN = (Aspect.NATURE, Aspect.FORCE, Aspect.STATUS, Aspect.DATE, Aspect.ISSUER)
EVALUATIVE = (Aspect.COHERENCE, Aspect.EFFECT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """Two values of one aspect of one thing, and how they stand.

    Args:
        same_entity: False when both speak of concepts that are only near each other.
    """

    left: AspectValue
    right: AspectValue
    same_entity: bool
    standing: Standing

    @property
    def negated(self) -> bool:
        """Whether either side denies its value."""
        return self.left.negated or self.right.negated


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
    absence: CounterExample | None
    only: CounterExample | None
    entailment: tuple[tuple[float, float, float], tuple[float, float, float]] | None
    fits: tuple[Stance, Stance] | None
    squared: Opposition | None
    subjects: tuple[str, str]
    shared_names: tuple[str, ...]
    ranked_apart: bool
    features: Mapping[str, float]


class Instruments:
    """A lexicon made ready for comparing: value table, antonyms, catalogue."""

    def __init__(self, lexicon: Lexicon, settings: CompareSettings) -> None:
        self.settings = settings
        self.table = ValueTable(lexicon.rules, lexicon.terms)
        pairs = [(first.split("|"), second.split("|")) for first, second in lexicon.antonyms]
        self.antonyms = Antonyms(pairs)
        judged = _with_antonyms(_judged_axes(lexicon.terms), pairs)
        self.judgements = Antonyms([(positive, negative) for _, positive, negative in judged])
        self.judgement_names = tuple(name for name, _, _ in judged)
        self.squares = frozenset(lexicon.antonyms.index(pair) for pair in lexicon.squares)
        fit = [axis[1:] for axis in judged if axis[0] == COHERENCE] or [([], [])]
        self._coherence = CoherenceReader(*fit[0], lexicon.wholes)
        self._fits: dict[str, Stance | None] = {}
        self.entries: dict[str, Entry] = {entry.entity_id: entry for entry in lexicon.entries}
        self._labels = {theme.theme_id: theme.label for theme in lexicon.themes}
        self._labels |= {concept.entity_id: concept.canonical for concept in lexicon.concepts}
        self._labels |= {entry.entity_id: entry.canonical for entry in lexicon.entries}
        self._stances: dict[str, tuple[tuple[int, int, str], ...]] = {}
        self._denials: dict[str, Denials] = {}
        self._judged: dict[str, tuple[tuple[int, int, str], ...]] = {}

    def label(self, entity_id: str) -> str:
        """Name an entity for the reader; what the lexicon does not hold is named by its id's words."""
        known = self._labels.get(entity_id)
        return known if known is not None else entity_id.partition(":")[2].lstrip("~").replace("-", " ")

    def stances(self, text: str) -> tuple[tuple[int, int, str], ...]:
        """Give where a wording stands on the axes of antonyms; read once a wording."""
        if text not in self._stances:
            self._stances[text] = self.antonyms.stances(text)
        return self._stances[text]

    def judged(self, text: str) -> tuple[tuple[int, int, str], ...]:
        """Give where a wording stands on each axis of judgement, whatever it speaks of; read once a wording."""
        if text not in self._judged:
            self._judged[text] = self.judgements.stances(text)
        return self._judged[text]

    def fit(self, text: str) -> Stance | None:
        """Give how a wording judges the fit of a whole; read once a wording."""
        if text not in self._fits:
            self._fits[text] = self._coherence.read(text)
        return self._fits[text]

    def is_square(self, opposition: Opposition) -> bool:
        """Tell whether the two sides of an opposition cannot both hold of one thing."""
        return opposition.opposed and opposition.axis in self.squares

    def denials(self, text: str) -> Denials:
        """Give what a wording affirms and denies; read once a wording."""
        if text not in self._denials:
            self._denials[text] = read_denials(text)
        return self._denials[text]


def _judged_axes(terms: Sequence[AspectTerm]) -> list[tuple[str, list[str], list[str]]]:
    """Give the groups of opposed judgements with the cues of both signs, named by their group, ascending."""
    groups: dict[str, tuple[list[str], list[str]]] = {}
    for term in terms:
        if term.polarity and term.group:
            positive, negative = groups.setdefault(term.group, ([], []))
            (positive if term.polarity > 0 else negative).extend(term.cues)
    return [(name, positive, negative) for name, (positive, negative) in sorted(groups.items())]


def _with_antonyms(
    axes: Sequence[tuple[str, list[str], list[str]]], pairs: Sequence[tuple[list[str], list[str]]]
) -> list[tuple[str, list[str], list[str]]]:
    """Widen each axis of judgement by the antonyms that share words with both of its sides."""
    widened = []
    for name, positive, negative in axes:
        for first, second in pairs:
            if set(first) & set(positive) and set(second) & set(negative):
                positive, negative = [*positive, *first], [*negative, *second]
        widened.append((name, positive, negative))
    return widened


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
    absence, only = against_absence(left, right), against_only(left, right)
    overlap = _overlap(left.stems, right.stems)
    features = _features(left, right, meeting, gate, oppositions, numbers)
    features |= {
        "cosine": cosine,
        "word_overlap": overlap,
        "negation_differs": float(negation),
        "word_denied": float(min(len(denied) + squarely, 2)),
        "contrast": float(bool(gate.contrast)),
        "counter_example": float(absence is not None or only is not None),
    }
    judged = find_oppositions(instruments.judged(left.claim.text), instruments.judged(right.claim.text))
    features |= _judgement_features(judged, instruments.judgement_names)
    features["existence_denied"] = float(_denies_existence(left, right) or _denies_existence(right, left))
    features |= _crossed(features, left, right, oppositions, denied)
    features |= _entailment_features(entailment, features)
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
        absence=absence,
        only=only,
        entailment=entailment,
        fits=_opposed_fits(left, right, instruments),
        squared=next((one for one in oppositions if instruments.is_square(one)), None),
        subjects=(_subject(left, instruments), _subject(right, instruments)),
        shared_names=_shared_names(left, right, instruments),
        ranked_apart=squarely or _judges_what_is_ranked(left, right, instruments),
        features=dict(sorted(features.items())),
    )


def _subject(side: Side, instruments: Instruments) -> str:
    first = side.claim.entity_ids[:1]
    entry = instruments.entries.get(first[0]) if first else None
    return min((entry.canonical, *entry.aliases), key=lambda name: (len(name), name)) if entry is not None else ""


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


def _crossed(
    features: Mapping[str, float],
    left: Side,
    right: Side,
    oppositions: tuple[Opposition, ...],
    denied: tuple[str, ...],
) -> dict[str, float]:
    """Give features that count only together: opposed words weigh when all the rest is the same."""
    opposed = features["words_opposed"] + features["word_denied"] > 0 or features["values_opposed"] > 0
    opposed = opposed or features["values_exclusive"] > 0
    words = " ".join(f"{one.left} {one.right}" for one in oppositions if one.opposed)
    aside = {*denied, *content_stems(words)}
    ours, theirs = set(left.stems) - aside, set(right.stems) - aside
    shared = len(ours & theirs)
    rest = 2 * shared / max(len(ours) + len(theirs), 1)
    return {
        "opposed": float(opposed),
        "opposed_rest_shared": round(rest, 4) if opposed else 0.0,
        "opposed_near": max(features["cosine"], 0.0) if opposed else 0.0,
        "opposed_same_subject": features["same_subject"] if opposed else 0.0,
        "opposed_contrast": features["contrast"] if opposed else 0.0,
        "opposed_demand": max(features["modality_differs"], features["aim_differs"]) if opposed else 0.0,
        "unopposed_near": 0.0 if opposed else max(features["cosine"], 0.0),
        "longer": round(abs(len(left.stems) - len(right.stems)) / max(len(left.stems), len(right.stems), 1), 4),
    }


def _judgement_features(judged: tuple[Opposition, ...], names: Sequence[str]) -> dict[str, float]:
    """Give for each axis of judgement whether both claims stand on it, on opposite sides or on the same one."""
    features = {f"{kind}_{_slug(name)}": 0.0 for name in JUDGED_GROUPS for kind in ("opposed", "same")}
    for one in judged:
        key = f"{'opposed' if one.opposed else 'same'}_{_slug(names[one.axis])}"
        if key in features:
            features[key] = 1.0
    return features


def _slug(name: str) -> str:
    return name.replace(" ", "_")


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


def gravest_meeting(left: Side, right: Side, instruments: Instruments) -> Meeting | None:
    """Give the aspect in which two claims differ most; an entity that both name goes before a near concept."""
    meetings = sorted(
        _meetings(left, right, instruments),
        key=lambda one: (
            not one.same_entity,
            GRAVITY.index(one.standing.stand),
            one.left.entity_id,
            one.left.aspect,
            one.left.value,
            one.right.value,
        ),
    )
    opposed = [one for one in meetings if one.standing.stand in GRAVITY[:3]]
    return opposed[0] if opposed else (meetings[0] if meetings else None)


def _meetings(left: Side, right: Side, instruments: Instruments) -> Iterator[Meeting]:
    for ours in left.claim.aspects:
        for theirs in right.claim.aspects:
            if ours.aspect is not theirs.aspect or not (is_account(left, ours) and is_account(right, theirs)):
                continue
            same = ours.entity_id == theirs.entity_id
            if not same and not _near_concepts(ours.entity_id, theirs.entity_id):
                continue
            standing = _stand(left, right, ours, theirs, instruments)
            if same and standing.stand in GRAVITY[:2] and _is_of_a_part(left, right, ours, instruments):
                continue
            if same and (_says_both(left, ours, instruments) or _says_both(right, theirs, instruments)):
                continue
            judged = ours.aspect in EVALUATIVE and standing.stand is Stand.EXCLUSIVE
            if same or judged or standing.stand in NEAR_STANDS:
                yield Meeting(left=ours, right=theirs, same_entity=same, standing=standing)


def _says_both(side: Side, value: AspectValue, instruments: Instruments) -> bool:
    """Tell whether a claim holds values of one thing that exclude each other: "authorities, not the agency, fine"."""
    others = [one for one in side.claim.aspects if one.aspect is value.aspect and one.entity_id == value.entity_id]
    stands = (instruments.table.compare(value, one).stand for one in others if one is not value)
    return any(stand in GRAVITY[:2] for stand in stands)


def _is_of_a_part(left: Side, right: Side, value: AspectValue, instruments: Instruments) -> bool:
    """Tell whether a side speaks of a part of the instrument, with a nature, a force and dates of its own."""
    entry = instruments.entries.get(value.entity_id)
    if entry is None or value.aspect not in PARTS_DIFFER_IN:
        return False
    return is_of_part(left, entry) or is_of_part(right, entry)


def is_account(side: Side, value: AspectValue) -> bool:
    """Tell whether a value is said, and not only the form in which a work is cited.

    "INTERPOL, Operation Serengeti (2024)" calls nothing a report; "... at 17 (2013)" cites a paged document. "Not the
    only effective treaty" judges no treaty.
    """
    if _is_ranked(side, value):
        return False
    if side.claim.origin is not ClaimOrigin.REFERENCE or value.aspect not in (Aspect.NATURE, Aspect.STATUS):
        return True
    quote = side.claim.quote.lower()
    return (bool(PAGED.search(quote)) and not TREATY_SERIES.search(quote)) or fold_value(value.value) in quote


def _is_ranked(side: Side, value: AspectValue) -> bool:
    """Tell whether a judgement stands behind a denied rank."""
    return value.aspect in EVALUATIVE and is_ranked(side.claim.quote, value.cue.start - side.claim.span.start)


def _judges_what_is_ranked(left: Side, right: Side, instruments: Instruments) -> bool:
    """Tell "not the first effective treaty" from a judgement of the same thing that excludes "effective"."""
    return any(
        instruments.table.compare(ours, theirs).stand in GRAVITY[:3]
        for ours in left.claim.aspects
        for theirs in right.claim.aspects
        if ours.aspect is theirs.aspect
        and ours.entity_id == theirs.entity_id
        and (_is_ranked(left, ours) or _is_ranked(right, theirs))
    )


def _stand(left: Side, right: Side, ours: AspectValue, theirs: AspectValue, instruments: Instruments) -> Standing:
    if ours.aspect is Aspect.DATE:
        if _is_as_of(ours, left) or _is_as_of(theirs, right):
            return Standing(stand=Stand.OPEN)
        left_event, right_event = read_event(ours, left.claim), read_event(theirs, right.claim)
        if left_event is not None and right_event is not None:
            return compare_dates(left_event, right_event)
    if ours.aspect is Aspect.ISSUER:
        return stand_of_issuers(ours, theirs, instruments.entries)
    if ours.aspect is Aspect.PLACE:
        return stand_of_places(ours, theirs, instruments.table)
    if ours.aspect is Aspect.FUNDING and not (ours.event or theirs.event):
        return Standing(stand=Stand.OPEN)  # one source of money may stand beside another
    if (standing := stand_of_constants(ours, theirs)) is not None:
        return standing
    return instruments.table.compare(ours, theirs)


def _is_as_of(value: AspectValue, side: Side) -> bool:
    """Tell whether a date is the one at which the claim holds, and so dates no event."""
    return bool(side.claim.as_of) and not value.event and value.value.startswith(side.claim.as_of)


def _near_concepts(left: str, right: str) -> bool:
    """Concepts and themes are named loosely; two of them may be the same thing under two words."""
    return left.startswith(("concept:", "theme:")) and right.startswith(("concept:", "theme:"))


def _overlap(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """Share of content words in common, of the shorter claim."""
    if not left or not right:
        return 0.0
    return round(len(set(left) & set(right)) / min(len(left), len(right)), 4)


def _features(
    left: Side,
    right: Side,
    meeting: Meeting | None,
    gate: Gate,
    oppositions: tuple[Opposition, ...],
    numbers: tuple[NumberMatch, ...],
) -> dict[str, float]:
    stand = meeting.standing.stand if meeting is not None else None
    ours, theirs = set(left.claim.entity_ids), set(right.claim.entity_ids)
    on_others = meeting is not None and bool(EFFECTS_ON_OTHERS & {meeting.left.value, meeting.right.value})
    shared_named = any(not entity_id.startswith(("concept:", "theme:")) for entity_id in ours & theirs)
    return {
        "same_subject": float(
            bool(left.claim.entity_ids[:1]) and left.claim.entity_ids[:1] == right.claim.entity_ids[:1]
        ),
        "shared_entity": float(bool(ours & theirs)),
        "shared_name": float(shared_named),
        "shared_topic": float(bool((ours & theirs) - OBJECTS)),
        "topic_unknown": float(not (ours - OBJECTS) or not (theirs - OBJECTS)),
        "shared_theme": float(bool(set(left.claim.theme_ids) & set(right.claim.theme_ids))),
        "shared_aspect": float(meeting is not None),
        "shared_aspect_of_entity": float(meeting is not None and meeting.same_entity),
        "evaluation": float(meeting is not None and meeting.left.aspect in EVALUATIVE),
        "values_equal": float(stand is Stand.EQUAL),
        "values_exclusive": float(stand in (Stand.EXCLUSIVE, Stand.DENIED) and not on_others),
        "values_opposed": float(stand is Stand.OPPOSED),
        "values_opposed_squarely": float(stand in (Stand.OPPOSED, Stand.EXCLUSIVE, Stand.DENIED) and not on_others),
        "research_differs": float(gate.research_differs),
        "wishes": float(gate.wishes),
        "values_refining": float(stand is Stand.REFINING),
        "values_same_direction": float(stand is Stand.COMPATIBLE),
        "words_opposed": float(min(sum(one.opposed for one in oppositions), 3)),
        "words_same_side": float(min(sum(not one.opposed for one in oppositions), 3)),
        "numbers_differ": float(any(not one.equal for one in numbers)),
        "numbers_equal": float(any(one.equal for one in numbers)),
        "times_apart": float(gate.times == 1),
        "scope_differs": float(min(len(gate.scope_differs), 4)) / 4,
        "modality_differs": float(gate.modality_differs),
        "aim_differs": float(gate.aim_differs),
        "partial": float(gate.partial),
        "reported": float(gate.reported),
        "subject_unclear": float(gate.subject_unclear),
        "polarity_differs": float(left.claim.polarity is not right.claim.polarity),
        "cites_the_subject": float(
            left.claim.origin is ClaimOrigin.REFERENCE or right.claim.origin is ClaimOrigin.REFERENCE
        ),
    }


def _entailment_features(
    entailment: tuple[tuple[float, float, float], tuple[float, float, float]] | None, features: Mapping[str, float]
) -> dict[str, float]:
    """Give what the entailment model says, alone and beside what else was found: it presumes one thing and one time."""
    forth, back = (np.asarray(one) for one in entailment or ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0)))
    contradicted = round(float((forth[2] + back[2]) / 2), 4)
    beside = {
        "near": max(features["cosine"], 0.0),
        "of_one_subject": features["same_subject"],
        "of_one_name": features["shared_name"],
        "of_shared_topic": features["shared_topic"],
        "at_other_times": features["times_apart"],
        "demanded": max(features["modality_differs"], features["aim_differs"]),
        "of_unclear_subject": features["subject_unclear"],
    }
    return {
        "entailed_one_way": round(float(max(forth[0], back[0])), 4),
        "entailed_both_ways": round(float(min(forth[0], back[0])), 4),
        "contradicted": contradicted,
        "contradicted_least": round(float(min(forth[2], back[2])), 4),
        "entailment_known": float(entailment is not None),
    } | {f"contradicted_{name}": round(contradicted * value, 4) for name, value in beside.items()}

"""What `compare` gives: two claims, or a claim and the record, and how they stand to each other."""

from dataclasses import dataclass
from enum import StrEnum

from cyberdocs.records.claims import Aspect


class RelationKind(StrEnum):
    """A verdict on two claims about one thing."""

    AGREEMENT = "agreement"
    REFINEMENT = "refinement"
    SCOPE_DIFFERENCE = "scope_difference"
    CONTRADICTION = "contradiction"
    ATTRIBUTION_CONFLICT = "attribution_conflict"  # two papers report one source differently
    RECORD_DIFFERENCE = "record_difference"  # a paper differs from the catalogue
    CITATION_VARIANT = "citation_variant"  # one work, cited differently
    NOT_COMPARABLE = "not_comparable"


class ReviewVerdict(StrEnum):
    """What a person decided."""

    ACCEPT = "accept"
    REJECT = "reject"
    OTHER_KIND = "other_kind"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """What one detector found.

    Args:
        detector: "aspect_values", "numbers", "dates", "negation", "antonyms", "exclusivity", "record",
            "identifier", "similarity", "entailment", "gate".
        summary: plain words for a reader with no training in NLP.
        score: the detector's own number, rounded, with `summary` saying what it is; None where it has none.
    """

    detector: str
    summary: str
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A person's verdict. It is kept by content and never overwritten by a run."""

    verdict: ReviewVerdict
    kind: RelationKind | None = None
    note: str = ""
    reviewer: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Two claims about one thing.

    Args:
        relation_id: from both claim ids, the entity and the aspect.
        claim_ids: ascending; against the record the claim's id, then the catalogue entry's id.
        doc_ids: parallel to `claim_ids`; "" for the record.
        entity_id: what both are about; "" when near neighbours share no entity.
        values: what each says, parallel to `claim_ids`.
        score: 0 to 1, rounded: the rank among its kind, not a probability.
        confidence: a calibrated probability, or None where nothing was calibrated.
        missing: what the texts do not tell and the verdict would need ("as-of date of the first claim").
        summary: one sentence for the reader.
        settles: what would settle it.
    """

    relation_id: str
    kind: RelationKind
    claim_ids: tuple[str, str]
    doc_ids: tuple[str, str]
    entity_id: str
    aspect: Aspect | None
    values: tuple[str, str]
    score: float
    confidence: float | None = None
    missing: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    summary: str = ""
    settles: str = ""
    review: Review | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """All that one document says of one aspect of one entity.

    Args:
        doc_id: the document, or "record" for the catalogue.
    """

    doc_id: str
    value: str
    claim_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AspectAccounts:
    """One aspect of one entity, as every document tells it.

    Args:
        verdict: the gravest relation kind among the accounts, "single" when only one speaks, or "agreement".
    """

    aspect: Aspect
    verdict: str
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityAccounts:
    """Every account of one entity, by aspect and document."""

    entity_id: str
    label: str
    canonical: str
    aspects: tuple[AspectAccounts, ...] = ()
    relation_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """Everything that compare found: relations best first, entities by id.

    Args:
        left_out: how many of each kind were found beyond what is kept of one topic.
    """

    relations: tuple[Relation, ...] = ()
    entities: tuple[EntityAccounts, ...] = ()
    left_out: tuple[tuple[RelationKind, int], ...] = ()

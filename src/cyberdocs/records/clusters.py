"""What `cluster` gives: claims that make one point."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Claims that make one point.

    Args:
        cluster_id: from the anchor's words, the same whatever the order of arrival.
        label: made of the corpus's own words.
        anchor_claim_id: the member that a fixed, history-free rule picks.
        claim_ids: most central first; ties by id.
        scores: cosine to the anchor, parallel to `claim_ids`.
        doc_ids: ascending.
        shared_reference: the cited work on which all of them lean, or "": echo is not independent agreement.
    """

    cluster_id: str
    label: str
    anchor_claim_id: str
    claim_ids: tuple[str, ...]
    scores: tuple[float, ...]
    doc_ids: tuple[str, ...]
    entity_ids: tuple[str, ...] = ()
    shared_reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clusters:
    """All clusters, largest first, ties by id; `noise` is every claim in none, ascending."""

    clusters: tuple[Cluster, ...] = ()
    noise: tuple[str, ...] = ()

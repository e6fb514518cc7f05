"""The `[compare]` table of a pipeline."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareSettings:
    """How pairs are proposed, when they are reported, and how many."""

    # Claims. A group about one entity and aspect up to this size is compared pair by pair: 30 claims are 435 pairs.
    full_group: int = 30
    # Neighbours a claim is compared with inside a larger group, and among judgements of the opposite sign.
    group_neighbours: int = 8
    # Neighbours a claim of a larger group is compared with among all values that exclude its own.
    opposed_neighbours: int = 4
    # Neighbours a claim is compared with outside its groups. Above 8 the gold pairs gained nothing.
    neighbours: int = 6
    # Cosine, -1 to 1, from which two claims that share no entity are compared at all.
    min_neighbour_cosine: float = 0.45
    # Claims in one brute-force block; larger sets are divided by fixed hyperplanes first.
    max_block: int = 20_000
    # Claims of one document are compared with each other too.
    within_documents: bool = True
    # 0 to 1, the score from which a verdict is reported. Measured: tests/quality/compare_pairs.
    min_agreement: float = 0.45
    min_contradiction: float = 0.4
    min_refinement: float = 0.5
    # 0 to 1, how likely without the entailment model a pair agrees or contradicts, from which the model is asked; it is
    # asked in any case of near claims of two papers, and of what would be told without it. That is a fifth of the pairs
    # of two planted corpora that no rule decides; promise alone is one in twelve. It reads about 90 sentence pairs a
    # second and core, twice a pair.
    min_promise: float = 0.4
    # The same for contradiction alone, of two papers that may speak of one thing: a tenth more questions, and half as
    # many more labelled conflicts put side by side.
    min_doubt: float = 0.15
    # Relations of one kind for one pair of documents, entity and aspect; the rest are counted in the first one's last
    # reason. High: what the report shows is capped there, and a cap of 5 hid every second labelled conflict.
    max_relations_per_topic: int = 40
    # Relations of one kind about one entity and aspect in the whole corpus; the rest are counted. A hundred papers on
    # one treaty agree on it in thousands of pairs, which the accounts of it show better.
    max_relations_per_entity: int = 200
    # The same for pairs that share no entity.
    max_relations_unnamed: int = 2000
    # The same for one claim and one kind: a general sentence agrees with half a corpus.
    max_relations_per_claim: int = 40
    # Pairs that a reader would be tempted to call a contradiction, but that cannot be compared: reported at most.
    max_not_comparable: int = 50
    # Publication years apart from which a plain number may have changed between two papers.
    years_apart: int = 1

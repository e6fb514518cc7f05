"""What compare decides on one pair: the verdict, on what it rests, and what takes the sting out of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from cyberdocs.records import Aspect, RelationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was decided.

    Args:
        kind: the verdict.
        strength: 0 to 1; a rule's own strength, or the joint model's probability.
        aspect: on what the verdict rests, None where no aspect is shared.
        ground: "model", or the rule: "values", "numbers", "absence", "only", "first", "judgement", "citation".
        explained: why two opposed statements can both hold, "" where nothing explains them.
        missing: what the texts do not tell.
        probabilities: of the joint model, by verdict.
    """

    kind: RelationKind
    strength: float
    aspect: Aspect | None
    ground: str
    explained: str = ""
    missing: tuple[str, ...] = ()
    probabilities: Mapping[str, float]

"""Where something stands: `[start, end)` in code points of `Document.text`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A half-open stretch of `Document.text`.

    Args:
        start: code point where it begins.
        end: code point behind its last one; never before `start`.

    Raises:
        ValueError: on a negative or reversed span.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def contains(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """Words that a stage rejected, kept so that nothing vanishes.

    Args:
        span: where they stand in `Document.text`, or None when they never entered it.
        quote: the words themselves.
        stage: the stage's word, e.g. "ingest".
        reason: a short name of the rule, e.g. "running_head", "site_navigation", "not_a_claim".
        page: 1-based page of the file where known.
    """

    span: Span | None
    quote: str
    stage: str
    reason: str
    page: int | None = None

"""What a language model of ours says of a text: named spans, and words with their syntax."""

from dataclasses import dataclass

from cyberdocs.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSpan:
    """A span that a statistical model names, with its own label ("ORG", "GPE", "PERSON", "LAW").

    Args:
        score: the model's own probability, 0 to 1; None for a model that gives none.
    """

    span: Span
    label: str
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word and its place in the parse.

    Args:
        head_index: index of the head in the same sequence; its own index for a root.
        dependency: the model's label ("nsubj", "neg", "ROOT").
    """

    span: Span
    lemma: str
    pos: str
    dependency: str
    head_index: int

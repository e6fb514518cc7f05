"""One measured figure of quality."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A score on a labelled set.

    Args:
        name: dotted, stage first: "structure.headings.f1".
        value: 0 to 1 unless `note` says otherwise.
        n: how many labels it rests on.
        note: what it was measured on and how, in a few words.
    """

    name: str
    value: float
    n: int
    note: str = ""

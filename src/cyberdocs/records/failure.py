"""A source that could not be read, as a record."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A source that gave no document.

    Args:
        path: as shown to the reader.
        sha256: of its bytes, "" when even those could not be read.
        stage: where it stopped.
        kind: the error's class name, e.g. "Encrypted".
        reason: what is wrong.
        hint: what to do next.
    """

    path: str
    sha256: str
    stage: str
    kind: str
    reason: str
    hint: str = ""

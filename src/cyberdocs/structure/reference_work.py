"""What reading one reference gives, whatever reader read it."""

from typing import NamedTuple

from cyberdocs.records import Csl, ReferenceKind


class Work(NamedTuple):
    """A work as described in one reference, without its place."""

    kind: ReferenceKind
    csl: Csl
    pin: str = ""
    hereinafter: str = ""

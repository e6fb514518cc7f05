"""Tell whether two descriptions speak of one work, in whatever spelling.

Reads the descriptions of one document's references; returns which repeat an earlier one, and in which fields.
"""

from collections.abc import Sequence

from cyberdocs.records import Csl, Reference


def same_work(references: Sequence[Reference]) -> dict[str, str]:
    """Map a reference to the first one that describes the same work.

    Args:
        references: in the order of the text; short forms are passed over.

    Returns:
        reference_id -> reference_id of the first description; only later ones are keys.
    """
    return {}


def is_same_work(a: Csl, b: Csl) -> tuple[bool | None, tuple[str, ...]]:
    """Tell whether `a` and `b` are one work, and in which fields their descriptions differ.

    Returns:
        True, False, or None when the descriptions do not tell; then the names of the fields that differ
        ("author", "title", "container_title", "volume", "page", "year", "symbol"...), in that order.
    """
    return None, ()

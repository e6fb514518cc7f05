"""Tell which antecedents a noun's modifier leaves: "the UN Convention" is no treaty of the Council of Europe.

Reads the words between "the" and the noun ("landmark UN"), returns the bodies that they name, and whether an entity is
of one of them: issued by it or an organ of it, a part of it, or called so by its own name ("European Court of Human
Rights"). A text without an issuer in the catalogue stays.
"""

from cyberdocs.tag.catalogue import Catalogue
from cyberdocs.tag.words import fold_name

# Folded words before a noun: the bodies whose texts and parts are called so.
_BODIES: dict[str, frozenset[str]] = {
    "united nations": frozenset({"org:un"}),
    "un": frozenset({"org:un"}),
    "eu": frozenset({"org:eu"}),
    "au": frozenset({"org:au"}),
    "european": frozenset({"org:eu", "org:coe"}),
    "african": frozenset({"org:au"}),
}


def bodies_named(middle: str) -> frozenset[str]:
    """Give the bodies that the words before a noun name, none for "global landmark"."""
    words = f" {fold_name(middle)} "
    return frozenset(body for name, bodies in _BODIES.items() if f" {name} " in words for body in bodies)


def may_be_of(entity_id: str, name: str, bodies: frozenset[str], catalogue: Catalogue) -> bool:
    """Tell whether an entity may be called after one of the bodies; all may where none is named.

    Args:
        name: as it is printed, for what the catalogue does not hold.
    """
    entry = catalogue.entries.get(entity_id)
    if not bodies or entity_id in bodies:
        return True
    if entry is None:
        own = bodies_named(name)
        return not own or bool(own & bodies)
    above = catalogue.parents.get(entity_id, ())
    if bodies.intersection(above):
        return True
    called = {name for name, own in _BODIES.items() if own & bodies}
    if any(fold_name(name).startswith(f"{word} ") for name in (entry.canonical, *entry.aliases) for word in called):
        return True
    return not above and entity_id.startswith("law:")

"""Turn an entry's own fields (dates, force, kind, issuer) into facts of the record.

Reads an `Entry`, returns `Fact`s: so that a catalogue file names a date once, as a date.
"""

from cyberdocs.records import Aspect, Entry, Fact

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_EVENTS = (
    ("adopted", "adopted", "It was adopted on {day}."),
    ("opened", "opened for signature", "It was opened for signature on {day}."),
    ("in_force", "in force", "It entered into force on {day}."),
)

_FORCES = {
    "binding": "It is legally binding on those whom it addresses.",
    "non-binding": "It is not legally binding.",
    "soft law": "It is soft law: not legally binding.",
    "superseded": "It was binding and has been superseded.",
    "repealed": "It was binding and has been repealed.",
    "not in force": "It is a treaty text that was not in force when last seen.",
    "draft": "It is a draft.",
    "model": "It is a model text: it binds nobody until a legislature takes it up.",
    "policy": "It is a policy document, not a legal act.",
    "none": "It is no legal act and binds nobody.",
}


def derive_facts(entry: Entry, issuer: str) -> tuple[Fact, ...]:
    """State what the fields of an instrument say, one fact each; nothing for an organisation.

    A field whose aspect and value an explicit fact already states is left out.

    Args:
        issuer: the name of the body that issued it, "" when there is none.
    """
    if not entry.entity_id.startswith("law:"):
        return ()
    said = {(fact.aspect, fact.value) for fact in entry.facts}
    facts: list[Fact] = []

    def state(aspect: Aspect, value: str, statement: str, since: str = "", certain: bool = True) -> None:
        if value and (aspect, value) not in said:
            facts.append(
                Fact(aspect=aspect, value=value, statement=statement, source=entry.source, since=since, certain=certain)
            )

    nature = entry.kind
    if not any(fact.aspect is Aspect.NATURE for fact in entry.facts):
        state(Aspect.NATURE, nature, f"It is classed as: {nature}.")
    if not any(fact.aspect is Aspect.FORCE for fact in entry.facts) and entry.force in _FORCES:
        # A text that was not in force may be by now: without a dated fact of its own that is never certain.
        state(Aspect.FORCE, entry.force, _FORCES[entry.force], certain=entry.force != "not in force")
    for name, status, sentence in _EVENTS:
        day = str(getattr(entry, name))
        if day:
            state(Aspect.STATUS, status, sentence.format(day=in_words(day)), since=day)
            state(Aspect.DATE, day, sentence.format(day=in_words(day)), since=day)
    if issuer and not any(fact.aspect is Aspect.ISSUER for fact in entry.facts):
        state(Aspect.ISSUER, issuer, f"It comes from: {issuer}.")
    return tuple(facts)


def in_words(day: str) -> str:
    """Write an ISO date, as far as it goes, in words: "2001-11-23" is "23 November 2001"."""
    parts = day.split("-")
    if len(parts) == 1:
        return parts[0]
    month = MONTHS[int(parts[1]) - 1]
    return f"{month} {parts[0]}" if len(parts) == 2 else f"{int(parts[2])} {month} {parts[0]}"

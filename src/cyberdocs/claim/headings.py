"""Begin a section with what its heading is about: "2. Europol", and then "It was founded in 1999".

Reads a section's heading and the mentions in it; returns the `Memory` with which its first sentence is read. The
heading counts only where one name is all of it but for a number, an article or what the name is said to be. A heading
that the text does not set off is told by its words.
"""

import re

from cyberdocs.claim.antecedents import Antecedent, Memory
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import Target
from cyberdocs.records import Document, Label, Mention, Section

_LEAD = re.compile(
    r"[\W\dIVX]*(?:[A-H][.)]\s)?(?:(?:Case study|Example|Profile)\s?\d?[:.]\s?)?(?:the\s)?", re.IGNORECASE
)
# "2. Europol (1999)", "3. The Malabo Convention: slow to start".
_TAIL = re.compile(r"\s?(?:\([^()]{1,40}\))?(?:\s?[:–-]\s.{1,80})?[.\s]*", re.DOTALL)

_ENDS = (".", "!", "?", ";", "…")
_CLOSING = '"”’»)]⁰¹²³⁴⁵⁶⁷⁸⁹'


def is_heading(reading: Reading) -> bool:
    """Tell a line that states nothing: no verb in it, and no full stop behind it ("Interpol and cybercrime:")."""
    if not reading.tokens or reading.text.rstrip().rstrip(_CLOSING).endswith(_ENDS):
        return False
    return not any(token.pos in ("VERB", "AUX") for token in reading.tokens)


def memory_of(section: Section, mentions: tuple[Mention, ...], document: Document) -> Memory:
    """Give the memory that a heading leaves; an empty one where it names nothing, or more than a name."""
    inside = [
        mention
        for mention in mentions
        if mention.label is not Label.THEME
        and section.heading.contains(mention.span)
        and not any(other.span != mention.span and other.span.contains(mention.span) for other in mentions)
    ]
    if len(inside) != 1 or not inside[0].entity_id:
        return Memory()
    name, text = inside[0], document.text
    lead = _LEAD.fullmatch(text, section.heading.start, name.span.start)
    if lead is None or _TAIL.fullmatch(text, name.span.end, section.heading.end) is None:
        return Memory()
    target = Target(
        span=name.span,
        entity_id=str(name.entity_id),
        kind="law" if name.label is Label.LAW else "org",
        words=document.quote(name.span),
    )
    return Memory(
        subject=Antecedent(targets=(target,), kind=target.kind),
        subjects=(target,),
        mentioned=(target,),
        paragraph=(target,),
    )

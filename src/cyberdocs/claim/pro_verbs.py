"""Tell a claim whose verb stands in another sentence: "It does so without safeguards". Reads a `Reading` and a span."""

import re
from collections.abc import Sequence

from cyberdocs.claim.sentences import Reading
from cyberdocs.records import AspectValue, Span

# "Does so", "did the same"; in "does so much", "does so well" the words go on, and "so" is none for a verb.
_SO = re.compile(r"\s(?:so|likewise)\b(?!\s(?:much|many|little|few|well|badly|poorly|that|and\sso)\b)", re.IGNORECASE)
_PRO_OBJECTS = frozenset({"this", "that", "it", "same"})
_GOES_UP = frozenset({"xcomp", "ccomp", "conj"})
_PRO_VERB = re.compile(r"\b(?:do|does|did|done|doing)\s(?:so|likewise|this|that|it|the\ssame)\b", re.IGNORECASE)


def leans_on_verb(reading: Reading, span: Span) -> bool:
    """Tell whether the words at `span` say only that something does "so": no verb before it tells what."""
    inside = [index for index, token in enumerate(reading.tokens) if span.contains(token.span)]
    for index in inside:
        if not _is_pro_verb(reading, index):
            continue
        above = _above(reading, index)
        if above and not any(
            reading.tokens[place].pos == "VERB" and place not in above for place in inside if place < index
        ):
            return True
    return False


def without_pro_verbs(values: Sequence[AspectValue]) -> tuple[AspectValue, ...]:
    """Drop what is told in the words "does so without ..." alone."""
    return tuple(value for value in values if not _PRO_VERB.search(value.value))


def _is_pro_verb(reading: Reading, index: int) -> bool:
    tokens = reading.tokens
    if tokens[index].lemma.lower() != "do" or tokens[index].dependency in ("aux", "auxpass"):
        return False
    if _SO.match(reading.between(tokens[index].span.end, reading.span.end)):
        return True
    return any(
        token.head_index == index and token.dependency == "dobj" and token.lemma.lower() in _PRO_OBJECTS
        for token in tokens[index + 1 : index + 4]
    )


def _above(reading: Reading, index: int) -> frozenset[int]:
    """Give a verb of the main clause with those that it hangs on ("seeks to do so"); nothing for one of another.

    A verb to which it is joined is none of them: "protects victims and does so well" tells what it does.
    """
    above, seen = {index}, {index}
    while reading.tokens[index].dependency in _GOES_UP and reading.tokens[index].head_index not in seen:
        if reading.tokens[index].dependency != "conj":
            above.add(reading.tokens[index].head_index)
        index = reading.tokens[index].head_index
        seen.add(index)
    return frozenset(above) if reading.tokens[index].dependency == "ROOT" else frozenset()

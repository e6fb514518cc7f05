"""Tell whether a part of a sentence says something alone. Reads a `Reading`, a span, and the words that get a name.

"no body has the mandate to coordinate them" needs its sentence: nothing in it is what "them" means. A part keeps
its pronouns only where a noun of their number stands before them in the part itself, or where they are written out.
"""

import re
from collections.abc import Sequence

from cyberdocs.claim.plurals import is_plural
from cyberdocs.claim.sentences import Reading
from cyberdocs.records import Span

_ONE = frozenset({"it", "its", "itself"})
_MANY = frozenset({"they", "them", "their", "theirs", "themselves"})
_PEOPLE = frozenset({"he", "she", "him", "his", "her", "hers"})
# What leans on words outside, whatever stands before it.
_LEANING = re.compile(
    r"""\b(?:
      former | latter | (?:do|does|did|doing|done)\ so | others | likewise | the\ same | such | these | this
     |those(?!\ (?:that|who|whom|which|whose|of|in|with|from|to|on|under|concerned)\b)   # "fines on those that fail"
     |elsewhere | otherwise | instead
     |ones?(?=[,.;]|$)                                            # "is not a global one."
     |both(?!\ (?:\w+\ ){1,4}and\b) | neither(?!\ \w+\ nor\b)
     |so\ (?:do|does|did|is|are|has|have)
     |(?:do|does|did|is|are|was|were|has|have|can|could|may|might|will|would|should|must|cannot)
      (?:\ not|n['’]t)?(?=[.;,]?$)                                # "as the others have."
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_OBJECTS = frozenset({"dobj", "pobj", "dative"})
_EDGE = re.compile(r"[^\w’']+|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+")
_THAT_ALONE = re.compile(r"^\W*(?:that|there)\s(?:is|was|would|can|could|may|might|has|will)\b", re.IGNORECASE)


def stands_alone(reading: Reading, span: Span, written_out: Sequence[Span], *, opens: bool = False) -> bool:
    """Tell whether the words at `span` need nothing of their sentence.

    Args:
        written_out: pronouns in `span` that a name takes the place of.
        opens: `span` begins the sentence, so that "this treaty" in it is as clear as in the whole.
    """
    words = reading.between(span.start, span.end)
    leans = list(_LEANING.finditer(words))
    if not opens and (leans or _THAT_ALONE.match(words)):
        return False
    if opens and any(found.end() >= len(words.rstrip(" .;,")) for found in leans):
        return False
    nouns: list[tuple[bool, bool]] = []  # of each noun so far: is it plural, is it a subject
    for index, token in enumerate(reading.tokens):
        if not span.contains(token.span):
            continue
        word = _EDGE.sub("", reading.quote(token.span)).lower()
        if any(place.overlaps(token.span) for place in written_out):
            nouns += [(False, False), (True, False)]  # a name of the pronoun's own number: later ones agree with it
        elif word in _PEOPLE:
            return False
        elif word in _ONE | _MANY:
            # "no force can follow it": an object is never the subject of its own verb.
            acted_on = token.dependency in _OBJECTS
            held = any(many == (word in _MANY) and not (acted_on and subject) for many, subject in nouns)
            if not held and not (word in _ONE and _is_empty(reading, token.span)):
                return False
        elif token.pos in ("NOUN", "PROPN"):
            nouns.append((is_plural(reading.tokens, index), token.dependency.startswith("nsubj")))
    return True


def _is_empty(reading: Reading, span: Span) -> bool:
    """Tell "it is hard to say" from "it is hard"."""
    after = reading.between(span.end, reading.span.end)
    return bool(re.match(r"\s(?:is|was|remains|seems|becomes)\b[^,;]{0,60}\b(?:that|to|whether|how|why)\b", after))

"""Tell those who have joined a text from those who must before it enters into force. Reads a sentence's parse.

"74 countries had signed the treaty, which needs 40 ratifications" counts 74 that there are, whatever else the sentence
lays down; "enters into force once 40 States have ratified it" counts what is needed.
"""

from cyberdocs.claim.amount_context import Words, governing_verb, tense_of
from cyberdocs.claim.tree import below, children_of, way_up

_JOINING = frozenset({"sign", "ratify", "accede", "join", "adhere"})
_HOLDING = frozenset({"be", "become", "have", "count", "number"})
_JOINED = frozenset({"party", "signatory", "signature"})  # members may be a quorum, ratifications what is needed
_MODALS = frozenset(
    {"must", "shall", "should", "will", "would", "may", "might", "can", "could", "cannot", "to", "need", "ought"}
)
AHEAD = frozenset({"before", "until", "till", "once", "when", "whenever", "after", "if", "unless"})
_LAID_DOWN = frozenset({"advcl", "pcomp", "csubj", "csubjpass"})  # "once 40 States have signed it", "after signing it"
_LAYING_DOWN = frozenset({"require", "need", "demand", "provide", "stipulate", "necessary", "essential"})
TIMES = frozenset({"date", "day", "moment"})


def has_joined(words: Words, place: int) -> bool:
    """Tell whether the verb of the amount at `place` tells that so many have signed, ratified or joined.

    A main verb in the past or the perfect, or a participle ("signed by 74 States"); not in a clause of time or
    condition, nor behind "must", "to" and "the date on which".
    """
    verb = governing_verb(words, place)
    if verb is None or not _joins(words, verb, place):
        return False
    for one in way_up(words.tokens, verb):
        token = words.tokens[one]
        # The clause of time may stand behind the participle too: "if signed by 40 States".
        if token.dependency in _LAID_DOWN or _is_laid_down(words, one) or is_demanded(words, one):
            return False
        if token.dependency not in ("ROOT", "relcl") and opens_ahead(words, one):
            return False
        if token.dependency in ("relcl", "acl") and words.tokens[token.head_index].lemma.lower() in TIMES:
            return False
    return True


def opens_ahead(words: Words, verb: int) -> bool:
    """Tell a clause that opens with "once" or "before", also where a parse hangs that on its first noun."""
    first = below(children_of(words.tokens), verb)[0]
    return words.word(first).lower() in AHEAD and governing_verb(words, first) == verb


def is_demanded(words: Words, verb: int) -> bool:
    """Tell "it is required that 40 States have ratified it"."""
    token = words.tokens[verb]
    if token.dependency != "ccomp" or words.tokens[token.head_index].lemma.lower() not in _LAYING_DOWN:
        return False
    return any(words.word(at).lower() == "that" for at, one in enumerate(words.tokens) if one.head_index == verb)


def _joins(words: Words, verb: int, place: int) -> bool:
    lemma = words.tokens[verb].lemma.lower()
    if lemma in _JOINING:
        participle = words.tokens[verb].dependency == "acl" and words.word(verb).lower().endswith("ed")
        return participle or tense_of(words, verb) in ("past", "perfect")
    if lemma not in _HOLDING:
        return False
    counted = [words.tokens[at] for at in range(len(words.tokens)) if words.tokens[at].head_index == verb]
    return any(one.lemma.lower() in _JOINED and one.dependency in ("attr", "dobj") for one in counted)


def _is_laid_down(words: Words, verb: int) -> bool:
    """Tell "must have signed", "if signed"."""
    helpers = [at for at, one in enumerate(words.tokens) if one.head_index == verb and at != verb]
    return any(
        (words.tokens[at].dependency in ("aux", "auxpass") and words.word(at).lower() in _MODALS)
        or (words.tokens[at].dependency == "mark" and words.word(at).lower() != "that")
        for at in helpers
    )

"""Tell which text a verb of ending ends: "X replaced Y" and "Y was replaced by X" both end Y, and never X.

Reads a `Reading`; returns the texts. A verb whose object is no text known by name ("repealed its predecessor") ends
none: that X is then no news of X's own standing.
"""

import re

from cyberdocs.claim.access import alone
from cyberdocs.claim.predication import innermost
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import Target
from cyberdocs.records import Span, Token

ENDED = frozenset({"superseded", "repealed"})
_VERB = re.compile(
    r"\b(?:repeal(?:s|ed|ing)?|revok(?:e|es|ed|ing)|annul(?:s|led|ling)?|abrogat(?:e|es|ed|ing)"
    r"|invalidat(?:e|es|ed|ing)|(?:struck|strikes?|striking)\sdown|supersed(?:e|es|ed|ing)|replac(?:e|es|ed|ing)"
    r"|supplant(?:s|ed|ing)?|succeed(?:s|ed|ing)?|(?:took|takes?|taken|taking)\sthe\splace\sof)\b",
    re.IGNORECASE,
)
_SUCCEED = re.compile(r"succeed", re.IGNORECASE)  # "succeeded in improving the Pact" ends nothing
# What tells a text's own end without a passive.
_LAPSE = re.compile(r"\b(?:(?:gave|gives|given)\sway\sto|no\slonger\sapplies)\b", re.IGNORECASE)
_PARTICIPLE = re.compile(r"(?:ed|struck\sdown)$", re.IGNORECASE)
_BETWEEN = r"(?:(?:\w+ly|not|never|then|later|since|now|also|itself|yet|already|soon|thus|thereby|in\sturn)\s){0,3}"
_BE = re.compile(rf"\b(?:is|are|was|were|be|been|being)\s{_BETWEEN}$", re.IGNORECASE)
_BY = re.compile(r"\s(?:\w+ly\s|in\s\d{4}\s)?by\s", re.IGNORECASE)
_WHEN = re.compile(r"[,.]|\s(?:in|on|from|since|as\sof|as\sfrom|with\seffect)\s", re.IGNORECASE)
# "Will replace", "is meant to replace", "can be revoked": not ended yet.
_TO_COME = re.compile(
    rf"\b(?:will|would|shall|should|may|might|can|could|must|cannot|to)\s{_BETWEEN}(?:have\s)?(?:be(?:en)?\s)?{_BETWEEN}$",
    re.IGNORECASE,
)
# "The former Pact", "the older framework called the Pact": what may stand in front of a name, and no other thing.
_FRONT = re.compile(
    r"\s(?:(?!(?:of|in|on|by|with|from|for|to|under|and|or|as|at|that|which|when|where|part|parts|articles?"
    r"|provisions?|chapters?)\b)[\w’'-]+\s){0,5}",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:,|,?\s(?:and|as\swell\sas))\s(?:both\s)?(?:the\s|its\s)?(?:\w+\s)?", re.IGNORECASE)
_AND_VERB = re.compile(r"\sand\s(?:\w+ly\s)?", re.IGNORECASE)
# What may stand between a verb and its object: "replaced on 18 October 2024 the former Pact".
_ON_A_DAY = re.compile(
    r"\s(?:on|in|from|as\sof|as\sfrom|with\seffect\sfrom)\s(?:\d{1,2}\s)?(?:[A-Z][a-z]+\s)?(?:\d{1,2},\s)?\d{4}\b,?"
)
_OWNING = re.compile(r"['’]s?\s")
_IT = re.compile(r"\sit\b(?!['’])", re.IGNORECASE)


def ended(reading: Reading, index: int, cue: Span) -> tuple[Target, ...] | None:
    """Give the texts that the verb in `cue`, in the clause at `index`, ends; None where the cue holds no such verb."""
    if _LAPSE.search(reading.quote(cue)):
        return _texts(reading.subjects[index].targets)
    verb = _verb_in(reading, cue)
    if verb is None:
        return None
    if _TO_COME.search(reading.between(reading.span.start, verb.start)):
        return ()
    return _objects(reading, index, verb) if _is_active(reading, index, verb) else _suffering(reading, index, verb)


def ended_on(reading: Reading, date: Span) -> tuple[Target, ...] | None:
    """Give the texts that another text ended on a date; None where the verb nearest to it is passive or is none."""
    verbs = [reading.span_of(*found.span()) for found in _VERB.finditer(reading.text)]
    verbs = [verb for verb in verbs if not any(target.span.overlaps(verb) for target in reading.targets)]
    before = [verb for verb in verbs if verb.end <= date.start]
    verb = before[-1] if before else next(iter(verbs), None)
    if verb is None:
        return None
    index = innermost(reading, verb)
    return _objects(reading, index, verb) if _is_active(reading, index, verb) else None


def _verb_in(reading: Reading, cue: Span) -> Span | None:
    """Give the verb that a cue holds, read on where it takes a second word: "struck" of "struck down"."""
    found = _VERB.search(reading.quote(cue))
    return Span(start=cue.start + found.start(), end=cue.start + found.end()) if found else None


def _is_active(reading: Reading, index: int, verb: Span) -> bool:
    """Tell "which replaced the Pact" from "which was replaced by the Pact" and "replaced in 2019, it"."""
    if not _PARTICIPLE.search(reading.quote(verb)):
        return True
    if _BE.search(reading.between(reading.span.start, verb.start)):
        return False
    after = reading.between(verb.end, reading.span.end)
    if _BY.match(after):
        return False
    if _objects(reading, index, verb) or _SUCCEED.match(reading.quote(verb)):
        return True
    if reading.tokens:
        return _object_of(reading, verb) is not None  # "the Pact, since repealed" has none
    return not _WHEN.match(after)


def _object_of(reading: Reading, verb: Span) -> Token | None:
    """Give the word that the parse calls the object of the verb or of the one joined to it: "repealed and replaced"."""
    tokens = reading.tokens
    for token in tokens:
        head = tokens[token.head_index]
        is_joined = head.dependency == "conj" and tokens[head.head_index].span.overlaps(verb)
        if token.dependency == "dobj" and (head.span.overlaps(verb) or is_joined):
            return token
    return None


def _suffering(reading: Reading, index: int, verb: Span) -> tuple[Target, ...]:
    """Give the subject of a passive; of words without one, the text right in front of them or behind them."""
    subjects = _texts(reading.subjects[index].targets)
    # Without a parse a subject may reach beyond the verb: "the Pact, replaced by the Act, was binding".
    if texts := tuple(t for t in subjects if t.span.end <= verb.start or not reading.span.contains(t.span)):
        return texts
    front = [t for t in _texts(reading.targets) if 0 <= verb.start - t.span.end <= len(", ")]
    behind = [t for t in _texts(reading.targets) if t.span.start - verb.end == 1]  # "the repealed Pact"
    return tuple(front[-1:] or behind)


def _objects(reading: Reading, index: int, verb: Span) -> tuple[Target, ...]:
    """Give the texts that are the verb's object, one behind the other where it has several."""
    end = verb.end
    joined = _AND_VERB.match(reading.between(end, reading.span.end))
    second = _VERB.match(reading.text, end + joined.end() - reading.span.start) if joined else None
    if second is not None:
        end = reading.span.start + second.end()  # "repeals and replaces the Pact"
    if day := _ON_A_DAY.match(reading.between(end, reading.span.end)):
        end += day.end()
    subject = {target.entity_id for target in reading.subjects[index].targets}
    held = _object_of(reading, verb)
    if held is not None and held.span.end <= verb.start and held.lemma.lower() in ("which", "that"):
        front = [t for t in _texts(reading.targets) if t.span.end <= held.span.start]
        near = [t for t in front if re.fullmatch(r",?\s", reading.between(t.span.end, held.span.start))]
        return tuple(near[-1:])  # "the Pact, which the Act replaced"
    if _IT.match(reading.between(end, reading.span.end)):
        earlier = [t for t in _texts(reading.targets) if t.span.end <= verb.start and reading.tokens]
        others = tuple(t for t in earlier or reading.background if t.kind == "law" and t.entity_id not in subject)
        return tuple(t for t in others if t.entity_id == alone(others))[:1]
    found: list[Target] = []
    for target in _texts(reading.targets):
        if target.span.start < end:
            continue
        gap = reading.between(end, target.span.start)
        fits = _JOINED.fullmatch(gap) and _is_joined(reading, target) if found else _FRONT.fullmatch(gap)
        if not fits or _only_tells_which(reading, target):
            break
        found.append(target)
        end = target.span.end
    return tuple(target for target in found if target.entity_id not in subject)


def _is_joined(reading: Reading, target: Target) -> bool:
    """Tell "replaced the Pact and the Charter" from "replaced the Pact, and the Charter entered into force"."""
    return any(token.dependency == "conj" and token.span.overlaps(target.span) for token in reading.tokens)


def _only_tells_which(reading: Reading, target: Target) -> bool:
    """Tell "replaced the Pact's register" and "replaced the Pact secretariat" from "replaced the Pact"."""
    if _OWNING.match(reading.between(target.span.end, reading.span.end)):
        return True
    return any(
        token.dependency == "compound"
        and token.span.end == target.span.end
        and not target.span.contains(reading.tokens[token.head_index].span)
        for token in reading.tokens
    )


def _texts(targets: tuple[Target, ...]) -> tuple[Target, ...]:
    return tuple(target for target in targets if target.kind == "law")

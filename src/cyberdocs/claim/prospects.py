"""Tell what a clause of time or condition only looks ahead to. Reads a `Reading` and its values; returns what stands.

"Must finish before the Convention enters into force" and "once it has been ratified by all" tell of nothing that has
happened; "before it entered into force" does. "Enters into force after the fortieth instrument" is a rule.
"""

import re
from collections.abc import Iterator, Sequence

from cyberdocs.claim.amount_context import Words, governing_verb, tense_of
from cyberdocs.claim.joined import AHEAD, TIMES, is_demanded, opens_ahead
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.thresholds import NEEDED
from cyberdocs.claim.tree import below, children_of
from cyberdocs.records import Aspect, AspectValue, Span

_AS_SOON_AS = re.compile(r"\b(?:as\ssoon\sas|by\sthe\stime(?:\sthat)?|provided\sthat|in\scase)\s", re.IGNORECASE)
_TAKING_EFFECT = frozenset({"enter", "come", "take", "become"})
_TAKES_EFFECT = re.compile(r"(?:enters?|comes?)\sinto|takes?\seffect|becomes?\s(?:effective|law)", re.IGNORECASE)
_BY_RULE = re.compile(
    r"\s(?:only\s)?(?:(?:on\s(?:the\s)?[\w\s]{0,30}?(?:day|month)[\w\s]{0,30}?|\w+\s(?:days?|months?)\s)?(?:after|following)\s(?:the\s)?"
    r"(?:date|day|deposit|expir|\w+\s(?:instrument|ratification|accession))"
    r"|(?:upon|with|on)\sthe\s(?:deposit|\w+\s(?:instrument|ratification|accession)))",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:until|till|through|up\sto)\s(?:the\s)?(?:(?:end|close)\sof\s)?(?:late\s|early\s|mid-?\s?)?$", re.I
)
_COUNT = re.compile(r"\w+: \d+")  # "parties: 40"


def ends_then(reading: Reading, date: Span) -> bool:
    """Tell "is open for signature until 31 December 2026": the day of an end, for which the sentence tells nothing."""
    if not _UNTIL.search(reading.between(reading.span.start, date.start)):
        return False
    words = Words(reading.text, reading.span.start, reading.tokens)
    places = words.place(Span(start=date.start - words.offset, end=date.end - words.offset))
    verb = governing_verb(words, places[0]) if places else None
    return verb is not None and tense_of(words, verb) == "present"


def without_prospects(reading: Reading, found: Sequence[AspectValue]) -> list[AspectValue]:
    """Leave out statuses and counts of parties that a clause of time or condition looks ahead to."""
    if not reading.tokens:
        return list(found)
    words = Words(reading.text, reading.span.start, reading.tokens)
    ahead = list(_ahead(words))
    ruled = {words.tokens[head].span for head, _ in ahead}
    spans = [span for _, span in ahead]
    needed = {value.entity_id for value in found if value.value.startswith(NEEDED)}
    kept = []
    for value in found:
        told = value.aspect is Aspect.STATUS or (value.aspect is Aspect.SCOPE and _COUNT.fullmatch(value.value))
        if told and any(span.contains(value.cue) for span in spans):
            continue
        if (
            value.aspect is Aspect.STATUS
            and _TAKES_EFFECT.match(reading.quote(value.cue))
            and (
                value.entity_id in needed
                or any(value.cue.contains(verb) for verb in ruled)
                or _BY_RULE.match(reading.between(value.cue.end, reading.span.end))
            )
        ):
            continue
        kept.append(value)
    return kept


def _ahead(words: Words) -> Iterator[tuple[int, Span]]:
    """List the clauses that look ahead, each with the verb that it hangs on."""
    children = children_of(words.tokens)
    for verb, token in enumerate(words.tokens):
        if token.dependency not in ("advcl", "pcomp", "relcl", "ccomp") or token.head_index == verb:
            continue
        inside = below(children, verb)
        if not _is_joined_ahead(words, verb, inside[0]):
            continue
        head = governing_verb(words, token.head_index)
        tense = tense_of(words, verb)
        if tense == "past" and not (head is not None and _rules(words, head)):
            continue
        start, end = words.tokens[inside[0]].span.start, words.tokens[inside[-1]].span.end
        yield (head if head is not None else verb), Span(start=start, end=end)


def _is_joined_ahead(words: Words, verb: int, first: int) -> bool:
    """Tell a clause that "before", "once", "as soon as", "on the date on which" or "it is required that" joins."""
    token = words.tokens[verb]
    head = words.tokens[token.head_index].lemma.lower()
    start = words.tokens[first].span.start - words.offset
    if _AS_SOON_AS.fullmatch(words.text[max(0, start - 12) : start].lstrip()) or _AS_SOON_AS.match(words.text, start):
        return True
    if token.dependency == "relcl":
        return head in TIMES  # not "at a time when 80 States have ratified it"
    if is_demanded(words, verb) or opens_ahead(words, verb):
        return True
    own = {words.word(at).lower() for at, one in enumerate(words.tokens) if one.head_index == verb and at < verb}
    before = words.word(first - 1).lower() if first else ""
    return bool(own & AHEAD) or (token.dependency == "pcomp" and before in AHEAD)


def _rules(words: Words, verb: int) -> bool:
    """Tell "enters into force", by rule, from "entered"."""
    return words.tokens[verb].lemma.lower() in _TAKING_EFFECT and tense_of(words, verb) == "present"

"""Tell what each clause is about: its named subject, or what its pronoun or "this treaty" points back at.

Reads clauses, targets and a memory of the sentences before; returns targets a clause and what was replaced. It
points back only where the text leaves one reading; otherwise the subject stays unresolved.
"""

import re
from collections.abc import Sequence

from cyberdocs.claim.antecedents import PAPER, Antecedent, Hints, Memory, Subject, distinct, is_paper
from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.pointing import (
    DEMONSTRATIVE,
    LAW_NOUNS,
    ORG_NOUNS,
    PRONOUN,
    is_a,
    is_part_of_its,
    points_back,
)
from cyberdocs.claim.targets import Target, within
from cyberdocs.records import Span

# "Each of them", "none of these texts", "the last of these", "the former", a bare "both": one reading is never sure.
_PICKING = re.compile(
    r"^(?:(?:not\s)?(?:each|none|all|both|most|some|many|several|any|either|neither|one|two|three|few|a\s(?:few|number)"
    r"|the\s(?:last|first|second|third|fourth|next|others?|rest|majority|remainder|same|two|three))"
    r"\sof\s(?:these|those|them|which|its|their|the\stwo)\b.*"
    r"|(?:the\s)?(?:former|latter)(?:\s\w+)?|both|each|none|neither|either|the\sothers?"
    r"|the\s(?:last|first|second|third)(?:\stwo|\sone)?)$",
    re.IGNORECASE,
)
_ORDER = re.compile(r"the\s(?P<which>first|second|third|last)\sof\s(?:these|those|them)$")
_PAIRED = frozenset({"both", "both of them", "neither", "neither of them", "neither of the two", "both of these"})
_IS_JUST = re.compile(r"\s(?:still\s|now\s|simply\s)?(?:the\s)?", re.IGNORECASE)
_ARTICLE = 4  # code points: "The "
_NOUN_BEHIND = re.compile(r"\s(?!(?:and|or|nor|but|yet|in|of|for|to|as|at|on|by|with|from|who|which|that)\b)[a-z]+")
_CLAUSE_BETWEEN = re.compile(r"[,;:]|\b(?:which|that|who|because|since|while|when|by|for|as|if|where)\b", re.IGNORECASE)
_INSIDE = re.compile(r"\b(?:that|which|who|whose|to|on|between|under)\b", re.IGNORECASE)
_HEAD_BEHIND = re.compile(r"\s(?:[a-z-]+\s)?(?P<head>[a-z-]+)")
_OF_ITS_OWN = re.compile(
    r"members?|officers?|officials?|agents?|delegates?|experts?|agenc(?:y|ies)|bod(?:y|ies)|institutions?|system|secretariat"
    r"|leadership|staff|analysts?|police|organs?|mechanisms?|meetings?|summits?|programmes?|initiatives?|roles?|efforts?|work|mandates?",
    re.IGNORECASE,
)
_PART_OF = re.compile(r"(?P<head>[\w-]+)\sof\s(?:the\s)?$")
_STANDS_FOR_WHOLE = re.compile(
    r"roles?|impact|influence|effects?|effectiveness|engagement|importance|success|text|scope|reach|nature|status|work"
    r"|efforts?|contributions?|participation|membership|mandates?|activit(?:y|ies)|creation|adoption|initiatives?|development|use|parties",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r",\s(?:\w+ly\s)?(?:\w+ed|drawn|held|built|set|run|led|made|written|known)\s(?:\w+\s){0,4}$")
# Behind a name: ", an agency of", ", the Union’s office for"; before the verb: ", ", ", has ".
_OPENS_APPOSITION = re.compile(r"(?:\s\([^()]{1,30}\))?,\s(?:an?|the|its|their|one|part|[A-Z][\w-]*[’']s?)\s")
_CLOSES_APPOSITION = re.compile(r",\s(?:\w+\s){0,3}$")
_JOINS = re.compile(r"(?:\band|\bor|&)\s(?:the\s)?$")
_DENIED = re.compile(
    r"(?:,\s|\s–\s|\()(?:and\s|but\s)?(?:not|never)\s(?:the\s)?$|\b(?:rather\sthan|instead\sof|unlike)\s(?:the\s)?$",
    re.IGNORECASE,
)
_OF_A_BODY = re.compile(r"\w\s(?:of|by|for|under|within|from|to|with|at|in)\s(?:the\s)?$", re.IGNORECASE)
_IN_A_TEXT = re.compile(r"\w\s(?:under|within|with|at|in)\s(?:the\s)?$", re.IGNORECASE)
_GAP = 2  # code points: ", " between a name and the "which" behind it


def subject_of(
    clause: Clause,
    text: str,
    offset: int,
    targets: Sequence[Target],
    memory: Memory,
    hints: Hints,
    *,
    before: tuple[Subject, ...] = (),
) -> Subject:
    """Tell what `clause` of the sentence `text` (at `offset`) is about.

    Args:
        before: the subjects of the clauses before it.
    """
    if clause.subject is None:
        return Subject()
    if clause.kind == "relative":
        return Subject(targets=_antecedent(clause, targets))
    # Parses lose the tail of long subjects ("bodies like A and B facilitate"): read on up to the verb.
    reach = Span(start=clause.subject.start, end=max(clause.subject.end, clause.verb.start))
    if clause.kind == "conj" and not clause.span.contains(clause.subject):
        reach = clause.subject
    own = tuple(target for target in within(targets, reach) if not _is_denied(text, offset, clause.subject, target))
    words = text[clause.subject.start - offset : clause.subject.end - offset].strip()
    named = any(target.named for target in own)
    if is_paper(words, memory, linked=named):
        return Subject(stands_for=PAPER)
    if _PICKING.match(words) and not named and not is_part_of_its(words):
        picked = _picked(words, memory, hints)
        inner = not hints.leads
        # "Neither is binding" must keep its "neither".
        place = None if picked and words.lower().startswith("neither") else clause.subject
        return Subject(targets=picked, resolved=bool(picked) or inner, words=place, inner=inner)
    pointing = points_back(words, clause.subject, memory, hints)
    if pointing is not None and pointing.words is not None and not hints.leads:
        return _within_sentence(words, clause, text, offset, targets, own, before)
    if pointing is not None and not pointing.resolved and clause.lemma == "be" and not named:
        told = _identified(clause, text, offset, targets)
        if told and _IS_JUST.fullmatch(text[clause.verb.end - offset : told[0].span.start - offset]):
            # "That treaty is the Convention."
            return Subject(targets=told, stands_for=Antecedent(targets=told, kind=told[0].kind))
    if pointing is not None and not named:
        if not own or pointing.possessive or pointing.words is not None:
            return pointing
        return Subject(targets=_best(own, clause, text, offset))
    if not own and clause.lemma == "be" and clause.kind == "main":
        return Subject(targets=_identified(clause, text, offset, targets))
    return Subject(targets=_best(own, clause, text, offset))


def _is_denied(text: str, offset: int, subject: Span, target: Target) -> bool:
    """Tell "national authorities, not the Agency, impose fines": what is denied of it is not said of it."""
    return _DENIED.search(text[subject.start - offset : target.span.start - offset]) is not None


def _picked(words: str, memory: Memory, hints: Hints) -> tuple[Target, ...]:
    """Read "the former", "the last of these", "neither of the two": out of names that were joined or are just two."""
    listed = memory.subject.targets if memory.subject is not None else ()
    if len(listed) < 2 or not all(target.named for target in listed):
        listed = ()
    plain = words.lower()
    if order := _ORDER.match(plain):
        place = {"first": 0, "second": 1, "third": 2, "last": -1}[order.group("which")]
        return (listed[place],) if listed and place < len(listed) else ()
    pair = listed if len(listed) == 2 else ()
    if plain in _PAIRED:
        # "A dates from 2002. B is another matter. Neither of the two is binding": two texts alone have come up.
        texts = tuple(target for target in memory.paragraph if target.kind == "law") if hints.wants else ()
        return pair or (texts if len(texts) == 2 else ())
    return {"the former": pair[:1], "the latter": pair[1:]}.get(plain, ())


def _within_sentence(
    words: str,
    clause: Clause,
    text: str,
    offset: int,
    targets: Sequence[Target],
    own: Sequence[Target],
    before: tuple[Subject, ...],
) -> Subject:
    """Resolve "such results vary; they ...": at the one name before it, else at the subject before it."""
    place = clause.subject
    unlinked = place is not None and not any(target.named for target in own)
    if place is not None and unlinked and (sort := DEMONSTRATIVE.match(words)) is not None and sort.group() == words:
        noun = sort.group("noun").lower()
        kind = "org" if noun in ORG_NOUNS else "law" if noun in LAW_NOUNS else ""
        named = distinct(tuple(t for t in targets if t.named and t.span.end <= place.start and t.kind == kind))
        if len(named) == 1 and is_a(named[0], noun):
            return Subject(targets=named, words=place, inner=True)  # "supervised by X: the agency inspects ..."
    if place is None or not PRONOUN.match(words):
        return Subject(targets=_best(own, clause, text, offset))
    if words.lower() in {"he", "she"}:
        return Subject(words=place, inner=True)  # no body and no text
    many = words.lower() in {"they", "them", "these", "those"}
    earlier = distinct(tuple(t for t in targets if t.named and t.span.end <= place.start))
    told = next((found for found in reversed(before) if found.targets or found.words is not None), None)
    first = before[0] if before else None
    unnamed = first is not None and not first.targets and first.words is None and first.resolved
    if unnamed and told is None:
        # "The protocol that changes the Convention was opened; it has been signed": the protocol, not the Convention.
        return Subject(resolved=True, words=place, inner=True)
    if not many and any(not one.resolved for one in before):
        return Subject(resolved=True, words=place, inner=True)  # "This is hard for ASEAN, as it requires laws"
    if len(earlier) == 1 and not many:
        return Subject(targets=earlier, words=place, inner=True)
    if told is not None and told.targets and _agree(told.targets, text, offset, many=many) and len(earlier) <= 1:
        return Subject(targets=told.targets, words=place, inner=True)
    return Subject(resolved=True, words=place, inner=True)


def _agree(targets: tuple[Target, ...], text: str, offset: int, *, many: bool) -> bool:
    """Tell whether "it" or "they" can stand for `targets`."""
    if targets[0].named:
        return (len(targets) > 1) == many
    words = text[max(0, targets[0].span.start - offset) : max(0, targets[0].span.end - offset)]
    return words.endswith("s") == many


def _identified(clause: Clause, text: str, offset: int, targets: Sequence[Target]) -> tuple[Target, ...]:
    """Read "the main element is the Convention": what is behind the copula is what it is about.

    "Pharos is an agency of the Union" is about Pharos, and "there are no gaps in the Convention" about gaps.
    """
    behind = []
    for target in within(targets, clause.rest):
        gap = text[clause.verb.end - offset : target.span.start - offset]
        within_it = (_OF_A_BODY if target.kind == "org" else _IN_A_TEXT).search(gap)
        if target.named and not within_it and not _CLAUSE_BETWEEN.search(gap):
            behind.append(target)
    for target in behind:
        follows = text[target.span.end - offset : target.span.end - offset + 2]
        if follows[:1] not in "'’" or not follows:
            return (target,)
    return tuple(behind[:1])


def _antecedent(clause: Clause, targets: Sequence[Target]) -> tuple[Target, ...]:
    """Give what ", which ..." hangs on: the target that ends right before it, else the last of its noun phrase."""
    beside = [target for target in targets if 0 <= clause.span.start - target.span.end <= _GAP]
    if beside:
        return (beside[-1],)
    if clause.subject is None:
        return ()
    inside = [t for t in targets if t.span.start >= clause.subject.start and t.span.end <= clause.span.start]
    head = clause.subject_head
    fitting = [target for target in inside if target.named or (head is not None and target.span.overlaps(head))]
    return tuple(fitting[-1:])


def _modifies(target: Target, clause: Clause, text: str, offset: int) -> bool:
    """Tell "conventions and United Nations resolutions", where the name only says whose; at the front it counts."""
    head = clause.subject_head
    if clause.subject is None or target.span.start - clause.subject.start <= _ARTICLE:
        # "The Group network" is not the Group; "the Group members" speak for it.
        behind = text[target.span.end - offset : head.end - offset] if head is not None else ""
        found = _HEAD_BEHIND.fullmatch(behind)
        return target.kind == "org" and found is not None and not _OF_ITS_OWN.fullmatch(found.group("head"))
    front = text[clause.subject.start - offset : target.span.start - offset]
    if head is not None and head.end <= target.span.start and (found := _PART_OF.search(front)):
        # "the network of the Group" is not the Group; its role, its work and its members' efforts are.
        return not _STANDS_FOR_WHOLE.fullmatch(found.group("head"))
    if (
        head is not None
        and head.end <= target.span.start
        and _INSIDE.search(front, max(0, head.end - clause.subject.start))
    ):
        return True  # "the protocol that changes the Convention", "accession to the Convention"
    rest = text[target.span.end - offset : max(clause.subject.end, target.span.end) - offset]
    return bool(_NOUN_BEHIND.match(rest))


def _best(own: Sequence[Target], clause: Clause, text: str, offset: int) -> tuple[Target, ...]:
    """Of several targets in a subject, give the names; else the one at the head; else the first concept."""
    if named := tuple(target for target in own if target.named and not _modifies(target, clause, text, offset)):
        return _listed(named, clause, text, offset)
    head = clause.subject_head
    if head is not None and (at_head := tuple(target for target in own if target.span.overlaps(head))):
        return at_head[:1]
    return tuple(target for target in own if not target.named)[:1]


def _listed(named: tuple[Target, ...], clause: Clause, text: str, offset: int) -> tuple[Target, ...]:
    """Cut "the Convention, drawn up within the Council, protects" at what only describes the name at the head."""
    head = clause.subject_head
    if head is None or not named[0].span.overlaps(head):
        return named
    if len(named) > 1 and _is_apposition(named, clause, text, offset):
        return named[:1]
    kept = [named[0]]
    for target in named[1:]:
        gap = text[kept[-1].span.end - offset : target.span.start - offset]
        if _PARTICIPLE.search(gap):
            break
        kept.append(target)
    return tuple(kept)


def _is_apposition(named: tuple[Target, ...], clause: Clause, text: str, offset: int) -> bool:
    """Tell "the Office, an agency of the Union, trains": what only says what the name at the head is."""
    first = named[0].span.end - offset
    whole = text[first : max(clause.verb.start - offset, first)]
    if _OPENS_APPOSITION.match(whole) is None or _CLOSES_APPOSITION.search(whole) is None:
        return False
    return all(_JOINS.search(text[first : target.span.start - offset]) is None for target in named[1:])

"""Tell whom a cue of the value table is said of. Reads a `Reading`, a clause and a match; returns targets.

The subject behind a copula, the noun phrase that it stands in, the text that something is done to; nobody where the
cue only stands near.
"""

import re

from cyberdocs.claim.access import alone
from cyberdocs.claim.clauses import Clause
from cyberdocs.claim.cues import Match
from cyberdocs.claim.endings import ENDED, ended
from cyberdocs.claim.predication import acts_on, is_missing, is_near
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.targets import Target, within
from cyberdocs.records import Aspect, AspectTerm, Span

COPULA = frozenset(
    [
        "be",
        "remain",
        "become",
        "constitute",
        "represent",
        "form",
        "serve",
        "function",
        "act",
        "stay",
        "seem",
        "appear",
        "prove",
    ]
)
APPOSED = re.compile(r"^,?\s?(?:[,(–—-]\s?)(?:an?|the|its|this)\s(?:[\w’'-]+\s){0,5}$", re.IGNORECASE)
_APPOSED_NAME = re.compile(r"(?:\s[\w’'-]+){1,14},\s(?:the\s)?", re.IGNORECASE)
_ENDS_THERE = re.compile(r"\s?(?:\([^()]{1,40}\))?(?:[.,;:)]|$)")
# Who fosters a cohesive framework is not cohesive: the framework is.
_SHAPING = frozenset(
    {"foster", "create", "promote", "establish", "provide", "build", "shape", "ensure", "achieve", "develop", "form",
     "require", "support", "facilitate", "enable", "enhance", "underscore", "help", "encourage", "seek", "set", "make"}
)  # fmt: skip
_PREPOSITION = re.compile(r"\b(?:to|for|of|in|against|among|on|by|with|and)\b")
_OF_ANOTHER = re.compile(
    r"\b(?:to|for|of|in|against|among|on|by|with|and|under|within|from|at|between|about|that|which|who)\b"
)
_MEANS = re.compile(r"\b(?:by|through|in|under|with|via)\s(?:its\s|the\s)?$", re.IGNORECASE)  # "endorsed it by X"
_OF_IT = re.compile(r"\s(?:(?:of|to)\s)?(?:the\s|this\s|that\s)?(?:[\w-]+\s)?")
_OF_THE_NOUN = re.compile(r"\w\s(?:for|to|on|against|with|under|beside|between)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_CAUSING = frozenset({"pose", "create", "present", "add", "lead", "place", "cause", "put", "bring"})
_REMOVING = frozenset(
    {"eliminate", "reduce", "overcome", "close", "bridge", "resolve", "address", "remove", "lessen", "minimise",
     "minimize", "avoid", "prevent", "mitigate", "end", "exploit"}
)  # fmt: skip
_OBJECT_REACH = 26  # code points from "cohesive" to the thing: "cohesive global legal framework"
SUFFERED = {"hinders": "hindered", "strengthens": "strengthened"}
OF = re.compile(r"\s(?:nature|character|dimension|reach|scope|quality)\sof\s(?:the\s|this\s|its\s)?", re.IGNORECASE)
_OF_SOMEBODY = re.compile(r"\s(?:[\w-]+\s){0,2}(?:of|by|from|for|under|within|between|among|at)\s", re.IGNORECASE)
_BINDER = re.compile(
    r"\s(?:by\s|(?:to\s)?(?:follow|obey|apply|respect|comply\swith|observe)\s)(?:the\s|this\s)?", re.IGNORECASE
)
_IT = re.compile(r"\sit\b")
_PARTIES_TO = re.compile(
    r"(?:all\s|the\s|its\s)*(?:states?\s|contracting\s)?(?:parties|part(?:y|ies)|signatories|members)\s(?:to|of)\s(?:the\s)?",
    re.IGNORECASE,
)
# "It was replaced by the agreement signed in May, in force since June": the replacer's day and standing.
_REPLACED = re.compile(r"(?:replaced|superseded|succeeded|supplanted|followed|repealed)\sby\s", re.IGNORECASE)
_NO_LONGER = re.compile(r"\b(?:no|not|never)\b", re.IGNORECASE)  # "replaced by Y and no longer in force" is X's
PREDICATED_ONLY = frozenset({Aspect.EFFECT, Aspect.COHERENCE})
_MADE = frozenset(
    {"adopted", "drafted", "proposed", "published", "ratified", "signed", "implemented", "superseded", "endorsed"}
)


def owners(reading: Reading, index: int, match: Match[AspectTerm]) -> tuple[Target, ...]:
    """Tell whom a cue is said of."""
    clause, subject = reading.clauses[index], reading.subjects[index]
    aspect = match.payload.aspect
    ends = aspect is Aspect.STATUS and match.payload.value in ENDED
    if ends and (texts := ended(reading, index, match.span)) is not None:
        return texts
    if aspect is Aspect.FORCE and (laws := _whose_parties(reading, clause)):
        return laws
    if aspect is Aspect.FORCE and (laws := _what_binds(reading, match.span)):
        return laws
    named = tuple(target for target in subject.targets if target.named)
    behind_noun = _OF_THE_NOUN.search(reading.between(clause.verb.end, match.span.start))
    if aspect is Aspect.NATURE and named and clause.lemma in COPULA and behind_noun:
        return ()  # "is a model for national legislation"
    if (
        named
        and clause.lemma in COPULA
        and match.span.start >= clause.verb.end
        and is_near(reading, clause, match.span)
    ):
        return named  # "the Convention is the sole binding agreement"
    said = bool(subject.targets) and match.span.start >= clause.verb.start
    if aspect not in PREDICATED_ONLY and (beside := _same_phrase(reading, match.span, aspect, said=said)):
        return beside
    inside = clause.subject is not None and clause.subject.contains(match.span)
    if aspect is Aspect.NATURE and (inside or not subject.targets) and _is_of_somebody(reading, match.span):
        return ()  # "an agency of the Union": of whoever is called so, and not of the Union
    if clause.subject is not None and inside:
        return within(reading.targets, clause.subject)[:1] or _right_of(reading, match.span)
    if aspect is Aspect.STATUS and not clause.passive and _IT.match(reading.between(match.span.end, clause.rest.end)):
        earlier = tuple(
            t
            for t in reading.targets
            if t.kind == "law" and t.span.end <= match.span.start
            if not _MEANS.search(reading.between(reading.span.start, t.span.start))  # "noted it in resolution 22/7"
        )
        law = alone(earlier or reading.background)
        return tuple(t for t in earlier or reading.background if t.entity_id == law)[:1]  # "did not adopt it"
    if aspect is Aspect.STATUS and not clause.passive and match.span.start >= clause.verb.start:
        behind = [target for target in within(reading.targets, clause.rest) if target.span.start >= match.span.end]
        behind = [t for t in behind if not _MEANS.search(reading.between(match.span.end, t.span.start))]
        if objects := [one for one in behind if one.kind == "law" and acts_on(reading, match.span, one)]:
            return tuple(objects[:1])
        if match.payload.value in _MADE and any(target.named for target in subject.targets):
            return ()  # "this treaty established a framework" is no news of the treaty's own status
    if aspect is Aspect.EFFECT:
        return _affecting(reading, clause, subject.targets, match)
    if aspect is Aspect.COHERENCE:
        return _coherent(reading, clause, subject.targets, match.span)
    if aspect is Aspect.STATUS and match.payload.value not in ENDED and is_replaced(reading, clause, match.span.start):
        text = replacer(reading, clause, match.span.start)
        if text is None or not _NO_LONGER.search(reading.between(text.span.end, match.span.start)):
            return (text,) if text is not None else ()
    if subject.targets:
        return subject.targets
    near = _right_of(reading, match.span)
    if match.payload.group == "existence":
        # "There are no gaps in the Convention" says nothing of its being there.
        return near if near and not _OF_ANOTHER.search(reading.between(match.span.end, near[0].span.start)) else ()
    if aspect is Aspect.STATUS and not match.span.overlaps(clause.verb):
        # "accession to the Convention" but not "ratification is slow because the Convention ..."
        gap = reading.between(match.span.end, near[0].span.start) if near else ""
        return near if _OF_IT.fullmatch(gap) else ()
    beside = tuple(target for target in near or _left_of(reading, match.span) if target.named)
    return tuple(one for one in beside if aspect is not Aspect.STATUS or acts_on(reading, match.span, one))


def is_replaced(reading: Reading, clause: Clause, before: int) -> bool:
    """Tell "X has been replaced by Y, ...": what stands behind, at `before`, tells of Y."""
    return _REPLACED.match(reading.between(clause.verb.start, before)) is not None


def replacer(reading: Reading, clause: Clause, before: int) -> Target | None:
    """Give the last text named between the verb and `before`, None where it has no name."""
    laws = [target for target in reading.targets if target.kind == "law"]
    behind = [law for law in laws if clause.verb.end <= law.span.start and law.span.end <= before]
    return behind[-1] if behind else None


def _whose_parties(reading: Reading, clause: Clause) -> tuple[Target, ...]:
    """Read "parties to the Convention are obliged to ...": what its parties owe it binds them to."""
    if clause.subject is None or not reading.span.contains(clause.subject):
        return ()
    laws = [target for target in within(reading.targets, clause.subject) if target.kind == "law"]
    front = reading.between(clause.subject.start, laws[0].span.start) if laws else ""
    return tuple(laws[:1]) if _PARTIES_TO.fullmatch(front) else ()


def _what_binds(reading: Reading, span: Span) -> tuple[Target, ...]:
    """Read "States are bound by the Convention", "free to ignore the Call": what is named behind binds, or does not."""
    for target in reading.targets:
        if target.kind == "law" and target.span.start > span.end:
            return (target,) if _BINDER.fullmatch(reading.between(span.end, target.span.start)) else ()
    return ()


def _coherent(reading: Reading, clause: Clause, subject: tuple[Target, ...], span: Span) -> tuple[Target, ...]:
    """Give what is called fragmented or cohesive: what is shaped, else the subject; never a body."""
    ideas = [target for target in reading.targets if target.kind != "org"]
    behind = [t for t in ideas if t.span.end > span.start and t.span.start - span.end <= _OBJECT_REACH]
    behind = [t for t in behind if not _PREPOSITION.search(reading.between(span.end, t.span.start))]
    if clause.lemma in _REMOVING and span.start >= clause.verb.end:
        return ()  # "would eliminate discrepancies"
    if clause.lemma in _SHAPING and span.start >= clause.verb.end:
        return tuple(behind[:1])
    if clause.subject is not None and clause.subject.contains(span):
        return tuple(behind[:1]) or tuple(ideas[:1])
    return tuple(target for target in subject if target.kind != "org") or tuple(behind[:1])


def _affecting(
    reading: Reading, clause: Clause, subject: tuple[Target, ...], match: Match[AspectTerm]
) -> tuple[Target, ...]:
    """Give whom an effect is said of: the subject; with a subject of no known name, what it acts on."""
    if clause.kind == "relative":
        return tuple(target for target in subject if target.named)
    deed = match.payload.value in SUFFERED and not clause.passive and acts(clause, match.span)
    if deed and subject and is_missing(reading, clause, subject[0].span):
        subject = ()
    if subject or match.payload.value not in SUFFERED or clause.passive or not acts(clause, match.span):
        return subject
    # "allows States" holds its own object
    behind = [target for target in within(reading.targets, clause.rest) if target.span.start >= match.span.start]
    return tuple(behind[:1])


def acts(clause: Clause, span: Span) -> bool:
    """Tell whether a cue is the deed itself: "hinders X", "poses challenges to X"."""
    return span.overlaps(clause.verb) or (clause.lemma in _CAUSING and span.start >= clause.verb.end)


def _same_phrase(reading: Reading, span: Span, aspect: Aspect, *, said: bool) -> tuple[Target, ...]:
    """Give the target that a cue modifies directly: "comprehensive binding treaties", "the Convention, a treaty".

    Args:
        said: the cue stands in a predicate with a known subject, so that "rests on soft law" is said of that.
    """
    for target in reading.targets:
        gap = reading.between(span.end, target.span.start)
        if target.span.overlaps(span) and aspect is not Aspect.SCOPE and not (said and target.span == span):
            return (target,)
        if span.end <= target.span.start and OF.fullmatch(gap):
            return (target,)  # "the borderless nature of cyberspace"
        if (
            span.end <= target.span.start
            and target.kind == "law"
            and re.fullmatch(r"\s(?:[\w’'-]+\s){0,1}", gap)
            and aspect is not Aspect.NATURE
        ):
            return (target,)
        if aspect is Aspect.EXCLUSIVITY and target.kind == "law" and names_what_precedes(reading, target, span):
            return (target,)
        after = reading.between(target.span.end, span.start)
        apposed = aspect in (Aspect.NATURE, Aspect.FORCE, Aspect.EXCLUSIVITY) and target.named
        if apposed and APPOSED.match(after) and not is_listed(reading, span, after):
            return (target,)
    return ()


def names_what_precedes(reading: Reading, target: Target, rank: Span) -> bool:
    """Tell "the first treaty on crime, the Convention", where `rank` is "first"."""
    if not _APPOSED_NAME.fullmatch(reading.between(rank.end, target.span.start)):
        return False
    return _ENDS_THERE.match(reading.between(target.span.end, reading.span.end)) is not None


def is_listed(reading: Reading, span: Span, after: str) -> bool:
    """Tell "the Call, the Union's convention and the Code" from "the Convention, a landmark agreement"."""
    if re.search(r"['’]s\b", after):
        return True
    return any(token.span.overlaps(span) and token.dependency == "conj" for token in reading.tokens)


def _is_of_somebody(reading: Reading, span: Span) -> bool:
    """Tell whether the next name says whose thing it is that is called a kind, and not what is called so."""
    near = _right_of(reading, span)
    return bool(near) and _OF_SOMEBODY.match(reading.between(span.end, near[0].span.start)) is not None


def _right_of(reading: Reading, span: Span) -> tuple[Target, ...]:
    near = [target for target in reading.targets if 0 <= target.span.start - span.end <= 60]
    return tuple(near[:1])


def _left_of(reading: Reading, span: Span) -> tuple[Target, ...]:
    near = [target for target in reading.targets if 0 <= span.start - target.span.end <= 60]
    return tuple(near[-1:])

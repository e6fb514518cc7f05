"""Pairs about who did it: drafted, adopted, financed, proposed, opposed, hosted, chaired, founded, led.

Reads `deeds.txt`; gives threes of (premise, hypothesis, label). That another did it contradicts; that the same one did
something else to the same thing, or had to do with it in another way, leaves it open. Seeded by the caller.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from naming import Part, actor, body, choose, country, distinct, instrument, operation, place
from roles import Triple

DOERS = (body, body, body, country, actor)
# Who did the one would hardly do the others to the same thing.
RIVALS = {
    "resistance": frozenset(
        {"proposal", "leadership", "planning", "approval", "adoption", "drafting", "order", "financing"}
    ),
    "boycott": frozenset({"hosting", "chair", "convening", "record"}),
}
# What several may do, so that another's doing it contradicts nothing; with what the doer would have done instead.
SHARED: dict[str, tuple[str, ...]] = {
    "resistance": (
        "{B} supported {A}",
        "{B} was in favour of {A}",
        "{A} had the backing of {B}",
        "{B} spoke up for {A}",
        "{B} raised no objection to {A}",
        "{B} stood firmly behind {A}",
        "{B} did not oppose {A}",
        "{A} could count on {B}",
        "{A} had an ally in {B}",
    ),
    "boycott": (
        "{B} attended {A}",
        "{B} took part in {A}",
        "{B} sent a delegation to {A}",
        "delegates of {B} sat in the room at {A}",
        "{B} did not boycott {A}",
        "{B} came to {A} and stayed to the end",
        "{B} was among the participants of {A}",
    ),
}
PLAIN = ("{B} {v} {A}", "{A} was {p} by {B}", "it was {B} that {v} {A}", "{A} had been {p} by {B}")
ONE_NOT_OTHER = (
    "{A} was {p} by {B}, not by {D}",
    "{B}, and not {D}, {v} {A}",
    "it was {B} rather than {D} that {v} {A}",
    "although {D} is often credited with it, {B} {v} {A}",
    "contrary to what one reads, {A} was {p} by {B} and not by {D}",
    "not {D} but {B} {v} {A}",
    "those who think that {D} {v} {A} are mistaken: it was {B}",
    "{D} had wished to do so, but in the end {B} {v} {A}",
    "{A}, which some ascribe to {D}, was in truth {p} by {B}",
    "instead of {D}, {B} {v} {A}",
)
TWO_DEEDS = (
    "{A} was {p} by {B} and {q} by {D}",
    "{A}, {q} by {D}, was {p} by {B}",
    "{A}, {p} by {B}, was {q} by {D}",
    "{B} {v} {A}, and {D} {w} it",
    "{D} {w} {A}, which {B} {v}",
    "while {D} {w} {A}, {B} {v} it",
    "{A} was {q} by {D}; it was {B} that {v} it",
    "the body that {v} {A} is {B}, the one that {w} it {D}",
    "{A} was not {p} by {D}, which {w} it, but by {B}",
    "{q} by {D}, {A} was {p} by {B}",
    "{p} by {B}, {A} was {q} by {D}",
    "what {D} {w} and {B} {v} was {A}",
    "{A} is the thing that {B} {v} and {D} {w}",
    "{D} {w} {A} and {B} {v} it",
)


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that is done by somebody to something."""

    name: str
    past: str
    participle: str
    frames: tuple[str, ...]


def deed_triple(rng: random.Random, part: Part) -> Triple:
    """Who did it, under a premise that says the same, one that leaves it open and one that names another."""
    kind = rng.choice(sorted(DEEDS))
    deed, other = _two_deeds(rng, DEEDS[kind])
    thing, elsewhere = distinct(rng, part, THINGS[kind], 2)
    doer, rival, third = _distinct_from((thing, elsewhere), rng, part)
    mine = {"A": thing, "B": doer, "D": rival}
    theirs = {"A": thing, "B": rival, "D": doer}
    if rng.random() < 0.25:
        return _both_told(rng, part, deed, other, mine)
    asked = choose(rng, part, (*deed.frames, *_said(PLAIN, deed), *_said(PLAIN, deed)))
    hypothesis = asked.format(**mine)
    against = (asked if rng.random() < 0.25 else _premise(rng, part, deed, other)).format(**theirs)
    roll = rng.random()
    if deed.name in SHARED:
        denied = choose(rng, part, _said(ONE_NOT_OTHER[:3], deed)).format(**theirs)
        open_too = choose(rng, part, (*deed.frames, *_said(PLAIN[:2], deed))).format(**theirs)
        against = denied if rng.random() < 0.3 else choose(rng, part, SHARED[deed.name]).format(**mine)
        if roll < 0.4:
            return [
                (_premise(rng, part, deed, other, without=asked).format(**mine), hypothesis, 0),
                (open_too, hypothesis, 1),
                (against, hypothesis, 2),
            ]
    if roll < 0.35:
        open_premise = choose(rng, part, TOUCHED[kind]).format(**{**mine, "B": rng.choice((doer, doer, rival))})
    elif roll < 0.7:  # the same one did something else, a third the same to another thing
        open_premise = choose(rng, part, (*other.frames, *_said(PLAIN, other))).format(**mine)
    elif roll < 0.85:
        last = rng.choice([found for found in DEEDS[kind] if found not in (deed, other)])
        open_premise = _two(rng, part, other, last, {**mine, "D": third})
    else:
        open_premise = _premise(rng, part, deed, other).format(**{**rng.choice((mine, theirs)), "A": elsewhere})
    return [
        (_premise(rng, part, deed, other, without=asked).format(**mine), hypothesis, 0),
        (open_premise, hypothesis, 1),
        (against, hypothesis, 2),
    ]


def _both_told(rng: random.Random, part: Part, deed: Deed, other: Deed, mine: dict[str, str]) -> Triple:
    """One did the one thing and the other the other; told in part, it leaves the rest open; exchanged, it is false."""
    turned = {**mine, "B": mine["D"], "D": mine["B"]}
    hypothesis = _two(rng, part, deed, other, mine)
    half = rng.choice(((deed, mine), (other, turned)))
    return [
        (_two(rng, part, deed, other, mine), hypothesis, 0),
        (choose(rng, part, (*half[0].frames, *_said(PLAIN, half[0]))).format(**half[1]), hypothesis, 1),
        (_two(rng, part, deed, other, turned), hypothesis, 2),
    ]


def _premise(rng: random.Random, part: Part, deed: Deed, other: Deed, without: str = "") -> str:
    roll = rng.random()
    if roll < 0.55:
        frames = (*deed.frames, *_said(PLAIN, deed))
        return choose(rng, part, [frame for frame in frames if frame != without])
    if roll < 0.75:
        return choose(rng, part, _said(ONE_NOT_OTHER, deed))
    return choose(rng, part, _pair(deed, other))


def _two(rng: random.Random, part: Part, deed: Deed, other: Deed, slots: dict[str, str]) -> str:
    return choose(rng, part, _pair(deed, other)).format(**slots)


def _pair(deed: Deed, other: Deed) -> tuple[str, ...]:
    return tuple(frame.replace("{w}", other.past).replace("{q}", other.participle) for frame in _said(TWO_DEEDS, deed))


def _said(frames: Sequence[str], deed: Deed) -> tuple[str, ...]:
    return tuple(frame.replace("{v}", deed.past).replace("{p}", deed.participle) for frame in frames)


def _two_deeds(rng: random.Random, deeds: Sequence[Deed]) -> tuple[Deed, Deed]:
    deed = rng.choice(deeds)
    return deed, _another(rng, deeds, (deed,))


def _another(rng: random.Random, deeds: Sequence[Deed], taken: Sequence[Deed]) -> Deed:
    """A deed that one may have done beside those taken, or not."""
    return rng.choice([deed for deed in deeds if deed not in taken and not any(_rival(deed, one) for one in taken)])


def _rival(first: Deed, second: Deed) -> bool:
    return second.name in RIVALS.get(first.name, ()) or first.name in RIVALS.get(second.name, ())


def _distinct_from(taken: Sequence[str], rng: random.Random, part: Part) -> list[str]:
    draw = rng.choice(DOERS)
    while True:
        found = distinct(rng, part, draw, 3)
        if not set(found) & set(taken):
            return found


def _meeting(rng: random.Random, part: Part) -> str:
    kind = rng.choice(("conference", "summit", "round table", "meeting", "hearing", "congress"))
    return f"the {place(rng, part)} {kind}"


THINGS: dict[str, Callable[[random.Random, Part], str]] = {
    "text": instrument,
    "venture": operation,
    "meeting": _meeting,
    "body": body,
}


def _read() -> tuple[dict[str, tuple[Deed, ...]], dict[str, tuple[str, ...]]]:
    deeds: dict[str, list[tuple[list[str], list[str]]]] = {}
    touched: dict[str, list[str]] = {}
    frames: list[str] = []
    for line in Path(__file__).with_name("deeds.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind, *rest = line[1:-1].split()
            frames = []
            if rest == ["touched"]:
                touched[kind] = frames
            else:
                deeds.setdefault(kind, []).append((rest, frames))
        elif line and not line.startswith("#"):
            frames.append(line)
    return (
        {
            kind: tuple(Deed(words[0], words[1], words[2], tuple(said)) for words, said in found)
            for kind, found in deeds.items()
        },
        {kind: tuple(said) for kind, said in touched.items()},
    )


DEEDS, TOUCHED = _read()

"""Make pairs of the kinds that the model finds hard: roles, reach, shares, numbers, dates, makers, arguments.

Reads nothing; gives `Pair`s. `part="dev"` uses frames and names that training never sees. Seeded.
"""
# ruff: noqa: E501 - lists of words read better in long lines

import random
from collections.abc import Callable

from amounts import count_triple, date_triple, maker_triple
from arguments import argument_triple
from makers import deed_triple
from naming import Part, body, country, operation, person, sentence
from pairs import Pair
from roles import Triple, role_triple
from scopes import scope_triple, share_triple


def _made_by(rng: random.Random, part: Part) -> Triple:
    return maker_triple(rng, part) if rng.random() < 0.35 else deed_triple(rng, part)


MAKERS: dict[str, Callable[[random.Random, Part], Triple]] = {
    "roles": role_triple,
    "scope": scope_triple,
    "share": share_triple,
    "count": count_triple,
    "date": date_triple,
    "maker": _made_by,
}
# Numbers and dates are also worked out beside the network (`cyberdocs.resources.quantities`), so they need fewer.
OFTEN = ("roles", "roles", "roles", "scope", "scope", "maker", "maker", "share", "share", "count", "date")
OPENINGS = (
    "in {y}, it was noted that ", "according to {P}, ", "as {P} reports, ", "notably, ", "moreover, ", "it is a fact that ", "as is well known, ",
    "in this context, ", "today, ", "to be precise, ", "on the whole, ", "for the record, ", "scholars agree that ", "as the file shows, ",
)  # fmt: skip
CLOSINGS = (
    ", which surprised few", ", as the file shows", ", a fact that is often overlooked", ", despite much criticism", " (see the annex)",
    ", and this has consequences for practice", ", according to {P}", ", as {B} pointed out", ", whatever others may say", ", much to the surprise of {C}",
)  # fmt: skip
ASIDES = (
    "{B} met in autumn", "{C} raised its budget", "{P} gave a lecture", "{E} drew much attention", "{B} hired new staff", "{C} held elections",
    "{P} retired", "{E} was discussed in the press", "{B} changed its rules of procedure", "{C} opened an office abroad", "the weather was bad",
    "{P} wrote a letter to {B}", "{C} and {B} signed a contract", "the costs of {E} rose", "{P} praised {C}", "{B} had other worries",
)  # fmt: skip


def field_pairs(*, count: int, seed: int, part: Part = "train", kinds: tuple[str, ...] = OFTEN) -> list[Pair]:
    """About `count` pairs; the source tells the kind, which comes as often as it stands in `kinds`."""
    rng = random.Random(f"{part} {seed}")
    made: list[Pair] = []
    while len(made) < count:
        for kind in kinds:
            triple = argument_triple(rng, part) if kind == "argument" else MAKERS[kind](rng, part)
            for premise, hypothesis, label in triple:
                said = premise if kind == "argument" else _in_prose(rng, part, premise)
                asked = (
                    hypothesis
                    if rng.random() < 0.85 or kind == "argument"
                    else _in_prose(rng, part, hypothesis, plain=True)
                )
                made.append(Pair(sentence(said), sentence(asked), label, f"field_{kind}"))
    return made


def _in_prose(rng: random.Random, part: Part, text: str, *, plain: bool = False) -> str:
    """Sometimes with an opening, an ending or a remark on something else, as prose has them."""
    roll = rng.random()
    slots = {
        "y": str(rng.randint(1990, 2024)),
        "P": person(rng, part),
        "B": body(rng, part),
        "C": country(rng, part),
        "E": operation(rng, part),
    }
    if plain:
        return rng.choice(OPENINGS[3:]).replace("{P}", slots["P"]) + text if roll < 0.5 else text
    if roll < 0.15:
        return rng.choice(OPENINGS).format(**slots) + text
    if roll < 0.25:
        return text + rng.choice(CLOSINGS).format(**slots)
    if roll < 0.40:
        aside = rng.choice(ASIDES).format(**slots)
        if rng.random() < 0.5:
            return text + rng.choice((", while ", ", and ", "; ", ", whereas ", ". Meanwhile, ")) + aside
        return rng.choice(("although ", "while ", "when ")) + aside + ", " + text
    return text

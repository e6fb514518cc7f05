"""Draw names for the frames: instruments, bodies, countries, persons, operations, topics; parts for training and choosing.

Reads nothing; returns dictionaries of slot and name. All names are composed of our own lists, and the two parts share
no place, no surname and no acronym, so that a frame is learned and not the names in it. Seeded by the caller.
"""
# ruff: noqa: E501 - lists of words read better in long lines

import random
import re
import zlib
from collections.abc import Sequence
from typing import Literal, TypeVar

Part = Literal["train", "dev"]
T = TypeVar("T")
HELD = 6  # one frame in six is kept for choosing among checkpoints

PLACES: dict[Part, tuple[str, ...]] = {
    "train": (
        "Accra", "Bergen", "Bilbao", "Bratislava", "Cordoba", "Dakar", "Delft", "Dresden", "Esbjerg", "Fez", "Gdansk",
        "Graz", "Haifa", "Hobart", "Izmir", "Jaipur", "Kigali", "Lagos", "Leiden", "Lima", "Linz", "Lund",
        "Maputo", "Medan", "Mendoza", "Nagoya", "Oran", "Osaka", "Pune", "Quebec", "Rabat", "Recife", "Riga", "Salvador",
        "Split", "Tampere", "Tartu", "Tirana", "Trieste", "Tunis", "Utrecht", "Vigo", "Windhoek", "Yerevan", "Zagreb",
    ),
    "dev": ("Aarhus", "Bamako", "Cebu", "Durban", "Ghent", "Kaunas", "Luanda", "Montevideo", "Porto", "Sucre", "Turku"),
}  # fmt: skip
SURNAMES: dict[Part, tuple[str, ...]] = {
    "train": (
        "Abbott", "Adeyemi", "Barros", "Bianchi", "Castellanos", "Dubois", "Eriksen", "Fofana", "Gruber", "Haddad",
        "Ivanova", "Jankowski", "Kowal", "Laurent", "Mbeki", "Nakamura", "Okafor", "Petrov", "Quiroga", "Rossi", "Sato",
        "Tanaka", "Usman", "Vargas", "Weber", "Xiang", "Yilmaz", "Zimmer",
    ),
    "dev": ("Almeida", "Brandt", "Chowdhury", "Diallo", "Engstrom", "Farouk", "Gallego"),
}  # fmt: skip
BODIES = (
    "Institute", "Centre", "Court", "Council", "Academy", "Commission", "Board", "Agency", "Forum", "Assembly", "Bureau",
    "Secretariat", "Committee", "Police Union", "Bar Association", "Chamber", "Foundation", "Authority", "Task Force",
    "Working Party", "Conference", "Observatory", "Prosecution Office", "Parliament", "Laboratory",
)  # fmt: skip
KINDS = (
    "Convention", "Protocol", "Charter", "Treaty", "Compact", "Accord", "Declaration", "Guidelines", "Statute", "Code",
    "Agreement", "Principles", "Manual", "Plan of Action", "Pact", "Framework", "Rules",
)  # fmt: skip
COUNTRIES: dict[Part, tuple[str, ...]] = {
    "train": (
        "Albania", "Bolivia", "Cameroon", "Croatia", "Cyprus", "Denmark", "Ecuador", "Fiji",
        "Finland", "Georgia", "Germany", "Iceland", "Iraq", "Italy", "Jordan", "Laos", "Latvia", "Malaysia",
        "Mali", "Malta", "Nepal", "Oman", "Pakistan", "Poland", "Rwanda", "Serbia", "Sweden",
        "Tanzania", "Thailand", "Uganda", "Uruguay", "Vietnam", "Zambia",
    ),
    "dev": ("Armenia", "Belize", "Gabon", "Hungary", "Ireland", "Lebanon", "Mongolia", "Paraguay", "Slovenia"),
}  # fmt: skip
OPERATIONS = (
    "the joint inquiry", "the border exercise", "the audit", "the raid on the exchange", "the rescue mission", "the survey",
    "the pilot project", "the search of the data centre", "the negotiations", "the campaign", "the inspection",
    "the reform of the registry", "the summit", "the workshop series", "the disaster drill", "the botnet takedown",
)  # fmt: skip
TOPICS = (
    "forged passports", "false invoices", "illegal interception", "forged documents", "tax fraud", "piracy at sea", "smuggling",
    "extortion by computer", "trade in stolen data", "attacks on hospitals", "bribery", "sabotage of networks",
    "match fixing", "illegal fishing", "arms trafficking", "hate speech", "insider dealing", "counterfeit medicines",
)  # fmt: skip


def choose(rng: random.Random, part: Part, frames: Sequence[T]) -> T:
    """A frame of the part; where a list has none for choosing, any."""
    mine = [frame for frame in frames if (zlib.crc32(repr(frame).encode()) % HELD == 0) == (part == "dev")]
    return rng.choice(mine or list(frames))


def place(rng: random.Random, part: Part) -> str:
    """A town."""
    return rng.choice(PLACES[part])


def instrument(rng: random.Random, part: Part) -> str:
    """A treaty, resolution, directive or other text with a name."""
    roll = rng.random()
    if roll < 0.6:
        return f"the {place(rng, part)} {rng.choice(KINDS)}"
    if roll < 0.7:
        return f"Resolution {rng.randint(30, 80)}/{rng.randint(10, 290)}"
    if roll < 0.8:
        return f"Directive {rng.randint(1995, 2024)}/{rng.randint(10, 150)}"
    if roll < 0.9:
        return f"the {place(rng, part)} {rng.choice(KINDS)} on {rng.choice(TOPICS)}"
    return f"the {rng.choice(SURNAMES[part])} report"


def body(rng: random.Random, part: Part) -> str:
    """An organisation, under a name or an acronym."""
    roll = rng.random()
    if roll < 0.6:
        return f"the {place(rng, part)} {rng.choice(BODIES)}"
    if roll < 0.75:
        return f"the {rng.choice(BODIES)} of {country(rng, part)}"
    letters = "ABCEFGI" if part == "dev" else "DHKLMNOPRSTUVW"
    return "".join(rng.choice(letters) for _ in range(rng.randint(3, 5)))


def country(rng: random.Random, part: Part) -> str:
    """A State."""
    return rng.choice(COUNTRIES[part])


def person(rng: random.Random, part: Part) -> str:
    """A surname, sometimes with a title."""
    title = rng.choice(("", "", "Judge ", "Professor ", "Inspector ", "Minister ", "Dr "))
    return title + rng.choice(SURNAMES[part])


def actor(rng: random.Random, part: Part) -> str:
    """Somebody who can act: a body, a State or a person."""
    return rng.choice((body, body, body, country, person))(rng, part)


def operation(rng: random.Random, part: Part) -> str:
    """Something that several can take part in."""
    if rng.random() < 0.4:
        return f"Operation {place(rng, part)}"
    where = f" in {place(rng, part)}" if rng.random() < 0.5 else ""
    return rng.choice(OPERATIONS) + where


def distinct(rng: random.Random, part: Part, draw: object, count: int) -> list[str]:
    """`count` different names of one kind."""
    assert callable(draw)
    found: list[str] = []
    while len(found) < count:
        name = draw(rng, part)
        if name not in found:
            found.append(name)
    return found


def sentence(text: str) -> str:
    """Capital letter, full stop, and "an" before a vowel."""
    text = re.sub(r"\b([Aa]) (?=[aeio])", r"\1n ", text)
    return text[0].upper() + text[1:] + ("" if text.endswith(".") else ".")

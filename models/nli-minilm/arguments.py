"""Pairs of a disputed claim and a piece of evidence: trends, causes, effects, forecasts, agreement, costs, records.

Reads `topics.txt` (subjects, by domain) and `stances.txt` (claims and evidence); gives threes of (premise, hypothesis,
label): evidence that bears the claim out, evidence on the same subject that does not decide it, evidence against it.
Most evidence on a subject leaves a claim about it open, so two more open premises come with each three. Seeded by the
caller.
"""

import random
import re
from pathlib import Path

from naming import PLACES, Part, body, choose, person
from roles import Triple

Sections = dict[str, tuple[str, ...]]
Slots = dict[str, str]

SOURCES = (
    "measurements at {n} stations since {y} show that",
    "a review of {n} studies found that",
    "according to figures of {B},",
    "in its report of {y}, {B} concluded that",
    "the data of {B} indicate that",
    "researchers led by {P} found that",
    "a survey of {n} towns published in {y} showed that",
    "the long series kept by {B} leaves no doubt that",
    "{P} and colleagues showed in {y} that",
    "the journal article of {P} ({y}) reports that",
    "analyses of records from {n} sites suggest that",
    "an independent inquiry of {y} established that",
    "{B} has documented that",
    "it is well established in the literature that",
    "",
    "",
)
MANNER = (
    "since {y}",
    "over the last {d} decades",
    "in the period under study",
    "by {n} per cent in {d} decades",
    "from year to year",
    "at an accelerating pace",
    "in most regions",
    "throughout the country",
    "",
)
OPPOSED = (
    ("up", "down"),
    ("up", "flat"),
    ("down", "flat"),
    ("caused", "not_caused"),
    ("big", "not_caused"),
    ("big", "small"),
    ("works", "fails"),
    ("will_up", "will_down"),
    ("agree", "divided"),
    ("costly", "pays"),
    ("record", "not_record"),
    ("reliable", "unreliable"),
    ("good", "harm"),
    ("faster", "slower"),
    ("recent", "longstanding"),
    ("always", "exception"),
    ("never", "once"),
    ("passing", "lasting"),
    ("top", "not_top"),
    ("models_ok", "models_bad"),
    ("overblown", "serious"),
    ("leads", "lags"),
    ("only", "not_only"),
    ("only", "not_caused"),
    ("safe", "unsafe"),
    ("liked", "disliked"),
)
FOLLOWS = {
    "caused": ("big", "only", "not_only"),
    "once": ("down",),
    "exception": ("fails",),
}  # evidence for more bears out less
# Asked three times as often as the others.
FREQUENT = ("up", "down", "flat", "caused", "not_caused", "big", "small", "works", "fails")
TREND: tuple[str, ...] = (
    "up",
    "down",
    "flat",
    "will_up",
    "will_down",
    "record",
    "not_record",
    "faster",
    "slower",
    "recent",
)
TREND += ("longstanding", "never", "once", "passing", "lasting", "top", "not_top")
LINK = ("caused", "not_caused", "big", "small", "agree", "divided", "leads", "lags", "only", "not_only")
DEED = ("works", "fails", "always", "exception")
PRICE = ("costly", "pays")
TRUST = ("reliable", "unreliable", "models_ok", "models_bad")
WORTH = ("good", "harm", "overblown", "serious")
FAVOUR = ("liked", "disliked")
SAFETY = ("safe", "unsafe")
# Evidence on which other questions about the same thing settles nothing of the claim.
APART: dict[tuple[str, ...], tuple[str, ...]] = {
    TREND: (*PRICE, *FAVOUR, *SAFETY, "agree", "divided", "reliable"),
    LINK: (*TREND, *PRICE, *FAVOUR, *SAFETY, "reliable", "good", "harm"),
    DEED: (*PRICE, *FAVOUR, *SAFETY, *LINK, "reliable", "good", "harm"),
    PRICE: (*TREND, *LINK, *FAVOUR, *SAFETY, *TRUST),
    TRUST: (*PRICE, *FAVOUR, *SAFETY, "good", "harm", "big", "small"),
    WORTH: (*PRICE, *FAVOUR, *SAFETY, *LINK, "reliable"),
    FAVOUR: (*TREND, *LINK, *PRICE, *TRUST),
    SAFETY: (*TREND, *LINK, *PRICE, *TRUST, *FAVOUR),
}
OF_MEASURES = (*DEED, *PRICE, *FAVOUR, *SAFETY)
# Frames with a source or a time of their own.
OWN_SOURCE = re.compile(r"\{[BPyx]\}|review|trial|poll|found|paper|studies|series|audit|academies|teams")
WRAPPED = 0.2  # share of premises that speak of the claim as such: confirmed, refuted, believed, asked


def argument_triple(rng: random.Random, part: Part) -> Triple:
    """A claim, and evidence for it, beside it (three times) and against it."""
    domain = rng.choice(sorted(TOPICS))
    slots = _slots(rng, part, domain)
    asked = rng.choice(sorted(OPPONENTS) + 2 * list(FREQUENT))
    claims = STANCES[f"{asked} claim"]
    hypothesis = choose(rng, part, claims)
    others = [claim for claim in claims if claim != hypothesis]
    rivals = OPPONENTS[asked]
    hypothesis = _fill(hypothesis, slots)
    if rng.random() < WRAPPED:
        bears_out = _wrapped(rng, part, "for", others, slots)
    else:
        bears_out = _evidence(rng, part, rng.choice((asked, asked, *FOLLOWS.get(asked, ()))), slots, domain)
    roll = rng.random()
    if roll < WRAPPED / 2:
        refutes = _wrapped(rng, part, "against", others, slots)
    elif roll < WRAPPED:
        refutes = _wrapped(rng, part, "for", STANCES[f"{rng.choice(rivals)} claim"], slots)
    else:
        refutes = _evidence(rng, part, rng.choice(rivals), slots, domain)
    made: Triple = [(bears_out, hypothesis, 0), (refutes, hypothesis, 2)]
    made += [(_open(rng, part, asked, slots, domain), hypothesis, 1) for _ in range(3)]
    return made


def _open(rng: random.Random, part: Part, asked: str, slots: Slots, domain: str) -> str:
    """A premise on the subject that settles nothing."""
    roll = rng.random()
    rivals = OPPONENTS[asked]
    if roll < 0.45:
        text = _fact(rng, part, slots, domain)
        if rng.random() < 0.5:
            text += rng.choice((". ", "; ")) + _fact(rng, part, slots, domain)
        return _capitals(text)
    if roll < 0.6:
        stance = rng.choice((asked, asked, *rivals))
        return _wrapped(rng, part, "open", STANCES[f"{stance} claim"], slots)
    if roll < 0.8:  # the same or the opposite of something else
        other = {**slots, "V": slots["W"], "W": slots["V"]}
        if asked in OF_MEASURES:
            other["M"] = slots["N"]
        stance = rng.choice((asked, *rivals))
        if rng.random() < 2 * WRAPPED:
            return _wrapped(rng, part, rng.choice(("for", "for", "against")), STANCES[f"{stance} claim"], other)
        return _evidence(rng, part, stance, other, domain)
    found = next(apart for group, apart in APART.items() if asked in group)
    return _evidence(rng, part, rng.choice(found), slots, domain)


def _wrapped(rng: random.Random, part: Part, kind: str, claims: list[str] | tuple[str, ...], slots: Slots) -> str:
    claim = choose(rng, part, list(claims))
    return _fill(choose(rng, part, STANCES[f"wrap {kind}"]), {**slots, "c": _fill(claim, slots)})


def _evidence(rng: random.Random, part: Part, stance: str, slots: Slots, domain: str) -> str:
    frame = choose(rng, part, STANCES[f"{stance} evidence"])
    text = _fill(frame, {**slots, "m": rng.choice(MANNER).format(**slots)})
    if not OWN_SOURCE.search(frame):
        text = f"{_fill(rng.choice(SOURCES), slots)} {text}"
    text = " ".join(text.split()).replace(" ,", ",")
    if rng.random() < 0.35:
        text += rng.choice((". ", "; ", ", and ")) + _fact(rng, part, slots, domain)
    if rng.random() < 0.15:
        text = _fact(rng, part, slots, domain) + rng.choice((". ", "; ", ", and ")) + text
    return _capitals(text)


def _fact(rng: random.Random, part: Part, slots: Slots, domain: str) -> str:
    """Something on the subject or its field from which nothing follows for a claim about it."""
    other = {**slots, "B": body(rng, part), "P": person(rng, part), "Q": rng.choice(PLACES[part])}
    frames = STANCES["open any"] if rng.random() < 0.6 else TOPICS[domain]["facts"]
    return _fill(choose(rng, part, frames), other)


def _slots(rng: random.Random, part: Part, domain: str) -> Slots:
    topics = TOPICS[domain]
    thing, other_thing = rng.sample(topics["things"], 2)
    measure, other_measure = rng.sample(topics["measures"], 2)
    driver, other_driver = rng.sample(topics["drivers"], 2)
    year = rng.randint(1950, 2008)
    low = rng.randint(11, 60)
    return {
        "V": thing,
        "W": other_thing,
        "U": driver,
        "T": other_driver,
        "M": measure,
        "N": other_measure,
        "B": body(rng, part),
        "P": person(rng, part),
        "Q": rng.choice(PLACES[part]),
        "y": str(year),
        "x": str(rng.randint(year + 4, 2022)),
        "z": str(rng.choice((2035, 2040, 2050, 2070, 2100))),
        "d": rng.choice(("two", "three", "four", "five")),
        "n": str(rng.randint(11, 97)),
        "g": str(rng.randint(58, 96)),
        "l": str(low),
        "h": str(low + rng.randint(9, 90)),
        "s": rng.choice(("two", "three", "four", "five", "six", "seven")),
        "o": rng.choice(("the Middle Ages", "antiquity", "the nineteenth century", "the 1930s")),
    }


PLURAL = {"is": "are", "has": "have", "was": "were", "does": "do", "goes": "go", "works": "work", "moves": "move"}
PLURAL |= {"never fails": "never fail", "keeps": "keep", "comes": "come", "brings": "bring", "makes": "make"}
VERBS: tuple[str, ...] = (
    "affects",
    "plays",
    "contributes",
    "accounts",
    "explains",
    "influences",
    "shapes",
    "reduces",
    "follows",
)
VERBS += ("costs", "ruins", "destroys", "pays", "creates", "leaves", "outweighs", "responds", "depends", "reacts")
VERBS += ("differs", "determines", "continues", "leads", "precedes", "stands", "includes", "curbs", "stays")
PLURAL |= {verb: verb[:-1] for verb in VERBS}
BEHIND = (
    "in",
    "of",
    "on",
    "by",
    "from",
    "to",
    "with",
    "than",
    "as",
    "for",
    "into",
    "about",
    "against",
    "around",
    "at",
    "and",
)
HEAD = re.compile(r" (?:of|in|at|on|by|for|among|above|along|between|from|with|around|to) ")
SINGULAR = re.compile(r"(?:ss|us|is|news|thes|ies of bread)$")


def _fill(frame: str, slots: Slots) -> str:
    """The frame with names in its slots; verbs behind a plural agree with it."""
    text = frame.format(**slots)
    for name in (slots["V"], slots["W"], slots["U"], slots["T"], slots["M"]):
        head = HEAD.split(name)[0]
        if not head.endswith("s") or SINGULAR.search(head):
            continue
        pattern = rf"(\w+ |^)({re.escape(name)}) ({'|'.join(PLURAL)})\b"
        text = re.sub(pattern, _agreed, text)
    return re.sub(r"\b(present|higher|high a) the ", r"\1 ", text)


def _agreed(found: re.Match[str]) -> str:
    verb = found[3] if found[1].strip().lower() in BEHIND else PLURAL[found[3]]
    return f"{found[1]}{found[2]} {verb}"


def _capitals(text: str) -> str:
    return ". ".join(piece[0].upper() + piece[1:] for piece in text.split(". "))


def _sections(name: str) -> Sections:
    """The frames of a text file by their heading."""
    found: dict[str, list[str]] = {}
    frames: list[str] = []
    for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            frames = found.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            frames.append(line)
    return {heading: tuple(dict.fromkeys(said)) for heading, said in found.items()}


def _by_domain(sections: Sections) -> dict[str, Sections]:
    topics: dict[str, Sections] = {}
    for heading, names in sections.items():
        domain, kind = heading.split()
        topics.setdefault(domain, {})[kind] = names
    return topics


STANCES = _sections("stances.txt")
TOPICS = _by_domain(_sections("topics.txt"))
OPPONENTS = {
    asked: tuple(sorted({second if asked == first else first for first, second in OPPOSED if asked in (first, second)}))
    for asked in sorted({stance for pair in OPPOSED for stance in pair})
}

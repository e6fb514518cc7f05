"""Make labelled pairs of the field from sentence frames.

Reads a module of frames (`templates` for training, `templates_test` for the test); gives `Pair`s. Every hypothesis is
given three premises, one a label, so the hypothesis alone says nothing about the label. Seeded.
"""

import random
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta

from pairs import Pair
from templates import Family, Frames

WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
BESIDE = ("language", "funding", "membership", "trend", "outcome", "law_made", "topicality")
SLOTS = ("X", "B", "C", "T", "R", "O")
EARLIER = {"in_force": "adopted", "ratified": "signed"}
LATER = {"adopted": "in_force", "signed": "ratified"}
Quantity = tuple[str, int, int]  # wording, and the closed interval that it allows
UNBOUNDED = 10**9


def domain_pairs(
    families: Iterable[Family],
    names: Mapping[str, Frames],
    counts: Mapping[str, Frames],
    dates: Mapping[str, Frames],
    *,
    triples: int,
    seed: int,
) -> list[Pair]:
    """Make `triples` hypotheses, each with an entailing, a neutral and a contradicting premise."""
    rng = random.Random(seed)
    by_name = {family.name: family for family in families}
    # Numbers and dates stand beside some thirty families of wording; a third of the pairs is theirs.
    makers: list[Callable[[], list[Pair]]] = [
        lambda: _family_triple(rng, rng.choice(sorted(by_name)), by_name, names),
        lambda: _family_triple(rng, rng.choice(sorted(by_name)), by_name, names),
        lambda: _family_triple(rng, rng.choice(sorted(by_name)), by_name, names),
        lambda: _family_triple(rng, rng.choice(sorted(by_name)), by_name, names),
        lambda: _count_triple(rng, counts, names),
        lambda: _date_triple(rng, dates, names),
    ]
    made: list[Pair] = []
    for index in range(triples):
        made += makers[index % len(makers)]()
    return made


def _family_triple(
    rng: random.Random, name: str, families: Mapping[str, Family], names: Mapping[str, Frames]
) -> list[Pair]:
    family = families[name]
    slots = _draw(rng, names)
    value = rng.choice(sorted(_askable(family)))
    frame = rng.choice(family.values[value])
    hypothesis = _say(rng, frame, slots, names)
    entailing = [value, value, *(a for a, b in family.entails if b == value)]
    opposing = [b if a == value else a for a, b in family.opposes if value in (a, b)]
    supports = rng.choice(entailing)
    others = [f for f in family.values[supports] if f != frame] or [frame]
    premises = (
        _say(rng, rng.choice(others), slots, names),
        _neutral_premise(rng, family, value, slots, families, names),
        _say(rng, rng.choice(family.values[rng.choice(opposing)]), slots, names),
    )
    return [
        Pair(_beside(rng, premise, slots, families, names), hypothesis, label, "domain")
        for label, premise in enumerate(premises)
    ]


def _beside(
    rng: random.Random,
    premise: str,
    slots: Mapping[str, str],
    families: Mapping[str, Family],
    names: Mapping[str, Frames],
) -> str:
    """Sometimes say something of others in the same sentence, as prose does."""
    if rng.random() >= 0.25:
        return premise
    aside = families[rng.choice([name for name in BESIDE if name in families])]
    taken = set(slots.values())
    free = {slot: tuple(name for name in names[slot] if name not in taken) for slot in SLOTS}
    said = rng.choice(aside.values[rng.choice(sorted(aside.values))]).format(**_draw(rng, free))
    plain = premise[:-1]
    if rng.random() < 0.5:
        return f"{plain}{rng.choice((', while ', ', and ', '; '))}{said}."
    proper = tuple(name for slot in SLOTS for name in names[slot] if name[0].isupper())
    lowered = plain if plain.startswith((*proper, "States")) else plain[0].lower() + plain[1:]
    return f"{rng.choice(('Although ', 'While '))}{said}, {lowered}."


def _askable(family: Family) -> set[str]:
    """Values that have an opposite, so that every hypothesis can carry every label."""
    return {value for pair in family.opposes for value in pair}


def _neutral_premise(
    rng: random.Random,
    family: Family,
    value: str,
    slots: Mapping[str, str],
    families: Mapping[str, Family],
    names: Mapping[str, Frames],
) -> str:
    open_values = [a for a, b in family.leaves_open if b == value]
    kind = rng.random()
    if open_values and kind < 0.5:
        return _say(rng, rng.choice(family.values[rng.choice(open_values)]), slots, names)
    if kind < 0.7 and not family.name.startswith("exclusive"):
        # The same or the opposite, said of another subject, says nothing of this one.
        other = dict(slots)
        other[family.subject] = rng.choice([n for n in names[family.subject] if n not in slots.values()])
        frames = [f for said in sorted(_askable(family)) for f in family.values[said]]
        return _say(rng, rng.choice(frames), other, names)
    aside = families[rng.choice([name for name in family.apart if name in families] or [family.name])]
    if aside is family:
        return _neutral_premise(rng, family, value, slots, families, names)
    return _say(rng, rng.choice(aside.values[rng.choice(sorted(aside.values))]), slots, names)


def _count_triple(rng: random.Random, counts: Mapping[str, Frames], names: Mapping[str, Frames]) -> list[Pair]:
    slots = _draw(rng, names)
    subject = rng.choice(sorted(counts))
    frames = counts[subject]
    centre = rng.randint(4, 95) if subject == "R" or rng.random() < 0.7 else rng.randint(3, 12)
    scale = rng.choice((1, 10, 100)) if subject == "C" else 1
    most = 99 if subject == "R" else UNBOUNDED  # a share
    return _interval_triple(
        rng, frames, slots, names, lambda: _count(rng, centre, scale, most), subject, _count(rng, centre, scale, most)
    )


def _date_triple(rng: random.Random, dates: Mapping[str, Frames], names: Mapping[str, Frames]) -> list[Pair]:
    slots = _draw(rng, names)
    event = rng.choice(sorted(dates))
    centre = date(1995, 1, 1) + timedelta(days=rng.randrange(365 * 30))
    subject = {"founded": "B", "held": "O"}.get(event, "X")
    asked = _date(rng, centre)
    pairs = _interval_triple(rng, dates[event], slots, names, lambda: _date(rng, centre), subject, asked)
    before, after = EARLIER.get(event), LATER.get(event)
    rival = before if before in dates else after
    if rival in dates and rng.random() < 0.5:
        # Adopted in one year, in force in another: two events, so neither year speaks of the other.
        early, late = asked[1] or asked[2], asked[2] if asked[2] < UNBOUNDED else asked[1]
        shift = rng.randint(0, 4)
        year = date.fromordinal(late).year - shift if rival == before else date.fromordinal(early).year + shift
        premise = _say(rng, rng.choice(dates[rival]), {**slots, "Q": f"in {year}"}, names)
        pairs[1] = Pair(premise, pairs[1].hypothesis, 1, "domain")
    return pairs


def _interval_triple(
    rng: random.Random,
    frames: Frames,
    slots: dict[str, str],
    names: Mapping[str, Frames],
    draw: Callable[[], Quantity],
    subject: str,
    asked: Quantity,
) -> list[Pair]:
    """A quantity entails what contains it, and contradicts what lies wholly outside."""
    found: dict[int, Quantity] = {}
    for _ in range(400):
        given = draw()
        label = _relate(given, asked)
        if given[0] != asked[0] or label == 0:
            found.setdefault(label, given)
        if len(found) == 3:
            break
    hypothesis = _say(rng, rng.choice(frames), {**slots, "Q": asked[0]}, names)
    pairs = []
    for label in (0, 1, 2):
        said = dict(slots)
        given = found.get(label, asked)
        if label == 1 and (label not in found or rng.random() < 0.35):
            said[subject] = rng.choice([name for name in names[subject] if name not in slots.values()])
            given = draw()
        if label not in found and label != 1:
            return _interval_triple(rng, frames, slots, names, draw, subject, draw())
        pairs.append(Pair(_say(rng, rng.choice(frames), {**said, "Q": given[0]}, names), hypothesis, label, "domain"))
    return pairs


def _relate(given: Quantity, asked: Quantity) -> int:
    if asked[1] <= given[1] and given[2] <= asked[2]:
        return 0
    return 2 if given[2] < asked[1] or asked[2] < given[1] else 1


def _count(rng: random.Random, centre: int, scale: int, most: int) -> Quantity:
    number = min(most, max(2, centre + rng.choice((0, 0, 0, -1, 1, 2, -3, 5, -7, 10, -15, 20))) * scale)
    said = WORDS[number - 2] if number <= 12 and rng.random() < 0.6 else f"{number:,}" if number > 999 else str(number)
    return rng.choice(
        (
            (said, number, number),
            (said, number, number),
            (said, number, number),
            (f"exactly {said}", number, number),
            (f"more than {said}", number + 1, UNBOUNDED),
            (f"over {said}", number + 1, UNBOUNDED),
            (f"at least {said}", number, UNBOUNDED),
            (f"fewer than {said}", 0, number - 1),
            (f"no more than {said}", 0, number),
        )
    )


def _date(rng: random.Random, centre: date) -> Quantity:
    day = centre + timedelta(days=rng.choice((0, 0, 0, 12, -40, 200, -400, 800, -1200)))
    year = rng.choice((day.year, day.year, day.year + 1, day.year - 2))
    first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    month_first = day.replace(day=1)
    month_last = (month_first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    month = MONTHS[day.month - 1]
    return rng.choice(
        (
            (f"in {year}", first, last),
            (f"in {year}", first, last),
            (f"in {year}", first, last),
            (f"on {day.day} {month} {day.year}", day.toordinal(), day.toordinal()),
            (f"in {month} {day.year}", month_first.toordinal(), month_last.toordinal()),
            (f"before {year}", 0, first - 1),
            (f"after {year}", last + 1, UNBOUNDED),
            (
                f"between {year - 2} and {year + 1}",
                date(year - 2, 1, 1).toordinal(),
                date(year + 1, 12, 31).toordinal(),
            ),
            (
                f"in the {year // 10}0s",
                date(year // 10 * 10, 1, 1).toordinal(),
                date(year // 10 * 10 + 9, 12, 31).toordinal(),
            ),
        )
    )


def _draw(rng: random.Random, names: Mapping[str, Frames]) -> dict[str, str]:
    slots = {slot: rng.choice(names[slot]) for slot in ("T", "R", "O")}
    slots["X"], slots["Y"] = rng.sample(names["X"], 2)
    slots["B"], slots["D"] = rng.sample(names["B"], 2)
    slots["C"], slots["E"] = rng.sample(names["C"], 2)
    return slots


def _say(rng: random.Random, frame: str, slots: Mapping[str, str], names: Mapping[str, Frames]) -> str:
    """Fill the frame; sometimes set it in a longer sentence that neither adds to it nor takes from it."""
    said = frame.format(**slots)
    if rng.random() < 0.2:
        said = rng.choice(names["opening"]) + said
    if rng.random() < 0.15:
        said += rng.choice(names["closing"])
    return said[0].upper() + said[1:] + "."

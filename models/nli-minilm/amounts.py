"""Pairs about numbers, dates and makers: how many, when, by whom.

Reads nothing; gives threes of (premise, hypothesis, label). Numbers and dates are intervals (see `scopes.relate`); the
open premises give the same number of something else, or the date of another event. Seeded by the caller.
"""
# ruff: noqa: E501 - frames read better in long lines

import random
from collections.abc import Callable
from datetime import date, timedelta

from naming import PLACES, Part, actor, body, choose, country, distinct, instrument, operation, person
from roles import Triple
from scopes import relate

MANY = 1e9
Quantity = tuple[str, tuple[float, float]]
UNITS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SEASONS = (("spring", 3, 5), ("summer", 6, 8), ("autumn", 9, 11))

# What has how many of what: who, the things counted, and frames ({A} who, {Q} how many, {u} the things).
HOLDERS: tuple[tuple[Callable[[random.Random, Part], str], tuple[str, ...]], ...] = (
    (instrument, ("articles", "parties", "chapters", "signatories", "definitions", "offences", "reservations", "amendments", "annexes", "pages", "footnotes", "official languages")),
    (body, ("members", "offices", "analysts", "field missions", "judges", "investigators", "committees", "partners", "employees", "liaison officers", "open cases", "vacant posts")),
    (country, ("convictions", "contact points", "police districts", "special courts", "trained prosecutors", "requests pending", "cybercrime units", "internet providers", "reported attacks", "data centres")),
)  # fmt: skip
HAS = (
    "{A} has {Q} {u}", "{Q} {u} belong to {A}", "the {u} of {A} number {Q}", "the number of {u} of {A} is {Q}", "{A} counts {Q} {u}", "there are {Q} {u} in {A}", "{A}, with its {Q} {u}, is well known", "{A} can point to {Q} {u}", "one counts {Q} {u} in {A}", "{A} comes to {Q} {u}", "in {A} one finds {Q} {u}",
    "the {u} of {A}, {Q} in number, are listed", "{Q} is the number of {u} of {A}", "according to its website, {A} has {Q} {u}", "the total of {u} of {A} stands at {Q}", "{A} possesses {Q} {u}", "at the last count {A} had {Q} {u}",
)  # fmt: skip
EVENTS_COUNTED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("arrests", ("{O} led to {Q} arrests", "{Q} people were arrested in {O}", "police arrested {Q} people during {O}", "{O} ended with {Q} suspects under arrest", "{Q} suspects were taken into custody in {O}", "the number of arrests in {O} was {Q}", "{O} put {Q} suspects behind bars")),
    ("victims", ("{O} found {Q} victims", "{Q} victims were identified in {O}", "the victims found in {O} number {Q}", "{O} helped {Q} victims", "in the course of {O}, {Q} victims came to light")),
    ("servers", ("{Q} servers were seized in {O}", "{O} took {Q} servers off the net", "police seized {Q} servers in {O}", "the servers seized in {O} number {Q}", "{O} resulted in the seizure of {Q} servers")),
    ("countries", ("{Q} countries took part in {O}", "{O} involved {Q} countries", "police forces of {Q} countries joined {O}", "the number of countries in {O} was {Q}", "{O} brought {Q} countries together")),
    ("days", ("{O} lasted {Q} days", "{O} took {Q} days", "{O} went on for {Q} days", "it took {Q} days to complete {O}", "{Q} days were needed for {O}")),
    ("officers", ("{Q} officers were trained in {O}", "{O} gave training to {Q} officers", "training was given to {Q} officers in {O}", "{O} reached {Q} officers with its courses")),
    ("euros", ("{O} cost {Q} euros", "{Q} euros were spent on {O}", "the costs of {O} came to {Q} euros", "the price of {O} was {Q} euros", "for {O}, {Q} euros had to be paid")),
    ("per cent", ("{O} reached {Q} per cent of its goals", "{Q} per cent of the goals of {O} were reached", "of the goals of {O}, {Q} per cent were met")),
    ("files", ("{Q} files were examined in {O}", "{O} examined {Q} files", "experts looked at {Q} files in {O}", "the files examined in {O} number {Q}")),
)  # fmt: skip

# Events with a date: who, and frames by event, in the order in which they happen.
DATED: tuple[tuple[str, Callable[[random.Random, Part], str], tuple[tuple[str, tuple[str, ...]], ...]], ...] = (
    ("A", instrument, (
        ("proposed", ("{A} was proposed {Q}", "the first draft of {A} was tabled {Q}", "the proposal for {A} was made {Q}", "talks on {A} began {Q}")),
        ("adopted", ("{A} was adopted {Q}", "the adoption of {A} took place {Q}", "delegates adopted {A} {Q}", "{A} was approved {Q}", "the vote by which {A} was adopted was held {Q}", "{A}, adopted {Q}, is well known", "it was {Q} that {A} was adopted", "{Q}, delegates gave their approval to {A}", "{A} passed the final vote {Q}", "{A} dates from its adoption {Q}")),
        ("signed", ("{C} signed {A} {Q}", "the signature of {C} under {A} was given {Q}", "{A} was signed by {C} {Q}", "{C} put its signature to {A} {Q}", "{C} became a signatory of {A} {Q}", "{Q}, {C} signed {A}")),
        ("ratified", ("{C} ratified {A} {Q}", "{A} was ratified by {C} {Q}", "the ratification of {A} by {C} took place {Q}", "{C} completed the ratification of {A} {Q}", "{C} deposited its instrument of ratification of {A} {Q}", "{C} consented to be bound by {A} when it ratified it {Q}")),
        ("in force", ("{A} entered into force {Q}", "{A} took effect {Q}", "the entry into force of {A} came {Q}", "{A} came into force {Q}", "{A} became effective {Q}", "{A} became law {Q}", "it was {Q} that {A} took effect", "{Q}, {A} entered into force", "the rules of {A} became applicable {Q}", "States had to comply with {A} from its entry into force {Q}")),
        ("amended", ("{A} was amended {Q}", "an amendment to {A} was made {Q}", "the wording of {A} was changed {Q}", "{A} was revised {Q}")),
        ("repealed", ("{A} was repealed {Q}", "{A} ceased to apply {Q}", "{A} was terminated {Q}", "the end of {A} came {Q}")),
    )),
    ("A", body, (
        ("founded", ("{A} was founded {Q}", "{A} was set up {Q}", "the creation of {A} took place {Q}", "States established {A} {Q}", "{A} saw the light of day {Q}", "the founding of {A} fell {Q}", "{A} began to exist {Q}", "{A}, founded {Q}, is well known", "the charter that created {A} was signed {Q}", "{A} goes back to its foundation {Q}")),
        ("moved", ("{A} moved to {P} {Q}", "the move of {A} to {P} happened {Q}", "{A} has had its seat in {P} since it moved there {Q}", "{Q}, {A} moved to {P}")),
        ("first met", ("{A} met in {P} {Q}", "a session of {A} was held in {P} {Q}", "members of {A} gathered in {P} {Q}", "{Q}, {A} held a session in {P}")),
        ("report", ("{A} published its report {Q}", "the report of {A} appeared {Q}", "the report of {A} was released {Q}", "{Q}, the report of {A} came out", "{A} released its report {Q}")),
        ("dissolved", ("{A} was dissolved {Q}", "{A} was closed down {Q}", "the end of {A} came {Q}", "{A} ceased to exist {Q}")),
    )),
    ("A", operation, (
        ("began", ("{A} began {Q}", "{A} started {Q}", "the start of {A} was {Q}", "{A} was launched {Q}", "{Q}, {A} got under way")),
        ("ended", ("{A} ended {Q}", "{A} was completed {Q}", "the end of {A} came {Q}", "{A} came to a close {Q}", "{Q}, {A} was over")),
    )),
)  # fmt: skip

# Who made it: {A} the text, {B} the maker, {D} another body.
MADE = (
    "{B} adopted {A}", "{A} was adopted by {B}", "{A} was issued by {B}", "{B} issued {A}", "it was {B} that adopted {A}", "{A} comes from {B}", "{A} is a text of {B}", "{B} is the author of {A}", "{A}, a text of {B}, is well known", "{A}, which {B} issued, is often quoted", "{A} was published under the authority of {B}", "{A} is an instrument of {B}",
    "the body that adopted {A} is {B}", "{B} gave the world {A}", "{A} has its origin in {B}", "{A} stems from {B}", "{B} voted {A} through", "{A} was passed by {B}", "{A} was drawn up and adopted by {B}", "{B} made {A}", "the maker of {A} is {B}", "the credit for {A} goes to {B}, which adopted it", "{B} approved and issued {A}", "{A} left the house of {B} as its own text",
    "among the texts that {B} has adopted is {A}", "{B} counts {A} among the texts that it adopted", "the adoption of {A} was the work of {B}", "members of {B} adopted {A}", "{A} was the product of {B}", "{A} was released by {B}", "we owe {A} to {B}",
)  # fmt: skip
MADE_NOT_OTHER = (
    "{A} was adopted by {B}, not by {D}", "{B} adopted {A} after a debate in {D}", "{A}, which {D} had discussed, was adopted by {B}", "{B}, and not {D}, issued {A}", "at the suggestion of {D}, {B} adopted {A}", "{A} was adopted by {B} and later welcomed by {D}", "{D} was consulted before {B} issued {A}", "it was {B} rather than {D} that adopted {A}",
    "although {D} takes the credit, {A} was made by {B}", "{D} merely commented on {A}, which {B} adopted", "{D} asked {B} to adopt {A}, and {B} did so", "contrary to what is often said, {A} was issued by {B} and not by {D}",
)  # fmt: skip
TOUCHED = (
    "{B} discussed {A}", "{A} was discussed in {B}", "{B} took note of {A}", "{B} quotes {A}", "{B} held a meeting on {A}", "{B} welcomed {A}", "{A} was on the agenda of {B}", "{B} asked for comments on {A}", "{B} translated {A}", "{B} has read {A} closely", "{B} keeps a copy of {A}", "{A} mentions {B}", "{B} advises States on {A}", "{A} was presented to {B}",
    "{B} trains judges in the use of {A}", "{B} and {D} talked about {A}", "{A} gives tasks to {B}",
)  # fmt: skip


def spelled(number: int) -> str:
    """A number below a thousand in words."""
    if number < 20:
        return UNITS[number]
    if number < 100:
        return TENS[number // 10] + ("-" + UNITS[number % 10] if number % 10 else "")
    rest = number % 100
    return UNITS[number // 100] + " hundred" + (" and " + spelled(rest) if rest else "")


def amount(rng: random.Random, centre: int, most: float = MANY) -> Quantity:
    """A number near `centre`: exact, rounded, or a bound."""
    shift = rng.choice((0.0, 0.0, 0.0, 0.02, -0.05, 0.1, -0.15, 0.25, -0.3, 0.5, 0.9, -0.6))
    number = int(min(most, max(1, round(centre * (1 + shift)) + rng.choice((0, 0, 0, 1, -1, 2)))))
    said = str(number) if number < 1000 else f"{number:,}"
    if number < 1000 and rng.random() < (0.6 if number <= 12 else 0.25):
        said = spelled(number)
    if number >= 100_000 and number % 100_000 == 0 and rng.random() < 0.5:
        said = f"{number / 1e6:g} million"
    tenth = max(1.0, number * 0.08)
    wordings: tuple[Quantity, ...] = (
        (f"exactly {said}", (number, number)), (f"precisely {said}", (number, number)), (f"a total of {said}", (number, number)), (f"no fewer and no more than {said}", (number, number)),
        (f"more than {said}", (number + 1, most)), (f"over {said}", (number + 1, most)), (f"upwards of {said}", (number + 1, most)), (f"at least {said}", (number, most)), (f"no fewer than {said}", (number, most)), (f"{said} or more", (number, most)),
        (f"fewer than {said}", (0, number - 1)), (f"under {said}", (0, number - 1)), (f"at most {said}", (0, number)), (f"no more than {said}", (0, number)), (f"not even {said}", (0, number - 1)), (f"up to {said}", (0, number)),
        (f"about {said}", (number - tenth, number + tenth)), (f"some {said}", (number - tenth, number + tenth)), (f"roughly {said}", (number - tenth, number + tenth)), (f"nearly {said}", (number - tenth, number - 1)), (f"almost {said}", (number - tenth, number - 1)), (f"just over {said}", (number + 1, number + tenth)),
        (f"between {max(1, int(number * 0.85))} and {int(number * 1.15) + 1}", (max(1, int(number * 0.85)), int(number * 1.15) + 1)), (f"from {max(1, number - 2)} to {number + 3}", (max(1, number - 2), number + 3)),
    )  # fmt: skip
    extra: list[Quantity] = []
    if number == 12:
        extra = [("a dozen", (12, 12)), ("twelve", (12, 12))] * 3
    if 24 <= number <= 99 and rng.random() < 0.1:
        extra = [("dozens of", (24, 99))]
    if 200 <= number <= 999 and rng.random() < 0.1:
        extra = [("hundreds of", (200, 999))]
    if extra and rng.random() < 0.7:
        return rng.choice(extra)
    return (said, (number, number)) if rng.random() < 0.5 else rng.choice(wordings)


def when(rng: random.Random, centre: date) -> Quantity:
    """A day, month, season, year, decade or bound near `centre`, as an interval of days."""
    day = centre + timedelta(days=rng.choice((0, 0, 0, 0, 9, -35, 150, -200, 400, -420, 900, -1300, 4000)))
    year = day.year
    month = MONTHS[day.month - 1]
    exact = (day.toordinal(), day.toordinal())
    of_year = (_day(year, 1, 1), _day(year, 12, 31))
    first = day.replace(day=1)
    of_month = (first.toordinal(), ((first + timedelta(days=32)).replace(day=1) - timedelta(days=1)).toordinal())
    name, low, high = rng.choice(SEASONS)
    decade = year // 10 * 10
    wordings: tuple[Quantity, ...] = (
        (f"in {year}", of_year), (f"in {year}", of_year), (f"in {year}", of_year), (f"in {year}", of_year), (f"in the year {year}", of_year), (f"in the course of {year}", of_year), (f"during {year}", of_year),
        (f"on {day.day} {month} {year}", exact), (f"on {month} {day.day}, {year}", exact), (f"on {day.day} {month} {year}", exact), (f"in {month} {year}", of_month), (f"in {month} {year}", of_month), (f"in {month} of {year}", of_month),
        (f"before {year}", (0, of_year[0] - 1)), (f"prior to {year}", (0, of_year[0] - 1)), (f"after {year}", (of_year[1] + 1, MANY)), (f"later than {year}", (of_year[1] + 1, MANY)), (f"earlier than {year}", (0, of_year[0] - 1)), (f"not before {year}", (of_year[0], MANY)), (f"no later than {year}", (0, of_year[1])),
        (f"in the {name} of {year}", (_day(year, low, 1), _day(year, high, 30))), (f"early in {year}", (_day(year, 1, 1), _day(year, 4, 30))), (f"late in {year}", (_day(year, 9, 1), _day(year, 12, 31))), (f"in the first half of {year}", (_day(year, 1, 1), _day(year, 6, 30))), (f"in the second half of {year}", (_day(year, 7, 1), _day(year, 12, 31))),
        (f"in the {decade}s", (_day(decade, 1, 1), _day(decade + 9, 12, 31))), (f"in the decade that began with {decade}", (_day(decade, 1, 1), _day(decade + 9, 12, 31))), (f"between {year - 2} and {year + 1}", (_day(year - 2, 1, 1), _day(year + 1, 12, 31))),
        ("in the twenty-first century", (_day(2001, 1, 1), _day(2100, 12, 31))) if rng.random() < 0.5 else ("in the twentieth century", (_day(1901, 1, 1), _day(2000, 12, 31))),
    )  # fmt: skip
    return rng.choice(wordings)


def _day(year: int, month: int, day: int) -> int:
    return date(year, month, day).toordinal()


def _relations(draw: Callable[[], Quantity]) -> tuple[Quantity, dict[int, Quantity]]:
    """A quantity that is asked and one for each label."""
    while True:
        asked = draw()
        found: dict[int, Quantity] = {}
        for _ in range(60):
            given = draw()
            label = relate(given[1], asked[1])
            if label or given[0] != asked[0] or asked[1][0] == asked[1][1]:
                found.setdefault(label, given)
        if 0 in found and 2 in found:
            return asked, found


def count_triple(rng: random.Random, part: Part) -> Triple:
    """How many."""
    centre = rng.choice(
        (
            rng.randint(3, 14),
            rng.randint(10, 99),
            rng.randint(10, 99),
            rng.randint(100, 990),
            rng.randint(10, 90) * 100,
            rng.randint(1, 40) * 100_000,
        )
    )
    if rng.random() < 0.55:
        draw, things = rng.choice(HOLDERS)
        thing, other_thing = rng.sample(things, 2)
        frames: tuple[str, ...] = HAS
        other_frames: tuple[str, ...] = HAS
        who, other_who = distinct(rng, part, draw, 2)
        slots = {"A": who, "u": thing}
        others = ({"A": who, "u": other_thing}, {"A": other_who, "u": thing})
        most = MANY
        centre = min(centre, 9000)
    else:
        (thing, frames), (_, other_frames) = rng.sample(EVENTS_COUNTED, 2)
        who, other_who = distinct(rng, part, operation, 2)
        slots = {"O": who}
        others = ({"O": who}, {"O": other_who})
        most = 99 if thing == "per cent" else MANY
        centre = (
            centre if thing == "euros" else min(centre, 95 if most < MANY or thing in ("countries", "days") else 9000)
        )
    asked, found = _relations(lambda: amount(rng, centre, most))
    hypothesis = choose(rng, part, frames).format(Q=asked[0], **slots)
    if 1 in found and rng.random() < 0.55:
        open_premise = choose(rng, part, frames).format(Q=found[1][0], **slots)
    elif rng.random() < 0.6:
        open_premise = choose(rng, part, other_frames).format(Q=rng.choice((asked, found[2]))[0], **others[0])
    else:
        open_premise = choose(rng, part, frames).format(Q=rng.choice((asked, found[2]))[0], **others[1])
    return [
        (choose(rng, part, frames).format(Q=found[0][0], **slots), hypothesis, 0),
        (open_premise, hypothesis, 1),
        (choose(rng, part, frames).format(Q=found[2][0], **slots), hypothesis, 2),
    ]


def date_triple(rng: random.Random, part: Part) -> Triple:
    """When; the date of another event leaves it open."""
    _, draw, events = rng.choice(DATED)
    who, other_who = distinct(rng, part, draw, 2)
    slots = {"A": who, "C": country(rng, part), "P": rng.choice(PLACES[part])}
    number = rng.randrange(len(events))
    frames = events[number][1]
    centre = date(rng.randint(1960, 2022), rng.randint(1, 12), rng.randint(1, 28))
    asked, found = _relations(lambda: when(rng, centre))
    hypothesis = choose(rng, part, frames).format(Q=asked[0], **slots)
    roll = rng.random()
    if 1 in found and roll < 0.45:
        open_premise = choose(rng, part, frames).format(Q=found[1][0], **slots)
    elif roll < 0.85:
        open_premise = _other_event(rng, part, events, number, slots, asked, (asked, asked, found[0], found[2]))
    else:
        open_premise = choose(rng, part, frames).format(Q=rng.choice((asked, found[2]))[0], **{**slots, "A": other_who})
    given = choose(rng, part, frames).format(Q=found[0][0], **slots)
    against = choose(rng, part, frames).format(Q=found[2][0], **slots)
    if rng.random() < 0.25:  # two events in one sentence
        given += ", and " + _other_event(rng, part, events, number, slots, found[0], (found[2], asked))
        against += ", and " + _other_event(rng, part, events, number, slots, found[2], (asked, found[0]))
    return [(given, hypothesis, 0), (open_premise, hypothesis, 1), (against, hypothesis, 2)]


def _other_event(
    rng: random.Random,
    part: Part,
    events: tuple[tuple[str, tuple[str, ...]], ...],
    number: int,
    slots: dict[str, str],
    asked: Quantity,
    dates: tuple[Quantity, ...],
) -> str:
    """Another event of the same thing, at a date from which nothing follows for the one that is asked."""
    other = rng.choice([found for found in range(len(events)) if found != number])
    (low, high), leaves_open = asked[1], []
    for found in dates:
        given_low, given_high = found[1]
        if other > number:  # it happened no later than that
            decided = given_high < low or (low == 0 and given_high <= high)
        else:
            decided = given_low > high or (high == MANY and given_low >= low)
        if not decided:
            leaves_open.append(found)
    date_said = rng.choice(leaves_open)[0] if leaves_open else "at some time"
    return choose(rng, part, events[other][1]).format(Q=date_said, **slots)


def maker_triple(rng: random.Random, part: Part) -> Triple:
    """By whom; who only discussed a text did not thereby make it."""
    text, other_text = distinct(rng, part, instrument, 2)
    draw = body if rng.random() < 0.75 else rng.choice((country, person, actor))
    maker, rival, third = distinct(rng, part, draw, 3)
    mine, theirs = {"A": text, "B": maker, "D": rival}, {"A": text, "B": rival, "D": maker}
    asked = choose(rng, part, MADE)
    frames = MADE if rng.random() < 0.65 else MADE_NOT_OTHER
    against = asked if rng.random() < 0.3 else choose(rng, part, frames)
    roll = rng.random()
    if roll < 0.65:
        open_premise = choose(rng, part, TOUCHED).format(**{**mine, "D": third})
    else:
        open_premise = choose(rng, part, MADE).format(**{**rng.choice((mine, theirs)), "A": other_text})
    hypothesis = asked.format(**mine)
    return [
        (choose(rng, part, MADE if rng.random() < 0.6 else MADE_NOT_OTHER).format(**mine), hypothesis, 0),
        (open_premise, hypothesis, 1),
        (against.format(**theirs), hypothesis, 2),
    ]

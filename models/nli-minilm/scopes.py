"""Pairs about how far a statement reaches: only, first, largest; all, most, some, few, none, and shares.

Reads nothing; gives threes of (premise, hypothesis, label). Shares are intervals: what lies within another follows, what
lies wholly outside contradicts, the rest stays open. Seeded by the caller.
"""
# ruff: noqa: E501 - frames read better in long lines

import random
from collections.abc import Mapping

from naming import TOPICS, Part, body, choose, country, distinct, instrument, person
from roles import Triple

# Kinds of thing that one may be the only or the first of: singular, plural, who can be one.
CLASSES: tuple[tuple[str, str, str], ...] = (
    ("binding treaty on {T}", "binding treaties on {T}", "X"), ("convention that covers {T}", "conventions that cover {T}", "X"), ("text with a definition of {T}", "texts with a definition of {T}", "X"),
    ("instrument open to all States", "instruments open to all States", "X"), ("agreement with a clause on {T}", "agreements with a clause on {T}", "X"), ("regional treaty on {T}", "regional treaties on {T}", "X"),
    ("law that punishes {T}", "laws that punish {T}", "X"), ("source of obligations on {T}", "sources of obligations on {T}", "X"), ("guide to {T}", "guides to {T}", "X"), ("handbook on {T} in use", "handbooks on {T} in use", "X"),
    ("body that trains judges", "bodies that train judges", "B"), ("organisation with a mandate on {T}", "organisations with a mandate on {T}", "B"), ("forum in which {T} is discussed", "forums in which {T} is discussed", "B"), ("institution that collects figures on {T}", "institutions that collect figures on {T}", "B"),
    ("agency with a laboratory for {T}", "agencies with a laboratory for {T}", "B"), ("donor to programmes against {T}", "donors to programmes against {T}", "B"), ("office open day and night", "offices open day and night", "B"), ("court competent for {T}", "courts competent for {T}", "B"),
    ("country in the region with a law on {T}", "countries in the region with a law on {T}", "C"), ("State that voted against the text", "States that voted against the text", "C"), ("State without a contact point", "States without a contact point", "C"), ("country that reported cases of {T}", "countries that reported cases of {T}", "C"),
    ("member that paid in full", "members that paid in full", "C"), ("country with a special prosecutor for {T}", "countries with a special prosecutor for {T}", "C"), ("author who mentions {T}", "authors who mention {T}", "P"), ("witness to the meeting", "witnesses to the meeting", "P"),
    ("judge who dissented", "judges who dissented", "P"), ("expert on {T} in the room", "experts on {T} in the room", "P"), ("critic of the report", "critics of the report", "P"), ("source cited for the claim", "sources cited for the claim", "X"),
)  # fmt: skip
SOLE = (
    "{A} is the only {s}", "{A} is the sole {s}", "there is no {s} other than {A}", "apart from {A} there is no {s}", "no {s} exists besides {A}", "{A} is the one and only {s}", "{A} remains the single {s}", "the only {s} is {A}", "the sole {s} is {A}",
    "only {A} is a {s}", "{A} alone is a {s}", "{A}, and no other, is a {s}", "there is just one {s}, namely {A}", "there is but one {s}: {A}", "{A} is a {s}, and indeed the only one", "{A} stands alone as a {s}", "{A} is without company as a {s}", "except for {A}, no {s} is known",
    "the number of {p} is one, and that one is {A}", "nothing and nobody but {A} counts as a {s}", "{A} has so far been the only {s}", "no other {s} exists than {A}", "{A} is unique as a {s}", "as a {s}, {A} has no companion", "one looks in vain for a {s} other than {A}", "exclusively {A} can be called a {s}",
    "it is {A} alone that is a {s}", "the list of {p} has a single entry, {A}", "{A} has yet to be joined by another {s}", "the only one that is a {s} is {A}",
)  # fmt: skip
MEMBER = (
    "{A} is a {s}", "{A} counts as a {s}", "{A} can be called a {s}", "we regard {A} as a {s}", "{A} is rightly called a {s}", "among the {p} is {A}", "{A} belongs to the {p}", "one {s} is {A}", "{A} has always been a {s}", "{A} has become a {s}", "there is a {s}: {A}", "a {s} that comes to mind is {A}",
)  # fmt: skip
MANY = (
    "{A} is one of several {p}", "{A} is not the only {s}", "several {p} exist, {A} being one of them", "{A} is a {s}, but not the only one", "other {p} exist besides {A}", "{A} is by no means alone as a {s}", "{A} is one of many {p}", "{A} is hardly the only {s}", "there is more than one {s}, and {A} is among them",
    "in addition to {A} there are further {p}", "{A} shares with others the quality of being a {s}", "{A} is one {s} among others", "{A} is far from being the sole {s}", "it would be wrong to call {A} the only {s}, though it is one", "beside {A} stand other {p}", "{A} has company as a {s}", "{A} is merely one example of the {p}",
)  # fmt: skip
BOTH = (
    "{A} and {B} are both {p}", "{A} is a {s}, as is {B}", "both {A} and {B} are {p}", "{B} is a {s} and so is {A}", "not only {A} but also {B} is a {s}", "{A} as well as {B} belongs to the {p}", "{A} is a {s}; {B} is another", "the {p} include {A} and {B}", "there are two {p}, {A} and {B}", "besides {A}, {B} too is a {s}",
    "like {A}, {B} is a {s}", "{A} is joined by {B} as a {s}", "next to {A}, {B} is a {s} as well",
)  # fmt: skip
OTHER = (
    "{B} is a {s}",
    "{B} counts as a {s}",
    "one {s} is {B}",
    "{B} can be called a {s}",
    "{B} is rightly called a {s}",
    "among the {p} is {B}",
    "{B} has become a {s}",
    "a {s} that comes to mind is {B}",
)
OTHER_SOLE = (
    "{B} is the only {s}",
    "the sole {s} is {B}",
    "{B}, not {A}, is the only {s}",
    "there is no {s} but {B}",
    "only {B} is a {s}",
    "{B} alone is a {s}",
    "{B} is a {s}, and there is no second",
    "no {s} exists besides {B}",
)
NONE = (
    "there is no {s}",
    "no {s} exists",
    "{p} do not exist",
    "not one {s} is known",
    "there are no {p}",
    "not a single {s} can be found",
    "so far there is no {s} at all",
    "{p} are nowhere to be found",
    "nobody has ever found a {s}",
    "the world has no {s}",
)
NOT_A = (
    "{A} is not a {s}",
    "{A} does not count as a {s}",
    "{A} cannot be called a {s}",
    "{A} is no {s}",
    "{A} never was a {s}",
    "it is wrong to call {A} a {s}",
    "{A} is not among the {p}",
)
SCOPE_VALUES: dict[str, tuple[str, ...]] = {
    "sole": SOLE,
    "member": MEMBER,
    "many": MANY,
    "both": BOTH,
    "other": OTHER,
    "other_sole": OTHER_SOLE,
    "none": NONE,
    "not_a": NOT_A,
}
SCOPE: dict[str, dict[str, int]] = {  # hypothesis: label of each premise
    "sole": {"sole": 0, "member": 1, "many": 2, "both": 2, "other": 2, "other_sole": 2, "none": 2, "not_a": 2},
    "member": {"sole": 0, "member": 0, "many": 0, "both": 0, "other": 1, "other_sole": 2, "none": 2, "not_a": 2},
    "many": {"many": 0, "both": 0, "sole": 2, "other_sole": 2, "none": 2, "not_a": 2, "member": 1, "other": 1},
    "none": {"none": 0, "sole": 2, "member": 2, "many": 2, "both": 2, "other": 2, "other_sole": 2, "not_a": 1},
    "not_a": {"not_a": 0, "other_sole": 0, "none": 0, "sole": 2, "member": 2, "many": 2, "both": 2, "other": 1},
    "both": {"both": 0, "sole": 2, "other_sole": 2, "none": 2, "not_a": 2, "member": 1, "other": 1, "many": 1},
}

FIRST = (
    "{A} was the first {s}", "{A} is the earliest {s}", "no {s} existed before {A}", "the first {s} was {A}", "{A} came before every other {s}", "{A} is the oldest of the {p}", "of all {p}, {A} came first", "all other {p} came after {A}", "{A} opened the line of {p}", "{A} was a pioneer: no {s} came earlier", "with {A}, the history of {p} began",
    "before {A} there was no {s}", "{A} is older than any other {s}", "no {s} predates {A}", "{A} was the initial {s}", "the series of {p} starts with {A}", "never before {A} had there been a {s}", "{A} led the way as a {s}; the rest followed", "{A} has the distinction of being the first {s}", "prior to {A}, the world knew no {s}",
)  # fmt: skip
LATER = (
    "{A} was not the first {s}", "{p} existed before {A}", "{A} was only the second {s}", "{A} came after other {p}", "{A} followed earlier {p}", "{A} had predecessors among the {p}", "there had been a {s} before {A}", "{A} was preceded by another {s}", "{A} is the third {s} in time", "other {p} are older than {A}", "{A} was a latecomer among the {p}",
    "{A} was far from being the first {s}", "{A} joined the {p} that were already there", "long before {A}, there was a {s}", "{A} came late to the {p}",
)  # fmt: skip
AFTER_B = (
    "{B} was a {s} before {A}",
    "{B} was the first {s}, before {A}",
    "{B}, not {A}, was the first {s}",
    "{A} became a {s} after {B}",
    "{B} is the older {s}, {A} the younger",
    "{A} was the second {s} after {B}",
    "{B} preceded {A} as a {s}",
    "as a {s}, {A} came later than {B}",
    "it was {B} that was the first {s}, and {A} followed",
    "{A} was beaten by {B} in being the first {s}",
)
SOME_TIME = (
    "{A} is a {s}",
    "{A} counts as a {s}",
    "{A} is an important {s}",
    "{A} is a well known {s}",
    "{A} was among the first {p}",
    "{A} was an early {s}",
    "{A} belongs to the {p}",
    "{A} is one of the older {p}",
    "{A} has long been a {s}",
    "{A} is a {s} of high standing",
)
LAST = (
    "{A} was the last {s}",
    "{A} is the latest {s}",
    "no {s} came after {A}",
    "the most recent {s} is {A}",
    "{A} is the newest of the {p}",
    "since {A} there has been no further {s}",
)
TIME_VALUES: dict[str, tuple[str, ...]] = {"first": FIRST, "later": LATER, "after_b": AFTER_B, "some": SOME_TIME}
TIME: dict[str, dict[str, int]] = {
    "first": {"first": 0, "later": 2, "after_b": 2, "some": 1},
    "later": {"later": 0, "after_b": 0, "first": 2, "some": 1},
    "after_b": {"after_b": 0, "first": 2, "some": 1, "later": 1},
}
LARGEST = (
    "{A} is the largest of the {p}",
    "no {s} is larger than {A}",
    "{A} is bigger than every other {s}",
    "the largest {s} is {A}",
    "among the {p}, {A} is the largest",
    "{A} exceeds all other {p} in size",
    "in size, {A} comes first among the {p}",
)
SMALLER = (
    "{A} is smaller than {B}, another {s}",
    "{B} is the largest of the {p}",
    "{A} is only the second largest {s}",
    "some {p} are larger than {A}",
    "{A} is not the largest of the {p}",
    "{B}, a {s} too, is larger than {A}",
    "among the {p}, {A} is exceeded in size by {B}",
    "{A} is the smallest {s}",
)
LARGE = (
    "{A} is a large {s}",
    "{A} is one of the larger {p}",
    "{A} is among the largest {p}",
    "{A} is a {s} of some size",
    "{A} is larger than {B}, another {s}",
    "{A} is the oldest {s}",
    "{A} grew as a {s}",
)

# What can be true of a share of a group: plural and singular of the group; the verb phrase and its denial.
GROUPS = (
    ("States", "State"),
    ("countries", "country"),
    ("members", "member"),
    ("courts", "court"),
    ("respondents", "respondent"),
    ("companies", "company"),
    ("judges", "judge"),
    ("police forces", "police force"),
    ("experts", "expert"),
    ("ministries", "ministry"),
    ("providers", "provider"),
    ("victims", "victim"),
)
PREDICATES = (
    ("have a law on {T}", "has a law on {T}", "have no law on {T}", "has no law on {T}"), ("support the text", "supports the text", "do not support the text", "does not support the text"), ("answered the survey", "answered the survey", "did not answer the survey", "did not answer the survey"),
    ("reported {T}", "reported {T}", "did not report {T}", "did not report {T}"), ("accept the rules", "accepts the rules", "reject the rules", "rejects the rules"), ("received training", "received training", "received no training", "received no training"), ("keep records of {T}", "keeps records of {T}", "keep no records of {T}", "keeps no records of {T}"),
    ("use the network", "uses the network", "do not use the network", "does not use the network"), ("agree with the proposal", "agrees with the proposal", "disagree with the proposal", "disagrees with the proposal"), ("were consulted", "was consulted", "were not consulted", "was not consulted"), ("can trace {T}", "can trace {T}", "cannot trace {T}", "cannot trace {T}"),
    ("are prepared for {T}", "is prepared for {T}", "are unprepared for {T}", "is unprepared for {T}"), ("paid on time", "paid on time", "failed to pay on time", "failed to pay on time"), ("trust the agency", "trusts the agency", "distrust the agency", "distrusts the agency"),
)  # fmt: skip
ALL, MOST, SOME, FEW, NO, NOT_ALL = (1.0, 1.0), (0.501, 1.0), (0.001, 1.0), (0.001, 0.3), (0.0, 0.0), (0.0, 0.999)
Share = tuple[str, tuple[float, float]]
SHARES: tuple[Share, ...] = (
    *((text, ALL) for text in ("all {g} {v}", "every {g1} {v1}", "each {g1} {v1}", "without exception, {g} {v}", "no {g1} {n1}", "all of the {g} {v}", "there is no {g1} that {n1}", "{g} unanimously {v}", "100 per cent of {g} {v}", "every single {g1} {v1}", "not one {g1} {n1}", "the {g} {v}, all of them")),
    *((text, MOST) for text in ("most {g} {v}", "the majority of {g} {v}", "a majority of the {g} {v}", "more than half of the {g} {v}", "the greater part of the {g} {v}", "over half of all {g} {v}", "most of the {g} {v}", "fewer than half of the {g} {n}", "only a minority of {g} {n}")),
    *((text, SOME) for text in ("some {g} {v}", "at least some {g} {v}", "there are {g} that {v}", "certain {g} {v}", "a number of {g} {v}", "at least one {g1} {v1}", "one or more {g} {v}", "some of the {g} {v}", "not all {g} {n}")),
    *((text, FEW) for text in ("few {g} {v}", "very few {g} {v}", "hardly any {g1} {v1}", "only a handful of {g} {v}", "only a small minority of {g} {v}", "scarcely any of the {g} {v}", "few of the {g} {v}", "only here and there {g} {v}")),
    *((text, NO) for text in ("no {g1} {v1}", "none of the {g} {v}", "not a single {g1} {v1}", "not one of the {g} {v}", "there is not one {g1} that {v1}", "all {g} {n}", "every {g1} {n1}", "{g} without exception {n}", "zero per cent of {g} {v}")),
    *((text, NOT_ALL) for text in ("not all {g} {v}", "not every {g1} {v1}", "some {g} {n}", "there are {g} that {n}", "at least one {g1} {n1}", "it is untrue that all {g} {v}", "a number of {g} {n}")),
    ("almost all {g} {v}", (0.85, 0.999)), ("nearly every {g1} {v1}", (0.85, 0.999)), ("all but a few {g} {v}", (0.85, 0.999)), ("the vast majority of {g} {v}", (0.75, 0.999)), ("nine in ten {g} {v}", (0.9, 0.9)), ("nine out of ten {g} {v}", (0.9, 0.9)),
    ("about half of the {g} {v}", (0.45, 0.55)), ("half of the {g} {v}", (0.5, 0.5)), ("a third of the {g} {v}", (0.33, 0.34)), ("one in three {g} {v}", (0.33, 0.34)), ("two thirds of the {g} {v}", (0.66, 0.67)), ("a quarter of the {g} {v}", (0.25, 0.25)), ("one in four {g} {v}", (0.25, 0.25)),
    ("three quarters of the {g} {v}", (0.75, 0.75)), ("less than half of the {g} {v}", (0.0, 0.499)), ("a minority of the {g} {v}", (0.001, 0.499)), ("fewer than one in ten {g} {v}", (0.0, 0.099)), ("one in five {g} {v}", (0.2, 0.2)), ("a fifth of the {g} {v}", (0.2, 0.2)), ("at least half of the {g} {v}", (0.5, 1.0)), ("most {g} {n}", (0.0, 0.499)), ("few {g} {n}", (0.7, 0.999)),
    ("a majority of {g} {n}", (0.0, 0.499)), ("more than two thirds of the {g} {v}", (0.671, 1.0)), ("hardly any {g1} {n1}", (0.7, 0.999)), ("half of the {g} {n}", (0.5, 0.5)), ("a third of the {g} {n}", (0.66, 0.67)), ("the {g} are split evenly: half {v}", (0.5, 0.5)),
)  # fmt: skip


def scope_triple(rng: random.Random, part: Part) -> Triple:
    """Only, first or largest."""
    single, plural, kind = choose(rng, part, CLASSES)
    draw = {"X": instrument, "B": body, "C": country, "P": person}[kind]
    first, second, third = distinct(rng, part, draw, 3)
    topic, elsewhere = rng.sample(TOPICS, 2)
    slots = {"A": first, "B": second, "s": single.format(T=topic), "p": plural.format(T=topic)}
    roll = rng.random()
    if roll < 0.12:
        return _superlative(rng, part, slots)
    values, table = (SCOPE_VALUES, SCOPE) if roll < 0.65 else (TIME_VALUES, TIME)
    asked = rng.choice(
        ("sole", "sole", "sole", "member", "many", "many", "none", "not_a", "both")
        if table is SCOPE
        else ("first", "first", "later", "after_b")
    )
    hypothesis_frame = choose(rng, part, values[asked])
    hypothesis = hypothesis_frame.format(**slots)
    made: Triple = []
    for label in (0, 1, 2):
        value = rng.choice([name for name, found in table[asked].items() if found == label])
        if label == 0 and rng.random() < 0.5:
            value = asked
        said = dict(slots)
        if label == 1 and "{T}" in single and rng.random() < 0.3:
            # The very thing, or its opposite, said of another subject matter.
            value = rng.choice(sorted(table[asked]))
            said |= {"s": single.format(T=elsewhere), "p": plural.format(T=elsewhere)}
        elif label == 1 and asked == "member" and rng.random() < 0.5:
            said["B"] = third
        frame = choose(rng, part, values[value])
        made.append((frame.format(**said), hypothesis, label))
    return made


def _superlative(rng: random.Random, part: Part, slots: Mapping[str, str]) -> Triple:
    premises = (LARGEST, LARGE, SMALLER) if rng.random() < 0.6 else (LAST, SOME_TIME, ())
    asked = choose(rng, part, premises[0]).format(**slots)
    against = (
        choose(rng, part, SMALLER)
        if premises[2]
        else rng.choice(
            (
                "{B} is a {s} and more recent than {A}",
                "{A} was followed by another {s}",
                "after {A} came {B}, a {s} as well",
                "{B} is a newer {s} than {A}",
            )
        )
    )
    return [
        (choose(rng, part, premises[0]).format(**slots), asked, 0),
        (choose(rng, part, premises[1]).format(**slots), asked, 1),
        (against.format(**slots), asked, 2),
    ]


def share_triple(rng: random.Random, part: Part) -> Triple:
    """All, most, some, few, none and shares of one group."""
    group, predicate = choose(rng, part, GROUPS), choose(rng, part, PREDICATES)
    topic = rng.choice(TOPICS)

    def say(share: Share, others: bool = False) -> str:
        who, does = group, predicate
        if others:
            if rng.random() < 0.5:
                who = rng.choice([found for found in GROUPS if found != group])
            else:
                does = rng.choice([found for found in PREDICATES if found != predicate])
        verbs = [form.format(T=topic) for form in does]
        return share[0].format(g=who[0], g1=who[1], v=verbs[0], v1=verbs[1], n=verbs[2], n1=verbs[3])

    while True:
        asked = choose(rng, part, SHARES)
        found = {
            label: [share for share in SHARES if share != asked and relate(share[1], asked[1]) == label]
            for label in (0, 1, 2)
        }
        if found[0] and found[2]:
            break
    hypothesis = say(asked)
    if found[1] and rng.random() < 0.7:
        open_premise = say(choose(rng, part, found[1]))
    else:
        open_premise = say(choose(rng, part, SHARES), others=True)
    return [
        (say(choose(rng, part, found[0])), hypothesis, 0),
        (open_premise, hypothesis, 1),
        (say(choose(rng, part, found[2])), hypothesis, 2),
    ]


def relate(given: tuple[float, float], asked: tuple[float, float]) -> int:
    """0: the first lies within the second; 2: they share nothing; 1: neither."""
    if asked[0] <= given[0] and given[1] <= asked[1]:
        return 0
    return 2 if given[1] < asked[0] or asked[1] < given[0] else 1

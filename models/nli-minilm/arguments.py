"""Pairs of a disputed claim and a piece of evidence: trends, causes, effects, forecasts, agreement, costs, records.

Reads nothing; gives threes of (premise, hypothesis, label): evidence that bears the claim out, evidence on the same
subject that does not decide it, evidence against it. Most evidence on a subject leaves a claim about it open, so a
second open premise comes with each three. Seeded by the caller.
"""
# ruff: noqa: E501 - frames read better in long lines

import random

from naming import PLACES, Part, body, choose, person
from roles import Triple

# Things that rise and fall; what may drive them; what may be done about them.
THINGS = (
    "the number of reported frauds", "youth unemployment", "the price of bread", "traffic deaths", "the volume of spam", "burglary", "the mean temperature of the lake", "rainfall in the highlands", "the area of forest", "sea level", "the number of bee colonies", "air pollution in cities", "the cost of insurance",
    "antibiotic resistance", "school absence", "the rate of inflation", "household debt", "the number of asylum claims", "snow cover", "the glacier front", "fish stocks", "energy use", "the share of women in parliament", "voter turnout", "child mortality", "identity theft", "the number of cyberattacks on hospitals",
    "the crime rate", "emissions of methane", "the length of the dry season", "ocean acidity", "the number of storms", "coral cover", "wheat yields", "life expectancy", "the birth rate", "commuting time", "the use of cash", "obesity", "the number of wildfires", "global temperature", "the extent of sea ice", "carbon dioxide in the air",
)  # fmt: skip
DRIVERS = (
    "mobile phones", "solar activity", "tourism", "car traffic", "immigration", "road building", "pesticides", "the new tax", "online trade", "volcanoes", "industrial emissions", "farming", "social media", "the change in the law", "urban growth", "low interest rates", "ocean currents", "deforestation", "weak passwords",
    "poverty", "the ageing of the population", "subsidies", "the burning of coal", "natural cycles", "imports", "mass surveillance", "alcohol", "dams", "human activity", "cosmic rays", "the oil industry", "reporting habits", "the school reform",
)  # fmt: skip
MEASURES = (
    "the ban", "the carbon tax", "the new statute", "street lighting", "wind power", "vaccination", "the awareness campaign", "stricter sentences", "police training", "the speed limit", "data retention", "encryption", "the treaty", "rent control", "the subsidy", "recycling", "body cameras", "the quota", "free school meals", "solar panels",
    "the blocking of websites", "two-factor login", "the protocol", "international police cooperation", "public warnings", "electric cars",
)  # fmt: skip
SOURCES = (
    "measurements at {n} stations since {y} show that", "a review of {n} studies found that", "according to figures of {B},", "in its report of {y}, {B} concluded that", "the data of {B} indicate that", "researchers led by {P} found that", "a survey of {n} towns published in {y} showed that", "the long series kept by {B} leaves no doubt that",
    "{P} and colleagues showed in {y} that", "official statistics for {y} show that", "the journal article of {P} ({y}) reports that", "analyses of records from {n} sites suggest that", "an independent inquiry of {y} established that", "{B} has documented that", "it is well established in the literature that", "",
)  # fmt: skip
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

CLAIMS: dict[str, tuple[str, ...]] = {
    "up": ("{V} is rising", "{V} has increased", "{V} keeps growing", "there is an upward trend in {V}", "{V} is higher than it used to be", "{V} has been going up for years", "we see more and more of it: {V} is on the increase", "{V} is steadily climbing"),
    "down": ("{V} is falling", "{V} has decreased", "{V} keeps shrinking", "there is a downward trend in {V}", "{V} is lower than it used to be", "{V} has been going down for years", "{V} is in decline", "{V} is steadily dropping"),
    "flat": ("{V} has not changed", "there has been no change in {V} for years", "{V} has stopped rising", "there is no trend in {V}", "{V} has remained the same", "nothing has happened to {V}"),
    "caused": ("{U} is the main cause of changes in {V}", "{V} is driven by {U}", "changes in {V} are due to {U}", "{U} affects {V}", "{U} is responsible for what happens to {V}", "without {U}, {V} would not have changed", "{U} plays a decisive part in {V}", "it is {U} that determines {V}"),
    "not_caused": ("{U} has nothing to do with {V}", "{V} is not affected by {U}", "there is no link between {U} and {V}", "{U} cannot explain changes in {V}", "changes in {V} have natural causes and are not due to {U}", "the part of {U} in {V} is negligible", "blaming {U} for {V} is a mistake"),
    "works": ("{M} reduces {V}", "{M} is effective against {V}", "{M} has helped to bring {V} down", "thanks to {M}, {V} has fallen", "{M} makes a difference to {V}", "{M} works"),
    "fails": ("{M} does nothing about {V}", "{M} has no effect on {V}", "{M} has failed to reduce {V}", "{M} is useless against {V}", "{V} did not fall because of {M}", "{M} does not work"),
    "will_up": ("{V} will rise", "{V} is going to increase in the coming decades", "{V} will be higher by {z}", "in future there will be an increase in {V}"),
    "will_down": ("{V} will fall", "{V} is going to decrease in the coming decades", "{V} will be lower by {z}", "in future there will be a decrease in {V}"),
    "agree": ("experts agree that {U} affects {V}", "there is a consensus on the effect of {U} on {V}", "scientists are of one mind about {U} and {V}", "hardly any expert doubts that {U} affects {V}", "the debate about {U} and {V} is settled"),
    "divided": ("experts disagree on whether {U} affects {V}", "there is no consensus on the effect of {U} on {V}", "scientists are divided about {U} and {V}", "many experts doubt that {U} affects {V}", "the debate about {U} and {V} is far from settled"),
    "costly": ("{M} is too expensive", "{M} costs more than it brings", "the price of {M} is not worth paying", "{M} ruins the economy", "{M} destroys jobs"),
    "pays": ("{M} pays for itself", "{M} brings more than it costs", "{M} is affordable", "the economy gains from {M}", "{M} creates jobs"),
    "record": ("{V} is higher today than ever before", "never before was {V} so high", "today's level of {V} has no precedent", "{V} has reached a record"),
    "not_record": ("{V} was higher in the past than it is today", "today's level of {V} is nothing unusual", "there were times at which {V} was higher", "there is nothing new about the level of {V}"),
    "reliable": ("the figures on {V} are reliable", "the data on {V} can be trusted", "{V} is measured well"),
    "unreliable": ("the figures on {V} are unreliable", "the data on {V} cannot be trusted", "{V} is measured badly", "the records of {V} have been manipulated"),
    "good": ("a rise in {V} would be good for people", "people profit when {V} goes up", "there is no reason to worry about a rise in {V}"),
    "harm": ("a rise in {V} would harm people", "people suffer when {V} goes up", "a rise in {V} is a reason to worry"),
}  # fmt: skip
EVIDENCE: dict[str, tuple[str, ...]] = {
    "up": ("{V} increased {m}", "{V} went up {m}", "{V} has risen {m} and shows no sign of a halt", "the trend in {V} points upward {m}", "values of {V} are now {n} per cent above those of {y}", "{V} grew {m}, faster than expected", "of the last ten annual values of {V}, eight were above the earlier mean", "the increase in {V} {m} is beyond what chance would produce"),
    "down": ("{V} decreased {m}", "{V} went down {m}", "{V} has fallen {m} and shows no sign of recovery", "the trend in {V} points downward {m}", "values of {V} are now {n} per cent below those of {y}", "{V} shrank {m}, faster than expected", "of the last ten annual values of {V}, eight were below the earlier mean", "{V} is down by a third {m}"),
    "flat": ("{V} stayed where it was {m}", "no trend in {V} can be made out {m}", "{V} is at the level of {y}", "{V} was practically constant {m}", "ups and downs in {V} {m} cancel each other out", "values of {V} in {y} and today do not differ"),
    "caused": ("most of the change in {V} can be traced to {U}", "{U} accounts for {n} per cent of the change in {V}", "where {U} is absent, {V} does not change", "{V} follows {U} with a delay of a few years", "of all factors examined, {U} had the largest influence on {V}", "{U} contributes strongly to {V}", "{U} was identified as the dominant driver of {V}", "changes in {V} cannot be explained unless {U} is taken into account"),
    "not_caused": ("{V} changed in the same way where {U} was absent", "no connection of {U} with {V} could be found", "{U} explains less than one per cent of the change in {V}", "{V} and {U} vary independently of each other", "the effect of {U} on {V} could not be told from zero", "the change in {V} began long before {U} came up", "{W}, and not {U}, accounts for the change in {V}", "{U} was ruled out as an explanation of changes in {V}"),
    "works": ("{V} fell markedly where {M} was introduced", "after {M} came, {V} went down by {n} per cent, while elsewhere it did not", "{M} prevented a large part of {V}", "places with {M} had much less trouble with {V} than places without it", "{M} led to a clear drop in {V}", "the fall in {V} is owed to {M}"),
    "fails": ("{V} was the same with and without {M}", "after {M} came, {V} went on as before", "no effect of {M} on {V} could be measured", "places with {M} fared no better in {V} than places without it", "{V} even rose where {M} was introduced", "the hope that {M} would bring {V} down was not fulfilled"),
    "will_up": ("{V} is projected to increase by {n} per cent until {z}", "all models foresee a rise in {V} by {z}", "an increase in {V} is to be expected in the coming decades", "{V} is bound to go up as {U} continues"),
    "will_down": ("{V} is projected to decrease by {n} per cent until {z}", "all models foresee a fall in {V} by {z}", "a decrease in {V} is to be expected in the coming decades", "{V} is bound to go down as {U} continues"),
    "agree": ("{n} of 100 specialists asked hold that {U} affects {V}, and nearly all the others have no opinion", "every scientific body of standing accepts that {U} affects {V}", "papers that deny an effect of {U} on {V} are all but unknown", "the influence of {U} on {V} is no longer disputed in the field"),
    "divided": ("specialists are split about evenly on whether {U} affects {V}", "some schools hold that {U} affects {V}, others strongly deny it", "papers for and against an effect of {U} on {V} appear in like numbers", "the influence of {U} on {V} is hotly disputed in the field"),
    "costly": ("the costs of {M} were three times the benefits", "{M} led to the loss of thousands of jobs", "{M} drove firms into ruin", "the burden of {M} on the economy was far greater than its use"),
    "pays": ("the benefits of {M} were three times its costs", "{M} led to thousands of new jobs", "firms did better after {M} than before", "the money spent on {M} came back within {d} years"),
    "record": ("{V} is above any value of the last thousand years", "the present value of {V} exceeds all that was ever recorded", "no earlier period had a higher {V} than ours"),
    "not_record": ("{V} was well above today's value in several earlier periods", "the present value of {V} has often been exceeded", "in {o}, {V} stood higher than now"),
    "reliable": ("independent measurements of {V} agree closely with each other", "the figures on {V} were checked and found to be correct", "errors in the records of {V} are very small"),
    "unreliable": ("measurements of {V} contradict each other", "the figures on {V} were checked and found to be wrong", "errors in the records of {V} are larger than the change itself"),
    "good": ("people gained where {V} went up", "a higher {V} brought better health and income", "no damage was found where {V} went up"),
    "harm": ("people lost where {V} went up", "a higher {V} brought illness and loss of income", "severe damage was found where {V} went up"),
}  # fmt: skip
OPPOSED = (
    ("up", "down"), ("up", "flat"), ("down", "flat"), ("caused", "not_caused"), ("works", "fails"), ("will_up", "will_down"), ("agree", "divided"), ("costly", "pays"), ("record", "not_record"), ("reliable", "unreliable"), ("good", "harm"),
)  # fmt: skip
# Says something of the subject and settles no claim about it.
OPEN = (
    "{V} is measured every month by {B}", "{B} has kept records of {V} since {y}", "the study of {V} goes back to {P}", "{V} differs from place to place and from season to season", "several methods exist to estimate {V}", "in {y}, {B} set up a commission to look into {V}", "a definition of {V} was agreed on in {y}", "{V} is often discussed in connection with {W}",
    "{P} is known for a book on {V} and {U}", "{B} asked its members for figures on {V}", "the debate about {V} became heated in {y}", "{U} was first described by {P} in {y}", "there are several kinds of {U}", "{M} was proposed by {P} and adopted in {y}", "{M} is applied in {n} towns", "the law on {M} was amended in {y}", "models of {V} include {W} as well as other factors",
    "the effect of {W} on {V} depends on many conditions", "{P} called for more research into {V}", "a conference on {V} and {U} took place in {Q}", "newspapers wrote a great deal about {V} in {y}", "the budget for research on {V} was raised in {y}", "whether {U} has an influence on {V} was examined by {B} in {y}", "{B} published guidelines on how to report {V}", "a change in {V} would have consequences for {W}",
    "{W} has been rising since {y}", "{W} was lower in {y} than a decade earlier", "in {Q}, {V} was {n} per cent of the value for the whole country", "{V} in {Q} stood at {n} in {y}", "critics of {M} and its supporters met in {Q}", "{M} was the subject of a vote in {y}", "the costs of measuring {V} were borne by {B}", "{P} has written on {M}", "the question whether {M} works was put to {B}",
)  # fmt: skip


def argument_triple(rng: random.Random, part: Part) -> Triple:
    """A claim, and evidence for it, beside it (twice) and against it."""
    slots = _slots(rng, part)
    asked = choose(rng, "train", sorted(CLAIMS))
    rivals = sorted({b if asked == a else a for a, b in OPPOSED if asked in (a, b)})
    hypothesis = choose(rng, part, CLAIMS[asked]).format(**slots)
    made: Triple = [
        (_evidence(rng, part, asked, slots), hypothesis, 0),
        (_evidence(rng, part, rng.choice(rivals), slots), hypothesis, 2),
    ]
    for _ in range(2):
        if rng.random() < 0.6:
            text = choose(rng, part, OPEN).format(**slots)
            premise = text if rng.random() < 0.6 else text + "; " + choose(rng, part, OPEN).format(**slots)
        elif rng.random() < 0.5:  # the same or the opposite of something else
            premise = _evidence(rng, part, rng.choice((asked, *rivals)), {**_slots(rng, part), "y": slots["y"]})
        else:  # another question about the same thing
            others = [found for found in sorted(EVIDENCE) if _apart(asked, found)]
            premise = _evidence(rng, part, rng.choice(others), slots)
        made.append((premise, hypothesis, 1))
    return made


TOUCHES = ("up", "down", "flat", "will_up", "will_down", "record", "not_record")
LINKS = ("caused", "not_caused", "agree", "divided")
DEEDS = ("works", "fails", "costly", "pays")


def _apart(asked: str, found: str) -> bool:
    """Whether evidence on the one question tells nothing about the other."""
    for group in (TOUCHES, LINKS, DEEDS, ("reliable", "unreliable"), ("good", "harm")):
        if asked in group:
            return found not in group
    return False


def _slots(rng: random.Random, part: Part) -> dict[str, str]:
    first, other = rng.sample(THINGS, 2)
    year = rng.randint(1950, 2012)
    return {
        "V": first, "W": other, "U": rng.choice(DRIVERS), "M": rng.choice(MEASURES), "B": body(rng, part), "P": person(rng, part), "Q": rng.choice(PLACES[part]),
        "y": str(year), "z": str(rng.choice((2040, 2050, 2070, 2100))), "d": rng.choice(("two", "three", "four", "five")), "n": str(rng.randint(11, 97)), "o": rng.choice(("the Middle Ages", "antiquity", "the nineteenth century", "the 1930s")),
    }  # fmt: skip


def _evidence(rng: random.Random, part: Part, stance: str, slots: dict[str, str]) -> str:
    manner = rng.choice(MANNER).format(**slots)
    said = choose(rng, part, EVIDENCE[stance]).format(m=manner, **slots)
    source = rng.choice(SOURCES).format(**slots)
    text = " ".join(f"{source} {said}".split()).replace(" ,", ",")
    if rng.random() < 0.35:
        text += rng.choice((". ", "; ", ", and ")) + choose(rng, part, OPEN).format(**slots)
    if rng.random() < 0.15:
        text = choose(rng, part, OPEN).format(**slots) + rng.choice((". ", "; ", ", and ")) + text
    pieces = text.split(". ")
    return ". ".join(piece[0].upper() + piece[1:] for piece in pieces)

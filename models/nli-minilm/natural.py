"""Make pairs from natural sentences: another number or year, and subject and object exchanged.

Reads premises of the training pairs, for the exchange with a spaCy pipeline (offline preparation); gives `Pair`s.
Order alone must not tell: every exchanged pair comes with the passive of the same statement, which follows. Seeded.
"""
# ruff: noqa: E501 - lists of words read better in long lines

import random
import re
from collections.abc import Iterable
from typing import Any

from amounts import spelled
from pairs import Pair

NUMBER = re.compile(r"(?<![\w.,$£€-])(\d{1,3}(?:,\d{3})+|\d{1,4})(?![\w%]|[.,]\d|-)")
YEAR = re.compile(r"\b(in|since|until|by|of|from) (1[5-9]\d\d|20[0-2]\d)(?=[\s.,;)])")
BEFORE_UNIT = re.compile(
    r" (?!and |or |to |by |with |in |at |on |of |from |for |was |were |is |are |as |percent )[a-z]{3,}"
)
QUALIFIED = frozenset(
    {"than", "least", "most", "about", "over", "under", "nearly", "almost", "around", "only", "approximately", "some"}
)
# What one does to another and does not suffer from it at the same time: to exchange the two contradicts.
ONE_WAY = frozenset(
    [
        "defeat",
        "beat",
        "precede",
        "succeed",
        "follow",
        "replace",
        "own",
        "acquire",
        "buy",
        "sell",
        "lead",
        "head",
        "direct",
        "found",
        "create",
        "write",
        "compose",
        "produce",
        "design",
        "build",
        "contain",
        "include",
        "comprise",
        "cover",
        "win",
        "lose",
        "kill",
        "murder",
        "father",
        "teach",
        "train",
        "employ",
        "hire",
        "appoint",
        "elect",
        "publish",
        "release",
        "record",
        "develop",
        "discover",
        "invent",
        "conquer",
        "occupy",
        "rule",
        "govern",
        "host",
        "fund",
        "finance",
        "sponsor",
        "sue",
        "arrest",
        "convict",
        "release",
        "support",
        "supersede",
        "exceed",
        "outnumber",
        "outrank",
        "cause",
        "manufacture",
        "operate",
        "manage",
        "supervise",
        "coach",
        "influence",
        "inspire",
        "nominate",
        "award",
        "grant",
        "give",
        "send",
        "receive",
        "inherit",
        "marry_off",
        "adopt",
        "establish",
        "approve",
        "reject",
        "sign",
        "ratify",
        "invade",
        "capture",
        "destroy",
        "attack",
        "rescue",
        "save",
        "feed",
        "eat",
        "chase",
        "carry",
        "pull",
        "push",
        "hold",
        "wear",
        "ride",
        "watch",
        "hit",
        "throw",
        "catch",
    ]
)
MOST_WORDS = 26


def number_pairs(sentences: Iterable[str], *, count: int, seed: int) -> list[Pair]:
    """Pairs on one number of a natural sentence: the same otherwise written, a bound, another."""
    rng = random.Random(seed)
    pool = sorted(set(sentences))
    rng.shuffle(pool)
    made: list[Pair] = []
    for text in pool:
        if len(made) >= count:
            break
        if len(text) > 260:
            continue
        year = YEAR.search(text)
        number = NUMBER.search(text)
        if year:
            made += _year_pairs(rng, text, year)
        elif number and BEFORE_UNIT.match(text, number.end()) and _plain(text[: number.start()]):
            made += _count_pairs(rng, text, number)
    return made


def _plain(before: str) -> bool:
    """Whether what stands before a number is neither a name ("Route 6") nor a bound ("more than 6")."""
    words = before.split()
    return not words or (words[-1].isalpha() and words[-1].islower() and words[-1] not in QUALIFIED)


def _year_pairs(rng: random.Random, text: str, found: re.Match[str]) -> list[Pair]:
    word, year = found[1], int(found[2])

    def say(phrase: str) -> str:
        return text[: found.start()] + phrase + text[found.end() :]

    moved = year + rng.choice((-30, -12, -5, -3, -2, -1, 1, 2, 3, 4, 7, 15, 40))
    other = say(f"{word} {moved}")
    if word != "in":
        asked, rival = (text, other) if rng.random() < 0.5 else (other, text)
        return [Pair(rival, asked, 2, "natural_number")]
    decade = say(f"in the {year // 10 * 10}s")
    bound = say(rng.choice((f"before {year + rng.randint(1, 9)}", f"after {year - rng.randint(1, 9)}")))
    wrong = say(
        rng.choice(
            (
                f"before {year - rng.randint(0, 9)}",
                f"after {year + rng.randint(0, 9)}",
                f"in the {moved // 10 * 10 + (10 if moved // 10 == year // 10 else 0)}s",
            )
        )
    )
    month = say(f"in {rng.choice(('March', 'June', 'September', 'November'))} {year}")
    return rng.choice(
        (
            [Pair(text, decade, 0, "natural_number"), Pair(decade, text, 1, "natural_number"), Pair(text, other, 2, "natural_number")],
            [Pair(text, bound, 0, "natural_number"), Pair(bound, text, 1, "natural_number"), Pair(text, wrong, 2, "natural_number")],
            [Pair(month, text, 0, "natural_number"), Pair(text, month, 1, "natural_number"), Pair(month, other, 2, "natural_number")],
        )
    )  # fmt: skip


def _count_pairs(rng: random.Random, text: str, found: re.Match[str]) -> list[Pair]:
    number = int(found[1].replace(",", ""))
    if number < 2 or number > 99_999 or 1900 <= number <= 2030:
        return []

    def say(phrase: str) -> str:
        return text[: found.start()] + phrase + text[found.end() :]

    def written(value: int) -> str:
        return spelled(value) if value < 1000 and rng.random() < 0.4 else f"{value:,}" if value > 9999 else str(value)

    step = max(1, round(number * rng.choice((0.05, 0.1, 0.3, 0.5))))
    low, high = max(1, number - step), number + step
    same = say(spelled(number)) if number < 1000 else say(f"exactly {found[1]}")
    bound = say(
        rng.choice(
            (
                f"more than {written(low)}" if low < number else f"at least {written(low)}",
                f"at least {written(low)}",
                f"fewer than {written(high)}",
                f"at most {written(high)}",
            )
        )
    )
    wrong = say(
        rng.choice(
            (
                f"more than {written(high)}",
                f"fewer than {written(low)}",
                f"at least {written(high)}",
                f"only {written(low)}" if low < number else f"at least {written(high)}",
            )
        )
    )
    other = say(written(rng.choice((low if low < number else high, high, number * 2, number * 10))))
    return rng.choice(
        (
            [Pair(text, same, 0, "natural_number"), Pair(text, other, 2, "natural_number")],
            [Pair(text, bound, 0, "natural_number"), Pair(bound, text, 1, "natural_number"), Pair(text, wrong, 2, "natural_number")],
            [Pair(same, text, 0, "natural_number"), Pair(other, text, 2, "natural_number")],
        )
    )  # fmt: skip


def exchanged_pairs(sentences: Iterable[str], pipeline: Any, *, seed: int) -> list[Pair]:
    """For each clause of subject, verb and object: its passive (follows), and both with the parties exchanged.

    Where the verb may go both ways ("A met B") the exchanged statement follows or stays open, so it is left out.
    """
    rng = random.Random(seed)
    made: list[Pair] = []
    chosen = [text for text in sorted(set(sentences)) if len(text.split()) <= MOST_WORDS]
    for parsed in pipeline.pipe(chosen, batch_size=64):
        clause = _clause(parsed)
        if clause is not None:
            made += _exchange(rng, parsed, *clause)
    return made


def _clause(parsed: Any) -> tuple[Any, Any, Any] | None:
    """Subject, verb and object of the sentence's root, where it is an active, plain past or present."""
    roots = [token for token in parsed if token.dep_ == "ROOT"]
    if len(roots) != 1 or roots[0].tag_ not in {"VBD", "VBZ", "VBP"} or roots[0].lemma_ not in ONE_WAY:
        return None
    verb = roots[0]
    subjects = [token for token in verb.children if token.dep_ == "nsubj" and token.i < verb.i]
    objects = [token for token in verb.children if token.dep_ == "dobj" and token.i > verb.i]
    others = {token.dep_ for token in verb.children} & {
        "aux",
        "auxpass",
        "neg",
        "conj",
        "dative",
        "ccomp",
        "xcomp",
        "prt",
        "cc",
    }
    if len(subjects) != 1 or len(objects) != 1 or others:
        return None
    if any(token.pos_ not in {"NOUN", "PROPN"} for token in (subjects[0], objects[0])):
        return None
    return subjects[0], verb, objects[0]


def _exchange(rng: random.Random, parsed: Any, subject: Any, verb: Any, obj: Any) -> list[Pair]:
    first = parsed[subject.left_edge.i : subject.right_edge.i + 1]
    second = parsed[obj.left_edge.i : obj.right_edge.i + 1]
    participle = PARTICIPLE.get(verb.lemma_) or (verb.text if verb.tag_ == "VBD" and verb.text.endswith("ed") else None)
    if participle is None or first.end > verb.i or second.start < verb.i or len(first) > 9 or len(second) > 9:
        return []
    before = parsed[: first.start].text_with_ws
    between_verb = parsed[first.end : second.start].text_with_ws
    after = parsed[second.end :].text
    gap = "" if not after or after[0] in ".,;!?" else " "

    def low(span: Any) -> str:
        text = str(span.text)
        return text if span[0].pos_ == "PROPN" or span[0].text.isupper() else text[0].lower() + text[1:]

    def active(one: Any, two: Any) -> str:
        return _capital(f"{before}{low(one)} {between_verb}{low(two)}{gap}{after}")

    def passive(one: Any, two: Any) -> str:
        plural = two.root.tag_ in {"NNS", "NNPS"}
        be = ("were" if plural else "was") if verb.tag_ == "VBD" else ("are" if plural else "is")
        return _capital(f"{before}{low(two)} {be} {participle} by {low(one)}{gap}{after}")

    statement, turned = active(first, second), active(second, first)
    same, against = passive(first, second), passive(second, first)
    kind = "natural_role"
    if rng.random() < 0.5:
        return [Pair(statement, same, 0, kind), Pair(statement, rng.choice((turned, against)), 2, kind)]
    return [Pair(same, statement, 0, kind), Pair(rng.choice((turned, against)), statement, 2, kind)]


PARTICIPLE = {
    "beat": "beaten", "lead": "led", "write": "written", "build": "built", "win": "won", "lose": "lost", "buy": "bought", "sell": "sold",
    "teach": "taught", "give": "given", "send": "sent", "eat": "eaten", "hold": "held", "wear": "worn", "ride": "ridden", "hit": "hit",
    "throw": "thrown", "catch": "caught", "feed": "fed", "found": "founded", "own": "owned", "contain": "contained", "include": "included",
    "comprise": "comprised", "cover": "covered", "host": "hosted", "support": "supported", "employ": "employed", "operate": "operated",
    "manage": "managed", "produce": "produced", "publish": "published", "chase": "chased", "carry": "carried", "pull": "pulled",
    "push": "pushed", "watch": "watched", "precede": "preceded", "follow": "followed", "exceed": "exceeded", "govern": "governed",
}  # fmt: skip


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]

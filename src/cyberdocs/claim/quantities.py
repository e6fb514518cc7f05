"""Say of each amount what it counts, of whom, under which limits and when. Reads a sentence, returns `Quantity`s.

"15 of the 55 member states" counts 15; what is needed for a text to enter into force is no count of what there is; what
is proposed, expected or asked is not said.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from cyberdocs.claim.amount_context import (
    Words,
    dates_in,
    deed_of,
    goes_with,
    governing_verb,
    limits_in,
    relative_clause,
    setting_of,
    tense_of,
    words_around,
)
from cyberdocs.claim.amount_kinds import Amount
from cyberdocs.claim.amount_roles import role_of
from cyberdocs.claim.amounts import find_amounts
from cyberdocs.claim.sentences import Reading
from cyberdocs.records import Quantity, Span, Token

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
# "156 countries, or 80 per cent,": the share is of what is counted before it.
_OR = re.compile(
    r"[\s,(]*(?:or|that\sis|i\.e\.)?[\s,]*(?:about\s|some\s|roughly\s|nearly\s|almost\s|over\s)?", re.IGNORECASE
)
_TAKEN = frozenset({"arrest", "detain", "charge", "convict", "extradite"})  # whoever is arrested is a person
_CARRIERS = frozenset(
    {"has", "have", "had", "counts", "numbers", "comprises"}
)  # "was set up in May and has ten members"
_BY = re.compile(r"\bby\s(?:about\s|some\s|over\s|nearly\s|almost\s|only\s)?$", re.IGNORECASE)
_CHANGES = re.compile(
    r"\b(?:rose|rises?|risen|increas\w+|grew|grown?|grows|climb\w+|jump\w+|fell|fall\w*|drop\w*|declin\w+|decreas\w+"
    r"|shr[aiu]nk\w*)\b",
    re.IGNORECASE,
)


def find_quantities(reading: Reading) -> tuple[Quantity, ...]:
    """Give the quantities of a sentence in order; without a parse none, for what is counted cannot be told."""
    if not reading.tokens:
        return ()
    offset = reading.span.start
    skip = [*(one.span for one in reading.mentions), *(one.span for one in reading.citations), *reading.marks]
    inside = [Span(start=max(0, one.start - offset), end=max(1, one.end - offset)) for one in skip if one.end > offset]
    words = Words(reading.text, offset, reading.tokens)
    amounts = find_amounts(reading.text, inside)
    return tuple(made for one in amounts if (made := _quantity(one, reading, words, amounts)) is not None)


def _quantity(amount: Amount, reading: Reading, words: Words, amounts: Sequence[Amount]) -> Quantity | None:
    places = words.place(amount.span)
    if not places:
        return None
    low, high = _clause(words, places[0])
    counted = _counted(amount, words, places)
    kind = _kind(amount, words)
    if amount.kind == "times":
        verb = governing_verb(words, places[0])
        counted = (words.tokens[verb].lemma.lower(),) if verb is not None else ()
        kind = "count"
    if not counted and kind == "share":
        counted = _counted_before(amount, words, amounts) or _counted_inside(words, places)
    if not counted and kind == "count" and deed_of(words, places[0]) in _TAKEN:
        counted = ("person",)
    if not counted and kind in ("count", "rank"):
        return None
    if kind == "share" and amount.unit in ("all", "none", "most", "few") and not _counts_plural(amount, words, counted):
        return None
    told = counted_places(amount, words, places)
    figures = {place for other in amounts for place in words.place(other.span)}
    others = {at for one in amounts if one is not amount for at in counted_places(one, words, words.place(one.span))}
    clause = range(low, high)
    bounds = _share(amount)
    owner = range(low, places[0]) if goes_with(words, places[0]) else clause  # whatever its owner does besides
    around = words_around(reading, words, owner, {*places, *told, *figures, *others})
    return Quantity(
        kind=kind,
        low=_plain(bounds[0]),
        high=_plain(bounds[1]),
        unit=amount.unit,
        span=Span(start=amount.span.start + words.offset, end=amount.span.end + words.offset),
        counted=counted,
        about=tuple(one for one, deed in around if not deed),
        deeds=tuple(one for one, deed in around if deed),
        limits=limits_in(words, clause, figures),
        setting=setting_of(reading),
        role=role_of(amount, words),
        verb=deed_of(words, places[0]),
        tense=tense_of(words, places[0]),
        dates=dates_in(reading, words, low, high, relative=relative_clause(words, places[0]) is not None),
        words=words.text[amount.span.start : amount.span.end] + _tail(words, told, amount),
    )


def _share(amount: Amount) -> tuple[Decimal | None, Decimal | None]:
    if amount.kind == "count" and amount.share is not None:
        return (amount.share, amount.share)
    return amount.low, amount.high


def _kind(amount: Amount, words: Words) -> str:
    if amount.kind == "count" and amount.share is not None:
        return "share"
    before = words.text[: amount.span.start]
    by = _BY.search(before[-24:])
    return "change" if amount.kind == "share" and by and _CHANGES.search(before) else amount.kind


def counted_places(amount: Amount, words: Words, places: Sequence[int]) -> list[int]:
    """Give the tokens of what is counted: the run of nouns behind the amount, past "of the"."""
    found: list[int] = []
    if not places:
        return found
    at = places[-1] + 1
    tokens = words.tokens
    while (
        at < len(tokens)
        and words.word(at).lower() in {"of", "the", "its", "all", "their", "our", "those", "these", "-"}
        and at < places[-1] + 4
    ):
        at += 1
    while at < len(tokens) and at < places[-1] + 9:
        token = tokens[at]
        if (
            token.pos in _NOMINAL
            or (token.pos == "VERB" and token.dependency == "amod")
            or words.word(at) in {"-", "’s", "'s"}
        ):
            found.append(at)
        else:
            break
        at += 1
    owners = [at for at in found if words.word(at) in {"’s", "'s"}]
    found = [at for at in found if not owners or at > owners[-1]]  # "of the region's units" counts units
    while found and tokens[found[-1]].pos not in ("NOUN", "PROPN"):
        found.pop()
    if amount.kind in ("money", "duration"):
        return (
            [place for place in found if tokens[place].pos != "PROPN"] if found and found[0] == places[-1] + 1 else []
        )
    return found


def _counted(amount: Amount, words: Words, places: Sequence[int]) -> tuple[str, ...]:
    return tuple(
        _singular(words.tokens[place])
        for place in counted_places(amount, words, places)
        if words.word(place)[:1].isalpha() and words.tokens[place].pos != "NUM"
    )


def _counted_before(amount: Amount, words: Words, amounts: Sequence[Amount]) -> tuple[str, ...]:
    """Give what a count right before a share counts: "156 countries, or 80 per cent"."""
    for other in amounts:
        places = counted_places(other, words, words.place(other.span)) if other.kind == "count" else []
        if places and _OR.fullmatch(words.text[words.tokens[places[-1]].span.end - words.offset : amount.span.start]):
            return _counted(other, words, words.place(other.span))
    return ()


def _counted_inside(words: Words, places: Sequence[int]) -> tuple[str, ...]:
    """Give the noun inside "four countries in five"."""
    return tuple(_singular(words.tokens[place]) for place in places if words.tokens[place].pos in ("NOUN", "PROPN"))


def _singular(token: Token) -> str:
    """Give a lemma, that of a capitalised plural too: "States Parties"."""
    lemma = token.lemma.lower()
    if token.pos != "PROPN" or len(lemma) < 5 or lemma.endswith("ss"):
        return lemma
    return lemma[:-3] + "y" if lemma.endswith("ies") else lemma.removesuffix("s")


def _tail(words: Words, counted: Sequence[int], amount: Amount) -> str:
    """Give the printed words of what is counted, for the reader."""
    if not counted:
        return ""
    end = words.tokens[counted[-1]].span.end - words.offset
    return words.text[amount.span.end : end] if end - amount.span.end <= 80 else ""


def _counts_plural(amount: Amount, words: Words, counted: Sequence[str]) -> bool:
    """Tell "most states" and "no country" from "most effective" and "no binding force": a kind with members."""
    if not counted:
        return False
    after = words.text[amount.span.end : amount.span.end + 60].lower()
    if amount.unit == "none" and not after.startswith(" of"):
        return bool(re.match(r"\s(?:\w+\s){0,2}(?:\w+s|country|state|party|member|court|court)\b", after))
    return bool(re.match(r"\s(?:of\s)?(?:the\s|its\s|their\s)?(?:[\w-]+\s){0,3}\w+s\b", after)) or amount.unit == "all"


def _clause(words: Words, place: int) -> tuple[int, int]:
    """Give the range of tokens of the amount's clause: up to a semicolon or a conjunction of two clauses.

    "..., which in 2025 had nine members, ..." is a clause of its own.
    """
    if (relative := relative_clause(words, place)) is not None:
        return relative
    low, high = 0, len(words.tokens)
    carrier = governing_verb(words, place)
    for at, token in enumerate(words.tokens):
        breaks = words.word(at) in {";", ":"} or (
            token.pos in ("CCONJ", "SCONJ") and words.word(at).lower() in {"and", "but", "while", "whereas", "although"}
            and at and words.word(at - 1) == ","
        ) or (
            token.pos == "CCONJ" and at + 1 == carrier and words.word(at + 1).lower() in _CARRIERS
        )  # fmt: skip
        if breaks and at < place:
            low = at + 1
        elif breaks and at > place:
            high = at
            break
    return low, high


def _plain(value: Decimal | None) -> str:
    if value is None:
        return ""
    plain = format(value.quantize(Decimal("0.0001")), "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain

"""Say of each amount what it counts, of whom, under which limits and when. Reads a sentence, returns `Quantity`s.

"15 of the 55 member states" counts 15; what is needed for a text to enter into force is no count of what there is; what
is proposed, expected or asked is not said.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from cyberdocs.claim.amounts import Amount, find_amounts
from cyberdocs.claim.sentences import Reading
from cyberdocs.records import Quantity, Span, Token

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_CONTENT = frozenset({"NOUN", "PROPN", "VERB"})
# Verbs that only carry a number.
_LIGHT_WORDS = """
    be have do make number count total amount come reach stand take put find show estimate say lead get give let set lay
    remain see include accord become know note state end follow bring go run hold keep
"""
_LIGHT = frozenset(_LIGHT_WORDS.split())
# Nouns that name the source, the occasion or the form of a statement, and none of what is counted.
_FRAME_WORDS = """
    survey study paper author figure number total average year month day week hour time course end start
    beginning part share percentage rate per cent percent proportion majority amount sum case order fact example
    addition estimate january february march april may june july august september october november december
"""
_FRAME = frozenset(_FRAME_WORDS.split())
_BY_RULE = re.compile(
    r"\b(?:into\s(?:force|effect)|in\sforce|(?:take|takes|took|taking)\seffect|effective|operative|be\sadopted|to\sadopt"
    r"|enters?|amend\w*|quorum)\b", re.I)  # fmt: skip
_CONDITION = re.compile(
    r"\b(?:requires?|required|requiring|needs?|needed|necessary|unless|once|as\ssoon\sas|until|following|upon|after"
    r"|when|before|threshold|condition|enough|suffic\w+|must|ha[sd]\sto|have\sto)\b", re.I)  # fmt: skip
_NOT_SAID = re.compile(
    r"\b(?:would|should|could|might|may(?=\s[a-z]+\b)(?!\s\d)|propos(?:ed|es|al)|draft|plan(?:s|ned)?|want(?:s|ed)?|sought|asked\sfor|argued\sfor"
    r"|aims?|goal|(?:is|are|was|were|been)\sexpected|hop(?:es|ed)|whether|if|recommend(?:s|ed)?|call(?:s|ed)\sfor|will|rumou?rs?|alleged(?:ly)?"
    r"|supposed(?:ly)?|myth|wrong(?:ly)?|mistaken(?:ly)?|false(?:ly)?|forecast|predict(?:s|ed)?|fail(?:s|ed)\sto)\b"
    r"|\?",
    re.I,
)
_ALLOWED = re.compile(r"\bmay\s(?:be\s)?(?:kept|stored|retained|held|serve|remain|last)\b", re.I)
_BY = re.compile(r"\bby\s(?:about\s|some\s|over\s|nearly\s|almost\s|only\s)?$", re.IGNORECASE)
_CHANGES = re.compile(
    r"\b(?:rose|rises?|risen|increas\w+|grew|grown?|grows|climb\w+|jump\w+|fell|fall\w*|drop\w*|declin\w+|decreas\w+"
    r"|shr[aiu]nk\w*)\b",
    re.IGNORECASE,
)
_PART_BEFORE = re.compile(
    r"\b(?:including|among\s(?:them|which|whom)|of\s(?:which|them|these|those|whom)|alone|another|further|additional"
    r"|other|of\swhich)\s?,?\s?(?:about\s|some\s|over\s)?$", re.I)  # fmt: skip
_PART_AFTER = re.compile(
    r"\s(?:of\s(?:them|these|those|which|whom)|more|others?|further|additional|alone|in\s[\w\s]{2,20}alone)\b", re.I
)
_NARROWED = re.compile(
    r"\b(?:alone|only\sin|especially|in\sparticular)\b(?:,|\s|$)"
    r"|\b(?:first|second|third|last|next|opening)\s(?:\w+\s)?(?:weeks?|months?|days|phase|round|stage|wave|half|quarter)\b"
    r"|^\W*(?:among|of)\s[^,;]{4,60},",
    re.I,
)
_SPENT = re.compile(
    r"\b(?:took|takes|taken|needed|needs|spent)\b[^,;]{0,60}$", re.IGNORECASE
)  # "took two years to draft"
_REACH = 44  # code points around an amount in which a threshold or a part is told
_STOPS = re.compile(r"[;:]|,\s(?=(?:and|but|which|who|while|although|though|whereas|as)\b)")
_MARKS = re.compile(r"[^\w-]+$|[.,;]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+$")  # "signed.⁴"
_FEW = 2  # names of a paragraph of which a sentence without a name may still speak
_SAME_PAST = frozenset({"cost", "put", "set", "cut", "hit", "let", "spread", "read"})
_SOME = re.compile(r"\b(?:some|certain|several|many|individual)\s(?:of\s)?(?:the\s)?[a-z]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Words:
    """A sentence as the parse sees it, in offsets of its text."""

    text: str
    offset: int
    tokens: Sequence[Token]

    def place(self, span: Span) -> list[int]:
        low, high = span.start + self.offset, span.end + self.offset
        return [place for place, token in enumerate(self.tokens) if token.span.start < high and low < token.span.end]

    def word(self, place: int) -> str:
        span = self.tokens[place].span
        return self.text[span.start - self.offset : span.end - self.offset]


def find_quantities(reading: Reading) -> tuple[Quantity, ...]:
    """Give the quantities of a sentence in order; without a parse none, for what is counted cannot be told."""
    if not reading.tokens:
        return ()
    offset = reading.span.start
    skip = [*(one.span for one in reading.mentions), *(one.span for one in reading.citations), *reading.marks]
    inside = [Span(start=max(0, one.start - offset), end=max(1, one.end - offset)) for one in skip if one.end > offset]
    words = _Words(reading.text, offset, reading.tokens)
    amounts = find_amounts(reading.text, inside)
    return tuple(made for one in amounts if (made := _quantity(one, reading, words, amounts)) is not None)


def _quantity(amount: Amount, reading: Reading, words: _Words, amounts: Sequence[Amount]) -> Quantity | None:
    places = words.place(amount.span)
    if not places:
        return None
    low, high = _clause(words, places[0])
    counted = _counted(amount, words, places)
    kind = _kind(amount, words)
    if amount.kind == "times":
        verb = _verb(words, places[0])
        counted = (words.tokens[verb].lemma.lower(),) if verb is not None else ()
        kind = "count"
    if not counted and kind in ("count", "rank"):
        return None
    if kind == "share" and amount.unit in ("all", "none", "most", "few") and not _counts_plural(amount, words, counted):
        return None
    told = counted_places(amount, words, places)
    figures = {place for other in amounts for place in words.place(other.span)}
    others = {at for one in amounts if one is not amount for at in counted_places(one, words, words.place(one.span))}
    clause = range(low, high)
    bounds = _share(amount)
    around = _about(reading, words, clause, {*places, *told, *figures, *others})
    return Quantity(
        kind=kind,
        low=_plain(bounds[0]),
        high=_plain(bounds[1]),
        unit=amount.unit,
        span=Span(start=amount.span.start + words.offset, end=amount.span.end + words.offset),
        counted=counted,
        about=tuple(one for one, deed in around if not deed),
        deeds=tuple(one for one, deed in around if deed),
        limits=_limits(words, clause, figures),
        setting=_setting(reading),
        role=_role(amount, words),
        verb=_deed(words, places[0]),
        tense=_tense(words, places[0]),
        dates=_dates(reading, words, low, high),
        words=words.text[amount.span.start : amount.span.end] + _tail(words, told, amount),
    )


def _share(amount: Amount) -> tuple[Decimal | None, Decimal | None]:
    if amount.kind == "count" and amount.share is not None:
        return (amount.share, amount.share)
    return amount.low, amount.high


def _kind(amount: Amount, words: _Words) -> str:
    if amount.kind == "count" and amount.share is not None:
        return "share"
    before = words.text[: amount.span.start]
    by = _BY.search(before[-24:])
    return "change" if amount.kind == "share" and by and _CHANGES.search(before) else amount.kind


def counted_places(amount: Amount, words: _Words, places: Sequence[int]) -> list[int]:
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


def _counted(amount: Amount, words: _Words, places: Sequence[int]) -> tuple[str, ...]:
    return tuple(
        _singular(words.tokens[place])
        for place in counted_places(amount, words, places)
        if words.word(place)[:1].isalpha() and words.tokens[place].pos != "NUM"
    )


def _singular(token: Token) -> str:
    """Give a lemma, that of a capitalised plural too: "States Parties"."""
    lemma = token.lemma.lower()
    if token.pos != "PROPN" or len(lemma) < 5 or lemma.endswith("ss"):
        return lemma
    return lemma[:-3] + "y" if lemma.endswith("ies") else lemma.removesuffix("s")


def _tail(words: _Words, counted: Sequence[int], amount: Amount) -> str:
    """Give the printed words of what is counted, for the reader."""
    if not counted:
        return ""
    end = words.tokens[counted[-1]].span.end - words.offset
    return words.text[amount.span.end : end] if end - amount.span.end <= 80 else ""


def _counts_plural(amount: Amount, words: _Words, counted: Sequence[str]) -> bool:
    """Tell "most states" and "no country" from "most effective" and "no binding force": a kind with members."""
    if not counted:
        return False
    after = words.text[amount.span.end : amount.span.end + 60].lower()
    if amount.unit == "none" and not after.startswith(" of"):
        return bool(re.match(r"\s(?:\w+\s){0,2}(?:\w+s|country|state|party|member|court|court)\b", after))
    return bool(re.match(r"\s(?:of\s)?(?:the\s|its\s|their\s)?(?:[\w-]+\s){0,3}\w+s\b", after)) or amount.unit == "all"


def _clause(words: _Words, place: int) -> tuple[int, int]:
    """Give the range of tokens of the amount's clause: up to a semicolon or a conjunction of two clauses."""
    low, high = 0, len(words.tokens)
    for at, token in enumerate(words.tokens):
        breaks = words.word(at) in {";", ":"} or (
            token.pos in ("CCONJ", "SCONJ") and words.word(at).lower() in {"and", "but", "while", "whereas", "although"}
            and at and words.word(at - 1) == ","
        )  # fmt: skip
        if breaks and at < place:
            low = at + 1
        elif breaks and at > place:
            high = at
            break
    return low, high


def _verb(words: _Words, place: int) -> int | None:
    seen = 0
    while seen < len(words.tokens):
        token = words.tokens[place]
        if token.pos in ("VERB", "AUX"):
            return place
        if token.head_index == place:
            return None
        place, seen = token.head_index, seen + 1
    return None


def _tense(words: _Words, place: int) -> str:
    verb = _verb(words, place)
    if verb is None:
        return ""
    helpers = [words.word(at).lower() for at, one in enumerate(words.tokens)
               if one.head_index == verb and one.dependency in ("aux", "auxpass")]  # fmt: skip
    word = words.word(verb).lower()
    if {"has", "have", "’ve"} & set(helpers):
        return "perfect"
    if {"had", "was", "were", "did"} & set(helpers) or word in ("was", "were", "had"):
        return "past"
    lemma = words.tokens[verb].lemma.lower()
    if not helpers and word == lemma and lemma in _SAME_PAST:
        return ""
    if helpers or word in (lemma, lemma + "s", lemma + "es", "is", "are", "has"):
        return "present"
    return "past" if not word.endswith("ing") and word != lemma else ""


def _about(reading: Reading, words: _Words, clause: range, taken: set[int]) -> list[tuple[str, bool]]:
    """List what the clause speaks of, names as the ids that they are linked to, and of each whether it is a verb."""
    found: set[tuple[str, bool]] = set()
    named: set[int] = set()
    for mention in reading.mentions:
        span = Span(start=mention.span.start - words.offset, end=mention.span.end - words.offset)
        inside = [place for place in words.place(span) if place in clause]
        if inside and mention.entity_id is not None and "~" not in mention.entity_id:
            found.add((mention.entity_id, False))
            named.update(inside)
    for index, subject in enumerate(reading.subjects):
        if subject.words is not None and any(place in clause for place in _at(words, reading.clauses[index].verb)):
            found.update((target.entity_id, False) for target in subject.targets)
    for place in clause:
        token = words.tokens[place]
        lemma = _MARKS.sub("", token.lemma if token.pos == "PROPN" else token.lemma.lower())
        if place in taken or place in named or token.pos not in _CONTENT or len(lemma) < 3:
            continue
        if lemma.lower() in (_LIGHT if token.pos == "VERB" else _FRAME):
            continue
        found.add((lemma, token.pos == "VERB"))
    return sorted(found)


def _setting(reading: Reading) -> tuple[str, ...]:
    """Give the names of the sentence, else the few that its paragraph has brought before it."""
    subjects = (target for subject in reading.subjects for target in subject.targets)
    own = {target.entity_id for target in (*reading.targets, *subjects) if target.kind in ("law", "org")}
    before = {target.entity_id for target in reading.background if target.kind in ("law", "org")}
    return tuple(sorted(own or (before if len(before) <= _FEW else set())))


def _at(words: _Words, span: Span) -> list[int]:
    return words.place(Span(start=max(0, span.start - words.offset), end=max(1, span.end - words.offset)))


def _deed(words: _Words, place: int) -> str:
    """Name the verb that the amount hangs on, "" for one that only carries it."""
    verb = _verb(words, place)
    if verb is None or _goes_with(words, place, verb):
        return ""
    verb = _purpose(words, place, verb)
    lemma = _MARKS.sub("", words.tokens[verb].lemma.lower())
    if any(one.dependency == "prt" and one.head_index == verb for one in words.tokens):
        return f"{lemma} up"  # "set up", "carry out"
    return "" if lemma in _LIGHT else f"not {lemma}" if _denied(words, verb) else lemma


def _purpose(words: _Words, place: int, verb: int) -> int:
    """Give the verb behind a light one: "have 48 hours to report"."""
    if words.tokens[verb].lemma.lower() not in _LIGHT:
        return verb
    heads = {verb, place, words.tokens[place].head_index}
    behind = (
        at
        for at in range(place + 1, len(words.tokens))
        if words.tokens[at].pos == "VERB"
        and words.tokens[at].dependency in ("acl", "xcomp", "advcl", "relcl")
        and words.tokens[at].head_index in heads
    )
    return next(behind, verb)


def _goes_with(words: _Words, place: int, verb: int) -> bool:
    """Tell "with its 32 articles": the amount goes with the subject, whatever that does."""
    seen = 0
    while place != verb and seen < len(words.tokens):
        if words.word(place).lower() == "with":
            return True
        place, seen = words.tokens[place].head_index, seen + 1
    return False


def _denied(words: _Words, verb: int) -> bool:
    return any(one.dependency == "neg" and one.head_index == verb for one in words.tokens)


def _limits(words: _Words, clause: range, taken: set[int]) -> tuple[str, ...]:
    return tuple(sorted(set(_narrowing(words, clause, taken))))


def _narrowing(words: _Words, clause: range, taken: set[int]) -> Iterator[str]:
    """List what narrows a noun: its adjectives and nouns before it, whose it is, and what it is a part of."""
    for place in clause:
        token = words.tokens[place]
        head = words.tokens[token.head_index]
        lemma, above = token.lemma.lower(), head.lemma.lower()
        if place in taken or token.head_index in taken or above in _FRAME:
            continue
        if token.dependency in ("amod", "compound", "nmod") and token.pos in ("ADJ", "NOUN", "VERB") and lemma != above:
            yield f"{above}<{lemma}"
        elif token.dependency == "pobj" and words.word(token.head_index).lower() == "of":
            owner = words.tokens[head.head_index]
            if head.head_index in taken:
                continue
            if owner.pos in ("NOUN", "PROPN"):
                yield f"{lemma}/{owner.lemma.lower()}"
        elif token.dependency == "poss" and token.pos in ("NOUN", "PROPN"):
            yield f"{lemma}/{above}"


def _segment(text: str, span: Span) -> str:
    """Give the words around an amount up to the stops that part clauses."""
    start = max((stop.end() for stop in _STOPS.finditer(text, 0, span.start)), default=0)
    stop = _STOPS.search(text, span.end)
    return text[start : stop.start() if stop else len(text)]


def _role(amount: Amount, words: _Words) -> str:
    text, span = words.text, amount.span
    near = text[max(0, span.start - _REACH) : span.end + _REACH + 16]
    if _BY_RULE.search(text) and _CONDITION.search(near) and amount.kind in ("count", "rank", "share"):
        return "needed"
    before, after = text[max(0, span.start - 30) : span.start], text[span.end : span.end + 30]
    if _PART_BEFORE.search(before) or _PART_AFTER.match(after) or _NARROWED.search(text):
        return "part"
    if amount.kind == "duration" and _SOME.search(text[: span.start]):
        return "part"
    if re.match(r"\sof\s(?:the|its|their)\b", after) and amount.kind == "count":
        return "part"
    if amount.kind == "duration" and _SPENT.search(text[: span.start]) and re.match(r"\sto\s[a-z]", after):
        return "spent"
    if _NOT_SAID.search(_ALLOWED.sub("", _segment(text, span))) or text.rstrip().endswith("?"):
        return "not said"
    return ""


def _dates(reading: Reading, words: _Words, low: int, high: int) -> tuple[str, ...]:
    start, end = words.tokens[low].span.start, words.tokens[high - 1].span.end
    first = [one.iso for one in reading.dates if start <= one.span.start < end]
    whole = first or [one.iso for one in reading.dates]
    return tuple(sorted(set(whole)))


def _plain(value: Decimal | None) -> str:
    if value is None:
        return ""
    plain = format(value.quantize(Decimal("0.0001")), "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain

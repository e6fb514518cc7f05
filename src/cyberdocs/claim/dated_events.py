"""Which event a date dates: the verb or noun that governs it. Reads a sentence's dates, words and parse.

"Adopted on A, opened for signature on B and in force since C" are three pairs; a date never takes over the verb of
another. What one State did, what a committee agreed and what was merely announced are events of their own.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from cyberdocs.claim.dates import Dated
from cyberdocs.claim.tree import way_up
from cyberdocs.records import Span, Token

# Words of an event and its name in the value table; names that stand in no table are events of their own.
_EVENTS = (
    ("in force", r"into\s(?:force|effect)|in\sforce|(?:took|takes?|taken)\seffect|effective\ssince|bec[ao]mes?\slaw"),
    ("applied", r"in\s(?:full\s)?application(?=\s(?:since|from|as\sof)\b)"
     r"|(?:appl(?:ies|ied|y)|applicable)(?=\s(?:\w+\s){0,2}(?:from|since|as\sof|as\sfrom|on|until)\b)"),
    ("opened for signature", r"open(?:ed|s|ing)?\s(?:for|to)\ssignature"),
    ("signed", r"sign(?:ed|s|ing)|signatures?"),
    ("ratified", r"ratif(?:ied|ies|y|ying|ications?)|acced(?:ed|es|ing)|accessions?|bec[ao]me\s(?:a\s)?part(?:y|ies)"),
    ("agreed", r"agreed|finali[sz]ed|approv(?:ed|al)|reached\sagreement|agreement\swas\sreached"),
    ("adopted", r"adopt(?:ed|s|ion|ing)|passed|enacted|concluded|established|founded|created"),
    ("endorsed", r"endors(?:ed|es|ement)"),
    ("announced", r"announc(?:ed|es|ement)"),
    ("published", r"publish(?:ed|es)|publication|released|issued|launch(?:ed|es)?|unveiled"),
    ("proposed", r"propos(?:ed|es|al)|tabled|put\sforward"),
    ("drafted", r"drafted|drafting\sof|drawn\sup|prepared|elaborated"),
    ("negotiated", r"negotiat(?:ed|ions?|ing)|(?:met|meets|meetings?|sessions?|talks|summit|conference)"),
    ("superseded", r"superseded|replaced|supplanted"),
    ("repealed", r"repealed|revoked|annulled|struck\sdown|invalidated"),
    ("implemented", r"implement(?:ed|ation)|transpos(?:ed|ition)|in\soperation(?=\ssince)"),
)  # fmt: skip
_EVENT = re.compile(
    r"\b(?:" + "|".join(f"(?P<e{place}>{words})" for place, (_, words) in enumerate(_EVENTS)) + r")\b", re.IGNORECASE
)
_DENIED = re.compile(
    r"\b(?:not|never|no|nor|without|yet\sto|still\sto|wait(?:s|ing)\s(?:to|for)|await(?:s|ing)|n['’]t)\s(?:\w+\s){0,3}$",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:until|before|till)\b", re.IGNORECASE)  # "did not enter into force until 2004"
_NAME = r"(?:the\s)?[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2}"
_BY_ONE = re.compile(rf"^,?\s(?:of|by)\s(?P<who>{_NAME})")
_ONE_DID = re.compile(rf"(?P<who>{_NAME})\s(?:has\s|had\s|also\s)?$")
_COMMITTEE = re.compile(r"\b(?:committee|working\sgroup|expert\sgroup|trilogue|drafters|negotiators)\b", re.IGNORECASE)
_TEXT = re.compile(r"(?:convention|treaty|protocol|directive|regulation|agreement|charter|act|pact)s?$", re.IGNORECASE)
_CLAUSE = re.compile(r"[;:]|,\s(?:and|but|while|which|when)\b|\b(?:while|until|although)\b", re.IGNORECASE)
# "In May 2001, ...", "; since 2004 ...": the date opens its clause, its verb stands behind it.
_LEADS = re.compile(
    r"(?:^\W*|[,;:]\s(?:and\s|but\s)?)(?:\w+\s)?(?:in|on|at|by|since|during|from|of)\s(?:\w+\s){0,2}$", re.IGNORECASE
)
# The event behind a date has a date of its own.
_NEXT_DATED = re.compile(
    r"[,;]\s(?:(?:and|has\sbeen|entered|came)\s)?(?:in|into)\sforce\s(?:since\s|from\s|in\s|on\s)?(?:\d{1,2}\s)?"
    r"(?:[A-Z][a-z]+\s)?(?:19|20)\d\d\b"
)
_AHEAD = 120  # code points behind a leading date in which its verb is looked for: "In 2001, the Council adopted"


def with_events(
    dates: Sequence[Dated], text: str, offset: int, tokens: Sequence[Token], cited: Sequence[Span] = ()
) -> tuple[Dated, ...]:
    """Give every date of the sentence `text`, which begins at `offset`, the event that governs it.

    Args:
        cited: names, in whose words no event is told.
    """
    plain = _blanked(text, offset, cited)
    made = []
    for place, dated in enumerate(dates):
        before = dates[place - 1].span.end - offset if place else 0
        after = dates[place + 1].span.start - offset if place + 1 < len(dates) else len(text)
        at = dated.span.start - offset
        start = max(before, _governor(tokens, dated.span, offset, before, at))
        found = list(_EVENT.finditer(plain, start, at))
        if not found and start > before:
            # A parse may hang the date on a verb too near: the words since the last stop decide.
            stops = [stop.end() for stop in _CLAUSE.finditer(plain, before, at)]
            found = list(_EVENT.finditer(plain, stops[-1] if stops else before, at))
        if found:
            made.append(replace(dated, event=_name(text, found[-1], at)))
            continue
        if dated.role == "" and _NEXT_DATED.match(plain, dated.span.end - offset):
            made.append(replace(dated, event=""))  # "(2003, in force 2006)"
            continue
        if dated.role == "":
            made.append(dated)  # "the 1999 pact": beside a name, no event of a clause
            continue
        ahead = None
        if (not tokens or start == before) and _LEADS.search(plain, before, at):
            stop = _CLAUSE.search(plain, at, after)
            ahead = _EVENT.search(plain, at, min(stop.start() if stop else after, at + _AHEAD))
        # With a parse, a verb that is no event has the date: "the group finished in July".
        unknown = "" if place or (tokens and start > before) else None
        made.append(replace(dated, event=_name(text, ahead, ahead.end()) if ahead else unknown))
    return tuple(made)


def _blanked(text: str, offset: int, spans: Sequence[Span]) -> str:
    """Hide names: the "Signature" of a directive's title is no event."""
    letters = list(text)
    for span in spans:
        for place in range(max(0, span.start - offset), min(len(letters), span.end - offset)):
            letters[place] = "_"
    return "".join(letters)


def _governor(tokens: Sequence[Token], span: Span, offset: int, low: int, high: int) -> int:
    """Give where the verb that governs the date begins, 0 when no parse tells or it stands elsewhere."""
    place = next((place for place, token in enumerate(tokens) if token.span.overlaps(span)), None)
    above = (tokens[one] for one in way_up(tokens, place)) if place is not None else ()
    verb = next((token for token in above if token.pos == "VERB" and not token.span.overlaps(span)), None)
    start = verb.span.start - offset if verb is not None else 0
    return start if low <= start < high else 0


def _name(text: str, match: re.Match[str], end: int) -> str:
    """Name an event; what is denied is none, and what one State did is its own."""
    name = _EVENTS[int((match.lastgroup or "e0")[1:])][0]
    if _DENIED.search(text, max(0, match.start() - 40), match.start()) and not _UNTIL.search(text, match.end(), end):
        return ""
    if name in ("ratified", "signed"):
        who = _BY_ONE.match(text[match.end() : match.end() + 60]) or _ONE_DID.search(
            text[max(0, match.start() - 60) : match.start()]
        )
        if who and not _TEXT.search(who.group("who")):
            return f"ratified by {who.group('who').removeprefix('the ')}" if name == "ratified" else ""
    if name == "agreed":
        near = text[max(0, match.start() - 60) : min(len(text), max(end, match.end()) + 40)]
        return "agreed in committee" if _COMMITTEE.search(near) else "adopted"
    return name

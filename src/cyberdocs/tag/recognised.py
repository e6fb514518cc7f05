"""Take over the organisations of a statistical recogniser, without its usual rubble and with whole names.

Reads its spans and the text, returns `Found` places (`org:~slug`) and what was rejected, with the rule that did it.
A small model errs in known ways: capitalised common words, authors in brackets, places, headings, journals. What the
document itself shows against a name decides: the same words in small letters, other labels at other places.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cyberdocs.records import Dropped, NamedSpan, Span
from cyberdocs.tag.found import Found, Places
from cyberdocs.tag.name_grammar import LAW_WORD, NO_BODY, behind_part, unknown_body
from cyberdocs.tag.places import PLACES
from cyberdocs.tag.words import word_set

_MAX_WORDS = 12
_COMMON = re.compile(
    r"^(?:abstract|introduction|conclusions?|keywords?|references?|bibliography|table|figure|fig|section|chapter|appendix"
    r"|annex|article|art|vol|no|pp?|ibid|id|supra|infra|et al|icts?|it|ai|iot|vpns?|dns|ip|isps?|ngos?|igos?|ios|mlats?"
    r"|mla|cbms?|ddos|cyber\w*|internet|web|covid.*|gdp|usd|eur|doi|isbn|issn|phd|llm|prof|dr|states?|member states?"
    r"|parties|party|governments?|parliament|courts?|council|committee|commission|assembly|board|university|press"
    r"|ministry|congress|senate|house|cabinet|union|republic|kingdom|empire|summit|u\.?s\.?|uk|u\.k\.|uae)$",
    re.IGNORECASE,
)
_PUBLICATION = re.compile(
    r"\b(?:journal|review|press|publish\w*|quarterly|bulletin|j\.|l\. ?rev|rev\.|stud\.|springer|routledge|elsevier"
    r"|brill|wiley|proceedings|yearbook|magazine|encyclop\w+)\b",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:War|Wars|Revolution|Crisis|Festival|Olympics|Games|Election|Elections|Championship|Operation)\b"
)
_YEAR_BEHIND = re.compile(r"(?:,? et al\.?)?,? ?\(?(?:19|20)\d\d[a-z]?\b")
_ACRONYM = re.compile(r"\b[A-Z][A-Z0-9&]|\b(?:[A-Z]\.){2}")
# Words that make a name a body's: without one, a small recogniser's word is not trusted by itself.
_BODY_WORD = re.compile(
    r"\b(?:Academy|Administration|Agency|Alliance|Army|Assembly|Associates|Association|Authority|Bank|Board|Brigades?"
    r"|Bureau|Cent(?:re|er)s?|Chamber|Church|Club|Coalition|College|Command|Commission|Committee|Company|Confederation"
    r"|Conference|Congress|Consortium|Corporation|Corps|Council|Court|Department|Directorate|Directors|Division|Embassy"
    r"|Federation|Force|Forces|Forum|Foundation|Front|Fund|Government|Group|Guard|House|Inc|Initiative|Inspectorate"
    r"|Institute|Institution|Laborator(?:y|ies)|League|Legislature|Ltd|LLC|GmbH|Ministry|Mission|Movement|Navy|Network"
    r"|Observatory|Office|Organi[sz]ation|Parliament|Party|Police|Programme|Project|School|Secretariat|Senate|Service|Services"
    r"|Societies|Society|Squadron|Syndicate|Tribunal|Trust|Union|Unions|Unit|University|Watch|Working Group)\b"
)
_SMALL_LINKS = word_set("of and for the on in & de la des du")
# What a recogniser cuts off: "Liberal Party | of Australia", "Social Democratic | and Labour Party".
_OF_MORE = re.compile(r"[ \u00a0](?:of|for)[ \u00a0](?:the[ \u00a0])?[A-Z][\w’'-]+(?:[ \u00a0][A-Z][\w’'-]+){0,2}")
_AND_MORE = re.compile(r"[ \u00a0](?:and|&)[ \u00a0](?:[A-Z][\w’'-]+[ \u00a0]){0,2}" + _BODY_WORD.pattern)
Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecogniserSettings:
    """How far the recogniser is trusted: the `[tag.recogniser]` table."""

    # Take only names with a body's word in them ("... Agency"). On unseen law papers two of three others were rubble;
    # without it more is found in news-like text (tests/quality/tag_ner, "open").
    only_bodies: bool = True


def take_recognised(
    text: str, spans: Sequence[NamedSpan], model: str, quiet: Sequence[Span], settings: RecogniserSettings
) -> tuple[tuple[Found, ...], tuple[Dropped, ...]]:
    """Sift the recogniser's organisations, and name accepted ones wherever they stand again.

    Args:
        spans: everything that it named, of all labels.
        quiet: where bodies are not looked for: headings, bylines, references, citations.

    Returns:
        Places, and what was rejected with the rule that did it, both ascending.
    """
    votes = _votes(text, spans)
    quiet_places = Places(quiet)
    places: dict[Place, Found] = {}
    dropped: list[Dropped] = []
    for named in spans:
        if named.label != "ORG":
            continue
        start, end = _whole(text, *_trim(text, named.span.start, named.span.end))
        name = text[start:end]
        reason = (
            _rubble(text, start, end, settings.only_bodies)
            or _place_against(start, end, quiet_places)
            or _document_against(text, name, votes)
        )
        if reason:
            quote = text[named.span.start : named.span.end]
            dropped.append(Dropped(span=named.span, quote=quote, stage="tag", reason=f"recogniser_{reason}"))
        elif end > start:
            places[start, end] = unknown_body(start, end, name, f"ner:{model}")
    for name in sorted({place.canonical for place in places.values() if _may_repeat(place.canonical)}):
        for start, end in _occurrences(text, name):
            if not _place_against(start, end, quiet_places):
                places.setdefault((start, end), unknown_body(start, end, name, f"ner:{model}"))
    return tuple(places[key] for key in sorted(places)), tuple(dropped)


def _votes(text: str, spans: Iterable[NamedSpan]) -> Counter[tuple[str, bool]]:
    """Count for each name how often it is an organisation, and how often something else."""
    votes: Counter[tuple[str, bool]] = Counter()
    for named in spans:
        start, end = _trim(text, named.span.start, named.span.end)
        votes[text[start:end], named.label == "ORG"] += 1
    return votes


def _trim(text: str, start: int, end: int) -> Place:
    """Leave out a leading article, a possessive s, and marks at the edges."""
    article = re.compile(r"(?:(?:See|see|In|By|From|Under) )?(?:the|The|THE|a|an|A|An)\s+|(?:See|see)\s+").match(
        text, start, end
    )
    if article:
        start = article.end()
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:\"'’“”([–-*"):
        end -= 1
    if end > start + 1 and text[end - 1] == "." and not text[end - 2].isupper():
        end -= 1
    if text[max(start, end - 2) : end] in ("'s", "’s"):
        end -= 2
    while start < end and not text[start].isalnum():
        start += 1
    start = behind_part(text, start, end)
    comma = text.find(", ", start, end)
    if comma >= 0 and _BODY_WORD.search(text, start, comma) and not _BODY_WORD.search(text, comma, end):
        end = comma  # "College of Policing, Stop"
    return start, end


def _whole(text: str, start: int, end: int) -> Place:
    """Lengthen a name that was cut at "of" or "and"; what it is of must follow at once."""
    more = _AND_MORE.match(text, end)
    if more and not _BODY_WORD.search(text, start, end):
        end = more.end()
    more = _OF_MORE.match(text, end)
    if more and _BODY_WORD.search(text[start:end].rsplit(" ", 1)[-1]):
        end = more.end()
    return start, end


def _rubble(text: str, start: int, end: int, only_bodies: bool) -> str:
    """Give the name of the rule that rejects a span by its own form, "" when none does."""
    name = text[start:end]
    words = name.split()
    single = len(words) == 1
    acronym = _ACRONYM.search(name) is not None
    if len(name) < 3 or not any(sign.isalpha() for sign in name):
        return "too_short"
    if "\n" in name or len(words) > _MAX_WORDS:
        return "too_long"
    if not words[0][:1].isupper() and not any(word[:1].isupper() for word in words[:2]):
        return "no_capital"
    if len(words) >= 3 and name.isupper():
        return "all_capitals"
    if _COMMON.match(name) or name.lower() in PLACES:
        return "common_word"
    if _PUBLICATION.search(name):
        return "publication"
    if LAW_WORD.search(name) or NO_BODY.search(name) or _EVENT.search(name):
        return "law_or_event"
    if re.search(r"[@/\[\]{}<>=|*⁰¹²³⁴-⁹()]|[.;:?!] [A-Z]", name):
        return "marks"
    if re.search(r"\d{3,}|^\d", name):
        return "number"
    if _YEAR_BEHIND.match(text, end) and not acronym and not _BODY_WORD.search(name):
        return "author"
    if single and not acronym and _opens_sentence(text, start):
        return "sentence_opening"
    if only_bodies and _BODY_WORD.search(name) is None:
        return "no_body_word"
    return ""


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 8) : start].rstrip(" \u00a0\"'“‘(*-•")
    before = re.sub(r"\b[Tt]he$", "", before).rstrip()
    return not before or before[-1] in ".!?:\n"


def _place_against(start: int, end: int, quiet: Places) -> str:
    return "quiet_place" if quiet.overlapping(start, end) else ""


def _document_against(text: str, name: str, votes: Counter[tuple[str, bool]]) -> str:
    """Reject what the document writes small elsewhere, or what is mostly labelled otherwise."""
    if votes[name, False] > votes[name, True]:
        return "other_label"
    words = [word for word in name.split() if word.lower() not in _SMALL_LINKS]
    if (
        len(words) <= 3
        and not any(sum(sign.isupper() for sign in word) >= 2 for word in words)
        and name.lower() in text
    ):
        return "small_elsewhere"
    return ""


def _may_repeat(name: str) -> bool:
    """Tell whether a name is telling enough to be looked for without the recogniser: an acronym, or several words."""
    return (name.isupper() and 3 <= len(name) <= 10) or len(name.split()) >= 2


def _occurrences(text: str, name: str) -> Iterable[Place]:
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            yield start, end
        start = text.find(name, end)

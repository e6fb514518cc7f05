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
from cyberdocs.tag.acronyms import find_definitions
from cyberdocs.tag.found import Found, Places
from cyberdocs.tag.name_grammar import LAW_WORD, NO_BODY, QUANTIFIERS, behind_part, unknown_body
from cyberdocs.tag.places import PLACES
from cyberdocs.tag.words import fold_name, word_set

_MAX_WORDS = 12
_MAX_WORDS_WITHOUT_BODY = 3  # longer ones were headings and lists; "Médecins Sans Frontières" stays
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
_OWNED = re.compile(r"\w[’']s? [A-Z]")  # "Lovelace’s Early Thought"
_PERSON = re.compile(
    r"(?:Prof(?:essor|\.)|Judge|Justice|President|Minister|Mrs?\.?|Ms\.?|Dr\.?|Sir|Lord|Lady|Saint|St\.) "
)
_ROMAN = re.compile(r"[IVXLC]+")
_SMALL_LINKS = word_set("of and for the on in & de la des du")
# What a recogniser cuts off: "Liberal Party | of Australia", "Social Democratic | and Labour Party".
_OF_MORE = re.compile(r"[ \u00a0](?:of|for)[ \u00a0](?:the[ \u00a0])?[A-Z][\w’'-]+(?:[ \u00a0][A-Z][\w’'-]+){0,2}")
_AND_MORE = re.compile(r"[ \u00a0](?:and|&)[ \u00a0](?:[A-Z][\w’'-]+[ \u00a0]){0,2}" + _BODY_WORD.pattern)
_FIRST_WORD = re.compile(r"(?P<word>[A-Z][a-z]+)[ \u00a0]+")
Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecogniserSettings:
    """How far the recogniser is trusted: the `[tag.recogniser]` table."""

    # A name without a body's word at its head ("Microlane", "the CARO") needs this mean probability over all its places
    # in the text, 0 to 1; places where it was not named count 0. At 0.7 the rubble of law papers is out and most of the
    # gain on news-like text stays (tests/quality/tag_ner: exact F1 0.71, 0.70 and 0.68 with parties at 0.6, 0.7 and
    # 0.8). A recogniser without scores is trusted for names with a body's word only.
    min_support: float = 0.7


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
    support = _Support(text, spans)
    quiet_places = Places(quiet)
    places: dict[Place, Found] = {}
    dropped: list[Dropped] = []
    authors: set[str] = set()  # who is cited with a year at one place is no body at another
    for named in spans:
        if named.label != "ORG":
            continue
        start, end = _whole(text, *_trim(text, named.span.start, named.span.end))
        name = text[start:end]
        reason = (
            _rubble(text, start, end)
            or _place_against(start, end, quiet_places)
            or _document_against(text, name, votes)
            or ("" if _is_headed(name) else support.against(name, settings.min_support))
        )
        if reason == "author":
            authors.add(name)
        if reason:
            quote = text[named.span.start : named.span.end]
            dropped.append(Dropped(span=named.span, quote=quote, stage="tag", reason=f"recogniser_{reason}"))
        elif end > start:
            places[start, end] = unknown_body(start, end, name, f"ner:{model}")
    named_places = set(places)
    for name in sorted({place.canonical for place in places.values() if _may_repeat(place.canonical)}):
        for start, end in _occurrences(text, name):
            if not _place_against(start, end, quiet_places):
                places.setdefault((start, end), unknown_body(start, end, name, f"ner:{model}"))
    for key in [key for key in sorted(places) if places[key].canonical in authors]:
        quote = places.pop(key).canonical
        if key in named_places:
            span = Span(start=key[0], end=key[1])
            dropped.append(Dropped(span=span, quote=quote, stage="tag", reason="recogniser_author"))
    return tuple(places[key] for key in sorted(places)), tuple(
        sorted(dropped, key=lambda one: one.span or Span(start=0, end=0))
    )


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
    opener = _FIRST_WORD.match(text, start, end)
    if opener and opener["word"].lower() in QUANTIFIERS and opener["word"].istitle():
        start = opener.end()  # "Many Agencies", "Unlike Europol"
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


class _Support:
    """What a text says for names that have no body's word in them."""

    def __init__(self, text: str, spans: Sequence[NamedSpan]) -> None:
        self._text = text
        self._scores: dict[str, float] = {}
        self._places: dict[str, int] = {}  # counted once a name: texts are long and names come often
        for named in spans:
            if named.label == "ORG" and named.score is not None:
                start, end = _trim(text, named.span.start, named.span.end)
                self._scores[text[start:end]] = self._scores.get(text[start:end], 0.0) + named.score
        self._no_bodies = {
            definition.short
            for definition in find_definitions(text)
            if definition.long_start is not None and not _is_headed(text[definition.long_start : definition.long_end])
        }

    def against(self, name: str, min_support: float) -> str:
        """Give the name of the rule that rejects a name, "" when none does."""
        if len([word for word in name.split() if word not in _SMALL_LINKS]) > _MAX_WORDS_WITHOUT_BODY:
            return "no_body_word"  # "Evidence Handling Interview Technique"
        if name in self._no_bodies:
            return "acronym_of_no_body"  # "Practice Framework (PF)"
        total = self._scores.get(name, 0.0)
        if total < min_support:
            return "little_support"
        if name not in self._places:
            self._places[name] = sum(1 for _ in _occurrences(self._text, name))
        return "" if total / max(self._places[name], 1) >= min_support else "little_support"


def _is_headed(name: str) -> bool:
    """Tell whether a body's word is a name's head: "Police Scotland", "Bank of Asia", and not "Theory of Society"."""
    core = re.split(r",? (?:of|for|on|in|to|against) ", name, maxsplit=1)[0]
    matches = list(_BODY_WORD.finditer(core))
    return bool(matches) and (
        matches[-1].end() == len(core)
        or (
            matches[0].start() == 0
            and matches[0].group() in ("Bank", "Police")
            and len(core.split()) == 2
            and " " not in name[len(core) :]
        )
    )


def _rubble(text: str, start: int, end: int) -> str:
    """Give the name of the rule that rejects a span by its own form, "" when none does."""
    name = text[start:end]
    words = name.split()
    single = len(words) == 1
    acronym = _ACRONYM.search(name) is not None
    if len(name) < 3 or not any(sign.isalpha() for sign in name):
        return "too_short"
    if "\n" in name or len(words) > _MAX_WORDS:
        return "too_long"
    if _ROMAN.fullmatch(name):
        return "number"
    if not words[0][:1].isupper() and not any(word[:1].isupper() for word in words[:2]):
        return "no_capital"
    if len(words) >= 3 and name.isupper():
        return "all_capitals"
    if _COMMON.match(name) or _COMMON.match(fold_name(name)) or name.lower() in PLACES:
        return "common_word"  # "Cyber Crime" is folded to one word
    if single and _BODY_WORD.fullmatch(name):
        return "common_word"  # "the Office" stands for a body that is named elsewhere
    if _PUBLICATION.search(name):
        return "publication"
    if LAW_WORD.search(name) or NO_BODY.search(name) or _EVENT.search(name):
        return "law_or_event"
    if re.search(r"[@/\[\]{}<>=|*⁰¹²³⁴-⁹()]|[.;:?!] [A-Z]", name):
        return "marks"
    if re.search(r"\d{3,}|^\d", name):
        return "number"
    if not _BODY_WORD.search(name) and (_OWNED.search(name) or _PERSON.match(name)):
        return "person"
    if _YEAR_BEHIND.match(text, end) and not acronym and not _BODY_WORD.search(name):
        return "author"
    if single and not acronym and _opens_sentence(text, start):
        return "sentence_opening"
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

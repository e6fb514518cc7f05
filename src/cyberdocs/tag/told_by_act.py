"""Name instruments by who made them and when: "the strategy which the OAS adopted in June 2004".

Reads text, the places of bodies and the catalogue; returns `Found` places of laws, each the noun that stands for it.
One entry only of that issuer, kind and time answers to the words; a year is needed, and a month has to fit.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from cyberdocs.records import Form, Label
from cyberdocs.tag.catalogue import Catalogue
from cyberdocs.tag.found import Found, Places, keep_longest
from cyberdocs.tag.words import SMALL_WORDS, fold_name

_KIND = (
    r"(?:[Cc]onvention|[Tt]reaty|[Aa]greement|[Pp]rotocol|[Dd]irective|[Rr]egulation|[Dd]eclaration|[Ss]trategy|[Rr]ecommendation"
    r"|[Cc]harter|[Cc]ode|[Ff]ramework|[Pp]rinciples|[Ss]tudy|[Mm]odel[ ][Ll]aw|[Ss]tatute)"
)
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_WHEN = (
    r"(?P<when>(?:in|on|of)[ ](?:the[ ]\w+[ ]of[ ])?(?:\d{1,2}[ ])?"
    rf"(?:(?P<month>{'|'.join(_MONTHS)})[ ])?(?P<year>(?:19|20)\d\d))"
)
_MADE = r"(?:adopted|issued|concluded|signed|launched|made|agreed|agreed[ ]on|published|passed|drew[ ]up|endorsed)"
_BEFORE = re.compile(
    rf"(?<![\w-])(?P<kind>{_KIND})(?:[ ]on[ ](?P<of>(?:[\w-]+[ ]){{1,4}}?))?[ ]?(?:that|which)[ ]"
    r"(?:the[ ])?(?:[Mm]embers[ ]of[ ](?:the[ ])?)?$"
)
_BEHIND = re.compile(
    rf"(?:[ ](?:members|States|countries))?[ ](?:(?:has|have|had)[ ])?(?:then[ ]|also[ ]|first[ ])?{_MADE}[ ]"
    rf"(?:(?:at|in)[ ](?:the[ ])?[A-Z][\w ]{{2,30}}?[ ])?{_WHEN}",
    re.IGNORECASE,
)
_OF_BODY = re.compile(rf"(?<![\w-])(?P<kind>{_KIND})[ ](?:of|by)[ ](?:the[ ])?$")
_DONE = re.compile(
    rf",?[ ](?:which[ ]was[ ])?(?:adopted|signed|concluded|issued|opened[ ]for[ ]signature|launched|made)[ ]"
    rf"(?:(?:at|in|by)[ ][\w’' -]{{2,50}}?[ ])?{_WHEN}",
    re.IGNORECASE,
)
# "The Organisation, which has nine members, concluded an agreement on ... at Yekaterinburg in 2009".
_ISSUED = re.compile(
    rf"(?:,[^,.;()]{{1,60}},)?[ ](?:(?:has|have|had)[ ])?{_MADE}[ ]"
    r"(?:(?P<new>an?)|its|their|the)[ ](?:(?!and\b|or\b)[a-z-]+[ ]){0,2}?"
    rf"(?P<kind>{_KIND})(?:[ ](?:on|for|against|concerning)(?P<of>(?:[ ](?!and\b|which\b|that\b)[\w-]+){{1,6}}?))?"
    rf"(?:[ ](?:at|in)[ ](?P<place>[A-Z][\w-]+))?[ ]{_WHEN}"
)
# A body makes many of these in a year: "a" new one is told by its place as well.
_MANY = frozenset({"agreement", "protocol"})
# "NIS 2 repealed the directive of 2016".
_OF_YEAR = re.compile(
    rf"(?<![\w-])[Tt]he[ ](?:(?:first|old|older|earlier|former|previous)[ ])?(?P<kind>{_KIND})[ ](?:of|from)[ ]"
    r"(?P<year>(?:19|20)\d\d)(?![\w-])"
)
_BESIDE = 140  # characters around, in which its successor or predecessor is named
_REACH = 90  # characters before the body in which its kind of text stands
PRODUCER = "description"


def find_told_by_act(text: str, places: Iterable[Found], catalogue: Catalogue) -> Iterator[Found]:
    """Find nouns that stand for the one text that a body made then."""
    for body in places:
        if body.label is not Label.ORG or not body.entity_id:
            continue
        for before, behind in ((_BEFORE, _BEHIND), (_OF_BODY, _DONE)):
            kind = before.search(text, max(0, body.start - _REACH), body.start)
            when = behind.match(text, body.end) if kind is not None else None
            if kind is None or when is None:
                continue
            answering = _answering(body.entity_id, kind, when, catalogue)
            if len(answering) == 1:
                yield _found(kind.start("kind"), kind.end("kind"), answering[0], catalogue)
        issued = _ISSUED.match(text, body.end)
        if issued is not None and issued["new"] and issued["kind"].lower() in _MANY and not issued["place"]:
            continue
        answering = _answering(body.entity_id, issued, issued, catalogue) if issued is not None else ()
        if issued is not None and len(answering) == 1:
            yield _found(issued.start("kind"), issued.end("kind"), answering[0], catalogue)


def find_of_year(text: str, places: Iterable[Found], catalogue: Catalogue) -> Iterator[Found]:
    """Find "the directive of 2016" beside the one that followed it: of one issuer, kind, subject and of that year."""
    laws = Places(place for place in keep_longest(places, text) if place.label is Label.LAW and place.entity_id)
    for match in _OF_YEAR.finditer(text):
        near = {
            str(one.entity_id)
            for one in laws.found(max(0, match.start() - _BESIDE), match.end() + _BESIDE)
            if one.end <= match.start() or one.start >= match.end()
        }
        answering = {
            entity_id
            for one in near
            if (entry := catalogue.entries.get(one)) is not None and entry.issuer_id
            for entity_id in catalogue.issued.get(entry.issuer_id, ())
            if entity_id != one
            and int(match["year"]) in catalogue.years[entity_id]
            and _is_of_kind(match["kind"], entity_id, catalogue)
            and set(entry.subjects) & set(catalogue.entries[entity_id].subjects)
        }
        if len(answering) == 1 and not answering & near:
            entity_id = answering.pop()
            yield _found(match.start("kind"), match.end("kind"), entity_id, catalogue)


def _found(start: int, end: int, entity_id: str, catalogue: Catalogue) -> Found:
    return Found(
        start=start,
        end=end,
        label=Label.LAW,
        form=Form.NAME,
        producer=PRODUCER,
        entity_id=entity_id,
        canonical=catalogue.canonical(entity_id),
    )


def _is_of_kind(kind: str, entity_id: str, catalogue: Catalogue) -> bool:
    entry = catalogue.entries[entity_id]
    words = {*fold_name(entry.kind).split(), *fold_name(entry.canonical).split()}
    return set(fold_name(kind).split()) <= words


def _answering(body: str, kind: re.Match[str], when: re.Match[str], catalogue: Catalogue) -> Sequence[str]:
    """Give the texts of a body that are of the kind and subject told in `kind` and of the time told in `when`."""
    found = []
    told = kind.groupdict()
    subject = {word for word in fold_name(told.get("of") or "").split() if word not in SMALL_WORDS}
    if told.get("new") and told["kind"].lower() in _MANY:
        subject |= set(fold_name(told["place"] or "").split())
    for entity_id in catalogue.issued.get(body, ()):
        entry = catalogue.entries[entity_id]
        if not _is_of_kind(kind["kind"], entity_id, catalogue) or not subject <= catalogue.vocabulary(entity_id):
            continue
        dates = [date for date in (entry.adopted, entry.opened) if date[:4] == when["year"]]
        month = _MONTHS.index(when["month"].lower()) + 1 if when["month"] else 0
        if any(not month or date[5:7] in ("", f"{month:02d}") for date in dates):
            found.append(entity_id)
    return found

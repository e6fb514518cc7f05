"""Name instruments by who made them and when: "the strategy which the OAS adopted in June 2004".

Reads text, the places of bodies and the catalogue; returns `Found` places of laws, each the noun that stands for it.
One entry only of that issuer, kind and time answers to the words; a year is needed, and a month has to fit.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from cyberdocs.records import Form, Label
from cyberdocs.tag.catalogue import Catalogue
from cyberdocs.tag.found import Found
from cyberdocs.tag.words import fold_name

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
    rf"(?<![\w-])(?P<kind>{_KIND})(?:[ ]on[ ](?:[\w-]+[ ]){{1,4}}?)?[ ]?(?:that|which)[ ]"
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
            answering = _answering(body.entity_id, kind["kind"], when, catalogue)
            if len(answering) == 1:
                yield Found(
                    start=kind.start("kind"),
                    end=kind.end("kind"),
                    label=Label.LAW,
                    form=Form.NAME,
                    producer=PRODUCER,
                    entity_id=answering[0],
                    canonical=catalogue.canonical(answering[0]),
                )


def _answering(body: str, kind: str, when: re.Match[str], catalogue: Catalogue) -> Sequence[str]:
    found = []
    for entity_id in catalogue.issued.get(body, ()):
        entry = catalogue.entries[entity_id]
        words = {*fold_name(entry.kind).split(), *(fold_name(entry.canonical).split())}
        if not set(fold_name(kind).split()) <= words:
            continue
        dates = [date for date in (entry.adopted, entry.opened) if date[:4] == when["year"]]
        month = _MONTHS.index(when["month"].lower()) + 1 if when["month"] else 0
        if any(not month or date[5:7] in ("", f"{month:02d}") for date in dates):
            found.append(entity_id)
    return found

"""Name treaties that are told by the day of their adoption: "The Convention was adopted on 24 December 2024".

Reads sentences, places and the catalogue; returns `Found` places of laws. A noun of the kind, or a name that the
catalogue does not spell, beside an event and a full date names the one treaty of that kind that was adopted or opened
on that day. A year, or two treaties of one day, name nothing; nor do kinds of which a body adopts many in one day.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from cyberdocs.records import Form, Label, Outline
from cyberdocs.tag.catalogue import Catalogue
from cyberdocs.tag.found import Found, Places
from cyberdocs.tag.words import SMALL_WORDS, fold_name

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
# "24 December 2024", "December 24, 2024".
_DATE = (
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s\u00a0](?P<month>{_MONTH})"
    rf"|(?P<month_us>{_MONTH})[\s\u00a0](?P<day_us>\d{{1,2}})(?:st|nd|rd|th)?)[\s\u00a0,]{{1,2}}(?P<year>(?:19|20)\d\d)\b"
)
# Between the treaty and its day: "itself was opened for signature in Hanoi on", ", signed at Dushanbe on", "of".
_EVENT = re.compile(
    rf"(?:[\s\u00a0]itself)?(?:[\s\u00a0]of|,?(?:[\s\u00a0](?:which|that))?(?:[\s\u00a0](?:was|were|had[\s\u00a0]been))?"
    rf"(?:[\s\u00a0](?:first|finally|then))?[\s\u00a0](?:signed|adopted|opened|concluded|agreed)"
    rf"(?P<between>(?:[\s\u00a0][A-Za-z][\w’'-]{{0,20}}){{0,7}}),?[\s\u00a0]on)[\s\u00a0]{_DATE}"
)
_NOUN = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Aa]n?)[\s\u00a0](?:(?:first|second|original|earlier|later|new|older|resulting|regional)"
    r"[\s\u00a0])?(?P<noun>[Cc]onvention|[Tt]reaty|[Aa]greement|[Pp]rotocol|[Cc]harter|[Cc]ovenant)(?!\w|[-/])"
)
# What happened to something else than the treaty: "adopted by the committee that was set up on".
_ELSEWHERE = re.compile(r"\b(?:that|which|who|after|before|since|until|and)\b")
_TREATIES = frozenset({"convention", "treaty", "agreement", "protocol", "covenant", "charter", "statute"})
_ANY_TREATY = frozenset({"treaty", "agreement"})  # what any of them may be called
PRODUCER = "date"
_Days = dict[str, tuple[tuple[str, frozenset[str]], ...]]
_listed: list[tuple[Catalogue, _Days]] = []  # at most one: 50,000 entries take longer to go through than a paper


def find_dated(outline: Outline, places: Iterable[Found], catalogue: Catalogue) -> tuple[Found, ...]:
    """Find treaties that their day names, in order.

    Args:
        places: of names; those that the catalogue holds stay as they are.
    """
    text = outline.document.text
    named = [one for one in places if one.label is Label.LAW]
    taken = Places(named)
    unknown = [one for one in named if one.form is Form.NAME and "~" in str(one.entity_id)]
    by_day = _by_day(catalogue)
    found: list[Found] = []
    for sentence in outline.sentences:
        for match in _NOUN.finditer(text, sentence.span.start, sentence.span.end):
            if taken.overlapping(match.start("noun"), match.end()):
                continue
            answer = _of_day(text, match.end(), fold_name(match["noun"]), by_day)
            if answer is not None:
                found.append(
                    Found(
                        start=match.start(),
                        end=match.end(),
                        label=Label.LAW,
                        form=Form.ANAPHORIC,
                        producer=PRODUCER,
                        entity_id=answer,
                        canonical=catalogue.canonical(answer),
                    )
                )
    found += _names(text, unknown, by_day, catalogue)
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _by_day(catalogue: Catalogue) -> _Days:
    """List treaties with the words of their kind by the days of their adoption and opening; once a catalogue."""
    if _listed and _listed[0][0] is catalogue:
        return _listed[0][1]
    by_day: _Days = {}
    for entity_id, entry in sorted(catalogue.entries.items()):
        kind = frozenset(fold_name(entry.kind).split())
        for day in sorted({entry.adopted, entry.opened}) if kind & _TREATIES else ():
            by_day[day] = (*by_day.get(day, ()), (entity_id, kind))
    _listed[:] = [(catalogue, by_day)]
    return by_day


def _names(text: str, unknown: Iterable[Found], by_day: _Days, catalogue: Catalogue) -> Iterator[Found]:
    """Link names of our own making, all of whose words are the treaty's."""
    told: dict[str, str] = {}
    for place in unknown:
        words = [word for word in fold_name(place.canonical).split() if word not in SMALL_WORDS]
        kind = next((word for word in words if word in _TREATIES), "")
        answer = _of_day(text, place.end, kind, by_day) if kind else None
        if answer is not None and set(words) <= catalogue.vocabulary(answer):
            told.setdefault(str(place.entity_id), answer)
    for place in unknown:
        if answer := told.get(str(place.entity_id)):
            yield replace(place, entity_id=answer, canonical=catalogue.canonical(answer), producer=PRODUCER)


def _of_day(text: str, end: int, noun: str, by_day: _Days) -> str | None:
    """Give the one treaty of the kind that was adopted or opened on the day told behind `end`."""
    event = _EVENT.match(text, end)
    if event is None or _ELSEWHERE.search(event["between"] or ""):
        return None
    month = _MONTHS.index((event["month"] or event["month_us"]).lower()) + 1
    day = f"{event['year']}-{month:02d}-{int(event['day'] or event['day_us']):02d}"
    answers = [entity_id for entity_id, kind in by_day.get(day, ()) if noun in kind or noun in _ANY_TREATY]
    return answers[0] if len(answers) == 1 else None

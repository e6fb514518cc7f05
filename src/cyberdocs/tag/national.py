"""Give national laws and bodies one id whatever way their State is told; another State's is another thing.

Reads places, the text and the catalogue; returns the places with such names ("Ghana's Cybersecurity Act", "Ghana
Cybersecurity Act, 2020", "the Cybersecurity Act of Ghana") linked to the State's own entry, or to an id of our own
making that bears the State. A bare name follows the one State whose text of that name was told before.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cyberdocs.records import Form, Label
from cyberdocs.tag.catalogue import Catalogue
from cyberdocs.tag.countries import COUNTRY, Title, country_key, country_name, read_title
from cyberdocs.tag.found import Found
from cyberdocs.tag.words import SMALL_WORDS, slug, word_set

PRODUCER = "country"
_GAP = "[ \u00a0]"
_OWNER = re.compile(rf"(?<!\w)(?P<country>{COUNTRY})['’]s?{_GAP}$")
_IN = re.compile(rf"\b[Ii]n{_GAP}(?:the{_GAP})?(?P<country>{COUNTRY}),?{_GAP}the{_GAP}$")  # "In Ghana the Data Act"
# "Ghana then passed its Cybersecurity Act".
_ITS = re.compile(
    rf"(?<!\w)(?P<country>{COUNTRY}){_GAP}(?:(?:has|had|then|also|first|later|recently){_GAP}){{0,2}}(?:passed|adopted"
    rf"|enacted|amended|revised|introduced|promulgated|issued|approved|reformed|updated|repealed|set{_GAP}up|established"
    rf"|created){_GAP}(?:its|their){_GAP}$"
)
_BEHIND = re.compile(
    rf"(?:,?{_GAP}\(?Cap\.?{_GAP}?\d{{1,4}}[A-Z]?\)?(?:,?{_GAP}of{_GAP}the{_GAP}[Ll]aws(?={_GAP}of))?)?"
    rf"(?:(?:,|,?{_GAP}of)?{_GAP}\(?(?P<year>(?:18|19|20)\d\d)\)?)?(?:,?{_GAP}of(?:{_GAP}the)?{_GAP}(?P<of>{COUNTRY})"
    rf"(?![\w-]|{_GAP}[A-Z])|{_GAP}\((?P<bracket>{COUNTRY})\))?(?:(?:,|,?{_GAP}of)?{_GAP}\(?(?P<late>(?:18|19|20)\d\d)\b)?"
)
_OF_MANY = word_set("european african asean ecowas eu un arab commonwealth international united inter regional global")
_REACH = 90  # characters before a name in which its State stands
_BODY_REACH = 2000  # characters within which a bare "Ministry of Justice" is the one that was named with its State
_LAW_HEADS = word_set("act ordinance bill code decree law proclamation strategy policy roadmap")
# Words of which bodies of any State are named; a body with another word in its name is told by that name itself.
_INSTITUTION = word_set(
    "accountability administration advisory affairs agency air alien anti appeal army assembly attorney audit authority"
    " bank bar board border bureau cabinet centre central chamber chief chief's civil command commerce commercial"
    " commission commissioner committee communication communications competition complaints computer constitutional"
    " consumer coordination corruption council counter court courts crime crimes criminal customs cyber cybercrime"
    " cybercrimes cyberdefence cybersecurity data defence department deputy development digital direction directorate"
    " director division economic economy education electronic electronics emergency emergencies enforcement ethics"
    " external federal finance financial force forces foreign forensic forensics fraud general government governance"
    " guard health high home house human immigration incident industry information innovation inspectorate institute"
    " intelligence interior internal internet investigation investigations investigative judicial judiciary justice"
    " labour law laws legal legislation legislative media military ministry national network office offences ombudsman"
    " organised parliament parliamentary personal planning police policy post postal president presidential prevention"
    " privacy procuracy prosecution prosecutions prosecutor prosecutor's protection public readiness reform regulation"
    " regulatory republic research reserve response revenue rights safety science secret secretariat security senate"
    " serious service services signals special squad standards state statistics stock supervisory supreme task"
    " taskforce tax team technology telecommunication terrorism trade transport treasury tribunal unit"
)


@dataclass(frozen=True, slots=True)
class _National:
    """A place whose State is told."""

    place: Found
    title: Title

    @property
    def of(self) -> tuple[Label, str, str]:
        """What is one thing: label, State and folded name."""
        return self.place.label, self.title.country, self.title.key


def place_national(places: Sequence[Found], text: str, catalogue: Catalogue) -> tuple[Found, ...]:
    """Link what is told of a State, then what bears the same name without it."""
    told = {id(one): _National(one, title) for one in places if (title := _title(one, text, catalogue)) is not None}
    years: dict[tuple[Label, str, str], set[int]] = {}
    for one in told.values():
        years.setdefault(one.of, set()).update({one.title.year} - {0})
    linked = {key: _link(one, years[one.of], catalogue) for key, one in told.items()}
    renamed = _renamed(told, linked)
    own = _ShortNames(told.values(), linked)
    placed = []
    for place in places:
        national = linked.get(id(place))
        if national is None and place.form is not Form.NAME and place.entity_id in renamed:
            entity_id, canonical = renamed[str(place.entity_id)]
            national = replace(place, entity_id=entity_id, canonical=canonical)
        placed.append(national or own.adopt(place, text))
    return tuple(placed)


def _title(place: Found, text: str, catalogue: Catalogue) -> Title | None:
    """Read a place's name and its State; None where none is told, or where the name is not of that sort."""
    if place.form is not Form.NAME or not _may_be_national(place, catalogue):
        return None
    title = read_title(text[place.start : place.end])
    if not _is_common(title.key, place.label):
        return None
    before = text[max(0, place.start - _REACH) : place.start]
    front = _OWNER.search(before) or _ITS.search(before) or _IN.search(before)
    behind = _BEHIND.match(text, place.end)
    country, year = title.country, title.year
    if behind is not None:
        year = year or int(behind["year"] or (behind["late"] if behind["of"] or behind["bracket"] else None) or 0)
    if not country and front is not None:
        country = country_key(front["country"])
    if not country and behind is not None:
        country = country_key(behind["of"] or behind["bracket"] or "")
    return replace(title, country=country, year=year) if country else None


def _may_be_national(place: Found, catalogue: Catalogue) -> bool:
    """Leave the catalogue's links alone, but for a law of one State that is told of another."""
    return place.entity_id is None or "~" in place.entity_id or place.entity_id in catalogue.states


def _is_common(key: str, label: Label) -> bool:
    """Tell whether a name could be any State's."""
    words = [word for word in key.split() if word not in SMALL_WORDS and word != "'s"]
    if len(words) < 2 or words[0] in _OF_MANY:
        return False
    return words[-1] in _LAW_HEADS if label is Label.LAW else all(word in _INSTITUTION for word in words)


def _link(one: _National, years: Iterable[int], catalogue: Catalogue) -> Found:
    label, country, key = one.of
    place, year = one.place, one.title.year
    if place.entity_id is not None and catalogue.states.get(place.entity_id) == country:
        return place
    entries = catalogue.national.get((label, country, key), ())
    fitting = [entry for entry in entries if not year or not catalogue.years[entry] or year in catalogue.years[entry]]
    if len(fitting) == 1:
        return _placed(place, fitting[0], catalogue.canonical(fitting[0]))
    name = f"{country_name(country)} {one.title.core}"
    shown = f"{one.title.core} ({country_name(country)})"
    if year and len(set(years)) > 1:
        name, shown = f"{name} {year}", f"{shown[:-1]}, {year})"
    return _placed(place, f"{label.lower()}:~{slug(name)}", shown)


def _placed(place: Found, entity_id: str, canonical: str) -> Found:
    return replace(place, entity_id=entity_id, canonical=canonical, producer=PRODUCER, candidates=())


def _renamed(told: dict[int, _National], linked: dict[int, Found]) -> dict[str, tuple[str, str]]:
    """Give the new id for an old one that stood for one thing only: what its short forms stand for."""
    new: dict[str, set[tuple[str, str]]] = {}
    for key, one in told.items():
        if one.place.entity_id is not None and "~" in one.place.entity_id:
            new.setdefault(one.place.entity_id, set()).add((str(linked[key].entity_id), linked[key].canonical))
    return {old: next(iter(found)) for old, found in new.items() if len(found) == 1}


class _ShortNames:
    """Names without a State, and what they mean where one State only has been told with them."""

    def __init__(self, told: Iterable[_National], linked: dict[int, Found]) -> None:
        self._known: dict[tuple[Label, str], list[Found]] = {}
        for one in told:
            self._known.setdefault((one.place.label, one.title.key), []).append(linked[id(one.place)])

    def adopt(self, place: Found, text: str) -> Found:
        """Give the place, linked where it can be."""
        if place.form is not Form.NAME or (place.entity_id is not None and "~" not in place.entity_id):
            return place
        title = read_title(text[place.start : place.end])
        known = self._known.get((place.label, title.key), []) if not title.country else []
        before = [one for one in known if one.end <= place.start]
        if not before or len({one.entity_id for one in known}) != 1:
            return place
        if place.label is Label.ORG and place.start - max(one.end for one in before) > _BODY_REACH:
            return place
        if title.year and all(str(title.year) not in text[one.start : one.end + 8] for one in known):
            return place  # "Data Protection Act 1998" beside the one of 2018
        return _placed(place, str(known[0].entity_id), known[0].canonical)

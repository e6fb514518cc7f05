"""Show what is said of one body, instrument or concept: accounts by aspect, and counts and events on a timeline.

Reads accounts, places and the catalogue; returns what the page's template fills in. Where many papers speak, they are
gathered by what they say; the entity's own file has each of them.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from cyberdocs.records import Account, Aspect, AspectAccounts, Claims, EntityAccounts, Entry
from cyberdocs.report.places import Place, name_paper
from cyberdocs.report.text import Fields, file_name

MAX_ACCOUNTS = 10  # papers listed one by one under an aspect; more are gathered by what they say
MAX_VALUES = 8  # values shown of a gathered aspect, those of most papers first
MAX_PLACES = 3  # quotes behind one line
MAX_EVENTS = 24
COUNT = re.compile(r"^[^\W\d][^:]{0,30}: [\d.,]+$")  # "parties: 75"
LASTING = re.compile(r"not |in force\b|draft\b")  # states that a paper finds at its own time
RECORD = "the record"
RECORDED_EVENTS = (("adopted", "adopted"), ("opened", "opened for signature"), ("in_force", "in force"))


def order_entities(entities: Sequence[EntityAccounts]) -> list[EntityAccounts]:
    """Instruments and bodies come before concepts, those first of which most is found, then of which most speak."""

    def rank(entity: EntityAccounts) -> tuple[bool, int, int, str]:
        papers = {account.doc_id for aspect in entity.aspects for account in aspect.accounts}
        is_named = entity.entity_id.startswith(("law:", "org:"))
        return (not is_named, -len(entity.relation_ids), -len(papers), entity.entity_id)

    return sorted(entities, key=rank)


def show_entity(
    entity: EntityAccounts,
    places: Mapping[str, Place],
    papers: Mapping[str, Claims],
    entries: Mapping[str, Entry],
    names: Mapping[str, str],
) -> Fields:
    """Give one entity's rows and timeline."""
    return {
        "entity": entity,
        "entry": entries.get(entity.entity_id),
        "file": f"entities/{file_name(entity.entity_id)}.json",
        "rows": [
            {
                "aspect": aspect.aspect.value,
                "verdict": aspect.verdict.replace("_", " "),
                "accounts": _accounts(aspect, places, papers, names),
            }
            for aspect in entity.aspects
        ],
        "timeline": _timeline(entity, places, entries.get(entity.entity_id)),
    }


def say(value: str, names: Mapping[str, str]) -> str:
    """Give a value for the reader: a catalogue id by its name."""
    denied = value.removeprefix("not ")
    name = names.get(denied)
    return value if name is None else f"{'not ' if denied != value else ''}{name}"


def _accounts(
    aspect: AspectAccounts, places: Mapping[str, Place], papers: Mapping[str, Claims], names: Mapping[str, str]
) -> list[Fields]:
    def who(account: Account) -> str:
        one = papers.get(account.doc_id)
        return name_paper(one.mentions.outline.document) if one is not None else RECORD

    def lines(value: str, speakers: str, claim_ids: Sequence[str]) -> Fields:
        found = [places[claim_id] for claim_id in claim_ids if claim_id in places]
        told = "; ".join(say(one, names) for one in value.split("; "))
        return {"who": speakers, "value": told, "places": found[:MAX_PLACES], "more": max(0, len(found) - MAX_PLACES)}

    if len(aspect.accounts) <= MAX_ACCOUNTS:
        return [lines(one.value, who(one), one.claim_ids) for one in aspect.accounts]
    by_value: dict[str, list[Account]] = {}
    for account in aspect.accounts:
        if account.doc_id in papers:
            by_value.setdefault(account.value, []).append(account)
    ordered = sorted(by_value, key=lambda value: (-len(by_value[value]), value))
    shown = []
    for value in ordered[:MAX_VALUES]:
        several = by_value[value]
        speakers = who(several[0]) if len(several) == 1 else f"{len(several)} papers, among them {who(several[0])}"
        shown.append(lines(value, speakers, [one for account in several for one in account.claim_ids]))
    if len(ordered) > MAX_VALUES:
        rest = sum(len(by_value[value]) for value in ordered[MAX_VALUES:])
        other = f"{len(ordered) - MAX_VALUES} other values or mixtures of them"
        shown.append({"who": f"{rest} more papers", "value": other, "places": [], "more": 0})
    return shown + [lines(one.value, RECORD, ()) for one in aspect.accounts if one.doc_id not in papers]


def _timeline(entity: EntityAccounts, places: Mapping[str, Place], entry: Entry | None) -> list[Fields]:
    """Give events and counts in the order of their dates; empty when there is no series to see.

    "70, 75, 78 parties" is a series and no conflict: each row says of which day it is, or of which year the paper.
    """
    told: dict[tuple[str, bool, str], list[str]] = {}
    for field, event in RECORDED_EVENTS:
        if entry is not None and (date := getattr(entry, field)):
            told.setdefault((date, True, event), []).append(RECORD)
    claim_ids = {one for aspect in entity.aspects for account in aspect.accounts for one in account.claim_ids}
    for claim_id in sorted(claim_ids & places.keys()):
        place = places[claim_id]
        for value in place.claim.aspects:
            if value.entity_id != entity.entity_id or value.negated:
                continue
            stated, what = value.date or place.claim.as_of, value.value
            if value.aspect is Aspect.DATE and value.event:
                stated, what = value.value, value.event
            elif value.aspect is not Aspect.STATUS and not (value.aspect is Aspect.SCOPE and COUNT.match(what)):
                continue
            if not stated and value.aspect is Aspect.STATUS and not LASTING.match(what):
                continue  # an adoption without its date did not happen in the year of the paper
            date = stated or str(place.document.metadata.year or "")
            if date:
                told.setdefault((date, bool(stated), what), []).append(place.paper)
    rows: list[dict[str, Any]] = [
        {"date": date, "stated": stated, "what": what, "who": sorted(set(who))[:2], "more": max(0, len(set(who)) - 2)}
        for (date, stated, what), who in sorted(told.items())
    ]
    return rows[:MAX_EVENTS] if len({row["what"] for row in rows}) > 1 else []

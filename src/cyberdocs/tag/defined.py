"""Name the bodies that a document introduces: "the Support Team for Online Proof (STOP)", "the Open Harbour project".

Reads text, returns `Found` places with ids of our own making from the full name, so that papers that give both agree.
The acronym shows where the name begins; a body's word at its head shows that it is a body, and no term of art. A
project or a portal is told by that word, in small letters behind its name or in an apposition, and is named by the
rest: papers call one thing a project, a site or by its name alone.
"""

import re
from collections.abc import Iterator

from cyberdocs.tag.acronyms import find_definitions
from cyberdocs.tag.found import Found
from cyberdocs.tag.name_grammar import LAW_WORD, NO_BODY, OPENERS, unknown_body
from cyberdocs.tag.places import PLACES
from cyberdocs.tag.words import word_set

_SMALL = word_set("of and for the on in & de la des du against to")
_MIN_CAPITALS = 2
# Heads that only a definition makes a body's: by themselves they are common nouns.
_HEAD = re.compile(
    r"(?:Units?|Cent(?:re|er)|Agency|Authority|Bureau|Directorate|Department|Institute|Council|Commission|Committee"
    r"|Association|Federation|Foundation|Alliance|Initiative|Network|Organi[sz]ation|Secretariat|Service|Forum|Board"
    r"|Office|Fund|Group|Command|Observatory|Academy|Task[ ]?[Ff]orce|Taskforce|Consortium|Coalition|Laboratory|Squad"
    r"|Brigade|College|Team|Mission|Exchange|Hub|Desk|Partnership|Platform|Project|Mechanism|Section|Division|Branch"
    r"|Centre of Excellence|Society|Union|League|Court|Tribunal|Police|Cell)"
)
_KIND = (
    r"(?:project|portal|initiative|programme|program|campaign|platform|website|site|tool|scheme|hotline|database"
    r"|helpline|exercise|partnership|alliance|coalition|network)"
)
_NAME = r"(?P<name>[A-Z][a-z]{1,20}(?:[ \u00a0-][A-Z][a-z]{1,20}){1,4})"
_BY_KIND = re.compile(
    rf"\b[Tt]he[ \u00a0]{_NAME}[ \u00a0]{_KIND}(?![\w-])(?![ \u00a0](?:manager|leader|director|team|site)s?\b)"
)
# "Open Harbour, a site where ships are listed": behind the kind the sentence goes on about the thing.
_BY_APPOSITION = re.compile(
    rf"(?:^|(?<=[.!?]\s)|(?<=\b[Tt]he\s)){_NAME},[ \u00a0](?:an?|the)[ \u00a0](?:[a-z-]{{2,20}}[ \u00a0]){{0,2}}"
    rf"{_KIND}"
    r"(?=[ \u00a0](?:that|which|where|of|for|to|run|by|in|on|set|launched|with|whose|against)\b|,)",
    re.MULTILINE,
)
# Whose project it is names nobody's project: "the European Union project", "the Dutch Police initiative".
_WHOSE = word_set(
    "European Union African Asian American Latin Arab Pacific Caribbean United Nations Commonwealth International"
    " National Regional Federal Global World North South East West Northern Southern Eastern Western Central New State"
    " States Member Kingdom Security Council Assembly General January February March April May June July August"
    " September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
    " Article Section Annex Part Chapter"
)
_MOST_PROJECTS = 50  # that one text may introduce; each is looked for by itself
_BEHIND_HEAD = re.compile(r"\s(?:of|for|on|against|in|to)\s")


def find_defined_bodies(text: str) -> Iterator[Found]:
    """Find the long forms that name a body, in the order of their definitions."""
    for definition in find_definitions(text):
        if definition.long_start is None:
            continue
        name = text[definition.long_start : definition.long_end]
        words = name.split()
        large = [word for word in words if word not in _SMALL]
        head = _BEHIND_HEAD.split(name, maxsplit=1)[0].split()
        if (
            len(large) >= _MIN_CAPITALS
            and all(word[:1].isupper() for word in large)
            and not any(mark in name for mark in "\n,;:")
            and any(_HEAD.fullmatch(last) for last in head[-1:])
            and not LAW_WORD.search(name)
            and not NO_BODY.search(name)
        ):
            yield unknown_body(definition.long_start, definition.long_end, name, "acronym:body")
    yield from find_projects(text)


def find_projects(text: str) -> Iterator[Found]:
    """Find what is introduced as a project, a portal or the like, and its name wherever it stands."""
    names: dict[str, int] = {}
    for match in sorted((*_BY_KIND.finditer(text), *_BY_APPOSITION.finditer(text)), key=lambda one: one.start()):
        name = match["name"]
        if not _may_be_project(name):
            continue
        names.setdefault(name, match.start("name"))
        if match.re is _BY_KIND:
            yield unknown_body(match.start("name"), match.end(), name, "kind:project")
    for name, since in list(names.items())[:_MOST_PROJECTS]:
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-]|[ \u00a0][A-Z])", text[since:]):
            yield unknown_body(since + match.start(), since + match.end(), name, "kind:project")


def _may_be_project(name: str) -> bool:
    words = re.split(r"[ \u00a0-]", name)
    return (
        name.lower() not in PLACES
        and words[0].lower() not in OPENERS
        and not any(word in _WHOSE or _HEAD.fullmatch(word) for word in words)
        and not LAW_WORD.search(name)
        and not NO_BODY.search(name)
    )

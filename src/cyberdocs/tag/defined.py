"""Name the bodies that a document introduces by name and acronym: "the Support Team for Online Proof (STOP)".

Reads text, returns `Found` places with ids of our own making from the full name, so that papers that give both agree.
The acronym shows where the name begins; a body's word at its head shows that it is a body, and no term of art.
"""

import re
from collections.abc import Iterator

from cyberdocs.tag.acronyms import find_definitions
from cyberdocs.tag.found import Found
from cyberdocs.tag.name_grammar import LAW_WORD, NO_BODY, unknown_body
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

"""Name what is undertaken: operations of the police ("Operation Quiet Harbour") and projects ("iPROCEEDS-2").

Reads text, returns `Found` places with ids of our own making. What one place introduces is looked for in all the text.
"""

import re
from collections.abc import Iterator

from cyberdocs.records import Form, Label
from cyberdocs.tag.found import Found
from cyberdocs.tag.name_grammar import unknown_body
from cyberdocs.tag.places import PLACES
from cyberdocs.tag.words import slug

_GAP = r"[ \u00a0]"
_MOST_OPERATIONS = 100  # that one text may name; each is looked for by itself
# "Operation Quiet Harbour", afterwards "Quiet Harbour"; and not "Operation Manual".
_OPERATION = re.compile(
    rf"(?<![\w.-])Operation{_GAP}(?P<name>(?!(?:Manual|Procedure|Cent|Room|Team|Guide|Plan|Cost|Section|Unit|System|Mode)"
    rf")[A-Z][\w’'-]{{2,24}}(?:{_GAP}(?!Operation\b)[A-Z0-9][\w’'-]{{0,24}}){{0,2}})(?!\w)"
)
# "iPROCEEDS-2", "CyberSouth", "GLACY+"; and not "AI project" or "COVID-19 programme".
_STAGE = r"(?:\+|-[2-9](?!\w))"  # of a project that follows another of that name
_INNER_CAPITAL = r"[A-Z]?[a-z]{1,12}[A-Z][A-Za-z]{2,20}"
_PROJECT_NAME = rf"(?P<name>{_INNER_CAPITAL}{_STAGE}?|[A-Z][A-Za-z]{{3,20}}{_STAGE})"
_PROJECT = re.compile(
    rf"(?<![\w+-]){_PROJECT_NAME}(?![\w+-]){_GAP}(?:joint{_GAP}|regional{_GAP}|global{_GAP})?(?:[Pp]roject|[Pp]rogramme|[Pp]rogram)s?\b"
)
_OF_PROJECT = re.compile(rf"\b(?:[Pp]roject|[Pp]rogramme){_GAP}{_PROJECT_NAME}(?![\w+-])")
_COMMON_OPERATION = re.compile(rf"\b(?:Standard|Special|Military|Normal|Routine){_GAP}$")


def find_operations(text: str) -> Iterator[Found]:
    """Find operations of the police by "Operation" and their name, and then by their name alone."""
    named: dict[str, int] = {}
    for match in _OPERATION.finditer(text):
        if _COMMON_OPERATION.search(text, max(0, match.start() - 12), match.start()):
            continue  # "Standard Operation Procedure"
        name = re.sub(r"[’']s?$", "", match["name"])
        named.setdefault(name, match.start())
        yield _operation(match.start(), match.start("name") + len(name), name)
    for name, since in list(named.items())[:_MOST_OPERATIONS]:
        if name.lower() in PLACES or name.lower() in text:
            continue  # what is a place, or a word of the text, may well be that
        for match in re.finditer(rf"(?<![\w’'-]){re.escape(name)}(?![\w-]|{_GAP}[A-Z])", text[since:]):
            start = since + match.start()
            if not re.search(rf"[A-Z][\w’'-]*{_GAP}$", text[max(0, start - 24) : start]) or re.search(
                rf"(?:^|[.?!]\s)(?:The|In|During|After|By|With|Under){_GAP}$", text[max(0, start - 12) : start]
            ):
                yield _operation(start, start + len(name), name)


def find_projects(text: str) -> Iterator[Found]:
    """Find projects of one word ("CyberSouth+") beside "project" or "programme", and then by that word alone."""
    named: dict[str, int] = {}
    for match in (*_PROJECT.finditer(text), *_OF_PROJECT.finditer(text)):
        name = match["name"]
        first = re.match(_INNER_CAPITAL, name)
        named.setdefault(rf"{re.escape(first.group())}{_STAGE}?" if first else re.escape(name), match.start("name"))
    for pattern in sorted(named, key=lambda pattern: (named[pattern], pattern))[:_MOST_OPERATIONS]:
        for match in re.finditer(rf"(?<![\w+-])(?:{pattern})(?![\w+]|-\w)", text):
            yield unknown_body(match.start(), match.end(), match.group(), "grammar:project")


def _operation(start: int, end: int, name: str) -> Found:
    title = f"Operation {name}"
    return Found(
        start=start,
        end=end,
        label=Label.LAW,
        form=Form.NAME,
        producer="grammar:operation",
        entity_id=f"law:~{slug(title)}",
        canonical=title,
    )

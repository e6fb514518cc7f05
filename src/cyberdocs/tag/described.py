"""Name instruments that are described: "the ECOWAS directive on fighting cyber crime", "the Commonwealth's model law".

Reads text, the places of bodies and the catalogue; returns `Found` places of laws. A body, the kind of a text and its
subject make a name where one entry only of that issuer and kind has all the words of the subject. A subject that the
catalogue has no word for ("the SADC protocol on water") names something else, and nothing is linked.
"""

import re
from collections.abc import Iterable, Iterator

from cyberdocs.records import Form, Label
from cyberdocs.tag.catalogue import Catalogue
from cyberdocs.tag.found import Found
from cyberdocs.tag.words import SMALL_WORDS, fold_name, word_set

_KIND = r"(?:[Mm]odel [Ll]aw|[Cc]onvention|[Tt]reaty|[Aa]greement|[Dd]irective|[Pp]rotocol|[Ff]ramework [Dd]ecision)"
# Behind a body: up to two words that say of what, the kind, and a subject up to eight words long.
_DESCRIPTION = re.compile(
    rf"(?:['’]s?)?[ \u00a0](?P<of>(?:[a-z][a-z-]{{2,24}}[ \u00a0]){{0,3}})(?P<kind>{_KIND})(?![\w-])"
    r"(?P<subject>[ \u00a0](?:on|against|to|for|concerning)(?:[ \u00a0][\w-]{2,24}){1,8})?"
)
_YEAR_BEHIND = re.compile(r"[ \u00a0](?:of[ \u00a0]|\()?((?:19|20)\d\d)\b")
_KINDS = {
    "treaty": frozenset({"convention", "treaty", "agreement", "covenant"}),
    "convention": frozenset({"convention"}),
    "agreement": frozenset({"agreement"}),
    "directive": frozenset({"directive"}),
    "protocol": frozenset({"protocol"}),
    "framework decision": frozenset({"decision"}),
}
_MODEL = "model law"
# Words with which a sentence goes on behind a subject.
_RUNS_ON = SMALL_WORDS | word_set(
    "is was are were be been has have had may must shall should will would can could did does do which that who when"
    " while where whose within since until because if but so than then also still only not was entered enters adopted"
    " obliges obliged requires required covers binds speaks says asks sets defines came remains applies it its they"
    " opened signed under after before over through at"
)
_FEW = 3  # instruments of one issuer and kind: then one word of the subject tells them apart, else it takes two
_MEANINGLESS = word_set("fighting combating countering prevention preventing cooperation member states")


def find_described(text: str, bodies: Iterable[Found], catalogue: Catalogue) -> Iterator[Found]:
    """Find descriptions behind linked bodies that one instrument only answers to.

    Args:
        bodies: places; those of laws, and those without an entity of the catalogue, are passed over.
    """
    for body in bodies:
        if body.label is not Label.ORG or body.form is Form.ANAPHORIC or body.entity_id not in catalogue.entries:
            continue
        match = _DESCRIPTION.match(text, body.end)
        answer = _answer(text, match, str(body.entity_id), catalogue) if match else None
        if answer is not None:
            entity_id, end = answer
            yield Found(
                start=body.start,
                end=end,
                label=Label.LAW,
                form=Form.NAME,
                producer="description",
                entity_id=entity_id,
                canonical=catalogue.canonical(entity_id),
            )


def _answer(text: str, match: re.Match[str], issuer: str, catalogue: Catalogue) -> tuple[str, int] | None:
    """Give the one instrument that is described, and where its description ends."""
    kind = fold_name(match["kind"])
    of_kind = [one for one in _issued(issuer, catalogue) if _is_of_kind(catalogue.entries[one].kind, kind)]
    before = _words(match["of"])
    subject = match["subject"] or ""
    # The subject ends where the words run on into the sentence: the longest beginning that somebody answers to.
    ends = [0, *(one.end() for one in re.finditer(r"[\w-]+", subject))][::-1]
    for end in ends:
        if end and not _ends_subject(subject, end):
            continue
        words = before | _words(subject[:end])
        if end == 0 and subject and _words(subject):
            return None  # the kind alone, with a subject that nobody has
        least = 0 if kind == _MODEL else 1 if len(of_kind) <= _FEW else 2
        answering = [one for one in of_kind if words <= catalogue.vocabulary(one)]
        if len(words) >= least and answering:
            return _of_year(text, match.start("subject") + end if end else match.end("kind"), answering, catalogue)
    return None


def _ends_subject(subject: str, end: int) -> bool:
    """Tell whether a subject may end here: "cyber" is none of "convention on cyber diplomacy"."""
    if subject[:end].split()[-1].lower() in SMALL_WORDS:
        return False
    following = subject[end:].split()
    return not following or following[0].lower() in _RUNS_ON


def _of_year(text: str, end: int, answering: list[str], catalogue: Catalogue) -> tuple[str, int] | None:
    """Give the one that is left when a year behind the description is heeded."""
    year = _YEAR_BEHIND.match(text, end)
    if year is not None:
        answering = [one for one in answering if int(year[1]) in catalogue.years[one]]
    return (answering[0], end) if len(answering) == 1 else None


def _words(part: str) -> set[str]:
    return {word for word in fold_name(part).split() if word not in SMALL_WORDS and word not in _MEANINGLESS}


def _is_of_kind(printed: str, kind: str) -> bool:
    own = fold_name(printed)
    return own.startswith(_MODEL) if kind == _MODEL else bool(_KINDS[kind] & set(own.split()[-1:]))


def _issued(body: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Give what a body, its organs or the body above it issued."""
    return catalogue.issued.get(body, ())

"""Name instruments that are described: "the ECOWAS directive on fighting cyber crime", "the Commonwealth's model law".

Reads text, the places of bodies and the catalogue; returns `Found` places of laws. A body, the kind of a text and its
subject make a name where one entry only of that issuer and kind has all the words of the subject. A subject that the
catalogue has no word for ("the SADC protocol on water") names something else, and nothing is linked.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cyberdocs.records import Form, Label
from cyberdocs.tag.catalogue import Catalogue
from cyberdocs.tag.found import Found, Places
from cyberdocs.tag.words import SMALL_WORDS, fold_name, word_set

_KIND = r"(?:[Mm]odel [Ll]aw|[Cc]onvention|[Tt]reaty|[Aa]greement|[Dd]irective|[Pp]rotocol|[Ff]ramework [Dd]ecision)"
_SUBJECT = r"(?P<subject>[ \u00a0](?:on|against|to|for|concerning)(?:[ \u00a0][\w-]{2,24}){1,8})?"
# Behind a body, or behind "its": up to three words that say of what, the kind, and a subject up to eight words long.
_DESCRIPTION = re.compile(
    rf"(?:['’]s?)?[ \u00a0](?P<of>(?:[a-z][a-z-]{{2,24}}[ \u00a0]){{0,3}})(?P<kind>{_KIND})(?![\w-]){_SUBJECT}"
)
# Around a body: "Convention of the African Union on Cyber Security".
_BEFORE_BODY = re.compile(rf"(?<![\w-])(?P<kind>{_KIND})[ \u00a0]of[ \u00a0](?:the[ \u00a0])?$")
_BEHIND_BODY = re.compile(_SUBJECT)
# "The Union, which has 27 members, has adopted a directive on": who issued it, and of what kind and on what it is.
_ISSUING = re.compile(
    r"(?:,[^,.;()]{1,60},)?[ \u00a0](?:(?:has|have|had)[ \u00a0])?(?:(?:then|also|first|already|finally)[ \u00a0])?"
    r"(?:concluded|adopted|signed|drew[ ]up|drawn[ ]up|issued|agreed|agreed[ ]on)[ \u00a0]"
    r"(?:(?P<new>an?)|its|their|its[ ]own)(?=[ \u00a0])"
)
# A body makes many agreements and protocols that no catalogue lists: "a" one on a subject may be any of them.
_MANY = frozenset({"agreement", "protocol"})
_ITS = re.compile(r"\b[Ii]ts(?=[ \u00a0])")
_ITS_REACH = 160  # characters before "its" in which its owner is named, and nobody else
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
PRODUCER = "description"
_KIND_REACH = 30  # characters that the kind, "of" and "the" take
_FEW = 3  # instruments of one issuer and kind: then one word of the subject tells them apart, else it takes two
_MEANINGLESS = word_set("fighting combating countering prevention preventing cooperation member states")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Described:
    """Words that describe a text.

    Args:
        issuers: who may have issued it; several where the body's name is open.
        kind: "convention", "model law"... folded.
        of: what stands before the kind: "cybercrime" of "cybercrime convention".
        subject: what stands behind, "" where nothing does.
        start, subject_at: offsets of the name and of the subject.
    """

    issuers: tuple[str, ...]
    kind: str
    of: str
    subject: str
    start: int
    subject_at: int


def find_described(text: str, places: Iterable[Found], catalogue: Catalogue) -> Iterator[Found]:
    """Find descriptions beside bodies that one instrument only answers to.

    Args:
        places: of bodies and laws; bodies that are open between several count where one of them has such a text.
    """
    bodies = [one for one in places if one.label is Label.ORG and _ids(one)]
    for described in (*_beside(text, bodies), *_behind_its(text, bodies), *_issued(text, bodies)):
        answers = {
            answer for one in described.issuers if (answer := _answer(text, described, one, catalogue)) is not None
        }
        if len(answers) == 1:
            entity_id, end = answers.pop()
            yield Found(
                start=described.start,
                end=end,
                label=Label.LAW,
                form=Form.NAME,
                producer=PRODUCER,
                entity_id=entity_id,
                canonical=catalogue.canonical(entity_id),
            )


def _ids(body: Found) -> tuple[str, ...]:
    return (body.entity_id,) if body.entity_id else body.candidates


def _beside(text: str, bodies: Iterable[Found]) -> Iterator[_Described]:
    for body in bodies:
        behind = _DESCRIPTION.match(text, body.end)
        if behind is not None:
            start = body.start + 4 * (text[body.start : body.start + 4].lower() == "the ")
            yield _described(_ids(body), behind, start, body.end)
        before = _BEFORE_BODY.search(text, max(0, body.start - _KIND_REACH), body.start)
        if before is not None:
            subject = (_BEHIND_BODY.match(text, body.end) or {"subject": ""})["subject"]
            yield _Described(
                issuers=_ids(body),
                kind=fold_name(before["kind"]),
                of="",
                subject=subject or "",
                start=before.start(),
                subject_at=body.end,
            )


def _behind_its(text: str, bodies: Sequence[Found]) -> Iterator[_Described]:
    around = Places(bodies)
    for its in _ITS.finditer(text):
        match = _DESCRIPTION.match(text, its.end())
        if match is None:
            continue
        near = {_ids(one) for one in around.found(max(0, its.start() - _ITS_REACH), its.start())}
        if len(near) == 1:
            yield _described(near.pop(), match, match.start("of"), its.end())


def _issued(text: str, bodies: Iterable[Found]) -> Iterator[_Described]:
    for body in bodies:
        issuing = _ISSUING.match(text, body.end)
        match = _DESCRIPTION.match(text, issuing.end()) if issuing is not None else None
        if issuing is None or match is None or not match["subject"]:
            continue
        if not issuing["new"] or fold_name(match["kind"]) not in _MANY:
            yield _described(_ids(body), match, match.start("of"), match.end())


def _described(issuers: tuple[str, ...], match: re.Match[str], start: int, end: int) -> _Described:
    return _Described(
        issuers=issuers,
        kind=fold_name(match["kind"]),
        of=match["of"],
        subject=match["subject"] or "",
        start=start,
        subject_at=match.end("kind"),
    )


def _answer(text: str, described: _Described, issuer: str, catalogue: Catalogue) -> tuple[str, int] | None:
    """Give the one instrument of an issuer that is described, and where its description ends."""
    issued = catalogue.issued.get(issuer, ())
    of_kind = [one for one in issued if _is_of_kind(catalogue.entries[one].kind, described.kind)]
    if not of_kind:
        return None
    before = _words(described.of)
    # The subject ends where the words run on into the sentence: the longest beginning that somebody answers to.
    for end in [*(one.end() for one in re.finditer(r"[\w-]+", described.subject))][::-1]:
        words = before | _words(described.subject[:end])
        answering = [one for one in of_kind if words <= catalogue.vocabulary(one)]
        if answering and len(words) >= _least(of_kind) and _ends_subject(described.subject, end):
            return _of_year(text, described.subject_at + end, answering, catalogue)
    if _words(described.subject):
        return None  # it is about something that nobody here has
    answering = [one for one in of_kind if before <= catalogue.vocabulary(one)]
    told = described.kind == _MODEL or len(before) >= _least(of_kind)
    told = told or _YEAR_BEHIND.match(text, described.subject_at) is not None
    return _of_year(text, described.subject_at, answering, catalogue) if told else None


def _least(of_kind: Sequence[str]) -> int:
    return 1 if len(of_kind) <= _FEW else 2


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

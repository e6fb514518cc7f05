"""Name what the catalogue does not hold by the grammar of names: laws and bodies by their head nouns.

Reads text, returns `Found` places with ids of our own making, `law:~slug` and `org:~slug`. Every repetition is
bounded, so that a long line of capitals costs no more than its length.
"""

import re
from collections.abc import Iterator

from cyberdocs.records import Form, Label
from cyberdocs.tag.countries import COUNTRY
from cyberdocs.tag.found import Found
from cyberdocs.tag.places import PLACES
from cyberdocs.tag.words import TIME_WORD, slug, word_set

_CAP = r"(?:U\.[SKN]\.|E\.U\.|(?!Nos?\b\.?[ \u00a0]?\d)[A-Z][\w’'&-]{0,30})"  # and not the No of "No. 185"
_GAP = r"[ \u00a0]"
_OF = rf"{_GAP}(?:of|for){_GAP}(?:the{_GAP})?"
_LINK = rf"(?:(?:of|on|and|for|in|to|against|&|de|concerning|with|from)(?:{_GAP}the)?)"
_OF_STATE = rf"(?:,?{_GAP}of(?:{_GAP}the)?{_GAP}{COUNTRY}(?![\w-]|{_GAP}[A-Z]))"
_TAIL_LINK = r"(?:of|on|for|in|to|against|&|concerning|with|from)"
# "the Convention against Cybercrime in August 2024", "the Convention on October 25" end before the time; a "Convention
# on May Day Parades" would, too.
_TIME = rf"(?:in|on|of|for){_GAP}(?:the{_GAP})?(?:early{_GAP}|late{_GAP}|mid-|last{_GAP}|next{_GAP})?{TIME_WORD}"
_LAW_HEAD = r"(?:Convention|Protocol|Treaty|Directive|Act|Agreement)"
# A law by name and year, or by a head noun: "Computer Misuse Act 1990", "Information Technology Act, 2000",
# "Vienna Convention on the Law of Treaties". Must not take "Act" or "the Act" alone.
_ACT = re.compile(
    rf"""(?<![\w.])(?P<name>{_CAP}(?:{_GAP}(?:\([A-Z][\w\ ]{{0,30}}\)|{_LINK}|{_CAP})){{0,9}}?{_GAP}
         (?P<head>Act|Ordinance|Bill|Code|Decree|Law|Proclamation){_OF_STATE}?)
         (?:,?{_GAP}(?:No\.?{_GAP}\d+{_GAP})?(?:of{_GAP})?\(?(?P<year>(?:18|19|20)\d\d)(?P<close>\))?{_OF_STATE}?)?(?!\w)""",
    re.VERBOSE,
)
_TREATY = re.compile(
    rf"""(?<![\w.])(?P<name>(?:{_CAP}{_GAP}){{0,6}}?
         (?P<head>Convention|Protocol|Treaty|Covenant|Directive|Declaration|Charter|Agreement|Pact|Guidelines
           |Framework\ Decision|Explanatory\ Report|Recommendation)
         (?P<tail>(?!{_GAP}{_TIME}){_GAP}(?:on|against|concerning|for|relating{_GAP}to|to|regarding){_GAP}(?:the{_GAP})?{_CAP}
           (?:{_GAP}(?:and{_GAP}|(?!{_TIME}){_TAIL_LINK}{_GAP}(?:the{_GAP})?)?(?!{_LAW_HEAD}\b){_CAP}){{0,10}})?)
         (?!\w|{_GAP}{_LAW_HEAD}\b|{_GAP}(?:Collection|Series|Bod(?:y|ies)|Section|Office|Committee|Organi[sz]ation)\b)""",
    re.VERBOSE,
)
_PROGRAMME = re.compile(
    rf"(?<![\w.])(?P<name>(?:{_CAP}{_GAP}){{2,6}}?(?P<head>Programme|Program|Strategy|Agenda|Action Plan|Roadmap))"
    rf"(?![\w’'-]|{_GAP}(?:Office|Unit|Manager|Team|Director|Coordinator|Committee|Board|Group|Council|Secretariat|Officer"
    r"|Centre|Center|Fund|Director|Support|Management|Partners?|Advisory|Review)\b)"
)
# A body by its last word ("Computer Crime and Intellectual Property Section", "National Cyber Security Centre"), with
# what it is of ("Liberal Party of Australia").
_BODY = re.compile(
    rf"""(?<![\w.])(?P<name>(?:{_CAP}{_GAP}(?:(?:of|and|for|on|&){_GAP}(?:the{_GAP})?)?){{1,6}}?
         (?P<head>Units?|Response{_GAP}Team|Police{_GAP}[Ff]orce|Police{_GAP}[Ss]ervice|Cent(?:re|er)|Agency|Directorate|Authority|Bureau|Department|Ministry|Institute|Task{_GAP}Force
           |Council|Commission|Committee|Tribunal|Court|Association|Federation|Foundation|Alliance|Initiative|Network
           |Organi[sz]ation|Secretariat|University|Party|Service|Police(?!{_GAP}[A-Z])|Corporation|Company|Society|Union|Forum|Board
           |Office|Bank|Fund|Group|League|Front|Movement|Army|Command|Forces|Observatory|Academy|Taskforce|Consortium
           |Coalition|Laboratory|Squad|Brigade|College)
         (?:{_OF}{_CAP}(?:{_GAP}{_CAP}){{0,3}})?{_OF_STATE}?)(?!\w|-\w)""",
    re.VERBOSE,
)
# A body by its first word: "Ministry of Public Security", "University of Oxford".
_MINISTRY = re.compile(
    rf"""(?<![\w.])(?P<name>(?P<head>Ministry|Department|Bureau|University|Institute|Office|Bank|Party|Federation)
         {_OF}{_CAP}(?:{_GAP}(?:(?:and|&){_GAP}(?:the{_GAP})?)?{_CAP}){{0,4}}{_OF_STATE}?)(?!\w)""",
    re.VERBOSE,
)
# Words that open a sentence or count, and are no part of a name whatever their capital.
QUANTIFIERS = word_set(
    "such many most some all each every any both several few fewer either neither more less various numerous certain"
    " different today yet even only still often here there then thus hence perhaps recently finally moreover however"
    " furthermore nevertheless unlike like within without because unless until where whether who which whose whom"
    " what why how when while although though if these those this that its their our his her my another"
)
OPENERS = QUANTIFIERS | word_set(
    "the this that these those a an in on at by for of to from and but or if as it its their our his her while"
    " when although however under with through see since after before during despite first second third article"
    " section such many most some all each every any no both other another new key role why how what according"
    " articles chapter part annex see cf former current member members implemented implementing implements amended"
    " amending amends adopted adopting enacted enacting passed passing following using unlike including regarding"
    " concerning invoking citing applying"
)
_GENERIC_HEADS = word_set(
    "act law code bill treaty convention protocol directive declaration agreement charter framework"
)
# "the EU Directive", "a Council of Europe Convention" say whose it is, and not which.
_WHOSE = word_set(
    "EU UN AU EC EEC US UK OAS CoE ASEAN ECOWAS SADC ITU OECD SCO European African Arab Commonwealth International"
    " Union National Federal Regional Global Policy Draft Model Joint General Final Revised"
    " United Nations Council of Europe League States"
)
# "Criminal Law" is a field; "Anti-Cybercrime Law 2007" is a law.
_HEADS_WITH_YEAR = frozenset({"Law", "Code", "Bill", "Decree"})
LAW_WORD = re.compile(
    r"\b(?:Act|Convention|Treaty|Protocol|Directive|Regulation|Resolution|Covenant|Statute|Code|Article|Charter|Manual"
    r"|Declaration|Strategy|Study|Report)s?\b"
)
# Heads that make a body only with two or more words before them: "Working Group" and "Private Company" are none.
_WEAK_HEADS = word_set(
    "Group Service Services Board Office Company Network Union Forum Front Movement Forces Initiative Unit Units"
    " Academy Coalition Laboratory Squad Brigade College Taskforce"
)
_COMMON_MODIFIERS = word_set(
    "Working Private Public Expert Experts General Special International National Regional Global Local Security Armed"
    " Law Enforcement Intelligence Police Criminal Cyber Digital Technical Executive Steering European State Member"
    " Civil Judicial Legal Supreme High Federal Constitutional Central Administrative Appeal Trial District County"
    " Programme Program Project Country Field Liaison Branch Press Head Main"
)


# What may have a body's word in it and is none.
NO_BODY = re.compile(
    r"\b(?:Constitution|Decision|Award|Judg(?:e)?ment|Licen[cs]e|Website|Commentar(?:y|ies)|Law|Framework|Case)\b|-based\b"
)
# "IV of the Police Act 1996", "President of the Council": the part or the person, not the law or body.
_PART = re.compile(
    r"(?:[IVXLC]+|[A-Z]|\d+|(?:Vice-)?(?:President|Director|Chief Executive|Head|Minister|Secretary"
    r"|Chair(?:man|person)?|Member|Judge|Professor|Dean|Commissioner|Ambassador|Representative|Prosecutor|Governor|Officer|General))s?"
    r"(?:\([a-z0-9]+\)|[ -]General)?[ \u00a0]of[ \u00a0](?:the[ \u00a0])?"
    r"|(?!Friends|Knights|Sons|Daughters|Voices|Heirs)[A-Z][a-z]+s[ \u00a0]of[ \u00a0]the[ \u00a0]"
)


def find_unknown_laws(text: str) -> Iterator[Found]:
    """Find laws by the grammar of their names."""
    for pattern, producer in ((_ACT, "grammar:act"), (_TREATY, "grammar:treaty"), (_PROGRAMME, "grammar:programme")):
        for match in pattern.finditer(text):
            start = behind_part(text, _own_start(text, match), match.end("name"))
            name = text[start : match.end("name")]
            parts = match.groupdict()
            words, year = name.split(), parts.get("year")
            if not parts.get("tail") and (len(words) < 2 or words[0].lower() in _GENERIC_HEADS):
                continue
            if year is None and not parts.get("tail") and all(word in _WHOSE for word in words[:-1]):
                continue
            if name.isupper() or (year is None and parts["head"] in _HEADS_WITH_YEAR):
                continue
            title = f"{name} {year}" if year else name
            yield Found(
                start=start,
                end=max(match.end("year"), match.end("close")) if year else match.end("name"),
                label=Label.LAW,
                form=Form.NAME,
                producer=producer,
                entity_id=f"law:~{slug(title)}",
                canonical=title,
            )


def find_unknown_bodies(text: str) -> Iterator[Found]:
    """Find bodies by the grammar of their names."""
    for pattern in (_BODY, _MINISTRY):
        for match in pattern.finditer(text):
            start = behind_part(text, _own_start(text, match), match.end("name"))
            name = text[start : match.end("name")]
            words = name.split()
            if len(words) < 2 or name.isupper() or _speaks_of_law(name, match["head"]):
                continue
            head = match["head"].split()[0]
            before = [word for word in text[start : match.start("head")].split() if word[:1].isupper()]
            common = all(word in _COMMON_MODIFIERS for word in before)
            if common and (head in _WEAK_HEADS or (len(before) == 1 and name.endswith(head))):
                continue
            if name.lower() in PLACES or NO_BODY.search(name):
                continue
            yield unknown_body(start, match.end("name"), name, "grammar:body")


def _speaks_of_law(name: str, head: str) -> bool:
    """Tell a law's name from a body's: "Malabo Convention of the African Union", but not "Convention Committee"."""
    law = LAW_WORD.search(name)
    return law is not None and not name[law.end() :].strip().startswith(head)


def unknown_body(start: int, end: int, name: str, producer: str) -> Found:
    """Make the place of a body that gets its id from its name."""
    return Found(
        start=start,
        end=end,
        label=Label.ORG,
        form=Form.NAME,
        producer=producer,
        entity_id=f"org:~{slug(name)}",
        canonical=name,
    )


def behind_part(text: str, start: int, end: int) -> int:
    """Leave out the part or person that is spoken of: "IV of the Police Act 1996", "President of the Council"."""
    part = _PART.match(text, start, end)
    return part.end() if part else start


def _own_start(text: str, match: re.Match[str]) -> int:
    """Leave out words that only happen to stand before: "Under the Computer Misuse Act", "Europe's Convention"."""
    start, end = match.start("name"), match.end("name")
    while start < end:
        word = re.compile(r"[\w’'&.-]+[ \u00a0]+").match(text, start, end)
        if word is None or word.group().strip().lower() not in OPENERS:
            break
        start = word.end()
    owners = list(re.finditer(r"[’']s?[ \u00a0](?=[A-Z])", text[start:end]))
    start += owners[-1].end() if owners else 0
    joined = _JOINED.match(text, start, end)
    return joined.end() if joined else start


# "the Cabinet and the Data Agency", "UNODC and Data Agency", "Data Conference and INTERPOL Data Group" are two;
# "Bureau of Crime and the Courts" is one.
_JOINED = re.compile(
    rf"(?:(?!(?:of|for|on|to|in|against)\b)[\w’'&().,-]{{1,30}}{_GAP}){{1,6}}and{_GAP}(?:the{_GAP}|(?=[A-Z]{{4,}}\b))"
    rf"|[A-Z]{{4,}}{_GAP}and{_GAP}"
)

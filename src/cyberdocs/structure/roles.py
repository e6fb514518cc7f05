"""Tell what a section is for from its heading's words.

Reads a heading without its number; returns a `Role`, BODY where the words do not tell.
"""

import re

from cyberdocs.records import Role

# The whole heading must match, so that "Conclusion of treaties" stays BODY and "Conclusions" does not.
_WHOLE = (
    (Role.ABSTRACT, r"abstract|executive summary|synopsis|summary"),
    (
        Role.INTRODUCTION,
        r"(?:general )?introduction|introductory remarks|prologue|preface"
        r"|(?:the )?problem(?: statement)?|statement of (?:the )?problem|(?:research )?(?:questions?|objectives?|aims?)"
        r"|aims? and objectives|objectives?(?: and scope)?(?: of th(?:e|is) (?:study|paper|article|research))?"
        r"|purpose of (?:the|this) (?:study|paper|article)|significance of the study",
    ),
    (
        Role.BACKGROUND,
        r"(?:historical |general )?background|history|historical (?:background|context|overview)|context"
        r"|literature review|review of (?:the )?(?:related )?literature|related (?:work|literature)|state of the art",
    ),
    (
        Role.METHOD,
        r"methods?|methodology|research (?:methods?|methodology|design)|materials? and methods?"
        r"|data and methods?|methods? and (?:data|materials?)|methodological approach",
    ),
    (
        Role.DISCUSSION,
        r"discussion|general discussion|results?|findings|results? and discussion|discussion and results?"
        r"|findings and discussion|analysis and discussion",
    ),
    (
        Role.CONCLUSION,
        r"conclusions?|concluding (?:remarks|thoughts|observations|comments)|closing (?:remarks|thoughts)|final remarks"
        r"|(?:summary|discussion|recommendations?) and conclusions?|conclusions? and (?:[\w’'-]+ ){0,5}[\w’'-]+"
        r"|epilogue|the way forward|way forward|in conclusion|outlook",
    ),
    (Role.NOTES, r"notes|end ?notes|foot ?notes|notes and references"),
    (
        Role.REFERENCES,
        r"references|bibliography|(?:list of )?references(?: cited)?|works cited|literature(?: cited)?|reference list"
        r"|(?:selected|select) (?:bibliography|references)|sources|list of (?:sources|works cited)|cited works",
    ),
    (
        Role.ACKNOWLEDGEMENTS,
        r"acknowledge?ments?|funding|funding (?:information|statement)|about the authors?|author biograph(?:y|ies)"
        r"|(?:declaration of )?(?:conflicts?|conflicting|competing) (?:of )?interests?|disclosure statement"
        r"|author contributions?|data availability(?: statement)?|notes? on contributors?|ethics statement",
    ),
)
# A heading that begins so has the role, whatever follows: "Introduction to the law of the sea".
_BEGINNING = (
    (Role.APPENDIX, r"(?:appendix|appendices|annex|annexes)\b"),
    (Role.INTRODUCTION, r"introduction\b|problem statement\b|research (?:gap|question)"),
    (Role.METHOD, r"(?:research )?methodology\b|research design\b"),
    (Role.BACKGROUND, r"historical (?:context|background|overview|development|evolution)\b|background\b"),
    (Role.CONCLUSION, r"conclusions?\s*[:–—-]|summary of\b|concluding\b|conclusions?\b(?=.{0,20}\brecommendation)"),
    (Role.REFERENCES, r"(?:references|bibliography)\b"),
    (
        Role.FRAMEWORK,
        r"(?:(?:conceptual|theoretical|analytical)\b.{0,40}\bframework|(?:conceptual|theoretical)\b.{0,20}"
        r"(?:background|foundations?|perspectives?|approach))",
    ),
    (Role.DISCUSSION, r"discussion\b|findings\b"),
)
_WHOLE_PATTERNS = tuple((role, re.compile(rf"(?:{pattern})[.:]?")) for role, pattern in _WHOLE)
_BEGINNING_PATTERNS = tuple((role, re.compile(pattern)) for role, pattern in _BEGINNING)

# Subheadings of a bibliography: the list goes on below them.
_BIBLIOGRAPHY_PART = re.compile(
    r"(?:(?:primary|secondary|online|internet|electronic|legal|other|official|un|eu) )?"
    r"(?:sources?|books?|articles?|journals?|journal articles|book chapters|chapters|reports?|documents?|websites?"
    r"|web ?pages?|cases?|case law|legislation|treaties|conventions|statutes|resolutions|newspapers?|theses|literature"
    r"|materials?|publications?)(?:(?:,| and|,? &) [\w ]{3,30}){0,3}"
)

# Sections that hold no subsections; a "1." behind them opens a new part of the paper.
LEAVES = frozenset({Role.ABSTRACT, Role.ACKNOWLEDGEMENTS, Role.REFERENCES, Role.NOTES})
# Whose headings stand on the highest level wherever type does not say otherwise.
OUTERMOST = LEAVES | {Role.INTRODUCTION, Role.CONCLUSION, Role.APPENDIX}


def plain(title: str) -> str:
    """Give a heading's words in lower case, with single spaces and without emphasis marks."""
    return " ".join(title.replace("*", " ").replace("_", " ").casefold().split())


def whole_role(title: str) -> Role | None:
    """Give the role of a heading that is nothing but a name of that role ("Works Cited"), or None."""
    words = plain(title)
    for role, pattern in _WHOLE_PATTERNS:
        if pattern.fullmatch(words):
            return role
    return None


def role_of(title: str) -> Role:
    """Give the role that a heading's words show."""
    found = whole_role(title)
    if found is not None:
        return found
    words = plain(title)
    for role, pattern in _BEGINNING_PATTERNS:
        if pattern.match(words):
            return role
    return Role.BODY


def continues_bibliography(title: str) -> bool:
    """Tell whether a heading below "References" names a kind of source ("Books and Articles")."""
    return _BIBLIOGRAPHY_PART.fullmatch(plain(title).rstrip(".:")) is not None

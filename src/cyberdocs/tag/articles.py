"""Read articles and paragraphs, and attach them to the instrument that they stand beside.

Reads text and the places of instruments, returns for each place the provision that is spoken of, in canonical form:
"Article 32(b) of the Budapest Convention" gives "art. 32(b)" to the Convention's place.
"""

import re
from dataclasses import dataclass

_PARTS = r"(?:[ \u00a0]?\([0-9]{1,3}\)|[ \u00a0]?\([a-z]{1,4}\)){0,3}"
_ARTICLE = re.compile(
    rf"""(?<!\w)(?:Articles?|articles?|Arts?\.?|arts?\.)[ \u00a0]
         (?P<number>\d{{1,4}}(?:[a-z]|[ \u00a0]?bis|[ \u00a0]?ter)?)(?![\w])(?P<parts>{_PARTS})
         (?:,?[ \u00a0]para(?:graph|\.)?[ \u00a0](?P<paragraph>\d{{1,3}}))?""",
    re.VERBOSE,
)
_REACH = 60  # characters before or behind an instrument's name in which its article may stand
_BEFORE_NAME = re.compile(r"[ \u00a0](?:of|to|in|under)[ \u00a0](?:the[ \u00a0])?")
_BEHIND_NAME = re.compile(r",?[ \u00a0]\(?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """An article with its parts, outermost first: ("32", ("b",)), ("7", ("2", "c"))."""

    article: str
    parts: tuple[str, ...] = ()


def read_provision(printed: str) -> Provision | None:
    """Read one article; None when the words are something else."""
    match = _ARTICLE.fullmatch(printed)
    return _provision(match) if match else None


def write_provision(provision: Provision) -> str:
    """Print a provision in canonical form."""
    return f"art. {provision.article}" + "".join(f"({part})" for part in provision.parts)


def find_provision(text: str, start: int, end: int) -> str:
    """Give the provision beside the instrument at [start, end) in canonical form, "" where there is none.

    "Articles 2 and 3 of the Convention" gives "": two provisions are none in particular.
    """
    for match in _ARTICLE.finditer(text, max(0, start - _REACH), start):
        link = _BEFORE_NAME.fullmatch(text, match.end(), start)
        alone = not text[max(0, match.start() - 5) : match.start()].endswith((" and ", " to ", ", ", "-", "–"))
        if link and alone and not match.group().startswith(("Articles", "articles", "Arts", "arts")):
            return write_provision(_provision(match))
    gap = _BEHIND_NAME.match(text, end)
    behind = _ARTICLE.match(text, gap.end()) if gap else None
    if behind and not behind.group().startswith(("Articles", "articles", "Arts", "arts")):
        rest = text[behind.end() : behind.end() + 12]
        if not re.match(r"[ \u00a0](?:of|to)[ \u00a0]", rest):  # "the Directive and Article 5 of the Regulation"
            return write_provision(_provision(behind))
    return ""


def _provision(match: re.Match[str]) -> Provision:
    parts = re.findall(r"\((\w+)\)", match["parts"])
    if match["paragraph"]:
        parts.insert(0, match["paragraph"])
    return Provision(article=re.sub(r"[ \u00a0]", "", match["number"]), parts=tuple(parts))

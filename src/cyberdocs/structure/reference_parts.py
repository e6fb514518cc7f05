"""Find where a note's citation prints its authors, where its title, and where the rest begins.

Reads one citation with its marks; quotation marks and emphasis decide where a title stands. Without them the authors'
shape, a volume-journal-page group or the bracketed year does.
"""

import re
from typing import NamedTuple

from cyberdocs.structure.reference_fields import YEAR
from cyberdocs.structure.reference_names import is_body
from cyberdocs.structure.reference_rest import BLUEBOOK, DATED_ISSUE
from cyberdocs.structure.reference_shadow import Shadow
from cyberdocs.structure.reference_shapes import FULL_NAME, INITIALS_NAME, TREATY_WORD

_JUST_INITIALS = re.compile(
    rf"(?:(?:The Hon\. |Hon\. |Sir |Lord |Lady |Dr\.? |Prof\.? |Justice )*)?{INITIALS_NAME}"
    rf"(?:\s*(?:,|and|&|et)\s+{INITIALS_NAME}){{0,40}}"
)
_PERSONS = re.compile(
    rf"(?:{INITIALS_NAME}|{FULL_NAME})(?:\s*(?:,|and|&|et)\s+(?:{INITIALS_NAME}|{FULL_NAME}))*(?:\s+et al\.?)?$"
)
_YEAR_BRACKET = re.compile(rf"[(\[][^()\[\]]{{0,120}}?(?<!\d){YEAR}[a-z]?(?!\d)[^()\[\]]{{0,40}}[)\]]")
_JOINING = frozenset(
    ("and", "et", "al", "in", "ed", "eds", "und", "van", "von", "de", "der", "den", "la", "le", "with")
)
# "ASEAN Declaration to Prevent ...", "Directive C/DIR/1/08/11 on Fighting ...": a title and no body's name
LEGAL_TITLE = re.compile(
    rf"\b(?:{TREATY_WORD}|Directive|Declaration|Recommendation|Resolution|Guidelines|Principles|Memorandum|Communiqué)\b"
    r"(?:\s+\S+)?\s+(?:on|to|for|against|concerning|of\s+the)\b"
)
ROLE = re.compile(r"\s*(?:\((?:eds?|editors?|trans)\.?\)|,\s*(?:eds?|editors?)\.(?=,|\s))", re.IGNORECASE)


class Parts(NamedTuple):
    """Where the authors, the title and the rest of a citation stand."""

    author: str
    title: str
    rest_start: int
    quoted: bool


def find_parts(shadow: Shadow, body: str) -> Parts:
    """Find authors and title by marks, else by the authors' shape."""
    text = shadow.text
    quote = next(
        ((s, e) for s, e in shadow.quotes if e <= len(body) and (e - s > 14 or " " in text[s:e].strip())), None
    )
    emphasis = [
        (s, e) for s, e in shadow.emphasis if e <= len(body) and not re.search(r"\d\s*$", body[:s].replace("*", " "))
    ]
    if quote is not None and (not emphasis or quote[0] <= emphasis[0][1]):
        inside = emphasis and emphasis[0][0] <= quote[0] and quote[1] <= emphasis[0][1]
        start, end = emphasis[0] if inside else quote
        if (
            start < 200
            and not re.search(r"\d{3,}", body[: max(0, start - 1)])
            and not _in_title(body[: max(0, start - 1)])
        ):
            behind = end + 1 if end < len(body) and body[end] in "\"”’'" else end
            return Parts(body[: max(0, start - 1)].strip(" ,:\"‘“'*_"), text[start:end], behind, True)
    if emphasis:
        start, end = emphasis[0]
        if not re.search(rf"{YEAR}", body[:start]) and start < 250 and _is_title(text[start:end]):
            # A title in two emphasised stretches, or one that goes on in plain type up to its page.
            return Parts(body[:start].strip(" ,:_"), text[start:end], end, True)
    end = _author_end(body)
    author = body[:end].strip(" ,:")
    start = end
    while start < len(body) and body[start] in " ,:":
        start += 1
    stop = _plain_title_end(body, start)
    # what was blanked in the body (an address, a symbol) is no part of the title
    title = "".join(
        printed if kept != " " else " " for printed, kept in zip(text[start:stop], body[start:stop], strict=True)
    )
    return Parts(author, title, stop, False)


def _in_title(before: str) -> bool:
    """Tell whether a quotation stands inside a title: small words lead up to it."""
    last = re.split(r"[,:]\s", before)[-1].strip(" *_").split()
    small = [word for word in last if word[0].islower() and word.strip(".") not in _JOINING]
    return len(last) >= 3 and bool(small) and "," in before


def _is_title(words: str) -> bool:
    return not re.fullmatch(
        r"(?:see|id|ibid|supra|in|cf|et al|eds?|hereinafter|see also|see generally)\.?,?",
        words.strip(" .,"),
        re.IGNORECASE,
    )


def _author_end(body: str) -> int:
    """Give where the authors end; 0 when the citation begins with its title."""
    if (
        not is_body(body[:120].split(",", 1)[0])
        and (match := _JUST_INITIALS.match(body))
        and not body[match.end() : match.end() + 4].startswith((" v.", " v "))
    ):
        end = match.end()
        if tail := re.match(r"\s*(?:et al\.?|\((?:eds?|editors?)\.?\)|,\s*(?:Jr|Sr|II|III)\.?|,\s*eds?\.)", body[end:]):
            end += tail.end()
        return end
    pieces = list(re.finditer(r",\s+|:\s+", body[:260]))
    if not pieces:
        return 0
    end = pieces[0].start()
    first = body[:end]
    if LEGAL_TITLE.search(first):
        return 0
    if len(first.split()) > 12 or ("(" in first and "(ed" not in first):
        return 0
    if not (is_body(first) or _PERSONS.match(ROLE.sub("", first).strip())) and len(first.split()) > 4:
        return 0
    for piece, following in zip(pieces, [*pieces[1:], None], strict=True):
        stop = following.start() if following else len(body)
        part = body[piece.end() : stop]
        if (
            re.fullmatch(r"(?:Jr|Sr|II|III|IV)\.?|eds?\.?|et al\.?", part.strip())
            or (
                following
                and re.match(rf"(?:(?:and|&)\s+)?{INITIALS_NAME}$|(?:and|&)\s+{FULL_NAME}$", part.strip())
                and not is_body(first)
            )
            or (
                following
                and re.fullmatch(rf"{FULL_NAME}\s*(?:,?\s*(?:and|&)\s+{FULL_NAME})", part.strip())
                and " and " not in first
                and "&" not in first
                and not is_body(first)
            )
        ):
            end = stop
        else:
            break
    return end


def _plain_title_end(body: str, start: int) -> int:
    """Give where a title without marks ends: before a volume group, "in" with editors, or the bracketed year."""
    ends = []
    for pattern in (BLUEBOOK, DATED_ISSUE):
        if match := pattern.search(body, start):
            ends.append(match.start())
    if (match := _YEAR_BRACKET.search(body, start)) and match.start() > start:
        ends.append(match.start())
    if match := re.search(
        r",\s+(?:in\s+(?=[A-Z])|(?:\d{1,2}\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d)",
        body[start:],
    ):
        ends.append(start + match.start())
    if match := re.search(r"[,\s]+ed(?:ited)?\.?\s+(?:by\s+)?(?=[A-Z])", body[start:]):
        ends.append(start + match.start())
    if not ends and (match := re.search(rf"[,.]\s+(?=[^,.]{{0,60}}{YEAR}\W*$)|\.\s*$", body[start:])):
        ends.append(start + match.start())
    end = min(ends, default=len(body))
    return end if end > start else len(body)

"""Tell a paper's bylines, affiliations and dates from the words of its text.

Asked about single lines near the head of a paper.
"""

import re

from cyberdocs.ingest.headings import is_title_case
from cyberdocs.ingest.metadata import iso_date_in
from cyberdocs.ingest.passages import ends_sentence

AFFILIATION = re.compile(
    r"\b(?:university|universit\w+|college|institute|institut\w*|dep(?:artmen)?t\.?|faculty|school|cent(?:re|er)|academy"
    r"|professor|prof\.|lecturer|assistant|associate|fellow|scholar|student|candidate|ph\.?\s?d|ll\.?\s?[mbd]\b|advocate"
    r"|attorney|editor|researcher|analyst|director|laboratory|orcid|corresponding author|e-?mail|law firm)",
    re.I,
)
PUBLICATION = re.compile(
    r"\b(?:doi|issn|isbn|vol(?:ume)?\.?|issue|no\.|received|accepted|revised|published|available online|submitted"
    r"|first published|last (?:updated|modified)|posted|updated|cite as|to cite|citation|working paper|discussion paper"
    r"|article history|licen[cs]e|open access|journal)\b|©|https?://|\S@\S",
    re.I,
)
_HONORIFIC = re.compile(r"\b(?:prof|dr|mr|mrs|ms|adv|hon|sir|judge|justice)\b\.?", re.I)
_NO_NAME_WORDS = frozenset(
    {
        "what",
        "who",
        "how",
        "why",
        "when",
        "where",
        "has",
        "have",
        "it",
        "this",
        "that",
        "the",
        "of",
        "in",
        "on",
        "for",
        "to",
    }
)
_SAYS = re.compile(r"\b(?:is|are|was|were|has|have|had|will|may|can|did|does|must)\b")
_NUMBERED_ISSUE = re.compile(r"\b(?:vol(?:ume)?|no|issue|nr)\b\.?\s?\d", re.I)
_NOTE_MARKS = "()*†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹0123456789"
_NAME_WORD = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w'’.-]*|de|van|von|der|den|la|le|da|di|bin|al|el|ter|y|e|del|dos|st\.)")


def is_names(text: str, body_words: frozenset[str], *, sure: bool) -> bool:
    """Tell a line of personal names: capitalised words that the text never writes in lower case."""
    words = [bare for word in re.split(r"[\s,;&]+|\band\b", text) if (bare := word.strip(_NOTE_MARKS))]
    if not 2 <= len(words) <= 24 or len(text) > 200 or not all(_NAME_WORD.fullmatch(word) for word in words):
        return False
    if iso_date_in(text) or _NUMBERED_ISSUE.search(text):
        return False
    if sure or _HONORIFIC.search(text):
        return True
    if AFFILIATION.search(text) or (text.isupper() and len(words) > 5):
        return False
    plain = [re.sub(r"[^\w]", "", word).casefold() for word in words]
    if any(word in _NO_NAME_WORDS for word in plain):
        return False
    common = sum(word in body_words for word in plain if len(word) > 2)
    return common == 0 and (is_title_case(text) or text.isupper())


def is_date(text: str) -> bool:
    return len(text) <= 60 and bool(iso_date_in(text)) and not _states(text)


def _states(text: str) -> bool:
    """Tell a sentence that happens to give a date ("The Pact was repealed in 2020.") from a line that is one."""
    words = len(text.split())
    return ends_sentence(text) and (words > 5 or (words > 3 and _SAYS.search(text) is not None))

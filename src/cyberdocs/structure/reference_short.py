"""Read short forms: Id., ibid., supra, op. cit., loc. cit., (n 12).

Reads one citation of a note; returns which form it is, whom and which note it names, and its pin.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from cyberdocs.structure.reference_fields import DASH


class ShortForm(NamedTuple):
    """A short form as printed; `end` is behind its pin."""

    form: str
    author: str
    label: str | None
    pin: str
    end: int


# "12" · "12-15" · "32(b)" · "9.32" · "A1" · "xi" · "347 ff." · "1600 n.12"
_NUMBER = (
    rf"(?:[A-Z]?\d{{1,5}}(?:\.\d{{1,3}})*|[ivxlc]{{1,7}}\b)(?:\([a-z\d]{{1,3}}\))?(?:\s?[{DASH}]\s?\d{{1,5}}(?:\.\d{{1,3}})*)?"
    rf"(?:\s?ff?\b\.?)?(?:\s?(?:&\s)?nn?\.\s?\d{{1,4}}(?:[{DASH}]\d{{1,4}})?)?"
)
_UNIT = (
    r"(?:pp?\b\.?|par(?:as?|s)?\b\.?|ss?\b\.?|sec(?:tion)?s?\b\.?|§+|¶+|arts?\b\.?|articles?|ch(?:apter)?s?\b\.?|recs?\b\.?|cl\.|"
    r"S\.|Rn\.?|Fn\.?|pages?|págs?\b\.?|pagg?\b\.?|vol\.)"
)
PIN = (
    rf"(?:(?:at|especially|esp\.|insbesondere|insb\.|und)\s+)?(?:{_UNIT}\s*)?{_NUMBER}"
    rf"(?:(?:\s*,\s*|\s*(?:&|and|und)\s*)(?:at\s+)?(?:{_UNIT}\s*)?(?!(?:1[5-9]|20)\d\d\b){_NUMBER}){{0,12}}"
)
_NOTE = (
    r"(?:\(?\s*\b(?:nn?|notes?|not[ae]s?|fn|footnotes?|Anm|Fn)\b\.?\s*(?P<label>\d{1,4}|\*)"
    r"(?:\s+and\s+accompanying\s+text)?\s*\)?)"
)

# "Id." "Id. at 12" "Ibid., p. 3" "id., para. 5" "Ebenda, S. 12" "Ivi, p. 33" "2 id. at 4": the volume stands before.
# Not: "Idem, Tides of Law, 2012", another work by the same author.
_SAME = re.compile(
    rf"(?:\d{{1,2}}\s+(?=id\b))?(?P<form>id|[ií]dem(?!\.?,?\s+(?-i:[\"*‘]|[A-ZÀ-Þ]\w))|ibid|ibíd|ibidem|ivi|ebd|ebenda)"
    rf"\b\.?(?P<tail>\s*,?\s*(?:at\s+)?(?P<pin>{PIN}))?",
    re.IGNORECASE,
)
# "Castells, supra note 12, at 436" "supra note 7" "Draft Study, supra n. 4, ¶ 3" "Above, n. 30"
# "Majone, n. 11 above, p. 3"
_ABOVE = re.compile(
    rf"(?P<author>[^;]{{0,120}}?)[,\s(]*\b(?:n|nt|note|fn)\b\.?\s*(?P<label>\d{{1,4}})\s+(?P<form>above|supra)\b[)]?(?:\s*,?\s*(?P<pin>{PIN}))?",
    re.IGNORECASE,
)
_SUPRA = re.compile(
    rf"(?P<author>[^;]{{0,120}}?)[,\s]*\b(?P<form>supra|above)\b,?\s*{_NOTE}(?:\s*,?\s*(?P<pin>{PIN}))?", re.IGNORECASE
)
# "Vogel, op. cit., n. 7, pp. 80–1" "Thornton, op. cit. (1996), n. 4" "Vogel, id., p. 79" "Marx, loc. cit."
_CITED = re.compile(
    rf"(?P<author>[^;]{{0,120}}?)[,\s]*[(]?\b"
    rf"(?P<form>(?:op|ob|loc|art)\.?\s?cit|(?:art\.\s)?préc(?:it[ée]e?s?)?|o\.\s?c|"
    rf"a\.\s?a\.\s?O|cit\.?\s?supra|id|ibid|supra)\b\.?[)]?"
    rf"(?:\s*\(\d{{4}}[a-z]?\))?(?:\s*,?\s*{_NOTE})?(?:\s*,?\s*(?:at\s+)?(?P<pin>{PIN}))?",
    re.IGNORECASE,
)
# What may stand behind a name that an earlier note introduced: ", supra note 7, at 4"
_NAME_BEHIND = re.compile(
    rf"(?:[\s,]*\b(?:supra|above)\b,?\s*{_NOTE})?\s*,?\s*(?:at\s+)?(?P<pin>{PIN})?\s*\.?", re.IGNORECASE
)
# OSCOLA: "Castells (n 12) 440" "(n 12) 440"
_OSCOLA = re.compile(
    rf"(?P<author>[^;()]{{0,120}}?)\s*\((?:n\.?|oben N\.|above n\.?)\s*(?P<label>\d{{1,4}})\)"
    rf"(?:\s*,?\s*(?P<pin>{PIN}))?"
)
# "W.A. Marsh, Commentary on the Ports Covenant, cit., p. 817"
_CIT_ALONE = re.compile(
    rf"(?P<author>[^;\d]{{2,200}}?),\s+cit\.(?!\s*supra)(?:\s*,?\s*(?P<pin>{PIN}))?(?:\s+(?:ss?|segg?)\b\.?)?"
)
_NAME = {
    "id": "id", "idem": "id", "ídem": "id", "ibid": "ibid", "ibíd": "ibid", "ivi": "ibid",
    "ibidem": "ibid", "ebd": "ibid", "ebenda": "ibid", "supra": "supra", "above": "supra",
    "opcit": "op_cit", "loccit": "loc_cit", "aao": "op_cit", "obcit": "op_cit", "artcit": "op_cit",
    "préc": "op_cit", "artpréc": "op_cit", "oc": "op_cit", "citsupra": "supra",
}  # fmt: skip
# "1 Marks, supra note 23": the volume of her commentaries; "Marks, cit. supra, nota 4"
_AROUND_AUTHOR = re.compile(r"^\d{1,2}\s+(?=[^\W\d_])|(?:^|,\s*)cit\.?$", re.IGNORECASE)
# What may stand before a short form: a few names. A quotation, a year or a full title means a full description.
_MAX_AUTHOR_WORDS = 12


def read_short_form(plain: str) -> ShortForm | None:
    """Read a short form at the beginning of `plain`; None if it is something else.

    Args:
        plain: one citation of a note, folded by `reference_shadow`.
    """
    if match := _SAME.match(plain):
        return ShortForm(_NAME[match["form"].lower()], "", None, _pin(match["pin"]), match.end())
    if (match := _CIT_ALONE.match(plain)) and match["author"][:1].isupper():
        return ShortForm("op_cit", match["author"].split(",")[0].strip(), None, _pin(match["pin"]), match.end())
    for pattern in (_OSCOLA, _SUPRA, _ABOVE, _CITED):
        match = pattern.match(plain)
        if match is None:
            continue
        author = _AROUND_AUTHOR.sub("", match["author"].strip(" ,'\""))
        if not _short_author(author):
            continue
        form = "n" if pattern is _OSCOLA else _form(match["form"])
        return ShortForm(form, author, match["label"], _pin(match["pin"]), match.end())
    return None


def _form(printed: str) -> str:
    """Name the form behind its spelling: "Op. cit." is "op_cit", "précité" too."""
    return _NAME[re.sub(r"(?<=préc)it[ée]e?s?$", "", re.sub(r"[.\s]", "", printed.lower()))]


def read_short_name(plain: str, short_names: Sequence[str]) -> ShortForm | None:
    """Read "Draft Study, at 12" where an earlier note introduced that name; None for other words."""
    words = re.sub(r"^the\s+", "", plain, flags=re.IGNORECASE)
    for name in sorted(short_names, key=len, reverse=True):
        if name and words.startswith(name):
            rest = _NAME_BEHIND.fullmatch(words[len(name) :])
            if rest:
                return ShortForm("hereinafter_use", name, rest["label"], rest["pin"] or "", len(plain))
    return None


def _short_author(author: str) -> bool:
    words = author.split()
    if not words:
        return True
    if len(words) > _MAX_AUTHOR_WORDS or re.search(r"[\d\"“”‘]", author):
        return False
    return words[0][0].isupper() or words[0].lower() in ("van", "von", "de")


def _pin(pin: str | None) -> str:
    return (
        re.sub(
            r"^(?:(?:at|especially|pp?\.|S\.|pages?|págs?\.|pagg?\.)\s*)+", "", pin.strip(" ,."), flags=re.IGNORECASE
        )
        if pin
        else ""
    )

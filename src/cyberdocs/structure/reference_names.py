"""Read the authors of a reference.

Reads the printed words of an author field in any order of names; returns `Name`s. Bodies stay in one piece.
"""

import re

from cyberdocs.records import Name

# Words that only names of bodies hold. A person's name is at most five words, a body's is often longer.
_BODY = re.compile(
    r"""\b(?:
        U\.?N\.?(?:[A-Z]\.?)*|United|Nations|Office|Union|Council|Commission|Comm['’]n|Committee|Comm\.|Group|Forum|Agency
      | Bank|Fund|Institute|Inst\.|University|Univ\.|Association|Ass['’]n|Centre|Center|Department|Dep['’]t|Ministry
      | Ministère
      | Organi[sz]ation|Org\.|Secretar(?:y|iat)|Int['’]l|International|European|World|National|Nat['’]l|Federal
      | Government
      | Gov['’]t|Parliament|Court|Assembly|Task\ Force|Network|Foundation|Society|Authority|Bureau|Company
      | Inc\.|Ltd|GmbH
      | Service|Services|Alliance|Coalition|Federation|Conference|Congress|Senate|Police|Corporation|Corp\.|Board|Team
      | G\d{1,2}|Ministers|Experts|Republic|States|State|Programme|Program|Project|Initiative|Library|Museum|Press|Party
    )(?:\b|(?<=\.))""",
    re.VERBOSE,
)
# Bodies that go by their letters alone, beside those that no name could be told from ("BRLN", "EU").
_ACRONYM = re.compile(
    r"(?:UN[A-Z]*|EU[A-Z]*|[A-Z]+POL|EURO[A-Z]+|OECD|NATO|ASEAN|ENISA|ECOWAS|CARICOM|APEC|OSCE|FATF|ICANN|ICRC|ILO|IMF"
    r"|WTO|WHO|ITU|OAS|AU|CERT|NIST|HIPCAR|SADC|COMESA|CCDCOE|CISA|GCHQ|BRICS|OHCHR|IGF|IETF|CEPOL|CIGI|RUSI|RAND|CSIS"
    r"|[A-Z]{1,3}|[B-DF-HJ-NP-TV-XZ]+)"
)
_CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ'’\-]{3,}")  # "KIRK", "D’ENTRÈVES": four letters and more are no initials
_JOIN = re.compile(r"(?:,?\s+(?:and|et|und|y|e)\s+|,?\s*&\s*|\s+with\s+)")
_ET_AL = re.compile(r"[,;]?\s*(?:\bet\.?\s+al(?:ii|ia)?\b\.?|\band others\b|\bu\.\s?a\.|\. \. \.|…)", re.IGNORECASE)
_ROLE = re.compile(
    r"[,;]?\s*[(\[]?\b(?:eds?|editors?|hrsg|dir|trans|translators?|comp|coord|orgs?)\b\.?[)\]]?\s*$", re.IGNORECASE
)
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV|Esq|PhD|Ph\.D|M\.?D)\.?$")
_INITIAL = r"[^\W\d_a-z]\.?(?:\s?[-‐–]?\s?[^\W\d_a-z]\.?){0,4}"
_INITIALS = re.compile(rf"{_INITIAL}$")
_PARTICLES = frozenset(
    [
        "van",
        "von",
        "de",
        "der",
        "den",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "du",
        "la",
        "le",
        "ten",
        "ter",
        "bin",
        "al",
        "el",
        "y",
        "zu",
        "zur",
        "st",
    ]
)
# "Marras WS", "van der Berg J-P"
_FAMILY_INITIALS = re.compile(r"(.*[^\W\d_]{2,})\s+([^\W\d_a-z](?:[-.]?[^\W\d_a-z]){0,3}\.?)$")


def is_body(text: str) -> bool:
    """Tell whether an author's words name a body and not a person."""
    words = text.replace(",", " ").split()
    if not words:
        return False
    if len(words) == 1:
        letters = words[0].strip(".").replace(".", "")
        return letters.isupper() and len(letters) > 2
    if _BODY.search(text) or (len(words[0]) > 3 and _ACRONYM.fullmatch(words[0])):
        return True
    return len(words) > 6 and not re.search(r",|&|\band\b", text)


# "Idem, Tides of Law", "Ders., Häfen im Recht": the author of the work before.
SAME_AUTHOR = re.compile(
    r"(?:[iíe]dem|eadem|ead|iidem|ders(?:elbe)?|dies(?:elben?)?|(?:the\s)?same\sauthors?|lo\sstesso)\.?", re.IGNORECASE
)


def read_names(text: str) -> tuple[Name, ...]:
    """Read every author in `text`, in the printed order.

    A text that names a body gives one `literal`. What cannot be told apart stays a family name.
    """
    given = text
    text = re.sub(r"(?<=[^\W\d_])- (?=[a-z])", "", " ".join(text.replace("*", " ").split())).strip(" ,;:&")
    text = _ROLE.sub("", _ET_AL.split(text, maxsplit=1)[0]).strip(" ,;:&")
    text = _split_slashes(text)
    if not text or SAME_AUTHOR.fullmatch(text):
        return ()
    if ";" in text:
        return tuple(name for part in text.split(";") for name in _read_part(part))
    if " " not in text and _ET_AL.search(given):
        return (Name(family=text),)
    if " " not in text or _looks_like_body(text):  # one word alone is a body's name: "Europol"
        return (Name(literal=text.rstrip(".") if not _ends_in_initial(text) else text),)
    parts = _parts(text)
    return tuple(_pair(parts))


def _read_part(part: str) -> tuple[Name, ...]:
    """Read one of several authors; a lone word before a comma is a family name."""
    alone = re.fullmatch(r"\s*([^\s,]+),\s*", part)
    return (Name(family=alone[1]),) if alone else read_names(part)


def _split_slashes(text: str) -> str:
    """Put semicolons for the slashes of "KIRK/KIRBY" and "Marks, A. / Hale, B."; "EUROPOL/INTERPOL" stays."""
    parts = [part.strip() for part in text.split("/")]
    if len(parts) == 1 or not all(re.match(r"[^\W\d_a-z][\w'’\-]{2,}(?=[\s,]|$)", part) for part in parts):
        return text
    if any(_ACRONYM.fullmatch(part) or _BODY.search(part) for part in parts):
        return text
    # a comma keeps a single word from being read as a body
    return "; ".join(part if " " in part else f"{part}, " for part in parts)


def _looks_like_body(text: str) -> bool:
    """A body holds a body's word before any initial-and-comma shows a person."""
    if not is_body(text):
        return False
    return not re.match(r"[^\W\d_][\w'’\-]+,\s+[^\W\d_a-z]\.", text) and not re.match(
        r"[^\W\d_a-z]\.\s?[^\W\d_a-z]?\.?\s?\w+,", text
    )


def _ends_in_initial(text: str) -> bool:
    return bool(re.search(r"\b[A-Z]\.$", text))


def _parts(text: str) -> list[str]:
    """Split at commas and joining words; suffixes go back to their name."""
    out: list[str] = []
    for chunk in _JOIN.split(text):
        for part in chunk.split(","):
            part = part.strip() if re.search(r"(?:^|[\s.\-])[^\W\d_a-z]\.$", part.strip()) else part.strip(" .")
            if not part:
                continue
            part = re.sub(r"\s+(?:Jr|Sr|II|III|IV)\.?$", "", part)
            if _SUFFIX.match(part) and out:
                continue
            out.append(part)
    return out


def _is_initials(part: str) -> bool:
    return len(part) <= 14 and bool(_INITIALS.match(part)) and not (len(part) > 4 and part.isalpha())


def _pair(parts: list[str]) -> list[Name]:
    names: list[Name] = []
    index = 0
    while index < len(parts):
        part = parts[index]
        following = parts[index + 1] if index + 1 < len(parts) else ""
        words = part.split()
        if _is_initials(part) and names and not names[-1].given:
            names[-1] = Name(family=names[-1].family, given=part)
        elif following and _is_initials(following) and not _leading_initials(words):
            names.append(Name(family=part, given=following))
            index += 1
        elif (match := _FAMILY_INITIALS.match(part)) and not _CAPITALS.fullmatch(match[2]):
            names.append(Name(family=match[1], given=match[2]))
        elif len(words) == 1 or words[0].lower() in _PARTICLES:
            # "Stravinsky, Igor": one word, then a given name that is no full name of its own.
            if following and _is_given(following) and (not names or names[-1].given):
                names.append(Name(family=part, given=following))
                index += 1
            else:
                names.append(Name(family=part))
        else:
            names.append(_given_first(words))
        index += 1
    return names


def _leading_initials(words: list[str]) -> bool:
    return len(words) > 1 and bool(re.match(r"^[^\W\d_a-z]\.", words[0])) and len(words[-1]) > 2


def _is_given(part: str) -> bool:
    """ "Igor", "Jeffrey L.", "Elena V. M.": a word, then only initials or words."""
    words = part.split()
    return (
        len(words) <= 3
        and words[0][:1].isupper()
        and (len(words) == 1 or len(words[-1].strip(".")) <= 1 or len(words) == 2)
    )


def _given_first(words: list[str]) -> Name:
    """ "James N. Rosenau", "B. van Steenbergen": the family name begins at a particle or is the last word."""
    while len(words) > 2 and _SUFFIX.match(words[-1]):
        words = words[:-1]
    if len(words) <= 3 and _CAPITALS.fullmatch(words[0]) and not any(word.isupper() for word in words[1:]):
        return Name(family=words[0], given=" ".join(words[1:]))  # "MARKS Ada"
    start = len(words) - 1
    if start > 1 and words[start].islower() and words[start] not in _PARTICLES:
        start -= 1  # "Finne more": a name that a line end or a spelling check cut in two
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    return Name(family=" ".join(words[start:]), given=" ".join(words[:start]))

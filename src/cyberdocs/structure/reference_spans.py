"""Find the citations in a note and leave the comment around them out.

Reads a note's shadow; returns the span of each citation, ascending. A note may be one citation, several behind
semicolons or signals ("See also"), or prose with citations in it.
"""

import re

from cyberdocs.structure.reference_fields import DASH, YEAR
from cyberdocs.structure.reference_shadow import Shadow
from cyberdocs.structure.reference_short import PIN, read_short_form

# "See", "See also", "But see", "See, e.g.,", "See, for example,", "Cf.", "Compare", "vgl. auch"
_SIGNAL = re.compile(
    r"""(?:\(?\s*)(?:
        (?:but\s+|and\s+)?see(?:\b,?\s*(?:also|generally|further|for\ example|e\.\s?g\.|especially|esp\.|in\ particular|too|inter\ alia)(?!\w))*
      | (?:but\s+)?cf\. | compare | accord | contra | e\.\s?g\. | for\ (?:example|instance) | quoted\ in | cited\ in | citing | quoting
      | reprinted\ in | also | notably | e\.g | as\ cited\ in | discussed\ in | discussing | with
      | (?:siehe|vgl\.?|vergleiche|s\.)(?:\s+(?:auch|etwa|z\.\s?B\.|hierzu|dazu|nur|insbesondere|zum|bei))* | ebenso | sowie | auch | so | bei | dazu | voir(?:\ aussi)?
    )(?![\w])[\s,.:]*(?:at\s+)?""",
    re.VERBOSE | re.IGNORECASE,
)
# The same inside prose: "For a contrary view, see M.J. ..." "(see R. v. L. ...)"
_INNER_SIGNAL = re.compile(
    r"""(?<![\w])(?:see|compare|cf\.|vgl\.?|siehe|voir|citing|quoting|quoted\ in|cited\ in)(?![\w])
        (?:[\s,]*(?:also|generally|further|for\ example|e\.\s?g\.|especially|in\ particular|inter\ alia|auch|etwa|hierzu|dazu|aussi)(?![\w]))*[\s,.:]*""",
    re.VERBOSE | re.IGNORECASE,
)
_CAPITAL = r"[A-ZÀ-ÖØ-ÞŠŽ]"
_WORD = rf"{_CAPITAL}[\w'’\-]+"
_PERSON = rf"(?:(?:{_CAPITAL}\.[\s\-]?){{1,4}}\s?(?:(?:van|von|de|der|den|del|da|di|le|la|al|bin)\s+){{0,2}}{_WORD}|{_WORD}(?:\s+{_CAPITAL}\.)*\s+{_WORD})"
# How a citation begins: quotation mark, "J. N. Rosenau", "James N. Rosenau,", "Rosenau, J. N.", "(1991) 25 N.S.W.L.R. 32", "[1919] 2 K.B."
_BEGIN = re.compile(
    rf"""(?:the\s+)?(?:
        ["‘“] | '(?=[A-Z]) | \[\d{{4}}] | \({YEAR}\)\s+(?:\d|[A-Z]\.)
      | (?:(?:{_CAPITAL}\.[\s\-]?){{1,4}}\s?(?:(?:van|von|de|der|den|del|da|di|le|la|al|bin)\s+){{0,2}}{_WORD})
      | {_WORD},\s+{_CAPITAL}\.
      | (?:id|ibid|ibidem|ebd|ebenda)\b | {_WORD}(?:\s+{_WORD}|\s+(?:and|&|et|und)|\s+{_CAPITAL}\.){{0,5}},?\s+(?:op\.|loc\.|supra|id\.|ibid|\(n\.?\s)
    )""",
    re.VERBOSE,
)
# What shows that words are a citation: a year in brackets or behind a place, a report series, a short form, an identifier.
_ANCHOR = re.compile(
    rf"""
      [(\[][^()\[\]]{{0,80}}?{YEAR}[a-z]?(?:[{DASH}/]\d{{2,4}})?(?:[;,][^()\[\]]{{0,30}})?[)\]]
    | \((?:forthcoming|in\ press|unreported|n\.d\.)\)
    | \b(?:op|loc)\.\s?cit\b\.? | \b(?:id|ibid)\b\.? | \bsupra\b | \babove,\s+n | \(n\.?\s\d{{1,3}}\) | \bebenda\b
    | \b(?:A|S|E|ST|CRC|TD|UNEP|UNODC)/[A-Z\d][\w./()\-]{{2,40}}
    | \bRes(?:olution|\.)\s+\d
    | \b(?:C?ETS|C?E\.?T\.?S\.?|UNTS|U\.N\.T\.S\.|I\.?L\.?M\.?)\s+(?:No\.\s*)?\d
    | \bO\.?J\.?\s+\(?[LC]\b | \bCOM\s?\(\d{{4}}\) | \b\d{{3,4}}/\d{{1,4}}/(?:EU|EC|EEC|JHA)\b | \(E[UC]\)\s+(?:No\.?\s+)?\d
    | \b\d{{1,4}}\s+[A-Z][\w.&'\s]{{1,50}}?\s\d{{1,5}}\b
    | https?:// | \bdoi\b | 10\.\d{{4,9}}/
    | \b(?:Act|Code|Regulations?|Ordinance|Decree)\s+{YEAR}\b | \sv\.?\s{_CAPITAL}
    | ,\s+(?:\d{{1,2}}\s+)?{_WORD}\.?\s+(?:\d{{1,2}},\s+)?{YEAR}\b | (?<=[\w,:]\s){YEAR}[a-z]?(?=\s*(?:[,.:;)]|$|S\.|p\.))
    | \bunreported\b
    """,
    re.VERBOSE,
)
_SENTENCE_END = re.compile(r"(?<=[.?!)\]\"”’])\s+(?=[\"“‘'(\[]?[A-Z\d(\[]|id\b|ibid\b)|;\s*")
_ABBREVIATIONS = frozenset(
    [
        "ed",
        "eds",
        "edn",
        "vol",
        "vols",
        "no",
        "nos",
        "nr",
        "p",
        "pp",
        "para",
        "paras",
        "art",
        "arts",
        "ch",
        "chs",
        "rev",
        "j",
        "l",
        "q",
        "stud",
        "int'l",
        "nat'l",
        "comm",
        "comm'n",
        "ass'n",
        "org",
        "univ",
        "inst",
        "doc",
        "res",
        "rep",
        "sess",
        "supp",
        "suppl",
        "dep't",
        "gov't",
        "v",
        "vs",
        "cf",
        "e.g",
        "i.e",
        "al",
        "op",
        "cit",
        "loc",
        "n",
        "nn",
        "s",
        "ss",
        "sec",
        "dr",
        "mr",
        "mrs",
        "ms",
        "prof",
        "hon",
        "st",
        "jr",
        "sr",
        "am",
        "aust",
        "eur",
        "can",
        "crim",
        "const",
        "pol",
        "pub",
        "sci",
        "soc",
        "econ",
        "hist",
        "phil",
        "trans",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
        "co",
        "corp",
        "inc",
        "ltd",
        "app",
        "ct",
        "cir",
        "supr",
        "fed",
        "reg",
        "stat",
        "bull",
        "proc",
        "ann",
        "dir",
        "annex",
        "pt",
        "fig",
        "fn",
        "ff",
        "f",
        "bd",
        "aufl",
        "hrsg",
        "vgl",
        "bzw",
        "abs",
        "u.s",
        "u.n",
        "e.u",
        "u.k",
        "ass",
        "law",
        "u",
        "hum",
        "rts",
        "pol'y",
        "contemp",
        "tel",
        "telecomm",
        "tech",
        "comp",
        "affairs",
        "aff",
        "east",
        "west",
        "n.s",
        "arb",
        "disp",
        "resol",
        "prac",
        "persp",
        "dev",
    ]
)
_LOWER_COMMENT = re.compile(
    r"[,.)\]]*\s+(?!(?:and|at|in|ed|eds|edn|trans|para|paras|p|pp|n|no|nos|vol|of|the|ch|art|arts|s|ss|as|cited|adopted|entered|opened|on|"
    r"available|accessed|last|visited|http\w*|doi|hereinafter|annex|esp|especially|with|ff|f|u|und|und|von|de|van|per)\b)[a-zäöü]{2,}\b"
)
_TAIL = re.compile(rf"\s*(?:,\s*)?(?:{PIN}|and\s+throughout|passim|\([^()]{{1,80}}\)|\[[^\[\]]{{1,80}}])")
_JOIN = re.compile(r"(?:,?\s+(?:and|und|sowie|with|,)\s+(?:in\s+)?|,\s+(?=(?:see|cf\.|vgl\.)))(?=\S)")


def find_citations(shadow: Shadow) -> list[tuple[int, int]]:
    """Give the span of every citation in a note, ascending and apart from each other.

    Empty when the note is comment only. Spans hold no signal and no closing comment.
    """
    found: list[tuple[int, int]] = []
    for start, end in _segments(shadow):
        for left, right in _split_joined(shadow, start, end):
            span = _core(shadow, left, right)
            if span is not None:
                found.append(span)
    return found


def _segments(shadow: Shadow) -> list[tuple[int, int]]:
    """Cut at semicolons and sentence ends that stand outside quotation marks and brackets."""
    plain = shadow.plain
    cuts: list[tuple[int, int]] = []
    start = 0
    for match in _SENTENCE_END.finditer(plain):
        at = match.start()
        if at <= start:
            continue
        if plain[at] == ";":
            if shadow.outside(at):
                cuts.append((start, at))
                start = match.end()
            continue
        if not shadow.outside(at) or not _ends_sentence(shadow, start, at, match.end()):
            continue
        cuts.append((start, at))
        start = match.end()
    cuts.append((start, len(plain)))
    return _rejoin(shadow, [cut for cut in cuts if plain[cut[0] : cut[1]].strip()])


def _ends_sentence(shadow: Shadow, start: int, at: int, following: int) -> bool:
    """Tell whether the mark before `at` ends a sentence or a citation and not an abbreviation."""
    plain = shadow.plain
    before = plain[max(start, at - 40) : at]
    signal = bool(_SIGNAL.match(plain, following)) and plain[following].isupper()
    if before[-1] in ')]"”’':
        inner = before.rstrip(')]"”’')
        return inner.endswith((".", "?", "!")) and (signal or before[-1] in ")]")
    if before[-1] in "?!":
        return signal or not re.match(r"[(\[\d]", plain[following : following + 1])
    word = re.split(r"[\s(\[\"“‘]", before[:-1])[-1]
    if plain[following].isdigit() or plain[following : following + 2] == "(1":
        return False
    if plain[following] in "([" and not signal:
        return False
    if signal or plain[following].islower():
        return True
    if word[-1:].isdigit() or word[-1:] in ')]"”’':
        return True
    bare = word.lower().strip(".,'")
    if word[:1].isupper() and len(word) <= 6 and re.search(r"(?:\d|\.)\s+\S+$", before[:-1]):
        return False  # "48 Stan. L. Rev.": a word between a number and a further abbreviation
    if bare in _ABBREVIATIONS or len(word) <= 2 or "." in word:
        # "op. cit." and "ff." end citations too, where a new one begins behind them.
        return bare in ("cit", "ff", "id", "ibid") and bool(_BEGIN.match(plain, following))
    return word[-1:].isalpha()


def _rejoin(shadow: Shadow, cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join "Author, A. (2010)." with the title and container behind it (lists set as notes)."""
    out: list[tuple[int, int]] = []
    for start, end in cuts:
        if out:
            piece = shadow.plain[out[-1][0] : out[-1][1]].strip()
            opener = re.fullmatch(rf"[^\"“‘;]{{3,200}}\(?{YEAR}[a-z]?\)?\.", piece)
            if opener and re.match(rf"{_WORD},\s+{_CAPITAL}", piece) and piece.count(" v. ") == 0:
                out[-1] = (out[-1][0], end)
                continue
            if re.match(
                r"\s*(?:https?://|doi|Available|Retrieved|Accessed|accessed|\[?hereinafter)", shadow.plain[start:end]
            ):
                out[-1] = (out[-1][0], end)
                continue
        out.append((start, end))
    return out


def _split_joined(shadow: Shadow, start: int, end: int) -> list[tuple[int, int]]:
    """Cut "... (1995) and ‘Historicising ...’ (1996) ..." where one citation ends and another begins."""
    plain = shadow.plain
    out: list[tuple[int, int]] = []
    for match in _JOIN.finditer(plain, start, end):
        at, following = match.start(), match.end()
        if (
            at <= start
            or not shadow.outside(at)
            or not re.search(r"(?:[\d)\]]|cit\.|ff\.?|f\.|id\.)$", plain[start:at])
        ):
            continue
        behind = _INNER_SIGNAL.match(plain, following)
        next_start = behind.end() if behind else following
        if not _BEGIN.match(plain, next_start) and not behind:
            continue
        if _ANCHOR.search(plain, start, at) and _ANCHOR.search(plain, next_start, end):
            out.append((start, at))
            start = following
    out.append((start, end))
    return out


def _core(shadow: Shadow, start: int, end: int) -> tuple[int, int] | None:
    """Find the citation inside a segment; None where it is comment."""
    plain = shadow.plain
    signalled = False
    start = _skip_blank(plain, start, end)
    while (
        (match := _SIGNAL.match(plain, start, end))
        and match.end() > start
        and not _same_word(plain, start, match.end())
    ):
        following = _skip_blank(plain, match.end(), end)
        signalled = True
        start = following
    if start >= end:
        return None
    short = read_short_form(plain[start:end])
    if short is not None and not _is_prose(plain, start, start + short.end):
        return _trim(plain, start, min(end, start + short.end))
    if _ANCHOR.search(plain, start, end) is None:
        if shadow.emphasis and signalled and any(start <= left < end for left, _ in shadow.emphasis):
            return _trim(plain, start, end)
        return None
    begin = _find_begin(shadow, start, end, signalled=signalled)
    if begin is None:
        return None
    short = read_short_form(plain[begin:end])
    if short is not None:
        return _trim(plain, begin, min(end, begin + short.end))
    return _trim(plain, begin, _find_end(shadow, begin, end))


def _same_word(plain: str, start: int, end: int) -> bool:
    """ "So", "Also" and "With" may be a title's first word: they are signals only before a name or quotation."""
    word = plain[start:end].strip(" ,.:(").lower()
    return word in ("so", "also", "with", "auch", "bei", "s", "notably") and not _BEGIN.match(plain, end)


def _find_begin(shadow: Shadow, start: int, end: int, *, signalled: bool) -> int | None:
    plain = shadow.plain
    inner = None
    for match in _INNER_SIGNAL.finditer(plain, start, end):
        if shadow.depth[match.start()] == 2 or match.end() >= end or match.start() == start:
            continue
        behind = plain[match.end()]
        if (
            behind.isupper() or behind in "\"‘“'[(*" or plain.startswith(("id.", "ibid"), match.end())
        ) and _ANCHOR.search(plain, match.end(), end):
            inner = match.end()
    if inner is not None and not _BEGIN.match(plain, start):
        return inner
    if inner is not None and _is_prose(plain, start, inner):
        return inner
    if signalled or _BEGIN.match(plain, start) or not _is_prose(plain, start, end):
        return start
    for match in re.finditer(
        r":\s+|\(\s*|(?:such as|examples? (?:are|is)|in|is|by|of|from|on)\s+|,\s+|\.\s+", plain[start:end]
    ):
        at = start + match.end()
        if at < end and shadow.depth[at] != 2 and _BEGIN.match(plain, at) and _ANCHOR.search(plain, at, end):
            if plain[at] in "\"‘“'" and not _title_quote(shadow, at, end):
                continue
            return at
    return _case_or_act(shadow, start, end)


def _title_quote(shadow: Shadow, at: int, end: int) -> bool:
    """A quotation is a title when a year, "in" or a volume stands right behind it."""
    for left, right in shadow.quotes:
        if left == at + 1:
            return bool(re.match(r"[\"”’']?,?\s*(?:[(\[]|in\s|\d)", shadow.plain[right : min(end, right + 12)]))
    return False


_CASE = re.compile(rf"(?:(?:{_WORD}|{_CAPITAL}\.|of|the|and|&|Ltd)\s+){{1,8}}v\.?\s+{_CAPITAL}")
_ACT = re.compile(
    rf"(?:(?:{_WORD}|\([^()]{{3,40}}\)|of|the|and|on)\s+){{1,10}}(?:Act|Code|Ordinance|Regulations?)\s+{YEAR}(?:\s+\([^()]{{2,12}}\))?"
)
_IDENTIFIER = re.compile(
    r"\b(?:U\.?N\.?\s+Doc\.?\s+)?(?:A|S|E|UNODC)/[A-Z\d][\w./()\-]{2,40}|\bRes(?:olution|\.)\s+\d+/\d+"
)


def _case_or_act(shadow: Shadow, start: int, end: int) -> int | None:
    for pattern in (_CASE, _ACT, _IDENTIFIER):
        if match := pattern.search(shadow.plain, start, end):
            return match.start()
    return None


def _is_prose(plain: str, start: int, end: int) -> bool:
    """Tell comment from a citation: prose has small words and verbs before its first comma or bracket."""
    head = re.split(r"[,(\[:\"“‘]", plain[start:end], maxsplit=1)[0].split()
    small = sum(word[0].islower() for word in head)
    small -= sum(
        word
        in (
            "of",
            "and",
            "for",
            "the",
            "de",
            "van",
            "von",
            "on",
            "in",
            "to",
            "der",
            "v",
            "v.",
            "et",
            "und",
            "al.",
            "art.",
            "arts.",
        )
        for word in head
    )
    return small >= 2


def _find_end(shadow: Shadow, begin: int, end: int) -> int:
    """Cut comment behind the last year, number or pin: "(1988), produced much comment"."""
    plain = shadow.plain
    last = begin
    for match in _ANCHOR.finditer(plain, begin, end):
        if shadow.depth[match.start()] != 2:
            last = match.end()
            while (tail := _TAIL.match(plain, last, end)) and tail.end() > last:
                last = tail.end()
            if _LOWER_COMMENT.match(plain, last, end):
                return last
    if (
        last > begin
        and (match := _LOWER_COMMENT.search(plain, last, end))
        and not _ANCHOR.search(plain, match.start(), end)
    ):
        return match.start() if match.start() - last < 60 else last
    return end


def _trim(plain: str, start: int, end: int) -> tuple[int, int] | None:
    start = _skip_blank(plain, start, end)
    while end > start and plain[end - 1] in " ,;":
        end -= 1
    # a bracket that was opened outside the citation: "(see Brenner (2010) 12)."
    inside = plain[start:end]
    while inside.rstrip(".").endswith((")", "]")) and inside.count(")") + inside.count("]") > inside.count(
        "("
    ) + inside.count("["):
        end = start + len(inside.rstrip(".")) - 1
        inside = plain[start:end]
    return (start, end) if end > start else None


def _skip_blank(plain: str, start: int, end: int) -> int:
    while start < end and plain[start] in " ,;:":
        start += 1
    if start < end and plain[start] == "(" and plain.find(")", start, end) == -1:
        return _skip_blank(plain, start + 1, end)
    return start

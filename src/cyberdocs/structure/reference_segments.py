"""Cut a note into pieces, of which each holds at most one citation.

Reads a note's shadow; returns spans, ascending. Cuts are semicolons, sentence ends, brackets with a signal of their
own, and "and" between two complete citations.
"""

import re
from bisect import bisect_left

from cyberdocs.structure.reference_fields import YEAR
from cyberdocs.structure.reference_shadow import Shadow
from cyberdocs.structure.reference_shapes import ANCHOR, BEGIN, CAPITAL, FULL_NAME, INITIALS_NAME, WORD
from cyberdocs.structure.reference_short import read_short_form
from cyberdocs.structure.reference_signals import INNER_SIGNAL, starts_with_signal

_CUT = re.compile(
    rf"""(?<=[.?!)\]"”’])\s+(?=["“‘'(\[]?[A-Z\d(\[]|id\b|ibid\b)
       | ;\s*
       | (?<=[.)\d])\s+[—–-]\s+(?={CAPITAL})
       # "(1996) 74 R. Collier, ...": the full stop was lost
       | (?<=[\d])\s+(?={INITIALS_NAME},\s)
       # "... S. 35 Bender/Schumacher 1980, S. 24"
       | (?:(?<=ff\.)|(?<=\d\.)|(?<=\d))\s+(?={WORD}(?:[/\s]{WORD}){{0,3}},?\s{YEAR}[a-z]?,?\s(?:S\.|pp?\.)\s?\d)
    """,
    re.VERBOSE,
)
_ABBREVIATIONS = frozenset(
    {
        "ed", "brit", "int", "sc", "insbes", "jb", "jahrb", "zeitschr", "schweiz", "österr", "europ", "mwnachw",
         "eds", "edn", "vol", "vols", "no", "nos", "nr", "p", "pp", "para", "paras", "art", "arts", "ch", "chs",
        "rev", "j", "l", "q", "stud", "int'l", "nat'l", "comm", "comm'n", "ass'n", "org", "univ", "inst", "doc", "res",
        "rep", "sess", "supp", "suppl", "dep't", "gov't", "v", "vs", "cf", "e.g", "i.e", "al", "op", "cit", "loc", "n",
        "nn", "s", "ss", "sec", "dr", "mr", "mrs", "ms", "prof", "hon", "st", "jr", "sr", "am", "aust", "eur", "can",
        "crim", "const", "pol", "pub", "sci", "soc", "econ", "hist", "phil", "trans", "jan", "feb", "mar", "apr", "jun",
        "jul", "aug", "sept", "sep", "oct", "nov", "dec", "co", "corp", "inc", "ltd", "app", "ct", "cir", "supr", "fed",
        "reg", "stat", "bull", "proc", "ann", "dir", "annex", "pt", "fig", "fn", "ff", "f", "bd", "aufl", "hrsg", "vgl",
        "bzw", "abs", "u.s", "u.n", "e.u", "u.k", "ass", "law", "u", "hum", "rts", "pol'y", "contemp", "tel",
        "telecomm", "tech", "comp", "affairs", "aff", "east", "west", "n.s", "arb", "disp", "resol", "prac", "persp",
        "dev", "off", "secretary", "gen", "sec'y", "gov", "plen", "mtg", "agenda", "annot", "etc", "cmnd", "cm", "rec",
        "recs", "cl", "sched", "reprinted", "approx", "ca",
    }
)  # fmt: skip
# Where one citation ends and the next begins without a full stop: "... (1995) and ‘Historicising ...’"
_JOIN = re.compile(r"(?:,?\s+(?:and|und|sowie|with)\s+(?:in\s+)?|,\s+(?=(?:see|cf\.|vgl\.)))(?=\S)")
# "..., (2012) 44, and contested in Cy Dunn, ‘Against Tides’": comment leads from one citation to the next
_LEADS_ON = re.compile(rf",?\s+(?:and|but)\s+(?:[a-z]+\s+){{1,5}}?(?:in|by)\s+(?={FULL_NAME},\s)")
_COMPLETE = re.compile(r"(?:[\d)\]]|cit\.|ff\.?|f\.|id\.)$")
_OPENER = re.compile(rf"{WORD},\s+{CAPITAL}\.[^\"“‘;]{{0,200}}\({YEAR}[a-z]?\)\.$")
_AUTHOR_FIRST = re.compile(rf"\s*{INITIALS_NAME}(?:(?:,|\s+and|\s+&)\s+{INITIALS_NAME}){{0,8}},\s+\S")
_CONTINUES = re.compile(r"\s*(?:https?://|doi|Available|Retrieved|Accessed|accessed|\[?hereinafter)")


def cut_note(shadow: Shadow) -> list[tuple[int, int]]:
    """Cut a note into pieces of at most one citation each, ascending."""
    pieces: list[tuple[int, int]] = []
    for start, end in _sentences(shadow):
        for left, right in _open_brackets(shadow, start, end):
            pieces.extend(_split_joined(shadow, left, right))
    return pieces


def _sentences(shadow: Shadow) -> list[tuple[int, int]]:
    plain = shadow.plain
    cuts: list[tuple[int, int]] = []
    start = 0
    for match in _CUT.finditer(plain):
        at = match.start()
        if at <= start or not shadow.outside(at):
            continue
        sure = plain[at] == ";" or match.group().strip() in ("—", "–", "-") or plain[at - 1].isdigit()
        if sure or _ends_sentence(plain, start, at, match.end()):
            cuts.append((start, at))
            start = match.end()
    cuts.append((start, len(plain)))
    return _rejoin(plain, [cut for cut in cuts if plain[cut[0] : cut[1]].strip()])


def _ends_sentence(plain: str, start: int, at: int, following: int) -> bool:
    """Tell whether the mark before `at` ends a sentence or a citation and not an abbreviation."""
    before = plain[max(start, at - 40) : at]
    signal = starts_with_signal(plain, following)
    if before[-1] in ')]"”’':
        inner = before.rstrip(')]"”’')
        last = re.split(r"[\s(\[]", inner[:-1])[-1].lower()
        return inner.endswith((".", "?", "!")) and (signal or (before[-1] in ")]" and last not in _ABBREVIATIONS))
    if before[-1] in "?!":  # a title may ask a question and go on
        return (
            signal
            or (plain[following] not in "([" and bool(BEGIN.match(plain, following)))
            or plain[following : following + 3].islower()
        )
    if plain[following].isdigit() or plain[following : following + 2] == "(1":
        return False
    if plain[following] in "([" and not signal:
        return bool(BEGIN.match(plain, following + 1))
    if signal or plain[following].islower():
        return True
    if re.match(r"[A-Z]\.,?\s+\d", plain[following : following + 6]):
        return False  # "Computer & Info. L. 329"
    word = re.split(r"[\s(\[\"“‘]", before[:-1])[-1]
    if word[-1:].isdigit() or word[-1:] in ')]"”’':
        return True
    if word[:1].isupper() and len(word) <= 6 and re.search(r"(?:\d|\.|&)\s+\S+$", before[:-1]):
        return False  # "48 Stan. L. Rev.": a word between a number and a further abbreviation
    bare = word.lower().strip(".,'’").replace("’", "'")
    if bare in _ABBREVIATIONS or len(word) <= 2 or "." in word:
        # "op. cit." and "ff." end citations too, where a new one begins behind them.
        return bare in ("cit", "ff", "id", "ibid", "op.cit") and bool(BEGIN.match(plain, following))
    return word[-1:].isalpha()


def _rejoin(plain: str, cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join "Author, A. (2010)." with the title and container behind it, and an address with its work."""
    out: list[tuple[int, int]] = []
    in_list_entry = False
    for start, end in cuts:
        piece = plain[start:end].strip()
        new = starts_with_signal(plain, start) or bool(_OPENER.match(piece)) or read_short_form(piece) is not None
        # "W. Streeck, Gekaufte Zeit. Die vertagte Krise ..., 2013": a full stop inside a title
        left_open = bool(out) and _AUTHOR_FIRST.match(plain, *out[-1]) and not ANCHOR.search(plain, *out[-1])
        if left_open and not BEGIN.match(plain, start) and ANCHOR.search(plain, start, end) and not new:
            out[-1] = (out[-1][0], end)
            continue
        if out and not new and (in_list_entry or _CONTINUES.match(piece)):
            out[-1] = (out[-1][0], end)
            continue
        out.append((start, end))
        in_list_entry = bool(_OPENER.match(piece))
    return out


def _open_brackets(shadow: Shadow, start: int, end: int) -> list[tuple[int, int]]:
    """Take citations in brackets out of the sentence around them: "upheld it in 1991 (see R. v. L. (1991) 103 ...)"."""
    pieces: list[tuple[int, int]] = []
    for left, right in shadow.brackets[bisect_left(shadow.brackets, (start, start)) :]:
        if left >= end:
            break
        if left < start or right > end:
            continue
        signal = INNER_SIGNAL.match(shadow.plain, left + 1)
        apart = shadow.plain[max(start, left - 8) : left].rstrip().endswith((".", "?", "!")) or left == start
        short = read_short_form(shadow.plain[left + 1 : right - 1])
        if not (signal or (apart and BEGIN.match(shadow.plain, left + 1)) or (short is not None and short.author)):
            continue
        if ANCHOR.search(shadow.plain, left + 1, right):
            if left > start:
                pieces.append((start, left))
            pieces.extend(_inside_bracket(shadow, left + 1, right - 1))
            start = right
    if shadow.plain[start:end].strip(" .)"):
        pieces.append((start, end))
    return pieces


def _inside_bracket(shadow: Shadow, start: int, end: int) -> list[tuple[int, int]]:
    """Cut "(see Marks, Tides (2010) 12; Hale, Pilots (2012) 4)" at the semicolons between whole citations."""
    pieces: list[tuple[int, int]] = []
    begun = start
    for match in re.finditer(r";\s*", shadow.plain[start:end]):
        at, following = start + match.start(), start + match.end()
        if shadow.depth[at] == 1 and _cites(shadow.plain, begun, at) and _cites(shadow.plain, following, end):
            pieces.append((begun, at))
            begun = following
    return [*pieces, (begun, end)]


def _cites(plain: str, start: int, end: int) -> bool:
    return ANCHOR.search(plain, start, end) is not None


def _split_joined(shadow: Shadow, start: int, end: int) -> list[tuple[int, int]]:
    plain = shadow.plain
    out: list[tuple[int, int]] = []
    joins = [*_JOIN.finditer(plain, start, end), *_LEADS_ON.finditer(plain, start, end)]
    for match in sorted(joins, key=lambda match: match.span()):
        at, following = match.start(), match.end()
        if at <= start or not shadow.outside(at) or not _COMPLETE.search(plain[max(start, at - 8) : at]):
            continue
        behind = INNER_SIGNAL.match(plain, following)
        following = behind.end() if behind else following
        if not behind and match.re is _JOIN and not BEGIN.match(plain, following):
            continue
        if ANCHOR.search(plain, start, at) and ANCHOR.search(plain, following, end):
            out.append((start, at))
            start = following
    out.append((start, end))
    return out

"""Shapes that several readers of references look for: names, the beginning of a citation, the signs of one.

Patterns only. All repetition is bounded, so that a long line of names and numbers costs linear time.
"""

import re

from cyberdocs.structure.reference_fields import DASH, YEAR

CAPITAL = r"[A-ZÀ-ÖØ-ÞŠŽ]"
WORD = rf"{CAPITAL}[\w'’\-]{{1,40}}"
PARTICLE = r"(?:van|von|de|der|den|del|da|di|le|la|al|bin|ten|ter)"
# "M.J. Mossman", "B. van Steenbergen", "J.-P. Brodeur"
INITIALS_NAME = rf"(?:{CAPITAL}\.[\s\-]?){{1,4}}\s?(?:{PARTICLE}\s+){{0,2}}{WORD}"
# "James N. Rosenau", "Anja P. Jakobi"
FULL_NAME = rf"{WORD}(?:\s+(?:{CAPITAL}\.|{WORD}|{PARTICLE})){{1,4}}"
TREATY_WORD = r"(?:Convention|Treaty|Protocol|Charter|Covenant|Constitution|Statute|Agreement|Pact)"

SHORT_SIGN = r"(?:(?:op|ob|loc|art)\.\s?cit|préc|supra|id\.|ibid|\(n\.?\s|\((?:oben|above)\s)"

# How a citation begins: a quotation mark; initials and a name; "Rosenau, J. N."; "(1991) 25 N.S.W.L.R. 32" and
# "[1919] 2 K.B."; "Id."; a name before a short form; a resolution, directive or code by its number.
# Not: "The court held".
BEGIN = re.compile(
    rf"""(?:the\s+)?(?:
        ["‘“]
      | '(?=[A-Z])
      | \[\d{{4}}]
      | \({YEAR}\)\s+(?:\d|[A-Z]\.)
      | {INITIALS_NAME}
      | {WORD},\s+{CAPITAL}\.
      | (?:id|ibid|ibidem|ebd|ebenda)\b
      | {WORD}(?:\s+{WORD}|\s+(?:and|&|et|und)|/{WORD}|\s+{CAPITAL}\.){{0,5}},?\s+{SHORT_SIGN}
      | (?:(?:UN|U\.N\.|G\.A\.|S\.C\.|General|Assembly|Security|Human|Rights|Council
        |United|Nations|UNGA|UNSC)\s+){{0,5}}
        (?:Res\.|Res|Resolution)\s+\d
      | (?:Council\s+|Commission\s+|Implementing\s+|Delegated\s+)?(?:Framework\s+Decision|Directive|Regulation|Decision)
        \s+(?:\((?:EU|EC|EEC)\)|No|\d)
      | (?:Joined\s+)?Cases?\s+[CTF]\W\d
      | \d{{1,2}}\s+U\.?S\.?C\.?\b
    )""",
    re.VERBOSE,
)

# What shows that words are a citation: a year in brackets or closing a phrase, a report series, a short form, an
# identifier, an act with its year, a case's "v.". Each alternative is one such sign.
ANCHOR = re.compile(
    rf"""
      [(\[][^()\[\]]{{0,80}}?{YEAR}[a-z]?(?:[{DASH}/]\d{{2,4}})?(?:[;,][^()\[\]]{{0,30}})?[)\]]
    | \((?:forthcoming|in\ press|unreported|n\.d\.|unpublished[^()]{{0,40}})\)
    | \b(?:op|ob|loc|art)\.\s?cit\b\.? | \b(?:id|ibid|ibidem|idem)\b\.? | \bpréc(?:ité)?e?s?\b
    | \bsupra\b | \babove,\s+n
    | \b(?:n\.|note|nt\.)\s?\d{{1,4}}\s+(?:above|supra)
    | ,\s+cit\.
    | \bebenda\b
    | \((?:n\.?|oben\ N\.)\s?\d{{1,3}}\)
    | \b(?:A|S|E|ST|CRC|TD|UNEP|UNODC)/[A-Z\d][\w./()\-]{{2,40}}
    | \bRes(?:olution|\.)?\s+\d
    | \b(?:C?ETS|C?E\.?T\.?S\.?|UNTS|U\.N\.T\.S\.|I\.?L\.?M\.?)\s+(?:No\.?\s*)?\d
    | \bO\.?J\.?\s+\(?[LC]\b | \b(?:COM|JOIN|SWD)\s?\(\d{{4}}\) | \b\d{{3,4}}/\d{{1,4}}/(?:EU|EC|EEC|JHA)\b
    | \(E[UC]\)\s+(?:No\.?\s+)?\d
    | \b\d{{1,4}}\s+[A-Z][\w.&'’\s]{{1,50}}?\s\d{{1,5}}\b
    | https?:// | \bdoi\b | 10\.\d{{4,9}}/
    | \b(?:Act|Code|Regulations?|Ordinance|Decree)\s+{YEAR}\b | {YEAR}\s+\([A-Z][\w.\s]{{0,12}}\)
    | \b\d{{1,2}}\s+(?:U\.?S\.?C|C\.?F\.?R)\b\.? | \bPub\.\ L\.
    | \b{TREATY_WORD}\b[^.;()]{{0,60}}?,?\s\b(?:arts?|articles?)\b\.?\s*\d
    | \sv\.?\s(?={CAPITAL})
    | ,\s+(?:\d{{1,2}}\s+)?{WORD}\.?\s+(?:\d{{1,2}},\s+)?{YEAR}\b
    | (?<=[\w,:]\s){YEAR}[a-z]?(?=\s*(?:[,.:;)]|$|S\.|p\.))
    | \bunreported\b
    # "in: Szalai/Petrella 3 (9 ff.)", "Smelser 168 f.", "Zweigert/Kötz I 12 ff.": German notes shorten so
    | ,\s+in:\s+{CAPITAL}[^;()]{{2,120}}?\s\d{{1,4}}(?=\s*(?:\(\d|ff?\.|[.;]|$))
    | (?<![\w/]){WORD}(?:/{WORD}){{0,4}}(?:\s[IVX]{{1,4}})?\s\d{{1,4}}\s?ff?\.
    | (?<![\w/]){WORD}(?:/{WORD}){{1,4}}(?:\s[IVX]{{1,4}})?\s\d{{1,4}}(?=\s*[.;(]|\s*$)
    """,
    re.VERBOSE,
)

# "Gessner 1976, S. 170", "Carlin/Howard/Messinger 1967", "Johnson 1979 S. 90 ff.": an author and a year, as German
# and social science notes cite. A bare "Geneva 1951" is none: there is a page, a slash, or a word that leads to it.
NAME_YEAR = re.compile(
    rf"""
      (?<![\w/]){WORD}(?:/{WORD}){{1,5}},?\s+{YEAR}[a-z]?\b(?!\s*[{DASH}/]\s*\d)
    | (?<![\w/]){WORD}(?:[\s/]{WORD}){{0,2}},?\s+{YEAR}[a-z]?,?\s+(?:insbesondere\s+|insb\.\s+)?(?:S\.|pp?\.)\s?\d
    | (?<=\bbei\s)(?:{CAPITAL}\.\s?){{0,2}}{WORD}\s+{YEAR}[a-z]?\b(?!\s*[{DASH}/]\s*\d)
    | (?<=\bvon\s){WORD}\s+{YEAR}[a-z]?\s*[,;.](?=\s|$)
    """,
    re.VERBOSE,
)

"""Words that introduce a citation: "See also", "cf.", "for example", "vgl.".

Patterns, and two questions about them; reads folded words of a note.
"""

import re

from cyberdocs.structure.reference_shapes import BEGIN

_MORE = (
    r"also|generally|further|for\ example|e\.\s?g\.|e\.\s?g|especially|esp\.|in\ particular"
    r"|too|inter\ alia|in\ general|more\ generally"
)
_MORE_GERMAN = r"auch|etwa|z\.\s?B\.|hierzu|dazu|nur|insbesondere|insb\.|zum|zur|bei|näher|ferner|statt\ vieler"

# At the beginning of a citation. "See", "See, e.g.,", "But see", "Cf.", "Compare", "quoted in", "Vgl. auch"
_SIGNAL = re.compile(
    rf"""(?:\(?\s*)(?:
        (?:but\s+|and\s+)?see(?:\b,?\s*(?:{_MORE})(?!\w))*
      | (?:but\s+)?cf\.?(?:,?\s*(?:{_MORE}|{_MORE_GERMAN})(?!\w))*
      | compare | accord | contra | e\.\s?g\. | e\.\s?g | i\.\s?e\. | for\ (?:example|instance) | in\ particular
      | quoted\ in | cited\ in | as\ cited\ in | citing | quoting | reprinted\ in | discussed\ in | discussing
      | also | notably | with | based\ on | from | adapted\ from | source | sources
      | (?:siehe|vgl\.?|vergleiche)(?:\s+(?:{_MORE_GERMAN}))*
      | (?:dazu|so|näher|ebenso|sowie|auch|bei|ähnlich|kritisch|dafür|explizit\ bei|insbesondere
         |zuletzt|grundlegend|grundsätzlich)
        (?:\s+(?:{_MORE_GERMAN}))*
      | voir(?:\ aussi)? | cfr\.? | vedi(?:\ anche)? | véase(?:\ también)? | vide? | vid\.
      | v\.(?=\s+(?:anche|supra|aussi)\b)
      # "For a critique, Bo Hale, ...", "On this point, ..."
      | (?:but\s+|and\s+)?(?-i:[Ff]or|[Oo]n)\s(?-i:(?:[a-z’'\-]+\s){{0,7}}[a-z]+),(?=\s["“‘]?(?-i:[A-Z]))
    )(?!\w)[\s,.:]*(?:at\s+)?""",
    re.VERBOSE | re.IGNORECASE,
)
# Inside prose: "For a contrary view, see M.J. ...", "(see R. v. L. ...)"
INNER_SIGNAL = re.compile(
    rf"""(?<!\w)(?:see|compare|cf\.|vgl\.?|siehe|näher(?:\ bei)?|voir|citing|quoting|quoted\ in|cited\ in
        |discussing|describing|summari[sz]ing|critici[sz]ing|reviewing|distinguishing|relying\ on|referring\ to)(?!\w)
        (?:[\s,]*(?:{_MORE}|{_MORE_GERMAN}|aussi)(?!\w))*[\s,.:]*""",
    re.VERBOSE | re.IGNORECASE,
)
# Titles begin with these words too: they are signals only before what begins a citation beyond doubt.
_WEAK = frozenset(
    ["so", "also", "with", "auch", "bei", "from", "source", "sources", "notably", "in", "particular", "based", "on"]
)


def skip_signal(plain: str, start: int, end: int) -> int:
    """Give where the words behind one signal begin; `start` if there is none."""
    match = _SIGNAL.match(plain, start, end)
    if match is None or match.end() >= end:
        return start
    word = plain[start : match.end()].strip(" ,.:(").lower()
    if (word in _WEAK or word.startswith(("based on", "in particular"))) and not BEGIN.match(plain, match.end()):
        return start
    behind = plain[match.end()]
    if word in ("compare", "accord", "contra", "so", "with") and behind.islower():
        return start  # "Compare the approach of": comment
    return match.end()


def starts_with_signal(plain: str, start: int) -> bool:
    """Tell whether a sentence opens with a signal, written with a capital."""
    return plain[start : start + 1].isupper() and skip_signal(plain, start, len(plain)) > start

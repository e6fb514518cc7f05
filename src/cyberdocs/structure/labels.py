"""Read the label that a note or list entry begins with, and write labels plain.

Reads the first characters of a block; returns the label as plain digits or symbol, and where the words begin.
"""

import re

from cyberdocs.records import Block

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN_LETTERS = str.maketrans("ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", "abcdefghijklmnoprstuvwxyz")
PLAIN_DIGITS = str.maketrans(RAISED, "0123456789")
SYMBOLS = "*∗†‡§¶‖#"
_RAISED_CLASS = "⁰¹²³⁴-⁹"

RAISED_LABEL = re.compile(rf"\s*[{_RAISED_CLASS}]{{1,4}}\s?(?=[^\s{_RAISED_CLASS}])")
_LABEL = re.compile(
    rf"""\s*(?:
      (?P<raised>[{_RAISED_CLASS}]{{1,4}})[.)]?              # ¹ Manuel   ¹¹Joseph
    | \[\^?(?P<bracket>[\w*†‡]{{1,8}})\]:?                   # [12]  [^1]:
    | \(?(?P<digits>\d{{1,4}})(?:[.):]+|(?=\s))              # 12.  12)  12
    | (?P<symbol>[{SYMBOLS}]{{1,4}})(?=\s?[^\s{SYMBOLS}])    # †
    | (?P<roman>[ivxlc]{{1,6}})(?:[.)]|(?=\s+[A-Z]))         # iv. See
    )\s*""",
    re.VERBOSE,
)


def note_label(text: str, block: Block | None) -> tuple[str, int] | None:
    """Give a note's label and where its words begin in `text`, or None when it begins without one.

    Args:
        block: its block, whose own label is believed; the words then begin behind it where it is printed.
    """
    known = plain_label(block.label) if block is not None and block.label else ""
    match = _LABEL.match(text)
    if match is not None and match.lastgroup is not None:
        printed = plain_label(match[match.lastgroup])
        if not known or printed == known:
            return printed, match.end()
    if known:
        # A label of another shape ("a", "12a"): where it is printed, the words begin behind it.
        stripped = text.lstrip()
        begin = len(text) - len(stripped)
        if plain_label(stripped[: len(known)]) == known:
            behind = re.compile(r"[.):\]]*\s*").match(text, begin + len(known))
            return known, behind.end() if behind else begin + len(known)
        return known, begin
    return None


def plain_label(label: str) -> str:
    """Write a label plain: raised digits and letters on the line, without brackets, points and spaces."""
    return label.translate(_PLAIN_LETTERS).translate(PLAIN_DIGITS).replace("∗", "*").strip(" \t[]().:^")

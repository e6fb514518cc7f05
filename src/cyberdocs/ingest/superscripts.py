"""Note marks as characters: raise digits and letters to Unicode superscripts, and read them back."""

import re

_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = dict(
    zip(
        "0123456789abcdefghijklmnoprstuvwxyz+-",
        _DIGITS + "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ⁺⁻",
        strict=True,
    )
)
_LOWERED = {raised: plain for plain, raised in _RAISED.items()}

RAISED_DIGITS = re.compile(f"[{_DIGITS}]{{1,4}}")
SYMBOLS = "*†‡§¶‖#"  # the printers' order of note marks


def raised(label: str) -> str:
    """Give a label as a reader sees it above the line: "12" -> "¹²"; a symbol stays; other labels get brackets."""
    if all(character in SYMBOLS for character in label):
        return label
    if all(character in _RAISED for character in label):
        return "".join(_RAISED[character] for character in label)
    return f"[{label}]"


def roman(number: int) -> str:
    """Give a number in small roman digits: 4 -> "iv"."""
    parts = (
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
    )
    shown = ""
    for value, letters in (*parts, (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        shown += letters * (number // value)
        number %= value
    return shown


def lowered(mark: str) -> str:
    """Give a raised mark in plain characters: "¹²" -> "12"."""
    return "".join(_LOWERED.get(character, character) for character in mark)

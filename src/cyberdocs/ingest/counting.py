"""Write numbers as word processors count them: "4", "iv", "IV", "d", "D", "§"."""

from cyberdocs.ingest.superscripts import roman

_CHICAGO = "*†‡§"


def printed(number: int, kind: str) -> str:
    """Write a number in the way that Word calls `kind` ("lowerRoman", "chicago"); in digits where it is not known."""
    if kind in {"lowerLetter", "upperLetter"}:
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters.upper() if kind == "upperLetter" else letters
    if kind in {"lowerRoman", "upperRoman"}:
        return roman(number).upper() if kind == "upperRoman" else roman(number)
    if kind == "chicago":
        return _CHICAGO[(number - 1) % len(_CHICAGO)] * ((number - 1) // len(_CHICAGO) + 1)
    return str(number)

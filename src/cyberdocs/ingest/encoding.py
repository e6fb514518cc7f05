"""Turn the bytes of a text file into characters: byte-order mark, then UTF-8, then what the bytes look like."""

import codecs
import re

from charset_normalizer import from_bytes

from cyberdocs.errors import Unreadable

_SAMPLE_BYTES = 200_000  # enough to tell an encoding; the detector is slow on more
# UTF-32 first: its little-endian mark begins with UTF-16's.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I
)
_WESTERN = re.compile(
    "[\u00a0-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)


def decode(content: bytes) -> str:
    """Give the characters of a text file, line ends as "\\n", without a byte-order mark.

    Raises:
        Unreadable: no encoding fits the bytes.
    """
    return _decoded(content).replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")


def is_wide(content: bytes) -> bool:
    """Tell UTF-16 and UTF-32, in which zero bytes are no sign of a binary file."""
    marks = tuple(mark for mark, encoding in _BYTE_ORDER_MARKS if encoding != "utf-8-sig")
    return content.startswith(marks) or _wide_encoding(content) is not None


def _decoded(content: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    wide = _wide_encoding(content)
    if wide is not None:
        return content.decode(wide, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        # A file cut in mid-character is still UTF-8.
        if error.start >= len(content) - 4 and error.start > 0:
            return content.decode("utf-8", errors="replace")
    declared = _DECLARED.search(content[:4096])
    if declared is not None:
        try:
            return content.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass  # it says what it is not; go by the bytes
    return _guessed(content)


def _wide_encoding(content: bytes) -> str | None:
    """Tell UTF-16 or UTF-32 without a mark by where the zero bytes stand in Latin text."""
    sample = content[:4000]
    sample = sample[: len(sample) // 4 * 4]
    if len(sample) < 8 or sample.count(0) < len(sample) // 4:
        return None
    zeros = [sample[lane::4].count(0) * 4 / len(sample) for lane in range(4)]
    if min(zeros[1:]) > 0.9 and zeros[0] < 0.5:
        return "utf-32-le"
    if min(zeros[:3]) > 0.9 and zeros[3] < 0.5:
        return "utf-32-be"
    if min(zeros[1], zeros[3]) > 0.6 and max(zeros[0], zeros[2]) < 0.2:
        return "utf-16-le"
    if min(zeros[0], zeros[2]) > 0.6 and max(zeros[1], zeros[3]) < 0.2:
        return "utf-16-be"
    return None


def _guessed(content: bytes) -> str:
    """Go by the bytes: mostly valid UTF-8, Western letters among plain ones, else the detector."""
    lenient = content.decode("utf-8", errors="replace")
    broken = lenient.count("\ufffd")
    beyond_ascii = sum(character > "\x7f" for character in lenient[:_SAMPLE_BYTES])
    if beyond_ascii and broken / max(1, beyond_ascii) < 0.05:
        return lenient
    western = content.decode("cp1252", errors="replace")
    sample = western[:_SAMPLE_BYTES]
    high = [character for character in sample if character > "\x7f"]
    letters = sum(character.isalpha() for character in sample)
    # French and German have up to about one accented letter in eight; other scripts nearly all.
    if len(high) < 0.2 * max(1, letters) and all(_WESTERN.match(character) for character in high):
        return western
    best = from_bytes(content[:_SAMPLE_BYTES]).best()
    if best is None:
        raise Unreadable(
            "a text file whose character encoding cannot be told",
            hint="save it as UTF-8 in a text editor, then run again",
        )
    return content.decode(best.encoding, errors="replace")

"""Numbers before headings."""

import pytest

from cyberdocs.structure.numbering import NumberKind, read_numbering, roman_value


@pytest.mark.parametrize(
    ("title", "printed", "kind", "values"),
    [
        ("1. Aims", "1", NumberKind.DECIMAL, (1,)),
        ("1 Aims of the Court", "1", NumberKind.DECIMAL, (1,)),
        ("2.1 Older Courts", "2.1", NumberKind.DECIMAL, (2, 1)),
        ("3.1.2. Appeals", "3.1.2", NumberKind.DECIMAL, (3, 1, 2)),
        ("IV. THE COURTS", "IV", NumberKind.UPPER_ROMAN, (4,)),
        ("B. Appeals", "B", NumberKind.UPPER_LETTER, (2,)),
        ("a) appeals", "a", NumberKind.LOWER_LETTER, (1,)),
        ("(iii) Appeals", "iii", NumberKind.IN_BRACKETS, (3,)),
        ("Part II: Appeals", "II", NumberKind.PART, (2,)),
        ("Chapter Three", "Three", NumberKind.CHAPTER, (3,)),
        ("Appendix B", "B", NumberKind.APPENDIX, (2,)),
    ],
)
def test_number_is_read_in_its_style(title: str, printed: str, kind: NumberKind, values: tuple[int, ...]) -> None:
    numbering = read_numbering(title)
    assert numbering is not None
    assert (numbering.printed, numbering.readings[0].kind, numbering.readings[0].values) == (printed, kind, values)


@pytest.mark.parametrize(
    "title", ["Introduction", "2001 and after", "A Court for Europe", "Particle Courts", "I and the Law", "Part of it"]
)
def test_words_are_not_taken_for_numbers(title: str) -> None:
    assert read_numbering(title) is None


def test_a_single_letter_keeps_both_readings() -> None:
    numbering = read_numbering("I. Appeals")
    assert numbering is not None
    assert {reading.kind for reading in numbering.readings} == {NumberKind.UPPER_ROMAN, NumberKind.UPPER_LETTER}


@pytest.mark.parametrize(("printed", "value"), [("IX", 9), ("xiv", 14), ("IIX", 0), ("VX", 0), ("ABC", 0)])
def test_only_well_formed_roman_numerals_count(printed: str, value: int) -> None:
    assert roman_value(printed) == value

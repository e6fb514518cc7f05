"""Several entries of a reference list in one block."""

import pytest

from cyberdocs.structure.lists import split_entries

HALE = "Hale, B. (2005). Benches and bars of the northern courts. Upford: Upford Press, 2nd edition, with a map."
DUNN = "Dunn, C., & Marks, A. (2009). Bars and benches, and what Hale, B. (2005) left out. Law Review, 3(1), 1-9."
FROST = "Frost, D. (2011a). Codes of the courts. Retrieved from https://example.org/codes/2011"


@pytest.mark.parametrize(
    "entries",
    [
        [HALE],
        [f"{HALE} ", f"{DUNN} ", FROST],
        [f"[1] {HALE} ", f"[2] {DUNN} ", f"[3] {FROST}"],
        [f"7. {HALE} ", f"8. {DUNN} ", f"9. {FROST}"],
        ["Marks, A. Courts of law, vol. 2. Upford: Upford Press, 2001, with a preface by C. Dunn and B. Hale, " * 2],
    ],
)
def test_entries_are_told_by_numbers_or_by_authors_with_years(entries: list[str]) -> None:
    text = "".join(entries)
    assert [text[start:end] for start, end in split_entries(text)] == entries

"""Files that LibreOffice saved: a paper of our own with numbered headings, notes i, ii, iii and tracked changes.

`tests/documents/libreoffice-numbered.*` were made by `tests/quality/rendered_office.py` and saved by LibreOffice 7.4.
"""

from pathlib import Path

import pytest

from cyberdocs.records import BlockKind
from tests.ingest.containers import blocks, callouts, read, reasons, words

FOLDER = Path(__file__).parents[1] / "documents"


@pytest.mark.parametrize("name", ["libreoffice-numbered.odt", "libreoffice-numbered.docx"])
def test_what_libreoffice_saves_is_read_with_its_numbers_notes_and_changes(name: str) -> None:
    document = read((FOLDER / name).read_bytes(), name)
    heads = words(document, BlockKind.HEADING)
    notes = [label for label, _ in callouts(document)]

    assert [head.split()[0] for head in heads] == ["I.", "II.", "A.", "B.", "C.", "III."]
    assert [block.level for block in blocks(document, BlockKind.HEADING)] == [1, 1, 2, 2, 2, 1]
    assert notes[:4] == ["i", "ii", "iii", "iv"]
    assert all(text.startswith(("ⁱ", "ᵛ", "ˣ")) for _, text in callouts(document))
    assert " now " in document.text
    assert "formerly" not in document.text
    assert "Offices of" not in document.text
    assert "running_head" in reasons(document)

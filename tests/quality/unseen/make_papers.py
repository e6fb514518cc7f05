"""Make the PDF and DOCX papers of `papers/`: `python -m tests.quality.unseen.make_papers`."""

from pathlib import Path

from tests.documents.make_samples import make_docx, make_pdf
from tests.quality.unseen.texts import AFRICA, AMERICAS, FINANCE, MEMO, NORMS


def main(folder: Path) -> None:
    """Write the papers into `folder`."""
    make_pdf(NORMS, folder / "u08-norms.pdf", columns=1)
    make_pdf(AFRICA, folder / "u09-africa.pdf", columns=2)
    make_pdf(FINANCE, folder / "u10-finance.pdf", columns=1)
    make_docx(AMERICAS, folder / "u11-two-oceans.docx")
    make_docx(MEMO, folder / "u12-hanoi-memo.docx")


if __name__ == "__main__":
    main(Path(__file__).parent / "papers")

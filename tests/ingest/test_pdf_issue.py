"""Which leading pages are a journal issue's own."""

from cyberdocs.ingest.pdf_issue import count_issue_pages

COVER = ["Harbour Review", "2025, no. 1"]
BOARDS = ["EDITORIAL BOARD", "Ada Marks, University of the Quay", "Managing Editor", "Bo Hale"]
CONTENTS = ["Contents", "Quays p. 3", "Tides p. 19", "Piers p. 44", "Locks p. 80"]
PAPER = ["The court sat for many days and heard every party before it gave the judgment that all awaited. "] * 20


def test_cover_boards_and_contents_before_a_paper_are_the_issue() -> None:
    assert count_issue_pages([COVER, BOARDS, CONTENTS, *[PAPER] * 4]) == 3


def test_a_paper_that_begins_on_the_first_page_keeps_all() -> None:
    assert count_issue_pages([PAPER, BOARDS, *[PAPER] * 4]) == 0
    assert count_issue_pages([COVER, *[PAPER] * 4]) == 0


def test_a_report_keeps_its_cover_and_contents() -> None:
    assert count_issue_pages([COVER, CONTENTS, *[PAPER] * 4]) == 0


def test_no_more_than_half_of_the_pages_go() -> None:
    assert count_issue_pages([COVER, BOARDS, CONTENTS, PAPER]) == 0

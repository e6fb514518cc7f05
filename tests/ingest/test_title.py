import pytest

from cyberdocs.records import BlockKind
from tests.ingest.containers import read, words

PROSE = (
    "The committee met in the spring and looked at the draft for a long while before anybody spoke about it. "
    "Two members asked for more time, and the chair agreed to wait until the autumn."
)


@pytest.mark.parametrize(
    "title",
    [
        "12 ports refuse to store stolen cargo after the spring raids",
        "5 ways in which a harbour pact could fail",
        "10 Years of the Harbour Pact",
        "65 Coastal States Sign the Quay Treaty in Riga",
        "3 in 4 harbours never report a theft",
    ],
)
def test_title_that_begins_with_a_count_is_the_title(title: str) -> None:
    document = read(f"{title}\nBy Ada Stone\nMay 3, 2021\n\n{PROSE}\n")
    assert document.metadata.title == title
    assert document.metadata.authors == ("Ada Stone",)
    assert document.metadata.published == "2021-05-03"


@pytest.mark.parametrize(
    "line",
    [
        "1 Introduction",
        "2 Harbour Law and its Makers",
        "3 Results",
        "4. Ports of the north",
        "2.1 Ways of the Court",
        "IV. States and Ports",
    ],
)
def test_section_number_at_the_head_begins_no_title(line: str) -> None:
    assert read(f"{line}\n\n{PROSE}\n").metadata.title == ""


def test_sections_with_bare_numbers_stay_headings() -> None:
    document = read(f"On the Law of Quays\n\n{PROSE}\n\n2 Ports and States\n\n{PROSE}\n\n3 Ways Ahead\n\n{PROSE}\n")
    assert words(document, BlockKind.HEADING) == ["2 Ports and States", "3 Ways Ahead"]


@pytest.mark.parametrize("date", ["27 October 2025", "Riga, 3 March 2019", "3 March 2019"])
def test_date_below_or_above_the_title_is_front_matter(date: str) -> None:
    for head in (f"On the Law of Old Quays\n\n{date}", f"{date}\n\nOn the Law of Old Quays"):
        document = read(f"{head}\n\n{PROSE}\n")
        assert document.metadata.title == "On the Law of Old Quays"
        assert words(document, BlockKind.FRONT) == [date]
        assert document.metadata.year == int(date[-4:])


@pytest.mark.parametrize(
    "title",
    [
        "The Harbour Groups, Old and New – A Treaty Would be Welcome, But the Tide is Already Turning",
        "Who will keep the quays once the harbour pact has ended, and what will the smaller ports do about it?",
        "The Pact Enters into Force: After the good news, the troubles of making it work and of paying for it",
        "Latvia, together with three of its neighbours, brings a new draft on the law of the quays to the table",
        "“A pact for nobody, and a burden for all”: what the harbour masters of the north think of the new draft",
    ],
)
def test_long_title_with_a_comma_or_a_question_mark_is_the_title(title: str) -> None:
    document = read(f"{title}\n\nAda Stone\n\nMarch 20, 2024\n\n{PROSE}\n")
    assert document.metadata.title == title
    assert document.metadata.authors == ("Ada Stone",)


@pytest.mark.parametrize(
    "line",
    [
        "The committee met in the spring, looked at the draft, and sent it back to those who had written it.",
        "The committee met in the spring and looked at the draft. Nobody spoke, and the chair closed the meeting early",
        "Having heard the statement of the harbour master, and recalling what it decided in the year before,",
        "The committee met in the spring and looked at the draft, which had been written in the winter by the",
    ],
)
def test_first_paragraph_is_no_title(line: str) -> None:
    assert read(f"{line}\n\n{PROSE}\n").metadata.title == ""


def test_long_line_behind_another_is_no_title() -> None:
    document = read(
        "The Harbour Council,\n\nHaving heard the statement of the harbour master, and of those who spoke for the "
        f"ports of the north and the east\n\n{PROSE}\n"
    )
    assert document.metadata.title == ""


@pytest.mark.parametrize(
    "head",
    [
        "# On the Law of Quays\n\n*Ada Stone*\n\n*21 May 2026*",
        "# On the Law of Quays\n\nBy Ada Stone\nMay 21, 2026",
        "# On the Law of Quays\nBy Ada Stone\nMay 21, 2026",
        "*Opinion*\n\n# On the Law of Quays\n\nAda Stone\n\nWNA - May 21, 2026",
        "**On the Law of Quays**\n\n*Ada Stone*\n\n*21 May 2026*",
    ],
)
def test_head_of_markdown_with_one_heading_is_read(head: str) -> None:
    metadata = read(f"{head}\n\n{PROSE}\n").metadata
    assert (metadata.title, metadata.authors, metadata.published) == (
        "On the Law of Quays",
        ("Ada Stone",),
        "2026-05-21",
    )


def test_paragraph_below_a_markdown_title_keeps_its_lines_together() -> None:
    text = "The committee met in the spring\nand looked at the draft\nof 21 May 2026"
    assert text.replace("\n", " ") in read(f"# On the Law of Quays\n\n{text}\n\n{PROSE}\n").text

from cyberdocs.ingest.flattened import raise_flattened
from cyberdocs.ingest.text_columns import close_lines, undo_columns
from cyberdocs.records import BlockKind
from tests.ingest.containers import read, words

FIRST = "The council met in the spring and looked at the draft rule of the harbour for a long while."
SECOND = "Two members asked for more time, and the registrar agreed to wait until the autumn came round again."


def test_words_parted_by_blank_lines_are_no_headings() -> None:
    labels = ["Harbour", "Council of Ports", "files", "Registrar", "2019", "Appeals"]
    text = "\n\n".join(["1. Origins", FIRST, *labels, "2. Practice", SECOND])
    document = read(text)
    assert words(document, BlockKind.HEADING) == ["1. Origins", "2. Practice"]
    assert words(document, BlockKind.TABLE) == labels


def test_sentence_parted_word_by_word_is_one_paragraph() -> None:
    document = read("\n\n".join(["Origins", FIRST, *SECOND.split(), FIRST]))
    assert words(document, BlockKind.PARAGRAPH) == [FIRST, SECOND, FIRST]


def test_list_behind_a_colon_and_stacked_headings_stay() -> None:
    names = ["Upford", "Lower Weir", "Easton", "Westmark", "Quay Town"]
    document = read("\n\n".join(["Origins", FIRST, "The members are:", *names, "PART II", "Practice", SECOND]))
    assert not words(document, BlockKind.TABLE)
    assert "Upford" in document.text


def test_page_notes_that_restart_on_every_page_are_raised() -> None:
    page = f"{FIRST}1 {SECOND}2\n\n1\n\nStone, Drafts 4 (2010).\n2\nMarsh, Waiting (2012).\n"
    raised, count = raise_flattened("\f".join([page, page]))
    assert count == 4
    assert raised.count("¹ Stone") == 2
    assert raised.count("² Marsh") == 2


def test_numbered_headings_are_no_notes_of_a_page() -> None:
    page = f"1. Origins\n{FIRST}1\n2. Practice\n{SECOND}2\n"
    assert raise_flattened("\f".join([page, page]))[1] == 0


def test_symbol_on_a_line_of_its_own_opens_its_note() -> None:
    document = read(f"{FIRST}* {SECOND}†\n\n*\n\nStone, Drafts 4 (2010).\n†\nMarsh, Waiting (2012).\n")
    assert words(document, BlockKind.NOTE) == ["* Stone, Drafts 4 (2010).", "† Marsh, Waiting (2012)."]
    assert len(document.marks) == 2


def test_emphasis_with_asterisks_is_no_callout() -> None:
    document = read(f"{FIRST} {SECOND} {FIRST} This is *very* old.* And so on.\n\n* {SECOND}\n")
    assert not words(document, BlockKind.NOTE)


def test_list_of_notes_below_bracketed_callouts_is_found() -> None:
    body = f"{FIRST}[1] {SECOND}[2] Nobody objected.[3]"
    notes = ["1. Stone, Drafts 4 (2010).", "2. Marsh, Waiting (2012).", "3. Ibid. at 7."]
    assert words(read("\n\n".join([body, *notes])), BlockKind.NOTE) == notes
    listed = read("\n\n".join([body, "References", *notes]))
    assert not words(listed, BlockKind.NOTE)


def test_columns_side_by_side_are_read_one_after_the_other() -> None:
    left = ["the council met in the spring", "and looked at the draft rule,", "which nobody had yet opened."] * 5
    right = ["two members asked for time to", "read it, and the registrar had", "no wish to press them further."] * 5
    page = "\n".join(f"{a:<38}{b}" for a, b in zip(left, right, strict=True))
    assert undo_columns(page).split() == " ".join(left + right).split()


def test_table_and_plain_lines_keep_their_columns() -> None:
    table = "\n".join(f"Port {row:<12}  {2000 + row}     {row * 3} ships" for row in range(20))
    assert undo_columns(table) == table
    prose = "\n".join([FIRST, SECOND] * 10)
    assert undo_columns(prose) == prose


def test_lines_with_a_blank_line_behind_each_are_closed() -> None:
    lines = ["The council met in the spring and looked at the draft rule of the", "harbour for a long while."] * 15
    assert close_lines("\n\n".join(lines)) == "\n".join(lines)
    paragraphs = "\n\n".join([FIRST, SECOND] * 15)
    assert close_lines(paragraphs) == paragraphs

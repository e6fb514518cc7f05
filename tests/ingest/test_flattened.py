from cyberdocs.ingest.flattened import raise_behind_ends, raise_flattened
from cyberdocs.records import BlockKind
from tests.ingest.containers import read, words

BODY = (
    "The committee met in the spring and looked at the draft for a long while.{} Two members asked for more time,{} "
    "and the chair agreed to wait until the autumn.{} Nobody objected to it.\n"
)


def test_marks_level_with_the_words_are_raised_by_their_sequence() -> None:
    text = BODY.format(1, 2, 3) + "\n1 Stone, Drafts 4 (2010).\n2 Ibid. at 7.\n3\nMarsh, Waiting (2012).\n"
    raised, count = raise_flattened(text)
    assert count == 3
    assert (
        raised == BODY.format("¹", "²", "³") + "\n¹ Stone, Drafts 4 (2010).\n² Ibid. at 7.\n³ Marsh, Waiting (2012).\n"
    )
    document = read(text)
    assert len(words(document, BlockKind.NOTE)) == 3
    assert "3 notes were told" in document.warnings[0]


def test_numbers_without_notes_of_their_own_stay() -> None:
    text = BODY.format(1, 2, 3) + "\nThe G20 met in 2010, and room 4.2 was full.\n"
    assert raise_flattened(text) == (text, 0)


def test_numbered_sections_are_no_notes() -> None:
    text = "1 Introduction\n\nIn version1 of it.\n\n2 Scope\n\nIn version2 of it.\n\n3 End\n\nIn version3 of it.\n"
    assert raise_flattened(text) == (text, 0)


def test_text_with_raised_marks_is_left_alone() -> None:
    text = BODY.format("¹", "2", "3") + "\n1 Stone.\n2 Ibid.\n3 Marsh.\n"
    assert raise_flattened(text) == (text, 0)


def test_a_number_that_lost_its_note_does_not_break_the_chain() -> None:
    text = BODY.format(1, 2, 3) + BODY.format(4, 5, "") + "\n1 Stone.\n2 Marsh.\n4 Ibid.\n5 Stone again.\n"
    assert raise_flattened(text)[1] == 4


def test_second_paragraph_of_a_note_at_a_page_foot_belongs_to_it() -> None:
    page = BODY.format("¹", "", "") + "\n¹ Stone, Drafts (2010).\n\nThe book has a second part.\n"
    document = read(f"{page}\fThe next page goes on with something else entirely, and then ends.\n")
    assert words(document, BlockKind.NOTE) == ["¹ Stone, Drafts (2010). The book has a second part."]


def test_a_number_stuck_to_the_end_of_a_sentence_is_a_mark() -> None:
    text = (
        "It met in 2021.1) Two left.2 “It failed.”13 The rest (again).4 A few said 'it failed.' 5 At dawn it rose.6\n"
    )
    assert raise_behind_ends(text) == (
        "It met in 2021.¹) Two left.² “It failed.”¹³ The rest (again).⁴ A few said 'it failed.'⁵ At dawn it rose.⁶\n"
    )


def test_a_number_that_counts_something_is_no_mark() -> None:
    text = "See Art.5 The version 2.1 The rise of 3.5 It left. 14 States said 'go.' 3 did, at quay.org/a.1 The end.\n"
    assert raise_behind_ends(text) == text

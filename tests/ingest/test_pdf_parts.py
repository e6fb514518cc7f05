"""The small decisions of the PDF reader, one table each."""

import pytest

from cyberdocs.ingest.pdf_glyphs import Atom, Face, face_of, turn
from cyberdocs.ingest.pdf_initials import settle_accents
from cyberdocs.ingest.pdf_levels import guess_levels
from cyberdocs.ingest.pdf_lines import Line
from cyberdocs.ingest.pdf_rubble import illegible
from cyberdocs.ingest.pdf_text import Vocabulary, line_text, seam

FACE = Face(name="Example")


def make_line(*words: str) -> Line:
    atoms, x = [], 70.0
    for word in words:
        atoms.append(Atom(word, x, x + 5.0 * len(word), 100.0, 10.0, FACE))
        x += 5.0 * len(word) + 3.0
    return Line(page=1, atoms=atoms).settle()


@pytest.mark.parametrize(
    ("before", "after", "printed", "joined", "why"),
    [
        ("a con-", "siderable step", "considerable", "a considerable step", "the word is printed whole elsewhere"),
        ("a con-", "siderable step", "", "a considerable step", "nothing speaks against it"),
        ("cross-", "border trust", "cross-border", "cross-border trust", "the compound is printed elsewhere"),
        ("by contract-", "law rules", "contract law laws", "by contract-law rules", "two words of the paper"),
        ("the self-", "evident rule", "", "the self-evident rule", "a first half that always keeps its hyphen"),
        ("Anglo-", "American side", "", "Anglo-American side", "a capital follows"),
        ("pages 12-", "14 of it", "", "pages 12-14 of it", "numbers keep the dash"),
        ("in 2011 –", "and later", "", "in 2011 – and later", "a spaced dash stays spaced"),
        ("one—", "two", "", "one—two", "a dash without spaces stays without"),
        ("pages 2001–", "2013 of it", "", "pages 2001–2013 of it", "a dash between two years"),
        ("on paper —", "at least", "", "on paper — at least", "a spaced dash stays spaced"),
        ("a twenty-", "first statute", "twenty first", "a twenty-first statute", "tens keep their hyphen"),
        ("https://one.", "org/nine", "", "https://one.org/nine", "an address goes on"),
        ("https://one.org/by-", "law", "", "https://one.org/by-law", "an address keeps its hyphen"),
        ("https://one.org.", "then they", "", "https://one.org. then they", "a sentence ends with an address"),
        ("infor\xad", "mation", "", "information", "a soft hyphen goes"),
        ("two", "words", "", "two words", "a line end is a space"),
    ],
)
def test_two_lines_meet(before: str, after: str, printed: str, joined: str, why: str) -> None:
    vocabulary = Vocabulary([make_line(*printed.split(" "))] if printed else [])
    kept, glue = seam(before, after, vocabulary)
    assert kept + glue + after == joined, why


@pytest.mark.parametrize(
    ("word", "mark", "text", "labels"),
    [
        ("life", "1", "life¹", ["1"]),
        ("2013", "12", "2013¹²", ["12"]),
        ("10", "6", "10⁶", []),
        ("x", "2", "x²", []),
        ("end.", "1,2", "end.¹,²", ["1", "2"]),
        ("end.", "*", "end.*", ["*"]),
        ("the", "th", "theth", []),
    ],
)
def test_a_raised_mark_is_told_from_a_power(word: str, mark: str, text: str, labels: list[str]) -> None:
    end = 70.0 + 5.0 * len(word)
    atoms = [Atom(word, 70.0, end, 100.0, 10.0, FACE), Atom(mark, end, end + 3.0, 96.5, 6.0, FACE, spaced=False)]
    found = line_text(Line(page=1, atoms=atoms).settle())
    assert found.text == text
    assert [part.label for part in found.marks] == labels


def test_levels_follow_type_then_numbering() -> None:
    large, small = (1.5, True, False), (1.0, True, False)
    headings = [
        (large, "Introduction"),
        (large, "A. The Offices"),
        (small, "I. Money"),
        (small, "1. Rent"),
        (small, "2. Travel"),
        (small, "II. People"),
        (large, "B. The Rules"),
        (small, "1. Written Rules"),
    ]
    assert guess_levels(headings) == [1, 1, 2, 3, 3, 2, 1, 3]


def test_decimal_numbers_give_the_depth_whatever_the_weight() -> None:
    plain, bold = (1.0, False, False), (1.0, True, False)
    headings = [(bold, "1 Offices"), (plain, "1.1 Money"), (plain, "2 Rules"), (bold, "2.1.1 Old Rules")]
    assert guess_levels(headings) == [1, 2, 1, 3]


def test_a_capital_i_after_h_is_a_letter() -> None:
    style = (1.0, True, False)
    texts = ["G. Seven", "H. Eight", "I. Nine", "J. Ten"]
    assert guess_levels([(style, text) for text in texts]) == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("text", "legible"),
    [
        ("The committee met and it heard from all of the witnesses who had come to the hall. " * 4, True),
        ("Der Ausschuss hat in der ersten Sitzung die Zeugen gehört und den Bericht nicht beschlossen. " * 4, True),
        ("Комитет собрался весной и заслушал свидетелей из малых государств членов союза. " * 6, True),
        ("Sgd bnllhssdd lds zmc hs gdzqc eqnl zkk ne sgd vhsmdrrdr vgn gzc bnld sn sgd gzkk. " * 4, False),
        ("The c0mmittee m~t and it he^rd fr0m the w|tnesses who had c0me to the h~ll in spr|ng. " * 4, False),
        ("I 1 I 0 I I 1 i I I 10 0 0 ‘&o0 0 0* m NI I 7( ‘g-ys “SA WA ] 3 1 1 I 1 I I 1 0 I 1 1 I i 1", False),
        ("See A/RES/74/247 and S/2021/12, G20 courts12, 10.1093/ghae045, the 19th part of x@y.org. " * 5, True),
        ("Seat Files Share North 12 4 South 3 9 East 5 8 West 1 7 Total 6 2 2 1 0 9 8 7 1 3 4 5 6 7", True),
        ("\ufffd\ufffd\ufffd \ufffd\ufffd abc " * 20, False),
        ("Tbe c0mm1ttee m~t 4nd l|st3ned t0 ev~ry w1tn3ss fr0m th# sm4ll st@tes 0f th~ un10n; " * 4, False),
    ],
)
def test_ciphers_and_rubble_are_told_from_text(text: str, legible: bool) -> None:
    assert (illegible(text) == "") is legible


def test_an_accent_set_apart_is_put_on_its_letter() -> None:
    atoms = [
        Atom("Jan", 100.0, 116.0, 50.0, 10.0, FACE),
        Atom("´", 105.5, 108.5, 50.0, 10.0, FACE, spaced=False),
        Atom("went", 119.0, 140.0, 50.0, 10.0, FACE),
    ]
    assert [atom.text for atom in settle_accents(atoms)] == ["Ján", "went"]


@pytest.mark.parametrize(
    ("name", "bold", "italic"),
    [
        ("ABCDEF+Times-Bold", True, False),
        ("CMBX10", True, False),
        ("NimbusRomNo9L-MediItal", True, True),
        ("Garamond-Italic", False, True),
        ("Bodoni", False, False),
    ],
)
def test_weight_and_slant_are_read_from_the_name(name: str, bold: bool, italic: bool) -> None:
    face = face_of(name)
    assert (face.bold, face.italic) == (bold, italic)


def test_the_top_left_corner_is_that_of_the_page_as_shown() -> None:
    assert turn(0.0, 800.0, 600.0, 800.0, 0) == (0.0, 0.0)
    assert turn(0.0, 0.0, 600.0, 800.0, 90) == (0.0, 0.0)
    assert turn(600.0, 0.0, 600.0, 800.0, 180) == (0.0, 0.0)
    assert turn(600.0, 800.0, 600.0, 800.0, 270) == (0.0, 0.0)

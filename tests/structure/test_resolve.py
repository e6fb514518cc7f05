"""Which work a short form repeats."""

import pytest

from cyberdocs.records import ReferenceKind
from cyberdocs.structure import StructureSettings, structure
from tests.builders import heading, make_document, note, reference

COURTS = "Ada Marks, *Courts of Law* 12 (2001)."
BENCHES = "Bo Hale, *Benches and Bars* 30 (2005)."
BARS = "Cy Dunn, *Bars of Gold* 7 (2009)."


def resolved(*notes: str) -> list[str | None]:
    """Give, for each short form in order, the first words of the work that it repeats."""
    body = " ".join(f"word{label}" for label in "¹²³⁴⁵⁶⁷⁸⁹"[: len(notes)]) + "."
    document = make_document(body, *(note(str(index), text) for index, text in enumerate(notes, 1)))
    outline = structure(document, StructureSettings())
    by_id = {reference.reference_id: reference for reference in outline.references}
    return [
        None
        if reference.resolved_from is None
        else " ".join(document.quote(by_id[reference.resolved_from].span).split()[:2])
        for reference in outline.references
        if reference.kind is ReferenceKind.SHORT_FORM
    ]


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ([COURTS, "Id. at 14."], ["Ada Marks,"]),
        ([COURTS, "Ibid., p. 14.", "Ibid."], ["Ada Marks,", "Ada Marks,"]),
        ([COURTS, BENCHES, "Id. at 31."], ["Bo Hale,"]),
        # two works in the note before: open
        ([f"{COURTS[:-1]}; {BENCHES}", "Id. at 31."], [None]),
        # nothing before it: open
        (["Id. at 31."], [None]),
        ([COURTS, BENCHES, "Marks, supra note 1, at 14."], ["Ada Marks,"]),
        ([COURTS, BENCHES, "Marks (n 1) 14."], ["Ada Marks,"]),
        # the name picks among the works of the note
        ([f"{COURTS[:-1]}; {BENCHES}", BARS, "Hale, supra note 1, at 31."], ["Bo Hale,"]),
        # a chain leads back to the full description
        ([COURTS, BENCHES, "Marks, supra note 1, at 14.", "Id. at 15."], ["Ada Marks,", "Ada Marks,"]),
        # the number is wrong by one, the name is not
        ([COURTS, BENCHES, BARS, "Marks, supra note 2, at 14."], ["Ada Marks,"]),
        # names that a note introduced, with an article, a number or quotation marks of their own
        (
            ["Council of Ports, *Quay Guide* (2011) (hereinafter “the Guide”).", BARS, "The Guide, p. 4."],
            ["Council of"],
        ),
        (
            ["Ministry of Ports, *Survey* (2019) (“the 2019 Survey”).", BARS, "2019 Survey, supra note 1, at 4."],
            ["Ministry of"],
        ),
        # brackets hold several works, and short forms behind a verb
        ([f"It was said early (see {COURTS[:-1]}; {BENCHES[:-1]}).", "Hale, supra note 1, at 31."], ["Bo Hale,"]),
        ([COURTS, BENCHES, "Hale, supra note 2, at 5 (discussing Marks, supra note 1)."], ["Bo Hale,", "Ada Marks,"]),
        # no such note
        ([COURTS, "Marks, supra note 8, at 14."], [None]),
        ([COURTS, BENCHES, "Marks, op. cit., p. 14."], ["Ada Marks,"]),
        # two works by one author: open
        ([COURTS, "Ada Marks, *Later Courts* 3 (2011).", BARS, "Marks, op. cit., p. 14."], [None]),
    ],
)
def test_short_forms_are_resolved_or_left_open(notes: list[str], expected: list[str | None]) -> None:
    assert resolved(*notes) == expected


def test_ibid_after_a_comment_is_open() -> None:
    assert resolved(COURTS, "The bench was divided on this.", "Ibid.") == [None]


def test_the_same_work_in_two_descriptions_does_not_make_id_ambiguous() -> None:
    document = make_document(
        "One¹ two² three³.",
        note("1", COURTS),
        note("2", "Ada Marks, *Courts of Law* 40 (2001)."),
        note("3", "Id. at 41."),
    )
    outline = structure(document, StructureSettings())
    assert outline.references[-1].resolved_from == "r2"


def test_a_note_that_names_author_and_year_repeats_the_entry_of_the_list() -> None:
    document = make_document(
        "One¹ two² three³.",
        heading("References"),
        reference("Hale, B. (2005). Benches and bars. Upford Press."),
        reference("Frost, D., Gold, E., & Hart, F. (2011). Codes. Law Review, 3(1), 1-9."),
        note("1", "Hale 2005, 12."),
        note("2", "See Frost et al. (2011), p. 3; Hale 2005: 14."),
        note("3", "Ibid."),
    )
    outline = structure(document, StructureSettings())
    assert [(one.kind, one.pin, one.resolved_from) for one in outline.references[2:]] == [
        (ReferenceKind.SHORT_FORM, "12", "r1"),
        (ReferenceKind.SHORT_FORM, "p. 3", "r2"),
        (ReferenceKind.SHORT_FORM, "14", "r1"),
        (ReferenceKind.SHORT_FORM, "", None),
    ]


@pytest.mark.parametrize("same", ["Idem", "Ead.", "Ders.", "Dies."])
def test_same_author_is_the_author_of_the_work_before(same: str) -> None:
    document = make_document("word¹ word².", note("1", COURTS), note("2", f"{same}, *Tides of Law* 3 (2012)."))
    works = structure(document, StructureSettings()).references
    assert [work.csl.author[0].family for work in works] == ["Marks", "Marks"]
    assert works[1].csl.title == "Tides of Law"

"""Which blocks are headings, what their titles are, and what their sections are for."""

import pytest

from cyberdocs.records import BlockKind, Role
from cyberdocs.structure import StructureSettings, structure
from cyberdocs.structure.roles import role_of
from tests.builders import block, heading, make_document

PROSE = (
    "The court sat for many days and heard every party before it gave the judgment that all had awaited, "
    "and then it rose for the summer."
)


def titles(*parts: object) -> list[str]:
    outline = structure(make_document(*parts), StructureSettings())  # type: ignore[arg-type]
    return [section.title for section in outline.sections]


def test_list_bold_and_note_marks_stand_outside_the_title() -> None:
    document = make_document(heading("- **Older Courts**¹"), PROSE)
    section = structure(document, StructureSettings()).sections[0]
    assert section.title == "Older Courts"
    assert document.quote(section.heading) == "Older Courts"


def test_a_heading_that_is_a_long_sentence_becomes_prose() -> None:
    outline = structure(make_document(heading("Courts"), heading(PROSE)), StructureSettings())
    assert [section.title for section in outline.sections] == ["Courts"]
    assert len(outline.sentences) == 1


@pytest.mark.parametrize(
    ("missed", "kind"),
    [
        ("Conclusion", BlockKind.PARAGRAPH),
        ("**Older Courts**", BlockKind.PARAGRAPH),
        ("- **Older Courts**", BlockKind.LIST_ITEM),
        ("2. Older Courts and Benches", BlockKind.LIST_ITEM),
        ("OLDER COURTS", BlockKind.PARAGRAPH),
    ],
)
def test_a_missed_heading_before_prose_is_promoted(missed: str, kind: BlockKind) -> None:
    assert len(titles(heading("Courts"), PROSE, block(kind, missed), PROSE)) == 2


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("It rose for the summer.", BlockKind.PARAGRAPH),
        ("1. The court rose", BlockKind.LIST_ITEM),
        ("The three grounds were:", BlockKind.PARAGRAPH),
        ("courts of law and benches", BlockKind.PARAGRAPH),
    ],
)
def test_a_short_line_of_prose_is_not_promoted(line: str, kind: BlockKind) -> None:
    assert len(titles(heading("Courts"), PROSE, block(kind, line), PROSE)) == 1


def test_a_lone_short_line_of_plain_text_is_a_heading() -> None:
    assert titles(heading("Courts"), PROSE, "What comes next", PROSE) == ["Courts", "What comes next"]
    assert titles(heading("Courts"), "The court rose and", "went home at last", PROSE) == ["Courts"]


def test_a_heading_that_breaks_off_is_joined_to_its_next_line() -> None:
    document = make_document(heading("II. THE STATE AND ITS"), heading("COURTS"), PROSE)
    section = structure(document, StructureSettings()).sections[0]
    assert (section.title, section.number) == ("II. THE STATE AND ITS COURTS", "II")
    assert document.quote(section.heading).split()[-1] == "COURTS"


def test_lines_of_contents_open_no_sections() -> None:
    outline = structure(
        make_document(
            heading("1. The Old Courts"),
            heading("2. The New Courts of the North"),
            heading("1. The Old Courts"),
            PROSE,
            heading("2. The New Courts of the North"),
            PROSE,
        ),
        StructureSettings(),
    )
    assert [section.title for section in outline.sections] == ["1. The Old Courts", "2. The New Courts of the North"]
    assert [dropped.reason for dropped in outline.dropped] == ["contents_entry", "contents_entry"]


def test_chapters_may_share_the_headings_of_their_parts() -> None:
    parts = [heading("I. North"), heading("a) Facts"), PROSE, heading("II. South"), heading("a) Facts"), PROSE]
    assert titles(*parts) == ["I. North", "a) Facts", "II. South", "a) Facts"]


def test_a_bibliography_goes_on_below_its_parts_and_ends_before_an_appendix() -> None:
    outline = structure(
        make_document(
            heading("1 Courts"),
            PROSE,
            heading("References"),
            heading("Books"),
            "Marks, A. (2001). Courts of law. Upford Press.",
            heading("Articles"),
            "Hale, B. (2005). Benches and bars. Law Review, 3(1), 1-9.",
            heading("A Tables"),
            PROSE,
            heading("B Samples"),
            PROSE,
        ),
        StructureSettings(),
    )
    assert [(s.level, s.role, s.number) for s in outline.sections] == [
        (1, Role.BODY, "1"),
        (1, Role.REFERENCES, ""),
        (2, Role.REFERENCES, ""),
        (2, Role.REFERENCES, ""),
        (1, Role.APPENDIX, "A"),
        (1, Role.APPENDIX, "B"),
    ]
    assert len(outline.references) == 2
    assert len(outline.paragraphs) == 3


def test_an_ornament_is_dropped_with_its_reason() -> None:
    outline = structure(make_document(heading("* * *"), PROSE), StructureSettings())
    assert outline.sections == ()
    assert [dropped.reason for dropped in outline.dropped] == ["ornament"]


def test_the_title_repeated_as_a_heading_opens_no_section() -> None:
    document = make_document(
        heading("Courts of the North"), heading("Introduction"), PROSE, title="Courts of the North"
    )
    assert [section.title for section in structure(document, StructureSettings()).sections] == ["Introduction"]


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("ABSTRACT", Role.ABSTRACT),
        ("Introduction to the Law of Courts", Role.INTRODUCTION),
        ("Historical Context of the Statute", Role.BACKGROUND),
        ("Research Methodology", Role.METHOD),
        ("Conceptual and Theoretical Framework", Role.FRAMEWORK),
        ("Results and Discussion", Role.DISCUSSION),
        ("Concluding Remarks", Role.CONCLUSION),
        ("Conclusion of Treaties", Role.BODY),
        ("The Legal Framework", Role.BODY),
        ("Works Cited", Role.REFERENCES),
        ("Acknowledgments", Role.ACKNOWLEDGEMENTS),
        ("Annex: The Statute", Role.APPENDIX),
        ("Endnotes", Role.NOTES),
    ],
)
def test_roles_are_told_from_usual_names(title: str, role: Role) -> None:
    assert role_of(title) is role


def test_a_part_has_the_role_of_its_whole() -> None:
    outline = structure(
        make_document(heading("2 Methods"), PROSE, heading("2.1 Sample"), PROSE, heading("3 Courts"), PROSE),
        StructureSettings(),
    )
    assert [section.role for section in outline.sections] == [Role.METHOD, Role.METHOD, Role.BODY]
    assert [section.parent_id for section in outline.sections] == [None, "s1", None]


def test_names_before_the_first_heading_are_front_matter() -> None:
    outline = structure(
        make_document("Ada Byron", "College of Law, Upford", heading("Courts"), PROSE), StructureSettings()
    )
    assert [dropped.reason for dropped in outline.dropped] == ["front_matter", "front_matter"]
    assert len(outline.paragraphs) == 1


def test_front_matter_that_ends_like_a_sentence_is_told() -> None:
    told = "Ada Byron is Professor of Law at Upford."
    parts = [block(BlockKind.FRONT, line) for line in ("Ada Byron", told, "May 2021")]
    outline = structure(make_document(*parts, heading("Courts"), PROSE), StructureSettings())
    assert [(dropped.quote, dropped.reason) for dropped in outline.dropped] == [(told, "front_matter")]


def test_keywords_are_no_prose() -> None:
    outline = structure(
        make_document(heading("Abstract"), PROSE, "Keywords: courts, law, benches"), StructureSettings()
    )
    assert [dropped.reason for dropped in outline.dropped] == ["keywords"]


def test_a_paper_that_begins_below_another_ones_references_is_prose() -> None:
    document = make_document(
        PROSE,
        heading("References"),
        block(BlockKind.REFERENCE, "Marks, A. (2010). Harbours. Quay Press."),
        block(BlockKind.TITLE, "Tides of Law"),
        PROSE,
    )
    assert len(structure(document, StructureSettings()).sentences) == 2


def test_contents_set_in_several_blocks_are_no_prose() -> None:
    document = make_document(
        "SUMMARY: 1. Harbours and their masters. – 2. Quays of the realm. – 3. The right to a berth.",
        "– 3.1. The right to a berth in winter. – 3.2. The right to a berth in a storm.",
        heading("1. Harbours and their masters"),
        PROSE,
    )
    outline = structure(document, StructureSettings())
    assert len(outline.sentences) == 1
    assert [dropped.reason for dropped in outline.dropped] == ["contents", "contents"]


def test_a_long_numbered_question_is_a_heading() -> None:
    question = "1. Does the new statute of the realm protect all those who live on the quay from the flood?"
    assert titles(heading(question), PROSE, heading("2. Remedies"), PROSE) == [question, "2. Remedies"]

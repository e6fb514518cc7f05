"""What holds for every document, however odd."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from cyberdocs.records import BlockKind, Outline
from cyberdocs.structure import StructureSettings, structure
from cyberdocs.structure.reference_balance import find_pairs
from cyberdocs.structure.references import parse_references
from tests.builders import Part, make_document

TOKENS = (
    "The court sat. U.N. Res. 75/240 (2020) law¹ [2] and* ² “so.” 1. IV. A) • INTRODUCTION Conclusion Marks, Ibid. "
    "supra note 1 References (Byron, 2020); et al. ( ) — … Notes Keywords: 12 10⁶ ¹² ** \u00a0"
)
WORDS = st.lists(st.sampled_from(TOKENS.split(" ")), min_size=1, max_size=14).map(" ".join)
PARTS = st.lists(
    st.builds(
        lambda kind, text, page, level, label, size, bold: Part(
            kind=kind, sentences=(text,), page=page, level=level, label=label, size=size, bold=bold
        ),
        st.sampled_from(list(BlockKind)),
        WORDS,
        st.integers(1, 3),
        st.none() | st.integers(1, 6),
        st.none() | st.sampled_from(["1", "2", "*", "1.", "-"]),
        st.none() | st.floats(0.5, 2.5),
        st.booleans(),
    ),
    min_size=1,
    max_size=14,
)


@given(PARTS)
@settings(max_examples=150, deadline=None)
def test_every_outline_holds_together(parts: list[Part]) -> None:
    outline = structure(make_document(*sorted(parts, key=lambda part: part.page)), StructureSettings())
    _spans_stand_inside(outline)
    _sections_nest(outline)
    _sentences_ascend(outline)
    _ids_are_known(outline)
    assert outline == structure(outline.document, StructureSettings())


def _spans_stand_inside(outline: Outline) -> None:
    length = len(outline.document.text)
    spans = [section.span for section in outline.sections] + [section.heading for section in outline.sections]
    spans += [paragraph.span for paragraph in outline.paragraphs] + [note.span for note in outline.footnotes]
    spans += [callout for note in outline.footnotes for callout in note.callouts]
    spans += [one.span for one in outline.references] + [citation.span for citation in outline.citations]
    spans += [dropped.span for dropped in outline.dropped if dropped.span is not None]
    assert all(span.end <= length for span in spans)
    assert all(outline.document.quote(d.span) == d.quote for d in outline.dropped if d.span is not None)


def _sections_nest(outline: Outline) -> None:
    by_id = {section.section_id: section for section in outline.sections}
    for section in outline.sections:
        assert section.span.contains(section.heading)
        if section.parent_id is not None:
            parent = by_id[section.parent_id]
            assert parent.level < section.level
            assert parent.span.contains(section.span)
    assert list(by_id.values()) == sorted(by_id.values(), key=lambda section: section.heading)


def _sentences_ascend(outline: Outline) -> None:
    spans = [sentence.span for sentence in outline.sentences]
    assert all(before.end <= after.start for before, after in pairwise(spans))
    for sentence in outline.sentences:
        paragraph = outline.paragraphs[sentence.paragraph_index]
        assert paragraph.span.contains(sentence.span)
        assert paragraph.section_id == sentence.section_id
        words = outline.document.quote(sentence.span)
        assert words == words.strip()
        assert any(character.isalpha() for character in words)


def _ids_are_known(outline: Outline) -> None:
    known = {reference.reference_id for reference in outline.references}
    assert len(known) == len(outline.references)
    for note in outline.footnotes:
        assert set(note.reference_ids) <= known
    for reference in outline.references:
        assert reference.resolved_from is None or reference.resolved_from in known
        assert reference.resolved_from != reference.reference_id
    assert {citation.reference_id for citation in outline.citations} <= known | {None}
    starts = [citation.span for citation in outline.citations]
    assert starts == sorted(starts)


NOTE_WORDS = (
    "See Marks (2010) 12 [1919] “Harbour Rules” (Draft, Feb. 2013), chart of signatures. Convention on Harbours (ETS "
    "No. 185) (adopted 4 May 2001, in force 2004) “Tides of Law,” 12 J. Ports 44 (2012); supra note 4, at 7. "
    "Id. at 3; [hereinafter Study] and was (see Hale, Tides (Quay Press 2012) 44), which is cf. U.N. Doc. A/RES/75/240 "
    "(Dec. 31, 2020) http://example.org/a(b) v. Council of Ports, Report [in Latin] „Recht“ (n 12) 440"
)
NOTES = st.lists(st.sampled_from(NOTE_WORDS.split(" ")), min_size=1, max_size=30).map(" ".join)


@given(NOTES)
@settings(max_examples=300, deadline=None)
def test_a_reference_holds_both_ends_of_its_brackets_and_quotation_marks(note: str) -> None:
    pairs = find_pairs(note)
    end = 0
    for parsed in parse_references(note, 0, in_note=True):
        span = parsed.span
        assert end <= span.start < span.end
        end = span.end
        torn = [pair for pair in pairs if (span.start <= pair[0] < span.end) != (span.start <= pair[1] < span.end)]
        assert not torn, note[span.start : span.end]

"""What the corpus stages get of a paper: enough to tell everything that the report tells."""

from cyberdocs.pipeline import brief
from cyberdocs.records import Claims, Doubt, Mentions, Span
from tests.builders import make_outline


def test_doubts_reach_the_report_though_the_text_does_not() -> None:
    outline = make_outline("Resolution 60/45 (2013) was adopted.")
    doubt = Doubt(span=Span(start=0, end=16), quote="Resolution 60/45", page=1, why="no such year")
    slim = brief(Claims(mentions=Mentions(outline=outline, doubts=(doubt,))))
    assert slim.mentions.outline.document.text == ""
    assert slim.mentions.doubts == (doubt,)

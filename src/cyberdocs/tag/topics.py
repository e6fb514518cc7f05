"""Tell what a section or a whole paper is about by its heading or title: the thing that "the Convention" then means.

Reads the outline and named places; answers, for a sentence, which place in its heading or in the title stands for its
subject. A heading counts where the name is all of it, or what it is of ("The scope of the Budapest Convention"): in
"Relations with the Budapest Convention" that text is the other one.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from cyberdocs.records import BlockKind, Outline, Section, Sentence, Span
from cyberdocs.tag.found import Found, Places

_LEAD = re.compile(
    r"[\W\dIVX.]*(?:(?:[A-H]|Part|Chapter|Section|Case study)[\s.:)]+)?(?:\d[\d.]*[\s:]+)?(?:the\s)?"
    r"(?:(?:[a-z-]+\s(?:and\s)?)?(?:role|work|origins?|history|text|contents?|scope|structure|mandate|ratification|adoption"
    r"|provisions?|parties|membership|negotiation|overview|limits|strengths|weaknesses|background|making|status|reach"
    r"|beginnings|example|case|implementation|effects?)\s(?:of|to|under|in)\s(?:the\s)?)?",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s(?:and|or|vs\.?|versus|with|against|or|as|to|for|in)\s|\s?[-–]\s?based", re.IGNORECASE)
_MOST = 0.5  # share of the mentions of its kind that a title's subject must have in its paper


class Topics:
    """Headings and title, and what is named in them."""

    def __init__(self, outline: Outline, named: Sequence[Found]) -> None:
        self._text = outline.document.text
        self._places = Places(named)
        self._named = [place for place in named if place.entity_id]
        self._sections = {section.section_id: section for section in outline.sections}
        titles = [block.span for block in outline.document.blocks if block.kind is BlockKind.TITLE]
        self._title = titles[0] if titles else None
        self._known: dict[tuple[str | None, str], Found | None] = {}  # a noun comes often: each is looked up once

    def of_section(self, sentence: Sentence, noun: str, fits: Callable[[Found], bool]) -> Found | None:
        """Give the one thing that the nearest heading with such a name is about; None where it names two.

        Args:
            noun: what `fits` asks for, as a key.
        """
        key = (sentence.section_id or "", noun)
        if key not in self._known:
            self._known[key] = self._of_section(sentence, fits)
        return self._known[key]

    def names_another(self, sentence: Sentence, entity_id: str, fits: Callable[[Found], bool]) -> bool:
        """Tell whether the sentence's own heading names one thing of the kind, and not this one."""
        section = self._sections.get(sentence.section_id or "")
        ids = {place.entity_id for place in self._fitting(section.heading, fits)} if section is not None else set()
        return len(ids) == 1 and entity_id not in ids

    def of_paper(self, noun: str, fits: Callable[[Found], bool]) -> Found | None:
        """Give the one thing of its kind that the title names, when most mentions of that kind are of it."""
        if (None, noun) not in self._known:
            self._known[None, noun] = self._of_paper(fits)
        return self._known[None, noun]

    def _of_section(self, sentence: Sentence, fits: Callable[[Found], bool]) -> Found | None:
        section = self._sections.get(sentence.section_id or "")
        for heading in self._above(section):
            fitting = self._fitting(heading, fits)
            if fitting:
                return fitting[0] if self._is_subject(heading, fitting) else None
        return None

    def _of_paper(self, fits: Callable[[Found], bool]) -> Found | None:
        fitting = self._fitting(self._title, fits) if self._title is not None else []
        if len({place.entity_id for place in fitting}) != 1 or not fitting[0].entity_id:
            return None
        all_of_kind = [place for place in self._named if fits(place)]
        own = sum(1 for place in all_of_kind if place.entity_id == fitting[0].entity_id)
        return fitting[0] if own >= _MOST * len(all_of_kind) and own > 1 else None

    def _above(self, section: Section | None) -> Iterable[Span]:
        while section is not None:
            yield section.heading
            section = self._sections.get(section.parent_id or "")

    def _fitting(self, span: Span, fits: Callable[[Found], bool]) -> list[Found]:
        return [place for place in self._places.found(span.start, span.end) if fits(place)]

    def _is_subject(self, heading: Span, fitting: Sequence[Found]) -> bool:
        first = fitting[0]
        if len({place.entity_id for place in fitting}) != 1 or not first.entity_id:
            return False
        lead = _LEAD.fullmatch(self._text, heading.start, first.start)
        return lead is not None and _JOINED.match(self._text, first.end, heading.end) is None

"""Say what each paragraph is about: challenge themes by keyword lists, or by a classifier when one is given.

Reads paragraphs and the lexicon's themes, returns `Theme`s ascending by place. With keywords a theme is given when
at least `min_cues` different keywords fire; its score is the share of the theme's keywords that fired.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cyberdocs.records import Paragraph, Span, Theme, ThemeEntry
from cyberdocs.tag.models import ThemeClassifier


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeSettings:
    """When keywords make a theme."""

    min_cues: int = 1  # different keywords in one paragraph; measured on tests/quality/tag_seeds
    # Words from which a classifier is asked: it tells a list item of four words, of which keywords make too much.
    min_words_classified: int = 4
    min_words: int = 8  # a paragraph of fewer words names a topic rather than discussing it


def find_themes(
    text: str,
    paragraphs: Sequence[Paragraph],
    themes: Sequence[ThemeEntry],
    classifier: ThemeClassifier | None,
    settings: ThemeSettings,
) -> tuple[Theme, ...]:
    """Give the themes of every paragraph; what fired is in `cues`, with a classifier too, and its best sentence.

    A theme that the classifier was not trained on, a user's own for instance, goes by its keywords.
    """
    least = settings.min_words if classifier is None else settings.min_words_classified
    read = [one for one in paragraphs if len(text[one.span.start : one.span.end].split()) >= least]
    trained = classifier.theme_ids if classifier is not None else ()
    found: list[Theme] = []
    if classifier is not None and read:
        scores, sentences = classifier.explain([text[one.span.start : one.span.end] for one in read])
        patterns = {theme.theme_id: _pattern(theme.keywords) for theme in themes}
        for row, paragraph in enumerate(read):
            for column, theme_id in enumerate(trained):
                score = float(scores[row, column])
                if score >= classifier.thresholds[column]:
                    fired = _cues(text, paragraph.span, patterns.get(theme_id))
                    given = _theme(theme_id, paragraph, score, f"classifier:{classifier.name}", fired)
                    start, end = (paragraph.span.start + offset for offset in sentences[row][column])
                    found.append(replace(given, sentence=Span(start=start, end=end)))
    for theme in themes:
        pattern = _pattern(theme.keywords) if theme.theme_id not in trained else None
        for paragraph in read if pattern is not None else ():
            fired = _cues(text, paragraph.span, pattern)
            if len(fired) >= settings.min_cues:
                found.append(_theme(theme.theme_id, paragraph, len(fired) / len(theme.keywords), "keywords", fired))
    return tuple(sorted(found, key=lambda theme: (theme.span, theme.theme_id)))


def _theme(theme_id: str, paragraph: Paragraph, score: float, producer: str, fired: dict[str, list[Span]]) -> Theme:
    cues = tuple(sorted(span for spans in fired.values() for span in spans))
    return Theme(theme_id=theme_id, span=paragraph.span, score=round(score, 4), producer=producer, cues=cues)


def _pattern(keywords: Sequence[str]) -> re.Pattern[str] | None:
    """One expression, a group a keyword; spaces, hyphens and nothing are the same between its parts."""
    if not keywords:
        return None
    parts = []
    for index, keyword in enumerate(keywords):
        stem, star = (keyword[:-1], r"\w*") if keyword.endswith("*") else (keyword, "")
        body = r"[\s\u00a0\u2010\u2011-]".join(re.escape(piece) for piece in re.split(r"[ -]+", stem))
        case = "" if keyword.isupper() and len(keyword) <= 5 else "(?i:"
        parts.append(f"(?P<k{index}>{case}{body}{star}{')' if case else ''})")
    return re.compile(r"(?<!\w)(?:" + "|".join(parts) + r")(?!\w)")


def _cues(text: str, span: Span, pattern: re.Pattern[str] | None) -> dict[str, list[Span]]:
    fired: dict[str, list[Span]] = {}
    for match in () if pattern is None else pattern.finditer(text, span.start, span.end):
        fired.setdefault(str(match.lastgroup), []).append(Span(start=match.start(), end=match.end()))
    return fired

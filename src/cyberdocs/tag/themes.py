"""Say what each paragraph is about: challenge themes by keyword lists, or by a classifier when one is given.

Reads paragraphs and the lexicon's themes, returns `Theme`s ascending by place. With keywords a theme is given when
at least `min_cues` different keywords fire; its score is the share of the theme's keywords that fired.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cyberdocs.records import Paragraph, Span, Theme, ThemeEntry
from cyberdocs.tag.models import ThemeClassifier


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeSettings:
    """When keywords make a theme."""

    min_cues: int = 1  # different keywords in one paragraph; measured on tests/quality/tag_seeds
    min_words: int = 8  # a paragraph of fewer words names a topic rather than discussing it


def find_themes(
    text: str,
    paragraphs: Sequence[Paragraph],
    themes: Sequence[ThemeEntry],
    classifier: ThemeClassifier | None,
    settings: ThemeSettings,
) -> tuple[Theme, ...]:
    """Give the themes of every paragraph; what fired is in `cues`, with a classifier too."""
    patterns = [(theme.theme_id, len(theme.keywords), _pattern(theme.keywords)) for theme in themes]
    read = [one for one in paragraphs if len(text[one.span.start : one.span.end].split()) >= settings.min_words]
    cues = [
        {theme_id: _cues(text, paragraph.span, pattern) for theme_id, _, pattern in patterns if pattern is not None}
        for paragraph in read
    ]
    found: list[Theme] = []
    if classifier is not None and read:
        scores = classifier.score([text[one.span.start : one.span.end] for one in read])
        for row, paragraph in enumerate(read):
            for column, theme_id in enumerate(classifier.theme_ids):
                score = float(scores[row, column])
                if score >= classifier.thresholds[column]:
                    fired = tuple(span for spans in cues[row].get(theme_id, {}).values() for span in spans)
                    found.append(
                        Theme(
                            theme_id=theme_id,
                            span=paragraph.span,
                            score=round(score, 4),
                            producer=f"classifier:{classifier.name}",
                            cues=tuple(sorted(fired)),
                        )
                    )
    else:
        for row, paragraph in enumerate(read):
            for theme_id, size, _ in patterns:
                by_keyword = cues[row].get(theme_id, {})
                if len(by_keyword) >= settings.min_cues:
                    found.append(
                        Theme(
                            theme_id=theme_id,
                            span=paragraph.span,
                            score=round(len(by_keyword) / size, 4),
                            producer="keywords",
                            cues=tuple(sorted(span for spans in by_keyword.values() for span in spans)),
                        )
                    )
    return tuple(sorted(found, key=lambda theme: (theme.span, theme.theme_id)))


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


def _cues(text: str, span: Span, pattern: re.Pattern[str]) -> dict[str, list[Span]]:
    fired: dict[str, list[Span]] = {}
    for match in pattern.finditer(text, span.start, span.end):
        fired.setdefault(str(match.lastgroup), []).append(Span(start=match.start(), end=match.end()))
    return fired

"""Themes by keywords and by a classifier."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cyberdocs.tag import TagModels, TagSettings, tag
from tests.builders import make_outline
from tests.tag.catalogue import LEXICON, tagged

PARAGRAPH = "Every unit needs capacity building, and a shortage of trained staff remains in the regions."


class _Always:
    name = "always"
    theme_ids = ("theme:capacity", "theme:other")
    thresholds = (0.5, 0.9)

    def explain(self, texts: Sequence[str]) -> tuple[NDArray[np.float32], list[list[tuple[int, int]]]]:
        return np.full((len(texts), 2), 0.8, dtype=np.float32), [[(0, 10), (0, 5)] for _ in texts]


def test_keywords_fire_across_hyphen_and_ending_and_show_what_fired() -> None:
    run = tagged(PARAGRAPH)
    assert [(one.theme_id, one.score, one.producer) for one in run.themes] == [("theme:capacity", 0.75, "keywords")]
    assert [run.outline.document.quote(cue) for cue in run.themes[0].cues] == [
        "capacity building",
        "shortage of",
        "trained",
    ]


def test_acronym_keyword_needs_its_capitals() -> None:
    assert tagged("We read the word mla in small letters here and there, always.").themes == ()
    assert len(tagged("We read the word MLA in capital letters here and there, always.").themes) == 1


def test_classifier_decides_by_its_thresholds_and_is_named() -> None:
    run = tag(make_outline(PARAGRAPH), LEXICON, TagModels(theme_classifier=_Always()), TagSettings())
    assert [(one.theme_id, one.producer) for one in run.themes] == [("theme:capacity", "classifier:always")]


def test_theme_of_a_classifier_shows_the_sentence_that_speaks_most_for_it_beside_the_keywords() -> None:
    run = tag(make_outline("First words.", PARAGRAPH), LEXICON, TagModels(theme_classifier=_Always()), TagSettings())
    (theme,) = run.themes
    assert theme.sentence is not None
    assert run.outline.document.quote(theme.sentence) == "Every unit"
    assert [run.outline.document.quote(cue) for cue in theme.cues] == ["capacity building", "shortage of", "trained"]


def test_theme_by_keywords_names_no_sentence() -> None:
    assert [theme.sentence for theme in tagged(PARAGRAPH).themes] == [None]


def test_a_line_of_few_words_has_no_theme() -> None:
    assert tagged("A shortage of training.").themes == ()

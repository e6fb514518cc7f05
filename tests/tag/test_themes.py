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

    def score(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.full((len(texts), 2), 0.8, dtype=np.float32)


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


def test_a_line_of_few_words_has_no_theme() -> None:
    assert tagged("A shortage of training.").themes == ()

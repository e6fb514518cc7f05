"""The theme classifier: windows, features, pooling, and its shipped weights."""

import time
from pathlib import Path

import numpy as np
import pytest

from cyberdocs.errors import ResourceError
from cyberdocs.resources.models import models_folder
from cyberdocs.resources.theme_classifier import (
    FOLDER,
    Features,
    cue_pattern,
    load_theme_classifier,
    mean_window,
    pool,
    word_grams,
)
from cyberdocs.resources.theme_windows import MAX_WINDOWS, fold_text, split_windows
from tests.fakes import HashEncoder

SHIPPED = models_folder() / FOLDER


@pytest.mark.parametrize(
    ("text", "windows", "why"),
    [
        (
            "One short law. Two courts disagree on it.",
            ("One short law. Two courts disagree on it.",),
            "3 words are none",
        ),
        (
            "Nobody knows which court may try him. The data lie abroad.",
            ("Nobody knows which court may try him.", "The data lie abroad."),
            "two sentences",
        ),
        (
            "The U.N. General Assembly met in late autumn.",
            ("The U.N. General Assembly met in late autumn.",),
            "an abbreviation ends no sentence",
        ),
        ("• Lack of trained staff¹", ("Lack of trained staff",), "list mark and callout are no words"),
        ("", ("",), "never empty"),
    ],
)
def test_paragraph_is_cut_into_sentences(text: str, windows: tuple[str, ...], why: str) -> None:
    assert tuple(window.text for window in split_windows(text)) == windows, why


def test_long_paragraph_has_bounded_windows_in_reading_order() -> None:
    text = " ".join(f"This is the sentence with number {number}." for number in range(500))
    windows = split_windows(text)
    assert len(windows) == MAX_WINDOWS
    assert windows[0].text.endswith("number 0.")
    assert windows[-1].text.endswith("number 499.")


def test_text_without_full_stops_is_cut_by_words() -> None:
    assert [len(one.text.split()) for one in split_windows("word " * 200)] == [90, 90, 20]


@pytest.mark.parametrize("piece", ["U.N.O.D.C. ", "((((1. ", "a.b.c; ", '."”’)) ', "cyber cyber- ", "\u00b9\u00b2 1) "])
def test_hostile_lines_take_linear_time(piece: str) -> None:
    line = piece * (180_000 // len(piece))
    started = time.perf_counter()
    for window in split_windows(line):
        word_grams(window.text)
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("  Plain  words here now.  ", ["Plain  words here now."]),
        ("(a) Lack of¹ trained staff.² Nobody pays for them.", ["Lack of¹ trained staff.", "Nobody pays for them."]),
        (
            'Crime of cyber space¹ grows "fast." (A cyber crime pays well!) Nobody minds it much.',
            ['Crime of cyber space¹ grows "fast.', "(A cyber crime pays well!", "Nobody minds it much."],
        ),
    ],
)
def test_windows_know_where_they_stand_in_the_text_as_printed(text: str, printed: list[str]) -> None:
    assert [text[window.start : window.end] for window in split_windows(text)] == printed


def test_spellings_of_cybercrime_are_one() -> None:
    assert fold_text("Cyber crime, cyber-security and cyber attacks") == "cybercrime, cybersecurity and cyberattacks"


def test_words_lose_plural_s_american_z_and_stop_words() -> None:
    assert word_grams("The harmonization of laws") == ["harmonisation", "law", "harmonisation law"]
    assert word_grams("courts") == ["court"]


def test_keywords_match_endings_and_hyphens_but_not_inner_words() -> None:
    pattern = cue_pattern(["harmoni*", "capacity building", "MLA"])
    assert [match.group() for match in pattern.finditer("Harmonised capacity-building by MLA")] == [
        "Harmonised",
        "capacity-building",
        "MLA",
    ]
    assert not pattern.search("disharmonious mla")


def test_features_are_unit_words_then_cues() -> None:
    features = Features(gram_of={"law": 0, "court": 1}, idf=np.array([1.0, 2.0]), cues=(cue_pattern(["law*"]),))
    rows = features.describe(["law court", "nothing known here", "law laws"])
    assert np.allclose(np.linalg.norm(rows[0, :2]), 1)
    assert rows[:, 2].tolist() == [0.5, 0.0, 1.0]
    assert not rows[1, :2].any()


def test_one_strong_sentence_lifts_a_paragraph_but_less_than_all_of_it() -> None:
    windows = np.array([[4.0], [-4.0], [-4.0]])
    weak = pool(windows, np.array([-4.0]))
    strong = pool(windows, np.array([4.0]))
    assert -4 < weak[0] < strong[0] <= 4.0001


def test_whole_is_a_unit_vector_again() -> None:
    whole = mean_window(np.array([[1.0, 0.0, 5.0], [0.0, 1.0, 7.0]]), 2)
    assert np.allclose(np.linalg.norm(whole[:2]), 1)


def test_shipped_weights_score_every_theme() -> None:
    classifier = load_theme_classifier(SHIPPED, HashEncoder(384))
    scores = classifier.score(["Nobody knows which court may try him. The data lie abroad.", "Short."])
    assert scores.shape == (2, 16)
    assert scores.dtype == np.float32
    assert ((scores >= 0) & (scores <= 1)).all()
    assert len(classifier.theme_ids) == len(set(classifier.theme_ids)) == len(classifier.thresholds) == 16
    assert all(theme_id.startswith("theme:") for theme_id in classifier.theme_ids)
    assert all(0 < threshold < 1 for threshold in classifier.thresholds)
    assert classifier.name.startswith("theme-classifier-")
    assert classifier.score([]).shape == (0, 16)
    assert classifier.explain([])[1] == ()


def test_score_does_not_depend_on_neighbours() -> None:
    classifier = load_theme_classifier(SHIPPED, HashEncoder(384))
    first, second = "States guard their sovereignty with care.", "Training is short of money. Staff leave early."
    together = classifier.score([first, second])
    assert (together[1] == classifier.score([second])[0]).all()


def test_best_sentence_is_told_by_its_place_in_the_text() -> None:
    classifier = load_theme_classifier(SHIPPED, HashEncoder(384))
    text = "Training is short of money everywhere. Which court may try the hacker is unclear."
    scores, (places,) = classifier.explain([text])
    assert (scores == classifier.score([text])).all()
    assert len(places) == 16
    assert {text[start:end] for start, end in places} <= {
        "Training is short of money everywhere.",
        "Which court may try the hacker is unclear.",
    }


def test_missing_weights_are_named(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="theme classifier"):
        load_theme_classifier(tmp_path, HashEncoder())


def test_changed_weights_are_refused(tmp_path: Path) -> None:
    (tmp_path / "weights.npz").write_bytes((SHIPPED / "weights.npz").read_bytes() + b"x")
    (tmp_path / "sha256.txt").write_text((SHIPPED / "sha256.txt").read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(ResourceError, match="sha256"):
        load_theme_classifier(tmp_path, HashEncoder())


@pytest.mark.models
def test_themes_of_plain_paragraphs_are_found_and_generic_praise_has_none() -> None:
    from cyberdocs.resources.encoder import MiniLmEncoder

    classifier = load_theme_classifier(SHIPPED, MiniLmEncoder())
    texts = [
        "Nobody could say which of the four countries had jurisdiction over the online theft. Each prosecutor waited.",
        "The ministry's cyber unit lacks trained examiners, licences and money, and donors left after a year.",
        "International bodies are important in the fight against cybercrime and inspire all of us to do better.",
    ]
    given = [
        {
            theme
            for theme, score, least in zip(classifier.theme_ids, row, classifier.thresholds, strict=True)
            if score >= least
        }
        for row in classifier.score(texts)
    ]
    assert "theme:jurisdiction" in given[0]
    assert "theme:capacity" in given[1]
    assert given[2] == set()

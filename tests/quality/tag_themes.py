"""Measure paragraph themes on the hand-labelled seeds: the classifier, and the keywords beside it.

The paragraphs are the labelled ones, handed to the classifier and to the keywords as they are, so that the figures show
the themes alone. Doubtful ids count neither way. The labels are development labels: one annotator, three papers.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from cyberdocs.resources.encoder import MiniLmEncoder
from cyberdocs.resources.lexicon import load_lexicon
from cyberdocs.resources.models import models_folder
from cyberdocs.resources.theme_classifier import FOLDER, cue_pattern, load_theme_classifier
from tests.quality.figures import Figure

PAPERS = ("000", "002", "004")
Labels = tuple[str, frozenset[str], frozenset[str]]  # text, themes, doubtful themes


def measure(shared: Path | None) -> Iterable[Figure]:
    """Score classifier and keywords on all labelled paragraphs, together and theme by theme."""
    if shared is None or not (shared / "gold").exists():
        return
    paragraphs = _paragraphs(shared)
    for name, give in (("keywords", _by_keywords()), ("classifier", _by_classifier())):
        counts = _count(paragraphs, give([text for text, _, _ in paragraphs]))
        total = sum(counts.values(), Counter())
        asked = {theme: one for theme, one in counts.items() if one["wanted"]}
        macro = sum(_f1(one) for one in asked.values()) / max(len(asked), 1)
        note = f"{name}; development labels, {len(paragraphs)} paragraphs"
        yield Figure(name=f"tag.themes.{name}.micro_f1", value=_f1(total), n=total["wanted"], note=note)
        yield Figure(name=f"tag.themes.{name}.macro_f1", value=macro, n=len(asked), note=note)
        for theme, one in sorted(counts.items()):
            short = theme.removeprefix("theme:")
            found, wanted = one["found"], one["wanted"]
            yield Figure(
                name=f"tag.themes.{name}.{short}.precision", value=one["hits"] / max(found, 1), n=found, note=note
            )
            yield Figure(
                name=f"tag.themes.{name}.{short}.recall", value=one["hits"] / max(wanted, 1), n=wanted, note=note
            )


def _paragraphs(shared: Path) -> list[Labels]:
    found: list[Labels] = []
    for paper in PAPERS:
        gold = json.loads((shared / "gold" / f"{paper}.json").read_text(encoding="utf-8"))
        for one in gold["themes"]:
            themes = frozenset(f"theme:{theme}" for theme in one["theme_ids"])
            doubtful = frozenset(f"theme:{theme}" for theme in one.get("doubtful_theme_ids", ()))
            found.append((one.get("clean") or one["quote"], themes, doubtful))
    return found


def _by_classifier() -> Callable[[Sequence[str]], list[set[str]]]:
    classifier = load_theme_classifier(models_folder() / FOLDER, MiniLmEncoder())

    def give(texts: Sequence[str]) -> list[set[str]]:
        return [
            {
                theme
                for theme, score, threshold in zip(classifier.theme_ids, row, classifier.thresholds, strict=True)
                if score >= threshold
            }
            for row in classifier.score(texts)
        ]

    return give


def _by_keywords() -> Callable[[Sequence[str]], list[set[str]]]:
    patterns = {theme.theme_id: cue_pattern(theme.keywords) for theme in load_lexicon().themes if theme.keywords}
    return lambda texts: [{theme for theme, pattern in patterns.items() if pattern.search(text)} for text in texts]


def _count(paragraphs: Sequence[Labels], given: Sequence[set[str]]) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = {}
    for (_, themes, doubtful), ours in zip(paragraphs, given, strict=True):
        for theme in sorted((themes | ours) - doubtful):
            one = counts.setdefault(theme, Counter())
            one["hits"] += theme in themes and theme in ours
            one["found"] += theme in ours
            one["wanted"] += theme in themes
    return counts


def _f1(counts: Counter[str]) -> float:
    return 2 * counts["hits"] / max(counts["found"] + counts["wanted"], 1)


if __name__ == "__main__":
    import sys

    for figure in measure(Path(sys.argv[1])):
        print(f"{figure.name:60s} {figure.value:.3f}  n={figure.n}")

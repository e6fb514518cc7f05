"""Measure organisations, instruments, reference links and themes on the hand-labelled seeds, through the real stages.

A mention is right when its words are the gold words and its entity the gold entity; where the gold has none (a body or
text that the catalogue does not hold) the words alone decide. Doubtful labels count neither way in the figures called
`firm`. Paragraph themes: doubtful ids count neither way.
"""

import json
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from cyberdocs.records import Label, Mentions, ReferenceKind
from cyberdocs.resources.lexicon import load_lexicon
from cyberdocs.tag import TagModels, TagSettings, tag
from tests.quality.figures import Figure
from tests.quality.structure_seeds import Aligned, read_seed
from tests.quality.tag_ner import recogniser

PAPERS = ("000", "002", "004")
_CONTEXTS = (30, 15, 6, 2)  # characters either side of a gold quotation that must be found with it
Place = tuple[int, int]


def measure(shared: Path | None) -> Iterable[Figure]:
    """Score every paper together, without and with the recogniser."""
    if shared is None or not (shared / "gold").exists():
        return
    lexicon = load_lexicon()
    papers = [json.loads((shared / "gold" / f"{paper}.json").read_text(encoding="utf-8")) for paper in PAPERS]
    outlines = [read_seed(shared, paper) for paper in papers]
    raw = [(shared / paper["source"]["path"]).read_text(encoding="utf-8") for paper in papers]
    for name, models in (("catalogue", TagModels()), ("with_recogniser", TagModels(recogniser=recogniser()))):
        runs = [tag(outline, lexicon, models, TagSettings()) for outline in outlines]
        for label, key in ((Label.ORG, "organisations"), (Label.LAW, "instruments")):
            for firm in (False, True):
                counts: Counter[str] = Counter()
                for paper, text, run in zip(papers, raw, runs, strict=True):
                    counts += _mentions(paper, text, run, label, key, firm)
                yield from _figures(f"tag.seeds.{name}.{key}{'.firm' if firm else ''}", counts)
        if name == "catalogue":
            yield from _theme_figures(papers, runs)
            yield _link_figure(papers, raw, runs)


def mention_errors(paper: Mapping[str, Any], raw: str, run: Mentions, label: Label, key: str) -> Iterable[str]:
    """Describe what is missing, wrong or too much, for reading."""
    gold, found = _gold(paper, raw, run, key), _found(run, label)
    text = run.outline.document.text
    for place in sorted(set(gold) | set(found)):
        words = text[place[0] : place[1]]
        if place not in found:
            yield f"missed {words!r} {gold[place]['entity_id']}{' (doubtful)' if gold[place].get('doubtful') else ''}"
        elif place not in gold:
            yield f"too much {words!r} {found[place]}"
        elif gold[place]["entity_id"] not in (None, found[place]):
            yield f"wrong {words!r} {gold[place]['entity_id']} {found[place]}"


def _mentions(paper: Mapping[str, Any], raw: str, run: Mentions, label: Label, key: str, firm: bool) -> Counter[str]:
    gold, found = _gold(paper, raw, run, key), _found(run, label)
    if firm:
        doubtful = {place for place, one in gold.items() if one.get("doubtful")}
        gold = {place: one for place, one in gold.items() if place not in doubtful}
        found = {place: one for place, one in found.items() if place not in doubtful}
    hits = sum(1 for place, one in found.items() if place in gold and gold[place]["entity_id"] in (None, one))
    return Counter(hits=hits, found=len(found), wanted=len(gold))


def _gold(paper: Mapping[str, Any], raw: str, run: Mentions, key: str) -> dict[Place, Mapping[str, Any]]:
    """Give the gold mentions by their places in our text; one that is not found there is counted at a place of none."""
    aligned = Aligned(run.outline.document.text)
    gold: dict[Place, Mapping[str, Any]] = {}
    after = {True: 0, False: 0}  # notes stand behind the body in our text, and in the order of the gold
    for number, one in enumerate(paper[key], start=1):
        in_note = one["context"] == "footnote"
        place = _place(aligned, raw, one["start"], one["end"], after[in_note])
        gold[place or (-number, -number)] = one
        if place is not None:
            after[in_note] = place[0] + 1
    return gold


def _place(aligned: Aligned, raw: str, start: int, end: int, after_offset: int) -> Place | None:
    for size in _CONTEXTS:
        before = " ".join(raw[max(0, start - size) : start].split("\n\n")[-1].split())
        after = " ".join(raw[end : end + size].split("\n\n")[0].split())
        before += " " if raw[start - 1 : start].isspace() and before else ""
        after = (" " if raw[end : end + 1].isspace() and after else "") + after
        quote = " ".join(raw[start:end].split())
        floor = max(0, bisect_left(aligned.offsets, after_offset) - len(before))
        at = aligned.folded.find(before + quote + after, floor)
        at = at if at >= 0 else aligned.folded.find(before + quote + after)
        if at >= 0:
            first = at + len(before)
            return aligned.offsets[first], aligned.offsets[first + len(quote) - 1] + 1
    return None


def _found(run: Mentions, label: Label) -> dict[Place, str | None]:
    return {(one.span.start, one.span.end): one.entity_id for one in run.mentions if one.label is label}


def _figures(name: str, counts: Counter[str]) -> Iterable[Figure]:
    hits, found, wanted = counts["hits"], counts["found"], counts["wanted"]
    yield Figure(name=f"{name}.precision", value=hits / max(found, 1), n=found, note="exact words and entity")
    yield Figure(name=f"{name}.recall", value=hits / max(wanted, 1), n=wanted, note="exact words and entity")


def _link_figure(papers: Iterable[Mapping[str, Any]], raw: Iterable[str], runs: Iterable[Mentions]) -> Figure:
    """Share of the cited works with a catalogue entry whose reference is linked to it, less wrong links."""
    wanted = right = 0
    for paper, _, run in zip(papers, raw, runs, strict=True):
        links = {link.reference_id: link.entity_id for link in run.reference_links}
        ours = {
            (reference.note_id, reference.csl.title or reference.csl.symbol): links.get(reference.reference_id)
            for reference in run.outline.references
            if reference.kind is not ReferenceKind.SHORT_FORM
        }
        by_note: dict[str | None, set[str | None]] = {}
        for (note_id, _title), entity_id in ours.items():
            by_note.setdefault(note_id, set()).add(entity_id)
        for note in paper["footnotes"]:
            for work in note["works"]:
                if work.get("entity_id"):
                    wanted += 1
                    right += work["entity_id"] in by_note.get(note["note_id"], set())
    return Figure(name="tag.seeds.references.recall", value=right / max(wanted, 1), n=wanted, note="works in footnotes")


def _theme_figures(papers: Iterable[Mapping[str, Any]], runs: Iterable[Mentions]) -> Iterable[Figure]:
    """Micro and macro F1 of the paragraph themes."""
    by_theme: dict[str, Counter[str]] = {}
    for paper, run in zip(papers, runs, strict=True):
        aligned = Aligned(run.outline.document.text)
        for paragraph in paper["themes"]:
            place = aligned.find(" ".join(paragraph["quote"].split()[:8]))
            if place is None:
                continue
            gold = {f"theme:{one}" for one in paragraph["theme_ids"]}
            doubtful = {f"theme:{one}" for one in paragraph.get("doubtful_theme_ids", ())}
            ours = {one.theme_id for one in run.themes if one.span.start <= place[0] < one.span.end}
            for theme in (gold | ours) - doubtful:
                counts = by_theme.setdefault(theme, Counter())
                counts["hits"] += theme in gold and theme in ours
                counts["found"] += theme in ours
                counts["wanted"] += theme in gold
    total = sum(by_theme.values(), Counter())
    macro = [_f1(counts) for counts in by_theme.values() if counts["wanted"]]
    yield Figure(name="tag.seeds.themes.micro_f1", value=_f1(total), n=total["wanted"], note="keywords")
    yield Figure(name="tag.seeds.themes.macro_f1", value=sum(macro) / max(len(macro), 1), n=len(macro), note="keywords")


def _f1(counts: Counter[str]) -> float:
    return 2 * counts["hits"] / max(counts["found"] + counts["wanted"], 1)


if __name__ == "__main__":
    import sys

    for figure in measure(Path(sys.argv[1])):
        print(f"{figure.name:60s} {figure.value:.3f}  n={figure.n}")
    root = Path(sys.argv[1])
    model = TagModels(recogniser=recogniser())
    lexicon_read = load_lexicon()
    for paper_id in PAPERS:
        gold_paper = json.loads((root / "gold" / f"{paper_id}.json").read_text(encoding="utf-8"))
        result = tag(read_seed(root, gold_paper), lexicon_read, model, TagSettings())
        words = (root / gold_paper["source"]["path"]).read_text(encoding="utf-8")
        for one_label, one_key in ((Label.ORG, "organisations"), (Label.LAW, "instruments")):
            for line in mention_errors(gold_paper, words, result, one_label, one_key):
                print(paper_id, one_key, line)

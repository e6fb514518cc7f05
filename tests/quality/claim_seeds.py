"""Measure the claim stage on hand-labelled papers: check-worthiness, attribution, aspects.

Sentences, names, notes and citations come from the labels, so that the figures are this stage's own. The
labels name what is no body and no text in their own way (`concept:~...`, `theme:...`): those count as one group.
"""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from cyberdocs.claim import ClaimModels, ClaimSettings, Parser, claim
from cyberdocs.records import Claim, ClaimOrigin, Claims, Holder, Span
from cyberdocs.resources.language import SpacyModel
from cyberdocs.resources.lexicon import load_lexicon
from tests.quality.claim_gold import PAPERS, GoldPaper, GoldSentence, load_paper
from tests.quality.figures import Figure


def measure(shared: Path | None) -> Iterable[Figure]:
    """Give the figures; none without the labels."""
    if shared is None or not (shared / "gold").is_dir():
        return
    parser = SpacyModel()
    runs = [(paper, _run(paper, parser)) for paper in (load_paper(shared, name) for name in PAPERS)]
    yield from candidate_figures(runs)
    yield from attribution_figures(runs)
    yield from aspect_figures(runs)


def _run(paper: GoldPaper, parser: Parser | None) -> Claims:
    return claim(paper.mentions, load_lexicon(), ClaimModels(parser=parser), ClaimSettings())


def whole_claim(claims: Claims, sentence: GoldSentence) -> Claim | None:
    """Find the claim of a whole sentence."""
    for made in claims.claims:
        if made.span == sentence.span and made.origin is ClaimOrigin.SENTENCE:
            return made
    return None


def candidate_figures(runs: Sequence[tuple[GoldPaper, Claims]]) -> Iterable[Figure]:
    """Recall of the claims, and how many of the others were recognised."""
    kept = claims_total = seen = others = 0
    for paper, claims in runs:
        for sentence in paper.sentences:
            made = whole_claim(claims, sentence) is not None
            if sentence.label["label"] == "claim":
                claims_total += 1
                kept += made
            else:
                others += 1
                seen += not made
    yield Figure(name="claim.candidates.recall", value=kept / claims_total, n=claims_total, note="three papers")
    yield Figure(
        name="claim.candidates.others_recognised", value=seen / others, n=others, note="sentences that are no claim"
    )


def attribution_figures(runs: Sequence[tuple[GoldPaper, Claims]]) -> Iterable[Figure]:
    """F1 of cited and reported, kind by kind and together."""
    hits = predicted = wanted = 0
    for paper, claims in runs:
        for sentence in paper.sentences:
            made = whole_claim(claims, sentence)
            if made is None or sentence.label["label"] != "claim":
                continue
            kind = Holder.REPORTED if made.attribution.kind is Holder.QUOTED else made.attribution.kind
            gold = sentence.label["attribution"]["kind"]
            predicted += kind is not Holder.AUTHOR
            wanted += gold != "author"
            hits += gold != "author" and gold == kind
    value = f1(hits, predicted, wanted)
    yield Figure(name="claim.seeds.attribution.f1", value=value, n=wanted, note="cited and reported")


def aspect_figures(runs: Sequence[tuple[GoldPaper, Claims]]) -> Iterable[Figure]:
    """Micro-F1 of (claim, entity, aspect)."""
    hits = predicted = wanted = 0
    for paper, claims in runs:
        for sentence in paper.sentences:
            made = whole_claim(claims, sentence)
            gold = gold_aspects(sentence)
            ours = our_aspects(made, {citation.span for citation in paper.mentions.outline.citations})
            hits += len(gold & ours)
            predicted += len(ours)
            wanted += len(gold)
    yield Figure(name="claim.aspects.f1", value=f1(hits, predicted, wanted), n=wanted, note="(claim, entity, aspect)")
    yield Figure(name="claim.aspects.precision", value=hits / max(1, predicted), n=predicted)
    yield Figure(name="claim.aspects.recall", value=hits / max(1, wanted), n=wanted)


def gold_aspects(sentence: GoldSentence) -> set[tuple[str, str]]:
    """The labelled (entity, aspect) pairs of one sentence."""
    return {
        (group(row["entity_id"] or row.get("proposed_id") or ""), row["aspect"])
        for row in sentence.label.get("aspects", ())
    }


def our_aspects(made: Claim | None, cited: set[Span]) -> set[tuple[str, str]]:
    """Ours, without what the sentence makes of the works it cites: the labels keep that apart."""
    if made is None:
        return set()
    return {(group(value.entity_id), str(value.aspect)) for value in made.aspects if value.cue not in cited}


def group(entity_id: str) -> str:
    """Fold all that is no body and no text into one."""
    return "concept" if entity_id.startswith(("concept:", "theme:")) else entity_id


def f1(hits: int, predicted: int, wanted: int) -> float:
    """Harmonic mean of precision and recall."""
    return 2 * hits / (predicted + wanted) if predicted + wanted else 0.0


if __name__ == "__main__":
    for figure in measure(Path(sys.argv[1]) if len(sys.argv) > 1 else None):
        print(f"{figure.name:45} {figure.value:.3f}  n={figure.n}  {figure.note}")

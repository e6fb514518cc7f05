"""Score what was found inside papers: sections, notes, citations, mentions, themes, claims.

A label file is `<paper>.json` with the lists `sections`, `footnotes`, `citations`, `organisations`, `instruments`,
`themes` and `claims`, any of which may be missing; each item has a `quote` and its `start` in the file.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from cyberdocs.evaluate.align import Alignment
from cyberdocs.evaluate.finished import Fields, Finished, Paper, is_same
from cyberdocs.evaluate.scores import Outcome, Score, score_f1
from cyberdocs.records import Span

LISTS = ("footnotes", "claims", "references")  # whose quotes are long enough to anchor the rest
MENTIONS = {"organisations": "ORG", "instruments": "LAW"}


def score_papers(labels: Mapping[str, Fields], finished: Finished) -> list[Score]:
    """Score every labelled paper that the run has read, all papers together."""
    outcomes: dict[str, list[Outcome]] = {}
    for name, fields in sorted(labels.items()):
        paper = finished.paper(name)
        if paper is None:
            continue
        labels_of = [one for key in LISTS for one in fields.get(key, ())]
        alignment = Alignment.of([(one["start"], one["quote"]) for one in labels_of if "quote" in one], paper.letters)
        for part, found in _outcomes(fields, paper, alignment):
            outcomes.setdefault(part, []).extend(found)
    return [score for part, found in outcomes.items() for score in score_f1(part, found)]


def _outcomes(fields: Fields, paper: Paper, alignment: Alignment) -> Iterable[tuple[str, list[Outcome]]]:
    if "sections" in fields:
        titles = [{**one, "quote": one["title"]} for one in fields["sections"]]
        ours = [_heading(one, paper) for one in paper.fields["sections"]]
        yield "sections", _match(titles, ours, paper, alignment, lambda label, one: True)
    if fields.get("footnotes"):
        yield "footnotes", _match(fields["footnotes"], _spans(paper, "footnotes"), paper, alignment, _same_callouts)
    if fields.get("citations"):
        yield "citations", _match(fields["citations"], _spans(paper, "citations"), paper, alignment, _any)
    for part, label in MENTIONS.items():
        if fields.get(part):
            ours = [one for one in _spans(paper, "mentions") if one[1]["label"] == label]
            yield part, _match(fields[part], ours, paper, alignment, _same_entity)
    if fields.get("claims"):
        yield "claims", _claims(fields["claims"], paper, alignment)
    if fields.get("themes"):
        yield "themes", _themes(fields["themes"], paper, alignment)


Ours = Sequence[tuple[Span, Fields]]


def _spans(paper: Paper, key: str) -> Ours:
    return [(Span(start=one["start"], end=one["end"]), one) for one in paper.fields[key]]


def _heading(section: Fields, paper: Paper) -> tuple[Span, Fields]:
    end = min(section["start"] + len(section["title"]) + 4, section["end"])
    return Span(start=section["start"], end=max(end, section["start"] + 1)), section


def _match(
    labels: Sequence[Fields], ours: Ours, paper: Paper, alignment: Alignment, agrees: Callable[[Fields, Fields], bool]
) -> list[Outcome]:
    """Match labels with what was found, one to one; doubtful labels may be missed and may be found."""
    free = list(ours)
    outcomes = []
    for label in labels:
        span = paper.find(label, alignment)
        match = next((one for one in free if span and is_same(one[0], span) and agrees(label, one[1])), None)
        if match is not None:
            free.remove(match)
        if match is None and label.get("doubtful"):
            continue
        outcomes.append(Outcome(hits=int(match is not None), missed=int(match is None)))
    return outcomes + [Outcome(alarms=1) for _ in free]


def _any(label: Fields, one: Fields) -> bool:
    return True


def _same_callouts(label: Fields, one: Fields) -> bool:
    return len(one["callouts"]) == len(label.get("callouts", ()))


def _same_entity(label: Fields, one: Fields) -> bool:
    """An entity outside the catalogue has a made-up id on both sides: its words are enough."""
    ours = one["entity_id"] or ""
    return bool(label["entity_id"] == ours) or (label["entity_id"] is None and (not ours or "~" in ours))


def _claims(labels: Sequence[Fields], paper: Paper, alignment: Alignment) -> list[Outcome]:
    outcomes = []
    for label in labels:
        span = paper.find(label, alignment)
        if span is None:
            continue
        found = bool([one for one in paper.claims_at(span) if one["origin"] == "sentence"])
        is_claim = label["label"] == "claim"
        outcomes.append(
            Outcome(
                hits=int(found and is_claim), alarms=int(found and not is_claim), missed=int(is_claim and not found)
            )
        )
    return outcomes


def _themes(labels: Sequence[Fields], paper: Paper, alignment: Alignment) -> list[Outcome]:
    """Count theme by theme of a paragraph; doubtful themes count neither way."""
    outcomes = []
    for label in labels:
        span = paper.find(label, alignment)
        if span is None:
            continue
        found = {one["theme_id"].removeprefix("theme:") for one in paper.fields["themes"] if _in(one, span)}
        doubtful = set(label.get("doubtful_theme_ids", ()))
        wanted = set(label["theme_ids"]) - doubtful
        found -= doubtful
        outcomes.append(Outcome(hits=len(found & wanted), alarms=len(found - wanted), missed=len(wanted - found)))
    return outcomes


def _in(theme: Fields, span: Span) -> bool:
    return is_same(Span(start=theme["start"], end=theme["end"]), span)

"""Build a tagged document from the hand labels of a paper, so that the claim stage is measured alone.

Reads one gold file as loaded JSON, returns its `Mentions` and the labelled sentences with their spans in it.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cyberdocs.records import (
    Block,
    BlockKind,
    Citation,
    Csl,
    Document,
    Footnote,
    Form,
    Format,
    Label,
    Mention,
    Mentions,
    Metadata,
    Name,
    Outline,
    Page,
    Paragraph,
    Reference,
    ReferenceKind,
    ReferenceLink,
    Sentence,
    Span,
)

PAPERS = ("000", "002", "004")
Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldSentence:
    """A labelled sentence and where it stands in the document that was built."""

    span: Span
    label: Json


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldPaper:
    """One paper, tagged as the labels say."""

    paper: str
    mentions: Mentions
    sentences: tuple[GoldSentence, ...]


def load_paper(shared: Path, paper: str) -> GoldPaper:
    """Build the paper from its labels."""
    labels = json.loads((shared / "gold" / f"{paper}.json").read_text(encoding="utf-8"))
    return _Builder(paper, labels).build()


class _Builder:
    """Text, spans and tags, grown together."""

    def __init__(self, paper: str, labels: Json) -> None:
        self.paper, self.labels = paper, labels
        self.text = ""
        self.pieces: list[tuple[int, int, int]] = []  # raw start, raw end, start in our text
        self.blocks: list[Block] = []
        self.paragraphs: list[Paragraph] = []
        self.sentences: list[Sentence] = []
        self.gold: list[GoldSentence] = []

    def build(self) -> GoldPaper:
        self._body()
        references, footnotes, citations, links = self._works()
        digest = hashlib.sha256(self.text.encode()).hexdigest()
        document = Document(
            doc_id=f"d-{digest[:12]}",
            path=f"{self.paper}.txt",
            sha256=digest,
            format=Format.TEXT,
            size_bytes=len(self.text),
            metadata=Metadata(),
            text=self.text,
            pages=(Page(page=1, span=Span(start=0, end=len(self.text))),),
            blocks=tuple(self.blocks),
        )
        outline = Outline(
            document=document,
            paragraphs=tuple(self.paragraphs),
            sentences=tuple(self.sentences),
            footnotes=footnotes,
            references=references,
            citations=citations,
        )
        mentions = Mentions(outline=outline, mentions=self._mentions(), reference_links=links)
        return GoldPaper(paper=self.paper, mentions=mentions, sentences=tuple(self.gold))

    def _block(self, kind: BlockKind, words: str) -> Span:
        self.text += "\n\n" if self.text else ""
        span = Span(start=len(self.text), end=len(self.text) + len(words))
        self.text += words
        self.blocks.append(Block(kind=kind, span=span, page=1))
        return span

    def _body(self) -> None:
        groups: list[list[Json]] = []
        for claim in self.labels["claims"]:
            if groups and groups[-1][-1]["paragraph_id"] == claim["paragraph_id"]:
                groups[-1].append(claim)
            else:
                groups.append([claim])
        for group in groups:
            kind = BlockKind.LIST_ITEM if group[0].get("list_item") else BlockKind.PARAGRAPH
            words = " ".join(self._clean(claim) for claim in group)
            span = self._block(kind, words)
            self.paragraphs.append(Paragraph(span=span, kind=kind, section_id=group[0]["section_id"]))
            offset = span.start
            for claim in group:
                self._sentence(claim, offset)
                offset += len(self._clean(claim)) + 1

    @staticmethod
    def _clean(claim: Json) -> str:
        return " ".join(str(claim.get("clean") or claim["quote"]).split("\n"))

    def _sentence(self, claim: Json, offset: int) -> None:
        end = offset + len(self._clean(claim))
        span = Span(start=offset, end=end)
        at = offset
        for part in claim.get("parts") or [claim]:
            self.pieces.append((part["start"], part["end"], at))
            at += part["end"] - part["start"] + 1
        self.sentences.append(Sentence(span=span, paragraph_index=len(self.paragraphs) - 1, section_id=None))
        self.gold.append(GoldSentence(span=span, label=claim))

    def _ours(self, start: int, end: int) -> Span | None:
        for raw_start, raw_end, at in self.pieces:
            if raw_start <= start and end <= raw_end:
                return Span(start=at + start - raw_start, end=at + end - raw_start)
        return None

    def _mentions(self) -> tuple[Mention, ...]:
        forms = {"name": Form.NAME, "acronym": Form.ACRONYM, "short": Form.NAME, "anaphoric": Form.ANAPHORIC}
        found: list[Mention] = []
        for label, rows in ((Label.ORG, self.labels["organisations"]), (Label.LAW, self.labels["instruments"])):
            for row in rows:
                span = self._ours(row["start"], row["end"])
                if span is None:
                    continue
                found.append(
                    Mention(
                        mention_id="",
                        label=label,
                        form=forms.get(row["form"], Form.NAME),
                        span=span,
                        entity_id=row.get("entity_id") or row.get("proposed_id"),
                        canonical="",
                        producer="gold",
                    )
                )
        return tuple(sorted(found, key=lambda mention: (mention.span, mention.label)))

    def _works(
        self,
    ) -> tuple[tuple[Reference, ...], tuple[Footnote, ...], tuple[Citation, ...], tuple[ReferenceLink, ...]]:
        references: list[Reference] = []
        footnotes: list[Footnote] = []
        citations: list[Citation] = []
        links: list[ReferenceLink] = []
        for note in self.labels["footnotes"]:
            span = self._block(BlockKind.NOTE, " ".join(note["quote"].split()))
            ids = []
            for work in note.get("works", ()):
                identifier = f"r{len(references) + 1}"
                ids.append(identifier)
                references.append(_reference(identifier, span, work, note["note_id"]))
                if work.get("entity_id"):
                    links.append(
                        ReferenceLink(
                            reference_id=identifier, entity_id=work["entity_id"], canonical="", producer="gold"
                        )
                    )
            callouts = [self._ours(callout["start"], callout["end"]) for callout in note["callouts"]]
            marks = tuple(mark for mark in callouts if mark is not None)
            footnotes.append(
                Footnote(
                    note_id=note["note_id"], label=note["label"], span=span, callouts=marks, reference_ids=tuple(ids)
                )
            )
            citations += [Citation(citation_id="c", span=mark, reference_id=ids[0] if ids else None) for mark in marks]
        for row in self.labels["references"]:
            span = self._block(BlockKind.REFERENCE, " ".join(row["quote"].split()))
            references.append(_reference(row["reference_id"], span, row, None))
        for row in self.labels["citations"]:
            place = self._ours(row["start"], row["end"])
            if place is not None:
                citations.append(Citation(citation_id="c", span=place, reference_id=row["reference_id"]))
        ordered = sorted(citations, key=lambda citation: citation.span)
        return tuple(references), tuple(footnotes), _numbered(ordered), tuple(links)


def _numbered(citations: Sequence[Citation]) -> tuple[Citation, ...]:
    return tuple(
        Citation(citation_id=f"c{index}", span=citation.span, reference_id=citation.reference_id)
        for index, citation in enumerate(citations, start=1)
    )


def _reference(identifier: str, span: Span, work: Json, note_id: str | None) -> Reference:
    kinds = {"book": ReferenceKind.BOOK, "journal_article": ReferenceKind.ARTICLE_JOURNAL}
    return Reference(
        reference_id=identifier,
        span=span,
        kind=kinds.get(work.get("kind", ""), ReferenceKind.DOCUMENT),
        csl=Csl(
            author=tuple(Name(literal=name) for name in work.get("authors") or ()),
            title=work.get("title") or "",
            year=work.get("year"),
        ),
        pin=work.get("pin") or "",
        note_id=note_id,
    )

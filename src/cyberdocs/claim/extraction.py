"""Make claims of a tagged document: the stage's one pass over its sentences.

Reads `Mentions`, returns `Claims`. Every sentence becomes a claim or a `Dropped` with its reason; a sentence of
two full clauses becomes a claim a clause besides; every reference becomes a claim about the work.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from cyberdocs.claim.antecedents import PAPER, Antecedent, Memory, Subject
from cyberdocs.claim.aspects import Index, term_index
from cyberdocs.claim.candidates import Around, reject_reason
from cyberdocs.claim.citing import reference_claims
from cyberdocs.claim.cues import CueIndex
from cyberdocs.claim.entries import entry_of, first_piece, joined, memory_of_entry, opening_of
from cyberdocs.claim.headings import is_heading, memory_of
from cyberdocs.claim.persons import Person, person_meant
from cyberdocs.claim.reading import read_sentence
from cyberdocs.claim.remembering import remember
from cyberdocs.claim.running_speech import attribute_runs
from cyberdocs.claim.sentence_claims import SentenceClaims
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.settings import ClaimModels, ClaimSettings
from cyberdocs.claim.targets import Target
from cyberdocs.claim.whereabouts import Places, places_of
from cyberdocs.records import BlockKind, Claim, Claims, Dropped, Lexicon, Mentions, Role, Sentence, Span

_POINTING = re.compile(r"\b(?:such|this|these|those|its|their)\b", re.IGNORECASE)
_UNREAD_ROLES = frozenset({Role.ACKNOWLEDGEMENTS, Role.REFERENCES, Role.NOTES})


@dataclass(slots=True)
class _State:
    """What the pass carries from sentence to sentence."""

    memory: Memory = Memory()
    section_id: str | None = None
    paragraph: int = -1
    after_plan: bool = False
    lead_in: str = ""
    lead_subjects: tuple[Target, ...] = ()
    entry: Target | None = None  # the label or heading of which a fragment speaks
    labelled: bool = False  # it is a label
    asked: bool = False  # the sentence before is a question: what follows answers it
    person: Person | None = None  # whom "he" or "she" means
    concept_words: dict[str, str] = field(default_factory=dict)


class _Pass:
    """One document, one pass."""

    def __init__(self, mentions: Mentions, lexicon: Lexicon, models: ClaimModels, settings: ClaimSettings) -> None:
        self.mentions, self.models, self.settings = mentions, models, settings
        self.outline, self.document = mentions.outline, mentions.outline.document
        self.places: Places = places_of(mentions)
        self.terms: Index = term_index(lexicon.terms)
        self.concepts: CueIndex[str] = CueIndex(
            (cue, concept.entity_id) for concept in lexicon.concepts for cue in concept.cues
        )
        self.sentence_claims = SentenceClaims(mentions, self.terms, settings)
        self.sections = {section.section_id: section for section in self.outline.sections}
        self.roles = {section.section_id: section.role for section in self.outline.sections}
        self.claims: list[Claim] = []
        self.dropped: list[Dropped] = []

    def run(self) -> Claims:
        """Go over all sentences, then the references."""
        state = _State()
        sentences = self.outline.sentences
        for index, sentence in enumerate(sentences):
            following = sentences[index + 1] if index + 1 < len(sentences) else None
            self._sentence(sentence, following, state)
        in_order = sorted(self.claims, key=lambda claim: claim.span.start)
        self.claims = attribute_runs(in_order, sentences, self.document)
        self._screen()
        if self.settings.reference_claims:
            self.claims.extend(reference_claims(self.mentions))
        return Claims(
            mentions=self.mentions,
            claims=_numbered(self.claims),
            dropped=tuple(sorted(self.dropped, key=lambda item: (item.span or Span(start=0, end=0), item.reason))),
        )

    def _sentence(self, sentence: Sentence, following: Sentence | None, state: _State) -> None:
        """Judge one sentence; make its claims."""
        if len(sentence.span) > self.settings.max_sentence_chars:
            self._drop(sentence, "too_long")
            return
        text = self.document.quote(sentence.span)
        is_item = self._kind(sentence) is BlockKind.LIST_ITEM
        opens = self._turn_page(sentence, is_item, state)
        next_start = following.span.start if following else len(self.document.text)
        label = entry_of(text, sentence.span.start, self.places.mentions_in(sentence.span)) if opens else None
        if label is not None:
            state.entry, state.labelled, state.memory = label.target, True, memory_of_entry(label.target)
        body = label.body if label is not None else sentence.span.start
        reading = self._fragment(sentence, body, state, next_start) or self._read(
            sentence.span, text, state.memory, next_start
        )
        reason = self._reason(text, sentence, following, reading, is_item, state)
        main = _main_subject(reading, state.lead_subjects if is_item else ())
        state.person = person_meant(reading, state.person)
        if reason:
            self._drop(sentence, reason)
        else:
            self.claims.extend(
                self.sentence_claims.claims_of(
                    reading,
                    sentence,
                    main,
                    state.concept_words,
                    lead_in=state.lead_in if is_item and not _names_itself(main) else "",
                    lead_subjects=state.lead_subjects,
                    person=state.person,
                )
            )
        about_paper = main.stands_for is PAPER or reason in ("plan", "self")
        state.after_plan = about_paper
        for target in reading.targets:
            if target.kind == "concept":
                state.concept_words[target.entity_id] = reading.quote(target.span)
        if not is_item and text.rstrip().endswith(":"):
            # "The impact of such treaties includes:" hangs on the treaties of the sentence before.
            before = (state.memory.subjects or state.memory.mentioned[:1]) if _POINTING.search(text) else ()
            state.lead_in, state.lead_subjects = (
                text.rstrip().rstrip(":"),
                main.targets or reading.targets[:1] or before,
            )
        clause = next((clause for clause in reading.clauses if clause.kind == "main"), None)
        # A pronoun that could not be told leaves nothing for the next one to point at.
        known = main.resolved and not (main.words is not None and main.stands_for is None and not main.targets)
        state.asked = text.rstrip(' ”"’)').endswith("?")
        if label is not None and label.body == sentence.span.end:
            return  # a label alone: what follows goes on about it
        state.memory = remember(
            text=reading.text,
            offset=reading.span.start,
            clause=clause if known else None,
            tokens=reading.tokens,
            targets=reading.targets,
            subject=PAPER if about_paper else main.stands_for or _pointed_at(main),
            subjects=main.targets,
            told=[(clause, one.targets) for clause, one in zip(reading.clauses, reading.subjects, strict=True)],
            before=state.memory,
            owner=main.targets if main.possessive else (),
        )

    def _read(self, span: Span, text: str, memory: Memory, next_start: int, *, places: Places | None = None) -> Reading:
        return read_sentence(
            text,
            span,
            places or self.places,
            self.concepts,
            memory,
            self.models.parser,
            next_start=next_start,
            events=self.terms,
        )

    def _fragment(self, sentence: Sentence, body: int, state: _State, next_start: int) -> Reading | None:
        """Read "Adopted in 2014." behind a label or heading as "It was adopted in 2014."; None for a sentence."""
        text = self.document.text[body : sentence.span.end]
        if state.entry is None or self.models.parser is None or not text.strip():
            return None
        piece = first_piece(text)
        opening = opening_of(piece, self.models.parser.parse(piece), labelled=state.labelled)
        if not opening or body < len(opening):
            return None
        inside = Span(start=body, end=sentence.span.end)
        places = self.places.only_in(inside, next_start)
        span = Span(start=body - len(opening), end=inside.end)
        memory = memory_of_entry(state.entry)
        reading = self._read(span, joined(opening, text), memory, next_start, places=places)
        told = reading.subjects[0].targets if reading.subjects else ()
        fits = [target.entity_id for target in told] == [state.entry.entity_id]
        return replace(reading, opening=len(opening)) if fits else None

    def _drop(self, sentence: Sentence, reason: str) -> None:
        """Keep a rejected sentence, with the reason."""
        page = self.document.page_of(sentence.span.start)
        quote = self.document.quote(sentence.span)
        self.dropped.append(Dropped(span=sentence.span, quote=quote, stage="claim", reason=reason, page=page))

    def _turn_page(self, sentence: Sentence, is_item: bool, state: _State) -> bool:
        """Forget the paragraph before: pronouns do not cross it, a list item hangs on its lead-in.

        Returns:
            Whether the sentence opens a paragraph.
        """
        if sentence.paragraph_index == state.paragraph:
            return False
        state.entry, state.labelled = None, False
        state.paragraph = sentence.paragraph_index
        state.after_plan, state.person = False, None
        if not is_item:
            state.lead_in, state.lead_subjects = "", ()
        # "This treaty" at the head of a paragraph may still mean the last one named; "it" may not.
        # Numbered paragraphs are items too, but without a lead-in to hang on.
        same = sentence.section_id == state.section_id and not (is_item and state.lead_in)
        if state.asked and sentence.section_id == state.section_id:
            return True  # "What of the Treaty?", and in the next paragraph "It sleeps."
        state.memory = Memory(mentioned=state.memory.mentioned, last=state.memory.paragraph if same else ())
        if sentence.section_id != state.section_id:
            state.section_id = sentence.section_id
            headed = self._headed(sentence)
            if headed is not None:
                state.memory, state.entry = headed, headed.subjects[0]
        return True

    def _headed(self, sentence: Sentence) -> Memory | None:
        """Give what the heading right above a section's first sentence leaves, None where that is nothing."""
        section = self.sections.get(sentence.section_id or "")
        if section is None:
            return None
        memory = memory_of(section, self.places.mentions_in(section.heading), self.document)
        return memory if memory.subject is not None else None

    def _reason(
        self, text: str, sentence: Sentence, following: Sentence | None, reading: Reading, is_item: bool, state: _State
    ) -> str:
        if sentence.section_id is not None and self.roles.get(sentence.section_id) in _UNREAD_ROLES:
            return "outside_prose"
        near = sentence.span.start + 90  # code points: a work named in the subject's place
        around = Around(
            is_list_item=is_item,
            opens_list=following is not None and self._kind(following) is BlockKind.LIST_ITEM,
            after_plan=state.after_plan,
            names_work=any(target.named and target.span.start < near for target in reading.targets),
        )
        reason = reject_reason(text, around, min_words=self.settings.min_words)
        return reason or ("fragment" if not is_item and state.entry is None and is_heading(reading) else "")

    def _kind(self, sentence: Sentence) -> BlockKind:
        paragraphs = self.outline.paragraphs
        return (
            paragraphs[sentence.paragraph_index].kind
            if sentence.paragraph_index < len(paragraphs)
            else BlockKind.PARAGRAPH
        )

    def _screen(self) -> None:
        """Let the detector drop what it scores low; rules alone without one."""
        if self.models.detector is None or not self.claims:
            return
        scores = self.models.detector.score([claim.text for claim in self.claims])
        kept = []
        for claim, score in zip(self.claims, scores, strict=True):
            if float(score) >= self.settings.min_claim_score or claim.attribution.reference_id is not None:
                kept.append(claim)
            else:
                self.dropped.append(
                    Dropped(
                        span=claim.span, quote=claim.quote, stage="claim", reason="not_check_worthy", page=claim.page
                    )
                )
        self.claims = kept


def extract_claims(mentions: Mentions, lexicon: Lexicon, models: ClaimModels, settings: ClaimSettings) -> Claims:
    """Make the claims of one tagged document."""
    return _Pass(mentions, lexicon, models, settings).run()


def _main_subject(reading: Reading, lead_subjects: tuple[Target, ...]) -> Subject:
    """Give the subject of the main clause; a list item without one of its own takes its lead-in's."""
    for clause, subject in zip(reading.clauses, reading.subjects, strict=True):
        if clause.kind == "main":
            if subject.targets or subject.words is not None or not lead_subjects:
                return subject
            break
    if lead_subjects and not any(target.named for target in reading.targets):
        return Subject(targets=lead_subjects)
    return reading.subjects[0] if reading.subjects else Subject()


def _pointed_at(main: Subject) -> Antecedent | None:
    """Give what "the body" was resolved to, so that the "it" behind it means the same; None for other subjects."""
    told = main.words is not None and not main.possessive and not main.wording and not main.inner
    if not told or not main.targets or not all(target.named for target in main.targets):
        return None
    return Antecedent(targets=main.targets, many=len(main.targets) > 1, kind=main.targets[0].kind)


def _names_itself(main: Subject) -> bool:
    """Tell a list item with a named subject of its own, which needs no lead-in to be understood."""
    return any(target.named and not target.anaphoric for target in main.targets)


def _numbered(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Give every claim its id, ascending by span; a further one in one span gets ".2"."""
    seen: dict[Span, int] = {}
    numbered = []
    for claim in sorted(claims, key=lambda item: (item.span, item.origin, item.text)):
        seen[claim.span] = seen.get(claim.span, 0) + 1
        suffix = "" if seen[claim.span] == 1 else f".{seen[claim.span]}"
        numbered.append(replace(claim, claim_id=f"{claim.doc_id}:{claim.span.start}-{claim.span.end}{suffix}"))
    return tuple(numbered)

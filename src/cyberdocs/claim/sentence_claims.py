"""Make the claims of one read sentence: of the whole, then of each half. Reads a `Reading`, returns `Claim`s.

A half takes its values over from the whole; the subject that it lacks is written in from the sentence.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cyberdocs.claim.antecedents import Subject
from cyberdocs.claim.asides import find_asides
from cyberdocs.claim.aspects import Index, find_aspects
from cyberdocs.claim.attribution import Voice, attribute, reported_by
from cyberdocs.claim.citing import authors_of, supported_content
from cyberdocs.claim.dating import holds_at
from cyberdocs.claim.entries import clipped
from cyberdocs.claim.main_words import main_words
from cyberdocs.claim.modality import is_hedged, modality_of, polarity_of, scope_words
from cyberdocs.claim.own_words import cut_at_boundary, item_value
from cyberdocs.claim.persons import Person, named_for
from cyberdocs.claim.pro_verbs import leans_on_verb, without_pro_verbs
from cyberdocs.claim.quantities import find_quantities
from cyberdocs.claim.sentences import Reading
from cyberdocs.claim.settings import ClaimSettings
from cyberdocs.claim.speakers import PERSONS, speaker_of
from cyberdocs.claim.speech_parts import left_out, parts_apart
from cyberdocs.claim.splitting import Part, split_parts, subject_within
from cyberdocs.claim.targets import Target, ids_of
from cyberdocs.claim.values import with_dates
from cyberdocs.claim.wording import PrintedName, names_of, printed_names, self_contained
from cyberdocs.records import (
    Aspect,
    AspectValue,
    Attribution,
    Claim,
    ClaimOrigin,
    Holder,
    Mentions,
    Modality,
    Sentence,
    Span,
    Theme,
)


class SentenceClaims:
    """What the claims of one document's sentences are made with: names as printed, works, authors, the value table."""

    def __init__(self, mentions: Mentions, terms: Index, settings: ClaimSettings) -> None:
        self.mentions, self.document = mentions, mentions.outline.document
        self.terms, self.settings = terms, settings
        self.names: dict[str, PrintedName] = printed_names(mentions)
        self.works: dict[str, str] = {link.reference_id: link.entity_id for link in mentions.reference_links}
        self.authors = authors_of(mentions)

    def claims_of(
        self,
        reading: Reading,
        sentence: Sentence,
        main: Subject,
        concept_words: Mapping[str, str],
        *,
        lead_in: str = "",
        lead_subjects: tuple[Target, ...] = (),
        person: Person | None = None,
    ) -> list[Claim]:
        """Give the claim of the whole sentence, then one for each half.

        Args:
            main: what its main clause is about.
            concept_words: how each concept was last printed.
            lead_in: words before a list on which the sentence hangs, "" for none; `lead_subjects` what they are about.
            person: whom "he" or "she" means, None where that is open.
        """
        if main.targets and not any(subject.targets for subject in reading.subjects):
            reading = replace(reading, subjects=(main, *reading.subjects[1:]))
        whole = self._claim(reading, reading.span, sentence, main, concept_words, lead_in=lead_in)
        if lead_in:
            item = item_value(reading, lead_in, lead_subjects, max_words=self.settings.max_own_words)
            if item is not None and item.entity_id not in {value.entity_id for value in whole.aspects}:
                whole = replace(whole, aspects=_sorted([*whole.aspects, item]))
        whole = replace(whole, attribution=named_for(whole.attribution, person))
        claims = [whole]
        if self.settings.split_clauses and whole.attribution.kind in (Holder.AUTHOR, Holder.CITED):
            parts = [(part, subject_within(reading, part, main)) for part in split_parts(reading)]
            for part, own in (*parts, *find_asides(reading)):
                said = tuple(value for value in whole.aspects if part.span.contains(value.cue))
                claim = self._claim(reading, part.span, sentence, own, concept_words, lead_in="", part=part, said=said)
                claims.append(replace(claim, attribution=named_for(claim.attribution, person)))
        return claims

    def _claim(
        self,
        reading: Reading,
        span: Span,
        sentence: Sentence,
        main: Subject,
        concept_words: Mapping[str, str],
        *,
        lead_in: str,
        part: Part | None = None,
        said: tuple[AspectValue, ...] | None = None,
    ) -> Claim:
        """Make one claim; `said` are the values that a part takes over from its sentence."""
        words = reading.quote(span)
        main_clause = main_words(reading, span)
        offset = reading.span.start
        apart = left_out(reading.text, offset, span, parts_apart(reading.text, offset, reading.tokens, reading.clauses))
        speaker = speaker_of(reading, span, apart)
        text = self_contained(
            reading,
            span,
            subject=main,
            names=self.names,
            concept_words=concept_words,
            lead_in=lead_in,
            taken_over=part.subject if part is not None else None,
        )
        aspects = self._aspects(reading, modality_of(words), text) if said is None else said
        leans = leans_on_verb(reading, span)
        if leans:
            aspects = without_pro_verbs(aspects)
        citations = tuple(
            citation for citation in reading.citations if span.start <= citation.span.start <= span.end + 2
        )
        bodies = tuple(
            (m.span, m.entity_id, self.document.quote(m.span))
            for m in reading.mentions
            if span.contains(m.span) or (speaker is not None and speaker.contains(m.span))
        )
        voice = Voice(citations=citations, bodies=bodies, authors=self.authors, apart=apart)
        event = any(value.aspect is Aspect.STATUS and value.date for value in aspects) or bool(
            [value for value in aspects if value.aspect is Aspect.DATE and value.event]
        )
        body = reading.span.start + reading.opening
        printed = replace(span, start=sentence.span.start) if span.start < body else span
        return Claim(
            claim_id="",
            doc_id=self.document.doc_id,
            span=printed,
            quote=self.document.quote(printed),
            text=text,
            origin=ClaimOrigin.SENTENCE,
            section_id=sentence.section_id,
            page=self.document.page_of(printed.start),
            entity_ids=tuple(dict.fromkeys([*self._entities(reading, span, main, citations), *_named(aspects)])),
            theme_ids=_themes(self.mentions.themes, span),
            aspects=tuple(replace(one, cue=clipped(one.cue, body)) for one in aspects),
            attribution=self._told_who(
                attribute(words, span.start, voice, speaker)
                if speaker is None or span.contains(speaker)
                else reported_by(reading.quote(speaker), speaker, voice),
                main,
                concept_words,
            ),
            modality=modality_of(words, main_clause),
            polarity=polarity_of(main_clause),
            hedged=is_hedged(words),
            subject_resolved=main.resolved and not leans,
            scope=scope_words(words),
            as_of=holds_at(reading, span, aspects, event=event),
            citation_ids=tuple(citation.citation_id for citation in citations if citation.citation_id),
            numbers=tuple(number for number in reading.numbers if span.contains(number.span)),
            quantities=tuple(one for one in find_quantities(reading) if span.contains(one.span)),
        )

    def _told_who(self, attribution: Attribution, main: Subject, concept_words: Mapping[str, str]) -> Attribution:
        """Name the speaker for whom "they" or "it" stands: "They insisted" behind "Rich countries said"."""
        who = main.wording or names_of(main.targets, self.names, concept_words)
        if attribution.holder.lower() not in PERSONS | {"it"} or main.words is None or main.possessive or not who:
            return attribution
        body = next((target.entity_id for target in main.targets if target.kind == "org"), None)
        return replace(attribution, holder=who, holder_entity_id=attribution.holder_entity_id or body)

    def _aspects(self, reading: Reading, modality: Modality, text: str) -> tuple[AspectValue, ...]:
        # Values stand in hanging clauses too, so all words tell how they are meant.
        found = find_aspects(reading, self.terms, modality=modality, max_own_words=self.settings.max_own_words)
        content = cut_at_boundary(text, self.settings.max_own_words)
        if content != text:
            content += "…"
        cited = supported_content(reading.citations, self.works, content)
        # What the sentence says of a work by name it does not say by citing it.
        subjects = (target for subject in reading.subjects for target in subject.targets)
        named = {target.entity_id for target in (*reading.targets, *subjects)}
        told = {(value.entity_id, value.aspect) for value in found}
        values = [
            *with_dates(found, found),
            *(v for v in cited if v.entity_id not in named and (v.entity_id, v.aspect) not in told),
        ]
        return _sorted(values)

    def _entities(self, reading: Reading, span: Span, main: Subject, citations: Sequence[object]) -> tuple[str, ...]:
        """List what a claim is about: its subject, then names, then concepts, then works cited."""
        inside = [target for target in reading.targets if span.contains(target.span)]
        ordered = [*main.targets, *(t for t in inside if t.named), *(t for t in inside if not t.named)]
        cited = [
            self.works[citation.reference_id]
            for citation in reading.citations
            if citation in citations and citation.reference_id is not None and citation.reference_id in self.works
        ]
        return tuple(dict.fromkeys([*ids_of(ordered), *cited]))


def _named(aspects: Sequence[AspectValue]) -> list[str]:
    """List the names that values are of: "States may join it" is about what "it" stands for."""
    return [value.entity_id for value in aspects if value.entity_id.startswith(("law:", "org:"))]


def _sorted(values: Sequence[AspectValue]) -> tuple[AspectValue, ...]:
    return tuple(sorted(values, key=lambda value: (value.entity_id, value.aspect, value.cue, value.value)))


def _themes(themes: Sequence[Theme], span: Span) -> tuple[str, ...]:
    """Give the paragraph's themes of which a cue stands in the claim; those of a classifier always."""
    found = {
        theme.theme_id
        for theme in themes
        if theme.span.overlaps(span) and (not theme.cues or any(span.contains(cue) for cue in theme.cues))
    }
    return tuple(sorted(found))

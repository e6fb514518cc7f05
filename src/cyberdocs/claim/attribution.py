"""Who asserts a claim. Reads its words, its citations and its named bodies; returns an `Attribution`.

In this order: words in quotation marks from a source (quoted), put in another's mouth (reported), the paper's
own voice leaning on a citation (cited), the paper's own voice (author).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from cyberdocs.claim.speech_words import (
    ACCORDING,
    BESIDE_THEM,
    BODY_SAYS,
    CLAUSAL,
    DOERS,
    IN_THEIR_VIEW,
    IS_CALLED,
    IT_IS_SAID,
    PASSIVE,
    PEOPLE_SAY,
    QUOTED_BY,
    SAYS,
    SELF,
    SOME_FEAR,
    SPEAKERS,
    TEXT_HOLDER,
    WIDELY,
)
from cyberdocs.records import Attribution, Citation, Holder, Span

_QUOTATION = re.compile(r"[“\"«](?P<words>[^“”\"«»]{12,600})[”\"»]")
_QUOTED_WORDS = 5  # words; shorter quotations are terms or scare quotes


@dataclass(frozen=True, slots=True)
class Voice:
    """What stands in a sentence that may hold its assertion.

    Args:
        citations: those whose span lies in or directly behind the sentence, in order.
        bodies: (span, entity id, printed name) of organisations and named works, in order.
        authors: reference id to the work's author as printed, and its entity id where it is a known body.
        apart: parts of the sentence whose speakers speak for them alone.
    """

    citations: tuple[Citation, ...] = ()
    bodies: tuple[tuple[Span, str | None, str], ...] = ()
    authors: Mapping[str, tuple[str, str | None]] = field(default_factory=dict)
    apart: tuple[Span, ...] = ()

    def holds(self, place: int) -> bool:
        """Tell whether who speaks at `place` speaks for the whole."""
        return not any(part.start <= place < part.end for part in self.apart)


def attribute(text: str, offset: int, voice: Voice, speaker: Span | None = None) -> Attribution:
    """Tell who asserts `text`, which begins at `offset` of the document.

    Args:
        speaker: the subject of a verb of saying, as the parse has it; word lists serve where it has none.

    Returns:
        The attribution; its `holder` is as printed, linked to the cited work or the named body where one is.
    """
    reported = _reported(text, offset, voice, speaker)
    quotation = _quotation(text)
    if quotation and (reported or voice.citations):
        base = reported or _cited(text, offset, voice)
        return Attribution(
            kind=Holder.QUOTED,
            holder=base.holder,
            holder_entity_id=base.holder_entity_id,
            reference_id=base.reference_id,
        )
    if reported:
        return reported
    if voice.citations:
        return _cited(text, offset, voice)
    return Attribution()


def reported_by(who: str, place: Span, voice: Voice) -> Attribution:
    """Attribute a part of a sentence to the subject that it takes over: "signed it and said that it works"."""
    return _speaker(who, place.start, place.end, voice)


def _reported(text: str, offset: int, voice: Voice, speaker: Span | None) -> Attribution | None:
    """Find a speaker other than the author, or None."""
    if (named := _narrative(text, offset, voice)) is not None:
        return named
    for pattern in (ACCORDING, IN_THEIR_VIEW):
        match = _first(pattern, text, offset, voice)
        if match and not _is_text(match.group("who").strip()):
            who = match.group("who").strip()
            return _speaker(who, offset + match.start("who"), offset + match.end("who"), voice)
    if speaker is not None:
        return _speaker(text[speaker.start - offset : speaker.end - offset], speaker.start, speaker.end, voice)
    if (body := _body_says(text, offset, voice)) is not None:
        return body
    if called := _first(IS_CALLED, text, offset, voice):
        by = PASSIVE.search(text, called.start())
        return (_passive(by, offset, voice) if by is not None else None) or Attribution(kind=Holder.REPORTED)
    if SELF.match(text):
        return None
    return _by_words(text, offset, voice)


def _first(
    pattern: re.Pattern[str], text: str, offset: int, voice: Voice, *, at: str | int = 0
) -> re.Match[str] | None:
    """Find the first words of a kind that speak for the whole sentence."""
    return next((found for found in pattern.finditer(text) if voice.holds(offset + found.start(at))), None)


def _is_text(who: str) -> bool:
    """Tell an instrument, a rule or a plan, which things happen according to, from one who has a view."""
    plain = re.sub(r"^(?:the|this|its|their|his|her)\s", "", who, flags=re.IGNORECASE)
    return (
        TEXT_HOLDER.search(plain) is not None
        or re.match(
            r"(?:plan|international|need|their|its|schedule|size|type|this|that|these|those|what|how|whether)\b",
            plain,
            re.IGNORECASE,
        )
        is not None
    )


def _by_words(text: str, offset: int, voice: Voice) -> Attribution | None:
    """Find a speaker by the lists of people and verbs."""
    if match := SOME_FEAR.match(text):
        return _speaker(match.group("who"), offset + match.start("who"), offset + match.end("who"), voice)
    if match := _first(PEOPLE_SAY, text, offset, voice, at="verb"):
        if _is_speech(match):
            return _speaker(match.group("who").strip(), offset + match.start("who"), offset + match.end(), voice)
        return None
    if match := _first(IT_IS_SAID, text, offset, voice):
        return _speaker((match.group("who") or "").strip(), offset + match.start(), offset + match.end(), voice)
    if match := _first(PASSIVE, text, offset, voice):
        return _passive(match, offset, voice)
    if (match := QUOTED_BY.search(text)) and _quotation(text):
        group = "after" if match.group("after") else "before"
        who = match.group(group).strip()
        if not re.match(r"(?:and|but|which|we|i|it|this|the paper)\b", who, re.IGNORECASE):
            return _speaker(who, offset + match.start(group), offset + match.end(group), voice)
    return None


def _is_speech(match: re.Match[str]) -> bool:
    """Tell "some states argue that" from "some states hold elections" and "most countries define offences"."""
    who, verb = match.group("who").lower(), match.group("verb").lower()
    if not DOERS.search(who):
        return True
    clause = match.string[match.end("verb") :]
    return bool(re.match(rf"^{CLAUSAL}", verb) and re.match(r"\s?(?:that|,|:|it\b|the\b)", clause))


def _narrative(text: str, offset: int, voice: Voice) -> Attribution | None:
    """Find "Chang (2020) argues that", "experts, like Chang (2020), criticise", "as Chang (2020) notes"."""
    for citation in voice.citations:
        start, end = citation.span.start - offset, citation.span.end - offset
        if start < 0 or start >= len(text) or not re.match(r"[^\W\d]", text[start : start + 1] or " "):
            continue
        before, after = text[max(0, start - 60) : start], text[end : end + 90]
        if before.rstrip().endswith("(") or re.search(r"[(;]\s?(?:see |cf\. |e\.g\.,? )?$", before):
            continue  # in brackets: leaning on it, not reporting it
        speaks = re.match(
            rf"^\)?(?:['’]s?)?\s?(?:,[^,;]{{1,60}},|,)?\s?(?:\w+ly\s|also\s|further\s|then\s|have\s|has\s|who\s"
            rf"|both\s|all\s|even\s|thus\s|therefore\s){{0,3}}{SAYS}\b",
            after,
            re.IGNORECASE,
        )
        led = re.search(
            r"(?:according to|following|in the (?:view|words) of|as (?:argued|noted|shown|stated|observed|put"
            r"|suggested|reported) by|by)\s$",
            before,
            re.I,
        )
        listed = re.search(r"\b(?:like|such as|including|among them|e\.g\.)\s$", before) and re.match(
            rf"^\)?,?\s?{SAYS}\b", after, re.I
        )
        if speaks or led or listed:
            name = re.sub(r"[\s,]*\(?\d{4}[a-z]?\)?.*$", "", text[start:end]).strip() or text[start:end]
            if _is_text(name):
                continue  # what a directive says is leant on, not reported
            return Attribution(kind=Holder.REPORTED, holder=name, reference_id=citation.reference_id)
    return None


def _body_says(text: str, offset: int, voice: Voice) -> Attribution | None:
    """Find a named body with a verb of saying and a that-clause: "UNODC warned that"."""
    for span, entity_id, name in voice.bodies:
        end = span.end - offset
        if (entity_id or "").startswith("law:"):
            continue  # what an instrument states is its content
        if not voice.holds(span.start):
            continue
        if re.search(r"\b(?:of|to)\s(?:the\s)?$", text[: max(0, span.start - offset)]):
            continue  # "critics of the Office argue"
        if 0 <= end <= len(text) and BODY_SAYS.match(text[end : end + 140]):
            return Attribution(kind=Holder.REPORTED, holder=name, holder_entity_id=entity_id)
    return None


def _passive(match: re.Match[str], offset: int, voice: Voice) -> Attribution | None:
    """Read "is widely regarded as", "is criticised by X for"; "is considered a crime" stays the author's."""
    tail, who = match.group("tail").lower(), (match.group("who") or "").strip()
    if tail == "by" and who:
        place = Span(start=offset + match.start("who"), end=offset + match.end("who"))
        known = [span for span, entity_id, _ in voice.bodies if not (entity_id or "").startswith("law:")]
        if not (SPEAKERS.search(who) or any(span.overlaps(place) for span in known)):
            return None  # "is challenged by the lack of staff"
        return _speaker(who, offset + match.start("who"), offset + match.end("who"), voice)
    verb = match.group().lower()
    speech = re.search(
        r"criticis|criticiz|hailed|accused|denounced|praised|alleged|claimed|argued|reported|said|believed"
        r"|thought|estimated",
        verb,
    )
    if speech and tail in {"as", "to", "that", "for"}:
        return Attribution(kind=Holder.REPORTED)
    if WIDELY.search(verb) and tail in {"as", "to", "by"}:
        return Attribution(kind=Holder.REPORTED)
    return None


def _speaker(who: str, start: int, end: int, voice: Voice) -> Attribution:
    """Name a speaker and link it to the body or the citation that stands within its words."""
    # Who opposes a body, or reads an instrument, is neither of them.
    own = not BESIDE_THEM.match(who)
    for span, entity_id, _ in voice.bodies:
        if own and entity_id and not entity_id.startswith("law:") and start <= span.start and span.end <= end:
            return Attribution(kind=Holder.REPORTED, holder=who, holder_entity_id=entity_id)
    for citation in voice.citations:
        if start <= citation.span.start <= end + 2:
            return Attribution(kind=Holder.REPORTED, holder=who, reference_id=citation.reference_id)
    only = voice.citations[0].reference_id if len(voice.citations) == 1 else None
    return Attribution(kind=Holder.REPORTED, holder=who, reference_id=only)


def _cited(text: str, offset: int, voice: Voice) -> Attribution:
    """The author's voice, leaning on the first work cited; its author as printed there or, for a mark, in the note."""
    first = voice.citations[0]
    words = text[max(0, first.span.start - offset) : max(0, first.span.end - offset)]
    name = re.sub(r"[\s,]*\(?\d{4}[a-z]?\)?.*$", "", words).strip()
    author, body = voice.authors.get(first.reference_id or "", ("", None))
    holder = name if any(letter.isalpha() for letter in name) else author
    if TEXT_HOLDER.search(holder):
        holder, body = "", None
    return Attribution(kind=Holder.CITED, holder=holder, holder_entity_id=body, reference_id=first.reference_id)


def _quotation(text: str) -> str:
    """Give a quotation of some length, or ""."""
    for match in _QUOTATION.finditer(text):
        words = match.group("words")
        if len(words.split()) >= _QUOTED_WORDS:
            return words
    return ""

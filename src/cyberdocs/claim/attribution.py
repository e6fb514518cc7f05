"""Who asserts a claim. Reads its words, its citations and its named bodies; returns an `Attribution`.

In this order: words in quotation marks from a source (quoted), put in another's mouth (reported), the paper's
own voice leaning on a citation (cited), the paper's own voice (author).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from cyberdocs.records import Attribution, Citation, Holder, Span

_SAYS = (
    r"(?:argu(?:es?|ed|ing)|claim(?:s|ed)?|contend(?:s|ed)?|maintain(?:s|ed)?|assert(?:s|ed)?|posit(?:s|ed)?"
    r"|suggest(?:s|ed)?|"
    r"state[sd]?|not(?:es?|ed)|observ(?:es?|ed)|warn(?:s|ed)?|conclud(?:es?|ed)|report(?:s|ed)?|estimat(?:es?|ed)"
    r"|find(?:s)?|found|"
    r"believ(?:es?|ed)|hold(?:s)?|held|sa(?:ys?|id)|writ(?:es?)|wrote|insist(?:s|ed)?|explain(?:s|ed)?|point(?:s"
    r"|ed)? out|remark(?:s|ed)?|"
    r"propos(?:es?|ed)|admit(?:s|ted)?|acknowledg(?:es?|ed)|demonstrat(?:es?|ed)|show(?:s|ed|n)?|stress(?:es|ed)?"
    r"|emphasi[sz](?:es?|ed)|"
    r"caution(?:s|ed)?|affirm(?:s|ed)?|recall(?:s|ed)?|declar(?:es?|ed)|den(?:y|ies|ied)|object(?:s|ed)?"
    r"|reject(?:s|ed)?|"
    r"questions?|questioned|critici[sz](?:es?|ed)|critique[sd]?|critic|prais(?:es?|ed)|describ(?:es?|ed)|call(?:s"
    r"|ed)?|see(?:s)?|saw|"
    r"view(?:s|ed)?|regard(?:s|ed)?|consider(?:s|ed)?|portray(?:s|ed)?|characteri[sz](?:es?|ed)|label(?:s|led)?"
    r"|dismiss(?:es|ed)?|"
    r"disput(?:es?|ed)|doubt(?:s|ed)?|agree(?:s|d)?|disagree(?:s|d)?|think(?:s)?|thought|defend(?:s|ed)?"
    r"|identif(?:y|ies|ied)|"
    r"distinguish(?:es|ed)?|defin(?:es?|ed)|attribut(?:es?|ed)|treat(?:s|ed)?|interpret(?:s|ed)?|recommend(?:s"
    r"|ed)?|urg(?:es?|ed)|"
    r"predict(?:s|ed)?|reckon(?:s|ed)?|judg(?:es?|ed)|complain(?:s|ed)?|counter(?:s|ed)?|repl(?:y|ies|ied)"
    r"|respond(?:s|ed)?|express(?:es|ed)?|tell(?:s)?|told|fear(?:s|ed)?|worr(?:y|ies|ied)|alleg(?:es?|ed)"
    r"|lament(?:s|ed)?|suspect(?:s|ed)?|conced(?:es?|ed))"
)
_CLAUSAL = (
    r"(?:argu|claim|contend|maintain|assert|posit|stat|not(?:e|es|ed)|observ|warn|conclud|report|estimat|believ"
    r"|hold|say|said|"
    r"insist|explain|point(?:s|ed)? out|remark|admit|acknowledg|caution|affirm|declar|den(?:y|ies|ied)|suggest"
    r"|found|finds|complain|predict|"
    r"object|agree|think|worr|fear|recall|counter|repl|show|reveal|demonstrat|emphasi[sz]|stress|underlin|indicat|tell|told|alleg|lament|suspect|conced)"
)
_PEOPLE = (
    r"(?:critics?|speakers?|participants?|panellists?|witness(?:es)?|delegates?|experts?|scholars?|academics?|observers?|commentators?|authors?|researchers?|analysts?|writers?"
    r"|proponents?|opponents?|"
    r"supporters?|advocates?|sceptics?|skeptics?|lawyers?|jurists?|practitioners?|activists?|campaigners?"
    r"|diplomats?|officials?|delegates?|"
    r"delegations?|negotiators?|human rights groups?|civil society (?:groups?|organi[sz]ations?)|ngos|others|some"
    r"|many|several|most|a few|"
    r"defenders?|detractors?|sources|studies|reports|surveys|research|literature|spokes(?:man|woman|person"
    r"|people)|ministers?|journalists?|"
    r"investigators|prosecutors|industry|rights groups?|states|governments|countries|members|representatives"
    r"|commentary|reviewers)"
)
_ACCORDING = re.compile(
    r"\b(?:according to|in the (?:view|words|opinion|eyes|account|reading|judgement|judgment) of|as reported by"
    r")\s?(?P<who>[^,;()]{2,80}?)(?=[,;()]|\s(?:is|are|was|were|has|have|the|it|there"
    r"|this|a|an)\s|$)",
    re.IGNORECASE,
)
# "In the ministry's view", "in Brandt's words": who it is stands between.
_IN_THEIR_VIEW = re.compile(
    r"\bin\s(?P<who>(?:(?:the|a|an|one|some|many)\s)?(?:[\w.-]+\s){0,5}?[\w.-]+(?:['’]s|s['’])|his|her|their)\s(?:own\s)?"
    r"(?:view|words|opinion|eyes|reading|account|judgement|judgment|telling|phrase|estimation)\b",
    re.IGNORECASE,
)
# An instrument or the symbol of a series is cited, but says nothing of itself: "according to Article 5", "S.C. Res."
_TEXT_HOLDER = re.compile(
    r"(?:^|\b)(?:directives?|regulations?|conventions?|treat(?:y|ies)|protocols?|resolutions?|res\.|articles?|arts?\.|acts?"
    r"|laws?|statutes?|codes?|charters?|decisions?|covenants?|sections?|rules?|recitals?|agreements?|decrees?|cets|ets"
    r"|unts|celex|case|standards?)\b|^(?:[A-Z]\.\s?){2,}|^\(|^[A-Z]{1,3}/|\b\d+/\d+\b",
    re.IGNORECASE,
)
# "..., said a mayor" and "..., a clerk told reporters": the words around a quotation, for where there is no parse.
_QUOTED_BY = re.compile(
    r"[”\"»]\s?,?\s(?:(?:said|says|told|wrote|writes|argued|argues|insisted|warned|explained|added)\s(?P<after>[^,.;“”\"]{2,80})"
    r"|(?P<before>[^,.;“”\"]{2,80}?)\s(?:said|says|told|wrote|writes|argued|argues|insisted|warned|explained|added)\b)",
    re.IGNORECASE,
)
# Verbs that parses take for nouns: "some registrars fear that".
_SOME_FEAR = re.compile(
    r"^\W*(?P<who>(?:some|many|several|most|various|certain)\s(?:[\w-]+\s){0,2}?[\w-]+s)\s"
    r"(?:fear|worry|hope|claim|doubt|object|report|note|charge|complain|suspect)(?:ed)?\sthat\b",
    re.IGNORECASE,
)
_PEOPLE_SAY = re.compile(
    rf"(?:^|[,;:]\s|\bthat\s|\b(?:although|while|whereas|but|and|yet|however|nevertheless|still)\s)"
    rf"(?P<who>(?:(?:the|some|many|several|most|other|certain|various|a\snumber\sof|leading|legal|early|recent"
    rf"|western|its|their|both|few|"
    rf"independent|human\srights|security|african|european|russian|chinese|american|civil\ssociety"
    rf"|numerous|unnamed)\s){{0,3}}{_PEOPLE})"
    rf"(?:\s(?:of|in|from|within|on|at)\s[^,;]{{1,50}}?)?(?:,?\s(?:like|such\sas|including"
    rf"|among\sthem)\s[^;]{{1,80}}?,)?\s"
    rf"(?:(?:have|has|had|also|often|still|even|therefore|thus|repeatedly|long|since|consistently|generally"
    rf"|rightly|strongly|openly|would|may|might|do)\s){{0,3}}"
    rf"(?P<verb>{_SAYS})\b(?P<after>[^.;]{{0,8}})",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|being)\s(?:(?:widely|often|generally|commonly|sometimes|frequently|usually|also"
    r"|still|now|largely|long|"
    r"increasingly|rightly|repeatedly|heavily|sharply|strongly|broadly|traditionally|regularly|even|thus)\s){0,2}"
    r"(?:regarded|considered|seen|viewed|perceived|described|hailed|criticis|criticiz|questioned|praised"
    r"|portrayed|characteris|characteriz|"
    r"believed|thought|said|argued|claimed|reported|alleged|estimated|held|accused|deemed|denounced|contested"
    r"|disputed|challenged)(?:ed)?\s?"
    r"(?P<tail>as|to|that|by|for)\b(?:\s(?P<who>[^,.;()]{2,60}))?",
    re.IGNORECASE,
)
_WIDELY = re.compile(
    r"\b(?:widely|often|generally|commonly|sometimes|frequently|usually|broadly|increasingly|traditionally)\b",
    re.IGNORECASE,
)
# People who also do things, so that only a verb of saying with its clause makes them speakers.
_DOERS = re.compile(
    r"\b(?:states|governments|countries|members|some|many|several|most|others|a few|few|industry|studies|reports"
    r"|surveys"
    r"|research|literature|investigators|prosecutors|officials|delegat\w+|sources|ministers|authors?)$"
)
_SPEAKERS = re.compile(rf"^(?:them|him|her|(?:\w+\s){{0,3}}{_PEOPLE})\b", re.IGNORECASE)
_OFTEN = (
    r"(?:widely|often|generally|commonly|sometimes|frequently|usually|regularly|still|traditionally|routinely|occasionally"
    r"|repeatedly|variously)"
)
# "Is often called", "has sometimes been described as", and without the adverb "is described as", "is said to".
_IS_CALLED = re.compile(
    rf"\b(?:(?:is|are|was|were|been)\s{_OFTEN}|(?:has|have|had)\s{_OFTEN}\sbeen|(?:can|could)\s{_OFTEN}\sbe)\s"
    r"(?:called|termed|labell?ed|dubbed|described|named|referred\sto|regarded|considered|seen|viewed|thought|believed"
    r"|hailed|cited|treated|presented|portrayed|said)\b"
    r"|\b(?:is|are|was|were|been)\s(?:described|hailed|portrayed|dismissed|denounced)\sas\b",
    re.IGNORECASE,
)
_IT_IS_SAID = re.compile(
    r"\bit (?:is|was|has been|had been|can be|could be) (?:often |widely |sometimes |generally |frequently "
    r"|commonly |also )?(?:argued|claimed|said|"
    r"believed|reported|alleged|suggested|contended|asserted|maintained|estimated|objected|noted|held) (?:by "
    r"(?P<who>[^,]{2,60}) )?that\b",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"^\W*(?:[^.;:]{0,60},\s)?(?:this|the|our|the present|the current)\s(?:\w+\s){0,2}?(?:paper|study|article"
    r"|essay|chapter|thesis|analysis|research|"
    r"review|work|section|author|findings|results)\b|^\W*(?:we|i)\s",
    re.IGNORECASE,
)
_BODY_SAYS = re.compile(
    rf"^(?:['’]s\s\w+(?:\s\w+)?\s|\s\([^()]{{1,20}}\)\s|,[^,;]{{1,60}},\s|\s)(?:(?:has|have|had|also|itself"
    rf"|already|repeatedly|recently|officially|"
    rf"publicly|openly|further|therefore)\s){{0,3}}{_CLAUSAL}\w*\s(?:in\s[^,;]{{1,30}}\s)?(?:that|whether|how|:)",
    re.IGNORECASE,
)
_BESIDE_THEM = re.compile(
    r"^(?:\w+\s){0,3}?(?:critics?|opponents?|supporters?|defenders?|detractors?|observers?|students?|scholars?|readers?)\b",
    re.IGNORECASE,
)
_QUOTATION = re.compile(r"[“\"«](?P<words>[^“”\"«»]{12,600})[”\"»]")
_QUOTED_WORDS = 5  # words; shorter quotations are terms or scare quotes


@dataclass(frozen=True, slots=True)
class Voice:
    """What stands in a sentence that may hold its assertion.

    Args:
        citations: those whose span lies in or directly behind the sentence, in order.
        bodies: (span, entity id, printed name) of organisations and named works, in order.
        authors: reference id to the work's author as printed, and its entity id where it is a known body.
    """

    citations: tuple[Citation, ...] = ()
    bodies: tuple[tuple[Span, str | None, str], ...] = ()
    authors: Mapping[str, tuple[str, str | None]] = field(default_factory=dict)


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


def _reported(text: str, offset: int, voice: Voice, speaker: Span | None) -> Attribution | None:
    """Find a speaker other than the author, or None."""
    if (named := _narrative(text, offset, voice)) is not None:
        return named
    for pattern in (_ACCORDING, _IN_THEIR_VIEW):
        match = pattern.search(text)
        if match and not _is_text(match.group("who").strip()):
            who = match.group("who").strip()
            return _speaker(who, offset + match.start("who"), offset + match.end("who"), voice)
    if speaker is not None:
        return _speaker(text[speaker.start - offset : speaker.end - offset], speaker.start, speaker.end, voice)
    if (body := _body_says(text, offset, voice)) is not None:
        return body
    if called := _IS_CALLED.search(text):
        by = _PASSIVE.search(text, called.start())
        return (_passive(by, offset, voice) if by is not None else None) or Attribution(kind=Holder.REPORTED)
    if _SELF.match(text):
        return None
    return _by_words(text, offset, voice)


def _is_text(who: str) -> bool:
    """Tell an instrument, a rule or a plan, which things happen according to, from one who has a view."""
    plain = re.sub(r"^(?:the|this|its|their|his|her)\s", "", who, flags=re.IGNORECASE)
    return (
        _TEXT_HOLDER.search(plain) is not None
        or re.match(
            r"(?:plan|international|need|their|its|schedule|size|type|this|that|these|those|what|how|whether)\b",
            plain,
            re.IGNORECASE,
        )
        is not None
    )


def _by_words(text: str, offset: int, voice: Voice) -> Attribution | None:
    """Find a speaker by the lists of people and verbs."""
    if match := _SOME_FEAR.match(text):
        return _speaker(match.group("who"), offset + match.start("who"), offset + match.end("who"), voice)
    if match := _PEOPLE_SAY.search(text):
        if _is_speech(match):
            return _speaker(match.group("who").strip(), offset + match.start("who"), offset + match.end(), voice)
        return None
    if match := _IT_IS_SAID.search(text):
        return _speaker((match.group("who") or "").strip(), offset + match.start(), offset + match.end(), voice)
    if match := _PASSIVE.search(text):
        return _passive(match, offset, voice)
    if (match := _QUOTED_BY.search(text)) and _quotation(text):
        group = "after" if match.group("after") else "before"
        who = match.group(group).strip()
        if not re.match(r"(?:and|but|which|we|i|it|this|the paper)\b", who, re.IGNORECASE):
            return _speaker(who, offset + match.start(group), offset + match.end(group), voice)
    return None


def _is_speech(match: re.Match[str]) -> bool:
    """Tell "some states argue that" from "some states hold elections" and "most countries define offences"."""
    who, verb = match.group("who").lower(), match.group("verb").lower()
    if not _DOERS.search(who):
        return True
    clause = match.string[match.end("verb") :]
    return bool(re.match(rf"^{_CLAUSAL}", verb) and re.match(r"\s?(?:that|,|:|it\b|the\b)", clause))


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
            rf"|both\s|all\s|even\s|thus\s|therefore\s){{0,3}}{_SAYS}\b",
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
            rf"^\)?,?\s?{_SAYS}\b", after, re.I
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
        if re.search(r"\b(?:of|to)\s(?:the\s)?$", text[: max(0, span.start - offset)]):
            continue  # "critics of the Office argue"
        if 0 <= end <= len(text) and _BODY_SAYS.match(text[end : end + 140]):
            return Attribution(kind=Holder.REPORTED, holder=name, holder_entity_id=entity_id)
    return None


def _passive(match: re.Match[str], offset: int, voice: Voice) -> Attribution | None:
    """Read "is widely regarded as", "is criticised by X for"; "is considered a crime" stays the author's."""
    tail, who = match.group("tail").lower(), (match.group("who") or "").strip()
    if tail == "by" and who:
        place = Span(start=offset + match.start("who"), end=offset + match.end("who"))
        known = [span for span, entity_id, _ in voice.bodies if not (entity_id or "").startswith("law:")]
        if not (_SPEAKERS.search(who) or any(span.overlaps(place) for span in known)):
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
    if _WIDELY.search(verb) and tail in {"as", "to", "by"}:
        return Attribution(kind=Holder.REPORTED)
    return None


def _speaker(who: str, start: int, end: int, voice: Voice) -> Attribution:
    """Name a speaker and link it to the body or the citation that stands within its words."""
    # Who opposes a body, or reads an instrument, is neither of them.
    own = not _BESIDE_THEM.match(who)
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
    if _TEXT_HOLDER.search(holder):
        holder, body = "", None
    return Attribution(kind=Holder.CITED, holder=holder, holder_entity_id=body, reference_id=first.reference_id)


def _quotation(text: str) -> str:
    """Give a quotation of some length, or ""."""
    for match in _QUOTATION.finditer(text):
        words = match.group("words")
        if len(words.split()) >= _QUOTED_WORDS:
            return words
    return ""

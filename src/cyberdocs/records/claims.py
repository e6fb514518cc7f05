"""What `claim` gives: assertions, with who makes them and about what."""

from dataclasses import dataclass
from enum import StrEnum

from cyberdocs.records.mentions import Mentions
from cyberdocs.records.span import Dropped, Span


class Aspect(StrEnum):
    """What a claim says about an entity."""

    NATURE = "nature"  # what kind of thing it is
    FORCE = "force"  # binding, soft law, draft...
    STATUS = "status"  # proposed, adopted, signed, in force, superseded
    DATE = "date"
    ISSUER = "issuer"
    SCOPE = "scope"  # regional, global; which parties, how many
    EXCLUSIVITY = "exclusivity"  # only, first, sole, most
    MANDATE = "mandate"  # what it does or may do
    CONTENT = "content"  # what it provides
    EFFECT = "effect"  # works, does not
    COHERENCE = "coherence"  # fragmented, cohesive
    DEFINITION = "definition"
    PLACE = "place"  # where it sits, was signed or adopted
    VOTE = "vote"  # how it was agreed on: by a vote or without one
    FUNDING = "funding"  # who pays for it, and whether they must


class Holder(StrEnum):
    """Whose assertion it is."""

    AUTHOR = "author"  # the paper's own voice
    CITED = "cited"  # own voice, leaning on a note or citation
    REPORTED = "reported"  # put in another's mouth
    QUOTED = "quoted"  # another's words in quotation marks


class Modality(StrEnum):
    """How strongly."""

    ASSERTED = "asserted"
    POSSIBLE = "possible"  # may, could, might
    RECOMMENDED = "recommended"  # should, ought to, is essential to
    REQUIRED = "required"  # must, shall
    PREDICTED = "predicted"  # will, is likely to


class Polarity(StrEnum):
    """Affirmed or denied."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class ClaimOrigin(StrEnum):
    """What the claim was made from."""

    SENTENCE = "sentence"
    REFERENCE = "reference"  # the way a work is cited: title, date, issuer, kind


@dataclass(frozen=True, slots=True, kw_only=True)
class AspectValue:
    """What a claim says about one aspect of one entity.

    Args:
        value: a name of the aspect's value table (`lexicons/aspects.toml`) or, where none fits, the
            claim's own words. "note: binding" is said of a body's notes, "safeguard: ineffective" of a text's, and
            "beside malabo: competing" of two things beside each other.
        cue: the words that show it.
        negated: whether the value is denied ("not binding" is `binding`, negated).
        event: of a date, the status that it dates ("adopted"), "" when the words do not tell; of whose body a body
            is, "belongs" or "created"; of a place, "seat", "signed" or "adopted"; of who pays,
            "whole" where it is all of the money or nearly so.
        date: of a status, the ISO date that the words give it, "" when they give none.
    """

    entity_id: str
    aspect: Aspect
    value: str
    cue: Span
    negated: bool = False
    event: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who asserts a claim.

    Args:
        holder: the name as printed ("Wicki-Birchler", "critics"), "" for the author.
        holder_entity_id: the body, where the catalogue knows it.
        reference_id: the cited work, where it is one.
    """

    kind: Holder = Holder.AUTHOR
    holder: str = ""
    holder_entity_id: str | None = None
    reference_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number as printed.

    Args:
        value: plain decimal digits ("75", "10.5", "800000"); a string, so that nothing is rounded.
        unit: "%", "USD", "parties", "states"... in the singular or plural as printed, or "".
        approximate: about, over, nearly, at least.
    """

    value: str
    unit: str
    span: Span
    approximate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """An amount, what it counts and when: what two papers can tell differently of one thing.

    Args:
        kind: "count", "share" (per cent), "money", "duration" (hours), "change" (per cent), "rank".
        low, high: bounds, plain decimals; "" is open. Equal for an exact amount.
        unit: of money its currency; of a duration the word as printed; "" otherwise.
        counted: lemmas of what is counted, the head last; of a share what it is a share of.
        about: lemmas of the other nouns and names of its clause, and ids of entities, ascending; `deeds` of its verbs.
        limits: what narrows a noun, "noun<modifier", ascending.
        setting: ids of the names in its sentence or, where that names nothing, before it in the paragraph, ascending.
        role: "needed" (a threshold), "part" (some of a larger count), "not said" (asked, wished, proposed), or "".
        verb: lemma of the verb that it hangs on, "not" before it where it is denied, "" for one that says nothing.
        tense: "past", "perfect", "present" or "".
        dates: ISO dates and years of its clause, ascending; two of them may bound a period.
        words: as printed.
    """

    kind: str
    low: str
    high: str
    span: Span
    unit: str = ""
    counted: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    setting: tuple[str, ...] = ()
    role: str = ""
    verb: str = ""
    tense: str = ""
    dates: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One assertion.

    Args:
        claim_id: `<doc_id>:<start>-<end>`, with `.2`, `.3`... for further claims in one span.
        span: the exact words.
        text: self-contained wording; equal to the words where nothing was resolved.
        subject_resolved: False when its subject is a pronoun or "the Convention" that could not be told, or its verb
            stands in another sentence ("it does so without safeguards").
        entity_ids: what it is about, the subject first.
        scope: normalised scope words ("only", "global"), ascending.
        as_of: ISO date as far as stated, the date at which the claim says it holds; "" if it does not.
        page: 1-based.
        quantities: amounts with what they count, read closely enough to be laid side by side.
    """

    claim_id: str
    doc_id: str
    span: Span
    quote: str
    text: str
    origin: ClaimOrigin
    section_id: str | None
    page: int
    entity_ids: tuple[str, ...] = ()
    theme_ids: tuple[str, ...] = ()
    aspects: tuple[AspectValue, ...] = ()
    attribution: Attribution = Attribution()
    modality: Modality = Modality.ASSERTED
    polarity: Polarity = Polarity.POSITIVE
    hedged: bool = False
    subject_resolved: bool = True
    scope: tuple[str, ...] = ()
    as_of: str = ""
    citation_ids: tuple[str, ...] = ()
    numbers: tuple[Number, ...] = ()
    quantities: tuple[Quantity, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """One document's claims, ascending by span, then id."""

    mentions: Mentions
    claims: tuple[Claim, ...] = ()
    dropped: tuple[Dropped, ...] = ()

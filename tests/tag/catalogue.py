"""A small catalogue and a short way to tag a text, for the tests of this folder."""

from collections.abc import Sequence

from cyberdocs.records import Entry, Form, Label, Lexicon, Mention, Mentions, NamedSpan, Span, ThemeEntry
from cyberdocs.tag import TagModels, TagSettings, tag
from tests.builders import Part, make_outline


def _org(
    name: str, canonical: str, *aliases: str, context: Sequence[str] = (), parent: str = "", kind: str = ""
) -> Entry:
    return Entry(
        entity_id=f"org:{name}",
        canonical=canonical,
        kind=kind or "intergovernmental",
        aliases=aliases,
        context_aliases=tuple(context),
        parent_id=f"org:{parent}" if parent else "",
    )


def _law(
    name: str,
    canonical: str,
    *aliases: str,
    kind: str = "convention",
    issuer: str = "",
    adopted: str = "",
    identifiers: Sequence[tuple[str, str]] = (),
) -> Entry:
    return Entry(
        entity_id=f"law:{name}",
        canonical=canonical,
        kind=kind,
        aliases=aliases,
        issuer_id=f"org:{issuer}" if issuer else "",
        adopted=adopted,
        identifiers=tuple(identifiers),
    )


SERIES = "Developments in the field of information and telecommunications in the context of international security"
LEXICON = Lexicon(
    entries=(
        _org("article19", "ARTICLE 19", kind="ngo"),
        _org("coe", "Council of Europe", "CoE", context=["the Council"]),
        _org("council_eu", "Council of the European Union", context=["the Council"], parent="eu"),
        _org("ec", "European Commission", context=["the Commission"], parent="eu"),
        _org("eu", "European Union", "EU", context=["the Union"]),
        _org("first", "Forum of Incident Response and Security Teams", context=["FIRST"]),
        _org("icc", "International Criminal Court", "ICC", kind="judicial"),
        _org("icc_chamber", "International Chamber of Commerce", context=["ICC"]),
        _org("ieg", "Expert Group to Conduct a Comprehensive Study on Cybercrime", context=["IEG", "Expert Group"]),
        _org("interpol", "International Criminal Police Organization", "INTERPOL", "Interpol", kind="police"),
        _org("interpol_ga", "INTERPOL General Assembly", context=["General Assembly"], parent="interpol"),
        _org("itu", "International Telecommunication Union", "ITU", kind="specialised_agency"),
        _org("un", "United Nations", "UN", kind="un_system"),
        _org(
            "unga",
            "United Nations General Assembly",
            "UNGA",
            context=["General Assembly"],
            parent="un",
            kind="un_principal_organ",
        ),
        _org("hrc", "United Nations Human Rights Council", context=["Human Rights Council"], parent="unga"),
        _org("unodc", "United Nations Office on Drugs and Crime", "UNODC", "UN Office on Drugs and Crime", parent="un"),
        _org("who", "World Health Organization", "WHO", parent="un"),
        _law(
            "arab",
            "Arab Convention on Combating Information Technology Offences",
            "Arab Convention",
        ),
        _law(
            "budapest",
            "Convention on Cybercrime",
            "Budapest Convention",
            "Cybercrime Convention",
            issuer="coe",
            adopted="2001-11-08",
            identifiers=[("CETS", "185"), ("UNTS", "2296/167")],
        ),
        _law(
            "ga_55_28",
            SERIES,
            kind="UNGA resolution",
            issuer="unga",
            adopted="2000-11-20",
            identifiers=[("un", "A/RES/55/28")],
        ),
        _law(
            "ga_60_45",
            SERIES,
            kind="UNGA resolution",
            issuer="unga",
            adopted="2005-12-08",
            identifiers=[("un", "A/RES/60/45")],
        ),
        _law("budapest_ap1", "Additional Protocol to the Convention on Cybercrime", kind="protocol", issuer="coe"),
        _law("gge2015", "Report of the experts", kind="report", identifiers=[("un", "A/70/174")]),
        _law("attacks", "Directive on attacks against information systems", kind="EU directive"),
        _law("lanterns", "United Nations Convention against Lanterns", "Lantern Convention", issuer="unga"),
        _law("malabo", "African Union Convention on Cyber Security", "Malabo Convention"),
        _law("study", "Comprehensive Study on Cybercrime", kind="draft study", issuer="unodc", adopted="2013-02"),
    ),
    themes=(
        ThemeEntry(
            theme_id="theme:capacity",
            label="Capacity",
            definition="Shortage of skills and means.",
            keywords=("capacity-building", "shortage of", "train*", "MLA"),
            positives=(),
            negatives=(),
        ),
    ),
)


class TableRecogniser:
    """Names what it is told to, wherever it stands."""

    def __init__(self, **labels: str) -> None:
        self.labels = labels

    @property
    def name(self) -> str:
        """Always the same."""
        return "table"

    def recognise(self, text: str) -> tuple[NamedSpan, ...]:
        """Find each first place of the names."""
        found = []
        for name, label in self.labels.items():
            start = text.find(name)
            if start >= 0:
                found.append(NamedSpan(span=Span(start=start, end=start + len(name)), label=label))
        return tuple(sorted(found, key=lambda one: one.span))


def tagged(*parts: Part | str | tuple[str, ...], recogniser: TableRecogniser | None = None) -> Mentions:
    """Tag a small outline; a tuple is a paragraph, sentence by sentence."""
    return tag(make_outline(*parts), LEXICON, TagModels(recogniser=recogniser), TagSettings())


def words_of(run: Mentions, mention: Mention) -> str:
    """Give a mention's words."""
    return run.outline.document.quote(mention.span)


def named(run: Mentions, label: Label | None = None) -> list[tuple[str, str | None]]:
    """List (words, entity id) in the order of the text."""
    return [(words_of(run, one), one.entity_id) for one in run.mentions if label in (None, one.label)]


def anaphors(run: Mentions) -> list[tuple[str, str | None]]:
    """List the anaphoric mentions."""
    return [(words_of(run, one), one.entity_id) for one in run.mentions if one.form is Form.ANAPHORIC]

"""Claims of small documents, from sentence to aspects."""

import pytest

from cyberdocs.claim import ClaimModels
from cyberdocs.records import (
    Aspect,
    BlockKind,
    Claim,
    ClaimOrigin,
    Claims,
    Csl,
    Holder,
    Name,
    ReferenceKind,
)
from tests.builders import block, make_outline, note
from tests.claim.conftest import MakeClaims
from tests.claim.parses import TableParser

BODIES = {"Council": "org:council", "Union": "org:union", "Agency": "org:agency"}
TEXTS = {"Convention": "law:convention", "Study": "law:study", "Declaration": "law:declaration"}
NAMES = BODIES | TEXTS


def values(claim: Claim) -> set[tuple[str, str, str, bool]]:
    """Entity, aspect, value and denial."""
    return {(value.entity_id, str(value.aspect), value.value, value.negated) for value in claim.aspects}


def only(claims: Claims) -> Claim:
    """The one claim of a one-sentence document."""
    (claim,) = claims.claims
    return claim


def test_quotes_are_exact_and_ids_come_from_spans(make_claims: MakeClaims) -> None:
    outline = make_outline(("The Agency has no police powers.", "The regime remains fragmented and uneven."))
    claims = make_claims(outline, NAMES)
    for claim in claims.claims:
        assert outline.document.quote(claim.span) == claim.quote
        assert claim.claim_id == f"{outline.document.doc_id}:{claim.span.start}-{claim.span.end}"
        for value in claim.aspects:
            assert claim.span.contains(value.cue)


def test_rejected_sentences_are_kept_with_a_reason(make_claims: MakeClaims) -> None:
    claims = make_claims(make_outline(("This paper examines courts.", "The regime remains fragmented and uneven.")))
    assert [(item.reason, item.quote) for item in claims.dropped] == [("plan", "This paper examines courts.")]
    assert len(claims.claims) == 1


def test_adoption_gives_status_date_issuer_and_nature(make_claims: MakeClaims) -> None:
    text = "In 2001, the Council adopted the Convention, a landmark agreement."
    claim = only(make_claims(make_outline((text,)), NAMES))
    found = values(claim)
    assert ("law:convention", "status", "adopted", False) in found
    assert ("law:convention", "issuer", "org:council", False) in found
    assert ("law:convention", "nature", "treaty", False) in found
    (dated,) = [value for value in claim.aspects if value.aspect is Aspect.DATE]
    assert (dated.value, dated.event) == ("2001", "adopted")
    assert claim.as_of == ""


def test_which_clause_speaks_of_the_name_before_it(make_claims: MakeClaims) -> None:
    text = "The Study, which provides states with a model law, was never adopted."
    whole, aside = make_claims(make_outline((text,)), NAMES).claims
    found = values(whole)
    assert ("law:study", "nature", "model law", False) in found
    assert (aside.text, aside.quote) == (
        "The Study provides states with a model law",
        "provides states with a model law",
    )
    assert aside.entity_ids == ("law:study",)
    assert aside.subject_resolved
    assert ("law:study", "nature", "model law", False) in values(aside)
    assert ("law:study", "status", "never adopted", False) in found or ("law:study", "status", "adopted", True) in found


def test_sole_binding_agreement_is_exclusive_and_binding(make_claims: MakeClaims) -> None:
    text = "The Convention is the sole binding international agreement."
    claim = only(make_claims(make_outline((text,)), NAMES))
    assert {("law:convention", "exclusivity", "only", False), ("law:convention", "force", "binding", False)} <= values(
        claim
    )
    (cue,) = [value.cue for value in claim.aspects if value.aspect is Aspect.EXCLUSIVITY]
    assert "agreement" in claim.quote[cue.start - claim.span.start : cue.end - claim.span.start]
    assert "only" in claim.scope


def test_powers_and_their_absence_differ(make_claims: MakeClaims) -> None:
    denied = values(only(make_claims(make_outline(("The Agency has no police powers.",)), NAMES)))
    assert ("org:agency", "mandate", "no enforcement powers", False) in denied
    does = values(only(make_claims(make_outline(("The Agency coordinates joint operations.",)), NAMES)))
    assert ("org:agency", "mandate", "coordination", False) in does


def test_each_half_of_a_body_s_work_has_its_mandate(make_claims: MakeClaims) -> None:
    text = "The Agency maintains a secure network; it does not make arrests, which remain a matter for national police."
    whole = next(claim for claim in make_claims(make_outline((text,)), NAMES).claims if claim.quote == text)
    assert {
        ("org:agency", "mandate", "maintains a secure network", False),
        ("org:agency", "mandate", "no enforcement powers", False),
    } <= values(whole)


def test_who_is_hindered_does_not_hinder(make_claims: MakeClaims) -> None:
    claim = only(make_claims(make_outline(("Cooperation is hindered by rival laws.",))))
    assert ("concept:~cooperation", "effect", "hindered", False) in values(claim)


def test_fragmented_is_said_of_the_concept(make_claims: MakeClaims) -> None:
    claim = only(make_claims(make_outline(("The regime remains fragmented and uneven.",))))
    assert ("concept:~regime", "coherence", "fragmented", False) in values(claim)


def test_two_full_clauses_become_two_more_claims(make_claims: MakeClaims) -> None:
    text = "While the Union coordinates training, the Council adopts binding treaties."
    quotes = [claim.quote for claim in make_claims(make_outline((text,)), NAMES).claims]
    assert set(quotes) == {text, "the Union coordinates training", "the Council adopts binding treaties."}


def test_unparsed_sentence_stays_one_claim(make_claims: MakeClaims) -> None:
    text = "While the Union coordinates training, the Council adopts binding treaties."
    assert len(make_claims(make_outline((text,)), NAMES, models=ClaimModels()).claims) == 1


def test_it_is_resolved_to_the_one_subject_before(make_claims: MakeClaims) -> None:
    outline = make_outline(("The Agency coordinates joint operations.", "It provides a framework for joint work."))
    second = make_claims(outline, NAMES).claims[-1]
    assert second.text == "The Agency provides a framework for joint work."
    assert second.subject_resolved
    assert second.entity_ids[0] == "org:agency"


def test_it_without_antecedent_stays_unresolved(make_claims: MakeClaims) -> None:
    claim = only(make_claims(make_outline(("It provides a framework for joint work.",))))
    assert not claim.subject_resolved
    assert claim.text == claim.quote


def test_anaphora_of_the_tag_stage_is_written_out(make_claims: MakeClaims) -> None:
    outline = make_outline(("The Budapest Convention is in force.", "This treaty binds its parties."))
    claims = make_claims(
        outline, {"Budapest Convention": "law:convention"}, anaphoric={"This treaty": "law:convention"}
    )
    assert claims.claims[-1].text == "The Budapest Convention binds its parties."


def test_list_item_hangs_on_its_lead_in(make_claims: MakeClaims) -> None:
    outline = make_outline(
        "The regime has these gaps:", block(BlockKind.LIST_ITEM, "Scarce resources in small states.")
    )
    claims = make_claims(outline)
    item = claims.claims[-1]
    assert item.text == "The regime has these gaps: Scarce resources in small states."
    assert "concept:~regime" in item.entity_ids
    assert [drop.reason for drop in claims.dropped] == ["lead_in"]


def test_entry_before_a_colon_is_the_subject(make_claims: MakeClaims) -> None:
    outline = make_outline(block(BlockKind.LIST_ITEM, "Convention (2005): Focused on the training of judges."))
    claim = only(make_claims(outline, NAMES))
    assert claim.entity_ids[0] == "law:convention"
    assert {"content", "date"} <= {str(value.aspect) for value in claim.aspects}


def test_reference_is_an_account_of_the_work(make_claims: MakeClaims) -> None:
    csl = Csl(author=(Name(literal="Council"),), title="Study on Fraud", year=2013)
    quote = "Council, Study on Fraud 17–19 (2013)."
    outline = make_outline(
        ("Fraud is hard to define¹.",),
        note("1", quote, csl=csl, reference_kind=ReferenceKind.DOCUMENT, pin="17–19"),
    )
    claims = make_claims(outline, {"Council": "org:council"}, links={"r1": "law:study"})
    (cited,) = [claim for claim in claims.claims if claim.origin is ClaimOrigin.REFERENCE]
    assert cited.text == "Cited as: a finished report of 2013 by Council, “Study on Fraud”, at 17–19"
    assert values(cited) == {
        ("law:study", "nature", "report", False),
        ("law:study", "date", "2013", False),
        ("law:study", "issuer", "org:council", False),
        ("law:study", "status", "published", False),
    }
    (citing,) = [claim for claim in claims.claims if claim.origin is ClaimOrigin.SENTENCE]
    assert citing.text == "Fraud is hard to define."
    assert citing.attribution.kind is Holder.CITED
    assert citing.citation_ids == ("c1",)
    assert "law:study" in citing.entity_ids


def test_same_document_gives_the_same_claims_twice(make_claims: MakeClaims) -> None:
    outline = make_outline(
        ("The Agency has no police powers.", "The Convention is binding, and the Declaration remains soft law.")
    )
    assert make_claims(outline, NAMES) == make_claims(outline, NAMES)


def test_rubble_is_dropped_unread(make_claims: MakeClaims) -> None:
    claims = make_claims(
        make_outline(("the some many states of " * 8_000, "The regime remains fragmented and uneven."))
    )
    assert [drop.reason for drop in claims.dropped] == ["too_long"]
    assert len(claims.claims) == 1


def test_rejected_opinion_is_denied_and_leaves_the_rest_alone(make_claims: MakeClaims) -> None:
    text = "Claims that the Convention is the only binding treaty overlook the Declaration."
    claim = only(make_claims(make_outline((text,)), NAMES, models=ClaimModels()))
    found = values(claim)
    assert ("law:convention", "exclusivity", "only", True) in found
    assert not any(aspect == "force" for _, aspect, _, _ in found)


def test_not_the_only_binding_treaty_is_still_binding(make_claims: MakeClaims) -> None:
    outline = make_outline(("The Convention is not the only binding treaty.",))
    found = values(only(make_claims(outline, NAMES, models=ClaimModels())))
    assert ("law:convention", "force", "binding", False) in found
    assert ("law:convention", "exclusivity", "one of several", False) in found


@pytest.mark.parametrize("rank", ["first", "largest", "latest", "second", "strictest"])
def test_a_treaty_of_another_rank_is_still_binding(make_claims: MakeClaims, rank: str) -> None:
    outline = make_outline((f"The Convention is not the {rank} binding treaty.",))
    found = values(only(make_claims(outline, NAMES, models=ClaimModels())))
    assert ("law:convention", "force", "binding", False) in found


def test_what_is_said_of_a_part_is_not_said_of_the_whole(make_claims: MakeClaims) -> None:
    outline = make_outline(("The Convention is in force.", "Its safeguards are weak."))
    claims = make_claims(outline, NAMES, models=ClaimModels())
    assert not [value for claim in claims.claims for value in claim.aspects if value.aspect is Aspect.EFFECT]


def test_kind_of_a_listed_neighbour_is_not_ones_own(make_claims: MakeClaims) -> None:
    text = "Three texts matter: the Declaration, the treaty of the Union, and the Study."
    claim = only(make_claims(make_outline((text,)), NAMES, models=ClaimModels()))
    assert not [found for found in values(claim) if found[1] == "nature" and found[0] in ("law:study", "org:union")]


def test_needed_ratifications_are_no_count_of_parties(make_claims: MakeClaims) -> None:
    texts = ("The Convention needs forty ratifications.", "The Convention has 40 parties.")
    needed, counted = (only(make_claims(make_outline((text,)), NAMES, models=ClaimModels())) for text in texts)
    assert ("law:convention", "scope", "needed to enter into force: 40", False) in values(needed)
    assert not [found for found in values(needed) if found[2].startswith("parties")]
    assert ("law:convention", "scope", "parties: 40", False) in values(counted)


def test_date_of_the_statement_is_no_date_of_the_text(make_claims: MakeClaims) -> None:
    outline = make_outline(("As of September 2026 the Convention was not in force.",))
    claim = only(make_claims(outline, NAMES, models=ClaimModels()))
    assert not [value for value in claim.aspects if value.aspect is Aspect.DATE]
    assert claim.as_of == "2026-09"


def test_bare_citation_of_a_title_tells_no_kind(make_claims: MakeClaims) -> None:
    csl = Csl(author=(Name(literal="Council"),), title="Operation Falcon", year=2024)
    outline = make_outline(
        ("Servers were seized¹.",),
        note("1", "Council, Operation Falcon (2024).", csl=csl, reference_kind=ReferenceKind.REPORT),
    )
    claims = make_claims(outline, {"Council": "org:council"}, links={"r1": "law:falcon"})
    assert not [found for claim in claims.claims for found in values(claim) if found[1] == "nature"]


def test_own_words_end_where_a_phrase_ends(make_claims: MakeClaims) -> None:
    csl = Csl(title="Study on Fraud", year=2013)
    sentence = (
        "Fraud by telephone and by letter has spread to nearly every region of the world that has banks, shops"
        " and post offices¹."
    )
    outline = make_outline((sentence,), note("1", "Study on Fraud (2013).", csl=csl, pin=""))
    claims = make_claims(outline, links={"r1": "law:study"}, models=ClaimModels())
    (content,) = [value.value for claim in claims.claims for value in claim.aspects if value.aspect is Aspect.CONTENT]
    assert content == "Fraud by telephone and by letter has spread to nearly every region…"


def test_treaty_of_a_body_has_it_as_issuer(make_claims: MakeClaims) -> None:
    for text in ("The Convention is a treaty of the Council.", "The Convention is a Council treaty."):
        claim = only(make_claims(make_outline((text,)), NAMES, models=ClaimModels(parser=TableParser())))
        assert ("law:convention", "issuer", "org:council", False) in values(claim), text


def test_no_longer_the_sole_is_denied(make_claims: MakeClaims) -> None:
    text = "The Convention is no longer the sole binding treaty."
    found = values(only(make_claims(make_outline((text,)), NAMES, models=ClaimModels())))
    assert ("law:convention", "exclusivity", "only", True) in found or not [f for f in found if f[1] == "exclusivity"]


@pytest.mark.parametrize(
    ("text", "said", "not_said"),
    [
        (
            "The Convention provides a forum for courts as well as a roadmap for states.",
            None,
            ("nature", "strategy"),
        ),
        ("States may use the Convention as a guideline.", None, ("nature", "guideline")),
        ("The Convention serves as a guideline for courts.", ("nature", "guideline"), None),
        ("The Convention will enter into force after forty ratifications.", ("status", "not in force"), None),
        ("On 3 May 2004, the Convention became effective.", ("status", "in force"), ("effect", "effective")),
    ],
)
def test_a_use_or_a_start_is_no_kind_and_no_praise(
    make_claims: MakeClaims, text: str, said: tuple[str, str] | None, not_said: tuple[str, str] | None
) -> None:
    claims = make_claims(make_outline((text,)), NAMES, models=ClaimModels(parser=TableParser()))
    found = {(aspect, value) for _, aspect, value, _ in values(only(claims))}
    assert said is None or said in found
    assert not_said not in found


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("“It works”, said Ann Bell, a former adviser of the Agency.", "who only belongs to it speaks"),
        ("The Agency network rests on good will.", "the network of the Agency is not the Agency"),
    ],
)
def test_name_that_heads_no_subject_gets_no_predicate(make_claims: MakeClaims, text: str, why: str) -> None:
    claims = make_claims(make_outline((text,)), NAMES).claims
    assert [value for claim in claims for value in claim.aspects if value.entity_id == "org:agency"] == [], why

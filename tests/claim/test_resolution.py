"""What pronouns are taken for, what stays open, and which parts of a sentence stand alone."""

import pytest

from cyberdocs.records import Aspect, BlockKind, Claim, Claims
from tests.builders import block, make_outline
from tests.claim.conftest import MakeClaims

NAMES = {
    "Council": "org:council",
    "Union": "org:union",
    "Agency": "org:agency",
    "Convention": "law:convention",
    "Resolution 7/1": "law:resolution",
}

# (sentences, wording of the last, what it is taken to be about, why)
RESOLVED = [
    (
        ("This article examines courts.", "It argues that the regime remains fragmented."),
        "The regime remains fragmented.",
        "concept:~regime",
        "the paper says so itself",
    ),
    (
        ("The Council adopted the Convention.", "It entered into force in 2004."),
        "The Convention entered into force in 2004.",
        "law:convention",
        "only a text enters into force",
    ),
    (
        ("The Agency maintains a secure network; it does not make arrests, which remain a matter for national police.",
         "The Council and the Union write rules.",
         "The former trains police."),
        "The Council trains police.",
        "org:council",
        "two names, joined, as subject",
    ),
    (
        ("The Council and the Union write rules.", "These bodies train police."),
        "The Council and the Union train police.",
        "org:council",
        "two bodies",
    ),
    (
        ("The Council adopted the Convention.", "Nobody signed it.", "It is not in force."),
        "The Convention is not in force.",
        "law:convention",
        "one text alone has come up in the paragraph",
    ),
    (
        ("The Council adopted the Convention by the Resolution 7/1.", "It was opened for signature in 2004."),
        "The Convention was opened for signature in 2004.",
        "law:convention",
        "nobody signs a resolution",
    ),
    (
        ("Most pairs share one treaty.", "That treaty is the Convention.", "It was opened for signature in 2004."),
        "The Convention was opened for signature in 2004.",
        "law:convention",
        "the sentence before says which treaty it is",
    ),
    (
        ("The Convention dates from 2001.", "The Resolution 7/1 came later.", "Neither of the two is binding."),
        "Neither of the two is binding.",
        "law:convention",
        "two texts alone have come up",
    ),
    (
        ("The Convention dates from 2001, months before the Resolution 7/1 was adopted.", "It was signed by many."),
        "The Convention was signed by many.",
        "law:convention",
        "a clause of time leaves the subject in its place",
    ),
    (
        ("The Convention replaced the Resolution 7/1.", "It entered into force in 2004."),
        "The Convention entered into force in 2004.",
        "law:convention",
        "what was replaced is spoken of no more",
    ),
    (
        ("The Agency, an office of the Union, trains police.", "It is an agency for police."),
        "The Agency is an agency for police.",
        "org:agency",
        "what stands between commas only says what the Agency is",
    ),
    (
        ("The Agency has its seat in a small town.", "Its statute dates from 2017.", "It is an agency for police."),
        "The Agency is an agency for police.",
        "org:agency",
        "no statute is an agency",
    ),
    (
        ("The Convention covers fraud.", "Many of its clauses protect users."),
        "Many of the Convention’s clauses protect users.",
        "law:convention",
        "a part of what it has",
    ),
    (
        ("The courts fear the Agency.", "Its fines are high."),
        "The Agency’s fines are high.",
        "org:agency",
        "courts are many, and nothing else has come up",
    ),
    (
        ("The Convention is long.", "Rich states signed it.", "It remains open for many years."),
        "The Convention remains open for many years.",
        "law:convention",
        "a pronoun goes on about what the last one meant",
    ),
    (
        ("The Convention is long.", "The signatories were rich states.", "Its subject is wider than crime."),
        "The Convention’s subject is wider than crime.",
        "law:convention",
        "one name alone has come up in the paragraph",
    ),
    (
        ("The Council adopted the Convention.", "Its wording protects users."),
        "The Convention’s wording protects users.",
        "law:convention",
        "bodies have no wording",
    ),
    (
        ("The text of 2001, the Convention, covers fraud.", "It was opened for signature in 2004."),
        "The Convention was opened for signature in 2004.",
        "law:convention",
        "the name says which text",
    ),
    (
        ("The only body for courts is the Agency.", "It has published long notes."),
        "The Agency has published long notes.",
        "org:agency",
        "what the phrase stands for is told behind it",
    ),
    (
        ("The Agency is long known.", "Its statute dates from 2017.", "Its staff is small."),
        "The Agency’s staff is small.",
        "org:agency",
        "both are of one body",
    ),
]  # fmt: skip
OPEN = [
    (
        ("The Council adopted the Convention.", "The Convention cites a treaty of 1990.", "The other is not in force."),
        "which",
    ),
    (
        ("The Convention follows the Resolution 7/1.", "Nobody knows it.", "It was published in 2004."),
        "two texts have come up, and both are published",
    ),
    (("The Council adopted the Convention.", "It binds all parties."), "a body or a text"),
    (
        ("The courts weigh evidence.", "It argues that the regime remains fragmented."),
        "several courts argue, not argues",
    ),
    (("The courts weigh evidence.", "It binds all parties."), "the number does not fit"),
    (("The Council has not adopted it yet.", "It binds all parties."), "what was meant before may be meant again"),
    (("The Council and the Union write rules.", "It binds all parties."), "two bodies are not one"),
    (("The Council adopted the Convention.", "None of these texts binds a state."), "which texts is not said"),
    (("The Council adopted the Convention.", "The former trains police."), "not two of a kind"),
    (("The Council adopted the Convention.", "These bodies train police."), "one body is not several"),
]


def last(claims: Claims) -> Claim:
    """The claim that ends last and is longest."""
    return max(claims.claims, key=lambda claim: (claim.span.end, len(claim.span)))


@pytest.mark.parametrize(("sentences", "wording", "entity", "why"), RESOLVED)
def test_certain_antecedent_is_written_out(
    make_claims: MakeClaims, sentences: tuple[str, ...], wording: str, entity: str, why: str
) -> None:
    claim = last(make_claims(make_outline(sentences), NAMES))
    assert claim.subject_resolved, why
    assert claim.text == wording
    assert claim.entity_ids[0] == entity


@pytest.mark.parametrize(("sentences", "why"), OPEN)
def test_uncertain_antecedent_stays_open(make_claims: MakeClaims, sentences: tuple[str, ...], why: str) -> None:
    claim = last(make_claims(make_outline(sentences), NAMES))
    assert not claim.subject_resolved, why
    assert claim.text == claim.quote
    assert not [entity for entity in claim.entity_ids if entity in NAMES.values()]


def test_pronoun_crosses_a_paragraph_where_that_spoke_of_one_text(make_claims: MakeClaims) -> None:
    outline = make_outline(("The Convention is long.",), ("It will enter into force in May.",))
    assert last(make_claims(outline, NAMES)).entity_ids == ("law:convention",)


def test_pronoun_crosses_numbered_paragraphs_but_not_items_of_a_list(make_claims: MakeClaims) -> None:
    items = [
        block(BlockKind.LIST_ITEM, text) for text in ("The Convention is long.", "It will enter into force in May.")
    ]
    numbered = make_claims(make_outline(*items), NAMES)
    assert last(numbered).entity_ids == ("law:convention",)
    listed = make_claims(make_outline(("The Council lists three texts:",), *items), NAMES)
    assert "law:convention" not in last(listed).entity_ids


def test_model_for_laws_is_none_and_may_be_without_force(make_claims: MakeClaims) -> None:
    told = last(make_claims(make_outline(("The Convention is a model for national legislation.",)), NAMES))
    assert not [one for one in told.aspects if one.aspect is Aspect.NATURE]


@pytest.mark.parametrize(
    "before",
    [
        ("The Convention follows the Resolution 7/1.",),  # two texts
        ("The Council and the Union write rules.",),  # none
    ],
)
def test_pronoun_does_not_cross_a_paragraph_otherwise(make_claims: MakeClaims, before: tuple[str, ...]) -> None:
    claim = last(make_claims(make_outline(before, ("It was published in 2004.",)), NAMES))
    assert not claim.subject_resolved


def test_apposition_is_no_subject(make_claims: MakeClaims) -> None:
    claim = last(make_claims(make_outline(("The Agency, an office of the Union, trains police.",)), NAMES))
    assert {value.entity_id for value in claim.aspects if value.aspect == "mandate"} == {"org:agency"}


def test_he_is_no_body(make_claims: MakeClaims) -> None:
    made = make_claims(make_outline(("The Agency is new, and he praised its staff.",)), NAMES)
    assert not [value for claim in made.claims for value in claim.aspects if "praised" in value.value]


def test_two_predicates_of_one_subject_become_two_more_claims(make_claims: MakeClaims) -> None:
    text = "The Convention defines fraud and requires parties to keep data."
    claims = make_claims(make_outline((text,)), NAMES).claims
    assert {(claim.quote, claim.text) for claim in claims} == {
        (text, text),
        ("The Convention defines fraud", "The Convention defines fraud"),
        ("requires parties to keep data.", "The Convention requires parties to keep data."),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Gaps remain wide, and no body has the mandate to close them.",
        "The Agency drafts and publishes reports.",
    ],
)
def test_part_that_leans_on_the_rest_is_not_made(make_claims: MakeClaims, text: str) -> None:
    assert [claim.quote for claim in make_claims(make_outline((text,)), NAMES).claims] == [text]


def test_pronoun_in_front_of_its_name_is_read_forward(make_claims: MakeClaims) -> None:
    text = "Although it lacks a court of its own, the Agency trains police."
    claims = make_claims(make_outline(("The Council adopted the Convention.", text)), NAMES).claims
    whole = next(claim for claim in claims if claim.quote == text)
    assert whole.text == text
    assert whole.entity_ids[0] == "org:agency"
    assert "The Agency lacks a court of its own" in {claim.text for claim in claims}


def test_half_names_its_subject(make_claims: MakeClaims) -> None:
    text = "The Agency maintains a secure network; it does not make arrests, which remain a matter for national police."
    texts = {claim.text for claim in make_claims(make_outline((text,)), NAMES).claims}
    assert "The Agency does not make arrests, which remain a matter for national police." in texts

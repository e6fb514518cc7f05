"""Quotations that run over several sentences."""

import pytest

from cyberdocs.claim.running_speech import attribute_runs
from cyberdocs.records import Attribution, Claim, ClaimOrigin, Holder
from tests.builders import make_outline

MINISTER = Attribution(kind=Holder.REPORTED, holder="the minister")


def told(*paragraphs: tuple[str, ...], heard: str = "") -> list[tuple[Holder, str]]:
    """Attribute one claim a sentence; the sentence that holds `heard` is the minister's already."""
    outline = make_outline(*paragraphs)
    claims = [
        Claim(
            claim_id=str(number),
            doc_id="d-1",
            span=sentence.span,
            quote=(quote := outline.document.quote(sentence.span)),
            text=quote,
            origin=ClaimOrigin.SENTENCE,
            section_id=None,
            page=1,
            attribution=MINISTER if heard and heard in quote else Attribution(),
        )
        for number, sentence in enumerate(outline.sentences)
    ]
    given = attribute_runs(claims, outline.sentences, outline.document)
    return [(claim.attribution.kind, claim.attribution.holder) for claim in given]


OWN = (Holder.AUTHOR, "")
QUOTED = (Holder.QUOTED, "the minister")
SAID = (Holder.REPORTED, "the minister")


@pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"'), ("«", "»")])
def test_all_sentences_of_a_quotation_are_those_of_its_speaker(opening: str, closing: str) -> None:
    first = (f"The minister said: {opening}The law is old.", "It has no teeth.", f"It must go.{closing}", "It went.")
    assert told(first, heard="The minister said") == [SAID, QUOTED, QUOTED, OWN]
    last = ("It was read.", f"{opening}The law is old.", f"It must go,{closing} said the minister.", "It went.")
    assert told(last, heard="said the minister") == [OWN, QUOTED, SAID, OWN]


def test_words_without_a_name_are_still_those_of_another() -> None:
    assert told(("It reads: “The law is old.", "It must go.”", "It went.")) == [
        (Holder.QUOTED, ""),
        (Holder.QUOTED, ""),
        OWN,
    ]


@pytest.mark.parametrize(
    "paragraphs",
    [
        (("He spoke of “the law.", "It is old."), ("It must go.”", "It went.")),  # closes in another paragraph
        (("He spoke of “the law.", "It is “old” by now.", "It must go.”"),),  # its closing mark was lost
        (("It is “old”.", 'It is a "law" of sorts.', 'A 5" disk holds it.', 'It fits a 3" one.'),),
        (("He said “no.", *("It stayed as it was." for _ in range(9)), "It went.”"),),
    ],
)
def test_a_lost_mark_puts_nothing_in_another_mouth(paragraphs: tuple[tuple[str, ...], ...]) -> None:
    assert set(told(*paragraphs)) == {OWN}

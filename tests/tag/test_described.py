"""Instruments named by issuer, kind and subject."""

import pytest

from cyberdocs.records import Label
from tests.tag.catalogue import named, tagged


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        (
            "The Council of Europe's treaty on cybercrime is old.",
            [("Council of Europe's treaty on cybercrime", "law:budapest")],
            "issuer, kind and subject are one entry's",
        ),
        ("The Council of Europe treaty on fisheries is old.", [], "a subject that nobody has"),
        ("The Council of Europe treaty on cybercrime prevention games is old.", [], "the subject runs on"),
        (
            "The Council of Europe was first. Its Convention on Cybercrime in force since long is old.",
            [("Convention on Cybercrime", "law:budapest")],
            "its owner is the only body that is near",
        ),
        (
            "The treaty of the Council of Europe on cybercrime",
            [("treaty of the Council of Europe on cybercrime", "law:budapest")],
            "the body in the middle",
        ),
        (
            "The Council of Europe, which sits in Strasbourg, has adopted a convention on cybercrime at last.",
            [("convention on cybercrime", "law:budapest")],
            "its issuer adopted it",
        ),
        ("The Council of Europe has never adopted a convention on cybercrime.", [], "nothing was adopted"),
        ("The Council of Europe adopted a convention on fisheries.", [], "a subject that nobody has"),
        ("The Council of Europe adopted a protocol on cybercrime, but the protocol sleeps.", [], "one of many"),
        (
            "The Council of Europe adopted its protocol on cybercrime.",
            [("protocol on cybercrime", "law:budapest_ap1")],
            "its only one",
        ),
        ("The Council of Europe treaty is old.", [], "no subject tells which"),
        ("The Council of Europe treaty on cybercrime of 1990 is old.", [], "another year"),
        (
            "The Council of Europe treaty on cybercrime of 2001 is old.",
            [("Council of Europe treaty on cybercrime", "law:budapest")],
            "its year",
        ),
    ],
)
def test_description_names_the_one_text_that_answers_to_it(
    text: str, expected: list[tuple[str, str | None]], why: str
) -> None:
    assert named(tagged((text,)), Label.LAW) == expected, why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Security Council adopted Resolution 1373 at once.", [("Resolution 1373", "law:~s-res-1373")]),
        (
            "See S.C. Res. 1373. States say that resolution 1373 binds them.",
            [("S.C. Res. 1373", "law:~s-res-1373"), ("resolution 1373", "law:~s-res-1373")],
        ),
        ("The Security Council left. The parish passed Resolution 1373 at once.", []),
        ("The Security Council and the city council passed Resolution 1373.", [("Resolution 1373", "law:~s-res-1373")]),
    ],
)
def test_bare_number_is_the_security_councils_in_its_sentence_only(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert named(tagged((text,)), Label.LAW) == expected

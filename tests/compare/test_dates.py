"""Dates and the events that they date."""

from dataclasses import replace

import pytest

from cyberdocs.compare.dates import EventDate, compare_dates, event_at, event_of, fits, is_before, is_near
from cyberdocs.compare.values import Stand
from cyberdocs.records import Aspect, AspectValue, Claim, ClaimOrigin, Span


def dated(text: str, words: str, iso: str, event: str = "") -> tuple[AspectValue, Claim]:
    start = text.index(words)
    value = AspectValue(
        entity_id="law:x", aspect=Aspect.DATE, value=iso, cue=Span(start=start, end=start + len(words)), event=event
    )
    claim = Claim(
        claim_id="p:0-1", doc_id="p", span=Span(start=0, end=len(text)), quote=text, text=text,
        origin=ClaimOrigin.SENTENCE, section_id=None, page=1, aspects=(value,),
    )  # fmt: skip
    return value, claim


@pytest.mark.parametrize(
    ("text", "words", "iso", "event", "expected"),
    [
        ("The Rome Act was opened for signature on 3 May 1999.", "3 May 1999", "1999-05-03", "opened for signature",
         "opened"),
        ("The Act was adopted in May 1999 and entered into force in 2001.", "2001", "2001", "adopted", "in force"),
        ("A drafting committee adopted the Act in March 1998.", "March 1998", "1998-03", "adopted", "agreed"),
        ("The Committee of Ministers adopted the Act in 1999.", "1999", "1999", "adopted", "adopted"),
        ("Norway signed the Act in 2004.", "2004", "2004", "signed", "signed by one"),
        ("The Act was signed in Rome in 1999.", "1999", "1999", "signed", "signed"),
        ("The Act has applied since May 2020.", "May 2020", "2020-05", "applied", "applied"),
        ("Most duties of the Act apply from May 2022.", "May 2022", "2022-05", "applied", "applied in part"),
        ("The Act, in full application since 2021, binds.", "2021", "2021", "applied", "applied in full"),
        ("The Act (2003, in force 2006) binds.", "2003", "2003", "", ""),
        ("In March 2020 the Act was not in force.", "March 2020", "2020-03", "not in force", ""),
    ],
)  # fmt: skip
def test_date_has_the_event_of_its_own_clause(text: str, words: str, iso: str, event: str, expected: str) -> None:
    assert event_at(*dated(text, words, iso, event)) == expected


@pytest.mark.parametrize(
    ("left", "right", "stand"),
    [
        (("1999-05-03", "adopted"), ("1999-05", "adopted"), Stand.REFINING),
        (("1999", "adopted"), ("2001", "in force"), Stand.COMPATIBLE),
        (("1999", "adopted"), ("1998", "agreed"), Stand.COMPATIBLE),
        (("1999", "adopted"), ("2000", "adopted"), Stand.EXCLUSIVE),
        (("1999", event_of("the report was adopted")), ("2000", event_of("it was endorsed")), Stand.COMPATIBLE),
        (("2004-02-01", "ratified"), ("2006-03-01", "ratified"), Stand.COMPATIBLE),
        (("1999-05-03", "adopted"), ("1999-05-09", ""), Stand.REFINING),
        (("1999-05-03", "adopted"), ("1999-07-09", ""), Stand.OPEN),
        (("2021", "applied"), ("2022-05", "applied"), Stand.EXCLUSIVE),
        (("2021", "applied in part"), ("2022-05", "applied in part"), Stand.COMPATIBLE),
        (("2021", "applied"), ("2022-05", "applied in part"), Stand.COMPATIBLE),
        (("2021", "applied in full"), ("2022-05", "applied in part"), Stand.EXCLUSIVE),
        (("2024", "applied in full"), ("2022-05", "applied in part"), Stand.COMPATIBLE),
    ],
)
def test_two_dates(left: tuple[str, str], right: tuple[str, str], stand: Stand) -> None:
    one, other = EventDate(date=left[0], event=left[1]), EventDate(date=right[0], event=right[1])
    assert compare_dates(one, other).stand is stand
    assert compare_dates(other, one).stand is stand


def test_opening_for_signature_is_one_event() -> None:
    assert event_of("opened for signature") == "opened"
    assert event_of("adopted, then entered into force") == ""


def test_precision() -> None:
    assert fits("2023-05", "2023-05-09") and not fits("2023-05", "2023-06-08") and not fits("", "2023")
    assert is_before("2023-05", "2023-06-08") and not is_before("2023", "2023-06-08")
    assert is_near("2023-07-12", "2023-07-20") and not is_near("2023-07", "2023-07-20")


@pytest.mark.parametrize(("event", "found"), [("founded", "founded"), ("at work", "at work"), ("", "published")])
def test_a_body_that_was_launched_was_founded(event: str, found: str) -> None:
    value, claim = dated("The Forum was launched in 2015.", "2015", "2015", event)
    assert event_at(replace(value, entity_id="org:forum"), claim) == found

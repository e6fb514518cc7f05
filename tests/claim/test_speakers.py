"""Who speaks, by the parse."""

import pytest

from cyberdocs.claim.speakers import find_speaker
from cyberdocs.records import Span, Token


def tokens(text: str, rows: str) -> tuple[Token, ...]:
    """Make tokens of "word/pos/dependency/head" rows; the lemma is the word, or stands behind "="."""
    made, at = [], 0
    for row in rows.split():
        word, pos, dependency, head = row.split("/")
        word, _, lemma = word.partition("=")
        at = text.index(word, at)
        span = Span(start=at, end=at + len(word))
        made.append(Token(span=span, lemma=lemma or word, pos=pos, dependency=dependency, head_index=int(head)))
        at += len(word)
    return tuple(made)


def heard(text: str, rows: str, texts: tuple[Span, ...] = ()) -> str:
    """Give the speaker's words, "" for none."""
    span = find_speaker(text, 0, tokens(text, rows), texts=texts)
    return text[span.start : span.end] if span is not None else ""


_TAIL = "that/SCONJ/mark/{0} it/PRON/nsubj/{0} failed=fail/VERB/ccomp/{1}"


@pytest.mark.parametrize(
    ("subject", "head", "verb", "speaker"),
    [
        ("Harbour masters", "master", "told=tell", "Harbour masters"),
        ("Grain carriers", "carrier", "found=find", "Grain carriers"),
        ("Log files", "file", "showed=show", ""),
        ("Draft articles", "article", "said=say", ""),
        ("Survey figures", "figure", "suggested=suggest", ""),
        ("Our paper", "paper", "argued=argue", ""),
    ],
)
def test_people_speak_and_texts_and_figures_do_not(subject: str, head: str, verb: str, speaker: str) -> None:
    first, second = subject.split()
    text = f"{subject} {verb.split('=')[0]} that it failed"
    rows = f"{first}/ADJ/compound/1 {second}={head}/NOUN/nsubj/2 {verb}/VERB/ROOT/2 " + _TAIL.format(5, 2)
    assert heard(text, rows) == speaker


@pytest.mark.parametrize("auxiliary", ["should", "might"])
def test_what_someone_should_say_is_not_said(auxiliary: str) -> None:
    text = f"Masters {auxiliary} argue that it failed"
    rows = f"Masters/NOUN/nsubj/2 {auxiliary}/AUX/aux/2 argue/VERB/ROOT/2 " + _TAIL.format(5, 2)
    assert heard(text, rows) == ""


def test_an_instrument_is_no_speaker() -> None:
    text = "Montego says that it failed"
    rows = "Montego/PROPN/nsubj/1 says=say/VERB/ROOT/1 " + _TAIL.format(4, 1)
    assert heard(text, rows) == "Montego"
    assert heard(text, rows, texts=(Span(start=0, end=7),)) == ""


def test_calling_for_something_is_no_naming() -> None:
    text = "Masters called for help"
    assert heard(text, "Masters/NOUN/nsubj/1 called=call/VERB/ROOT/1 for/ADP/prep/1 help/NOUN/pobj/2") == ""
    text = "Masters called it toothless"
    assert heard(text, "Masters/NOUN/nsubj/1 called=call/VERB/ROOT/1 it/PRON/dobj/1 toothless/ADJ/oprd/1") == "Masters"


def test_a_speaker_set_into_the_sentence_is_found_without_the_relative_clause() -> None:
    text = "Carriers who stayed say that it failed"
    rows = "Carriers/NOUN/nsubj/3 who/PRON/nsubj/2 stayed=stay/VERB/relcl/0 say/VERB/ROOT/3 " + _TAIL.format(6, 3)
    assert heard(text, rows) == "Carriers"


def test_a_speaker_ends_where_the_quotation_goes_on() -> None:
    text = '"Act first," said the minister, "not last."'
    rows = (
        "Act/VERB/ccomp/2 first/ADV/advmod/0 said=say/VERB/ROOT/2 the/DET/det/4 minister/NOUN/nsubj/2 not/PART/neg/6"
        " last/ADJ/appos/4"
    )
    assert heard(text, rows) == "the minister"


def test_it_speaks_where_it_stands_for_a_body() -> None:
    text = "It warned that it failed"
    rows = "It/PRON/nsubj/1 warned=warn/VERB/ROOT/1 " + _TAIL.format(4, 1)
    assert heard(text, rows) == ""
    span = find_speaker(text, 0, tokens(text, rows), bodies=(Span(start=0, end=2),))
    assert span == Span(start=0, end=2)

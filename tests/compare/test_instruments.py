"""What the words of a lexicon judge."""

from dataclasses import replace

from cyberdocs.compare import CompareSettings, Instruments
from cyberdocs.records import Aspect, AspectTerm
from cyberdocs.resources.lexicon import load_lexicon
from tests.compare.lexicon import LEXICON


def test_an_axis_of_judgement_takes_in_the_antonyms_of_its_own_words_alone() -> None:
    terms = (
        AspectTerm(aspect=Aspect.EFFECT, value="effective", cues=("works",), group="effectiveness", polarity=1),
        AspectTerm(aspect=Aspect.EFFECT, value="ineffective", cues=("fails",), group="effectiveness", polarity=-1),
    )
    chain = (("works|apt", "fails|inept"), ("apt|swift", "inept|slow"))
    judge = Instruments(replace(LEXICON, terms=terms, antonyms=chain), CompareSettings())
    assert judge.judged("The bureau is apt.")
    assert not judge.judged("The bureau is slow.")


def test_speed_and_place_judge_nothing() -> None:
    judge = Instruments(load_lexicon(), CompareSettings())
    for text in ("The police found the people behind it.", "It came after lengthy talks.", "Crime sees rapid growth."):
        assert not judge.judged(text)

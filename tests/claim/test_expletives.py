"""The "it" that stands for nothing, and the one that stands for something whatever follows it."""

import time

import pytest

from cyberdocs.claim.expletives import stands_for_nothing


@pytest.mark.parametrize(
    "words",
    [
        "It is plain that rivers differ",
        "It must be noted, however, that the panel met",
        "It will be said that rules bend",
        "It is not too late, perhaps, to mend the dam",
        "It should therefore be concluded that the dam holds",
        "It is hard for small towns to comply",
        "It is no secret that the dam leaks",
        "It remains to be seen",
        "It remains unclear whether the dam holds",
        "It is here that rivers meet",
        "It is the mayor who decides",
        "It was the flood, and not the rain, that broke the dam",
        "It makes little sense to wait",
        "It's now time for the mayor to act",
        "It’s clear that the dam holds",
        "It is now up to the town to act",
        "It is clear at the time of writing that the dam leaks",
        "It was not hard in the years after the flood to build",
        "It is to that dam that we now turn",
        "It is part of the nature of dams to leak",
    ],
)
def test_nothing_is_meant(words: str) -> None:
    assert stands_for_nothing(words)


@pytest.mark.parametrize(
    "words",
    [
        "It is a treaty that binds towns",
        "It is an office of the town and answers to its council",
        "It was adopted by seven votes to three",
        "It is open to all towns",
        "It is binding on the towns that have joined",
        "It is likely to fail",
        "It was set up to help",
        "It is the only treaty that speaks of dams",
        "It is a directive, so that towns must act",
        "It is superior to town law",
        "It remains open to signature",
        "It is long in force for those that have joined",
        "It is part of the treaty that binds towns",
        "It is silent in most of the places that matter",
    ],
)
def test_something_is_meant(words: str) -> None:
    assert not stands_for_nothing(words)


def test_long_line_takes_no_time() -> None:
    started = time.perf_counter()
    for words in ("It is " + "a-b " * 40_000, "It was not " + "word " * 40_000 + "that", "It can " + "x " * 40_000):
        stands_for_nothing(words)
    assert time.perf_counter() - started < 1.0

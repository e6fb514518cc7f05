"""Find where claims agree, differ and contradict each other and the record; gather the accounts of every entity.

`compare` is the stage; `judge` gives the verdict on one pair, for those who hold two claims in their hands.
"""

from cyberdocs.compare.instruments import Instruments
from cyberdocs.compare.judge import judge
from cyberdocs.compare.models import CompareModels, Entailment, Once
from cyberdocs.compare.neighbours import search_of
from cyberdocs.compare.relate import compare
from cyberdocs.compare.settings import CompareSettings
from cyberdocs.compare.sides import Side, build_sides

__all__ = [
    "CompareModels",
    "CompareSettings",
    "Entailment",
    "Instruments",
    "Once",
    "Side",
    "build_sides",
    "compare",
    "judge",
    "search_of",
]

"""The weights of the joint model: what each feature speaks for. Data, written by `tests/quality/compare_fit.py`.

A softmax over five verdicts; a feature that is missing counts 0. The card is in models/verdict/.
"""

from collections.abc import Mapping

VERDICTS = ("agreement", "contradiction", "not_comparable", "refinement", "scope_difference")

# Set by hand: honest first guesses, until the fit on labelled pairs replaces them.
BIAS: Mapping[str, float] = {
    "agreement": -2.6,
    "contradiction": -2.2,
    "not_comparable": 0.8,
    "refinement": -2.6,
    "scope_difference": -1.4,
}
WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "agreement": {"cosine": 4.0, "values_equal": 1.2, "values_same_direction": 0.5, "word_overlap": 1.2,
                  "words_opposed": -1.5, "values_opposed": -2.0, "values_exclusive": -2.0, "entailed_both_ways": 2.0,
                  "same_subject": 0.4, "negation_differs": -0.4, "words_same_side": 0.4},
    "contradiction": {"values_opposed": 2.6, "values_exclusive": 2.4, "words_opposed": 1.6, "shared_entity": 0.4,
                      "cosine": 1.2, "contradicted": 3.0, "modality_differs": -0.8, "aim_differs": -0.6,
                      "partial": -0.3, "counter_example": 1.0, "polarity_differs": 0.2},
    "not_comparable": {"modality_differs": 0.4, "aim_differs": 0.2, "shared_entity": -0.4, "cosine": -1.0},
    "refinement": {"cosine": 3.4, "values_refining": 1.5, "entailed_one_way": 1.5, "word_overlap": 1.0,
                   "words_opposed": -1.2},
    "scope_difference": {"scope_differs": 0.6, "partial": 0.5, "words_opposed": 0.8, "values_opposed": 1.4,
                         "cosine": 1.5, "times_apart": 0.3},
}  # fmt: skip

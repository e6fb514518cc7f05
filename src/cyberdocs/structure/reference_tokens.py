"""Cut a reference into the tokens that a tagger labels.

Reads the words of one reference; returns spans into them. Tokens are what stands between white space, cut
further where typesetting glued two fields together.
"""

import re

# Cuts inside a token, behind the match's first group:
#   "2000;355(9222):2220-1."  -> 2000; 355(9222): 2220-1.    (Vancouver lists print no spaces)
#   "Governance15(4),"        -> Governance 15(4),           (a journal glued to its volume)
#   "(1990).Computer"         -> (1990). Computer            (a lost space)
# Not cut: "10.1000/182", "11:00", "http://...", "U.S.", "COM(2021)".
_GLUE = re.compile(
    r"""
      (?<=\d)(;)(?=\d)
    | (?<=\))(:)(?=\d)
    | (?<=[12]\d{3}\)\.)()(?=[A-Z])
    | (?<=[a-z]{3})()(?=\d{1,3}\(\d{1,3}\))
    """,
    re.VERBOSE,
)
_TOKEN = re.compile(r"\S+")
_ADDRESS = re.compile(r"https?:|www\.|10\.\d{4,}/", re.IGNORECASE)


def token_spans(text: str) -> list[tuple[int, int]]:
    """Give the half-open span of every token of `text`, ascending."""
    spans: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if end - start > 4 and not _ADDRESS.search(text, start, end):
            for glue in _GLUE.finditer(text, start, end):
                cut = glue.end()
                if start < cut < end:
                    spans.append((start, cut))
                    start = cut
        spans.append((start, end))
    return spans

"""Read how far a cited work had come: draft, forthcoming, unpublished.

Reads the words of one reference and the title found in them; returns CSL's `status`, "" where nothing is printed.
"""

import re

# "(Draft, Feb. 2013)", "draft paper", "final draft of 3 May". Not: "Draft Articles on ...", a work's own name.
_DRAFT = re.compile(
    r"\b(?:draft|advance\s+(?:unedited\s+)?(?:copy|version))\b"
    r"(?!\s+(?:articles?|resolutions?|conventions?|treat(?:y|ies)|codes?|law|bill|act|decision|directive|regulation)\b)",
    re.IGNORECASE,
)
_FORTHCOMING = re.compile(r"\b(?:forthcoming|in press)\b", re.IGNORECASE)
_UNPUBLISHED = re.compile(r"\b(?:unpublished|on file with)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+|www\.\S+")


def read_status(words: str, title: str) -> str:
    """Give a work's status from the words around its title, or from a title that calls itself a draft.

    A title that only speaks of drafts ("Reading the Draft Study") says nothing of its own work.
    """
    at = words.find(title) if title else -1
    around = _ADDRESS.sub(" ", f"{words[:at]} | {words[at + len(title) :]}" if at >= 0 else words)
    if _DRAFT.search(around) or _DRAFT.match(title):
        return "draft"
    if _FORTHCOMING.search(around):
        return "forthcoming"
    return "unpublished" if _UNPUBLISHED.search(around) else ""

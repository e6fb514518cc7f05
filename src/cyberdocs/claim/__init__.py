"""Claims of a tagged document: who asserts what about what, how strongly, and as of when."""

from cyberdocs.claim.extraction import extract_claims as claim
from cyberdocs.claim.settings import ClaimDetector, ClaimModels, ClaimSettings, Parser

__all__ = ["ClaimDetector", "ClaimModels", "ClaimSettings", "Parser", "claim"]

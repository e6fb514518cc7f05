"""Tell whether a wording passes on what others say, without holding it: reads a wording, returns yes or no.

What is commonly said is told, not held; what is told in order to refuse it is denied.
"""

import re
from functools import lru_cache

# "is often called a treaty", "is said to bind".
COMMON_TALK = re.compile(
    r"\b(?:often|sometimes|commonly|widely|frequently|usually|is|are|was|were|been)\s+(?:called|described as|said to"
    r"|believed to|regarded as|thought to|portrayed as|hailed as|presented as|touted as|billed as|sold as)\b"
    r"|\b(?:likes?|loves?|prefers?|tends?) to (?:call|present|describe|portray|hail|see|sell|style|think of)\b"
    r"|\bcontrary to (?:what|popular|common|the (?:claim|belief|view))\b",
    re.IGNORECASE,
)
# The paper tells a statement in order to refuse it.
REJECTED = re.compile(
    r"\b(?:wrongly|mistakenly|erroneously|falsely|incorrectly|inaccurately)\b"
    r"|\b(?:claims?|beliefs?|views?|ideas?|notions?|assertions?|statements?|impressions?|suggestions?)\s"
    r"(?:\w+\s){0,3}?that\b.{0,200}?"
    r"\b(?:is|are|was|were|seems?)\s(?:\w+\s)?"
    r"(?:wrong|false|mistaken|untrue|incorrect|misleading|inaccurate|a myth|unfounded)\b"
    r"|\b(?:claims?|beliefs?|views?|ideas?|notions?|assertions?|who|which)\b.{0,120}?"
    r"\b(?:overlooks?|ignores?|forgets?|misreads?|neglects?)\b"
    r"|\bit is (?:a myth|not true|wrong|a mistake|untrue|false)\b|\b(?:confused with|mistaken for)\b"
    r"|\bmyth (?:that|of)\b|\bthere is no evidence (?:of|for) this\b",
    re.IGNORECASE,
)
# Words of a party or of nobody in particular: the paper need not share them.
PARTISAN = re.compile(
    r"\b(?:critics|opponents|sceptics|skeptics|supporters|proponents|advocates|detractors|commentators?"
    r"|observers|delegates"
    r"|delegations|lobbyists|industry (?:groups|associations|bodies)|campaigners|activists|some (?:scholars"
    r"|authors|states"
    r"|governments|experts)|(?:former\s)?(?:minister|president|official|spokes\w+)|governments)\s(?:[\w’'-]+\s){0,4}?"
    r"(?:claim|claims|claimed|maintain|maintains|maintained|assert|asserts|asserted|allege|alleges|alleged"
    r"|argue|argues|argued"
    r"|fear|fears|feared|complain|complains|complained|describe|describes|described|call|calls|called|say|says"
    r"|said|insist"
    r"|insists|insisted|contend|contends|contended|accuse|accuses|accused|criticise|criticises|criticised"
    r"|criticize|criticized)\b"
    r"|\baccording to (?:its|their|the|some|many|several)\s(?:\w+\s)?(?:critics|opponents|supporters|industry"
    r"|commentators|observers)\b"
    r"|^\W*(?:an?|one|another|the|two|three)\s(?:\w+\s){0,2}?(?:blogger|journalist|columnist|campaigner|lobbyist|senator"
    r"|politician|newspaper|tweet|pamphlet|editorial|website|lawyer|activist|diplomat|delegate|vendor|think tank)s?\s"
    r"(?:\w+ly\s)?(?:assert|claim|alleg|maintain|insist|argu|sa(?:y|id)|contend|suggest|believ|warn)\w*\b"
    r"|\b(?:has|have|is|are|was|were) (?:been )?(?:alleged|rumoured|accused)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=50_000)
def is_common_talk(text: str) -> bool:
    """Tell whether a wording tells what is commonly said."""
    return COMMON_TALK.search(text) is not None


@lru_cache(maxsize=50_000)
def is_refused(text: str) -> bool:
    """Tell whether a wording tells something in order to refuse it: the claim behind it is the opposite."""
    return REJECTED.search(text) is not None


@lru_cache(maxsize=50_000)
def is_partisan(text: str) -> bool:
    """Tell whether a wording gives the words of a party: critics, supporters, delegates, "some states"."""
    return PARTISAN.search(text) is not None

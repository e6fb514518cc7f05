"""Tell the "it" that stands for nothing: "it is clear that", "it must be noted, however, that", "it is hard to".

Reads the words from the pronoun on. What "it" is, with an article, is told of something: "it is a treaty that binds"
stands for a treaty, "it is no secret that" for nothing.
"""

import re

_INSERTED = (
    r",\s(?:however|instead|therefore|thus|indeed|moreover|then|perhaps|of\scourse|nonetheless|nevertheless|too|finally"
    r"|in\sessence),"
)
_BE = (
    r"(?:it['’]s|it\s(?:is|was|has\sbeen|had\sbeen|(?:can|could|may|might|should|must|will|would)(?:\s[a-z]+){0,2}?\sbe"
    r"|becomes|became|seems|appears|remains|remained))"
)
# Adverbs and what is judged; no article and no preposition, behind which something is named.
_WORD = r"\s(?!(?:an?|the|its|their|no|in|on|by|of|for|with|to|from|at|under|up|as|that|and|or)\b)[\w-]+"
# Of whom these are told may be meant: "it is likely to fail", "it is open to all".
_OF_SOMETHING = (
    r"(?:likely|unlikely|able|unable|due|set|bound|expected|supposed|meant|intended|designed|required|obliged|entitled|free"
    r"|ready|open|opened|limited|subject|similar|equivalent|identical|related|addressed|attached|annexed|applied|said|reported"
    r"|believed|known|thought|considered|estimated|going|about|yet|willing|empowered|authorised|authorized|allowed|asked"
    r"|invited|mandated|forced|permitted|used|linked|close|superior|prior|reluctant|sure|certain|slow|quick|eager|built"
    r"|made|created|established|set\sup|founded|left|given|sent|restricted|confined|committed|dedicated|devoted|opposed)"
)
_JUDGED = (
    r"(?:coincidence|fact|case|pity|shame|matter|question|mistake|secret|surprise|wonder|truth|time|duty|task|hope|error"
    r"|irony|paradox|view|point|doubt|accident|exaggeration|understatement|challenge\sto|pleasure|struggle|relief)"
)
_LEADS_ON = r"(?:to|in|on|at|by|with|for|from|through|here|there|when|where|because)"  # "it is here that"
_PLAIN = r"(?:clear|plain|evident|obvious|true|possible|certain|doubtful|unclear|agreed|accepted|assumed|argued|noted)"
_WHEN = r"(?:\s(?:in|at|from|under|after|during)(?:\s[\w’'-]+){1,7}?)?"  # "it is plain at this stage that"
_NAMED = r"(?:the|an?|all|any|its|which|each|every|this|these|some)"  # "superior to the law" is something
_SINGLED_OUT = r"(?:only|first|second|third|last|next|main|most|latest|same|sole|new|[a-z]+est)"
_EMPTY = re.compile(
    rf"""(?:
      # It must be noted that ...
      {_BE}(?:{_WORD}|{_INSERTED}){{1,5}}?\s(?:that|whether|how|why|what|who)\b
    | {_BE}(?:{_WORD}){{0,2}}?\s{_PLAIN}{_WHEN}\s(?:that|whether)\b
      # It is hard for towns to ...
    | {_BE}(?:{_WORD}|{_INSERTED}){{0,3}}?(?!\s{_OF_SOMETHING}\b){_WORD}(?:{_INSERTED})?
        (?:\sfor(?:\s[\w’'-]+){{1,5}}?|{_WHEN})\sto\s(?!{_NAMED}\b)[a-z]
      # It is a fact that ...
    | {_BE}(?:\snot)?\s(?:an?|no|the|only\sa|up\sto|little)\s(?:[\w-]+\s)?{_JUDGED}\b
      # It is in the north that ...
    | {_BE}(?:\snot|\sonly|\salso|\sprecisely|{_INSERTED})?\s{_LEADS_ON}\b[^;:.]{{0,60}}\bthat\b
      # It is the mayor, and not the town, that ...
    | {_BE}(?:\snot)?\sthe\s(?!{_SINGLED_OUT}\b)(?:[\w’'-]+\s){{0,3}}?[\w’'-]+(?:,[^,;:.]{{1,40}},)?\s(?:that|who)\b
    | {_BE}(?:\snot)?\spart\sof\s[^,;:.]{{1,40}}?\sto\s[a-z]
    | it\s(?:remains|is)\sto\sbe\s[a-z]+ | it\s(?:seems|appears)\sthat\b
      # It is now time for the town to ...
    | {_BE}\s(?:now\s|high\s|then\s|only\s)?(?:time|up\sto)\b
    | it\smakes\s(?:no\s|little\s)?sense\b | it\s(?:takes|took)\s(?:[\w-]+\s){{1,4}}to\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)


def stands_for_nothing(words: str) -> bool:
    """Tell whether the "it" at the beginning of `words` is none that stands for something."""
    return _EMPTY.match(words) is not None

"""Tell check-worthy sentences from those that only steer the reader. Rules; a detector may add to them.

Reads a sentence and a little of what stands around it; returns why it is no claim, or "". "The study
argues that X" is a claim X; "this paper examines X" is a plan; "further studies could" an agenda.
"""

import re
from dataclasses import dataclass

_SELF = (
    r"(?:this|the present|our|the current|the)\s(?:\w+\s){0,2}?(?:paper|study|article|essay|chapter|thesis"
    r"|dissertation|research|"
    r"analysis|review|contribution|section|work|survey|brief|report|part|subsection|investigation|enquiry|inquiry)"
)
_PLAN_VERBS = (
    r"(?:critically |also |first |then |further |briefly |primarily |mainly |therefore |thus |will |shall |next "
    r"|finally |"
    r"in turn |specifically |systematically |closely )*"
    r"(?:examin|analy[sz]|explor|discuss|investigat|assess|review|evaluat|consider|address|look|study|studies"
    r"|studied|describ"
    r"|outlin|present|trac|map|survey|compar|focus|concentrat|set|propos|seek|aim|attempt|tr(?:y|ies)\b|intend"
    r"|begin|start"
    r"|proceed|turn|conclude(?:s)? (?:by|with)\b|ask|adopt|employ|use|appl|rel|draw|build|is (?:divided"
    r"|structured|organi[sz]ed"
    r"|based|limited|dedicated|devoted|concerned|intended|meant)|are (?:divided|structured|organi[sz]ed|based)"
    r"|unfold|introduc"
    r"|deal|cover|undertak|offer|contribut|provid|open|delv|shed|summari[sz]|scrutini[sz]|touch|inquir|enquir"
    r"|probe)\w*"
)
# "We use taxes well" is no plan; "we examine" is.
_WE_VERBS = (
    r"(?:(?:will|shall|first|then|next|also|critically|briefly) ){0,2}(?:examin|analy[sz]|explor|discuss"
    r"|investigat|assess"
    r"|evaluat|review|outlin|survey|compar|conclude by|proceed|(?:begin|start|end) (?:by|with) (?:a|an|the|some|our) "
    r"(?:short|brief|history|overview|review|discussion|definition|look|outline|summary))\w*"
)
# "The penal part of the law has been a focus" has its verb before the word that plans would have.
_FINITE = r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|does|do|did)\b"
_FINDING = re.compile(
    rf"^\W*(?:[^.;:]{{0,80}},\s)?{_SELF}(?:\s\w+){{0,3}}?\s(?:argu|conclud\w*\s(?:that|$)|show|find|found|finds"
    rf"|demonstrat|"
    r"underscor|underlin|highlight|emphasi[sz]|stress|reveal|suggest|contend|maintain|hold|claim|confirm|indicat"
    r"|establishes"
    r"|reject|submit)\w*",
    re.IGNORECASE,
)
_THIRD_PARTY = re.compile(r"^\W*the\s(?:\w+\s){0,2}?(?:report|study|work|review|survey|analysis|research)\b", re.I)
_PLAN = re.compile(
    rf"^\W*(?:[^.;:]{{0,100}},\s)?(?:(?P<self>{_SELF})(?:\s(?:of|on|in|by)\s(?:(?!{_FINITE})[^,;]){{1,60}}?)?\s{_PLAN_VERBS}"
    rf"|(?:section|chapter|part|sections|chapters|parts|figure|table|annex|appendix)\s(?:[ivxlc]+|\d+(?:\.\d+)*"
    rf"|[a-z])\b"
    rf"[^.;]{{0,60}}?\s?{_PLAN_VERBS}"
    rf"|(?:(?:in|throughout)\s{_SELF}\W+)?(?:we|i)\s{_WE_VERBS})",
    re.IGNORECASE,
)
_OBJECTIVE = re.compile(
    r"^\W*(?:the|its|our|a|one)\s(?:\w+\s){0,2}?(?:objective|aim|purpose|goal|intention|scope|focus|question"
    r"|method|methodology|"
    r"structure|remainder|rest|approach taken)s?\s(?:of\s(?:this|the|our)\s(?:\w+\s){0,2}?(?:paper|study|article"
    r"|essay|chapter|"
    r"thesis|research|analysis|review|report|work|section)\b|(?:adopted|used|followed)\s(?:here|in this))",
    re.IGNORECASE,
)
_CONTINUED_PLAN = re.compile(rf"^\W*(?:it|we|i|they)\s{_PLAN_VERBS}", re.IGNORECASE)
_AGENDA = re.compile(
    r"^\W*(?:[^.;:]{0,60},\s)?(?:(?:further|future|additional|more|comparative|empirical|academic"
    r"|interdisciplinary|subsequent"
    r"|longitudinal|quantitative|qualitative|legal|scholarly|new|other)\s(?:\w+\s){0,2}?(?:research|stud(?:y|ies)"
    r"|work|scholarship"
    r"|inquir(?:y|ies)|investigations?|approach(?:es)?|analys[ei]s|researchers|scholars)|research(?:\sefforts?)?"
    r"|researchers|scholars)\b"
    r"(?P<between>[^.;]{0,160}?)\b(?:could|should|may|might|must|would|can|needs?|ought)\b",
    re.IGNORECASE,
)
# What research has found, or scholars hold, is no agenda: "scholars argue that a treaty must come", "research has shown
# that courts can err". "Research is needed before states can act", "work on the claims of states should go on" are.
_FOUND = re.compile(
    r"(?<!\bto\s)(?<!\bwho\s)(?<!\bthat\s)(?<!\bwhich\s)(?<!\bon\s)(?<!\bof\s)(?<!\bthe\s)(?<!\bfor\s)(?<!\bin\s)(?<!\binto\s)"
    r"\b(?:(?:argu|conclud|believ|estimat|demonstrat|emphasi[sz]|underlin|indicat|observ|propos|agre|disagre|acknowledg|advocat"
    r"|urg|advis|assum|not|surmis)(?:e|ed|es)"
    r"|(?:claim|confirm|highlight|suggest|reveal|maintain|contend|warn|insist|recommend|demand|assert|caution|doubt|fear|expect"
    r"|predict|report|support|point|call|stress(?:e(?=[sd]))?|show|find|think|hold|say)(?:s|ed)?|admit(?:s|ted)?|worr(?:y|ies|ied)"
    r"|shown|found|said|thought|held|ha(?:s|ve|d)(?!\sto\b)"
    r"|(?:is|are|was|were)(?!\s(?:\w+\s)?(?:needed|required|necessary|warranted|called|essential|wanted)))\b(?!\s(?:by|in|under|at)\b)",
    re.IGNORECASE,
)
_AGENDA_SUBJECT = re.compile(
    r"^\W*(?:\w+\s){0,4}?(?:areas?|avenues?|directions?|questions?|lines?|topics?|agenda)\s(?:for"
    r"|of)\s(?:\w+\s){0,2}?(?:research|study"
    r"|inquiry|investigation|scholarship|enquiry)\b|\b(?:is|are|remains?)\s(?:left\s(?:to|for)|beyond the scope "
    r"of|outside the "
    r"scope of)\s(?:this|the|future|further|other)\b",
    re.IGNORECASE,
)
_SELF_PRAISE = re.compile(
    rf"^\W*(?:while|although|though|whereas)?\s?{_SELF}\s(?:provides?|offers?|opens?|contributes?|makes?|fills?"
    rf"|adds?)\b",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"^\W*(?:(?:the\s)?authors?\s(?:would like to\s|wish(?:es)? to\s)?(?:thanks?|acknowledges?|declares?|is "
    r"grateful|are grateful|has no|"
    r"have no)|(?:i|we)\s(?:would like to\s|wish to\s)?(?:thank|acknowledge|am grateful|are grateful)|this work "
    r"was (?:supported|funded)"
    r"|thank you|all rights reserved|copyright|conflicts? of interest|funding:|good (?:evening|morning|afternoon))",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"\b(?:includ(?:e|es|ing|ed)|are|is|were|follows?|following|below|areas|ways|points|steps|reasons|elements"
    r"|features|options|examples"
    r"|factors|categories|challenges|these|contains?|comprises?|lists?|sets? out|identified|such as|namely|things"
    r"|measures|lessons)\b"
    r"[^:]{0,40}:\s*$",
    re.IGNORECASE,
)
_WHOLE_STATEMENT_LEAD_IN = re.compile(
    r",\s(?:including|such as|namely|among (?:them|others)|for (?:example|instance))\s?:\s*$", re.IGNORECASE
)
_IMPERATIVE = re.compile(
    r"^\W*(?:let us|let's|see|click|read|subscribe|sign up|download|share|contact|note that you)\b", re.IGNORECASE
)
_FRONT = re.compile(
    r"^\W*(?:keywords?|key words|doi|issn|isbn|e-?mail|received|accepted|published online)\s?[:\-–—]",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_QUOTED_QUESTION = re.compile(r"(?:“[^“”]*\?”|\"[^\"]*\?\")[\s’')]*$")
_WORDS_OF_A_STATEMENT = 5  # before the quoted question; fewer only announce it


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a sentence.

    Args:
        is_list_item: list items may be short and lack a verb.
        opens_list: the next sentence is a list item.
        after_plan: the sentence before, in this paragraph, was a plan.
        names_work: the sentence speaks of a named or cited work, so "the report" is not the paper itself.
    """

    is_list_item: bool = False
    opens_list: bool = False
    after_plan: bool = False
    names_work: bool = False


def reject_reason(text: str, around: Around, *, min_words: int) -> str:
    """Say why `text` is no claim, or "" when it is one.

    Returns:
        "plan", "self", "agenda", "lead_in", "question", "address", "fragment" or "".
    """
    if _THANKS.match(text) or _IMPERATIVE.match(text) or _FRONT.match(text):
        return "address"
    if len(_WORD.findall(text)) < (2 if around.is_list_item else min_words):
        return "fragment"
    if _is_lead_in(text, around):
        return "lead_in"
    if plan := _steers(text, around):
        return plan
    return "question" if _asks(text) else ""


def _asks(text: str) -> bool:
    """Tell a question from a statement that ends with the question of another (he asked: “Who decides?”)."""
    if not text.rstrip(" ”\"'’)").endswith("?"):
        return False
    quoted = _QUOTED_QUESTION.search(text)
    return quoted is None or len(_WORD.findall(text[: quoted.start()])) < _WORDS_OF_A_STATEMENT


def _is_lead_in(text: str, around: Around) -> bool:
    """Tell a lead-in ("These include:") from a statement with a list behind it ("X is vital, including:")."""
    if not text.rstrip().endswith(":") or _WHOLE_STATEMENT_LEAD_IN.search(text):
        return False
    return bool(around.opens_list or _LEAD_IN.search(text))


def _steers(text: str, around: Around) -> str:
    """Say how `text` speaks of the paper or of research instead of the world, or ""."""
    agenda = _AGENDA.match(text)
    if _AGENDA_SUBJECT.search(text) or (agenda is not None and not _FOUND.search(agenda["between"])):
        return "agenda"
    if _FINDING.match(text):
        return ""
    if _SELF_PRAISE.match(text) and not around.names_work and not _THIRD_PARTY.match(text):
        return "self"
    if _OBJECTIVE.match(text):
        return "plan"
    if (found := _PLAN.match(text)) and not (_THIRD_PARTY.match(found.group("self") or "") and around.names_work):
        return "plan"
    if around.after_plan and _CONTINUED_PLAN.match(text):
        return "plan"
    return ""

"""Read how a statement frames what it says: under a condition, as a plan, of former days, as a gap in research.

Reads a wording, returns the names of its frames. Two opposed statements of which only one stands in such a frame do
not meet: "if all ratified it, the pact would work" leaves room for "the pact does not work".
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from cyberdocs.compare.words import WORD, stem

CONDITION = re.compile(
    r"(?<!\beven )(?<!\bas )(?<!\bwhat )\bif\b(?! (?:at all|any|ever|not)\b)|\bunless\b|\bwherever\b"
    r"|\bprovided that\b|\bon condition that\b|\bas long as\b"
    r"|^\W*(?:should|had)\s(?:the|its?|they|these|those|all|states|members|more|talks|negotiations)\b"
    r"|^\W*without\s[^,.;]{3,60},|^\W*where\s[^,.;]{3,60},|\bin the event (?:of|that)\b|\bwould (?:then|have)\b",
    re.IGNORECASE,
)
POSSIBLE = re.compile(
    r"\b(?:might|perhaps|possibly|conceivabl[ey]|likely|probably|presumably)\b|\b(?:risks?|fears?|danger"
    r"|threat)\sthat\b",
    re.IGNORECASE,
)
PLAN = re.compile(
    r"\b(?:foresee[ns]?|foresaw|envisag\w{1,3}|pledg\w{1,3}|aspir\w{1,5}|ambitions?|roadmap|plans? (?:to|for"
    r"|foresees?)"
    r"|(?:is|are|was|were|been) (?:planned|meant to|supposed to|intended|designed to)|planned to"
    r"|hop(?:e|es|ed|ing) (?:to|that|for)|promis(?:e|es|ed|ing) to|works? towards?|working towards?"
    r"|(?:was|were) (?:created|set up|established|founded) to|sets? out to|aim(?:s|ed|ing)? (?:to|at)"
    r"|seek(?:s|ing)? to|sought to|purpose|objective|goal|strives? to)\b",
    re.IGNORECASE,
)
# Words by which a statement lists a matter and does not judge it.
LISTED = re.compile(
    r"\bone of (?:the|its|their|our) (?:\w+\s){0,2}?(?:aims?|goals?|objectives?|topics?|themes?|principles?"
    r"|priorit\w+|tasks?"
    r"|pillars?|subjects?|values|functions?|impacts?|results?)\b"
    r"|\bamong (?:the|its|their) (?:\w+\s){0,2}?(?:aims|goals|objectives|topics|themes|principles|priorities"
    r"|tasks|challenges|pillars)\b"
    r"|\b(?:lists?|listed|mentions?|mentioned|speaks? of|spoke of|watchwords?|chapters? on|sections? on)\b"
    r"|\btopics? (?:of|are|were|include\w*)\b|\b(?:agenda|principles|aims|goals|topics) (?:are|include\w*)\b"
    r"|\b(?:course|handbook|conference|workshop|report|book|chapter|curriculum|guide|toolkit|seminar)\s"
    r"(?:covers?|covered|deals? with|dealt with|discuss\w*|addresses|treats?)\b"
    r"|\b(?:includ\w{1,4}|following|areas|aspects|goals|aims|functions|tasks|objectives|measures|steps|benefits"
    r"|impacts?"
    r"|recommendations)\b[^:.;]{0,40}:\s",
    re.IGNORECASE,
)
RESEARCH_GAP = re.compile(
    r"\b(?:no|few|little|hardly any|scant|scarce|limited)\s(?:\w+\s){0,2}?(?:stud(?:y|ies)|research|literature"
    r"|scholarship"
    r"|examination|academic work|empirical work|analys[ei]s)\b"
    r"|\b(?:has|have) (?:\w+\s)?been (?:written|published) (?:on|about)\b"
    r"|\b(?:stud(?:y|ies)|literature|scholars?|scholarship|research(?:ers)?)\s(?:\w+\s){0,2}?(?:has|have|had"
    r"|neglects?|ignores?"
    r"|overlooks?|pays?|paid)\b|\bgaps? in the (?:literature|research)\b"
    r"|\b(?:research|empirical work|scholarship|stud(?:y|ies)|data)\s(?:on|into|about)\b[^.;]{0,60}\b(?:lacking"
    r"|scarce|rare|thin"
    r"|missing)\b",
    re.IGNORECASE,
)
PROPOSAL = re.compile(
    r"\b(?:zero|first|early|initial|preliminary)\s(?:drafts?|versions?|proposals?)\b"
    r"|(?:\b(?:the|its|their|this|whose|under|in)|['’]s)\s(?:\w+\s)?proposals?\b|\brapporteur\b|\btabled\b"
    r"|\bthe (?:\w+\s)?bill\b"
    r"|\bdraft (?:text|bill|law|treaty|convention|code|article|regulation|directive|agreement|resolution)\b"
    r"|\bas (?:first|originally|initially) (?:presented|drafted|proposed|tabled)\b|\b(?:suggested|proposed"
    r"|recommended) that\b",
    re.IGNORECASE,
)
PRACTICE = re.compile(r"\b(?:in practice|in reality|de facto|on the ground|in day-to-day|as applied)\b", re.IGNORECASE)
ON_PAPER = re.compile(
    r"\b(?:on paper|formally|in theory|de jure|nominally|according to (?:the|its) (?:charter|statute"
    r"|constitution|law|rules))\b",
    re.IGNORECASE,
)
# What a text lays down, and what is done: "the law forbids it" beside "it is widespread".
DUTY = re.compile(
    r"\b(?:(?:has|have|had) (?:a|the) (?:\w+\s)?(?:duty|obligation) to|duty-bound to|ought to"
    r"|it is (?:high |about |now )?time (?:to|that|for)|(?:is|are) (?:over)?due to be)\b",
    re.IGNORECASE,
)
DUTY_OR_LEAVE = re.compile(
    r"\b(?:dut(?:y|ies)|obligations?|obliged?|bound|binding|must|shall|should|ought|requir\w+|may|free to|need not"
    r"|needn['’]t|voluntar\w+|optional|at will|discretion|permitted|allowed|exempt\w*)\b",
    re.IGNORECASE,
)
LAID_DOWN = re.compile(
    r"\b(?:law|act|statutes?|constitution|charter|treaty|convention|protocol|directive|regulation|rules"
    r"|code)\s(?:\w+ly\s)?"
    r"(?:forbids?|prohibits?|bans?|guarantees?|grants?|provides? (?:for|that)|requires?|obliges?|stipulates?"
    r"|entitles?"
    r"|lays? down)\b",
    re.IGNORECASE,
)
DONE = re.compile(
    r"\b(?:in practice|in reality|in fact|routinely|often|frequently|rarely|seldom|widespread|commonplace"
    r"|systematically"
    r"|in many cases|months|years|continue to)\b",
    re.IGNORECASE,
)
FORMER = re.compile(
    r"\bin the (?:(?:early|late|mid)[\s-])?(?:19|20)\d0s\b|\bthroughout the (?:19|20)\d0s\b"
    r"|\b(?:in|during) (?:its|their|the) (?:early|first) (?:years|days|decades?|phase|months)\b|\bduring (?:its"
    r"|their) first\b"
    r"|\bat (?:its|the|their) (?:launch|outset|beginning|start|inception)\b"
    r"|\bat first\b(?!\s(?:sight|glance|reading|instance))|\binitially\b|\bformerly\b"
    r"|\bpreviously\b|\bin the past\b|\bback in\b|\bused to\b|\bonce (?:was|were|had)\b|\buntil (?:then"
    r"|recently|the|its)\b"
    r"|\b(?:before|prior to) (?!(?:the|a|its|their) (?:\w+ ){0,3}(?:courts?|tribunals?|judges?|committee|parliament"
    r"|assembly)\b)"
    r"(?:the|its|their|this|that|accession|ratification|reform|adoption|entry)\b"
    r"|\bat that time\b",
    re.IGNORECASE,
)
PRESENT = re.compile(
    r"\b(?:now|today|nowadays|currently|at present|these days|recently|no longer|by now|meanwhile)\b"
    r"|\bin recent years\b|\bover the (?:past|last)\b|\b(?:after|following|since) (?:the|its|their|this|that"
    r"|accession"
    r"|ratification|reform|adoption|entry|then)\b",
    re.IGNORECASE,
)
# A list's entry without a verb asserts nothing: "Harmonisation of laws across states, closing safe havens."
ENTRY = re.compile(
    r"^\W*(?:the\s)?(?:[\w-]+\s)?\w+(?:ation|isation|ization|ment|ance|ence|ing|sion|ion|ity)\s(?:of|in|and|for"
    r"|between|among)\b"
    r"[^,.;]{3,80},\s\w+ing\s",
    re.IGNORECASE,
)
FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|does|do|did|can|could|will|would|shall|should|must|may|might|cannot"
    r"|remains?|remained|lies?|lay|becomes?|became|makes?|made|gives?|gave|takes?|took|needs?|requires?|leads?|led"
    r"|seems?|appears?|depends?|continues?|plays?|helps?|shows?|means?|provides?|allows?|enables?|hinders?|hampers?"
    r"|improves?|reduces?|ensures?|suffers?|benefits?|works?|fails?|exists?|occurs?|faces?|poses?"
    r"|(?!states\b)[a-z]{3,}(?:ises|izes|ates)"
    r")\b|n['’]t\b",
    re.IGNORECASE,
)

# A part opens the sentence: "Article 12 of the treaty", "the procedural part of the act", "the secretariat lacks".
PART_HEAD = re.compile(
    r"^\W*(?:(?:the|its|an?|one|each)\s)?(?:(?!as\b|this\b|our\b|these\b|in\b|by\b|that\b"
    r"|of\b)[\w-]+\s){0,2}?(articles?|annex(?:es)?|appendix|chapters?|sections?|parts?"
    r"|clauses?|paragraphs?|preamble|titles?|schedules?|provisions?|secretariat|branch|optional protocol)\s"
    r"(\d{1,3}\b|[ivx]{1,5}\b|one\b|two\b|three\b)?",
    re.IGNORECASE,
)
# Verbs of help and hope, with up to five words between them and what they lead towards.
TOWARDS = re.compile(
    r"\b(?:help(?:s|ed|ing)?|contribut(?:es?|ed|ing) to|assist(?:s|ed)? in|support(?:s|ed|ing)?|promot(?:es?|ed|ing)"
    r"|encourag(?:es?|ed|ing)|foster(?:s|ed|ing)?|facilitat(?:es?|ed|ing)|role in|serves? to|steps? towards?"
    r"|efforts? (?:to|at)"
    r"|towards?|advocat(?:es?|ed|ing)|importance of|need for|call(?:s|ed|ing)? for)\s(?:[\w'’-]+\s){0,5}$",
    re.IGNORECASE,
)

# Each frame with the words for a reader: what the one side that stands in it does.
FRAMES = (
    ("condition", CONDITION, "one side says what holds under a condition, the other what is"),
    ("possible", POSSIBLE, "one side says what may come, the other what is"),
    ("plan", PLAN, "one side tells of a plan or an aim, the other of a state of things"),
    ("listed", LISTED, "one side only lists or mentions the matter, the other judges it"),
    ("research gap", RESEARCH_GAP, "one side speaks of research on the matter, the other of the matter itself"),
    ("proposal", PROPOSAL, "one side speaks of a proposal or an early draft, the other of what came of it"),
)


@lru_cache(maxsize=50_000)
def frames_of(text: str) -> frozenset[str]:
    """Name the frames in which a wording stands."""
    found = {name for name, pattern, _ in FRAMES if pattern.search(text)}
    if is_entry(text):
        found.add("listed")
    return frozenset(found)


def is_entry(text: str) -> bool:
    """Tell whether a wording is an entry of a list, a noun without a verb of its own."""
    return ENTRY.match(text) is not None and FINITE.search(text.partition(",")[0]) is None


def frame_apart(left: str, right: str) -> tuple[str, str]:
    """Give the frame in which only one of two wordings stands, with the words for it; two times "" for none."""
    only_one = frames_of(left) ^ frames_of(right)
    return next(((name, why) for name, _, why in FRAMES if name in only_one), ("", ""))


def times_apart(left: str, right: str) -> bool:
    """Tell whether one wording tells of former days, and the other does not."""
    return bool(FORMER.search(left)) != bool(FORMER.search(right))


def practice_apart(left: str, right: str) -> bool:
    """Tell whether one wording says what is laid down or stands on paper, the other what is done."""
    for one, other in ((left, right), (right, left)):
        if PRACTICE.search(one) and not PRACTICE.search(other):
            return True
        if ON_PAPER.search(one) and not ON_PAPER.search(other):
            return True
        if LAID_DOWN.search(one) and DONE.search(other) and not LAID_DOWN.search(other):
            return True
        if DUTY.search(one) and not DUTY_OR_LEAVE.search(other):
            return True  # "have a duty to report" beside "seldom report", but not beside "may report"
    return False


def part_head(text: str) -> str:
    """Give the part of which a wording speaks, with its number ("annex", "article 12"), "" when it opens with none."""
    found = PART_HEAD.match(text)
    return f"{found.group(1)} {found.group(2) or ''}".strip().lower() if found is not None else ""


def contributes(text: str, stems: Iterable[str]) -> bool:
    """Tell whether words of any of the stems stand behind a verb of help, in its clause: "helps unify efforts"."""
    wanted = frozenset(stems)
    return any(
        stem(word.group()) in wanted and TOWARDS.search(text[max(0, word.start() - 70) : word.start()]) is not None
        for word in WORD.finditer(text)
    )

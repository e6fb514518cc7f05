"""How strongly, whether denied, how hedged, and within what scope. Reads one claim's words, asks no model.

The main clause decides: "states that may lack resources face threats" is asserted. Words of a relative
clause or behind a "that" are passed over where commas, "which", "who" and "that" show them.
"""

import re

from cyberdocs.records import Modality, Polarity

# Ordered: in "must not be seen as something that may...", the first of the main clause counts.
_MODALS: tuple[tuple[Modality, re.Pattern[str]], ...] = (
    (
        Modality.REQUIRED,
        re.compile(
            r"\b(?:must|shall|has to|have to|had to|needs? to be|(?:is|are|was|were|been|being) (?:strictly "
            r"|legally )?"
            r"(?:required|obliged|obligated|bound|compelled) to|becomes? a must|(?:is|are) a must)\b"
        ),
    ),
    (
        Modality.RECOMMENDED,
        re.compile(
            r"\b(?:should|ought to|had better|(?:is|are|remains?|becomes?|seems?) (?:therefore |thus |also "
            r"|particularly |"
            r"equally |absolutely )?(?:essential|necessary|vital|crucial|imperative|important|advisable|desirable"
            r"|critical"
            r"|a necessity|indispensable) (?:to|for|that|in)\b|(?:is|are|remains?) (?:an? )?(?:urgent |pressing "
            r"|clear |great |"
            r"growing |real )?need (?:to|for)\b|(?<!the )(?<!a )(?<!no )(?<!any )needs? to\b|in need of"
            r"|(?:it|is|are) (?:strongly )?recommended|(?:has|have|had) called for"
            # "We urge them to refrain"
            r"|(?:we|i) (?:\w+ly |also |thus |therefore )?"
            r"(?:urge|call (?:up)?on|appeal to|invite|encourage|implore|exhort) [^.;]{1,80}? to\b"
            r"|recommends?\b|calls? for|(?:underscores?|highlights?|stresse?s?) the (?:need|necessity))"
        ),
    ),
    (
        Modality.PREDICTED,
        re.compile(
            r"\b(?:will|won't|(?:is|are) (?:very |highly |un|more )?(?:un)?likely to|(?:is|are|was|were) "
            r"(?:expected|set|due|"
            r"bound|predicted|projected|forecast|poised|scheduled) to"
            # "Is to enter into force", not "the aim is to begin"
            r"|(?<!aim )(?<!goal )(?<!purpose )(?<!objective )(?<!task )(?<!idea )(?<!plan )(?<!step )(?<!solution )"
            r"(?<!way )(?<!intention )(?<!ambition )(?:is|are|was|were) to (?:(?:enter|come) into (?:force|effect)"
            r"|take effect|become law|begin|start|expire|lapse|convene|be (?:\w+ly )?(?:adopted|signed|opened|ratified"
            r"|launched|established|set up|replaced|superseded|reviewed|concluded))"
            r"|is going to|are going to|(?:is|are) about to)\b"
        ),
    ),
    (
        Modality.POSSIBLE,
        re.compile(
            r"\b(?:may|might|could|can (?:sometimes |often |also |at times )?(?:be|lead|result|become|have|create"
            r"|cause|limit"
            r"|hinder|undermine|weaken|impede|arise|occur|fail|mean)|possibly|perhaps|maybe|it is (?:possible"
            r"|conceivable)"
            r"|potentially)\b"
        ),
    ),
)  # fmt: skip
# "In May 2021", "the Paris Call for Trust", "Recommendation 15": a capital inside a sentence is a name.
_MAY_MONTH = re.compile(r"(?<=[\w,;:’“\"(]\s)(?:May|Calls?|Recommendations?|Must|Will|Should|Could|Might|Need|Shall)\b")
# "Should it reach forty ..." sets a condition, "whether it should ..." asks: what would follow is possible.
_CONDITION = re.compile(
    r"^\W*(?:should\s(?:it|they|he|she|this|that|these|the|an?|any|one|no|more|enough|[a-z]+s)\b(?![^,;]*\?)"
    r"|were\s(?:it|they|this|the|a|any)\s[^,;]{0,80}?\bto\b|had\s(?:it|they|this|the|a|any)\b)",
    re.IGNORECASE,
)
_WHETHER = re.compile(
    r"^\W*(?:whether|if)\b[^;.]{0,200}?\b(?:should|must|ought)\b[^;.]{0,200}?\b(?:is|are|was|were|remains?|divid\w+|split\w*)\b"
    r"|\b(?:(?:disput|debat|disagree|differ|divid|discuss|ask|contest|quarrel|argu)\w*|question|unclear|uncertain|undecided"
    r"|open)\s(?:\w+\s){0,3}?whether\b[^;.]{0,120}?\b(?:should|must|ought)\b",
    re.IGNORECASE,
)
# A call that someone made is a thing: "calls for a ban were rejected".
_CALL = re.compile(
    r"(?:^\W*|\b(?:the|an?|any|no|its|this|that|their|such|recent|repeated|several|many|some|new|open|of|by|early)\s)calls?\sfor\b"
    # "Norland's call for", "the States' old calls for"; "the report's author calls for" is a verb.
    r"|\b[\w.-]+['’]s?\s(?:(?:\w+\s)?call|(?:(?:recent|repeated|early|earlier|own|many|old|new|first)\s)?calls)\sfor\b",
    re.IGNORECASE,
)
# What a rule allows is so: "any State may accede", "the agency may not fine companies".
_PERMITTED = re.compile(
    r"\bmay\s(?:(?:not|also|only|freely)\s)*(?=(?:join(?=\s\w)(?!\sforces)|accede|sign\b|withdraw|ratify|denounce|support|endorse"
    r"|impose\s(?:\w+\s)?(?:fines|penalties|sanctions)|fine\b|arrest|search\b|seize|inspect|compel|sit\b|vote|attend"
    r"|take\swhat|choose|opt\sout)\b)",
    re.IGNORECASE,
)
# A warning to the reader is no wish: "should not be confused with"; nor is "it should be noted that".
_NO_ADVICE = re.compile(
    r"\b(?:should|must|ought|shall)(?:\snot|n['’]t)?(?:\sto)?\s(?:\w+\s)?be\s(?:confused|mistaken|conflated|noted|recalled|remembered"
    r"|borne in mind|stressed|emphasi[sz]ed|added|forgotten|equated)\b"
)
_QUOTED_TITLE = re.compile(r"[“\"«](?=[A-Z])[^“”\"«»]{3,200}[”\"»]")
_OUTSIDE = re.compile(
    r"\b(?:how|why|what|which|who|whom|whose|that|where|because|since|although|though|while|whereas|if|when|as)\b"
)
# "That is why States must act" says so.
_POINTING = re.compile(r"^\W*(?:this|that|it)\s(?:is|was)\s(?:\w+\s)?(?=(?:how|why|what)\b)")
# "This is not to say that it was not considered", "this is not to deny that it works".
_NOT_TO_SAY = re.compile(
    r"^\W*(?:(?:but|yet)\s)?(?:this|that|it|which)\s(?:is|was)\s(?:\w+\s)?not\sto\s(?:(?P<says>say|suggest|imply|argue|claim)"
    r"|deny|dispute)\s(?:that\s)?",
    re.IGNORECASE,
)
# "States that do not reply are listed": out up to the main verb, where an auxiliary shows it.
_RELATIVE = re.compile(
    r"\b(?:that|who|which)\s(?:(?:do|does|did|have|has|had|are|is|were|was|may|can|could|must|will)\s)?(?:not\s)?"
    r"(?:[\w'-]+\s){1,5}?(?=(?:is|are|was|were|remains?|has|have|had|can|cannot|may|must|should|will|do|does)\b)"
)
_HEDGES = re.compile(
    r"\b(?:arguably|largely|perhaps|possibly|probably|presumably|apparently|seemingly|supposedly|reportedly|allegedly"
    r"|somewhat|relatively|fairly|partly|partially|partial|mostly|mainly|primarily|broadly|generally|typically"
    r"|usually"
    r"|often|frequently|sometimes|occasionally|to (?:some|a certain|a large|a great) (?:extent|degree)|in (?:part"
    r"|many cases"
    r"|some cases|some ways|general|principle|theory)|appears?|appeared|seems?|seemed|tends? to|tended to"
    r"|suggests? that"
    r"|more or less|at times|at least in part|by and large|for the most part|not necessarily|not entirely|not fully"
    r"|almost|nearly|virtually|practically|likely|may well|might well|it (?:may|might|could) be|in all likelihood"
    r"|conceivably|ostensibly|roughly|quite|rather)\b",
    re.IGNORECASE,
)
_HEDGE_NOT = re.compile(r"\brather than\b|\bbut rather\b|\bquite (?:clear|simply)|\blikely to\b", re.IGNORECASE)
_NOT_NEGATION = re.compile(
    r"\bnot (?:only|just|merely|simply|solely|least|to mention|necessarily)\b|\bby not all\b|\bno (?:doubt|less"
    r"|longer merely|matter)\b"
    r"|\bnothing less\b|\bwhether or not\b|\bnot without\b|\bif not\b|\bno sooner\b"
)
_NEGATIVE = re.compile(
    r"\b(?:not|never|cannot|can't|\w{2,8}n't|neither|nor|nobody|nowhere|nothing|none|no|hardly|scarcely|barely"
    r"|without any"
    r"|fail(?:s|ed|ing)? to|lacks?|lacked|lacking|(?:the |an? )?(?:absence|lack) of|absent|devoid of|unable to"
    r"|ceased? to"
    r"|far from|refus(?:es|ed|ing) to|declin(?:es|ed) to|no longer)\b"
)
_SCOPE_WORDS = {
    "only": "only", "sole": "only", "solely": "only", "exclusive": "only", "exclusively": "only", "unique": "only",
    "uniquely": "only", "first": "first", "earliest": "first", "firstly": "", "global": "global", "globally": "global",
    "worldwide": "global", "world-wide": "global", "international": "international", "internationally": "international",
    "regional": "regional", "regionally": "regional",
    "european": "regional", "african": "regional", "asian": "regional",
    "comprehensive": "comprehensive", "comprehensively": "comprehensive", "most": "most", "main": "most",
    "universal": "universal", "universally": "universal", "all": "all", "every": "all", "each": "all",
    "national": "national", "nationally": "national", "domestic": "national",
    "some": "some", "many": "many", "several": "some", "few": "few",
    "majority": "most", "multilateral": "multilateral", "bilateral": "bilateral", "largest": "most", "leading": "most",
}  # fmt: skip
_SCOPE = re.compile(r"[A-Za-z]+(?:-wide)?")
_AT_ALL = re.compile(
    r"\b(?:at all|first of all|above all|after all|all the more|most likely|at first|not only)\b", re.I
)


def main_clause(text: str) -> str:
    """Give the words that most likely carry the main statement, folded: introductory and trailing clauses left out."""
    folded = text.lower().replace("’", "'")
    intro = re.match(
        r"\s*(?:although|though|while|whereas|if|when|as|since|because|given|despite|unless|once)\b", folded
    )
    if intro and "," in folded:
        rest = folded[folded.index(",") + 1 :]
        # "While A, B and C, D" has commas of its own; the longest part with a verb-like middle would need a parse.
        folded = rest if len(rest) > 12 else folded
    reported = re.search(
        r"\b(?:argues?|argued|concludes?|concluded|notes?|holds?|claims?|underscores?|shows?) that\b", folded
    )
    if reported:
        folded = folded[reported.end() :]
    folded = _RELATIVE.sub("", folded)
    if pointing := _POINTING.match(folded):
        folded = folded[pointing.end() :]
    # No subject holds a "because": "it fell because" is cut though it is short.
    cut = [
        found.start()
        for found in _OUTSIDE.finditer(folded)
        if found.start() > (3 if found.group() == "because" else 15)
    ]
    return folded[: cut[0]] if cut else folded


def modality_of(text: str, main: str = "") -> Modality:
    """Tell how strongly `text` asserts.

    Args:
        main: its words without hanging clauses, where a parse tells them.
    """
    if _CONDITION.match(text) or _WHETHER.search(text):
        return Modality.POSSIBLE
    text = main or text
    plain = text if text[:1] in '“"«' else _QUOTED_TITLE.sub(" ", text)
    plain = _PERMITTED.sub("", plain)
    clause = main_clause(_NO_ADVICE.sub(" ", _CALL.sub(" ", _MAY_MONTH.sub(" ", plain))))
    earliest: tuple[int, int, Modality] | None = None
    for rank, (modality, pattern) in enumerate(_MODALS):
        if (found := pattern.search(clause)) and (earliest is None or (found.start(), rank) < earliest[:2]):
            earliest = (found.start(), rank, modality)
    return earliest[2] if earliest else Modality.ASSERTED


def polarity_of(text: str) -> Polarity:
    """Tell whether the main statement of `text` is denied ("not only ... but also" is no denial)."""
    denied = _NOT_TO_SAY.match(text)
    main = _NOT_NEGATION.sub(" ", main_clause(text[denied.end() :] if denied else text))
    flips = denied is not None and denied["says"] is not None
    return Polarity.NEGATIVE if (_NEGATIVE.search(main) is not None) is not flips else Polarity.POSITIVE


def is_hedged(text: str) -> bool:
    """Tell whether the words soften the claim: "arguably", "largely", "appears", "in part"."""
    return bool(_HEDGES.search(_HEDGE_NOT.sub(" ", text)))


def scope_words(text: str) -> tuple[str, ...]:
    """Give the normalised scope words of `text`, ascending: "only", "first", "global", "regional"..."""
    plain = _AT_ALL.sub(" ", text)
    found = {_SCOPE_WORDS.get(word.group().lower(), "") for word in _SCOPE.finditer(plain)}
    return tuple(sorted(found - {""}))

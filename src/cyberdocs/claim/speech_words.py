"""The words by which a text lets another speak: verbs of saying, people who say, turns such as "in their view".

Patterns only; `attribution` reads a sentence by them and decides.
"""

import re

SAYS = (
    r"(?:argu(?:es?|ed|ing)|claim(?:s|ed)?|contend(?:s|ed)?|maintain(?:s|ed)?|assert(?:s|ed)?|posit(?:s|ed)?"
    r"|suggest(?:s|ed)?|"
    r"state[sd]?|not(?:es?|ed)|observ(?:es?|ed)|warn(?:s|ed)?|conclud(?:es?|ed)|report(?:s|ed)?|estimat(?:es?|ed)"
    r"|find(?:s)?|found|"
    r"believ(?:es?|ed)|hold(?:s)?|held|sa(?:ys?|id)|writ(?:es?)|wrote|insist(?:s|ed)?|explain(?:s|ed)?|point(?:s"
    r"|ed)? out|remark(?:s|ed)?|"
    r"propos(?:es?|ed)|admit(?:s|ted)?|acknowledg(?:es?|ed)|demonstrat(?:es?|ed)|show(?:s|ed|n)?|stress(?:es|ed)?"
    r"|emphasi[sz](?:es?|ed)|"
    r"caution(?:s|ed)?|affirm(?:s|ed)?|recall(?:s|ed)?|declar(?:es?|ed)|den(?:y|ies|ied)|object(?:s|ed)?"
    r"|reject(?:s|ed)?|"
    r"questions?|questioned|critici[sz](?:es?|ed)|critique[sd]?|critic|prais(?:es?|ed)|describ(?:es?|ed)|call(?:s"
    r"|ed)?|see(?:s)?|saw|"
    r"view(?:s|ed)?|regard(?:s|ed)?|consider(?:s|ed)?|portray(?:s|ed)?|characteri[sz](?:es?|ed)|label(?:s|led)?"
    r"|dismiss(?:es|ed)?|"
    r"disput(?:es?|ed)|doubt(?:s|ed)?|agree(?:s|d)?|disagree(?:s|d)?|think(?:s)?|thought|defend(?:s|ed)?"
    r"|identif(?:y|ies|ied)|"
    r"distinguish(?:es|ed)?|defin(?:es?|ed)|attribut(?:es?|ed)|treat(?:s|ed)?|interpret(?:s|ed)?|recommend(?:s"
    r"|ed)?|urg(?:es?|ed)|"
    r"predict(?:s|ed)?|reckon(?:s|ed)?|judg(?:es?|ed)|complain(?:s|ed)?|counter(?:s|ed)?|repl(?:y|ies|ied)"
    r"|respond(?:s|ed)?|express(?:es|ed)?|tell(?:s)?|told|fear(?:s|ed)?|worr(?:y|ies|ied)|alleg(?:es?|ed)"
    r"|lament(?:s|ed)?|suspect(?:s|ed)?|conced(?:es?|ed))"
)
CLAUSAL = (
    r"(?:argu|claim|contend|maintain|assert|posit|stat|not(?:e|es|ed)|observ|warn|conclud|report|estimat|believ"
    r"|hold|say|said|"
    r"insist|explain|point(?:s|ed)? out|remark|admit|acknowledg|caution|affirm|declar|den(?:y|ies|ied)|suggest"
    r"|found|finds|complain|predict|"
    r"object|agree|think|worr|fear|recall|counter|repl|show|reveal|demonstrat|emphasi[sz]|stress|underlin|indicat|tell|told|alleg|lament|suspect|conced)"
)
PEOPLE = (
    r"(?:critics?|speakers?|participants?|panellists?|witness(?:es)?|delegates?|experts?|scholars?|academics?|observers?|commentators?|authors?|researchers?|analysts?|writers?"
    r"|proponents?|opponents?|"
    r"supporters?|advocates?|sceptics?|skeptics?|lawyers?|jurists?|practitioners?|activists?|campaigners?"
    r"|diplomats?|officials?|delegates?|"
    r"delegations?|negotiators?|human rights groups?|civil society (?:groups?|organi[sz]ations?)|ngos|others|some"
    r"|many|several|most|a few|"
    r"defenders?|detractors?|sources|studies|reports|surveys|research|literature|spokes(?:man|woman|person"
    r"|people)|ministers?|journalists?|"
    r"investigators|prosecutors|industry|rights groups?|states|governments|countries|members|representatives"
    r"|commentary|reviewers)"
)
ACCORDING = re.compile(
    r"\b(?:according to|in the (?:view|words|opinion|eyes|account|reading|judgement|judgment) of|as reported by"
    r")\s?(?P<who>[^,;()]{2,80}?)(?=[,;()]|\s(?:is|are|was|were|has|have|the|it|there"
    r"|this|a|an)\s|(?<!\b[A-Z])(?<!\b(?:Inc|Ltd))(?<!\bCorp)(?<!\b(?:Co|al|Jr))\.[\"'”’»\s]*$"  # not of "U.S."
    r"|$)",
    re.IGNORECASE,
)
# "In the ministry's view", "in Brandt's words": who it is stands between.
IN_THEIR_VIEW = re.compile(
    r"\bin\s(?P<who>(?:(?:the|a|an|one|some|many)\s)?(?:[\w.-]+\s){0,5}?[\w.-]+(?:['’]s|s['’])|his|her|their)\s(?:own\s)?"
    r"(?:view|words|opinion|eyes|reading|account|judgement|judgment|telling|phrase|estimation)\b",
    re.IGNORECASE,
)
# An instrument or the symbol of a series is cited, but says nothing of itself: "according to Article 5", "S.C. Res."
TEXT_HOLDER = re.compile(
    r"(?:^|\b)(?:directives?|regulations?|conventions?|treat(?:y|ies)|protocols?|resolutions?|res\.|articles?|arts?\.|acts?"
    r"|laws?|statutes?|codes?|charters?|decisions?|covenants?|sections?|rules?|recitals?|agreements?|decrees?|cets|ets"
    r"|unts|celex|case|standards?)\b|^(?:[A-Z]\.\s?){2,}|^\(|^[A-Z]{1,3}/|\b\d+/\d+\b",
    re.IGNORECASE,
)
# "..., said a mayor" and "..., a clerk told reporters": the words around a quotation, for where there is no parse.
QUOTED_BY = re.compile(
    r"[”\"»]\s?,?\s(?:(?:said|says|told|wrote|writes|argued|argues|insisted|warned|explained|added)\s(?P<after>[^,.;“”\"]{2,80})"
    r"|(?P<before>[^,.;“”\"]{2,80}?)\s(?:said|says|told|wrote|writes|argued|argues|insisted|warned|explained|added)\b)",
    re.IGNORECASE,
)
# Verbs that parses take for nouns: "some registrars fear that".
SOME_FEAR = re.compile(
    r"^\W*(?P<who>(?:some|many|several|most|various|certain)\s(?:[\w-]+\s){0,2}?[\w-]+s)\s"
    r"(?:fear|worry|hope|claim|doubt|object|report|note|charge|complain|suspect)(?:ed)?\sthat\b",
    re.IGNORECASE,
)
PEOPLE_SAY = re.compile(
    rf"(?:^|[,;:]\s|\bthat\s|\b(?:although|while|whereas|but|and|yet|however|nevertheless|still)\s)"
    rf"(?P<who>(?:(?:the|some|many|several|most|other|certain|various|a\snumber\sof|leading|legal|early|recent"
    rf"|western|its|their|both|few|"
    rf"independent|human\srights|security|african|european|russian|chinese|american|civil\ssociety"
    rf"|numerous|unnamed)\s){{0,3}}{PEOPLE})"
    rf"(?:\s(?:of|in|from|within|on|at)\s[^,;]{{1,50}}?)?(?:,?\s(?:like|such\sas|including"
    rf"|among\sthem)\s[^;]{{1,80}}?,)?\s"
    rf"(?:(?:have|has|had|also|often|still|even|therefore|thus|repeatedly|long|since|consistently|generally"
    rf"|rightly|strongly|openly|would|may|might|do)\s){{0,3}}"
    rf"(?P<verb>{SAYS})\b(?P<after>[^.;]{{0,8}})",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|being)\s(?:(?:widely|often|generally|commonly|sometimes|frequently|usually|also"
    r"|still|now|largely|long|"
    r"increasingly|rightly|repeatedly|heavily|sharply|strongly|broadly|traditionally|regularly|even|thus)\s){0,2}"
    r"(?:regarded|considered|seen|viewed|perceived|described|hailed|criticis|criticiz|questioned|praised"
    r"|portrayed|characteris|characteriz|"
    r"believed|thought|said|argued|claimed|reported|alleged|estimated|held|accused|deemed|denounced|contested"
    r"|disputed|challenged)(?:ed)?\s?"
    r"(?P<tail>as|to|that|by|for)\b(?:\s(?P<who>[^,.;()]{2,60}))?",
    re.IGNORECASE,
)
WIDELY = re.compile(
    r"\b(?:widely|often|generally|commonly|sometimes|frequently|usually|broadly|increasingly|traditionally)\b",
    re.IGNORECASE,
)
# People who also do things, so that only a verb of saying with its clause makes them speakers.
DOERS = re.compile(
    r"\b(?:states|governments|countries|members|some|many|several|most|others|a few|few|industry|studies|reports"
    r"|surveys"
    r"|research|literature|investigators|prosecutors|officials|delegat\w+|sources|ministers|authors?)$"
)
SPEAKERS = re.compile(rf"^(?:them|him|her|(?:\w+\s){{0,3}}{PEOPLE})\b", re.IGNORECASE)
OFTEN = (
    r"(?:widely|often|generally|commonly|sometimes|frequently|usually|regularly|still|traditionally|routinely|occasionally"
    r"|repeatedly|variously)"
)
# "Is often called", "has sometimes been described as", and without the adverb "is described as", "is said to".
IS_CALLED = re.compile(
    rf"\b(?:(?:is|are|was|were|been)\s{OFTEN}|(?:has|have|had)\s{OFTEN}\sbeen|(?:can|could)\s{OFTEN}\sbe)\s"
    r"(?:called|termed|labell?ed|dubbed|described|named|referred\sto|regarded|considered|seen|viewed|thought|believed"
    r"|hailed|cited|treated|presented|portrayed|said)\b"
    r"|\b(?:is|are|was|were|been)\s(?:described|hailed|portrayed|dismissed|denounced)\sas\b",
    re.IGNORECASE,
)
IT_IS_SAID = re.compile(
    r"\bit (?:is|was|has been|had been|can be|could be) (?:often |widely |sometimes |generally |frequently "
    r"|commonly |also )?(?:argued|claimed|said|"
    r"believed|reported|alleged|suggested|contended|asserted|maintained|estimated|objected|noted|held) (?:by "
    r"(?P<who>[^,]{2,60}) )?that\b",
    re.IGNORECASE,
)
SELF = re.compile(
    r"^\W*(?:[^.;:]{0,60},\s)?(?:this|the|our|the present|the current)\s(?:\w+\s){0,2}?(?:paper|study|article"
    r"|essay|chapter|thesis|analysis|research|"
    r"review|work|section|author|findings|results)\b|^\W*(?:we|i)\s",
    re.IGNORECASE,
)
BODY_SAYS = re.compile(
    rf"^(?:['’]s\s\w+(?:\s\w+)?\s|\s\([^()]{{1,20}}\)\s|,[^,;]{{1,60}},\s|\s)(?:(?:has|have|had|also|itself"
    rf"|already|repeatedly|recently|officially|"
    rf"publicly|openly|further|therefore)\s){{0,3}}{CLAUSAL}\w*\s(?:in\s[^,;]{{1,30}}\s)?(?:that|whether|how|:)",
    re.IGNORECASE,
)
BESIDE_THEM = re.compile(
    r"^(?:\w+\s){0,3}?(?:critics?|opponents?|supporters?|defenders?|detractors?|observers?|students?|scholars?|readers?)\b",
    re.IGNORECASE,
)

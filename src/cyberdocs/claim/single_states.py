"""Tell what one State has done with a treaty. Reads a `Reading`; returns status values such as "signed by Russia".

That a State signed says little of the treaty's own status, and that it never did nothing: such values are of the
State's standing, and `left_to_states` takes the bare "signed" or "ratified" of the same words away.
"""

import re
from collections.abc import Iterator, Sequence

from cyberdocs.claim.sentences import Reading
from cyberdocs.records import Aspect, AspectValue, Span

# As papers of the field write them; the first spelling of a line is the one in the value.
_STATES = """
Russia|the Russian Federation; China|the People's Republic of China|the PRC; India; Brazil; South Africa
Nigeria; Kenya; Ghana; Egypt; Morocco; Algeria; Tunisia; Senegal; Ethiopia; Rwanda; Mauritius; Cameroon; Zambia
Togo; Mauritania; Chad; Uganda; Japan; South Korea|the Republic of Korea; North Korea; Indonesia; Malaysia
Singapore; Thailand; the Philippines|Philippines; Vietnam|Viet Nam; Pakistan; Bangladesh; Sri Lanka; Iran; Iraq
Israel; Jordan; Saudi Arabia; Qatar; Turkey|Türkiye; Syria
the United States|the US|the U.S.|the USA|America|Washington; Canada; Mexico; Argentina; Chile; Colombia; Peru
Costa Rica; Cuba; Venezuela; Paraguay; Uruguay; Ecuador; Panama; the Dominican Republic; Trinidad and Tobago
the United Kingdom|the UK|Britain|Great Britain; Ireland; France; Germany; Italy; Spain; Portugal
the Netherlands; Belgium; Luxembourg; Austria; Switzerland; Denmark; Sweden; Norway; Finland; Iceland; Poland
the Czech Republic|Czechia; Slovakia; Hungary; Romania; Bulgaria; Greece; Cyprus; Malta; Croatia; Slovenia
Serbia; Albania; North Macedonia; Montenegro; Estonia; Latvia; Lithuania; Ukraine; Belarus; Moldova; Georgia
Armenia; Azerbaijan; Kazakhstan; Kyrgyzstan; Tajikistan; Uzbekistan; Australia; New Zealand; Fiji; Tonga
Papua New Guinea; Angola; Namibia; Botswana; Mozambique; Niger; Mali; Benin
"""
_NAME_OF = {
    spelling.removeprefix("the "): line.split("|")[0].removeprefix("the ")
    for line in (part.strip() for part in _STATES.replace("\n", ";").split(";"))
    if line
    for spelling in line.split("|")
}
_STATE = "(?:[Tt]he )?(?:" + "|".join(sorted(map(re.escape, _NAME_OF), key=lambda one: (-len(one), one))) + ")"
_AND_OTHERS = rf"(?:(?:,\s(?:and\s)?|\sand\s|\sor\s)(?:{_STATE}))*"
_NOT = r"(?:not|never|n['’]t)"
_SIGNING = r"(?:sign(?:ed|s)?|signature)"
_JOINING = r"(?:ratif(?:y|ied|ies)|acced(?:e|ed|es)\sto|join(?:ed|s)?)"
_VERB = rf"(?:(?P<signed>{_SIGNING})|(?P<joined>{_JOINING}))"
# From the State to the treaty: "has never signed the ", "is not a party to the ", "refused to ratify the ".
_DID = re.compile(
    rf"""\s(?:(?:has|had|have)\s)?(?:also\s|now\s|since\s|so\sfar\s|already\s|finally\s|even\s)?
      (?:(?P<denied>(?:did|does|do|has|have|had)?\s?{_NOT}|refus(?:ed|es)\sto|declin(?:ed|es)\sto|neither)\s(?:yet\s|even\s)?)?
      (?:{_VERB}(?:\s(?:and|or|nor|but)\s(?:not\s|never\s)?(?:yet\s)?(?:ratified|signed))?\s(?:the\s|to\sthe\s)?
        |(?:is|are|was|became|become|has\sbecome|remains)\s(?P<no>not\s|no\s)?(?:yet\s|now\s|also\s)?(?:an?\s)?(?:full\s|State\s)?
         (?P<party>part(?:y|ies))\sto\s(?:the\s)?)""",
    re.IGNORECASE | re.VERBOSE,
)
_NEVER = re.compile(r"\bnever\b|\b(?:refus|declin)", re.IGNORECASE)
# "Russia", "Brazil, India and China".
_SUBJECT = re.compile(rf"(?:^|(?<=[\s,(“\"]))(?P<state>{_STATE}){_AND_OTHERS}(?=[\s])")
# "The Convention was signed by Russia", "..., which India has not signed".
_BY = re.compile(
    rf"\s(?:was|were|has\sbeen|had\sbeen|is)\s(?P<no>{_NOT}\s|never\s)?(?:also\s|since\s)?"
    rf"(?P<verb>signed|ratified)\s(?:in\s\d{{4}}\s)?by\s(?P<state>{_STATE})\b"
)
_WHICH = re.compile(
    rf",?\s(?:which|that)\s(?P<state>{_STATE})\s(?:(?:has|had)\s)?(?P<denied>{_NOT}\s|never\s|refused\sto\s|declined\sto\s)?"
    rf"(?P<verb>sign(?:ed)?|ratif(?:y|ied))\b"
)


def single_states(reading: Reading) -> list[AspectValue]:
    """Give what single States have signed, joined or stayed out of, ascending by place."""
    laws = [target for target in reading.targets if target.kind == "law"]
    values: list[AspectValue] = []
    for law in laws:
        values.extend(_in_front(reading, law.entity_id, law.span))
        values.extend(_behind(reading, law.entity_id, law.span))
    return values


def left_to_states(found: Sequence[AspectValue], told: Sequence[AspectValue]) -> list[AspectValue]:
    """Drop "signed" and "ratified" of a text whose words tell what single States did."""
    return [
        value
        for value in found
        if value.aspect is not Aspect.STATUS
        or value.value not in ("signed", "ratified")
        or not any(value.entity_id == one.entity_id and (value.negated or value.cue.overlaps(one.cue)) for one in told)
    ]


def _in_front(reading: Reading, entity_id: str, law: Span) -> Iterator[AspectValue]:
    before = reading.between(reading.span.start, law.start)
    for found in reversed(list(_SUBJECT.finditer(before))):
        did = _DID.fullmatch(before, found.end())
        if did is None:
            continue
        cue = Span(start=reading.span.start + found.end() + 1, end=law.start - 1)
        denied = bool(did.group("denied") or did.group("no"))
        verb = "signed" if did.group("signed") else "ratified"
        for state in _states_in(before[found.start() : found.end()]):
            yield _value(entity_id, verb, state, cue, negated=denied, lasting=_NEVER.search(did.group()) is not None)
        return


def _behind(reading: Reading, entity_id: str, law: Span) -> Iterator[AspectValue]:
    after = reading.between(law.end, reading.span.end)
    found = _BY.match(after) or _WHICH.match(after)
    if found is None:
        return
    groups = found.groupdict()
    verb = "signed" if found.group("verb").lower().startswith("sign") else "ratified"
    cue = Span(start=law.end + found.start("verb"), end=law.end + found.end())
    denied = bool(groups.get("no") or groups.get("denied"))
    lasting = _NEVER.search(found.group()) is not None
    yield _value(entity_id, verb, _name_of(found.group("state")), cue, negated=denied, lasting=lasting)


def _states_in(words: str) -> list[str]:
    return [_name_of(found.group()) for found in re.finditer(rf"\b{_STATE}\b", words)]


def _name_of(spelling: str) -> str:
    return _NAME_OF[spelling.removeprefix("the ").removeprefix("The ")]


def _value(entity_id: str, verb: str, state: str, cue: Span, *, negated: bool, lasting: bool) -> AspectValue:
    """Name what a State did or did not do; "never" is no "not yet", and a value of its own."""
    value = f"never {verb} by {state}" if negated and lasting else f"{verb} by {state}"
    return AspectValue(entity_id=entity_id, aspect=Aspect.STATUS, value=value, cue=cue, negated=negated and not lasting)

"""Claims of sentences that only a real parse tells apart: own sentences, each a fault that a reader found."""

from collections.abc import Callable

import pytest

from cyberdocs.claim import ClaimModels
from cyberdocs.compare.numbers import compare_numbers
from cyberdocs.records import Aspect, Claim, Holder
from cyberdocs.resources.language import SpacyModel
from tests.builders import make_outline
from tests.claim.conftest import MakeClaims

pytestmark = pytest.mark.models
Read = Callable[..., tuple[list[Claim], list[str]]]
NAMES = {"Agency": "org:agency", "Office": "org:office", "Malabo Convention": "law:malabo", "Survey": "law:survey"}


@pytest.fixture(scope="module")
def language() -> SpacyModel:
    """The parser, loaded once."""
    return SpacyModel()


@pytest.fixture
def read(make_claims: MakeClaims, language: SpacyModel) -> Read:
    """Give the claims and the dropped sentences of one paragraph."""

    def claims_of(*sentences: str) -> tuple[list[Claim], list[str]]:
        made = make_claims(make_outline(sentences), NAMES, models=ClaimModels(parser=language))
        return list(made.claims), [one.reason for one in made.dropped]

    return claims_of


def test_a_line_without_a_verb_is_a_heading(read: Read) -> None:
    claims, dropped = read("The Agency and online crimes:", "The Agency trains police.", "No treaty without courage.")
    assert [claim.quote for claim in claims] == ["The Agency trains police.", "No treaty without courage."]
    assert dropped == ["fragment"]


@pytest.mark.parametrize(
    ("sentences", "holder"),
    [
        (("Rich countries want a treaty.", "They insisted that the Malabo Convention is weak."), "rich countries"),
        (("The Agency was founded in 1990.", "It warned that the Malabo Convention is weak."), "Agency"),
    ],
)
def test_who_speaks_is_named_for_a_pronoun(read: Read, sentences: tuple[str, ...], holder: str) -> None:
    last = read(*sentences)[0][-1]
    assert last.attribution.kind is Holder.REPORTED
    assert last.attribution.holder.removeprefix("the ") == holder


def test_what_a_text_says_is_no_speech(read: Read) -> None:
    last = read("The Malabo Convention was adopted in 2014.", "It says that States must cooperate.")[0][-1]
    assert last.attribution.kind is Holder.AUTHOR


def test_it_may_mean_what_an_open_pronoun_means(read: Read) -> None:
    claims, _ = read("However, this is hard for the Agency as it requires all States to agree on one text.")
    assert not claims[0].aspects


def test_what_another_prepared_is_no_deed_of_the_subject(read: Read) -> None:
    claims, _ = read("The Agency took note of the Survey, as prepared by the Office in spring.")
    assert not [value for value in claims[0].aspects if value.value.startswith("prepared")]


def test_the_law_is_no_convention(read: Read) -> None:
    claims, _ = read("The bill copies the Malabo Convention.", "The law was drafted in 2002.")
    assert "law:malabo" not in claims[-1].entity_ids


def test_a_mark_stays_with_the_words_that_it_closes(read: Read) -> None:
    claims, _ = read('While the Survey is, by title, a study of "cybercrime," it has a bearing on all crimes.')
    assert [claim.quote for claim in claims[1:]] == [
        'the Survey is, by title, a study of "cybercrime,"',
        "it has a bearing on all crimes.",
    ]


def test_a_count_is_not_of_the_year_of_foundation(read: Read) -> None:
    assert read("The Agency has 196 member States and was founded in 1923.")[0][0].as_of == ""
    assert read("The Malabo Convention was signed by 14 States in 2019.")[0][0].as_of == "2019"


@pytest.mark.parametrize(
    "text",
    [
        "The Agency launched a programme to promote the Malabo Convention.",
        "The Agency adopted guidance notes under the Malabo Convention.",
        "The Agency negotiated a protocol to the Malabo Convention.",
        "The Agency issued a joint statement, expressing concern over the Malabo Convention’s duties.",
        "Parties adopted amendments to the Malabo Convention.",
        "Amendments to the Malabo Convention were proposed by Kenya in 2024.",
        "Guidance notes on the Malabo Convention were issued by the Agency in 2020.",
        "The Malabo Convention replaced an earlier note adopted in 1995.",
        "Parties to the Malabo Convention adopted a new protocol in 2021.",
        "The Agency’s support for the Malabo Convention is well known.",
    ],
)
def test_what_is_made_beside_a_text_tells_nothing_of_its_making(read: Read, text: str) -> None:
    told = {str(value.aspect) for value in read(text)[0][0].aspects if value.entity_id == "law:malabo"}
    assert not told & {"issuer", "status", "date"}


@pytest.mark.parametrize(
    "text",
    [
        "The Agency adopted the text of the Malabo Convention.",
        "The Agency adopted a treaty against crime, known as the Malabo Convention.",
        "The Agency drew up, with Canada and Japan, the Malabo Convention.",
        "In 2014 the Agency established the first treaty to address computer crime, the Malabo Convention.",
    ],
)
def test_who_made_a_text_is_told(read: Read, text: str) -> None:
    told = {value.value for value in read(text)[0][0].aspects if value.entity_id == "law:malabo"}
    assert "org:agency" in told


def test_what_states_join_is_told(read: Read) -> None:
    claim = read("Forty States that acceded to the Malabo Convention pay a fee.")[0][0]
    assert [value.value for value in claim.aspects if str(value.aspect) == "status"] == ["ratified"]


def test_a_name_in_apposition_is_the_first(read: Read) -> None:
    claim = read("The Agency established the first treaty to address computer crime, the Malabo Convention.")[0][0]
    assert ("exclusivity", "first") in {(str(value.aspect), value.value) for value in claim.aspects}


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The regime finds it more difficult to develop a uniform approach.", True),
        ("The regime struggles to build a unified framework.", True),
        ("The regime is unified, which is hard to deny.", False),
    ],
)
def test_what_is_hard_to_achieve_is_not_there(read: Read, text: str, denied: bool) -> None:
    told = [value for value in read(text)[0][0].aspects if value.value == "unified"]
    assert [value.negated for value in told] == [denied]


def test_a_lapse_of_time_is_no_number_of_a_thing(read: Read) -> None:
    five, nine = (read(f"{count} years later the Malabo Convention lacks parties.")[0][0] for count in ("Five", "Nine"))
    assert compare_numbers(five, nine) == ()
    ten, six = (read(f"The Malabo Convention is valid for {count} years.")[0][0] for count in ("ten", "six"))
    assert [one.equal for one in compare_numbers(ten, six)] == [False]


@pytest.mark.parametrize(
    "sentence",
    [
        "Pharos is an agency of the Office.",
        "Pharos is a programme under the authority of the Office.",
        "The crime unit of the Office is located in Singapore.",
    ],
)
def test_what_is_told_of_a_part_is_not_told_of_the_body_that_owns_it(read: Read, sentence: str) -> None:
    (claim,) = read(sentence)[0]
    told = {value.aspect for value in claim.aspects if value.entity_id == "org:office"}
    assert not told & {Aspect.NATURE, Aspect.PLACE}


def test_another_name_behind_the_head_is_of_the_same_body(read: Read) -> None:
    (claim,) = read("The crime centre, known as the Office, is located in Singapore.")[0]
    assert ("org:office", "Singapore") in {(value.entity_id, value.value) for value in claim.aspects}


@pytest.mark.parametrize(
    ("sentence", "absent"),
    [
        ("There are no gaps in the Malabo Convention.", False),
        ("There is no duty under the Malabo Convention to publish reports.", False),
        ("There is no Malabo Convention any more.", True),
    ],
)
def test_what_is_not_there_is_told_of_itself_alone(read: Read, sentence: str, absent: bool) -> None:
    (claim,) = read(sentence)[0]
    assert any(value.value == "absent" for value in claim.aspects) is absent


@pytest.mark.parametrize("words", ["pursuant to", "contrary to"])
def test_what_is_signed_beside_a_text_is_another(read: Read, words: str) -> None:
    (claim,) = read(f"The executive agreement was signed {words} the Malabo Convention.")[0]
    assert not any(value.aspect is Aspect.STATUS for value in claim.aspects)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The Agency Convention contains stronger safeguards.", False),
        ("The Office resolution contains weaker safeguards.", False),
        ("The Agency trains police.", True),
    ],
)
def test_what_a_bodys_text_says_is_no_deed_of_the_body(read: Read, sentence: str, told: bool) -> None:
    assert any(value.aspect is Aspect.MANDATE for value in read(sentence)[0][0].aspects) is told


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The Office seized 1,000 decryption keys.", "keys"),
        ("The Office issued 65 cyber analytical reports in 2023.", "reports"),
        ("The attack hit 300 public sector bodies.", "bodies"),
        ("It has 46 Council of Europe member states.", "states"),
        ("The 70 States Parties met in the Office.", "states"),
        ("The Office has 34 staff in Lyon.", "staff"),
        ("The Office lost 12 million customer records.", "records"),
        ("The Office spent $5 million on ships.", "USD"),
        ("The Office hired 12 new, younger clerks.", ""),
    ],
)
def test_what_is_counted_is_the_noun_not_its_adjective(read: Read, text: str, unit: str) -> None:
    assert [number.unit for number in read(text)[0][0].numbers] == [unit]


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("Since it emerged in 2019, the Office has sunk more than 2,000 ships.", ""),
        ("The Office, which emerged in 2019, has sunk more than 2,000 ships.", ""),
        ("The Agency, which turned sixty in 2023, is not a police force.", ""),
        ("Because the Survey lapsed in 2015, 30 States lack a common law.", ""),
        ("To halve losses by 2030, the Office trains 500 clerks.", ""),
        ("Ransoms rose from $400 million in 2021 to $900 million by the end of 2023.", ""),
        ("The Malabo Convention, adopted in 2014, has 16 parties.", ""),
        ("The Malabo Convention had 9 parties in 2020 and 16 by 2024.", "2020"),
        ("Since 2016 the Office has sunk 40 ships.", "2016"),
        ("As of June 2024, 16 States are parties to the Malabo Convention.", "2024-06"),
        ("When the Agency counted them in 2019, 60 States had such laws.", "2019"),
        ("By the time it closed in 2019, 60 States had such laws.", "2019"),
        ("A survey carried out in 2019 found that 60 States had such laws.", "2019"),
        ("The 70 States that had joined the Agency by 2023 met in Lyon.", "2023"),
        ("The Agency, which had 195 members as of 2023, is not a police force.", "2023"),
        ("While 14 States were parties to the Malabo Convention as of June 2020, few applied it.", "2020-06"),
    ],
)
def test_date_of_an_aside_or_of_one_of_two_numbers_is_not_that_of_the_claim(read: Read, text: str, as_of: str) -> None:
    assert read(text)[0][0].as_of == as_of


@pytest.mark.parametrize(
    ("text", "modality", "polarity"),
    [
        ("The Agency failed because it could not agree on a text.", "asserted", "positive"),
        ("An understanding of how ports should behave failed last week.", "asserted", "positive"),
        ("The debate on how ports should respond is old.", "asserted", "positive"),
        ("The debate on how ports respond must end soon.", "required", "positive"),
        ("The Office has not yet disclosed how the pledge will work.", "asserted", "negative"),
        ("The Survey, which does not define crime, covers ports.", "asserted", "positive"),
        ("The Survey does not work because ports will not answer it.", "asserted", "negative"),
        ("Ports, when asked by the Agency, must answer within a day.", "required", "positive"),
        ("The rules, if adopted, must bind the Agency.", "required", "positive"),
        ("That is why ports must act against the Agency.", "required", "positive"),
        ("Officials said that ports must answer the Survey.", "required", "positive"),
        ("If the Survey fails, ports will turn to the Agency.", "predicted", "positive"),
        ("Training clerks is vital for ports aiming to answer the Survey.", "recommended", "positive"),
        ("This would help the Agency, which in turn will bring more answers.", "predicted", "positive"),
    ],
)
def test_hanging_clauses_do_not_tell_how_a_claim_is_meant(read: Read, text: str, modality: str, polarity: str) -> None:
    claim = read(text)[0][0]
    assert (claim.modality.value, claim.polarity.value) == (modality, polarity)


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("In December 2018 the Agency launched a drill for its members.", "2018-12"),
        ("Later, in 2018, the Agency launched a drill for its members.", "2018"),
        ("In 2014 the Malabo Convention was adopted and outlawed fraud.", ""),
        ("The Agency, in a plan adopted in 2018, trains its members.", ""),
    ],
)
def test_leading_date_dates_what_the_main_verb_tells(read: Read, text: str, as_of: str) -> None:
    assert read(text)[0][0].as_of == as_of


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("The Malabo Convention binds no party to open its archives.", []),
        ("The Malabo Convention does not oblige States to build shelters.", []),
        ("The Malabo Convention creates no duty to warn tenants.", []),
        ("The Malabo Convention imposes on States no duty of secrecy.", []),
        ("The Malabo Convention obliges its parties to build shelters.", ["binding"]),
        ("The Malabo Convention binds no one.", ["non-binding"]),
        ("The Malabo Convention obliges no one to do anything.", ["non-binding"]),
        ("Nobody is obliged to comply with the Malabo Convention.", ["non-binding"]),
        ("The Malabo Convention creates no obligations of any kind.", ["non-binding"]),
    ],
)
def test_no_obligation_about_one_matter_is_no_want_of_force(read: Read, sentence: str, force: list[str]) -> None:
    (claim,) = read(sentence)[0]
    assert [value.value for value in claim.aspects if value.aspect is Aspect.FORCE] == force


@pytest.mark.parametrize(
    ("sentence", "role", "told"),
    [
        ("By spring 31 countries had signed the Malabo Convention, which needs 15 ratifications to take effect.", "",
         {"signatories: 31", "needed to enter into force: 15"}),
        ("The Malabo Convention, signed by 31 countries, requires 15 ratifications to enter into force.", "",
         {"signatories: 31", "needed to enter into force: 15"}),
        ("The Malabo Convention has 31 signatories and needs 15 ratifications to enter into force.", "",
         {"signatories: 31", "needed to enter into force: 15"}),
        ("The Malabo Convention enters into force once 15 States have ratified it.", "needed",
         {"needed to enter into force: 15"}),
        ("It is required that 15 States have ratified the Malabo Convention before it enters into force.", "needed",
         set()),
        ("To enter into force, the Malabo Convention must have been signed by 15 States.", "needed", set()),
    ],
)  # fmt: skip
def test_those_who_have_joined_are_no_threshold(read: Read, sentence: str, role: str, told: set[str]) -> None:
    claims = read(sentence)[0]
    claim = max(claims, key=lambda one: len(one.quote))
    assert next(one.role for one in claim.quantities if one.kind == "count") == role
    assert {value.value for one in claims for value in one.aspects if value.aspect is Aspect.SCOPE} == told


def test_the_day_of_adoption_dates_no_threshold(read: Read) -> None:
    sentence = "The Malabo Convention was adopted in 2014 and enters into force after the fifteenth ratification."
    claim = max(read(sentence)[0], key=lambda one: len(one.quote))
    assert claim.as_of == ""


@pytest.mark.parametrize(
    ("sentence", "statuses"),
    [
        ("The Agency must print the rules before the Malabo Convention enters into force.", []),
        ("The Malabo Convention enters into force once all signatories have ratified it.", []),
        ("The Malabo Convention enters into force on the date on which fifteen States have ratified it.", []),
        ("As soon as fifteen States have ratified the Malabo Convention, it takes effect.", []),
        ("By the time the Malabo Convention enters into force, the rules will be old.", []),
        ("The Malabo Convention must be ratified by all its signatories before it enters into force.", []),
        ("The Malabo Convention will take effect once it has been ratified by all.", ["not in force"]),
        ("The Agency printed the rules before the Malabo Convention entered into force.", ["in force"]),
        ("Since the Malabo Convention has been ratified by fifteen States, the Agency prints rules.", ["ratified"]),
        ("When it was adopted, the Malabo Convention was not in force: fifteen ratifications are needed.",
         ["adopted", "not in force"]),
        ("Once it was adopted, the Malabo Convention was opened for signature.", ["adopted", "opened for signature"]),
    ],
)  # fmt: skip
def test_what_is_looked_ahead_to_has_not_happened(read: Read, sentence: str, statuses: list[str]) -> None:
    claim = max(read(sentence)[0], key=lambda one: len(one.quote))
    told = [v.value for v in claim.aspects if v.aspect is Aspect.STATUS and v.entity_id == "law:malabo"]
    assert sorted(told) == statuses


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The Malabo Convention will take effect once it has been ratified by all the signatories.", "all"),
        ("The Malabo Convention enters into force when every signatory has ratified it.", "all"),
        ("The Malabo Convention needs the ratification of all signatories to enter into force.", "all"),
        ("Once it has been ratified by 15 States, the Malabo Convention enters into force.", "15"),
        ("Fifteen States must ratify the Malabo Convention before it enters into force.", "15"),
        ("All signatories have ratified the Malabo Convention.", ""),
        ("The Malabo Convention has been ratified by all members of the Office.", ""),
    ],
)
def test_who_must_join_may_be_all(read: Read, sentence: str, who: str) -> None:
    claim = max(read(sentence)[0], key=lambda one: len(one.quote))
    needed = [value.value for value in claim.aspects if value.value.startswith("needed to enter into force")]
    assert needed == ([f"needed to enter into force: {who}"] if who else [])


@pytest.mark.parametrize(
    ("sentence", "as_of"),
    [
        ("The Malabo Convention is open for signature until December 31, 2031.", ""),
        ("The Malabo Convention remains open for signature in Addis Ababa until the end of 2031.", ""),
        ("States may sign the Malabo Convention until 2031.", ""),
        ("The Malabo Convention was in force until 2031.", "2031"),
        ("As of May 2031, the Malabo Convention is open for signature.", "2031-05"),
    ],
)
def test_the_day_of_an_end_dates_no_claim(read: Read, sentence: str, as_of: str) -> None:
    assert read(sentence)[0][0].as_of == as_of


def test_a_speaker_in_a_part_of_the_sentence_speaks_for_that_part_alone(read: Read) -> None:
    for sentence in (
        "Forty States have signed a pact on salt that critics say threatens privacy.",
        "The Agency adopted a plan that experts say is outdated.",
        "Fifty States signed the Malabo Convention, which scholars say is weak.",
        "The Malabo Convention, which is widely regarded as a model, entered into force in 2004.",
        "Losses reached 5 billion euros in 2020; according to the Office, losses doubled in 2021.",
    ):
        assert read(sentence)[0][0].attribution.kind is Holder.AUTHOR, sentence


def test_each_half_has_its_own_speaker(read: Read) -> None:
    claims, _ = read("Norway wanted to strike out the article; Chile and Peru insisted that judges keep the article.")
    assert sorted((claim.attribution.kind.value, claim.attribution.holder) for claim in claims) == [
        ("author", ""),
        ("author", ""),
        ("reported", "Chile and Peru"),
    ]


def test_a_part_that_takes_over_its_subject_takes_over_the_speaker(read: Read) -> None:
    claims, _ = read("The minister signed the Malabo Convention and warned that judges doubt values.")
    assert [claim.attribution.holder for claim in claims if claim.quote.startswith("warned")] == ["The minister"]


def test_both_halves_may_be_speech(read: Read) -> None:
    claims, _ = read("Western authors describe the pact as a fence; Chinese authors praise it as a bridge.")
    assert claims[0].attribution.kind is Holder.REPORTED
    claims, _ = read("A pamphlet by judges argued that the pact is a fence; the figures lend this no support.")
    assert all(claim.attribution.holder == "" for claim in claims if "figures" in claim.quote)


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        ("The minister praised the Survey as a landmark and insisted that judges read it.", "The minister"),
        (
            "Harbour Watch and 18 other groups argued that the Malabo Convention is weak.",
            "Harbour Watch and 18 other groups",
        ),
        ("Civil society rejects the claim that the Malabo Convention protects journalists.", "Civil society"),
        ("The expert confirmed that losses grow.", "The expert"),
        ("Officials expect the Malabo Convention to enter into force in 2027.", "Officials"),
        ("The Office puts the losses at 5 billion euros.", "The Office"),
        ("Chile regretted that the Malabo Convention lacks safeguards.", "Chile"),
    ],
)
def test_further_verbs_of_speech_and_joined_speakers(read: Read, sentence: str, holder: str) -> None:
    found = read(sentence)[0][0].attribution
    assert (found.kind, found.holder) == (Holder.REPORTED, holder)


@pytest.mark.parametrize(
    "sentence",
    [
        "The figures confirm that losses grow.",
        "The Malabo Convention expects States to report losses.",
        "The Office put the network at risk.",
        "The Agency rejected the proposal that States pay.",
        "The minister signed the Malabo Convention and said that judges read it.",
    ],
)
def test_other_deeds_are_no_speech(read: Read, sentence: str) -> None:
    assert read(sentence)[0][0].attribution.kind is Holder.AUTHOR


@pytest.mark.parametrize(
    ("sentences", "holder"),
    [
        (
            ("The Kenyan minister, John Doe, spoke in Vienna.", "He affirmed that losses grow."),
            "The Kenyan minister, John Doe",
        ),
        (("Ms. Rivera said losses grow.", "Kenya signed the pact.", "She pointed out that losses grow."), "Ms. Rivera"),
        (("Kenya signed the pact.", "He noted that losses grow."), ""),
        (("The envoy met the prosecutor.", "He said that losses grow."), ""),
        (("The envoy spoke.", "He said that it rains.", "She said that losses grow."), ""),
    ],
)
def test_he_and_she_speak_for_the_one_person_spoken_of(read: Read, sentences: tuple[str, ...], holder: str) -> None:
    found = read(*sentences)[0][-1].attribution
    assert (found.kind, found.holder) == (Holder.REPORTED, holder)


@pytest.mark.parametrize(
    ("sentences", "told"),
    [
        (("The Malabo Convention protects victims.", "It does so without judges."), False),
        (("The Malabo Convention protects victims.", "It seeks to do so by means of salt."), False),
        (("The Agency protects victims.", "The Malabo Convention does the same for judges."), False),
        (("Although judges doubt that, the Malabo Convention protects victims and does so without fear.",), True),
        (("States that ratify the Malabo Convention must do so without reservations.",), True),
        (("The Malabo Convention does so much for victims.",), True),
        (("In doing so, the Malabo Convention protects victims.",), True),
    ],
)
def test_does_so_needs_the_verb_before_it(read: Read, sentences: tuple[str, ...], told: bool) -> None:
    last = read(*sentences)[0][-1]
    assert last.subject_resolved is told
    assert not [
        value for value in last.aspects if value.value.startswith(("does so w", "does the same", "seeks to do so"))
    ]


@pytest.mark.parametrize(
    ("sentences", "text"),
    [
        (
            ("The heart of the Malabo Convention is trust.", "It obliges States to share evidence."),
            "The Malabo Convention obliges States to share evidence.",
        ),
        (
            ("The overall aim of the Agency is safety.", "It trains police in many countries."),
            "The Agency trains police in many countries.",
        ),
        (
            ("The aim of the Malabo Convention is trust.", "It is often missed by States."),
            "The aim of the Malabo Convention is often missed by States.",
        ),
        (
            ("Article 5 of the Malabo Convention is short.", "It obliges States to share evidence."),
            "Article 5 of the Malabo Convention obliges States to share evidence.",
        ),
    ],
)
def test_what_no_heart_and_no_aim_does_is_done_by_whose_it_is(
    read: Read, sentences: tuple[str, ...], text: str
) -> None:
    assert read(*sentences)[0][-1].text == text

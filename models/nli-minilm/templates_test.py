"""Sentence frames for the test of the entailment model: wordings and names that training never sees.

Same shape as `templates.py`.
"""
# ruff: noqa: E501 - lists of words and sentences read better in long lines

from templates import Family, Frames

NAMES: dict[str, Frames] = {
    "X": (
        "the Valletta Convention", "the Oslo Charter", "the Kampala Accord", "the Comprehensive Report",
        "Recommendation R(95)13", "the Harare Instrument", "the Andean Decision", "the Gulf Agreement",
        "the Toolkit on Digital Crime", "the Sofia Protocol", "the Bangkok Statement", "Framework Decision 2005/222",
    ),
    "B": (
        "Eurojust", "AFRIPOL", "the Security Council", "the Pacific Islands Forum", "the OECD", "the Cyber Directorate",
        "the Arab League", "the Committee of Ministers", "the Octopus Project team", "the Nordic Liaison Office",
        "CARICOM", "the Crime Commission",
    ),
    "C": (
        "Tonga", "Spain", "Argentina", "Ukraine", "Sri Lanka", "Ethiopia", "Norway", "Indonesia", "Tunisia", "Panama",
    ),
    "T": (
        "identity theft", "hacking", "malicious software", "phishing", "cross-border access to data", "digital extortion",
    ),
    "R": ("the Balkans", "East Africa", "the Andes", "the Gulf", "the South Pacific", "the Maghreb"),
    "O": ("Operation Nightjar", "the Seaview sweep", "the March crackdown", "Operation Lantern", "the pilot exercise"),
    "opening": (
        "Significantly, ", "One should remember that ", "Nowadays ", "It is worth noting that ", "Formally, ",
    ),
    "closing": (
        ", as any prosecutor will confirm", ", a matter of daily concern to police", ", and scholars have taken note",
        " at the time of writing",
    ),
}  # fmt: skip

FAMILIES: tuple[Family, ...] = (
    Family(
        name="force",
        subject="X",
        values={
            "binding": ("{X} places its parties under legal obligations", "{X} is obligatory for the States concerned",
                        "{X} is a text with binding legal effect"),
            "soft": ("{X} does not bind anyone in law", "{X} is purely advisory", "{X} imposes no legal duties on States"),
        },
        opposes=(("binding", "soft"),),
        apart=("effect", "topicality", "issuer", "language"),
    ),
    Family(
        name="status",
        subject="X",
        values={
            "in_force": ("{X} is already in force", "{X} has taken legal effect"),
            "not_in_force": ("{X} has yet to enter into force", "{X} is adopted but not in force so far"),
            "adopted": ("{X} has been formally adopted", "the delegates voted to adopt {X}"),
            "proposed": ("{X} is still at the stage of a proposal", "{X} has not been adopted by anyone"),
            "opened": ("States were invited to sign {X}", "{X} opened for signature"),
        },
        entails=(("in_force", "adopted"), ("not_in_force", "adopted")),
        opposes=(
            ("in_force", "not_in_force"), ("in_force", "proposed"), ("adopted", "proposed"), ("not_in_force", "proposed"),
        ),
        leaves_open=(("adopted", "in_force"), ("opened", "in_force"), ("adopted", "not_in_force"), ("opened", "not_in_force")),
        apart=("effect", "topicality", "language"),
    ),
    Family(
        name="member",
        subject="C",
        values={
            "party": ("{C} became a party to {X}", "{C} is bound by {X} as a party", "{X} counts {C} among its parties"),
            "not_party": ("{C} does not belong to the parties to {X}", "{C} refuses to become a party to {X}",
                          "{X} does not count {C} among its parties"),
            "signed_only": ("{C} has signed {X} without ratifying it", "the signature of {C} under {X} was not followed by ratification"),
            "signed": ("{C} appears among the States that signed {X}", "a minister of {C} signed {X}"),
        },
        entails=(("signed_only", "signed"), ("signed_only", "not_party")),
        opposes=(("party", "not_party"), ("party", "signed_only")),
        leaves_open=(("signed", "party"), ("signed", "not_party"), ("not_party", "signed_only")),
        apart=("law_made",),
    ),
    Family(
        name="law_made",
        subject="C",
        values={
            "has": ("{C} has made {T} a matter of statute law", "there is legislation on {T} in {C}"),
            "lacks": ("{C} is without legislation on {T}", "there is no statute on {T} in {C}"),
        },
        opposes=(("has", "lacks"),),
        apart=("member",),
    ),
    Family(
        name="openness",
        subject="X",
        values={
            "global": ("{X} welcomes States from every continent", "{X} is a worldwide instrument", "all countries of the world can become parties to {X}"),
            "regional": ("{X} is a purely regional text", "{X} extends to a single region and no further",
                         "countries of other regions are unable to become parties to {X}"),
        },
        opposes=(("global", "regional"),),
        apart=("effect", "topicality", "language"),
    ),
    Family(
        name="nature",
        subject="X",
        values={
            "treaty": ("{X} is an interstate treaty", "{X} is a convention concluded by States"),
            "study": ("{X} is an expert report", "{X} is a study of existing practice"),
            "model_law": ("{X} is a model statute for national parliaments", "{X} supplies a model legislative text"),
            "resolution": ("{X} is a resolution carried by a vote", "delegates passed {X} as a mere resolution"),
            "programme": ("{X} is a project for training staff", "{X} is an assistance programme"),
        },
        opposes=(
            ("treaty", "study"), ("treaty", "model_law"), ("treaty", "resolution"), ("study", "model_law"),
            ("study", "resolution"), ("study", "programme"), ("treaty", "programme"), ("model_law", "programme"),
        ),
        apart=("effect", "topicality", "language"),
    ),
    Family(
        name="finality",
        subject="X",
        values={
            "final": ("{X} has reached its final version", "{X} is a completed and published text"),
            "draft": ("{X} has never left the stage of a draft", "{X} is an incomplete draft"),
        },
        opposes=(("final", "draft"),),
        apart=("effect", "topicality", "language"),
    ),
    Family(
        name="exclusive_x",
        subject="X",
        values={
            "sole": ("{X} is the only treaty that binds States on {T}", "except for {X}, no binding agreement on {T} exists",
                     "{X} stands alone as a binding treaty on {T}"),
            "member": ("{X} is among the texts that bind States on {T}", "{X} has binding rules on {T}"),
            "one_of_many": (
                "{X} is just one of the treaties that bind States on {T}",
                "{X} is far from alone as a binding treaty on {T}",
            ),
            "both": ("{X} and {Y} each bind States on {T}", "both {Y} and {X} have binding rules on {T}"),
            "none": ("no treaty binds States on {T}", "the field of {T} is without any binding treaty"),
            "other": ("{Y} has binding rules on {T}", "States are bound on {T} by {Y}"),
        },
        entails=(("sole", "member"), ("one_of_many", "member"), ("both", "member"), ("both", "other"), ("both", "one_of_many")),
        opposes=(("sole", "one_of_many"), ("sole", "none"), ("sole", "other"), ("none", "member"), ("none", "one_of_many"), ("none", "other")),
        leaves_open=(("member", "sole"), ("other", "member"), ("member", "other"), ("member", "one_of_many")),
        apart=("language",),
    ),
    Family(
        name="first_x",
        subject="X",
        values={
            "first": ("{X} was the very first treaty to deal with {T}", "{X} came before every other treaty on {T}"),
            "later": (
                "{X} was by no means the first treaty to deal with {T}",
                "older treaties than {X} deal with {T}",
            ),
            "after_y": ("{X} came after {Y}, an older treaty on {T}",),
            "a_treaty": ("{X} treats of {T}", "{T} is what {X} is concerned with"),
        },
        entails=(("first", "a_treaty"), ("after_y", "later")),
        opposes=(("first", "later"), ("first", "after_y")),
        leaves_open=(("a_treaty", "first"), ("a_treaty", "later"), ("later", "after_y")),
        apart=("language", "openness"),
    ),
    Family(
        name="issuer",
        subject="X",
        values={
            "by_b": ("{B} is the body that adopted {X}", "the author of {X} is {B}", "{X} was drawn up and passed by {B}"),
            "by_d": ("{D} is the body that adopted {X}", "the author of {X} is {D}", "{X} was drawn up and passed by {D}"),
            "discussed": ("{B} debated {X} at length", "{B} has cited {X} in its papers"),
        },
        opposes=(("by_b", "by_d"),),
        leaves_open=(("discussed", "by_b"), ("discussed", "by_d")),
        apart=("effect", "topicality", "language"),
    ),
    Family(
        name="effect",
        subject="X",
        values={
            "works": ("{X} has helped a great deal against {T}", "{X} is effective", "{X} has strengthened joint work on {T}"),
            "fails": ("{X} has been of no help against {T}", "{X} is ineffective", "{X} has not strengthened joint work on {T}"),
            "may_work": ("{X} may well help against {T}", "{X} could strengthen joint work on {T}"),
            "should_work": ("{X} was supposed to help against {T}", "{X} is intended to strengthen joint work on {T}"),
        },
        opposes=(("works", "fails"),),
        leaves_open=(("may_work", "works"), ("should_work", "works"), ("may_work", "fails"), ("should_work", "fails")),
        apart=("language",),
    ),
    Family(
        name="topicality",
        subject="X",
        values={
            "covers": ("{X} takes up {T}", "{X} has an article on {T}", "{X} extends to {T}"),
            "omits": ("{X} does not take up {T}", "{X} has no article on {T}", "{X} does not extend to {T}"),
        },
        opposes=(("covers", "omits"),),
        apart=("language", "openness"),
    ),
    Family(
        name="language",
        subject="X",
        values={
            "many": ("{X} can be read in several languages", "{X} was issued in multiple language versions"),
            "english": ("{X} can be read in English alone", "{X} was issued in English and in no other language"),
        },
        opposes=(("many", "english"),),
        apart=("effect", "topicality", "openness"),
    ),
    Family(
        name="mandate",
        subject="B",
        values={
            "power": ("{B} is empowered to bind its members", "{B} can force governments to comply", "{B} holds coercive powers"),
            "no_power": ("{B} is not empowered to bind its members", "{B} cannot force governments to comply", "{B} holds no coercive powers"),
        },
        opposes=(("power", "no_power"),),
        apart=("funding", "training", "membership"),
    ),
    Family(
        name="training",
        subject="B",
        values={
            "runs": ("{B} teaches police officers in {R}", "{B} gives training courses in {R}"),
            "runs_none": ("{B} does not teach police officers in {R}", "{B} gives no training courses in {R}"),
            "plans": ("{B} intends to give training courses in {R}", "{B} may one day teach police officers in {R}"),
        },
        opposes=(("runs", "runs_none"),),
        leaves_open=(("plans", "runs"), ("plans", "runs_none")),
        apart=("funding", "mandate", "membership"),
    ),
    Family(
        name="funding",
        subject="B",
        values={
            "more": ("{B} was given a bigger budget", "the means at the disposal of {B} increased"),
            "less": ("{B} was given a smaller budget", "the means at the disposal of {B} decreased"),
            "same": ("{B} was given the same budget as before", "the means at the disposal of {B} did not change"),
        },
        opposes=(("more", "less"), ("more", "same"), ("less", "same")),
        apart=("mandate", "training", "membership"),
    ),
    Family(
        name="membership",
        subject="B",
        values={
            "open": ("civil society has a seat at the meetings of {B}", "{B} allows civil society to attend"),
            "closed": ("civil society has no seat at the meetings of {B}", "{B} does not allow civil society to attend"),
        },
        opposes=(("open", "closed"),),
        apart=("mandate", "training", "funding"),
    ),
    Family(
        name="actors",
        subject="O",
        values={
            "b_leads": ("{B} headed {O} while {D} helped", "{O} was headed by {B}, {D} lending assistance"),
            "d_leads": ("{D} headed {O} while {B} helped", "{O} was headed by {D}, {B} lending assistance"),
            "both": ("{B} as well as {D} contributed to {O}", "{O} was joint work of {B} and {D}"),
        },
        entails=(("b_leads", "both"), ("d_leads", "both")),
        opposes=(("b_leads", "d_leads"),),
        leaves_open=(("both", "b_leads"), ("both", "d_leads")),
        apart=("outcome",),
    ),
    Family(
        name="outcome",
        subject="O",
        values={
            "good": ("{O} was successful", "{O} destroyed the gang's network"),
            "bad": ("{O} was unsuccessful", "{O} did not destroy the gang's network"),
        },
        opposes=(("good", "bad"),),
        apart=("actors",),
    ),
    Family(
        name="coherence",
        subject="T",
        values={
            "fragmented": ("the legal regime on {T} is fragmented and uneven", "no unified framework governs {T}",
                           "the bodies dealing with {T} act without coordination"),
            "cohesive": ("the legal regime on {T} is cohesive and even", "a unified framework governs {T}",
                         "the bodies dealing with {T} act in coordination"),
        },
        opposes=(("fragmented", "cohesive"),),
        apart=("definition", "trend", "urgency"),
    ),
    Family(
        name="definition",
        subject="T",
        values={
            "agreed": ("governments share a single definition of {T}", "the definition of {T} is settled"),
            "disputed": ("governments do not share a definition of {T}", "the definition of {T} is contested"),
        },
        opposes=(("agreed", "disputed"),),
        apart=("coherence", "trend", "urgency"),
    ),
    Family(
        name="trend",
        subject="T",
        values={
            "up": ("reports of {T} have increased", "{T} is on the rise"),
            "down": ("reports of {T} have decreased", "{T} is in decline"),
        },
        opposes=(("up", "down"),),
        apart=("coherence", "definition"),
    ),
    Family(
        name="urgency",
        subject="T",
        values={
            "asserted": ("governments work hand in hand on {T}", "national authorities help each other with {T}"),
            "should": ("governments ought to work hand in hand on {T}", "national authorities should help each other with {T}"),
            "denied": ("governments do not work hand in hand on {T}", "national authorities give each other no help with {T}"),
            "some_say": ("opponents allege that governments do not work hand in hand on {T}",),
        },
        opposes=(("asserted", "denied"),),
        leaves_open=(("should", "asserted"), ("some_say", "denied"), ("some_say", "asserted"), ("should", "denied")),
        apart=("definition", "trend"),
    ),
    Family(
        name="quantity",
        subject="T",
        values={
            "all": ("all governments have criminalised {T}", "{T} is a crime in every country"),
            "most": ("most governments have criminalised {T}", "{T} is a crime in the majority of countries"),
            "some": ("some governments have criminalised {T}", "{T} is a crime in some countries"),
            "none": ("no government has criminalised {T}", "{T} is not a crime anywhere"),
            "not_all": ("some governments have not criminalised {T}", "{T} is not a crime in every country"),
        },
        entails=(("all", "most"), ("all", "some"), ("most", "some"), ("none", "not_all")),
        opposes=(("all", "none"), ("all", "not_all"), ("most", "none"), ("some", "none")),
        leaves_open=(("most", "all"), ("some", "all"), ("some", "most"), ("not_all", "some"), ("some", "not_all"), ("not_all", "none")),
        apart=("definition", "trend", "coherence"),
    ),
    Family(
        name="duty",
        subject="X",
        values={
            "must": ("{X} makes it mandatory for States to store traffic data", "States must store traffic data under {X}"),
            "may": ("{X} leaves States free to store traffic data", "States may store traffic data under {X}"),
            "should": ("{X} suggests that States store traffic data", "States should store traffic data according to {X}"),
            "must_not": ("{X} bans States from storing traffic data", "States must not store traffic data under {X}"),
            "need_not": ("{X} does not make it mandatory for States to store traffic data", "States need not store traffic data under {X}"),
        },
        entails=(("must_not", "need_not"),),
        opposes=(("must", "must_not"), ("must", "need_not"), ("may", "must_not")),
        leaves_open=(("may", "must"), ("should", "must"), ("may", "need_not"), ("should", "must_not"), ("need_not", "must_not")),
        apart=("language", "openness"),
    ),
)  # fmt: skip

COUNTS: dict[str, Frames] = {
    "X": (
        "{X} is in force for {Q} States",
        "{Q} countries have become parties to {X}",
        "{X} has attracted {Q} parties",
    ),
    "B": ("{B} consists of {Q} States", "{Q} countries belong to {B}"),
    "O": ("{Q} suspects were detained in the course of {O}", "{O} resulted in the arrest of {Q} people"),
    "R": (
        "{Q} per cent of the queries sent from {R} are ignored",
        "authorities ignore {Q} per cent of the queries sent from {R}",
    ),
}
DATES: dict[str, Frames] = {
    "adopted": ("the vote that adopted {X} was held {Q}", "{X} saw its adoption {Q}"),
    "in_force": ("{X} became law between its parties {Q}", "{X} has been applied since it entered into force {Q}"),
    "ratified": ("{C} brought its ratification of {X} to a close {Q}", "{C} became a party to {X} {Q}"),
    "founded": ("{B} came into being {Q}", "{B} began its work {Q}"),
    "held": ("{O} was conducted {Q}", "the raids of {O} happened {Q}"),
}

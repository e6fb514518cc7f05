"""Sentence frames of the product's field, for training: own words, from which `generate.py` makes labelled pairs.

A family is one way in which two accounts of one thing can differ. Each value has frames that say the same; `entails`
lists (premise value, hypothesis value), `opposes` the pairs that exclude each other, `leaves_open` the pairs where the
first says nothing of the second. More frames stand in `wordings.txt`, one a line. Frames name slots: {X} {Y} instruments, {B} {D} bodies, {C} {E} countries,
{T} topics, {R} regions, {O} operations.
The frames of the test (`templates_test.py`) share no wording and no names with these.
"""
# ruff: noqa: E501 - lists of words and sentences read better in long lines

from dataclasses import dataclass, replace
from pathlib import Path

Frames = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """One kind of difference, its values, and how the values relate."""

    name: str
    subject: str  # the slot that all frames are about
    values: dict[str, Frames]
    entails: tuple[tuple[str, str], ...] = ()
    opposes: tuple[tuple[str, str], ...] = ()
    leaves_open: tuple[tuple[str, str], ...] = ()
    apart: Frames = ()  # families whose sentences on the same subject leave this one open


NAMES: dict[str, Frames] = {
    "X": (
        "the Budapest Convention", "the Malabo Convention", "the Lusaka Protocol", "the Arab Convention",
        "the Hanoi Convention", "the Second Additional Protocol", "Resolution 55/63", "the Model Law",
        "the Minsk Agreement", "Directive 2013/40", "the Nairobi Declaration", "the Comprehensive Study",
        "the Commonwealth scheme", "the Cairo Treaty on Computer Offences", "Resolution 71/204",
        "the ECOWAS directive", "the Jakarta Guidelines", "the Quito Framework", "the Evidence Regulation",
        "the Lisbon Recommendation", "the Tallinn Memorandum", "the Convention on Electronic Evidence",
        "the Handbook on Digital Forensics", "the Global Programme document", "the draft study of 2013",
    ),
    "B": (
        "INTERPOL", "UNODC", "Europol", "the Council of Europe", "the African Union", "the General Assembly",
        "the Ad Hoc Committee", "the Commission", "the Secretariat", "the ITU", "the expert group", "ASEAN",
        "the Organization of American States", "the Regional Cybercrime Centre", "the World Bank", "ENISA",
        "the Working Group", "the Human Rights Council", "the Joint Task Force", "the Ministry of Justice",
        "the Financial Action Task Force", "the Network of Contact Points", "the Steering Committee",
    ),
    "C": (
        "Kenya", "Brazil", "Japan", "Ghana", "Russia", "the United States", "India", "France", "Peru", "Senegal",
        "Nigeria", "Canada", "Turkey", "Morocco", "Chile", "Australia", "China", "South Africa", "Estonia", "Mexico",
    ),
    "T": (
        "cybercrime", "computer fraud", "online fraud", "illegal access to systems", "ransomware", "data theft",
        "cyber espionage", "child abuse on the internet", "data interference", "money laundering online", "spam",
    ),
    "R": (
        "West Africa", "the Pacific", "Central Asia", "the Caribbean", "Eastern Europe", "Latin America",
        "the Middle East", "Southern Africa", "South-East Asia",
    ),
    "O": (
        "Operation Falcon", "Operation Clearwater", "Operation Delta", "the Harbour takedown",
        "the joint raid of 2019", "the Avalanche operation", "the training mission", "the annual exercise",
    ),
    "opening": (
        "Notably, ", "As is often recalled, ", "In this field, ", "Moreover, ", "At the same time, ", "Today, ",
        "For practitioners it matters that ", "The literature agrees that ", "It is clear that ", "In law, ",
        "As this section shows, ", "It bears repeating that ", "Writers point out, rightly, that ",
    ),
    "closing": (
        ", which matters for electronic evidence", ", as practitioners know", ", a point that recurs in this debate",
        ", and this shapes everyday cooperation", ", as the footnotes explain", ", despite changes in technology",
        ", whatever the state of the technology", ", a fact of some weight for investigators",
    ),
}  # fmt: skip

_LONG: tuple[Family, ...] = (
    Family(
        name="force",
        subject="X",
        values={
            "binding": (
                "{X} is legally binding", "{X} binds the States that join it", "{X} is a binding instrument",
                "{X} creates legal obligations for its parties", "{X} imposes duties that States must carry out",
                "States are under a legal duty to comply with {X}", "{X} is hard law", "the rules of {X} are mandatory",
                "{X} contains obligations enforceable under international law", "{X} has binding force",
                "under {X}, States have undertaken firm legal commitments", "compliance with {X} is compulsory", "States must abide by {X}", "{X} carries legal obligation", "breaking {X} is a breach of international law", "{X} is law for those who accepted it",),
            "soft": (
                "{X} is not legally binding", "{X} is a non-binding instrument", "{X} is soft law",
                "{X} has only the weight of a recommendation", "{X} creates no legal obligations",
                "following {X} is voluntary", "States are free to disregard {X}", "{X} binds nobody",
                "nothing in {X} is mandatory", "{X} lacks binding force", "{X} merely offers guidance",
                "{X} is a set of voluntary standards", "no State is legally obliged to follow {X}", "{X} carries no legal obligation", "breaking {X} is no breach of law", "{X} is a political commitment and no more", "{X} leaves States legally free", "the provisions of {X} are optional",),
        },
        opposes=(("binding", "soft"),),
        apart=("date", "effect", "topicality", "issuer", "language"),
    ),
    Family(
        name="status",
        subject="X",
        values={
            "in_force": (
                "{X} is in force", "{X} has entered into force", "{X} took effect some years ago",
                "{X} has come into force", "{X} is now applicable law", "the entry into force of {X} has taken place",
                "{X} gathered the ratifications it needed and is now in operation", "{X} is an instrument in force", "{X} now has the force of law", "{X} is operative", "States have been applying {X} since it came into force",),
            "not_in_force": (
                "{X} is not yet in force", "{X} has not entered into force", "{X} still awaits its entry into force",
                "{X} has so far failed to come into force", "{X} has been adopted but is still not in force",
                "the entry into force of {X} is still pending", "too few ratifications have come in for {X} to apply",
                "{X} was adopted, yet it has never taken effect", "{X} does not have the force of law yet", "{X} is waiting for more ratifications before it can apply", "no date has come at which {X} entered into force",),
            "adopted": (
                "{X} was adopted", "{X} has been adopted", "the adoption of {X} has taken place",
                "delegates have adopted {X}", "the text of {X} was approved", "{X} won formal approval",
                "negotiators agreed on {X} and adopted it", "{X} was passed", "the conference accepted {X}", "{X} obtained the votes it needed to be adopted",),
            "proposed": (
                "{X} is only a proposal", "{X} was never adopted",
                "{X} has remained a draft", "{X} never got beyond the draft stage", "no body ever adopted {X}",
                "negotiations on {X} have not been concluded", "{X} is a text that nobody has approved", "nobody has agreed to {X} yet", "{X} was put forward but never accepted", "the adoption of {X} has not happened",),
            "opened": (
                "{X} was opened for signature", "{X} has been opened for signature", "States have been able to sign {X}",
                "the signing ceremony of {X} was held", "{X} is open for signature", "{X} can be signed", "States began to sign {X}",),
        },
        entails=(
            ("in_force", "adopted"), ("not_in_force", "adopted"), ("opened", "adopted"), ("negotiating", "proposed"),
            ("abandoned", "proposed"),
        ),
        opposes=(
            ("in_force", "not_in_force"), ("in_force", "proposed"), ("adopted", "proposed"),
            ("not_in_force", "proposed"), ("opened", "proposed"), ("negotiating", "adopted"), ("negotiating", "in_force"),
            ("negotiating", "opened"), ("abandoned", "adopted"), ("abandoned", "in_force"), ("abandoned", "negotiating"),
        ),
        leaves_open=(
            ("adopted", "in_force"), ("opened", "in_force"), ("adopted", "not_in_force"), ("opened", "not_in_force"),
            ("adopted", "opened"), ("proposed", "negotiating"), ("proposed", "abandoned"),
        ),
        apart=("effect", "topicality", "language"),
    ),
    Family(
        name="member",
        subject="C",
        values={
            "party": (
                "{C} is a party to {X}", "{C} has ratified {X}", "{C} has acceded to {X}", "{C} belongs to the parties to {X}",
                "{X} binds {C} since its ratification", "{C} completed the ratification of {X}", "{C} joined {X}", "{X} applies to {C} as a party", "{C} takes part in {X} as a full party", "{C} gave its consent to be bound by {X}",),
            "not_party": (
                "{C} is not a party to {X}", "{C} has not ratified {X}", "{C} has stayed outside {X}",
                "{C} never joined {X}", "{C} has declined to join {X}", "{X} has not been ratified by {C}",
                "{C} remains a non-party to {X}", "{C} is absent from the list of parties to {X}", "{C} is not bound by {X}", "{C} keeps out of {X}",),
            "signed_only": (
                "{C} signed {X} but has not ratified it", "{C} is a signatory of {X}, though not a party to it",
                "{C} put its signature to {X} without ever ratifying it",
                "although {C} signed {X}, ratification is still missing", "{C} signed {X} and stopped there, short of ratification",),
            "signed": (
                "{C} signed {X}", "{C} has signed {X}", "{C} is among the signatories of {X}",
                "{X} carries the signature of {C}", "the government of {C} put its signature to {X}", "representatives of {C} signed {X}", "{C} was one of those who signed {X}",),
        },
        entails=(("signed_only", "signed"), ("signed_only", "not_party")),
        opposes=(("party", "not_party"), ("party", "signed_only")),
        leaves_open=(
            ("signed", "party"), ("signed", "not_party"), ("not_party", "signed"), ("not_party", "signed_only"),
            ("signed", "signed_only"),
        ),
        apart=("law_made",),
    ),
    Family(
        name="law_made",
        subject="C",
        values={
            "has": (
                "{C} has a law on {T}", "{C} adopted legislation against {T}", "the parliament of {C} passed an act on {T}",
                "national law in {C} covers {T}", "{C} regulates {T} by statute", "{T} is dealt with in the law of {C}", "{T} is an offence under the statutes of {C}", "lawmakers in {C} have legislated on {T}",),
            "lacks": (
                "{C} has no law on {T}", "{C} lacks legislation against {T}", "{C} has yet to pass an act on {T}",
                "national law in {C} is silent on {T}", "{T} is not regulated in {C}",
                "the parliament of {C} never passed an act on {T}", "{T} is no offence under the statutes of {C}", "lawmakers in {C} have not legislated on {T}",),
        },
        opposes=(("has", "lacks"),),
        apart=("member",),
    ),
    Family(
        name="openness",
        subject="X",
        values={
            "global": (
                "{X} is a global instrument", "{X} is open to every State in the world", "any State may join {X}",
                "{X} has worldwide reach", "{X} is universal in scope", "membership of {X} is open to all countries",
                "{X} was made for the whole world", "{X} covers all regions of the globe", "{X} is for all States", "no State is excluded from {X}", "{X} reaches beyond any one region", "countries on every continent may accede to {X}",),
            "regional": (
                "{X} is a regional instrument", "{X} is open only to States of one region", "{X} applies in one region only",
                "only members of a regional organisation may join {X}", "{X} has no reach beyond its region",
                "{X} is limited to a single region", "States from outside the region cannot join {X}",
                "{X} is confined to its own continent", "{X} is for States of a certain region", "States of other continents are excluded from {X}", "{X} remains within one region", "accession to {X} is reserved for neighbouring States",),
        },
        opposes=(("global", "regional"),),
        apart=("date", "effect", "topicality", "language", "force"),
    ),
    Family(
        name="nature",
        subject="X",
        values={
            "treaty": ("{X} is a treaty", "{X} is an international agreement between States", "States concluded {X} as a treaty",
                       "{X} takes the form of a convention among States", "{X} belongs to treaty law", "{X} is a binding agreement that States ratified", "{X} is an accord between governments under international law", "{X} is a multilateral treaty",),
            "study": ("{X} is a study", "{X} is a research report", "{X} is a survey of the state of affairs",
                      "{X} is a report that collects answers from States", "{X} is an analysis prepared by experts",
                      "{X} describes and analyses the problem, as a report does", "{X} is a piece of research", "{X} reports on what States do", "{X} is a scholarly survey",),
            "model_law": ("{X} is a model law", "{X} provides States with a model legislative framework",
                          "{X} offers draft provisions that legislators can copy", "{X} sets out model provisions for national laws",
                          "{X} serves as a template for legislation", "{X} is a blueprint for domestic statutes", "{X} gives lawmakers a ready text", "{X} is a template law",),
            "resolution": ("{X} is a resolution", "{X} is a resolution passed by delegates", "{X} was passed as a resolution",
                           "{X} takes the form of a resolution", "{X} is a decision of an assembly in the form of a resolution", "members voted {X} through as a resolution",),
            "programme": ("{X} is a training programme", "{X} is a programme of technical assistance",
                          "{X} is a scheme that trains officials", "{X} is a capacity-building project", "{X} is a course for practitioners", "{X} is an aid project", "{X} builds the skills of officials",),
        },
        opposes=(
            ("treaty", "study"), ("treaty", "model_law"), ("treaty", "resolution"), ("treaty", "programme"),
            ("study", "model_law"), ("study", "resolution"), ("study", "programme"), ("model_law", "programme"),
            ("resolution", "programme"), ("model_law", "resolution"),
        ),
        apart=("date", "effect", "topicality", "language"),
    ),
    Family(
        name="finality",
        subject="X",
        values={
            "final": ("{X} is a finished document", "{X} was published in its final form", "{X} is the final text",
                      "{X} has been finalised", "work on {X} was completed and the text released", "{X} is complete", "the text of {X} is definitive", "{X} has left the drafting stage",),
            "draft": ("{X} is a draft", "{X} was never finalised", "{X} exists only in draft form", "{X} is unfinished",
                      "{X} circulates as a provisional text", "{X} is marked as a draft and not a final text", "{X} is incomplete", "the text of {X} is not definitive", "{X} is still being drafted",),
        },
        opposes=(("final", "draft"),),
        apart=("effect", "topicality", "language", "openness"),
    ),
    Family(
        name="exclusive_x",
        subject="X",
        values={
            "sole": (
                "{X} is the only binding treaty on {T}", "{X} is the sole binding instrument against {T}",
                "no treaty other than {X} binds States on {T}", "{X} alone creates obligations on {T}",
                "apart from {X} there is no binding treaty on {T}", "{X} remains the one and only binding text on {T}",
                "binding law on {T} is found in {X} and nowhere else", "{X} is the single binding agreement on {T}", "{X} is the lone binding treaty on {T}", "there is just one binding treaty on {T}, and that is {X}", "nothing but {X} binds States on {T}",),
            "member": (
                "{X} is a binding treaty on {T}", "{X} binds States on {T}", "{X} is binding law on {T}",
                "{X} lays down binding rules on {T}", "there are binding obligations on {T} in {X}", "States owe duties on {T} under {X}", "{X} is one binding treaty on {T}",),
            "one_of_many": (
                "{X} is one of several binding treaties on {T}",
                "besides {X}, other binding treaties on {T} exist",
                "{X} is not the only binding treaty on {T}",
                "{X} is but one among the binding instruments on {T}",
                "{X} shares the field of {T} with other binding treaties", "several treaties besides {X} bind States on {T}", "{X} has company as a binding treaty on {T}",),
            "both": (
                "{X} and {Y} are both binding treaties on {T}",
                "binding treaties on {T} include {X} and {Y}",
                "States are bound on {T} by {Y} as well as by {X}",
                "{X} has a counterpart in {Y}, and both are binding on {T}",
            ),

            "none": (
                "there is no binding treaty on {T}", "no binding instrument on {T} exists",
                "States have never concluded a binding treaty on {T}", "binding treaties on {T} are absent",
                "not a single treaty binds States on {T}", "the world still lacks any binding treaty on {T}", "{T} is not covered by any binding treaty", "a binding treaty on {T} does not exist", "on {T}, States have bound themselves by no treaty",),
            "other": (
                "{Y} is a binding treaty on {T}", "{Y} binds States on {T}", "{Y} lays down binding rules on {T}",
                "{Y} is a further treaty with binding force on {T}", "there are binding obligations on {T} in {Y}", "a binding treaty on {T} is {Y}",),
        },
        entails=(("sole", "member"), ("one_of_many", "member"), ("both", "member"), ("both", "other"), ("both", "one_of_many")),
        opposes=(("sole", "one_of_many"), ("sole", "none"), ("sole", "other"), ("sole", "both"), ("none", "member"), ("none", "one_of_many"), ("none", "other"), ("none", "both")),
        leaves_open=(("member", "sole"), ("other", "member"), ("member", "other"), ("member", "one_of_many")),
        apart=("date", "language"),
    ),
    Family(
        name="first_x",
        subject="X",
        values={
            "first": (
                "{X} was the first treaty on {T}", "{X} was the earliest agreement on {T}", "no treaty on {T} existed before {X}",
                "{X} was the pioneering treaty on {T}", "treaty law on {T} began with {X}", "{X} opened the series of treaties on {T}", "before {X}, States had no treaty on {T}", "{X} is older than all other treaties on {T}", "of the treaties on {T}, {X} came first",),
            "later": (
                "{X} was not the first treaty on {T}",
                "treaties on {T} existed before {X}",
                "{X} followed earlier treaties on {T}",
                "other treaties on {T} preceded {X}", "{X} had predecessors among the treaties on {T}", "before {X}, States already had a treaty on {T}", "{X} is younger than some treaties on {T}", "{X} was not a pioneer among treaties on {T}",),
            "after_y": (
                "{Y} preceded {X} as a treaty on {T}",
                "{X} came later than {Y} among the treaties on {T}", "{Y} is the elder treaty on {T}, {X} the younger",),
            "a_treaty": ("{X} is a treaty on {T}", "{X} deals with {T}", "{T} is the subject of {X}", "{X} is about {T}", "{X} concerns {T}", "{X} speaks of {T}",),
        },
        entails=(("first", "a_treaty"), ("after_y", "later"), ("y_first", "after_y"), ("y_first", "later")),
        opposes=(("first", "later"), ("first", "after_y"), ("first", "y_first")),
        leaves_open=(("a_treaty", "first"), ("a_treaty", "later"), ("later", "after_y"), ("after_y", "y_first"), ("later", "y_first")),
        apart=("language", "openness"),
    ),
    Family(
        name="issuer",
        subject="X",
        values={
            "by_b": (
                "{X} was adopted by {B}", "{B} adopted {X}", "{X} was issued by {B}", "it was {B} that adopted {X}",
                "{X} is a text of {B}", "{X} comes from {B}", "{X} is the work of {B}", "{B} is the author of {X}", "{B} voted for {X} and issued it", "{X} was made by {B}", "{X} owes its existence to {B}",),
            "by_d": (
                "{X} was adopted by {D}", "{D} adopted {X}", "{X} was issued by {D}", "it was {D} that adopted {X}",
                "{X} is a text of {D}", "{X} comes from {D}", "{X} came from {D} and not from {B}", "{X} is the work of {D}", "{D} is the author of {X}", "{D} voted for {X} and issued it", "{X} was made by {D}", "{X} owes its existence to {D}",),
            "discussed": (
                "{X} was discussed by {B}", "{B} took note of {X}", "{B} held a meeting on {X}", "{B} quotes {X}",
                "members of {B} read {X} with interest", "{B} asked its members for comments on {X}", "{B} welcomed {X}", "{X} was on the agenda of {B}",),
        },
        opposes=(("by_b", "by_d"),),
        leaves_open=(("discussed", "by_b"), ("discussed", "by_d"), ("by_b", "discussed"), ("by_d", "discussed")),
        apart=("effect", "topicality", "language"),
    ),
    Family(
        name="effect",
        subject="X",
        values={
            "works": (
                "{X} has improved cooperation on {T}", "{X} works well in practice", "{X} has been effective against {T}",
                "thanks to {X}, cooperation on {T} has become faster", "{X} has made a real difference to the fight against {T}",
                "{X} has proved its worth", "{X} achieved what it set out to do", "{X} is a success", "{X} helps", "{X} made cooperation on {T} stronger", "{X} is of real use against {T}", "{X} reduced {T}",),
            "fails": (
                "{X} has not improved cooperation on {T}", "{X} does not work in practice", "{X} has been ineffective against {T}",
                "despite {X}, cooperation on {T} is no faster than before", "{X} has done little against {T}",
                "{X} has failed to deliver", "{X} changed nothing on the ground", "{X} is a failure", "{X} does not help", "{X} made cooperation on {T} no stronger", "{X} is of no use against {T}", "{X} did not reduce {T}", "{X} is without effect",),
            "may_work": (
                "{X} may improve cooperation on {T}", "{X} could help against {T}", "{X} might prove useful",
                "{X} has the potential to speed up cooperation on {T}", "{X} would perhaps make a difference", "{X} might help", "{X} can perhaps reduce {T}",),
            "should_work": (
                "{X} should improve cooperation on {T}", "{X} was meant to help against {T}",
                "{X} is expected to speed up cooperation on {T}", "States hoped that {X} would help against {T}", "{X} ought to help", "the aim of {X} is to reduce {T}",),
        },
        entails=(("works", "may_work"),),
        opposes=(("works", "fails"),),
        leaves_open=(
            ("may_work", "works"), ("should_work", "works"), ("may_work", "fails"), ("should_work", "fails"),
            ("may_work", "should_work"), ("fails", "should_work"),
        ),
        apart=("language", "date"),
    ),
    Family(
        name="topicality",
        subject="X",
        values={
            "covers": ("{X} covers {T}", "{X} contains rules on {T}", "{T} falls within {X}", "{X} addresses {T}",
                       "{X} has provisions on {T}", "there is a chapter on {T} in {X}", "{X} includes {T}", "{T} is one of the subjects of {X}", "{X} regulates {T}",),
            "omits": ("{X} does not cover {T}", "{X} contains no rules on {T}", "{T} falls outside {X}", "{X} is silent on {T}",
                      "{X} leaves {T} aside", "{X} has nothing to say on {T}", "no provision of {X} concerns {T}", "{X} excludes {T}", "{T} is none of the subjects of {X}", "{X} does not regulate {T}",),
        },
        opposes=(("covers", "omits"),),
        apart=("language", "date", "openness"),
    ),
    Family(
        name="language",
        subject="X",
        values={
            "many": ("{X} has been translated", "{X} can be had in several languages"),
            "english": ("{X} is available in English only", "{X} has never been translated from English",
                        "there is no translation of {X} from the English"),
        },
        entails=(("specific", "many"),),
        opposes=(("many", "english"),),
        apart=("effect", "topicality", "openness"),
    ),
    Family(
        name="mandate",
        subject="B",
        values={
            "power": (
                "{B} can issue binding decisions", "{B} has the power to impose sanctions", "{B} may compel States to act",
                "{B} has enforcement powers", "decisions of {B} bind its members", "{B} is able to enforce its rules",
                "{B} has authority to punish States that do not comply", "{B} can oblige States to act", "{B} commands and States obey", "States must follow what {B} decides",),
            "no_power": (
                "{B} cannot issue binding decisions", "{B} has no enforcement powers", "{B} can only recommend",
                "{B} lacks the authority to punish States that do not comply", "{B} has no means of enforcing its rules",
                "{B} may advise States but never compel them", "the powers of {B} stop at recommendations", "{B} cannot oblige States to act", "{B} asks and States may refuse", "States need not follow what {B} decides",),
        },
        opposes=(("power", "no_power"),),
        apart=("funding", "training", "membership"),
    ),
    Family(
        name="arrest",
        subject="B",
        values={
            "itself": ("{B} arrests suspects itself", "officers of {B} carry out arrests", "{B} has its own powers of arrest",
                       "{B} investigates cases on its own authority"),
            "supports": ("{B} does not arrest anybody itself", "{B} has no powers of arrest", "{B} leaves arrests to national police",
                         "{B} has no investigators of its own and supports national police", "officers of {B} cannot make arrests"),
        },
        opposes=(("itself", "supports"),),
        apart=("funding", "training", "membership"),
    ),
    Family(
        name="training",
        subject="B",
        values={
            "runs": (
                "{B} trains investigators in {R}", "{B} runs courses for police officers in {R}",
                "{B} offers training in {R}", "training for investigators in {R} is provided by {B}",
                "{B} has set up a training programme in {R}", "officers in {R} are trained by {B}", "{B} instructs investigators in {R}", "{B} holds workshops in {R}",),
            "runs_none": (
                "{B} does not train investigators in {R}", "{B} runs no courses in {R}", "{B} offers no training in {R}",
                "no training in {R} is provided by {B}", "{B} has never set up a training programme in {R}",
                "officers in {R} receive no training from {B}", "{B} neither trains nor equips anyone in {R}", "{B} does not instruct investigators in {R}", "{B} holds no workshops in {R}",),
            "plans": (
                "{B} plans to train investigators in {R}", "{B} has proposed courses for police officers in {R}",
                "{B} considered whether to offer training in {R}", "a training programme of {B} in {R} has been suggested", "{B} hopes to hold workshops in {R}", "{B} wants to train police officers in {R}",),
        },
        opposes=(("runs", "runs_none"),),
        leaves_open=(("plans", "runs"), ("plans", "runs_none"), ("runs", "plans")),
        apart=("funding", "mandate", "membership"),
    ),
    Family(
        name="funding",
        subject="B",
        values={
            "more": ("the budget of {B} grew", "{B} received more money than before", "funding for {B} increased",
                     "{B} saw its resources rise", "States raised their contributions to {B}", "{B} has more to spend than last year", "the income of {B} went up", "{B} enjoys a larger budget",),
            "less": ("the budget of {B} shrank", "{B} received less money than before", "funding for {B} fell",
                     "{B} saw its resources decline", "States cut their contributions to {B}", "{B} has less to spend than last year", "the income of {B} went down", "{B} suffers from a reduced budget",),
            "same": ("the budget of {B} did not change", "{B} received as much money as before", "funding for {B} stayed level",
                     "{B} saw no change in its resources", "{B} has the same sum to spend as last year", "the income of {B} remained constant",),
        },
        opposes=(("more", "less"), ("more", "same"), ("less", "same")),
        apart=("mandate", "training", "membership"),
    ),
    Family(
        name="membership",
        subject="B",
        values={
            "open": ("{B} admits civil society to its meetings", "non-governmental groups may attend meetings of {B}",
                     "meetings of {B} are open to civil society", "{B} lets civil society take part", "{B} welcomes civil society", "outside groups can follow the sessions of {B}",),
            "closed": ("{B} shuts civil society out of its meetings", "non-governmental groups may not attend meetings of {B}",
                       "meetings of {B} are closed to civil society", "{B} keeps civil society away", "{B} excludes civil society", "outside groups cannot follow the sessions of {B}",),
        },
        opposes=(("open", "closed"),),
        apart=("mandate", "training", "funding"),
    ),
    Family(
        name="actors",
        subject="O",
        values={
            "b_leads": (
                "{B} led {O} with the support of {D}", "{O} was led by {B} and supported by {D}",
                "{B} coordinated {O} and {D} assisted", "{D} assisted {B}, which was in charge of {O}",
                "with help from {D}, {B} directed {O}", "{B}, rather than {D}, was in command of {O}", "{B} ran {O}, assisted by {D}", "{B} managed {O} and {D} took a supporting part", "{D} played second to {B} in {O}", "the leader of {O} was {B}, its helper {D}",),
            "d_leads": (
                "{D} led {O} with the support of {B}", "{O} was led by {D} and supported by {B}",
                "{D} coordinated {O} and {B} assisted", "{B} assisted {D}, which was in charge of {O}",
                "with help from {B}, {D} directed {O}", "{D}, rather than {B}, was in command of {O}", "{D} ran {O}, assisted by {B}", "{D} managed {O} and {B} took a supporting part", "{B} played second to {D} in {O}", "the leader of {O} was {D}, its helper {B}",),
            "both": ("{B} and {D} both took part in {O}", "{O} brought {B} and {D} together", "officers of {B} and {D} joined {O}",
                     "{D} and {B} were involved in {O}", "{B} and {D} carried out {O} together", "{O} involved {B} and also {D}",),
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
            "good": ("{O} succeeded", "{O} ended with arrests", "{O} took the criminal network down", "{O} reached its goal", "{O} went well", "{O} put the criminals out of business",),
            "bad": ("{O} failed", "{O} ended without a single arrest", "{O} left the criminal network intact", "{O} missed its goal", "{O} went badly", "{O} did not put the criminals out of business",),
        },
        opposes=(("good", "bad"),),
        apart=("actors",),
    ),
    Family(
        name="help_given",
        subject="C",
        values={
            "c_to_e": ("{C} asked {E} for evidence", "{C} sent {E} a request for evidence", "{E} received a request for evidence from {C}",
                       "a request for evidence went from {C} to {E}"),
            "e_to_c": ("{E} asked {C} for evidence", "{E} sent {C} a request for evidence", "{C} received a request for evidence from {E}",
                       "a request for evidence went from {E} to {C}"),
            "talk": ("{C} and {E} exchanged views on evidence", "{C} and {E} have a treaty on evidence", "{C} and {E} cooperate on {T}"),
            "never": ("{C} never asked {E} for evidence", "{C} sent no request for evidence to {E}",
                      "{E} has never received a request for evidence from {C}"),
        },
        opposes=(("c_to_e", "never"),),
        leaves_open=(("talk", "c_to_e"), ("talk", "e_to_c"), ("e_to_c", "c_to_e"), ("c_to_e", "e_to_c"), ("e_to_c", "never"), ("talk", "never")),
        apart=("member", "law_made"),
    ),
    Family(
        name="coherence",
        subject="T",
        values={
            "fragmented": (
                "the law on {T} is fragmented", "the rules on {T} form a patchwork", "governance of {T} is scattered over many bodies",
                "there is no coherent framework for {T}", "the regimes on {T} overlap and do not fit together",
                "efforts against {T} are disjointed", "{T} is governed by a jumble of uncoordinated rules",
                "institutions dealing with {T} duplicate each other's work", "the international answer to {T} lacks unity", "rules on {T} vary and conflict", "{T} is handled by many actors without a common plan", "regulation of {T} is piecemeal", "no single framework holds the law on {T} together",),
            "cohesive": (
                "the law on {T} is coherent", "the rules on {T} form a unified whole", "governance of {T} is united under one framework",
                "there is a cohesive framework for {T}", "the regimes on {T} fit together well",
                "efforts against {T} are well coordinated", "{T} is governed by one consistent set of rules",
                "institutions dealing with {T} work as one", "the international answer to {T} is unified", "rules on {T} agree with each other", "{T} is handled by many actors under a common plan", "regulation of {T} is integrated", "a single framework holds the law on {T} together",),
        },
        opposes=(("fragmented", "cohesive"),),
        apart=("definition", "trend", "urgency"),
    ),
    Family(
        name="definition",
        subject="T",
        values={
            "agreed": ("there is an agreed definition of {T}", "States have settled on one definition of {T}",
                       "{T} has a generally accepted definition", "everyone defines {T} in the same way", "there is consensus on the meaning of {T}", "the meaning of {T} is clear to all States",),
            "disputed": ("there is no agreed definition of {T}", "States define {T} in different ways",
                         "{T} lacks a generally accepted definition", "what {T} means is disputed", "definitions of {T} diverge", "there is no consensus on the meaning of {T}", "the meaning of {T} is a matter of debate",),
        },
        opposes=(("agreed", "disputed"),),
        apart=("coherence", "trend", "urgency"),
    ),
    Family(
        name="trend",
        subject="T",
        values={
            "up": ("cases of {T} are rising", "the number of cases of {T} went up", "{T} is becoming more frequent",
                   "there is more {T} than a decade ago", "{T} has grown", "{T} increases", "more cases of {T} are counted than before",),
            "down": ("cases of {T} are falling", "the number of cases of {T} went down", "{T} is becoming less frequent",
                     "there is less {T} than a decade ago", "{T} has declined", "{T} decreases", "fewer cases of {T} are counted than before",),
        },
        opposes=(("up", "down"), ("up", "flat"), ("down", "flat")),
        apart=("coherence", "definition"),
    ),
    Family(
        name="urgency",
        subject="T",
        values={
            "asserted": ("States cooperate on {T}", "countries work together on {T}", "there is cooperation between States on {T}", "States join forces against {T}", "governments assist one another in matters of {T}",),
            "should": ("States should cooperate on {T}", "countries ought to work together on {T}",
                       "more cooperation between States on {T} is needed", "States are urged to cooperate on {T}", "States must one day join forces against {T}", "it would be good if governments assisted one another in matters of {T}",),
            "denied": ("States do not cooperate on {T}", "countries fail to work together on {T}",
                       "there is no cooperation between States on {T}", "States do not join forces against {T}", "governments do not assist one another in matters of {T}",),
            "some_say": ("critics claim that States do not cooperate on {T}", "some authors doubt that countries work together on {T}", "one author says that governments do not assist one another in matters of {T}", "it has been alleged that States do not join forces against {T}",),
        },
        opposes=(("asserted", "denied"),),
        leaves_open=(("should", "asserted"), ("some_say", "denied"), ("some_say", "asserted"), ("should", "denied"), ("asserted", "should")),
        apart=("definition", "trend"),
    ),
    Family(
        name="quantity",
        subject="T",
        values={
            "all": ("all States have laws on {T}", "every State has a law on {T}", "each and every country legislates on {T}",
                    "laws on {T} exist in all countries", "{T} is against the law in all States", "no country is without a law on {T}",),
            "most": ("most States have laws on {T}", "the majority of States have a law on {T}", "a majority of countries legislate on {T}",
                     "laws on {T} exist in most countries", "{T} is against the law in most States", "more than half of all countries have a law on {T}",),
            "some": ("some States have laws on {T}", "there are States with a law on {T}", "at least some countries legislate on {T}",
                     "laws on {T} exist in some countries", "{T} is against the law in some States", "a number of countries have a law on {T}",),
            "few": ("few States have laws on {T}", "hardly any State has a law on {T}", "only a handful of countries legislate on {T}",
                    "laws on {T} exist in very few countries", "{T} is against the law in few States",),
            "none": ("no State has a law on {T}", "not one country legislates on {T}", "laws on {T} exist nowhere",
                     "States have no laws on {T} at all", "{T} is against the law nowhere", "every country is without a law on {T}",),
            "not_all": ("not all States have laws on {T}", "some States have no law on {T}", "there are countries without a law on {T}",
                        "laws on {T} are missing in some countries", "{T} is not against the law in all States", "a number of countries are without a law on {T}",),
        },
        entails=(("all", "most"), ("all", "some"), ("most", "some"), ("few", "not_all"), ("none", "not_all"), ("few", "some")),
        opposes=(
            ("all", "few"), ("all", "none"), ("all", "not_all"), ("most", "few"), ("most", "none"), ("some", "none"),
            ("few", "none"),
        ),
        leaves_open=(("most", "all"), ("some", "all"), ("some", "most"), ("not_all", "some"), ("some", "not_all"), ("not_all", "none"),
                     ("not_all", "few"), ("some", "few"), ("most", "not_all")),
        apart=("definition", "trend", "coherence"),
    ),
    Family(
        name="duty",
        subject="X",
        values={
            "must": ("{X} requires States to preserve data", "under {X}, States must preserve data",
                     "{X} obliges States to preserve data", "States are bound by {X} to preserve data", "{X} makes States preserve data", "States have a duty under {X} to preserve data", "{X} orders States to preserve data",),
            "may": ("{X} allows States to preserve data", "under {X}, States may preserve data",
                    "{X} permits States to preserve data", "{X} gives States the option of preserving data", "{X} lets States preserve data", "States are free under {X} to preserve data",),
            "should": ("{X} encourages States to preserve data", "under {X}, States should preserve data",
                       "{X} recommends that States preserve data", "{X} invites States to preserve data", "{X} urges States to preserve data", "{X} asks States to consider preserving data",),
            "must_not": ("{X} forbids States to preserve data", "under {X}, States must not preserve data",
                         "{X} prohibits the preservation of data by States", "{X} bars States from preserving data", "States have a duty under {X} not to preserve data",),
            "need_not": ("{X} does not require States to preserve data", "under {X}, States need not preserve data",
                         "{X} puts States under no duty to preserve data", "{X} does not order States to preserve data", "States have no duty under {X} to preserve data", "{X} does not make States preserve data",),
        },
        entails=(("must_not", "need_not"), ("must", "may")),
        opposes=(("must", "must_not"), ("must", "need_not"), ("may", "must_not")),
        leaves_open=(("may", "must"), ("should", "must"), ("may", "need_not"), ("need_not", "must_not"), ("should", "must_not"),
                     ("may", "should"), ("need_not", "may"), ("need_not", "should")),
        apart=("language", "date", "openness"),
    ),
)  # fmt: skip

# Families whose frames all stand in `wordings.txt`: name, subject, two values that exclude each other, families apart.
_PLAIN: tuple[tuple[str, str, str, str, Frames], ...] = (
    ("secrecy", "X", "public", "secret", ("language", "topicality", "finality")),
    ("vote", "X", "consensus", "divided", ("language", "topicality", "openness")),
    ("novelty", "T", "new", "old", ("trend", "definition", "coherence")),
    ("money_source", "B", "voluntary", "regular", ("mandate", "training", "membership")),
    ("permanence", "B", "permanent", "temporary", ("mandate", "training", "membership")),
    ("evidence", "T", "solid", "thin", ("trend", "definition", "coherence")),
    ("capacity", "C", "enough", "short", ("law_made", "member", "replies")),
    ("verdict", "B", "praise", "criticism", ("funding", "membership", "permanence")),
    ("place", "X", "in_c", "in_e", ("language", "topicality", "effect")),
    ("aim", "X", "harmonise", "leave", ("language", "vote", "secrecy")),
    ("teamwork", "T", "well", "badly", ("trend", "definition", "novelty")),
    ("adherence", "X", "most", "few", ("language", "topicality", "vote")),
    ("probe", "B", "may", "may_not", ("funding", "membership", "permanence")),
    ("replies", "C", "fast", "slow", ("law_made", "member", "capacity")),
    ("safeguards", "X", "strong", "weak", ("language", "vote", "openness")),
    ("review", "X", "has", "lacks", ("language", "vote", "openness")),
    ("reservations", "X", "allowed", "barred", ("language", "vote", "topicality")),
    ("stance", "C", "for", "against", ("law_made", "capacity", "replies")),
    ("blame", "C", "did", "did_not", ("law_made", "capacity", "member")),
    ("compliance", "C", "complies", "breaches", ("law_made", "capacity", "replies")),
    ("replaced", "X", "yes", "no", ("language", "vote", "secrecy")),
    ("breadth", "X", "broad", "narrow", ("language", "vote", "secrecy")),
    ("motive", "T", "profit", "politics", ("trend", "definition", "novelty")),
)  # fmt: skip

# One of two did it, alone or with the other in a second part: name, subject, the two, and the two with both parts told.
_HANDED: tuple[tuple[str, str, str, str, str, str], ...] = (
    ("preparer", "X", "by_b", "by_d", "b_for_d", "d_for_b"),
    ("chair", "X", "by_c", "by_e", "c_over_e", "e_over_c"),
)


def _handed(name: str, subject: str, first: str, second: str, first_told: str, second_told: str) -> Family:
    return Family(
        name=name,
        subject=subject,
        values={first: (), second: (), first_told: (), second_told: ()},
        entails=((first_told, first), (second_told, second)),
        opposes=((first, second), (first_told, second_told), (first_told, second), (second_told, first)),
        leaves_open=((first, first_told), (second, second_told)),
        apart=("language", "topicality", "effect"),
    )


def _read_wordings() -> dict[str, dict[str, Frames]]:
    """The frames of `wordings.txt` by family and value."""
    found: dict[str, dict[str, list[str]]] = {}
    frames: list[str] = []
    for line in Path(__file__).with_name("wordings.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            family, value = line[1:-1].split()
            frames = found.setdefault(family, {}).setdefault(value, [])
        elif line and not line.startswith("#"):
            frames.append(line)
    return {family: {value: tuple(said) for value, said in values.items()} for family, values in found.items()}


def _widened(family: Family, more: dict[str, Frames]) -> Family:
    """The family with further frames; what is `near` in words says nothing of any value."""
    names = [*family.values, *(name for name in more if name not in family.values)]
    values = {name: tuple(dict.fromkeys(family.values.get(name, ()) + more.get(name, ()))) for name in names}
    askable = sorted({name for pair in family.opposes for name in pair})
    near = tuple(("near", name) for name in askable) if "near" in values else ()
    return replace(family, values=values, leaves_open=family.leaves_open + near)


def _families() -> tuple[Family, ...]:
    wordings = _read_wordings()
    plain = (
        Family(name=name, subject=subject, values={first: (), second: ()}, opposes=((first, second),), apart=apart)
        for name, subject, first, second, apart in _PLAIN
    )
    handed = tuple(_handed(*row) for row in _HANDED)
    return tuple(_widened(family, wordings.get(family.name, {})) for family in (*_LONG, *plain, *handed))


FAMILIES: tuple[Family, ...] = _families()

# Frames whose {Q} is a number or a date that `generate.py` draws; `unit` is what is counted.
COUNTS: dict[str, Frames] = {
    "X": (
        "{X} has {Q} parties", "{Q} States are parties to {X}", "{Q} States have joined {X}", "{X} binds {Q} States",
        "the parties to {X} number {Q}", "{X} has been ratified by {Q} States", "the number of parties to {X} is {Q}",
    ),
    "B": (
        "{B} has {Q} members", "{Q} States are members of {B}", "the members of {B} number {Q}", "{B} counts {Q} members",
        "{B} brings together {Q} States",
    ),
    "O": (
        "{O} led to {Q} arrests", "{Q} people were arrested in {O}", "police arrested {Q} people during {O}",
        "{O} ended with {Q} suspects in custody",
    ),
    "C": (
        "{C} reported {Q} cases of {T}", "{Q} cases of {T} were reported by {C}", "the police of {C} recorded {Q} cases of {T}",
    ),
    "R": (
        "{Q} per cent of requests from {R} go unanswered", "{Q} per cent of all requests from {R} receive no answer",
        "in {R}, {Q} per cent of requests are left without an answer",
    ),
}  # fmt: skip
DATES: dict[str, Frames] = {
    "adopted": (
        "{X} was adopted {Q}", "the adoption of {X} took place {Q}", "delegates adopted {X} {Q}", "{X} was approved {Q}",
    ),
    "in_force": (
        "{X} entered into force {Q}", "{X} took effect {Q}", "the entry into force of {X} fell {Q}", "{X} came into force {Q}",
    ),
    "signed": (
        "{C} signed {X} {Q}", "the signature of {C} was put under {X} {Q}",
    ),
    "ratified": ("{C} ratified {X} {Q}", "{C} deposited its ratification of {X} {Q}", "the ratification of {X} by {C} took place {Q}"),
    "founded": ("{B} was founded {Q}", "{B} was set up {Q}", "the creation of {B} took place {Q}", "States established {B} {Q}"),
    "held": ("{O} took place {Q}", "{O} was carried out {Q}", "police carried out {O} {Q}"),
}  # fmt: skip

"""Pairs in which two parties keep or change their roles: who led and who helped, who asked and who answered.

Reads nothing; gives threes of (premise, hypothesis, label) with one hypothesis. Names stand in either order in frames of
either label, so that only the construction tells them apart. Seeded by the caller.
"""
# ruff: noqa: E501 - frames read better in long lines

import random
from collections.abc import Callable
from dataclasses import dataclass

from naming import Part, actor, body, choose, country, distinct, instrument, operation, person

Triple = list[tuple[str, str, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Frames that all say that A does it to B, frames that do not say which way, and who A and B may be."""

    draw: Callable[[random.Random, Part], str]
    forward: tuple[str, ...]
    either: tuple[str, ...]


LED = (
    "led",
    "headed",
    "directed",
    "coordinated",
    "ran",
    "commanded",
    "oversaw",
    "managed",
    "spearheaded",
    "conducted",
    "steered",
    "organised",
)
LEAD_PASSIVE = (
    "led",
    "headed",
    "directed",
    "coordinated",
    "run",
    "commanded",
    "overseen",
    "managed",
    "spearheaded",
    "conducted",
    "steered",
    "organised",
)
WITH_HELP = (
    "with the support of {B}", "with help from {B}", "with the assistance of {B}", "assisted by {B}", "supported by {B}", "aided by {B}", "with {B} in a supporting role",
    "with {B} as its helper", "with {B} lending a hand", "while {B} assisted", "while {B} gave support", "and {B} helped", "with {B} assisting", "helped along by {B}",
    "and was backed by {B}", "and {B} acted in support", "with technical support from {B}", "and {B} merely assisted",
)  # fmt: skip
LEADS = (
    *(f"{{A}} {verb} {{O}} " for verb in LED),
    *(f"{{O}} was {verb} by {{A}} " for verb in LEAD_PASSIVE),
    "{A} was in charge of {O} ", "{A} took the lead in {O} ", "{A} stood at the head of {O} ", "{A} had command of {O} ", "the lead in {O} lay with {A} ",
    "responsibility for {O} rested with {A} ", "{O} took place under the leadership of {A} ", "it was {A} that led {O} ", "{A} was the lead agency in {O} ",
)  # fmt: skip
LEAD_WHOLE = (
    "it was {A}, not {B}, that led {O}", "{A} rather than {B} was in charge of {O}", "{O} was led by {A} and not by {B}", "the leader of {O} was {A}, not {B}",
    "{B}, which assisted in {O}, left the lead to {A}", "{A}, which {B} assisted, led {O}", "{A}, assisted by {B}, led {O}", "{B}, led by {A}, took part in {O}",
    "{B} supported {A} in leading {O}", "{B} helped {A} to run {O}", "{B} gave {A} a hand with {O}, which {A} directed", "{B} acted under the lead of {A} in {O}",
    "{B} took its orders from {A} throughout {O}", "in {O}, {B} assisted {A}", "in {O}, {A} was assisted by {B}", "in {O}, {A} led and {B} followed",
    "{B} played a supporting part in {O} and {A} the leading one", "{A} played the leading part in {O}, {B} a supporting one", "{B} was only the helper in {O}; {A} led it",
    "the part of {B} in {O} was to support {A}, the leader", "{O} had {A} as its leader and {B} as its supporter", "the leadership of {A} and the support of {B} made {O} possible",
    "{A} gave the orders in {O} and {B} carried them out", "{B} carried out in {O} what {A} ordered", "with {A} in the lead, {B} contributed to {O}",
    "{B} came to the aid of {A}, which was leading {O}", "{A} received support from {B} in leading {O}", "support for {A}, the leader of {O}, came from {B}",
    "the one in charge of {O} was {A}; {B} assisted", "behind {A}, which headed {O}, stood {B} as a supporter", "{B} served under {A} in {O}", "{A} had {B} under its command in {O}",
)  # fmt: skip
LEADING = Relation(
    draw=body,
    forward=tuple(lead + help_given for lead in LEADS for help_given in WITH_HELP) + LEAD_WHOLE * 10,
    either=(
        "{A} and {B} took part in {O}", "{O} brought {A} and {B} together", "{A} and {B} worked on {O} side by side", "{O} involved both {A} and {B}",
        "{A} joined {B} in {O}", "officers of {A} and of {B} were present at {O}", "{A} and {B} shared the costs of {O}", "both {A} and {B} reported on {O}",
        "{A} and {B} had a hand in {O}", "{O} was the subject of talks of {A} with {B}", "{A} praised {B} for its part in {O}", "{A} and {B} prepared {O}",
    ),
)  # fmt: skip

RELATIONS: tuple[Relation, ...] = (
    Relation(  # before and after
        draw=instrument,
        forward=(
            "{A} was adopted before {B}", "{B} was adopted after {A}", "{A} is older than {B}", "{B} is younger than {A}", "{A} preceded {B}", "{B} followed {A}",
            "{A} predates {B}", "{B} postdates {A}", "{A} came earlier than {B}", "{B} came later than {A}", "by the time {B} was adopted, {A} already existed",
            "{B} did not yet exist when {A} was adopted", "the adoption of {A} preceded that of {B}", "the adoption of {B} followed that of {A}", "{A}, adopted before {B}, is the older text",
            "{B} was preceded by {A}", "{A} was followed by {B}", "first came {A}, then {B}", "of the two, {A} is the older and {B} the newer", "{B} is more recent than {A}",
            "{A} is the predecessor of {B}", "{B} is the successor of {A}", "{A} was already there when {B} was made",
        ),
        either=("{A} and {B} deal with the same subject", "{A} mentions {B}", "{A} and {B} were both adopted", "{B} is often compared with {A}", "{A} and {B} have much in common", "{A} is longer than {B}"),
    ),
    Relation(  # more and fewer
        draw=instrument,
        forward=(
            "{A} has more parties than {B}", "{B} has fewer parties than {A}", "more States have joined {A} than {B}", "fewer States have joined {B} than {A}",
            "the parties to {A} outnumber those to {B}", "the parties to {B} are outnumbered by those to {A}", "in number of parties, {A} is ahead of {B}", "in number of parties, {B} trails {A}",
            "{A} attracted more parties than {B} did", "{B} did not attract as many parties as {A}", "{B} has not as many parties as {A}", "the membership of {A} is larger than that of {B}",
            "the membership of {B} is smaller than that of {A}", "{A} surpasses {B} in membership", "{B} is surpassed by {A} in membership", "compared with {B}, {A} has the larger membership",
        ),
        either=("{A} and {B} have several parties in common", "States may join both {A} and {B}", "{A} and {B} both have parties", "{A} is older than {B}", "{B} is shorter than {A}", "the parties to {A} and {B} meet every year"),
    ),
    Relation(  # part and whole
        draw=body,
        forward=(
            "{A} is part of {B}", "{B} includes {A}", "{A} belongs to {B}", "{B} comprises {A}", "{A} is a department of {B}", "{A} is a unit within {B}", "one of the units of {B} is {A}",
            "{A} sits within {B}", "{B} houses {A} as one of its units", "{A} forms a branch of {B}", "{B} has {A} as one of its branches", "{A} operates as an arm of {B}", "within {B} there is {A}",
        ),
        either=("{A} works with {B}", "{A} and {B} exchange staff", "{A} and {B} are in the same town", "{B} quotes {A}", "{A} and {B} have a joint office", "staff of {A} visited {B}"),
    ),
    Relation(  # reports to
        draw=body,
        forward=(
            "{A} reports to {B}", "{B} supervises {A}", "{A} is supervised by {B}", "{A} is answerable to {B}", "{B} receives the reports of {A}", "{A} is subordinate to {B}", "{B} is the superior of {A}",
            "{B} stands above {A}", "{A} stands below {B}", "{A} takes instructions from {B}", "{B} gives instructions to {A}", "{B} watches over {A}", "{A} is under the supervision of {B}", "{B} has oversight of {A}",
            "{A} must account to {B} for its work", "{B} controls the work of {A}",
        ),
        either=("{A} and {B} are independent of one another in budget", "{A} meets {B} every month", "{A} and {B} published a report", "{A} shares its building with {B}", "{B} and {A} have known each other for long"),
    ),
    Relation(  # court
        draw=actor,
        forward=(
            "{A} won the case against {B}", "{B} lost the case against {A}", "the court found for {A} and against {B}", "the judges ruled in favour of {A}, not of {B}", "{B} was defeated in court by {A}", "{A} defeated {B} in court",
            "judgment was given for {A} against {B}", "{A} prevailed over {B} at trial", "{B} failed in its suit against {A}", "victory in the dispute with {B} went to {A}", "in the dispute of {A} and {B}, {A} was proved right",
            "it was {A}, not {B}, that won in court", "the loser of the case was {B}, the winner {A}", "the court dismissed the arguments of {B} and upheld those of {A}", "{B} was beaten by {A} before the court",
        ),
        either=("{A} and {B} met in court", "{A} and {B} are waiting for judgment", "the case of {A} and {B} attracted attention", "{A} and {B} had a dispute", "the dispute of {A} with {B} went to court", "{A} and {B} settled parts of their dispute"),
    ),
    Relation(  # suing
        draw=actor,
        forward=(
            "{A} sued {B}", "{B} was sued by {A}", "{A} brought a case against {B}", "a case was brought against {B} by {A}", "{A} took {B} to court", "{B} was taken to court by {A}", "in the case, {A} is the claimant and {B} the defendant",
            "{B} had to defend itself against the suit of {A}", "{A} filed suit against {B}", "{B} faced a lawsuit that {A} had filed", "{A} started proceedings against {B}", "the suit of {A} named {B} as defendant",
        ),
        either=("{A} and {B} met in court", "{A} and {B} were parties to a lawsuit", "the lawsuit concerned {A} and {B}", "a judge heard {A} and {B}", "{A} and {B} were witnesses in a case"),
    ),
    Relation(  # evidence
        draw=country,
        forward=(
            "in that case, {A} asked {B} for evidence", "in that case, {B} was asked by {A} for evidence", "in that case, {A} sent {B} a request for evidence", "in that case, {B} received a request for evidence from {A}",
            "in that case, {B} supplied evidence at the request of {A}", "in that case, {A} obtained the evidence from {B}", "in that case, {B} handed evidence to {A}", "in that case, {A} was given evidence by {B}",
            "in that case, the evidence went from {B} to {A}", "in that case, the request went from {A} to {B}", "in that case, {B} executed a request made by {A}", "in that case, {A} relied on evidence gathered by {B}",
            "in that case, {A} was the requesting and {B} the requested State", "in that case, {B} helped {A} with evidence", "in that case, {A}, having no evidence of its own, turned to {B}",
        ),
        either=("in that case, {A} and {B} cooperated", "in that case, {A} and {B} exchanged views on evidence", "in that case, evidence crossed the border of {A} and {B}", "in that case, {A} consulted {B}", "in that case, courts of {A} and {B} were involved"),
    ),
    Relation(  # handing over
        draw=country,
        forward=(
            "{A} extradited the suspect to {B}", "the suspect was extradited from {A} to {B}", "{B} received the suspect from {A}", "{A} handed the suspect over to {B}", "the suspect was handed over to {B} by {A}", "{B} obtained the suspect from {A}",
            "{A} surrendered the suspect to {B}", "at the request of {B}, {A} gave up the suspect", "police of {A} delivered the suspect into the hands of {B}", "the suspect left {A} in custody and was brought to {B}", "{B} had the suspect extradited from {A}",
        ),
        either=("{A} and {B} talked about the suspect", "the suspect had lived in {A} and in {B}", "{A} and {B} have an extradition treaty", "police of {A} and {B} looked for the suspect", "the suspect was wanted in {A} and {B}"),
    ),
    Relation(  # money
        draw=actor,
        forward=(
            "{A} paid {B} for {O}", "{B} was paid by {A} for {O}", "{A} funded the work of {B} on {O}", "the work of {B} on {O} was funded by {A}", "{B} received money from {A} for {O}", "{A} gave {B} a grant for {O}", "{B} was given a grant by {A} for {O}",
            "the money that {B} spent on {O} came from {A}", "{A} met the costs that {B} had in {O}", "for {O}, {B} depended on funds of {A}", "{A} financed {B} in {O}", "{A} was the donor and {B} the recipient in {O}", "{B} carried out {O} at the expense of {A}",
        ),
        either=("{A} and {B} shared the costs of {O}", "{A} and {B} discussed the costs of {O}", "{O} was expensive for {A} and {B}", "{A} and {B} published the accounts of {O}", "nobody knows what {A} and {B} spent on {O}"),
    ),
    Relation(  # trade
        draw=actor,
        forward=(
            "{A} sold the software to {B}", "{B} bought the software from {A}", "the software was sold to {B} by {A}", "the software was bought from {A} by {B}", "{A} was the seller of the software and {B} the buyer", "{B} purchased the software that {A} offered",
            "{B} is a customer of {A}, whose software it bought", "{A} supplied {B} with the software", "{B} obtained the software from {A} for a price", "the software went from {A} to {B} for money",
        ),
        either=("{A} and {B} use the same software", "{A} and {B} signed a contract about software", "{A} and {B} talked about the software", "{A} and {B} tested the software together", "the software is known to {A} and {B}"),
    ),
    Relation(  # replacing
        draw=instrument,
        forward=(
            "{A} replaced {B}", "{B} was replaced by {A}", "{A} took the place of {B}", "{B} gave way to {A}", "{A} superseded {B}", "{B} was superseded by {A}", "{B} lapsed when {A} came", "with {A}, {B} ceased to apply", "{A} repealed {B}", "{B} was repealed by {A}",
            "{A} now applies instead of {B}", "in place of {B} there is now {A}", "{B} is no longer applied, since {A} stands in its place", "{A} put an end to {B}",
        ),
        either=("{A} refers to {B}", "{A} and {B} were drafted in the same town", "{A} and {B} cover similar ground", "{B} and {A} are often read together"),
    ),
    Relation(  # model and copy
        draw=instrument,
        forward=(
            "{A} was modelled on {B}", "{B} served as the model for {A}", "{A} copies {B}", "{B} was copied in {A}", "{A} borrows its definitions from {B}", "{B} lent its definitions to {A}", "{B} inspired {A}", "{A} was inspired by {B}", "{A} is derived from {B}",
            "the text of {A} goes back to {B}", "the drafters of {A} took {B} as their pattern", "{B} was the pattern that {A} follows", "{A} repeats what {B} had said before",
        ),
        either=("{A} and {B} resemble each other", "{A} and {B} contain like definitions", "scholars compare {A} and {B}", "{A} and {B} share a number of articles", "{A} and {B} go back to a third text"),
    ),
    Relation(  # precedence
        draw=instrument,
        forward=(
            "{A} prevails over {B}", "in a conflict, {B} yields to {A}", "{A} takes precedence over {B}", "{B} ranks below {A}", "{A} ranks above {B}", "{B} is subordinate to {A}", "where the two differ, {A} is to be followed and not {B}", "where the two differ, {B} must give way to {A}",
            "{A} overrides {B}", "{B} is overridden by {A}", "{A} has priority over {B}", "{B} applies only as far as {A} allows", "of the two norms, {A} is higher than {B}",
        ),
        either=("{A} and {B} may conflict", "the relation of {A} and {B} is unclear", "{A} says nothing of {B}", "courts apply {A} and {B}"),
    ),
    Relation(  # training
        draw=body,
        forward=(
            "{A} trained the officers of {B}", "the officers of {B} were trained by {A}", "{B} sent its officers to {A} for training", "{A} taught the staff of {B}", "the staff of {B} learned from {A}", "{B} received training from {A}", "{A} gave training to {B}",
            "instructors of {A} taught at {B}", "officers of {B} took courses given by {A}", "{A} held a course for {B}", "{B} attended a course held by {A}", "{B} owes its training to {A}",
        ),
        either=("{A} and {B} attended the same course", "{A} and {B} discussed training", "officers of {A} and {B} know each other", "{A} and {B} plan a course", "a third body trained {A} and {B}"),
    ),
    Relation(  # proposal and opposition
        draw=actor,
        forward=(
            "{A} proposed {O} and {B} opposed it", "{O}, proposed by {A}, was opposed by {B}", "{B} rejected the proposal of {A} for {O}", "{A} spoke for {O}, {B} against it", "{A} was in favour of {O} and {B} was against", "{B} resisted {O}, which {A} wanted",
            "while {A} wanted {O}, {B} did not", "{B} voted against {O} and {A} for it", "against the wishes of {B}, {A} called for {O}", "{A} supported {O}, unlike {B}", "unlike {A}, {B} was opposed to {O}", "{O} had the support of {A} but not of {B}",
        ),
        either=("{A} and {B} debated {O}", "{A} and {B} disagreed about {O}", "{A} and {B} asked for more time before {O}", "the views of {A} and {B} on {O} are known", "{A} and {B} were asked about {O}"),
    ),
    Relation(  # host
        draw=body,
        forward=(
            "{A} hosted {B} for {O}", "{B} was hosted by {A} for {O}", "{B} came to {A} for {O}", "{A} invited {B} to {O}", "{B} was invited by {A} to {O}", "{B} accepted the invitation of {A} to {O}", "{A} received {B} as a guest at {O}", "{B} was a guest of {A} at {O}",
            "{A} was the host of {O} and {B} a guest", "{B} attended {O} at the invitation of {A}",
        ),
        either=("{A} and {B} met at {O}", "{A} and {B} were guests at {O}", "{A} and {B} spoke of {O}", "both {A} and {B} attended {O}", "{A} and {B} exchanged invitations"),
    ),
    Relation(  # drafting and adoption
        draw=body,
        forward=(
            "{A} drafted the rules that {B} adopted", "{B} adopted the rules drafted by {A}", "the rules were drafted by {A} and adopted by {B}", "the rules, a draft of {A}, were adopted by {B}", "{A} wrote the rules; {B} adopted them", "the draft of the rules came from {A}, their adoption from {B}",
            "after {A} had drafted the rules, {B} adopted them", "before {B} adopted the rules, {A} had drafted them", "the rules owe their text to {A} and their adoption to {B}", "{B} put into effect the rules that {A} had written", "{A} was the drafter of the rules, {B} adopted them",
        ),
        either=("{A} and {B} worked on the rules", "{A} and {B} read the draft of the rules", "{A} and {B} are bound by the rules", "the rules concern {A} and {B}", "{A} and {B} publish the rules"),
    ),
    Relation(  # supervision of persons
        draw=person,
        forward=(
            "{A} chaired the meeting and {B} was deputy", "{B} was deputy to {A}, who chaired the meeting", "the meeting was chaired by {A}, with {B} as deputy", "{A} was in the chair, {B} stood in as deputy", "{B} assisted {A} in chairing the meeting",
            "the chair of the meeting was {A}, the deputy {B}", "{A} presided and {B} was second in rank", "{A} presided over the meeting, and {B} was the deputy",
        ),
        either=("{A} and {B} attended the meeting", "{A} and {B} spoke at the meeting", "{A} sat beside {B} at the meeting", "{A} and {B} prepared the meeting", "the meeting heard {A} and {B}"),
    ),
    Relation(  # teacher, author, critic: writing
        draw=person,
        forward=(
            "{A} wrote the study that {B} reviewed", "{B} reviewed the study written by {A}", "the study was written by {A} and reviewed by {B}", "{A} is the author of the study, {B} its reviewer", "{B} wrote a review of the study of {A}", "the review by {B} concerns the study by {A}",
            "{A}, whose study {B} reviewed, is its author", "the study of {A} was reviewed by {B}", "as a reviewer, {B} read the study of {A}", "{B}, the reviewer, discussed the study that {A} had written",
        ),
        either=("{A} and {B} discussed the study", "{A} and {B} read the study", "the study quotes {A} and {B}", "{A} and {B} are scholars", "{A} and {B} know the study"),
    ),
    Relation(  # taking over an office
        draw=person,
        forward=(
            "{A} succeeded {B} in office", "{B} was succeeded by {A}", "{A} took over the office from {B}", "{B} handed the office over to {A}", "{B} was in office before {A}", "{A} came into office after {B}", "{A} is the successor of {B}", "{B} is the predecessor of {A}",
            "when {B} left, {A} took over the office", "the office passed from {B} to {A}", "{A} followed {B} in the office",
        ),
        either=("{A} and {B} both held the office", "{A} and {B} worked in the same office", "{A} and {B} applied for the office", "{A} thanked {B}", "{A} and {B} belong to the same party"),
    ),
    Relation(  # faster, cheaper, larger
        draw=body,
        forward=(
            "{A} answers requests faster than {B}", "{B} answers requests more slowly than {A}", "{A} needs less time than {B} to answer requests", "{B} takes longer than {A} to answer requests", "in answering requests, {B} is slower than {A}", "in answering requests, {A} is quicker than {B}",
            "{B} is not as fast as {A} in answering requests", "requests are answered sooner by {A} than by {B}", "whoever asks {A} has an answer sooner than one who asks {B}",
        ),
        either=("{A} and {B} answer requests", "the speed of {A} and {B} in answering requests is unknown", "{A} has more staff than {B} for requests", "{A} and {B} received requests"),
    ),
    Relation(  # spying, attacking
        draw=country,
        forward=(
            "{A} attacked the networks of {B}", "the networks of {B} were attacked by {A}", "{B} was the victim of an attack on its networks by {A}", "an attack on the networks of {B} came from {A}", "the attack was launched by {A} and aimed at {B}", "{A} was the attacker, {B} the victim",
            "{B} suffered an attack on its networks that {A} had launched", "hackers working for {A} broke into the networks of {B}", "networks in {B} were hit by {A}", "{B}, not {A}, was the victim of the attack",
        ),
        either=("{A} and {B} blamed each other for attacks", "{A} and {B} were attacked", "{A} and {B} signed a pact on attacks", "attacks concern {A} and {B}", "hackers in {A} and {B} were arrested"),
    ),
    Relation(  # appointing
        draw=actor,
        forward=(
            "{A} appointed {B}",
            "{B} was appointed by {A}",
            "{B} owes its appointment to {A}",
            "the appointment of {B} was made by {A}",
            "it was {A} that appointed {B}",
            "{A} chose {B} for the task",
            "{B} was chosen for the task by {A}",
            "{A} entrusted {B} with the task",
            "{B} received the task from {A}",
            "the task was handed to {B} by {A}",
            "{A} delegated the task to {B}",
            "{B} acted on a mandate from {A}",
            "{A} gave {B} the mandate for the task",
        ),
        either=(
            "{A} and {B} worked on the task",
            "{A} and {B} were considered for the task",
            "{A} and {B} talked about the task",
            "the task concerned {A} and {B}",
            "neither {A} nor {B} wanted the task at first",
        ),
    ),
    Relation(  # warning
        draw=body,
        forward=(
            "{A} warned {B} of the danger",
            "{B} was warned of the danger by {A}",
            "the warning of the danger went from {A} to {B}",
            "{B} learned of the danger from {A}",
            "{A} told {B} about the danger",
            "{A} alerted {B} to the danger",
            "it was {A} that alerted {B} to the danger",
            "{B} received a warning of the danger from {A}",
            "{A} sent {B} word of the danger",
            "but for {A}, {B} would not have known of the danger",
            "{B} has {A} to thank for its knowledge of the danger",
            "{A} was the source and {B} the recipient of the warning",
        ),
        either=(
            "{A} and {B} knew of the danger",
            "{A} and {B} discussed the danger",
            "the danger threatened {A} and {B}",
            "a third body warned {A} and {B}",
            "{A} and {B} took the danger seriously",
        ),
    ),
    Relation(  # sending data
        draw=body,
        forward=(
            "{A} sent the data to {B}",
            "{B} received the data from {A}",
            "the data went from {A} to {B}",
            "{A} passed the data on to {B}",
            "{B} got hold of the data through {A}",
            "the data were handed by {A} to {B}",
            "{B} has the data from {A}",
            "{A} supplied {B} with the data",
            "{A} gave {B} access to its data",
            "{B} was let into the data of {A}",
            "the data that {B} uses come from {A}",
            "{A} is the provider and {B} the user of the data",
        ),
        either=(
            "{A} and {B} use the data",
            "{A} and {B} discussed the data",
            "the data concern {A} and {B}",
            "{A} and {B} protect their data",
            "a third body has the data of {A} and {B}",
        ),
    ),
    Relation(  # accusing
        draw=country,
        forward=(
            "{A} accused {B} of the breach",
            "{B} was accused of the breach by {A}",
            "the accusation of breach came from {A} and was aimed at {B}",
            "{A} blamed {B} for the breach",
            "{B} was blamed by {A} for the breach",
            "{A} pointed the finger at {B} over the breach",
            "{A} laid the breach at the door of {B}",
            "{B} had to answer the charge of breach that {A} had raised",
            "{A} was the accuser and {B} the accused",
            "in the eyes of {A}, {B} had committed the breach",
            "{A} held {B} responsible for the breach",
            "it was {A} that accused {B} of the breach",
        ),
        either=(
            "{A} and {B} talked about the breach",
            "{A} and {B} traded accusations",
            "{A} and {B} were both accused of the breach",
            "the breach troubled {A} and {B}",
            "{A} and {B} condemned the breach",
        ),
    ),
    Relation(  # veto
        draw=country,
        forward=(
            "{A} blocked the draft of {B}",
            "the draft of {B} was blocked by {A}",
            "{A} vetoed what {B} had tabled",
            "what {B} had tabled fell to a veto by {A}",
            "the draft that {B} tabled failed because of {A}",
            "{B} tabled a draft, which {A} stopped",
            "{A} stood in the way of the draft tabled by {B}",
            "because of {A}, {B} did not get its draft through",
            "the author of the draft was {B}, the one that blocked it {A}",
            "{A} prevented the adoption of the draft of {B}",
            "{B} saw its draft blocked by {A}",
            "{A} said no to the draft that {B} had put forward",
        ),
        either=(
            "{A} and {B} argued about the draft",
            "the draft displeased {A} and {B}",
            "{A} and {B} voted on the draft",
            "the draft mentions {A} and {B}",
        ),
    ),
    Relation(  # advising
        draw=body,
        forward=(
            "{A} advised {B}",
            "{B} was advised by {A}",
            "{A} gave {B} advice",
            "{B} took the advice of {A}",
            "{A} acted as adviser to {B}",
            "{B} turned to {A} for advice and got it",
            "the adviser of {B} was {A}",
            "{B} followed what {A} recommended",
            "{A} made recommendations, which {B} followed",
            "the recommendations of {A} were carried out by {B}",
            "{B} relied on the counsel of {A}",
            "{A} counselled {B}",
        ),
        either=(
            "{A} and {B} asked for advice",
            "{A} and {B} were advised by others",
            "{A} and {B} gave advice",
            "{A} and {B} exchanged views",
            "advice was given at a meeting of {A} and {B}",
        ),
    ),
    Relation(  # election
        draw=person,
        forward=(
            "{A} beat {B} in the election",
            "{B} was beaten by {A} in the election",
            "{A} won the election against {B}",
            "{B} lost the election to {A}",
            "the election went to {A} and not to {B}",
            "{A} received more votes than {B} in the election",
            "{B} received fewer votes than {A} in the election",
            "{A} was elected, while {B} was not",
            "{A} defeated {B} at the polls",
            "voters preferred {A} to {B}",
            "{B} came second to {A} in the election",
            "in the election, {A} came out ahead of {B}",
        ),
        either=(
            "{A} and {B} stood in the election",
            "{A} and {B} debated before the election",
            "{A} and {B} were voted for",
            "voters knew {A} and {B}",
            "the election of {A} or {B} was expected",
        ),
    ),
    Relation(  # outnumbering
        draw=country,
        forward=(
            "{A} sent more experts than {B}",
            "{B} sent fewer experts than {A}",
            "the experts of {A} outnumbered those of {B}",
            "the experts of {B} were outnumbered by those of {A}",
            "the delegation of experts from {A} was larger than that from {B}",
            "{B} could not match {A} in the number of experts sent",
            "in number of experts sent, {A} was ahead of {B}",
            "in number of experts sent, {B} was behind {A}",
            "{A} had the larger and {B} the smaller team of experts",
            "there were fewer experts from {B} than from {A}",
        ),
        either=(
            "{A} and {B} sent experts",
            "the experts of {A} and {B} met",
            "{A} and {B} sent as many experts as they could",
            "experts of {A} knew those of {B}",
            "the experts from {A} and {B} wrote a report",
        ),
    ),
    Relation(  # joining
        draw=country,
        forward=(
            "{A} joined earlier than {B}",
            "{B} joined later than {A}",
            "{A} was a member before {B} was",
            "when {B} joined, {A} was already a member",
            "{A} has been a member longer than {B}",
            "{B} has not been a member as long as {A}",
            "the accession of {A} preceded that of {B}",
            "the accession of {B} came after that of {A}",
            "{B} followed {A} into membership",
            "{A} led the way into membership and {B} came after",
            "{B} became a member after {A}",
            "of the two members, {A} is the older and {B} the newer",
        ),
        either=(
            "{A} and {B} are members",
            "{A} and {B} joined",
            "membership is of use to {A} and {B}",
            "{A} and {B} thought about leaving",
            "{A} and {B} welcomed new members",
        ),
    ),
    Relation(  # drafting for another
        draw=body,
        forward=(
            "{A} wrote the report for {B}",
            "{B} had the report written by {A}",
            "the report was written by {A} on behalf of {B}",
            "{A} was the author of the report, {B} its commissioner",
            "{B} commissioned the report from {A}",
            "{A} prepared the report that {B} had ordered",
            "at the request of {B}, {A} wrote the report",
            "the report, ordered by {B}, came from the pen of {A}",
            "the order for the report came from {B}, its text from {A}",
            "{B} ordered the report and {A} delivered it",
            "{A} handed {B} the report that it had written for it",
            "it was {A} that wrote the report which {B} had asked for",
        ),
        either=(
            "{A} and {B} read the report",
            "{A} and {B} are mentioned in the report",
            "the report deals with {A} and {B}",
            "{A} and {B} published comments on the report",
        ),
    ),
    Relation(  # preparing and deciding
        draw=body,
        forward=(
            "{A} made the proposal that {B} adopted",
            "{B} adopted what {A} had proposed",
            "on a proposal by {A}, {B} took the decision",
            "the decision was taken by {B} on a proposal of {A}",
            "{A} proposed and {B} decided",
            "the right to propose lay with {A}, the decision with {B}",
            "{B} took the decision that {A} had proposed",
            "the proposal came from {A}; {B} made it a decision",
            "acting on the proposal of {A}, {B} decided",
            "{B} followed the proposal of {A} in its decision",
            "the decision of {B} goes back to a proposal by {A}",
            "it was {A} that proposed the decision and {B} that took it",
        ),
        either=(
            "{A} and {B} discussed the decision",
            "{A} and {B} are bound by the decision",
            "the decision concerns {A} and {B}",
            "{A} and {B} published the decision",
            "{A} and {B} wanted a decision",
        ),
    ),
    Relation(  # hosting at another's cost
        draw=country,
        forward=(
            "{A} hosted the meeting and {B} paid for it",
            "the meeting was hosted by {A} and paid for by {B}",
            "{B} paid for the meeting that {A} hosted",
            "the meeting took place in {A} at the expense of {B}",
            "{A} offered the venue and {B} the money for the meeting",
            "the venue of the meeting was in {A}, the money came from {B}",
            "{B} bore the costs of the meeting in {A}",
            "{A} was the host of the meeting, {B} its sponsor",
            "with money from {B}, {A} hosted the meeting",
            "{B} financed the meeting and {A} lent the venue",
        ),
        either=(
            "{A} and {B} took part in the meeting",
            "{A} and {B} planned the meeting",
            "the meeting dealt with {A} and {B}",
            "{A} and {B} sent delegates to the meeting",
        ),
    ),
    Relation(  # help with a law
        draw=country,
        forward=(
            "{A} helped {B} with its law",
            "{B} was helped by {A} with its law",
            "the law of {B} was made with help from {A}",
            "{A} gave {B} assistance in making its law",
            "{B} received assistance from {A} for its law",
            "experts from {A} assisted {B} with its law",
            "{B} drew on the assistance of {A} for its law",
            "{A} was the helper of {B} when {B} made its law",
            "assistance for the law of {B} came from {A}",
            "{A} lent {B} a hand with its law",
            "thanks to {A}, {B} was able to make its law",
        ),
        either=(
            "{A} and {B} have a law",
            "{A} and {B} asked for help with their laws",
            "the laws of {A} and {B} are alike",
            "experts compared the laws of {A} and {B}",
            "{A} and {B} discussed their laws",
        ),
    ),
)  # fmt: skip


def role_triple(rng: random.Random, part: Part) -> Triple:
    """One hypothesis on two parties under three premises: the same, one that leaves it open, and the roles exchanged."""
    relation = LEADING if rng.random() < 0.3 else rng.choice(RELATIONS)
    first, second, third = distinct(rng, part, relation.draw, 3)
    event = operation(rng, part)
    same = {"A": first, "B": second, "O": event}
    turned = {"A": second, "B": first, "O": event}
    asked, given, against = (choose(rng, part, relation.forward) for _ in range(3))
    if rng.random() < 0.35:
        against = asked  # the very same words with the names exchanged
    if given == asked:
        given = choose(rng, part, relation.forward)
    if rng.random() < 0.3:
        other = {**same, rng.choice("AB"): third}
        if rng.random() < 0.4:
            other = {"A": other["B"], "B": other["A"], "O": event}
        open_premise = choose(rng, part, relation.forward).format(**other)
    else:
        open_premise = choose(rng, part, relation.either).format(**rng.choice((same, turned)))
    hypothesis = asked.format(**same)
    return [
        (given.format(**same), hypothesis, 0),
        (open_premise, hypothesis, 1),
        (against.format(**turned), hypothesis, 2),
    ]

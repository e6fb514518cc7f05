# ruff: noqa: E501  (a sentence stands on one line)
"""Write our own training sentences: the prose of papers on law, policy and technology, as nobody has published it.

Writes `sentences.txt`, one paragraph a line, organisations in double square brackets. Every template is filled three
times; lines without a slot stand as they are. Deterministic.

    python models/organisation-tagger/make_sentences.py
"""

import itertools
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

FILLERS = {
    # Names of our own making beside well-known kinds of bodies: the model should learn the form, not the list.
    "body": [
        "Office for Digital Trust", "Nordic Council on Network Safety", "Agency for Information Systems Security",
        "Federal Bureau of Communications", "Pacific Islands Forum Secretariat", "Institute for Security Studies",
        "Digital Rights Observatory", "Ministry of Posts and Telecommunications", "National Computer Emergency Team",
        "Centre for Research on Online Harm", "Southern African Development Bank", "Committee on Electronic Evidence",
        "Baltic Police Academy", "World Federation of Prosecutors", "Commission on Science for Development",
        "International Association of Data Judges", "Andean Community Secretariat", "Global Forum on Computer Emergencies",
        "Cyber Crime Unit of the Federal Police", "Internet Policy Foundation", "Regional Court of Appeal of Lower Saxony",
        "Department of Justice and Equality", "State Council for Informatization", "Inter-Agency Standing Committee",
        "Women in Networks Alliance", "High Commissioner's Office for Minorities", "Bureau of Investigation",
        "Council of Baltic Ministers", "Technical Assistance Fund", "General Secretariat of the League",
    ],
    "acronym": [
        "ODT", "NCNS", "AISS", "PIFS", "CEEV", "INDRA", "BALTPOL", "WFP-L", "GFCE", "ECTEG", "NCERT", "DRO", "CSIRT-KE",
        "OLACEFS", "UNITAR", "APCERT", "IADJ", "NISA", "AFRIPOL-N", "CCU", "TAF", "WINA", "SICA", "CARICOM", "BIMSTEC",
        "OPCW", "GUAM", "IMO", "UPU", "IAEA",
    ],
    "single": [
        "Microlane", "Telvero", "Datavance", "Kasperwall", "Chainsight", "Freegate", "Amnesty", "Cloudrim", "Nortek",
        "Orbitel", "Huawei", "Vodafone", "Kaspersky", "Mandiant", "Tencent",
    ],
    "university": [
        "University of Westmark", "Halden University", "Free University of Trier", "National University of Lesotho",
        "Institute of Technology of Oulu", "Law Faculty of the University of Minho", "King's College Durban",
        "Graduate Institute of Policy", "Delft School of Governance",
    ],
    "author": [
        "Marrow", "Okafor", "Lindqvist", "Petrova", "Habersaat", "Nakamura", "Delacroix", "Brightwell", "Osei", "Tanaka",
        "Kovacs", "Ferreira", "Lundgren", "Abadi", "Castellani", "Wexler", "Rawlings", "Duarte", "Blackmore", "Iversson",
    ],
    "place": [
        "Geneva", "Kenya", "Lagos", "Vienna", "Estonia", "Latin America", "Southeast Asia", "Tallinn", "Addis Ababa",
        "New South Wales", "Brasília", "the Sahel", "Central Europe", "The Hague", "Nairobi",
    ],
    "law": [
        "Data Misuse Act 2004", "Tallinn Agreement on Networks", "Convention on Electronic Evidence", "Penal Code",
        "Telecommunications Act", "Charter of Digital Rights", "Hague Protocol", "Basic Law", "Directive on Online Trade",
        "Treaty of Porto", "Cyber Offences Ordinance", "Declaration on Data", "General Data Statute", "Model Law on Evidence",
    ],
    "paper": [
        "Study on Computer Crime", "Handbook of Online Policing", "Global Threat Report", "World Cyber Index",
        "Guidelines on Seizure", "Manual of Electronic Proof", "Action Plan for Networks", "Digital Agenda",
        "Core Curriculum", "Strategy for Resilience", "Practice Framework",
    ],
    "thing": [
        "AI", "ICTs", "VPNs", "DDoS", "MLATs", "IoT", "TLS", "CCTV", "GDP", "SMEs", "DNS", "OSINT", "GPT", "5G", "PKI", "CSAM",
    ],
}  # fmt: skip

TEMPLATES = """
The [[{body}]] ([[{acronym}]]) published a first list of contact points.
In 2016 the [[{body}]] asked its members to report losses, and [[{acronym}]] drew up a form.
[[{acronym}]] and the [[{body}]] share a liaison officer in {place}.
According to the [[{body}]], half of all requests remain unanswered.
Officials of [[{acronym}]] told us that {thing} were not covered.
{author} (2019) doubts that the [[{body}]] ever had the power to decide.
The [[{body}]]’s mandate ends in 2027; that of [[{acronym}]] was renewed.
Under the {law}, the [[{body}]] may order a search.
As {author} notes, [[{acronym}]] trained judges in {place}.
Neither [[{single}]] nor [[{single}]] answered the subpoena.
[[{single}]] moved its servers to {place} after the {law} had been passed.
The merger of [[{single}]] with [[{single}]] was cleared by the [[{body}]].
Funding came from the [[{body}]], the [[{university}]] and [[{single}]].
She is professor of law at the [[{university}]].
He teaches at [[{university}]] and advises [[{acronym}]].
A team of the [[{university}]] and the [[{body}]] tested the tool in {place}.
The [[{acronym}]] secretariat circulated a draft of the {law}.
[[{acronym}]]-led workshops reached eleven States.
The [[{body}]] of {place} joined [[{acronym}]] last year.
States members of [[{acronym}]] met in {place} to discuss the {paper}.
The [[{body}]], [[{acronym}]], [[{acronym}]] and the [[{body}]] signed a joint statement.
A spokesman for [[{single}]] denied that {thing} had been sold.
What the [[{body}]] calls prevention, {author} calls surveillance.
The {paper} of the [[{body}]] lists nine gaps.
The [[{body}]] adopted the {law} without a vote.
The [[{body}]] issued its {paper} in {place}.
Proceedings before the [[{body}]] last three years on average.
Critics such as {author} accuse [[{acronym}]] of opacity.
The chair of the [[{body}]], {author}, resigned.
Judges of the [[{body}]] followed the reasoning of {author}.
In {place}, the [[{body}]] cooperates with [[{single}]].
[[{acronym}]] defines {thing} more broadly than the {law} does.
Data of [[{acronym}]] (2021) show a rise in {place}.
The [[{body}]] and [[{acronym}]] disagree over Article 12 of the {law}.
After the war, {place} left the [[{body}]].
Both the [[{body}]] and civil society groups such as [[{single}]] spoke against it.
Employees of the [[{body}]] may use {thing} at work.
{author} and {author} (2020) argue that {thing} change little.
As {author} puts it, law follows technology.
({author} & {author}, 2018)
(see {author} 2015; {author} 2017, p. 12)
{author} et al. measured the effect of {thing}.
On this reading, {author} is closer to {author} than to {author}.
But {author} never mentions {place}.
For {author}, sovereignty was a habit of speech.
Thus {author} and his pupils turned to {place}.
{author}’s theory of networks found readers in {place} and beyond.
Jean {author} and Maria {author} edited the volume.
Professor {author} thanks the referees.
Upon closer look, the {law} is silent on {thing}.
The {law} entered into force for {place} in 2011.
Section IV turns to the {law}; Section V to {thing}.
Chapter Two asks how {place} applies the {law}.
Article 5 of the {law} obliges States Parties to cooperate.
The {paper} and the {paper} contradict each other.
In the {paper}, {thing} are treated as a risk.
The Member States and the Parties agreed on {place}.
Governments, courts and parliaments use {thing}.
The Court of {place} is a building, not a body, in {author}’s novel.
Cambridge: {place} Press, 2009.
Figure 3 compares {place} with {place}.
Table 2. Use of {thing} in {place}
Key words: {thing}; cybercrime; jurisdiction; {place}
INTRODUCTION: THE RISE OF {thing}
Member States shall ensure that {thing} are lawful.
Since the Cold War, {place} has been divided.
During the Reformation, {author} travelled to {place}.
Roman Law and Canon Law shaped the {law}.
The Internet and the World Wide Web changed {place}.
The Banking Package and the Single Market concern {place}.
Operation Silent River was run from {place}.
The Journal of Digital Law printed the essay by {author}.
In Computer Law Review 12 (2014), {author} replied.
The Crown and the Emperor assented to the {law}.
Die Freiheit der Netze, wrote {author}, ist keine Frage der Technik.
Le droit des réseaux, selon {author}, est né à {place}.
New Departures: {thing} in {place}
Risk Analysis, Report Writing and Media Skills are taught in {place}.
The Cadet learns Forensics, Crowd Control and {thing}.
{author}, J. (2012). Crime and {thing}. Oxford.
The Hague is where {author} was born.
The North and the South of {place} differ.
President {author} met Minister {author} in {place}.
The then Attorney General, {author}, opposed the {law}.
The West, the Global South and {place} voted differently.
Lutheran and Orthodox writers read {author} in their own ways.
The {law} is often called the Porto Treaty.
A so-called Cyber Shield was promised to {place}.
{thing} and {thing} are used by the police of {place}.
¹² {AUTHOR}, THE RISE OF NETWORKS 44 (2d ed. 1999).
See {AUTHOR}, supra note 7, at 31; {AUTHOR}, infra note 90.
{AUTHOR} J., “On {place} and Its Laws”, in {AUTHOR} (ed.), Order and Data, 2003, pp. 3-9.
3. Maria {AUTHOR}, The Limits of Code, 14 DIGITAL L. REV. 201, 220 (2011).
Cf. {author}, Networks, at 12; {author}, Order and Data, 2003, p. 77.
{AUTHOR} 1998, 45; {AUTHOR} 2001, 9.
This is the view of H. L. A. {author}, Ernst-Ludwig {author} and Lon {author}.
{author}’s Commentaries and {author}’s Treatise were read together.
To {author}, and only to {author}, {place} owes the idea.
While {author} wrote for judges, {author} wrote for kings.
As {author} explained, and as {author} later confirmed, {thing} are tools.
{author} was born in {place}. There {author} met {author}.
In {author}, liberty means security.
{author} claimed that Reason, Nature and Liberty are one.
We think so too. They do not. It is hard to say.
Others, like {author}, are silent. Many agree. Liberty comes first, {author} said.
Evidence Handling Interview Technique Victim Support Wellbeing and Ethics Leadership
Year 1 Modules: Digital Evidence, Ethics and Values, Community Safety
The acronym DECIDE stands for Define, Examine, Choose, Implement, Debrief, Evaluate; trainees learn {thing} with it.
The Common Training Framework (CTF) and the Model of Decisions (MOD) replaced the Old Curriculum in {place}.
The Monetary Pact (MPA) and the {law} (ELX) bound {place}; the MPA failed and the ELX did not.
The Single Resolution Package (SRX) was a plan, the SRX was never a body, {author} notes.
The Stability Pact and the Growth Compact were signed in {place}.
The Economic Constitution of Europe is {author}’s term.
Cases C-11/05 and C-12/06, 2 BvE 7/90, 410 U.S. 113
THE LIBERTY OF {PLACE}: AN ESSAY UPON GOVERNMENT
CONCLUSION: THIS IS WHAT {AUTHOR} MEANT
A. The Origins of {author}’s Thought
The Bible, the Koran and the Talmud were translated in {place}.
""".strip()

FIXED = """
The [[United Nations]] has no police of its own, and the [[General Assembly]] can only recommend.
The [[General Assembly]] took note; the [[Security Council]] did not.
Members of the [[Security Council]] abstained.
The [[European Commission]] tabled it, the [[European Parliament]] amended it and the [[Council of the European Union]] agreed.
Judgments of the [[European Court of Human Rights]] bind the State concerned.
The [[Council of Europe]] is older than the [[European Union]].
The [[African Union]] and its [[Peace and Security Council]] met in Malabo.
The [[African Union Commission]] translated the Malabo Convention.
The [[Organization of American States]] ([[OAS]]) runs a portal.
The [[World Bank]] lent money to the [[Ministry of Justice]] of Georgia.
The [[World Bank]] and the [[International Monetary Fund]] asked for reforms.
The Convention on Cybercrime of the [[Council of Europe]] is open to other States.
The Malabo Convention of the [[African Union]] needed fifteen ratifications.
The [[FBI]] and the [[Department of Justice]] unsealed the indictment.
[[Europol]] and [[Eurojust]] sit in the same city.
[[INTERPOL]] issues notices; [[Europol]] does not.
The [[Supreme Court of India]] struck the section down.
The [[Federal Constitutional Court]] in Karlsruhe objected.
The [[Spanish Constitutional Court]] and the [[Court of Justice of the European Union]] spoke past each other.
The [[High Court of Kenya]] suspended parts of the Act.
The [[House of Lords]] debated the Bill for a week.
The [[British Parliament]] and the [[House of Commons]] passed the Computer Misuse Act 1990.
The [[Academy of Magistrates]] wrote the syllabus, and [[OFSTED]] inspected it.
The [[Church of Sweden]] had courts of its own.
The [[Red Cross]] keeps lists of missing persons.
The [[Shanghai Cooperation Organisation]] stresses State sovereignty.
The [[Commonwealth Secretariat]] drafted a model law.
[[NATO]] opened a centre in Tallinn.
The [[G7]] ministers met in Hiroshima.
[[Human Rights Watch]] and [[Access Now]] warned against the draft.
The [[Electronic Frontier Foundation]] filed a brief.
[[Privacy International]] sued [[GCHQ]].
[[Facebook]], [[Google]] and [[Twitter]] signed a code of conduct.
[[Microsoft]] proposed a Digital Geneva Convention.
The hackers stole records from [[Sony Pictures]] and from [[Yahoo]].
The [[Chinese Communist Party]] controls the [[Cyberspace Administration of China]].
The Russian Federation and China tabled a draft of their own.
The United States, the United Kingdom and Japan voted against it.
Brazil and South Africa abstained.
Nigeria, Ghana and Senegal have ratified the Malabo Convention.
The Budapest Convention is a treaty, the Tallinn Manual a book.
The Comprehensive Study on Cybercrime was never adopted.
Article 32(b) of the Budapest Convention divides States.
The Universal Declaration of Human Rights says nothing of computers.
The Vienna Convention on the Law of Treaties governs how it is read.
The Rome Statute lists four crimes.
The General Data Protection Regulation has a wide reach.
The Digital Services Act and the Digital Markets Act followed.
The Lisbon Treaty abolished the pillars.
The Treaty on the Functioning of the European Union names computer crime in Article 83.
The Charter of Fundamental Rights protects data.
Bentham, Austin and Hart answered the question in three ways.
Pufendorf wrote his treatise at Lund.
Grotius, Vattel and Locke are often cited.
Foucault and Chomsky debated it once.
Vattel read Wolff, and Kant read Vattel.
Section III describes the method.
Part II of this article deals with evidence.
See Annex A and Appendix B.
The State is the author of the rule.
Member States may decide otherwise.
The Parties shall consult.
The Government of the day fell.
Parliament and Government must agree.
The Committee met twice. The Council did not meet.
The Office moved to Vienna.
Civil society and the private sector took part.
The Internet of Things raises new questions.
Artificial Intelligence and Big Data are fashionable terms.
Cyberspace has no borders, said Barlow.
World War II ended in 1945.
The Cold War and the Arab Spring shaped the debate.
The Westphalian order is at stake.
Common Law and Civil Law differ on this.
The Nordic Region and the Schengen Area overlap.
Western Europe and Eastern Europe were treated apart.
On Monday, Minister Silva met Ambassador Reyes in Lima.
The Prime Minister and the Foreign Secretary resigned.
Dr Aylin Demir and Prof. Tom Reed reviewed the paper.
Keywords: cyber crime, Africa, international law
Table 1: Overview
Received 12 May 2020; accepted 3 June 2020.
The Master of Laws and the Doctor of Philosophy take years.
Email: anna.berg@example.org
This is why Wexler speaks of a Second Renaissance.
The Codex Iustinianus and the Gospel were copied in Ravenna.
The Book of Exodus is quoted twice.
The New Deal and the Marshall Plan were programmes.
The Silk Road was a market hidden behind Tor.
WannaCry and NotPetya spread within hours.
Stuxnet damaged centrifuges in Natanz.
The Mirai botnet attacked Dyn in October 2016.
Bitcoin, Monero and Ethereum are traced with tools from [[Chainsight]].
Windows, Linux and Android are operating systems.
The Times and The Guardian reported it.
The Oxford Handbook of International Law has a chapter on it.
The Cambridge Law Journal refused the article.
English, French and Spanish are official languages.
Muslims, Christians and Jews live there.
The Supreme Leader and the Shah quarrelled.
ISBN 978-3-00-000000-0, ISSN 1234-5678, DOI 10.1000/x
CEO, CFO and CTO signed.
PDF, HTML and XML files were read.
DPIA stands for an assessment of impact, SOP for a written routine.
MLA requests take ten months; MLATs are older than e-mail.
ICT4D is a field of study.
The ABM and the INF treaties are no longer in force.
CFSP was planned in Lisbon.
First Responder Training comes before the Advanced Certificate.
The Common Training Standards list the skills.
""".strip()


def fill(template: str, times: int, used: Mapping[str, Iterator[str]]) -> list[str]:
    """Fill a template's slots with the next fillers of each kind."""
    if "{" not in template:
        return [template]
    return [re.sub(r"\{(\w+)\}", lambda slot: _next(slot[1], used), template) for _ in range(times)]


def _next(kind: str, used: Mapping[str, Iterator[str]]) -> str:
    """Give the next filler; a kind in capitals gives it in capitals."""
    return next(used[kind.lower()]).upper() if kind.isupper() else next(used[kind])


def main() -> None:
    """Write all sentences in the order of the templates."""
    used = {kind: itertools.cycle(names) for kind, names in FILLERS.items()}
    lines = [line for template in TEMPLATES.splitlines() for line in fill(template, 3, used)]
    lines = list(dict.fromkeys(lines + FIXED.splitlines()))
    head = "# Written by make_sentences.py: our own sentences, organisations in double square brackets."
    Path(__file__).with_name("sentences.txt").write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    print(f"{len(lines)} sentences, {sum(line.count('[[') for line in lines)} organisations")


if __name__ == "__main__":
    main()

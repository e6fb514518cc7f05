"""The words of the PDF and DOCX papers that are kept unseen: our own, about real bodies and instruments.

Authors and secondary literature are made up; so are the journals. `{}` is a note mark, in the order of `notes`.
"""

from tests.documents.sample_texts import Paper

NORMS = Paper(
    title="Consensus by Instalments: The Expert Groups, the Working Groups and Their Norms",
    authors=("Aurelio Benedetti", "Yuki Hasegawa-Stone"),
    source="Quarterly of International Restraint, vol. 19, no. 1 (2026), pp. 5-29",
    running_head="Consensus by Instalments",
    year=2026,
    blocks=(
        "# Abstract",
        "For more than twenty years the General Assembly has discussed information security without a treaty. This "
        "article follows the expert groups and the working groups from the first failure to the permanent mechanism "
        "that began to meet in 2026. It holds that the two tracks complemented each other.",
        "# I. Introduction",
        "The First Committee took up the subject in 1998, when the General Assembly adopted Resolution 53/70.{} The "
        "text had the same title as some twenty later ones, and much confusion in the literature comes from that. "
        "Resolution 73/27, for example, set up the first Open-ended Working Group, while Resolution 75/240 set up the "
        "second one; the two bear one title and do different things.{}",
        "Nothing in this history concerns police work. Cybercrime was sent to the Third Committee, and a separate "
        "committee drafted the convention that was adopted in December 2024.",
        "# II. The Experts",
        "Six groups of governmental experts met between 2004 and 2021. Four of them reached consensus. The report of "
        "2013 recorded that international law applies in cyberspace.{} The report of 2015 added eleven norms of "
        "responsible State behaviour.{} The norms are voluntary; they are not legally binding, and the report says so. "
        "A later writer calls them “binding in all but name”, which is a figure of speech and not law.{}",
        "The report of 2021 repeated the eleven norms and explained each of them.{} It did not add new ones.",
        "# III. The Working Groups",
        "Every Member State could sit in the working group. Its report of March 2021 was adopted by consensus.{} The "
        "second group finished in July 2025, and the General Assembly endorsed its final report by Resolution 80/16. "
        "It was the endorsement, and not the report, that created the Global Mechanism.",
        "It has been claimed that two tracks meant twice the quarrel.{} The record does not bear this out. The expert "
        "group and the working group complemented each other: the same delegations drafted both reports of 2021, and "
        "each report welcomes the other.",
        "# IV. Outside the United Nations",
        "Other texts grew up in the meantime. The Tallinn Manual is a restatement by scholars; it is not binding. The "
        "Paris Call, which France launched at UNESCO on 12 November 2018, is a declaration that States, companies and "
        "associations may support.{} It is not a treaty and not a resolution. By the end of its first year it had "
        "more than 500 supporters; by 2021 the number exceeded 1,000.",
        "The Global Commission on the Stability of Cyberspace published its report in November 2019 and then closed.",
        "# V. Do Norms Work?",
        "The voluntary norms have changed the conduct of States. Public attributions now refer to them, and several "
        "governments have issued statements on how they carry them out.{} If a State broke a norm tomorrow, it would "
        "have to explain itself. This does not mean that the norms are enforced. Compliance is uneven, and nobody "
        "measures it.",
        "# VI. Conclusion",
        "Consensus came in instalments. The next instalment is due when the Global Mechanism holds its review in 2030.",
    ),
    notes=(
        "G.A. Res. 53/70, U.N. Doc. A/RES/53/70 (Dec. 4, 1998).",
        "G.A. Res. 73/27 (Dec. 5, 2018); G.A. Res. 75/240 (Dec. 31, 2020).",
        "Group of Governmental Experts, Report, U.N. Doc. A/68/98 (June 24, 2013), para. 19.",
        "Group of Governmental Experts on Developments in the Field of Information and Telecommunications in the "
        "Context of International Security, Report, U.N. Doc. A/70/174 (July 22, 2015), para. 13.",
        "Bernice Osei, Rooms and Topics 17 (2022).",
        "U.N. Doc. A/76/135 (July 14, 2021).",
        "U.N. Doc. A/75/816 (Mar. 18, 2021).",
        "Osei, supra note 5, at 80-84.",
        "Paris Call for Trust and Security in Cyberspace (Nov. 12, 2018).",
        "Yuki Hasegawa-Stone, Naming and Norming, 12 Law & Restraint 301, 315 (2024).",
    ),
)

AFRICA = Paper(
    title="From Malabo to the Field: Continental Rules and Police Practice in Africa",
    authors=("Chiamaka Eze-Lowry",),
    source="Proceedings of the Dakar Workshop on Digital Justice (2025)",
    running_head="Dakar Workshop on Digital Justice 2025",
    year=2025,
    blocks=(
        "# Abstract",
        "The Malabo Convention has been in force for two years. This paper asks what has changed for investigators "
        "and finds that regional law matters more to them than the continental treaty.",
        "# 1 The continental treaty",
        "The African Union adopted the Malabo Convention on 27 June 2014. Nine years passed before the fifteenth "
        "ratification, by Mauritania in May 2023, and the Convention entered into force on 8 June 2023.{} At that time "
        "it had 15 parties; late in 2025 it had 16. It is binding on those that have ratified it and on nobody else.",
        "The Convention covers three fields: electronic transactions, personal data and cybercrime. Observers have "
        "called it too broad. Its chapter on cybercrime lists offences but offers few procedural powers, and it "
        "provides for no network of contact points.",
        "# 2 Regional law",
        "In West Africa the ECOWAS Directive on Fighting Cyber Crime was adopted in August 2011.{} It is merely a "
        "recommendation and does not bind the member States. Even so, most of them have followed it. The Southern "
        "African Development Community chose a model law in 2012, and the Common Market for Eastern and Southern "
        "Africa had published a draft model bill in the year before.{} Neither text binds anyone.",
        "The regional texts have brought national laws closer together. In our comparison of fourteen statutes the "
        "definitions of illegal access were nearly the same.",
        "# 3 Police cooperation",
        "AFRIPOL is the African Union’s mechanism for police cooperation, with its seat in Algiers. It coordinates "
        "and trains; it has no powers of its own. During Operation Serengeti, between 2 September and 31 October "
        "2024, national forces in 19 countries made the arrests with the support of INTERPOL and AFRIPOL.{} INTERPOL "
        "has 196 member countries, all but one of the African States among them.",
        "Officers told us that AFRIPOL’s channel is not yet used every day. It may become more important once the "
        "secretariat has its own analysts.",
        "# 4 The Budapest question",
        "Several African States have joined the Budapest Convention as well. It is the first international treaty on "
        "crimes committed via the internet, and in early 2025 it had 78 parties. Whether an African State should join "
        "both treaties is disputed. Some ministries fear that two treaties mean two sets of duties; the texts "
        "themselves are compatible.",
        "# 5 Conclusion",
        "A treaty in force is not a treaty in use. Training, which has improved the work of investigators in the "
        "fourteen States, does more than signatures.",
    ),
    notes=(
        "African Union Convention on Cyber Security and Personal Data Protection, EX.CL/846(XXV), 27 June 2014.",
        "Directive C/DIR/1/08/11 on Fighting Cyber Crime within ECOWAS, Abuja, 19 August 2011.",
        "COMESA, Cybersecurity Draft Model Bill (October 2011).",
        "INTERPOL, Operation Serengeti (November 2024).",
    ),
)

FINANCE = Paper(
    title="Following the Coins: Financial Standards and Ransomware",
    authors=("Lucien Marchetti-Doyle",),
    source="Occasional Brief of the Centre for Payments Integrity, November 2024",
    running_head="Following the Coins",
    year=2024,
    blocks=(
        "# Summary",
        "Ransomware is paid in coins that cross borders in seconds. This brief explains what the Financial Action "
        "Task Force (FATF) asks of States and why its requests are obeyed.",
        "# 1. The standard setter",
        "The FATF was created by the Group of Seven in Paris in 1989. It has forty Recommendations. The "
        "Recommendations are not a treaty, and no State has ratified them; they are soft law.{} They are nevertheless "
        "not only words: a State that ignores them may find itself on a public list, and its banks then pay for it. "
        "Recommendation 15 was extended to virtual assets in 2018 and 2019.",
        "In September 2020 the FATF published red flag indicators for virtual assets.{} The indicators help firms to "
        "recognise suspicious coins; they create no new duties.",
        "# 2. Units and networks",
        "Financial intelligence units talk to each other through the Egmont Group. The Egmont Group is a network and "
        "not an agency. Police use another network: the contact points that the G7 keeps on duty around the clock. "
        "The 24/7 network of the G7 dates from 1997.",
        "Member States of the European Union have further duties. Under NIS 2 national authorities, not ENISA, impose "
        "the fines.",
        "# 3. The Security Council’s shadow",
        "Freezing powers have a second root in Resolution 1373 (2001), which the Security Council adopted under "
        "Chapter VII and which is legally binding on all Member States.{} Sanctions lists and cybercrime meet where "
        "States themselves steal coins.",
        "# 4. What has been achieved",
        "The FATF standards have been effective against the cashing out of ransom at large exchanges. They have not "
        "been effective at small ones.{} A critic of the standards, Rosamund Pike-Ellery, argues that “the travel rule "
        "has failed everywhere”; the figures of the exchanges do not support so sweeping a verdict.",
        "The UN Convention against Cybercrime was agreed by a committee in August 2024. The General Assembly has not "
        "yet adopted it; a vote is expected in December. It would oblige parties to criminalise money laundering.",
        "# 5. Recommendations",
        "States should apply the travel rule without exceptions. The Counter Ransomware Initiative should publish its "
        "figures.",
    ),
    notes=(
        "L. Marchetti-Doyle, Lists and Leverage 23 (2022).",
        "FATF, Virtual Assets Red Flag Indicators of Money Laundering and Terrorist Financing (2021).",
        "S/RES/1373 (2001), para. 1.",
        "Marchetti-Doyle, supra note 1, at 140.",
    ),
)

AMERICAS = Paper(
    title="Two Oceans, Two Styles: ASEAN and the OAS on Cybercrime",
    authors=("Valentina Ríos-Tremblay", "Nguyen Bao Chau"),
    source="Policy note, 2025",
    running_head="Two Oceans, Two Styles",
    year=2025,
    blocks=(
        "# Introduction",
        "The Association of Southeast Asian Nations (ASEAN) and the Organization of American States (OAS) have both "
        "avoided treaties on cybercrime. This note compares what they did instead.",
        "# ASEAN",
        "The ASEAN Declaration to Prevent and Combat Cybercrime was adopted in Manila on 13 November 2017.{} It is a "
        "political declaration and is not legally binding. Ministers met again in later years, and a second "
        "declaration, on a different subject, followed in 2018. ASEANAPOL brings the chiefs of police together once a "
        "year. It has no power to arrest.",
        "The region’s laws differ widely. Singapore and Thailand rewrote their acts; others still use general "
        "criminal law.",
        "# The OAS",
        "The Organization of American States adopted its cybersecurity strategy in 2014.{} The strategy gave three "
        "bodies a task each: the committee against terrorism (CICTE), the telecommunications commission and the "
        "meetings of ministers of justice (REMJA). REMJA recommends that States accede to the Budapest Convention; it "
        "cannot oblige them to do so.",
        "The Inter-American system is well coordinated: each of the three bodies keeps to its field, and they report "
        "to one assembly. Critics say that the three bodies compete for the same donors.",
        "# The Commonwealth in between",
        "Members of both regions belong to the Commonwealth, whose Model Law on Computer and Computer Related Crime "
        "dates from 2002.{} The Commonwealth Cyber Declaration of April 2018 is another matter: it is a declaration by "
        "heads of government. Neither of the two is binding. The HIPCAR model texts were adopted by the OAS in 2012 "
        "for the Caribbean.",
        "# What follows",
        "Declarations are cheap, but they are not useless. In both regions the number of States with a cybercrime law "
        "rose after the declarations. We do not claim that the one caused the other. Training programmes run with the "
        "Council of Europe have been effective in Latin America; a treaty of the region itself is not in sight.",
        "Viet Nam, which hosted the signing of the UN convention in October 2025, has put the question of a regional "
        "treaty back on the table. At the ceremony in Hanoi 72 States signed.{}",
    ),
    notes=(
        "ASEAN Declaration to Prevent and Combat Cybercrime, Manila, 13 November 2017.",
        "OAS General Assembly, AG/RES. 2004 (XXXIV-O/04), Adoption of a Comprehensive Inter-American Strategy to "
        "Combat Threats to Cybersecurity (2004).",
        "Commonwealth Secretariat, Model Law on Computer and Computer Related Crime, LMM(02)17 (2002).",
        "United Nations Treaty Collection, chapter XVIII-16.",
    ),
)

MEMO = Paper(
    title="Memorandum on the Convention of Hanoi and the Rules That Surround It",
    authors=("Farid Al-Mansouri",),
    source="Prepared for the Parliamentary Research Desk, October 2026",
    running_head="Parliamentary Research Desk",
    year=2026,
    blocks=(
        "# 1. The question",
        "Members have asked whether the State should ratify the United Nations Convention against Cybercrime, and how "
        "it relates to the rules that already bind us. This memorandum was closed on 9 October 2026.",
        "# 2. The Convention",
        "The General Assembly adopted the Convention on 24 December 2024 by Resolution 79/243.{} It was opened for "
        "signature in Hanoi on 25 October 2025, and on that day it entered into force. The mandate for the "
        "negotiations came from Resolution 74/247 of 27 December 2019, which set up the Ad Hoc Committee and was "
        "adopted by 79 votes to 60.{} The Convention has strong human rights safeguards: its article 6 rules out any "
        "reading that would suppress freedom of expression.",
        "According to a coalition of civil society groups, the Convention is “a surveillance treaty in disguise”. "
        "The Government does not share this view.",
        "The Convention is not the only binding treaty on the matter. The Budapest Convention and the Malabo "
        "Convention are binding as well, and both were in force before it.",
        "# 3. Evidence in the European Union",
        "The e-Evidence Regulation has applied since 18 August 2026.{} Its companion directive has been transposed by "
        "most Member States. The Regulation was adopted by the European Parliament and the Council of the European "
        "Union; the Council of Europe had no part in it.",
        "ENISA, which is now a permanent agency, has no role in these orders. Nor does Europol: EC3 supports national "
        "investigations and has no coercive powers.",
        "# 4. Organised crime",
        "The Palermo Convention entered into force in 2003 and now has 192 parties. It does not define cybercrime. "
        "Many of its clauses return in the new text word for word.{}",
        "# 5. Older texts",
        "Resolution 55/63 of 4 December 2000 and Resolution 56/121 of 19 December 2001 have one title, Combating the "
        "criminal misuse of information technologies. The former lists measures; the latter invites States to take "
        "them into account.",
        "Convention 108 is no longer the sole binding treaty on personal data. The Lanzarote Convention, a Council of "
        "Europe treaty in force since 2010, protects children.",
        "# 6. Advice",
        "The State should ratify the Convention together with a declaration on safeguards. Should the Convention "
        "reach forty ratifications, a conference of the parties would be convened.",
    ),
    notes=(
        "UN General Assembly Resolution 79/243 (24 December 2024) UN Doc A/RES/79/243.",
        "UNGA Res 74/247, Countering the use of information and communications technologies for criminal purposes.",
        "Regulation (EU) 2023/1543, CELEX 32023R1543.",
        "Convention against Transnational Organized Crime, 2225 UNTS 209; P. Vandermeulen, “Old Bottles: The Palermo "
        "Convention and New Crime” (2021) 31 European Journal of Transnational Law 201.",
    ),
)

"""The words of the PDF and DOCX samples: written for this project, about real bodies and instruments.

Authors and secondary literature are made up; so are the journals. `{}` is a note mark, in the order of `notes`.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Paper:
    """One sample: its blocks are paragraphs, or headings that begin with "# "."""

    title: str
    authors: tuple[str, ...]
    source: str
    running_head: str
    year: int
    blocks: tuple[str, ...]
    notes: tuple[str, ...] = ()


JOURNAL = Paper(
    title="Many Hands, Few Rules: International Organisations and the Law of Cybercrime",
    authors=("Helena Okonjo-Marsh", "Tomasz Wierzba"),
    source="Review of Transnational Institutions, vol. 12, no. 1 (2024), pp. 41-58",
    running_head="Many Hands, Few Rules",
    year=2024,
    blocks=(
        "# Abstract",
        "International organisations have taken on cybercrime one programme at a time. This article examines what the "
        "United Nations, the Council of Europe, INTERPOL and regional bodies contribute. It argues that governance of "
        "cybercrime remains fragmented, and that the fragments are held together by practice rather than by law.",
        "# I. Introduction",
        "Cybercrime crosses borders more easily than the institutions that are meant to stop it. States have "
        "responded by turning to international organisations, which draft texts, train officials and carry "
        "requests from one capital to another.{} The result is impressive in volume and modest in order. As the "
        "most cited survey of national practice found, definitions of illegal access differ even between "
        "neighbouring legal systems.{}",
        "The argument proceeds in three steps. Part II describes the instruments. Part III turns to the institutions. "
        "Part IV asks whether the whole is more than the sum of its parts.",
        "# II. The Instruments",
        "The Budapest Convention is the oldest treaty of its kind that is open beyond one region. It was opened for "
        "signature on 23 November 2001 and entered into force on 1 July 2004.{} At the beginning of 2024 it had 70 "
        "parties. It is, however, not the only binding treaty: the Agreement of the Commonwealth of Independent "
        "States of 2001, the Arab Convention of 2010 and the Malabo Convention of the African Union bind their "
        "parties as well.{} The last of these entered into force on 8 June 2023, nine years after its adoption.",
        "The General Assembly has added a layer of soft law. Resolution 55/63 asked States to eliminate safe havens "
        "and to coordinate the investigation of international cases.{} Resolution 57/239 called for the creation of a "
        "global culture of cybersecurity.{} None of these texts is binding, and none of them is monitored. Reports of "
        "the Group of Governmental Experts belong to the same family: their norms are voluntary.{}",
        "# III. The Institutions",
        "The United Nations Office on Drugs and Crime (UNODC) provides technical assistance on request. Its programme "
        "trains investigators and prosecutors, but the scale of this work falls short of what developing countries "
        "need.{} The Office has no power to enforce anything. INTERPOL maintains a secure communication channel among "
        "196 member countries; it does not make arrests, which remain a matter for national police.{} The Council of "
        "Europe supports accession to its treaty through a programme office in Bucharest.",
        "Regional bodies fill some of the gaps. The African Union, ASEAN and the Organization of American States run "
        "programmes of their own, with uneven participation.{} Duplication is common: the same ministry may receive "
        "three training courses in one year and none in the next.",
        "# IV. A Regime or a Heap?",
        "It would be wrong to call this a regime. Efforts against cybercrime remain fragmented and uneven, and no body "
        "has the mandate to coordinate them.{} Harmonisation of national laws has advanced among the parties to the "
        "Budapest Convention and has hardly begun elsewhere. Cooperation works where officials trust one another; "
        "where they do not, treaties help little.",
        "# V. Conclusion",
        "International organisations cannot replace national police, and they should not try. What they can do is to "
        "divide the work among themselves. Member States should give one body the task of coordination before they "
        "negotiate yet another convention.",
    ),
    notes=(
        "Amara Diallo, Borrowed Sovereignty: How Organisations Govern Networks 12-15 (2019).",
        "U.N. Office on Drugs & Crime, Comprehensive Study on Cybercrime, at 51-56 (2013).",
        "Convention on Cybercrime, Nov. 23, 2001, E.T.S. No. 185.",
        "Johan Petrosyan, Counting Treaties, 7 Int'l Crim. Pol'y Rev. 201, 209-11 (2022).",
        "G.A. Res. 55/63, U.N. Doc. A/RES/55/63 (Dec. 4, 2000).",
        "G.A. Res. 57/239, U.N. Doc. A/RES/57/239 (Dec. 20, 2002).",
        "Rep. of the Group of Governmental Experts, U.N. Doc. A/70/174 (July 22, 2015).",
        "Diallo, supra note 1, at 88.",
        "Id. at 90.",
        "Petrosyan, supra note 4, at 214.",
        "U.N. Office on Drugs & Crime, supra note 2, at 198.",
    ),
)

BRIEF = Paper(
    title="Reading the Record: A Policy Brief on Cybercrime Instruments",
    authors=("Nadia Ferreira",),
    source="",
    running_head="Policy brief, internal circulation",
    year=2026,
    blocks=(
        "# Summary",
        "Briefs and speeches often describe instruments on cybercrime in ways that their texts do not support. This "
        "brief sets out what three of them are and where they stand in the spring of 2026.",
        "# The Comprehensive Study",
        "The Comprehensive Study on Cybercrime is a draft of February 2013, prepared by the Secretariat of UNODC for "
        "an expert group.{} It was never adopted. Sixty-nine States answered its questionnaire. It contains no model "
        "law; model provisions appear in it as one option for later work. The Commission on Crime Prevention and "
        "Criminal Justice took note of it in resolution 22/7 and asked the expert group to go on.{}",
        "# The Budapest Convention",
        "The Budapest Convention had 75 parties in June 2024.{} It is a binding treaty, but not a global one. Claims "
        "that it is the only binding instrument overlook the Arab Convention, the Malabo Convention and the "
        "agreements of the Commonwealth of Independent States.",
        "# The Hanoi Convention",
        "The United Nations Convention against Cybercrime was adopted by the General Assembly on 24 December 2024 and "
        "opened for signature in Hanoi on 25 October 2025.{} It needs forty ratifications and is not in force. "
        "Signature is not ratification: reports that dozens of States have joined it confuse the two.",
        "# What follows",
        "The framework for cooperation is fragmented, and a new treaty does not by itself make it coherent. Drafters "
        "should cite instruments by symbol and date, and should say as of when a number of parties holds.",
    ),
    notes=(
        "UNODC, Comprehensive Study on Cybercrime: Draft, February 2013, executive summary, UN Doc "
        "UNODC/CCPCJ/EG.4/2013/2.",
        "CCPCJ resolution 22/7, Strengthening international cooperation to combat cybercrime (26 April 2013).",
        "Council of Europe, Convention on Cybercrime (ETS No. 185), chart of signatures and ratifications.",
        "UNGA Res 79/243 (24 December 2024) UN Doc A/RES/79/243.",
    ),
)

COLUMNS = Paper(
    title="Five Years After Malabo: An African Convention Still Waiting",
    authors=("Kwame Asante-Reid",),
    source="Journal of Regional Integration Law, vol. 6, 2019, pp. 77-84",
    running_head="Five Years After Malabo",
    year=2019,
    blocks=(
        "# Introduction",
        "In June 2014 the African Union adopted its Convention on Cyber Security and Personal Data Protection. Five "
        "years later the Malabo Convention is not in force. Only five States have ratified it, and fifteen are needed.",
        "# What the Convention does",
        "The Malabo Convention deals with electronic transactions, data protection and cybercrime in one text. It is "
        "wider than the Budapest Convention, which is confined to crime. Article 38 leaves its own clauses to national "
        "legislators. The convention provides for the establishment of national authorities and asks them to "
        "cooperate.",
        "# Why it waits",
        "Ratification is slow because the convention asks for institutions that many States do not have. Technical "
        "assistance has concentrated on the Budapest Convention, which had 64 parties at the end of 2019. Some "
        "governments regard the European treaty as a sufficient standard; others reject it as a text written without "
        "them. Trust among police forces is low, and information is exchanged through personal contacts.",
        "# Outlook",
        "The African Union should help its members to build the authorities that the convention demands. Without them "
        "the Malabo Convention will remain a promise. Harmonisation within the region is weak, and cooperation with "
        "other regions is ineffective.",
    ),
)

"""Parses of sentences on places, votes, money, competence and trends; importing this adds them to the table."""

from tests.claim.parses import PARSES

VALUE_PARSES = {
    "The Agency is not based in Brussels.": """
        The the DET det 1
        Agency Agency PROPN nsubjpass 4
        is be AUX auxpass 4
        not not PART neg 4
        based base VERB ROOT 4
        in in ADP prep 4
        Brussels Brussels PROPN pobj 5
        . . PUNCT punct 4
    """,
    "The Agency opened an office in Singapore.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        opened open VERB ROOT 2
        an an DET det 4
        office office NOUN dobj 2
        in in ADP prep 2
        Singapore Singapore PROPN pobj 5
        . . PUNCT punct 2
    """,
    "The Agency has a regional bureau in Nairobi.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        has have VERB ROOT 2
        a a DET det 5
        regional regional ADJ amod 5
        bureau bureau NOUN dobj 2
        in in ADP prep 5
        Nairobi Nairobi PROPN pobj 6
        . . PUNCT punct 2
    """,
    "The Agency was based in Paris until 1989.": """
        The the DET det 1
        Agency Agency PROPN nsubjpass 3
        was be AUX auxpass 3
        based base VERB ROOT 3
        in in ADP prep 3
        Paris Paris PROPN pobj 4
        until until ADP prep 3
        1989 1989 NUM pobj 6
        . . PUNCT punct 3
    """,
    "The Agency will have its seat in Rome.": """
        The the DET det 1
        Agency Agency PROPN nsubj 3
        will will AUX aux 3
        have have VERB ROOT 3
        its its PRON poss 5
        seat seat NOUN dobj 3
        in in ADP prep 5
        Rome Rome PROPN pobj 6
        . . PUNCT punct 3
    """,
    "The Agency has its headquarters in Geneva and New York.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        has have VERB ROOT 2
        its its PRON poss 4
        headquarters headquarters NOUN dobj 2
        in in ADP prep 4
        Geneva Geneva PROPN pobj 5
        and and CCONJ cc 6
        New New PROPN compound 9
        York York PROPN conj 6
        . . PUNCT punct 2
    """,
    "The Agency is based in Geneva, Switzerland, and New York.": """
        The the DET det 1
        Agency Agency PROPN nsubjpass 3
        is be AUX auxpass 3
        based base VERB ROOT 3
        in in ADP prep 3
        Geneva Geneva PROPN pobj 4
        , , PUNCT punct 5
        Switzerland Switzerland PROPN conj 5
        , , PUNCT punct 7
        and and CCONJ cc 7
        New New PROPN compound 11
        York York PROPN conj 7
        . . PUNCT punct 3
    """,
    "Experts of the Agency met in Vienna.": """
        Experts expert NOUN nsubj 4
        of of ADP prep 0
        the the DET det 3
        Agency Agency PROPN pobj 1
        met meet VERB ROOT 4
        in in ADP prep 4
        Vienna Vienna PROPN pobj 5
        . . PUNCT punct 4
    """,
    "The Convention will be signed in Hanoi.": """
        The the DET det 1
        Convention Convention PROPN nsubjpass 4
        will will AUX aux 4
        be be AUX auxpass 4
        signed sign VERB ROOT 4
        in in ADP prep 4
        Hanoi Hanoi PROPN pobj 5
        . . PUNCT punct 4
    """,
    "The Convention was adopted after talks in Vienna.": """
        The the DET det 1
        Convention Convention PROPN nsubjpass 3
        was be AUX auxpass 3
        adopted adopt VERB ROOT 3
        after after ADP prep 3
        talks talk NOUN pobj 4
        in in ADP prep 5
        Vienna Vienna PROPN pobj 6
        . . PUNCT punct 3
    """,
    "The Convention was signed in the presence of a minister from Cairo.": """
        The the DET det 1
        Convention Convention PROPN nsubjpass 3
        was be AUX auxpass 3
        signed sign VERB ROOT 3
        in in ADP prep 3
        the the DET det 6
        presence presence NOUN pobj 4
        of of ADP prep 6
        a a DET det 9
        minister minister NOUN pobj 7
        from from ADP prep 9
        Cairo Cairo PROPN pobj 10
        . . PUNCT punct 3
    """,
    "The Agency has jurisdiction over cybercrime where two States are concerned.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        has have VERB ROOT 2
        jurisdiction jurisdiction NOUN dobj 2
        over over ADP prep 2
        cybercrime cybercrime NOUN pobj 4
        where where SCONJ advmod 10
        two two NUM nummod 8
        States state NOUN nsubjpass 10
        are be AUX auxpass 10
        concerned concern VERB relcl 5
        . . PUNCT punct 2
    """,
    "War crimes fall within the jurisdiction of the Agency.": """
        War war ADJ amod 1
        crimes crime NOUN nsubj 2
        fall fall VERB ROOT 2
        within within ADP prep 2
        the the DET det 5
        jurisdiction jurisdiction NOUN pobj 3
        of of ADP prep 5
        the the DET det 8
        Agency Agency PROPN pobj 6
        . . PUNCT punct 2
    """,
    "The Agency should have competence in criminal matters.": """
        The the DET det 1
        Agency Agency PROPN nsubj 3
        should should AUX aux 3
        have have VERB ROOT 3
        competence competence NOUN dobj 3
        in in ADP prep 4
        criminal criminal ADJ amod 7
        matters matter NOUN pobj 5
        . . PUNCT punct 3
    """,
    "The Pact replaced the Convention, in force since 2006.": """
        The the DET det 1
        Pact Pact PROPN nsubj 2
        replaced replace VERB ROOT 2
        the the DET det 4
        Convention Convention PROPN dobj 2
        , , PUNCT punct 2
        in in ADP prep 2
        force force NOUN pobj 6
        since since SCONJ prep 2
        2006 2006 NUM pobj 8
        . . PUNCT punct 2
    """,
    "The good news is that cybercrime fell in 2024.": """
        The the DET det 2
        good good ADJ amod 2
        news news NOUN nsubj 3
        is be AUX ROOT 3
        that that SCONJ mark 6
        cybercrime cybercrime NOUN nsubj 6
        fell fall VERB ccomp 3
        in in ADP prep 6
        2024 2024 NUM pobj 7
        . . PUNCT punct 3
    """,
    "The Agency has its seat in Lyon.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        has have VERB ROOT 2
        its its PRON poss 4
        seat seat NOUN dobj 2
        in in ADP prep 4
        Lyon Lyon PROPN pobj 5
        . . PUNCT punct 2
    """,
    "The Agency, whose headquarters are in Vienna, trains judges.": """
        The the DET det 1
        Agency Agency PROPN nsubj 9
        , , PUNCT punct 1
        whose whose DET poss 4
        headquarters headquarters NOUN nsubj 5
        are be AUX relcl 1
        in in ADP prep 5
        Vienna Vienna PROPN pobj 6
        , , PUNCT punct 1
        trains train VERB ROOT 9
        judges judge NOUN dobj 9
        . . PUNCT punct 9
    """,
    "The Agency, based in The Hague, trains judges.": """
        The the DET det 1
        Agency Agency PROPN nsubj 8
        , , PUNCT punct 1
        based base VERB acl 1
        in in ADP prep 3
        The the DET det 6
        Hague Hague PROPN pobj 4
        , , PUNCT punct 1
        trains train VERB ROOT 8
        judges judge NOUN dobj 8
        . . PUNCT punct 8
    """,
    "The Agency is headquartered in Nairobi.": """
        The the DET det 1
        Agency Agency PROPN nsubjpass 3
        is be AUX auxpass 3
        headquartered headquarter VERB ROOT 3
        in in ADP prep 3
        Nairobi Nairobi PROPN pobj 4
        . . PUNCT punct 3
    """,
    "The Agency works from Bucharest.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        works work VERB ROOT 2
        from from ADP prep 2
        Bucharest Bucharest PROPN pobj 3
        . . PUNCT punct 2
    """,
    "The Agency's headquarters are in Athens.": """
        The the DET det 1
        Agency Agency PROPN poss 3
        's 's PART case 1
        headquarters headquarters NOUN nsubj 4
        are be AUX ROOT 4
        in in ADP prep 4
        Athens Athens PROPN pobj 5
        . . PUNCT punct 4
    """,
    "The seat of the Agency is in Geneva.": """
        The the DET det 1
        seat seat NOUN nsubj 5
        of of ADP prep 1
        the the DET det 4
        Agency Agency PROPN pobj 2
        is be AUX ROOT 5
        in in ADP prep 5
        Geneva Geneva PROPN pobj 6
        . . PUNCT punct 5
    """,
    "Geneva is the seat of the Agency.": """
        Geneva Geneva PROPN nsubj 1
        is be AUX ROOT 1
        the the DET det 3
        seat seat NOUN attr 1
        of of ADP prep 3
        the the DET det 6
        Agency Agency PROPN pobj 4
        . . PUNCT punct 1
    """,
    "The Vienna-based Agency trains judges.": """
        The the DET det 4
        Vienna Vienna PROPN npadvmod 3
        - - PUNCT punct 3
        based base VERB amod 4
        Agency Agency PROPN nsubj 5
        trains train VERB ROOT 5
        judges judge NOUN dobj 5
        . . PUNCT punct 5
    """,
    "The Convention was opened for signature in Hanoi in October 2025.": """
        The the DET det 1
        Convention Convention PROPN nsubjpass 3
        was be AUX auxpass 3
        opened open VERB ROOT 3
        for for ADP prep 3
        signature signature NOUN pobj 4
        in in ADP prep 3
        Hanoi Hanoi PROPN pobj 6
        in in ADP prep 3
        October October PROPN pobj 8
        2025 2025 NUM nummod 9
        . . PUNCT punct 3
    """,
    "The Convention was signed in Cairo.": """
        The the DET det 1
        Convention Convention PROPN nsubjpass 3
        was be AUX auxpass 3
        signed sign VERB ROOT 3
        in in ADP prep 3
        Cairo Cairo PROPN pobj 4
        . . PUNCT punct 3
    """,
    "The Convention was adopted by the Assembly in Malabo.": """
        The the DET det 1
        Convention Convention PROPN nsubjpass 3
        was be AUX auxpass 3
        adopted adopt VERB ROOT 3
        by by ADP agent 3
        the the DET det 6
        Assembly Assembly PROPN pobj 4
        in in ADP prep 6
        Malabo Malabo PROPN pobj 7
        . . PUNCT punct 3
    """,
    "The Convention was adopted at the Addis Ababa summit in June 2014.": """
        The the DET det 1
        Convention Convention PROPN nsubjpass 3
        was be AUX auxpass 3
        adopted adopt VERB ROOT 3
        at at ADP prep 3
        the the DET det 8
        Addis Addis PROPN compound 7
        Ababa Ababa PROPN compound 8
        summit summit NOUN pobj 4
        in in ADP prep 3
        June June PROPN pobj 9
        2014 2014 NUM nummod 10
        . . PUNCT punct 3
    """,
    "The Assembly adopted the Convention without a vote.": """
        The the DET det 1
        Assembly Assembly PROPN nsubj 2
        adopted adopt VERB ROOT 2
        the the DET det 4
        Convention Convention PROPN dobj 2
        without without ADP prep 2
        a a DET det 7
        vote vote NOUN pobj 5
        . . PUNCT punct 2
    """,
    "The Convention was adopted by consensus.": """
        The the DET det 1
        Convention Convention PROPN nsubjpass 3
        was be AUX auxpass 3
        adopted adopt VERB ROOT 3
        by by ADP agent 3
        consensus consensus NOUN pobj 4
        . . PUNCT punct 3
    """,
    "The Assembly adopted the Convention in May 2024, and no vote was called.": """
        The the DET det 1
        Assembly Assembly PROPN nsubj 2
        adopted adopt VERB ROOT 2
        the the DET det 4
        Convention Convention PROPN dobj 2
        in in ADP prep 2
        May May PROPN pobj 5
        2024 2024 NUM nummod 6
        , , PUNCT punct 2
        and and CCONJ cc 2
        no no DET det 11
        vote vote NOUN nsubjpass 13
        was be AUX auxpass 13
        called call VERB conj 2
        . . PUNCT punct 13
    """,
    "The Convention was adopted by 79 votes to 60.": """
        The the DET det 1
        Convention Convention PROPN nsubjpass 3
        was be AUX auxpass 3
        adopted adopt VERB ROOT 3
        by by ADP agent 3
        79 79 NUM nummod 6
        votes vote NOUN pobj 4
        to to ADP prep 3
        60 60 NUM pobj 7
        . . PUNCT punct 3
    """,
    "The Convention scraped through the Assembly by ninety votes to eleven.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        scraped scrap VERB ROOT 2
        through through ADP prep 2
        the the DET det 5
        Assembly Assembly PROPN pobj 3
        by by ADP prep 2
        ninety ninety NUM nummod 8
        votes vote NOUN pobj 6
        to to ADP prep 2
        eleven eleven NUM pobj 9
        . . PUNCT punct 2
    """,
    "The Convention was approved by a narrow majority.": """
        The the DET det 1
        Convention Convention PROPN nsubjpass 3
        was be AUX auxpass 3
        approved approve VERB ROOT 3
        by by ADP agent 3
        a a DET det 7
        narrow narrow ADJ amod 7
        majority majority NOUN pobj 4
        . . PUNCT punct 3
    """,
    "The Convention was not adopted by consensus.": """
        The the DET det 1
        Convention Convention PROPN nsubjpass 4
        was be AUX auxpass 4
        not not PART neg 4
        adopted adopt VERB ROOT 4
        by by ADP agent 4
        consensus consensus NOUN pobj 5
        . . PUNCT punct 4
    """,
    "Amendments to the Convention are adopted by consensus.": """
        Amendments amendment NOUN nsubjpass 5
        to to ADP prep 0
        the the DET det 3
        Convention Convention PROPN pobj 1
        are be AUX auxpass 5
        adopted adopt VERB ROOT 5
        by by ADP agent 5
        consensus consensus NOUN pobj 6
        . . PUNCT punct 5
    """,
    "The Convention should be adopted by consensus.": """
        The the DET det 1
        Convention Convention PROPN nsubjpass 4
        should should AUX aux 4
        be be AUX auxpass 4
        adopted adopt VERB ROOT 4
        by by ADP agent 4
        consensus consensus NOUN pobj 5
        . . PUNCT punct 4
    """,
    "The Assembly takes its decisions by consensus.": """
        The the DET det 1
        Assembly Assembly PROPN nsubj 2
        takes take VERB ROOT 2
        its its PRON poss 4
        decisions decision NOUN dobj 2
        by by ADP prep 2
        consensus consensus NOUN pobj 5
        . . PUNCT punct 2
    """,
    "The Agency is funded mainly by mandatory contributions of its members.": """
        The the DET det 1
        Agency Agency PROPN nsubjpass 3
        is be AUX auxpass 3
        funded fund VERB ROOT 3
        mainly mainly ADV advmod 5
        by by ADP agent 3
        mandatory mandatory ADJ amod 7
        contributions contribution NOUN pobj 5
        of of ADP prep 7
        its its PRON poss 10
        members member NOUN pobj 8
        . . PUNCT punct 3
    """,
    "The Agency relies on donations.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        relies rely VERB ROOT 2
        on on ADP prep 2
        donations donation NOUN pobj 3
        . . PUNCT punct 2
    """,
    "The Agency's budget comes from membership fees.": """
        The the DET det 1
        Agency Agency PROPN poss 3
        's 's PART case 1
        budget budget NOUN nsubj 4
        comes come VERB ROOT 4
        from from ADP prep 4
        membership membership NOUN compound 7
        fees fee NOUN pobj 5
        . . PUNCT punct 4
    """,
    "The Agency lives on voluntary contributions.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        lives live VERB ROOT 2
        on on ADP prep 2
        voluntary voluntary ADJ amod 5
        contributions contribution NOUN pobj 3
        . . PUNCT punct 2
    """,
    "The Agency's programme lives on voluntary contributions.": """
        The the DET det 1
        Agency Agency PROPN poss 3
        's 's PART case 1
        programme programme NOUN nsubj 4
        lives live VERB ROOT 4
        on on ADP prep 4
        voluntary voluntary ADJ amod 7
        contributions contribution NOUN pobj 5
        . . PUNCT punct 4
    """,
    "The Agency is partly funded by voluntary contributions.": """
        The the DET det 1
        Agency Agency PROPN nsubjpass 4
        is be AUX auxpass 4
        partly partly ADV advmod 4
        funded fund VERB ROOT 4
        by by ADP agent 4
        voluntary voluntary ADJ amod 7
        contributions contribution NOUN pobj 5
        . . PUNCT punct 4
    """,
    "The Agency is funded by assessed contributions and by donors.": """
        The the DET det 1
        Agency Agency PROPN nsubjpass 3
        is be AUX auxpass 3
        funded fund VERB ROOT 3
        by by ADP agent 3
        assessed assess VERB amod 6
        contributions contribution NOUN pobj 4
        and and CCONJ cc 4
        by by ADP conj 4
        donors donor NOUN pobj 8
        . . PUNCT punct 3
    """,
    "The Agency asked for voluntary contributions.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        asked ask VERB ROOT 2
        for for ADP prep 2
        voluntary voluntary ADJ amod 5
        contributions contribution NOUN pobj 3
        . . PUNCT punct 2
    """,
    "Ordinary cybercrime falls within the jurisdiction of the Agency.": """
        Ordinary ordinary ADJ amod 1
        cybercrime cybercrime NOUN nsubj 2
        falls fall VERB ROOT 2
        within within ADP prep 2
        the the DET det 5
        jurisdiction jurisdiction NOUN pobj 3
        of of ADP prep 5
        the the DET det 8
        Agency Agency PROPN pobj 6
        . . PUNCT punct 2
    """,
    "Cybercrime does not fall within the mandate of the Agency.": """
        Cybercrime cybercrime NOUN nsubj 3
        does do AUX aux 3
        not not PART neg 3
        fall fall VERB ROOT 3
        within within ADP prep 3
        the the DET det 6
        mandate mandate NOUN pobj 4
        of of ADP prep 6
        the the DET det 9
        Agency Agency PROPN pobj 7
        . . PUNCT punct 3
    """,
    "Criminal matters lie outside the remit of the Agency.": """
        Criminal criminal ADJ amod 1
        matters matter NOUN nsubj 2
        lie lie VERB ROOT 2
        outside outside ADP prep 2
        the the DET det 5
        remit remit NOUN pobj 3
        of of ADP prep 5
        the the DET det 8
        Agency Agency PROPN pobj 6
        . . PUNCT punct 2
    """,
    "The Agency has no competence in criminal matters.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        has have VERB ROOT 2
        no no DET det 4
        competence competence NOUN dobj 2
        in in ADP prep 4
        criminal criminal ADJ amod 7
        matters matter NOUN pobj 5
        . . PUNCT punct 2
    """,
    "The Agency has jurisdiction over computer crimes.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        has have VERB ROOT 2
        jurisdiction jurisdiction NOUN dobj 2
        over over ADP prep 3
        computer computer NOUN compound 6
        crimes crime NOUN pobj 4
        . . PUNCT punct 2
    """,
    "No competence over content has ever been conferred on the Agency.": """
        No no DET det 1
        competence competence NOUN nsubjpass 7
        over over ADP prep 1
        content content NOUN pobj 2
        has have AUX aux 7
        ever ever ADV advmod 7
        been be AUX auxpass 7
        conferred confer VERB ROOT 7
        on on ADP prep 7
        the the DET det 10
        Agency Agency PROPN pobj 8
        . . PUNCT punct 7
    """,
    "The Convention needs forty ratifications to enter into force.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        needs need VERB ROOT 2
        forty forty NUM nummod 4
        ratifications ratification NOUN dobj 2
        to to PART aux 6
        enter enter VERB xcomp 2
        into into ADP prep 6
        force force NOUN pobj 7
        . . PUNCT punct 2
    """,
    "The Convention will enter into force after the deposit of the sixtieth instrument of ratification.": """
        The the DET det 1
        Convention Convention PROPN nsubj 3
        will will AUX aux 3
        enter enter VERB ROOT 3
        into into ADP prep 3
        force force NOUN pobj 4
        after after ADP prep 3
        the the DET det 8
        deposit deposit NOUN pobj 6
        of of ADP prep 8
        the the DET det 12
        sixtieth sixtieth ADJ amod 12
        instrument instrument NOUN pobj 9
        of of ADP prep 12
        ratification ratification NOUN pobj 13
        . . PUNCT punct 3
    """,
    "The Convention enters into force once fifteen States have ratified it.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        enters enter VERB ROOT 2
        into into ADP prep 2
        force force NOUN pobj 3
        once once ADV advmod 6
        fifteen fifteen NUM nummod 7
        States state NOUN nsubj 9
        have have AUX aux 9
        ratified ratify VERB ccomp 2
        it it PRON dobj 9
        . . PUNCT punct 9
    """,
    "The Convention needs twenty more ratifications to enter into force.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        needs need VERB ROOT 2
        twenty twenty NUM nummod 5
        more more ADJ amod 3
        ratifications ratification NOUN dobj 2
        to to PART aux 7
        enter enter VERB xcomp 2
        into into ADP prep 7
        force force NOUN pobj 8
        . . PUNCT punct 2
    """,
    "The Convention has forty parties.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        has have VERB ROOT 2
        forty forty NUM nummod 4
        parties party NOUN dobj 2
        . . PUNCT punct 2
    """,
    "The Agency lives on a temporary mandate that runs out in 2028.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        lives live VERB ROOT 2
        on on ADP prep 2
        a a DET det 6
        temporary temporary ADJ amod 6
        mandate mandate NOUN pobj 3
        that that PRON nsubj 8
        runs run VERB relcl 6
        out out ADP prt 8
        in in ADP prep 8
        2028 2028 NUM pobj 10
        . . PUNCT punct 2
    """,
    "The mandate of the Agency has no end date.": """
        The the DET det 1
        mandate mandate NOUN nsubj 5
        of of ADP prep 1
        the the DET det 4
        Agency Agency PROPN pobj 2
        has have VERB ROOT 5
        no no DET det 8
        end end NOUN compound 8
        date date NOUN dobj 5
        . . PUNCT punct 5
    """,
    "The Agency, the mandate of which was made permanent in 2019, trains judges.": """
        The the DET det 1
        Agency Agency PROPN nsubjpass 8
        , , PUNCT punct 1
        the the DET det 4
        mandate mandate NOUN nsubjpass 8
        of of ADP prep 4
        which which PRON pobj 5
        was be AUX auxpass 8
        made make VERB ROOT 8
        permanent permanent ADJ oprd 8
        in in ADP prep 8
        2019 2019 NUM pobj 10
        , , PUNCT punct 8
        trains train VERB conj 8
        judges judge NOUN dobj 13
        . . PUNCT punct 8
    """,
    "The Agency had a temporary mandate until 2019.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        had have VERB ROOT 2
        a a DET det 5
        temporary temporary ADJ amod 5
        mandate mandate NOUN dobj 2
        until until ADP prep 2
        2019 2019 NUM pobj 6
        . . PUNCT punct 2
    """,
    "The Agency has a limited mandate.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        has have VERB ROOT 2
        a a DET det 5
        limited limited ADJ amod 5
        mandate mandate NOUN dobj 2
        . . PUNCT punct 2
    """,
    "The Bureau is open to every Member State.": """
        The the DET det 1
        Bureau Bureau PROPN nsubj 2
        is be AUX ROOT 2
        open open ADJ acomp 2
        to to ADP prep 3
        every every DET det 7
        Member Member PROPN compound 7
        State State PROPN pobj 4
        . . PUNCT punct 2
    """,
    "All Member States of the League were entitled to take part in the Bureau.": """
        All all DET det 2
        Member Member PROPN compound 2
        States States PROPN nsubjpass 7
        of of ADP prep 2
        the the DET det 5
        League League PROPN pobj 3
        were be AUX auxpass 7
        entitled entitle VERB ROOT 7
        to to PART aux 9
        take take VERB xcomp 7
        part part NOUN dobj 9
        in in ADP prep 9
        the the DET det 13
        Bureau Bureau PROPN pobj 11
        . . PUNCT punct 7
    """,
    "The Bureau gathers all the members of the League.": """
        The the DET det 1
        Bureau Bureau PROPN nsubj 2
        gathers gather VERB ROOT 2
        all all DET predet 5
        the the DET det 5
        members member NOUN dobj 2
        of of ADP prep 5
        the the DET det 8
        League League PROPN pobj 6
        . . PUNCT punct 2
    """,
    "The Bureau is anything but open: only twenty hand-picked governments were allowed in.": """
        The the DET det 1
        Bureau Bureau PROPN nsubj 2
        is be AUX ccomp 14
        anything anything PRON attr 2
        but but CCONJ prep 3
        open open ADJ conj 3
        : : PUNCT punct 14
        only only ADV advmod 8
        twenty twenty NUM nummod 12
        hand hand NOUN npadvmod 11
        - - PUNCT punct 11
        picked pick VERB amod 12
        governments government NOUN nsubjpass 14
        were be AUX auxpass 14
        allowed allow VERB ROOT 14
        in in ADP prep 14
        . . PUNCT punct 14
    """,
    "Membership is limited to selected States in the Bureau.": """
        Membership membership NOUN nsubjpass 2
        is be AUX auxpass 2
        limited limit VERB ROOT 2
        to to ADP prep 2
        selected select VERB amod 5
        States States PROPN pobj 3
        in in ADP prep 5
        the the DET det 8
        Bureau Bureau PROPN pobj 6
        . . PUNCT punct 2
    """,
    "The Bureau is open to all members of civil society.": """
        The the DET det 1
        Bureau Bureau PROPN nsubj 2
        is be AUX ROOT 2
        open open ADJ acomp 2
        to to ADP prep 3
        all all DET det 6
        members member NOUN pobj 4
        of of ADP prep 6
        civil civil ADJ amod 9
        society society NOUN pobj 7
        . . PUNCT punct 2
    """,
    "Officers of the Agency are not entitled to detain anybody.": """
        Officers officer NOUN nsubjpass 6
        of of ADP prep 0
        the the DET det 3
        Agency Agency PROPN pobj 1
        are be AUX auxpass 6
        not not PART neg 6
        entitled entitle VERB ROOT 6
        to to PART aux 8
        detain detain VERB xcomp 6
        anybody anybody PRON dobj 8
        . . PUNCT punct 6
    """,
    "The Agency is empowered to search houses.": """
        The the DET det 1
        Agency Agency PROPN nsubjpass 3
        is be AUX auxpass 3
        empowered empower VERB ROOT 3
        to to PART aux 5
        search search VERB xcomp 3
        houses house NOUN dobj 5
        . . PUNCT punct 3
    """,
    "Cybercrime remained stable in 2024.": """
        Cybercrime Cybercrime PROPN nsubj 1
        remained remain VERB ROOT 1
        stable stable ADJ acomp 1
        in in ADP prep 1
        2024 2024 NUM pobj 3
        . . PUNCT punct 1
    """,
}
PARSES.update(VALUE_PARSES)

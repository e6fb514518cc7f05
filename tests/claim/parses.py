"""Parses of the sentences in these tests, and a fake parser.

One word a line: word, lemma, part of speech, relation, index of its head.
"""

from cyberdocs.records import Span, Token

PARSES = {
    "The Treaty was signed in 2017 and adopted by the Council in 2024.": """
        The the DET det 1
        Treaty Treaty PROPN nsubjpass 3
        was be AUX auxpass 3
        signed sign VERB ROOT 3
        in in ADP prep 3
        2017 2017 NUM pobj 4
        and and CCONJ cc 3
        adopted adopt VERB conj 3
        by by ADP agent 7
        the the DET det 10
        Council Council PROPN pobj 8
        in in ADP prep 7
        2024 2024 NUM pobj 11
        . . PUNCT punct 3
    """,
    "The Treaty was signed in 2017 and adopted a charter.": """
        The the DET det 1
        Treaty Treaty PROPN nsubjpass 3
        was be AUX auxpass 3
        signed sign VERB ROOT 3
        in in ADP prep 3
        2017 2017 NUM pobj 4
        and and CCONJ cc 3
        adopted adopt VERB conj 3
        a a DET det 9
        charter charter NOUN dobj 7
        . . PUNCT punct 3
    """,
    "While the Union coordinates training, the Council adopts binding treaties.": """
        While while SCONJ mark 3
        the the DET det 2
        Union Union PROPN nsubj 3
        coordinates coordinate VERB advcl 8
        training training NOUN xcomp 3
        , , PUNCT punct 8
        the the DET det 7
        Council Council PROPN nsubj 8
        adopts adopt VERB ROOT 8
        binding bind VERB amod 10
        treaties treaty NOUN dobj 8
        . . PUNCT punct 8
    """,
    "The Convention is binding, and the Declaration remains soft law.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        is be AUX ROOT 2
        binding bind VERB acomp 2
        , , PUNCT punct 2
        and and CCONJ cc 2
        the the DET det 7
        Declaration Declaration PROPN nsubj 8
        remains remain VERB conj 2
        soft soft ADJ amod 10
        law law NOUN attr 8
        . . PUNCT punct 8
    """,
    "The Study, which provides states with a model law, was never adopted.": """
        The the DET det 1
        Study Study PROPN nsubjpass 13
        , , PUNCT punct 1
        which which PRON nsubj 4
        provides provide VERB relcl 1
        states state NOUN dobj 4
        with with ADP prep 4
        a a DET det 9
        model model NOUN compound 9
        law law NOUN pobj 6
        , , PUNCT punct 1
        was be AUX auxpass 13
        never never ADV neg 13
        adopted adopt VERB ROOT 13
        . . PUNCT punct 13
    """,
    "The Convention is the sole binding international agreement.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        is be AUX ROOT 2
        the the DET det 7
        sole sole ADJ amod 7
        binding bind VERB amod 7
        international international ADJ amod 7
        agreement agreement NOUN attr 2
        . . PUNCT punct 2
    """,
    "It provides a framework for joint work.": """
        It it PRON nsubj 1
        provides provide VERB ROOT 1
        a a DET det 3
        framework framework NOUN dobj 1
        for for ADP prep 3
        joint joint ADJ amod 6
        work work NOUN pobj 4
        . . PUNCT punct 1
    """,
    "In 2001, the Council adopted the Convention, a landmark agreement.": """
        In in ADP prep 5
        2001 2001 NUM pobj 0
        , , PUNCT punct 5
        the the DET det 4
        Council Council PROPN nsubj 5
        adopted adopt VERB ROOT 5
        the the DET det 7
        Convention Convention PROPN dobj 5
        , , PUNCT punct 7
        a a DET det 11
        landmark landmark NOUN compound 11
        agreement agreement NOUN appos 7
        . . PUNCT punct 5
    """,
    "The regime remains fragmented and uneven.": """
        The the DET det 1
        regime regime NOUN nsubj 2
        remains remain VERB ROOT 2
        fragmented fragmented ADJ acomp 2
        and and CCONJ cc 3
        uneven uneven ADJ conj 3
        . . PUNCT punct 2
    """,
    "The Agency has no police powers.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        has have VERB ROOT 2
        no no DET det 5
        police police NOUN compound 5
        powers power NOUN dobj 2
        . . PUNCT punct 2
    """,
    "The Agency coordinates joint operations.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        coordinates coordinate VERB ROOT 2
        joint joint ADJ amod 4
        operations operation NOUN dobj 2
        . . PUNCT punct 2
    """,
    "Cooperation is hindered by rival laws.": """
        Cooperation cooperation NOUN nsubjpass 2
        is be AUX auxpass 2
        hindered hinder VERB ROOT 2
        by by ADP agent 2
        rival rival ADJ amod 5
        laws law NOUN pobj 3
        . . PUNCT punct 2
    """,
    "This article examines courts.": """
        This this DET det 1
        article article NOUN nsubj 2
        examines examine VERB ROOT 2
        courts court NOUN dobj 2
        . . PUNCT punct 2
    """,
    "It argues that the regime remains fragmented.": """
        It it PRON nsubj 1
        argues argue VERB ROOT 1
        that that SCONJ mark 5
        the the DET det 4
        regime regime NOUN nsubj 5
        remains remain VERB ccomp 1
        fragmented fragmented ADJ acomp 5
        . . PUNCT punct 1
    """,
    "The Council adopted the Convention.": """
        The the DET det 1
        Council Council PROPN nsubj 2
        adopted adopt VERB ROOT 2
        the the DET det 4
        Convention Convention PROPN dobj 2
        . . PUNCT punct 2
    """,
    "It entered into force in 2004.": """
        It it PRON nsubj 1
        entered enter VERB ROOT 1
        into into ADP prep 1
        force force NOUN pobj 2
        in in ADP prep 1
        2004 2004 NUM pobj 4
        . . PUNCT punct 1
    """,
    "It binds all parties.": """
        It it PRON nsubj 1
        binds bind VERB ROOT 1
        all all DET det 3
        parties party NOUN dobj 1
        . . PUNCT punct 1
    """,
    "None of these texts binds a state.": """
        None none NOUN nsubj 4
        of of ADP prep 0
        these these DET det 3
        texts text NOUN pobj 1
        binds bind VERB ROOT 4
        a a DET det 6
        state state NOUN dobj 4
        . . PUNCT punct 4
    """,
    "The former trains police.": """
        The the DET det 1
        former former ADJ nsubj 2
        trains train VERB ROOT 2
        police police NOUN dobj 2
        . . PUNCT punct 2
    """,
    "Gaps remain wide, and no body has the mandate to close them.": """
        Gaps gap NOUN nsubj 1
        remain remain VERB ROOT 1
        wide wide ADJ acomp 1
        , , PUNCT punct 1
        and and CCONJ cc 1
        no no DET det 6
        body body NOUN nsubj 7
        has have VERB conj 1
        the the DET det 9
        mandate mandate NOUN dobj 7
        to to PART aux 11
        close close VERB relcl 9
        them they PRON dobj 11
        . . PUNCT punct 7
    """,
    "The Convention defines fraud and requires parties to keep data.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        defines define VERB ROOT 2
        fraud fraud NOUN dobj 2
        and and CCONJ cc 2
        requires require VERB conj 2
        parties party NOUN dobj 5
        to to PART aux 8
        keep keep VERB xcomp 5
        data datum NOUN dobj 8
        . . PUNCT punct 2
    """,
    "The Agency drafts and publishes reports.": """
        The the DET det 2
        Agency Agency PROPN compound 2
        drafts draft NOUN ROOT 2
        and and CCONJ cc 2
        publishes publish VERB conj 2
        reports report NOUN dobj 4
        . . PUNCT punct 2
    """,
    "The courts weigh evidence.": """
        The the DET det 1
        courts court NOUN nsubj 2
        weigh weigh VERB ROOT 2
        evidence evidence NOUN dobj 2
        . . PUNCT punct 2
    """,
    "These bodies train police.": """
        These these DET det 1
        bodies body NOUN nsubj 2
        train train VERB ROOT 2
        police police NOUN dobj 2
        . . PUNCT punct 2
    """,
    "The Agency maintains a secure network; it does not make arrests, which remain a matter for national police.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        maintains maintain VERB ccomp 10
        a a DET det 5
        secure secure ADJ amod 5
        network network NOUN dobj 2
        ; ; PUNCT punct 10
        it it PRON nsubj 10
        does do AUX aux 10
        not not PART neg 10
        make make VERB ROOT 10
        arrests arrest NOUN dobj 10
        , , PUNCT punct 11
        which which PRON nsubj 14
        remain remain VERB relcl 11
        a a DET det 16
        matter matter NOUN attr 14
        for for ADP prep 16
        national national ADJ amod 19
        police police NOUN pobj 17
        . . PUNCT punct 10
    """,
    "The Council and the Union write rules.": """
        The the DET det 1
        Council Council PROPN nsubj 5
        and and CCONJ cc 1
        the the DET det 4
        Union Union PROPN conj 1
        write write VERB ROOT 5
        rules rule NOUN dobj 5
        . . PUNCT punct 5
    """,
    "Although it lacks a court of its own, the Agency trains police.": """
        Although although SCONJ mark 2
        it it PRON nsubj 2
        lacks lack VERB advcl 11
        a a DET det 4
        court court NOUN dobj 2
        of of ADP prep 4
        its its PRON poss 7
        own own ADJ pobj 5
        , , PUNCT punct 11
        the the DET det 10
        Agency Agency PROPN nsubj 11
        trains train VERB ROOT 11
        police police NOUN dobj 11
        . . PUNCT punct 11
    """,
    "The Council has not adopted it yet.": """
        The the DET det 1
        Council Council PROPN nsubj 4
        has have AUX aux 4
        not not PART neg 4
        adopted adopt VERB ROOT 4
        it it PRON dobj 4
        yet yet ADV advmod 4
        . . PUNCT punct 4
    """,
    "The Convention is a treaty of the Council.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        is be AUX ROOT 2
        a a DET det 4
        treaty treaty NOUN attr 2
        of of ADP prep 4
        the the DET det 7
        Council Council PROPN pobj 5
        . . PUNCT punct 2
    """,
    "The Convention is a Council treaty.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        is be AUX ROOT 2
        a a DET det 5
        Council Council PROPN compound 5
        treaty treaty NOUN attr 2
        . . PUNCT punct 2
    """,
    "The Convention provides a forum for courts as well as a roadmap for states.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        provides provide VERB ROOT 2
        a a DET det 4
        forum forum NOUN dobj 2
        for for ADP prep 4
        courts court NOUN pobj 5
        as as ADV advmod 9
        well well ADV advmod 9
        as as ADP cc 4
        a a DET det 11
        roadmap roadmap NOUN conj 4
        for for ADP prep 11
        states state NOUN pobj 12
        . . PUNCT punct 2
    """,
    "States may use the Convention as a guideline.": """
        States state NOUN nsubj 2
        may may AUX aux 2
        use use VERB ROOT 2
        the the DET det 4
        Convention Convention PROPN dobj 2
        as as ADP prep 2
        a a DET det 7
        guideline guideline NOUN pobj 5
        . . PUNCT punct 2
    """,
    "On 3 May 2004, the Convention became effective.": """
        On on ADP prep 7
        3 3 NUM nummod 2
        May May PROPN pobj 0
        2004 2004 NUM nummod 2
        , , PUNCT punct 7
        the the DET det 6
        Convention Convention PROPN nsubj 7
        became become VERB ROOT 7
        effective effective ADJ acomp 7
        . . PUNCT punct 7
    """,
    "The Convention serves as a guideline for courts.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        serves serve VERB ROOT 2
        as as ADP prep 2
        a a DET det 5
        guideline guideline NOUN pobj 3
        for for ADP prep 5
        courts court NOUN pobj 6
        . . PUNCT punct 2
    """,
    "Nobody signed it.": """
        Nobody nobody PRON nsubj 1
        signed sign VERB ROOT 1
        it it PRON dobj 1
        . . PUNCT punct 1
    """,
    "It is not in force.": """
        It it PRON nsubj 1
        is be AUX ROOT 1
        not not PART neg 1
        in in ADP prep 1
        force force NOUN pobj 3
        . . PUNCT punct 1
    """,
    "The Council adopted the Convention by the Instrumentnnnn.": """
        The the DET det 1
        Council Council PROPN nsubj 2
        adopted adopt VERB ROOT 2
        the the DET det 4
        Convention Convention PROPN dobj 2
        by by ADP prep 2
        the the DET det 7
        Instrumentnnnn Instrumentnnnn PROPN pobj 5
        . . PUNCT punct 2
    """,
    "It was opened for signature in 2004.": """
        It it PRON nsubjpass 2
        was be AUX auxpass 2
        opened open VERB ROOT 2
        for for ADP prep 2
        signature signature NOUN pobj 3
        in in ADP prep 2
        2004 2004 NUM pobj 5
        . . PUNCT punct 2
    """,
    "Most pairs share one treaty.": """
        Most Most ADJ amod 1
        pairs pair NOUN nsubj 2
        share share VERB ROOT 2
        one one NUM nummod 4
        treaty treaty NOUN dobj 2
        . . PUNCT punct 2
    """,
    "That treaty is the Convention.": """
        That that DET det 1
        treaty treaty NOUN nsubj 2
        is be AUX ROOT 2
        the the DET det 4
        Convention Convention PROPN attr 2
        . . PUNCT punct 2
    """,
    "The Convention dates from 2001.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        dates date VERB ROOT 2
        from from ADP prep 2
        2001 2001 NUM pobj 3
        . . PUNCT punct 2
    """,
    "The Instrumentnnnn came later.": """
        The the DET det 1
        Instrumentnnnn Instrumentnnnn PROPN nsubj 2
        came come VERB ROOT 2
        later later ADV advmod 2
        . . PUNCT punct 2
    """,
    "Neither of the two is binding.": """
        Neither neither PRON nsubj 4
        of of ADP prep 0
        the the DET det 3
        two two NUM pobj 1
        is be AUX ROOT 4
        binding bind VERB acomp 4
        . . PUNCT punct 4
    """,
    "The Convention cites a treaty of 1990.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        cites cite VERB ROOT 2
        a a DET det 4
        treaty treaty NOUN dobj 2
        of of ADP prep 4
        1990 1990 NUM pobj 5
        . . PUNCT punct 2
    """,
    "The Convention follows the Instrumentnnnn.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        follows follow VERB ROOT 2
        the the DET det 4
        Instrumentnnnn Instrumentnnnn PROPN dobj 2
        . . PUNCT punct 2
    """,
    "Nobody knows it.": """
        Nobody nobody PRON nsubj 1
        knows know VERB ROOT 1
        it it PRON dobj 1
        . . PUNCT punct 1
    """,
    "It was published in 2004.": """
        It it PRON nsubjpass 2
        was be AUX auxpass 2
        published publish VERB ROOT 2
        in in ADP prep 2
        2004 2004 NUM pobj 3
        . . PUNCT punct 2
    """,
    "The Convention is not a Council treaty.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        is be AUX ROOT 2
        not not PART neg 2
        a a DET det 6
        Council Council PROPN compound 6
        treaty treaty NOUN attr 2
        . . PUNCT punct 2
    """,
    "The Council opened the Convention for signature in 2007.": """
        The the DET det 1
        Council Council PROPN nsubj 2
        opened open VERB ROOT 2
        the the DET det 4
        Convention Convention PROPN dobj 2
        for for ADP prep 2
        signature signature NOUN pobj 5
        in in ADP prep 2
        2007 2007 NUM pobj 7
        . . PUNCT punct 2
    """,
    "The Agency can neither arrest nor search.": """
        The the DET det 1
        Agency Agency PROPN nsubj 4
        can can AUX aux 4
        neither neither CCONJ preconj 4
        arrest arrest VERB ROOT 4
        nor nor CCONJ cc 4
        search search VERB conj 4
        . . PUNCT punct 4
    """,
    "The Agency inspects firms and imposes fines on them.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        inspects inspect VERB compound 3
        firms firm NOUN ROOT 3
        and and CCONJ cc 3
        imposes impose VERB conj 3
        fines fine NOUN dobj 5
        on on ADP prep 5
        them they PRON pobj 7
        . . PUNCT punct 3
    """,
    "Arrests are made by the police, never by the Agency.": """
        Arrests arrest NOUN nsubjpass 2
        are be AUX auxpass 2
        made make VERB ROOT 2
        by by ADP agent 2
        the the DET det 5
        police police NOUN pobj 3
        , , PUNCT punct 2
        never never ADV neg 8
        by by ADP agent 2
        the the DET det 10
        Agency Agency PROPN pobj 8
        . . PUNCT punct 2
    """,
    "Arrests are made by the Agency.": """
        Arrests arrest NOUN nsubjpass 2
        are be AUX auxpass 2
        made make VERB ROOT 2
        by by ADP agent 2
        the the DET det 5
        Agency Agency PROPN pobj 3
        . . PUNCT punct 2
    """,
    "National authorities, not the Agency, impose fines.": """
        National national ADJ amod 1
        authorities authority NOUN nsubj 7
        , , PUNCT punct 1
        not not PART neg 1
        the the DET det 5
        Agency Agency PROPN appos 1
        , , PUNCT punct 1
        impose impose VERB ROOT 7
        fines fine NOUN dobj 7
        . . PUNCT punct 7
    """,
    "The Agency does not conduct investigations of its own.": """
        The the DET det 1
        Agency Agency PROPN nsubj 4
        does do AUX aux 4
        not not PART neg 4
        conduct conduct VERB ROOT 4
        investigations investigation NOUN dobj 4
        of of ADP prep 5
        its its PRON poss 8
        own own ADJ pobj 6
        . . PUNCT punct 4
    """,
    "The Agency should impose fines.": """
        The the DET det 1
        Agency Agency PROPN nsubj 3
        should should AUX aux 3
        impose impose VERB ROOT 3
        fines fine NOUN dobj 3
        . . PUNCT punct 3
    """,
    "The Agency supports investigations.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        supports support VERB ROOT 2
        investigations investigation NOUN dobj 2
        . . PUNCT punct 2
    """,
    "The Call is open to companies and civil society.": """
        The the DET det 1
        Call Call PROPN nsubj 2
        is be AUX ROOT 2
        open open ADJ acomp 2
        to to ADP prep 3
        companies company NOUN pobj 4
        and and CCONJ cc 5
        civil civil ADJ amod 8
        society society NOUN conj 5
        . . PUNCT punct 2
    """,
    "Any State may join the Convention.": """
        Any any DET det 1
        State State PROPN nsubj 3
        may may AUX aux 3
        join join VERB ROOT 3
        the the DET det 5
        Convention Convention PROPN dobj 3
        . . PUNCT punct 3
    """,
    "The Convention was opened in 2025, when 65 States signed it.": """
        The the DET det 1
        Convention Convention PROPN nsubjpass 3
        was be AUX auxpass 3
        opened open VERB ROOT 3
        in in ADP prep 3
        2025 2025 NUM pobj 4
        , , PUNCT punct 5
        when when SCONJ advmod 10
        65 65 NUM nummod 9
        States States PROPN nsubj 10
        signed sign VERB relcl 5
        it it PRON dobj 10
        . . PUNCT punct 3
    """,
    "The Call was launched in 2018.": """
        The the DET det 1
        Call Call PROPN nsubjpass 3
        was be AUX auxpass 3
        launched launch VERB ROOT 3
        in in ADP prep 3
        2018 2018 NUM pobj 4
        . . PUNCT punct 3
    """,
    "Companies may join it.": """
        Companies company NOUN nsubj 2
        may may AUX aux 2
        join join VERB ROOT 2
        it it PRON dobj 2
        . . PUNCT punct 2
    """,
    "The Call is not open to companies.": """
        The the DET det 1
        Call Call PROPN nsubj 2
        is be AUX ROOT 2
        not not PART neg 2
        open open ADJ acomp 2
        to to ADP prep 4
        companies company NOUN pobj 5
        . . PUNCT punct 2
    """,
    "The Convention is closed to non-members.": """
        The the DET det 1
        Convention Convention PROPN nsubjpass 3
        is be AUX auxpass 3
        closed close VERB ROOT 3
        to to ADP prep 3
        non non NOUN pobj 4
        - - NOUN pobj 4
        members member NOUN pobj 4
        . . PUNCT punct 3
    """,
    "The Convention was adopted only after a vote in 2001.": """
        The the DET det 1
        Convention Convention PROPN nsubjpass 3
        was be AUX auxpass 3
        adopted adopt VERB ROOT 3
        only only ADV advmod 5
        after after ADP prep 3
        a a DET det 7
        vote vote NOUN pobj 5
        in in ADP prep 7
        2001 2001 NUM pobj 8
        . . PUNCT punct 3
    """,
    "Cybercrime has increased since 2015.": """
        Cybercrime Cybercrime PROPN nsubj 2
        has have AUX aux 2
        increased increase VERB ROOT 2
        since since SCONJ prep 2
        2015 2015 NUM pobj 3
        . . PUNCT punct 2
    """,
    "Cybercrime continues to grow.": """
        Cybercrime Cybercrime PROPN nsubj 1
        continues continue VERB ROOT 1
        to to PART aux 3
        grow grow VERB xcomp 1
        . . PUNCT punct 1
    """,
    "The number of cybercrimes fell in 2024.": """
        The the DET det 1
        number number NOUN nsubj 4
        of of ADP prep 1
        cybercrimes cybercrime NOUN pobj 2
        fell fall VERB ROOT 4
        in in ADP prep 4
        2024 2024 NUM pobj 5
        . . PUNCT punct 4
    """,
    "Cybercrime is on the rise.": """
        Cybercrime cybercrime NOUN nsubj 1
        is be AUX ROOT 1
        on on ADP prep 1
        the the DET det 4
        rise rise NOUN pobj 2
        . . PUNCT punct 1
    """,
    "Cooperation has improved since 2015.": """
        Cooperation cooperation NOUN nsubj 2
        has have AUX aux 2
        improved improve VERB ROOT 2
        since since SCONJ prep 2
        2015 2015 NUM pobj 3
        . . PUNCT punct 2
    """,
    "Cooperation increases trust among police.": """
        Cooperation cooperation NOUN nsubj 1
        increases increase VERB ROOT 1
        trust trust NOUN dobj 1
        among among ADP prep 1
        police police NOUN pobj 3
        . . PUNCT punct 1
    """,
    "The Convention is binding, whereas the Charter is not.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        is be AUX ROOT 2
        binding bind VERB acomp 2
        , , PUNCT punct 2
        whereas whereas SCONJ mark 8
        the the DET det 7
        Charter Charter PROPN nsubj 8
        is be AUX advcl 2
        not not PART neg 8
        . . PUNCT punct 2
    """,
    "The Charter is not binding, but the Convention is.": """
        The the DET det 1
        Charter Charter PROPN nsubj 2
        is be AUX ROOT 2
        not not PART neg 4
        binding bind VERB acomp 2
        , , PUNCT punct 2
        but but CCONJ cc 2
        the the DET det 8
        Convention Convention PROPN nsubj 9
        is be AUX conj 2
        . . PUNCT punct 9
    """,
    "“It works”, said Ann Bell, a former adviser of the Agency.": """
        “ " PUNCT punct 2
        It it PRON nsubj 2
        works work VERB ccomp 5
        ” " PUNCT punct 2
        , , PUNCT punct 5
        said say VERB ROOT 5
        Ann Ann PROPN compound 7
        Bell Bell PROPN nsubj 5
        , , PUNCT punct 7
        a a DET det 11
        former former ADJ amod 11
        adviser adviser NOUN appos 7
        of of ADP prep 11
        the the DET det 14
        Agency Agency PROPN pobj 12
        . . PUNCT punct 5
    """,
    "The Agency network rests on good will.": """
        The the DET det 2
        Agency Agency PROPN compound 2
        network network NOUN nsubj 3
        rests rest VERB ROOT 3
        on on ADP prep 3
        good good ADJ amod 6
        will will NOUN pobj 4
        . . PUNCT punct 3
    """,
    "The Convention is expected to be adopted this year.": """
        The the DET det 1
        Convention Convention PROPN nsubjpass 3
        is be AUX auxpass 3
        expected expect VERB ROOT 3
        to to PART aux 6
        be be AUX auxpass 6
        adopted adopt VERB xcomp 3
        this this DET det 8
        year year NOUN npadvmod 6
        . . PUNCT punct 3
    """,
    "The Convention will soon be binding on all parties.": """
        The the DET det 1
        Convention Convention PROPN nsubj 4
        will will AUX aux 4
        soon soon ADV advmod 4
        be be AUX ROOT 4
        binding bind VERB acomp 4
        on on ADP prep 5
        all all DET det 8
        parties party NOUN pobj 6
        . . PUNCT punct 4
    """,
    "With these accessions, 75 States are now parties to the Convention.": """
        With with ADP prep 6
        these these DET det 2
        accessions accession NOUN pobj 0
        , , PUNCT punct 6
        75 75 NUM nummod 5
        States state NOUN nsubj 6
        are be AUX ROOT 6
        now now ADV advmod 6
        parties party NOUN attr 6
        to to ADP prep 8
        the the DET det 11
        Convention Convention PROPN pobj 9
        . . PUNCT punct 6
    """,
    "The Convention is a treaty with currently 70 states that are parties.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        is be AUX ROOT 2
        a a DET det 4
        treaty treaty NOUN attr 2
        with with ADP prep 4
        currently currently ADV advmod 7
        70 70 NUM nummod 8
        states state NOUN pobj 5
        that that PRON nsubj 10
        are be AUX relcl 8
        parties party NOUN attr 10
        . . PUNCT punct 2
    """,
    "The Convention has been ratified by 15 of the 55 member states.": """
        The the DET det 1
        Convention Convention PROPN nsubjpass 4
        has have AUX aux 4
        been be AUX auxpass 4
        ratified ratify VERB ROOT 4
        by by ADP agent 4
        15 15 NUM pobj 5
        of of ADP prep 6
        the the DET det 11
        55 55 NUM nummod 11
        member member NOUN compound 11
        states state NOUN pobj 7
        . . PUNCT punct 4
    """,
    "The Convention will enter into force after forty ratifications.": """
        The the DET det 1
        Convention Convention PROPN nsubj 3
        will will AUX aux 3
        enter enter VERB ROOT 3
        into into ADP prep 3
        force force NOUN pobj 4
        after after ADP prep 3
        forty forty NUM nummod 8
        ratifications ratification NOUN pobj 6
        . . PUNCT punct 3
    """,
    "It was signed by many.": """
        It it PRON nsubjpass 2
        was be AUX auxpass 2
        signed sign VERB ROOT 2
        by by ADP agent 2
        many many ADJ pobj 3
        . . PUNCT punct 2
    """,
    "The Convention replaced the Resolution 7/1.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        replaced replace VERB ROOT 2
        the the DET det 5
        Resolution Resolution PROPN compound 5
        7/1 7/1 NUM dobj 2
        . . PUNCT punct 2
    """,
    "The Convention is long.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        is be AUX ROOT 2
        long long ADJ acomp 2
        . . PUNCT punct 2
    """,
    "The Agency, an office of the Union, trains police.": """
        The the DET det 1
        Agency Agency PROPN nsubj 9
        , , PUNCT punct 1
        an an DET det 4
        office office NOUN appos 1
        of of ADP prep 4
        the the DET det 7
        Union Union PROPN pobj 5
        , , PUNCT punct 1
        trains train VERB ROOT 9
        police police NOUN dobj 9
        . . PUNCT punct 9
    """,
    "Its statute dates from 2017.": """
        Its its PRON poss 1
        statute statute NOUN nsubj 2
        dates date VERB ROOT 2
        from from ADP prep 2
        2017 2017 NUM pobj 3
        . . PUNCT punct 2
    """,
    "It is an agency for police.": """
        It it PRON nsubj 1
        is be AUX ROOT 1
        an an DET det 3
        agency agency NOUN attr 1
        for for ADP prep 3
        police police NOUN pobj 4
        . . PUNCT punct 1
    """,
    "Many of its clauses protect users.": """
        Many many ADJ nsubj 4
        of of ADP prep 0
        its its PRON poss 3
        clauses clause NOUN pobj 1
        protect protect VERB ROOT 4
        users user NOUN dobj 4
        . . PUNCT punct 4
    """,
    "The courts fear the Agency.": """
        The the DET det 1
        courts court NOUN nsubj 2
        fear fear VERB ROOT 2
        the the DET det 4
        Agency Agency PROPN dobj 2
        . . PUNCT punct 2
    """,
    "Its fines are high.": """
        Its its PRON poss 1
        fines fine NOUN nsubj 2
        are be AUX ROOT 2
        high high ADJ acomp 2
        . . PUNCT punct 2
    """,
    "The signatories were rich states.": """
        The the DET det 1
        signatories signatory NOUN nsubj 2
        were be AUX ROOT 2
        rich rich ADJ amod 4
        states state NOUN attr 2
        . . PUNCT punct 2
    """,
    "Its subject is wider than crime.": """
        Its its PRON poss 1
        subject subject NOUN nsubj 2
        is be AUX ROOT 2
        wider wide ADJ acomp 2
        than than ADP prep 3
        crime crime NOUN pobj 4
        . . PUNCT punct 2
    """,
    "It will enter into force in May.": """
        It it PRON nsubj 2
        will will AUX aux 2
        enter enter VERB ROOT 2
        into into ADP prep 2
        force force NOUN pobj 3
        in in ADP prep 2
        May May PROPN pobj 5
        . . PUNCT punct 2
    """,
    "The Agency is new, and he praised its staff.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        is be AUX ROOT 2
        new new ADJ acomp 2
        , , PUNCT punct 2
        and and CCONJ cc 2
        he he PRON nsubj 7
        praised praise VERB conj 2
        its its PRON poss 9
        staff staff NOUN dobj 7
        . . PUNCT punct 7
    """,
    "Its wording protects users.": """
        Its its PRON poss 1
        wording wording NOUN nsubj 2
        protects protect VERB ROOT 2
        users user NOUN dobj 2
        . . PUNCT punct 2
    """,
    "The text of 2001, the Convention, covers fraud.": """
        The the DET det 1
        text text NOUN nsubj 8
        of of ADP prep 1
        2001 2001 NUM pobj 2
        , , PUNCT punct 1
        the the DET det 6
        Convention Convention PROPN appos 1
        , , PUNCT punct 1
        covers cover VERB ROOT 8
        fraud fraud NOUN dobj 8
        . . PUNCT punct 8
    """,
    "The Agency has its seat in a small town.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        has have VERB ROOT 2
        its its PRON poss 4
        seat seat NOUN dobj 2
        in in ADP prep 4
        a a DET det 8
        small small ADJ amod 8
        town town NOUN pobj 5
        . . PUNCT punct 2
    """,
    "It remains open for many years.": """
        It it PRON nsubj 1
        remains remain VERB ROOT 1
        open open ADJ acomp 1
        for for ADP prep 1
        many many ADJ amod 5
        years year NOUN pobj 3
        . . PUNCT punct 1
    """,
    "The Convention dates from 2001, months before the Resolution 7/1 was adopted.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        dates date VERB ROOT 2
        from from ADP prep 2
        2001 2001 NUM pobj 3
        , , PUNCT punct 2
        months month NOUN npadvmod 12
        before before SCONJ mark 12
        the the DET det 10
        Resolution Resolution PROPN compound 10
        7/1 7/1 NUM nsubjpass 12
        was be AUX auxpass 12
        adopted adopt VERB advcl 2
        . . PUNCT punct 2
    """,
    "Rich states signed it.": """
        Rich rich ADJ amod 1
        states state NOUN nsubj 2
        signed sign VERB ROOT 2
        it it PRON dobj 2
        . . PUNCT punct 2
    """,
    "The Convention covers fraud.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        covers cover VERB ROOT 2
        fraud fraud NOUN dobj 2
        . . PUNCT punct 2
    """,
    "The Harbour Forum, HF, opened its doors in Genoa in May 2014.": """
        The the DET det 2
        Harbour Harbour PROPN compound 2
        Forum Forum PROPN nsubj 6
        , , PUNCT punct 2
        HF HF PROPN appos 2
        , , PUNCT punct 2
        opened open VERB ROOT 6
        its its PRON poss 8
        doors door NOUN dobj 6
        in in ADP prep 6
        Genoa Genoa PROPN pobj 9
        in in ADP prep 6
        May May PROPN pobj 11
        2014 2014 NUM nummod 12
        . . PUNCT punct 6
    """,
    "The Harbour Forum has been in operation since 2010.": """
        The the DET det 2
        Harbour Harbour PROPN compound 2
        Forum Forum PROPN nsubj 4
        has have AUX aux 4
        been be AUX ROOT 4
        in in ADP prep 4
        operation operation NOUN pobj 5
        since since SCONJ prep 4
        2010 2010 NUM pobj 7
        . . PUNCT punct 4
    """,
    "The Harbour Forum has been running since July 2016.": """
        The the DET det 2
        Harbour Harbour PROPN compound 2
        Forum Forum PROPN nsubj 5
        has have AUX aux 5
        been be AUX aux 5
        running run VERB ROOT 5
        since since SCONJ prep 5
        July July PROPN pobj 6
        2016 2016 NUM nummod 7
        . . PUNCT punct 5
    """,
    "In 2015 the Council created a Harbour Forum.": """
        In in ADP prep 4
        2015 2015 NUM pobj 0
        the the DET det 3
        Council Council PROPN nsubj 4
        created create VERB ROOT 4
        a a DET det 7
        Harbour Harbour PROPN compound 7
        Forum Forum PROPN dobj 4
        . . PUNCT punct 4
    """,
    "The Council established the office of the Harbour Forum in 2015.": """
        The the DET det 1
        Council Council PROPN nsubj 2
        established establish VERB ROOT 2
        the the DET det 4
        office office NOUN dobj 2
        of of ADP prep 4
        the the DET det 8
        Harbour Harbour PROPN compound 8
        Forum Forum PROPN pobj 5
        in in ADP prep 2
        2015 2015 NUM pobj 9
        . . PUNCT punct 2
    """,
    "In 2015 the Council created a fund for the Harbour Forum.": """
        In in ADP prep 4
        2015 2015 NUM pobj 0
        the the DET det 3
        Council Council PROPN nsubj 4
        created create VERB ROOT 4
        a a DET det 6
        fund fund NOUN dobj 4
        for for ADP prep 6
        the the DET det 10
        Harbour Harbour PROPN compound 10
        Forum Forum PROPN pobj 7
        . . PUNCT punct 4
    """,
    "The Council did not set up the Harbour Forum in 2015.": """
        The the DET det 1
        Council Council PROPN nsubj 4
        did do AUX aux 4
        not not PART neg 4
        set set VERB ROOT 4
        up up ADP prt 4
        the the DET det 8
        Harbour Harbour PROPN compound 8
        Forum Forum PROPN dobj 4
        in in ADP prep 4
        2015 2015 NUM pobj 9
        . . PUNCT punct 4
    """,
    "The Harbour Forum has been open to banks since 2010.": """
        The the DET det 2
        Harbour Harbour PROPN compound 2
        Forum Forum PROPN nsubj 4
        has have AUX aux 4
        been be AUX ROOT 4
        open open ADJ acomp 4
        to to ADP prep 5
        banks bank NOUN pobj 6
        since since SCONJ prep 4
        2010 2010 NUM pobj 8
        . . PUNCT punct 4
    """,
    "The Pact was replaced by the Treaty signed in May 2018, in force since March 2020.": """
        The the DET det 1
        Pact Pact PROPN nsubjpass 3
        was be AUX auxpass 3
        replaced replace VERB ROOT 3
        by by ADP agent 3
        the the DET det 6
        Treaty Treaty PROPN pobj 4
        signed sign VERB acl 6
        in in ADP prep 7
        May May PROPN pobj 8
        2018 2018 NUM nummod 9
        , , PUNCT punct 3
        in in ADP prep 3
        force force NOUN pobj 12
        since since SCONJ prep 3
        March March PROPN pobj 14
        2020 2020 NUM nummod 15
        . . PUNCT punct 3
    """,
    "The Act needs no transposition.": """
        The the DET det 1
        Act Act PROPN nsubj 2
        needs need VERB ROOT 2
        no no DET det 4
        transposition transposition NOUN dobj 2
        . . PUNCT punct 2
    """,
    "The Act applies directly in every Member State.": """
        The the DET det 1
        Act Act PROPN nsubj 2
        applies apply VERB ROOT 2
        directly directly ADV advmod 2
        in in ADP prep 2
        every every DET det 7
        Member Member PROPN compound 7
        State State PROPN pobj 4
        . . PUNCT punct 2
    """,
    "Every Member State has to transpose the Act.": """
        Every every DET det 2
        Member Member PROPN compound 2
        State State PROPN nsubj 3
        has have VERB ROOT 3
        to to PART aux 5
        transpose transpose VERB xcomp 3
        the the DET det 7
        Act Act PROPN dobj 5
        . . PUNCT punct 3
    """,
    "The Act must be transposed by October.": """
        The the DET det 1
        Act Act PROPN nsubjpass 4
        must must AUX aux 4
        be be AUX auxpass 4
        transposed transpose VERB ROOT 4
        by by ADP prep 4
        October October PROPN pobj 5
        . . PUNCT punct 4
    """,
    "The Act is a federal statute.": """
        The the DET det 1
        Act Act PROPN nsubj 2
        is be AUX ROOT 2
        a a DET det 5
        federal federal ADJ amod 5
        statute statute NOUN attr 2
        . . PUNCT punct 2
    """,
    "The Call is nothing more than a recommendation.": """
        The the DET det 1
        Call Call PROPN nsubj 2
        is be AUX ROOT 2
        nothing nothing PRON attr 2
        more more ADJ amod 3
        than than ADP prep 4
        a a DET det 7
        recommendation recommendation NOUN pobj 5
        . . PUNCT punct 2
    """,
    "The Call is a voluntary framework.": """
        The the DET det 1
        Call Call PROPN nsubj 2
        is be AUX ROOT 2
        a a DET det 5
        voluntary voluntary ADJ amod 5
        framework framework NOUN attr 2
        . . PUNCT punct 2
    """,
    "The Agency is not part of any government.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        is be AUX ROOT 2
        not not PART neg 2
        part part NOUN attr 2
        of of ADP prep 4
        any any DET det 7
        government government NOUN pobj 5
        . . PUNCT punct 2
    """,
    "The Act is not a regulation but a directive.": """
        The the DET det 1
        Act Act PROPN nsubj 2
        is be AUX ROOT 2
        not not PART neg 2
        a a DET det 5
        regulation regulation NOUN attr 2
        but but CCONJ cc 5
        a a DET det 8
        directive directive NOUN conj 5
        . . PUNCT punct 2
    """,
    "The Call is no more than a recommendation.": """
        The the DET det 1
        Call Call PROPN nsubj 2
        is be AUX ROOT 2
        no no PRON neg 4
        more more ADJ attr 2
        than than ADP prep 4
        a a DET det 7
        recommendation recommendation NOUN pobj 5
        . . PUNCT punct 2
    """,
    "States are legally bound by the Convention.": """
        States state NOUN nsubjpass 3
        are be AUX auxpass 3
        legally legally ADV advmod 3
        bound bind VERB ROOT 3
        by by ADP agent 3
        the the DET det 6
        Convention Convention PROPN pobj 4
        . . PUNCT punct 3
    """,
    "The Convention is law for its parties.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        is be AUX ROOT 2
        law law NOUN attr 2
        for for ADP prep 3
        its its PRON poss 6
        parties party NOUN pobj 4
        . . PUNCT punct 2
    """,
    "The Call commits nobody to anything.": """
        The the DET det 1
        Call Call PROPN nsubj 2
        commits commit VERB ROOT 2
        nobody nobody PRON dobj 2
        to to ADP prep 2
        anything anything PRON pobj 4
        . . PUNCT punct 2
    """,
    "The notes of the Council do not bind courts.": """
        The the DET det 1
        notes note NOUN nsubj 7
        of of ADP prep 1
        the the DET det 4
        Council Council PROPN pobj 2
        do do AUX aux 7
        not not PART neg 7
        bind bind VERB ROOT 7
        courts court NOUN dobj 7
        . . PUNCT punct 7
    """,
    "The Council adopts guidance notes, which are not binding.": """
        The the DET det 1
        Council Council PROPN nsubj 2
        adopts adopt VERB ROOT 2
        guidance guidance NOUN compound 4
        notes note NOUN dobj 2
        , , PUNCT punct 4
        which which PRON nsubj 7
        are be AUX aux 9
        not not PART neg 9
        binding bind VERB ccomp 2
        . . PUNCT punct 2
    """,
    "Russia has never signed the Convention.": """
        Russia Russia PROPN nsubj 3
        has have AUX aux 3
        never never ADV neg 3
        signed sign VERB ROOT 3
        the the DET det 5
        Convention Convention PROPN dobj 3
        . . PUNCT punct 3
    """,
    "Russia signed the Convention.": """
        Russia Russia PROPN nsubj 1
        signed sign VERB ROOT 1
        the the DET det 3
        Convention Convention PROPN dobj 1
        . . PUNCT punct 1
    """,
    "India is not a party to the Convention.": """
        India India PROPN nsubj 1
        is be AUX ROOT 1
        not not PART neg 1
        a a DET det 4
        party party NOUN attr 1
        to to ADP prep 4
        the the DET det 7
        Convention Convention PROPN pobj 5
        . . PUNCT punct 1
    """,
    "The Convention was signed by Russia in 2005.": """
        The the DET det 1
        Convention Convention PROPN nsubjpass 3
        was be AUX auxpass 3
        signed sign VERB ROOT 3
        by by ADP agent 3
        Russia Russia PROPN pobj 4
        in in ADP prep 3
        2005 2005 NUM pobj 6
        . . PUNCT punct 3
    """,
    "The Convention never entered into force.": """
        The the DET det 1
        Convention Convention PROPN nsubj 3
        never never ADV neg 3
        entered enter VERB ROOT 3
        into into ADP prep 3
        force force NOUN pobj 4
        . . PUNCT punct 3
    """,
    "The Convention has bound its parties since June 2023.": """
        The the DET det 1
        Convention Convention PROPN nsubj 3
        has have AUX aux 3
        bound bind VERB ROOT 3
        its its PRON poss 5
        parties party NOUN dobj 3
        since since SCONJ prep 3
        June June PROPN pobj 6
        2023 2023 NUM nummod 7
        . . PUNCT punct 3
    """,
    "The Convention remained a draft.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        remained remain VERB ROOT 2
        a a DET det 4
        draft draft NOUN attr 2
        . . PUNCT punct 2
    """,
    "The Convention has been in full application since 2024.": """
        The the DET det 1
        Convention Convention PROPN nsubj 3
        has have AUX aux 3
        been be AUX ROOT 3
        in in ADP prep 3
        full full ADJ amod 6
        application application NOUN pobj 4
        since since SCONJ prep 3
        2024 2024 NUM pobj 7
        . . PUNCT punct 3
    """,
    "The Convention will apply from December 2027.": """
        The the DET det 1
        Convention Convention PROPN nsubj 3
        will will AUX aux 3
        apply apply VERB ROOT 3
        from from ADP prep 3
        December December PROPN pobj 4
        2027 2027 NUM nummod 5
        . . PUNCT punct 3
    """,
    "The Agency is an institution of the Union.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        is be AUX ROOT 2
        an an DET det 4
        institution institution NOUN attr 2
        of of ADP prep 4
        the the DET det 7
        Union Union PROPN pobj 5
        . . PUNCT punct 2
    """,
    "The Agency, an institution of the Union, coordinates police work.": """
        The the DET det 1
        Agency Agency PROPN nsubj 9
        , , PUNCT punct 1
        an an DET det 4
        institution institution NOUN appos 1
        of of ADP prep 4
        the the DET det 7
        Union Union PROPN pobj 5
        , , PUNCT punct 1
        coordinates coordinate VERB ROOT 9
        police police NOUN compound 11
        work work NOUN dobj 9
        . . PUNCT punct 9
    """,
    "The Agency is the Council’s regional branch.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        is be AUX ROOT 2
        the the DET det 4
        Council Council PROPN poss 7
        ’s ’s PART case 4
        regional regional ADJ amod 7
        branch branch NOUN attr 2
        . . PUNCT punct 2
    """,
    "The Agency answers to the Council.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        answers answer VERB ROOT 2
        to to ADP prep 2
        the the DET det 5
        Council Council PROPN pobj 3
        . . PUNCT punct 2
    """,
    "The Agency is not part of the Council.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        is be AUX ROOT 2
        not not PART neg 2
        part part NOUN attr 2
        of of ADP prep 4
        the the DET det 7
        Council Council PROPN pobj 5
        . . PUNCT punct 2
    """,
    "The Assembly set up the Agency in 2015.": """
        The the DET det 1
        Assembly Assembly PROPN nsubj 2
        set set VERB ROOT 2
        up up ADP prt 2
        the the DET det 5
        Agency Agency PROPN dobj 2
        in in ADP prep 2
        2015 2015 NUM pobj 6
        . . PUNCT punct 2
    """,
    "The Agency, which the Union created, coordinates police work.": """
        The the DET det 1
        Agency Agency PROPN nsubj 8
        , , PUNCT punct 1
        which which PRON dobj 6
        the the DET det 5
        Union Union PROPN nsubj 6
        created create VERB relcl 1
        , , PUNCT punct 1
        coordinates coordinate VERB ROOT 8
        police police NOUN compound 10
        work work NOUN dobj 8
        . . PUNCT punct 8
    """,
    "The Agency is a partner of the Council.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        is be AUX ROOT 2
        a a DET det 4
        partner partner NOUN attr 2
        of of ADP prep 4
        the the DET det 7
        Council Council PROPN pobj 5
        . . PUNCT punct 2
    """,
    "The Agency’s budget belongs to the Union.": """
        The the DET det 1
        Agency Agency PROPN poss 3
        ’s ’s PART case 1
        budget budget NOUN nsubj 4
        belongs belong VERB ROOT 4
        to to ADP prep 4
        the the DET det 7
        Union Union PROPN pobj 5
        . . PUNCT punct 4
    """,
    "The Agency was founded by the Council and the Union.": """
        The the DET det 1
        Agency Agency PROPN nsubjpass 3
        was be AUX auxpass 3
        founded found VERB ROOT 3
        by by ADP agent 3
        the the DET det 6
        Council Council PROPN pobj 4
        and and CCONJ cc 6
        the the DET det 9
        Union Union PROPN conj 6
        . . PUNCT punct 3
    """,
    "Operation Lantern did nothing to the gang.": """
        Operation Operation PROPN compound 1
        Lantern Lantern PROPN nsubj 2
        did do VERB ROOT 2
        nothing nothing PRON dobj 2
        to to ADP prep 2
        the the DET det 6
        gang gang NOUN pobj 4
        . . PUNCT punct 2
    """,
    "Operation Lantern changed nothing.": """
        Operation Operation PROPN compound 1
        Lantern Lantern PROPN nsubj 2
        changed change VERB ROOT 2
        nothing nothing PRON dobj 2
        . . PUNCT punct 2
    """,
    "Operation Lantern crippled the gang.": """
        Operation operation NOUN compound 1
        Lantern Lantern PROPN nsubj 2
        crippled cripple VERB ROOT 2
        the the DET det 4
        gang gang NOUN dobj 2
        . . PUNCT punct 2
    """,
    "Operation Lantern put the group out of business.": """
        Operation operation NOUN compound 1
        Lantern Lantern PROPN nsubj 2
        put put VERB ROOT 2
        the the DET det 4
        group group NOUN dobj 2
        out out ADP prep 2
        of of ADP prep 5
        business business NOUN pobj 6
        . . PUNCT punct 2
    """,
    "Operation Lantern did not cripple the gang.": """
        Operation Operation PROPN compound 1
        Lantern Lantern PROPN nsubj 4
        did do AUX aux 4
        not not PART neg 4
        cripple cripple VERB ROOT 4
        the the DET det 6
        gang gang NOUN dobj 4
        . . PUNCT punct 4
    """,
    "The Convention and the Treaty complement each other.": """
        The the DET det 1
        Convention Convention PROPN nsubj 5
        and and CCONJ cc 1
        the the DET det 4
        Treaty Treaty PROPN conj 1
        complement complement VERB ROOT 5
        each each DET det 7
        other other ADJ dobj 5
        . . PUNCT punct 5
    """,
    "The Convention undermines the Treaty.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        undermines undermine VERB ROOT 2
        the the DET det 4
        Treaty Treaty PROPN dobj 2
        . . PUNCT punct 2
    """,
    "The Convention does not compete with the Treaty.": """
        The the DET det 1
        Convention Convention PROPN nsubj 4
        does do AUX aux 4
        not not PART neg 4
        compete compete VERB ROOT 4
        with with ADP prep 4
        the the DET det 7
        Treaty Treaty PROPN pobj 5
        . . PUNCT punct 4
    """,
    "The staff of the Agency have no powers of coercion.": """
        The the DET det 1
        staff staff NOUN nsubj 5
        of of ADP prep 1
        the the DET det 4
        Agency Agency PROPN pobj 2
        have have VERB ROOT 5
        no no DET det 7
        powers power NOUN dobj 5
        of of ADP prep 7
        coercion coercion NOUN pobj 8
        . . PUNCT punct 5
    """,
    "The Agency leaves arrests to the national police.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        leaves leave VERB ROOT 2
        arrests arrest NOUN dobj 2
        to to ADP prep 2
        the the DET det 7
        national national ADJ amod 7
        police police NOUN pobj 4
        . . PUNCT punct 2
    """,
    "Officers of the Agency make arrests.": """
        Officers officer NOUN nsubj 4
        of of ADP prep 0
        the the DET det 3
        Agency Agency PROPN pobj 1
        make make VERB ROOT 4
        arrests arrest NOUN dobj 4
        . . PUNCT punct 4
    """,
    "No officer of the Agency may arrest a suspect.": """
        No no DET det 1
        officer officer NOUN nsubj 6
        of of ADP prep 1
        the the DET det 4
        Agency Agency PROPN pobj 2
        may may AUX aux 6
        arrest arrest VERB ROOT 6
        a a DET det 8
        suspect suspect NOUN dobj 6
        . . PUNCT punct 6
    """,
    "The Act’s companion text has been transposed by most States.": """
        The the DET det 1
        Act Act PROPN poss 4
        ’s ’s PART case 1
        companion companion NOUN compound 4
        text text NOUN nsubjpass 7
        has have AUX aux 7
        been be AUX auxpass 7
        transposed transpose VERB ROOT 7
        by by ADP agent 7
        most most ADJ amod 10
        States state NOUN pobj 8
        . . PUNCT punct 7
    """,
    "The Act’s companion law has been transposed by most States.": """
        The the DET det 1
        Act Act PROPN poss 4
        ’s ’s PART case 1
        companion companion NOUN compound 4
        law law NOUN nsubjpass 7
        has have AUX aux 7
        been be AUX auxpass 7
        transposed transpose VERB ROOT 7
        by by ADP agent 7
        most most ADJ amod 10
        States state NOUN pobj 8
        . . PUNCT punct 7
    """,
    "The Council issues guidance notes, which are not binding.": """
        The the DET det 1
        Council Council PROPN nsubj 2
        issues issue VERB compound 4
        guidance guidance NOUN compound 4
        notes note NOUN ROOT 4
        , , PUNCT punct 4
        which which PRON nsubj 7
        are be AUX aux 9
        not not PART neg 9
        binding bind VERB relcl 4
        . . PUNCT punct 4
    """,
    "The public believes that the Convention is binding.": """
        The the DET det 1
        public public NOUN nsubj 2
        believes believe VERB ROOT 2
        that that SCONJ mark 6
        the the DET det 5
        Convention Convention PROPN nsubj 6
        is be AUX ccomp 2
        binding bind VERB acomp 6
        . . PUNCT punct 2
    """,
    "The Pact needs sixty ratifications before it starts to apply.": """
        The the DET det 1
        Pact Pact PROPN nsubj 2
        needs need VERB ROOT 2
        sixty sixty NUM nummod 4
        ratifications ratification NOUN dobj 2
        before before SCONJ mark 7
        it it PRON nsubj 7
        starts start VERB advcl 2
        to to PART aux 9
        apply apply VERB xcomp 7
        . . PUNCT punct 2
    """,
    "Forty ratifications are necessary for the entry into force of the Pact.": """
        Forty forty NUM nummod 1
        ratifications ratification NOUN nsubj 2
        are be AUX ROOT 2
        necessary necessary ADJ acomp 2
        for for ADP prep 2
        the the DET det 6
        entry entry NOUN pobj 4
        into into ADP prep 6
        force force NOUN pobj 7
        of of ADP prep 8
        the the DET det 11
        Pact Pact PROPN pobj 9
        . . PUNCT punct 2
    """,
    "The Ports Council, with its fifty-three members, has heard many pilots.": """
        The the DET det 2
        Ports Ports PROPN compound 2
        Council Council PROPN nsubj 12
        , , PUNCT punct 2
        with with ADP prep 2
        its its PRON poss 9
        fifty fifty NUM compound 8
        - - PUNCT punct 8
        three three NUM nummod 9
        members member NOUN pobj 4
        , , PUNCT punct 2
        has have AUX aux 12
        heard hear VERB ROOT 12
        many many ADJ amod 14
        pilots pilot NOUN dobj 12
        . . PUNCT punct 12
    """,
    "The Ports Council, which in 2025 had nine members, wrote a code in 2009.": """
        The the DET det 2
        Ports Ports PROPN compound 2
        Council Council PROPN nsubj 11
        , , PUNCT punct 2
        which which PRON nsubj 7
        in in ADP prep 7
        2025 2025 NUM pobj 5
        had have VERB relcl 2
        nine nine NUM nummod 9
        members member NOUN dobj 7
        , , PUNCT punct 2
        wrote write VERB ROOT 11
        a a DET det 13
        code code NOUN dobj 11
        in in ADP prep 11
        2009 2009 NUM pobj 14
        . . PUNCT punct 11
    """,
    "The Ports Council met seven times, the last time in April 2021.": """
        The the DET det 2
        Ports Ports PROPN compound 2
        Council Council PROPN nsubj 3
        met meet VERB ROOT 3
        seven seven NUM nummod 5
        times time NOUN npadvmod 3
        , , PUNCT punct 3
        the the DET det 9
        last last ADJ amod 9
        time time NOUN npadvmod 3
        in in ADP prep 9
        April April PROPN pobj 10
        2021 2021 NUM nummod 11
        . . PUNCT punct 3
    """,
    "In all, 156 ports, or 80 per cent, have a fence.": """
        In in ADP prep 11
        all all PRON pobj 0
        , , PUNCT punct 4
        156 156 NUM nummod 4
        ports port NOUN nsubj 11
        , , PUNCT punct 4
        or or CCONJ cc 4
        80 80 NUM nummod 9
        per per ADP nmod 9
        cent cent NOUN conj 4
        , , PUNCT punct 4
        have have VERB ROOT 11
        a a DET det 13
        fence fence NOUN dobj 11
        . . PUNCT punct 11
    """,
    "Four ports in five have a fence.": """
        Four four NUM nummod 1
        ports port NOUN nsubj 4
        in in ADP prep 1
        five five NUM pobj 2
        have have VERB ROOT 4
        a a DET det 6
        fence fence NOUN dobj 4
        . . PUNCT punct 4
    """,
    "The harbour police had arrested about a thousand.": """
        The the DET det 2
        harbour harbour NOUN compound 2
        police police NOUN nsubj 4
        had have AUX aux 4
        arrested arrest VERB ROOT 4
        about about ADP quantmod 7
        a a DET quantmod 7
        thousand thousand NUM dobj 4
        . . PUNCT punct 4
    """,
    "The Harbour Act leaves a pilot thirty days to answer a summons.": """
        The the DET det 2
        Harbour Harbour PROPN compound 2
        Act Act PROPN nsubj 3
        leaves leave VERB ROOT 3
        a a DET det 5
        pilot pilot NOUN dobj 3
        thirty thirty NUM nummod 7
        days day NOUN npadvmod 3
        to to PART aux 9
        answer answer VERB advcl 3
        a a DET det 11
        summons summon NOUN dobj 9
        . . PUNCT punct 3
    """,
    "Its staff is small.": """
        Its its PRON poss 1
        staff staff NOUN nsubj 2
        is be AUX ROOT 2
        small small ADJ acomp 2
        . . PUNCT punct 2
    """,
    "It has published long notes.": """
        It it PRON nsubj 2
        has have AUX aux 2
        published publish VERB ROOT 2
        long long ADJ amod 4
        notes note NOUN dobj 2
        . . PUNCT punct 2
    """,
    "The Agency is long known.": """
        The the DET det 1
        Agency Agency PROPN nsubjpass 4
        is be AUX auxpass 4
        long long ADV advmod 4
        known know VERB ROOT 4
        . . PUNCT punct 4
    """,
    "The only body for courts is the Agency.": """
        The the DET det 2
        only only ADJ amod 2
        body body NOUN nsubj 5
        for for ADP prep 2
        courts court NOUN pobj 3
        is be AUX ROOT 5
        the the DET det 7
        Agency Agency PROPN attr 5
        . . PUNCT punct 5
    """,
    "The Treaty repealed the former Pact.": """
        The the DET det 1
        Treaty Treaty PROPN nsubj 2
        repealed repeal VERB ROOT 2
        the the DET det 5
        former former ADJ amod 5
        Pact Pact PROPN dobj 2
        . . PUNCT punct 2
    """,
    "The Treaty has replaced the Pact.": """
        The the DET det 1
        Treaty Treaty PROPN nsubj 3
        has have AUX aux 3
        replaced replace VERB ROOT 3
        the the DET det 5
        Pact Pact PROPN dobj 3
        . . PUNCT punct 3
    """,
    "The Treaty replaces the Pact.": """
        The the DET det 1
        Treaty Treaty PROPN nsubj 2
        replaces replace VERB ROOT 2
        the the DET det 4
        Pact Pact PROPN dobj 2
        . . PUNCT punct 2
    """,
    "The Treaty took the place of the Pact.": """
        The the DET det 1
        Treaty Treaty PROPN nsubj 2
        took take VERB ROOT 2
        the the DET det 4
        place place NOUN dobj 2
        of of ADP prep 4
        the the DET det 7
        Pact Pact PROPN pobj 5
        . . PUNCT punct 2
    """,
    "The Treaty repeals and replaces the Pact.": """
        The the DET det 2
        Treaty Treaty PROPN compound 2
        repeals repeal NOUN ROOT 2
        and and CCONJ cc 2
        replaces replace VERB conj 2
        the the DET det 6
        Pact Pact PROPN dobj 4
        . . PUNCT punct 2
    """,
    "The Council annulled the Pact.": """
        The the DET det 1
        Council Council PROPN nsubj 2
        annulled annul VERB ROOT 2
        the the DET det 4
        Pact Pact PROPN dobj 2
        . . PUNCT punct 2
    """,
    "The Pact was repealed by Treaty 7.": """
        The the DET det 1
        Pact Pact PROPN nsubjpass 3
        was be AUX auxpass 3
        repealed repeal VERB ROOT 3
        by by ADP agent 3
        Treaty Treaty PROPN pobj 4
        7 7 NUM nummod 5
        . . PUNCT punct 3
    """,
    "The Pact was superseded by the Treaty.": """
        The the DET det 1
        Pact Pact PROPN nsubjpass 3
        was be AUX auxpass 3
        superseded supersede VERB ROOT 3
        by by ADP agent 3
        the the DET det 6
        Treaty Treaty PROPN pobj 4
        . . PUNCT punct 3
    """,
    "The Pact has been replaced by the Treaty.": """
        The the DET det 1
        Pact Pact PROPN nsubjpass 4
        has have AUX aux 4
        been be AUX auxpass 4
        replaced replace VERB ROOT 4
        by by ADP agent 4
        the the DET det 7
        Treaty Treaty PROPN pobj 5
        . . PUNCT punct 4
    """,
    "The Pact was repealed and replaced by the Treaty.": """
        The the DET det 1
        Pact Pact PROPN nsubjpass 3
        was be AUX auxpass 3
        repealed repeal VERB ROOT 3
        and and CCONJ cc 3
        replaced replace VERB conj 3
        by by ADP agent 5
        the the DET det 8
        Treaty Treaty PROPN pobj 6
        . . PUNCT punct 3
    """,
    "The Pact, which was replaced by the Treaty, was binding.": """
        The the DET det 1
        Pact Pact PROPN nsubj 10
        , , PUNCT punct 1
        which which PRON nsubjpass 5
        was be AUX auxpass 5
        replaced replace VERB relcl 1
        by by ADP agent 5
        the the DET det 8
        Treaty Treaty PROPN pobj 6
        , , PUNCT punct 1
        was be AUX ROOT 10
        binding bind VERB acomp 10
        . . PUNCT punct 10
    """,
    "The Treaty, which replaced the Pact, is binding.": """
        The the DET det 1
        Treaty Treaty PROPN nsubj 8
        , , PUNCT punct 1
        which which PRON nsubj 4
        replaced replace VERB relcl 1
        the the DET det 6
        Pact Pact PROPN dobj 4
        , , PUNCT punct 1
        is be AUX ROOT 8
        binding bind VERB acomp 8
        . . PUNCT punct 8
    """,
    "The Pact, which the Treaty replaced in 2019, was binding.": """
        The the DET det 1
        Pact Pact PROPN nsubj 10
        , , PUNCT punct 1
        which which PRON dobj 6
        the the DET det 5
        Treaty Treaty PROPN nsubj 6
        replaced replace VERB relcl 1
        in in ADP prep 6
        2019 2019 NUM pobj 7
        , , PUNCT punct 1
        was be AUX ROOT 10
        binding bind VERB acomp 10
        . . PUNCT punct 10
    """,
    "The Pact, since repealed, was binding.": """
        The the DET det 1
        Pact Pact PROPN nsubj 6
        , , PUNCT punct 6
        since since SCONJ mark 4
        repealed repeal VERB advcl 6
        , , PUNCT punct 6
        was be AUX ROOT 6
        binding bind VERB acomp 6
        . . PUNCT punct 6
    """,
    "The Pact gave way to the Treaty.": """
        The the DET det 1
        Pact Pact PROPN nsubj 2
        gave give VERB ROOT 2
        way way NOUN dobj 2
        to to ADP prep 2
        the the DET det 6
        Treaty Treaty PROPN pobj 4
        . . PUNCT punct 2
    """,
    "The Treaty repealed its predecessor.": """
        The the DET det 1
        Treaty Treaty PROPN nsubj 2
        repealed repeal VERB ROOT 2
        its its PRON poss 4
        predecessor predecessor NOUN dobj 2
        . . PUNCT punct 2
    """,
    "The Treaty repealed the directive of 2016.": """
        The the DET det 1
        Treaty Treaty PROPN nsubj 2
        repealed repeal VERB ROOT 2
        the the DET det 4
        directive directive NOUN dobj 2
        of of ADP prep 4
        2016 2016 NUM pobj 5
        . . PUNCT punct 2
    """,
    "The Treaty repealed parts of the Pact.": """
        The the DET det 1
        Treaty Treaty PROPN nsubj 2
        repealed repeal VERB ROOT 2
        parts part NOUN dobj 2
        of of ADP prep 3
        the the DET det 6
        Pact Pact PROPN pobj 4
        . . PUNCT punct 2
    """,
    "The Treaty replaced the Pact secretariat.": """
        The the DET det 1
        Treaty Treaty PROPN nsubj 2
        replaced replace VERB ROOT 2
        the the DET det 5
        Pact Pact PROPN compound 5
        secretariat secretariat NOUN dobj 2
        . . PUNCT punct 2
    """,
    "The Treaty will replace the Pact.": """
        The the DET det 1
        Treaty Treaty PROPN nsubj 3
        will will AUX aux 3
        replace replace VERB ROOT 3
        the the DET det 5
        Pact Pact PROPN dobj 3
        . . PUNCT punct 3
    """,
    "The Treaty is meant to replace the Pact.": """
        The the DET det 1
        Treaty Treaty PROPN nsubjpass 3
        is be AUX auxpass 3
        meant mean VERB ROOT 3
        to to PART aux 5
        replace replace VERB xcomp 3
        the the DET det 7
        Pact Pact PROPN dobj 5
        . . PUNCT punct 3
    """,
    "The Treaty succeeded in improving the Pact.": """
        The the DET det 1
        Treaty Treaty PROPN nsubj 2
        succeeded succeed VERB ROOT 2
        in in ADP prep 2
        improving improve VERB pcomp 3
        the the DET det 6
        Pact Pact PROPN dobj 4
        . . PUNCT punct 2
    """,
    "The Treaty supersedes the old Pact and the Charter.": """
        The the DET det 1
        Treaty Treaty PROPN nsubj 2
        supersedes supersede VERB ROOT 2
        the the DET det 5
        old old ADJ amod 5
        Pact Pact PROPN dobj 2
        and and CCONJ cc 5
        the the DET det 8
        Charter Charter PROPN conj 5
        . . PUNCT punct 2
    """,
    "The Treaty replaced the Pact, and the Charter entered into force.": """
        The the DET det 1
        Treaty Treaty PROPN nsubj 2
        replaced replace VERB ROOT 2
        the the DET det 4
        Pact Pact PROPN dobj 2
        , , PUNCT punct 2
        and and CCONJ cc 2
        the the DET det 8
        Charter Charter PROPN nsubj 9
        entered enter VERB conj 2
        into into ADP prep 9
        force force NOUN pobj 10
        . . PUNCT punct 9
    """,
    "The Treaty does not replace the Pact.": """
        The the DET det 1
        Treaty Treaty PROPN nsubj 4
        does do AUX aux 4
        not not PART neg 4
        replace replace VERB ROOT 4
        the the DET det 6
        Pact Pact PROPN dobj 4
        . . PUNCT punct 4
    """,
    "The Pact has not been replaced.": """
        The the DET det 1
        Pact Pact PROPN nsubjpass 5
        has have AUX aux 5
        not not PART neg 5
        been be AUX auxpass 5
        replaced replace VERB ROOT 5
        . . PUNCT punct 5
    """,
    "The Treaty replaced the Pact in 2019.": """
        The the DET det 1
        Treaty Treaty PROPN nsubj 2
        replaced replace VERB ROOT 2
        the the DET det 4
        Pact Pact PROPN dobj 2
        in in ADP prep 2
        2019 2019 NUM pobj 5
        . . PUNCT punct 2
    """,
    "The Pact was replaced by the Treaty in 2019.": """
        The the DET det 1
        Pact Pact PROPN nsubjpass 3
        was be AUX auxpass 3
        replaced replace VERB ROOT 3
        by by ADP agent 3
        the the DET det 6
        Treaty Treaty PROPN pobj 4
        in in ADP prep 3
        2019 2019 NUM pobj 7
        . . PUNCT punct 3
    """,
    "The Treaty repealed its predecessor in 2019.": """
        The the DET det 1
        Treaty Treaty PROPN nsubj 2
        repealed repeal VERB ROOT 2
        its its PRON poss 4
        predecessor predecessor NOUN dobj 2
        in in ADP prep 2
        2019 2019 NUM pobj 5
        . . PUNCT punct 2
    """,
    "The Ports Council, which has nine members, moved to Porto in 2009.": """
        The the DET det 2
        Ports Ports PROPN compound 2
        Council Council PROPN nsubj 9
        , , PUNCT punct 2
        which which PRON nsubj 5
        has have VERB relcl 2
        nine nine NUM nummod 7
        members member NOUN dobj 5
        , , PUNCT punct 2
        moved move VERB ROOT 9
        to to ADP prep 9
        Porto Porto PROPN pobj 10
        in in ADP prep 9
        2009 2009 NUM pobj 12
        . . PUNCT punct 9
    """,
    "In 2009 the Ports Council, which had nine members, moved to Porto.": """
        In in ADP prep 11
        2009 2009 NUM pobj 0
        the the DET det 4
        Ports Ports PROPN compound 4
        Council Council PROPN nsubj 11
        , , PUNCT punct 4
        which which PRON nsubj 7
        had have VERB relcl 4
        nine nine NUM nummod 9
        members member NOUN dobj 7
        , , PUNCT punct 4
        moved move VERB ROOT 11
        to to ADP prep 11
        Porto Porto PROPN pobj 12
        . . PUNCT punct 11
    """,
    "The Order has been in operation since 2004.": """
        The the DET det 1
        Order order NOUN nsubj 3
        has have AUX aux 3
        been be AUX ROOT 3
        in in ADP prep 3
        operation operation NOUN pobj 4
        since since SCONJ prep 3
        2004 2004 NUM pobj 6
        . . PUNCT punct 3
    """,
    "The Order is under study.": """
        The the DET det 1
        Order order NOUN nsubj 2
        is be AUX ROOT 2
        under under ADP prep 2
        study study NOUN pobj 3
        . . PUNCT punct 2
    """,
    "The Order exists by treaty.": """
        The the DET det 1
        Order order NOUN nsubj 2
        exists exist VERB ROOT 2
        by by ADP prep 2
        treaty treaty NOUN pobj 3
        . . PUNCT punct 2
    """,
    "The Order is a joint operation.": """
        The the DET det 1
        Order order NOUN nsubj 2
        is be AUX ROOT 2
        a a DET det 5
        joint joint ADJ amod 5
        operation operation NOUN attr 2
        . . PUNCT punct 2
    """,
    "The Order has been replaced by the Act, in force since May 2021.": """
        The the DET det 1
        Order order NOUN nsubjpass 4
        has have AUX aux 4
        been be AUX auxpass 4
        replaced replace VERB ROOT 4
        by by ADP agent 4
        the the DET det 7
        Act Act PROPN pobj 5
        , , PUNCT punct 4
        in in ADP prep 4
        force force NOUN pobj 9
        since since SCONJ prep 4
        May May PROPN pobj 11
        2021 2021 NUM nummod 12
        . . PUNCT punct 4
    """,
    "The Order has been replaced by the Act (in operation since 2021).": """
        The the DET det 1
        Order order NOUN nsubjpass 4
        has have AUX aux 4
        been be AUX auxpass 4
        replaced replace VERB ROOT 4
        by by ADP agent 4
        the the DET det 7
        Act Act PROPN pobj 5
        ( ( PUNCT punct 7
        in in ADP prep 7
        operation operation NOUN pobj 9
        since since SCONJ prep 4
        2021 2021 NUM pobj 11
        ) ) PUNCT punct 4
        . . PUNCT punct 4
    """,
    "The Order has been replaced by a younger text, in force since 2021.": """
        The the DET det 1
        Order order NOUN nsubjpass 4
        has have AUX aux 4
        been be AUX auxpass 4
        replaced replace VERB ROOT 4
        by by ADP agent 4
        a a DET det 8
        younger young ADJ amod 8
        text text NOUN pobj 5
        , , PUNCT punct 8
        in in ADP prep 4
        force force NOUN pobj 10
        since since SCONJ prep 4
        2021 2021 NUM pobj 12
        . . PUNCT punct 4
    """,
    "The Order has been replaced by the Act and is no longer in force.": """
        The the DET det 1
        Order order NOUN nsubjpass 4
        has have AUX aux 4
        been be AUX auxpass 4
        replaced replace VERB ROOT 4
        by by ADP agent 4
        the the DET det 7
        Act Act PROPN pobj 5
        and and CCONJ cc 4
        is be AUX conj 4
        no no ADV neg 11
        longer long ADV advmod 9
        in in ADP prep 9
        force force NOUN pobj 12
        . . PUNCT punct 4
    """,
    "The Agency helps victims; it was launched in 2020.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        helps help VERB ccomp 7
        victims victim NOUN dobj 2
        ; ; PUNCT punct 7
        it it PRON nsubjpass 7
        was be AUX auxpass 7
        launched launch VERB ROOT 7
        in in ADP prep 7
        2020 2020 NUM pobj 8
        . . PUNCT punct 7
    """,
    "The Agency trains officers, and it was founded in 1923.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        trains train VERB ROOT 2
        officers officer NOUN dobj 2
        , , PUNCT punct 2
        and and CCONJ cc 2
        it it PRON nsubjpass 8
        was be AUX auxpass 8
        founded found VERB conj 2
        in in ADP prep 8
        1923 1923 NUM pobj 9
        . . PUNCT punct 8
    """,
    "The Agency, by contrast, helps victims; it was launched in 2018.": """
        The the DET det 1
        Agency Agency PROPN nsubj 6
        , , PUNCT punct 6
        by by ADP prep 6
        contrast contrast NOUN pobj 3
        , , PUNCT punct 6
        helps help VERB ccomp 11
        victims victim NOUN dobj 6
        ; ; PUNCT punct 11
        it it PRON nsubjpass 11
        was be AUX auxpass 11
        launched launch VERB ROOT 11
        in in ADP prep 11
        2018 2018 NUM pobj 12
        . . PUNCT punct 11
    """,
    "The Agency helps victims; it has been in operation since 2020.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        helps help VERB ccomp 7
        victims victim NOUN dobj 2
        ; ; PUNCT punct 7
        it it PRON nsubj 7
        has have AUX aux 7
        been be AUX ROOT 7
        in in ADP prep 7
        operation operation NOUN pobj 8
        since since SCONJ prep 7
        2020 2020 NUM pobj 10
        . . PUNCT punct 7
    """,
    "The Agency helps victims; its school was founded in 1971.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        helps help VERB ccomp 8
        victims victim NOUN dobj 2
        ; ; PUNCT punct 8
        its its PRON poss 6
        school school NOUN nsubjpass 8
        was be AUX auxpass 8
        founded found VERB ROOT 8
        in in ADP prep 8
        1971 1971 NUM pobj 9
        . . PUNCT punct 8
    """,
    "The Agency helped the Council; it was founded in 1923.": """
        The the DET det 1
        Agency Agency PROPN nsubj 2
        helped help VERB ccomp 8
        the the DET det 4
        Council Council PROPN dobj 2
        ; ; PUNCT punct 8
        it it PRON nsubjpass 8
        was be AUX auxpass 8
        founded found VERB ROOT 8
        in in ADP prep 8
        1923 1923 NUM pobj 9
        . . PUNCT punct 8
    """,
    "Adopted by the African Union.": """
        Adopted adopt VERB ROOT 0
        by by ADP agent 0
        the the DET det 4
        African African PROPN compound 4
        Union Union PROPN pobj 1
        . . PUNCT punct 0
    """,
    "It was adopted by the African Union.": """
        It it PRON nsubjpass 2
        was be AUX auxpass 2
        adopted adopt VERB ROOT 2
        by by ADP agent 2
        the the DET det 6
        African African PROPN compound 6
        Union Union PROPN pobj 3
        . . PUNCT punct 2
    """,
    "Is the Malabo Convention of use?": """
        Is be AUX ROOT 0
        the the DET det 3
        Malabo Malabo PROPN compound 3
        Convention Convention PROPN nsubj 0
        of of ADP prep 0
        use use NOUN pobj 4
        ? ? PUNCT punct 0
    """,
    "The Convention is a model for national legislation.": """
        The the DET det 1
        Convention Convention PROPN nsubj 2
        is be AUX ROOT 2
        a a DET det 4
        model model NOUN attr 2
        for for ADP prep 4
        national national ADJ amod 7
        legislation legislation NOUN pobj 5
        . . PUNCT punct 2
    """,
    "Agency of the African Union.": """
        Agency agency NOUN ROOT 0
        of of ADP prep 0
        the the DET det 4
        African African PROPN compound 4
        Union Union PROPN pobj 1
        . . PUNCT punct 0
    """,
    "It is an agency of the African Union.": """
        It it PRON nsubj 1
        is be AUX ROOT 1
        an a DET det 3
        agency agency NOUN attr 1
        of of ADP prep 3
        the the DET det 7
        African African PROPN compound 7
        Union Union PROPN pobj 4
        . . PUNCT punct 1
    """,
}


class TableParser:
    """Gives the parses of the table; of any other text it has no parse."""

    def parse(self, text: str) -> tuple[Token, ...]:
        """Give the words of `text`, or nothing."""
        tokens, at = [], 0
        for row in PARSES.get(text, "").split("\n"):
            if not row.strip():
                continue
            word, lemma, pos, dependency, head = row.split()
            start = text.index(word, at)
            at = start + len(word)
            span = Span(start=start, end=at)
            tokens.append(Token(span=span, lemma=lemma, pos=pos, dependency=dependency, head_index=int(head)))
        return tuple(tokens)

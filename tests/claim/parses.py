"""Parses of the sentences in these tests, and a fake parser.

One word a line: word, lemma, part of speech, relation, index of its head.
"""

from cyberdocs.records import Span, Token

PARSES = {
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

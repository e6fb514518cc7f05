"""Notes and list entries become descriptions of works. The citations are made up or name public documents."""

import time

import pytest

from cyberdocs.records import ReferenceKind
from cyberdocs.structure.reference_names import read_names
from cyberdocs.structure.references import ParsedReference, parse_references


def note(text: str) -> tuple[ParsedReference, ...]:
    return parse_references(text, 0, in_note=True)


def one(text: str) -> ParsedReference:
    (found,) = note(text)
    return found


@pytest.mark.parametrize(
    ("text", "title", "pin", "year"),
    [
        ("Ada Marsh, *The Quiet Network* 69–71 (2d ed. 2010).", "The Quiet Network", "69–71", 2010),
        ("Ada Marsh, The Quiet Network (3rd edn, OUP 2015) 23.", "The Quiet Network", "23", 2015),
        ("Ada Marsh, The Quiet Network (Oxford: Hart, 2017), p. 45.", "The Quiet Network", "45", 2017),
        ("World Trade Forum, *Ledger of Harm*, at 17–19 (2013).", "Ledger of Harm", "17–19", 2013),
        (
            "Ada Marsh, Who Rules the Wires? A Study in Law (1998), especially 43–59.",
            "Who Rules the Wires? A Study in Law",
            "especially 43–59",
            1998,
        ),
    ],
)
def test_title_pin_and_year_of_books_and_reports(text: str, title: str, pin: str, year: int) -> None:
    found = one(text)
    assert (found.csl.title, found.pin, found.csl.year) == (title, pin, year)


@pytest.mark.parametrize(
    ("text", "journal", "volume", "page", "pin"),
    [
        (
            "Ada Marsh & Bo Lind, *Ports and Codes*, 110 Am. J. Int'l L. 425, 440–42 (2016).",
            "Am. J. Int'l L.",
            "110",
            "425",
            "440–42",
        ),
        (
            "Ada Marsh, *Ports and Codes*, 1 Global Governance 13, 15–17 (1995).",
            "Global Governance",
            "1",
            "13",
            "15–17",
        ),
        ("Ada Marsh, *Ports and Codes*, 48 *Stan. L. Rev.* 1367, 1370 (1996).", "Stan. L. Rev.", "48", "1367", "1370"),
        (
            "Ada Marsh, Ports and Codes, 46 Crime, L. & Soc. Change 189 (2006).",
            "Crime, L. & Soc. Change",
            "46",
            "189",
            "",
        ),
        ("A. Marsh, ‘Ports and Codes’ (1979) 27 Political Studies 183, 190.", "Political Studies", "27", "183", "190"),
        ("A. Marsh, ‘Women’s Ports’ (2012) 75(3) MLR 1 at 4.", "MLR", "75", "1", "4"),
        ("Ada Marsh, “Ports and Codes,” Law Bulletin 9, no. 2 (2017): 287–94.", "Law Bulletin", "9", "287–94", ""),
    ],
)
def test_journal_articles_in_notes(text: str, journal: str, volume: str, page: str, pin: str) -> None:
    found = one(text)
    assert found.kind is ReferenceKind.ARTICLE_JOURNAL
    assert (found.csl.container_title, found.csl.volume, found.csl.page, found.pin) == (journal, volume, page, pin)


def test_damaged_volume_is_kept_as_printed() -> None:
    assert one("Ada Marsh, *Ports and Codes*, 11:00 Am. J. Int'l L. 425, 434 (2016).").csl.volume == "11:00"


@pytest.mark.parametrize(
    ("text", "symbol", "date", "pin"),
    [
        ("U.N.G.A. Res. 75/240, 6–9 (Dec. 31, 2020).", "A/RES/75/240", "2020-12-31", "6–9"),
        ("U.N. G.A. Res. 75/240", "A/RES/75/240", "", ""),
        ("G.A. Res. 62/228, ¶ 35, U.N. Doc. A/RES/62/228 (Dec. 22, 2007).", "A/RES/62/228", "2007-12-22", "¶ 35"),
        ("UNSC Res 1373 (28 September 2001) UN Doc S/RES/1373.", "S/RES/1373 (2001)", "2001-09-28", ""),
        (
            "Human Rights Council Res. 20/8, U.N. Doc. A/HRC/RES/20/8 (July 16, 2012).",
            "A/HRC/RES/20/8",
            "2012-07-16",
            "",
        ),
        (
            "Convention on Cybercrime (adopted 23 November 2001, entered into force 1 July 2004) ETS 185, art 32(b).",
            "CETS 185",
            "2001-11-23",
            "art 32(b)",
        ),
        (
            "Vienna Convention on the Law of Treaties, May 23, 1969, 1155 U.N.T.S. 331, arts. 31–33.",
            "1155 UNTS 331",
            "1969-05-23",
            "arts. 31–33",
        ),
        (
            "Directive 2013/40/EU of 12 August 2013 on attacks against information systems [2013] OJ L 218/8, art 3.",
            "Directive 2013/40/EU",
            "2013-08-12",
            "art 3",
        ),
        ("Regulation (EU) 2016/679, art. 48, 2016 O.J. (L 119) 1.", "Regulation 2016/679", "2016", "art. 48"),
    ],
)
def test_legal_works_carry_their_number_in_one_spelling(text: str, symbol: str, date: str, pin: str) -> None:
    found = one(text)
    assert found.kind is ReferenceKind.LEGISLATION
    assert (found.csl.symbol, found.csl.date, found.pin) == (symbol, date, pin)


def test_treaty_without_number_is_known_by_its_articles_and_date() -> None:
    found = one("Constitution and Convention of the International Telecommunication Union arts. 1–4, Dec. 22, 1992.")
    assert found.kind is ReferenceKind.LEGISLATION
    assert (found.pin, found.csl.date) == ("arts. 1–4", "1992-12-22")


def test_report_on_a_convention_is_no_treaty() -> None:
    found = one("Council of Europe, *Explanatory Report to the Convention on Cybercrime*, 38–41 (2001).")
    assert found.kind is ReferenceKind.REPORT
    assert found.csl.author[0].literal == "Council of Europe"


def test_report_by_a_group_carries_its_symbol_and_not_in_its_title() -> None:
    found = one("U.N. Group of Experts, Report on Ports, 13–16, U.N. Doc. A/70/174 (July 22, 2015).")
    assert found.csl.symbol == "A/70/174"
    assert "Doc" not in found.csl.title


@pytest.mark.parametrize(
    ("text", "form", "label", "author", "pin"),
    [
        ("Id.", "id", None, "", ""),
        ("Id. at 12.", "id", None, "", "12"),
        ("Ibid., p. 3.", "ibid", None, "", "3"),
        ("Marsh, supra note 12, at 436.", "supra", "12", "Marsh", "436"),
        ("Draft Study, supra note 7, at 122–24.", "supra", "7", "Draft Study", "122–24"),
        ("Marsh (n 12) 440.", "n", "12", "Marsh", "440"),
        ("Marsh, op. cit., n. 7, pp. 80–1.", "op_cit", "7", "Marsh", "80–1"),
        ("Le Brun and Marsh, op. cit. (1996), n. 4.", "op_cit", "4", "Le Brun and Marsh", ""),
        ("Marsh, loc. cit.", "loc_cit", None, "Marsh", ""),
        ("Above, n. 30.", "supra", "30", "", ""),
        ("Marsh, n. 11 above, p. 3.", "supra", "11", "Marsh", "3"),
        ("W.A. Marsh, Commentary on the Ports Covenant, cit., p. 817.", "op_cit", None, "W.A. Marsh", "817"),
        ("id., para. 5.11.", "id", None, "", "para. 5.11"),
    ],
)
def test_short_forms(text: str, form: str, label: str | None, author: str, pin: str) -> None:
    found = one(text)
    assert found.kind is ReferenceKind.SHORT_FORM
    assert (found.short_form, found.supra_label, found.short_author, found.pin) == (form, label, author, pin)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Marsh, The Quiet Network (2010) [hereinafter Quiet Study].",
        "Ada Marsh, *The Quiet Network* (OUP 2010) (‘Quiet Study’).",
    ],
)
def test_short_name_is_taken_over(text: str) -> None:
    assert one(text).hereinafter == "Quiet Study"


def test_introduced_name_alone_is_a_short_form_only_where_it_is_known() -> None:
    (found,) = parse_references("Quiet Study, at 12.", 0, in_note=True, short_names=("Quiet Study",))
    assert (found.short_form, found.short_author, found.pin) == ("hereinafter_use", "Quiet Study", "12")


def test_note_with_several_works_is_split_at_semicolons_and_signals() -> None:
    text = (
        "Id. at 12. See also Marsh, supra note 2, at 436; Bo Lind, Harbour Law 7 (2019); "
        "cf. G.A. Res. 74/247 (Dec. 27, 2019)."
    )
    found = note(text)
    assert [text[item.span.start : item.span.end] for item in found] == [
        "Id. at 12",
        "Marsh, supra note 2, at 436",
        "Bo Lind, Harbour Law 7 (2019)",
        "G.A. Res. 74/247 (Dec. 27, 2019).",
    ]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("The committee met six times. No vote was taken.", []),
        ("For a contrary view, see A. Marsh, ‘Ports’ (1996) 14 Sea Law 3.", ["A. Marsh, ‘Ports’ (1996) 14 Sea Law 3."]),
        ("The rule was upheld at last (see R. v. Lind (1991) 103 A.L.R. 577).", ["R. v. Lind (1991) 103 A.L.R. 577"]),
        (
            "‘Ports’ in Sea Law, ed. A. Marsh (1995) and ‘Codes’ (1996) 20 Sea Law Rev. 10.",
            ["‘Ports’ in Sea Law, ed. A. Marsh (1995)", "‘Codes’ (1996) 20 Sea Law Rev. 10."],
        ),
        ("B. Lind, Harbour Law (1988), produced much comment but little action.", ["B. Lind, Harbour Law (1988)"]),
    ],
)
def test_comment_stays_outside(text: str, quotes: list[str]) -> None:
    assert [text[item.span.start : item.span.end] for item in note(text)] == quotes


def test_journal_abbreviations_do_not_end_a_citation() -> None:
    assert len(note("Ada Marsh, *Ports*, 55 Int'l L. Stud. 89, 96 (2018).")) == 1


@pytest.mark.parametrize(
    ("text", "title", "container", "author"),
    [
        ("Marsh v. Lind, 138 S. Ct. 1186, 1188 (2018).", "Marsh v. Lind", "S. Ct.", ""),
        (
            "Nicole Marsh, Harbours Shut Down, N.Y. Times, July 6, 2017, at A1.",
            "Harbours Shut Down",
            "N.Y. Times",
            "Marsh",
        ),
        ("Ian Marsh, ‘Data at Sea’ in Bo Lind (ed), Sea Law (OUP 2013) 285.", "Data at Sea", "Sea Law", "Marsh"),
        ("Ian Marsh, *Data at Sea*, in Sea Law 167, 170 (B. Lind ed., 2012).", "Data at Sea", "Sea Law", "Marsh"),
    ],
)
def test_cases_newspapers_and_chapters(text: str, title: str, container: str, author: str) -> None:
    csl = one(text).csl
    assert (csl.title, csl.container_title) == (title, container)
    assert author == (csl.author[0].family if csl.author else "")


def entry(text: str) -> ParsedReference:
    (found,) = parse_references(text, 0, in_note=False)
    return found


def test_author_year_entry_with_a_volume_glued_to_its_journal() -> None:
    csl = entry(
        "Marsh, I., & Lind, J. H. (2021). Slow rules: coping with risk. Regulation & Ports15(4), 1092-1110. "
        "https://doi.org/10.1000/Rego.12343."
    ).csl
    assert [(name.family, name.given) for name in csl.author] == [("Marsh", "I."), ("Lind", "J. H.")]
    assert (csl.title, csl.container_title) == ("Slow rules: coping with risk", "Regulation & Ports")
    assert (csl.volume, csl.issue, csl.page) == ("15", "4", "1092-1110")
    assert csl.doi == "10.1000/rego.12343"


def test_doi_is_read_from_a_landing_page() -> None:
    csl = entry(
        "Marsh, D. (2020). Ports. https://link.example.org/article/10.1365/s43439-020-00012-5/fulltext.html"
    ).csl
    assert csl.doi == "10.1365/s43439-020-00012-5"


def test_numbered_medical_entry() -> None:
    csl = entry("Marsh WS, Lind SA. Quiet ports. J Sea Med. 2010;20(5):813-22.").csl
    assert (csl.year, csl.volume, csl.issue, csl.page) == (2010, "20", "5", "813-22")


def test_offsets_are_those_of_the_document() -> None:
    (found,) = parse_references("See Ada Marsh, *Ports* 3 (2010).", 1000, in_note=True)
    assert found.span.start == 1004


@pytest.mark.parametrize(
    "unit",
    ["U.S. L. Rev. 12 (3) [4] No. 5, ", "(2010) ", "A v. B ", "see also ", "* *a* ", "“", "'a ", " ", "((", "A. B. "],
)
def test_long_rubble_costs_little_time(unit: str) -> None:
    text = unit * (30_000 // len(unit)) + "x"
    began = time.perf_counter()
    note(text)
    parse_references(text, 0, in_note=False)
    assert time.perf_counter() - began < 3.0  # it takes well under half a second on an idle machine


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        # a full stop inside a title, a volume of abbreviations, and brackets that close on "etc."
        ("W. Marsh, Slow Time. The Put-off Crisis, Berlin, Lind, 2013, p. 4.", 1),
        ("Mia F. Marsh-Lind, The Ports: A Study, 23 J. Marshall J. Computer & Info. L. 329, 353–55 (2005).", 1),
        ("Ports (Prohibition, Prevention, etc.) Act 2015 (Utopia), s 6.", 1),
        ("Ada Marsh, Who Rules? A Study (1998) 4. See also Bo Lind, Codes 5 (2001).", 2),
        ("A. Marsh, Ports (1996) 74 B. Lind, Codes (1995) 127.", 2),
    ],
)
def test_number_of_citations(text: str, quotes: int) -> None:
    assert len(note(text)) == quotes


def test_journal_paged_by_issue() -> None:
    csl = one("David P. Marsh, Ports and Law, J. CONFLICT & SEC. L., Winter 2016, at 475.").csl
    assert (csl.title, csl.container_title, csl.page, csl.year) == (
        "Ports and Law",
        "J. CONFLICT & SEC. L.",
        "475",
        2016,
    )


def test_press_release_has_the_body_as_author() -> None:
    csl = one("Press Release, Ports Agency, 30 States Sign the Ports Convention (Nov. 23, 2001).").csl
    assert csl.author[0].literal == "Ports Agency"
    assert csl.title == "30 States Sign the Ports Convention"


def test_name_cut_in_two_stays_one_family() -> None:
    csl = one("Martha Fin marsh & Bo B. Lind, *Norms*, 110 Am. J. Int'l L. 425 (2016).").csl
    assert [name.family for name in csl.author] == ["Fin marsh", "Lind"]


@pytest.mark.parametrize(
    ("note", "form", "label", "author", "pin"),
    [
        ("1 MARKS, supra note 23, at 44", "supra", "23", "MARKS", "44"),
        ("2 id. at 4", "id", None, "", "4"),
        ("Ivi, p. 33", "ibid", None, "", "33"),
        ("Ibidem.", "ibid", None, "", ""),
        ("A. Marchetti, Il diritto del porto, cit., pp. 12-14", "op_cit", None, "A. Marchetti", "12-14"),
        ("Cfr. Marchetti, cit. supra, nota 12, p. 4", "supra", "12", "Marchetti", "4"),
        ("V. supra nota 4, p. 12", "supra", "4", "", "12"),
        ("García Pérez, ob. cit., pág. 22", "op_cit", None, "García Pérez", "22"),
        ("Ídem, pág. 8", "id", None, "", "8"),
        ("Véase Luz, art. cit., p. 9", "op_cit", None, "Luz", "9"),
        ("Dupont, précité, note 12, p. 4", "op_cit", "12", "Dupont", "4"),
    ],
)
def test_short_forms_of_several_languages_are_never_works(
    note: str, form: str, label: str | None, author: str, pin: str
) -> None:
    (parsed,) = parse_references(note, 0, in_note=True)
    assert (parsed.short_form, parsed.supra_label, parsed.short_author, parsed.pin) == (form, label, author, pin)


def test_idem_before_a_title_is_another_work() -> None:
    (parsed,) = parse_references("idem, Tides of Law, Lisbon: Quay Press 2012", 0, in_note=True)
    assert not parsed.short_form
    assert parsed.csl.title == "Tides of Law"


@pytest.mark.parametrize(
    ("note", "quotes"),
    [
        (
            "See, e.g., Ada Marks, Harbours (2011); for a critique, Bo Hale, Tides of Law, 12 J. Ports 44 (2012).",
            ["Ada Marks, Harbours (2011)", "Bo Hale, Tides of Law, 12 J. Ports 44 (2012)."],
        ),
        (
            "This is argued at length by Bo Hale, Tides of Law (Quay Press 2012) 44, and contested in Cy Dunn, "
            "‘Against Tides’ (2014) 3 Ports Review 9.",
            ["Bo Hale, Tides of Law (Quay Press 2012) 44", "Cy Dunn, ‘Against Tides’ (2014) 3 Ports Review 9."],
        ),
        (
            "Courts decide so [cf. Marks, supra note 12, at 34, where it is denied].",
            ["Marks, supra note 12, at 34"],
        ),
        (
            "Council of Ports, Convention on Harbours (ETS No. 99), chart of signatures and ratifications.",
            ["Council of Ports, Convention on Harbours (ETS No. 99)"],
        ),
    ],
)
def test_works_are_found_inside_the_prose_of_a_note(note: str, quotes: list[str]) -> None:
    assert [note[p.span.start : p.span.end] for p in parse_references(note, 0, in_note=True)] == quotes


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Council of Ports, Comprehensive Study on Harbours (Draft, Feb. 2013) 44.", "draft"),
        ("Ada Marks, “Harbour Rules,” draft paper (2014).", "draft"),
        ("Council of Ports, Draft Comprehensive Study on Harbours (February 2013).", "draft"),
        ("Ada Marks, Tides of Law (forthcoming 2027).", "forthcoming"),
        ("Ada Marks, Reading the Draft Study (Quay Press 2014) 12.", ""),
        ("Council of Ports, Draft Articles on Harbours (2013).", ""),
    ],
)
def test_a_work_cited_as_a_draft_says_so(text: str, status: str) -> None:
    assert one(text).csl.status == status


@pytest.mark.parametrize(
    ("authors", "families"),
    [
        ("KIRK/KIRBY", ["KIRK", "KIRBY"]),
        ("Marks/Hale/Dunn", ["Marks", "Hale", "Dunn"]),
        ("Ada MARKS and Bo HALE", ["MARKS", "HALE"]),
        ("MARKS Ada / HALE Bo", ["MARKS", "HALE"]),
        ("RUSSELL KIRK", ["KIRK"]),
        ("Ada Marks, Bo Hale, and Cy Dunn.", ["Marks", "Hale", "Dunn"]),
        ("EUROPOL/INTERPOL", [""]),
        ("G8 Justice and Interior Ministers", [""]),
        ("Marras WS, Hale B", ["Marras", "Hale"]),
    ],
)
def test_names_in_capitals_or_behind_slashes_are_told_from_bodies(authors: str, families: list[str]) -> None:
    assert [name.family for name in read_names(authors)] == families


@pytest.mark.parametrize("in_note", [True, False])
def test_an_act_has_no_author_and_a_treaty_named_behind_its_body_is_a_treaty(in_note: bool) -> None:
    (act,) = parse_references("Regulation (EC) No 460/2004, OJ L 77.", 0, in_note=in_note)
    assert (act.kind, act.csl.author, act.csl.year) == (ReferenceKind.LEGISLATION, (), 2004)
    (treaty,) = parse_references(
        "African Union, Convention on Harbours and Quays (Malabo, 27 June 2014).", 0, in_note=in_note
    )
    assert treaty.csl.type == "treaty"
    assert treaty.csl.title == "Convention on Harbours and Quays"
    assert treaty.csl.author[0].literal == "African Union"
    assert not treaty.csl.publisher


@pytest.mark.parametrize(
    ("text", "kind", "title", "year"),
    [
        ("Regulation (EU) 2023/1543, CELEX 32023R1543.", "legislation", "Regulation (EU) 2023/1543", 2023),
        ("Harbour Declaration to Prevent Silting, Lisbon, 13 November 2017.", "document",
         "Harbour Declaration to Prevent Silting", 2017),
        ("Directive C/DIR/1/08/11 on Fighting Rust within the Region, Abuja, 19 August 2011.", "document",
         "Directive C/DIR/1/08/11 on Fighting Rust within the Region", 2011),
        ("Port Authority, Operation Low Tide (November 2024).", "document", "Operation Low Tide", 2024),
        ("ETS No. 108.", "legislation", "ETS No. 108", None),
    ],
)  # fmt: skip
def test_a_text_without_an_author_begins_with_its_title(text: str, kind: str, title: str, year: int | None) -> None:
    parsed = one(text)
    assert (parsed.kind.value, parsed.csl.title, parsed.csl.year) == (kind, title, year)
    assert not any(name.family for name in parsed.csl.author)


def test_a_treaty_series_behind_a_resolution_is_no_pin() -> None:
    assert one("A/RES/54/263, 2171 U.N.T.S. 227.").pin == ""


def test_a_list_entry_in_the_form_of_a_note_has_its_body_as_author() -> None:
    (parsed,) = parse_references(
        "Council of Ports, Chart of signatures of Treaty 185 (January 2024).", 0, in_note=False
    )
    assert [name.literal for name in parsed.csl.author] == ["Council of Ports"]
    assert (parsed.csl.title, parsed.pin) == ("Chart of signatures of Treaty 185", "")


@pytest.mark.parametrize(
    ("note", "quotes"),
    [
        ("Ausführlicher bei Weber/Stein 1976.", ["Weber/Stein 1976"]),
        ("Zur Lehre vgl. die Theorie von Weber 1976, S. 170–183.", ["Weber 1976, S. 170–183"]),
        ("Weber 1979, S. 35 Stein/Marx 1980, S. 24.", ["Weber 1979, S. 35", "Stein/Marx 1980, S. 24"]),
        ("Siehe näher Weber/Stein II 12 ff.", ["Weber/Stein II 12 ff"]),
        ("Weber, Häfen im Vergleich, in: Stein/Marx 3 (9 ff.); Lang, Kai und Recht, in: Stein/Marx 171 ff.",
         ["Weber, Häfen im Vergleich, in: Stein/Marx 3 (9 ff", "Lang, Kai und Recht, in: Stein/Marx 171 ff"]),
        ("Weber, Ports in Comparison, Brit. J. Soc. 24 (1973) 13 (15 ff.).",
         ["Weber, Ports in Comparison, Brit. J. Soc. 24 (1973) 13 (15 ff"]),
        # a place and a year are no author and year
        ("The states met in Geneva 1951 and again in Easton 1966, and nobody wrote it down.", []),
    ],
)  # fmt: skip
def test_german_notes_cite_by_name_year_and_page(note: str, quotes: list[str]) -> None:
    found = parse_references(note, 0, in_note=True)
    assert [note[one.span.start : one.span.end].rstrip(".) ") for one in found] == quotes

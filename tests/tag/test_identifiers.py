"""Identifiers of every family: what is read, what is left alone, and that writing one and reading it is the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberdocs.tag.council_of_europe import find_council_of_europe, format_treaty_number, parse_treaty_number
from cyberdocs.tag.eu import Act, find_eu, format_act, parse_act
from cyberdocs.tag.regional import find_regional, parse_regional
from cyberdocs.tag.treaty_series import find_treaty_series, format_place, parse_place
from cyberdocs.tag.un import Symbol, find_un, format_symbol, parse_symbol, year_doubt


def _un(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.value) for one in sorted(find_un(text), key=lambda found: found.start)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.N.G.A. Res. 75/240, 6–9 (2020)", [("U.N.G.A. Res. 75/240", "A/RES/75/240")]),
        ("U.N. G.A. Res. 75/240.", [("U.N. G.A. Res. 75/240", "A/RES/75/240")]),
        ("Resolution 55/63 (2000) asks", [("Resolution 55/63", "A/RES/55/63")]),
        ("UN Doc A/ RES/55/63", [("A/ RES/55/63", "A/RES/55/63")]),
        ("see A/70/174 and A/RES/70/174", [("A/70/174", "A/70/174"), ("A/RES/70/174", "A/RES/70/174")]),
        ("resolution 217 A (III)", [("resolution 217 A (III)", "A/RES/217 A (III)")]),
        ("ECOSOC resolution 2019/19", [("ECOSOC resolution 2019/19", "E/RES/2019/19")]),
        ("resolution 2011/33 on children", [("resolution 2011/33", "E/RES/2011/33")]),
        ("resolution 20/8 of the Human Rights Council", [("resolution 20/8", "A/HRC/RES/20/8")]),
        ("CCPCJ Res 22/7", [("CCPCJ Res 22/7", "22/7")]),
        ("UNODC/CCPCJ/EG.4/2013/2", [("UNODC/CCPCJ/EG.4/2013/2", "UNODC/CCPCJ/EG.4/2013/2")]),
        ("A/RES/ES-11/1 of March", [("A/RES/ES-11/1", "A/RES/ES-11/1")]),
        ("A/C.3/73/L.9/Rev.1", [("A/C.3/73/L.9/Rev.1", "A/C.3/73/L.9/Rev.1")]),
        ("S/RES/1373 (2001)", [("S/RES/1373", "S/RES/1373")]),
        ("UNSCR 1540 binds", [("UNSCR 1540", "S/RES/1540")]),
        (
            "resolutions 1160 (1998) of 31 March 1998, 1199 (1998) and, later, 1203 (1998)",
            [("resolutions 1160", "S/RES/1160"), ("1199", "S/RES/1199"), ("1203", "S/RES/1203")],
        ),
        ("resolutions 55/63 and 56/121", [("resolutions 55/63", "A/RES/55/63"), ("56/121", "A/RES/56/121")]),
    ],
)
def test_united_nations_texts_are_named_in_all_spellings(text: str, expected: list[tuple[str, str]]) -> None:
    assert _un(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a 24/7 network and an I/O error on 12/7/2013",
        "House Resolution 12 (2010)",
        "World Health Assembly resolution 55/63",
        "a screen resolution of 1080",
        "resolution 55, 12 States",
    ],
)
def test_what_only_looks_like_a_resolution_is_left_alone(text: str) -> None:
    assert _un(text) == []


@pytest.mark.parametrize(
    ("value", "year", "doubted"),
    [
        ("A/RES/60/45", 2005, ""),
        ("A/RES/75/240", 2021, ""),
        ("A/RES/60/45", 2009, "session 60 of the General Assembly ran from September 2005 to September 2006"),
        ("A/RES/217 A (III)", 1999, ""),
        ("A/RES/30/12", 1999, ""),
        ("E/RES/2019/19", 2019, ""),
        ("E/RES/2019/19", 2021, "the number names 2019 as its year"),
        ("S/RES/1373", 2001, ""),
        ("S/RES/1386", 2002, ""),
        ("S/RES/1373", 2011, "the Security Council reached number 1373 in about 2001"),
        ("S/RES/9999", 2011, ""),
        ("A/HRC/RES/20/8", 2019, ""),
    ],
)
def test_number_tells_whether_a_year_can_be_right(value: str, year: int, doubted: str) -> None:
    assert year_doubt(value, year) == doubted


_numbers = st.integers(min_value=1, max_value=400).map(str)
_symbols = st.one_of(
    st.builds(lambda s, n: Symbol(parts=("A", "RES", s, n)), _numbers, _numbers),
    st.builds(lambda s, n: Symbol(parts=("A", s, n)), _numbers, _numbers),
    st.builds(lambda n, y: Symbol(parts=("S", "RES", n), year=y), _numbers, st.integers(1946, 2030)),
    st.builds(lambda n, m: Symbol(parts=("A", "AC.291", n, f"Rev.{m}")), _numbers, _numbers),
    st.builds(lambda c, y, n: Symbol(parts=("E", f"CN.{c}", y, n)), _numbers, st.just("2013"), _numbers),
)


@given(_symbols)
def test_symbol_written_and_read_is_the_same(symbol: Symbol) -> None:
    assert parse_symbol(format_symbol(symbol)) == symbol


_acts = st.builds(
    Act,
    letter=st.sampled_from("LRDFHE"),
    year=st.integers(1960, 2026),
    number=st.integers(1, 1950),
    domain=st.sampled_from(["EU", "EC", "JHA", "EEC"]),
)


@given(_acts)
def test_act_written_and_read_is_the_same(act: Act) -> None:
    read = parse_act(format_act(act))
    assert read is not None
    assert (read.letter, read.year, read.number, read.domain) == (act.letter, act.year, act.number, act.domain)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Directive 2013/40/EU", "32013L0040"),
        ("Council Framework Decision 2005/222/JHA", "32005F0222"),
        ("Regulation (EC) No 460/2004", "32004R0460"),
        ("Regulation (EU) 2016/679", "32016R0679"),
        ("Directive 95/46/EC", "31995L0046"),
        ("CELEX 32013L0040", "32013L0040"),
        ("COM(2021) 719 final", "COM(2021) 719"),
        ("JOIN (2013) 1 final", "JOIN(2013) 1"),
        ("OJ L 218, 14.8.2013, p. 8", "L 218/2013/8"),
    ],
)
def test_acts_of_the_union_are_read_in_old_and_new_numbering(text: str, expected: str) -> None:
    assert [one.value for one in find_eu(f"see {text}, there")] == [expected]


def test_decision_of_another_body_is_no_act() -> None:
    assert list(find_eu("Decision 2/14 of the Board")) == []


@given(st.integers(1, 299))
def test_treaty_number_written_and_read_is_the_same(number: int) -> None:
    assert parse_treaty_number(format_treaty_number(number)) == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ETS No. 185", "185"),
        ("CETS 224", "224"),
        ("E.T.S. No. 189", "189"),
        ("ETS n° 108", "108"),
        ("European Treaty Series No. 185", "185"),
        ("Recommendation No. R (89) 9", "R (89) 9"),
        ("CM/Rec(2010)4", "CM/Rec(2010)4"),
    ],
)
def test_council_of_europe_numbers_are_read(text: str, expected: str) -> None:
    assert [one.value for one in find_council_of_europe(f"({text})")] == [expected]


@given(st.sampled_from(["UNTS", "ILM"]), st.integers(1, 999), st.integers(1, 999))
def test_treaty_series_place_written_and_read_is_the_same(scheme: str, volume: int, page: int) -> None:
    assert parse_place(format_place(scheme, f"{volume}/{page}")) == (scheme, f"{volume}/{page}")


def test_treaty_series_is_read_with_stops() -> None:
    found = [(one.scheme, one.value) for one in find_treaty_series("2296 U.N.T.S. 167; 41 I.L.M. 282 (2002)")]
    assert found == [("UNTS", "2296/167"), ("ILM", "41/282")]


@pytest.mark.parametrize(
    ("scheme", "printed", "expected"),
    [
        ("ECOWAS", "Directive C/DIR. 1/08/11", "C/DIR/1/08/11"),
        ("AU", "EX.CL/846(XXV)", "EX.CL/846(XXV)"),
        ("OAS", "AG/RES. 2004 (XXXIV-O/04)", "AG/RES. 2004 (XXXIV-O/04)"),
        ("OSCE", "PC.DEC/1202", "PC.DEC/1202"),
        ("Commonwealth", "LMM(02)17", "LMM(02)17"),
    ],
)
def test_regional_symbols_have_one_spelling(scheme: str, printed: str, expected: str) -> None:
    assert parse_regional(scheme, printed) == expected
    assert parse_regional(scheme, expected) == expected
    assert [one.value for one in find_regional(printed)] == [expected]

import time

import pytest

from cyberdocs.ingest.publication import publication_date


@pytest.mark.parametrize(
    ("lines", "expected", "why"),
    [
        (["Northern Journal of Ports, Vol. 12 (2019), 45-78"], "2019", "the issue"),
        (["Claims Quarterly 2024; 7(1): 1-18"], "2024", "the issue, as medicine prints it"),
        (["2014] THE QUAY 311"], "2014", "a law review's running head"),
        (["Rivista dei porti", "2025, n. 1"], "2025", "year and number"),
        (["Working Paper No. 7/24, November 2024"], "2024-11", "a series with its month"),
        (["Westmark, 5 October 2020"], "2020-10-05", "place and day"),
        (["Wednesday, 9 March 2022"], "2022-03-09", "day of the week"),
        (["2016-03-01"], "2016-03-01", "an ISO date, and no range of years"),
        (["Published: 2016-03-01"], "2016-03-01", "said so"),
        (["März 2022"], "2022-03", "other languages"),
        (["junio de 2016"], "2016-06", "other languages"),
        (["Received: 8 May 2020 / Accepted: 3 June 2021 / Published online: 7 July 2021"], "2021-07-07", "said so"),
        (["Received 3 May 2021; accepted 12 September 2021"], "2021", "nothing later is printed"),
        (["This version: March 2018. First version: June 2015"], "2018-03", "the version at hand"),
        (["arXiv:2104.99999v2 [cs.CL] 12 Apr 2021"], "2021-04-12", "a preprint's stamp"),
        (["Done at Easton on 14 May 1987"], "1987-05-14", "a treaty"),
        (["Distr.: General", "21 July 2017", "Vienna, 17-21 May 2018"], "2017-07-21", "a UN document"),
        (["Proceedings of the Upford Workshop on Quays (2015)"], "2015", "proceedings"),
        (["Academic year 2019/2020"], "2020", "a thesis"),
        (["© The Author(s) 2023"], "2023", "a copyright"),
    ],
)
def test_date_of_publication_is_told(lines: list[str], expected: str, why: str) -> None:
    assert publication_date(lines) == expected, why


@pytest.mark.parametrize(
    "line",
    [
        "Received 3 May 2021",
        "Downloaded from https://example.org on 17 September 2025",
        "Last updated 9 January 2025",
        "Copyright 2011-2026 Harbour Blog",
        "Panel on Registers in the 2030 Agenda",
        "The Harbours Act 1996 after Twenty Years",
        "Vienna, 17-21 May 2010",
        "Funded by grant 2017/2031 of the Weir Council",
        "ISSN 1993-2020",
        "https://doi.org/10.5555/quay.2021.044",
        "Conference on Quays, 3 June 2018",
        "Quay Strategy 2025–2030",
        "An updated version of a paper that was published in Ports 7 (2006)",
    ],
)
def test_other_dates_are_no_date_of_publication(line: str) -> None:
    assert publication_date([line]) == ""


def test_law_carries_its_date_in_its_title() -> None:
    title = "REGULATION (EU) 2016/9999 OF THE PARLIAMENT of 27 April 2016 on the marking of quays"
    assert publication_date([], title) == "2016-04-27"


def test_long_rubble_is_read_at_once() -> None:
    begin = time.perf_counter()
    publication_date(["Vol. 1 No. 2 (" * 9_000, "a " * 90_000, "1 2020 " * 30, "March " * 40] * 20)
    assert time.perf_counter() - begin < 2

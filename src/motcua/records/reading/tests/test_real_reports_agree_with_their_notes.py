"""The verdicts were worked out by hand in the notes beside the real texts."""

import time

import pytest

from motcua.records.reading import Verdict, read
from motcua.records.reading.tests.shared import FOLDER, needs_texts, report, seed

pytestmark = needs_texts
OK, TRUNC, DIFF = Verdict.OK, Verdict.TRUNC, Verdict.DIFF
SHARES = {
    "01": [("99.96", OK), ("99.96", OK), ("0", OK)],
    "06": [(p, OK) for p in ("99.71", "0.29", "2.16", "99.74", "0.26", "3.3")],
    "11": [("88.9", DIFF)],
    "20": [("99", OK), ("9.48", DIFF)],
    "22": [("99.66", TRUNC)],
    "29": [("100", DIFF)],
    "30": [("99.2", OK), ("96.2", DIFF)],
    "31": [("98", OK), ("99.29", OK), ("0.71", OK), ("99.97", TRUNC)],
    "33": [("98.7", DIFF)],
}
SUMS = {
    "01": {585336},
    "06": {6302, 4169, 1598, 16234, 14101},
    "20": {2265},
    "22": {1627, 415},
    "31": {51722, 52761, 367},
}
SYMBOLS = {
    "29": ["3140/QĐ-BCA"],
    "34": ["25/QĐ-TTg", "09/2021/TT-BTP", "25/2021/QĐ-TTg", "127/KH-UBND", "04/QĐ-UBND"],
    "35": ["24/2014/NĐ-CP", "33/2017/QĐ-TTg", "362/TTr-STP"],
    "38": [
        "76/2015/QH13",
        "77/2015/QH13",
        "45/2020/NĐ-CP",
        "42/2022/NĐ-CP",
        "131/NQ-CP",
        "766/QĐ-TTg",
        "01/2023/TT-VPCP",
    ],
    "43": ["64/2007/NĐ-CP", "2392/QĐ-BTTTT", "2348/QĐ-UBND", "1609/QĐ-UBND"],
    "44": ["02/ĐĐBQH-VP", "72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN"],
}
OWN = {"35": "62/2017/QĐ-UBND", "38": "892/QĐ-UBND", "43": "519/QĐ-UBND"}
NUMBERS = sorted(path.name[:2] for path in (FOLDER / "reports").glob("*.txt"))


@pytest.mark.parametrize("number", NUMBERS)
def test_shares_get_the_verdicts_of_the_notes(number):
    claims = [c for c in read(report(number)).claims if c.unit == "%" and c.verdict is not Verdict.NR]
    assert [(f"{float(c.stated):g}", c.verdict) for c in claims] == SHARES.get(number, [])


@pytest.mark.parametrize("number", NUMBERS)
def test_sums_of_the_notes_are_found(number):
    right = {c.stated for c in read(report(number)).claims if c.unit != "%" and c.verdict is OK}
    assert SUMS.get(number, set()) <= right


@pytest.mark.parametrize("number", NUMBERS)
def test_references_are_those_of_the_notes(number):
    reading = read(report(number))
    assert [c.symbol for c in reading.references if c.symbol] == SYMBOLS.get(number, [])
    assert reading.identity.symbol == OWN.get(number)


@pytest.mark.parametrize("number", NUMBERS)
def test_offsets_lead_back_to_the_words(number):
    reading = read(report(number))
    for day in reading.dates:
        assert reading.flow[day.start : day.end] == day.text
    for cited in reading.references:
        if cited.symbol:
            assert cited.symbol.split("/")[0] in reading.text[cited.start : cited.end]
    for claim in reading.claims:
        assert claim.start <= claim.at.start < claim.at.end
        assert reading.sentence(claim).strip() == reading.sentence(claim)


def test_the_seed_says_who_it_is():
    who = read(seed().read_text(encoding="utf-8")).identity
    assert (who.number, who.symbol, who.place) == ("28", "28/BC-HĐND-KTXH", "Cầu Kho")
    assert (who.type, who.issuer, who.signer) == (
        "Báo cáo",
        None,
        seed().read_text(encoding="utf-8").strip().splitlines()[-1],
    )


@pytest.mark.slow
def test_a_hundred_pages_are_read_within_two_seconds():
    page = 2500  # characters of a printed page
    texts = "".join(report(number) for number in NUMBERS)
    begun = time.perf_counter()
    read((texts * (100 * page // len(texts) + 1))[: 100 * page])
    assert time.perf_counter() - begun < 2

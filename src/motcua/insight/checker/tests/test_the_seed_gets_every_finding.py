"""What a careful reader finds in the seed: section 11 of the notes on oversight, as far as a program can tell."""

from collections import Counter

import pytest

from motcua.insight.checker.check import Checked, check_file
from motcua.insight.checker.findings import Code
from motcua.records.reading.tests.shared import needs_texts, seed

pytestmark = needs_texts
EXPECTED = {
    Code.NUM_RATIO_TRUNC: ["0.61%"],
    Code.NUM_NOTATION: ["2744", "0.61"],
    Code.STRUCT_NUMBERING_GAP: ["III."],
    Code.STRUCT_HEADING_STYLE: ["1. Đối với Ủy ban nhân dân phường.", "cơ quan cấp trên"],
    Code.CLAIM_WRONG_SECTION: ["Trong năm, Ủy ban nhân dân phường đã cử 144 lượt"],
    Code.SPELL_SUGGEST: ["thư ngõ"],
    Code.NAME_VARIANT: ["hành chính công trực tuyến", "Ban Kinh tế - Xã hội"],
    Code.RECIP_MISSING: ["1. Đối với Ủy ban nhân dân phường.", "2. Đối với Tổ đại biểu"],
    Code.CLAIM_NO_EVIDENCE: ["nhiều văn bản", "thường xuyên", "nhiều lượt", "thường xuyên"],
    Code.NUM_NO_BASELINE: ["8.000 tờ gấp", "500 thư ngõ"],
    Code.ELLIPSIS_HIDES_ITEMS: ["...", "...", "..."],
    Code.DEADLINE_UNCHECKABLE: ["BÁO CÁO", "Báo cáo số 303/BC-UBND"],
    Code.STRUCT_MISSING_ELEMENT: ["", "", "BÁO CÁO", "2. Tồn tại, hạn chế:"],
    Code.SIGN_AUTHORITY_MISSING: [""],
}


@pytest.fixture(scope="module")
def checked() -> Checked:
    return check_file(seed())


@pytest.mark.parametrize("code", EXPECTED)
def test_each_finding_stands_at_its_words(checked, code):
    found = [checked.reading.text[f.start : f.end] for f in checked.findings if f.code is code]
    assert len(found) == len(EXPECTED[code])
    assert all(words in there for words, there in zip(EXPECTED[code], found, strict=True))


def test_each_of_the_eight_recommendations_lacks_a_deadline_and_a_measure(checked):
    counted = Counter(f.code for f in checked.findings)
    assert (counted[Code.RECO_NO_DEADLINE], counted[Code.RECO_NO_MEASURE]) == (8, 8)


def test_nothing_else_is_found(checked):
    others = {Code.RECO_NO_DEADLINE, Code.RECO_NO_MEASURE}
    assert {f.code for f in checked.findings} == set(EXPECTED) | others

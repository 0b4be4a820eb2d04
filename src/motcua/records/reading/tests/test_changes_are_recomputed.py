import pytest

from motcua.records.reading import Verdict, read
from motcua.records.reading.shapes import Kind


@pytest.mark.parametrize(
    ("text", "kind", "verdict"),
    [
        ("Có 1.250 hồ sơ, tăng 150 hồ sơ so với năm 2018 (1.100 hồ sơ).", Kind.DIFFERENCE, Verdict.OK),
        ("Có 1.250 hồ sơ, tăng 160 hồ sơ so với năm 2018 (1.100 hồ sơ).", Kind.DIFFERENCE, Verdict.DIFF),
        ("Có 2.744 phiếu, tăng 9,76% so với năm 2018 (2.500 phiếu).", Kind.GROWTH, Verdict.OK),
        ("Có 34 lượt, giảm 26,09% so với cùng kỳ (46 lượt).", Kind.GROWTH, Verdict.OK),
        ("Có 120 vụ, giảm 20 vụ (14,29%) so với năm 2019.", Kind.GROWTH, Verdict.OK),
        ("Số hồ sơ tăng từ 85 hồ sơ lên 120 hồ sơ (41,18%).", Kind.GROWTH, Verdict.OK),
        ("Tiếp 6.353 lượt công dân, tăng 9,3% so với cùng kỳ năm 2020.", Kind.GROWTH, Verdict.NR),
        ("Đạt 99,38%, tăng 0,5 điểm % so với năm 2018 (98,88%).", Kind.POINTS, Verdict.OK),
        ("Đạt 99,38%, tăng 0,7 điểm % so với năm 2018 (98,88%).", Kind.POINTS, Verdict.DIFF),
        ("Tổ chức 12/15 lớp, đạt 80% kế hoạch.", Kind.PLAN, Verdict.OK),
        ("Thu 5.330,9 tỷ đồng, bằng 101,21% so với cùng kỳ (5.267 tỷ đồng).", Kind.PLAN, Verdict.OK),
    ],
)
def test_a_change_is_held_against_the_earlier_number(text, kind, verdict):
    assert (kind, verdict) in {(c.kind, c.verdict) for c in read(text).claims}


def test_points_written_as_percent_are_told():
    (points,) = [
        c for c in read("Đạt 99,38%, tăng 0,5% so với năm 2018 (98,88%).").claims if c.kind is Kind.POINTS
    ]
    assert points.in_points

import pytest

from motcua.records.reading import Verdict, read
from motcua.records.reading.shapes import Kind


def told(text: str) -> set[tuple[Kind, Verdict]]:
    return {(c.kind, c.verdict) for c in read(text).claims if c.unit != "%" or c.kind is Kind.COMPLEMENT}


@pytest.mark.parametrize(
    ("text", "kind", "verdict"),
    [
        (
            "Tổng số là 1.627 (gồm 1.282 dịch vụ một phần và 345 dịch vụ toàn trình).",
            Kind.PARTITION,
            Verdict.OK,
        ),
        (
            "Tổng số là 1.637 (gồm 1.282 dịch vụ một phần và 345 dịch vụ toàn trình).",
            Kind.PARTITION,
            Verdict.DIFF,
        ),
        (
            "Tiếp nhận mới 4.131 hồ sơ, kỳ trước chuyển sang là 2.171, lũy kế 6.302 hồ sơ.",
            Kind.PARTITION,
            Verdict.OK,
        ),
        ("Có 415 thủ tục (trong đó có 96 thủ tục mới, 265 thủ tục sửa đổi).", Kind.INCLUSION, Verdict.OK),
        ("Có 139 kiến nghị (139 = 13+46+12+12+18+7+7+24).", Kind.PARTITION, Verdict.OK),
        ("Có 140 kiến nghị (140 = 13+46+12+12+18+7+7+24).", Kind.PARTITION, Verdict.DIFF),
        ("Đã giải quyết 238/316 vụ việc, còn lại 78 vụ việc.", Kind.BALANCE, Verdict.OK),
        ("Đã giải quyết 238/316 vụ việc, còn lại 35 vụ việc.", Kind.BALANCE, Verdict.DIFF),
        ("Có 50,78% hài lòng, 43,24% bình thường và 5,98% không hài lòng.", Kind.COMPLEMENT, Verdict.OK),
        ("Có 50,78% hài lòng, 43,24% bình thường và 5,89% không hài lòng.", Kind.COMPLEMENT, Verdict.DIFF),
        ("Trong 3 năm từ 2016 đến 2018 có 1 hồ sơ trễ hạn.", Kind.COUNT, Verdict.OK),
        ("Thực hiện ba nội dung sau:\n- Một;\n- Hai;\n- Ba.", Kind.COUNT, Verdict.OK),
        ("Thực hiện bốn nội dung sau:\n- Một;\n- Hai;\n- Ba.", Kind.COUNT, Verdict.DIFF),
        ("Có 367 hồ sơ trễ hạn. Đã gửi 367 thư xin lỗi.", Kind.CROSS, Verdict.OK),
        ("Có 12 phường, tổng cộng 2.496 hồ sơ, bình quân 208 hồ sơ.", Kind.AVERAGE, Verdict.OK),
    ],
)
def test_a_sum_is_told_as_it_is(text, kind, verdict):
    assert (kind, verdict) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tiếp nhận 45 đơn (khiếu nại 10, tố cáo 5, kiến nghị 28).",
        "Hội đồng có 25 đại biểu, gồm 10 nữ, 5 trẻ tuổi, 3 tôn giáo.",
        "Công nghiệp tăng 45,2%, xây dựng tăng 30,1%, dịch vụ tăng 25,3%.",
        "Tỷ lệ đúng hạn đạt 98,5%; trong đó đất đai 95,2%, hộ tịch 99,9%.",
    ],
)
def test_numbers_that_need_not_add_up_are_no_error(text):
    assert Verdict.DIFF not in {c.verdict for c in read(text).claims}

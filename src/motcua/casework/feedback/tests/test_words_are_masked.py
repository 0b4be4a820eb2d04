"""What people wrote may be read by the Council without telling who they are."""

import pytest

from motcua.casework.feedback.masking import masked


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Gọi 0903 123 456 không ai nghe.", "Gọi ••• không ai nghe."),
        ("Hồ sơ 000.00.12.H29-190304-0012 trả trễ.", "Hồ sơ ••• trả trễ."),
        ("CCCD 079123456789 bị ghi sai", "CCCD ••• bị ghi sai"),
        ("Viết cho a.b@vi-du.example nhé", "Viết cho ••• nhé"),
        ("Chị Lan ở quầy 2 nói cộc lốc.", "Chị ••• ở quầy 2 nói cộc lốc."),
        ("Tôi là Ngô Văn Mẫu, chờ 2 giờ.", "Tôi là •••, chờ 2 giờ."),
        ("Gặp Nguyễn Thị Bình hai lần", "Gặp ••• hai lần"),
    ],
)
def test_what_points_at_a_person_is_hidden(written: str, read: str):
    assert masked(written) == read


@pytest.mark.parametrize(
    "written", ["Ông ấy rất nhiệt tình, chờ 15 phút.", "Phải đi 3 lần mới xong.", "Chị ở quầy nói không rõ."]
)
def test_what_points_at_nobody_stays(written: str):
    assert masked(written) == written

"""Every day that is not an ordinary working day is named, with the text it rests on."""

from decimal import Decimal

from motcua.foundation.calendars.tests.making import FULL, MORNING, day, moment, off, plain
from motcua.foundation.calendars.working_days import DayKind, DayRule, DueStyle, Limit, LimitUnit, due

END = DueStyle.END_OF_DAY


def test_it_lists_week_ends_days_off_halves_and_make_up_days():
    rules = (
        *off("16/11/2026").values(),
        DayRule(day("17/11/2026"), (MORNING,), "Cúp điện", "TB 9"),
        DayRule(day("21/11/2026"), FULL, "Làm bù", "CV 7"),
    )
    limit = Limit(Decimal(6), LimitUnit.WORKING_DAY)
    found = due(moment("13/11/2026 09:00"), limit, plain(*rules), END)
    assert found.moment == moment("23/11/2026 17:00")
    assert [(told.day, told.kind) for told in found.skipped] == [
        (day("14/11/2026"), DayKind.WEEKEND),
        (day("15/11/2026"), DayKind.WEEKEND),
        (day("16/11/2026"), DayKind.OFF),
        (day("17/11/2026"), DayKind.HALF),
        (day("21/11/2026"), DayKind.MAKE_UP),
        (day("22/11/2026"), DayKind.WEEKEND),
    ]


def test_sentences_name_the_decree(calendar):
    limit = Limit(Decimal(1), LimitUnit.WORKING_DAY)
    found = due(moment("04/01/2019 09:00"), limit, calendar, END)
    assert [told.sentence for told in found.skipped] == [
        "Có tính thứ Bảy, 05/01/2019: Làm bù cho ngày 31/12/2018 (Công văn 6519/VPCP-KGVX ngày 11/7/2018)."
    ]
    found = due(moment("31/12/2025 09:00"), limit, calendar, END)
    assert found.skipped[0].sentence == (
        "Không tính thứ Năm, 01/01/2026: Tết Dương lịch (Văn bản 12729/VPCP-KGVX ngày 25/12/2025)."
    )


def test_the_day_of_reception_is_told_when_it_is_a_day_off():
    found = due(moment("14/11/2026 09:00"), Limit(None, LimitUnit.NONE, same_day=True), plain(), END)
    assert [told.day for told in found.skipped] == [day("14/11/2026"), day("15/11/2026")]


def test_an_ordinary_stretch_needs_no_explanation():
    found = due(moment("16/11/2026 09:00"), Limit(Decimal(2), LimitUnit.WORKING_DAY), plain(), END)
    assert found.skipped == ()


def test_other_hours_on_a_working_day_are_told():
    from motcua.foundation.calendars.spelling import read

    summer = DayRule(day("17/11/2026"), read([["07:00", "11:00"], ["13:00", "17:00"]]), "Giờ mùa hè", "TB 2")
    told = plain(summer).explain(day("16/11/2026"), day("18/11/2026"))
    assert [t.sentence for t in told] == ["Tính theo giờ riêng thứ Ba, 17/11/2026: Giờ mùa hè (TB 2)."]

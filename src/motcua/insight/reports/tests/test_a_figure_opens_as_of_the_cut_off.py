"""A frozen figure opens the records that it counted, and says what has changed since."""

import datetime as dt

import pytest

from motcua.casework.feedback import actions as feedback
from motcua.casework.feedback.models import Rating
from motcua.insight.reports import opening, queries
from motcua.insight.reports.models import Figure
from motcua.insight.reports.tests.making import LATER, SPRING, Ward


@pytest.fixture
def report(ward: Ward):
    return ward.issued()


def figure(report, code: str) -> Figure:
    found: Figure = report.figures.get(code=code)
    return found


def opened(report, code: str, now: dt.datetime = LATER) -> queries.Opened:
    return queries.Opened(figure(report, code), now)


def test_seventeen_would_be_seventeen_records(report):
    found = opened(report, "HL-04")
    assert (len(found.counted().records), len(found.counted(whole=True).records)) == (3, 13)
    rows = found.rows(found.counted().records, masked=True)
    assert [row.where for row in rows] == ["Tư pháp – Hộ tịch"] * 3
    assert found.holds


def test_a_late_entry_is_shown_as_added_since(ward: Ward, report):
    late = ward.rate("dissatisfied", at=LATER, happened_at=SPRING)
    found = opened(report, "HL-04")
    assert found.holds
    assert found.changes().added.keys == (str(late.pk),)
    assert found.today.numerator.value == 4


def test_a_voided_record_is_shown_as_gone_since(ward: Ward, report):
    doubled = Rating.objects.filter(level="dissatisfied").first()
    assert doubled is not None
    feedback.void_rating(doubled, reason="Gửi hai lần", by=ward.focal, at=LATER)
    found = opened(report, "HL-04")
    assert found.holds
    assert found.changes().removed.keys == (str(doubled.pk),)


def test_a_record_changed_behind_the_back_no_longer_holds(report):
    changed = Rating.objects.filter(level="dissatisfied").first()
    assert changed is not None
    changed.happened_at = SPRING - dt.timedelta(days=400)
    changed.save()
    assert not opened(report, "HL-04").holds


def test_the_page_tells_places_and_pages(report):
    page = opening.figure_page(figure(report, "HL-04"), now=LATER, masked=True, asked={"phan": "mau"})
    assert (page.total, page.part_total, page.whole_total) == (13, 3, 13)
    assert page.places == [opening.Place("Tư pháp – Hộ tịch", 3, 13, "23,08 %")]
    assert (page.prev_href, page.next_href) == ("", "")


def test_a_sum_says_that_its_value_is_not_the_number_of_rows(report):
    page = opening.figure_page(figure(report, "TT-02"), now=LATER, masked=True, asked={})
    assert page.value_is_not_rows
    assert page.total == 1


def test_words_come_with_opinions_and_hide_what_points_at_a_person(report):
    page = opening.figure_page(figure(report, "HL-04"), now=LATER, masked=True, asked={})
    said = [page.words[row.key] for row in page.rows]
    assert said == ["Phải chờ lâu, gọi ••• không ai nghe."] * 3


def test_opening_takes_few_statements_however_many_records(report, django_assert_max_num_queries):
    asked = queries.access_figure(["phuong-mau"], figure(report, "HL-04").pk)
    assert asked is not None
    with django_assert_max_num_queries(8):
        opening.figure_page(asked, now=LATER, masked=True, asked={})

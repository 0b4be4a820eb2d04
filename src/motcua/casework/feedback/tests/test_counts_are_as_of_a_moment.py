"""A slip typed in late and an opinion voided later change today's count, not that of an earlier moment."""

from motcua.casework.feedback import actions, queries
from motcua.casework.feedback.states import Channel
from motcua.casework.feedback.tests.making import WEEK, focal, rate


def _count(office, as_of) -> int:
    return len(queries.rated_as_of(office.agency.code, *WEEK, as_of))


def test_a_late_paper_slip_belongs_to_its_own_day(office):
    rate(office)
    frozen = office.at(7)
    rate(office, channel=Channel.PAPER, by=focal(office), happened_at=office.at(2), at=office.at(9))
    assert _count(office, frozen) == 1
    assert _count(office, office.at(9)) == 2


def test_a_voided_opinion_still_stood_before(office):
    rating = rate(office)
    actions.void_rating(rating, reason="Bấm nhầm máy", by=focal(office), at=office.at(3))
    assert _count(office, office.at(2)) == 1
    assert _count(office, office.at(3)) == 0
    (row,) = queries.rows([str(rating.pk)], as_of=office.at(3), masked=True)
    assert row.voided
    (row,) = queries.rows([str(rating.pk)], as_of=office.at(2), masked=True)
    assert not row.voided


def test_the_evening_belongs_to_its_own_day(office):
    rate(office, at=office.at(hour=23, minute=59))
    day = WEEK[0]
    assert len(queries.rated_as_of(office.agency.code, day, day, office.at(1))) == 1


def test_another_ward_counts_its_own(office):
    rate(office)
    assert len(queries.rated_as_of("phuong-khac", *WEEK, office.at(1))) == 0

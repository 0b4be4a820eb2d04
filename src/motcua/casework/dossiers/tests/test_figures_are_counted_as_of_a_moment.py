"""Classes of a period as they were known at a moment: from moves, never from the present state."""

import datetime as dt

import pytest

from motcua.casework.dossiers import actions, queries
from motcua.casework.dossiers.queries import DossierFacts
from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import Office, open_office
from motcua.catalogue.procedures.states import Channel


def week(office: Office, as_of: dt.datetime | None = None) -> DossierFacts:
    """The working week of the first Monday, by default as known on the Monday after it."""
    since, until = office.at().date(), office.at(4).date()
    return queries.facts_as_of(office.agency.code, since=since, until=until, as_of=as_of or office.at(7))


def test_received_by_channel(office: Office):
    direct = [office.receive().code for _ in range(2)]
    online = office.make("accept_online", office.make("register_online"), at=office.at(1))
    postal = office.receive(channel="postal")
    found = week(office)
    assert found.received_by_channel[Channel.DIRECT].keys == tuple(direct)
    assert found.received_by_channel[Channel.ONLINE].keys == (online.code,)
    assert found.received_by_channel[Channel.POSTAL].keys == (postal.code,)
    assert len(found.received) == 4


def test_settled_by_both_comparisons(office: Office):
    for day, hour in ((2, 9), (3, 9), (3, 17), (4, 9)):
        office.make("resolve", office.make("transfer", office.receive()), at=office.at(day, hour))
    found = week(office)
    assert [len(part) for part in (found.by_day.early, found.by_day.on_time, found.by_day.late)] == [1, 2, 1]
    by_moment = (found.by_moment.early, found.by_moment.on_time, found.by_moment.late)
    assert [len(part) for part in by_moment] == [2, 1, 1]


def test_pending_is_late_from_its_due_moment_on(office: Office):
    office.make("transfer", office.receive())
    assert len(week(office, office.at(3, 16, 59)).pending_in_time) == 1
    assert len(week(office, office.at(3, 17)).pending_late) == 1


def test_waiting_for_the_applicant_is_in_time_unless_it_was_late_before(office: Office):
    office.make("ask_for_supplement", office.make("transfer", office.receive()), at=office.at(1))
    office.make("require_payment", office.make("transfer", office.receive()), at=office.at(4))
    found = week(office)
    assert (len(found.pending_standing), len(found.pending_in_time), len(found.pending_late)) == (1, 1, 1)


def test_each_excluded_class_is_shown_with_its_count(office: Office):
    office.make("register_online")
    office.dossier_in(SubState.REFUSED)
    office.make("refuse_at_counter")
    actions.void(office.receive(), reason="Nhập trùng.", by=office.leader, at=office.at(1))
    office.dossier_in(SubState.WITHDRAWN)
    office.dossier_in(SubState.NOT_SUPPLEMENTED)
    found = week(office)
    assert (len(found.awaiting_reception), len(found.refused), len(found.voided)) == (1, 2, 1)
    assert (len(found.withdrawn), len(found.stopped)) == (1, 1)
    assert len(found.received) == 2
    assert found.imbalance == 0


def test_what_was_pending_before_is_carried_over(office: Office):
    open_one = office.receive(at=office.at(-7))
    office.make(
        "resolve",
        office.make("transfer", office.receive(at=office.at(-7)), at=office.at(-7)),
        at=office.at(-5),
    )
    found = week(office)
    assert found.carried_over.keys == (open_one.code,)
    assert not found.received


def test_a_result_of_before_that_is_handed_over_now_is_not_counted_again(office: Office):
    done = office.dossier_in(SubState.RESULT_READY, at=office.at(-7))
    office.make("return_result", done, at=office.at(1))
    found = week(office)
    assert not found.to_settle
    assert len(found.by_day) == 0


def test_a_result_of_before_that_is_called_back_is_opened_again(office: Office):
    done = office.dossier_in(SubState.RESULT_READY, at=office.at(-7))
    office.make("call_back", done, at=office.at(1))
    found = week(office)
    assert found.reopened.keys == (done.code,)
    assert found.imbalance == 0


def test_a_late_entry_after_the_cut_off_changes_nothing(office: Office):
    dossier = office.make("transfer", office.receive())
    before = week(office, office.at(5))
    office.make("resolve", dossier, at=office.at(6), happened_at=office.at(1))
    office.receive(at=office.at(6), happened_at=office.at(2))
    assert week(office, office.at(5)) == before
    after = week(office, office.at(6))
    assert (len(after.received), len(after.by_day.early)) == (2, 1)


def test_a_void_after_the_cut_off_changes_nothing(office: Office):
    dossier = office.receive()
    before = week(office, office.at(5))
    actions.void(dossier, reason="Nhập trùng.", by=office.leader, at=office.at(6))
    assert week(office, office.at(5)) == before
    assert not week(office, office.at(6)).received


def test_records_behind_a_figure_show_what_was_known(office: Office):
    dossier = office.make("transfer", office.receive())
    office.make("resolve", dossier, at=office.at(6), happened_at=office.at(1))
    (then,) = queries.rows([dossier.code], as_of=office.at(5), masked=True)
    (now,) = queries.rows([dossier.code], as_of=office.at(6), masked=False)
    assert "Đang xử lý" in then.detail
    assert "Nguyễn Văn Thử" not in then.detail
    assert "Đã xử lý xong" in now.detail
    assert (then.url_name, now.url_name) == ("", "desk:dossier")


@pytest.mark.parametrize(("hour", "minute", "day"), [(23, 30, 0), (0, 30, 1)])
def test_a_day_is_a_day_in_vietnam(office: Office, hour: int, minute: int, day: int):
    office.receive(at=office.at(day, hour, minute))
    for asked in (0, 1):
        on = office.at(asked).date()
        found = queries.facts_as_of(office.agency.code, since=on, until=on, as_of=office.at(7))
        assert len(found.received) == (asked == day)


def test_wards_are_counted_apart(office: Office):
    other = open_office("phuong-khac", "H29.99")
    other.receive()
    assert not week(office).received
    assert len(week(other).received) == 1

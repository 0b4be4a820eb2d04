"""Waiting and serving times are sums and counts, by service and hour of issue, as of a moment."""

from motcua.casework.counter import actions, queries
from motcua.casework.counter.tests.making import TODAY, Office


def serve(office: Office, issued: float, called: float, started: float, ended: float) -> None:
    office.issue("A", issued)
    ticket = office.call(3, called)
    actions.start(ticket, by=office.clerk, at=office.at(started))
    actions.finish(ticket, by=office.clerk, at=office.at(ended))


def test_sums_and_counts(office: Office):
    serve(office, 0, 5, 6, 16)
    serve(office, 10, 25, 26, 31)
    office.issue("B", 40)
    rows = queries.times(office.agency.code, TODAY, TODAY, as_of=office.at(600))
    assert [(row.letter, row.hour, row.issued) for row in rows] == [("A", 7, 2), ("B", 8, 1)]
    first = rows[0]
    assert (first.called, first.waited, first.longest) == (2, 20 * 60, 15 * 60)
    assert (first.served, first.served_for) == (2, 15 * 60)
    assert (rows[1].called, rows[1].waited, rows[1].served) == (0, 0, 0)


def test_as_of_an_earlier_moment(office: Office):
    serve(office, 0, 5, 6, 16)
    serve(office, 10, 25, 26, 31)
    row = queries.times(office.agency.code, TODAY, TODAY, as_of=office.at(20))[0]
    assert (row.issued, row.called, row.served) == (2, 1, 1)


def test_another_agency_sees_nothing(office: Office, other: Office):
    serve(office, 0, 5, 6, 16)
    assert queries.times(other.agency.code, TODAY, TODAY, as_of=office.at(600)) == []


def test_tallies_add_up(office: Office):
    serve(office, 0, 5, 6, 16)
    office.issue("A", 20)
    office.issue("B", 21)
    actions.skip(office.call(2, 22), by=office.clerk, at=office.at(23))
    rows = queries.tallies(office.agency, TODAY)
    assert [(row.letter, row.issued, row.waiting, row.done, row.no_show) for row in rows] == [
        ("A", 2, 1, 1, 0),
        ("B", 1, 0, 0, 1),
    ]
    for row in rows:
        parts = row.waiting + row.at_a_window + row.done + row.no_show + row.unserved
        assert parts == row.issued


def test_waited_is_told_in_minutes(office: Office):
    office.issue()
    row = queries.waiting(office.agency, TODAY)[0]
    assert row.waited(office.at(7.9)) == 7

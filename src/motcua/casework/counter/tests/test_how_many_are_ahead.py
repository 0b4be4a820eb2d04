"""What a person with a ticket wants to know: how many go before me."""

from motcua.casework.counter import queries
from motcua.casework.counter.models import Window
from motcua.casework.counter.tests.making import TODAY, Office


def test_those_before_me_and_those_with_priority(office: Office, groups):
    office.issue()
    mine = office.issue(minutes=1)
    office.issue(minutes=2)
    assert queries.ahead_of(mine) == 1
    favoured = office.issue(minutes=3, priority=groups["khuyet-tat"])
    assert queries.ahead_of(mine) == 2
    assert queries.ahead_of(favoured) == 0


def test_among_equals_the_lower_number(office: Office, groups):
    office.issue(priority=groups["cao-tuoi"])
    mine = office.issue(minutes=1, priority=groups["khuyet-tat"])
    assert queries.ahead_of(mine) == 1
    assert queries.ahead_of(office.issue(minutes=2, priority=groups["mang-thai"])) == 2


def test_other_queues_do_not_count_when_no_window_is_shared(office: Office):
    office.issue("B")
    mine = office.issue("A", 1)
    assert queries.ahead_of(mine) == 1, "window 3 serves both"
    Window.objects.filter(number=3).update(valid_to=TODAY.replace(day=1))
    assert queries.ahead_of(mine) == 0


def test_nobody_is_ahead_of_one_who_was_called(office: Office):
    office.issue()
    office.issue(minutes=1)
    assert queries.ahead_of(office.call()) == 0


def test_the_answer_is_the_order_of_calling(office: Office, groups):
    tickets = [office.issue("AB"[n % 2], n, groups["khuyet-tat"] if n == 3 else None) for n in range(5)]
    order = [row.pk for row in queries.waiting(office.agency, TODAY)]
    assert [queries.ahead_of(ticket) for ticket in tickets] == [order.index(t.pk) for t in tickets]

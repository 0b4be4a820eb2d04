"""The head of reception closes the day after being asked once, and may open it again."""

from motcua.casework.counter.states import TicketState
from motcua.casework.counter.tests.making import Office
from motcua.channels.desk.counter.tests.reading import page, send
from motcua.foundation.organisation.roles import Role


def test_it_asks_first_and_tells_who_is_left(office: Office, logged_in):
    head = logged_in(Role.RECEPTION_HEAD)
    ticket = office.issue("A", 50)
    assert "Còn 1 người đang chờ" in page(head, "desk:queue-close")
    assert "phát 1 số, 1 người chưa được phục vụ" in send(head, "desk:queue-close")
    ticket.refresh_from_db()
    assert ticket.state == TicketState.UNSERVED
    assert "đã đóng" in send(head, "desk:queue-close")


def test_it_opens_again(office: Office, logged_in):
    head = logged_in(Role.RECEPTION_HEAD)
    send(head, "desk:queue-close")
    assert "Mở lại hàng đợi" in page(head, "desk:queue")
    assert "Mở lại hàng đợi" not in send(head, "desk:queue-reopen")
    assert "đang mở" in send(head, "desk:queue-reopen")


def test_it_says_who_is_still_served(office: Office, logged_in):
    from motcua.casework.counter import actions

    office.issue("A", 50)
    actions.start(office.call(3, 51), by=office.clerk, at=office.at(52))
    assert "Còn số đang phục vụ: A001." in send(logged_in(Role.RECEPTION_HEAD), "desk:queue-close")

"""An officer chooses a window, calls, serves and finishes, without JavaScript."""

from motcua.casework.counter.models import Ticket
from motcua.casework.counter.states import TicketState
from motcua.casework.counter.tests.making import Office
from motcua.channels.desk.counter.tests.reading import page, send


def test_the_whole_round(office: Office, clerk):
    office.issue("A", 50)
    office.issue("B", 55)
    text = send(clerk, "desk:queue-window", {"window": "3"})
    assert "Gọi số tiếp theo" in text
    assert "<strong>2</strong> người chờ quầy này" in text
    assert "Mời số A001 đến quầy 3." in send(clerk, "desk:queue-call")
    first = Ticket.objects.get(number=1)
    text = send(clerk, "desk:queue-move", pk=first.pk, move="bat-dau")
    assert "Số A001: đang phục vụ." in text
    assert "Xong, gọi số tiếp theo" in text
    assert "Mời số B002 đến quầy 3." in send(clerk, "desk:queue-move", pk=first.pk, move="xong-goi-tiep")
    second = Ticket.objects.get(number=2)
    assert "B002: vắng mặt" in send(clerk, "desk:queue-move", pk=second.pk, move="vang-mat")
    assert "Mời số B002 đến quầy 3." in send(clerk, "desk:queue-move", pk=second.pk, move="goi-lai")
    text = send(clerk, "desk:queue-move", pk=second.pk, move="xong-goi-tiep")
    assert "Không còn ai chờ quầy này" in text
    assert set(Ticket.objects.values_list("state", flat=True)) == {TicketState.DONE}


def test_without_a_window_one_is_asked_to_choose(office: Office, clerk):
    assert "Chọn quầy của bạn" in page(clerk, "desk:queue")
    assert "Hãy chọn quầy trước khi gọi số." in send(clerk, "desk:queue-call")


def test_a_window_that_is_not_there_is_refused(office: Office, clerk):
    assert "Quầy này hiện không hoạt động" in send(clerk, "desk:queue-window", {"window": "99"})


def test_nobody_waiting_is_told(office: Office, clerk):
    send(clerk, "desk:queue-window", {"window": "1"})
    assert "Không còn ai chờ quầy 1." in send(clerk, "desk:queue-call")


def test_a_second_officer_is_told_what_happened(office: Office, clerk, logged_in):
    office.issue("A", 50)
    ticket = office.call(3, 55)
    send(clerk, "desk:queue-move", pk=ticket.pk, move="xong")
    text = send(logged_in(), "desk:queue-move", pk=ticket.pk, move="bat-dau")
    assert "Số A001 đang ở trạng thái “Đã xong”: không bắt đầu phục vụ được." in text


def test_waiting_minutes_are_shown_in_order_of_calling(office: Office, clerk):
    office.issue("A", 50)
    text = page(clerk, "desk:queue")
    assert "A001" in text
    assert "<td>10</td>" in text

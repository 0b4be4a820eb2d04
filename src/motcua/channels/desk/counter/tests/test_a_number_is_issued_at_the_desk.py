"""Reception issues a number; what is wrong is told beside the field; a mistake is voided."""

from django.urls import reverse

from motcua.casework.counter import actions
from motcua.casework.counter.models import Ticket
from motcua.casework.counter.tests.making import TODAY, Office
from motcua.channels.desk.counter.tests.reading import page, send


def test_it_leads_to_the_number(office: Office, clerk):
    office.issue("A", 50)
    text = send(clerk, "desk:queue-issue", {"service": "B", "priority": ""})
    assert "B002" in text
    assert "Số người gọi trước" in text
    assert Ticket.objects.get(number=2).recorded_at == office.at(60)


def test_priority_shows_its_basis_and_is_kept(office: Office, clerk):
    assert "Luật Người khuyết tật 51/2010/QH12" in page(clerk, "desk:queue-issue")
    text = send(clerk, "desk:queue-issue", {"service": "A", "priority": "khuyet-tat"})
    assert "Người khuyết tật nặng" in text


def test_a_missing_service_is_told_and_the_rest_is_kept(office: Office, clerk):
    response = clerk.post(reverse("desk:queue-issue"), {"priority": "khuyet-tat"})
    assert response.status_code == 422
    text = response.content.decode()
    assert "Hãy chọn một mục." in text
    assert "checked" in text
    assert not Ticket.objects.exists()


def test_a_closed_queue_says_so(office: Office, clerk):
    actions.close_day(agency=office.agency, day=TODAY, by=office.head, at=office.at(59))
    response = clerk.post(reverse("desk:queue-issue"), {"service": "A"})
    assert "Hàng đợi ngày 16/11/2026 đã đóng." in response.content.decode()


def test_a_mistake_is_voided_with_a_reason(office: Office, clerk):
    ticket = office.issue("A", 50)
    response = clerk.post(reverse("desk:queue-void", kwargs={"pk": ticket.pk}), {"reason": " "})
    assert response.status_code == 422
    assert "Hãy ghi lý do hủy số." in response.content.decode()
    assert "Đã hủy số A001." in send(clerk, "desk:queue-void", {"reason": "Bấm nhầm"}, pk=ticket.pk)
    response = clerk.post(reverse("desk:queue-void", kwargs={"pk": ticket.pk}), {"reason": "Bấm nhầm"})
    assert "Chỉ hủy được số đang chờ" in response.content.decode()

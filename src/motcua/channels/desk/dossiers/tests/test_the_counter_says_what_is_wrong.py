"""At the counter a mistake is told beside its field, and nothing that was typed is lost."""

import pytest
import time_machine
from django.urls import reverse

from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.tests.making import Office
from motcua.catalogue.procedures import actions as catalogue
from motcua.catalogue.procedures.models import Listing
from motcua.catalogue.procedures.tests import making as procedures
from motcua.channels.desk.dossiers.tests.counter import filled, press, pressed
from motcua.foundation.organisation.actors import system
from motcua.foundation.people.models import Person


def unlisted_unit(office: Office) -> Listing:
    """List one more procedure without saying which unit handles it."""
    said = procedures.draft(code="1.khong-bo-phan", valid_from=office.version.valid_from)
    version = procedures.publish(said, at=office.at(-100))
    return catalogue.list_procedure(
        version.procedure,
        agency=office.agency,
        unit=None,
        valid_from=office.version.valid_from,
        by=system(office.agency.code),
        at=office.at(-100),
    )


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("full_name", "", "Hãy điền mục này."),
        ("full_name", "123", "Họ và tên không bắt đầu bằng chữ số."),
        ("phone", "0903", "Số điện thoại di động gồm 10 chữ số"),
        ("id_number", "12ab", "Số giấy tờ là 12 chữ số"),
        ("email", "a@", "Địa chỉ thư điện tử chưa đúng"),
        ("happened_at", "hôm qua", "Hãy ghi giờ và ngày dạng 08:30 31/12/2019."),
        ("happened_at", "08:30 17/11/2026", "Không ghi được việc chưa xảy ra"),
        ("others", "x" * 301, "mỗi dòng không quá 300 chữ"),
    ],
)
def test_beside_the_field_with_everything_kept(office: Office, clerk, field: str, typed: str, told: str):
    day = "2026-11-20" if "17/11" in typed else "2026-11-19"
    response = press(clerk, **filled(office, summary="Giữ lại câu này", shown_due=day, **{field: typed}))
    page = response.content.decode()
    assert response.status_code == 422
    assert told in page
    assert f'id="id_{field}-error"' in page
    assert "Giữ lại câu này" in page
    assert not Dossier.objects.exists()


def test_without_a_procedure_it_asks_for_one(office: Office, clerk):
    response = press(clerk, **filled(office, procedure=""))
    assert response.status_code == 422
    assert "Hãy chọn thủ tục trước khi tiếp nhận." in response.content.decode()


def test_a_refusal_without_a_reason_is_not_one(office: Office, clerk):
    response = press(clerk, **filled(office, viec="tu-choi"))
    assert response.status_code == 422
    assert "từ chối phải nêu lý do bằng văn bản" in response.content.decode()


def test_a_promise_that_moved_meanwhile_is_told_once_more(office: Office, clerk):
    with time_machine.travel(office.at(hour=15, minute=30), tick=False):
        response = press(clerk, **filled(office, shown_due="2026-11-18"))
        page = response.content.decode()
        assert response.status_code == 422
        assert "Hẹn trả vừa tính lại" in page
        assert not Dossier.objects.exists()


def test_a_number_of_somebody_else_overwrites_nobody(office: Office, clerk):
    response = press(clerk, **filled(office, id_number=office.owner.id_number))
    assert response.status_code == 422
    assert f"đang ghi cho {office.owner.full_name}" in response.content.decode()
    assert Person.objects.get().full_name == office.owner.full_name


def test_a_procedure_not_received_today_is_told(office: Office, clerk):
    page = press(clerk, viec="xem", **{"chon-thu-tuc": "9.999"}).content.decode()
    assert "Hôm nay đơn vị không tiếp nhận thủ tục mã 9.999" in page


@pytest.mark.parametrize("junk", ["\x00", "<script>alert(1)</script>", "9" * 5000, "%00'\";--", "🙂"])
def test_junk_in_the_address_or_the_boxes_breaks_nothing(office: Office, clerk, junk: str):
    for query in ({"ma": junk}, {"tim": junk}, {"nguoi": junk}):
        assert clerk.get(reverse("desk:receive"), query).status_code == 200
    boxes = (
        "find_person",
        "find_procedure",
        "known",
        "procedure",
        "way",
        "token",
        "happened_at",
        "shown_due",
    )
    response = press(clerk, viec="xem", **dict.fromkeys(boxes, junk))
    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()
    assert press(clerk, viec="nhan", **dict.fromkeys(boxes, junk)).status_code == 422
    assert (
        clerk.get(reverse("desk:inbox"), dict.fromkeys(("tim", "sau", "bo-phan", "muc"), junk)).status_code
        == 200
    )


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("08:30 02/01/2024", "Chưa nhập lịch nghỉ lễ, làm bù của năm 2024"),
        ("08:30 02/01/2015", "Chưa có quy định tiếp nhận áp dụng cho ngày 02/01/2015."),
    ],
)
def test_a_day_that_cannot_be_reckoned_is_told(office: Office, clerk, moment: str, told: str):
    typed = filled(office, happened_at=moment)
    assert told in pressed(clerk, **typed | {"viec": "xem"})
    response = press(clerk, **typed)
    assert response.status_code == 422
    assert told in response.content.decode()


def test_where_the_list_names_no_unit_one_is_chosen(office: Office, clerk):
    typed = filled(office, procedure=unlisted_unit(office).procedure.code)
    response = press(clerk, **typed)
    assert response.status_code == 422
    assert 'id="id_unit-error"' in response.content.decode()
    press(clerk, **typed, unit=str(office.one_stop.pk))
    assert Dossier.objects.get().unit == office.one_stop

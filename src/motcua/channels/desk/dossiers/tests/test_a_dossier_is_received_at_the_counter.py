"""Reception from the keyboard: look up, see the promise, receive, print, next."""

from django.urls import reverse

from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import Office
from motcua.channels.desk.dossiers.tests.counter import filled, press, pressed
from motcua.foundation.people.models import Access, Person


def test_from_a_new_person_to_the_slip(office: Office, clerk):
    response = press(clerk, **filled(office, summary="Cho cháu An", others="Sổ hộ khẩu cũ\n\n"))
    dossier = Dossier.objects.get()
    assert response["Location"] == reverse("desk:dossier-received", args=[dossier.code])
    assert dossier.step is SubState.AWAITING_TRANSFER
    assert (dossier.owner.full_name, dossier.summary) == ("Phạm Thị Thử", "Cho cháu An")
    assert dossier.received_by_name == "Trần Thị Một"
    assert [paper.name for paper in dossier.papers.all()] == ["Sổ hộ khẩu cũ"]
    page = clerk.get(response["Location"]).content.decode()
    assert dossier.code in page
    assert "Nhận hồ sơ tiếp theo" in page
    assert reverse("desk:dossier-slip", args=[dossier.code, "tiep-nhan"]) in page


def test_what_is_promised_is_shown_before_and_kept_after(office: Office, clerk):
    page = pressed(clerk, procedure=office.version.procedure.code, viec="xem")
    assert "17:00, thứ Năm, 19/11/2026" in page
    assert "Lệ phí" in page
    press(clerk, **filled(office))
    assert Dossier.objects.get().due_at == office.at(3, hour=17)


def test_someone_known_is_found_by_phone_and_filled_in(office: Office, clerk):
    page = pressed(clerk, find_person="0900.000.001", viec="xem")
    assert office.owner.full_name in page
    assert f'name="known" value="{office.owner.pk}"' in page
    assert Access.objects.get(person=office.owner).purpose == "Tiếp nhận hồ sơ tại quầy"
    press(
        clerk, **filled(office, known=office.owner.pk, full_name=office.owner.full_name, phone="0900 000 009")
    )
    assert Person.objects.count() == 1
    assert Person.objects.get().phone == "0900 000 009"


def test_of_several_people_one_is_chosen_from_a_masked_list(office: Office, clerk):
    office.another_person("Nguyễn Văn Thu", id_number="079000000077", phone="0900000077")
    page = pressed(clerk, find_person="nguyen van", viec="xem")
    assert "079000000077" not in page
    assert "Nguyễn Văn Thu" in page
    chosen = pressed(clerk, **{"chon-nguoi": str(office.owner.pk), "summary": "Giữ lại"})
    assert office.owner.id_number in chosen
    assert "Giữ lại" in chosen


def test_somebody_unknown_is_written_down_as_typed(office: Office, clerk):
    page = pressed(clerk, find_person="079190012345", viec="xem")
    assert "Chưa có ai khớp" in page
    assert 'name="id_number" value="079190012345"' in page


def test_the_procedure_is_found_in_ones_own_words(office: Office, clerk):
    page = pressed(clerk, find_procedure="khai sinh", full_name="Phạm Thị Thử", viec="xem")
    assert f'name="procedure" value="{office.version.procedure.code}"' in page
    assert 'value="Phạm Thị Thử"' in page
    nothing = pressed(clerk, find_procedure="zzzz", viec="xem")
    assert "Không có thủ tục nào khớp với “zzzz”" in nothing


def test_without_javascript_an_address_begins_with_the_procedure(office: Office, clerk):
    code = office.version.procedure.code
    for query in ({"ma": code}, {"tim": "khai sinh"}):
        page = clerk.get(reverse("desk:receive"), query).content.decode()
        assert f'name="procedure" value="{code}"' in page


def test_someone_else_may_bring_it_and_it_may_be_entered_late(office: Office, clerk):
    brought = {"submitter_name": "Lê Thị Mang", "submitter_phone": "0903111333"}
    late = {"happened_at": "09:00 16/11/2026"}
    ways = {"way": "online", "return_way": "post", "shown_due": "2026-11-18"}
    press(clerk, **filled(office, **brought, **late, **ways))
    dossier = Dossier.objects.get()
    assert dossier.submitter.full_name == "Lê Thị Mang"
    assert dossier.received_at == office.at(hour=9)
    assert dossier.recorded_at == office.at(hour=14)
    assert (dossier.channel, dossier.assisted, dossier.return_way) == ("online", True, "post")


def test_it_may_be_refused_with_a_slip(office: Office, clerk):
    response = press(clerk, **filled(office, viec="tu-choi", reason="Không thuộc thẩm quyền phường."))
    dossier = Dossier.objects.get()
    assert dossier.step is SubState.REFUSED
    page = clerk.get(response["Location"]).content.decode()
    assert "Đã từ chối tiếp nhận" in page
    assert reverse("desk:dossier-slip", args=[dossier.code, "tu-choi"]) in page


def test_a_form_sent_twice_makes_one_dossier(office: Office, clerk):
    typed = filled(office)
    first, second = press(clerk, **typed), press(clerk, **typed)
    assert first["Location"] == second["Location"]
    assert Dossier.objects.count() == 1
    assert Person.objects.filter(full_name="Phạm Thị Thử").count() == 1


def test_one_more_for_the_same_person(office: Office, clerk):
    page = clerk.get(reverse("desk:receive"), {"nguoi": str(office.owner.pk)}).content.decode()
    assert office.owner.full_name in page


def test_an_open_dossier_for_the_same_thing_is_told(office: Office, clerk):
    same = office.receive()
    query = {"nguoi": str(office.owner.pk), "ma": office.version.procedure.code}
    page = clerk.get(reverse("desk:receive"), query).content.decode()
    assert "đang có hồ sơ cùng thủ tục chưa xong" in page
    assert same.code in page


def test_choosing_another_procedure_keeps_what_was_typed(office: Office, clerk):
    typed = filled(office, summary="Cho cháu An", others="Sổ cũ", viec="xem", find_procedure="zzzz")
    page = pressed(clerk, **typed)
    assert 'value="Cho cháu An"' in page
    assert 'value="Sổ cũ"' in page

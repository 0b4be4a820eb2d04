"""New law is entered, given with a proposed day, confirmed by whom it was given to, and seen when overdue."""

from motcua.channels.desk.reform.tests.reading import page, refused, send
from motcua.foundation.organisation.roles import Role
from motcua.reform.lawwatch.models import Assignment, Proposal, Study, WatchedAct
from motcua.reform.lawwatch.tests.making import act, assign, study

ACT = {
    "symbol": "22/2019/NĐ-CP",
    "title": "Quy định mẫu",
    "issuer": "Chính phủ",
    "issued_on": "25/03/2019",
    "received_on": "01/04/2019",
    "effective_on": "01/06/2019",
}


def test_from_the_act_to_the_confirmation(ward, focal, logged_in):
    assert "Chưa có văn bản nào" in page(focal, "reform-acts")
    assert "Chưa giao ai" in send(focal, "reform-act-add", **ACT)
    watched = WatchedAct.objects.get()
    assert 'value="08/04/2019"' in page(focal, "reform-assign", watched.pk)
    send(focal, "reform-assign", watched.pk, unit=str(ward.justice.pk), due_on="08/04/2019")
    given = Assignment.objects.get()
    assert "Quá hạn nghiên cứu" in page(focal, "reform-acts")
    clerk = logged_in(Role.SPECIALIST, ward.justice)
    send(clerk, "reform-assignment", given.pk, on="05/04/2019", result="Thay mẫu tờ khai")
    assert Study.objects.get().entered_by == "Võ Thị Năm"
    assert "Quá hạn nghiên cứu" not in page(focal, "reform-acts")


def test_another_unit_sees_it_and_cannot_confirm(ward, logged_in):
    given = assign(act(ward), ward)
    stranger = logged_in(Role.SPECIALIST, ward.one_stop)
    assert "Xác nhận đã nghiên cứu xong" not in page(stranger, "reform-assignment", given.pk)
    stranger.post(f"/ban-lam-viec/cai-cach/luot-giao/{given.pk}/", {"on": "05/04/2019", "result": "Xong"})
    assert not Study.objects.exists()


def test_dates_in_the_wrong_order_come_back(focal):
    shown = refused(focal, "reform-act-add", **ACT | {"effective_on": "01/03/2019"})
    assert "sớm hơn ngày ban hành" in shown
    assert "Quy định mẫu" in shown


def test_a_proposal_and_a_wrong_confirmation(ward, focal):
    watched = act(ward)
    done = study(assign(watched, ward), ward)
    typed = {
        "addressee": "Sở Tư pháp",
        "document_code": "12/UBND",
        "on": "01/06/2019",
        "problem": "Khó",
        "wish": "Sửa",
    }
    assert "Sở Tư pháp" in send(focal, "reform-propose", watched.pk, **typed)
    assert Proposal.objects.count() == 1
    assert "quá hạn" in send(focal, "reform-void", "nghien-cuu", done.pk, reason="Nhầm", then="back")

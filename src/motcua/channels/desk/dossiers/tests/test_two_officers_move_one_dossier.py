"""Of two officers who look at one dossier, the second is told what the first did, and loses nothing."""

from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import Office
from motcua.channels.desk.dossiers.tests.reading import done, refused, send


def test_the_second_reads_what_happened_and_may_go_on(office: Office, clerk):
    seen = office.receive()
    office.make("transfer", seen, by=office.clerk)
    page = refused(clerk, seen, "withdraw", reason="Người nộp đổi ý.")
    assert "vừa có người khác xử lý" in page
    assert "Trần Thị Một – Chuyển bộ phận chuyên môn lúc 09:00" in page
    assert "Người nộp đổi ý." in page
    fresh = Dossier.objects.get()
    assert f'name="revision" value="{fresh.revision}"' in page
    assert done(clerk, fresh, "withdraw", reason="Người nộp đổi ý.").step is SubState.WITHDRAWN


def test_where_it_cannot_go_on_the_button_is_gone_but_not_the_words(office: Office, leader):
    seen = office.dossier_in(SubState.AWAITING_SIGNATURE)
    office.make("resolve", seen)
    page = refused(leader, seen, "resolve", result_number="77/2026", signer="Phan Thị Ba")
    assert "Lúc này bạn không làm được việc này" in page
    assert 'value="77/2026"' in page
    assert 'accesskey="s"' not in page
    assert Dossier.objects.get().result_number == "12/2026"


def test_of_a_dossier_that_left_ones_unit_the_words_come_back(office: Office, handler):
    seen = office.dossier_in(SubState.IN_HAND)
    office.make("forward", seen, by=office.leader, unit=office.one_stop)
    response = send(handler, seen, "submit_for_signature", note="Dự thảo đã xong, kèm 2 trang.")
    page = response.content.decode()
    assert response.status_code == 404
    assert "Dự thảo đã xong, kèm 2 trang." in page
    assert "vừa được chuyển sang bộ phận khác" in page

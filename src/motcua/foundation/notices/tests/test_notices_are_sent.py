import datetime as dt

import pytest
from django.db import transaction

from motcua.foundation.notices import actions, queries, sending
from motcua.foundation.notices.models import Notice
from motcua.foundation.notices.sending import Sent
from motcua.foundation.notices.tests.making import AT, TRANSPORTS, queued
from motcua.foundation.organisation.actors import CITIZEN, SYSTEM
from motcua.foundation.organisation.permissions import NotArranger

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _channels(settings) -> None:
    settings.NOTICE_TRANSPORTS = TRANSPORTS
    settings.NOTICE_RETRY_MINUTES = [1, 5]


def minutes(count: float) -> dt.datetime:
    return AT + dt.timedelta(minutes=count)


def test_a_due_notice_goes_out_once(mailoutbox) -> None:
    notice = queued()
    assert sending.send_due(at=AT) == Sent(sent=1)
    assert sending.send_due(at=minutes(60)) == Sent()
    (letter,) = mailoutbox
    assert (letter.to, letter.subject) == (["nguoi.dan@thu.example"], "Đã có kết quả")
    assert letter.extra_headers["Message-ID"].startswith(f"<{notice.pk}@")
    notice.refresh_from_db()
    assert (notice.state, notice.sent_at, notice.attempts) == (Notice.State.SENT, AT, 1)


def test_one_for_later_waits(mailoutbox) -> None:
    queued(not_before=minutes(10))
    assert sending.send_due(at=AT) == Sent()
    assert sending.send_due(at=minutes(10)) == Sent(sent=1)


def test_an_act_that_is_undone_tells_nobody() -> None:
    with transaction.atomic():
        queued()
        transaction.set_rollback(True)
    assert not Notice.objects.exists()


def test_without_an_address_nothing_is_queued() -> None:
    assert actions.queue(kind="a.b", agency="", subject="a:1", address="", title="", body="", at=AT) is None


def test_a_passing_trouble_is_tried_again_later_and_later_then_given_up() -> None:
    queued(channel="busy")
    rounds = [sending.send_due(at=minutes(at)) for at in (0, 0.5, 1, 3, 6, 700)]
    assert rounds == [Sent(again=1), Sent(), Sent(again=1), Sent(), Sent(failed=1), Sent()]
    assert Notice.objects.get().last_error == "Máy chủ bận."


def test_a_refusal_is_final() -> None:
    queued(channel="refusing")
    assert sending.send_due(at=AT) == Sent(failed=1)


def test_a_channel_without_transport_is_final() -> None:
    queued(channel="bồ câu")
    assert sending.send_due(at=AT) == Sent(failed=1)


def test_a_mistake_of_one_channel_does_not_keep_the_others_waiting(mailoutbox, caplog) -> None:
    queued(channel="mistaken")
    queued()
    assert sending.send_due(at=AT) == Sent(sent=1, again=1)


def test_a_sender_that_died_frees_its_claim(mailoutbox) -> None:
    notice = queued()
    Notice.objects.filter(pk=notice.pk).update(state=Notice.State.CLAIMED, claimed_at=AT, attempts=1)
    assert sending.send_due(at=minutes(4)) == Sent()
    assert sending.send_due(at=minutes(6)) == Sent(sent=1)


def test_two_senders_that_saw_the_same_notice_send_it_once(mailoutbox) -> None:
    queued()
    seen_by_both = list(sending.due(AT))
    assert sending.send_due(at=AT) == Sent(sent=1)
    assert not sending._claimed(seen_by_both[0], AT)


def test_the_longest_due_go_first(mailoutbox) -> None:
    queued(title="hai", not_before=minutes(-1))
    queued(title="một", not_before=minutes(-2))
    sending.send_due(at=AT, most=1)
    assert [letter.subject for letter in mailoutbox] == ["một"]


def test_a_title_cannot_smuggle_headers(mailoutbox) -> None:
    queued(title="Kết quả\nBcc: ai@thu.example")
    assert sending.send_due(at=AT) == Sent(failed=1)
    assert mailoutbox == []


def test_one_given_up_may_be_sent_again(mailoutbox) -> None:
    notice = queued(channel="refusing")
    with pytest.raises(actions.NotGivenUp):
        actions.send_again(notice, by=SYSTEM, at=AT)
    sending.send_due(at=AT)
    with pytest.raises(NotArranger):
        actions.send_again(notice, by=CITIZEN, at=AT)
    assert actions.send_again(notice, by=SYSTEM, at=minutes(1)).state == Notice.State.QUEUED


def test_the_outbox_is_told_with_addresses_masked(mailoutbox) -> None:
    queued()
    sending.send_due(at=AT)
    queued(channel="refusing", address="0903123456")
    sending.send_due(at=AT)
    queued(not_before=minutes(5))
    told = queries.tally("phuong-mau")
    assert (told.waiting, told.sent, told.failed, told.oldest_due) == (1, 1, 1, minutes(5))
    lines = queries.outbox("phuong-mau", limit=2)
    assert [line.address for line in lines] == ["n***@thu.example", "090****456"]
    (rest,) = queries.outbox("phuong-mau", before=lines[-1].key)
    assert rest.state == "Đã gửi"
    assert queries.outbox("phuong-mau", state="failed")[0].last_error == "Số này không tồn tại."
    assert queries.outbox("phuong-khac") == []
    assert queries.access_notice("phuong-khac", rest.key) is None

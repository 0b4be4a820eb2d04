"""Issuing: the Board's own number, its recipients, its recommendations on their way; nothing lacking."""

import pytest

from motcua.foundation.ledger.models import Event
from motcua.oversight.appraisals import actions, policies
from motcua.oversight.appraisals.permissions import NotThisBoard
from motcua.oversight.appraisals.states import Stage
from motcua.oversight.appraisals.tests.making import RECIPIENTS, SIGNED, Council
from motcua.oversight.recommendations import queries as recommendations
from motcua.oversight.recommendations.states import Addressee, Standing


def test_it_takes_the_boards_own_number(council: Council):
    appraisal = council.issued()
    assert appraisal.stage == Stage.ISSUED
    assert appraisal.document is not None
    assert appraisal.document.symbol == "01/BC-HĐND-KTXH"
    assert appraisal.document.abstract == (
        "Thẩm tra Báo cáo của Ủy ban nhân dân phường về kết quả thực hiện công tác cải cách hành chính năm 2019"
    )


def test_an_archived_one_keeps_its_number(council: Council):
    document = council.issued(number=28).document
    assert document is not None
    assert document.symbol == "28/BC-HĐND-KTXH"


def test_each_recipient_but_the_file_gets_a_copy(council: Council):
    document = council.issued().document
    assert document is not None
    told = [row.recipient for row in document.deliveries.all()]
    assert told == ["TT HĐND phường (B/c)", "UBND phường", "Tổ đại biểu HĐND phường"]


def test_the_recommendations_go_out_with_it(council: Council):
    appraisal = council.issued()
    rows = recommendations.of_source(appraisal.source)
    assert [row.addressee for row in rows] == list(Addressee)
    assert {row.standing for row in rows} == {Standing.SENT}
    assert {row.document for row in rows} == {appraisal.document}
    assert Event.objects.filter(kind="recommendation.send").count() == 3


def test_what_is_lacking_is_said_in_one_go(council: Council):
    with pytest.raises(policies.NotReady) as refusal:
        council.issued(council.met())
    for sentence in ("Chưa ghi ưu điểm", "Chưa ghi tồn tại", "Chưa có kiến nghị", "Còn 3 số liệu"):
        assert sentence in str(refusal.value)


def test_whoever_is_asked_something_is_among_the_recipients(council: Council):
    with pytest.raises(policies.NotReady, match="Tổ đại biểu Hội đồng nhân dân"):
        council.issued(recipients=(RECIPIENTS[0], RECIPIENTS[1], RECIPIENTS[3]))


def test_a_member_does_not_sign(council: Council):
    with pytest.raises(NotThisBoard):
        council.issued(by=council.member)


def test_nothing_is_changed_afterwards(council: Council):
    appraisal = council.issued()
    with pytest.raises(policies.WrongStage):
        council.ticked(appraisal)
    with pytest.raises(policies.WrongStage):
        council.issued(appraisal)


def test_it_is_presented_at_the_session(council: Council):
    appraisal = council.issued()
    assert actions.present(appraisal, by=council.head, at=SIGNED).stage == Stage.PRESENTED

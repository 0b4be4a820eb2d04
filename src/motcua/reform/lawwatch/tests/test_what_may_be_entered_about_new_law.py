"""New law goes in once and in order; whoever was given it confirms; what hangs together is not torn apart."""

import pytest

from motcua.foundation.ledger.models import Event
from motcua.reform import entering
from motcua.reform.lawwatch import actions, policies
from motcua.reform.lawwatch.tests.making import act, assign, study
from motcua.reform.tests.making import on, open_ward


@pytest.mark.parametrize(
    ("told", "refusal"),
    [
        ({"symbol": " "}, entering.WordsMissing),
        ({"received_on": on(4, 2)}, entering.NotYetHappened),
        ({"received_on": on(3, 1)}, policies.DatesOutOfOrder),
        ({"effective_on": on(3, 1)}, policies.DatesOutOfOrder),
    ],
)
def test_an_act_that_does_not_fit_is_refused(ward, told, refusal):
    with pytest.raises(refusal):
        act(ward, **told)


def test_the_same_act_and_the_same_unit_only_once(ward):
    watched = act(ward)
    with pytest.raises(policies.AlreadyEntered):
        act(ward)
    given = assign(watched, ward)
    with pytest.raises(policies.AlreadyEntered):
        assign(watched, ward)
    study(given, ward)
    with pytest.raises(policies.AlreadyEntered):
        study(given, ward)


def test_due_and_studied_only_after_the_act_came(ward):
    watched = act(ward)
    with pytest.raises(policies.DatesOutOfOrder):
        assign(watched, ward, due_on=on(3, 31))
    with pytest.raises(policies.DatesOutOfOrder):
        study(assign(watched, ward), ward, on=on(3, 31))
    with pytest.raises(policies.WrongUnit):
        assign(watched, ward, unit=open_ward("phuong-khac").justice)


def test_whoever_works_in_the_unit_confirms(ward):
    given = assign(act(ward), ward)
    with pytest.raises(entering.NotYours):
        study(given, ward, by=ward.clerk(ward.one_stop))
    assert study(given, ward, by=ward.clerk(ward.justice)).entered_by == "Trần Thị Một"


def test_with_a_name_only_that_officer_confirms(ward):
    named = assign(act(ward), ward, account=ward.accounts[1])
    with pytest.raises(entering.NotYours):
        study(named, ward, by=ward.clerk(ward.justice))
    own = assign(act(ward, symbol="1/2019/TT-BTP"), ward, account=ward.accounts[0])
    study(own, ward, by=ward.clerk())


def test_an_act_with_assignments_or_proposals_is_not_voided(ward):
    watched = act(ward)
    sent = actions.propose(
        watched,
        addressee="Sở Tư pháp",
        document_code="12/UBND",
        on=on(4, 1),
        problem="Khó áp dụng",
        wish="Hướng dẫn thêm",
        **ward.acting(4, 1),
    )
    with pytest.raises(policies.StillInUse):
        actions.void_act(watched, reason="Nhầm", **ward.acting(4, 2))
    actions.void_proposal(sent, reason="Nhầm", **ward.acting(4, 2))
    actions.void_act(watched, reason="Nhầm", **ward.acting(4, 2))
    kinds = Event.objects.filter(agency=ward.agency.code).order_by("id").values_list("kind", flat=True)
    assert list(kinds)[-4:] == ["watched_act.add", "proposal.add", "proposal.void", "watched_act.void"]


def test_an_act_of_the_programs_own_register_is_found_by_its_symbol(ward):
    assert act(ward, symbol="61/2018/NĐ-CP").act is not None
    assert act(ward, symbol="999/2019/QĐ-UBND").act is None

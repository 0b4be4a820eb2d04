"""Copies go to neighbourhoods, never more than were printed; what was handed over can be voided."""

import pytest

from motcua.reform.outreach import actions, policies, queries
from motcua.reform.outreach.states import Channel
from motcua.reform.outreach.tests.making import activity, meeting
from motcua.reform.tests.making import YEAR, at, on, open_ward


def _deliver(of, ward, quantity=60, **told):
    asked = {
        "neighbourhood": ward.first_group,
        "quantity": quantity,
        "on": on(5, 12),
        **ward.acting(),
        **told,
    }
    return actions.deliver(of, **asked)


def test_never_more_than_are_left(ward):
    printed = activity(ward, quantity=100)
    row = _deliver(printed, ward)
    with pytest.raises(policies.NumbersDisagree, match="Chỉ còn 40 tờ"):
        _deliver(printed, ward)
    with pytest.raises(policies.StillInUse):
        actions.void_activity(printed, reason="Sai", **ward.acting())
    actions.void_delivery(row, reason="Sai tổ", **ward.acting())
    _deliver(printed, ward, neighbourhood=ward.second_group, quantity=100)
    total, shown = queries.delivered_as_of(ward.agency.code, Channel.LEAFLET, *YEAR, at(6, 3))
    assert (total, len(shown)) == (100, 1)


def test_a_meeting_is_not_handed_over(ward):
    with pytest.raises(policies.NotAMaterial):
        _deliver(meeting(ward), ward)


def test_only_to_an_own_neighbourhood(ward):
    with pytest.raises(policies.WrongNeighbourhood):
        _deliver(activity(ward, quantity=10), ward, quantity=1, neighbourhood=open_ward("khac").first_group)


def test_who_signed_is_left_out_for_the_council(ward):
    row = _deliver(activity(ward, quantity=100), ward, received_by="Bà Ba")
    for masked, named in ((False, True), (True, False)):
        (shown,) = queries.rows([str(row.pk)], as_of=at(6, 3), masked=masked, kind="delivery")
        assert ("Bà Ba" in shown.detail) is named

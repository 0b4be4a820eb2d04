"""Whoever looked at an older state is told what happened meanwhile."""

import pytest

from motcua.casework.dossiers import actions
from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import Office


def test_the_second_is_told_who_did_what(office: Office):
    seen = office.receive()
    office.make("transfer", seen, revision=seen.revision)
    with pytest.raises(actions.ChangedMeanwhile, match="Trần Thị Một – Chuyển bộ phận chuyên môn lúc 09:00"):
        office.make("withdraw", seen, revision=seen.revision)


def test_a_stale_copy_moves_from_where_the_dossier_is(office: Office):
    stale = office.dossier_in(SubState.IN_HAND)
    office.make("resolve", stale)
    with pytest.raises(actions.MoveNotAllowed, match="Có kết quả, chờ trả"):
        office.make("submit_for_signature", stale)

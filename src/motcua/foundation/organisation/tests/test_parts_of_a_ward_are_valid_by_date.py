import datetime as dt
from typing import Any

import pytest

from motcua.foundation.organisation import actions, queries
from motcua.foundation.organisation.actors import SYSTEM, Actor
from motcua.foundation.organisation.models import CouncilBody
from motcua.foundation.organisation.permissions import NotArranger
from motcua.foundation.organisation.policies import CodeTaken, DatesCross
from motcua.foundation.organisation.tests.making import AT, FOUNDED, TODAY, new_ward

pytestmark = pytest.mark.django_db
BY: dict[str, Any] = {"by": SYSTEM, "at": AT}


def test_a_merged_unit_ends_and_says_where_its_work_went() -> None:
    ward = new_ward()
    one, other = (
        actions.add_unit(agency=ward, code=code, name=code, valid_from=FOUNDED, **BY)
        for code in ("tu-phap", "van-phong")
    )
    actions.merge_unit(one, into=other, on=TODAY, **BY)
    assert list(queries.units(ward, TODAY)) == [other]
    assert set(queries.units(ward, TODAY - dt.timedelta(days=1))) == {one, other}
    one.refresh_from_db()
    assert one.merged_into == other
    with pytest.raises(CodeTaken):
        actions.add_unit(agency=ward, code="tu-phap", name="x", valid_from=TODAY, **BY)
    with pytest.raises(DatesCross):
        actions.merge_unit(other, into=other, on=TODAY, **BY)


def test_a_ward_may_have_no_council_for_years() -> None:
    ward = new_ward()
    assert not queries.has_council(ward, TODAY)
    body = actions.add_council_body(
        agency=ward, kind=CouncilBody.Kind.STANDING, name="Thường trực", valid_from=TODAY, **BY
    )
    assert queries.has_council(ward, TODAY)
    assert not queries.has_council(ward, TODAY - dt.timedelta(days=1))
    actions.end_council_body(body, last_day=TODAY, **BY)
    assert not queries.has_council(ward, TODAY + dt.timedelta(days=1))


def test_neighbourhoods_come_and_go() -> None:
    ward = new_ward()
    group = actions.add_neighbourhood(agency=ward, name="Khu phố 1", households=210, valid_from=FOUNDED, **BY)
    actions.end_neighbourhood(group, last_day=TODAY, **BY)
    assert [one.name for one in queries.neighbourhoods(ward, TODAY)] == ["Khu phố 1"]
    assert not queries.neighbourhoods(ward, TODAY + dt.timedelta(days=1)).exists()


def test_a_stranger_arranges_nothing() -> None:
    with pytest.raises(NotArranger):
        actions.add_neighbourhood(
            agency=new_ward(), name="x", households=1, valid_from=FOUNDED, by=Actor("account:la", "Lạ"), at=AT
        )

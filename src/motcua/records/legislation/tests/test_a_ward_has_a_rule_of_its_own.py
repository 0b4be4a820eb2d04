"""A ward is bound by its province, or chooses where the law lets it: by date, with a source."""

import datetime as dt

import pytest
from django.db import IntegrityError

from motcua.foundation.ledger.models import Event
from motcua.foundation.organisation.actors import Actor, Grant
from motcua.foundation.organisation.roles import Role
from motcua.kernel import clock
from motcua.records.legislation import actions, policies, queries
from motcua.records.legislation.models import OwnRule
from motcua.records.legislation.permissions import NotRuleKeeper

D = dt.date
NOW = clock.at(D(2026, 1, 5), 9)


def set_rule(ward, by, **changes):
    told = {
        "agency": ward,
        "name": "transfer.late_hour",
        "value": "16:00",
        "source": "Quyết định 5/QĐ-UBND",
        "valid_from": D(2026, 2, 1),
        "by": by,
        "at": NOW,
    }
    return actions.set_rule(**(told | changes))


def test_it_holds_for_the_ward_from_its_day_on(ward, keeper):
    set_rule(ward, keeper)
    found = queries.parameter("transfer.late_hour", D(2026, 2, 1), agency=ward.code)
    assert (found.value, found.act, found.agency) == ("16:00", "Quyết định 5/QĐ-UBND", ward.code)
    assert queries.words("transfer.late_hour", D(2026, 1, 31), agency=ward.code) == "15:00"
    assert queries.words("transfer.late_hour", D(2026, 2, 1), agency="phuong-khac") == "15:00"


def test_a_later_one_ends_the_one_before(ward, keeper):
    first = set_rule(ward, keeper)
    set_rule(ward, keeper, value="15:30", valid_from=D(2026, 6, 1))
    first.refresh_from_db()
    assert first.valid_to == D(2026, 5, 31)
    assert queries.words("transfer.late_hour", D(2026, 6, 1), agency=ward.code) == "15:30"


def test_ending_it_goes_back_to_the_law_of_the_land(ward, keeper):
    actions.end_rule(set_rule(ward, keeper), last_day=D(2026, 3, 1), by=keeper, at=NOW)
    assert queries.words("transfer.late_hour", D(2026, 3, 2), agency=ward.code) == "15:00"
    assert list(Event.objects.values_list("kind", flat=True)) == ["rule.set", "rule.end"]


@pytest.mark.parametrize(
    "changes",
    [
        {"value": "chiều"},
        {"source": "  "},
        {"name": "apology.max", "value": "hai"},
        {"name": "supplement.rule", "value": "sometimes"},
    ],
)
def test_a_value_the_rule_cannot_have_is_refused(ward, keeper, changes):
    with pytest.raises(policies.NotARule):
        set_rule(ward, keeper, **changes)
    assert not OwnRule.objects.exists()


def test_it_cannot_begin_before_the_one_that_stands(ward, keeper):
    set_rule(ward, keeper)
    with pytest.raises(policies.NotARule):
        set_rule(ward, keeper, valid_from=D(2026, 1, 1))


def test_only_the_wards_own_administrator_enters_one(ward):
    for by in (
        Actor("account:x", "X", ward.code, grants=(Grant(Role.CHAIR, ward.code),)),
        Actor("account:y", "Y", "khac", grants=(Grant(Role.ADMINISTRATOR, "khac"),)),
    ):
        with pytest.raises(NotRuleKeeper):
            set_rule(ward, by)


def test_the_database_refuses_two_open_rows(ward, keeper):
    set_rule(ward, keeper)
    with pytest.raises(IntegrityError):
        OwnRule.objects.create(
            agency=ward,
            name="transfer.late_hour",
            value="14:00",
            source="x",
            confidence="verified",
            valid_from=D(2026, 7, 1),
            recorded_at=NOW,
        )


def test_all_rules_of_a_day_take_one_small_statement_more_where_a_ward_has_its_own(
    ward, keeper, django_assert_num_queries
):
    with django_assert_num_queries(1):
        queries.rules_on(D(2026, 2, 1), agency=ward.code)
    set_rule(ward, keeper)
    with django_assert_num_queries(2):
        rules = queries.rules_on(D(2026, 2, 1), agency=ward.code)
    assert {rule.name: rule.value for rule in rules}["transfer.late_hour"] == "16:00"

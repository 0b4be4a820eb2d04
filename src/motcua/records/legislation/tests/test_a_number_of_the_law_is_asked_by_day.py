"""A rule is asked by name and day; the day decides."""

import datetime as dt

import pytest

from motcua.records.legislation import queries

D = dt.date


def test_the_day_decides():
    assert queries.words("evaluation.rule", D(2019, 12, 19)) == "nine_indices"
    assert queries.words("evaluation.rule", D(2026, 11, 25)) == "real_time"
    assert queries.value("council.boards", D(2019, 12, 19)) == ("Ban Pháp chế", "Ban Kinh tế - Xã hội")


def test_a_rule_tells_its_source_and_until_when_it_held():
    rule = queries.parameter("transfer.late_hour", D(2019, 12, 19))
    assert (rule.value, rule.source) == ("15:00", "Điều 18 khoản 2, 61/2018/NĐ-CP")
    assert rule.valid_to == D(2025, 6, 30)


def test_before_the_first_value_there_is_none():
    with pytest.raises(queries.UnknownParameter, match="01/01/2000"):
        queries.value("transfer.late_hour", D(2000, 1, 1))


def test_a_name_nobody_knows_is_refused():
    with pytest.raises(queries.UnknownParameter):
        queries.value("tea.hour", D(2019, 1, 1))


def test_a_text_is_no_number():
    with pytest.raises(TypeError):
        queries.number("transfer.late_hour", D(2019, 12, 19))


def test_what_nobody_checked_is_named():
    names = {rule.name for rule in queries.unverified(D(2019, 12, 19))}
    assert "limit.due_style" in names
    assert "transfer.late_hour" not in names

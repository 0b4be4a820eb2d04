"""Days and moments are read as written here, and given back as typed."""

import datetime as dt

import pytest
from django import forms

from motcua.kernel import clock
from motcua.ui.fields import DayField, MomentField


class When(forms.Form):
    day = DayField(required=False)
    moment = MomentField(required=False)


@pytest.mark.parametrize("typed", ["31/12/2019", " 31-12-2019 ", "2019-12-31"])
def test_a_day(typed: str) -> None:
    assert When({"day": typed}).fields["day"].clean(typed) == dt.date(2019, 12, 31)


@pytest.mark.parametrize("typed", ["08:30 03/04/2026", "08h30 03/04/2026", "08g30 ngày 03/04/2026"])
def test_a_moment_is_in_vietnams_time_and_the_day_comes_first(typed: str) -> None:
    assert When().fields["moment"].clean(typed) == clock.at(dt.date(2026, 4, 3), 8, 30)


@pytest.mark.parametrize(
    ("field", "typed"),
    [("day", "31/13/2019"), ("day", "mai"), ("moment", "03/04/2026"), ("moment", "25:00 03/04/2026")],
)
def test_what_is_no_day_is_told_with_an_example(field: str, typed: str) -> None:
    form = When({field: typed})
    assert not form.is_valid()
    assert "31/12/2019" in form.errors[field][0]


def test_a_known_day_is_shown_as_written() -> None:
    form = When(initial={"day": dt.date(2019, 12, 1), "moment": clock.at(dt.date(2019, 12, 1), 8, 5)})
    assert form["day"].value() == "01/12/2019"
    assert form["moment"].value() == "08:05 01/12/2019"

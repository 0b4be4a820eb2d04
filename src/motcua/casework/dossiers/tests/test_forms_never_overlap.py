"""The standard forms by date: at any moment one form of a kind, one name for the identity paper."""

import datetime as dt
from itertools import pairwise

import pytest

from motcua.casework.dossiers.slips import NoFormInForce, form_on
from motcua.casework.dossiers.slips.forms import forms
from motcua.casework.dossiers.transitions import Slip

DAY = dt.timedelta(days=1)


@pytest.mark.parametrize("slip", Slip)
def test_one_follows_the_other_without_a_gap(slip: Slip):
    known = [form for form in forms() if form.slip is slip]
    assert known
    assert all(before.valid_to == after.valid_from - DAY for before, after in pairwise(known))
    assert known[-1].valid_to is None


@pytest.mark.parametrize("form", forms(), ids=lambda form: f"{form.slip}-{form.valid_from}")
def test_each_is_found_on_its_first_and_last_day(form):
    assert form_on(form.slip, form.valid_from) is form
    assert form_on(form.slip, form.valid_to or dt.date.max) is form
    assert form.title
    assert form.basis


@pytest.mark.parametrize("slip", Slip)
def test_before_the_first_there_is_none(slip: Slip):
    first = min(form.valid_from for form in forms() if form.slip is slip)
    with pytest.raises(NoFormInForce):
        form_on(slip, first - DAY)

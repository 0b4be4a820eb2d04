"""Every indicator a yearly report needs is there, with its basis, its kind, its decimals and its records."""

import pytest

from motcua.casework.dossiers.tests.making import MONDAY
from motcua.catalogue.procedures.tests.making import new_ward
from motcua.insight.indicators import opening, queries
from motcua.insight.indicators.queries import Kind, Scope
from motcua.insight.indicators.tests.making import UNTIL
from motcua.kernel import clock

EVERY = list(queries.everything())
NEEDED = [
    *(f"CD-{number:02}" for number in range(1, 5)),
    *(f"TT-{number:02}" for number in range(1, 9)),
    "TC-01",
    *(f"TH-{number:02}" for number in range(1, 12)),
    *(f"HL-{number:02}" for number in range(1, 5)),
    *(f"NL-{number:02}" for number in range(1, 4)),
]


def test_the_loop_has_all_its_indicators():
    assert set(NEEDED) <= {one.code for one in EVERY}


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.code)
def test_a_definition_says_what_by_which_act_and_how(one):
    assert one.title
    assert one.unit
    assert one.formula.endswith(".")
    assert one.legal_basis
    assert one.kind.label
    assert one.confidence.label
    assert 0 <= one.decimals <= 2


def test_an_empty_ward_answers_every_indicator_with_counts(db):
    scope = Scope(new_ward("phuong-trong").code, MONDAY, UNTIL, clock.end_of(UNTIL))
    for one in EVERY:
        measured = queries.measure(one.code, scope)
        assert measured.numerator.value == 0
        assert (measured.denominator is not None) is (one.kind is Kind.SHARE)
        assert measured.numerator.records.kind in opening.OPENERS


def test_an_unknown_code_is_refused(db):
    with pytest.raises(queries.UnknownIndicator):
        queries.get("XX-99")

"""Each error of the answer key is seen in the program, not only known to it."""

import pytest

from motcua.config.demonstration import answers
from motcua.config.demonstration.tests.whole.conftest import NOW
from motcua.config.demonstration.year_2019 import dossiers

pytestmark = [pytest.mark.slow, pytest.mark.django_db]


@pytest.fixture(scope="module")
def key(demonstration):
    return {one.code: one for one in answers.answers(now=NOW)}


def test_the_attendance_entered_twice_left_after_the_cut_off(key):
    first, gone = key["TRUNG"].shown
    assert first == "NL-02: khi chốt 144, nay 143"
    assert gone.startswith("bớt: 10/04/2019")


def test_the_meeting_entered_late_joined_after_the_cut_off(key):
    _, joined = key["NHAP-MUON-1"].shown
    assert joined.startswith("thêm: 23/11/2019")


def test_the_dossiers_entered_late_joined_after_the_cut_off(key):
    _, *joined = key["NHAP-MUON-2"].shown
    assert len(joined) == len(dossiers.LATE_RECEPTIONS)
    assert all(line.startswith("thêm: 22/11/2019") for line in joined)


def test_the_truncated_share_of_the_archived_wording_is_found(key):
    (finding,) = key["CAT-SO"].shown
    assert "0,62 %" in finding


def test_the_merged_unit_keeps_its_records_and_two_postings_are_missing(key):
    told, _, *missing = key["SAP-NHAP"].shown
    assert "sáp nhập từ 01/07/2019" in told
    assert len(missing) == 2


def test_promises_counted_without_the_make_up_day_are_told_from_right_ones(key):
    wrong = key["QUEN-LAM-BU"].shown
    assert wrong
    assert all("hẹn" in line and "đúng là" in line for line in wrong)

"""The vocabulary is total: nothing is forgotten."""

import pytest

from motcua.casework.dossiers import sentences, states
from motcua.casework.dossiers.states import CLOCK_STANDS, HOLDER_OF, TERMINAL, Holder, State, SubState


def test_there_are_exactly_ten_national_codes_with_their_exact_names():
    assert {state.value: state.label for state in State} == {
        1: "Mới đăng ký",
        2: "Được tiếp nhận",
        3: "Không được tiếp nhận",
        4: "Đang xử lý",
        5: "Yêu cầu bổ sung giấy tờ",
        6: "Yêu cầu thực hiện nghĩa vụ tài chính",
        7: "Công dân yêu cầu rút hồ sơ",
        8: "Dừng xử lý",
        9: "Đã xử lý xong",
        10: "Đã trả kết quả",
    }


def test_every_code_has_a_sub_state_and_every_sub_state_one_code():
    assert {sub.state for sub in SubState} == set(State)


def test_the_holder_mapping_is_total():
    assert set(HOLDER_OF) == set(SubState)


def test_nobody_holds_what_has_ended_and_only_that_or_an_incident():
    ended = {sub for sub in SubState if sub.state in TERMINAL}
    unheld = {sub for sub in SubState if sub.holder is Holder.NOBODY}
    assert unheld == ended | {SubState.HALTED_BY_INCIDENT}


def test_every_sub_state_tells_the_citizen_what_to_do():
    assert set(sentences.WHAT_TO_DO) == set(SubState)


def test_the_clock_stands_whenever_the_citizen_holds_an_accepted_dossier():
    held = {sub for sub in SubState if sub.holder is Holder.CITIZEN}
    assert held - CLOCK_STANDS == {SubState.AWAITING_SUPPLEMENT_BEFORE_ACCEPTANCE}


@pytest.mark.parametrize("words", [SubState, Holder, states.Timeliness, states.PauseKind])
def test_every_word_has_a_vietnamese_label(words):
    assert all(word.label.strip() for word in words)


def test_the_groups_of_the_report_forms_do_not_overlap():
    groups = [
        states.IN_PROGRESS,
        states.WAITING,
        states.SETTLED,
        states.NOT_RECEIVED,
        {State.WITHDRAWN},
        {State.STOPPED},
    ]
    assert sorted(state for group in groups for state in group) == sorted(State)

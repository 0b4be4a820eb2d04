"""The table of moves agrees with the national rules, the actions, the events and the sentences."""

import inspect

from motcua.casework.dossiers import sentences
from motcua.casework.dossiers.states import TERMINAL, Holder, State, SubState
from motcua.casework.dossiers.transitions import ALL, BESIDE_THE_HOLDER, BY_NAME, Clock, Doer

NEW = 0
# The allowed transitions between national codes; 0 stands for "no dossier yet".
ALLOWED = {
    (NEW, 1), (NEW, 2), (NEW, 3),
    (1, 2), (1, 3), (1, 5), (5, 1), (5, 3),
    (2, 4), (4, 4), (4, 5), (5, 4), (5, 5),
    (2, 6), (4, 6), (6, 4), (6, 9),
    (2, 7), (4, 7), (5, 7), (6, 7),
    (4, 8), (5, 8), (6, 8),
    (4, 9), (9, 10), (9, 4), (2, 2),
}  # fmt: skip


def code_pairs():
    for move in ALL:
        for source in move.sources:
            yield move, source.state.value, move.lands_in(source).state.value
        if not move.sources and move.target:
            yield move, NEW, move.target.state.value


def test_the_table_allows_exactly_the_transitions_of_the_rules():
    assert {(source, target) for _, source, target in code_pairs()} == ALLOWED


def test_names_are_unique():
    assert len(BY_NAME) == len(ALL)


def test_nothing_leaves_a_terminal_code():
    assert not [move.name for move in ALL for source in move.sources if source.state in TERMINAL]


def test_every_sub_state_can_be_reached():
    assert {move.target for move in ALL if move.target} == set(SubState)


def test_every_open_sub_state_can_be_left():
    open_ones = {sub for sub in SubState if sub.state not in TERMINAL}
    left = {source for move in ALL for source in move.sources if move.target is not None}
    assert open_ones <= left


def test_an_unaccepted_dossier_and_an_accepted_one_do_not_mix():
    before = {SubState.AWAITING_SUPPLEMENT_BEFORE_ACCEPTANCE, SubState.AWAITING_RECEPTION}
    for move in ALL:
        if move.sources & before:
            assert move.sources <= before
            assert move.target
            assert move.target.state in {State.REGISTERED, State.ACCEPTED, State(3), State(5)}


def test_only_the_holder_moves_except_where_the_table_says_why():
    doer_of = {
        Holder.CITIZEN: {Doer.CITIZEN},
        Holder.RECEPTION: {Doer.RECEPTION},
        Holder.HANDLER: {Doer.HANDLER},
        Holder.NOBODY: set(),
    }
    officers = {Doer.RECEPTION, Doer.HANDLER, Doer.SIGNER}
    beside = {
        move.name for move in ALL for source in move.sources if (move.by & officers) - doer_of[source.holder]
    }
    assert beside == set(BESIDE_THE_HOLDER)


def test_what_takes_a_right_away_needs_a_reason():
    for move in ALL:
        if move.target and move.target.state in {State(3), State(5), State(7), State(8)}:
            assert move.needs_reason or move.name == "send_supplement", move.name


def test_a_pause_names_what_it_waits_for():
    for move in ALL:
        assert (move.clock is Clock.PAUSE) == (move.pause is not None), move.name


def test_every_kind_of_event_has_a_sentence_for_officers_and_one_for_citizens():
    kinds = {f"dossier.{move.name}" for move in ALL} | {"dossier.void"}
    assert set(sentences.STAFF) == set(sentences.CITIZEN) == kinds


def test_every_transition_has_an_action_of_its_name():
    from motcua.casework.dossiers import actions

    for move in ALL:
        act = getattr(actions, move.name)
        assert inspect.getdoc(act), move.name
        assert move.name in actions.__all__


def test_every_notice_belongs_to_a_transition():
    from motcua.casework.dossiers import notices

    assert set(BY_NAME) >= notices.TOLD

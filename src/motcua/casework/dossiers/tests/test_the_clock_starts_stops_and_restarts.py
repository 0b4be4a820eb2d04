"""What each event does to the due moment; the limit is three working days (two online)."""

from decimal import Decimal

import pytest

from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.tests.making import Office
from motcua.catalogue.procedures import actions as catalogue
from motcua.catalogue.procedures.drafting import LimitDraft
from motcua.foundation.organisation.actors import system
from motcua.records.legislation import actions as legislation

THURSDAY, FRIDAY = 3, 4


def in_hand(office: Office) -> Dossier:
    return office.make("transfer", office.receive())


def supplemented(office: Office, dossier: Dossier) -> Dossier:
    """Asked on Tuesday, complete on Wednesday."""
    dossier = office.make("ask_for_supplement", dossier, at=office.at(1))
    return office.make("complete_supplement", dossier, at=office.at(2))


@pytest.fixture
def pausing(office: Office):
    """From Tuesday on this ward leaves the waiting time out instead of counting again."""
    legislation.set_rule(
        agency=office.agency,
        name="supplement.rule",
        value="pause",
        source="QĐ 3/QĐ-UBND",
        valid_from=office.at(1).date(),
        by=system(office.agency.code),
        at=office.at(),
    )


def test_it_starts_on_reception(office: Office):
    assert office.receive().due_at == office.at(THURSDAY, 17)


def test_it_does_not_start_before_acceptance(office: Office):
    dossier = office.make("register_online")
    assert dossier.due_at is None
    assert dossier.reception_due_at == office.at(1, 9)
    accepted = office.make("accept_online", dossier, at=office.at(1))
    assert accepted.due_at == office.at(THURSDAY, 17)


def test_a_completed_supplement_counts_from_zero(office: Office):
    dossier = supplemented(office, in_hand(office))
    assert dossier.due_at == office.at(2 + 5, 17)


def test_where_the_rule_of_the_day_says_so_only_the_waiting_time_is_left_out(office: Office, pausing):
    dossier = office.make("transfer", office.receive(at=office.at(1, 8)), at=office.at(1, 8))
    assert supplemented(office, dossier).due_at == office.at(FRIDAY + 3, 17)


def test_the_rule_is_that_of_the_day_of_reception(office: Office, pausing):
    assert office.receive().supplement_rule == "restart"
    assert office.receive(at=office.at(1)).supplement_rule == "pause"


def test_it_stands_while_a_supplement_is_waited_for(office: Office):
    dossier = office.make("ask_for_supplement", in_hand(office))
    assert dossier.pauses.get().until is None
    assert office.make("send_supplement", dossier, at=office.at(1)).pauses.get().until is None
    dossier = office.make("complete_supplement", dossier, at=office.at(2))
    assert dossier.pauses.get().until == office.at(2)


def test_waiting_for_payment_is_left_out(office: Office):
    dossier = office.make("require_payment", in_hand(office), at=office.at(1))
    assert office.make("confirm_payment", dossier, at=office.at(2)).due_at == office.at(FRIDAY, 17)


def test_an_incident_is_left_out(office: Office):
    dossier = office.make("halt", in_hand(office), at=office.at(1))
    assert office.make("continue_after_incident", dossier, at=office.at(2)).due_at == office.at(FRIDAY, 17)


def test_a_dossier_sent_across_starts_when_it_arrives(office: Office):
    dossier = office.make("send_across", office.receive())
    assert office.make("arrive_across", dossier, at=office.at(1)).due_at == office.at(FRIDAY, 17)


def test_verification_adds_working_days(office: Office):
    dossier = office.make("extend_for_verification", in_hand(office), at=office.at(1))
    assert dossier.due_at == office.at(7, 17)


def test_a_called_back_result_runs_on_to_the_same_due_moment(office: Office):
    dossier = office.make("resolve", in_hand(office), at=office.at(1))
    dossier = office.make("call_back", dossier, at=office.at(1, 10))
    assert (dossier.due_at, dossier.resolved_at) == (office.at(THURSDAY, 17), None)


def test_the_ward_is_held_to_its_own_shorter_promise(office: Office):
    office.listing = catalogue.commit(
        office.listing,
        commitment=LimitDraft(Decimal(2), "working_day"),
        by=system(office.agency.code),
        at=office.at(),
    )
    dossier = office.receive()
    assert dossier.due_at == office.at(2, 17)
    assert (dossier.limit.value, dossier.legal_limit.value) == (Decimal(2), Decimal(3))


def test_what_came_after_fifteen_goes_over_next_morning(office: Office):
    assert office.receive(at=office.at(0, 15)).transfer_due_at == office.at(0, 17)
    assert office.receive(at=office.at(0, 15, 1)).transfer_due_at == office.at(1, 8, 30)


def test_a_same_day_procedure_received_after_fifteen_is_due_next_day(office: Office):
    office.listing = catalogue.commit(
        office.listing, commitment=LimitDraft(same_day=True), by=system(office.agency.code), at=office.at()
    )
    assert office.receive(at=office.at(0, 14)).due_at == office.at(0, 17)
    assert office.receive(at=office.at(0, 15, 30)).due_at == office.at(1, 17)


@pytest.mark.parametrize(("hour", "minute", "day"), [(23, 30, THURSDAY), (24, 30, FRIDAY)])
def test_a_day_ends_at_midnight_in_vietnam(office: Office, hour: int, minute: int, day: int):
    at = office.at(hour // 24, hour % 24, minute)
    dossier = office.receive(at=at)
    assert dossier.due_at == office.at(day, 17)
    assert dossier.code.split("-")[1] == f"{at:%y%m%d}"

"""A new date: once, at the latest the day before, later than the old one; lateness keeps the old one."""

import pytest

from motcua.casework.dossiers import actions, policies
from motcua.casework.dossiers.models import Apology
from motcua.casework.dossiers.tests.making import Office


def test_it_gives_a_later_date_and_keeps_the_original(office: Office):
    dossier = office.make("apologise", office.receive(), at=office.at(1), revised_due_at=office.at(10, 17))
    assert (dossier.due_at, dossier.original_due_at) == (office.at(10, 17), office.at(3, 17))
    letter = Apology.objects.get()
    assert (letter.letter_number, letter.signer) == ("01/PXL", "Phan Thị Ba")


def test_numbers_run_through_the_year(office: Office):
    for _ in range(3):
        office.make("apologise", office.receive(), at=office.at(1))
    assert sorted(Apology.objects.values_list("letter_number", flat=True)) == ["01/PXL", "02/PXL", "03/PXL"]


def test_a_second_one_is_refused(office: Office):
    dossier = office.make("apologise", office.receive(), at=office.at(1))
    with pytest.raises(actions.LimitReached, match="không hẹn lại quá 1 lần"):
        office.make("apologise", dossier, at=office.at(1))


def test_the_day_itself_is_too_late(office: Office):
    dossier = office.receive()
    office.make("apologise", office.receive(), at=office.at(2, 23, 30))
    with pytest.raises(actions.LimitReached, match="18/11/2026"):
        office.make("apologise", dossier, at=office.at(3, 0, 30))


def test_an_earlier_date_is_refused(office: Office):
    with pytest.raises(actions.WrongTime):
        office.make("apologise", office.receive(), at=office.at(1), revised_due_at=office.at(2))


def test_lateness_is_judged_by_the_original(office: Office):
    dossier = office.make("transfer", office.receive())
    dossier = office.make("apologise", dossier, at=office.at(1), revised_due_at=office.at(10, 17))
    dossier = office.make("resolve", dossier, at=office.at(7))
    assert dossier.timeliness_by_day == "late"


def test_a_due_moment_that_went_by_without_an_apology_is_a_breach(office: Office):
    late = office.make("transfer", office.receive())
    said = office.make("apologise", office.make("transfer", office.receive()), at=office.at(1))
    assert policies.missed_its_apology(late, office.at(4))
    assert not policies.missed_its_apology(late, office.at(2))
    assert not policies.missed_its_apology(said, office.at(4))

"""An opinion says what was said, not who said it: no answer of this room leads to the dossier or its owner."""

import dataclasses

import pytest

from motcua.casework.dossiers.tests.making import FIRST
from motcua.casework.feedback import queries
from motcua.casework.feedback.models import Rating
from motcua.casework.feedback.states import Channel, Level
from motcua.casework.feedback.tests.making import WEEK, finished, rate
from motcua.catalogue.procedures import actions as catalogue
from motcua.catalogue.procedures.tests import making as procedures
from motcua.foundation.ledger.models import Event
from motcua.foundation.organisation.actors import SYSTEM


@pytest.fixture
def linked(office):
    dossier = finished(office)
    rating = rate(
        office, Level.DISSATISFIED, channel=Channel.LINK, dossier=dossier, words="Cán bộ trả lời cộc lốc."
    )
    return dossier, rating


@pytest.mark.parametrize("masked", [False, True])
def test_the_rows_behind_a_figure_name_nobody(office, linked, masked):
    dossier, _ = linked
    now = office.at(1)
    rated = queries.rated_as_of(office.agency.code, *WEEK, now)
    offered = queries.offered_as_of(office.agency.code, *WEEK, now)
    shown = queries.rows(rated.keys, as_of=now, masked=masked)
    shown += queries.rows(offered.keys, as_of=now, masked=masked, kind="offer")
    said = " ".join(str(value) for row in shown for value in dataclasses.astuple(row))
    for secret in (dossier.code, str(dossier.pk), office.owner.full_name, "cộc lốc", "10:00"):
        assert secret not in said


def test_the_page_of_an_opinion_names_nobody(linked):
    dossier, rating = linked
    said = " ".join(str(value) for value in dataclasses.astuple(queries.words_of(rating)))
    assert "cộc lốc" in said
    assert dossier.code not in said
    assert str(dossier.pk) not in said


def test_the_event_of_an_opinion_holds_neither_dossier_nor_words(linked):
    dossier, rating = linked
    event = Event.objects.get(subject=f"rating:{rating.pk}")
    assert event.actor == "citizen"
    assert "dissatisfied" in event.payload
    for secret in (dossier.code, str(dossier.pk), "cộc lốc"):
        assert secret not in event.payload


def test_the_words_are_sealed_all_the_same(linked):
    _, rating = linked
    event = Event.objects.get(subject=f"rating:{rating.pk}")
    stored = Rating.objects.get(pk=rating.pk)
    assert stored.sealed_digest() in event.payload
    stored.words = "Cán bộ rất tốt."
    assert stored.sealed_digest() not in event.payload


def test_a_sensitive_procedure_is_not_named_on_its_page(office):
    assert _invited(finished(office)).procedure == office.version.name
    secret = procedures.publish(
        procedures.draft(code="2.kin", valid_from=FIRST, sensitive=True), at=office.at()
    )
    listing = catalogue.list_procedure(
        secret.procedure,
        agency=office.agency,
        unit=office.division,
        valid_from=FIRST,
        by=SYSTEM,
        at=office.at(),
    )
    assert _invited(office.receive(version=secret, listing=listing)).procedure == ""


def _invited(dossier) -> queries.Invited:
    found = queries.invited(queries.rating_path(dossier).split("/")[2])
    assert found is not None
    return found

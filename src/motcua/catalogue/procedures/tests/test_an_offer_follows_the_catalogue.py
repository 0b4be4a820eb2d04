"""What the counter is offered is kept in the process, and asked anew as soon as the catalogue changes."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.catalogue.procedures import actions, queries
from motcua.catalogue.procedures.drafting import LimitDraft
from motcua.catalogue.procedures.models import Listing
from motcua.catalogue.procedures.tests.making import FIRST, NOW, TODAY, draft, new_ward, publish
from motcua.foundation.organisation.actors import SYSTEM
from motcua.foundation.organisation.models import Agency

pytestmark = pytest.mark.django_db
CODE = "1.001193"


@pytest.fixture
def ward() -> Agency:
    ward = new_ward()
    actions.list_procedure(publish(draft(CODE)).procedure, agency=ward, valid_from=FIRST, by=SYSTEM, at=NOW)
    return ward


def promised(ward: Agency) -> Decimal | None:
    offer = queries.offer(ward, CODE, TODAY)
    return queries.promise(offer.version, "direct", listing=offer.listing, on=TODAY).limit.value


def test_it_brings_the_papers_to_hand_in(ward: Agency) -> None:
    offer = queries.offer(ward, CODE, TODAY)
    assert [paper.name for paper in offer.papers] == ["Tờ khai", "Giấy chứng sinh"]
    assert offer.listing.agency is ward


def test_asking_again_costs_one_small_question_each(ward: Agency) -> None:
    promised(ward)
    with CaptureQueriesContext(connection) as told:
        promised(ward)
    assert len(told) == 2


def test_a_commitment_holds_at_once(ward: Agency) -> None:
    assert promised(ward) == 3
    listing = queries.offer(ward, CODE, TODAY).listing
    actions.commit(listing, commitment=LimitDraft(Decimal(1), "working_day"), by=SYSTEM, at=NOW)
    assert promised(ward) == 1


def test_what_ended_is_offered_no_more(ward: Agency) -> None:
    listing = queries.offer(ward, CODE, TODAY).listing
    actions.unlist(listing, last_day=FIRST, reason="Thôi tiếp nhận", by=SYSTEM, at=NOW)
    with pytest.raises(Listing.DoesNotExist):
        queries.offer(ward, CODE, TODAY)


def test_who_changes_what_was_handed_out_changes_nobody_elses(ward: Agency) -> None:
    queries.offer(ward, CODE, TODAY).version.name = "Tên khác"
    assert queries.offer(ward, CODE, TODAY).version.name == "Đăng ký khai sinh"

"""A ward's list, its promises and what it has posted, as counted at any cut-off."""

import datetime as dt
from decimal import Decimal

import pytest

from motcua.catalogue.procedures import actions, queries
from motcua.catalogue.procedures.drafting import LimitDraft
from motcua.catalogue.procedures.models import Listing
from motcua.catalogue.procedures.policies import LongerThanLaw, NotListed, PostingWrong
from motcua.catalogue.procedures.states import PostingKind
from motcua.catalogue.procedures.tests.making import FIRST, NOW, TODAY, draft, new_ward, publish
from motcua.foundation.organisation import actions as organisation
from motcua.foundation.organisation.actors import SYSTEM
from motcua.foundation.organisation.models import Agency
from motcua.kernel import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def ward() -> Agency:
    return new_ward()


def listed(ward: Agency, code: str = "1.001193", commitment: LimitDraft | None = None) -> Listing:
    return actions.list_procedure(
        publish(draft(code)).procedure,
        agency=ward,
        commitment=commitment or LimitDraft(),
        valid_from=FIRST,
        by=SYSTEM,
        at=NOW,
    )


def test_a_shorter_promise_of_the_ward_binds(ward: Agency) -> None:
    listing = listed(ward, commitment=LimitDraft(Decimal(1), "working_day"))
    promise = queries.promise(queries.version_on("1.001193", TODAY), "direct", listing=listing)
    assert promise.limit.value == 1
    assert promise.legal_limit.value == 3
    assert promise.is_own


def test_a_promise_longer_than_the_law_is_refused(ward: Agency) -> None:
    with pytest.raises(LongerThanLaw):
        listed(ward, commitment=LimitDraft(Decimal(5), "working_day"))


def test_a_procedure_is_listed_once(ward: Agency) -> None:
    listing = listed(ward)
    with pytest.raises(NotListed):
        actions.list_procedure(listing.procedure, agency=ward, valid_from=TODAY, by=SYSTEM, at=NOW)


def test_a_posting_entered_after_the_cut_off_is_not_counted_before_it(ward: Agency) -> None:
    listing = listed(ward)
    day = TODAY - dt.timedelta(days=10)
    actions.post_procedure(listing, kind=PostingKind.BOARD, on=day, by=SYSTEM, at=NOW)
    before = queries.posting_tally(ward.code, FIRST, TODAY, NOW - dt.timedelta(seconds=1))
    after = queries.posting_tally(ward.code, FIRST, TODAY, NOW)
    assert (len(before.posted), len(after.posted)) == (0, 1)


def test_a_posting_taken_back_counts_until_then(ward: Agency) -> None:
    listing = listed(ward)
    posting = actions.post_procedure(listing, kind=PostingKind.BOARD, on=TODAY, by=SYSTEM, at=NOW)
    later = NOW + dt.timedelta(hours=1)
    actions.void_posting(posting, reason="Nhầm thủ tục", by=SYSTEM, at=later)
    assert len(queries.posting_tally(ward.code, FIRST, TODAY, NOW).posted) == 1
    assert len(queries.posting_tally(ward.code, FIRST, TODAY, later).posted) == 0
    assert queries.listing_on(ward, "1.001193", TODAY).posted_on is None


def test_a_posting_in_the_future_is_refused(ward: Agency) -> None:
    tomorrow = clock.local_date(NOW) + dt.timedelta(days=1)
    with pytest.raises(PostingWrong):
        actions.post_procedure(listed(ward), kind=PostingKind.WEB, on=tomorrow, by=SYSTEM, at=NOW)


def test_posting_together_is_all_or_nothing(ward: Agency) -> None:
    one, two = listed(ward), listed(ward, "1.000894")
    actions.unlist(two, last_day=FIRST, reason="Không còn thẩm quyền", by=SYSTEM, at=NOW)
    with pytest.raises(PostingWrong):
        actions.post_procedures([one, two], kind=PostingKind.BOARD, on=TODAY, by=SYSTEM, at=NOW)
    assert queries.postings(one) == []


def test_a_merged_ward_is_no_place_to_go_any_more(ward: Agency) -> None:
    tomorrow = TODAY + dt.timedelta(days=1)
    listed(ward)
    successor = new_ward("phuong-ke-tuc")
    organisation.succeed(
        predecessor=ward, successor=successor, on=tomorrow, basis="NQ 1/NQ-UBTVQH", by=SYSTEM, at=NOW
    )
    listed(successor, "1.000894")
    assert {place.code for place in queries.book(TODAY).places} == {ward.code, successor.code}
    assert [place.code for place in queries.book(tomorrow).places] == [successor.code]
    assert queries.book(tomorrow).place == queries.book(tomorrow).places[0]

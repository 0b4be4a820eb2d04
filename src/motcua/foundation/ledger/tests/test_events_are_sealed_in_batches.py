import datetime as dt

import pytest
from django.db import connection

from motcua.foundation.ledger import keys, notes, sealing, verification
from motcua.foundation.ledger.models import Batch, Checkpoint
from motcua.foundation.ledger.tests.making import AT, behind_the_back, ledger_of, tell

pytestmark = pytest.mark.django_db


def test_everything_told_so_far_is_sealed_and_signed() -> None:
    keys.ensure(AT)
    tell(1)
    tell(2)
    done = sealing.seal(at=AT)
    assert (done.events, done.batches) == (2, 1)
    assert notes.parse(done.note).size == 2
    assert notes.signer(done.note, keys.trusted()) is not None
    assert sealing.unsealed() == 0


def test_nothing_new_seals_nothing() -> None:
    ledger_of(2)
    again = sealing.seal(at=AT)
    assert (again.events, again.batches) == (0, 0)
    assert notes.parse(again.note).size == 2
    assert Checkpoint.objects.count() == 1


def test_an_empty_ledger_has_no_checkpoint() -> None:
    keys.ensure(AT)
    assert sealing.seal(at=AT).note == ""


def test_large_runs_are_cut_into_batches_that_tile_the_ledger() -> None:
    keys.ensure(AT)
    events = [tell(number) for number in range(7)]
    assert sealing.seal(at=AT, most=3).batches == 3
    assert list(Batch.objects.values_list("first", "count")) == [(0, 3), (3, 3), (6, 1)]
    assert Batch.objects.get(first=6).last_event == events[-1].pk
    assert verification.verify().holds


def test_ids_may_have_gaps() -> None:
    ledger_of(2)
    lost = tell(3)
    behind_the_back("DELETE FROM ledger_event WHERE id = %s", lost.pk)
    tell(4)
    assert sealing.seal(at=AT).events == 1
    assert verification.verify().holds


def test_a_clock_that_goes_back_is_told_and_stops_nothing() -> None:
    ledger_of(1)
    tell(2, at=AT - dt.timedelta(days=1))
    done = sealing.seal(at=AT - dt.timedelta(hours=3))
    assert (done.events, done.late, done.clock_went_back) == (1, 1, True)
    seen = verification.verify()
    assert seen.holds
    assert "đồng hồ máy đã chạy lùi" in " ".join(seen.remarks)


def test_the_newest_checkpoint_is_kept_outside_the_database() -> None:
    ledger_of(3)
    assert keys.remembered() == Checkpoint.objects.get().note


def test_without_a_key_nothing_is_sealed() -> None:
    tell(1)
    with pytest.raises(keys.KeyTrouble):
        sealing.seal(at=AT)
    assert not Batch.objects.exists()


def test_sealing_reads_as_little_however_long_the_ledger_is(django_assert_max_num_queries) -> None:
    ledger_of(3, 3, 3)
    tell(10)
    with django_assert_max_num_queries(14 if connection.vendor == "sqlite" else 16):
        sealing.seal(at=AT)

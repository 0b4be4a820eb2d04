"""Several sealers, and writers whose transactions end in another order than they began."""

import threading

import pytest
from django.db import connection, transaction

from motcua.foundation.ledger import keys, sealing, settling, verification
from motcua.foundation.ledger.models import Batch
from motcua.foundation.ledger.tests.making import AT, tell

pytestmark = [pytest.mark.concurrent, pytest.mark.slow]


def test_each_event_is_sealed_once_while_others_write(together) -> None:
    keys.ensure(AT)

    def write() -> None:
        for number in range(15):
            tell(number)

    def seal() -> None:
        for _ in range(6):
            sealing.seal(at=AT, most=4)

    def check() -> None:
        sealing.seal(at=AT)
        assert sum(Batch.objects.values_list("count", flat=True)) == 45
        seen = verification.verify()
        assert (seen.findings, seen.events) == ((), 45)

    together(write, write, write, seal, seal, seal)
    together(check)


def test_an_event_whose_transaction_ends_late_is_not_passed_over(together) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("SQLite writes one transaction at a time: ids appear in their order")
    keys.ensure(AT)
    told, may_end = threading.Event(), threading.Event()

    def slow() -> None:
        with transaction.atomic():
            tell(1)
            told.set()
            may_end.wait(20)

    def quick() -> None:
        told.wait(20)
        tell(2)
        assert settling.settled(patience=0) is None
        may_end.set()
        assert sealing.seal(at=AT).events == 2

    together(slow, quick)

"""Fifty papers at once, of several kinds and issuers: each series runs without gap and without repeat."""

from collections import defaultdict
from collections.abc import Callable

import pytest

from motcua.foundation.organisation.roles import Role
from motcua.records.documents.models import Document, Series
from motcua.records.documents.tests.making import actor, board, issue, ward

pytestmark = [pytest.mark.concurrent, pytest.mark.slow]
WRITERS, EACH = 10, 5
KINDS = ("BC", "KH", "CV", "TTr", "BB")


def test_fifty_at_once(together):
    agency = ward()
    of_board = {"issuer_kind": "board", "body": board(agency), "by": actor(agency, Role.BOARD_HEAD)}

    def write(place: int) -> Callable[[], None]:
        issuer = of_board if place % 2 else {}

        def act() -> None:
            for kind in KINDS:
                issue(agency, type_code=kind, **issuer)

        return act

    given: dict[str, list[int]] = defaultdict(list)
    last: dict[str, int] = {}

    def look() -> None:
        last.update(Series.objects.values_list("key", "last"))
        for series, number in Document.objects.order_by("number").values_list("series", "number"):
            given[series].append(number)

    together(*[write(place) for place in range(WRITERS)])
    together(look)
    assert sum(len(numbers) for numbers in given.values()) == WRITERS * EACH
    assert len(given["HĐND-KTXH"]) == WRITERS * EACH // 2
    for series, numbers in given.items():
        assert numbers == list(range(1, len(numbers) + 1)), series
        assert last[series] == len(numbers)

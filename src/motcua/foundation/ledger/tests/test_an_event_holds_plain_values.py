import datetime as dt
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

import pytest

from motcua.foundation.ledger import actions, plain
from motcua.foundation.ledger.tests.making import AT, tell, ward

pytestmark = pytest.mark.django_db


class Colour(Enum):
    RED = "đỏ"


@pytest.mark.parametrize(
    ("value", "spelled"),
    [
        (None, "null"),
        (True, "true"),
        (8000, "8000"),
        ("Đường", '"Đường"'),
        (dt.date(2019, 12, 19), '"2019-12-19"'),
        (AT, '"2019-12-19T01:05:00.000000+00:00"'),
        (Decimal("1.50"), '"1.5"'),
        (Decimal(100), '"100"'),
        (UUID(int=1), '"00000000-0000-0000-0000-000000000001"'),
        (Colour.RED, '"đỏ"'),
        ({"b", "a"}, '["a","b"]'),
        ({"b": 1, "a": [1, 2]}, '{"a":[1,2],"b":1}'),
    ],
)
def test_each_value_has_one_spelling(value: object, spelled: str) -> None:
    assert plain.canonical({"x": value}) == f'{{"x":{spelled}}}'


@pytest.mark.parametrize("value", [0.62, object(), b"bytes"])
def test_a_value_without_one_spelling_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        plain.canonical({"x": value})


def test_moments_are_counted_from_the_epoch_and_back() -> None:
    assert plain.microseconds(dt.datetime(1970, 1, 1, 7, tzinfo=dt.timezone(dt.timedelta(hours=7)))) == 0
    assert plain.moment(plain.microseconds(AT)) == AT
    with pytest.raises(ValueError):
        plain.microseconds(AT.replace(tzinfo=None))


@pytest.mark.parametrize("field", ["kind", "agency", "subject", "by"])
def test_a_field_is_a_single_line(field: str) -> None:
    told: dict[str, Any] = {"kind": "a.b", "agency": "mau", "subject": "a:1", "by": "system"}
    with pytest.raises(ValueError):
        actions.record(**{**told, field: "một\thai"}, at=AT)


def test_a_row_is_named_by_a_digest_that_nobody_can_guess_back() -> None:
    one, other = ward("Phường Mẫu"), ward("Phường Mẫu")
    assert one.sealed_digest() != other.sealed_digest()
    assert one.sealed_key() == f"organisation.agency:{one.pk}"


def test_events_come_in_the_order_of_their_ids() -> None:
    assert tell(1).pk < tell(2).pk

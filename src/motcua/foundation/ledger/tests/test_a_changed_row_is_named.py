"""Rows against the digests in their last events."""

import pytest
from django.db import connection

from motcua.foundation.ledger import actions, verification
from motcua.foundation.ledger.models import SealedModel, new_salt
from motcua.foundation.ledger.tests.making import AT, behind_the_back, ward
from motcua.foundation.ledger.verification import Finding
from motcua.foundation.ledger.verification.rows import sealed_models

pytestmark = pytest.mark.django_db
TABLE = "organisation_agency"


def findings() -> list[Finding]:
    return list(verification.verify().findings)


def spelled(row: SealedModel) -> str:
    return row.pk.hex if connection.vendor == "sqlite" else str(row.pk)


def changed(row: SealedModel, **values: object) -> None:
    type(row)._base_manager.filter(pk=row.pk).update(**values)


def test_rows_that_nobody_touched_hold() -> None:
    for _ in range(3):
        ward()
    seen = verification.verify()
    assert (seen.holds, seen.rows) == (True, 3)


def test_one_changed_letter() -> None:
    ward()
    row = ward()
    ward()
    changed(row, short_name="Phường Mẫv")
    (found,) = findings()
    assert found.place == f"row:organisation.agency:{row.pk}"
    assert "đã bị sửa ngoài chương trình" in found.sentence
    assert "agency.create" in found.sentence


def test_a_changed_salt() -> None:
    row = ward()
    changed(row, seal_salt=new_salt())
    assert [found.place for found in findings()] == [f"row:organisation.agency:{row.pk}"]


def test_a_deleted_row() -> None:
    ward()
    row = ward()
    behind_the_back(f"DELETE FROM {TABLE} WHERE id = %s", spelled(row))
    (found,) = findings()
    assert (found.place, "đã bị xóa" in found.sentence) == (f"row:organisation.agency:{row.pk}", True)


def test_an_inserted_row() -> None:
    row = ward()
    stranger = type(row)(code="la", short_name="Phường Lạ", place="Lạ", valid_from=AT.date())  # type: ignore[misc]
    stranger.save(force_insert=True)
    (found,) = findings()
    assert (found.place, "bị chèn thêm" in found.sentence) == (
        f"row:organisation.agency:{stranger.pk}",
        True,
    )


@pytest.mark.parametrize(
    "change", ["valid_from = '2019-99-99'", "short_name = CAST(X'FF' AS text)", "id = 'x'"]
)
def test_a_row_that_cannot_be_read_any_more(change: str) -> None:
    if connection.vendor == "postgresql":
        pytest.skip("PostgreSQL lets no such value into the column")
    ward()
    row = ward()
    behind_the_back(f"UPDATE {TABLE} SET {change} WHERE id = %s", spelled(row))
    found = findings()
    assert f"row:organisation.agency:{row.pk}" in [one.place for one in found]
    assert all(one.place.startswith("row:organisation.agency:") for one in found)


def test_the_last_event_counts() -> None:
    row = ward()
    changed(row, short_name="Phường Mới")
    fresh = type(row)._base_manager.get(pk=row.pk)
    actions.record(kind="agency.rename", agency="", subject="agency:mau", by="system", at=AT, rows=[fresh])
    assert findings() == []
    changed(row, short_name="Phường Mẫu")
    assert "agency.rename" in findings()[0].sentence


def test_a_row_removed_by_an_act_is_not_missed() -> None:
    row = ward()
    actions.record(kind="agency.remove", agency="", subject="agency:mau", by="system", at=AT, gone=[row])
    assert "có mặt trở lại" in findings()[0].sentence
    type(row)._base_manager.filter(pk=row.pk).delete()
    assert findings() == []


def test_rows_are_read_piece_by_piece(django_assert_max_num_queries) -> None:
    for _ in range(5):
        ward()
    with django_assert_max_num_queries(len(sealed_models()) + 12):
        verification.verify()


def test_every_sealed_table_says_what_its_seal_covers() -> None:
    bare = [model for model in sealed_models() if not model.sealed_fields]
    assert bare == []
    for model in sealed_models():
        assert model().sealed_digest(), model

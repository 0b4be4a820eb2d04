"""Attacks by somebody who owns the database, each named by its place."""

import pytest
from django.db import connection

from motcua.foundation.ledger import keys, lines, notes, sealing, tree, verification
from motcua.foundation.ledger.models import Batch, Checkpoint, Event
from motcua.foundation.ledger.tests.making import AT, behind_the_back, ledger_of, tell

pytestmark = pytest.mark.django_db


@pytest.fixture
def events() -> list[Event]:
    return ledger_of(4, 4, 4)


def places() -> list[str]:
    return [finding.place for finding in verification.verify().findings]


def test_an_untouched_ledger_holds(events) -> None:
    seen = verification.verify()
    assert seen.holds
    assert (seen.events, seen.unsealed, seen.batches) == (12, 0, 3)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("payload", '{"số":7}'),
        ("kind", "dossier.receivf"),
        ("subject", "dossier:H29.9"),
        ("agency", "phuong-mao"),
        ("actor", "account:mot-cub"),
        ("at_us", "1"),
        ("uid", "00000000000000000000000000000001"),
    ],
)
def test_a_changed_event(events, column: str, value: str) -> None:
    behind_the_back(f"UPDATE ledger_event SET {column} = %s WHERE id = %s", value, events[5].pk)
    seen = verification.verify()
    assert [finding.place for finding in seen.findings] == [f"event:{events[5].pk}"]
    assert "đã bị sửa sau khi niêm phong" in seen.findings[0].sentence


def test_a_byte_that_is_no_text_any_more(events) -> None:
    if connection.vendor == "postgresql":
        pytest.skip("PostgreSQL lets no such byte into a text")
    behind_the_back("UPDATE ledger_event SET payload = CAST(X'7BFF7D' AS text) WHERE id = %s", events[5].pk)
    assert places() == [f"event:{events[5].pk}"]


def test_a_deleted_event(events) -> None:
    behind_the_back("DELETE FROM ledger_event WHERE id = %s", events[5].pk)
    seen = verification.verify()
    assert [finding.place for finding in seen.findings] == [f"event:{events[5].pk}"]
    assert "đã bị xóa" in seen.findings[0].sentence


def test_an_event_moved_to_another_number(events) -> None:
    behind_the_back("UPDATE ledger_event SET id = %s WHERE id = %s", -5, events[5].pk)
    assert places() == ["ledger", f"event:{events[5].pk}"]


def test_an_inserted_event(events) -> None:
    gap = tell(13)
    tell(14)
    behind_the_back("DELETE FROM ledger_event WHERE id = %s", gap.pk)
    sealing.seal(at=AT)
    Event(pk=gap.pk, agency="", kind="a.b", subject="a:1", actor="system", at_us=1, payload="{}").save(
        force_insert=True
    )
    seen = verification.verify()
    assert [finding.place for finding in seen.findings] == [f"event:{gap.pk}"]
    assert "bị chèn vào" in seen.findings[0].sentence


def test_two_events_put_in_each_others_place(events) -> None:
    one, other = events[4], events[6]
    for pk, subject in ((one.pk, other.subject), (other.pk, one.subject)):
        behind_the_back("UPDATE ledger_event SET subject = %s WHERE id = %s", subject, pk)
    assert places() == [f"event:{one.pk}", f"event:{other.pk}"]


def test_an_event_and_its_batch_rewritten_together(events) -> None:
    """Whoever also computes the hashes anew cannot sign the root they lead to."""
    behind_the_back("UPDATE ledger_event SET kind = 'a.b' WHERE id = %s", events[5].pk)
    first, second = Batch.objects.all()[:2]
    forged = sealing.batch_of(
        tree.Frontier.unpacked(first.size, first.frontier),
        lines.between(first.last_event, second.last_event, most=9),
    )
    behind_the_back(
        "UPDATE ledger_batch SET entries = %s, frontier = %s WHERE first = %s",
        forged.entries,
        forged.frontier,
        second.first,
    )
    assert "batch:4" in places()


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ("UPDATE ledger_batch SET frontier = %s WHERE first = 4", "batch:4"),
        ("UPDATE ledger_batch SET entries = %s WHERE first = 4", "batch:4"),
    ],
)
def test_a_forged_batch(events, change: str, place: str) -> None:
    batch = Batch.objects.get(first=4)
    column = "frontier" if "frontier" in change else "entries"
    data = bytearray(getattr(batch, column))
    data[-1] ^= 1
    behind_the_back(change, bytes(data))
    assert place in places()
    assert not [one for one in places() if one.startswith("event:")]


@pytest.mark.parametrize("change", ["last_event = last_event + 1", "count = count + 1"])
def test_a_batch_with_another_end(events, change: str) -> None:
    behind_the_back(f"UPDATE ledger_batch SET {change} WHERE first = 8")
    assert "batch:8" in places()


def test_a_batch_taken_out_of_the_middle(events) -> None:
    behind_the_back("DELETE FROM ledger_batch WHERE first = 4")
    assert places() == ["batch:4", "checkpoint:8"]


def test_batches_cut_off_at_the_end(events) -> None:
    behind_the_back("DELETE FROM ledger_batch WHERE first = 8")
    behind_the_back("DELETE FROM ledger_event WHERE id > %s", events[7].pk)
    behind_the_back("DELETE FROM ledger_checkpoint WHERE size = 12")
    seen = verification.verify()
    assert [finding.place for finding in seen.findings] == ["checkpoint:12"]
    assert "bị cắt ngắn" in seen.findings[0].sentence


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM ledger_checkpoint WHERE size = 8",
        "UPDATE ledger_checkpoint SET note = '' WHERE size = 8",
        "UPDATE ledger_checkpoint SET note = replace(note, 'so-cai', 'so-cay') WHERE size = 8",
        "UPDATE ledger_checkpoint SET sealed_at = '2020-01-01 00:00:00' WHERE size = 8",
        "UPDATE ledger_checkpoint SET note = (SELECT note FROM ledger_checkpoint WHERE size = 4) WHERE size = 8",
    ],
)
def test_a_checkpoint_that_is_not_what_was_signed(events, change: str) -> None:
    behind_the_back(change)
    assert "checkpoint:8" in places()


def test_a_checkpoint_signed_by_another_key(events) -> None:
    head = notes.parse(Checkpoint.objects.get(size=8).note)
    trusted = keys.trusted()
    stranger = keys.rotate(AT)
    behind_the_back(
        "UPDATE ledger_checkpoint SET note = %s WHERE size = 8",
        notes.signed(head, stranger.private, stranger.name),
    )
    seen = verification.verify(trusted=trusted)
    assert [finding.place for finding in seen.findings] == ["checkpoint:8"]
    assert "khóa khác ký" in seen.findings[0].sentence


def test_a_whole_ledger_written_anew_is_told_from_the_one_kept_outside(events) -> None:
    for table in ("checkpoint", "batch"):
        behind_the_back(f"DELETE FROM ledger_{table}")
    behind_the_back("UPDATE ledger_event SET kind = 'a.b' WHERE id = %s", events[0].pk)
    assert sealing.seal(at=AT).rewritten
    assert places() == ["checkpoint:12"]


def test_many_findings_are_counted_rather_than_listed() -> None:
    ledger_of(130)
    behind_the_back("UPDATE ledger_event SET kind = 'a.b'")
    seen = verification.verify()
    assert (len(seen.findings), seen.more) == (100, 30)

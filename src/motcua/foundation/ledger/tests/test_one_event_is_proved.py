import pytest

from motcua.foundation.ledger import lines, proving, tree, verification
from motcua.foundation.ledger.models import Batch, Checkpoint
from motcua.foundation.ledger.tests.making import behind_the_back, ledger_of, tell

pytestmark = pytest.mark.django_db


def plain_root(low: int, high: int) -> bytes:
    read = lines.between(0, 2**62, most=10_000)
    frontier = tree.Frontier()
    frontier.extend([tree.leaf_hash(line) for _, _, line in read][low:high])
    return frontier.root()


@pytest.mark.parametrize("batches", [(1,), (5,), (6, 3, 7, 1, 9), (1,) * 9, (8, 8), (3, 30)])
def test_stored_frontiers_lead_to_the_same_subtrees(batches: tuple[int, ...]) -> None:
    ledger_of(*batches)
    size = sum(batches)
    for index in range(size):
        assert tree.inclusion_path(proving.subtree, index, size) == tree.inclusion_path(
            plain_root, index, size
        )
    for old in range(1, size + 1):
        assert tree.consistency_path(proving.subtree, old, size) == tree.consistency_path(
            plain_root, old, size
        )


def test_an_event_is_proved_with_few_reads(django_assert_max_num_queries) -> None:
    events = ledger_of(*[3] * 12)
    with django_assert_max_num_queries(40):
        proved = verification.verify_event(events[30].pk)
    assert proved.holds
    assert (proved.index, proved.size) == (30, 33)
    assert "dossier.receive dossier:H29.31" in proved.words


def test_a_changed_event_is_not() -> None:
    events = ledger_of(3, 3)
    behind_the_back("UPDATE ledger_event SET kind = 'a.b' WHERE id = %s", events[4].pk)
    proved = verification.verify_event(events[4].pk)
    assert [finding.place for finding in proved.findings] == [f"event:{events[4].pk}"]
    assert verification.verify_event(events[3].pk).holds


def test_an_event_not_sealed_yet_has_no_proof() -> None:
    ledger_of(2)
    with pytest.raises(proving.NotSealed):
        verification.verify_event(tell(3).pk)


def test_a_later_ledger_continues_an_earlier_one() -> None:
    ledger_of(3, 5, 2)
    notes = list(Checkpoint.objects.values_list("note", flat=True))
    assert verification.verify_consistency(notes[0], notes[2]) == ()
    assert verification.verify_consistency(notes[1], notes[1]) == ()


def test_a_rewritten_ledger_does_not() -> None:
    ledger_of(3, 5)
    older, newer = Checkpoint.objects.values_list("note", flat=True)
    batch = Batch.objects.get(first=0)
    data = bytearray(batch.entries)
    data[-1] ^= 1
    for column in ("entries", "frontier"):
        value = bytes(data) if column == "entries" else bytes(64)
        behind_the_back(f"UPDATE ledger_batch SET {column} = %s WHERE first = 0", value)
    (found,) = verification.verify_consistency(older, newer)
    assert "đã bị viết lại" in found.sentence

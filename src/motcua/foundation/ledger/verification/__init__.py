"""Hold the ledger and the rows it vouches for against each other, and say in words what does not fit.

Whoever changed a byte behind the program's back is named by the place: an event, a row, a batch, a checkpoint.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from motcua.foundation.ledger import keys, notes, proving, tree
from motcua.foundation.ledger.models import Checkpoint
from motcua.foundation.ledger.notes import PublicKey
from motcua.foundation.ledger.verification.chain import Chain
from motcua.foundation.ledger.verification.findings import Finding, Findings, event_words
from motcua.foundation.ledger.verification.rows import check_rows
from motcua.foundation.ledger.verification.seen import Seen
from motcua.foundation.ledger.verification.snapshot import snapshot

__all__ = ["Finding", "Outcome", "Proved", "verify", "verify_consistency", "verify_event"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a verification saw. It holds when there are no findings.

    `more` counts findings beyond those listed; `remarks` are worth knowing and break nothing.
    """

    events: int
    unsealed: int
    batches: int
    rows: int
    checkpoint: str
    findings: tuple[Finding, ...]
    more: int
    remarks: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Return whether everything fits."""
        return not self.findings


@dataclass(frozen=True, slots=True)
class Proved:
    """An event that a signed tree holds, or the reasons why not."""

    words: str
    index: int
    size: int
    findings: tuple[Finding, ...]

    @property
    def holds(self) -> bool:
        """Return whether the proof holds."""
        return not self.findings


def verify(
    *, trusted: Sequence[PublicKey] | None = None, rows: bool = True, at: dt.datetime | None = None
) -> Outcome:
    """Verify the whole ledger and (`rows`) every sealed row, in bounded memory, on one unmoving picture.

    `trusted` are the public keys believed; this installation's own without it. `at`: events and sealings
    after this moment are remarked upon. Raises KeyTrouble when the list of keys is damaged.
    """
    findings = Findings()
    with snapshot(), Seen() as seen:
        chain = Chain(list(keys.trusted() if trusted is None else trusted), findings, seen if rows else None)
        chain.walk()
        _against_the_kept(chain, findings)
        counted = check_rows(seen, findings) if rows else 0
        newest = Checkpoint.objects.order_by("-size").first()
    return Outcome(
        events=chain.sealed + chain.unsealed,
        unsealed=chain.unsealed,
        batches=chain.batches,
        rows=counted,
        checkpoint=newest.note if newest else "",
        findings=tuple(findings.listed),
        more=findings.more,
        remarks=tuple(chain.remarks(at)),
    )


def verify_event(event: int, *, trusted: Sequence[PublicKey] | None = None) -> Proved:
    """Verify one event (by its id) by an inclusion proof in the checkpoint of its batch. Raises NotSealed."""
    findings = Findings()
    try:
        proof = proving.inclusion(event)
        head = notes.parse(proof.checkpoint)
    except ValueError as error:
        findings.add(f"event:{event}", f"Không dựng được chứng minh cho sự kiện số {event}: {error}")
        return Proved("", 0, 0, tuple(findings.listed))
    root = tree.root_from_inclusion(tree.leaf_hash(proof.line), proof.index, proof.size, proof.path)
    if root != head.root or proof.size != head.size:
        findings.add(f"event:{event}", f"{event_words(proof.line)} không khớp điểm niêm phong {proof.size}.")
    _is_signed(proof.checkpoint, trusted, findings)
    return Proved(event_words(proof.line), proof.index, proof.size, tuple(findings.listed))


def verify_consistency(
    older: str, newer: str, *, trusted: Sequence[PublicKey] | None = None
) -> tuple[Finding, ...]:
    """Verify that the ledger of the newer checkpoint continues that of the older; both are signed texts.

    Raises NotSealed when this ledger is shorter than one of them, NotACheckpoint for other texts.
    """
    findings = Findings()
    old, new = notes.parse(older), notes.parse(newer)
    for text in (older, newer):
        _is_signed(text, trusted, findings)
    if not tree.is_consistent(old.size, old.root, new.size, new.root, _path(old.size, new.size)):
        findings.add(
            f"checkpoint:{old.size}",
            f"Sổ cái ở điểm niêm phong {new.size} không nối tiếp sổ cái ở điểm niêm phong {old.size}: "
            "các sự kiện đã niêm phong trước đó đã bị viết lại.",
        )
    return tuple(findings.listed)


def _path(old: int, size: int) -> list[bytes]:
    try:
        return proving.consistency_from(old, size)
    except ValueError:
        return []


def _is_signed(text: str, trusted: Sequence[PublicKey] | None, findings: Findings) -> None:
    if notes.signer(text, list(keys.trusted() if trusted is None else trusted)) is None:
        size = notes.parse(text).size
        findings.add(f"checkpoint:{size}", f"Điểm niêm phong {size} không mang chữ ký của khóa được tin.")


def _against_the_kept(chain: Chain, findings: Findings) -> None:
    """Hold the ledger against the newest checkpoint kept outside the database."""
    text = keys.remembered()
    if not text:
        return
    try:
        kept = notes.parse(text)
        there = Checkpoint.objects.filter(size=kept.size).first()
        is_same = there is not None and notes.parse(there.note).root == kept.root
    except notes.NotACheckpoint:
        findings.add("checkpoint", f"Điểm niêm phong giữ cạnh khóa ký ({keys.WITNESS}) bị hỏng.")
        return
    place = f"checkpoint:{kept.size}"
    if kept.size > chain.sealed:
        findings.add(
            place,
            f"Sổ cái bị cắt ngắn: đã niêm phong {kept.size} sự kiện ({kept.at}), nay chỉ còn {chain.sealed}.",
        )
    elif not is_same:
        findings.add(
            place,
            f"Điểm niêm phong {kept.size} khác điểm giữ cạnh khóa ký ({keys.WITNESS}): sổ cái bị viết lại.",
        )

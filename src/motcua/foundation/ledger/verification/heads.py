"""Checkpoints, one after the other: readable, signed by a trusted key, in the order of time."""

import datetime as dt

from django.db.models import F

from motcua.foundation.ledger import notes
from motcua.foundation.ledger.models import Batch, Checkpoint
from motcua.foundation.ledger.notes import Head, PublicKey
from motcua.foundation.ledger.verification.findings import Findings

_MANY = 100


class Heads:
    """What the signed tree heads say, and which of them went back in time."""

    def __init__(self, trusted: list[PublicKey], findings: Findings) -> None:
        self.trusted, self.findings = trusted, findings
        self.backwards: list[int] = []
        self._sealed_at: dt.datetime | None = None

    def root(self, size: int) -> bytes | None:
        """Return the root that the checkpoint of a size signs, or None (and a finding) where it cannot be believed."""
        checkpoint = Checkpoint.objects.filter(size=size).first()
        if checkpoint is None:
            self._add(size, f"Điểm niêm phong {size} đã bị xóa.")
            return None
        try:
            head = notes.parse(checkpoint.note)
        except notes.NotACheckpoint:
            self._add(size, f"Điểm niêm phong {size} bị hỏng, không đọc được.")
            return None
        if notes.signer(checkpoint.note, self.trusted) is None:
            self._add(
                size,
                f"Điểm niêm phong {size} không mang chữ ký của khóa được tin: bị sửa, hoặc khóa khác ký.",
            )
            return None
        return self._fitting(checkpoint, head)

    def stray(self) -> None:
        """Name the checkpoints behind which no batch stands any more."""
        ends = Batch.objects.annotate(end=F("first") + F("count")).values("end")
        rows = Checkpoint.objects.exclude(size__in=ends).order_by("size")
        for size in rows.values_list("size", flat=True)[:_MANY]:
            self._add(size, f"Điểm niêm phong {size} không còn lô nào đứng sau: lô của nó đã bị xóa.")

    def _fitting(self, checkpoint: Checkpoint, head: Head) -> bytes | None:
        if head.size != checkpoint.size or head.at != notes.spelled_moment(checkpoint.sealed_at):
            self._add(
                checkpoint.size, f"Điểm niêm phong {checkpoint.size}: số hoặc giờ lưu kèm khác với bản đã ký."
            )
        if self._sealed_at is not None and checkpoint.sealed_at < self._sealed_at:
            self.backwards.append(checkpoint.size)
        self._sealed_at = checkpoint.sealed_at
        return head.root if head.size == checkpoint.size else None

    def _add(self, size: int, sentence: str) -> None:
        self.findings.add(f"checkpoint:{size}", sentence)

"""Stored files: what the bytes are, for how long they are kept. The bytes lie in a folder, by digest."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.models import Agency


class StoredFile(SealedModel):
    """One file as it came to one agency. The same bytes may have come several times: they are kept once."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency",
        "sha256",
        "size",
        "media_type",
        "name",
        "retention",
        "keep_until",
        "stored_at",
        "disposed_at",
    )

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="cơ quan")
    sha256 = models.CharField("mã băm SHA-256", max_length=64)
    size = models.PositiveBigIntegerField("số byte")
    media_type = models.CharField("loại", max_length=100)
    name = models.CharField("tên tệp", max_length=160)
    retention = models.CharField("nhóm thời hạn bảo quản", max_length=20)
    keep_until = models.DateField(
        "bảo quản đến hết ngày", null=True, blank=True, help_text="trống: vĩnh viễn"
    )
    stored_at = models.DateTimeField("lưu lúc")
    stored_by = models.CharField("người lưu", max_length=160)
    disposed_at = models.DateTimeField("hủy lúc", null=True, blank=True)
    dispose_reason = models.CharField("căn cứ hủy", max_length=300, blank=True)

    class Meta:
        ordering = ("-stored_at", "id")
        indexes = (
            models.Index(fields=["agency", "stored_at"], name="file_by_agency_and_moment"),
            models.Index(fields=["sha256"], name="file_by_digest"),
        )
        constraints = (
            models.CheckConstraint(
                name="file_disposal_has_its_reason",
                condition=Q(disposed_at=None, dispose_reason="")
                | (Q(disposed_at__isnull=False) & ~Q(dispose_reason="")),
            ),
            models.CheckConstraint(name="file_is_not_empty", condition=Q(size__gt=0)),
        )

    def __str__(self) -> str:
        return self.name

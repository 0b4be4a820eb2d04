"""What one ward offers and has posted."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from motcua.catalogue.procedures.models.procedure import Constraints, Procedure
from motcua.catalogue.procedures.states import PostingKind
from motcua.catalogue.procedures.states import Unit as LimitUnit
from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.models import Agency, Unit


class Listing(SealedModel):
    """A procedure on the list of an agency from a day on: which unit handles it, what the ward commits to.

    The commitment stands beside the law's limit and is never longer. `posted_on` and `on_web_on` are the
    last standing postings (the rows of `Posting` are the truth).
    """

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency", "procedure", "unit", "received_here", "committed_limit_value", "committed_limit_unit",
        "committed_same_day", "posted_on", "on_web_on", "valid_from", "valid_to", "recorded_at",
    )  # fmt: skip

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="listings")
    procedure = models.ForeignKey(Procedure, on_delete=models.PROTECT, related_name="listings")
    unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="listings")
    received_here = models.BooleanField("tiếp nhận tại phường", default=True)
    committed_limit_value = models.DecimalField(
        "thời hạn cam kết", max_digits=7, decimal_places=2, null=True, blank=True
    )
    committed_limit_unit = models.CharField(
        "đơn vị", max_length=12, choices=LimitUnit.choices, default=LimitUnit.NONE
    )
    committed_same_day = models.BooleanField("cam kết trong ngày", default=False)
    posted_on = models.DateField("niêm yết ngày", null=True, blank=True)
    on_web_on = models.DateField("đăng trang thông tin ngày", null=True, blank=True)
    valid_from = models.DateField("từ ngày")
    valid_to = models.DateField("đến ngày", null=True, blank=True)
    recorded_at = models.DateTimeField("nhập lúc")

    class Meta:
        ordering = ("agency_id", "procedure_id", "valid_from")
        constraints: ClassVar[Constraints] = (
            models.CheckConstraint(
                name="procedures_listing_ends_after_it_begins",
                condition=Q(valid_to=None) | Q(valid_to__gte=F("valid_from")),
            ),
            models.CheckConstraint(
                name="procedures_commitment_is_whole",
                condition=Q(committed_limit_unit=LimitUnit.NONE, committed_limit_value=None)
                | (~Q(committed_limit_unit=LimitUnit.NONE) & Q(committed_limit_value__gt=0)),
            ),
            models.UniqueConstraint(
                name="procedures_listed_once_from_a_day", fields=["agency", "procedure", "valid_from"]
            ),
            models.UniqueConstraint(
                name="procedures_one_open_listing",
                fields=["agency", "procedure"],
                condition=Q(valid_to=None),
            ),
        )

    def __str__(self) -> str:
        return f"{self.agency_id} {self.procedure_id}"


class Posting(SealedModel):
    """A procedure was made public at the office, on the board or on the web (NĐ 63/2010 Art 17). Never deleted."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency", "listing", "kind", "on", "place", "recorded_at", "voided_at", "void_reason",
    )  # fmt: skip

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="procedure_postings")
    listing = models.ForeignKey(Listing, on_delete=models.PROTECT, related_name="postings")
    kind = models.CharField("nơi công khai", max_length=8, choices=PostingKind.choices)
    on = models.DateField("ngày")
    place = models.CharField("địa điểm, địa chỉ trang", max_length=200, blank=True)
    recorded_at = models.DateTimeField("nhập lúc")
    voided_at = models.DateTimeField("hủy lúc", null=True, blank=True)
    void_reason = models.CharField("lý do hủy", max_length=300, blank=True)

    class Meta:
        ordering = ("agency_id", "on", "id")
        constraints: ClassVar[Constraints] = (
            models.CheckConstraint(
                name="procedures_posting_voided_only_with_a_reason",
                condition=Q(voided_at=None, void_reason="")
                | (Q(voided_at__isnull=False) & ~Q(void_reason="")),
            ),
        )
        indexes = (models.Index(fields=["agency", "on"], name="procedures_posting_by_day"),)

    def __str__(self) -> str:
        return f"{self.listing_id} {self.kind} {self.on}"

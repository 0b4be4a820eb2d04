"""Official documents, the series that number them, and to whom they went."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.models import Agency, CouncilBody
from motcua.records.documents.states import Direction, Issuer, Way


class Series(models.Model):
    """The last number given in one series: an issuer's, of one year. Locked while a number is taken."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    key = models.CharField("sổ", max_length=80)
    year = models.PositiveSmallIntegerField("năm")
    last = models.PositiveIntegerField("số cuối", default=0)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["agency", "key", "year"], name="one_series_a_year_and_issuer"),
        )

    def __str__(self) -> str:
        return f"{self.key} {self.year}: {self.last}"


class Document(SealedModel):
    """One official document, ours or one that came in (NĐ 30/2020/NĐ-CP; before it TT 01/2011/TT-BNV).

    `symbol` is number and symbol as printed (`28/BC-HĐND-KTXH`). For a paper that came in, `number` is
    our number of arrival and `symbol` the sender's. `is_steering` marks papers that direct the reform.
    """

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency",
        "direction",
        "issuer",
        "body",
        "series",
        "year",
        "number",
        "type_code",
        "symbol",
        "issued_on",
        "abstract",
        "signer_name",
        "signer_capacity",
        "recipients",
        "is_steering",
        "recorded_at",
        "voided_at",
        "void_reason",
    )

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="cơ quan")
    direction = models.CharField("loại sổ", max_length=3, choices=Direction, default=Direction.OUT)
    issuer = models.CharField("bên ban hành", max_length=10, choices=Issuer, blank=True)
    issuer_name = models.CharField("tên bên ban hành", max_length=200)
    body = models.ForeignKey(
        CouncilBody, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Ban, Tổ"
    )
    series = models.CharField("sổ", max_length=80)
    year = models.PositiveSmallIntegerField("năm")
    number = models.PositiveIntegerField("số")
    type_code = models.CharField("loại văn bản", max_length=10)
    symbol = models.CharField("số, ký hiệu", max_length=80)
    issued_on = models.DateField("ngày ban hành")
    arrived_on = models.DateField("ngày đến", null=True, blank=True)
    place = models.CharField("địa danh", max_length=80)
    abstract = models.CharField("trích yếu", max_length=600)
    signer_name = models.CharField("người ký", max_length=120, blank=True)
    signer_capacity = models.JSONField("quyền hạn, chức vụ người ký", default=list)
    recipients = models.JSONField("nơi nhận", default=list)
    is_steering = models.BooleanField("chỉ đạo cải cách hành chính", default=False)
    is_archived = models.BooleanField("nhập lại từ lưu trữ", default=False)
    entered_by = models.CharField("người nhập", max_length=160)
    recorded_at = models.DateTimeField("vào sổ lúc")
    voided_at = models.DateTimeField("hủy lúc", null=True, blank=True)
    void_reason = models.CharField("lý do hủy", max_length=500, blank=True)

    class Meta:
        ordering = ("-issued_on", "-number")
        constraints = (
            models.UniqueConstraint(
                fields=["agency", "series", "year", "number"], name="one_document_a_number"
            ),
            models.CheckConstraint(
                name="document_voided_only_with_a_reason",
                condition=Q(voided_at=None, void_reason="")
                | (Q(voided_at__isnull=False) & ~Q(void_reason="")),
            ),
            models.CheckConstraint(
                name="document_in_has_its_day",
                condition=Q(direction=Direction.OUT) | Q(arrived_on__isnull=False),
            ),
        )
        indexes = (
            models.Index(fields=["agency", "direction", "issued_on"], name="document_by_day"),
            models.Index(fields=["agency", "symbol"], name="document_by_symbol"),
        )

    def __str__(self) -> str:
        return self.symbol


class Delivery(SealedModel):
    """One copy to one recipient: when and how it went, when it was received and read."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "document",
        "recipient",
        "way",
        "sent_at",
        "received_at",
        "read_by",
    )

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="deliveries")
    recipient = models.CharField("nơi nhận", max_length=200)
    way = models.CharField("cách gửi", max_length=8, choices=Way)
    sent_at = models.DateTimeField("gửi lúc")
    received_at = models.DateTimeField("nhận lúc", null=True, blank=True)
    read_by = models.CharField("người đọc", max_length=160, blank=True)

    class Meta:
        ordering = ("sent_at", "id")

    def __str__(self) -> str:
        return f"{self.document_id} {self.recipient}"

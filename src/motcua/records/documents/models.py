"""Official documents, the series that number them, their bytes, and to whom they went."""

import datetime as dt
from typing import ClassVar

from django.db import models
from django.db.models import Q

from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.models import Agency, CouncilBody
from motcua.records.documents.states import Direction, IssuerKind, ReceiptKind, SeriesKind, Way


def _voided_with_a_reason(name: str) -> models.CheckConstraint:
    """Bind a void's moment and its reason: both or neither."""
    return models.CheckConstraint(
        name=name,
        condition=Q(voided_at=None, void_reason="") | (Q(voided_at__isnull=False) & ~Q(void_reason="")),
    )


class Series(models.Model):
    """The last number given in one series of one year. Locked while a number is taken.

    A counter, not a record: the papers themselves bear the numbers.
    """

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


class DocumentQuerySet(models.QuerySet["Document"]):
    """Papers as they were known at a moment."""

    def as_of(self, moment: dt.datetime) -> "DocumentQuerySet":
        """Keep the papers entered by then and not voided by then."""
        return self.filter(Q(voided_at=None) | Q(voided_at__gt=moment), recorded_at__lte=moment)


class Document(SealedModel):
    """One official document, ours or one that came in (NĐ 30/2020/NĐ-CP; before it TT 01/2011/TT-BNV).

    `symbol` is number and symbol as printed (`28/BC-HĐND-KTXH`). For a paper that came in, `number` is
    our number of arrival and `symbol` the sender's. `is_steering` marks papers that direct the reform.
    """

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "agency",
        "direction",
        "issuer_kind",
        "issuer_name",
        "body",
        "series_kind",
        "series",
        "year",
        "number",
        "type_code",
        "symbol",
        "issued_on",
        "arrived_on",
        "place",
        "abstract",
        "signer_name",
        "signer_capacity",
        "recipients",
        "kept_by",
        "copies",
        "note",
        "is_steering",
        "is_archived",
        "recorded_at",
        "voided_at",
        "void_reason",
    )

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="cơ quan")
    direction = models.CharField("loại sổ", max_length=3, choices=Direction, default=Direction.OUT)
    issuer_kind = models.CharField("bên ban hành", max_length=10, choices=IssuerKind, blank=True)
    issuer_name = models.CharField("tên bên ban hành", max_length=200)
    body = models.ForeignKey(
        CouncilBody, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="Ban, Tổ"
    )
    series_kind = models.CharField("nhóm số", max_length=10, choices=SeriesKind, default=SeriesKind.GENERAL)
    series = models.CharField("sổ", max_length=80)
    year = models.PositiveSmallIntegerField("năm")
    number = models.PositiveIntegerField("số")
    type_code = models.CharField("loại văn bản", max_length=10)
    symbol = models.CharField("số, ký hiệu", max_length=80)
    issued_on = models.DateField("ngày ban hành")
    arrived_on = models.DateField("ngày đến", null=True, blank=True)
    place = models.CharField("địa danh", max_length=80, blank=True)
    abstract = models.CharField("trích yếu", max_length=600)
    signer_name = models.CharField("người ký", max_length=120, blank=True)
    signer_capacity = models.JSONField("quyền hạn, chức vụ người ký", default=list)
    recipients = models.JSONField("nơi nhận", default=list)
    kept_by = models.CharField("đơn vị, người nhận bản lưu", max_length=160, blank=True)
    copies = models.PositiveIntegerField("số lượng bản", default=1)
    note = models.CharField("ghi chú", max_length=300, blank=True)
    is_steering = models.BooleanField("chỉ đạo cải cách hành chính", default=False)
    is_archived = models.BooleanField("nhập lại từ lưu trữ", default=False)
    entered_by = models.CharField("người nhập", max_length=160)
    recorded_at = models.DateTimeField("vào sổ lúc")
    voided_at = models.DateTimeField("hủy lúc", null=True, blank=True)
    void_reason = models.CharField("lý do hủy", max_length=500, blank=True)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        ordering = ("-issued_on", "-number", "id")
        constraints = (
            models.UniqueConstraint(
                fields=["agency", "series", "year", "number"], name="one_document_a_number"
            ),
            models.CheckConstraint(name="document_numbers_begin_at_one", condition=Q(number__gte=1)),
            models.CheckConstraint(
                name="document_in_has_its_day_of_arrival",
                condition=Q(direction=Direction.OUT, arrived_on=None)
                | Q(direction=Direction.IN, arrived_on__isnull=False),
            ),
            models.CheckConstraint(
                name="document_out_has_its_issuer",
                condition=Q(direction=Direction.IN) | ~Q(issuer_kind=""),
            ),
            _voided_with_a_reason("document_voided_with_a_reason"),
        )
        indexes = (
            models.Index(fields=["agency", "direction", "issued_on"], name="document_by_day"),
            models.Index(fields=["agency", "symbol"], name="document_by_symbol"),
        )

    def __str__(self) -> str:
        return self.symbol


class Content(SealedModel):
    """The final bytes of a paper in one form, as they went out: their digest vouches for any copy.

    The bytes lie in the file storage under the name `stored_as`, which the digest decides.
    """

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "document",
        "form",
        "sha256",
        "size",
        "recorded_at",
        "voided_at",
        "void_reason",
    )

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="contents")
    form = models.CharField("dạng", max_length=8)
    sha256 = models.CharField("mã băm", max_length=64)
    size = models.PositiveIntegerField("số byte")
    stored_as = models.CharField("tên lưu", max_length=120)
    recorded_at = models.DateTimeField("lưu lúc")
    voided_at = models.DateTimeField("thay lúc", null=True, blank=True)
    void_reason = models.CharField("lý do thay", max_length=500, blank=True)

    class Meta:
        ordering = ("recorded_at", "form", "id")
        constraints = (
            models.UniqueConstraint(
                fields=["document", "form"], condition=Q(voided_at=None), name="one_standing_content_a_form"
            ),
            _voided_with_a_reason("content_voided_with_a_reason"),
        )

    def __str__(self) -> str:
        return f"{self.form} {self.sha256[:12]}"


class Delivery(SealedModel):
    """One copy to one recipient: when and how it went."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "document",
        "recipient",
        "way",
        "copies",
        "sent_at",
        "recorded_at",
        "voided_at",
        "void_reason",
    )

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="deliveries")
    recipient = models.CharField("nơi nhận", max_length=200)
    way = models.CharField("cách gửi", max_length=8, choices=Way)
    copies = models.PositiveIntegerField("số bản", default=1)
    sent_at = models.DateTimeField("gửi lúc")
    recorded_at = models.DateTimeField("ghi lúc")
    voided_at = models.DateTimeField("hủy lúc", null=True, blank=True)
    void_reason = models.CharField("lý do hủy", max_length=500, blank=True)

    class Meta:
        ordering = ("sent_at", "id")
        constraints = (_voided_with_a_reason("delivery_voided_with_a_reason"),)

    def __str__(self) -> str:
        return f"{self.document_id} {self.recipient}"


class Receipt(SealedModel):
    """What came back for a copy: received, read or returned, by whom and when."""

    sealed_fields: ClassVar[tuple[str, ...]] = (
        "delivery",
        "kind",
        "name",
        "happened_at",
        "recorded_at",
        "voided_at",
        "void_reason",
    )

    delivery = models.ForeignKey(Delivery, on_delete=models.PROTECT, related_name="receipts")
    kind = models.CharField("loại", max_length=8, choices=ReceiptKind)
    name = models.CharField("người ký nhận, người xem", max_length=160)
    happened_at = models.DateTimeField("lúc")
    recorded_at = models.DateTimeField("ghi lúc")
    voided_at = models.DateTimeField("hủy lúc", null=True, blank=True)
    void_reason = models.CharField("lý do hủy", max_length=500, blank=True)

    class Meta:
        ordering = ("happened_at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=["delivery", "kind"], condition=Q(voided_at=None), name="one_standing_receipt_a_kind"
            ),
            _voided_with_a_reason("receipt_voided_with_a_reason"),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.name}"
